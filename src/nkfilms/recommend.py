"""Ranking films for the tones asked, or by their standing where none is asked, and drawing from a ranking."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from nkfilms.evidence import standing_parts, standing_reasons
from nkfilms.model import Film, HIGHEST_GRADE, PublishedList
from nkfilms.results import MOST_REASONS, Part, points, Recommendation, total
from nkfilms.vocabularies import Kind, Tone

# Who asks for a laugh wants a funny film before a famous one; standing settles between equally funny ones.
TONE_SHARE = 0.6
STANDING_SHARE = 0.4
REPEATED = 0.08
"""What each better film by the same director, or about the same affair, costs a film: less than half a tone's grade, so
that a film of one hand makes room for others as fit ..."""
MOST_REPEATED = 0.16
"""... and never so much that a whole grade would not outweigh it."""
LEAST_SCORE = 0.0001
"""The least that is printed: what costs and rounding leave of a score can be 0, and even that can be drawn."""
AFFAIR = 6
"""Somebody in more films than this, such as a leader, makes no affair of them."""
SAME_AFFAIR = 2
"""So many people in common make two films one affair; one alone may only have been asked twice."""

_TONE_REASONS = {
    Tone.INFORMATIVE: ("some facts to learn", "clearly informative", "known for what it teaches"),
    Tone.INSIGHTFUL: ("some insight", "clearly insightful", "known for its insight"),
    Tone.HUMOROUS: ("a touch of humour", "clearly funny", "known for its humour"),
    Tone.ARTISTIC: ("some artistry", "clearly artistic", "known for its artistry"),
}

_ABOVE_ALL = {
    Tone.INFORMATIVE: "above all informative",
    Tone.INSIGHTFUL: "above all insightful",
    Tone.HUMOROUS: "above all funny",
    Tone.ARTISTIC: "above all a work of art",
}
"""What is said of a film with the highest grade that nobody has judged: it is known to few."""
MARKED = 2
"""The grade from which on a tone that nobody asked for is a reason."""


class _Candidate(NamedTuple):
    """A film with what it is ranked by."""

    film: Film
    held: int
    """How many of the tones asked it has."""
    parts: tuple[Part, ...]
    score: float
    standing: float
    cost: float = 0.0
    """What better films have cost it."""

    @property
    def order(self) -> tuple[float, float, float, str]:
        """The order of candidates, which is total (DESIGN §5)."""
        return -self.held, self.cost - self.score, -self.standing, self.film.id


def recommend(  # noqa: PLR0913 - one parameter a wish
    films: Iterable[Film],
    lists: Mapping[str, PublishedList],
    tones: Iterable[Tone] | Mapping[Tone, int] = (),
    *,
    keep: Collection[Film] = (),
    varied: int = 0,
    among: Iterable[Film] | None = None,
) -> tuple[Recommendation, ...]:
    """Return the films ranked for the tones asked, best first; a film with none of them is left out unless in `keep`.

    A mapping gives the least grade at which a film has each tone. The first `varied` films make room for one another:
    each costs its kin something, as a part of their score; `among` are the films that tell who is in many, by default
    those ranked. The order is total: how many of the asked tones a film has, then score, then standing, then id.
    """
    films = tuple(films)
    least = dict(tones) if isinstance(tones, Mapping) else dict.fromkeys(tones, 1)
    asked = (film for film in films if not least or film in keep or _held(film, least))
    ranked = sorted((_candidate(film, lists, least) for film in asked), key=lambda each: each.order)
    ranked = _varied(ranked, varied, films if among is None else among) if varied else ranked
    return tuple(_recommendation(each, rank, lists, least) for rank, each in enumerate(ranked, 1))


def _candidate(film: Film, lists: Mapping[str, PublishedList], least: Mapping[Tone, int]) -> _Candidate:
    standing = standing_parts(film, lists, STANDING_SHARE if least else 1.0)
    if not least:
        return _Candidate(film, 0, standing, total(standing), total(standing))
    held = _held(film, least)
    fit = sum(film.tones[tone] for tone in held) / (HIGHEST_GRADE * len(least))
    parts = (points("tone", "tone fit", TONE_SHARE * fit), *standing)
    return _Candidate(film, len(held), parts, total(parts), total(standing))


def _held(film: Film, least: Mapping[Tone, int]) -> list[Tone]:
    """Return the tones asked that a film has, the strongest first."""
    return [tone for tone in film.tones_by_grade if film.tones[tone] >= least.get(tone, HIGHEST_GRADE + 1)]


def _varied(ranked: Sequence[_Candidate], count: int, among: Iterable[Film]) -> list[_Candidate]:
    """Return the candidates with the first `count` chosen one by one, each after what the better ones cost it.

    Maximal marginal relevance (Carbonell and Goldstein 1998), with the number of kin in the place of a similarity.
    """
    seen = Counter(name for film in among for name in film.people)
    names = {each.film.id: _names(each.film, seen) for each in ranked}
    chosen: list[_Candidate] = []
    left = list(ranked)
    while left and len(chosen) < count:
        best = min(left, key=lambda each: each.order)
        chosen.append(best)
        left.remove(best)
        left = [_after(each, best.film, names) for each in left]
    return [*chosen, *sorted(left, key=lambda each: each.order)]


def _names(film: Film, seen: Mapping[str, int]) -> frozenset[str]:
    """Return who made a film and whose affair it is."""
    return frozenset({*film.directors, *(name for name in film.people if seen[name] <= AFFAIR)})


def _after(each: _Candidate, better: Film, names: Mapping[str, frozenset[str]]) -> _Candidate:
    """Return a candidate with what a better film costs it: nothing, unless they have people in common.

    A director counts whole, and a cast of actors not at all.
    """
    film, shared = each.film, len(names[each.film.id] & names[better.id])
    if not shared or (film.kind is better.kind is Kind.FEATURE and set(film.directors).isdisjoint(better.directors)):
        return each
    repeated = 1.0 if set(film.directors) & set(better.directors) else min(shared / SAME_AFFAIR, 1.0)
    return each._replace(cost=min(each.cost + REPEATED * repeated, MOST_REPEATED, each.score))


def _recommendation(
    each: _Candidate, rank: int, lists: Mapping[str, PublishedList], least: Mapping[Tone, int]
) -> Recommendation:
    cost = (points("variety", "room for others", -each.cost),) if each.cost else ()
    parts = (*each.parts, *cost)
    by_tone = [_tone_reason(each.film, tone) for tone in _reason_tones(each.film, least)]
    reasons = [*by_tone, *standing_reasons(each.film, lists)] or [_tone_reason(each.film, each.film.tones_by_grade[0])]
    return Recommendation(
        film=each.film, rank=rank, score=total(parts), parts=parts, reasons=tuple(reasons[:MOST_REASONS])
    )


def _reason_tones(film: Film, least: Mapping[Tone, int]) -> Sequence[Tone]:
    """Return the tones a film was picked for; where none was asked, its primary tone if that is marked."""
    return _held(film, least) if least else [tone for tone in film.tones_by_grade[:1] if film.tones[tone] >= MARKED]


def _tone_reason(film: Film, tone: Tone) -> str:
    grade = film.tones[tone]
    judged = film.lists or film.awards
    return _ABOVE_ALL[tone] if grade == HIGHEST_GRADE and not judged else _TONE_REASONS[tone][grade - 1]


def draw(ranked: Sequence[Recommendation], seed: int | None = None) -> tuple[Recommendation, ...]:
    """Return the recommendations in a random order that favours high scores, ranked anew; one seed, one order.

    Weighted sampling without replacement after Efraimidis and Spirakis (2006): sort by u ** (1 / weight). A score of 0
    counts as the least there is.
    """
    from random import Random

    random = Random(seed)  # noqa: S311 - a film, not a secret
    keys = [random.random() ** (1 / max(pick.score, LEAST_SCORE)) for pick in ranked]
    drawn = [pick for _, pick in sorted(zip(keys, ranked, strict=True), key=lambda pair: -pair[0])]
    return tuple(msgspec.structs.replace(pick, rank=rank) for rank, pick in enumerate(drawn, 1))
