"""Programmes for an evening, a day or a course: the films that fill the time best, in the order to watch them."""

from nkfilms.programme.courses import Course, course, MOST_SESSIONS, Timetable
from nkfilms.programme.single import LONGEST, Programme, programme

__all__ = ["LONGEST", "MOST_SESSIONS", "Course", "Programme", "Timetable", "course", "programme"]
