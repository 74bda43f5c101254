"""Items as plain records: the keys that scripts rely on, in their order."""

from typing import Any

import msgspec

from nkfilms.model import Film
from nkfilms.results import Found, Recommendation, Slot
from nkfilms.views.look import Item, Look

USUAL = (
    "id", "title", "original_title", "year", "runtime", "kind", "countries", "directors", "tones", "access",
)  # fmt: skip
"""What the flat formats show of a film unless told otherwise."""

_ADDED: dict[type[msgspec.Struct], tuple[str, ...]] = {
    Film: (),
    Found: ("match", "score"),
    Recommendation: ("rank", "score", "parts", "reasons"),
    Slot: ("position", "starts", "ends", "score", "reasons"),
}
"""What each kind of result adds to the film's own fields; `parts` of a score stands for a serial's parts there."""


def fields_of(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the keys of a record, in their order."""
    if of in _ADDED:
        return (*(field for field in Film.__struct_fields__ if field not in _ADDED[of]), *_ADDED[of])
    return of.__struct_fields__


def usual_fields(of: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields a flat format shows unless told otherwise."""
    if of in _ADDED:
        return (*USUAL, *(field for field in ("starts", "ends", "score", "reasons") if field in _ADDED[of]))
    return fields_of(of)


def record(item: Item) -> dict[str, Any]:
    """Return an item as JSON-ready values: a film's fields, then what the command adds."""
    built: dict[str, Any] = msgspec.to_builtins(item)
    film = built.pop("film", None) if isinstance(item, Found | Recommendation | Slot) else None
    return {**film, **built} if film else built


def picked(item: Item, look: Look) -> dict[str, Any]:
    """Return the record with the fields picked, or with all."""
    whole = record(item)
    return {field: whole[field] for field in look.fields or fields_of(type(item))}


def label(field: str) -> str:
    """Return a field's name as people read it: `Running time` for runtime."""
    return _LABELS.get(field, field.replace("_", " ").capitalize())


_LABELS = {"runtime": "Running time", "ids": "Ids", "id": "Id", "lists": "Published lists", "person_names": "Spellings"}
