"""What the commands answer with: frozen values, from which tables and JSON both come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated

from msgspec import Meta, Struct

from nkfilms.model import Film, Watch

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
    score_parts: Annotated[tuple[Part, ...], Meta(description="Their points add up to the score.")]
    reasons: Annotated[tuple[str, ...], Meta(description="Why, the strongest first.", max_length=MOST_REASONS)]


class Ranking(Struct, frozen=True):
    """Films ranked: the first of them, and what the rest come to."""

    items: tuple[Recommendation, ...]
    of: int
    """How many films are ranked, those beyond the limit included."""
    unknown: Mapping[str, int]
    """By field, how many films were left out only because its value is unknown."""
    left_out: tuple[Film, ...] = ()
    """The best of those, where a length is unknown."""


class Slot(Struct, frozen=True, kw_only=True):
    """A film at its place in a programme."""

    film: Film
    position: Annotated[int, Meta(ge=1, description="1 is shown first.")]
    starts: Annotated[int, Meta(ge=0, description="Minutes from the beginning of the programme, breaks included.")]
    ends: Annotated[int, Meta(ge=1, description="Minutes from the beginning of the programme, breaks included.")]
    score: Score
    reasons: Annotated[tuple[str, ...], Meta(description="Why, the strongest first.", max_length=MOST_REASONS)]


class CourseSlot(Slot, frozen=True, kw_only=True):
    """A film at its place in a course; `starts` and `ends` count from the beginning of its session."""

    session: Annotated[int, Meta(ge=1, description="Of a course, the session it is shown in; 1 is the first.")]
    session_begins: Annotated[
        str | None,
        Meta(description="When that session begins, as 2027-03-01T18:00 in local time; null where no date was given."),
    ] = None


class Match(Struct, frozen=True, kw_only=True):
    """The name that a query found, or the words of it that meet in the story of a film."""

    name: Annotated[str | None, Meta(description="The name; null where a film was found by its story.")]
    field: Annotated[str, Meta(description="The field of the film that holds the name, or `story`.")]
    words: Annotated[
        tuple[str, ...], Meta(description="The words that meet in its story; none where it was found by name.")
    ] = ()


class Found(Struct, frozen=True, kw_only=True):
    """A film that a search found, by which name, and how well it fits."""

    film: Film
    match: Match
    score: Score


class LookUp(Struct, frozen=True, kw_only=True):
    """An address that was built, at which to look for a film now."""

    where: Annotated[str, Meta(description="The service, and how the address finds the film.")]
    url: Annotated[str, Meta(description="Built from an id or the title; nobody has checked what stands there.")]


class Places(Struct, frozen=True, kw_only=True):
    """Where a film could be watched: what is on record, and where to look now."""

    film: Annotated[str, Meta(description="The id of the film.")]
    title: str
    year: int
    recorded: Annotated[tuple[Watch, ...], Meta(description="Places somebody noted; never promised.")]
    look_up: Annotated[tuple[LookUp, ...], Meta(description="Addresses built for looking now.")]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses in the order in which they are numbered: those on record, then those that are built."""
        return (*filter(None, map(address_of, self.recorded)), *(each.url for each in self.look_up))


def address_of(place: Watch) -> str | None:
    """Return the address of a place, or else of the page that tells of it, or None."""
    return place.url or place.noted_at


class Meant(Struct, frozen=True):
    """The films that words were found to mean."""

    texts: tuple[str, ...]
    """The names of films among the words."""
    films: tuple[Film, ...]
    """The films, each once."""
    doubts: tuple[str, ...]
    """What to say of names that are in doubt or none."""


class Definition(Struct, frozen=True, kw_only=True):
    """A term of a vocabulary, or a published list, and how many films carry it."""

    vocabulary: str
    id: str
    label: str
    definition: Annotated[str | None, Meta(description="One sentence; null for a subject, as that list is open.")]
    films: int
    url: Annotated[str | None, Meta(description="Where a list was published.")] = None
    year: Annotated[int | None, Meta(description="When a list was published.")] = None


class Statistic(Struct, frozen=True, kw_only=True):
    """How many films have one value of a field."""

    field: Annotated[str, Meta(description="What is counted, such as director; known: how many films have a field.")]
    value: Annotated[str, Meta(description="A term, a code, a name or a span of years.")]
    films: Annotated[int, Meta(ge=0, description="The number of films.")]


class Kept(Struct, frozen=True, kw_only=True):
    """A film that the user's library holds.

    Of one that the guide no longer has, no more than id, title and year are known.
    """

    film: Film
    date: Annotated[str | None, Meta(description="The day it was seen, or since when it is wanted.")]
    rating: Annotated[float, Meta(ge=0.5, le=5, description="By halves from 0.5 to 5.")] | None
    note: str | None

    @property
    def has_left(self) -> bool:
        """Whether the guide has it no longer: of every film it has it knows who held the camera."""
        return not self.film.access


class Seen(Kept, frozen=True, kw_only=True):
    """A film that the user has seen."""


class Wanted(Kept, frozen=True, kw_only=True):
    """A film that the user wants to see."""


class Matched(Struct, frozen=True, kw_only=True):
    """A film that an import found in this guide."""

    film: Annotated[str, Meta(description="Its id.")]
    title: Annotated[str, Meta(description="As the file has it.")]
    year: Annotated[int | None, Meta(description="As the file has it.")]
    kept_as: Annotated[str, Meta(description="seen or wanted.")]
    rating: Annotated[float, Meta(ge=0.5, le=5, description="By halves from 0.5 to 5.")] | None
    date: Annotated[str | None, Meta(description="The day it was seen, or since when it is wanted.")]
    change: Annotated[str, Meta(description="What it means for the library: new, changed or as before.")]


class InDoubt(Struct, frozen=True, kw_only=True):
    """A film that may be in this guide, and that an import leaves alone."""

    title: str
    year: int | None
    candidates: Annotated[tuple[str, ...], Meta(description="The ids of the films it may be.")]
    why: Annotated[str, Meta(description="Why that is in doubt.")]


class Imported(Struct, frozen=True, kw_only=True):
    """What an import found."""

    matched: tuple[Matched, ...]
    in_doubt: tuple[InDoubt, ...]
    others: Annotated[int, Meta(ge=0, description="How many films are not in this guide.")]


def points(part: str, label: str, amount: float) -> Part:
    """Return a part with its points rounded as they are printed, so that parts add up to the score."""
    return Part(part=part, label=label, points=round(amount, 4))


def total(parts: Iterable[Part]) -> float:
    """Return the score that parts add up to."""
    return round(sum(part.points for part in parts), 4)
