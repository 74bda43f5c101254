"""Print how well and how fast search finds films: the queries of *_queries.tsv, ours beside the usual answers.

    python benchmarks/search.py [--failures]

A query is right at the first place if one of the films it may mean leads; MRR@10 is the mean reciprocal rank of the
first of them within ten; a refusal is right if nothing at all is offered. The hostile queries were written by somebody
who tried to break the search; nothing is ever tuned on those of fresh_queries.tsv, and --failures does not print them.
"""

import gc
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from statistics import fmean, median
from typing import NamedTuple

from rapidfuzz import fuzz, process, utils

from nkfilms import Catalogue, load_catalogue
from nkfilms.names import spellings_of
from nkfilms.search import search
from rows import Row, rows
from synthetic import catalogue_of
from timing import milliseconds

Finder = Callable[[str], Sequence[str]]
"""Takes a query, returns the ids of films, best first."""
DEEP = 10
SIZES = (3_000, 30_000)
WRATIO_CUTOFF = 80
"""Of 100: lower, and it offers something for everything; higher, and it misses spellings."""


class Outcome(NamedTuple):
    """How a finder answered a query: first place right or rightly refused, and the reciprocal rank."""

    right: bool
    reciprocal_rank: float


def ours(catalogue: Catalogue) -> Finder:
    """Return the search of nkfilms."""
    return lambda text: [found.film.id for found in search(catalogue, text)]


def wratio(catalogue: Catalogue) -> Finder:
    """Return RapidFuzz's usual scorer over the same names."""
    names = _names(catalogue)
    choices = [utils.default_process(name) for _, name in names]

    def find(text: str) -> list[str]:
        found = process.extract(
            text, choices, scorer=fuzz.WRatio, processor=utils.default_process, limit=100, score_cutoff=WRATIO_CUTOFF
        )
        return list(dict.fromkeys(names[at][0] for _, _, at in found))

    return find


def trigrams(catalogue: Catalogue) -> Finder:
    """Return SQLite's full-text index of trigrams over the same names."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table names using fts5(film unindexed, name, tokenize = 'trigram')")
    base.executemany("insert into names values (?, ?)", _names(catalogue))
    order = "select film from names where names match ? order by rank limit 100"

    def find(text: str) -> list[str]:
        words = [word.replace('"', '""') for word in text.split() if len(word) >= 3]  # noqa: PLR2004 - a trigram
        if not words:
            return []
        rows = base.execute(order, (" OR ".join(f'"{word}"' for word in words),))
        return list(dict.fromkeys(film for (film,) in rows))

    return find


def _names(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return the id of the film and the text of every name."""
    return [(name.film_id, name.name) for spelling in spellings_of(catalogue) for name in spelling.names]


def outcome(query: Row, ids: Sequence[str]) -> Outcome:
    """Judge an answer."""
    if not query.means:
        return Outcome(not ids, float(not ids))
    ranks = [rank for rank, film_id in enumerate(ids[:DEEP], 1) if film_id in query.means]
    return Outcome(ranks[:1] == [1], 1 / ranks[0] if ranks else 0.0)


def main() -> None:
    """Print quality by half and category, then cost by size."""
    shipped = load_catalogue()
    finders = {"nkfilms": ours(shipped), "WRatio": wratio(shipped), "FTS5": trigrams(shipped)}
    asked = list(rows("queries", shipped))
    for half in sorted({query.half for query in asked}):
        _quality(half, [query for query in asked if query.half == half], finders)
    if "--failures" in sys.argv:
        _failures([query for query in asked if query.half != "fresh"], finders["nkfilms"])
    _cost(shipped, [query.text for query in asked])


def _quality(half: str, asked: list[Row], finders: dict[str, Finder]) -> None:
    print(f"\n{half}: {len(asked)} queries; share right at the first place, or rightly refused, and MRR@10")
    print(f"{'category':<16}{'n':>4}" + "".join(f"{name:>14}" for name in finders))
    outcomes = {name: [outcome(query, find(query.text)) for query in asked] for name, find in finders.items()}
    groups = {category: [query.category == category for query in asked] for category in _categories(asked)}
    groups["all but refused"] = [bool(query.means) for query in asked]
    for name, belongs in groups.items():
        cells = [_cell(compress(results, belongs)) for results in outcomes.values()]
        print(f"{name:<16}{sum(belongs):>4}" + "".join(f"{cell:>14}" for cell in cells))


def _categories(asked: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(query.category for query in asked))


def _cell(outcomes: Iterable[Outcome]) -> str:
    judged = list(outcomes)
    return f"{fmean(each.right for each in judged):.1%} {fmean(each.reciprocal_rank for each in judged):.3f}"


def _failures(asked: Iterable[Row], find: Finder) -> None:
    print("\nwrong at the first place")
    for query in asked:
        ids = find(query.text)
        if not outcome(query, ids).right:
            wanted = ",".join(sorted(query.means)) or "nothing"
            print(f"  {query.half} {query.category}: {query.text!r} wants {wanted}, offers {ids[:3]}")


def _cost(shipped: Catalogue, texts: Sequence[str]) -> None:
    print("\nmedian and worst time of a query")
    gc.disable()  # as the program does
    for size in (len(shipped.films), *SIZES):
        catalogue = catalogue_of(size, shipped)
        names = len(_names(catalogue))
        some = texts if size <= SIZES[0] else texts[::10]
        for text in ("warm up", "gim", "キム"):  # standing, and names as they are heard, are made once
            search(catalogue, text)
        times = [milliseconds(search, catalogue, text) for text in some]
        print(f"  {size:>6} films, {names:>7} names: {median(times):7.2f} ms, worst {max(times):7.2f} ms")


if __name__ == "__main__":
    main()
