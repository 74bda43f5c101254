"""The forms and readings of Chinese characters: simplified, traditional and Japanese, in Korean and in pinyin.

`hanzi.json` holds them, from Unihan and OpenCC; `tests/test_hanzi.py` compares it with its sources. It is read when
a text has such a character.
"""

from collections.abc import Mapping
from functools import cache
from itertools import islice, product
from pathlib import Path

import msgspec

from nkfilms.errors import broken_installation, shipped
from nkfilms.folding import has_hanzi

MOST_READINGS = 4
"""So many Korean readings of one text are tried: 金 is Kim and Kum, and ten such characters are a thousand titles."""


class _Table(msgspec.Struct, frozen=True):
    """What hanzi.json holds."""

    forms: tuple[str, str]
    """The characters that have another form, and for each the one form for all."""
    hangul: tuple[str, str]
    """Characters and the Korean reading of each."""
    other_hangul: tuple[str, str]
    """Characters with a second Korean reading, and that one."""
    pinyin: Mapping[str, str]
    """By syllable of pinyin, without tones, the characters read so."""


def unified(text: str) -> str:
    """Return a text with one form of every Chinese character: 圖, 图 and 図 are one."""
    return text.translate(_forms())


def korean_readings(text: str) -> tuple[str, ...]:
    """Return the ways to read a text in Korean, the usual one first: 白頭山 is 백두산.

    Nothing where a character, spaces, digits and punctuation aside, is no Chinese one or has no Korean reading.
    """
    hangul, other = _hangul()
    forms = _forms()
    choices = []
    for char in text:
        usual = char if char in hangul else forms.get(ord(char), char)
        if char.isalpha() and usual not in hangul:
            return ()
        choices.append(f"{hangul.get(usual, char)}{other.get(usual, '')}")
    return tuple("".join(chars) for chars in islice(product(*choices), MOST_READINGS)) if has_hanzi(text) else ()


def pinyin(text: str) -> str:
    """Return the pinyin of a text as one word without tones: 卖花姑娘 is maihuaguniang.

    Nothing where a character, spaces and punctuation aside, is no Chinese one.
    """
    chars = [char for char in text if char.isalnum()]
    syllables = _pinyin()
    return "".join(syllables[char] for char in chars) if all(char in syllables for char in chars) else ""


@cache
def _table() -> _Table:
    file = Path(__file__).parents[1] / "hanzi.json"
    try:
        return msgspec.json.decode(shipped(file), type=_Table)
    except msgspec.DecodeError:
        raise broken_installation(file, "damaged") from None


@cache
def _forms() -> Mapping[int, str]:
    chars, forms = _table().forms
    return {ord(char): form for char, form in zip(chars, forms, strict=True)}


@cache
def _hangul() -> tuple[Mapping[str, str], Mapping[str, str]]:
    table = _table()
    return dict(zip(*table.hangul, strict=True)), dict(zip(*table.other_hangul, strict=True))


@cache
def _pinyin() -> Mapping[str, str]:
    return {char: syllable for syllable, chars in _table().pinyin.items() for char in chars}
