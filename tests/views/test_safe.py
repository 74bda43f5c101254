"""Text of others stands for itself: a terminal, a script and Markdown find nothing in it to obey."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nkfilms.errors import Problem, UNPRINTABLE
from nkfilms.model import Film
from nkfilms.views import Answer, Format, formats_of, Look, render
from nkfilms.views.markdown import literal
from tests.conftest import film
from tests.views.test_serialise import printed

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=3)


@given(TEXTS)
def test_json_loses_nothing_and_sends_a_terminal_nothing_raw(names: list[str]) -> None:
    """Whatever text there is: what a terminal would obey is escaped."""
    for form in (Format.JSON, Format.JSONL):
        for utf8 in (True, False):
            text = render(Answer((film("x", directors=tuple(names)),), Film), Look(form, ("directors",), utf8=utf8))
            assert not re.search(UNPRINTABLE, text.replace("\n", ""))
            record = json.loads(text)
            assert (record[0] if form is Format.JSON else record) == {"directors": names}


@pytest.mark.parametrize("form", list(Format))
@given(text=TEXTS)
def test_no_format_sends_a_terminal_what_it_would_obey(form: Format, text: list[str]) -> None:
    """Not from a film that no reader has checked, nor from a problem with it."""
    odd = "".join(text) + "\x1b]0;x\x07\u202e\u200b\x9b1m"
    one = film("x", title=odd, summary=odd, directors=(odd,))
    problem = Problem(file=odd, line=1, film=odd, field=odd, message=odd, fix=odd)
    for answer in (Answer((one,), Film), Answer((one,), Film, page=True), Answer((problem,), Problem)):
        if form not in formats_of(answer.of):
            continue
        shown = render(answer, Look(form, colour=True, links=True))
        if form is Format.RIS:  # whose lines end so
            shown = shown.replace("\r\n", "\n")
        ours = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", shown) if form is Format.TABLE else shown
        assert not re.search(UNPRINTABLE, ours.replace("\n", "").replace("\t", ""))
        if answer.of is Problem and form in (Format.TABLE, Format.JSONL):
            assert shown.count("\n") == 1


@pytest.mark.parametrize(
    "written",
    [
        *("    indented", " a", "a ", "  two", "\u3000wide\u3000", "\xa0hard", " ", "a  b"),
        *("# heading", "## x ##", "> quote", "=", "===", "---", "***", "___", "- item", "+ item", "* item", "1) item"),
        *("1. item", "12. x", "~~~", "```", "<b>", "[a]: /x", "[a](b)", "![a](b)", "a|b", "&amp;", "\\", "a\\", "$x$"),
        *("http://example.org", "https://example.org/a_b_c", "see www.example.org", "WWW.EXAMPLE.ORG", "a@example.org"),
        *(
            "ftp://example.org/x",
            "**b**",
            "~~s~~",
            "`c`",
            ":moon:",
            "<https://x.org>",
            "<!-- x -->",
            "| a |",
            "--- | ---",
        ),
    ],
)
def test_markdown_finds_nothing_to_obey(written: str) -> None:
    """A paragraph of catalogue text is that text, as is a cell; blanks at its ends stay."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    (_, paragraph, _) = parser.parse(literal(written))
    assert paragraph.type == "inline"
    assert {child.type for child in paragraph.children or ()} == {"text"}
    assert "".join(child.content for child in paragraph.children or ()) == written
    page = parser.parse(printed((film("x", title=written),), Film, Format.MARKDOWN, "title", "year"))
    cells = [token for token in page if token.type == "inline"]
    assert ["".join(child.content for child in cell.children or ()) for cell in cells] == [
        "title", "year", written, "2000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "address", ["http://x.org", "HTTPS://x.org", "ftp://x.org", "www.x.org", "WWW.x.org", "a@x.org"]
)
def test_github_sees_no_bare_address(address: str) -> None:
    """Its flavour links what begins so, wherever it stands."""
    for text in (address, f"see {address}", f"({address})", f"a_{address}"):
        assert not re.search(r"(?<!\\)://|\bwww\.|\w@\w", literal(text), re.IGNORECASE)
