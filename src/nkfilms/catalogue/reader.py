"""A catalogue file as a document: the catalogue where it has no errors, and all its problems."""

from collections.abc import Iterable
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from nkfilms.catalogue.authority import with_names
from nkfilms.catalogue.decoding import BAD, decode, Report
from nkfilms.catalogue.findings import Finding, MOST_FINDINGS, problems
from nkfilms.catalogue.house_rules import house_findings
from nkfilms.catalogue.references import reference_findings
from nkfilms.catalogue.tree import read_tree
from nkfilms.errors import Problem
from nkfilms.model import Catalogue


class Document(NamedTuple):
    """What a file says: no catalogue where it has errors, then its problems in the order of lines."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


class _EnoughError(Exception):
    """There are more problems than anybody will read."""


def _reporting_to(errors: list[Finding]) -> Report:
    def report(finding: Finding) -> None:
        """Keep a finding, or stop the search for more."""
        errors.append(finding)
        if len(errors) > MOST_FINDINGS:
            raise _EnoughError

    return report


def _capped(findings: Iterable[Finding]) -> list[Finding]:
    """Return the first findings, and one that says so where there are more, which are then not looked for."""
    found = list(islice(findings, MOST_FINDINGS + 1))
    more = Finding((), f"there are more than {MOST_FINDINGS} problems", "fix these first")
    return [*found[:MOST_FINDINGS], more] if len(found) > MOST_FINDINGS else found


def _converted(data: object) -> Catalogue | None:
    """Return the catalogue at once where nothing is wrong with it: the usual case, and ten times as fast."""
    try:
        return msgspec.convert(data, Catalogue)
    except msgspec.ValidationError:
        return None


def read_document(path: Path | BinaryIO, *, house_rules: bool = False) -> Document:
    """Read one YAML file, which may be open already, and check the house rules too where asked and without errors.

    Raises CatalogueError where it cannot be read as YAML at all.
    """
    file = str(path if isinstance(path, Path) else getattr(path, "name", "<stream>"))
    tree = read_tree(path, file)
    errors = list(tree.findings)
    catalogue = BAD
    with suppress(_EnoughError):
        catalogue = _converted(tree.data) or decode(tree.data, Catalogue, (), _reporting_to(errors))
    errors = _capped(chain(errors, () if catalogue is BAD else reference_findings(catalogue)))
    if errors:
        return Document(None, tuple(problems(file, tree.data, tree.places, errors, "error")))
    catalogue = with_names(catalogue)
    house = _capped(house_findings(catalogue, tree.places)) if house_rules else []
    return Document(catalogue, tuple(problems(file, tree.data, tree.places, house, "house rule")))
