"""Ratings, lists and watchlists of IMDb, since 2018; older ones have the same columns under other names."""

from __future__ import annotations

from collections.abc import Iterator

from nkfilms.library.entries import day, Entry, imdb_id, names, rating, year
from nkfilms.library.formats.rows import Table


def knows(table: Table) -> bool:
    """Say whether a table is one of IMDb's."""
    return {"const", "title"} <= set(table.header)


def says_seen(table: Table) -> bool | None:
    """Say whether the columns are of films seen; None of a list or a watchlist, which share them."""
    return None if "position" in table.header else True


def entries(table: Table, *, seen: bool) -> Iterator[Entry]:
    """Yield what the rows say; whoever rated a film has seen it, on a list of any kind."""
    for row in table.rows:
        rated = rating(row.get("your rating") or row.get("you rated"), 10)
        yield Entry(
            titles=tuple(dict.fromkeys(filter(None, (row.get("title"), row.get("original title"))))),
            year=year(row.get("year")),
            imdb=imdb_id(row.get("const")),
            directors=names(row.get("directors")),
            seen=seen or rated is not None,
            on=None if seen or rated is not None else day(row.get("created")),
            rating=rated,
            rated_on=day(row.get("date rated")),
        )
