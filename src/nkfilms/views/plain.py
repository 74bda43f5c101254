"""The plain format: one `Field: value` a line, a blank line between items; for screen readers and for grep."""

from nkfilms.model import Film
from nkfilms.results import Found, Recommendation, Slot
from nkfilms.views.look import Answer, Item, Look
from nkfilms.views.machine import flat
from nkfilms.views.records import label, record, usual_fields
from nkfilms.views.wording import clock, facts, found_by, sum_of_parts, tones


def plain(answer: Answer, look: Look) -> str:
    """Return every item as lines of label and value."""
    return "\n".join(
        "".join(f"{name}: {value}\n" for name, value in _lines(item, answer, look)) for item in answer.items
    )


def _lines(item: Item, answer: Answer, look: Look) -> list[tuple[str, str]]:
    if isinstance(item, Film):
        return _film(item, answer)
    if isinstance(item, Recommendation):
        parts = [("Score", sum_of_parts(item.parts, item.score))] if look.explain else []
        return [("Rank", str(item.rank)), *_film(item.film, answer), ("Reasons", "; ".join(item.reasons)), *parts]
    if isinstance(item, Slot):
        times = [("Starts", clock(item.starts)), ("Ends", clock(item.ends))]
        return [
            ("Position", str(item.position)),
            *_film(item.film, answer),
            *times,
            ("Reasons", "; ".join(item.reasons)),
        ]
    if isinstance(item, Found):
        return [*_film(item.film, answer), ("Found by", found_by(item.match))]
    return [(label(field), flat(value)) for field, value in record(item).items() if value is not None]


def _film(film: Film, answer: Answer) -> list[tuple[str, str]]:
    told = facts(film, answer.catalogue)
    if answer.page:
        return [(fact.label, line) for fact in told.values() for line in fact.lines]
    short = {"tones": tones(film), "access": ", ".join(film.access), "kind": film.kind.value}
    shown = [field for field in usual_fields(Film) if field in told]
    return [(told[field].label, short.get(field) or ", ".join(told[field].lines)) for field in shown]
