"""Names in other scripts than the record has them: Chinese characters, pinyin, kana and Cyrillic."""

from collections.abc import Collection
from importlib import import_module

import pytest

from nkfilms.names import index_of
from nkfilms.search import search, spoken
from nkfilms.search.spoken import _HEARD, _LOOSE, _replaced, _skeletons, heard
from tests.conftest import catalogue, film

FILMS = catalogue(
    film("ashfall", title="Ashfall", original_title="백두산", year=2019),
    film(
        "dooman-river", title="Dooman River", original_title="두만강", other_titles=("图们江",), directors=("Zhang Lu",)
    ),
    film("desert-dream", title="Desert Dream", directors=("장률",)),
    film("the-flower-girl", title="The Flower Girl", original_title="꽃파는 처녀", other_titles=("卖花姑娘",)),
    film("squirrel", title="Squirrel and Hedgehog", other_titles=("松鼠",)),
    film("confidential", title="Confidential Assignment", people=("Hyun Bin", "Yoo Hae-jin")),
    film("confidential-2", title="Confidential Assignment 2", original_title="공조2"),
    film("jsa", title="Joint Security Area", people=("이병헌", "Song Kang-ho"), directors=("Park Chan-wook",)),
    film("as-one", title="As One", people=("Bae Doona",)),
    film("wolfhound", title="Wolfhound", people=("송중기",)),
    film("a-shadow", title="Shadow Flowers", directors=("Seung-jun Yi",)),
    film("swing-kids", title="Swing Kids"),
    film("under-the-sun", title="Under the Sun"),
    film("poongsan", title="Poongsan", other_titles=("풍산개",)),
    film("red-family", title="Red Family"),
    film("flame", title="Flame"),
    film("seoul-train", title="Seoul Train"),
    film("secret-reunion", title="Secret Reunion"),
    film("the-mole", title="The Mole", directors=("Mads Brügger",)),
    film("typhoon", title="Typhoon", people=("Shin Dong-ho",)),
)


def found(query: str) -> list[str]:
    """Return the ids of the films found, best first."""
    return [each.film.id for each in search(FILMS, query)]


@pytest.mark.parametrize(
    ("query", "film_id"),
    [
        pytest.param("白頭山", "ashfall", id="characters meet their Korean reading"),
        pytest.param("白头山 电影", "ashfall", id="simplified, with a common word"),
        pytest.param("图们江", "dooman-river", id="as written"),
        pytest.param("図們江", "dooman-river", id="the Japanese form"),
        pytest.param("张律", "desert-dream", id="a person by the Korean reading"),
        pytest.param("maihua guniang", "the-flower-girl", id="pinyin"),
        pytest.param("mai hua gu niang", "the-flower-girl", id="pinyin by syllables"),
        pytest.param("maihua gunyang", "the-flower-girl", id="pinyin with a typing error"),
        pytest.param("매화고낭", "the-flower-girl", id="the Korean reading of a Chinese title"),
        pytest.param("卖花姑娘在线观看", "the-flower-girl", id="with the words around it unspaced"),
        pytest.param("ヒョンビン", "confidential", id="kana, one word"),
        pytest.param("イ・ビョンホン", "jsa", id="kana, of a name in Hangul"),
        pytest.param("ソン・ガンホ", "jsa", id="voiced inside"),
        pytest.param("パク・チャヌク", "jsa", id="finals, and a sound carried over"),
        pytest.param("ペ・ドゥナ", "as-one", id="a short name"),
        pytest.param("ソン・ジュンギ", "wolfhound", id="the vowels as they are before them loosened"),
        pytest.param("スウィング・キッズ", "swing-kids", id="an English title in kana"),
        pytest.param("アンダー・ザ・サン", "under-the-sun", id="with its article, and no r"),
        pytest.param("コンフィデンシャル", "confidential", id="the beginning of an English title"),
        pytest.param("マッツ・ブリュガー", "the-mole", id="somebody else in kana"),
        pytest.param("Хён Бин", "confidential", id="Cyrillic by Kontsevich"),
        pytest.param("Хен Бин", "confidential", id="without its marks"),
        pytest.param("Сон Кан Хо", "jsa", id="ng is n"),
        pytest.param("Пак Чхан Ук", "jsa", id="aspirated"),
        pytest.param("Пхунсанге", "poongsan", id="a title"),
        pytest.param("Конджо 2", "confidential-2", id="a title with a number"),
        pytest.param("фильм Пак Чхан Ук смотреть онлайн", "jsa", id="in a sentence"),
    ],
)
def test_a_name_in_another_script_finds_its_film(query: str, film_id: str) -> None:
    """The record holds each in one script alone."""
    assert found(query)[:1] == [film_id]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("songs", id="an English word is no pinyin"),
        pytest.param("ペ・ヨンジュン", id="another actor is no title with his consonants"),
        pytest.param("イ・チャンドン", id="nor one of the same four"),
        pytest.param("トトロ", id="another title"),
        pytest.param("Юн Хе Чжин", id="somebody else"),
        pytest.param("東京物語", id="characters of no film here"),
    ],
)
def test_another_name_finds_none(query: str) -> None:
    """What sounds nearly like a name is somebody else's."""
    assert found(query) == []


@pytest.mark.parametrize(
    ("constant", "value", "query", "expected"),
    [
        pytest.param("HEARD_THRESHOLD", 0.8, "ヒョン・ビンス", [], id="a letter more is another name"),
        pytest.param("SHORTEST_SKELETON", 3, "フラム", [], id="three consonants are many words"),
        pytest.param("LONG_SKELETON", 4, "イ・チャンドン", [], id="four consonants are many people"),
        pytest.param("SKELETON_THRESHOLD", 0.6, "ソウル・トレイン", ["seoul-train"], id="another title is not offered"),
        pytest.param("VOWELS_TOO", 0.99, "レッド・ファミリー", ["red-family"], id="kana has more vowels"),
        pytest.param("SHORT_VOWELS_TOO", 0.2, "ペ・ヨンジュン", [], id="not Poongsan"),
        pytest.param("AS_LOOSE", 0.0, "ソン・ジュンギ", ["wolfhound", "a-shadow"], id="the exact vowels first"),
    ],
)
def test_what_each_constant_is_for(
    monkeypatch: pytest.MonkeyPatch, constant: str, value: float, query: str, expected: list[str]
) -> None:
    """With another value the answer is another."""
    assert found(query) == expected
    monkeypatch.setattr(spoken, constant, value)
    assert found(query) != expected


CONSONANTS = """
    station stsn, tiara sr, chapel spr, thunder sntr, phantom fntm, ace s, city st, cycle skr, taxi tks, camp knp,
    iraq rk, game km, cats ks, birds prs, adze s, zone sn, joint snt, seven spn, temple tnpr, drunk trn, schmidt smt,
    shadow st, rocket rkt, queen kn
    """


@pytest.mark.parametrize("pair", [each.strip() for each in CONSONANTS.split(",")])
def test_the_consonants_that_kana_tells_apart(pair: str) -> None:
    """Of English words."""
    word, consonants = pair.split()
    assert _skeletons(word) == consonants


SOUNDS = "coi ce, hwe he, palk pak, ahn an, kwu ku, yi i, kwo ko, nho no, lho lo, hye he, pau pu, hui hi, oonn on"


@pytest.mark.parametrize("pair", SOUNDS.split(", "))
def test_romanisations_of_one_sound_are_heard_as_one(pair: str) -> None:
    """Those that their phonetic keys still tell apart."""
    key, sound = pair.split()
    assert _replaced(key, _HEARD) == sound


def test_loose_vowels_are_one() -> None:
    """However many."""
    assert _replaced("kuon sun", _LOOSE) == "kon son"


def test_other_scripts_are_not_heard() -> None:
    """What is in Latin letters, Hangul or digits is compared as it stands."""
    assert [heard(words, index_of(FILMS)) for words in (["salt"], ["백두산"], ["2010"], [])] == [{}, {}, {}, {}]


def test_few_readings_of_a_long_query_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each word of kana has several, and forty of them more than could ever be."""
    compared: list[int] = []

    def count(keys: Collection[str], _: object) -> dict[int, float]:
        compared.append(len(keys))
        return {}

    monkeypatch.setattr(spoken, "_nearest", count)
    heard(["きむ"] * 40, index_of(FILMS))
    assert compared
    assert max(compared) <= 2 * spoken.MOST_READINGS


def test_short_pinyin_is_compared_with_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an English word as well."""
    assert found("songs") == []
    monkeypatch.setattr(import_module("nkfilms.search.likeness"), "SHORTEST_PINYIN", 4)
    assert found("songs") == ["squirrel"]
