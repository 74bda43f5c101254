"""Names heard in kana and Cyrillic: Korean ones by their sound, English titles in kana by their consonants."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from nkfilms.folding import cyrillic, has_hangul, kana
from nkfilms.folding.korean import phonetic_key
from nkfilms.names import NameIndex
from nkfilms.search.people import SOUND

HEARD_THRESHOLD = 0.92
"""Long keys may differ by a letter, short ones by none: ヒョン・ビンス is not Hyun Bin."""
SHORTEST_SKELETON = 4
"""Fewer consonants are those of many titles ..."""
LONG_SKELETON = 5
"""... and one of so many may be nearly, or begin, those of another name ..."""
SKELETON_THRESHOLD = 0.85
"""... if so much of them is the same ..."""
VOWELS_TOO = 0.3
"""... and of the letters with their vowels, of which short ones need more: スウィング・キッズ is Swing Kids ..."""
SHORT_VOWELS_TOO = 0.4
"""... and ペ・ヨンジュン is not Poongsan."""
AS_LOOSE = 0.1
"""What a name loses that is the same only with its vowels loosened: ジュンギ is Joong-ki before Seung-jun Yi."""
MOST_READINGS = 16
"""So many readings of one query are compared."""
# What romanisations of one sound still spell differently once they are phonetic keys; in Latin letters,
# where ㅓ is o or u, also those two.
_HEARD = [
    ("oi", "e"), ("we", "e"), ("palk", "pak"), ("ahn", "an"), ("wu", "u"), ("yi", "i"), ("wo", "o"), ("nh", "n"),
    ("lh", "l"), ("ye", "e"), ("au", "u"), ("ui", "i"), *((letter * 2, letter) for letter in "aeioukptlmn"),
]  # fmt: skip
_LOOSE = [("u", "o"), ("oo", "o")]
# Letters that kana cannot tell apart, digraphs first; then vowels, and consonants that are not said.
_SKELETON = [
    ("tion", "sn"), ("tia", "s"), ("ch", "s"), ("th", "s"), ("ph", "f"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    ("x", "ks"), ("c", "k"), ("q", "k"), ("g", "k"), ("ts", "s"), ("ds", "s"), ("dz", "s"), ("z", "s"), ("j", "s"),
    ("d", "t"), ("v", "p"), ("b", "p"), ("l", "r"), ("mp", "np"), ("nk", "n"),
]  # fmt: skip
_SILENT = str.maketrans("", "", "aeiouywh")
_ENGLISH_R = r"(?<=[aeiou])r(?![aeiou])"
"""Kana has no r where English has none to a British ear: アンダー is under."""
_DOUBLED = r"([a-z])\1+"


def heard(words: Sequence[str], index: NameIndex) -> Mapping[int, float]:
    """Return the spellings that sound like words in kana or Cyrillic, each with how much; nothing for other words."""
    if (
        not words
        or "".join(words).isascii()
        or not (all(map(kana.is_kana, words)) or all(map(cyrillic.is_cyrillic, words)))
    ):
        return {}
    found = _as_korean(words, index)
    if kana.is_kana(words[0]) and max(found.values(), default=0.0) < 1 - AS_LOOSE:
        found |= _as_english(words, index)
    return {number: SOUND * likeness for number, likeness in found.items()}


def _as_korean(words: Sequence[str], index: NameIndex) -> dict[int, float]:
    """Compare by sound, surname first or last."""
    read = kana.korean if kana.is_kana(words[0]) else cyrillic.korean
    readings = [[phonetic_key(each) for each in read(word)] for word in words]
    orders = [readings, [*readings[1:], *readings[:1]]]
    keys = {"".join(some) for order in orders for some in islice(product(*order), MOST_READINGS)}
    found: dict[int, float] = {}
    said = [_replaced(key, _HEARD) for key in keys]
    for names, rules, hangul in zip(_columns(index), ((), _LOOSE), (True, False), strict=True):
        for number, score in _nearest({_replaced(key, rules) for key in said}, names).items():
            if has_hangul(index.spelling(number).folded) == hangul:
                exactly = max(fuzz.ratio(key, index.phonetic[number]) for key in keys) / 100
                found[number] = score - AS_LOOSE * (1 - exactly)
    return found


@lru_cache(maxsize=1)
def _columns(index: NameIndex) -> tuple[list[str], list[str]]:
    """Return the names as they are heard, and with the vowels that Latin letters do not tell apart as one."""
    heard_names = _replaced("\n".join(index.phonetic), _HEARD)
    return heard_names.split("\n"), _replaced(heard_names, _LOOSE).split("\n")


@lru_cache(maxsize=1)
def _title_skeletons(index: NameIndex) -> list[str]:
    return _skeletons(re.sub(_ENGLISH_R, "", "\n".join(index.bare))).split("\n")


def _nearest(keys: Iterable[str], names: Sequence[str]) -> dict[int, float]:
    """Return the numbers of the names that are a key or nearly one, each with how nearly."""
    found: dict[int, float] = {}
    for key in keys:
        least = 100 * HEARD_THRESHOLD
        for _, score, number in process.extract(key, names, scorer=fuzz.ratio, limit=None, score_cutoff=least):
            found[number] = max(score / 100, found.get(number, 0.0))
    return found


def _as_english(words: Sequence[str], index: NameIndex) -> dict[int, float]:
    """Compare the consonants, then the letters; the article, ザ, is none of them."""
    said = "".join(kana.latin(word) for word in words if word != "ざ")
    skeleton = _skeletons(said)
    if len(skeleton) < SHORTEST_SKELETON:
        return {}
    names, likeness = _title_skeletons(index), OSA.normalized_similarity
    found = process.extract(skeleton, names, scorer=likeness, limit=None, score_cutoff=SKELETON_THRESHOLD)
    near = {number for _, _, number in found} | {n for n, name in enumerate(names) if name.startswith(skeleton)}
    alike = {number: _alike(skeleton, names[number]) for number in near}
    return {
        number: score for number, score in alike.items() if score and _has_vowels(said, names[number], number, index)
    }


def _has_vowels(said: str, skeleton: str, number: int, index: NameIndex) -> bool:
    """Say whether the letters of a name are like those said: of short titles and of people more must be the same."""
    title, long = "title" in index.spelling(number).names[0].field, len(skeleton) >= LONG_SKELETON
    least = VOWELS_TOO if title and long else SHORT_VOWELS_TOO
    written = index.bare[number]
    likeness = max(OSA.normalized_similarity(said, part) for part in (written, written[: len(said)]))
    return (title or long) and likeness >= least


def _alike(skeleton: str, name: str) -> float:
    """Compare consonants that begin alike or are nearly the same: short ones must be the same."""
    if skeleton == name:
        return 1.0
    return HEARD_THRESHOLD if min(len(skeleton), len(name)) >= LONG_SKELETON else 0.0


def _skeletons(text: str) -> str:
    """Return the consonants of one or more lines of Latin text, those that kana cannot tell apart as one."""
    return re.sub(_DOUBLED, r"\1", _replaced(text, _SKELETON).translate(_SILENT))


def _replaced(text: str, rules: Iterable[tuple[str, str]]) -> str:
    for letters, reply in rules:
        text = text.replace(letters, reply)
    return text
