"""Tables of what fits into a session, by its span and by room: a knapsack of which some films exclude one another."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from math import ceil
from typing import NamedTuple

from nkfilms.programme.plan import Plan
from nkfilms.programme.spans import Span

MOST_CELLS = 256
"""So four hours are measured minute by minute, breaks and all; what is longer in several, always in its favour."""


class Choice(NamedTuple):
    """Films of one level of which a session has one at most, as they are alike; or a film by itself."""

    level: int
    films: Sequence[int]


class Table(NamedTuple):
    """What fits into a session of a span."""

    choices: Sequence[Choice]
    most: Sequence[Sequence[float]]
    """By how many of the choices are made, and by cells of room, how much films that fit come to."""


def choices_of(plan: Plan) -> list[Choice]:
    """Return what there is to choose for a session, the lowest levels first."""
    found = defaultdict[tuple[int, Hashable], list[int]](list)
    for at, unit in enumerate(plan.units):
        alone = next((group for group in unit.groups if plan.alike.get(group) == 1), ("film", at))
        found[unit.level, alone].append(at)
    return [Choice(level, found[level, group]) for level, group in sorted(found, key=lambda each: each[0])]


def tables(plan: Plan, choices: Sequence[Choice], rewards: Sequence[float]) -> dict[Span, Table]:
    """Return the table of each span; those that begin at one level go on from one another."""
    found = dict[Span, Table]()
    for low in dict.fromkeys(choice.level for choice in choices):
        higher = [choice for choice in choices if choice.level >= low]
        most = _most_by_room(plan, higher, rewards)
        ends = {choice.level: end for end, choice in enumerate(higher, 1)}
        found |= {(low, high): Table(higher[:end], most[: end + 1]) for high, end in ends.items()}
    return found


def best_session(plan: Plan, table: Table, rewards: Sequence[float]) -> list[int]:
    """Return the films that fit and come to the most."""
    cell, left, session = cell_of(plan), len(table.most[0]) - 1, list[int]()
    for choice, before, after in reversed([*zip(table.choices, table.most, table.most[1:], strict=False)]):
        if after[left] > before[left]:
            weights = {at: plan.units[at].weight // cell for at in choice.films}
            fitting = [at for at, weight in weights.items() if weight <= left]
            film = max(fitting, key=lambda at: before[left - weights[at]] + rewards[at])
            session.append(film)
            left -= weights[film]
    return session


def cell_of(plan: Plan) -> int:
    """Return how much weight a cell of a table stands for."""
    return ceil(plan.capacity / MOST_CELLS)


def _most_by_room(plan: Plan, choices: Sequence[Choice], rewards: Sequence[float]) -> list[list[float]]:
    cell = cell_of(plan)
    tables_ = [[0.0] * (plan.capacity // cell + 1)]
    for choice in choices:
        before, best = tables_[-1], 0.0
        after = before
        for weight, reward in sorted((plan.units[at].weight // cell, rewards[at]) for at in choice.films):
            if reward > best and weight < len(before):  # else a film that takes less room is worth as much
                pairs, best = zip(after[weight:], before, strict=False), reward
                after = after[:weight] + [old if old > (new := other + reward) else new for old, other in pairs]
        tables_.append(after)
    return tables_
