"""Reading a catalogue file: everything that is wrong, with its place, and nothing that YAML does behind one's back."""

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nkfilms.catalogue import check_catalogue, findings, load_catalogue
from nkfilms.catalogue.findings import MOST_FINDINGS
from nkfilms.catalogue.tree import LONGEST_TEXT, MAX_DEPTH, MAX_VALUES, MOST_MARKS
from nkfilms.errors import CatalogueError
from tests.conftest import SMALL


def problems(path: Path, text: str | bytes) -> list[str]:
    """Return the problems of a file with this text, each without the file's name."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(CatalogueError) as error:
        load_catalogue(path)
    assert error.value.exit_code == 3
    return [str(problem).removeprefix(str(path)) for problem in error.value.problems]


def test_a_small_catalogue_of_ones_own_is_read(small: Path) -> None:
    """House rules do not stop it: its summaries are short and its topic is used once."""
    films = load_catalogue(small).films
    assert [film.title for film in films] == ["Red Lantern", "The Laughing Tourist", "Two Rivers"]


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        pytest.param('countries: [DK, "NO"]', "countries: [DK, NO]", ("DK", "NO"), id="NO is Norway"),
        pytest.param(
            'directors: ["Mads Ødegård"]', "directors: [On, Off, yes]", ("On", "Off", "yes"), id="On is a name"
        ),
        pytest.param(
            'directors: ["Mads Ødegård"]',
            "directors: [2004-05-01, 12:08, 1.5]",
            ("2004-05-01", "12:08", "1.5"),
            id="dates, times and fractions are text",
        ),
    ],
)
def test_yaml_1_1_does_not_surprise(small: Path, old: str, new: str, value: tuple[str, ...]) -> None:
    """Only whole numbers, true, false and null are anything but text."""
    assert old in SMALL
    small.write_text(SMALL.replace(old, new), encoding="utf-8")
    film = load_catalogue(small).films[1]
    assert value in (film.countries, film.directors)


def test_what_may_be_left_out_may_be_null(small: Path) -> None:
    """As JSON has it."""
    small.write_text(SMALL.replace("runtime: 52", "runtime: null\n    filmed: null"), encoding="utf-8")
    assert (load_catalogue(small).films[2].runtime, load_catalogue(small).films[2].filmed) == (None, None)


@pytest.mark.parametrize(
    "title", ["[red]", ":moon:", "[/b] [sic]", "50 % | *bold*", "ألف 🎬 מסך", "조선민주주의인민공화국"]
)
def test_printable_oddities_are_welcome(small: Path, title: str) -> None:
    """A title is data, whatever it looks like."""
    small.write_text(SMALL.replace('"Two Rivers"', f'"{title}"'), encoding="utf-8")
    assert load_catalogue(small).films[2].title == title


def test_every_problem_is_reported_at_once_with_its_place(tmp_path: Path) -> None:
    """File, line, film, field, what is wrong, and the fix."""
    text = (
        SMALL.replace("year: 1985", "year: soon")
        .replace("humorous: 3", "humourous: 3")
        .replace("runtime: 52", "runtimes: 52")
        .replace('    title: "Two Rivers"\n', "")
    )
    assert problems(tmp_path / "bad.yaml", text) == [
        ":8: red-lantern: year: 'soon' is not a year such as 2004; write a year such as 2004",
        ":32: the-laughing-tourist: tones.humourous: 'humourous' is not one of informative, insightful, humorous, artistic; "
        "did you mean humorous?",
        ":41: two-rivers: the required field title is missing; add title: text",
        ":46: two-rivers: runtimes: there is no field runtimes; did you mean runtime?",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param('"Two Rivers"', "1984", "title: 1984 is not text; put the text in double quotes", id="a number"),
        pytest.param('"Two Rivers"', "", "title: nothing is not text; put the text in double quotes", id="nothing"),
        pytest.param('"Two Rivers"', '""', "title: '' is not text; write text", id="empty text"),
        pytest.param(
            '"Two Rivers"',
            '"A\\u001b[31mB"',
            "title: the text holds the control character U+001B; write it as one line, or fold it with >-",
            id="an escape sequence",
        ),
        pytest.param(
            '"Two Rivers"',
            '"A\\nB"',
            "title: the text holds a line break; write it as one line, or fold it with >-",
            id="a line break",
        ),
        pytest.param(
            "runtime: 52",
            "runtime: 1h30",
            "runtime: '1h30' is not a whole number of minutes; write a whole number of minutes",
            id="hours",
        ),
        pytest.param(
            "runtime: 52",
            "runtime: 0",
            "runtime: 0 is not a whole number of minutes; write a whole number of minutes",
            id="no minutes",
        ),
        pytest.param(
            "runtime: 52",
            "runtime: true",
            "runtime: true is not a whole number of minutes; write a whole number of minutes",
            id="true is no number",
        ),
        pytest.param(
            "medium: web",
            "medium: wbe",
            "medium: 'wbe' is not one of cinema, television, web, video; did you mean web?",
            id="a misspelt term",
        ),
        pytest.param(
            "access: [outside]",
            "access: outside",
            "access: 'outside' is not a list in square brackets; write a list in square brackets",
            id="text for a list",
        ),
        pytest.param(
            "access: [outside]",
            "access: []",
            "access: there is nothing in it; write at least one entry",
            id="an empty list",
        ),
        pytest.param(
            '"https://example.org/rivers"',
            '"example.org"',
            "sources.0.url: 'example.org' is not an http or https address; write an http or https address",
            id="no address",
        ),
        pytest.param(
            "id: two-rivers",
            "id: Two Rivers",
            "id: 'Two Rivers' is not a lower-case slug such as under-the-sun; "
            "write a lower-case slug such as under-the-sun",
            id="no slug",
        ),
        pytest.param(
            'url: "https://example.org/rivers"',
            "publisher: 5, title: a",
            "sources.0.publisher: 5 is not text; put the text in double quotes",
            id="a number for text that may be left out",
        ),
        pytest.param(
            "medium: web",
            "medium: 5",
            "medium: 5 is not one of cinema, television, web, video; write one of these",
            id="a number for a term",
        ),
        pytest.param(
            "medium: web",
            "medium: [web]",
            "medium: a list is not one of cinema, television, web, video; write one of these",
            id="a list for a term",
        ),
        pytest.param(
            "medium: web",
            "medium: {a: b}",
            "medium: a mapping is not one of cinema, television, web, video; write one of these",
            id="a mapping for a term",
        ),
        pytest.param(
            "runtime: 52",
            "runtime: 52\n    filmed: soon",
            "filmed: 'soon' is not a year such as 2004 or years such as 2008..2010; "
            "write a year such as 2004 or years such as 2008..2010",
            id="neither of two kinds",
        ),
        pytest.param(
            "runtime: 52",
            "runtime: 52\n    ids: {qqq: 5}",
            "ids.qqq: there is no field qqq; the fields are imdb, wikidata, tmdb, tmdb_tv, letterboxd, kmdb",
            id="a field like no other",
        ),
        pytest.param(
            "tones: {informative: 2, humorous: 1}",
            "tones: informative",
            "tones: 'informative' is not a mapping of fields; write a mapping of fields",
            id="text for a mapping",
        ),
        pytest.param(
            "tones: {informative: 2, humorous: 1}",
            "tones: {informative: 4, humorous: 1}",
            "tones.informative: 4 is not a grade from 1 to 3; write a grade from 1 to 3",
            id="a grade too high",
        ),
        pytest.param(
            "medium: web",
            "medium: web\n    animated: 5",
            "animated: 5 is not true or false; write true or false",
            id="a number for a truth",
        ),
        pytest.param(
            '"Two Rivers"', "5", "title: 5 is not text; put the text in double quotes", id="a number for a text"
        ),
        pytest.param(
            "medium: web",
            'medium: web\n    disputed: [{field: runtime, value: {a: 1}, url: "https://example.org/a"}]',
            "disputed.0.value: a mapping is not a whole number or text or a list in square brackets; "
            "write a whole number or text or a list in square brackets",
            id="a mapping for one of several kinds",
        ),
    ],
)
def test_a_value_of_the_wrong_kind(tmp_path: Path, old: str, new: str, message: str) -> None:
    """In our words, with what to write instead."""
    assert old in SMALL
    (problem,) = problems(tmp_path / "bad.yaml", SMALL.replace(old, new))
    assert problem.partition(": ")[2].partition(": ")[2] == message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ":1: the file is empty; begin it with `schema: 1`, then `films:`", id="empty"),
        pytest.param("# nothing\n", ":1: the file is empty; begin it with `schema: 1`, then `films:`", id="a comment"),
        pytest.param("- a\n- b\n", ":1: a list is not a mapping of fields; write a mapping of fields", id="a list"),
        pytest.param("schema: 2\nfilms: []\n", ":1: schema: 2 is not 1; write 1", id="a schema of the future"),
        pytest.param(b"schema: 1\nfilms: caf\xe9\n", ":2: the file is not UTF-8 text; save it as UTF-8", id="Latin-1"),
        pytest.param(b"\x7fELF\x02\x00\x01", ":1: here is the control character U+007F; remove it", id="binary"),
        pytest.param("\n\nschema: \x07 1\n\n", ":3: here is the control character U+0007; remove it", id="a bell"),
        pytest.param(b"\n\ncaf\xe9\n\n", ":3: the file is not UTF-8 text; save it as UTF-8", id="Latin-1 further down"),
        pytest.param(
            "schema: 1\nfilms: &a []\n",
            ":2: anchors and aliases are not allowed; write the value out, or quote the & or *",
            id="an anchor",
        ),
        pytest.param(
            "schema: !!int 1\n",
            ":1: tags are not allowed; quote the text if it begins with an exclamation mark",
            id="a tag",
        ),
        pytest.param(
            "schema: 1\n---\nschema: 1\n",
            ":2: a second document begins here; keep one document to a file",
            id="two documents",
        ),
        pytest.param(
            "schema: 1\nschema: 1\n",
            ":2: schema: the key schema is duplicated; keep one of the two",
            id="a key twice",
        ),
        pytest.param("schema: 1\n? [a]\n: 1\n", ":2: a key is not plain text; name a field", id="a list for a key"),
    ],
)
def test_a_file_that_is_no_catalogue(tmp_path: Path, text: str | bytes, expected: str) -> None:
    """One located sentence."""
    assert problems(tmp_path / "bad.yaml", text) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param('"Two Rivers"', "A: B", ":42: text holds a colon; put it in double quotes", id="a colon"),
        pytest.param(
            "    year: 2010", "\tyear: 2010", ":26: a tab stands in the indentation; indent with spaces", id="a tab"
        ),
        pytest.param(
            "    year: 2010",
            "    \tyear: 2010",
            ":26: a tab stands in the indentation; indent with spaces",
            id="spaces, a tab",
        ),
        pytest.param(
            "    year: 2010",
            "   year: 2010",
            ":26: this line is indented by 3 spaces, which does not fit the lines above; "
            "indent it as the lines it belongs with",
            id="a space too few",
        ),
        pytest.param(
            "  - id: two",
            " - id: two",
            ":41: this line is indented by 1 space, which does not fit the lines above; "
            "indent it as the lines it belongs with",
            id="a film too far left",
        ),
        pytest.param(
            "    year: 2010",
            "year: 2010",
            ":27: the indentation changes here; indent this line and the one above as their neighbours",
            id="no indentation",
        ),
        pytest.param(
            "  - id: two",
            "  -id: two",
            ":41: there is no space after the dash; write a dash, a space, then the item",
            id="no space after a dash",
        ),
        pytest.param(
            "year: 2004",
            "year:2004",
            ":43: there is no field and value here; write a colon and a space after the field's name",
            id="no space after a colon",
        ),
        pytest.param('"Two Rivers"', "@Two", ":42: text begins with @; put it in double quotes", id="an at sign"),
        pytest.param('"Two Rivers"', "*Two*", ":42: text begins with *; put it in double quotes", id="an asterisk"),
        pytest.param(
            '"Two Rivers"', '"Two \\R"', ":42: a backslash stands in double quotes; write it twice", id="a backslash"
        ),
        pytest.param('"Two Rivers"', "'Two", ":42: a quote opens here and is not closed; close it", id="one quote"),
        pytest.param(
            '"Two Rivers"',
            '"Two "wild" Rivers"',
            ":42: text goes on after its closing quote; "
            'check the quotes here and just above; a quote inside text is written \\"',
            id="quotes in quotes",
        ),
        pytest.param(
            "[outside]", "[outside", ":49: a bracket opens here and is not closed; close it", id="one bracket"
        ),
        pytest.param(
            "informative: 2,",
            "informative: 2",
            ":48: a comma or a closing bracket is missing; write it before what follows",
            id="no comma",
        ),
        pytest.param(
            '"Two Rivers"',
            "|x",
            ":42: this cannot be read as YAML; check quotes, colons and brackets; put text in double quotes",
            id="anything else",
        ),
    ],
)
def test_a_slip_in_yaml_is_explained(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """In a sentence of its own, at the line that has to change."""
    assert old in SMALL
    assert problems(tmp_path / "bad.yaml", SMALL.replace(old, new)) == [expected]


def test_an_open_file_is_read_under_its_name(small: Path) -> None:
    """So that standard input can be a catalogue."""
    with small.open("rb") as file:
        assert len(load_catalogue(file).films) == 3
    assert check_catalogue(small, house_rules=False) == ()
    with pytest.raises(CatalogueError, match="^<stream>:1: the file is empty"):
        load_catalogue(BytesIO())
    small.write_bytes(b"")
    with small.open("rb") as file, pytest.raises(CatalogueError, match=f"^{small}:1: the file is empty"):
        load_catalogue(file)


def test_an_alias_bomb_is_refused_before_it_grows(tmp_path: Path) -> None:
    """A thousand million strings are never built."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    (problem,) = problems(tmp_path / "bomb.yaml", bomb)
    assert "anchors and aliases are not allowed" in problem


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 100_000])
def test_depth_is_refused_before_it_overflows(tmp_path: Path, depth: int) -> None:
    """The composer of libyaml would end the process at the second."""
    text = f"schema:\n {'[' * depth}{']' * depth}"
    expected = f":2: values are nested more than {MAX_DEPTH} deep; no field needs that"
    assert problems(tmp_path / "deep.yaml", text) == [expected]
    found = problems(tmp_path / "deep.yaml", "[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert found == [":1: a list is not a mapping of fields; write a mapping of fields"]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    """With the reason the system gives."""
    with pytest.raises(CatalogueError) as missing:
        load_catalogue(tmp_path / "nowhere.yaml")
    expected = "the file cannot be read (No such file or directory); name a readable YAML file"
    assert str(missing.value) == f"{tmp_path}/nowhere.yaml: {expected}"
    with pytest.raises(CatalogueError, match="Is a directory") as error:
        load_catalogue(tmp_path)
    assert error.value.problems[0].line is None


def test_an_endless_file_does_not_hang() -> None:
    """Reading stops at a size no catalogue has."""
    with pytest.raises(CatalogueError) as error:
        load_catalogue("/dev/zero")
    assert str(error.value) == "/dev/zero: the file is larger than 8 MiB; name a catalogue file"


def test_a_byte_order_mark_is_no_problem(small: Path) -> None:
    """Editors on Windows write one."""
    small.write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert len(load_catalogue(small).films) == 3


def test_films_as_a_mapping_is_a_located_problem(tmp_path: Path) -> None:
    """A plausible slip; nothing in it may crash the messages."""
    for text in ('films: {a: "x\\ty"}\n', "films:\n  a: 1\n  a: 2\n", 'films: {"1": "\\u202e"}\n'):
        assert all(problem.startswith(":") for problem in problems(tmp_path / "bad.yaml", f"schema: 1\n{text}"))


KEYS = st.sampled_from(["schema", "films", "lists", "id", "title", "tones", "sources", "x"])
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda each: st.lists(each) | st.dictionaries(KEYS, each),
    max_leaves=12,
)


@given(DOCUMENTS)
def test_no_document_crashes_the_reader(data: object) -> None:
    """Whatever YAML says, it is a catalogue or a list of problems."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
        yaml.safe_dump(data, file, allow_unicode=True)
        file.flush()
        assert isinstance(check_catalogue(file.name), tuple)


def test_an_id_with_an_escape_sequence_does_not_reach_the_terminal(tmp_path: Path) -> None:
    """Not by way of the message about it."""
    found = problems(tmp_path / "bad.yaml", SMALL.replace("id: two-rivers", 'id: "a\\x1b[31mb"'))
    assert "\x1b" not in "".join(found)


def test_a_blank_title_is_no_title(tmp_path: Path) -> None:
    """Nor is one of a zero-width space."""
    for blank in ("   ", "\\u200b"):
        (problem,) = problems(tmp_path / "bad.yaml", SMALL.replace('"Two Rivers"', f'"{blank}"'))
        assert problem == ":42: two-rivers: title: the text is blank; write something, or remove the line"


def test_looking_for_problems_ends(tmp_path: Path) -> None:
    """After a thousand; a hostile file must not keep anybody waiting."""
    found = problems(tmp_path / "bad.yaml", "schema: 1\nfilms: [" + "a, " * 20_000 + "]\n")
    assert len(found) == 1001
    assert ":1: there are more than 1000 problems; fix these first" in found
    assert len(problems(tmp_path / "bad.yaml", "schema: 1\nfilms: [" + "a, " * 1000 + "]\n")) == 1000


def flooded(path: Path, text: str) -> list[str]:
    """Return the problems of a file that has more than anybody reads, with house rules, after counting them."""
    path.write_text(text, encoding="utf-8")
    found = check_catalogue(path)
    assert len(found) == MOST_FINDINGS + 1
    return [f"{problem.message}; {problem.fix}" for problem in found]


def many(films: int, **changed: str) -> str:
    """Return a catalogue of films that are alike but for their ids; fields may be written otherwise, or added."""
    head, _, rest = SMALL.partition("  - id: two-rivers\n")
    record = rest
    for field, value in changed.items():
        record += f"    {field}: {value}\n"
    return head + "".join(f"  - id: river-{n}\n" + record.replace('"Two Rivers"', f'"River {n}"') for n in range(films))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("schema: 1\nfilms: [" + '"\\a", ' * 2000 + "]\n", id="the tree"),
        pytest.param("schema: 1\n" + "x: 1\n" * 2000, id="keys that stand twice"),
        pytest.param(f"schema: 1\nfilms: [{'a, ' * 2000}]\n", id="the decoder"),
        pytest.param(many(1500, related="[{what: film, film: no-such}]"), id="references"),
        pytest.param(many(1500), id="house rules"),
    ],
)
def test_findings_stop_whatever_finds_them(tmp_path: Path, text: str) -> None:
    """After a thousand, and a sentence says so."""
    assert f"there are more than {MOST_FINDINGS} problems; fix these first" in flooded(tmp_path / "bad.yaml", text)


@pytest.mark.slow
def test_no_more_is_guessed_than_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each guess compares a word with every name: the first problems say what may be meant, the others do not."""
    asked: list[str] = []

    def did_you_mean(word: str, _: object) -> str:
        """Find something near, and note that."""
        asked.append(word)
        return " Did you mean x?"

    monkeypatch.setattr(findings, "did_you_mean", did_you_mean)
    found = flooded(tmp_path / "bad.yaml", many(1200, related="[{what: film, film: no-such}]"))
    assert len(asked) == findings.MOST_GUESSES
    assert sum(problem.endswith("did you mean x?") for problem in found) == findings.MOST_GUESSES
    assert (
        sum(problem.endswith("correct the name, or remove this") for problem in found)
        == MOST_FINDINGS - findings.MOST_GUESSES
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            '"Two Rivers"',
            f'"{"x" * (LONGEST_TEXT + 1)}"',
            f"title: the text has {LONGEST_TEXT + 1} characters; write at most {LONGEST_TEXT}",
            id="a title",
        ),
        pytest.param(
            '"Two Rivers"', '"a' + "\u0301" * 9999 + '"',
            f"title: the text has 10000 characters; write at most {LONGEST_TEXT}", id="marks",
        ),
        pytest.param(
            '"Two Rivers"', '"a' + "\u0301" * (MOST_MARKS + 1) + '"',
            f"title: the text has more than {MOST_MARKS} marks on one letter; write the letter with its own marks",
            id="stacked marks",
        ),
        pytest.param("runtime: 52", f'? "{"x" * 3000}"\n    : 52', "a key is not plain text; name a field", id="a key"),
        pytest.param(
            '"Two Rivers"', '"Two\\u200bRivers"',
            "title: the text holds the control character U+200B; write it as one line, or fold it with >-",
            id="a space that is not seen",
        ),
        pytest.param(
            '"Two Rivers"', '"Two\\u200dRivers"',
            "title: the text holds the control character U+200D; write it as one line, or fold it with >-",
            id="a joiner that joins nothing",
        ),
    ],
)  # fmt: skip
def test_text_is_no_longer_than_text(tmp_path: Path, old: str, new: str, message: str) -> None:
    """And holds nothing that is not seen."""
    assert old in SMALL
    (problem,) = problems(tmp_path / "bad.yaml", SMALL.replace(old, new))
    assert problem.endswith(f"two-rivers: {message}")


def test_joiners_stand_where_a_script_needs_them(small: Path) -> None:
    """Persian, and families of emoji."""
    title = "می\u200cخواهم 👩\u200d👧"
    small.write_text(SMALL.replace("Two Rivers", title), encoding="utf-8")
    assert load_catalogue(small).films[2].title == title


def test_a_file_of_brackets_and_commas_is_refused_before_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each value costs a hundred times its characters."""
    monkeypatch.setattr("yaml.compose", lambda *_, **__: pytest.fail("it is built"))
    (problem,) = problems(tmp_path / "bad.yaml", f"[{'1,' * MAX_VALUES}]")
    assert problem == f":1: the file holds more than {MAX_VALUES} values; name a catalogue file"


def test_a_wrong_value_is_not_written_out_to_be_cut(tmp_path: Path) -> None:
    """Nor a list that stands for the id of a film, in each of its problems."""
    text = SMALL.replace("id: two-rivers", f"id: [{'1, ' * 500}]").replace("medium: web", f"medium: [{'1, ' * 500}]")
    found = problems(tmp_path / "bad.yaml", text)
    assert ":41: film 3: id: a list is not a lower-case slug such as under-the-sun; " in found[0]
    assert all(len(problem) < 200 for problem in found)


def test_a_flood_of_problems_is_cut_where_it_is_read(tmp_path: Path) -> None:
    """The sentence shows the first twenty and counts the rest; the error holds all."""
    text = "schema: 1\nfilms:\n" + "  - id: x\n" * 5
    (tmp_path / "bad.yaml").write_text(text)
    with pytest.raises(CatalogueError, match="and 40 more; `nkfilms check FILE` shows them all") as error:
        load_catalogue(tmp_path / "bad.yaml")
    assert len(error.value.problems) == 60
