"""Help pages: plain, complete, with examples that work."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from nkfilms.cli import COMMANDS
from nkfilms.cli.help import EXAMPLES, SHORT_HELP
from tests.conftest import Said

Shell = Callable[..., Said]
FILTERS = [
    "--tone", "--not-tone", "--kind", "--form", "--medium", "--year", "--max-runtime", "--country", "--language",
    "--director", "--company", "--access", "--level", "--topic", "--on-list",
]  # fmt: skip


def test_every_command_has_examples() -> None:
    """And there are no examples of commands that are gone."""
    assert set(EXAMPLES) == {"", *COMMANDS}


@pytest.mark.parametrize("example", [example for examples in EXAMPLES.values() for example in examples])
def test_every_example_works(nkfilms: Shell, small: Path, example: str) -> None:
    """Over the shipped catalogue, as it stands on the page."""
    line = example.partition(" | ")[0].replace("my-films.yaml", str(small))
    said = nkfilms(*shlex.split(line)[1:])
    assert said.code == (3 if line.startswith("nkfilms check") else 0)
    assert said.out


@pytest.mark.parametrize("command", ["recommend", "search", "list"])
def test_the_filters_are_the_same_everywhere(nkfilms: Shell, command: str) -> None:
    """All fifteen."""
    page = nkfilms(command, "--help").out
    assert [option for option in FILTERS if not re.search(rf"{option}\b", page)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(nkfilms: Shell, command: str) -> None:
    """In plain ASCII, as any terminal shows it, and within 80 columns."""
    page = nkfilms(command, "--help").out
    assert page.isascii()
    assert max(map(len, page.splitlines())) <= 80
    assert "Examples:" in page
    options = page.partition("Options:")[2].partition("Examples:")[0]
    assert all(re.search(r"\s{2,}\S", line.strip()) or line.startswith("   ") for line in options.strip().splitlines())


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ("schema", "completion")])
def test_formats_and_fields_are_offered_by_every_command_that_answers(nkfilms: Shell, command: str) -> None:
    """The same three options."""
    page = nkfilms(command, "--help").out
    assert [option for option in ("--format", "--json", "--fields") if option not in page] == []


def test_the_short_help_names_the_tones_and_the_way_on() -> None:
    """On one screen."""
    assert len(SHORT_HELP.splitlines()) < 24
    assert "informative, insightful, humorous, artistic" in SHORT_HELP
    assert "nkfilms --help" in SHORT_HELP
