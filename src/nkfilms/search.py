"""Finding films by half-remembered names, in any spelling, and refusing what matches nothing.

A query is compared with each name word by word, as one string without spaces, and by Korean skeleton, and the best
counts. RapidFuzz first shortens the list; only names on it are compared closely.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice, takewhile
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from nkfilms.errors import NothingFound
from nkfilms.folding import ARTICLES, fold, has_hangul, skeleton, without_articles
from nkfilms.model import Catalogue, Film, film_by_id
from nkfilms.names import index_of, Name, NameIndex, Spelling
from nkfilms.results import Found, Match

FLOOR = 0.72
"""Below this a name is not offered: one right word of two, as in `crossing bridge`, is no film."""
CLOSE_NAMES = 60
"""How many names each quick comparison passes on to the close one ..."""
NEAR = 60
"""... if they are as near as this, of 100, as a whole ..."""
NEAR_WORD = 65
"""... or in a word: RapidFuzz's ratio is never below the likeness that the close comparison asks for."""
SURE = 0.85
"""An answer taken without asking is at least this good: `red chaple` is, `propoganda` alone is not ..."""
LEAD = 0.08
"""... and this much better than the next film: `north korea` is many films, none meant more than the others."""
PERSON_FLOOR = 0.85
"""Another letter in a name is another person: of `bong joonho` and Jeong Jun-ho eight letters of ten are the same."""
WORD_FLOOR = 0.65
"""Words less alike than this are different words: `sun` and `sand` are, `chaple` and `chapel` are not."""
PREFIX = 0.95
"""An unfinished word is nearly the word."""
SHORTEST_PREFIX = 3
"""Fewer letters begin too many words."""
BESIDE = 0.9
"""A word that the title lacks but the year or a person's name has, as in `salt 1985`, counts less than one it has."""
NEXT_YEAR = 0.8
"""Releases follow first showings, so a year next to the right one is nearly right: `crossing 2009`."""
WHOLE = 0.25
"""The share of the score for how much of the name the query covers: `crossing` is Crossing, then the longer title."""
SOUND = 0.97
"""A match by sound ranks behind the same match by letters."""
SHORTEST_SKELETON = 4
"""Shorter skeletons meet by chance, unless one side is Hangul."""
SOUND_FLOOR = 0.8
"""Skeletons lose so much that `parasite` and The Parade are 0.75 alike."""
SHORTEST_PART = 4
"""A part of a name without its spaces counts from this length: `pictureshow`."""
COMMON_WORD = 0.3
"""What a word that many names share, or that says it is a film, counts of a word: `pulgasari movie` is Pulgasari."""

_COMMON = frozenset(
    {"of", "in", "to", "and", "from", "with", "on", "at", "for", "no", "la", "le", "les", "der", "die", "das"}
    | {"film", "films", "movie", "movies", "documentary", "feature", "animation", "cartoon", "series", "serial"}
)
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "ii": "2", "iii": "3",
}  # fmt: skip
_WORDS = {number: [word for word, same in _NUMBERS.items() if same == number] for number in _NUMBERS.values()}


class _Query(NamedTuple):
    words: tuple[str, ...]
    whole: str
    bare: str
    skeleton: str
    hangul: bool


def search(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films with a name like `text`, best first; nothing where no name is near enough."""
    index, query = index_of(catalogue), _query(text)
    films = {film.id: film for film in catalogue.films}
    single = not query.bare[1:] and query.bare.isascii()
    if single or not set(query.words) - _COMMON - ARTICLES:
        return _best(films, ((1.0, name) for name in _exact(query, index)))
    near = ((each, name) for each in map(index.spelling, _near(query, index)) for name in each.names)
    # A library user may have cut the catalogue down since its names were folded.
    known = ((each, name) for each, name in near if name.film_id in films)
    return _best(films, ((_score(query, each, name, films[name.film_id]), name) for each, name in known))


def named_exactly(catalogue: Catalogue, text: str) -> Film | None:
    """Return the film whose id `text` is, or else the only one whose title, or whose other title, it is; or None."""
    return film_by_id(catalogue, text.strip().lower()) or _titled(catalogue, _query(text))


def resolve(catalogue: Catalogue, text: str) -> Film:
    """Return the one film that `text` names exactly, or the clear winner of a search.

    Raises NothingFound, with the candidates, where there is none or it is in doubt.
    """
    if film := named_exactly(catalogue, text):
        return film
    found = search(catalogue, text)
    if not found:
        raise NothingFound(f"No film matches '{text}'. Try a part of its title: `nkfilms search WORD`.")
    clear = len(found) == 1 or found[0].score - found[1].score >= LEAD
    if found[0].score >= SURE and clear:
        return found[0].film
    if len(found) == 1:
        film = found[0].film
        raise NothingFound(f"Did you mean {film.title} ({film.year})? Then name it by its id: {film.id}")
    candidates = "\n".join(f"  {each.film.id}  ({each.film.title}, {each.film.year})" for each in found[:5])
    raise NothingFound(f"'{text}' could be one of these; name the film by its id:\n{candidates}")


def _titled(catalogue: Catalogue, query: _Query) -> Film | None:
    titles = [name for name in _exact(query, index_of(catalogue)) if "title" in name.field]
    for ids in ({name.film_id for name in titles if name.field == "title"}, {name.film_id for name in titles}):
        if len(ids) == 1:
            return film_by_id(catalogue, *ids)
    return None


def _exact(query: _Query, index: NameIndex) -> list[Name]:
    """Return the names that the query is, articles and spaces aside."""
    numbers = (number for number, bare in enumerate(index.bare) if bare == query.bare != "")
    return [name for number in numbers for name in index.spelling(number).names]


def _query(text: str) -> _Query:
    folded = fold(text)
    bare = without_articles(folded)
    return _Query(
        tuple(bare.split()), folded.replace(" ", ""), bare.replace(" ", ""), skeleton(bare), has_hangul(folded)
    )


def _near(query: _Query, index: NameIndex) -> list[int]:
    """Return the spellings worth a close comparison: those that share words with the query, or are near as a whole."""
    shared = Counter[int]()
    words = list(index.holders)
    for word in set(query.words):
        for other in _words_like(word, words):
            holders = index.holders[other]
            for number in holders:
                shared[number] += _weight(other) / len(holders)  # type: ignore[assignment]
    near = {number for number, _ in shared.most_common(CLOSE_NAMES)}
    for text, choices in ((query.bare, index.bare), (query.skeleton, index.skeletons)):
        found = process.extract(text, choices, scorer=fuzz.ratio, limit=CLOSE_NAMES, score_cutoff=NEAR)
        near.update(number for _, _, number in found)
    if len(query.bare) >= SHORTEST_PART:
        near.update(number for number, bare in enumerate(index.bare) if query.bare in bare)
    return sorted(near)


def _words_like(word: str, words: Sequence[str]) -> set[str]:
    """Return the words of names that a word of a query may stand for."""
    number = _NUMBERS.get(word, word)
    same = {number, *_WORDS.get(number, ())}.intersection(words)
    alike = {
        other for other, _, _ in process.extract(word, words, scorer=fuzz.ratio, limit=None, score_cutoff=NEAR_WORD)
    }
    begun = takewhile(lambda other: other.startswith(word), islice(words, bisect_left(words, word), None))
    return same | alike | set(begun if len(word) >= SHORTEST_PREFIX else ())


@cache
def _beside(film: Film, *, person: bool) -> dict[str, float]:
    """Return the words that may stand beside a name in a query, with what each counts.

    Those are the film's year, and its people beside a title.
    """
    named = [] if person else [*film.directors, *film.people]
    spellings = [*named, *(other for name in named for other in film.person_names.get(name, ()))]
    words = {word: BESIDE for name in spellings for word in without_articles(fold(name)).split()}
    years = {str(film.year - 1): NEXT_YEAR, str(film.year + 1): NEXT_YEAR, str(film.year): BESIDE}
    return words | years


def _score(query: _Query, spelling: Spelling, name: Name, film: Film) -> float:
    """Return how well a name of a film fits a query, 0..1, by the best of the comparisons."""
    person = name.field in ("directors", "people")
    # Only what follows a word of the name can stand beside it, so one word alone never does.
    beside = _beside(film, person=person) if query.words[1:] else {}
    as_a_whole = max(
        _as_one_string(query.bare, spelling.words),
        OSA.normalized_similarity(query.whole, spelling.folded.replace(" ", "")),  # `undr teh sun`: a mistyped article
        SOUND * _by_sound(query, spelling),
    )
    by_words = _by_words(query.words, spelling.words, beside)
    return by_words if person and as_a_whole < PERSON_FLOOR else max(by_words, as_a_whole)


def _by_words(words: Sequence[str], name: Sequence[str], beside: Mapping[str, float]) -> float:
    """Align the words of a query with those of a name: all of the query counts, and a part of the name."""
    left = list(name)
    covered = matched = 0.0
    for word in words:
        likeness, best = max(((_alike(word, other), other) for other in left), default=(0.0, ""))
        if likeness:
            left.remove(best)
            matched += _weight(best)
        else:
            likeness = max((counts * _alike(word, other) for other, counts in beside.items()), default=0.0)
        covered += _weight(word) * likeness
    asked = sum(map(_weight, words))
    whole = sum(map(_weight, name)) or 1
    return covered / asked * (1 - WHOLE + WHOLE * matched / whole) if matched else 0.0


def _weight(word: str) -> float:
    return COMMON_WORD if word in _COMMON else 1.0


@cache
def _alike(word: str, other: str) -> float:
    """Return how much two words look like one, 0..1, and 0 where they are different words."""
    if word == other:
        return 1.0
    if word.isdigit() or other.isdigit():
        return float(_NUMBERS.get(word, word).lstrip("0") == _NUMBERS.get(other, other).lstrip("0"))
    if len(word) >= SHORTEST_PREFIX and other.startswith(word):
        return PREFIX
    likeness = OSA.normalized_similarity(word, other)
    return likeness if likeness >= WORD_FLOOR else 0.0


def _as_one_string(query: str, name: Sequence[str]) -> float:
    """Compare without spaces, so that joined and split words meet; a part that begins a word counts by its length."""
    whole = "".join(name)
    if len(query) >= SHORTEST_PART and any("".join(name[at:]).startswith(query) for at in range(len(name))):
        return 1 - WHOLE * (1 - len(query) / len(whole))
    return OSA.normalized_similarity(query, whole)


def _by_sound(query: _Query, spelling: Spelling) -> float:
    """Compare Korean skeletons, where there is enough of them to mean something."""
    hangul = query.hangul or has_hangul(spelling.folded)
    shortest = min(len(query.skeleton), len(spelling.skeleton))
    if shortest < (2 if hangul else SHORTEST_SKELETON):
        return 0.0
    likeness = _as_one_string(query.skeleton, spelling.skeletons)
    return likeness if likeness >= SOUND_FLOOR else 0.0


def _best(films: Mapping[str, Film], scored: Iterable[tuple[float, Name]]) -> tuple[Found, ...]:
    """Return each film once, by its best name: titles before people, then in the order of ids."""
    best: dict[str, tuple[float, Name]] = {}
    for score, name in scored:
        if score >= FLOOR and (name.film_id not in best or score > best[name.film_id][0]):
            best[name.film_id] = (score, name)
    order = sorted(best.items(), key=lambda item: (-item[1][0], "title" not in item[1][1].field, item[0]))
    return tuple(
        Found(film=films[film_id], match=Match(name=name.name, field=name.field), score=round(score, 4))
        for film_id, (score, name) in order
    )
