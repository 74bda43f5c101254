"""Start-up counts from the first day: what a command may import, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # it starts processes

HEAVY = {
    "rich",
    "rapidfuzz",
    "yaml",
    "importlib.metadata",
    "jsonschema",
    "asyncio",
    "logging",
    "pydantic",
    "json",
    "csv",
}
"""What JSON answers from an installed wheel do without."""

TYPERS = {"typer", "annotated_doc", "shellingham"}
ENVIRONMENTS = {"_distutils_hack", "_virtualenv", "sitecustomize"}
"""What the start of Python itself imports in some virtual environments and on some systems."""


def imported(wheel_python: Path, *args: str) -> set[str]:
    """Return the modules that a command had imported when it ended."""
    script = (
        "import sys\nfrom nkfilms.cli import run\nrun(sys.argv[1:])\n"
        "print('\\n' + ' '.join(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([wheel_python, "-c", script, *args], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split())


def test_recommend_json_imports_this_of_ours_and_nothing_heavy(wheel_python: Path) -> None:
    """The list is pinned: a module more is a decision, not an accident."""
    modules = imported(wheel_python, "recommend", "--json")
    assert {name for name in modules if name.partition(".")[0] == "nkfilms"} == {
        "nkfilms",
        "nkfilms.catalogue",
        "nkfilms.catalogue.compiled",
        "nkfilms.cli",
        "nkfilms.cli.answering",
        "nkfilms.cli.arguments",
        "nkfilms.cli.bundles",
        "nkfilms.cli.commands",
        "nkfilms.cli.commands.recommend",
        "nkfilms.cli.complete",
        "nkfilms.cli.help_pages",
        "nkfilms.cli.options",
        "nkfilms.cli.program",
        "nkfilms.cli.terminal",
        "nkfilms.errors",
        "nkfilms.evidence",
        "nkfilms.juries",
        "nkfilms.filters",
        "nkfilms.filters.kinds",
        "nkfilms.filters.table",
        "nkfilms.folding",
        "nkfilms.model",
        "nkfilms.own",
        "nkfilms.parsing",
        "nkfilms.publishers",
        "nkfilms.recommend",
        "nkfilms.repetition",
        "nkfilms.results",
        "nkfilms.views",
        "nkfilms.views.answers",
        "nkfilms.views.look",
        "nkfilms.views.serialise",
        "nkfilms.vocabularies",
    }
    top = {name.partition(".")[0] for name in modules}
    assert top - set(sys.stdlib_module_names) - {"__main__"} <= {"nkfilms", "msgspec", *TYPERS, *ENVIRONMENTS}
    assert not HEAVY & modules


@pytest.mark.parametrize("command", [("recommend", "--json"), ("programme", "--within", "4h", "--json"), ("list",)])
def test_nothing_is_imported_for_a_library_that_is_not_there(wheel_python: Path, command: tuple[str, ...]) -> None:
    """Nor for one that the answer does not ask; of one that is there, SQLite and what reads it."""
    subprocess.run([wheel_python, "-m", "nkfilms", "want", "salt"], check=True, capture_output=True)
    there = {name for name in imported(wheel_python, *command) if "sqlite" in name or "nkfilms.library" in name}
    assert there >= {"sqlite3", "nkfilms.library.storage"} if command != ("list",) else there == set()
    Path(os.environ["NKFILMS_LIBRARY"]).unlink()
    modules = imported(wheel_python, *command)
    assert [name for name in modules if "sqlite" in name or "nkfilms.library" in name] == []


@pytest.mark.parametrize(
    ("command", "needed"),
    [
        pytest.param(("recommend",), {"rich"}, id="a table needs Rich"),
        pytest.param(("search", "salt", "--json"), {"rapidfuzz"}, id="a search needs RapidFuzz"),
        pytest.param(("search", "--in", "stories", "kidnapped", "director", "--json"), set(), id="a story does not"),
        pytest.param(("show", "salt", "--format", "plain"), {"rapidfuzz"}, id="a film by name, the same"),
        pytest.param(("--help",), set(), id="help needs neither"),
        pytest.param(("list", "--format", "csv"), {"csv"}, id="nor does CSV"),
        pytest.param(("list", "--format", "html"), set(), id="nor a page"),
        pytest.param(("list", "--format", "bibtex"), set(), id="nor citations"),
        pytest.param(("stats", "--json"), set(), id="nor counts"),
        pytest.param(("stats", "--format", "markdown"), set(), id="nor a table of them in Markdown"),
    ],
)
def test_libraries_load_only_where_they_are_used(
    wheel_python: Path, command: tuple[str, ...], needed: set[str]
) -> None:
    """And PyYAML never, as a wheel carries JSON."""
    assert HEAVY & imported(wheel_python, *command) - {"logging"} <= needed


def test_stories_are_read_only_where_they_are_asked_for(wheel_python: Path) -> None:
    """A name that fits needs none of them; and with the index in the wheel, nothing needs the thesaurus."""
    assert not {name for name in imported(wheel_python, "search", "salt", "--json") if "nkfilms.stories" in name}
    told = imported(wheel_python, "search", "danish", "comedians", "go", "to", "pyongyang", "--json")
    assert "nkfilms.stories.index" in told
    assert "nkfilms.stories.thesaurus" not in told
