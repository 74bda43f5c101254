"""Tables for people, with Rich: no frames, nothing cut off, columns dropped where the terminal is narrow."""

import re
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from nkfilms.errors import Problem
from nkfilms.model import Film
from nkfilms.results import Definition, Found, Recommendation
from nkfilms.views.look import Answer, Look
from nkfilms.views.records import label
from nkfilms.views.wording import Fact, facts, found_by, heading, running_time, sum_of_parts, title, tones

GAP = 2
"""Blank columns between two columns of a table."""
WIDE = 100
"""From this width the name that was found has a column of its own."""
NARROW = 60
"""Below this width labels stand above their text, and a film's details below its title."""
READABLE = 28
"""A column of prose narrower than this is a chore to read."""


class Column(NamedTuple):
    """A column: its header, its cells, and how early it is dropped."""

    header: str
    cells: list[Text]
    dropped: int = 0
    """Columns with the highest number go first; 0 stays."""
    right: bool = False
    prose: bool = False
    """Whether the column may fold."""


def table(answer: Answer, look: Look) -> str:
    """Return the answer for a terminal, as a page where one film was asked for."""
    if answer.page:
        blocks = [_page(item, answer, look) for item in answer.items if isinstance(item, Film)]
        return _printed([block for pair in blocks for block in (pair, Text())][:-1], look)
    if answer.of is Problem:  # left to the terminal to wrap, so that editors can jump to file and line
        return "".join(f"{problem}\n" for problem in answer.items)
    if not answer.items:
        return ""
    return _printed([_VIEWS[answer.of](answer.items, look)], look)


def _printed(blocks: Sequence[RenderableType], look: Look) -> str:
    out = StringIO()
    console = Console(
        file=out, width=look.width, force_terminal=look.colour, color_system="standard" if look.colour else None,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    for block in blocks:
        console.print(block)
    return re.sub(r"[ ]+$", "", out.getvalue(), flags=re.MULTILINE)


def _laid_out(columns: Iterable[Column], look: Look, below: Sequence[Text] = (), indent: int = GAP) -> RenderableType:
    """Return the columns that fit the width as a table; prose folds into what room is left.

    Text `below` a row takes the whole width but for an indent; so the rows are then tables of one shape.
    """
    columns = [column for column in columns if any(column.cells)]
    while _least(columns) > look.width and any(column.dropped for column in columns):
        columns.remove(max(columns, key=lambda column: column.dropped))
    rows = list(zip(*(column.cells for column in columns), strict=True))
    widths = _shared_out(columns, look.width)
    headed = any(column.header for column in columns)
    if not below:
        return _rows(columns, widths, rows, headed=headed)
    blocks: list[RenderableType] = [_rows(columns, widths, [], headed=True)] if headed else []
    for row, under in zip(rows, below, strict=True):
        blocks += [_rows(columns, widths, [row], headed=False), Padding(under, (0, 0, 0, indent))]
    return Group(*blocks)


def _shared_out(columns: Sequence[Column], room: int) -> list[int]:
    """Return the width of each column: columns of prose share what the others leave."""
    natural = [_width(column) for column in columns]
    taken = sum(width for column, width in zip(columns, natural, strict=True) if not column.prose)
    prose = sum(column.prose for column in columns)
    share = max((room - taken - GAP * (len(columns) - 1)) // max(prose, 1), 1)
    return [min(width, share if column.prose else room) for column, width in zip(columns, natural, strict=True)]


def _rows(columns: Sequence[Column], widths: Sequence[int], rows: Iterable[Sequence[Text]], *, headed: bool) -> Table:
    laid = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="bold", show_header=headed)
    for column, width in zip(columns, widths, strict=True):
        laid.add_column(column.header, justify="right" if column.right else "left", overflow="fold", width=width)
    for row in rows:
        laid.add_row(*row)
    return laid


def _width(column: Column) -> int:
    """Return the width of a column's widest line."""
    lines = [line for cell in [column.header, *(cell.plain for cell in column.cells)] for line in cell.splitlines()]
    return max(map(cell_len, lines), default=0)


def _least(columns: Sequence[Column]) -> int:
    """Return the width that columns need: prose can fold, the others cannot."""
    needed = [min(_width(column), READABLE) if column.prose else _width(column) for column in columns]
    return sum(needed) + GAP * (len(columns) - 1)


def _text(value: str, style: str = "") -> Text:
    """Return catalogue text as it stands: never markup."""
    return Text(value, style=style, overflow="fold")


def _stacked(*lines: Text | None) -> Text:
    return Text("\n").join(line for line in lines if line)


def _recommendations(items: Sequence[Recommendation], look: Look) -> RenderableType:
    """Return the films as rows, each with a line of reasons below it; stacked where the terminal is narrow."""
    films = [item.film for item in items]
    rank = Column("#", [_text(str(item.rank)) for item in items], right=True)
    indent = len(str(items[-1].rank)) + GAP
    below = [_below(item, look, look.width - indent) for item in items]
    if look.width < NARROW:
        stacked = [
            _stacked(_text(heading(film), "bold"), _details(film), under)
            for film, under in zip(films, below, strict=True)
        ]
        return _laid_out([rank, Column("Film", stacked, prose=True)], look)
    columns = [rank, Column("Film", [_text(heading(film), "bold") for film in films], prose=True), *_figures(films)]
    return _laid_out(columns, look, below, indent)


def _details(film: Film) -> Text:
    return _text(", ".join(filter(None, [running_time(film), tones(film)])))


def _below(item: Recommendation, look: Look, room: int) -> Text:
    """Return the reasons, as many as one line takes, and the sum of the parts where it is asked for."""
    reasons = list(item.reasons[:1] if look.width >= NARROW else item.reasons)
    for reason in item.reasons[len(reasons) :]:
        if cell_len(" · ".join([*reasons, reason])) <= room:
            reasons.append(reason)
    parts = _text(sum_of_parts(item.parts, item.score), "dim") if look.explain else None
    return _stacked(_text(" · ".join(reasons), "dim"), parts)


def _figures(films: Sequence[Film]) -> list[Column]:
    return [
        Column("Time", [_text(running_time(film)) for film in films], right=True, dropped=1),
        Column("Tones", [_text(tones(film), "cyan") for film in films], dropped=2),
    ]


def _films(items: Sequence[Film], look: Look) -> RenderableType:
    columns = [
        Column("Film", [_text(title(film), "bold") for film in items], prose=True),
        Column("Year", [_text(str(film.year)) for film in items]),
        Column("Kind", [_text(film.kind) for film in items], dropped=3),
        *_figures(items),
        Column("Access", [_text(", ".join(film.access)) for film in items], dropped=4),
        Column("Directors", [_text(", ".join(film.directors)) for film in items], dropped=5, prose=True),
    ]
    return _laid_out(columns, look)


def _found(items: Sequence[Found], look: Look) -> RenderableType:
    films = [item.film for item in items]
    found = [Text() if item.match.field == "title" else _text(found_by(item.match), "green") for item in items]
    named = [_stacked(_text(heading(item.film), "bold"), by) for item, by in zip(items, found, strict=True)]
    if look.width >= WIDE:
        named = [_text(heading(film), "bold") for film in films]
    columns = [
        Column("Film", named, prose=True),
        Column("Found by", found if look.width >= WIDE else [Text()] * len(items), prose=True),
        Column("Kind", [_text(film.kind) for film in films], dropped=3),
        Column("Time", [_text(running_time(film)) for film in films], right=True, dropped=2),
        Column("Id", [_text(film.id, "dim") for film in films], dropped=4),
    ]
    return _laid_out(columns, look)


def _definitions(items: Sequence[Definition], look: Look) -> Group:
    """Return each vocabulary as a table under its name."""
    blocks: list[RenderableType] = []
    for vocabulary in dict.fromkeys(item.vocabulary for item in items):
        terms = [item for item in items if item.vocabulary == vocabulary]
        columns = [
            Column("", [_text(term.id, "cyan") for term in terms]),
            Column("", [_text(str(term.films)) for term in terms], right=True),
        ]
        meanings = [_meaning(term) for term in terms]
        if look.width < NARROW:
            laid = _laid_out(columns, look, meanings)
        else:
            laid = _laid_out([*columns, Column("", meanings, prose=True)], look)
        blocks += [Text(), _text(label(vocabulary), "bold"), laid]
    return Group(*blocks[1:])


def _meaning(term: Definition) -> Text:
    return _text(f"{term.label}. {term.definition}" if term.vocabulary == "lists" else term.definition)


def _page(film: Film, answer: Answer, look: Look) -> Group:
    """Return everything known of a film: what it is, why to watch it, then the facts under labels."""
    told = facts(film, answer.catalogue)
    line = " · ".join(told[field].lines[0] for field in ("countries", "year", "runtime", "kind") if field in told)
    by = f"Directed by {told['directors'].lines[0]}" if "directors" in told else None
    head = [_text(title(film), "bold"), *(_text(each) for each in (film.original_title, line, by) if each)]
    shown = {field: fact for field, fact in told.items() if field not in _IN_HEAD}
    return Group(*head, Text(), _text(film.summary), Text(), _labelled(shown.values(), look))


_IN_HEAD = {"title", "original_title", "year", "countries", "runtime", "kind", "directors", "summary"}


def _labelled(told: Iterable[Fact], look: Look) -> RenderableType:
    if look.width < NARROW:
        stacked = [(_text(fact.label, "bold"), Padding(_lines(fact.lines, look), (0, 0, 0, 2))) for fact in told]
        return Group(*(block for pair in stacked for block in pair))
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for fact in told:
        grid.add_row(_text(fact.label, "bold"), _lines(fact.lines, look))
    return grid


def _lines(lines: Iterable[str], look: Look) -> Text:
    text = _text("\n".join(lines))
    if look.links:
        for found in re.finditer(r"https?://\S+", text.plain):
            text.stylize(Style(link=found[0].rstrip(",")), *found.span())
    return text


_VIEWS: dict[type, Callable[..., RenderableType]] = {
    Film: _films,
    Found: _found,
    Recommendation: _recommendations,
    Definition: _definitions,
}
