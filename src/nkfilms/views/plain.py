"""The plain format: one `Field: value` a line, a blank line between items; for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from nkfilms.model import Film
from nkfilms.places import best_place
from nkfilms.results import address_of, Found, Kept, Places, Recommendation, Slot, Statistic
from nkfilms.views.answers import added_fields, Item, label, record, usual_fields
from nkfilms.views.counts import name
from nkfilms.views.look import Answer, Look
from nkfilms.views.provenance import provenance
from nkfilms.views.serialise import flat
from nkfilms.views.watching import place, place_in_short, watch_label
from nkfilms.views.wording import clock, facts, found_by, LOOK_NOW, on_page, ON_RECORD, sum_of_parts, tones

FIRST = ("rank", "session", "session_begins", "position")
"""What an answer adds that is told before the film; the rest follows it."""


def plain(answer: Answer, look: Look) -> str:
    """Return every item as lines of label and value."""
    return "\n".join(
        "".join(f"{what}: {value}\n" for what, value in _lines(item, answer, look)) for item in answer.items
    )


def _lines(item: Item, answer: Answer, look: Look) -> list[tuple[str, str]]:
    if isinstance(item, Kept) and item.has_left:
        known = {"title": item.film.title, "year": str(item.film.year), "id": item.film.id}
        return [*((label(field), value) for field, value in known.items()), *(pair for _, pair in _told(item, look))]
    if isinstance(item, Found | Recommendation | Slot | Kept):
        added = dict(_told(item, look))
        first = [added.pop(field) for field in FIRST if field in added]
        decided_by = _decided_by(item.film, answer) if isinstance(item, Recommendation) else []
        return [*first, *_film(item.film, answer, look), *decided_by, *added.values()]
    if isinstance(item, Places):
        return _places(item)
    if answer.of is Film:
        return _film(item, answer, look)  # type: ignore[arg-type]
    if isinstance(item, Statistic):
        return [(label(item.field), name(item, answer.catalogue)), (label("films"), str(item.films))]
    return [(label(field), flat(value)) for field, value in record(item).items() if value is not None]


def _decided_by(film: Film, answer: Answer) -> list[tuple[str, str]]:
    """Return what the table of recommendations tells besides: the logline, and where to watch it or it was shown."""
    best = best_place(film, answer.filters)
    told = [("In a line", film.logline)] if film.logline else []
    return [*told, *([(watch_label(best), place_in_short(best, len(film.watch) - 1))] if best else [])]


def _told(item: Found | Recommendation | Slot | Kept, look: Look) -> list[tuple[str, tuple[str, str]]]:
    """Return by field the label and the text of what an answer adds to a film, as far as it is known."""
    return [(field, (label(field), text)) for field, text in _added(item, look) if text]


def _added(item: Found | Recommendation | Slot | Kept, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the fields that an answer adds to a film, in words; scores only where they are to be explained."""
    words: dict[str, Callable[[Any], str]] = {
        "starts": clock, "ends": clock, "reasons": "; ".join, "match": found_by,
        "score_parts": lambda parts: sum_of_parts(parts, getattr(item, "score", 0)),
        "date": flat, "rating": flat, "note": flat,
    }  # fmt: skip
    for field in added_fields(type(item)):
        value = getattr(item, field)
        if value is not None and field != "score" and (field != "score_parts" or look.explain):
            yield field, words.get(field, str)(value)


def _film(film: Film, answer: Answer, look: Look) -> list[tuple[str, str]]:
    if answer.page:
        told = [*on_page(film, answer.catalogue, answer.marks.get(film.id)).values()]
        told += provenance(film, answer.catalogue) if look.sources else []
        return [(fact.label, line) for fact in told for line in fact.lines]
    known = facts(film, answer.catalogue)
    short = {"tones": tones(film), "access": ", ".join(film.access), "kind": film.kind.value}
    shown = [field for field in usual_fields(Film) if field in known]
    return [(known[field].label, short.get(field) or ", ".join(known[field].lines)) for field in shown]


def _places(item: Places) -> list[tuple[str, str]]:
    """Return what is on record of a film, and where to look now, the addresses with their numbers."""
    number = count(1)
    recorded = [f"{next(number)}. {place(each)}" if address_of(each) else place(each) for each in item.recorded]
    built = [f"{next(number)}. {each.where}: {each.url}" for each in item.look_up]
    told = [*((ON_RECORD, each) for each in recorded or ["nothing"]), *((LOOK_NOW, each) for each in built)]
    return [("Id", item.film), ("Title", item.title), ("Year", str(item.year)), *told]
