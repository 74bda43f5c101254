"""The film guide to North Korea: a curated catalogue, ranked by tone, searched in any spelling, usable without the CLI.

>>> from nkfilms import load_catalogue
>>> from nkfilms.filters import read_filters
>>> from nkfilms.recommend import recommend
>>> from nkfilms.search import search
>>> catalogue = load_catalogue()
>>> recommend(catalogue, read_filters({"tone": ["humorous"]})).items[0].film.title
'The Red Chapel'
>>> search(catalogue, "bulgasari")[0].film.id
'pulgasari'
"""

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

# Importing the package loads nothing, as `nkfilms.__main__` must stand ready for Ctrl-C before anything heavy is
# imported; so each name is loaded when it is first asked for. Type checkers take any TYPE_CHECKING to be true.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from nkfilms.catalogue import check_catalogue, load_catalogue
    from nkfilms.errors import CatalogueError, NkfilmsError, NothingFound, Problem, UsageError
    from nkfilms.model import Catalogue, Film
    from nkfilms.vocabularies import Tone
else:
    _MODULES = {
        "Catalogue": "model",
        "CatalogueError": "errors",
        "Film": "model",
        "NkfilmsError": "errors",
        "NothingFound": "errors",
        "Problem": "errors",
        "Tone": "vocabularies",
        "UsageError": "errors",
        "check_catalogue": "catalogue",
        "load_catalogue": "catalogue",
    }

    def __getattr__(name: str) -> object:
        """Return an exported name, loading the module that defines it."""
        if name not in _MODULES:
            raise AttributeError(f"module 'nkfilms' has no attribute '{name}'")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f"nkfilms.{_MODULES[name]}"), name)
        return value

    def __dir__() -> list[str]:
        """Return the names of the package, those not loaded yet included."""
        return sorted({*globals(), *__all__})
