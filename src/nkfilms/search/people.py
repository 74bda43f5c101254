"""The names of people: found in any romanisation and order, and never mistaken for somebody else's."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from nkfilms.folding import fold, has_hanzi, korean, without_articles
from nkfilms.model import Film
from nkfilms.names import people_keys

CACHE_SIZE = 50_000
"""How many comparisons are remembered: those of some queries, not all for ever."""
PERSON_WORD = 0.75
"""Words of people's names are compared more strictly than those of titles: `Marc Weise` is Marc Wiese ..."""
SHORTEST_PERSON_PREFIX = 4
"""... and `den` is not Dennis."""
SHORTEST_MISTYPED = 4
"""A shorter word with another letter is another word: `toy` is not Two."""
LONGEST_NAME = 4
"""In words, as of Alejandro Cao de Benós."""
PREFIX = 0.95
"""An unfinished word is nearly the word."""
SOUND = 0.97
"""A match by sound ranks behind the same match by letters."""


@lru_cache(CACHE_SIZE)
def people(film: Film, *, hanzi: bool) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of every spelling of everybody in a film, with those in Chinese characters or without.

    What has none meets none, and to fold them takes a table.
    """
    spellings = film.spellings((*film.directors, *film.people))
    return tuple(tuple(without_articles(fold(name)).split()) for name in spellings if hanzi or not has_hanzi(name))


@lru_cache(CACHE_SIZE)
def keys_of(film: Film) -> frozenset[tuple[str, str]]:
    """Return the keys of the names of everybody in a film; those in Chinese characters have none."""
    return people_keys(people(film, hanzi=False))


@lru_cache(CACHE_SIZE)
def alike_letters(word: str, other: str) -> float:
    """Compare words of people's names by letters; in a Korean syllable another letter is another name."""
    if word == other:
        return 1.0
    if len(word) >= SHORTEST_PERSON_PREFIX and other.startswith(word):
        return PREFIX
    if min(len(word), len(other)) < SHORTEST_MISTYPED or (is_syllable(word) and is_syllable(other)):
        return 0.0
    similarity = OSA.normalized_similarity(word, other)
    return similarity if similarity >= PERSON_WORD else 0.0


@lru_cache(CACHE_SIZE)
def alike_names(word: str, other: str) -> float:
    """Compare words of people's names by letters, and Korean syllables by sound."""
    by_sound = is_syllable(word) and is_syllable(other) and korean.name_key(word) == korean.name_key(other)
    return max(alike_letters(word, other), SOUND if by_sound else 0.0)


LONGEST_SYLLABLE = 7
"""Of ssyeong; most words are longer, and need no pattern."""
_SYLLABLE = (
    r"(?:kk?|gg?|n|tt?|d|r|rh|l|m|pp?|b|ss?|sh|jj?|ch|h|z)?[yw]?(?:a|ae|eo|e|o|u|eu|i|oo|ee|ou|oe|oi|ui)"
    r"(?:k|g|n|t|l|r|m|p|ng|h|hn|rk)?"
)
"""A Korean syllable in any romanisation."""


@lru_cache(CACHE_SIZE)
def is_syllable(word: str) -> bool:
    """Say whether a word is one Korean syllable, as names are made of."""
    return len(word) <= LONGEST_SYLLABLE and re.fullmatch(_SYLLABLE, word) is not None


@lru_cache(CACHE_SIZE)
def name_keys(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Return what is one for all romanisations of a name: surname and given name, whichever of the two comes first."""
    return people_keys((words,))
