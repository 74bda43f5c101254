"""What a course is worth at most: a Lagrangian relaxation (Fisher 1981) in which all sessions are the same.

Each demand on the course as a whole has a price instead, which a film pays or is paid. Then the sessions know nothing
of one another, and the best of them, so many times over, is worth no less than any course.
"""

from collections.abc import Sequence
from math import ceil, inf
from typing import NamedTuple

from nkfilms.programme.plan import Demand, demands, Plan

MOST_CELLS = 240
"""A table of what fits has no more cells; a longer session is measured in several minutes, always in its favour."""
INERTIA = 0.3
"""How much of its last direction a step keeps: all sessions being one, prices would only swing without."""
STALLED = 5
"""After so many rounds without a lower bound ..."""
SHORTER = 0.7
"""... the steps become shorter by this factor."""
LOWER = 0.99
"""A bound is aimed at a hundredth lower, where what seemed likely turns out to be too much."""
ENOUGH = 0.5
"""Values are whole numbers, so a bound that is no more lower than this is none."""


class Priced(NamedTuple):
    """A bound on the value of a course, and what it says of each film and session."""

    bound: float
    rewards: Sequence[float]
    """By film, its value less what it pays."""
    prices: Sequence[float]
    """By film, what the bound falls by where no session has it."""
    best: float
    """The most that a session's rewards come to; what another has less, the bound falls by."""


class _Round(NamedTuple):
    bound: float
    excess: Sequence[int]
    """By demand, how much more than it allows is asked of it."""
    best: float


def priced(plan: Plan, rounds: int, target: int) -> Priced:
    """Return the lowest bound found, by the subgradient method with the steps of Polyak (1969).

    It aims at the target, something that a course is likely to be worth. A bound below nothing says that there is none.
    """
    asked = demands(plan)
    prices = _first_prices(plan, asked)
    kept, best, direction, length, stalled = prices, _Round(inf, (), 0.0), [0.0] * len(asked), 1.0, 0
    for at in range(rounds):
        found = _relaxed(plan, asked, prices)
        stalled += 1
        if found.bound < best.bound - ENOUGH:
            kept, best, stalled = prices, found, 0
        if stalled == STALLED:
            length, stalled = length * SHORTER, 0
        inertia = INERTIA if at else 0.0
        direction = [inertia * old + (1 - inertia) * new for old, new in zip(direction, found.excess, strict=True)]
        square = sum(step**2 for step, price in zip(direction, prices, strict=True) if step > 0 or price > 0)
        if not square or best.bound < 0:
            break
        step = length * (found.bound - min(target, best.bound * LOWER)) / square
        prices = [max(price + step * way, 0.0) for price, way in zip(prices, direction, strict=True)]
    return Priced(best.bound, _rewards(plan, asked, kept), kept[: len(plan.units)], best.best)


def _first_prices(plan: Plan, asked: Sequence[Demand]) -> list[float]:
    """Return the prices that would be right if the sessions were one: what a film has above the rate of the last."""
    densest = sorted(plan.units, key=lambda unit: -unit.value / unit.weight)
    left, rate = plan.capacity * plan.sessions, 0.0
    for unit in densest:
        left -= unit.weight
        if left < 0:
            rate = unit.value / unit.weight
            break
    once = [max(unit.value - rate * unit.weight, 0.0) for unit in plan.units]
    return once + [0.0] * (len(asked) - len(once))


def _rewards(plan: Plan, asked: Sequence[Demand], prices: Sequence[float]) -> list[float]:
    rewards = [float(unit.value) for unit in plan.units]
    for demand, price in zip(asked, prices, strict=True):
        if price:
            for at, sign in demand.signs.items():
                rewards[at] -= sign * price
    return rewards


def _relaxed(plan: Plan, asked: Sequence[Demand], prices: Sequence[float]) -> _Round:
    rewards = _rewards(plan, asked, prices)
    best, session = _best_session(plan, rewards)
    bound = plan.sessions * best + sum(
        price * demand.most for price, demand in zip(prices, asked, strict=True) if price
    )
    taken = [plan.sessions * sum(demand.signs.get(at, 0) for at in session) - demand.most for demand in asked]
    return _Round(bound, taken, best)


def _best_session(plan: Plan, rewards: Sequence[float]) -> tuple[float, list[int]]:
    """Return the most that films which fit come to, and these."""
    good = [at for at, reward in enumerate(rewards) if reward > 0]
    tables = most_by_room(plan, rewards, good)
    left, session = len(tables[-1]) - 1, list[int]()
    cell = cell_of(plan)
    for which in range(len(good) - 1, -1, -1):
        if tables[which + 1][left] > tables[which][left]:
            session.append(good[which])
            left -= plan.units[good[which]].weight // cell
    return tables[-1][-1], session


def cell_of(plan: Plan) -> int:
    """Return how much weight a cell of a table stands for."""
    return ceil(plan.capacity / MOST_CELLS)


def most_by_room(plan: Plan, rewards: Sequence[float], films: Sequence[int]) -> list[list[float]]:
    """Return by how many of the films are allowed, and by cells of room, how much those that fit come to."""
    cell = cell_of(plan)
    tables = [[0.0] * (plan.capacity // cell + 1)]
    for at in films:
        before, weight, reward = tables[-1], plan.units[at].weight // cell, rewards[at]
        if reward <= 0 or weight >= len(before):
            tables.append(before)
            continue
        pairs = zip(before[weight:], before, strict=False)
        tables.append(before[:weight] + [less if less > (more := other + reward) else more for less, other in pairs])
    return tables
