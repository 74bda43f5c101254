"""Completion: what Tab offers, in every shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nkfilms.cli import complete
from nkfilms.vocabularies import Tone

PROGRAM = Path(sys.executable).with_name("nkfilms")


def offered(line: str, catalogue: Path) -> list[str]:
    """Return what bash would offer at the end of a line."""
    env = {
        **os.environ,
        "_NKFILMS_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
        "NKFILMS_CATALOGUE": str(catalogue),
    }
    return subprocess.run([PROGRAM], env=env, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nkfilms re", ["recommend"]),
        ("nkfilms recommend --tone h", ["humorous"]),
        ("nkfilms recommend --not-tone in", ["informative", "insightful"]),
        ("nkfilms list --access s", ["state-made"]),
        ("nkfilms list --on-list the", ["the-best"]),
        ("nkfilms list --format js", ["json", "jsonl"]),
        ("nkfilms list --fields title,ye", ["title,year"]),
        ("nkfilms list --sort r", ["runtime", "rank"]),
        ("nkfilms show t", ["the-laughing-tourist", "two-rivers"]),
        ("nkfilms recommend --like red", ["red-lantern"]),
        ("nkfilms terms to", ["tones", "topics"]),
        ("nkfilms schema --of se", ["search"]),
        ("nkfilms list --color al", ["always"]),
        ("nkfilms list --country K", ["KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ"]),
        ("nkfilms list --language da", ["da", "dak", "dar", "dav"]),
        ("nkfilms terms --fields fi", ["films"]),
        ("nkfilms recommend --fields id,re", ["id,related", "id,reasons"]),
    ],
)
def test_tab(small: Path, line: str, words: list[str]) -> None:
    """Offers every closed vocabulary, the lists and the films."""
    assert offered(line, small) == words


def test_tab_follows_a_catalogue_named_on_the_line(small: Path) -> None:
    """Before or after the command, before the variable."""
    for line in (f"nkfilms --catalogue {small} show r", f"nkfilms show --catalogue {small} r"):
        assert offered(line, Path("/nowhere.yaml")) == ["red-lantern"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_a_script(shell: str) -> None:
    """Which calls the program back."""
    env = {**os.environ, "_NKFILMS_COMPLETE": f"source_{shell}"}
    script = subprocess.run([PROGRAM], env=env, capture_output=True, text=True, check=True).stdout
    assert "_NKFILMS_COMPLETE" in script


def test_a_broken_catalogue_offers_nothing() -> None:
    """A Tab is no place for an error message."""
    for line in ("nkfilms show ", "nkfilms list --on-list "):
        assert offered(line, Path("/nowhere.yaml")) == []


def test_terms_come_with_their_definitions() -> None:
    """For the shells that show them."""
    assert complete.terms(Tone)("art") == [("artistic", Tone.ARTISTIC.definition)]
