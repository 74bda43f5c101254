"""What holds for search whatever is in the shipped catalogue."""

import os
import subprocess
import sys
from collections import defaultdict
from functools import cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nkfilms.errors import NothingFound
from nkfilms.names import Spelling, spellings_of
from nkfilms.search import search
from nkfilms.search.resolving import resolve
from tests.conftest import shipped

SHORTEST_MISTYPED = 8
"""Letters: in shorter names one wrong letter can make another name."""


@cache
def spellings(shortest: int) -> list[Spelling]:
    """Return the spellings of at least so many letters."""
    return [spelling for spelling in spellings_of(shipped()) if len(spelling.bare) >= shortest]


@pytest.mark.slow
@given(st.data())
def test_every_name_finds_its_film(data: st.DataObject) -> None:
    """First, or level with its namesakes."""
    spelling = data.draw(st.sampled_from(spellings(3)))
    found = search(shipped(), spelling.names[0].name)
    level = {each.film.id for each in found if each.score == found[0].score}
    written = {name.film_id for name in spelling.names if name.name == spelling.names[0].name}
    assert level >= written


def owners() -> dict[str, set[str]]:
    """Return by title as written, case aside, the films with it; those whose own title it is, if any."""
    own, other = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for spelling in spellings_of(shipped()):
        for name in spelling.names:
            if "title" in name.field:
                (own if name.field == "title" else other)[name.name.casefold()].add(name.film_id)
    return {**other, **own}


def resolved(text: str) -> str | None:
    """Return the id of the film that a text names; None in doubt."""
    try:
        return resolve(shipped(), text).id
    except NothingFound:
        return None


@pytest.mark.slow
def test_every_title_as_written_names_its_film_and_finds_it_first() -> None:
    """Also where another film's title is the same but for articles and spaces: The Spy, The Tale of Chun Hyang."""
    for title, film_ids in owners().items():
        assert search(shipped(), title)[0].film.id in film_ids, title
        assert len(film_ids) > 1 or {resolved(title)} == film_ids, title


@pytest.mark.slow
def test_every_heading_names_its_film() -> None:
    """In the form that we print, with and without the brackets of a supplied title."""
    for film in shipped().films:
        for heading in (f"{film.title} ({film.year})", f"{film.title} {film.year}", f"[{film.title}] ({film.year})"):
            assert resolved(heading) == film.id, heading


def test_a_short_title_is_not_lost_among_names_like_those_beside_it() -> None:
    """Eighty names have more in common with Jang and Jin than The Spy has."""
    for query in ("the spy jang jin", "spy jang jin", "jang jin the spy", "v.i.p. jang dong-gun"):
        found = search(shipped(), query)[0].film
        assert found.id in ("the-spy", "v-i-p"), query


def mistyped(name: str, at: int, slip: str) -> str:
    """Return a name with one slip of the finger at a letter."""
    slips = {
        "left out": name[:at] + name[at + 1 :],
        "doubled": name[: at + 1] + name[at:],
        "swapped": name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
        "wrong": name[:at] + "e" + name[at + 1 :],
    }
    return slips[slip]


@pytest.mark.slow
@given(st.data())
def test_one_slip_still_finds_the_title_among_the_first_three(data: st.DataObject) -> None:
    """Wherever the finger slips; in three characters of Chinese, however they are read, it leaves too little."""
    long = [each for each in spellings(SHORTEST_MISTYPED) if len(each.names[0].name) >= SHORTEST_MISTYPED]
    titles = [each for each in long if "title" in each.names[0].field]
    spelling = data.draw(st.sampled_from(titles))
    name = spelling.names[0].name
    at = data.draw(st.integers(0, len(name) - 1))
    assume(name[at].isalpha())
    found = search(
        shipped(), mistyped(name, at, data.draw(st.sampled_from(["left out", "doubled", "swapped", "wrong"])))
    )
    third = found[min(2, len(found) - 1)].score
    assert {each.film.id for each in found if each.score >= third} & {each.film_id for each in spelling.names}


def test_everybody_of_a_name_is_found() -> None:
    """Not only those whom the quick comparison takes first: filters come after the search."""
    found = {each.film.id for each in search(shipped(), "kim")}
    held = {name.film_id for spelling in spellings_of(shipped()) if "kim" in spelling.words for name in spelling.names}
    assert found >= held


def test_a_short_title_is_not_lost_among_the_films_of_its_director() -> None:
    """More than thirty names share as much with the query."""
    assert search(shipped(), "salt shin sang-ok")[0].film.id == "salt"


@pytest.mark.slow
def test_the_same_question_has_the_same_bytes() -> None:
    """Whatever order Python keeps its sets in."""
    script = (
        "from nkfilms import load_catalogue\nfrom nkfilms.search import search\ncatalogue = load_catalogue()\n"
        "for query in ('poland choo sang-mi', 'Shin Dong Hyuk', 'kim north korea film', 'jsa park chan-wook'):\n"
        "    print([(found.film.id, found.score) for found in search(catalogue, query)])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1
