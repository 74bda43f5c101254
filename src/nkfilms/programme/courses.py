"""A course: sessions of one length, from what asks for the least knowledge to what asks for the most.

The best course is the one whose films' squared scores times minutes add up to most, as in a programme, where:

- each session is a programme, and so are all together: one film a director, and in five hours, of a session or of all,
  one of a tone and access, or more where so many of the films are alike; no film is shown twice, and no session is
  empty;
- no film is shown in a session before one of a lower level, and each level is shown where there are as many sessions as
  levels;
- there are half as many films from outside as sessions, a quarter, but one at least, of the country itself (films made
  there), and a quarter of those who left it, each rounded down.

Levels and voices are those of the films there are. Where no course keeps the last two rules, as some films must be
in it, they are dropped together.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from datetime import datetime, timedelta
from math import ceil
from typing import NamedTuple

from nkfilms.errors import NothingFound
from nkfilms.model import Film
from nkfilms.programme.films import (
    alike,
    in_order,
    item_of,
    LEVELS,
    minutes_of,
    POOL,
    pool,
    scheduled,
    voice_of,
)
from nkfilms.programme.packing import best_packing, MOST_STEPS, Packing
from nkfilms.programme.plan import Plan, Unit
from nkfilms.programme.single import programme
from nkfilms.results import CourseSlot, Recommendation, Slot

MOST_SESSIONS = 30
"""A school year has about so many weeks."""
POOL_MINUTES = 24 * 60
"""For so much time POOL films are chosen from, and for more time more; where they make no course, all."""


class Course(NamedTuple):
    """The films session by session, in the order to watch them, and whether it is proven that no course is better."""

    slots: tuple[CourseSlot, ...]
    proven: bool


class Timetable(NamedTuple):
    """So many sessions of at most so many minutes, a week apart where it is said when the first begins."""

    sessions: int
    within: int
    begins: datetime | None = None


class _Asked(NamedTuple):
    """What a course is asked to be."""

    sessions: int
    within: int
    break_minutes: int
    must: Collection[Film]
    number: int | None


def course(
    ranked: Sequence[Recommendation],
    timetable: Timetable,
    *,
    break_minutes: int = 0,
    must: Collection[Film] = (),
    number: int | None = None,
) -> Course:
    """Return the best course for a timetable, with `break_minutes` between two films of a session.

    It holds every film of `must`, which have to be among the ranked, and, where `number` is given, exactly so many
    films in all. Films of unknown running time are no candidates; one session is a programme. Raises NothingFound, with
    what would help, where there is no such course, or where none was found within a bounded amount of work.
    """
    sessions, within, begins = timetable
    if sessions == 1:
        one = programme(ranked, within, break_minutes=break_minutes, must=must, number=number)
        return Course(tuple(_of_session(one.slots, 1, 0, begins)), one.proven)
    asked = _Asked(sessions, within, break_minutes, must, number)
    picks = _candidates(ranked, asked)
    chosen, packing = _packed(picks, asked)
    if packing.sessions is None:
        raise NothingFound(_why_not(ranked, picks, asked, proven=packing.proven))
    films = [in_order([chosen[at] for at in session]) for session in packing.sessions]
    return Course(tuple(_slots(films, break_minutes, begins)), packing.proven)


def _candidates(ranked: Sequence[Recommendation], asked: _Asked) -> list[Recommendation]:
    """Return the films that may be in it: first those that must be, then the others, the best first.

    Raises NothingFound where those that must be in it are too much.
    """
    held = [pick for pick in ranked if pick.film in asked.must]
    _refuse_too_much([pick.film for pick in held], asked)
    others = (pick for pick in ranked if pick.film not in asked.must)
    return [*held, *(pick for pick in others if pick.film.runtime and pick.film.runtime <= asked.within)]


def _refuse_too_much(held: Sequence[Film], asked: _Asked) -> None:
    """Raise NothingFound, with what would help, where films that must be in it cannot be."""
    for film in held:
        if minutes_of(film) > asked.within:
            raise NothingFound(
                f"{film.title}, which must be in it, takes {film.runtime} minutes; ask for sessions as long as that."
            )
    needed = sum(minutes_of(film) + asked.break_minutes for film in held)
    if needed > asked.sessions * (asked.within + asked.break_minutes):
        raise NothingFound(
            f"The films that must be in it take {needed} minutes, breaks included. Ask for more or longer sessions."
        )
    if asked.number is not None and asked.number < max(asked.sessions, len(held)):
        held_ = f"{len(held)} films must be in it" if len(held) > asked.sessions else "every session needs a film"
        raise NothingFound(f"{asked.number} films are too few: {held_}. Ask for more films.")


def _packed(picks: Sequence[Recommendation], asked: _Asked) -> tuple[Sequence[Recommendation], Packing]:
    """Return the films that were chosen from, and which of them make the best course.

    They are the best films, or all where those make no course, and last of all without levels and voices.
    """
    held = sum(pick.film in asked.must for pick in picks)
    films = pool(picks, held + POOL * ceil(asked.sessions * asked.within / POOL_MINUTES))
    packing = best_packing(_plan(films, asked), MOST_STEPS)
    further = [(picks, False)] if len(picks) > len(films) else []
    for more, freely in (*further, (picks, True)):
        if packing.sessions is not None:
            break
        films, certain = more, packing.proven
        packing = best_packing(_plan(films, asked, freely=freely), MOST_STEPS // 2)
        packing = packing._replace(proven=packing.proven and certain)
    return films, packing


def _plan(picks: Sequence[Recommendation], asked: _Asked, *, freely: bool = False) -> Plan:
    """Return what is asked of the sessions; `freely` drops what is asked of levels and voices."""
    units = [_unit(pick, asked.break_minutes) for pick in picks]
    held = Counter(group for pick in picks if pick.film in asked.must for group in _unit(pick, 0).groups)
    films = [pick.film for pick in picks]
    whole = alike(films, asked.sessions * asked.within)
    sides, levels = Counter(unit.voice for unit in units), frozenset(unit.level for unit in units)
    return Plan(
        [unit._replace(level=0) for unit in units] if freely else units,
        asked.sessions,
        asked.within + asked.break_minutes,
        limits={group: max(whole.get(group, 1), held[group]) for unit in units for group in unit.groups},
        alike={pair: max(most, held[pair]) for pair, most in alike(films, asked.within).items()},
        must=frozenset(at for at, pick in enumerate(picks) if pick.film in asked.must),
        number=asked.number,
        voices={} if freely else {side: min(_heard(side, asked.sessions), there) for side, there in sides.items()},
        levels=frozenset() if freely or asked.sessions < len(levels) else levels,
    )


def _unit(pick: Recommendation, break_minutes: int) -> Unit:
    weight, value, groups = item_of(pick, break_minutes)
    return Unit(weight, value, tuple(dict.fromkeys(groups)), LEVELS.index(pick.film.level), voice=voice_of(pick.film))


def _heard(voice: Hashable, sessions: int) -> int:
    """Return how many films of a voice so many sessions have at least."""
    if voice == "outside":
        return sessions // 2
    return max(sessions // 4, voice == "inside")


def _slots(
    films: Sequence[Sequence[Recommendation]], break_minutes: int, begins: datetime | None
) -> Iterator[CourseSlot]:
    """Yield the films of all sessions, those of one level by the best film in them."""
    in_turn = sorted(films, key=lambda session: (_span(session), min(pick.rank for pick in session)))
    shown = 0
    for number, session in enumerate(in_turn, 1):
        yield from _of_session(tuple(scheduled(session, break_minutes)), number, shown, begins)
        shown += len(session)


def _span(session: Sequence[Recommendation]) -> tuple[int, int]:
    """Return the lowest and the highest level of the films of a session."""
    levels = [LEVELS.index(pick.film.level) for pick in session]
    return min(levels), max(levels)


def _of_session(slots: Sequence[Slot], session: int, shown: int, begins: datetime | None) -> Iterator[CourseSlot]:
    """Yield the films of a session, before which so many were shown, dated a week after those of the last."""
    day = (begins + timedelta(weeks=session - 1)).isoformat(timespec="minutes") if begins else None
    for slot in slots:
        known = {field: getattr(slot, field) for field in Slot.__struct_fields__}
        yield CourseSlot(**{**known, "position": shown + slot.position}, session=session, session_begins=day)


def _why_not(ranked: Sequence[Recommendation], picks: Sequence[Recommendation], asked: _Asked, *, proven: bool) -> str:
    """Return why there is no course, and what would help."""
    known = [pick.film for pick in ranked if pick.film.runtime is not None]
    if not known:
        return "No film of known running time is left to choose from; leave a filter out."
    if not picks:
        shortest = min(known, key=minutes_of)
        return (
            f"Nothing fits into {asked.within} minutes; the shortest film is {shortest.title}, "
            f"{shortest.runtime} minutes."
        )
    films = f"{asked.number} films in " if asked.number else ""
    helps = _what_helps(picks, asked)
    if not proven:
        return (
            f"No {films}{asked.sessions} sessions of {asked.within} minutes were found before the search reached its "
            f"limit, though there may be some. {helps}"
        )
    many = f"{len(picks)} film{'s' * (len(picks) != 1)} of at most {asked.within} minutes"
    if len(picks) < asked.sessions:
        return f"There {'is' if len(picks) == 1 else 'are'} {many}, too few for {asked.sessions} sessions. {helps}"
    asked_for = f"course of {films}{asked.sessions} sessions"
    return f"The {many} make no {asked_for}, with one film a director and few alike. {helps}"


def _what_helps(picks: Sequence[Recommendation], asked: _Asked) -> str:
    if asked.number:
        return "Ask for fewer films, for more or longer sessions, or leave a filter out."
    held = sum(pick.film in asked.must for pick in picks)
    fewer = (each for each in range(asked.sessions - 1, max(held, 1) - 1, -1) if _one_each(picks, asked, each))
    most = next(fewer, None)
    possible = f"{most} could be filled. " if most else ""
    return f"{possible}Ask for fewer sessions, for longer ones, or leave a filter out."


def _one_each(picks: Sequence[Recommendation], asked: _Asked, sessions: int) -> bool:
    """Return whether the films, taken as they come, give one to each of so many sessions."""
    plan = _plan(picks, asked._replace(sessions=sessions), freely=True)
    room, filled = dict(plan.limits), 0
    for unit in plan.units:
        if all(room[group] for group in unit.groups):
            room.update({group: room[group] - 1 for group in unit.groups})
            filled += 1
    return filled >= sessions
