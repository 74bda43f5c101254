"""The sentence of a film's record in which the words of a story meet, and where in it they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from nkfilms.folding import fold
from nkfilms.model import Catalogue, Film
from nkfilms.stories.index import index_of
from nkfilms.stories.words import near, stem, words

_SENTENCE_ENDS = r"(?<=[.!?])\s+(?=[A-Z\"\u201c])"
_WORD = r"[^\W_]+(?:['\u2019][^\W_]+)?"


class Passage(NamedTuple):
    """A sentence, or the subjects of a film, and the spans of the words that met in it."""

    text: str
    spans: tuple[tuple[int, int], ...]


def passage(catalogue: Catalogue, film: Film, met: Sequence[str]) -> Passage:
    """Return the passage of a film in which most of some words meet, the first of several; else how it begins.

    It is one of the record, which reads better, and only where none of the words meets there a description.
    """
    meant = {form: word for word in met for form in _meant(catalogue, word)}
    passages = [_marked(text, meant) for text in _texts(film)]
    if not any(words for words, _ in passages):
        passages += [_marked(text, meant) for text in film.descriptions]
    return max(passages, key=lambda each: each[0])[1]


def stems_by_passage(film: Film) -> Iterator[AbstractSet[str]]:
    """Yield the stems of each passage of a film."""
    return ({stem(word) for word in words(text)} for text in (*_texts(film), *film.descriptions))


def _meant(catalogue: Catalogue, word: str) -> AbstractSet[str]:
    """Return the stems by which a word meets a film."""
    index = index_of(catalogue)
    own = stem(word)
    known = {own, *(index.meant(own) or ())}
    return known if index.postings(known) else near(word)


def _texts(film: Film) -> Iterator[str]:
    if film.logline:
        yield film.logline
    for text in (film.summary, film.why, film.context):
        yield from re.split(_SENTENCE_ENDS, text)
    yield ", ".join(film.subjects)


def _marked(text: str, meant: dict[str, str]) -> tuple[int, Passage]:
    """Return how many words meet in a text, and where."""
    found = [(each.span(), meant[known]) for each in re.finditer(_WORD, text) if (known := _stem_of(each[0])) in meant]
    return len({word for _, word in found}), Passage(text, tuple(span for span, _ in found))


def _stem_of(written: str) -> str:
    return stem(fold(re.sub(r"['\u2019]s$", "", written)))
