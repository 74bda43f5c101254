"""The normal form of names, and the phonetic key on which the spellings of Korean meet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.folding import fold, has_hangul, without_articles
from nkfilms.folding.korean import name_key, phonetic_key, romanised


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("The Red Chapel", "the red chapel", id="case"),
        pytest.param("Det Røde Kapel", "det rode kapel", id="letters that are no accented letters"),
        pytest.param("Brügger", "brugger", id="accents"),
        pytest.param("Kkot P'anŭn Ch\u2019ŏnyŏ", "kkot panun chonyo", id="apostrophes of two kinds and breves"),
        pytest.param("Ǽlfrǣd, Ǿ", "aelfraed o", id="accents on letters that are no accented letters"),
        pytest.param("ガメラ", "がめら", id="katakana"),
        pytest.param("Straße", "strasse", id="sharp s"),
        pytest.param("Hana, dul, sed…", "hana dul sed", id="punctuation"),
        pytest.param("Salt & Honey", "salt and honey", id="ampersand"),
        pytest.param("ＶＩＣＥ", "vice", id="full width"),
        pytest.param("Order No. 027", "order no 027", id="numbers stay"),
        pytest.param("order number 027", "order no 027", id="a number by another word"),
        pytest.param("Order № 027", "order no 027", id="a number by its sign"),
        pytest.param("Number One", "number one", id="a number that is no number"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    """A name folds to its plain words."""
    assert fold(written) == folded


def test_decomposed_hangul_is_the_same_word() -> None:
    """MacOS hands over file names, and so pasted titles, with Hangul taken apart."""
    assert fold(unicodedata.normalize("NFD", "불가사리")) == fold("불가사리") == "불가사리"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folding is idempotent, whatever the text."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.slow
def test_folding_any_one_character_twice_changes_nothing() -> None:
    """All of Unicode, as a property finds the six in a million only by luck."""
    folded = {fold(chr(number)) for number in range(0x110000)}
    assert [each for each in folded if fold(each) != each] == []


@given(st.text(st.sampled_from("ǣǾæøĐİßŸ\u0301\u0304\u3099ガヷ&№'1st nr 2num number THnd\ufdfa\u1100ㅏ가")))
def test_folding_odd_letters_twice_changes_nothing(text: str) -> None:
    """Marks, ligatures, numbers and jamo beside one another."""
    assert fold(fold(text)) == fold(text)


def test_articles_go_unless_nothing_else_is_left() -> None:
    """`The` is a query of its own, not an empty one."""
    assert without_articles("the flower girl") == "flower girl"
    assert without_articles("the") == "the"


def test_hangul_is_recognised_among_other_letters() -> None:
    """One syllable is enough."""
    assert has_hangul("Salt 소금")
    assert not has_hangul("塩 Salt")


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        pytest.param("불가사리", "pulkasari", id="plain"),
        pytest.param("독립", "tongnip", id="a stop before a liquid is nasal"),
        pytest.param("신라", "silla", id="n and l become ll"),
        pytest.param("꽃이", "kkochi", id="a final moves to an empty initial"),
        pytest.param("닭이 닭", "talki tak", id="a double final keeps one half"),
        pytest.param("A 영화 B", "A yonghwa B", id="other characters stay"),
    ],
)
def test_romanised_as_it_is_said(hangul: str, latin: str) -> None:
    """Hangul is read with the assimilations that both romanisations write."""
    assert romanised(hangul) == latin


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param(["불가사리", "Pulgasari", "Bulgasari", "Bulgasali"], id="the monster"),
        pytest.param(
            ["꽃파는 처녀", "꽃 파는 처녀", "Kkot P'anŭn Ch'ŏnyŏ", "kkot paneun cheonyeo", "kkot panun chonyo"],
            id="The Flower Girl",
        ),
        pytest.param(["탈출기", "T'alch'ulgi", "Talchulgi"], id="Runaway"),
        pytest.param(["소금", "Sogŭm", "Sogeum", "sogum"], id="Salt"),
        pytest.param(["신상옥", "Shin Sang-ok", "Sin Sang Ok", "shin sangok"], id="a director"),
        pytest.param(["림꺽정", "임꺽정", "Rim Kkŏkchŏng", "Im Kkeok-jeong"], id="initial r and nothing"),
        pytest.param(["녀자", "여자", "nyŏja", "yeoja"], id="initial n and nothing"),
        pytest.param(["로동", "노동", "rodong", "nodong"], id="initial r and n"),
        pytest.param(["홍길동", "Hong Kil Dong", "Hong Gil-dong"], id="g after ng"),
        pytest.param(["독립", "tongnip", "dongnip"], id="assimilation"),
        pytest.param(["Lee", "Ri"], id="surnames with l and r"),
        pytest.param(["문", "Mun", "Moon"], id="oo"),
        pytest.param(["여우", "yŏu", "yeou"], id="yeo before a vowel"),
        pytest.param(["영", "yŏng", "yeong", "young"], id="you"),
        pytest.param(["원", "wŏn", "weon", "on"], id="wo, the glide of which gets lost"),
        pytest.param(["해", "hae", "he"], id="ae"),
        pytest.param(["회", "hoe", "he"], id="oe"),
        pytest.param(["희", "hŭi", "heui", "hui", "hi"], id="ui"),
        pytest.param(["찌개", "tchigae", "jjigae", "chigae"], id="tch"),
        pytest.param(["칼", "khal", "k'al", "qal"], id="kh, q"),
        pytest.param(["태", "thae", "t'ae"], id="th"),
        pytest.param(["평양", "Phyongyang", "P'yŏngyang", "Pyeongyang"], id="ph"),
        pytest.param(["Утомлённые", "utomlennye"], id="Cyrillic"),
    ],
)
def test_every_spelling_has_one_phonetic_key(spellings: list[str]) -> None:
    """McCune-Reischauer, Revised, DPRK and naive spellings, North and South, meet."""
    assert len({phonetic_key(fold(spelling)) for spelling in spellings}) == 1


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8))
def test_every_hangul_word_has_a_phonetic_key_of_latin_letters(word: str) -> None:
    """No syllable is lost on the way, and none raises."""
    assert phonetic_key(word).isascii()
    assert phonetic_key(word)


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param(["Jung", "Jeong", "Jong", "Chung", "Chong", "정"], id="vowels, and a ng that stays"),
        pytest.param(["Lee", "Ri", "Yi", "Rhee", "I", "이", "리"], id="a surname that begins as it likes"),
        pytest.param(["Park", "Pak", "Bak", "박"], id="an r that is not said"),
        pytest.param(["Oh", "O", "오"], id="an h that is not said"),
        pytest.param(["Choi", "Choe", "최"], id="oi and oe"),
        pytest.param(["Ahn", "An", "안"], id="an h before n"),
        pytest.param(["Sohn", "Son", "손"], id="the same after o"),
        pytest.param(["Suhn", "Sun", "순"], id="the same after u"),
        pytest.param(["Kwon", "Gwon", "Kwŏn", "권"], id="a glide"),
    ],
)
def test_every_spelling_of_a_korean_name_has_one_key(spellings: list[str]) -> None:
    """As families write it, whatever the rules."""
    assert len({name_key(fold(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Chung", "Chun"), ("Kim", "Kam"), ("Jang", "Jung"), ("Han", "Hwang"), ("Mun", "Min")]
)
def test_another_name_has_another_key(one: str, other: str) -> None:
    """What no romanisation confuses stays apart: titles are compared more loosely."""
    assert name_key(fold(one)) != name_key(fold(other))
