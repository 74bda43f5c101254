"""House rules that wait: each comes into force, in house_rules, once the shipped catalogue keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from nkfilms.catalogue.authority import shared_spellings, variant_names
from nkfilms.catalogue.findings import Finding
from nkfilms.catalogue.house_rules import CatalogueRule
from nkfilms.model import Catalogue

LONGEST_LOGLINE = 72
"""Characters: beside a rank and an indent it takes one line of a terminal."""
SUBJECTS = range(4, 13)
"""So many index terms say what a film is about, and no more than anybody looks it up by."""


def loglines(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield films without a logline, or with one that is too long or ends with a full stop."""
    for number, film in enumerate(catalogue.films):
        key = ("films", number, "logline")
        if film.logline is None:
            yield Finding(key, "there is none", "say in a line what the film is")
        elif len(film.logline) > LONGEST_LOGLINE:
            yield Finding(key, f"{len(film.logline)} characters", f"write at most {LONGEST_LOGLINE}")
        elif film.logline.endswith("."):
            yield Finding(key, "it ends with a full stop", "remove it")


def subjects(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield films with too few or too many subjects."""
    for number, film in enumerate(catalogue.films):
        if len(film.subjects) not in SUBJECTS:
            fix = f"write {SUBJECTS[0]} to {SUBJECTS[-1]}"
            yield Finding(("films", number, "subjects"), f"{len(film.subjects)} subjects", fix)


WAITING: list[CatalogueRule] = [loglines, subjects, shared_spellings, variant_names]
"""A test says when the shipped catalogue keeps one of these, and it no longer needs to wait."""
