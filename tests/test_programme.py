"""Programmes: the films that fill the time best."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.errors import NothingFound
from nkfilms.model import Film
from nkfilms.programme import POOL, programme, STRETCH
from nkfilms.results import Recommendation
from nkfilms.vocabularies import Access, Level, Tone
from tests.conftest import film


def pick(one: Film, rank: int, score: float = 0.5) -> Recommendation:
    """Return a film as it would be recommended."""
    return Recommendation(film=one, rank=rank, score=score, parts=(), reasons=("known for its humour",))


def ranked(*films: Film) -> list[Recommendation]:
    """Return films in this order, each a little worse than the one before."""
    return [pick(one, rank, 0.9 - rank / 10) for rank, one in enumerate(films, 1)]


LONG = film("long", runtime=120, access=(Access.ESCORTED,), directors=("Kim",), level=Level.ADVANCED)
SECOND = film("second", runtime=90, access=(Access.EXILE,), directors=("Pak",))
SAME_DIRECTOR = film("same-director", runtime=90, access=(Access.OUTSIDE,), directors=("Kim",))
SAME_SORT = film("same-sort", runtime=100, access=(Access.EXILE,))
CLIP = film("clip", runtime=3, access=(Access.UNDERCOVER,))
TIMELESS = film("timeless")
FILMS = ranked(LONG, SECOND, SAME_DIRECTOR, SAME_SORT, CLIP, TIMELESS)


def ids(*, within: int, rest: int = 0, count: int | None = None, must: Sequence[Film] = ()) -> list[str]:
    """Return the ids of a programme of these films."""
    return [slot.film.id for slot in programme(FILMS, within, rest=rest, number=count, must=must)]


def test_the_time_is_filled_with_score_times_minutes() -> None:
    """Not with the clip, though it would fit; what asks for the least knowledge comes first."""
    assert ids(within=210) == ["second", "long"]
    assert ids(within=213) == ["second", "clip", "long"]


def test_one_film_a_director_and_one_of_a_sort() -> None:
    """Of two films that are alike the programme takes the worthier one, an evening at a time."""
    assert ids(within=STRETCH) == ["second", "clip", "long"]
    assert ids(within=STRETCH + 20) == ["second", "same-sort", "clip", "long"]


def test_breaks_take_time_between_films() -> None:
    """But not after the last."""
    first, last = programme(FILMS, 220, rest=10)
    assert (first.starts, first.ends, last.starts, last.ends) == (0, 90, 100, 220)
    assert ids(within=219, rest=10) == ["second", "same-director", "clip"]


def test_a_film_that_must_be_in_it_is_in_it() -> None:
    """Whatever it is worth; the others take what time is left, and are never of its director."""
    assert ids(within=100, must=[CLIP]) == ["second", "clip"]
    assert ids(within=100, must=[SAME_DIRECTOR]) == ["same-director", "clip"]


def test_what_must_be_in_it_counts_for_number_and_variety() -> None:
    """Of two films asked for one is there already, and so is one of its look."""
    assert ids(within=400, count=2, must=[SAME_SORT]) == ["same-sort", "long"]
    assert "second" not in ids(within=STRETCH, must=[SAME_SORT])


def test_exactly_so_many_films() -> None:
    """One long film where one is asked for, and none less where there are not as many."""
    assert ids(within=400, count=1) == ["long"]
    with pytest.raises(NothingFound, match="No 5 films make a programme of 30 minutes, with one film a director"):
        ids(within=30, count=5)


def test_no_number_is_too_large_to_refuse() -> None:
    """At once, whatever it is."""
    with pytest.raises(NothingFound, match=f"No {10**18} films"):
        ids(within=600, count=10**18)


def test_a_serial_is_worth_no_more_than_an_evening() -> None:
    """Or its minutes would outweigh every film."""
    serial = film("serial", runtime=1300, access=(Access.STATE_MADE,))
    evening = [film(f"film-{n}", runtime=100, tones={Tone(tone): 2}) for n, tone in enumerate(Tone)]
    chosen = programme([pick(serial, 1, 0.4), *(pick(one, 2, 0.5) for one in evening)], 1440)
    assert {slot.film.id for slot in chosen} == {each.id for each in evening}
    assert [slot.film.id for slot in programme([pick(serial, 1, 0.2), pick(evening[0], 2, 0.9)], 1350)] == ["film-0"]


def test_short_films_of_a_lower_rank_make_the_number_full() -> None:
    """The best sixty are too long for five in an hour and a half; the rest of the films are not."""
    looks = [(tone, access) for tone in Tone for access in Access]
    long = [film(f"long-{n}", runtime=80, tones={looks[n % 28][0]: 2}, access=(looks[n % 28][1],)) for n in range(POOL)]
    short = [film(f"short-{n}", runtime=10, tones={looks[n][0]: 2}, access=(looks[n][1],)) for n in range(5)]
    ranked_ = [pick(one, rank, 0.5) for rank, one in enumerate([*long, *short], 1)]
    assert {slot.film.id for slot in programme(ranked_, 90, number=5)} == {one.id for one in short}


def test_time_is_not_filled_with_what_is_far_down() -> None:
    """Ten minutes to spare are no reason to show the sixty-first film."""
    looks = [(tone, access) for tone in Tone for access in Access]
    best = [film(f"best-{n}", runtime=80, tones={looks[n % 27][0]: 2}, access=(looks[n % 27][1],)) for n in range(POOL)]
    filler = film("filler", runtime=10, tones={looks[27][0]: 2}, access=(looks[27][1],))
    ranked_ = [pick(one, rank, 0.5) for rank, one in enumerate([*best, filler], 1)]
    assert [slot.film.runtime for slot in programme(ranked_, 90)] == [80]


def test_many_films_of_few_directors_are_no_trouble() -> None:
    """The table knows nothing of directors, so each clash is solved by itself."""
    films = [
        film(f"film-{n}", runtime=20 + n % 7, directors=(f"Director {n % 6}",), access=(list(Access)[n % 7],))
        for n in range(60)
    ]
    chosen = programme([pick(one, rank, 0.9 - rank / 100) for rank, one in enumerate(films, 1)], 600)
    assert len(chosen) == 6


def test_an_unknown_running_time_fits_nowhere() -> None:
    """It cannot be promised to end in time."""
    with pytest.raises(NothingFound, match="The running time of Timeless is not known"):
        ids(within=90, must=[TIMELESS])
    with pytest.raises(NothingFound, match="No film of known running time"):
        programme([FILMS[5]], 90)


def test_where_nothing_fits_the_shortest_film_is_named() -> None:
    """With its minutes, so that one can ask again."""
    with pytest.raises(NothingFound, match="Nothing fits into 2 minutes; the shortest film is Clip, 3 minutes"):
        ids(within=2)


@pytest.mark.parametrize(
    ("within", "count", "expected"),
    [
        pytest.param(200, None, "The films that must be in it take 210 minutes", id="more time than there is"),
        pytest.param(400, 1, "2 films must be in it, so it cannot be one of 1", id="more films than asked for"),
    ],
)
def test_what_must_be_in_it_can_be_too_much(within: int, count: int | None, expected: str) -> None:
    """Then the sentence says what it comes to."""
    with pytest.raises(NothingFound, match=expected):
        ids(within=within, count=count, must=[LONG, SECOND])


def worth(films: Sequence[Recommendation]) -> float:
    """Return what a programme is worth."""
    return sum(each.score * min(each.film.runtime or 0, STRETCH) for each in films)


def allowed(films: Sequence[Recommendation], within: int, rest: int) -> bool:
    """Say whether films may stand in one programme."""
    time = sum((each.film.runtime or 0) + rest for each in films) - rest
    directors = Counter(name for each in films for name in each.film.directors)
    sorts = Counter((each.film.tones_by_grade[0], each.film.access[0]) for each in films)
    once = max(directors.values(), default=0) <= 1
    return time <= within and once and max(sorts.values()) <= ceil(within / STRETCH)


some_films = st.lists(
    st.builds(
        lambda *known: known,
        st.integers(min_value=5, max_value=400),
        st.sampled_from([Access.ESCORTED, Access.EXILE]),
        st.sampled_from([Tone.HUMOROUS, Tone.ARTISTIC]),
        st.sampled_from(["Kim", "Pak", "Ri", "Choe"]),
        st.integers(min_value=1, max_value=100),
    ),
    min_size=1,
    max_size=7,
)


@given(
    some_films, st.integers(min_value=60, max_value=1440), st.sampled_from([0, 15]), st.sampled_from([None, 1, 2, 5])
)
def test_no_other_programme_is_worth_more(
    known: list[tuple[int, Access, Tone, str, int]], within: int, rest: int, count: int | None
) -> None:
    """The choice is exact: of all sets of films that are allowed it has the most score times minutes."""
    films = [
        film(f"film-{number}", runtime=runtime, access=(access,), tones={tone: 2}, directors=(director,))
        for number, (runtime, access, tone, director, _) in enumerate(known)
    ]
    picks = [pick(one, rank, each[-1] / 100) for rank, (one, each) in enumerate(zip(films, known, strict=True), 1)]
    sizes = [count] if count else range(1, len(picks) + 1)
    best = max(
        (worth(some) for size in sizes for some in combinations(picks, size) if allowed(some, within, rest)), default=0
    )
    try:
        chosen = programme(picks, within, rest=rest, number=count)
    except NothingFound:
        assert best == 0
    else:
        assert worth([next(each for each in picks if each.film == slot.film) for slot in chosen]) == pytest.approx(best)
