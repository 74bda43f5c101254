"""What Tab offers as the value of an option or an argument: an offer stands in the `Annotated` of its declaration.

An offer returns every choice there is; `offering` keeps those that go with what is typed. No catalogue and no
vocabulary is read before somebody presses Tab.
"""

from collections.abc import Callable, Iterable

from msgspec import Struct

from nkfilms.filters import Filter, FILTERS, UNWANTED
from nkfilms.model import Catalogue, Film
from nkfilms.vocabularies import Term, Tone


class Choice(Struct, frozen=True):
    """A value that Tab offers."""

    value: str
    about: str = ""
    """What it is, for shells that show it."""
    names: tuple[str, ...] = ()
    """What else it is found by: a word that begins so."""


class Line(Struct, frozen=True):
    """What an offer may need to know of the line it completes."""

    command: str
    typed: str
    """The beginning of the value."""
    catalogue: Callable[[], Catalogue]
    """Reads the catalogue that the line names; an empty one where it cannot be read."""


Offer = Callable[[Line], Iterable[Choice]]


def words(allowed: Iterable[str]) -> Offer:
    """Return the offer of a closed list of words."""
    return lambda _line: map(Choice, allowed)


def terms(vocabulary: type[Term]) -> Offer:
    """Return the offer of a vocabulary, with its definitions."""
    return lambda _line: [Choice(term.value, term.definition) for term in vocabulary]


def graded_tones(line: Line) -> list[Choice]:
    """Return the tones, and once one is typed its grades."""
    from nkfilms.views.wording import GRADES

    if "=" not in line.typed:
        return [Choice(tone.value, tone.definition) for tone in Tone]
    return [Choice(f"{tone}={grade}", GRADES[grade]) for tone in Tone for grade in sorted(GRADES)]


def of_filter(each: Filter) -> Offer:
    """Return the offer of a filter: the terms of its vocabulary, or what films have."""
    if each.vocabulary is Tone:
        return graded_tones
    if each.vocabulary:
        return terms(each.vocabulary)
    return {"on-list": lists, "disputed": film_fields, "unknown": film_fields}.get(each.name) or _values(each)


def _values(each: Filter) -> Offer:
    """Return the offer of what films have, with the number of films or the name of a code."""
    values = each.values
    if values is None:
        return words(())

    def offered(line: Line) -> list[Choice]:
        """Return each value in the order of the alphabet, to be found in any spelling."""
        films: dict[str, list[tuple[str, ...]]] = {}
        for film in line.catalogue().films:
            for value, spelt in values(film).items():
                films.setdefault(value, []).append(spelt)
        return [_counted(value, spelt) for value, spelt in sorted(films.items())]

    return offered


def _counted(value: str, spelt: list[tuple[str, ...]]) -> Choice:
    about = f"{len(spelt)} film{'s' * (len(spelt) > 1)}"
    return Choice(value, about, tuple(each for names in spelt for each in names))


def unwanted(_line: Line) -> Iterable[Choice]:
    """Return the filters that --not takes; after the equals sign `of_unwanted` goes on."""
    return [Choice(f"{each}=", filter_.help) for each, filter_ in UNWANTED.items()]


def of_unwanted(name: str) -> Offer:
    """Return the offer of what stands behind `--not NAME=`."""
    if name == "film":
        return films
    return of_filter(FILTERS[name]) if name in FILTERS else words(())


def film_fields(_line: Line) -> Iterable[Choice]:
    """Return the fields of a film."""
    return map(Choice, Film.__struct_fields__)


def lists(line: Line) -> list[Choice]:
    """Return the ids of published lists, with their titles."""
    return [Choice(list_id, each.title, (each.title,)) for list_id, each in line.catalogue().lists.items()]


def films(line: Line) -> list[Choice]:
    """Return the ids of films, to be found by any of their titles."""
    return [
        Choice(film.id, f"{film.title} ({film.year})", (film.title, film.original_title or "", *film.other_titles))
        for film in line.catalogue().films
    ]


def files(_line: Line) -> list[Choice]:
    """Stand for files of any kind, which the shell itself offers."""
    return []


def yaml_files(_line: Line) -> list[Choice]:
    """Stand for YAML files, which the shell itself offers."""
    return []


def vocabularies(_line: Line) -> Iterable[Choice]:
    """Return the names of the vocabularies."""
    from nkfilms.terms import NAMES

    return map(Choice, NAMES)


def schemas(_line: Line) -> Iterable[Choice]:
    """Return the names of the schemas."""
    from nkfilms.views.schemas import NAMES

    return map(Choice, NAMES)


def shells(_line: Line) -> Iterable[Choice]:
    """Return the shells that there is a script for."""
    from nkfilms.cli.shells import SHELLS

    return map(Choice, SHELLS)


def formats(line: Line) -> Iterable[Choice]:
    """Return the formats of the command's answers."""
    from nkfilms.views import ANSWERS, formats_of

    return map(Choice, formats_of(ANSWERS.get(line.command, Film)))


def fields(line: Line) -> list[Choice]:
    """Return the fields of the command's answers that can follow those already typed."""
    from nkfilms.views import allowed_fields, ANSWERS
    from nkfilms.views.answers import MAY_ADD

    before, comma, _ = line.typed.rpartition(",")
    of = ANSWERS.get(line.command, Film)
    known = allowed_fields(MAY_ADD.get(of, of))
    return [Choice(f"{before}{comma}{field}") for field in known if field not in before.split(",")]
