"""Which names are worth a close comparison with a query, found quickly."""

from bisect import bisect_left
from functools import lru_cache
from heapq import nsmallest
from itertools import combinations, islice, takewhile

from rapidfuzz import fuzz, process

from nkfilms.folding.korean import phonetic_key
from nkfilms.names import NameIndex
from nkfilms.search.likeness import SHORTEST_PART, SHORTEST_PREFIX, WORD_THRESHOLD
from nkfilms.search.numerals import NUMBER_WORDS, NUMBERS
from nkfilms.search.people import CACHE_SIZE, LONGEST_NAME
from nkfilms.search.query import Query, weight

MOST_CANDIDATES = 60
"""How many names each quick comparison passes on, as a close one takes about a hundred times as long ..."""
MOST_OF_A_SENTENCE = 40
"""In more words than a name has, those that are meant share more of them than others do: fewer are enough."""
NEAR = 60
"""... if they are as near as this, of 100, as a whole ..."""
NEAR_WORD = 100 * WORD_THRESHOLD
"""... or in a word: RapidFuzz's ratio is never below the likeness that the close comparison asks for."""


def candidates(query: Query, index: NameIndex, most: int = MOST_CANDIDATES) -> list[int]:
    """Return the spellings that share words with the query, or are near as a whole, by letters or by sound."""
    if len(query.words) > LONGEST_NAME:
        most = min(most, MOST_OF_A_SENTENCE)
    shared = _sharing(query, index)
    numbers = set(nsmallest(most, shared, key=lambda number: (-shared[number], number)))
    numbers |= _holding_all(query, index) | _within(query, index)
    wholes = [(query.bare, index.bare), *((sound, index.phonetic) for sound in _sounds(query))]
    for text, choices in wholes:
        found = process.extract(text, choices, scorer=fuzz.ratio, limit=most, score_cutoff=NEAR)
        numbers.update(number for _, _, number in found)
    if len(query.bare) >= SHORTEST_PART or not query.bare.isascii():
        numbers |= index.holding(query.bare)
    return sorted(numbers)


def _holding_all(query: Query, index: NameIndex) -> set[int]:
    """Return the spellings that hold every word of the query: `kim` is many people, and all of them count."""
    return set.intersection(*(set(index.postings(word)) for word in query.words))


def _within(query: Query, index: NameIndex) -> set[int]:
    """Return the spellings that stand whole in the query: `the spy jang jin` has so many names like Jang and Jin."""
    runs = {"".join(query.words[start:end]) for start, end in combinations(range(len(query.words) + 1), 2)}
    return {number for run in runs for number in index.equal(run)}


def _sharing(query: Query, index: NameIndex) -> dict[int, float]:
    """Return the spellings that hold a word like one of the query, with the more the rarer the words."""
    shared: dict[int, float] = {}
    for word in dict.fromkeys(query.words):
        for other in (word,) if word in query.idle else sorted(_words_near(word, index)):
            postings = index.postings(other)
            for number in postings:
                shared[number] = shared.get(number, 0.0) + weight(other) / len(postings)
    return shared


@lru_cache(CACHE_SIZE)
def _words_near(word: str, index: NameIndex) -> frozenset[str]:
    """Return the words of names that a word of a query may stand for."""
    number, words = NUMBERS.get(word, word), index.words
    same = frozenset((number, *NUMBER_WORDS.get(number, ())))
    found = process.extract(word, words, scorer=fuzz.ratio, limit=None, score_cutoff=NEAR_WORD)
    begun = takewhile(lambda other: other.startswith(word), islice(words, bisect_left(words, word), None))
    return same | {other for other, _, _ in found} | set(begun if len(word) >= SHORTEST_PREFIX else ())


def _sounds(query: Query) -> set[str]:
    """Return the phonetic key of the query, also with its last or first word moved.

    Surnames come first in Korean: `Hae-il Park` is Park Hae-il. What is longer than a name has no surname to move.
    """
    words = [phonetic_key(word) for word in query.words]
    if len(words) > LONGEST_NAME:
        return {query.phonetic}
    return {query.phonetic, "".join([*words[-1:], *words[:-1]]), "".join([*words[1:], *words[:1]])}
