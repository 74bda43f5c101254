"""The formats that programs and documents read: JSON, JSON lines, CSV, TSV and Markdown."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from nkfilms.errors import one_line, UNPRINTABLE
from nkfilms.views.look import Answer, Format, Look
from nkfilms.views.records import picked, usual_fields


def as_json(answer: Answer, look: Look) -> str:
    """Return an array of records, or the one record asked for, or null where it was not found."""
    records: Any = [picked(item, look) for item in answer.items]
    if answer.one:
        records = records[0] if records else None
    return document(records, look)


def document(value: Any, look: Look) -> str:
    """Return a value as indented JSON, ASCII only where the stream is not UTF-8."""
    return _escaped(msgspec.json.format(msgspec.json.encode(value), indent=2).decode(), look) + "\n"


def as_jsonl(answer: Answer, look: Look) -> str:
    """Return one record a line."""
    lines = (msgspec.json.encode(picked(item, look)).decode() for item in answer.items)
    return "".join(_escaped(line, look) + "\n" for line in lines)


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

    header, rows = _flat(answer, look)
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def as_tsv(answer: Answer, look: Look) -> str:
    """Return tab-separated values under a header, unquoted: catalogue text has neither tabs nor line breaks."""
    header, rows = _flat(answer, look)
    return "".join("\t".join(map(one_line, row)) + "\n" for row in [header, *rows])


def as_markdown(answer: Answer, look: Look) -> str:
    """Return a Markdown table in which catalogue text stands for itself."""
    header, rows = _flat(answer, look)
    lines = [header, ["---"] * len(header), *([literal(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def literal(text: str) -> str:
    """Return text in which Markdown finds nothing to obey."""
    text = re.sub(r"([\\`*_\[\]<>|#~&$@]|:(?=//)|(?<=\bwww)\.)", r"\\\1", one_line(text), flags=re.IGNORECASE)
    text = re.sub(r"^(\d+(?=[.)])|(?=[-+=]))", r"\1\\", text)  # what would begin a list or underline a heading
    return re.sub(r"^\s|\s$", lambda blank: f"&#{ord(blank[0])};", text)  # what would be lost, or begin a code block


def _flat(answer: Answer, look: Look) -> tuple[list[str], list[list[str]]]:
    fields = list(look.fields or usual_fields(answer.of))
    look = look._replace(fields=tuple(fields))
    return fields, [[flat(value) for value in picked(item, look).values()] for item in answer.items]


def flat(value: Any, between: str = "; ") -> str:
    """Return a value as one cell: lists joined with `; `, fields as `name=value`, unknown as nothing."""
    if isinstance(value, Mapping):
        return between.join(f"{key}={flat(each, ', ')}" for key, each in value.items() if each is not None)
    if isinstance(value, list | tuple):
        return between.join(flat(each, ", ") for each in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


FORMATS: dict[Format, Callable[[Answer, Look], str]] = {
    Format.JSON: as_json,
    Format.JSONL: as_jsonl,
    Format.CSV: as_csv,
    Format.TSV: as_tsv,
    Format.MARKDOWN: as_markdown,
}
