"""Finding films in somebody's own words: by name, and by what they are about."""

from __future__ import annotations

from nkfilms.model import Catalogue
from nkfilms.results import Found

SURE = 0.92
"""A name that fits less is not all that was typed: `tap dancing prisoners of war` says more than Prisoners of War."""


def find(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films with a name like `text`, best first; where no name is near enough, those about it.

    Where a name is only a part of what was typed, the films that are about all of it follow. How well a name fits and
    how well a story does are not on one scale.
    """
    from nkfilms.search import search  # RapidFuzz, which help does not need

    named = search(catalogue, text)
    if named and named[0].score >= SURE:
        return named
    from nkfilms.stories import search_stories

    told = search_stories(catalogue, text)
    return (*named, *_about_all(told, named, text)) if named else told


def _about_all(told: tuple[Found, ...], named: tuple[Found, ...], text: str) -> list[Found]:
    from nkfilms.stories import NEAR_THE_BEST
    from nkfilms.stories.words import words

    asked, known = len(set(words(text))), {each.film.id for each in named}
    whole = [each for each in told if len(each.match.words) == asked and each.film.id not in known]
    return [each for each in whole if each.score >= NEAR_THE_BEST * told[0].score]
