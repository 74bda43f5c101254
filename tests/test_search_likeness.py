"""How near a name must be to a query: each rule with a film that it finds, or keeps away."""

import pytest

from nkfilms.model import Film
from nkfilms.search import search
from tests.conftest import catalogue, film

CHAPEL = film("chapel", title="The Red Chapel")
LAKE = film("lake", title="Salt Lake")
CROSSING = film("crossing", title="Crossing")
GAME = film("game", title="The Propaganda Game")
CAMP = film("camp", title="Camp 14: Total Control Zone")
JUNG = film("guys", title="Other Guys", people=("Jung Joon-ho", "Jin Lee", "Kim Haneulbyeol"))
DENNIS = film("bang", title="Big Bang", directors=("Dennis Rodman", "Von der Heydt", "Park In"))
MOUNTAIN, PEAK = (film("a", title="The Peak", original_title=name) for name in ("한라산", "모란봉"))
DIARY = film("diary", title="A North Korean Diary")
TIANMA = film("horse", title="Flying", other_titles=("天马",))


def found(films: list[Film], query: str) -> list[str]:
    """Return the ids of those films that are found, best first."""
    return [each.film.id for each in search(catalogue(*films, film("x", title="Zzyzx")), query)]


@pytest.mark.parametrize(
    ("one", "query"),
    [
        pytest.param(film("a", title="Mountain Sky"), "mountain fox", id="most letters, in as many words"),
        pytest.param(film("a", title="Run, Korea!"), "urn korea", id="a slip in a short word beside the country"),
        pytest.param(DIARY, "north korean dairy", id="a slip beside the country"),
        pytest.param(DIARY, "north korean di", id="the country and the beginning of a word"),
        pytest.param(TIANMA, "tianma", id="SHORTEST_PINYIN: six letters"),
        pytest.param(JUNG, "jeong joon", id="a name of several words by sound"),
        pytest.param(JUNG, "gim ha nul byol", id="LONGEST_NAME: four words"),
        pytest.param(LAKE, "slat lake netflix", id="words that ask, and a slip"),
        pytest.param(LAKE, "slat lake free", id="a weak one, and a title of two telling words"),
        pytest.param(CROSSING, "corssing netflix", id="a title of one word, and a slip"),
        pytest.param(CROSSING, "corssing free netflix", id="a weak word beside another"),
        pytest.param(CAMP, "documentary film about camp control", id="common words beside a part of a title"),
        pytest.param(GAME, "gane propogamda", id="two slips, in another order"),
        pytest.param(film("a", title="不思議の 国の数学"), "の国の数", id="a part without spaces over a space"),
        pytest.param(CHAPEL, "redc", id="SHORTEST_PART: the beginning without its space"),
        pytest.param(film("a", title="Kito"), "gido", id="SHORTEST_PHONETIC: four letters by sound"),
        pytest.param(MOUNTAIN, "hollasan", id="SHORT_SOUND: one letter of seven"),
        pytest.param(film("a", title="The Road", original_title="길"), "gil", id="a short sound, of Hangul"),
        pytest.param(film("a", title="The Dance", original_title="무"), "moo", id="one of two letters"),
    ],
)
def test_what_is_near_enough(one: Film, query: str) -> None:
    """In spite of what differs."""
    assert found([one], query) == [one.id]


@pytest.mark.parametrize(
    ("one", "query"),
    [
        pytest.param(DENNIS, "den", id="SHORTEST_PERSON_PREFIX: a director as well"),
        pytest.param(film("a", title="The Song of Han Jang"), "han jung", id="another name in a title"),
        pytest.param(film("a", title="Han", people=("Kim Jun",)), "han kim", id="half of a name beside a name"),
        pytest.param(TIANMA, "tianhu", id="other pinyin"),
        pytest.param(JUNG, "jeong", id="a single word by sound"),
        pytest.param(JUNG, "진리", id="SHORTEST_HANGUL_NAME: a word that sounds like a name"),
        pytest.param(JUNG, "gim ha nul byo l", id="LONGEST_NAME: five words"),
        pytest.param(film("a", title="In Search of Life"), "serch life netflix", id="words missing, and a slip"),
        pytest.param(film("a", title="Crossing Rivers"), "dressing rivets netflix", id="NEARLY_WHOLE: two slips"),
        pytest.param(film("a", title="In Crossing"), "in crossing free", id="a weak word, and one telling word"),
        pytest.param(DENNIS, "von der heydt mueller", id="a little word of a name"),
        pytest.param(DENNIS, "park in mueller", id="a short one is a syllable, and no more"),
        pytest.param(film("a", title="Smallworld Story"), "llwo", id="the inside of a word"),
        pytest.param(film("a", title="Kim"), "gim", id="SHORTEST_PHONETIC: a short sound, of Latin letters"),
        pytest.param(film("a", people=("Marc Brunner",)), "marc brinker", id="PERSON_WORD: two letters of seven"),
        pytest.param(
            film("a", title="Men Forever and Everywhere"), "hen forever", id="SHORTEST_MISTYPED: three letters"
        ),
        pytest.param(PEAK, "muranbun", id="SOUND_THRESHOLD: two letters of eight"),
        pytest.param(film("a", title="Pine", original_title="소나무"), "sonami", id="SHORT_SOUND: one of six letters"),
        pytest.param(DIARY, "north korean party", id="the country and another word"),
        pytest.param(film("a", title="North Korean Guys"), "north korean girls", id="the same, which begins alike"),
    ],
)
def test_what_is_not(one: Film, query: str) -> None:
    """It is another film's name, or nobody's."""
    assert found([one], query) == []


def test_a_title_comes_before_a_person_of_that_name() -> None:
    """Both are what was typed."""
    films = [film("a", directors=("Jang Jin",)), film("b", title="Jang Jin")]
    assert found(films, "jang jin") == ["b", "a"]


def test_a_title_with_the_common_words_comes_before_one_without() -> None:
    """What the other lacks of them counts against it, if little."""
    films = [CHAPEL, film("about", title="A Full Documentary Movie: Red Chapel")]
    assert found(films, "red chaple full movie documentary") == ["about", "chapel"]
