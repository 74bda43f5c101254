"""The words of the field: those that people use for one another, those for countries, and those of other films.

They were written by hand into `thesaurus.txt`: groups of words, then after an empty line names of places.
"""

from pathlib import Path

from nkfilms.errors import shipped

_GROUPS, _PLACES = shipped(Path(__file__).with_suffix(".txt")).decode().split("\n\n")
GROUPS = tuple(tuple(group.split()) for group in _GROUPS.split(";"))
"""Groups of words any of which may say what any other does; a word may stand in several."""
PLACES = frozenset(_PLACES.split())
"""Names of places, and of who comes from there: where a film has nothing of one that is named, it is another film."""
OF_COUNTRY = {
    "AR": "argentine argentinian", "AT": "austrian", "AU": "australian aussie", "BE": "belgian", "BG": "bulgarian",
    "CA": "canadian", "CH": "swiss", "CN": "chinese", "CS": "czech czechoslovak", "CU": "cuban", "CZ": "czech",
    "DD": "east german", "DE": "german", "DK": "danish dane", "ES": "spanish", "FI": "finnish finn", "FR": "french",
    "GB": "british english uk", "HR": "croatian croat", "HU": "hungarian", "ID": "indonesian", "IE": "irish",
    "IL": "israeli", "IN": "indian", "IT": "italian", "JP": "japanese", "KR": "south korean", "LV": "latvian",
    "MN": "mongolian", "NL": "dutch", "NO": "norwegian", "NZ": "kiwi", "PL": "polish", "PT": "portuguese",
    "RO": "romanian", "RU": "russian", "SE": "swedish", "SG": "singaporean", "SI": "slovenian slovene",
    "SU": "soviet russian", "TH": "thai", "US": "american usa", "VN": "vietnamese",
}  # fmt: skip
"""By country, the words for what comes from there."""
