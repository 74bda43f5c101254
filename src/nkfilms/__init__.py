"""The film guide to North Korea: a curated catalogue, ranked by tone, searched in any spelling, usable without the CLI.

>>> from nkfilms import Tone, load_catalogue
>>> from nkfilms.recommend import recommend
>>> from nkfilms.search import search
>>> catalogue = load_catalogue()
>>> recommend(catalogue.films, catalogue.lists, [Tone.HUMOROUS])[0].film.title
'The Red Chapel'
>>> search(catalogue, "bulgasari")[0].film.id
'pulgasari'
"""

from nkfilms.catalogue import check_catalogue, load_catalogue
from nkfilms.errors import CatalogueError, NkfilmsError, NothingFound, Problem, UsageError
from nkfilms.model import Catalogue, Film
from nkfilms.vocabularies import Tone

__version__ = "0.1.0"

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Film",
    "NkfilmsError",
    "NothingFound",
    "Problem",
    "Tone",
    "UsageError",
    "check_catalogue",
    "load_catalogue",
]
