"""Every name a film can be found by, folded and sorted ahead of time: at build time for a wheel, else when searched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import msgspec

from nkfilms.catalogue.compiled import derived
from nkfilms.folding import fold, has_hangul, has_hanzi, without_articles
from nkfilms.folding.korean import name_key, name_keys, phonetic_key
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


class NameIndex(msgspec.Struct, frozen=True, dict=True):
    """The names of a catalogue as quick comparisons want them; the columns are in one order, each spelling once.

    A column is one text, as that is decoded ten times as fast as a list, and split when it is first asked for.
    """

    ids: str
    """The films that the names belong to."""
    joined_bare: str
    """The normal form of each spelling without articles and spaces."""
    joined_phonetic: str
    """The phonetic key of each spelling."""
    joined_words: str
    """The words of the spellings, in the order of the alphabet."""
    joined_postings: str
    """For each word, the numbers of the spellings that hold it."""
    joined_people: str
    """The keys of the names of everybody, surname and given name."""
    entries: str
    """The rest of each spelling, of which one query needs few: its normal form, its phonetic keys, and its names."""

    @cached_property
    def bare(self) -> list[str]:
        """The normal form of each spelling without articles and spaces."""
        return self.joined_bare.split(_BETWEEN)

    @cached_property
    def phonetic(self) -> list[str]:
        """The phonetic key of each spelling."""
        return self.joined_phonetic.split(_BETWEEN)

    @cached_property
    def words(self) -> list[str]:
        """The words of the spellings, in the order of the alphabet."""
        return self.joined_words.split(_BETWEEN)

    def postings(self, word: str) -> list[int]:
        """Return the numbers of the spellings that hold a word."""
        at = bisect_left(self.words, word)
        return list(map(int, self._postings[at].split(","))) if self.words[at : at + 1] == [word] else []

    def equal(self, bare: str) -> list[int]:
        """Return the numbers of the spellings that have a normal form without articles and spaces."""
        return list(self._with(f"{_BETWEEN}{bare}{_BETWEEN}"))

    def holding(self, part: str) -> set[int]:
        """Return the numbers of the spellings that hold a part, articles and spaces aside."""
        return set(self._with(part))

    def _with(self, sought: str) -> Iterator[int]:
        number, after = -1, 0
        while (at := self._bare_text.find(sought, after)) >= 0:
            number += self._bare_text.count(_BETWEEN, after, at + 1)
            after = at + 1
            yield number

    def is_anybody(self, keys: Iterable[tuple[str, str]]) -> bool:
        """Say whether one of some keys is that of somebody's name."""
        return any(_WITHIN.join(key) in self._people for key in keys)

    def spelling(self, number: int) -> Spelling:
        """Return a spelling by its number."""
        folded, sounds, *names = self._entries[number].split(_WITHIN)
        held = (
            Name(self._ids[int(film)], _FIELDS[int(field)], text)
            for film, field, text in zip(names[::3], names[1::3], names[2::3], strict=True)
        )
        return Spelling(folded, self.bare[number], tuple(sounds.split(" ")), tuple(held))

    @cached_property
    def _bare_text(self) -> str:
        return f"{_BETWEEN}{self.joined_bare}{_BETWEEN}"

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(self.joined_people.split(_BETWEEN))

    @cached_property
    def _ids(self) -> list[str]:
        return self.ids.split(_BETWEEN)

    @cached_property
    def _postings(self) -> list[str]:
        return self.joined_postings.split(_BETWEEN)

    @cached_property
    def _entries(self) -> list[str]:
        return self.entries.split(_BETWEEN)


DERIVED = "names"
PEOPLE = ("directors", "people")
"""The fields that name people."""
_FIELDS = ("title", "original_title", "other_titles", *PEOPLE)
_BETWEEN, _WITHIN = "\u2028", "\u2029"
"""Stand between and within the parts of a column: separators of lines, which no name has and JSON need not escape."""


@lru_cache(maxsize=1)
def index_of(catalogue: Catalogue) -> NameIndex:
    """Return the index of a catalogue's names; a compiled catalogue brings it along."""
    return derived(catalogue, DERIVED, NameIndex) or _indexed(spellings_of(catalogue))


def _indexed(spellings: Sequence[Spelling]) -> NameIndex:
    postings: dict[str, list[int]] = {}
    for number, each in enumerate(spellings):
        for word in each.words:
            postings.setdefault(word, []).append(number)
    ids = {film_id: number for number, film_id in enumerate(dict.fromkeys(_film_ids(spellings)))}
    words = sorted(postings)
    return NameIndex(
        ids=_BETWEEN.join(ids),
        joined_bare=_BETWEEN.join(each.bare for each in spellings),
        joined_phonetic=_BETWEEN.join(each.phonetic for each in spellings),
        joined_words=_BETWEEN.join(words),
        joined_postings=_BETWEEN.join(",".join(map(str, postings[word])) for word in words),
        joined_people=_BETWEEN.join(sorted(map(_WITHIN.join, _people(spellings)))),
        entries=_BETWEEN.join(_entry(each, ids) for each in spellings),
    )


def _people(spellings: Iterable[Spelling]) -> frozenset[tuple[str, str]]:
    return people_keys(each.words for each in spellings if any(name.field in PEOPLE for name in each.names))


def people_keys(names: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, str]]:
    """Return what is one for all romanisations of some names: surname and given name, whichever of the two comes first.

    Names are given as folded words; those in Chinese characters or kana have no key.
    """
    parts = [part for words in names for cut in _cuts(words) for part in cut]
    keys = name_keys(parts) if parts else []
    return frozenset(key for key in zip(keys[::2], keys[1::2], strict=True) if all(key))


def _cuts(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a name into surname and given name."""
    if len(words) == 1 and has_hangul(words[0]):
        yield words[0][:1], words[0][1:]
    if len(words) > 1 and all((word.isascii() and word.isalpha()) or name_key(word) for word in words):
        yield words[0], "".join(words[1:])
        yield words[-1], "".join(words[:-1])


def _film_ids(spellings: Iterable[Spelling]) -> Iterator[str]:
    return (name.film_id for each in spellings for name in each.names)


def _entry(spelling: Spelling, ids: Mapping[str, int]) -> str:
    """Return a spelling as one text, without what stands in columns of its own."""
    names = (f"{ids[name.film_id]}{_WITHIN}{_FIELDS.index(name.field)}{_WITHIN}{name.name}" for name in spelling.names)
    return _WITHIN.join((spelling.folded, " ".join(spelling.phonetic_words), *names))


def spellings_of(catalogue: Catalogue) -> tuple[Spelling, ...]:
    """Return every spelling of a name, in the order of the films and of their fields."""
    names: dict[str, list[Name]] = {}
    for film in catalogue.films:
        for field, written in _written(film):
            name = " ".join(written.splitlines())  # no title has two lines; a separator would end it in the index
            for folded in (fold(name), *_read_aloud(name)):
                names.setdefault(folded, []).append(Name(film.id, field, name))
    return tuple(_spelling(folded, tuple(same)) for folded, same in names.items())


def _read_aloud(name: str) -> Iterator[str]:
    """Yield a name in Chinese characters in pinyin and in its Korean readings."""
    if not has_hanzi(name):
        return
    from nkfilms.folding.hanzi import korean_readings, pinyin

    if read := pinyin(name):
        yield read
    yield from map(fold, korean_readings(name))


def _spelling(folded: str, names: tuple[Name, ...]) -> Spelling:
    bare = without_articles(folded)
    return Spelling(folded, bare.replace(" ", ""), tuple(map(phonetic_key, bare.split())), names)


def _written(film: Film) -> Iterator[tuple[str, str]]:
    """Yield the field and the text of each name, titles first."""
    yield "title", film.title
    if film.original_title:
        yield "original_title", film.original_title
    for field in ("other_titles", *PEOPLE):
        for name in film.spellings(getattr(film, field)):
            yield field, without_qualifier(name)
