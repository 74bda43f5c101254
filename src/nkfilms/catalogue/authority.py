"""Authority control: one name for each person, company and publisher.

The head of the file lists the other spellings of people and companies; those of publishers stand in brackets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from msgspec.structs import replace

from nkfilms.catalogue.findings import Finding, Key
from nkfilms.model import Catalogue, Film, without_qualifier

Names = Mapping[str, tuple[str, ...]]
LETTERS = frozenset({"Lu", "Ll", "Lo"})
"""Categories of letters, without marks and modifiers."""
LATIN = ("LATIN", "FEMININE ORDINAL", "MASCULINE ORDINAL")
"""How Unicode names the letters that a reader of English knows, `ª` and `º` among them."""


def with_names(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with the other spellings of its people and companies in every film that names them."""
    films = (
        replace(
            film,
            person_names=_of(catalogue.people, (*film.directors, *film.people)),
            company_names=_of(catalogue.companies, film.companies),
        )
        for film in catalogue.films
    )
    return replace(catalogue, films=tuple(films))


def _of(names: Names, used: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {name: names[name] for name in used if name in names}


def unused_names(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield names at the head of the file that no film uses, or that are out of order."""
    for field, names in _heads(catalogue):
        used = {name for film in catalogue.films for name in _used(film, field)}
        for name in names:
            if name not in used:
                yield Finding((field, name), f"no film names {name}", "remove it, or correct the name")
        for before, after in pairwise(names):
            if after < before:
                yield Finding((field, after), f"{after} comes after {before}", "sort the names")


def shared_spellings(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield spellings that two names have, unless a name says in brackets which of two people is meant."""
    for field, names in _heads(catalogue):
        owners: dict[str, str] = {}
        for name, spellings in names.items():
            for spelling in (without_qualifier(name), *spellings):
                owner = owners.setdefault(spelling, name)
                if owner != name and not (_is_qualified(owner) or _is_qualified(name)):
                    message = f"{spelling} is a spelling of {owner} too"
                    yield Finding((field, name), message, "join the two, or say in brackets which each is")


def variant_names(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield names in films that the head of the file lists as another spelling."""
    for field, names in _heads(catalogue):
        preferred = {spelling: name for name, spellings in names.items() for spelling in spellings}
        for number, film in enumerate(catalogue.films):
            for each in ("companies",) if field == "companies" else ("directors", "people"):
                for place, name in enumerate(getattr(film, each)):
                    if name in preferred and name not in names:
                        message = f"{name} is another spelling of {preferred[name]}"
                        yield Finding(("films", number, each, place), message, f"write {preferred[name]}")


def advocacy(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield lists that say otherwise than another of the same publisher whether it is a body that campaigns."""
    first: dict[str, str] = {}
    for list_id, published in catalogue.lists.items():
        other = first.setdefault(published.publisher, list_id)
        if catalogue.lists[other].advocacy != published.advocacy:
            message = f"{other}, of the same publisher, says otherwise"
            yield Finding(("lists", list_id, "advocacy"), message, "say the same of both")


def unreadable_names(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield publishers and events, which reasons name, that are not in Latin letters but for what is in brackets."""
    for key, name in _named_in_reasons(catalogue):
        letters = [char for char in re.sub(r"\([^)]*\)", "", name) if unicodedata.category(char) in LETTERS]
        if not all(unicodedata.name(char).startswith(LATIN) for char in letters):
            yield Finding(key, f"{name} is not in Latin letters", "write it in English, with its own name in brackets")


def _named_in_reasons(catalogue: Catalogue) -> Iterator[tuple[Key, str]]:
    for list_id, published in catalogue.lists.items():
        yield ("lists", list_id, "publisher"), published.publisher
    for number, film in enumerate(catalogue.films):
        for place, award in enumerate(film.awards):
            yield ("films", number, "awards", place, "event"), award.event


def _heads(catalogue: Catalogue) -> list[tuple[str, Names]]:
    return [("people", catalogue.people), ("companies", catalogue.companies)]


def _used(film: Film, field: str) -> tuple[str, ...]:
    return film.companies if field == "companies" else (*film.directors, *film.people)


def _is_qualified(name: str) -> bool:
    return without_qualifier(name) != name
