"""The model, and the library without the command line."""

import subprocess
import sys
from typing import Any

import jsonschema
import pytest
import yaml

import nkfilms
from nkfilms.catalogue import CHECKOUT, read_compiled
from nkfilms.model import Film, film_by_id
from nkfilms.names import compiled, index_of
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
        "parts", "medium", "countries", "languages", "companies", "directors", "people", "person_names", "runtime",
        "versions", "tones", "access", "level", "topics", "summary", "why", "context", "awards", "lists", "watch",
        "related", "ids", "sources", "disputed", "unknown",
    )  # fmt: skip


def test_a_catalogue_survives_compilation() -> None:
    """Nothing is lost between the YAML and the wheel."""
    both = catalogue(film("a", title="불가사리"), film("b", tones={Tone.ARTISTIC: 3}))
    packed = read_compiled(compiled(both))
    assert (packed.films, packed.lists) == (both.films, both.lists)
    assert index_of(packed) == index_of(both)


def test_the_shipped_file_fits_the_schema_that_editors_use() -> None:
    """And an unknown field does not."""
    document: dict[str, Any] = yaml.load(CHECKOUT.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    jsonschema.validate(document, schema("catalogue"))
    document["films"][0]["runtimes"] = 90
    with pytest.raises(jsonschema.ValidationError, match="runtimes"):
        jsonschema.validate(document, schema("catalogue"))


def test_the_library_is_usable_without_the_command_line() -> None:
    """Importing it brings neither Typer nor Rich nor RapidFuzz."""
    script = "import sys, nkfilms; nkfilms.load_catalogue(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"typer", "rich", "rapidfuzz"} & set(done.stdout.split())


def test_what_the_package_exports_is_there_and_documented() -> None:
    """Every public name says what it is."""
    assert [name for name in nkfilms.__all__ if not getattr(nkfilms, name).__doc__] == []
