"""The options that commands share: those of the program, those of output, and the filters."""

from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from msgspec.structs import replace

from nkfilms import __version__, parsing
from nkfilms.cli import arguments, complete, terminal
from nkfilms.cli.bundles import Bundle, bundle_of, parameter
from nkfilms.errors import CatalogueError, ExitCode, UsageError
from nkfilms.filters import Filter, FILTERS, Filters, read_filters
from nkfilms.own import OWN_FILTERS, OwnFilter, read_asked
from nkfilms.views import allowed_fields, Format, formats_of
from nkfilms.views.look import CALENDAR_FORMATS, CITATION_FORMATS, FIELD_FORMATS, PAGE_FORMATS

Texts = list[str] | None

Limit = Annotated[str | None, typer.Option("--limit", "-n", metavar="N", help="At most so many films.")]
"""How many films are shown; `limit_of` reads it."""


def limit_of(text: str | None) -> int | None:
    """Return the limit that was given, 1 or more; raises UsageError for anything else."""
    return parsing.whole("--limit", text, 1) if text is not None else None


def _edition() -> str:
    """Return the version with the date and the size of the shipped catalogue, as far as that can be read."""
    from nkfilms.catalogue import shipped_edition
    from nkfilms.views.edition import edition

    try:
        return edition(*shipped_edition())
    except CatalogueError:
        return f"nkfilms {__version__}, catalogue not readable: see nkfilms check"


def _version(wanted: bool) -> None:  # noqa: FBT001 - a Typer callback takes its value so
    if wanted:
        terminal.write(f"{_edition()}\n")
        raise typer.Exit(ExitCode.OK)


class Shared(msgspec.Struct, frozen=True):
    """Options of the program, which work before and after the command."""

    color: Annotated[
        str | None,
        typer.Option("--color", "--colour", metavar="WHEN", help="auto, always or never."),
        complete.words(["auto", "always", "never"]),
    ] = None
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Never show a long answer page by page.")] = False
    catalogue: Annotated[
        Path | None,
        typer.Option(
            "--catalogue", "--catalog", metavar="FILE",
            help="Read this YAML file instead of the guide's own; - is standard input.",
            parser=arguments.file_name,
        ),
        complete.yaml_files,
    ] = None  # fmt: skip
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False


_FORMATS = ", ".join(form for form in Format if form not in CITATION_FORMATS | CALENDAR_FORMATS)
_OF_FILMS = ", ".join(form for form in Format if form in CITATION_FORMATS)


class Output(msgspec.Struct, frozen=True):
    """How the answer is printed."""

    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"{_FORMATS}; of films {_OF_FILMS}; of dated programmes ics. Default: table.",
        ),
        complete.formats,
    ] = None
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False
    fields: Annotated[
        str | None,
        typer.Option("--fields", metavar="A,B,C", help="Pick and order fields, for formats that have any."),
        complete.fields,
    ] = None
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="The title of a page, in markdown or html.")
    ] = None


def read_format(options: Output, of: type[msgspec.Struct], command: str) -> tuple[Format, tuple[str, ...], str]:
    """Return the format of an answer to a command, the fields picked and the title, as far as they were given.

    Raises UsageError where options contradict one another, the answer has no such format, or a field is unknown.
    """
    form = _named_format(options, of, command)
    if options.title is not None and (form not in PAGE_FORMATS or not options.title.strip()):
        raise UsageError("--title is the title of a page, as in: --format html --title 'Korea on film'.")
    title = (options.title or "").strip()
    if options.fields is None:
        return form, (), title
    if form not in FIELD_FORMATS:
        raise UsageError(
            f"--fields does not go with the {form} format. Add --format {', '.join(sorted(FIELD_FORMATS))}."
        )
    return form, parsing.fields(options.fields, allowed_fields(of)), title


def _named_format(options: Output, of: type[msgspec.Struct], command: str) -> Format:
    has = formats_of(of)
    text = Format.TABLE if options.format is None else options.format
    if text.strip().lower() in set(Format) - set(has):
        raise UsageError(f"{command} has no {text.strip().lower()} format. Give one of: {', '.join(has)}.")
    form = Format(parsing.word("format", text, has))
    if options.json and options.format is not None and form is not Format.JSON:
        raise UsageError(f"--json and --format {form} contradict one another; give one of them.")
    return Format.JSON if options.json else form


def _filter_options() -> Bundle:
    """Return an option for every filter, and those that leave films out."""
    unwanted = {
        "not_": ("--not", "FILTER=VALUE", "Leave out what a filter picks: topic=war.", complete.unwanted),
        "not_tone": ("--not-tone", "TONE", "The same as --not tone=TONE.", complete.of_filter(FILTERS["tone"])),
    }
    return Bundle(
        [
            *(_filter_option(each) for each in FILTERS.values()),
            *(
                parameter(name, Annotated[Texts, typer.Option(option, metavar=metavar, help=text), offer])
                for name, (option, metavar, text, offer) in unwanted.items()
            ),
            *(_own_option(each) for each in OWN_FILTERS.values()),
        ],
        _read_filters,
    )


def _filter_option(each: Filter) -> Any:
    names = (f"--{each.name}", "-t") if each.name == "tone" else (f"--{each.name}",)
    option = typer.Option(*names, metavar=each.metavar, help=each.help)
    return parameter(_parameter(each.name), Annotated[Texts, option, complete.of_filter(each)])


def _own_option(each: OwnFilter) -> Any:
    if each.metavar is None:
        return parameter(each.name, Annotated[bool, typer.Option(f"--{each.name}", help=each.help)], default=False)
    return parameter(each.name, Annotated[Texts, typer.Option(f"--{each.name}", metavar=each.metavar, help=each.help)])


def _parameter(filter_name: str) -> str:
    return filter_name.replace("-", "_")


def _read_filters(**given: Any) -> Filters:
    wanted = {name: given[_parameter(name)] or [] for name in FILTERS}
    own = {name: [""] if given[name] is True else given[name] or [] for name in OWN_FILTERS}
    unwanted, own_unwanted = _parted([*(given["not_"] or ()), *(f"tone={tone}" for tone in given["not_tone"] or ())])
    return replace(read_filters(wanted, unwanted), own=read_asked(own, own_unwanted))


def _parted(unwanted: list[str]) -> tuple[list[str], list[str]]:
    """Return what is not wanted of films, and what is not wanted by one's own library, its names without dashes."""
    parts = [(text, *text.partition("=")) for text in unwanted]
    names = [(text, name.strip().lower().removeprefix("--"), equals + value) for text, name, equals, value in parts]
    others = [text for text, name, _ in names if name not in OWN_FILTERS]
    return others, [name + value for _, name, value in names if name in OWN_FILTERS]


BUNDLES: dict[Any, Bundle] = {
    Shared: bundle_of(Shared),
    Output: bundle_of(Output),
    Filters: _filter_options(),
}
"""By the type of a command's parameter, the options that make it up."""
