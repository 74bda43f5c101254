"""Recommending films about something: story, tones and standing together."""

from typing import Any

import pytest

from nkfilms.evidence import standing
from nkfilms.filters import read_filters
from nkfilms.recommend import ABOUT_SHARE, recommend_about, TONE_SHARE
from nkfilms.vocabularies import Tone
from tests.conftest import catalogue, film, on, prize, ranking

STORY = "A director and an actress are abducted."
TOLD: dict[str, Any] = {"logline": STORY, "summary": STORY, "why": "-", "context": "-", "title": "X"}
ABOUT = catalogue(
    film("abducted", **TOLD, tones={Tone.HUMOROUS: 1}, year=1990),
    film("abducted-and-listed", **{**TOLD, "logline": "Some actress is abducted."}, lists=(on("best", 1),)),
    film("listed", lists=(on("best", 1),), awards=(prize("Cannes"), prize("Berlinale")), tones={Tone.HUMOROUS: 3}),
    *(film(f"other-{number}", title="Y") for number in range(6)),
    best=ranking(10),
)


def about(text: str, **asked: list[str]) -> list[str]:
    """Return the ids of the films recommended about a text."""
    return [each.film.id for each in recommend_about(ABOUT, text, read_filters(asked)).items]


def test_about_ranks_by_story_before_standing() -> None:
    """And leaves out what tells of something else, however good."""
    assert about("kidnapped director and actress") == ["abducted", "abducted-and-listed"]


def test_about_leaves_out_what_only_touches_the_words() -> None:
    """However good: it is no pick for them."""
    touching = film("z", **{**TOLD, "logline": "-"}, lists=(on("best", 1),))
    films = catalogue(film("a", **TOLD), touching, *ABOUT.films[3:], best=ranking(10))
    assert [each.film.id for each in recommend_about(films, "kidnapped director and actress").items] == ["a"]


def test_about_ranks_films_on_one_story_by_standing() -> None:
    """Where they tell it equally well."""
    films = film("a", **TOLD), film("b", **TOLD, lists=(on("best", 1),)), *ABOUT.films[3:]
    ranked = recommend_about(catalogue(*films, best=ranking(10)), "kidnapped director and actress").items
    assert [each.film.id for each in ranked] == ["b", "a"]


def test_about_ranks_by_the_tones_asked_too() -> None:
    """And obeys the filters."""
    assert about("kidnapped director and actress", tone=["humorous"]) == ["abducted"]
    assert about("kidnapped director and actress", year=["2000"]) == ["abducted-and-listed"]
    assert about("kidnapped director and actress", year=["1950"]) == []
    films = film("a", **TOLD, tones={Tone.ARTISTIC: 1}), film("b", **TOLD, tones={Tone.ARTISTIC: 3}), *ABOUT.films[3:]
    ranked = recommend_about(
        catalogue(*films), "kidnapped director and actress", read_filters({"tone": ["artistic"]})
    ).items
    assert [each.film.id for each in ranked] == ["b", "a"]
    both = {Tone.ARTISTIC: 1, Tone.HUMOROUS: 1}
    less = {**TOLD, "logline": "Some actress is abducted."}
    films = film("a", **TOLD, tones={Tone.ARTISTIC: 3}), film("b", **less, tones=both), *ABOUT.films[3:]
    wanted = read_filters({"tone": ["artistic", "humorous"]})
    ranked = recommend_about(catalogue(*films), "kidnapped director and actress", wanted).items
    assert [each.film.id for each in ranked] == ["a", "b"]


def test_about_names_what_is_left_out_for_an_unknown_length() -> None:
    """As every ranking does."""
    ranked = recommend_about(ABOUT, "kidnapped director and actress", read_filters({"max-runtime": ["90"]}))
    assert [each.id for each in ranked.left_out] == ["abducted-and-listed", "abducted"]


def test_about_names_its_part_and_the_words_that_met() -> None:
    """First among the parts, which add up, and among the reasons."""
    best, *_ = recommend_about(ABOUT, "a director and an actress who are abducted in a Zeppelin", limit=1).items
    assert (best.score_parts[0].part, best.score_parts[0].label) == ("about", "about your words")
    assert round(sum(part.points for part in best.score_parts), 4) == best.score <= 1
    assert best.reasons[0] == "about: director, actress, abducted"


def test_about_shares_the_score_between_story_tones_and_standing() -> None:
    """The best story has three points of four; of the rest, tones and standing have their shares."""
    ranked = recommend_about(ABOUT, "kidnapped director and actress", read_filters({"tone": ["humorous"]}), limit=1)
    (best,) = ranked.items
    told = {part.part: part.points for part in best.score_parts}
    assert told["about"] == ABOUT_SHARE == 0.75
    assert told["tone"] == round((1 - ABOUT_SHARE) * TONE_SHARE / 3, 4)
    assert ranked.of == 1
    alone = recommend_about(ABOUT, "kidnapped director and actress", limit=1)
    assert (len(alone.items), alone.of) == (1, 2)
    (listed,) = recommend_about(ABOUT, "kidnapped director and actress", read_filters({"on-list": ["best"]})).items
    others = sum(part.points for part in listed.score_parts[1:])
    assert others == pytest.approx((1 - ABOUT_SHARE) * standing(listed.film, ABOUT.lists).total, abs=2e-4)
    assert "tone" not in {part.part for part in alone.items[0].score_parts}


def test_about_what_no_film_tells_is_an_empty_ranking() -> None:
    """Of no films."""
    assert recommend_about(ABOUT, "clownfish").of == 0
