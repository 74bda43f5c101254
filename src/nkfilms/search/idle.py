"""The words people ask with: where a film can be seen, in which language, what it is, who made it.

`idle.txt` has them as they are folded, then after an empty line those that are in titles too.
"""

from pathlib import Path

from nkfilms.errors import shipped

IDLE_WORDS, WEAK_WORDS = (
    frozenset(part.split()) for part in shipped(Path(__file__).with_suffix(".txt")).decode().split("\n\n")
)
"""Words that stand around the name of a film in a sentence and say nothing of which film it is; and the weak ones of
them, which are in titles and stories too: one of them beside a title of one word asks for another film, as `free
crossing`, and none makes a sentence of what stands around a title."""
