"""What juries say of a film: how much each prize counts, and prizes in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from nkfilms.model import Award, Film
from nkfilms.vocabularies import AwardResult

# A great event says that many films were entered; a mention, that a film was nearly first.
GREAT_PRIZE = 2.0
PRIZE = 1.0
MINOR_PRIZE = 0.5
SPECIAL_MENTION = 0.5
"""The share of an event's prize that counts where it was a special mention."""
CRAFT = 0.4
"""The share of an event's prize that counts where it went to one craft, or to a crowd's favourite, not to the film."""
SECOND_PRIZE = 0.5
"""One jury's second prize for a film says half of what its first does, its third half of that."""
CRAFTS = (
    "Acting", "Actor", "Actress", "Art Direction", "Cinematography", "cinematography", "Distribution", "Editing",
    "Graphic Design", "Lighting", "Music", "Planning", "Popular", "Sound", "Star Award",
)  # fmt: skip
"""Parts of the names of such prizes."""

GREAT_EVENTS = (
    # of the festivals to which FIAPF, the federation of producers, gives or gave its highest accreditation
    "Annecy", "Berlin International", "Berlinale", "Busan International Film", "Cannes", "Karlovy Vary", "Locarno",
    "Moscow International", "Pusan International", "San Sebasti", "Shanghai International", "Tallinn Black Nights",
    "Tokyo International", "Venice", "Warsaw International",
    # the chief festivals of documentary and of independent film, which do not ask for it
    "Amsterdam", "IDFA", "Leipzig", "Rotterdam", "Sundance", "Yamagata",
    # national academies, and the prizes of cinema, television and journalism that are older than a generation
    "Academy", "Albert-Londres", "BAFTA", "Baeksang", "Blue Dragon", "Canadian Screen", "Emmy", "European Film Awards",
    "Gemini Awards", "Grand Bell", "Kinema Junpo", "Lielais Kristaps", "Mainichi", "Peabody", "Prix Italia",
    "Robert Awards", "Rory Peck", "Royal Television Society", "duPont",
)  # fmt: skip
"""Parts of the names of the events whose prizes count most: a choice among those that honoured such films."""
MINOR_EVENTS = (
    "Amnesty", "Bischofskonferenz", "Catholic", "Droits Humains", "Human Rights", "Menschenrecht", "Movies that Matter",
    "One World", "Peace", "Pyongyang",
)  # fmt: skip
"""Parts of the names of events that choose for a cause, or honour what their own country made."""


def award_weights(awards: Sequence[Award]) -> Iterator[float]:
    """Yield what each prize adds, given those that the same jury gave already."""
    given = Counter[tuple[str, int | None]]()
    for award in sorted(awards, key=_award_weight, reverse=True):
        jury = award.event, award.year
        yield _award_weight(award) * SECOND_PRIZE ** given[jury]
        given[jury] += 1


def _award_weight(award: Award) -> float:
    great, minor = (any(name in award.event for name in events) for events in (GREAT_EVENTS, MINOR_EVENTS))
    prize = MINOR_PRIZE if minor else GREAT_PRIZE if great else PRIZE
    if award.result is not AwardResult.WON:
        return prize * SPECIAL_MENTION
    return prize * CRAFT if any(craft in award.award for craft in CRAFTS) else prize


def award_reason(film: Film) -> str | None:
    """Return where a film was honoured, in words, or None where no jury did: its greatest prize, and how many more."""
    if not film.awards:
        return None
    best = max(film.awards, key=_award_weight)
    honour = _prize(best) if best.result is AwardResult.WON else "special mention"
    more = len(film.awards) - 1
    return f"{honour} at {without_abbreviation(_occasion(best))}" + (f" and {in_words(more)} more" if more else "")


ROOM = 60
"""Characters for the name of a prize and where it was given: with the number of others, a line of 80 takes it."""


def _prize(award: Award) -> str:
    """Return the name of a prize where there is room for it and it tells more than the event does, else `prize`."""
    name = without_abbreviation(award.award)
    telling = name.isascii() and name.casefold() not in award.event.casefold()
    return name if telling and len(f"{name} at {_occasion(award)}") <= ROOM else "prize"


def award_text(award: Award) -> str:
    """Return a prize as people name it: what, where, when."""
    mention = " (special mention)" if award.result is AwardResult.SPECIAL_MENTION else ""
    return f"{award.award}, {_occasion(award)}{mention}"


def _occasion(award: Award) -> str:
    return f"{award.event} {award.year}" if award.year else award.event


def without_abbreviation(name: str) -> str:
    """Return a name without the abbreviation that may follow it."""
    return re.sub(r" \([^)]*\)", "", name)


def in_words(count: int) -> str:
    """Return a small number as a word; `many` from ten on."""
    words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words[count] if count < len(words) else "many"
