"""How much one film repeats another, by its director or its subject: what variety counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, permutations

import msgspec

from nkfilms.catalogue.compiled import derived
from nkfilms.model import Catalogue, Film
from nkfilms.vocabularies import Kind

MOST_FILMS_OF_A_SUBJECT = 6
"""Somebody in more films than this, such as a leader, is no sign that two of them share a subject."""
PEOPLE_OF_A_SUBJECT = 2
"""So many people in common make two films one subject; one alone may only have been interviewed twice."""
DERIVED = "repetitions"


@lru_cache(maxsize=1)
def repetitions(catalogue: Catalogue) -> Mapping[str, bytes]:
    """Return by the id of each film what it repeats, encoded; a compiled catalogue brings it along."""
    compiled = derived(catalogue, DERIVED, dict[str, bytes])
    if compiled is not None:
        return compiled
    return {film_id: msgspec.msgpack.encode(others) for film_id, others in _counted(catalogue.films).items()}


def repeated(catalogue: Catalogue, film: Film) -> Mapping[str, float]:
    """Return by id the films that repeat a film, and how much, 0..1."""
    encoded = repetitions(catalogue).get(film.id)
    return msgspec.msgpack.decode(encoded, type=dict[str, float]) if encoded else {}


def _counted(films: Sequence[Film]) -> Mapping[str, dict[str, float]]:
    seen = Counter(chain.from_iterable(film.people for film in films))
    postings: dict[str, list[Film]] = {}
    for film in films:
        telling = [name for name in film.people if seen[name] <= MOST_FILMS_OF_A_SUBJECT]
        for name in dict.fromkeys((*film.directors, *telling)):
            postings.setdefault(name, []).append(film)
    shared = Counter(pair for posting in postings.values() for pair in permutations(posting, 2))
    counted: dict[str, dict[str, float]] = {}
    for (one, other), people in shared.items():
        if amount := _amount(one, other, people):
            counted.setdefault(one.id, {})[other.id] = amount
    return counted


def _amount(one: Film, other: Film, people: int) -> float:
    """Return how much two films with so many people in common repeat one another, 0..1.

    A director counts whole, one person in two documentaries half, and a cast of actors not at all.
    """
    if not set(one.directors).isdisjoint(other.directors):
        return 1.0
    if one.kind == other.kind == Kind.FEATURE:
        return 0.0
    return min(people / PEOPLE_OF_A_SUBJECT, 1.0)
