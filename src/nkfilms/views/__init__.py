"""Turning answers into text: one function, whatever the format."""

from collections.abc import Callable

from nkfilms.errors import printable
from nkfilms.results import Slot
from nkfilms.views.look import Answer, Format, Look
from nkfilms.views.records import fields_of, label

__all__ = ["Answer", "Format", "Look", "fields_of", "label", "render"]


def render(answer: Answer, look: Look) -> str:
    """Return the text of an answer, complete with its last line break; empty where there is nothing to say.

    Whatever the items hold, nothing in it is obeyed by a terminal but our own colours and links: tables make each text
    printable before they colour it, TSV each cell, JSON escapes, and the other formats are made printable here.
    """
    if answer.of is Slot and look.format is Format.MARKDOWN and not look.fields:
        from nkfilms.views.handout import handout

        return printable(handout(answer))
    text = _view(look.format)(answer, look)
    return printable(text) if look.format in (Format.PLAIN, Format.CSV, Format.MARKDOWN) else text


def _view(form: Format) -> Callable[[Answer, Look], str]:
    if form is Format.TABLE:
        from nkfilms.views.tables import table

        return table
    if form is Format.PLAIN:
        from nkfilms.views.plain import plain

        return plain
    from nkfilms.views import machine

    return machine.FORMATS[form]
