"""What the benchmarks time with."""

from collections.abc import Callable
from time import perf_counter


def milliseconds(act: Callable[..., object], *args: object) -> float:
    """Return how long one call takes."""
    start = perf_counter()
    act(*args)
    return (perf_counter() - start) * 1000
