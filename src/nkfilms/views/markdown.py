"""Answers as a Markdown table, in which catalogue text stands for itself."""

from __future__ import annotations

import re

from nkfilms.errors import one_line
from nkfilms.views.look import Answer, Look
from nkfilms.views.serialise import rows


def markdown(answer: Answer, look: Look) -> str:
    """Return a Markdown table in which catalogue text stands for itself."""
    header, cells = rows(answer, look)
    lines = [header, ["---"] * len(header), *([literal(cell) for cell in row] for row in cells)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def literal(text: str) -> str:
    """Return text in which Markdown finds nothing to obey."""
    text = re.sub(r"([\\`*_\[\]<>|#~&$@]|:(?=//)|(?<=\bwww)\.)", r"\\\1", one_line(text), flags=re.IGNORECASE)
    text = re.sub(r"^(\d+(?=[.)])|(?=[-+=]))", r"\1\\", text)  # what would begin a list or underline a heading
    return re.sub(r"^\s|\s$", lambda blank: f"&#{ord(blank[0])};", text)  # what would be lost, or begin a code block
