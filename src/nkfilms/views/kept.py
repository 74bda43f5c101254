"""What the user's library holds, and what an import made of a file, as tables."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from nkfilms.results import Imported, Kept
from nkfilms.views.columns import Column, laid_out
from nkfilms.views.look import Look
from nkfilms.views.pages import text
from nkfilms.views.wording import dated, heading, others_counted, stars


def kept(items: Sequence[Kept], look: Look) -> RenderableType:
    """Return films of the library with what it says of each."""
    columns = [
        Column("Film", [text(heading(item.film), "bold") for item in items], prose=True),
        Column("Rating", [text(stars(item.rating)) for item in items], right=True),
        Column("Date", [text(item.date or "") for item in items], dropped=2),
        Column("Id", [text(item.film.id, "dim") for item in items], dropped=1),
        Column("Note", [text(item.note or "") for item in items], dropped=3, prose=True),
    ]
    return laid_out(columns, look)


def imported(items: Sequence[Imported], look: Look) -> Group:
    """Return what was matched, what is in doubt and why, and how much is none of ours."""
    (found,) = items
    matched = [
        Column("Film", [text(dated(each.title, each.year), "bold") for each in found.matched], prose=True),
        Column("Kept as", [text(each.kept_as) for each in found.matched]),
        Column("Rating", [text(stars(each.rating)) for each in found.matched], dropped=1, right=True),
        Column("Date", [text(each.date or "") for each in found.matched], dropped=3),
        Column("Change", [text(each.change) for each in found.matched]),
        Column("Id", [text(each.film, "dim") for each in found.matched], dropped=2),
    ]
    doubts = [
        Column("In doubt", [text(dated(each.title, each.year), "bold") for each in found.in_doubt], prose=True),
        Column("Because", [text(each.why) for each in found.in_doubt], prose=True),
        Column("Could be", [text("\n".join(each.candidates)) for each in found.in_doubt], prose=True),
    ]
    blocks = [laid_out(each, look) for each in (matched, doubts) if each[0].cells]
    told = [*blocks, *filter(None, [text(others_counted(found))])]
    return Group(*[part for block in told for part in (block, Text())][:-1])
