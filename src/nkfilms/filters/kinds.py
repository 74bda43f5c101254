"""What a filter is, and the kinds of which most are: by term, by name, by code."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from msgspec import Struct

from nkfilms import parsing
from nkfilms.errors import UsageError
from nkfilms.folding import fold
from nkfilms.model import Film, Watch
from nkfilms.vocabularies import How, Term


class Filter(Struct, frozen=True, kw_only=True):
    """One way to choose films: the option `--name`, and `--not name=…`."""

    name: str
    help: str
    """What the option asks for, in a few words."""
    metavar: str
    """What stands for the value in the help."""
    read: Callable[[str], Any]
    """Returns the value that a text means; raises UsageError where it means none."""
    holds: Callable[[Film, Any], bool | None]
    """Says whether a film has a value; None where that is not known."""
    field: str
    """The field of the film that tells."""
    vocabulary: type[Term] | None = None
    """The closed vocabulary that the values come from, if there is one."""
    values: Callable[[Film], Mapping[str, tuple[str, ...]]] | None = None
    """Returns what a film has, where values are names, codes or terms of an open list, each with its spellings."""


def name_part(text: str) -> str:
    """Return a name or a part of one; raises UsageError where nothing of it could be looked up."""
    if not fold(text):
        raise UsageError("A filter by name needs a name or a part of one, such as Kim.")
    return text


def by_term(name: str, vocabulary: type[Term], field: str, text: str) -> Filter:
    """Return a filter by the terms of a closed vocabulary."""

    def holds(film: Film, value: Term) -> bool | None:
        """Say whether a film has a term."""
        has = getattr(film, field)
        return value == has if isinstance(has, str) else value in has

    def read(text: str) -> Term:
        """Return the term that a text names."""
        return parsing.term(vocabulary, text)

    return Filter(
        name=name, metavar=name.upper(), help=text, read=read, holds=holds, field=field, vocabulary=vocabulary
    )


def by_name(name: str, field: str, names_of: Callable[[Film], Collection[str]], text: str) -> Filter:
    """Return a filter by a name or any part of one, in any spelling."""

    def values(film: Film) -> Mapping[str, tuple[str, ...]]:
        """Return the names that a film has, each with all its spellings."""
        return {each: film.spellings([each]) for each in names_of(film)}

    def holds(film: Film, wanted: str) -> bool | None:
        """Say whether a film has a name with this part."""
        from nkfilms.name_parts import has_part

        names = film.spellings(names_of(film))
        return any(has_part(each, wanted) for each in names) if names else None

    return Filter(name=name, metavar="NAME", help=text, read=name_part, holds=holds, field=field, values=values)


def named_codes(kind: Any, codes: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the codes, each with its English name."""
    from nkfilms.codes import name_of

    return {code: (name_of(kind, code),) for code in codes}


def by_code(kind: Any, field: str, text: str) -> Filter:
    """Return a filter by ISO codes, or by the English names they stand for."""

    def read(text: str) -> str:
        """Return the code that a code or a name stands for."""
        from nkfilms.codes import code_of

        return code_of(kind, text)

    def values(film: Film) -> Mapping[str, tuple[str, ...]]:
        """Return the codes that a film has, each with its English name."""
        return named_codes(kind, getattr(film, field))

    def holds(film: Film, code: str) -> bool | None:
        """Say whether a film has a code."""
        has: Collection[str] = getattr(film, field)
        return code in has if has else None

    return Filter(name=kind, metavar=kind.upper(), help=text, read=read, holds=holds, field=field, values=values)


def either(vocabulary: type[Term]) -> str:
    """Return the words of a vocabulary as a help page lists them."""
    *most, last = vocabulary
    return f"{', '.join(most)} or {last}"


def plain(text: str) -> str:
    """Return a text without the space round it; raises UsageError where nothing is left."""
    if not text.strip():
        raise UsageError("A filter needs a value, as in --topic war.")
    return text.strip()


def field_name(text: str) -> str:
    """Return the field that a text names; raises UsageError, with the nearest, where it names none."""
    return parsing.word("field", text, Film.__struct_fields__)


class Region(Struct, frozen=True):
    """A country in which to watch, and the ways of watching of which a place there must be one; empty for any."""

    code: str
    hows: tuple[How, ...] = ()

    def __str__(self) -> str:
        """Return the country's code."""
        return self.code

    def has(self, place: Watch) -> bool:
        """Say whether a place is in this country, or in none named, and to be watched in one of these ways."""
        return place.region in (None, self.code) and (not self.hows or place.how in self.hows)


def read_region(text: str) -> Region:
    """Return the region that a country's code or name means; raises UsageError where it means none."""
    from nkfilms.codes import code_of

    return Region(code_of("country", text))
