"""Counts of films: by a field, or an overview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from nkfilms.model import EMPTY, Film
from nkfilms.results import Statistic
from nkfilms.vocabularies import Level

FIELDS: dict[str, Callable[[Film], Iterable[str]]] = {
    "tone": lambda film: film.tones,
    "access": lambda film: film.access,
    "decade": lambda film: [f"{film.year // 10 * 10}s"],
    "year": lambda film: [str(film.year)],
    "kind": lambda film: [film.kind],
    "country": lambda film: film.countries,
    "language": lambda film: film.languages,
    "director": lambda film: film.directors,
    "company": lambda film: film.companies,
    "topic": lambda film: film.topics,
    "subject": lambda film: film.subjects,
    "level": lambda film: [film.level],
    "list": lambda film: [placement.list for placement in film.lists],
    "medium": lambda film: [film.medium],
}
"""What films can be counted by, and the values that a film has; it counts for each of them."""
IN_ORDER: dict[str, Sequence[str] | None] = {"decade": None, "year": None, "level": list(Level)}
"""The fields whose values have an order of their own, that of the alphabet where none is named."""
_UNKNOWN = {"country": "countries", "language": "languages", "director": "directors", "company": "companies"}
"""The fields of which no value means that it is not known, with the field of the film."""
OVERVIEW = ("decade", "tone", "access", "kind", "country")
MOST_OF_THE_OVERVIEW = 8
"""So many values of a field tell where most come from; of one with an order of its own, all."""
KNOWN = ("directors", "companies", "people", "countries", "languages", "runtime", "lists", "watch")
"""The fields of which the overview says how many films have them: those that any film could have."""


class Counts(Struct, frozen=True):
    """Films counted."""

    items: tuple[Statistic, ...]
    of: int
    """How many values there are, those beyond the limit included."""
    unknown: dict[str, int]
    """By field, how many films have no value that is known."""


def count(films: Sequence[Film], by: str, limit: int | None = None) -> Counts:
    """Return how many films have each value of a field, one of FIELDS: most first, or in the order of the values."""
    counted = Counter(str(value) for film in films for value in dict.fromkeys(FIELDS[by](film)))
    values = sorted(counted, key=lambda value: (-counted[value], value))
    if by in IN_ORDER:
        values.sort(key=(IN_ORDER[by] or sorted(values)).index)
    items = tuple(Statistic(field=by, value=value, films=counted[value]) for value in values[:limit])
    missing = sum(not getattr(film, _UNKNOWN[by]) for film in films) if by in _UNKNOWN else 0
    return Counts(items, len(values), {_UNKNOWN[by]: missing} if missing else {})


def overview(films: Sequence[Film], limit: int | None = None) -> Counts:
    """Return how many films there are, when and where they were made, their tones and access, and what is known."""
    if not films:
        return Counts((), 0, {})
    items = [Statistic(field="films", value="all", films=len(films))]
    for by in OVERVIEW:
        items += count(films, by, limit or (None if by in IN_ORDER else MOST_OF_THE_OVERVIEW)).items
    for field in KNOWN:
        known = sum(getattr(film, field) not in EMPTY for film in films)
        items.append(Statistic(field="known", value=field, films=known))
    return Counts(tuple(items), len(items), {})
