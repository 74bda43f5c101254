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
   written about by 1 publisher
2  Red Lantern (1985)  95 min   2h42  advanced      artistic
   first on The Daily's list
""",
        "Left out, as not known: running time of 1 film.\nThe best of what was left out: The Laughing Tourist (2010).\n",
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

**Chosen because:** written about by 1 publisher

**Why watch it:** The maps.

**Know first:** Filmed from the other bank.

**Advisories:** none noted, which does not mean that there are none

**Tones:** informative, humorous

**Access:** outside: Made elsewhere, from archives and interviews, or about the country from afar.

## Sources

- <https://example.org/rivers>

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
    assert "Starts: 0h00\nEnds: 0h52\nReasons: written about by 1 publisher\n" in out


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
        pytest.param(("--within", "1441"), "--within takes at most 24h, not 1441.", 2, id="a minute more than a day"),
        pytest.param(("--within", "3h", "--break", "x"), "--break takes a whole number, 0 or more", 2, id="break"),
        pytest.param(("--within", "3h", "--count", "0"), "--count takes a whole number, 1 or more", 2, id="count"),
        pytest.param(("--within", "3h", "--must", "xyzzy"), "No film matches 'xyzzy'", 4, id="a film there is not"),
        pytest.param(("--within", "9"), "the shortest film is Two Rivers, 52 minutes", 4, id="nothing fits"),
        pytest.param(
            ("--within", "3h", "--country", "DK", "--year", "1985"),
            "No film passes these filters",
            4,
            id="no film is left",
        ),
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


COURSE = ("--sessions", "2", "--within", "2h")


def test_a_course(nkfilms: Shell, small: Path) -> None:
    """A heading for each session; what asks for less comes first."""
    said = nkfilms("programme", *COURSE, "--catalogue", small)
    assert said == (
        """\
#  Film                  Time  Until  Level         Tones

Session 1 · 0h52
1  Two Rivers (2004)   52 min   0h52  introductory  informative, humorous
   written about by 1 publisher

Session 2 · 1h35
2  Red Lantern (1985)  95 min   1h35  advanced      artistic
   first on The Daily's list
""",
        "Left out, as not known: running time of 1 film.\nThe best of what was left out: The Laughing Tourist (2010).\n",
        0,
    )


def test_a_dated_course_on_a_narrow_terminal(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Says when each session begins, with the day of the week."""
    monkeypatch.setenv("COLUMNS", "50")
    out = nkfilms("programme", *COURSE, "--starts", "2027-03-01 18:00", "--catalogue", small).out
    assert "\n\nSession 1 · Monday 2027-03-01, 18:00 · 0h52\n1  Two Rivers (2004)\n   until 0h52, introductory\n" in out
    assert "\n\nSession 2 · Monday 2027-03-08, 18:00 · 1h35\n2  Red Lantern (1985)\n" in out


def test_a_course_in_the_formats_of_programs(nkfilms: Shell, small: Path) -> None:
    """Each film has its session, which a programme has not."""
    films = json.loads(nkfilms("programme", *COURSE, "--json", "--catalogue", small).out)
    assert [(each["id"], each["session"], each["session_begins"], each["starts"]) for each in films] == [
        ("two-rivers", 1, None, 0),
        ("red-lantern", 2, None, 0),
    ]
    alone = json.loads(nkfilms("programme", "--within", "2h", "--json", "--catalogue", small).out)
    assert {"session", "session_begins"}.isdisjoint(alone[0])
    fields = ("--fields", "session,session_begins,id", "--starts", "2027-03-01T18:00")
    for form, expected in (
        ("csv", "1,2027-03-01T18:00,two-rivers\n2,2027-03-08T18:00,red-lantern\n"),
        ("tsv", "1\t2027-03-01T18:00\ttwo-rivers\n2\t2027-03-08T18:00\tred-lantern\n"),
    ):
        out = nkfilms("programme", *COURSE, *fields, "--format", form, "--catalogue", small).out
        assert out.partition("\n")[2] == expected
    usual = nkfilms("programme", *COURSE, "--format", "csv", "--catalogue", small).out
    assert usual.startswith("session,session_begins,id,title,")


def test_a_course_as_a_handout(nkfilms: Shell, small: Path) -> None:
    """The films of each session under its heading, and the sources of all at the end."""
    dated = ("--starts", "2027-03-01T18:00", "--format", "markdown")
    out = nkfilms("programme", *COURSE, *dated, "--catalogue", small).out
    assert [line for line in out.splitlines() if line.startswith("#")] == [
        "# Course: 2 sessions, 2 films, 2h27",
        "## Session 1 · Monday 2027-03-01, 18:00 · 0h52",
        "### 1. Two Rivers (2004)",
        "## Session 2 · Monday 2027-03-08, 18:00 · 1h35",
        "### 2. Red Lantern (1985)",
        "## Sources",
        "### Two Rivers (2004)",
        "### Red Lantern (1985)",
    ]
    page = nkfilms("programme", *COURSE, "--format", "html", "--catalogue", small).out
    assert "<h2>Session 2 · 1h35</h2>" in page
    assert "<h3>2. Red Lantern (1985)</h3>" in page


def test_plain_says_which_session(nkfilms: Shell, small: Path) -> None:
    """And when it begins, where that is known."""
    out = nkfilms("programme", *COURSE, "--format", "plain", "--catalogue", small).out
    assert "Session: 2\nPosition: 2\nId: red-lantern\n" in out
    dated = ("--starts", "2027-03-01T18:00", "--format", "plain")
    assert (
        "Session: 1\nSession begins: 2027-03-01T18:00\nPosition: 1\n"
        in nkfilms("programme", "--within", "1h", *dated, "--catalogue", small).out
    )


def test_a_calendar(nkfilms: Shell, small: Path) -> None:
    """Of a course, or of one programme; of nothing it is empty."""
    dated = ("--starts", "2027-03-01T18:00", "--format", "ics", "--catalogue", small)
    said = nkfilms("programme", *COURSE, *dated)
    assert "\r\nDTSTART:20270308T180000\r\nDURATION:PT95M\r\nSUMMARY:Session 2 of 2: Red Lantern\r\n" in said.out
    assert said.out.count("BEGIN:VEVENT") == 2
    assert nkfilms("programme", "--within", "1h", *dated).out.count("BEGIN:VEVENT") == 1
    nothing = nkfilms("programme", "--within", "9", *dated)
    assert (nothing.out, nothing.code) == ("", 4)


@pytest.mark.parametrize(
    ("options", "sentence", "code"),
    [
        (("--sessions", "0"), "--sessions takes a whole number, 1 or more, not '0'.", 2),
        (("--sessions", "-1"), "--sessions takes a whole number, 1 or more, not '-1'.", 2),
        (("--sessions", "1000"), "--sessions takes at most 30, not 1000.", 2),
        (("--sessions", "four"), "--sessions takes a whole number, 1 or more, not 'four'.", 2),
        (("--starts", "tomorrow"), "--starts takes a day and a time of the clock, as in 2027-03-01T18:00, not", 2),
        (("--starts", "2027-03-01"), "--starts takes a day and a time of the clock, as in 2027-03-01T18:00, not", 2),
        (("--starts", "2027-02-30T18:00"), "not '2027-02-30T18:00'.", 2),
        (("--starts", "2027-02-28T24:00"), "not '2027-02-28T24:00'.", 2),
        (("--starts", "2027-02-28T18:00Z"), "not '2027-02-28T18:00Z'.", 2),
        (("--starts", "9999-12-31T23:00"), "The last session would end after the year 9999; --starts takes an", 2),
        (("--sessions", "3", "--starts", "9999-12-20T18:00"), "The last session would end after the year 9999", 2),
        (("--sessions", "3", "--format", "ics"), "A calendar needs a date; add a day and a time, as in --starts", 2),
        (
            ("--sessions", "3"),
            "There are 2 films of at most 120 minutes, too few for 3 sessions. 2 could be filled.",
            4,
        ),
    ],
)
def test_mistakes_of_a_course(nkfilms: Shell, small: Path, options: tuple[str, ...], sentence: str, code: int) -> None:
    """Are answered in one sentence, with what to type instead or what would help."""
    said = nkfilms("programme", "--within", "2h", *options, "--catalogue", small)
    assert sentence in said.err
    assert (said.out, said.code) == ("", code)


def test_a_course_that_may_not_be_the_best_says_so(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a programme does."""
    monkeypatch.setattr("nkfilms.programme.packing.FIRST_LOSS", 2)
    monkeypatch.setattr("nkfilms.programme.packing.MOST_LISTED", 1)
    said = nkfilms("programme", *COURSE, "--json", "--catalogue", small)
    assert "The search for the best course reached its limit; there may be a better one than this." in said.err
    assert (len(json.loads(said.out)), said.code) == (2, 0)
