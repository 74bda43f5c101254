"""The words of a text as stories are compared: telling words by their stems, and the stems near a misspelt one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nkfilms.folding import fold

STOP_WORDS = frozenset(
    """
    a about above after again against ago all alone along also am among an and another any anybody anyone anything are
    around as asks at away back be became because become becomes becoming been before begins being below best better
    between bit both bunch but by called can cannot cant cool could couldnt did didnt do does doesnt doing done dont
    dprk during each either else ended ends even ever every everybody everyone everything favorite favourite featuring
    few film films find finds for from full get gets getting give given gives go goes going gone good got great had
    happened happens has have having he her here hers herself him himself his how i id if ill im in instead
    interesting into involving is isnt it its itself ive just keep keeps kept kind know korea korean koreans let lets
    like lot lots made make makes making many may maybe me might more most movie movies much must my myself name named
    neither never next nice nk no nobody none nor north northern not nothing now of off ok on once one ones only onto
    or other others our ours out over own perhaps please put quite rather really recall recent recently recommend
    remember s said same saw say says see seem seems seen set sets shall she should showing shown so some somebody
    somehow someone something somewhere sort stand stands start started starts still stop stopped stops such suggest t
    take takes teh tell tells than that thats the their theirs them themselves then there theres these they theyre
    thing things think this those though through till title titled titles to together too took toward towards tried
    tries try trying turn turned turns up upon urgent us used using very via want wanted wants was wasnt watch way we
    weird well went were what whats when where which while who whole whom whos whose why will with within without
    world would wouldnt yes yet you your yours youtube
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Words that tell no story: little words, words for asking about a film, and those for the country of them all."""
NORTH_WORDS = frozenset(
    """
    defector defectors dmz dprk juche koreas nk north northern northerner northerners northkorea northkorean
    northkoreans pyongyang
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Words that are said of the North and of those who left it, and hardly of any other film."""
PHRASES = ("korean-war",)
"""What several words name together that say little by themselves: it is one war of many."""
_IRREGULAR = """
    begin began begun; blow blew blown; break broke broken; build built; buy bought; catch caught; child children; die
    dead death died dying; dig dug; documentary doc docs docu; draw drawn drew; drive driven drove; escape escapee;
    fall fallen fell; fight fought; flee fled; fly flew flies flown; foot feet; freeze froze frozen; grow grew grown;
    hide hid hidden; kidnap kidnapped kidnapping kidnapper; lose lost; man men; meet met; ride rode ridden; run ran
    running; sell sold; shoot shot; sing sang; sink sank sunk; speak spoke spoken; steal stole stolen; swim swam;
    teach taught; thief thieves; wake woke; wear wore; weep wept; wife wives; win won winner; woman women; write wrote
    written; 1950s 50s; 1960s 60s; 1970s 70s; 1980s 80s; 1990s 90s
    """
IRREGULAR = {form: group.split()[0] for group in _IRREGULAR.split(";") for form in group.split()[1:]}
"""By form that no ending tells, the word it is a form of; what has two meanings stays, as the Sung of a name."""
_ENDINGS = (
    ("ational", "ate"), ("fulness", ""), ("isation", "ise"), ("ment", ""), ("ness", ""), ("ful", ""),
    ("ist", ""), ("ion", ""), ("er", ""), ("or", ""), ("ly", ""), ("al", ""),
)  # fmt: skip
_WHOLE = frozenset(
    """
    accordion admiral animal apartment banner basement better billion bitter boarder caption career cellist columnist
    corner counter customer department deserter edition evening faction flatter former horror hunger letter linger
    manner marshal mention million minder mission mother officer passion pastor poster question section several signal
    station successor suitor supper tailor tanker trailer version waiter winter
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Words that only seem to have one of those endings: an officer is no office."""
_LEAST_STEM = 4
"""An ending comes off only where so many letters are left."""
_LEAST_MISSPELT = 6
"""Shorter words have too many neighbours that are words of their own."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def words(text: str) -> list[str]:
    """Return the folded words of a text, hyphens parted and possessives dropped, but for stop words; then phrases."""
    folded = fold(re.sub(r"['\u2019]s\b", "", text).replace("-", " "))
    phrases = (each for each in PHRASES if each.replace("-", " ") in folded)
    return [*(word for word in folded.split() if word not in STOP_WORDS), *phrases]


def names_country(text: str) -> bool:
    """Say whether a text names the country of all our films, though it is not what tells them apart."""
    return not NORTH_WORDS.isdisjoint(fold(text).split())


@cache
def stem(word: str) -> str:
    """Return what the forms of a folded English word have in common; words in other scripts stay as they are.

    A short Porter (1980): plurals, verbs and the endings that make nouns, British spelling and American alike. The
    Snowball stemmer orders no more films rightly, and costs a start 12 ms, a catalogue in YAML a quarter of a second.
    """
    word = IRREGULAR.get(word, word)
    if len(word) < _LEAST_STEM or not word.isascii() or word[0].isdigit():
        return word
    word = _singular(word)
    if len(word) < _LEAST_STEM or word in _WHOLE:  # boys are no more than a boy
        return word
    word = _without_ending(_without_tense(word.replace("iz", "is").replace("our", "or")))
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e") if len(word) > _LEAST_STEM else word


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > _LEAST_STEM else word[:-1]
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and word[-2] not in "siu" else word


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _LEAST_STEM - 1 and set(bare) & set("aeiouy"):
            return _undoubled(bare)
    return word


def _without_ending(word: str) -> str:
    for ending, instead in _ENDINGS:
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _LEAST_STEM:
            return _undoubled(bare + instead)
    return word


def _undoubled(word: str) -> str:
    return word[:-1] if word[-1] == word[-2] and word[-1] not in "aeioulsz" else word


def near(word: str) -> frozenset[str]:
    """Return the stems of words one letter away from a long word: missing, added, wrong or two exchanged."""
    if len(word) < _LEAST_MISSPELT or not word.isascii():
        return frozenset()
    return frozenset(map(stem, _one_letter_away(word)))


def _one_letter_away(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            yield before + letter + after[1:]
