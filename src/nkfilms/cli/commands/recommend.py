"""The command that suggests films."""

from typing import Annotated

import typer
from msgspec import Struct

from nkfilms import parsing
from nkfilms.cli import complete, help_pages
from nkfilms.cli.answering import (
    catalogue_of,
    leave_out_seen,
    look_for,
    marks_of,
    named,
    no_film,
    note_best,
    say,
    yours,
)
from nkfilms.cli.options import Limit, limit_of, Output, Shared, Texts
from nkfilms.errors import echo, ExitCode, UsageError
from nkfilms.filters import Filters
from nkfilms.model import Catalogue
from nkfilms.recommend import draw, recommend_about
from nkfilms.recommend import recommend as rank
from nkfilms.results import Ranking, Recommendation
from nkfilms.views import Answer, Format

INSTEAD = "Try other words, or fewer, `nkfilms list --topic TOPIC`, or, if it is a name, `nkfilms search NAME`."
HELP = """\
Suggest films, best first, and say why.

Films are ranked for the tones asked with -t; without one, by how many lists, juries and publishers name them.
With --level, what one learns from them counts as well."""
EXAMPLES = (
    "nkfilms recommend --tone humorous --max-runtime 1h30",
    "nkfilms recommend -t insightful -t artistic --explain",
    'nkfilms recommend --like "the red chapel"',
    'nkfilms recommend --about "kidnapped film director"',
    "nkfilms recommend --for-me",
    "nkfilms recommend --not topic=war --not topic=camps",
    "nkfilms recommend --surprise -n 1",
    "nkfilms recommend -t humorous --json | jq -r '.[0].title'",
)
NOTES = help_pages.BRACKETS


class Asked(Struct, frozen=True):
    """How films are to be ranked."""

    like: Annotated[
        Texts, typer.Option("--like", metavar="FILM", help="Rank by similarity to a film."), complete.films
    ] = None
    for_me: Annotated[bool, typer.Option("--for-me", help="Rank by your ratings.")] = False
    with_seen: Annotated[bool, typer.Option("--with-seen", help="Keep the films that you have seen.")] = False
    about: Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Rank by what films are about.")] = None
    surprise: Annotated[bool, typer.Option("--surprise", help="Draw films by lot, good ones more often.")] = False
    seed: Annotated[
        str | None, typer.Option("--seed", metavar="N", help="With --surprise: the same number draws the same films.")
    ] = None
    no_variety: Annotated[bool, typer.Option("--no-variety", help="Rank by score alone, however alike the films.")] = (
        False
    )
    explain: Annotated[bool, typer.Option("--explain", help="Show the parts that add up to each score.")] = False
    brief: Annotated[bool, typer.Option("--brief", help="One line a film, in a table.")] = False
    limit: Limit = "5"


def recommend(ctx: typer.Context, *, asked: Asked, filters: Filters, output: Output, shared: Shared) -> ExitCode:
    """Answer `nkfilms recommend`."""
    look = look_for(ctx, shared, output, Recommendation, explain=asked.explain, brief=asked.brief)
    if asked.brief and look.format is not Format.TABLE:
        raise UsageError(f"--brief shortens tables; leave it out of --format {look.format}.")
    count = limit_of(asked.limit)
    _refuse_what_contradicts(asked)
    number = parsing.whole("--seed", asked.seed) if asked.seed is not None else None
    catalogue = catalogue_of(ctx, shared, filters)
    filters, marks = yours(filters, look)
    drawn_from = None if asked.surprise else count
    if not asked.with_seen:
        filters = leave_out_seen(filters, catalogue)
    ranking: Ranking | str | tuple[str, ...]
    if asked.for_me:
        ranking = _for_ratings(catalogue, filters, drawn_from)
    elif asked.like:
        ranking = _like(catalogue, asked.like, filters, drawn_from)
    elif asked.about:
        ranking = _about(catalogue, asked.about, filters, drawn_from)
    else:
        ranking = rank(catalogue, filters, variety=not (asked.no_variety or asked.surprise), limit=drawn_from)
    if not isinstance(ranking, Ranking):
        return say(Answer((), Recommendation, catalogue=catalogue), look, nothing=ranking)
    ranking = draw(ranking, number, count) if asked.surprise else ranking
    code = say(
        Answer(ranking.items, Recommendation, filters=filters, catalogue=catalogue, marks=marks),
        look,
        of=ranking.of,
        unknown=ranking.unknown,
        nothing=no_film(catalogue, filters) if not ranking.items else "",
    )
    note_best(ranking.left_out)
    return code


def _for_ratings(catalogue: Catalogue, filters: Filters, limit: int | None) -> Ranking | str:
    """Return the films ranked by the user's ratings, or why they cannot be."""
    from nkfilms.similarity.taste import FEWEST, for_ratings

    marks = marks_of()
    known = (marks[film.id] for film in catalogue.films if film.id in marks)
    ratings = {mark.id: mark.rating for mark in known if mark.rating is not None}
    if len(ratings) < FEWEST:
        return _too_few(len(ratings), FEWEST)
    return for_ratings(catalogue, ratings, filters, limit=limit)


def _like(catalogue: Catalogue, films: list[str], filters: Filters, limit: int | None) -> Ranking | tuple[str, ...]:
    """Return the films ranked by similarity to those named, or whom the names may mean."""
    from nkfilms.similarity import like

    liked = named(catalogue, films)
    return liked.doubts or like(catalogue, liked.films, filters, limit=limit)


def _about(catalogue: Catalogue, words: str, filters: Filters, limit: int | None) -> Ranking | str:
    """Return the films about some words, ranked, or that there are none."""
    ranking = recommend_about(catalogue, words, filters, limit=limit)
    if ranking.of or recommend_about(catalogue, words, limit=1).of:
        return ranking  # or the filters, and not the words, leave none
    return f"No film is about enough of '{echo(words)}'. {INSTEAD}"


def _too_few(ratings: int, fewest: int) -> str:
    have = f"{ratings or 'no'} film{'s' * (ratings != 1)}"
    return (
        f"--for-me needs ratings of {fewest} films, and you have rated {have}. "
        "Rate some, as in: nkfilms seen the-red-chapel --rating 4.5, or take them over with: nkfilms import FILE."
    )


def _refuse_what_contradicts(asked: Asked) -> None:
    """Raise UsageError where options make no sense together."""
    if asked.seed is not None and not asked.surprise:
        raise UsageError("--seed repeats a draw, so it needs --surprise.")
    if sum((asked.for_me, bool(asked.like), asked.about is not None)) > 1:
        raise UsageError("--for-me ranks by your ratings, --like by a film and --about by words; give one of them.")
    if asked.about is not None and not asked.about.strip():
        raise UsageError('--about needs words, as in: nkfilms recommend --about "kidnapped film director".')
