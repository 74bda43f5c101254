"""What is shown, and how."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from nkfilms.filters import Filters, NO_FILTERS
from nkfilms.model import Catalogue
from nkfilms.views.answers import Item


class Format(StrEnum):
    """The formats an answer can have."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


FIELD_FORMATS = frozenset({Format.JSON, Format.JSONL, Format.CSV, Format.TSV, Format.MARKDOWN})
"""The formats of which fields can be picked."""


class Answer(Struct, frozen=True):
    """The items that answer a command."""

    items: tuple[Item, ...]
    of: type[Struct]
    """What the items are, known even where there are none."""
    one: bool = False
    """True where one thing was asked for: a page rather than a table, an object rather than an array."""
    page: bool = False
    """True where each film is to be shown on a page of its own."""
    catalogue: Catalogue | None = None
    """Where a page finds the names of lists and of related films."""
    filters: Filters = NO_FILTERS
    """What was asked for, so that a place to watch that is named is one of those."""


class Look(Struct, frozen=True):
    """How an answer is to look."""

    format: Format = Format.TABLE
    fields: tuple[str, ...] = ()
    """Fields picked, in their order; empty for all, or for the usual ones of a flat format."""
    width: int = 80
    """Columns of the terminal."""
    colour: bool = False
    links: bool = False
    """Whether addresses may be OSC 8 links."""
    utf8: bool = True
    """False where JSON must be ASCII."""
    explain: bool = False
    """Whether the parts of a score are shown."""
    wrap: bool = False
    """Whether a long line is to be broken between words, which a terminal would break anywhere."""
    brief: bool = False
    """Whether a film takes one line of a table."""
    sources: bool = False
    """Whether the page of a film says what stands behind each fact."""
    paged: bool = False
    """Whether an answer taller than the terminal goes through a pager."""
