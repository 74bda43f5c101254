"""A course as a problem: films to deal out to sessions of one length, and what is asked of each session and of all."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from nkfilms.programme.relaxation import Group


class Unit(NamedTuple):
    """A film to take or to leave."""

    weight: int
    value: int
    groups: tuple[Group, ...]
    level: int
    """Sessions stand in the order of these."""
    voice: Hashable


class Plan(NamedTuple):
    """Films, so many sessions, and what is asked of them; no film is in two, and no session is empty."""

    units: Sequence[Unit]
    sessions: int
    capacity: int
    """What each session holds."""
    limits: Mapping[Group, int]
    """How many films of a group there are at most in all sessions together."""
    alike: Mapping[Group, int]
    """How many films of a group there are at most in each session."""
    must: frozenset[int] = frozenset()
    number: int | None = None
    """How many films there are in all; any number where it is None."""
    voices: Mapping[Hashable, int] = {}
    """In how many sessions each voice is heard at least."""
    levels: frozenset[int] = frozenset()
    """Of which levels there is at least one film."""
    ordered: bool = True
    """Whether no film may stand in a session before one of a lower level."""


class Demand(NamedTuple):
    """That the films of a course, each times its sign, are at most so many: at least is at most of the negatives."""

    most: int
    signs: Mapping[int, int]
    """By film; those that are not named do not count."""


def demands(plan: Plan) -> list[Demand]:
    """Return what is asked of the films of all sessions together: first, of each film, that it is there once."""
    members = defaultdict[Group, list[int]](list)
    voices, levels = defaultdict[Hashable, list[int]](list), defaultdict[int, list[int]](list)
    for at, unit in enumerate(plan.units):
        voices[unit.voice].append(at)
        levels[unit.level].append(at)
        for group in unit.groups:
            members[group].append(at)
    whole = range(len(plan.units))
    exactly = [] if plan.number is None else [_most(whole, plan.number), _least(whole, plan.number)]
    return [
        *(_most([at], 1) for at in whole),
        *(_most(each, plan.limits[group]) for group, each in members.items() if len(each) > plan.limits[group]),
        *(_least(voices[voice], least) for voice, least in plan.voices.items()),
        *(_least(levels[level], 1) for level in sorted(plan.levels)),
        *(_least([at], 1) for at in sorted(plan.must)),
        *exactly,
    ]


def _most(films: Sequence[int], number: int) -> Demand:
    return Demand(number, dict.fromkeys(films, 1))


def _least(films: Sequence[int], number: int) -> Demand:
    return Demand(-number, dict.fromkeys(films, -1))


def is_course(plan: Plan, asked: Sequence[Demand], sessions: Sequence[Sequence[int]]) -> bool:
    """Return whether sessions that each keep their own limits are together what is asked of a course."""
    films = {at for session in sessions for at in session}
    heard = Counter(voice for session in sessions for voice in {plan.units[at].voice for at in session})
    return (
        all(sessions)
        and plan.levels <= {plan.units[at].level for at in films}
        and all(heard[voice] >= least for voice, least in plan.voices.items())
        and all(sum(demand.signs.get(at, 0) for at in films) <= demand.most for demand in asked[len(plan.units) :])
    )


def worth(plan: Plan, asked: Sequence[Demand], sessions: Sequence[Sequence[int]]) -> int | None:
    """Return what sessions are worth together, or None where they are no course."""
    films = (at for session in sessions for at in session)
    return sum(plan.units[at].value for at in films) if is_course(plan, asked, sessions) else None
