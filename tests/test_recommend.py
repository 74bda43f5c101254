"""Ranking: which films, in which order, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nkfilms.evidence import standing_parts
from nkfilms.model import Film
from nkfilms.recommend import AFFAIR, draw, recommend
from nkfilms.results import Recommendation, total
from nkfilms.vocabularies import Kind, Result, Tone
from tests.conftest import film, on, prize, ranking

LISTS = {
    "the-best": ranking(10),
    "unranked": ranking(5),
    "poll": replace(ranking(50), voters=40),
    "shown": replace(ranking(7), programme=True, ranked=False),
    "also-shown": replace(ranking(3), programme=True, ranked=False),
}
FUNNY = film("funny", tones={Tone.HUMOROUS: 3})
WRY = film("wry", tones={Tone.INSIGHTFUL: 3, Tone.HUMOROUS: 1})
SOLEMN = film("solemn", tones={Tone.ARTISTIC: 3}, lists=(on("the-best", 1),))


def ids(ranked: tuple[Recommendation, ...]) -> list[str]:
    """Return the ids in their order."""
    return [each.film.id for each in ranked]


def test_the_tone_asked_for_decides() -> None:
    """A film known for its humour comes before one with a touch of it; one with none is left out."""
    assert ids(recommend([WRY, SOLEMN, FUNNY], LISTS, [Tone.HUMOROUS])) == ["funny", "wry"]


def test_without_a_tone_standing_decides() -> None:
    """Nobody asked for a mood, so what others say of the films ranks them."""
    assert ids(recommend([FUNNY, SOLEMN], LISTS)) == ["solemn", "funny"]


def test_a_film_with_all_tones_asked_comes_before_one_with_some() -> None:
    """However good the other is at its one tone."""
    both = film("both", tones={Tone.HUMOROUS: 1, Tone.INSIGHTFUL: 1})
    famous = film("famous", tones={Tone.HUMOROUS: 3}, lists=(on("the-best", 1),), awards=(prize("Cannes"),))
    assert ids(recommend([famous, both], LISTS, [Tone.HUMOROUS, Tone.INSIGHTFUL])) == ["both", "famous"]


def test_standing_settles_between_films_equally_funny() -> None:
    """A ranking, a prize and a special mention count, in this order."""
    ranked = film("ranked", tones=FUNNY.tones, lists=(on("the-best", 1),))
    prized = film("prized", tones=FUNNY.tones, awards=(prize("Leipzig"),))
    mentioned = film("mentioned", tones=FUNNY.tones, awards=(prize("Leipzig", result=Result.SPECIAL_MENTION),))
    films = [FUNNY, mentioned, prized, ranked]
    assert ids(recommend(films, LISTS, [Tone.HUMOROUS])) == ["ranked", "prized", "mentioned", "funny"]


def test_a_high_rank_counts_more_than_a_low_one() -> None:
    """And the last of a ranking as much as a bare mention."""
    first, last = film("first", lists=(on("the-best", 1),)), film("last", lists=(on("the-best", 10),))
    named = film("named", lists=(on("unranked"),))
    assert ids(recommend([named, last, first], LISTS)) == ["first", "last", "named"]


def test_films_of_one_hand_make_room_for_others() -> None:
    """A third one by a director comes after one as funny that nobody has heard of; by score alone, before it."""
    prized = {"tones": FUNNY.tones, "directors": ("Kim",), "awards": (prize("A"),)}
    films = [film("first", **prized), film("second", **prized), film("third", **prized), FUNNY, WRY]
    by_score = recommend(films, LISTS, [Tone.HUMOROUS])
    varied = recommend(films, LISTS, [Tone.HUMOROUS], varied=10)
    assert ids(by_score) == ["first", "second", "third", "funny", "wry"]
    assert ids(varied) == ["first", "funny", "second", "third", "wry"]
    assert varied[2].parts[-1].part == "variety"
    assert varied[2].parts[-1].points < 0


def test_an_affair_is_told_by_who_is_in_it() -> None:
    """Two films about one man are kin; two in which the leader appears, as he does in many, are not."""
    about = [film(name, tones=FUNNY.tones, people=("Kim Jong-nam", "Kim Jong-il")) for name in "ab"]
    others = [film(f"other-{n}", people=("Kim Jong-il",)) for n in range(AFFAIR)]
    first, second, *_ = recommend([*about, *others], LISTS, varied=10)
    assert [first.film.id, second.film.id] == ["a", "other-0"]


def test_variety_never_outweighs_a_grade() -> None:
    """A fifth film of one hand, known for its humour, still comes before one that is only marked by it."""
    films = [film(f"{n}", tones=FUNNY.tones, directors=("Kim",)) for n in range(5)]
    marked = film("marked", tones={Tone.HUMOROUS: 2})
    assert ids(recommend([marked, *films], LISTS, [Tone.HUMOROUS], varied=10))[-1] == "marked"


def test_a_touch_that_nobody_asked_for_is_no_reason() -> None:
    """Unless there is no other."""
    prized = film("prized", tones={Tone.HUMOROUS: 1}, awards=(prize("Leipzig"),))
    bare = film("bare", tones={Tone.HUMOROUS: 1}, sources=prized.sources * 3)
    assert [each.reasons for each in recommend([prized, bare], LISTS)] == [
        ("prize at Leipzig 2010",),
        ("a touch of humour",),
    ]
    assert recommend([prized], LISTS, [Tone.HUMOROUS])[0].reasons[0] == "a touch of humour"


def test_actors_make_room_for_nobody() -> None:
    """They play in many stories; a witness in two documentaries costs the second half of what two witnesses do."""
    cast = [film(name, tones=FUNNY.tones, people=("A", "B"), kind=Kind.FEATURE) for name in "ab"]
    assert [part.part for part in recommend(cast, LISTS, varied=10)[1].parts] == ["lists", "awards", "sources"]
    one = [film(name, tones=FUNNY.tones, people=("A", name)) for name in "ab"]
    two = [film(name, tones=FUNNY.tones, people=("A", "B")) for name in "ab"]
    assert (
        recommend(one, LISTS, [Tone.HUMOROUS], varied=10)[1].score
        > recommend(two, LISTS, [Tone.HUMOROUS], varied=10)[1].score
    )


def test_a_tone_can_be_asked_for_by_its_least_grade() -> None:
    """A film that has less of it has none."""
    assert ids(recommend([WRY, FUNNY], LISTS, {Tone.HUMOROUS: 3})) == ["funny"]
    both = recommend([WRY, FUNNY], LISTS, {Tone.HUMOROUS: 2, Tone.INSIGHTFUL: 1})
    assert {each.film.id: each.reasons[0] for each in both} == {
        "funny": "above all funny",
        "wry": "above all insightful",
    }


def test_equal_films_stand_in_the_order_of_their_ids() -> None:
    """The order is total, so the same question has the same answer."""
    twins = [film("b", tones=FUNNY.tones), film("a", tones=FUNNY.tones)]
    assert ids(recommend(twins, LISTS, [Tone.HUMOROUS])) == ["a", "b"]


def test_ranks_count_from_one() -> None:
    """The first film is number one."""
    assert [each.rank for each in recommend([FUNNY, WRY], LISTS, [Tone.HUMOROUS])] == [1, 2]


FILMS = st.builds(
    film,
    st.text(alphabet="abc", min_size=1, max_size=5),
    tones=st.dictionaries(st.sampled_from(Tone), st.integers(1, 3), min_size=1),
    lists=st.lists(st.builds(on, st.just("the-best"), st.integers(1, 10)), max_size=3).map(tuple),
    awards=st.lists(st.builds(prize, st.just("Leipzig")), max_size=5).map(tuple),
)


@given(st.lists(FILMS, max_size=6), st.lists(st.sampled_from(Tone), max_size=4, unique=True))
def test_the_parts_add_up_to_a_score_between_0_and_1(films: list[Film], tones: list[Tone]) -> None:
    """What is printed under --explain is the whole truth."""
    for each in recommend(films, LISTS, tones):
        assert each.score == total(each.parts)
        assert 0 <= each.score <= 1
        assert 1 <= len(each.reasons) <= 3


@given(FILMS, st.integers(1, 9))
def test_more_evidence_never_lowers_standing(one: Film, rank: int) -> None:
    """A further place on a list can only help."""
    more = film(one.id, lists=(*one.lists, on("the-best", rank)), awards=one.awards)
    assert total(standing_parts(more, LISTS)) >= total(standing_parts(one, LISTS))


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        pytest.param({"tones": {Tone.HUMOROUS: 3}}, "above all funny", id="what it is above all"),
        pytest.param(
            {"tones": {Tone.HUMOROUS: 3}, "awards": (prize("A"),)}, "known for its humour", id="what it is known for"
        ),
        pytest.param({"awards": (prize("Sundance"),)}, "prize at Sundance 2010", id="a prize"),
        pytest.param({"awards": (prize("A"), prize("B"))}, "prize at A 2010 and one more", id="two prizes"),
        pytest.param({"lists": (on("the-best", 1),)}, "first on The Daily's list", id="first of a ranking"),
        pytest.param({"lists": (on("the-best", 3),)}, "near the top of The Daily's list", id="top third"),
        pytest.param({"lists": (on("the-best", 9),)}, "on The Daily's list", id="lower down"),
        pytest.param({"lists": (on("the-best", 9), on("unranked"))}, "on two lists", id="two lists"),
        pytest.param({"lists": (on("poll", 1),)}, "first in The Daily's poll", id="first of a poll"),
        pytest.param({"lists": (on("shown"),)}, "in a programme of The Daily", id="a programme"),
        pytest.param({"lists": (on("shown"), on("also-shown"))}, "in two programmes", id="two programmes"),
        pytest.param({"lists": (on("unranked"), on("shown"))}, "on a list and in a programme", id="listed and shown"),
        pytest.param(
            {"lists": (on("the-best", 1), on("unranked"), on("shown"))},
            "first on The Daily's list and named by two more",
            id="first, on another list, and shown",
        ),
    ],
)
def test_reasons_say_what_is_true_of_the_film(known: dict[str, object], reason: str) -> None:
    """Each can be checked in `show`."""
    (only,) = recommend([film("film", **known)], LISTS)
    assert reason in only.reasons


def test_the_tones_asked_come_first_among_the_reasons() -> None:
    """They are what the film was picked for."""
    both = film("both", tones={Tone.INSIGHTFUL: 2, Tone.HUMOROUS: 1}, awards=(prize("Sundance"),))
    (only,) = recommend([both], LISTS, [Tone.HUMOROUS, Tone.INSIGHTFUL])
    assert only.reasons == ("clearly insightful", "a touch of humour", "prize at Sundance 2010")


def test_what_a_film_costs_its_kin_is_bounded() -> None:
    """By less than a grade, and never below nothing; even a score of 0 can be drawn."""
    films = [film(f"film-{n}", directors=("Kim",)) for n in range(6)]
    varied = recommend(films, LISTS, varied=6)
    assert all(each.score >= 0 for each in varied)
    assert len(draw(varied, 1)) == 6


def test_a_film_can_be_kept_though_it_has_none_of_the_tones() -> None:
    """Last, with no tone among its reasons."""
    kept = recommend([SOLEMN, FUNNY], LISTS, [Tone.HUMOROUS], keep=[SOLEMN])
    assert ids(kept) == ["funny", "solemn"]
    assert kept[1].reasons == ("first on The Daily's list",)


def test_a_draw_with_a_seed_can_be_repeated_and_loses_no_film() -> None:
    """And its ranks count anew."""
    ranked = recommend([film(name, tones=FUNNY.tones) for name in "abcdefgh"], LISTS, [Tone.HUMOROUS])
    once, again = draw(ranked, 7), draw(ranked, 7)
    assert once == again
    assert sorted(ids(once)) == ids(ranked)
    assert ids(once) != ids(ranked)
    assert [each.rank for each in once] == list(range(1, 9))


def test_a_draw_favours_high_scores() -> None:
    """Over many seeds the funny film comes first more often than the wry one, but not always."""
    ranked = recommend([FUNNY, WRY], LISTS, [Tone.HUMOROUS])
    firsts = [ids(draw(ranked, seed))[0] for seed in range(200)]
    assert 200 > firsts.count("funny") > firsts.count("wry") > 0
