"""The command that suggests films."""

from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, help_pages
from nkfilms.cli.answering import catalogue_of, look_for, named, no_film, say
from nkfilms.cli.options import Limit, limit_of, Output, Shared, Texts
from nkfilms.errors import echo, ExitCode, UsageError
from nkfilms.filters import Filters
from nkfilms.recommend import draw, recommend_about
from nkfilms.recommend import recommend as rank
from nkfilms.results import Recommendation
from nkfilms.views import Answer, Format

INSTEAD = "Try fewer words, `nkfilms list --topic TOPIC`, or, if it is a name, `nkfilms search NAME`."
HELP = """\
Suggest films, best first, and say why.

Films are ranked for the tones asked with -t; without one, by what published lists and juries say of them."""
EXAMPLES = (
    "nkfilms recommend --tone humorous --max-runtime 1h30",
    "nkfilms recommend -t insightful -t artistic --explain",
    'nkfilms recommend --like "the red chapel"',
    'nkfilms recommend --about "kidnapped film director"',
    "nkfilms recommend --not topic=war --not topic=camps",
    "nkfilms recommend --surprise -n 1",
    "nkfilms recommend -t humorous --json | jq -r '.[0].title'",
)
NOTES = help_pages.BRACKETS


def recommend(
    ctx: typer.Context,
    *,
    like: Annotated[
        Texts, typer.Option("--like", metavar="FILM", help="Rank by similarity to a film."), complete.films
    ] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Rank by what films are about.")] = None,
    surprise: Annotated[bool, typer.Option("--surprise", help="Draw films by lot, good ones more often.")] = False,
    seed: Annotated[
        str | None, typer.Option("--seed", metavar="N", help="With --surprise: the same number draws the same films.")
    ] = None,
    no_variety: Annotated[
        bool, typer.Option("--no-variety", help="Rank by score alone, however alike the films.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the parts that add up to each score.")] = False,
    brief: Annotated[bool, typer.Option("--brief", help="One line a film, in a table.")] = False,
    limit: Limit = "5",
    filters: Filters,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms recommend`."""
    look = look_for(ctx, shared, output, Recommendation, explain=explain, brief=brief)
    if brief and look.format is not Format.TABLE:
        raise UsageError(f"--brief shortens tables; leave it out of --format {look.format}.")
    count = limit_of(limit)
    if seed is not None and not surprise:
        raise UsageError("--seed repeats a draw, so it needs --surprise.")
    if like and about is not None:
        raise UsageError("--like ranks by a film and --about by words; give one of them.")
    if about is not None and not about.strip():
        raise UsageError('--about needs words, as in: nkfilms recommend --about "kidnapped film director".')
    number = parsing.whole("--seed", seed) if seed is not None else None
    catalogue = catalogue_of(ctx, shared, filters)
    drawn_from = None if surprise else count
    if like:
        from nkfilms.similarity import like as rank_by_similarity

        liked = named(catalogue, like)
        if liked.doubts:
            return say(Answer((), Recommendation, catalogue=catalogue), look, nothing=liked.doubts)
        ranking = rank_by_similarity(catalogue, liked.films, filters, limit=drawn_from)
    elif about:
        from nkfilms.stories import stories

        if not stories(catalogue, about):
            nothing = f"No film is about enough of '{echo(about)}'. {INSTEAD}"
            return say(Answer((), Recommendation, catalogue=catalogue), look, nothing=nothing)
        ranking = recommend_about(catalogue, about, filters, limit=drawn_from)
    else:
        ranking = rank(catalogue, filters, variety=not (no_variety or surprise), limit=drawn_from)
    ranking = draw(ranking, number, count) if surprise else ranking
    return say(
        Answer(ranking.items, Recommendation, filters=filters, catalogue=catalogue),
        look,
        of=ranking.of,
        unknown=ranking.unknown,
        nothing=no_film(catalogue, filters) if not ranking.items else "",
    )
