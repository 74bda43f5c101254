"""What people type as a value: the value that a text means, or a UsageError that says what to type instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import cast, TypeVar

from msgspec import Struct

from nkfilms.errors import echo, unknown, UsageError
from nkfilms.vocabularies import Access, Form, How, Kind, Level, Medium, SYNONYMS, Term, Tone, Topic

SomeTerm = TypeVar("SomeTerm", bound=Term)

_OPTIONS: Mapping[str, type[Term]] = {
    "tone": Tone, "kind": Kind, "form": Form, "medium": Medium, "access": Access, "level": Level, "topic": Topic,
    "watch": How,
}  # fmt: skip
_DURATION = r"(?:(?P<hours>\d{1,3})\s*(?:h|hr|hrs|hour|hours))?\s*(?:(?P<minutes>\d{1,5})\s*(?:m|min|mins|minutes)?)?"
_CLOCK = r"(?P<hours>\d{1,3}):(?P<minutes>\d{2})"
LEAST_RATING, MOST_RATING = 0.5, 5.0
_RATING = r"[0-5](?:[.,][05]0?)?"
_RATINGS = rf"(?P<least>{_RATING})?(?P<to>\.\.|-|\u2013)?(?P<most>{_RATING})?"
_SPAN = r"(?P<first>\d{4})?(?:\.\.|-|\u2013)(?P<last>\d{4})?"


class Years(Struct, frozen=True):
    """A span of years, both ends included; None leaves an end open."""

    first: int | None
    last: int | None

    def __contains__(self, year: int) -> bool:
        """Say whether a year lies in the span."""
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)

    def __str__(self) -> str:
        """Return the span as it is typed."""
        return f"{self.first}" if self.first == self.last else f"{self.first or ''}..{self.last or ''}"

    def nearest(self, years: Iterable[int]) -> int:
        """Return the nearest of years that all lie outside the span."""
        ends = [end for end in (self.first, self.last) if end is not None]
        return min(years, key=lambda year: min(abs(year - end) for end in ends))


class Ratings(Struct, frozen=True):
    """A span of ratings, both ends included."""

    least: float
    most: float

    def __contains__(self, rating: float) -> bool:
        """Say whether a rating lies in the span."""
        return self.least <= rating <= self.most


class GradedTone(Struct, frozen=True):
    """A tone with the least grade, 1 to 3, at which it is asked for."""

    tone: Tone
    least: int = 1


def term(vocabulary: type[SomeTerm], text: str) -> SomeTerm:
    """Return the term that a text names, in any case, or that it is a common word for: `tv` is television.

    Raises UsageError where there is none, with the option of the vocabulary that has it, or else of one that has a word
    for it, or else the nearest term.
    """
    spelt = _spelt(text)
    if found := _meant(vocabulary, spelt):
        return found
    what = "way to watch" if vocabulary is How else vocabulary.__name__.lower()
    instead = next((f" Type --{option} {found}." for option, found in options_with(text)), "")
    raise unknown(what, text, [each.value for each in vocabulary], instead)


def options_with(text: str) -> Iterator[tuple[str, Term]]:
    """Yield each option whose vocabulary has a term that a text names, with it, then those that have a word for it."""
    others = ((option, look(other, _spelt(text))) for look in (_named, _meant) for option, other in _OPTIONS.items())
    return ((option, found) for option, found in others if found)


def _named(vocabulary: type[SomeTerm], spelt: str) -> SomeTerm | None:
    return {each.value: each for each in vocabulary}.get(spelt)


def _meant(vocabulary: type[SomeTerm], spelt: str) -> SomeTerm | None:
    return _named(vocabulary, spelt) or cast("SomeTerm | None", SYNONYMS.get(vocabulary, {}).get(spelt))


def word(what: str, text: str, allowed: Collection[str]) -> str:
    """Return the one of the allowed words that a text is, in any case, and with spaces, hyphens or underscores alike.

    Raises UsageError, which calls the words by `what` they are, where it is none of them.
    """
    if found := {_spelt(each): each for each in allowed}.get(_spelt(text)):
        return found
    raise unknown(what, text, allowed)


def _spelt(text: str) -> str:
    return re.sub(r"[\s_]+", "-", text.strip().lower())


def graded_tone(text: str) -> GradedTone:
    """Return the tone that `humorous` or `humorous=2` means, with the least grade asked: 1 where none is named."""
    name, equals, grade = text.partition("=")
    tone = term(Tone, name)
    if equals and grade.strip() not in ("1", "2", "3"):
        raise UsageError(f"A grade is 1, 2 or 3, as in {tone}=3, not '{echo(grade.strip())}'.")
    return GradedTone(tone, int(grade or 1))


def years(text: str) -> Years:
    """Return the span that `2004`, `2000..2010`, `2000-2010`, `..1980`, `1980..`, `1980s` or `80s` means."""
    spelt = text.strip().lower()
    if re.fullmatch(r"\d{4}", spelt):
        return Years(int(spelt), int(spelt))
    if decade := re.fullmatch(r"'?(\d{2})?(\d)0'?s", spelt):
        century = decade[1] or ("20" if decade[2] < "4" else "19")  # the first films of the catalogue are of the 1940s
        first = int(f"{century}{decade[2]}0")
        return Years(first, first + 9)
    span = re.fullmatch(_SPAN, spelt)
    if not span or not (span["first"] or span["last"]):
        raise UsageError(f"'{echo(text)}' is not a year. Give 2004, 2000..2010, ..1980, 1980.. or 1980s.")
    earliest, latest = (int(year) if year else None for year in span.groups())
    if earliest is not None and latest is not None and earliest > latest:
        raise UsageError(f"The years {echo(text)} run backwards. Give {latest}..{earliest}.")
    return Years(earliest, latest)


def minutes(text: str) -> int:
    """Return the minutes that `90`, `90m`, `1h30`, `1:30` or `2 hours` means."""
    spelt = text.strip().lower()
    found = re.fullmatch(_DURATION, spelt) or re.fullmatch(_CLOCK, spelt)
    hours, rest = (int(part or 0) for part in found.groups()) if found else (0, 0)
    total = 60 * hours + rest
    if not total or (hours and rest >= 60):  # noqa: PLR2004 - minutes in an hour
        raise UsageError(f"'{echo(text)}' is not a running time. Give minutes as 90, or hours as 1h30.")
    return total


def whole(option: str, text: str, least: int | None = None) -> int:
    """Return the whole number, `least` or more, that an option was given; raises UsageError for anything else."""
    spelt = text.strip()  # of more than `int` strips
    if not re.fullmatch(r"[+-]?\d{1,18}", spelt) or (least is not None and int(spelt) < least):
        size = f", {least} or more" if least is not None else ""
        raise UsageError(f"{option} takes a whole number{size}, not '{echo(text)}'.")
    return int(spelt)


def moment(option: str, text: str) -> datetime:
    """Return the day and the time of the clock, as 2027-03-01T18:00, that an option was given.

    Raises UsageError for anything else.
    """
    found = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]((?:[01][0-9]|2[0-3]):[0-9]{2})(?::00)?", text.strip())
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}" if found else "")
    except ValueError:
        raise UsageError(
            f"{option} takes a day and a time of the clock, as in 2027-03-01T18:00, not '{echo(text)}'."
        ) from None


def fields(text: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """Return the fields named in a text, separated by commas; dots reach inside, as in `ids.imdb`.

    Raises UsageError where there is none, or where the field before the first dot is not allowed.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise UsageError(f"--fields needs the names of fields. Allowed: {', '.join(allowed)}.")
    for name in names:
        if name.partition(".")[0] not in allowed:
            raise unknown("field", name, allowed)
    return tuple(dict.fromkeys(names))


def rating(text: str) -> float:
    """Return the rating that `4` or `4.5` means; raises UsageError for anything but halves from 0.5 to 5."""
    spelt = text.strip()
    value = float(spelt.replace(",", ".")) if re.fullmatch(_RATING, spelt) else 0.0
    if not LEAST_RATING <= value <= MOST_RATING:
        raise UsageError(f"A rating goes by halves from 0.5 to 5, as in 4.5, and is not '{echo(text)}'.")
    return value


def ratings(text: str) -> Ratings:
    """Return the span that `4`, `4..`, `..2` or `3..4.5` means; raises UsageError for anything else."""
    span = re.fullmatch(_RATINGS, text.strip())
    if not span or not (span["least"] or span["most"]) or (span["most"] and not span["to"]):
        raise UsageError(f"'{echo(text)}' is no span of ratings. Give 4, 4.., ..2 or 3..4.5.")
    least = rating(span["least"]) if span["least"] else LEAST_RATING
    most = rating(span["most"]) if span["most"] else MOST_RATING if span["to"] else least
    if least > most:
        raise UsageError(f"The ratings {echo(text)} run backwards. Give {most:g}..{least:g}.")
    return Ratings(least, most)


def day(text: str) -> str:
    """Return the day, not yet to come, that `2026-11-30`, `today` or `yesterday` means, in the first form.

    Raises UsageError for anything else.
    """
    from datetime import date, timedelta

    today = date.today()  # noqa: DTZ011 - the day where the user is
    spelt = text.strip().lower()
    if spelt in ("today", "yesterday"):
        return str(today - timedelta(days=spelt == "yesterday"))
    try:
        told = date(*map(int, re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", spelt).groups()))  # type: ignore[union-attr]
    except (AttributeError, ValueError):
        raise UsageError(f"'{echo(text)}' is no day. Give it as 2024-05-31, or as today or yesterday.") from None
    if told > today:
        raise UsageError(f"{spelt} is yet to come. Give the day on which you saw the film.")
    return str(told)
