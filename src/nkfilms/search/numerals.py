"""Numbers that are written in words or in Roman numerals, as digits."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

_NUMBERS = """
    one,first two,second,ii three,third,iii four,fourth,iv five,fifth six,sixth,vi seven,seventh,vii eight,eighth,viii
    nine,ninth,ix ten,tenth eleven twelve,xii thirteen,xiii fourteen,xiv fifteen sixteen seventeen eighteen nineteen
    twenty
    """.split()  # noqa: SIM905 - the place is the number
NUMBERS = {word: str(number) for number, words in enumerate(_NUMBERS, 1) for word in words.split(",")}
"""By word, the number it stands for."""
NUMBER_WORDS = {str(number): words.split(",") for number, words in enumerate(_NUMBERS, 1)}
"""By number, the words for it."""
ROMAN = frozenset(word for word in NUMBERS if set(word) <= set("ivx"))
"""The Roman numerals among them; of one letter there is none, as `V` and `I` are words."""
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SAID = {
    **{words.split(",")[0]: str(number) for number, words in enumerate(_NUMBERS, 1)},
    **{word: str(10 * tens) for tens, word in enumerate(_TENS, 2)},
}
"""By word, what is said one after another in `seventy two` and `nineteen seventy-one`."""
_METRES = r"\b([0-9]+) (?:metre|meter)s?\b"


def in_digits(folded: str) -> str:
    """Return folded text with the numbers that several of its words make as digits, and metres as m: `48m`.

    A number of one word up to nineteen stays, as the comparison of words knows it.
    """
    runs = ((said, list(words)) for said, words in groupby(folded.split(), key=_SAID.__contains__))
    words = " ".join(_number(run) if said else " ".join(run) for said, run in runs)
    return re.sub(_METRES, r"\1m", words)


def _number(run: Sequence[str]) -> str:
    """Return number words as digits: tens take the unit after them, then they are joined, as years are said."""
    if len(run) == 1 and run[0] not in _TENS:
        return run[0]
    return "".join(_parts(run))


def _parts(run: Sequence[str]) -> Iterable[str]:
    for word, after in pairwise([*run, ""]):
        said = _SAID[word]
        yield said[0] if word in _TENS and len(_SAID.get(after, "")) == 1 else said
