"""The model, and the library without the command line."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest
import yaml

import nkfilms
from nkfilms import model, results, vocabularies
from nkfilms.catalogue import CHECKOUT
from nkfilms.model import Film, film_by_id, without_qualifier
from nkfilms.views.schemas import schema
from nkfilms.vocabularies import Tone
from tests.conftest import catalogue, film


def test_tones_by_grade_keep_the_written_order_among_equals() -> None:
    """The first is the primary tone."""
    one = film("x", tones={Tone.ARTISTIC: 2, Tone.HUMOROUS: 3, Tone.INFORMATIVE: 2})
    assert one.tones_by_grade == (Tone.HUMOROUS, Tone.ARTISTIC, Tone.INFORMATIVE)


def test_films_are_values() -> None:
    """Frozen, equal where they say the same, and usable in sets."""
    one = film("x")
    assert one == film("x")
    assert len({one, film("x"), film("y")}) == 2
    with pytest.raises(AttributeError):
        one.title = "another"  # type: ignore[misc]


def test_film_by_id() -> None:
    """Or None."""
    both = catalogue(film("a"), film("b"))
    assert film_by_id(both, "b") == film("b")
    assert film_by_id(both, "c") is None


def test_the_field_order_is_that_of_the_design() -> None:
    """What YAML, JSON and the house rule all follow."""
    assert Film.__struct_fields__ == (
        "id", "title", "title_supplied", "original_title", "other_titles", "year", "filmed", "kind", "animated", "form",
        "parts", "medium", "countries", "languages", "companies", "company_names", "directors", "people", "person_names",
        "runtime", "versions", "tones", "access", "level", "topics", "subjects", "advisories", "logline", "summary",
        "why", "context", "descriptions", "awards", "lists", "watch", "related", "ids", "sources", "disputed", "unknown",
    )  # fmt: skip


@pytest.mark.slow
def test_the_shipped_file_fits_the_schema_that_editors_use() -> None:
    """And an unknown field does not."""
    document: dict[str, Any] = yaml.load(CHECKOUT.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    jsonschema.validate(document, schema("catalogue"))
    document["films"][0]["runtimes"] = 90
    with pytest.raises(jsonschema.ValidationError, match="runtimes"):
        jsonschema.validate(document, schema("catalogue"))


@pytest.mark.slow
def test_the_library_is_usable_without_the_command_line() -> None:
    """Importing it brings neither Typer nor Rich nor RapidFuzz."""
    script = "import sys, nkfilms; nkfilms.load_catalogue(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"typer", "rich", "rapidfuzz"} & set(done.stdout.split())


def test_what_the_package_exports_is_there_and_documented() -> None:
    """Every public name says what it is."""
    assert [name for name in nkfilms.__all__ if not getattr(nkfilms, name).__doc__] == []
    assert set(nkfilms.__all__) <= set(dir(nkfilms))
    with pytest.raises(AttributeError, match="has no attribute 'load_catalog'"):
        _ = nkfilms.load_catalog  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", [model, results, vocabularies])
def test_every_record_and_vocabulary_says_what_it_is(module: ModuleType) -> None:
    """Ruff sees no docstring that is assigned, and `schema` prints it."""
    ours = [value for value in vars(module).values() if getattr(value, "__module__", "") == module.__name__]
    kinds = [value for value in ours if isinstance(value, type)]
    assert [kind.__name__ for kind in kinds if not (kind.__doc__ or "").strip().endswith(".")] == []


def test_type_checkers_see_what_is_exported() -> None:
    """The imports that they read, what is loaded when asked for and `__all__` name the same things."""
    tree = ast.parse(Path(nkfilms.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module != "importlib"]
    homes = {name.name: node.module for node in imports for name in node.names}
    assert sorted(homes) == sorted(nkfilms.__all__)
    assert {name: getattr(nkfilms, name).__module__ for name in homes} == homes


def test_importing_the_package_loads_nothing() -> None:
    """Ctrl-C would meet no handler before that of `nkfilms.__main__`."""
    script = "import sys; before = set(sys.modules); import nkfilms; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["nkfilms"]


def test_a_name_is_shown_without_what_tells_namesakes_apart() -> None:
    """The bracket at its end."""
    assert without_qualifier("Kim Dong-won (director)") == "Kim Dong-won"
    assert without_qualifier("Kim (Dong-won)") == "Kim"
    assert without_qualifier("(G)I-DLE") == "(G)I-DLE"


def test_the_schema_beside_the_catalogue_is_the_one_that_the_program_makes() -> None:
    """Editors complete and check by it: `nkfilms schema --of catalogue > data/films.schema.json` makes it anew."""
    beside = CHECKOUT.with_name("films.schema.json")
    assert json.loads(beside.read_text(encoding="utf-8")) == json.loads(json.dumps(schema("catalogue")))
    assert CHECKOUT.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema={beside.name}\n")
