"""The catalogue as frozen values; the order of fields here is that of the YAML and of the JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from nkfilms.vocabularies import Access, Advisory, AwardResult, Form, How, Kind, Level, Medium, RelatedKind, Tone, Topic

# `title` is the phrase an error message uses: "'1h30' is not a whole number of minutes".
Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", title="a lower-case slug such as under-the-sun")]
Text = Annotated[str, Meta(min_length=1, title="text")]
Year = Annotated[int, Meta(ge=1890, le=2100, title="a year such as 2004")]
Minutes = Annotated[int, Meta(ge=1, le=10_000, title="a whole number of minutes")]
Count = Annotated[int, Meta(ge=1, title="a whole number from 1 up")]
HIGHEST_GRADE = 3
Grade = Annotated[int, Meta(ge=1, le=HIGHEST_GRADE, title="a grade from 1 to 3")]
# The shapes of the next three are checked once, with the references, and not at every start, which it would slow.
Url = Annotated[str, Meta(min_length=1, title="an http or https address")]
Country = Annotated[
    str, Meta(min_length=1, title="a two-letter country code such as KP", extra_json_schema={"pattern": "^[A-Z]{2}$"})
]
Language = Annotated[
    str, Meta(min_length=1, title="a language code such as ko", extra_json_schema={"pattern": "^[a-z]{2,3}$"})
]
Years = Annotated[str, Meta(pattern=r"^\d{4}\.\.\d{4}$", title="years such as 2008..2010")]
Date = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}){0,2}$", title='a quoted date such as "2024-05"')]


class Version(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another cut of the same work; a different cut is not a dispute."""

    what: Text
    runtime: Minutes | None = None
    url: Url | None = None


class Award(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A prize or a special mention; a mere selection is no award."""

    award: Text
    event: Text
    year: Year | None = None
    result: AwardResult


class Placement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A film's place on a published list; `votes` where the list is a poll, `label` the publisher's own tag."""

    list: Text
    rank: Count | None = None
    votes: Count | None = None
    label: Text | None = None


class Watch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lawful place where the film could be watched when somebody noted it; never a promise.

    `url` is the place itself, `noted_at` a page that only tells of it.
    """

    where: Text
    how: How
    url: Url | None = None
    noted_at: Url | None = None
    region: Country | None = None
    as_of: Date | None = None


class Related(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Further reading, or another film of the catalogue (`film`, and `how` it is related)."""

    what: RelatedKind
    title: Text | None = None
    by: Text | None = None
    film: Text | None = None
    how: Text | None = None
    url: Url | None = None


class Ids(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The film's identifiers elsewhere."""

    imdb: Annotated[str, Meta(pattern=r"^tt\d{7,}$", title="an IMDb id such as tt1546653")] | None = None
    wikidata: Annotated[str, Meta(pattern=r"^Q[1-9]\d*$", title="a Wikidata id such as Q42")] | None = None
    tmdb: Count | None = None
    tmdb_tv: Count | None = None
    """TMDB counts what was made for television in parts by itself."""
    letterboxd: Slug | None = None
    kmdb: Annotated[str, Meta(pattern=r"^[A-Z]/\d{5}$", title="a KMDb id such as K/12345")] | None = None


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page or a document that somebody read, and the fields it supports."""

    url: Url | None = None
    publisher: Text | None = None
    title: Text | None = None
    supports: tuple[Text, ...] = ()


class Dispute(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a credible source says differently of one field."""

    field: Text
    value: int | str | tuple[str, ...]
    url: Url | None = None
    publisher: Text | None = None
    title: Text | None = None


class Film(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One film: facts, each with a source, then our opinion of it, then the evidence."""

    id: Annotated[Slug, Meta(description="Lower-case slug; never changes, never reused.")]
    title: Annotated[Text, Meta(description="English title in common use.")]
    title_supplied: Annotated[bool, Meta(description="True where no English title was published; this is ours.")] = (
        False
    )
    original_title: Annotated[
        Text | None, Meta(description="As on the film, in its own script; null where it is `title`.")
    ] = None
    other_titles: Annotated[tuple[Text, ...], Meta(description="Other published titles and romanisations.")] = ()
    year: Annotated[Year, Meta(description="First public showing; of completion for DPRK-made or withheld films.")]
    filmed: Annotated[Year | Years | None, Meta(description="When the camera was there: 2006 or 2008..2010.")] = None
    kind: Annotated[Kind, Meta(description="Documentary, or feature: a staged story.")]
    animated: Annotated[bool, Meta(description="True for animation.")] = False
    form: Annotated[Form, Meta(description="One work, a serial, or an episode of a series.")]
    parts: Annotated[Count | None, Meta(description="How many parts a serial has.")] = None
    medium: Annotated[Medium, Meta(description="Where it was first shown.")]
    countries: Annotated[
        tuple[Country, ...], Meta(description="ISO 3166-1 alpha-2 of the producing countries, lead first.")
    ] = ()
    languages: Annotated[tuple[Language, ...], Meta(description="ISO 639-1, else 639-3; zxx where nobody speaks.")] = ()
    companies: Annotated[tuple[Text, ...], Meta(description="Production companies, studios, broadcasters.")] = ()
    company_names: Annotated[
        dict[str, tuple[Text, ...]], Meta(description="Other names of the companies, from the head of the catalogue.")
    ] = {}
    directors: Annotated[tuple[Text, ...], Meta(description="As credited in English publicity.")] = ()
    people: Annotated[tuple[Text, ...], Meta(description="Others worth finding it by: cast, subjects.")] = ()
    person_names: Annotated[
        dict[str, tuple[Text, ...]],
        Meta(description="Other spellings of directors' and people's names, from the head of the catalogue."),
    ] = {}
    runtime: Annotated[Minutes | None, Meta(description="Minutes, whole work, longest documented release.")] = None
    versions: Annotated[tuple[Version, ...], Meta(description="Other cuts.")] = ()
    tones: Annotated[dict[Tone, Grade], Meta(description="1 present, 2 marked, 3 what it is known for.", min_length=1)]
    access: Annotated[tuple[Access, ...], Meta(description="Who held the camera, and under whose eyes.", min_length=1)]
    level: Annotated[Level, Meta(description="How much prior knowledge it asks for.")]
    topics: Annotated[tuple[Topic, ...], Meta(description="What it is about.")] = ()
    subjects: Annotated[
        tuple[Text, ...], Meta(description="Index terms, finer than topics: who, what, where, which event.")
    ] = ()
    advisories: Annotated[
        tuple[Advisory, ...], Meta(description="What is shown, as far as sources say; absent is not none.")
    ] = ()
    logline: Annotated[Text | None, Meta(description="What it is, in a line.")] = None
    summary: Annotated[Text, Meta(description="What it is; neutral; no spoiler of an ending.")]
    why: Annotated[Text, Meta(description="Why watch it.")]
    context: Annotated[Text, Meta(description="What a viewer should know first.")]
    descriptions: Annotated[
        tuple[Text, ...], Meta(description="What people may type who do not know the title; for `search`.")
    ] = ()
    awards: Annotated[tuple[Award, ...], Meta(description="Prizes and special mentions.")] = ()
    lists: Annotated[tuple[Placement, ...], Meta(description="Published lists it is on.")] = ()
    watch: Annotated[tuple[Watch, ...], Meta(description="Where it could be watched when noted; never promised.")] = ()
    related: Annotated[tuple[Related, ...], Meta(description="Further reading and related films.")] = ()
    ids: Annotated[Ids, Meta(description="Identifiers elsewhere.")] = Ids()
    sources: Annotated[tuple[Source, ...], Meta(description="What stands behind the facts.", min_length=1)]
    disputed: Annotated[tuple[Dispute, ...], Meta(description="What credible sources say differently.")] = ()
    unknown: Annotated[tuple[Text, ...], Meta(description="Fields looked for, that no source states.")] = ()

    def __hash__(self) -> int:
        """Hash by id, as some fields cannot be hashed."""
        return hash(self.id)

    @property
    def tones_by_grade(self) -> tuple[Tone, ...]:
        """The tones, highest grade first, equals in the order written; the first is the primary tone."""
        return tuple(sorted(self.tones, key=lambda tone: -self.tones[tone]))

    def spellings(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return names of people or companies of the film, each followed by its other spellings."""
        known = {**self.company_names, **self.person_names}
        return tuple(spelling for name in names for spelling in (name, *known.get(name, ())))


class PublishedList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A published list that films cite as evidence.

    A poll has `voters`, so many people `asked`, told in words; a `programme` is what a festival or a cinema showed;
    `advocacy` is the choice of a body that campaigns.
    """

    title: Text
    publisher: Text
    author: Text | None = None
    ranked: bool
    programme: bool = False
    advocacy: bool = False
    size: Count | None = None
    voters: Count | None = None
    asked: Text | None = None
    url: Url | None = None
    year: Year | None = None


class Catalogue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole catalogue: films sorted by id, the lists they stand on, and the names of people and companies."""

    schema: Annotated[Literal[1], Meta(description="The version of this format.")]
    updated: Annotated[Date | None, Meta(description="The day of the last change.")] = None
    people: Annotated[
        dict[Text, tuple[Text, ...]], Meta(description="By name as films use it, a person's other spellings.")
    ] = {}
    companies: Annotated[
        dict[Text, tuple[Text, ...]], Meta(description="By name as films use it, a company's other names.")
    ] = {}
    lists: dict[Slug, PublishedList] = {}
    films: tuple[Film, ...] = ()

    def __hash__(self) -> int:
        """Hash by some of the films, so that what is derived from a catalogue can be kept: all would take a while."""
        return hash((len(self.films), *self.films[:1], *self.films[-1:]))


FROM_HEAD = ("company_names", "person_names")
"""The fields of a film that the YAML has once for all films, at its head."""
EMPTY: tuple[object, ...] = (None, (), Ids())
"""What a field holds of which nothing is known."""


def film_by_id(catalogue: Catalogue, film_id: str) -> Film | None:
    """Return the film with that id, or None."""
    return next((film for film in catalogue.films if film.id == film_id), None)


def without_qualifier(name: str) -> str:
    """Return a name as it is shown and cited: without the bracket that tells two people of one name apart."""
    return name.partition(" (")[0] if name.endswith(")") else name
