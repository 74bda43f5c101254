"""Films as reference managers and LaTeX read them: biblatex, RIS and CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from nkfilms.errors import one_line
from nkfilms.model import Film, without_qualifier
from nkfilms.views.answers import known_films
from nkfilms.views.look import Answer, Look
from nkfilms.views.serialise import document
from nkfilms.views.wording import countries, running_time, title
from nkfilms.vocabularies import Form, Medium


def bibtex(answer: Answer, _: Look) -> str:
    """Return an entry of biblatex a film, its key our id; names stand in braces, as nobody parts them rightly."""
    return "\n".join(map(_entry, known_films(answer.items)))


def _entry(film: Film) -> str:
    fields = {
        "title": f"{{{_tex(title(film))}}}",
        "author": _braced(_directors(film)),
        "date": str(film.year),
        "publisher": _braced(film.companies),
        "location": _tex(countries(film)),
        "origtitle": _tex(film.original_title or ""),
        "entrysubtype": "tvseries" if film.form is Form.SERIAL and film.medium is Medium.TELEVISION else "film",
        "howpublished": film.medium.label,
        "note": running_time(film),
    }
    told = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@video{{{film.id},\n{told}\n}}\n"


def _braced(names: Iterable[str]) -> str:
    return " and ".join(f"{{{_tex(name)}}}" for name in names)


_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}  # fmt: skip


def _tex(text: str) -> str:
    """Return text in which TeX finds nothing to obey; braces by name, as BibTeX counts those behind backslashes too."""
    return re.sub(r"[\\{}~^#$%&_]", lambda char: _TEX.get(char[0], f"\\{char[0]}"), one_line(text))


def ris(answer: Answer, _: Look) -> str:
    """Return a record of RIS a film, with the line breaks that the format demands.

    Only authors have a line each: of any other tag that is repeated, readers keep one.
    """
    return "\r\n".join(
        "".join(f"{tag}  - {one_line(text)}\r\n" for tag, text in _tagged(film)) for film in known_films(answer.items)
    )


def _tagged(film: Film) -> Iterable[tuple[str, str]]:
    yield "TY", "MPCT"
    yield "ID", film.id
    yield "TI", title(film)
    if film.original_title:
        yield "TT", film.original_title
    yield from (("AU", name) for name in _directors(film))
    yield "PY", str(film.year)
    if film.companies:
        yield "PB", "; ".join(film.companies)
    if film.countries:
        yield "CY", countries(film)
    if film.languages:
        yield "LA", "; ".join(film.languages)
    yield "M3", film.medium.label
    if film.runtime:
        yield "M1", running_time(film)
    yield "ER", ""


def csl(answer: Answer, look: Look) -> str:
    """Return the films as the array of items that CSL processors read."""
    return document([_item(film) for film in known_films(answer.items)], look)


def _item(film: Film) -> dict[str, Any]:
    fields = {
        "id": film.id,
        "type": "motion_picture",
        "title": title(film),
        "original-title": film.original_title,
        "director": [{"literal": name} for name in _directors(film)],
        "issued": {"date-parts": [[film.year]]},
        "publisher": "; ".join(film.companies),
        "publisher-place": countries(film),
        "genre": film.kind.label,
        "medium": film.medium.label,
        "dimensions": running_time(film),
    }
    return {name: value for name, value in fields.items() if value}


def _directors(film: Film) -> list[str]:
    return [without_qualifier(name) for name in film.directors]
