"""The page of one film, with Rich: what a viewer needs to know, under labels, and what stands behind it."""

import re
from collections.abc import Sequence

from rich.cells import cell_len, chop_cells
from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from nkfilms.errors import printable
from nkfilms.model import Catalogue, Film
from nkfilms.results import Found
from nkfilms.views.look import Answer, Look
from nkfilms.views.provenance import provenance
from nkfilms.views.runs import ADDRESS
from nkfilms.views.wording import Fact, on_page, title

GAP = 2
"""Blank columns between two columns."""
NARROW = 60
"""Below this width labels stand above their text, and a film's details below its title."""


def text(value: str, style: str = "") -> Text:
    """Return text for a table as it stands, never markup, and printable; a line break in it is ours."""
    return Text(printable(value), style=style, overflow="fold")


def sentence(catalogue: Catalogue, found: Found) -> Text:
    """Return the sentence of a film in which most of the words meet, with these marked."""
    from nkfilms.stories.passages import passage  # which only a story needs

    told = passage(catalogue, found.film, found.match.words)
    shown = text(told.text)
    for start, end in told.spans:
        shown.stylize("bold green", start, end)
    return shown


def unbroken(value: Text) -> Text:
    """Return text that is printed as it stands, in lines of its own however wide."""
    value.no_wrap, value.overflow = True, "ignore"
    return value


def page(film: Film, answer: Answer, look: Look) -> Group:
    """Return what a viewer needs to know of a film, and with `--sources` what stands behind each fact."""
    told = on_page(film, answer.catalogue, answer.marks.get(film.id))
    line = " · ".join(told[field].lines[0] for field in _LINE if field in told)
    by = f"Directed by {told['directors'].lines[0]}" if "directors" in told else None
    head = [text(title(film), "bold"), *(text(each) for each in (film.original_title, line, by) if each)]
    logline = [text(film.logline, "italic"), Text()] if film.logline else []
    shown = [fact for field, fact in told.items() if field not in _IN_HEAD]
    parts = [*head, Text(), *logline, text(film.summary), Text(), _labelled(shown, look)]
    if look.sources:
        parts += [Text(), text("Behind the facts", "bold"), Text(), _labelled(provenance(film, answer.catalogue), look)]
    return Group(*parts)


_LINE = ("countries", "year", "runtime", "kind", "languages")
_IN_HEAD = {*_LINE, "title", "original_title", "directors", "logline", "summary"}


def _labelled(told: Sequence[Fact], look: Look) -> RenderableType:
    """Return the facts beside their labels, or below them where the terminal is narrow."""
    narrow = look.width < NARROW
    indent = GAP if narrow else max((cell_len(fact.label) for fact in told), default=0) + GAP
    lines: list[Text] = []
    for fact in told:
        label = text(fact.label, "bold")
        first, *others = (each for line in fact.lines for each in wrapped(line, look.width - indent))
        beside = linked(" " * indent + first, look)
        lines += [label, beside] if narrow else [Text.assemble(label, beside[cell_len(fact.label) :])]
        lines += [indented(each, indent, look) for each in others]
    return Group(*map(unbroken, lines))


def indented(line: str, indent: int, look: Look) -> Text:
    """Return a line behind an indent, or behind less of one where an address would not fit beside it."""
    least = indent if not re.match(ADDRESS, line) else max(look.width - cell_len(line), 0)
    return linked(" " * min(indent, least) + line, look)


def linked(line: str, look: Look) -> Text:
    """Return a line in which addresses are links where the terminal has them."""
    shown = text(line)
    if look.links:
        for found in re.finditer(ADDRESS, shown.plain):
            shown.stylize(Style(link=found[0]), *found.span())
    return shown


def wrapped(line: str, width: int) -> list[str]:
    """Return a line in lines of at most `width` cells; an address or a path may be longer, as neither is broken."""
    lines = [""]
    for word in line.split():
        whole = cell_len(word) <= width or re.match(ADDRESS, word) or "/" in word
        for piece in [word] if whole else chop_cells(word, width):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if lines[-1] and cell_len(joined) > width:
                lines.append(piece)
            else:
                lines[-1] = joined
    return lines
