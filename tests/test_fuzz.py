"""Whatever is typed, written or broken: an answer or a sentence, whole, and in time.

Each test tries a few dozen odd things; the environment variable NKFILMS_FUZZ says how many instead: 5000 take minutes.
"""

import contextlib
import io
import json
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import yaml
from hypothesis import given, HealthCheck, settings
from hypothesis import strategies as st
from typer.main import get_command

from nkfilms import catalogue as catalogues
from nkfilms.catalogue import check_catalogue, CHECKOUT, load_catalogue
from nkfilms.cli import run
from nkfilms.cli.program import COMMANDS, program
from nkfilms.compilation import compiled_form
from nkfilms.errors import ExitCode
from tests.conftest import read_once, SMALL

pytestmark = pytest.mark.slow

BUDGET = settings(
    max_examples=int(os.environ.get("NKFILMS_FUZZ", "40")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
LONGEST = 60
"""Seconds after which one try counts as a hang; the slowest takes one."""


@contextlib.contextmanager
def in_time() -> Iterator[None]:
    """Raise TimeoutError in whatever takes too long."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def said(*args: str) -> tuple[str, str, int]:
    """Return what a command says, and its exit code; a defect escapes as its exception."""
    written_out, written_err = io.BytesIO(), io.BytesIO()
    out, err = io.TextIOWrapper(written_out, encoding="utf-8"), io.TextIOWrapper(written_err, encoding="utf-8")
    with in_time(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(args)
    return written_out.getvalue().decode(), written_err.getvalue().decode(), code


def answers_or_explains(*args: str) -> int:
    """Run a command, see that it does one of the two as documented, and return its exit code."""
    out, err, code = said(*args)
    assert code in {ExitCode.OK, ExitCode.USAGE, ExitCode.CATALOGUE, ExitCode.NOTHING}, (args, code, err)
    assert "Traceback" not in err
    if code == ExitCode.USAGE:
        assert (out, err[:9], err.count("\n")) == ("", "nkfilms: ", 1), args
    return code


@pytest.fixture(autouse=True)
def _debugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let defects escape, and no odd file name reach a file of anybody."""
    monkeypatch.setenv("NKFILMS_DEBUG", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(catalogues, "load_catalogue", read_once)
    monkeypatch.delenv("NKFILMS_CATALOGUE", raising=False)
    monkeypatch.chdir(tmp_path)


HEAD, *RECORDS = re.split(r"\n(?= *- id: )", CHECKOUT.read_text(encoding="utf-8"))
REAL = [f"schema: 1\nfilms:\n{record}\n" for record in RECORDS if not re.search(r"\blists:|\bfilm:", record)][:40]
"""Records that stand without the head of the file and without one another."""
ODD = st.sampled_from([
    "\t", " ", "  ", "\n", "- ", ": ", ":", "'", '"', "[", "]", "{", "}", "#", "&a", "*a", "!!x ", "|", ">", "%", "@", "`",
    "null", "~", "true", "0", "-1", "1e9", "9" * 30, "\\", "\\u202e", "\r", "---\n", "...\n", "? ", "<<: ", "x: ", "\u0301" * 40,
    "\u202e", "\u200d", "\x85", "\x00", "=1+1", "films: ", "id: ", "가", "𝔸",
])  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """Return a text with one to three slips in it: something left out, doubled, moved, put in or indented."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        other = draw(st.integers(0, len(text)))
        text = draw(
            st.sampled_from(
                [
                    text[:start] + text[end:],
                    text[:end] + text[start:],
                    text[:other] + text[start:end] + text[other:],
                    text[:start] + draw(ODD | st.text(max_size=3)) + text[start:],
                    text[:start] + draw(ODD) + text[end:],
                ]
            )
        )
    return text


def written(text: str) -> Any:
    """Return what a text says by YAML's own simplest reading."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


@BUDGET
@given(st.sampled_from(REAL).flatmap(mutated))
def test_a_record_with_slips_is_read_whole_or_explained(tmp_path: Path, text: str) -> None:
    """Every problem has its file and a fix; what is read without one has every film and field that was written."""
    path = tmp_path / "films.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with in_time():
        problems = check_catalogue(path, house_rules=False)
    assert all(each.file == str(path) and each.message and each.fix for each in problems)
    if problems:
        return
    films = load_catalogue(path).films
    whole = written(text)["films"] or []
    assert [film.id for film in films] == [each["id"] for each in whole]
    for film, record in zip(films, whole, strict=True):
        for field in record.keys() & {"title", "summary", "why", "context", "year", "runtime"}:
            assert str(getattr(film, field)) == record[field].rstrip("\n") or record[field] in ("", "~", "null")
        for field in record.keys() & {"directors", "topics", "countries", "sources", "tones", "lists"}:
            assert len(getattr(film, field)) == len(record[field])
    for form in ("table", "plain", "json", "csv", "markdown"):
        answers_or_explains("list", "--catalogue", str(path), "--format", form)
        answers_or_explains("show", films[0].id if films else "x", "--catalogue", str(path), "--format", form)


WORDS = st.text(max_size=40) | st.text(st.characters(min_codepoint=0x300, max_codepoint=0xFFFF), max_size=40) | ODD


@BUDGET
@given(words=st.lists(WORDS, min_size=1, max_size=3))
def test_any_text_is_a_query(words: list[str]) -> None:
    """And any text may name a film, over the shipped catalogue."""
    typed = [word.encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape") for word in words]
    for command in (["search", "--json", "--"], ["show", "--json", "--"], ["where", "--json", "--"]):
        if command[0] in COMMANDS:
            out, _, code = said(*command, *typed)
            assert code in {ExitCode.OK, ExitCode.USAGE, ExitCode.NOTHING}
            assert code == ExitCode.USAGE or json.loads(out) or code == ExitCode.NOTHING
    answers_or_explains("recommend", f"--like={typed[0]}")


VALUES = (
    st.sampled_from([
        "", " ", "-", "--", "-1", "0", "1", "007", "1e3", "99999999999999999999", "0.5", "nan", "١٢", "½", "1h60", "1:5", ":30",
        "..", "1980..", "..1980", "1980-1970", "80s", "KP", "korea", "zz", "humorous", "humorous=9", "=", "a=b", "topic=",
        "film=", "topic=war=", "year=x", ",", "title,,year", "tones.", ".", "ids.imdb.x", "..\\", "/", "/dev/zero", ".", "%s", "{}",
        "$(x)", "a" * 2000, "\n", "\x1b[31m", "\u202e", "가", "𝔸", "\ud800", "é", "table", "json", "always", "rank",
    ])
    | WORDS
)  # fmt: skip


def options() -> list[tuple[str, str, bool]]:
    """Return each option of each command, and whether it takes no value."""
    group: Any = get_command(program())
    return [
        (name, spelling, each.is_flag)
        for name in COMMANDS
        for each in group.get_command(None, name).params
        for spelling in each.opts
        if spelling.startswith("-")
    ]


NEEDED = {
    "search": ["lantern"],
    "show": ["red-lantern"],
    "where": ["red-lantern"],
    "programme": ["--within=4h"],
    "completion": ["bash"],
}
"""What a command needs besides."""


@BUDGET
@given(option=st.sampled_from(options()), value=VALUES, form=st.sampled_from([[], ["--json"], ["--format=csv"]]))
def test_any_value_of_an_option_is_read_or_refused(
    tmp_path: Path, option: tuple[str, str, bool], value: str, form: list[str]
) -> None:
    """In one sentence; what is answered is whole."""
    command, spelling, flag = option
    (tmp_path / "own.yaml").write_text(SMALL, encoding="utf-8")
    given_ = [spelling] if flag else [f"{spelling}={value}"] if spelling.startswith("--") else [spelling, value]
    own = [] if spelling.startswith("--catalog") or command in ("schema", "completion") else ["--catalogue=own.yaml"]
    line = [
        command,
        *NEEDED.get(command, []),
        *own,
        *given_,
        *(form if command not in ("schema", "completion") else []),
    ]
    code = answers_or_explains(*line)
    if code == ExitCode.OK and "--json" in line and not {"--help", "-h", "--version"} & set(line):
        json.loads(said(*line)[0])


@BUDGET
@given(data=st.data())
def test_a_damaged_installation_is_said_or_answers_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    """Bytes changed, left out, doubled or put in, or the end cut off: the same answer as ever, or exit 3."""
    (tmp_path / "own.yaml").write_text(SMALL, encoding="utf-8")
    whole = compiled_form(load_catalogue(tmp_path / "own.yaml"))
    path = tmp_path / "films.bin"
    path.write_bytes(whole)
    monkeypatch.setattr(catalogues, "CHECKOUT", tmp_path / "none.yaml")
    monkeypatch.setattr(catalogues, "COMPILED", path)
    monkeypatch.setattr(catalogues, "load_catalogue", load_catalogue)
    line = data.draw(
        st.sampled_from([
            "list --json", "recommend --tone humorous --json", "search lantern --json", "show two-rivers", "terms --json",
            "recommend --like two-rivers --json", "programme --within 4h --json", "check --json",
        ])
    )  # fmt: skip
    right = said(*line.split())
    start = data.draw(st.integers(0, len(whole) - 1))
    end = start + data.draw(st.integers(0, 30))
    put = data.draw(st.binary(max_size=8))
    path.write_bytes(
        data.draw(st.sampled_from([whole[:start], whole[:start] + put + whole[end:], whole[:end] + whole[start:]]))
    )
    out, err, code = said(*line.split())
    if (out, err, code) != right:
        assert code == ExitCode.CATALOGUE
        assert "reinstall nkfilms" in (out if line.startswith("check") else err)


def test_a_record_can_be_read_at_all(tmp_path: Path) -> None:
    """Or the slips would be made in what is no catalogue."""
    path = tmp_path / "films.yaml"
    assert len(REAL) >= 20
    for text in REAL:
        path.write_text(text, encoding="utf-8")
        assert check_catalogue(path, house_rules=False) == ()
