"""Reading what people type as a value: years, running times, tones, terms, numbers and fields."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms import parsing
from nkfilms.errors import UsageError
from nkfilms.parsing import GradedTone, Years
from nkfilms.vocabularies import Access, Form, How, Kind, Level, Medium, SYNONYMS, Term, Tone, Topic


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2004", Years(2004, 2004)),
        ("2000..2010", Years(2000, 2010)),
        ("2000-2010", Years(2000, 2010)),
        ("2000\u20132010", Years(2000, 2010)),
        ("2004..2004", Years(2004, 2004)),
        ("..1980", Years(None, 1980)),
        ("1980..", Years(1980, None)),
        ("1980-", Years(1980, None)),
        ("1980s", Years(1980, 1989)),
        (" 1980S ", Years(1980, 1989)),
        ("80s", Years(1980, 1989)),
        ("'80s", Years(1980, 1989)),
        ("1980's", Years(1980, 1989)),
        ("40s", Years(1940, 1949)),
        ("00s", Years(2000, 2009)),
        ("10s", Years(2010, 2019)),
    ],
)
def test_years(text: str, span: Years) -> None:
    """A year, a span open or closed, a decade, which without its century is the latest that can be meant."""
    assert parsing.years(text) == span


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "'' is not a year. Give 2004, 2000..2010, ..1980, 1980.. or 1980s"),
        ("soon", "'soon' is not a year"),
        ("04", "'04' is not a year"),
        ("20044", "'20044' is not a year"),
        ("..", "'..' is not a year"),
        ("-", "'-' is not a year"),
        ("2000...2010", "is not a year"),
        ("1985s", "'1985s' is not a year"),
        ("2010..2000", "The years 2010..2000 run backwards. Give 2000..2010"),
    ],
)
def test_what_is_no_year(text: str, said: str) -> None:
    """Is refused with examples."""
    with pytest.raises(UsageError, match=said):
        parsing.years(text)


def test_a_span_holds_both_its_ends() -> None:
    """And an open end everything beyond."""
    assert 2000 in Years(2000, 2010)
    assert 2010 in Years(2000, 2010)
    assert 2011 not in Years(2000, 2010)
    assert 1999 not in Years(2000, None)
    assert 2100 in Years(2000, None)
    assert 1900 in Years(None, 1980)
    assert 1981 not in Years(None, 1980)


@pytest.mark.parametrize(
    ("vocabulary", "text", "said"),
    [
        (Kind, "series", "There is no kind 'series'. Type --form serial. Allowed: documentary, feature."),
        (Kind, "tv", "Type --medium television."),
        (Form, "Documentary", "Type --kind documentary."),
        (Level, "daily life", "Type --topic daily-life."),
        (Access, "funny", "Type --tone humorous."),
        (Tone, "stream", "Type --watch stream."),
        (Kind, "undercover", "Type --access undercover."),
        (Kind, "beginners", "Type --level introductory."),
        (Level, "art", "Type --topic art."),  # a word for a tone too, and for a medium the next
        (Kind, "theatre", "Type --topic theatre."),
    ],
)
def test_a_word_of_another_filter(vocabulary: type[Term], text: str, said: str) -> None:
    """Is answered with that filter, as it is no slip for a word of this one."""
    with pytest.raises(UsageError, match=re.escape(said)):
        parsing.term(vocabulary, text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("1h30", 90),
        ("1H30M", 90),
        ("1:30", 90),
        ("0:45", 45),
        ("10:00", 600),
        ("1h", 60),
        ("2 hours", 120),
        ("1 hour 5 minutes", 65),
        ("2 h 5 min", 125),
        ("3 hrs", 180),
        ("45m", 45),
        (" 45 mins ", 45),
    ],
)
def test_minutes(text: str, minutes: int) -> None:
    """As people write them."""
    assert parsing.minutes(text) == minutes


@pytest.mark.parametrize(
    "text",
    ["", "0", "0h0", "-5", "1.5", "90x", "h", ":", "hours", "1h30h", "1h60", "1h75", "1:75", "1:5", "1:30:00", ":30"],
)
def test_what_is_no_running_time(text: str) -> None:
    """Is refused with an example."""
    with pytest.raises(UsageError, match=f"^'{text}' is not a running time. Give minutes as 90, or hours as 1h30.$"):
        parsing.minutes(text)


@pytest.mark.parametrize(
    ("text", "graded"),
    [
        ("humorous", GradedTone(Tone.HUMOROUS, 1)),
        ("Humorous=3", GradedTone(Tone.HUMOROUS, 3)),
        ("artistic = 2", GradedTone(Tone.ARTISTIC, 2)),
        ("funny=2", GradedTone(Tone.HUMOROUS, 2)),
    ],
)
def test_a_tone_with_its_least_grade(text: str, graded: GradedTone) -> None:
    """Any grade will do where none is named."""
    assert parsing.graded_tone(text) == graded


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("humorous=4", "A grade is 1, 2 or 3, as in humorous=3, not '4'"),
        ("humorous=", "A grade is 1, 2 or 3, as in humorous=3, not ''"),
        ("humorous=much", "not 'much'"),
        ("humoruos=2", r"There is no tone 'humoruos'. Did you mean humorous\?"),
        ("=2", "There is no tone ''"),
    ],
)
def test_what_is_no_graded_tone(text: str, said: str) -> None:
    """Is refused with what is allowed."""
    with pytest.raises(UsageError, match=said):
        parsing.graded_tone(text)


@pytest.mark.parametrize(
    ("vocabulary", "text", "term"),
    [
        (Access, "State-Made", Access.STATE_MADE),
        (Access, "State made", Access.STATE_MADE),
        (Access, " state_made ", Access.STATE_MADE),
        (Topic, "daily life", Topic.DAILY_LIFE),
        (Tone, "funny", Tone.HUMOROUS),
        (Kind, "doc", Kind.DOCUMENTARY),
        (Kind, "Fiction", Kind.FEATURE),
        (Kind, "movie", Kind.FEATURE),
        (Form, "movie", Form.FILM),
        (Form, "series", Form.SERIAL),
        (Medium, "tv", Medium.TELEVISION),
        (Medium, "TV", Medium.TELEVISION),
        (Level, "beginner", Level.INTRODUCTORY),
        (How, "tv", How.BROADCAST),
        (How, "Blu Ray", How.DISC),
    ],
)
def test_a_term_by_its_name_or_a_common_word_for_it(vocabulary: type[Term], text: str, term: Term) -> None:
    """In any case, with a space or an underscore for the hyphen; one word may mean two things in two vocabularies."""
    assert parsing.term(vocabulary, text) is term


@pytest.mark.parametrize(
    ("vocabulary", "text", "said"),
    [
        (Tone, "humoros", r"^There is no tone 'humoros'. Did you mean humorous\? Allowed: informative, .*, artistic.$"),
        (Medium, "radio", "^There is no medium 'radio'. Allowed: cinema, television, web, video.$"),
        (Medium, "doc", "There is no medium 'doc'"),
        (Medium, "Radio Play", "There is no medium 'Radio Play'"),
        (How, "pirate", "There is no way to watch 'pirate'"),
        (Access, "", "There is no access ''"),
        (Access, "statemade", r"Did you mean state-made\?"),
    ],
)
def test_what_is_no_term(vocabulary: type[Term], text: str, said: str) -> None:
    """Is refused with the nearest term and all that are allowed."""
    with pytest.raises(UsageError, match=said):
        parsing.term(vocabulary, text)


def test_a_common_word_stands_for_another_word() -> None:
    """Never for a term of its own vocabulary, and it is spelt as what people type is read."""
    for vocabulary, words in SYNONYMS.items():
        for word, term in words.items():
            assert isinstance(term, vocabulary)
            assert word not in list(vocabulary)
            assert parsing.term(vocabulary, word) is term


@pytest.mark.parametrize("text", ["original_title", "original-title", "Original Title"])
def test_a_word_with_underscores_is_read_like_one_with_hyphens(text: str) -> None:
    """The names of fields have underscores, and whoever types an option has hyphens in the fingers."""
    assert parsing.word("field", text, ["title", "original_title"]) == "original_title"


@pytest.mark.parametrize(("text", "number"), [("5", 5), (" 12 ", 12), ("+3", 3), ("0", 0), ("-2", -2), ("7\x1f", 7)])
def test_a_whole_number(text: str, number: int) -> None:
    """Of any size where no least is named, else from the least on."""
    assert parsing.whole("--limit", text) == parsing.whole("--limit", text, number) == number


@pytest.mark.parametrize(
    ("text", "least", "said"),
    [
        ("0", 1, "--limit takes a whole number, 1 or more, not '0'"),
        ("-1", 0, "0 or more, not '-1'"),
        ("1.5", None, "^--limit takes a whole number, not '1.5'.$"),
        ("ten", None, "not 'ten'"),
        ("", None, "not ''"),
        ("1_000", None, "not '1_000'"),
        ("9" * 19, None, "not '9+'"),
    ],
)
def test_what_is_no_whole_number(text: str, least: int | None, said: str) -> None:
    """Is refused with the least that is allowed."""
    with pytest.raises(UsageError, match=said):
        parsing.whole("--limit", text, least)


def test_fields_keep_the_order_asked_for() -> None:
    """Each once; spaces do not matter, and dots reach inside."""
    assert parsing.fields("year, title,,year", ["title", "year"]) == ("year", "title")
    assert parsing.fields("ids.imdb,title", ["title", "ids"]) == ("ids.imdb", "title")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (",", "--fields needs the names of fields. Allowed: title, year."),
        ("title,yaer", r"There is no field 'yaer'. Did you mean year\? Allowed: title, year."),
        ("tones.humorous", "There is no field 'tones.humorous'"),
    ],
)
def test_what_is_no_field(text: str, said: str) -> None:
    """Is refused with those there are."""
    with pytest.raises(UsageError, match=said):
        parsing.fields(text, ["title", "year"])


READERS: list[Callable[[str], Any]] = [
    parsing.years,
    parsing.minutes,
    parsing.graded_tone,
    lambda text: parsing.term(Access, text),
    lambda text: parsing.whole("--limit", text, 1),
    lambda text: parsing.fields(text, ["title"]),
]


@pytest.mark.parametrize("read", READERS)
@given(text=st.text(max_size=12) | st.from_regex(r"[0-9hms:.'\u2013 -]{0,8}"))
def test_reading_refuses_or_answers_but_never_fails(read: Callable[[str], Any], text: str) -> None:
    """Whatever is typed, on one line of ours."""
    try:
        read(text)
    except UsageError as error:
        assert "\n" not in str(error)
