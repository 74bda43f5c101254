"""The phonetic key on which every romanisation of Korean meets.

The key follows how Korean is said: Hangul is read jamo by jamo with the usual assimilations, as McCune-Reischauer and
the Revised Romanisation both write them, and what the romanisations spell differently is then folded to one letter.
Cyrillic is read letter by letter first, as most people type it. It loses much on purpose; `search` never lets it stand
alone against short words.
"""

import re
from collections.abc import Iterable
from functools import cache

_CYRILLIC = str.maketrans(
    dict(zip("абвгґдезиіїклмнопрстуфыэє", "abvggdeziiiklmnoprstufyee", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": ""}
)
"""After BGN/PCGN, as film posters and most people write it; the marks of й and ё are gone by then."""

_INITIALS = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch", "k", "t", "p", "h"]
_VOWELS = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split()  # noqa: SIM905 - one line
# Each final: how it sounds before a consonant, and what it hands to a following vowel (stays, moves).
_FINALS = [
    ("", "", ""), ("k", "", "k"), ("k", "", "kk"), ("k", "k", "s"), ("n", "", "n"), ("n", "n", "ch"), ("n", "", "n"),
    ("t", "", "t"), ("l", "", "r"), ("k", "l", "k"), ("m", "l", "m"), ("l", "l", "p"), ("l", "l", "s"), ("l", "l", "t"),
    ("p", "l", "p"), ("l", "", "r"), ("m", "", "m"), ("p", "", "p"), ("p", "p", "s"), ("t", "", "s"), ("t", "", "ss"),
    ("ng", "ng", ""), ("t", "", "ch"), ("t", "", "ch"), ("k", "", "k"), ("t", "", "t"), ("p", "", "p"), ("t", "", ""),
]  # fmt: skip
_NASALS = {"k": "ng", "t": "n", "p": "m"}


def romanised(text: str) -> str:
    """Return Hangul and Cyrillic words in Latin letters, roughly as they are said; other characters stay."""
    if text.isascii():  # as most is
        return text.strip()
    out = ""
    final = 0
    for char in text.translate(_CYRILLIC) + " ":
        number = ord(char) - 0xAC00
        if not 0 <= number < len(_INITIALS) * 588:
            out += _FINALS[final][0] + char
            final = 0
            continue
        initial, vowel = _INITIALS[number // 588], _VOWELS[number % 588 // 28]
        out += _joined(_FINALS[final], initial) + vowel
        final = number % 28
    return out.strip()


def _joined(final: tuple[str, str, str], initial: str) -> str:
    """Return a syllable's final and the next one's initial as they sound together."""
    closed, stays, moves = final
    if not initial:
        return stays + moves
    if initial == "r" and closed not in ("", "n"):
        initial = "n"
    if {closed, initial} in ({"l", "n"}, {"n", "r"}):
        return "ll"
    if initial in ("n", "m"):
        closed = _NASALS.get(closed, closed)
    return closed + initial


# In this order: digraphs before the letters they are made of. Each folds what two romanisations spell differently.
# Plain replacements, as patterns would have to be compiled at every start.
_VOWELS_FOLDED = [
    ("oo", "u"),  # Moon, Mun
    ("ee", "i"),  # Lee, Ri
    ("yeo", "yo"), ("you", "yo"),  # nyeo, nyŏ; young, yŏng
    ("eo", "o"), ("wo", "o"),  # cheonyeo, ch'ŏnyŏ; wŏn, won: folded with o, as naive spellings lose the glide
    ("eu", "u"),  # Geum, Kŭm
    ("ae", "e"), ("oe", "e"),  # each is typed as e
    ("ui", "i"),  # ŭi, eui, ui: said i inside a word
]  # fmt: skip
_CONSONANTS_FOLDED = [
    ("tch", "c"), ("ch", "c"), ("j", "c"),  # ch'ŏnyŏ, cheonyeo, jj
    ("sh", "s"),  # Shin, Sin
    ("kh", "k"), ("g", "k"), ("q", "k"),
    ("th", "t"), ("d", "t"),
    ("ph", "p"), ("b", "p"),
    ("r", "l"),
]  # fmt: skip
_NG_FOLDED = [("nk", "n")]  # ng by now: hangul is han-gul and hang-ul
_LATIN = "abcdefghijklmnopqrstuvwxyz"  # `string` has it too, and takes a millisecond to import
_DIGITS_AND_LETTERS = frozenset(_LATIN + "0123456789")


@cache
def phonetic_key(folded: str) -> str:
    """Return the phonetic key of folded text, its words joined; empty where no letter of it has a sound.

    `bulgasari`, `pulgasari` and 불가사리 have one phonetic key.
    """
    return "".join(_phonetic_word(word) for word in romanised(folded).split())


def _phonetic_word(word: str) -> str:
    word = "".join(char for char in word if char in _DIGITS_AND_LETTERS)
    return _without_initial(_single(_replaced(word, _VOWELS_FOLDED + _CONSONANTS_FOLDED + _NG_FOLDED)))


def _replaced(word: str, rules: Iterable[tuple[str, str]]) -> str:
    for letters, reply in rules:
        word = word.replace(letters, reply)
    return word


def _single(text: str) -> str:
    """Return a text, of one line or more, without doubled letters: kk, pp, ll."""
    return re.sub(r"(.)\1+", r"\1", text)


def _without_initial(word: str) -> str:
    """Return a word as the South says it: 녀 is 여, 력 is 역, 론 is 논."""
    if word[:1] in ("n", "l") and word[1:2] in ("y", "i"):
        return word[1:]
    return f"n{word[1:]}" if word[:1] == "l" else word


# What people's names fold to: the phonetic key, but for ng, which tells Chung from Chun, and looser vowels.
_IN_NAMES = [
    ("ng", "x"),
    ("oi", "oe"),  # Choi, Choe
    ("ark", "ak"),  # Park, Pak
    ("ahn", "an"), ("ohn", "on"), ("uhn", "un"),  # Ahn, An
    ("rh", "r"),  # Rhee
]  # fmt: skip
_LOOSE_VOWELS = [("u", "o")]  # Jung, Jeong, Jong


@cache
def name_key(text: str) -> str:
    """Return one key for all romanisations of a person's name or of a part of it; only wholes are compared so."""
    return name_keys((text,))[0]


def name_keys(texts: Iterable[str]) -> list[str]:
    """Return the keys of several names or parts of names: together they take a fraction of the time."""
    lines = re.sub(r"[^a-z\n]+", "", "\n".join(map(romanised, texts)))
    lines = re.sub(r"(?<=[aou])h$|^y(?=i)", "", _replaced(lines, _IN_NAMES), flags=re.MULTILINE)  # Oh, O; Yi, I
    lines = _single(_replaced(lines, _VOWELS_FOLDED + _CONSONANTS_FOLDED))
    lines = _replaced("\n".join(map(_without_initial, lines.split("\n"))), _LOOSE_VOWELS)
    return _single(lines).split("\n")
