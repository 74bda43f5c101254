"""The plain format: one `Field: value` a line, a blank line between items; for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from nkfilms.model import Film
from nkfilms.results import Found, Recommendation, Slot
from nkfilms.views.answers import added_fields, Item, label, record, usual_fields
from nkfilms.views.look import Answer, Look
from nkfilms.views.serialise import flat
from nkfilms.views.wording import clock, facts, found_by, sum_of_parts, tones

FIRST = ("rank", "position")
"""What an answer adds that is told before the film; the rest follows it."""


def plain(answer: Answer, look: Look) -> str:
    """Return every item as lines of label and value."""
    return "\n".join(
        "".join(f"{name}: {value}\n" for name, value in _lines(item, answer, look)) for item in answer.items
    )


def _lines(item: Item, answer: Answer, look: Look) -> list[tuple[str, str]]:
    if isinstance(item, Found | Recommendation | Slot):
        added = {field: (label(field), text) for field, text in _added(item, look)}
        first = [added.pop(field) for field in FIRST if field in added]
        return [*first, *_film(item.film, answer), *added.values()]
    if answer.of is Film:
        return _film(item, answer)  # type: ignore[arg-type]
    return [(label(field), flat(value)) for field, value in record(item).items() if value is not None]


def _added(item: Found | Recommendation | Slot, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the fields that an answer adds to a film, in words; scores only where they are to be explained."""
    words: dict[str, Callable[[Any], str]] = {
        "starts": clock, "ends": clock, "reasons": "; ".join, "match": found_by,
        "score_parts": lambda parts: sum_of_parts(parts, item.score),
    }  # fmt: skip
    for field in added_fields(type(item)):
        if field != "score" and (field != "score_parts" or look.explain):
            yield field, words.get(field, str)(getattr(item, field))


def _film(film: Film, answer: Answer) -> list[tuple[str, str]]:
    told = facts(film, answer.catalogue)
    if answer.page:
        return [(fact.label, line) for fact in told.values() for line in fact.lines]
    short = {"tones": tones(film), "access": ", ".join(film.access), "kind": film.kind.value}
    shown = [field for field in usual_fields(Film) if field in told]
    return [(told[field].label, short.get(field) or ", ".join(told[field].lines)) for field in shown]
