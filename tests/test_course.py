"""Courses: sessions of one length, each a programme, from introductory to advanced, no film twice."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import chain, product
from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.errors import NothingFound
from nkfilms.filters import read_filters
from nkfilms.model import Catalogue, Film
from nkfilms.programme import Course, course, packing, programme, Timetable
from nkfilms.programme.films import POOL, STRETCH
from nkfilms.programme.packing import Packing
from nkfilms.programme.plan import Plan
from nkfilms.recommend import recommend
from nkfilms.results import Recommendation
from nkfilms.vocabularies import Access, Level, Tone
from tests.conftest import film, shipped


def pick(one: Film, rank: int, score: float) -> Recommendation:
    """Return a film as it would be recommended."""
    return Recommendation(film=one, rank=rank, score=score, score_parts=(), reasons=("on a list",))


def ranked(*films: Film) -> list[Recommendation]:
    """Return films in this order, each a little worse than the one before."""
    return [pick(one, rank, round(0.9 - rank / 100, 4)) for rank, one in enumerate(films, 1)]


def by(access: Access, film_id: str, runtime: int = 100, **known: Any) -> Film:
    """Return a film with the access and the running time that decide about it."""
    return film(film_id, access=(access,), runtime=runtime, **known)


@pytest.fixture(name="shipped", scope="module")
def shipped_catalogue() -> Catalogue:
    """Return the catalogue that comes with the program."""
    return shipped()


ONE, TWO, THREE = by(Access.EXILE, "one"), by(Access.ESCORTED, "two"), by(Access.OUTSIDE, "three")
OUTLINE = by(Access.UNDERCOVER, "outline", level=Level.INTERMEDIATE)
OUTSIDERS = [Access.ESCORTED, Access.UNDERCOVER, Access.OUTSIDE, Access.IMAGINED]
HISTORY = by(Access.IMAGINED, "history", level=Level.ADVANCED)


def ids(films: Sequence[Recommendation], sessions: int, within: int = 120, **asked: Any) -> list[list[str]]:
    """Return the ids of the films of each session of a course."""
    slots = course(films, Timetable(sessions, within), **asked).slots
    return [[slot.film.id for slot in slots if slot.session == number] for number in range(1, sessions + 1)]


def test_as_many_sessions_as_asked_each_within_its_time() -> None:
    """A film a session where two do not fit: the best, in the order of their rank."""
    assert ids(ranked(ONE, TWO, THREE), 2) == [["one"], ["two"]]
    slots = course(ranked(ONE, TWO, THREE), Timetable(3, 100)).slots
    assert [(slot.session, slot.position, slot.film.id) for slot in slots] == [
        (1, 1, "one"),
        (2, 2, "two"),
        (3, 3, "three"),
    ]


def test_sessions_are_filled_with_score_times_minutes() -> None:
    """Short films go where there is room for them, whichever session that is."""
    films = ranked(
        ONE, by(Access.ESCORTED, "shorter", 70), by(Access.OUTSIDE, "short", 50), by(Access.UNDERCOVER, "clip", 20)
    )
    assert ids(films, 2) == [["one", "clip"], ["shorter", "short"]]


def test_breaks_take_time_between_the_films_of_a_session() -> None:
    """But none after its last; the clock begins anew in each, and positions go on."""
    films = ranked(by(Access.EXILE, "one", 60), by(Access.ESCORTED, "two", 60), by(Access.OUTSIDE, "three", 110))
    slots = course(films, Timetable(2, 130), break_minutes=10).slots
    assert [(slot.session, slot.position, slot.starts, slot.ends) for slot in slots] == [
        (1, 1, 0, 60),
        (1, 2, 70, 130),
        (2, 3, 0, 110),
    ]
    assert len(course(films, Timetable(2, 129), break_minutes=10).slots) == 2


def test_no_film_stands_in_a_session_before_one_of_a_lower_level() -> None:
    """Though all four would fit if one hard and one easy film stood together."""
    films = ranked(
        by(Access.EXILE, "hard", 70, level=Level.ADVANCED),
        by(Access.ESCORTED, "hard-too", 70, level=Level.ADVANCED),
        by(Access.OUTSIDE, "easy", 50),
        by(Access.UNDERCOVER, "easy-too", 50),
    )
    assert ids(films, 2) == [["easy", "hard"], ["hard-too"]]


def test_each_level_is_shown_where_there_are_as_many_sessions() -> None:
    """Though what asks for more is far down."""
    films = ranked(ONE, TWO, THREE, OUTLINE, HISTORY)
    assert ids(films, 3) == [["one"], ["outline"], ["history"]]
    assert ids(films, 2) == [["one"], ["two"]]


def test_each_voice_has_its_share_of_the_films() -> None:
    """Half as many as sessions from outside, a quarter of those who left and of the country, of which one at least."""
    outside = [by(access, access, tones={Tone.ARTISTIC: 2}) for access in (Access.OUTSIDE, Access.IMAGINED)]
    exile = [by(Access.EXILE, f"exile-{tone}", tones={tone: 2}) for tone in (Tone.HUMOROUS, Tone.ARTISTIC)]
    there = [by(access, access) for access in (Access.CO_PRODUCED, Access.STATE_MADE)]
    assert ids(ranked(TWO, THREE, *outside, *exile, *there), 4) == [
        ["two"],
        ["three"],
        ["exile-humorous"],
        ["co-produced"],
    ]
    assert ids(ranked(*there, *exile, TWO, THREE), 4)[2:] == [["two"], ["three"]]
    assert ids(ranked(TWO, THREE, *exile, *there), 3) == [["two"], ["three"], ["co-produced"]]
    assert ids(ranked(TWO, THREE, *outside), 2) == [["two"], ["three"]]
    assert ids(ranked(TWO, *there), 1) == [["two"]]


def test_a_level_or_a_voice_far_down_is_shown() -> None:
    """A course goes from introductory to advanced, and to the country itself, though none of its films is among the best."""
    best = [
        by(access, f"{tone}-{access}-{n}", tones={tone: 2}) for n in range(4) for tone in Tone for access in OUTSIDERS
    ]
    advanced, there = by(Access.OUTSIDE, "advanced", level=Level.ADVANCED), by(Access.STATE_MADE, "there")
    last = by(Access.STATE_MADE, "last")
    shown = str(ids(ranked(*best[:POOL], advanced, there, last), 4))
    assert "'advanced'" in shown
    assert "'there'" in shown
    assert "'last'" not in shown


def test_one_film_a_director_in_the_whole_course() -> None:
    """And not only in a session."""
    films = [by(access, access, directors=("Kim",)) for access in (Access.EXILE, Access.ESCORTED)]
    assert ids(ranked(*films, THREE), 2) == [["exile"], ["three"]]


def test_one_film_of_a_tone_and_access_in_five_hours() -> None:
    """In a session, and in all: two in three sessions of two hours."""
    alike = [by(Access.ESCORTED, f"alike-{number}", 60) for number in range(4)]
    assert ids(ranked(*alike, ONE), 3) == [["alike-0"], ["alike-1"], ["one"]]


def test_a_film_that_must_be_in_it_is_in_it() -> None:
    """Whatever it is worth, with no other film of its director; and so many films, where that is asked."""
    kims = [by(access, access, directors=("Kim",)) for access in (Access.EXILE, Access.UNDERCOVER)]
    films = ranked(ONE, *kims[1:], TWO, THREE, kims[0])
    assert ids(films, 2, must=[kims[0]]) == [["two"], ["exile"]]
    shorts = ranked(ONE, TWO, by(Access.OUTSIDE, "a", 40), by(Access.IMAGINED, "b", 40), by(Access.STATE_MADE, "c", 40))
    assert ids(shorts, 2, number=4) == [["one"], ["a", "b", "c"]]


def test_levels_and_voices_give_way_to_what_must_be_in_it() -> None:
    """Two hard films of seventy minutes, each with an easy one of fifty, are a course that cannot be in order."""
    films = [
        by(access, f"{level}-{number}", minutes, level=level)
        for (level, minutes), (number, access) in zip(
            ((Level.ADVANCED, 70), (Level.ADVANCED, 70), (Level.INTRODUCTORY, 50), (Level.INTRODUCTORY, 50)),
            enumerate((Access.OUTSIDE, Access.IMAGINED, Access.ESCORTED, Access.UNDERCOVER)),
            strict=True,
        )
    ]
    best = course(ranked(*films), Timetable(2, 120), must=films)
    assert (len(best.slots), best.proven) == (4, True)


def test_sessions_are_dated_a_week_apart() -> None:
    """Where it is said when the first begins."""
    slots = course(ranked(ONE, TWO), Timetable(2, 120, datetime(2026, 12, 28, 18, 5))).slots  # noqa: DTZ001 - no zone is said
    assert [slot.session_begins for slot in slots] == ["2026-12-28T18:05", "2027-01-04T18:05"]
    assert {slot.session_begins for slot in course(ranked(ONE, TWO), Timetable(2, 120)).slots} == {None}


def test_one_session_is_a_programme(shipped: Catalogue) -> None:
    """The same films in the same order at the same times."""
    films = recommend(shipped, variety=False).items
    alone, one = programme(films, 300, break_minutes=10), course(films, Timetable(1, 300), break_minutes=10)
    assert [(slot.film.id, slot.position, slot.starts, slot.ends) for slot in one.slots] == [
        (slot.film.id, slot.position, slot.starts, slot.ends) for slot in alone.slots
    ]
    assert {slot.session for slot in one.slots} == {1}


@pytest.mark.parametrize(
    ("sessions", "within", "asked", "expected"),
    [
        (2, 2, {}, "Nothing fits into 2 minutes; the shortest film is One, 100 minutes."),
        (
            4, 120, {},
            "There are 3 films of at most 120 minutes, too few for 4 sessions. 3 could be filled. "
            "Ask for fewer sessions, for longer ones, or leave a filter out.",
        ),
        (
            2, 120, {"number": 3},
            "The 3 films of at most 120 minutes make no course of 3 films in 2 sessions, with one film a director and "
            "few alike. Ask for fewer films, for more or longer sessions, or leave a filter out.",
        ),
        (3, 120, {"number": 2}, "2 films are too few: every session needs a film. Ask for more films."),
        (
            2, 120, {"must": [ONE, TWO, THREE]},
            "The films that must be in it take 300 minutes, breaks included. Ask for more or longer sessions.",
        ),
        (2, 220, {"must": [ONE, TWO, THREE], "number": 2}, "2 films are too few: 3 films must be in it."),
        (2, 90, {"must": [TWO]}, "Two, which must be in it, takes 100 minutes; ask for sessions as long as that."),
    ],
)  # fmt: skip
def test_a_course_that_cannot_be_filled_says_what_would_help(
    sessions: int, within: int, asked: dict[str, Any], expected: str
) -> None:
    """How many sessions could be, where that would; else longer ones, fewer films or a filter less."""
    with pytest.raises(NothingFound) as refused:
        course(ranked(ONE, TWO, THREE), Timetable(sessions, within), **asked)
    assert str(refused.value).startswith(expected)


def test_one_film_is_no_course() -> None:
    """And no films."""
    with pytest.raises(NothingFound, match="There is 1 film of at most 120 minutes, too few for 2 sessions"):
        course(ranked(ONE), Timetable(2, 120))


def test_films_of_one_director_fill_one_session() -> None:
    """However many they are."""
    films = [by(access, access, directors=("Kim",)) for access in Access]
    expected = (
        r"The 7 films of at most 120 minutes make no course of 3 sessions, with one film a director and few alike. "
        r"1 could be filled"
    )
    with pytest.raises(NothingFound, match=expected):
        course(ranked(*films), Timetable(3, 120))
    with pytest.raises(NothingFound, match="No film of known running time is left"):
        course(ranked(film("timeless")), Timetable(2, 120))


def test_the_best_films_are_chosen_from_and_more_only_where_they_make_no_course() -> None:
    """Twenty minutes to spare are no reason to show the sixty-first film; an empty session is."""
    best = [by(access, f"{tone}-{access}-{n}", tones={tone: 2}) for n in range(3) for tone in Tone for access in Access]
    short = by(Access.OUTSIDE, "short", 20, tones={Tone.HUMOROUS: 1})
    assert "short" not in str(ids(ranked(*best[:POOL], short), 2))
    kims = [by(Access.OUTSIDE, f"kim-{n}", directors=("Kim",)) for n in range(POOL)]
    assert ids(ranked(*kims, TWO, by(Access.STATE_MADE, "far-down", 30)), 2) == [["kim-0"], ["far-down"]]


@pytest.mark.parametrize(("sessions", "within", "films"), [(2, 720, POOL), (11, 131, 2 * POOL)])
def test_for_more_than_a_day_more_films_are_chosen_from(
    sessions: int, within: int, films: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many again for each day begun."""
    chosen_from = []

    def _none(plan: Plan, steps: int) -> Packing:
        chosen_from.append(len(plan.units))
        return Packing(None, proven=False, steps=steps)

    monkeypatch.setattr("nkfilms.programme.courses.best_packing", _none)
    with pytest.raises(NothingFound):
        course(ranked(*(by(Access.OUTSIDE, f"film-{n}") for n in range(3 * POOL))), Timetable(sessions, within))
    assert chosen_from[0] == films


def dealt_out(films: Sequence[Recommendation], found: Course, sessions: int) -> list[list[Recommendation]]:
    """Return what was recommended by the session of a course that shows it."""
    where = {slot.film.id: slot.session for slot in found.slots}
    return [[each for each in films if where.get(each.film.id) == number] for number in range(1, sessions + 1)]


def worth(films: Sequence[Recommendation]) -> float:
    """Return what films are worth."""
    return sum(each.score**2 * min(each.film.runtime or 0, STRETCH) for each in films)


def within_limits(films: Sequence[Recommendation], candidates: Collection[Recommendation], minutes: int) -> bool:
    """Say whether no director and no look has more films than so many minutes allow, or its share of the films."""
    directors = Counter(name for each in films for name in each.film.directors)
    looks, all_ = (
        Counter((each.film.tones_by_grade[0], each.film.access[0]) for each in some) for some in (films, candidates)
    )
    whole = sum(min(each.film.runtime or 0, STRETCH) for each in candidates)
    few = all(
        n <= max(ceil(minutes / STRETCH), round(all_[each] * minutes / max(whole, 1))) for each, n in looks.items()
    )
    return max(directors.values(), default=0) <= 1 and few


def voice(one: Film) -> str:
    """Return who speaks in a film, by its main access."""
    voices = {Access.STATE_MADE: "inside", Access.CO_PRODUCED: "inside", Access.EXILE: "exile"}
    return voices.get(one.access[0], "outside")


def is_course(
    sessions: Sequence[Sequence[Recommendation]], within: int, candidates: Collection[Recommendation]
) -> bool:
    """Say whether sessions in this order keep every rule."""
    films = [each for session in sessions for each in session]
    levels = list(Level)
    steps = [[levels.index(each.film.level) for each in session] for session in sessions]
    heard, there = (Counter(voice(each.film) for each in some) for some in (films, candidates))
    quarter = len(sessions) // 4
    least = {"inside": max(quarter, 1), "exile": quarter, "outside": len(sessions) // 2}
    wanted = {each.film.level for each in candidates}
    return (
        all(sessions)
        and all(sum(each.film.runtime or 0 for each in session) <= within for session in sessions)
        and all(within_limits(session, candidates, within) for session in sessions)
        and within_limits(films, candidates, within * len(sessions))
        and all(max(first) <= min(then) for at, first in enumerate(steps) for then in steps[at + 1 :])
        and all(heard[each] >= min(least[each], known) for each, known in there.items())
        and (len(sessions) < len(wanted) or {each.film.level for each in films} == wanted)
    )


@given(
    st.lists(
        st.tuples(
            st.integers(min_value=20, max_value=120),
            st.sampled_from([Access.ESCORTED, Access.EXILE, Access.STATE_MADE]),
            st.sampled_from(list(Level)),
            st.sampled_from(["Kim", "Pak", "Ri", "Choe", "Han"]),
            st.integers(min_value=1, max_value=100),
        ),
        min_size=2,
        max_size=6,
    ),
    st.sampled_from([60, 120, 200]),
    st.sampled_from([2, 3]),
    st.sampled_from([None, 3, 4]),
)
def test_no_other_course_is_worth_more(
    known: list[tuple[int, Access, Level, str, int]], within: int, sessions: int, number: int | None
) -> None:
    """The choice is exact: of all ways to deal films out that keep the rules it has the most squared score times minutes."""
    films = [
        pick(by(access, f"film-{rank}", runtime, level=level, directors=(director,)), rank, score / 100)
        for rank, (runtime, access, level, director, score) in enumerate(known, 1)
    ]
    candidates = [each for each in films if (each.film.runtime or 0) <= within]
    dealt = (
        [[each for each, where in zip(candidates, places, strict=True) if where == at] for at in range(sessions)]
        for places in product(range(-1, sessions), repeat=len(candidates))
    )
    courses = (each for each in dealt if number in {None, sum(map(len, each))} and is_course(each, within, candidates))
    best = max((worth([*chain(*each)]) for each in courses), default=None)
    try:
        found = course(films, Timetable(sessions, within), number=number)
    except NothingFound:
        assert best is None
        return
    chosen = dealt_out(films, found, sessions)
    assert found.proven
    if best is not None:
        assert is_course(chosen, within, candidates)
        assert worth([*chain(*chosen)]) == pytest.approx(best)


@pytest.mark.parametrize(("sessions", "within"), [(2, 90), (3, 120), (4, 120), (4, 240), (6, 120), (8, 120), (10, 120)])
def test_usual_courses_of_the_shipped_catalogue_are_proven(shipped: Catalogue, sessions: int, within: int) -> None:
    """And keep every rule."""
    films = recommend(shipped, variety=False).items
    found = course(films, Timetable(sessions, within))
    chosen = dealt_out(films, found, sessions)
    shown = [each for session in chosen for each in session]
    assert found.proven
    assert is_course(chosen, within, shown)
    assert {"inside", "outside"} <= {voice(each.film) for each in shown}


@pytest.mark.slow
@pytest.mark.parametrize(("sessions", "within"), [(9, 300), (30, 180), (7, 720)])
def test_a_course_too_large_to_be_proven_keeps_every_rule(shipped: Catalogue, sessions: int, within: int) -> None:
    """And says that it is not proven."""
    films = recommend(shipped, variety=False).items
    found = course(films, Timetable(sessions, within))
    chosen = dealt_out(films, found, sessions)
    assert not found.proven
    assert is_course(chosen, within, [each for session in chosen for each in session])


def test_a_course_found_without_a_rule_is_proven_only_if_none_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the search for one that does reached its limit, there may be a better one."""
    tried = []

    def _undecided_at_first(plan: Plan, steps: int) -> Packing:
        tried.append(plan.voices)
        return packing.best_packing(plan, steps) if len(tried) > 1 else Packing(None, proven=False, steps=steps)

    monkeypatch.setattr("nkfilms.programme.courses.best_packing", _undecided_at_first)
    found = course(ranked(ONE, TWO), Timetable(2, 120))
    assert (tried, len(found.slots), found.proven) == ([{"exile": 0, "outside": 1}, {}], 2, False)


def test_the_work_is_bounded(shipped: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it ends before anything was found, that is what is said."""
    monkeypatch.setattr("nkfilms.programme.courses.MOST_STEPS", 0)
    films = recommend(shipped, read_filters({"tone": ["artistic"]}), variety=False).items
    with pytest.raises(
        NothingFound, match="found before the search reached its limit, though there may be some. 3 could be filled"
    ):
        course(films, Timetable(4, 120))
