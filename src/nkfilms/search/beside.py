"""What words of a query beside a title or a name count: the year of the film, and the people in it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from nkfilms.folding import has_hanzi
from nkfilms.model import Film
from nkfilms.names import NameIndex, PEOPLE, Spelling
from nkfilms.search.people import alike_letters, CACHE_SIZE, keys_of, LONGEST_NAME, name_keys, people
from nkfilms.search.query import weight

BESIDE = 0.9
"""A word that the title lacks but the year or a person's name has, as in `salt 1985`, counts less than one it has."""
NEXT_YEAR = 0.8
"""Releases follow first showings, so a year next to the right one is nearly right: `crossing 2009`."""


def beside(
    left: list[str], idle: Collection[str], film: Film, index: NameIndex, *, person: bool
) -> tuple[float, list[str]]:
    """Return what the words that a name lacks count as the film's year and people, and the words still left.

    Beside a title a part of a person's name will do; beside another person only a whole name.
    """
    counts, rest = 0.0, []
    names: Collection[str] = () if person else _nearest_name([word for word in left if word not in idle], film, index)
    for word in left:
        if word in idle:  # as most words of a sentence are; those of a name are found below
            rest.append(word)
            continue
        years = (value for year, value in _years(film).items() if word == year)
        likeness_ = max((*years, *(BESIDE * alike_letters(word, other) for other in names)), default=0.0)
        counts += likeness_
        if not likeness_:
            rest.append(word)
    unnamed = _unnamed(rest, film, index)
    return counts + BESIDE * (sum(map(weight, rest)) - sum(map(weight, unnamed))), unnamed


def _nearest_name(words: Sequence[str], film: Film, index: NameIndex) -> Collection[str]:
    """Return the words of the name of somebody in the film that has the most of some words: no two people make one."""
    if len(words) == 1:
        return set(chain.from_iterable(people(film, hanzi=any(map(has_hanzi, words)))))
    met = Counter(number for word in words for number in index.postings(word))
    return next((each.words for number, _ in met.most_common() if _names(each := index.spelling(number), film)), ())


def _names(spelling: Spelling, film: Film) -> bool:
    return any(name.film_id == film.id and name.field in PEOPLE for name in spelling.names)


def _unnamed(words: list[str], film: Film, index: NameIndex) -> list[str]:
    """Return the words that are no part of a whole name of somebody in the film; the longest names are found first."""
    for length in range(LONGEST_NAME, 0, -1):
        for start in range(len(words) - length + 1):
            keys = name_keys(tuple(words[start : start + length]))
            # most words are nobody's name, and the names of a film take a while to fold
            if index.is_anybody(keys) and keys & keys_of(film):
                return [*_unnamed(words[:start], film, index), *_unnamed(words[start + length :], film, index)]
    return words


@lru_cache(CACHE_SIZE)
def _years(film: Film) -> Mapping[str, float]:
    near = {str(film.year - 1): NEXT_YEAR, str(film.year + 1): NEXT_YEAR}
    return {**near, str(film.year): BESIDE}
