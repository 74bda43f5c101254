"""Films as Letterboxd's importer takes them: a list or a watchlist, or a diary of what was seen.

An id is an exact match there; where there is none it looks by title, year and directors.
"""

from __future__ import annotations

from nkfilms.errors import one_line
from nkfilms.model import without_qualifier
from nkfilms.results import Kept, Seen
from nkfilms.views.answers import film_of, Item
from nkfilms.views.look import Answer, Look
from nkfilms.views.wording import stars

LIST = ("LetterboxdURI", "tmdbID", "imdbID", "Title", "Year", "Directors", "Review")
DIARY = (*LIST[:-1], "Rating", "WatchedDate", "Review")
"""With these columns the importer takes a film as watched."""


def letterboxd(answer: Answer, _: Look) -> str:
    """Return the films under the header of a diary where they were seen, else under that of a list."""
    import csv
    from io import StringIO

    header = DIARY if answer.of is Seen else LIST
    rows = [[_row(item)[column] for column in header] for item in answer.items]
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def _row(item: Item) -> dict[str, str]:
    film = film_of(item)
    page = f"https://letterboxd.com/film/{film.ids.letterboxd}/" if film.ids.letterboxd else ""
    return {
        "LetterboxdURI": page,
        "tmdbID": str(film.ids.tmdb or ""),
        "imdbID": film.ids.imdb or "",
        "Title": film.title,
        "Year": str(film.year),
        "Directors": ", ".join(map(without_qualifier, film.directors)),
        **_own(item),
    }


def _own(item: Item) -> dict[str, str]:
    if not isinstance(item, Kept):
        return {"Rating": "", "WatchedDate": "", "Review": ""}
    note = one_line(item.note or "").replace('"', "\u201d")  # the importer reads quotes in a cell its own way
    return {"Rating": stars(item.rating), "WatchedDate": item.date or "", "Review": note}
