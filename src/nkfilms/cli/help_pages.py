"""What the help pages show besides options."""

from __future__ import annotations

from collections.abc import Sequence

HELP = "Guide you to films about, from and set in North Korea: what to watch, and why."
EXAMPLES = (
    "nkfilms recommend --tone humorous",
    "nkfilms search red chaple",
    "nkfilms show the-red-chapel",
)


BRACKETS = "[Brackets] hold a title of ours: no English title was published."


def epilog(examples: Sequence[str], notes: str = "") -> str:
    """Return the end of a help page: examples, then notes, line breaks kept."""
    blocks = ["Examples:\n" + "\n".join(f"  {example}" for example in examples), *notes.split("\n\n")]
    return "\n\n".join(f"\b\n{block}" for block in blocks if block)


SHORT_HELP = """\
nkfilms, the film guide to North Korea: what to watch, and why.

  nkfilms recommend --tone humorous      films ranked for a mood, with reasons
  nkfilms programme --within 4h          an evening, a day or a course of films
  nkfilms search red chaple              half a title, in any spelling
  nkfilms show the-red-chapel            what to know of a film before watching it
  nkfilms where the-red-chapel           where it could be watched, and where to look
  nkfilms list --year 1980s              every film that passes the filters
  nkfilms stats --by decade              films counted, with bars
  nkfilms seen pulgasari --rating 4      what you have seen; want, import do the rest
  nkfilms terms                          tones, topics and other terms explained

Tones: informative, insightful, humorous, artistic.
More: nkfilms --help, nkfilms COMMAND --help.
"""
