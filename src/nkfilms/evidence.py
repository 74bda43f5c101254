"""What others say of a film: its standing from published lists and from juries, in points and in words."""

from collections.abc import Mapping
from math import prod

from nkfilms.model import Award, Film, Placement, PublishedList
from nkfilms.results import Part, points
from nkfilms.vocabularies import Result

# Lists weigh more than prizes: they compare films on this subject with one another, juries with whatever was entered.
LISTS_SHARE = 0.6
AWARDS_SHARE = 0.4

# How far one placement alone goes towards full standing. The first of a ranking counts twice what its last does, and an
# unranked mention as much as the last: somebody chose it, nobody says how high.
FIRST_RANK = 0.6
LAST_RANK = 0.3
# A prize says that a jury put it first; a special mention, that it nearly did.
PRIZE = 0.4
SPECIAL_MENTION = 0.25


def standing_parts(film: Film, lists: Mapping[str, PublishedList], share: float = 1.0) -> tuple[Part, Part]:
    """Return the points for published lists and for juries, which together reach at most `share`."""
    by_lists = _together([_weight(placement, lists) for placement in film.lists])
    by_juries = _together([PRIZE if award.result is Result.WON else SPECIAL_MENTION for award in film.awards])
    return (
        points("lists", "published lists", share * LISTS_SHARE * by_lists),
        points("awards", "prizes", share * AWARDS_SHARE * by_juries),
    )


def _weight(placement: Placement, lists: Mapping[str, PublishedList]) -> float:
    if placement.rank is None:
        return LAST_RANK
    size = max(lists[placement.list].size, 2)
    return FIRST_RANK - (FIRST_RANK - LAST_RANK) * (placement.rank - 1) / (size - 1)


def _together(weights: list[float]) -> float:
    """Return independent pieces of evidence as one, 0..1: each takes its share of the doubt the others left."""
    return 1 - prod(1 - weight for weight in weights)


def standing_reasons(film: Film, lists: Mapping[str, PublishedList]) -> list[str]:
    """Return what lists and juries say of a film, in words, whichever gives more points first."""
    by_lists, by_juries = standing_parts(film, lists)
    told = [(by_juries.points, _award_reason(film)), (by_lists.points, _list_reason(film, lists))]
    return [reason for _, reason in sorted(told, key=lambda each: -each[0]) if reason]


def _list_reason(film: Film, lists: Mapping[str, PublishedList]) -> str | None:
    """Return what published lists say of a film, in words, or None where it is on none."""
    if not film.lists:
        return None
    best = max(film.lists, key=lambda placement: _weight(placement, lists))
    where = f"{lists[best.list].publisher}'s list"
    others = len(film.lists) - 1
    if best.rank == 1:
        return f"first on {where}" + (f" and on {_number(others)} more" if others else "")
    if others:
        return f"on {_number(others + 1)} published lists"
    if best.rank and best.rank <= lists[best.list].size / 3:
        return f"near the top of {where}"
    return f"on {where}"


def _award_reason(film: Film) -> str | None:
    """Return where a film was honoured, in words, or None where no jury did."""
    if not film.awards:
        return None
    first = min(film.awards, key=lambda award: award.result is not Result.WON)
    honour = "prize" if first.result is Result.WON else "special mention"
    more = len(film.awards) - 1
    return f"{honour} at {_occasion(first)}" + (f" and {_number(more)} more" if more else "")


def award_text(award: Award) -> str:
    """Return a prize as people name it: what, where, when."""
    mention = " (special mention)" if award.result is Result.SPECIAL_MENTION else ""
    return f"{award.award}, {_occasion(award)}{mention}"


def _occasion(award: Award) -> str:
    return f"{award.event} {award.year}" if award.year else award.event


def _number(count: int) -> str:
    words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words[count] if count < len(words) else "many"
