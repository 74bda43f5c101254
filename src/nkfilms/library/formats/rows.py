"""Text and its rows: what every format of tables is read from, by the names of its columns."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO

from msgspec import Struct

from nkfilms.errors import echo, UsageError
from nkfilms.library.sources import Source

Row = Mapping[str, str]
"""By the name of its column, in small letters, each cell of a row."""
LONGEST_CELL = 1_000_000
"""Characters: a review has a few thousand."""


class Table(Struct, frozen=True):
    """A table: its columns, in small letters, and its rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def text_of(source: Source) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 where it says so; raises UsageError where it is in neither."""
    encoding = "utf-16" if source.data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return source.data.decode(encoding)
    except UnicodeError:
        raise UsageError(f"{echo(source.name)} is not text in UTF-8. Save it as UTF-8, or as CSV UTF-8.") from None


def table_of(text: str, begins: str = "") -> Table:
    """Return the table that a text is, or that begins in it with the row whose first cell is `begins`."""
    lines = text.splitlines()
    first = lines[0] if lines else ""
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = [row for row in csv.reader(StringIO(text, newline=""), delimiter=_delimiter(first)) if any(row)]
    except csv.Error:
        return Table((), ())
    start = next((at for at, row in enumerate(rows) if row[0].strip().lower() == begins), 0) if begins else 0
    if not rows:
        return Table((), ())
    header = tuple(cell.strip().lower() for cell in rows[start])
    return Table(header, tuple(dict(zip(header, row, strict=False)) for row in rows[start + 1 :]))


def _delimiter(line: str) -> str:
    return max(",;\t", key=line.count)
