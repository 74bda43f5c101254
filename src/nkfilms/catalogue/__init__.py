"""Reading and checking a catalogue: the YAML of a checkout or of a user, or the compiled form that a wheel carries."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from nkfilms.catalogue import compiled
from nkfilms.errors import CatalogueError, Problem
from nkfilms.model import Catalogue

_PACKAGE = Path(__file__).parents[1]
COMPILED = _PACKAGE / "films.bin"
"""Made when the wheel is built; a checkout has none, so that no stale copy can win over the YAML."""
CHECKOUT = _PACKAGE.parents[1] / "data" / "films.yaml"


def load_catalogue(path: str | Path | BinaryIO | None = None) -> Catalogue:
    """Return the catalogue in the YAML file `path`, which may be open already, by default the one nkfilms ships.

    Raises CatalogueError, with every problem and its line, where the file has an error; house rules do not count.
    """
    if path is None and not CHECKOUT.exists():
        return compiled.read(COMPILED)
    from nkfilms.catalogue.reader import read_document

    document = read_document(_file(path))
    if document.catalogue is None:
        raise CatalogueError(document.problems)
    return document.catalogue


def shipped_edition() -> tuple[str | None, int]:
    """Return the day of the last change of the shipped catalogue, and how many films it has, none of which is read.

    Of a checkout the lines are looked at, as reading it as YAML takes nearly a second.
    """
    if not CHECKOUT.exists():
        catalogue = compiled.read(COMPILED)
        return catalogue.updated, len(catalogue.films)
    text = CHECKOUT.read_text(encoding="utf-8")
    updated = re.search(r'^updated: "(.*)"$', text, re.MULTILINE)
    return updated and updated[1], len(re.findall(r"^  - id: ", text, re.MULTILINE))


def check_catalogue(path: str | Path | BinaryIO | None = None, *, house_rules: bool = True) -> tuple[Problem, ...]:
    """Return every problem of a catalogue file; house rules, unless left out, are checked once it has no errors.

    The compiled catalogue of a wheel has none, as the build refuses them, unless the installation is broken.
    """
    try:
        if path is None and not CHECKOUT.exists():
            compiled.verify(COMPILED)
            return ()
        from nkfilms.catalogue.reader import read_document

        return read_document(_file(path), house_rules=house_rules).problems
    except CatalogueError as error:
        return error.problems


def _file(path: str | Path | BinaryIO | None) -> Path | BinaryIO:
    return CHECKOUT if path is None else Path(path) if isinstance(path, str) else path
