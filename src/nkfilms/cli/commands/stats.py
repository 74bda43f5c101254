"""The command that counts films."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete
from nkfilms.cli.answering import catalogue_of, look_for, no_film, say, yours
from nkfilms.cli.options import Limit, limit_of, Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.filters import Filters, select
from nkfilms.results import Statistic
from nkfilms.stats import count, FIELDS, overview
from nkfilms.views import Answer

HELP = """\
Count films by what they are.

Without --by it is an overview. A film with two tones or three countries counts for each of them."""
EXAMPLES = (
    "nkfilms stats",
    "nkfilms stats --by director --access state-made -n 10",
    "nkfilms stats --by decade --topic war",
    "nkfilms stats --by country --format csv",
)


def stats(
    ctx: typer.Context,
    *,
    by: Annotated[
        str | None, typer.Option("--by", metavar="FIELD", help=f"{', '.join(FIELDS)}."), complete.words(FIELDS)
    ] = None,
    limit: Limit = None,
    filters: Filters,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms stats`."""
    look = look_for(ctx, shared, output, Statistic)
    field = parsing.word("field", by, tuple(FIELDS)) if by is not None else None
    most = limit_of(limit)
    catalogue = catalogue_of(ctx, shared, filters)
    filters, _ = yours(filters, look)
    selection = select(catalogue.films, filters)
    counted = count(selection.films, field, most) if field else overview(selection.films, most)
    nothing = no_film(catalogue, filters) if not selection.films else "None of these films has a value of this field."
    unknown = {**selection.unknown, **counted.unknown}
    answer = Answer(counted.items, Statistic, catalogue=catalogue)
    return say(answer, look, of=counted.of, unknown=unknown, nothing=nothing)
