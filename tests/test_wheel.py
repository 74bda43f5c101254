"""The built wheel, in an environment that has nothing else: it answers as the checkout does, from the catalogue compiled into it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from nkfilms.catalogue import CHECKOUT, compiled
from nkfilms.evidence import evidence_of
from nkfilms.model import Catalogue
from nkfilms.names import index_of
from nkfilms.repetition import repetitions
from nkfilms.similarity.corpus import corpus_of
from nkfilms.stories.index import index_of as stories_of
from tests.conftest import shipped

pytestmark = pytest.mark.slow  # it starts processes

COMMANDS = [
    ("recommend", "--tone", "humorous"),
    ("recommend", "--tone", "humorous", "--json"),
    ("recommend", "--like", "the-red-chapel", "--explain"),
    ("programme", "--within", "4h", "--break", "15"),
    ("programme", "--within", "8h", "--must", "the-red-chapel", "--format", "markdown"),
    ("search", "bulgasari", "--json"),
    ("search", "danish", "comedians", "go", "to", "pyongyang"),
    ("recommend", "--about", "kidnapped film director", "--json"),
    ("show", "the-red-chapel"),
    ("list", "--format", "csv"),
    ("list", "--access", "co-produced", "--format", "html", "--title", "Together"),
    ("show", "pulgasari", "--format", "markdown"),
    ("list", "--director", "Shin Sang-ok", "--format", "bibtex"),
    ("list", "--director", "Shin Sang-ok", "--format", "ris"),
    ("list", "--director", "Shin Sang-ok", "--format", "csl"),
    ("stats",),
    ("stats", "--by", "list", "--json"),
    ("--version",),
    ("terms",),
    ("schema",),
    ("check",),
    ("completion", "zsh"),
    ("completion", "bash", "--offer", "--", "nkfilms show lovers", "lovers"),
]


def output(program: Path, *args: str, **env: str) -> tuple[str, int]:
    """Return what a program prints outside the checkout, and its exit code."""
    done = subprocess.run(
        [program, *args],
        capture_output=True,
        text=True,
        cwd="/",
        env={**os.environ, "COLUMNS": "80", **env},
        check=False,
    )
    return done.stdout, done.returncode


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_wheel_and_checkout_answer_alike(wheel_python: Path, command: tuple[str, ...]) -> None:
    """To the byte."""
    wheel, checkout = wheel_python.with_name("nkfilms"), Path(sys.executable).with_name("nkfilms")
    assert output(wheel, *command) == output(checkout, *command)
    assert output(wheel, *command)[1] == 0


@pytest.mark.parametrize(
    "derive", [index_of, evidence_of, repetitions, corpus_of, stories_of], ids=lambda derive: derive.__module__
)
def test_the_wheel_carries_what_is_derived_from_the_catalogue(
    wheel_python: Path, derive: Callable[[Catalogue], object]
) -> None:
    """The same that a checkout derives from the YAML."""
    (path,) = wheel_python.parents[1].glob("lib/python3*/site-packages/nkfilms/films.bin")
    packed, source = derive(compiled.read(path)), derive(shipped())
    assert msgspec.json.encode(packed) == msgspec.json.encode(source)


def test_the_wheel_reads_a_catalogue_of_ones_own(wheel_python: Path, small: Path) -> None:
    """PyYAML comes with it."""
    command = ("list", "--catalogue", str(small), "--format", "csv", "--fields", "id")
    printed, code = output(wheel_python.with_name("nkfilms"), *command)
    assert (printed.split(), code) == (["id", "the-laughing-tourist", "red-lantern", "two-rivers"], 0)


@pytest.fixture
def copied(wheel_python: Path, tmp_path: Path) -> Path:
    """Return a copy of the installed package, which Python finds before the installed one in PYTHONPATH."""
    (package,) = wheel_python.parents[1].glob("lib/python3*/site-packages/nkfilms")
    return Path(shutil.copytree(package, tmp_path / "copy" / "nkfilms"))


def broken(python: Path, path: Path, *args: str) -> tuple[str, str, int]:
    """Return what the package at `path` prints, and its exit code."""
    command = [str(python), "-m", "nkfilms", *args]
    env = {**os.environ, "PYTHONPATH": str(path), "COLUMNS": "500"}
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", env=env, check=False)
    return done.stdout, done.stderr, done.returncode


READERS = [
    ("recommend", "--json"), ("programme", "--within", "4h"), ("search", "salt"), ("show", "salt"), ("list",), ("terms",),
]  # fmt: skip


@pytest.mark.parametrize(
    ("keep", "state"),
    [
        pytest.param(None, "missing, or cannot be read", id="missing"),
        pytest.param(0, "damaged", id="empty"),
        pytest.param(1000, "damaged", id="the table of contents cut"),
        pytest.param(-1000, "cut short", id="the last section cut"),
        pytest.param(-1, "cut short", id="all but the last byte"),
    ],
)
def test_a_broken_installation_is_said(wheel_python: Path, copied: Path, keep: int | None, state: str) -> None:
    """In one sentence, by every command that reads the catalogue, and by `check`, as what it found."""
    file = copied / "films.bin"
    whole = file.read_bytes()
    file.unlink()
    if keep is not None:
        file.write_bytes(whole[:keep])
    sentence = f"{file}: this file of nkfilms is {state}; reinstall nkfilms\n"
    for command in READERS:
        assert broken(wheel_python, copied.parent, *command) == ("", f"nkfilms: {sentence}", 3)
    assert broken(wheel_python, copied.parent, "check") == (sentence, "", 3)
    assert broken(wheel_python, copied.parent, "--help")[2] == 0


def test_check_reads_the_whole_of_the_compiled_catalogue(wheel_python: Path, copied: Path) -> None:
    """The parts too that few commands need."""
    file = copied / "films.bin"
    whole = bytearray(file.read_bytes())
    whole[-100] ^= 1
    file.write_bytes(whole)
    sentence = f"{file}: this file of nkfilms is damaged; reinstall nkfilms\n"
    assert broken(wheel_python, copied.parent, "check") == (sentence, "", 3)
    assert broken(wheel_python, copied.parent, "list", "-n", "1")[2] == 0


@pytest.mark.parametrize("left", [None, b"", b'{"country": {"KP'])
def test_broken_codes_are_said(wheel_python: Path, copied: Path, left: bytes | None) -> None:
    """As a broken catalogue is."""
    file = copied / "codes.json"
    file.unlink()
    if left is not None:
        file.write_bytes(left)
    state = "missing, or cannot be read" if left is None else "damaged"
    _, err, code = broken(wheel_python, copied.parent, "list", "--country", "KP")
    assert (err, code) == (f"nkfilms: {file}: this file of nkfilms is {state}; reinstall nkfilms\n", 3)


def test_a_zip_of_the_package_answers(wheel_python: Path, copied: Path, tmp_path: Path) -> None:
    """The catalogue and the codes are read out of it."""
    packed = Path(shutil.make_archive(str(tmp_path / "nkfilms"), "zip", copied.parent))
    command = ("list", "--country", "KP", "--format", "csv")
    out, _, code = broken(wheel_python, packed, *command)
    assert (out, code) == output(wheel_python.with_name("nkfilms"), *command)
    (copied / "films.bin").unlink()
    bare = Path(shutil.make_archive(str(tmp_path / "bare"), "zip", copied.parent))
    file = bare / "nkfilms" / "films.bin"
    sentence = f"{file}: this file of nkfilms is missing, or cannot be read; reinstall nkfilms\n"
    assert broken(wheel_python, bare, "list") == ("", f"nkfilms: {sentence}", 3)
    assert broken(wheel_python, bare, "check") == (sentence, "", 3)


def test_a_package_without_its_libraries_says_so(wheel_python: Path, copied: Path) -> None:
    """A copy or a zip alone does not bring msgspec, which is compiled."""
    command = [str(wheel_python), "-S", "-m", "nkfilms", "list"]
    env = {**os.environ, "PYTHONPATH": str(copied.parent)}
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", env=env, check=False)
    assert (done.stdout, done.returncode) == ("", 1)
    assert done.stderr.startswith("nkfilms: this installation is incomplete: No module named ")
    assert done.stderr.endswith(". Reinstall nkfilms.\n")


def test_no_home_directory_is_needed(wheel_python: Path) -> None:
    """Nothing is read from one or written to it."""
    assert output(wheel_python.with_name("nkfilms"), "list", "-n", "1", HOME="/nonexistent")[1] == 0


def test_a_broken_catalogue_cannot_be_built(tmp_path: Path) -> None:
    """The build stops with the problem, its place and its fix."""
    root = CHECKOUT.parents[1]
    for name in ("src", "data"):
        subprocess.run(["cp", "-r", root / name, tmp_path / name], check=True)
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "LICENSE-DATA"):
        (tmp_path / name).write_bytes((root / name).read_bytes())
    broken = tmp_path / "data" / "films.yaml"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace("schema: 1", "schema: 1\nschemes: 1", 1), encoding="utf-8"
    )
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", str(tmp_path)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "films.yaml:6: schemes: there is no field schemes; did you mean schema?" in done.stdout + done.stderr
    assert list(tmp_path.rglob("*.whl")) == []


def test_the_package_runs_as_a_module(wheel_python: Path) -> None:
    """Where the program is not on the path."""
    done = subprocess.run(
        [wheel_python, "-m", "nkfilms", "--version"], capture_output=True, text=True, cwd="/", check=True
    )
    assert done.stdout.startswith("nkfilms ")
