"""The command that keeps what was seen."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli.keeping import Films, Keeping, Note, refuse_details_of_no_film, refuse_details_of_undo
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode
from nkfilms.results import Seen

HELP = """\
Keep what you have seen, and what you think of it.

Without a film it lists what you have seen. What you keep is in one file on this machine and is never sent anywhere;
NKFILMS_LIBRARY names another. A film that was seen is no longer wanted."""
EXAMPLES = (
    "nkfilms seen the red chapel --rating 4.5 --on 2024-05-31",
    'nkfilms seen pulgasari --note "with Young-hi, who laughed"',
    "nkfilms seen --format letterboxd",
    "nkfilms seen pulgasari --undo",
)


def seen(
    ctx: typer.Context,
    *,
    film: Films = None,
    rating: Annotated[str | None, typer.Option("--rating", metavar="STARS", help="From 0.5 to 5, by halves.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="When: 2024-05-31, today or yesterday.")
    ] = None,
    note: Note = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take it all back: you have not seen it.")] = False,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms seen`."""
    stars = parsing.rating(rating) if rating is not None else None
    day = parsing.day(on) if on is not None else None
    if not film:
        refuse_details_of_no_film("seen the-red-chapel --rating 4", stars, day, note, undo)
    keeping = Keeping(ctx, shared, output, Seen)
    if not film:
        nothing = "You have marked no film as seen. Begin with: nkfilms seen FILM, or nkfilms import FILE."
        return keeping.listed(lambda mark: mark.seen, nothing)
    from nkfilms.library import changes

    if undo:
        refuse_details_of_undo(stars, day, note)
        return keeping.changed(
            film,
            lambda marks, films: changes.unsee(marks, [each.id for each in films]),
            "No longer marked as seen.",
            "You had not marked it as seen.",
        )
    marked = "Marked as seen."
    return keeping.changed(
        film, lambda marks, films: changes.see(marks, films, rating=stars, on=day, note=note), marked
    )
