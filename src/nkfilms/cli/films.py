"""The commands that answer with films: each reads its options, asks the domain, and hands the value to a view."""

from itertools import islice
from typing import Annotated

import typer
from msgspec.structs import replace

from nkfilms.cli import complete, reading, terminal
from nkfilms.cli.answering import catalogue_of, look_for, no_film, say
from nkfilms.cli.options import FilterOptions, Output, read_filters, Shared, Texts
from nkfilms.errors import echo, ExitCode, NothingFound, UsageError
from nkfilms.filters import Order
from nkfilms.model import Catalogue, Film
from nkfilms.results import Found, Recommendation
from nkfilms.views import Answer

MOST_VARIED = 100
"""So many first films make room for one another; nobody reads on for variety."""

MOST_SEARCHED = 40
"""So many names that are no film's own are looked for; each costs a search, and ids cost nothing."""

Limit = Annotated[str | None, typer.Option("--limit", "-n", metavar="N", help="At most so many films.")]


def _count(limit: str | None) -> int | None:
    return reading.whole("--limit", limit, 1) if limit is not None else None


def recommend(
    ctx: typer.Context,
    *,
    filters: FilterOptions,
    like: Annotated[
        Texts,
        typer.Option("--like", metavar="FILM", help="Rank by kinship with a film."),
        complete.films,
    ] = None,
    surprise: Annotated[bool, typer.Option("--surprise", help="Draw by score instead of ranking.")] = False,
    seed: Annotated[str | None, typer.Option("--seed", metavar="N", help="Repeat the draw of --surprise.")] = None,
    no_variety: Annotated[
        bool, typer.Option("--no-variety", help="Rank by score alone, however alike the films.")
    ] = False,
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

    look = look_for(ctx, shared, output, Recommendation, explain=explain)
    count = _count(limit)
    if seed is not None and not surprise:
        raise UsageError("--seed repeats a draw, so it needs --surprise.")
    number = reading.whole("--seed", seed) if seed is not None else None
    catalogue = catalogue_of(ctx, shared)
    wanted = read_filters(filters, catalogue)
    nothing = no_film(catalogue)
    if like:
        from nkfilms import kinship

        selection = select(catalogue.films, wanted)
        liked, doubts = named(catalogue, like)
        if doubts:
            return say(Answer((), Recommendation), look, nothing="\n".join(doubts))
        ranked = kinship.like(liked, selection.films, catalogue.films)
        nothing = "No film that passes these filters is like it."
    else:
        selection = select(catalogue.films, replace(wanted, tones={}))
        # Who names a director wants all of that hand; a draw is varied enough.
        varied = 0 if surprise or no_variety or wanted.directors else min(count or MOST_VARIED, MOST_VARIED)
        ranked = rank(selection.films, catalogue.lists, wanted.tones, varied=varied, among=catalogue.films)
    ranked = draw(ranked, number) if surprise else ranked
    answer = Answer(ranked[:count], Recommendation)
    return say(answer, look, of=len(ranked), left_out=selection.unknown, nothing=nothing)


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

    look = look_for(ctx, shared, output, Found)
    count = _count(limit)
    text = " ".join(query)
    if not text.strip():
        raise UsageError('search needs a word of a title or a name, as in: nkfilms search "red chapel".')
    catalogue = catalogue_of(ctx, shared)
    wanted = read_filters(filters, catalogue)
    found = find(catalogue, text)
    selection = select((each.film for each in found), wanted)
    passed = set(selection.films)
    kept = tuple(each for each in found if each.film in passed)
    nothing = f"No film matches '{echo(text)}'{' and these filters' if found else ''}."
    return say(Answer(kept[:count], Found), look, of=len(kept), left_out=selection.unknown, nothing=nothing)


def show(
    ctx: typer.Context,
    *,
    film: Annotated[
        list[str],
        typer.Argument(metavar="FILM...", help="An id, or a title in any spelling."),
        complete.films,
    ],
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Show everything known of a film.

    In doubt which film is meant, it names the candidates; facts come with their sources.
    """
    look = look_for(ctx, shared, output, Film)
    if not all(text.strip() for text in film):
        raise UsageError("show needs an id or a title, as in: nkfilms show the-red-chapel.")
    catalogue = catalogue_of(ctx, shared)
    texts, films, doubts = _chosen(catalogue, film)
    code = say(Answer(films, Film, one=len(texts) == 1, page=True, catalogue=catalogue), look, nothing="")
    for doubt in doubts:
        terminal.note(doubt)
    return ExitCode.NOTHING if doubts else code


def _chosen(catalogue: Catalogue, texts: list[str]) -> tuple[list[str], tuple[Film, ...], list[str]]:
    """Return the names of films among the words, the films, and what to say of names in doubt.

    Words that are not each the exact name of a film may make one title together: `show red chapel` needs no quotes.
    """
    from nkfilms.search import named_exactly

    apart = (texts, *named(catalogue, texts))
    if len(texts) == 1 or all(named_exactly(catalogue, text) for text in texts):
        return apart
    title = " ".join(texts)
    together = ([title], *named(catalogue, [title]))
    return together if together[1] or not apart[1] else apart


def named(catalogue: Catalogue, texts: list[str]) -> tuple[tuple[Film, ...], list[str]]:
    """Return the films named, each once, and what to say of names in doubt; raises UsageError where too many may be."""
    from nkfilms.search import named_exactly, resolve

    films, doubts = [], []
    texts = list(dict.fromkeys(texts))
    inexact = (text for text in texts if not named_exactly(catalogue, text))
    if len(texts) > MOST_SEARCHED and len(list(islice(inexact, MOST_SEARCHED + 1))) > MOST_SEARCHED:
        raise UsageError(f"More than {MOST_SEARCHED} of these names are no film's own. Name the films by their ids.")
    for text in texts:
        try:
            films.append(resolve(catalogue, text))
        except NothingFound as doubt:
            doubts.append(str(doubt))
    return tuple({film.id: film for film in films}.values()), doubts


def list_films(
    ctx: typer.Context,
    *,
    filters: FilterOptions,
    sort: Annotated[
        str,
        typer.Option("--sort", metavar="ORDER", help=f"{', '.join(Order)}."),
        complete.words(list(Order)),
    ] = "title",
    limit: Limit = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """List every film that passes the filters.

    The order rank is that of the one list named with --on-list.
    """
    from nkfilms.filters import select, sorted_by

    look = look_for(ctx, shared, output, Film)
    order = reading.term("order", Order, sort)
    count = _count(limit)
    catalogue = catalogue_of(ctx, shared)
    wanted = read_filters(filters, catalogue)
    if order is Order.RANK and len(wanted.on_lists) != 1:
        raise UsageError("--sort rank needs one --on-list, as in: nkfilms list --sort rank --on-list cinema-escapist.")
    selection = select(catalogue.films, wanted)
    films = sorted_by(order, selection.films, *wanted.on_lists[:1])
    return say(Answer(films[:count], Film), look, of=len(films), left_out=selection.unknown, nothing=no_film(catalogue))
