"""The one film that words mean: by its id, by its title as it is written, or as the clear winner of a search."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from rapidfuzz.distance import OSA

from nkfilms.errors import echo, NothingFound, UsageError
from nkfilms.folding import fold
from nkfilms.model import Catalogue, Film, film_by_id
from nkfilms.names import index_of, NameIndex
from nkfilms.results import Found, Meant
from nkfilms.search import search, THRESHOLD
from nkfilms.search.exact import film_titled
from nkfilms.search.query import Query, read_query

SURE = 0.85
"""An answer taken without asking is at least this good: `red chaple` is, `propoganda` alone is not."""
LEAD = 0.08
"""An answer taken without asking is so much better than the next film: `north korea` is many films."""
RARE_WORD = 5
"""A word of so many letters that one film alone has is as good as its title: `frisbee`. Shorter ones are `when`."""
SHORTEST_RARE_WORD = 3
"""The least number of Hangul or Chinese characters of such a word."""
WHOLE_NAME = 0.8
"""One word that no name has is sure only if it is as near as this to a whole name: `pulgasri`, not `man`."""
MOST_SEARCHED = 40
"""So many names that are no film's own are looked for at once; each costs a search, and ids cost nothing."""


def resolve(catalogue: Catalogue, text: str) -> Film:
    """Return the one film that a text names exactly, or the clear winner of a search.

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


def resolve_all(catalogue: Catalogue, texts: Sequence[str]) -> Meant:
    """Return the films that texts name, one each; raises UsageError where too many would have to be searched for."""
    texts = tuple(dict.fromkeys(texts))
    inexact = (text for text in texts if not named_exactly(catalogue, text))
    if len(texts) > MOST_SEARCHED and len(list(islice(inexact, MOST_SEARCHED + 1))) > MOST_SEARCHED:
        raise UsageError(f"More than {MOST_SEARCHED} of these names are no film's own. Name the films by their ids.")
    films, doubts = [], []
    for text in texts:
        try:
            films.append(resolve(catalogue, text))
        except NothingFound as doubt:
            doubts.append(str(doubt))
    return Meant(texts, tuple({film.id: film for film in films}.values()), tuple(doubts))


def resolve_words(catalogue: Catalogue, texts: Sequence[str]) -> Meant:
    """Return the films that texts name, one each, or all together the one: `show red chapel` needs no quotes."""
    apart = resolve_all(catalogue, texts)
    if len(texts) == 1 or all(named_exactly(catalogue, text) for text in texts):
        return apart
    together = resolve_all(catalogue, [" ".join(texts)])
    return together if together.films or not apart.films else apart


def named_exactly(catalogue: Catalogue, text: str) -> Film | None:
    """Return the film whose id a text is, or else the one whose title, or other title, it is most exactly; or None."""
    return film_by_id(catalogue, text.strip().lower()) or film_titled(catalogue, text)


def _is_sure(query: Query, found: Sequence[Found], index: NameIndex) -> bool:
    """Say whether the first film found is the one meant: clearly the best, and not by the beginning of a word."""
    clear = len(found) == 1 or found[0].score - found[1].score >= LEAD
    if len(query.words) > 1:
        return clear and found[0].score >= SURE
    postings = index.postings(query.bare)
    if postings and len(query.bare) >= (RARE_WORD if query.bare.isascii() else SHORTEST_RARE_WORD):
        return len({name.film_id for number in postings for name in index.spelling(number).names}) == 1
    if postings:
        return clear and found[0].score >= SURE
    whole = OSA.normalized_similarity(query.whole, fold(found[0].match.name or "").replace(" ", ""))
    by_sound = found[0].score >= SURE and not query.bare.isascii()
    return clear and found[0].score >= THRESHOLD and (whole >= WHOLE_NAME or by_sound)
