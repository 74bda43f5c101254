"""Finding films by half-remembered names, in any spelling, and refusing what matches nothing.

A query is compared with each name word by word, as one string without spaces, and by phonetic key, and the best
counts. RapidFuzz first shortens the list; only names on it are compared closely.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from nkfilms.model import Catalogue, Film
from nkfilms.names import index_of
from nkfilms.results import Found
from nkfilms.search.candidates import candidates, MOST_CANDIDATES
from nkfilms.search.exact import names_equal, NOT_THE_NAME, rank
from nkfilms.search.likeness import likeness
from nkfilms.search.order import in_order, Scored, stands_in
from nkfilms.search.people import SOUND
from nkfilms.search.query import is_year, Query, read_query

THRESHOLD = 0.72
"""Below this a name is not offered: one right word of two, as in `crossing bridge`, is no film."""
WHOLE_NAME = 0.9
"""Without the words that somebody asks with, what is left must be nearly all of a name: `seen goodbye` is none."""

MOST_WHOLE = 5
"""So many names are compared with what is left, as a name that is nearly all of it is among the nearest."""


def search(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films with a name like `text`, best first; nothing where no name is near enough."""
    query, films = read_query(text), _films_by_id(catalogue)
    if query.says_nothing:
        return in_order(
            catalogue, films, [Scored(1.0, level, name, 0) for level, name in names_equal(catalogue, query)]
        )
    plain = len(query.words) == 1 and text.isascii()  # most are, and are read in one way
    readings = (query,) if plain else (query, *_other_readings(query))
    scored = chain(
        *(_compared(catalogue, films, each, 1.0 if each is query else SOUND) for each in readings),
        _heard(catalogue, query),
        () if plain else _with_more(catalogue, text),
    )
    found = [each for each in scored if each.score >= THRESHOLD]
    return in_order(catalogue, films, found or _without_idle_words(catalogue, films, query))


@lru_cache(maxsize=1)
def _films_by_id(catalogue: Catalogue) -> Mapping[str, Film]:
    return {film.id: film for film in catalogue.films}


def _compared(
    catalogue: Catalogue, films: Mapping[str, Film], query: Query, trust: float, most: int = MOST_CANDIDATES
) -> Iterator[Scored]:
    """Yield the names near a query, each with how near, times how far the reading of it is trusted."""
    index = index_of(catalogue)
    for spelling in map(index.spelling, candidates(query, index, most)):
        standing = stands_in(query, spelling)
        for name in spelling.names:
            score = likeness(query, spelling, name, films[name.film_id], index)
            yield Scored(trust * score, rank(query, spelling, name), name, standing)


def _other_readings(query: Query) -> Iterator[Query]:
    """Yield the query with its numbers in digits, and in Korean."""
    from nkfilms.search.readings import other_readings

    return other_readings(query)


def _heard(catalogue: Catalogue, query: Query) -> Iterator[Scored]:
    """Yield the names that sound like a query in kana or Cyrillic."""
    if query.bare.isascii() or query.hangul:
        return
    from nkfilms.search.spoken import heard

    index = index_of(catalogue)
    words = [word for word in query.words if word not in query.idle and not is_year(word)]
    for number, score in heard(words, index).items():
        for name in index.spelling(number).names:
            yield Scored(score, (NOT_THE_NAME, name.field != "title"), name, 2)


def _with_more(catalogue: Catalogue, text: str) -> Iterator[Scored]:
    """Yield the titles that a text has with another title, or with a subtitle in another script."""
    from nkfilms.search.carried import CARRIED, titles_in

    for name in titles_in(catalogue, text):
        yield Scored(CARRIED, (NOT_THE_NAME, name.field != "title"), name, 2)


def _without_idle_words(catalogue: Catalogue, films: Mapping[str, Film], query: Query) -> Iterable[Scored]:
    """Return the names that are nearly all of what is left of a query without the words that somebody asks with."""
    from nkfilms.search.readings import cores

    for left in cores(query):
        readings = () if left.says_nothing else (left, *_other_readings(left))
        near = chain(
            *(_compared(catalogue, films, each, SOUND, MOST_WHOLE) for each in readings), _heard(catalogue, left)
        )
        if found := [each for each in near if each.score >= WHOLE_NAME]:
            return found
    return []
