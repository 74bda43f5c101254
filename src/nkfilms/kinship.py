"""Films like a film: kinship in named parts, each of which a person would give as a reason."""

from collections.abc import Collection, Iterable, Sequence

from nkfilms.model import Film
from nkfilms.results import MOST_REASONS, Part, points, Recommendation, total

# What makes two films kin, by how often it is what people mean: the matter first, then the mood, then who made it.
TOPICS_SHARE = 0.35
TONES_SHARE = 0.2
PEOPLE_SHARE = 0.2
ACCESS_SHARE = 0.15
PLACE_SHARE = 0.05
TIME_SHARE = 0.05
# Films this many years apart show different countries: a reign is about that long.
YEARS_APART = 20


def like(liked: Sequence[Film], films: Iterable[Film]) -> tuple[Recommendation, ...]:
    """Return the films ranked by kinship with those liked, which are themselves left out.

    With several liked, a film counts by the one it is nearest to. Films that are kin in nothing are left out.
    """
    ranked = []
    for film in films:
        if film.id in {each.id for each in liked}:
            continue
        parts, reasons = max((_kinship(each, film) for each in liked), key=lambda kin: total(kin[0]))
        if reasons:
            ranked.append((-total(parts), film.id, film, parts, reasons))
    ranked.sort(key=lambda entry: entry[:2])
    return tuple(
        Recommendation(film=film, rank=rank, score=-score, parts=parts, reasons=reasons[:MOST_REASONS])
        for rank, (score, _, film, parts, reasons) in enumerate(ranked, 1)
    )


def _kinship(liked: Film, film: Film) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Return the parts of the kinship of two films, and its reasons with the weightiest first."""
    kin = [
        (points("topics", "same topics", TOPICS_SHARE * _overlap(liked.topics, film.topics)), _topics_reason),
        (points("tones", "same tones", TONES_SHARE * _tone_overlap(liked, film)), _tones_reason),
        (points("people", "same people", PEOPLE_SHARE * _people(liked, film)), _people_reason),
        (points("access", "same access", ACCESS_SHARE * _overlap(liked.access, film.access)), _access_reason),
        (points("place", "same countries", PLACE_SHARE * _overlap(liked.countries, film.countries)), None),
        (points("time", "same years", TIME_SHARE * max(0, 1 - abs(liked.year - film.year) / YEARS_APART)), None),
    ]
    weighty = sorted((entry for entry in kin if entry[0].points), key=lambda entry: -entry[0].points)
    reasons = tuple(reason(liked, film) for _, reason in weighty if reason)
    return tuple(part for part, _ in kin), reasons


def _overlap(one: Collection[str], other: Collection[str]) -> float:
    """Return the Jaccard index of two sets, 0..1."""
    shared = set(one) & set(other)
    return len(shared) / len({*one, *other}) if shared else 0.0


def _tone_overlap(one: Film, other: Film) -> float:
    """Return the weighted Jaccard index of two films' tones, 0..1."""
    tones = {*one.tones, *other.tones}
    grades = [(one.tones.get(tone, 0), other.tones.get(tone, 0)) for tone in tones]
    return sum(map(min, grades)) / sum(map(max, grades))


def _people(one: Film, other: Film) -> float:
    """Return 1 for a shared director, a half for anybody else shared, else 0."""
    if set(one.directors) & set(other.directors):
        return 1.0
    return 0.5 if {*one.directors, *one.people} & {*other.directors, *other.people} else 0.0


def _shared(one: Collection[str], other: Collection[str]) -> list[str]:
    return [value for value in one if value in other]


def _topics_reason(liked: Film, film: Film) -> str:
    return f"also about {_and([topic.label for topic in film.topics if topic in liked.topics])}"


def _tones_reason(liked: Film, film: Film) -> str:
    return f"also {_and(_shared(film.tones_by_grade, liked.tones))}"


def _access_reason(liked: Film, film: Film) -> str:
    return f"also {_and(_shared(film.access, liked.access))}"


def _people_reason(liked: Film, film: Film) -> str:
    if directors := _shared(film.directors, liked.directors):
        return f"same director: {_and(directors)}"
    return f"also with {_and(_shared([*film.directors, *film.people], [*liked.directors, *liked.people]))}"


def _and(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
