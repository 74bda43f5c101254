"""The vocabularies."""

import pytest
from msgspec.structs import replace

from nkfilms.terms import definitions, NAMES
from nkfilms.vocabularies import Access, Advisory, Term, Tone, Topic, VOCABULARIES
from tests.conftest import catalogue, film, on, ranking

FILMS = catalogue(
    film("a", tones={Tone.HUMOROUS: 3, Tone.ARTISTIC: 1}, topics=(Topic.WAR,), lists=(on("the-best", 1),)),
    film("b", tones={Tone.HUMOROUS: 1}, access=(Access.ESCORTED, Access.UNDERCOVER), advisories=(Advisory.TORTURE,)),
    the_best=ranking(10),
)


def test_tones_come_first_and_lists_last() -> None:
    """As somebody new to the guide needs them."""
    order = list(dict.fromkeys(term.vocabulary for term in definitions(FILMS)))
    assert [*order, "subjects"] == list(NAMES)
    assert order == ["tones", "kinds", "forms", "media", "access", "levels", "topics", "advisories", "lists"]


def test_subjects_are_many_and_so_told_only_where_asked_for() -> None:
    """By name, each with its films; the list is open, so none has a definition."""
    films = catalogue(film("a", subjects=("gymnasts", "dentists")), film("b", subjects=("gymnasts",)))
    assert "subjects" not in {term.vocabulary for term in definitions(films)}
    found = definitions(films, ["subjects"])
    assert [(term.id, term.label, term.definition, term.films) for term in found] == [
        ("dentists", "dentists", None, 1),
        ("gymnasts", "gymnasts", None, 2),
    ]


def test_a_list_has_its_address_and_year() -> None:
    """As far as the catalogue has them; a term has neither."""
    known = replace(ranking(10), url="https://example.org/best", year=2002)
    found = definitions(catalogue(the_best=known, the_worst=ranking(10)), ["tones", "lists"])
    assert {(term.url, term.year) for term in found if term.vocabulary == "tones"} == {(None, None)}
    assert [(term.url, term.year) for term in found[-2:]] == [("https://example.org/best", 2002), (None, None)]


def test_there_are_exactly_four_tones() -> None:
    """Informative, insightful, humorous, artistic."""
    assert [tone.value for tone in Tone] == ["informative", "insightful", "humorous", "artistic"]


def test_each_term_counts_the_films_that_carry_it() -> None:
    """However a film carries it: as one value, as one of several, as a grade, as a place on a list."""
    counts = {(term.vocabulary, term.id): term.films for term in definitions(FILMS)}
    assert counts["tones", "humorous"] == 2
    assert counts["tones", "artistic"] == 1
    assert counts["tones", "informative"] == 0
    assert counts["kinds", "documentary"] == 2
    assert counts["access", "undercover"] == 1
    assert counts["topics", "war"] == 1
    assert counts["advisories", "torture"] == 1
    assert counts["lists", "the-best"] == 1


def test_only_the_vocabularies_wanted() -> None:
    """In the order of the program, whatever the order asked."""
    assert {term.vocabulary for term in definitions(FILMS, ["levels"])} == {"levels"}
    wanted = dict.fromkeys(term.vocabulary for term in definitions(FILMS, ["topics", "tones"]))
    assert list(wanted) == ["tones", "topics"]


@pytest.mark.parametrize("term", [term for terms in VOCABULARIES.values() for term in terms])
def test_every_term_has_a_definition_of_one_sentence(term: Term) -> None:
    """And an id that a shell needs no quotes for."""
    assert term.definition.endswith(".")
    assert ". " not in term.definition
    assert term.value.replace("-", "").isalpha()
    assert term.value.islower()


def test_labels_are_read_as_words() -> None:
    """Hyphens join words of an id, except where they belong to the word."""
    assert Topic.DAILY_LIFE.label == "daily life"
    assert Access.STATE_MADE.label == "state-made"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, "The Daily: a ranking of 10 titles."),
        ({"ranked": False, "size": None}, "The Daily: a list, not ranked."),
        ({"programme": True, "size": 1}, "The Daily: a programme of 1 title."),
        ({"programme": True, "advocacy": True}, "The Daily: a programme of 10 titles of a body that campaigns."),
        ({"voters": 40}, "The Daily: a ranking of 10 titles by 40 people asked."),
        ({"voters": 40, "asked": "forty viewers"}, "The Daily: a ranking of 10 titles by forty viewers."),
    ],
)
def test_a_list_says_what_it_is(known: dict[str, object], expected: str) -> None:
    """A ranking, a programme, or a poll, and of whom."""
    (term,) = definitions(catalogue(the_best=replace(ranking(10), **known)), ["lists"])
    assert term.definition == expected
