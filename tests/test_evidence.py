"""Standing: what lists and juries say of a film."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from nkfilms.evidence import award_text, AWARDS_SHARE, evidence_of, LISTS_SHARE, standing, standing_reasons
from nkfilms.model import Award, Film, Placement
from nkfilms.vocabularies import AwardResult
from tests.conftest import catalogue, film, on, prize, ranking

LISTS = {"ten": ranking(10), "fifty": ranking(50), "other": ranking(10), "poll": replace(ranking(50), voters=40)}
NOTED = film("noted").sources
LISTS |= {"shown": replace(ranking(7), programme=True), "unsized": replace(ranking(1), size=None)}


def votes(count: int) -> Placement:
    """Return a place on the poll by its votes."""
    return Placement(list="poll", votes=count)


def craft(award: str) -> Award:
    """Return a prize that is not for the whole film."""
    return replace(prize("A"), award=award)


def whole(one: Film) -> float:
    """Return the whole standing of a film, 0..1."""
    return standing(one, LISTS).total


def test_a_film_nobody_judged_stands_by_how_much_is_written_of_it() -> None:
    """Less than any judgement gives; and no reason is made up."""
    unknown, mentioned = film("unknown"), film("x", awards=(prize("A", result=AwardResult.SPECIAL_MENTION),))
    written_about = film("written-about", sources=unknown.sources * 3)
    assert 0 < whole(unknown) < whole(written_about) < whole(mentioned)
    assert standing_reasons(unknown, LISTS) == standing_reasons(written_about, LISTS) == []


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param({"lists": (on("ten", 1),)}, {"lists": (on("ten", 2),)}, id="a higher rank"),
        pytest.param({"lists": (on("fifty", 10),)}, {"lists": (on("ten", 10),)}, id="tenth of fifty, tenth of ten"),
        pytest.param({"lists": (on("ten", 9), on("other", 9))}, {"lists": (on("ten", 9),)}, id="two lists"),
        pytest.param({"awards": (prize("A"), prize("B"))}, {"awards": (prize("A"),)}, id="two prizes"),
        pytest.param(
            {"awards": (prize("A"),)},
            {"awards": (prize("A", result=AwardResult.SPECIAL_MENTION),)},
            id="a prize, a mention",
        ),
        pytest.param({"lists": (on("ten", 1),)}, {"awards": (prize("A"),)}, id="first of a list, one prize"),
        pytest.param({"awards": (prize("Sundance"),)}, {"awards": (prize("A"),)}, id="the prize of a great event"),
        pytest.param({"awards": (prize("A"),)}, {"awards": (craft("Best Lighting"),)}, id="a prize for the whole film"),
        pytest.param(
            {"awards": (prize("A"),)}, {"awards": (craft("Popularity Award"),)}, id="a jury's prize, a crowd's"
        ),
        pytest.param({"awards": (prize("A"), prize("B"))}, {"awards": (prize("A"),) * 2}, id="prizes of two juries"),
        pytest.param({"lists": (on("poll", 1),)}, {"lists": (on("fifty", 1),)}, id="first of a poll, of one critic"),
        pytest.param({"lists": (on("other"),)}, {"lists": (on("shown"),)}, id="named on a list, shown in a programme"),
        pytest.param({"lists": (on("unsized", 1),)}, {"lists": (on("ten", 2),)}, id="first of a list of unknown size"),
        pytest.param({"lists": (votes(20),)}, {"lists": (votes(8),)}, id="more votes"),
        pytest.param({"lists": (votes(8),)}, {"lists": (on("poll"),)}, id="votes, an unknown number of them"),
    ],
)
def test_better_evidence_stands_higher(better: dict[str, object], worse: dict[str, object]) -> None:
    """Each piece of evidence by what it says."""
    assert whole(film("better", **better)) > whole(film("worse", **worse))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param({"sources": NOTED * 12}, {"lists": (on("ten"),)}, id="many pages, one mention"),
        pytest.param({"lists": (on("ten", 1),)}, {"sources": NOTED * 12}, id="the first of a list, many pages"),
        pytest.param(
            {"lists": (on("ten", 1), on("fifty", 1))}, {"lists": (on("poll", 1),)}, id="first of two critics, of a poll"
        ),
        pytest.param({"sources": NOTED * 12}, {"sources": NOTED * 11}, id="twelve pages, eleven"),
        pytest.param({"lists": (on("shown"),) * 2}, {"lists": (on("ten"),)}, id="shown in two programmes, one mention"),
        pytest.param({"lists": (votes(20),)}, {"lists": (votes(19),)}, id="half of the votes, fewer"),
        pytest.param(
            {"awards": (craft("Best Lighting"), replace(craft("Best Sound"), event="B"))},
            {"awards": (prize("A", result=AwardResult.SPECIAL_MENTION),)},
            id="two crafts, a mention",
        ),
        pytest.param(
            {"awards": (prize("A", result=AwardResult.SPECIAL_MENTION),)},
            {"awards": (craft("Best Lighting"),)},
            id="a mention, one craft",
        ),
        pytest.param(
            {"awards": (prize("A"), prize("B"))}, {"awards": (prize("Sundance"),)}, id="two prizes, one great one"
        ),
        pytest.param(
            {"awards": (prize("Sundance"),)},
            {"awards": tuple(prize(event, result=AwardResult.SPECIAL_MENTION) for event in "AB")},
            id="a great prize, two mentions",
        ),
    ],
)
def test_some_evidence_outweighs_other(better: dict[str, object], worse: dict[str, object]) -> None:
    """As the comments on the weights say; a change of scale is noticed here."""
    assert whole(film("better", **better)) > whole(film("worse", **worse))


def test_what_counts_as_much() -> None:
    """The first of a ranking twice its last, which counts as a mention; more pages than many, more votes than half."""
    first, last, named = (
        standing(film("x", lists=(place,)), LISTS).lists for place in (on("ten", 1), on("ten", 10), on("ten"))
    )
    assert first == pytest.approx(2 * last)
    assert last == named
    assert whole(film("x", sources=NOTED * 12)) == whole(film("y", sources=NOTED * 24))
    assert whole(film("x", lists=(votes(20),))) == whole(film("y", lists=(votes(30),)))


def test_the_second_prize_of_a_jury_says_half_of_its_first() -> None:
    """And its third half of that, each of the doubt that is left."""
    given = [standing(film("x", awards=(prize("A"),) * count), LISTS).awards / AWARDS_SHARE for count in range(4)]
    first, second, third = ((more - some) / (1 - some) for some, more in pairwise(given))
    assert [first / second, second / third] == pytest.approx([2, 2])


@pytest.mark.parametrize(
    "award",
    [
        "Acting prize", "Best Supporting Actor", "Best Actress", "Best Art Direction", "Best Cinematography",
        "prize for cinematography", "Distribution Support Award", "Editing (Kim Sang-bum)", "Outstanding Graphic Design",
        "Best Lighting", "Best Music", "Best Planning", "Popular Award", "Sound Effects Prize", "Star Award",
    ],
)  # fmt: skip
def test_a_prize_for_one_craft(award: str) -> None:
    """Or of a crowd counts less than one for the film."""
    assert whole(film("x", awards=(craft(award),))) < whole(film("y", awards=(prize("A"),)))


@pytest.mark.parametrize(
    "event",
    [
        "Annecy International Animation Film Festival", "Berlin International Film Festival", "Berlinale",
        "Busan International Film Festival", "Cannes Film Festival", "Karlovy Vary International Film Festival",
        "Locarno Film Festival", "Moscow International Film Festival", "Pusan International Film Festival",
        "San Sebastián International Film Festival", "Shanghai International Film Festival",
        "Tallinn Black Nights Film Festival", "Tokyo International Film Festival", "Venice Film Festival",
        "Warsaw International Film Festival", "International Documentary Festival Amsterdam", "IDFA",
        "Leipzig Documentary Film Week", "International Film Festival Rotterdam", "Sundance Film Festival",
        "Yamagata International Documentary Film Festival", "Academy Awards", "Prix Albert-Londres", "BAFTA Awards",
        "Baeksang Arts Awards", "Blue Dragon Film Awards", "Canadian Screen Awards", "International Emmy Awards",
        "European Film Awards", "Gemini Awards", "Grand Bell Awards", "Kinema Junpo Best Ten",
        "Lielais Kristaps, Latvian National Film Award", "Mainichi Film Awards", "Peabody Awards", "Prix Italia",
        "Robert Awards", "Rory Peck Awards", "Royal Television Society",
        "Alfred I. duPont-Columbia University Awards",
    ],
)  # fmt: skip
def test_a_great_event(event: str) -> None:
    """Says more than a festival of which nobody has heard."""
    assert whole(film("x", awards=(prize(event),))) > whole(film("y", awards=(prize("A"),)))


def test_each_further_piece_of_evidence_adds_less() -> None:
    """Ten juries do not make a film ten times as good."""
    one, two, three = (whole(film("x", awards=tuple(prize(str(n)) for n in range(count)))) for count in (1, 2, 3))
    assert three - two < two - one < one


def test_the_shares_bound_the_points() -> None:
    """Whatever the evidence, each kind keeps to its share, and the whole to 1."""
    laden = film("x", lists=(on("ten", 1),) * 50, awards=(*(prize(str(n)) for n in range(50)),), sources=NOTED * 20)
    points = standing(laden, LISTS)
    assert points.lists <= LISTS_SHARE
    assert points.awards <= AWARDS_SHARE
    assert 0.99 < points.total <= 1


def test_a_jury_of_another_year_is_another_jury() -> None:
    """And the best that one said counts whole, wherever it stands in the record."""
    twice, again = film("x", awards=(prize("A"),) * 2), film("y", awards=(prize("A"), prize("A", 2011)))
    assert whole(again) > whole(twice)
    lights_first = film("z", awards=(craft("Best Lighting"), prize("A")))
    assert whole(lights_first) == whole(film("z", awards=(prize("A"), craft("Best Lighting"))))


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        ("The Daily", "on The Daily's list"),
        ("Junkies", "on Junkies' list"),
        ("Film Council (FC)", "on Film Council's list"),
    ],
)
def test_a_list_is_named_by_who_published_it(publisher: str, expected: str) -> None:
    """Without the abbreviation that may follow."""
    lists = {"other": replace(ranking(10), publisher=publisher)}
    assert standing_reasons(film("x", lists=(on("other", 9),)), lists) == [expected]


def test_a_poll_is_named_by_who_was_asked() -> None:
    """Where the list says it."""
    asked = {"poll": replace(LISTS["poll"], asked="forty people who left the North")}
    assert standing_reasons(film("x", lists=(on("poll", 1),)), asked) == [
        "first in a poll of forty people who left the North"
    ]


def test_the_weightier_reason_comes_first() -> None:
    """Two prizes before a place low on a list, the top of a list before one prize."""
    prized = film("x", awards=(prize("A"), prize("B"), prize("C")), lists=(on("ten", 10),))
    assert standing_reasons(prized, LISTS) == ["Grand Prize at A 2010 and two more", "on The Daily's list"]
    listed = film("x", awards=(prize("A"),), lists=(on("ten", 1),))
    assert standing_reasons(listed, LISTS) == ["first on The Daily's list", "Grand Prize at A 2010"]


def test_a_prize_is_named_before_a_special_mention() -> None:
    """In whatever order the record has them."""
    both = film("x", awards=(prize("A", result=AwardResult.SPECIAL_MENTION), prize("B")))
    assert standing_reasons(both, LISTS) == ["Grand Prize at B 2010 and one more"]


def test_the_evidence_of_a_catalogue_is_that_of_its_films() -> None:
    """By their ids, in points and in words, given the catalogue's own lists."""
    one, other = film("one", lists=(on("the-ten", 1),)), film("other", sources=NOTED * 3)
    found = evidence_of(catalogue(one, other, the_ten=ranking(10)))
    assert list(found) == ["one", "other"]
    assert found["one"].standing.lists > found["other"].standing.lists == 0
    assert found["one"].reasons == ("first on The Daily's list",)
    assert found["other"].reasons == ()


@pytest.mark.parametrize(
    ("prizes", "more"),
    list(enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "many", "many"], 2)),
)
def test_further_prizes_are_counted_in_words(prizes: int, more: str) -> None:
    """As far as anybody counts so."""
    laden = film("x", awards=tuple(prize(f"A{n}") for n in range(prizes)))
    assert standing_reasons(laden, LISTS) == [f"Grand Prize at A0 2010 and {more} more"]


def test_a_prize_without_a_year() -> None:
    """Is named by its event."""
    undated = Award(award="Grand Prize", event="Leipzig", result=AwardResult.WON)
    assert award_text(undated) == "Grand Prize, Leipzig"
    assert standing_reasons(film("x", awards=(undated,)), LISTS) == ["Grand Prize at Leipzig"]


def test_a_prize_in_words() -> None:
    """What, where, when, and whether it was a mention only."""
    assert award_text(prize("Leipzig", 1989)) == "Grand Prize, Leipzig 1989"
    assert (
        award_text(prize("Leipzig", result=AwardResult.SPECIAL_MENTION))
        == "Grand Prize, Leipzig 2010 (special mention)"
    )
