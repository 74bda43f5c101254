"""Print how long nkfilms takes to start, as ratios to a hello-world Typer program, measured in one run.

Run it with the Python of an environment in which nkfilms is installed from a wheel:

    python benchmarks/start_up.py [ROUNDS]

Each round times every program once, in turn, so that a machine that slows down slows them all. A ratio is the median
over the rounds of a program's wall time over the hello of the same round.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

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

AIMS = {
    ("recommend --json", "hello"): 1.5,
    ("recommend", "hello, table"): 1.35,
    ("search --json", "hello"): 1.7,
    ("--help", "hello"): None,
}


def main() -> None:
    """Time the programs and print the ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    nkfilms = str(Path(sys.executable).with_name("nkfilms"))
    with tempfile.TemporaryDirectory() as folder:
        programs = {
            "hello": _hello(Path(folder, "hello.py"), PRINT),
            "hello, table": _hello(Path(folder, "table.py"), TABLE),
            "recommend --json": [nkfilms, "recommend", "--tone", "humorous", "--json"],
            "recommend": [nkfilms, "recommend", "--tone", "humorous"],
            "search --json": [nkfilms, "search", "bulgasari", "--json"],
            "--help": [nkfilms, "--help"],
        }
        times = _times(programs, rounds)
    for name, seconds in times.items():
        print(f"{name:18} {1000 * median(seconds):6.1f} ms")
    print()
    for (name, base), aim in AIMS.items():
        ratio = median(one / other for one, other in zip(times[name], times[base], strict=True))
        print(f"{name:18} {ratio:4.2f} times {base}" + (f"  (aim: {aim})" if aim else ""))


def _hello(path: Path, body: str) -> list[str]:
    path.write_text(HELLO.format(body=body), encoding="utf-8")
    return [sys.executable, str(path)]


def _times(programs: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[float]]:
    """Return the wall times of each program in seconds, after one round that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in programs}
    for counted in range(-1, rounds):
        for name, command in programs.items():
            start = perf_counter()
            subprocess.run(command, check=True, capture_output=True, env={**os.environ, "COLUMNS": "80"})
            if counted >= 0:
                times[name].append(perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
