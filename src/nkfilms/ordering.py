"""The orders in which a list of films can be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from nkfilms.folding import ARTICLES, fold
from nkfilms.model import Film


class Order(StrEnum):
    """The orders of a list of films."""

    TITLE = "title"
    YEAR = "year"
    RUNTIME = "runtime"
    RANK = "rank"


def sorted_by(
    order: Order, films: Iterable[Film], list_id: str | None = None, *, reverse: bool = False
) -> tuple[Film, ...]:
    """Return films sorted by title (leading article ignored), year, running time or rank on a list.

    Films of which the value is unknown come last in either direction. Ties are settled by title, then id.
    """
    keys: dict[Order, Callable[[Film], int | str | None]] = {
        Order.TITLE: _title_key,
        Order.YEAR: lambda film: film.year,
        Order.RUNTIME: lambda film: film.runtime,
        Order.RANK: lambda film: next((place.rank for place in film.lists if place.list == list_id), None),
    }
    films = sorted(films, key=lambda film: (_title_key(film), film.id))
    known = [film for film in films if keys[order](film) is not None]
    known.sort(key=keys[order], reverse=reverse)  # type: ignore[arg-type]
    return (*known, *(film for film in films if keys[order](film) is None))


def _title_key(film: Film) -> str:
    folded = fold(film.title)
    first, _, rest = folded.partition(" ")
    is_article = first in ARTICLES and (first != "an" or rest[:1] in "aeiouh")  # An Jung-gun is a name
    return rest if is_article and rest else folded
