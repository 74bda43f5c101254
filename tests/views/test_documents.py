"""Pages: HTML and Markdown say the same, need nothing else, and hold nothing of others that a browser would obey."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nkfilms.errors import Problem
from nkfilms.model import Catalogue, Film, Ids, Source, Watch
from nkfilms.places import places
from nkfilms.results import (
    Definition,
    Found,
    Imported,
    InDoubt,
    Match,
    Matched,
    Places,
    Recommendation,
    Seen,
    Slot,
    Statistic,
)  # fmt: skip
from nkfilms.views import Answer, Format, Look, render
from nkfilms.views import ANSWERS as COMMANDS
from nkfilms.views.answers import MAY_ADD, TITLES
from nkfilms.vocabularies import Advisory, How
from tests.conftest import catalogue, film

EVIL = '<script>alert("1")</script> & \'"><img src=x onerror=alert(1)>'
LANTERN = film(
    "red-lantern",
    title="Red Lantern",
    original_title="붉은 등불",
    year=1985,
    countries=("KP",),
    directors=("Kim One (director)",),
    runtime=95,
    advisories=(Advisory.VIOLENCE,),
    watch=(
        Watch(where="DR", how=How.FREE, url="https://x.org/f?a=1&b=2", as_of="2024-05"),
        Watch(where="TV", how=How.BROADCAST),
    ),
    sources=(
        Source(url="https://x.org/1", supports=("title",)),
        Source(publisher="The Daily", title="Films", supports=("year",)),
    ),
)
RIVERS = film("two-rivers", title="Two Rivers", summary="1950. Two rivers.")
ALL = Catalogue(schema=1, updated="2026-11-30", films=(LANTERN, RIVERS))
VOID = {"meta", "img", "br", "hr"}


class Reader(HTMLParser):
    """Keeps what a browser would make of a page, and finds tags that are not closed."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        assert tag in VOID or self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text with the tag that it stands in."""
        self.words.append((self.open[-1] if self.open else "", data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every such tag."""
        return [attrs for name, attrs in self.tags if name == tag]

    def text(self, *within: str) -> str:
        """Return the text within these tags, or all that is read."""
        return "".join(data for tag, data in self.words if (tag in within if within else tag not in ("style", "title")))


def html(*items: Any, of: type[Any] = Film, title: str = "", fields: tuple[str, ...] = (), **known: Any) -> str:
    """Return an answer as a page of HTML."""
    return render(Answer(tuple(items), of, catalogue=ALL, **known), Look(Format.HTML, fields, title=title))


def markdown(*items: Any, of: type[Any] = Film, title: str = "", **known: Any) -> str:
    """Return an answer as a page of Markdown."""
    return render(Answer(tuple(items), of, catalogue=ALL, **known), Look(Format.MARKDOWN, title=title))


def slot(one: Film, position: int) -> Slot:
    """Return a film at a place of a programme."""
    return Slot(
        film=one, position=position, starts=95 * (position - 1), ends=95 * position, score=1, reasons=("on a list",)
    )


IMPORTED = Imported(
    matched=(
        Matched(film="red-lantern", title="Red Lantern", year=1985, kept_as="seen", rating=4.5, date="2024-05-31", change="new"),
        Matched(film="two-rivers", title="Two Rivers", year=None, kept_as="wanted", rating=None, date=None, change="as before"),
    ),
    in_doubt=(InDoubt(title="Rivers", year=2001, candidates=("two-rivers", "three-rivers"), why="two are called so"),),
    others=1,
)  # fmt: skip
PROBLEM = Problem(file="my.yaml", line=3, film="two-rivers", field="year", message="it is odd", fix="write a year")
TERMS = (
    Definition(vocabulary="tones", id="humorous", label="humorous", definition="It makes you laugh.", films=1),
    Definition(
        vocabulary="lists", id="the-best", label="The best", definition="The Daily: a list.", films=2, year=2020,
        url="https://x.org/best",
    ),
)  # fmt: skip
STATISTIC = Statistic(field="director", value="Kim One (director)", films=3)
ANSWERS: list[tuple[tuple[Any, ...], type[Any], dict[str, Any]]] = [
    ((LANTERN,), Film, {"one": True, "page": True}),
    ((LANTERN, RIVERS), Film, {"page": True}),
    ((LANTERN, RIVERS), Film, {}),
    ((Found(film=LANTERN, match=Match(name="붉은 등불", field="original_title"), score=1),), Found, {}),
    ((Recommendation(film=LANTERN, rank=1, score=1, score_parts=(), reasons=("on a list",)),), Recommendation, {}),
    ((slot(LANTERN, 1), slot(RIVERS, 2)), Slot, {}),
    ((STATISTIC, Statistic(field="known", value="runtime", films=2)), Statistic, {}),
    ((places(LANTERN), places(RIVERS)), Places, {}),
    ((places(LANTERN),), Places, {"one": True}),
    ((Seen(film=LANTERN, date="2024-05-31", rating=4.5, note=None),), Seen, {}),
    ((IMPORTED,), Imported, {"one": True}),
    (TERMS, Definition, {}),
    ((PROBLEM,), Problem, {}),
    ((), Film, {}),
    ((), Places, {}),
]


def test_a_page_in_markdown() -> None:
    """Of one film: everything known, its sources and the catalogue's date at the end."""
    assert markdown(LANTERN, one=True, page=True) == (
        """\
# Red Lantern (1985)

붉은 등불

North Korea · 95 min · documentary · directed by Kim One · introductory

What red-lantern is.

**Why watch it:** Why watch red-lantern.

**Know first:** What to know of red-lantern.

**Advisories:** violence; what is not named may be shown too

**Watch:**

- DR: free (noted 2024-05), <https://x.org/f?a=1&b=2>
- TV: broadcast (date not noted)

**Tones:** informative 1 of 3

**Access:** outside: Made elsewhere, from archives and interviews, or about the country from afar.

**Id:** red-lantern

## Sources

- <https://x.org/1> (title)
- The Daily, "Films" (year)

---

From nkfilms 0.1.0, catalogue of 2026-11-30, 2 films.
"""
    )


@pytest.mark.parametrize(("items", "of", "known"), ANSWERS)
def test_html_and_markdown_say_the_same(items: tuple[Any, ...], of: type[Any], known: dict[str, Any]) -> None:
    """Word for word, in one order."""
    marked = MarkdownIt("commonmark").enable("table").render(markdown(*items, of=of, **known))
    marked = re.sub("<thead>.*?</thead>", "", marked, flags=re.DOTALL)  # which Markdown cannot do without
    ours, theirs = (re.sub(r"[\s:]", "", Reader(text).text()) for text in (html(*items, of=of, **known), marked))
    assert ours == theirs


@pytest.mark.parametrize(("items", "of", "known"), ANSWERS)
def test_a_page_needs_nothing_else(items: tuple[Any, ...], of: type[Any], known: dict[str, Any]) -> None:
    """No script, no picture, no font, no sheet of elsewhere; only links lead away."""
    page = Reader(html(*items, of=of, **known))
    assert not {"script", "link", "img", "iframe", "form"} & {tag for tag, _ in page.tags}
    assert {key for _, attrs in page.tags for key in attrs} <= {
        "lang", "charset", "http-equiv", "content", "name", "id", "href", "class", "style", "scope", "aria-hidden",
        "tabindex", "role", "aria-label",
    }  # fmt: skip
    (style,) = [data for tag, data in page.words if tag == "style"]
    assert not re.search(r"url\(|@import", style)
    assert any(attrs.get("content") == "default-src 'none'; style-src 'unsafe-inline'" for attrs in page.all("meta"))


@pytest.mark.parametrize(("items", "of", "known"), ANSWERS)
def test_headings_and_landmarks_are_in_order(items: tuple[Any, ...], of: type[Any], known: dict[str, Any]) -> None:
    """One title, no level left out; header, main and footer; ids once."""
    page = Reader(html(*items, of=of, **known))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert [tag for tag, _ in page.tags if tag in ("header", "main", "footer")] == ["header", "main", "footer"]
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert page.all("html") == [{"lang": "en"}]


def test_a_script_in_a_title_is_a_title() -> None:
    """And everywhere else; in a title that was typed too."""
    evil = film(
        "x", title=EVIL, original_title=EVIL, summary=EVIL, why=EVIL, context=EVIL, directors=(EVIL,), people=(EVIL,),
        watch=(Watch(where=EVIL, how=How.FREE, url=f"https://x.org/{EVIL}"),), sources=(Source(url=f'https://x.org/"><script>{EVIL}'),),
    )  # fmt: skip
    for page in (html(evil, title=EVIL, page=True), html(evil, fields=("title", "summary"), title=EVIL)):
        read = Reader(page)
        assert not {"script", "img"} & {tag for tag, _ in read.tags}
        assert not any(key.startswith("on") for _, attrs in read.tags for key in attrs)
        assert EVIL in read.text("h1")
        assert "<script" not in page
        assert all(str(each["href"]).startswith("https://x.org/") for each in read.all("a"))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_text_is_markup(text: str) -> None:
    """Whatever a catalogue or a person writes, the page has the tags of any other."""
    plain = Reader(html(film("x", title="a", summary="b"), fields=("title", "summary"), title="c"))
    odd = Reader(html(film("x", title=text, summary=text), fields=("title", "summary"), title=text))
    assert [tag for tag, _ in odd.tags if tag not in ("a", "span")] == [tag for tag, _ in plain.tags]


def test_titles_in_other_scripts_have_their_language() -> None:
    """Wherever they stand: screen readers and fonts choose by it."""
    assert html(LANTERN).count('<span lang="ko">붉은 등불</span>') == 1
    assert '<th scope="row"><span lang="ko">붉은 등불</span></th>' in html(LANTERN, fields=("original_title", "year"))
    assert '<h1><span lang="ko">북한 영화</span>, spring</h1>' in html(LANTERN, title="북한 영화, spring")


def test_the_title_of_a_page() -> None:
    """As given; else that of the one film, how long a programme is, or what it is of."""
    assert "<title>Korea on film, spring</title>" in html(LANTERN, title="Korea on film, spring")
    assert markdown(LANTERN, title="Korea *on* film").startswith("# Korea \\*on\\* film\n\n## Red Lantern (1985)\n")
    assert markdown(LANTERN, page=True, one=True).startswith("# Red Lantern (1985)\n\n붉은")
    assert markdown(slot(LANTERN, 1), slot(RIVERS, 2), of=Slot).startswith("# Programme: 2 films, 3h10\n\n## 1. Red")
    assert markdown().startswith("# Films\n\nNothing found.\n\n---\n\nFrom nkfilms")


def test_every_answer_has_a_title() -> None:
    """That says what it is, whatever command gave it."""
    assert set(TITLES) == {*COMMANDS.values(), *MAY_ADD.values()}


def test_a_page_of_where_to_see_a_film() -> None:
    """The places on record, then links by name to where to look now, told apart in a sentence."""
    one = film("x", title="Salt", ids=Ids(imdb="tt1"), watch=LANTERN.watch)
    page = markdown(places(one), of=Places, one=True)
    assert page.startswith(
        """\
# Where to see Salt (2000)

Places on record age. The links under them are built from ids and titles, and nobody has checked what is there.

**On record:**

- DR: free (noted 2024-05), <https://x.org/f?a=1&b=2>
- TV: broadcast (date not noted)

**To look now:**

- [JustWatch (search there)](<https://www.justwatch.com/>)
- [Letterboxd](<https://letterboxd.com/imdb/tt1/>)
"""
    )
    link = '<dd><a class="named" href="https://letterboxd.com/imdb/tt1/">Letterboxd</a></dd>'
    assert link in html(places(one), of=Places, one=True)
    several = markdown(places(RIVERS), places(one), of=Places)
    assert several.startswith("# Where to see films\n\n## Two Rivers (2000)\n\nPlaces on record age.")
    assert several.count("Places on record age.") == 1
    assert "\n**On record:** nothing\n" in several


def test_a_page_of_an_import() -> None:
    """What was matched, what is in doubt and why, and how much is not in this guide."""
    assert markdown(IMPORTED, of=Imported, one=True) == (
        """\
# Films imported

1 other film is not in this guide.

## Matched

- Red Lantern (1985), seen, 4.5, 2024-05-31, new
- Two Rivers, wanted, as before

## In doubt

- Rivers (2001): two are called so: two-rivers, three-rivers

---

From nkfilms 0.1.0, catalogue of 2026-11-30, 2 films.
"""
    )


def test_a_page_of_terms_and_one_of_problems() -> None:
    """Each term with what it means and how many films carry it, lists with their address; each problem in a line."""
    told = markdown(*TERMS, of=Definition)
    assert "## Tones\n\n**humorous:** It makes you laugh. 1 film.\n\n## Published lists\n" in told
    assert "- The best (2020). The Daily: a list. 2 films.\n- <https://x.org/best>\n" in told
    problems = markdown(PROBLEM, of=Problem)
    assert "# Problems of a catalogue\n\n- my.yaml:3: two-rivers: year: it is odd; write a year\n" in problems


def test_what_each_source_states_is_told_of_films_asked_for_by_name() -> None:
    """In a handout it would be half of the list."""
    assert "- <https://x.org/1> (title)\n" in markdown(LANTERN, RIVERS, page=True)
    assert '- <https://x.org/1>\n- The Daily, "Films"\n' in markdown(LANTERN, RIVERS)


def test_an_original_title_in_chinese_characters_has_the_language_of_its_country() -> None:
    """Another title has that which its characters say, or none that is known."""
    told = html(film("x", original_title="平壤", other_titles=("脱出記", "白頭山"), countries=("KP",)), page=True)
    assert '<p><span lang="ko">平壤</span></p>' in told
    assert '<span lang="ja">脱出記</span>; <span lang="und">白頭山</span>' in told


def test_a_table_of_fields_takes_a_title_too() -> None:
    """In Markdown above it; without one it is the table alone, to be pasted."""
    look = Look(Format.MARKDOWN, ("year",), title="Years")
    assert render(Answer((LANTERN,), Film), look) == "# Years\n\n| year |\n| --- |\n| 1985 |\n"


def test_advisories_are_told_of_every_film() -> None:
    """That none is recorded is not that there is none."""
    page = markdown(LANTERN, RIVERS)
    assert "**Advisories:** violence; what is not named may be shown too" in page
    assert "**Advisories:** none noted, which does not mean that there are none" in page


TOLD = film("told", logline="In a line.", original_title="말", runtime=52, directors=("Kim One",), watch=LANTERN.watch)


@pytest.mark.parametrize(
    ("page", "labels"),
    [
        (True, ["Why watch it", "Know first", "Advisories", "Watch", "Tones", "Access", "Id"]),
        (False, ["Why watch it", "Know first", "Advisories", "Tones", "Access", "Watch"]),
    ],
)
def test_what_is_told_of_a_film(labels: list[str], *, page: bool) -> None:
    """What a reader needs first; what the heading and the paragraphs say is not said again."""
    assert re.findall(r"(?m)^\*\*([^*]+):\*\*", markdown(TOLD, page=page)) == labels


def test_a_table_is_wide_and_counts_have_bars() -> None:
    """A table that does not fit moves by keys; bars say nothing to a reader of the screen."""
    assert '<div class="wide" tabindex="0" role="region"' in html(LANTERN, fields=("title",))
    known = html(
        Statistic(field="films", value="all", films=8), Statistic(field="known", value="watch", films=2), of=Statistic
    )
    assert (
        '<th scope="row">Places to watch</th><td>2</td><td class="bar" aria-hidden="true"><span style="width:25.0%">'
        in known
    )
    assert '<th scope="row">Kim One</th>' in html(STATISTIC, of=Statistic)
    counted = html(STATISTIC, Statistic(field="director", value="Kim One", films=1), of=Statistic)
    assert '<th scope="row">Kim One (director)</th><td>3</td>' in counted
    assert '<td class="bar" aria-hidden="true"><span style="width:33.3%"></span></td>' in counted


def test_the_foot_names_the_catalogue() -> None:
    """Its date and its size; one of somebody's own may have no date."""
    assert "From nkfilms 0.1.0, catalogue of 2026-11-30, 2 films." in html(LANTERN)
    text = render(Answer((RIVERS,), Film, catalogue=catalogue(RIVERS)), Look(Format.HTML))
    assert "<p>From nkfilms 0.1.0, catalogue without a date, 1 film.</p>" in text


def test_a_page_is_ascii_where_the_stream_is_not_utf8() -> None:
    """And means the same, as it says that it is UTF-8."""
    answer = Answer((LANTERN,), Film, catalogue=ALL)
    page = render(answer, Look(Format.HTML, title="북한 영화", utf8=False))
    assert page.isascii()
    assert Reader(page).text() == Reader(render(answer, Look(Format.HTML, title="북한 영화"))).text()


def test_a_film_may_be_called_sources() -> None:
    """Each anchor stands once."""
    page = Reader(html(film("sources"), film("title")))
    assert [attrs["id"] for attrs in page.all("section") if "id" in attrs] == ["sources", "title", "_sources"]


def test_what_found_a_film_is_told_where_it_is_not_its_title() -> None:
    """As in the table of a search."""
    by_title = Found(film=LANTERN, match=Match(name="Red Lantern", field="title"), score=1)
    by_name = Found(film=LANTERN, match=Match(name="Kim One", field="directors"), score=1)
    assert "Found by" not in markdown(by_title, of=Found)
    assert "**Found by:** Kim One (director)\n" in markdown(by_name, of=Found)


def test_markdown_obeys_nothing_in_a_heading_or_an_address() -> None:
    """Blanks stay, a number begins no list, and an address ends where it ends."""
    assert markdown(title="1. of two").startswith("# 1. of two\n")
    odd = film("x", title=" 1. #x", sources=(Source(url="https://x.org/a<b>c"),))
    page = markdown(odd, RIVERS)
    assert "\n## &#32;1. \\#x (2000)\n" in page
    assert "- <https://x.org/a%3Cb%3Ec>\n" in page
