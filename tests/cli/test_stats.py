"""`stats`, as people type it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

Shell = Callable[..., Said]


@pytest.fixture(autouse=True)
def _own(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it clears the variable
    """Answer from the small catalogue."""
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(small))


def test_a_table_has_names_counts_and_bars(nkfilms: Shell) -> None:
    """The longest bar is of the most films; films whose countries are not known are told of."""
    said = nkfilms("stats", "--by", "country")
    assert said.out == (
        "Countries\n"
        f"Denmark      1  {'█' * 40}\n"
        f"North Korea  1  {'█' * 40}\n"
        f"Norway       1  {'█' * 40}\n"
    )  # fmt: skip
    assert said.err == "Left out, as not known: countries of 1 film.\n"


def test_a_bar_that_would_be_short_is_none(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight columns say something."""
    for columns, longest in ((24, 8), (23, 0)):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert nkfilms("stats", "--by", "country").out.splitlines()[1].count("█") == longest


def test_json_has_codes(nkfilms: Shell) -> None:
    """And numbers as numbers."""
    assert json.loads(nkfilms("stats", "--by", "country", "--json", "-n", "1").out) == [
        {"field": "country", "value": "DK", "films": 1}
    ]


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("csv", "field,value,films\ntone,humorous,2\ntone,artistic,1\n"),
        ("tsv", "field\tvalue\tfilms\ntone\thumorous\t2\ntone\tartistic\t1\n"),
        ("plain", "Tone: humorous\nFilms: 2\n\nTone: artistic\nFilms: 1\n"),
        (
            "markdown",
            "# Films in numbers\n\n## Tones\n\n| Tones | Films |\n| --- | --- |\n| humorous | 2 |\n| artistic | 1 |\n\n"
            "---\n\nFrom nkfilms 0.1.0, catalogue without a date, 3 films.\n",
        ),
    ],
)
def test_the_other_formats(nkfilms: Shell, form: str, printed: str) -> None:
    """Programs get codes, people names."""
    assert nkfilms("stats", "--by", "tone", "-n", "2", "--format", form).out == printed


def test_filters_choose_what_is_counted(nkfilms: Shell) -> None:
    """As on every command; where they leave nothing, it says so."""
    assert "1" in nkfilms("stats", "--by", "decade", "--kind", "feature").out
    said = nkfilms("stats", "--country", "DK", "--year", "1985", "--json")
    assert said == Said("[]\n", "No film passes these filters; leave one out.\n", 4)
    said = nkfilms("stats", "--by", "subject")
    assert said == Said("", "None of these films has a value of this field.\n", 4)


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_lines_fit_the_terminal(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """Names fold, bars shrink or are left out."""
    monkeypatch.setenv("COLUMNS", str(columns))
    out = nkfilms("stats").out
    assert max(map(len, out.splitlines())) <= columns
    assert ("█" in out) is (columns > 20)


def test_bars_are_ascii_where_the_terminal_is(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not question marks."""
    monkeypatch.setattr("nkfilms.cli.terminal.is_utf8", lambda: False)
    assert nkfilms("stats", "--by", "tone").out == (
        f"Tones\nhumorous     2  {'#' * 40}\nartistic     1  {'#' * 20}\n"
        f"informative  1  {'#' * 20}\ninsightful   1  {'#' * 20}\n"
    )


LONG = "A list the title of which takes more than half of eighty columns"


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (20, ["A list the title   1", "of which takes", "more than half of", "eighty columns"]),
        (80, [f"{LONG[:36]}      1  {'█' * 35}", LONG[37:]]),
        (200, [f"{LONG}  1  {'█' * 40}"]),
    ],
)
def test_a_long_name_folds_into_half_the_width(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch, columns: int, lines: list[str]
) -> None:
    """Or into all of it, where there is no room for bars."""
    small.write_text(
        small.read_text(encoding="utf-8").replace('title: "The best"', f'title: "{LONG}"'), encoding="utf-8"
    )
    monkeypatch.setenv("COLUMNS", str(columns))
    assert nkfilms("stats", "--by", "list").out.splitlines() == ["Published lists", *lines]
