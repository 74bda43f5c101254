"""Whether a text is a name or a part of one, in any spelling and order: what filters by name ask."""

from __future__ import annotations

import re
from functools import lru_cache

from nkfilms.folding import fold, has_hangul
from nkfilms.folding.korean import name_key

CACHE_SIZE = 50_000
"""So many names and parts are remembered in their folded forms: all those of a large catalogue."""
_RUNS = r"[0-9]+|[^\W0-9_]+"
"""Digits, or letters of any script: `4.26아동` has a part that begins with each number and one with the word."""


def has_part(name: str, part: str) -> bool:
    """Say whether `part` stands in `name`.

    It may begin at any word, number or change of script, and anywhere in Hangul, kana and Chinese characters, which
    have no spaces; several words may come in any order. Of another romanisation whole words count, by their sound.
    """
    words = fold(part).split()
    return bool(words) and (_stands_in("".join(words), name) or all(_stands_in(word, name) for word in words))


def _stands_in(part: str, name: str) -> bool:
    if any(start.startswith(part) for start in _starts(name)):
        return True
    both_hangul = has_hangul(part) and has_hangul(name)  # another syllable is another name
    return not both_hangul and bool(_sound(part)) and _sound(part) in _sounds(name)


@lru_cache(CACHE_SIZE)
def _starts(name: str) -> frozenset[str]:
    """Return what is left of a folded name from each place where a part of it may begin."""
    folded = fold(name).replace(" ", "\0")
    places = {match.start() for match in re.finditer(_RUNS, folded)}
    places |= {place for place, char in enumerate(folded) if char > "\u2e7f"}
    return frozenset(folded[place:].replace("\0", "") for place in places)


@lru_cache(CACHE_SIZE)
def _sounds(name: str) -> frozenset[str]:
    """Return the phonetic keys of one or more words of a name that follow one another."""
    words = fold(name).split()
    if len(words) == 1 and has_hangul(words[0]):  # surname and given name, or a title's words, stand unspaced
        words = [words[0][:1], *words[0][1:]]
    spans = ((start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    return frozenset(name_key("".join(words[start:end])) for start, end in spans)


@lru_cache(CACHE_SIZE)
def _sound(part: str) -> str:
    return name_key(part)
