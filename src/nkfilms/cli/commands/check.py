"""The command that reports the problems of a catalogue."""

from pathlib import Path
from typing import Annotated

import typer

from nkfilms.catalogue import check_catalogue
from nkfilms.cli import arguments, complete, terminal
from nkfilms.cli.answering import catalogue_file, look_for, say
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode, Problem
from nkfilms.views import Answer

HELP = """\
Report every problem of a catalogue file.

Each comes with its line, film and field, and how to fix it. Exit code 3 says that there are any."""
EXAMPLES = (
    "nkfilms check my-films.yaml",
    "nkfilms check my-films.yaml --json",
)


def check(
    ctx: typer.Context,
    *,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A catalogue in YAML.", parser=arguments.file_name),
        complete.files,
    ] = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms check`."""
    look = look_for(ctx, shared, output, Problem)
    problems = check_catalogue(file or catalogue_file(ctx, shared))
    say(Answer(problems, Problem), look)
    terminal.hint(f"{len(problems)} problem{'s' * (len(problems) != 1)}." if problems else "No problems.")
    return ExitCode.CATALOGUE if problems else ExitCode.OK
