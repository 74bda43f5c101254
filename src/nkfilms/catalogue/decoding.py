"""From plain values to the model, value by value, so that one reading reports everything that is wrong."""

from collections.abc import Callable
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints, Literal, Union

import msgspec

from nkfilms.catalogue.findings import Finding, Guess, Key
from nkfilms.errors import echo

Report = Callable[[Finding], None]

BAD: Any = msgspec.UNSET
"""Stands for a value that could not be decoded; the reason has been reported."""


def decode(value: Any, hint: Any, key: Key, report: Report) -> Any:
    """Return `value` as the type `hint` says, or BAD after reporting every reason why it is not."""
    inner = _inner(hint)
    if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
        return _struct(value, inner, key, report)
    if get_origin(inner) is tuple:
        return _sequence(value, hint, get_args(inner)[0], key, report)
    if get_origin(inner) is dict:
        return _mapping(value, hint, get_args(inner), key, report)
    return _scalar(value, hint, key, report)


def _scalar(value: Any, hint: Any, key: Key, report: Report) -> Any:
    try:
        return msgspec.convert(value, hint)
    except msgspec.ValidationError:
        if value in ((), {}):
            report(Finding(key, "there is nothing in it", "write at least one entry"))
            return BAD
        report(Finding(key, f"{shown(value)} is not {phrase(hint)}", _fix(value, hint)))
        return BAD


def _sequence(value: Any, hint: Any, item: Any, key: Key, report: Report) -> Any:
    if not isinstance(value, list):
        return _scalar(value, hint, key, report)
    items = [decode(each, item, (*key, number), report) for number, each in enumerate(value)]
    return BAD if BAD in items else _scalar(tuple(items), hint, key, report)


def _mapping(value: Any, hint: Any, items: tuple[Any, Any], key: Key, report: Report) -> Any:
    if not isinstance(value, dict):
        return _scalar(value, hint, key, report)
    names = [decode(name, items[0], (*key, name), report) for name in value]
    values = [decode(each, items[1], (*key, name), report) for name, each in value.items()]
    return BAD if BAD in names or BAD in values else _scalar(dict(zip(names, values, strict=True)), hint, key, report)


def _struct(value: Any, struct: type[msgspec.Struct], key: Key, report: Report) -> Any:
    if not isinstance(value, dict):
        return _scalar(value, dict, key, report)
    hints = _hints(struct)
    fields = {field.name: field for field in msgspec.structs.fields(struct)}
    for name in sorted(value.keys() - fields.keys()):
        fix = Guess(name, fields, f"the fields are {', '.join(fields)}")
        report(Finding((*key, name), f"there is no field {echo(name)}", fix))
    missing = [name for name, field in fields.items() if field.required and name not in value]
    for name in missing:
        report(Finding(key, f"the required field {name} is missing", f"add {name}: {phrase(hints[name])}"))
    decoded = {name: decode(value[name], hints[name], (*key, name), report) for name in fields if name in value}
    whole = not missing and value.keys() <= fields.keys() and BAD not in decoded.values()
    return struct(**decoded) if whole else BAD


@cache
def _hints(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(struct, include_extras=True)


def _inner(hint: Any) -> Any:
    """Return the hint without its constraints and without `| None`, where that leaves one type."""
    if get_origin(hint) is Annotated:
        return _inner(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        rest = [each for each in get_args(hint) if each is not NoneType]
        return _inner(rest[0]) if len(rest) == 1 else hint
    return hint


def phrase(hint: Any) -> str:
    """Return what a hint asks for, to stand after "is not": `a whole number of minutes`."""
    title = next((meta.title for meta in get_args(hint)[1:] if isinstance(meta, msgspec.Meta) and meta.title), None)
    origin, inner = get_origin(hint), _inner(hint)
    if title:
        return title
    if origin in (Union, UnionType):
        return " or ".join(phrase(each) for each in get_args(hint) if each is not NoneType)
    if origin is Annotated:
        return phrase(get_args(hint)[0])
    if origin is Literal:
        return " or ".join(str(each) for each in get_args(hint))
    if isinstance(inner, type) and issubclass(inner, Enum):
        return f"one of {', '.join(term.value for term in inner)}"
    return _PHRASES.get(origin or inner, "a mapping of fields")


_PHRASES: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    tuple: "a list in square brackets",
}


def shown(value: Any) -> str:
    """Return a value as a message quotes it: short, and in the words of the file."""
    if isinstance(value, str):
        return repr(echo(value))
    kinds = {NoneType: "nothing", dict: "a mapping", list: "a list", tuple: "a list"}
    return kinds.get(type(value)) or str(value).lower()


def _fix(value: Any, hint: Any) -> str | Guess:
    inner = _inner(hint)
    if isinstance(inner, type) and issubclass(inner, Enum):
        return Guess(value if isinstance(value, str) else "", [term.value for term in inner], "write one of these")
    if isinstance(value, bool | int | None) and inner is str:
        return "put the text in double quotes"
    return f"write {phrase(hint)}"
