"""The compiled catalogue: whatever the YAML says, read in parts, and never a damaged one."""

from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkfilms.catalogue import compiled
from nkfilms.errors import CatalogueError
from nkfilms.filters.table import UNWANTED
from nkfilms.model import Catalogue, Film
from nkfilms.vocabularies import Tone
from tests.conftest import catalogue, film, ranking, shipped

BOTH = catalogue(
    film("a", title="불가사리", people=("A",), person_names={"A": ("가",)}),
    film("b", tones={Tone.ARTISTIC: 3}, summary="Peasants rise."),
    the_best=ranking(10),
)


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """Return the compiled form of two films, with something derived from them."""
    path = tmp_path / "films.bin"
    path.write_bytes(compiled.write(BOTH, {"extra": {"a": [1, 2]}}))
    return path


def reads(path: Path) -> list[str]:
    """Return the files that are opened while a compiled catalogue is read for its tones alone."""
    opened = compiled.read(path)
    _ = [each.tones for each in opened.films]
    return sorted(opened.columns)  # type: ignore[attr-defined]


@pytest.mark.slow
def test_every_field_of_every_shipped_film_is_as_in_the_yaml(tmp_path: Path) -> None:
    """And so is its record, byte for byte, and the head of the catalogue."""
    source = shipped()
    (tmp_path / "films.bin").write_bytes(compiled.write(source, {}))
    stored = compiled.read(tmp_path / "films.bin")
    for one, other in zip(source.films, stored.films, strict=True):
        assert [getattr(other, field) for field in Film.__struct_fields__] == [
            getattr(one, field) for field in Film.__struct_fields__
        ]
        assert other.tones_by_grade == one.tones_by_grade
        assert compiled.encoded(other) == compiled.encoded(one)
    head = [field for field in Catalogue.__struct_fields__ if field != "films"]
    assert [getattr(stored, field) for field in head] == [getattr(source, field) for field in head]


def test_what_was_derived_comes_along(packed: Path) -> None:
    """By its name; a catalogue from YAML has nothing derived."""
    assert compiled.derived(compiled.read(packed), "extra", dict[str, list[int]]) == {"a": [1, 2]}
    assert compiled.derived(BOTH, "extra", dict[str, list[int]]) is None


def test_a_filter_reads_its_column_and_no_record(packed: Path) -> None:
    """Of every film one field; a field that has no column is read from the film's own record."""
    assert reads(packed) == ["tones"]
    first, second = compiled.read(packed).films
    assert second.summary == "Peasants rise."
    assert "decoded" in vars(second)
    assert "decoded" not in vars(first)


def test_what_is_asked_of_every_film_has_a_column() -> None:
    """By filters, and by rankings and orders besides: other spellings of names, titles, whether it is animated."""
    asked = {each.field for each in UNWANTED.values()}
    assert set(compiled.COLUMNS) == {*asked, "person_names", "company_names", "title", "animated"}


def test_a_field_that_there_is_not_is_an_error(packed: Path) -> None:
    """As of any other value, in the catalogue as in a film."""
    stored = compiled.read(packed)
    with pytest.raises(AttributeError):
        _ = stored.film  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        _ = stored.films[0].titles  # type: ignore[attr-defined]


@settings(max_examples=60)
@given(st.data())
def test_damage_is_noticed_wherever_it_is(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A byte changed or the end cut off: never another error, and never silence."""
    whole = compiled.write(BOTH, {})
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = data.draw(
        st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole[:at] + b"\0" * 9])
    )
    path = tmp_path_factory.mktemp("broken") / "films.bin"
    path.write_bytes(broken)
    with pytest.raises(CatalogueError, match="reinstall nkfilms"):
        compiled.verify(path)


def rewritten(contents: bytes, body: bytes = b"") -> bytes:
    """Return a file of this table of contents, under a checksum that is right."""
    return b"%08x %b\n" % (crc32(contents), contents) + body


def test_the_head_is_as_in_the_yaml(packed: Path) -> None:
    """Each field read once, when it is first asked for."""
    stored = compiled.read(packed)
    assert "lists" not in vars(stored)
    assert stored.lists == BOTH.lists
    assert vars(stored)["lists"] is stored.lists
    assert (stored.schema, stored.updated, stored.people, stored.companies) == (1, None, {}, {})


def test_a_stored_film_is_written_as_it_stands(packed: Path) -> None:
    """And any other as it is encoded."""
    first, _ = compiled.read(packed).films
    assert compiled.encoded(first) == compiled.encoded(BOTH.films[0])
    assert "decoded" not in vars(first)


@pytest.mark.parametrize(
    ("whole", "kind"),
    [
        pytest.param(b"", "damaged", id="an empty file"),
        pytest.param(rewritten(b"{}").replace(b"{}", b"[]"), "damaged", id="another table of contents"),
        pytest.param(rewritten(b"[]"), "damaged", id="a table of contents of another form"),
        pytest.param(rewritten(b'{"records": [0, 2, 0]}', b"["), "cut short", id="the last byte missing"),
        pytest.param(rewritten(b'{"records": [0, 2, 0]}', b"[]"), "damaged", id="a section with another checksum"),
        pytest.param(
            rewritten(b'{"records": [0, 2, %d]}' % crc32(b"{}"), b"{}"), "damaged", id="a section of another form"
        ),
    ],
)
def test_damage_is_told_by_kind(tmp_path: Path, whole: bytes, kind: str) -> None:
    """With the file and what to do."""
    path = tmp_path / "films.bin"
    path.write_bytes(whole)
    with pytest.raises(CatalogueError) as error:
        compiled.verify(path)
    assert str(error.value) == f"{path}: this file of nkfilms is {kind}; reinstall nkfilms"


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(CatalogueError, match="is missing, or cannot be read; reinstall nkfilms"):
        compiled.read(tmp_path / "films.bin")
