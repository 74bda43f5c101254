"""The rows that search is measured on: those it is tuned on, and fresh ones that nothing is ever tuned on."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from nkfilms import Catalogue


class Row(NamedTuple):
    """One line of a file: which half it belongs to, its category, its text, and the films it may mean, or none."""

    half: str
    category: str
    text: str
    means: frozenset[str]


def rows(kind: str, catalogue: Catalogue) -> Iterator[Row]:
    """Yield the rows of search_KIND.tsv and of fresh_KIND.tsv, but for those of which the catalogue has no film.

    The half of those of fresh_KIND.tsv is fresh, whatever they say.
    """
    known = {film.id for film in catalogue.films}
    for path in sorted(Path(__file__).parent.glob(f"*_{kind}.tsv")):
        with path.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""):
                means = frozenset(filter(None, row["ids"].split(",")))
                if not means or means & known:
                    half = "fresh" if path.name.startswith("fresh") else row["half"]
                    yield Row(half, row["category"], row["query"], means & known)
