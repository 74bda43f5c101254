"""The README cannot go stale: its transcripts are run, its commands are those of CI, its size is bounded."""

import os
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from nkfilms import load_catalogue, Tone
from nkfilms.catalogue import check_catalogue
from nkfilms.cli.program import COMMANDS
from tests.conftest import shipped

ROOT = Path(__file__).parents[1]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCRIPT = runpy.run_path(str(ROOT / "docs" / "pictures.py"))
"""What makes the pictures of the README."""


def transcripts() -> list[tuple[str, str]]:
    """Return each command of the README's console blocks with what the README shows of its output."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    return [tuple(part.split("\n", 1)) for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]


@pytest.mark.slow
@pytest.mark.parametrize(("command", "shown"), transcripts(), ids=[command for command, _ in transcripts()])
def test_a_transcript_shows_what_the_command_prints(command: str, shown: str) -> None:
    """To the letter, at 80 columns; a line with three dots alone stands for any lines."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "COLUMNS": "80"}
    printed = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=env, cwd=ROOT, check=True
    ).stdout
    pattern = ".*\n".join(map(re.escape, re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)))
    assert re.fullmatch(pattern, printed, re.DOTALL), printed


@pytest.mark.slow
def test_every_recipe_works(tmp_path: Path) -> None:
    """Each line of a shell block that begins with nkfilms answers."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    recipes = [
        line for line in re.findall(r"^nkfilms .*", README, re.MULTILINE) if not re.search("jq|my-films|fzf", line)
    ]
    assert len(recipes) >= 8
    with ZipFile(tmp_path / "letterboxd-export.zip", "w") as export:
        rows = "".join(
            f"2024-01-01,{film},,5\n" for film in ("Dear Pyongyang,2005", "Pulgasari,1985", "Under the Sun,2015")
        )
        export.writestr("ratings.csv", f"Date,Name,Year,Letterboxd URI,Rating\n{rows}")
    for recipe in recipes:
        command = shlex.split(recipe.partition("  #")[0].partition(" >")[0])
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, "PATH": path}, cwd=tmp_path, check=False
        )
        assert done.returncode == 0, (recipe, done.stderr)


@pytest.mark.slow
def test_the_python_example_works() -> None:
    """In a process that has imported nothing else."""
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("The Red Chapel; number 5 on Cinema Escapist's list")


@pytest.mark.slow
def test_the_example_of_the_package_is_true() -> None:
    """As doctest reads it."""
    code = "import doctest, nkfilms; raise SystemExit(doctest.testmod(nkfilms, globs={}).failed)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_command_is_in_the_readme() -> None:
    """Or nobody finds it."""
    assert [command for command in COMMANDS if f"nkfilms {command}" not in README] == []


def test_ci_calls_the_test_command_of_the_readme() -> None:
    """As its last step, so that what the README promises is what is tested."""
    (first, second) = re.findall(r"^python3 -m venv .*", README, re.MULTILINE)
    assert first.endswith(". .venv/bin/activate")
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == second


def test_nkfilms_is_on_the_path_before_the_first_recipe() -> None:
    """Whichever tool somebody has; until then no block to copy runs it."""
    installed, _, _ = README.partition("\n## A film for tonight")
    assert all(f"\n{tool} install .\n" in installed for tool in ("pipx", "uv tool"))
    assert "\nnkfilms " not in installed


def test_links_work_where_the_readme_is_shown_alone() -> None:
    """On a package index a path inside the repository leads nowhere; of a picture it shows the words."""
    assert [link for link in re.findall(r"(?<!!)\[[^]]*\]\(([^)]*)\)", README) if not link.startswith("https://")] == []


def test_the_pictures_are_there_and_are_those_that_the_script_makes() -> None:
    """Each with words for who does not see it, and small enough for a page that is read on the way."""
    shown = dict(re.findall(r"!\[([^]]*)\]\(([^)]*)\)", README))
    assert all(shown)
    assert set(shown.values()) == {f"docs/{name}" for name in SCRIPT["PICTURES"]}
    assert all((ROOT / name).stat().st_size < 150_000 for name in shown.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", ["recommend.svg", "stats.svg", "handout.png"])
def test_the_commands_of_the_pictures_answer(name: str) -> None:
    """So that the script can make them anew."""
    words = SCRIPT["PICTURES"][name]
    assert SCRIPT["answer"](words)
    if name.endswith(".svg"):
        assert SCRIPT["terminal"](words).startswith("<svg ")
        assert f"$&#160;nkfilms&#160;{words[0]}" in (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_recipe_for_fzf_shows_the_film_of_a_line() -> None:
    """Its `{1}` is the first word of a line, and the first column holds the id."""
    (line,) = re.findall(r"^nkfilms .* \| fzf .*", README, re.MULTILINE)
    listed, _, fzf = line.partition(" | ")
    (preview,) = re.findall("--preview '(.*)'", fzf)
    program = [sys.executable, "-m"]
    lines = subprocess.run([*program, *listed.split()], capture_output=True, text=True, check=True).stdout.splitlines()
    shown = preview.replace("{1}", lines[1].split()[0])
    page = subprocess.run([*program, *shown.split()], capture_output=True, text=True, check=True).stdout
    assert page.startswith(lines[1].split("\t")[1])


@pytest.mark.slow
def test_a_csv_with_a_byte_order_mark_as_the_readme_says() -> None:
    """As Excel wants it, before the header."""
    (line,) = re.findall(r"^(\(printf .*\)) > films.csv", README, re.MULTILINE)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, env={**os.environ, "PATH": path}, check=True)
    assert done.stdout.startswith(b"\xef\xbb\xbfid,title,")


def test_the_readme_is_a_front_door() -> None:
    """Not a manual."""
    assert len(README.splitlines()) < 150


def test_the_anchor_films_of_contributing_have_their_grades() -> None:
    """Graders compare a film with them."""
    titles = {film.title: film for film in shipped().films}
    rows = re.findall(rf"^\| ({'|'.join(Tone)}) \| (.*) \| (.*) \| (.*) \|$", CONTRIBUTING, re.MULTILINE)
    assert [tone for tone, *_ in rows] == list(Tone)
    for tone, *anchors in rows:
        assert [titles[anchor].tones[Tone(tone)] for anchor in anchors] == [3, 2, 1], tone


def test_the_catalogue_of_ones_own_in_contributing_is_one(tmp_path: Path) -> None:
    """Without errors, and with no field that could be left out."""
    text = CONTRIBUTING.partition("## A catalogue of your own")[2].partition("```yaml\n")[2].partition("```")[0]
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    (one,) = load_catalogue(path).films
    assert one.title == "A Walk in Pyongyang"
    for field in re.findall(r"^    (\w+):", text, re.MULTILINE):
        path.write_text(re.sub(rf"    {field}:.*\n(      .*\n)*", "", text), encoding="utf-8")
        assert any(field in str(problem) for problem in check_catalogue(path, house_rules=False))
