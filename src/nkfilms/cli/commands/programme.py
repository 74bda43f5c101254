"""The command that builds a programme."""

from datetime import timedelta
from typing import Annotated

import typer
from msgspec import Struct

from nkfilms import parsing
from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import catalogue_of, leave_out_seen, look_for, named, no_film, note_best, say, yours
from nkfilms.cli.options import Output, Shared, Texts
from nkfilms.errors import echo, ExitCode, NothingFound, UsageError
from nkfilms.filters import Filters
from nkfilms.programme import course, LONGEST, MOST_SESSIONS, Timetable
from nkfilms.programme import programme as build
from nkfilms.recommend import best_left_out, recommend
from nkfilms.results import CourseSlot, Slot
from nkfilms.views import Answer
from nkfilms.views.look import CALENDAR_FORMATS

HELP = """\
Build a programme that fits the time.

For an evening or a day it takes the best films that fill the time, one a director and varied in tone and access,
and begins with those that ask for the least knowledge. With --sessions it builds a course: so many sessions of that
length, from introductory to advanced, no film twice, with voices from inside and outside. As Markdown it is a
handout, and with --starts a calendar."""
EXAMPLES = (
    "nkfilms programme --within 4h --break 15",
    "nkfilms programme --within 3h --tone humorous --must the-red-chapel",
    "nkfilms programme --within 10h --count 6 --format markdown",
    "nkfilms programme --sessions 4 --within 2h",
    "nkfilms programme --within 2h --starts 2027-03-01T18:00 --format ics",
)


class Asked(Struct, frozen=True):
    """What a programme is to be."""

    within: Annotated[
        str | None,
        typer.Option(
            "--within", metavar="TIME", help="The time there is, or each session has, up to 24h: 4h, 1h30 or 90."
        ),
    ] = None
    sessions: Annotated[
        str | None,
        typer.Option("--sessions", metavar="N", help=f"A course of so many sessions, up to {MOST_SESSIONS}."),
    ] = None
    starts: Annotated[
        str | None,
        typer.Option(
            "--starts", metavar="DATE", help="When it begins, as 2027-03-01T18:00; sessions are a week apart."
        ),
    ] = None
    break_minutes: Annotated[str, typer.Option("--break", metavar="MINUTES", help="Minutes between two films.")] = "0"
    must: Annotated[
        Texts, typer.Option("--must", metavar="FILM", help="A film that must be in it."), complete.films
    ] = None
    with_seen: Annotated[bool, typer.Option("--with-seen", help="Keep the films that you have seen.")] = False
    count: Annotated[str | None, typer.Option("--count", metavar="N", help="Exactly so many films.")] = None


def programme(ctx: typer.Context, *, asked: Asked, filters: Filters, output: Output, shared: Shared) -> ExitCode:
    """Answer `nkfilms programme`."""
    timetable = _timetable(_within(asked.within), asked.sessions, asked.starts)
    of = Slot if asked.sessions is None and asked.starts is None else CourseSlot
    look = look_for(ctx, shared, output, of)
    if look.format in CALENDAR_FORMATS and asked.starts is None:
        raise UsageError("A calendar needs a date; add a day and a time, as in --starts 2027-03-01T18:00.")
    pause = parsing.whole("--break", asked.break_minutes, 0)
    number = parsing.whole("--count", asked.count, 1) if asked.count is not None else None
    catalogue = catalogue_of(ctx, shared, filters)
    needed = named(catalogue, asked.must or [])
    if needed.doubts:
        return say(Answer((), of, catalogue=catalogue), look, nothing=needed.doubts)
    filters, marks = yours(filters, look)
    if not asked.with_seen:
        filters = leave_out_seen(filters, catalogue, needed.films)
    ranking = recommend(catalogue, filters, keep=needed.films, variety=False)
    timeless = [each.film for each in ranking.items if each.film.runtime is None]
    unknown = {**ranking.unknown, **({"runtime": len(timeless)} if timeless else {})}
    try:
        best = (
            build(ranking.items, timetable.within, break_minutes=pause, must=needed.films, number=number)
            if of is Slot
            else course(ranking.items, timetable, break_minutes=pause, must=needed.films, number=number)
        )
    except NothingFound as reason:
        nothing = [str(reason)] if ranking.items else no_film(catalogue, filters)
        return say(Answer((), of, catalogue=catalogue), look, unknown=unknown, nothing=nothing)
    code = say(Answer(best.slots, of, catalogue=catalogue, marks=marks), look, unknown=unknown)
    note_best(best_left_out([*ranking.left_out, *timeless]))
    if not best.proven:
        what = "course" if timetable.sessions > 1 else "programme"
        terminal.note(f"The search for the best {what} reached its limit; there may be a better one than this.")
    return code


def _within(text: str | None) -> int:
    if text is None:
        raise UsageError("programme needs --within, the time there is, as in: nkfilms programme --within 4h.")
    minutes = parsing.minutes(text)
    if minutes > LONGEST:
        raise UsageError(
            f"--within takes at most {LONGEST // 60}h, not {echo(text)}. Split a longer course with --sessions."
        )
    return minutes


def _timetable(minutes: int, sessions: str | None, starts: str | None) -> Timetable:
    """Return the sessions that were asked for, one where none were; raises UsageError where they cannot be."""
    many = parsing.whole("--sessions", sessions, 1) if sessions is not None else 1
    if many > MOST_SESSIONS:
        raise UsageError(f"--sessions takes at most {MOST_SESSIONS}, not {echo(sessions or '')}.")
    begins = parsing.moment("--starts", starts) if starts is not None else None
    try:
        _ = begins and begins + timedelta(weeks=many - 1, minutes=minutes)
    except OverflowError:
        raise UsageError("The last session would end after the year 9999; --starts takes an earlier day.") from None
    return Timetable(many, minutes, begins)
