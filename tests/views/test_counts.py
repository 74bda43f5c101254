"""What counts of films are called."""

from nkfilms.results import Statistic
from nkfilms.stats import KNOWN
from nkfilms.views.counts import name


def test_what_is_known_of_films() -> None:
    """In the words of the overview, which are not always those of a film's page."""
    assert [name(Statistic(field="known", value=field, films=1), None) for field in KNOWN] == [
        "Directors", "Companies", "Cast and others", "Countries", "Languages", "Running time", "Published lists",
        "Places to watch",
    ]  # fmt: skip
