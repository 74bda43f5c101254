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
    ],
)
def test_the_site_of_an_address(url: str, expected: str) -> None:
    """However the page is read or served."""
    assert site(url) == expected


@pytest.mark.parametrize(
    "host",
    [
        "mtonosama.exblog.jp", "jamesbond.fandom.com", "tro.blog2.fc2.com", "a.github.io", "titanic.livejournal.com",
        "serenity.pixnet.net", "genkinahito1.rssing.com", "feiyui.seesaa.net", "a.substack.com",
        "serendipity.tea-nifty.com", "cineart.tistory.com", "a.tumblr.com", "mickhartley.typepad.com",
        "leonidpetrov.wordpress.com",
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
    named = {
        host: suffixes.privatesuffix(host) for host in hosts if not any(host.endswith(f".{each}") for each in HOSTS)
    }
    assert {host: site(f"https://{host}/") for host in named} == named
