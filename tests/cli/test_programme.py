"""Building a programme, as a shell session over the three films of a small catalogue."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

Shell = Callable[..., Said]


def test_an_evening(nkfilms: Shell, small: Path) -> None:
    """What asks for less comes first, the clock runs on through the break, and what has no running time is counted."""
    said = nkfilms("programme", "--within", "3h", "--break", "15", "--catalogue", small)
    assert said == (
        """\
#  Film                  Time  Until  Level         Tones
1  Two Rivers (2004)   52 min   0h52  introductory  informative, humorous
   graded informative 2 of 3 by this guide
2  Red Lantern (1985)  95 min   2h42  advanced      artistic
   first on The Daily's list
""",
        "Left out, as not known: running time of 1 film.\n",
        0,
    )


def test_a_narrow_terminal(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the time below the title."""
    monkeypatch.setenv("COLUMNS", "40")
    out = nkfilms("programme", "--within", "60", "--catalogue", small).out
    assert "1  Two Rivers (2004)\n   until 0h52, introductory\n" in out


def test_json_has_the_minutes(nkfilms: Shell, small: Path) -> None:
    """Whole records, each with its place and its time."""
    (first, second) = json.loads(nkfilms("programme", "--within", "3h", "--json", "--catalogue", small).out)
    assert (first["id"], first["position"], first["starts"], first["ends"]) == ("two-rivers", 1, 0, 52)
    assert (second["id"], second["position"], second["starts"], second["ends"]) == ("red-lantern", 2, 52, 147)
    assert set(first) >= {"summary", "sources", "score", "reasons"}


def test_markdown_is_a_handout(nkfilms: Shell, small: Path) -> None:
    """To print: what each film is, why to watch it, what to know first."""
    out = nkfilms("programme", "--within", "1h", "--format", "markdown", "--catalogue", small).out
    assert (
        out
        == """\
# Programme: 1 film, 0h52

## 1. Two Rivers (2004)

0h00 to 0h52 · 52 min · documentary · introductory

Two rivers.

**Chosen because:** graded informative 2 of 3 by this guide

**Why watch it:** The maps.

**Know first:** Filmed from the other bank.

**Advisories:** none recorded; absent is not none: what no source speaks of may be shown all the same

**Tones:** informative, humorous

**Access:** outside: Made elsewhere, from archives and interviews, or about the country from afar.

## Sources

- <https://example.org/rivers> (title, year)

---

From nkfilms 0.1.0, catalogue without a date, 3 films.
"""
    )


def test_a_handout_has_no_lists_that_nobody_wrote(nkfilms: Shell, small: Path) -> None:
    """A sentence that begins with a year and a full stop is a sentence."""
    small.write_text(
        small.read_text(encoding="utf-8").replace('"Two rivers."', '"1950. Two rivers."'), encoding="utf-8"
    )
    assert (
        "\n1950\\. Two rivers.\n"
        in nkfilms("programme", "--within", "1h", "--format", "markdown", "--catalogue", small).out
    )


def test_markdown_with_fields_is_a_table(nkfilms: Shell, small: Path) -> None:
    """As everywhere."""
    options = ("--format", "markdown", "--fields", "position,title,ends")
    out = nkfilms("programme", "--within", "1h", *options, "--catalogue", small).out
    assert out == "| position | title | ends |\n| --- | --- | --- |\n| 1 | Two Rivers | 52 |\n"


def test_plain_says_when_each_film_starts_and_ends(nkfilms: Shell, small: Path) -> None:
    """A line for each."""
    out = nkfilms("programme", "--within", "1h", "--format", "plain", "--catalogue", small).out
    assert "Position: 1\n" in out
    assert "Starts: 0h00\nEnds: 0h52\nReasons: graded informative 2 of 3 by this guide\n" in out


def test_a_film_that_must_be_in_it(nkfilms: Shell, small: Path) -> None:
    """Named in any spelling, even where it has none of the tones asked."""
    said = nkfilms("programme", "--within", "2h", "-t", "humorous", "--must", "red lantren", "--catalogue", small)
    assert "Red Lantern" in said.out
    assert "Two Rivers" not in said.out  # there is no time left for it


@pytest.mark.parametrize(
    ("options", "sentence", "code"),
    [
        pytest.param(
            (), "programme needs --within, the time there is, as in: nkfilms programme --within 4h.", 2, id="no time"
        ),
        pytest.param(("--within", "soon"), "'soon' is not a running time.", 2, id="no time that we know"),
        pytest.param(("--within", "25h"), "--within takes at most 24h, not 25h.", 2, id="more than a day"),
        pytest.param(("--within", "3h", "--break", "x"), "--break takes a whole number, 0 or more", 2, id="break"),
        pytest.param(("--within", "3h", "--count", "0"), "--count takes a whole number, 1 or more", 2, id="count"),
        pytest.param(("--within", "3h", "--must", "xyzzy"), "No film matches 'xyzzy'", 4, id="a film there is not"),
        pytest.param(("--within", "9"), "the shortest film is Two Rivers, 52 minutes", 4, id="nothing fits"),
        pytest.param(("--within", "3h", "--year", "1950"), "No film passes these filters", 4, id="no film is left"),
    ],
)
def test_mistakes(nkfilms: Shell, small: Path, options: tuple[str, ...], sentence: str, code: int) -> None:
    """Are answered with what would help; where nothing is found the document is empty, but valid."""
    said = nkfilms("programme", *options, "--json", "--catalogue", small)
    assert sentence in said.err
    assert said.code == code
    assert said.out == ("[]\n" if code == 4 else "")


def test_a_programme_that_may_not_be_the_best_says_so(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On stderr, and nothing else is said to be impossible."""
    monkeypatch.setattr("nkfilms.programme.single.MOST_STEPS", 6)
    said = nkfilms("programme", "--within", "3h", "--json", "--catalogue", small)
    assert "The search for the best programme reached its limit; there may be a better one than this." in said.err
    assert said.code == 0
    said = nkfilms("programme", "--within", "3h", "--count", "2", "--json", "--catalogue", small)
    assert "before the search reached its limit, though there may be some" in said.err
    assert (said.out, said.code) == ("[]\n", 4)
