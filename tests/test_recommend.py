"""Ranking: which films, in which order, and why."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nkfilms.evidence import standing
from nkfilms.filters import Filters, read_filters
from nkfilms.model import Award, Catalogue, Film, Source, Watch
from nkfilms.parsing import GradedTone
from nkfilms.recommend import draw, recommend, recommend_about, SHORT
from nkfilms.repetition import repeated
from nkfilms.results import Recommendation, total
from nkfilms.vocabularies import Access, AwardResult, Form, How, Kind, Tone
from tests.conftest import catalogue, film, on, prize, ranking, shipped

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


def catalogue_of(*films: Film) -> Catalogue:
    """Return a catalogue of these films and of the lists that they may stand on."""
    return Catalogue(schema=1, lists=LISTS, films=films)


def rank(
    films: Sequence[Film], *tones: Tone, least: int = 1, keep: Sequence[Film] = (), variety: bool = False
) -> tuple[Recommendation, ...]:
    """Return the films ranked for the tones, by score alone unless variety is asked for."""
    wanted = {"tone": tuple(GradedTone(tone, least) for tone in tones)} if tones else {}
    return recommend(catalogue_of(*films), Filters(wanted), keep=keep, variety=variety).items


def ids(ranked: tuple[Recommendation, ...]) -> list[str]:
    """Return the ids in their order."""
    return [each.film.id for each in ranked]


def test_the_tone_asked_for_decides() -> None:
    """A film known for its humour comes before one with a touch of it; one with none is left out."""
    assert ids(rank([WRY, SOLEMN, FUNNY], Tone.HUMOROUS)) == ["funny", "wry"]


def test_without_a_tone_standing_decides() -> None:
    """Nobody asked for a mood, so what others say of the films ranks them."""
    best, other = rank([FUNNY, SOLEMN])
    assert (best.film, other.film) == (SOLEMN, FUNNY)
    assert best.score == standing(SOLEMN, LISTS).total


def test_a_film_with_all_tones_asked_comes_before_one_with_some() -> None:
    """However good the other is at its one tone."""
    both = film("both", tones={Tone.HUMOROUS: 1, Tone.INSIGHTFUL: 1})
    famous = film("famous", tones={Tone.HUMOROUS: 3}, lists=(on("the-best", 1),), awards=(prize("Cannes"),))
    assert ids(rank([famous, both], Tone.HUMOROUS, Tone.INSIGHTFUL)) == ["both", "famous"]


def test_standing_settles_between_films_equally_funny() -> None:
    """A ranking, a prize and a special mention count, in this order."""
    ranked = film("ranked", tones=FUNNY.tones, lists=(on("the-best", 1),))
    prized = film("prized", tones=FUNNY.tones, awards=(prize("Leipzig"),))
    mentioned = film("mentioned", tones=FUNNY.tones, awards=(prize("Leipzig", result=AwardResult.SPECIAL_MENTION),))
    films = [FUNNY, mentioned, prized, ranked]
    assert ids(rank(films, Tone.HUMOROUS)) == ["ranked", "prized", "mentioned", "funny"]


def test_a_high_rank_counts_more_than_a_low_one() -> None:
    """And the last of a ranking as much as a bare mention."""
    first, last = film("first", lists=(on("the-best", 1),)), film("last", lists=(on("the-best", 10),))
    named = film("named", lists=(on("unranked"),))
    assert ids(rank([named, last, first])) == ["first", "last", "named"]


def test_films_of_one_hand_make_room_for_others() -> None:
    """A third one by a director comes after one as funny that nobody has heard of; by score alone, before it."""
    prized = {"tones": FUNNY.tones, "directors": ("Kim",), "awards": (prize("A"),)}
    films = [film("first", **prized), film("second", **prized), film("third", **prized), FUNNY, WRY]
    by_score = rank(films, Tone.HUMOROUS)
    varied = rank(films, Tone.HUMOROUS, variety=True)
    assert ids(by_score) == ["first", "second", "third", "funny", "wry"]
    assert ids(varied) == ["first", "funny", "second", "third", "wry"]
    assert varied[2].score_parts[-1].part == "repetition"
    assert varied[2].score_parts[-1].points < 0


def test_a_subject_is_told_by_who_is_in_it() -> None:
    """Two films about one man are on one subject; two in which the leader appears, as he does in many, are not."""
    about = [film(name, tones=FUNNY.tones, people=("Kim Jong-nam", "Kim Jong-il")) for name in "ab"]
    others = [film(f"other-{n}", people=("Kim Jong-il",)) for n in range(6)]
    first, second, *_ = rank([*about, *others], variety=True)
    assert [first.film.id, second.film.id] == ["a", "other-0"]


def test_how_much_a_subject_is_repeated() -> None:
    """One person in two documentaries is half of one, two are the whole, three no more; in seven films nobody counts."""
    for people, amount in ((("A",), 0.5), (("A", "B"), 1.0), (("A", "B", "C"), 1.0)):
        one, other = (film(name, people=people) for name in "xy")
        assert repeated(catalogue_of(one, other), one) == {"y": amount}
    six = [film(f"film-{n}", people=("A",)) for n in range(6)]
    assert len(repeated(catalogue_of(*six), six[0])) == 5
    assert repeated(catalogue_of(*six, film("seventh", people=("A",))), six[0]) == {}


def test_a_tone_and_standing_share_the_whole_score() -> None:
    """A film that has all there is of both has about 1, and never more; standing settles between equals."""
    laden = film(
        "laden", tones=FUNNY.tones, lists=(on("the-best", 1),) * 99, awards=tuple(prize(f"{n}") for n in range(99)),
        sources=tuple(Source(publisher=f"{n}") for n in range(99)), watch=tuple(Watch(where=f"{n}", how=How.FREE) for n in range(99)),
    )  # fmt: skip
    (best,) = rank([laden], Tone.HUMOROUS)
    assert 0.99 < best.score <= 1


def test_one_repetition_takes_less_than_a_grade_of_four_tones() -> None:
    """Of as many tones asked a grade is a quarter, and still a second film by a hand comes before one a grade less fit."""
    tones = dict.fromkeys(Tone, 3)
    hands = [film(name, tones=tones, directors=("Kim",)) for name in ("first", "second")]
    less = film("less", tones=tones | {Tone.ARTISTIC: 2})
    assert ids(rank([*hands, less], *tones, variety=True)) == ["first", "second", "less"]


def test_a_second_repetition_takes_as_much_again_and_a_third_nothing() -> None:
    """What two better films take is the most."""
    films = [film(f"{n}", tones=FUNNY.tones, directors=("Kim",)) for n in range(5)]
    ranked = rank(films, Tone.HUMOROUS, variety=True)
    taken = [-each.score_parts[-1].points for each in ranked[1:]]
    assert taken[1:] == [pytest.approx(2 * taken[0])] * 3


def test_variety_never_outweighs_a_grade() -> None:
    """A fifth film of one hand, known for its humour, still comes before one that is only marked by it."""
    films = [film(f"{n}", tones=FUNNY.tones, directors=("Kim",)) for n in range(5)]
    marked = film("marked", tones={Tone.HUMOROUS: 2})
    assert ids(rank([marked, *films], Tone.HUMOROUS, variety=True))[-1] == "marked"


def test_the_grade_of_this_guide_is_no_reason() -> None:
    """It is our opinion; where nobody has judged a film, who writes of it is the evidence."""
    (bare,) = rank([film("bare", tones={Tone.HUMOROUS: 2, Tone.ARTISTIC: 3})], Tone.HUMOROUS)
    assert bare.reasons == ("written about by 1 publisher",)


def test_a_famous_film_comes_before_one_that_nobody_names() -> None:
    """Though the tone asked is only its second; a film that is known for the tone comes before one as famous."""
    names = tuple(on("the-best", 1) for _ in range(20))
    titles = tuple(f"Title {number}" for number in range(20))
    famous = film("famous", tones={Tone.HUMOROUS: 2}, lists=names, awards=(prize("A"), prize("B")), other_titles=titles)
    known_for_it = film("known-for-it", tones=FUNNY.tones)
    assert ids(rank([known_for_it, famous], Tone.HUMOROUS)) == ["famous", "known-for-it"]
    assert ids(rank([replace(famous, id="b", tones=FUNNY.tones), famous], Tone.HUMOROUS)) == ["b", "famous"]


def test_actors_make_room_for_nobody() -> None:
    """They play in many stories; a witness in two documentaries costs the second half of what two witnesses do."""
    cast = [film(name, tones=FUNNY.tones, people=("A", "B"), kind=Kind.FEATURE) for name in "ab"]
    known = ["lists", "awards", "sources", "releases", "directors"]
    assert [part.part for part in rank(cast, variety=True)[1].score_parts] == known
    one = [film(name, tones=FUNNY.tones, people=("A", name)) for name in "ab"]
    two = [film(name, tones=FUNNY.tones, people=("A", "B")) for name in "ab"]
    assert rank(one, Tone.HUMOROUS, variety=True)[1].score > rank(two, Tone.HUMOROUS, variety=True)[1].score


def test_a_tone_can_be_asked_for_by_its_least_grade() -> None:
    """A film that has less of it has none, and it counts for nothing."""
    assert ids(rank([WRY, FUNNY], Tone.HUMOROUS, least=3)) == ["funny"]
    asked = read_filters({"tone": ["humorous=2", "insightful"]})
    both = recommend(catalogue_of(WRY, replace(FUNNY, tones={Tone.HUMOROUS: 2})), asked).items
    wry, funny = both
    assert (wry.film.id, funny.film.id) == ("wry", "funny")
    assert wry.score_parts[0].points == pytest.approx(1.5 * funny.score_parts[0].points, rel=0.01)


def test_equal_films_stand_in_the_order_of_their_ids() -> None:
    """The order is total, so the same question has the same answer."""
    twins = [film("b", tones=FUNNY.tones), film("a", tones=FUNNY.tones)]
    assert ids(rank(twins, Tone.HUMOROUS)) == ["a", "b"]


def test_ranks_count_from_one() -> None:
    """The first film is number one."""
    assert [each.rank for each in rank([FUNNY, WRY], Tone.HUMOROUS)] == [1, 2]


FILMS = st.builds(
    film,
    st.text(alphabet="abc", min_size=1, max_size=5),
    tones=st.dictionaries(st.sampled_from(Tone), st.integers(1, 3), min_size=1),
    lists=st.lists(st.builds(on, st.just("the-best"), st.integers(1, 10)), max_size=3).map(tuple),
    awards=st.lists(st.builds(prize, st.just("Leipzig")), max_size=5).map(tuple),
)


@given(
    films=st.lists(FILMS, max_size=6, unique_by=lambda one: one.id),
    tones=st.lists(st.sampled_from(Tone), max_size=4, unique=True),
    variety=st.booleans(),
)
def test_the_parts_add_up_to_a_score_between_0_and_1(films: list[Film], tones: list[Tone], *, variety: bool) -> None:
    """What is printed under --explain is the whole truth."""
    for each in rank(films, *tones, variety=variety):
        assert each.score == total(each.score_parts)
        assert 0 <= each.score <= 1
        assert 1 <= len(each.reasons) <= 3


@given(FILMS, st.integers(1, 9))
def test_more_evidence_never_lowers_standing(one: Film, place: int) -> None:
    """A further place on a list can only help."""
    more = film(one.id, lists=(*one.lists, on("the-best", place)), awards=one.awards)
    assert standing(more, LISTS).total >= standing(one, LISTS).total


def named(award: str, event: str) -> Award:
    """Return a prize of a name."""
    return Award(award=award, event=event, year=2010, result=AwardResult.WON)


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        pytest.param({}, "written about by 1 publisher", id="who writes of it"),
        pytest.param({"awards": (prize("Sundance"),)}, "Grand Prize at Sundance 2010", id="a prize"),
        pytest.param(
            {"awards": (named("Jury Prize (ex aequo)", "A"),)}, "Jury Prize at A 2010", id="without what is in brackets"
        ),
        pytest.param({"awards": (named("x" * 50, "A"),)}, f"{'x' * 50} at A 2010", id="the longest name told"),
        pytest.param({"awards": (named("x" * 51, "A"),)}, "prize at A 2010", id="a longer one"),
        pytest.param({"awards": (named("뉴비전상", "A"),)}, "prize at A 2010", id="a name in another script"),
        pytest.param({"awards": (named("Prix X", "Prix X"),)}, "prize at Prix X 2010", id="named as the event"),
        pytest.param({"awards": (prize("A"), prize("B"))}, "Grand Prize at A 2010 and one more", id="two prizes"),
        pytest.param({"lists": (on("the-best", 1),)}, "first on The Daily's list", id="first of a ranking"),
        pytest.param({"lists": (on("the-best", 3),)}, "number 3 on The Daily's list", id="third"),
        pytest.param({"lists": (on("unranked"),)}, "on The Daily's list", id="an unranked list"),
        pytest.param(
            {"lists": (on("the-best", 9), on("unranked"))},
            "number 9 on The Daily's list and one more",
            id="two lists",
        ),
        pytest.param({"lists": (on("poll", 1),)}, "first in The Daily's poll", id="first of a poll"),
        pytest.param({"lists": (on("shown"),)}, "in a programme of The Daily", id="a programme"),
        pytest.param(
            {"lists": (on("shown"), on("also-shown"))}, "in a programme of The Daily and one more", id="two programmes"
        ),
        pytest.param(
            {"lists": (on("unranked"), on("shown"))}, "on The Daily's list and one more", id="listed and shown"
        ),
        pytest.param(
            {"lists": (on("the-best", 1), on("unranked"), on("shown"))},
            "first on The Daily's list and named by two more",
            id="first, on another list, and shown",
        ),
    ],
)
def test_reasons_say_what_is_true_of_the_film(known: dict[str, object], reason: str) -> None:
    """Each can be checked in `show`."""
    (only,) = rank([film("film", **known)])
    assert reason in only.reasons


def test_what_others_say_comes_first_among_the_reasons() -> None:
    """The weightiest first."""
    both = film("both", tones={Tone.HUMOROUS: 3}, awards=(prize("A"),), lists=(on("the-best", 1),))
    (only,) = rank([both], Tone.HUMOROUS)
    assert only.reasons == ("first on The Daily's list", "Grand Prize at A 2010")


def test_what_repetition_takes_is_bounded() -> None:
    """By less than a grade, and never below nothing; even a score of 0 can be drawn."""
    films = [film(f"film-{n}", directors=("Kim",)) for n in range(6)]
    varied = recommend(catalogue_of(*films))
    assert all(each.score >= 0 for each in varied.items)
    assert varied.items[-1].score == 0
    assert len(draw(varied, 1).items) == 6


def test_who_asks_for_a_director_gets_the_best_films_first() -> None:
    """All of them are by one hand, as they should be."""
    films = [film(name, tones=FUNNY.tones, directors=("Kim",), awards=(prize(name),)) for name in ("a", "b")]
    both = film("both", tones=FUNNY.tones, directors=("Kim", "Pak"))
    ranking_ = recommend(catalogue_of(*films, both), read_filters({"director": ["kim"]}))
    assert [each.score_parts[-1].part for each in ranking_.items] == ["directors"] * 3
    anybody = recommend(catalogue_of(*films, both), read_filters({"person": ["kim"]}))
    assert anybody.items[-1].score_parts[-1].part == "repetition"


def test_the_limit_cuts_the_ranking_and_not_the_count() -> None:
    """The first films are those of the whole ranking, with variety and without."""
    films = [film(f"film-{n}", tones={Tone.HUMOROUS: 1 + n % 3}, directors=(f"Kim {n % 2}",)) for n in range(9)]
    for variety in (True, False):
        whole = recommend(catalogue_of(*films), variety=variety)
        some = recommend(catalogue_of(*films), variety=variety, limit=4)
        assert some.items == whole.items[:4]
        assert (some.of, whole.of) == (9, 9)


def test_films_left_out_for_an_unknown_value_are_counted() -> None:
    """A film that would be in if it were short enough."""
    films = [replace(FUNNY, runtime=80), replace(WRY, runtime=None)]
    short = recommend(catalogue_of(*films), read_filters({"tone": ["humorous"], "max-runtime": ["90"]}))
    assert (ids(short.items), short.of, short.unknown) == (["funny"], 1, {"runtime": 1})


def test_the_best_of_what_was_left_out_are_named() -> None:
    """At most three, in the order in which they would have been ranked; no serials, which are long enough."""
    serial = film("serial", tones=FUNNY.tones, form=Form.SERIAL, lists=(on("the-best", 1),))
    prized = [film(f"prized-{n}", tones=FUNNY.tones, awards=tuple(prize(f"{p}") for p in range(n))) for n in range(5)]
    known = film("known", tones=FUNNY.tones, runtime=80)
    wanted = read_filters({"tone": ["humorous"], "max-runtime": ["90"]})
    ranked = recommend(catalogue_of(*prized, serial, known, SOLEMN), wanted)
    assert [each.id for each in ranked.left_out] == ["prized-4", "prized-3", "prized-2"]
    assert draw(ranked, 7).left_out == ranked.left_out
    nameless = recommend(catalogue_of(*prized, known), read_filters({"director": ["kim"]}))
    assert (nameless.left_out, nameless.unknown) == ((), {"directors": 6})


def test_a_clip_is_no_evening_film() -> None:
    """A few minutes take nearly a grade, half an hour a little, forty minutes and an unknown length nothing."""
    clip, short, unknown = (film(name, tones=FUNNY.tones) for name in ("a-clip", "b-short", "c-unknown"))
    marked = film("marked", tones={Tone.HUMOROUS: 2}, runtime=40)
    films = [replace(clip, runtime=1), replace(short, runtime=30), unknown, marked]
    ranked = rank(films, Tone.HUMOROUS)
    assert ids(ranked) == ["c-unknown", "b-short", "a-clip", "marked"]
    assert [each.score_parts[-1].part for each in ranked] == ["directors", "length", "length", "directors"]
    two = (Tone.HUMOROUS, Tone.ARTISTIC)
    both = replace(films[0], tones={Tone.HUMOROUS: 1, Tone.ARTISTIC: 1})
    assert ids(rank([both, marked, replace(both, id="d", runtime=40)], *two)) == ["d", "marked", "a-clip"]
    better = replace(marked, lists=(on("the-best", 1),))
    assert ids(rank([films[0], better], Tone.HUMOROUS)) == ["marked", "a-clip"]
    assert ids(rank([replace(short, runtime=39), film("d", tones=FUNNY.tones, runtime=40)], Tone.HUMOROUS))[0] == "d"


@pytest.mark.parametrize("asked", [{"max-runtime": ["60"]}, {"form": ["film"]}])
def test_who_asks_for_a_length_or_a_form_gets_short_films_too(asked: dict[str, list[str]]) -> None:
    """They are what was asked for."""
    clip = film("clip", runtime=4, lists=(on("unranked"),))
    ranked = recommend(catalogue_of(film("long", runtime=50), clip), read_filters(asked)).items
    assert ids(ranked) == ["clip", "long"]
    assert ranked[0].score_parts[-1].part == "directors"


def test_what_a_story_tells_has_no_length() -> None:
    """Who asks for a story means that film, were it a clip."""
    clip, other = (film(name, runtime=4, summary=f"Gymnasts rehearse {name}.") for name in ("clip", "other"))
    ranked = recommend_about(catalogue_of(clip, other), "gymnasts rehearse").items
    known = ["about", "lists", "awards", "sources", "releases", "directors"]
    assert [part.part for part in ranked[0].score_parts] == known


def test_the_main_access_comes_first() -> None:
    """A film that is mainly undercover before a better one that is so in part; whoever has more of the tones, first."""
    mainly = film("mainly", access=(Access.UNDERCOVER, Access.EXILE))
    partly = film("partly", access=(Access.EXILE, Access.UNDERCOVER), lists=(on("the-best", 1),))
    assert ids(recommend(catalogue_of(mainly, partly), read_filters({"access": ["undercover"]})).items)[0] == "mainly"
    assert ids(recommend(catalogue_of(mainly, partly), read_filters({})).items)[0] == "partly"
    both = replace(partly, tones={Tone.INFORMATIVE: 1, Tone.HUMOROUS: 1})
    wanted = read_filters({"access": ["undercover"], "tone": ["informative", "humorous"]})
    assert ids(recommend(catalogue_of(mainly, both), wanted).items)[0] == "partly"


def test_who_asks_for_a_level_learns() -> None:
    """What informs and gives insight comes first, and a film that does neither is not left out; tones asked decide."""
    both = film("both", tones={Tone.INFORMATIVE: 2, Tone.INSIGHTFUL: 2})
    famous = film("famous", tones={Tone.ARTISTIC: 3}, lists=(on("the-best", 1),))
    one = film("one", tones={Tone.INFORMATIVE: 3})
    some = film("some", tones={Tone.INFORMATIVE: 1, Tone.INSIGHTFUL: 1})
    films = catalogue_of(some, both, famous, one)
    ranked = recommend(films, read_filters({"level": ["introductory"]})).items
    assert ids(ranked) == ["both", "one", "some", "famous"]
    assert [each.score_parts[0].part for each in ranked] == ["tone"] * 4
    assert ids(recommend(films, read_filters({})).items)[0] == "famous"
    artistic = read_filters({"level": ["introductory"], "tone": ["artistic"]})
    assert ids(recommend(films, artistic).items) == ["famous"]


def test_a_film_can_be_kept_though_it_has_none_of_the_tones() -> None:
    """Last, and once, though the other filters let it pass."""
    kept = rank([SOLEMN, FUNNY], Tone.HUMOROUS, keep=[SOLEMN])
    assert ids(kept) == ["funny", "solemn"]
    assert kept[1].reasons[0] == "first on The Daily's list"


def test_a_draw_with_a_seed_can_be_repeated_and_loses_no_film() -> None:
    """And its ranks count anew."""
    ranked = recommend(catalogue_of(*(film(name, tones=FUNNY.tones) for name in "abcdefgh")))
    once, again = draw(ranked, 7), draw(ranked, 7)
    assert once == again
    assert sorted(ids(once.items)) == ids(ranked.items)
    assert ids(once.items) != ids(ranked.items)
    assert [each.rank for each in once.items] == list(range(1, 9))


def test_a_draw_is_of_all_films_ranked() -> None:
    """The limit cuts what is drawn, not what is drawn from."""
    ranked = recommend(catalogue_of(*(film(name, tones=FUNNY.tones) for name in "abcdefgh")))
    assert draw(ranked, 7, limit=3) == replace(draw(ranked, 7), items=draw(ranked, 7).items[:3])
    assert draw(ranked, 7, limit=3).of == 8
    assert draw(replace(ranked, unknown={"runtime": 2}), 7).unknown == {"runtime": 2}


def test_a_draw_favours_high_scores() -> None:
    """Over many seeds the funny film comes first more often than the wry one, but not always."""
    ranked = recommend(catalogue_of(FUNNY, WRY), read_filters({"tone": ["humorous"]}))
    firsts = [ids(draw(ranked, seed).items)[0] for seed in range(200)]
    assert 200 > firsts.count("funny") > firsts.count("wry") > 0


def test_each_part_of_a_score_has_its_label() -> None:
    """As --explain prints it; what takes something away is below nothing, and all add up."""
    known: dict[str, Any] = {"directors": ("Kim",), "tones": {Tone.HUMOROUS: 3}}
    films = (
        film("long", **known, runtime=90, lists=(on("best", 1),)),
        film("short", **known, runtime=10, lists=(on("best", 2),)),
    )
    _, short = recommend(catalogue(*films, best=ranking(10)), read_filters({"tone": ["humorous"]})).items
    assert [(part.label, part.points < 0) for part in short.score_parts] == [
        ("tone fit", False),
        ("published lists", False),
        ("prizes", False),
        ("written about", False),
        ("widely released", False),
        ("its director's other films", False),
        ("shorter than an evening's film", True),
        ("penalty for repetition", True),
    ]
    assert round(sum(part.points for part in short.score_parts), 4) == short.score


@pytest.mark.parametrize(
    ("tones", "first", "wanted", "unwanted"),
    [
        (
            (),
            30,
            {"pulgasari", "the-schoolgirls-diary", "team-america-world-police", "the-interview"},
            {"dooman-river"},
        ),
        ((), 10, {"under-the-sun", "a-state-of-mind"}, {"yodok-stories", "kimjongilia", "dance-town"}),
        (("informative",), 10, {"a-state-of-mind", "the-mole-undercover-in-north-korea"}, set[str]()),
        (("humorous",), 10, {"the-red-chapel", "the-vice-guide-to-north-korea"}, set[str]()),
        (("artistic",), 7, {"under-the-sun", "defilada"}, {"the-wall"}),
    ],
)
def test_what_a_critic_looks_for(tones: tuple[str, ...], first: int, wanted: set[str], unwanted: set[str]) -> None:
    """Among the first films of the shipped catalogue."""
    ranked = set(ids(recommend(shipped(), read_filters({"tone": list(tones)}), limit=first).items))
    assert ranked >= wanted
    assert ranked.isdisjoint(unwanted)


def test_no_clip_is_among_the_first_of_two_tones() -> None:
    """Of the shipped catalogue."""
    ranked = recommend(shipped(), read_filters({"tone": ["humorous", "artistic"]}), limit=10).items
    assert [each.film.id for each in ranked if (each.film.runtime or SHORT) < SHORT] == []
