"""What `seen` and `want` share: the films that words name, and the answer with what the library then says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated

import typer

from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import catalogue_of, library_to_change, look_for, marks_of, named, say
from nkfilms.cli.options import Output, Shared, Texts
from nkfilms.errors import ExitCode, UsageError
from nkfilms.model import Catalogue, Film, film_by_id
from nkfilms.own import Mark, Marks
from nkfilms.results import Kept, Meant
from nkfilms.views import Answer, Look

Films = Annotated[Texts, typer.Argument(metavar="[FILM...]", help="An id, or a title in any spelling."), complete.films]
"""The films that something is told of; none to list what the library holds."""
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A note to yourself.")]
"""What is noted of them."""
Change = Callable[[Marks, Sequence[Film]], list[Mark]]
"""Returns the marks that take the place of those of some films."""


class Keeping:
    """One answer of `seen` or `want`: how it looks, and the catalogue it names films of."""

    def __init__(self, ctx: typer.Context, shared: Shared, output: Output, of: type[Kept]) -> None:
        """Find the look first, which may be a mistake."""
        self.look: Look = look_for(ctx, shared, output, of)
        self.of = of
        self.catalogue: Catalogue = catalogue_of(ctx, shared)

    def listed(self, holds: Callable[[Mark], bool], nothing: str) -> ExitCode:
        """Answer with the films that the library holds so."""
        marks = marks_of()
        return self.told([mark for mark in marks.values() if holds(mark)], nothing, marks)

    def changed(self, words: Sequence[str], change: Change, done: str, nothing: str = "") -> ExitCode:
        """Change what the library says of the films that words name, answer with them, and say what is done.

        In doubt nothing is changed.
        """
        meant = self._meant(words)
        if meant.doubts:
            return say(Answer((), self.of, catalogue=self.catalogue), self.look, nothing=meant.doubts)
        from nkfilms.library.storage import update

        changed: list[Mark] = []

        def made(marks: Marks) -> list[Mark]:
            """Return what is to be put, and remember it."""
            changed[:] = change(marks, meant.films)
            return [mark for mark in changed if mark != marks.get(mark.id)]

        update(library_to_change(), made)
        if changed:
            terminal.hint(done)
        return self.told(changed, nothing, {mark.id: mark for mark in changed})

    def told(self, marks: Iterable[Mark], nothing: str, known: Marks) -> ExitCode:
        """Answer with the films of marks, and name those that the catalogue has no more."""
        from nkfilms.library.changes import kept

        items = kept(self.catalogue, marks, self.of)
        code = say(Answer(items, self.of, catalogue=self.catalogue, marks=known), self.look, nothing=nothing)
        if gone := [f"{item.film.title} ({item.film.year})" for item in items if item.has_left]:
            terminal.note(f"Kept, though not in this catalogue: {'; '.join(gone)}.")
        return code

    def _meant(self, words: Sequence[str]) -> Meant:
        """Return the one film that words name, or the films whose ids they all are."""
        if not all(film_by_id(self.catalogue, word) for word in words):
            words = [" ".join(words)]
        if (film := self._gone(words[0])) is not None:
            return Meant(tuple(words), (film,), ())
        return named(self.catalogue, words)

    def _gone(self, film_id: str) -> Film | None:
        """Return the film of that id where the library has it and the catalogue does not."""
        if film_by_id(self.catalogue, film_id) or (mark := marks_of().get(film_id)) is None:
            return None
        from nkfilms.library.changes import gone

        return gone(mark)


def refuse_details_of_undo(*details: object) -> None:
    """Raise UsageError where --undo comes with what it would take back."""
    if any(detail is not None for detail in details):
        raise UsageError("--undo takes everything back that was told of the film; leave the other options out.")


def refuse_details_of_no_film(example: str, *details: object) -> None:
    """Raise UsageError, with an example, where something is told and no film named that it is told of."""
    if any(detail not in (None, False) for detail in details):
        raise UsageError(f"Name the film that this is told of, as in: nkfilms {example}.")
