"""Tables and pages: nothing is cut off, nothing is taken for markup, and narrow terminals get less, not worse."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from nkfilms.filters import read_filters
from nkfilms.model import Dispute, Film, film_by_id, Ids, Placement, Related, Source, Version, Watch
from nkfilms.places import places
from nkfilms.recommend import recommend
from nkfilms.results import Found, Imported, Match, Matched, Places, Recommendation, Seen, Slot
from nkfilms.similarity import like
from nkfilms.views import Answer, Format, Look, render
from nkfilms.views.columns import Column, laid_out
from nkfilms.vocabularies import Access, Advisory, Form, How, Kind, Level, Medium, RelatedKind, Tone, Topic
from tests.conftest import catalogue, film, on, prize, ranking, shipped

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


@pytest.mark.parametrize(("width", "headers"), [(40, ["Prose", "Other"]), (39, ["Prose"])])
def test_a_column_makes_room_for_prose_that_can_be_read(width: int, headers: list[str]) -> None:
    """Which needs 28 columns; two lie between."""
    columns = [Column("Prose", [Text("word " * 40)], prose=True), Column("Other", [Text("x" * 10)], dropped=1)]
    laid = laid_out(columns, Look(width=width))
    assert isinstance(laid, Table)
    assert [column.header for column in laid.columns] == headers


def page(one: Film, width: int = 80, **look: Any) -> str:
    """Return the page of a film."""
    return render(Answer((one,), Film, one=True, page=True, catalogue=ALL), Look(width=width, **look))


def test_a_poll_is_shown_with_its_votes() -> None:
    """With the rank where it is known, and without a word about rank where only the votes are."""
    polled = [Placement(list="the-best", rank=1, votes=20), Placement(list="the-best", votes=1, label="Funny")]
    pages = [page(film("clip", lists=(placement,)), sources=True) for placement in polled]
    assert "Placements   The Daily, The best films: rank 1 of 10, 20 votes\n" in pages[0]
    assert 'Placements   The Daily, The best films: 1 vote, called "Funny"\n' in pages[1]


def squeezed(text: str) -> str:
    """Return text without white space, as folding only adds that."""
    return re.sub(r"\s", "", text)


def test_the_page_says_what_a_viewer_needs() -> None:
    """What it is, why to watch it, what to know first and where to see it; then the facts under labels, in words."""
    assert (
        page(CHAPEL)
        == """\
The Red Chapel
Det Røde Kapel
Denmark, North Korea · 2009 · 87 min · documentary · Danish, Korean
Directed by Mads Brügger

What the-red-chapel is.

Why watch it  Why watch the-red-chapel.
Know first    What to know of the-red-chapel.
Watch         Amazon: stream (date not noted)
              DR: free (noted 2010-05), Denmark
Tones         humorous 3 of 3, insightful 2 of 3
Access        outside
Level         introductory: asks for no prior knowledge
Advisories    none noted, which does not mean that there are none
Prizes        Grand Prize, Sundance 2010
On lists      The Daily (1 of 10)
See also      film: Salt (1985), its opposite
              book: "A Book" by An Author
Id            the-red-chapel
"""
    )


def test_with_sources_the_page_says_what_stands_behind_each_fact() -> None:
    """By the numbers of the sources, which stand below; and spellings, disputes, and what is unknown."""
    assert page(CHAPEL, sources=True).removeprefix(page(CHAPEL)) == (
        """
Behind the facts

Title           The Red Chapel [1]
Original title  Det Røde Kapel [no source named]
Other titles    Kim Jong-il's Comedy Club [no source named]
Year            2009 [no source named]
Filmed          2006 to 2007 [no source named]
Countries       Denmark, North Korea [no source named]
Languages       Danish, Korean [no source named]
Companies       Zentropa [no source named]
Directors       Mads Brügger [no source named]
People          Jacob Nossell [no source named]
Running time    87 min [1]
Awards          Grand Prize, Sundance 2010 [no source named]
Ids             IMDb tt1546653 [no source named]
First shown     in cinemas
Spellings       Mads Brügger: マッツ
Placements      The Daily, The best films: rank 1 of 10
Addresses       A Book, https://example.org/book
Versions        television serial, 120 min
Disputed        running time 88, says https://example.org/other
Not known       parts
Sources         [1] https://example.org/film
                [2] The Daily, "A List"
"""
    )


def test_the_logline_stands_before_the_summary() -> None:
    """With a line free on either side; a film that has none yet shows none."""
    assert "\n\nDanes play theatre\n\nWhat x is.\n" in page(film("x", logline="Danes play theatre"))
    assert "\n\nWhat x is.\n" in page(film("x"))


def test_where_nothing_is_known_the_page_says_what_to_think() -> None:
    """Of places and of advisories: absent is not none."""
    bare, told = page(film("x")), page(film("x", advisories=(Advisory.VIOLENCE,)))
    assert "\nWatch         nothing on record; to look now: nkfilms where x\n" in bare
    assert "\nAdvisories    none noted, which does not mean that there are none\n" in bare
    assert "\nAdvisories    violence; what is not named may be shown too\n" in told


def test_only_the_label_of_a_fact_is_bold() -> None:
    """Not the first line of what it says too; and a link in that line stays one."""
    shown = page(CHAPEL, colour=True)
    assert re.search(r"\x1b\[1mAccess\x1b\[0m +outside", shown)
    linked = page(
        film("x", watch=(Watch(where="A", how=How.FREE, url="https://example.org/a"),)), colour=True, links=True
    )
    assert re.search(r"\x1b\]8;[^;]*;https://example.org/a\x1b", linked)


def test_lists_are_told_by_publisher_in_a_line() -> None:
    """Each once, with the rank where it is known; then those who showed the film, two of them, campaigns last."""
    shown = replace(ranking(3), publisher="Kino, Berlin (KB)", programme=True)
    lists = (on("ten", 3), on("five"), on("kino"), on("kino"))
    one = film("x", lists=lists)
    all_ = catalogue(one, ten=ranking(10), five=replace(ranking(5), publisher="El País"), kino=shown)
    text = render(Answer((one,), Film, page=True, catalogue=all_), Look())
    assert "On lists      The Daily (3 of 10); El País; shown by Kino, Berlin\n" in text
    poll = replace(ranking(50), voters=40, asked="forty people")
    asked = film("z", lists=(on("poll", 2),))
    told = render(Answer((asked,), Film, page=True, catalogue=catalogue(asked, poll=poll)), Look())
    assert "On lists      poll by The Daily (2 of 50)\n" in told
    cause = replace(shown, publisher="A", advocacy=True)
    halls = {f"hall_{n}": replace(shown, publisher=f"Hall {n}") for n in range(2)}
    often = film("y", lists=(on("cause"), on("hall-0"), on("hall-1"), on("cause")))
    page_ = render(Answer((often,), Film, page=True, catalogue=catalogue(often, cause=cause, **halls)), Look())
    assert "On lists      shown by Hall 0; Hall 1 and 1 more\n" in page_


@pytest.mark.slow
@pytest.mark.parametrize("film_id", ["pulgasari", "the-red-chapel"])
def test_a_page_takes_forty_lines(film_id: str) -> None:
    """At 80 columns, with room for the logline that every film is to have."""
    ours = shipped()
    one = film_by_id(ours, film_id)
    assert one is not None
    text = render(Answer((one,), Film, page=True, catalogue=ours), Look())
    assert text.count("\n") + (0 if one.logline else 2) <= 40


@pytest.mark.parametrize("width", [20, 50, 80, 120])
def test_the_page_is_complete_at_every_width(width: int) -> None:
    """Folded, never cut; no line is wider than the terminal but for an address, which is never broken."""
    text = page(CHAPEL, width, sources=True)
    wide = [line.strip() for line in text.splitlines() if cell_len(line) > width]
    assert all(re.fullmatch(r"https?://\S+", line) for line in wide)
    assert not wide or width < 30
    addresses = [*(source.url for source in CHAPEL.sources), CHAPEL.disputed[0].url, CHAPEL.related[1].url]
    assert [each for each in addresses if each and each not in text] == []
    for fact in (CHAPEL.why, "Kim Jong-il's Comedy Club", "TheRedChapel[1]", "マッツ"):
        assert squeezed(fact) in squeezed(text)
    assert "…" not in text


@pytest.mark.parametrize(("width", "indent"), [(85, 14), (80, 10), (75, 5), (70, 0), (62, 0)])
def test_an_address_too_long_for_its_column_begins_further_left(width: int, indent: int) -> None:
    """So that a terminal breaks it only where it must."""
    address = f"https://example.org/{'x' * 50}"
    told = page(film("x", watch=(Watch(where="DR", how=How.FREE, url=address),)), width)
    assert f"\n{' ' * indent}{address}\n" in told
    offered = places(film("x", watch=(Watch(where="DR", how=How.FREE, url=address),)))
    shown = render(Answer((offered,), Places), Look(width=width))
    assert f"\n{' ' * min(indent, 3)}{address}\n" in shown


def test_a_place_to_watch_takes_one_line_where_it_can() -> None:
    """How many others there are is told where there is room."""
    one = film("x", watch=(Watch(where="A" * 40, how=How.DISC, region="JP", as_of="2022-05-26"),) * 8)
    items = recommend(catalogue(one)).items
    told = {width: render(Answer(items, Recommendation), Look(width=width)) for width in (80, 90)}
    assert "(disc, JP, noted 2022-05-26) and 7 more\n" in told[90]
    assert told[80].endswith("(disc, JP, noted 2022-05-26)\n")


@pytest.mark.parametrize("how", [How.BROADCAST, How.STREAM, How.RENT])
def test_a_film_that_was_only_broadcast_or_streamed_long_ago_was_shown(how: How) -> None:
    """So that nobody looks for it there now."""
    answer = Answer(
        recommend(catalogue(film("x", watch=(Watch(where="TV", how=how, as_of="2010"),)))).items, Recommendation
    )
    for format_, shown in (
        ("table", render(answer, Look(width=80))),
        ("plain", render(answer, Look(format=Format.PLAIN))),
    ):
        assert f"Was shown: TV ({how}, noted 2010)\n" in shown, format_


def test_past_showings_are_counted_where_there_are_other_places() -> None:
    """On the page of a film; alone they are told, with where to look, and `where` tells them all."""
    air, stream = Watch(where="TV", how=How.BROADCAST), Watch(where="Net", how=How.STREAM, as_of="2010")
    both = page(film("x", watch=(air, Watch(where="DVD", how=How.DISC), stream)))
    assert "Watch         DVD: disc (date not noted)\n              and 2 past showings: nkfilms where x\n" in both
    alone = "Was shown     TV: broadcast (date not noted)\n              to look now: nkfilms where x\nTones"
    assert alone in page(film("x", watch=(air,)))


def test_what_tells_a_found_film_apart_is_broken_between_facts() -> None:
    """Not within a running time."""
    one = Found(film=CHAPEL, match=Match(name=CHAPEL.title, field="title"), score=1)
    shown = render(Answer((one,), Found), Look(width=54))
    assert shown == "The Red Chapel (2009) · Mads Brügger · documentary\n87 min\n  the-red-chapel\n"


def test_a_serial_says_its_parts_and_a_title_of_ours_stands_in_brackets() -> None:
    """So that nobody looks for it elsewhere."""
    assert "1985 · documentary, serial, 2 parts\n" in page(SALT)
    assert page(film("x", title="Ours", title_supplied=True)).startswith("[Ours]\n")


def test_addresses_are_links_on_a_terminal_only() -> None:
    """And the address stands there in any case."""
    linked = page(CHAPEL, colour=True, links=True, sources=True)
    assert "\x1b]8;" in linked
    assert "https://example.org/book" in linked
    assert "\x1b]8;" not in page(CHAPEL, colour=True, sources=True)
    assert "\x1b" not in page(CHAPEL, sources=True)


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


FUN = replace(CHAPEL, logline="Danish comedians play a cultural exchange in Pyongyang")
FUNNIEST = Answer(recommend(replace(ALL, films=(FUN, SALT)), limit=1).items, Recommendation)


def test_a_short_column_leaves_its_room_to_a_long_one() -> None:
    """No title folds beside directors of short names."""
    one = film("x", title="A title of thirty-odd characters", directors=("Ai",), tones={Tone.HUMOROUS: 1})
    assert "\nA title of thirty-odd characters  2000" in render(Answer((one,), Film), Look(width=85))


def test_a_recommendation_can_be_decided_by() -> None:
    """Title, time, tones and logline; whose list and which prize; and a place to watch."""
    assert (
        render(FUNNIEST, Look(width=80))
        == """\
1  The Red Chapel (2009) · 87 min · humorous, insightful
   Danish comedians play a cultural exchange in Pyongyang
   first on The Daily's list · Grand Prize at Sundance 2010
   Watch: DR (free, DK, noted 2010-05) and 1 more
"""
    )


def test_a_narrow_recommendation_is_stacked() -> None:
    """One thing a line, each folded and none cut."""
    assert (
        render(FUNNIEST, Look(width=50))
        == """\
1  The Red Chapel (2009)
   87 min · humorous, insightful
   Danish comedians play a cultural exchange in
   Pyongyang
   first on The Daily's list · Grand Prize at
   Sundance 2010
   Watch: DR (free, DK, noted 2010-05) and 1 more
"""
    )


def test_wide_recommendations_have_air_between_them() -> None:
    """A line free after each but the last; in brief, none."""
    answer = Answer(recommend(ALL).items, Recommendation)
    assert "\n\n2  Salt" in render(answer, Look(width=100))
    assert "\n\n" not in render(answer, Look(width=99))
    assert "\n\n" not in render(answer, Look(width=120, brief=True))
    assert not render(answer, Look(width=120)).endswith("\n\n")


def test_in_brief_a_film_takes_one_line() -> None:
    """The title whole, and of time and tones what the line still takes."""
    shown = [render(FUNNIEST, Look(width=width, brief=True)) for width in (80, 40, 30)]
    title = "1  The Red Chapel (2009)"
    assert shown == [f"{title} · 87 min · humorous, insightful\n", f"{title} · 87 min\n", f"{title}\n"]


def test_reasons_fill_one_line() -> None:
    """As many as fit; all of them where the terminal is narrow and they may fold."""
    crowded = film(
        "crowded",
        title="Crowded",
        tones={Tone.HUMOROUS: 3},
        lists=(on("the-best", 1),),
        awards=(prize("International Festival of Documentary and Short Films of Somewhere"),),
    )
    answer = Answer(recommend(catalogue(crowded, the_best=ranking(10))).items, Recommendation)
    assert render(answer, Look(width=80)).splitlines()[1:] == ["   first on The Daily's list"]
    assert "Somewhere\n   2010\n" in render(answer, Look(width=59))
    assert ("\nAccess\n" in page(CHAPEL, 59), "\nAccess\n" in page(CHAPEL, 60)) == (True, False)


@pytest.mark.slow
@pytest.mark.parametrize("tones", [[], *([tone] for tone in Tone), ["humorous", "artistic"]])
def test_five_recommendations_fit_a_screen(tones: list[str]) -> None:
    """Of 80 by 24, the count and the prompt below them included, with loglines as long as they may be."""
    ours = shipped()
    asked = read_filters({"tone": tones})
    films = recommend(ours, asked, limit=5).items
    whole = tuple(replace(each, film=replace(each.film, logline=each.film.logline or "x" * 72)) for each in films)
    text = render(Answer(whole, Recommendation, filters=asked), Look())
    assert len(whole) == 5
    assert text.count("\n") <= 22
    assert max(map(cell_len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ({}, "Watch: Somewhere (buy, noted 2024-05) and 3 more"),
        ({"watch": ["stream"]}, "Watch: Elsewhere (stream, US, undated) and 3 more"),
        ({"watch": ["stream"], "region": ["GB"]}, "Watch: Here (stream, GB, undated) and 3 more"),
        ({"region": ["DE"]}, "Watch: Somewhere (buy, noted 2024-05) and 3 more"),
    ],
)
def test_the_place_named_is_one_that_was_asked_for(asked: dict[str, list[str]], place: str) -> None:
    """Else one with an address, and of those the one noted last."""
    offered = film(
        "x",
        watch=(
            Watch(where="Elsewhere", how=How.STREAM, region="US"),
            Watch(where="Here", how=How.STREAM, region="GB"),
            Watch(where="Once", how=How.BUY, url="https://example.org/1", as_of="2009"),
            Watch(where="Somewhere", how=How.BUY, url="https://example.org/2", as_of="2024-05"),
        ),
    )
    filters = read_filters(asked)
    answer = Answer(recommend(catalogue(offered), filters).items, Recommendation, filters=filters)
    assert f"   {place}\n" in render(answer, Look())


def test_what_a_search_found_belongs_to_its_film() -> None:
    """Indented under it, with the id, which is never dropped; namesakes are told apart by year and director."""
    other = film("salt-2", title="Salt", year=1985, directors=("Shin Sang-ok",), people=("Choi Eun-hee",), runtime=96)
    found = (
        Found(film=SALT, match=Match(name="Salt", field="title"), score=1),
        Found(film=other, match=Match(name="Choi Eun-hee", field="people"), score=1),
    )
    assert (
        render(Answer(found, Found), Look())
        == """\
Salt (1985) · documentary
  salt
Salt (1985) · Shin Sang-ok · documentary · 96 min
  salt-2 · found as Choi Eun-hee (cast or subject)
"""
    )
    for width in (20, 40, 120):
        assert squeezed("salt-2") in squeezed(render(Answer(found, Found), Look(width=width)))


SHOWN: dict[str, tuple[Any, str, str]] = {
    "id": ("tell-all", "Id", "tell-all"),
    "title": ("Tell All", "Title", "[Tell All]"),
    "title_supplied": (True, "Title", "[Tell All]"),
    "original_title": ("다 말해", "Original title", "다 말해"),
    "other_titles": (("Alles", "Tout"), "Other titles", "Tout"),
    "year": (1987, "Year", "1987"),
    "filmed": ("1985..1986", "Filmed", "1985 to 1986"),
    "kind": (Kind.FEATURE, "Kind", "feature"),
    "animated": (True, "Kind", "animated"),
    "form": (Form.SERIAL, "Kind", "serial"),
    "parts": (7, "Kind", "7 parts"),
    "medium": (Medium.WEB, "First shown", "on the web"),
    "countries": (("KP", "SE"), "Countries", "North Korea, Sweden"),
    "languages": (("ko", "sv"), "Languages", "Korean, Swedish"),
    "companies": (("Sinpil", "Svensk"), "Companies", "Sinpil, Svensk"),
    "company_names": ({"Sinpil": ("신필", "Shin Films")}, "Spellings", "Sinpil: 신필, Shin Films"),
    "directors": (("Kim One (director)",), "Directors", "Kim One"),
    "people": (("Kim Two (singer)", "Kim Three"), "People", "Kim Two, Kim Three"),
    "person_names": ({"Kim Two (singer)": ("김둘",)}, "Spellings", "Kim Two: 김둘"),
    "runtime": (91, "Running time", "91 min"),
    "versions": ((Version(what="export cut", runtime=70),), "Versions", "export cut, 70 min"),
    "tones": ({Tone.ARTISTIC: 2}, "Tones", "artistic 2 of 3"),
    "access": ((Access.EXILE,), "Access", "exile"),
    "level": (Level.ADVANCED, "Level", "advanced: "),
    "topics": ((Topic.DAILY_LIFE,), "Topics", "daily life"),
    "subjects": (("gymnasts", "Yodok"), "Subjects", "gymnasts, Yodok"),
    "advisories": ((Advisory.HUMAN_REMAINS,), "Advisories", "human remains; what is not named"),
    "logline": ("A logline of our own", "In a line", "A logline of our own"),
    "summary": ("A summary of our own.", "Summary", "A summary of our own."),
    "why": ("A reason.", "Why watch it", "A reason."),
    "context": ("A context.", "Know first", "A context."),
    "descriptions": (("one with gymnasts", "girls who tumble"), "Descriptions", "one with gymnasts; girls who tumble"),
    "awards": ((prize("Sundance", 1988),), "Prizes", "Grand Prize, Sundance 1988"),
    "lists": ((on("the-best", 4),), "On lists", "The Daily (4 of 10)"),
    "watch": ((Watch(where="Mubi", how=How.STREAM),), "Watch", "Mubi: stream"),
    "related": ((Related(what=RelatedKind.BOOK, title="A Book"),), "See also", 'book: "A Book"'),
    "ids": (Ids(imdb="tt0000001", kmdb="K/12345"), "Ids", "KMDb K/12345"),
    "sources": ((Source(url="https://example.org/all"),), "Sources", "[1] https://example.org/all"),
    "disputed": ((Dispute(field="year", value=1986, publisher="X", title="Y"),), "Disputed", 'year 1986, says X, "Y"'),
    "unknown": (("other_titles",), "Not known", "other titles"),
}
"""By field, a value, and the label and words under which `show` tells of it."""
WITHOUT_A_LABEL = {
    "Kind", "Summary", "In a line"
}  # fmt: skip
"""What a page of the table format shows without a label: the lines at its head say what they are by themselves."""


def test_every_field_of_a_film_is_shown() -> None:
    """On the page, in the plain format under its label, and in the JSON under its own name."""
    assert set(SHOWN) == set(Film.__struct_fields__)
    whole = Film(**{field: value for field, (value, _, _) in SHOWN.items()})
    text = page(whole, width=200, sources=True)
    plain = page(whole, width=200, format=Format.PLAIN, sources=True).splitlines()
    record = json.loads(page(whole, format=Format.JSON))
    labels = {label for _, label, _ in SHOWN.values()} - WITHOUT_A_LABEL
    assert [label for label in labels if not re.search(rf"^{label} ", text, re.MULTILINE)] == []
    for field, (_, label, words) in SHOWN.items():
        assert words in text, field
        assert any(line.startswith(f"{label}: ") and words in line for line in plain), field
        assert record[field] not in (None, [], {}, False), field


def test_every_id_elsewhere_is_shown() -> None:
    """Under the name of the place."""
    ids = Ids(imdb="tt1546653", wikidata="Q42", tmdb=7, tmdb_tv=8, letterboxd="tell-all", kmdb="K/12345")
    shown = page(film("x", ids=ids), format=Format.PLAIN, sources=True)
    assert "Ids: IMDb tt1546653, Wikidata Q42, TMDB 7, TMDB TV 8, Letterboxd tell-all, KMDb K/12345 [" in shown
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
    assert "same tones 0.0700 + same access 0.0600 + same years 0.0300 = 0.1600" in text


def test_the_line_that_says_what_a_film_is_stands_once_on_its_page() -> None:
    """Above the summary, and not among the facts."""
    shown = page(film("x", logline="A spy and a lamp."))
    assert shown.count("A spy and a lamp.") == 1
    assert "In a line" not in shown


def test_plain_is_one_field_a_line() -> None:
    """For screen readers: no columns, no frames, a blank line between films."""
    text = render(Answer(recommend(replace(ALL, films=(FUN, SALT))).items, Recommendation), Look(Format.PLAIN))
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
In a line: Danish comedians play a cultural exchange in Pyongyang
Watch: DR (free, DK, noted 2010-05) and 1 more
Reasons: first on The Daily's list; Grand Prize at Sundance 2010

Rank: 2
Id: salt
Title: Salt
Year: 1985
Kind: documentary
Tones: informative
Access: outside
Reasons: written about by 1 publisher
"""
    )


def test_the_plain_page_has_every_line_of_the_page() -> None:
    """Each under its label."""
    text = render(Answer((CHAPEL,), Film, page=True, catalogue=ALL), Look(Format.PLAIN, sources=True))
    assert "Watch: Amazon: stream (date not noted)\nWatch: DR: free (noted 2010-05), Denmark\n" in text
    assert "Running time: 87 min [1]\n" in text
    assert "Sources: [1] https://example.org/film\n" in text


@pytest.mark.parametrize("width", [40, 50, 60, 80])
def test_the_films_of_a_library_can_be_read_at_any_width(width: int) -> None:
    """The rest goes before a title folds within a word."""
    named = film("memoir-of-a-prosecutor", title="Memoir of a Prosecutor")
    seen = Seen(film=named, rating=4.5, date="2024-01-02", note="Long, and then some more of it.")
    matched = Matched(
        film=named.id, title=named.title, year=2000, kept_as="wanted", rating=4.5, date="2024-01-02", change="as before"
    )
    imported = Imported(matched=(matched,), in_doubt=(), others=0)
    for item, of in ((seen, Seen), (imported, Imported)):
        assert "Prosecutor" in render(Answer((item,), of, catalogue=ALL), Look(width=width))
