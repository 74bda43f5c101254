"""Counts of films."""

import pytest

from nkfilms.filters import read_filters, select
from nkfilms.stats import count, FIELDS, overview
from nkfilms.vocabularies import Access, Level, Tone
from tests.conftest import film, on, shipped

FILMS = (
    film("a", year=1999, countries=("KP",), tones={Tone.HUMOROUS: 3, Tone.ARTISTIC: 1}, level=Level.ADVANCED),
    film("b", year=2004, countries=("KP", "DK"), directors=("Ann",), lists=(on("x", 1), on("y"), on("x", 2))),
    film("c", year=2008, directors=("Ann", "Bo"), access=(Access.ESCORTED, Access.EXILE), runtime=90),
)
BY_FILTER = {"list": "on-list", "decade": "year"}


def counted(by: str, limit: int | None = None) -> list[tuple[str, int]]:
    """Return the counts of the films above."""
    return [(item.value, item.films) for item in count(FILMS, by, limit).items]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("tone", [("informative", 2), ("artistic", 1), ("humorous", 1)]),
        ("access", [("outside", 2), ("escorted", 1), ("exile", 1)]),
        ("decade", [("1990s", 1), ("2000s", 2)]),
        ("year", [("1999", 1), ("2004", 1), ("2008", 1)]),
        ("kind", [("documentary", 3)]),
        ("country", [("KP", 2), ("DK", 1)]),
        ("language", []),
        ("director", [("Ann", 2), ("Bo", 1)]),
        ("company", []),
        ("topic", []),
        ("subject", []),
        ("level", [("introductory", 2), ("advanced", 1)]),
        ("list", [("x", 1), ("y", 1)]),
        ("medium", [("cinema", 3)]),
    ],
)
def test_a_film_counts_once_for_each_value_it_has(by: str, expected: list[tuple[str, int]]) -> None:
    """Most first, equals by name; years and levels in their own order."""
    assert counted(by) == expected


def test_every_field_is_tried_above() -> None:
    """And every one of the overview is one of them."""
    (marks,) = (mark for mark in test_a_film_counts_once_for_each_value_it_has.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    assert [by for by, _ in marks.args[1]] == list(FIELDS)


def test_a_limit_keeps_the_first_and_says_of_how_many() -> None:
    """So that a hint can tell the rest."""
    assert counted("director", 1) == [("Ann", 2)]
    assert count(FILMS, "director", 1).of == 2


def test_films_without_a_value_are_unknown_only_where_every_film_has_one() -> None:
    """Each film has a director, but not a list."""
    assert count(FILMS, "director").unknown == {"directors": 1}
    assert count(FILMS, "country").unknown == {"countries": 1}
    assert count(FILMS, "list").unknown == {}


def test_the_overview_begins_with_all_and_ends_with_what_is_known() -> None:
    """Whole decades in between."""
    items = [(item.field, item.value, item.films) for item in overview(FILMS).items]
    assert items[:3] == [("films", "all", 3), ("decade", "1990s", 1), ("decade", "2000s", 2)]
    assert list(dict.fromkeys(field for field, _, _ in items)) == [
        "films", "decade", "tone", "access", "kind", "country", "known",
    ]  # fmt: skip
    assert [item[1:] for item in items if item[0] == "known"] == [
        ("directors", 2), ("companies", 0), ("people", 0), ("countries", 2), ("languages", 0), ("runtime", 1),
        ("lists", 1), ("watch", 0),
    ]  # fmt: skip
    assert overview(()).items == ()


def test_the_overview_names_every_decade_and_not_every_country() -> None:
    """However many there are."""
    many = [film(f"f{n}", year=1900 + 10 * n, countries=(f"A{chr(65 + n)}",)) for n in range(10)]
    fields = [item.field for item in overview(many).items]
    assert fields.count("decade") == len(many)
    assert fields.count("country") == 8


def test_years_and_levels_stand_in_their_own_order() -> None:
    """However many films each has."""
    many = (*FILMS, film("d", year=2008, level=Level.INTERMEDIATE), film("e", year=2008, level=Level.INTERMEDIATE))
    assert [item.value for item in count(many, "year").items] == ["1999", "2004", "2008"]
    assert [item.value for item in count((*many, *many), "level").items] == list(map(str, Level))


@pytest.mark.parametrize("by", ["country", "language", "director", "company"])
def test_what_is_not_known_is_counted_apart(by: str) -> None:
    """Of fields that every film has, known or not."""
    field = {"country": "countries", "company": "companies"}.get(by, f"{by}s")
    assert count((film("a"), film("b", **{field: ("KP",)})), by).unknown == {field: 1}


@pytest.mark.slow
@pytest.mark.parametrize("by", FIELDS)
def test_a_count_is_what_the_filter_of_that_name_finds(by: str) -> None:
    """In the shipped catalogue, for each value; a filter by name finds those too that have more of a name."""
    films = shipped().films
    for item in count(films, by, 5).items:
        found = len(select(films, read_filters({BY_FILTER.get(by, by): [item.value]})).films)
        assert item.films == found or (by in ("director", "company") and item.films < found), item
