"""The options that commands share, in bundles, and their reading into values of the domain."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, get_type_hints

import msgspec
import typer

from nkfilms import __version__
from nkfilms.cli import complete, reading
from nkfilms.codes import code_of
from nkfilms.errors import ExitCode, unknown, UsageError
from nkfilms.filters import Filters, refuse_unknown_names
from nkfilms.model import Catalogue
from nkfilms.views import Format
from nkfilms.views.look import FIELD_FORMATS
from nkfilms.vocabularies import Access, Form, Kind, Level, Medium, Tone, Topic

Texts = list[str] | None


def _version(wanted: bool) -> None:  # noqa: FBT001 - a Typer callback takes its value so
    if wanted:
        typer.echo(f"nkfilms {__version__}")
        raise typer.Exit(ExitCode.OK)


class Shared(msgspec.Struct, frozen=True):
    """Options of the program, which work before and after the command."""

    catalogue: Annotated[
        str | None,
        typer.Option(
            "--catalogue", "--catalog", metavar="FILE", help="Read this YAML file instead of the guide's own."
        ),
        complete.files,
    ] = None
    color: Annotated[
        str | None,
        typer.Option("--color", "--colour", metavar="WHEN", help="auto, always or never."),
        complete.words(["auto", "always", "never"]),
    ] = None
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False


class Output(msgspec.Struct, frozen=True):
    """How the answer is printed."""

    format: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help=f"{', '.join(Format)}. Default: table."),
        complete.words(list(Format)),
    ] = None
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False
    fields: Annotated[
        str | None,
        typer.Option("--fields", metavar="A,B,C", help="Pick and order fields, for every format but table and plain."),
        complete.fields,
    ] = None


class FilterOptions(msgspec.Struct, frozen=True):
    """Which films. Repeat an option for any of its values; different options must all hold."""

    tone: Annotated[
        Texts,
        typer.Option("--tone", "-t", metavar="TONE", help="Tone; humorous=2: grade 2 or 3."),
        complete.graded_tones,
    ] = None
    not_tone: Annotated[
        Texts, typer.Option("--not-tone", metavar="TONE", help="Tone not wanted."), complete.terms(Tone)
    ] = None
    kind: Annotated[
        Texts,
        typer.Option("--kind", metavar="KIND", help="documentary or feature."),
        complete.terms(Kind),
    ] = None
    form: Annotated[
        Texts,
        typer.Option("--form", metavar="FORM", help="film, serial or episode."),
        complete.terms(Form),
    ] = None
    medium: Annotated[
        Texts,
        typer.Option("--medium", metavar="MEDIUM", help="Where first shown."),
        complete.terms(Medium),
    ] = None
    year: Annotated[Texts, typer.Option("--year", metavar="YEARS", help="2004, 2000..2010, ..1980 or 1980s.")] = None
    max_runtime: Annotated[str | None, typer.Option("--max-runtime", metavar="TIME", help="At most 90, or 1h30.")] = (
        None
    )
    country: Annotated[
        Texts,
        typer.Option("--country", metavar="COUNTRY", help="Producing country: KP, or North Korea."),
        complete.codes("country"),
    ] = None
    language: Annotated[
        Texts,
        typer.Option("--language", metavar="LANGUAGE", help="Spoken language: ko, or Korean."),
        complete.codes("language"),
    ] = None
    director: Annotated[
        Texts,
        typer.Option("--director", metavar="NAME", help="Director: a name or a part, in any spelling."),
        complete.directors,
    ] = None
    company: Annotated[
        Texts,
        typer.Option("--company", metavar="NAME", help="Company, studio or broadcaster: a name or a part."),
        complete.companies,
    ] = None
    access: Annotated[
        Texts,
        typer.Option("--access", metavar="ACCESS", help="Who held the camera."),
        complete.terms(Access),
    ] = None
    level: Annotated[
        Texts,
        typer.Option("--level", metavar="LEVEL", help="Knowledge asked for."),
        complete.terms(Level),
    ] = None
    topic: Annotated[
        Texts, typer.Option("--topic", metavar="TOPIC", help="What it is about."), complete.terms(Topic)
    ] = None
    on_list: Annotated[
        Texts,
        typer.Option("--on-list", metavar="LIST", help="On this published list."),
        complete.lists,
    ] = None


def bundled(command: Callable[..., ExitCode]) -> Callable[..., ExitCode]:
    """Let a command take bundles: Typer sees their options one by one, the command gets each bundle as one value."""
    hints = get_type_hints(command, include_extras=True)
    bundles = {
        name: hint for name, hint in hints.items() if isinstance(hint, type) and issubclass(hint, msgspec.Struct)
    }
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        if parameter.name in bundles:
            parameters += _parameters(bundles[parameter.name])
        else:
            parameters.append(parameter.replace(annotation=hints[parameter.name], kind=inspect.Parameter.KEYWORD_ONLY))

    def run(**given: Any) -> ExitCode:
        """Run the command with its bundles put together."""
        for name, bundle in bundles.items():
            given[name] = bundle(**{field: given.pop(field) for field in bundle.__struct_fields__})
        return command(**given)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def _parameters(bundle: type[msgspec.Struct]) -> list[inspect.Parameter]:
    hints = get_type_hints(bundle, include_extras=True)
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hints[name])
        for name, default in zip(bundle.__struct_fields__, bundle.__struct_defaults__, strict=True)
    ]


def read_filters(options: FilterOptions, catalogue: Catalogue) -> Filters:
    """Return the filters asked for.

    Raises UsageError where a value makes no sense, or names a list, a director or a company that there is not.
    """
    if options.on_list and not catalogue.lists:
        raise UsageError("This catalogue names no published lists, so no film is on one.")
    for list_id in options.on_list or ():
        if list_id not in catalogue.lists:
            raise unknown("list", list_id, catalogue.lists)
    filters = Filters(
        tones=reading.graded_tones(options.tone),
        not_tones=reading.terms("tone", Tone, options.not_tone),
        kinds=reading.terms("kind", Kind, options.kind),
        forms=reading.terms("form", Form, options.form),
        media=reading.terms("medium", Medium, options.medium),
        years=tuple(reading.years(text) for text in options.year or ()),
        max_runtime=reading.minutes(options.max_runtime) if options.max_runtime is not None else None,
        countries=tuple(code_of("country", text) for text in options.country or ()),
        languages=tuple(code_of("language", text) for text in options.language or ()),
        directors=_not_blank("--director", options.director),
        companies=_not_blank("--company", options.company),
        access=reading.terms("access", Access, options.access),
        levels=reading.terms("level", Level, options.level),
        topics=reading.terms("topic", Topic, options.topic),
        on_lists=tuple(options.on_list or ()),
    )
    refuse_unknown_names(catalogue.films, filters)
    return filters


def _not_blank(option: str, texts: Texts) -> tuple[str, ...]:
    if any(not text.strip() for text in texts or ()):
        raise UsageError(f"{option} needs a name or a part of one.")
    return tuple(texts or ())


def read_format(options: Output, allowed: tuple[str, ...]) -> tuple[Format, tuple[str, ...]]:
    """Return the format and the fields picked, out of those allowed.

    Raises UsageError where options contradict one another or a field is unknown.
    """
    form = reading.term("format", Format, options.format) if options.format is not None else None
    if options.json and form not in (None, Format.JSON):
        raise UsageError(f"--json and --format {form} contradict one another; give one of them.")
    form = Format.JSON if options.json else form or Format.TABLE
    if options.fields is None:
        return form, ()
    if form not in FIELD_FORMATS:
        raise UsageError(
            f"--fields does not go with the {form} format. Add --format {', '.join(sorted(FIELD_FORMATS))}."
        )
    return form, reading.fields(options.fields, allowed)
