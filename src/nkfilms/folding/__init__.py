"""One normal form for names and queries: what is left of a text once case, marks and punctuation are off.

The modules beside this one read what is written in other ways: `korean` has the phonetic key on which romanisations
meet, `hanzi` the forms and readings of Chinese characters, `kana` and `cyrillic` those two scripts.
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "\u0131": "i", "ħ": "h", "&": " and "}
    | {chr(katakana): chr(katakana - 0x60) for katakana in range(0x30A1, 0x30F7)}  # to hiragana
)
# Patterns are compiled when first used, and few: most commands fold nothing, and start-up counts.
_APOSTROPHES = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc\u02bb\u02bf\u02be`\u00b4\u2032"))
_MARKS = dict.fromkeys(range(0x300, 0x370))
_NO_WORD = r"[\W_]+"
_NUMBER = r"\b(?:nr|num|number)\b(?= [0-9])"
_ORDINAL = r"(?<=[0-9])(?:st|nd|rd|th)\b"
ARTICLES = frozenset({"the", "a", "an"})


def fold(text: str) -> str:
    """Return the normal form of a name: casefolded words without accents, apostrophes or punctuation.

    NFKC first, so that full-width letters and decomposed Hangul are what they look like; folding twice changes nothing.
    A name of nothing but symbols keeps them.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.translate(_APOSTROPHES).casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_MARKS))
    text = text.translate(_LETTERS)  # after the marks are off: ǣ is æ first, then ae
    if not text.isascii() and has_hanzi(text):
        from nkfilms.folding.hanzi import unified

        text = unified(text)
    words = re.sub(_NO_WORD, " ", text).split()
    folded = " ".join(words or text.split())
    if not has_digit(folded):
        return folded
    folded = re.sub(_ORDINAL, "", folded)  # November 9th, 9 November
    return re.sub(_NUMBER, "no", folded)  # Order No. 27, order number 27


def without_articles(folded: str) -> str:
    """Return folded text without English articles, unless nothing else is left, or it is initials: `j s a`."""
    words = [word for word in folded.split() if word not in ARTICLES]
    return folded if max(map(len, words), default=0) <= 1 else " ".join(words)


def has_hangul(text: str) -> bool:
    """Say whether any character is Hangul."""
    return any("\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff" for char in text)


def has_hanzi(text: str) -> bool:
    """Say whether any character is a Chinese one."""
    return any("\u3400" <= char <= "\u9fff" for char in text)


def has_digit(text: str) -> bool:
    """Say whether any character is a digit from 0 to 9: quicker than a pattern, which would first be compiled."""
    return any("0" <= char <= "9" for char in text)
