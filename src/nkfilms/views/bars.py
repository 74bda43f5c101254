"""Counts on a terminal: a row for each value, with its number and a bar."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from nkfilms.views.counts import tallies, Tally
from nkfilms.views.look import Answer, Look
from nkfilms.views.pages import GAP, text, wrapped

MOST_OF_A_NAME = 0.5
"""The share of the width beyond which a name folds."""
LONGEST_BAR = 40
SHORTEST_BAR = 8
"""Where there is no room for a bar so long, there is none."""


def bars(answer: Answer, look: Look) -> list[Text]:
    """Return the counts as lines, each field under its name."""
    told = tallies(answer)
    widest = max(cell_len(name) for tally in told for name, _ in tally.rows)
    digits = max(len(str(films)) for tally in told for _, films in tally.rows)
    bar = min(look.width - min(widest, int(look.width * MOST_OF_A_NAME)) - digits - 2 * GAP, LONGEST_BAR)
    taken = bar + GAP if bar >= SHORTEST_BAR else 0
    room = min(widest, max(look.width - taken - digits - GAP, 1))
    lines: list[Text] = []
    for tally in told:
        lines += [Text(), text(tally.heading, "bold"), *_rows(tally, (room, digits, bar), look)]
    return lines[1:]


def _rows(tally: Tally, widths: Sequence[int], look: Look) -> list[Text]:
    room, digits, longest = widths
    lines: list[Text] = []
    for (name, films), share in zip(tally.rows, tally.shares, strict=True):
        first, *others = wrapped(name, room)
        row = text(first + " " * (room - cell_len(first) + GAP) + str(films).rjust(digits))
        if longest >= SHORTEST_BAR:
            row.append(" " * GAP).append(_bar(share * longest, ascii_only=not look.utf8), "cyan")
        lines += [row, *map(text, others)]
    for each in lines:
        each.no_wrap, each.overflow = True, "ignore"
    return lines


def _bar(length: float, *, ascii_only: bool) -> str:
    """Return a bar of a length in columns: to an eighth of one, or in whole ones where there is only ASCII."""
    if ascii_only:
        return "#" * max(round(length), 1 if length else 0)
    eighths = max(round(length * 8), 1 if length else 0)
    return "\u2588" * (eighths // 8) + " \u258f\u258e\u258d\u258c\u258b\u258a\u2589"[eighths % 8].strip()
