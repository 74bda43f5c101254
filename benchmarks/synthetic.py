"""Catalogues of any size, made of the words of the shipped one: for measuring how cost grows."""

from random import Random

from msgspec.structs import replace

from nkfilms import Catalogue, Film


def catalogue_of(size: int, shipped: Catalogue, seed: int = 0) -> Catalogue:
    """Return a catalogue of `size` films: the shipped ones, then copies whose names are drawn from the words of all."""
    random = Random(seed)  # noqa: S311 - the same films every time
    words = [word for film in shipped.films for name in _names(film) for word in name.split()]
    made = (_copy(number, random, words, shipped) for number in range(size - len(shipped.films)))
    return replace(shipped, films=(*shipped.films[:size], *made))


def _names(film: Film) -> tuple[str, ...]:
    return (film.title, *film.other_titles, *film.directors, *film.people)


def _copy(number: int, random: Random, words: list[str], shipped: Catalogue) -> Film:
    """Return a film as rich in names as one of the shipped, each name as long, every word drawn anew."""
    model = random.choice(shipped.films)

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(" ".join(random.choices(words, k=len(name.split()))) for name in names)

    (title,) = named((model.title,))
    return replace(
        model,
        id=f"made-{number}",
        title=title,
        original_title=None,
        other_titles=named(model.other_titles),
        directors=named(model.directors),
        people=named(model.people),
        person_names={},
    )
