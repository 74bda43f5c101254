"""What is rare among the films of a catalogue, and how similar their texts are; counted when a wheel is built."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from math import hypot, log

import msgspec
from msgspec import Struct

from nkfilms.catalogue.compiled import derived
from nkfilms.model import Catalogue, Film
from nkfilms.vocabularies import Tone, Topic

DERIVED = "similarity"
FREQUENT_TONE = 0.5
"""A tone that more than this share of the films has tells no two of them from the others."""
STEM = r"([^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]{4,}?)(?:ings?|ers?|e[ds]|s)?(?![^\W_])"
"""A name with hyphens, or a word long enough to mean something, without the endings that come and go with its use."""

Weights = Mapping[str, float]


class Corpus(Struct, frozen=True, dict=True, eq=False):
    """The films that are compared, as far as telling what is rare needs them."""

    films: tuple[str, ...]
    """The id of each film."""
    topics: Mapping[Topic, float]
    """By topic, the inverse document frequency."""
    subjects: Mapping[str, float]
    """By subject of more than one film, the inverse document frequency."""
    people: Mapping[str, int]
    """By name, the number of films."""
    frequent_tones: tuple[Tone, ...]
    """The tones that too many films have to tell any two of them from the others."""
    links: Mapping[str, tuple[str, ...]]
    """By id, the films that the record of a film names."""
    vectors: tuple[bytes, ...]
    """By film, the weight of each stem of its titles and its summary, as a vector of length 1 (tf-idf)."""
    postings: Mapping[str, bytes]
    """By stem, the films that have it, as numbers, each with its weight there."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """By id, the number of each film."""
        return {film_id: number for number, film_id in enumerate(self.films)}

    def vector(self, film: Film) -> Weights:
        """Return the weight of each stem of a film."""
        return msgspec.msgpack.decode(self.vectors[self.numbers[film.id]], type=dict[str, float])

    def posting(self, stem: str) -> Sequence[tuple[int, float]]:
        """Return the numbers of the films that have a stem, each with its weight there."""
        return msgspec.msgpack.decode(self.postings[stem], type=list[tuple[int, float]])

    def linked(self, one: Film, other: Film) -> bool:
        """Say whether the record of either film names the other."""
        return other.id in self.links.get(one.id, ()) or one.id in self.links.get(other.id, ())

    def cosine(self, one: Film, other: Film) -> float:
        """Return the cosine, 0..1, of the vectors of two films."""
        return _cosines(self, one)[self.numbers[other.id]]


@lru_cache(maxsize=8)
def _cosines(corpus: Corpus, film: Film) -> Sequence[float]:
    """Return the cosine of the vectors of one film and of every film."""
    cosines = [0.0] * len(corpus.films)
    for stem, weight in corpus.vector(film).items():
        for number, other in corpus.posting(stem):
            cosines[number] += weight * other
    return cosines


@lru_cache(maxsize=1)
def corpus_of(catalogue: Catalogue) -> Corpus:
    """Return the corpus of a catalogue's films; a compiled catalogue brings it along."""
    return derived(catalogue, DERIVED, Corpus) or _counted(catalogue.films)


def _counted(films: Sequence[Film]) -> Corpus:
    many = len(films) + 1  # so that even what all share weighs something
    stems = [Counter(_stems(film)) for film in films]
    by_stem = Counter(stem for counts in stems for stem in counts)
    by_topic = Counter(topic for film in films for topic in film.topics)
    by_subject = Counter(subject for film in films for subject in film.subjects)
    by_tone = Counter(tone for film in films for tone in film.tones)
    vectors = [_unit({stem: (1 + log(n)) * log(many / by_stem[stem]) for stem, n in each.items()}) for each in stems]
    return Corpus(
        films=tuple(film.id for film in films),
        topics={topic: log(many / count) for topic, count in by_topic.items()},
        subjects={subject: log(many / count) for subject, count in by_subject.items() if count > 1},
        people=Counter(name for film in films for name in dict.fromkeys((*film.directors, *film.people))),
        frequent_tones=tuple(tone for tone in Tone if by_tone[tone] > FREQUENT_TONE * len(films)),
        links={film.id: tuple(each.film for each in film.related if each.film) for film in films if film.related},
        vectors=tuple(msgspec.msgpack.encode(vector) for vector in vectors),
        postings={stem: msgspec.msgpack.encode(posting) for stem, posting in _inverted(vectors).items()},
    )


def _inverted(vectors: Iterable[Weights]) -> Mapping[str, list[tuple[int, float]]]:
    postings: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        for stem, weight in vector.items():
            postings.setdefault(stem, []).append((number, weight))
    return postings


def _stems(film: Film) -> list[str]:
    return re.findall(STEM, " ".join([film.title, *film.other_titles, film.summary]).casefold())


def _unit(vector: dict[str, float]) -> Weights:
    length = hypot(*vector.values()) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}
