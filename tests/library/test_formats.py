"""What other programs write: each file is told by its header, and says what it says."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from nkfilms.errors import UsageError
from nkfilms.library import sources as files
from nkfilms.library.entries import Entry, imdb_id, letterboxd_name, note, rating, year
from nkfilms.library.formats import entries, Untold
from nkfilms.library.formats.rows import LONGEST_CELL, table_of
from nkfilms.library.importing import read_all
from nkfilms.library.sources import Source, sources

SAMPLES = Path(__file__).with_name("samples")

CAMP: dict[str, Any] = {"titles": ("Camp 14: Total Control Zone",), "year": 2012}
BUL: dict[str, Any] = {"titles": ("Pulgasari",), "year": 1985, "imdb": "tt0089851", "seen": True, "rating": 4.0}

TRAKT_KINDS = ("movie", "show", "episode")


def said(name: str, *, seen: bool | None = None) -> list[Entry]:
    """Return what a sample says."""
    return entries(Source(name, (SAMPLES / name).read_bytes()), seen=seen)


@pytest.mark.parametrize(
    ("name", "at", "entry"),
    [
        ("letterboxd/watched.csv", 0, Entry(titles=("Die Another Day",), year=2002, seen=True, rated_on="2024-02-03")),
        ("letterboxd/watched.csv", 3, Entry(titles=('A, B & "C"',), year=2016, seen=True, rated_on="2024-03-09")),
        (
            "letterboxd/watchlist.csv", 1,
            Entry(titles=("Crossing",), year=2008, on="2024-04-02", rated_on="2024-04-02"),
        ),
        ("letterboxd/likes/films.csv", 0, Entry(titles=("Pulgasari",), year=1985, seen=True, rated_on="2024-02-03")),
        ("letterboxd/ratings.csv", 1, Entry(**CAMP, seen=True, rating=4.0, rated_on="2024-03-01")),
        ("letterboxd/diary.csv", 0, Entry(**CAMP, seen=True, rating=4.0, rated_on="2024-03-02", on="2024-03-01")),
        ("letterboxd/diary.csv", 1, Entry(**CAMP, seen=True, rated_on="2024-05-02", on="2024-05-01")),
        (
            "letterboxd/reviews.csv", 0,
            Entry(
                **CAMP, seen=True, rating=4.0, rated_on="2024-03-02", on="2024-03-01", note="Two lines of text",
            ),
        ),
        ("imdb/ratings-since-2024.csv", 0, Entry(**BUL, rated_on="2024-03-02", directors=("Person One", "Person Two"))),
        ("imdb/ratings-since-2024.csv", 1, Entry(titles=("A Series",), year=2013, imdb="tt9999991", seen=True, rating=3.0, rated_on="2024-03-03")),
        ("imdb/ratings-2018-to-2023.csv", 0, Entry(**BUL, rated_on="2021-03-02", directors=("Person One",))),
        ("trakt/history.json", 0, Entry(titles=("Pulgasari",), year=1985, imdb="tt0089851", tmdb=26974, seen=True, on="2024-03-01")),
        ("trakt/history.json", 1, Entry(titles=("Somewhere in a list",), seen=True, on="2024-03-02")),
        ("trakt/ratings-movies.json", 0, Entry(**BUL, tmdb=26974, rated_on="2024-03-01")),
    ],
)  # fmt: skip
def test_a_file_says_what_it_says(name: str, at: int, entry: Entry) -> None:
    """Without being told what it is."""
    assert said(name)[at] == entry


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("letterboxd/lists/a-class-on-korea.csv", 2),
        ("imdb/list-since-2024.csv", 2),
        ("imdb/list-before-2018.csv", 1),
        ("letterboxd/for-import-list.csv", 2),
    ],
)
def test_a_list_says_neither_and_is_asked_about(name: str, count: int) -> None:
    """Whatever its owner calls it; then it is what its reader says."""
    with pytest.raises(Untold, match=r"does not say whether you have seen its films\. Add --as seen, or --as want\."):
        said(name)
    wanted = said(name, seen=False)
    assert len(wanted) == len(said(name, seen=True)) == count
    assert [entry.seen for entry in wanted] == [entry.rating is not None for entry in wanted]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        *(("Title", "Salt"), ("Name", "Salt"), ("imdbID", "tt0000001"), ("tmdbID", "7"), ("ID", "salt")),
        ("LetterboxdURI", "https://letterboxd.com/film/salt/"),
    ],
)
def test_one_column_names_a_film(column: str, cell: str) -> None:
    """As Letterboxd's importer has it; without one, each line is a title."""
    assert len(entries(Source("x.csv", f"{column},Year\n{cell},1985\n".encode()), seen=True)) == 1
    assert len(entries(Source("x.csv", f"What,Year\n{cell},1985\n".encode()), seen=True)) == 2


def test_a_long_review_is_read() -> None:
    """However long people write; but not what is no text of anybody's."""
    for length, count in ((LONGEST_CELL, 1), (LONGEST_CELL + 1, 0)):
        table = table_of(f"Title,Review\nSalt,{'x' * length}\n")
        assert len(table.rows) == count


def test_who_rated_a_film_on_a_list_has_seen_it() -> None:
    """An empty rating is none."""
    listed = said("imdb/list-since-2024.csv", seen=False)
    assert [(entry.seen, entry.rating, entry.on) for entry in listed] == [
        (False, None, "2024-05-01"),
        (True, 4.0, None),
    ]


HEADER = "Date,Name,Year,Letterboxd URI\n2024-01-01,Salt,1985,https://boxd.it/x\n"
IMDB = "Position,Const,Title,Year,Your Rating\n1,tt0000001,Salt,1985,\n"


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        ("watched.csv", HEADER, True),
        ("Downloads/my watched films (1).csv", HEADER, True),
        ("watchlist.csv", HEADER, False),
        ("WATCHLIST (2).csv", HEADER, False),
        ("films.csv", HEADER, None),
        ("-", HEADER, None),
        ("watchlist.csv", IMDB, False),
        ("abc.csv", IMDB, None),
        ("watched.txt", "Salt (1985)\n", True),
        ("watchlist.txt", "Salt (1985)\n", False),
        ("list.txt", "Salt (1985)\n", None),
        ("x.json", json.dumps([{"listed_at": "2024-01-01T00:00:00Z", "type": "movie", "movie": {"title": "Salt", "year": 1985}}]), False),
        ("x.csv", "Title,Year,Rating10\nSalt,1985,8\n", True),
        ("x.csv", "Title;Year;WatchedDate\nSalt;1985;\n", True),
        ("x.tsv", "title\tyear\nSalt\t1985\n", None),
        ("watched.csv", "\ufeff" + HEADER.replace("\n", "\r\n"), True),
    ],
)  # fmt: skip
def test_seen_or_wanted_by_columns_then_by_name(name: str, text: str, seen: bool | None) -> None:  # noqa: FBT001
    """What neither tells has to be said, and what is said beats the name."""
    source = Source(name, text.encode())
    if seen is None:
        with pytest.raises(Untold):
            entries(source)
    else:
        assert [entry.seen for entry in entries(source)] == [seen]
    (entry,) = entries(source, seen=False)
    assert (entry.titles, entry.year) == (("Salt",), 1985)
    assert entry.seen is bool(seen and "watched" not in name)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("Salt (1985)", Entry(titles=("Salt",), year=1985)),
        ("Salt, 1985", Entry(titles=("Salt",), year=1985)),
        ("  - Salt [1985]  ", Entry(titles=("Salt",), year=1985)),
        ("12. The Red Chapel 2009", Entry(titles=("The Red Chapel",), year=2009)),
        ("1984", Entry(titles=("1984",))),
        ("Salt", Entry(titles=("Salt",))),
        ("the-red-chapel", Entry(titles=("the-red-chapel",), film_id="the-red-chapel")),
        ("https://www.imdb.com/title/tt0089851/", Entry(titles=("https://www.imdb.com/title/tt0089851/",), imdb="tt0089851")),
    ],
)  # fmt: skip
def test_a_line_of_a_list_of_titles(line: str, entry: Entry) -> None:
    """A title with its year, an id, or an address; blank lines and comments are none."""
    assert entries(Source("list.txt", f"# mine\n\n{line}\n".encode()), seen=False) == [entry]


@pytest.mark.parametrize(
    ("text", "most", "stars"),
    [
        *(("8", 10, 4.0), ("7", 10, 3.5), ("1", 10, 0.5), ("4.5", 5, 4.5), ("0.5", 5, 0.5)),
        *(("0", 10, None), ("", 5, None), ("11", 10, None), ("x", 5, None), ("nan", 5, None), ("1e999", 5, None)),
    ],
)
def test_a_rating_is_out_of_five(text: str, most: int, stars: float | None) -> None:
    """By halves; what is none is none."""
    assert rating(text, most) == stars


def test_what_a_cell_means() -> None:
    """Ids in addresses, years in spans, reviews in HTML."""
    assert imdb_id("http://www.imdb.com/title/tt0089851/?ref=x") == "tt0089851"
    assert imdb_id("att0089851") is None
    assert letterboxd_name("https://letterboxd.com/someone/film/under-the-sun-2015/1/") == "under-the-sun-2015"
    assert letterboxd_name("https://boxd.it/xxx1") is None
    assert year("2013\u20132023") == 2013
    assert year("12345") is None
    assert note("<b>Two</b>\n lines\t of text") == "Two lines of text"
    assert len(note("x" * 9999) or "") == 2000


def zipped(**texts: str) -> bytes:
    """Return a zip of files, of which two underscores stand for a slash and one for a dot."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return out.getvalue()


def test_a_folder_and_a_zip_of_it_say_the_same(tmp_path: Path) -> None:
    """What was deleted is passed over, and so is what says nothing of films or of having seen them; ratings come first."""
    folder = SAMPLES / "letterboxd"
    archive = tmp_path / "letterboxd-someone.zip"
    with ZipFile(archive, "w") as made:
        for file in sorted(folder.rglob("*.csv")):
            made.write(file, f"export/{file.relative_to(folder)}")
    found, passed_over = read_all(sources([str(folder)]))
    assert found[0].rating == 2.5
    assert not any(entry.titles == ("Salt",) for entry in found)
    assert passed_over == ["for-import-list.csv", "lists/a-class-on-korea.csv", "profile.csv"]
    again, others = read_all(sources([str(archive)]))
    assert (again, others) == (found, [f"export/{name}" for name in passed_over])


def test_of_a_folder_what_can_be_a_list_is_read(tmp_path: Path) -> None:
    """Tables, JSON and plain lists, whoever wrote them; not what its owner took back, nor what is hidden."""
    names = ("a.csv", "b.JSON", "c.txt", "d.html", ".e.txt", "deleted/f.csv", "orphaned/g.csv", "__MACOSX/h.csv")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [each.name for each in sources([str(tmp_path)])] == ["a.csv", "b.JSON", "c.txt"]


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip or a text."""
    for data in (zipped(watched_csv=HEADER), HEADER.encode()):
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": BytesIO(data)}))
        assert [entry.titles for entry in read_all(sources(["-"]), seen=True)[0]] == [("Salt",)]
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UsageError, match="Standard input is closed"):
        read_all(sources(["-"]))


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.csv", None, "cannot be read: No such file or directory."),
        ("a\0b.csv", None, "cannot be read: it has no such name."),
        ("watched.csv", "Titel,Größe\n".encode("latin-1"), "is not text in UTF-8."),
        ("watched.csv", b"\xff\xfe\x00", "is not text in UTF-8."),
        ("watched.json", b'{"a": 1}', "is no history, ratings or watchlist of Trakt"),
        ("watched.json", b"[1, 2]", "is no history, ratings or watchlist of Trakt"),
        ("watched.json", b"[" * 100_000, "is no history, ratings or watchlist of Trakt"),
        ("a.zip", zipped(watched_csv=HEADER * 99)[:-60] + b"x" * 60, "does not say|cannot be read|not text"),
        ("a.zip", zipped(watched_csv=HEADER * 99).replace(b"\x08\x00", b"\x63\x00"), "is a zip that cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, name: str, data: bytes | None, sentence: str) -> None:
    """In one sentence."""
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UsageError, match=sentence):
        read_all(sources([str(path)]))


def test_what_is_larger_than_anybodys_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a zip says of itself, and however many files there are."""
    monkeypatch.setattr(files, "MOST_BYTES", 5000)
    monkeypatch.setattr(files, "MOST_FILES", 3)
    bomb, many = tmp_path / "bomb.zip", tmp_path / "many"
    bomb.write_bytes(zipped(watched_csv=HEADER + "x" * 9000))
    (tmp_path / "large.csv").write_text("x" * 9000)
    many.mkdir()
    for number in range(4):
        (many / f"{number}.csv").write_text(HEADER)
    for path in (bomb, tmp_path / "large.csv", many):
        with pytest.raises(UsageError, match="MiB, and no list of films has|an import reads at most"):
            read_all(sources([str(path)]))


def test_odd_rows_lose_nothing_else() -> None:
    """Rows that are short, long or empty, and objects with null where there should be something."""
    text = "Date,Name,Year,Letterboxd URI,Rating\n\n2024-01-01\n,,,,\n2024-13-99,Salt,MCM,x,ten,more,and more\n"
    found = entries(Source("ratings.csv", text.encode()))
    assert found[-1] == Entry(titles=("Salt",), seen=True)
    odd = '[{"rated_at": null, "rating": null, "type": "movie", "movie": null}, {"type": "episode", "episode": {"ids": 1}}]'
    assert [entry.titles for entry in entries(Source("x.json", odd.encode()))] == [(), ()]


def test_a_number_of_tmdb_is_that_of_a_film_or_of_a_series() -> None:
    """As TMDB counts them apart, and episodes by themselves again."""
    text = "[" + ",".join(f'{{"type": "{kind}", "{kind}": {{"ids": {{"tmdb": 7}}}}}}' for kind in TRAKT_KINDS) + "]"
    found = entries(Source("watchlist.json", text.replace('"type"', '"listed_at": null, "type"').encode()))
    assert [(entry.tmdb, entry.tmdb_tv) for entry in found] == [(7, None), (None, 7), (None, None)]
