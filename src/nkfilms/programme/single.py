"""A programme for an evening or a day, without a break but those between films.

Of the best films it takes those for which the squared score times minutes adds up to most, so that the time is not
filled with three-minute clips: a knapsack problem, with one place for a director and few for films that look alike.
Unless so many films are asked for, an access, a decade or a country has no more places than its share of the films
chosen from.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from nkfilms.errors import NothingFound
from nkfilms.model import Film
from nkfilms.programme.films import (
    alike,
    in_order,
    item_of,
    minutes_of,
    mixture,
    POOL,
    scheduled,
    sorts_of,
    tone_and_access,
)
from nkfilms.programme.knapsack import Choice, MOST_STEPS, most_valuable, some_choice
from nkfilms.programme.relaxation import Group, Item
from nkfilms.results import Recommendation, Slot

LONGEST = 24 * 60  # minutes; what is longer is several programmes
FURTHER = 20
"""Where the best make no programme, so many films as were asked for, so many more are chosen from, until they do."""
DECISION_SHARE = 4
"""At most a quarter of the steps left goes into deciding on one pool, so that some are always left."""


class Programme(NamedTuple):
    """The films in the order to watch them, and whether it is proven that no choice among the same films is better."""

    slots: tuple[Slot, ...]
    proven: bool


class _Remaining(NamedTuple):
    """What the films that must be in it leave for further ones."""

    capacity: int
    """Minutes, a break after the last film included."""
    within: int
    """Minutes, with the films that must be in it."""
    number: int | None
    """How many films there are to be, where that was asked for."""
    held: tuple[Film, ...]
    break_minutes: int

    def takes(self, film: Film) -> bool:
        """Return whether there is time for a film."""
        return minutes_of(film) + self.break_minutes <= self.capacity

    def places(self, films: Sequence[Film]) -> dict[Group, int]:
        """Return how many films of each tone and access are still allowed where some can be added."""
        held = Counter[Group](map(tone_and_access, self.held))
        most = alike([*films, *self.held], self.within)
        return {pair: max(count - held[pair], 0) for pair, count in most.items()}


def programme(
    ranked: Sequence[Recommendation],
    within: int,
    *,
    break_minutes: int = 0,
    must: Collection[Film] = (),
    number: int | None = None,
) -> Programme:
    """Return the best programme of at most `within` minutes, with `break_minutes` between two films.

    It holds every film of `must`, which have to be among the ranked, and, where `number` is given, exactly so many
    films. Films of unknown running time are no candidates. Raises NothingFound, with what would help, where there is
    no such programme, or where none was found within a bounded amount of work.
    """
    held = [pick for pick in ranked if pick.film in must]
    remaining = _remaining([pick.film for pick in held], within, break_minutes, number)
    directors = {name for pick in held for name in pick.film.directors}
    others = [pick for pick in ranked if pick.film not in must and directors.isdisjoint(pick.film.directors)]
    known = [pick for pick in others if pick.film.runtime is not None]
    fitting = [pick for pick in known if remaining.takes(pick.film)]
    places = remaining.places([pick.film for pick in fitting])
    candidates = [pick for pick in fitting if places[tone_and_access(pick.film)]]
    choice = _best(candidates, remaining, places)
    added = [candidates[at] for at in choice.items or ()]
    if not (held or added) or choice.items is None:
        raise NothingFound(_why_not([pick.film for pick in known], remaining, within, number, proven=choice.proven))
    return Programme(tuple(scheduled(in_order([*held, *added]), break_minutes)), choice.proven)


def _remaining(held: Sequence[Film], within: int, break_minutes: int, number: int | None) -> _Remaining:
    """Return what the films that must be in it leave."""
    # No break follows the last film.
    capacity = within + break_minutes - sum(minutes_of(film) + break_minutes for film in held)
    if capacity < 0:
        raise NothingFound(f"The films that must be in it take {within - capacity} minutes, breaks included.")
    if number is not None and number < len(held):
        raise NothingFound(f"{len(held)} films must be in it, so it cannot be one of {number}.")
    left = None if number is None else number - len(held)
    return _Remaining(capacity, within, left, tuple(held), break_minutes)


def _best(candidates: Sequence[Recommendation], remaining: _Remaining, places: Mapping[Group, int]) -> Choice:
    """Return the films that are worth most together, of the best as many as make a programme."""
    items = [item_of(pick, remaining.break_minutes) for pick in candidates]
    limits: dict[Group, int] = {name: 1 for pick in candidates for name in pick.film.directors}
    limits |= places
    if remaining.number is None:
        return _mixed(candidates[:POOL], items[:POOL], remaining, limits)
    return _of_so_many(items, remaining.capacity, limits, remaining.number)


def _mixed(
    picks: Sequence[Recommendation], items: Sequence[Item], remaining: _Remaining, limits: Mapping[Group, int]
) -> Choice:
    """Return the choice of the best items in which none of what films are is more than its share."""
    shares = mixture([pick.film for pick in picks], remaining.capacity)
    held = Counter(sort for film in remaining.held for sort in sorts_of(film))
    mixed = [
        item._replace(groups=(*item.groups, *sorts_of(pick.film))) for pick, item in zip(picks, items, strict=True)
    ]
    left = {sort: max(share - held[sort], 0) for sort, share in shares.items()}
    return most_valuable(mixed, remaining.capacity, {**limits, **left}, steps=MOST_STEPS)


def _of_so_many(items: Sequence[Item], capacity: int, limits: Mapping[Group, int], number: int) -> Choice:
    """Return the best choice of so many among as few of the best items as have one.

    Twice as many are tried until there is a choice, then half the gap, so that few pools are tried of very many.
    """
    pools = [*range(POOL, len(items), FURTHER), len(items)]
    choice = most_valuable(items[: pools[0]], capacity, limits, number, steps=MOST_STEPS)
    if choice.items is not None or len(pools) == 1:
        return choice
    failed, found, left = 0, None, MOST_STEPS - choice.steps
    while found is None or found - failed > 1:
        at = min(2 * failed + 1, len(pools) - 1) if found is None else (failed + found) // 2
        choice = some_choice(items[: pools[at]], capacity, limits, number, steps=left // DECISION_SHARE)
        left -= choice.steps
        if choice.items is not None:
            found = at
        elif at < len(pools) - 1:
            failed = at
        else:
            return choice
    return most_valuable(items[: pools[found]], capacity, limits, number, steps=left)


def _why_not(known: Sequence[Film], remaining: _Remaining, within: int, number: int | None, *, proven: bool) -> str:
    """Return why there is no programme, and what would help."""
    if not known:
        return "No film of known running time is left to choose from; leave a filter out."
    shortest = min(known, key=minutes_of)
    if minutes_of(shortest) + remaining.break_minutes > remaining.capacity:
        left = " beside the films that must be in it" if remaining.held else f" into {within} minutes"
        return f"Nothing fits{left}; the shortest film is {shortest.title}, {shortest.runtime} minutes."
    if not proven:
        return (
            f"No {number} films that make a programme of {within} minutes were found before the search reached its "
            "limit, though there may be some. Ask for fewer films, or for more time."
        )
    return (
        f"No {number} films make a programme of {within} minutes, with one film a director and few of one tone and "
        "access. Ask for fewer, or for more time."
    )
