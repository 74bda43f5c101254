"""What others say of a film: its standing from published lists, from juries and from how much is written about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import prod

from msgspec import Struct

from nkfilms.catalogue.compiled import derived
from nkfilms.model import Award, Catalogue, Film, Placement, PublishedList
from nkfilms.vocabularies import AwardResult

# Lists compare films on this subject with one another, juries with whatever was entered, but juries watch more of them.
LISTS_SHARE = 0.5
AWARDS_SHARE = 0.5
WRITTEN_ABOUT = 0.2
"""How far being written about goes towards full standing where nobody has judged: unjudged is not bad, and what many
pages tell of is seldom nothing. It shrinks as judgements come in. `benchmarks/ranking.py` bears it out, if not by much.
"""
MANY_SOURCES = 12
"""So many pages say that a film is well known; more say nothing more."""

# How far one placement alone goes towards full standing. The first of a ranking counts twice what its last does, and an
# unranked mention as much as the last: somebody chose it, nobody says how high.
FIRST_RANK = 0.6
LAST_RANK = 0.3
FIRST_OF_POLL = 0.75
"""The first choice of many people asked counts more than that of one critic; their last counts as any other last."""
SHOWN = 0.2
"""A programme is chosen from what prints could be had, so a film in it counts less than one on a list."""
MOST_VOTES = 0.5
"""The share of voters beyond which more say nothing more: of films named unprompted, few reach it."""

# A prize says that a jury put it first; a special mention, that it nearly did; a great event, that many were entered.
GREAT_PRIZE = 0.5
PRIZE = 0.3
SPECIAL_MENTION = 0.2
CRAFT = 0.4
"""The share of an event's prize that counts where it went to one craft, or to a crowd's favourite, not to the film."""
SECOND_PRIZE = 0.5
"""One jury's second prize for a film says half of what its first does, its third half of that."""
CRAFTS = (
    "Acting", "Actor", "Actress", "Art Direction", "Cinematography", "cinematography", "Distribution", "Editing",
    "Graphic Design", "Lighting", "Music", "Planning", "Popular", "Sound", "Star Award",
)  # fmt: skip
"""Parts of the names of such prizes."""

GREAT_EVENTS = (
    # of the festivals to which FIAPF, the federation of producers, gives or gave its highest accreditation
    "Annecy", "Berlin International", "Berlinale", "Busan International Film", "Cannes", "Karlovy Vary", "Locarno",
    "Moscow International", "Pusan International", "San Sebasti", "Shanghai International", "Tallinn Black Nights",
    "Tokyo International", "Venice", "Warsaw International",
    # the chief festivals of documentary and of independent film, which do not ask for it
    "Amsterdam", "IDFA", "Leipzig", "Rotterdam", "Sundance", "Yamagata",
    # national academies, and the prizes of cinema, television and journalism that are older than a generation
    "Academy", "Albert-Londres", "BAFTA", "Baeksang", "Blue Dragon", "Canadian Screen", "Emmy", "European Film Awards",
    "Gemini Awards", "Grand Bell", "Kinema Junpo", "Lielais Kristaps", "Mainichi", "Peabody", "Prix Italia",
    "Robert Awards", "Rory Peck", "Royal Television Society", "duPont",
)  # fmt: skip
"""Parts of the names of the events whose prizes count most: a choice among those that honoured such films."""


class Standing(Struct, frozen=True, array_like=True):
    """What is said of a film, 0..1: the three add up to 1 at most."""

    lists: float
    """By published lists, polls and programmes."""
    awards: float
    """By juries."""
    sources: float
    """By being written about."""

    @property
    def total(self) -> float:
        """The whole standing, 0..1."""
        return round(self.lists + self.awards + self.sources, 4)

    def in_points(self, share: float) -> Standing:
        """Return it as points, of which there are `share` for full standing."""
        return Standing(round(share * self.lists, 4), round(share * self.awards, 4), round(share * self.sources, 4))


class Evidence(Struct, frozen=True, array_like=True):
    """What others say of one film, in points and in words."""

    standing: Standing
    reasons: tuple[str, ...]
    """What lists and juries say, whichever counts more first; nothing where they say nothing."""


DERIVED = "evidence"


@lru_cache(maxsize=1)
def evidence_of(catalogue: Catalogue) -> Mapping[str, Evidence]:
    """Return the evidence for every film of a catalogue by its id; a compiled catalogue brings it along."""
    compiled = derived(catalogue, DERIVED, dict[str, Evidence])
    return compiled or {film.id: evidence(film, catalogue.lists) for film in catalogue.films}


def evidence(film: Film, lists: Mapping[str, PublishedList]) -> Evidence:
    """Return the evidence for one film, given the published lists that it may stand on."""
    return Evidence(standing(film, lists), tuple(standing_reasons(film, lists)))


def standing(film: Film, lists: Mapping[str, PublishedList]) -> Standing:
    """Return the standing of one film, given the published lists that it may stand on."""
    by_lists = LISTS_SHARE * _combined(_weight(placement, lists) for placement in film.lists)
    by_juries = AWARDS_SHARE * _combined(_award_weights(film.awards))
    known = min(len(film.sources) / MANY_SOURCES, 1)
    return Standing(by_lists, by_juries, WRITTEN_ABOUT * known * (1 - by_lists - by_juries))


def _weight(placement: Placement, lists: Mapping[str, PublishedList]) -> float:
    published = lists[placement.list]
    if published.programme:
        return SHOWN
    first = FIRST_OF_POLL if published.voters else FIRST_RANK
    if placement.rank == 1:
        return first
    if placement.rank and published.size:
        return first - (first - LAST_RANK) * (placement.rank - 1) / max(published.size - 1, 1)
    if placement.votes and published.voters:
        return LAST_RANK + (first - LAST_RANK) * min(placement.votes / published.voters / MOST_VOTES, 1)
    return LAST_RANK


def _award_weights(awards: Sequence[Award]) -> Iterator[float]:
    """Yield what each prize adds, given those that the same jury gave already."""
    given = Counter[tuple[str, int | None]]()
    for award in sorted(awards, key=_award_weight, reverse=True):
        jury = award.event, award.year
        yield _award_weight(award) * SECOND_PRIZE ** given[jury]
        given[jury] += 1


def _award_weight(award: Award) -> float:
    if award.result is not AwardResult.WON:
        return SPECIAL_MENTION
    prize = GREAT_PRIZE if any(name in award.event for name in GREAT_EVENTS) else PRIZE
    return prize * CRAFT if any(craft in award.award for craft in CRAFTS) else prize


def _combined(weights: Iterable[float]) -> float:
    """Return independent pieces of evidence as one, 0..1 (noisy-or): each takes its share of the doubt that is left."""
    return 1 - prod(1 - weight for weight in weights)


def standing_reasons(film: Film, lists: Mapping[str, PublishedList]) -> list[str]:
    """Return what lists and juries say of a film, in words, whichever counts more first."""
    whole = standing(film, lists)
    told = [(whole.awards, _award_reason(film)), (whole.lists, _list_reason(film, lists))]
    return [reason for _, reason in sorted(told, key=lambda each: -each[0]) if reason]


def _list_reason(film: Film, lists: Mapping[str, PublishedList]) -> str | None:
    """Return what published lists say of a film, in words, or None where it is on none."""
    if not film.lists:
        return None
    best = max(film.lists, key=lambda placement: _weight(placement, lists))
    published = lists[best.list]
    others = len(film.lists) - 1
    if best.rank == 1:
        return f"first {_where(published)}" + (f" and named by {_number(others)} more" if others else "")
    if others:
        return f"{_where(published)} and {_number(others)} more"
    if best.rank and published.size and best.rank <= published.size / 3:
        return f"near the top of {_which(published)}"
    return _where(published)


def _where(published: PublishedList) -> str:
    return f"{'in' if published.programme or published.voters else 'on'} {_which(published)}"


def _which(published: PublishedList) -> str:
    """Return a list by who was asked, or by who published it."""
    if published.asked:
        return f"a poll of {published.asked}"
    publisher = _short(published.publisher)
    if published.programme:
        return f"a programme of {publisher}"
    possessive = f"{publisher}'" if publisher.endswith("s") else f"{publisher}'s"
    return f"{possessive} {'poll' if published.voters else 'list'}"


def _short(name: str) -> str:
    """Return a name without the abbreviation that may follow it."""
    return re.sub(r" \([^)]*\)", "", name)


def _award_reason(film: Film) -> str | None:
    """Return where a film was honoured, in words, or None where no jury did: its greatest prize, and how many more."""
    if not film.awards:
        return None
    best = max(film.awards, key=_award_weight)
    honour = _prize(best) if best.result is AwardResult.WON else "special mention"
    more = len(film.awards) - 1
    return f"{honour} at {_short(_occasion(best))}" + (f" and {_number(more)} more" if more else "")


ROOM = 60
"""Characters for the name of a prize and where it was given: with the number of others, a line of 80 takes it."""


def _prize(award: Award) -> str:
    """Return the name of a prize where there is room for it and it tells more than the event does, else `prize`."""
    name = _short(award.award)
    telling = name.isascii() and name.casefold() not in award.event.casefold()
    return name if telling and len(f"{name} at {_occasion(award)}") <= ROOM else "prize"


def award_text(award: Award) -> str:
    """Return a prize as people name it: what, where, when."""
    mention = " (special mention)" if award.result is AwardResult.SPECIAL_MENTION else ""
    return f"{award.award}, {_occasion(award)}{mention}"


def _occasion(award: Award) -> str:
    return f"{award.event} {award.year}" if award.year else award.event


def _number(count: int) -> str:
    words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words[count] if count < len(words) else "many"
