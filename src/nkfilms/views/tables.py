"""Tables for people, with Rich: no frames, nothing cut off, columns dropped where the terminal is narrow."""

import re
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import cast, NamedTuple

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nkfilms.errors import Problem
from nkfilms.model import Film
from nkfilms.results import (
    CourseSlot,
    Definition,
    Found,
    Imported,
    InDoubt,
    Kept,
    Matched,
    Places,
    Recommendation,
    Seen,
    Slot,
    Statistic,
    Wanted,
)  # fmt: skip
from nkfilms.views.answers import label
from nkfilms.views.bars import bars
from nkfilms.views.doors import doors
from nkfilms.views.entries import found, one_line_of, recommended
from nkfilms.views.look import Answer, Look
from nkfilms.views.pages import GAP, NARROW, page, text, wrapped
from nkfilms.views.sessions import session_heading, sessions
from nkfilms.views.wording import clock, heading, people, running_time, title, tones

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
        blocks = [page(cast("Film", item), answer, look) for item in answer.items]
        return _printed([block for pair in blocks for block in (pair, Text())][:-1], look)
    if answer.of is Problem:
        return "".join(_problem(str(problem), look) for problem in answer.items)
    if not answer.items:
        return ""
    return _printed(_blocks(answer, look), look)


def _blocks(answer: Answer, look: Look) -> Sequence[RenderableType]:
    """Return what stands under one another in the table of an answer."""
    if answer.of is Recommendation:
        return [recommended(cast("Sequence[Recommendation]", answer.items), look, answer.filters)]
    if answer.of is Found:
        return [found(answer, look)]
    if answer.of is Statistic:
        return bars(answer, look)
    return [_VIEWS[answer.of](answer.items, look)]


def _problem(line: str, look: Look) -> str:
    """Return a problem on a line of its own, so that editors can jump to file and line; on a terminal in several."""
    return "\n  ".join(wrapped(line, look.width - GAP)) + "\n" if look.wrap else f"{line}\n"


def _printed(blocks: Sequence[RenderableType], look: Look) -> str:
    out = StringIO()
    console = Console(
        file=out, width=look.width, force_terminal=look.colour, color_system="standard" if look.colour else None,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    for block in blocks:
        console.print(block, crop=False)  # an address may be longer than a line
    return re.sub(r"[ ]+$", "", out.getvalue(), flags=re.MULTILINE)


def _laid_out(
    columns: Iterable[Column], look: Look, below: Sequence[Text] = (), indent: int = GAP, above: Sequence[Text] = ()
) -> RenderableType:
    """Return the columns that fit the width as a table; prose folds into what room is left.

    Text `below` a row takes the whole width but for an indent, and text `above` one, if any, all of it, after a blank
    line; so the rows are then tables of one shape.
    """
    columns = [column for column in columns if any(column.cells)]
    while _least(columns) > look.width and any(column.dropped for column in columns):
        columns.remove(max(columns, key=lambda column: column.dropped))
    rows = list(zip(*(column.cells for column in columns), strict=True))
    widths = _shared_out(columns, look.width)
    headed = any(column.header for column in columns)
    if not (below or above):
        return _rows(columns, widths, rows, headed=headed)
    blocks: list[RenderableType] = [_rows(columns, widths, [], headed=True)] if headed else []
    for at, row in enumerate(rows):
        blocks += [Text(), above[at]] if above and above[at] else []
        blocks.append(_rows(columns, widths, [row], headed=False))
        blocks += [Padding(below[at], (0, 0, 0, indent))] if below else []
    return Group(*blocks)


def _shared_out(columns: Sequence[Column], room: int) -> list[int]:
    """Return the width of each column: columns of prose share what the others leave, and what one of them leaves."""
    widths = [min(_width(column), room) for column in columns]
    prose = sorted((at for at, column in enumerate(columns) if column.prose), key=lambda at: widths[at])
    left = room - GAP * (len(columns) - 1) - sum(widths) + sum(widths[at] for at in prose)
    for done, at in enumerate(prose):
        widths[at] = min(widths[at], max(left // (len(prose) - done), 1))
        left -= widths[at]
    return widths


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


def _stacked(*lines: Text | None) -> Text:
    return Text("\n").join(line for line in lines if line)


def _programme(items: Sequence[Slot], look: Look) -> RenderableType:
    """Return the films in their order, with the time that has gone by at the end of each."""
    number = Column("#", [text(str(item.position)) for item in items], right=True)
    ends = [clock(item.ends) for item in items]
    details = [text(f"until {end}, {item.film.level}") for end, item in zip(ends, items, strict=True)]
    time, tones_ = _figures([item.film for item in items])
    columns = [
        time,
        Column("Until", [text(end) for end in ends], right=True),
        Column("Level", [text(item.film.level) for item in items], dropped=1),
        tones_,
    ]
    return _numbered(items, number, details, columns, look)


def _numbered(
    items: Sequence[Slot], number: Column, details: Sequence[Text], columns: Sequence[Column], look: Look
) -> RenderableType:
    indent = len(number.cells[-1].plain) + GAP
    above = _session_headings(items)
    below = [one_line_of(item.reasons, look.width - indent) for item in items]
    titles = [text(heading(item.film), "bold") for item in items]
    if look.width < NARROW:
        stacked = [_stacked(*lines) for lines in zip(titles, details, below, strict=True)]
        return _laid_out([number, Column("Film", stacked, prose=True)], look, above=above)
    return _laid_out([number, Column("Film", titles, prose=True), *columns], look, below, indent, above)


def _session_headings(items: Sequence[Slot]) -> list[Text]:
    """Return what stands above each film of a course: the heading of a session above its first."""
    return [
        text(session_heading(slots) if at == 0 else "", "bold") for slots in sessions(items) for at in range(len(slots))
    ]


def _figures(films: Sequence[Film]) -> list[Column]:
    return [
        Column("Time", [text(running_time(film)) for film in films], right=True, dropped=1),
        Column("Tones", [text(tones(film), "cyan") for film in films], dropped=2),
    ]


def _films(items: Sequence[Film], look: Look) -> RenderableType:
    columns = [
        Column("Film", [text(title(film), "bold") for film in items], prose=True),
        Column("Year", [text(str(film.year)) for film in items]),
        Column("Kind", [text(film.kind) for film in items], dropped=3),
        *_figures(items),
        Column("Access", [text(", ".join(film.access)) for film in items], dropped=4),
        Column("Directors", [text(people(film.directors)) for film in items], dropped=5, prose=True),
    ]
    return _laid_out(columns, look)


def _kept(items: Sequence[Kept], look: Look) -> RenderableType:
    columns = [
        Column("Film", [text(heading(item.film), "bold") for item in items], prose=True),
        Column("Rating", [text(f"{item.rating:g}" if item.rating is not None else "") for item in items], right=True),
        Column("Date", [text(item.date or "") for item in items], dropped=1),
        Column("Id", [text(item.film.id, "dim") for item in items]),
        Column("Note", [text(item.note or "") for item in items], dropped=2, prose=True),
    ]
    return _laid_out(columns, look)


def _imported(items: Sequence[Imported], look: Look) -> Group:
    """Return what was matched, what is in doubt and why, and how much is none of ours."""
    (found,) = items
    matched = [
        Column("Film", [text(_dated(each), "bold") for each in found.matched], prose=True),
        Column("Kept as", [text(each.kept_as) for each in found.matched]),
        Column(
            "Rating",
            [text(f"{each.rating:g}" if each.rating is not None else "") for each in found.matched],
            right=True,
        ),
        Column("Date", [text(each.date or "") for each in found.matched], dropped=1),
        Column("Change", [text(each.change) for each in found.matched]),
        Column("Id", [text(each.film, "dim") for each in found.matched]),
    ]
    doubts = [
        Column("In doubt", [text(_dated(each), "bold") for each in found.in_doubt], prose=True),
        Column("Because", [text(each.why) for each in found.in_doubt], prose=True),
        Column("Could be", [text("\n".join(each.candidates)) for each in found.in_doubt]),
    ]
    counted = f"{found.others} other film{'s are' if found.others != 1 else ' is'} not in this guide."
    blocks = [_laid_out(each, look) for each in (matched, doubts) if each[0].cells]
    return Group(*(part for block in blocks for part in (block, Text())), text(counted))


def _dated(each: Matched | InDoubt) -> str:
    return f"{each.title} ({each.year})" if each.year else each.title


def _definitions(items: Sequence[Definition], look: Look) -> Group:
    """Return each vocabulary as a table under its name."""
    blocks: list[RenderableType] = []
    for vocabulary in dict.fromkeys(item.vocabulary for item in items):
        terms = [item for item in items if item.vocabulary == vocabulary]
        columns = [
            Column("", [text(term.id, "cyan") for term in terms]),
            Column("", [text(str(term.films)) for term in terms], right=True),
        ]
        meanings = [text(term.definition) for term in terms]
        laid: RenderableType
        if vocabulary == "lists":
            laid = Group(*(line for term in terms for line in _published(term, look)))
        elif look.width < NARROW:
            laid = _laid_out(columns, look, meanings)
        else:
            laid = _laid_out([*columns, Column("", meanings, prose=True)], look)
        blocks += [Text(), text(label(vocabulary), "bold"), laid]
    return Group(*blocks[1:])


def _published(term: Definition, look: Look) -> list[Text]:
    """Return a list as lines: its id and films, then whose it is, and its address, which is never broken."""
    year = f" ({term.year})" if term.year else ""
    told = wrapped(f"{term.label}{year}. {term.definition}", look.width - GAP) + [term.url] * bool(term.url)
    lines = [text(f"{' ' * GAP}{line}") for line in told]
    for line in lines:
        line.no_wrap, line.overflow = True, "ignore"
    return [text(term.id, "cyan").append_text(text(f"{' ' * GAP}{term.films}")), *lines]


_VIEWS: dict[type, Callable[..., RenderableType]] = {
    Film: _films,
    Places: doors,
    Slot: _programme,
    CourseSlot: _programme,
    Seen: _kept,
    Wanted: _kept,
    Imported: _imported,
    Definition: _definitions,
}
