"""The JSON Schemas of what `--json` prints, and of the YAML catalogue."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from nkfilms import __version__
from nkfilms.model import Catalogue, Film, FROM_HEAD
from nkfilms.results import Imported, Kept
from nkfilms.views.answers import added_fields, ANSWERS, fields_of, MAY_ADD

NAMES = ("film", *ANSWERS, "catalogue")
"""What there are schemas of: one film, the answer of every command, and the YAML catalogue."""


def schema(of: str) -> dict[str, Any]:
    """Return the JSON Schema of one film, of what a command prints under `--json`, or of the YAML catalogue."""
    struct = Catalogue if of == "catalogue" else ANSWERS.get(of, Film)
    _, definitions = msgspec.json.schema_components([struct], ref_template="#/$defs/{name}")
    for record in definitions.values():
        record.pop("description", None)  # a docstring, which PYTHONOPTIMIZE=2 strips
    if of == "catalogue":
        for field in FROM_HEAD:
            del definitions["Film"]["properties"][field]
    else:
        _as_printed(struct, definitions)
        if issubclass(struct, Kept):
            _may_have_left(definitions[struct.__name__])
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:nkfilms:{__version__}:{of}",
        **_root(of, definitions, struct),
        "$defs": definitions,
    }
    return cast("dict[str, Any]", _without_phrases(whole))


def _as_printed(struct: type[msgspec.Struct], definitions: dict[str, Any]) -> None:
    """Make the definitions those of what is printed: a result has the fields of its film, and every key is there."""
    if added_fields(struct):
        root, film = definitions[struct.__name__], definitions.pop("Film")
        known = {**film["properties"], **root["properties"]}
        root["properties"] = {field: known[field] for field in fields_of(struct)}
    for record in definitions.values():
        _require_all(record)
    if more := MAY_ADD.get(struct):
        definitions[struct.__name__]["properties"] |= _added(more, fields_of(struct))


def _added(more: type[msgspec.Struct], known: tuple[str, ...]) -> dict[str, Any]:
    """Return the properties that only some answers have, which are not required."""
    _, definitions = msgspec.json.schema_components([more], ref_template="#/$defs/{name}")
    properties = definitions[more.__name__]["properties"]
    _require_all(definitions[more.__name__])
    return {field: properties[field] for field in fields_of(more) if field not in known}


def _may_have_left(record: dict[str, Any]) -> None:
    """Let a film be one that the guide no longer has, of which only the id is known."""
    for field in Film.__struct_fields__[1:]:
        value = record["properties"][field]
        if "minItems" in value:
            value["minItems"] = 0
        elif value.get("type") not in ("array", "object") and "anyOf" not in value:
            record["properties"][field] = {"anyOf": [value, {"type": "null"}]}


def _root(of: str, definitions: dict[str, Any], struct: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the shape of the whole answer: an object, an array, or for `show` and `where` whatever was asked for."""
    if of in ("film", "catalogue"):
        return cast("dict[str, Any]", definitions.pop(struct.__name__))
    item = {"$ref": f"#/$defs/{struct.__name__}"}
    array = {"type": "array", "items": item}
    if struct is Imported:
        return item
    return {"anyOf": [item, {"type": "null"}, array]} if of in ("show", "where") else array


def _without_phrases(value: Any) -> Any:
    """Return a schema without the titles of plain values: they are phrases for our error messages."""
    if isinstance(value, list):
        return [_without_phrases(each) for each in value]
    if not isinstance(value, dict):
        return value
    plain = value.get("type") in ("string", "integer")
    return {key: _without_phrases(each) for key, each in value.items() if not (plain and key == "title")}


def _require_all(record: dict[str, Any]) -> None:
    """In what we print every key is present, nothing is left to a default, and keys may be added."""
    record.pop("additionalProperties", None)
    if "properties" in record:
        record["required"] = list(record["properties"])
        for value in record["properties"].values():
            value.pop("default", None)
