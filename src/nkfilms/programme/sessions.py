"""The sessions that a good course can be made of: all whose rewards come near those of the best."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nkfilms.programme.plan import Plan
from nkfilms.programme.pricing import Priced
from nkfilms.programme.spans import lost, Span
from nkfilms.programme.tables import cell_of, choices_of, Table, tables


class Session(NamedTuple):
    """Films that fit into a session."""

    loss: float
    """How much less its rewards come to than those of the best of its span."""
    films: tuple[int, ...]
    taken: int
    """A bit for each film, and for each group that has one place in all."""
    value: int
    span: Span
    """The levels of its films."""


class Listed(NamedTuple):
    """Sessions, those of the least loss first, and the steps that it took; `whole` if none was left out."""

    sessions: Sequence[Session]
    whole: bool
    steps: int


def listed(plan: Plan, prices: Priced, most_loss: float, most: int, steps: int) -> Listed:
    """Return the sessions of at most so much loss; not all of them where they are too many, or take too many steps."""
    found, bits, best = list[Session](), _bits(plan), prices.climbs.most[1]
    searched = (
        (span, session)
        for span, table in tables(plan, choices_of(plan), prices.rewards).items()
        for session in _sessions(plan, table, prices.rewards, best[span] + lost(prices.climbs, (span,)) - most_loss)
    )
    done = 0
    for done, (span, session) in enumerate(searched, 1):
        if session:
            reward, films = session
            value, taken = sum(plan.units[at].value for at in films), sum(bits[at] for at in films)
            found.append(Session(max(best[span] - reward, 0.0), films, taken, value, span))
        if len(found) == most or done == steps:
            return Listed(sorted(found), whole=False, steps=done)
    return Listed(sorted(found), whole=True, steps=done)


def _sessions(
    plan: Plan, table: Table, rewards: Sequence[float], least: float
) -> Iterator[tuple[float, tuple[int, ...]] | None]:
    """Yield the sessions of a span that come to so much at least, each with that; nothing where a step finds none."""
    units, cell, choices = plan.units, cell_of(plan), table.choices
    below = sum(choice.level < choices[-1].level for choice in choices)
    stack = [(len(choices), plan.capacity, 0.0, tuple[int, ...]())]
    while stack:
        left, room, reward, films = stack.pop()
        yield (reward, films) if not left and units[films[-1]].level == choices[0].level else None
        if not left:
            continue
        left, after = left - 1, table.most[left - 1]
        if reward + after[room // cell] >= least and (films or left > below):
            stack.append((left, room, reward, films))
        for at in choices[left].films:
            rest, more = room - units[at].weight, reward + rewards[at]
            if rest >= 0 and more + after[rest // cell] >= least and _goes_with(plan, at, films):
                stack.append((left, rest, more, (*films, at)))


def _goes_with(plan: Plan, at: int, films: Sequence[int]) -> bool:
    """Return whether a film leaves each group its limit, in the session and in all."""
    for group in plan.units[at].groups:
        most = min(plan.alike.get(group, len(films) + 1), plan.limits[group])
        if sum(group in plan.units[other].groups for other in films) >= most:
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
