"""The pager, on a real terminal: who shows a tall answer, and that nothing is lost whatever becomes of it."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from shutil import which

import pytest

from nkfilms.cli.pager import is_taller, pager_of, USUAL
from tests.conftest import SMALL

pytestmark = pytest.mark.slow  # it starts processes
PROGRAM = str(Path(sys.executable).with_name("nkfilms"))


FILMS = 40


@pytest.fixture(autouse=True)
def _many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer from a catalogue of more films than a terminal has lines, one of them with a title that is ours."""
    head, _, record = SMALL.partition("films:\n")
    record = record[record.index("  - id: two-rivers") :]
    films = [record.replace("two-rivers", f"river-{n:02}").replace("Two Rivers", f"River {n:02}") for n in range(FILMS)]
    films[-1] = films[-1].replace("    year:", '    title_supplied: true\n    directors: ["Han Sol"]\n    year:', 1)
    path = tmp_path / "many.yaml"
    path.write_text(f"{head}films:\n{''.join(films)}", encoding="utf-8")
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(path))


class Seen:
    """A program on a terminal of 24 lines: what it has written so far, and its end."""

    def __init__(self, *args: str, **env: str) -> None:
        self.terminal, inside = pty.openpty()
        termios.tcsetwinsize(inside, (24, 80))
        kept = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS", "PAGER", "LESS")}
        self.process = subprocess.Popen(
            [PROGRAM, *args], stdin=inside, stdout=inside, stderr=inside, start_new_session=True,
            env={**kept, "TERM": "xterm", "NO_COLOR": "1", **env}, preexec_fn=_take_the_terminal,  # noqa: PLW1509 - no thread runs here
        )  # fmt: skip
        os.close(inside)
        self.text = ""

    def read_until(self, wanted: str | None = None) -> str:
        """Read until something has been written, by default until the program has ended."""
        while wanted is None or wanted not in self.text:
            if not self.read(60):
                break
        return self.text

    def read(self, seconds: float) -> bool:
        """Read what comes within so many seconds; say whether there was anything, and more may come."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:  # the other side is closed
            return False
        self.text += data.decode("utf-8", "replace")
        return bool(data)

    def type(self, keys: bytes) -> None:
        """Type keys."""
        os.write(self.terminal, keys)

    def type_until(self, keys: bytes, wanted: str) -> None:
        """Type keys, again and again as a Ctrl-C may sweep them away, until something has been written."""
        for _ in range(100):
            self.type(keys)
            self.read(0.5)
            if wanted in self.text:
                return
        pytest.fail(f"no {wanted} in {self.text[-200:]!r}")

    def end(self) -> int:
        """Read to the end and return the exit code."""
        self.read_until()
        os.close(self.terminal)
        return self.process.wait(timeout=60)


def _take_the_terminal() -> None:
    import fcntl

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def script(tmp_path: Path, text: str) -> str:
    """Return the path of a shell script."""
    path = tmp_path / "pager"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({"NKFILMS_PAGER": "more -s", "PAGER": "most"}, ["more", "-s"]),
        ({"PAGER": "most"}, ["most"]),
        ({"NKFILMS_PAGER": "", "PAGER": "most"}, []),
        ({"PAGER": ""}, []),
        ({"PAGER": "cat"}, []),
        ({"PAGER": "'my pager' -x"}, ["my pager", "-x"]),
        ({"PAGER": "'open"}, ["'open"]),
        ({"PAGER": "most", "TERM": "dumb"}, []),
    ],
)
def test_the_environment_names_the_pager(env: Mapping[str, str], expected: list[str]) -> None:
    """Ours before everybody's; empty for none."""
    assert list(pager_of(env)) == expected


def test_else_it_is_less_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the options that gh and git give it."""
    monkeypatch.setattr("nkfilms.cli.pager.which", lambda name: f"/bin/{name}")
    assert pager_of({}) == USUAL == ("less", "-FRX")
    monkeypatch.setattr("nkfilms.cli.pager.which", lambda _: None)
    assert pager_of({}) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("x\n" * 22, False), ("x\n" * 23, False), ("x\n" * 24, True), ("x" * 80 * 23, False), ("x" * 80 * 24, True)],
)
def test_what_leaves_no_line_for_the_prompt_is_taller(text: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Lines that the terminal wraps count as often as it does."""
    assert is_taller(text, 80, 24) is expected


def test_a_tall_answer_goes_through_the_pager(tmp_path: Path) -> None:
    """All of it, and what belongs on stderr comes after."""
    seen = Seen("list", NKFILMS_PAGER=script(tmp_path, "cat; echo end of pager"))
    assert seen.end() == 0
    answer, _, after = seen.text.partition("end of pager")
    assert answer.count("River") == FILMS
    assert f"{FILMS} films." in after


@pytest.mark.parametrize(("env", "told"), [({}, "LESS=FRX."), ({"LESS": "S"}, "LESS=S.")])
def test_less_shows_colours_however_it_is_called(tmp_path: Path, env: dict[str, str], told: str) -> None:
    """As git tells it, unless the user has told it otherwise."""
    seen = Seen("list", NKFILMS_PAGER=script(tmp_path, 'echo "LESS=$LESS."'), **env)
    assert seen.end() == 0
    assert told in seen.text


@pytest.mark.parametrize("args", [("list", "-n", "3"), ("list", "--no-pager"), ("--no-pager", "list"), ("schema",)])
def test_others_do_not(tmp_path: Path, args: tuple[str, ...]) -> None:
    """Short ones, those with --no-pager before or after the command, and schemas, which are for programs."""
    seen = Seen(*args, NKFILMS_PAGER=script(tmp_path, "cat > /dev/null; echo paged"))
    assert seen.end() == 0
    assert "paged" not in seen.text


def test_a_pipe_is_never_paged(tmp_path: Path) -> None:
    """Whatever the environment says."""
    pager = script(tmp_path, "echo paged")
    done = subprocess.run(
        [PROGRAM, "list"], capture_output=True, text=True, check=True, env={**os.environ, "PAGER": pager}
    )
    assert "paged" not in done.stdout


@pytest.mark.skipif(which("less") is None, reason="less is not installed")
def test_less_leaves_when_told_to() -> None:
    """After a screen, with `q`, which is no error."""
    seen = Seen("list")
    seen.read_until(":")
    seen.type(b"q")
    assert seen.end() == 0


@pytest.mark.skipif(which("less") is None, reason="less is not installed")
def test_ctrl_c_belongs_to_less_while_it_runs() -> None:
    """It stays, and the program with it, until `q`."""
    seen = Seen("list")
    seen.read_until(":")
    for _ in range(3):
        seen.type(b"\x03")
    seen.type_until(b"G", "(END)")
    assert seen.process.poll() is None
    seen.type(b"q")
    assert seen.end() == 0


def test_a_pager_that_ctrl_c_ends_ends_us_too(tmp_path: Path) -> None:
    """With the exit code of an interrupt."""
    seen = Seen("list", NKFILMS_PAGER=script(tmp_path, "echo ready; exec sleep 60"))
    seen.read_until("ready")
    seen.type(b"\x03")
    assert seen.end() == 130
    assert "Traceback" not in seen.text


def test_a_pager_that_reads_only_a_part_is_no_error(tmp_path: Path) -> None:
    """Nobody wanted the rest."""
    seen = Seen("list", "--json", NKFILMS_PAGER=script(tmp_path, "head -n 2; echo enough"))
    assert seen.end() == 0
    assert "could not" not in seen.text
    assert "failed" not in seen.text


@pytest.mark.parametrize("pager", ["/no/such/pager --x", "/", "'open"])
def test_a_pager_that_is_missing_is_told_of(pager: str) -> None:
    """And the answer comes without one."""
    seen = Seen("list", NKFILMS_PAGER=pager)
    assert seen.end() == 0
    assert f"The pager '{pager.partition(' ')[0]}' could not be started. NKFILMS_PAGER names another" in seen.text
    assert "River 0" in seen.text


@pytest.mark.parametrize("end", ["exit 3", "kill -9 $$", "kill -TERM $$"])
def test_a_pager_that_dies_takes_nothing_along(tmp_path: Path, end: str) -> None:
    """The answer comes without it, and says why."""
    seen = Seen("list", NKFILMS_PAGER=script(tmp_path, end))
    assert seen.end() == 0
    assert "failed, so here is the answer." in " ".join(seen.text.split())
    assert "River 0" in seen.text


def test_whoever_has_ctrl_c_ignored_keeps_it_so(tmp_path: Path) -> None:
    """As under nohup: the pager inherits it."""
    pager = script(tmp_path, "kill -INT $$; cat > /dev/null; echo still here")
    line = f"trap '' INT; exec {PROGRAM} list"
    terminal, inside = pty.openpty()
    termios.tcsetwinsize(inside, (24, 80))
    with subprocess.Popen(
        ["sh", "-c", line],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        env={**os.environ, "NKFILMS_PAGER": pager, "TERM": "xterm"},
    ) as process:
        assert process.wait(timeout=60) == 0
    os.close(inside)
    assert b"still here" in os.read(terminal, 65536)
    os.close(terminal)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_person_is_told_how_many_there_are() -> None:
    """Of a list always, of a search where it shows a part; and what brackets mean, where there are any."""
    for args, told in {
        ("list", "--limit", "1"): "1 of 40; see more with -n 2.",
        ("list", "--director", "Han Sol"): "1 film.",
        ("search", "river"): "10 of 40; see more with -n 20.",
        ("search", "river 39"): "[Brackets] hold a title of ours",
    }.items():
        seen = Seen(*args, "--no-pager")
        assert seen.end() == 0
        assert told in seen.text
        done = subprocess.run([PROGRAM, *args], capture_output=True, text=True, check=True)
        assert told not in done.stdout + done.stderr
    seen = Seen("list", "-n", "3", "--no-pager")
    assert seen.end() == 0
    assert "[Brackets]" not in seen.text
