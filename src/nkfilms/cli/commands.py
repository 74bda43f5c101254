"""The commands: each reads its options, asks the domain for a value, and hands it to a view."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

import typer
from msgspec import Struct
from msgspec.structs import replace

from nkfilms.cli import complete, reading, terminal
from nkfilms.cli.help import SHORT_HELP
from nkfilms.cli.options import FilterOptions, Output, read_filters, read_format, Shared, Texts
from nkfilms.errors import ExitCode, NothingFound, Problem, UsageError
from nkfilms.model import Catalogue, Film
from nkfilms.results import Definition, Found, Recommendation
from nkfilms.views import Answer, fields_of, Look, render

Limit = Annotated[str | None, typer.Option("--limit", "-n", metavar="N", help="At most so many films.")]
SORTS = ("title", "year", "runtime", "rank")


def nkfilms(ctx: typer.Context, shared: Shared) -> ExitCode:
    """Guide you to films about, from and set in North Korea: what to watch, and why."""
    ctx.obj = shared
    if ctx.invoked_subcommand is None:
        terminal.write(SHORT_HELP)
    return ExitCode.OK


def recommend(
    ctx: typer.Context,
    *,
    filters: FilterOptions,
    like: Annotated[
        Texts,
        typer.Option("--like", metavar="FILM", help="Rank by kinship with a film.", autocompletion=complete.films),
    ] = None,
    surprise: Annotated[bool, typer.Option("--surprise", help="Draw by score instead of ranking.")] = False,
    seed: Annotated[str | None, typer.Option("--seed", metavar="N", help="Repeat the draw of --surprise.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show the parts that add up to each score.")] = False,
    limit: Limit = "10",
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Suggest films, best first, and say why.

    Films are ranked for the tones asked with -t; without one, by what published lists and juries say of them.
    """
    from nkfilms.filters import select
    from nkfilms.recommend import draw
    from nkfilms.recommend import recommend as rank

    look = _look(ctx, shared, output, Recommendation, explain=explain)
    count = reading.whole("--limit", limit or "10", 1)
    if seed is not None and not surprise:
        raise UsageError("--seed repeats a draw, so it needs --surprise.")
    number = reading.whole("--seed", seed) if seed is not None else None
    catalogue = _catalogue(ctx, shared)
    wanted = read_filters(filters, catalogue)
    tones = () if like else wanted.tones
    selection = select(catalogue.films, replace(wanted, tones=wanted.tones if like else ()))
    ranked = _kin(catalogue, like, selection.films) if like else rank(selection.films, catalogue.lists, tones)
    ranked = draw(ranked, number) if surprise else ranked
    return _answer(Answer(ranked[:count], Recommendation), look, of=len(ranked), left_out=selection.unknown)


def _kin(catalogue: Catalogue, texts: list[str], films: Sequence[Film]) -> tuple[Recommendation, ...]:
    from nkfilms.kinship import like
    from nkfilms.search import resolve

    return like([resolve(catalogue, text) for text in texts], films)


def search(
    ctx: typer.Context,
    *,
    query: Annotated[
        list[str], typer.Argument(metavar="QUERY...", help="Words of a title or a name, in any spelling.")
    ],
    filters: FilterOptions,
    limit: Limit = "10",
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Find films by name, in any spelling.

    Names are titles in every language and the people of a film; the best match comes first.
    """
    from nkfilms.filters import select
    from nkfilms.search import search as find

    look = _look(ctx, shared, output, Found)
    count = reading.whole("--limit", limit or "10", 1)
    text = " ".join(query)
    if not text.strip():
        raise UsageError('search needs a word of a title or a name, as in: nkfilms search "red chapel".')
    catalogue = _catalogue(ctx, shared)
    selection = select(catalogue.films, read_filters(filters, catalogue))
    passed = {film.id for film in selection.films}
    found = tuple(each for each in find(catalogue, text) if each.film.id in passed)
    nothing = f"No film matches '{text}'{' and these filters' if len(passed) < len(catalogue.films) else ''}."
    return _answer(Answer(found[:count], Found), look, of=len(found), nothing=nothing)


def show(
    ctx: typer.Context,
    *,
    film: Annotated[
        list[str],
        typer.Argument(metavar="FILM...", help="An id, or a title in any spelling.", autocompletion=complete.films),
    ],
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Show everything known of a film.

    In doubt which film is meant, it names the candidates; facts come with their sources.
    """
    look = _look(ctx, shared, output, Film)
    catalogue = _catalogue(ctx, shared)
    films, doubts = _named(catalogue, film)
    answer = Answer(films, Film, one=len(film) == 1 or len(films) == 1, page=True, catalogue=catalogue)
    code = _answer(answer, look, nothing="")
    for doubt in doubts:
        terminal.note(doubt)
    return ExitCode.NOTHING if doubts else code


def _named(catalogue: Catalogue, texts: list[str]) -> tuple[tuple[Film, ...], list[str]]:
    """Return the films named and what is in doubt; words that make one title together are one film."""
    from nkfilms.search import resolve

    films, doubts = [], []
    for text in texts:
        try:
            films.append(resolve(catalogue, text))
        except NothingFound as doubt:
            doubts.append(str(doubt))
    if doubts and len(texts) > 1:
        try:
            return (resolve(catalogue, " ".join(texts)),), []
        except NothingFound:
            pass
    return tuple({film.id: film for film in films}.values()), doubts


def list_films(
    ctx: typer.Context,
    *,
    filters: FilterOptions,
    sort: Annotated[
        str,
        typer.Option("--sort", metavar="ORDER", help=f"{', '.join(SORTS)}.", autocompletion=complete.words(SORTS)),
    ] = "title",
    limit: Limit = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """List every film that passes the filters.

    The order rank is that of the one list named with --on-list.
    """
    from nkfilms.filters import select, sorted_by

    look = _look(ctx, shared, output, Film)
    order = reading.word("order", sort, SORTS)
    count = reading.whole("--limit", limit, 1) if limit is not None else None
    catalogue = _catalogue(ctx, shared)
    wanted = read_filters(filters, catalogue)
    if order == "rank" and len(wanted.on_lists) != 1:
        raise UsageError("--sort rank needs one --on-list, as in: nkfilms list --sort rank --on-list cinema-escapist.")
    selection = select(catalogue.films, wanted)
    films = sorted_by(order, selection.films, wanted.on_lists)
    return _answer(Answer(films[:count], Film), look, of=len(films), left_out=selection.unknown)


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

    look = _look(ctx, shared, output, Definition)
    wanted = [reading.word("vocabulary", text, NAMES) for text in vocabulary or ()]
    return _answer(Answer(definitions(_catalogue(ctx, shared), wanted), Definition), look)


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

    look = _look(ctx, shared, output, Problem)
    problems = check_catalogue(file or _catalogue_file(ctx, shared))
    _answer(Answer(problems, Problem), look, nothing="")
    terminal.hint(f"{len(problems)} problem{'s' * (len(problems) != 1)}." if problems else "No problems.")
    return ExitCode.CATALOGUE if problems else ExitCode.OK


def schema(
    *,
    of: Annotated[
        str,
        typer.Option(
            "--of", metavar="WHAT", help="film, search, recommend or catalogue.", autocompletion=complete.schemas
        ),
    ] = "film",
    shared: Shared,  # noqa: ARG001 - the program's options work after every command
) -> ExitCode:
    """Print the JSON Schema of the output.

    That is of what --json prints for a film, search or recommend, or of the YAML catalogue.
    """
    from nkfilms.views.machine import document
    from nkfilms.views.schemas import NAMES
    from nkfilms.views.schemas import schema as json_schema

    name = reading.word("schema", of, NAMES)
    terminal.write(document(json_schema(name), Look(utf8=terminal.is_utf8())))
    return ExitCode.OK


COMMANDS: dict[str, Callable[..., ExitCode]] = {
    "recommend": recommend,
    "search": search,
    "show": show,
    "list": list_films,
    "terms": terms,
    "check": check,
    "schema": schema,
}
"""Every command, in the order of the help page."""


def _look(ctx: typer.Context, shared: Shared, output: Output, of: type[Struct], *, explain: bool = False) -> Look:
    """Read the options of output, before any work is done."""
    form, fields = read_format(output, fields_of(of))
    when = reading.word("colour", shared.color or ctx.obj.color or "auto", ("auto", "always", "never"))
    screen = terminal.screen(when, os.environ, is_terminal=terminal.is_terminal(sys.stdout))
    return Look(form, fields, terminal.width(), screen.colour, screen.links, terminal.is_utf8(), explain)


def _catalogue_file(ctx: typer.Context, shared: Shared) -> str | None:
    named = [file for file in (shared.catalogue, ctx.obj.catalogue) if file is not None]
    return named[0] if named else os.environ.get("NKFILMS_CATALOGUE") or None


def _catalogue(ctx: typer.Context, shared: Shared) -> Catalogue:
    from nkfilms.catalogue import load_catalogue

    return load_catalogue(_catalogue_file(ctx, shared))


def _answer(
    answer: Answer, look: Look, *, of: int = 0, left_out: Mapping[str, int] | None = None,
    nothing: str = "No film passes these filters; leave one out.",
) -> ExitCode:  # fmt: skip
    """Print an answer and what belongs beside it on stderr."""
    terminal.write(render(answer, look))
    for field, count in (left_out or {}).items():
        terminal.note(f"{count} left out because {field} is unknown.")
    if not answer.items:
        if nothing:
            terminal.note(nothing)
        return ExitCode.NOTHING
    if of > len(answer.items):
        terminal.hint(f"{len(answer.items)} of {of}; see more with -n {of}.")
    return ExitCode.OK
