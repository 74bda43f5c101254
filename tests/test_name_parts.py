"""Whether a text is a part of a name: what filters by director, person and company ask."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nkfilms.name_parts import has_part

STUDIO = "조선4.26아동영화촬영소"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        pytest.param("Mads Brügger", "Mads Brügger", id="the name"),
        pytest.param("Mads Brügger", "BRUGGER", id="a word, without accents, in any case"),
        pytest.param("Mads Brügger", "brug", id="the beginning of a word"),
        pytest.param("Mads Brügger", "brügger mads", id="another order"),
        pytest.param("Mads Brügger", "ma br", id="the beginnings of two words"),
        pytest.param("Mads Brügger", "madsbrug", id="joined"),
        pytest.param("Korean Art Film Studio", "film studio", id="words from the middle"),
        pytest.param("April 26 Animation Studio", "26", id="a number"),
        pytest.param("Studio 2.8", "2.8", id="a number with a stop"),
        pytest.param("Studio 2.8", "8", id="the number behind the stop"),
        pytest.param("Studio 2.8", "studio2.8", id="joined with a number"),
        pytest.param("Studio28", "28", id="a number joined to a word"),
        pytest.param("3Sat", "sat", id="a word joined to a number"),
        pytest.param(STUDIO, "4.26", id="a number within Hangul"),
        pytest.param(STUDIO, "26", id="the number behind the stop, within Hangul"),
        pytest.param(STUDIO, "아동", id="Hangul behind a number"),
        pytest.param(STUDIO, "4.26 촬영소", id="a number and a word within Hangul"),
        pytest.param("조선예술영화촬영소", "촬영소", id="the end of Hangul, which has no spaces"),
        pytest.param("조선예술영화촬영소", "예술영화", id="the middle of Hangul"),
        pytest.param("조선예술영화촬영소", "조선 촬영소", id="Hangul with a space of its own"),
        pytest.param("신상옥", "상옥", id="a given name in Hangul"),
        pytest.param("申相玉", "相玉", id="a given name in Chinese characters"),
        pytest.param("ドキュメンタリージャパン", "ジャパン", id="the end of kana"),
        pytest.param("ドキュメンタリージャパン", "じゃぱん", id="the other kana"),
        pytest.param("Shin Sang-ok", "sangok", id="joined within a given name"),
        pytest.param("Shin Sang-ok", "sang ok", id="without the hyphen"),
        pytest.param("Shin Sangok", "sang ok", id="two words for one"),
        pytest.param("Shin Sang-ok", "ok", id="a syllable of a given name"),
        pytest.param("Shin Sang-ok", "Sin Sangok", id="another romanisation"),
        pytest.param("Shin Sang-ok", "sin", id="a surname in another romanisation"),
        pytest.param("Shin Sang-ok", "상옥", id="Hangul for Latin letters"),
        pytest.param("신상옥", "sangok", id="Latin letters for Hangul"),
        pytest.param("신상옥", "shin", id="a surname for Hangul"),
        pytest.param("신상옥", "Sang-ok Shin", id="given name first, for Hangul"),
        pytest.param("Park Chan-wook", "pak", id="a surname as the North writes it"),
        pytest.param("Lee Chang-dong", "ri changdong", id="a surname with l and r"),
        pytest.param("Choe Hyon", "최현", id="a whole name in Hangul"),
    ],
)
def test_a_part_of_a_name_in_any_spelling(name: str, part: str) -> None:
    """It begins at a word, a number or a change of script; within scripts without spaces, anywhere."""
    assert has_part(name, part)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        pytest.param("Mads Brügger", "rugger", id="the inside of a word"),
        pytest.param("Mads Brügger", "mads madsen", id="one right word of two"),
        pytest.param("Studio 2.8", "2.9", id="another number"),
        pytest.param("Studio 28", "8", id="the inside of a number"),
        pytest.param(STUDIO, "4.25", id="another number within Hangul"),
        pytest.param(STUDIO, "6", id="the inside of a number within Hangul"),
        pytest.param("조선예술영화촬영소", "기록영화", id="other Hangul"),
        pytest.param("신상옥", "상일", id="another given name"),
        pytest.param("Shin Sang-ok", "angok", id="a part of a sound"),
        pytest.param("Shin Sang-ok", "Sin Sang-il", id="another name by its sound"),
        pytest.param("Kim Jong-il", "Kim Jong-un", id="another of the family"),
        pytest.param("Jung Joon-ho", "Jang", id="another surname"),
        pytest.param("Mads Brügger", "", id="nothing"),
        pytest.param("Mads Brügger", " ", id="a blank"),
        pytest.param("Mads Brügger", "?", id="a symbol"),
        pytest.param("", "kim", id="no name"),
    ],
)
def test_what_is_no_part_of_a_name(name: str, part: str) -> None:
    """Nor is a part of a sound."""
    assert not has_part(name, part)


@given(st.text(max_size=20))
def test_a_name_is_a_part_of_itself(name: str) -> None:
    """In any script, as long as it has a letter or a digit."""
    assume(any(char.isalnum() for char in name))
    assert has_part(name, name)


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_text_is_too_odd_to_compare(name: str, part: str) -> None:
    """Whatever is typed."""
    assert has_part(name, part) in (True, False)
