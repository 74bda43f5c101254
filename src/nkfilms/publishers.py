"""Whose page an address is: the site of its publisher, however the page is read or served."""

from __future__ import annotations

SECOND_LEVELS = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "on", "or", "org", "rep"})
"""Under the domain of a country, what sorts sites and is none: `or.kr`. Those of the catalogue; the Public Suffix List
has them all and takes 60 ms, so a test compares with it."""
HOSTS = frozenset({
    "blogspot.com", "eu.org", "exblog.jp", "fandom.com", "fc2.com", "github.io", "hatenablog.com", "hatenadiary.org",
    "livejournal.com", "pixnet.net", "rssing.com", "sakura.ne.jp", "seesaa.net", "substack.com", "tea-nifty.com",
    "tistory.com", "tumblr.com", "typepad.com", "wordpress.com",
})  # fmt: skip
"""Sites where anybody publishes: each name before theirs is another publisher."""
COUNTRY_CODE = 2
"""Letters of a domain that is a country's."""


def site(url: str) -> str:
    """Return the site of a web address: `cine21.com` of `http://m.cine21.com/news`; a blog's own name where it has one.

    The languages of an encyclopaedia, and a paper's pages for telephones, are one site.
    """
    host = url.partition("//")[2].partition("/")[0].partition(":")[0].rstrip(".").lower()
    *_, second, top = ["", *host.split(".")]
    labels = 3 if len(top) == COUNTRY_CODE and second in SECOND_LEVELS else 2
    domain = ".".join(host.split(".")[-labels:])
    return host if domain in HOSTS else domain
