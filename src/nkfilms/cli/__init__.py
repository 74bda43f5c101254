"""The command line: one boundary that turns whatever happens into a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from nkfilms.cli import arguments, terminal
from nkfilms.cli.program import COMMANDS, program
from nkfilms.errors import echo, ExitCode, NkfilmsError, OutputError


def run(args: Sequence[str]) -> int:
    """Run nkfilms with `args` and return its exit code; with NKFILMS_DEBUG set, a defect escapes as its exception."""
    try:
        code = _answered(args)
    except BrokenPipeError:
        code = ExitCode.BROKEN_PIPE
    except NkfilmsError as error:
        terminal.note(f"nkfilms: {error}{_dashed(args) if error.exit_code is ExitCode.USAGE else ''}")
        code = error.exit_code
    except typer.TyperException as error:
        from nkfilms.cli.mistakes import sentence  # which nobody needs who makes none

        terminal.note(f"nkfilms: {sentence(error, args, COMMANDS)}")
        code = ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except Exception as error:
        if os.environ.get("NKFILMS_DEBUG"):
            raise
        terminal.note(f"nkfilms: {_about_defect(error)}")
        code = ExitCode.CRASH
    return int(code)


def _answered(args: Sequence[str]) -> ExitCode:
    if sys.stdout is None:
        raise OutputError("The answer could not be written: stdout is closed.")
    arguments.refuse_floods(args)
    if args[:1] == ["help"]:
        args = _about(args[1:2])
    # An empty complete_var: else the variable of Typer's own completion would still be obeyed.
    answered = program(args)(list(args), prog_name="nkfilms", standalone_mode=False, complete_var="")
    return ExitCode(answered or ExitCode.OK)


def _dashed(args: Sequence[str]) -> str:
    """Return what to type where a word such as `-north` was taken for `-n` with a value."""
    from nkfilms.cli.mistakes import dashed

    return dashed("n", args) or dashed("t", args)


def _about(words: Sequence[str]) -> list[str]:
    """Return the arguments that show the help of a command, or of the program where none is named."""
    if words and words[0] not in COMMANDS:
        from nkfilms.cli.mistakes import unknown_command

        raise unknown_command(words, COMMANDS)
    return [*words, "--help"]


def _about_defect(error: Exception) -> str:
    if isinstance(error, ImportError):
        return f"this installation is incomplete: {echo(str(error))}. Reinstall nkfilms."
    return f"this is a defect of nkfilms: {type(error).__name__}: {echo(str(error))}. NKFILMS_DEBUG=1 shows where."
