"""The command that reports the problems of a catalogue."""

from collections.abc import Collection
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

Each comes with its line, film and field, and how to fix it. Exit code 3 says that there are any.

Errors stop a catalogue from being read. House rules bind only the one that nkfilms ships; they are checked once there
are no errors."""
EXAMPLES = (
    "nkfilms check my-films.yaml",
    "nkfilms check my-films.yaml --errors-only",
    "nkfilms check --json - < my-films.yaml",
)


def check(
    ctx: typer.Context,
    *,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A catalogue in YAML; - is standard input.", parser=arguments.file_name),
        complete.yaml_files,
    ] = None,
    errors_only: Annotated[bool, typer.Option("--errors-only", help="Leave house rules out.")] = False,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms check`."""
    look = look_for(ctx, shared, output, Problem)
    source = arguments.opened(file or catalogue_file(ctx, shared))
    problems = check_catalogue(source, house_rules=not errors_only)
    say(Answer(problems, Problem), look)
    terminal.hint(_summary(problems))
    return ExitCode.CATALOGUE if problems else ExitCode.OK


def _summary(problems: Collection[Problem]) -> str:
    """Return how many problems there are, and whether the catalogue can be used all the same."""
    many = f"{len(problems)} problem{'s' * (len(problems) != 1)}"
    if any(problem.severity == "error" for problem in problems):
        return f"{many}."
    more = ", all of house rules, which your own catalogue need not keep: --errors-only leaves them out."
    return f"{many}{more}" if problems else "No problems."
