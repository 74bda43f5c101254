"""Names first, and what is about the words where a name is not all of them."""

import pytest

from nkfilms.find import find
from nkfilms.model import Film
from tests.conftest import catalogue, film


def told(film_id: str, title: str, summary: str) -> Film:
    """Return a film with a name and a story."""
    return film(film_id, title=title, logline=summary, summary=summary, why="-", context="-")


PRISONERS = told("prisoners", "Prisoners of War", "Soldiers who stayed behind in the north.")
DANCERS = told("dancers", "Swing Time", "Prisoners of a war camp learn tap dancing from a sergeant.")
ISLAND = told("island", "An Island", "A dancing bear on an island, a tap that drips.")
OTHERS = tuple(told(f"other-{n}", f"Umbrellas {n}", "Boats bring umbrellas to a quiet harbour.") for n in range(8))
SHIP = told("ship", "Voyage", "The mutiny of a captain, a captain and a cook, a cook: a mutiny of cook and captain.")
MUTINY = told("mutiny", "The Great Mutiny", "An uprising in the desert.")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("prisoners of war", ["prisoners"], id="a name that is all of it"),
        pytest.param("the film prisoners of war", ["prisoners"], id="a name among words that ask"),
        pytest.param(
            "what is the film with tap dancing prisoners of war", ["prisoners", "dancers"], id="a name that is not"
        ),
        pytest.param(
            "the film where prisoners of war have a bear and a tap",
            ["prisoners"],
            id="though nothing is about all of it",
        ),
        pytest.param("tap dancing with the sergeant in a camp", ["dancers", "island"], id="no name"),
        pytest.param("prisone", ["prisoners"], id="a word that begins a name"),
        pytest.param("a cook on a wedding cruise in the arctic", [], id="neither"),
    ],
)
def test_stories_follow_a_name_that_is_not_all_that_was_typed(text: str, ids: list[str]) -> None:
    """And stand alone where there is none."""
    assert [each.film.id for each in find(catalogue(PRISONERS, DANCERS, ISLAND, *OTHERS), text)] == ids


def test_what_is_far_from_the_best_does_not_follow() -> None:
    """All of the words stand in it, but some other film is much more about them."""
    aside = film("aside", title="Umbrella", logline="-", summary="A mutiny, a captain, a cook.", why="-", context="-")
    found = find(catalogue(MUTINY, SHIP, aside, *OTHERS), "which film is the great mutiny of a cook and a captain")
    assert [each.film.id for each in found] == ["mutiny", "ship"]


def test_a_film_is_found_once() -> None:
    """Though its story is about its name."""
    said = told("prisoners", "Prisoners of War", "Prisoners of war who are dancing.")
    found = find(catalogue(said, *OTHERS), "dancing prisoners of war")
    assert [(each.film.id, each.match.name) for each in found] == [("prisoners", "Prisoners of War")]
