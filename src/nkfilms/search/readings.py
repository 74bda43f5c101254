"""Other ways to read a query: its numbers in digits, its Chinese characters in Korean, without the words around it."""

from collections.abc import Iterator

from nkfilms.folding import has_hanzi
from nkfilms.search.idle import WEAK_WORDS
from nkfilms.search.numerals import in_digits
from nkfilms.search.query import is_idle, is_stop_word, Query, read_query


def other_readings(query: Query) -> Iterator[Query]:
    """Yield the query with its numbers as digits and in Korean, where that is another."""
    as_digits = in_digits(query.folded)
    if as_digits != query.folded:
        yield read_query(as_digits)
    if has_hanzi(query.folded):
        yield from _in_korean(query)


def _in_korean(query: Query) -> Iterator[Query]:
    from nkfilms.folding.hanzi import korean_readings

    words = [word for word in query.words if word not in query.idle]
    yield from map(read_query, korean_readings(" ".join(words)))


SHORTEST_IDLE = 3
"""A shorter word is a syllable of a name as well: Jeon Do-yeon."""
_PARTICLES = ("를", "을", "은", "는", "의", "에서", "の", "は", "を", "って", "という")


def cores(query: Query) -> Iterator[Query]:
    """Yield the query without the words that people ask with, first those apart, then those that a word ends with.

    Nothing where that is the same, or a word of titles is all that is left out.
    """
    apart = [word for word in query.words if word not in query.idle]
    left_out = [word for word in query.words if word in query.idle and not is_stop_word(word)]
    weak = len(apart) == len(left_out) == 1 and left_out[0] in WEAK_WORDS
    long = any(len(word) >= SHORTEST_IDLE or not word.isascii() for word in left_out)
    if apart and long and not weak:
        yield read_query(" ".join(apart))
    bared = [word if word.isascii() else _bared(word) for word in apart]
    if bared != apart and any(bared):
        yield read_query(" ".join(bared))


def _bared(word: str) -> str:
    """Return a word of a script without spaces without the words that people ask with around it: 공조2다시보기."""
    for ends in range(len(word) - 1, 0, -1):
        if word[ends:] in _PARTICLES or (ends < len(word) - 1 and is_idle(word[ends:])):
            return _bared(word[:ends])
    for begins in range(2, len(word)):
        if is_idle(word[:begins]):
            return _bared(word[begins:])
    return word
