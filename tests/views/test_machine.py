"""JSON is a promise; the other formats of programs keep to the same records."""

import csv
import io
import json
from typing import Any

import jsonschema
import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nkfilms.model import Film, Related, Watch
from nkfilms.programme import programme
from nkfilms.recommend import recommend
from nkfilms.results import Found, Match, Recommendation, Slot
from nkfilms.views import Answer, fields_of, Format, Look, render
from nkfilms.views.schemas import NAMES, schema
from nkfilms.vocabularies import How, Reading, Result, Tone
from tests.conftest import film, on, prize, ranking

CHAPEL = film(
    "the-red-chapel",
    original_title="Det Røde Kapel",
    year=2009,
    filmed="2006..2007",
    countries=("DK",),
    directors=("Mads Brügger", "A, B; C"),
    person_names={"Mads Brügger": ("マッツ",)},
    tones={Tone.HUMOROUS: 3, Tone.INSIGHTFUL: 2},
    awards=(prize("Sundance", result=Result.SPECIAL_MENTION),),
    lists=(on("the-best", 1),),
    watch=(Watch(where="Amazon", how=How.STREAM),),
    related=(Related(what=Reading.BOOK, title="[sic] *bold* | `x`"),),
)
LISTS = {"the-best": ranking(10)}
RANKED = recommend([CHAPEL], LISTS, [Tone.HUMOROUS])
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
        "directors": ["Mads Brügger", "A, B; C"],
        "people": [],
        "person_names": {"Mads Brügger": ["マッツ"]},
        "runtime": None,
        "versions": [],
        "tones": {"humorous": 3, "insightful": 2},
        "access": ["outside"],
        "level": "introductory",
        "topics": [],
        "summary": "What the-red-chapel is.",
        "why": "Why watch the-red-chapel.",
        "context": "What to know of the-red-chapel.",
        "awards": [{"award": "Grand Prize", "event": "Sundance", "year": 2010, "result": "special mention"}],
        "lists": [{"list": "the-best", "rank": 1, "votes": None, "label": None}],
        "watch": [{"where": "Amazon", "how": "stream", "url": None, "region": None, "as_of": None}],
        "related": [
            {"what": "book", "title": "[sic] *bold* | `x`", "by": None, "film": None, "how": None, "url": None}
        ],
        "ids": {"imdb": None, "wikidata": None, "tmdb": None, "letterboxd": None},
        "sources": [{"url": "https://example.org/film", "publisher": None, "title": None, "supports": []}],
        "disputed": [],
        "unknown": [],
    }
    assert tuple(record) == Film.__struct_fields__


def test_search_adds_match_and_score() -> None:
    """After the film's own keys."""
    (record,) = json.loads(printed(FOUND, Found, Format.JSON))
    assert list(record)[-2:] == ["match", "score"]
    assert record["match"] == {"name": "Det Røde Kapel", "field": "original_title"}
    assert record["score"] == 0.97


def test_recommend_adds_rank_score_parts_and_reasons() -> None:
    """The points add up to the score."""
    (record,) = json.loads(printed(RANKED, Recommendation, Format.JSON))
    assert list(record)[-4:] == ["rank", "score", "parts", "reasons"]
    assert [part["part"] for part in record["parts"]] == ["tone", "lists", "awards", "sources"]
    assert all(set(part) == {"part", "label", "points"} for part in record["parts"])
    assert record["score"] == round(sum(part["points"] for part in record["parts"]), 4)


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
    """Whatever printable text a catalogue holds."""
    one = film("x", title=names[0], directors=tuple(names))
    (_, row) = csv.reader(io.StringIO(printed((one,), Film, Format.CSV, "title", "directors")))
    assert row == [names[0], "; ".join(names)]


def test_what_is_printed_fits_its_schema() -> None:
    """For a film, a search, recommendations and a programme."""
    for of, text in (
        ("film", printed((CHAPEL,), Film, Format.JSON, one=True)),
        ("search", printed(FOUND, Found, Format.JSON)),
        ("recommend", printed(RANKED, Recommendation, Format.JSON)),
        (
            "programme",
            printed(programme([replace(RANKED[0], film=replace(CHAPEL, runtime=87))], 90), Slot, Format.JSON),
        ),
    ):
        jsonschema.Draft202012Validator.check_schema(schema(of))
        jsonschema.validate(json.loads(text), schema(of))


def test_a_key_that_is_added_later_still_fits_the_schema() -> None:
    """Keys are only ever added, so scripts that validate must not break when one is."""
    record = json.loads(printed((CHAPEL,), Film, Format.JSON, one=True))
    jsonschema.validate({**record, "added_later": 1, "ids": {**record["ids"], "added_later": 2}}, schema("film"))


def test_the_schema_names_every_key_that_is_printed() -> None:
    """As required: no key is ever missing."""
    assert tuple(schema("film")["required"]) == fields_of(Film)
    assert tuple(schema("recommend")["items"]["required"]) == fields_of(Recommendation)
    assert set(NAMES) == {"film", "search", "recommend", "programme", "catalogue"}
