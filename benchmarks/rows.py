"""The rows that search is measured on: those it is tuned on, and fresh ones that nothing is ever tuned on."""

import csv
from collections.abc import Iterator
from pathlib import Path


def rows(kind: str) -> Iterator[dict[str, str]]:
    """Yield the rows of search_KIND.tsv and of fresh_KIND.tsv, the half of the latter being fresh."""
    for path in sorted(Path(__file__).parent.glob(f"*_{kind}.tsv")):
        with path.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""):
                yield {**row, "half": "fresh"} if path.name.startswith("fresh") else row
