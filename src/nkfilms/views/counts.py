"""Counts of films in words: a heading for what is counted, names for codes, and how long each bar is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import cast, NamedTuple

from nkfilms.codes import name_of
from nkfilms.model import Catalogue, without_qualifier
from nkfilms.results import Statistic
from nkfilms.views.answers import label
from nkfilms.views.look import Answer


class Tally(NamedTuple):
    """The counts of one field."""

    heading: str
    rows: tuple[tuple[str, int], ...]
    """Each value by its name, and how many films have it."""
    whole: int
    """So many films fill a bar: those of the longest row, or all there are where the question is of how many."""

    @property
    def shares(self) -> tuple[float, ...]:
        """How long the bar of each row is, 0..1."""
        return tuple(films / self.whole for _, films in self.rows)


def tallies(answer: Answer) -> list[Tally]:
    """Return the counts that answer `stats`, field by field, in their order."""
    items = cast("tuple[Statistic, ...]", answer.items)
    groups = {field: list(same) for field, same in groupby(items, lambda item: item.field)}
    most = {field: max(item.films for item in same) for field, same in groups.items()}
    return [
        Tally(
            _HEADINGS.get(field, label(field)),
            _named(same, answer.catalogue),
            (most.get("films", most[field]) if field == "known" else most[field]) or 1,
        )
        for field, same in groups.items()
    ]


_HEADINGS = {
    "tone": "Tones", "decade": "Decades", "year": "Years", "kind": "Kinds", "country": "Countries",
    "language": "Languages", "director": "Directors", "company": "Companies", "topic": "Topics", "subject": "Subjects",
    "level": "Levels", "list": "Published lists", "medium": "First shown", "known": "What is known of them",
}  # fmt: skip
_KNOWN = {"people": "Cast and others", "watch": "Places to watch"}


def _named(items: Iterable[Statistic], catalogue: Catalogue | None) -> tuple[tuple[str, int], ...]:
    """Return the counts by names; people are told apart where two of one name are counted."""
    shown = [(name(item, catalogue), item) for item in items]
    names = [each for each, _ in shown]
    return tuple((item.value if names.count(each) > 1 else each, item.films) for each, item in shown)


def name(item: Statistic, catalogue: Catalogue | None) -> str:
    """Return the name that people read for a value: of a code or a list its own, of a person without a bracket."""
    if item.field in ("country", "language"):
        return name_of(item.field, item.value)  # type: ignore[arg-type]
    if item.field == "list" and catalogue and item.value in catalogue.lists:
        return catalogue.lists[item.value].title
    if item.field == "director":
        return without_qualifier(item.value)
    return _KNOWN.get(item.value) or label(item.value) if item.field == "known" else item.value
