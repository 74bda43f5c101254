"""Finding films by half-remembered names, in any spelling, and refusing what matches nothing.

A query is compared with each name word by word, as one string without spaces, and by phonetic key, and the best
counts. RapidFuzz first shortens the list; only names on it are compared closely.
"""

from collections.abc import Iterable, Mapping

from nkfilms.model import Catalogue, Film
from nkfilms.names import index_of, Name
from nkfilms.results import Found, Match
from nkfilms.search.candidates import candidates
from nkfilms.search.exact import names_equal, Rank, rank
from nkfilms.search.likeness import likeness
from nkfilms.search.query import read_query

THRESHOLD = 0.72
"""Below this a name is not offered: one right word of two, as in `crossing bridge`, is no film."""


def search(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films with a name like `text`, best first; nothing where no name is near enough."""
    index, query = index_of(catalogue), read_query(text)
    films = {film.id: film for film in catalogue.films}
    if query.says_nothing:
        return _best(films, ((1.0, level, name) for level, name in names_equal(catalogue, query)))
    spellings = map(index.spelling, candidates(query, index))
    known = ((each, name) for each in spellings for name in each.names)
    return _best(
        films,
        ((likeness(query, each, name, films[name.film_id]), rank(query, each, name), name) for each, name in known),
    )


def _best(films: Mapping[str, Film], scored: Iterable[tuple[float, Rank, Name]]) -> tuple[Found, ...]:
    """Return each film once, by its best name: titles before people, the most exact first, then in the order of ids."""
    best: dict[str, tuple[tuple[float, bool, Rank], Name]] = {}
    for score, level, name in scored:
        if score < THRESHOLD:
            continue
        order = (-score, "title" not in name.field, level)
        if name.film_id not in best or order < best[name.film_id][0]:
            best[name.film_id] = (order, name)
    return tuple(
        Found(film=films[film_id], match=Match(name=name.name, field=name.field), score=round(-order[0], 4))
        for film_id, (order, name) in sorted(best.items(), key=lambda item: (item[1][0], item[0]))
    )
