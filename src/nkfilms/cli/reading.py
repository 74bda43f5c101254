"""Reading what people type after options: a value, or a UsageError that says what to type instead."""

import re
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from nkfilms.errors import echo, unknown, UsageError
from nkfilms.filters import Years
from nkfilms.vocabularies import Tone

Word = TypeVar("Word", bound=StrEnum)

_DURATION = r"(?:(?P<hours>\d{1,3})\s*h)?\s*(?:(?P<minutes>\d{1,5})\s*(?:m|min|minutes)?)?"
_SPAN = r"(?P<first>\d{4})?\.\.(?P<last>\d{4})?"


def terms(what: str, vocabulary: type[Word], texts: Iterable[str] | None) -> tuple[Word, ...]:
    """Return the terms named, each once, in any case."""
    return tuple(dict.fromkeys(term(what, vocabulary, text) for text in texts or ()))


def term(what: str, vocabulary: type[Word], text: str) -> Word:
    """Return the term named, in any case."""
    return vocabulary(word(what, text, [each.value for each in vocabulary]))


def graded_tone(text: str) -> tuple[Tone, int]:
    """Return the tone that `humorous` or `humorous=3` means, with the least grade asked: 1 where none is named."""
    name, equals, grade = text.partition("=")
    tone = term("tone", Tone, name)
    if equals and grade.strip() not in ("1", "2", "3"):
        raise UsageError(f"A grade is 1, 2 or 3, as in {tone}=3, not '{echo(grade.strip())}'.")
    return tone, int(grade or 1)


def graded_tones(texts: Iterable[str] | None) -> dict[Tone, int]:
    """Return the tones named, each with the least grade asked; of one named twice, the lesser."""
    grades: dict[Tone, int] = {}
    for tone, grade in map(graded_tone, texts or ()):
        grades[tone] = min(grade, grades.get(tone, grade))
    return grades


def word(what: str, text: str, allowed: Collection[str]) -> str:
    """Return the one of the allowed words that `text` is, in any case, with spaces or underscores for hyphens."""
    spelt = re.sub(r"[\s_]+", "-", text.strip().lower())
    if spelt not in allowed:
        raise unknown(what, text, allowed)
    return spelt


def years(text: str) -> Years:
    """Return the span that `2004`, `2000..2010`, `..1980`, `1980..` or `1980s` means."""
    text = text.strip().lower()
    if re.fullmatch(r"\d{4}", text):
        return Years(int(text), int(text))
    if re.fullmatch(r"\d{3}0s", text):
        return Years(int(text[:4]), int(text[:4]) + 9)
    span = re.fullmatch(_SPAN, text)
    if not span or text == "..":
        raise UsageError(f"'{echo(text)}' is not a year. Give 2004, 2000..2010, ..1980, 1980.. or 1980s.")
    first, last = (int(year) if year else None for year in span.groups())
    if first is not None and last is not None and first > last:
        raise UsageError(f"The years {text} run backwards. Give {last}..{first}.")
    return Years(first, last)


def minutes(text: str) -> int:
    """Return the minutes that `90`, `90m`, `1h30` or `2h` means."""
    found = re.fullmatch(_DURATION, text.strip(), re.IGNORECASE)
    hours, rest = (int(part or 0) for part in found.groups()) if found else (0, 0)
    total = 60 * hours + rest
    if not total or (hours and rest >= 60):  # noqa: PLR2004 - minutes in an hour
        raise UsageError(f"'{echo(text)}' is not a running time. Give minutes as 90, or hours as 1h30.")
    return total


def whole(option: str, text: str, least: int | None = None) -> int:
    """Return a whole number, `least` or more."""
    if not re.fullmatch(r"[+-]?\d{1,18}", text.strip()) or (least is not None and int(text) < least):
        size = f", {least} or more" if least is not None else ""
        raise UsageError(f"{option} takes a whole number{size}, not '{echo(text)}'.")
    return int(text)


def fields(text: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """Return the fields named in `text`, separated by commas."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise UsageError(f"--fields needs the names of fields. Allowed: {', '.join(allowed)}.")
    for name in names:
        if name not in allowed:
            raise unknown("field", name, allowed)
    return tuple(dict.fromkeys(names))
