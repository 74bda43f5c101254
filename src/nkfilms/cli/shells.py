"""How each shell asks and is answered: its script, the words it hands over, and the lines it gets.

An answer is `words`, `files` or `yaml` on the first line, then a choice a line: the value, a tab, what it is. Scripts
read lines and evaluate none of them. A shell that puts a value on the command line as it stands, as bash and
PowerShell do, gets it quoted, so that nothing in it runs when the line does.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nkfilms.cli.offering import Offered, offered

SHELLS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"}
"""The shells that there is a script for, each with the ending of its file."""


def script(shell: str) -> str:
    """Return the script that makes a shell complete nkfilms."""
    return Path(__file__).with_name("scripts").joinpath(f"nkfilms.{SHELLS[shell]}").read_text(encoding="utf-8")


def answer(shell: str, given: Sequence[str]) -> str:
    """Return the answer to what the script of a shell hands over, complete with its last line break."""
    if shell == "bash":
        line, word = (*given, "", "")[:2]
        found, values = _bash(line, word)
        return _lines(found, [(value, "") for value in values])
    words, last = list(given[:-1]), "".join(given[-1:])
    if shell == "fish":
        last = split(last)[0][-1]
    if shell == "powershell":
        last = last[1:].strip("'\"")  # behind a colon, as older ones drop an empty argument
    found = offered(words, last)
    quoted = powershell_quoted if shell == "powershell" else str
    return _lines(found, [(quoted(plain(choice.value)), plain(choice.about)) for choice in found.choices])


def _lines(found: Offered, choices: Sequence[tuple[str, str]]) -> str:
    lines = [f"{value}\t{about}" if about else value for value, about in choices]
    return "".join(f"{line}\n" for line in (found.files or "words", *lines))


def plain(text: str) -> str:
    """Return text as one line of visible characters, spaces for all others; names are found by it as before."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def split(line: str) -> tuple[list[str], str]:
    """Return the words of a line without their quotes, the last as far as it goes, and the quote that is still open."""
    from shlex import shlex

    # One letter more than was typed tells a blank between words from one that is quoted.
    reader: Any = shlex(line + "_", posix=True)  # its state is public, but not typed
    reader.whitespace_split, reader.commenters = True, ""
    words: list[str] = []
    quote = ""
    try:
        for word in reader:
            words.append(word)  # noqa: PERF402 - those before an open quote are kept
    except ValueError:
        words, quote = [*words, reader.token], reader.state
    return [*words[:-1], words[-1][:-1]], quote


def _bash(line: str, word: str) -> tuple[Offered, list[str]]:
    """Return what bash gets for a line up to the cursor, of whose last word it would replace only `word`.

    Bash breaks words at `=` and `:` too. It shows no descriptions, and puts what all values begin with in the place of
    the word: values that do not begin as typed are offered alone, or shown beside a blank, which keeps the word.
    """
    words, quote = split(line)
    typed = words[-1]
    kept = typed.removesuffix(split(quote + word)[0][-1])
    found = offered(words[1:-1], typed)
    values = [plain(choice.value) for choice in found.choices if choice.value.startswith(kept)]
    begun = [value for value in values if value.lower().startswith(typed.lower())]
    blank = [] if begun or len(values) < 2 else [" "]  # noqa: PLR2004 - one alone replaces the word
    return found, [*blank, *(bash_quoted(value[len(kept) :], quote) for value in begun or values)]


def bash_quoted(value: str, quote: str = "") -> str:
    """Return a value as bash reads it back: inside an open quote, or with a backslash before whatever it might obey."""
    if quote == "'":
        return value.replace("'", r"'\''")
    if quote:  # where a backslash does not keep `!` from the history
        return re.sub(r'[\\"$`]', r"\\\g<0>", value).replace("!", r'"\!"')
    return re.sub(r"[^\w@%+=:,./-]", r"\\\g<0>", value)


def powershell_quoted(value: str) -> str:
    """Return a value as PowerShell reads it back; its typographic quotation marks are quotes too."""
    if re.fullmatch(r"[\w=./:-]+", value):
        return value
    return "'" + re.sub("['\u2018-\u201b]", r"\g<0>\g<0>", value) + "'"
