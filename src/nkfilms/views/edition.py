"""Which nkfilms answered, and from which catalogue: what `--version` says and what every page ends with."""

from nkfilms import __version__
from nkfilms.model import Catalogue


def edition(catalogue: Catalogue) -> str:
    """Return the version of the program with the date and the size of a catalogue; a catalogue may have no date."""
    dated = f"catalogue of {catalogue.updated}" if catalogue.updated else "catalogue without a date"
    many = len(catalogue.films)
    return f"nkfilms {__version__}, {dated}, {many} film{'s' * (many != 1)}"
