"""Reading and checking a catalogue: the YAML of a checkout or of a user, or the JSON that a wheel carries."""

from pathlib import Path

import msgspec

from nkfilms.errors import CatalogueError, Problem
from nkfilms.model import Catalogue, CompiledCatalogue

_PACKAGE = Path(__file__).parents[1]
COMPILED = _PACKAGE / "films.jsonl"
"""Made when the wheel is built; a checkout has none, so that no stale copy can win over the YAML."""
CHECKOUT = _PACKAGE.parents[1] / "data" / "films.yaml"


def load_catalogue(path: str | Path | None = None) -> Catalogue:
    """Return the catalogue in the YAML file `path`, by default the one nkfilms ships.

    Raises CatalogueError, with every problem and its line, where the file has an error. House rules do not count.
    """
    if path is None and COMPILED.exists():
        return read_compiled(COMPILED.read_bytes())
    from nkfilms.catalogue.reader import read_document

    document = read_document(CHECKOUT if path is None else Path(path))
    if document.catalogue is None:
        raise CatalogueError(document.problems)
    return document.catalogue


def read_compiled(lines: bytes) -> CompiledCatalogue:
    """Return the catalogue that `names.compiled` encoded; its second line, the names, waits until somebody searches."""
    cut, view = lines.index(b"\n"), memoryview(lines)  # nothing is copied
    catalogue, names = msgspec.json.decode(view[:cut], type=Catalogue), msgspec.Raw(view[cut + 1 :])
    return CompiledCatalogue(schema=catalogue.schema, lists=catalogue.lists, films=catalogue.films, names=names)


def check_catalogue(path: str | Path | None = None) -> tuple[Problem, ...]:
    """Return every problem of a catalogue file; house rules are checked once it has no errors.

    The compiled catalogue of a wheel has none: the build refuses them.
    """
    if path is None and COMPILED.exists():
        return ()
    from nkfilms.catalogue.reader import read_document

    try:
        return read_document(CHECKOUT if path is None else Path(path), house_rules=True).problems
    except CatalogueError as error:
        return error.problems
