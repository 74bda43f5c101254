"""The built wheel, in an environment that has nothing else: it answers as the checkout does, from its own JSON."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nkfilms.catalogue import CHECKOUT, load_catalogue, read_compiled
from nkfilms.names import index_of

COMMANDS = [
    ("recommend", "--tone", "humorous"),
    ("recommend", "--tone", "humorous", "--json"),
    ("recommend", "--like", "the-red-chapel", "--explain"),
    ("programme", "--within", "4h", "--break", "15"),
    ("programme", "--within", "8h", "--must", "the-red-chapel", "--format", "markdown"),
    ("search", "bulgasari", "--json"),
    ("show", "the-red-chapel"),
    ("list", "--format", "csv"),
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


def test_the_wheel_carries_the_catalogue_with_its_names_folded(wheel_python: Path) -> None:
    """The same films, and the names that search would fold from the YAML."""
    (path,) = wheel_python.parents[1].glob("lib/python3*/site-packages/nkfilms/films.jsonl")
    packed = read_compiled(path.read_bytes())
    source = load_catalogue(CHECKOUT)
    assert (packed.films, packed.lists) == (source.films, source.lists)
    assert index_of(packed) == index_of(source)


def test_the_wheel_reads_a_catalogue_of_ones_own(wheel_python: Path, small: Path) -> None:
    """PyYAML comes with it."""
    command = ("list", "--catalogue", str(small), "--format", "csv", "--fields", "id")
    printed, code = output(wheel_python.with_name("nkfilms"), *command)
    assert (printed.split(), code) == (["id", "the-laughing-tourist", "red-lantern", "two-rivers"], 0)


def test_no_home_directory_is_needed(wheel_python: Path) -> None:
    """Nothing is read from one or written to it."""
    assert output(wheel_python.with_name("nkfilms"), "list", "-n", "1", HOME="/nonexistent")[1] == 0


def test_a_broken_catalogue_cannot_be_built(tmp_path: Path) -> None:
    """The build stops with the problem, its place and its mend."""
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
    assert "films.yaml:5: schemes: there is no field schemes; did you mean schema?" in done.stdout + done.stderr
    assert list(tmp_path.rglob("*.whl")) == []


def test_the_package_runs_as_a_module(wheel_python: Path) -> None:
    """Where the program is not on the path."""
    done = subprocess.run(
        [wheel_python, "-m", "nkfilms", "--version"], capture_output=True, text=True, cwd="/", check=True
    )
    assert done.stdout.startswith("nkfilms ")
