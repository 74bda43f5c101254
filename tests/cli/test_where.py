"""`nkfilms where`: what is on record, where to look now, and opening one of the addresses."""

import json
import os
import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

Shell = Callable[..., Said]
PLACES = """\
    watch:
      - {where: "Mubi", how: buy, url: "https://example.org/mubi", region: US, as_of: "2024-05"}
      - {where: "DR", how: free}
"""
REPORTED = '      - {where: "Reel", how: disc, noted_at: "https://example.org/news"}\n'


@pytest.fixture(autouse=True)
def _offered(small: Path, monkeypatch: pytest.MonkeyPatch, nkfilms: Shell) -> None:  # noqa: ARG001 - it clears the variable
    """Answer from the small catalogue, in which one film has places to watch."""
    text = small.read_text(encoding="utf-8").replace(
        '    directors: ["Kim Tae-won"]\n', f'    directors: ["Kim Tae-won"]\n{PLACES}'
    )
    small.write_text(text, encoding="utf-8")
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(small))
    monkeypatch.delenv("NKFILMS_REGION", raising=False)


def test_what_is_on_record_and_what_is_built_are_told_apart(nkfilms: Shell) -> None:
    """With how, when, and in which country; and a number for each address."""
    assert nkfilms("where", "red lantern", "--region", "GB").out == (
        """\
Red Lantern (1985)
On record
1  Mubi: buy (noted 2024-05), United States, https://example.org/mubi
   DR: free (date not noted)
To look now, at addresses that are built, not checked
2  JustWatch, GB: https://www.justwatch.com/uk/search?q=Red+Lantern
3  Letterboxd, by title: https://letterboxd.com/search/films/Red%20Lantern/
4  IMDb, by title: https://www.imdb.com/find/?q=Red+Lantern&s=tt
5  TMDB, by title: https://www.themoviedb.org/search?query=Red+Lantern
6  WorldCat, libraries: https://search.worldcat.org/search?q=Red+Lantern
7  Internet Archive:
   https://archive.org/search?query=%22Red+Lantern%22+AND+mediatype%3Amovies
8  YouTube: https://www.youtube.com/results?search_query=Red+Lantern
9  KMDb (search for 붉은 등불): https://www.kmdb.or.kr/db/search/totalSearch
"""
    )


def test_a_page_that_only_tells_of_a_place_is_told_as_that(nkfilms: Shell, small: Path) -> None:
    """And has a number all the same."""
    text = small.read_text(encoding="utf-8").replace(PLACES, f"{PLACES}{REPORTED}")
    small.write_text(text, encoding="utf-8")
    out = nkfilms("where", "red-lantern").out
    assert " 2  Reel: disc (date not noted), as reported at https://example.org/news\n" in out
    assert "\n 3  JustWatch" in out


def test_recommend_names_a_place_that_was_asked_for(nkfilms: Shell) -> None:
    """Not the one that it would name else."""
    assert "   Watch: Mubi (buy, US, noted 2024-05) and 1 more\n" in nkfilms("recommend").out
    assert "   Watch: DR (free, undated) and 1 more\n" in nkfilms("recommend", "--watch", "free").out


def test_where_nothing_is_on_record_it_says_so(nkfilms: Shell) -> None:
    """In a table and in the plain format."""
    assert "\nOn record\n   nothing\nTo look now" in nkfilms("where", "two-rivers").out
    plain = nkfilms("where", "two-rivers", "--format", "plain").out
    assert "On record: nothing\nTo look now: 1. JustWatch (search there): https://www.justwatch.com/\n" in plain


def test_plain_has_the_same_numbers(nkfilms: Shell) -> None:
    """One place a line."""
    lines = nkfilms("where", "red-lantern", "--format", "plain").out.splitlines()
    assert lines[:3] == ["Id: red-lantern", "Title: Red Lantern", "Year: 1985"]
    assert lines[3].startswith("On record: 1. Mubi: buy")
    assert lines[4] == "On record: DR: free (date not noted)"
    assert lines[5].startswith("To look now: 2. JustWatch")


def test_json_is_an_object_for_one_film(nkfilms: Shell) -> None:
    """With every key of a place; null where there is no such film, an array for several."""
    one = json.loads(nkfilms("where", "red-lantern", "--json").out)
    assert list(one) == ["film", "title", "year", "recorded", "look_up"]
    assert one["recorded"][1] == {
        "where": "DR", "how": "free", "url": None, "noted_at": None, "region": None, "as_of": None
    }  # fmt: skip
    assert one["look_up"][0] == {"where": "JustWatch (search there)", "url": "https://www.justwatch.com/"}
    two = json.loads(nkfilms("where", "red-lantern", "two-rivers", "--json").out)
    assert [each["film"] for each in two] == ["red-lantern", "two-rivers"]
    said = nkfilms("where", "casablanca", "--json")
    assert (said.out, said.code) == ("null\n", 4)
    assert said.err.startswith("No film matches 'casablanca'.")


def test_several_films_are_numbered_through(nkfilms: Shell) -> None:
    """So that a number means one address; the film in doubt is named beside them."""
    said = nkfilms("where", "red-lantern", "two-rivers")
    assert "\n 1  Mubi" in said.out
    assert "\n\nTwo Rivers (2004)\n" in said.out
    assert "\n16  YouTube" in said.out
    said = nkfilms("where", "red-lantern", "casablanca")
    assert (said.code, said.err) == (
        4,
        "No film matches 'casablanca'. Try a part of its title: `nkfilms search WORD`.\n",
    )
    assert said.out.startswith("Red Lantern (1985)\n")


def test_the_environment_names_a_region(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option beats it; an empty variable is none; what is no country is told of by the name of the variable."""
    monkeypatch.setenv("NKFILMS_REGION", "de")
    assert "JustWatch, DE: " in nkfilms("where", "two-rivers").out
    assert "JustWatch, US: " in nkfilms("where", "two-rivers", "--region", "United States").out
    monkeypatch.setenv("NKFILMS_REGION", "")
    assert "JustWatch (search there): " in nkfilms("where", "two-rivers").out
    monkeypatch.setenv("NKFILMS_REGION", "Utopia")
    said = nkfilms("where", "two-rivers")
    assert (said.out, said.code) == ("", 2)
    assert said.err.startswith("nkfilms: NKFILMS_REGION: ")
    assert nkfilms("where", "two-rivers", "--region", "Utopia").code == 2


@pytest.mark.parametrize(("number", "address"), [("1", "https://example.org/mubi"), ("3", "https://letterboxd.com/")])
def test_one_address_can_be_opened(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch, number: str, address: str) -> None:
    """In the browser; the answer is the same as without."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) is None)  # type: ignore[func-returns-value]
    said = nkfilms("where", "red-lantern", "--open", number)
    assert said == nkfilms("where", "red-lantern")
    assert len(opened) == 1
    assert opened[0].startswith(address)


@pytest.mark.parametrize("number", ["0", "10", "two", "-1"])
def test_a_number_of_no_address_opens_nothing(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch, number: str) -> None:
    """And says which there are."""
    monkeypatch.setattr(webbrowser, "open", lambda _: pytest.fail("opened"))
    said = nkfilms("where", "red-lantern", "--open", number)
    assert (said.out, said.code) == ("", 2)
    if number == "10":
        assert said.err == (
            "nkfilms: --open takes a number from 1 to 9, not 10. See them with: nkfilms where red-lantern\n"
        )


@pytest.mark.parametrize("error", [None, webbrowser.Error("no"), OSError("no")])
def test_without_a_browser_the_address_is_told(
    nkfilms: Shell, monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> None:
    """In one sentence, with an exit code that says so."""

    def fail(_: str) -> bool:
        """Open nothing."""
        if error:
            raise error
        return False

    monkeypatch.setattr(webbrowser, "open", fail)
    said = nkfilms("where", "red-lantern", "--open", "1")
    assert said.code == 1
    assert said.err == (
        "nkfilms: There is no browser here to open https://example.org/mubi in. "
        "BROWSER names one, or copy the address.\n"
    )


def test_a_browser_is_really_called(nkfilms: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that BROWSER names."""
    browser, log = tmp_path / "browser", tmp_path / "log"
    browser.write_text(f'#!/bin/sh\necho "$1" > {log}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    assert nkfilms("where", "red-lantern", "--open", "1").code == 0
    assert log.read_text() == "https://example.org/mubi\n"
    assert os.environ["BROWSER"]
