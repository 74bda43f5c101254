"""The knapsack problem with limits: the items of most value that fit, at most so many of each group.

Bounds come from a Lagrangian relaxation, the choice from branch and bound. Work is counted in steps, so that it has one
bound on every machine: a node of the search is a step, and so is an item in a round of pricing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import gcd, inf
from typing import NamedTuple

from nkfilms.programme.branching import HALF, search
from nkfilms.programme.relaxation import (
    by_density,
    by_one_group,
    free,
    greedy,
    Group,
    heaviness,
    Item,
    Knapsack,
    part,
    Prices,
    TOLERANCE,
    value_bound,
    weight_bound,
    worths,
)

MOST_STEPS = 150_000
"""Less than a second. Films that differ in score and running time take some thousands."""
ROUNDS = 40
"""So often are prices moved; more rounds take longer than they save."""
PRICING_SHARE = 4
"""At most a quarter of the steps goes into pricing, so that very many items have fewer rounds."""
MOST_BRANCHED = 400
"""Of more items only the most promising are branched on, as the tables of bounds grow with them."""


class Choice(NamedTuple):
    """The indices of the items chosen, in order, or None where no choice was found."""

    items: tuple[int, ...] | None
    proven: bool
    """Whether nothing is better; where no choice was found, whether there is none."""
    steps: int
    """The work that it took."""


def most_valuable(
    items: Sequence[Item],
    capacity: int,
    limits: Mapping[Group, int],
    number: int | None = None,
    *,
    steps: int = MOST_STEPS,
) -> Choice:
    """Return the items of most value that weigh at most `capacity`, of each group at most its limit.

    They are exactly `number`, where it is given. Weights and values are whole numbers, weights positive and values not
    negative. Groups without a limit have room for all. After `steps` the best choice found by then is returned.
    """
    problem = _reduced(items, capacity, limits, number)
    if number is None:
        return _improved(problem, Choice((), proven=False, steps=0), free(problem), steps)
    found, prices = _light(problem, number, steps // 2)
    return found if found.items is None else _improved(problem, found, prices, steps)


def some_choice(
    items: Sequence[Item], capacity: int, limits: Mapping[Group, int], number: int, *, steps: int = MOST_STEPS
) -> Choice:
    """Return any choice of exactly `number` items that is allowed, whatever it is worth, or whether there is none."""
    return _light(_reduced(items, capacity, limits, number), number, steps)[0]


def _reduced(items: Sequence[Item], capacity: int, limits: Mapping[Group, int], number: int | None) -> Knapsack:
    """Return the problem without items that cannot be taken and without groups that have room for all."""
    able = [
        at
        for at, item in enumerate(items)
        if item.weight <= capacity and all(limits.get(group, 1) for group in item.groups)
    ]
    sizes = Counter(group for at in able for group in items[at].groups)
    binding = {group: limit for group, limit in limits.items() if sizes[group] > limit}
    kept = [
        Item(items[at].weight, items[at].value, tuple(group for group in items[at].groups if group in binding))
        for at in able
    ]
    capacity -= capacity % (gcd(*(item.weight for item in kept)) or 1)
    return Knapsack(kept, able, capacity, binding, number)


def _light(problem: Knapsack, number: int, steps: int) -> tuple[Choice, Prices]:
    """Return a choice that is light enough, whatever it is worth, and the prices in weight of places."""
    least = by_one_group(problem, [item.weight for item in problem.items], number)
    if least is None or least > problem.capacity:
        return Choice(None, proven=True, steps=len(problem.items)), free(problem)
    rounds = _rounds(problem, steps)
    bound = weight_bound(problem, number, rounds)
    heavy = heaviness(problem, bound.prices)
    lightest = sorted(range(len(heavy)), key=heavy.__getitem__)
    branched = part(problem, lightest[:MOST_BRANCHED])
    worthless = branched._replace(items=[item._replace(value=0) for item in branched.items])
    spent = rounds * len(problem.items)
    found = search(worthless, free(problem), bound.prices, -1, steps - spent)
    left_out = min((bound.losses[at] for at in lightest[MOST_BRANCHED:]), default=inf)
    ruled_out = found.finished and left_out - bound.least > problem.capacity + TOLERANCE
    return Choice(found.items, found.items is not None or ruled_out, spent + found.nodes), bound.prices


def _improved(problem: Knapsack, incumbent: Choice, weight_prices: Prices, steps: int) -> Choice:
    """Return the best choice that is found, which the incumbent may be."""
    least = _value(problem, incumbent.items)
    if _worth_at_most(problem) <= least:
        return incumbent._replace(proven=True)
    rounds = _rounds(problem, steps - incumbent.steps)
    bound = value_bound(problem, max(least, greedy(problem)), rounds)
    densest = by_density(problem, worths(problem, bound.prices))
    branched = part(problem, densest[:MOST_BRANCHED])
    spent = incumbent.steps + rounds * len(problem.items)
    found = search(branched, bound.prices, weight_prices, least, steps - spent)
    items = incumbent.items if found.items is None else found.items
    left_out = min((bound.losses[at] for at in densest[MOST_BRANCHED:]), default=inf)
    proven = found.finished and bound.least - left_out < _value(problem, items) + HALF
    return Choice(items, proven, spent + found.nodes)


def _value(problem: Knapsack, indices: Sequence[int] | None) -> int:
    """Return what the items of these indices are worth."""
    values = dict(zip(problem.indices, (item.value for item in problem.items), strict=True))
    return sum(values[index] for index in indices or ())


def _worth_at_most(problem: Knapsack) -> float:
    """Return a first bound on value, which settles items that are worth the same; infinity where any number may be."""
    if problem.number is None:
        return inf
    most = by_one_group(problem, [-item.value for item in problem.items], problem.number)
    return -inf if most is None else -most


def _rounds(problem: Knapsack, steps: int) -> int:
    """Return how often prices can be moved within so many steps."""
    return max(min(ROUNDS, steps // PRICING_SHARE // max(len(problem.items), 1)), 1)
