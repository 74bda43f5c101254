"""Lagrangian relaxation (Fisher 1981): what a choice is worth at most, or weighs at least, by pricing its groups.

The limits of groups are dropped, and each place in a group costs a price instead. Whatever the prices, what the easier
problem comes to is a bound on the harder one; the subgradient method finds prices under which that bound is close.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from heapq import nsmallest
from math import inf
from typing import NamedTuple

STALLED = 2
"""After so many rounds without a lower bound ..."""
SHORTER = 0.7
"""... the steps become shorter by this factor."""
TOLERANCE = 1e-6
"""Sums of prices are floats and err by less; weights and values are whole."""

Group = Hashable
ALL: Group = object()
"""The group of every item, which has a limit where their number is fixed."""

Prices = Mapping[Group, float]
Relaxed = tuple[float, Mapping[Group, float]]
"""A bound, to be made low, and how many places of each group the relaxed choice takes."""


class Item(NamedTuple):
    """Something to take or to leave."""

    weight: int
    value: int
    groups: tuple[Group, ...]


class Knapsack(NamedTuple):
    """Items and what is allowed of them; `number` is None where any number is."""

    items: Sequence[Item]
    indices: Sequence[int]
    """By item, its index among those that were given."""
    capacity: int
    limits: Mapping[Group, int]
    number: int | None


class Bound(NamedTuple):
    """A bound, the prices it holds under, and by item how much lower it is with that item taken."""

    least: float
    prices: Prices
    losses: Sequence[float]


def part(problem: Knapsack, positions: Sequence[int]) -> Knapsack:
    """Return the problem with the items at these positions only, in this order."""
    return problem._replace(
        items=[problem.items[at] for at in positions], indices=[problem.indices[at] for at in positions]
    )


def value_bound(problem: Knapsack, target: int, rounds: int) -> Bound:
    """Return how much the items of a choice are worth at most; pricing ends where it falls below the target."""
    limits = {**problem.limits} if problem.number is None else {**problem.limits, ALL: problem.number}
    least, prices = _lowered(lambda prices: _most_worth(problem, limits, prices), limits, target - 0.1, rounds)
    worth = worths(problem, prices)
    rate = _density_left_out(problem, worth)
    return Bound(
        least, prices, [max(rate * item.weight - each, 0.0) for item, each in zip(problem.items, worth, strict=True)]
    )


def weight_bound(problem: Knapsack, number: int, rounds: int) -> Bound:
    """Return how much `number` items weigh at least, negated, as bounds are to be low.

    Pricing ends where they weigh more than the capacity.
    """
    least, prices = _lowered(
        lambda prices: _least_weight(problem, number, prices), problem.limits, -problem.capacity - 1, rounds
    )
    heavy = heaviness(problem, prices)
    most = nsmallest(number, heavy)[-1] if number else inf
    return Bound(least, prices, [max(each - most, 0.0) for each in heavy])


def worths(problem: Knapsack, prices: Prices) -> list[float]:
    """Return the value of each item less the prices of its places."""
    every = prices.get(ALL, 0.0)
    return [item.value - every - sum(prices[group] for group in item.groups) for item in problem.items]


def heaviness(problem: Knapsack, prices: Prices) -> list[float]:
    """Return the weight of each item with the prices of its places."""
    return [item.weight + sum(prices[group] for group in item.groups) for item in problem.items]


def by_density(problem: Knapsack, worth: Sequence[float]) -> list[int]:
    """Return the indices of the items, those worth most by weight first."""
    return sorted(range(len(worth)), key=lambda at: (-worth[at] / problem.items[at].weight, at))


def free(problem: Knapsack) -> Prices:
    """Return prices of nothing for every group."""
    return dict.fromkeys(problem.limits, 0.0)


def by_one_group(problem: Knapsack, amounts: Sequence[int], number: int) -> int | None:
    """Return a bound on what the amounts of `number` items add up to at least, or None where so many are not allowed.

    Each item counts for the first of its groups only, or for the last; the better of both bounds is returned.
    """
    totals = [_by_one_group(problem, amounts, number, which) for which in (0, -1)]
    return max(total for total in totals if total is not None) if None not in totals else None


def _by_one_group(problem: Knapsack, amounts: Sequence[int], number: int, which: int) -> int | None:
    room = dict(problem.limits)
    total = taken = 0
    for at in sorted(range(len(amounts)), key=amounts.__getitem__):
        groups = problem.items[at].groups
        if taken < number and not (groups and room[groups[which]] == 0):
            taken, total = taken + 1, total + amounts[at]
            if groups:
                room[groups[which]] -= 1
    return total if taken == number else None


def greedy(problem: Knapsack) -> int:
    """Return what the densest items that fit are worth together, or 0 where they are not as many as they have to be."""
    capacity, value, taken, room = problem.capacity, 0, 0, dict(problem.limits)
    for at in by_density(problem, [item.value for item in problem.items]):
        item = problem.items[at]
        if item.weight <= capacity and taken != problem.number and all(room[group] for group in item.groups):
            capacity, value, taken = capacity - item.weight, value + item.value, taken + 1
            room.update({group: room[group] - 1 for group in item.groups})
    return value if problem.number in {None, taken} else 0


def _lowered(
    relax: Callable[[Prices], Relaxed], limits: Mapping[Group, int], target: float, rounds: int
) -> tuple[float, Prices]:
    """Return the lowest bound found and its prices, which rise where too many places are taken and fall where too few.

    The steps are those of Polyak (1969): as long as the bound is far from the target, and shorter where that fails.
    A place that may stay empty has no price below nothing.
    """
    prices: Prices = dict.fromkeys(limits, 0.0)
    best, least, length, stalled = prices, inf, 1.0, 0
    for _ in range(rounds):
        bound, taken = relax(prices)
        stalled += 1
        if bound < least - TOLERANCE:
            best, least, stalled = prices, bound, 0
        if stalled == STALLED:
            length, stalled = length * SHORTER, 0
        excess = {group: taken.get(group, 0.0) - limit for group, limit in limits.items()}
        square = sum(over**2 for group, over in excess.items() if over > 0 or prices[group] > 0 or group is ALL)
        if least < target or not square:
            break
        step = length * (bound - target) / square
        prices = {
            group: prices[group] + step * over if group is ALL else max(prices[group] + step * over, 0.0)
            for group, over in excess.items()
        }
    return least, best


def _most_worth(problem: Knapsack, limits: Mapping[Group, int], prices: Prices) -> Relaxed:
    """Return what the items are worth that fit, the densest first and the last in part."""
    worth, capacity, taken = worths(problem, prices), problem.capacity, defaultdict[Group, float](float)
    total = sum(price * limits[group] for group, price in prices.items())
    for at in by_density(problem, worth):
        if capacity <= 0 or worth[at] <= 0:
            break
        share = min(capacity / problem.items[at].weight, 1.0)
        total += share * worth[at]
        capacity -= problem.items[at].weight
        for group in (*problem.items[at].groups, ALL):
            taken[group] += share
    return total, taken


def _least_weight(problem: Knapsack, number: int, prices: Prices) -> Relaxed:
    """Return what the lightest items weigh, negated."""
    heavy = heaviness(problem, prices)
    lightest = nsmallest(number, range(len(heavy)), key=heavy.__getitem__)
    taken = defaultdict[Group, float](float)
    for at in lightest:
        for group in problem.items[at].groups:
            taken[group] += 1
    return sum(price * problem.limits[group] for group, price in prices.items()) - sum(
        map(heavy.__getitem__, lightest)
    ), taken


def _density_left_out(problem: Knapsack, worth: Sequence[float]) -> float:
    """Return the worth by weight of what no longer fits, 0 where all that is worth anything fits."""
    capacity = problem.capacity
    for at in by_density(problem, worth):
        capacity -= problem.items[at].weight
        if worth[at] <= 0:
            break
        if capacity < 0:
            return worth[at] / problem.items[at].weight
    return 0.0
