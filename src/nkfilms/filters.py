"""Choosing films by what they are: every filter must hold, and one filter holds for any of its values."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from msgspec import Struct

from nkfilms.errors import did_you_mean, echo, UsageError
from nkfilms.folding import ARTICLES, fold, skeleton
from nkfilms.model import Film
from nkfilms.vocabularies import Access, Form, Kind, Level, Medium, Tone, Topic


class Years(NamedTuple):
    """A span of years, both ends included; None leaves an end open."""

    first: int | None
    last: int | None

    def __contains__(self, year: object) -> bool:
        """Say whether a year lies in the span."""
        begun = self.first is None or (isinstance(year, int) and self.first <= year)
        return begun and (self.last is None or (isinstance(year, int) and year <= self.last))


class Filters(Struct, frozen=True, kw_only=True):
    """What films are wanted; an empty field asks for nothing."""

    tones: Mapping[Tone, int] = {}
    """Each with the least grade, 1 to 3, at which a film has it."""
    not_tones: tuple[Tone, ...] = ()
    kinds: tuple[Kind, ...] = ()
    forms: tuple[Form, ...] = ()
    media: tuple[Medium, ...] = ()
    years: tuple[Years, ...] = ()
    max_runtime: int | None = None
    """Minutes."""
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2."""
    languages: tuple[str, ...] = ()
    """ISO 639."""
    directors: tuple[str, ...] = ()
    """Names or parts of names, in any spelling."""
    companies: tuple[str, ...] = ()
    """Names or parts of names, in any spelling."""
    access: tuple[Access, ...] = ()
    levels: tuple[Level, ...] = ()
    topics: tuple[Topic, ...] = ()
    on_lists: tuple[str, ...] = ()
    """Ids of published lists."""


class Selection(NamedTuple):
    """The films that pass, and how many were left out only because a value is unknown, by field."""

    films: tuple[Film, ...]
    unknown: dict[str, int]


def select(films: Iterable[Film], filters: Filters) -> Selection:
    """Return the films that pass every filter, in the order given."""
    asked = {field: (getattr(filters, wanted), passes) for field, (wanted, passes) in _TESTS.items()}
    asked = {field: (wanted, passes) for field, (wanted, passes) in asked.items() if wanted}
    passed, unknown = [], dict[str, int]()
    for film in films:
        verdicts = {field: passes(film, wanted) for field, (wanted, passes) in asked.items()}
        if False in verdicts.values():
            continue
        missing = [field for field, verdict in verdicts.items() if verdict is None]
        for field in missing:
            unknown[field] = unknown.get(field, 0) + 1
        if not missing:
            passed.append(film)
    return Selection(tuple(passed), unknown)


class Order(StrEnum):
    """The orders of a list of films."""

    TITLE = "title"
    YEAR = "year"
    RUNTIME = "runtime"
    RANK = "rank"


def sorted_by(order: Order, films: Iterable[Film], list_id: str | None = None) -> tuple[Film, ...]:
    """Return films sorted by title (leading article ignored), year, running time or rank on a list, the unknown last.

    Ties are settled by title, then id.
    """
    keys: dict[Order, Callable[[Film], int | None]] = {
        Order.TITLE: lambda _: None,
        Order.YEAR: lambda film: film.year,
        Order.RUNTIME: lambda film: film.runtime,
        Order.RANK: lambda film: next((place.rank for place in film.lists if place.list == list_id), None),
    }
    return tuple(sorted(films, key=lambda film: (keys[order](film) or UNKNOWN_LAST, _title_key(film), film.id)))


UNKNOWN_LAST = 10**9


def _title_key(film: Film) -> str:
    folded = fold(film.title)
    first, _, rest = folded.partition(" ")
    return rest if first in ARTICLES and rest else folded


def _is_within(runtime: int | None, most: int) -> bool | None:
    return None if runtime is None else runtime <= most


def _shares(wanted: Collection[str], has: Collection[str]) -> bool | None:
    return any(value in has for value in wanted) if has else None


def _named(wanted: Collection[str], names: Collection[str]) -> bool | None:
    return any(_is_named(text, name) for text in wanted for name in names) if names else None


KEPT = 50_000
"""How many names are remembered folded: each is compared with every name asked for, and folding costs the most."""


@lru_cache(KEPT)
def _folded(name: str) -> tuple[frozenset[str], str]:
    """Return the folded words of a name, and its skeleton."""
    folded = fold(name)
    return frozenset(folded.split()), skeleton(folded)


def _is_named(text: str, name: str) -> bool:
    """Say whether `text` is a name or begins some of its words, in any spelling of Korean."""
    (asked, asked_sound), (words, sound) = _folded(text), _folded(name)
    begun = all(any(word.startswith(part) for word in words) for part in asked)
    return bool(asked) and (begun or asked_sound == sound != "")


# By the field whose value can be unknown: the filter, and whether a film passes what it asks for, None where unknown.
_TESTS: dict[str, tuple[str, Callable[[Film, Any], bool | None]]] = {
    "tones": ("tones", lambda film, wanted: any(film.tones.get(tone, 0) >= least for tone, least in wanted.items())),
    "not_tones": ("not_tones", lambda film, wanted: not _shares(wanted, film.tones)),
    "kind": ("kinds", lambda film, wanted: film.kind in wanted),
    "form": ("forms", lambda film, wanted: film.form in wanted),
    "medium": ("media", lambda film, wanted: film.medium in wanted),
    "year": ("years", lambda film, wanted: any(film.year in span for span in wanted)),
    "runtime": ("max_runtime", lambda film, wanted: _is_within(film.runtime, wanted)),
    "countries": ("countries", lambda film, wanted: _shares(wanted, film.countries)),
    "languages": ("languages", lambda film, wanted: _shares(wanted, film.languages)),
    "directors": ("directors", lambda film, wanted: _named(wanted, film.spellings(film.directors))),
    "companies": ("companies", lambda film, wanted: _named(wanted, film.companies)),
    "access": ("access", lambda film, wanted: _shares(wanted, film.access)),
    "level": ("levels", lambda film, wanted: film.level in wanted),
    # No topic and no list are facts about a film, not gaps.
    "topics": ("topics", lambda film, wanted: any(topic in wanted for topic in film.topics)),
    "lists": ("on_lists", lambda film, wanted: any(place.list in wanted for place in film.lists)),
}


def refuse_unknown_names(films: Collection[Film], filters: Filters) -> None:
    """Raise UsageError, with the nearest name, for a director or a company that no film has."""
    if filters.directors:
        _refuse_unknown(
            "director", filters.directors, [name for film in films for name in film.spellings(film.directors)]
        )
    if filters.companies:
        _refuse_unknown("company", filters.companies, [name for film in films for name in film.companies])


def _refuse_unknown(what: str, wanted: Iterable[str], names: Collection[str]) -> None:
    for text in wanted:
        if not any(_is_named(text, name) for name in names):
            guess = did_you_mean(text, {*names, *(word for name in names for word in name.split())})
            raise UsageError(
                f"No film has a {what} '{echo(text)}'.{guess} Give a name or a part of one, in any spelling."
            )
