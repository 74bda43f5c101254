"""Finding films by half-remembered names, in any spelling, and refusing what matches nothing.

A query is compared with each name word by word, as one string without spaces, and by Korean skeleton, and the best
counts. RapidFuzz first shortens the list; only names on it are compared closely.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA

from nkfilms.errors import echo, NothingFound
from nkfilms.folding import fold
from nkfilms.model import Catalogue, Film, film_by_id
from nkfilms.names import index_of, Name, NameIndex
from nkfilms.results import Found, Match
from nkfilms.search.exact import film_titled, names_equal, Rank, rank
from nkfilms.search.likeness import likeness
from nkfilms.search.query import Query, read_query
from nkfilms.search.shortlist import near

FLOOR = 0.72
"""Below this a name is not offered: one right word of two, as in `crossing bridge`, is no film."""
SURE = 0.85
"""An answer taken without asking is at least this good: `red chaple` is, `propoganda` alone is not ..."""
LEAD = 0.08
"""... and this much better than the next film: `north korea` is many films, none meant more than the others."""
RARE_WORD = 5
"""A word of so many letters that one film alone has is as good as its title: `frisbee`. Shorter ones are `when`."""
SHORTEST_RARE_WORD = 3
"""The same in Hangul or Chinese characters."""
WHOLE_NAME = 0.8
"""One word that no name has is sure only if it is as near as this to a whole name: `pulgasri`, not `man`."""


def search(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films with a name like `text`, best first; nothing where no name is near enough."""
    index, query = index_of(catalogue), read_query(text)
    films = {film.id: film for film in catalogue.films}
    if query.says_nothing:
        return _best(films, ((1.0, level, name) for level, name in names_equal(catalogue, query)))
    spellings = map(index.spelling, near(query, index))
    known = ((each, name) for each in spellings for name in each.names if name.film_id in films)
    return _best(
        films,
        ((likeness(query, each, name, films[name.film_id]), rank(query, each, name), name) for each, name in known),
    )


def named_exactly(catalogue: Catalogue, text: str) -> Film | None:
    """Return the film whose id `text` is, or else the one whose title, or other title, it is most exactly; or None."""
    return film_by_id(catalogue, text.strip().lower()) or film_titled(catalogue, text)


def resolve(catalogue: Catalogue, text: str) -> Film:
    """Return the one film that `text` names exactly, or the clear winner of a search.

    Raises NothingFound, with the candidates, where there is none or it is in doubt.
    """
    if film := named_exactly(catalogue, text):
        return film
    found = search(catalogue, text)
    if not found:
        raise NothingFound(f"No film matches '{echo(text)}'. Try a part of its title: `nkfilms search WORD`.")
    if _is_sure(read_query(text), found, index_of(catalogue)):
        return found[0].film
    if len(found) == 1:
        film = found[0].film
        raise NothingFound(f"Did you mean {film.title} ({film.year})? Then name it by its id: {film.id}")
    candidates = "\n".join(f"  {each.film.id}  ({each.film.title}, {each.film.year})" for each in found[:5])
    raise NothingFound(f"'{echo(text)}' could be one of these; name the film by its id:\n{candidates}")


def _is_sure(query: Query, found: Sequence[Found], index: NameIndex) -> bool:
    """Say whether the first film found is the one meant: clearly the best, and not by the beginning of a word."""
    clear = len(found) == 1 or found[0].score - found[1].score >= LEAD
    if len(query.words) > 1:
        return clear and found[0].score >= SURE
    holders = index.holders(query.bare)
    if holders and len(query.bare) >= (RARE_WORD if query.bare.isascii() else SHORTEST_RARE_WORD):
        return len({name.film_id for number in holders for name in index.spelling(number).names}) == 1
    if holders:
        return clear and found[0].score >= SURE
    whole = OSA.normalized_similarity(query.whole, fold(found[0].match.name).replace(" ", ""))
    by_sound = found[0].score >= SURE and not query.bare.isascii()
    return clear and found[0].score >= FLOOR and (whole >= WHOLE_NAME or by_sound)


def _best(films: Mapping[str, Film], scored: Iterable[tuple[float, Rank, Name]]) -> tuple[Found, ...]:
    """Return each film once, by its best name: titles before people, the most exact first, then in the order of ids."""
    best: dict[str, tuple[tuple[float, bool, Rank], Name]] = {}
    for score, level, name in scored:
        # A library user may have cut the catalogue down since its names were folded.
        if score < FLOOR or name.film_id not in films:
            continue
        order = (-score, "title" not in name.field, level)
        if name.film_id not in best or order < best[name.film_id][0]:
            best[name.film_id] = (order, name)
    return tuple(
        Found(film=films[film_id], match=Match(name=name.name, field=name.field), score=round(-order[0], 4))
        for film_id, (order, name) in sorted(best.items(), key=lambda item: (item[1][0], item[0]))
    )
