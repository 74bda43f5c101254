"""The streams: what colour, links and width they take, and writing to them without ever losing an answer silently."""

import errno
import os
import sys
from collections.abc import Mapping
from typing import NamedTuple, TextIO

from nkfilms.errors import OutputError, printable

LEAST_WIDTH = 20
MOST_WIDTH = 400
"""No screen shows more columns, and a table is laid out, and paid for, in all of them."""
WINDOWS = os.name == "nt"


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
        _write_all(sys.stdout, data)
    except (OSError, ValueError) as error:
        if _reader_is_gone(error):
            raise BrokenPipeError from None
        reason = getattr(error, "strerror", None) or "stdout is closed"
        raise OutputError(f"The answer could not be written: {reason}.") from None
    if not is_utf8() and data.decode(encoding) != text:
        note(f"Some characters became ?, as this terminal speaks {encoding}. Set PYTHONUTF8=1 to see them.")


def _reader_is_gone(error: Exception) -> bool:
    """Say whether an error means a broken pipe; Windows has another name for some."""
    invalid = isinstance(error, OSError) and error.errno == errno.EINVAL
    return isinstance(error, BrokenPipeError) or (WINDOWS and invalid)


def _write_all(stream: TextIO, data: bytes) -> None:
    """Write all the bytes past every buffer, so that none is left for Python to lose or complain of at its end.

    A raw stream may take a part, and takes none (None) where it does not block and its reader is slow.
    """
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # somebody's own stream, of text alone
        stream.write(data.decode(stream.encoding or "utf-8"))
        stream.flush()
        return
    raw, rest = getattr(buffer, "raw", buffer), memoryview(data)
    while rest:
        written = raw.write(rest)
        if written is None:
            from select import select

            select([], [raw], [])
        rest = rest[written or 0 :]


def note(text: str) -> None:
    """Write a sentence to stderr; control characters that came from the user do not reach the terminal."""
    if is_terminal(sys.stderr):
        text = between_words(text, width())
    if sys.stderr is not None:
        try:
            _write_all(sys.stderr, f"{printable(text)}\n".encode(sys.stderr.encoding or "ascii", "replace"))
        except (OSError, ValueError):
            return  # nobody to tell


def between_words(text: str, columns: int) -> str:
    """Return text of which a line longer than so many columns, which a terminal would break anywhere, is broken well.

    It goes on between words, indented by two; a word longer than a line, such as an address, stays whole.
    """
    if max(map(len, text.split("\n"))) <= columns:
        return text
    from textwrap import fill

    return "\n".join(
        fill(line, columns, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def hint(text: str) -> None:
    """Write a count or a hint to stderr, if a person is there to read it."""
    if is_terminal(sys.stderr):
        note(text)
