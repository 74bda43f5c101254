"""What is shown, and how."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from nkfilms.filters import Filters, NO_FILTERS
from nkfilms.model import Catalogue
from nkfilms.own import Marks
from nkfilms.results import Slot
from nkfilms.views.answers import holds_films, Item


class Format(StrEnum):
    """The formats an answer can have."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    HTML = "html"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"
    LETTERBOXD = "letterboxd"
    ICS = "ics"


VIEWS: dict[Format, str] = {
    Format.TABLE: "tables.table",
    Format.PLAIN: "plain.plain",
    Format.JSON: "serialise.as_json",
    Format.JSONL: "serialise.as_jsonl",
    Format.CSV: "serialise.as_csv",
    Format.TSV: "serialise.as_tsv",
    Format.MARKDOWN: "markdown.markdown",
    Format.HTML: "hypertext.html",
    Format.BIBTEX: "citations.bibtex",
    Format.RIS: "citations.ris",
    Format.CSL: "citations.csl",
    Format.LETTERBOXD: "letterboxd.letterboxd",
    Format.ICS: "calendars.ics",
}
"""By format, the module of `nkfilms.views` and the function in it that takes an answer and a look and returns text."""
FIELD_FORMATS = frozenset({Format.JSON, Format.JSONL, Format.CSV, Format.TSV, Format.MARKDOWN, Format.HTML})
"""The formats of which fields can be picked."""
PAGE_FORMATS = frozenset({Format.MARKDOWN, Format.HTML})
"""The formats that have a title."""
CITATION_FORMATS = frozenset({Format.BIBTEX, Format.RIS, Format.CSL})
"""The formats in which films are cited."""
FILM_FORMATS = CITATION_FORMATS | {Format.LETTERBOXD}
"""The formats that have nothing but films."""
CALENDAR_FORMATS = frozenset({Format.ICS})
"""The formats that only programmes have."""


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
    """Where a page finds the names of lists and films, and its date; a story the words that stand for others."""
    filters: Filters = NO_FILTERS
    """What was asked for, so that a place to watch that is named is one of those."""
    above: str = ""
    """What people have to know before they read a table."""
    marks: Marks = {}
    """What the user's library says of films, where the answer tells it."""


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
    title: str = ""
    """The title of a page; empty for the usual one."""
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


def formats_of(of: type[Struct]) -> tuple[Format, ...]:
    """Return the formats that an answer can have, in the order of the help page."""
    without = frozenset[Format]() if issubclass(of, Slot) else CALENDAR_FORMATS
    without |= frozenset() if holds_films(of) else FILM_FORMATS
    return tuple(form for form in Format if form not in without)
