"""The command that says where films could be watched."""

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from nkfilms import parsing
from nkfilms.cli import complete, terminal
from nkfilms.cli.answering import catalogue_of, look_for, named, say
from nkfilms.cli.options import Output, Shared
from nkfilms.errors import ExitCode, OutputError, UsageError
from nkfilms.filters import FILTERS, read_region
from nkfilms.places import places
from nkfilms.results import Places
from nkfilms.views import Answer

HELP = """\
Say where a film could be watched, and where to look now.

First the places that somebody noted, with how and when; they age, and nothing is promised. Then addresses at which
to look today, built from the film's ids and titles; nobody has checked what stands there."""
EXAMPLES = (
    "nkfilms where under the sun",
    "nkfilms where the-red-chapel --region GB",
    "nkfilms where the-red-chapel --json",
)
NOTES = """\
NKFILMS_REGION, such as GB, stands for --region."""


def where(
    ctx: typer.Context,
    *,
    film: Annotated[
        list[str], typer.Argument(metavar="FILM...", help="An id, or a title in any spelling."), complete.films
    ],
    region: Annotated[
        str | None,
        typer.Option("--region", metavar="COUNTRY", help="Look in JustWatch of this country: GB."),
        complete.of_filter(FILTERS["country"]),
    ] = None,
    open_: Annotated[
        str | None, typer.Option("--open", metavar="N", help="Open the address of this number in the browser.")
    ] = None,
    output: Output,
    shared: Shared,
) -> ExitCode:
    """Answer `nkfilms where`."""
    look = look_for(ctx, shared, output, Places)
    number = parsing.whole("--open", open_, 1) if open_ is not None else None
    country = _region(region)
    catalogue = catalogue_of(ctx, shared)
    meant = named(catalogue, film, together=True)
    found = tuple(places(each, country) for each in meant.films)
    address = _address(found, number, film) if number and found else None
    code = say(Answer(found, Places, one=len(meant.texts) == 1, catalogue=catalogue), look, nothing=meant.doubts)
    if found:
        for doubt in meant.doubts:
            terminal.note(doubt)
    if address:
        _open(address)
    return ExitCode.NOTHING if meant.doubts else code


def _region(text: str | None) -> str | None:
    """Return the country code asked for, or that of the environment, or None; raises UsageError for no country."""
    if text is not None:
        return read_region(text).code
    named_by = os.environ.get("NKFILMS_REGION")
    try:
        return read_region(named_by).code if named_by else None
    except UsageError as error:
        raise UsageError(f"NKFILMS_REGION: {error}") from None


def _address(found: Sequence[Places], number: int, film: Sequence[str]) -> str:
    """Return the address of a number; raises UsageError where there is none."""
    addresses = [address for each in found for address in each.addresses]
    if number > len(addresses):
        shown = f"nkfilms where {' '.join(film)}"
        raise UsageError(f"--open takes a number from 1 to {len(addresses)}, not {number}. See them with: {shown}")
    return addresses[number - 1]


def _open(address: str) -> None:
    """Open an address in the browser; raises OutputError where there is none."""
    import webbrowser

    try:
        opened = webbrowser.open(address)
    except (webbrowser.Error, OSError):
        opened = False
    if not opened:
        raise OutputError(f"There is no browser here to open {address} in. BROWSER names one, or copy the address.")
