"""Films like a film: their similarity in named parts, each of which a person would give as a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from nkfilms.filters import Filters, NO_FILTERS, select
from nkfilms.model import Catalogue, Film
from nkfilms.results import MOST_REASONS, points, Ranking, Recommendation, total
from nkfilms.similarity import measures, reasons
from nkfilms.similarity.corpus import Corpus, corpus_of

# What makes two films similar, by how often it is what people mean: the matter first, in words, in topics and in index
# terms; then that somebody has named them together, who is in them or made them, in what mood and how they were filmed.
# Films chosen by hand, tests/similar_films.tsv and the tuned half of similar_films_fresh.tsv, set the shares; the other
# half tries them.
WORDS_SHARE = 0.23
TOPICS_SHARE = 0.12
SUBJECTS_SHARE = 0.19
LINKS_SHARE = 0.14
PEOPLE_SHARE = 0.12
TONES_SHARE = 0.07
ACCESS_SHARE = 0.06
PLACE_SHARE = 0.04
TIME_SHARE = 0.03

BY_CHANCE = 0.5
"""Two films may share words by chance: without topic, subject, person or link in common, words count half."""
BINDING = ("topics", "subjects", "links", "people")
"""What films of one subject share."""

Measure = Callable[[Film, Film, Corpus], float]
"""Says how similar two films are in one respect, 0..1."""
Reason = Callable[[Film, Film, Corpus], str | None]
"""Says in words what two films share."""


class _Respect(NamedTuple):
    """A respect in which films are similar."""

    part: str
    label: str
    share: float
    """How much of the score it can give."""
    measure: Measure
    reason: Reason | None = None


_RESPECTS = [
    _Respect("words", "similar summaries", WORDS_SHARE, measures.words, reasons.words),
    _Respect("topics", "same topics", TOPICS_SHARE, measures.topics, reasons.topics),
    _Respect("subjects", "same subjects", SUBJECTS_SHARE, measures.subjects, reasons.subjects),
    _Respect("links", "named together", LINKS_SHARE, measures.links, reasons.links),
    _Respect("people", "same people", PEOPLE_SHARE, measures.people, reasons.people),
    _Respect("tones", "same tones", TONES_SHARE, measures.tones, reasons.tones),
    _Respect("access", "same access", ACCESS_SHARE, measures.access, reasons.access),
    _Respect("place", "same countries", PLACE_SHARE, measures.countries),
    _Respect("time", "same years", TIME_SHARE, measures.years),
]


class Candidate(NamedTuple):
    """A film, the liked film it is most similar to, and the points of each respect."""

    film: Film
    liked: Film
    points: tuple[float, ...]


def similarity(each: Candidate) -> float:
    """Return how similar the two films are, 0..1."""
    return round(sum(each.points), 4)


def _order(each: Candidate) -> tuple[float, str]:
    """Return what candidates are sorted by, which is total."""
    return -similarity(each), each.film.id


def like(
    catalogue: Catalogue, liked: Sequence[Film], filters: Filters = NO_FILTERS, *, limit: int | None = None
) -> Ranking:
    """Return the films that pass the filters, ranked by similarity to those liked, at most `limit` of them.

    The liked films are left out, and so are films that share nothing one could name. With several liked, a film counts
    by the one it is most similar to. What is rare is counted over the whole catalogue.
    """
    corpus = corpus_of(catalogue)
    selection = select((film for film in catalogue.films if film not in liked), filters)
    nearest = [max((compared(film, each, corpus) for each in liked), key=similarity) for film in selection.films]
    ranked = [each for each in sorted(nearest, key=_order) if has_reason(each, corpus)]
    items = (_recommendation(each, rank, corpus) for rank, each in enumerate(islice(ranked, limit), 1))
    return Ranking(tuple(items), len(ranked), selection.unknown)


def compared(film: Film, liked: Film, corpus: Corpus) -> Candidate:
    """Return how similar a film is to a liked one, respect by respect."""
    values = {each.part: each.measure(liked, film, corpus) for each in _RESPECTS}
    if not any(values[part] for part in BINDING):
        values["words"] *= BY_CHANCE
    return Candidate(film, liked, tuple(round(each.share * values[each.part], 4) for each in _RESPECTS))


def has_reason(each: Candidate, corpus: Corpus) -> bool:
    """Say whether the two films share something one could name; what binds them always has a reason."""
    points_ = {respect.part: amount for respect, amount in zip(_RESPECTS, each.points, strict=True)}
    return any(points_[part] for part in BINDING) or next(reasons_of(each, corpus), None) is not None


def reasons_of(each: Candidate, corpus: Corpus) -> Iterator[str]:
    """Yield what the two films share, in words, what gives most points first, or else any tone they share.

    What somebody wrote of the two is told as if it gave all of its points.
    """
    told = False
    for respect, amount in sorted(zip(_RESPECTS, each.points, strict=True), key=_told_first):
        if amount and respect.reason and (reason := respect.reason(each.liked, each.film, corpus)):
            told = True
            yield reason
    if not told and (reason := reasons.mood(each.liked, each.film)):
        yield reason


def _told_first(pair: tuple[_Respect, float]) -> float:
    """Return what reasons are sorted by."""
    respect, amount = pair
    return -respect.share if amount and respect.reason is reasons.links else -amount


def _recommendation(each: Candidate, rank: int, corpus: Corpus) -> Recommendation:
    respects = zip(_RESPECTS, each.points, strict=True)
    parts = tuple(points(respect.part, respect.label, amount) for respect, amount in respects)
    told = tuple(islice(reasons_of(each, corpus), MOST_REASONS))
    return Recommendation(film=each.film, rank=rank, score=total(parts), score_parts=parts, reasons=told)
