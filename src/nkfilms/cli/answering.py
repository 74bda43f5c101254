"""What every command does around its one question: find the look, the catalogue and the library, and answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import typer
from msgspec import Struct

from nkfilms import parsing
from nkfilms.cli import arguments, help_pages, terminal
from nkfilms.cli.options import Output, read_format, Shared
from nkfilms.errors import ExitCode, LibraryNotWritten, UsageError
from nkfilms.filters import Filters, refuse_unknown_lists, select, unmatched_values
from nkfilms.model import Catalogue, Film, film_by_id
from nkfilms.own import FIELDS, knowing, Marks, without_seen
from nkfilms.results import Meant
from nkfilms.views import Answer, film_of, Format, holds_films, label, Look, refuse_unknown_parts, render

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


def library_file(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> Path | None:
    """Return where the user's library is, or would be: where NKFILMS_LIBRARY says, else in the user's data directory.

    Returns None where the user has no home directory that such a directory could be in.
    """
    if named := environ.get("NKFILMS_LIBRARY"):
        return arguments.file_name(named)
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path raises where there is no home
    if system == "win32":
        data = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif system == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(environ.get("XDG_DATA_HOME", "").strip() or home / ".local" / "share")
    return data / "nkfilms" / "library.sqlite3" if home not in data.parents or home.is_dir() else None


def library_to_change() -> Path:
    """Return where the user's library is, or is to be made; raises LibraryNotWritten where there is no place for it."""
    if (path := library_file()) is None:
        raise LibraryNotWritten("You have no home directory to keep a library in. Name a file with NKFILMS_LIBRARY.")
    return path


def marks_of() -> Marks:
    """Return what the user's library says, nothing where there is none; raises LibraryError where it is damaged."""
    if (path := _kept_library()) is None:
        return {}
    from nkfilms.library.storage import read  # SQLite, which nobody needs who keeps no library

    return read(path)


def _kept_library() -> Path | None:
    """Return where the user's library is; None where there is none, and nothing to import SQLite for."""
    path = library_file()
    return path if path is not None and os.path.lexists(path) else None


def yours(filters: Filters, look: Look) -> tuple[Filters, Marks]:
    """Return the filters that know the user's library, and what it says; it is read only where either asks for it."""
    marks = marks_of() if filters.own or not set(FIELDS).isdisjoint(look.fields) else {}
    return knowing(filters, marks), marks


def leave_out_seen(filters: Filters, catalogue: Catalogue, keep: Collection[Film] = ()) -> Filters:
    """Return the filters that leave out the films seen but for some to `keep`, and say on stderr how many those are.

    Filters that ask for what was seen, or rated, leave out nothing.
    """
    if (path := _kept_library()) is None:
        return filters
    from nkfilms.library.storage import seen

    unseen = without_seen(filters, seen(path) - {film.id for film in keep})
    left_out = [film for film in catalogue.films if film.id in unseen.without]
    if count := len(select(left_out, filters).films):  # not those that would have been left out anyway
        terminal.note(f"Left out, as you have seen them: {count} film{'s' * (count > 1)}; --with-seen keeps them.")
    return unseen


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
    _show(render(answer, look), look)
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


def _show(text: str, look: Look) -> None:
    if look.paged:
        from nkfilms.cli import pager  # which pipes do not need

        pager.page(text)
    else:
        terminal.write(text)


def _has_brackets(answer: Answer) -> bool:
    return holds_films(answer.of) and any(film_of(item).title_supplied for item in answer.items)


def no_film(catalogue: Catalogue, filters: Filters) -> list[str]:
    """Return what to say where no film passes the filters: of each value that no film has, the nearest that one has."""
    if not catalogue.films:
        return ["This catalogue holds no films."]
    if filters.without and not (filters.wanted or filters.unwanted or filters.own):
        return ["There is no film that you have not seen."]
    return list(unmatched_values(catalogue, filters)) or ["No film passes these filters; leave one out."]


def note_best(left_out: Sequence[Film]) -> None:
    """Say which are the best of the films that were left out as something of them is not known, if any."""
    if left_out:
        best = "; ".join(f"{film.title} ({film.year})" for film in left_out)
        terminal.note(f"The best of what was left out: {best}.")
