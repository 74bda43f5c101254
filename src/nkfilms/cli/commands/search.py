"""The command that finds films by name, and where no film has it, by story."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, help_pages
from nkfilms.cli.answering import catalogue_of, look_for, say, yours
from nkfilms.cli.options import Limit, limit_of, Output, Shared
from nkfilms.errors import echo, ExitCode, UsageError
from nkfilms.filters import Filters, select, unmatched_values
from nkfilms.model import Catalogue
from nkfilms.results import Found
from nkfilms.views import Answer

PLACES = ("names", "stories")
"""Where a search may look."""
NO_NAME = "No film has that name; these are about it:"
FEWER_WORDS = "Try other words, or fewer, `nkfilms list --topic TOPIC`, or `nkfilms recommend --about WORDS`."
HELP = """\
Find films by name, in any spelling, or by story.

Names are titles in every language and the people of a film; the best match comes first. Where no film has such a name,
films about the words are found."""
EXAMPLES = (
    "nkfilms search red chaple",
    "nkfilms search bulgasari",
    "nkfilms search danish comedians go to pyongyang",
    "nkfilms search daniel gordon --year 2000s",
)
NOTES = help_pages.BRACKETS


def search(
    ctx: typer.Context,
    *,
    query: Annotated[
        list[str], typer.Argument(metavar="QUERY...", help="Words of a title, a name or a story, in any spelling.")
    ],
    place: Annotated[
        str | None,
        typer.Option("--in", metavar="PLACE", help="Look in names or in stories alone."),
        complete.words(PLACES),
    ] = None,
    limit: Limit = "10",
    filters: Filters,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms search`."""
    look = look_for(ctx, shared, output, Found)
    count = limit_of(limit)
    where = parsing.word("place to look in", place, PLACES) if place is not None else None
    text = " ".join(query)
    if not text.strip():
        raise UsageError('search needs a word of a title or a name, as in: nkfilms search "red chapel".')
    catalogue = catalogue_of(ctx, shared, filters)
    filters, marks = yours(filters, look)
    found = _found(catalogue, text, where)
    selection = select((each.film for each in found), filters)
    kept = tuple(each for each in found if each.film in selection.films)
    above = NO_NAME if kept and found[0].match.name is None and where is None else ""
    nothing = [f"No film matches '{echo(text)}' and these filters."] if found else [_refusal(text, where)]
    if found and not kept:
        nothing += unmatched_values(catalogue, filters)
    answer = Answer(kept[:count], Found, catalogue=catalogue, above=above, marks=marks)
    return say(answer, look, of=len(kept), unknown=selection.unknown, nothing=nothing)


def _found(catalogue: Catalogue, text: str, where: str | None) -> tuple[Found, ...]:
    """Return the films of that name and those about it, or what is found in one of these places alone."""
    match where:
        case "names":
            from nkfilms.search import search as in_names  # RapidFuzz, which help does not need

            return in_names(catalogue, text)
        case "stories":
            from nkfilms.stories import search_stories

            return search_stories(catalogue, text)
        case _:
            from nkfilms.find import find

            return find(catalogue, text)


def _refusal(text: str, where: str | None) -> str:
    """Return what to say where nothing was found, and what to try instead."""
    if where == "names":
        return f"No film has a name like '{echo(text)}'. Leave out --in to find films about it."
    if where == "stories":
        return f"No film is about enough of '{echo(text)}'. Leave out --in to find films of that name. {FEWER_WORDS}"
    return f"No film matches '{echo(text)}': none has a name like it or is about enough of it. {FEWER_WORDS}"
