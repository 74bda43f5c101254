"""The commands about the catalogue and the program rather than the films: terms, check, schema and completion."""

from typing import Annotated

import typer

from nkfilms.cli import complete, reading, terminal
from nkfilms.cli.answering import catalogue_file, catalogue_of, colour_of, look_for, say
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode, Problem, UsageError
from nkfilms.results import Definition
from nkfilms.views import Answer, Look


def terms(
    ctx: typer.Context,
    *,
    vocabulary: Annotated[
        list[str] | None,
        typer.Argument(metavar="[VOCABULARY...]", help="tones, kinds, forms, media, access, levels, topics or lists."),
        complete.vocabularies,
    ] = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
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
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="A catalogue in YAML."), complete.files] = None,
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
        typer.Option("--of", metavar="WHAT", help="film, search, recommend, programme, catalogue."),
        complete.schemas,
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


def completion(
    ctx: typer.Context,
    *,
    shell: Annotated[
        list[str] | None, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell."), complete.shells
    ] = None,
    offer: Annotated[bool, typer.Option("--offer", hidden=True)] = False,
    shared: Shared,
) -> ExitCode:
    """Print the script that completes nkfilms in a shell.

    Tab then completes commands, options and their values, films, people, companies and lists.
    """
    from nkfilms.cli.shells import answer, script, SHELLS

    colour_of(ctx, shared)
    if not shell:
        raise UsageError("completion needs a shell: bash, zsh, fish or powershell, as in: nkfilms completion bash.")
    name, *words = shell
    name = reading.word("shell", name, SHELLS)
    if words and not offer:
        raise UsageError(f"completion takes one shell, as in: nkfilms completion {name}.")
    # With --offer the script asks, when Tab is pressed, what can follow the words.
    terminal.write(answer(name, words) if offer else script(name))
    return ExitCode.OK
