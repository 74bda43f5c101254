"""The command that builds a programme."""

from typing import Annotated

import typer
from msgspec.structs import replace

from nkfilms.cli import complete, reading
from nkfilms.cli.answering import catalogue_of, look_for, no_film, say
from nkfilms.cli.films import named
from nkfilms.cli.options import FilterOptions, Output, read_filters, Shared, Texts
from nkfilms.errors import echo, ExitCode, NothingFound, UsageError
from nkfilms.results import Slot
from nkfilms.views import Answer


def programme(
    ctx: typer.Context,
    *,
    within: Annotated[
        str | None, typer.Option("--within", metavar="TIME", help="The time there is, up to 24h: 4h, 1h30 or 90.")
    ] = None,
    rest: Annotated[str, typer.Option("--break", metavar="MINUTES", help="Minutes between two films.")] = "0",
    must: Annotated[
        Texts, typer.Option("--must", metavar="FILM", help="A film that must be in it."), complete.films
    ] = None,
    count: Annotated[str | None, typer.Option("--count", metavar="N", help="Exactly so many films.")] = None,
    filters: FilterOptions,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Build a programme that fits the time.

    For an evening, a day or a course it takes the best films that fill the time, one a director and varied in tone
    and access, and begins with those that ask for the least knowledge. As Markdown it is a handout.
    """
    from nkfilms.filters import select
    from nkfilms.programme import programme as build
    from nkfilms.recommend import recommend as rank

    look = look_for(ctx, shared, output, Slot)
    minutes = _within(within)
    pause = reading.whole("--break", rest, 0)
    films = reading.whole("--count", count, 1) if count is not None else None
    catalogue = catalogue_of(ctx, shared)
    wanted = read_filters(filters, catalogue)
    selection = select(catalogue.films, replace(wanted, tones={}))
    needed, doubts = named(catalogue, must or [])
    if doubts:
        return say(Answer((), Slot), look, nothing="\n".join(doubts))
    asked = tuple(dict.fromkeys((*selection.films, *needed)))
    ranked = rank(asked, catalogue.lists, wanted.tones, keep=needed)
    timeless = sum(pick.film.runtime is None for pick in ranked)
    left_out = {**selection.unknown, **({"runtime": timeless} if timeless else {})}
    try:
        slots = build(ranked, minutes, rest=pause, must=needed, number=films)
    except NothingFound as reason:
        nothing = str(reason) if catalogue.films else no_film(catalogue)
        return say(Answer((), Slot), look, left_out=left_out, nothing=nothing)
    return say(Answer(slots, Slot), look, left_out=left_out, nothing="")


def _within(text: str | None) -> int:
    from nkfilms.programme import LONGEST

    if text is None:
        raise UsageError("programme needs the time there is, as in: nkfilms programme --within 4h.")
    minutes = reading.minutes(text)
    if minutes > LONGEST:
        raise UsageError(f"--within takes at most {LONGEST // 60}h, not {echo(text)}. Split a longer course into days.")
    return minutes
