"""How what files say goes into a library: twice is the same as once, and nothing told later is lost."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.library.entries import Entry
from nkfilms.library.merging import fresh, merged
from nkfilms.own import Mark
from tests.conftest import film

NEW = fresh(film("salt"))
DAYS = st.sampled_from([None, "2024-01-01", "2024-02-01", "2024-03-01"])
ENTRIES = st.lists(
    st.builds(
        Entry, seen=st.booleans(), on=DAYS, rating=st.sampled_from([None, 2.0, 4.0]), rated_on=DAYS, note=st.sampled_from([None, "n"])
    ),
    min_size=1, max_size=5,
)  # fmt: skip


def seen(**said: object) -> Entry:
    """Return what a file says of a film that was seen."""
    return Entry(seen=True, **said)  # type: ignore[arg-type]


@given(ENTRIES)
def test_twice_is_once(entries: list[Entry]) -> None:
    """Whatever files say."""
    once = merged(NEW, entries)
    assert merged(once, entries) == once


@pytest.mark.parametrize(
    ("ratings", "stars"),
    [
        ([(3.0, "2024-01-01"), (4.0, "2024-02-01")], 4.0),
        ([(4.0, "2024-02-01"), (3.0, "2024-01-01")], 4.0),
        ([(3.0, None), (4.0, "2024-02-01")], 4.0),
        ([(4.0, "2024-02-01"), (3.0, None)], 4.0),
        ([(3.0, "2024-01-01"), (4.0, "2024-01-01")], 3.0),
    ],
)
def test_the_later_rating_stays(ratings: list[tuple[float, str | None]], stars: float) -> None:
    """In whatever order they come, in one import or in two; of one day the first."""
    entries = [seen(rating=rating, rated_on=day) for rating, day in ratings]
    assert merged(NEW, entries).rating == merged(merged(NEW, entries[:1]), entries[1:]).rating == stars


def test_the_last_viewing_stays_and_a_note_of_ones_own() -> None:
    """Whichever file tells first."""
    for entries in itertools.permutations([seen(on="2024-01-01"), seen(on="2024-05-01"), seen()]):
        assert merged(NEW, entries).seen_on == "2024-05-01"
    mine = Mark("salt", "Salt", 2000, seen=True, note="mine")
    assert merged(mine, [seen(note="a review")]).note == "mine"


def test_what_was_seen_is_no_longer_wanted() -> None:
    """Whichever file comes first; but a want told after it was seen is left alone."""
    want, has_seen = Entry(on="2024-01-01"), seen()
    assert merged(NEW, [want]).wanted
    for entries in ([want, has_seen], [has_seen, want]):
        assert not merged(NEW, entries).wanted
    assert not merged(merged(NEW, [want]), [has_seen]).wanted
    again = Mark("salt", "Salt", 2000, seen=True, wanted=True)
    assert merged(again, [want, has_seen]) == again
