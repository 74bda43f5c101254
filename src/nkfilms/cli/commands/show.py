"""The command that shows what to know of a film."""

from typing import Annotated

import typer

from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import catalogue_of, look_for, marks_of, named, say, yours
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.filters import NO_FILTERS
from nkfilms.model import Film
from nkfilms.views import Answer, Format

HELP = """\
Show what to know of a film before watching it.

In doubt which film is meant, it names the candidates. With --sources every fact comes with its sources, and with what
they dispute and do not say."""
EXAMPLES = (
    "nkfilms show pulgasari --sources",
    "nkfilms show the-red-chapel",
    'nkfilms show "under the sun" --json',
)


def show(
    ctx: typer.Context,
    *,
    film: Annotated[
        list[str], typer.Argument(metavar="FILM...", help="An id, or a title in any spelling."), complete.films
    ],
    sources: Annotated[
        bool, typer.Option("--sources", help="Add the sources of each fact, spellings, disputes and what is unknown.")
    ] = False,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms show`."""
    look = look_for(ctx, shared, output, Film, sources=sources)
    catalogue = catalogue_of(ctx, shared)
    meant = named(catalogue, film, together=True)
    told = look.format in (Format.TABLE, Format.PLAIN)
    marks = marks_of() if told else yours(NO_FILTERS, look)[1]
    one = len(meant.texts) == 1
    code = say(Answer(meant.films, Film, one=one, page=True, catalogue=catalogue, marks=marks), look)
    for doubt in meant.doubts:
        terminal.note(doubt)
    return ExitCode.NOTHING if meant.doubts else code
