"""Country and language codes, and the English names people type for them.

`codes.json` holds ISO 3166-1 and ISO 639 codes with the names of Unicode CLDR, the three-letter codes that stand for
them, and former states; `tests/test_codes.py` compares it with CLDR.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from nkfilms.errors import broken_installation, did_you_mean, echo, shipped, UsageError
from nkfilms.folding import fold

CodeKind = Literal["country", "language"]

# What people type that CLDR does not list.
_ALIASES = {
    "country": {
        "america": "US", "britain": "GB", "czech republic": "CZ", "democratic peoples republic of korea": "KP",
        "dprk": "KP", "england": "GB", "gdr": "DD", "great britain": "GB", "holland": "NL", "hong kong": "HK",
        "nk": "KP", "republic of korea": "KR", "rok": "KR", "turkey": "TR", "uk": "GB",
        "united states of america": "US", "usa": "US", "ussr": "SU",
    },
    "language": {"mandarin": "zh", "no dialogue": "zxx", "none": "zxx", "silent": "zxx"},
}  # fmt: skip


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    file = Path(__file__).with_name("codes.json")
    try:
        return msgspec.json.decode(shipped(file), type=dict[str, dict[str, str]])
    except msgspec.DecodeError:
        raise broken_installation(file, "damaged") from None


def names(kind: CodeKind) -> Mapping[str, str]:
    """Return the English name of every known code of a kind."""
    return _tables()[kind]


def three_letter_codes(kind: CodeKind) -> Mapping[str, str]:
    """Return the code that each three-letter code of ISO 3166-1 alpha-3 or ISO 639-2 and 639-3 stands for."""
    return _tables()[f"{kind}_aliases"]


def name_of(kind: CodeKind, code: str) -> str:
    """Return the English name of a code, or the code itself where it has none."""
    return names(kind).get(code, code)


def code_of(kind: CodeKind, text: str) -> str:
    """Return the code that a code, a three-letter code or an English name stands for, in any case.

    Raises UsageError, with the nearest name, where there is none.
    """
    known = names(kind)
    code = text.upper() if kind == "country" else text.lower()
    code = three_letter_codes(kind).get(code, code)
    if code in known:
        return code
    by_name = {fold(name): code for code, name in known.items()} | _ALIASES[kind]
    if found := by_name.get(fold(text)):
        return found
    example = "KP or North Korea" if kind == "country" else "ko or Korean"
    guess = did_you_mean(text, known.values())
    raise UsageError(f"There is no {kind} '{echo(text)}'.{guess} Give a code or an English name, such as {example}.")
