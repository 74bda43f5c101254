"""Errors that one value alone does not show: duplicates, and references to nothing."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from nkfilms.catalogue.decoding import shown
from nkfilms.catalogue.findings import Finding, Guess, Key
from nkfilms.codes import names
from nkfilms.errors import echo
from nkfilms.model import Catalogue, EMPTY, Film, FROM_HEAD
from nkfilms.vocabularies import Form

FilmRule = Callable[[Film, Catalogue], Iterator[Finding]]
"""Yields what is wrong with one film; keys are relative to the film."""

_ADDRESS = r"https?://[^\s/]+\.\S+"


def reference_findings(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield every duplicate and every reference to nothing."""
    yield from _duplicates(catalogue)
    yield from _shared_ids(catalogue)
    yield from _shared_ranks(catalogue)
    yield from _list_addresses(catalogue)
    yield from _related(catalogue)
    yield from film_findings(catalogue, _RULES)


def film_findings(catalogue: Catalogue, rules: Iterable[FilmRule]) -> Iterator[Finding]:
    """Yield what the rules find in each film, under keys of the whole catalogue."""
    for number, film in enumerate(catalogue.films):
        for rule in rules:
            for finding in rule(film, catalogue):
                yield finding._replace(key=("films", number, *finding.key))


def _duplicates(catalogue: Catalogue) -> Iterator[Finding]:
    ids: set[str] = set()
    titles: dict[tuple[str, int], str] = {}
    for number, film in enumerate(catalogue.films):
        if film.id in ids:
            yield Finding(("films", number, "id"), f"the id {echo(film.id)} is taken", "add the year to one of the two")
        elif (other := titles.setdefault((film.title, film.year), film.id)) != film.id:
            message = f'{echo(other)} is "{echo(film.title)}" of {film.year} too'
            yield Finding(("films", number, "title"), message, "remove one, or tell the titles apart")
        ids.add(film.id)


def _shared_ids(catalogue: Catalogue) -> Iterator[Finding]:
    holders: dict[tuple[str, object], str] = {}
    for number, film in enumerate(catalogue.films):
        for where, known in msgspec.structs.asdict(film.ids).items():
            if known is not None and (holder := holders.setdefault((where, known), film.id)) != film.id:
                message = f"{echo(holder)} has the {where} id {echo(str(known))} too"
                yield Finding(("films", number, "ids", where), message, "look it up, and correct one of the two")


def _shared_ranks(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield ranks that two films have; films with as many votes in a poll share theirs rightly."""
    holders: dict[tuple[str, int], tuple[str, int | None]] = {}
    for number, film in enumerate(catalogue.films):
        for place, entry in enumerate(film.lists):
            if entry.rank is None:
                continue
            holder, votes = holders.setdefault((entry.list, entry.rank), (film.id, entry.votes))
            if holder != film.id and (votes is None or votes != entry.votes):
                message = f"{echo(holder)} has rank {entry.rank} of {echo(entry.list)} too"
                yield Finding(("films", number, "lists", place), message, "correct one of the two")


def _list_addresses(catalogue: Catalogue) -> Iterator[Finding]:
    for list_id, published in catalogue.lists.items():
        if published.url is not None and not re.fullmatch(_ADDRESS, published.url):
            yield _no_address(("lists", list_id, "url"), published.url)


def _codes(film: Film, _: Catalogue) -> Iterator[Finding]:
    for place, code in enumerate(film.countries):
        if code not in names("country"):
            fix = "use ISO 3166-1 alpha-2, or SU, DD, YU, CS"
            yield Finding(("countries", place), f"there is no country code {echo(code)}", fix)
    for place, code in enumerate(film.languages):
        if code not in names("language"):
            fix = "use ISO 639-1, else ISO 639-3; zxx where nobody speaks"
            yield Finding(("languages", place), f"there is no language code {echo(code)}", fix)


def _lists(film: Film, catalogue: Catalogue) -> Iterator[Finding]:
    first = {entry.list: place for place, entry in reversed(list(enumerate(film.lists)))}
    for place, entry in enumerate(film.lists):
        published, name = catalogue.lists.get(entry.list), echo(entry.list)
        if published is None:
            yield Finding(("lists", place), f"there is no list {name}", Guess(entry.list, catalogue.lists))
        elif first[entry.list] < place:
            yield Finding(("lists", place), f"the film is on {name} twice", "keep one of the two")
        elif entry.votes is not None and entry.votes > (published.voters or 0):
            message = f"{entry.votes} votes are more than the voters of {name}, {published.voters or 'none'}"
            yield Finding(("lists", place), message, "correct the votes, or the voters of the list")
        elif entry.rank is not None and not published.ranked:
            yield Finding(("lists", place), f"{name} is not ranked", "remove the rank, or write ranked: true")
        elif entry.rank is not None and published.size is not None and entry.rank > published.size:
            message = f"rank {entry.rank} is past the size of {name}, {published.size}"
            yield Finding(("lists", place), message, "correct the rank or the size")


def _related(catalogue: Catalogue) -> Iterator[Finding]:
    ids = {film.id for film in catalogue.films}
    for number, film in enumerate(catalogue.films):
        for place, related in enumerate(film.related):
            key = ("films", number, "related", place)
            if related.film is not None and (related.film == film.id or related.film not in ids):
                fix = Guess(related.film, ids, besides=film.id)
                yield Finding(key, f"there is no other film {echo(related.film)}", fix)
            if related.film is None and related.title is None:
                yield Finding(key, "nothing says what is related", "add a film or a title")


def _field_names(film: Film, _: Catalogue) -> Iterator[Finding]:
    named: list[tuple[Key, str]] = [
        (("sources", place, "supports"), field) for place, each in enumerate(film.sources) for field in each.supports
    ]
    named += [(("disputed", place, "field"), each.field) for place, each in enumerate(film.disputed)]
    named += [(("unknown", place), field) for place, field in enumerate(film.unknown)]
    for key, field in named:
        if field not in Film.__struct_fields__:
            yield Finding(key, f"there is no field {echo(field)}", Guess(field, Film.__struct_fields__))
        elif key[0] == "unknown" and getattr(film, field) not in EMPTY:
            yield Finding(key, f"{field} has a value", f"remove {field} here or there")


def _from_head(film: Film, _: Catalogue) -> Iterator[Finding]:
    for field, head in zip(FROM_HEAD, ("companies", "people"), strict=True):
        if getattr(film, field):
            yield Finding(
                (field,), "spellings stand once for all films", f"move them to {head} at the head of the file"
            )


def _addresses(film: Film, _: Catalogue) -> Iterator[Finding]:
    for field in ("versions", "watch", "related", "sources", "disputed"):
        for place, entry in enumerate(getattr(film, field)):
            if entry.url is not None and not re.fullmatch(_ADDRESS, entry.url):
                yield _no_address((field, place, "url"), entry.url)


def _no_address(key: Key, url: str) -> Finding:
    return Finding(key, f"{shown(url)} is not an http or https address", "write an http or https address")


def _provenance(film: Film, _: Catalogue) -> Iterator[Finding]:
    entries = [("sources", place, each) for place, each in enumerate(film.sources)]
    entries += [("disputed", place, each) for place, each in enumerate(film.disputed)]  # type: ignore[misc]
    for field, place, entry in entries:
        if not entry.url and not (entry.publisher and entry.title):
            fix = "add a url, or publisher and title where the document has none"
            yield Finding((field, place), "nothing says where this stands", fix)


def _spans(film: Film, _: Catalogue) -> Iterator[Finding]:
    if film.parts is not None and film.form is not Form.SERIAL:
        yield Finding(("parts",), "only a serial has parts", "remove parts, or write form: serial")
    if isinstance(film.filmed, str) and film.filmed[:4] > film.filmed[-4:]:
        yield Finding(("filmed",), f"{film.filmed} runs backwards", "write the earlier year first")


def _repeats(film: Film, _: Catalogue) -> Iterator[Finding]:
    for field in Film.__struct_fields__:
        values, seen = getattr(film, field), set[object]()
        for place, value in enumerate(values if isinstance(values, tuple) else ()):
            if value in seen:
                yield Finding((field, place), "it is duplicated", "keep one of the two")
            seen.add(value)


_RULES: list[FilmRule] = [
    _repeats,
    _codes,
    _lists,
    _field_names,
    _from_head,
    _addresses,
    _provenance,
    _spans,
]
