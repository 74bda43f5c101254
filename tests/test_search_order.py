"""Which film comes first, and what is found by sound, in a sentence, or beside a title."""

import pytest

from nkfilms.model import Catalogue
from nkfilms.search import search
from nkfilms.search.query import digits, read_query
from tests.conftest import catalogue, film


def found(films: Catalogue, query: str) -> list[str]:
    """Return the ids of the films found, best first."""
    return [each.film.id for each in search(films, query)]


def test_an_empty_catalogue_has_nothing() -> None:
    """Not even for nothing."""
    assert [search(catalogue(), text) for text in ("", "?", "salt", "소금")] == [(), (), (), ()]


@pytest.mark.parametrize(
    ("first", "second", "query"),
    [
        pytest.param({"title": "Salt"}, {"original_title": "Salt"}, "salt", id="a title before an original title"),
        pytest.param({"title": "M"}, {"original_title": "M"}, "m", id="of one letter as well"),
        pytest.param({"title": "M"}, {"people": ("M",)}, "m", id="a title before a person, of one letter"),
        pytest.param({"title": "M"}, {"other_titles": ("Ḿ",)}, "m", id="as written, of one letter"),
        pytest.param({"title": "Swing Kids"}, {"original_title": "Swing Kids"}, "スウィング・キッズ", id="by sound"),
        pytest.param(
            {"title": "The Net"}, {"original_title": "The Net"}, "THE NET 網に囚われた男", id="in one of two scripts"
        ),
        pytest.param(
            {"title": "The Net"}, {"title": "Steel Rain Summit"}, 'summit rain steel "net"', id="quoted, before a part"
        ),
        pytest.param(
            {"title": "Sunset"}, {"title": "Sun Set Story"}, "sun set", id="but for spaces, before what begins so"
        ),
        pytest.param(
            {"title": "Camp Forty Two Escapes"}, {"title": "Camp 42 Escape"}, "camp forty two escpe", id="read as it is"
        ),
    ],
)
def test_what_comes_first(first: dict[str, str], second: dict[str, str], query: str) -> None:
    """Though the other is before it in the catalogue, and by its id."""
    films = catalogue(film("a", **{"title": "Elsewhere", **second}), film("b", **{"title": "Elsewhere", **first}))
    assert found(films, query)[:1] == ["b"]


@pytest.mark.parametrize(
    ("titles", "query"),
    [
        pytest.param(["M", "M"], "m", id="one letter"),
        pytest.param(["Spy Girl", "Girl of the South"], "girl", id="one word begins nothing"),
        pytest.param(["Chapel Red", "Red Stone Chapel"], "red chapel", id="the same words, and more"),
    ],
)
def test_equals_stand_by_id(titles: list[str], query: str) -> None:
    """Where no list or jury knows them."""
    films = [film(film_id, title=title) for film_id, title in zip("ab", titles, strict=True)]
    assert found(catalogue(*reversed(films)), query) == ["a", "b"]


def test_of_equal_names_of_a_film_the_first_matches() -> None:
    """As the record has them."""
    films = catalogue(film("a", people=("Shin Sang-ok", "Shin Dong")))
    assert search(films, "shin")[0].match.name == "Shin Sang-ok"


FILMS = catalogue(
    film("hours", title="72 Hours"),
    film("confidential", title="Confidential Assignment", people=("Hyun Bin",), year=2017),
    film("initials", title="Q R"),
)


@pytest.mark.parametrize(
    ("query", "films"),
    [
        pytest.param("seventy two", ["hours"], id="a number alone"),
        pytest.param("ヒョンビン 2017", ["confidential"], id="kana and a year"),
        pytest.param("ヒョンビンの映画", ["confidential"], id="kana, with words around it"),
        pytest.param("qr netflix", [], id="two letters are left"),
    ],
)
def test_other_readings(query: str, films: list[str]) -> None:
    """Numbers as digits, names by sound, and what is left without the words that ask."""
    assert found(FILMS, query) == films


@pytest.mark.parametrize(
    ("text", "numbers"), [("camp 014", "14"), ("rocky ii", "2"), ("6/45", "645"), ("salt", ""), ("i v x", "")]
)
def test_the_numbers_of_a_text(text: str, numbers: str) -> None:
    """Roman ones of more than one letter too."""
    assert digits(read_query(text).folded) == numbers


@pytest.mark.parametrize(
    ("text", "idle"),
    [("crossing episode 3", {"episode", "3"}), ("crossing 3", set()), ("3 crossing", set()), ("3", set())],
)
def test_the_number_of_an_episode_asks(text: str, idle: set[str]) -> None:
    """Another number is a part of a title."""
    assert read_query(text).idle == idle


def test_a_query_knows_its_script() -> None:
    """One syllable of Hangul is enough."""
    assert [read_query(text).hangul for text in ("salt", "salt 소금", "塩")] == [False, True, False]
