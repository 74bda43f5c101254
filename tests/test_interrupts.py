"""Ctrl-C at any moment: exit code 130 and not a word."""

import signal
import subprocess
import sys
from pathlib import Path
from time import perf_counter, sleep

import pytest

pytestmark = pytest.mark.slow  # it starts processes

PROGRAM = Path(sys.executable).with_name("nkfilms")
COMMAND = ["recommend", "--json"]
MOMENTS = 40

SENT_AT_EACH_LINE = """
import os, signal, sys

left = int(sys.argv.pop(1))

def interrupt(frame, event, arg):
    global left
    if event == "line":
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGINT)
    return interrupt

def at_the_first_line(frame, event, arg):
    if frame.f_globals.get("__name__") == "nkfilms.__main__":
        sys.settrace(interrupt)
        return interrupt

sys.settrace(at_the_first_line)
from nkfilms.__main__ import main
main()
"""


@pytest.mark.parametrize("line", [6, 100, 1000, 10_000, 20_000])
def test_ctrl_c_after_so_many_lines(line: int) -> None:
    """Counted from the first of `nkfilms.__main__`, whose fifth sets the handler: through imports into the answer."""
    program = [sys.executable, "-c", SENT_AT_EACH_LINE, str(line), *COMMAND]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_ctrl_c_at_any_time() -> None:
    """What is over already is a whole answer; before our first line, Python speaks for itself."""
    began = perf_counter()
    whole = subprocess.run([PROGRAM, *COMMAND], capture_output=True, check=True).stdout
    lasted = perf_counter() - began
    codes = []
    for moment in range(MOMENTS):
        with subprocess.Popen([PROGRAM, *COMMAND], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
            sleep(lasted * moment / MOMENTS)
            program.send_signal(signal.SIGINT)
            out, err = program.communicate()
        if program.returncode == -signal.SIGINT or (err and b"nkfilms" not in err.replace(bytes(PROGRAM), b"")):
            continue
        codes.append(program.returncode)
        assert err == b""
        assert program.returncode == 130 or (program.returncode, out) == (0, whole)
    assert 130 in codes


def test_whoever_starts_us_may_have_ctrl_c_ignored() -> None:
    """As `nohup` does, and a shell for what runs in the background."""
    line = f"trap '' INT; {PROGRAM} list -n 1 --json & for i in 1 2 3 4 5 6 7 8; do kill -INT $!; sleep 0.05; done; wait $!"
    done = subprocess.run(["bash", "-c", f"{{ {line}; }} 2>/dev/null"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[0]) == (0, "[")


def test_ctrl_c_while_the_reader_is_slow() -> None:
    """A full pipe holds the program up, and Ctrl-C frees it."""
    with subprocess.Popen([PROGRAM, "list", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.read(1) == b"["
        for _ in range(2):  # twice, as the impatient do
            program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (130, b"")


def test_once_the_answer_is_out_the_process_is_over() -> None:
    """Nothing is left to interrupt, and Python does not tidy up."""
    script = "import atexit, os; from nkfilms.__main__ import main; atexit.register(print, 'late'); main()"
    done = subprocess.run([sys.executable, "-c", script, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("nkfilms ")
    assert "late" not in done.stdout
