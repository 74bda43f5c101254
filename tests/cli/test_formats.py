"""Every command that answers with items has every format, and its JSON is what its schema says."""

import csv
import json
import re
import shlex
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from nkfilms.views import allowed_fields, ANSWERS, fields_of, Format, formats_of
from nkfilms.views.look import PAGE_FORMATS, VIEWS
from tests.conftest import Said

Shell = Callable[..., Said]

ASKED = {
    "recommend": "recommend --tone artistic",
    "programme": "programme --within 3h",
    "search": "search lantern",
    "show": "show red-lantern",
    "where": "where red-lantern",
    "list": "list",
    "stats": "stats --by list",
    "seen": "seen red-lantern --rating 4 --on 2024-05-31",
    "want": "want red-lantern",
    "import": "import watched.txt",
    "terms": "terms",
    "check": "check",
}
"""By command, a line to which the small catalogue has an answer."""
TOLD = {"stats": "best", "terms": "It sets out to make you laugh", "check": "red-lantern"}
"""By command, what its answer has in every format, where that is not the film."""
FLAT = (Format.CSV, Format.TSV)
HAS_NO_FILMS = ("table", "plain", "json", "jsonl", "csv", "tsv", "markdown", "html")
HAS_FILMS = (*HAS_NO_FILMS, "bibtex", "ris", "csl", "letterboxd")
WITHOUT_FIELDS = (Format.TABLE, Format.PLAIN, Format.BIBTEX, Format.RIS, Format.CSL, Format.LETTERBOXD, Format.ICS)
DATED = {Format.ICS: ("--starts", "2027-03-01T18:00")}
"""By format, what it needs to know."""


@pytest.fixture(autouse=True)
def _own(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it clears the variable
    """Answer from the small catalogue, which breaks many house rules, beside a list of one film."""
    monkeypatch.chdir(small.parent)
    Path("watched.txt").write_text("Red Lantern (1985)\n", encoding="utf-8")
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(small))


def schema_of(nkfilms: Shell, name: str) -> Any:
    """Return a schema as the program prints it."""
    said = nkfilms("schema", "--of", name)
    assert (said.err, said.code) == ("", 0)
    return json.loads(said.out)


def must_fit(nkfilms: Shell, answer: Any, name: str) -> None:
    """Fail unless an answer is what a schema says; whether the schema is one is tried once, of every command."""
    jsonschema.Draft202012Validator(schema_of(nkfilms, name)).validate(answer)


def items(text: str) -> list[Any]:
    """Return the items of a JSON document: an array, one object, or null."""
    value = json.loads(text)
    return value if isinstance(value, list) else [value] if value else []


def test_every_command_that_answers_is_asked() -> None:
    """Here, whichever is added."""
    assert set(ASKED) == set(ANSWERS)


@pytest.mark.parametrize("form", sorted(PAGE_FORMATS))
@pytest.mark.parametrize("command", [command for command in ASKED if command != "check"])
def test_every_page_names_its_catalogue(nkfilms: Shell, command: str, form: Format) -> None:
    """At its foot, whatever it answers; `check` looks at a file that may be none."""
    assert "catalogue without a date, 3 films." in nkfilms(*ASKED[command].split(), "--format", form).out


def test_every_format_is_registered() -> None:
    """With a function that exists, for some command."""
    assert list(VIEWS) == list(Format)
    for path in VIEWS.values():
        module, function = path.split(".")
        assert callable(getattr(import_module(f"nkfilms.views.{module}"), function))
    assert {form for of in ANSWERS.values() for form in formats_of(of)} == set(Format)


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("command", ASKED)
def test_every_command_has_every_format_it_has_a_use_for(nkfilms: Shell, command: str, form: Format) -> None:
    """With the same answer in each: as many items, and what they are told by; else an error that names those it has."""
    said = nkfilms(*ASKED[command].split(), "--format", form, *(DATED.get(form, ()) if command == "programme" else ()))
    if form not in formats_of(ANSWERS[command]):
        has = HAS_FILMS if Format.CSL in formats_of(ANSWERS[command]) else HAS_NO_FILMS
        assert said.err == f"nkfilms: {command} has no {form} format. Give one of: {', '.join(has)}.\n"
        assert (said.out, said.code) == ("", 2)
        return
    assert said.code == (3 if command == "check" else 0)
    assert TOLD.get(command, "Red Lantern") in said.out
    assert said.out.endswith("\n")
    if form is Format.JSONL or form in FLAT:
        count = len(items(nkfilms(*ASKED[command].split(), "--json").out))
    if form is Format.JSONL:
        assert len([json.loads(line) for line in said.out.splitlines()]) == count
    if form in FLAT:
        rows = list(csv.reader(said.out.splitlines(), delimiter="," if form is Format.CSV else "\t"))
        assert len(rows) == count + 1
        assert len(set(map(len, rows))) == 1


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("command", ASKED)
def test_every_command_has_its_fields_in_every_format_of_fields(nkfilms: Shell, command: str, form: Format) -> None:
    """All of them, in the order asked for; tables and the plain format have none."""
    fields = fields_of(ANSWERS[command])[::-1]
    said = nkfilms(*ASKED[command].split(), "--format", form, "--fields", ",".join(fields))
    if form in WITHOUT_FIELDS:
        assert (said.out, said.code) == ("", 2)
        return
    assert said.code == (3 if command == "check" else 0)
    first, *_ = said.out.splitlines()
    if form is Format.JSON:
        shown = list(items(said.out)[0])
    elif form is Format.JSONL:
        shown = list(json.loads(first))
    elif form is Format.MARKDOWN:
        shown = first.strip("| ").replace("\\", "").split(" | ")
    elif form is Format.HTML:
        shown = re.findall(r'<th scope="col">([^<]*)</th>', said.out)
    else:
        shown = first.split("," if form is Format.CSV else "\t")
    assert shown == list(fields)


@pytest.mark.parametrize("command", ASKED)
def test_every_json_answer_is_what_its_schema_says(nkfilms: Shell, command: str) -> None:
    """And the schema is one, with an address of its own."""
    schema = schema_of(nkfilms, command)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f":{command}")
    answer = json.loads(nkfilms(*ASKED[command].split(), "--json").out)
    assert answer
    must_fit(nkfilms, answer, command)


@pytest.mark.parametrize(
    "line",
    [
        "recommend --like red-lantern --surprise --seed 1",
        "recommend --year 1900",
        "recommend --like zzz",
        "programme --within 9",
        "programme --within 1h --sessions 2",
        "programme --within 2h --sessions 2",
        "programme --within 2h --starts 2027-03-01T18:00",
        "search zzzz",
        "show zzzz",
        "show red-lantern two-rivers",
        "show red-lantern zzzz",
        "where zzzz",
        "where red-lantern two-rivers --region GB",
        "list --year 1900",
        "list --not film=red-lantern",
        "stats",
        "stats --by director --year 1900",
        "terms lists",
        "seen",
        "want zzzz",
        "import --dry-run watched.txt",
    ],
)
def test_other_answers_are_what_the_schema_says(nkfilms: Shell, line: str) -> None:
    """Drawn, by similarity, in doubt, of several films, and empty."""
    said = nkfilms(*shlex.split(line), "--json")
    assert said.code in (0, 4)
    must_fit(nkfilms, json.loads(said.out), line.split(maxsplit=1)[0])


def test_one_record_of_jsonl_is_what_the_schema_of_a_film_says(nkfilms: Shell) -> None:
    """The catalogue too, as its schema is of the YAML and not of what is printed."""
    for line in nkfilms("list", "--format", "jsonl").out.splitlines():
        must_fit(nkfilms, json.loads(line), "film")


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "list",
        "recommend -n 50",
        "programme --within 9h",
        "search korea -n 50",
        "show pulgasari",
        "stats",
        "terms",
        "check",
    ],
)
def test_the_shipped_catalogue_is_what_the_schemas_say(
    nkfilms: Shell, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """Every record of it."""
    monkeypatch.delenv("NKFILMS_CATALOGUE")
    answer = json.loads(nkfilms(*line.split(), "--json").out)
    must_fit(nkfilms, answer, line.split(maxsplit=1)[0])


@pytest.mark.parametrize("command", ASKED)
def test_a_field_that_there_is_not_is_a_mistake(nkfilms: Shell, command: str) -> None:
    """That names those which there are: of each answer its own."""
    said = nkfilms(*ASKED[command].split(), "--json", "--fields", "no_such")
    assert said.err.startswith("nkfilms: There is no field 'no_such'.")
    assert said.err.endswith(f"Allowed: {', '.join(allowed_fields(ANSWERS[command]))}.\n")
    assert (said.out, said.code) == ("", 2)
    inside = nkfilms(*ASKED[command].split(), "--json", "--fields", "no_such.inside")
    assert (inside.out, inside.code) == ("", 2)


def test_fields_reach_inside(nkfilms: Shell) -> None:
    """By dots: a grade, an id elsewhere, the name that was found."""
    said = nkfilms("list", "--format", "csv", "--fields", "title,tones.humorous,ids.imdb,sources.url", "-n", "2")
    assert said.out == (
        "title,tones.humorous,ids.imdb,sources.url\n"
        "The Laughing Tourist,3,,https://example.org/tourist\n"
        "Red Lantern,,,https://example.org/lantern\n"
    )
    said = nkfilms("search", "lantren", "--format", "jsonl", "--fields", "id,match.name")
    assert json.loads(said.out) == {"id": "red-lantern", "match.name": "Red Lantern"}


@pytest.mark.parametrize("form", Format)
def test_a_page_takes_a_title(nkfilms: Shell, small: Path, form: Format) -> None:
    """Nothing else does."""
    said = nkfilms("list", "--format", form, "--title", "Spring", "--catalogue", small)
    assert (said.code, "Spring" in said.out) == ((0, True) if form in (Format.MARKDOWN, Format.HTML) else (2, False))
