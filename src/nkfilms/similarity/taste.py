"""Films for somebody's taste: what is similar to films rated high, less what is similar to films rated low."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from nkfilms.evidence import evidence_of, Standing
from nkfilms.filters import Filters, NO_FILTERS, select
from nkfilms.model import Catalogue, Film
from nkfilms.results import MOST_REASONS, points, Ranking, Recommendation, total
from nkfilms.similarity import Candidate, compared, has_reason, reasons_of, similarity
from nkfilms.similarity.corpus import Corpus, corpus_of

FEWEST = 3
"""Ratings: of two films nobody can tell what somebody likes in films."""
MOST = 60
"""So many ratings are compared, those that say most: each costs a comparison with every film."""
TASTE_SHARE = 0.6
STANDING_SHARE = 0.4
"""Between two films as near to what somebody likes, the better one; but taste comes first."""
MIDDLE = 3.0
USUAL = 5
"""A rating counts by how far it is from the rater's mean; of few ratings the mean is drawn towards the MIDDLE of the
scale, as if so many more had been given there, so that three fives are three likes."""
FAR = 2.0
"""A rating so far from the mean says all that one can say."""
SHRINKAGE = 0.15
"""How much evidence is needed: without a film as near as two of one subject are, a prediction is drawn towards none."""


class _Opinion(NamedTuple):
    """A film that was rated: how, and how far above or below what is usual, -1..1."""

    film: Film
    rating: float
    liking: float


class _Predicted(NamedTuple):
    """A film with what speaks for it and against it, in points."""

    film: Film
    liked: float
    disliked: float
    standing: Standing
    because: tuple[tuple[_Opinion, Candidate], ...]
    """The films liked that it is similar to, what says most first."""

    @property
    def score(self) -> float:
        """The sum of the points."""
        return round(self.liked - self.disliked + self.standing.total, 4)


def for_ratings(
    catalogue: Catalogue, ratings: Mapping[str, float], filters: Filters = NO_FILTERS, *, limit: int | None = None
) -> Ranking:
    """Return the films that pass the filters, ranked by ratings from 0.5 to 5 of films by id, at most `limit` of them.

    A film counts by the mean of what somebody thought of the films that it is similar to, each weighed by how similar
    it is, and by its standing. What a film's own rating says of it is left out. Films that share nothing one could name
    with a film that was liked are left out too.
    """
    corpus, known = corpus_of(catalogue), evidence_of(catalogue)
    opinions = _opinions(catalogue, ratings)
    selection = select(catalogue.films, filters)
    told = _compared(selection.films, opinions, corpus)
    predicted = [_predicted(film, told[film.id], known[film.id].standing, corpus) for film in selection.films]
    ranked = sorted((each for each in predicted if each.because), key=_order)
    items = (
        _recommendation(each, rank, corpus, known[each.film.id].reasons)
        for rank, each in enumerate(islice(ranked, limit), 1)
    )
    return Ranking(tuple(items), len(ranked), selection.unknown)


def _opinions(catalogue: Catalogue, ratings: Mapping[str, float]) -> Sequence[_Opinion]:
    """Return what the ratings say, those that say most first."""
    mean = (sum(ratings.values()) + USUAL * MIDDLE) / (len(ratings) + USUAL)
    rated = ((film, ratings[film.id]) for film in catalogue.films if film.id in ratings)
    found = [_Opinion(film, rating, max(-1.0, min((rating - mean) / FAR, 1.0))) for film, rating in rated]
    return sorted(found, key=lambda each: (-abs(each.liking), each.film.id))[:MOST]


def _compared(
    films: Sequence[Film], opinions: Iterable[_Opinion], corpus: Corpus
) -> Mapping[str, list[tuple[_Opinion, Candidate]]]:
    """Return by film its comparison with every film rated but itself; one rated film after the other, as is quicker."""
    told: dict[str, list[tuple[_Opinion, Candidate]]] = {film.id: [] for film in films}
    for opinion in opinions:
        for film in films:
            if film.id != opinion.film.id:
                told[film.id].append((opinion, compared(film, opinion.film, corpus)))
    return told


def _predicted(
    film: Film, told: Iterable[tuple[_Opinion, Candidate]], standing: Standing, corpus: Corpus
) -> _Predicted:
    weighed = [(opinion, each, similarity(each) ** 2) for opinion, each in told]
    evidence = SHRINKAGE + sum(weight for _, _, weight in weighed)
    likings = [TASTE_SHARE * opinion.liking * weight / evidence for opinion, _, weight in weighed]
    liked = round(sum(each for each in likings if each > 0), 4)
    in_points = standing.in_points(STANDING_SHARE)
    disliked = min(round(-sum(each for each in likings if each < 0), 4), round(liked + in_points.total, 4))
    speaking = sorted(zip(likings, weighed, strict=True), key=lambda pair: -pair[0])
    because = ((opinion, each) for liking, (opinion, each, _) in speaking if liking > 0 and has_reason(each, corpus))
    return _Predicted(film, liked, disliked, in_points, tuple(islice(because, MOST_REASONS)))


def _order(each: _Predicted) -> tuple[float, float, str]:
    """Return what films are sorted by, which is total."""
    return -each.score, -each.standing.total, each.film.id


def _recommendation(each: _Predicted, rank: int, corpus: Corpus, judged: Sequence[str]) -> Recommendation:
    parts = (
        points("liked", "like what you rated high", each.liked),
        points("disliked", "like what you rated low", -each.disliked),
        *each.standing.parts(),
    )
    (opinion, candidate), *others = each.because
    told = [f"because you gave {opinion.film.title} {opinion.rating:g}"]
    told += islice(reasons_of(candidate, corpus), 1)
    told += [f"because you gave {other.film.title} {other.rating:g}" for other, _ in others] or judged[:1]
    return Recommendation(
        film=each.film, rank=rank, score=total(parts), score_parts=parts, reasons=tuple(told[:MOST_REASONS])
    )
