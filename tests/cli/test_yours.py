"""What one has seen and wants, as people type it: each test is a short session over a catalogue of three films."""

import json
import re
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from nkfilms.cli import terminal
from nkfilms.cli.answering import library_file
from nkfilms.library.storage import read, update
from nkfilms.own import Mark
from nkfilms.results import Seen
from nkfilms.views import formats_of
from tests.cli.test_filters import PICKING
from tests.conftest import Said

Shell = Callable[..., Said]
TODAY = date.today()  # noqa: DTZ011 - the day of the user


@pytest.fixture(autouse=True)
def _own(nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it clears the variable
    """Answer from the small catalogue."""
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(small))
    monkeypatch.chdir(small.parent)


def ids(said: Said) -> list[str]:
    """Return the ids of the films of an answer in JSON."""
    return [film["id"] for film in json.loads(said.out)]


def test_a_film_is_marked_as_seen(nkfilms: Shell, library: Path) -> None:
    """By words as `show` takes them, with what is told of it; the answer says what is kept."""
    said = nkfilms("seen", "red", "lantren", "--rating", "4.5", "--on", "2024-05-31", "--note", "alone")
    assert said == Said(
        "Film                Rating  Date        Id           Note\n"
        "Red Lantern (1985)     4.5  2024-05-31  red-lantern  alone\n",
        "",
        0,
    )
    assert read(library) == {
        "red-lantern": Mark("red-lantern", "Red Lantern", 1985, True, "2024-05-31", 4.5, str(TODAY), note="alone")  # noqa: FBT003 - in the order of the fields
    }
    assert nkfilms("seen").out == said.out


def test_what_is_not_told_again_stays(nkfilms: Shell) -> None:
    """A rating can be given later, and a note be taken away."""
    nkfilms("seen", "red-lantern", "--on", "2024-05-31", "--note", "alone")
    (film,) = json.loads(nkfilms("seen", "red-lantern", "--rating", "3", "--json").out)
    assert (film["date"], film["rating"], film["note"]) == ("2024-05-31", 3.0, "alone")
    (film,) = json.loads(nkfilms("seen", "red-lantern", "--note", "", "--json").out)
    assert (film["rating"], film["note"]) == (3.0, None)


def test_seen_takes_a_film_off_the_wants(nkfilms: Shell) -> None:
    """It may be wanted again after that, and both can be taken back."""
    assert nkfilms("want", "two rivers", "--note", "lent by A.").code == 0
    assert ids(nkfilms("want", "--json")) == ["two-rivers"]
    nkfilms("seen", "two-rivers")
    assert nkfilms("want", "--json") == Said("[]\n", "You want to see no film yet. Begin with: nkfilms want FILM.\n", 4)
    nkfilms("want", "two-rivers")
    assert ids(nkfilms("seen", "--json")) == ids(nkfilms("want", "--json")) == ["two-rivers"]
    assert ids(nkfilms("want", "two-rivers", "--undo", "--json")) == ["two-rivers"]
    assert ids(nkfilms("seen", "two-rivers", "--undo", "--json")) == ["two-rivers"]
    assert nkfilms("seen", "--json").code == nkfilms("want", "--json").code == 4


@pytest.mark.parametrize("command", ["seen", "want"])
def test_what_was_never_marked_cannot_be_taken_back(nkfilms: Shell, library: Path, command: str) -> None:
    """Which is no error, and makes no library."""
    said = nkfilms(command, "two-rivers", "--undo", "--json")
    assert (said.out, said.code) == ("[]\n", 4)
    assert said.err.startswith("You had not marked it as ")
    assert not library.exists()


@pytest.mark.parametrize("words", [["seen", "lantern", "rivers"], ["want", "zzzz"], ["seen", "r"]])
def test_a_film_in_doubt_is_asked_for(nkfilms: Shell, library: Path, words: list[str]) -> None:
    """By its candidates, where there are any; nothing is written."""
    said = nkfilms(*words, "--json")
    assert (said.out, said.code) == ("[]\n", 4)
    assert said.err
    assert not library.exists()


def test_several_ids_are_several_films(nkfilms: Shell) -> None:
    """As in `show`."""
    assert ids(nkfilms("seen", "two-rivers", "red-lantern", "--json")) == ["red-lantern", "two-rivers"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("seen red-lantern --rating 6", "A rating goes by halves from 0.5 to 5, as in 4.5, and is not '6'."),
        ("seen red-lantern --rating 0", "A rating goes by halves from 0.5 to 5, as in 4.5, and is not '0'."),
        ("seen red-lantern --rating 4.2", "A rating goes by halves from 0.5 to 5, as in 4.5, and is not '4.2'."),
        ("seen red-lantern --on May", "'May' is no day. Give it as 2024-05-31, or as today or yesterday."),
        ("seen red-lantern --on 2024-02-30", "'2024-02-30' is no day. Give it as 2024-05-31, or as today or yesterday."),
        ("seen red-lantern --on 2124-05-31", "2124-05-31 is yet to come. Give the day on which you saw the film."),
        ("seen --rating 4", "Name the film that this is told of, as in: nkfilms seen the-red-chapel --rating 4."),
        ("want --undo", "Name the film that this is told of, as in: nkfilms want the-red-chapel --note later."),
        ("want --note x", "Name the film that this is told of, as in: nkfilms want the-red-chapel --note later."),
        ("seen x --undo --rating 4", "--undo takes everything back that was told of the film; leave the other options out."),
        ("list --rated 9", "'9' is no span of ratings. Give 4, 4.., ..2 or 3..4.5."),
        ("list --rated 4..3", "The ratings 4..3 run backwards. Give 3..4."),
        ("list --rated ..", "'..' is no span of ratings. Give 4, 4.., ..2 or 3..4.5."),
        ("list --not rated=x", "'x' is no span of ratings. Give 4, 4.., ..2 or 3..4.5."),
        ("recommend --for-me --like red-lantern", "--for-me ranks by your ratings, --like by a film and --about by words; give one of them."),
        ("import none.csv", "none.csv cannot be read: No such file or directory."),
        ("import none.csv --as liked", "There is no --as 'liked'. Allowed: seen, want."),
        ("terms --format letterboxd", "terms has no letterboxd format. Give one of: table, plain, json, jsonl, csv, tsv, markdown, html."),
    ],
)  # fmt: skip
def test_a_mistake_is_answered_in_one_sentence(nkfilms: Shell, library: Path, words: str, sentence: str) -> None:
    """And nothing is written."""
    assert nkfilms(*words.split()) == Said("", f"nkfilms: {sentence}\n", 2)
    assert not library.exists()


@pytest.mark.parametrize(("text", "day"), [("today", TODAY), ("yesterday", TODAY - timedelta(1)), (str(TODAY), TODAY)])
def test_a_day_may_be_said(nkfilms: Shell, text: str, day: date) -> None:
    """As people say it."""
    assert json.loads(nkfilms("seen", "two-rivers", "--on", text, "--json").out)[0]["date"] == str(day)


@pytest.fixture
def some(nkfilms: Shell) -> None:
    """Have seen one film and rated it, and want another."""
    nkfilms("seen", "red-lantern", "--rating", "4", "--on", "2024-05-31")
    nkfilms("want", "two-rivers")


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("options", "films"),
    [
        ("--seen", ["red-lantern"]),
        ("--unseen", ["the-laughing-tourist", "two-rivers"]),
        ("--wanted", ["two-rivers"]),
        ("--rated 4..", ["red-lantern"]),
        ("--rated 3.5..4.5", ["red-lantern"]),
        ("--rated ..3.5", []),
        ("--rated 1 --rated 4", ["red-lantern"]),
        ("--seen --wanted", []),
        ("--seen --rated 4", ["red-lantern"]),
        ("--not seen", ["the-laughing-tourist", "two-rivers"]),
        ("--not --rated=4..", ["the-laughing-tourist", "two-rivers"]),
        ("--not wanted --unseen", ["the-laughing-tourist"]),
        ("--unseen --tone humorous --not film=two-rivers", ["the-laughing-tourist"]),
    ],
)
def test_films_are_chosen_by_what_one_has_seen(nkfilms: Shell, options: str, films: list[str]) -> None:
    """Beside the other filters."""
    said = nkfilms("list", *options.split(), "--json")
    assert (sorted(ids(said)), said.code) == (films, 0 if films else 4)


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize("command", ["recommend", "programme --within 9h", "search lantern", "list"])
def test_the_filters_are_wherever_films_are_picked(nkfilms: Shell, command: str) -> None:
    """Who asks for what was seen gets it, without another option."""
    said = nkfilms(*command.split(), "--seen", "--json")
    assert (ids(said), said.err) == (["red-lantern"], "")
    assert "red-lantern" not in nkfilms(*command.split(), "--unseen", "--json", "--fields", "id").out


@pytest.mark.parametrize("command", [*PICKING, "stats"])
def test_no_command_with_filters_forgets_those_of_the_library(nkfilms: Shell, command: str) -> None:
    """Of nothing seen, rated or wanted there is nothing."""
    for option in ("--seen", "--wanted", "--rated=1.."):
        assert nkfilms(*command.split(), option, "--json")[::2] == ("[]\n", 4)


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(("option", "films"), [("--seen", 1), ("--wanted", 1), ("--unseen", 2), ("--not=seen", 2)])
def test_what_one_has_seen_is_counted(nkfilms: Shell, option: str, films: int) -> None:
    """By the same filters."""
    counted = json.loads(nkfilms("stats", option, "--json").out)
    assert next(each["films"] for each in counted if each["field"] == "films") == films


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize("command", ["recommend", "recommend --surprise", "recommend --like two-rivers"])
def test_picks_leave_out_what_was_seen_and_say_so(nkfilms: Shell, command: str) -> None:
    """On stderr, that and how to keep it; only what the filters would have picked is counted."""
    said = nkfilms(*command.split(), "--json")
    assert "red-lantern" not in ids(said)
    assert said.err == "Left out, as you have seen them: 1 film; --with-seen keeps them.\n"
    kept = nkfilms(*command.split(), "--with-seen", "--json")
    assert kept.err == ""
    assert nkfilms(*command.split(), "--tone", "humorous", "--json").err == ""


@pytest.mark.usefixtures("some")
def test_a_programme_leaves_out_what_was_seen_but_what_must_be_in_it(nkfilms: Shell) -> None:
    """As recommend does."""
    assert ids(nkfilms("programme", "--within", "9h", "--json")) == ["two-rivers"]
    assert ids(nkfilms("programme", "--within", "9h", "--with-seen", "--json")) == ["two-rivers", "red-lantern"]
    must = nkfilms("programme", "--within", "9h", "--must", "red-lantern", "--json")
    assert sorted(ids(must)) == ["red-lantern", "two-rivers"]
    assert "as you have seen" not in must.err


def test_who_has_seen_all_is_told(nkfilms: Shell) -> None:
    """With an empty answer."""
    nkfilms("seen", "red-lantern", "two-rivers", "the-laughing-tourist")
    said = nkfilms("recommend", "--json")
    assert (said.out, said.code) == ("[]\n", 4)
    left_out = "Left out, as you have seen them: 3 films; --with-seen keeps them.\n"
    assert said.err == f"{left_out}There is no film that you have not seen.\n"


@pytest.mark.usefixtures("some")
def test_show_says_what_one_has_done_with_a_film(nkfilms: Shell) -> None:
    """As a page and in plain lines; not in JSON, whose bytes are the same for everybody."""
    assert "\nYours         seen, 2024-05-31; rated 4 of 5\n" in nkfilms("show", "red-lantern").out
    assert "\nYours: wanted\n" in nkfilms("show", "two-rivers", "--format", "plain").out
    assert "Yours" not in nkfilms("show", "the-laughing-tourist").out


@pytest.mark.parametrize("command", ["list", "search lantern", "show red-lantern", "recommend --with-seen"])
def test_json_is_the_same_for_everybody(nkfilms: Shell, some: None, library: Path, command: str) -> None:  # noqa: ARG001
    """But for fields that are asked for by name."""
    for form in ("json", "jsonl", "csv", "tsv", "markdown"):
        mine = nkfilms(*command.split(), "--format", form).out
        library.rename(library.with_name("away"))
        assert nkfilms(*command.split(), "--format", form).out == mine
        library.with_name("away").rename(library)


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    "command", ["list", "search red lantern", "show red-lantern two-rivers", "recommend --with-seen"]
)
def test_fields_may_name_what_one_has_done(nkfilms: Shell, command: str) -> None:
    """Of every film, marked or not."""
    said = nkfilms(*command.split(), "--format", "jsonl", "--fields", "id,seen,rating,wanted")
    found = {film.pop("id"): film for film in map(json.loads, said.out.splitlines())}
    assert found["red-lantern"] == {"seen": True, "rating": 4.0, "wanted": False}
    if "two-rivers" in found:
        assert found["two-rivers"] == {"seen": False, "rating": None, "wanted": True}
    assert found.get("the-laughing-tourist", {"seen": False})["seen"] is False


BOTH = {"gone-film", "The Gone Film"}
CITED: set[str] = set()
WITHOUT_ITS_RECORD = {
    "table": BOTH, "plain": BOTH, "letterboxd": {"The Gone Film"}, "markdown": BOTH, "html": BOTH,
    "bibtex": CITED, "ris": CITED, "csl": CITED,
}  # fmt: skip
"""By format, what is told of a film that the guide has no more: nothing cites it, and JSON has no title for it."""


def test_a_film_that_left_the_catalogue_stays_and_is_named(nkfilms: Shell, library: Path) -> None:
    """In every format; it can be taken out by its id."""
    update(library, lambda _: [Mark("gone-film", "The Gone Film", 1999, seen=True, rating=2.0, wanted=True)])
    nkfilms("seen", "red-lantern")
    for form in formats_of(Seen):
        said = nkfilms("seen", "--format", form)
        assert said.err == "Kept, though not in this catalogue: The Gone Film (1999).\n"
        told = {"gone-film", "The Gone Film"} & set(re.findall("gone-film|The Gone Film", said.out))
        assert told == WITHOUT_ITS_RECORD.get(form, {"gone-film"}), form
        assert said.code == 0
    (_, gone) = sorted(json.loads(nkfilms("seen", "--json").out), key=lambda film: film["id"] == "gone-film")
    assert (gone["title"], gone["year"], gone["directors"], gone["rating"]) == (None, None, [], 2.0)
    assert ids(nkfilms("list", "--seen", "--json")) == ["red-lantern"]
    assert nkfilms("recommend", "--for-me").code == 4
    assert nkfilms("seen", "gone-film", "--undo").code == nkfilms("want", "gone-film", "--undo").code == 0
    assert set(read(library)) == {"red-lantern"}


EXPORT = {
    "watched.csv": "2024-02-03,Red Lantern,1985,https://boxd.it/a\r\n2024-02-03,Parasite,2019,https://boxd.it/b\r\n",
    "watchlist.csv": "2024-02-04,Two Rivers,2004,https://boxd.it/c\r\n2024-02-04,The Laughing Tourist,2013,https://boxd.it/d\r\n",
}


@pytest.fixture
def export(small: Path) -> str:
    """Return the name of an export of Letterboxd."""
    with ZipFile(small.with_name("export.zip"), "w") as archive:
        for name, rows in EXPORT.items():
            archive.writestr(name, f"Date,Name,Year,Letterboxd URI\r\n{rows}")
        archive.writestr(
            "ratings.csv",
            "Date,Name,Year,Letterboxd URI,Rating\r\n2024-02-03,Red Lantern,1985,https://boxd.it/a,3.5\r\n",
        )
    return "export.zip"


def test_an_import_says_what_it_found(nkfilms: Shell, export: str) -> None:
    """What is ours, what is in doubt and why, and how much is not ours."""
    said = nkfilms("import", export)
    assert said == Said(
        "Film                Kept as  Rating  Date        Change  Id\n"
        "Red Lantern (1985)  seen        3.5              new     red-lantern\n"
        "Two Rivers (2004)   wanted           2024-02-04  new     two-rivers\n"
        "\n"
        "1 other film is not in this guide.\n".replace("1 other film is", "2 other films are"),
        "",
        0,
    )


def test_importing_twice_changes_nothing(nkfilms: Shell, export: str, library: Path) -> None:
    """Not a byte."""
    nkfilms("import", export)
    before = library.read_bytes()
    again = json.loads(nkfilms("import", export, "--json").out)
    assert [film["change"] for film in again["matched"]] == ["as before", "as before"]
    assert library.read_bytes() == before


def test_a_dry_run_changes_nothing(nkfilms: Shell, export: str, library: Path) -> None:
    """And answers the same."""
    said = nkfilms("import", export, "--dry-run", "--json")
    assert said.err == "Nothing was changed, as --dry-run asks.\n"
    assert not library.exists()
    assert nkfilms("import", export, "--json").out == said.out


def test_an_import_in_json(nkfilms: Shell) -> None:
    """One object, of which the doubts have their candidates."""
    Path("list.txt").write_text("Two Rivers (2004)\nRed Lantern\nParasite (2019)\nRoma (2018)\n", encoding="utf-8")
    found = json.loads(nkfilms("import", "list.txt", "--as", "want", "--json").out)
    assert [film["film"] for film in found["matched"]] == ["two-rivers"]
    doubt = {"title": "Red Lantern", "year": None, "candidates": ["red-lantern"], "why": "it has no year"}
    assert found["in_doubt"] == [doubt]
    assert found["others"] == 2
    table = nkfilms("import", "list.txt", "--as", "want").out
    assert re.search(r"In doubt +Because +Could be\nRed Lantern +it has no year +red-lantern\n", table)


def test_a_list_without_a_name_is_asked_about(nkfilms: Shell) -> None:
    """What to type is in the sentence."""
    Path("list.csv").write_text("Title,Year\nTwo Rivers,2004\n", encoding="utf-8")
    said = nkfilms("import", "list.csv")
    assert said == Said(
        "", "nkfilms: list.csv does not say whether you have seen its films. Add --as seen, or --as want.\n", 2
    )
    assert nkfilms("import", "list.csv", "--as", "seen").code == 0


def test_nothing_of_ours_is_an_empty_answer(nkfilms: Shell, library: Path) -> None:
    """Which still counts."""
    Path("watched.txt").write_text("Parasite (2019)\n", encoding="utf-8")
    assert nkfilms("import", "watched.txt") == Said("1 other film is not in this guide.\n", "", 4)
    assert not library.exists()


def test_a_file_without_films_is_said_to_have_none(nkfilms: Shell, tmp_path: Path) -> None:
    """Rather than nothing at all."""
    (tmp_path / "empty.csv").write_text("Title,Year\n")
    said = nkfilms("import", str(tmp_path / "empty.csv"), "--as", "seen")
    assert (said.out.strip(), said.err, said.code) == ("", "There is no film in it.\n", 4)


def test_what_is_exported_for_letterboxd_comes_back(nkfilms: Shell, library: Path, tmp_path: Path) -> None:
    """Seen as a diary, wanted as a list: into another library they go without a loss."""
    nkfilms("seen", "the-laughing-tourist", "--rating", "4.5", "--on", "2024-05-31", "--note", "well, well")
    nkfilms("seen", "red-lantern")
    nkfilms("want", "two-rivers")
    diary, watchlist = nkfilms("seen", "--format", "letterboxd"), nkfilms("want", "--format", "letterboxd")
    assert diary.out == (
        "LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,WatchedDate,Review\n"
        ',,,The Laughing Tourist,2010,Mads Ødegård,4.5,2024-05-31,"well, well"\n'
        ",,,Red Lantern,1985,Kim Tae-won,,,\n"
    )
    Path("diary.csv").write_text(diary.out, encoding="utf-8")
    Path("watchlist.csv").write_text(watchlist.out, encoding="utf-8")
    before = read(library)
    library.unlink()
    assert nkfilms("import", "diary.csv", "watchlist.csv").code == 0
    undated = {"rated_on": None, "wanted_on": None}
    told = {
        name: {**{f: getattr(m, f) for f in Mark.__struct_fields__}, **undated} for name, m in read(library).items()
    }
    assert told == {
        name: {**{f: getattr(m, f) for f in Mark.__struct_fields__}, **undated} for name, m in before.items()
    }
    assert tmp_path.exists()


@pytest.mark.parametrize(
    "command", ["list", "recommend", "search lantern", "show red-lantern", "programme --within 9h"]
)
def test_any_answer_can_go_to_letterboxd(nkfilms: Shell, command: str) -> None:
    """As a list, by ids where there are any, else by title, year and directors."""
    header, *rows = nkfilms(*command.split(), "--format", "letterboxd").out.splitlines()
    assert header == "LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Review"
    assert ",,,Red Lantern,1985,Kim Tae-won," in rows


def test_for_me_says_what_to_do_with_too_few_ratings(nkfilms: Shell) -> None:
    """Which is an empty answer."""
    nkfilms("seen", "red-lantern", "--rating", "4")
    said = nkfilms("recommend", "--for-me", "--json")
    assert (said.out, said.code) == ("[]\n", 4)
    assert "--for-me needs ratings of 3 films, and you have rated 1 film. Rate some, as in: nkfilms seen" in said.err


def test_a_damaged_library_is_said(nkfilms: Shell, library: Path, small: Path) -> None:
    """By whatever reads it, in one sentence, exit code 3; what does not need it answers as ever."""
    nkfilms("seen", "red-lantern")
    library.write_bytes(library.read_bytes()[:100])
    for command in ("recommend", "seen", "list --unseen", "show red-lantern", "list --json --fields id,seen"):
        said = nkfilms(*command.split())
        assert (said.out, said.code, said.err.count("\n")) == ("", 3, 1)
        assert "is damaged or cut short. Put a copy back, or move it away to begin anew." in said.err
    for command in ("recommend --with-seen", "list", "show red-lantern --json", "search lantern"):
        assert nkfilms(*command.split()).code == 0
    assert small.exists()


@pytest.mark.parametrize(
    ("system", "environ", "parts"),
    [
        ("linux", {}, (".local", "share")),
        ("linux", {"XDG_DATA_HOME": "/data"}, ("data",)),
        ("linux", {"XDG_DATA_HOME": "  "}, (".local", "share")),
        ("darwin", {}, ("Library", "Application Support")),
        ("win32", {"LOCALAPPDATA": "/local"}, ("local",)),
    ],
)
def test_a_library_is_where_a_users_data_belong(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, environ: dict[str, str], parts: tuple[str, ...]
) -> None:
    """As platformdirs finds it, which a start has no time for."""
    import platformdirs.macos
    import platformdirs.unix
    import platformdirs.windows

    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), **environ}.items():
        monkeypatch.setenv(name, value)
    if system == "win32":
        theirs = Path(platformdirs.windows.get_win_folder_from_env_vars("CSIDL_LOCAL_APPDATA"), "nkfilms")
    else:
        dirs = platformdirs.macos.MacOS if system == "darwin" else platformdirs.unix.Unix
        theirs = Path(dirs("nkfilms", appauthor=False).user_data_dir)
    assert library_file(environ, system) == theirs / "library.sqlite3"
    assert theirs.parts[-len(parts) - 1 : -1] == parts
    assert library_file({**environ, "NKFILMS_LIBRARY": "mine.db"}, system) == Path("mine.db")


def test_tab_offers_what_can_be_told(nkfilms: Shell) -> None:
    """Films by their ids, and options."""
    offers = nkfilms("completion", "zsh", "--offer", "--", "seen", "red").out
    assert "red-lantern" in offers
    options = nkfilms("completion", "zsh", "--offer", "--", "list", "--un").out
    assert "--unseen" in options
    assert "want" in nkfilms("completion", "zsh", "--offer", "--", "import", "--as", "").out


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("seen red-lantern", "Marked as seen.\n"),
        ("seen red-lantern --undo", "No longer marked as seen.\n"),
        ("want red-lantern", "Marked as wanted.\n"),
        ("want red-lantern --undo", "No longer marked as wanted.\n"),
    ],
)
def test_a_person_is_told_what_was_done(
    nkfilms: Shell, small: Path, monkeypatch: pytest.MonkeyPatch, line: str, told: str
) -> None:
    """As the film alone looks the same; a script is told by the exit code."""
    monkeypatch.setenv("NKFILMS_CATALOGUE", str(small))
    command, *_ = line.split()
    nkfilms(command, "red-lantern")
    assert nkfilms(*line.split()).err == ""
    nkfilms(command, "red-lantern")
    monkeypatch.setattr(terminal, "is_terminal", lambda stream: stream is sys.stderr)
    assert nkfilms(*line.split()).err == told


def test_ratings_of_films_of_another_catalogue_say_nothing(nkfilms: Shell, small: Path) -> None:
    """So that it is said that more are needed, and not that all was seen."""
    for film_id in ("pulgasari", "the-red-chapel", "salt"):
        nkfilms("seen", film_id, "--rating", "5")
    assert "you have rated no films" in nkfilms("recommend", "--for-me", "--catalogue", small).err
