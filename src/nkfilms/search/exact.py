"""The film whose title a text is, from as written to spaces aside, and by its year where films share a title."""

import re
from collections.abc import Iterable, Iterator

from nkfilms.model import Catalogue, Film
from nkfilms.names import index_of, Name, Spelling
from nkfilms.search.query import Query, read_query, written

NOT_THE_NAME = 4
"""The last level: the query is not the name, however near."""

Rank = tuple[int, bool]
"""How exactly a query is a name, then whether the name is other than the film's title; less is better."""


def rank(query: Query, spelling: Spelling, name: Name) -> Rank:
    """Return how exactly a query is a name.

    The levels are 0 as written, 1 accents and punctuation aside, 2 articles aside, 3 spaces aside, NOT_THE_NAME.
    """
    other = name.field != "title"
    if query.bare != spelling.bare:
        return NOT_THE_NAME, other
    levels = (query.written == written(name.name), query.folded == spelling.folded, query.words == spelling.words, True)
    return levels.index(True), other


def names_equal(catalogue: Catalogue, query: Query) -> Iterator[tuple[Rank, Name]]:
    """Yield the names that the query is, articles and spaces aside, each with how exactly."""
    index = index_of(catalogue)
    for spelling in map(index.spelling, index.equal(query.bare) if query.bare else ()):
        yield from ((rank(query, spelling, name), name) for name in spelling.names)


def film_titled(catalogue: Catalogue, text: str) -> Film | None:
    """Return the film whose title, or other title, a text is most exactly; None where that is none or several.

    A year after the title, as in `Inside North Korea (2007)`, tells films of one title apart.
    """
    if film := _most_exactly(catalogue.films, catalogue, text):
        return film
    with_year = re.fullmatch(r"\[?(.+?)\]?\W+([0-9]{4})\W*", text.strip())
    if not with_year:
        return None
    title, year = with_year.groups()
    return _most_exactly([film for film in catalogue.films if film.year == int(year)], catalogue, title)


def _most_exactly(films: Iterable[Film], catalogue: Catalogue, text: str) -> Film | None:
    """Return the one of some films that has a title nearest to a text; None where several have it."""
    known = {film.id: film for film in films}
    ranks: dict[Rank, set[str]] = {}
    for level, name in names_equal(catalogue, read_query(text)):
        if "title" in name.field and name.film_id in known:
            ranks.setdefault(level, set()).add(name.film_id)
    ids = ranks[min(ranks)] if ranks else set()
    return known[ids.pop()] if len(ids) == 1 else None
