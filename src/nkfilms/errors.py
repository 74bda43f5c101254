"""What can go wrong, in one sentence each, and the exit code that says so to a shell."""

import re
from collections.abc import Collection
from enum import IntEnum
from pathlib import Path
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
    """The catalogue, or the user's library, has problems."""
    NOTHING = 4
    """Nothing found; stdout still holds a valid, empty document."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""
    BROKEN_PIPE = 141
    """The reader of our output went away; said silently."""


LONGEST_ECHO = 60
"""What somebody wrote is repeated up to so many characters: enough to know it by, and less than a line."""
LONGEST_KEY = 200
"""The same for the id of a film and the path of a field, which scripts read: three times the longest id."""
MOST_ALLOWED = 60
"""A sentence names so many allowed words: more than any vocabulary of ours has, not the thousand lists of a file."""
_JOINED = "\u0600-\u109f\u1780-\u18af\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
UNPRINTABLE = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"  # controls, and no characters at all
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # turn the direction of writing
    "\xad\u180e\u200b\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"  # are not seen
    f"|(?<![{_JOINED}])[\u200c\u200d]"  # join nothing: Persian, the scripts of India and emoji need them
)
"""The pattern of what no catalogue may hold and no terminal is sent; line breaks are the business of the caller."""


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


class LibraryError(NkfilmsError):
    """The user's library cannot be read."""

    exit_code = ExitCode.CATALOGUE


class LibraryNotWritten(NkfilmsError):
    """The user's library could not be changed; it is as it was before."""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to fix in a catalogue file."""

    file: str
    """The file as the user named it."""
    line: int | None
    """Line in that file, counted from 1; None where the file could not be read."""
    film: str | None = None
    """Id of the film, or None where the problem is not inside one."""
    field: str | None = None
    """The field, dotted where nested: `awards.0.year`."""
    severity: Literal["error", "house rule"] = "error"
    """Errors stop the catalogue from being read; house rules only bind the shipped one."""
    message: str
    """What is wrong."""
    fix: str
    """What to do about it."""

    def __post_init__(self) -> None:
        """Make the texts printable and one line each: whatever they quote, every format may show it."""
        for field in ("file", "film", "field", "message", "fix"):
            if (text := getattr(self, field)) is not None:
                text = echo(text, LONGEST_KEY) if field in ("film", "field") else one_line(text)
                msgspec.structs.force_setattr(self, field, text)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        rule = "house rule" if self.severity == "house rule" else None
        where = ": ".join(part for part in (place, rule, self.film, self.field) if part)
        return f"{where}: {self.message}; {self.fix}"


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


def broken_installation(file: Path, state: str) -> CatalogueError:
    """Return the error for a file of our own that is missing, cut short or damaged, as `state` says."""
    message, fix = f"this file of nkfilms is {state}", "reinstall nkfilms"
    return CatalogueError([Problem(file=printable(str(file)), line=None, message=message, fix=fix)])


def shipped(file: Path) -> bytes:
    """Return the bytes of a file of our own, out of a zip too; raises CatalogueError where it cannot be read."""
    try:
        data: bytes = __loader__.get_data(str(file))  # type: ignore[name-defined]  # every module has one
    except OSError:
        raise broken_installation(file, "missing, or cannot be read") from None
    return data


def printable(text: str) -> str:
    """Return text in which a terminal finds nothing to obey and a reader nothing hidden: such characters become `?`."""
    if text.replace("\n", "").isprintable():  # the usual case, in a tenth of the time
        return text
    return re.sub(UNPRINTABLE, "?", text)


def one_line(text: str) -> str:
    """Return text printable, and its line breaks as `?` too: what others wrote makes no second line of ours."""
    return printable(text).replace("\n", "?")


def echo(text: str, most: int = LONGEST_ECHO) -> str:
    """Return what somebody wrote as a sentence repeats it: on one line, and at most so many characters."""
    return one_line(text if len(text) <= most else f"{text[: most - 3]}...")


NEAR = 0.75
"""How much alike two words must be for one to be a guess at the other, 0..1, by the share of letters in the same order:
`tnoe` is that near to tone, `none` is not to Cantonese."""


def nearest(word: str, allowed: Collection[str], limit: int = 3) -> list[str]:
    """Return at most `limit` of the allowed words that are near to `word`, best first; dashes of options are ignored.

    Words longer than LONGEST_ECHO, which nobody mistypes, are near nothing: comparing takes the square of their length.
    """
    from difflib import get_close_matches

    if len(word) > LONGEST_ECHO:
        return []
    spelled = {term.casefold().lstrip("-"): term for term in allowed if len(term) <= LONGEST_ECHO}
    typed = word.casefold().lstrip("-")
    swapped = [each for each in spelled if sorted(each) == sorted(typed)]  # in a short word two letters are many
    matches = dict.fromkeys([*get_close_matches(typed, spelled, limit, NEAR), *swapped])
    return [spelled[match] for match in matches][:limit]


def did_you_mean(word: str, allowed: Collection[str]) -> str:
    """Return a question to follow a sentence about a wrong word; empty where no allowed word is near."""
    return "".join(f" Did you mean {guess}?" for guess in nearest(word, allowed, 1))


def unknown(what: str, word: str, allowed: Collection[str], instead: str = "") -> UsageError:
    """Return the error for a value outside its vocabulary, with what to type instead or else the nearest right word."""
    more = f" and {len(allowed) - MOST_ALLOWED} more" if len(allowed) > MOST_ALLOWED else ""
    named = ", ".join(list(allowed)[:MOST_ALLOWED]) + more
    return UsageError(f"There is no {what} '{echo(word)}'.{instead or did_you_mean(word, allowed)} Allowed: {named}.")
