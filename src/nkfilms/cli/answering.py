"""What every command does around its one question: find the look and the catalogue, and print the answer."""

import os
import sys
from collections.abc import Mapping

import typer
from msgspec import Struct

from nkfilms.cli import reading, terminal
from nkfilms.cli.options import Output, read_format, Shared
from nkfilms.errors import ExitCode
from nkfilms.model import Catalogue
from nkfilms.views import Answer, fields_of, label, Look, render


def look_for(ctx: typer.Context, shared: Shared, output: Output, of: type[Struct], *, explain: bool = False) -> Look:
    """Read the options of output, before any work is done."""
    form, fields = read_format(output, fields_of(of))
    when = colour_of(ctx, shared)
    screen = terminal.screen(when, os.environ, is_terminal=terminal.is_terminal(sys.stdout))
    return Look(form, fields, terminal.width(), screen.colour, screen.links, terminal.is_utf8(), explain)


def colour_of(ctx: typer.Context, shared: Shared) -> str:
    """Return when to colour, as asked for after the command or before it; raises UsageError for another word."""
    asked = [when for when in (shared.color, ctx.obj and ctx.obj.color) if when is not None]
    return reading.word("colour", asked[0] if asked else "auto", ("auto", "always", "never"))


def catalogue_file(ctx: typer.Context, shared: Shared) -> str | None:
    """Return the catalogue file asked for after the command, before it, or in the environment; None for our own."""
    named = [file for file in (shared.catalogue, ctx.obj.catalogue) if file is not None]
    return named[0] if named else os.environ.get("NKFILMS_CATALOGUE") or None


def catalogue_of(ctx: typer.Context, shared: Shared) -> Catalogue:
    """Return the catalogue asked for; raises CatalogueError where it has errors."""
    from nkfilms.catalogue import load_catalogue

    return load_catalogue(catalogue_file(ctx, shared))


def say(
    answer: Answer, look: Look, *, nothing: str, of: int = 0, left_out: Mapping[str, int] | None = None
) -> ExitCode:
    """Print an answer, and on stderr what belongs beside it; return the exit code.

    `nothing` is the sentence for an empty answer; `of` counts the films before the limit, `left_out` those whose value
    of a filter's field is unknown.
    """
    terminal.write(render(answer, look))
    for field, count in (left_out or {}).items():
        terminal.note(f"Left out, as not known: {label(field).lower()} of {count} film{'s' * (count != 1)}.")
    if not answer.items:
        if nothing:
            terminal.note(nothing)
        return ExitCode.NOTHING
    if of > len(answer.items):
        terminal.hint(f"{len(answer.items)} of {of}; see more with -n {of}.")
    return ExitCode.OK


def no_film(catalogue: Catalogue) -> str:
    """Return the sentence for filters that no film passes."""
    return "No film passes these filters; leave one out." if catalogue.films else "This catalogue holds no films."
