"""Sessions that go together: of those that were listed, so many that share nothing and are worth most."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from nkfilms.programme.plan import demands, is_course, Plan
from nkfilms.programme.pricing import ENOUGH, Priced
from nkfilms.programme.sessions import Session


class Combined(NamedTuple):
    """The sessions that are worth most together, or None where none go together, after so many steps."""

    sessions: tuple[Session, ...] | None
    finished: bool
    """Whether all that lose no more were tried."""
    steps: int


class _Node(NamedTuple):
    at: int
    """How many of the films that matter are decided."""
    start: int
    """From which of the other sessions on they are tried, so that none is tried twice."""
    loss: float
    taken: int
    chosen: tuple[Session, ...]


class _Listed(NamedTuple):
    """The sessions in the order to try them."""

    films: Sequence[int]
    """Those that have to be there, then those that cost something where they are not: of the highest levels first, as
    those are few, then those that cost most."""
    having: Mapping[int, Sequence[Session]]
    """By each of them, the sessions that have it."""
    others: Sequence[Session]
    """The sessions that have none of them."""


def combined(plan: Plan, prices: Priced, sessions: Sequence[Session], most_loss: float, steps: int) -> Combined:
    """Return the sessions that are worth most together, if they lose no more than so much of the bound.

    For each film in turn, a session that has it is taken or it is left out for good, so that what it would have paid
    counts as lost at once.
    """
    order, asked = _ordered(plan, prices, sessions), demands(plan)
    best, found, done = most_loss, None, 0
    stack = [_Node(0, 0, 0.0, 0, ())]
    while stack and done < steps:
        node = stack.pop()
        if node.loss > best:
            continue
        if len(node.chosen) == plan.sessions:
            loss = prices.bound - sum(session.value for session in node.chosen)
            done += 1
            if loss <= best and is_course(plan, asked, [session.films for session in node.chosen]):
                best, found = loss - ENOUGH, node.chosen
            continue
        tried, following = _following(plan, prices, order, node, best)
        stack += sorted(following, key=lambda each: -each.loss)
        done += 1 + tried
    return Combined(found, not stack, done)


def _ordered(plan: Plan, prices: Priced, sessions: Sequence[Session]) -> _Listed:
    costly = sorted(
        (at for at, price in enumerate(prices.prices) if price > 0),
        key=lambda at: (-plan.units[at].level, -prices.prices[at]),
    )
    films = list(dict.fromkeys([*sorted(plan.must), *costly]))
    having: dict[int, list[Session]] = {at: [] for at in films}
    for session in sessions:
        for at in having.keys() & session.films:
            having[at].append(session)
    mask = sum(1 << at for at in films)
    return _Listed(films, having, [session for session in sessions if not session.taken & mask])


def _following(plan: Plan, prices: Priced, order: _Listed, node: _Node, most_loss: float) -> tuple[int, list[_Node]]:
    """Return what can be done with the next film that is not decided, or else with the other sessions.

    Before it stands how many sessions were tried.
    """
    at = next((at for at in range(node.at, len(order.films)) if not node.taken >> order.films[at] & 1), None)
    left, room = plan.sessions - len(node.chosen), most_loss - node.loss
    if at is None:
        others = list(takewhile(lambda each: left * each.loss <= room, order.others[node.start :]))
        after = [(_goes_with(plan, session, node), which, session) for which, session in enumerate(others, node.start)]
        return len(others), [
            _with(node, session, len(order.films), which + 1) for goes, which, session in after if goes
        ]
    film = order.films[at]
    having = list(takewhile(lambda each: each.loss <= room, order.having[film]))
    with_it = [_with(node, session, at + 1, 0) for session in having if _goes_with(plan, session, node)]
    without = _Node(at + 1, 0, node.loss + prices.prices[film], node.taken | 1 << film, node.chosen)
    return len(having), with_it if film in plan.must else [*with_it, without]


def _with(node: _Node, session: Session, at: int, start: int) -> _Node:
    return _Node(at, start, node.loss + session.loss, node.taken | session.taken, (*node.chosen, session))


def _goes_with(plan: Plan, session: Session, node: _Node) -> bool:
    """Return whether a session shares nothing with those chosen, and stands before or after each as levels go."""
    return not session.taken & node.taken and (
        not plan.ordered
        or all(session.highest <= other.lowest or other.highest <= session.lowest for other in node.chosen)
    )
