"""The orders of a list of films."""

from itertools import permutations

import pytest

from nkfilms.ordering import Order, sorted_by
from tests.conftest import film, on

CHAPEL = film("the-red-chapel", year=2009, runtime=87, lists=(on("other", 1), on("the-best", 2)))
SALT = film("salt", year=1985, lists=(on("the-best", 1),))
CLIP = film("clip", year=2014, runtime=3, lists=(on("the-best"),))
AGAIN = film("salt-2009", title="Salt", year=2009, runtime=87)
FILMS = (CHAPEL, SALT, CLIP, AGAIN)


@pytest.mark.parametrize(
    ("order", "forwards", "backwards"),
    [
        pytest.param(
            Order.TITLE,
            ["clip", "the-red-chapel", "salt", "salt-2009"],
            ["salt", "salt-2009", "the-red-chapel", "clip"],
            id="title, its leading article ignored",
        ),
        pytest.param(
            Order.YEAR,
            ["salt", "the-red-chapel", "salt-2009", "clip"],
            ["clip", "the-red-chapel", "salt-2009", "salt"],
            id="year",
        ),
        pytest.param(
            Order.RUNTIME,
            ["clip", "the-red-chapel", "salt-2009", "salt"],
            ["the-red-chapel", "salt-2009", "clip", "salt"],
            id="running time, the unknown last in either direction",
        ),
        pytest.param(
            Order.RANK,
            ["salt", "the-red-chapel", "clip", "salt-2009"],
            ["the-red-chapel", "salt", "clip", "salt-2009"],
            id="rank on the list asked for, those without one last in either direction",
        ),
    ],
)
def test_sorted_by(order: Order, forwards: list[str], backwards: list[str]) -> None:
    """Ties stand by title, then id, in either direction, whatever order the films come in."""
    for films in permutations(FILMS):
        assert [film.id for film in sorted_by(order, films, "the-best")] == forwards
        assert [film.id for film in sorted_by(order, films, "the-best", reverse=True)] == backwards


@pytest.mark.parametrize(
    ("title", "before"),
    [
        pytest.param("A State of Mind", "The Sun", id="an article of either kind"),
        pytest.param("An Jung-gun", "Beta", id="a name that looks like an article"),
        pytest.param("An Emissary", "Fable", id="an article before a vowel"),
        pytest.param("Écho", "Fable", id="an accent"),
        pytest.param("Fable", "The", id="a title that is an article"),
        pytest.param("alpha", "Beta", id="case"),
    ],
)
def test_titles_stand_as_a_reader_looks_for_them(title: str, before: str) -> None:
    """In the order of their plain words."""
    one, other = film("z", title=title), film("a", title=before)
    assert sorted_by(Order.TITLE, [other, one]) == (one, other)
