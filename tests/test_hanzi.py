"""The forms and readings of Chinese characters."""

import subprocess
import sys

import pytest

from nkfilms.folding import fold
from nkfilms.folding.hanzi import korean_readings, MOST_READINGS, pinyin
from tests.hanzi_table import TABLE, table


@pytest.mark.slow
def test_the_table_is_what_its_sources_make() -> None:
    """Unihan and OpenCC, as `python -m tests.hanzi_table` reads them; neither is needed at build or run time."""
    assert TABLE.read_bytes() == table()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("图们江", "圖們江", id="simplified and traditional"),
        pytest.param("図們江", "圖們江", id="Japanese and traditional"),
        pytest.param("南部军", "南部軍", id="another simplified one"),
        pytest.param("沢", "泽", id="Japanese and simplified"),
        pytest.param("发髮", "發発", id="a simplified form of two characters is both"),
    ],
)
def test_the_forms_of_a_character_are_one(one: str, other: str) -> None:
    """Whichever way a title is written, it folds to the same."""
    assert fold(one) == fold(other)
    assert fold(fold(one)) == fold(one)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        pytest.param("白頭山", ("백두산",), id="a mountain"),
        pytest.param("张律", ("장률", "장율"), id="a simplified name"),
        pytest.param("金日成", ("금일성", "김일성"), id="a surname read otherwise"),
        pytest.param("花を", (), id="kana is not Korean"),
        pytest.param("백두산", (), id="Hangul is read already"),
    ],
)
def test_korean_readings(text: str, readings: tuple[str, ...]) -> None:
    """The usual reading comes first; a text that is not of such characters has none."""
    assert korean_readings(text) == readings


def test_a_text_of_many_readings_is_cut_short() -> None:
    """Ten characters of two readings each would be a thousand."""
    assert len(korean_readings("金" * 10)) == MOST_READINGS


def test_pinyin() -> None:
    """One word without tones, or nothing where another script is part of it."""
    assert pinyin("卖花姑娘") == pinyin("賣花姑娘") == "maihuaguniang"
    assert pinyin("花を売る") == ""


def test_the_table_is_read_only_where_a_text_has_such_characters() -> None:
    """A search in Latin letters or Hangul pays nothing for it."""
    script = "import sys; from nkfilms.folding import fold; fold('불가사리 salt'); print('nkfilms.folding.hanzi' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
