"""The best course: films dealt out to sessions so that all together are worth most.

A bound comes from pricing; then all sessions that lose little of it are listed, and among those the best that go
together are found. Where none go together, more may be lost. Where that takes too many steps, the sessions are filled
one after another, and what was listed is searched for something better.
"""

from collections.abc import Sequence
from typing import NamedTuple

from nkfilms.programme.combining import combined, ENOUGH
from nkfilms.programme.filling import filled
from nkfilms.programme.plan import Plan
from nkfilms.programme.pricing import Priced, priced
from nkfilms.programme.sessions import Listed, listed, Session

MOST_STEPS = 200_000
"""Less than a second. Of the shipped films six sessions that hold three films each take some ten thousand."""
SHARES = 4
"""One of so many shares of the steps is left for what is only good; the others may go into what proves itself the best,
of which such a share into pricing."""
ROUNDS = 50
"""So often are prices moved; more rounds take longer than they save."""
FIRST_LOSS = 0.001
"""At first a course may lose a thousandth of the bound, ..."""
MORE = 2
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
    share = steps - steps // SHARES
    rounds = max(min(ROUNDS, share // SHARES // len(plan.units)), 1)
    prices = priced(plan, rounds)
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
    usual = filled(plan, steps // SHARES)
    spent += usual.steps
    least = sum(plan.units[at].value for session in usual.sessions or () for at in session)
    better = combined(plan, prices, sessions, prices.bound - least - ENOUGH, max(steps - spent, 0))
    films = usual.sessions if better.sessions is None else _by_level(better.sessions)
    return Packing(films, proven=False, steps=spent + better.steps)


def _by_level(sessions: Sequence[Session]) -> tuple[tuple[int, ...], ...]:
    return tuple(session.films for session in sorted(sessions, key=lambda session: session.span))
