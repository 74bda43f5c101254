"""The command that lists films."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, help_pages, terminal
from nkfilms.cli.answering import catalogue_of, look_for, no_film, say, yours
from nkfilms.cli.options import Limit, limit_of, Output, Shared
from nkfilms.errors import ExitCode, UsageError
from nkfilms.filters import Filters, select
from nkfilms.model import Film
from nkfilms.ordering import Order, sorted_by
from nkfilms.views import Answer

HELP = """\
List every film that passes the filters.

The order rank is that of the one list named with --on-list."""
EXAMPLES = (
    "nkfilms list --access state-made --sort year",
    "nkfilms list --on-list cinema-escapist --sort rank",
    "nkfilms list --year 1980s --format csv --fields id,title,year",
)
NOTES = help_pages.BRACKETS


def list_films(
    ctx: typer.Context,
    *,
    sort: Annotated[
        str, typer.Option("--sort", metavar="ORDER", help=f"{', '.join(Order)}."), complete.words(list(Order))
    ] = "title",
    reverse: Annotated[bool, typer.Option("--reverse", help="The other way round.")] = False,
    limit: Limit = None,
    filters: Filters,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms list`."""
    look = look_for(ctx, shared, output, Film)
    order = Order(parsing.word("order", sort, list(Order)))
    count = limit_of(limit)
    catalogue = catalogue_of(ctx, shared, filters)
    filters, marks = yours(filters, look)
    lists = filters.wanted.get("on-list", ())
    if order is Order.RANK and len(lists) != 1:
        raise UsageError("--sort rank needs one --on-list, as in: nkfilms list --sort rank --on-list cinema-escapist.")
    selection = select(catalogue.films, filters)
    films = sorted_by(order, selection.films, *lists[:1], reverse=reverse)
    nothing = no_film(catalogue, filters) if not films else ""
    code = say(
        Answer(films[:count], Film, catalogue=catalogue, marks=marks),
        look,
        of=len(films),
        unknown=selection.unknown,
        nothing=nothing,
    )
    if films == films[:count] != ():
        terminal.hint(f"{len(films)} film{'s' * (len(films) != 1)}.")
    return code
