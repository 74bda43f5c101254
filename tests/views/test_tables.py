"""Tables and pages: nothing is cut off, nothing is taken for markup, and narrow terminals get less, not worse."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from nkfilms.kinship import like
from nkfilms.model import Dispute, Film, Ids, Placement, Related, Source, Version, Watch
from nkfilms.recommend import recommend
from nkfilms.results import Found, Match, Recommendation
from nkfilms.views import Answer, Format, Look, render
from nkfilms.vocabularies import Form, How, Reading, Tone
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
        Related(what=Reading.FILM, film="salt", how="its opposite"),
        Related(what=Reading.BOOK, title="A Book", by="An Author", url="https://example.org/book"),
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
                DR: free (noted 2010-05), DK
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
    """Folded, never cut; no line is wider than the terminal."""
    text = page(CHAPEL, width)
    assert all(cell_len(line) <= width for line in text.splitlines())
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
    recommended = recommend([ODD], {}, [Tone.HUMOROUS])
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
    for answer in (Answer((one,), Film), Answer(recommend([one], {}, [Tone.HUMOROUS]), Recommendation)):
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
    answer = Answer(recommend([crowded], ALL.lists, [Tone.HUMOROUS]), Recommendation)
    assert render(answer, Look(width=80)).splitlines()[2:] == ["   known for its humour · first on The Daily's list"]
    assert "Somewhere 2010" in render(answer, Look(width=59))


def test_parts_without_points_are_not_shown() -> None:
    """They would only be noise."""
    twin = film("twin", year=2009, topics=CHAPEL.topics, tones=CHAPEL.tones, summary="Another.")
    answer = Answer(like([CHAPEL], [twin]), Recommendation)
    text = render(answer, Look(width=100, explain=True))
    assert "same tones 0.0900 + same access 0.0800 + same years 0.0300 = 0.2000" in text


def test_plain_is_one_field_a_line() -> None:
    """For screen readers: no columns, no frames, a blank line between films."""
    text = render(Answer(recommend([CHAPEL, SALT], ALL.lists), Recommendation), Look(Format.PLAIN))
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
Reasons: known for its humour; first on The Daily's list; prize at Sundance 2010

Rank: 2
Id: salt
Title: Salt
Year: 1985
Kind: documentary
Tones: informative
Access: outside
Reasons: little written about it
"""
    )


def test_the_plain_page_has_every_line_of_the_page() -> None:
    """Each under its label."""
    text = render(Answer((CHAPEL,), Film, page=True, catalogue=ALL), Look(Format.PLAIN))
    assert "Where to watch: Amazon: stream (date not noted)\nWhere to watch: DR: free (noted 2010-05), DK\n" in text
    assert "Sources: https://example.org/film (title, running time)\n" in text
