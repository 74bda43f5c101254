"""The items of most value that fit, at most so many of each group."""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.programme.knapsack import most_valuable
from nkfilms.programme.relaxation import Item

FILMS = [Item(90, 54, ("Kim",)), Item(80, 52, ("Kim",)), Item(60, 30, ("Pak",)), Item(10, 3, ("Ri",))]


@pytest.mark.parametrize(
    ("capacity", "limits", "number", "expected"),
    [
        pytest.param(170, {}, None, {0, 1}, id="what fits and is worth most"),
        pytest.param(180, {"Kim": 1}, None, {0, 2, 3}, id="at most one of a group"),
        pytest.param(180, {"Kim": 0}, None, {2, 3}, id="none of a group"),
        pytest.param(180, {}, 1, {0}, id="so many and no more"),
        pytest.param(150, {"Kim": 1}, 3, {1, 2, 3}, id="so many and no less"),
        pytest.param(5, {}, None, set(), id="nothing fits"),
        pytest.param(150, {}, 0, set(), id="none asked for"),
    ],
)
def test_the_most_valuable_choice(
    capacity: int, limits: dict[Hashable, int], number: int | None, expected: set[int]
) -> None:
    """Of those that fit, keep the limits, and are as many as was asked for."""
    assert set(most_valuable(FILMS, capacity, limits, number).items or ()) == expected


@pytest.mark.parametrize(
    ("capacity", "limits", "number"),
    [
        pytest.param(149, {"Kim": 1}, 3, id="too heavy"),
        pytest.param(999, {"Kim": 1}, 4, id="too many of a group"),
        pytest.param(999, {}, 5, id="more than there are"),
    ],
)
def test_there_may_be_no_choice(capacity: int, limits: dict[Hashable, int], number: int) -> None:
    """Which is not the same as choosing nothing."""
    choice = most_valuable(FILMS, capacity, limits, number)
    assert (choice.items, choice.proven) == (None, True)


def test_items_all_alike_are_no_trouble() -> None:
    """Though no bound tells one choice among millions from another."""
    alike = [Item(50, 25, (n % 6,)) for n in range(200)]
    limits: dict[Hashable, int] = dict.fromkeys(range(6), 5)
    assert len(most_valuable(alike, 1439, limits).items or ()) == 28
    assert most_valuable(alike, 1439, limits, 29)[:2] == (None, True)


GROUPS = ("Kim", "Pak", "Ri", "funny", "grave")
some_items = st.lists(
    st.builds(
        Item,
        st.integers(1, 60),
        st.integers(0, 90),
        st.lists(st.sampled_from(GROUPS), max_size=3, unique=True).map(tuple),
    ),
    max_size=8,
)


def allowed(items: Sequence[Item], capacity: int, limits: dict[Hashable, int]) -> bool:
    """Say whether items fit together."""
    sizes = Counter(group for item in items for group in item.groups)
    return sum(item.weight for item in items) <= capacity and all(sizes[group] <= limits[group] for group in limits)


@given(
    some_items,
    st.integers(0, 250),
    st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 3)),
    st.none() | st.integers(0, 5),
)
def test_no_other_choice_is_worth_more(
    items: list[Item], capacity: int, limits: dict[Hashable, int], number: int | None
) -> None:
    """Of all choices that are allowed."""
    sizes = range(len(items) + 1) if number is None else [number]
    choices = [some for size in sizes for some in combinations(items, size) if allowed(some, capacity, limits)]
    found, proven, _ = most_valuable(items, capacity, limits, number)
    assert proven
    if found is None:
        assert not choices
    else:
        chosen = [items[at] for at in found]
        assert allowed(chosen, capacity, limits)
        assert number in {None, len(set(found))}
        assert sum(item.value for item in chosen) == max(sum(item.value for item in some) for some in choices)
