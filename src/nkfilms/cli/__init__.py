"""The command line: one boundary that turns whatever happens into a sentence and an exit code."""

import os
import sys
from collections.abc import Sequence
from typing import Any

import typer

from nkfilms.cli import terminal
from nkfilms.cli.commands import app
from nkfilms.errors import ExitCode, nearest, NkfilmsError


def main() -> None:
    """Run nkfilms with the arguments of the process, and end the process."""
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run nkfilms with `args` and return its exit code; nothing but a request to exit escapes."""
    try:
        code = _answered(args)
    except BrokenPipeError:
        code = ExitCode.BROKEN_PIPE
    except NkfilmsError as error:
        terminal.note(f"nkfilms: {error}")
        code = error.exit_code
    except typer.TyperException as error:
        terminal.note(f"nkfilms: {_sentence(error)}")
        code = ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except Exception as error:
        if os.environ.get("NKFILMS_DEBUG"):
            raise
        terminal.note(f"nkfilms: this is a defect of nkfilms: {type(error).__name__}: {error}. NKFILMS_DEBUG=1 shows where.")
        code = ExitCode.CRASH
    if code in (ExitCode.CRASH, ExitCode.BROKEN_PIPE):
        terminal.abandon_stdout()
    return int(code)


def _answered(args: Sequence[str]) -> ExitCode:
    try:
        return ExitCode(app(list(args), prog_name="nkfilms", standalone_mode=False) or ExitCode.OK)
    except SystemExit as exit_:  # Typer ends so after help that nobody reads, and after completion
        if isinstance(exit_.__context__, BrokenPipeError):
            raise BrokenPipeError from None
        raise
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise terminal.OutputError(f"The answer could not be written: {error.strerror}.") from None


def _sentence(error: Any) -> str:
    """Return what Typer objects to in our words: what was wrong, and what to type instead."""
    command = error.ctx.command_path if error.ctx else "nkfilms"
    options = [option for param in error.ctx.command.params for option in param.opts] if error.ctx else []
    option = getattr(error, "option_name", None)
    more = f" See {command} --help."
    if option and hasattr(error, "possibilities"):
        guess = nearest(option, [*options, "--help"], 1)
        return f"There is no option {option}.{f' Did you mean {guess[0]}?' if guess else ''}{more}"
    if option:
        flag = any(option in param.opts and param.is_flag for param in error.ctx.command.params if hasattr(param, "is_flag"))
        return f"{option} {'takes no value' if flag else 'needs a value'}.{more}"
    if getattr(error, "param", None) is not None:
        return f"{command} needs {error.param.metavar or error.param.name}.{more}"
    return f"{command} takes no such words; filters stand behind options, as in --tone humorous.{more}"
