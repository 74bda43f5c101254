"""Makes the pictures of the README anew: `python docs/pictures.py`, by hand, with Chromium installed for the page.

Answers in a terminal become SVG by Rich, the page of a programme a PNG by the browser.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
PICTURES = {
    "recommend.svg": ["recommend", "--tone", "humorous"],
    "stats.svg": ["stats", "--by", "decade", "--access", "state-made"],
    "handout.png": ["programme", "--within", "4h", "--format", "html", "--title", "Korea on film, spring"],
}
"""By the name of each picture, the words of its command."""
COLUMNS = 80
WINDOW = "760,620"
FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"


def main() -> None:
    """Write every picture beside this file."""
    for name, words in PICTURES.items():
        if name.endswith(".svg"):
            (HERE / name).write_text(terminal(words), encoding="utf-8")
        else:
            photograph(answer(words), HERE / name)


def answer(words: Sequence[str]) -> str:
    """Return what a command answers to somebody who keeps no library."""
    program = [sys.executable, "-m", "nkfilms", *words]
    env = {**os.environ, "COLUMNS": str(COLUMNS), "NKFILMS_LIBRARY": os.devnull + ".none"}
    return subprocess.run(program, capture_output=True, encoding="utf-8", check=True, env=env).stdout


def terminal(words: Sequence[str]) -> str:
    """Return a terminal with a command and its answer as SVG, in the fonts that the reader has."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="standard")
    console.print(Text(f"$ nkfilms {' '.join(words)}", style="bold"))
    console.print(Text.from_ansi(answer([*words, "--color", "always"])))
    svg = console.export_svg(title="nkfilms", unique_id=words[0])
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL).replace("Fira Code, monospace", FONTS)


def photograph(page: str, picture: Path) -> None:
    """Write a picture of the beginning of a page as a browser shows it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Install Chromium for the picture of a page.")
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "page.html")
        file.write_text(page, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={place}/profile"]
        options += [f"--window-size={WINDOW}", f"--screenshot={picture}"]
        subprocess.run([chromium, *options, file.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
