"""Standing: what lists and juries say of a film."""

import pytest
from msgspec.structs import replace

from nkfilms.evidence import amounts, evidence_of, named_for_others, Standing, standing, standing_reasons
from nkfilms.juries import award_text
from nkfilms.model import Award, Catalogue, Film, Placement, Related, Source, Watch
from nkfilms.vocabularies import AwardResult, How, RelatedKind
from tests.conftest import catalogue, film, on, prize, ranking

LISTS = {"ten": ranking(10), "fifty": ranking(50), "other": ranking(10), "poll": replace(ranking(50), voters=40)}
LISTS |= {f"shown-{n}": replace(ranking(7), programme=True) for n in range(4)}
LISTS |= {"unsized": replace(ranking(1), size=None)}
LISTS |= {f"cause-{n}": replace(ranking(7), advocacy=True) for n in range(4)}
SHOWN = tuple(on(f"shown-{n}") for n in range(4))
CAUSE = tuple(on(f"cause-{n}") for n in range(4))


PLACES = tuple(Watch(where=where, how=How.FREE) for where in ("A", "A", "B"))


def votes(count: int) -> Placement:
    """Return a place on the poll by its votes."""
    return Placement(list="poll", votes=count)


def craft(award: str) -> Award:
    """Return a prize that is not for the whole film."""
    return replace(prize("A"), award=award)


def mention(event: str) -> Award:
    """Return a special mention."""
    return prize(event, result=AwardResult.SPECIAL_MENTION)


def written(publishers: int) -> tuple[Source, ...]:
    """Return pages of so many publishers."""
    return tuple(Source(url=f"https://example-{n}.org/film") for n in range(publishers))


REVIEWED = {
    "sources": written(1),
    "related": (Related(what=RelatedKind.REVIEW, title="A", url="https://example-0.org/review"),),
}


def whole(one: Film) -> float:
    """Return the whole standing of a film, 0..1."""
    return standing(one, LISTS).total


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param({"lists": (on("ten", 1),)}, {"lists": (on("ten", 2),)}, id="a higher rank"),
        pytest.param({"lists": (on("ten", 10),)}, {}, id="the last place, none"),
        pytest.param({"lists": (on("fifty", 10),)}, {"lists": (on("ten", 10),)}, id="tenth of fifty, tenth of ten"),
        pytest.param({"lists": (on("ten", 9), on("other", 9))}, {"lists": (on("ten", 9),)}, id="two lists"),
        pytest.param({"lists": (on("other"),)}, {"lists": SHOWN[:1]}, id="named on a list, shown in a programme"),
        pytest.param({"lists": (on("other"),)}, {"lists": CAUSE[:1]}, id="a list, that of a campaign"),
        pytest.param({"lists": (on("unsized", 1),)}, {"lists": (on("ten", 2),)}, id="first of a list of unknown size"),
        pytest.param({"lists": (votes(20),)}, {"lists": (votes(19),)}, id="half of the votes, fewer"),
        pytest.param({"lists": (votes(8),)}, {"lists": (on("poll"),)}, id="votes, an unknown number of them"),
        pytest.param({"awards": (prize("A"), prize("B"))}, {"awards": (prize("A"),)}, id="two prizes"),
        pytest.param({"awards": (prize("A"),)}, {"awards": (mention("A"),)}, id="a prize, a mention"),
        pytest.param({"awards": (prize("Sundance"),)}, {"awards": (prize("A"),)}, id="the prize of a great event"),
        pytest.param({"awards": (prize("A"),)}, {"awards": (prize("Peace Days"),)}, id="a prize, one for a cause"),
        pytest.param({"awards": (prize("Peace Days"),)}, {}, id="a prize for a cause, none"),
        pytest.param({"awards": (prize("A"),)}, {"awards": (craft("Best Lighting"),)}, id="a prize for the whole film"),
        pytest.param(
            {"awards": (prize("A"),)}, {"awards": (craft("Popularity Award"),)}, id="a jury's prize, a crowd's"
        ),
        pytest.param({"awards": (prize("A"), prize("B"))}, {"awards": (prize("A"),) * 2}, id="prizes of two juries"),
        pytest.param({"sources": written(2)}, {"sources": written(1)}, id="two publishers"),
        pytest.param({"sources": written(2)}, {"sources": written(1) * 2}, id="two publishers, two pages of one"),
        pytest.param({"other_titles": ("A",)}, {}, id="another title"),
    ],
)
def test_better_evidence_stands_higher(better: dict[str, object], worse: dict[str, object]) -> None:
    """Each piece of evidence by what it says."""
    assert whole(film("better", **better)) > whole(film("worse", **worse))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param({"lists": (on("ten"), on("other"))}, {"lists": SHOWN[:3]}, id="two mentions, three programmes"),
        pytest.param({"lists": SHOWN[:2]}, {"lists": (on("ten"),)}, id="two programmes, a mention"),
        pytest.param({"lists": (on("ten"),)}, {"lists": CAUSE[:3]}, id="a mention, three of campaigns"),
        pytest.param({"lists": CAUSE}, {"lists": (on("ten"),)}, id="four mentions of campaigns, one"),
        pytest.param({"lists": (on("ten"),)}, {"awards": (prize("Sundance"),)}, id="a mention, a great prize"),
        pytest.param(
            {"awards": (prize("Sundance"), prize("Berlinale"), prize("Cannes"))},
            {"lists": (on("ten"),)},
            id="three great prizes, a mention",
        ),
        pytest.param(
            {"lists": (on("ten"), on("other"))},
            {"awards": tuple(prize(f"{n}") for n in range(7))},
            id="two mentions, seven prizes",
        ),
        pytest.param({"lists": (on("ten"),)}, {"sources": written(2)}, id="a mention, a second publisher"),
        pytest.param({"sources": written(4)}, {"lists": (on("ten"),)}, id="four publishers, a mention"),
        pytest.param(REVIEWED, {"sources": written(2)}, id="a publisher who reviews it, a second one"),
        pytest.param({"sources": written(3)}, REVIEWED, id="three publishers, one who reviews it"),
        pytest.param({"watch": PLACES[:1]}, {"other_titles": ("A",)}, id="a place, a title"),
        pytest.param({"other_titles": ("A", "B")}, {"watch": PLACES[:1]}, id="two titles, a place"),
        pytest.param({"other_titles": ("A", "B")}, {"lists": (on("ten"),)}, id="two titles, a mention"),
        pytest.param({"lists": (on("ten"),)}, {"other_titles": ("A",)}, id="a mention, a title"),
        pytest.param({"awards": (prize("A"),)}, {"awards": (craft("Sound"), craft("Music"))}, id="a prize, two crafts"),
        pytest.param(
            {"awards": (prize("A"),)},
            {"awards": (prize("Peace"), craft("Sound"))},
            id="a prize, a small one and a craft",
        ),
        pytest.param({"awards": (mention("A"),)}, {"awards": (craft("Best Lighting"),)}, id="a mention, one craft"),
        pytest.param(
            {"awards": (craft("Best Lighting"), replace(craft("Best Sound"), event="B"))},
            {"awards": (mention("A"),)},
            id="two crafts, a mention",
        ),
    ],
)
def test_some_evidence_outweighs_other(better: dict[str, object], worse: dict[str, object]) -> None:
    """As the weights say; a change of scale is noticed here."""
    assert whole(film("better", **better)) > whole(film("worse", **worse))


def test_what_counts_as_much() -> None:
    """The first of a ranking as two mentions, the last as one; a great prize as two, and those for a cause as halves."""
    for place, count in ((on("ten", 1), 2), (on("ten", 10), 1), (on("two", 2), 1)):
        assert amounts(film("x", lists=(place,)), LISTS | {"two": ranking(2)}).lists == count
    assert amounts(film("x", lists=(on("ten"), *SHOWN)), LISTS)[:2] == (1, 4)
    assert whole(film("x", lists=(votes(20),))) == whole(film("y", lists=(votes(30),)))
    given = [(prize("Sundance"),), (prize("A"), prize("B")), tuple(prize(f"Peace {n}") for n in range(4))]
    assert [amounts(film("x", awards=awards), LISTS).awards for awards in given] == [2, 2, 2]
    assert amounts(film("x", awards=(mention("Sundance"),)), LISTS).awards == 1


def test_the_second_prize_of_a_jury_says_half_of_its_first() -> None:
    """And its third half of that."""
    given = [amounts(film("x", awards=(prize("A"),) * count), LISTS).awards for count in range(4)]
    assert given == [0, 1, 1.5, 1.75]


def test_publishers_are_counted_by_their_sites() -> None:
    """Those in print by name, those of what to read besides too, and other films not at all."""
    deep = Source(url="http://www.example-0.org/x/y/?from=https://example-9.org/c")
    known = {
        "sources": (*written(1), deep, Source(publisher="A", title="B")),
        "related": (
            Related(what=RelatedKind.REVIEW, title="C", url="https://example-1.org/review"),
            Related(what=RelatedKind.INTERVIEW, title="C", url="https://example-2.org/interview"),
            Related(what=RelatedKind.FILM, film="y", url="https://example-3.org/y"),
            Related(what=RelatedKind.BOOK, title="D"),
        ),
    }
    found = amounts(film("x", **known), LISTS)
    assert (found.publishers, found.reviews) == (4, 2)


@pytest.mark.parametrize("what", RelatedKind)
def test_who_writes_of_a_film_at_length_counts_for_that_too(what: RelatedKind) -> None:
    """A site with an article, a review or an interview does, but not the film's own, and not where a book is sold."""
    read = Related(what=what, title="A", url="https://example-1.org/read")
    again = replace(read, title="B", url="https://m.example-1.org/other")
    found = amounts(film("x", related=(read, again)), LISTS)
    at_length = {RelatedKind.ARTICLE, RelatedKind.REVIEW, RelatedKind.INTERVIEW}
    assert (found.publishers, found.reviews) == (1 if what is RelatedKind.FILM else 2, what in at_length)


def test_what_only_numbers_a_film_does_not_write_of_it() -> None:
    """A table of ids is no publisher; with anything else that it states, it is one."""
    known = Source(url="https://example-1.org/ids", supports=("ids",))
    for supports, sites in ((("ids",), 1), (("ids", "year"), 2)):
        one = film("x", sources=(*written(1), replace(known, supports=supports)))
        assert amounts(one, LISTS).publishers == sites
        assert standing_reasons(one, LISTS) == [f"written about by {sites} publisher{'s' * (sites - 1)}"]


def test_lists_of_a_directors_other_films_count_for_a_film() -> None:
    """Each once, however many hands they share, and not what names the film itself, nor programmes."""
    both = ("Kim", "Pak")
    films = [
        film("first", directors=both, lists=(on("ten", 1), *SHOWN)),
        film("second", directors=both, lists=(on("ten", 10),)),
        film("third", directors=("Pak",)),
        film("nobodys", lists=(on("other"),)),
    ]
    assert named_for_others(films, LISTS) == {"first": 1, "second": 2, "third": 3, "nobodys": 0}
    found = evidence_of(Catalogue(schema=1, films=tuple(films), lists=LISTS))
    assert found["third"].standing.directors > found["nobodys"].standing.directors == 0


@pytest.mark.parametrize(("others", "more"), [(1, False), (2, True)])
def test_what_names_other_films_counts_less(others: int, more: bool) -> None:  # noqa: FBT001 - a table of cases
    """Two mentions of a director's other films say more than one of the film itself, one says less."""
    named = whole(film("named", lists=(on("ten"),)))
    assert (standing(film("x"), LISTS, others).total > named) is more


def test_releases_are_other_titles_and_places() -> None:
    """A place counts once, in however many ways it shows the film."""
    titled = film("x", other_titles=("Swiri", "Шири", "シュリ"), watch=PLACES)
    found = amounts(titled, LISTS)
    assert (found.titles, found.places) == (3, 2)
    assert standing(titled, LISTS).releases > standing(film("y", watch=PLACES), LISTS).releases > 0


@pytest.mark.parametrize(
    "event",
    [
        "Amnesty International", "Deutsche Bischofskonferenz", "Korean Catholic Mass Communication Awards",
        "Festival du Film et Forum sur les Droits Humains (FIFDH), Geneva", "Human Rights Watch Film Festival",
        "Deutscher Menschenrechts-Filmpreis", "Movies that Matter Festival", "One World Festival Brussels",
        "Bitgaram International Peace Film Festival", "Pyongyang International Film Festival",
    ],
)  # fmt: skip
def test_a_minor_event(event: str) -> None:
    """Chooses for a cause, or honours what its own country made."""
    assert whole(film("x", awards=(prize(event),))) < whole(film("y", awards=(prize("A"),)))


@pytest.mark.parametrize(
    "award",
    [
        "Acting prize", "Best Supporting Actor", "Best Actress", "Best Art Direction", "Best Cinematography",
        "prize for cinematography", "Distribution Support Award", "Editing (Kim Sang-bum)", "Outstanding Graphic Design",
        "Best Lighting", "Best Music", "Best Planning", "Popular Award", "Sound Effects Prize", "Star Award",
    ],
)  # fmt: skip
def test_a_prize_for_one_craft(award: str) -> None:
    """Or of a crowd counts less than one for the film."""
    assert whole(film("x", awards=(craft(award),))) < whole(film("y", awards=(prize("A"),)))


@pytest.mark.parametrize(
    "event",
    [
        "Annecy International Animation Film Festival", "Berlin International Film Festival", "Berlinale",
        "Busan International Film Festival", "Cannes Film Festival", "Karlovy Vary International Film Festival",
        "Locarno Film Festival", "Moscow International Film Festival", "Pusan International Film Festival",
        "San Sebastián International Film Festival", "Shanghai International Film Festival",
        "Tallinn Black Nights Film Festival", "Tokyo International Film Festival", "Venice Film Festival",
        "Warsaw International Film Festival", "International Documentary Festival Amsterdam", "IDFA",
        "Leipzig Documentary Film Week", "International Film Festival Rotterdam", "Sundance Film Festival",
        "Yamagata International Documentary Film Festival", "Academy Awards", "Prix Albert-Londres", "BAFTA Awards",
        "Baeksang Arts Awards", "Blue Dragon Film Awards", "Canadian Screen Awards", "International Emmy Awards",
        "European Film Awards", "Gemini Awards", "Grand Bell Awards", "Kinema Junpo Best Ten",
        "Lielais Kristaps, Latvian National Film Award", "Mainichi Film Awards", "Peabody Awards", "Prix Italia",
        "Robert Awards", "Rory Peck Awards", "Royal Television Society",
        "Alfred I. duPont-Columbia University Awards",
    ],
)  # fmt: skip
def test_a_great_event(event: str) -> None:
    """Says more than a festival of which nobody has heard."""
    assert whole(film("x", awards=(prize(event),))) > whole(film("y", awards=(prize("A"),)))


def test_each_further_piece_of_evidence_adds_less() -> None:
    """Ten juries do not make a film ten times as good."""
    one, two, three = (whole(film("x", awards=tuple(prize(str(n)) for n in range(count)))) for count in (1, 2, 3))
    assert three - two < two - one < one


def test_standing_is_bounded() -> None:
    """Whatever the evidence, the whole is at most 1, and each kind has its part of it."""
    laden = film(
        "laden", lists=(on("ten", 1), *SHOWN) * 50, awards=(*(prize(str(n)) for n in range(50)),), sources=written(90),
        watch=tuple(Watch(where=str(n), how=How.FREE) for n in range(50)),
    )  # fmt: skip
    points = standing(laden, LISTS, 50)
    assert min(points.lists, points.awards, points.sources, points.releases, points.directors) > 0
    assert 0.99 < points.total <= 1


def test_a_jury_of_another_year_is_another_jury() -> None:
    """And the best that one said counts whole, wherever it stands in the record."""
    twice, again = film("x", awards=(prize("A"),) * 2), film("y", awards=(prize("A"), prize("A", 2011)))
    assert whole(again) > whole(twice)
    lights_first = film("z", awards=(craft("Best Lighting"), prize("A")))
    assert whole(lights_first) == whole(film("z", awards=(prize("A"), craft("Best Lighting"))))


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        ("The Daily", "on The Daily's list"),
        ("Junkies", "on Junkies' list"),
        ("Film Council (FC)", "on Film Council's list"),
        ("Travel, Dublin", "on Travel's list"),
    ],
)
def test_a_list_is_named_by_who_published_it(publisher: str, expected: str) -> None:
    """Without the abbreviation or the town that may follow."""
    lists = {"other": replace(ranking(10), publisher=publisher)}
    assert standing_reasons(film("x", lists=(on("other"),)), lists)[0] == expected


def test_a_poll_is_named_by_who_was_asked() -> None:
    """Where the list says it."""
    asked = {"poll": replace(LISTS["poll"], asked="forty people who left the North")}
    known = [standing_reasons(film("x", lists=(place,)), asked)[0] for place in (on("poll", 1), votes(9), votes(1))]
    in_it = "in a poll of forty people who left the North"
    assert known == [f"first {in_it}", f"9 votes {in_it}", f"1 vote {in_it}"]


def test_the_weightier_reason_comes_first() -> None:
    """Six prizes before a place low on a list, the top of a list before one prize."""
    prized = film("x", awards=tuple(prize(name) for name in "ABCDEF"), lists=(on("ten", 10),))
    assert standing_reasons(prized, LISTS) == [
        "Grand Prize at A 2010 and five more",
        "number 10 on The Daily's list",
    ]
    listed = film("x", awards=(prize("A"),), lists=(on("ten", 1),), sources=written(9))
    assert standing_reasons(listed, LISTS) == ["first on The Daily's list", "Grand Prize at A 2010"]


def test_a_list_is_named_before_a_programme() -> None:
    """Of those that count as much, and before the last place of one; that of a campaign comes last."""
    several = film("x", lists=(CAUSE[0], SHOWN[0], on("ten")))
    assert standing_reasons(several, LISTS)[0] == "on The Daily's list and two more"
    last = film("x", lists=(on("ten", 10), on("unsized")))
    assert standing_reasons(last, LISTS)[0] == "on The Daily's list and one more"
    shown = film("x", lists=(CAUSE[0], SHOWN[0]))
    assert standing_reasons(shown, LISTS)[0] == "in a programme of The Daily and one more"


def test_a_paper_is_named_before_a_blog() -> None:
    """Of lists that count as much; alone, the blog is."""
    lists = LISTS | {"a-blog": replace(ranking(10), publisher="Kim's Korea (blog)")}
    assert standing_reasons(film("x", lists=(on("a-blog"), on("ten"))), lists) == ["on The Daily's list and one more"]
    assert standing_reasons(film("x", lists=(on("a-blog", 1), on("ten"))), lists)[0].startswith(
        "first on Kim's Korea's"
    )


def test_a_prize_is_named_before_a_special_mention() -> None:
    """In whatever order the record has them."""
    both = film("x", awards=(prize("A", result=AwardResult.SPECIAL_MENTION), prize("B")))
    assert standing_reasons(both, LISTS)[0] == "Grand Prize at B 2010 and one more"


def test_the_evidence_of_a_catalogue_is_that_of_its_films() -> None:
    """By their ids, in points and in words, given the catalogue's own lists."""
    one, other = film("one", lists=(on("the-ten", 1),)), film("other", sources=written(3))
    found = evidence_of(catalogue(one, other, the_ten=ranking(10)))
    assert list(found) == ["one", "other"]
    assert found["one"].standing.lists > found["other"].standing.lists == 0
    assert found["one"].reasons == ("first on The Daily's list",)
    assert found["other"].reasons == ("written about by 3 publishers",)


@pytest.mark.parametrize(
    ("prizes", "more"),
    list(enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "many", "many"], 2)),
)
def test_further_prizes_are_counted_in_words(prizes: int, more: str) -> None:
    """As far as anybody counts so."""
    laden = film("x", awards=tuple(prize(f"A{n}") for n in range(prizes)))
    assert standing_reasons(laden, LISTS)[0] == f"Grand Prize at A0 2010 and {more} more"


def test_a_prize_without_a_year() -> None:
    """Is named by its event."""
    undated = Award(award="Grand Prize", event="Leipzig", result=AwardResult.WON)
    assert award_text(undated) == "Grand Prize, Leipzig"
    assert standing_reasons(film("x", awards=(undated,)), LISTS)[0] == "Grand Prize at Leipzig"


def test_a_prize_in_words() -> None:
    """What, where, when, and whether it was a mention only."""
    assert award_text(prize("Leipzig", 1989)) == "Grand Prize, Leipzig 1989"
    assert (
        award_text(prize("Leipzig", result=AwardResult.SPECIAL_MENTION))
        == "Grand Prize, Leipzig 2010 (special mention)"
    )


def test_standing_is_told_by_kind() -> None:
    """In the words that --explain prints, and with the points that add up."""
    parts = Standing(0.3, 0.2, 0.1, 0.05, 0.02).in_points(0.5).parts()
    assert [(part.part, part.label, part.points) for part in parts] == [
        ("lists", "published lists", 0.15),
        ("awards", "prizes", 0.1),
        ("sources", "written about", 0.05),
        ("releases", "widely released", 0.025),
        ("directors", "its director's other films", 0.01),
    ]


def test_a_publisher_counts_once_by_its_site() -> None:
    """However deep the page, and with other addresses in it; a film named under `related` is no publisher."""
    pages = ("https://www.a.org/x/y/z", "https://a.org/other?from=https://b.org/c", "https://c.org/")
    sources = tuple(Source(url=url) for url in pages)
    related = (
        Related(what=RelatedKind.REVIEW, title="R", url="https://d.org/r"),
        Related(what=RelatedKind.FILM, film="y", url="https://e.org/y"),
    )
    found = amounts(film("x", sources=sources, related=related), {})
    assert (found.publishers, found.reviews) == (3, 1)


def test_a_mention_alone_is_told_as_one() -> None:
    """Not as a prize, nor by its own name."""
    award = Award(award="Jury Prize", event="Clip Days", year=2010, result=AwardResult.SPECIAL_MENTION)
    assert standing_reasons(film("x", awards=(award,)), {}) == ["special mention at Clip Days 2010"]


def test_the_best_prize_of_an_event_counts_whole_whichever_is_named_first() -> None:
    """The others of the same event count half."""
    grand, craft = (
        Award(award=name, event="Clip Days", year=2010, result=AwardResult.WON)
        for name in ("Grand Prize", "Best Editing")
    )
    found = [amounts(film("x", awards=awards), {}).awards for awards in ((grand, craft), (craft, grand))]
    assert found[0] == found[1] > amounts(film("x", awards=(grand,)), {}).awards
