"""A programme for an evening, a day or a course: the films that fill the time best, in the order to watch them.

Of the best films it takes those for which score times minutes adds up to most, so that the time is not filled with
three-minute clips: a knapsack problem, with one place for a director and few for films that look alike.
"""

from collections.abc import Collection, Hashable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from nkfilms.errors import NothingFound
from nkfilms.knapsack import Item, most_valuable
from nkfilms.model import Film
from nkfilms.results import Recommendation, Slot
from nkfilms.vocabularies import Access, Level, Tone

LONGEST = 24 * 60  # minutes; what is longer is several programmes
POOL = 60
"""So many of the best are chosen from; where they make no programme, so many films as were asked for, ..."""
FURTHER = 20
"""... then so many more, until they do."""
STRETCH = 300
"""Minutes, about an evening: in each there is at most one film of one look, for variety, and no film is worth more."""

Look = tuple[Tone, Access]
"""Films of one primary tone and one access look alike."""


class _Room(NamedTuple):
    """What the films that must be in it leave for further ones."""

    capacity: int
    """Minutes, a break after the last film included."""
    films: int | None
    """How many there are to be, where that was asked for."""
    of_a_look: int
    held: tuple[Film, ...]
    rest: int

    def free(self, look: Look) -> int:
        """Return how many films of a look are still allowed."""
        return max(self.of_a_look - sum(_look(film) == look for film in self.held), 0)


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
    held = [pick for pick in ranked if pick.film in must]
    room = _room([pick.film for pick in held], within, rest, number)
    directors = {name for pick in held for name in pick.film.directors}
    others = [pick for pick in ranked if pick.film not in must and directors.isdisjoint(pick.film.directors)]
    known = [pick for pick in others if pick.film.runtime is not None]
    added = _best([pick for pick in known if _minutes(pick.film) + rest <= room.capacity], room)
    if not (held or added) or added is None:
        raise NothingFound(_why_not([pick.film for pick in known], room, within, number))
    order = list(Level)
    chosen = sorted((*held, *added), key=lambda pick: (order.index(pick.film.level), pick.rank))
    return tuple(_scheduled(chosen, rest))


def _look(film: Film) -> Look:
    return film.tones_by_grade[0], film.access[0]


def _minutes(film: Film) -> int:
    """Return the running time of a film, which has to be known."""
    if film.runtime is None:
        raise NothingFound(f"The running time of {film.title} is not known, so it fits no programme.")
    return film.runtime


def _room(held: Sequence[Film], within: int, rest: int, number: int | None) -> _Room:
    """Return the room that the films that must be in it leave."""
    capacity = within + rest - sum(_minutes(film) + rest for film in held)  # no break follows the last film
    if capacity < 0:
        raise NothingFound(f"The films that must be in it take {within - capacity} minutes, breaks included.")
    if number is not None and number < len(held):
        raise NothingFound(f"{len(held)} films must be in it, so it cannot be one of {number}.")
    films = None if number is None else number - len(held)
    return _Room(capacity, films, ceil(within / STRETCH), tuple(held), rest)


def _best(fitting: Sequence[Recommendation], room: _Room) -> list[Recommendation] | None:
    """Return the films that are worth most together, or None where so many as were asked for do not go together."""
    for size in range(POOL, max(POOL, len(fitting)) + FURTHER, FURTHER):
        items = [_item(pick, room.rest) for pick in fitting[:size]]
        limits: dict[Hashable, int] = {_look(pick.film): room.free(_look(pick.film)) for pick in fitting[:size]}
        limits |= {director: 1 for pick in fitting[:size] for director in pick.film.directors}
        found = most_valuable(items, room.capacity, limits, room.films)
        if found is not None:
            return [fitting[at] for at in found]
    return None


def _item(pick: Recommendation, rest: int) -> Item:
    minutes = _minutes(pick.film)
    groups = (_look(pick.film), *pick.film.directors)
    return Item(weight=minutes + rest, value=pick.score * min(minutes, STRETCH), groups=groups)


def _scheduled(picks: Sequence[Recommendation], rest: int) -> Iterator[Slot]:
    """Yield the films with the minutes, from the start of the first, at which each begins and ends."""
    clock = 0
    for position, pick in enumerate(picks, 1):
        ends = clock + _minutes(pick.film)
        yield Slot(film=pick.film, position=position, starts=clock, ends=ends, score=pick.score, reasons=pick.reasons)
        clock = ends + rest


def _why_not(known: Sequence[Film], room: _Room, within: int, number: int | None) -> str:
    """Return why there is no programme, and what would help."""
    if not known:
        return "No film of known running time is left to choose from; leave a filter out."
    shortest = min(known, key=_minutes)
    if _minutes(shortest) + room.rest > room.capacity:
        left = " beside the films that must be in it" if room.held else f" into {within} minutes"
        return f"Nothing fits{left}; the shortest film is {shortest.title}, {shortest.runtime} minutes."
    return (
        f"No {number} films make a programme of {within} minutes, with one film a director and at most "
        f"{room.of_a_look} of one tone and access. Ask for fewer, or for more time."
    )
