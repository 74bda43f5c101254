"""Print how long a programme takes to build, by the time there is: in milliseconds and as a ratio to ranking the films.

    python benchmarks/programme.py

Asked for are each tone and none, with and without breaks, any number of films and one, three, six, ten and twenty.
"""

from collections.abc import Sequence
from contextlib import suppress
from itertools import product
from statistics import median
from time import perf_counter

from nkfilms import load_catalogue
from nkfilms.errors import NothingFound
from nkfilms.programme import programme
from nkfilms.recommend import recommend
from nkfilms.results import Recommendation
from nkfilms.vocabularies import Tone

HOURS = (1.5, 4, 8, 12, 24)
TONES: list[tuple[Tone, ...]] = [(), *((tone,) for tone in Tone)]
BREAKS = (0, 15)
NUMBERS = (None, 1, 3, 6, 10, 20)


def main() -> None:
    """Time the askings and print the figures by hours."""
    print(f"{'hours':>6}{'askings':>9}{'median ms':>11}{'worst ms':>10}{'median : ranking':>18}{'worst : ranking':>17}")
    rankings = [_ranking(tones) for tones in TONES]
    for hours in HOURS:
        asked = product(rankings, BREAKS, NUMBERS)
        times = [(_seconds(hours, ranked, rest, number), ranking) for (ranked, ranking), rest, number in asked]
        ratios = [building / ranking for building, ranking in times]
        spent = [1000 * building for building, _ in times]
        figures = f"{median(spent):>11.1f}{max(spent):>10.1f}{median(ratios):>18.2f}{max(ratios):>17.2f}"
        print(f"{hours:>6}{len(times):>9}{figures}")


def _ranking(tones: Sequence[Tone]) -> tuple[Sequence[Recommendation], float]:
    """Return the films ranked, and the seconds that it took."""
    catalogue = load_catalogue()
    started = perf_counter()
    ranked = recommend(catalogue.films, catalogue.lists, tones)
    return ranked, perf_counter() - started


def _seconds(hours: float, ranked: Sequence[Recommendation], rest: int, number: int | None) -> float:
    started = perf_counter()
    with suppress(NothingFound):
        programme(ranked, int(hours * 60), rest=rest, number=number)
    return perf_counter() - started


if __name__ == "__main__":
    main()
