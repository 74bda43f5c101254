"""Titles that stand whole in a longer query: in a sentence, before a subtitle in another language, beside another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from rapidfuzz.distance import OSA

from nkfilms.folding import fold, has_digit, without_articles
from nkfilms.model import Catalogue
from nkfilms.names import Name, Spelling
from nkfilms.search.exact import names_equal
from nkfilms.search.numerals import NUMBERS
from nkfilms.search.query import digits, is_idle, is_stop_word, is_year, LITTLE_WORDS, Query, read_query
from nkfilms.search.readings import cores

CARRIED = 0.9
"""A title whole in a sentence is nearly the title, and sure enough for a film argument."""
LONGER = 0.05
"""Of two titles in a sentence the longer is meant: Our Family's Problem is not Our Family."""
SHORTEST_CARRIED = 4
"""A title of one word in a script without spaces counts in any sentence where it is so many characters."""
SHORTEST_SLIP, SLIP = 6, 0.8
"""A word of a title in a sentence may be so unlike it if it is so long; a shorter one would be another ..."""
LONG_ENOUGH = 9
"""... unless somebody asks: in a title of so many letters one may then be another, and words may be joined or split."""
TELLING = 3
"""A title of so many words that say something may be half of what is said, a title of two two thirds of it; and of one
of so many words the little ones count too, as few sentences have them in that order by chance."""
MOST_LEFT = 1
"""Where somebody asks for a title of one word, so many of the other words may be none that people ask with ..."""
ASKED = 3
"""... and as much as this times a longer title may be said beside it."""
_SIGNS = r"\s*[+/;,|]\s*|\s+&\s+"
_BETWEEN_TITLES = (_SIGNS, rf"{_SIGNS}|\s+(?:and|or|und|et|y|vs\.?)\s+")
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300a\u300b\u3008\u3009\u300c\u300d\u300e\u300f'
_QUOTED = f"[{_QUOTES}]([^{_QUOTES}]+)[{_QUOTES}]"
_RUNS = r"[A-Za-z\u00c0-\u024f][\x00-\u024f]*|[^A-Za-z\u00c0-\u024f]+"
_BEFORE_YEAR = r"(.+?)\W+((?:18|19|20)[0-9]{2})(?![0-9])"


def carried(query: Query, spelling: Spelling, title: str) -> float:
    """Return how well a title fits that stands whole in a query, or without its subtitle.

    It fits by how telling it is, and how little else is said.
    """
    main, between, _ = title.partition(": ")
    if (whole := _carried(query, spelling.words)) or not between:
        return whole
    words = without_articles(fold(main)).split()
    return 0.0 if all(map(is_idle, words)) else _carried(query, words)


def _carried(query: Query, words: Sequence[str]) -> float:
    telling = [word for word in words if not is_stop_word(word)]
    if len(telling) == 1 and len(words) < TELLING:
        return CARRIED if _is_asked_for(query, words) else 0.0
    said = _letters(words if len(words) >= TELLING else telling)
    place = _place(query.words, words, slips=query.asks and said >= LONG_ENOUGH)
    if place is None or _is_another(query.words[place.stop :]):
        return 0.0
    outside = (*query.words[: place.start], *query.words[place.stop :])
    beside = _letters(word for word in outside if word not in query.idle)
    room = ASKED if query.asks else 1 if len(telling) >= TELLING else 1 / 2
    return CARRIED + LONGER * _letters(words) / _letters(query.words) if beside <= room * said else 0.0


def _is_another(after: Sequence[str]) -> bool:
    """Say whether a number follows that is no year: the title of another film."""
    return bool(after) and (after[0].isdigit() or after[0] in NUMBERS) and not is_year(after[0])


def _is_asked_for(query: Query, title: Sequence[str]) -> bool:
    """Say whether a title that says one word is asked for: words that people ask with stand on both its sides."""
    place = _place(query.words, title, slips=False)
    if place is None or _is_another(query.words[place.stop :]):
        return False
    word, before, after = query.words[place.start], query.words[: place.start], query.words[place.stop :]
    if not word.isascii():
        return len(word) >= SHORTEST_CARRIED or (query.asks and query.idle.issuperset(before))
    sides = [[each for each in side if not (each in LITTLE_WORDS or is_year(each))] for side in (before[::-1], after)]
    left = [each for side in sides for each in side if each not in query.idle]
    return query.asks and len(left) <= MOST_LEFT and all(side[0] in query.idle for side in sides if side)


def _place(words: Sequence[str], name: Sequence[str], *, slips: bool) -> slice | None:
    """Return where a name stands in more words than its own, or None; with `slips` also one of nearly its letters."""
    size = len(name)
    starts = range(len(words) - size + 1) if 0 < size < len(words) else ()
    places = (slice(at, at + size) for at in starts)
    exact = next((place for place in places if all(map(_same, words[place], name))), None)
    return exact or (_nearly(words, name) if slips else None)


def _nearly(words: Sequence[str], name: Sequence[str]) -> slice | None:
    """Return where a name stands but for one slip, in as many words as it has, one less or one more; or None."""
    whole, number = "".join(name), digits(" ".join(name))
    for size in (len(name), len(name) - 1, len(name) + 1):
        for place in (slice(at, at + size) for at in range(len(words) - size + 1)):
            near = OSA.distance("".join(words[place]), whole, score_cutoff=1) <= 1
            if near and digits(" ".join(words[place])) == number:
                return place
    return None


def _same(word: str, other: str) -> bool:
    """Say whether a word is another, or a slip for it: in a sentence too there is `escape from mogadisho`."""
    return word == other or (
        min(len(word), len(other)) >= SHORTEST_SLIP and OSA.normalized_similarity(word, other) >= SLIP
    )


def _letters(words: Iterable[str]) -> int:
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
