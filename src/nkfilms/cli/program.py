"""The program as Typer runs it: its commands, and help and errors in our own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from nkfilms.cli import arguments, help_pages, terminal
from nkfilms.cli.answering import colour_of
from nkfilms.cli.bundles import bundled
from nkfilms.cli.options import BUNDLES, Shared
from nkfilms.errors import ExitCode

COMMANDS = {
    "recommend": "recommend",
    "programme": "programme",
    "search": "search",
    "show": "show",
    "list": "list_films",
    "terms": "terms",
    "check": "check",
    "schema": "schema",
    "completion": "completion",
}
"""Every command, in the order of the help page, with the name of its module and of its function there."""


def program(args: Sequence[str] = ()) -> typer.Typer:
    """Return the program; where `args` begin with a command, with that one alone, as building all takes 10 ms."""
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
    for name in args[:1] if args and args[0] in COMMANDS else COMMANDS:
        module = module_of(name)
        end = help_pages.epilog(module.EXAMPLES, getattr(module, "NOTES", ""))
        app.command(name, cls=Command, help=module.HELP, epilog=end)(bundled(function_of(name), BUNDLES))
    return app


def module_of(command: str) -> ModuleType:
    """Return the module of a command, which has its HELP and EXAMPLES; it is imported only where it is needed."""
    return import_module(f"nkfilms.cli.commands.{COMMANDS[command]}")


def function_of(command: str) -> Callable[..., ExitCode]:
    """Return the function that answers a command; of the empty name that of bare `nkfilms`."""
    return getattr(module_of(command), COMMANDS[command]) if command else nkfilms


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


class Command(TyperCommand):
    """A command whose help page is written as answers are."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _written_by_us(super().get_help_option(ctx))


class Guide(TyperGroup):
    """The program with an error of its own for a command that there is not, and help written as answers are."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _written_by_us(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command named first; raises UsageError with the nearest one where there is none."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from nkfilms.cli.mistakes import unknown_command  # which nobody needs who makes none

            raise unknown_command([arguments.text(arg) for arg in args], COMMANDS)
        return super().resolve_command(ctx, args)
