"""The order of what was found: the name itself, names with all of the words, then by how near; equals by standing."""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from nkfilms.model import Catalogue, Film
from nkfilms.names import Name, Spelling
from nkfilms.results import Found, Match
from nkfilms.search.exact import NOT_THE_NAME, Rank
from nkfilms.search.query import Query

BEGINS, HOLDS, NEAR = range(3)
"""How the words of a query stand in a name: they begin it, stand elsewhere in it, or not all of them do."""


_FIELDS = {"title": 0, "original_title": 0, "other_titles": 1, "directors": 2, "people": 3}
"""Titles before people, and of those the ones who made a film before the ones in it or whom it is about."""


class Scored(msgspec.Struct, frozen=True):
    """A name that a query may mean."""

    score: float
    """How well it fits, 0..1."""
    rank: Rank
    """How exactly the query is the name."""
    name: Name
    place: int
    """BEGINS, HOLDS or NEAR."""

    @property
    def order(self) -> tuple[float, ...]:
        """What comes first has less: within BEGINS and HOLDS names are equal, however much longer they are."""
        level, other = self.rank
        place = -1 if level < NOT_THE_NAME else self.place
        if place == BEGINS and _FIELDS[self.name.field] > 1:
            place = HOLDS  # a name may be written either way round
        score = self.score if place in (-1, NEAR) else 0.0
        field = _FIELDS[self.name.field]
        return (place, -score, field > 1, level, other, field)


def stands_in(query: Query, spelling: Spelling) -> int:
    """Return how the words of a query stand in a name."""
    if len(query.words) > 1 and query.words == spelling.words[: len(query.words)]:
        return BEGINS
    return HOLDS if set(query.words) <= set(spelling.words) else NEAR


def in_order(catalogue: Catalogue, films: Mapping[str, Film], scored: Iterable[Scored]) -> tuple[Found, ...]:
    """Return each film once, by its best name; a score is never above the one before it."""
    best: dict[str, Scored] = {}
    for each in scored:
        other = best.get(each.name.film_id)
        if other is None or each.order < other.order:
            best[each.name.film_id] = each
    found, score = [], 1.0
    for each in _with_standing(catalogue, best.values()):
        score = min(score, each.score)
        match = Match(name=each.name.name, field=each.name.field)
        found.append(Found(film=films[each.name.film_id], match=match, score=round(score, 4)))
    return tuple(found)


def _with_standing(catalogue: Catalogue, scored: Collection[Scored]) -> list[Scored]:
    """Return names in order: of equals the film first that more lists and juries stand behind, then by id."""
    if len({each.order for each in scored}) == len(scored):  # no equals, no evidence to be read
        return sorted(scored, key=lambda each: each.order)
    from nkfilms.evidence import evidence_of

    known = evidence_of(catalogue)
    return sorted(scored, key=lambda each: (each.order, -known[each.name.film_id].standing.total, each.name.film_id))
