"""A programme as a handout: a page of Markdown to give to a class or to pin to the door of a film club."""

from collections.abc import Iterator

from nkfilms.results import Slot
from nkfilms.views.look import Answer, Look
from nkfilms.views.markdown import literal
from nkfilms.views.wording import clock, countries, heading, people, running_time


def handout(answer: Answer, _: Look) -> str:
    """Return the films in their order: when each begins, what it is, why to watch it and what to know first."""
    slots = [item for item in answer.items if isinstance(item, Slot)]
    if not slots:
        return ""
    many = f"{len(slots)} films" if len(slots) > 1 else "1 film"
    return "\n\n".join([f"# Programme: {many}, {clock(slots[-1].ends)}", *map(_section, slots)]) + "\n"


def _section(slot: Slot) -> str:
    return "\n\n".join(_paragraphs(slot))


def _paragraphs(slot: Slot) -> Iterator[str]:
    film = slot.film
    by = f"directed by {people(film.directors)}" if film.directors else ""
    facts = [f"{clock(slot.starts)} to {clock(slot.ends)}", countries(film), running_time(film), by, film.level.label]
    yield f"## {slot.position}. {literal(heading(film))}"
    yield literal(" · ".join(filter(None, facts)))
    yield literal(film.summary)
    yield f"**Why watch it:** {literal(film.why)}"
    yield f"**Know first:** {literal(film.context)}"
