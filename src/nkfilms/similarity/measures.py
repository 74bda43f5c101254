"""How similar two films are, respect by respect."""

from __future__ import annotations

from collections.abc import Collection

from nkfilms.model import Film
from nkfilms.similarity.corpus import Corpus
from nkfilms.vocabularies import Kind

SIMILAR_TEXTS = 1 / 4
"""Summaries are short: a cosine of so much is as near as those of two films on one subject come."""
TELLING_TOPICS = 6
"""Topics count in full from so much rarity (inverse document frequencies, summed): two films with one topic alone share
all they have and yet not much, and camps and famine tell more than propaganda and war."""
TELLING_SUBJECTS = 10
"""Subjects count in full from so much rarity, summed: two that few films share, or three that more do."""
SAME_DIRECTOR = 0.5
"""A director makes films about other things too; two documentaries about somebody whom no other tells of share a
subject."""
OWN_LINK = 0.5
"""A record names the other films of its director mostly for that, and those of others for what they share."""
SAME_CAST = 0.3
"""An actor in two stories binds them less than a person whom two documentaries tell of."""
YEARS_APART = 20
"""Films this many years apart show different countries: a reign is about that long."""
FIRST_ACCESS = 0.5
"""The access that gives most of the pictures counts as much as all others."""
ONE_ANIMATED = 0.5
"""Who liked a cartoon seldom asks for people in front of a camera: between the two, the same access counts half."""


def _overlap(one: Collection[str], other: Collection[str]) -> float:
    """Return the Jaccard index of two sets, 0..1."""
    shared = set(one) & set(other)
    return len(shared) / len({*one, *other}) if shared else 0.0


def access(liked: Film, film: Film, _: Corpus) -> float:
    """Return how alike two films were made, 0..1."""
    first = liked.access[0] == film.access[0]
    alike = FIRST_ACCESS * first + (1 - FIRST_ACCESS) * _overlap(liked.access, film.access)
    return alike if liked.animated == film.animated else alike * ONE_ANIMATED


def topics(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return how much of what they are about two films share, 0..1, by how rare it is."""
    shared, *wholes = (
        sum(corpus.topics[topic] for topic in topics)
        for topics in (set(liked.topics) & set(film.topics), liked.topics, film.topics)
    )
    return shared / max(TELLING_TOPICS, *wholes)


def subjects(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return how much of who, what, where and which event two films share, 0..1, by how rare it is."""
    shared = sum(corpus.subjects[subject] for subject in set(liked.subjects) & set(film.subjects))
    return min(shared / TELLING_SUBJECTS, 1.0)


def words(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return how similar the titles and summaries of two films are, 0..1, by the cosine of their words."""
    return min(corpus.cosine(liked, film) / SIMILAR_TEXTS, 1.0)


def tones(liked: Film, film: Film, _: Corpus) -> float:
    """Return the weighted Jaccard index of two films' tones, 0..1."""
    tones = {*liked.tones, *film.tones}
    grades = [(liked.tones.get(tone, 0), film.tones.get(tone, 0)) for tone in tones]
    return sum(map(min, grades)) / sum(map(max, grades))


def people(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return 1 for the story of who made a liked film, or whom these two alone tell of, less for others."""
    if film.kind is Kind.DOCUMENTARY and {*liked.directors} & {*film.people} - {*film.directors}:
        return 1.0
    directed = set(liked.directors) & set(film.directors)
    shared = {*liked.directors, *liked.people} & {*film.directors, *film.people} - directed
    most = SAME_CAST if liked.kind == film.kind == Kind.FEATURE else 1.0
    return max([SAME_DIRECTOR if directed else 0.0, *(most / max(corpus.people[name] - 1, 1) for name in shared)])


def links(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return 1 where the record of either film names the other, less where a director made both, else 0."""
    return corpus.linked(liked, film) * (OWN_LINK if set(liked.directors) & set(film.directors) else 1.0)


def years(liked: Film, film: Film, _: Corpus) -> float:
    """Return how near in time two films are, 0..1."""
    return max(0.0, 1 - abs(liked.year - film.year) / YEARS_APART)


def countries(liked: Film, film: Film, _: Corpus) -> float:
    """Return how many of their countries two films share, 0..1."""
    return _overlap(liked.countries, film.countries)
