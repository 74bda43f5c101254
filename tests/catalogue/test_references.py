"""Errors across values: duplicates, and references to nothing. Each names the film, the field and the fix."""

from pathlib import Path

import pytest

from nkfilms.catalogue import check_catalogue
from tests.conftest import SMALL

RIVERS = 'sources:\n      - {url: "https://example.org/rivers", supports: [title, year]}\n'


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "id: two-rivers",
            "id: red-lantern",
            "red-lantern: id: the id red-lantern is taken; add the year to one of the two",
            id="an id twice",
        ),
        pytest.param(
            'title: "Two Rivers"\n    year: 2004',
            'title: "Red Lantern"\n    year: 1985',
            'two-rivers: title: red-lantern is "Red Lantern" of 1985 too; remove one, or tell the titles apart',
            id="a film twice",
        ),
        pytest.param(
            "countries: [KP]",
            "countries: [KP, KP]",
            "red-lantern: countries.1: it is duplicated; keep one of the two",
            id="a value twice",
        ),
        pytest.param(
            "countries: [KP]",
            "countries: [KX]",
            "red-lantern: countries.0: there is no country code KX; use ISO 3166-1 alpha-2, or SU, DD, YU, CS",
            id="a country",
        ),
        pytest.param(
            "medium: web",
            "medium: web\n    languages: [zzy]",
            "two-rivers: languages.0: there is no language code zzy; "
            "use ISO 639-1, else ISO 639-3; zxx where nobody speaks",
            id="a language",
        ),
        pytest.param(
            "list: the-best, rank: 1",
            "list: the-bset, rank: 1",
            "red-lantern: lists.0: there is no list the-bset; did you mean the-best?",
            id="a list",
        ),
        pytest.param(
            "size: 3",
            'size: 3, url: "https://example"',
            "lists.the-best.url: 'https://example' is not an http or https address; write an http or https address",
            id="a list with no address",
        ),
        pytest.param(
            RIVERS,
            RIVERS + '    disputed: [{field: title_, value: a, url: "https://example.org"}]\n',
            "two-rivers: disputed.0.field: there is no field title_; did you mean title?",
            id="a dispute about no field",
        ),
        pytest.param(
            "list: the-best, rank: 1",
            "list: the-best, rank: 4",
            "red-lantern: lists.0: rank 4 is past the size of the-best, 3; correct the rank or the size",
            id="a rank past the size",
        ),
        pytest.param(
            "ranked: true",
            "ranked: false",
            "red-lantern: lists.0: the-best is not ranked; remove the rank, or write ranked: true",
            id="a rank where there are none",
        ),
        pytest.param(
            "lists: [{list: the-best, rank: 1}]",
            "lists: [{list: the-best, rank: 1}, {list: the-best}]",
            "red-lantern: lists.1: the film is on the-best twice; keep one of the two",
            id="a list twice",
        ),
        pytest.param(
            RIVERS,
            "lists: [{list: the-best, rank: 1}]\n    " + RIVERS,
            "two-rivers: lists.0: red-lantern has rank 1 of the-best too; correct one of the two",
            id="a rank twice",
        ),
        pytest.param(
            RIVERS,
            "related: [{what: film, film: red-latern}]\n    " + RIVERS,
            "two-rivers: related.0: there is no other film red-latern; did you mean red-lantern?",
            id="a related film",
        ),
        pytest.param(
            RIVERS,
            "related: [{what: film, film: two-rivers}]\n    " + RIVERS,
            "two-rivers: related.0: there is no other film two-rivers; correct the name, or remove this",
            id="a film related to itself",
        ),
        pytest.param(
            RIVERS,
            "related: [{what: book}]\n    " + RIVERS,
            "two-rivers: related.0: nothing says what is related; add a film or a title",
            id="nothing related",
        ),
        pytest.param(
            'rivers", supports: [title, year]',
            'rivers", supports: [titel]',
            "two-rivers: sources.0.supports: there is no field titel; did you mean title?",
            id="a supported field",
        ),
        pytest.param(
            RIVERS,
            RIVERS + "    unknown: [runtime]\n",
            "two-rivers: unknown.0: runtime has a value; remove runtime here or there",
            id="known and unknown",
        ),
        pytest.param(
            'url: "https://example.org/rivers"',
            'publisher: "The Daily"',
            "two-rivers: sources.0: nothing says where this stands; "
            "add a url, or publisher and title where the document has none",
            id="a source that is nowhere",
        ),
        pytest.param(
            RIVERS,
            RIVERS + "    disputed: [{field: year, value: 2005}]\n",
            "two-rivers: disputed.0: nothing says where this stands; "
            "add a url, or publisher and title where the document has none",
            id="a dispute with nobody",
        ),
        pytest.param(
            "form: film\n    medium: web",
            "form: film\n    parts: 2\n    medium: web",
            "two-rivers: parts: only a serial has parts; remove parts, or write form: serial",
            id="parts of a film",
        ),
        pytest.param(
            "year: 2004",
            "year: 2004\n    filmed: 2003..2001",
            "two-rivers: filmed: 2003..2001 runs backwards; write the earlier year first",
            id="years backwards",
        ),
    ],
)
def test_a_reference_to_nothing_or_a_duplicate(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """Is an error: no catalogue with one is read."""
    assert old in SMALL
    path = tmp_path / "bad.yaml"
    path.write_text(SMALL.replace(old, new, 1), encoding="utf-8")
    (problem,) = check_catalogue(path)
    assert problem.severity == "error"
    assert str(problem).partition(": ")[2] == expected


def test_two_films_with_one_id_elsewhere(tmp_path: Path) -> None:
    """One of them is wrong."""
    path = tmp_path / "bad.yaml"
    text = SMALL.replace("    sources:\n", "    ids: {imdb: tt0089851}\n    sources:\n")
    path.write_text(text, encoding="utf-8")
    assert [str(problem).partition(": ")[2] for problem in check_catalogue(path)] == [
        f"{film}: ids.imdb: red-lantern has the imdb id tt0089851 too; look it up, and correct one of the two"
        for film in ("the-laughing-tourist", "two-rivers")
    ]


@pytest.mark.parametrize(
    ("size", "sentence"),
    [
        ("size: 3", "17 votes are more than the voters of the-best, none"),
        ("size: 3, voters: 5", "17 votes are more than the voters of the-best, 5"),
    ],
)
def test_votes_need_as_many_voters(tmp_path: Path, size: str, sentence: str) -> None:
    """Or nobody can tell what they are worth."""
    path = tmp_path / "films.yaml"
    path.write_text(SMALL.replace("rank: 1}", "votes: 17}").replace("size: 3", size), encoding="utf-8")
    found = [str(problem) for problem in check_catalogue(path) if problem.severity == "error"]
    assert any(f"lists.0: {sentence}; correct the votes, or the voters of the list" in each for each in found)


@pytest.mark.parametrize("place", ["rank: 3}", "votes: 17}"])
def test_the_last_rank_and_all_the_votes(tmp_path: Path, place: str) -> None:
    """Are within the list."""
    path = tmp_path / "films.yaml"
    path.write_text(SMALL.replace("rank: 1}", place).replace("size: 3", "size: 3, voters: 17"), encoding="utf-8")
    assert not [problem for problem in check_catalogue(path) if problem.severity == "error"]


@pytest.mark.parametrize(("votes", "problems"), [("", 1), (", votes: 17", 0)])
def test_two_films_share_a_rank_only_with_as_many_votes(tmp_path: Path, votes: str, problems: int) -> None:
    """A poll has joint seconds, a critic's ten has not."""
    first = SMALL.replace("rank: 1}", f"rank: 1{votes}}}").replace("size: 3}", "size: 3, voters: 40}")
    second = f"    lists: [{{list: the-best, rank: 1{votes}}}]\n    {RIVERS}"
    path = tmp_path / "films.yaml"
    path.write_text(first.replace(f"    {RIVERS}", second), encoding="utf-8")
    found = [str(problem) for problem in check_catalogue(path) if problem.severity == "error"]
    assert len(found) == problems
    assert all("red-lantern has rank 1 of the-best too; correct one of the two" in each for each in found)
