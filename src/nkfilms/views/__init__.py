"""Turning answers into text: one function, whatever the format."""

from __future__ import annotations

from collections.abc import Callable

from nkfilms.errors import printable
from nkfilms.results import Slot
from nkfilms.views.answers import ANSWERS, fields_of, label, refuse_unknown_parts
from nkfilms.views.look import Answer, Format, Look

__all__ = ["ANSWERS", "Answer", "Format", "Look", "fields_of", "label", "refuse_unknown_parts", "render"]


def render(answer: Answer, look: Look) -> str:
    """Return the text of an answer, complete with its last line break; empty where there is nothing to say.

    Whatever the items hold, a terminal obeys nothing in it but our own colours and links: tables make each text
    printable before they colour it, TSV each cell, JSON escapes, and the other formats are made printable here.
    """
    text = _view(answer, look)(answer, look)
    return printable(text) if look.format in (Format.PLAIN, Format.CSV, Format.MARKDOWN) else text


def _view(answer: Answer, look: Look) -> Callable[[Answer, Look], str]:
    """Return the function that renders an answer; Rich, csv and the like are imported with it."""
    if look.format is Format.TABLE:
        from nkfilms.views.tables import table

        return table
    if look.format is Format.PLAIN:
        from nkfilms.views.plain import plain

        return plain
    if look.format is Format.MARKDOWN:
        from nkfilms.views import handout, markdown

        return handout.handout if answer.of is Slot and not look.fields else markdown.markdown
    from nkfilms.views.serialise import SERIALISED

    return SERIALISED[look.format]
