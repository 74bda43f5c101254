"""What Tab offers as the value of an option or an argument: an offer stands in the `Annotated` of its declaration.

An offer returns every choice there is; `offering` keeps those that go with what is typed. No catalogue and no
vocabulary is read before somebody presses Tab.
"""

from collections.abc import Callable, Iterable

from msgspec import Struct

from nkfilms.codes import CodeKind
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


def codes(kind: CodeKind) -> Offer:
    """Return the offer of the country or language codes that films have, with their names."""

    def offered(line: Line) -> list[Choice]:
        """Return the codes in the order of the alphabet."""
        from nkfilms.codes import name_of

        films = line.catalogue().films
        used = {code for film in films for code in (film.countries if kind == "country" else film.languages)}
        return [Choice(code, name_of(kind, code), (name_of(kind, code),)) for code in sorted(used)]

    return offered


def directors(line: Line) -> list[Choice]:
    """Return the directors of films."""
    return _counted(line, lambda film: {name: film.spellings([name]) for name in film.directors})


def companies(line: Line) -> list[Choice]:
    """Return the companies of films."""
    return _counted(line, lambda film: {name: (name,) for name in film.companies})


def _counted(line: Line, spellings: Callable[[Film], dict[str, tuple[str, ...]]]) -> list[Choice]:
    """Return each name in the order of the alphabet, with the number of its films, to be found in any spelling."""
    films: dict[str, list[tuple[str, ...]]] = {}
    for film in line.catalogue().films:
        for name, spelt in spellings(film).items():
            films.setdefault(name, []).append(spelt)
    return [
        Choice(name, f"{len(spelt)} film{'s' * (len(spelt) > 1)}", tuple(each for names in spelt for each in names))
        for name, spelt in sorted(films.items())
    ]


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


def fields(line: Line) -> list[Choice]:
    """Return the fields of the command's answers that can follow those already typed."""
    from nkfilms.errors import Problem
    from nkfilms.results import Definition, Found, Recommendation, Slot
    from nkfilms.views import fields_of

    answers: dict[str, type[Struct]] = {
        "recommend": Recommendation,
        "programme": Slot,
        "search": Found,
        "terms": Definition,
        "check": Problem,
    }
    before, comma, _ = line.typed.rpartition(",")
    known = fields_of(answers.get(line.command, Film))
    return [Choice(f"{before}{comma}{field}") for field in known if field not in before.split(",")]
