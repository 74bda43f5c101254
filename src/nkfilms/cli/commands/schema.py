"""The command that prints JSON Schemas."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import colour_of
from nkfilms.cli.options import Shared
from nkfilms.errors import ExitCode
from nkfilms.views import Look
from nkfilms.views.schemas import NAMES
from nkfilms.views.schemas import schema as json_schema
from nkfilms.views.serialise import document

HELP = """\
Print the JSON Schema of the output.

That is of one film, of what a command prints under --json, or of the YAML catalogue."""
EXAMPLES = (
    "nkfilms schema --of recommend",
    "nkfilms schema --of catalogue",
)


def schema(
    ctx: typer.Context,
    *,
    of: Annotated[str, typer.Option("--of", metavar="WHAT", help=f"{', '.join(NAMES)}."), complete.schemas] = "film",
    json: Annotated[bool, typer.Option("--json", hidden=True)] = True,  # noqa: ARG001 - it is JSON in any case
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms schema`."""
    colour_of(ctx, shared)
    name = parsing.word("schema", of, NAMES)
    terminal.write(document(json_schema(name), Look(utf8=terminal.is_utf8())))
    return ExitCode.OK
