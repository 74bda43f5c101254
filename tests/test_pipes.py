"""Pipes, full disks and terminals that cannot say Hangul: real processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).with_name("nkfilms")


def shell(line: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `nkfilms` is ours."""
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        errors="replace",
        env={**os.environ, "PATH": path, **env},
        check=False,
    )


@pytest.mark.parametrize("command", ["list --json", "--help", "recommend"])
def test_a_reader_that_goes_away_is_no_error(command: str) -> None:
    """Exit code 141, silently, whether the output is long or short."""
    done = shell(f"nkfilms {command} | (exec <&-; sleep 0.5); echo ${{PIPESTATUS[0]}}")
    assert (done.stdout, done.stderr) == ("141\n", "")


def test_head_takes_what_it_wants() -> None:
    """Of more than a pipe holds."""
    done = shell("for i in 1 2 3; do nkfilms list --json; done | head -1; nkfilms list --json | head -1")
    assert (done.stdout, done.stderr) == ("[\n[\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["list --json", "recommend", "--help", "schema", ""])
def test_a_full_disk_is_said(command: str) -> None:
    """In one line, with exit code 1: no answer is lost silently."""
    done = shell(f"nkfilms {command} > /dev/full")
    assert (done.returncode, done.stderr) == (
        1,
        "nkfilms: The answer could not be written: No space left on device.\n",
    )


@pytest.mark.parametrize("command", ["list", "--help", "--version"])
def test_a_closed_stdout_is_said(command: str) -> None:
    """The same."""
    done = shell(f"nkfilms {command} >&-")
    assert done.returncode == 1
    assert done.stderr == "nkfilms: The answer could not be written: stdout is closed.\n"


@pytest.mark.parametrize(
    "env",
    [
        pytest.param({"PYTHONIOENCODING": "cp1252"}, id="cp1252"),
        pytest.param({"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, id="the C locale"),
    ],
)
def test_a_terminal_that_cannot_say_hangul(env: dict[str, str]) -> None:
    """Gets question marks and a hint, or ASCII JSON; never a traceback."""
    table = shell("nkfilms show pulgasari", **env)
    assert table.returncode == 0
    assert "????" in table.stdout
    assert "Set PYTHONUTF8=1 to see them." in table.stderr
    packed = shell(
        "nkfilms show pulgasari --json | python3 -c 'import json, sys; print(ascii(json.load(sys.stdin)[\"original_title\"]))'",
        **env,
    )
    assert packed.stdout == f"{'불가사리'!a}\n"
    assert packed.stderr == ""


def test_a_terminal_gets_colour_and_a_pipe_does_not() -> None:
    """With a real terminal in between."""
    seen = shell("script -qec 'nkfilms list -n 1' /dev/null", TERM="xterm-256color", COLUMNS="80")
    if "script: " in seen.stderr or seen.returncode == 127:
        pytest.skip("no `script` to make a terminal with")
    assert "\x1b[1m" in seen.stdout
    assert "\x1b" not in shell("nkfilms list -n 1").stdout
    assert "\x1b" not in shell("script -qec 'nkfilms list -n 1' /dev/null", TERM="xterm", NO_COLOR="1").stdout


def test_the_same_question_has_the_same_bytes() -> None:
    """Whatever the order of hashing."""
    outputs = {shell("nkfilms list --json", PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}
    assert len(outputs) == 1
