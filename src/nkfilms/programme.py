"""A programme for an evening, a day or a course: the films that fill the time best, in the order to watch them.

Of the best films it takes those for which score times minutes adds up to most, so that the time is not filled with
three-minute clips. This is a 0-1 knapsack, which a table solves exactly, but for the rule of one film a director: where
the table's answer has several of one, it is solved again with each of them alone and with none.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import count
from math import ceil, inf
from typing import NamedTuple

from nkfilms.errors import NothingFound
from nkfilms.model import Film
from nkfilms.results import Recommendation, Slot
from nkfilms.vocabularies import Access, Level, Tone

LONGEST = 24 * 60  # minutes; what is longer is several programmes
POOL = 60
"""So many of the best are chosen from; the others only where these make no programme."""
STRETCH = 300
"""Minutes, about an evening: in each there is at most one film of one look, for variety, and no film is worth more."""

MOST_TRIES = 20
"""So many clashes are solved at most, in a second or two; an evening seldom has three."""
MOST_CELLS = 1_500_000
"""A larger table counts time in steps of several minutes, rounding up: for a day of many films, not for an evening."""

Look = tuple[Tone, Access]
"""Films of one primary tone and one access look alike."""


class _Item(NamedTuple):
    """A film to choose from: what it takes of the time, the break after it included, and what it is worth."""

    pick: Recommendation
    weight: int
    value: float
    look: Look


class _Room(NamedTuple):
    """What is left for further films: minutes, their number where it was asked for, and how many of a look at most."""

    capacity: int
    films: int | None
    of_a_look: int
    held: tuple[_Item, ...]

    def free(self, look: Look) -> int:
        """Return how many films of a look are still allowed."""
        return max(self.of_a_look - sum(item.look == look for item in self.held), 0)


def programme(
    ranked: Sequence[Recommendation],
    within: int,
    *,
    rest: int = 0,
    must: Collection[Film] = (),
    number: int | None = None,
) -> tuple[Slot, ...]:
    """Return the programme of at most `within` minutes, with `rest` minutes of break between two films.

    It holds every film of `must`, which have to be among the ranked, and, where `number` is given, exactly so many
    films. Films of unknown running time are no candidates. Raises NothingFound, with what would help, where there is
    no such programme.
    """
    items = [_item(pick, rest) for pick in ranked if pick.film.runtime is not None or pick.film in must]
    held = tuple(item for item in items if item.pick.film in must)
    room = _room(held, within, rest, number)
    directors = {name for item in held for name in item.pick.film.directors}
    known = [item for item in items if item.pick.film not in must and directors.isdisjoint(item.pick.film.directors)]
    fitting = [item for item in known if item.weight <= room.capacity]
    added = _best(fitting[:POOL], room)
    if added is None:  # rarely: so many films fit only if short ones of a lower rank are among them
        added = _best(fitting, room)
    if added is None or not (held or added):
        raise NothingFound(_why_not(known, room, within, number))
    order = list(Level)
    chosen = sorted((*held, *added), key=lambda item: (order.index(item.pick.film.level), item.pick.rank))
    return tuple(_scheduled(chosen, rest))


def _item(pick: Recommendation, rest: int) -> _Item:
    film, minutes = pick.film, pick.film.runtime or 0
    return _Item(pick, minutes + rest, pick.score * min(minutes, STRETCH), (film.tones_by_grade[0], film.access[0]))


def _room(held: tuple[_Item, ...], within: int, rest: int, number: int | None) -> _Room:
    """Return the room that the films that must be in it leave."""
    for item in held:
        if item.pick.film.runtime is None:
            raise NothingFound(f"The running time of {item.pick.film.title} is not known, so it fits no programme.")
    capacity = within + rest - sum(item.weight for item in held)  # no break follows the last film
    if capacity < 0:
        raise NothingFound(f"The films that must be in it take {within - capacity} minutes, breaks included.")
    if number is not None and number < len(held):
        raise NothingFound(f"{len(held)} films must be in it, so it cannot be one of {number}.")
    return _Room(capacity, None if number is None else number - len(held), ceil(within / STRETCH), held)


def _best(items: Sequence[_Item], room: _Room) -> tuple[_Item, ...] | None:
    """Return the items of most value, no two of one director, or None where there are none.

    Best first: what the table gives without the rule is never too little, so the first answer that keeps it is the
    best. After too many tries the worthiest film of each director stands for all; few programmes come to that.
    """
    if room.films is not None and room.films > len(items):
        return None
    tries = count()
    open_: list[tuple[float, int, tuple[_Item, ...], list[_Item]]] = []
    left = [_by_look(items)]
    while True:
        for some in left:
            chosen = _of_most_value(some, room)
            if chosen is not None:
                heappush(open_, (-sum(item.value for item in chosen), next(tries), chosen, some))
        if not open_:
            return None
        _, _, chosen, some = heappop(open_)
        clash = _clash(chosen)
        if not clash:
            return chosen
        if next(tries) > MOST_TRIES:
            return _of_most_value(_one_each(items), room)
        left = list(_without_clash(some, clash))


def _clash(items: Sequence[_Item]) -> list[_Item]:
    """Return the items of the first director who made several of them."""
    for name in dict.fromkeys(name for item in items for name in item.pick.film.directors):
        if len(same := [item for item in items if name in item.pick.film.directors]) > 1:
            return same
    return []


def _without_clash(items: Sequence[_Item], clash: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Yield what is left to choose from with each of the clashing items alone, and with none of them."""
    for kept in clash:
        directors = set(kept.pick.film.directors)
        yield [item for item in items if item is kept or directors.isdisjoint(item.pick.film.directors)]
    yield [item for item in items if item not in clash]


def _one_each(items: Sequence[_Item]) -> list[_Item]:
    """Return the items without those of a director who made one of more value, those of one look together."""
    kept: list[_Item] = []
    for item in sorted(items, key=lambda item: -item.value):
        if not _clash([*kept, item]):
            kept.append(item)
    return _by_look(kept)


def _by_look(items: Iterable[_Item]) -> list[_Item]:
    return sorted(items, key=lambda item: (item.look, item.pick.rank))


Row = list[float]
"""By steps of capacity, the most value there is, or minus infinity."""
Table = list[list[list[Row]]]
"""By place among the items, films of the present look still allowed, and films still wanted."""


def _of_most_value(items: Sequence[_Item], room: _Room) -> tuple[_Item, ...] | None:
    """Return the items of most value, directors aside: those that the table took, from the first place on."""
    step = _step(items, room)
    table = _table(items, room, step)
    allowed = room.free(items[0].look) if items else 0
    films, capacity = room.films or 0, room.capacity // step
    if table[0][allowed][films][capacity] == -inf:
        return None
    chosen = []
    for at, item in enumerate(items):
        after = _allowed_after(items, at, room, allowed)
        if table[at][allowed][films][capacity] == table[at + 1][after][films][capacity]:
            allowed = after
            continue
        chosen.append(item)
        allowed = _allowed_after(items, at, room, allowed - 1)
        capacity -= ceil(item.weight / step)
        films -= room.films is not None
    return tuple(chosen)


def _allowed_after(items: Sequence[_Item], at: int, room: _Room, allowed: int) -> int:
    """Return how many films of the next item's look are allowed: as before, or afresh where the look changes."""
    if at + 1 == len(items):
        return 0
    return allowed if items[at + 1].look == items[at].look else room.free(items[at + 1].look)


def _table(items: Sequence[_Item], room: _Room, step: int) -> Table:
    wanted = range((room.films or 0) + 1)
    done = [[0.0 if not films else -inf] * (room.capacity // step + 1) for films in wanted]
    table: Table = [[done] * (room.of_a_look + 1)]
    for at in reversed(range(len(items))):
        after, item = table[-1], items[at]
        layers = []
        for allowed in range(room.of_a_look + 1):
            without = after[_allowed_after(items, at, room, allowed)]
            taken = after[_allowed_after(items, at, room, allowed - 1)] if allowed else None
            layers.append(_layer(without, taken, item.value, ceil(item.weight / step), counted=room.films is not None))
        table.append(layers)
    return table[::-1]


def _step(items: Sequence[_Item], room: _Room) -> int:
    """Return the minutes of a step of time: one, unless the table would be too large."""
    cells = len(items) * (room.of_a_look + 1) * ((room.films or 0) + 1) * room.capacity
    return ceil(cells / MOST_CELLS) or 1


def _layer(without: list[Row], taken: list[Row] | None, value: float, weight: int, *, counted: bool) -> list[Row]:
    """Return the most value by films still wanted and capacity, with an item or without it."""
    if taken is None:
        return without
    if not counted:
        return [_richer(without[0], taken[0], value, weight)]
    more = (_richer(without[films], taken[films - 1], value, weight) for films in range(1, len(without)))
    return [without[0], *more]


def _richer(without: Row, taken: Row, value: float, weight: int) -> Row:
    return list(map(max, without, [-inf] * weight + [known + value for known in taken]))


def _scheduled(items: Iterable[_Item], rest: int) -> Iterator[Slot]:
    """Yield the films with the minutes, from the start of the first, at which each begins and ends."""
    clock = 0
    for position, (pick, weight, _, _) in enumerate(items, 1):
        ends = clock + weight - rest
        yield Slot(film=pick.film, position=position, starts=clock, ends=ends, score=pick.score, reasons=pick.reasons)
        clock = ends + rest


def _why_not(known: Sequence[_Item], room: _Room, within: int, number: int | None) -> str:
    """Return why there is no programme, and what would help."""
    shortest = min(known, key=lambda item: item.weight, default=None)
    if shortest is None:
        return "No film of known running time is left to choose from; leave a filter out."
    if shortest.weight > room.capacity:
        left = " beside the films that must be in it" if room.held else f" into {within} minutes"
        film = shortest.pick.film
        return f"Nothing fits{left}; the shortest film is {film.title}, {film.runtime} minutes."
    return (
        f"No {number} films make a programme of {within} minutes, with one film a director and at most "
        f"{room.of_a_look} of one tone and access. Ask for fewer, or for more time."
    )
