"""Print how long nkfilms takes to start, as ratios to a hello-world Typer program, measured in one run.

Run it in a checkout with its development environment:

    python benchmarks/start_up.py [ROUNDS] [--growth]

It builds the wheel and installs it into a new environment. Each round times every program once, in turn, so that a
machine that slows down slows them all. A ratio is the median over the rounds of a program's wall time over the hello of
the same round. With --growth, catalogues of 465, 1,000 and 3,000 films, made of the shipped one, take the place of the
shipped one in that environment, each compiled as the build does it. What a library of two thousand films costs is the
median over the rounds of the difference to the same command without one; it should stay below six milliseconds.
"""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from nkfilms.catalogue import CHECKOUT, COMPILED, load_catalogue
from nkfilms.catalogue.compiled import read
from nkfilms.compilation import compiled_form
from nkfilms.library.storage import update
from nkfilms.own import Mark
from synthetic import catalogue_of

HELLO = """\
import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def hello(name: str = "world") -> None:
    {body}


app()
"""
PRINT = 'print(f"hello {name}")'
TABLE = """from rich.console import Console
    from rich.table import Table

    table = Table(box=None)
    table.add_column("hello")
    table.add_row(name)
    Console().print(table)"""

COMMANDS = {
    "recommend --json": ("hello", 1.3, ["recommend", "--tone", "humorous", "--json"]),
    "recommend": ("hello, table", 1.2, ["recommend", "--tone", "humorous"]),
    "search --json": ("hello", 1.45, ["search", "bulgasari", "--json"]),
    "search --json, story": ("hello", 1.6, ["search", "danish comedians go to pyongyang", "--json"]),
    "show": ("hello, table", 1.3, ["show", "the-red-chapel"]),
    "recommend --like": ("hello", 1.6, ["recommend", "--like", "the-red-chapel", "--json"]),
    "programme --json": ("hello", None, ["programme", "--within", "4h", "--json"]),
    "list --json": ("hello", None, ["list", "--json"]),
    "--help": ("hello", None, ["--help"]),
}
"""By name, the hello that a command is compared with, the ratio it should stay below, and its words."""
LIBRARY = "recommend --json, library"
SIZES = (465, 1_000, 3_000)


def main() -> None:
    """Time the programs and print the ratios."""
    rounds = next((int(arg) for arg in sys.argv[1:] if arg.isdigit()), 30)
    with tempfile.TemporaryDirectory() as place:
        python, wheel = _installed(Path(place))
        print(f"the wheel: {wheel.stat().st_size / 1e6:.2f} MB; its catalogue: {_size(python)}")
        bodies = {"hello": PRINT, "hello, table": TABLE}
        hellos = {name: [str(python), _hello(Path(place, f"{name}.py"), body)] for name, body in bodies.items()}
        for size in SIZES if "--growth" in sys.argv else (0,):
            if size:
                made = catalogue_of(size, load_catalogue(CHECKOUT))
                _compiled(python).write_bytes(compiled_form(made))
                print(f"\n{size} films; their catalogue: {_size(python)}")
            _print_ratios(hellos, python, rounds, _library(Path(place, "library.sqlite3")))


def _installed(place: Path) -> tuple[Path, Path]:
    """Return the Python of a new environment with the wheel of this checkout, and the wheel."""
    root = CHECKOUT.parents[1]
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(root)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    venv.create(place / "env", with_pip=True)
    python = place / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", wheel], check=True, capture_output=True)
    return python, wheel


def _library(path: Path) -> Path:
    """Return a library of two thousand films, of which the guide has sixty."""
    films = [film.id for film in load_catalogue(CHECKOUT).films[:60]]
    films += [f"elsewhere-{number}" for number in range(2000 - len(films))]
    if not path.exists():
        update(path, lambda _: [Mark(film_id, film_id, 2000, seen=True, rating=4.0) for film_id in films])
    return path


def _compiled(python: Path) -> Path:
    """Return the compiled catalogue of an environment."""
    (package,) = python.parents[1].glob("lib/python3*/site-packages/nkfilms")
    return package / COMPILED.name


def _size(python: Path) -> str:
    """Return the size of the compiled catalogue, and how much of it the columns are."""
    path = _compiled(python)
    extents = read(path).contents  # type: ignore[attr-defined]
    columns = sum(length for name, (_, length, _) in extents.items() if name.startswith("films."))
    derived = [name for name in ("names", "similarity", "stories", "evidence") if name in extents]
    rest = ", ".join(f"{name} {extents[name][1] / 1e6:.2f} MB" for name in derived)
    return f"{path.stat().st_size / 1e6:.2f} MB, of them columns {columns / 1e6:.2f} MB, {rest}"


def _print_ratios(hellos: Mapping[str, list[str]], python: Path, rounds: int, library: Path) -> None:
    program = str(python.with_name("nkfilms"))
    commands = {name: [program, *words] for name, (_, _, words) in COMMANDS.items()}
    with_library = ["env", f"NKFILMS_LIBRARY={library}", *commands["recommend --json"]]
    without = ["env", f"NKFILMS_LIBRARY={library}.none", *commands["recommend --json"]]
    times = _times({**hellos, **commands, LIBRARY: with_library, f"{LIBRARY}, none": without}, rounds)
    more = median(one - other for one, other in zip(times[LIBRARY], times.pop(f"{LIBRARY}, none"), strict=True))
    print(f"a library of 2,000 films: {1000 * more:.1f} ms more  (aim: 6)")
    for name, seconds in times.items():
        line = f"{name:21} {1000 * median(seconds):6.1f} ms"
        if name in COMMANDS:
            base, aim, _ = COMMANDS[name]
            ratio = median(one / other for one, other in zip(seconds, times[base], strict=True))
            line += f"  {ratio:4.2f} times {base}" + (f"  (aim: {aim})" if aim else "")
        print(line)


def _hello(path: Path, body: str) -> str:
    path.write_text(HELLO.format(body=body), encoding="utf-8")
    return str(path)


def _times(programs: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[float]]:
    """Return the wall times of each program in seconds, after one round that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in programs}
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for counted in range(-1, rounds):
        for name, command in programs.items():
            start = perf_counter()
            subprocess.run(
                command,
                check=True,
                capture_output=True,
                env={**env, "COLUMNS": "80", "NKFILMS_LIBRARY": os.devnull + ".none"},
            )
            if counted >= 0:
                times[name].append(perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
