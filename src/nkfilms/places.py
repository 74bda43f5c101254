"""Where a film could be watched: the places on record, and addresses, built and not stored, of where to look now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote, quote_plus

from nkfilms.filters import Filters, NO_FILTERS
from nkfilms.model import Film, Ids, Watch
from nkfilms.results import LookUp, Places
from nkfilms.vocabularies import How

# Where each pattern was seen. A page by id: among the sources of data/films.yaml for IMDb, TMDB and KMDb, and for
# Letterboxd, which forwards from /imdb/ and /tmdb/, in the links of programs about films. Searches: in the links of
# programs, of nearly every service and country in several; KMDb's page takes no words. Of the Internet Archive's, `AND
# mediatype:movies` is in the documentation of internet-archive on npm.
JUSTWATCH = {
    "AU": "au/search", "CA": "ca/search", "DE": "de/Suche", "ES": "es/buscar", "FR": "fr/recherche", "GB": "uk/search",
    "IT": "it/cerca", "JP": "jp/検索", "KR": "kr/검색", "NL": "nl/search", "US": "us/search",
}  # fmt: skip
"""By country, the path of JustWatch's search; only those seen, as its word for search is that of the country."""
KOREAN = ("KP", "KR")
"""The countries whose films KMDb, the Korean Movie Database, holds."""

LICENSED_YEARS = 3
"""So many years after the one in which somebody noted it, a film may still be streamed or rented there; discs and
archives keep theirs."""


def places(film: Film, region: str | None = None) -> Places:
    """Return where a film could be watched, and where to look now; JustWatch in a country where a region is given."""
    return Places(
        film=film.id, title=film.title, year=film.year, recorded=film.watch, look_up=tuple(look_up(film, region))
    )


def look_up(film: Film, region: str | None = None) -> Iterator[LookUp]:
    """Yield the addresses at which to look for a film: its page where its id is known, a search for its title else."""
    ids, title = film.ids, _searched_title(film)
    words = quote_plus(title)
    phrase = quote_plus('"' + title.replace('"', "") + '" AND mediatype:movies')
    yield _justwatch(title, region)
    yield _page("Letterboxd", _letterboxd(ids), f"https://letterboxd.com/search/films/{quote(title, safe='')}/")
    # s=tt: among titles
    imdb = f"https://www.imdb.com/title/{ids.imdb}/" if ids.imdb else None
    yield _page("IMDb", imdb, f"https://www.imdb.com/find/?q={words}&s=tt")
    yield _page("TMDB", _tmdb(ids), f"https://www.themoviedb.org/search?query={words}")
    yield LookUp(where="WorldCat, libraries", url=f"https://search.worldcat.org/search?q={words}")
    yield LookUp(where="Internet Archive", url=f"https://archive.org/search?query={phrase}")
    yield LookUp(where="YouTube", url=f"https://www.youtube.com/results?search_query={words}")
    yield from _kmdb(film)


def _searched_title(film: Film) -> str:
    """Return the title under which others know a film, which one that we supplied is not."""
    return film.original_title if film.title_supplied and film.original_title else film.title


def _page(service: str, page: str | None, search: str) -> LookUp:
    return LookUp(where=service, url=page) if page else LookUp(where=f"{service}, by title", url=search)


def _letterboxd(ids: Ids) -> str | None:
    """Return the address of a film's page; Letterboxd forwards from the ids of the other two."""
    if ids.letterboxd:
        return f"https://letterboxd.com/film/{ids.letterboxd}/"
    if ids.tmdb or ids.imdb:
        return f"https://letterboxd.com/tmdb/{ids.tmdb}/" if ids.tmdb else f"https://letterboxd.com/imdb/{ids.imdb}/"
    return None


def _tmdb(ids: Ids) -> str | None:
    """Return the address of a film's page, which is another for what was made for television in parts."""
    if ids.tmdb:
        return f"https://www.themoviedb.org/movie/{ids.tmdb}"
    return f"https://www.themoviedb.org/tv/{ids.tmdb_tv}" if ids.tmdb_tv else None


def _justwatch(title: str, region: str | None) -> LookUp:
    if region in JUSTWATCH:
        address = f"https://www.justwatch.com/{quote(JUSTWATCH[region])}?q={quote_plus(title)}"
        return LookUp(where=f"JustWatch, {region}", url=address)
    return LookUp(where="JustWatch (search there)", url="https://www.justwatch.com/")


def _kmdb(film: Film) -> Iterator[LookUp]:
    """Yield the page of a Korean film in KMDb, whose search takes no words in its address."""
    hangul = next((each for each in (film.original_title, *film.other_titles) if each and _is_hangul(each)), None)
    if film.ids.kmdb:
        yield LookUp(where="KMDb", url=f"https://www.kmdb.or.kr/db/kor/detail/movie/{film.ids.kmdb}")
    elif hangul and any(country in KOREAN for country in film.countries):
        yield LookUp(where=f"KMDb (search for {hangul})", url="https://www.kmdb.or.kr/db/search/totalSearch")


def _is_hangul(text: str) -> bool:
    return any("가" <= char <= "힣" for char in text)


def best_place(film: Film, filters: Filters = NO_FILTERS) -> Watch | None:
    """Return the place to name first, or None: as the filters ask, not over, with an address, noted last."""
    hows, regions = filters.wanted.get("watch", ()), filters.wanted.get("region", ())

    def merit(place: Watch) -> tuple[bool, bool, bool, str]:
        """Return what speaks for a place, more weighty first."""
        asked = (not hows or place.how in hows) and (not regions or any(each.has(place) for each in regions))
        return asked, not is_over(place), place.url is not None, place.as_of or ""

    return max(film.watch, key=merit, default=None)


def is_over(place: Watch) -> bool:
    """Return whether a place is one no longer: a broadcast, or a licence of so long ago that it will have run out."""
    if place.how in {How.STREAM, How.RENT} and place.as_of:
        year = date.today().year  # noqa: DTZ011 - the day where the user is
        return year - int(place.as_of[:4]) > LICENSED_YEARS
    return place.how is How.BROADCAST
