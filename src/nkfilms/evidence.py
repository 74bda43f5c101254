"""What others say of a film: its standing by lists, juries, publishers, releases and its directors' other films."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from math import fsum, log1p
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import astuple

from nkfilms.catalogue.compiled import derived
from nkfilms.juries import award_reason, award_weights, in_words, without_abbreviation
from nkfilms.model import Catalogue, Film, Placement, PublishedList
from nkfilms.publishers import site
from nkfilms.results import Part, points
from nkfilms.vocabularies import RelatedKind

# Points for each natural logarithm of 1 + the evidence of a kind: the first mention says more than the tenth. Fitted to
# the lists that people publish (`benchmarks/ranking.py`), which are predicted best where no kind says all.
LISTS_WEIGHT = 0.07
PROGRAMMES_WEIGHT = 0.055
AWARDS_WEIGHT = 0.035
PUBLISHERS_WEIGHT = 0.065
REVIEWS_WEIGHT = 0.06
TITLES_WEIGHT = 0.065
PLACES_WEIGHT = 0.07
DIRECTORS_WEIGHT = 0.055

FIRST_PLACE = 1.0
"""What the first place of a ranking, or the votes of many, add to a mention; the last place adds nothing."""
MOST_VOTES = 0.5
"""The share of voters beyond which more say nothing more: of films named unprompted, few reach it."""
ADVOCACY = 0.3
"""The share of a mention that counts where the list is of a body that campaigns: it chooses films for its cause."""
AT_LENGTH = {RelatedKind.ARTICLE, RelatedKind.INTERVIEW, RelatedKind.REVIEW}
"""A site with one of these has more to say of a film than one that lists it."""


UNEDITED = ("(blog)", "(forum)", "(student newspaper)")
"""What the name of a publisher ends with who answers to nobody: of lists that count as much, another is named."""


class Standing(Struct, frozen=True, array_like=True):
    """What is said of a film, in points: the five add up to 1 at most."""

    lists: float
    """By published lists, polls and programmes."""
    awards: float
    """By juries."""
    sources: float
    """By how many publishers write of it, and how many of them at length."""
    releases: float
    """By how many other titles it has, and how many places showed it."""
    directors: float
    """By published lists of its directors' other films."""

    @property
    def total(self) -> float:
        """The whole standing, 0..1."""
        return round(self.lists + self.awards + self.sources + self.releases + self.directors, 4)

    def in_points(self, share: float) -> Standing:
        """Return it as points, of which there are `share` for full standing."""
        return Standing(*(round(share * each, 4) for each in astuple(self)))

    def parts(self) -> tuple[Part, ...]:
        """Return it as parts of a score."""
        return (
            points("lists", "published lists", self.lists),
            points("awards", "prizes", self.awards),
            points("sources", "written about", self.sources),
            points("releases", "widely released", self.releases),
            points("directors", "its director's other films", self.directors),
        )


class Evidence(Struct, frozen=True, array_like=True):
    """What others say of one film, in points and in words."""

    standing: Standing
    reasons: tuple[str, ...]
    """What lists and juries say, whichever counts more first, or else publishers."""


class Amounts(NamedTuple):
    """How much evidence of each kind there is of a film."""

    lists: float
    programmes: float
    awards: float
    publishers: float
    reviews: float
    titles: float
    places: float
    directors: float


DERIVED = "evidence"


@lru_cache(maxsize=1)
def evidence_of(catalogue: Catalogue) -> Mapping[str, Evidence]:
    """Return the evidence for every film of a catalogue by its id; a compiled catalogue brings it along."""
    compiled = derived(catalogue, DERIVED, dict[str, Evidence])
    others = {} if compiled else named_for_others(catalogue.films, catalogue.lists)
    return compiled or {film.id: evidence(film, catalogue.lists, others[film.id]) for film in catalogue.films}


def named_for_others(films: Collection[Film], lists: Mapping[str, PublishedList]) -> Mapping[str, float]:
    """Return by id how much published lists name the other films of a film's directors, programmes apart."""
    named = {film.id: _mentions(film, lists, programme=False) for film in films}
    directed: dict[str, set[str]] = {}
    for film_id, director in ((film.id, director) for film in films for director in film.directors):
        directed.setdefault(director, set()).add(film_id)
    others = {film.id: set[str]().union(*map(directed.__getitem__, film.directors)) - {film.id} for film in films}
    return {film_id: fsum(named[other] for other in those) for film_id, those in others.items()}


def evidence(film: Film, lists: Mapping[str, PublishedList], directors: float = 0) -> Evidence:
    """Return the evidence for one film, given the published lists that it may stand on, and what they say of others."""
    return Evidence(standing(film, lists, directors), tuple(standing_reasons(film, lists)))


WEIGHTS = Amounts(
    LISTS_WEIGHT, PROGRAMMES_WEIGHT, AWARDS_WEIGHT, PUBLISHERS_WEIGHT, REVIEWS_WEIGHT, TITLES_WEIGHT, PLACES_WEIGHT,
    DIRECTORS_WEIGHT,
)  # fmt: skip


def standing(film: Film, lists: Mapping[str, PublishedList], directors: float = 0) -> Standing:
    """Return the standing of one film, given the published lists that it may stand on, and what they say of others."""
    said = [weight * log1p(amount) for weight, amount in zip(WEIGHTS, amounts(film, lists, directors), strict=True)]
    part = Amounts(*(each / max(sum(said), 1) for each in said))
    return Standing(
        lists=part.lists + part.programmes,
        awards=part.awards,
        sources=part.publishers + part.reviews,
        releases=part.titles + part.places,
        directors=part.directors,
    )


def amounts(film: Film, lists: Mapping[str, PublishedList], directors: float = 0) -> Amounts:
    """Return how much evidence of each kind there is of a film; `directors` is what lists say of their other films."""
    return Amounts(
        lists=_mentions(film, lists, programme=False),
        programmes=_mentions(film, lists, programme=True),
        awards=sum(award_weights(film.awards)),
        publishers=len(_publishers(film)),
        reviews=len(_at_length(film)),
        titles=len(film.other_titles),
        places=len({place.where for place in film.watch}),
        directors=directors,
    )


def _mentions(film: Film, lists: Mapping[str, PublishedList], *, programme: bool) -> float:
    """Return how much programmes, or other lists, name a film."""
    return sum(_weight(each, lists) for each in film.lists if lists[each.list].programme == programme)


def _weight(placement: Placement, lists: Mapping[str, PublishedList]) -> float:
    published = lists[placement.list]
    place = 0.0
    if placement.rank and (published.size or placement.rank == 1):
        place = 1 - (placement.rank - 1) / max((published.size or 1) - 1, 1)
    elif placement.votes and published.voters:
        place = min(placement.votes / published.voters / MOST_VOTES, 1)
    return (1 + FIRST_PLACE * place) * (ADVOCACY if published.advocacy else 1)


def _publishers(film: Film) -> set[str]:
    """Return the sites, or publishers in print, that write of a film; what only numbers it does not."""
    read = [each.url for each in film.related if each.what is not RelatedKind.FILM]
    cited = [source for source in film.sources if source.supports != ("ids",)]
    named = [*((source.url, source.publisher) for source in cited), *((url, None) for url in read)]
    return {name for url, publisher in named if (name := site(url) if url else publisher)}


def _at_length(film: Film) -> set[str]:
    """Return the sites that review a film, report on it or interview its makers."""
    return {site(each.url) for each in film.related if each.url and each.what in AT_LENGTH}


def standing_reasons(film: Film, lists: Mapping[str, PublishedList]) -> list[str]:
    """Return what lists and juries say of a film, whichever count more first, or how many publishers write of it."""
    whole, publishers = standing(film, lists), len(_publishers(film))
    told = [(whole.awards, award_reason(film)), (whole.lists, _list_reason(film, lists))]
    judged = [reason for _, reason in sorted(told, key=lambda each: -each[0]) if reason]
    return judged or [f"written about by {publishers} publisher{'s' * (publishers != 1)}"]


def _list_reason(film: Film, lists: Mapping[str, PublishedList]) -> str | None:
    """Return what published lists say of a film, in words, or None where it is on none."""
    if not film.lists:
        return None
    best = max(film.lists, key=lambda each: _weightiness(each, lists))
    published = lists[best.list]
    others = len(film.lists) - 1
    more = f" and {'named by ' * (best.rank == 1)}{in_words(others)} more" if others else ""
    return _place(best) + _where(published) + more


def _weightiness(placement: Placement, lists: Mapping[str, PublishedList]) -> tuple[float, bool, bool, bool]:
    """Return what makes a list the one to name, more weighty first."""
    published = lists[placement.list]
    edited = not published.publisher.endswith(UNEDITED)
    return _weight(placement, lists), not published.programme, edited, not placement.rank


def _place(placement: Placement) -> str:
    """Return how high a film stands on a list, as far as it says."""
    if placement.rank == 1:
        return "first "
    if placement.votes:
        return f"{placement.votes} vote{'s' * (placement.votes != 1)} "
    return f"number {placement.rank} " if placement.rank else ""


def _where(published: PublishedList) -> str:
    return f"{'in' if published.programme or published.voters else 'on'} {_which(published)}"


def _which(published: PublishedList) -> str:
    """Return a list by who was asked, or by who published it; a programme with what follows a comma, mostly a town."""
    if published.asked:
        return f"a poll of {published.asked}"
    publisher = without_abbreviation(published.publisher)
    if published.programme:
        return f"a programme of {publisher}"
    name = publisher.partition(", ")[0]
    possessive = f"{name}'" if name.endswith("s") else f"{name}'s"
    return f"{possessive} {'poll' if published.voters else 'list'}"
