"""Sessions in the order of levels: what they come to at most, and what is lost where some of them are chosen.

A session spans the levels of its films, and begins no lower than the one before it ends. So the most that sessions come
to is found one by one, by dynamic programming (Bellman 1957).
"""

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

Span = tuple[int, int]
"""The lowest and the highest level that there may be."""


class Climbs(NamedTuple):
    """What sessions come to at most that stand in the order of levels."""

    whole: Span
    """All levels there are."""
    most: Sequence[Mapping[Span, float]]
    """By their number, none first, and by the levels between which they stand."""


def climbs(best: Mapping[Span, float], sessions: int) -> Climbs:
    """Return what up to so many sessions come to, of which the best of each span is given."""
    levels = sorted({level for span in best for level in span})
    most: list[Mapping[Span, float]] = [dict.fromkeys(best, 0.0)]
    for _ in range(sessions):
        before = most[-1]
        most.append(
            {
                (low, high): max(before[low, level] + best[level, high] for level in levels if low <= level <= high)
                for low, high in best
            }
        )
    return Climbs((levels[0], levels[-1]), most)


def best_spans(found: Climbs) -> list[Span]:
    """Return the spans of the sessions that come to most, the last first."""
    (low, high), best, spans = found.whole, found.most[1], list[Span]()
    for before in reversed(found.most[:-1]):
        levels = [level for level, last in best if last == high]
        begins = max(levels, key=lambda level: before[low, level] + best[level, high])
        spans.append((begins, high))
        high = begins
    return spans


def lost(found: Climbs, spans: Sequence[Span]) -> float:
    """Return what is lost at least where some sessions have these spans: everything where they cannot be in order."""
    low, high = found.whole
    ends = [low, *(level for span in sorted(spans) for level in span), high]
    gaps = dict.fromkeys(zip(ends[::2], ends[1::2], strict=True))
    if any(first > last for first, last in gaps):
        return inf
    numbers = range(len(found.most) - len(spans))
    most = [0.0, *(-inf for _ in numbers[1:])]
    for gap in gaps:
        most = [max(most[number - part] + found.most[part][gap] for part in range(number + 1)) for number in numbers]
    return found.most[-1][found.whole] - most[-1] - sum(found.most[1][span] for span in spans)
