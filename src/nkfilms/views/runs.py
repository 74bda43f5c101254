"""Text in pieces: the addresses in it as links, and what is in another script with its language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

ADDRESS = r"https?://\S*[^\s,;]"
"""An address in a text, without the comma or semicolon that may follow it."""

_SCRIPTS = {
    "hangul": "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff",
    "kana": "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "han": "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "cyrillic": "\u0400-\u052f",
    "greek": "\u0370-\u03ff",
    "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "thai": "\u0e00-\u0e7f",
}
_LETTERS = "".join(_SCRIPTS.values())
_FOREIGN = rf"[{_LETTERS}](?:[^\w,;:()\"]*\d*[^\w,;:()\"]*[{_LETTERS}])*"
"""Letters of other scripts with what stands between them: a title of several words is one piece, two names are two."""
_UKRAINIAN = "[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]"
"""Letters that Russian has not."""


class Run(NamedTuple):
    """A piece of a line."""

    text: str
    lang: str = ""
    """Its language as HTML names it, where that is not the language of the page."""
    url: str = ""
    """The address it leads to."""


Line = tuple[Run, ...]


def line(text: str, countries: Collection[str] = ()) -> Line:
    """Return text in pieces; of an original title also the countries of the film are given."""
    return tuple(_pieces(text, countries))


def _pieces(text: str, countries: Collection[str]) -> Iterator[Run]:
    end = 0
    for found in re.finditer(rf"({ADDRESS})|{_FOREIGN}", text):
        if found.start() > end:
            yield Run(text[end : found.start()])
        yield Run(found[0], url=found[0]) if found[1] else Run(found[0], language(found[0], countries))
        end = found.end()
    if end < len(text):
        yield Run(text[end:])


def language(text: str, countries: Collection[str] = ()) -> str:
    """Return the language of text by its script; empty where it is in Latin letters.

    That of Chinese characters alone is that of the first of the countries where they are written.
    """
    scripts = [name for name, letters in _SCRIPTS.items() if re.search(f"[{letters}]", text)]
    script = scripts[0] if scripts else ""
    if script == "han":
        return next((_BY_COUNTRY[code] for code in countries if code in _BY_COUNTRY), _by_characters(text))
    if script == "cyrillic" and re.search(_UKRAINIAN, text):
        return "uk"
    return _LANGUAGES.get(script, "")


def _by_characters(text: str) -> str:
    """Return the language of Chinese characters that only one country has in its standard set, or that it is unknown.

    A release title of a film in another country says nothing else of its language: 脱出記 is Japanese, 铁雨 Chinese,
    and 白頭山 could be of any.
    """
    fits = [code for code, encoding in _CHARACTER_SETS.items() if _has_all(encoding, text)]
    return fits[0] if len(fits) == 1 else "und"


def _has_all(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


_LANGUAGES = {
    "hangul": "ko", "kana": "ja", "cyrillic": "ru", "greek": "el", "hebrew": "he", "arabic": "ar", "thai": "th",
}  # fmt: skip
_BY_COUNTRY = {"CN": "zh", "HK": "zh", "JP": "ja", "KP": "ko", "KR": "ko", "SG": "zh", "TW": "zh"}
_CHARACTER_SETS = {"zh-Hans": "gb2312", "zh-Hant": "big5", "ja": "shift_jis", "ko": "euc_kr"}
