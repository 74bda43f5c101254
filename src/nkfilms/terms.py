"""The vocabularies with the number of films that carry each term."""

from collections import Counter
from collections.abc import Collection, Iterable

from nkfilms.model import Catalogue, Film, PublishedList
from nkfilms.results import Definition
from nkfilms.vocabularies import VOCABULARIES

NAMES = (*VOCABULARIES, "lists", "subjects")
"""What `definitions` knows: the closed vocabularies, and the published lists and index terms of the catalogue."""

_FIELDS = {"kinds": "kind", "forms": "form", "media": "medium", "levels": "level"}


def definitions(catalogue: Catalogue, wanted: Collection[str] = ()) -> tuple[Definition, ...]:
    """Return the terms of the vocabularies wanted, by default of all but the subjects, in the order of `NAMES`."""
    wanted = wanted or NAMES[:-1]
    found = [each for name in VOCABULARIES for each in _terms(catalogue, name)]
    found += [*_lists(catalogue), *_subjects(catalogue)]
    return tuple(each for each in found if each.vocabulary in wanted)


def _terms(catalogue: Catalogue, vocabulary: str) -> Iterable[Definition]:
    uses = Counter(term for film in catalogue.films for term in _carried(film, _FIELDS.get(vocabulary, vocabulary)))
    for term in VOCABULARIES[vocabulary]:
        yield Definition(
            vocabulary=vocabulary, id=term.value, label=term.label, definition=term.definition, films=uses[term]
        )


def _carried(film: Film, field: str) -> Iterable[str]:
    value = getattr(film, field)
    return (value,) if isinstance(value, str) else value


def _subjects(catalogue: Catalogue) -> Iterable[Definition]:
    uses = Counter(subject for film in catalogue.films for subject in film.subjects)
    for subject in sorted(uses, key=lambda text: (text.casefold(), text)):
        yield Definition(vocabulary="subjects", id=subject, label=subject, definition=None, films=uses[subject])


def _lists(catalogue: Catalogue) -> Iterable[Definition]:
    uses = Counter(placement.list for film in catalogue.films for placement in film.lists)
    for list_id, published in catalogue.lists.items():
        order = _order(published)
        by = f"{published.author}, {published.publisher}" if published.author else published.publisher
        yield Definition(
            vocabulary="lists", id=list_id, label=published.title, definition=f"{by}: {order}.", films=uses[list_id],
            url=published.url, year=published.year,
        )  # fmt: skip


def _order(published: PublishedList) -> str:
    titles = f" of {published.size} title{'s' * (published.size > 1)}" if published.size else ""
    if published.programme:
        return f"a programme{titles}{' of a body that campaigns' * published.advocacy}"
    if published.voters:
        return f"a ranking{titles} by {published.asked or f'{published.voters} people asked'}"
    return f"a ranking{titles}" if published.ranked else f"a list{titles}, not ranked"
