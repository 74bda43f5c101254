"""House rules of the index: what a film is about, in one line and in terms that mean the same everywhere."""

from collections.abc import Iterator

from nkfilms.catalogue.findings import Finding
from nkfilms.errors import echo
from nkfilms.folding import fold
from nkfilms.model import Catalogue

LONGEST_LOGLINE = 72
"""Characters: beside a rank and an indent it takes one line of a terminal."""
SUBJECTS = range(4, 13)
"""So many index terms say what a film is about, and no more than anybody looks it up by."""
LEAST_DESCRIPTIONS = 3
"""Fewer have hardly another word than the summary."""


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


def descriptions(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield films that are hardly described in other words, and descriptions that name the film."""
    for number, film in enumerate(catalogue.films):
        key, title = ("films", number, "descriptions"), f" {fold(film.title)} "
        if len(film.descriptions) < LEAST_DESCRIPTIONS:
            message = f"{len(film.descriptions)} descriptions"
            yield Finding(key, message, f"write {LEAST_DESCRIPTIONS} or more as people ask who do not know the title")
        for place, each in enumerate(film.descriptions):
            if len(title.split()) > 1 and title in f" {fold(each)} ":
                yield Finding((*key, place), f"it names {echo(film.title)}", "describe the film without its title")


def one_term_for_one_thing(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield subjects that another film writes in another way, and variants of a name that `people` joins."""
    first = {fold(variant): name for name, variants in catalogue.people.items() for variant in variants}
    for number, film in enumerate(catalogue.films):
        for place, term in enumerate(film.subjects):
            known = first.setdefault(fold(term), term)
            if known != term:
                message = f"{echo(known)} is the term for {echo(term)}"
                yield Finding(("films", number, "subjects", place), message, f"write {echo(known)}")
