"""Pages of answers that are no films: places to see them, counts, terms, what was imported, problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import cast

from msgspec import Struct

from nkfilms.errors import Problem
from nkfilms.results import Definition, Imported, Places, Statistic
from nkfilms.views import counts
from nkfilms.views.answers import label
from nkfilms.views.look import Answer
from nkfilms.views.runs import Line, line, Run
from nkfilms.views.sections import Labelled, Section, Sheet
from nkfilms.views.watching import joined, place
from nkfilms.views.wording import dated, LOOK_NOW, ON_RECORD, others_counted, stars


def where_to_see(item: Places) -> Line:
    """Return the heading of where to see a film."""
    return line(f"Where to see {dated(item.title, item.year)}")


def _places(answer: Answer) -> Iterator[Section]:
    """Yield for each film the places on record, then links to where to look now."""
    for item in cast("Sequence[Places]", answer.items):
        recorded = tuple(line(place(each)) for each in item.recorded) or (line("nothing"),)
        built = tuple((Run(each.where, url=each.url),) for each in item.look_up)
        told = Labelled(ON_RECORD, recorded), Labelled(LOOK_NOW, built)
        noted = (line(PLACES_AGE),) if item is answer.items[0] else ()
        heading = where_to_see(item) if answer.one else line(dated(item.title, item.year))
        yield Section(heading, item.film, noted, told)


PLACES_AGE = (
    "Places on record age. The links under them are built from ids and titles, and nobody has checked what is there."
)


def _counts(answer: Answer) -> Iterator[Section]:
    for tally in counts.tallies(answer):
        cells = tuple((line(name), line(str(films))) for name, films in tally.rows)
        yield Section(line(tally.heading), sheet=Sheet((tally.heading, "Films"), cells, tally.shares))


def _terms(answer: Answer) -> Iterator[Section]:
    """Yield each vocabulary with its terms, what they mean and how many films carry them."""
    for vocabulary, terms in groupby(cast("Sequence[Definition]", answer.items), lambda term: term.vocabulary):
        yield Section(line(label(vocabulary)), facts=tuple(map(_term, terms)))


def _term(term: Definition) -> Labelled:
    name = f"{dated(term.label, term.year)}. " if term.vocabulary == "lists" else ""
    told = f"{name}{f'{term.definition} ' if term.definition else ''}{term.films} film{'s' * (term.films != 1)}."
    return Labelled(term.id, tuple(map(line, filter(None, [told, term.url]))))


def _imported(answer: Answer) -> Iterator[Section]:
    """Yield what an import found in this guide, what is in doubt, and how much is not in it."""
    (found,) = cast("Sequence[Imported]", answer.items)
    yield Section(paragraphs=tuple(map(line, filter(None, [others_counted(found)]))))
    matched = [
        joined(dated(each.title, each.year), each.kept_as, stars(each.rating), each.date, each.change)
        for each in found.matched
    ]
    doubts = [f"{dated(each.title, each.year)}: {each.why}: {', '.join(each.candidates)}" for each in found.in_doubt]
    for name, told in (("Matched", matched), ("In doubt", doubts)):
        if told:
            yield Section(line(name), items=tuple(map(line, told)))


def _problems(answer: Answer) -> Iterator[Section]:
    yield Section(items=tuple(line(str(each)) for each in answer.items))


SECTIONS: dict[type[Struct], Callable[[Answer], Iterator[Section]]] = {
    Places: _places, Statistic: _counts, Definition: _terms, Imported: _imported, Problem: _problems,
}  # fmt: skip
"""By what an answer holds that is no film, what yields the sections of its page."""
