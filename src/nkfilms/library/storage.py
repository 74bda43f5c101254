"""The library on disk: one SQLite file, read as it stands, and changed in one transaction or not at all.

What SQLite's rollback journal promises is kept here: a process that dies in the middle of a change leaves a journal
behind, from which whoever opens the file next, even only to read, puts it back as it was.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from nkfilms.errors import echo, LibraryError, LibraryNotWritten, LONGEST_KEY, NkfilmsError
from nkfilms.own import Mark, Marks

VERSION = 1
"""The version of the table below; a file of a later one is refused."""
APPLICATION = 0x6E6B666D
"""What marks an SQLite file as ours: `nkfm`."""
PATIENCE = 60.0
"""Seconds to wait for others that write: fifty take their turns in less."""
_TABLE = """
CREATE TABLE films (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, year INTEGER NOT NULL,
    seen INTEGER NOT NULL CHECK (seen IN (0, 1)), seen_on TEXT CHECK (seen_on GLOB '????-??-??'),
    rating REAL CHECK (rating IN (0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5)),
    rated_on TEXT CHECK (rated_on GLOB '????-??-??'),
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)), wanted_on TEXT CHECK (wanted_on GLOB '????-??-??'),
    note TEXT
) WITHOUT ROWID
"""
_COLUMNS = ", ".join(Mark.__struct_fields__)
_PUT = f"INSERT OR REPLACE INTO films ({_COLUMNS}) VALUES ({', '.join('?' * len(Mark.__struct_fields__))})"  # noqa: S608 - names of our own
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def read(path: Path) -> dict[str, Mark]:
    """Return what the library at `path` says, by id of film; raises LibraryError where it cannot be read."""
    try:
        with closing(_readable(path)) as connection:
            return _marks(connection)
    except (sqlite3.Error, OSError) as error:
        raise _unreadable(path, error) from None


def seen(path: Path) -> frozenset[str]:
    """Return the ids of the films seen, in a third of the time that all else takes; raises LibraryError as `read`."""
    try:
        with closing(_readable(path)) as connection:
            return frozenset(film_id for (film_id,) in connection.execute("SELECT id FROM films WHERE seen"))
    except (sqlite3.Error, OSError) as error:
        raise _unreadable(path, error) from None


def update(path: Path, change: Callable[[Marks], Iterable[Mark]]) -> None:
    """Put the marks that `change` makes of those in the library at `path` in their place, all or none of them.

    The library is made where there is none and something to keep; a mark that says nothing is taken out. Raises
    LibraryError where it cannot be read, and LibraryNotWritten where it could not be changed: it is then as before.
    """
    if not os.path.lexists(path) and not list(change({})):
        return
    try:
        _make(path)
        with closing(_connected(path, "rw")) as connection:
            _change(connection, path, change)
    except (sqlite3.Error, OSError) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
            raise _unreadable(path, error) from None
        raise _unwritten(path, error) from None


def _change(connection: sqlite3.Connection, path: Path, change: Callable[[Marks], Iterable[Mark]]) -> None:
    connection.execute("PRAGMA synchronous=EXTRA")
    connection.execute("PRAGMA fullfsync=ON")
    connection.execute("BEGIN IMMEDIATE")
    _check(connection, path)
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise _unreadable(path, sqlite3.DatabaseError())
    changed = list(change(_marks(connection)))
    connection.executemany("DELETE FROM films WHERE id = ?", [(mark.id,) for mark in changed if mark.says_nothing])
    connection.executemany(_PUT, [_row(mark) for mark in changed if not mark.says_nothing])
    connection.execute("COMMIT" if changed else "ROLLBACK")


def _row(mark: Mark) -> tuple[object, ...]:
    return tuple(getattr(mark, field) for field in Mark.__struct_fields__)


def _marks(connection: sqlite3.Connection) -> dict[str, Mark]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM films ORDER BY id")  # noqa: S608 - names of our own
    return {row[0]: _mark(*row) for row in rows}


def _mark(film_id: str, title: str, year: int, seen: int, *rest: Any) -> Mark:
    seen_on, rating, rated_on, wanted, wanted_on, note = rest
    return Mark(film_id, title, year, seen == 1, seen_on, rating, rated_on, wanted == 1, wanted_on, note)


def _readable(path: Path) -> sqlite3.Connection:
    """Return a connection that reads; where a change was broken off, one that first puts it back as it was."""
    try:
        return _checked(_connected(path, "ro"), path)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode not in (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY):
            raise
    connection = _connected(path, "rw")
    connection.execute("PRAGMA query_only=ON")
    return _checked(connection, path)


def _checked(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    try:
        _check(connection, path)
    except (sqlite3.Error, NkfilmsError):
        connection.close()
        raise
    return connection


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    if not path.is_file():  # of a named pipe, SQLite would wait for the other end
        raise OSError(None, "it is not a file")
    name = path.absolute().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    address = f"file:{name}" if name.startswith("/") else f"file:/{name}"  # Path.as_uri costs 2 ms, for urllib
    return sqlite3.connect(f"{address}?mode={mode}", timeout=PATIENCE, isolation_level=None, uri=True)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise LibraryError where the file is another program's, or of a version that is yet to come."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise _another(path)
    if version != VERSION:
        raise LibraryError(
            f"{_named(path)} is of version {version}, and this nkfilms knows version {VERSION}; it was not changed. "
            "Install the latest nkfilms."
        )


def _make(path: Path) -> None:
    """Make an empty library where there is no file: whole at once, for its owner alone, and never over another."""
    if os.path.lexists(path):
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    new.unlink(missing_ok=True)  # of a process of the same number that was killed
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with closing(_connected(new, "rw")) as connection:
            connection.executescript(
                f"BEGIN; PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION}; {_TABLE}; COMMIT"
            )
        with suppress(FileExistsError):  # another process was quicker
            _moved(new, path)
    finally:
        new.unlink(missing_ok=True)


def _moved(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links; of two that make a library there at once, one may lose
        new.rename(path)


def _unreadable(path: Path, error: Exception) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return _another(path)
    if isinstance(error, OSError) or code not in _DAMAGED:
        return LibraryError(f"{_named(path)} cannot be read: {_reason(error)}.")
    return LibraryError(f"{_named(path)} is damaged or cut short. Put a copy back, or move it away to begin anew.")


def _another(path: Path) -> LibraryError:
    return LibraryError(f"{_named(path)} is not a library of nkfilms. Name another file with NKFILMS_LIBRARY.")


def _unwritten(path: Path, error: Exception) -> LibraryNotWritten:
    return LibraryNotWritten(f"{_named(path)} could not be written, and is as it was before: {_reason(error)}.")


def _named(path: Path) -> str:
    return f"Your library, {echo(str(path), LONGEST_KEY)},"


_REASONS = {
    sqlite3.SQLITE_BUSY: "another program is writing to it",
    sqlite3.SQLITE_CANTOPEN: "it, or its directory, cannot be opened",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or broken",
    sqlite3.SQLITE_PERM: "that is not permitted",
    sqlite3.SQLITE_READONLY: "it, or its directory, can only be read",
}


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return echo(error.strerror or str(error))
    return _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, echo(str(error)))
