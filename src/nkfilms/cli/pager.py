"""The pager: a tall answer on a terminal goes through it, and is shown in any case, whatever becomes of the pager."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil
from shutil import get_terminal_size, which

from nkfilms.cli import terminal
from nkfilms.errors import echo

USUAL = ("less", "-FRX")
"""Ends by itself where the answer fits the screen, obeys our colours, and leaves the answer there when it ends."""


def page(text: str) -> None:
    """Write an answer to the terminal, through the pager where it is taller; raises what `terminal.write` does."""
    command = pager_of(os.environ) if is_taller(text, *get_terminal_size((80, 24))) else ()
    if not command or not _shown_by(command, text):
        terminal.write(text)


def is_taller(text: str, columns: int, lines: int) -> bool:
    """Say whether text and the prompt after it need more than a terminal of so many columns and lines."""
    return sum(max(ceil(len(line) / columns), 1) for line in text.splitlines()) >= lines


def pager_of(env: Mapping[str, str]) -> Sequence[str]:
    """Return the words of the pager's command, none where there is to be no pager."""
    named = next((env[name] for name in ("NKFILMS_PAGER", "PAGER") if name in env), None)
    if env.get("TERM") == "dumb":
        return ()
    if named is None:
        return USUAL if which(USUAL[0]) else ()
    try:
        words = shlex.split(named)
    except ValueError:  # an open quote
        words = [named]
    return () if words == ["cat"] else words


def _shown_by(command: Sequence[str], text: str) -> bool:
    """Show text in a pager, and say whether it did its work; raises KeyboardInterrupt where Ctrl-C ended it."""
    import signal
    import subprocess  # which costs a short answer nothing

    env = {"LESS": "FRX", **os.environ}  # for a pager that is less, or calls it
    sys.stdout.flush()
    with _interrupts_left_to_the_pager():
        try:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, env=env)  # noqa: S603 - the user's own command
        except (OSError, ValueError):
            terminal.note(f"The pager '{echo(command[0])}' could not be started. NKFILMS_PAGER names another, or none.")
            return False
        try:
            process.communicate(text.encode(sys.stdout.encoding or "utf-8", "replace"))
        except OSError:  # Windows has other errors for a reader that went away, which is no fault
            process.wait()
    if process.returncode in (-signal.SIGINT, 128 + signal.SIGINT):
        raise KeyboardInterrupt
    if process.returncode:
        terminal.note(f"The pager '{echo(command[0])}' failed, so here is the answer. NKFILMS_PAGER names another.")
    return not process.returncode


@contextmanager
def _interrupts_left_to_the_pager() -> Iterator[None]:
    """Let Ctrl-C, which the terminal sends to both of us, pass by; a function, as the pager would inherit SIG_IGN."""
    import signal

    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:  # whoever started us had it ignored, for the pager too
        yield
        return
    signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
