"""The one film that is meant, and what is said where it is in doubt."""

import re

import pytest

from nkfilms.errors import NothingFound, UsageError
from nkfilms.model import Film
from nkfilms.search.resolving import MOST_SEARCHED, resolve, resolve_all, resolve_words
from tests.conftest import catalogue, film

FILMS = catalogue(
    film("ab-cd", title="Zebra"),
    film("chapel", title="Chapel"),
    film("zebra-chapel", title="Zebra Chapel"),
    film("red-chapel", title="The Red Chapel"),
    film("red-chapel-story", title="Red Chapel Story Hour"),
    film("afternoon", title="A Long Afternoon with a Frisbee in the Park"),
    film("winter", title="The Last Winter of Alpha Company in the Hills"),
    film("number", title="이상한 나라의 수학자 그리고 오래된 친구들"),
    film("summer", title="오래된 마을의 조용한 여름 밤하늘 이야기"),
    film("blood", title="Sea of Blood"),
    film("game", title="The Propaganda Game"),
    film("confidential", title="Confidential Assignment", people=("Hyun Bin",)),
    *(film(f"salt-{number}", title="Salt", year=2000 + number) for number in range(6)),
)


@pytest.mark.parametrize(
    ("text", "film_id"),
    [
        pytest.param(" AB-CD ", "ab-cd", id="an id that no title is like"),
        pytest.param("[Salt] (2003)", "salt-3", id="as it is printed"),
        pytest.param("red chaple", "red-chapel", id="LEAD: clearly before the next"),
        pytest.param("frisbee", "afternoon", id="RARE_WORD: however little of the title it is"),
        pytest.param("alpha", "winter", id="RARE_WORD: five letters"),
        pytest.param("수학자", "number", id="SHORTEST_RARE_WORD: three of Hangul"),
        pytest.param("seaofblod", "blood", id="WHOLE_NAME: several words as one"),
        pytest.param("ヒョンビン", "confidential", id="by sound"),
    ],
)
def test_the_film_meant(text: str, film_id: str) -> None:
    """Beyond doubt."""
    assert resolve(FILMS, text).id == film_id


def test_what_is_nearly_as_good_leaves_it_in_doubt() -> None:
    """LEAD: a word more is too little to tell them apart."""
    films = catalogue(film("a", title="One Long River Song"), film("b", title="One Long River Song Again"))
    with pytest.raises(NothingFound, match="could be one of these"):
        resolve(films, "one long rivre song")


@pytest.mark.parametrize("text", ["propagan", "hill", "여름"])
def test_the_beginning_of_a_word_or_a_short_one_is_no_name(text: str) -> None:
    """One film alone is offered."""
    with pytest.raises(NothingFound, match="Did you mean"):
        resolve(FILMS, text)


def test_of_many_the_first_five_are_named() -> None:
    """A line for each."""
    with pytest.raises(NothingFound) as doubt:
        resolve(FILMS, "salt")
    lines = [f"  salt-{number}  (Salt, {2000 + number})" for number in range(5)]
    assert str(doubt.value).split("\n")[1:] == lines


def ids(films: tuple[Film, ...]) -> list[str]:
    """Return the ids of films."""
    return [each.id for each in films]


def test_each_text_means_one_film() -> None:
    """A film is there once, in the order of the texts; a text that is in doubt stops no other."""
    meant = resolve_all(FILMS, ["zebra", "xyzzy", "sea of blod", "ab-cd", "zebra"])
    assert meant.texts == ("zebra", "xyzzy", "sea of blod", "ab-cd")
    assert ids(meant.films) == ["ab-cd", "blood"]
    assert [doubt.split(".")[0] for doubt in meant.doubts] == ["No film matches 'xyzzy'"]


def test_no_more_than_so_many_texts_are_searched_for() -> None:
    """MOST_SEARCHED; those that are exact cost nothing."""
    inexact = [f"xyzzy{number}" for number in range(MOST_SEARCHED)]
    assert len(resolve_all(FILMS, [*inexact, "ab-cd"]).doubts) == MOST_SEARCHED
    message = f"More than {MOST_SEARCHED} of these names are no film's own. Name the films by their ids."
    with pytest.raises(UsageError, match=re.escape(message)):
        resolve_all(FILMS, [*inexact, "xyzzy"])


@pytest.mark.parametrize(
    ("texts", "films", "doubts"),
    [
        pytest.param(["zebra"], ["ab-cd"], 0, id="one"),
        pytest.param(["red", "chaple"], ["red-chapel"], 0, id="all together"),
        pytest.param(["zebra", "chapel"], ["ab-cd", "chapel"], 0, id="each exactly"),
        pytest.param(["zebra", "frisbee"], ["ab-cd", "afternoon"], 0, id="each, and nothing together"),
        pytest.param(["zebra", "xyzzy"], ["ab-cd"], 1, id="one of them, and nothing together"),
        pytest.param(["xyzzy", "yzzyx"], [], 1, id="nothing either way"),
        pytest.param(["xyzzy"], [], 1, id="one that is none"),
    ],
)
def test_words_are_films_or_together_the_one(texts: list[str], films: list[str], doubts: int) -> None:
    """A shell hands a title over in words."""
    meant = resolve_words(FILMS, texts)
    assert ids(meant.films) == films
    assert len(meant.doubts) == doubts
