"""The house rules: what the shipped catalogue holds itself to, and a user's own file need not."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from nkfilms.catalogue.authority import advocacy, shared_spellings, unreadable_names, unused_names, variant_names
from nkfilms.catalogue.findings import Finding, Key, Place
from nkfilms.catalogue.index_rules import descriptions, loglines, one_term_for_one_thing, subjects
from nkfilms.catalogue.references import film_findings, FilmRule
from nkfilms.errors import echo
from nkfilms.folding import fold, has_hangul
from nkfilms.model import Catalogue, EMPTY, Film, HIGHEST_GRADE
from nkfilms.vocabularies import MADE_THERE

SUMMARY_WORDS = range(30, 81)
FEWEST_USES = 3
"""A topic that fewer films share sorts nothing."""
CITED = (
    "title", "original_title", "other_titles", "year", "filmed", "countries", "languages", "companies", "directors",
    "people", "runtime", "awards", "ids",
)  # fmt: skip
"""The fields whose facts a source must name."""


NO_SOURCES = frozenset({
    "bbgsm.com", "cinenoir.net", "documentarytube.com", "grokipedia.com", "japan-koreas.blogspot.com",
    "kinonavigator.de", "monde-du-voyage.com", "northkoreancinema.com", "onul.works", "reportworld.co.kr",
    "theopinionatedindian.com", "viraldocumentary.com", "void.ai", "zoomboola.com",
})  # fmt: skip
"""Hosts whose pages look machine-written or are sold essays: each was seen with films or directors it had made up."""
MIRRORS = frozenset({
    "de.wikibrief.org", "frwiki.wiki", "kfd.me", "netlify.app", "pages.dev", "vercel.app", "wikiup.org", "workers.dev",
})  # fmt: skip
"""Hosts that copy Wikipedia or TMDB, some by machine translation; what they mirror is cited by its own address."""
_MISTRUSTED = (
    (NO_SOURCES, "is no source", "cite another page, or remove what it states"),
    (MIRRORS, "mirrors another page", "cite the address that it mirrors"),
)
SENTENCES = {"why": 1, "context": 2}
"""How many sentences a field has at most."""
_BETWEEN_SENTENCES = re.compile(r"[a-z)]{2}[.!?] [A-Z]")
_MERE_SELECTION = re.compile(r"official selection|nominat|nominee|premiere|shortlist|finalist", re.IGNORECASE)


class Written(NamedTuple):
    """How the file is written: each film's fields in their order, and the titles without quotes."""

    fields: dict[Key, list[str]]
    unquoted_titles: list[Key]


def _written(places: Mapping[Key, Place]) -> Written:
    written = Written({}, [])
    for key, place in places.items():
        match key:
            case ("films", int(), str(field)):
                written.fields.setdefault(key[:2], []).append(field)
        match key:
            case ("films", _, "title" | "original_title") | ("films", _, "other_titles", _) if not place.quoted:
                written.unquoted_titles.append(key)
    return written


def house_findings(catalogue: Catalogue, places: Mapping[Key, Place]) -> Iterator[Finding]:
    """Yield every breach of a house rule in force; `places` tells how the file is written."""
    written = _written(places)
    yield from _field_order(written)
    yield from _defaults(catalogue, written)
    yield from _quotes(written)
    for rule in IN_FORCE:
        yield from rule(catalogue)
    yield from film_findings(catalogue, _RULES)


def _order_of_films(catalogue: Catalogue) -> Iterator[Finding]:
    for number, (before, after) in enumerate(pairwise(catalogue.films), 1):
        if after.id < before.id:
            yield Finding(
                ("films", number, "id"), f"{echo(after.id)} comes after {echo(before.id)}", "sort the films by id"
            )


def _field_order(written: Written) -> Iterator[Finding]:
    order = list(Film.__struct_fields__)
    for film, fields in written.fields.items():
        sorted_fields = [None, *sorted(fields, key=order.index)]
        for before, after in pairwise(fields):
            if order.index(after) < order.index(before):
                left = sorted_fields[sorted_fields.index(after) - 1]
                fix = f"write {after} after {left}" if left else f"write {after} first"
                yield Finding((*film, after), f"{after} comes after {before}", fix)


def _defaults(catalogue: Catalogue, written: Written) -> Iterator[Finding]:
    for film, fields in written.fields.items():
        for field in fields:
            if getattr(catalogue.films[int(film[1])], field) in (None, False, (), {}):
                yield Finding((*film, field), "an empty or default value is written out", "remove the line")


def _quotes(written: Written) -> Iterator[Finding]:
    for key in written.unquoted_titles:
        yield Finding(key, "the title is not in quotes", "put it in double quotes")


def _repeated_words(catalogue: Catalogue) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for number, film in enumerate(catalogue.films):
        for field in ("summary", "why", "context"):
            holder = seen.setdefault(fold(getattr(film, field)), film.id)
            if holder != film.id:
                yield Finding(("films", number, field), f"{echo(holder)} says the same", "write of this film alone")


def _one_sided_links(catalogue: Catalogue) -> Iterator[Finding]:
    links = {(film.id, each.film) for film in catalogue.films for each in film.related if each.film}
    numbers = {film.id: number for number, film in enumerate(catalogue.films)}
    for there, back in sorted(links):
        if (back, there) not in links:
            message = f"{echo(there)} names this film, which does not name it"
            yield Finding(("films", numbers[back], "related"), message, "say here too what binds the two")


def _rare_topics(catalogue: Catalogue) -> Iterator[Finding]:
    uses = Counter(topic for film in catalogue.films for topic in film.topics)
    for number, film in enumerate(catalogue.films):
        for topic in film.topics:
            if uses[topic] < FEWEST_USES:
                message = f"the topic {topic} has fewer than {FEWEST_USES} films"
                yield Finding(("films", number, "topics"), message, "apply it wherever it fits, or leave it out")


def _words(film: Film, _: Catalogue) -> Iterator[Finding]:
    count = len(film.summary.split())
    if count not in SUMMARY_WORDS:
        yield Finding(("summary",), f"{count} words", f"write {SUMMARY_WORDS[0]} to {SUMMARY_WORDS[-1]}")
    for field, most in SENTENCES.items():
        text = getattr(film, field)
        if not text.endswith(".") or len(_BETWEEN_SENTENCES.findall(text)) >= most:
            message = f"it is not {'one sentence' if most == 1 else 'one sentence or two'}"
            yield Finding((field,), message, "cut it, and end it with a full stop")


def _cited(film: Film, _: Catalogue) -> Iterator[Finding]:
    supported = {field for source in film.sources for field in source.supports}
    for field in CITED:
        if getattr(film, field) not in EMPTY and field not in supported:
            yield Finding(
                (field,), "no source supports it", "add it to the supports of a page that states it, or remove it"
            )


def _sources_once(film: Film, _: Catalogue) -> Iterator[Finding]:
    for url, uses in Counter(source.url for source in film.sources if source.url).items():
        if uses > 1:
            yield Finding(("sources",), f"{echo(url)} is duplicated", "merge the two")


def _trusted(film: Film, _: Catalogue) -> Iterator[Finding]:
    for field in ("sources", "disputed"):
        for place, entry in enumerate(getattr(film, field)):
            host = (entry.url or "").partition("://")[2].partition("/")[0].partition(":")[0].lower()
            for hosts, told, fix in _MISTRUSTED:
                if any(f".{host}".endswith(f".{each}") for each in hosts):
                    yield Finding((field, place), f"{echo(host)} {told}", fix)


def _prizes(film: Film, _: Catalogue) -> Iterator[Finding]:
    for place, award in enumerate(film.awards):
        if found := _MERE_SELECTION.search(award.award):
            yield Finding(("awards", place), f'"{found[0]}" is no award', "keep prizes and special mentions only")


def _disputes(film: Film, _: Catalogue) -> Iterator[Finding]:
    for place, dispute in enumerate(film.disputed):
        if getattr(film, dispute.field) in EMPTY:
            message = f"{dispute.field} has no value that this could dispute"
            yield Finding(("disputed", place), message, "write the better value there, or remove this")


def _grades(film: Film, _: Catalogue) -> Iterator[Finding]:
    grades = list(film.tones.values())
    if grades != sorted(grades, reverse=True):
        yield Finding(("tones",), "the grades do not fall", "write the highest first")
    if grades.count(HIGHEST_GRADE) > 1:
        yield Finding(("tones",), "two tones have a 3", "a film is known for one tone at most")


def _topics_sorted(film: Film, _: Catalogue) -> Iterator[Finding]:
    if list(film.topics) != sorted(film.topics):
        yield Finding(("topics",), "the topics are not in order", "sort them by name")


def _updated(catalogue: Catalogue) -> Iterator[Finding]:
    if catalogue.updated is None:
        yield Finding(("updated",), "nothing says when the catalogue was last changed", 'write updated: "2026-12-01"')


def _titles(film: Film, _: Catalogue) -> Iterator[Finding]:
    if film.original_title == film.title:
        yield Finding(("original_title",), "it is the title", "remove it")
    for title, uses in Counter([film.title, film.original_title, *film.other_titles]).items():
        if uses > 1 and title != film.original_title:
            yield Finding(("other_titles",), f'"{echo(title or "")}" is duplicated', "keep one")


def _hangul(film: Film, _: Catalogue) -> Iterator[Finding]:
    made_there = MADE_THERE.intersection(film.access) and "KP" in film.countries
    korean = made_there or film.countries[:1] in (("KP",), ("KR",))
    titles = [film.title, film.original_title or "", *film.other_titles]
    if korean and not any(map(has_hangul, titles)) and "original_title" not in film.unknown:
        yield Finding(("original_title",), "no title is in Hangul", "add it, or name original_title under unknown")


CatalogueRule = Callable[[Catalogue], Iterator[Finding]]
"""Yields what is wrong with a catalogue; keys are those of the catalogue."""
IN_FORCE: list[CatalogueRule] = [
    _updated,
    _order_of_films,
    _repeated_words,
    _rare_topics,
    _one_sided_links,
    unused_names,
    shared_spellings,
    variant_names,
    advocacy,
    unreadable_names,
    loglines,
    descriptions,
    subjects,
    one_term_for_one_thing,
]
_RULES: list[FilmRule] = [
    _words,
    _cited,
    _sources_once,
    _trusted,
    _prizes,
    _disputes,
    _grades,
    _topics_sorted,
    _titles,
    _hangul,
]
