"""Which names are compared closely with a query: what the quick comparisons pass on, and what they leave."""

import pytest

from nkfilms.names import index_of, spellings_of
from nkfilms.search.candidates import _sounds, candidates
from nkfilms.search.query import read_query
from tests.conftest import catalogue, film


def passed(titles: list[str], query: str, most: int = 60) -> list[str]:
    """Return those of some titles that are worth a close comparison."""
    index = index_of(catalogue(*(film(f"f{number}", title=title) for number, title in enumerate(titles))))
    return [index.spelling(number).names[0].name for number in candidates(read_query(query), index, most)]


@pytest.mark.parametrize(
    ("title", "query"),
    [
        pytest.param("Lantern Festival of the Mountain", "lantern dance", id="a word"),
        pytest.param("Lantern Festival of the Mountain", "lantren dance", id="a word nearly"),
        pytest.param("Christmas in the Mountain Village", "chr dance", id="SHORTEST_PREFIX: the beginning of a word"),
        pytest.param("Two Wanderers of a Far Mountain", "2 lanterns", id="a number in digits"),
        pytest.param("2 Wanderers of a Far Mountain", "two lanterns", id="a number in words"),
        pytest.param("2nd Wanderers of a Far Mountain", "second lanterns", id="another word for it"),
        pytest.param("Free Mountain in a Village Far Away", "free dance", id="a word that asks"),
        pytest.param("Pulgasari", "ulga sari", id="all of it nearly, without spaces"),
        pytest.param("Christmas in the Mountain Village", "stma", id="SHORTEST_PART: four letters inside"),
        pytest.param("이상한나라의수학자", "수학", id="fewer of Hangul"),
        pytest.param("Park Hae-il", "해 일 박", id="by sound, in another order"),
    ],
)
def test_what_is_worth_a_close_comparison(title: str, query: str) -> None:
    """One film alone would always be near enough, so another stands beside it."""
    assert passed(["Angels on Every Other Roof", title], query) == [title]


@pytest.mark.parametrize(
    ("title", "query"),
    [
        pytest.param("Christmas in the Mountain Village", "mas dance", id="a word inside another"),
        pytest.param("Christmas in the Mountain Village", "ch dance", id="SHORTEST_PREFIX: two letters"),
        pytest.param("Christmas in the Mountain Village", "stm", id="SHORTEST_PART: three letters"),
        pytest.param("Freedom of a Village in the Mountain", "free dance", id="the beginning, by a word that asks"),
        pytest.param("Merry Christmas, Mr. Lawrence", "istm asmt la", id="NEAR: a part nearly"),
    ],
)
def test_what_is_not(title: str, query: str) -> None:
    """Each close comparison takes a while."""
    assert passed([title, "Angels on Every Other Roof"], query) == []


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        pytest.param("kim", ["Kim Ku and the Long Road", "Comrade Kim Goes Flying"], id="every word of the query"),
        pytest.param("flying comrade", ["Comrade Kim Goes Flying"], id="two words"),
        pytest.param("spy jang jin", ["The Spy"], id="whole at the beginning"),
        pytest.param("jang spy jin", ["The Spy"], id="whole in the middle"),
        pytest.param("jang jin spy", ["The Spy"], id="whole at the end"),
        pytest.param("jang red family jin", ["Red Family"], id="two words within more"),
    ],
)
def test_these_are_compared_whatever_else_is_near(query: str, titles: list[str]) -> None:
    """However many names share more."""
    every = ["Kim Ku and the Long Road", "Comrade Kim Goes Flying", "The Spy", "Red Family"]
    assert passed(every, query, most=0) == titles


@pytest.mark.parametrize(
    ("titles", "query", "first"),
    [
        pytest.param(
            ["Red Sun over the Mountain Pass", "Red Moon over a Valley", "Lantern Festival of Every Village"],
            "red lantern",
            "Lantern Festival of Every Village",
            id="a rarer word",
        ),
        pytest.param(
            [
                "Moon over a Valley of Silence",
                "Moon above the Quiet Harbour",
                "Red Lantern Festival of Every Village",
                "Red Sun over the Mountain Pass",
                "Lantern in a Window Far Away",
                "Red Dust above all the Other Houses",
                "Lantern Makers of an Old Town",
            ],
            "moon red lantern",
            "Red Lantern Festival of Every Village",
            id="two words before one that is rarer than each",
        ),
        pytest.param(
            ["Movie Night in the Mountain Pass", "Lantern Makers of an Old Town", "Lantern in a Window Far Away"],
            "lantern movie",
            "Lantern Makers of an Old Town",
            id="a word that says something",
        ),
        pytest.param(["Pulgasarus", "Pulgasari"], "ulga sari", "Pulgasari", id="what is nearest as a whole"),
    ],
)
def test_of_many_the_best_are_compared(titles: list[str], query: str, first: str) -> None:
    """Those that share the rarer words; of equals the first."""
    assert passed(titles, query, most=1) == [first]


def test_as_many_words_are_like_a_mistyped_one_as_there_are() -> None:
    """None is left out for being the sixth."""
    titles = [f"Lantern{letter} of the {letter * 9} Village" for letter in "abcdefgh"]
    assert passed(titles, "lantren dance") == titles


def test_a_surname_is_heard_first_and_last() -> None:
    """Korean puts it first, other languages last."""
    assert _sounds(read_query("Hae Il Pak")) == {"heilpak", "pakheil", "ilpakhe"}


@pytest.mark.parametrize(("part", "numbers"), [("산", {0, 2, 3}), ("백", {0}), ("백산", {0}), ("강산", set())])
def test_the_names_that_hold_a_part(part: str, numbers: set[int]) -> None:
    """At the end of one as well, and twice in one."""
    index = index_of(
        catalogue(*(film(f"f{number}", title=title) for number, title in enumerate(["백산", "강", "산", "산산"])))
    )
    assert index.holding(part) == numbers
    assert index.equal("산") == [2]


def test_what_the_index_holds_of_a_name_is_the_name() -> None:
    """Chinese characters, which have a reading and no sound, too."""
    films = catalogue(
        film("salt", title="Salt", original_title="소금", directors=("Shin Sang-ok",)),
        film("ashfall", title="The Ash\nFall", original_title="白頭山", people=("Shin Sang-ok", "張律")),
        film("odd", title="???", other_titles=("花を 売る",)),
    )
    spellings, index = spellings_of(films), index_of(films)
    assert [index.spelling(number) for number in range(len(spellings))] == list(spellings)
    written = [
        (each.folded, *(f"{name.film_id} {name.field} {name.name}" for name in each.names)) for each in spellings
    ]
    assert written == [
        ("salt", "salt title Salt"),
        ("소금", "salt original_title 소금"),
        ("shin sang ok", "salt directors Shin Sang-ok", "ashfall people Shin Sang-ok"),
        ("the ash fall", "ashfall title The Ash Fall"),
        ("白頭山", "ashfall original_title 白頭山"),
        ("baitoushan", "ashfall original_title 白頭山"),
        ("백두산", "ashfall original_title 白頭山"),
        ("張律", "ashfall people 張律"),
        ("zhanglu", "ashfall people 張律"),
        ("장률", "ashfall people 張律"),
        ("장율", "ashfall people 張律"),
        ("???", "odd title ???"),
        ("花を 賣る", "odd other_titles 花を 売る"),
    ]
