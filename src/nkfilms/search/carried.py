"""Titles that stand whole in a longer query: in a sentence, before a subtitle in another language, beside another."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from rapidfuzz.distance import OSA

from nkfilms.folding import has_digit
from nkfilms.model import Catalogue
from nkfilms.names import Name, Spelling
from nkfilms.search.exact import names_equal
from nkfilms.search.idle import IDLE_WORDS, WEAK_WORDS
from nkfilms.search.numerals import NUMBERS
from nkfilms.search.query import is_stop_word, is_year, Query, read_query
from nkfilms.search.readings import cores

CARRIED = 0.9
"""A title whole in a sentence is nearly the title, and sure enough for a film argument."""
LONGER = 0.05
"""Of two titles in a sentence the longer is meant: Our Family's Problem is not Our Family."""
SHORTEST_CARRIED = 4
"""A title of one word counts in a sentence only where it is so many characters of a script without spaces."""
SHORTEST_SLIP, SLIP = 6, 0.8
"""A word of a title in a sentence may be so unlike it if it is so long; a shorter one would be another."""
TELLING = 3
"""A title of so many words that say something may be half of what is asked, a title of two two thirds of it; and of one
of so many words the little ones count too, as few sentences have them in that order by chance."""
_SIGNS = r"\s*[+/;,|]\s*|\s+&\s+"
_BETWEEN_TITLES = (_SIGNS, rf"{_SIGNS}|\s+(?:and|or|und|et|y|vs\.?)\s+")
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300a\u300b\u3008\u3009\u300c\u300d\u300e\u300f'
_QUOTED = f"[{_QUOTES}]([^{_QUOTES}]+)[{_QUOTES}]"
_RUNS = r"[A-Za-z\u00c0-\u024f][\x00-\u024f]*|[^A-Za-z\u00c0-\u024f]+"
_BEFORE_YEAR = r"(.+?)\W+((?:18|19|20)[0-9]{2})(?![0-9])"


def carried(query: Query, spelling: Spelling) -> float:
    """Return how well a title fits that stands whole in a query, by how telling it is and how little else is asked."""
    words = spelling.words
    at = _place(query.words, words)
    if at is None:
        return 0.0
    after = query.words[at + len(words) :]
    if after and (after[0].isdigit() or after[0] in NUMBERS) and not is_year(after[0]):
        return 0.0  # another number is another film
    telling = [word for word in words if not is_stop_word(word)]
    beside = [word for word in (*query.words[:at], *after) if word not in query.idle]
    sentence = any(word not in WEAK_WORDS and (word in IDLE_WORDS or not word.isascii()) for word in query.idle)
    long = len(words) >= TELLING
    if len(telling) < 2 and not (telling and long):  # noqa: PLR2004 - one word
        unspaced = not words[0].isascii() and (len(words[0]) >= SHORTEST_CARRIED or sentence)
        return CARRIED if unspaced and query.idle.issuperset(query.words[:at]) else 0.0
    enough = _letters(beside) * (1 if sentence or len(telling) >= TELLING else 2)
    if _letters(words if long else telling) < enough:
        return 0.0
    return CARRIED + LONGER * _letters(words) / _letters(query.words)


def _place(words: Sequence[str], name: Sequence[str]) -> int | None:
    """Return where a name begins in more words than its own, or None."""
    if not 0 < len(name) < len(words):
        return None
    places = range(len(words) - len(name) + 1)
    return next((at for at in places if all(map(_same, words[at : at + len(name)], name))), None)


def _same(word: str, other: str) -> bool:
    """Say whether a word is another, or a slip for it: in a sentence too there is `escape from mogadisho`."""
    return word == other or (
        min(len(word), len(other)) >= SHORTEST_SLIP and OSA.normalized_similarity(word, other) >= SLIP
    )


def _letters(words: Sequence[str]) -> int:
    return sum(map(len, words))


def titles_in(catalogue: Catalogue, text: str) -> Iterator[Name]:
    """Yield the titles that a text is made of, has in quotation marks or before a year, or has in one of its scripts.

    `Sea of Blood + The Flower Girl` is two titles, `THE NET 網に囚われた男` a title and its subtitle. What stands
    before a year is a title where the film is of that year or the next: `공작 2018 흑금성`.
    """
    for between in _BETWEEN_TITLES:  # first signs alone: `Dear Pyongyang & Soup and Ideology`
        parts = re.split(between, text)
        named = [_titled(catalogue, part) for part in parts] if len(parts) > 1 else []
        yield from chain(*named if all(named) else ())
    if before := re.match(_BEFORE_YEAR, text) if has_digit(text) else None:
        years = {film.id: film.year for film in catalogue.films}
        yield from (name for name in _titled(catalogue, before[1]) if abs(years[name.film_id] - int(before[2])) <= 1)
    if text.isascii() and '"' not in text:
        return
    runs = re.findall(_RUNS, text)
    for part in (*re.findall(_QUOTED, text), *(runs if len(runs) > 1 else ())):
        yield from _titled(catalogue, part)


def _titled(catalogue: Catalogue, text: str) -> list[Name]:
    query = read_query(text)
    named = [name for _, name in names_equal(catalogue, query) if "title" in name.field]
    left = next(cores(query), None)
    return named or ([name for _, name in names_equal(catalogue, left) if "title" in name.field] if left else [])
