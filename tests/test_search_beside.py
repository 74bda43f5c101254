"""Titles in sentences and beside others, the people beside them, and names by their sound."""

from importlib import import_module

import pytest

from nkfilms.names import index_of
from nkfilms.search import search
from nkfilms.search.spoken import heard
from tests.conftest import catalogue, film

FILMS = catalogue(
    film("security", title="Joint Security Area"),
    film("chapel", title="The Red Chapel", directors=("Jacob Nossell", "Mads Brügger")),
    film("crossing", title="Crossing"),
    film("crossing-over", title="Crossing Frontiers"),
    film("bird", title="Bird"),
    film("spy", title="The Spy Gone North", original_title="공작", year=2018),
    film("soldiers", title="Heaven's Soldiers", people=("Cho Min", "Kim Seung-woo")),
    film("game", title="The Propaganda Game", people=("Alejandro Cao de Benós", "Zoe Zed")),
    film("canton", title="Canton Win"),
    film("kang", title="Secret Reunion", people=("Kang Dong-won",)),
    film("beyond", title="2010"),
    film("monster", title="Monster", other_titles=("불가사리",)),
    film("parade", title="Defilada", directors=("Andrzej Fidyk",)),
    film("knot", title="Knot", other_titles=("그물코",)),
)


def found(query: str) -> list[str]:
    """Return the ids of the films found, best first."""
    return [each.film.id for each in search(FILMS, query)]


@pytest.mark.parametrize(
    ("query", "films"),
    [
        pytest.param("review of red chaple by guardian", ["chapel"], id="SHORTEST_SLIP: a slip in six letters"),
        pytest.param("for my joint security", [], id="the beginning of a title ends the sentence"),
        pytest.param("crossing + bird", ["bird", "crossing"], id="two titles"),
        pytest.param("crossing netflix + bird dvd", ["bird", "crossing"], id="with words that ask"),
        pytest.param("crossing + xyzzy", [], id="one of them is none"),
        pytest.param("the one called \u201cBird\u201d I believe", ["bird"], id="in round quotation marks"),
        pytest.param("공작 2018 흑금성", ["spy"], id="before its year"),
        pytest.param("불가사리 낚시", ["monster"], id="SHORTEST_CARRIED: four syllables before more"),
        pytest.param("그물코 낚시", [], id="SHORTEST_CARRIED: three"),
        pytest.param("gone 2019", ["spy"], id="NEXT_YEAR: a part of a title"),
        pytest.param("game alejandro cao de benos 2000", ["game"], id="NAMED: a word, a name of four and a year"),
        pytest.param("공작 2019 흑금성", ["spy"], id="before the next"),
        pytest.param("공작 2020 흑금성", [], id="before another"),
        pytest.param("soldiers cho woo", [], id="the words of two people"),
        pytest.param("chapel bruger", ["chapel"], id="the second of the people, with a slip"),
        pytest.param("game cao benos", ["game"], id="two words of a longer name"),
        pytest.param("defilada alejandro cao de benos", ["game"], id="somebody in another film"),
        pytest.param("gdzie obejrzec defilada fidyka", ["parade"], id="a slip in one name, beside words that ask"),
        pytest.param("カンドンウォン", ["kang"], id="a Korean name, and no English title with its consonants"),
        pytest.param("ウォン・カン・ドン", ["kang"], id="in another order"),
        pytest.param("ザ・クロッシング", ["crossing"], id="without the article; no longer title of four consonants"),
    ],
)
def test_what_is_found(query: str, films: list[str]) -> None:
    """Equals by id."""
    assert found(query) == films


def test_digits_are_not_heard() -> None:
    """They stand in every script."""
    assert heard(["2010"], index_of(FILMS)) == {}


def test_every_spelling_of_a_name_is_heard() -> None:
    """None is left out for being the sixth."""
    spellings = ["Hyun Bin", "Hyeon Bin", "Hyon Bin", "Hyun Been", "Hyunbin", "Hyeonbin", "Hyonbin"]
    films = catalogue(*(film(f"f{number}", people=(name,)) for number, name in enumerate(spellings)))
    assert len(search(films, "Хён Бин")) == len(spellings)


def test_what_sounds_the_same_comes_before_what_nearly_does() -> None:
    """With its vowels, then with them loosened; a long name may differ by a letter."""
    films = catalogue(
        film("a", title="Pulgasari Mandolim"),
        film("b", title="Polgasari Mandolin"),
        film("c", title="Pulgasari Mandolin"),
    )
    assert [each.film.id for each in search(films, "Пульгасари Мандолин")] == ["c", "b", "a"]


@pytest.mark.parametrize("words", [["きむ"], ["かんどんうぉん"], ["くろっしんぐ"], ["пак", "чхан"]])
def test_what_is_heard_is_never_as_good_as_what_is_written(words: list[str]) -> None:
    """However much sounds the same."""
    films = catalogue(
        film("a", title="The Crossing", people=("Park Chan", "Kang Dong-won")),
        film("b", title="Kim", people=("강동원",)),
    )
    likeness = heard(words, index_of(films)).values()
    assert likeness
    assert max(likeness) < 1


@pytest.mark.parametrize("most", [0, 99])
def test_how_many_names_are_looked_through_changes_nothing(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """More of them take a while: the names of the films in question are folded instead."""
    beside = import_module("nkfilms.search.beside")
    monkeypatch.setattr(beside, "MOST_NAMES", most)
    for remembered in vars(beside).values():
        if hasattr(remembered, "cache_clear"):
            remembered.cache_clear()
    asked = ("game cao benos", "soldiers cho woo", "chapel mads bruger")
    assert [found(query) for query in asked] == [["game"], [], ["chapel"]]
