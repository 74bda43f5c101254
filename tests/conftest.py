"""Films for tests: each test says only what matters to it."""

import signal
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import pytest
from hypothesis import settings
from typer.main import get_command

from nkfilms.catalogue import CHECKOUT, load_catalogue
from nkfilms.catalogue.reader import Document, read_document
from nkfilms.cli import run
from nkfilms.cli.program import COMMANDS, program
from nkfilms.errors import CatalogueError
from nkfilms.model import Award, Catalogue, Film, Placement, PublishedList, Source
from nkfilms.vocabularies import Access, AwardResult, Form, Kind, Level, Medium, Tone

settings.register_profile("nkfilms", deadline=None)  # speed lives in benchmarks/: a slow machine breaks no law
settings.register_profile("loop", settings.get_profile("nkfilms"), max_examples=25)
signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # which a job in the background ignores, and all that it starts


def pytest_configure(config: pytest.Config) -> None:
    """Try each law on a quarter of the examples where slow tests are left out: the whole suite tries them all."""
    settings.load_profile("loop" if config.getoption("markexpr") == "not slow" else "nkfilms")


_TESTS = count(1)


@pytest.fixture(autouse=True)
def library(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the library of a test is, which is not there yet: nobody's own is ever read or changed."""
    path = tmp_path_factory.getbasetemp() / f"own-{next(_TESTS)}" / "library.sqlite3"
    monkeypatch.setenv("NKFILMS_LIBRARY", str(path))
    return path


def film(film_id: str, **known: Any) -> Film:
    """Return a film with what a film must have, and with what is `known` of it."""
    needed: dict[str, Any] = {
        "title": film_id.replace("-", " ").title(),
        "year": 2000,
        "kind": Kind.DOCUMENTARY,
        "form": Form.FILM,
        "medium": Medium.CINEMA,
        "tones": {Tone.INFORMATIVE: 1},
        "access": (Access.OUTSIDE,),
        "level": Level.INTRODUCTORY,
        "summary": f"What {film_id} is.",
        "why": f"Why watch {film_id}.",
        "context": f"What to know of {film_id}.",
        "sources": (Source(url="https://example.org/film"),),
    }
    return Film(id=film_id, **{**needed, **known})


def catalogue(*films: Film, **lists: PublishedList) -> Catalogue:
    """Return a catalogue of these films and lists; a list's id has hyphens for the underscores of its name."""
    return Catalogue(schema=1, films=films, lists={name.replace("_", "-"): each for name, each in lists.items()})


def ranking(size: int) -> PublishedList:
    """Return a ranked list of a publisher."""
    return PublishedList(title="The best films", publisher="The Daily", ranked=True, size=size)


def on(list_id: str, rank: int | None = None) -> Placement:
    """Return a place on a list."""
    return Placement(list=list_id, rank=rank)


def prize(event: str, year: int = 2010, result: AwardResult = AwardResult.WON) -> Award:
    """Return a prize."""
    return Award(award="Grand Prize", event=event, year=year, result=result)


SMALL = """\
schema: 1
lists:
  the-best: {title: "The best", publisher: "The Daily", ranked: true, size: 3}
films:
  - id: red-lantern
    title: "Red Lantern"
    original_title: "붉은 등불"
    year: 1985
    kind: feature
    form: film
    medium: cinema
    countries: [KP]
    directors: ["Kim Tae-won"]
    runtime: 95
    tones: {artistic: 3}
    access: [state-made]
    level: advanced
    summary: "A story."
    why: "Its pictures."
    context: "The state made it."
    lists: [{list: the-best, rank: 1}]
    sources:
      - {url: "https://example.org/lantern", supports: [title, year]}
  - id: the-laughing-tourist
    title: "The Laughing Tourist"
    year: 2010
    kind: documentary
    form: film
    medium: television
    countries: [DK, "NO"]
    directors: ["Mads Ødegård"]
    tones: {humorous: 3, insightful: 1}
    access: [undercover]
    level: introductory
    topics: [tourism]
    summary: "A journey."
    why: "The jokes."
    context: "He said he was a dentist."
    sources:
      - {url: "https://example.org/tourist", supports: [title, year]}
  - id: two-rivers
    title: "Two Rivers"
    year: 2004
    kind: documentary
    form: film
    medium: web
    runtime: 52
    tones: {informative: 2, humorous: 1}
    access: [outside]
    level: introductory
    summary: "Two rivers."
    why: "The maps."
    context: "Filmed from the other bank."
    sources:
      - {url: "https://example.org/rivers", supports: [title, year]}
"""


@cache
def shipped_document() -> Document:
    """Return the shipped file, read and checked once for all tests."""
    return read_document(CHECKOUT, house_rules=True)


def shipped() -> Catalogue:
    """Return the shipped catalogue; all tests share it and what is derived from it."""
    document = shipped_document()
    if document.catalogue is None:
        raise CatalogueError(document.problems)
    return document.catalogue


_READ: dict[bytes, Catalogue] = {}


def read_once(path: str | Path | BinaryIO | None = None) -> Catalogue:
    """Return a catalogue as `load_catalogue` does, the shipped one, and any that was read before, from memory."""
    if path is None:
        return shipped()
    if not isinstance(path, str | Path) or not Path(path).is_file():
        return load_catalogue(path)
    text = Path(path).read_bytes()
    return _READ.get(text) or _READ.setdefault(text, load_catalogue(path))


@cache
def program_with(command: str) -> Callable[..., Any]:
    """Return the program with one command, or with all where none is named; building it takes as long as an answer."""
    return get_command(program([command] if command else []))


def built_once(args: Sequence[str]) -> Callable[..., Any]:
    """Return the program as `program` does, from memory."""
    return program_with(args[0] if args and args[0] in COMMANDS else "")


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a user's own catalogue: three films, short summaries, no topic used three times.

    It has a directory of its own, made in a tenth of the time of `tmp_path`.
    """
    path = tmp_path_factory.getbasetemp() / f"small-{next(_TESTS)}" / "small.yaml"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def wheel_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a new environment in which only the wheel built from this checkout is installed."""
    root = Path(__file__).parents[1]
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(root)]
    subprocess.run(build, check=True, capture_output=True)
    venv.create(place / "env", with_pip=True)
    python = place / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", *place.glob("*.whl")], check=True, capture_output=True)
    return python


class Said(NamedTuple):
    """What a command said, and its exit code."""

    out: str
    err: str
    code: int


@pytest.fixture
def nkfilms(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run a command as a shell would, on a terminal of 80 columns without colour."""
    for name in ("NKFILMS_CATALOGUE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("nkfilms.catalogue.load_catalogue", read_once)
    monkeypatch.setattr("nkfilms.cli.program", built_once)

    def command(*args: object) -> Said:
        code = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Said(out, err, code)

    return command
