"""Exit codes, and the sentences of errors."""

from pathlib import Path

import pytest

from nkfilms import errors
from nkfilms.errors import (
    CatalogueError,
    did_you_mean,
    echo,
    ExitCode,
    LONGEST_ECHO,
    nearest,
    NkfilmsError,
    one_line,
    printable,
    Problem,
    unknown,
)

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_exit_codes_are_these() -> None:
    """A shell script relies on them; the README lists every one."""
    assert {code.name: code.value for code in ExitCode} == {
        "OK": 0,
        "CRASH": 1,
        "USAGE": 2,
        "CATALOGUE": 3,
        "NOTHING": 4,
        "INTERRUPTED": 130,
        "BROKEN_PIPE": 141,
    }
    table = README.partition("| exit code | meaning |")[2].partition("\n\n")[0]
    assert [str(code.value) for code in ExitCode if str(code.value) not in table] == []


def test_every_error_knows_its_exit_code() -> None:
    """So that one boundary can turn it into one."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, NkfilmsError)]
    assert {kind.__name__: kind.exit_code for kind in kinds} == {
        "NkfilmsError": ExitCode.CRASH,
        "UsageError": ExitCode.USAGE,
        "NothingFound": ExitCode.NOTHING,
        "OutputError": ExitCode.CRASH,
        "CatalogueError": ExitCode.CATALOGUE,
        "LibraryError": ExitCode.CATALOGUE,
        "LibraryNotWritten": ExitCode.CRASH,
    }


def test_a_problem_reads_as_an_editor_jumps() -> None:
    """File and line first; what does not apply is left out."""
    known = Problem(file="films.yaml", line=41, film="salt", field="year", message="1 is no year", fix="write one")
    assert str(known) == "films.yaml:41: salt: year: 1 is no year; write one"
    assert str(Problem(file="films.yaml", line=1, message="empty", fix="fill it")) == "films.yaml:1: empty; fill it"
    assert str(Problem(file="films.yaml", line=None, message="gone", fix="find it")) == "films.yaml: gone; find it"
    rule = Problem(file="f", line=2, film="salt", severity="house rule", message="m", fix="x")
    assert str(rule) == "f:2: house rule: salt: m; x"


def test_a_catalogue_error_says_all_its_problems() -> None:
    """One a line."""
    problems = [Problem(file="f", line=line, message="m", fix="x") for line in (1, 2)]
    assert str(CatalogueError(problems)) == "f:1: m; x\nf:2: m; x"


@pytest.mark.parametrize(
    ("word", "near"),
    [
        pytest.param("humourous", ["humorous"], id="British spelling"),
        pytest.param("HUMOROUS", ["humorous"], id="case"),
        pytest.param("artsitic", ["artistic"], id="letters in another order"),
        pytest.param("artsy", [], id="no more than a beginning"),
        pytest.param("--humorus", ["humorous"], id="dashes of an option"),
        pytest.param("sad", [], id="nothing like it"),
    ],
)
def test_nearest(word: str, near: list[str]) -> None:
    """The words that a typing error may have meant."""
    assert nearest(word, ["informative", "insightful", "humorous", "artistic"], 1) == near


def test_a_guess_is_a_question_or_nothing() -> None:
    """Never an empty pair of words."""
    assert did_you_mean("lst", ["list"]) == " Did you mean list?"
    assert did_you_mean("xyz", ["list"]) == ""
    assert str(unknown("tone", "x", ["a", "b"])) == "There is no tone 'x'. Allowed: a, b."


def test_printable_text_has_no_controls() -> None:
    """Line breaks are ours; everything else that moves a cursor is not."""
    assert printable("a\x1b[31m\tb\u202ec\ud800\nd") == "a?[31m?b?c?\nd"
    assert printable("불가사리 🎬 é") == "불가사리 🎬 é"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("a\u200eb\u2068c\u061cd", "a?b?c?d", id="turns the direction"),
        pytest.param("a\u200bb\u2060c\ufeffd\xade\U000e0041", "a?b?c?d?e?", id="not seen"),
        pytest.param("a\u200db\u200cc", "a?b?c", id="joins nothing"),
        pytest.param("می\u200cخواهم क्\u200dष 👩\u200d👧 ❤\ufe0f\u200d🔥", None, id="joins letters and emoji"),
        pytest.param("\u062e\u200d\u200d", "\u062e\u200d?", id="one joiner is enough"),
        pytest.param("a\u3000b\xa0c", None, id="wide and hard spaces"),
    ],
)
def test_what_is_not_seen_is_not_printed(text: str, printed: str | None) -> None:
    """Joiners stand where a script needs them; every space is seen."""
    assert printable(text) == (text if printed is None else printed)


def test_text_of_others_makes_no_line_of_its_own() -> None:
    """Neither in a sentence nor in a problem."""
    assert one_line("a\nb\r\n") == "a?b??"
    problem = Problem(file="a\nb", line=1, film="c\nd", field="e\nf", message="g\nh", fix="i\x1b")
    assert str(problem) == "a?b:1: c?d: e?f: g?h; i?"


def test_what_was_written_is_repeated_short() -> None:
    """Whole up to sixty characters, with dots in place of the rest."""
    assert echo("x" * LONGEST_ECHO) == "x" * LONGEST_ECHO
    assert echo("x" * LONGEST_ECHO + "y") == "x" * (LONGEST_ECHO - 3) + "..."


def test_nothing_is_near_what_nobody_mistypes() -> None:
    """Comparing long words takes the square of their length."""
    long = "x" * LONGEST_ECHO
    assert nearest(f"{long}x", [f"{long}x", f"{long}y"]) == []
    assert nearest(long, [f"{long}x", f"{long[:-1]}y"]) == [f"{long[:-1]}y"]


def test_what_somebody_wrote_is_cut_to_a_line() -> None:
    """Sixty characters whole; of more, so many with the dots; the id of a film may be longer."""
    assert echo("x" * 60) == "x" * 60
    assert echo("x" * 61) == "x" * 57 + "..."
    known = Problem(file="f", line=1, film="x" * 201, field="y" * 200, message="m", fix="x")
    assert (known.film, known.field) == ("x" * 197 + "...", "y" * 200)


def test_how_near_a_guess_must_be() -> None:
    """Three letters of four, whichever is missing or wrong."""
    assert did_you_mean("tnoe", ["tone"]) == did_you_mean("tome", ["tone"]) == " Did you mean tone?"
    assert did_you_mean("tooes", ["tone"]) == did_you_mean("captive", ["captain"]) == ""
