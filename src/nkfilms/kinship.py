"""Films like a film: kinship in named parts, each of which a person would give as a reason."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import hypot, log
from typing import NamedTuple

from nkfilms.model import Film
from nkfilms.results import MOST_REASONS, Part, points, Recommendation, total
from nkfilms.vocabularies import Kind

# What makes two films kin, by how often it is what people mean: the matter first, in words and in topics, then who is
# in it or made it, then how it was filmed and in what mood. Films chosen by hand, tests/kin.tsv, bear the shares out.
WORDS_SHARE = 0.3
TOPICS_SHARE = 0.23
PEOPLE_SHARE = 0.15
ACCESS_SHARE = 0.12
TONES_SHARE = 0.08
LINKS_SHARE = 0.07
TIME_SHARE = 0.04
PLACE_SHARE = 0.01
LIKE_WORDS = 1 / 4
"""Summaries are short: a cosine of so much is as near as two films of one affair come."""
SIMILAR = 0.6
"""From so much on, of 1, readers of two summaries see it themselves."""
MATTER = 6
"""Two films with one topic alone share all, and yet not much: topics count in full from so much rarity, as of camps
and famine (inverse document frequencies, summed), not from propaganda and war."""
SAME_DIRECTOR = 0.5
"""A director makes films about other things too; whom two documentaries and no other tell of makes them one affair."""
SAME_CAST = 0.3
"""An actor in two stories does not."""
YEARS_APART = 20
"""Films this many years apart show different countries: a reign is about that long."""

_WORD = r"[^\W\d_]{4,}"
"""A word long enough to mean something."""

Vector = Mapping[str, float]


class _Corpus(NamedTuple):
    """What is rare among the films compared: what many films share makes none of them kin."""

    topics: Vector
    """By topic, the inverse document frequency."""
    people: Mapping[str, int]
    """By name, the number of films."""
    vectors: Mapping[str, Vector]
    """By film, the weights of the words of its summary, of length 1: tf-idf."""


Measure = Callable[[Film, Film, _Corpus], float]
"""Says how alike two films are in one respect, 0..1."""
Reason = Callable[[Film, Film, _Corpus], str | None]
"""Says in words what two films share."""


def like(
    liked: Sequence[Film], films: Iterable[Film], among: Iterable[Film] | None = None
) -> tuple[Recommendation, ...]:
    """Return the films ranked by kinship with those liked, which are themselves left out.

    With several liked, a film counts by the one it is nearest to. Films without a reason to be called kin are left
    out. What is rare is counted `among` these films, by default those ranked.
    """
    others = [film for film in films if film not in liked]
    corpus = _corpus(list(dict.fromkeys((*liked, *others, *(among or ())))))
    ranked = []
    for film in others:
        parts, reasons = max((_kinship(each, film, corpus) for each in liked), key=lambda kin: total(kin[0]))
        if reasons:
            ranked.append((-total(parts), film.id, film, parts, reasons))
    ranked.sort(key=lambda entry: entry[:2])
    return tuple(
        Recommendation(film=film, rank=rank, score=-score, parts=parts, reasons=reasons[:MOST_REASONS])
        for rank, (score, _, film, parts, reasons) in enumerate(ranked, 1)
    )


def _corpus(films: Sequence[Film]) -> _Corpus:
    texts = {film.id: Counter(re.findall(_WORD, film.summary.casefold())) for film in films}
    words = Counter(word for text in texts.values() for word in text)
    topics = Counter(topic for film in films for topic in film.topics)
    people = Counter(name for film in films for name in {*film.directors, *film.people})
    many = len(films) + 1  # so that even what all share weighs something
    vectors = {
        film_id: _unit({word: (1 + log(count)) * log(many / words[word]) for word, count in text.items()})
        for film_id, text in texts.items()
    }
    return _Corpus({topic: log(many / count) for topic, count in topics.items()}, people, vectors)


def _unit(vector: dict[str, float]) -> Vector:
    length = hypot(*vector.values()) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _kinship(liked: Film, film: Film, corpus: _Corpus) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Return the parts of the kinship of two films, and its reasons with the weightiest first."""
    kin = [
        (points(part, label, share * measure(liked, film, corpus)), reason)
        for part, label, share, measure, reason in _ASPECTS
    ]
    weighty = sorted((entry for entry in kin if entry[0].points), key=lambda entry: -entry[0].points)
    reasons = (reason(liked, film, corpus) for _, reason in weighty if reason)
    return tuple(part for part, _ in kin), tuple(filter(None, reasons))


def _overlap(one: Collection[str], other: Collection[str]) -> float:
    """Return the Jaccard index of two sets, 0..1."""
    shared = set(one) & set(other)
    return len(shared) / len({*one, *other}) if shared else 0.0


def _alike_in_topics(liked: Film, film: Film, corpus: _Corpus) -> float:
    shared, *wholes = (
        sum(corpus.topics[topic] for topic in topics)
        for topics in (set(liked.topics) & set(film.topics), liked.topics, film.topics)
    )
    return shared / max(MATTER, *wholes)


def _alike_in_words(liked: Film, film: Film, corpus: _Corpus) -> float:
    one, other = corpus.vectors[liked.id], corpus.vectors[film.id]
    cosine = sum(weight * other[word] for word, weight in one.items() if word in other)
    return min(cosine / LIKE_WORDS, 1.0)


def _alike_in_tones(liked: Film, film: Film, _: _Corpus) -> float:
    """Return the weighted Jaccard index of two films' tones, 0..1."""
    tones = {*liked.tones, *film.tones}
    grades = [(liked.tones.get(tone, 0), film.tones.get(tone, 0)) for tone in tones]
    return sum(map(min, grades)) / sum(map(max, grades))


def _alike_in_people(liked: Film, film: Film, corpus: _Corpus) -> float:
    """Return 1 for somebody of whom these two films alone tell, less for one in many, a director, or an actor."""
    directed = set(liked.directors) & set(film.directors)
    shared = {*liked.directors, *liked.people} & {*film.directors, *film.people} - directed
    most = SAME_CAST if liked.kind is film.kind is Kind.FEATURE else 1.0
    return max([SAME_DIRECTOR if directed else 0.0, *(most / max(corpus.people[name] - 1, 1) for name in shared)])


def _is_linked(liked: Film, film: Film, _: _Corpus) -> float:
    there, back = ({each.film for each in one.related} for one in (liked, film))
    return float(film.id in there or liked.id in back)


def _shared(one: Collection[str], other: Collection[str]) -> list[str]:
    return [value for value in one if value in other]


def _words_reason(liked: Film, film: Film, corpus: _Corpus) -> str | None:
    return "a similar story" if _alike_in_words(liked, film, corpus) >= SIMILAR else None


def _topics_reason(liked: Film, film: Film, corpus: _Corpus) -> str:
    shared = sorted(set(film.topics) & set(liked.topics), key=lambda topic: (-corpus.topics[topic], topic))
    return f"also about {_and([topic.label for topic in shared[:3]])}"


def _tones_reason(liked: Film, film: Film, _: _Corpus) -> str:
    return f"also {_and(_shared(film.tones_by_grade, liked.tones))}"


def _access_reason(liked: Film, film: Film, _: _Corpus) -> str:
    return f"also {_and(_shared(film.access, liked.access))}"


def _people_reason(liked: Film, film: Film, corpus: _Corpus) -> str:
    if directors := _shared(film.directors, liked.directors):
        return f"same director: {_and(directors)}"
    shared = _shared([*film.directors, *film.people], [*liked.directors, *liked.people])
    return f"also with {_and(sorted(shared, key=lambda name: corpus.people[name])[:2])}"


def _link_reason(liked: Film, film: Film, _: _Corpus) -> str:
    told = (each.how for each in liked.related if each.film == film.id and each.how)
    return next(told, "named together with it")


def _and(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


_ASPECTS: list[tuple[str, str, float, Measure, Reason | None]] = [
    ("words", "told in like words", WORDS_SHARE, _alike_in_words, _words_reason),
    ("topics", "same topics", TOPICS_SHARE, _alike_in_topics, _topics_reason),
    ("people", "same people", PEOPLE_SHARE, _alike_in_people, _people_reason),
    ("access", "same access", ACCESS_SHARE, lambda liked, film, _: _overlap(liked.access, film.access), _access_reason),
    ("tones", "same tones", TONES_SHARE, _alike_in_tones, _tones_reason),
    ("links", "linked", LINKS_SHARE, _is_linked, _link_reason),
    ("time", "same years", TIME_SHARE, lambda one, two, _: max(0, 1 - abs(one.year - two.year) / YEARS_APART), None),
    ("place", "same countries", PLACE_SHARE, lambda one, two, _: _overlap(one.countries, two.countries), None),
]  # fmt: skip
"""Each respect in which films are kin: its part and label, its share of the score, its measure and its reason."""
