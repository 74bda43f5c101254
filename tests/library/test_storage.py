"""The library on disk: read as it stands, changed wholly or not at all, and never another program's."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from nkfilms.errors import ExitCode, LibraryError, LibraryNotWritten
from nkfilms.library import storage
from nkfilms.library.storage import read, seen, update
from nkfilms.own import Mark, Marks

SALT = Mark("salt", "Salt", 1985, seen=True, seen_on="2024-05-31", rating=4.5, rated_on="2024-06-01", note="말")
HUNT = Mark("hunt", "Hunt", 2022, wanted=True, wanted_on="2024-05-31")


def put(path: Path, *marks: Mark) -> None:
    """Put marks into a library."""
    update(path, lambda _: marks)


def test_what_is_put_is_read(library: Path) -> None:
    """Every field of it, in the order of ids; what was seen alone in a shorter way."""
    put(library, SALT, HUNT)
    assert list(read(library).items()) == [("hunt", HUNT), ("salt", SALT)]
    assert seen(library) == {"salt"}


def test_a_mark_that_says_nothing_is_taken_out(library: Path) -> None:
    """And the others stay."""
    put(library, SALT, HUNT)
    put(library, Mark("salt", "Salt", 1985))
    assert set(read(library)) == {"hunt"}


def test_a_change_knows_what_is_there(library: Path) -> None:
    """In the same transaction, so that nobody else changes it in between."""
    put(library, SALT)
    known: list[Marks] = []

    def change(marks: Marks) -> Iterable[Mark]:
        known.append(dict(marks))
        return ()

    update(library, change)
    assert known == [{"salt": SALT}]


def test_nothing_is_made_where_there_is_nothing_to_keep(library: Path) -> None:
    """Not even the directory."""
    put(library)
    assert not library.parent.exists()


def test_a_library_is_its_owners_alone(library: Path) -> None:
    """The file and the directory that is made for it, whatever the umask, and the journal too."""
    old = os.umask(0)
    try:
        put(library, SALT)
    finally:
        os.umask(old)
    assert stat.S_IMODE(library.stat().st_mode) == 0o600
    assert stat.S_IMODE(library.parent.stat().st_mode) == 0o700
    assert list(library.parent.iterdir()) == [library]


def test_a_name_of_any_characters_is_a_file(tmp_path: Path) -> None:
    """Those that mean something in an address too."""
    path = tmp_path / "what? 50% #1" / "말.db"
    put(path, SALT)
    assert set(read(path)) == {"salt"}
    assert b"Salt" in path.read_bytes()


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_BUSY, "another program is writing to it"),
        (sqlite3.SQLITE_CANTOPEN, "it, or its directory, cannot be opened"),
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "the disk is full or broken"),
        (sqlite3.SQLITE_PERM, "that is not permitted"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "it, or its directory, can only be read"),
        (sqlite3.SQLITE_NOMEM, "no memory"),
    ],
)
def test_why_a_file_could_not_be_used_is_said_in_our_words(code: int, reason: str) -> None:
    """Or in those of SQLite, where it is none of what happens to files."""
    error = sqlite3.OperationalError("no memory")
    error.sqlite_errorcode = code
    assert storage._reason(error) == reason  # noqa: SLF001 - a disk that breaks is hard to have


def test_a_library_is_marked_as_ours(library: Path) -> None:
    """By the same mark for good: by another, no library there is would be known again."""
    put(library, SALT)
    with closing(sqlite3.connect(library)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"nkfm", "big"),)


def test_a_newer_library_is_refused_and_left_alone(library: Path) -> None:
    """To read and to write, with the way out."""
    put(library, SALT)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA user_version = 2")
    before = library.read_bytes()
    for act in (read, seen, lambda path: put(path, HUNT)):
        with pytest.raises(
            LibraryError, match=r"is of version 2, and this nkfilms knows version 1; it was not changed"
        ):
            act(library)
    assert library.read_bytes() == before


def other_database(path: Path) -> None:
    """Write a database of another program."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE places (url TEXT); INSERT INTO places VALUES ('https://example.org')")


def whole(path: Path, size: int | None = None) -> None:
    """Write a library of 500 films, or so many bytes of its beginning."""
    put(path, *(Mark(f"film-{number}", "A film", 2000, seen=True, note="x" * 200) for number in range(500)))
    if size is not None:
        os.truncate(path, size)


def without_its_table(path: Path) -> None:
    """Write a library, and take its only table away."""
    put(path, SALT)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE films")


SPOILT: dict[str, Callable[[Path], object]] = {
    "a text": lambda path: path.write_text("title,year\n" * 100),
    "a short text": lambda path: path.write_text("no"),
    "another program's": other_database,
    "empty": lambda path: whole(path, 0),
    "cut in the header": lambda path: whole(path, 50),
    "cut after the header": lambda path: whole(path, 100),
    "cut after a page": lambda path: whole(path, 4096),
    "cut in a page": lambda path: whole(path, 20_000),
    "cut by a byte": lambda path: whole(path, 4096 * 20 - 1),
    "without its table": without_its_table,
    "a directory": lambda path: path.mkdir(),
    "a named pipe": os.mkfifo if hasattr(os, "mkfifo") else os.mkdir,
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_what_is_no_whole_library_is_refused_and_left_alone(library: Path, how: str) -> None:
    """In one sentence, with exit code 3, to read; nothing is written into it either, for the same reason if it is a file."""
    library.parent.mkdir()
    SPOILT[how](library)
    before = library.read_bytes() if library.is_file() else b""
    for act in (read, seen):
        with pytest.raises(LibraryError) as error:
            act(library)
        assert error.value.exit_code is ExitCode.CATALOGUE
        assert str(error.value).startswith(f"Your library, {str(library)[:40]}")
        assert "sqlite" not in str(error.value).lower().replace("library.sqlite3", "")
    with pytest.raises(LibraryError if library.is_file() else LibraryNotWritten):
        put(library, HUNT)
    assert (library.read_bytes() if library.is_file() else b"") == before


@pytest.mark.parametrize(("was", "scribbled"), [(b"film-100A film", b"gilm-100A film"), (b"film-", b"\x55" * 90)])
def test_pages_that_were_scribbled_over_are_not_written_into(library: Path, was: bytes, scribbled: bytes) -> None:
    """As a change would build on them: what is out of order would never be found again."""
    whole(library)
    data = library.read_bytes().replace(was, scribbled, 1)[: library.stat().st_size]
    library.write_bytes(data)
    with pytest.raises(LibraryError, match="is damaged or cut short"):
        put(library, HUNT)
    assert library.read_bytes() == data


def test_a_database_of_another_program_is_told_as_what_it_is(library: Path) -> None:
    """A table of the same name makes it no library of ours."""
    library.parent.mkdir()
    with closing(sqlite3.connect(library)) as connection:
        connection.executescript(storage._TABLE)  # noqa: SLF001 - the table of ours, in a file that is not
        connection.execute("PRAGMA user_version = 1")
    for act in (read, lambda path: put(path, SALT)):
        with pytest.raises(LibraryError, match="is not a library of nkfilms. Name another file with NKFILMS_LIBRARY."):
            act(library)


def test_a_change_that_fails_changes_nothing(library: Path) -> None:
    """Whatever fails in it, the last of many marks too."""
    put(library, SALT)
    wrong = Mark("wrong", "Wrong", 2000, seen=True, rating=9.0)
    with pytest.raises(LibraryNotWritten, match="is as it was before"):
        put(library, HUNT, wrong)

    def fails(_: Marks) -> Iterable[Mark]:
        yield HUNT
        raise RuntimeError

    with pytest.raises(RuntimeError):
        update(library, fails)
    assert read(library) == {"salt": SALT}


def test_who_waits_too_long_is_told(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program that holds the library may hold it for ever."""
    put(library, SALT)
    monkeypatch.setattr(storage, "PATIENCE", 0.01)
    with closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryNotWritten, match="another program is writing to it"):
            put(library, HUNT)
        with pytest.raises(LibraryError, match="another program is writing to it"):
            read(library)
    assert read(library) == {"salt": SALT}


def test_a_library_without_links_is_made_too(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On file systems that have none."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    put(library, SALT)
    assert list(library.parent.iterdir()) == [library]
    assert read(library) == {"salt": SALT}
