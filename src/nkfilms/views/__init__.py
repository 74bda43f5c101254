"""Turning answers into text: one function, whatever the format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from nkfilms.errors import printable
from nkfilms.views.answers import allowed_fields, ANSWERS, fields_of, film_of, holds_films, label, refuse_unknown_parts
from nkfilms.views.look import Answer, Format, formats_of, Look, VIEWS

__all__ = [
    "ANSWERS",
    "Answer",
    "Format",
    "Look",
    "allowed_fields",
    "fields_of",
    "film_of",
    "formats_of",
    "holds_films",
    "label",
    "refuse_unknown_parts",
    "render",
]

_MADE_PRINTABLE = (Format.PLAIN, Format.CSV, Format.HTML, Format.LETTERBOXD)


def render(answer: Answer, look: Look) -> str:
    """Return the text of an answer, complete with its last line break; empty where there is nothing to say.

    Whatever the items hold, a terminal obeys nothing in it but our own colours and links: tables make each text
    printable before they colour it, TSV, Markdown and citations each value, JSON escapes, the others are made so here.
    """
    text = _view(look.format)(answer, look)
    return printable(text) if look.format in _MADE_PRINTABLE else text


def _view(form: Format) -> Callable[[Answer, Look], str]:
    """Return the function that renders answers in a format; Rich, csv and the like are imported with it."""
    module, _, function = VIEWS[form].partition(".")
    return getattr(import_module(f"nkfilms.views.{module}"), function)  # type: ignore[no-any-return]
