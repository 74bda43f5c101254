"""Every name a film can be found by, folded and sorted ahead of time: at build time for a wheel, else when searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

import msgspec

from nkfilms.catalogue.compiled import derived
from nkfilms.folding import fold, phonetic_key, without_articles
from nkfilms.model import Catalogue, Film, without_qualifier


class Name(msgspec.Struct, frozen=True, array_like=True):
    """One name of one film."""

    film_id: str
    """The id of the film."""
    field: str
    """The field of the film that holds the name."""
    name: str
    """As the catalogue writes it."""


class Spelling(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """What search compares: the normal form of a name, and the names that have it."""

    folded: str
    """The normal form."""
    bare: str
    """The normal form without articles and spaces."""
    phonetic_words: tuple[str, ...]
    """The phonetic key of each word."""
    names: tuple[Name, ...]
    """A person has one for each film."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words, without articles."""
        return tuple(without_articles(self.folded).split())

    @cached_property
    def phonetic(self) -> str:
        """The phonetic key of the whole name."""
        return "".join(self.phonetic_words)


class NameIndex(msgspec.Struct, frozen=True):
    """The names of a catalogue as quick comparisons want them; the lists are in one order, each spelling once."""

    bare: list[str]
    """The normal form of each spelling without articles and spaces."""
    phonetic: list[str]
    """The phonetic key of each spelling."""
    encoded_postings: dict[str, msgspec.Raw]
    """By word, in the order of the alphabet, the numbers of the spellings that hold it."""
    encoded: list[msgspec.Raw]
    """The spellings; few are needed for one query, so each is decoded by itself, and so are the postings of a word."""

    def postings(self, word: str) -> list[int]:
        """Return the numbers of the spellings that hold a word."""
        encoded = self.encoded_postings.get(word)
        return [] if encoded is None else msgspec.json.decode(encoded, type=list[int])

    def spelling(self, number: int) -> Spelling:
        """Return a spelling by its number."""
        return msgspec.json.decode(self.encoded[number], type=Spelling)


DERIVED = "names"


@lru_cache(maxsize=1)
def index_of(catalogue: Catalogue) -> NameIndex:
    """Return the index of a catalogue's names; a compiled catalogue brings it along."""
    return derived(catalogue, DERIVED, NameIndex) or _indexed(spellings_of(catalogue))


def _indexed(spellings: Sequence[Spelling]) -> NameIndex:
    postings: dict[str, list[int]] = {}
    for number, each in enumerate(spellings):
        for word in each.words:
            postings.setdefault(word, []).append(number)
    return NameIndex(
        [each.bare for each in spellings],
        [each.phonetic for each in spellings],
        {word: msgspec.Raw(msgspec.json.encode(numbers)) for word, numbers in sorted(postings.items())},
        [msgspec.Raw(msgspec.json.encode(each)) for each in spellings],
    )


def spellings_of(catalogue: Catalogue) -> tuple[Spelling, ...]:
    """Return every spelling of a name, in the order of the films and of their fields."""
    names: dict[str, list[Name]] = {}
    for film in catalogue.films:
        for field, name in _written(film):
            names.setdefault(fold(name), []).append(Name(film.id, field, name))
    return tuple(_spelling(folded, tuple(same)) for folded, same in names.items())


def _spelling(folded: str, names: tuple[Name, ...]) -> Spelling:
    bare = without_articles(folded)
    return Spelling(folded, bare.replace(" ", ""), tuple(map(phonetic_key, bare.split())), names)


def _written(film: Film) -> Iterator[tuple[str, str]]:
    """Yield the field and the text of each name, titles first."""
    yield "title", film.title
    if film.original_title:
        yield "original_title", film.original_title
    for field in ("other_titles", "directors", "people"):
        for name in film.spellings(getattr(film, field)):
            yield field, without_qualifier(name)
