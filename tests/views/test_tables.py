"""Tables and pages: nothing is cut off, nothing is taken for markup, and narrow terminals get less, not worse."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from nkfilms.filters import read_filters
from nkfilms.model import Dispute, Film, Ids, Placement, Related, Source, Version, Watch
from nkfilms.recommend import recommend
from nkfilms.results import Found, Match, Recommendation, Slot
from nkfilms.similarity import like
from nkfilms.views import Answer, Format, Look, render
from nkfilms.vocabularies import Access, Advisory, Form, How, Kind, Level, Medium, RelatedKind, Tone, Topic
from tests.conftest import catalogue, film, on, prize, ranking

CHAPEL = film(
    "the-red-chapel",
    original_title="Det Røde Kapel",
    other_titles=("Kim Jong-il's Comedy Club",),
    year=2009,
    filmed="2006..2007",
    countries=("DK", "KP"),
    languages=("da", "ko"),
    companies=("Zentropa",),
    directors=("Mads Brügger",),
    people=("Jacob Nossell",),
    person_names={"Mads Brügger": ("マッツ",)},
    runtime=87,
    versions=(Version(what="television serial", runtime=120),),
    tones={Tone.HUMOROUS: 3, Tone.INSIGHTFUL: 2},
    awards=(prize("Sundance"),),
    lists=(on("the-best", 1),),
    watch=(Watch(where="Amazon", how=How.STREAM), Watch(where="DR", how=How.FREE, as_of="2010-05", region="DK")),
    related=(
        Related(what=RelatedKind.FILM, film="salt", how="its opposite"),
        Related(what=RelatedKind.BOOK, title="A Book", by="An Author", url="https://example.org/book"),
    ),
    ids=Ids(imdb="tt1546653"),
    sources=(
        Source(url="https://example.org/film", supports=("title", "runtime")),
        Source(publisher="The Daily", title="A List"),
    ),
    disputed=(Dispute(field="runtime", value=88, url="https://example.org/other"),),
    unknown=("parts",),
)
SALT = film("salt", title="Salt", year=1985, form=Form.SERIAL, parts=2)
ALL = catalogue(CHAPEL, SALT, the_best=ranking(10))
ODD = film("odd", title="[red] :moon: [/b]", directors=("[link=x]y[/link]",), tones={Tone.HUMOROUS: 1})


def page(one: Film, width: int = 80, **look: Any) -> str:
    """Return the page of a film."""
    return render(Answer((one,), Film, one=True, page=True, catalogue=ALL), Look(width=width, **look))


def test_a_poll_is_shown_with_its_votes() -> None:
    """With the rank where it is known, and without a word about rank where only the votes are."""
    polled = [Placement(list="the-best", rank=1, votes=20), Placement(list="the-best", votes=1, label="Funny")]
    pages = [page(film("clip", lists=(placement,))) for placement in polled]
    assert "The Daily, The best films: rank 1 of 10, 20 votes\n" in pages[0]
    assert 'The Daily, The best films: 1 vote, called "Funny"\n' in pages[1]


def squeezed(text: str) -> str:
    """Return text without white space, as folding only adds that."""
    return re.sub(r"\s", "", text)


def test_the_page_says_everything_known() -> None:
    """What it is, why to watch it, what to know first; then the facts under labels, each in words."""
    assert (
        page(CHAPEL)
        == """\
The Red Chapel
Det Røde Kapel
Denmark, North Korea · 2009 · 87 min · documentary, first shown in cinemas
Directed by Mads Brügger

What the-red-chapel is.

Why watch it    Why watch the-red-chapel.
Know first      What to know of the-red-chapel.
Tones           humorous: what it is known for (3 of 3)
                insightful: marked (2 of 3)
Access          outside: Made elsewhere, from archives and interviews, or about
                the country from afar.
Level           introductory: Asks for no prior knowledge.
Awards          Grand Prize, Sundance 2010
On lists        The Daily, The best films: rank 1 of 10
Where to watch  Amazon: stream (date not noted)
                DR: free (noted 2010-05), Denmark
Read and see    film: Salt (1985), its opposite
                book: "A Book" by An Author, https://example.org/book
Also called     Kim Jong-il's Comedy Club
Filmed          2006 to 2007
Languages       Danish, Korean
Companies       Zentropa
People          Jacob Nossell
Spellings       Mads Brügger: マッツ
Versions        television serial, 120 min
Disputed        running time 88, says https://example.org/other
Not known       parts
Elsewhere       IMDb tt1546653
Sources         https://example.org/film (title, running time)
                The Daily, "A List"
Id              the-red-chapel
"""
    )


@pytest.mark.parametrize("width", [20, 50, 80, 120])
def test_the_page_is_complete_at_every_width(width: int) -> None:
    """Folded, never cut; no line is wider than the terminal but for an address, which is never broken."""
    text = page(CHAPEL, width)
    wide = [line.strip() for line in text.splitlines() if cell_len(line) > width]
    assert all(re.fullmatch(r"https?://\S+", line) for line in wide)
    assert not wide or width < 30
    addresses = [*(source.url for source in CHAPEL.sources), CHAPEL.disputed[0].url, CHAPEL.related[1].url]
    assert [each for each in addresses if each and each not in text] == []
    for fact in (CHAPEL.why, "Kim Jong-il's Comedy Club", "https://example.org/film(title,runningtime)", "マッツ"):
        assert squeezed(fact) in squeezed(text)
    assert "…" not in text


def test_a_serial_says_its_parts_and_a_title_of_ours_stands_in_brackets() -> None:
    """So that nobody looks for it elsewhere."""
    assert "documentary, serial, 2 parts, first shown in cinemas" in page(SALT)
    assert page(film("x", title="Ours", title_supplied=True)).startswith("[Ours]\n")


def test_addresses_are_links_on_a_terminal_only() -> None:
    """And the address stands there in any case."""
    linked = page(CHAPEL, colour=True, links=True)
    assert "\x1b]8;" in linked
    assert "https://example.org/book" in linked
    assert "\x1b]8;" not in page(CHAPEL, colour=True)
    assert "\x1b" not in page(CHAPEL)


def test_catalogue_text_is_never_markup() -> None:
    """In a table, on a page, in a list of reasons."""
    recommended = recommend(catalogue(ODD)).items
    for answer in (
        Answer((ODD,), Film),
        Answer((ODD,), Film, page=True),
        Answer(recommended, Recommendation),
        Answer((Found(film=ODD, match=Match(name="[x]", field="other_titles"), score=1),), Found),
    ):
        assert "[red] :moon: [/b]" in render(answer, Look(width=120))


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"]), min_size=1), st.integers(20, 140)
)
def test_no_title_is_lost_at_any_width(title: str, width: int) -> None:
    """Whatever its script."""
    one = film("x", title=title, tones={Tone.HUMOROUS: 1})
    for answer in (Answer((one,), Film), Answer(recommend(catalogue(one)).items, Recommendation)):
        text = render(answer, Look(width=width))
        assert all(char in text for char in squeezed(title))


def test_a_narrow_table_drops_columns_rather_than_words() -> None:
    """Directors go first, the film and its year stay."""
    films = (CHAPEL, SALT)
    headers = {
        width: render(Answer(films, Film), Look(width=width)).splitlines()[0].split() for width in (120, 80, 50, 30, 20)
    }
    assert headers == {
        120: ["Film", "Year", "Kind", "Time", "Tones", "Access", "Directors"],
        80: ["Film", "Year", "Kind", "Time", "Tones", "Access"],
        50: ["Film", "Year", "Time", "Tones"],
        30: ["Film", "Year", "Time"],
        20: ["Film", "Year"],
    }


def test_reasons_fill_one_line_below_each_film() -> None:
    """As many as fit at 80 columns, all of them where the terminal is narrow and they may fold."""
    crowded = film(
        "crowded",
        title="Crowded",
        tones={Tone.HUMOROUS: 3},
        lists=(on("the-best", 1),),
        awards=(prize("International Festival of Documentary and Short Films of Somewhere"),),
    )
    answer = Answer(recommend(catalogue(crowded, the_best=ranking(10))).items, Recommendation)
    assert render(answer, Look(width=80)).splitlines()[2:] == ["   first on The Daily's list"]
    assert "Somewhere\n   2010\n" in render(answer, Look(width=59))
    answer = Answer(recommend(ALL, limit=1).items, Recommendation)
    assert render(answer, Look(width=80)).splitlines()[2:] == ["   first on The Daily's list · prize at Sundance 2010"]


def test_the_guide_speaks_for_a_film_only_where_nobody_else_does() -> None:
    """Prizes and lists come first; the grade is that of the tone asked, else the highest."""
    sources = tuple(Source(url=f"https://example.org/{number}") for number in range(3))
    tones = {Tone.HUMOROUS: 3, Tone.INSIGHTFUL: 2}
    unjudged = film("unjudged", sources=sources, tones=tones)
    judged = film("judged", sources=sources, tones=tones, awards=(prize("Sundance"),))
    told = {
        asked: [each.reasons for each in recommend(catalogue(judged, unjudged), read_filters({"tone": asked})).items]
        for asked in ((), ("insightful",))
    }
    assert told == {
        (): [("prize at Sundance 2010",), ("graded humorous 3 of 3 by this guide",)],
        ("insightful",): [("prize at Sundance 2010",), ("graded insightful 2 of 3 by this guide",)],
    }


SHOWN: dict[str, tuple[Any, str, str]] = {
    "id": ("tell-all", "Id", "tell-all"),
    "title": ("Tell All", "Title", "[Tell All]"),
    "title_supplied": (True, "Title", "[Tell All]"),
    "original_title": ("다 말해", "Original title", "다 말해"),
    "other_titles": (("Alles", "Tout"), "Also called", "Tout"),
    "year": (1987, "Year", "1987"),
    "filmed": ("1985..1986", "Filmed", "1985 to 1986"),
    "kind": (Kind.FEATURE, "Kind", "feature"),
    "animated": (True, "Kind", "animated"),
    "form": (Form.SERIAL, "Kind", "serial"),
    "parts": (7, "Kind", "7 parts"),
    "medium": (Medium.WEB, "Kind", "first shown on the web"),
    "countries": (("KP", "SE"), "Countries", "North Korea, Sweden"),
    "languages": (("ko", "sv"), "Languages", "Korean, Swedish"),
    "companies": (("Sinpil", "Svensk"), "Companies", "Sinpil, Svensk"),
    "company_names": ({"Sinpil": ("신필", "Shin Films")}, "Companies also called", "Sinpil: 신필, Shin Films"),
    "directors": (("Kim One (director)",), "Directors", "Kim One"),
    "people": (("Kim Two (singer)", "Kim Three"), "People", "Kim Two, Kim Three"),
    "person_names": ({"Kim Two (singer)": ("김둘",)}, "Spellings", "Kim Two: 김둘"),
    "runtime": (91, "Running time", "91 min"),
    "versions": ((Version(what="export cut", runtime=70),), "Versions", "export cut, 70 min"),
    "tones": ({Tone.ARTISTIC: 2}, "Tones", "artistic: marked (2 of 3)"),
    "access": ((Access.EXILE,), "Access", "exile: "),
    "level": (Level.ADVANCED, "Level", "advanced: "),
    "topics": ((Topic.DAILY_LIFE,), "Topics", "daily life"),
    "subjects": (("gymnasts", "Yodok"), "Subjects", "gymnasts, Yodok"),
    "advisories": ((Advisory.HUMAN_REMAINS,), "Advisories", "human remains (as far as sources say"),
    "logline": ("A logline of our own", "In a line", "A logline of our own"),
    "summary": ("A summary of our own.", "Summary", "A summary of our own."),
    "why": ("A reason.", "Why watch it", "A reason."),
    "context": ("A context.", "Know first", "A context."),
    "awards": ((prize("Sundance", 1988),), "Awards", "Grand Prize, Sundance 1988"),
    "lists": ((on("the-best", 4),), "On lists", "The Daily, The best films: rank 4 of 10"),
    "watch": ((Watch(where="Mubi", how=How.STREAM),), "Where to watch", "Mubi: stream"),
    "related": ((Related(what=RelatedKind.BOOK, title="A Book"),), "Read and see", 'book: "A Book"'),
    "ids": (Ids(imdb="tt0000001", kmdb="K/12345"), "Elsewhere", "KMDb K/12345"),
    "sources": ((Source(url="https://example.org/all"),), "Sources", "https://example.org/all"),
    "disputed": ((Dispute(field="year", value=1986, publisher="X", title="Y"),), "Disputed", 'year 1986, says X, "Y"'),
    "unknown": (("other_titles",), "Not known", "other titles"),
}
"""By field, a value, and the label and words under which `show` tells of it."""
WITHOUT_A_LABEL = {
    "Title", "Original title", "Year", "Kind", "Countries", "Directors", "Running time", "Summary"
}  # fmt: skip
"""What a page of the table format shows without a label: the lines at its head say what they are by themselves."""


def test_every_field_of_a_film_is_shown() -> None:
    """On the page, in the plain format under its label, and in the JSON under its own name."""
    assert set(SHOWN) == set(Film.__struct_fields__)
    whole = Film(**{field: value for field, (value, _, _) in SHOWN.items()})
    text, plain = page(whole, width=200), page(whole, width=200, format=Format.PLAIN).splitlines()
    record = json.loads(page(whole, format=Format.JSON))
    labels = {label for _, label, _ in SHOWN.values()} - WITHOUT_A_LABEL
    assert [label for label in labels if not re.search(rf"^{label} ", text, re.MULTILINE)] == []
    for field, (_, label, words) in SHOWN.items():
        assert words in text, field
        assert any(line.startswith(f"{label}: ") and words in line for line in plain), field
        assert record[field] not in (None, [], {}, False), field


def test_every_id_elsewhere_is_shown() -> None:
    """Under the name of the place."""
    ids = Ids(imdb="tt1546653", wikidata="Q42", tmdb=7, letterboxd="tell-all", kmdb="K/12345")
    shown = page(film("x", ids=ids), format=Format.PLAIN)
    assert [line.removeprefix("Elsewhere: ") for line in shown.splitlines() if line.startswith("Elsewhere: ")] == [
        "IMDb tt1546653", "Wikidata Q42", "TMDB 7", "Letterboxd tell-all", "KMDb K/12345",
    ]  # fmt: skip
    assert all(getattr(ids, each) for each in Ids.__struct_fields__)


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ({"region": "KR"}, "DR: free (date not noted), South Korea"),
        ({"region": "GB", "as_of": "2024-05"}, "DR: free (noted 2024-05), United Kingdom"),
        ({"noted_at": "https://x.org/n"}, "DR: free (date not noted), as reported at https://x.org/n"),
        ({"url": "https://x.org/f"}, "DR: free (date not noted), https://x.org/f"),
        (
            {"url": "https://x.org/f", "noted_at": "https://x.org/n", "region": "DK"},
            "DR: free (date not noted), Denmark, https://x.org/f, as reported at https://x.org/n",
        ),
    ],
)
@pytest.mark.parametrize("form", [Format.TABLE, Format.PLAIN])
def test_a_place_to_watch_says_what_is_known_of_it(form: Format, known: dict[str, str], line: str) -> None:
    """The country by its name; a page that only tells of the place, as that."""
    assert f" {line}\n" in page(film("x", watch=(Watch(where="DR", how=How.FREE, **known),)), width=200, format=form)


def test_a_name_is_shown_without_what_tells_two_people_apart() -> None:
    """On the page, in a table and on a handout."""
    one = film("x", directors=("Kim One (director)",), runtime=60)
    slot = Slot(film=one, position=1, starts=0, ends=60, score=1, reasons=())
    for answer, look in (
        (Answer((one,), Film, page=True), Look()),
        (Answer((one,), Film), Look(width=200)),
        (Answer((one,), Film), Look(Format.PLAIN)),
        (Answer((slot,), Slot), Look(Format.MARKDOWN)),
    ):
        shown = render(answer, look)
        assert "Kim One" in shown
        assert "(director)" not in shown


def test_parts_without_points_are_not_shown() -> None:
    """They would only be noise."""
    twin = film("twin", year=2009, topics=CHAPEL.topics, tones=CHAPEL.tones, summary="Another.")
    answer = Answer(like(catalogue(CHAPEL, twin, the_best=ranking(10)), [CHAPEL]).items, Recommendation)
    text = render(answer, Look(width=100, explain=True))
    assert "same tones 0.0900 + same access 0.0800 + same years 0.0300 = 0.2000" in text


def test_plain_is_one_field_a_line() -> None:
    """For screen readers: no columns, no frames, a blank line between films."""
    text = render(Answer(recommend(ALL).items, Recommendation), Look(Format.PLAIN))
    assert (
        text
        == """\
Rank: 1
Id: the-red-chapel
Title: The Red Chapel
Original title: Det Røde Kapel
Year: 2009
Running time: 87 min
Kind: documentary
Countries: Denmark, North Korea
Directors: Mads Brügger
Tones: humorous, insightful
Access: outside
Reasons: first on The Daily's list; prize at Sundance 2010

Rank: 2
Id: salt
Title: Salt
Year: 1985
Kind: documentary
Tones: informative
Access: outside
Reasons: graded informative 1 of 3 by this guide
"""
    )


def test_the_plain_page_has_every_line_of_the_page() -> None:
    """Each under its label."""
    text = render(Answer((CHAPEL,), Film, page=True, catalogue=ALL), Look(Format.PLAIN))
    assert (
        "Where to watch: Amazon: stream (date not noted)\nWhere to watch: DR: free (noted 2010-05), Denmark\n" in text
    )
    assert "Sources: https://example.org/film (title, running time)\n" in text
