"""What Typer objects to in our words: what was wrong, what is allowed, and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from nkfilms.cli import words
from nkfilms.errors import did_you_mean, echo, nearest, unknown, UsageError

WITH_FILTERS = ("recommend", "programme", "list", "stats")
"""The commands that take filters and no words."""


def unknown_command(args: Sequence[str], commands: Collection[str]) -> UsageError:
    """Return the error for a first word that is no command: another word for one, or perhaps meant as a film."""
    if meant := words.COMMANDS.get(args[0].lower()):
        rest = "".join(f" {arg}" for arg in args[1:])
        return UsageError(f"There is no command '{echo(args[0])}'. Type: nkfilms {meant}{echo(rest)}")
    if nearest(args[0], commands, 1):
        return unknown("command", args[0], commands)
    return UsageError(
        f"There is no command '{echo(args[0])}'. To find a film, type: nkfilms search {echo(' '.join(args))}"
    )


def sentence(error: Any, args: Sequence[str], commands: Collection[str]) -> str:
    """Return the sentence for an error of Typer, given the arguments and the commands that there are."""
    command = next((arg for arg in args if arg in commands), "")
    name = command or "nkfilms"
    if (option := getattr(error, "option_name", None)) and (word := dashed(option.lstrip("-")[:1], args)):
        return f"There is no option {echo(option)}.{word}"
    more = f" See {' '.join(filter(None, ['nkfilms', command]))} --help."
    if option:
        return _misplaced(error, option, command) or _about_option(error, option) + more
    if getattr(error, "param", None) is not None:
        return f"{name} needs {error.param.metavar.rstrip('.')}.{dashed('', args) or more}"
    filters = "; filters are options, as in --tone humorous" if command in WITH_FILTERS else ""
    return f"{name} got an unexpected argument{filters}.{more}"


WITH_WORDS = ("search", "show")
"""The commands that take words, which may begin with a dash."""


def dashed(short: str, args: Sequence[str]) -> str:
    """Return what to type for a word with one dash, such as `-north`, that was read as the option of a letter, `short`.

    Nothing where there is no such word; an empty `short` stands for any letter.
    """
    command = next((arg for arg in args if arg in WITH_WORDS), "")
    options = args[: list(args).index("--")] if "--" in args else args
    word = next((arg for arg in options if re.match(rf"-{re.escape(short)}[^\W\d_]{{2}}", arg)), "")
    return (
        f" A word that begins with a dash goes after --: nkfilms {command} -- {echo(word)}" if command and word else ""
    )


def _misplaced(error: Any, option: str, command: str) -> str | None:
    """Return the sentence for an option of a command that stands before it, or None where it is something else."""
    group: Any = getattr(error.ctx, "command", None)  # some errors have no context
    if not command or not hasattr(group, "get_command"):
        return None
    named = group.get_command(error.ctx, command)
    if option not in [each for param in named.get_params(error.ctx) for each in param.opts]:
        return None
    return f"{option} goes after the command, as in: nkfilms {command} {option}"


def _about_option(error: Any, option: str) -> str:
    if error.ctx and hasattr(error, "possibilities"):
        known = [each for param in error.ctx.command.get_params(error.ctx) for each in param.opts]
        return f"There is no option {echo(option)}.{_instead(option, known)}"
    takes_none = "does not take" in error.message  # the only thing that tells these two errors apart
    return f"{option} takes no value." if takes_none else f"{option} needs a value."


def _instead(option: str, known: Collection[str]) -> str:
    """Return what to type instead of an option that there is not, or nothing."""
    meant = words.OPTIONS.get(option, "")
    name = option.removeprefix("--not-").removeprefix("--no-")
    if name != option and f"--{name}" in known and "--not" in known:
        meant = f"--not {name}=VALUE"
    if meant.startswith(">") or meant.partition(" ")[0] in known:
        return f" Type {meant}."
    return did_you_mean(option, known)
