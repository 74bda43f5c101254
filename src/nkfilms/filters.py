"""Choosing films by what they are: every filter must hold, and one filter holds for any of its values."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from msgspec import Struct

from nkfilms.errors import nearest, UsageError
from nkfilms.folding import ARTICLES, fold, skeleton
from nkfilms.model import Film
from nkfilms.vocabularies import Access, Form, Kind, Level, Medium, Tone, Topic


class Years(NamedTuple):
    """A span of years, both ends included; None leaves an end open."""

    first: int | None
    last: int | None

    def __contains__(self, year: object) -> bool:
        """Say whether a year lies in the span."""
        return isinstance(year, int) and (self.first or year) <= year <= (self.last or year)


class Filters(Struct, frozen=True, kw_only=True):
    """What films are wanted; an empty field asks for nothing."""

    tones: tuple[Tone, ...] = ()
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
    passed, unknown = [], dict[str, int]()
    for film in films:
        verdicts = _verdicts(film, filters)
        if False in verdicts.values():
            continue
        missing = [field for field, verdict in verdicts.items() if verdict is None]
        for field in missing:
            unknown[field] = unknown.get(field, 0) + 1
        if not missing:
            passed.append(film)
    return Selection(tuple(passed), unknown)


def sorted_by(order: str, films: Iterable[Film], lists: Collection[str] = ()) -> tuple[Film, ...]:
    """Return films sorted by `title` (leading article ignored), `year`, `runtime` (unknown last) or `rank` on a list.

    Ties are settled by title, then id.
    """
    keys: dict[str, Callable[[Film], int]] = {
        "title": lambda _: 0,
        "year": lambda film: film.year,
        "runtime": lambda film: film.runtime or UNKNOWN_LAST,
        "rank": lambda film: min((p.rank or UNKNOWN_LAST for p in film.lists if p.list in lists), default=UNKNOWN_LAST),
    }
    return tuple(sorted(films, key=lambda film: (keys[order](film), _title_key(film), film.id)))


UNKNOWN_LAST = 10**9


def _title_key(film: Film) -> str:
    folded = fold(film.title)
    first, _, rest = folded.partition(" ")
    return rest if first in ARTICLES and rest else folded


def _verdicts(film: Film, filters: Filters) -> dict[str, bool | None]:
    """Return, for each filter that asks for something, whether the film passes; None where its value is unknown."""
    asked: dict[str, tuple[object, Callable[[], bool | None]]] = {
        "tones": (filters.tones, lambda: _shares(filters.tones, film.tones)),
        "not_tones": (filters.not_tones, lambda: not _shares(filters.not_tones, film.tones)),
        "kind": (filters.kinds, lambda: film.kind in filters.kinds),
        "form": (filters.forms, lambda: film.form in filters.forms),
        "medium": (filters.media, lambda: film.medium in filters.media),
        "year": (filters.years, lambda: any(film.year in span for span in filters.years)),
        "runtime": (filters.max_runtime, lambda: _is_within(film.runtime, filters.max_runtime)),
        "countries": (filters.countries, lambda: _shares(filters.countries, film.countries)),
        "languages": (filters.languages, lambda: _shares(filters.languages, film.languages)),
        "directors": (filters.directors, lambda: _named(filters.directors, _director_names(film))),
        "companies": (filters.companies, lambda: _named(filters.companies, film.companies)),
        "access": (filters.access, lambda: _shares(filters.access, film.access)),
        "level": (filters.levels, lambda: film.level in filters.levels),
        "topics": (filters.topics, lambda: _shares(filters.topics, film.topics) or False),
        "lists": (filters.on_lists, lambda: _shares(filters.on_lists, [p.list for p in film.lists]) or False),
    }
    return {field: passes() for field, (wanted, passes) in asked.items() if wanted}


def _is_within(runtime: int | None, most: int | None) -> bool | None:
    return None if runtime is None or most is None else runtime <= most


def _shares(wanted: Collection[str], has: Collection[str]) -> bool | None:
    return any(value in has for value in wanted) if has else None


def _named(wanted: Collection[str], names: Collection[str]) -> bool | None:
    return any(_is_named(text, name) for text in wanted for name in names) if names else None


def _is_named(text: str, name: str) -> bool:
    """Say whether `text` is a name or begins some of its words, in any spelling of Korean."""
    words = fold(name).split()
    asked = fold(text)
    begun = all(any(word.startswith(part) for word in words) for part in asked.split())
    return bool(asked) and (begun or skeleton(asked) == skeleton(fold(name)) != "")


def _director_names(film: Film) -> tuple[str, ...]:
    others = (spelling for name in film.directors for spelling in film.person_names.get(name, ()))
    return (*film.directors, *others)


def refuse_unknown_names(films: Collection[Film], filters: Filters) -> None:
    """Raise UsageError, with the nearest name, for a director or a company that no film has."""
    _refuse_unknown("director", filters.directors, [name for film in films for name in _director_names(film)])
    _refuse_unknown("company", filters.companies, [name for film in films for name in film.companies])


def _refuse_unknown(what: str, wanted: Iterable[str], names: Collection[str]) -> None:
    for text in wanted:
        if not any(_is_named(text, name) for name in names):
            near = nearest(text, {*names, *(word for name in names for word in name.split())}, 1)
            guess = f" Did you mean {near[0]}?" if near else ""
            raise UsageError(f"No film has a {what} '{text}'.{guess} Give a name or a part of one, in any spelling.")
