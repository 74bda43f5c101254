"""Finding films by what they are about, and refusing what is the story of no film.

Films are ranked by BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009):

    score(film) = sum over words of idf(word) * f / (k1 + f),   f = sum over fields of weight * count

without its pull on long texts, as no field here is long; the index has f / (k1 + f) ready. A word also meets its
synonyms, and a misspelt one its neighbours, at a discount; it is as rare as they are on average, which none of them
exceeds, and what several words meet counts once. The sum counts by the root of the share of the words that met, so
that a film that says two of them once comes before one that says one of them often.

What a film is said to be about is in its record and, as people use other words, in `descriptions` (document expansion:
Nogueira and others, "Document Expansion by Query Prediction", 2019).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from msgspec import Struct

from nkfilms.model import Catalogue
from nkfilms.results import Found, Match
from nkfilms.stories.index import FULL, index_of, StoryIndex
from nkfilms.stories.words import names_country, near, stem, words

MOST_WORDS = 40
"""Nobody tells a story in more; a pasted page must not be looked up whole."""
ANOTHER_WORD = 0.7
"""What a word counts that is not the one typed, but means something like it or is one letter from it."""
EVIDENCE = 2.9
"""A film must have so much of a story, as a few words of another film's plot meet too: what meets, in words as rare as
can be, ..."""
SHARE = 2.0
"""... its score, and the share of the query that meets in one passage, as another plot meets here and there, each times
so much, ..."""
AS_TYPED = 0.25
"""... so much for each word that meets as it was typed, as there is something near every word, ..."""
PLACE = 0.65
"""... so much where the country is named, and less so much where a place is of which the film has nothing."""
BESIDE_THE_BEST = 0.3
"""A film with a lower share of the best one's score is not shown, ..."""
NEAR_THE_BEST = 0.5
"""... and one with a lower share than this tells something else besides: it is no pick, and does not follow a name."""


class Story(Struct, frozen=True):
    """How well a film fits a story that was told, and the words that met in it."""

    number: int
    """Its place in the catalogue."""
    score: float
    """0..1: the share of the score that a film would have in which every word stands all over."""
    words: tuple[str, ...]
    """In the order typed, as folded."""


class _Word(Struct, frozen=True):
    """A word of a query, and the films that it meets."""

    typed: str
    rarity: float
    stems: frozenset[str]
    """Those that it may meet."""
    is_place: bool
    met: Mapping[int, tuple[float, str]]
    """By the number of a film, how much what it met there tells, and the stem that it met."""


class _Told(Struct, frozen=True):
    """What of a query meets in a film."""

    words: list[_Word]
    stems: dict[str, float]
    """How much each stem that they met tells: what several words met counts once."""

    @property
    def telling(self) -> float:
        """How much all of it tells."""
        return sum(self.stems.values())


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
    told, whole = _told(asked), sum(word.rarity for word in asked)
    scores = {number: each.telling / whole * sqrt(len(each.words) / len(asked)) for number, each in told.items()}
    least = BESIDE_THE_BEST * max(scores.values(), default=0.0)
    near_best = [
        Story(number, score, tuple(word.typed for word in told[number].words))
        for number, score in scores.items()
        if score >= least
    ]
    found = sorted(near_best, key=lambda each: (-round(each.score, 4), each.number))
    here = names_country(text)
    return found if found and _enough(index, found[0], told[found[0].number], asked, here=here) else []


def _word(index: StoryIndex, typed: str) -> _Word:
    """Look up one word: itself, its synonyms, and, where it is none of ours, what it may be a misspelling of."""
    own = stem(typed)
    synonyms = index.meant(own)
    postings = index.postings((own, *(synonyms or ()))) or index.postings(near(typed))
    rarities = {each: index.rarity(len(posting)) for each, posting in postings.items()}
    rarity = sum(rarities.values()) / len(rarities) if rarities else index.rarity(0)
    met: dict[int, tuple[float, str]] = {}
    for each, posting in postings.items():
        telling = min(rarities[each], rarity) * (1.0 if each == own else ANOTHER_WORD) / FULL
        for number, weight in posting:
            if telling * weight > met.get(number, (0.0,))[0]:
                met[number] = telling * weight, each
    return _Word(typed, rarity, frozenset(postings), own in index.places, met)


def _told(asked: Sequence[_Word]) -> dict[int, _Told]:
    """Return by the number of each film what of a query meets in it."""
    told: dict[int, _Told] = {}
    for word in asked:
        for number, (telling, each) in word.met.items():
            if number not in told:
                told[number] = _Told([], {})
            film = told[number]
            film.words.append(word)
            if telling > film.stems.get(each, 0.0):
                film.stems[each] = telling
    return told


def _enough(index: StoryIndex, best: Story, told: _Told, asked: Sequence[_Word], *, here: bool) -> bool:
    """Say whether so much of what was typed meets in the best film that it may be the one meant."""
    if len(told.words) == 1 and not here:
        is_subject = not {stem(told.words[0].typed), *told.stems}.isdisjoint(index.subjects)
        if len(asked) == 1 or not is_subject:
            return is_subject  # else a word of another film's title, as in Gone with the Wind
    met = [[word for word in told.words if not word.stems.isdisjoint(has)] for has in index.of_passages(best.number)]
    as_typed = sum(stem(word.typed) in told.stems for word in told.words)
    if as_typed == max(map(len, met)) == len(asked):
        return True  # one passage says all of it, however common its words are
    together = max(sum(word.rarity for word in some) for some in met) / sum(word.rarity for word in asked)
    elsewhere = any(word.is_place for word in asked if word not in told.words)
    shares = SHARE * (best.score + together)
    return told.telling / index.rarity(0) + shares + AS_TYPED * as_typed + PLACE * (here - elsewhere) >= EVIDENCE
