"""Tables with a column of titles, such as those that Letterboxd's importer takes and ours write; and plain lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkfilms.library.entries import day, Entry, imdb_id, letterboxd_name, names, note, number, rating, year
from nkfilms.library.formats.rows import Table

_NAMED = ("title", "name", "imdbid", "tmdbid", "letterboxduri", "id")
"""The columns of which one names a film."""


def knows(table: Table) -> bool:
    """Say whether a table has a column that names films."""
    return len(table.header) > 1 and any(column in table.header for column in _NAMED)


def says_seen(table: Table) -> bool | None:
    """Say whether the columns are of films seen; None where they do not tell."""
    return True if {"watcheddate", "rating", "rating10"} & set(table.header) else None


def entries(table: Table, *, seen: bool) -> Iterator[Entry]:
    """Yield what the rows say."""
    for row in table.rows:
        rated = rating(row.get("rating"), 5) or rating(row.get("rating10"), 10)
        yield Entry(
            titles=tuple(dict.fromkeys(filter(None, map(row.get, ("title", "name", "original_title"))))),
            year=year(row.get("year")),
            film_id=row.get("id") or None,
            imdb=imdb_id(row.get("imdbid")),
            tmdb=number(row.get("tmdbid")),
            letterboxd=letterboxd_name(row.get("letterboxduri")),
            directors=names(row.get("directors")),
            seen=seen,
            on=day(row.get("watcheddate")) if seen else None,
            rating=rated if seen else None,
            rated_on=day(row.get("watcheddate")),
            note=note(row.get("review")),
        )


def lines(text: str, *, seen: bool) -> Iterator[Entry]:
    """Yield the films of a list with one a line: a title with its year, an id, or the address of a page."""
    for line in text.splitlines():
        plain = re.sub(r"^\s*(?:[-*\u2022]|\d{1,4}[.)])\s+", "", line).strip()
        if not plain or plain.startswith("#"):
            continue
        titled = re.fullmatch(r"(.+?)[\s,;]*[\s,;(\[]((?:1[89]|20)\d\d)[\])]?", plain)
        yield Entry(
            titles=(titled[1].strip() if titled else plain,),
            year=int(titled[2]) if titled else None,
            film_id=plain if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", plain) else None,
            imdb=imdb_id(plain),
            letterboxd=letterboxd_name(plain),
            seen=seen,
        )
