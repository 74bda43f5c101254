"""The export of Letterboxd: watched, ratings, diary, reviews, watchlist, likes and lists."""

from __future__ import annotations

from collections.abc import Iterator

from nkfilms.library.entries import day, Entry, letterboxd_name, note, rating, year
from nkfilms.library.formats.rows import Row, Table

LIST = "Letterboxd list export"
"""What the first line of a list begins with; the table comes later, after a description of any length."""
LIST_BEGINS = "position"


def knows(table: Table) -> bool:
    """Say whether a table is one of Letterboxd's."""
    return {"name", "year", "letterboxd uri"} <= set(table.header) or (
        table.header[:1] == (LIST_BEGINS,) and {"name", "year", "url"} <= set(table.header)
    )


def says_seen(table: Table) -> bool | None:
    """Say whether the columns are of films seen, or else wanted; None where they do not tell.

    One header stands for what was watched, what is wanted and what was liked.
    """
    return True if "rating" in table.header or "watched date" in table.header else None


def is_list(table: Table) -> bool:
    """Say whether a table is a list of its owner's, whose name tells nothing of what was seen."""
    return table.header[0] == LIST_BEGINS


def entries(table: Table, *, seen: bool) -> Iterator[Entry]:
    """Yield what the rows say; the date of a row is that of its entry, and so of a rating, not of a viewing."""
    for row in table.rows:
        yield Entry(
            titles=(row.get("name", ""),),
            year=year(row.get("year")),
            letterboxd=letterboxd_name(row.get("letterboxd uri") or row.get("url")),
            seen=seen,
            on=_on(row, seen=seen),
            rating=rating(row.get("rating"), 5) if seen else None,
            rated_on=day(row.get("date")),
            note=note(row.get("review")) if seen else None,
        )


def _on(row: Row, *, seen: bool) -> str | None:
    return day(row.get("watched date" if seen else "date"))
