"""Country and language codes."""

import pytest
from babel.localedata import load

from nkfilms.codes import code_of, CodeKind, name_of, names
from nkfilms.errors import UsageError

FORMER = {"SU": "Soviet Union", "DD": "East Germany", "YU": "Yugoslavia", "CS": "Czechoslovakia"}


def test_country_names_are_those_of_cldr() -> None:
    """All of them, and the former states that films come from."""
    cldr = load("en")["territories"]
    assert {code: name for code, name in names("country").items() if cldr.get(code) != name} == FORMER


def test_language_names_are_those_of_cldr() -> None:
    """Codes of ISO 639-1, and three-letter codes of ISO 639-3."""
    cldr = load("en")["languages"]
    assert {code for code, name in names("language").items() if cldr.get(code) != name} == set()
    assert {"ko", "da", "zh", "zxx"} <= set(names("language"))


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("country", "KP", "KP"),
        ("country", "kp", "KP"),
        ("country", "North Korea", "KP"),
        ("country", "dprk", "KP"),
        ("country", "uk", "GB"),
        ("country", "Türkiye", "TR"),
        ("country", "soviet union", "SU"),
        ("language", "KO", "ko"),
        ("language", "danish", "da"),
    ],
)
def test_codes_and_names_are_both_taken(kind: CodeKind, text: str, code: str) -> None:
    """In any case, with the names people type."""
    assert code_of(kind, text) == code


def test_an_unknown_country_is_answered_with_the_nearest() -> None:
    """In one sentence that says what to type."""
    with pytest.raises(UsageError) as error:
        code_of("country", "Danmark")
    assert str(error.value) == (
        "There is no country 'Danmark'. Did you mean Denmark? "
        "Give a code or an English name, such as KP or North Korea."
    )


def test_a_code_without_a_name_stands_for_itself() -> None:
    """A view prints what it has."""
    assert name_of("country", "QQ") == "QQ"
