"""Reading values: years, running times, terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.cli import reading
from nkfilms.errors import UsageError
from nkfilms.filters import Years
from nkfilms.vocabularies import Access, Tone


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2004", Years(2004, 2004)),
        ("2000..2010", Years(2000, 2010)),
        ("..1980", Years(None, 1980)),
        ("1980..", Years(1980, None)),
        ("1980s", Years(1980, 1989)),
        (" 1980S ", Years(1980, 1989)),
    ],
)
def test_years(text: str, span: Years) -> None:
    """A year, a span open or closed, a decade."""
    assert reading.years(text) == span


def test_a_span_holds_both_its_ends() -> None:
    """And an open end everything beyond."""
    assert 2000 in Years(2000, 2010)
    assert 2010 in Years(2000, 2010)
    assert 1999 not in Years(2000, None)
    assert 1900 in Years(None, 1980)


@pytest.mark.parametrize(
    ("text", "graded"),
    [("humorous", (Tone.HUMOROUS, 1)), ("Humorous=3", (Tone.HUMOROUS, 3)), ("artistic = 2", (Tone.ARTISTIC, 2))],
)
def test_a_tone_with_its_least_grade(text: str, graded: tuple[Tone, int]) -> None:
    """Any grade will do where none is named."""
    assert reading.graded_tone(text) == graded


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("1h30", 90), ("1h", 60), ("2 h 5 min", 125), ("45m", 45), ("1H30M", 90)],
)
def test_minutes(text: str, minutes: int) -> None:
    """As people write them."""
    assert reading.minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "0", "-5", "1.5", "90x", "h", "1h30h", "1h75"])
def test_what_is_no_running_time(text: str) -> None:
    """Is refused with an example."""
    with pytest.raises(UsageError, match="is not a running time"):
        reading.minutes(text)


@given(st.text(max_size=12))
def test_reading_refuses_or_answers_but_never_fails(text: str) -> None:
    """Whatever is typed."""
    for read in (reading.years, reading.minutes, lambda each: reading.whole("--limit", each, 1)):
        try:
            read(text)
        except UsageError as error:
            assert str(error)


def test_terms_come_once_in_any_case_and_spelling() -> None:
    """With a space or an underscore for the hyphen."""
    assert reading.terms("tone", Tone, ["Humorous", "humorous"]) == (Tone.HUMOROUS,)
    assert reading.term("access", Access, "State made") is Access.STATE_MADE
    assert reading.term("access", Access, "state_made") is Access.STATE_MADE


def test_fields_keep_the_order_asked_for() -> None:
    """Each once; spaces do not matter."""
    assert reading.fields("year, title,year", ["title", "year"]) == ("year", "title")
    with pytest.raises(UsageError, match="--fields needs the names of fields. Allowed: title, year."):
        reading.fields(",", ["title", "year"])
