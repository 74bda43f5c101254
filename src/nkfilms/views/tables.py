"""Tables for people, with Rich: no frames, nothing cut off, columns dropped where the terminal is narrow."""

import re
from collections.abc import Callable, Sequence
from io import StringIO
from typing import cast

from rich.console import Console, Group, RenderableType
from rich.text import Text

from nkfilms.errors import Problem
from nkfilms.model import Film
from nkfilms.results import (
    CourseSlot,
    Definition,
    Found,
    Imported,
    Places,
    Recommendation,
    Seen,
    Slot,
    Statistic,
    Wanted,
)  # fmt: skip
from nkfilms.views.answers import label
from nkfilms.views.bars import bars
from nkfilms.views.columns import Column, laid_out
from nkfilms.views.doors import doors
from nkfilms.views.entries import found, one_line_of, recommended
from nkfilms.views.kept import imported, kept
from nkfilms.views.look import Answer, Look
from nkfilms.views.pages import GAP, NARROW, page, text, wrapped
from nkfilms.views.sessions import session_heading, sessions
from nkfilms.views.wording import clock, heading, people, running_time, title, tones


def table(answer: Answer, look: Look) -> str:
    """Return the answer for a terminal, as a page where one film was asked for."""
    if answer.page:
        blocks = [page(cast("Film", item), answer, look) for item in answer.items]
        return _printed([block for pair in blocks for block in (pair, Text())][:-1], look)
    if answer.of is Problem:
        return "".join(_problem(str(problem), look) for problem in answer.items)
    if not answer.items:
        return ""
    return _printed(_blocks(answer, look), look)


def _blocks(answer: Answer, look: Look) -> Sequence[RenderableType]:
    """Return what stands under one another in the table of an answer."""
    if answer.of is Recommendation:
        return [recommended(cast("Sequence[Recommendation]", answer.items), look, answer.filters)]
    if answer.of is Found:
        return [found(answer, look)]
    if answer.of is Statistic:
        return bars(answer, look)
    return [_VIEWS[answer.of](answer.items, look)]


def _problem(line: str, look: Look) -> str:
    """Return a problem on a line of its own, so that editors can jump to file and line; on a terminal in several."""
    return "\n  ".join(wrapped(line, look.width - GAP)) + "\n" if look.wrap else f"{line}\n"


def _printed(blocks: Sequence[RenderableType], look: Look) -> str:
    out = StringIO()
    console = Console(
        file=out, width=look.width, force_terminal=look.colour, color_system="standard" if look.colour else None,
        markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    for block in blocks:
        console.print(block, crop=False)  # an address may be longer than a line
    return re.sub(r"[ ]+$", "", out.getvalue(), flags=re.MULTILINE)


def _stacked(*lines: Text | None) -> Text:
    return Text("\n").join(line for line in lines if line)


def _programme(items: Sequence[Slot], look: Look) -> RenderableType:
    """Return the films in their order, with the time that has gone by at the end of each."""
    number = Column("#", [text(str(item.position)) for item in items], right=True)
    ends = [clock(item.ends) for item in items]
    details = [text(f"until {end}, {item.film.level}") for end, item in zip(ends, items, strict=True)]
    time, tones_ = _figures([item.film for item in items])
    columns = [
        time,
        Column("Until", [text(end) for end in ends], right=True),
        Column("Level", [text(item.film.level) for item in items], dropped=1),
        tones_,
    ]
    return _numbered(items, number, details, columns, look)


def _numbered(
    items: Sequence[Slot], number: Column, details: Sequence[Text], columns: Sequence[Column], look: Look
) -> RenderableType:
    indent = len(number.cells[-1].plain) + GAP
    above = _session_headings(items)
    below = [one_line_of(item.reasons, look.width - indent) for item in items]
    titles = [text(heading(item.film), "bold") for item in items]
    if look.width < NARROW:
        stacked = [_stacked(*lines) for lines in zip(titles, details, below, strict=True)]
        return laid_out([number, Column("Film", stacked, prose=True)], look, above=above)
    return laid_out([number, Column("Film", titles, prose=True), *columns], look, below, indent, above)


def _session_headings(items: Sequence[Slot]) -> list[Text]:
    """Return what stands above each film of a course: the heading of a session above its first."""
    return [
        text(session_heading(slots) if at == 0 else "", "bold") for slots in sessions(items) for at in range(len(slots))
    ]


def _figures(films: Sequence[Film]) -> list[Column]:
    return [
        Column("Time", [text(running_time(film)) for film in films], right=True, dropped=1),
        Column("Tones", [text(tones(film), "cyan") for film in films], dropped=2),
    ]


def _films(items: Sequence[Film], look: Look) -> RenderableType:
    columns = [
        Column("Film", [text(title(film), "bold") for film in items], prose=True),
        Column("Year", [text(str(film.year)) for film in items]),
        Column("Kind", [text(film.kind) for film in items], dropped=3),
        *_figures(items),
        Column("Access", [text(", ".join(film.access)) for film in items], dropped=4),
        Column("Directors", [text(people(film.directors)) for film in items], dropped=5, prose=True),
    ]
    return laid_out(columns, look)


def _definitions(items: Sequence[Definition], look: Look) -> Group:
    """Return each vocabulary as a table under its name."""
    blocks: list[RenderableType] = []
    for vocabulary in dict.fromkeys(item.vocabulary for item in items):
        terms = [item for item in items if item.vocabulary == vocabulary]
        columns = [
            Column("", [text(term.id, "cyan") for term in terms]),
            Column("", [text(str(term.films)) for term in terms], right=True),
        ]
        meanings = [text(term.definition or "") for term in terms]
        laid: RenderableType
        if vocabulary == "lists":
            laid = Group(*(line for term in terms for line in _published(term, look)))
        elif look.width < NARROW and terms[0].definition:
            laid = laid_out(columns, look, meanings)
        else:
            laid = laid_out([*columns, Column("", meanings, prose=True)], look)
        blocks += [Text(), text(label(vocabulary), "bold"), laid]
    return Group(*blocks[1:])


def _published(term: Definition, look: Look) -> list[Text]:
    """Return a list as lines: its id and films, then whose it is, and its address, which is never broken."""
    year = f" ({term.year})" if term.year else ""
    told = wrapped(f"{term.label}{year}. {term.definition}", look.width - GAP) + [term.url] * bool(term.url)
    lines = [text(f"{' ' * GAP}{line}") for line in told]
    for line in lines:
        line.no_wrap, line.overflow = True, "ignore"
    return [text(term.id, "cyan").append_text(text(f"{' ' * GAP}{term.films}")), *lines]


_VIEWS: dict[type, Callable[..., RenderableType]] = {
    Film: _films,
    Places: doors,
    Slot: _programme,
    CourseSlot: _programme,
    Seen: kept,
    Wanted: kept,
    Imported: imported,
    Definition: _definitions,
}
