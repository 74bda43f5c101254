"""Which nkfilms, of which day: `--version`, and the file that citation tools read."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from nkfilms import __version__, load_catalogue
from nkfilms.catalogue import compiled, shipped_edition
from nkfilms.compilation import compiled_form
from nkfilms.errors import broken_installation
from nkfilms.views.edition import edition
from tests.conftest import Said

Shell = Callable[..., Said]

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_the_version_names_the_catalogue(nkfilms: Shell) -> None:
    """Its date, and how many films it has."""
    shipped = load_catalogue()
    said = nkfilms("--version")
    assert said == Said(f"nkfilms {__version__}, catalogue of {shipped.updated}, {len(shipped.films)} films\n", "", 0)


def test_a_catalogue_of_ones_own_may_have_no_date() -> None:
    """And one film."""
    assert edition(None, 1) == f"nkfilms {__version__}, catalogue without a date, 1 film"
    assert edition("2026-11", 0) == f"nkfilms {__version__}, catalogue of 2026-11, 0 films"


def test_a_broken_installation_has_a_version_all_the_same(nkfilms: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is the first thing to tell of it."""

    def broken() -> Any:
        raise broken_installation(Path("films.bin"), "damaged")

    monkeypatch.setattr("nkfilms.catalogue.shipped_edition", broken)
    said = nkfilms("--version")
    assert (said.out, said.code) == (f"nkfilms {__version__}, catalogue not readable: see nkfilms check\n", 0)


@pytest.mark.slow
def test_the_version_reads_no_film(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the compiled catalogue only the table of contents, the date, and where the films stand."""
    path, shipped = tmp_path / "films.bin", load_catalogue()
    path.write_bytes(compiled_form(shipped))
    packed: Any = compiled.read(path)
    monkeypatch.setattr("nkfilms.catalogue.CHECKOUT", tmp_path / "none")
    monkeypatch.setattr("nkfilms.catalogue.COMPILED", path)
    read: list[tuple[int, int, int]] = []
    whole = compiled.CompiledCatalogue.at

    def at(self: compiled.CompiledCatalogue, extent: tuple[int, int, int]) -> bytes:
        read.append(extent)
        return whole(self, extent)

    monkeypatch.setattr(compiled.CompiledCatalogue, "at", at)
    assert shipped_edition() == (shipped.updated, len(shipped.films))
    assert sorted(read) == sorted(packed.contents[name] for name in ("updated", "records"))


@pytest.mark.slow
def test_of_a_checkout_the_version_reads_no_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which takes nearly a second."""
    shipped = load_catalogue()
    monkeypatch.setattr("nkfilms.catalogue.reader.read_document", lambda _: pytest.fail("read"))
    assert shipped_edition() == (shipped.updated, len(shipped.films))


def test_the_citation_file_is_of_this_version() -> None:
    """With the keys that its format demands."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    preferred = cited["preferred-citation"]
    assert cited["cff-version"] == "1.2.0"
    assert cited["message"]
    assert (cited["type"], cited["license"]) == ("software", "MIT")
    assert (preferred["type"], preferred["license"]) == ("data", "CC-BY-4.0")
    for each in (cited, preferred):
        assert each["title"].startswith("nkfilms")
        assert each["authors"] == [{"name": "nkfilms contributors"}]
        assert each["version"] == __version__
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", each["date-released"])


@pytest.mark.slow
def test_the_version_starts_without_what_it_does_not_need(wheel_python: Path) -> None:
    """As it is asked by scripts."""
    script = "import sys\nfrom nkfilms.cli import run\nrun(['--version'])\nprint(*sys.modules)"
    done = subprocess.run([wheel_python, "-c", script], capture_output=True, text=True, check=True, cwd="/")
    version, modules = done.stdout.splitlines()
    assert re.fullmatch(r"nkfilms [\d.]+, catalogue of [\d-]+, \d+ films", version)
    assert not {"rich", "yaml", "rapidfuzz", "nkfilms.evidence", "nkfilms.views.wording"} & set(modules.split())
