"""What the commands answer with, each kind of answer registered once: its command, its fields, its record."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any, cast, get_args, get_origin, get_type_hints

import msgspec

from nkfilms.catalogue.compiled import encoded
from nkfilms.errors import Problem, unknown
from nkfilms.model import Film
from nkfilms.own import FIELDS, Marks
from nkfilms.results import (
    CourseSlot,
    Definition,
    Found,
    Imported,
    Kept,
    Places,
    Recommendation,
    Seen,
    Slot,
    Statistic,
    Wanted,
)  # fmt: skip

Item = Film | Found | Recommendation | Slot | Kept | Places | Statistic | Definition | Imported | Problem

ANSWERS: dict[str, type[msgspec.Struct]] = {
    "recommend": Recommendation,
    "programme": Slot,
    "search": Found,
    "show": Film,
    "where": Places,
    "list": Film,
    "seen": Seen,
    "want": Wanted,
    "import": Imported,
    "stats": Statistic,
    "terms": Definition,
    "check": Problem,
}
"""By command, what the items of its answer are."""
_WITH_A_FILM = (Found, Recommendation, Slot, CourseSlot, Seen, Wanted)
"""The answers that hold a film; a problem has no more than its id."""
TITLES: dict[type[msgspec.Struct], str] = {
    Film: "Films", Found: "Films found", Recommendation: "Films to see", Slot: "Programme", CourseSlot: "Course",
    Places: "Where to see films", Seen: "Films seen", Wanted: "Films wanted", Imported: "Films imported",
    Statistic: "Films in numbers", Definition: "Terms", Problem: "Problems of a catalogue",
}  # fmt: skip
"""By what an answer holds, the title of its page unless it has a better one."""
MAY_ADD: dict[type[msgspec.Struct], type[msgspec.Struct]] = {Slot: CourseSlot}
"""What an answer holds instead where it was asked for more, with more fields: a course rather than a programme."""

USUAL = (
    "session", "session_begins", "id", "title", "original_title", "year", "runtime", "kind", "countries", "directors",
    "tones", "access", "starts", "ends", "score", "reasons", "date", "rating", "note",
)  # fmt: skip
"""What the flat formats show of a film unless told otherwise, as far as an answer has it."""


def holds_films(of: type[msgspec.Struct]) -> bool:
    """Say whether the items of an answer are films, or results that hold one each."""
    return of is Film or of in _WITH_A_FILM


def film_of(item: Item) -> Film:
    """Return the film that an item is, or holds."""
    return item.film if isinstance(item, Found | Recommendation | Slot | Kept) else cast("Film", item)


def known_films(items: Iterable[Item]) -> list[Film]:
    """Return the films of an answer that the guide still has."""
    return [film_of(item) for item in items if not (isinstance(item, Kept) and item.has_left)]


def added_fields(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return what a result adds to the fields of its film; nothing where it is a film, or has none."""
    return tuple(field for field in of.__struct_fields__ if field != "film") if of in _WITH_A_FILM else ()


def fields_of(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the keys of a record, in their order: those of the film, then those that the result adds."""
    added = added_fields(of)
    return (*Film.__struct_fields__, *added) if added else of.__struct_fields__


def allowed_fields(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return what `--fields` may name: the keys of a record, and what the user's library says of a film."""
    known = fields_of(of)
    return (*known, *(field for field in FIELDS if holds_films(of) and field not in known))


def usual_fields(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields that a flat format shows unless told otherwise."""
    known = fields_of(of)
    return tuple(field for field in USUAL if field in known) if "directors" in known else known


def refuse_unknown_parts(of: type[msgspec.Struct], fields: tuple[str, ...]) -> None:
    """Raise UsageError, with the nearest, where a field reaches for a part that no record has: `tones.humourous`."""
    for field in fields:
        if "." in field:
            known: Any = {**get_type_hints(Film), **get_type_hints(of)}
            done = ""
            for name in field.split("."):
                if known is not None and name not in known:
                    raise unknown("field", f"{done}{name}", [f"{done}{each}" for each in known] or [done[:-1]])
                known = known and _parts(known[name])
                done += f"{name}."


def _parts(hint: Any) -> dict[str, Any] | None:
    """Return the names of what is inside values of a type, each with its type; None where any name may be."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return get_type_hints(hint)
    if get_origin(hint) is dict:
        key, value = get_args(hint)
        return dict.fromkeys(key, value) if isinstance(key, type) and issubclass(key, Enum) else None
    parts: dict[str, Any] = {}
    for each in get_args(hint):
        inner = _parts(each)
        if inner is None:
            return None
        parts |= inner
    return parts


def encoded_record(item: Item) -> bytes:
    """Return an item as a JSON object: the fields of its film, then what the result adds."""
    if not isinstance(item, Found | Recommendation | Slot | Kept):
        return encoded(item)
    more = msgspec.json.encode({field: getattr(item, field) for field in added_fields(type(item))})
    return encoded(_as_known(item))[:-1] + b"," + more[1:]


def _as_known(item: Found | Recommendation | Slot | Kept) -> Film:
    """Return the film of an item; of one that the guide no longer has, no more than the id is known."""
    if isinstance(item, Kept) and item.has_left:
        return msgspec.structs.replace(item.film, title=None, year=None)
    return item.film


def record(item: Item) -> dict[str, Any]:
    """Return an item as plain values under the keys of its JSON."""
    return msgspec.json.decode(encoded_record(item))  # type: ignore[no-any-return]


def picked(item: Item, fields: tuple[str, ...], marks: Marks) -> dict[str, Any]:
    """Return the fields asked for of an item's record, by what they were asked by: `ids.imdb` reaches inside.

    What the user's library says of a film is no part of its record, and comes from its marks.
    """
    whole = record(item)
    if not set(FIELDS).isdisjoint(fields):
        whole = {**_own(marks, whole["id"]), **whole}
    return {field: _inside(whole, field.split(".")) for field in fields}


def _own(marks: Marks, film_id: str) -> dict[str, Any]:
    mark = marks.get(film_id)
    return (
        {field: getattr(mark, field) for field in FIELDS} if mark else {"seen": False, "rating": None, "wanted": False}
    )


def _inside(value: Any, path: list[str]) -> Any:
    """Return what a path of keys leads to: of a list, what it leads to in each item; None where it leads nowhere."""
    if not path:
        return value
    if isinstance(value, list):
        return [_inside(each, path) for each in value]
    return _inside(value.get(path[0]), path[1:]) if isinstance(value, dict) else None


def label(field: str) -> str:
    """Return a field's name as people read it: `Running time` for runtime."""
    return _LABELS.get(field, field.replace("_", " ").replace(".", " ").capitalize())


_LABELS = {
    "runtime": "Running time", "lists": "Published lists", "person_names": "Spellings",
    "company_names": "Companies also called", "match": "Found by",
    "score_parts": "Score",
}  # fmt: skip
