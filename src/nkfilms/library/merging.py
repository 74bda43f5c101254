"""How what files say of a film goes into what the library says of it: twice is the same as once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from nkfilms.library.entries import Entry
from nkfilms.model import Film
from nkfilms.own import Mark


def fresh(film: Film) -> Mark:
    """Return a mark that says nothing of a film yet."""
    return Mark(film.id, film.title, film.year)


def merged(old: Mark, entries: Sequence[Entry]) -> Mark:
    """Return a mark with what files say added: the last viewing, the later rating, and no want once it is seen.

    A want of a film that the library knows as seen is left to its owner, who can have asked for it since.
    """
    mark = old
    for entry in entries:
        mark = _seen(mark, entry) if entry.seen else mark
    if mark.seen:
        return mark if old.seen else replace(mark, wanted=False, wanted_on=None)
    for entry in entries:
        first = mark.wanted_on or entry.on
        mark = replace(mark, wanted=True, wanted_on=first, note=mark.note or entry.note)
    return mark


def _seen(mark: Mark, entry: Entry) -> Mark:
    last = max(filter(None, (mark.seen_on, entry.on)), default=None)
    mark = replace(mark, seen=True, seen_on=last, note=mark.note or entry.note)
    later = mark.rating is None or (entry.rated_on or "") > (mark.rated_on or "")
    if entry.rating is None or not later:
        return mark
    return replace(mark, rating=entry.rating, rated_on=entry.rated_on)
