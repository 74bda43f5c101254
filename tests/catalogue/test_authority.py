"""Authority control: one name for one person, company or publisher, that everybody can read."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from nkfilms.catalogue import check_catalogue, load_catalogue
from nkfilms.catalogue.authority import advocacy, shared_spellings, unreadable_names, unused_names, variant_names
from nkfilms.catalogue.findings import Finding
from nkfilms.model import Catalogue
from tests.conftest import catalogue, film, prize, ranking, SMALL


def people(**names: tuple[str, ...]) -> Catalogue:
    """Return a catalogue whose head lists these people, `_` for a blank, and of which one film has Kim Tae-won."""
    head = {name.replace("_", " "): spellings for name, spellings in names.items()}
    return Catalogue(schema=1, people=head, films=(film("x", directors=("Kim Tae-won",)),))


def said(catalogue_: Catalogue) -> list[str]:
    """Return what every rule of authority control finds, with where and what to do."""
    rules = (unused_names, shared_spellings, variant_names)
    return [
        f"{'.'.join(map(str, found.key))}: {found.message}; {found.fix}" for rule in rules for found in rule(catalogue_)
    ]


def test_a_film_gets_the_spellings_of_its_own_people(tmp_path: Path) -> None:
    """From the head of the file, into its record."""
    head = (
        'schema: 1\npeople:\n  "Kim Tae-won": ["김태원"]\n  "Mads Ødegård": ["Mads Odegard"]\ncompanies: {"A": ["B"]}\n'
    )
    path = tmp_path / "films.yaml"
    made = SMALL.replace("schema: 1\n", head, 1).replace("year: 1985", 'year: 1985\n    companies: ["A", "C"]', 1)
    path.write_text(made, encoding="utf-8")
    lantern, tourist, rivers = load_catalogue(path).films
    assert lantern.person_names == {"Kim Tae-won": ("김태원",)}
    assert lantern.company_names == {"A": ("B",)}
    assert tourist.person_names == {"Mads Ødegård": ("Mads Odegard",)}
    assert (rivers.person_names, rivers.company_names) == ({}, {})


@pytest.mark.parametrize("field", ["person_names", "company_names"])
def test_a_film_cannot_have_spellings_of_its_own(tmp_path: Path, field: str) -> None:
    """The message says where they belong."""
    path = tmp_path / "films.yaml"
    path.write_text(SMALL.replace("year: 1985", f'year: 1985\n    {field}: {{"A": ["B"]}}', 1), encoding="utf-8")
    (problem,) = check_catalogue(path)
    assert problem.severity == "error"
    head = "people" if field == "person_names" else "companies"
    assert "spellings stand once for all films" in problem.message
    assert problem.fix == f"move them to {head} at the head of the file"


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(people(Kim_Tae_won=()), ["people.Kim Tae won: no film names Kim Tae won; remove it, or correct the name"], id="a name that no film uses"),
        pytest.param(
            Catalogue(schema=1, people={"Kim Tae-won": ("김태원",), "Kim": ("김태원",)}, films=(film("x", directors=("Kim Tae-won", "Kim")),)),
            [
                "people.Kim: Kim comes after Kim Tae-won; sort the names",
                "people.Kim: 김태원 is a spelling of Kim Tae-won too; join the two, or say in brackets which each is",
            ],
            id="one spelling of two names",
        ),
        pytest.param(
            Catalogue(schema=1, people={"Kim Chol": ("김철",)}, films=(film("x", directors=("Kim Chol",), people=("김철",)),)),
            ["films.0.people.0: 김철 is another spelling of Kim Chol; write Kim Chol"],
            id="a film that uses a variant",
        ),
        pytest.param(
            Catalogue(schema=1, companies={"SEK": ("조선4.26아동영화촬영소",)}, films=(film("x", companies=("SEK", "조선4.26아동영화촬영소")),)),
            ["films.0.companies.1: 조선4.26아동영화촬영소 is another spelling of SEK; write SEK"],
            id="a company by another name",
        ),
        pytest.param(
            Catalogue(schema=1, people={"Kim Chol (actor)": ("김철",), "Kim Chol (director)": ("김철",)}, films=(film("x", directors=("Kim Chol (director)",), people=("Kim Chol (actor)",)),)),
            [],
            id="namesakes told apart in brackets",
        ),
        pytest.param(
            Catalogue(schema=1, people={"Kim Chol": ("김철",), "Kim Chol (actor)": ("김철",)}, films=(film("x", directors=("Kim Chol",), people=("Kim Chol (actor)",)),)),
            [],
            id="one of two namesakes told apart",
        ),
        pytest.param(people(), [], id="a name without variants needs no entry"),
    ],
)  # fmt: skip
def test_one_spelling_belongs_to_one_name(listed: Catalogue, expected: list[str]) -> None:
    """Or the file says which of two people is meant."""
    assert said(listed) == expected


def test_a_name_may_be_its_own_entry() -> None:
    """A catalogue without a head has nothing to say."""
    assert said(catalogue(film("x", people=("A", "B")))) == []


def test_a_publisher_campaigns_or_does_not() -> None:
    """All of its lists say the same of it."""
    lists = {"a": replace(ranking(3), advocacy=True), "b": ranking(3), "c": replace(ranking(3), publisher="Another")}
    (found,) = advocacy(catalogue(**lists))
    assert (found.key, found.fix) == (("lists", "b", "advocacy"), "say the same of both")
    assert list(advocacy(catalogue(a=lists["a"], c=lists["c"]))) == []


def test_reasons_name_publishers_and_events_that_everybody_can_read() -> None:
    """Names in other letters stand in brackets."""
    lists = {
        "a": replace(ranking(3), publisher="探索朝鲜"),
        "b": replace(ranking(3), publisher="KBS (한국방송), Seoul"),
    }
    fine = ("Journées du cinéma (영화제)", "Hawaiʻi Film Festival", "3ª Mostra de Cinema", "1º Festival")
    made = catalogue(film("x", awards=(prize("런던독립영화제"), *map(prize, fine))), **lists)
    fix = "write it in English, with its own name in brackets"
    assert list(unreadable_names(made)) == [
        Finding(("lists", "a", "publisher"), "探索朝鲜 is not in Latin letters", fix),
        Finding(("films", 0, "awards", 0, "event"), "런던독립영화제 is not in Latin letters", fix),
    ]
