"""What a film takes and gives: what programmes and courses have in common."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

from nkfilms.errors import NothingFound
from nkfilms.model import Film
from nkfilms.programme.relaxation import Group, Item
from nkfilms.results import Recommendation, Slot
from nkfilms.vocabularies import Access, Level, MADE_THERE, Tone

POOL = 60
"""So many of the best are chosen from, or more where they are not enough."""
STRETCH = 300
"""Minutes, about an evening: in each there is one film of a tone and access, for variety, and no film is worth more."""
CHOICE = 2
"""A programme is a mixture only where all the films would take so many times its minutes."""
SCORES = 10_000
"""Scores have four decimals, and values are whole numbers."""
LEVELS = list(Level)


def tone_and_access(film: Film) -> tuple[Tone, Access]:
    """Return the primary tone and the main access of a film: films that share both are alike."""
    return film.tones_by_grade[0], film.access[0]


def alike(films: Sequence[Film], within: int) -> dict[Group, int]:
    """Return how many films of a tone and access go into so many minutes: one in each STRETCH.

    They are more where their share of the films chosen from is, as where a filter asks for films that are alike.
    """
    minutes = sum(min(minutes_of(film), STRETCH) for film in films)
    counts = Counter(map(tone_and_access, films))
    once = ceil(within / STRETCH)
    return {pair: max(once, round(count * within / max(minutes, 1))) for pair, count in counts.items()}


def mixture(films: Sequence[Film], within: int) -> dict[Group, int]:
    """Return how many films of an access and kind, of a decade and of a country go into so many minutes.

    They are as many as their share of the films chosen from, one at least; what all films are has no limit, and
    nothing has where there are hardly more films than go into the time.
    """
    minutes = sum(min(minutes_of(film), STRETCH) for film in films)
    if minutes < CHOICE * within:
        return {}
    expected = within * len(films) / max(minutes, 1)
    counts = Counter(sort for film in films for sort in sorts_of(film))
    shares = {sort: count / len(films) for sort, count in counts.items() if count < len(films)}
    return {sort: max(round(share * expected), 1) for sort, share in shares.items()}


def sorts_of(film: Film) -> tuple[Group, ...]:
    """Return what a film is, of which a programme holds a mixture."""
    return (film.access[0], film.kind), ("decade", film.year // 10), ("country", *film.countries[:1])


def voice_of(film: Film) -> str:
    """Return who speaks in a film: the country itself, those who left it, or outsiders."""
    main = film.access[0]
    return "inside" if main in MADE_THERE else "exile" if main is Access.EXILE else "outside"


def pool(picks: Sequence[Recommendation], size: int) -> Sequence[Recommendation]:
    """Return so many of the best films, and the best of each level and voice that is not among them."""
    best = list(picks[:size])
    known = {sort for pick in best for sort in (pick.film.level, voice_of(pick.film))}
    for pick in picks[size:]:
        sorts = {pick.film.level, voice_of(pick.film)}
        best += [] if sorts <= known else [pick]
        known |= sorts
    return best


def minutes_of(film: Film) -> int:
    """Return the running time of a film, which has to be known."""
    if film.runtime is None:
        raise NothingFound(f"The running time of {film.title} is not known, so it fits no programme.")
    return film.runtime


def item_of(pick: Recommendation, break_minutes: int) -> Item:
    """Return a film as what it takes and gives; even one with a score of 0 is better than none.

    The score is squared: a better film is worth minutes that stay empty, which a longer one would fill.
    """
    minutes = minutes_of(pick.film)
    value = max(round(pick.score * SCORES) ** 2, 1) * min(minutes, STRETCH)
    return Item(minutes + break_minutes, value, groups=(tone_and_access(pick.film), *pick.film.directors))


def in_order(picks: Sequence[Recommendation]) -> list[Recommendation]:
    """Return films in the order to watch them: those that ask for the least knowledge first, then by rank."""
    return sorted(picks, key=lambda pick: (LEVELS.index(pick.film.level), pick.rank))


def scheduled(picks: Sequence[Recommendation], break_minutes: int) -> Iterator[Slot]:
    """Yield the films with the minutes, from the start of the first, at which each begins and ends."""
    clock = 0
    for position, pick in enumerate(picks, 1):
        ends = clock + minutes_of(pick.film)
        yield Slot(film=pick.film, position=position, starts=clock, ends=ends, score=pick.score, reasons=pick.reasons)
        clock = ends + break_minutes
