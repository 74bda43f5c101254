"""Finding films by what they are about, and refusing what is the story of no film.

Films are ranked by BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009):

    score(film) = sum over words of idf(word) * f / (k1 + f),   f = sum over fields of w * count / (1 - b + b * l / l')

where w and b are a field's weight and its pull on long texts, l the field's length in the film and l' its mean length,
and the sum counts by the share of the words that met, so that a film that says two of them once comes before one
that says one of them often. The index has f / (k1 + f) ready. A word also meets its synonyms, and a misspelt one its
neighbours, at a discount.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import prod
from typing import NamedTuple

from nkfilms.model import Catalogue
from nkfilms.results import Found, Match
from nkfilms.stories.index import FULL, index_of, Posting, StoryIndex
from nkfilms.stories.words import near, stem, words

MOST_WORDS = 40
"""Nobody tells a story in more; a pasted page must not be looked up whole."""
SAME = 0.9
"""What a word counts that means the same as the one typed: a chef is a cook."""
NEAR = 0.5
"""What a word counts that means something near it: a girl may be a daughter."""
MISSPELT = 0.8
"""What a word counts that is one letter from the one typed."""
ELSEWHERE = 2.0
"""What the name of a place counts: a film that has nothing of it is another film."""
ALMOST_ALL = 0.75
"""Where so much of what was typed meets in a film, weighed by rarity, it may be the one meant, however little it is."""
EVIDENCE = 0.2
"""Else what meets, in words as rare as can be, times its share of what was typed must be so much: of the plot of
another film a few words meet too, and of a long one more."""
BESIDE_THE_BEST = 0.3
"""A film with a lower share of the best one's score is not shown."""


class Story(NamedTuple):
    """How well a film fits a story that was told, and the words that met in it."""

    number: int
    """Its place in the catalogue."""
    score: float
    """0..1: the share of the score that a film would have in which every word stands all over."""
    words: tuple[str, ...]
    """In the order typed, as folded."""


class _Word(NamedTuple):
    """A word of a query, and the films that it meets."""

    typed: str
    rarity: float
    is_place: bool
    is_subject: bool
    """Whether it is a word for what films of this field are about."""
    met: Mapping[int, tuple[float, float]]
    """By the number of a film, how near what it met there is to the word, and how much it stands there, both 0..1."""


def search_stories(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films about what a text tells, best first; nothing where too few of its telling words meet."""
    return tuple(
        Found(
            film=catalogue.films[each.number],
            match=Match(name=None, field="story", words=each.words),
            score=round(each.score, 4),
        )
        for each in stories(catalogue, text)
    )


def stories(catalogue: Catalogue, text: str) -> list[Story]:
    """Return how well films fit what a text tells, best first, as far as they come near the best; by id among equals.

    There are none where too few of its telling words meet.
    """
    typed = list(dict.fromkeys(words(text)))[:MOST_WORDS]
    if not typed:
        return []
    index = index_of(catalogue)
    asked = [_word(index, word) for word in typed]
    found = sorted(_scored(asked), key=lambda each: (-round(each.score, 4), each.number))
    if not found or not _enough(found[0], asked, index.rarity(0)):
        return []
    return [each for each in found if each.score >= BESIDE_THE_BEST * found[0].score]


def _word(index: StoryIndex, typed: str) -> _Word:
    """Look up one word: itself, its synonyms, and, where it is none of ours, what it may be a misspelling of."""
    own = stem(typed)
    synonyms = index.meant(own)
    meant = {**{each: SAME if same else NEAR for each, same in (synonyms or {}).items()}, own: 1.0}
    postings = index.postings(meant)
    if not postings:
        meant = dict.fromkeys(near(typed), MISSPELT)
        postings = index.postings(meant)
    rarity = _rarity(index, {each: meant[each] for each in postings}, postings)
    met: dict[int, tuple[float, float]] = {}
    for each, posting in postings.items():
        nearness = meant[each] * min(index.rarity(len(posting)) / rarity, 1.0)
        for number, weight in posting:
            met[number] = max(met.get(number, (0.0, 0.0)), (nearness, weight / FULL), key=prod)
    return _Word(typed, rarity, own in index.places, synonyms is not None, met)


def _rarity(index: StoryIndex, meant: Mapping[str, float], postings: Mapping[str, Posting]) -> float:
    """Return how rare the films are that have a word or what means the same; where none has, what means nearly so."""
    least = min(max(meant.values(), default=0.0), SAME)
    return index.rarity(len({number for each, held in postings.items() if meant[each] >= least for number, _ in held}))


def _scored(asked: Sequence[_Word]) -> list[Story]:
    whole = sum(word.rarity for word in asked)
    scores, met = defaultdict[int, float](float), defaultdict[int, list[str]](list)
    for word in asked:
        for number, (nearness, weight) in word.met.items():
            scores[number] += word.rarity * nearness * weight / whole
            met[number].append(word.typed)
    return [
        Story(number, score * len(met[number]) / len(asked), tuple(met[number])) for number, score in scores.items()
    ]


def _enough(best: Story, asked: Sequence[_Word], rarest: float) -> bool:
    """Say whether so much of what was typed meets in the best film that it may be the one meant."""
    met = [word for word in asked if best.number in word.met]
    alone = len(met) == 1 and not met[0].is_subject  # a word of another film's title, as in Gone with the Wind
    coverage = _coverage(best, asked)
    evidence = best.score * sum(word.rarity for word in asked) / rarest
    return not alone and (coverage >= ALMOST_ALL or coverage * evidence >= EVIDENCE)


def _coverage(story: Story, asked: Sequence[_Word]) -> float:
    """Return how much of what was typed meets in a film, however often, 0..1."""
    met = sum(word.rarity * word.met[story.number][0] for word in asked if story.number in word.met)
    missed = (word for word in asked if story.number not in word.met)
    return met / (met + sum(word.rarity * (ELSEWHERE if word.is_place else 1.0) for word in missed))
