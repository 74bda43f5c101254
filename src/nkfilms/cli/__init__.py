"""The command line: one boundary that turns whatever happens into a sentence and an exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from nkfilms.cli import films, programme, reference, terminal
from nkfilms.cli.answering import colour_of
from nkfilms.cli.help import examples, SHORT_HELP
from nkfilms.cli.options import bundled, Shared
from nkfilms.errors import did_you_mean, echo, ExitCode, nearest, NkfilmsError, OutputError, unknown, UsageError

COMMANDS: dict[str, Callable[..., ExitCode]] = {
    "recommend": films.recommend,
    "programme": programme.programme,
    "search": films.search,
    "show": films.show,
    "list": films.list_films,
    "terms": reference.terms,
    "check": reference.check,
    "schema": reference.schema,
    "completion": reference.completion,
}
"""Every command, in the order of the help page."""


LONGEST_ARGUMENT = 1024
"""Characters: no name has as many, and no path may on macOS; comparing a word takes the square of its length."""
MOST_ARGUMENTS = 1000
"""Words: several times the films there are, each of which may be named ..."""
MOST_CHARACTERS = 32_767
"""... in as many characters as Windows hands to a program."""


def main() -> None:
    """Run nkfilms with the arguments of the process, and end the process."""
    # Where the locale is C, Python hands over UTF-8 as lone surrogates.
    sys.exit(run([os.fsencode(arg).decode("utf-8", "surrogateescape") for arg in sys.argv[1:]]))


def run(args: Sequence[str]) -> int:
    """Run nkfilms with `args` and return its exit code; with NKFILMS_DEBUG set, a defect escapes as its exception."""
    try:
        code = _answered(args)
    except BrokenPipeError:
        code = ExitCode.BROKEN_PIPE
    except NkfilmsError as error:
        terminal.note(f"nkfilms: {error}")
        code = error.exit_code
    except typer.TyperException as error:
        terminal.note(f"nkfilms: {_sentence(error, args)}")
        code = ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except Exception as error:
        if os.environ.get("NKFILMS_DEBUG"):
            raise
        terminal.note(
            f"nkfilms: this is a defect of nkfilms: {type(error).__name__}: {echo(str(error))}. "
            "NKFILMS_DEBUG=1 shows where."
        )
        code = ExitCode.CRASH
    if code in (ExitCode.CRASH, ExitCode.BROKEN_PIPE):
        terminal.abandon_stdout()
    return int(code)


def _answered(args: Sequence[str]) -> ExitCode:
    if sys.stdout is None:
        raise OutputError("The answer could not be written: stdout is closed.")
    _refuse_floods(args)
    try:
        return ExitCode(
            program(args)(list(args), prog_name="nkfilms", complete_var="", standalone_mode=False) or ExitCode.OK
        )
    except SystemExit as exit_:  # Typer ends so after help that nobody reads
        if isinstance(exit_.__context__, BrokenPipeError):
            raise BrokenPipeError from None
        raise
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.filename is not None:
            raise
        raise OutputError(f"The answer could not be written: {error.strerror}.") from None  # help, which Typer writes


def _refuse_floods(args: Sequence[str]) -> None:
    """Raise UsageError where there is more to read than anybody means, before it costs anything."""
    if len(args) > MOST_ARGUMENTS:
        raise UsageError(f"nkfilms takes at most {MOST_ARGUMENTS} words, not {len(args)}. Ask in several goes.")
    for arg in args:
        if len(arg) > LONGEST_ARGUMENT:
            size = f"{len(arg)} characters, and a word at most {LONGEST_ARGUMENT}"
            raise UsageError(f"'{echo(arg)}' has {size}. Give a part of it.")
    if (many := sum(map(len, args))) > MOST_CHARACTERS:
        raise UsageError(f"nkfilms takes at most {MOST_CHARACTERS} characters, not {many}. Ask in several goes.")


def program(args: Sequence[str] = ()) -> typer.Typer:
    """Return the program; where `args` begin with a command, with that one alone, as building all takes 10 ms."""
    app = typer.Typer(
        cls=Guide,
        add_completion=False,
        rich_markup_mode=None,  # plain help: half the time, and no Rich
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True, epilog=examples(""))(bundled(nkfilms))
    for name in args[:1] if args and args[0] in COMMANDS else COMMANDS:
        app.command(name, epilog=examples(name))(bundled(COMMANDS[name]))
    return app


def nkfilms(ctx: typer.Context, shared: Shared) -> ExitCode:
    """Guide you to films about, from and set in North Korea: what to watch, and why."""
    colour_of(ctx, shared)
    ctx.obj = shared
    if ctx.invoked_subcommand is None:
        terminal.write(SHORT_HELP)
    return ExitCode.OK


def _unknown_command(args: Sequence[str]) -> UsageError:
    """Return the error for a first word that is no command: perhaps it was meant as a film."""
    if nearest(args[0], COMMANDS, 1):
        return unknown("command", args[0], COMMANDS)
    return UsageError(
        f"There is no command '{echo(args[0])}'. To find a film, type: nkfilms search {echo(' '.join(args))}"
    )


class Guide(TyperGroup):
    """The program with an error of its own for a command that there is not."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command named first; raises UsageError with the nearest one where there is none."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise _unknown_command(args)
        return super().resolve_command(ctx, args)


def _sentence(error: Any, args: Sequence[str]) -> str:
    """Return what Typer objects to in our words: what was wrong, and what to type instead."""
    command = next((arg for arg in args if arg in COMMANDS), "")
    name = command or "nkfilms"
    more = f" See {' '.join(filter(None, ['nkfilms', command]))} --help."
    if option := getattr(error, "option_name", None):
        return _about_option(error, option) + more
    if getattr(error, "param", None) is not None:
        return f"{name} needs {error.param.metavar.rstrip('.')}.{more}"
    filters = (
        "; filters stand behind options, as in --tone humorous" if command in ("recommend", "programme", "list") else ""
    )
    return f"{name} takes no such words{filters}.{more}"


def _about_option(error: Any, option: str) -> str:
    if error.ctx and hasattr(error, "possibilities"):
        known = [each for param in error.ctx.command.get_params(error.ctx) for each in param.opts]
        return f"There is no option {echo(option)}.{did_you_mean(option, known)}"
    takes_none = "does not take" in error.message  # the only thing that tells these two errors apart
    return f"{option} takes no value." if takes_none else f"{option} needs a value."
