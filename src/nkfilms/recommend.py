"""Ranking films for the tones asked, or by their standing where none is asked, and drawing from a ranking."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from nkfilms.evidence import Evidence, evidence_of, Standing
from nkfilms.filters import Filters, NO_FILTERS, select, Selection
from nkfilms.model import Catalogue, Film, HIGHEST_GRADE
from nkfilms.repetition import repeated
from nkfilms.results import MOST_REASONS, points, Ranking, Recommendation, total
from nkfilms.vocabularies import Form, Tone

# Who asks for a laugh wants a funny film before a famous one, and standing settles between equally funny ones; but what
# everybody names and has it as its second tone comes before what is all of that and nobody names. The larger share is
# for the tones, by as little as that allows.
TONE_SHARE = 0.51
STANDING_SHARE = 0.49
ABOUT_SHARE = 0.75
"""Who tells a story wants that film before a better one on something else; tones and standing settle between films that
tell it nearly as well."""
REPETITION = 0.03
"""What each better film by the same director, or on the same subject, takes from a film: less than one grade
of a tone gives where all four are asked, so that a film by another hand comes before it only if it is as fit."""
MOST_REPETITION = 0.06
"""The most that repetition takes: less than one grade of a tone asked alone."""
SHORT = 40
"""Minutes: what is shorter is no evening's film (to the Academy of Motion Picture Arts it is a short film)."""
SHORTNESS = 0.15
"""What length takes from the shortest film, less from longer ones, unless the filters ask for a length or a form: not
much less than one grade of a tone asked alone."""
LEARNING = (Tone.INFORMATIVE, Tone.INSIGHTFUL)
"""Who asks for a level, and no tone, means to learn: their grades count as those of tones asked."""
MOST_DIVERSE = 100
"""So many first films are diversified; nobody reads on for variety."""
MOST_LEFT_OUT = 3
"""So many of the films left out because their length is unknown are named."""
LEAST_SCORE = 0.0001
"""The least that is printed: penalties and rounding can leave a score of 0, and even that can be drawn."""


class _Candidate(Struct, frozen=True):
    """A film with what it is ranked by."""

    film: Film
    matched: int
    """How many of the tones asked it has; of a short film that has several, one counts for nothing."""
    tone_fit: float | None
    """The points for the tones asked, or for learning where a level is; None where neither is."""
    standing: Standing
    """Its standing, in points."""
    score: float
    """The points for the story, tone fit and standing, less what its length takes."""
    about: float = 0.0
    """How well it fits the words asked about, in points."""
    words: tuple[str, ...] = ()
    """The words asked about that meet in it."""
    partly: bool = False
    """Whether the access asked for is not its main one."""
    shortness: float = 0.0
    """What its length takes from the score."""
    penalty: float = 0.0
    """What repetition takes from the score."""

    @property
    def order(self) -> tuple[float, bool, float, float, str]:
        """The order of candidates, which is total."""
        return -self.matched, self.partly, round(self.penalty - self.score, 4), -self.standing.total, self.film.id


def recommend(
    catalogue: Catalogue,
    filters: Filters = NO_FILTERS,
    *,
    keep: Collection[Film] = (),
    variety: bool = True,
    limit: int | None = None,
) -> Ranking:
    """Return the films that pass the filters, ranked for the tones these ask for, at most `limit` of them.

    Of several tones asked, a film needs one, and those that have more come first, then those whose main access is one
    asked for; then the score decides, the sum of tone fit (the mean grade over the tones asked) and standing less what
    a short film loses, then standing, then the id. Without a tone, standing decides, and with a level what one learns.
    Films in `keep` are ranked whatever their tones. With `variety`, the first films are diversified: each
    takes something from later ones by its director or on its subject, unless the filters ask for a director.
    """
    selection = select(catalogue.films, filters)
    ranked = _ranked(dict.fromkeys((*selection.films, *keep)), catalogue, filters)
    if variety and "director" not in filters.wanted:
        ranked = _diversified(ranked, min(limit or MOST_DIVERSE, MOST_DIVERSE), catalogue)
    return _first(ranked, limit, catalogue, filters, selection)


def recommend_about(
    catalogue: Catalogue, text: str, filters: Filters = NO_FILTERS, *, limit: int | None = None
) -> Ranking:
    """Return the films that tell of what a text does and pass the filters, at most `limit` of them, best first.

    Story, fit for the tones asked and standing add up to the score. Nothing is diversified: one subject was asked for.
    """
    from nkfilms.stories import NEAR_THE_BEST, stories  # which nothing else here needs

    fit = stories(catalogue, text)
    best = fit[0].score if fit else 1.0
    told = {catalogue.films[each.number]: each for each in fit if each.score >= NEAR_THE_BEST * best}
    selection = select(told, filters)
    fitting = _candidates(selection.films, catalogue, filters)
    ranked = sorted(
        (_about(each, told[each.film].score / best, told[each.film].words) for each in fitting),
        key=lambda each: each.order,
    )
    return _first(ranked, limit, catalogue, filters, selection)


def _ranked(films: Iterable[Film], catalogue: Catalogue, filters: Filters) -> list[_Candidate]:
    """Return films in the order of what they are ranked by."""
    return sorted(_candidates(films, catalogue, filters), key=lambda each: each.order)


def _candidates(films: Iterable[Film], catalogue: Catalogue, filters: Filters) -> Iterator[_Candidate]:
    known = evidence_of(catalogue)
    return (_candidate(film, known[film.id].standing, filters) for film in films)


def _first(
    ranked: Sequence[_Candidate], limit: int | None, catalogue: Catalogue, filters: Filters, selection: Selection
) -> Ranking:
    """Return the first of ranked candidates with their reasons, and the best left out for an unknown length."""
    known = evidence_of(catalogue)
    items = [_recommendation(each, rank, known[each.film.id]) for rank, each in enumerate(islice(ranked, limit), 1)]
    timeless = selection.left_out if "runtime" in selection.unknown else ()
    left_out = best_left_out([each.film for each in _ranked(timeless, catalogue, filters)])
    return Ranking(tuple(items), len(ranked), selection.unknown, left_out)


def best_left_out(ranked: Iterable[Film]) -> tuple[Film, ...]:
    """Return the first of ranked films that were left out for an unknown length, but for serials.

    Whoever is short of time does not miss those.
    """
    return tuple(islice((film for film in ranked if film.form is not Form.SERIAL), MOST_LEFT_OUT))


def _candidate(film: Film, standing: Standing, filters: Filters) -> _Candidate:
    asked, wanted = filters.tones, filters.wanted
    grades = asked or (dict.fromkeys(LEARNING, 1) if "level" in wanted else {})
    held = _held(film, grades)
    tone_fit = round(TONE_SHARE * sum(film.tones[tone] for tone in held) / (HIGHEST_GRADE * max(len(grades), 1)), 4)
    in_points = standing.in_points(STANDING_SHARE if grades else 1.0)
    whole = tone_fit + in_points.total
    shortness = 0.0 if "max-runtime" in wanted or "form" in wanted else min(_shortness(film), whole)
    clip = shortness > 0 and len(held) > 1  # with several tones, and still no evening
    return _Candidate(
        film, len(held) - clip if asked else 0, tone_fit if grades else None, in_points, score=whole - shortness,
        partly="access" in wanted and film.access[0] not in wanted["access"], shortness=shortness,
    )  # fmt: skip


def _shortness(film: Film) -> float:
    """Return what the length of a film takes from its score."""
    return round(SHORTNESS * max(1 - film.runtime / SHORT, 0), 4) if film.runtime else 0.0


def _about(each: _Candidate, story: float, words: tuple[str, ...]) -> _Candidate:
    """Return a candidate for which its `story`, 0..1, counts first, and its length not at all."""
    left = 1 - ABOUT_SHARE
    standing, about = each.standing.in_points(left), round(ABOUT_SHARE * story, 4)
    tone_fit = each.tone_fit and round(left * each.tone_fit, 4)
    score = about + (tone_fit or 0) + standing.total
    return replace(
        each, matched=0, tone_fit=tone_fit, standing=standing, score=score, shortness=0.0, about=about, words=words
    )


def _held(film: Film, grades: Mapping[Tone, int]) -> list[Tone]:
    """Return the tones asked that a film has."""
    return [tone for tone, least in grades.items() if film.tones.get(tone, 0) >= least]


def _diversified(ranked: list[_Candidate], count: int, catalogue: Catalogue) -> list[_Candidate]:
    """Return the candidates with the first `count` chosen one by one, each after what the chosen ones take from it.

    Maximal marginal relevance (Carbonell and Goldstein 1998), with repetition in the place of a similarity.
    """
    left, chosen = ranked, list[_Candidate]()
    while left and len(chosen) < count:
        chosen.append(left[0])
        left = _penalised(left[1:], repeated(catalogue, left[0].film))
    return [*chosen, *left]


def _penalised(left: list[_Candidate], amounts: Mapping[str, float]) -> list[_Candidate]:
    """Return the candidates in order after a better film has taken from those that repeat it, by how much they do."""
    if not amounts:
        return left
    after = [each for each in left if each.film.id not in amounts]
    for each in left:
        if each.film.id in amounts:
            taken = min(each.penalty + REPETITION * amounts[each.film.id], MOST_REPETITION, each.score)
            insort(after, replace(each, penalty=taken), key=lambda each: each.order)
    return after


def _recommendation(each: _Candidate, rank: int, evidence: Evidence) -> Recommendation:
    parts = [
        *([points("about", "about your words", each.about)] if each.words else []),
        *([points("tone", "tone fit", each.tone_fit)] if each.tone_fit is not None else []),
        *each.standing.parts(),
        *([points("length", "shorter than an evening's film", -each.shortness)] if each.shortness else []),
        *([points("repetition", "penalty for repetition", -each.penalty)] if each.penalty else []),
    ]
    about = (f"about: {', '.join(each.words)}",) if each.words else ()
    reasons = (*about, *evidence.reasons)[:MOST_REASONS]
    return Recommendation(film=each.film, rank=rank, score=total(parts), score_parts=tuple(parts), reasons=reasons)


def draw(ranking: Ranking, seed: int | None = None, limit: int | None = None) -> Ranking:
    """Return the films of a ranking in a random order that favours high scores, ranked anew; one seed, one order.

    Weighted sampling without replacement after Efraimidis and Spirakis (2006): sort by u ** (1 / weight). A score of 0
    counts as the least there is.
    """
    from random import Random  # costs a millisecond, which only a draw pays

    random = Random(seed)  # noqa: S311 - a film, not a secret
    keys = [random.random() ** (1 / max(each.score, LEAST_SCORE)) for each in ranking.items]
    drawn = [each for _, each in sorted(zip(keys, ranking.items, strict=True), key=lambda pair: -pair[0])]
    items = tuple(replace(each, rank=rank) for rank, each in enumerate(drawn[:limit], 1))
    return replace(ranking, items=items)
