"""Where films could be watched as a page: what is on record, and addresses that are built."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from rich.console import Group, RenderableType
from rich.text import Text

from nkfilms.results import address_of, Places
from nkfilms.views.look import Look
from nkfilms.views.pages import GAP, indented, linked, text, unbroken, wrapped
from nkfilms.views.watching import place
from nkfilms.views.wording import LOOK_NOW, ON_RECORD


def doors(items: Sequence[Places], look: Look) -> RenderableType:
    """Return what is on record of each film and where to look now, each address with its number."""
    numbers = count(1)
    margin = len(str(sum(len(item.addresses) for item in items))) + GAP
    lines: list[Text] = []
    for item in items:
        lines += [Text(), text(f"{item.title} ({item.year})", "bold"), text(ON_RECORD, "bold")]
        for each in item.recorded:
            lines += _line(str(next(numbers)) if address_of(each) else "", place(each), margin, look)
        lines += [] if item.recorded else [text(f"{' ' * margin}nothing")]
        lines += [
            text(each, "bold") for each in wrapped(f"{LOOK_NOW}, at addresses that are built, not checked", look.width)
        ]
        for built in item.look_up:
            lines += _line(str(next(numbers)), f"{built.where}: {built.url}", margin, look)
    return Group(*map(unbroken, lines[1:]))


def _line(number: str, told: str, margin: int, look: Look) -> list[Text]:
    """Return what is told beside its number, in lines of which none breaks an address."""
    first, *others = wrapped(told, look.width - margin)
    beside = Text.assemble(number.rjust(margin - GAP), " " * GAP, linked(first, look))
    return [beside, *(indented(each, margin, look) for each in others)]
