"""The film guide to North Korea: a curated catalogue, ranked by tone, searched in any spelling, usable without the CLI.

>>> from nkfilms import load_catalogue
>>> from nkfilms.recommend import recommend
>>> catalogue = load_catalogue()
>>> best = recommend(catalogue.films, catalogue.lists, [Tone.HUMOROUS])[0].film
"""

from nkfilms.catalogue import check_catalogue, load_catalogue
from nkfilms.errors import CatalogueError, NkfilmsError, Problem
from nkfilms.model import Catalogue, Film
from nkfilms.vocabularies import Tone

__version__ = "0.1.0"

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Film",
    "NkfilmsError",
    "Problem",
    "Tone",
    "check_catalogue",
    "load_catalogue",
]
