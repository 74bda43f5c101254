"""Pipes, full disks and terminals that cannot say Hangul: real processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nkfilms.model import Film
from nkfilms.views import formats_of

pytestmark = pytest.mark.slow  # it starts processes

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


ANSWERS = [
    *(f"show pulgasari --format {form}" for form in formats_of(Film)),
    "programme --within 2h --starts 2027-03-01T18:00 --format ics",
    "--help",
    "list --help",
    "--version",
    "schema",
    "",
    pytest.param("", id="completion"),
]
"""Every way an answer leaves."""
BUFFERED = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
"""With PYTHONUNBUFFERED, a stream may take a part of what it is given."""


def completing(request: pytest.FixtureRequest) -> dict[str, str]:
    """Return the environment of a Tab where the test is about one."""
    return {"_NKFILMS_COMPLETE": "source_bash"} if "completion" in request.node.name else {}


@BUFFERED
@pytest.mark.parametrize(
    "command", ["list --json", "recommend", "list --help", "--version", pytest.param("", id="completion")]
)
def test_a_reader_that_goes_away_is_no_error(command: str, unbuffered: str, request: pytest.FixtureRequest) -> None:
    """Exit code 141, silently, whether the output is long or short."""
    env = {"PYTHONUNBUFFERED": unbuffered, **completing(request)}
    # The reader is gone before the program starts.
    line = f"exec 3> >(exit); wait $!; nkfilms {command} >&3; echo $?"
    done = shell(line, **env)
    assert (done.stdout, done.stderr) == ("141\n", "")


@BUFFERED
def test_head_takes_what_it_wants(unbuffered: str) -> None:
    """Of more than a pipe holds; who wrote it knows that the rest was not wanted."""
    done = shell("nkfilms list --json | head -1; echo ${PIPESTATUS[0]}", PYTHONUNBUFFERED=unbuffered)
    assert (done.stdout, done.stderr) == ("[\n141\n", "")


@BUFFERED
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["list --json", *ANSWERS])
def test_a_full_disk_is_said(command: str, unbuffered: str, request: pytest.FixtureRequest) -> None:
    """In one line, with exit code 1: no answer is lost silently."""
    done = shell(f"nkfilms {command} > /dev/full", PYTHONUNBUFFERED=unbuffered, **completing(request))
    assert (done.returncode, done.stderr) == (
        1,
        "nkfilms: The answer could not be written: No space left on device.\n",
    )


@BUFFERED
@pytest.mark.parametrize("command", ["list --json", "list --format csv", "schema", "list --help"])
def test_a_file_that_may_not_grow_is_said(tmp_path: Path, command: str, unbuffered: str) -> None:
    """Where a part fits: the part is there, and exit code 1 says that it is one."""
    line = f"ulimit -f 1; nkfilms {command} > {tmp_path / 'answer'}"
    done = shell(line, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (1, "nkfilms: The answer could not be written: File too large.\n")
    assert (tmp_path / "answer").stat().st_size == 1024


@BUFFERED
@pytest.mark.parametrize("command", ["list --json", "schema", "recommend --help"])
def test_a_pipe_that_does_not_block_gets_the_whole_answer(command: str, unbuffered: str) -> None:
    """However slowly it is read, and however little it holds."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen([PROGRAM, *command.split()], stdout=writer, stderr=subprocess.PIPE, env=env) as program:
        os.close(writer)
        with os.fdopen(reader, "rb", buffering=0) as stream:
            answer = b"".join(iter(lambda: stream.read(5000), b""))
        assert program.stderr is not None
        assert program.stderr.read() == b""
    assert program.returncode == 0
    assert answer.decode() == shell(f"nkfilms {command}").stdout


def test_an_error_that_nobody_hears_keeps_its_exit_code() -> None:
    """Stderr may be closed or full as well."""
    for where in ("2>&-", "2>/dev/full"):
        assert shell(f"nkfilms lst {where}").returncode == 2


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
