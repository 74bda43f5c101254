"""Which nkfilms answered, and from which catalogue: what `--version` says and what every page ends with."""

from nkfilms import __version__


def edition(updated: str | None, films: int) -> str:
    """Return the version of the program with the date of a catalogue, which may have none, and its number of films."""
    dated = f"catalogue of {updated}" if updated else "catalogue without a date"
    return f"nkfilms {__version__}, {dated}, {films} film{'s' * (films != 1)}"
