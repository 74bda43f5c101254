"""Print how well the ranking predicts published lists: each left out in turn, and found again by the evidence left.

    python benchmarks/ranking.py

Judged is what chooses among the films of many years: every list that is no programme, whoever made it, and programmes
of more than a handful, but for those of bodies that campaign; at least three of the films must be known. The rule was
set before any figure was seen. The films of a list are looked for among those that it could have named: of the kinds,
documentary or feature, film or serial, and of the origins, made in the country or elsewhere, that it names, and no
newer than the list. With it go all lists of its publisher, and what the publisher's site says of the films.

`ours` are the weights of the program, which saw these lists. `nested` are weights fitted to the other lists alone, and
how much they may differ from one another is chosen among these too: that is how well lists nobody has seen are
predicted. The single signals are how much of one kind of evidence there is. nDCG@10 has a gain of 1 for each film of
the list; beside it stands the reciprocal rank of the first one. An order is better than another on a list by nDCG@10,
which sees ten films, or by average precision, which sees all; where both are the same it is neither better nor worse.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace
from scipy.optimize import minimize
from scipy.special import logsumexp

from nkfilms import Catalogue, Film, load_catalogue
from nkfilms.evidence import Amounts, amounts, named_for_others, WEIGHTS
from nkfilms.publishers import site
from nkfilms.vocabularies import Form, MADE_THERE

DEEP = 10
FEWEST = 3
"""A list of which fewer films are known is no test."""
HANDFUL = 5
DRAWS = 40
"""So many random orders of equals, of whose figures the mean is taken."""
FOLDS = 5
PENALTIES = (0.1, 0.3, 1.0)
"""What the square of a weight's distance from the usual one may cost a fit."""
USUAL = 0.3

Weights = Any
"""An array with a weight for each kind of evidence."""


class Case(NamedTuple):
    """A list left out: the films that it could have named, each with the evidence left, and which of them it names."""

    list_id: str
    publisher: str
    evidence: np.ndarray
    named: np.ndarray


def main() -> None:
    """Print the figures of each list, their means, and on what share of the lists ours is better than each other."""
    catalogue = load_catalogue()
    cases = [_case(catalogue, list_id) for list_id in catalogue.lists if _is_judged(catalogue, list_id)]
    orders = ("nested", "ours", *Amounts._fields, "random")
    print(f"{'list left out':<32}{'films':>6}{'of':>5}" + "".join(f"{order:>12}" for order in orders))
    rows = []
    for case in cases:
        left = [other for other in cases if other.publisher != case.publisher]
        singles = [tuple(float(one == other) for other in Amounts._fields) for one in Amounts._fields]
        rows.append([_figures(case, weights) for weights in (_fitted(left), WEIGHTS, *singles, (0.0,) * len(singles))])
        films = f"{sum(case.named):>6}{len(case.named):>5}"
        print(f"{case.list_id:<32}{films}" + "".join(f"{n:>6.2f} {r:.3f}" for n, r, _ in rows[-1]), flush=True)
    figures = np.array(rows)
    print(f"{f'mean of {len(rows)} lists':<43}" + "".join(f"{n:>6.3f} {r:.3f}" for n, r, _ in figures.mean(0)))
    for at, order in enumerate(orders[2:], 2):
        for name, of in (("nDCG@10", 0), ("average precision", 2)):
            gains = (figures[:, 0, of] - figures[:, at, of]).round(6)
            shares = f"{(gains > 0).mean():.0%} better, {(gains < 0).mean():.0%} worse, {(gains == 0).mean():.0%} equal"
            print(f"nested beside {order} by {name}: {shares}")
    print("weights fitted to all, to be divided by five and a half:", np.round(_fitted(cases), 2))


def _is_judged(catalogue: Catalogue, list_id: str) -> bool:
    published, known = catalogue.lists[list_id], len(_named(catalogue, list_id))
    chosen = not published.programme or (not published.advocacy and (published.size or known) > HANDFUL)
    return chosen and known >= FEWEST


def _named(catalogue: Catalogue, list_id: str) -> set[str]:
    return {film.id for film in catalogue.films if any(placement.list == list_id for placement in film.lists)}


def _case(catalogue: Catalogue, list_id: str) -> Case:
    published, named = catalogue.lists[list_id], _named(catalogue, list_id)
    without = {other for other, each in catalogue.lists.items() if each.publisher == published.publisher}
    own = site(published.url or "")
    sorts = {_sort(film) for film in catalogue.films if film.id in named}
    films = [film for film in catalogue.films if _sort(film) in sorts and film.year <= (published.year or film.year)]
    left = {film.id: _left(film, without, own) for film in catalogue.films}
    others = named_for_others(left.values(), catalogue.lists)
    evidence = [amounts(left[film.id], catalogue.lists, others[film.id]) for film in films]
    return Case(list_id, published.publisher, np.log1p(evidence), np.array([film.id in named for film in films]))


def _sort(film: Film) -> tuple[str, bool, bool]:
    return film.kind, bool(MADE_THERE.intersection(film.access)), film.form is Form.SERIAL


def _left(film: Film, without: Iterable[str], own: str) -> Film:
    """Return a film without some lists and without the pages of one site."""
    lists = tuple(placement for placement in film.lists if placement.list not in without)
    sources = tuple(source for source in film.sources if not source.url or site(source.url) != own)
    related = tuple(each for each in film.related if not each.url or site(each.url) != own)
    return replace(film, lists=lists, sources=sources, related=related)


def _fitted(cases: Sequence[Case]) -> Weights:
    """Return the weights that predict some lists best, with the penalty that predicts each of them by the others."""
    left = [cases[fold::FOLDS] for fold in range(FOLDS)]
    folds = [[case for at, case in enumerate(cases) if at % FOLDS != fold] for fold in range(FOLDS)]

    def surprise(penalty: float) -> float:
        fits = [_weights(some, penalty) for some in folds]
        return sum(_loss(fit, others)[0] for fit, others in zip(fits, left, strict=True))

    return _weights(cases, min(PENALTIES, key=surprise))


def _weights(cases: Sequence[Case], penalty: float) -> Weights:
    """Return the weights, none below 0, under which the films of the lists are likeliest to be drawn first."""

    def objective(weights: np.ndarray) -> tuple[float, np.ndarray]:
        loss, slope = _loss(weights, cases)
        return loss + penalty * sum((weights - USUAL) ** 2), slope + 2 * penalty * (weights - USUAL)

    start = np.full(len(WEIGHTS), USUAL)
    return minimize(objective, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(start)).x


def _loss(weights: Weights, cases: Sequence[Case]) -> tuple[float, np.ndarray]:
    """Return the mean over the lists of the surprise at a film of it (softmax cross-entropy), and its slope."""
    loss, slope = 0.0, np.zeros(len(WEIGHTS))
    for case in cases:
        scores = case.evidence @ np.asarray(weights)
        logs = scores - logsumexp(scores)
        loss -= logs[case.named].mean() / len(cases)
        slope -= (case.evidence[case.named].mean(0) - np.exp(logs) @ case.evidence) / len(cases)
    return loss, slope


def _figures(case: Case, weights: Weights) -> tuple[float, float, float]:
    """Return nDCG@10, reciprocal rank of the first and average precision, as means over orders of equals."""
    scores = np.round(case.evidence @ np.asarray(weights), 6)
    gains = 1 / np.log2(np.arange(1, len(scores) + 1) + 1)
    best = gains[: min(sum(case.named), DEEP)].sum()
    figures = []
    for seed in range(DRAWS):
        order = np.lexsort((Random(seed).sample(range(len(scores)), len(scores)), -scores))  # noqa: S311 - always the same
        ranks = np.flatnonzero(case.named[order]) + 1
        precision = (np.arange(1, len(ranks) + 1) / ranks).mean()
        figures.append((gains[ranks[ranks <= DEEP] - 1].sum() / best, 1 / ranks[0], precision))
    return tuple(np.mean(figures, axis=0))


if __name__ == "__main__":
    main()
