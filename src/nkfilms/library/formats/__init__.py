"""What other programs write, one module each; what a file is is told by its header, never by position."""

from __future__ import annotations

from pathlib import PurePosixPath

from nkfilms.errors import echo, UsageError
from nkfilms.library.entries import Entry
from nkfilms.library.formats import imdb, letterboxd, titles, trakt
from nkfilms.library.formats.rows import table_of, text_of
from nkfilms.library.sources import Source


class Untold(UsageError):
    """A file that says neither that its films were seen nor that they are wanted."""


def entries(source: Source, *, seen: bool | None = None) -> list[Entry]:
    """Return what a file says; of one whose columns do not tell whether its films were seen, `seen` does, or its name.

    Raises Untold where nothing says so, and UsageError where the file is no text.
    """
    text = text_of(source)
    if text.lstrip()[:1] in ("[", "{"):
        found = trakt.items(text, source.name)
        return list(trakt.entries(found, seen=_first(source, trakt.says_seen(found), seen)))
    table = table_of(text, letterboxd.LIST_BEGINS if text.startswith(letterboxd.LIST) else "")
    if letterboxd.knows(table):
        named = None if letterboxd.is_list(table) else _by_name(source.name)
        return list(letterboxd.entries(table, seen=_first(source, letterboxd.says_seen(table), seen, named)))
    for form in (imdb, titles):
        if form.knows(table):
            told = form.says_seen(table)
            return list(form.entries(table, seen=_first(source, told, seen, _by_name(source.name))))
    if source.inside and not source.name.lower().endswith(".txt"):  # such as the profile in an export
        raise Untold(f"{echo(source.name)} names no films.")
    return list(titles.lines(text, seen=_first(source, seen, _by_name(source.name))))


def _by_name(name: str) -> bool | None:
    """Return whether a file is of films seen, or else wanted, by its name; None where that does not tell."""
    path = PurePosixPath(name.lower())
    if "watchlist" in path.name:
        return False
    return True if "watched" in path.name or path.parts[-2:] == ("likes", "films.csv") else None


def _first(source: Source, *told: bool | None) -> bool:
    """Return the first answer there is to whether films were seen; raises Untold where there is none."""
    for answer in told:
        if answer is not None:
            return answer
    raise Untold(f"{echo(source.name)} does not say whether you have seen its films. Add --as seen, or --as want.")
