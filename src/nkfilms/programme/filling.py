"""A good course, though perhaps not the best: the sessions are filled one after another, then each once more."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from nkfilms.programme.knapsack import most_valuable
from nkfilms.programme.plan import demands, Plan, worth
from nkfilms.programme.relaxation import Item

ROUNDS = 2
"""So often is each session filled again with the best of what the others leave; more rounds find next to nothing."""
MOST_TRIED = 60
"""Of more films only the densest are tried for one session."""


class Filled(NamedTuple):
    """The films of each session, or None where they are not what is asked of a course, after so many steps."""

    sessions: tuple[tuple[int, ...], ...] | None
    steps: int


def filled(plan: Plan, steps: int) -> Filled:
    """Return sessions that keep every rule; each is filled with what is worth most, in the levels that are its own."""
    share = steps // (plan.sessions * (ROUNDS + 1))
    sessions: list[tuple[int, ...]] = [()] * plan.sessions
    spent, asked = 0, demands(plan)
    scarce = plan._replace(capacity=min(plan.capacity, _even_share(plan)))
    for at, (lowest, highest) in enumerate(_windows(plan)):
        sessions[at], took = _best(scarce, sessions, at, range(lowest, highest + 1), share)
        spent += took
    for _ in range(ROUNDS):
        for at in range(plan.sessions):
            again, took = _best(plan, sessions, at, _levels_left(plan, sessions, at), share)
            spent += took
            tried = [*sessions[:at], again, *sessions[at + 1 :]]
            if (worth(plan, asked, tried) or 0) > (worth(plan, asked, sessions) or 0):
                sessions = tried
    return Filled(None if worth(plan, asked, sessions) is None else tuple(sessions), spent)


def _even_share(plan: Plan) -> int:
    """Return the weight at which all sessions have as much, or that of the heaviest film, so that none stays empty."""
    weights = [unit.weight for unit in plan.units]
    return max(sum(weights) // plan.sessions, *weights)


def _windows(plan: Plan) -> Iterator[tuple[int, int]]:
    """Yield the levels that each session may have, so that each level has its share of the time, the lowest first."""
    levels = sorted({unit.level for unit in plan.units})
    left, weights = plan.capacity * plan.sessions, Counter[int]()
    for unit in sorted(plan.units, key=lambda unit: -unit.value / unit.weight):
        weights[unit.level] += min(unit.weight, max(left, 0))
        left -= unit.weight
    weights |= {level: plan.capacity for level in plan.levels if weights[level] < plan.capacity}
    whole, ends = sum(weights.values()), list[float]()
    for level in levels:
        ends.append((ends[-1] if ends else 0) + plan.sessions * weights[level] / whole)
    for at in range(plan.sessions):
        begun = next(which for which, end in enumerate(ends) if end > at or which == len(ends) - 1)
        over = next(which for which, end in enumerate(ends) if end >= at + 1 or which == len(ends) - 1)
        yield levels[begun], levels[over]


def _levels_left(plan: Plan, sessions: Sequence[Sequence[int]], at: int) -> range:
    """Return the levels that go between those of the sessions before and after."""
    highest = max(unit.level for unit in plan.units)
    before = [plan.units[film].level for session in sessions[:at] for film in session]
    after = [plan.units[film].level for session in sessions[at + 1 :] for film in session]
    return range(max(before, default=0), min(after, default=highest) + 1)


def _best(
    plan: Plan, sessions: Sequence[Sequence[int]], at: int, levels: Collection[int], steps: int
) -> tuple[tuple[int, ...], int]:
    """Return the films that are worth most in one session, with what the others leave, and the steps that it took."""
    others = {film for which, session in enumerate(sessions) if which != at for film in session}
    taken = Counter(group for film in others for group in set(plan.units[film].groups))
    limits = {
        group: max(min(limit - taken[group], plan.alike.get(group, limit)), 0) for group, limit in plan.limits.items()
    }
    free = [film for film, unit in enumerate(plan.units) if film not in others and unit.level in levels]
    values = {film: _value(plan, sessions, at, film) for film in free}
    densest = sorted(free, key=lambda film: (-values[film] / plan.units[film].weight, film))[:MOST_TRIED]
    items = [Item(plan.units[film].weight, values[film], plan.units[film].groups) for film in densest]
    each = None if plan.number is None else (plan.number + at) // plan.sessions
    choice = most_valuable(items, plan.capacity, limits, each, steps=steps)
    return tuple(densest[which] for which in choice.items or ()), choice.steps


def _value(plan: Plan, sessions: Sequence[Sequence[int]], at: int, film: int) -> int:
    """Return what a film is worth in a session: more than all others where it must be there, or completes a course."""
    unit = plan.units[film]
    others = [other for which, session in enumerate(sessions) if which != at for other in session]
    heard, levels = Counter(plan.units[other].voice for other in others), {plan.units[other].level for other in others}
    missing = {voice: least - heard[voice] for voice, least in plan.voices.items() if least > heard[voice]}
    empty = sum(not session for which, session in enumerate(sessions) if which != at)
    wanted = (
        (film in plan.must) * 2
        + (unit.voice in missing and sum(missing.values()) > empty)
        + (unit.level in plan.levels - levels)
    )
    return unit.value + wanted * sum(each.value for each in plan.units)
