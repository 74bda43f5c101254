"""What a file of another program says of one film, before it is known whether the guide has it."""

from __future__ import annotations

import re

from msgspec import Struct

from nkfilms.parsing import LEAST_RATING, MOST_RATING

LONGEST_NOTE = 2000
"""Characters of a review that are kept as a note: as many as a text of the catalogue has at most."""


class Entry(Struct, frozen=True, kw_only=True):
    """A film as a file names it, and what the file says of it."""

    titles: tuple[str, ...] = ()
    """The title, and the original one where there are two."""
    year: int | None = None
    film_id: str | None = None
    """The id of this guide."""
    imdb: str | None = None
    tmdb: int | None = None
    tmdb_tv: int | None = None
    letterboxd: str | None = None
    """The name of its page, as in letterboxd.com/film/the-red-chapel."""
    directors: tuple[str, ...] = ()
    seen: bool = False
    """Seen, or else wanted."""
    on: str | None = None
    """The day it was seen, or since when it is wanted."""
    rating: float | None = None
    rated_on: str | None = None
    note: str | None = None


def day(text: str | None) -> str | None:
    """Return the day that a text begins with, such as `2024-03-02T21:00:00Z`; None where there is none."""
    found = re.match(r"\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)", text or "")
    return found[1] if found else None


def year(text: str | None) -> int | None:
    """Return the first year in a text, such as `2013` of a span; None where there is none."""
    found = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", text or "")
    return int(found[1]) if found else None


def rating(text: str | None, most: int) -> float | None:
    """Return a rating out of `most` as one out of 5, by halves; None where a text is none."""
    try:
        halves = round(float(text or "nan") * 2 * MOST_RATING / most)
    except (ValueError, OverflowError):
        return None
    return halves / 2 if LEAST_RATING <= halves / 2 <= MOST_RATING else None


def imdb_id(text: str | None) -> str | None:
    """Return the IMDb id in a text, such as an address; None where there is none."""
    found = re.search(r"(?<![a-z0-9])tt\d{7,10}(?!\d)", text or "")
    return found[0] if found else None


def letterboxd_name(text: str | None) -> str | None:
    """Return the name of a film's page on Letterboxd; None where an address is a short one, or none."""
    found = re.search(r"letterboxd\.com/(?:[^/\s]+/)?film/([a-z0-9-]+)", text or "")
    return found[1] if found else None


def number(text: str | None) -> int | None:
    """Return the whole number, 1 or more, that a text is; None where it is none."""
    return int(text) if text and re.fullmatch(r"[1-9]\d{0,9}", text.strip()) else None


def names(text: str | None) -> tuple[str, ...]:
    """Return the names in a text, which are parted by commas or semicolons."""
    return tuple(name.strip() for name in re.split(r"[,;]", text or "") if name.strip())


def note(text: str | None) -> str | None:
    """Return a text as a note: on one line, without marks of HTML, and not too long; None where it is empty."""
    plain = re.sub(r"</?[a-zA-Z][^>]{0,200}>", " ", text or "")
    return " ".join(plain.split())[:LONGEST_NOTE].strip() or None
