"""The compiled catalogue that a wheel carries: the build hook writes it, and the loader reads what is asked for.

The first line of the file is its table of contents behind a checksum. After it stand each film's whole record as JSON,
then the sections: a column for every field that filters and rankings read of all films, as JSON too, and what other
modules derive from a catalogue ahead of time, such as the index of names, as MessagePack, which passes over parts that
nobody asks for. Each is read, checked and decoded when it is first needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, cast, TypeVar
from zlib import crc32

import msgspec

from nkfilms import model
from nkfilms.errors import broken_installation, shipped
from nkfilms.model import Catalogue, Film

Value = TypeVar("Value")
Extent = tuple[int, int, int]
"""Where bytes stand: how far behind the table of contents, how many, and their CRC-32."""

COLUMNS = (
    "id", "title", "year", "kind", "animated", "form", "medium", "countries", "languages", "companies", "company_names",
    "directors", "people", "person_names", "runtime", "tones", "access", "level", "topics", "subjects", "lists",
    "watch", "disputed", "unknown",
)  # fmt: skip
"""The fields that are stored by column too, so that a filter reads one field of every film and no record."""
_HEAD = ("schema", "updated", "people", "companies", "lists")
"""The fields of the catalogue besides its films."""


def write(catalogue: Catalogue, derived: Mapping[str, Any]) -> bytes:
    """Return the compiled form of a catalogue, with sections `derived` from it under their names."""
    records, places = _joined([msgspec.json.encode(film) for film in catalogue.films])
    sections = {
        "records": msgspec.json.encode(places),
        **{field: msgspec.json.encode(getattr(catalogue, field)) for field in _HEAD},
        **{f"films.{field}": _column(catalogue, field) for field in COLUMNS},
        **{name: msgspec.msgpack.encode(value) for name, value in derived.items()},
    }
    body, extents = _joined(sections.values(), start=len(records))
    contents = msgspec.json.encode(dict(zip(sections, extents, strict=True)))
    return b"%08x %b\n" % (crc32(contents), contents) + records + body


def _column(catalogue: Catalogue, field: str) -> bytes:
    return msgspec.json.encode([getattr(film, field) for film in catalogue.films])


def _joined(parts: Iterable[bytes], start: int = 0) -> tuple[bytes, list[Extent]]:
    """Return the parts as one, and the extent of each."""
    parts, extents = list(parts), []
    for part in parts:
        extents.append((start, len(part), crc32(part)))
        start += len(part)
    return b"".join(parts), extents


def read(path: Path) -> Catalogue:
    """Return the catalogue in the compiled file at `path`.

    Raises CatalogueError, now or when more of it is read, where the file is missing, cut short or damaged.
    """
    return cast("Catalogue", CompiledCatalogue(path))


def verify(path: Path) -> None:
    """Raise CatalogueError where any part of the compiled file at `path` is missing or damaged."""
    catalogue = CompiledCatalogue(path)
    for extent in (*catalogue.contents.values(), *catalogue.records):
        catalogue.at(extent)


def derived(catalogue: Catalogue, name: str, kind: type[Value]) -> Value | None:
    """Return what was derived from a catalogue when it was compiled, or None where it was read from YAML."""
    return catalogue.value(name, kind, msgspec.msgpack) if isinstance(catalogue, CompiledCatalogue) else None


def encoded(value: msgspec.Struct) -> bytes:
    """Return a value as compact JSON; a film that is stored so is not decoded."""
    return value.record if isinstance(value, StoredFilm) else msgspec.json.encode(value)


class CompiledCatalogue:
    """A compiled file that answers as a Catalogue does, each part read when it is asked for."""

    def __init__(self, path: Path) -> None:
        """Read the table of contents of the file at `path`."""
        self.path = path
        self.columns: dict[str, Sequence[Any]] = {}
        line = self._read(0)
        self.start = len(line)
        checksum, _, contents = line.rstrip(b"\n").partition(b" ")
        if checksum != b"%08x" % crc32(contents):
            raise broken_installation(self.path, "damaged")
        self.contents = self.decoded(contents, dict[str, Extent])
        last = max(start + length for start, length, _ in self.contents.values()) - 1
        if not self._read(self.start + last, 1):
            raise broken_installation(self.path, "cut short")

    def __getattr__(self, field: str) -> Any:
        """Return a field of the catalogue, read the first time it is asked for."""
        if field not in _HEAD:
            raise AttributeError(field)
        value = self.value(field, _type_of(Catalogue, field))
        setattr(self, field, value)
        return value

    @cached_property
    def films(self) -> tuple[Film, ...]:
        """The films, of which nothing is read yet."""
        return tuple(cast("Film", StoredFilm(self, number)) for number in range(len(self.records)))

    @cached_property
    def records(self) -> Sequence[Extent]:
        """Where the record of each film stands."""
        return self.value("records", list[Extent])

    def column(self, field: str) -> Sequence[Any]:
        """Return one field of every film, in the order of the films."""
        if field not in self.columns:
            kind: Any = list[_type_of(Film, field)]  # type: ignore[misc]
            self.columns[field] = self.value(f"films.{field}", kind)
        return self.columns[field]

    def value(self, section: str, kind: type[Value], form: Any = msgspec.json) -> Value:
        """Return a section as a value of a type."""
        return self.decoded(self.at(self.contents[section]), kind, form)

    def at(self, extent: Extent) -> bytes:
        """Return the bytes of an extent."""
        start, length, checksum = extent
        data = self._read(self.start + start, length)
        if crc32(data) != checksum:
            raise broken_installation(self.path, "damaged")
        return data

    def decoded(self, data: bytes, kind: type[Value], form: Any = msgspec.json) -> Value:
        """Return bytes of this file, which are JSON or MessagePack, as a value of a type."""
        try:
            return cast("Value", form.decode(data, type=kind))
        except msgspec.DecodeError:
            raise broken_installation(self.path, "damaged") from None

    def _read(self, start: int, length: int | None = None) -> bytes:
        """Return `length` bytes from `start` on, or the line that begins there."""
        try:
            file: BinaryIO = self.path.open("rb")
        except NotADirectoryError:  # the package stands in a zip
            file = BytesIO(shipped(self.path))
        except OSError:
            raise broken_installation(self.path, "missing, or cannot be read") from None
        with file:
            file.seek(start)
            return file.readline() if length is None else file.read(length)


class StoredFilm:
    """A film of a compiled catalogue that answers as a Film does.

    A field stored by column is read with that column, any other from the film's own record. Two are equal only where
    they are one.
    """

    tones_by_grade = Film.tones_by_grade
    spellings = Film.spellings

    def __init__(self, catalogue: CompiledCatalogue, number: int) -> None:
        """Remember where the film stands."""
        self.catalogue = catalogue
        self.number = number

    def __getattr__(self, field: str) -> Any:
        """Return a field of the film, and keep it: from then on it is an attribute like any other."""
        if field in _STORED:
            value = self.__dict__[field] = self.catalogue.column(field)[self.number]
            return value
        if field.startswith("__"):
            raise AttributeError(field)
        return getattr(self.decoded, field)

    @property
    def record(self) -> bytes:
        """The whole record, as compact JSON."""
        return self.catalogue.at(self.catalogue.records[self.number])

    @cached_property
    def decoded(self) -> Film:
        """The film with all its fields."""
        return self.catalogue.decoded(self.record, Film)


_STORED = frozenset(COLUMNS)


def _type_of(struct: type[msgspec.Struct], field: str) -> Any:
    """Return the type of one field of a struct: evaluating the hints of all would cost every start a millisecond."""
    return eval(struct.__annotations__[field], vars(model))  # noqa: S307 - what we wrote in our own model
