"""What one command changes in what the library says of a film, and the lists of what it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace

from nkfilms.library.merging import fresh
from nkfilms.model import Catalogue, Film
from nkfilms.own import Mark, Marks
from nkfilms.results import Kept, Wanted


def see(marks: Marks, films: Iterable[Film], *, rating: float | None, on: str | None, note: str | None) -> list[Mark]:
    """Return the marks of films that were seen, with what is told of them; what is not told stays as it was."""
    told = {
        **({"rating": rating, "rated_on": _today()} if rating is not None else {}),
        **({"seen_on": on} if on is not None else {}),
        **({"note": note or None} if note is not None else {}),
    }
    olds = (marks.get(film.id) or fresh(film) for film in films)
    return [replace(old, seen=True, wanted=False, wanted_on=None, **told) for old in olds]


def want(marks: Marks, films: Iterable[Film], *, note: str | None) -> list[Mark]:
    """Return the marks of films that are wanted, those seen already too: a film may be wanted again."""
    told = {"note": note or None} if note is not None else {}
    olds = (marks.get(film.id) or fresh(film) for film in films)
    return [replace(old, wanted=True, wanted_on=old.wanted_on or _today(), **told) for old in olds]


def unsee(marks: Marks, ids: Iterable[str]) -> list[Mark]:
    """Return the marks of films that were not seen after all, without what was told of them."""
    olds = (marks[film_id] for film_id in ids if film_id in marks and marks[film_id].seen)
    return [replace(old, seen=False, seen_on=None, rating=None, rated_on=None, note=None) for old in olds]


def unwant(marks: Marks, ids: Iterable[str]) -> list[Mark]:
    """Return the marks of films that are not wanted any more."""
    olds = (marks[film_id] for film_id in ids if film_id in marks and marks[film_id].wanted)
    return [replace(old, wanted=False, wanted_on=None, note=old.note if old.seen else None) for old in olds]


def _today() -> str:
    return str(date.today())  # noqa: DTZ011 - the day where the user is


def kept(catalogue: Catalogue, marks: Iterable[Mark], of: type[Kept]) -> tuple[Kept, ...]:
    """Return the films of marks, the latest date first; of those that the catalogue lacks, what the library knows."""
    films = {film.id: film for film in catalogue.films}
    items = (_kept(films.get(mark.id) or gone(mark), mark, of) for mark in marks)
    return tuple(sorted(sorted(items, key=lambda item: item.film.id), key=lambda item: item.date or "", reverse=True))


def _kept(film: Film, mark: Mark, of: type[Kept]) -> Kept:
    return of(film=film, date=mark.wanted_on if of is Wanted else mark.seen_on, rating=mark.rating, note=mark.note)


def gone(mark: Mark) -> Film:
    """Return what stands for a film that the catalogue has no more, of which id, title and year are known."""
    nothing: dict[str, Any] = dict.fromkeys(("kind", "form", "medium", "level", "summary", "why", "context"))
    return Film(id=mark.id, title=mark.title, year=mark.year, tones={}, access=(), sources=(), **nothing)
