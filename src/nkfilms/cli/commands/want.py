"""The command that keeps what somebody wants to see."""

from typing import Annotated

import typer

from nkfilms.cli.keeping import Films, Keeping, Note, refuse_details_of_no_film, refuse_details_of_undo
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.results import Wanted

HELP = """\
Keep what you want to see.

Without a film it lists what you want to see. What you keep is in one file on this machine, and is never sent
anywhere."""
EXAMPLES = (
    "nkfilms want a state of mind",
    "nkfilms want --format letterboxd",
    "nkfilms want a state of mind --undo",
)


def want(
    ctx: typer.Context,
    *,
    film: Films = None,
    note: Note = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back: you do not want to see it.")] = False,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms want`."""
    if not film:
        refuse_details_of_no_film("want the-red-chapel --note later", note, undo)
    keeping = Keeping(ctx, shared, output, Wanted)
    if not film:
        return keeping.listed(lambda mark: mark.wanted, "You want to see no film yet. Begin with: nkfilms want FILM.")
    from nkfilms.library import changes

    if undo:
        refuse_details_of_undo(note)
        return keeping.changed(
            film,
            lambda marks, films: changes.unwant(marks, [each.id for each in films]),
            "No longer marked as wanted.",
            "You had not marked it as wanted.",
        )
    return keeping.changed(film, lambda marks, films: changes.want(marks, films, note=note), "Marked as wanted.")
