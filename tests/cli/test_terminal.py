"""Colour, links, width and encoding: what a stream can show, and writing to it."""

import errno
import io
import sys
from typing import Any

import pytest

from nkfilms.cli import terminal
from nkfilms.cli.terminal import Screen, screen
from nkfilms.errors import OutputError

BOTH, COLOUR, NONE = (
    Screen(colour=True, links=True),
    Screen(colour=True, links=False),
    Screen(colour=False, links=False),
)


@pytest.mark.parametrize(
    ("when", "env", "is_terminal", "expected"),
    [
        pytest.param("auto", {}, True, BOTH, id="a terminal"),
        pytest.param("auto", {}, False, NONE, id="a pipe"),
        pytest.param("auto", {"NO_COLOR": "1"}, True, NONE, id="NO_COLOR"),
        pytest.param("auto", {"NO_COLOR": ""}, True, BOTH, id="NO_COLOR empty means nothing"),
        pytest.param("auto", {"FORCE_COLOR": "1"}, False, COLOUR, id="FORCE_COLOR in a pipe, without links"),
        pytest.param("auto", {"FORCE_COLOR": "0"}, True, NONE, id="FORCE_COLOR=0 is off"),
        pytest.param("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, NONE, id="NO_COLOR wins"),
        pytest.param("auto", {"CLICOLOR": "0"}, True, NONE, id="CLICOLOR=0"),
        pytest.param("auto", {"CLICOLOR_FORCE": "1"}, False, COLOUR, id="CLICOLOR_FORCE"),
        pytest.param("auto", {"TERM": "dumb"}, True, NONE, id="a dumb terminal"),
        pytest.param("always", {"NO_COLOR": "1"}, True, COLOUR, id="the option wins, links stay off"),
        pytest.param("always", {}, False, COLOUR, id="always, for less -R"),
        pytest.param("never", {"FORCE_COLOR": "1"}, True, NONE, id="never"),
    ],
)
def test_screen(when: str, env: dict[str, str], is_terminal: bool, expected: Screen) -> None:  # noqa: FBT001
    """By option, environment and kind of stream."""
    assert screen(when, env, is_terminal=is_terminal) == expected


def test_columns_sets_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nonsense in it does not break anything."""
    monkeypatch.setenv("COLUMNS", "50")
    assert terminal.width() == 50
    monkeypatch.setenv("COLUMNS", "many")
    assert terminal.width() >= terminal.LEAST_WIDTH
    monkeypatch.setenv("COLUMNS", "1")
    assert terminal.width() == terminal.LEAST_WIDTH
    for absurd in ("401", "100000000", "2147483647"):
        monkeypatch.setenv("COLUMNS", absurd)
        assert terminal.width() == terminal.MOST_WIDTH


def test_a_sentence_is_broken_between_words() -> None:
    """As a terminal would break it anywhere; an address stays whole, and each line of ours is a line."""
    address = "https://example.org/a-long-address"
    assert (
        terminal.between_words(f"one two three four\nsee {address}", 10)
        == f"one two\n  three\n  four\nsee\n  {address}"
    )
    assert terminal.between_words("one  two", 10) == "one  two"


def test_a_sentence_is_broken_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe gets it as one line."""
    monkeypatch.setenv("COLUMNS", "20")
    terminal.note("one two three four five")
    monkeypatch.setattr(terminal, "is_terminal", lambda _: True)
    terminal.note("one two three four five")
    assert capsys.readouterr().err == "one two three four five\none two three four\n  five\n"


def test_what_an_encoding_cannot_say_becomes_a_question_mark(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a hint, and no traceback."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    terminal.write("Pulgasari 불가사리 é\n")
    assert raw.getvalue() == "Pulgasari ???? é\n".encode("cp1252")
    assert capsys.readouterr().err == (
        "Some characters became ?, as this terminal speaks cp1252. Set PYTHONUTF8=1 to see them.\n"
    )


class Raw(io.RawIOBase):
    """A stream that takes at most three bytes at a time, or fails."""

    def __init__(self, error: OSError | None = None) -> None:
        super().__init__()
        self.taken, self.error = b"", error

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, data: Any) -> int:
        """Take a part."""
        if self.error:
            raise self.error
        self.taken += bytes(data[:3])
        return len(data[:3])


@pytest.mark.parametrize("buffered", [True, False])
def test_a_stream_that_takes_parts_gets_all_of_them(monkeypatch: pytest.MonkeyPatch, buffered: bool) -> None:  # noqa: FBT001
    """Python buffers stdout, or does not: PYTHONUNBUFFERED."""
    raw = Raw()
    stream: Any = io.BufferedWriter(raw) if buffered else raw
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream, encoding="utf-8", write_through=not buffered))
    terminal.write("Pulgasari 불가사리\n")
    assert raw.taken.decode() == "Pulgasari 불가사리\n"


@pytest.mark.parametrize(("windows", "expected"), [(True, BrokenPipeError), (False, OutputError)])
def test_windows_has_another_name_for_a_broken_pipe(
    monkeypatch: pytest.MonkeyPatch,
    windows: bool,  # noqa: FBT001 - a parameter of the table
    expected: type[Exception],
) -> None:
    """EINVAL, which elsewhere is an error like others."""
    stream: Any = Raw(OSError(errno.EINVAL, "Invalid argument"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream, encoding="utf-8", write_through=True))
    monkeypatch.setattr(terminal, "WINDOWS", windows)
    with pytest.raises(expected):
        terminal.write("Pulgasari\n")


def test_hints_are_for_people(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sit at a terminal; a note goes out in any case."""
    terminal.hint("10 of 22")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(terminal, "is_terminal", lambda _: True)
    terminal.hint("10 of 22")
    assert capsys.readouterr().err == "10 of 22\n"
