"""The knapsack problem with limits: the items of most value that fit, at most so many of each group.

Branch and bound (Horowitz and Sahni 1974). Were there no groups, the densest items and a fraction of one more would be
worth at least as much as any choice. What the groups forbid becomes a price for each place in a group (Lagrangian
relaxation, Fisher 1981), and that bound is then within a few hundredths of the truth.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import gcd, hypot, inf
from typing import NamedTuple

LEAST_GAIN = 0.00005
"""Values differ by more or not at all, as they are multiples of 0.0001: less is an error of rounding."""
ROUNDS = 40
"""So often the prices are mended; more rounds take longer than they save."""
FIRST_STEP = 1 / 4
"""How far a price moves at first, as a share of the highest value."""
SHORTER = 0.8
"""The step shrinks by so much whenever the bound came no nearer."""
MOST_NODES = 400_000
"""A second or two. Films that differ in score and running time need hundreds; of very many that are all alike, the best
choice found by then stands."""

Group = Hashable
_ALL: Group = object()
"""The group of every item, which has a limit where their number is fixed."""


class Item(NamedTuple):
    """Something to take or to leave."""

    weight: int
    value: float
    groups: tuple[Group, ...]


class _Offer(NamedTuple):
    """An item at its worth: its value less the prices of its places."""

    item: Item
    at: int
    worth: float


class _Node(NamedTuple):
    """A choice among the first offers, up to `at`."""

    at: int
    capacity: int
    value: float
    worth: float
    taken: tuple[int, ...]
    """By group, how many places."""
    chosen: tuple[int, ...]


def most_valuable(
    items: Sequence[Item], capacity: int, limits: Mapping[Group, int], number: int | None = None
) -> tuple[int, ...] | None:
    """Return the indices of the items of most value, weighing at most `capacity`, of each group at most its limit.

    They are exactly `number`, where it is given, and None if no choice is allowed. Weights are positive; values are
    multiples of 0.0001 and not negative. Groups without a limit have room for all.
    """
    sizes = Counter(group for item in items for group in item.groups)
    limits = {group: limit for group, limit in limits.items() if sizes[group] > limit}
    items = [item._replace(groups=tuple(filter(limits.__contains__, item.groups))) for item in items]
    if number is not None:
        limits[_ALL] = number
        items = [item._replace(groups=(*item.groups, _ALL)) for item in items]
        if not _can_be(number, _lightest(items, limits), capacity):
            return None
    capacity -= capacity % (gcd(*(item.weight for item in items)) or 1)
    prices = _prices(items, capacity, limits)
    return _search(_offers(items, prices), capacity, limits, prices)


def _offers(items: Sequence[Item], prices: Mapping[Group, float]) -> list[_Offer]:
    """Return the items at their worth, those of most worth by weight first."""
    offers = [
        _Offer(item, at, item.value - sum(prices[group] for group in item.groups)) for at, item in enumerate(items)
    ]
    return sorted(offers, key=lambda offer: (-offer.worth / offer.item.weight, offer.at))


def _prices(items: Sequence[Item], capacity: int, limits: Mapping[Group, int]) -> Mapping[Group, float]:
    """Return prices of places under which the bound is low: they rise where too many are taken and fall where too few.

    The subgradient method of Held, Wolfe and Crowder (1974). Any prices give a true bound, except below nothing for a
    place that may stay empty.
    """
    prices = best = dict.fromkeys(limits, 0.0)
    least, step = inf, FIRST_STEP * max((item.value for item in items), default=0.0)
    for _ in range(ROUNDS):
        bound, taken = _relaxed(_offers(items, prices), capacity)
        bound += sum(price * limits[group] for group, price in prices.items())
        if bound < least:
            best, least = prices, bound
        else:
            step *= SHORTER
        excess = {group: taken[group] - limit for group, limit in limits.items()}
        length = hypot(*excess.values())
        if not length:
            break
        moved = {group: prices[group] + step * over / length for group, over in excess.items()}
        prices = {group: price if group is _ALL else max(price, 0.0) for group, price in moved.items()}
    return best


def _relaxed(offers: Sequence[_Offer], capacity: int) -> tuple[float, Mapping[Group, float]]:
    """Return what the offers are worth that fit, the last in part, and how many places of each group they take."""
    worth, taken = 0.0, defaultdict[Group, float](float)
    for offer in offers:
        if capacity <= 0 or offer.worth <= 0:
            break
        share = min(capacity / offer.item.weight, 1.0)
        worth += share * offer.worth
        capacity -= offer.item.weight
        for group in offer.item.groups:
            taken[group] += share
    return worth, taken


def _search(
    offers: Sequence[_Offer], capacity: int, limits: Mapping[Group, int], prices: Mapping[Group, float]
) -> tuple[int, ...] | None:
    """Return the indices of the best choice: the densest are tried first, and what cannot be better is left."""
    last = {group: at for at, offer in enumerate(offers) for group in offer.item.groups}
    groups = sorted(limits, key=lambda group: -last.get(group, 0))
    room = [limits[group] for group in groups]
    places = [[groups.index(group) for group in offer.item.groups] for offer in offers]
    lasting = [sum(last[group] >= at for group in groups) for at in range(len(offers))]  # so many groups have more
    bound = _bound(offers, limits)
    best, found, seen = -LEAST_GAIN, None, dict[tuple[int, int, tuple[int, ...]], float]()
    open_ = [_Node(0, capacity, 0.0, sum(prices[group] * limits[group] for group in groups), (0,) * len(groups), ())]
    for _ in range(MOST_NODES):
        if not open_:
            break
        node = open_.pop()
        full = len(node.chosen) == limits.get(_ALL)
        if node.value > best and (full or _ALL not in limits):
            best, found = node.value, node.chosen
        if full or node.at == len(offers) or bound(node) < best + LEAST_GAIN:
            continue
        state = (node.at, node.capacity, node.taken[: lasting[node.at]])
        if seen.get(state, -1.0) < node.value:
            seen[state] = node.value
            open_.append(node._replace(at=node.at + 1))
            offer, needed = offers[node.at], places[node.at]
            if offer.item.weight <= node.capacity and all(node.taken[place] < room[place] for place in needed):
                open_.append(_with(node, offer, needed))
    return found


def _with(node: _Node, offer: _Offer, places: Sequence[int]) -> _Node:
    """Return the choice with the next offer."""
    return _Node(
        at=node.at + 1,
        capacity=node.capacity - offer.item.weight,
        value=node.value + offer.item.value,
        worth=node.worth + offer.worth,
        taken=tuple(count + (place in places) for place, count in enumerate(node.taken)),
        chosen=(*node.chosen, offer.at),
    )


def _bound(offers: Sequence[_Offer], limits: Mapping[Group, int]) -> Callable[[_Node], float]:
    """Return what says how much a choice comes to at most; minus infinity where there is no room for so many."""
    good = [offer for offer in offers if offer.worth > 0]
    weights = [0, *accumulate(offer.item.weight for offer in good)]
    worths = [0.0, *accumulate(offer.worth for offer in good)]

    @cache
    def _lightest_from(at: int) -> Sequence[int]:
        return _lightest([offer.item for offer in offers[at:]], limits)

    def _at_most(node: _Node) -> float:
        if _ALL in limits and not _can_be(limits[_ALL] - len(node.chosen), _lightest_from(node.at), node.capacity):
            return -inf
        start = min(node.at, len(good))
        filled = weights[start] + node.capacity
        end = bisect_right(weights, filled) - 1
        part = (filled - weights[end]) * good[end].worth / good[end].item.weight if end < len(good) else 0.0
        return node.worth + worths[end] - worths[start] + part

    return _at_most


def _lightest(items: Iterable[Item], limits: Mapping[Group, int]) -> Sequence[int]:
    """Return what none, one, two ... of the items weigh at least, each keeping the limits of its first two groups."""
    taken = Counter[tuple[Group, ...]]()
    light = [0]
    for item in sorted(items, key=lambda item: item.weight):
        first, both = item.groups[:1], item.groups[:2]
        if taken[first] < limits[first[-1]] and taken[both] < limits[both[-1]]:
            taken.update({first, both})
            light.append(light[-1] + item.weight)
    return light


def _can_be(number: int, lightest: Sequence[int], capacity: int) -> bool:
    return number < len(lightest) and lightest[number] <= capacity
