"""Choosing films by what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from nkfilms.errors import did_you_mean, echo, unknown, UsageError
from nkfilms.filters.kinds import Filter, read_region
from nkfilms.filters.table import FILTERS, UNWANTED
from nkfilms.folding import fold
from nkfilms.model import Catalogue, Film
from nkfilms.parsing import options_with, Years
from nkfilms.vocabularies import Tone

__all__ = [
    "FILTERS",
    "NO_FILTERS",
    "UNWANTED",
    "Filter",
    "Filters",
    "Selection",
    "read_filters",
    "read_region",
    "refuse_unknown_lists",
    "select",
    "unmatched_values",
]  # fmt: skip


class Filters(Struct, frozen=True):
    """What films are wanted: every filter must hold for one of its values, and none of those that are not wanted."""

    wanted: Mapping[str, tuple[Any, ...]] = {}
    """By filter, the values of which one is enough."""
    unwanted: Mapping[str, tuple[Any, ...]] = {}
    """By filter, the values that a film must not have."""
    own: tuple[Any, ...] = ()
    """What is asked of the user's own library; `own.knowing` makes the two fields below of it."""
    only: frozenset[str] | None = None
    """The ids of the films to choose from; None for all."""
    without: frozenset[str] = frozenset()
    """The ids of films to leave out."""

    @property
    def tones(self) -> dict[Tone, int]:
        """The tones wanted, each with the least grade asked: of one named twice, the lesser."""
        grades: dict[Tone, int] = {}
        for asked in self.wanted.get("tone", ()):
            grades[asked.tone] = min(asked.least, grades.get(asked.tone, asked.least))
        return grades


NO_FILTERS = Filters()
"""The filters that every film passes."""


class Selection(Struct, frozen=True):
    """The films that pass, and how many were left out only because a value is unknown."""

    films: tuple[Film, ...]
    unknown: Mapping[str, int]
    """By field, the number of films."""
    left_out: tuple[Film, ...] = ()
    """Those films."""


def read_filters(wanted: Mapping[str, Sequence[str]], unwanted: Iterable[str] = ()) -> Filters:
    """Return the filters that texts mean: by filter its values, and `name=value` for each that is not wanted.

    Raises UsageError where a text means no value, or a filter is unknown.
    """
    read = {name: _values(FILTERS[name], texts) for name, texts in wanted.items() if texts}
    if "watch" in read and "region" in read:  # then one place must be both
        read["region"] = tuple(replace(each, hows=read["watch"]) for each in read["region"])
    without: dict[str, tuple[Any, ...]] = {}
    for text in unwanted:
        name, equals, value = text.partition("=")
        name = name.strip().lower().removeprefix("--").replace("_", "-")
        if name not in UNWANTED:
            instead = next((f" Type --not {option}={found}." for option, found in options_with(name)), "")
            raise unknown("filter", name, UNWANTED, instead)
        if not equals:
            raise UsageError(f"--not takes a filter and a value, as in --not topic=war, not '{echo(text)}'.")
        without[name] = (*without.get(name, ()), *_values(UNWANTED[name], [value]))
    return Filters(read, without)


def _values(each: Filter, texts: Iterable[str]) -> tuple[Any, ...]:
    """Return what texts mean as values of a filter; commas part the words of a vocabulary: `humorous,artistic`."""
    parts = [part for text in texts for part in (text.split(",") if each.vocabulary else [text])]
    return tuple(map(each.read, parts))


def select(films: Iterable[Film], filters: Filters) -> Selection:
    """Return the films that pass every filter, in the order given."""
    if filters == NO_FILTERS:
        return Selection(tuple(films), {})
    wanted = [(FILTERS[name], values) for name, values in filters.wanted.items()]
    unwanted = [(UNWANTED[name], values) for name, values in filters.unwanted.items()]
    passed, left_out, missing = [], [], Counter[str]()
    for film in films:
        if film.id in filters.without or (filters.only is not None and film.id not in filters.only):
            continue
        verdicts = [_any(each, film, values) for each, values in wanted]
        if False in verdicts or any(_any(each, film, values) for each, values in unwanted):
            continue
        if None in verdicts:
            left_out.append(film)
            missing.update({each.field for (each, _), known in zip(wanted, verdicts, strict=True) if known is None})
        else:
            passed.append(film)
    return Selection(tuple(passed), missing, tuple(left_out))


def _any(each: Filter, film: Film, values: Sequence[Any]) -> bool | None:
    """Say whether one of the values holds for a film; None where that is not known of any."""
    verdict: bool | None = False
    for value in values:
        if held := each.holds(film, value):
            return True
        verdict = None if held is None else verdict
    return verdict


def unmatched_values(catalogue: Catalogue, filters: Filters) -> Iterator[str]:
    """Yield a sentence for each value wanted that no film of the catalogue has, with the nearest that some film has."""
    for name, values in filters.wanted.items():
        each = FILTERS[name]
        for value in values if each.values else ():
            if not any(each.holds(film, value) for film in catalogue.films):
                yield f"No film has the {name} '{echo(str(value))}'.{_nearest(each, value, catalogue)}"


def _nearest(each: Filter, value: Any, catalogue: Catalogue) -> str:
    """Return a question for the value, or the word of one, that some film has and that is nearest; empty for none."""
    known = {text for film in catalogue.films for text in (each.values(film) if each.values else ())}
    if isinstance(value, Years):
        return f" Did you mean {value.nearest(map(int, known))}?" if known else ""
    parts = [text for text in known if fold(str(value)) in fold(text).split()]
    if parts:
        return f" Did you mean {min(parts, key=lambda text: (len(text), text))}?"
    return did_you_mean(str(value), known | {word for text in known for word in text.split()})


def refuse_unknown_lists(catalogue: Catalogue, filters: Filters) -> None:
    """Raise UsageError, with the nearest one, where the filters want a list that the catalogue lacks."""
    for list_id in filters.wanted.get("on-list", ()):
        if not catalogue.lists:
            raise UsageError("This catalogue names no published lists, so no film is on one.")
        if list_id not in catalogue.lists:
            raise unknown("list", list_id, catalogue.lists)
