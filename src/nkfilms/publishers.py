"""Whose page an address is: the site of its publisher, however the page is read or served."""

from __future__ import annotations

import re

SECOND_LEVELS = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "on", "or", "org", "rep"})
"""Under the domain of a country, what sorts sites and is none: `or.kr`. Those of the catalogue; the Public Suffix List
has them all and takes 60 ms, so a test compares with it."""
HOSTS = frozenset({
    "blog.hu", "blogspot.com", "blogspot.com.au", "cocolog-nifty.com", "diary.ru", "dreamlog.jp", "eu.org", "exblog.jp",
    "fandom.com", "fc2.com", "hatenablog.com", "hatenadiary.org", "jimdo.com", "livedoor.blog", "livejournal.com",
    "muragon.com", "ndsoftnews.net", "pixnet.net", "rssing.com", "sakura.ne.jp", "seesaa.net", "squarespace.com",
    "tistory.com", "typepad.com", "webry.info", "wordpress.com",
})  # fmt: skip
"""Sites where anybody publishes: each name before theirs is another publisher."""
COUNTRY_CODE = 2
"""Letters of a domain that is a country's."""


def site(url: str) -> str:
    """Return the site of a web address: `cine21.com` of `http://m.cine21.com/news`; a blog's own name where it has one.

    The languages of an encyclopaedia, and a paper's pages for telephones, are one site; a machine is its number.
    """
    authority = re.split(r"[/?#]", url.partition("//")[2], maxsplit=1)[0]
    host = authority.rpartition("@")[2].partition(":")[0].rstrip(".").lower()
    labels = host.split(".")
    kept = 3 if len(labels[-1]) == COUNTRY_CODE and labels[-2:][0] in SECOND_LEVELS else 2
    domain = ".".join(labels[-kept:])
    return host if domain in HOSTS or labels[-1].isdigit() else domain
