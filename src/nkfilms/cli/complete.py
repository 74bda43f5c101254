"""Completion of values; nothing here is imported or read before somebody presses Tab."""

import os
from collections.abc import Callable, Iterable

from nkfilms.errors import NkfilmsError
from nkfilms.model import Catalogue
from nkfilms.vocabularies import Term

Choices = list[tuple[str, str]]


def words(allowed: Iterable[str]) -> Callable[[str], Choices]:
    """Return the completion of a closed list of words."""
    return lambda incomplete: [(word, "") for word in allowed if word.startswith(incomplete.lower())]


def terms(vocabulary: type[Term]) -> Callable[[str], Choices]:
    """Return the completion of a vocabulary, with its definitions."""
    return lambda incomplete: [
        (term.value, term.definition) for term in vocabulary if term.value.startswith(incomplete.lower())
    ]


def lists(incomplete: str) -> Choices:
    """Return the ids of published lists."""
    return [(list_id, each.title) for list_id, each in _catalogue().lists.items() if list_id.startswith(incomplete)]


def films(incomplete: str) -> Choices:
    """Return the ids of films."""
    return [(film.id, f"{film.title} ({film.year})") for film in _catalogue().films if film.id.startswith(incomplete)]


def vocabularies(incomplete: str) -> Choices:
    """Return the names of the vocabularies."""
    from nkfilms.terms import NAMES

    return words(NAMES)(incomplete)


def schemas(incomplete: str) -> Choices:
    """Return the names of the schemas."""
    from nkfilms.views.schemas import NAMES

    return words(NAMES)(incomplete)


def fields(incomplete: str) -> Choices:
    """Return the fields that can follow those already typed."""
    from nkfilms.results import Found, Recommendation
    from nkfilms.views import fields_of

    typed, comma, last = incomplete.rpartition(",")
    known = dict.fromkeys([*fields_of(Recommendation), *fields_of(Found)])
    return [(f"{typed}{comma}{field}", "") for field in known if field.startswith(last)]


def _catalogue() -> Catalogue:
    """Return the catalogue, or an empty one: a Tab is no place for an error message."""
    from nkfilms.catalogue import load_catalogue

    try:
        return load_catalogue(os.environ.get("NKFILMS_CATALOGUE") or None)
    except NkfilmsError:
        return Catalogue(schema=1)
