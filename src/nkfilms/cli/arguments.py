"""The arguments of the process as text: in the encoding of the locale, else in UTF-8, and within limits."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from nkfilms.errors import echo, UsageError

LONGEST_ARGUMENT = 1024
"""Characters: no name has as many, and no path may on macOS; comparing a word takes the square of its length."""
MOST_ARGUMENTS = 1000
"""Words: several times the films there are, each of which may be named."""
MOST_CHARACTERS = 32_767
"""The characters of all arguments together: as many as Windows hands to a program."""

_NOT_TEXT = "[\x80-\x9f\ud800-\udfff]"
"""What the bytes of an argument become that are no text in the locale's encoding: nobody types control characters."""


def refuse_floods(args: Sequence[str]) -> None:
    """Raise UsageError where there is more to read than anybody means, before it costs anything."""
    if len(args) > MOST_ARGUMENTS:
        raise UsageError(f"nkfilms takes at most {MOST_ARGUMENTS} words, not {len(args)}. Ask in several goes.")
    for arg in args:
        if len(arg) > LONGEST_ARGUMENT:
            size = f"{len(arg)} characters, and a word at most {LONGEST_ARGUMENT}"
            raise UsageError(f"'{echo(arg)}' has {size}. Give a part of it.")
    if (many := sum(map(len, args))) > MOST_CHARACTERS:
        raise UsageError(f"nkfilms takes at most {MOST_CHARACTERS} characters, not {many}. Ask in several goes.")


def text(argument: str) -> str:
    """Return an argument as the locale reads it, or as UTF-8 where it is no text in the locale's encoding.

    Raises UsageError where it is neither.
    """
    if argument.isascii() or not re.search(_NOT_TEXT, argument):
        return argument
    try:
        return _as_typed(argument).decode("utf-8")
    except UnicodeError:
        raise UsageError(
            f"'{echo(argument)}' is text neither in the encoding of your locale nor in UTF-8. Type it in one of them."
        ) from None


def _as_typed(argument: str) -> bytes:
    """Return the bytes of an argument; raises UnicodeError where they cannot be had."""
    try:
        return os.fsencode(argument)
    except UnicodeEncodeError:  # the C library lets bytes 80 to 9F pass in East Asian encodings; Python's codecs do not
        return os.fsencode(re.sub("[\x80-\x9f]", lambda char: chr(0xDC00 + ord(char[0])), argument))


STDIN = Path("-")
"""What `-` names in place of a file; a file of that name is `./-`."""


def opened(file: Path | None) -> Path | BinaryIO | None:
    """Return the file that was named, or standard input for `-`; raises UsageError where that is a terminal."""
    if file != STDIN:
        return file
    if sys.stdin is None or sys.stdin.isatty():
        state = "is closed" if sys.stdin is None else "is the terminal"
        raise UsageError(f"- reads the catalogue from standard input, which {state}. Add: < my-films.yaml")
    return sys.stdin.buffer


def file_name(argument: str) -> Path:
    """Return the file that an argument names, whatever its bytes; raises UsageError where it is empty."""
    if not argument:
        raise UsageError("The name of the catalogue file is empty. Name a YAML file, such as my-films.yaml.")
    try:
        file = Path(os.fsdecode(_as_typed(argument)))
        return Path.cwd() / file if file == STDIN and argument != "-" else file
    except UnicodeError:
        raise UsageError(f"'{echo(argument)}' cannot be the name of a file in the encoding of your locale.") from None
