"""A course as a problem: films to deal out to sessions of one length, and what is asked of each session and of all."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from nkfilms.programme.relaxation import Group


class Unit(NamedTuple):
    """A film to take or to leave."""

    weight: int
    value: int
    groups: tuple[Group, ...]
    level: int
    """Sessions stand in the order of these: none has a film of a lower level than one before it."""
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
    """How many films of each voice there are at least."""
    levels: frozenset[int] = frozenset()
    """Of which levels there is at least one film."""


class Demand(NamedTuple):
    """That a course has at most so many of some films; at least is at most of the negatives."""

    most: int
    films: frozenset[int]
    sign: int = 1
    """What each of them counts; the others do not."""


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
        *(_least(voices[voice], least) for voice, least in plan.voices.items() if least),
        *(_least(levels[level], 1) for level in sorted(plan.levels)),
        *(_least([at], 1) for at in sorted(plan.must)),
        *exactly,
    ]


def _most(films: Iterable[int], number: int) -> Demand:
    return Demand(number, frozenset(films))


def _least(films: Iterable[int], number: int) -> Demand:
    return Demand(-number, frozenset(films), sign=-1)


def is_course(plan: Plan, asked: Sequence[Demand], sessions: Sequence[Sequence[int]]) -> bool:
    """Return whether sessions that each keep their own limits are together what is asked of a course."""
    films = {at for session in sessions for at in session}
    return all(sessions) and all(
        demand.sign * len(films & demand.films) <= demand.most for demand in asked[len(plan.units) :]
    )


def worth(plan: Plan, asked: Sequence[Demand], sessions: Sequence[Sequence[int]]) -> int | None:
    """Return what sessions are worth together, or None where they are no course."""
    films = (at for session in sessions for at in session)
    return sum(plan.units[at].value for at in films) if is_course(plan, asked, sessions) else None
