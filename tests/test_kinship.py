"""Films like a film."""

from hypothesis import given
from hypothesis import strategies as st

from nkfilms.kinship import like
from nkfilms.results import total
from nkfilms.vocabularies import Access, Tone, Topic
from tests.conftest import film

CHAPEL = film(
    "chapel",
    year=2009,
    tones={Tone.HUMOROUS: 3},
    access=(Access.UNDERCOVER,),
    topics=(Topic.THEATRE, Topic.TOURISM),
    directors=("Mads Brügger",),
)
MOLE = film("mole", year=2020, tones={Tone.INSIGHTFUL: 2}, directors=("Mads Brügger",))
PRANK = film("prank", year=2010, tones={Tone.HUMOROUS: 2}, access=(Access.UNDERCOVER,), topics=CHAPEL.topics)
EPIC = film("epic", year=1972, tones={Tone.ARTISTIC: 3}, access=(Access.STATE_MADE,), topics=(Topic.WAR,))


def test_the_nearest_of_kin_comes_first() -> None:
    """Matter and mood before a shared director; the liked film itself and strangers are left out."""
    assert [each.film.id for each in like([CHAPEL], [CHAPEL, EPIC, MOLE, PRANK])] == ["prank", "mole"]


def test_reasons_are_what_a_person_would_say() -> None:
    """The weightiest first."""
    prank, mole = like([CHAPEL], [PRANK, MOLE])
    assert prank.reasons == ("also about theatre and tourism", "also undercover", "also humorous")
    assert mole.reasons == ("same director: Mads Brügger",)


def test_with_several_liked_a_film_counts_by_the_nearest() -> None:
    """Liking an epic too takes nothing from the prank."""
    assert like([CHAPEL, EPIC], [PRANK])[0].score == like([CHAPEL], [PRANK])[0].score


@given(st.permutations([CHAPEL, MOLE, PRANK, EPIC]))
def test_the_order_of_the_catalogue_does_not_matter(films: list[object]) -> None:
    """The order is total."""
    assert like([CHAPEL], films) == like([CHAPEL], [CHAPEL, MOLE, PRANK, EPIC])  # type: ignore[arg-type]


def test_the_parts_add_up() -> None:
    """To the score, which is at most 1."""
    for each in like([CHAPEL], [PRANK, MOLE]):
        assert each.score == total(each.parts) <= 1
