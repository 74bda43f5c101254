"""What every command does around its one question: find the look and the catalogue, and print the answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import typer
from msgspec import Struct

from nkfilms import parsing
from nkfilms.cli import arguments, help_pages, pager, terminal
from nkfilms.cli.options import Output, read_format, Shared
from nkfilms.errors import ExitCode, UsageError
from nkfilms.filters import Filters, refuse_unknown_lists, unmatched_values
from nkfilms.model import Catalogue, film_by_id
from nkfilms.results import Meant
from nkfilms.views import Answer, Format, label, Look, refuse_unknown_parts, render

WITH_BRACKETS = (Format.TABLE, Format.PLAIN)
"""The formats in which a title that is ours stands in brackets."""


def look_for(ctx: typer.Context, shared: Shared, output: Output, of: type[Struct], **how: bool) -> Look:
    """Return how the answer is to look, with `how` a command was asked to show it: explain, brief, sources.

    Raises UsageError, before any work is done, where that makes no sense.
    """
    form, fields, title = read_format(output, of, ctx.info_name or "")
    refuse_unknown_parts(of, fields)
    person = terminal.is_terminal(sys.stdout)
    screen = terminal.screen(colour_of(ctx, shared), os.environ, is_terminal=person)
    return Look(
        form, fields, terminal.width(), screen.colour, screen.links, terminal.is_utf8(), title, wrap=person,
        paged=person and not (shared.no_pager or ctx.obj.no_pager), **how,
    )  # fmt: skip


def colour_of(ctx: typer.Context, shared: Shared) -> str:
    """Return when to colour, as asked for after the command or before it; raises UsageError for another word."""
    asked = [when for when in (shared.color, ctx.obj and ctx.obj.color) if when is not None]
    return parsing.word("colour", asked[0] if asked else "auto", ("auto", "always", "never"))


def catalogue_file(ctx: typer.Context, shared: Shared) -> Path | None:
    """Return the catalogue file asked for after the command, before it, or in the environment; None for our own."""
    named = [file for file in (shared.catalogue, ctx.obj.catalogue) if file is not None]
    if named:
        return named[0]
    return arguments.file_name(file) if (file := os.environ.get("NKFILMS_CATALOGUE")) else None


def catalogue_of(ctx: typer.Context, shared: Shared, filters: Filters | None = None) -> Catalogue:
    """Return the catalogue asked for.

    Raises CatalogueError where it has errors, and UsageError where the filters name a list that it does not have.
    """
    from nkfilms.catalogue import load_catalogue

    catalogue = load_catalogue(arguments.opened(catalogue_file(ctx, shared)))
    if filters:
        refuse_unknown_lists(catalogue, filters)
    return catalogue


def named(catalogue: Catalogue, texts: Sequence[str], *, together: bool = False) -> Meant:
    """Return the films that texts name, one each, or, if they may be one title `together`, the one they name so.

    Raises UsageError where a text is blank.
    """
    if not all(text.strip() for text in texts):
        raise UsageError("A film is named by its id or a title, as in: nkfilms show the-red-chapel.")
    by_id = [film for text in dict.fromkeys(texts) if (film := film_by_id(catalogue, text))]
    if len(by_id) == len(dict.fromkeys(texts)):
        return Meant(tuple(dict.fromkeys(texts)), tuple(by_id), ())
    from nkfilms.search.resolving import resolve_all, resolve_words  # RapidFuzz, which an id does not need

    return resolve_words(catalogue, texts) if together else resolve_all(catalogue, texts)


def say(
    answer: Answer,
    look: Look,
    *,
    nothing: str | Iterable[str] = "",
    of: int = 0,
    unknown: Mapping[str, int] | None = None,
) -> ExitCode:
    """Print an answer, and on stderr what belongs beside it; return the exit code.

    `nothing` is what to say of an empty answer; `of` counts the films before the limit; `unknown` those left out only
    because the value of a field is unknown, by field.
    """
    text = render(answer, look)
    (pager.page if look.paged else terminal.write)(text)
    for field, count in (unknown or {}).items():
        terminal.note(f"Left out, as not known: {label(field).lower()} of {count} film{'s' * (count != 1)}.")
    if not answer.items:
        for sentence in filter(None, [nothing] if isinstance(nothing, str) else nothing):
            terminal.note(sentence)
        return ExitCode.NOTHING
    shown = len(answer.items)
    if of > shown:
        terminal.hint(f"{shown} of {of}; see more with -n {min(2 * shown, of)}.")
    if look.format in WITH_BRACKETS and terminal.is_terminal(sys.stderr) and _has_brackets(answer):
        terminal.hint(help_pages.BRACKETS)
    return ExitCode.OK


def _has_brackets(answer: Answer) -> bool:
    films = [getattr(item, "film", item) for item in answer.items]
    return any(getattr(film, "title_supplied", False) for film in films)


def no_film(catalogue: Catalogue, filters: Filters) -> list[str]:
    """Return what to say where no film passes the filters: of each value that no film has, the nearest that one has."""
    if not catalogue.films:
        return ["This catalogue holds no films."]
    return list(unmatched_values(catalogue, filters)) or ["No film passes these filters; leave one out."]
