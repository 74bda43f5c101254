"""Taking into the library what other programs say was seen, rated or wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nkfilms.library.entries import Entry
from nkfilms.library.formats import entries, Untold
from nkfilms.library.matching import Matcher
from nkfilms.library.merging import fresh, merged
from nkfilms.library.sources import Source
from nkfilms.model import Catalogue, Film
from nkfilms.own import Mark, Marks
from nkfilms.results import Imported, InDoubt, Matched


def read_all(sources: Iterable[Source], *, seen: bool | None = None) -> tuple[list[Entry], list[str]]:
    """Return what all files say, and the names of those in a folder or a zip that were passed over.

    Raises UsageError where a file that was named itself says nothing.
    """
    found: list[Entry] = []
    passed_over = []
    for source in sources:
        try:
            found += entries(source, seen=seen)
        except Untold:
            if not source.inside:
                raise
            passed_over.append(source.name)
    return found, passed_over


class Import:
    """What files say of the films of a catalogue, ready to be put into a library."""

    def __init__(self, catalogue: Catalogue, found: Iterable[Entry]) -> None:
        """Match every entry."""
        self.ours: dict[Film, list[Entry]] = {}
        self.in_doubt: dict[tuple[str, int | None], InDoubt] = {}
        others: set[tuple[object, ...]] = set()
        matcher = Matcher(catalogue)
        for entry in found:
            outcome = matcher.match(entry)
            title = entry.titles[0] if entry.titles else ""
            if outcome.film:
                self.ours.setdefault(outcome.film, []).append(entry)
            elif outcome.candidates:
                ids = tuple(film.id for film in outcome.candidates)
                doubt = InDoubt(title=title, year=entry.year, candidates=ids, why=outcome.why)
                self.in_doubt[title, entry.year] = doubt
            else:
                others.add((title, entry.year, entry.imdb if not title else None))
        self.others = len(others)

    def change(self, marks: Marks) -> list[Mark]:
        """Return the marks that are to be put in the place of a library's: those that differ."""
        new = [merged(marks.get(film.id) or fresh(film), said) for film, said in self.ours.items()]
        return [mark for mark in new if mark != marks.get(mark.id)]

    def result(self, marks: Marks) -> Imported:
        """Return what there is to tell, given what the library said before."""
        changed = {mark.id: mark for mark in self.change(marks)}
        matched = [
            _matched(film, said, changed.get(film.id) or marks[film.id], _how(film, changed, marks))
            for film, said in sorted(self.ours.items(), key=lambda item: item[0].id)
        ]
        return Imported(matched=tuple(matched), in_doubt=tuple(self.in_doubt.values()), others=self.others)


def _how(film: Film, changed: Marks, marks: Marks) -> str:
    if film.id not in changed:
        return "as before"
    return "changed" if film.id in marks else "new"


def _matched(film: Film, said: Sequence[Entry], mark: Mark, change: str) -> Matched:
    first = said[0]
    return Matched(
        film=film.id,
        title=first.titles[0] if first.titles else film.title,
        year=first.year,
        kept_as="seen" if mark.seen else "wanted",
        rating=mark.rating,
        date=mark.seen_on if mark.seen else mark.wanted_on,
        change=change,
    )
