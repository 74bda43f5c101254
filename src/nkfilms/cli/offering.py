"""What Tab offers at the end of a line: where the line has come to, and the choices that go with what is typed.

The line is followed by the declarations of commands and options, but not parsed by Typer, which stops at the first
mistake and calls back options such as --version on the way.
"""

import os
from collections.abc import Iterable, Sequence
from inspect import signature
from typing import Any

import typer
from msgspec import Struct
from msgspec.structs import replace
from typer.core import TyperArgument, TyperGroup, TyperOption
from typer.main import get_command

from nkfilms.cli.bundles import bundled
from nkfilms.cli.complete import Choice, files, Line, of_unwanted, Offer, unwanted, yaml_files
from nkfilms.cli.options import BUNDLES
from nkfilms.cli.program import function_of, program
from nkfilms.errors import NkfilmsError
from nkfilms.folding import fold
from nkfilms.model import Catalogue

FILES: dict[Offer, str] = {files: "files", yaml_files: "yaml"}
"""By offer of files, what the shell is told to find."""
LEAST_OF_A_WORD = 2
"""So many letters begin a word inside a title; of one letter there would be too many."""


class Offered(Struct, frozen=True):
    """What the shell should offer: these choices, or else files of its own finding."""

    choices: tuple[Choice, ...] = ()
    files: str = ""
    """`files` for any, `yaml` for those alone; empty for none."""


class Place(Struct, frozen=True):
    """Where a line has come to."""

    context: Any
    """That of the last command."""
    given: dict[str, str] = {}
    """What options have been given, by the name of their parameter."""
    waiting: Any = None
    """The option whose value comes next."""
    arguments: int = 0
    """So many arguments have been given."""
    only_arguments: bool = False
    """Whether `--` has been given."""

    def is_option(self, word: str) -> bool:
        """Say whether a word that begins so is an option here."""
        return word.startswith("-") and not self.only_arguments


def offered(words: Sequence[str], typed: str) -> Offered:
    """Return what can follow the words of a line, where `typed` is the beginning of the next one."""
    place = _place(words)
    if place is None:
        return Offered()
    option, head, rest = place.waiting, "", typed
    if option is None and place.is_option(typed):
        option, head, rest = _joined(place, typed)
        if option is None:
            return Offered(_options(place, typed))
    if option is None and isinstance(place.context.command, TyperGroup):
        return Offered(_commands(place.context, typed))
    parameter = option or _argument(place)
    if parameter is None:
        return Offered(_options(place, typed) if not typed else ())
    return _values(place, parameter, head, rest)


def _values(place: Place, parameter: Any, head: str, typed: str) -> Offered:
    """Return the values of a parameter, behind the head of the word that it is joined to, such as `--tone=`."""
    offer = _offers(place.context.info_name).get(parameter.name)
    if offer is None:
        return Offered()
    if offer in FILES:
        return Offered(files=FILES[offer])
    if offer is unwanted and "=" in typed:
        name, _, typed = typed.partition("=")
        offer, head = of_unwanted(name), f"{head}{name}="
    line = Line(place.context.info_name, typed, lambda: _catalogue(place.given))
    fitting = matching(typed, list(offer(line)))
    return Offered(tuple(replace(choice, value=head + choice.value) for choice in fitting))


def matching(typed: str, choices: Iterable[Choice]) -> list[Choice]:
    """Return the choices that begin as typed, in any case, then those in which a word of a name does."""
    begun, others = [], []
    wanted = f" {fold(typed)}" if len(typed) >= LEAST_OF_A_WORD and fold(typed) else ""
    for choice in choices:
        if choice.value.lower().startswith(typed.lower()):
            begun.append(choice)
        elif wanted and any(wanted in f" {fold(name)}" for name in (choice.value, *choice.names)):
            others.append(choice)
    return begun + others


def _place(words: Sequence[str]) -> Place | None:
    """Return where the words lead, or None where they name no command."""
    root: Any = get_command(program(words))
    place: Place | None = Place(typer.Context(root, info_name="", **root.context_settings))
    for word in words:
        place = place and _after(place, word)
    return place


def _after(place: Place, word: str) -> Place | None:
    if place.waiting is not None:
        return replace(place, waiting=None, given={**place.given, place.waiting.name: word})
    if place.is_option(word) and word == "--":
        return replace(place, only_arguments=True)
    if place.is_option(word) and len(word) > 1:
        return _after_option(place, word)
    command = place.context.command
    if not isinstance(command, TyperGroup):
        return replace(place, arguments=place.arguments + 1)
    named: Any = command.get_command(place.context, word)
    return named and Place(typer.Context(named, info_name=word, parent=place.context), place.given)


def _after_option(place: Place, word: str) -> Place:
    option, head, value = _joined(place, word)
    if option is not None:
        return replace(place, given={**place.given, option.name: value})
    option = _spelt(place, word)
    if option is None:
        return place
    if option.is_flag:
        return replace(place, given={**place.given, option.name: head})
    return replace(place, waiting=option)


def _joined(place: Place, word: str) -> tuple[Any, str, str]:
    """Return the option that a word such as `--tone=hum` or `-thum` gives a value to, with its head and the value."""
    name, equals, value = word.partition("=") if word.startswith("--") else (word[:2], "", word[2:])
    option = _spelt(place, name) if equals or value else None
    if option is None or option.is_flag:
        return None, "", ""
    return option, name + equals, value


def _parameters(place: Place, kind: type[Any]) -> list[Any]:
    return [each for each in place.context.command.get_params(place.context) if isinstance(each, kind)]


def _spelt(place: Place, spelling: str) -> Any:
    return next((option for option in _parameters(place, TyperOption) if spelling in option.opts), None)


def _argument(place: Place) -> Any:
    """Return the argument that comes next, or None where all are given."""
    arguments = _parameters(place, TyperArgument)
    open_ones = [each for number, each in enumerate(arguments) if each.nargs < 0 or number >= place.arguments]
    return next((each for each in open_ones if not each.hidden), None)


def _options(place: Place, typed: str) -> tuple[Choice, ...]:
    """Return the options that can still be given, each once: a second spelling only where the first does not fit."""
    found = []
    for option in _parameters(place, TyperOption):
        if option.hidden or (option.name in place.given and not option.multiple):
            continue
        spellings = sorted(option.opts, key=lambda spelling: not spelling.startswith("--"))
        found += [Choice(spelling, option.help or "") for spelling in spellings if spelling.startswith(typed)][:1]
    return tuple(found)


def _commands(context: Any, typed: str) -> tuple[Choice, ...]:
    commands = [(name, context.command.get_command(context, name)) for name in context.command.list_commands(context)]
    return tuple(
        Choice(name, command.get_short_help_str(limit=100))
        for name, command in commands
        if name.startswith(typed) and not command.hidden
    )


def _offers(command: str) -> dict[str, Offer]:
    """Return what stands beside the declarations of a command, by parameter; of the program where it is empty."""
    declared = signature(bundled(function_of(command), BUNDLES)).parameters.values()
    told = ((each.name, getattr(each.annotation, "__metadata__", ())) for each in declared)
    return {name: offer for name, metadata in told for offer in metadata if callable(offer)}


def _catalogue(given: dict[str, str]) -> Catalogue:
    """Return the catalogue that the line names, or an empty one: a Tab is no place for an error message."""
    from nkfilms.catalogue import load_catalogue

    named = given.get("catalogue")
    if named is None:
        named = os.environ.get("NKFILMS_CATALOGUE") or None
    else:  # the shell hands over the line before it expands it
        named = os.path.expanduser(os.path.expandvars(named))  # noqa: PTH111 - Path raises where there is no such user
    try:
        return load_catalogue(named)
    except NkfilmsError:
        return Catalogue(schema=1)
