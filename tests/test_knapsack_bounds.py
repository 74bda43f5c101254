"""The knapsack against an integer solver, and what its bounds save."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from math import ceil
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.programme import knapsack
from nkfilms.programme.branching import search
from nkfilms.programme.knapsack import MOST_STEPS, most_valuable, some_choice
from nkfilms.programme.relaxation import (
    by_density,
    free,
    Item,
    Knapsack,
    part,
    value_bound,
    weight_bound,
    worths,
)

Limits = dict[Hashable, int]


def films(count: int, directors: int, *, seed: int = 0, most: int = 3) -> list[Item]:
    """Return items like films: of one tone and access each, and with one or more of so many directors."""
    random = Random(seed)  # noqa: S311 - the same films every time

    def _film() -> Item:
        names = {f"director {random.randrange(directors)}" for _ in range(random.randint(1, most))}
        pair = random.randrange(4), random.randrange(7)
        return Item(random.randint(20, 120), round(random.random() ** 2 * 10_000) * 60, (pair, *sorted(names)))

    return [_film() for _ in range(count)]


def limits_of(items: Sequence[Item], within: int) -> Limits:
    """Return one place a director, and one an evening for each tone and access."""
    groups = {group for item in items for group in item.groups}
    return {group: 1 if isinstance(group, str) else ceil(within / 300) for group in groups}


def allowed(items: Sequence[Item], capacity: int, limits: Mapping[Hashable, int]) -> bool:
    """Return whether items fit together."""
    sizes = Counter(group for item in items for group in item.groups)
    return sum(item.weight for item in items) <= capacity and all(sizes[group] <= limits[group] for group in limits)


def solved(items: Sequence[Item], capacity: int, limits: Mapping[Hashable, int], number: int | None) -> int | None:
    """Return the most value there is, by the integer solver of scipy, or None where there is no choice."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    rows: list[list[int]] = [[item.weight for item in items], [1] * len(items)]
    rows += [[int(group in item.groups) for item in items] for group in limits]
    least = [-np.inf, -np.inf if number is None else number, *(-np.inf for _ in limits)]
    most = [capacity, np.inf if number is None else number, *limits.values()]
    result: Any = milp(
        [-item.value for item in items],
        constraints=LinearConstraint(np.array(rows), least, most),
        integrality=np.ones(len(items)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    return (
        None
        if result.x is None
        else sum(item.value for item, share in zip(items, result.x, strict=True) if share > 0.5)
    )


def check(items: Sequence[Item], capacity: int, limits: Limits, number: int | None) -> bool:
    """Compare an answer with that of the integer solver, and return whether it was proven."""
    choice = most_valuable(items, capacity, limits, number)
    chosen = None if choice.items is None else [items[at] for at in choice.items]
    if chosen is not None:
        assert allowed(chosen, capacity, limits)
        assert number in {None, len(set(choice.items or ()))}
    if choice.proven:
        assert (None if chosen is None else sum(item.value for item in chosen)) == solved(
            items, capacity, limits, number
        )
    return choice.proven


@pytest.mark.parametrize("directors", [12, 40, pytest.param(200, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("capacity", "numbers"), [(90, (1, 2, 3, 4)), (450, (6, 11, 14)), (1440, (14, 22, 27, 30))])
def test_an_integer_solver_finds_nothing_better(directors: int, capacity: int, numbers: Sequence[int]) -> None:
    """Nor anything at all where we say that there is none, up to the largest number of films and beyond."""
    for seed, number in enumerate((None, *numbers)):
        items = films(60, directors, seed=seed)
        check(items, capacity, limits_of(items, capacity), number)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
def test_an_integer_solver_finds_nothing_better_in_many_catalogues(seed: int) -> None:
    """Whatever their size, and for every number about the largest there is."""
    random = Random(seed)  # noqa: S311 - the same films every time
    items = films(random.randint(10, 150), random.randint(5, 150), seed=seed, most=random.randint(1, 3))
    capacity = random.randint(60, 1440)
    limits = limits_of(items, capacity)
    largest = next(n for n in range(len(items) + 1) if some_choice(items, capacity, limits, n + 1).items is None)
    for number in {None, max(largest // 2, 1), *range(max(largest - 3, 1), largest + 3)}:
        check(items, capacity, limits, number)


@given(
    st.lists(
        st.builds(
            Item,
            st.integers(1, 20),
            st.integers(0, 3),
            st.lists(st.sampled_from("abcde"), max_size=3, unique=True).map(tuple),
        ),
        max_size=8,
    ),
    st.integers(0, 60),
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 2)),
    st.integers(0, 6),
)
def test_some_choice_is_found_where_there_is_one(items: list[Item], capacity: int, limits: Limits, number: int) -> None:
    """And what is found is allowed."""
    choice = some_choice(items, capacity, limits, number)
    assert choice.proven
    if choice.items is None:
        assert not any(allowed(some, capacity, limits) for some in combinations(items, number))
    else:
        assert allowed([items[at] for at in choice.items], capacity, limits)


HARD = films(60, 40, most=1, seed=3)
"""Sixty films for a day."""


def problem(number: int | None) -> Knapsack:
    """Return the choice of a day out of sixty films."""
    return Knapsack(HARD, range(len(HARD)), 1440, limits_of(HARD, 1440), number)


def nodes(day: Knapsack, rounds: int) -> int:
    """Return how many nodes a search visits whose prices were moved so often."""
    bound = value_bound(day, 0, rounds)
    order = by_density(day, worths(day, bound.prices))
    return search(part(day, order), bound.prices, free(day), 0, 100_000).nodes


@pytest.mark.parametrize("number", [None, 15, 20, 22, 23, 24])
def test_prices_save_nodes(number: int | None) -> None:
    """A day of sixty films takes some thousand steps, most of them for pricing; without prices it takes many more."""
    assert knapsack.ROUNDS * len(HARD) < most_valuable(HARD, 1440, limits_of(HARD, 1440), number).steps < 6_500
    assert nodes(problem(number), rounds=40) * 3 < nodes(problem(number), rounds=1)


@pytest.mark.parametrize("number", [None, 15, 20, 22, 23, 24])
def test_bounds_are_close(number: int | None) -> None:
    """Within one part in a hundred of the best value, and never below it."""
    best = solved(HARD, 1440, limits_of(HARD, 1440), number) or 0
    assert best <= value_bound(problem(number), best, knapsack.ROUNDS).least < best * 1.01


@pytest.mark.parametrize("number", [8, 16, 24])
def test_weights_are_bounded_from_below(number: int) -> None:
    """So many films last at least so long, to within one part in a hundred."""
    light = [item._replace(value=1440 - item.weight) for item in HARD]
    best = solved(light, 99_999, limits_of(HARD, 1440), number) or 0
    shortest = number * 1440 - best
    day = problem(number)._replace(capacity=shortest)
    assert shortest * 0.99 < -weight_bound(day, number, knapsack.ROUNDS).least <= shortest + 0.001


def test_items_of_one_value_are_settled_at_once() -> None:
    """Where their number is fixed, no choice of so many is worth more than another."""
    alike = [Item(50, 25, (n * n % 6, f"director {n % 50}")) for n in range(60)]
    choice = most_valuable(alike, 1439, limits_of(alike, 1439), 18)
    assert choice.proven
    assert choice.steps < 3_000


def test_capacity_that_no_weights_add_up_to_is_left_out() -> None:
    """Twenty-eight times fifty minutes is all there is in a day."""
    alike = [Item(50, 25, (n % 6,)) for n in range(200)]
    choice = most_valuable(alike, 1439, dict.fromkeys(range(6), 5))
    assert choice.proven
    assert choice.steps < 10_000


def test_more_films_than_directors_are_refused_at_once() -> None:
    """As are more than there are places for a tone and access."""
    items = films(300, 30, most=2)
    assert some_choice(items, 1440, limits_of(items, 1440), 31)[1:] == (True, 300)
    assert some_choice(films(300, 900), 300, limits_of(films(300, 900), 300), 29)[1:] == (True, 300)


def test_a_first_choice_shortens_the_pricing() -> None:
    """What it is worth tells how long the steps are to be: of four hundred films a day takes a third of the work."""
    items = films(400, 40, seed=5)
    assert most_valuable(items, 1440, limits_of(items, 1440)).steps < 100_000


@pytest.mark.parametrize("number", range(4, 24, 2))
def test_what_fits_to_the_minute_fits(number: int) -> None:
    """An error of rounding in prices rules nothing out."""
    for seed in range(6):
        items = films(40, 25, seed=seed, most=2)
        limits = limits_of(items, 1440)
        best = solved([item._replace(value=200 - item.weight) for item in items], 9_999, limits, number)
        if best is not None:
            shortest = 200 * number - best
            assert some_choice(items, shortest, limits, number).items
            assert some_choice(items, shortest - 1, limits, number)[:2] == (None, True)


@pytest.mark.parametrize(("capacity", "number"), [(200, None), (200, 2), (300, 4)])
def test_what_was_not_branched_on_is_not_ruled_out(
    capacity: int, number: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a few items branched on, the best choice is only proven where the bound says so."""
    monkeypatch.setattr(knapsack, "MOST_BRANCHED", 5)
    for seed in range(20):
        items = films(20, 6, seed=seed)
        check(items, capacity, limits_of(items, capacity), number)


_random = Random(0)  # noqa: S311 - the same items every time
TANGLED = [
    Item(50, 25, (_random.randrange(6), f"director {_random.randrange(40)}", f"writer {_random.randrange(40)}"))
    for _ in range(60)
]
"""Items all alike but for their groups, which are a riddle of their own: which go together, no bound tells."""


@pytest.mark.parametrize("number", [None, 26])
def test_the_work_has_a_bound(number: int | None) -> None:
    """What is found by then stands, and nothing is said to be proven."""
    choice = most_valuable(TANGLED, 1439, limits_of(TANGLED, 1439), number)
    assert not choice.proven
    assert MOST_STEPS // 2 <= choice.steps <= MOST_STEPS
    assert (choice.items is None) == (number is not None)


def test_pricing_leaves_steps_for_the_search() -> None:
    """Though one round for very many items takes a good part of them."""
    items = films(2_000, 200)
    for steps in (3_000, 8_000):
        choice = most_valuable(items, 600, limits_of(items, 600), steps=steps)
        assert choice.items
        assert choice.steps <= steps
    assert some_choice(TANGLED, 1439, limits_of(TANGLED, 1439), 26, steps=8_000).steps <= 8_000


def test_few_of_very_many_items_are_branched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The choice is still proven where the bound rules out the others."""
    sizes = []

    def _search(day: Knapsack, *known: Any) -> Any:
        sizes.append(len(day.items))
        return search(day, *known)

    monkeypatch.setattr(knapsack, "search", _search)
    items = [Item(50, 25, (n % 28, f"director {n % 700}")) for n in range(2_000)]
    assert len(most_valuable(items, 1439, limits_of(items, 1439)).items or ()) == 28
    assert max(sizes) <= 400
    items = films(2_000, 200)
    assert check(items, 90, limits_of(items, 90), 2)
