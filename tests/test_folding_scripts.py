"""How names in kana, Cyrillic, Hangul and Chinese characters are read."""

import pytest

from nkfilms.folding import cyrillic, has_digit, has_hangul, has_hanzi, kana, without_articles
from nkfilms.folding.hanzi import korean_readings, pinyin
from nkfilms.folding.korean import name_key, name_keys, romanised


@pytest.mark.parametrize(
    ("word", "said"),
    [
        pytest.param("すうぃんぐ", "suwingu", id="a glide of u"),
        pytest.param("いぇ", "ye", id="a glide of i"),
        pytest.param("ひょ", "hyo", id="a small y after a syllable"),
        pytest.param("くぁくぃくぇくぉ", "kwakikwekwo", id="k before each small vowel"),
        pytest.param("ぐぁふぁ", "gwafa", id="g takes the glide, f does not"),
        pytest.param("しゃちゃじゃ", "shachaja", id="a y that is said already"),
        pytest.param("しぇ", "she", id="no y to be said twice"),
        pytest.param("ぁゔ", "avu", id="a small vowel that stands first"),
        pytest.param("きむ2", "kimu2", id="a digit stays"),
        pytest.param("ぢづ", "jizu", id="d that is said as z"),
    ],
)
def test_kana_in_latin_letters(word: str, said: str) -> None:
    """A small kana changes the one before it."""
    assert kana.latin(word) == said


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        pytest.param("ぱく", ("pak", "paku"), id="a final that kana gives a vowel"),
        pytest.param("きむ", ("kim", "kimu"), id="m"),
        pytest.param("しぷ", ("ship", "shipu"), id="p"),
        pytest.param("じと", ("jit", "jito"), id="t"),
        pytest.param("みる", ("mil", "miru"), id="r is l at the end"),
        pytest.param("まつ", ("mat", "matsu"), id="a final of three letters"),
        pytest.param("ふぁふ", ("hwahu",), id="f is not Korean"),
        pytest.param("なむぎる", ("namgil", "namugil", "namugiru"), id="a vowel lent inside"),
        pytest.param("あくたぷとるさ", ("aktaptorsa", "akutaputorusa"), id="several of them"),
        pytest.param("くむん", ("kmun", "kumun"), id="none before ん"),
        pytest.param("あるあむえ", ("aruamue",), id="none before a vowel"),
        pytest.param("きむみ", ("kimi", "kimumi"), id="the same letter twice is one"),
        pytest.param("じゅんぎ", ("jungi", "jun gi"), id="the end of a word, or of a syllable"),
        pytest.param("いんく", ("ink", "inku", "in k", "in ku"), id="before k as well"),
    ],
)
def test_kana_read_as_korean(word: str, readings: tuple[str, ...]) -> None:
    """With the vowels that kana lends to finals, and without."""
    assert kana.korean(word) == readings


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ぁゖ", True), ("くらー", True), ("きむ2", True), ("ゝ", False), ("キム", False), ("x", False), ("きむX", False)],
)
def test_words_of_kana(word: str, *, expected: bool) -> None:
    """Folded ones, so hiragana; with digits."""
    assert kana.is_kana(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ѐԯ", True), ("Ѐ", True), ("пак2", True), ("԰", False), ("x", False), ("пакX", False), ("kim", False)],
)
def test_words_of_cyrillic(word: str, *, expected: bool) -> None:
    """With digits."""
    assert cyrillic.is_cyrillic(word) is expected


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        pytest.param("чхан", ("chan",), id="aspirated"),
        pytest.param("тхак", ("tak",), id="the same of t"),
        pytest.param("пхун", ("pun",), id="the same of p"),
        pytest.param("кхан", ("kan",), id="the same of k"),
        pytest.param("ччан", ("chan",), id="doubled"),
        pytest.param("чжун", ("chun",), id="voiced"),
        pytest.param("джун", ("chun",), id="voiced, as others write it"),
        pytest.param("чонъян", ("chonyan",), id="ng is n"),
        pytest.param("чён", ("chon",), id="a glide that is not said"),
        pytest.param("хен", ("hen", "hyon"), id="without its marks"),
        pytest.param("хён", ("hyon",), id="with them"),
    ],
)
def test_cyrillic_read_as_korean(word: str, readings: tuple[str, ...]) -> None:
    """As Kontsevich writes it."""
    assert cyrillic.korean(word) == readings


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        pytest.param("图们江", ("도문강",), id="the usual form of each"),
        pytest.param("僕", ("복",), id="its own reading before that of its usual form, 부"),
        pytest.param("金 2!", ("금 2!", "김 2!"), id="spaces, digits and punctuation stay"),
        pytest.param("2010", (), id="no Chinese character"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_chinese_characters_in_korean(text: str, readings: tuple[str, ...]) -> None:
    """The usual reading first."""
    assert korean_readings(text) == readings


def test_few_readings_of_many_characters() -> None:
    """Each has several."""
    assert korean_readings("金金金") == ("금금금", "금금김", "금김금", "금김김")


def test_pinyin_of_characters_alone() -> None:
    """Punctuation aside."""
    assert pinyin("松 鼠!") == "songshu"
    assert pinyin("squirrel 松鼠") == ""


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("칼날", "kallal"),
        ("물리", "mulli"),
        ("진리", "chilli"),
        ("국물", "kungmul"),
        ("밥물", "pammul"),
        ("꽃말", "kkonmal"),
        ("감로", "kamno"),
    ],
)
def test_finals_and_initials_as_they_sound_together(hangul: str, latin: str) -> None:
    """L takes n and r, n takes r, and a stop before a nasal is one."""
    assert romanised(hangul) == latin


FINALS = "각갂갃간갅갆갇갈갉갊갋갌갍갎갏감갑값갓갔강갖갗갘같갚갛"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (
            "",
            "kak kak kak kan kan kan kat kal kak kam kal kal kal kap kal kam kap kap kat kat kang kat kat kak kat kap kat",
        ),
        (
            "이",
            "kaki kakki kaksi kani kanchi kani kati kari kalki kalmi kalpi kalsi kalti kalpi kari kami kapi kapsi kasi kassi kangi kachi kachi kaki kati kapi kai",
        ),
    ],
)
def test_every_final_of_a_syllable(after: str, said: str) -> None:
    """As it is said at the end of a word, and before a vowel, to which it moves."""
    assert [romanised(syllable + after) for syllable in FINALS] == said.split()


def test_keys_of_several_names_are_those_of_each() -> None:
    """Made at once, as that takes a fraction of the time."""
    names = ["oh", "yi", "sang-ok 2", "이", "리", "lee"]
    assert name_keys(names) == ["o", "i", "saxok", "i", "i", "i"] == [name_key(each) for each in names]


def test_syllables_of_names_begin_as_the_south_says_them() -> None:
    """녀 is 여, 력 역, 론 논; another letter before y or i stays."""
    assert name_keys(["nyo", "ryok", "ron", "lim", "nim", "no", "kim"]) == ["yo", "yok", "non", "im", "im", "no", "kim"]


def test_the_ends_of_each_script() -> None:
    """And what stands beside them."""
    assert [has_hangul(char) for char in "가힣\u1100\u11ff\uabff\ud7b0\u10ff\u1200"] == [True] * 4 + [False] * 4
    assert [has_hanzi(char) for char in "\u3400\u9fff\u33ff\ua000"] == [True, True, False, False]
    assert [has_digit(char) for char in "09/:A"] == [True, True, False, False, False]
    assert romanised("\ud7a4\ud7b0") == "\ud7a4\ud7b0"


def test_initials_keep_their_articles() -> None:
    """A word of two letters is no initial."""
    assert [without_articles(text) for text in ("j s a", "the it", "a an the")] == ["j s a", "it", "a an the"]
