"""A programme for an evening, a day or a course: the films that fill the time best, in the order to watch them.

Of the best films it takes those for which score times minutes adds up to most, so that the time is not filled with
three-minute clips. The choice is exact, by branch and bound: a table says what the films not yet looked at could add at
most if no two had one director, and whatever cannot beat the best programme found so far is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, inf
from typing import NamedTuple

from nkfilms.errors import NothingFound
from nkfilms.model import Film
from nkfilms.results import Recommendation, Slot
from nkfilms.vocabularies import Access, Level, Tone

LONGEST = 24 * 60
"""Minutes. Beyond, an exact choice takes longer than anybody waits for an answer."""
POOL = 60
"""The films chosen from are so many of the best: what ranks below is no recommendation any more."""
STRETCH = 300
"""Minutes, about an evening: in each there is at most one film of one sort, for variety."""
STEPS = 3000
"""The table has about so many steps of time and of films; fewer promise too much and leave the search more to do."""

Sort = tuple[Tone, Access]
"""Films of one primary tone and one access are of one sort."""


class _Entry(NamedTuple):
    """A film to choose from: what it takes of the time, the break after it included, and what it is worth."""

    pick: Recommendation
    time: int
    worth: float
    sort: Sort


class _Choice(NamedTuple):
    """A programme in the making: its films, and what is left of the time and, where asked for, of their number."""

    entries: tuple[_Entry, ...]
    time: int
    films: int | None
    worth: float = 0.0

    def plus(self, entry: _Entry) -> "_Choice":
        """Return the programme with one film more."""
        films = None if self.films is None else self.films - 1
        return _Choice((*self.entries, entry), self.time - entry.time, films, self.worth + entry.worth)

    def holds(self, sort: Sort) -> int:
        """Return how many of its films are of a sort."""
        return sum(entry.sort == sort for entry in self.entries)


def programme(
    ranked: Sequence[Recommendation],
    within: int,
    *,
    rest: int = 0,
    must: Sequence[Recommendation] = (),
    count: int | None = None,
) -> tuple[Slot, ...]:
    """Return the programme of at most `within` minutes, with `rest` minutes of break between two films.

    It holds every film of `must` and, where `count` is given, exactly so many films. Films of unknown running time are
    no candidates. Raises NothingFound, with what would help, where there is no such programme.
    """
    start = _start(within, rest, must, count)
    chosen = {entry.pick.film for entry in start.entries}
    known = [_entry(pick, rest) for pick in ranked if pick.film.runtime is not None and pick.film not in chosen]
    pool = [entry for entry in known if entry.time <= start.time][:POOL]
    best = _best(sorted(pool, key=lambda entry: (entry.sort, entry.pick.rank)), start, ceil(within / STRETCH))
    if best is None or not best.entries:
        raise NothingFound(_why_not(known, within, count))
    order = list(Level)
    entries = sorted(best.entries, key=lambda entry: (order.index(entry.pick.film.level), entry.pick.rank))
    return tuple(_scheduled(entries, rest))


def _entry(pick: Recommendation, rest: int) -> _Entry:
    film, minutes = pick.film, pick.film.runtime or 0
    return _Entry(pick, minutes + rest, pick.score * minutes, (film.tones_by_grade[0], film.access[0]))


def _start(within: int, rest: int, must: Sequence[Recommendation], count: int | None) -> _Choice:
    """Return the programme of the films that must be in it."""
    choice = _Choice((), within + rest, count)  # no break follows the last film
    for pick in must:
        if pick.film.runtime is None:
            raise NothingFound(f"The running time of {pick.film.title} is not known, so it fits no programme.")
        choice = choice.plus(_entry(pick, rest))
    if choice.time < 0:
        raise NothingFound(f"The films that must be in it take {within - choice.time} minutes, breaks included.")
    if choice.films is not None and choice.films < 0:
        raise NothingFound(f"{len(must)} films must be in it, so it cannot be one of {count}.")
    return choice


def _best(pool: Sequence[_Entry], start: _Choice, most: int) -> _Choice | None:
    """Return the worthiest programme that adds films of the pool to `start`, or None where there is none."""
    step = ceil(start.time / STEPS * max(start.films or 0, 1)) or 1
    table = _table(pool, start, most, step)
    best: _Choice | None = None
    open_ = [(0, start)]
    while open_:
        at, choice = open_.pop()
        if not choice.films and (best is None or choice.worth > best.worth):
            best = choice
        if at == len(pool) or choice.films == 0:
            continue
        used = min(choice.holds(pool[at].sort), most)
        hope = table[at][used][choice.films or 0][choice.time // step]
        if hope == -inf or (best is not None and choice.worth + hope <= best.worth):
            continue
        open_.append((at + 1, choice))
        if used < most and pool[at].time <= choice.time and not _shares_director(choice, pool[at].pick.film):
            open_.append((at + 1, choice.plus(pool[at])))
    return best


def _shares_director(choice: _Choice, film: Film) -> bool:
    return any(set(film.directors) & set(entry.pick.film.directors) for entry in choice.entries)


Layer = list[list[list[float]]]
"""What can be added at most: by films of the present sort already held, by films still wanted, by steps of time."""


def _table(pool: Sequence[_Entry], start: _Choice, most: int, step: int) -> list[Layer]:
    """Return, for each place in the pool, what the films from there on could add at most, directors aside.

    Times are rounded down to whole steps, so that this is never too little.
    """
    steps = start.time // step + 1
    layer: Layer = [[[-inf if films else 0.0] * steps for films in range((start.films or 0) + 1)]] * (most + 1)
    table = [layer]
    for at in reversed(range(len(pool))):
        same = [entry.sort for entry in pool[at + 1 : at + 2]] == [pool[at].sort]
        fresh = min(start.holds(pool[at + 1].sort), most) if at + 1 < len(pool) else 0
        held = [used if same else fresh for used in range(most + 1)]
        more = [used + 1 if same else fresh for used in range(most)]
        layer = [
            _layer(layer[held[used]], layer[more[used]] if used < most else None, pool[at], start, step)
            for used in range(most + 1)
        ]
        table.append(layer)
    return table[::-1]


def _layer(
    without: list[list[float]], taken: list[list[float]] | None, entry: _Entry, start: _Choice, step: int
) -> list[list[float]]:
    """Return what can be added, by films still wanted and steps of time, with a film or without it."""
    if taken is None:
        return without
    if start.films is None:
        return [_richer(without[0], taken[0], entry, step)]
    return [without[0], *(_richer(without[n], taken[n - 1], entry, step) for n in range(1, start.films + 1))]


def _richer(without: list[float], taken: list[float], entry: _Entry, step: int) -> list[float]:
    cost = entry.time // step
    return list(map(max, without, [-inf] * cost + [worth + entry.worth for worth in taken]))


def _scheduled(entries: Iterable[_Entry], rest: int) -> Iterator[Slot]:
    """Yield the films with the minutes, from the start of the first, at which each begins and ends."""
    clock = 0
    for position, (pick, time, _, _) in enumerate(entries, 1):
        ends = clock + time - rest
        yield Slot(film=pick.film, position=position, starts=clock, ends=ends, score=pick.score, reasons=pick.reasons)
        clock = ends + rest


def _why_not(known: Iterable[_Entry], within: int, count: int | None) -> str:
    """Return why there is no programme, and what would help."""
    shortest = min(known, key=lambda entry: entry.time, default=None)
    if shortest is None:
        return "No film of known running time is left to choose from; leave a filter out."
    film = shortest.pick.film
    if (film.runtime or 0) > within:
        return f"Nothing fits into {within} minutes; the shortest film is {film.title}, {film.runtime} minutes."
    return f"No {count} films fit into {within} minutes together; ask for fewer, or for more time."
