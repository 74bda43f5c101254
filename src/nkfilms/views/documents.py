"""An answer as a page for people: of films a section each, with what a reader has to know and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from msgspec.structs import replace

from nkfilms.model import Film
from nkfilms.results import CourseSlot, Found, Kept, Places, Recommendation, Slot
from nkfilms.views.answers import film_of, holds_films, Item, known_films, label, TITLES
from nkfilms.views.edition import edition
from nkfilms.views.look import Answer, Look
from nkfilms.views.provenance import doubts, sources
from nkfilms.views.reference_pages import SECTIONS, where_to_see
from nkfilms.views.runs import Line, line
from nkfilms.views.sections import Labelled, Page, Section, Sheet
from nkfilms.views.serialise import rows
from nkfilms.views.sessions import course_heading, session_heading, sessions
from nkfilms.views.wording import clock, Fact, facts, found_by, heading, NONE_NOTED, stars, tones

SOURCES = "_sources"
"""The anchor of the sources: no id of a film, as those have no such sign."""
_IN_HEAD = ("countries", "runtime", "kind", "directors", "level")
_ALWAYS_TOLD = {"title", "year", "original_title", "logline", "summary", *_IN_HEAD}
"""What a section has in its heading, its paragraphs and at the end of the page."""
_FIRST = ("why", "context", "advisories")
"""The facts that a page of one film begins with; all others follow."""
_HANDED_OUT = (*_FIRST, "tones", "access", "watch")
"""The facts that a page of several films has of each."""


def document(answer: Answer, look: Look) -> Page:
    """Return an answer as a page: of films a section each with their sources at the end; of fields picked a table."""
    known = answer.catalogue
    foot = line(f"From {edition(known.updated, len(known.films))}.") if known else ()
    sections = tuple(_sections(answer, look)) if answer.items else (Section(paragraphs=(line("Nothing found."),)),)
    title = line(look.title) if look.title else _usual_title(answer)
    first = sections[0]
    if len(answer.items) == 1 and first.heading == title:
        sections = (replace(first, heading=()), *sections[1:])
    return Page(title, sections, foot)


def _usual_title(answer: Answer) -> Line:
    if answer.of is Film and answer.one and answer.items:
        return _headed(film_of(answer.items[0]))
    if answer.of is Places and answer.one and answer.items:
        return where_to_see(cast("Places", answer.items[0]))
    if course := sessions(answer.items):
        return line(f"Course: {course_heading(course)}")
    if answer.of is Slot and answer.items:
        slots = cast("Sequence[Slot]", answer.items)
        many = f"{len(slots)} films" if len(slots) > 1 else "1 film"
        return line(f"Programme: {many}, {clock(slots[-1].ends)}")
    return line(TITLES[answer.of])


def _headed(film: Film, number: int = 0) -> Line:
    return line(f"{number}. {heading(film)}" if number else heading(film), film.countries)


def _sections(answer: Answer, look: Look) -> Iterator[Section]:
    if look.fields:
        header, cells = rows(answer, look)
        yield Section(sheet=Sheet(tuple(header), tuple(tuple(map(line, row)) for row in cells)))
    elif not holds_films(answer.of):
        yield from SECTIONS[answer.of](answer)
    else:
        course = sessions(answer.items)
        yield from (_session(slots, answer) for slots in course)
        yield from (_one(item, answer) for item in ([] if course else answer.items))
        yield _sources(answer)


def _session(slots: Sequence[CourseSlot], answer: Answer) -> Section:
    return Section(line(session_heading(slots)), parts=tuple(_film(slot, answer) for slot in slots))


def _film(item: Item, answer: Answer) -> Section:
    film = film_of(item)
    told = facts(film, answer.catalogue)
    number = item.rank if isinstance(item, Recommendation) else item.position if isinstance(item, Slot) else 0
    paragraphs = (film.original_title, " · ".join(_head(item, told)), film.summary)
    return Section(
        _headed(film, number),
        film.id,
        tuple(line(each, film.countries if each == film.original_title else ()) for each in paragraphs if each),
        tuple(Labelled(name, tuple(map(line, lines))) for name, lines in _facts(item, told, answer)),
    )


def _one(item: Item, answer: Answer) -> Section:
    return _gone(item) if isinstance(item, Kept) and item.has_left else _film(item, answer)


def _gone(item: Kept) -> Section:
    """Return what is still known of a film that the guide no longer has."""
    left = line("It is no longer in this catalogue.")
    told = tuple(Labelled(name, tuple(map(line, lines))) for name, lines in _kept(item))
    return Section(line(f"{item.film.title} ({item.film.year})"), item.film.id, (line(item.film.id), left), told)


def _kept(item: Kept) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield what the user's library says of a film."""
    for field in ("date", "rating", "note"):
        if (value := getattr(item, field)) is not None:
            yield label(field), [stars(value) if field == "rating" else value]


def _head(item: Item, told: dict[str, Fact]) -> Iterator[str]:
    """Yield what a film is, in the words that stand beside one another in one line."""
    if isinstance(item, Slot):
        yield f"{clock(item.starts)} to {clock(item.ends)}"
    for field in _IN_HEAD:
        if field in told:
            (said, *_) = told[field].lines
            yield f"directed by {said}" if field == "directors" else said.partition(":")[0]


def _facts(item: Item, told: dict[str, Fact], answer: Answer) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield labels with their lines: what was found or counted for a film, then what is known of it."""
    if isinstance(item, Found) and item.match.field != "title":
        yield label("match"), [found_by(item.match)]
    if isinstance(item, Kept):
        yield from _kept(item)
    if isinstance(item, Recommendation | Slot) and item.reasons:
        yield "Chosen because", ["; ".join(item.reasons)]
    for field in dict.fromkeys((*_FIRST, *told)) if answer.page else _HANDED_OUT:
        if field == "advisories" and field not in told:
            yield label(field), [NONE_NOTED]
        elif field == "tones" and not answer.page:
            yield told[field].label, [tones(film_of(item))]
        elif field == "access":
            yield told[field].label, [f"{access.label}: {access.definition}" for access in film_of(item).access]
        elif field in told and field not in _ALWAYS_TOLD:
            yield told[field].label, told[field].lines
    if answer.page:
        yield from doubts(film_of(item))


def _stated(film: Film) -> Iterator[str]:
    """Yield each source of a film with what it states."""
    for where, source in zip(sources(film), film.sources, strict=True):
        what = ", ".join(map(label, source.supports)).lower()
        yield f"{where} ({what})" if what else where


def _sources(answer: Answer) -> Section:
    """Return the sources at the end of the page; of films asked for by name also what each source states."""
    told = _stated if answer.page else sources
    parts = [Section(_headed(film), items=tuple(map(line, told(film)))) for film in known_films(answer.items)]
    if len(parts) == 1:  # then there is no need to say of which film they are
        return Section(line("Sources"), SOURCES, items=parts[0].items)
    return Section(line("Sources"), SOURCES, parts=tuple(parts))
