"""From a YAML file to plain values, each with the line it stands on; strict about everything YAML is lax about."""

import re
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, NamedTuple

import yaml

from nkfilms.catalogue.findings import Finding, Key, MOST_FINDINGS, Place
from nkfilms.catalogue.slips import slip
from nkfilms.errors import CatalogueError, echo, Problem, UNPRINTABLE

MAX_BYTES = 8 * 2**20
"""Seven times the catalogue that we ship; an endless device must not hang us ..."""
MAX_VALUES = 400_000
"""... nor a file of little else than brackets and commas: each value costs more than its characters."""
LONGEST_TEXT = 2000
"""Characters, three times the longest summary: folding and laying out take more than their share of longer texts."""
MOST_MARKS = 30
"""On one letter, as in Unicode's stream-safe text (UAX #15); putting more in order takes the square of their number."""
MAX_DEPTH = 20
"""The schema needs six levels; libyaml's composer overflows the C stack at about 100,000."""

_UNPRINTABLE_IN_FILE = re.compile(rf"(?![\t\r])(?:{UNPRINTABLE})")
_STACKED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]"
    f"{{{MOST_MARKS + 1}}}"
)
_UNPRINTABLE_IN_TEXT = re.compile(rf"{UNPRINTABLE}|\n")


class Tree(NamedTuple):
    """The plain values of a file, the place of each, and what was wrong with their writing."""

    data: Any
    places: dict[Key, Place]
    findings: list[Finding]
    """As many as count, and one more where there are more."""

    def report(self, finding: Finding) -> None:
        """Keep a finding while they count."""
        if len(self.findings) <= MOST_FINDINGS:
            self.findings.append(finding)


_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Plain scalars are whole numbers, true, false, null or text: `NO` is Norway, `1:30` and `010` are text."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?(0|[1-9]\d{0,17})$"), list("-0123456789"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(null|~|)$"), ["n", "~", ""])

_SCALARS: dict[str, Callable[[str], Any]] = {"int": int, "bool": "true".__eq__, "null": lambda _: None}


def read_tree(path: Path | BinaryIO, file: str) -> Tree:
    """Read a YAML file; `file` is its name in messages.

    Raises CatalogueError where the file cannot be read as YAML at all; lesser problems are in the result.
    """
    text = _read_text(path, file)
    try:
        _refuse_tricks(text, file)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        if "nesting depth" in (error.problem or ""):  # libyaml's own limit, since PyYAML 6.0.4
            raise _too_deep(file, mark.line + 1) from None
        raise _fatal(file, *slip(error, text)) from None
    except yaml.YAMLError:
        raise _fatal(file, None, "this cannot be read as YAML", "name a YAML file") from None
    if node is None:
        raise _fatal(file, 1, "the file is empty", "begin it with `schema: 1`, then `films:`")
    tree = Tree(None, {}, [])
    return tree._replace(data=_plain(node, (), tree))


def _fatal(file: str, line: int | None, message: str, fix: str) -> CatalogueError:
    return CatalogueError([Problem(file=file, line=line, message=message, fix=fix)])


def _read_text(path: Path | BinaryIO, file: str) -> str:
    try:
        with path.open("rb") if isinstance(path, Path) else nullcontext(path) as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        why = f"the file cannot be read ({error.strerror or error})"
        raise _fatal(file, None, why, "name a readable YAML file") from None
    if len(data) > MAX_BYTES:
        raise _fatal(file, None, f"the file is larger than {MAX_BYTES // 2**20} MiB", "name a catalogue file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _fatal(file, line, "the file is not UTF-8 text", "save it as UTF-8") from None
    if found := _UNPRINTABLE_IN_FILE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise _fatal(file, line, f"here is the control character U+{ord(found[0]):04X}", "remove it")
    return text


def _refuse_tricks(text: str, file: str) -> None:
    """Refuse, before anything is built, what makes YAML dangerous or ambiguous: aliases, tags, depth, documents."""
    depth = documents = 0
    events: Iterator[Any] = yaml.parse(text, Loader=_Base)
    for values, event in enumerate(events):
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            raise _fatal(file, line, "anchors and aliases are not allowed", "write the value out, or quote the & or *")
        if getattr(event, "tag", None):
            raise _fatal(file, line, "tags are not allowed", "quote the text if it begins with an exclamation mark")
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            raise _fatal(file, line, "a second document begins here", "keep one document to a file")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _too_deep(file, line)
        if values > MAX_VALUES:
            raise _fatal(file, line, f"the file holds more than {MAX_VALUES} values", "name a catalogue file")


def _too_deep(file: str, line: int) -> CatalogueError:
    return _fatal(file, line, f"values are nested more than {MAX_DEPTH} deep", "no field needs that")


def _plain(node: Any, key: Key, tree: Tree) -> Any:
    tree.places.setdefault(key, _place(node, node))
    if isinstance(node, yaml.MappingNode):
        return {name: _plain(value, (*key, name), tree) for name, value in _entries(node, key, tree)}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value, (*key, number), tree) for number, value in enumerate(node.value)]
    value = _SCALARS.get(node.tag.rpartition(":")[2], str)(node.value)
    return _text(value.rstrip("\n"), key, tree) if isinstance(value, str) else value


def _text(text: str, key: Key, tree: Tree) -> str:
    """Return text no longer than it may be, reporting what a catalogue's text cannot be."""
    if len(text) > LONGEST_TEXT:
        tree.report(Finding(key, f"the text has {len(text)} characters", f"write at most {LONGEST_TEXT}"))
        text = text[:LONGEST_TEXT]
    elif not text.isascii() and _STACKED.search(text):
        fix = "write the letter with its own marks"
        tree.report(Finding(key, f"the text has more than {MOST_MARKS} marks on one letter", fix))
    if text and not any(char.isprintable() and not char.isspace() for char in text):
        tree.report(Finding(key, "the text is blank", "write something, or remove the line"))
    elif found := _UNPRINTABLE_IN_TEXT.search(text):
        what = "a line break" if found[0] == "\n" else f"the control character U+{ord(found[0]):04X}"
        tree.report(Finding(key, f"the text holds {what}", "write it as one line, or fold it with >-"))
    return text


def _place(node: Any, value: Any) -> Place:
    return Place(node.start_mark.line + 1, getattr(value, "style", None) in ("'", '"', ">", "|"))


def _entries(node: Any, key: Key, tree: Tree) -> Iterator[tuple[str, Any]]:
    """Yield the entries of a mapping under their key names, reporting names used twice and names that are no text."""
    for name_node, value in node.value:
        name = name_node.value
        line = name_node.start_mark.line + 1
        if not isinstance(name, str) or len(name) > LONGEST_TEXT or _UNPRINTABLE_IN_TEXT.search(name):
            tree.report(Finding(key, "a key is not plain text", "name a field", line))
        elif (*key, name) in tree.places:
            tree.report(Finding((*key, name), f"the key {echo(name)} is duplicated", "keep one of the two", line))
        else:
            tree.places[(*key, name)] = _place(name_node, value)
            yield name, value
