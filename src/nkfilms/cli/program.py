"""The program as Typer runs it: its commands, and help and errors in our own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from nkfilms.cli import arguments, help_pages, terminal
from nkfilms.cli.answering import colour_of
from nkfilms.cli.bundles import bundled
from nkfilms.cli.options import BUNDLES, Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.filters import Filters


class Entry(NamedTuple):
    """A command in the table of commands."""

    module: str
    """The name of its module in `cli.commands`, and of its function there."""
    group: str
    """The heading under which the help page shows it."""


FIND, YOURS, REFERENCE = "Find films", "Yours", "Reference"
COMMANDS = {
    "recommend": Entry("recommend", FIND),
    "search": Entry("search", FIND),
    "show": Entry("show", FIND),
    "where": Entry("where", FIND),
    "programme": Entry("programme", FIND),
    "list": Entry("list_films", FIND),
    "seen": Entry("seen", YOURS),
    "want": Entry("want", YOURS),
    "import": Entry("import_", YOURS),
    "stats": Entry("stats", REFERENCE),
    "terms": Entry("terms", REFERENCE),
    "check": Entry("check", REFERENCE),
    "schema": Entry("schema", REFERENCE),
    "completion": Entry("completion", REFERENCE),
}
"""Every command in the order of the help page, those of a group together."""


def program(args: Sequence[str] = ()) -> typer.Typer:
    """Return the program; where `args` begin with a command, with that one alone, as building all takes 10 ms.

    Where they begin with --version it needs none.
    """
    app = typer.Typer(
        cls=Guide,
        rich_markup_mode=None,  # plain help: half the time, and no Rich
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True, help=help_pages.HELP, epilog=help_pages.epilog(help_pages.EXAMPLES))(
        bundled(nkfilms, BUNDLES)
    )
    for name in args[:1] if args and args[0] in COMMANDS else () if list(args) == ["--version"] else COMMANDS:
        module = module_of(name)
        end = help_pages.epilog(module.EXAMPLES, getattr(module, "NOTES", ""))
        app.command(name, cls=Command, help=module.HELP, epilog=end)(bundled(function_of(name), BUNDLES))
    return app


def module_of(command: str) -> ModuleType:
    """Return the module of a command, which has its HELP and EXAMPLES; it is imported only where it is needed."""
    return import_module(f"nkfilms.cli.commands.{COMMANDS[command].module}")


def function_of(command: str) -> Callable[..., ExitCode]:
    """Return the function that answers a command; of the empty name that of bare `nkfilms`."""
    return getattr(module_of(command), COMMANDS[command].module) if command else nkfilms


def nkfilms(ctx: typer.Context, shared: Shared) -> ExitCode:
    """Answer bare `nkfilms`, and keep the options that stand before a command."""
    colour_of(ctx, shared)
    ctx.obj = shared
    if ctx.invoked_subcommand is None:
        terminal.write(help_pages.SHORT_HELP)
    return ExitCode.OK


def _written_by_us(option: Any) -> Any:
    """Return the help option of Typer, its page written as answers are: wholly, or with an error."""
    if option is not None:
        option.callback = _help
    return option


def _help(ctx: Any, _option: Any, wanted: bool) -> None:  # noqa: FBT001 - a Typer callback takes its value so
    if wanted and not ctx.resilient_parsing:
        terminal.write(f"{ctx.get_help()}\n")
        ctx.exit()


def _names_of(bundle: Any) -> set[str]:
    return {each.name for each in BUNDLES[bundle].parameters}


def _write_options(command: Any, ctx: Any, formatter: Any) -> None:
    """Write the arguments of a command and its options under headings: its own first, then those that it shares."""
    sections: dict[str, list[tuple[str, str]]] = {name: [] for name in ("Arguments", "Options", *_SHARED)}
    params = command.get_params(ctx)
    given = {param.name for param in params}
    for param in params:
        shared = next((name for name, options in _SHARED.items() if param.name in options <= given), "Options")
        if record := param.get_help_record(ctx):
            sections["Arguments" if param.param_type_name == "argument" else shared].append(record)
    for name, records in sections.items():
        if records:
            with formatter.section(name):
                formatter.write_dl(records)


_SHARED = {
    "Filters (of several, all must hold; one given twice means either value)": _names_of(Filters),
    "Output": {*_names_of(Output), "color", "no_pager"},
    "Everywhere": {*_names_of(Shared), "help"},
}
"""By heading, the names of options that commands share; they stand there where a command has all of them."""


class Command(TyperCommand):
    """A command whose help page is written as answers are, with its options under headings."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _written_by_us(super().get_help_option(ctx))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options."""
        _write_options(self, ctx, formatter)


class Guide(TyperGroup):
    """The program with an error of its own for a command that there is not, and help written as answers are."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _written_by_us(super().get_help_option(ctx))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, group by group, before the options."""
        for group in dict.fromkeys(entry.group for entry in COMMANDS.values()):
            names = [name for name, entry in COMMANDS.items() if entry.group == group]
            with formatter.section(group):
                width = max(map(len, COMMANDS))
                formatter.write_dl([(name.ljust(width), module_of(name).HELP.splitlines()[0]) for name in names])
        _write_options(self, ctx, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command named first; raises UsageError with the nearest one where there is none."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from nkfilms.cli.mistakes import unknown_command  # which nobody needs who makes none

            raise unknown_command([arguments.text(arg) for arg in args], COMMANDS)
        return super().resolve_command(ctx, args)
