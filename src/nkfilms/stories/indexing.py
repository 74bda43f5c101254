"""Making the index of stories: all of BM25F but for the rarity of words, which a query multiplies by."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from nkfilms.codes import name_of
from nkfilms.model import Film, without_qualifier
from nkfilms.stories.index import beginning, FULL, StoryIndex
from nkfilms.stories.passages import stems_by_passage
from nkfilms.stories.thesaurus import GROUPS, OF_COUNTRY, PLACES
from nkfilms.stories.words import stem, words
from nkfilms.vocabularies import Form, Medium

FIELDS: Mapping[str, float] = {
    "title": 1.0,
    "logline": 2.5,
    "subjects": 1.0,
    "summary": 1.0,
    "facts": 1.0,
    "people": 0.5,
    "why": 0.5,
    "context": 0.5,
    "descriptions": 1.5,
    "topics": 0.5,
}
"""By field, how much a word in it counts beside one in the summary."""
SATURATION = 3.0
"""k1 of BM25F: a word that stands in a film again and again tells little more than one that stands there twice."""


def indexed(films: Sequence[Film]) -> StoryIndex:
    """Return the index of the stories of some films."""
    postings: dict[str, list[tuple[int, int]]] = {}
    passages: list[bytes] = []
    for number, film in enumerate(films):
        texts = told(film)
        passages.append(msgspec.msgpack.encode(_passages(film, texts)))
        for word, weight in sorted(_weights(texts).items()):
            postings.setdefault(word, []).append((number, weight))
    synonyms = _shelved(_synonyms(postings))
    return StoryIndex(len(films), _shelved(postings), synonyms, _places(), _subjects(films), tuple(passages))


def _shelved(by_stem: Mapping[str, Any]) -> dict[str, bytes]:
    """Return what is known of each stem, those that begin alike together and encoded."""
    shelves: dict[str, dict[str, Any]] = {}
    for each, value in sorted(by_stem.items()):
        shelves.setdefault(beginning(each), {})[each] = value
    return {begun: msgspec.msgpack.encode(shelf) for begun, shelf in shelves.items()}


def _weights(texts: Mapping[str, str]) -> dict[str, int]:
    """Return the weight of each stem of a film's texts, up to FULL: its weighed count, saturated."""
    counts: dict[str, float] = {}
    for field, text in texts.items():
        for each in map(stem, words(text)):
            counts[each] = counts.get(each, 0.0) + FIELDS[field]
    return {each: round(FULL * count / (SATURATION + count)) for each, count in counts.items()}


def _passages(film: Film, texts: Mapping[str, str]) -> list[str]:
    """Return the stems of a film's titles, facts and people, then those of each of its passages."""
    whole = {stem(word) for field in ("title", "facts", "people") for word in words(texts[field])}
    return [" ".join(sorted(stems)) for stems in (whole, *stems_by_passage(film))]


def told(film: Film) -> dict[str, str]:
    """Return the texts that tell what a film is about, by field."""
    return {
        "title": " ".join((film.title, *film.other_titles)),
        "logline": film.logline or "",
        "subjects": " ".join(film.subjects),
        "summary": film.summary,
        "people": " ".join(map(without_qualifier, (*film.directors, *film.people))),
        "facts": " ".join(_facts(film)),
        "why": film.why,
        "context": film.context,
        "descriptions": " ".join(film.descriptions),
        "topics": " ".join(f"{topic.label} {topic.definition}" for topic in film.topics),
    }


def _facts(film: Film) -> Iterator[str]:
    """Yield the words for what a film is: where it comes from, when, in what form and mood."""
    for country in film.countries:
        yield f"{name_of('country', country)} {OF_COUNTRY.get(country, '')}"
    yield from (film.kind, *film.tones, *film.access, str(film.year), f"{film.year // 10}0s")
    yield from (each for each in (film.form, film.medium) if each not in (Form.FILM, Medium.CINEMA))
    if film.animated:
        yield "animation animated cartoon"


def _synonyms(known: Collection[str]) -> dict[str, list[str]]:
    """Return by stem the known stems that may stand for it."""
    others: dict[str, set[str]] = {}
    for stems in ({stem(word) for word in group} for group in GROUPS):
        for each in stems:
            others.setdefault(each, set()).update(stems.intersection(known) - {each})
    return {each: sorted(meant) for each, meant in others.items()}


def _subjects(films: Sequence[Film]) -> tuple[str, ...]:
    texts = {text for film in films for text in (*film.subjects, *(topic.label for topic in film.topics))}
    return tuple(sorted({stem(word) for text in texts for word in words(text)}))


def _places() -> tuple[str, ...]:
    return tuple(sorted({stem(word) for text in (*PLACES, *OF_COUNTRY.values()) for word in words(text)}))
