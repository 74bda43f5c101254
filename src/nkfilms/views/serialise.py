"""The formats that programs read: JSON, JSON lines, CSV and TSV."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from nkfilms.errors import one_line, UNPRINTABLE
from nkfilms.results import Imported
from nkfilms.views.answers import encoded_record, Item, picked, record, usual_fields
from nkfilms.views.look import Answer, Look


def as_json(answer: Answer, look: Look) -> str:
    """Return an array of records, or the one record asked for, or null where it was not found."""
    records = [_encoded(item, answer, look) for item in answer.items]
    if answer.one:
        return _indented(records[0] if records else b"null", look)
    return _indented(b"[" + b",".join(records) + b"]", look)


def document(value: Any, look: Look) -> str:
    """Return a value as indented JSON, ASCII only where the stream is not UTF-8."""
    return _indented(msgspec.json.encode(value), look)


def as_jsonl(answer: Answer, look: Look) -> str:
    """Return one record a line."""
    return "".join(_escaped(_encoded(item, answer, look).decode(), look) + "\n" for item in answer.items)


def _encoded(item: Item, answer: Answer, look: Look) -> bytes:
    """Return a record with the fields picked, or with all as it is stored."""
    return msgspec.json.encode(picked(item, look.fields, answer.marks)) if look.fields else encoded_record(item)


def _indented(data: bytes, look: Look) -> str:
    return _escaped(msgspec.json.format(data, indent=2).decode(), look) + "\n"


def _escaped(text: str, look: Look) -> str:
    """Return JSON with escapes for what a terminal would obey or the stream cannot say; it means the same."""
    if look.utf8 and text.replace("\n", "").isprintable():
        return text
    return re.sub(UNPRINTABLE if look.utf8 else r"[^\n -~]", lambda char: _escape(char[0]), text)


def _escape(char: str) -> str:
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def as_csv(answer: Answer, look: Look) -> str:
    """Return comma-separated values under a header, quoted after RFC 4180, with plain line breaks."""
    import csv
    from io import StringIO

    header, cells = rows(answer, look, guarded)
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *cells])
    return out.getvalue()


def as_tsv(answer: Answer, look: Look) -> str:
    """Return tab-separated values under a header, unquoted: catalogue text has neither tabs nor line breaks."""
    header, cells = rows(answer, look, guarded)
    return "".join("\t".join(map(one_line, row)) + "\n" for row in [header, *cells])


def rows(answer: Answer, look: Look, cell: Callable[[Any], str] | None = None) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of a flat format, every value as the text that `cell` makes of it, or `flat`."""
    if answer.of is Imported and not look.fields:
        return _imported(answer.items, cell or flat)
    fields = look.fields or usual_fields(answer.of)
    records = (picked(item, fields, answer.marks) for item in answer.items)
    return list(fields), [list(map(cell or flat, each.values())) for each in records]


FORMULA = tuple(
    "=+-@\t\r\n\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
)
"""What a spreadsheet takes for the beginning of a formula, after OWASP's page on CSV injection."""


def guarded(value: Any) -> str:
    """Return a value as one cell in which a spreadsheet finds no formula: a `'` goes before what looks like one."""
    cell = flat(value)
    return f"'{cell}" if cell.startswith(FORMULA) and not isinstance(value, int | float) else cell


def _imported(items: Iterable[Item], cell: Callable[[Any], str]) -> tuple[list[str], list[list[str]]]:
    """Return a row for each film that an import matched, or is in doubt of."""
    header = ("film", "title", "year", "kept_as", "rating", "date", "change", "why")
    found = [record(item) for item in items]
    matched = [each for item in found for each in item["matched"]]
    doubts = [{**each, "film": each["candidates"], "change": "in doubt"} for item in found for each in item["in_doubt"]]
    return list(header), [[cell(each.get(field)) for field in header] for each in (*matched, *doubts)]


def flat(value: Any, between: str = "; ") -> str:
    """Return a value as one cell: lists joined with `; `, fields as `name=value`, unknown as nothing."""
    if isinstance(value, Mapping):
        return between.join(f"{key}={flat(each, ', ')}" for key, each in value.items() if each is not None)
    if isinstance(value, list | tuple):
        return between.join(flat(each, ", ") for each in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
