"""Print how long a programme takes to build, by the time there is: in milliseconds and as a ratio to ranking the films.

    python benchmarks/programme.py

Asked for are each tone and none, with and without breaks, any number of films and one, three, six, ten and twenty; then
the worst there is: a day of about as many films as there can be, and two thousand films of one's own that share
directors. Then courses of two to thirty sessions, and how many of them are proven the best.
"""

from collections.abc import Sequence
from contextlib import suppress
from itertools import product
from random import Random
from statistics import median
from time import perf_counter

from msgspec.structs import replace

from nkfilms import load_catalogue
from nkfilms.errors import NothingFound
from nkfilms.filters import read_filters
from nkfilms.programme import course, programme, Timetable
from nkfilms.recommend import recommend
from nkfilms.results import Recommendation
from nkfilms.vocabularies import Access, Tone

HOURS = (1.5, 4, 8, 12, 24)
TONES: list[tuple[Tone, ...]] = [(), *((tone,) for tone in Tone)]
BREAKS = (0, 15)
NUMBERS = (None, 1, 3, 6, 10, 20)
DAY = 24
MANY = range(36, 41)
OWN = 2_000
DIRECTORS = (30, 250)
OWN_NUMBERS = (None, 5, 18, 24, 27, 28, 29, 30, 31, 36, 40, 60)


SESSIONS = (2, 4, 6, 8, 12, 30)
SESSION_HOURS = (1.5, 2, 4)


def main() -> None:
    """Time the requests and print the figures by hours."""
    print(f"{'':>22}{'requests':>9}{'median ms':>11}{'worst ms':>10}{'median : ranking':>18}{'worst : ranking':>17}")
    rankings = [_ranking(tones) for tones in TONES]
    for hours in HOURS:
        asked = product(rankings, BREAKS, NUMBERS)
        _print(
            f"{hours} h", [(_seconds(hours, ranked, pause, number), took) for (ranked, took), pause, number in asked]
        )
    shipped, took = rankings[0]
    _print(f"{DAY} h, {MANY[0]} to {MANY[-1]}", [(_seconds(DAY, shipped, 0, number), took) for number in MANY])
    for directors in DIRECTORS:
        asked_own = product([_own(shipped, directors)], HOURS, OWN_NUMBERS)
        times = [(_seconds(hours, own, 0, number), took) for own, hours, number in asked_own]
        _print(f"{OWN} of {directors}", times)
    for sessions, hours in product(SESSIONS, SESSION_HOURS):
        courses = [
            (_course(sessions, hours, ranked, pause), took) for (ranked, took), pause in product(rankings, BREAKS)
        ]
        proven = sum(is_proven for (_, is_proven), _ in courses)
        _print(f"{sessions} x {hours} h, {proven} proven", [(seconds, took) for (seconds, _), took in courses])


def _print(what: str, times: Sequence[tuple[float, float]]) -> None:
    """Print the figures of requests, each with the seconds that building and ranking took."""
    ratios = [building / ranking for building, ranking in times]
    spent = [1000 * building for building, _ in times]
    figures = f"{median(spent):>11.1f}{max(spent):>10.1f}{median(ratios):>18.2f}{max(ratios):>17.2f}"
    print(f"{what:>22}{len(times):>9}{figures}")


def _own(shipped: Sequence[Recommendation], directors: int) -> Sequence[Recommendation]:
    """Return a ranking of films made up, which share so many directors."""
    random = Random(0)  # noqa: S311 - the same films every time

    def _pick(rank: int) -> Recommendation:
        names = tuple({f"Director {random.randrange(directors)}" for _ in range(random.randint(1, 3))})
        known = {"id": f"own-{rank}", "directors": names, "runtime": random.randint(20, 120)}
        sort = {"tones": {random.choice(list(Tone)): 2}, "access": (random.choice(list(Access)),)}
        film = replace(shipped[0].film, **known, **sort)
        return Recommendation(film=film, rank=rank, score=round(1 - rank / (OWN + 1), 4), score_parts=(), reasons=())

    return [_pick(rank) for rank in range(1, OWN + 1)]


def _ranking(tones: Sequence[Tone]) -> tuple[Sequence[Recommendation], float]:
    """Return the films ranked, and the seconds that it took."""
    catalogue = load_catalogue()
    started = perf_counter()
    ranked = recommend(catalogue, read_filters({"tone": tones}), variety=False).items
    return ranked, perf_counter() - started


def _seconds(hours: float, ranked: Sequence[Recommendation], break_minutes: int, number: int | None) -> float:
    started = perf_counter()
    with suppress(NothingFound):
        programme(ranked, int(hours * 60), break_minutes=break_minutes, number=number)
    return perf_counter() - started


def _course(sessions: int, hours: float, ranked: Sequence[Recommendation], break_minutes: int) -> tuple[float, bool]:
    """Return the seconds that a course took, and whether it is proven the best, or that there is none."""
    started, proven = perf_counter(), True
    try:
        proven = course(ranked, Timetable(sessions, int(hours * 60)), break_minutes=break_minutes).proven
    except NothingFound as reason:
        proven = "there may be" not in str(reason)
    return perf_counter() - started, proven


if __name__ == "__main__":
    main()
