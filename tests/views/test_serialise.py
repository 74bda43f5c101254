"""JSON is a promise; the other formats of programs keep to the same records."""

import csv
import io
import json
import re
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nkfilms import __version__
from nkfilms.errors import Problem
from nkfilms.filters import read_filters
from nkfilms.model import Film, Related, Watch
from nkfilms.programme import programme
from nkfilms.recommend import recommend
from nkfilms.results import CourseSlot, Definition, Found, Imported, Match, Recommendation, Seen, Slot, Statistic
from nkfilms.views import Answer, ANSWERS, fields_of, Format, Look, render
from nkfilms.views.answers import label, MAY_ADD, usual_fields
from nkfilms.views.counts import tallies
from nkfilms.views.schemas import NAMES, schema
from nkfilms.views.serialise import FORMULA, guarded
from nkfilms.vocabularies import AwardResult, How, RelatedKind, Tone
from tests.conftest import catalogue, film, on, prize, ranking

CHAPEL = film(
    "the-red-chapel",
    original_title="Det Røde Kapel",
    year=2009,
    filmed="2006..2007",
    countries=("DK",),
    directors=("Mads Brügger", "A, B; C"),
    person_names={"Mads Brügger": ("マッツ",)},
    tones={Tone.HUMOROUS: 3, Tone.INSIGHTFUL: 2},
    awards=(prize("Sundance", result=AwardResult.SPECIAL_MENTION),),
    lists=(on("the-best", 1),),
    watch=(Watch(where="Amazon", how=How.STREAM),),
    related=(Related(what=RelatedKind.BOOK, title="[sic] *bold* | `x`"),),
)
RANKED = recommend(catalogue(CHAPEL, the_best=ranking(10)), read_filters({"tone": ["humorous"]})).items
PRINTABLE = st.characters(exclude_categories=["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"])
FOUND = (Found(film=CHAPEL, match=Match(name="Det Røde Kapel", field="original_title"), score=0.97),)


def printed(items: tuple[Any, ...], of: type[msgspec.Struct], form: Format, *fields: str, one: bool = False) -> str:
    """Return what a format prints of these items."""
    return render(Answer(items, of, one=one), Look(form, fields))


def test_the_whole_record_in_the_order_of_the_yaml() -> None:
    """Every key present, unknown null, lists lists, minutes and years integers, codes not names."""
    (record,) = json.loads(printed((CHAPEL,), Film, Format.JSON))
    assert record == {
        "id": "the-red-chapel",
        "title": "The Red Chapel",
        "title_supplied": False,
        "original_title": "Det Røde Kapel",
        "other_titles": [],
        "year": 2009,
        "filmed": "2006..2007",
        "kind": "documentary",
        "animated": False,
        "form": "film",
        "parts": None,
        "medium": "cinema",
        "countries": ["DK"],
        "languages": [],
        "companies": [],
        "company_names": {},
        "directors": ["Mads Brügger", "A, B; C"],
        "people": [],
        "person_names": {"Mads Brügger": ["マッツ"]},
        "runtime": None,
        "versions": [],
        "tones": {"humorous": 3, "insightful": 2},
        "access": ["outside"],
        "level": "introductory",
        "topics": [],
        "subjects": [],
        "advisories": [],
        "logline": None,
        "summary": "What the-red-chapel is.",
        "why": "Why watch the-red-chapel.",
        "context": "What to know of the-red-chapel.",
        "descriptions": [],
        "awards": [{"award": "Grand Prize", "event": "Sundance", "year": 2010, "result": "special mention"}],
        "lists": [{"list": "the-best", "rank": 1, "votes": None, "label": None}],
        "watch": [{"where": "Amazon", "how": "stream", "url": None, "noted_at": None, "region": None, "as_of": None}],
        "related": [
            {"what": "book", "title": "[sic] *bold* | `x`", "by": None, "film": None, "how": None, "url": None}
        ],
        "ids": {"imdb": None, "wikidata": None, "tmdb": None, "tmdb_tv": None, "letterboxd": None, "kmdb": None},
        "sources": [{"url": "https://example.org/film", "publisher": None, "title": None, "supports": []}],
        "disputed": [],
        "unknown": [],
    }
    assert tuple(record) == Film.__struct_fields__


def test_search_adds_match_and_score() -> None:
    """After the film's own keys."""
    (record,) = json.loads(printed(FOUND, Found, Format.JSON))
    assert list(record)[-2:] == ["match", "score"]
    assert record["match"] == {"name": "Det Røde Kapel", "field": "original_title", "words": []}
    assert record["score"] == 0.97


def test_recommend_adds_rank_score_parts_and_reasons() -> None:
    """The points add up to the score."""
    (record,) = json.loads(printed(RANKED, Recommendation, Format.JSON))
    assert list(record)[-4:] == ["rank", "score", "score_parts", "reasons"]
    known = ["tone", "lists", "awards", "sources", "releases", "directors"]
    assert [part["part"] for part in record["score_parts"]] == known
    assert all(set(part) == {"part", "label", "points"} for part in record["score_parts"])
    assert record["score"] == round(sum(part["points"] for part in record["score_parts"]), 4)


def test_one_film_is_an_object_and_none_is_null() -> None:
    """As `show` prints them; an empty array otherwise."""
    assert json.loads(printed((CHAPEL,), Film, Format.JSON, one=True))["id"] == "the-red-chapel"
    assert printed((), Film, Format.JSON, one=True) == "null\n"
    assert printed((), Film, Format.JSON) == "[]\n"


def test_picked_fields_come_in_the_order_asked_for() -> None:
    """In every format that has fields."""
    fields = ("year", "original_title")
    assert json.loads(printed((CHAPEL,), Film, Format.JSONL, *fields)) == {
        "year": 2009,
        "original_title": "Det Røde Kapel",
    }
    assert printed((CHAPEL,), Film, Format.CSV, *fields) == "year,original_title\n2009,Det Røde Kapel\n"
    assert printed((CHAPEL,), Film, Format.TSV, *fields) == "year\toriginal_title\n2009\tDet Røde Kapel\n"
    assert printed((CHAPEL,), Film, Format.MARKDOWN, *fields) == (
        "| year | original_title |\n| --- | --- |\n| 2009 | Det Røde Kapel |\n"
    )


def test_json_is_ascii_where_the_stream_is_not_utf8() -> None:
    """And means the same."""
    look = Look(Format.JSONL, ("title",), utf8=False)
    text = render(Answer((film("x", title="불가사리 🎬"),), Film), look)
    assert text.isascii()
    assert json.loads(text) == {"title": "불가사리 🎬"}


def test_flat_formats_show_the_usual_fields() -> None:
    """With score and reasons where there are any."""
    header = "id,title,original_title,year,runtime,kind,countries,directors,tones,access"
    assert printed((), Film, Format.CSV) == f"{header}\n"
    assert printed((), Recommendation, Format.CSV) == f"{header},score,reasons\n"
    assert printed((), Found, Format.CSV) == f"{header},score\n"


def test_a_cell_is_read_back_as_it_was_written() -> None:
    """Commas and quotes are quoted; grades and fields stand as name=value."""
    text = printed((CHAPEL,), Film, Format.CSV, "directors", "tones", "awards", "runtime", "animated")
    (_, row) = csv.reader(io.StringIO(text))
    award = "award=Grand Prize, event=Sundance, year=2010, result=special mention"
    assert row == ["Mads Brügger; A, B; C", "humorous=3; insightful=2", award, "", "false"]


def test_markdown_shows_catalogue_text_as_it_stands() -> None:
    """No bracket, star or bar of a title is markup."""
    assert r"\[sic\] \*bold\* \| \`x\`" in printed((CHAPEL,), Film, Format.MARKDOWN, "related")


@given(st.lists(st.text(PRINTABLE, min_size=1), min_size=1, max_size=3))
def test_csv_loses_nothing(names: list[str]) -> None:
    """Whatever printable text a catalogue holds; what looks like a formula stands behind a `'`."""
    one = film("x", title=names[0], directors=tuple(names))
    (_, row) = csv.reader(io.StringIO(printed((one,), Film, Format.CSV, "title", "directors")))
    guard = "'" if names[0].startswith(FORMULA) else ""
    assert row == [guard + names[0], guard + "; ".join(names)]


@pytest.mark.parametrize("form", [Format.CSV, Format.TSV])
def test_a_spreadsheet_finds_no_formula(form: Format) -> None:
    """In whatever begins a cell: text, a list, a name for a key; numbers and what begins otherwise stay."""
    wild = film("x", title="=1+1", people=("@SUM(A1)", "=2"), why="2=1+1", person_names={"-x": ("+1",)})
    fields = ("title", "people", "why", "person_names", "year")
    lines = printed((wild,), Film, form, *fields).splitlines()
    assert re.split("[,\t]", lines[1]) == ["'=1+1", "'@SUM(A1); =2", "2=1+1", "'-x=+1", "2000"]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_what_begins_a_formula(first: str) -> None:
    """As OWASP's page on CSV injection lists it; a number is none."""
    assert guarded(f"{first}1") == f"'{first}1"
    assert guarded(-1) == "-1"
    assert guarded(-1.5) == "-1.5"


@pytest.mark.parametrize(
    ("of", "before", "after"),
    [
        (Film, "", ""),
        (Recommendation, "", "score,reasons"),
        (Slot, "", "starts,ends,score,reasons"),
        (CourseSlot, "session,session_begins", "starts,ends,score,reasons"),
        (Seen, "", "date,rating,note"),
    ],
)
def test_a_spreadsheet_shows_what_a_person_asks_first(of: type[Any], before: str, after: str) -> None:
    """Of a film a few fields, and what an answer says of it besides."""
    film_itself = "id,title,original_title,year,runtime,kind,countries,directors,tones,access"
    assert ",".join(usual_fields(of)) == ",".join(filter(None, [before, film_itself, after]))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        *(("runtime", "Running time"), ("lists", "Published lists"), ("person_names", "Spellings"), ("ids", "Ids")),
        *(("company_names", "Companies also called"), ("match", "Found by"), ("score_parts", "Score")),
    ],
)
def test_a_field_is_called_as_people_call_it(field: str, said: str) -> None:
    """Where its name is not that already."""
    assert label(field) == said


def test_counts_stand_under_their_names() -> None:
    """In the plural."""
    told = [
        *(("films", "Films"), ("tone", "Tones"), ("access", "Access"), ("decade", "Decades"), ("year", "Years")),
        *(("kind", "Kinds"), ("country", "Countries"), ("language", "Languages"), ("director", "Directors")),
        *(("company", "Companies"), ("topic", "Topics"), ("subject", "Subjects"), ("level", "Levels")),
        *(("list", "Published lists"), ("medium", "First shown"), ("known", "What is known of them")),
    ]
    counted = tuple(Statistic(field=field, value="ko", films=1) for field, _ in told)
    assert [each.heading for each in tallies(Answer(counted, Statistic))] == [heading for _, heading in told]


def test_what_is_printed_fits_its_schema() -> None:
    """For a film, and for the answer of every command; an empty answer too."""
    definition = Definition(vocabulary="tones", id="humorous", label="humorous", definition="It is funny.", films=1)
    problem = Problem(file="films.yaml", line=1, message="empty", fix="fill it")
    for of, text in (
        ("film", printed((CHAPEL,), Film, Format.JSON, one=True)),
        ("search", printed(FOUND, Found, Format.JSON)),
        ("recommend", printed(RANKED, Recommendation, Format.JSON)),
        (
            "programme",
            printed(programme([replace(RANKED[0], film=replace(CHAPEL, runtime=87))], 90).slots, Slot, Format.JSON),
        ),
        ("show", printed((CHAPEL,), Film, Format.JSON, one=True)),
        ("show", printed((), Film, Format.JSON, one=True)),
        ("show", printed((CHAPEL, CHAPEL), Film, Format.JSON)),
        ("list", printed((CHAPEL,), Film, Format.JSON)),
        ("terms", printed((definition,), Definition, Format.JSON)),
        ("check", printed((problem,), Problem, Format.JSON)),
        *((command, printed((), of, Format.JSON)) for command, of in ANSWERS.items() if of is not Imported),
    ):
        jsonschema.Draft202012Validator(schema(of)).validate(json.loads(text))


def test_a_key_that_is_added_later_still_fits_the_schema() -> None:
    """Keys are only ever added, so scripts that validate must not break when one is."""
    record = json.loads(printed((CHAPEL,), Film, Format.JSON, one=True))
    jsonschema.validate({**record, "added_later": 1, "ids": {**record["ids"], "added_later": 2}}, schema("film"))


def test_the_schema_names_every_key_that_is_printed() -> None:
    """As required: no key is ever missing."""
    assert tuple(schema("film")["required"]) == fields_of(Film)
    assert fields_of(Recommendation)[: len(Film.__struct_fields__)] == Film.__struct_fields__
    for command, of in ANSWERS.items():
        names = schema(command)["$defs"][of.__name__]
        assert tuple(names["required"]) == fields_of(of)
        assert tuple(names["properties"]) == fields_of(MAY_ADD.get(of, of))


def test_there_is_a_schema_of_the_answer_of_every_command() -> None:
    """Each with an address of its own that names the version; of a film and of the catalogue too."""
    assert ("film", *ANSWERS, "catalogue") == NAMES
    assert {name: schema(name)["$id"] for name in NAMES} == {
        name: f"urn:nkfilms:{__version__}:{name}" for name in NAMES
    }


def test_a_schema_refuses_what_is_not_printed() -> None:
    """A key that is missing, a grade of four, an object where there are many."""
    record = json.loads(printed((CHAPEL,), Film, Format.JSON, one=True))
    without = {key: value for key, value in record.items() if key != "logline"}
    wrong = (("film", without), ("film", {**record, "tones": {"humorous": 4}}), ("list", record), ("list", [without]))
    for of, value in (*wrong, ("check", [record]), ("terms", None), ("show", [None])):
        assert not jsonschema.Draft202012Validator(schema(of)).is_valid(value)


def test_the_schema_of_the_catalogue_has_what_stands_in_the_yaml() -> None:
    """Names of people and companies at its head, and not in its films; no key that nobody wrote down is allowed."""
    whole = schema("catalogue")
    assert {"schema", "updated", "people", "companies", "lists", "films"} == set(whole["properties"])
    assert not {"person_names", "company_names"} & set(whole["$defs"]["Film"]["properties"])
    assert whole["$defs"]["Film"]["additionalProperties"] is False
    assert "additionalProperties" not in schema("film")


def test_a_schema_says_what_each_field_of_a_film_means() -> None:
    """In words that do not come from docstrings, which Python may leave out."""
    assert [name for name, each in schema("film")["properties"].items() if not each.get("description")] == []
    for name in NAMES:
        whole = schema(name)
        assert "description" not in whole
        assert [each for each in whole["$defs"].values() if "description" in each] == []


def test_fields_reach_inside() -> None:
    """By dots, under the name that was asked for; of many each, and nothing where there is nothing."""
    fields = ("tones.humorous", "tones.artistic", "ids.imdb", "watch.where", "person_names.Mads Brügger", "year.x")
    values = [3, None, None, ["Amazon"], ["マッツ"], None]
    (record,) = json.loads(printed((CHAPEL,), Film, Format.JSON, *fields))
    assert record == dict(zip(fields, values, strict=True))
    assert printed((CHAPEL,), Film, Format.CSV, "tones.humorous", "watch.where") == (
        "tones.humorous,watch.where\n3,Amazon\n"
    )
    (found,) = json.loads(printed(FOUND, Found, Format.JSON, "match.name"))
    assert found == {"match.name": "Det Røde Kapel"}


def test_a_problem_has_its_own_fields() -> None:
    """The film in it is an id, and no record."""
    fields = ("file", "line", "film", "field", "severity", "message", "fix")
    assert fields_of(Problem) == fields
    problem = Problem(file="f", line=1, film="salt", message="m", fix="x")
    assert printed((problem,), Problem, Format.CSV) == f"{','.join(fields)}\nf,1,salt,,error,m,x\n"
