"""Nothing that somebody wrote is obeyed by a terminal, makes a line of its own, or is repeated at length."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from nkfilms.cli.arguments import LONGEST_ARGUMENT, MOST_ARGUMENTS, MOST_CHARACTERS
from nkfilms.errors import ExitCode, LONGEST_ECHO, UNPRINTABLE
from nkfilms.search.resolving import MOST_SEARCHED
from tests.conftest import Said, SMALL

Shell = Callable[..., Said]

ODD = ["\x1b[31m", "\x07", "\x85", "\x9b", "\u202e", "\u2066", "\u200b", "\u200d", "\u200f", "\u2060", "\ufeff", "\xad"]
"""What a terminal obeys, turns the direction of writing, or is not seen."""

LINES = [
    ["X"],
    ["list", "X"],
    ["list", "--X"],
    ["list", "--json=X"],
    ["show", "X"],
    ["search", "X"],
    ["terms", "X"],
    ["schema", "--of", "X"],
    ["recommend", "--like", "X"],
    ["recommend", "--seed", "X", "--surprise"],
    ["recommend", "--limit", "X"],
    ["recommend", "--tone", "humorous=X"],
    ["programme", "--within", "X"],
    ["programme", "--within", "4h", "--must", "X"],
    ["programme", "--within", "4h", "--break", "X"],
    ["programme", "--within", "4h", "--count", "X"],
    ["list", "--json", "--fields", "X"],
    *(
        ["list", f"--{option}", "X"]
        for option in (
            *("tone", "not-tone", "kind", "form", "medium", "year", "max-runtime", "country", "language"),
            *("director", "person", "company", "access", "level", "topic", "subject", "on-list", "watch", "disputed"),
            *("unknown", "not", "sort", "format", "color"),
        )
    ),
]
"""Every place where a word of one's own is answered with an error."""


def line_of(words: list[str], word: str) -> list[str]:
    """Return a command line with a word in the place of its X."""
    return [each.replace("X", word) for each in words]


@pytest.mark.parametrize("words", LINES, ids=" ".join)
def test_an_error_is_one_line_whatever_was_typed(nkfilms: Shell, small: Path, words: list[str]) -> None:
    """With `?` for what no terminal is sent, line breaks too."""
    said = nkfilms(*line_of(words, "qq" + "".join(ODD) + "zz\nzz\rzz\tzz"), "--catalogue", small)
    assert said.code in (ExitCode.USAGE, ExitCode.NOTHING)
    assert "qq?" in said.err or "=" in " ".join(words) or "got an unexpected argument" in said.err, "it is repeated"
    told = [line for line in said.err.splitlines() if not line.startswith("Left out, as not known: ")]
    assert len(told) == 1
    assert not re.search(UNPRINTABLE, said.err.removesuffix("\n"))


@pytest.mark.parametrize("words", LINES, ids=" ".join)
def test_what_was_typed_is_repeated_short(nkfilms: Shell, small: Path, words: list[str]) -> None:
    """In sixty characters at most, the last three of them dots where there is more, in letters any terminal has."""
    said = nkfilms(*line_of(words, "q" * 900), "--catalogue", small)
    repeated = re.findall("q{5,}[.]*", said.err)
    assert all(len(each.removesuffix(".")) <= LONGEST_ECHO and each.startswith("q" * 50) for each in repeated)
    assert not repeated or "q..." in said.err


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["search", "x" * (LONGEST_ARGUMENT + 1)], f"and a word at most {LONGEST_ARGUMENT}"),
        (["show", *map(str, range(MOST_ARGUMENTS))], f"at most {MOST_ARGUMENTS} words"),
        (["show", *["x" * 1000] * 40], f"at most {MOST_CHARACTERS} characters"),
        (["list", "--fields", "," * 1_000_000, "--json"], f"and a word at most {LONGEST_ARGUMENT}"),
    ],
)
def test_more_than_anybody_means_is_refused_before_it_costs(nkfilms: Shell, args: list[str], sentence: str) -> None:
    """In one short sentence."""
    said = nkfilms(*args)
    assert (said.out, said.code) == ("", ExitCode.USAGE)
    assert sentence in said.err
    assert len(said.err) < 200


@pytest.mark.parametrize("command", [["show"], ["recommend", "--like"], ["programme", "--within", "4h", "--must"]])
def test_no_more_names_are_looked_for_than_anybody_mistypes(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """Each costs a search; films named by their ids cost none."""
    monkeypatch.setattr("nkfilms.search.resolving.search", lambda *_: pytest.fail("it searches"))
    *start, last = command
    start, repeated = ([*start, last], []) if last == "show" else (start, [last])
    names = [each for number in range(MOST_SEARCHED + 1) for each in (*repeated, f"qq{number}")]
    said = nkfilms(*start, *names, "--catalogue", small)
    assert said.code == ExitCode.USAGE
    assert f"More than {MOST_SEARCHED} of these names are no film's own" in said.err


@pytest.mark.parametrize("form", ["table", "plain", "json", "jsonl", "csv", "tsv", "markdown", "html"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('countries: [DK, "NO"]', 'countries: ["D\\e[31m\\u202e\\nK"]'),
        ("list: the-best, rank", 'list: "b\\e[31m\\u202e\\n", rank'),
        ("runtime: 95", 'related: [{what: film, film: "b\\e[31m\\u202e\\n"}]'),
        ("title, year]}\n  - id: two", 'title, "y\\e[31m\\u202e\\nr"]}\n  - id: two'),
        ("runtime: 52", 'runtime: 52\n    unknown: ["y\\e[31m\\u202e\\nr"]'),
        ("runtime: 52", 'runtime: 52\n    person_names: {"y\\u200f\\u200b": ["x"]}'),
        ("id: two-rivers", 'id: "t\\e[31m\\u202e\\nwo"'),
        ("medium: web", 'medium: "w\\e[31m\\u202e\\neb"'),
    ],
)
def test_findings_reach_the_terminal_printable(nkfilms: Shell, tmp_path: Path, form: str, old: str, new: str) -> None:
    """In every format, whatever of a bad file they quote, each on one line; the file's own name too."""
    path = tmp_path / "b\x1bad\u202e\nx.yaml"
    assert old in SMALL
    path.write_text(SMALL.replace(old, new), encoding="utf-8")
    said = nkfilms("check", path, "--format", form)
    assert said.code == ExitCode.CATALOGUE
    assert not re.search(UNPRINTABLE, said.out.replace("\n", "").replace("\t", ""))
    if form in ("table", "jsonl"):
        assert len(said.out.splitlines()) == len(json.loads(nkfilms("check", path, "--json").out))
    listed = nkfilms("list", "--catalogue", path)
    assert not re.search(UNPRINTABLE, (listed.out + listed.err).replace("\n", ""))


def test_a_vocabulary_of_thousands_is_not_recited(nkfilms: Shell, tmp_path: Path) -> None:
    """A file may name as many lists."""
    lists = "".join(f'  list-{number}: {{title: "x", publisher: "x", ranked: true}}\n' for number in range(2000))
    path = tmp_path / "many.yaml"
    path.write_text(SMALL.replace("lists:\n", f"lists:\n{lists}"), encoding="utf-8")
    said = nkfilms("list", "--on-list", "qqq", "--catalogue", path)
    assert said.err.endswith("and 1941 more.\n")


def test_folding_what_was_asked_happens_once(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many names it is compared with."""
    from nkfilms.filters import kinds

    folded: list[str] = []

    def fold(text: str) -> str:
        """Fold a name, and note that."""
        folded.append(text)
        return text.lower()

    monkeypatch.setattr(kinds, "fold", fold)
    nkfilms("list", "--director", "Kim Tae", "--catalogue", small)
    assert folded.count("Kim Tae") <= 1
