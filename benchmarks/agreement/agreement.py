"""How far two readers agree who index the same films apart from each other.

    python benchmarks/agreement/agreement.py

`first_reading.tsv` and `second_reading.tsv` hold what each reader gave a film before either saw the other's: tones with
their grades, access, level, advisories, and subjects after synonyms were brought to one term. The script prints, for
each field, on how many films the two agree and Cohen's kappa (Educational and Psychological Measurement 20:37, 1960):
1 is perfect, 0 is what chance would give. It says the same of each reader beside the catalogue, which holds the middle
of the readings. Subjects have no kappa, for the list is open: the share is Dice's, of terms that both gave.

`third_reading.tsv` was made later, of tones and levels alone, by readers who had the guide of CONTRIBUTING.md and the
records without their grades; the catalogue had been graded anew by that guide. Where they wrote that no tone fits (14
films), the table has what the guide writes for that, `insightful:1`.
"""

import csv
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import NamedTuple

from nkfilms import load_catalogue
from nkfilms.vocabularies import Advisory

HERE = Path(__file__).parent
BROKEN = {"10-days-in-north-korea"}
"""The second reader saw what the first had given this film."""


class Reading(NamedTuple):
    """What one reader gave one film."""

    tones: dict[str, int]
    access: tuple[str, ...]
    level: str
    advisories: frozenset[str]
    subjects: frozenset[str]


Readings = dict[str, Reading]


def read(name: str) -> Readings:
    """Return a reader's table: film to reading."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return {row["film"]: _reading(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def _reading(row: dict[str, str]) -> Reading:
    tones = {tone: int(grade) for tone, _, grade in (each.partition(":") for each in row["tones"].split())}
    access, advisories, subjects = (row.get(field, "") for field in ("access", "advisories", "subjects"))
    return Reading(
        tones, tuple(access.split()), row["level"], frozenset(advisories.split()), frozenset(subjects.split("; "))
    )


def catalogue() -> Readings:
    """Return what the catalogue holds, in the same form."""
    return {
        film.id: Reading(
            {str(tone): grade for tone, grade in film.tones.items()},
            tuple(map(str, film.access)),
            str(film.level),
            frozenset(map(str, film.advisories)),
            frozenset(film.subjects),
        )
        for film in load_catalogue().films
    }


def primary(reading: Reading) -> Hashable:
    """Return the tone with the highest grade, or none where two share it."""
    best = max(reading.tones.values(), default=0)
    first = [tone for tone, grade in reading.tones.items() if grade == best]
    return first[0] if len(first) == 1 else "shared"


def kappa(pairs: list[tuple[Hashable, Hashable]]) -> tuple[float, float]:
    """Return the share of pairs that agree, 0..1, and Cohen's kappa."""
    observed = sum(one == other for one, other in pairs) / len(pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(ones[value] * others[value] for value in ones) / len(pairs) ** 2
    return observed, (observed - expected) / (1 - expected)


FIELDS: dict[str, Callable[[Reading], Iterable[Hashable]]] = {
    "primary tone": lambda reading: [primary(reading)],
    "level": lambda reading: [reading.level],
    "main access": lambda reading: [reading.access[0]],
    "advisories": lambda reading: [advisory in reading.advisories for advisory in Advisory],
}
"""Field to what is compared of it; of advisories each one, given or not."""


def compare(one: Readings, other: Readings, fields: Iterable[str] = FIELDS) -> None:
    """Print the agreement of two readings, field by field."""
    films = sorted((one.keys() & other.keys()) - BROKEN)
    for field in fields:
        values = FIELDS[field]
        pairs = [pair for film in films for pair in zip(values(one[film]), values(other[film]), strict=True)]
        observed, beyond_chance = kappa(pairs)
        print(f"  {field:<14}{observed:6.0%}   kappa {beyond_chance:.2f}")
    if fields is not FIELDS:
        return
    shared = sum(len(one[film].subjects & other[film].subjects) for film in films)
    given = sum(len(each[film].subjects) for each in (one, other) for film in films)
    print(f"  {'subjects':<14}{2 * shared / given:6.0%}")


def main() -> None:
    """Print the agreement of the readers with each other, and of each with the catalogue."""
    first, second, held = read("first_reading.tsv"), read("second_reading.tsv"), catalogue()
    third, grades = read("third_reading.tsv"), ("primary tone", "level")
    for title, one, other, fields in (
        ("first and second reader", first, second, FIELDS),
        ("first reader and catalogue", first, held, FIELDS),
        ("second reader and catalogue", second, held, FIELDS),
        ("third reader, with the guide, and catalogue", third, held, grades),
    ):
        print(f"{title}, {len(one.keys() & other.keys() - BROKEN)} films")
        compare(one, other, fields)


if __name__ == "__main__":
    main()
