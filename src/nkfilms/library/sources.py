"""The files that an import reads: those named, those of a folder or a zip, and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import is_zipfile, ZipFile

from msgspec import Struct

from nkfilms.errors import echo, UsageError

MOST_BYTES = 64 << 20
"""So much of a file is read: a life of films is a hundredth of it."""
MOST_FILES = 2000
"""So many files of a folder or a zip: an export of Letterboxd has one for each list."""
READABLE = (".csv", ".json", ".txt")
PASSED_OVER = ("deleted", "orphaned")
"""Folders of a Letterboxd export with what its owner took back."""


class Source(Struct, frozen=True):
    """A file to read."""

    name: str
    """As it is called in its folder, and in sentences."""
    data: bytes
    inside: bool = False
    """Whether it came with a folder or a zip: what is not known there is passed over."""


def sources(names: Sequence[str]) -> Iterator[Source]:
    """Yield the files of that name, those of folders and zips one by one, ratings first; `-` is standard input.

    Ratings come first, so that of two of one day the one that its owner sees counts. Raises UsageError where one
    cannot be read, or is larger than anybody's.
    """
    for name in names:
        path = Path(name)
        if name == "-":
            yield from _opened("-", _limited(_standard_input(), "standard input", MOST_BYTES))
        elif path.is_dir():
            yield from _in_order(_folder(path))
        else:
            yield from _opened(name, _read(path))


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UsageError("Standard input is closed. Name a file to import.")
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def _opened(name: str, data: bytes) -> Iterator[Source]:
    if not is_zipfile(BytesIO(data)):
        return iter([Source(name, data)])
    return _in_order(_zip(name, data))


def _in_order(found: Iterator[Source]) -> Iterator[Source]:
    return iter(sorted(found, key=lambda source: ("ratings" not in source.name, source.name)))


def _folder(path: Path) -> Iterator[Source]:
    files = [file for file in sorted(path.rglob("*")) if _is_read(file.relative_to(path).as_posix())]
    _refuse_many(files, str(path))
    for file in files:
        if file.is_file():
            yield Source(file.relative_to(path).as_posix(), _read(file), inside=True)


def _zip(name: str, data: bytes) -> Iterator[Source]:
    left = MOST_BYTES
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [each for each in archive.infolist() if _is_read(each.filename)]
            _refuse_many(members, name)
            for each in members:
                with archive.open(each) as file:
                    content = _limited(file.read(left + 1), name, left)
                left -= len(content)
                yield Source(each.filename, content, inside=True)
    except Exception as error:  # those of zipfile, zlib and lzma share no base
        if isinstance(error, UsageError):
            raise
        raise UsageError(f"{echo(name)} is a zip that cannot be read: {echo(str(error))}.") from None


def _is_read(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() in READABLE and not hidden and not set(PASSED_OVER) & set(path.parts)


def _refuse_many(files: Sequence[object], name: str) -> None:
    if len(files) > MOST_FILES:
        raise UsageError(f"{echo(name)} has {len(files)} files, and an import reads at most {MOST_FILES}. Name fewer.")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _limited(file.read(MOST_BYTES + 1), str(path), MOST_BYTES)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it has no such name"
        raise UsageError(f"{echo(str(path))} cannot be read: {reason}.") from None


def _limited(data: bytes, name: str, most: int) -> bytes:
    if len(data) > most:
        raise UsageError(f"{echo(name)} has more than {MOST_BYTES >> 20} MiB, and no list of films has. Name another.")
    return data
