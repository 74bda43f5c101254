"""What is wrong with a file that is no YAML, in our words: the slips that people make, and what to do about each."""

import re
from typing import Any, NamedTuple


class Slip(NamedTuple):
    """Where a file stops being YAML, why, and what to do about it."""

    line: int
    message: str
    fix: str


class _Mark(NamedTuple):
    """Where YAML could not go on: the line from 1, its text, and the column from 0."""

    line: int
    text: str
    column: int

    @property
    def at_start(self) -> bool:
        """Whether only blanks stand before it."""
        return not self.text[: self.column].strip()


def slip(error: Any, text: str) -> Slip:
    """Return what an error of YAML means, given the text that was read."""
    lines = text.splitlines()
    here = _mark(error.problem_mark or error.context_mark, lines)
    opened = _mark(error.context_mark or error.problem_mark, lines)
    problem, context = error.problem or "", error.context or ""
    if "mapping values" in problem:
        return _second_colon(here)
    if "':'" in problem:
        return Slip(opened.line, "there is no field and value here", "write a colon and a space after the field's name")
    if "parsing a block" in context:
        return _out_of_place(here)
    return (
        _wrong_sign(problem, context, opened, here)
        or _unclosed(context, opened, here)
        or Slip(
            here.line, "this cannot be read as YAML", "check quotes, colons and brackets; put text in double quotes"
        )
    )


def _mark(mark: Any, lines: list[str]) -> _Mark:
    return _Mark(mark.line + 1, lines[mark.line] if mark.line < len(lines) else "", mark.column)


def _second_colon(here: _Mark) -> Slip:
    """Return the slip of a colon that opens a value where none can begin."""
    if re.search(r":\s", here.text[: here.column]):
        return Slip(here.line, "text holds a colon", "put it in double quotes")
    return Slip(here.line, "the indentation changes here", "indent this line and the one above as their neighbours")


def _out_of_place(here: _Mark) -> Slip:
    """Return the slip of something that stands where neither a field nor an item can."""
    if re.match(r"\s*-[^\s-]", here.text):
        return Slip(here.line, "there is no space after the dash", "write a dash, a space, then the item")
    if here.at_start:
        width = f"{here.column} space{'s' * (here.column != 1)}"
        return Slip(
            here.line,
            f"this line is indented by {width}, which does not fit the lines above",
            "indent it as the lines it belongs with",
        )
    fix = 'check the quotes here and just above; a quote inside text is written \\"'
    return Slip(here.line, "text goes on after its closing quote", fix)


def _wrong_sign(problem: str, context: str, opened: _Mark, here: _Mark) -> Slip | None:
    """Return the slip of a character that cannot stand where it does, or None where it is something else."""
    first = opened if context.endswith(("alias", "anchor")) else here
    if first.at_start and "\t" in first.text[: first.column + 1]:
        return Slip(first.line, "a tab stands in the indentation", "indent with spaces")
    if first is opened or "cannot start any token" in problem:
        return Slip(first.line, f"text begins with {first.text[first.column :][:1]}", "put it in double quotes")
    return Slip(first.line, "a backslash stands in double quotes", "write it twice") if "escape" in problem else None


def _unclosed(context: str, opened: _Mark, here: _Mark) -> Slip | None:
    """Return the slip of a quote or a bracket without its other half, or None where it is something else."""
    if "quoted scalar" in context and here.line > opened.line:
        return Slip(opened.line, "a quote opens here and is not closed", "close it")
    if "flow" not in context:
        return None
    if here.line > opened.line:
        return Slip(opened.line, "a bracket opens here and is not closed", "close it")
    return Slip(here.line, "a comma or a closing bracket is missing", "write it before what follows")
