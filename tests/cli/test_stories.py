"""Searching and recommending by story, as people type it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.conftest import Said, SMALL

Shell = Callable[..., Said]


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """Return the small catalogue, in which one film tells a story."""
    path = tmp_path / "stories.yaml"
    summary = "A Danish dentist goes on a journey. He brings two comedians, and a minder who laughs at nothing."
    path.write_text(SMALL.replace("A journey.", summary), encoding="utf-8")
    return path


def test_where_no_name_fits_films_about_the_words_are_shown(nkfilms: Shell, stories: Path) -> None:
    """Under a line that says so, each with the sentence in which the words meet."""
    said = nkfilms("search", "two", "danish", "comics", "with", "a", "guide", "--catalogue", stories)
    assert said == Said(
        "No film has that name; these are about it:\n"
        "The Laughing Tourist (2010) · Mads Ødegård · documentary\n"
        "  the-laughing-tourist\n"
        "  He brings two comedians, and a minder who laughs at nothing.\n",
        "",
        0,
    )


def test_the_words_that_met_stand_out_on_a_terminal(nkfilms: Shell, stories: Path) -> None:
    """In bold, not by colour alone."""
    said = nkfilms("search", "danish", "comics", "minder", "--color", "always", "--catalogue", stories)
    for word in ("comedians", "minder"):
        assert f"\x1b[1;32m{word}\x1b[0m" in said.out


def test_names_come_before_stories(nkfilms: Shell, stories: Path) -> None:
    """And where a name fits, no story is told."""
    said = nkfilms("search", "laughing", "tourist", "--json", "--catalogue", stories)
    (found,) = json.loads(said.out)
    assert found["match"] == {"name": "The Laughing Tourist", "field": "title", "words": []}


def test_json_tells_a_story_by_its_words(nkfilms: Shell, stories: Path) -> None:
    """With a name that is null, and valid by the schema."""
    said = nkfilms("search", "danish comedians", "--json", "--catalogue", stories)
    (found,) = json.loads(said.out)
    assert found["match"] == {"name": None, "field": "story", "words": ["danish", "comedians"]}
    assert 0 < found["score"] <= 1
    jsonschema.validate([found], json.loads(nkfilms("schema", "--of", "search").out))


def test_the_flat_formats_tell_it_too(nkfilms: Shell, stories: Path) -> None:
    """In words for people, in cells for programs."""
    asked = ("search", "danish comedians", "--catalogue", stories)
    assert nkfilms(*asked, "--format", "plain").out.endswith("Found by: its story (danish, comedians)\n")
    assert nkfilms(*asked, "--format", "csv", "--fields", "id,match.name,match.words").out == (
        "id,match.name,match.words\nthe-laughing-tourist,,danish; comedians\n"
    )


def test_one_may_look_in_names_or_in_stories_alone(nkfilms: Shell, stories: Path) -> None:
    """Where a name was not looked for, nothing is said of it."""
    told = nkfilms("search", "--in", "stories", "two", "danish", "comedians", "--catalogue", stories)
    assert told.out.startswith("The Laughing Tourist (2010)")
    assert "the-laughing-tourist" in told.out
    named = nkfilms("search", "--in", "names", "danish comedians", "--catalogue", stories)
    assert named == Said("", "No film has a name like 'danish comedians'. Leave out --in to find films about it.\n", 4)


def test_filters_hold_for_stories(nkfilms: Shell, stories: Path) -> None:
    """And are named where they are why nothing is left."""
    said = nkfilms("search", "danish comedians", "--country", "DK", "--year", "1985", "--catalogue", stories)
    assert (said.out, said.err, said.code) == ("", "No film matches 'danish comedians' and these filters.\n", 4)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("search", "a clownfish looks for his son"),
            "No film matches 'a clownfish looks for his son': none has a name like it or is about enough of it. "
            "Try other words, or fewer, `nkfilms list --topic TOPIC`, or `nkfilms recommend --about WORDS`.\n",
        ),
        (
            ("search", "--in", "stories", "clownfish"),
            "No film is about enough of 'clownfish'. Leave out --in to find films of that name. "
            "Try other words, or fewer, `nkfilms list --topic TOPIC`, or `nkfilms recommend --about WORDS`.\n",
        ),
        (
            ("recommend", "--about", "clownfish"),
            "No film is about enough of 'clownfish'. "
            "Try other words, or fewer, `nkfilms list --topic TOPIC`, or, if it is a name, `nkfilms search NAME`.\n",
        ),
    ],
)
def test_other_stories_are_refused_with_help(nkfilms: Shell, stories: Path, words: tuple[str, ...], said: str) -> None:
    """And a valid empty document."""
    assert nkfilms(*words, "--catalogue", stories) == Said("", said, 4)
    assert nkfilms(*words, "--catalogue", stories, "--json") == Said("[]\n", said, 4)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("search", "x", "--in", "titles"), "There is no place to look in 'titles'. Allowed: names, stories."),
        (
            ("recommend", "--about", " "),
            '--about needs words, as in: nkfilms recommend --about "kidnapped film director".',
        ),
        (
            ("recommend", "--about", "x", "--like", "y"),
            "--for-me ranks by your ratings, --like by a film and --about by words; give one of them.",
        ),
    ],
)
def test_what_makes_no_sense_is_said(nkfilms: Shell, words: tuple[str, ...], said: str) -> None:
    """In one sentence."""
    assert nkfilms(*words) == Said("", f"nkfilms: {said}\n", 2)


def test_films_are_recommended_about_words(nkfilms: Shell, stories: Path) -> None:
    """With the words that met as the first reason, and a part of its own."""
    said = nkfilms("recommend", "--about", "danish comics", "-t", "humorous", "--explain", "--catalogue", stories)
    assert "\n   about: danish, comics · written about by 1 publisher\n" in said.out
    assert re.search(r"^   about your words [\d.]+ \+ tone fit [\d.]+ \+ ", said.out, re.MULTILINE)
    assert "Two Rivers" not in said.out
    drawn = nkfilms("recommend", "--about", "danish comics", "--surprise", "--json", "--catalogue", stories)
    assert [each["id"] for each in json.loads(drawn.out)] == ["the-laughing-tourist"]


def test_a_story_names_no_film(nkfilms: Shell, stories: Path) -> None:
    """`show` and `--like` want a name."""
    assert nkfilms("show", "danish comedians", "--json", "--catalogue", stories)[::2] == ("null\n", 4)
    assert nkfilms("recommend", "--like", "danish comedians", "--json", "--catalogue", stories)[::2] == ("[]\n", 4)


def test_a_name_that_the_filters_leave_out_is_no_missing_name(nkfilms: Shell, tmp_path: Path) -> None:
    """So nothing says that no film has it, above those that are about it."""
    path = tmp_path / "lanterns.yaml"
    path.write_text(SMALL.replace("A journey.", "A red lantern burns all night."), encoding="utf-8")
    asked = ("search", "what was that film where a red lantern burns", "--catalogue", path)
    found = json.loads(nkfilms(*asked, "--json").out)
    assert [each["id"] for each in found] == ["red-lantern", "the-laughing-tourist"]
    assert nkfilms(*asked, "--not", "film=red-lantern").out.startswith("The Laughing Tourist")
