"""The command that explains the vocabularies."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete
from nkfilms.cli.answering import catalogue_of, look_for, say
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.results import Definition
from nkfilms.terms import definitions, NAMES
from nkfilms.views import Answer

HELP = """\
Explain the terms that films are filed by.

Each term comes with the number of films that carry it; lists are the published lists behind the ranking."""
EXAMPLES = (
    "nkfilms terms",
    "nkfilms terms tones access",
)


def terms(
    ctx: typer.Context,
    *,
    vocabulary: Annotated[
        list[str] | None,
        typer.Argument(metavar="[VOCABULARY...]", help=f"{', '.join(NAMES[:-1])} or {NAMES[-1]}."),
        complete.vocabularies,
    ] = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms terms`."""
    look = look_for(ctx, shared, output, Definition)
    wanted = [parsing.word("vocabulary", text, NAMES) for text in vocabulary or ()]
    catalogue = catalogue_of(ctx, shared)
    found = definitions(catalogue, wanted)
    return say(Answer(found, Definition, catalogue=catalogue), look, nothing="This catalogue has no such terms.")
