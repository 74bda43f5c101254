"""The command that finds films by name."""

from typing import Annotated

import typer

from nkfilms.cli import help_pages
from nkfilms.cli.answering import catalogue_of, look_for, say
from nkfilms.cli.options import Limit, limit_of, Output, Shared
from nkfilms.errors import echo, ExitCode, UsageError
from nkfilms.filters import Filters, select, unmatched_values
from nkfilms.results import Found
from nkfilms.views import Answer

HELP = """\
Find films by name, in any spelling.

Names are titles in every language and the people of a film; the best match comes first."""
EXAMPLES = (
    "nkfilms search red chaple",
    "nkfilms search bulgasari",
    "nkfilms search daniel gordon --year 2000s",
)
NOTES = help_pages.BRACKETS


def search(
    ctx: typer.Context,
    *,
    query: Annotated[
        list[str], typer.Argument(metavar="QUERY...", help="Words of a title or a name, in any spelling.")
    ],
    limit: Limit = "10",
    filters: Filters,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms search`."""
    look = look_for(ctx, shared, output, Found)
    count = limit_of(limit)
    text = " ".join(query)
    if not text.strip():
        raise UsageError('search needs a word of a title or a name, as in: nkfilms search "red chapel".')
    from nkfilms.search import search as find  # RapidFuzz, which help does not need

    catalogue = catalogue_of(ctx, shared, filters)
    found = find(catalogue, text)
    selection = select((each.film for each in found), filters)
    kept = tuple(each for each in found if each.film in selection.films)
    nothing = [f"No film matches '{echo(text)}'{' and these filters' if found else ''}."]
    if found and not kept:
        nothing += unmatched_values(catalogue, filters)
    return say(
        Answer(kept[:count], Found, catalogue=catalogue), look, of=len(kept), unknown=selection.unknown, nothing=nothing
    )
