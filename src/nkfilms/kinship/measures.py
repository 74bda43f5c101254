"""How alike two films are, respect by respect, and what is rare among many."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import hypot, log
from typing import NamedTuple

from nkfilms.model import Film
from nkfilms.vocabularies import Kind, Tone

LIKE_WORDS = 1 / 4
"""Summaries are short: a cosine of so much is as near as two films of one affair come."""
BY_CHANCE = 0.5
"""Two films may have words in common and no matter: without a topic, a person or a link, words count half."""
MATTER = 6
"""Two films with one topic alone share all, and yet not much: topics count in full from so much rarity, as of camps
and famine (inverse document frequencies, summed), not from propaganda and war."""
SAME_DIRECTOR = 0.5
"""A director makes films about other things too; whom two documentaries and no other tell of makes them one affair."""
SAME_CAST = 0.3
"""An actor in two stories does not."""
YEARS_APART = 20
"""Films this many years apart show different countries: a reign is about that long."""

FIRST_ACCESS = 0.5
"""The access that gives most of the pictures counts as much as all others."""
DRAWN = 0.5
"""Who liked a cartoon seldom asks for people in front of a camera: then the same access counts half."""
COMMON = 0.5
"""A tone that more than this share of the films has tells no two of them from the others."""

STEM = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]{4,}?)(?:ings?|ers?|e[ds]|s)?(?![^\W_])")
"""A name with hyphens, or a word long enough to mean something, without the endings that come and go with its use."""

Vector = Mapping[str, float]


class Corpus(NamedTuple):
    """What is rare among the films compared: what many films share makes none of them kin."""

    topics: Vector
    """By topic, the inverse document frequency."""
    people: Mapping[str, int]
    """By name, the number of films."""
    vectors: Mapping[str, Vector]
    """By film, the weights of the words of its titles and its summary, of length 1: tf-idf."""
    words: Mapping[str, int]
    """By word, the number of films."""
    common: Collection[Tone]
    """The tones that too many films have to tell any two of them from the others."""


def corpus_of(films: Sequence[Film]) -> Corpus:
    """Return what is rare among films."""
    texts = {film.id: Counter(_stems(film)) for film in films}
    by_word = Counter(word for text in texts.values() for word in text)
    by_topic = Counter(topic for film in films for topic in film.topics)
    by_tone = Counter(tone for film in films for tone in film.tones)
    many = len(films) + 1  # so that even what all share weighs something
    return Corpus(
        topics={topic: log(many / count) for topic, count in by_topic.items()},
        people=Counter(name for film in films for name in {*film.directors, *film.people}),
        vectors={
            film_id: _unit({word: (1 + log(count)) * log(many / by_word[word]) for word, count in text.items()})
            for film_id, text in texts.items()
        },
        words=by_word,
        common={tone for tone, count in by_tone.items() if count > COMMON * len(films)},
    )


def _stems(film: Film) -> list[str]:
    return STEM.findall(" ".join([film.title, *film.other_titles, film.summary]).casefold())


def _unit(vector: dict[str, float]) -> Vector:
    length = hypot(*vector.values()) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _overlap(one: Collection[str], other: Collection[str]) -> float:
    """Return the Jaccard index of two sets, 0..1."""
    shared = set(one) & set(other)
    return len(shared) / len({*one, *other}) if shared else 0.0


def access(liked: Film, film: Film, _: Corpus) -> float:
    """Return how alike two films were made, 0..1."""
    first = liked.access[0] == film.access[0]
    alike = FIRST_ACCESS * first + (1 - FIRST_ACCESS) * _overlap(liked.access, film.access)
    return alike if liked.animated == film.animated else alike * DRAWN


def topics(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return how much of what they are about two films share, 0..1, by how rare it is."""
    shared, *wholes = (
        sum(corpus.topics[topic] for topic in topics)
        for topics in (set(liked.topics) & set(film.topics), liked.topics, film.topics)
    )
    return shared / max(MATTER, *wholes)


def words(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return how alike the titles and summaries of two films are, 0..1: the cosine of their words."""
    one, other = corpus.vectors[liked.id], corpus.vectors[film.id]
    cosine = sum(weight * other[word] for word, weight in one.items() if word in other)
    matter = any(measure(liked, film, corpus) for measure in (topics, people, links))
    return min(cosine / LIKE_WORDS, 1.0) * (1 if matter else BY_CHANCE)


def tones(liked: Film, film: Film, _: Corpus) -> float:
    """Return the weighted Jaccard index of two films' tones, 0..1."""
    tones = {*liked.tones, *film.tones}
    grades = [(liked.tones.get(tone, 0), film.tones.get(tone, 0)) for tone in tones]
    return sum(map(min, grades)) / sum(map(max, grades))


def people(liked: Film, film: Film, corpus: Corpus) -> float:
    """Return 1 for somebody of whom these two films alone tell, less for one in many, a director, or an actor."""
    directed = set(liked.directors) & set(film.directors)
    shared = {*liked.directors, *liked.people} & {*film.directors, *film.people} - directed
    most = SAME_CAST if liked.kind is film.kind is Kind.FEATURE else 1.0
    return max([SAME_DIRECTOR if directed else 0.0, *(most / max(corpus.people[name] - 1, 1) for name in shared)])


def links(liked: Film, film: Film, _: Corpus) -> float:
    """Return 1 where the record of either film names the other, else 0."""
    there, back = ({each.film for each in one.related} for one in (liked, film))
    return float(film.id in there or liked.id in back)


def years(liked: Film, film: Film, _: Corpus) -> float:
    """Return how near in time two films are, 0..1."""
    return max(0.0, 1 - abs(liked.year - film.year) / YEARS_APART)


def countries(liked: Film, film: Film, _: Corpus) -> float:
    """Return how many of their countries two films share, 0..1."""
    return _overlap(liked.countries, film.countries)
