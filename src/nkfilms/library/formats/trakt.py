"""The history, ratings and watchlist of Trakt: arrays of objects, of which any id and the year may be null."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from nkfilms.errors import echo, UsageError
from nkfilms.library.entries import day, Entry, imdb_id, number, rating


def items(text: str, name: str) -> list[dict[str, Any]]:
    """Return the objects of a file; raises UsageError where it is no array of objects."""
    try:
        return msgspec.json.decode(text, type=list[dict[str, Any]])
    except (msgspec.DecodeError, RecursionError):
        raise UsageError(
            f"{echo(name)} is no history, ratings or watchlist of Trakt, which are arrays of objects."
        ) from None


def says_seen(found: list[dict[str, Any]]) -> bool | None:
    """Say whether the objects are of films seen, or else wanted; None where they tell neither."""
    keys = {key for item in found for key in item}
    if keys & {"watched_at", "last_watched_at", "rated_at"}:
        return True
    return False if "listed_at" in keys else None


def entries(found: list[dict[str, Any]], *, seen: bool) -> Iterator[Entry]:
    """Yield what the objects say; a day is that of UTC. Episodes and the like count as films that are not ours."""
    for item in found:
        kind = str(item.get("type", "movie"))
        work = item.get(kind)
        work = work if isinstance(work, dict) else {}
        ids = work.get("ids")
        ids = ids if isinstance(ids, dict) else {}
        tmdb = number(str(ids.get("tmdb")))
        watched = item.get("watched_at") or item.get("last_watched_at")
        yield Entry(
            titles=tuple(_texts(work.get("title"))),
            year=year if isinstance(year := work.get("year"), int) else None,
            imdb=imdb_id(str(ids.get("imdb"))),
            tmdb=tmdb if kind == "movie" else None,
            tmdb_tv=tmdb if kind == "show" else None,
            seen=seen,
            on=day(str(watched if seen else item.get("listed_at"))),
            rating=rating(str(item.get("rating")), 10) if seen else None,
            rated_on=day(str(item.get("rated_at"))),
        )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value
