"""The shipped catalogue: every rule that a machine can know, each failure naming film, field and fix."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nkfilms.catalogue import CHECKOUT
from nkfilms.errors import NothingFound
from nkfilms.filters import read_filters
from nkfilms.folding import fold, without_articles
from nkfilms.model import Film
from nkfilms.names import spellings_of
from nkfilms.recommend import recommend
from nkfilms.search import search
from nkfilms.search.resolving import resolve
from nkfilms.similarity import like
from nkfilms.vocabularies import Access, MADE_THERE, Tone
from tests.conftest import shipped, shipped_document

SEEDS = {
    "the-great-north-korean-picture-show", "enter-pyongyang", "the-vice-guide-to-film-north-korea", "defilada",
    "the-red-chapel", "dear-pyongyang", "dennis-rodmans-big-bang-in-pyongyang", "a-state-of-mind", "meet-in-pyongyang",
    "inside-north-korea", "crossing-the-line", "aim-high-in-creation", "the-lovers-and-the-despot", "songs-from-the-north",
    "under-the-sun", "north-korea-a-day-in-the-life", "the-vice-guide-to-north-korea", "the-hermit-kingdom", "pulgasari",
    "salt", "runaway", "the-flower-girl",
}  # fmt: skip
"""The films that the documents the project began from name or describe."""


def test_the_shipped_catalogue_has_no_problem() -> None:
    """House rules included; the message is what `nkfilms check` prints."""
    assert "\n".join(map(str, shipped_document().problems)) == ""


def test_every_film_of_the_seeds_is_in() -> None:
    """Ids never change and are never reused."""
    assert {film.id for film in shipped().films} >= SEEDS


def test_the_ranked_list_is_whole_and_its_tags_are_the_primary_tones() -> None:
    """Cinema Escapist's ten, with its Type as label."""
    places = {
        placement.rank: (film, placement)
        for film in shipped().films
        for placement in film.lists
        if placement.list == "cinema-escapist"
    }
    assert sorted(rank or 0 for rank in places) == list(range(1, 11))
    for film, placement in places.values():
        tone = Tone((placement.label or "").lower())
        assert film.tones_by_grade[0] is tone, film.id
        assert film.tones[tone] == 3, film.id


def test_the_unranked_list_is_whole() -> None:
    """Culture Trip's six."""
    named = Counter(placement.list for film in shipped().films for placement in film.lists)
    assert named["culture-trip"] == shipped().lists["culture-trip"].size


@pytest.mark.parametrize("tone", Tone)
def test_each_tone_leads_with_films_known_for_it(tone: Tone) -> None:
    """The first has the tone's highest grade, and so has most of the first five, as far as there are such films."""
    ranked = recommend(shipped(), read_filters({"tone": [tone]}), variety=False).items
    known = sum(film.tones.get(tone) == 3 for film in shipped().films)
    firsts = [each.film.tones[tone] for each in ranked[:5]]
    assert firsts[0] == 3
    assert firsts.count(3) >= min(known, 3)


@pytest.mark.slow
def test_every_title_finds_its_film_first() -> None:
    """Or level with a film of the same name."""
    for film in shipped().films:
        best = search(shipped(), film.title)
        assert film in [each.film for each in best if each.score == best[0].score], film.id


def bare(title: str) -> str:
    """Return a title as search compares it exactly: without articles and spaces."""
    return without_articles(fold(title)).replace(" ", "")


def test_every_id_names_its_film() -> None:
    """Beyond doubt, and so does its title where no other film has it."""
    titles = Counter(bare(film.title) for film in shipped().films)
    for film in shipped().films:
        assert resolve(shipped(), film.id) == film
        assert titles[bare(film.title)] > 1 or resolve(shipped(), film.title) == film


def test_two_films_of_one_title_are_told_apart_by_their_ids() -> None:
    """And by their years: the title alone is in doubt."""
    with pytest.raises(NothingFound, match=r"inside-north-korea .*2007\)\n  inside-north-korea-2002 .*2002\)"):
        resolve(shipped(), "Inside North Korea")
    assert resolve(shipped(), "inside north korea 2002").id == "inside-north-korea-2002"


@pytest.mark.slow
def test_every_film_has_similar_ones() -> None:
    """`--like` answers for each."""
    for film in shipped().films:
        assert like(shipped(), [film], limit=1).items, film.id


def test_no_name_folds_to_nothing() -> None:
    """It could never be found."""
    assert [spelling.names for spelling in spellings_of(shipped()) if not spelling.folded] == []


def cites(film: Film) -> set[str]:
    """Return every address in a record."""
    cited: list[Any] = [*film.sources, *film.disputed, *film.versions, *film.watch, *film.related]
    return {entry.url for entry in cited if entry.url}


CROSSED = {"Shin Sang-ok"}
"""Who worked in the North and staged stories of it elsewhere."""
PLAYED = {"Choi Eun-hee", "Moon Ye-bong"}
"""Whose lives a story staged elsewhere tells."""


def test_two_people_of_one_name_are_told_apart() -> None:
    """In the spelling of the name: an actress of Pyongyang is not the star of a comedy of Seoul."""
    there: set[str] = set()
    elsewhere: set[str] = set()
    for film in shipped().films:
        made_there = MADE_THERE.intersection(film.access)
        if made_there or Access.IMAGINED in film.access:
            (there if made_there else elsewhere).update(film.directors, film.people)
    assert there & elsewhere == CROSSED | PLAYED


def test_addresses_are_public_and_lawful() -> None:
    """No machine of our own, no local file, no address of a torrent."""
    forbidden = re.compile(r"localhost|127\.0|\.local\b|torrent|rutracker|123movies|putlocker", re.IGNORECASE)
    assert [url for film in shipped().films for url in cites(film) if forbidden.search(url)] == []


def test_the_file_is_pleasant_to_edit() -> None:
    """No line over 120 columns but for an address, no tab, no blank at a line's end."""
    lines = Path(CHECKOUT).read_text(encoding="utf-8").splitlines()
    wide = [number for number, line in enumerate(lines, 1) if len(line) > 120 and "http" not in line]
    assert wide == []
    assert [number for number, line in enumerate(lines, 1) if line != line.rstrip() or "\t" in line] == []
