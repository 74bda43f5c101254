"""The sessions that a good course can be made of: all whose rewards come near those of the best."""

from collections.abc import Sequence
from typing import NamedTuple

from nkfilms.programme.plan import Plan
from nkfilms.programme.pricing import cell_of, most_by_room, Priced


class Session(NamedTuple):
    """Films that fit into a session."""

    loss: float
    """How much less its rewards come to than those of the best."""
    films: tuple[int, ...]
    taken: int
    """A bit for each film, and for each group that has one place in all."""
    value: int
    lowest: int
    highest: int
    """The levels of its films."""


class Listed(NamedTuple):
    """Sessions, those of the least loss first, and the steps that it took; `whole` if none was left out."""

    sessions: Sequence[Session]
    whole: bool
    steps: int


def listed(plan: Plan, prices: Priced, most_loss: float, most: int, steps: int) -> Listed:
    """Return the sessions of at most so much loss; not all of them where they are too many, or take too many steps."""
    films = sorted(
        range(len(plan.units)), key=lambda at: (-prices.rewards[at] / plan.units[at].weight, at), reverse=True
    )
    tables, cell, least = most_by_room(plan, prices.rewards, films), cell_of(plan), prices.best - most_loss
    found, done, bits = list[Session](), 0, _bits(plan)
    stack: list[tuple[int, int, float, tuple[int, ...]]] = [(len(films), plan.capacity, 0.0, ())]
    while stack and done < steps and len(found) < most:
        done += 1
        left, room, reward, chosen = stack.pop()
        if reward + tables[left][room // cell] < least:
            continue
        if not left:
            if chosen:
                found.append(_session(plan, prices.best - reward, chosen, bits))
            continue
        at = films[left - 1]
        stack.append((left - 1, room, reward, chosen))
        if plan.units[at].weight <= room and _goes_with(plan, at, chosen):
            stack.append((left - 1, room - plan.units[at].weight, reward + prices.rewards[at], (*chosen, at)))
    return Listed(sorted(found), not stack, done)


def _goes_with(plan: Plan, at: int, chosen: Sequence[int]) -> bool:
    """Return whether a film leaves each group its limit, in the session and in all."""
    for group in plan.units[at].groups:
        most = min(plan.alike.get(group, len(chosen) + 1), plan.limits[group])
        if sum(group in plan.units[other].groups for other in chosen) >= most:
            return False
    return True


def _bits(plan: Plan) -> list[int]:
    """Return by film its own bit, with those of its groups that have one place, so that a clash is seen at once."""
    single = [group for group, limit in plan.limits.items() if limit == 1]
    places = {group: 1 << len(plan.units) + number for number, group in enumerate(single)}
    return [
        (1 << at) + sum(places[group] for group in set(unit.groups) if group in places)
        for at, unit in enumerate(plan.units)
    ]


def _session(plan: Plan, loss: float, chosen: tuple[int, ...], bits: Sequence[int]) -> Session:
    levels = [plan.units[at].level for at in chosen]
    value = sum(plan.units[at].value for at in chosen)
    return Session(max(loss, 0.0), chosen, sum(bits[at] for at in chosen), value, min(levels), max(levels))
