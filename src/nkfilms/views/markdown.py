"""Answers in Markdown, in which catalogue text stands for itself: a page for people, or a table of fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkfilms.errors import one_line
from nkfilms.views.documents import document
from nkfilms.views.look import Answer, Look
from nkfilms.views.runs import Line, Run
from nkfilms.views.sections import Section
from nkfilms.views.serialise import rows


def markdown(answer: Answer, look: Look) -> str:
    """Return a page, or a table alone where fields are picked."""
    if look.fields:
        header, cells = rows(answer, look)
        title = f"# {literal(look.title)}\n\n" if look.title else ""
        return title + _table(header, [[literal(cell) for cell in row] for row in cells])
    page = document(answer, look)
    blocks = [f"# {_heading(page.title)}", *(block for each in page.sections for block in _section(each, 2))]
    return "\n\n".join([*blocks, *([f"---\n\n{_inline(page.foot)}"] if page.foot else [])]) + "\n"


def _table(header: list[str] | tuple[str, ...], cells: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *cells]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _section(section: Section, level: int) -> Iterator[str]:
    """Yield the blocks of a section, the headings of which begin at a level."""
    if section.heading:
        yield f"{'#' * level} {_heading(section.heading)}"
    yield from map(_inline, section.paragraphs)
    for fact in section.facts:
        if len(fact.lines) == 1:
            yield f"**{fact.label}:** {_inline(fact.lines[0])}"
        else:
            yield f"**{fact.label}:**"
            yield _listed(fact.lines)
    if section.sheet:
        yield _table(section.sheet.header, [list(map(_inline, row)) for row in section.sheet.rows]).rstrip("\n")
    if section.items:
        yield _listed(section.items)
    for part in section.parts:
        yield from _section(part, level + 1)


def _listed(lines: tuple[Line, ...]) -> str:
    return "\n".join(f"- {_inline(each)}" for each in lines)


def _inline(line: Line) -> str:
    """Return a line with its addresses as links, at the beginning of a line of Markdown or anywhere in it."""
    return _unbegun(_linked(line))


def _heading(line: Line) -> str:
    """Return a line as a heading has it, where a number begins no list."""
    return _whole(_linked(line))


def _linked(line: Line) -> str:
    return "".join(_link(run) if run.url else _marked(run.text) for run in line)


def _link(run: Run) -> str:
    address = f"<{_address(run.url)}>"
    return address if run.text == run.url else f"[{_marked(run.text)}]({address})"


def _address(url: str) -> str:
    return re.sub("[<>]", lambda char: f"%{ord(char[0]):02X}", one_line(url))


def literal(text: str) -> str:
    """Return text in which Markdown finds nothing to obey."""
    return _unbegun(_marked(text))


def _marked(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#~&$@]|:(?=//)|(?<=\bwww)\.)", r"\\\1", one_line(text), flags=re.IGNORECASE)


def _unbegun(text: str) -> str:
    return _whole(re.sub(r"^(\d+(?=[.)])|(?=[-+=]))", r"\1\\", text))  # what would begin a list or underline a heading


def _whole(text: str) -> str:
    return re.sub(r"^\s|\s$", lambda blank: f"&#{ord(blank[0])};", text)  # what would be lost, or begin a code block
