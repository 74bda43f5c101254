"""What can go wrong, in one sentence each, and the exit code that says so to a shell."""

from collections.abc import Collection
from enum import IntEnum
from typing import ClassVar, Literal

import msgspec


class ExitCode(IntEnum):
    """What `nkfilms` tells the shell when it ends."""

    OK = 0
    """Answered."""
    CRASH = 1
    """A defect of ours, or the output could not be written."""
    USAGE = 2
    """An option or a value makes no sense."""
    CATALOGUE = 3
    """The catalogue has problems."""
    NOTHING = 4
    """Nothing found; stdout still holds a valid, empty document."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""
    BROKEN_PIPE = 141
    """The reader of our output went away; said silently."""


class NkfilmsError(Exception):
    """The base of every error we raise on purpose; its text is the sentence for the user."""

    exit_code: ClassVar[ExitCode] = ExitCode.CRASH


class UsageError(NkfilmsError):
    """A request that cannot be understood."""

    exit_code = ExitCode.USAGE


class NothingFound(NkfilmsError):
    """A film that was asked for by name is not in the catalogue, or in doubt; or no programme is possible."""

    exit_code = ExitCode.NOTHING


class OutputError(NkfilmsError):
    """The answer could not be written."""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to mend in a catalogue file."""

    file: str
    """The file as the user named it."""
    line: int
    """Line in that file, counted from 1."""
    film: str | None = None
    """Id of the film, or None where the problem is not inside one."""
    field: str | None = None
    """The field, dotted where nested: `awards.0.year`."""
    severity: Literal["error", "house rule"] = "error"
    """Errors stop the catalogue from being read; house rules only bind the shipped one."""
    message: str
    """What is wrong."""
    mend: str
    """What to do about it."""

    def __str__(self) -> str:
        where = ": ".join(part for part in (f"{self.file}:{self.line}", self.film, self.field) if part)
        return f"{where}: {self.message}; {self.mend}"


class CatalogueError(NkfilmsError):
    """A catalogue that cannot be used; `problems` holds every reason."""

    exit_code = ExitCode.CATALOGUE
    shown: ClassVar[int] = 20
    """More lines than this push the first one, which often causes the rest, off the screen."""

    def __init__(self, problems: Collection[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems[: self.shown]]
        if (more := len(self.problems) - self.shown) > 0:
            lines.append(f"and {more} more; `nkfilms check FILE` shows them all")
        super().__init__("\n".join(lines))


def printable(text: str) -> str:
    """Return text with control characters replaced by `?`, so that none that a user typed reaches a terminal."""
    return "".join(char if char.isprintable() or char == "\n" else "?" for char in text)


def nearest(word: str, allowed: Collection[str], limit: int = 3) -> list[str]:
    """Return at most `limit` of the allowed words that look like `word`, best first."""
    from difflib import get_close_matches

    spelled = {term.casefold(): term for term in allowed}
    return [spelled[match] for match in get_close_matches(word.casefold(), spelled, limit)]


def did_you_mean(word: str, allowed: Collection[str]) -> str:
    """Return a question to follow a sentence about a wrong word; empty where no allowed word is near."""
    return "".join(f" Did you mean {guess}?" for guess in nearest(word, allowed, 1))


def unknown(what: str, word: str, allowed: Collection[str]) -> UsageError:
    """Return the error for a value outside its vocabulary, with the nearest right word."""
    return UsageError(f"There is no {what} '{word}'.{did_you_mean(word, allowed)} Allowed: {', '.join(allowed)}.")
