"""A film in words: the facts that both the page and the plain format show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nkfilms.codes import name_of
from nkfilms.juries import award_text
from nkfilms.model import Catalogue, Film, film_by_id, HIGHEST_GRADE, PublishedList, Related, without_qualifier
from nkfilms.own import Mark
from nkfilms.results import Imported, Match, Part
from nkfilms.views.answers import label
from nkfilms.views.watching import joined, place, to_watch, watch_label
from nkfilms.vocabularies import Form, RelatedKind

MOST_SHOWN = 2
"""So many who showed a film are named on its page; its sources name all."""
GRADES = {3: "what it is known for", 2: "marked", 1: "present"}
ON_RECORD = "On record"
LOOK_NOW = "To look now"


class Fact(NamedTuple):
    """One fact of a film: its label, and a line or several."""

    label: str
    lines: tuple[str, ...]


def heading(film: Film) -> str:
    """Return title and year; a title that is ours stands in brackets."""
    return f"{title(film)} ({film.year})"


def dated(name: str, year: int | None) -> str:
    """Return a title with its year, as far as that is known."""
    return f"{name} ({year})" if year else name


def others_counted(found: Imported) -> str:
    """Return how many films of an import are none of this guide; empty where all are."""
    if not found.others:
        return ""
    return f"{found.others} other film{'s are' if found.others != 1 else ' is'} not in this guide."


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
    """Return the name that a query found, and whose or what name it is, or the words that met in a story."""
    if match.name is None:
        return f"its story ({', '.join(match.words)})"
    kinds = {"other_titles": "other title", "directors": "director", "people": "cast or subject"}
    return f"{match.name} ({kinds.get(match.field, label(match.field).lower())})"


def sum_of_parts(parts: Iterable[Part], score: float) -> str:
    """Return the parts of a score as the sum they are; parts without points are left out."""
    return f"{' + '.join(f'{part.label} {part.points:.4f}' for part in parts if part.points) or 0} = {score:.4f}"


def stars(rating: float | None) -> str:
    """Return a rating as it is written, 4 or 4.5; empty where there is none."""
    return f"{rating:g}" if rating is not None else ""


def own(mark: Mark) -> list[str]:
    """Return what the user's library says of a film: what was done with it, then the note."""
    told = [
        joined("seen", mark.seen_on) if mark.seen else None,
        f"rated {stars(mark.rating)} of 5" if mark.rating is not None else None,
        "wanted" if mark.wanted else None,
    ]
    return [*filter(None, ["; ".join(filter(None, told))]), *filter(None, [mark.note])]


def countries(film: Film) -> str:
    """Return the names of the producing countries."""
    return ", ".join(name_of("country", code) for code in film.countries)


def people(names: Iterable[str]) -> str:
    """Return names of people as they are shown and cited."""
    return ", ".join(map(without_qualifier, names))


def advisories(film: Film) -> str:
    """Return what a film shows that viewers may want to be warned of; empty where nothing is recorded."""
    told = ", ".join(advisory.label for advisory in film.advisories)
    return f"{told}; what is not named may be shown too" if told else ""


def facts(film: Film, catalogue: Catalogue | None, mark: Mark | None = None) -> dict[str, Fact]:
    """Return what is known of a film by field, what viewers need first; empty facts are left out.

    A mark of the user's library is a fact too.
    """
    lines: dict[str, Iterable[str]] = {
        "title": [title(film)],
        "original_title": filter(None, [film.original_title]),
        "year": [str(film.year)],
        "countries": filter(None, [countries(film)]),
        "runtime": filter(None, [running_time(film)]),
        "kind": [kind(film)],
        "directors": filter(None, [people(film.directors)]),
        "logline": filter(None, [film.logline]),
        "summary": [film.summary],
        "own": own(mark) if mark else [],
        "why": [film.why],
        "context": [film.context],
        "watch": map(place, film.watch),
        "tones": [", ".join(f"{tone} {film.tones[tone]} of {HIGHEST_GRADE}" for tone in film.tones_by_grade)],
        "access": [", ".join(access.label for access in film.access)],
        "level": [f"{film.level.label}: {_uncapitalised(film.level.definition)}"],
        "advisories": filter(None, [advisories(film)]),
        "topics": filter(None, [", ".join(topic.label for topic in film.topics)]),
        "subjects": filter(None, [", ".join(film.subjects)]),
        "descriptions": filter(None, ["; ".join(film.descriptions)]),
        "awards": map(award_text, film.awards),
        "lists": _placements(film, catalogue.lists if catalogue else {}),
        "related": [_related(related, catalogue) for related in film.related],
        "other_titles": filter(None, ["; ".join(film.other_titles)]),
        "filmed": [str(film.filmed).replace("..", " to ")] if film.filmed else [],
        "languages": filter(None, [", ".join(name_of("language", code) for code in film.languages)]),
        "companies": filter(None, [", ".join(film.companies)]),
        "people": filter(None, [people(film.people)]),
        "ids": filter(None, [", ".join(f"{name} {each}" for name, each in _ids(film))]),
        "id": [film.id],
    }
    labels = _PAGE_LABELS | {"watch": watch_label(*film.watch)}
    told = {field: Fact(labels.get(field) or label(field), tuple(texts)) for field, texts in lines.items()}
    return {field: fact for field, fact in told.items() if fact.lines}


def on_page(film: Film, catalogue: Catalogue | None, mark: Mark | None = None) -> dict[str, Fact]:
    """Return the facts that the page of a film shows, and of places and advisories what to think where none is known.

    What a field holds beyond that, `provenance` tells.
    """
    told = facts(film, catalogue, mark)
    if film.watch:
        told["watch"] = told["watch"]._replace(lines=tuple(to_watch(film)))
    unknown = {"watch": f"nothing on record; to look now: nkfilms where {film.id}", "advisories": NONE_NOTED}
    known = {field: told.get(field) or Fact(_PAGE_LABELS[field], (unknown[field],)) for field in unknown}
    return {field: fact for field in _ON_PAGE if (fact := known.get(field) or told.get(field))}


NONE_NOTED = "none noted, which does not mean that there are none"
_ON_PAGE = (
    "title", "original_title", "year", "countries", "runtime", "kind", "languages", "directors", "logline", "summary",
    "own", "why", "context", "watch", "tones", "access", "level", "advisories", "awards", "lists", "related", "id",
)  # fmt: skip
_PAGE_LABELS = {
    "why": "Why watch it", "context": "Know first", "awards": "Prizes", "lists": "On lists", "watch": "Watch",
    "related": "See also", "other_titles": "Also called", "ids": "Elsewhere",
    "own": "Yours", "logline": "In a line", "advisories": "Advisories", "people": "With",
}  # fmt: skip


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


def kind(film: Film) -> str:
    """Return what kind of film it is, and in how many parts."""
    name = f"animated {film.kind}" if film.animated else film.kind.value
    parts = f"{film.parts} parts" if film.parts else ""
    form = film.form.value if film.form is not Form.FILM else ""
    return ", ".join(filter(None, [name, form, parts]))


def _ids(film: Film) -> list[tuple[str, str]]:
    names = {
        "imdb": "IMDb", "wikidata": "Wikidata", "tmdb": "TMDB", "tmdb_tv": "TMDB TV", "letterboxd": "Letterboxd",
        "kmdb": "KMDb",
    }  # fmt: skip
    return [(name, str(getattr(film.ids, key))) for key, name in names.items() if getattr(film.ids, key)]


def _placements(film: Film, lists: Mapping[str, PublishedList]) -> list[str]:
    """Return in a line the publishers of the lists that a film is on, and some who showed it, campaigns last."""
    named: dict[bool, dict[str, None]] = {False: {}, True: {}}
    for each in sorted(film.lists, key=lambda each: each.list in lists and lists[each.list].advocacy):
        published = lists.get(each.list)
        name = _published_by(published) if published else each.list
        size = f" of {published.size}" if published and published.size else ""
        rank = f" ({each.rank}{size})" if each.rank else ""
        named[bool(published and published.programme)][f"{name}{rank}"] = None
    listed, shown = (list(each) for each in named.values())
    by = f"shown by {'; '.join(shown[:MOST_SHOWN])}" if shown else None
    more = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
    return ["; ".join(filter(None, [*listed, by])) + more] if film.lists else []


def _published_by(published: PublishedList) -> str:
    """Return whose a list is, and whether it is a poll."""
    publisher = without_qualifier(published.publisher)
    return f"poll by {publisher}" if published.voters else publisher


def _related(related: Related, catalogue: Catalogue | None) -> str:
    """Return what to read or see besides, with its address where that is the way to it."""
    film = film_by_id(catalogue, related.film) if catalogue and related.film else None
    name = heading(film) if film else f'"{related.title}"' if related.title else related.film
    page = related.url if related.what not in (RelatedKind.BOOK, RelatedKind.FILM) else None
    return joined(f"{related.what}: {name}" + (f" by {related.by}" if related.by else ""), related.how, page)
