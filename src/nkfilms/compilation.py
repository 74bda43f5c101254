"""The compiled form of a catalogue with all that is derived from it: the build hook puts it into the wheel."""

from __future__ import annotations

from nkfilms import evidence, names, repetition
from nkfilms.catalogue import compiled
from nkfilms.model import Catalogue
from nkfilms.similarity import corpus
from nkfilms.stories import index as stories


def compiled_form(catalogue: Catalogue) -> bytes:
    """Return the file that a wheel carries of a catalogue; every module that derives something has it in here."""
    return compiled.write(
        catalogue,
        {
            evidence.DERIVED: evidence.evidence_of(catalogue),
            names.DERIVED: names.index_of(catalogue),
            repetition.DERIVED: repetition.repetitions(catalogue),
            corpus.DERIVED: corpus.corpus_of(catalogue),
            stories.DERIVED: stories.index_of(catalogue),
        },
    )
