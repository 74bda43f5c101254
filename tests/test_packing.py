"""Films dealt out to sessions: against an integer solver, and what is said where the search is cut short."""

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random
from typing import Any

import pytest

from nkfilms.programme import course, filling, packing, pricing, Timetable
from nkfilms.programme.combining import Combined, combined
from nkfilms.programme.filling import Filled, filled
from nkfilms.programme.packing import best_packing, Packing, ROUNDS
from nkfilms.programme.plan import demands, is_course, Plan, Unit
from nkfilms.programme.pricing import Priced, priced
from nkfilms.programme.sessions import listed, Session
from nkfilms.programme.spans import climbs
from nkfilms.programme.tables import best_session, cell_of, choices_of, tables
from nkfilms.recommend import recommend
from tests.conftest import shipped

STEPS = 300_000


def plan(seed: int, sessions: int = 4, count: int = 30, capacity: int = 130) -> Plan:
    """Return films of one look and director each, of three levels and two voices, to be dealt out."""
    random = Random(seed)  # noqa: S311 - the same films every time

    def _unit() -> Unit:
        look, director = random.randrange(12), f"director {random.randrange(count)}"
        weight = random.choice((random.randint(10, 50), random.randint(60, 110)))
        value = weight * random.randint(1000, 9000)
        return Unit(weight, value, (look, director), random.choice((0, 0, 0, 1, 1, 2)), voice=look % 2)

    units = [_unit() for _ in range(count)]
    limits = {group: 1 if isinstance(group, str) else 2 for unit in units for group in unit.groups}
    looks = {group: 1 for group in limits if not isinstance(group, str)}
    return Plan(units, sessions, capacity, limits, looks, voices={0: 2, 1: 2}, levels=frozenset((0, 1, 2)))


Row = tuple[dict[tuple[str, int, int], int], float, float]
"""Variables with their factors, and between what they add up to."""


def of_sessions(asked: Plan) -> Iterator[Row]:
    """Yield what each session has to be: x is a film in a session, y a level reached by then."""
    films = range(len(asked.units))
    for session in range(asked.sessions):
        yield {("x", at, session): asked.units[at].weight for at in films}, 0, asked.capacity
        yield {("x", at, session): 1 for at in films}, 1, len(films)
        for group, most in asked.alike.items():
            yield {("x", at, session): 1 for at in films if group in asked.units[at].groups}, 0, most
        for at, level in product(films, (1, 2)):
            if asked.units[at].level >= level:
                yield {("y", session, level): 1, ("x", at, session): -1}, 0, 1
            elif session:
                yield {("y", session - 1, level): 1, ("x", at, session): 1}, 0, 1


def of_all(asked: Plan) -> Iterator[Row]:
    """Yield what all sessions have to be together."""
    films, sessions = range(len(asked.units)), range(asked.sessions)
    for at in films:
        yield {("x", at, session): 1 for session in sessions}, 0, 1
    for session, level in product(sessions[1:], (1, 2)):
        yield {("y", session, level): 1, ("y", session - 1, level): -1}, 0, 1
    for group, most in asked.limits.items():
        yield {("x", at, each): 1 for at in films if group in asked.units[at].groups for each in sessions}, 0, most
    for level in asked.levels:
        yield {("x", at, each): 1 for at in films if asked.units[at].level == level for each in sessions}, 1, len(films)
    for voice, least in asked.voices.items():
        heard = {("x", at, each): 1 for at in films if asked.units[at].voice == voice for each in sessions}
        yield heard, least, len(films)


def solved(asked: Plan) -> int | None:
    """Return what the best course is worth, by the integer solver of scipy, or None where there is none."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    known = [*of_sessions(asked), *of_all(asked)]
    names = {name: at for at, name in enumerate(sorted({name for row, _, _ in known for name in row}))}
    matrix = np.zeros((len(known), len(names)))
    for at, (row, _, _) in enumerate(known):
        for name, factor in row.items():
            matrix[at, names[name]] = factor
    values = np.zeros(len(names))
    for name, at in names.items():
        values[at] = -asked.units[name[1]].value if name[0] == "x" else 0
    limits = LinearConstraint(matrix, [low for _, low, _ in known], [high for _, _, high in known])
    found = milp(values, constraints=limits, integrality=np.ones(len(names)), bounds=Bounds(0, 1))
    return round(-found.fun) if found.success else None


def value(asked: Plan, sessions: Sequence[Sequence[int]] | None) -> int | None:
    """Return what sessions are worth."""
    return None if sessions is None else sum(asked.units[at].value for session in sessions for at in session)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("sessions", [2, 4])
def test_no_course_is_worth_more_says_an_integer_solver(seed: int, sessions: int) -> None:
    """Of thirty films, more than can be tried."""
    asked = plan(seed, sessions)
    found = best_packing(asked, STEPS)
    assert (value(asked, found.sessions), found.proven) == (solved(asked), True)


@pytest.mark.slow
@pytest.mark.parametrize(("sessions", "within"), [(3, 90), (4, 120), (4, 240), (8, 120)])
def test_no_course_of_shipped_films_is_worth_more(sessions: int, within: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Says the same solver."""
    tried = list[tuple[Plan, Packing]]()

    def _kept(plan: Plan, steps: int) -> Packing:
        tried.append((plan, best_packing(plan, steps)))
        return tried[-1][1]

    monkeypatch.setattr("nkfilms.programme.courses.best_packing", _kept)
    course(recommend(shipped(), variety=False).items, Timetable(sessions, within))
    (asked, found), *_ = tried
    assert (value(asked, found.sessions), found.proven) == (solved(asked), True)


@pytest.mark.parametrize("seed", range(8))
def test_sessions_that_are_filled_one_after_another_keep_every_rule(seed: int) -> None:
    """And are worth no more than the best, but not much less."""
    asked = plan(seed)
    usual, best = filled(asked, STEPS).sessions, best_packing(asked, STEPS).sessions
    least, most = value(asked, usual), value(asked, best)
    if usual is not None:
        assert is_course(asked, demands(asked), usual)
        assert least is not None
        assert most is not None
        assert most / 2 < least <= most


def test_a_film_that_must_be_there_and_a_number_are_kept_by_filling() -> None:
    """As by the search."""
    easy = plan(1)._replace(levels=frozenset(), voices={}, must=frozenset([7]), number=6)
    easy = easy._replace(units=[unit._replace(level=0) for unit in easy.units])
    usual = filled(easy, STEPS).sessions
    assert usual is not None
    assert 7 in {at for session in usual for at in session}
    assert sum(map(len, usual)) == 6


def test_filling_leaves_a_film_for_every_session() -> None:
    """Though the first would hold them all."""
    units = [Unit(10, 100, (f"director {at}",), 0, voice=0) for at in range(3)]
    asked = Plan(units, 3, 1000, {f"director {at}": 1 for at in range(3)}, {})
    assert list(map(len, filled(asked, STEPS).sessions or ())) == [1, 1, 1]


def test_filling_each_session_once_more_makes_some_courses_better(monkeypatch: pytest.MonkeyPatch) -> None:
    """And none worse."""
    again = [value(plan(seed), filled(plan(seed), STEPS).sessions) or 0 for seed in range(8)]
    monkeypatch.setattr(filling, "ROUNDS", 0)
    once = [value(plan(seed), filled(plan(seed), STEPS).sessions) or 0 for seed in range(8)]
    assert all(better >= worse for better, worse in zip(again, once, strict=True))
    assert sum(again) > sum(once)


def test_a_list_that_was_cut_short_is_not_whole() -> None:
    """Whether by steps or by its length."""
    asked = plan(0)
    prices = priced(asked, ROUNDS)
    assert listed(asked, prices, prices.bound, 10_000, STEPS).whole
    assert not listed(asked, prices, prices.bound, 10, STEPS).whole
    assert listed(asked, prices, prices.bound, 10_000, 10)[1:] == (False, 10)


def test_a_search_that_was_cut_short_is_not_finished() -> None:
    """What it has found by then is a course, but perhaps not the best."""
    asked = plan(0)
    prices = priced(asked, ROUNDS)
    sessions = listed(asked, prices, prices.bound / 10, 10_000, STEPS).sessions
    assert combined(asked, prices, sessions, prices.bound / 10, STEPS).finished
    assert not combined(asked, prices, sessions, prices.bound / 10, 20).finished


def test_what_is_better_by_one_is_found() -> None:
    """After what loses less by its prices, which do not know that."""
    units = [Unit(1, worth, (), 0, voice=0) for worth in (9, 9, 10)]
    asked = Plan(units, 2, 1, {}, {})
    prices = Priced(20.0, [9.0, 9.0, 10.0], [0.0] * 3, climbs({(0, 0): 10.0}, 2))
    sessions = [Session(loss, (at,), 1 << at, units[at].value, (0, 0)) for at, loss in enumerate((0.0, 0.0, 0.25))]
    found = combined(asked, prices, sessions, 5.0, STEPS).sessions or ()
    assert sum(session.value for session in found) == 19


def test_a_bound_is_never_below_the_best() -> None:
    """However seldom prices are moved; moving them lowers it."""
    for seed in range(3):
        asked = plan(seed)
        best = value(asked, best_packing(asked, STEPS).sessions) or 0
        bounds = [priced(asked, rounds).bound for rounds in (1, 10, ROUNDS)]
        assert min(bounds) >= best
        assert bounds[-1] < bounds[0]


@pytest.mark.parametrize(
    ("name", "other"),
    [("INERTIA", 0.0), ("INERTIA", 0.95), ("FIRST_STEP", 0.01), ("FIRST_STEP", 0.4), ("LAST_STEP", 0.01)],
)
def test_other_steps_come_less_close(name: str, other: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """In as many rounds."""
    usual = sum(priced(plan(seed), ROUNDS).bound for seed in range(4))
    monkeypatch.setattr(pricing, name, other)
    assert sum(priced(plan(seed), ROUNDS).bound for seed in range(4)) > usual


@pytest.mark.parametrize("times", [0.25, 4])
def test_fewer_rounds_or_more_take_longer(times: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """In all, with what is then listed and combined."""
    usual = sum(best_packing(plan(seed), STEPS).steps for seed in range(4))
    monkeypatch.setattr(packing, "ROUNDS", round(ROUNDS * times))
    assert sum(best_packing(plan(seed), STEPS).steps for seed in range(4)) > usual


@pytest.mark.parametrize("times", [0.6, 4])
def test_losing_more_in_smaller_or_larger_steps_takes_longer(times: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as much is found soon enough, and goes not too far."""
    usual = sum(best_packing(plan(seed), STEPS).steps for seed in range(4))
    monkeypatch.setattr(packing, "MORE", packing.MORE * times)
    assert sum(best_packing(plan(seed), STEPS).steps for seed in range(4)) > usual


def test_a_long_session_is_measured_in_its_favour() -> None:
    """Four hours and a break of a quarter of an hour minute by minute, more than that in several."""
    asked = plan(0)
    assert [cell_of(asked._replace(capacity=minutes)) for minutes in (256, 257, 512, 513)] == [1, 2, 2, 3]
    by_minute, by_ten = (
        tables(each, choices_of(each), [unit.value for unit in each.units])[0, 2].most[-1][-1]
        for each in (asked, _coarse(asked))
    )
    assert by_minute <= by_ten


def _coarse(asked: Plan) -> Plan:
    """Return the same plan in hundredths of a minute, for which a table has too few cells."""
    units = [unit._replace(weight=unit.weight * 100) for unit in asked.units]
    return asked._replace(units=units, capacity=asked.capacity * 100)


def test_a_session_has_one_of_films_that_are_alike() -> None:
    """In the bound too: the best, and one that is not; two where two may be shown."""
    units = [Unit(10, worth, ("look" if worth > 1 else "other",), 0, voice=0) for worth in (9, 8, 1)]
    asked = Plan(units, 1, 100, {"look": 3, "other": 3}, {"look": 1})
    for most, expected in ((1, [0, 2]), (2, [0, 1, 2])):
        each = asked._replace(alike={"look": most})
        table = tables(each, choices_of(each), [9.0, 8.0, 1.0])[0, 0]
        assert sorted(best_session(each, table, [9.0, 8.0, 1.0])) == expected


def test_sessions_stand_in_the_order_of_their_levels() -> None:
    """Whatever they lose."""
    for seed in range(8):
        asked = plan(seed)
        sessions = best_packing(asked, STEPS).sessions or ()
        levels = [level for session in sessions for level in sorted(asked.units[at].level for at in session)]
        assert levels == sorted(levels)
        assert len(sessions) == 4


def test_it_is_certain_that_there_is_no_course(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where everything was tried, and where the bound says so."""
    units = [Unit(20, 100, (f"director {at}",), 0, voice=0) for at in range(3)]
    asked = Plan(units, 2, 38, {f"director {at}": 1 for at in range(3)}, {}, must=frozenset(range(3)))
    assert best_packing(asked, STEPS)[:2] == (None, True)
    monkeypatch.setattr(packing, "priced", lambda *known: priced(*known)._replace(bound=-1.0))
    assert best_packing(plan(0), STEPS)[:2] == (None, True)


def test_few_steps_are_few_rounds() -> None:
    """And prove nothing."""
    found = best_packing(plan(0), 600)
    assert (found.proven, found.steps < 1_200) == (False, True)


def test_every_session_that_is_filled_takes_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """At first, and each time that it is filled again."""
    monkeypatch.setattr(filling, "_best", lambda *_: ((), 1))
    assert filled(plan(0), STEPS).steps == 4 * (1 + filling.ROUNDS)


def test_a_session_has_no_more_of_films_that_are_alike_than_it_may() -> None:
    """Though all together may have more."""
    units = [Unit(10, worth, ("look",), 0, voice=0) for worth in range(1, 7)]
    found = best_packing(Plan(units, 2, 60, {"look": 5}, {"look": 2}), STEPS).sessions or ()
    assert list(map(len, found)) == [2, 2]


def test_the_best_session_loses_nothing() -> None:
    """And is listed where nothing may be lost."""
    units = [Unit(10, worth, (f"director {worth}",), 0, voice=0) for worth in (9, 8)]
    asked = Plan(units, 1, 20, {"director 9": 1, "director 8": 1}, {})
    prices = Priced(17.0, [9.0, 8.0], [0.0, 0.0], climbs({(0, 0): 17.0}, 1))
    assert [session.value for session in listed(asked, prices, 0.0, 9, STEPS).sessions] == [17]


def test_a_course_found_by_a_search_that_was_cut_short_is_not_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, so that nobody takes it for the best."""
    monkeypatch.setattr(packing, "combined", lambda *asked: combined(*asked)._replace(finished=False))
    found = best_packing(plan(0), STEPS)
    assert found.sessions is not None
    assert not found.proven


def test_what_was_listed_is_searched_where_filling_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though that proves nothing."""
    tried = []

    def _stopped_at_first(*asked: Any) -> Combined:
        tried.append(asked)
        return combined(*asked) if len(tried) > 1 else Combined(None, finished=False, steps=STEPS * 3 // 4)

    monkeypatch.setattr(packing, "combined", _stopped_at_first)
    monkeypatch.setattr(packing, "filled", lambda *_: Filled(None, 0))
    monkeypatch.setattr(packing, "FIRST_LOSS", 1.0)
    monkeypatch.setattr(packing, "MOST_LISTED", 100_000)
    found = best_packing(plan(0), STEPS)
    assert (len(tried), found.sessions is None, found.proven) == (2, False, False)
