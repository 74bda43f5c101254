"""Where to watch: what is on record, and addresses built of what is known of a film."""

from datetime import date

import pytest

from nkfilms.filters import read_filters, select
from nkfilms.model import Film, Ids, Watch
from nkfilms.places import best_place, is_over, look_up, places
from nkfilms.vocabularies import How
from tests.conftest import film

NAMED = film("x", title="Team America: 6/45 & more?", countries=("DK",))
KOREAN = film("y", title="Pulgasari", original_title="불가사리", countries=("KP",))


def addresses(one: Film, region: str | None = None) -> dict[str, str]:
    """Return the address of each service."""
    return {each.where: each.url for each in look_up(one, region)}


@pytest.mark.parametrize(
    ("where", "url"),
    [
        ("JustWatch (search there)", "https://www.justwatch.com/"),
        (
            "Letterboxd, by title",
            "https://letterboxd.com/search/films/Team%20America%3A%206%2F45%20%26%20more%3F/",
        ),
        ("IMDb, by title", "https://www.imdb.com/find/?q=Team+America%3A+6%2F45+%26+more%3F&s=tt"),
        ("TMDB, by title", "https://www.themoviedb.org/search?query=Team+America%3A+6%2F45+%26+more%3F"),
        ("WorldCat, libraries", "https://search.worldcat.org/search?q=Team+America%3A+6%2F45+%26+more%3F"),
        (
            "Internet Archive",
            "https://archive.org/search?query=%22Team+America%3A+6%2F45+%26+more%3F%22+AND+mediatype%3Amovies",
        ),
        ("YouTube", "https://www.youtube.com/results?search_query=Team+America%3A+6%2F45+%26+more%3F"),
    ],
)
def test_a_title_is_searched_for(where: str, url: str) -> None:
    """As each service's own search puts it into its address, with whatever means something there escaped."""
    assert addresses(NAMED)[where] == url
    assert len(addresses(NAMED)) == 7


@pytest.mark.parametrize(
    ("ids", "where", "url"),
    [
        (Ids(imdb="tt1546653"), "IMDb", "https://www.imdb.com/title/tt1546653/"),
        (Ids(imdb="tt1546653"), "Letterboxd", "https://letterboxd.com/imdb/tt1546653/"),
        (Ids(tmdb=7), "TMDB", "https://www.themoviedb.org/movie/7"),
        (Ids(tmdb_tv=7), "TMDB", "https://www.themoviedb.org/tv/7"),
        (Ids(tmdb=7, imdb="tt1546653"), "Letterboxd", "https://letterboxd.com/tmdb/7/"),
        (Ids(letterboxd="tell-all", tmdb=7), "Letterboxd", "https://letterboxd.com/film/tell-all/"),
        (Ids(kmdb="F/07180"), "KMDb", "https://www.kmdb.or.kr/db/kor/detail/movie/F/07180"),
    ],
)
def test_a_known_id_leads_to_the_page(ids: Ids, where: str, url: str) -> None:
    """And then there is no search for the title there."""
    found = addresses(film("x", ids=ids))
    assert found[where] == url
    assert f"{where}, by title" not in found


@pytest.mark.parametrize(
    ("region", "where", "url"),
    [
        ("US", "JustWatch, US", "https://www.justwatch.com/us/search?q=Pulgasari"),
        ("GB", "JustWatch, GB", "https://www.justwatch.com/uk/search?q=Pulgasari"),
        ("CA", "JustWatch, CA", "https://www.justwatch.com/ca/search?q=Pulgasari"),
        ("DE", "JustWatch, DE", "https://www.justwatch.com/de/Suche?q=Pulgasari"),
        ("KR", "JustWatch, KR", "https://www.justwatch.com/kr/%EA%B2%80%EC%83%89?q=Pulgasari"),
        ("FR", "JustWatch, FR", "https://www.justwatch.com/fr/recherche?q=Pulgasari"),
        ("ES", "JustWatch, ES", "https://www.justwatch.com/es/buscar?q=Pulgasari"),
        ("IT", "JustWatch, IT", "https://www.justwatch.com/it/cerca?q=Pulgasari"),
        ("AU", "JustWatch, AU", "https://www.justwatch.com/au/search?q=Pulgasari"),
        ("NL", "JustWatch, NL", "https://www.justwatch.com/nl/search?q=Pulgasari"),
        ("JP", "JustWatch, JP", "https://www.justwatch.com/jp/%E6%A4%9C%E7%B4%A2?q=Pulgasari"),
        ("PL", "JustWatch (search there)", "https://www.justwatch.com/"),
    ],
)
def test_justwatch_is_that_of_the_region(region: str, where: str, url: str) -> None:
    """Its word for search is that of the country; where we have not seen it, the front page asks."""
    assert addresses(KOREAN, region)[where] == url


def test_kmdb_is_searched_by_hangul() -> None:
    """For Korean films that have such a title; its search takes no words in the address."""
    assert addresses(KOREAN)["KMDb (search for 불가사리)"] == "https://www.kmdb.or.kr/db/search/totalSearch"
    for other in (NAMED, film("z", original_title="불가사리", countries=("JP",)), film("z", countries=("KP",))):
        assert not any(where.startswith("KMDb") for where in addresses(other))
    southern = film("z", original_title="North", other_titles=("ノース", "북"), countries=("US", "KR"))
    assert "KMDb (search for 북)" in addresses(southern)


def test_a_title_of_ours_is_known_nowhere() -> None:
    """So the original one is searched for, if there is one."""
    ours = film("x", title="A Song", title_supplied=True, original_title="노래")
    assert addresses(ours)["YouTube"] == "https://www.youtube.com/results?search_query=%EB%85%B8%EB%9E%98"
    assert addresses(film("x", title="A Song", title_supplied=True))["YouTube"].endswith("=A+Song")


def test_quotes_in_a_title_do_not_end_the_phrase() -> None:
    """That the Internet Archive searches for."""
    quoted = film("x", title='The "Song"')
    assert "query=%22The+Song%22+AND" in addresses(quoted)["Internet Archive"]


def test_addresses_are_numbered_from_the_record_on() -> None:
    """A place without an address has no number; a page that tells of one has."""
    recorded = (
        Watch(where="A", how=How.STREAM),
        Watch(where="B", how=How.FREE, url="https://example.org/b", noted_at="https://example.org/n"),
        Watch(where="C", how=How.DISC, noted_at="https://example.org/c"),
    )
    found = places(film("x", watch=recorded))
    assert found.addresses[:3] == ("https://example.org/b", "https://example.org/c", "https://www.justwatch.com/")
    assert (found.film, found.recorded) == ("x", recorded)


def test_the_best_place_has_an_address_and_was_noted_last() -> None:
    """The first of equals; none where none is on record."""
    bare, old, new = (
        Watch(where="bare", how=How.STREAM, as_of="2025"),
        Watch(where="old", how=How.DISC, url="https://example.org"),
        Watch(where="new", how=How.DISC, url="https://example.org", as_of="2020"),
    )
    assert best_place(film("x")) is None
    assert best_place(film("x", watch=(bare, old, new))) == new
    assert best_place(film("x", watch=(bare, old))) == old
    assert best_place(film("x", watch=(bare, old)), read_filters({"watch": ["stream"]})) == bare


def test_what_was_broadcast_is_over() -> None:
    """So any other place is named before it, however old; alone, it is still told."""
    past = Watch(where="DR", how=How.BROADCAST, url="https://example.org", as_of="2025")
    disc = Watch(where="a disc", how=How.DISC)
    assert best_place(film("x", watch=(past, disc))) == disc
    assert best_place(film("x", watch=(past,))) == past
    assert best_place(film("x", watch=(past, disc)), read_filters({"watch": ["broadcast"]})) == past


@pytest.mark.parametrize(
    ("hows", "regions", "passes"),
    [
        (["stream"], ["GB"], True),
        (["free"], ["GB"], True),
        (["stream"], ["US"], False),
        (["disc"], ["US"], True),
        (["disc", "stream"], ["US"], True),
        (["stream"], ["US", "GB"], True),
        (["disc"], ["GB"], False),
        ([], ["US"], True),
        (["disc"], [], True),
    ],
)
def test_how_and_region_are_those_of_one_place(hows: list[str], regions: list[str], passes: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A disc in one country and a stream in another make no stream in the first; a place in none named is in all."""
    offered = film(
        "x",
        watch=(
            Watch(where="A", how=How.DISC, region="US"),
            Watch(where="B", how=How.STREAM, region="GB"),
            Watch(where="C", how=How.FREE),
        ),
    )
    assert bool(select([offered], read_filters({"watch": hows, "region": regions})).films) is passes


@pytest.mark.parametrize("how", [How.STREAM, How.RENT])
def test_what_was_licensed_years_ago_is_over(how: How) -> None:
    """Other places are named before it; what is sold, free or held, and what nobody dated, lasts."""
    year = date.today().year  # noqa: DTZ011 - the day where the user is
    past = Watch(where="a service", how=how, url="https://example.org", as_of=f"{year - 4}-12")
    disc, undated = Watch(where="a disc", how=How.DISC, as_of="2004"), Watch(where="another service", how=how)
    assert best_place(film("x", watch=(past, disc))) == disc
    assert best_place(film("x", watch=(past, undated))) == undated
    assert is_over(past)
    assert not is_over(Watch(where="a service", how=how, as_of=f"{year - 3}-01"))
