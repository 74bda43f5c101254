"""The sessions of a course in words, for every format that shows them one by one."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from nkfilms.results import CourseSlot
from nkfilms.views.wording import clock

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""As Python's own names of them depend on the locale."""


def sessions(items: Iterable[object]) -> list[list[CourseSlot]]:
    """Return the films of a course by session; none where it is no course."""
    slots = [item for item in items if isinstance(item, CourseSlot)]
    return [list(films) for _, films in groupby(slots, key=lambda slot: slot.session)]


def session_heading(slots: Sequence[CourseSlot]) -> str:
    """Return which session it is, when it begins where that is known, and how long it takes."""
    first, last = slots[0], slots[-1]
    told = [f"Session {first.session}", day_and_time(first), clock(last.ends)]
    return " · ".join(filter(None, told))


def day_and_time(slot: CourseSlot) -> str:
    """Return when a session begins, with the day of the week; empty where it is not known."""
    if slot.session_begins is None:
        return ""
    begins = datetime.fromisoformat(slot.session_begins)
    return f"{WEEKDAYS[begins.weekday()]} {begins.date()}, {begins:%H:%M}"


def course_heading(items: Sequence[Sequence[CourseSlot]]) -> str:
    """Return how many sessions and films a course has, and how long it takes in all."""
    films = sum(map(len, items))
    whole = clock(sum(slots[-1].ends for slots in items))
    return f"{len(items)} session{'s' * (len(items) != 1)}, {films} film{'s' * (films != 1)}, {whole}"
