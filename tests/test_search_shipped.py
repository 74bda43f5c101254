"""What holds for search whatever is in the shipped catalogue."""

from functools import cache

from hypothesis import assume, given
from hypothesis import strategies as st

from nkfilms.catalogue import CHECKOUT, load_catalogue
from nkfilms.model import Catalogue
from nkfilms.names import Spelling, spellings_of
from nkfilms.search import search

SHORTEST_MISTYPED = 8
"""Letters: in shorter names one wrong letter can make another name."""


@cache
def shipped() -> Catalogue:
    """Return the catalogue of the checkout."""
    return load_catalogue(CHECKOUT)


@cache
def spellings(shortest: int) -> list[Spelling]:
    """Return the spellings of at least so many letters."""
    return [spelling for spelling in spellings_of(shipped()) if len(spelling.bare) >= shortest]


@given(st.data())
def test_every_name_finds_its_film(data: st.DataObject) -> None:
    """First, or level with its namesakes."""
    spelling = data.draw(st.sampled_from(spellings(3)))
    found = search(shipped(), spelling.names[0].name)
    level = {each.film.id for each in found if each.score == found[0].score}
    assert level >= {name.film_id for name in spelling.names}


def mistyped(name: str, at: int, slip: str) -> str:
    """Return a name with one slip of the finger at a letter."""
    slips = {
        "left out": name[:at] + name[at + 1 :],
        "doubled": name[: at + 1] + name[at:],
        "swapped": name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
        "wrong": name[:at] + "e" + name[at + 1 :],
    }
    return slips[slip]


@given(st.data())
def test_one_slip_still_finds_the_title_among_the_first_three(data: st.DataObject) -> None:
    """Wherever the finger slips."""
    titles = [each for each in spellings(SHORTEST_MISTYPED) if "title" in each.names[0].field]
    spelling = data.draw(st.sampled_from(titles))
    name = spelling.names[0].name
    at = data.draw(st.integers(0, len(name) - 1))
    assume(name[at].isalpha())
    found = search(
        shipped(), mistyped(name, at, data.draw(st.sampled_from(["left out", "doubled", "swapped", "wrong"])))
    )
    third = found[min(2, len(found) - 1)].score
    assert {each.film.id for each in found if each.score >= third} & {each.film_id for each in spelling.names}
