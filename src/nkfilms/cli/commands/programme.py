"""The command that builds a programme."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import catalogue_of, leave_out_seen, look_for, named, no_film, say, yours
from nkfilms.cli.options import Output, Shared, Texts
from nkfilms.errors import echo, ExitCode, NothingFound, UsageError
from nkfilms.filters import Filters
from nkfilms.programme import LONGEST
from nkfilms.programme import programme as build
from nkfilms.recommend import recommend
from nkfilms.results import Slot
from nkfilms.views import Answer

HELP = """\
Build a programme that fits the time.

For an evening, a day or a course it takes the best films that fill the time, one a director and varied in tone
and access, and begins with those that ask for the least knowledge. As Markdown it is a handout."""
EXAMPLES = (
    "nkfilms programme --within 4h --break 15",
    "nkfilms programme --within 3h --tone humorous --must the-red-chapel",
    "nkfilms programme --within 10h --count 6 --format markdown",
)


def programme(
    ctx: typer.Context,
    *,
    within: Annotated[
        str | None, typer.Option("--within", metavar="TIME", help="The time there is, up to 24h: 4h, 1h30 or 90.")
    ] = None,
    break_minutes: Annotated[str, typer.Option("--break", metavar="MINUTES", help="Minutes between two films.")] = "0",
    must: Annotated[
        Texts, typer.Option("--must", metavar="FILM", help="A film that must be in it."), complete.films
    ] = None,
    with_seen: Annotated[bool, typer.Option("--with-seen", help="Keep the films that you have seen.")] = False,
    count: Annotated[str | None, typer.Option("--count", metavar="N", help="Exactly so many films.")] = None,
    filters: Filters,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms programme`."""
    look = look_for(ctx, shared, output, Slot)
    minutes = _within(within)
    pause = parsing.whole("--break", break_minutes, 0)
    number = parsing.whole("--count", count, 1) if count is not None else None
    catalogue = catalogue_of(ctx, shared, filters)
    needed = named(catalogue, must or [])
    if needed.doubts:
        return say(Answer((), Slot, catalogue=catalogue), look, nothing=needed.doubts)
    filters, marks = yours(filters, look)
    if not with_seen:
        filters = leave_out_seen(filters, catalogue, needed.films)
    ranking = recommend(catalogue, filters, keep=needed.films, variety=False)
    timeless = sum(each.film.runtime is None for each in ranking.items)
    unknown = {**ranking.unknown, **({"runtime": timeless} if timeless else {})}
    try:
        best = build(ranking.items, minutes, break_minutes=pause, must=needed.films, number=number)
    except NothingFound as reason:
        nothing = [str(reason)] if ranking.items else no_film(catalogue, filters)
        return say(Answer((), Slot, catalogue=catalogue), look, unknown=unknown, nothing=nothing)
    code = say(Answer(best.slots, Slot, catalogue=catalogue, marks=marks), look, unknown=unknown)
    if not best.proven:
        terminal.note("The search for the best programme reached its limit; there may be a better one than this.")
    return code


def _within(text: str | None) -> int:
    if text is None:
        raise UsageError("programme needs --within, the time there is, as in: nkfilms programme --within 4h.")
    minutes = parsing.minutes(text)
    if minutes > LONGEST:
        raise UsageError(f"--within takes at most {LONGEST // 60}h, not {echo(text)}. Split a longer course into days.")
    return minutes
