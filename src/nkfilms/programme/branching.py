"""Branch and bound (Horowitz and Sahni 1974): each item in turn is taken or left, and what cannot be better is cut."""

from bisect import bisect_right, insort
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from nkfilms.programme.relaxation import ALL, Group, heaviness, Item, Knapsack, Prices, TOLERANCE, worths

HALF = 0.5
"""Values are whole, so a bound that is not half above the incumbent holds nothing better."""


class Found(NamedTuple):
    """The indices of the best choice, or None where none was found that beats the incumbent, after so many nodes."""

    items: tuple[int, ...] | None
    finished: bool
    """Whether everything better is ruled out."""
    nodes: int


class _Node(NamedTuple):
    """A choice among the items before `at`."""

    at: int
    capacity: int
    value: int
    worth: float
    """Value less prices, with the price of every place added."""
    heavy: float
    """Weight and prices."""
    taken: int
    """How many places of each group, in bit fields."""
    chosen: tuple[int, ...]


class _Fields(NamedTuple):
    """A bit field for each group, in one whole number, so that all limits are compared at once."""

    start: int
    of_items: Sequence[int]
    over: int
    """The top bit of each field, which is set where a group has more than its limit."""
    ended: Sequence[int]
    """By position, how many of the lowest bits belong to groups of which no item is left."""


def search(problem: Knapsack, value_prices: Prices, weight_prices: Prices, incumbent: int, most_nodes: int) -> Found:
    """Return the best choice that is worth more than the incumbent, in at most so many nodes.

    Items are taken in the order given, in which those with a positive worth have to stand by density. Close prices cut
    more, but none cut too much. Of two nodes with the same items and room left, the one of less value is cut.
    """
    items, number = problem.items, problem.number
    fields = _fields(items, problem.limits)
    worth, heavy = worths(problem, value_prices), heaviness(problem, weight_prices)
    at_most, too_heavy = _value_bound(problem, value_prices, worth), _weight_bound(problem, weight_prices, heavy)
    best, found, seen, nodes = incumbent, None, dict[tuple[int, int, int, int], int](), 0
    stack = [_Node(0, problem.capacity, 0, 0.0, 0.0, fields.start, ())]
    while stack and nodes < most_nodes:
        nodes += 1
        node = stack.pop()
        at, capacity, value, reduced, adjusted, taken, chosen = node
        full = len(chosen) == number
        if value > best and (full or number is None):
            best, found = value, chosen
        if full or at == len(items) or at_most(at, capacity, reduced) < best + HALF or too_heavy(node):
            continue
        state = (at, capacity, taken >> fields.ended[at], len(chosen))
        if seen.get(state, -1) >= value:
            continue
        seen[state] = value
        stack.append(_Node(at + 1, capacity, value, reduced, adjusted, taken, chosen))
        item, then = items[at], taken + fields.of_items[at]
        if item.weight <= capacity and not then & fields.over:
            left, gained = capacity - item.weight, value + item.value
            stack.append(_Node(at + 1, left, gained, reduced + worth[at], adjusted + heavy[at], then, (*chosen, at)))
    indices = None if found is None else tuple(problem.indices[at] for at in found)
    return Found(indices, not stack, nodes)


def _fields(items: Sequence[Item], limits: Mapping[Group, int]) -> _Fields:
    """Return the bit fields of the groups, those of which the last item comes first lowest."""
    last = {group: at for at, item in enumerate(items) for group in item.groups}
    groups = sorted(last, key=last.__getitem__)
    width = max((limits[group] for group in groups), default=0).bit_length() + 1
    one = {group: 1 << width * field for field, group in enumerate(groups)}
    full = (1 << width - 1) - 1
    return _Fields(
        start=sum(one[group] * (full - limits[group]) for group in groups),
        of_items=[sum(one[group] for group in item.groups) for item in items],
        over=sum(one[group] << width - 1 for group in groups),
        ended=[width * bisect_right([last[group] for group in groups], at - 1) for at in range(len(items))],
    )


def _value_bound(problem: Knapsack, prices: Prices, worth: Sequence[float]) -> Callable[[int, int, float], float]:
    """Return what says how much a choice comes to at most, the rest filled with the densest and a part of one more."""
    good = [at for at, each in enumerate(worth) if each > 0]
    ahead = [*accumulate((each > 0 for each in worth), initial=0)]
    weights = [*accumulate((problem.items[at].weight for at in good), initial=0)]
    gains = [*accumulate((worth[at] for at in good), initial=0.0)]
    rates = [*(worth[at] / problem.items[at].weight for at in good), 0.0]
    limits = problem.limits if problem.number is None else {**problem.limits, ALL: problem.number}
    places = sum(price * limits[group] for group, price in prices.items())

    def _at_most(at: int, capacity: int, reduced: float) -> float:
        start = ahead[at]
        filled = weights[start] + capacity
        end = bisect_right(weights, filled) - 1
        return places + reduced + gains[end] - gains[start] + (filled - weights[end]) * rates[end]

    return _at_most


def _weight_bound(problem: Knapsack, prices: Prices, heavy: Sequence[float]) -> Callable[[_Node], bool]:
    """Return what says whether a choice has no room for so many items, the lightest that come after it."""
    number = problem.number
    if number is None:
        return lambda _: False
    lightest, light = [[0.0]], list[float]()
    for each in reversed(heavy):
        insort(light, each)
        del light[number:]
        lightest.append([*accumulate(light, initial=0.0)])
    lightest.reverse()
    room = problem.capacity + sum(price * problem.limits[group] for group, price in prices.items()) + TOLERANCE

    def _too_heavy(node: _Node) -> bool:
        missing, following = number - len(node.chosen), lightest[node.at]
        return missing >= len(following) or node.heavy + following[missing] > room

    return _too_heavy
