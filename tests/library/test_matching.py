"""Which film of the guide a file means: never a guess."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nkfilms.library.entries import Entry
from nkfilms.library.matching import Matcher
from nkfilms.model import Ids
from tests.conftest import catalogue, film, shipped

FOREIGN = Path(__file__).with_name("foreign_films.tsv").read_text(encoding="utf-8").splitlines()
"""Twelve hundred well-known films of elsewhere, each with its year."""
NAMESAKES_ELSEWHERE = [
    *(("The Hunt", 2012), ("The Hunt", 2020), ("Runaway", 1984), ("The Suspect", 2013), ("The Wall", 2017)),
    *(("Nostalghia", 1983), ("Nostalgia", 1983), ("Salt", 2010), ("Escape", 2012), ("The Interview", 2007)),
    *(("Typhoon", 1940), ("Bird", 1988), ("The Birds", 1963), ("Propaganda", 1999), ("The Fighter", 2010)),
    *(("Fighter", 2024), ("Wish", 2023), ("The Net", 1995), ("Crossing Over", 2009), ("Abduction", 2011)),
    *(("The Apostle", 1997), ("Apostle", 2018), ("Swing Kids", 1993), ("Bright Future", 2003), ("Spy", 2015)),
    *(("The Great Escape", 1963), ("South of the Border", 2009), ("The Long Way Home", 1997), ("Parade", 1974)),
    *(("The Parade", 2011), ("Blood Brothers", 2007), ("Joint Security", 2000), ("The Mole", 2011), ("VIP", 2012)),
    *(("Double Agent", 1987), ("Beautiful Days", 2024), ("Case Closed", 1988), ("The Game of Their Lives", 2005)),
    *(("Assassins", 1995), ("True North", 2006), ("Hitchhiker", 2022), ("The Spy", 2012), ("Steel Rain", 2021)),
    *(("6:45", 2021), ("The Apostle", 2014), ("Duke", 2018), ("The King", 2012), ("The Long Way Home", 2014)),
    *(("Our Family", 2014), ("The Stranger", 2017), ("The Wall", 2016)),
    *(("Comrades", 2003), ("Under the Sun", 1998), ("The Country I Saw", 2016), ("72 Hours", 2019), ("Korea", 1995)),
]  # fmt: skip
"""Films that have a title of ours, or nearly so."""


@cache
def matcher() -> Matcher:
    """Return what matches films of the shipped catalogue."""
    return Matcher(shipped())


@pytest.mark.slow
def test_no_film_of_elsewhere_is_taken_for_ours() -> None:
    """Of twelve hundred well-known ones none; hardly any is worth asking about."""
    assert len(FOREIGN) == 1200
    entries = [Entry(titles=(title,), year=int(year)) for title, _, year in (line.partition("\t") for line in FOREIGN)]
    outcomes = [matcher().match(entry) for entry in entries]
    assert [outcome.film.title for outcome in outcomes if outcome.film] == []
    assert sum(bool(outcome.candidates) for outcome in outcomes) <= 3


@pytest.mark.parametrize(("title", "year"), NAMESAKES_ELSEWHERE)
def test_no_namesake_is_taken_for_ours(title: str, year: int) -> None:
    """Not even of the same year: at most it is asked about."""
    assert matcher().match(Entry(titles=(title,), year=year)).film is None


def test_a_namesake_of_the_year_is_told_by_its_director() -> None:
    """Until then it is asked about; of another year, it is not in doubt."""
    films = {each.id: each for each in shipped().films}
    assert matcher().match(Entry(titles=("Apostle",), year=2014)).why == "another film has this title and year"
    assert matcher().match(Entry(titles=("Apostle",), year=2014, directors=("Kim Jin-moo",))).film == films["apostle"]
    assert matcher().match(Entry(titles=("Our Family",), year=2013)).film == films["our-family"]


@pytest.mark.slow
def test_every_film_of_ours_is_found_by_title_and_year() -> None:
    """By every title that it has, but for namesakes, here and elsewhere."""
    missed = []
    for each in shipped().films:
        for title in (each.title, each.original_title, *each.other_titles):
            outcome = matcher().match(Entry(titles=(title or each.title,), year=each.year))
            assert outcome.film is None or outcome.film.id == each.id
            if outcome.film is None and outcome.why != "another film has this title and year":
                missed.append(title)
    assert len(missed) <= 4, missed


LANTERN: dict[str, Any] = {
    "title": "The Red Lantern",
    "original_title": "붉은 등불",
    "other_titles": ("La Lanterne rouge",),
    "year": 1985,
    "directors": ("Kim Tae-won",),
    "ids": Ids(imdb="tt0000001", tmdb=7, letterboxd="red-lantern"),
}
OURS = (
    film("red-lantern", **LANTERN),
    film("salt", year=1985),
    film("two-rivers", year=2004, ids=Ids(imdb="tt0000002")),
    film("two-rivers-1", title="Two Rivers", year=2005),
    film("a-story-of-salt", year=1990),
    film("seven-parts", ids=Ids(tmdb_tv=7)),
)


@pytest.mark.parametrize(
    ("entry", "film_id"),
    [
        pytest.param(Entry(imdb="tt0000001"), "red-lantern", id="an IMDb id"),
        pytest.param(Entry(tmdb=7, titles=("Whatever",), year=1900), "red-lantern", id="a TMDB id, whatever the title"),
        pytest.param(Entry(tmdb_tv=7), "seven-parts", id="the same number, which TMDB gave a series too"),
        pytest.param(Entry(letterboxd="red-lantern"), "red-lantern", id="a page on Letterboxd"),
        pytest.param(Entry(film_id="red-lantern"), "red-lantern", id="our own id"),
        pytest.param(Entry(titles=("Red Lantern",), year=1985), "red-lantern", id="without the article"),
        pytest.param(Entry(titles=("LA LANTERNE ROUGE!",), year=1985), "red-lantern", id="another title, in any case"),
        pytest.param(Entry(titles=("붉은 등불",), year=1986), "red-lantern", id="the original one, a year later"),
        pytest.param(Entry(titles=("Foreign", "The Red Lantern"), year=1984), "red-lantern", id="its second title"),
        pytest.param(
            Entry(titles=("Red Lantern",), year=1985, directors=("KIM Taewon", "Another")), "red-lantern", id="a director"
        ),
        pytest.param(Entry(titles=("Salt",), year=1985), "salt", id="one word, the very year"),
        pytest.param(Entry(titles=("Two Rivers",), year=2005), "two-rivers-1", id="the nearer year"),
    ],
)  # fmt: skip
def test_a_film_is_told_by_an_id_or_by_title_and_year(entry: Entry, film_id: str) -> None:
    """In any spelling, and the year within one."""
    outcome = Matcher(catalogue(*OURS)).match(entry)
    assert (outcome.film and outcome.film.id, outcome.why) == (film_id, "")


@pytest.mark.parametrize(
    ("entry", "why", "candidates"),
    [
        (Entry(titles=("Red Lantern",)), "it has no year", ["red-lantern"]),
        (Entry(titles=("Salt",), year=1986), "its title is one word, and its year another", ["salt"]),
        (
            Entry(titles=("Red Lantern",), year=1985, directors=("Xie Jin",)),
            "its directors are others",
            ["red-lantern"],
        ),
        (Entry(imdb="tt0000002", tmdb=7), "its ids are of several films", ["two-rivers", "red-lantern"]),
        (Entry(titles=("Story of Salt",), year=1995), "its year is another", ["a-story-of-salt"]),
        (Entry(titles=("Story of Salt",), year=1996), "", []),
        (Entry(titles=("La Lanterne rouge",), year=1980), "its year is another", ["red-lantern"]),
        (Entry(titles=("La Lanterne rouge",), year=1979), "", []),
        (Entry(titles=("Red Lantern",), year=1987), "", []),
        (Entry(titles=("Red Lantern",), year=1985, imdb="tt0000009"), "", []),
        (Entry(titles=("Red Lantern",), year=1985, letterboxd="raise-the-red-lantern"), "", []),
        (Entry(titles=("The Salt",), year=1985), "its title is one word, and has another article", ["salt"]),
        (Entry(titles=("Red",), year=1985), "", []),
        (Entry(titles=("",), year=1985), "", []),
        (Entry(), "", []),
    ],
)
def test_what_is_in_doubt_is_asked_about(entry: Entry, why: str, candidates: list[str]) -> None:
    """With the reason and the films that it could be; what is another film is none of ours."""
    outcome = Matcher(catalogue(*OURS)).match(entry)
    assert (outcome.film, outcome.why, [each.id for each in outcome.candidates]) == (None, why, candidates)


def test_two_films_of_one_title_and_year_are_in_doubt() -> None:
    """As nothing tells which."""
    twins = Matcher(catalogue(film("a-one", title="Two Rivers"), film("b-two", title="Two Rivers")))
    outcome = twins.match(Entry(titles=("Two Rivers",), year=2001))
    assert (outcome.why, len(outcome.candidates)) == ("several films have this title", 2)
