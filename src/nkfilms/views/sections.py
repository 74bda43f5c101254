"""What a page is made of: one value, from which both Markdown and HTML are rendered."""

from __future__ import annotations

from msgspec import Struct

from nkfilms.views.runs import Line


class Labelled(Struct, frozen=True):
    """Lines under a label."""

    label: str
    lines: tuple[Line, ...]


class Sheet(Struct, frozen=True):
    """A table: its header, and the cells of each row."""

    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    shares: tuple[float, ...] = ()
    """Of counts, how long the bar of each row is, 0..1."""


class Section(Struct, frozen=True):
    """A part of a page; what it lacks is left out."""

    heading: Line = ()
    anchor: str = ""
    """What an address within the page names it by."""
    paragraphs: tuple[Line, ...] = ()
    facts: tuple[Labelled, ...] = ()
    sheet: Sheet | None = None
    items: tuple[Line, ...] = ()
    """A list."""
    parts: tuple[Section, ...] = ()
    """Sections of its own, a level below."""


class Page(Struct, frozen=True):
    """A page: its title, its sections, and where it comes from."""

    title: Line
    sections: tuple[Section, ...]
    foot: Line = ()
