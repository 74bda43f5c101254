"""Words of queries and of names: their forms, their numbers, and what people write around them."""

import pytest

from nkfilms.search.forms import one_form
from nkfilms.search.numerals import in_digits
from nkfilms.search.people import is_syllable, name_keys
from nkfilms.search.query import is_year, read_query
from nkfilms.search.readings import cores, other_readings


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        pytest.param("stories", "story", id="ies"),
        pytest.param("spies", "spy", id="five letters"),
        pytest.param("ties", "tie", id="four letters are no y"),
        pytest.param("classes", "class", id="ses"),
        pytest.param("boxes", "box", id="xes"),
        pytest.param("waltzes", "waltz", id="zes"),
        pytest.param("witches", "witch", id="ches"),
        pytest.param("wishes", "wish", id="shes"),
        pytest.param("heroes", "hero", id="oes"),
        pytest.param("games", "game", id="s"),
        pytest.param("spys", "spy", id="four letters"),
        pytest.param("gas", "gas", id="three"),
        pytest.param("princess", "princess", id="ss"),
        pytest.param("game", "game", id="one"),
        pytest.param("women", "woman", id="irregular"),
        pytest.param("children", "child", id="another irregular one"),
        pytest.param("men", "man", id="men"),
        pytest.param("wives", "wife", id="ives"),
        pytest.param("leaves", "leaf", id="eaves"),
        pytest.param("maidens", "girl", id="another word"),
        pytest.param("virgin", "girl", id="a third for it"),
        pytest.param("frontiers", "border", id="another of two words"),
        pytest.param("went", "go", id="a past tense"),
        pytest.param("gone", "go", id="a participle"),
    ],
)
def test_the_singular(word: str, singular: str) -> None:
    """By the endings of English; of forms that were remembered none is asked."""
    one_form.cache_clear()
    assert one_form(word) == singular


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("forty two", "42"),
        ("two forty", "240"),
        ("forty ten", "4010"),
        ("one two", "12"),
        ("forty", "40"),
        ("eighty one", "81"),
        ("ninety nine", "99"),
        ("forty soldiers", "40 soldiers"),
    ],
)
def test_numbers_said_one_after_another(text: str, said: str) -> None:
    """Tens take a unit, and nothing else does."""
    assert in_digits(text) == said


@pytest.mark.parametrize("word", ["1899", "1999", "2019"])
def test_years(word: str) -> None:
    """Of films, and of what they are about."""
    assert is_year(word)


@pytest.mark.parametrize("word", ["1799", "2100", "199", "20000", "19th", "2o10"])
def test_no_years(word: str) -> None:
    """Other numbers are parts of titles."""
    assert not is_year(word)


def read(text: str, way: object) -> list[str]:
    """Return the folded texts of other ways to read a text."""
    assert callable(way)
    return [each.folded for each in way(read_query(text))]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        pytest.param("camp fourteen", [], id="no other"),
        pytest.param("camp twenty two", ["camp 22"], id="digits"),
        pytest.param("白頭山 電影", ["백두산"], id="Korean, without the word for a film"),
        pytest.param("白頭山 松鼠", ["백두산 송서"], id="two words"),
    ],
)
def test_other_readings(text: str, readings: list[str]) -> None:
    """In digits and in Korean."""
    assert read(text, other_readings) == readings


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("crossing netflix", ["crossing"], id="a word that asks"),
        pytest.param("crossing", [], id="none"),
        pytest.param("crossing movie", [], id="a word that titles have too"),
        pytest.param("crossing dvd", ["crossing"], id="SHORTEST_IDLE: three letters"),
        pytest.param("공조2다시보기", ["공조2"], id="after a title"),
        pytest.param("그물자막", ["그물"], id="a word of two syllables after it"),
        pytest.param("그물곳", [], id="one of one syllable ends a word as well"),
        pytest.param("그물을", ["그물"], id="a particle"),
        pytest.param("영화그물", ["그물"], id="before a title"),
        pytest.param("영화그물을", ["그물"], id="on both sides"),
        pytest.param("산은", ["산"], id="a particle after one syllable"),
        pytest.param("그물을 공조를", ["그물 공조"], id="two words"),
        pytest.param("그날", [], id="one syllable that begins a word"),
        pytest.param("영화", [], id="nothing else"),
        pytest.param("steelrainmovie", [], id="Latin letters have spaces"),
    ],
)
def test_without_the_words_people_ask_with(text: str, left: list[str]) -> None:
    """Those apart first, then those that a word ends or begins with."""
    assert read(text, cores) == left


PARTICLES = "를 을 은 는 의 에서 の は を って という"


@pytest.mark.parametrize("particle", PARTICLES.split())
def test_a_particle_is_no_part_of_a_title(particle: str) -> None:
    """In Korean and in Japanese."""
    assert read(f"그물{particle}", cores) == ["그물"]


COUNTED = "ep episode episodes season seasons part staffel folge saison temporada сезон серия 시즌"


@pytest.mark.parametrize("word", COUNTED.split())
def test_the_number_after_a_word_for_an_episode_says_nothing(word: str) -> None:
    """Nor does that of a season."""
    assert "7" in read_query(f"crossing {word} 7").idle


@pytest.mark.parametrize("word", ["ssyeong", "park", "o"])
def test_a_syllable_of_a_name(word: str) -> None:
    """However it is written."""
    assert is_syllable(word)


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        pytest.param(("shin", "sang", "ok"), {("sin", "saxok"), ("ok", "sinsax")}, id="either way round"),
        pytest.param(("신상옥",), {("sin", "saxok")}, id="Hangul in one word"),
        pytest.param(("신상옥", "감독"), {("sinsaxok", "kamtok"), ("kamtok", "sinsaxok")}, id="Hangul in two"),
        pytest.param(("salt",), set(), id="one word of Latin letters"),
        pytest.param(("kim", "2"), set(), id="a number is no name"),
        pytest.param(("kim", "ki", "野生"), set(), id="nor are Chinese characters"),
    ],
)
def test_the_keys_of_a_name(words: tuple[str, ...], keys: set[tuple[str, str]]) -> None:
    """Surname and given name."""
    name_keys.cache_clear()
    assert name_keys(words) == keys
