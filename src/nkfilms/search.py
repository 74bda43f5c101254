"""Finding films by half-remembered names, in any spelling, and refusing what matches nothing.

A query is compared with each name in three ways, and the best counts: word by word, as one string without spaces,
and by Korean skeleton. RapidFuzz first shortens the list; only names on it are compared closely.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from nkfilms.errors import NothingFound
from nkfilms.folding import ARTICLES, fold, has_hangul, skeleton, without_articles
from nkfilms.model import Catalogue, Film, film_by_id
from nkfilms.names import Name, names_of
from nkfilms.results import Found, Match

FLOOR = 0.72
"""Below this a name is not offered: "the matrix" reaches 0.6 against titles that share no word with it."""
CLOSE_NAMES = 60
"""How many names each quick comparison passes on to the close one."""
SURE = 0.85
"""An answer taken without asking is at least this good: "red chaple" is 0.9, one word of three 0.8 ..."""
LEAD = 0.08
"""... and this much better than the next film: `north korea` is five films, none of them meant more than the others."""
WORD_FLOOR = 0.7
"""Words less alike than this are different words: `sun` and `son` are, `chaple` and `chapel` are not."""
PREFIX = 0.95
"""An unfinished word is nearly the word."""
SHORTEST_PREFIX = 3
"""Fewer letters begin too many words."""
BESIDE = 0.9
"""A word that the title lacks but the year or a person's name has: `salt 1985`, `defilada fidyk`."""
WHOLE = 0.25
"""The share of the score that asks how much of the name the query covers: `salt` is Salt before Salt of the Earth."""
SKELETON = 0.97
"""A match by sound ranks just behind the same match by letters."""
SHORTEST_SKELETON = 4
"""Shorter skeletons meet by chance, unless one side is Hangul."""
SOUND_FLOOR = 0.8
"""Skeletons lose so much that `parasite` and The Parade are 0.75 alike."""
SHORTEST_PART = 4
"""A part of a word counts from this length: `camp14`, `picture show` typed as one word."""

_NOISE = frozenset({"film", "films", "movie", "movies", "documentary"})
_WEIGHT_OF_COMMON = 0.3
_COMMON = frozenset(
    {"of", "in", "to", "and", "from", "with", "on", "at", "for", "la", "le", "les", "der", "die", "das"}
)


class _Query(NamedTuple):
    words: tuple[str, ...]
    whole: str
    bare: str
    skeleton: str
    hangul: bool


def search(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """Return the films with a name like `text`, best first; nothing where no name is near enough."""
    return _search(catalogue, names_of(catalogue), _query(text))


def _search(catalogue: Catalogue, names: Sequence[Name], query: _Query) -> tuple[Found, ...]:
    if not query.bare[1:] and query.bare.isascii():
        return ()
    if not set(query.words) - _COMMON - _NOISE - ARTICLES:
        return _best(catalogue, ((1.0, name) for name in names if name.bare == query.bare))
    near = _near(query, names)
    beside = _beside(catalogue, names, {name.film for name in near})
    return _best(catalogue, ((_score(query, name, beside[name.film]), name) for name in near))


def resolve(catalogue: Catalogue, text: str) -> Film:
    """Return the one film that `text` names: an exact id, a title that one film has, or the clear winner of a search.

    Raises NothingFound, with the candidates, where there is none or it is in doubt.
    """
    if film := film_by_id(catalogue, text.strip().lower()):
        return film
    names, query = names_of(catalogue), _query(text)
    exact = {name.film for name in names if "title" in name.field and name.bare == query.bare}
    if len(exact) == 1:
        return catalogue.films[exact.pop()]
    found = _search(catalogue, names, query)
    if not found:
        raise NothingFound(f"No film matches '{text}'. Try a part of its title: `nkfilms search WORD`.")
    clear = len(found) == 1 or found[0].score - found[1].score >= LEAD
    if found[0].score >= SURE and clear:
        return found[0].film
    candidates = "\n".join(f"  {each.film.id}  ({each.film.title}, {each.film.year})" for each in found[:5])
    raise NothingFound(f"'{text}' could be one of these; name the film by its id:\n{candidates}")


def _query(text: str) -> _Query:
    folded = without_articles(fold(text))
    words = tuple(word for word in folded.split() if word not in _NOISE) or tuple(folded.split())
    return _Query(words, fold(text).replace(" ", ""), "".join(words), skeleton(" ".join(words)), has_hangul(folded))


def _near(query: _Query, names: Sequence[Name]) -> list[Name]:
    """Return the names worth a close comparison: those near the query as a part, as a whole, or by sound."""
    bare = [name.bare for name in names]
    comparisons: list[tuple[str, Sequence[str], Callable[..., float]]] = [
        (query.bare, bare, fuzz.partial_ratio),
        (query.bare, bare, fuzz.ratio),
        (" ".join(query.words), [name.folded for name in names], fuzz.token_set_ratio),
        (query.skeleton, [name.skeleton for name in names], fuzz.ratio),
    ]
    near = {
        number
        for text, choices, scorer in comparisons
        for _, _, number in process.extract(text, choices, scorer=scorer, limit=CLOSE_NAMES)
    }
    return [names[number] for number in sorted(near)]


def _beside(catalogue: Catalogue, names: Iterable[Name], films: Iterable[int]) -> dict[int, set[str]]:
    """Return, for each of these films, the words that may stand beside its title in a query: its year and people."""
    words = {film: {str(catalogue.films[film].year)} for film in films}
    for name in names:
        if name.film in words and name.field in ("directors", "people"):
            words[name.film].update(name.words)
    return words


def _score(query: _Query, name: Name, beside: Collection[str]) -> float:
    """Return how well a name fits a query, 0..1, by the best of three comparisons."""
    person = name.field in ("directors", "people")
    return max(
        _by_words(query.words, name.words, frozenset() if person else beside),
        _as_one_string(query.bare, name.words),
        OSA.normalized_similarity(query.whole, name.folded.replace(" ", "")),  # `undr teh sun`: an article mistyped
        SKELETON * _by_sound(query, name),
    )


def _by_words(words: Sequence[str], name: Sequence[str], beside: Collection[str]) -> float:
    """Align the words of a query with those of a name: all of the query counts, and a part of the name."""
    left = list(name)
    covered = matched = 0.0
    for word in words:
        likeness, best = max(((_alike(word, other), other) for other in left), default=(0.0, ""))
        if likeness:
            left.remove(best)
            matched += _weight(best)
        else:
            likeness = BESIDE * max((_alike(word, other) for other in beside), default=0.0)
        covered += _weight(word) * likeness
    asked = sum(map(_weight, words))
    whole = sum(map(_weight, name)) or 1
    return covered / asked * (1 - WHOLE + WHOLE * matched / whole) if matched else 0.0


def _weight(word: str) -> float:
    return _WEIGHT_OF_COMMON if word in _COMMON else 1.0


@cache
def _alike(word: str, other: str) -> float:
    """Return how much two words look like one, 0..1, and 0 where they are different words."""
    if word == other:
        return 1.0
    if word.isdigit() or other.isdigit():
        return float(word.lstrip("0") == other.lstrip("0"))
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


def _by_sound(query: _Query, name: Name) -> float:
    """Compare Korean skeletons, where there is enough of them to mean something."""
    hangul = query.hangul or has_hangul(name.folded)
    shortest = min(len(query.skeleton), len(name.skeleton))
    if shortest < (2 if hangul else SHORTEST_SKELETON):
        return 0.0
    likeness = _as_one_string(query.skeleton, name.skeletons)
    return likeness if likeness >= SOUND_FLOOR else 0.0


def _best(catalogue: Catalogue, scored: Iterable[tuple[float, Name]]) -> tuple[Found, ...]:
    """Return each film once, by its best name: titles before people, then in the order of the catalogue."""
    best: dict[int, tuple[float, Name]] = {}
    for score, name in scored:
        if score >= FLOOR and (name.film not in best or score > best[name.film][0]):
            best[name.film] = (score, name)
    order = sorted(best.items(), key=lambda item: (-item[1][0], "title" not in item[1][1].field, item[0]))
    return tuple(
        Found(film=catalogue.films[film], match=Match(name=name.name, field=name.field), score=round(score, 4))
        for film, (score, name) in order
    )
