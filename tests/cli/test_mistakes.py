"""What nkfilms says to mistakes: one sentence, what is allowed, what to type next; never the words of a library."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from nkfilms.errors import ExitCode
from tests.conftest import Said

Shell = Callable[..., Said]
TONES = "informative, insightful, humorous, artistic"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "lst",
            "There is no command 'lst'. Did you mean list? "
            "Allowed: recommend, programme, search, show, list, terms, check, schema, completion.",
        ),
        ("red chapel", "There is no command 'red'. To find a film, type: nkfilms search red chapel"),
        ("recommend --tonne x", "There is no option --tonne. Did you mean --tone? See nkfilms recommend --help."),
        ("recommend -x", "There is no option -x. See nkfilms recommend --help."),
        ("recommend --tone", "--tone needs a value. See nkfilms recommend --help."),
        ("recommend --json=1", "--json takes no value. See nkfilms recommend --help."),
        (
            "recommend humorous",
            "recommend takes no such words; filters stand behind options, as in --tone humorous. "
            "See nkfilms recommend --help.",
        ),
        (
            "programme evening",
            "programme takes no such words; filters stand behind options, as in --tone humorous. "
            "See nkfilms programme --help.",
        ),
        ("show", "show needs FILM. See nkfilms show --help."),
        ("show ''", "show needs an id or a title, as in: nkfilms show the-red-chapel."),
        ("search", "search needs QUERY. See nkfilms search --help."),
        ("recommend --tone humourous", f"There is no tone 'humourous'. Did you mean humorous? Allowed: {TONES}."),
        ("recommend --tone humorous=4", "A grade is 1, 2 or 3, as in humorous=3, not '4'."),
        ("recommend --tone =2", f"There is no tone ''. Allowed: {TONES}."),
        ("recommend --not-tone sad", f"There is no tone 'sad'. Allowed: {TONES}."),
        (
            "list --kind documentry",
            "There is no kind 'documentry'. Did you mean documentary? Allowed: documentary, feature.",
        ),
        ("list --format xml", "There is no format 'xml'. Allowed: table, plain, json, jsonl, csv, tsv, markdown."),
        ("list --json --format csv", "--json and --format csv contradict one another; give one of them."),
        (
            "list --fields title",
            "--fields does not go with the table format. Add --format csv, json, jsonl, markdown, tsv.",
        ),
        (
            "check --json --fields lien",
            "There is no field 'lien'. Did you mean line? Allowed: file, line, film, field, severity, message, mend.",
        ),
        ("list --year soon", "'soon' is not a year. Give 2004, 2000..2010, ..1980, 1980.. or 1980s."),
        ("list --year 2010..2000", "The years 2010..2000 run backwards. Give 2000..2010."),
        ("list --max-runtime long", "'long' is not a running time. Give minutes as 90, or hours as 1h30."),
        (
            "list --country Danmark",
            "There is no country 'Danmark'. Did you mean Denmark? "
            "Give a code or an English name, such as KP or North Korea.",
        ),
        (
            "list --language klingonish",
            "There is no language 'klingonish'. Did you mean Klingon? "
            "Give a code or an English name, such as ko or Korean.",
        ),
        ("recommend -n 0", "--limit takes a whole number, 1 or more, not '0'."),
        ("recommend -n ten", "--limit takes a whole number, 1 or more, not 'ten'."),
        ("recommend --seed 3", "--seed repeats a draw, so it needs --surprise."),
        ("list --sort age", "There is no order 'age'. Allowed: title, year, runtime, rank."),
        (
            "terms tone",
            "There is no vocabulary 'tone'. Did you mean tones? "
            "Allowed: tones, kinds, forms, media, access, levels, topics, lists.",
        ),
        (
            "schema --of films",
            "There is no schema 'films'. Did you mean film? Allowed: film, search, recommend, programme, catalogue.",
        ),
        ("list --color sometimes", "There is no colour 'sometimes'. Allowed: auto, always, never."),
    ],
)
def test_a_mistake_is_answered_in_one_sentence(nkfilms: Shell, line: str, sentence: str) -> None:
    """On stderr, with exit code 2, and nothing on stdout."""
    assert nkfilms(*shlex.split(line)) == Said("", f"nkfilms: {sentence}\n", ExitCode.USAGE)


def test_a_name_nobody_has_is_answered_with_the_nearest(nkfilms: Shell, small: Path) -> None:
    """A director or a company, of the catalogue in use."""
    sentence = "No film has a director 'Odegaard'. Did you mean Ødegård? Give a name or a part of one, in any spelling."
    said = nkfilms("list", "--director", "Odegaard", "--catalogue", small)
    assert said == Said("", f"nkfilms: {sentence}\n", ExitCode.USAGE)


def test_a_list_that_there_is_not_is_answered_with_the_nearest(nkfilms: Shell, small: Path) -> None:
    """A closed vocabulary, though each catalogue has its own."""
    sentence = "There is no list 'the-bets'. Did you mean the-best? Allowed: the-best."
    said = nkfilms("list", "--on-list", "the-bets", "--catalogue", small)
    assert said == Said("", f"nkfilms: {sentence}\n", ExitCode.USAGE)


def test_an_empty_query_is_no_query(nkfilms: Shell) -> None:
    """A shell variable was empty."""
    assert nkfilms("search", " ").err.startswith("nkfilms: search needs a word of a title or a name")


def test_a_film_in_doubt_is_exit_4(nkfilms: Shell, small: Path) -> None:
    """In `--like` as in `show`."""
    said = nkfilms("recommend", "--like", "casablanca", "--catalogue", small)
    assert (said.out, said.code) == ("", ExitCode.NOTHING)


def test_nothing_found_leaves_a_valid_empty_document(nkfilms: Shell, small: Path) -> None:
    """In every format, with exit code 4 and a sentence on stderr."""
    documents = {"json": "[]\n", "jsonl": "", "csv": "title\n", "tsv": "title\n", "markdown": "| title |\n| --- |\n"}
    for form, document in documents.items():
        said = nkfilms("list", "--year", "1900", "--format", form, "--fields", "title", "--catalogue", small)
        assert said == Said(document, "No film passes these filters; leave one out.\n", ExitCode.NOTHING)
    assert nkfilms("list", "--year", "1900", "--catalogue", small).out == ""


def test_a_broken_catalogue_is_exit_3(nkfilms: Shell, tmp_path: Path) -> None:
    """With every problem on stderr."""
    path = tmp_path / "bad.yaml"
    path.write_text("schema: 2\n")
    said = nkfilms("list", "--catalogue", path)
    assert said == Said("", f"nkfilms: {path}:1: schema: 2 is not 1; write 1\n", ExitCode.CATALOGUE)


def test_an_empty_file_name_is_not_our_own_catalogue(nkfilms: Shell) -> None:
    """A shell variable was empty; an answer from another catalogue would be a wrong answer."""
    assert nkfilms("list", "--catalogue", "").code == ExitCode.CATALOGUE


def test_control_characters_of_the_user_do_not_reach_the_terminal(nkfilms: Shell) -> None:
    """Not even in the error that quotes them."""
    assert "\x1b" not in nkfilms("recommend", "--tone", "\x1b[31m").err


def test_a_defect_is_one_line_without_a_traceback(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """The traceback is for those who ask for it."""
    monkeypatch.setattr("nkfilms.catalogue.load_catalogue", lambda _: 1 / 0)
    said = nkfilms("list")
    assert said == Said(
        "",
        "nkfilms: this is a defect of nkfilms: ZeroDivisionError: division by zero. NKFILMS_DEBUG=1 shows where.\n",
        1,
    )
    monkeypatch.setenv("NKFILMS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        nkfilms("list")


def test_ctrl_c_is_exit_130(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Silently."""

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nkfilms.catalogue.load_catalogue", interrupted)
    assert nkfilms("list") == Said("", "", ExitCode.INTERRUPTED)
