"""Programmes: the films that fill the time best."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from math import ceil
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nkfilms.programme.single
from nkfilms.errors import NothingFound
from nkfilms.filters import read_filters
from nkfilms.model import Catalogue, Film
from nkfilms.programme import knapsack, programme
from nkfilms.programme.films import CHOICE, POOL, pool, sorts_of, STRETCH, voice_of
from nkfilms.programme.knapsack import Choice
from nkfilms.recommend import recommend
from nkfilms.results import Recommendation
from nkfilms.vocabularies import Access, Kind, Level, Tone
from tests.conftest import film, shipped


def pick(one: Film, rank: int, score: float = 0.5) -> Recommendation:
    """Return a film as it would be recommended."""
    return Recommendation(film=one, rank=rank, score=score, score_parts=(), reasons=("on a list",))


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


def ids(*, within: int, break_minutes: int = 0, count: int | None = None, must: Sequence[Film] = ()) -> list[str]:
    """Return the ids of a programme of these films."""
    return [
        slot.film.id for slot in programme(FILMS, within, break_minutes=break_minutes, number=count, must=must).slots
    ]


def test_the_time_is_filled_with_the_best_films() -> None:
    """Not with the clip, though it would fit; what asks for the least knowledge comes first."""
    assert ids(within=210) == ["second", "long"]
    assert ids(within=213) == ["second", "clip", "long"]


def test_a_better_film_is_worth_minutes_that_stay_empty() -> None:
    """A longer one would fill them, and another beside the better one fills them best."""
    longer, better = film("longer", runtime=137), film("better", runtime=106, access=(Access.EXILE,))
    beside = film("beside", runtime=40, access=(Access.UNDERCOVER,))
    picks = [pick(better, 1, 0.8), pick(longer, 2, 0.65), pick(beside, 3, 0.5)]
    assert [slot.film for slot in programme(picks, 140).slots] == [better]
    assert {slot.film for slot in programme(picks, 150).slots} == {better, beside}


@pytest.mark.parametrize(("within", "films"), [(300, 1), (301, 2)])
def test_five_hours_have_one_film_of_a_tone_and_access(within: int, films: int) -> None:
    """And what is longer one more, unless more of the films chosen from are alike."""
    alike = [film(f"alike-{number}", runtime=60, access=(Access.EXILE,)) for number in range(2)]
    others = [film(str(number), runtime=200, tones={tone: 1}) for number, tone in enumerate(list(Tone)[:2])]
    picks = [pick(one, rank, 0.9 if one in alike else 0.3) for rank, one in enumerate([*alike, *others], 1)]
    assert sum(slot.film in alike for slot in programme(picks, within).slots) == films


def test_films_that_were_asked_to_be_alike_fill_the_time() -> None:
    """As a filter by tone and access asks them to be; still one a director."""
    alike = [film(f"alike-{number}", runtime=60, directors=(str(number % 4),)) for number in range(12)]
    assert len(programme([pick(one, rank) for rank, one in enumerate(alike, 1)], STRETCH).slots) == 4


def test_one_film_a_director_and_one_of_a_sort() -> None:
    """Of two films that are alike the programme takes the worthier one, an evening at a time."""
    assert ids(within=STRETCH) == ["second", "clip", "long"]
    assert ids(within=STRETCH + 20) == ["second", "same-sort", "clip", "long"]


def test_a_programme_is_a_mixture() -> None:
    """Of accesses and kinds, decades and countries, each as much as of the films chosen from, unless all are alike."""
    looks = [{"access": (each,)} for each in Access] * 2

    def chosen(**known: Any) -> list[str]:
        films = [film(f"a-{n}", runtime=100, **{**looks[n], **known}) for n in range(3)]
        films += [film(f"b-{n}", runtime=100, **looks[n], countries=("KP",), year=1970) for n in range(3, 6)]
        return [slot.film.id for slot in programme(ranked(*films), 200).slots]

    assert chosen() == chosen(year=1970) == chosen(countries=("KP",)) == ["a-0", "b-3"]
    assert chosen(year=1970, countries=("KP",)) == ["a-0", "a-1"]
    alike = [film(f"{n}", runtime=100, tones={tone: 2}) for n, tone in enumerate(Tone)]
    other = film("other", runtime=100, kind=Kind.FEATURE, tones={Tone.ARTISTIC: 2})
    assert [slot.film.id for slot in programme(ranked(*alike[:2]), 200).slots] == ["0", "1"]
    last = film("last", runtime=100, kind=Kind.FEATURE, tones={Tone.HUMOROUS: 2})
    assert [slot.film.id for slot in programme(ranked(*alike[:2], other, last), 200).slots] == ["0", "other"]
    few = programme(ranked(*alike[:2], other), 200).slots  # hardly a choice, as of what one wants to see
    assert [slot.film.id for slot in few] == ["0", "1"]


def test_breaks_take_time_between_films() -> None:
    """But not after the last."""
    first, last = programme(FILMS, 220, break_minutes=10).slots
    assert (first.starts, first.ends, last.starts, last.ends) == (0, 90, 100, 220)
    assert ids(within=219, break_minutes=10) == ["clip", "long"]


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
    chosen = programme([pick(serial, 1, 0.4), *(pick(one, 2, 0.5) for one in evening)], 1440).slots
    assert {slot.film.id for slot in chosen} == {each.id for each in evening}
    assert [slot.film.id for slot in programme([pick(serial, 1, 0.2), pick(evening[0], 2, 0.9)], 1350).slots] == [
        "film-0"
    ]


def test_short_films_of_a_lower_rank_make_the_number_full() -> None:
    """The best sixty are too long for five in an hour and a half; the rest of the films are not."""
    looks = [(tone, access) for tone in Tone for access in Access]
    long = [film(f"long-{n}", runtime=80, tones={looks[n % 28][0]: 2}, access=(looks[n % 28][1],)) for n in range(POOL)]
    short = [film(f"short-{n}", runtime=10, tones={looks[n][0]: 2}, access=(looks[n][1],)) for n in range(5)]
    ranked_ = [pick(one, rank, 0.5) for rank, one in enumerate([*long, *short], 1)]
    assert {slot.film.id for slot in programme(ranked_, 90, number=5).slots} == {one.id for one in short}


def test_time_is_not_filled_with_what_is_far_down() -> None:
    """Ten minutes to spare are no reason to show the sixty-first film."""
    looks = [(tone, access) for tone in Tone for access in Access]
    best = [film(f"best-{n}", runtime=80, tones={looks[n % 27][0]: 2}, access=(looks[n % 27][1],)) for n in range(POOL)]
    filler = film("filler", runtime=10, tones={looks[27][0]: 2}, access=(looks[27][1],))
    ranked_ = [pick(one, rank, 0.5) for rank, one in enumerate([*best, filler], 1)]
    assert [slot.film.runtime for slot in programme(ranked_, 90).slots] == [80]


def test_many_films_of_few_directors_are_no_trouble() -> None:
    """The table knows nothing of directors, so each clash is solved by itself."""
    films = [
        film(f"film-{n}", runtime=20 + n % 7, directors=(f"Director {n % 6}",), access=(list(Access)[n % 7],))
        for n in range(60)
    ]
    chosen = programme([pick(one, rank, 0.9 - rank / 100) for rank, one in enumerate(films, 1)], 600).slots
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
    return sum(each.score**2 * min(each.film.runtime or 0, STRETCH) for each in films)


def mixed(films: Sequence[Recommendation], pool: Sequence[Recommendation], minutes: int) -> bool:
    """Say whether no access is more than its share of the films chosen from, which are all but for that alike."""
    whole = sum(min(each.film.runtime or 0, STRETCH) for each in pool)
    usual = whole / len(pool)
    if whole < CHOICE * minutes:
        return True  # so few are no choice
    counts, all_ = (Counter(each.film.access[0] for each in some) for some in (films, pool))
    shares = {access: max(round(count / len(pool) * minutes / usual), 1) for access, count in all_.items()}
    return len(all_) == 1 or all(count <= shares[access] for access, count in counts.items())


def look(pick: Recommendation) -> tuple[Tone, Access]:
    """Return by what films are alike."""
    return pick.film.tones_by_grade[0], pick.film.access[0]


def allowed(films: Sequence[Recommendation], pool: Sequence[Recommendation], within: int, break_minutes: int) -> bool:
    """Say whether films may stand in one programme: few are alike, unless so many of those chosen from are."""
    time = sum((each.film.runtime or 0) + break_minutes for each in films) - break_minutes
    directors = Counter(name for each in films for name in each.film.directors)
    once = max(directors.values(), default=0) <= 1
    whole = sum(min(each.film.runtime or 0, STRETCH) for each in pool)
    counts, all_ = (Counter(map(look, some)) for some in (films, pool))
    few = all(
        count <= max(ceil(within / STRETCH), round(all_[each] * within / whole)) for each, count in counts.items()
    )
    return time <= within and once and few


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
    known: list[tuple[int, Access, Tone, str, int]], within: int, break_minutes: int, count: int | None
) -> None:
    """The choice is exact: of all sets of films that are allowed it has the most squared score times minutes."""
    films = [
        film(f"film-{number}", runtime=runtime, access=(access,), tones={tone: 2}, directors=(director,))
        for number, (runtime, access, tone, director, _) in enumerate(known)
    ]
    picks = [pick(one, rank, each[-1] / 100) for rank, (one, each) in enumerate(zip(films, known, strict=True), 1)]
    sizes = [count] if count else range(1, len(picks) + 1)
    minutes = within + break_minutes
    pool = [each for each in picks if (each.film.runtime or 0) <= within]
    best = max(
        (
            worth(some)
            for size in sizes
            for some in combinations(pool, size)
            if allowed(some, pool, within, break_minutes) and (count or mixed(some, pool, minutes))
        ),
        default=0,
    )
    try:
        chosen = programme(picks, within, break_minutes=break_minutes, number=count).slots
    except NothingFound:
        assert best == 0
    else:
        assert worth([next(each for each in picks if each.film == slot.film) for slot in chosen]) == pytest.approx(best)


@pytest.fixture(name="shipped", scope="module")
def shipped_catalogue() -> Catalogue:
    """Return the catalogue that comes with the program."""
    return shipped()


def test_a_day_of_as_many_films_as_go_together(shipped: Catalogue) -> None:
    """Thirty-eight films with one that must be in it; the sixty shortest of all take longer."""
    must = next(film for film in shipped.films if film.id == "moranbong")
    ranked_ = recommend(shipped, variety=False).items
    best = programme(ranked_, 1440, number=38, must=[must])
    assert (len(best.slots), best.proven, best.slots[-1].ends <= 1440) == (38, True, True)
    assert must in {slot.film for slot in best.slots}
    with pytest.raises(NothingFound, match="No 60 films make a programme"):
        programme(ranked_, 1440, number=60)


def test_so_many_short_films_as_go_together(shipped: Catalogue) -> None:
    """Twenty-four films of two tones in 762 minutes."""
    asked = read_filters({"tone": ["insightful", "artistic"], "max-runtime": ["90"]})
    best = programme(recommend(shipped, asked, variety=False).items, 762, number=24)
    assert (len(best.slots), best.proven, best.slots[-1].ends) == (24, True, 762)


@pytest.mark.slow
@pytest.mark.parametrize("tone", [None, *Tone])
@pytest.mark.parametrize("within", [90, 300, 610, 762, 1100, 1440])
def test_every_request_of_the_shipped_catalogue_is_decided(shipped: Catalogue, within: int, tone: Tone | None) -> None:
    """Any number of films, with and without breaks, up to two more than there can be."""
    ranked_ = recommend(shipped, read_filters({"tone": [tone] if tone else []}), variety=False).items
    for pause in (0, 15):
        refused = 0
        for number in range(1, 50):
            try:
                assert programme(ranked_, within, break_minutes=pause, number=number).proven
            except NothingFound as reason:
                assert "there may be" not in str(reason)
                refused += 1
            if refused > 2:
                break


def tangled(count: int, names: int = 40, **known: Any) -> list[Film]:
    """Return films all alike but for directors who work in pairs: which go together, no bound tells."""
    random = Random(0)  # noqa: S311 - the same films every time
    pairs = [(tone, access) for tone in list(Tone)[:2] for access in list(Access)[:3]]

    def _film(number: int) -> Film:
        tone, access = random.choice(pairs)
        directors = (f"Kim {random.randrange(names)}", f"Pak {random.randrange(names)}")
        return film(f"tangled-{number}", tones={tone: 2}, access=(access,), directors=directors, **known)

    return [_film(number) for number in range(count)]


def test_none_is_said_only_where_it_is_proven() -> None:
    """Of these films nobody can tell in time whether twenty-seven go together."""
    picks = [pick(one, rank) for rank, one in enumerate(tangled(60, runtime=50), 1)]
    with pytest.raises(NothingFound, match="No 27 films .* were found before the search reached its limit, though"):
        programme(picks, 1439, number=27)
    assert not programme(picks, 1439).proven


def test_what_cannot_be_decided_leaves_steps_for_more_films() -> None:
    """Where the best sixty are a riddle, and the best eighty and hundred, the next few are not."""
    looks = [(tone, access) for tone in Tone for access in Access]
    easy = [film(f"easy-{n}", runtime=20, tones={looks[n][0]: 2}, access=(looks[n][1],)) for n in range(28)]
    picks = [pick(one, rank, 0.5) for rank, one in enumerate([*tangled(100, 32, runtime=50), *easy], 1)]
    assert len(programme(picks, 1439, number=27).slots) == 27


def test_few_pools_are_tried_of_thousands(monkeypatch: pytest.MonkeyPatch) -> None:
    """And all of them together are one bounded search."""
    spent = []

    def _counted(solve: Callable[..., Choice]) -> Callable[..., Choice]:
        def _solve(*asked: Any, **options: Any) -> Choice:
            spent.append(solve(*asked, **options))
            return spent[-1]

        return _solve

    monkeypatch.setattr(nkfilms.programme.single, "most_valuable", _counted(knapsack.most_valuable))
    monkeypatch.setattr(nkfilms.programme.single, "some_choice", _counted(knapsack.some_choice))
    looks = [(tone, access) for tone in Tone for access in Access]
    films = [
        film(
            f"film-{n}",
            runtime=80 - 60 * (n > 1900),
            tones={looks[n % 28][0]: 2},
            access=(looks[n % 28][1],),
            directors=(f"Director {n % 300}",),
        )
        for n in range(2000)
    ]
    picks = [pick(one, rank, 0.5 + 0.001 * (rank > 1950)) for rank, one in enumerate(films, 1)]
    chosen = programme(picks, 100, number=5)
    assert len(chosen.slots) == 5
    assert max(int(slot.film.id.removeprefix("film-")) for slot in chosen.slots) < 1920
    assert len(spent) <= 16
    assert sum(choice.steps for choice in spent) <= knapsack.MOST_STEPS


def test_a_film_that_may_not_be_in_it_takes_no_place_in_the_pool() -> None:
    """Sixty films of the tone and access of those that must be in it make room for the next."""
    short = [film(f"short-{n}", runtime=10) for n in range(5)]
    long = [film(f"long-{n}", runtime=60) for n in range(POOL + 1)]
    other = film("other", runtime=50, access=(Access.EXILE,))
    picks = [pick(one, rank) for rank, one in enumerate([*short, *long, other], 1)]
    assert [slot.film for slot in programme(picks, STRETCH, must=short).slots] == [*short, other]


def test_films_without_a_score_are_better_than_none() -> None:
    """They fill the time."""
    assert len(programme([pick(LONG, 1, 0.0)], 200).slots) == 1


def test_the_sixtieth_film_is_in_the_pool() -> None:
    """And the next is not."""
    best = [film(f"long-{n}", runtime=80, access=(Access.EXILE,)) for n in range(59)]
    short = [film(f"short-{n}", runtime=10 + n, access=(access,)) for n, access in enumerate(list(Access)[:2])]
    chosen = programme([pick(one, rank) for rank, one in enumerate([*best, *short], 1)], STRETCH)
    assert {slot.film.id for slot in chosen.slots} == {"long-0", "long-1", "long-2", "short-0"}


def test_scores_count_to_the_fourth_decimal() -> None:
    """As they are printed."""
    first, second = (film(each, runtime=90) for each in ("first", "second"))
    for worse, better in ((0.5001, 0.5002), (0.1, 0.1001)):
        assert programme([pick(first, 1, worse), pick(second, 2, better)], 90).slots[0].film == second


def test_the_pool_has_a_film_of_each_level_and_voice_and_no_second_one() -> None:
    """The best of each that is not among the first films, in their order."""
    picks = [
        pick(film("first", level=Level.INTRODUCTORY), 1),
        pick(film("alike", level=Level.INTRODUCTORY), 2),
        pick(film("advanced", level=Level.ADVANCED), 3),
        pick(film("advanced-too", level=Level.ADVANCED), 4),
        pick(film("exile", level=Level.INTRODUCTORY, access=(Access.EXILE,)), 5),
        pick(film("alike-too", level=Level.INTRODUCTORY), 6),
    ]
    assert [each.film.id for each in pool(picks, 1)] == ["first", "advanced", "exile"]


def test_a_film_is_of_the_country_named_first() -> None:
    """And of its decade, and of its main access and kind."""
    one = film("one", year=1981, countries=("KP", "CN"), access=(Access.CO_PRODUCED, Access.ESCORTED))
    other = film("other", year=1989, countries=("KP", "RU"), access=(Access.CO_PRODUCED,))
    assert sorts_of(one) == sorts_of(other)
    assert not set(sorts_of(one)) & set(sorts_of(film("third", year=1990, countries=("RU", "KP"))))


@pytest.mark.parametrize("access", Access)
def test_who_speaks_in_a_film_is_told_by_its_main_access(access: Access) -> None:
    """The country itself, those who left it, or outsiders."""
    voices = {Access.STATE_MADE: "inside", Access.CO_PRODUCED: "inside", Access.EXILE: "exile"}
    assert voice_of(film("one", access=(access, Access.STATE_MADE))) == voices.get(access, "outside")


def test_a_programme_says_of_each_film_when_it_is_and_why() -> None:
    """And what it scores, as the ranking does."""
    slots = programme([pick(film("one", runtime=50), 1), pick(SECOND, 2)], 150, break_minutes=10).slots
    told = [(slot.film.id, slot.position, slot.starts, slot.ends, slot.score, slot.reasons) for slot in slots]
    assert told == [("one", 1, 0, 50, 0.5, ("on a list",)), ("second", 2, 60, 150, 0.5, ("on a list",))]
