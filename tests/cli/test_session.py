"""nkfilms as people type it: each test is a short session over a catalogue of three films."""

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nkfilms.cli import terminal
from nkfilms.cli.help_pages import BRACKETS
from tests.conftest import Said, SMALL

Shell = Callable[..., Said]


def test_bare_shows_a_short_help_led_by_examples(nkfilms: Shell) -> None:
    """And exits with 0: nobody made a mistake."""
    said = nkfilms()
    assert said.out.splitlines()[2].split("  ")[1] == "nkfilms recommend --tone humorous"
    assert (said.err, said.code) == ("", 0)


def test_recommend_answers_which_and_why(nkfilms: Shell, small: Path) -> None:
    """Rank, title and year, running time and tones; then a line of reason."""
    said = nkfilms("recommend", "--tone", "humorous", "--catalogue", small)
    assert said.out == (
        "1  The Laughing Tourist (2010) · humorous, insightful\n"
        "   written about by 1 publisher\n"
        "2  Two Rivers (2004) · 52 min · informative, humorous\n"
        "   written about by 1 publisher\n"
    )
    assert said.code == 0


def test_brief_is_a_line_a_film(nkfilms: Shell, small: Path) -> None:
    """In a table; in other formats it means nothing."""
    brief = ("recommend", "--tone", "humorous", "--brief", "--catalogue", small)
    assert nkfilms(*brief).out == (
        "1  The Laughing Tourist (2010) · humorous, insightful\n2  Two Rivers (2004) · 52 min · informative, humorous\n"
    )
    said = nkfilms(*brief, "--json")
    assert (said.out, said.code) == ("", 2)
    assert said.err == "nkfilms: --brief shortens tables; leave it out of --format json.\n"


def test_five_films_are_recommended_in_every_format(nkfilms: Shell) -> None:
    """As many as fit a screen with what one decides by."""
    assert len(json.loads(nkfilms("recommend", "--json").out)) == 5
    assert len(nkfilms("recommend", "--brief").out.splitlines()) == 5
    assert len(nkfilms("recommend", "--format", "csv").out.splitlines()) == 6


def test_explain_shows_the_parts_adding_up(nkfilms: Shell, small: Path) -> None:
    """For the film that is first on a list."""
    said = nkfilms("recommend", "-t", "artistic", "--explain", "--catalogue", small)
    sums = re.findall(
        r"^   tone fit (.+) \+ published lists (.+) \+ written about (.+) = (.+)$", said.out, re.MULTILINE
    )
    assert [round(sum(map(float, parts)), 4) for *parts, _ in sums] == [float(total) for *_, total in sums] != []


def test_like_ranks_by_similarity(nkfilms: Shell, small: Path) -> None:
    """The film itself may be named in any spelling, and is not in the answer."""
    said = nkfilms("recommend", "--like", "laughing turist", "--json", "--catalogue", small)
    assert [film["id"] for film in json.loads(said.out)] == ["two-rivers"]


def test_surprise_with_a_seed_can_be_repeated(nkfilms: Shell, small: Path) -> None:
    """And obeys the filters."""
    draw = (
        "recommend",
        "--surprise",
        "--kind",
        "documentary",
        "--format",
        "csv",
        "--fields",
        "id",
        "--catalogue",
        small,
    )
    once = nkfilms(*draw, "--seed", "4")
    assert once == nkfilms(*draw, "--seed", "4")
    assert sorted(once.out.split()) == ["id", "the-laughing-tourist", "two-rivers"]


def test_search_says_which_name_matched(nkfilms: Shell, small: Path) -> None:
    """Where it was not the title."""
    said = nkfilms("search", "pulgun", "dungbul", "--catalogue", small)
    assert said.out == (
        "Red Lantern (1985) · Kim Tae-won · feature · 95 min\n  red-lantern · found as 붉은 등불 (original title)\n"
    )


def test_search_obeys_filters(nkfilms: Shell, small: Path) -> None:
    """And says that they are why nothing is left."""
    said = nkfilms("search", "lantern", "--year", "1990..", "--catalogue", small)
    assert (said.out, said.err, said.code) == ("", "No film matches 'lantern' and these filters.\n", 4)


def test_show_needs_no_quotes(nkfilms: Shell, small: Path) -> None:
    """Words that make one title are one film."""
    assert nkfilms("show", "red", "lantern", "--catalogue", small).out.startswith("Red Lantern\n붉은 등불\n")


def test_show_with_sources_adds_what_stands_behind_it(nkfilms: Shell, small: Path) -> None:
    """Below what it shows without; in the JSON there is all of it in any case."""
    line = ("show", "red-lantern", "--catalogue", small)
    added = nkfilms(*line, "--sources").out.removeprefix(nkfilms(*line).out)
    assert added.startswith("\nBehind the facts\n\nTitle           Red Lantern [1]\n")
    assert nkfilms(*line, "--sources", "--json") == nkfilms(*line, "--json")


def test_show_of_two_films_shows_both(nkfilms: Shell, small: Path) -> None:
    """As an array in JSON, as two pages on a terminal."""
    said = nkfilms("show", "red-lantern", "two rivers", "--json", "--catalogue", small)
    assert [film["id"] for film in json.loads(said.out)] == ["red-lantern", "two-rivers"]


@pytest.mark.slow
def test_films_named_exactly_stay_apart(nkfilms: Shell) -> None:
    """Though together they would look like one title: an exact id is never in doubt."""
    for ids in (["salt", "the-hermit-kingdom"], ["the-wall", "the-great-north-korean-picture-show"]):
        assert [film["id"] for film in json.loads(nkfilms("show", *ids, "--json").out)] == ids


def test_like_in_doubt_leaves_an_empty_document(nkfilms: Shell, small: Path) -> None:
    """So that a pipe into jq goes on."""
    said = nkfilms("recommend", "--like", "casablanca", "--json", "--catalogue", small)
    assert (said.out, said.code) == ("[]\n", 4)


def test_show_in_doubt_finds_none_and_names_what_to_do(nkfilms: Shell, small: Path) -> None:
    """`null` for scripts, a sentence for people, exit 4 for both."""
    said = nkfilms("show", "casablanca", "--json", "--catalogue", small)
    assert (said.out, said.code) == ("null\n", 4)
    assert said.err == "No film matches 'casablanca'. Try a part of its title: `nkfilms search WORD`.\n"


def test_list_sorts_and_filters(nkfilms: Shell, small: Path) -> None:
    """And says how many films an unknown value left out."""
    said = nkfilms(
        "list",
        "--sort",
        "year",
        "--max-runtime",
        "1h40",
        "--catalogue",
        small,
        "--format",
        "tsv",
        "--fields",
        "year,title",
    )
    assert said.out == "year\ttitle\n1985\tRed Lantern\n2004\tTwo Rivers\n"
    assert said.err == "Left out, as not known: running time of 1 film.\n"


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        ("title", ["Two Rivers", "Red Lantern", "The Laughing Tourist"]),
        ("year", ["The Laughing Tourist", "Two Rivers", "Red Lantern"]),
        ("runtime", ["Red Lantern", "Two Rivers", "The Laughing Tourist"]),
    ],
)
def test_list_can_be_turned_round(nkfilms: Shell, small: Path, sort: str, titles: list[str]) -> None:
    """Films of which the value is unknown come last all the same."""
    said = nkfilms("list", "--sort", sort, "--reverse", "--format", "tsv", "--fields", "title", "--catalogue", small)
    assert said.out.splitlines()[1:] == titles


def test_what_is_not_wanted_is_left_out(nkfilms: Shell, small: Path) -> None:
    """By any filter, and film by film."""
    line = ("list", "--format", "tsv", "--fields", "id", "--catalogue", small)
    assert nkfilms(*line, "--not", "topic=tourism").out == "id\nred-lantern\ntwo-rivers\n"
    assert nkfilms(*line, "--not", "topic=tourism", "--not", "film=two-rivers").out == "id\nred-lantern\n"


def test_who_writes_of_a_film_is_told_where_nobody_has_judged_it(nkfilms: Shell, small: Path) -> None:
    """Where a list or a jury has spoken, that is the reason."""
    out = nkfilms("recommend", "-t", "insightful", "-t", "artistic", "--catalogue", small).out
    assert "   first on The Daily's list\n" in out
    assert out.count("   written about by 1 publisher\n") == 1


def test_the_best_of_unknown_length_are_named(nkfilms: Shell, small: Path) -> None:
    """Beside how many there are."""
    said = nkfilms("recommend", "--max-runtime", "60", "--json", "--catalogue", small)
    assert [each["id"] for each in json.loads(said.out)] == ["two-rivers"]
    assert said.err == (
        "Left out, as not known: running time of 1 film.\nThe best of what was left out: The Laughing Tourist (2010).\n"
    )


def test_list_by_rank_of_a_list(nkfilms: Shell, small: Path) -> None:
    """Needs the one list."""
    assert "Red Lantern" in nkfilms("list", "--sort", "rank", "--on-list", "the-best", "--catalogue", small).out
    assert nkfilms("list", "--sort", "rank").code == 2


@pytest.mark.parametrize(
    ("option", "value", "title"),
    [
        ("--country", "denmark", "The Laughing Tourist"),
        ("--country", "NO", "The Laughing Tourist"),
        ("--director", "odegard", "The Laughing Tourist"),
        ("--access", "State Made", "Red Lantern"),
        ("--year", "1980s", "Red Lantern"),
        ("--medium", "WEB", "Two Rivers"),
        ("--on-list", "the-best", "Red Lantern"),
    ],
)
def test_filters_take_what_people_type(nkfilms: Shell, small: Path, option: str, value: str, title: str) -> None:
    """Codes and names, any case, any spelling."""
    said = nkfilms("list", option, value, "--catalogue", small, "--format", "csv", "--fields", "title")
    assert said.out == f"title\n{title}\n"


def test_options_of_the_program_work_before_and_after_the_command(nkfilms: Shell, small: Path) -> None:
    """With the one after the command winning, and in their other spelling."""
    after = nkfilms("list", "--catalog", small, "--colour", "never")
    assert nkfilms("--catalogue", small, "list") == after
    assert nkfilms("--catalogue", "/nowhere", "list", "--catalogue", small) == after


def test_the_environment_names_a_catalogue(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option beats it; an empty variable is none."""
    monkeypatch.setenv("NKFILMS_CATALOGUE", "/nowhere.yaml")
    assert nkfilms("list").code == 3
    assert nkfilms("list", "--catalogue", small).code == 0
    monkeypatch.setenv("NKFILMS_CATALOGUE", "")
    assert nkfilms("list").code == 0


def test_terms_defines_and_counts(nkfilms: Shell, small: Path) -> None:
    """Tones first; one vocabulary where it is named."""
    said = nkfilms("terms", "tones", "lists", "--catalogue", small)
    assert said.out == (
        "Tones\n"
        "informative  1  You come away knowing facts you did not know.\n"
        "insightful   1  It changes how you see the people or the system.\n"
        "humorous     2  It sets out to make you laugh, or cannot help it.\n"
        "artistic     1  Its form is the point: image, essay, music, experiment.\n"
        "\n"
        "Published lists\n"
        "the-best  1\n"
        "  The best. The Daily: a ranking of 3 titles.\n"
    )


def test_terms_at_fifty_columns_puts_meanings_below(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column of prose would be too narrow to read."""
    monkeypatch.setenv("COLUMNS", "50")
    lines = nkfilms("terms", "tones", "--catalogue", small).out.splitlines()
    assert lines[1:4] == ["informative  1", "  You come away knowing facts you did not know.", "insightful   1"]


def test_terms_shows_when_and_where_a_list_was_published(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its address on a line of its own, whole however narrow the terminal is."""
    address = "https://example.org/a/page/with/a/long/address/of/more/than/forty/characters"
    text = small.read_text(encoding="utf-8").replace("size: 3", f'size: 3, year: 2002, url: "{address}"')
    small.write_text(text, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "40")
    assert nkfilms("terms", "lists", "--catalogue", small).out == (
        f"Published lists\nthe-best  1\n  The best (2002). The Daily: a ranking\n  of 3 titles.\n  {address}\n"
    )
    (record,) = json.loads(nkfilms("terms", "lists", "--json", "--catalogue", small).out)
    assert (record["url"], record["year"]) == (address, 2002)


def test_check_lists_every_problem_and_exits_3(nkfilms: Shell, small: Path) -> None:
    """On stdout, as they are the answer; house rules included."""
    said = nkfilms("check", small)
    assert f"{small}:18: house rule: red-lantern: summary: 2 words; write 30 to 80\n" in said.out
    assert said.code == 3
    assert json.loads(nkfilms("check", small, "--json").out)[0]["severity"] == "house rule"


def test_check_tells_house_rules_from_errors(nkfilms: Shell, small: Path) -> None:
    """In every format; a catalogue without errors passes with --errors-only."""
    for form in ("table", "plain", "json", "jsonl", "csv", "tsv", "markdown"):
        assert "house rule" in nkfilms("check", small, "--format", form).out
    assert nkfilms("check", small, "--errors-only") == Said("", "", 0)
    assert nkfilms("check", small, "--errors-only", "--json") == Said("[]\n", "", 0)
    small.write_text(small.read_text(encoding="utf-8").replace("year: 1985", "year: soon"), encoding="utf-8")
    said = nkfilms("check", small, "--errors-only")
    assert (said.out.count("\n"), "house rule" in said.out, said.code) == (1, False, 3)


def test_a_summary_of_check_says_whether_the_catalogue_can_be_used(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To a person, on a terminal."""
    monkeypatch.setattr(terminal, "is_terminal", lambda stream: stream is sys.stderr)
    assert "21 problems, all of house rules, which" in nkfilms("check", small).err
    assert nkfilms("check", small, "--errors-only").err == "No problems.\n"
    small.write_text("schema: 2\n", encoding="utf-8")
    assert nkfilms("check", small).err == "1 problem.\n"


def test_check_breaks_lines_between_words_on_a_terminal(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nowhere else, as editors read a problem a line."""
    lines = nkfilms("check", small).out.splitlines()
    monkeypatch.setattr(terminal, "is_terminal", lambda _: True)
    monkeypatch.setenv("NO_COLOR", "1")
    broken = nkfilms("check", small, "--no-pager").out
    assert broken.replace("\n  ", " ").splitlines() == lines
    assert len(broken.splitlines()) > len(lines)
    assert all(len(line) <= 80 or " " not in line.strip() for line in broken.splitlines())


def test_check_never_breaks_the_place_of_a_problem(
    nkfilms: Shell, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the path is: an editor or a person copies it whole."""
    monkeypatch.setattr(terminal, "is_terminal", lambda _: True)
    deep = tmp_path / ("x" * 90)
    deep.mkdir()
    moved = small.rename(deep / "films.yaml")
    told = [line for line in nkfilms("check", moved, "--no-pager").out.splitlines() if not line.startswith("  ")]
    assert len(told) > 1
    assert all(re.fullmatch(rf"{moved}:\d+:", line) for line in told)


class Stdin(io.TextIOWrapper):
    """Standard input that may be a terminal."""

    terminal = False

    def isatty(self) -> bool:
        """Say whether it is one."""
        return self.terminal


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Stdin]:
    """Give the program a text on standard input."""

    def given(text: str) -> Stdin:
        file = io.BytesIO(text.encode())
        file.name = "<stdin>"
        stream = Stdin(file, encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stream)
        return stream

    return given


def test_standard_input_is_a_catalogue(
    nkfilms: Shell, stdin: Callable[[str], Stdin], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the name - before and after the command, and in the environment."""
    for line in (["list", "--catalogue", "-"], ["--catalogue", "-", "list"]):
        stdin(SMALL)
        assert nkfilms(*line).out.count("\n") == 4
    stdin(SMALL)
    assert nkfilms("check", "-").out.startswith("<stdin>:1: house rule: ")
    stdin("schema: 2\n")
    assert nkfilms("list", "--catalog=-") == Said("", "nkfilms: <stdin>:1: schema: 2 is not 1; write 1\n", 3)
    stdin(SMALL)
    monkeypatch.setenv("NKFILMS_CATALOGUE", "-")
    assert nkfilms("list").code == 0


def test_standard_input_that_nobody_feeds(
    nkfilms: Shell, stdin: Callable[[str], Stdin], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a mistake, not a program that waits; so is one that is closed."""
    stdin(SMALL).terminal = True
    sentence = "nkfilms: - reads the catalogue from standard input, which is the terminal. Add: < my-films.yaml\n"
    assert nkfilms("check", "-") == Said("", sentence, 2)
    assert nkfilms("list", "--catalogue", "-") == Said("", sentence, 2)
    monkeypatch.setattr(sys, "stdin", None)
    assert nkfilms("check", "-") == Said("", sentence.replace("the terminal", "closed"), 2)


def test_a_file_named_like_standard_input(nkfilms: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is written ./- as everywhere."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text(SMALL, encoding="utf-8")
    assert nkfilms("check", "./-", "--errors-only") == Said("", "", 0)


def test_a_missing_file_has_no_line(nkfilms: Shell) -> None:
    """Where there is nothing to jump to; JSON keeps the key."""
    sentence = "nofile.yaml: the file cannot be read (No such file or directory); name a readable YAML file\n"
    assert nkfilms("check", "nofile.yaml") == Said(sentence, "", 3)
    assert json.loads(nkfilms("check", "nofile.yaml", "--json").out)[0]["line"] is None
    assert nkfilms("check", "nofile.yaml", "--format", "csv").out.splitlines()[1].startswith("nofile.yaml,,")


@pytest.mark.slow
def test_check_of_our_own_catalogue_finds_nothing(nkfilms: Shell) -> None:
    """An empty answer is an empty document."""
    assert nkfilms("check", "--json") == Said("[]\n", "", 0)


@pytest.mark.parametrize(("form", "told"), [("table", True), ("plain", True), ("csv", False), ("markdown", False)])
def test_whoever_sees_brackets_is_told_what_they_mean(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch, form: str, *, told: bool
) -> None:
    """On a terminal, where a title is ours: no other format has brackets."""
    text = SMALL.replace('title: "Two Rivers"', 'title: "Two Rivers"\n    title_supplied: true')
    small.write_text(text, encoding="utf-8")
    monkeypatch.setattr(terminal, "is_terminal", lambda stream: stream is sys.stderr)
    assert (BRACKETS in nkfilms("list", "--format", form, "--catalogue", small).err) is told
    assert BRACKETS not in nkfilms("list", "--format", form, "--year", "1985", "--catalogue", small).err


def test_version_and_help_work_everywhere(nkfilms: Shell) -> None:
    """With -h too, and examples on every page."""
    assert nkfilms("--version").out == nkfilms("list", "--version").out
    for command in ("recommend", "search", "show", "list", "terms", "check", "schema"):
        said = nkfilms(command, "-h")
        assert f"  nkfilms {command}" in said.out.partition("Examples:")[2]
        assert (said.code, said.err) == (0, "")
        assert nkfilms(command, "--help") == said
    assert "..." not in nkfilms("--help").out.partition("Commands:")[2]


def test_a_least_grade_and_variety_can_be_asked_for(nkfilms: Shell, small: Path) -> None:
    """A film with a touch of humour is not humorous=3; repeating a director costs points, unless told not to."""
    assert "Two Rivers" not in nkfilms("recommend", "-t", "humorous=3", "--catalogue", small).out
    assert "Two Rivers" not in nkfilms("list", "--tone", "humorous=2", "--catalogue", small).out
    text = small.read_text(encoding="utf-8").replace('directors: ["Mads Ødegård"]', 'directors: ["Kim Tae-won"]')
    small.write_text(text, encoding="utf-8")
    varied = nkfilms("recommend", "--explain", "--catalogue", small).out
    assert "penalty for repetition -0.0" in " ".join(varied.split())
    assert "penalty for repetition" not in nkfilms("recommend", "--explain", "--no-variety", "--catalogue", small).out
