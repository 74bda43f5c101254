"""What the commands answer with: frozen values, from which tables and JSON both come."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta, Struct

from nkfilms.model import Film

MOST_REASONS = 3
Score = Annotated[float, Meta(ge=0, le=1, description="0..1, rounded to four decimals.")]


class Part(Struct, frozen=True, kw_only=True):
    """One named part of a score; the points of all parts add up to it."""

    part: Annotated[str, Meta(description="A stable name.")]
    label: Annotated[str, Meta(description="The same for people.")]
    points: Annotated[float, Meta(description="What it adds to the score.")]


class Recommendation(Struct, frozen=True, kw_only=True):
    """A film at its rank, with the score in parts and the reasons in words."""

    film: Film
    rank: Annotated[int, Meta(ge=1, description="1 is the best.")]
    score: Score
    parts: Annotated[
        tuple[Part, ...],
        Meta(description="Their points add up to the score; a serial's own parts are in show and list."),
    ]
    reasons: Annotated[tuple[str, ...], Meta(description="Why, the strongest first.", max_length=MOST_REASONS)]


class Slot(Struct, frozen=True, kw_only=True):
    """A film at its place in a programme."""

    film: Film
    position: Annotated[int, Meta(ge=1, description="1 is shown first.")]
    starts: Annotated[int, Meta(ge=0, description="Minutes from the beginning of the programme, breaks included.")]
    ends: Annotated[int, Meta(ge=1, description="Minutes from the beginning of the programme, breaks included.")]
    score: Score
    reasons: Annotated[tuple[str, ...], Meta(description="Why, the strongest first.", max_length=MOST_REASONS)]


class Match(Struct, frozen=True, kw_only=True):
    """The name that a query found."""

    name: str
    field: Annotated[str, Meta(description="The field of the film that holds the name.")]


class Found(Struct, frozen=True, kw_only=True):
    """A film that a search found, by which name, and how well it fits."""

    film: Film
    match: Match
    score: Score


class Definition(Struct, frozen=True, kw_only=True):
    """A term of a vocabulary, or a published list, and how many films carry it."""

    vocabulary: str
    id: str
    label: str
    definition: str
    films: int


def points(part: str, label: str, amount: float) -> Part:
    """Return a part with its points rounded as they are printed, so that parts add up to the score."""
    return Part(part=part, label=label, points=round(amount, 4))


def total(parts: Iterable[Part]) -> float:
    """Return the score that parts add up to."""
    return round(sum(part.points for part in parts), 4)
