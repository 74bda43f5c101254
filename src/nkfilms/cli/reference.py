"""The commands that explain the catalogue rather than the films: terms, check and schema."""

from typing import Annotated

import typer

from nkfilms.cli import complete, reading, terminal
from nkfilms.cli.answering import catalogue_file, catalogue_of, colour_of, look_for, say
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode, Problem
from nkfilms.results import Definition
from nkfilms.views import Answer, Look


def terms(
    ctx: typer.Context,
    *,
    vocabulary: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VOCABULARY...]", help="tones, kinds, forms, media, access, levels, topics or lists.",
            autocompletion=complete.vocabularies,
        ),
    ] = None,
    output: Output,
    shared: Shared,
) -> ExitCode:  # fmt: skip
    """Explain the terms that films are filed by.

    Each term comes with the number of films that carry it; lists are the published lists behind the ranking.
    """
    from nkfilms.terms import definitions, NAMES

    look = look_for(ctx, shared, output, Definition)
    wanted = [reading.word("vocabulary", text, NAMES) for text in vocabulary or ()]
    return say(
        Answer(definitions(catalogue_of(ctx, shared), wanted), Definition),
        look,
        nothing="This catalogue names no lists.",
    )


def check(
    ctx: typer.Context,
    *,
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="A catalogue in YAML.")] = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Report every problem of a catalogue file.

    Each with its line, film and field, and how to mend it. Exit code 3 says that there are any.
    """
    from nkfilms.catalogue import check_catalogue

    look = look_for(ctx, shared, output, Problem)
    problems = check_catalogue(file or catalogue_file(ctx, shared))
    say(Answer(problems, Problem), look, nothing="")
    terminal.hint(f"{len(problems)} problem{'s' * (len(problems) != 1)}." if problems else "No problems.")
    return ExitCode.CATALOGUE if problems else ExitCode.OK


def schema(
    ctx: typer.Context,
    *,
    of: Annotated[
        str,
        typer.Option(
            "--of",
            metavar="WHAT",
            help="film, search, recommend, programme, catalogue.",
            autocompletion=complete.schemas,
        ),
    ] = "film",
    json: Annotated[bool, typer.Option("--json", hidden=True)] = True,  # noqa: ARG001 - it is JSON in any case
    shared: Shared,
) -> ExitCode:
    """Print the JSON Schema of the output.

    That is of what --json prints for a film, search, recommend or programme, or of the YAML catalogue.
    """
    from nkfilms.views.machine import document
    from nkfilms.views.schemas import NAMES
    from nkfilms.views.schemas import schema as json_schema

    colour_of(ctx, shared)
    name = reading.word("schema", of, NAMES)
    terminal.write(document(json_schema(name), Look(utf8=terminal.is_utf8())))
    return ExitCode.OK
