"""Sessions in the order of levels: what they come to at most, against every way that they could stand."""

from collections.abc import Sequence
from itertools import combinations_with_replacement, pairwise, product
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.programme.spans import best_spans, climbs, lost, Span

SPANS: list[Span] = [(low, high) for low, high in product(range(3), repeat=2) if low <= high]


def ways(sessions: int) -> list[tuple[Span, ...]]:
    """Return every way that so many sessions can stand, each beginning no lower than the one before it ends."""
    orders = (sorted(spans) for spans in combinations_with_replacement(SPANS, sessions))
    return [tuple(spans) for spans in orders if all(first[1] <= then[0] for first, then in pairwise(spans))]


def holds(spans: Sequence[Span], chosen: Sequence[Span]) -> bool:
    """Say whether the chosen are among these spans, as often."""
    return all(list(spans).count(span) >= list(chosen).count(span) for span in chosen)


@given(
    st.lists(st.integers(0, 100), min_size=6, max_size=6),
    st.integers(1, 4),
    st.lists(st.sampled_from(SPANS), max_size=3),
)
def test_no_other_order_comes_to_more(worths: list[int], sessions: int, chosen: list[Span]) -> None:
    """A wider span holds whatever a narrower does, so it is worth no less."""
    alone = dict(zip(SPANS, worths, strict=True))
    best = {span: max(alone[each] for each in SPANS if span[0] <= each[0] and each[1] <= span[1]) for span in SPANS}
    found = climbs(best, sessions)
    most = max(sum(best[span] for span in spans) for spans in ways(sessions))
    assert found.most[-1][found.whole] == most
    assert sum(best[span] for span in best_spans(found)) == most
    if len(chosen) <= sessions:
        having = [sum(best[span] for span in spans) for spans in ways(sessions) if holds(spans, chosen)]
        assert lost(found, chosen) == most - max(having, default=-inf)


def test_a_level_between_two_is_climbed_through_once() -> None:
    """Of three sessions one may hold two levels; a second that does begins where it ends."""
    found = climbs({(0, 0): 5.0, (0, 1): 9.0, (1, 1): 5.0}, 3)
    assert found.most[3][found.whole] == pytest.approx(19)
    assert sorted(best_spans(found)).count((0, 1)) == 1
    assert lost(found, [(0, 1), (0, 1)]) == inf
