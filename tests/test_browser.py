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
    "programme --sessions 4 --within 2h --starts 2027-03-01T18:00",
    "recommend --tone humorous",
    "show the-red-chapel",
    "show pulgasari the-flower-girl",
    "where the-red-chapel pulgasari",
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
  parent.postMessage(JSON.stringify({passed: found.passes.map(each => each.id), told: told, width: innerWidth,
    dark: matchMedia("(prefers-color-scheme: dark)").matches, wide: document.documentElement.scrollWidth > innerWidth}), "*");
});
"""
FRAME = """<!DOCTYPE html><script>onmessage = said => document.title = said.data</script>
<iframe src="page.html" style="width:{width}px;height:900px;border:0"></iframe>"""
"""A page in a frame, as a window of Chromium is never as narrow as a telephone."""
DESK, PHONE = 1200, 360
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed"),
]


def judged(page: str, place: Path, width: int = DESK, *options: str) -> Any:
    """Return what axe finds in a page, as a browser shows it in a window of a width."""
    shutil.copy(AXE, place / "axe.js")
    inside = f'<script src="axe.js"></script><script>{FOUND}</script></body>'
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^\n]*', "", page)
    (place / "page.html").write_text(free.replace("</body>", inside), encoding="utf-8")
    (place / "frame.html").write_text(FRAME.format(width=width), encoding="utf-8")
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu")
    done = subprocess.run(
        [
            str(CHROMIUM), "--headless", "--no-sandbox", *quiet, f"--user-data-dir={place / 'profile'}",
            "--virtual-time-budget=20000", *options, "--dump-dom", (place / "frame.html").as_uri(),
        ],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    (title,) = re.findall(r"<title>(\{.*?\})</title>", done.stdout)
    return json.loads(unescape(title))


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(("width", "options"), [(DESK, ()), (PHONE, DARK)])
def test_axe_finds_nothing(nkfilms: Shell, tmp_path: Path, line: str, width: int, options: tuple[str, ...]) -> None:
    """In light on a desk and in dark on a telephone; and nothing stands out at the side."""
    said = judged(nkfilms(*shlex.split(line), "--format", "html").out, tmp_path, width, *options)
    assert said["told"] == []
    assert {"color-contrast", "document-title", "landmark-one-main", "html-has-lang"} <= set(said["passed"])
    assert (said["width"], said["dark"], said["wide"]) == (width, DARK[0] in options, False)


def test_axe_finds_what_is_wrong(nkfilms: Shell, tmp_path: Path) -> None:
    """Or the test above would say nothing."""
    page = nkfilms("show", "the-red-chapel", "--format", "html").out
    wrong = page.replace('lang="en"', "").replace("--ink: #1b1b1b", "--ink: #eee")
    rules = {each.partition(":")[0] for each in judged(wrong, tmp_path)["told"]}
    assert rules >= {"html-has-lang", "color-contrast"}
