"""Japanese kana in Latin letters, as Korean names and English titles are written in it."""

from itertools import groupby

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
    "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "r": "らりるれろ",
}  # fmt: skip
_KANA = {
    **{kana: row + vowel for row, all_kana in _ROWS.items() for kana, vowel in zip(all_kana, "aiueo", strict=True)},
    **dict(zip("やゆよわをんゔ", ("ya", "yu", "yo", "wa", "o", "n", "vu"), strict=True)),
    "し": "shi",
    "ち": "chi",
    "つ": "tsu",
    "ふ": "fu",
    "じ": "ji",
    "ぢ": "ji",
    "づ": "zu",
    "っ": "",
    "ー": "",
}
_SMALL = dict(zip("ぁぃぅぇぉゃゅょゎ", ("a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"), strict=True))
_FINALS = ("ku", "mu", "ru", "pu", "to", "tsu")
"""Kana for what Korean ends a syllable with: キム is Kim, パク Park, ジョンヒョク Jung-hyuk."""


def is_kana(word: str) -> bool:
    """Say whether a folded word is of kana, and digits at most."""
    return all("\u3041" <= char <= "\u3096" or char == "\u30fc" or char in "0123456789" for char in word)


def latin(word: str) -> str:
    """Return a folded word of kana in Latin letters: すうぃんぐ is suwingu."""
    syllables: list[str] = []
    for char in word:
        if char in _SMALL and syllables:
            syllables[-1] = _combined(syllables[-1], _SMALL[char])
        else:
            syllables.append(_KANA.get(char, _SMALL.get(char, char)))
    return "".join(syllables)


def korean(word: str) -> tuple[str, ...]:
    """Return the ways to read a folded word of kana as Korean: ぱく is pak, and paku."""
    read = latin(word)
    ends = tuple(end for end in _FINALS if read.endswith(end))
    ended = read[: -len(ends[0])] + ends[0][0].replace("r", "l") if ends else read
    readings = [_replaced(each) for each in (_closed(ended), ended, read)]
    return tuple(dict.fromkeys((*readings, *(_with_end(each) for each in readings))))


def _replaced(read: str) -> str:
    """Return a reading with what kana writes for sounds that it has not."""
    return read.replace("f", "hw").replace("hwu", "hu")


def _with_end(read: str) -> str:
    """Return a reading as of two words where ん may be ㅇ before k: じゅんぎ is jun gi, るんがく may be run gak."""
    return read.replace("ng", "n g").replace("nk", "n k")


def _combined(syllable: str, small: str) -> str:
    """Return a syllable with a small kana after it: ひょ is hyo, どぅ du, いぇ ye, うぉ wo, くぁ kwa."""
    if syllable in ("i", "u"):
        return ("y" if syllable == "i" else "w") + small
    stem = syllable[:-1]
    if stem in ("k", "g") and small in ("a", "e", "o"):
        return f"{stem}w{small}"
    return stem + (small[1:] if stem in ("sh", "ch", "j") and small[0] == "y" else small)


def _closed(word: str) -> str:
    """Return a word without the vowels that kana lends to finals inside it: namugil is namgil."""
    out, at = "", 0
    while at < len(word):
        out += word[at]
        lent = word[at : at + 2] in ("ku", "mu", "ru", "pu") and word[at + 2 : at + 3] not in "aeioun"
        at += 2 if lent else 1  # not at the end either, as "" is in every text
    return "".join(letter for letter, _ in groupby(out))
