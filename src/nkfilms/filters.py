"""Choosing films by what they are. Each filter is declared once, here: the command line makes its options of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from nkfilms import parsing
from nkfilms.errors import did_you_mean, echo, unknown, UsageError
from nkfilms.folding import fold
from nkfilms.model import Catalogue, Film, Watch
from nkfilms.vocabularies import Access, Form, How, Kind, Level, Medium, Term, Tone, Topic


class Filter(Struct, frozen=True, kw_only=True):
    """One way to choose films: the option `--name`, and `--not name=…`."""

    name: str
    help: str
    """What the option asks for, in a few words."""
    metavar: str
    """What stands for the value in the help."""
    read: Callable[[str], Any]
    """Returns the value that a text means; raises UsageError where it means none."""
    holds: Callable[[Film, Any], bool | None]
    """Says whether a film has a value; None where that is not known."""
    field: str
    """The field of the film that tells."""
    vocabulary: type[Term] | None = None
    """The closed vocabulary that the values come from, if there is one."""
    values: Callable[[Film], Mapping[str, tuple[str, ...]]] | None = None
    """Returns what a film has, where values are names, codes or terms of an open list, each with its spellings."""


class Filters(Struct, frozen=True):
    """What films are wanted: every filter must hold for one of its values, and none of those that are not wanted."""

    wanted: Mapping[str, tuple[Any, ...]] = {}
    """By filter, the values of which one is enough."""
    unwanted: Mapping[str, tuple[Any, ...]] = {}
    """By filter, the values that a film must not have."""
    own: tuple[Any, ...] = ()
    """What is asked of the user's own library; `own.knowing` makes the two fields below of it."""
    only: frozenset[str] | None = None
    """The ids of the films to choose from; None for all."""
    without: frozenset[str] = frozenset()
    """The ids of films to leave out."""

    @property
    def tones(self) -> dict[Tone, int]:
        """The tones wanted, each with the least grade asked: of one named twice, the lesser."""
        grades: dict[Tone, int] = {}
        for asked in self.wanted.get("tone", ()):
            grades[asked.tone] = min(asked.least, grades.get(asked.tone, asked.least))
        return grades


NO_FILTERS = Filters()
"""The filters that every film passes."""


class Selection(Struct, frozen=True):
    """The films that pass, and how many were left out only because a value is unknown."""

    films: tuple[Film, ...]
    unknown: Mapping[str, int]
    """By field, the number of films."""


def read_filters(wanted: Mapping[str, Sequence[str]], unwanted: Iterable[str] = ()) -> Filters:
    """Return the filters that texts mean: by filter its values, and `name=value` for each that is not wanted.

    Raises UsageError where a text means no value, or a filter is unknown.
    """
    read = {name: _values(FILTERS[name], texts) for name, texts in wanted.items() if texts}
    if "watch" in read and "region" in read:  # then one place must be both
        read["region"] = tuple(replace(each, hows=read["watch"]) for each in read["region"])
    without: dict[str, tuple[Any, ...]] = {}
    for text in unwanted:
        name, equals, value = text.partition("=")
        name = name.strip().lower().removeprefix("--").replace("_", "-")
        if name not in UNWANTED:
            raise unknown("filter", name, UNWANTED)
        if not equals:
            raise UsageError(f"--not takes a filter and a value, as in --not topic=war, not '{echo(text)}'.")
        without[name] = (*without.get(name, ()), *_values(UNWANTED[name], [value]))
    return Filters(read, without)


def _values(each: Filter, texts: Iterable[str]) -> tuple[Any, ...]:
    """Return what texts mean as values of a filter; commas part the words of a vocabulary: `humorous,artistic`."""
    parts = [part for text in texts for part in (text.split(",") if each.vocabulary else [text])]
    return tuple(map(each.read, parts))


def select(films: Iterable[Film], filters: Filters) -> Selection:
    """Return the films that pass every filter, in the order given."""
    if filters == NO_FILTERS:
        return Selection(tuple(films), {})
    passed, missing = [], Counter[str]()
    for film in films:
        if film.id in filters.without or (filters.only is not None and film.id not in filters.only):
            continue
        verdicts = {FILTERS[name].field: _any(FILTERS[name], film, values) for name, values in filters.wanted.items()}
        if False in verdicts.values() or any(
            _any(UNWANTED[name], film, values) for name, values in filters.unwanted.items()
        ):
            continue
        if None in verdicts.values():
            missing.update(field for field, verdict in verdicts.items() if verdict is None)
        else:
            passed.append(film)
    return Selection(tuple(passed), missing)


def _any(each: Filter, film: Film, values: Sequence[Any]) -> bool | None:
    """Say whether one of the values holds for a film; None where that is not known of any."""
    verdicts = [each.holds(film, value) for value in values]
    return True if any(verdicts) else None if None in verdicts else False


def unmatched_values(catalogue: Catalogue, filters: Filters) -> Iterator[str]:
    """Yield a sentence for each value wanted that no film of the catalogue has, with the nearest that some film has."""
    for name, values in filters.wanted.items():
        each = FILTERS[name]
        for value in values if each.values else ():
            if not any(each.holds(film, value) for film in catalogue.films):
                yield f"No film has the {name} '{echo(str(value))}'.{did_you_mean(str(value), _known(each, catalogue))}"


def _known(each: Filter, catalogue: Catalogue) -> set[str]:
    """Return every value of a filter that some film has, and each word of it."""
    values = {text for film in catalogue.films for text in (each.values(film) if each.values else ())}
    return values | {word for text in values for word in text.split()}


def refuse_unknown_lists(catalogue: Catalogue, filters: Filters) -> None:
    """Raise UsageError, with the nearest one, where the filters want a list that the catalogue lacks."""
    for list_id in filters.wanted.get("on-list", ()):
        if not catalogue.lists:
            raise UsageError("This catalogue names no published lists, so no film is on one.")
        if list_id not in catalogue.lists:
            raise unknown("list", list_id, catalogue.lists)


def _name(text: str) -> str:
    if not fold(text):
        raise UsageError("A filter by name needs a name or a part of one, such as Kim.")
    return text


def _by_term(name: str, vocabulary: type[Term], field: str, text: str) -> Filter:
    """Return a filter by the terms of a closed vocabulary."""

    def holds(film: Film, value: Term) -> bool | None:
        """Say whether a film has a term."""
        has = getattr(film, field)
        return value == has if isinstance(has, str) else value in has

    def read(text: str) -> Term:
        """Return the term that a text names."""
        return parsing.term(vocabulary, text)

    return Filter(
        name=name, metavar=name.upper(), help=text, read=read, holds=holds, field=field, vocabulary=vocabulary
    )


def _by_name(name: str, field: str, names_of: Callable[[Film], Collection[str]], text: str) -> Filter:
    """Return a filter by a name or any part of one, in any spelling."""

    def values(film: Film) -> Mapping[str, tuple[str, ...]]:
        """Return the names that a film has, each with all its spellings."""
        return {each: film.spellings([each]) for each in names_of(film)}

    def holds(film: Film, wanted: str) -> bool | None:
        """Say whether a film has a name with this part."""
        from nkfilms.name_parts import has_part

        names = film.spellings(names_of(film))
        return any(has_part(each, wanted) for each in names) if names else None

    return Filter(name=name, metavar="NAME", help=text, read=_name, holds=holds, field=field, values=values)


def _named_codes(kind: Any, codes: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    from nkfilms.codes import name_of

    return {code: (name_of(kind, code),) for code in codes}


def _by_code(kind: Any, field: str, text: str) -> Filter:
    """Return a filter by ISO codes, or by the English names they stand for."""

    def read(text: str) -> str:
        """Return the code that a code or a name stands for."""
        from nkfilms.codes import code_of

        return code_of(kind, text)

    def values(film: Film) -> Mapping[str, tuple[str, ...]]:
        """Return the codes that a film has, each with its English name."""
        return _named_codes(kind, getattr(film, field))

    def holds(film: Film, code: str) -> bool | None:
        """Say whether a film has a code."""
        has: Collection[str] = getattr(film, field)
        return code in has if has else None

    return Filter(name=kind, metavar=kind.upper(), help=text, read=read, holds=holds, field=field, values=values)


def _either(vocabulary: type[Term]) -> str:
    """Return the words of a vocabulary as a help page lists them."""
    *most, last = vocabulary
    return f"{', '.join(most)} or {last}"


def _plain(text: str) -> str:
    """Return a text without the space round it; raises UsageError where nothing is left."""
    if not text.strip():
        raise UsageError("A filter needs a value, as in --topic war.")
    return text.strip()


def _field(text: str) -> str:
    return parsing.word("field", text, Film.__struct_fields__)


class Region(Struct, frozen=True):
    """A country in which to watch, and the ways of watching of which a place there must be one; empty for any."""

    code: str
    hows: tuple[How, ...] = ()

    def __str__(self) -> str:
        """Return the country's code."""
        return self.code

    def has(self, place: Watch) -> bool:
        """Say whether a place is in this country, or in none named, and to be watched in one of these ways."""
        return place.region in (None, self.code) and (not self.hows or place.how in self.hows)


def read_region(text: str) -> Region:
    """Return the region that a country's code or name means; raises UsageError where it means none."""
    from nkfilms.codes import code_of

    return Region(code_of("country", text))


_ALL = (
    Filter(
        name="tone", metavar="TONE", help=f"{_either(Tone)}; humorous=2: at least 2 of 3.", field="tones",
        vocabulary=Tone, read=parsing.graded_tone,
        holds=lambda film, asked: film.tones.get(asked.tone, 0) >= asked.least,
    ),
    _by_term("kind", Kind, "kind", f"{_either(Kind)}, which is acted or animated."),
    _by_term("form", Form, "form", f"{_either(Form)}."),
    _by_term("medium", Medium, "medium", f"Where first shown: {_either(Medium)}."),
    Filter(
        name="year", metavar="YEARS", help="2004, 2000..2010, ..1980 or 1980s.", field="year",
        read=parsing.years, holds=lambda film, span: film.year in span,
    ),
    Filter(
        name="max-runtime", metavar="TIME", help="At most 90, 1h30 or 1:30.", field="runtime",
        read=parsing.minutes, holds=lambda film, most: None if film.runtime is None else film.runtime <= most,
    ),
    _by_code("country", "countries", "Producing country: KP, or North Korea."),
    _by_code("language", "languages", "Spoken language: ko, or Korean."),
    _by_name("director", "directors", lambda film: film.directors, "Director: any part of a name, in any spelling."),
    _by_name("person", "people", lambda film: (*film.directors, *film.people), "Anybody who made it or is in it."),
    _by_name("company", "companies", lambda film: film.companies, "Company, studio or broadcaster."),
    _by_term("access", Access, "access", f"Who held the camera: {_either(Access)}."),
    _by_term("level", Level, "level", f"What one should know already: {_either(Level)}."),
    _by_term("topic", Topic, "topics", "What it is about: see nkfilms terms topics."),
    Filter(
        name="subject", metavar="SUBJECT", help="What it is about, in a finer term: gymnasts.", field="subjects",
        read=_plain, holds=lambda film, text: fold(text) in map(fold, film.subjects),
        values=lambda film: dict.fromkeys(film.subjects, ()),
    ),
    Filter(
        name="on-list", metavar="LIST", help="On this published list: see nkfilms terms lists.", field="lists",
        read=_plain, holds=lambda film, list_id: any(placement.list == list_id for placement in film.lists),
    ),
    Filter(
        name="watch", metavar="HOW", help=f"How it could be watched: {_either(How)}.", field="watch", vocabulary=How,
        read=lambda text: parsing.term(How, text),
        holds=lambda film, how: any(place.how is how for place in film.watch),
    ),
    Filter(
        name="region", metavar="COUNTRY", help="To be watched there, or no country noted: GB.", field="watch",
        read=read_region, holds=lambda film, region: any(map(region.has, film.watch)),
        values=lambda film: _named_codes("country", (place.region for place in film.watch if place.region)),
    ),
    Filter(
        name="disputed", metavar="FIELD", help="Sources differ about this field: runtime.", field="disputed",
        read=_field, holds=lambda film, field: any(dispute.field == field for dispute in film.disputed),
    ),
    Filter(
        name="unknown", metavar="FIELD", help="No source states this field: directors.", field="unknown", read=_field,
        holds=lambda film, field: field in film.unknown,
    ),
)  # fmt: skip
FILTERS = {each.name: each for each in _ALL}
"""Every filter by the name of its option, in the order of the help page."""

UNWANTED = {
    **FILTERS,
    "film": Filter(
        name="film", metavar="ID", help="One film.", field="id", read=_plain, holds=lambda film, text: film.id == text
    ),
}
"""What `--not` takes: every filter, and single films."""
