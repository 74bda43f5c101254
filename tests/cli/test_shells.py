"""Completion in real shells, over a catalogue whose texts are commands: the words come, and nothing runs."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import SMALL

pytestmark = pytest.mark.slow  # it starts processes

EVIL = r"""%F{red} a:b 'q' "d" \$(touch RAN) \`touch RAN\` $(touch RAN) `touch RAN` ${(e):-$(touch RAN)} %(?.x.y)"""


def missing(shell: str) -> pytest.MarkDecorator:
    """Return the mark that skips a test, with a notice, where a shell is not installed."""
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a directory to start a shell in, with a catalogue of hostile texts and files to choose from."""
    text = json.dumps(EVIL)[1:-1]
    evil = SMALL.replace('"Red Lantern"', f'"Lantern {text}"').replace('"The best"', f'"Best {text}"')
    evil = evil.replace("Kim Tae-won", f"Ann {text}")
    (tmp_path / "evil.yaml").write_text(evil, encoding="utf-8")
    for name in ("own films.yml", "notes.txt"):
        (tmp_path / name).touch()
    return tmp_path


def environment(home: Path, **more: str) -> Mapping[str, str]:
    """Return the variables of a shell that finds the nkfilms under test, and nobody's settings."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "NKFILMS_"))}
    own = {"HOME": str(home), "ZDOTDIR": str(home), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    return {**kept, **own, "PATH": path, "NKFILMS_CATALOGUE": str(home / "evil.yaml"), **more}


def script(shell: str, home: Path) -> str:
    """Return the completion script of a shell."""
    program = Path(sys.executable).with_name("nkfilms")
    done = subprocess.run([program, "completion", shell], env=environment(home), capture_output=True, check=True)
    return done.stdout.decode()


def completed(command: Sequence[str], home: Path, lines: Sequence[str]) -> tuple[list[list[str]], str]:
    """Type lines with tabs at an interactive shell; return the words that it then reads on each, and its screen.

    Each line is made the arguments of printf before it is run, as Tab left it.
    """
    keys = "".join(f"nkfilms {line}\x01printf '%s\\n' \x05 > out.{number}\r" for number, line in enumerate(lines))
    done = subprocess.run(
        [sys.executable, "-c", "import pty, sys; pty.spawn(sys.argv[1:])", *command],
        input=(keys + "exit\r").encode(), cwd=home, env=environment(home), capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    outputs = [home / f"out.{number}" for number in range(len(lines))]
    words = [path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else [] for path in outputs]
    return words, done.stdout.decode(errors="replace")


def nothing_ran(home: Path) -> bool:
    """Say whether none of the commands in the catalogue's texts ran."""
    return not (home / "RAN").exists()


CASES = [
    ("show red\t", ["show", "red-lantern"]),
    ("show laugh\t", ["show", "the-laughing-tourist"]),
    ("list --on-list \t", ["list", "--on-list", "the-best"]),
    ("list --tone=hum\t", ["list", "--tone=humorous"]),
    ('list --director "Ann\t', ["list", "--director", f"Ann {EVIL}"]),
    ("list --director=Ann\t", ["list", f"--director=Ann {EVIL}"]),
    ("list --year \t", ["list", "--year"]),
    ("--catalogue=own\t", ["--catalogue=own films.yml"]),
    ("import no\t", ["import", "notes.txt"]),
]


@missing("zsh")
@pytest.mark.slow
@pytest.mark.parametrize("installed", [True, False], ids=["in fpath", "sourced"])
def test_zsh(home: Path, *, installed: bool) -> None:
    """From the first Tab on, put into fpath or sourced; texts are shown as they stand."""
    (home / "_nkfilms").write_text(script("zsh", home), encoding="utf-8")
    before, after = ("fpath=($HOME $fpath)", "") if installed else ("", "source ~/_nkfilms")
    lines = [before, "autoload -Uz compinit", "compinit -u -D", "bindkey -e", after]
    (home / ".zshrc").write_text("\n".join(lines), encoding="utf-8")
    cases = CASES if installed else [("show \t", ["show"])]
    found, screen = completed(["zsh", "-i"], home, [line for line, _ in cases])
    assert found == [words for _, words in cases]
    assert installed or """Lantern %F{red} a:b 'q' "d" \\$(touch""" in screen
    assert nothing_ran(home)


@missing("bash")
@pytest.mark.slow
def test_bash(home: Path) -> None:
    """Which puts words on the line as they stand, so that they come quoted."""
    (home / "rc").write_text(script("bash", home), encoding="utf-8")
    cases = [*CASES, ("list --director Ann\\ \t", ["list", "--director", f"Ann {EVIL}"])]
    found, _ = completed(["bash", "--rcfile", str(home / "rc"), "-i"], home, [line for line, _ in cases])
    assert found == [words for _, words in cases]
    assert nothing_ran(home)


@missing("fish")
@pytest.mark.slow
def test_fish(home: Path) -> None:
    """With what each word means."""
    (home / "nkfilms.fish").write_text(script("fish", home), encoding="utf-8")
    ask = "source nkfilms.fish; for line in $argv; complete -C $line; echo ------; end"
    lines = [f"nkfilms {line}".removesuffix("\t") for line, _ in CASES]
    done = subprocess.run(
        ["fish", "--no-config", "-c", ask, *lines],
        cwd=home, env=environment(home), capture_output=True, text=True, check=True,
    )  # fmt: skip
    offered = [part.strip("\n").splitlines() for part in done.stdout.split("------\n")[:-1]]
    words = [[each.partition("\t")[0] for each in part] for part in offered]
    assert words == [right[-1:] if "--year" not in right else ["1985", "2004", "2010"] for _, right in CASES]
    assert offered[0] == [f"red-lantern\tLantern {EVIL} (1985)"]
    assert (done.stderr, nothing_ran(home)) == ("", True)
