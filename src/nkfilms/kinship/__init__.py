"""Films like a film: kinship in named parts, each of which a person would give as a reason."""

from collections.abc import Callable, Iterable, Sequence

from nkfilms.kinship import measures, reasons
from nkfilms.kinship.measures import Corpus, corpus_of
from nkfilms.model import Film
from nkfilms.results import MOST_REASONS, Part, points, Recommendation, total

# What makes two films kin, by how often it is what people mean: the matter first, in words and in topics; then that
# somebody has named them together, who is in them or made them, in what mood and how they were filmed. Films chosen by
# hand, tests/kin.tsv, bear the shares out: tuned on a part of them, they do as well on the rest.
WORDS_SHARE = 0.28
TOPICS_SHARE = 0.25
LINKS_SHARE = 0.12
PEOPLE_SHARE = 0.1
TONES_SHARE = 0.09
ACCESS_SHARE = 0.08
PLACE_SHARE = 0.05
TIME_SHARE = 0.03

Measure = Callable[[Film, Film, Corpus], float]
"""Says how alike two films are in one respect, 0..1."""
Reason = Callable[[Film, Film, Corpus], str | None]
"""Says in words what two films share."""


def like(
    liked: Sequence[Film], films: Iterable[Film], among: Iterable[Film] | None = None
) -> tuple[Recommendation, ...]:
    """Return the films ranked by kinship with those liked, which are themselves left out.

    With several liked, a film counts by the one it is nearest to. Films without a reason to be called kin are left
    out. What is rare is counted `among` these films, by default those ranked.
    """
    others = [film for film in films if film not in liked]
    corpus = corpus_of(list(dict.fromkeys((*liked, *others, *(among or ())))))
    ranked = []
    for film in others:
        parts, told = max((_kinship(each, film, corpus) for each in liked), key=lambda kin: total(kin[0]))
        if told:
            ranked.append((-total(parts), film.id, film, parts, told))
    ranked.sort(key=lambda entry: entry[:2])
    return tuple(
        Recommendation(film=film, rank=rank, score=-score, parts=parts, reasons=told[:MOST_REASONS])
        for rank, (score, _, film, parts, told) in enumerate(ranked, 1)
    )


def _kinship(liked: Film, film: Film, corpus: Corpus) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Return the parts of the kinship of two films, and its reasons with the weightiest first."""
    kin = [
        (points(part, label, share * measure(liked, film, corpus)), reason)
        for part, label, share, measure, reason in _ASPECTS
    ]
    weighty = sorted((entry for entry in kin if entry[0].points), key=lambda entry: -entry[0].points)
    told = [reason(liked, film, corpus) for _, reason in weighty if reason]
    return tuple(part for part, _ in kin), tuple(filter(None, told if any(told) else [reasons.mood(liked, film)]))


_ASPECTS: list[tuple[str, str, float, Measure, Reason | None]] = [
    ("words", "similar summaries", WORDS_SHARE, measures.words, reasons.words),
    ("topics", "same topics", TOPICS_SHARE, measures.topics, reasons.topics),
    ("links", "named together", LINKS_SHARE, measures.links, reasons.links),
    ("people", "same people", PEOPLE_SHARE, measures.people, reasons.people),
    ("tones", "same tones", TONES_SHARE, measures.tones, reasons.tones),
    ("access", "same access", ACCESS_SHARE, measures.access, reasons.access),
    ("place", "same countries", PLACE_SHARE, measures.countries, None),
    ("time", "same years", TIME_SHARE, measures.years, None),
]
"""Each respect in which films are kin: its part and label, its share of the score, its measure and its reason."""
