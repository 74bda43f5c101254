"""Every name a film can be found by, folded ahead of time: at build time for a wheel, on reading for a YAML file."""

from collections.abc import Iterator
from functools import cached_property, lru_cache

import msgspec

from nkfilms.folding import fold, skeleton, without_articles
from nkfilms.model import Catalogue, CompiledCatalogue, Film


class Name(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """One name of one film, with what search compares."""

    film_id: str
    """The id of the film."""
    field: str
    """The field of the film that holds the name."""
    name: str
    """As the catalogue writes it."""
    folded: str
    """In normal form."""
    bare: str
    """In normal form without articles and spaces."""
    skeletons: tuple[str, ...]
    """The Korean skeleton of each word."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words, without articles."""
        return tuple(without_articles(self.folded).split())

    @cached_property
    def skeleton(self) -> str:
        """The Korean skeleton of the whole name."""
        return "".join(self.skeletons)


@lru_cache(maxsize=1)
def names_of(catalogue: Catalogue) -> tuple[Name, ...]:
    """Return every name of every film, folded; a compiled catalogue brings them along."""
    if isinstance(catalogue, CompiledCatalogue):
        return msgspec.json.decode(catalogue.names, type=tuple[Name, ...])
    return tuple(_name(film.id, field, name) for film in catalogue.films for field, name in _written(film))


def _name(film_id: str, field: str, name: str) -> Name:
    folded = fold(name)
    bare = without_articles(folded)
    return Name(film_id, field, name, folded, bare.replace(" ", ""), tuple(map(skeleton, bare.split())))


def _written(film: Film) -> Iterator[tuple[str, str]]:
    """Yield the field and the text of each name, titles first."""
    yield "title", film.title
    if film.original_title:
        yield "original_title", film.original_title
    for field in ("other_titles", "directors", "people"):
        for name in getattr(film, field):
            yield field, name
            for spelling in film.person_names.get(name, ()):
                yield field, spelling


def compiled(catalogue: Catalogue) -> bytes:
    """Return the JSON that a wheel carries: the catalogue and its folded names."""
    names = msgspec.Raw(msgspec.json.encode(names_of(catalogue)))
    fields = {field: getattr(catalogue, field) for field in Catalogue.__struct_fields__}
    return msgspec.json.encode(CompiledCatalogue(**fields, names=names))
