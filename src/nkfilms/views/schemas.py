"""The JSON Schemas of what `--json` prints, and of the YAML catalogue."""

from typing import Any, cast

import msgspec

from nkfilms.model import Catalogue, Film
from nkfilms.results import Found, Recommendation, Slot
from nkfilms.views.records import fields_of

_SHAPES: dict[str, type[msgspec.Struct]] = {
    "film": Film,
    "search": Found,
    "recommend": Recommendation,
    "programme": Slot,
    "catalogue": Catalogue,
}
NAMES = tuple(_SHAPES)


def schema(of: str) -> dict[str, Any]:
    """Return a JSON Schema: of a film, of the array that a command of that name prints, or of the YAML catalogue."""
    shape = _SHAPES[of]
    (_,), definitions = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    root = definitions.pop(shape.__name__)
    if of != "catalogue":
        film = root if shape is Film else definitions.pop("Film")
        known = {**film["properties"], **root["properties"]}
        root["properties"] = {field: known[field] for field in fields_of(shape)}
        for record in (root, *definitions.values()):
            _require_all(record)
    if shape in (Found, Recommendation, Slot):
        root = {"type": "array", "items": root}
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": definitions}
    return cast("dict[str, Any]", _without_phrases(whole))


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
