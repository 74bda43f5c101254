"""Never lost: whatever happens in the middle of a change, the library is as it was before it, or as after it."""

import ctypes
import os
import random
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest

from nkfilms.library.storage import read, update
from nkfilms.own import Mark
from tests.conftest import SMALL

PROGRAM = Path(sys.executable).with_name("nkfilms")
MOMENTS = 100
WRITERS = 50
MANY = 3000

IMPORTS = """
import sys
from pathlib import Path
from nkfilms.library.storage import update
from nkfilms.own import Mark

path, many = Path(sys.argv[1]), int(sys.argv[2])
turn = 0
print("ready", flush=True)
while True:
    turn += 1
    update(path, lambda _: [
        Mark(f"film-{number}", "A film", 2000, seen=True, note=f"{turn} " + "x" * 150) for number in range(many)
    ])
"""
"""Puts so many films into a library again and again, each time all with the same note."""

KILLED_AT_A_STEP = """
import os, signal, sqlite3, sys
from pathlib import Path
from nkfilms.library import storage
from nkfilms.own import Mark

path, step = Path(sys.argv[1]), int(sys.argv[2])
connect = storage._connected

def connected(*args):
    connection = connect(*args)
    left = [step]
    def killed():
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0
    connection.set_progress_handler(killed, 600)
    connection.execute("PRAGMA cache_size = 4")  # so that pages go to the disk before the end
    return connection

storage._connected = connected
storage.update(path, lambda _: [Mark(f"film-{n}", "A film", 2000, wanted=True, note="y" * 150) for n in range(300)])
"""
"""Changes a library and is killed at a step of SQLite's own machine."""


def notes(path: Path) -> set[str]:
    """Return what the notes of a library begin with: one thing alone, where no change is there in part."""
    return {(mark.note or "").split(" ")[0] for mark in read(path).values()}


@pytest.mark.slow
def test_kill_9_at_random_moments_of_writing_imports(library: Path) -> None:
    """Whoever reads next finds one import whole, and what it was broken off from puts right by itself."""
    chance = random.Random(17)  # noqa: S311 - moments, no secrets
    broken_off = 0
    for moment in range(MOMENTS):
        with subprocess.Popen([sys.executable, "-c", IMPORTS, library, str(MANY)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            sleep(chance.uniform(0.0, 0.3))
            writer.kill()
        broken_off += library.with_name(f"{library.name}-journal").exists()
        if not library.exists():
            continue
        assert len(notes(library)) <= 1, moment
        assert len(read(library)) in (0, MANY), moment
    assert broken_off >= MOMENTS // 10  # else the moments were none of writing


@pytest.mark.slow
def test_kill_9_at_steps_of_one_change(library: Path) -> None:
    """Through the whole of it: of a hundred changes, each broken off somewhat later, none is there in part."""
    update(library, lambda _: [Mark(f"film-{n}", "A film", 2000, seen=True, note="x" * 150) for n in range(300)])
    codes, before = set(), read(library)
    for step in range(1, 3 * MOMENTS):
        done = subprocess.run([sys.executable, "-c", KILLED_AT_A_STEP, library, str(step)], check=False)
        codes.add(done.returncode)
        if done.returncode == 0:
            break
        assert read(library) == before, step
    assert codes == {-signal.SIGKILL, 0}
    assert step > MOMENTS // 2


@pytest.mark.slow
def test_kill_9_of_the_program_itself(library: Path, small: Path) -> None:
    """At forty moments of `nkfilms import`, from its start to its end."""
    titles = small.with_name("watched.txt")
    titles.write_text("Red Lantern (1985)\nThe Laughing Tourist (2010)\nTwo Rivers (2004)\n", encoding="utf-8")
    command: list[str | Path] = [PROGRAM, "import", titles, "--catalogue", small]
    for moment in range(40):
        library.unlink(missing_ok=True)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
            sleep(0.2 + moment * 0.01)
            program.kill()
        if library.exists():
            assert len(read(library)) in (0, 3)
    assert subprocess.run(command, check=True, capture_output=True).returncode == 0
    assert len(read(library)) == 3


@pytest.mark.slow
def test_fifty_writers_at_once(library: Path, tmp_path: Path) -> None:
    """Of a library that is not there yet: each adds a film, and all are there."""
    head, _, films = SMALL.partition("films:\n")
    one = films.partition("  - id: the-laughing-tourist")[0].replace("    lists: [{list: the-best, rank: 1}]\n", "")
    fifty = "".join(re.sub("red-lantern|Red Lantern", f"film-{n:02}", one) for n in range(WRITERS))
    catalogue = tmp_path / "fifty.yaml"
    catalogue.write_text(f"{head}films:\n{fifty}", encoding="utf-8")
    writers = [
        subprocess.Popen(
            [PROGRAM, "seen", f"film-{n:02}", "--catalogue", catalogue],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for n in range(WRITERS)
    ]
    said = [writer.communicate(timeout=300)[1] for writer in writers]
    assert [(writer.returncode, err) for writer, err in zip(writers, said, strict=True)] == [(0, b"")] * WRITERS
    assert len(read(library)) == WRITERS
    assert list(library.parent.iterdir()) == [library]


def limited(size: int) -> Callable[[], None]:
    """Return what lets no file grow over so many bytes in a new process."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


WRITES_ONCE = IMPORTS.replace("while True:", "for _ in range(1):").replace(
    "import sys\n", "import sys\nfrom nkfilms.errors import NkfilmsError\n"
)


@pytest.mark.slow
def test_a_disk_that_fills_at_any_size(library: Path) -> None:
    """Where neither library nor journal may grow, at a step of 2 KB: all is as before, or as after, and said."""
    update(library, lambda _: [Mark(f"film-{n}", "A film", 2000, seen=True, note="0 before") for n in range(50)])
    codes = set()
    for size in range(0, 80_000, 2048):
        done = subprocess.run(
            [sys.executable, "-c", WRITES_ONCE, library, "200"],
            capture_output=True, text=True, check=False, preexec_fn=limited(size),
        )  # fmt: skip
        codes.add(done.returncode)
        if done.returncode:
            assert "LibraryNotWritten" in done.stderr, done.stderr
            assert (notes(library), len(read(library))) == ({"0"}, 50), size
        else:
            assert len(notes(library) - {"0"}) <= 1
            break
    assert codes == {0, 1}


@pytest.fixture
def volume(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of 96 KB, where one may be mounted."""
    place = tmp_path / "volume"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.mark.slow
def test_a_full_disk(volume: Path, small: Path) -> None:
    """A real one: one sentence, exit code 1, and the library as it was; a new one is not there at all."""
    library = volume / "library.sqlite3"
    env = {**os.environ, "NKFILMS_LIBRARY": str(library)}
    command: list[str | Path] = [PROGRAM, "seen", "red-lantern", "--note", "x" * 1000, "--catalogue", small]
    full = volume / "full"
    full.write_bytes(b"x" * 96 * 1024)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert (done.returncode, done.stdout, list(volume.iterdir())) == (1, "", [full])
    full.unlink()
    subprocess.run([PROGRAM, "want", "two-rivers", "--catalogue", small], capture_output=True, check=True, env=env)
    before = read(library)
    for left in (0, 4096, 8192):
        full.write_bytes(b"")
        free = os.statvfs(volume)
        full.write_bytes(b"x" * (free.f_bavail * free.f_frsize - left))
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
        if done.returncode == 0:
            break
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert done.stderr.endswith(": the disk is full.\n")
        assert read(library) == before


def obeying() -> None:
    """Make a new process obey the permissions of files, which root otherwise need not."""
    if os.geteuid() == 0:
        drop_capability, overrides, reads_all = 24, 1, 2
        for capability in (overrides, reads_all):
            ctypes.CDLL(None).prctl(drop_capability, capability, 0, 0, 0)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="root obeys no permissions elsewhere")
def test_a_directory_that_may_only_be_read(library: Path, small: Path) -> None:
    """What is in it is read, and not changed; there is one sentence, exit code 1, and 3 where it cannot be read."""
    library.parent.mkdir(mode=0o700)

    def ask(*words: str) -> tuple[int, str, int]:
        """Return the exit code, what was answered, and how many sentences were said."""
        done = subprocess.run(
            [PROGRAM, *words, "--catalogue", small, "--format", "csv", "--fields", "id"],
            capture_output=True, text=True, check=False, preexec_fn=obeying,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr.count("\n")

    try:
        library.parent.chmod(0o500)
        assert ask("seen", "red-lantern") == (1, "", 1)
        library.parent.chmod(0o700)
        assert ask("seen", "red-lantern") == (0, "id\nred-lantern\n", 0)
        library.parent.chmod(0o500)
        assert ask("seen") == (0, "id\nred-lantern\n", 0)
        assert ask("seen", "two-rivers") == (1, "", 1)
        library.chmod(0)
        assert ask("seen") == (3, "", 1)
        assert ask("recommend") == (3, "", 1)
    finally:
        library.parent.chmod(0o700)
    library.chmod(0o600)
    assert set(read(library)) == {"red-lantern"}


@pytest.mark.slow
def test_a_home_that_is_not_there(small: Path, tmp_path: Path) -> None:
    """Is not made; what only reads does not miss it."""
    env = {name: value for name, value in os.environ.items() if name not in ("NKFILMS_LIBRARY", "XDG_DATA_HOME")}
    env["HOME"] = str(tmp_path / "nowhere")
    for words, code in ((("seen", "red-lantern"), 1), (("seen",), 4), (("recommend",), 0), (("list", "--seen"), 4)):
        done = subprocess.run(
            [PROGRAM, *words, "--catalogue", small], capture_output=True, text=True, check=False, env=env
        )
        assert done.returncode == code, done.stderr
        assert done.stderr.count("\n") == (code != 0)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.slow
def test_ctrl_c_in_the_middle_of_a_change(library: Path) -> None:
    """Ends the process at once, as it always does, and the library is whole: what kill -9 cannot break, it cannot."""
    script = IMPORTS.replace("import sys\n", "import sys\nimport nkfilms.__main__\n", 1)
    for moment in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", script, library, str(MANY)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            sleep(0.05 * moment)
            writer.send_signal(signal.SIGINT)
            _, err = writer.communicate(timeout=60)
        assert (writer.returncode, err) == (130, b"")
        if library.exists():
            assert len(notes(library)) <= 1
            assert len(read(library)) in (0, MANY)
