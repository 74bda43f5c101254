"""The streams: what colour, links and width they take, and writing to them without ever losing an answer silently."""

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

from nkfilms.errors import OutputError, printable

LEAST_WIDTH = 20
MOST_WIDTH = 400
"""No screen shows more columns, and a table is laid out, and paid for, in all of them."""


class Screen(NamedTuple):
    """What a stream can show."""

    colour: bool
    links: bool


def screen(when: str, env: Mapping[str, str], *, is_terminal: bool) -> Screen:
    """Return whether to colour and to link, by option, environment and kind of stream.

    `--color` beats the environment; NO_COLOR (no-color.org) beats FORCE_COLOR, which beats CLICOLOR
    (bixense.com/clicolors). `FORCE_COLOR=0` is off, as users mean it. Links need a terminal; NO_COLOR drops them too.
    """
    colour = _colour(when, env, is_terminal=is_terminal)
    return Screen(colour, colour and is_terminal and not env.get("NO_COLOR") and env.get("TERM") != "dumb")


def _colour(when: str, env: Mapping[str, str], *, is_terminal: bool) -> bool:
    if when != "auto":
        return when == "always"
    if env.get("NO_COLOR"):
        return False
    if force := env.get("FORCE_COLOR", ""):
        return force != "0"
    if env.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return is_terminal and env.get("TERM") != "dumb" and env.get("CLICOLOR") != "0"


def width() -> int:
    """Return the columns of the terminal, COLUMNS first, 80 where there is none, within what makes sense."""
    from shutil import get_terminal_size

    return min(max(get_terminal_size((80, 24)).columns, LEAST_WIDTH), MOST_WIDTH)


def is_terminal(stream: object) -> bool:
    """Say whether a stream, which may be closed or missing, is a terminal."""
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def is_utf8() -> bool:
    """Say whether stdout takes every character."""
    return (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "").startswith("utf8")


def write(text: str) -> None:
    """Write an answer to stdout, whole; what its encoding cannot say becomes `?`, with a hint on stderr.

    Raises OutputError where it cannot be written, and BrokenPipeError where the reader went away.
    """
    encoding = sys.stdout.encoding or "utf-8"
    data = text.encode(encoding, errors="replace")
    try:
        _write_all(data, text)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "stdout is closed"
        raise OutputError(f"The answer could not be written: {reason}.") from None
    if not is_utf8() and data.decode(encoding) != text:
        note(f"Some characters became ?, as this terminal speaks {encoding}. Set PYTHONUTF8=1 to see them.")


def _write_all(data: bytes, text: str) -> None:
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(data)
    sys.stdout.flush()


def note(text: str) -> None:
    """Write a sentence to stderr; control characters that came from the user do not reach the terminal."""
    safe = printable(text)
    if sys.stderr is not None:
        try:
            print(
                safe.encode(sys.stderr.encoding or "ascii", "replace").decode(sys.stderr.encoding or "ascii"),
                file=sys.stderr,
            )
        except (OSError, ValueError):
            return  # nobody to tell


def hint(text: str) -> None:
    """Write a count or a hint to stderr, if a person is there to read it."""
    if is_terminal(sys.stderr):
        note(text)


def abandon_stdout() -> None:
    """Point stdout at nothing, so that Python's last flush does not complain of a broken pipe or a full disk."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return  # stdout has no descriptor, so there is nothing left to flush
