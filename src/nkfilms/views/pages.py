"""The page of one film, with Rich: everything known, under labels."""

import re
from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from nkfilms.errors import printable
from nkfilms.model import Catalogue, Film
from nkfilms.views.look import Look
from nkfilms.views.wording import Fact, facts, title

GAP = 2
"""Blank columns between two columns."""
NARROW = 60
"""Below this width labels stand above their text, and a film's details below its title."""


def text(value: str, style: str = "") -> Text:
    """Return text for a table as it stands, never markup, and printable; a line break in it is ours."""
    return Text(printable(value), style=style, overflow="fold")


def page(film: Film, catalogue: Catalogue | None, look: Look) -> Group:
    """Return everything known of a film: what it is, why to watch it, then the facts under labels."""
    told = facts(film, catalogue)
    line = " · ".join(told[field].lines[0] for field in ("countries", "year", "runtime", "kind") if field in told)
    by = f"Directed by {told['directors'].lines[0]}" if "directors" in told else None
    head = [text(title(film), "bold"), *(text(each) for each in (film.original_title, line, by) if each)]
    shown = {field: fact for field, fact in told.items() if field not in _IN_HEAD}
    return Group(*head, Text(), text(film.summary), Text(), _labelled(shown.values(), look))


_IN_HEAD = {"title", "original_title", "year", "countries", "runtime", "kind", "directors", "summary"}


def _labelled(told: Iterable[Fact], look: Look) -> RenderableType:
    if look.width < NARROW:
        stacked = [(text(fact.label, "bold"), Padding(_lines(fact.lines, look), (0, 0, 0, 2))) for fact in told]
        return Group(*(block for pair in stacked for block in pair))
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for fact in told:
        grid.add_row(text(fact.label, "bold"), _lines(fact.lines, look))
    return grid


def _lines(lines: Iterable[str], look: Look) -> Text:
    joined = text("\n".join(lines))
    if look.links:
        for found in re.finditer(r"https?://\S+", joined.plain):
            joined.stylize(Style(link=found[0].rstrip(",")), *found.span())
    return joined
