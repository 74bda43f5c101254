"""The index of stories: how much each word stands in each film, weighed ahead of time, so that a query only adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log
from typing import Any

import msgspec
from msgspec import Raw, Struct

from nkfilms.catalogue.compiled import derived
from nkfilms.model import Catalogue

DERIVED = "stories"

FULL = 1000
"""Weights are stored as whole numbers, of which so many are the most that a word can come to."""
Posting = list[tuple[int, int]]
"""The numbers of the films that have a stem, each with its weight there, up to FULL."""


class StoryIndex(Struct, frozen=True):
    """What the stories of a catalogue are told with; what is known of stems stands in shelves, by how they begin."""

    films: int
    """How many there are."""
    shelves: Mapping[str, bytes]
    """By what stems begin with, the postings of each of them."""
    synonyms: Mapping[str, bytes]
    """By what stems begin with, the stems of this catalogue that may stand for each."""
    places: tuple[str, ...]
    """The stems of the names of places."""
    subjects: tuple[str, ...]
    """The stems of what films are said to be about."""
    passages: tuple[bytes, ...]
    """By the number of a film, the stems of its titles, facts and people, then those of each of its passages."""

    def postings(self, stems: Iterable[str]) -> dict[str, Posting]:
        """Return by stem the films that have it, of those that some film has."""
        wanted: dict[str, list[str]] = {}
        for each in stems:
            wanted.setdefault(beginning(each), []).append(each)
        shelves = ((_shelf(self.shelves, begun), same) for begun, same in wanted.items() if begun in self.shelves)
        return {each: _decoded(shelf[each], Posting) for shelf, same in shelves for each in same if each in shelf}

    def of_passages(self, number: int) -> list[set[str]]:
        """Return the stems of each passage of a film, with those of its titles, facts and people, which hold of all."""
        whole, *parts = _decoded(self.passages[number], list[str])
        return [{*whole.split(), *stems.split()} for stems in parts]

    def meant(self, own: str) -> list[str] | None:
        """Return the stems that may stand for one; None for one of no group."""
        shelf = _shelf(self.synonyms, beginning(own))
        return _decoded(shelf[own], list[str]) if own in shelf else None

    def rarity(self, films: int) -> float:
        """Return the inverse document frequency of what so many films have, after Robertson and Zaragoza; never 0."""
        return log(1 + (self.films - films + 0.5) / (films + 0.5))


@lru_cache(maxsize=1)
def index_of(catalogue: Catalogue) -> StoryIndex:
    """Return the index of a catalogue's stories; a compiled catalogue brings it along."""
    if compiled := derived(catalogue, DERIVED, StoryIndex):
        return compiled
    from nkfilms.stories.indexing import indexed  # with the thesaurus, which a wheel does without

    return indexed(catalogue.films)


def beginning(word: str) -> str:
    """Return what a stem has in common with those beside it."""
    return word[:2]


def _shelf(shelves: Mapping[str, bytes], begun: str) -> dict[str, Raw]:
    return _decoded(shelves[begun], dict[str, Raw]) if begun in shelves else {}


def _decoded(encoded: bytes | Raw, kind: Any) -> Any:
    return msgspec.msgpack.decode(encoded, type=kind)
