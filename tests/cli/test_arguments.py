"""The arguments of the process: text in the encoding of the locale or in UTF-8, and not too much of it."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.cli import arguments
from nkfilms.cli.arguments import LONGEST_ARGUMENT, MOST_ARGUMENTS, MOST_CHARACTERS
from nkfilms.errors import UsageError

HANGUL = "불가사리"


def in_locale(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Let the process have arguments in the encoding of another locale."""
    monkeypatch.setattr(os, "fsencode", lambda text: text.encode(encoding, "surrogateescape"))
    monkeypatch.setattr(os, "fsdecode", lambda data: data.decode(encoding, "surrogateescape"))


@pytest.mark.parametrize("text", ["red chapel", "", HANGUL, "Brügger", "В лучах солнца", "🌙", "C:\\films"])
def test_text_is_what_the_locale_reads(text: str) -> None:
    """As long as every byte is a character there."""
    assert arguments.text(text) == text


@pytest.mark.parametrize("encoding", ["ascii", "iso8859-1", "euc-kr", "shift-jis"])
def test_what_is_no_text_there_is_read_as_utf_8(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Scripts are written in it, whatever the locale of the machine that runs them."""
    in_locale(monkeypatch, encoding)
    assert arguments.text(HANGUL.encode().decode(encoding, "surrogateescape")) == HANGUL


def test_a_byte_that_the_c_library_lets_pass_is_read_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """In East Asian encodings it hands on bytes that the codecs of Python do not know."""
    in_locale(monkeypatch, "euc-kr")
    handed_on = bytes.fromhex("ebb6").decode("euc-kr") + "\x88"
    assert arguments.text(handed_on) == bytes.fromhex("ebb688").decode() == "불"


@pytest.mark.parametrize("argument", ["red \udcff chapel", "\udceb\udcb6", "\ud800"])
def test_what_is_text_in_neither_is_refused(argument: str) -> None:
    """And repeated without the bytes that no terminal shows."""
    with pytest.raises(UsageError, match=r"^'[ -~]+' is text neither in the encoding of your locale nor in UTF-8"):
        arguments.text(argument)


def test_a_file_is_named_by_its_bytes() -> None:
    """Whatever they are: it is there, though its name is no text."""
    assert arguments.file_name("my films.yaml") == Path("my films.yaml")
    assert arguments.file_name("\udcff.yaml") == Path(os.fsdecode(b"\xff.yaml"))


def test_a_file_named_in_another_encoding_is_opened_by_the_bytes_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the C library made characters of goes back to what was typed."""
    in_locale(monkeypatch, "euc-kr")
    name = str(arguments.file_name(bytes.fromhex("ebb6").decode("euc-kr") + "\x88.yaml"))
    assert name.encode("euc-kr", "surrogateescape") == "불.yaml".encode()


@pytest.mark.parametrize(
    ("argument", "said"),
    [("", "The name of the catalogue file is empty"), ("\ud800.yaml", "cannot be the name of a file")],
)
def test_what_can_be_no_file_is_refused(argument: str, said: str) -> None:
    """An empty name would be the folder one is in."""
    with pytest.raises(UsageError, match=said):
        arguments.file_name(argument)


@pytest.mark.parametrize(
    ("allowed", "too_much", "said"),
    [
        pytest.param(["a"] * MOST_ARGUMENTS, ["a"] * (MOST_ARGUMENTS + 1), "at most 1000 words, not 1001", id="words"),
        pytest.param(
            ["a" * LONGEST_ARGUMENT], ["a" * (LONGEST_ARGUMENT + 1)], "has 1025 characters, and a word at", id="a word"
        ),
        pytest.param(
            ["a" * 1023] * 32 + ["a" * 31], ["a" * 1024] * 32, "at most 32767 characters, not 32768", id="characters"
        ),
    ],
)
def test_more_than_anybody_means_is_refused(allowed: list[str], too_much: list[str], said: str) -> None:
    """And as much as the limit allows is not."""
    assert sum(map(len, allowed)) <= MOST_CHARACTERS
    arguments.refuse_floods(allowed)
    with pytest.raises(UsageError, match=said):
        arguments.refuse_floods(too_much)


@given(st.text(st.characters(exclude_categories=[]), max_size=12))
def test_text_is_given_or_refused_but_never_fails(argument: str) -> None:
    """Whatever the process was started with, and what is given can be written out."""
    try:
        assert arguments.text(argument).encode() is not None
    except UsageError as error:
        assert str(error).encode()
