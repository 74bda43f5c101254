"""How the sessions of a course are first filled: which levels each may have, and what is worth most in it."""

import pytest

from nkfilms.programme.filling import _levels_left, _value, _windows
from nkfilms.programme.plan import Plan, Unit


def unit(level: int, weight: int = 60, value: int = 60, voice: int = 0) -> Unit:
    """Return a film without groups."""
    return Unit(weight, value, (), level, voice)


def of(*units: Unit, sessions: int = 3, **asked: object) -> Plan:
    """Return a plan of these films for sessions of an hour."""
    return Plan(units, sessions, 60, {}, {}, **asked)  # type: ignore[arg-type]


def test_each_level_has_its_share_of_the_sessions() -> None:
    """The lowest first; by the films that give most a minute, as the others will not be shown."""
    assert list(_windows(of(unit(0), unit(1), unit(2)))) == [(0, 0), (1, 1), (2, 2)]
    assert list(_windows(of(unit(0), unit(1), sessions=4))) == [(0, 0), (0, 0), (1, 1), (1, 1)]
    assert list(_windows(of(unit(0), unit(1), unit(1), sessions=2))) == [(0, 0), (1, 1)]
    short = [unit(0, 30, 90) for _ in range(4)]
    assert list(_windows(of(*short, unit(1, 120, 240), sessions=2))) == [(0, 0), (0, 0)]


@pytest.mark.parametrize(
    ("sessions", "levels"),
    [
        pytest.param([(), (), ()], range(3), id="any, where the others are empty"),
        pytest.param([(1,), (), ()], range(1, 3), id="from that of the session before"),
        pytest.param([(), (), (1,)], range(2), id="to that of the session after"),
        pytest.param([(0, 1), (2,), (2, 1)], range(1, 2), id="between both"),
    ],
)
def test_a_session_has_the_levels_that_the_others_leave(sessions: list[tuple[int, ...]], levels: range) -> None:
    """Its own films do not count."""
    assert _levels_left(of(unit(0), unit(1), unit(2)), sessions, 1) == levels


def test_what_must_be_there_counts_more_than_what_completes_a_course_and_that_more_than_all_else() -> None:
    """A voice is missing as long as the other sessions have it too seldom, and are too full to bring it."""
    units = unit(0), unit(1, value=500), unit(0, voice=1), unit(2, voice=1)
    asked = of(*units, voices={1: 1}, levels=frozenset([0, 2]), must=frozenset([0]))
    worth = [_value(asked, [(1,), (), (1,)], 1, at) for at in range(4)]
    assert worth[1] < worth[2] == worth[3] < worth[0]
    assert _value(asked, [(2,), (2,), (3,)], 1, 2) == units[2].value
    assert _value(asked, [(1,), (), ()], 1, 2) < worth[2]
