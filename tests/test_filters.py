"""Choosing films by what they are."""

import pytest

from nkfilms.errors import UsageError
from nkfilms.filters import Filters, Order, refuse_unknown_names, select, sorted_by, Years
from nkfilms.vocabularies import Access, Kind, Level, Medium, Tone, Topic
from tests.conftest import film, on

CHAPEL = film(
    "the-red-chapel",
    year=2009,
    runtime=87,
    countries=("DK",),
    languages=("da", "ko"),
    directors=("Mads Brügger",),
    companies=("Zentropa Rambuk",),
    tones={Tone.HUMOROUS: 3, Tone.INSIGHTFUL: 2},
    access=(Access.UNDERCOVER,),
    topics=(Topic.TOURISM,),
    lists=(on("the-best", 2),),
)
SALT = film(
    "salt",
    year=1985,
    kind=Kind.FEATURE,
    countries=("KP",),
    languages=("ko",),
    directors=("Shin Sang-ok",),
    person_names={"Shin Sang-ok": ("신상옥",)},
    tones={Tone.ARTISTIC: 2},
    access=(Access.STATE_MADE,),
    level=Level.ADVANCED,
    lists=(on("the-best", 1),),
)
CLIP = film("clip", year=2014, runtime=3, medium=Medium.WEB, tones={Tone.ARTISTIC: 1})
FILMS = (CHAPEL, SALT, CLIP)


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        pytest.param(Filters(), ["the-red-chapel", "salt", "clip"], id="nothing asked"),
        pytest.param(
            Filters(tones={Tone.HUMOROUS: 1, Tone.ARTISTIC: 1}), ["the-red-chapel", "salt", "clip"], id="any tone"
        ),
        pytest.param(Filters(not_tones=(Tone.ARTISTIC,)), ["the-red-chapel"], id="a tone excluded"),
        pytest.param(Filters(kinds=(Kind.FEATURE,)), ["salt"], id="kind"),
        pytest.param(Filters(media=(Medium.WEB,)), ["clip"], id="medium"),
        pytest.param(Filters(years=(Years(1980, 1989), Years(2014, None))), ["salt", "clip"], id="any span of years"),
        pytest.param(Filters(max_runtime=87), ["the-red-chapel", "clip"], id="running time, bound included"),
        pytest.param(Filters(countries=("KP",)), ["salt"], id="country"),
        pytest.param(Filters(languages=("da",)), ["the-red-chapel"], id="language"),
        pytest.param(Filters(directors=("brugger",)), ["the-red-chapel"], id="director without accents"),
        pytest.param(Filters(directors=("신상옥",)), ["salt"], id="director in Hangul"),
        pytest.param(Filters(directors=("Sin Sangok",)), ["salt"], id="director in another romanisation"),
        pytest.param(Filters(companies=("zentropa",)), ["the-red-chapel"], id="a part of a company"),
        pytest.param(Filters(access=(Access.STATE_MADE,)), ["salt"], id="access"),
        pytest.param(Filters(levels=(Level.ADVANCED,)), ["salt"], id="level"),
        pytest.param(Filters(topics=(Topic.TOURISM,)), ["the-red-chapel"], id="topic"),
        pytest.param(Filters(on_lists=("the-best",)), ["the-red-chapel", "salt"], id="published list"),
        pytest.param(Filters(kinds=(Kind.FEATURE,), countries=("DK",)), [], id="different filters must all hold"),
    ],
)
def test_select(filters: Filters, ids: list[str]) -> None:
    """Each filter keeps what it says, in the order given."""
    assert [film.id for film in select(FILMS, filters).films] == ids


def test_a_film_left_out_for_an_unknown_value_is_counted() -> None:
    """Salt has no running time here; Clip has no country."""
    assert select(FILMS, Filters(max_runtime=200)).unknown == {"runtime": 1}
    assert select(FILMS, Filters(countries=("KP", "DK"))).unknown == {"countries": 1}


def test_a_film_that_fails_another_filter_is_not_counted_as_unknown() -> None:
    """Salt would be out in any case: it is no documentary."""
    assert select(FILMS, Filters(max_runtime=200, kinds=(Kind.DOCUMENTARY,))).unknown == {}


def test_a_film_without_topics_is_known_to_be_about_something_else() -> None:
    """No topic and no list are facts about a film, not gaps."""
    assert select(FILMS, Filters(topics=(Topic.WAR,), on_lists=("the-best",))).unknown == {}


def test_a_director_nobody_has_is_refused_with_the_nearest() -> None:
    """A wrong name must not look like an empty answer."""
    with pytest.raises(UsageError, match=r"No film has a director 'Bruger'. Did you mean Brügger\?"):
        refuse_unknown_names(FILMS, Filters(directors=("Bruger",)))


def test_sorting_by_title_ignores_a_leading_article() -> None:
    """The Red Chapel stands under R."""
    assert [film.id for film in sorted_by(Order.TITLE, (CHAPEL, SALT, CLIP))] == ["clip", "the-red-chapel", "salt"]


def test_sorting_by_runtime_puts_the_unknown_last() -> None:
    """An unknown running time is not a short one."""
    assert [film.id for film in sorted_by(Order.RUNTIME, FILMS)] == ["clip", "the-red-chapel", "salt"]


def test_sorting_by_rank_follows_the_list_asked_for() -> None:
    """A film that is not on it comes last."""
    assert [film.id for film in sorted_by(Order.RANK, FILMS, "the-best")] == ["salt", "the-red-chapel", "clip"]
