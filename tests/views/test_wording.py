"""A film in words."""

import pytest
from msgspec.structs import replace

from nkfilms.model import Award, Film, HIGHEST_GRADE, Ids, Related, Watch
from nkfilms.own import Mark
from nkfilms.results import Imported, Match, points
from nkfilms.views.provenance import provenance
from nkfilms.views.watching import place
from nkfilms.views.wording import clock, facts, found_by, GRADES, on_page, others_counted, own, sum_of_parts
from nkfilms.vocabularies import Access, Advisory, AwardResult, How, Medium, RelatedKind, Topic
from tests.conftest import catalogue, film, on, ranking

SEEN = Mark(id="x", title="X", year=2000, seen=True)


def lines(one: Film, field: str) -> list[str]:
    """Return what a fact says, beside a ranking of ten and one that does not say how long it is."""
    known = catalogue(one, the_best=ranking(10), a_few=replace(ranking(3), publisher="The Weekly", size=None))
    return list(facts(one, known)[field].lines)


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (SEEN, ["seen"]),
        (replace(SEEN, seen_on="2026-11-30", rating=4.5), ["seen, 2026-11-30; rated 4.5 of 5"]),
        (replace(SEEN, seen=False, wanted=True, note="for spring"), ["wanted", "for spring"]),
        (replace(SEEN, seen=False, note="lent to Kim"), ["lent to Kim"]),
    ],
)
def test_what_the_library_says_of_a_film(mark: Mark, told: list[str]) -> None:
    """What was done with it, then the note; on its page, too."""
    assert own(mark) == told
    assert list(on_page(film("x"), None, mark)["own"].lines) == told
    assert "own" not in on_page(film("x"), None)


@pytest.mark.parametrize(
    ("match", "told"),
    [
        (Match(name=None, field="story", words=("monster", "iron")), "its story (monster, iron)"),
        (Match(name="Gamera", field="other_titles"), "Gamera (other title)"),
        (Match(name="Kim", field="directors"), "Kim (director)"),
        (Match(name="Kim", field="people"), "Kim (cast or subject)"),
        (Match(name="Salt", field="title"), "Salt (title)"),
    ],
)
def test_by_what_a_film_was_found(match: Match, told: str) -> None:
    """A name, and whose or what; or the words of a story."""
    assert found_by(match) == told


def test_numbers() -> None:
    """One film is not films; an hour has sixty minutes; parts without points are no summands."""
    found = Imported(matched=(), in_doubt=(), others=1)
    assert others_counted(found) == "1 other film is not in this guide."
    assert others_counted(replace(found, others=0)) == ""
    assert others_counted(replace(found, others=2)) == "2 other films are not in this guide."
    assert [clock(59), clock(60), clock(125)] == ["0h59", "1h00", "2h05"]
    parts = [points("tone", "tone fit", 0.2), points("lists", "lists", 0.0), points("awards", "prizes", 0.1)]
    assert sum_of_parts(parts, 0.3) == "tone fit 0.2000 + prizes 0.1000 = 0.3000"
    assert sum_of_parts(parts[1:2], 0.0) == "0 = 0.0000"


def test_what_the_page_of_a_film_shows() -> None:
    """In this order; all else is told in other ways, or by other formats."""
    one = film(
        "x",
        original_title="말",
        countries=("KP",),
        runtime=52,
        languages=("ko",),
        directors=("Kim",),
        logline="In a line.",
        awards=(Award(award="A prize", event="A festival", result=AwardResult.WON),),
        lists=(on("a-few", 1),),
        related=(Related(what=RelatedKind.FILM, film="y"),),
        companies=("Korea Film",),
        people=("Pak",),
    )
    assert " ".join(on_page(one, None, SEEN)) == (
        "title original_title year countries runtime kind languages directors logline summary own why context watch "
        "tones access level advisories awards lists related id"
    )


def test_what_the_facts_of_a_film_are_called() -> None:
    """In words that a reader has for them."""
    one = film("x", people=("Pak",), other_titles=("Ex",), ids=Ids(imdb="tt1"), logline="In a line.")
    called = {field: fact.label for field, fact in facts(one, None, SEEN).items()}
    assert called["own"] == "Yours"
    assert called["people"] == "With"
    assert called["other_titles"] == "Also called"
    assert called["ids"] == "Elsewhere"
    assert called["logline"] == "In a line"


def test_every_medium_has_words() -> None:
    """As the sources of a film tell where it was first shown."""
    told = (provenance(film("x", medium=medium), None) for medium in Medium)
    shown = [fact.lines for facts_ in told for fact in facts_ if fact.label == "First shown"]
    assert shown == [("in cinemas",), ("on television",), ("on the web",), ("on video",)]


def test_every_grade_has_words() -> None:
    """As completion shows them."""
    assert sorted(GRADES) == list(range(1, HIGHEST_GRADE + 1))


def test_several_terms_stand_in_a_line() -> None:
    """Each kind of term in a line of its own."""
    one = film(
        "x",
        access=(Access.ESCORTED, Access.UNDERCOVER),
        topics=(Topic.DAILY_LIFE, Topic.WAR),
        subjects=("gymnasts", "dentists"),
        advisories=(Advisory.VIOLENCE, Advisory.TORTURE),
    )
    assert lines(one, "access") == ["escorted, undercover"]
    assert lines(one, "topics") == ["daily life, war"]
    assert lines(one, "subjects") == ["gymnasts, dentists"]
    assert lines(one, "advisories") == ["violence, torture; what is not named may be shown too"]
    assert lines(one, "level") == ["introductory: asks for no prior knowledge"]


def test_lists_by_their_publishers() -> None:
    """With the rank, and of how many, as far as they say."""
    one = film("x", lists=(on("the-best", 2), on("a-few", 1), on("unheard-of")))
    assert lines(one, "lists") == ["The Daily (2 of 10); The Weekly (1); unheard-of"]


def test_places_and_further_reading() -> None:
    """With addresses where they are the way to it: a book is not read there."""
    here = Watch(where="DR", how=How.STREAM, region="DK", url="https://example.org/dr", as_of="2020")
    assert place(here) == "DR: stream (noted 2020), Denmark, https://example.org/dr"
    bare = Watch(where="a disc", how=How.DISC, noted_at="https://example.org/news")
    assert place(bare) == "a disc: disc (date not noted), as reported at https://example.org/news"
    one = film(
        "x",
        watch=(here,),
        related=(
            Related(what=RelatedKind.REVIEW, title="On X", by="Kim", url="https://example.org/on-x"),
            Related(what=RelatedKind.BOOK, title="The X Book", url="https://example.org/book"),
            Related(what=RelatedKind.FILM, film="y", how="its sequel"),
        ),
    )
    assert lines(one, "watch") == [place(here)]
    assert lines(one, "related") == [
        'review: "On X" by Kim, https://example.org/on-x',
        'book: "The X Book"',
        "film: y, its sequel",
    ]
