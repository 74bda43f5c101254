"""Text in pieces: languages by script, addresses as links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.views.runs import language, line, Run


@pytest.mark.parametrize(
    ("text", "countries", "expected"),
    [
        ("불가사리", (), "ko"),
        ("꽃파는 처녀", ("CN",), "ko"),
        ("한글 漢字", ("JP",), "ko"),
        ("プルガサリ", ("KP",), "ja"),
        ("将軍様、あなたのために", (), "ja"),
        ("平壤之约", ("CN", "KP"), "zh"),
        ("在江边", ("FR", "CN"), "zh"),
        ("平壤", ("HK",), "zh"),
        ("平壤", ("SG",), "zh"),
        ("平壤", ("TW",), "zh"),
        ("帰国船", ("JP",), "ja"),
        ("平壤", ("JP",), "ja"),
        ("平壤", ("KR",), "ko"),
        ("崔曙海", ("KP",), "ko"),
        ("铁雨", (), "zh-Hans"),
        ("卖花姑娘", ("DK",), "zh-Hans"),
        ("絕地逃生", (), "zh-Hant"),
        ("脱出記", (), "ja"),
        ("沈淸傳", (), "ko"),
        ("白頭山", (), "und"),
        ("В лучах солнца", ("RU",), "ru"),
        ("У променях сонця", ("UA",), "ru"),
        ("Київ", ("RU",), "uk"),
        ("בפיונגיאנג", (), "he"),
        ("بناءنا", (), "ar"),
        ("Πιονγκγιάνγκ", (), "el"),
        ("เปียงยาง", (), "th"),
        ("Det Røde Kapel", ("DK",), ""),
        ("Sogŭm, Ch'oe Ŭn-hŭi", (), ""),
        ("2046 – ?", ("JP",), ""),
    ],
)
def test_the_language_of_a_title(text: str, countries: tuple[str, ...], expected: str) -> None:
    """By its script; of Chinese characters alone by the country of the film, else by those that only one country has."""
    assert language(text, countries) == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Salt (1985)", [Run("Salt (1985)")]),
        ("붉은 등불", [Run("붉은 등불", "ko")]),
        ("[붉은 등불 2부] (1985)", [Run("["), Run("붉은 등불 2부", "ko"), Run("] (1985)")]),
        ("Shin: 신상옥, シン・サンオク", [Run("Shin: "), Run("신상옥", "ko"), Run(", "), Run("シン・サンオク", "ja")]),
        (
            "DVD, as reported at https://x.org/a_(b), and 소금",
            [
                Run("DVD, as reported at "),
                Run("https://x.org/a_(b)", url="https://x.org/a_(b)"),
                Run(", and "),
                Run("소금", "ko"),
            ],
        ),
        (
            "https://x.org/불가사리 (title)",
            [Run("https://x.org/불가사리", url="https://x.org/불가사리"), Run(" (title)")],
        ),
        (
            "url=https://x.org/a; where=B",
            [Run("url="), Run("https://x.org/a", url="https://x.org/a"), Run("; where=B")],
        ),
        ("javascript:alert(1)", [Run("javascript:alert(1)")]),
        ("", []),
    ],
)
def test_pieces(text: str, pieces: list[Run]) -> None:
    """A title of several words is one piece, two names are two, and a comma or a semicolon ends an address."""
    assert list(line(text)) == pieces


@given(st.text() | st.text("가 ,h漢ト(я1:/").map(lambda text: f"https://{text}"))
def test_pieces_lose_nothing(text: str) -> None:
    """Whatever text there is."""
    assert "".join(run.text for run in line(text)) == text
