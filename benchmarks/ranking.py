"""Print how well the ranking predicts published lists: each left out in turn, and found again by the evidence left.

    python benchmarks/ranking.py

The films of a list are looked for among the films it could have named: those of the kinds, documentary or feature, and
of the origins, made in the country or elsewhere, that it names. nDCG@10 has a gain of 1 for each film of the list; the
reciprocal rank is the mean over all of them. The orders beside ours know the films but no evidence of that list either.
"""

from collections.abc import Callable, Sequence
from math import log2
from random import Random
from statistics import fmean

from msgspec.structs import replace

from nkfilms import Catalogue, Film, load_catalogue
from nkfilms.recommend import recommend
from nkfilms.vocabularies import Access

Order = Callable[[Sequence[Film]], Sequence[Film]]
DEEP = 10
FEWEST = 3
"""A list of which fewer films are known is no test."""
DRAWS = 200
"""Random orders, of whose figures the mean is taken."""
MADE_THERE = {Access.STATE_MADE, Access.CO_PRODUCED}


def main() -> None:
    """Print the figures of each list, and their means."""
    catalogue = load_catalogue()
    orders = ("ours", "most awarded", "newest", "alphabetical", "random")
    print(f"{'list left out':<30}{'films':>6}{'of':>5}" + "".join(f"{order:>14}" for order in orders))
    rows = []
    for list_id in catalogue.lists:
        wanted = {film.id for film in catalogue.films if _is_on(film, list_id)}
        if len(wanted) < FEWEST:
            continue
        films = _scope(catalogue, wanted)
        figures = [_figures(order, films, wanted) for order in _orders(catalogue, list_id)]
        rows.append(figures)
        print(f"{list_id:<30}{len(wanted):>6}{len(films):>5}" + "".join(f"{n:>8.2f} {m:.3f}" for n, m in figures))
    means = [(fmean(n for n, _ in column), fmean(m for _, m in column)) for column in zip(*rows, strict=True)]
    print(f"{'mean of ' + str(len(rows)) + ' lists':<41}" + "".join(f"{n:>8.2f} {m:.3f}" for n, m in means))


def _is_on(film: Film, list_id: str) -> bool:
    return any(placement.list == list_id for placement in film.lists)


def _scope(catalogue: Catalogue, wanted: set[str]) -> list[Film]:
    """Return the films that a list could have named."""
    sorts = {_sort(film) for film in catalogue.films if film.id in wanted}
    return [film for film in catalogue.films if _sort(film) in sorts]


def _sort(film: Film) -> tuple[str, bool]:
    return film.kind, bool(MADE_THERE & set(film.access))


def _orders(catalogue: Catalogue, list_id: str) -> list[list[Order]]:
    """Return the orders to compare; a random one many times over."""

    def ours(films: Sequence[Film]) -> list[Film]:
        without = [replace(film, lists=tuple(each for each in film.lists if each.list != list_id)) for film in films]
        ranked = recommend(replace(catalogue, films=tuple(without)), variety=False)
        return [each.film for each in ranked.items]

    def shuffled(seed: int) -> Order:
        return lambda films: Random(seed).sample(films, len(films))  # noqa: S311 - the same orders every time

    return [
        [ours],
        [lambda films: sorted(films, key=lambda film: (-len(film.awards), film.id))],
        [lambda films: sorted(films, key=lambda film: (-film.year, film.id))],
        [lambda films: sorted(films, key=lambda film: film.title)],
        [shuffled(seed) for seed in range(DRAWS)],
    ]


def _figures(orders: Sequence[Order], films: Sequence[Film], wanted: set[str]) -> tuple[float, float]:
    """Return nDCG@10 and the mean reciprocal rank of the wanted films, as means over the orders."""
    ranks = [[rank for rank, film in enumerate(order(films), 1) if film.id in wanted] for order in orders]
    best = sum(1 / log2(rank + 1) for rank in range(1, min(len(wanted), DEEP) + 1))
    gains = fmean(sum(1 / log2(rank + 1) for rank in each if rank <= DEEP) for each in ranks)
    return gains / best, fmean(fmean(1 / rank for rank in each) for each in ranks)


if __name__ == "__main__":
    main()
