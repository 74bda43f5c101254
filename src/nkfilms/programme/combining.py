"""Sessions that go together: of those that were listed, so many that share nothing and are worth most."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from nkfilms.programme.plan import demands, is_course, Plan
from nkfilms.programme.pricing import Priced
from nkfilms.programme.sessions import Session
from nkfilms.programme.spans import lost, Span

ENOUGH = 0.5
"""Values are whole numbers, so what loses no less than this less is no better."""
LOOKS = 8
"""So many sessions are looked through in the time of a step."""


class Combined(NamedTuple):
    """The sessions that are worth most together, or None where none go together, after so many steps."""

    sessions: tuple[Session, ...] | None
    finished: bool
    """Whether all that lose no more were tried."""
    steps: int


class _Node(NamedTuple):
    """Sessions that are chosen, and films that are left out."""

    loss: float
    given_up: float
    """The part of the loss that is not for the order of levels."""
    chosen: tuple[Session, ...]
    spans: tuple[Span, ...]
    """Those of the chosen, in order."""
    taken: int
    """The bits of the chosen."""
    left_out: int
    """The bits of the films left out."""
    others: Sequence[Session]
    """Among which are those that may still be chosen, those that lose least first."""


_Order = Callable[[tuple[Span, ...]], float]
"""What is lost for the order of levels where some sessions have these spans."""
_State = tuple[int, int, tuple[Span, ...]]
"""What is taken and left out, and the spans: however they were reached, the same may follow and the same is lost."""


def combined(plan: Plan, prices: Priced, sessions: Sequence[Session], most_loss: float, steps: int) -> Combined:
    """Return the sessions that are worth most together, if they lose no more than so much of the bound.

    Of those that have the film that is in the fewest one is chosen, or the film is left out for good, so that what it
    would have paid is lost at once.
    """
    asked, order = demands(plan), cache(partial(lost, prices.climbs))
    best, found, done, seen = most_loss, None, 0, set[_State]()
    stack = [_Node(0.0, 0.0, (), (), 0, 0, sessions)]
    while stack and done < steps:
        node = stack.pop()
        done += 1
        state = node.taken, node.left_out, node.spans
        if node.loss > best or state in seen:
            continue
        seen.add(state)
        if len(node.chosen) == plan.sessions:
            loss = prices.bound - sum(session.value for session in node.chosen)
            if loss <= best and is_course(plan, asked, [session.films for session in node.chosen]):
                best, found = loss - ENOUGH, node.chosen
            continue
        following = _following(plan, prices, order, node, best)
        stack += sorted(following, key=lambda each: -each.loss)
        done += len(following) + len(node.others) // LOOKS
    return Combined(found, not stack, done)


def _following(plan: Plan, prices: Priced, order: _Order, node: _Node, most_loss: float) -> list[_Node]:
    """Return what can be done with the film that is in the fewest sessions: first what pays, or has to be there."""
    spans = {span: tuple(sorted((*node.spans, span))) for span in {session.span for session in node.others}}
    given_up = {span: node.given_up + order(after) for span, after in spans.items()}
    taken, missing = node.taken | node.left_out, plan.sessions - len(node.chosen)
    others = [
        session
        for session in node.others
        if not session.taken & taken and given_up[session.span] + session.loss <= most_loss
    ]
    if len(others) < missing or node.loss + sum(session.loss for session in others[:missing]) > most_loss:
        return []
    in_sessions = Counter(at for session in others for at in session.films)
    undecided = (at for at, price in enumerate(prices.prices) if (price or at in plan.must) and not taken >> at & 1)
    film = min(undecided, key=in_sessions.__getitem__, default=others[0].films[0])
    having = (session for session in others if film in session.films)
    following = [
        _with(node, session, given_up[session.span] + session.loss, spans[session.span], others) for session in having
    ]
    return following if film in plan.must else [_without(node, film, prices.prices[film], others), *following]


def _with(node: _Node, session: Session, loss: float, spans: tuple[Span, ...], others: Sequence[Session]) -> _Node:
    chosen, taken = (*node.chosen, session), node.taken | session.taken
    return _Node(loss, node.given_up + session.loss, chosen, spans, taken, node.left_out, others)


def _without(node: _Node, film: int, price: float, others: Sequence[Session]) -> _Node:
    left_out = node.left_out | 1 << film
    return node._replace(loss=node.loss + price, given_up=node.given_up + price, left_out=left_out, others=others)
