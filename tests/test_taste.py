"""Films for somebody's taste: order, not scores; the expectations were written by hand."""

import pytest
from msgspec.structs import replace

from nkfilms.filters import Filters, read_filters
from nkfilms.model import Catalogue
from nkfilms.results import Ranking
from nkfilms.similarity.taste import for_ratings, MOST
from nkfilms.vocabularies import Access, Tone, Topic
from tests.conftest import catalogue, film, on, shipped
from tests.conftest import ranking as ranking_of


def ids(ranking: Ranking) -> list[str]:
    """Return the ids of the films ranked."""
    return [each.film.id for each in ranking.items]


def ranked(ratings: dict[str, float], *, without_rated: bool = True) -> list[str]:
    """Return the ids of the shipped films ranked for somebody who gave these ratings."""
    without = frozenset(ratings) if without_rated else frozenset[str]()
    return ids(for_ratings(shipped(), ratings, Filters(without=without)))


FAMILY = {"dear-pyongyang": 5.0, "sona-the-other-myself": 4.5, "our-homeland": 5.0, "the-interview": 1.5}
GUESTS = {"the-red-chapel": 5.0, "liberation-day": 4.5, "aim-high-in-creation": 4.0, "the-flower-girl": 1.0}
STUDIO = {"the-flower-girl": 5.0, "pulgasari": 4.5, "hong-kil-dong": 4.5, "seoul-train": 2.0, "a-state-of-mind": 2.0}
SPIES = {"shiri": 4.5, "joint-security-area": 5.0, "secret-reunion": 4.0, "the-spy-gone-north": 5.0, "pulgasari": 1.5}
ESCAPES = {
    "seoul-train": 5.0,
    "crossing": 4.5,
    "camp-14-total-control-zone": 5.0,
    "beyond-utopia": 4.5,
    "the-interview": 1.0,
}
VISITS = {"the-propaganda-game": 4.5, "under-the-sun": 5.0, "a-postcard-from-pyongyang": 4.0, "hunt": 2.0}
ESSAYS = {"defilada": 4.5, "songs-from-the-north": 5.0, "the-juche-idea": 4.0, "confidential-assignment": 1.5}
VIEWERS = {
    "visits": VISITS,
    "essays": ESSAYS,
    "family": FAMILY,
    "guests": GUESTS,
    "studio": STUDIO,
    "spies": SPIES,
    "escapes": ESCAPES,
}
"""Made-up viewers, each with a taste."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("viewer", "expected", "among"),
    [
        ("family", "soup-and-ideology", 5),
        ("guests", "the-mole-undercover-in-north-korea", 10),
        ("guests", "the-propaganda-game", 25),
        ("studio", "order-no-027", 21),
        ("studio", "the-tale-of-chun-hyang", 15),
        ("spies", "the-berlin-file", 10),
        ("spies", "hunt", 15),
        ("spies", "confidential-assignment", 20),
        ("escapes", "the-defector-escape-from-north-korea", 10),
        ("escapes", "yodok-stories", 10),
    ],
)
def test_a_viewer_is_offered_what_goes_with_his_taste(viewer: str, expected: str, among: int) -> None:
    """Of over four hundred films among the first."""
    assert expected in ranked(VIEWERS[viewer])[:among]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("viewer", "disliked"),
    [("family", "team-america-world-police"), ("guests", "sea-of-blood"), ("studio", "beyond-utopia")],
)
def test_dislikes_count_against(viewer: str, disliked: str) -> None:
    """What is like a film rated low comes later than it would without that rating."""
    ratings = VIEWERS[viewer]
    likes = {film_id: rating for film_id, rating in ratings.items() if rating > 2.5}
    with_all = [each for each in ranked(ratings) if each not in ratings]
    without = [each for each in ranked(likes) if each not in ratings]
    gone = disliked not in with_all
    assert gone or with_all.index(disliked) > without.index(disliked)


@pytest.mark.slow
def test_a_rating_left_out_is_foretold() -> None:
    """Of one viewer, nearly every film rated high stands before every one rated low, as far as the others tell."""
    pairs, high = [], []
    for ratings in VIEWERS.values():
        places = {}
        for left_out in ratings:
            order = ids(for_ratings(shipped(), {each: ratings[each] for each in ratings if each != left_out}))
            places[left_out] = order.index(left_out) if left_out in order else len(shipped().films)
        liked = [places[film_id] for film_id, rating in ratings.items() if rating >= 4]
        disliked = [places[film_id] for film_id, rating in ratings.items() if rating <= 2]
        pairs += [one < other for one in liked for other in disliked]
        high += liked
    assert pairs.count(True) >= 0.95 * len(pairs)
    assert sorted(high)[len(high) // 2] < 10


def small() -> Catalogue:
    """Return four films of camps and four of sport, which have nothing in common."""
    camps = [
        film(f"camp-{n}", topics=(Topic.CAMPS,), access=(Access.EXILE,), tones={Tone.ARTISTIC: 3}) for n in range(4)
    ]
    sports = [
        film(f"sport-{n}", topics=(Topic.SPORT,), access=(Access.ESCORTED,), tones={Tone.HUMOROUS: 3}) for n in range(4)
    ]
    return catalogue(*camps, *sports)


BOTH = film("both", topics=(Topic.CAMPS, Topic.SPORT), access=(Access.EXILE,), tones={Tone.ARTISTIC: 3})
"""A film of camps and sport, though more like those of camps."""


def test_reasons_name_the_film_that_was_liked() -> None:
    """With the rating, as it was given; the parts add up, dislikes as points taken away."""
    ranking = for_ratings(small(), {"camp-0": 4.5, "sport-0": 1.0, "sport-1": 1.5})
    assert [each.reasons[0] for each in ranking.items] == ["because you gave Camp 0 4.5"] * 3
    ranking = for_ratings(shipped(), GUESTS)
    for each in ranking.items:
        assert round(sum(part.points for part in each.score_parts), 4) == each.score >= 0
        assert {part.part for part in each.score_parts} == {
            "liked",
            "disliked",
            "lists",
            "awards",
            "sources",
            "releases",
            "directors",
        }
        assert each.reasons[0].startswith("because you gave ")
        assert "The Flower Girl" not in each.reasons[0]
    taken = [part.points for each in ranking.items for part in each.score_parts if part.part == "disliked"]
    assert max(taken) <= 0 > min(taken)


def test_films_that_share_nothing_with_one_that_was_liked_are_left_out() -> None:
    """As no reason could be given."""
    assert set(ids(for_ratings(small(), {"camp-0": 5.0, "camp-1": 5.0, "sport-0": 1.0}))) == {
        f"camp-{n}" for n in range(4)
    }


def test_three_fives_are_three_likes() -> None:
    """As of few ratings the mean says little; but a three among fives is none."""
    assert "camp-3" in ids(for_ratings(small(), {"camp-0": 5.0, "camp-1": 5.0, "camp-2": 5.0}))
    many = {**{f"camp-{n}": 5.0 for n in range(4)}, **{f"gone-{n}": 5.0 for n in range(40)}, "sport-0": 3.0}
    assert {each[:4] for each in ids(for_ratings(small(), many))} == {"camp"}


def test_a_films_own_rating_says_nothing_of_it() -> None:
    """So that films seen, where they are kept, stand by what the others say."""
    ranking = for_ratings(small(), {"camp-0": 5.0, "sport-0": 1.0, "sport-1": 1.0})
    assert ids(ranking) == ["camp-1", "camp-2", "camp-3"]


def test_few_likes_weigh_less_than_many() -> None:
    """What few films speak for is drawn towards nothing."""
    none_rated = {f"gone-{n}": 3.0 for n in range(20)}

    def liked(count: int) -> float:
        """Return the points that likes of so many films give another one."""
        ratings = {**none_rated, **{f"camp-{n}": 5.0 for n in range(count)}}
        last = next(each for each in for_ratings(small(), ratings).items if each.film.id == "camp-3")
        return last.score_parts[0].points

    assert liked(1) < liked(3) < 3 * liked(1)  # and never more than there is


def test_a_rating_counts_by_how_far_it_is_from_the_mean() -> None:
    """Up to two stars, in either direction; the usual rating says nothing."""
    films = catalogue(*small().films, BOTH)

    def told(part: int, usual: float, **ratings: float) -> float:
        """Return the points that a part of the score of the film of both has, of somebody who usually rates so."""
        given = {film_id.replace("_", "-"): rating for film_id, rating in ratings.items()}
        ranked = for_ratings(films, {**{f"gone-{n}": usual for n in range(99)}, **given}).items
        return next(each for each in ranked if each.film == BOTH).score_parts[part].points

    assert told(0, 1, camp_0=5) == told(0, 1, camp_0=4.5) > told(0, 1, camp_0=2.5) > told(0, 1, camp_0=1.5)
    assert told(1, 4.5, camp_0=5, sport_0=0.5) == told(1, 4.5, camp_0=5, sport_0=1) < told(1, 4.5, camp_0=5, sport_0=4)
    assert for_ratings(small(), {f"camp-{n}": 3.0 for n in range(3)}).items == ()


def test_filters_and_limits_hold() -> None:
    """As in every ranking."""
    ratings = {"camp-0": 5.0, "sport-0": 5.0, "sport-1": 4.5}
    ranking = for_ratings(small(), ratings, read_filters({"topic": ["camps"]}), limit=1)
    assert (len(ranking.items), ranking.of) == (1, 3)
    assert ranking.items[0].film.topics == (Topic.CAMPS,)


def test_so_many_ratings_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that say most, as each costs a comparison with every film."""
    films = catalogue(*(film(f"film-{n:03}", topics=(Topic.SPORT,)) for n in range(2 * MOST)))
    asked = set()
    from nkfilms.similarity import compared, taste

    def counted(film, liked, corpus):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        asked.add(liked.id)
        return compared(film, liked, corpus)

    monkeypatch.setattr(taste, "compared", counted)
    for_ratings(films, {each.id: 5.0 if number % 2 else 3.0 for number, each in enumerate(films.films)})
    assert asked == {each.id for each in films.films[1::2]}


def test_ranks_labels_and_what_was_unknown() -> None:
    """As in every ranking."""
    films = small()
    ranking = for_ratings(films, {"camp-0": 5.0, "sport-0": 1.0, "sport-1": 1.0}, read_filters({"max-runtime": ["90"]}))
    assert (ranking.items, ranking.unknown) == ((), {"runtime": 8})
    ranking = for_ratings(films, {"camp-0": 5.0, "sport-0": 1.0, "sport-1": 1.0})
    assert [each.rank for each in ranking.items] == [1, 2, 3]
    labels = [part.label for part in ranking.items[0].score_parts[:2]]
    assert labels == ["like what you rated high", "like what you rated low"]


def test_among_equals_standing_decides() -> None:
    """As no rating tells them apart."""
    films = [replace(each, lists=(on("best", 1),)) if each.id == "camp-3" else each for each in small().films]
    ranking = for_ratings(catalogue(*films, best=ranking_of(10)), {"camp-0": 5.0, "sport-0": 1.0, "sport-1": 1.0})
    assert ids(ranking)[0] == "camp-3"


def test_the_most_similar_opinion_counts_most() -> None:
    """One film of camps that was liked against four of sport that were not, for a film of both: by the square."""
    usual = {f"gone-{n}": 3.0 for n in range(50)}
    disliked_ones = {f"sport-{n}": 1.0 for n in range(4)}
    ranking = for_ratings(catalogue(*small().films, BOTH), {**usual, "camp-0": 5.0, **disliked_ones})
    found = next(each for each in ranking.items if each.film == BOTH)
    liked, disliked = (part.points for part in found.score_parts[:2])
    assert liked > -disliked > 0


def test_reasons_are_three_at_most() -> None:
    """The liked film, what both share, and another that was liked."""
    found = for_ratings(small(), {f"camp-{n}": 5.0 for n in range(3)}).items[-1]
    assert len(found.reasons) == 3
    ranked = for_ratings(small(), {"camp-0": 4.5, "camp-1": 5.0, "camp-2": 4.0}).items
    (other,) = (each for each in ranked if each.film.id == "camp-3")
    assert other.reasons[0] == "because you gave Camp 1 5"
    assert [each.startswith("because you gave Camp") for each in found.reasons] == [True, False, True]
