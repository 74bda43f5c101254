"""Films as entries of a few lines each, by which one can choose: what is recommended, and what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nkfilms.filters import Filters
from nkfilms.model import Film, Watch
from nkfilms.places import best_place
from nkfilms.results import Found, Recommendation
from nkfilms.views.look import Answer, Look
from nkfilms.views.pages import GAP, NARROW, sentence, text
from nkfilms.views.watching import place_in_short, watch_label
from nkfilms.views.wording import found_by, heading, people, running_time, sum_of_parts, tones

WIDE = 100
"""From this width there is room for air between entries."""
BETWEEN = " · "


def recommended(items: Sequence[Recommendation], look: Look, filters: Filters) -> RenderableType:
    """Return each film at its rank: what it is, what it is like, where to see it, and what speaks for it."""
    margin = len(str(items[-1].rank)) + GAP
    laid = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, show_header=False)
    laid.add_column(justify="right", width=margin - GAP)
    laid.add_column(overflow="fold", width=look.width - margin)
    airy = look.width >= WIDE and not look.brief
    for item in items:
        lines = [_brief(item, look.width - margin)] if look.brief else _pick(item, look, filters, look.width - margin)
        apart = [Text()] if airy and item is not items[-1] else []
        laid.add_row(text(str(item.rank)), Text("\n").join([*lines, *apart]))
    return laid


def _pick(item: Recommendation, look: Look, filters: Filters, room: int) -> list[Text]:
    """Return the lines of one film, none of them empty."""
    film = item.film
    name, logline = text(heading(film), "bold"), text(film.logline or "")
    place = best_place(film, filters)
    door = text(_door(place, len(film.watch) - 1, room) if place else "")
    sums = text(sum_of_parts(item.score_parts, item.score) if look.explain else "", "dim")
    if look.width < NARROW:
        lines = [name, _facts(film), logline, text(BETWEEN.join(item.reasons), "dim"), door, sums]
    else:
        lines = [*_filled([name, _facts(film)], room), logline, one_line_of(item.reasons, room), door, sums]
    return [line for line in lines if line]


def _door(place: Watch, others: int, room: int) -> str:
    """Return where to watch a film, or was shown, and how many other places there are where its line takes that too."""
    whole = f"{watch_label(place)}: {place_in_short(place, others)}"
    return whole if cell_len(whole) <= room else f"{watch_label(place)}: {place_in_short(place)}"


def _facts(film: Film) -> Text:
    """Return how long a film is, and its tones."""
    return Text(BETWEEN).join(filter(None, [text(running_time(film)), text(tones(film), "cyan")]))


def _filled(parts: Iterable[Text], room: int) -> list[Text]:
    """Return the parts in lines, as many in each as fit."""
    lines: list[Text] = []
    for part in filter(None, parts):
        if lines and cell_len(f"{lines[-1].plain}{BETWEEN}{part.plain}") <= room:
            lines[-1] = Text(BETWEEN).join([lines[-1], part])
        else:
            lines.append(part)
    return lines


def one_line_of(reasons: Sequence[str], room: int) -> Text:
    """Return the first reason, and as many of the others as its line takes."""
    told = list(reasons[:1])
    for reason in reasons[1:]:
        if cell_len(BETWEEN.join([*told, reason])) <= room:
            told.append(reason)
    return text(BETWEEN.join(told), "dim")


def _brief(item: Recommendation, room: int) -> Text:
    """Return one film in one line: its title, whole, and of its facts what the line still takes."""
    return _filled([text(heading(item.film), "bold"), text(running_time(item.film)), text(tones(item.film))], room)[0]


def found(answer: Answer, look: Look) -> RenderableType:
    """Return each film with what tells it from its namesakes, and below it its id and why it was found.

    That is its name, or the sentence in which most of the words meet.
    """
    blocks: list[RenderableType] = [text(answer.above)] if answer.above else []
    for item in cast("Sequence[Found]", answer.items):
        film = item.film
        told = map(text, [people(film.directors), film.kind, running_time(film)])
        name = _filled([text(heading(film), "bold"), *told], look.width)
        by = text("" if item.match.field == "title" else f"found as {found_by(item.match)}", "green")
        below = _filled([text(film.id, "cyan"), by], look.width - GAP)
        if answer.catalogue and item.match.name is None:
            below = [text(film.id, "cyan"), sentence(answer.catalogue, item)]
        blocks += [*name, Padding(Text("\n").join(below), (0, 0, 0, GAP))]
    return Group(*blocks)
