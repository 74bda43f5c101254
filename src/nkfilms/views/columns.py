"""Columns laid out as a table that fits the terminal."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nkfilms.views.look import Look
from nkfilms.views.pages import GAP

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


def laid_out(
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
