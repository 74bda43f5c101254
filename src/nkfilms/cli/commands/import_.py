"""The command that takes over what other programs know of what was seen."""

from collections.abc import Callable
from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import catalogue_of, library_to_change, look_for, marks_of, say
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.own import Mark, Marks
from nkfilms.results import Imported
from nkfilms.views import Answer

HELP = """\
Take over what you have seen, rated and want to see.

From a Letterboxd export, as a zip, its folder or any file in it; from ratings, lists and watchlists of IMDb; from the
history and ratings of Trakt; from a list of titles with their years, one a line. A dash is standard input. Importing
again changes nothing but what is new, and of two ratings the later one stays. Nothing is sent anywhere."""
EXAMPLES = (
    "nkfilms import letterboxd-export.zip --dry-run",
    "nkfilms import letterboxd-export.zip",
    "nkfilms import my-list.csv --as want",
)
SLOW = 5000
"""From so many entries on, reading them takes longer than a blink."""


def import_(
    ctx: typer.Context,
    *,
    file: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="A zip, a folder, CSV, JSON or text."), complete.files
    ],
    meant: Annotated[
        str | None,
        typer.Option("--as", metavar="WHAT", help="seen or want, for files that do not say which."),
        complete.words(["seen", "want"]),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms import`."""
    look = look_for(ctx, shared, output, Imported)
    seen = parsing.word("--as", meant, ("seen", "want")) == "seen" if meant is not None else None
    from nkfilms.library.importing import Import, read_all
    from nkfilms.library.sources import sources

    entries, passed_over = read_all(sources(file), seen=seen)
    if not entries:
        terminal.note("There is no film in it.")
    if len(entries) > SLOW:
        terminal.hint(f"Matching {len(entries):,} entries.")
    catalogue = catalogue_of(ctx, shared)
    found = Import(catalogue, entries)
    before = _before(found.change, trial=dry_run)
    if passed_over:
        terminal.hint(f"Passed over, as they do not say what you have seen: {', '.join(passed_over)}.")
    result = found.result(before)
    say(Answer((result,), Imported, one=True, catalogue=catalogue), look)
    return ExitCode.OK if result.matched or result.in_doubt else ExitCode.NOTHING


def _before(put: Callable[[Marks], list[Mark]], *, trial: bool) -> Marks:
    """Change the user's library, unless it is a trial, and return what it said before."""
    before: dict[str, Mark] = {}

    def change(marks: Marks) -> list[Mark]:
        """Return what is to be put, and remember what was there."""
        before.clear()
        before.update(marks)
        return put(marks)

    if trial:
        change(marks_of())
        terminal.note("Nothing was changed, as --dry-run asks.")
    else:
        from nkfilms.library.storage import update

        update(library_to_change(), change)
    return before
