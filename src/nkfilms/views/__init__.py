"""Turning answers into text: one function, whatever the format."""

from collections.abc import Callable

from nkfilms.results import Slot
from nkfilms.views.look import Answer, Format, Look
from nkfilms.views.records import fields_of, label

__all__ = ["Answer", "Format", "Look", "fields_of", "label", "render"]


def render(answer: Answer, look: Look) -> str:
    """Return the text of an answer, complete with its last line break; empty where there is nothing to say."""
    if answer.of is Slot and look.format is Format.MARKDOWN and not look.fields:
        from nkfilms.views.handout import handout

        return handout(answer)
    return _view(look.format)(answer, look)


def _view(form: Format) -> Callable[[Answer, Look], str]:
    if form is Format.TABLE:
        from nkfilms.views.tables import table

        return table
    if form is Format.PLAIN:
        from nkfilms.views.plain import plain

        return plain
    from nkfilms.views import machine

    return machine.FORMATS[form]
