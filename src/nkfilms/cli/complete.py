"""Completion of values; no catalogue and no vocabulary is read before somebody presses Tab."""

import os
from collections.abc import Callable, Iterable

import typer
from msgspec import Struct

from nkfilms.codes import CodeKind
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


def codes(kind: CodeKind) -> Callable[[str], Choices]:
    """Return the completion of country or language codes, with their names."""

    def offered(incomplete: str) -> Choices:
        """Return the codes that begin so."""
        from nkfilms.codes import names

        known = names(kind).items()
        return [(code, name) for code, name in known if code.lower().startswith(incomplete.lower())]

    return offered


def lists(ctx: typer.Context, incomplete: str) -> Choices:
    """Return the ids of published lists."""
    return [(list_id, each.title) for list_id, each in _catalogue(ctx).lists.items() if list_id.startswith(incomplete)]


def films(ctx: typer.Context, incomplete: str) -> Choices:
    """Return the ids of films."""
    return [
        (film.id, f"{film.title} ({film.year})") for film in _catalogue(ctx).films if film.id.startswith(incomplete)
    ]


def vocabularies(incomplete: str) -> Choices:
    """Return the names of the vocabularies."""
    from nkfilms.terms import NAMES

    return words(NAMES)(incomplete)


def schemas(incomplete: str) -> Choices:
    """Return the names of the schemas."""
    from nkfilms.views.schemas import NAMES

    return words(NAMES)(incomplete)


def fields(ctx: typer.Context, incomplete: str) -> Choices:
    """Return the fields of the command's answers that can follow those already typed."""
    from nkfilms.errors import Problem
    from nkfilms.model import Film
    from nkfilms.results import Definition, Found, Recommendation, Slot
    from nkfilms.views import fields_of

    answers: dict[str, type[Struct]] = {
        "recommend": Recommendation,
        "programme": Slot,
        "search": Found,
        "terms": Definition,
        "check": Problem,
    }
    typed, comma, last = incomplete.rpartition(",")
    known = fields_of(answers.get(ctx.info_name or "", Film))
    return [(f"{typed}{comma}{field}", "") for field in known if field.startswith(last)]


def _catalogue(ctx: typer.Context) -> Catalogue:
    """Return the catalogue the line names, or an empty one: a Tab is no place for an error message."""
    from nkfilms.catalogue import load_catalogue

    named = [context.params.get("catalogue") for context in (ctx, ctx.find_root())]
    try:
        return load_catalogue(next(filter(None, [*named, os.environ.get("NKFILMS_CATALOGUE")]), None))
    except NkfilmsError:
        return Catalogue(schema=1)
