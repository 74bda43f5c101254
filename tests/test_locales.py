"""Arguments under locales that are not UTF-8: real processes, in locales made for the test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # it starts processes

PROGRAM = Path(sys.executable).with_name("nkfilms")
CODECS = {
    "ko_KR.EUC-KR": "euc_kr",
    "ja_JP.EUC-JP": "euc_jp",
    "ja_JP.SHIFT_JIS": "shift_jis",
    "de_DE.ISO-8859-1": "latin-1",
    "POSIX": "ascii",
}


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the locales."""
    place = tmp_path_factory.mktemp("locales")
    if not shutil.which("localedef"):
        pytest.skip("no `localedef` to make locales with")
    for name in CODECS:
        language, _, charmap = name.partition(".")
        if charmap:
            make: list[str | Path] = ["localedef", "--no-warnings=ascii", "-i", language, "-f", charmap, place / name]
            done = subprocess.run(make, capture_output=True, text=True, check=False)
            if not (place / name).exists():
                pytest.skip(f"no locale {name}: {done.stderr.strip()}")
    return place


def asked(locales: Path, locale: str, *args: str | bytes, **env: str | bytes) -> tuple[int, list[str], str]:
    """Return the exit code, the ids answered and stderr of a command in a locale, and never UTF-8 mode."""
    plain = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LOCPATH": str(locales), "LC_ALL": locale}
    command: list[str | bytes] = [str(PROGRAM), *args]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **plain, **env}, check=False)
    return done.returncode, done.stdout.decode("ascii").split()[1:], done.stderr.decode(CODECS[locale])


@pytest.mark.parametrize(
    ("locale", "text", "encoding"),
    [
        *((locale, "불가사리", "utf-8") for locale in CODECS),
        ("ko_KR.EUC-KR", "불가사리", "euc_kr"),
        ("ja_JP.EUC-JP", "プルガサリ", "euc_jp"),
        ("ja_JP.SHIFT_JIS", "プルガサリ", "shift_jis"),
        ("POSIX", "プルガサリ", "utf-8"),
    ],
)
def test_a_name_is_read_as_the_locale_says_or_as_utf_8(locales: Path, locale: str, text: str, encoding: str) -> None:
    """In the locale's own bytes, and in the UTF-8 that is pasted or that a script holds."""
    command = ("search", text.encode(encoding), "-n", "1", "--format", "csv", "--fields", "id")
    assert asked(locales, locale, *command) == (0, ["pulgasari"], "")


@pytest.mark.parametrize(
    ("locale", "director", "encoding"),
    [
        ("ko_KR.EUC-KR", "신상옥", "euc_kr"),
        ("ko_KR.EUC-KR", "신상옥", "utf-8"),
        ("ja_JP.SHIFT_JIS", "신상옥", "utf-8"),
        ("de_DE.ISO-8859-1", "Brügger", "latin-1"),
        ("POSIX", "Brügger", "utf-8"),
    ],
)
def test_a_director_is_that_one_and_no_other(locales: Path, locale: str, director: str, encoding: str) -> None:
    """A name misread may be the name of somebody else."""
    names = ("list", "--format", "csv", "--fields", "id", "--director")
    _, expected, _ = asked(locales, "POSIX", *names, {"신상옥": "Shin Sang-ok", "Brügger": "Mads Brugger"}[director])
    code, films, _ = asked(locales, locale, *names, director.encode(encoding))
    assert (code, films) == (0, expected)
    assert expected


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("POSIX", "é".encode()),
        ("de_DE.ISO-8859-1", "é".encode()),
        ("de_DE.ISO-8859-1", b"\xe9"),
        ("ko_KR.EUC-KR", "불".encode()),
        ("ko_KR.EUC-KR", "불".encode("euc_kr")),
        ("ja_JP.SHIFT_JIS", b"\xff\x88"),
    ],
)
def test_a_file_name_may_be_any_bytes(locales: Path, small: Path, tmp_path: Path, locale: str, name: bytes) -> None:
    """By option, as an argument, and from the environment."""
    file = os.path.join(os.fsencode(tmp_path), name + b".yaml")  # noqa: PTH118 - pathlib takes no bytes
    with open(file, "wb") as copy:  # noqa: PTH123 - the same
        copy.write(small.read_bytes())
    listed = ("list", "--sort", "year", "--format", "csv", "--fields", "id")
    expected = (0, ["red-lantern", "two-rivers", "the-laughing-tourist"], "")
    assert asked(locales, locale, *listed, "--catalogue", file) == expected
    assert asked(locales, locale, *listed, b"--catalogue=" + file) == expected
    assert asked(locales, locale, *listed, NKFILMS_CATALOGUE=file) == expected
    checked = ("check", file, "--format", "csv", "--fields", "line")
    assert asked(locales, locale, *checked)[::2] == (3, "")


@pytest.mark.parametrize("locale", ["ko_KR.EUC-KR", "POSIX"])
@pytest.mark.parametrize("command", [["search"], ["recommend", "--like"], []])
def test_what_no_encoding_reads_is_a_mistake(locales: Path, locale: str, command: list[str]) -> None:
    """Said in one sentence, and never guessed into an answer."""
    sentence = "nkfilms: '?' is text neither in the encoding of your locale nor in UTF-8. Type it in one of them.\n"
    assert asked(locales, locale, *command, b"\xff") == (2, [], sentence)


def test_a_file_that_there_is_not_is_named_in_any_locale(locales: Path) -> None:
    """With question marks for what the locale does not read."""
    code, _, error = asked(locales, "ko_KR.EUC-KR", "list", "--catalogue", b"none\xff\x88.yaml")
    assert (code, error.partition("the")[0]) == (3, "nkfilms: none??.yaml: ")
