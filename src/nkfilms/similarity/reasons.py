"""What two films share, in words a person would use."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from nkfilms.model import Film
from nkfilms.similarity import measures
from nkfilms.similarity.corpus import Corpus, STEM
from nkfilms.vocabularies import Access, Topic

SIMILAR_STORY = 0.6
"""From so much similarity on, of 1, readers of two summaries see it themselves."""
TELLING_WORDS = 3
"""So many words tell a reader what two films share."""
FEW_FILMS = 10
"""A word that more films have tells nothing of two of them."""
MARKED = 2
"""A tone is named where both films have it to this grade at least."""


def _shared(one: Collection[str], other: Collection[str]) -> list[str]:
    return [value for value in one if value in other]


def words(liked: Film, film: Film, corpus: Corpus) -> str | None:
    """Return the rare words of two summaries that are much alike."""
    binding = (measures.topics, measures.people, measures.links)
    if measures.words(liked, film, corpus) < SIMILAR_STORY or not any(each(liked, film, corpus) for each in binding):
        return None
    one, other = corpus.vector(liked), corpus.vector(film)
    rare = [stem for stem in one if stem in other and len(corpus.posting(stem)) <= FEW_FILMS]
    telling = sorted(rare, key=lambda stem: -one[stem] * other[stem])[:TELLING_WORDS]
    return ": ".join(filter(None, ["a similar story", ", ".join(_as_told(film.summary, telling))]))


def _as_told(text: str, stems: Collection[str]) -> list[str]:
    """Return the words of some stems as a text has them first, those that stand side by side as one."""
    first = {match[1].casefold(): match.span() for match in reversed([*re.finditer(STEM, text)])}
    spans: list[tuple[int, int]] = []
    for start, end in sorted(first[stem] for stem in stems if stem in first):
        beside = bool(spans) and start == spans[-1][1] + 1
        spans.append((spans.pop()[0] if beside else start, end))
    return [text[start:end] for start, end in spans]


def topics(liked: Film, film: Film, corpus: Corpus) -> str:
    """Return the topics that two films share, the rarest first."""
    shared = sorted(set(film.topics) & set(liked.topics), key=lambda topic: (-corpus.topics[topic], topic))
    return f"also about {_and([_ABOUT.get(topic, topic.label) for topic in shared[:3]])}"


def subjects(liked: Film, film: Film, corpus: Corpus) -> str:
    """Return the subjects that two films share, the rarest first."""
    shared = sorted(set(film.subjects) & set(liked.subjects), key=lambda subject: (-corpus.subjects[subject], subject))
    return f"same subjects: {', '.join(shared[:3])}"


def tones(liked: Film, film: Film, corpus: Corpus) -> str | None:
    """Return the tones that mark both films, and not most others too."""
    marked = [tone for tone, grade in film.tones.items() if min(grade, liked.tones.get(tone, 0)) >= MARKED]
    telling = [tone for tone in film.tones_by_grade if tone in marked and tone not in corpus.frequent_tones]
    return f"also {_and(telling)}" if telling else None


def mood(liked: Film, film: Film) -> str | None:
    """Return every tone that two films share: little to say, for want of better."""
    shared = _shared(film.tones_by_grade, liked.tones)
    return f"also {_and(shared)}" if shared else None


def access(liked: Film, film: Film, _: Corpus) -> str:
    """Return how both films were made."""
    drawn = ["animated"] if liked.animated and film.animated else []
    return f"also {_and([*drawn, *(_MADE[access] for access in film.access if access in liked.access)])}"


def people(liked: Film, film: Film, corpus: Corpus) -> str | None:
    """Return who made both films, or is in both; of one director the link, if there is one, says more."""
    if directors := _shared(film.directors, liked.directors):
        return None if measures.links(liked, film, corpus) else f"same director: {_and(directors)}"
    shared = _shared([*film.directors, *film.people], [*liked.directors, *liked.people])
    return f"also with {_and(sorted(shared, key=lambda name: corpus.people[name])[:2])}"


def links(liked: Film, film: Film, _: Corpus) -> str:
    """Return what the record of the liked film says of the other."""
    told = (each.how for each in liked.related if each.film == film.id and each.how)
    return next(told, "named together with it")


def _and(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


_ABOUT = {
    Topic.COLONIAL_ERA: "the colonial era",
    Topic.LEADERS: "the leaders",
    Topic.MASS_GAMES: "the mass games",
    Topic.NUCLEAR: "nuclear weapons",
    Topic.ZAINICHI: "Koreans in Japan",
}
"""Topics whose label is no phrase."""
_MADE = {
    Access.STATE_MADE: "made by the state's studios",
    Access.CO_PRODUCED: "made together with the North",
    Access.ESCORTED: "filmed under escort",
    Access.UNDERCOVER: "filmed undercover",
    Access.EXILE: "told by people who left",
    Access.OUTSIDE: "made from the outside",
    Access.IMAGINED: "fiction from elsewhere",
}
