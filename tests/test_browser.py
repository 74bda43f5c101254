"""Pages in a real browser, where one is installed with axe-core; CONTRIBUTING says how."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Said

Shell = Callable[..., Said]

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DARK = ("--force-dark-mode", "--blink-settings=preferredColorScheme=0")
LINES = [
    "programme --within 10h --count 6 --title 'Korea on film, spring'",
    "recommend --tone humorous",
    "show the-red-chapel",
    "show pulgasari the-flower-girl",
    "search 불가사리",
    "list --access co-produced",
    "list --fields id,title,original_title,directors -n 20",
    "list --year 1900",
    "stats",
    "terms",
]
FOUND = """
axe.run(document).then(found => {
  const told = found.violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).join(" ")}`);
  document.title = JSON.stringify({passed: found.passes.map(each => each.id), told: told,
    dark: matchMedia("(prefers-color-scheme: dark)").matches, wide: document.documentElement.scrollWidth > innerWidth});
});
"""
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed"),
]


def judged(page: str, place: Path, *options: str) -> Any:
    """Return what axe finds in a page, as a browser shows it."""
    shutil.copy(AXE, place / "axe.js")
    inside = f'<script src="axe.js"></script><script>{FOUND}</script></body>'
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^\n]*', "", page)
    (place / "page.html").write_text(free.replace("</body>", inside), encoding="utf-8")
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu")
    done = subprocess.run(
        [
            str(CHROMIUM), "--headless", "--no-sandbox", *quiet, f"--user-data-dir={place / 'profile'}",
            "--virtual-time-budget=20000", *options, "--dump-dom", (place / "page.html").as_uri(),
        ],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    (title,) = re.findall(r"<title>(\{.*?\})</title>", done.stdout)
    return json.loads(unescape(title))


@pytest.mark.parametrize(
    ("line", "options"),
    [(line, ("--window-size=1200,900",)) for line in LINES]
    + [(line, ("--window-size=500,900", *DARK)) for line in (LINES[0], "stats")],
)
def test_axe_finds_nothing(nkfilms: Shell, tmp_path: Path, line: str, options: tuple[str, ...]) -> None:
    """In light and dark, wide and narrow; and nothing stands out at the side."""
    said = judged(nkfilms(*shlex.split(line), "--format", "html").out, tmp_path, *options)
    assert said["told"] == []
    assert {"color-contrast", "document-title", "landmark-one-main", "html-has-lang"} <= set(said["passed"])
    assert (said["dark"], said["wide"]) == (DARK[0] in options, False)


def test_axe_finds_what_is_wrong(nkfilms: Shell, tmp_path: Path) -> None:
    """Or the test above would say nothing."""
    page = nkfilms("show", "the-red-chapel", "--format", "html").out
    wrong = page.replace('lang="en"', "").replace("--ink: #1b1b1b", "--ink: #eee")
    rules = {each.partition(":")[0] for each in judged(wrong, tmp_path)["told"]}
    assert rules >= {"html-has-lang", "color-contrast"}
