"""How well a name of a film fits a query, 0..1."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec
from rapidfuzz.distance import OSA

from nkfilms.folding import has_hangul, has_hanzi
from nkfilms.model import Film
from nkfilms.names import Name, NameIndex, PEOPLE, Spelling
from nkfilms.search.forms import one_form
from nkfilms.search.idle import WEAK_WORDS
from nkfilms.search.numerals import NUMBERS
from nkfilms.search.people import (
    alike_letters,
    alike_names,
    CACHE_SIZE,
    is_syllable,
    LONGEST_NAME,
    name_keys,
    PREFIX,
    SHORTEST_MISTYPED,
    SOUND,
)
from nkfilms.search.query import COUNTRY_WORDS, digits, is_stop_word, Query, STOP_WORD, weight

WORD_THRESHOLD = 0.65
"""Words less alike than this are different words: `sun` and `sand` are, `chaple` and `chapel` are not."""
SHORTEST_PREFIX = 3
"""Fewer letters begin too many words."""
SHORTEST_HANGUL_NAME = 3
"""Two syllables of Hangul sound like somebody in every other film."""
WHOLE = 0.25
"""The share of the score for how much of the name the query covers: `crossing` is Crossing, then the longer title."""
SHORTEST_PHONETIC = 4
"""Shorter phonetic keys meet by chance, unless one side is Hangul."""
SOUND_THRESHOLD = 0.83
"""Phonetic keys lose so much that two letters of eight are another word: `muranbun` is not 모란봉."""
SHORT_SOUND = 6
"""In a phonetic key as short as this one letter makes another word: 괴물 is not 그물."""
SHORTEST_PART = 4
"""A part of a name without its spaces counts from this length: `pictureshow`."""
SHORTEST_PINYIN = 6
"""Fewer letters of pinyin are an English word as well: `long`, `songs`, `women`."""

SLIPS = 0.78
"""Latin letters less alike than this, in more words, have another word in them: `gay defector` is not The Defector."""
NAMED = 0.18
"""A name must be so much of what is not idle for the rest to be looked for among the people beside it: one word beside
a name of four and a year is. To look takes a while."""
NEARLY_WHOLE = 0.8
"""So nearly a name must stand whole beside words that somebody asks with: `cinema paradiso` is not Paradas."""
UNMATCHED_STOP_WORD = 0.02
"""What such a word counts of a query where the name lacks it: next to nothing, as in `pulgasari north korea`."""


class _Aligned(msgspec.Struct, frozen=True):
    """How the words of a query and of a name meet."""

    covered: float
    """How much of the query's words the name accounts for, by their weights."""
    matched: float
    """How much of the name's words the query has."""
    left: list[str]
    """The words of the query that the name does not have."""


def likeness(query: Query, spelling: Spelling, name: Name, film: Film, index: NameIndex) -> float:
    """Return how well a name of a film fits a query, by the best of the comparisons."""
    if has_hanzi(name.name) and spelling.folded.isascii():
        return _as_pinyin(query, spelling)
    if name.field in PEOPLE:
        return _as_person(query, spelling, film, index)
    named = len(query.words) > 1 and all(map(is_syllable, query.words))  # somebody's name is no title nearly like it
    by_words = _by_words(
        query, spelling, film, index, alike=alike_names if named else _alike, weigh=weight, person=named
    )
    if len(query.words) > 1:
        from nkfilms.search.carried import carried

        by_words = max(by_words, carried(query, spelling, name.name))
    if query.digits and query.digits != digits(spelling.folded):
        return by_words  # another number is another film, however much else is the same
    as_a_whole = max(_by_letters(query, spelling), SOUND * _by_sound(query, spelling))
    return max(by_words, min(as_a_whole, _beside_country(query, spelling)))


def _as_pinyin(query: Query, spelling: Spelling) -> float:
    """Return how well the pinyin of a name fits: as a whole or from its beginning, since `songs` is no 松鼠."""
    if len(query.whole) < SHORTEST_PINYIN:
        return 0.0
    return max(_as_one_string(query.whole, (spelling.bare,)), float(query.bare == spelling.bare))


def _as_person(query: Query, spelling: Spelling, film: Film, index: NameIndex) -> float:
    """Return how well somebody's name fits: word by word, or as a whole in any romanisation and order."""
    if query.bare == spelling.bare:
        return 1.0
    single = len(query.words) == 1
    alike = alike_letters if single else alike_names
    by_words = _by_words(query, spelling, film, index, alike=alike, weigh=_weight_in_name, person=True)
    short = query.hangul and len(query.bare) < SHORTEST_HANGUL_NAME
    keys = frozenset() if short or len(query.words) > LONGEST_NAME else name_keys(query.words)
    return max(by_words, SOUND if keys & name_keys(spelling.words) else 0.0)


def _by_words(  # noqa: PLR0913 - two of them say how to compare
    query: Query, spelling: Spelling, film: Film, index: NameIndex, *, alike: "Alike", weigh: "Weigh", person: bool
) -> float:
    """Return how well the words fit: all of the query counts, and a part of the name.

    What the name lacks may be the film's year or somebody in it, but never all of a query.
    """
    aligned = _aligned(query.words, spelling.words, alike, weigh)
    if not aligned.matched:
        return 0.0
    counts, rest = 0.0, aligned.left
    if rest and aligned.covered >= NAMED * sum(weigh(word) for word in query.words if word not in query.idle):
        from nkfilms.search.beside import beside

        counts, rest = beside(rest, query.idle, film, index, person=person)
    whole = sum(map(weigh, spelling.words))
    exact = aligned.matched > whole - 2 * STOP_WORD and aligned.covered >= NEARLY_WHOLE * aligned.matched
    idle = query.idle if exact and _asks_for(rest, spelling) else ()
    asked = sum(map(weigh, query.words)) - sum(
        weigh(word) - UNMATCHED_STOP_WORD
        for word in rest
        if (is_stop_word(word) or word in idle) and weigh(word) == weight(word)
    )
    return (aligned.covered + counts) / asked * (1 - WHOLE + WHOLE * aligned.matched / whole)


def _asks_for(rest: Sequence[str], spelling: Spelling) -> bool:
    """Say whether the words beside a whole name may be those that people ask with: more than a weak one, or none."""
    telling = [word for word in spelling.words if not is_stop_word(word)]
    weak = [word for word in rest if word in WEAK_WORDS]
    return len(telling) > 1 or len(weak) != 1 or len(rest) > 1


def _aligned(words: Sequence[str], name: Sequence[str], alike: "Alike", weigh: "Weigh") -> _Aligned:
    """Pair each word with the one of the name that is most like it, the same words first: `Bae Suzy Baekdusan`."""
    free, left = list(name), []
    covered = matched = 0.0
    for at in sorted(range(len(words)), key=lambda at: words[at] not in name):
        likeness_, best = max(((alike(words[at], other), other) for other in free), default=(0.0, ""))
        if likeness_:
            free.remove(best)
            matched += weigh(best)
            covered += weigh(words[at]) * likeness_
        else:
            left.append(at)
    return _Aligned(covered, matched, [words[at] for at in sorted(left)])


def _weight_in_name(word: str) -> float:
    """Return what a word counts in somebody's name: `in`, half of Hae-in, as much as any other."""
    return weight(word) if len(word) >= SHORTEST_PREFIX else 1.0


Weigh = Callable[[str], float]
"""Says what a word counts."""
Alike = Callable[[str, str], float]
"""Says how much two words look like one, 0..1, and 0 where they are different words."""


@lru_cache(CACHE_SIZE)
def _alike(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if word.isdigit() or other.isdigit():
        return float(NUMBERS.get(word, word).lstrip("0") == NUMBERS.get(other, other).lstrip("0"))
    if len(word) >= SHORTEST_PREFIX and other.startswith(word):
        return PREFIX
    if one_form(word) == one_form(other):
        return PREFIX
    if min(len(word), len(other)) < SHORTEST_MISTYPED:
        return 0.0
    similarity = OSA.normalized_similarity(word, other)
    return similarity if similarity >= WORD_THRESHOLD else 0.0


def _as_one_string(query: str, name: Sequence[str]) -> float:
    """Compare without spaces, so that joined and split words meet; a part that begins a word counts by its length.

    Chinese and Japanese have no spaces, so there a part may begin anywhere.
    """
    whole = "".join(name)
    unspaced = query[:1] > "\u2e7f" and not has_hangul(query)
    starts = len(query) >= SHORTEST_PART and any("".join(name[at:]).startswith(query) for at in range(len(name)))
    if starts or (unspaced and query in whole):
        return 1 - WHOLE * (1 - len(query) / len(whole))
    return OSA.normalized_similarity(query, whole)


def _by_letters(query: Query, spelling: Spelling) -> float:
    """Compare without spaces, so that joined and split words meet, and what somebody mistyped."""
    letters = max(
        _as_one_string(query.bare, spelling.words),
        OSA.normalized_similarity(query.whole, spelling.folded.replace(" ", "")),  # `undr teh sun`: a mistyped article
    )
    another_word = letters < SLIPS and query.bare.isascii() and len(query.words) > len(spelling.words)
    return 0.0 if another_word else letters


def _beside_country(query: Query, spelling: Spelling) -> float:
    """Return how alike a query and a name are but for the country, which half the titles and queries have."""
    shared = COUNTRY_WORDS.intersection(query.words, spelling.words)
    if not shared or spelling.bare.startswith(query.bare):
        return 1.0
    typed, named = ("".join(word for word in words if word not in shared) for words in (query.words, spelling.words))
    one_slip = OSA.distance(typed, named, score_cutoff=1) <= 1  # in a short word that is much: `urn korea`
    return 1.0 if one_slip else OSA.normalized_similarity(typed, named)


def _by_sound(query: Query, spelling: Spelling) -> float:
    """Compare phonetic keys, where there is enough of them to mean something."""
    hangul = query.hangul or has_hangul(spelling.folded)
    shortest = min(len(query.phonetic), len(spelling.phonetic))
    if shortest < (2 if hangul else SHORTEST_PHONETIC):
        return 0.0
    sound = _as_one_string(query.phonetic, spelling.phonetic_words)
    return sound if sound >= SOUND_THRESHOLD and (sound == 1 or shortest > SHORT_SOUND) else 0.0
