"""Filters on the command line: each is declared once, and is there wherever films are picked."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from nkfilms.cli.program import COMMANDS
from nkfilms.filters import FILTERS, UNWANTED
from tests.conftest import Said

Shell = Callable[..., Said]

CATALOGUE = """\
schema: 1
people: {"Kim Tae-won": ["김태원", "Thomas Wong"]}
companies: {"Sinpil Studio": ["신필", "Holy Pictures"]}
lists:
  the-best: {title: "The best", publisher: "The Daily", ranked: true, size: 3}
  the-rest: {title: "The rest", publisher: "The Daily", ranked: false}
films:
  - id: ours
    title: "Our Lantern"
    year: 1985
    kind: feature
    form: serial
    medium: television
    countries: [KP]
    languages: [ko]
    companies: ["Sinpil Studio"]
    directors: ["Kim Tae-won"]
    people: ["Ri Two"]
    runtime: 80
    tones: {artistic: 3}
    access: [state-made]
    level: advanced
    topics: [war]
    subjects: [gymnasts]
    summary: "A story."
    why: "Its pictures."
    context: "The state made it."
    lists: [{list: the-best, rank: 1}]
    watch: [{where: "DR", how: free, region: DK}]
    sources: [{url: "https://example.org/ours"}]
    disputed: [{field: runtime, value: 81, url: "https://example.org/disputed"}]
    unknown: [parts]
  - id: theirs
    title: "Their Lantern"
    year: 2010
    kind: documentary
    form: film
    medium: web
    countries: [DK]
    languages: [da]
    companies: ["Zentropa"]
    directors: ["Mads One"]
    people: ["Jacob Two"]
    runtime: 120
    tones: {humorous: 3}
    access: [undercover]
    level: introductory
    topics: [tourism]
    subjects: [dentists]
    summary: "A journey."
    why: "The jokes."
    context: "He said he was a dentist."
    lists: [{list: the-rest}]
    watch: [{where: "KBS", how: stream, region: KR}]
    sources: [{url: "https://example.org/theirs"}]
    disputed: [{field: year, value: 2011, url: "https://example.org/disputed"}]
    unknown: [filmed]
"""
VALUES = {
    "tone": ("artistic", "humorous"),
    "kind": ("feature", "documentary"),
    "form": ("serial", "film"),
    "medium": ("television", "web"),
    "year": ("1985", "2010"),
    "max-runtime": ("1h30", "2h"),
    "country": ("KP", "DK"),
    "language": ("ko", "da"),
    "director": ("Kim Tae-won", "Mads One"),
    "person": ("Ri Two", "Jacob Two"),
    "company": ("Sinpil Studio", "Zentropa"),
    "access": ("state-made", "undercover"),
    "level": ("advanced", "introductory"),
    "topic": ("war", "tourism"),
    "subject": ("gymnasts", "dentists"),
    "on-list": ("the-best", "the-rest"),
    "watch": ("free", "stream"),
    "region": ("DK", "KR"),
    "disputed": ("runtime", "year"),
    "unknown": ("parts", "filmed"),
}
"""By filter, a value that picks our film, and one that picks theirs; of the longest running time, both."""
OURS = {name: ours for name, (ours, _) in VALUES.items()}
WITHOUT_OFFERS = ("max-runtime",)
"""Filters of which Tab knows no values."""
PICKING = ["recommend", "search lantern", "list", "programme --within 9h"]
"""The commands that pick films."""


@pytest.fixture(autouse=True)
def _two(nkfilms: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it clears the variable
    """Answer from a catalogue of two films that have nothing in common but a word."""
    path = tmp_path / "two.yaml"
    path.write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(path))


def picked(nkfilms: Shell, command: str, *options: str) -> list[str]:
    """Return the ids of the films that a command answers with, in the order of the alphabet."""
    said = nkfilms(*command.split(), *options, "--format", "csv", "--fields", "id")
    assert (said.err, said.code) == ("", 0)
    return sorted(said.out.split()[1:])


def test_every_filter_is_tested() -> None:
    """Here, whichever is added."""
    assert list(VALUES) == list(FILTERS)


@pytest.mark.parametrize("command", PICKING)
@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_picks_and_leaves_out(nkfilms: Shell, command: str, name: str) -> None:
    """By its option, and behind --not, with or without dashes and in any case."""
    assert picked(nkfilms, command) == ["ours", "theirs"]
    assert picked(nkfilms, command, f"--{name}", OURS[name]) == ["ours"]
    for written in (name, f"--{name}", name.upper()):
        assert picked(nkfilms, command, "--not", f"{written}={OURS[name]}") == ["theirs"]


@pytest.mark.parametrize("command", PICKING)
def test_what_is_not_wanted_adds_up(nkfilms: Shell, command: str) -> None:
    """Each --not leaves out some more, single films too; what no film has leaves out nothing."""
    assert picked(nkfilms, command, "--not", "film=theirs") == ["ours"]
    assert picked(nkfilms, command, "--not-tone", "artistic") == ["theirs"]
    assert picked(nkfilms, command, "--not", "topic=war", "--not", "topic=sport") == ["theirs"]
    for nobody in ("topic=sport", "director=Nobody", "film=none", "country=AQ", "on-list=none", "subject=x"):
        assert picked(nkfilms, command, "--not", nobody) == ["ours", "theirs"]
    said = nkfilms(*command.split(), "--not", "topic=war", "--not", "topic=tourism", "--json")
    assert (said.out, said.code) == ("[]\n", 4)


@pytest.mark.parametrize("name", FILTERS)
def test_values_of_one_filter_are_alternatives_and_filters_are_not(nkfilms: Shell, name: str) -> None:
    """Either value is enough, but every filter must hold; not wanted, each value leaves out what it picks."""
    ours, theirs = VALUES[name]
    assert picked(nkfilms, "list", f"--{name}", ours, f"--{name}", theirs) == ["ours", "theirs"]
    another = "subject" if name == "topic" else "topic"
    assert nkfilms("list", f"--{name}", ours, f"--{another}", VALUES[another][1], "--json")[::2] == ("[]\n", 4)
    assert nkfilms("list", "--not", f"{name}={ours}", "--not", f"{name}={theirs}", "--json")[::2] == ("[]\n", 4)


@pytest.mark.parametrize("command", COMMANDS)
def test_filters_are_on_the_help_page_of_every_command_that_picks_films(nkfilms: Shell, command: str) -> None:
    """With what they take and what they ask for, and on no other page; `where` has a --region of its own."""
    page = nkfilms(command, "--help").out
    shown = [name for name, each in FILTERS.items() if re.search(rf"--{name}( or -t)?,? .*{each.metavar}", page)]
    others = ["region"] if command == "where" else []
    assert shown == (list(FILTERS) if command in {"stats", *(line.split()[0] for line in PICKING)} else others)


@pytest.mark.parametrize(("command", "name"), [(PICKING[at % 4].split()[0], name) for at, name in enumerate(FILTERS)])
def test_tab_offers_what_a_filter_takes(nkfilms: Shell, command: str, name: str) -> None:
    """Behind its option and behind --not, where it knows the values."""
    found = nkfilms("completion", "zsh", "--offer", "--", command, f"--{name}", "").out.splitlines()
    values = [line.partition("\t")[0] for line in found[1:]]
    assert OURS[name] in values if name not in WITHOUT_OFFERS else values == []
    found = nkfilms("completion", "zsh", "--offer", "--", command, "--not", f"{name}=").out.splitlines()
    assert [line.partition("\t")[0] for line in found[1:]] == [f"{name}={value}" for value in values]


def test_tab_offers_the_filters_that_not_takes(nkfilms: Shell) -> None:
    """With their equals sign."""
    found = nkfilms("completion", "zsh", "--offer", "--", "list", "--not", "").out.splitlines()
    assert [line.partition("\t")[0] for line in found[1:]] == [f"{name}=" for name in UNWANTED]


def test_an_unknown_value_is_counted(nkfilms: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By field, as a film might pass if somebody knew."""
    path = tmp_path / "unknown.yaml"
    path.write_text(CATALOGUE.replace("    runtime: 120\n", "").replace("    languages: [da]\n", ""), encoding="utf-8")
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(path))
    said = nkfilms("list", "--max-runtime", "90", "--format", "csv", "--fields", "id")
    assert said == Said("id\nours\n", "Left out, as not known: running time of 1 film.\n", 0)
    said = nkfilms("search", "lantern", "--language", "ko", "--format", "csv", "--fields", "id")
    assert said == Said("id\nours\n", "Left out, as not known: languages of 1 film.\n", 0)


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ("--director 김태원", ["ours"]),
        ("--person taewon", ["ours"]),
        ("--person 'jacob two'", ["theirs"]),
        ("--company 신필", ["ours"]),
        ("--company 'holy pict'", ["ours"]),
        ("--director thomas", ["ours"]),
        ("--subject GYMNASTS", ["ours"]),
        ("--tone artistic --tone humorous", ["ours", "theirs"]),
        ("--tone artistic=3", ["ours"]),
        ("--topic war,tourism", ["ours", "theirs"]),
        ("--unknown Parts", ["ours"]),
        ("--watch streaming", ["theirs"]),
    ],
)
def test_what_people_type(nkfilms: Shell, options: str, ids: list[str]) -> None:
    """Names in any spelling of the head of the catalogue, words in any case."""
    assert picked(nkfilms, "list", *shlex.split(options)) == ids
