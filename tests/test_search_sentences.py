"""Titles inside sentences, beside others, in other forms and numbers; and the order of what is found."""

from importlib import import_module

import pytest

from nkfilms.folding import fold
from nkfilms.search import search
from nkfilms.search.idle import IDLE_WORDS, WEAK_WORDS
from nkfilms.search.numerals import in_digits
from nkfilms.search.query import COUNTRY_WORDS, is_stop_word, read_query, STOP_WORDS
from nkfilms.search.resolving import resolve
from tests.conftest import catalogue, film, on, ranking

FILMS = catalogue(
    film("joint-security-area", title="Joint Security Area", original_title="공동경비구역 JSA", year=2000),
    film("under-the-sun", title="Under the Sun", year=2015),
    film("a-state-of-mind", title="A State of Mind", year=2004),
    film("the-game-of-their-lives", title="The Game of Their Lives", year=2002),
    film("the-net", title="The Net", other_titles=("그물",), year=2016),
    film("bird", title="Bird", year=1992),
    film("crossing", title="Crossing", other_titles=("クロッシング",), year=2008),
    film("steel-rain", title="Steel Rain", year=2017),
    film("steel-rain-2", title="Steel Rain 2: Summit", year=2020),
    film("confidential", title="Confidential Assignment", other_titles=("공조",), year=2017),
    film("confidential-2", title="Confidential Assignment 2: International", other_titles=("공조2",), year=2022),
    film("the-red-chapel", title="The Red Chapel", year=2009),
    film("sea-of-blood", title="Sea of Blood", year=1969),
    film("the-flower-girl", title="The Flower Girl", year=1972),
    film("72-hours", title="72 Hours", year=2024),
    film("645", title="6/45", year=2022),
    film("48m", title="48M", year=2012),
    film("order-no-027", title="Order No. 027", year=1986),
    film("yodok-stories", title="Yodok Stories", year=2008),
    film("friends-of-kim", title="Friends of Kim", year=2006),
    film("a-partisan-maiden", title="A Partisan Maiden", year=1954),
    film("sona", title="Sona, the Other Myself", other_titles=("Goodbye, Pyongyang",), directors=("Yang Yong-hi",)),
    film("songs", title="Songs from the North", year=2014),
    film("our-family", title="Our Family"),
    film("our-familys-problem", title="Our Family's Problem"),
    film("soup", title="Soup and Ideology", year=2021),
    film("dynasty", title="Corée du Nord: portraits de dictateurs"),
    film("as-one", title="As One", other_titles=("Korea",)),
    film("jsa-like", title="J.S.A.", year=2001),
    film(
        "heavens-soldiers",
        title="Heaven's Soldiers",
        people=("Cho Min", "Kim Seung-woo", "Yu Won-jun"),
        other_titles=("Chongun",),
    ),
)


MODULES = ("", "idle", "carried", "forms", "likeness", "query", "readings")


def found(text: str) -> list[str]:
    """Return the ids of the films found, best first."""
    return [each.film.id for each in search(FILMS, text)]


@pytest.mark.parametrize(
    ("text", "film_id"),
    [
        pytest.param("watch joint security area online free", "joint-security-area", id="words that ask, and the name"),
        pytest.param("has anyone here seen the red chapel?", "the-red-chapel", id="a question"),
        pytest.param("joint securty area all episodes dubbed", "joint-security-area", id="with one in a longer title"),
        pytest.param("red chapl english subtitles", "the-red-chapel", id="with a typing error"),
        pytest.param("review of a state of mind by guardian", "a-state-of-mind", id="one word that is not known"),
        pytest.param("game of their lives 1966 world cup", "the-game-of-their-lives", id="a telling name, more asked"),
        pytest.param("i would like to rent songs from the north", "songs", id="a long name of little words"),
        pytest.param("did grandma watch songs from the north", "songs", id="its little words count"),
        pytest.param("my teacher showed us under the sun in class", "under-the-sun", id="what people do with films"),
        pytest.param("how long is crossing", "crossing", id="a name of one word, two words that ask"),
        pytest.param(
            "does anybody know where i could watch online for free with english subtitles the movie called the red chapel",
            "the-red-chapel",
            id="MOST_WORDS: a long sentence",
        ),
        pytest.param("crossing netflix", "crossing", id="one that can only ask"),
        pytest.param("was crossing a hit on netflix", "crossing", id="a name of one word, between words that ask"),
        pytest.param(
            "who directed a partisan maiden in moravian colours", "a-partisan-maiden", id="a question, more said"
        ),
        pytest.param("is crossing 2008 on netflix a flop", "crossing", id="its year is no word beside it"),
        pytest.param("영화 그물 김기덕식 결말", "the-net", id="two syllables, in a question, after a word that asks"),
        pytest.param(
            "who directed joint secu rity area in moravian colours", "joint-security-area", id="one word split"
        ),
        pytest.param("songs frm the north vale a pena", "songs", id="a slip in a little word"),
        pytest.param("czy joint securityarea jest na faktach", "joint-security-area", id="in Polish, two words joined"),
        pytest.param("gdzie obejrzec parti san maiden lektor", "a-partisan-maiden", id="one word split, in Polish"),
        pytest.param("kde sledovat steel rain 2 s titulky", "steel-rain-2", id="in Czech, without its subtitle"),
        pytest.param("bird official 4k remastered rip", "bird", id="a copy of it"),
        pytest.param("steel rain 2 summit ep 1 eng sub", "steel-rain-2", id="the number of an episode"),
        pytest.param("confidential assignment 2017 ending explained", "confidential", id="the year is no other part"),
        pytest.param("공조2 무료보기", "confidential-2", id="Korean"),
        pytest.param("공조2다시보기", "confidential-2", id="Korean, unspaced"),
        pytest.param("영화 그물을 어디서 보나요", "the-net", id="Korean, with a particle"),
        pytest.param("映画 クロッシング 脱北", "crossing", id="Japanese, with a word that is not known"),
        pytest.param('the one called "Under the Sun" I believe', "under-the-sun", id="in quotation marks"),
        pytest.param("THE NET 網に囚われた男", "the-net", id="before a subtitle in another script"),
        pytest.param("seventy two hours", "72-hours", id="tens and units"),
        pytest.param("six forty five", "645", id="said as years are"),
        pytest.param("48 meters", "48m", id="metres"),
        pytest.param("order number twenty-seven", "order-no-027", id="a number in words"),
        pytest.param("order #27", "order-no-027", id="a sign for number"),
        pytest.param("confidential assignment II", "confidential-2", id="a Roman numeral"),
        pytest.param("yodok story", "yodok-stories", id="singular for plural"),
        pytest.param("kim's friends", "friends-of-kim", id="a possessive"),
        pytest.param("partisan girl", "a-partisan-maiden", id="another English word for it"),
        pytest.param("j.s.a.", "jsa-like", id="initials, the last of them like an article"),
    ],
)
def test_what_is_asked_for_comes_first(text: str, film_id: str) -> None:
    """Whatever people write around the name of a film."""
    assert found(text)[:1] == [film_id]
    assert resolve(FILMS, text).id == film_id


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("surfing the net at night", id="a common word inside a sentence"),
        pytest.param("the bird cage", id="a longer title"),
        pytest.param("free crossing", id="one word that titles have too"),
        pytest.param("watch crossing guards online", id="a word of another title, in a question"),
        pytest.param("watch crossing of guards online", id="a little word between them"),
        pytest.param("netflix guarded crossing", id="the nearest word before it"),
        pytest.param("낚시 그물 추천", id="two syllables after a word that does not ask"),
        pytest.param("une histoire vraie en corée du nord", id="the country alone, which is a title with a subtitle"),
        pytest.param("ten days in north korea", id="the country, which is a title"),
        pytest.param("the red chapel in a japanese village", id="the name of a language, which is no word that asks"),
        pytest.param("under the sun of satan", id="a longer title of a name that says little"),
        pytest.param("steel rain 3", id="another number"),
        pytest.param("where to watch online free", id="nothing is asked for"),
        pytest.param("the long goodbye", id="common words alone"),
        pytest.param("Cho Seung-woo", id="parts of two people and of a title"),
    ],
)
def test_what_asks_for_another_film_finds_none(text: str) -> None:
    """A common word as a title must not take a sentence over."""
    assert found(text) == []


def test_of_two_titles_in_a_sentence_the_longer_comes_first() -> None:
    """Both stand whole in it."""
    assert found("i am searching for the movie our family's problem")[:2] == ["our-familys-problem", "our-family"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("the flower girl + sea of blood", {"the-flower-girl", "sea-of-blood"}, id="a sign"),
        pytest.param("the red chapel and a state of mind", {"the-red-chapel", "a-state-of-mind"}, id="a word"),
        pytest.param("sea of blood & soup and ideology", {"sea-of-blood", "soup"}, id="a sign, and a word in a title"),
        pytest.param("bird, crossing or the net", {"bird", "crossing", "the-net"}, id="three"),
    ],
)
def test_several_titles_are_all_found(text: str, ids: set[str]) -> None:
    """In one query, with whatever stands between them."""
    assert ids <= set(found(text))


@pytest.mark.parametrize(
    ("constant", "value", "text", "expected"),
    [
        pytest.param("carried.TELLING", 4, "game of their lives 1966 world cup", True, id="three words are telling"),
        pytest.param("carried.TELLING", 2, "under the sun of satan", False, id="two are less so"),
        pytest.param("carried.SLIP", 0.6, "joint secured area of the law", False, id="another word is no slip"),
        pytest.param("carried.SHORTEST_SLIP", 4, "sea of blond hair", False, id="nor a short one with another letter"),
        pytest.param("carried.SHORTEST_CARRIED", 2, "그물 낚시", False, id="two syllables are a common word"),
        pytest.param("carried.LONG_ENOUGH", 99, "songs frm the north vale a pena", True, id="a slip"),
        pytest.param("carried.LONG_ENOUGH", 7, "watch 72 ours with brigitte online", False, id="none in a short title"),
        pytest.param("carried.ASKED", 1, "who directed a partisan maiden in moravian colours", True, id="more said"),
        pytest.param(
            "carried.ASKED", 9, "watch state of mind bending hungarian illusionists escapologists", False, id="too much"
        ),
        pytest.param("carried.MOST_LEFT", 0, "was crossing a hit of netflix summer", True, id="one word left"),
        pytest.param("carried.MOST_LEFT", 9, "download crossing app crochet knitting patterns", False, id="many left"),
        pytest.param("query.SEVERAL", 9, "i see how steel rain melts everything", True, id="weak words ask together"),
        pytest.param("query.SEVERAL", 2, "i see steel rain melts everything", False, id="two do not"),
        pytest.param("carried.CARRIED", 0.5, "review of a state of mind by guardian", True, id="carried is found"),
        pytest.param("readings.SHORTEST_IDLE", 1, "Jeon Do-yeon", False, id="short words are syllables"),
        pytest.param("idle.WEAK_WORDS", frozenset(), "free crossing", False, id="one weak word is not enough"),
        pytest.param("query.IDLE_WORDS", frozenset(), "how long is crossing", True, id="they ask"),
        pytest.param("query._COUNTED", frozenset(), "crossing ep 3 eng sub avistaz", True, id="an episode"),
        pytest.param(".WHOLE_NAME", 0.7, "goodbye netflix", False, id="what is left must be nearly a whole name"),
        pytest.param("likeness.NAMED", 0.9, "heavens soldiers cho min kim seung woo", True, id="people beside a title"),
        pytest.param("forms._IRREGULAR", {}, "life game", True, id="an irregular plural"),
        pytest.param("forms._SAME", {}, "partisan girl", True, id="a maiden is a girl"),
    ],
)
def test_what_each_constant_is_for(
    monkeypatch: pytest.MonkeyPatch, constant: str, value: object, text: str, *, expected: bool
) -> None:
    """With another value a film is found that should not be, or not found."""
    assert bool(found(text)) is expected
    modules = [import_module(f"nkfilms.search.{name}".rstrip(".")) for name in MODULES]
    home, constant = constant.split(".")
    assert hasattr(modules[MODULES.index(home)], constant)
    for each in modules:
        if hasattr(each, constant):
            monkeypatch.setattr(each, constant, value)
        for remembered in vars(each).values():
            if hasattr(remembered, "cache_clear"):
                remembered.cache_clear()
    assert bool(found(text)) is not expected


ORDER = catalogue(
    film("a-flower-girl", title="A Flower Girl of Ours"),
    film("double-agent", title="Double Agent", other_titles=("Our Comrade Kim",)),
    film("comrade-kim", title="Comrade Kim Goes Flying"),
    film("girl-b", title="The Girl from the South", lists=(on("canon", 1),)),
    film("girl-a", title="Spy Girl"),
    film("girlhood", title="Girlhood"),
    film("picture-show", title="The Great North Korean Picture Show"),
    film("illusion", title="North Korea: The Great Illusion"),
    film("gordon-2002", title="Lives", year=2002, directors=("Daniel Gordon",)),
    film("gordon-2003", title="Mind", year=2003, directors=("Daniel Gordon",)),
    film("about", title="Abducted", people=("Shin Sang-ok",), lists=(on("canon", 2),)),
    film("by", title="Salt", directors=("Shin Sang-ok",)),
    canon=ranking(10),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("comrade kim", ["comrade-kim", "double-agent"], id="what begins a title before what it holds"),
        pytest.param("the great north", ["picture-show", "illusion"], id="North Korean inside a title is part of it"),
        pytest.param(
            "girl", ["girl-b", "a-flower-girl", "girl-a", "girlhood"], id="of equals the best known, then ids"
        ),
        pytest.param("daniel gordon 2002", ["gordon-2002", "gordon-2003"], id="the exact year"),
        pytest.param("shin sang-ok", ["by", "about"], id="who made a film before who is in it"),
    ],
)
def test_the_order_of_what_is_found(text: str, ids: list[str]) -> None:
    """A score is never above the one before it."""
    answers = search(ORDER, text)
    assert [each.film.id for each in answers] == ids
    assert [each.score for each in answers] == sorted((each.score for each in answers), reverse=True)


@pytest.mark.parametrize(
    "words", [IDLE_WORDS, WEAK_WORDS, STOP_WORDS, COUNTRY_WORDS], ids=["idle", "weak", "stop", "country"]
)
def test_the_words_that_ask_stand_as_queries_are_folded(words: frozenset[str]) -> None:
    """With an accent, or another form of a character, they would never meet a query."""
    assert {word for word in words if fold(word) != word} == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("seventy two hours", "72 hours", id="tens and units"),
        pytest.param("hijack nineteen seventy one", "hijack 1971", id="a year"),
        pytest.param("six forty five", "645", id="a number and a number"),
        pytest.param("camp fourteen", "camp fourteen", id="one word stays"),
        pytest.param("forty eight metres", "48m", id="metres"),
        pytest.param("the net", "the net", id="no number"),
    ],
)
def test_numbers_in_words_are_read_as_digits(text: str, said: str) -> None:
    """What several words say together."""
    assert in_digits(text) == said


COUNTRY = "north korea korean dprk nordkorea nordkoreanischer 북한 朝鮮 北朝鮮 朝鮮電影 北朝鮮映劃"


@pytest.mark.parametrize("word", COUNTRY.split())
def test_words_for_the_country_say_little(word: str) -> None:
    """In a guide to it they may stand beside any title."""
    assert is_stop_word(word)


def test_initials_have_no_article() -> None:
    """The last of them is a letter like the others."""
    assert read_query("J.S.A.").bare == "jsa"
