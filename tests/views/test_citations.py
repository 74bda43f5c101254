"""Citations, read back by the libraries that reference managers are built of."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.model import Film
from nkfilms.results import Found, Match, Recommendation, Slot
from nkfilms.views import Answer, Format, Look, render
from nkfilms.vocabularies import Form, Kind, Medium
from tests.conftest import film, shipped
from tests.views.test_serialise import PRINTABLE

FLOWER_GIRL = film(
    "the-flower-girl",
    original_title="꽃파는 처녀",
    year=1972,
    kind=Kind.FEATURE,
    countries=("KP", "SU"),
    languages=("ko", "ru"),
    companies=("Korean Art Film Studio", "Sand and Sea", "Danmarks Radio (DR)"),
    directors=("Choe Ik-kyu", "Pak Hak (director)"),
    runtime=127,
)
BARE = film("bare", title="Bare", title_supplied=True)


def printed(form: Format, *films: Film) -> str:
    """Return films cited."""
    return render(Answer(films, Film), Look(form))


def entries(text: str) -> list[Mapping[str, str]]:
    """Return the entries of a .bib file as plain fields; it has no fault."""
    library = parse_string(text)
    assert not library.failed_blocks
    return [
        {"type": entry.entry_type, "id": entry.key, **{field.key: field.value for field in entry.fields}}
        for entry in library.entries
    ]


def test_biblatex() -> None:
    """Names in braces, so that nobody takes them apart; namesakes without their bracket, companies with theirs."""
    assert printed(Format.BIBTEX, FLOWER_GIRL) == (
        "@video{the-flower-girl,\n"
        "  title = {{The Flower Girl}},\n"
        "  author = {{Choe Ik-kyu} and {Pak Hak}},\n"
        "  date = {1972},\n"
        "  publisher = {{Korean Art Film Studio} and {Sand and Sea} and {Danmarks Radio (DR)}},\n"
        "  location = {North Korea, Soviet Union},\n"
        "  origtitle = {꽃파는 처녀},\n"
        "  entrysubtype = {film},\n"
        "  howpublished = {cinema},\n"
        "  note = {127 min}\n"
        "}\n"
    )
    first, second = entries(printed(Format.BIBTEX, FLOWER_GIRL, BARE))
    assert (first["id"], first["origtitle"], first["author"]) == (
        "the-flower-girl", "꽃파는 처녀", "{Choe Ik-kyu} and {Pak Hak}",
    )  # fmt: skip
    assert second == {
        "type": "video", "id": "bare", "title": "{[Bare]}", "date": "2000", "entrysubtype": "film",
        "howpublished": "cinema",
    }  # fmt: skip


def test_biblatex_knows_a_television_series() -> None:
    """As biblatex-apa does."""
    serial = film("x", form=Form.SERIAL, medium=Medium.TELEVISION)
    assert "entrysubtype = {tvseries}" in printed(Format.BIBTEX, serial)
    for other in (film("x", form=Form.SERIAL, medium=Medium.CINEMA), film("x", medium=Medium.TELEVISION)):
        assert "entrysubtype = {film}" in printed(Format.BIBTEX, other)


def test_tex_finds_nothing_to_obey() -> None:
    """Braces by name, as BibTeX counts them wherever they stand."""
    written = printed(Format.BIBTEX, film("x", title=r"50% & $1_a #2 {b} \c ~d ^e"))
    assert (
        r"title = {{50\% \& \$1\_a \#2 \textbraceleft{}b\textbraceright{} "
        r"\textbackslash{}c \textasciitilde{}d \textasciicircum{}e}}" in written
    )


@given(st.text(PRINTABLE, min_size=1))
def test_any_title_is_one_entry(title: str) -> None:
    """Whatever printable text a catalogue holds."""
    one = film("x", title=title, directors=(title,), companies=(title, "and"))
    (entry,) = entries(printed(Format.BIBTEX, one))
    assert entry["id"] == "x"
    assert (entry["date"], entry["howpublished"]) == ("2000", "cinema")


def test_ris() -> None:
    """Two blanks before the hyphen, line ends as the format has them."""
    text = printed(Format.RIS, FLOWER_GIRL, BARE)
    assert text.startswith("TY  - MPCT\r\nID  - the-flower-girl\r\nTI  - The Flower Girl\r\nTT  - 꽃파는 처녀\r\n")
    assert text.replace("\r\n", "").isprintable()
    first, second = rispy.loads(text)
    assert first == {
        "type_of_reference": "MPCT",
        "id": "the-flower-girl",
        "title": "The Flower Girl",
        "translated_title": "꽃파는 처녀",
        "authors": ["Choe Ik-kyu", "Pak Hak"],
        "year": "1972",
        "publisher": "Korean Art Film Studio; Sand and Sea; Danmarks Radio (DR)",
        "place_published": "North Korea, Soviet Union",
        "language": "ko; ru",
        "type_of_work": "cinema",
        "note": "127 min",
    }
    assert (second["id"], second["title"]) == ("bare", "[Bare]")


def test_a_value_is_one_line_of_ris() -> None:
    """A catalogue that no reader has checked forges no tag."""
    (one,) = rispy.loads(printed(Format.RIS, film("x", title="a\r\nAU  - Nobody")))
    assert "authors" not in one


def test_csl() -> None:
    """Names literal, as the catalogue does not say which part is the family's."""
    assert json.loads(printed(Format.CSL, FLOWER_GIRL, BARE)) == [
        {
            "id": "the-flower-girl",
            "type": "motion_picture",
            "title": "The Flower Girl",
            "original-title": "꽃파는 처녀",
            "director": [{"literal": "Choe Ik-kyu"}, {"literal": "Pak Hak"}],
            "issued": {"date-parts": [[1972]]},
            "publisher": "Korean Art Film Studio; Sand and Sea; Danmarks Radio (DR)",
            "publisher-place": "North Korea, Soviet Union",
            "genre": "feature",
            "medium": "cinema",
            "dimensions": "127 min",
        },
        {
            "id": "bare",
            "type": "motion_picture",
            "title": "[Bare]",
            "issued": {"date-parts": [[2000]]},
            "genre": "documentary",
            "medium": "cinema",
        },
    ]


def test_the_published_schema_of_csl_accepts_the_whole_catalogue() -> None:
    """It is not ours to ship; CONTRIBUTING says where it is and how to name it."""
    path = os.environ.get("CSL_SCHEMA")
    if not path:
        pytest.skip("CSL_SCHEMA does not name csl-data.json of the Citation Style Language")
    schema: Any = json.loads(Path(path).read_text(encoding="utf-8"))
    items = json.loads(printed(Format.CSL, *shipped().films))
    jsonschema.validate(items, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**items[0], "year": 1972}], schema)


@pytest.mark.slow
def test_the_whole_catalogue_is_read_back() -> None:
    """As many films, each by its id and its title."""
    films = shipped().films
    ids = [each.id for each in films]
    assert [each["id"] for each in entries(printed(Format.BIBTEX, *films))] == ids
    assert [each["id"] for each in rispy.loads(printed(Format.RIS, *films))] == ids
    assert [each["id"] for each in json.loads(printed(Format.CSL, *films))] == ids


@pytest.mark.parametrize("form", [Format.BIBTEX, Format.RIS, Format.CSL])
def test_results_are_cited_as_their_films(form: Format) -> None:
    """However they were found."""
    results: list[tuple[Any, type[Any]]] = [
        (Found(film=BARE, match=Match(name="Bare", field="title"), score=1), Found),
        (Recommendation(film=BARE, rank=1, score=1, score_parts=(), reasons=()), Recommendation),
        (Slot(film=BARE, position=1, starts=0, ends=1, score=1, reasons=()), Slot),
    ]
    for item, of in results:
        assert render(Answer((item,), of), Look(form)) == printed(form, BARE)
    assert printed(form) == ("[]\n" if form is Format.CSL else "")
