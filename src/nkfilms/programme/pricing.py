"""What a course is worth at most: a Lagrangian relaxation (Fisher 1981) in which all sessions of a span are the same.

Each demand on the course as a whole has a price instead, which a film pays or is paid. Then the sessions know nothing
of one another but the order of levels, and the best of each span, as often as such a one may stand there, are together
worth no less than any course.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from nkfilms.programme.plan import Demand, demands, Plan
from nkfilms.programme.spans import best_spans, Climbs, climbs
from nkfilms.programme.tables import best_session, Choice, choices_of, tables

INERTIA = 0.7
"""How much of its last direction a step keeps: sessions of one span being one, prices would only swing without."""
FIRST_STEP, LAST_STEP = 0.04, 0.001
"""Of the bound: by so much the first step and the last would lower it at best, those between by even ratios."""


class Priced(NamedTuple):
    """A bound on the value of a course, and what it says of each film and session."""

    bound: float
    rewards: Sequence[float]
    """By film, its value less what it pays."""
    prices: Sequence[float]
    """By film, what the bound falls by where no session has it."""
    climbs: Climbs
    """What the rewards of sessions come to at most."""


def priced(plan: Plan, rounds: int) -> Priced:
    """Return the lowest bound found, by the subgradient method with steps that shorten (Goffin 1977).

    A bound below nothing says that there is no course.
    """
    asked, choices = demands(plan), choices_of(plan)
    prices, least, direction = _first_prices(plan, asked), inf, [0.0] * len(asked)
    for at in range(rounds):
        rewards = _rewards(plan, asked, prices)
        bound, found, excess = _relaxed(plan, choices, asked, prices, rewards)
        if bound < least:
            least, best = bound, Priced(bound, rewards, prices[: len(plan.units)], found)
        inertia = INERTIA if at else 0.0
        direction = [inertia * old + (1 - inertia) * new for old, new in zip(direction, excess, strict=True)]
        square = sum(way**2 for way, price in zip(direction, prices, strict=True) if way > 0 or price > 0)
        if not square or least < 0:
            break
        step = least * FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (at / rounds) / square
        prices = [max(price + step * way, 0.0) for price, way in zip(prices, direction, strict=True)]
    return best


def _first_prices(plan: Plan, asked: Sequence[Demand]) -> list[float]:
    """Return the prices that would be right if a film took its place in a session whatever else is in it.

    The last that has a place sets the rate. Of each demand in turn, films pay what the first that is one too many is
    worth above that rate, or are paid what the last that is asked lacks; what is then left, a film pays for itself.
    """
    places = [plan.capacity / max(plan.capacity // unit.weight, 1) for unit in plan.units]
    rates = sorted(((unit.value / place, place) for unit, place in zip(plan.units, places, strict=True)), reverse=True)
    filled = accumulate(place for _, place in rates)
    rate = next(
        (rate for (rate, _), room in zip(rates, filled, strict=True) if room > plan.capacity * plan.sessions), 0
    )
    above, prices = [unit.value - rate * place for unit, place in zip(plan.units, places, strict=True)], list[float]()
    for most, films, sign in asked[len(above) :]:
        best = [*sorted((above[at] for at in films), reverse=True), 0.0]
        prices.append(max(-best[-most - 1] if most < 0 else best[most], 0.0))
        for at in films:
            above[at] -= sign * prices[-1]
    return [*(max(each, 0.0) for each in above), *prices]


def _rewards(plan: Plan, asked: Sequence[Demand], prices: Sequence[float]) -> list[float]:
    rewards = [float(unit.value) for unit in plan.units]
    for demand, price in zip(asked, prices, strict=True):
        if price:
            for at in demand.films:
                rewards[at] -= demand.sign * price
    return rewards


def _relaxed(
    plan: Plan, choices: Sequence[Choice], asked: Sequence[Demand], prices: Sequence[float], rewards: Sequence[float]
) -> tuple[float, Climbs, list[int]]:
    """Return the bound, what sessions come to, and by demand how much more than it allows is asked of it."""
    by_span = tables(plan, choices, rewards)
    found = climbs({span: table.most[-1][-1] for span, table in by_span.items()}, plan.sessions)
    paid = sum(price * demand.most for price, demand in zip(prices, asked, strict=True) if price)
    shown = Counter[int]()
    for span, times in Counter(best_spans(found)).items():
        shown.update(dict.fromkeys(best_session(plan, by_span[span], rewards), times))
    excess = [sign * sum(shown[at] for at in films & shown.keys()) - most for most, films, sign in asked]
    return found.most[-1][found.whole] + paid, found, excess
