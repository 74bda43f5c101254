"""Choosing films by what they are."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from nkfilms import parsing
from nkfilms.errors import UsageError
from nkfilms.filters import FILTERS, Filters, read_filters, refuse_unknown_lists, select, unmatched_values
from nkfilms.model import Dispute, Film, Watch
from nkfilms.vocabularies import Access, Form, How, Kind, Level, Medium, Tone, Topic
from tests.conftest import catalogue, film, on, ranking


class Case(NamedTuple):
    """A value of a filter, with a film that has it, one that has not, and one of which nobody knows."""

    text: str
    passes: Mapping[str, Any]
    fails: Mapping[str, Any]
    unknown: Mapping[str, Any] | None = None


DANISH = Watch(where="DR", how=How.FREE, region="DK")
FRENCH = Watch(where="Arte", how=How.STREAM, region="FR")
SOMEWHERE = Watch(where="YouTube", how=How.FREE)
YEAR_DISPUTED = (Dispute(field="year", value=1999),)

# Every filter of the program, tried from both sides: its name, its value, and what is known of each film.
CASES = {
    "tone": [
        Case("humorous", {"tones": {Tone.ARTISTIC: 3, Tone.HUMOROUS: 1}}, {"tones": {Tone.ARTISTIC: 3}}),
        Case("humorous=2", {"tones": {Tone.HUMOROUS: 2}}, {"tones": {Tone.HUMOROUS: 1}}),
    ],
    "kind": [Case("feature", {"kind": Kind.FEATURE}, {"kind": Kind.DOCUMENTARY})],
    "form": [Case("serial", {"form": Form.SERIAL}, {"form": Form.EPISODE})],
    "medium": [Case("web", {"medium": Medium.WEB}, {"medium": Medium.CINEMA})],
    "year": [
        Case("1985", {"year": 1985}, {"year": 1986}),
        Case("1980..1989", {"year": 1989}, {"year": 1990}),
        Case("..1980", {"year": 1980}, {"year": 1981}),
    ],
    "max-runtime": [Case("1h30", {"runtime": 90}, {"runtime": 91}, {"runtime": None})],
    "country": [
        Case("KP", {"countries": ("GB", "KP")}, {"countries": ("KR",)}, {"countries": ()}),
        Case("North Korea", {"countries": ("KP",)}, {"countries": ("KR",)}, {"countries": ()}),
    ],
    "language": [Case("Danish", {"languages": ("da", "ko")}, {"languages": ("ko",)}, {"languages": ()})],
    "director": [
        Case("brugger", {"directors": ("Mads Brügger",)}, {"directors": ("Shin Sang-ok",)}, {"directors": ()}),
        Case("brugger", {"directors": ("Mads Brügger",)}, {"directors": ("Kim",), "people": ("Mads Brügger",)}),
    ],
    "person": [
        Case("nossell", {"people": ("Jacob Nossell",)}, {"people": ("Simon Jul",)}, {"directors": (), "people": ()}),
        Case("nossell", {"directors": ("Jacob Nossell",)}, {"directors": ("Mads Brügger",)}),
    ],
    "company": [
        Case("zentropa", {"companies": ("Zentropa Rambuk",)}, {"companies": ("Vice",)}, {"companies": ()}),
        Case(
            "촬영소",
            {"companies": ("Art Film Studio",), "company_names": {"Art Film Studio": ("조선예술영화촬영소",)}},
            {"companies": ("Art Film Studio",)},
        ),
    ],
    "access": [Case("exile", {"access": (Access.OUTSIDE, Access.EXILE)}, {"access": (Access.OUTSIDE,)})],
    "level": [Case("advanced", {"level": Level.ADVANCED}, {"level": Level.INTERMEDIATE})],
    "topic": [
        Case("war", {"topics": (Topic.WAR, Topic.WOMEN)}, {"topics": (Topic.WOMEN,)}),
        Case("war", {"topics": (Topic.WAR,)}, {"topics": ()}),
    ],
    "subject": [
        Case("Mass Games", {"subjects": ("gymnasts", "mass games")}, {"subjects": ("gymnasts",)}),
        Case("mass games", {"subjects": ("mass games",)}, {"subjects": ("mass games of 2002",)}),
    ],
    "on-list": [Case("the-best", {"lists": (on("other"), on("the-best", 1))}, {"lists": (on("other"),)})],
    "watch": [Case("free", {"watch": (FRENCH, DANISH)}, {"watch": (FRENCH,)})],
    "region": [
        Case("DK", {"watch": (DANISH, FRENCH)}, {"watch": (FRENCH,)}),
        Case("Denmark", {"watch": (SOMEWHERE,)}, {"watch": ()}),
    ],
    "disputed": [Case("year", {"disputed": YEAR_DISPUTED}, {"disputed": (Dispute(field="runtime", value=9),)})],
    "unknown": [
        Case("runtime", {"unknown": ("languages", "runtime")}, {"unknown": ("languages",)}),
        Case("original_title", {"unknown": ("original_title",)}, {"unknown": ("title",)}),
    ],
}
EACH = [pytest.param(name, case, id=f"{name}={case.text}") for name, cases in CASES.items() for case in cases]


def films_of(case: Case) -> list[Film]:
    """Return the films of a case, the one that passes in the middle."""
    known = [film("fails", **case.fails), film("passes", **case.passes)]
    return known if case.unknown is None else [*known, film("unknown", **case.unknown)]


def picked(films: list[Film], filters: Filters) -> list[str]:
    """Return the ids of the films that pass."""
    return [each.id for each in select(films, filters).films]


def test_every_filter_is_tried() -> None:
    """Whoever adds one adds a case for it, in the order of the help page."""
    assert list(CASES) == list(FILTERS)


@pytest.mark.parametrize(("name", "case"), EACH)
def test_a_filter_keeps_the_films_that_have_its_value(name: str, case: Case) -> None:
    """A film of unknown value is left out, and counted by the field that would tell."""
    selection = select(films_of(case), read_filters({name: [case.text]}))
    assert [each.id for each in selection.films] == ["passes"]
    assert selection.unknown == ({FILTERS[name].field: 1} if case.unknown else {})


@pytest.mark.parametrize(("name", "case"), EACH)
def test_every_filter_can_leave_out_what_it_picks(name: str, case: Case) -> None:
    """And nothing else: what is not known to have the value stays."""
    films = films_of(case)
    selection = select(films, read_filters({}, [f"{name}={case.text}"]))
    assert list(selection.films) == [each for each in films if each.id != "passes"]
    assert selection.unknown == {}


def test_the_cases_that_can_be_unknown_are_tried_so() -> None:
    """A filter that never answers None has no such case, and every other has."""
    tried = {name for name, cases in CASES.items() if any(case.unknown for case in cases)}
    assert tried == {"max-runtime", "country", "language", "director", "person", "company"}


FUNNY = film("funny", year=2009, runtime=87, tones={Tone.HUMOROUS: 3}, directors=("Mads Brügger",), countries=("DK",))
STORY = film("story", year=1985, kind=Kind.FEATURE, tones={Tone.ARTISTIC: 2}, directors=("Shin Sang-ok",))
CLIP = film("clip", year=2014, runtime=3, tones={Tone.ARTISTIC: 1}, lists=(on("the-best", 1),))
FILMS = [STORY, FUNNY, CLIP]


@pytest.mark.parametrize(
    ("wanted", "unwanted", "ids"),
    [
        pytest.param({}, [], ["story", "funny", "clip"], id="nothing asked"),
        pytest.param({"tone": []}, [], ["story", "funny", "clip"], id="a filter without values"),
        pytest.param({"tone": ["humorous", "artistic=2"]}, [], ["story", "funny"], id="any value of one filter"),
        pytest.param({"tone": ["humorous,artistic=2"]}, [], ["story", "funny"], id="values with commas between them"),
        pytest.param({"year": ["1980s", "2014.."]}, [], ["story", "clip"], id="any span of years"),
        pytest.param({"kind": ["documentary"], "tone": ["artistic"]}, [], ["clip"], id="every filter must hold"),
        pytest.param({"kind": ["feature"], "country": ["DK"]}, [], [], id="no film holds both"),
        pytest.param({}, ["tone=artistic=2"], ["funny", "clip"], id="a grade of a tone unwanted"),
        pytest.param({}, ["year=1980s", "max-runtime=3"], ["funny"], id="neither of two unwanted"),
        pytest.param({}, ["year=1985", "year=2014"], ["funny"], id="neither value of one unwanted"),
        pytest.param({"tone": ["artistic"]}, ["kind=feature"], ["clip"], id="wanted and unwanted"),
        pytest.param({"kind": ["feature"]}, ["kind=feature"], [], id="unwanted wins"),
        pytest.param({}, ["film=funny"], ["story", "clip"], id="a single film"),
        pytest.param({}, ["film=funny", "film=clip"], ["story"], id="two single films"),
        pytest.param({}, ["film=gone"], ["story", "funny", "clip"], id="a film there is not"),
        pytest.param({}, ["director=Nobody", "on-list=none", "country=FR"], ["story", "funny", "clip"], id="no such"),
        pytest.param({}, ["--Kind = feature"], ["funny", "clip"], id="as an option is written, with spaces"),
        pytest.param({}, ["max_runtime=3"], ["story", "funny"], id="with an underscore"),
        pytest.param({"director": ["Brügger, Nobody"]}, [], [], id="a name with a comma is one name"),
    ],
)
def test_filters_together(wanted: Mapping[str, list[str]], unwanted: list[str], ids: list[str]) -> None:
    """The films that pass stay in the order given."""
    assert picked(FILMS, read_filters(wanted, unwanted)) == ids
    assert picked(FILMS[::-1], read_filters(wanted, unwanted)) == ids[::-1]


def test_one_place_must_be_in_the_region_and_of_the_way_to_watch() -> None:
    """A disc there and a stream elsewhere are no stream there; unless only the region, or only the way, is asked."""
    elsewhere = film("elsewhere", watch=(replace(DANISH, how=How.DISC), FRENCH))
    there = film("there", watch=(replace(DANISH, how=How.STREAM),))
    both: dict[str, list[str]] = {"watch": ["stream"], "region": ["DK"]}
    assert picked([elsewhere, there], read_filters(both)) == ["there"]
    for name, texts in both.items():
        assert picked([elsewhere, there], read_filters({name: texts})) == ["elsewhere", "there"]


def test_single_films_of_the_users_own() -> None:
    """Some to choose from, some to leave out, or both."""
    assert picked(FILMS, Filters(only=frozenset({"clip", "story"}))) == ["story", "clip"]
    assert picked(FILMS, Filters(without=frozenset({"story"}))) == ["funny", "clip"]
    assert picked(FILMS, Filters(only=frozenset({"clip", "story"}), without=frozenset({"story"}))) == ["clip"]


def test_the_words_of_every_filter_are_known_to_the_others() -> None:
    """So that a word of one, given to another, is answered with its option."""
    for name, each in FILTERS.items():
        if each.vocabulary:
            *_, word = each.vocabulary
            with pytest.raises(UsageError, match=rf"Type --{name} {word}\."):
                parsing.term(Kind if each.vocabulary is Level else Level, word)


@pytest.mark.parametrize(
    ("unwanted", "said"),
    [
        pytest.param("genre=comedy", "There is no filter 'genre'. .*Allowed: tone, kind, .*, film", id="no filter"),
        pytest.param("topics=war", r"There is no filter 'topics'. Did you mean topic\?", id="the nearest filter"),
        pytest.param("topic", "--not takes a filter and a value, as in --not topic=war, not 'topic'", id="no value"),
        pytest.param("topic=wra", r"There is no topic 'wra'. Did you mean war\?", id="no term"),
        pytest.param("year=soon", "'soon' is not a year", id="no year"),
        pytest.param("director=", "needs a name or a part of one", id="an empty name"),
        pytest.param("company= ", "needs a name or a part of one", id="a blank name"),
        pytest.param("film= ", "needs a value", id="an empty id"),
        pytest.param("region=Atlantis", "There is no country 'Atlantis'", id="no country"),
        pytest.param("unknown=colour", "There is no field 'colour'", id="no field"),
    ],
)
def test_what_cannot_be_left_out_is_refused(unwanted: str, said: str) -> None:
    """With what is allowed."""
    with pytest.raises(UsageError, match=said):
        read_filters({}, [unwanted])


def test_of_a_tone_asked_twice_the_lesser_grade_counts() -> None:
    """Whoever takes a touch of it takes more, too."""
    asked = read_filters({"tone": ["humorous=3", "artistic", "humorous=2", "humorous=3"]})
    assert asked.tones == {Tone.HUMOROUS: 2, Tone.ARTISTIC: 1}


def test_films_of_unknown_value_are_counted_by_field() -> None:
    """Each only where nothing else leaves it out, and once for every field that would tell."""
    asked = {"max-runtime": ["200"], "country": ["DK", "KP"]}
    assert select(FILMS, read_filters(asked)).unknown == {"runtime": 1, "countries": 2}
    assert select(FILMS, read_filters({**asked, "kind": ["documentary"]})).unknown == {"countries": 1}
    assert select(FILMS, read_filters(asked, ["film=clip"])).unknown == {"runtime": 1, "countries": 1}


def test_a_value_that_no_film_has_is_told_with_the_nearest() -> None:
    """By a word of it, too; a value that some film has is not, nor one that the filter does not look for by name."""
    films = catalogue(
        *FILMS, film("gym", subjects=("gymnasts", "Incheon Bridge", "Incheon landing"), companies=("Zentropa",))
    )
    wanted = {
        "director": ["Bruggr", "shin"],
        "person": ["shin"],
        "country": ["FR"],
        "subject": ["gymnast", "incheon"],
        "company": ["촬영소"],
        "topic": ["war"],
        "year": ["1900"],
        "on-list": ["none"],
    }
    assert list(unmatched_values(films, read_filters(wanted))) == [
        "No film has the director 'Bruggr'. Did you mean Brügger?",
        "No film has the country 'FR'.",
        "No film has the subject 'gymnast'. Did you mean gymnasts?",
        "No film has the subject 'incheon'. Did you mean Incheon Bridge?",
        "No film has the company '촬영소'.",
        "No film has the year '1900'. Did you mean 1985?",
    ]


def test_an_empty_catalogue_has_nothing_near() -> None:
    """Neither a name nor a year."""
    wanted = {"director": ["Shin"], "year": ["1900"]}
    said = ["No film has the director 'Shin'.", "No film has the year '1900'."]
    assert list(unmatched_values(catalogue(), read_filters(wanted))) == said


def test_a_list_that_the_catalogue_lacks_is_refused() -> None:
    """With the nearest; a catalogue may name none at all."""
    films = catalogue(*FILMS, the_best=ranking(10))
    refuse_unknown_lists(films, read_filters({"on-list": ["the-best"]}))
    refuse_unknown_lists(catalogue(*FILMS), read_filters({"tone": ["humorous"]}))
    with pytest.raises(UsageError, match=r"There is no list 'the-bets'. Did you mean the-best\?"):
        refuse_unknown_lists(films, read_filters({"on-list": ["the-best", "the-bets"]}))
    with pytest.raises(UsageError, match=r"^This catalogue names no published lists, so no film is on one\.$"):
        refuse_unknown_lists(catalogue(*FILMS), read_filters({"on-list": ["the-best"]}))


def test_nothing_is_unwanted_of_lists_that_the_catalogue_lacks() -> None:
    """It leaves nothing out, and is no error."""
    refuse_unknown_lists(catalogue(*FILMS), read_filters({}, ["on-list=none"]))


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("director", " ", "A filter by name needs a name or a part of one, such as Kim."),
        ("subject", " ", "A filter needs a value, as in --topic war."),
        ("on-list", "", "A filter needs a value, as in --topic war."),
    ],
)
def test_what_says_nothing_is_no_value(name: str, text: str, sentence: str) -> None:
    """Said in one sentence, with an example."""
    with pytest.raises(UsageError) as error:
        read_filters({name: [text]})
    assert str(error.value) == sentence


def test_the_values_of_codes_have_their_names() -> None:
    """By which Tab finds them: of the film's countries and languages, and of the countries of its places."""
    known = film(
        "x", countries=("KP",), languages=("ko",),
        watch=(Watch(where="A", how=How.STREAM, region="US"), Watch(where="B", how=How.DISC)),
    )  # fmt: skip
    found = {name: FILTERS[name].values(known) for name in ("country", "language", "region")}  # type: ignore[misc]
    assert found == {
        "country": {"KP": ("North Korea",)},
        "language": {"ko": ("Korean",)},
        "region": {"US": ("United States",)},
    }
