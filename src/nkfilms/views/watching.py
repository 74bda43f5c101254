"""Where a film can be watched, or was shown, in words."""

from __future__ import annotations

from nkfilms.codes import name_of
from nkfilms.model import Film, Watch
from nkfilms.places import is_over


def watch_label(*places: Watch) -> str:
    """Return what to call places: where to watch a film, or where it was shown, if all of them are over."""
    return "Was shown" if places and all(map(is_over, places)) else "Watch"


def to_watch(film: Film) -> list[str]:
    """Return the places to watch a film, and how many past showings there were; alone, these are told."""
    others = [place(each) for each in film.watch if not is_over(each)]
    if not others:
        return [*map(place, film.watch), f"to look now: nkfilms where {film.id}"]
    past = len(film.watch) - len(others)
    return [*others, *([f"and {past} past showing{'s' * (past != 1)}: nkfilms where {film.id}"] if past else [])]


def place(watch: Watch) -> str:
    """Return a place to watch: how, when noted, in which country, and its address."""
    when = f"noted {watch.as_of}" if watch.as_of else "date not noted"
    region = name_of("country", watch.region) if watch.region else None
    told = f"as reported at {watch.noted_at}" if watch.noted_at else None
    return joined(f"{watch.where}: {watch.how} ({when})", region, watch.url, told)


def place_in_short(place: Watch, others: int = 0) -> str:
    """Return a place to watch with how, where and when, and how many others there are: `DR (free, DK, noted 2010)`."""
    when = f"noted {place.as_of}" if place.as_of else "undated"
    return f"{place.where} ({joined(place.how, place.region, when)})" + (f" and {others} more" if others else "")


def joined(*texts: str | None) -> str:
    """Return texts with commas between them, leaving out those that are nothing."""
    return ", ".join(text for text in texts if text)
