"""Options that commands share, in bundles: Typer sees them one by one, a command gets each bundle as one value."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_type_hints, NamedTuple

import msgspec

from nkfilms.cli import arguments
from nkfilms.errors import ExitCode


class Bundle(NamedTuple):
    """Options that are read into one value."""

    parameters: Sequence[inspect.Parameter]
    """An option each, as Typer wants them."""
    read: Callable[..., Any]
    """Takes what was given by the names of the parameters, and returns the value."""


def bundle_of(struct: type[msgspec.Struct]) -> Bundle:
    """Return the bundle of the options that the fields of a struct declare."""
    hints = get_type_hints(struct, include_extras=True)
    defaults = zip(struct.__struct_fields__, struct.__struct_defaults__, strict=True)
    return Bundle([parameter(name, hints[name], default) for name, default in defaults], struct)


def parameter(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:
    """Return an option of a command: its name, its type with what Typer shows of it, and its default."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def bundled(command: Callable[..., ExitCode], bundles: Mapping[Any, Bundle]) -> Callable[..., ExitCode]:
    """Return a command in which every parameter of a bundle's type is replaced by the options of the bundle.

    A struct that is none of the `bundles` is one of the command's own.
    """
    hints = get_type_hints(command, include_extras=True)
    structs = {
        name: hint for name, hint in hints.items() if isinstance(hint, type) and issubclass(hint, msgspec.Struct)
    }
    shared = {name: bundles.get(struct) or bundle_of(struct) for name, struct in structs.items()}
    parameters: list[inspect.Parameter] = []
    for name, each in inspect.signature(command).parameters.items():
        parameters += shared[name].parameters if name in shared else [parameter(name, hints[name], each.default)]

    def run(**raw: Any) -> ExitCode:
        """Run the command with its texts read and its bundles put together."""
        given = {name: _as_text(value) for name, value in raw.items()}
        for name, bundle in shared.items():
            given[name] = bundle.read(**{each.name: given.pop(each.name) for each in bundle.parameters})
        return command(**given)

    run.__name__ = command.__name__
    run.__annotations__ = {}  # Typer would evaluate those too, three times, and that is a millisecond
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def _as_text(value: Any) -> Any:
    if isinstance(value, str):
        return arguments.text(value)
    return [arguments.text(each) for each in value] if isinstance(value, list | tuple) else value
