"""Films found by what they are about, in the right order, and refused where too little meets."""

from typing import Any

import msgspec
import pytest

from nkfilms.model import Film
from nkfilms.stories import search_stories
from nkfilms.stories.index import index_of
from nkfilms.stories.passages import passage
from nkfilms.stories.thesaurus import OF_COUNTRY
from nkfilms.stories.words import near, stem, words
from nkfilms.vocabularies import Topic
from tests.conftest import catalogue, film, shipped


def told(film_id: str, summary: str, **known: object) -> Film:
    """Return a film that tells a story, and nothing else."""
    texts = {"logline": summary, "summary": summary, "why": "-", "context": "-"}
    return film(film_id, **{"title": "X", **texts, **known})


PADDING = "Boats bring umbrellas to a quiet harbour in summer."
OTHERS = tuple(told(f"other-{number}", PADDING) for number in range(8))
"""Films about something else, beside which words are rare."""
LOVERS = told(
    "lovers", "A director and an actress are abducted and make films for the leader.", subjects=("abduction",)
)
CAMP = told("camp", "A man born in a prison camp escapes over the border to China.")
DANCE = told("dance", "Two girls practise gymnastics for the mass games in a stadium.")


def found(query: str, *films: Film) -> list[str]:
    """Return the ids of the films found among some and others."""
    return [each.film.id for each in search_stories(catalogue(*films, *OTHERS), query)]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        pytest.param("director abducted", "lovers", id="words as they stand"),
        pytest.param("Directors abducting an actress", "lovers", id="in other forms"),
        pytest.param("filmmaker kidnapped", "lovers", id="by words that mean the same"),
        pytest.param("a gulag that somebody flees", "camp", id="by what an irregular verb stands for"),
        pytest.param("fleeing the gulag", "camp", id="by two synonyms"),
        pytest.param("gymnastcs in a stadium", "dance", id="misspelt"),
        pytest.param("gymnastcs stadum", "dance", id="misspelt throughout"),
        pytest.param("the girls' stadium", "dance", id="possessive"),
        pytest.param("what was that film about a prison camp called?", "camp", id="among words of asking"),
        pytest.param("abduction", "lovers", id="a word of the field alone"),
    ],
)
def test_a_story_finds_its_film(query: str, wanted: str) -> None:
    """In words of one's own."""
    assert found(query, LOVERS, CAMP, DANCE)[:1] == [wanted]


@pytest.mark.parametrize(
    ("query", "first", "second"),
    [
        pytest.param("north korean pilots", "A pilot.", "An airman.", id="a word before what means the same"),
        pytest.param(
            "gymnastcs painters rivers bridges soldiers",
            "Painters, rivers, bridges, soldiers.",
            "Gymnastics, rivers, bridges, soldiers.",
            id="a word before what may be misspelt",
        ),
        pytest.param("north korean rabbit", "Rabbit, rabbit, rabbit.", "Rabbit, river, river.", id="often before once"),
    ],
)
def test_the_nearer_story_comes_first(query: str, first: str, second: str) -> None:
    """Whatever the order of the ids; the other comes too."""
    assert found(query, told("b-second", second), told("z-first", first)) == ["z-first", "b-second"]


def test_two_words_once_come_before_one_word_often() -> None:
    """Even a rare one."""
    films = told("a-one", "A hedgehog."), told("b-two", "A rabbit, a hedgehog.", logline="-"), told("c", "A rabbit.")
    assert found("rabbit hedgehog", *films)[0] == "b-two"


def test_what_several_words_met_counts_once() -> None:
    """However many words for it somebody knows."""
    films = told("a-once", "A man is kidnapped."), told("b-twice", "A rabbit, a hedgehog, a fox, a badger.")
    assert found("abducted kidnapped snatched rabbit hedgehog fox badger", *films)[0] == "b-twice"
    assert found("abducted kidnapped snatched by aliens of Saturn", *films) == []


def test_a_common_word_is_not_made_rare_by_a_rare_synonym() -> None:
    """A lady is one of many women, and tells less than a hedgehog does."""
    women = (told(f"woman-{number}", "A woman sews.") for number in range(9))
    films = told("a", "A lady, a lady, a lady and a sailor."), told("b", "A hedgehog and a sailor."), *women
    assert found("female hedgehog and a sailor", *films)[0] == "b"


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param("summary", "logline", id="in the line that says what it is"),
        pytest.param("context", "summary", id="in the summary, not only beside it"),
        pytest.param("why", "summary", id="nor only as a reason to watch it"),
        pytest.param("people", "summary", id="nor in somebody's name"),
        pytest.param("summary", "descriptions", id="in what people say of it"),
    ],
)
def test_where_a_word_stands_says_how_much_it_tells(less: str, more: str) -> None:
    """What a film is comes before what is said of it."""
    padded: dict[str, Any] = dict.fromkeys(("summary", "why", "context", "title", "logline"), f"{PADDING} {PADDING}")
    padded |= dict.fromkeys(("subjects", "people", "descriptions"), tuple(PADDING.split()))

    def with_acrobat(film_id: str, field: str) -> Film:
        value = padded[field]
        said = (*value, "acrobat") if isinstance(value, tuple) else f"{value} acrobat"
        return film(film_id, **{**padded, field: said})

    films = catalogue(with_acrobat("a-less", less), with_acrobat("b-more", more), film("c", **padded))
    assert [each.film.id for each in search_stories(films, "north korean acrobat")] == ["b-more", "a-less"]


@pytest.mark.parametrize(
    ("query", "known"),
    [
        pytest.param("circus cartoon", {"animated": True}, id="drawn"),
        pytest.param("circus nineties", {"year": 1994}, id="the decade"),
        pytest.param("danish circus", {"countries": ("DK",)}, id="who made it"),
        pytest.param("funny circus", {"tones": {"humorous": 3}}, id="the tone"),
        pytest.param(
            "clowns of a circus juggle on a train in labour prisons",
            {"topics": (Topic.CAMPS,)},
            id="the definition of a topic",
        ),
        pytest.param("circus with kang", {"people": ("Kang Ho",)}, id="who is in it"),
    ],
)
def test_facts_are_told_too(query: str, known: dict[str, object]) -> None:
    """In the words that people have for them."""
    circus = "Clowns of a circus juggle on a train."
    assert found(query, told("a", circus), told("b", circus, **known))[:1] == ["b"]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("clownfish looking for his son", id="one word of a plot"),
        pytest.param("what is it about", id="words that tell nothing"),
        pytest.param("", id="nothing"),
        pytest.param("north korea", id="what all films are about"),
        pytest.param("umbrella", id="a word alone that is none of the field"),
        pytest.param("a prison with a poster of Rita Hayworth, and a banker who digs out", id="too little of a plot"),
        pytest.param("escape from a prison in Texas", id="a place that the film has nothing of"),
        pytest.param("보천보", id="another script"),
    ],
)
def test_other_stories_are_refused(query: str) -> None:
    """Wholly."""
    assert found(query, LOVERS, CAMP, DANCE) == []


@pytest.mark.parametrize(
    "query",
    [
        "escape from a prison in China",
        "escape from a prison",
        "a man in a prison camp and a banker",
        pytest.param(
            "haunting, endless: a man born in that prison camp escapes over the border, and pays for it", id="at length"
        ),
    ],
)
def test_enough_of_a_story_is_not_refused(query: str) -> None:
    """Beside those that are, word for word."""
    assert found(query, LOVERS, CAMP, DANCE)[:1] == ["camp"]


def test_what_is_only_near_and_aside_is_too_little() -> None:
    """However much of a query has something near it."""
    aside = "Fighting, a locomotive, a medal."
    assert found("a boxer on a train to the olympics", told("aside", "A ship.", context=aside)) == []
    assert found("fighting for a medal in a locomotive", told("said", aside)) == ["said"]


SCATTERED = told("scattered", "A sailor. A surgeon. A cellist. A pilot. A river. A train. A mine. A dog.", logline="-")


def test_a_plot_meets_in_one_passage() -> None:
    """As typed, too: other plots meet here and there in a film that tells of many things."""
    query = "a sailor, a surgeon, a cellist and a pilot find a lion and an umpire"
    assert found(query, SCATTERED) == []
    assert found(query, told("one", "A sailor, a surgeon, a cellist and a pilot meet.", logline="-")) == ["one"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("a man born in a prison in China", ["camp"], id="the place of the film"),
        pytest.param("a man born in a prison after a robbery in Texas", [], id="a place of another"),
        pytest.param("a man born in a prison after a robbery", ["camp"], id="no place"),
        pytest.param("a man born in a prison escapes over a border to Texas", ["camp"], id="though all else meets"),
    ],
)
def test_a_place_that_a_film_has_nothing_of_is_of_another_film(query: str, expected: list[str]) -> None:
    """Unless nearly all else meets."""
    assert found(query, CAMP) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a man born with a robbery", []),
        ("a man born with a robbery in North Korea", ["camp"]),
        ("northern robbery, a man born", ["camp"]),
        ("a man born with a robbery, Pyongyang", ["camp"]),
        ("a man born with a robbery, DPRK", ["camp"]),
        ("a man born with a robbery, a defector", ["camp"]),
        ("a man born with a robbery at the DMZ", ["camp"]),
        ("a man born with a robbery in both Koreas", ["camp"]),
        ("a man born with a robbery in Korea", []),
        ("a man born with a robbery in the south", []),
    ],
)
def test_less_is_enough_where_the_country_is_named(query: str, expected: list[str]) -> None:
    """As nobody tells so of another film, though the name itself tells none of ours from the others."""
    assert found(query, CAMP) == expected


def test_words_for_the_country_say_nothing() -> None:
    """Of two films, not the one that says more often where it is."""
    films = told("a", "North Korea, North Korea, North Korea."), told("b", "A surgeon.")
    assert found("north korean surgeon", *films) == ["b"]


def test_the_korean_war_is_no_other_war() -> None:
    """Though neither word tells one film of ours from another."""
    films = told("a-war", "A war, a war in Vietnam."), told("korean", "The Korean War."), told("c-war", "A war.")
    assert found("the Korean War", *films)[:1] == ["korean"]
    assert found("the war in North Korea", *films)[:1] == ["a-war"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kaesong", ["city"]),
        ("Kaesong films", ["city"]),
        ("sport", ["city"]),
        ("how to learn korean", []),
        ("harbour", []),
    ],
)
def test_one_word_finds_what_films_are_about(query: str, expected: list[str]) -> None:
    """By index terms and topics: a word that stands in passing may be the title of another film."""
    city = told("city", "They learn.", subjects=("Kaesong",), topics=(Topic.SPORT,))
    assert found(query, city) == expected


def test_films_far_from_the_best_are_left_out() -> None:
    """One word of five is another story."""
    films = LOVERS, told("actress", "An actress.")
    assert found("director and actress abducted for the leader", *films) == ["lovers"]
    assert found("north korean actress", *films) == ["lovers", "actress"]


def test_the_words_that_met_are_named_as_typed() -> None:
    """With a field of their own, and no name."""
    (each,) = search_stories(
        catalogue(LOVERS, CAMP, *OTHERS), "Kidnapped director makes films for a leader in a Zeppelin"
    )
    assert each.match.name is None
    assert (each.match.field, each.match.words) == ("story", ("kidnapped", "director", "leader"))
    assert 0 < each.score < 1


def test_a_pasted_page_is_not_looked_up_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many words nothing more is read, and each is read once."""
    looked_up = []

    def nothing_near(word: str) -> frozenset[str]:
        looked_up.append(word)
        return frozenset()

    monkeypatch.setattr("nkfilms.stories.near", nothing_near)
    assert found(" ".join(f"word{number}" for number in range(1000)) + " word1" * 1000, LOVERS) == []
    assert len(looked_up) == 40
    assert found("abducted director " * 30, LOVERS) == ["lovers"]


def test_a_catalogue_without_films_has_no_stories() -> None:
    """Nor an error."""
    assert search_stories(catalogue(), "kidnapped director") == ()


@pytest.mark.parametrize(
    ("forms", "others"),
    [
        ("defector defectors", "defence"),
        ("escape escapes escaped escaping escapee", "escalator"),
        ("kidnap kidnaps kidnapped kidnapping kidnapper", "kid"),
        ("labour labor", "lab"),
        ("organise organize organised organization organisation", "organ"),
        ("story stories", "store"),
        ("family families", "famine"),
        ("shop shops shopped shopping", "shore"),
        ("gymnast gymnasts", "gym"),
        ("run running ran", "rung"),
        ("woman women woman's", "womb"),
        ("class classes", "clash"),
        ("fly flies flew", "flier"),
        ("officer officers", "office"),
        ("animal animals", "animation"),
        ("horror horrors", "hour"),
        ("boy boys boy's", "boil"),
        ("spy spies", "spin"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str, others: str) -> None:
    """And what only looks like one has another; of stems that were remembered none is asked."""
    stem.cache_clear()
    stems = {stem(word) for word in words(forms)}
    assert len(stems) == 1
    assert not stems & {stem(word) for word in words(others)}


def test_subjects_are_told_apart() -> None:
    """The last word of one is not the beginning of the next."""
    assert found("walkers and kites", told("a", "A ship.", subjects=("rope walkers", "kites of paper"))) == ["a"]


def test_hyphens_part_words() -> None:
    """Possessives and stop words go."""
    assert words("The spy's labour-camp") == ["spy", "labour", "camp"]


@pytest.mark.parametrize(
    "word", ["sung", "red", "king", "bus", "027", "1990s", "평양", "ring", "bed", "string", "spring"]
)
def test_short_words_and_names_stay_as_they_are(word: str) -> None:
    """Kim Il Sung did not sing."""
    stem.cache_clear()
    assert stem(word) == word


@pytest.mark.parametrize("typed", ["gimnast", "gymnist", "gymnsat", "gymnstics", "gymnnast", "gymnas"])
def test_a_letter_wrong_is_forgiven_in_a_long_word(typed: str) -> None:
    """Wrong, exchanged, missing or added."""
    assert near(typed) & {stem("gymnast"), stem("gymnastics")}


def test_short_words_have_no_neighbours() -> None:
    """Each would be near words of its own."""
    assert not near("baker")


FRAMED = told(
    "framed",
    "A boat is lost. His wife is kidnapped, and the director's films are burnt. Nobody returns.",
    logline="A boat and its crew",
    subjects=("film directors", "kidnapping"),
    descriptions=("kidnapped director, boat and crew", "a shipwreck"),
)


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        (
            ("abducted", "director"),
            "His wife is kidnapped, and the director's films are burnt.",
            ["kidnapped", "director's"],
        ),
        (
            ("abducted", "director", "boat"),
            "His wife is kidnapped, and the director's films are burnt.",
            ["kidnapped", "director's"],
        ),
        (("boat",), "A boat and its crew", ["boat"]),
        (("directors",), "His wife is kidnapped, and the director's films are burnt.", ["director's"]),
        (("shipwreck",), "a shipwreck", ["shipwreck"]),
        (("1990",), "A boat and its crew", []),
    ],
)
def test_words_are_marked_in_the_sentence_where_most_meet(typed: tuple[str, ...], text: str, marked: list[str]) -> None:
    """The first of several, of the record before a description; where none meets, the line that says what it is."""
    shown = passage(catalogue(FRAMED, *OTHERS), FRAMED, typed)
    assert shown.text == text
    assert [shown.text[start:end] for start, end in shown.spans] == marked


def test_a_possessive_is_a_form_of_its_word() -> None:
    """However short that is."""
    spy = told("spy", "The spy's letter burns.")
    shown = passage(catalogue(spy, *OTHERS), spy, ("spy",))
    assert [shown.text[start:end] for start, end in shown.spans] == ["spy's"]


def test_the_index_outlives_its_encoding() -> None:
    """As it is read from a wheel."""
    index = index_of(catalogue(LOVERS, CAMP))
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(index), type=type(index))
    assert (again.films, again.postings([stem("abducted")])) == (2, index.postings([stem("abducted")]))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "film_id"),
    [
        ("the documentary where two Danish comedians go to Pyongyang", "the-red-chapel"),
        ("metal eating monster", "pulgasari"),
        ("girls practising gymnastics for the mass games", "a-state-of-mind"),
    ],
)
def test_our_own_films_are_found_by_what_people_say_of_them(query: str, film_id: str) -> None:
    """First."""
    assert search_stories(shipped(), query)[0].film.id == film_id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("educational", "educate"), ("skilfulness", "skil"), ("organisation", "organise"), ("celebration", "celebrate"),
        ("treatment", "treat"), ("darkness", "dark"), ("hopeful", "hope"), ("violinist", "violin"),
        ("abduction", "abduct"), ("singer", "sing"), ("visitor", "visit"), ("friendly", "friend"), ("musical", "music"),
    ],
)  # fmt: skip
def test_endings_come_off(one: str, other: str) -> None:
    """Of words of which enough is left."""
    stem.cache_clear()
    assert stem(one) == stem(other)


def test_every_producing_country_has_its_words() -> None:
    """But the one that the guide is about."""
    assert {code for each in shipped().films for code in each.countries} - {"KP"} <= set(OF_COUNTRY)


COUNTRIES = "AR AT AU BE BG CA CH CN CS CU CZ DD DE DK ES FI FR GB HR HU ID IE IL IN IT JP KR LV MN NL NO NZ PL PT RO RU SE SG SI SU TH US VN"
"""One's own catalogue may have films of countries that ours has none of."""


@pytest.mark.parametrize("code", COUNTRIES.split())
def test_where_a_film_comes_from_is_asked_for_in_every_word(code: str) -> None:
    """The adjectives of every country that is known, and its name."""
    films = catalogue(
        film("there", countries=(code,), summary="Gymnasts rehearse.", title="One"),
        film("elsewhere", summary="Gymnasts rehearse.", title="Two"),
        *(film(f"x{n}", summary="Farmers harvest.", title="Three") for n in range(9)),
    )
    for words_of in OF_COUNTRY[code].split():
        assert search_stories(films, f"{words_of} gymnasts who rehearse")[0].film.id == "there"


def test_the_words_of_a_title_hold_for_all_of_its_story() -> None:
    """As somebody may know a part of both."""
    chapel = told("chapel", "Comedians play a prank on their hosts.", title="The Red Chapel")
    rest = told("rest", "A pilot.", title="A Chapel"), told("red", "A sailor.", title="Red Sea")
    assert found("red chapel prank of tenors", chapel, *rest)[:1] == ["chapel"]
    assert found("red chapel prank of tenors", msgspec.structs.replace(chapel, title="X"), *rest) == []


@pytest.mark.parametrize(("typed", "means"), [("90s", "1990s"), ("doc", "documentary"), ("docs", "documentaries")])
def test_short_forms_are_the_words_they_stand_for(typed: str, means: str) -> None:
    """As people type."""
    assert stem(typed) == stem(means)
