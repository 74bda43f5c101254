"""Which film of the guide a file means: by an id, else by title and year; never a guess."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from nkfilms.folding import fold, without_articles
from nkfilms.library.entries import Entry
from nkfilms.model import Catalogue, Film, Ids
from nkfilms.name_parts import has_part
from nkfilms.names import index_of

KINDS = tuple(kind for kind in Ids.__struct_fields__ if kind in Entry.__struct_fields__)
"""The ids of elsewhere that a file may have of a film, as both an entry and a film name them."""
YEARS_APART = 1
"""Other guides date a film by its release rather than its first showing: so many years are no difference."""
YEARS_IN_DOUBT = 5
"""A title of several words may be ours though its year is as far from ours as this: worth asking."""
SEVERAL = 3
"""From so many words on, two films seldom share a title by chance."""
NAMESAKES = {
    "6 45": (2021,), "apostle": (2014,), "duke": (2018,), "king": (2012,), "long way home": (2014,),
    "our family": (2014,), "runaway": (1984,), "stranger": (2017,), "suspect": (2013,), "wall": (2016,),
}  # fmt: skip
"""By title of a film of ours, the years of films of elsewhere that have it too, so that title and year tell neither."""


class Outcome(Struct, frozen=True):
    """The film that a file means, or those that it may mean, and why that is in doubt; neither where it is not ours."""

    film: Film | None = None
    candidates: tuple[Film, ...] = ()
    why: str = ""


NOT_OURS = Outcome()


class Matcher:
    """Finds the films of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take down every id and every title."""
        self.films = {film.id: film for film in catalogue.films}
        self.elsewhere: dict[tuple[str, object], str] = {}
        for film in catalogue.films:
            for kind in KINDS:
                if value := getattr(film.ids, kind):
                    self.elsewhere[kind, value] = film.id
        self.index = index_of(catalogue)
        self.titles: dict[str, list[int]] = {}
        for number, bare in enumerate(self.index.bare):
            self.titles.setdefault(bare, []).append(number)

    def match(self, entry: Entry) -> Outcome:
        """Return what an entry of a file means."""
        known = dict.fromkeys(self._by_id(entry))
        if len(known) == 1:
            return Outcome(self.films[next(iter(known))])
        if known:
            return Outcome(None, tuple(self.films[film_id] for film_id in known), "its ids are of several films")
        titled = [film for film in self._titled(entry.titles) if not _is_another(entry, film)]
        if entry.year is None:
            return Outcome(None, tuple(titled), "it has no year") if titled else NOT_OURS
        near = _nearest([film for film in titled if abs(film.year - entry.year) <= YEARS_APART], entry.year)
        if len(near) == 1:
            why = _doubt(entry, entry.year, near[0])
            return Outcome(None, (near[0],), why) if why else Outcome(near[0])
        if near:
            return Outcome(None, tuple(near), "several films have this title")
        far = [film for film in titled if abs(film.year - entry.year) <= YEARS_IN_DOUBT and _is_telling(entry)]
        return Outcome(None, tuple(far), "its year is another") if far else NOT_OURS

    def _by_id(self, entry: Entry) -> Iterator[str]:
        """Yield the film of each id that an entry has."""
        if entry.film_id in self.films:
            yield entry.film_id
        for kind in KINDS:
            if film_id := self.elsewhere.get((kind, getattr(entry, kind))):
                yield film_id

    def _titled(self, titles: Iterable[str]) -> list[Film]:
        """Return the films of which a title, in any language, is one of these but for case, accents and articles."""
        bares = {_bare(title) for title in titles} - {""}
        spellings = (self.index.spelling(number) for bare in bares for number in self.titles.get(bare, ()))
        names = (name for spelling in spellings for name in spelling.names if "title" in name.field)
        return [self.films[film_id] for film_id in sorted({name.film_id for name in names})]


def _bare(title: str) -> str:
    return "".join(_words(title))


def _nearest(films: Collection[Film], year: int) -> list[Film]:
    """Return the films of that very year, or else all."""
    return [film for film in films if film.year == year] or list(films)


def _is_another(entry: Entry, film: Film) -> bool:
    """Say whether an entry has another id than the film, where both have one of the kind."""
    pairs = ((getattr(entry, kind), getattr(film.ids, kind)) for kind in KINDS)
    return any(one is not None and other is not None and one != other for one, other in pairs)


def _doubt(entry: Entry, year: int, film: Film) -> str:
    """Return why a film of the title and about the year may be another one; nothing where it is this one."""
    ours = film.spellings(film.directors)
    if ours and entry.directors:
        shared = any(has_part(name, theirs) for name in ours for theirs in entry.directors)
        return "" if shared else "its directors are others"
    if any(year in NAMESAKES.get(" ".join(_words(title)), ()) for title in entry.titles):
        return "another film has this title and year"
    if any(len(_words(title)) > 1 for title in entry.titles):
        return ""
    if film.year != year:
        return "its title is one word, and its year another"
    titles = {fold(title) for title in (film.title, film.original_title or "", *film.other_titles)}
    return "" if titles & set(map(fold, entry.titles)) else "its title is one word, and has another article"


def _words(title: str) -> list[str]:
    return without_articles(fold(title)).split()


def _is_telling(entry: Entry) -> bool:
    return any(len(_words(title)) >= SEVERAL for title in entry.titles)
