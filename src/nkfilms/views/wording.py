"""A film in words: the facts that both the page and the plain format show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nkfilms.codes import name_of
from nkfilms.evidence import award_text
from nkfilms.model import (
    Catalogue,
    Dispute,
    Film,
    Placement,
    PublishedList,
    Related,
    Source,
    Version,
    Watch,
    without_qualifier,
)
from nkfilms.results import Match, Part
from nkfilms.views.answers import label
from nkfilms.vocabularies import Form, Medium, Term

GRADES = {3: "what it is known for", 2: "marked", 1: "present"}


class Fact(NamedTuple):
    """One fact of a film: its label, and a line or several."""

    label: str
    lines: tuple[str, ...]


def heading(film: Film) -> str:
    """Return title and year; a title that is ours stands in brackets."""
    return f"{title(film)} ({film.year})"


def title(film: Film) -> str:
    """Return the title, in brackets where it is ours."""
    return f"[{film.title}]" if film.title_supplied else film.title


def running_time(film: Film) -> str:
    """Return the running time with its unit; empty where it is unknown."""
    return f"{film.runtime} min" if film.runtime else ""


def clock(minutes: int) -> str:
    """Return minutes since a beginning as hours and minutes: `1h05`."""
    return f"{minutes // 60}h{minutes % 60:02}"


def tones(film: Film) -> str:
    """Return the tones, the highest grade first."""
    return ", ".join(film.tones_by_grade)


def found_by(match: Match) -> str:
    """Return the name that a query found, and whose or what name it is."""
    kinds = {"other_titles": "other title", "directors": "director"}
    return f"{match.name} ({kinds.get(match.field, label(match.field).lower())})"


def sum_of_parts(parts: Iterable[Part], score: float) -> str:
    """Return the parts of a score as the sum they are; parts without points are left out."""
    return f"{' + '.join(f'{part.label} {part.points:.4f}' for part in parts if part.points) or 0} = {score:.4f}"


def countries(film: Film) -> str:
    """Return the names of the producing countries."""
    return ", ".join(name_of("country", code) for code in film.countries)


def people(names: Iterable[str]) -> str:
    """Return names of people as they are shown and cited."""
    return ", ".join(map(without_qualifier, names))


def advisories(film: Film) -> str:
    """Return what a film shows that viewers may want to be warned of; empty where nothing is recorded."""
    told = ", ".join(advisory.label for advisory in film.advisories)
    return f"{told} (as far as sources say: what is not named may be shown too)" if told else ""


def _also(names: Mapping[str, Iterable[str]]) -> list[str]:
    return [f"{without_qualifier(name)}: {', '.join(others)}" for name, others in names.items()]


def facts(film: Film, catalogue: Catalogue | None) -> dict[str, Fact]:
    """Return what is known of a film by field, in the order of the page; empty facts are left out."""
    lists = catalogue.lists if catalogue else {}
    films = {other.id: other for other in catalogue.films} if catalogue else {}
    lines: dict[str, Iterable[str]] = {
        "title": [title(film)],
        "original_title": filter(None, [film.original_title]),
        "year": [str(film.year)],
        "countries": filter(None, [countries(film)]),
        "runtime": filter(None, [running_time(film)]),
        "kind": [_kind(film)],
        "directors": filter(None, [people(film.directors)]),
        "logline": filter(None, [film.logline]),
        "summary": [film.summary],
        "why": [film.why],
        "context": [film.context],
        "tones": [f"{tone}: {GRADES[grade]} ({grade} of 3)" for tone, grade in film.tones.items()],
        "access": map(_defined, film.access),
        "level": [_defined(film.level)],
        "topics": filter(None, [", ".join(topic.label for topic in film.topics)]),
        "subjects": filter(None, [", ".join(film.subjects)]),
        "advisories": filter(None, [advisories(film)]),
        "awards": map(award_text, film.awards),
        "lists": [_placement(placement, lists) for placement in film.lists],
        "watch": map(_watch, film.watch),
        "related": [_related(related, films) for related in film.related],
        "other_titles": film.other_titles,
        "filmed": [str(film.filmed).replace("..", " to ")] if film.filmed else [],
        "languages": filter(None, [", ".join(name_of("language", code) for code in film.languages)]),
        "companies": filter(None, [", ".join(film.companies)]),
        "people": filter(None, [people(film.people)]),
        "company_names": _also(film.company_names),
        "person_names": _also(film.person_names),
        "versions": map(_version, film.versions),
        "disputed": map(_dispute, film.disputed),
        "unknown": filter(None, [", ".join(label(field).lower() for field in film.unknown)]),
        "ids": [f"{name} {each}" for name, each in _ids(film)],
        "sources": map(_source, film.sources),
        "id": [film.id],
    }
    told = {field: Fact(_PAGE_LABELS.get(field) or label(field), tuple(texts)) for field, texts in lines.items()}
    return {field: fact for field, fact in told.items() if fact.lines}


_PAGE_LABELS = {
    "why": "Why watch it", "context": "Know first", "lists": "On lists", "watch": "Where to watch",
    "related": "Read and see", "other_titles": "Also called", "unknown": "Not known", "ids": "Elsewhere",
    "logline": "In a line", "advisories": "Advisories",
}  # fmt: skip


_FIRST_SHOWN = {
    Medium.CINEMA: "first shown in cinemas",
    Medium.TELEVISION: "first shown on television",
    Medium.WEB: "first shown on the web",
    Medium.VIDEO: "first published on video",
}


def _kind(film: Film) -> str:
    kind = f"animated {film.kind}" if film.animated else film.kind.value
    parts = f"{film.parts} parts" if film.parts else ""
    form = film.form.value if film.form is not Form.FILM else ""
    return ", ".join(filter(None, [kind, form, parts, _FIRST_SHOWN[film.medium]]))


def _defined(term: Term) -> str:
    return f"{term.label}: {term.definition}"


def _ids(film: Film) -> list[tuple[str, str]]:
    names = {"imdb": "IMDb", "wikidata": "Wikidata", "tmdb": "TMDB", "letterboxd": "Letterboxd", "kmdb": "KMDb"}
    return [(name, str(getattr(film.ids, key))) for key, name in names.items() if getattr(film.ids, key)]


def _placement(placement: Placement, lists: Mapping[str, PublishedList]) -> str:
    published = lists.get(placement.list)
    name = f"{published.publisher}, {published.title}" if published else placement.list
    size = f" of {published.size}" if published and published.size else ""
    unranked = "rank not seen" if published and published.ranked else "not ranked"
    unranked = "shown" if published and published.programme else unranked
    votes = f"{placement.votes} vote{'s' * (placement.votes != 1)}" if placement.votes else None
    rank = f"rank {placement.rank}{size}" if placement.rank else None if votes else unranked
    tag = f'called "{placement.label}"' if placement.label else None
    return f"{name}: {_joined(rank, votes, tag)}"


def _watch(watch: Watch) -> str:
    when = f"noted {watch.as_of}" if watch.as_of else "date not noted"
    region = name_of("country", watch.region) if watch.region else None
    return _joined(f"{watch.where}: {watch.how} ({when})", region, watch.url, _noted_at(watch))


def _noted_at(watch: Watch) -> str | None:
    """Return the page that only tells of a place."""
    return f"as reported at {watch.noted_at}" if watch.noted_at else None


def _related(related: Related, films: Mapping[str, Film]) -> str:
    film = films.get(related.film or "")
    name = heading(film) if film else f'"{related.title}"' if related.title else related.film
    return _joined(f"{related.what}: {name}" + (f" by {related.by}" if related.by else ""), related.how, related.url)


def _version(version: Version) -> str:
    return _joined(version.what, f"{version.runtime} min" if version.runtime else None, version.url)


def _dispute(dispute: Dispute) -> str:
    value = ", ".join(dispute.value) if isinstance(dispute.value, tuple) else dispute.value
    return f"{label(dispute.field).lower()} {value}, says {_where(dispute)}"


def _source(source: Source) -> str:
    fields = ", ".join(label(field).lower() for field in source.supports)
    return f"{_where(source)} ({fields})" if fields else _where(source)


def _where(entry: Source | Dispute) -> str:
    return entry.url or f'{entry.publisher}, "{entry.title}"'


def _joined(*texts: str | None) -> str:
    return ", ".join(text for text in texts if text)
