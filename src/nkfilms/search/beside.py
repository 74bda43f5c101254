"""What words of a query beside a title or a name count: the year of the film, and the people in it."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from nkfilms.folding import has_hanzi
from nkfilms.model import Film
from nkfilms.names import NameIndex
from nkfilms.search.people import alike_letters, CACHE_SIZE, keys_of, LONGEST_NAME, name_keys, people
from nkfilms.search.query import weight

BESIDE = 0.9
"""A word that the title lacks but the year or a person's name has, as in `salt 1985`, counts less than one it has."""
MOST_NAMES = 40
"""To look through more names with a word takes longer than to fold those of the films in question."""
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
    if len(words) > 1 and not any(_may_name_somebody(word, film, index) for word in words):
        return ()
    names = people(film, hanzi=any(map(has_hanzi, words)))
    if len(words) == 1:
        return set(chain.from_iterable(names))
    return max(names, key=lambda name: len(set(words).intersection(name)), default=())


def _may_name_somebody(word: str, film: Film, index: NameIndex) -> bool:
    """Say whether a word may be one of the name of somebody in a film, which takes less time than to fold them all."""
    films = _films_with(word, index)
    return films is None or film.id in films


@lru_cache(CACHE_SIZE)
def _films_with(word: str, index: NameIndex) -> frozenset[str] | None:
    """Return the films of which a name, a title's or somebody's, has a word; None where too many names have it."""
    numbers = index.postings(word)
    if len(numbers) > MOST_NAMES:
        return None
    return frozenset(name.film_id for each in map(index.spelling, numbers) for name in each.names)


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
