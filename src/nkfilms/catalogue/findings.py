"""What is wrong with a catalogue file, from where a value stands in it to a problem with its line, film and field."""

from collections.abc import Collection, Iterable, Mapping
from itertools import count
from typing import Any, Literal, NamedTuple

from nkfilms.errors import did_you_mean, Problem

Key = tuple[str | int, ...]
"""Where a value stands: `("films", 3, "runtime")`."""

MOST_FINDINGS = 1000
"""A file with more problems than this is no catalogue; looking for all of them could take minutes."""
MOST_GUESSES = 50
"""So many problems say what may have been meant: finding the nearest of thousands of names takes milliseconds."""


class Place(NamedTuple):
    """Where a value was written, and whether it stood in quotes."""

    line: int
    quoted: bool = False


class Finding(NamedTuple):
    """A problem before it knows its file, line and film."""

    key: Key
    message: str
    fix: "str | Guess"
    line: int | None = None


class Guess(NamedTuple):
    """The fix for a word that there is not: the nearest that there is, looked for once it is shown, or what to do."""

    word: str
    allowed: Collection[str]
    otherwise: str = "correct the name, or remove this"
    besides: str | None = None
    """An allowed word that cannot be meant."""

    def fix(self) -> str:
        """Return the nearest allowed word as a question, or what else to do."""
        allowed = [word for word in self.allowed if word != self.besides]
        return did_you_mean(self.word, allowed).replace(" Did", "did", 1) or self.otherwise


def problems(
    file: str,
    data: Any,
    places: Mapping[Key, Place],
    findings: Iterable[Finding],
    severity: Literal["error", "house rule"],
) -> list[Problem]:
    """Return the findings as problems with file, line, film and field, in the order of their lines.

    `data` are the plain values of the file, `places` tell where each was written.
    """
    lined = sorted(
        ((finding.line or _line(places, finding.key), finding) for finding in findings), key=lambda each: each[0]
    )
    guesses = count()
    found = []
    for line, finding in lined:
        film, field = _film_and_field(data, finding.key)
        fix = finding.fix
        if isinstance(fix, Guess):
            fix = fix.fix() if next(guesses) < MOST_GUESSES else fix.otherwise
        found.append(
            Problem(file=file, line=line, film=film, field=field, severity=severity, message=finding.message, fix=fix)
        )
    return found


def _line(places: Mapping[Key, Place], key: Key) -> int:
    """Return the line of `key`, or of its nearest ancestor that was written."""
    while key not in places:
        key = key[:-1]
    return places[key].line


def _film_and_field(data: Any, key: Key) -> tuple[str | None, str | None]:
    film = None
    if key[:1] == ("films",) and len(key) > 1 and isinstance(number := key[1], int):
        key, record = key[2:], data["films"][number]
        named = record.get("id") if isinstance(record, dict) else None
        film = str(named) if isinstance(named, str | int) else f"film {number + 1}"
    return film, ".".join(str(part) for part in key) or None
