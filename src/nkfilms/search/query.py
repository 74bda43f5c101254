"""What somebody typed, as search reads it: its words, and which of them say little."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

import msgspec

from nkfilms.folding import ARTICLES, fold, has_digit, has_hangul, without_articles
from nkfilms.folding.korean import phonetic_key
from nkfilms.search.idle import IDLE_WORDS, WEAK_WORDS
from nkfilms.search.numerals import NUMBERS, ROMAN

MOST_WORDS = 40
"""No name has as many; a pasted page must not be compared word by word with every name."""

FILM_WORDS = frozenset(
    """
    film films movie movies documentary documentaries feature animation animated anime cartoon series serial
    trailer online watch called directed doku docu dokumentarfilm dokumentar documentaire фильм документальныи
    영화 북한영화 조선영화 다큐 다큐멘터리 만화 만화영화 映劃 電影
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Words for what every film is."""
LITTLE_WORDS = frozenset(
    """
    about an and at by de der die das el en et for from full im in is it la le les lo no of on the to und une with
    в и на 그
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Words that say nothing by themselves."""
STOP_WORDS = LITTLE_WORDS | FILM_WORDS
"""Words that may stand in any query."""
COUNTRY_WORDS = frozenset({
    "north", "korea", "korean", "dprk", "nordkorea", "nordkoreanischer", "북한", "朝鮮", "北朝鮮", "朝鮮電影",
    "北朝鮮映劃",
})  # fmt: skip
"""Words that say little in a guide to one country, but are in titles too."""
_COUNTED = frozenset({
    "ep", "episode", "episodes", "season", "seasons", "part", "staffel", "folge", "saison", "temporada", "сезон",
    "серия", "시즌",
})  # fmt: skip
"""Words before the number of a season or an episode, which no query needs to match."""


SEVERAL = 3
"""So many of the words that are in titles and stories too make a question."""
STOP_WORD = 0.3
"""What a common word counts of a word: `game lives` is The Game of Their Lives."""


class Query(msgspec.Struct, frozen=True):
    """A query in the forms that names are compared with."""

    written: str
    """As typed, in lower case."""
    folded: str
    words: tuple[str, ...]
    """The folded words, without articles."""
    whole: str
    """All of it, without spaces."""
    bare: str
    """The same without articles."""
    phonetic: str
    hangul: bool
    digits: str
    """Its numbers without leading zeros, joined."""
    idle: frozenset[str]
    """Its words that need stand for nothing where the name of a film stands whole beside them."""
    asks: bool
    """Whether some of these can only ask for a film, or several may."""

    @property
    def says_nothing(self) -> bool:
        """Whether it is a letter or two, one syllable, or common words alone."""
        short = len(self.bare) <= (2 if self.bare.isascii() else 1)
        return short or not set(self.words) - STOP_WORDS - ARTICLES


def read_query(text: str) -> Query:
    """Return what was typed as a query."""
    folded = " ".join(fold(text).split()[:MOST_WORDS])
    bare = without_articles(folded)
    return Query(
        written(text),
        folded,
        tuple(bare.split()),
        folded.replace(" ", ""),
        bare.replace(" ", ""),
        phonetic_key(bare),
        has_hangul(folded),
        digits(bare),
        idle := frozenset(_idle(bare.split())),
        _asks(idle),
    )


def _idle(words: Sequence[str]) -> Iterator[str]:
    """Yield the words that people ask with, and the numbers of seasons and episodes."""
    for before, word in pairwise(["", *words]):
        if is_idle(word) or (word.isdigit() and before in _COUNTED):
            yield word


def _asks(idle: AbstractSet[str]) -> bool:
    strong = idle & FILM_WORDS or (idle & IDLE_WORDS) - WEAK_WORDS
    return bool(strong) or len(idle & WEAK_WORDS) >= SEVERAL


def written(text: str) -> str:
    """Return a text as it stands, but for case, spaces at its ends, and the two ways to encode an accent."""
    return unicodedata.normalize("NFC", text).casefold().strip()


def digits(folded: str) -> str:
    """Return the numbers in a folded text, Roman ones too, joined: `Order No. 027` and `order 27` have one."""
    if not has_digit(folded) and ROMAN.isdisjoint(folded.split()):
        return ""
    words = (NUMBERS[word] if word in ROMAN else word for word in folded.split())
    return "".join(number.lstrip("0") for number in re.findall(r"[0-9]+", " ".join(words)))


def is_idle(word: str) -> bool:
    """Say whether a word need stand for nothing beside the whole name of a film: people ask with it."""
    return word in IDLE_WORDS or is_stop_word(word)


def is_year(word: str) -> bool:
    """Say whether a word is a year that films are from."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")  # noqa: PLR2004 - digits of a year


def is_stop_word(word: str) -> bool:
    """Say whether a word may stand in a query without standing for anything."""
    return word in STOP_WORDS or word in COUNTRY_WORDS


def weight(word: str) -> float:
    """Return what a word counts."""
    return STOP_WORD if word in STOP_WORDS else 1.0
