"""Whose page an address is."""

from urllib.parse import urlsplit

import pytest
from publicsuffixlist import PublicSuffixList

from nkfilms.publishers import HOSTS, site
from tests.conftest import shipped


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://www.scmp.com/news?of=https://a.org/b", "scmp.com", id="an address in the address"),
        pytest.param("http://host.cine21.com/news/view/?mag_id=17313", "cine21.com", id="one server of several"),
        pytest.param("https://ja.m.wikipedia.org/wiki/プルガサリ", "wikipedia.org", id="a language, on a telephone"),
        pytest.param("https://m.mbn.co.kr/news", "mbn.co.kr", id="under the domain of a country"),
        pytest.param("https://www.biff.kr:8080/kor", "biff.kr", id="a port"),
        pytest.param("https://koreangrindhouse.blogspot.com/2009", "koreangrindhouse.blogspot.com", id="a blog"),
        pytest.param("http://filmmuseum.at./film", "filmmuseum.at", id="a dot at the end"),
        pytest.param("https://localhost/", "localhost", id="a name without a dot"),
        pytest.param("https://example.org?id=3", "example.org", id="no path"),
        pytest.param("https://me:secret@www.example.org/a", "example.org", id="a name and a password"),
        pytest.param("http://143.125.222.18/movie", "143.125.222.18", id="a number"),
    ],
)
def test_the_site_of_an_address(url: str, expected: str) -> None:
    """However the page is read or served."""
    assert site(url) == expected


@pytest.mark.parametrize(
    "host",
    [
        "a.blog.hu", "a.blogspot.com", "a.blogspot.com.au", "a.cocolog-nifty.com", "a.diary.ru", "a.dreamlog.jp",
        "a.b.eu.org", "a.exblog.jp", "a.fandom.com", "a.blog2.fc2.com", "a.hatenablog.com", "a.hatenadiary.org",
        "a.jimdo.com", "a.livedoor.blog", "a.livejournal.com", "a.muragon.com", "a.ndsoftnews.net", "a.pixnet.net",
        "a.rssing.com", "a.sakura.ne.jp", "a.seesaa.net", "a.squarespace.com", "a.tistory.com", "a.typepad.com",
        "a.webry.info", "a.wordpress.com",
    ],
)  # fmt: skip
def test_a_blog_is_a_publisher(host: str) -> None:
    """And not the site that many of them share."""
    assert site(f"https://{host}/2009/film") == host


def test_every_site_of_the_catalogue_is_that_of_the_public_suffix_list() -> None:
    """But for those where anybody publishes, of which the list has only some."""
    films = shipped().films
    pages = [
        *(each.url for film in films for each in film.sources),
        *(each.url for film in films for each in film.related),
    ]
    hosts = {(urlsplit(url).hostname or "").rstrip(".") for url in pages if url}
    suffixes = PublicSuffixList()
    named = {host for host in hosts if not host[-1].isdigit() and not any(host.endswith(f".{each}") for each in HOSTS)}
    wrong = {
        host: suffixes.privatesuffix(host) for host in named if site(f"https://{host}/") != suffixes.privatesuffix(host)
    }
    assert not wrong, f"add to SECOND_LEVELS, or to HOSTS, of nkfilms.publishers what these sites need: {wrong}"
