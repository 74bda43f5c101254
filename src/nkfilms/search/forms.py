"""The forms of one English word: plurals, past tenses, and the few ways in which titles from Korean are translated."""

from functools import lru_cache

_IRREGULAR = {
    "children": "child", "gone": "go", "leaves": "leaf", "lives": "life", "men": "man", "went": "go", "wives": "wife",
    "women": "woman",
}  # fmt: skip
_SAME = {"maiden": "girl", "frontier": "border", "virgin": "girl"}
"""처녀 is a girl, a maiden or a virgin, and 국경 a border or a frontier, as each studio's English has it."""
SHORTEST = 3
"""Without its s, a shorter word is another: `is`, `us`."""


@lru_cache(50_000)
def one_form(word: str) -> str:
    """Return what is one for the singular and the plural of a word: story and stories, hero and heroes."""
    singular = _IRREGULAR.get(word) or _singular(word)
    return _SAME.get(singular, singular)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST else word
