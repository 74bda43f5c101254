"""Help pages: plain, complete, with examples that work."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from nkfilms.cli import commands
from nkfilms.cli.help_pages import BRACKETS, EXAMPLES, HELP, SHORT_HELP
from nkfilms.cli.program import COMMANDS, module_of
from nkfilms.views import ANSWERS
from nkfilms.views.schemas import NAMES
from nkfilms.vocabularies import VOCABULARIES
from tests.conftest import Said

Shell = Callable[..., Said]
SEEN = ("The Red Chapel,2009", "Pulgasari,1985", "Dear Pyongyang,2005")
"""What the user of the examples has seen, title and year."""


def test_every_command_is_a_module() -> None:
    """With a function of its own, a help text that begins with one short sentence, and examples of itself."""
    folder = Path(commands.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} == {"__init__", *(entry.module for entry in COMMANDS.values())}
    for name in COMMANDS:
        module = module_of(name)
        first, *_ = module.HELP.splitlines()
        assert first.endswith(".")
        assert len(first) < 70
        assert module.EXAMPLES
        assert all(f"nkfilms {name}" in example for example in module.EXAMPLES)
    assert HELP.endswith(".")


@pytest.mark.slow
@pytest.mark.parametrize(
    "example", [*EXAMPLES, *(example for name in COMMANDS for example in module_of(name).EXAMPLES)]
)
def test_every_example_works(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch, example: str) -> None:
    """Over the shipped catalogue, as it stands on the page."""
    monkeypatch.chdir(small.parent)
    Path("my-list.csv").write_text("Title,Year\nA State of Mind,2004\n", encoding="utf-8")
    rated = "Date,Name,Year,Letterboxd URI,Rating\n" + "".join(f"2024-05-31,{film},,4\n" for film in SEEN)
    with ZipFile("letterboxd-export.zip", "w") as archive:
        archive.writestr("ratings.csv", rated)
    for command in ("import letterboxd-export.zip", "want a-state-of-mind"):
        assert nkfilms(*command.split()).code == 0
    line = example.partition(" | ")[0].replace("- < my-films.yaml", str(small)).replace("my-films.yaml", str(small))
    said = nkfilms(*shlex.split(line)[1:])
    assert said.code == (3 if line.startswith("nkfilms check") and "--errors-only" not in line else 0)
    assert said.out or "--errors-only" in line


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(nkfilms: Shell, command: str) -> None:
    """In plain ASCII, as any terminal shows it, and within 80 columns."""
    page = nkfilms(command, "--help").out
    assert page.isascii()
    assert max(map(len, page.splitlines())) <= 80
    assert "Examples:" in page
    options = re.split(r"\n(?=Arguments:|Options:|Output:|Everywhere:)", page, maxsplit=1)[1].partition("Examples:")[0]
    said = [line for line in options.splitlines() if line.strip() and not re.match(r"\w.*:$", line)]
    assert all(re.search(r"\s{2,}\S", line.strip()) or line.startswith("   ") for line in said)


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ("schema", "completion")])
def test_formats_and_fields_are_offered_by_every_command_that_answers(nkfilms: Shell, command: str) -> None:
    """The same three options."""
    page = nkfilms(command, "--help").out
    assert (command in ANSWERS) is (command not in ("schema", "completion"))
    assert [option for option in ("--format", "--json", "--fields") if option not in page] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    ["", "--help", *(f"{command} --help" for command in COMMANDS), *(f"schema --of {name}" for name in NAMES)],
)
def test_python_without_docstrings_says_the_same(nkfilms: Shell, line: str) -> None:
    """PYTHONOPTIMIZE=2 strips them, and no page or schema may depend on it."""
    env = {**os.environ, "PYTHONOPTIMIZE": "2", "COLUMNS": "80"}
    stripped = subprocess.run(
        [sys.executable, "-m", "nkfilms", *line.split()], capture_output=True, text=True, env=env, check=True
    )
    assert stripped.stdout == nkfilms(*line.split()).out


def headings(page: str) -> list[str]:
    """Return the headings of a help page."""
    return re.findall(r"^(\w[^:]*)", re.sub(r"^Usage:.*", "", page), re.MULTILINE)


def test_the_overview_shows_every_command_in_its_group(nkfilms: Shell) -> None:
    """With the first sentence of its help text, whole."""
    page = nkfilms("--help").out
    groups = list(dict.fromkeys(entry.group for entry in COMMANDS.values()))
    assert headings(page) == [*groups, "Everywhere"]
    for group, after in zip(groups, [*groups[1:], "Everywhere"], strict=True):
        said = re.sub(r"\s+", " ", page.partition(f"\n{group}:")[2].partition(f"\n{after}:")[0]).strip()
        named = [name for name, entry in COMMANDS.items() if entry.group == group]
        assert said == " ".join(f"{name} {module_of(name).HELP.splitlines()[0]}" for name in named)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_newcomer_reads_ten_lines_first(nkfilms: Shell, command: str) -> None:
    """The options of the command itself; then the filters, then output, each under a heading."""
    page = nkfilms(command, "--help").out
    own = re.split(r"\n(?:Filters|Output|Everywhere)", page)[0].partition("\nOptions:")[2]
    assert len(own.splitlines()) <= 12
    assert not [option for option in ("--tone", "--format", "--catalogue", "--color") if option in own]
    filters = "Filters (of several, all must hold; one given twice means either value)"
    expected = ["Arguments", "Options", filters, "Output", "Everywhere"]
    assert headings(page) == [heading for heading in expected if f"\n{heading}:" in page]
    assert ("--topic" in page) is (filters in page)


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_help_names_the_words_of_each_vocabulary_or_the_command_that_lists_them(
    nkfilms: Shell, vocabulary: str
) -> None:
    """All of the short ones; topics are too many. Advisories are no filter yet."""
    page = re.sub(r"\s+", " ", nkfilms("list", "--help").out)
    named = f"nkfilms terms {vocabulary}" in page or all(term in page for term in VOCABULARIES[vocabulary])
    assert named or vocabulary == "advisories"
    assert "nkfilms terms lists" in page


@pytest.mark.parametrize("command", ["recommend", "search", "list"])
def test_help_explains_brackets(nkfilms: Shell, command: str) -> None:
    """Which stand round a title that is ours."""
    assert BRACKETS in nkfilms(command, "--help").out


def test_the_short_help_names_the_tones_and_the_way_on() -> None:
    """On one screen."""
    assert len(SHORT_HELP.splitlines()) < 24
    assert "informative, insightful, humorous, artistic" in SHORT_HELP
    assert "nkfilms --help" in SHORT_HELP
