"""A dated course as a calendar, read back with a library that calendars use."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from nkfilms import __version__
from nkfilms.model import Catalogue, Film
from nkfilms.results import CourseSlot
from nkfilms.views import Answer, Format, Look, render
from nkfilms.views.calendars import escaped, folded, MOST_OCTETS
from nkfilms.views.sessions import day_and_time
from tests.conftest import film

LANTERN = film("red-lantern", title="Red; Lantern, Part 1", runtime=95, logline="A spy, a \\ lamp; and 붉은 등불")
RIVERS = film("two-rivers", title="Two Rivers", runtime=52)
DATED = Catalogue(schema=1, updated="2026-11-30", films=(LANTERN, RIVERS))


def slot(one: Film, begins: str, session: int = 1, minutes: tuple[int, int] = (0, 60)) -> CourseSlot:
    """Return a film at its place in a course."""
    place = {"session": session, "session_begins": begins, "position": 1, "starts": minutes[0], "ends": minutes[1]}
    return CourseSlot(film=one, score=1, reasons=(), **place)  # type: ignore[arg-type]


COURSE = (
    slot(LANTERN, "2027-03-01T18:00", 1, (0, 95)),
    slot(RIVERS, "2027-03-01T18:00", 1, (105, 157)),
    slot(film("third", runtime=60), "2027-03-08T18:00", 2),
)


def calendar(*slots: CourseSlot, catalogue: Catalogue | None = DATED) -> str:
    """Return these films as a calendar."""
    return render(Answer(slots, CourseSlot, catalogue=catalogue), Look(Format.ICS))


def events(text: str) -> list[Any]:
    """Return the events of a calendar as another program reads it."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def test_a_calendar_has_an_event_for_each_session() -> None:
    """When it begins, how long it takes with its breaks, what is shown and what that is."""
    read = Calendar.from_ical(calendar(*COURSE))
    assert (read["VERSION"], read["PRODID"]) == ("2.0", f"-//nkfilms//nkfilms {__version__}//EN")
    first, second = events(calendar(*COURSE))
    assert [(each["DTSTART"].dt, each["DURATION"].dt) for each in (first, second)] == [
        (datetime(2027, 3, 1, 18), timedelta(minutes=157)),  # noqa: DTZ001 - the time of a clock, wherever it hangs
        (datetime(2027, 3, 8, 18), timedelta(minutes=60)),  # noqa: DTZ001
    ]
    assert first["SUMMARY"] == "Session 1 of 2: Red; Lantern, Part 1, Two Rivers"
    assert first["DESCRIPTION"] == (
        "Red; Lantern, Part 1 (2000), 95 min\nA spy, a \\ lamp; and 붉은 등불\n\nTwo Rivers (2000), 52 min"
    )
    assert second["SUMMARY"] == "Session 2 of 2: Third"


def test_one_session_is_called_by_its_films() -> None:
    """As there is nothing to number."""
    (event,) = events(calendar(COURSE[0]))
    assert event["SUMMARY"] == "Red; Lantern, Part 1"


def test_the_same_course_is_the_same_calendar() -> None:
    """An event has the same id whenever it is exported, and another for other films or another day."""
    assert calendar(*COURSE) == calendar(*COURSE)
    others = slot(RIVERS, "2027-03-01T18:00"), slot(LANTERN, "2027-03-02T18:00")
    ids = [events(calendar(each))[0]["UID"] for each in (COURSE[0], *others)]
    assert len(set(ids)) == 3
    (first, second) = events(calendar(*COURSE))
    assert first["UID"] != second["UID"]


@pytest.mark.parametrize(
    ("updated", "stamp"),
    [
        ("2026-11-30", "20261130T000000Z"), ("2026-11", "20261101T000000Z"), ("2026", "20260101T000000Z"),
        ("2026-99", "19700101T000000Z"), (None, "19700101T000000Z"),
    ],
)  # fmt: skip
def test_an_event_was_written_when_the_catalogue_was_last_changed(updated: str | None, stamp: str) -> None:
    """As far as that is known; never now, or no two calendars would be the same."""
    dated = Catalogue(schema=1, updated=updated, films=())
    assert f"\r\nDTSTAMP:{stamp}\r\n" in calendar(*COURSE, catalogue=dated)
    assert "\r\nDTSTAMP:19700101T000000Z\r\n" in calendar(*COURSE, catalogue=None)


def test_an_early_year_has_four_digits() -> None:
    """On every system."""
    assert "\r\nDTSTART:09870301T090500\r\n" in calendar(slot(RIVERS, "0987-03-01T09:05"))


def test_lines_end_as_the_standard_says_and_are_short() -> None:
    """With a carriage return, and at most 75 octets, the space of a continued line included."""
    long = film("long", title="영화 " * 60, runtime=60, logline="e" * 72)
    lines = calendar(slot(long, "2027-03-01T18:00")).split("\r\n")
    assert lines[-1] == ""
    assert all(len(line.encode()) <= MOST_OCTETS for line in lines)
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) > MOST_OCTETS - 3


def test_a_line_of_75_octets_is_whole() -> None:
    """As RFC 5545 allows; one more begins the next line."""
    assert folded("x" * 75) == "x" * 75
    assert folded("x" * 76) == "x" * 75 + "\r\n x"
    assert folded("가" * 26) == "가" * 25 + "\r\n 가"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=300))
def test_a_folded_line_unfolds_to_itself(text: str) -> None:
    """No character is cut in two, and none is lost."""
    parts = folded(text).split("\r\n")
    assert all(len(part.encode()) <= MOST_OCTETS for part in parts)
    assert re.sub("\r\n ", "", folded(text)) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"]), min_size=1))
def test_no_title_ends_its_value(title: str) -> None:
    """Whatever it holds, a calendar reads it as it stands."""
    one = film("x", title=title, runtime=60)
    (event,) = events(calendar(slot(one, "2027-03-01T18:00")))
    assert event["SUMMARY"] == title


def test_what_a_terminal_would_obey_is_replaced() -> None:
    """And a line break is the two characters that mean one."""
    assert escaped("a\x1b[31m\u202eb\r\nBEGIN:VALARM") == "a?[31m?b?\\nBEGIN:VALARM"


def test_without_a_session_there_is_no_calendar() -> None:
    """As one without a component is none."""
    assert calendar() == ""


def test_a_session_begins_on_a_day_of_the_week() -> None:
    """In English, whatever the locale."""
    days = [day_and_time(slot(LANTERN, f"2027-03-0{day}T18:00")) for day in range(1, 8)]
    assert days[0] == "Monday 2027-03-01, 18:00"
    assert [day.split()[0] for day in days[1:]] == ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def test_a_line_a_field_begins_with_where_a_film_stands_in_a_course() -> None:
    """The session first, then the film."""
    told = render(Answer(COURSE, CourseSlot), Look(Format.PLAIN)).split("\n")
    assert [line.partition(":")[0] for line in told[:4]] == ["Session", "Session begins", "Position", "Id"]
