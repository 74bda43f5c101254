"""What nkfilms says to mistakes: one sentence, what is allowed, what to type next; never the words of a library."""

import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nkfilms.cli import words
from nkfilms.cli.program import COMMANDS
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
            "Allowed: recommend, search, show, where, programme, list, seen, want, import, stats, terms, check, schema, completion.",
        ),
        ("red chapel", "There is no command 'red'. To find a film, type: nkfilms search red chapel"),
        ("recommend --tonne x", "There is no option --tonne. Did you mean --tone? See nkfilms recommend --help."),
        (
            "search -north",
            "search needs QUERY. A word that begins with a dash goes after --: nkfilms search -- -north",
        ),
        (
            "search korea -north",
            "--limit takes a whole number, 1 or more, not 'orth'. "
            "A word that begins with a dash goes after --: nkfilms search -- -north",
        ),
        ("show -war", "There is no option -w. A word that begins with a dash goes after --: nkfilms show -- -war"),
        ("search -n x korea", "--limit takes a whole number, 1 or more, not 'x'."),
        ("search -x -- -xy", "There is no option -x. See nkfilms search --help."),
        ("search -x -- -north", "There is no option -x. See nkfilms search --help."),
        ("list -north", "--limit takes a whole number, 1 or more, not 'orth'."),
        (
            "list --json --fields id,tones.humourous",
            "There is no field 'tones.humourous'. Did you mean tones.humorous? "
            "Allowed: tones.informative, tones.insightful, tones.humorous, tones.artistic.",
        ),
        (
            "list --json --fields ids.qq",
            "There is no field 'ids.qq'. Allowed: ids.imdb, ids.wikidata, ids.tmdb, ids.tmdb_tv, ids.letterboxd, ids.kmdb.",
        ),
        (
            "list --json --fields lists.rnk",
            "There is no field 'lists.rnk'. Did you mean lists.rank? "
            "Allowed: lists.list, lists.rank, lists.votes, lists.label.",
        ),
        (
            "search x --json --fields match.nam",
            "There is no field 'match.nam'. Did you mean match.name? Allowed: match.name, match.field, match.words.",
        ),
        ("list --json --fields title.x", "There is no field 'title.x'. Did you mean title? Allowed: title."),
        ("list --json --fields year.x.y", "There is no field 'year.x'. Did you mean year? Allowed: year."),
        ("recommend -x", "There is no option -x. See nkfilms recommend --help."),
        ("recommend --tone", "--tone needs a value. See nkfilms recommend --help."),
        ("recommend --json=1", "--json takes no value. See nkfilms recommend --help."),
        (
            "recommend humorous",
            "recommend got an unexpected argument; filters are options, as in --tone humorous. "
            "See nkfilms recommend --help.",
        ),
        (
            "programme evening",
            "programme got an unexpected argument; filters are options, as in --tone humorous. "
            "See nkfilms programme --help.",
        ),
        ("show", "show needs FILM. See nkfilms show --help."),
        ("show ''", "A film is named by its id or a title, as in: nkfilms show the-red-chapel."),
        ("recommend --like ''", "A film is named by its id or a title, as in: nkfilms show the-red-chapel."),
        ("list --tone humorous,sad", f"There is no tone 'sad'. Allowed: {TONES}."),
        ("search", "search needs QUERY. See nkfilms search --help."),
        ("--tone x list", "--tone goes after the command, as in: nkfilms list --tone"),
        ("list --not-kind feature", "There is no option --not-kind. Type --not kind=VALUE. See nkfilms list --help."),
        ("show --kind x", "There is no option --kind. See nkfilms show --help."),
        ("list --reverse=1", "--reverse takes no value. See nkfilms list --help."),
        ("recommend --tone humurous", f"There is no tone 'humurous'. Did you mean humorous? Allowed: {TONES}."),
        ("recommend --tone humorous=4", "A grade is 1, 2 or 3, as in humorous=3, not '4'."),
        ("recommend --tone =2", f"There is no tone ''. Allowed: {TONES}."),
        (
            "recommend --not camps",
            "There is no filter 'camps'. Type --not topic=camps. Allowed: tone, kind, form, medium, "
            "year, max-runtime, country, language, director, person, company, access, level, topic, subject, on-list, watch, "
            "region, disputed, unknown, film.",
        ),
        ("recommend --not-tone sad", f"There is no tone 'sad'. Allowed: {TONES}."),
        (
            "list --kind documentry",
            "There is no kind 'documentry'. Did you mean documentary? Allowed: documentary, feature.",
        ),
        (
            "list --format xml",
            "There is no format 'xml'. Allowed: table, plain, json, jsonl, csv, tsv, markdown, html, bibtex, ris, csl, "
            "letterboxd.",
        ),
        (
            "terms --format xml",
            "There is no format 'xml'. Allowed: table, plain, json, jsonl, csv, tsv, markdown, html.",
        ),
        (
            "stats --format BibTeX",
            "stats has no bibtex format. Give one of: table, plain, json, jsonl, csv, tsv, markdown, html.",
        ),
        (
            "check --json --format ris",
            "check has no ris format. Give one of: table, plain, json, jsonl, csv, tsv, markdown, html.",
        ),
        ("list --title x", "--title is the title of a page, as in: --format html --title 'Korea on film'."),
        (
            "list --title ' ' --format html",
            "--title is the title of a page, as in: --format html --title 'Korea on film'.",
        ),
        (
            "stats --by directors",
            "There is no field 'directors'. Did you mean director? Allowed: tone, access, decade, year, kind, country, "
            "language, director, company, topic, subject, level, list, medium.",
        ),
        (
            "stats --by ''",
            "There is no field ''. Allowed: tone, access, decade, year, kind, country, language, director, "
            "company, topic, subject, level, list, medium.",
        ),
        ("list --json --format csv", "--json and --format csv contradict one another; give one of them."),
        (
            "list --fields title",
            "--fields does not go with the table format. Add --format csv, html, json, jsonl, markdown, tsv.",
        ),
        (
            "check --json --fields lien",
            "There is no field 'lien'. Did you mean line? Allowed: file, line, film, field, severity, message, fix.",
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
            "Allowed: tones, kinds, forms, media, access, levels, topics, advisories, lists, subjects.",
        ),
        (
            "schema --of films",
            "There is no schema 'films'. Did you mean film? "
            "Allowed: film, recommend, programme, search, show, where, list, seen, want, import, stats, terms, check, catalogue.",
        ),
        ("list --color sometimes", "There is no colour 'sometimes'. Allowed: auto, always, never."),
    ],
)
def test_a_mistake_is_answered_in_one_sentence(nkfilms: Shell, line: str, sentence: str) -> None:
    """On stderr, with exit code 2, and nothing on stdout."""
    assert nkfilms(*shlex.split(line)) == Said("", f"nkfilms: {sentence}\n", ExitCode.USAGE)


@pytest.mark.parametrize(
    ("filters", "sentences"),
    [
        ("--director Tae-wun", ["No film has the director 'Tae-wun'. Did you mean Tae-won?"]),
        ("--person Tae-wun", ["No film has the person 'Tae-wun'. Did you mean Tae-won?"]),
        ("--company 'Studio Gibli'", ["No film has the company 'Studio Gibli'. Did you mean Studio Ghibli?"]),
        ("--country 'South Korea'", ["No film has the country 'KR'."]),
        ("--country Antarctica", ["No film has the country 'AQ'."]),
        ("--language Esperanto", ["No film has the language 'eo'."]),
        ("--subject dentist", ["No film has the subject 'dentist'. Did you mean dentists?"]),
        ("--year ..1900", ["No film has the year '..1900'. Did you mean 1985?"]),
        ("--year 2050s", ["No film has the year '2050..2059'. Did you mean 2010?"]),
        ("--country DK --year 1985", ["No film passes these filters; leave one out."]),
        (
            "--country AQ --subject qq",
            ["No film has the country 'AQ'.", "No film has the subject 'qq'."],
        ),
    ],
)
@pytest.mark.parametrize("command", ["list", "recommend", "programme --within 9h"])
def test_a_value_that_no_film_has_is_an_empty_answer(
    nkfilms: Shell, small: Path, command: str, filters: str, sentences: list[str]
) -> None:
    """With exit code 4, a valid empty document, and the nearest value of the catalogue in use, if any is near."""
    film = "films:\n  - id: red-lantern\n"
    known = f'{film}    companies: ["Studio Ghibli"]\n    subjects: [dentists]\n    languages: [ko]\n'
    small.write_text(small.read_text(encoding="utf-8").replace(film, known), encoding="utf-8")
    said = nkfilms(*command.split(), *shlex.split(filters), "--json", "--catalogue", small)
    told = [line for line in said.err.splitlines() if not line.startswith("Left out, as not known: ")]
    assert (said.out, told, said.code) == ("[]\n", sentences, ExitCode.NOTHING)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(
            ("country", "ZZ"),
            ("region", "ZZ"),
            ("language", "zz"),
            ("tone", "sad"),
            ("topic", "wars"),
            ("on-list", "the-bets"),
        ),
        *(("disputed", "age"), ("unknown", "age"), ("watch", "wire"), ("year", "soon"), ("max-runtime", "long")),
        *(("director", " "), ("person", ""), ("company", ""), ("subject", " ")),
    ],
)
def test_a_word_that_is_no_value_is_a_mistake(nkfilms: Shell, small: Path, option: str, value: str) -> None:
    """With exit code 2 and no document, wanted or not wanted; only lists, which each catalogue has its own, may be."""
    said = nkfilms("list", f"--{option}", value, "--json", "--catalogue", small)
    assert (said.out, said.code, len(said.err.splitlines())) == ("", ExitCode.USAGE, 1)
    said = nkfilms("list", "--not", f"{option}={value}", "--json", "--catalogue", small)
    assert said.code == (ExitCode.OK if option == "on-list" else ExitCode.USAGE)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("topic", "--not takes a filter and a value, as in --not topic=war, not 'topic'."),
        ("topics=war", "There is no filter 'topics'. Did you mean topic? Allowed: tone, kind, "),
        ("kind=documentry", "There is no kind 'documentry'. Did you mean documentary? Allowed: documentary, feature."),
    ],
)
def test_not_takes_a_filter_and_a_value(nkfilms: Shell, value: str, sentence: str) -> None:
    """And says which there are."""
    said = nkfilms("list", "--not", value)
    assert said.err.startswith(f"nkfilms: {sentence}")
    assert (said.out, said.code) == ("", ExitCode.USAGE)


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
        assert said == Said(document, "No film has the year '1900'. Did you mean 1985?\n", ExitCode.NOTHING)
    assert nkfilms("list", "--year", "1900", "--catalogue", small).out == ""


def test_a_broken_catalogue_is_exit_3(nkfilms: Shell, tmp_path: Path) -> None:
    """With every problem on stderr."""
    path = tmp_path / "bad.yaml"
    path.write_text("schema: 2\n")
    said = nkfilms("list", "--catalogue", path)
    assert said == Said("", f"nkfilms: {path}:1: schema: 2 is not 1; write 1\n", ExitCode.CATALOGUE)


def test_an_empty_file_name_is_not_our_own_catalogue(nkfilms: Shell) -> None:
    """A shell variable was empty; an answer from another catalogue would be a wrong answer."""
    sentence = "The name of the catalogue file is empty. Name a YAML file, such as my-films.yaml."
    for line in (["list", "--catalogue", ""], ["--catalogue=", "list"], ["check", ""], ["check", "--catalogue", ""]):
        assert nkfilms(*line) == Said("", f"nkfilms: {sentence}\n", ExitCode.USAGE)


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


@pytest.mark.slow
def test_a_missing_library_is_no_defect_of_ours(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation lost a part of itself."""
    monkeypatch.setitem(sys.modules, "nkfilms.views.tables", None)
    said = nkfilms("list")
    assert (said.out, said.code) == ("", ExitCode.CRASH)
    assert said.err.startswith("nkfilms: this installation is incomplete: ")
    assert said.err.endswith(". Reinstall nkfilms.\n")


def test_ctrl_c_is_exit_130(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Silently."""

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nkfilms.catalogue.load_catalogue", interrupted)
    assert nkfilms("list") == Said("", "", ExitCode.INTERRUPTED)


@pytest.mark.parametrize("option", words.OPTIONS)
def test_another_word_for_an_option_is_answered_with_ours(nkfilms: Shell, option: str) -> None:
    """Which there is on a command that picks films, and the other word is not."""
    pages = [nkfilms(command, "--help").out for command in ("recommend", "list", "programme")]
    ours = words.OPTIONS[option].partition(" ")[0]
    assert not any(re.search(rf"(?<!\S){option}\b(?!-)", page.partition("Examples:")[0]) for page in pages)
    assert ours == ">" or any(f"{ours} " in page for page in pages)
    said = [nkfilms(command, option, "x") for command in ("recommend", "list", "programme")]
    assert any(f" Type {words.OPTIONS[option]}. See nkfilms " in each.err for each in said)
    assert [each.code for each in said] == [ExitCode.USAGE] * 3


@pytest.mark.parametrize("command", words.COMMANDS)
def test_another_word_for_a_command_is_answered_with_ours(nkfilms: Shell, command: str) -> None:
    """With the rest of what was typed."""
    meant = words.COMMANDS[command]
    assert command not in COMMANDS
    assert meant.partition(" ")[0] in COMMANDS
    said = nkfilms(command, "red", "chapel")
    sentence = f"nkfilms: There is no command '{command}'. Type: nkfilms {meant} red chapel\n"
    assert said == Said("", sentence, ExitCode.USAGE)
