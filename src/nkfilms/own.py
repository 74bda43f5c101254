"""What one person says of films, seen, rated or wanted, and the filters that ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from nkfilms import parsing
from nkfilms.filters import Filters


class Mark(Struct, frozen=True):
    """What the user's library says of one film."""

    id: str
    title: str
    """As the guide had it, so that a film is named that the guide no longer has."""
    year: int
    """The same."""
    seen: bool = False
    seen_on: str | None = None
    """The day it was last seen, such as `2026-11-30`, where that is known."""
    rating: float | None = None
    """By halves from 0.5 to 5."""
    rated_on: str | None = None
    """The day of the rating, where that is known."""
    wanted: bool = False
    wanted_on: str | None = None
    """The day since when, where that is known."""
    note: str | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing left to keep."""
        return not self.seen and not self.wanted


Marks = Mapping[str, Mark]
"""By id, what the user's library says of films."""


class OwnFilter(Struct, frozen=True, kw_only=True):
    """One way to choose films by the user's library: the option `--name`."""

    name: str
    help: str
    holds: Callable[[Mark, Any], bool]
    """Says whether a film that is marked so has a value."""
    metavar: str | None = None
    """What stands for the value in the help; None where the option takes none."""
    read: Callable[[str], Any] = bool
    """Returns the value that a text means."""
    leaves_out: bool = False
    """Whether it picks the films that the mark does not hold for."""


_ALL = (
    OwnFilter(name="seen", help="That you have seen.", holds=lambda mark, _: mark.seen),
    OwnFilter(name="unseen", help="That you have not seen.", holds=lambda mark, _: mark.seen, leaves_out=True),
    OwnFilter(name="wanted", help="That you want to see.", holds=lambda mark, _: mark.wanted),
    OwnFilter(
        name="rated", help="That you rated so: 4.., ..2, 3..4 or 5.", metavar="RATINGS", read=parsing.ratings,
        holds=lambda mark, span: mark.rating is not None and mark.rating in span,
    ),
)  # fmt: skip
OWN_FILTERS = {each.name: each for each in _ALL}
"""Every filter by one's own library, by the name of its option, in the order of the help page."""
FIELDS = ("seen", "rating", "wanted")
"""What `--fields` adds to a film where it names it; no other answer depends on what somebody has seen."""


class Asked(Struct, frozen=True):
    """What is asked of the user's library: one filter, with the values of which one is enough."""

    filter: str
    values: tuple[Any, ...]
    wanted: bool = True
    """False where what it picks is to be left out."""


def read_asked(wanted: Mapping[str, Iterable[str]], unwanted: Iterable[str] = ()) -> tuple[Asked, ...]:
    """Return what texts ask of the library: by filter its values, and `name` or `name=value` for what is not wanted.

    Raises UsageError where a text means no value.
    """
    asked = [(name, tuple(map(OWN_FILTERS[name].read, texts)), True) for name, texts in wanted.items() if texts]
    for text in unwanted:
        name, _, value = text.partition("=")
        asked.append((name, (OWN_FILTERS[name].read(value),), False))
    return tuple(Asked(*each) for each in asked)


def knowing(filters: Filters, marks: Marks) -> Filters:
    """Return the filters with what they ask of the library answered: as films to choose from, and to leave out."""
    for each in filters.own:
        filters = _answered(filters, each, marks)
    return filters


def _answered(filters: Filters, asked: Asked, marks: Marks) -> Filters:
    each = OWN_FILTERS[asked.filter]
    ids = frozenset(mark.id for mark in marks.values() if any(each.holds(mark, value) for value in asked.values))
    if asked.wanted == each.leaves_out:
        return replace(filters, without=filters.without | ids)
    return replace(filters, only=ids if filters.only is None else filters.only & ids)


def without_seen(filters: Filters, seen: frozenset[str]) -> Filters:
    """Return the filters that leave out the films seen too; the same ones where they ask for what was seen or rated."""
    if any(asked.wanted and asked.filter in ("seen", "rated") for asked in filters.own):
        return filters
    return replace(filters, without=filters.without | seen)
