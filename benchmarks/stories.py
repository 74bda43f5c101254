"""Print how well and how fast films are found by story: the descriptions of *_stories.tsv, ours beside FTS5.

    python benchmarks/stories.py [--failures]

Ours answers as `search` does, names first. Constants and words are tuned on search_stories.tsv, of which the hostile
ones are plots of other films that come near the field; nothing is ever tuned on fresh_stories.tsv, and --failures does
not print it. A description whose films are not in the catalogue is left out. FTS5 is SQLite's full-text index, with its
English stemmer and bm25 over the same texts; it refuses nothing of which it has a word.
"""

import gc
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import fmean, median
from time import perf_counter

import msgspec

from nkfilms import Catalogue, load_catalogue
from nkfilms.find import find
from nkfilms.folding import fold
from nkfilms.stories import search_stories
from nkfilms.stories.index import index_of
from nkfilms.stories.indexing import FIELDS, told
from nkfilms.stories.words import STOP_WORDS
from rows import Row, rows
from synthetic import catalogue_of
from timing import milliseconds

Finder = Callable[[str], Sequence[str]]
"""Takes a description, returns the ids of films, best first."""
SIZES = (450, 3_000, 30_000)
AIMS = {"first": 0.85, "among three": 0.95, "refused": 0.9}
"""What the fresh half should reach."""


def ours(catalogue: Catalogue) -> Finder:
    """Return what nkfilms finds by name, and by story."""
    return lambda text: [each.film.id for each in find(catalogue, text)]


def fts5(catalogue: Catalogue) -> Finder:
    """Return SQLite's full-text index over the same fields, weighed alike."""
    base = sqlite3.connect(":memory:")
    base.execute(f"create virtual table films using fts5(id unindexed, {', '.join(FIELDS)}, tokenize = 'porter')")
    marks = ", ".join("?" * (len(FIELDS) + 1))
    rows = ([film.id, *map(told(film).__getitem__, FIELDS)] for film in catalogue.films)
    base.executemany(f"insert into films values ({marks})", rows)  # noqa: S608 - our own names
    weights = ", ".join(str(weight) for weight in FIELDS.values())
    order = f"select id from films where films match ? order by bm25(films, 0, {weights}) limit 10"  # noqa: S608

    def find(text: str) -> list[str]:
        words = [word for word in fold(text).split() if word not in STOP_WORDS]
        rows = base.execute(order, (" OR ".join(f'"{word}"' for word in words),)) if words else []
        return [film_id for (film_id,) in rows]

    return find


def main() -> None:
    """Print quality by half, then the size of the index and the cost of a query by the number of films."""
    shipped = load_catalogue()
    asked = list(rows("stories", shipped))
    finders = {"nkfilms": ours(shipped), "FTS5": fts5(shipped)}
    for half in ("tuned", "hostile", "fresh"):
        if of_half := [each for each in asked if each.half == half]:
            _quality(half, of_half, finders)
    if "--failures" in sys.argv:
        _failures([each for each in asked if each.half != "fresh"], finders["nkfilms"])
    _cost(shipped, [each.text for each in asked])


def _quality(half: str, asked: Sequence[Row], finders: dict[str, Finder]) -> None:
    stories = [each for each in asked if each.means]
    aims = AIMS if half == "fresh" else {}
    print(f"\n{half}: {len(stories)} stories, {len(asked) - len(stories)} of no film of ours")
    print(f"{'':<12}" + "".join(f"{name:>10}" for name in finders) + f"{'aim':>8}")
    judged = {name: _judged(asked, find) for name, find in finders.items()}
    for measure in next(iter(judged.values())):
        cells = "".join(f"{each[measure]:>10.3f}" for each in judged.values())
        print(f"{measure:<12}{cells}{aims.get(measure, ''):>8}")


def _judged(asked: Iterable[Row], find: Finder) -> dict[str, float]:
    ranks, refusals = list[int](), list[float]()
    for each in asked:
        ids = find(each.text)
        if each.means:
            ranks.append(next((rank for rank, film_id in enumerate(ids, 1) if film_id in each.means), 0))
        else:
            refusals.append(float(not ids))
    found = {
        "first": [float(rank == 1) for rank in ranks],
        "among three": [float(0 < rank <= 3) for rank in ranks],  # noqa: PLR2004 - three
        "MRR": [1 / rank if rank else 0.0 for rank in ranks],
        "refused": refusals,
    }
    return {measure: fmean(values) for measure, values in found.items() if values}


def _failures(asked: Iterable[Row], find: Finder) -> None:
    print("\nwrong at the first place")
    for each in asked:
        ids = find(each.text)
        if (not ids or ids[0] not in each.means) if each.means else ids:
            print(f"  {each.text!r} wants {', '.join(sorted(each.means)) or 'nothing'}, offers {ids[:3]}")


def _cost(shipped: Catalogue, texts: Sequence[str]) -> None:
    print("\nthe index, and the median and worst time of a story query, once loaded")
    gc.disable()  # as the program does
    for size in (len(shipped.films), *SIZES):
        catalogue = catalogue_of(size, shipped)
        start = perf_counter()
        index = index_of(catalogue)
        made = perf_counter() - start
        packed = msgspec.msgpack.encode(index)
        start = perf_counter()
        msgspec.msgpack.decode(packed, type=type(index))
        loaded = (perf_counter() - start) * 1000
        times = [milliseconds(search_stories, catalogue, text) for text in texts[:: 1 if size <= SIZES[0] else 10]]
        print(
            f"  {size:>6} films: {len(packed) / 1e6:6.2f} MB, made in {made:5.1f} s, loaded in {loaded:5.1f} ms;"
            f" {median(times):6.2f} ms, worst {max(times):6.2f} ms"
        )


if __name__ == "__main__":
    main()
