"""Ranking films for the tones asked, or by their standing where none is asked, and drawing from a ranking."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from nkfilms.evidence import standing_parts, standing_reasons
from nkfilms.model import Film, HIGHEST_GRADE, PublishedList
from nkfilms.results import MOST_REASONS, Part, points, Recommendation, total
from nkfilms.vocabularies import Tone

# Who asks for a laugh wants a funny film before a famous one; standing settles between equally funny ones.
TONE_SHARE = 0.7
STANDING_SHARE = 0.3
# A film that no list or jury names can still be drawn, about half as often as one with a single mention.
LEAST_CHANCE = 0.1

_TONE_REASONS = {
    Tone.INFORMATIVE: ("some facts to learn", "clearly informative", "known for what it teaches"),
    Tone.INSIGHTFUL: ("some insight", "clearly insightful", "known for its insight"),
    Tone.HUMOROUS: ("a touch of humour", "clearly funny", "known for its humour"),
    Tone.ARTISTIC: ("some artistry", "clearly artistic", "known for its artistry"),
}


def recommend(
    films: Iterable[Film], lists: Mapping[str, PublishedList], tones: Sequence[Tone] = ()
) -> tuple[Recommendation, ...]:
    """Return the films ranked for the tones asked, best first; a film with none of them is left out.

    The order is total: how many of the asked tones a film has, then score, then standing, then id.
    """
    ranked = []
    for film in films:
        held = sum(tone in film.tones for tone in tones)
        if held or not tones:
            parts = _parts(film, lists, tones)
            standing = total(parts[-2:])
            ranked.append(((-held, -total(parts), -standing, film.id), film, parts))
    ranked.sort(key=lambda entry: entry[0])
    return tuple(
        Recommendation(film=film, rank=rank, score=total(parts), parts=parts, reasons=_reasons(film, lists, tones))
        for rank, (_, film, parts) in enumerate(ranked, 1)
    )


def _parts(film: Film, lists: Mapping[str, PublishedList], tones: Sequence[Tone]) -> tuple[Part, ...]:
    if not tones:
        return standing_parts(film, lists)
    fit = sum(film.tones.get(tone, 0) for tone in tones) / (HIGHEST_GRADE * len(tones))
    return points("tone", "tone fit", TONE_SHARE * fit), *standing_parts(film, lists, STANDING_SHARE)


def _reasons(film: Film, lists: Mapping[str, PublishedList], tones: Sequence[Tone]) -> tuple[str, ...]:
    asked = [tone for tone in film.tones_by_grade if tone in tones] or film.tones_by_grade[:1]
    by_tone = [_TONE_REASONS[tone][film.tones[tone] - 1] for tone in asked]
    return tuple([*by_tone, *standing_reasons(film, lists)][:MOST_REASONS])


def draw(ranked: Sequence[Recommendation], seed: int | None = None) -> tuple[Recommendation, ...]:
    """Return the recommendations in a random order that favours high scores, ranked anew; one seed, one order.

    Weighted sampling without replacement after Efraimidis and Spirakis (2006): sort by u ** (1 / weight).
    """
    from random import Random

    random = Random(seed)  # noqa: S311 - a film, not a secret
    keys = [random.random() ** (1 / max(pick.score, LEAST_CHANCE)) for pick in ranked]
    drawn = [pick for _, pick in sorted(zip(keys, ranked, strict=True), key=lambda pair: -pair[0])]
    return tuple(msgspec.structs.replace(pick, rank=rank) for rank, pick in enumerate(drawn, 1))
