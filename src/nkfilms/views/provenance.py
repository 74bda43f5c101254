"""What stands behind the record of a film: each fact with its sources, spellings, disputes, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from nkfilms.model import Catalogue, Dispute, Film, Placement, PublishedList, Source, Version, without_qualifier
from nkfilms.views.answers import label
from nkfilms.views.watching import joined
from nkfilms.views.wording import Fact, facts
from nkfilms.vocabularies import Medium

SOURCED = (
    "title", "original_title", "other_titles", "year", "filmed", "countries", "languages", "companies",
    "directors", "people", "runtime", "awards", "ids",
)  # fmt: skip
"""The fields that need a source."""
_UNSOURCED = ("topics", "subjects", "descriptions")
"""Ours, and not on the page: what a film is filed by and found by."""

_FIRST_SHOWN = {
    Medium.CINEMA: "in cinemas",
    Medium.TELEVISION: "on television",
    Medium.WEB: "on the web",
    Medium.VIDEO: "on video",
}


def provenance(film: Film, catalogue: Catalogue | None) -> list[Fact]:
    """Return what the page of a film does not show, each fact with the numbers of the sources that state it."""
    lists, known = catalogue.lists if catalogue else {}, facts(film, catalogue)
    told: dict[str, Iterable[str]] = {
        "First shown": [_FIRST_SHOWN[film.medium]],
        **{known[field].label: known[field].lines for field in _UNSOURCED if field in known},
        "Spellings": [*_also(film.person_names), *_also(film.company_names)],
        "Placements": (_placement(each, lists) for each in film.lists),
        "Addresses": (joined(each.title or each.film, each.url) for each in film.related if each.url),
        **{fact.label: fact.lines for fact in doubts(film)},
        "Sources": (f"[{number}] {source}" for number, source in enumerate(sources(film), 1)),
    }
    return [*_sourced(film, known), *_filled(told)]


def sources(film: Film) -> tuple[str, ...]:
    """Return where each source of a film is to be found: its address, or its publisher and title."""
    return tuple(map(_where, film.sources))


def doubts(film: Film) -> list[Fact]:
    """Return what one must know who relies on a record: other cuts, what sources dispute, what none states."""
    return _filled(
        {
            "Versions": map(_version, film.versions),
            "Disputed": map(_dispute, film.disputed),
            "Not known": filter(None, [", ".join(label(field).lower() for field in film.unknown)]),
        }
    )


def _filled(told: Mapping[str, Iterable[str]]) -> list[Fact]:
    facts = [Fact(name, tuple(lines)) for name, lines in told.items()]
    return [fact for fact in facts if fact.lines]


def _sourced(film: Film, known: Mapping[str, Fact]) -> Iterator[Fact]:
    """Yield each fact with the numbers of the sources that state it."""
    stated = {field for source in film.sources for field in source.supports}
    for field in dict.fromkeys((*SOURCED, *known)):
        if field in known and (field in SOURCED or field in stated):
            numbers = [str(number) for number, source in enumerate(film.sources, 1) if field in source.supports]
            by = f"[{', '.join(numbers)}]" if numbers else "[no source named]"
            yield Fact(label(field), tuple(f"{line} {by}" for line in known[field].lines))


def _also(names: Mapping[str, Iterable[str]]) -> list[str]:
    return [f"{without_qualifier(name)}: {', '.join(others)}" for name, others in names.items()]


def _placement(placement: Placement, lists: Mapping[str, PublishedList]) -> str:
    """Return a place on a list in full: whose list it is, and the rank, the votes and the publisher's own tag."""
    published = lists.get(placement.list)
    name = f"{published.publisher}, {published.title}" if published else placement.list
    size = f" of {published.size}" if published and published.size else ""
    unranked = "rank not seen" if published and published.ranked else "not ranked"
    unranked = "shown" if published and published.programme else unranked
    votes = f"{placement.votes} vote{'s' * (placement.votes != 1)}" if placement.votes else None
    rank = f"rank {placement.rank}{size}" if placement.rank else None if votes else unranked
    tag = f'called "{placement.label}"' if placement.label else None
    return f"{name}: {joined(rank, votes, tag, published.url if published else None)}"


def _version(version: Version) -> str:
    return joined(version.what, f"{version.runtime} min" if version.runtime else None, version.url)


def _dispute(dispute: Dispute) -> str:
    value = ", ".join(dispute.value) if isinstance(dispute.value, tuple) else dispute.value
    return f"{label(dispute.field).lower()} {value}, says {_where(dispute)}"


def _where(entry: Source | Dispute) -> str:
    return entry.url or f'{entry.publisher}, "{entry.title}"'
