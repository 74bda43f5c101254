"""What somebody typed, as search reads it: its words, and which of them say little."""

import re
import unicodedata
from typing import NamedTuple

from nkfilms.folding import ARTICLES, fold, has_digit, has_hangul, phonetic_key, without_articles

MOST_WORDS = 40
"""No name has as many; a pasted page must not be compared word by word with every name."""

STOP_WORDS = frozenset(
    """
    about an and at by de der die das el en et for from im in is it la le les lo no of on the to und une with в и на 그
    film films movie movies documentary documentaries feature animation animated anime cartoon series serial
    full trailer online watch called directed doku docu dokumentarfilm dokumentar documentaire фильм документальный
    영화 북한영화 조선영화 다큐 다큐멘터리 만화 만화영화 映画 電影 电影
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Words that say nothing by themselves: little words, and words for what every film is."""
COUNTRY_WORDS = frozenset({
    "north", "korea", "korean", "dprk", "nordkorea", "nordkoreanischer", "북한", "朝鲜", "朝鮮", "北朝鮮", "朝鲜电影",
    "朝鮮電影", "北朝鮮映画",
})  # fmt: skip
"""Words that say little in a guide to one country, but are in titles too."""
_NUMBERS = """
    one,first two,second,ii three,third,iii four,fourth,iv five,fifth six,sixth seven,seventh eight,eighth nine,ninth
    ten,tenth eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    """.split()  # noqa: SIM905 - the place is the number
NUMBERS = {word: str(number) for number, words in enumerate(_NUMBERS, 1) for word in words.split(",")}
"""By word, the number it stands for."""
NUMBER_WORDS = {number: [word for word, same in NUMBERS.items() if same == number] for number in NUMBERS.values()}
"""By number, the words for it."""


class Query(NamedTuple):
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
    )


def written(text: str) -> str:
    """Return a text as it stands, but for case, spaces at its ends, and the two ways to encode an accent."""
    return unicodedata.normalize("NFC", text).casefold().strip()


def digits(folded: str) -> str:
    """Return the numbers in a folded text, without leading zeros, joined: `Order No. 027` and `order 27` have one."""
    if not has_digit(folded):
        return ""
    return "".join(number.lstrip("0") for number in re.findall(r"[0-9]+", folded))


def is_stop_word(word: str) -> bool:
    """Say whether a word may stand in a query without standing for anything."""
    return word in STOP_WORDS or word in COUNTRY_WORDS
