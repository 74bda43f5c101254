"""The best course: films dealt out to sessions so that all together are worth most.

A bound comes from pricing; then all sessions that lose little of it are listed, and among those the best that go
together are found. Where none go together, more may be lost. Where that takes too many steps, the sessions are filled
one after another, and what was listed is searched for something better.
"""

from collections.abc import Sequence
from typing import NamedTuple

from nkfilms.programme.combining import combined
from nkfilms.programme.filling import filled
from nkfilms.programme.plan import Plan
from nkfilms.programme.pricing import ENOUGH, Priced, priced
from nkfilms.programme.sessions import Listed, listed, Session

MOST_STEPS = 300_000
"""About a second. Of the shipped films a course of sessions that hold three takes some ten thousand."""
SHARES = 2
"""Half of the steps may go into what proves itself the best, and half of those into pricing; the other half is left for
what is only good, and half of that for filling."""
ROUNDS = 80
"""So often are prices moved; more rounds take longer than they save."""
FIRST_LOSS = 0.001
"""At first a course may lose a thousandth of the bound, ..."""
MORE = 3
"""... then so many times more, until there is one."""
MOST_LISTED = 5_000
"""More are not listed: what goes together among so many takes too long to find."""


class Packing(NamedTuple):
    """The films of each session, or None where there is no course or none was found, after so many steps."""

    sessions: tuple[tuple[int, ...], ...] | None
    proven: bool
    """Whether nothing is better; where there is no course, whether that is certain."""
    steps: int


def best_packing(plan: Plan, steps: int) -> Packing:
    """Return the best course, sessions in the order of their levels; where that takes too many steps, a good one."""
    if _too_few(plan):
        return Packing(None, proven=True, steps=0)
    share = steps // SHARES
    rounds = max(min(ROUNDS, share // SHARES // len(plan.units)), 1)
    prices = priced(plan, rounds, _first_fit(plan))
    spent, loss, known = rounds * len(plan.units), prices.bound * FIRST_LOSS, Listed((), whole=True, steps=0)
    while prices.bound >= 0 and spent < share:
        sessions = listed(plan, prices, loss, MOST_LISTED, share - spent)
        spent += sessions.steps
        if not sessions.whole:
            break
        known = sessions
        found = combined(plan, prices, known.sessions, loss, share - spent)
        spent += found.steps
        if found.sessions:
            return Packing(_by_level(found.sessions), found.finished, spent)
        if found.finished and loss >= prices.bound:  # whatever a course is worth, it would have been found
            return Packing(None, proven=True, steps=spent)
        loss *= MORE
    if prices.bound < 0:  # no course is worth less than nothing
        return Packing(None, proven=True, steps=spent)
    return _good(plan, prices, known.sessions, spent, steps)


def _too_few(plan: Plan) -> bool:
    """Return whether the films are too few, or the lightest of them too heavy, whatever goes together."""
    number = plan.sessions if plan.number is None else plan.number
    lightest = sum(sorted(unit.weight for unit in plan.units)[:number])
    return number > len(plan.units) or lightest > plan.sessions * plan.capacity


def _good(plan: Plan, prices: Priced, sessions: Sequence[Session], spent: int, steps: int) -> Packing:
    """Return a course that may not be the best: one that was filled, or a better one of the sessions listed."""
    usual = filled(plan, steps // SHARES // SHARES)
    spent += usual.steps
    least = sum(plan.units[at].value for session in usual.sessions or () for at in session)
    better = combined(plan, prices, sessions, prices.bound - least - ENOUGH, max(steps - spent, 0))
    films = usual.sessions if better.sessions is None else _by_level(better.sessions)
    return Packing(films, proven=False, steps=spent + better.steps)


def _by_level(sessions: Sequence[Session]) -> tuple[tuple[int, ...], ...]:
    return tuple(session.films for session in sorted(sessions, key=lambda each: (each.lowest, each.highest)))


def _first_fit(plan: Plan) -> int:
    """Return what films are worth that are dealt out as they come, the worthiest first: about what is possible."""
    rooms, room, value = [plan.capacity] * plan.sessions, dict(plan.limits), 0
    for unit in sorted(plan.units, key=lambda unit: -unit.value):
        fits = [at for at, left in enumerate(rooms) if left >= unit.weight]
        if fits and all(room[group] for group in unit.groups):
            rooms[min(fits, key=rooms.__getitem__)] -= unit.weight
            room.update({group: room[group] - 1 for group in unit.groups})
            value += unit.value
    return value
