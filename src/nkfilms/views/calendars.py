"""A dated programme as a calendar that other programs read: iCalendar, RFC 5545.

What it takes is few lines, and a library would be two more packages in every installation; the tests read them back
with one.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from nkfilms import __version__
from nkfilms.errors import printable
from nkfilms.model import Catalogue, Film
from nkfilms.results import CourseSlot
from nkfilms.views.look import Answer, Look
from nkfilms.views.sessions import sessions
from nkfilms.views.wording import heading, running_time, title

MOST_OCTETS = 75
"""A line has no more, its end not counted (RFC 5545, 3.1)."""


def ics(answer: Answer, _: Look) -> str:
    """Return a calendar with an event for each session; the same answer gives the same bytes, whenever it is asked.

    Where there is no session it is nothing at all, as a calendar must hold at least one component (RFC 5545, 3.6).
    """
    if not (shown := sessions(answer.items)):
        return ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//nkfilms//nkfilms {__version__}//EN",
        *(line for slots in shown for line in _event(slots, len(shown), answer.catalogue)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(slots: Sequence[CourseSlot], of: int, catalogue: Catalogue | None) -> Iterator[str]:
    first = slots[0]
    begins = datetime.fromisoformat(first.session_begins or "")
    films = [slot.film for slot in slots]
    named = ", ".join(map(title, films))
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(first, films)}"
    yield f"DTSTAMP:{_changed(catalogue)}"
    yield f"DTSTART:{_local(begins)}"
    yield f"DURATION:PT{slots[-1].ends}M"
    yield f"SUMMARY:{escaped(f'Session {first.session} of {of}: {named}' if of > 1 else named)}"
    yield f"DESCRIPTION:{escaped(_paragraphs(films))}"
    yield "END:VEVENT"


def _paragraphs(films: Sequence[Film]) -> str:
    """Return the films, each with its running time and what it is in a line."""
    told = (", ".join(filter(None, [heading(film), running_time(film)])) for film in films)
    return "\n\n".join("\n".join(filter(None, [line, film.logline])) for line, film in zip(told, films, strict=True))


def _uid(first: CourseSlot, films: Sequence[Film]) -> str:
    """Return the id of an event: the same for the same films at the same time, so that it is not imported twice."""
    named = " ".join([first.session_begins or "", *(film.id for film in films)])
    return f"{uuid5(NAMESPACE_URL, f'nkfilms:{named}')}@nkfilms"


def _changed(catalogue: Catalogue | None) -> str:
    """Return the day of the catalogue's last change, as far as it is known, as the moment an event was written."""
    known = (catalogue.updated or "") if catalogue else ""
    try:
        day = date.fromisoformat(f"{known}{'-01' * (2 - known.count('-'))}")
    except ValueError:
        day = date(1970, 1, 1)
    return f"{_digits(day)}T000000Z"


def _local(begins: datetime) -> str:
    """Return a time of the clock where the films are shown: without a zone, as nobody said one (RFC 5545, 3.3.5)."""
    return f"{_digits(begins)}T{begins:%H%M}00"


def _digits(day: date) -> str:
    return day.isoformat()[:10].replace("-", "")  # %Y has no leading zeros on some systems


def escaped(text: str) -> str:
    """Return text as the value of a property: nothing in it ends the value or the line (RFC 5545, 3.3.11)."""
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return printable(text).replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line in parts that are not too long, a character never cut in two."""
    parts, part, size = list[str](), "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > MOST_OCTETS:
            parts.append(part)
            part, size = "", 1  # the space that a continued line begins with
        part, size = part + char, size + octets
    return "\r\n ".join([*parts, part])
