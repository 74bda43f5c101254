"""Korean in Cyrillic letters, by the system of Kontsevich: Хён Бин is Hyun Bin."""

_DIGRAPHS = {"чх": "ч", "чч": "ч", "чж": "ч", "дж": "ч", "тх": "т", "пх": "п", "кх": "к", "чё": "чо"}
_LETTERS = str.maketrans(
    dict(zip("абвгдезиклмнопрстуыфэ", "abwgdeziklmnoprstuufe", strict=True))
    | {"ё": "yo", "ж": "j", "й": "i", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya"}
    | {"ь": "", "ъ": ""}
)


def is_cyrillic(word: str) -> bool:
    """Say whether a folded word is of Cyrillic letters, and digits at most."""
    return all("\u0400" <= char <= "\u052f" or char in "0123456789" for char in word)


def korean(word: str) -> tuple[str, ...]:
    """Return the ways to read a folded word of Cyrillic as Korean: without its marks, ё is also what e looks like."""
    return tuple(dict.fromkeys(_latin(each) for each in (word, word.replace("е", "ё"))))


def _latin(word: str) -> str:
    for letters, letter in _DIGRAPHS.items():
        word = word.replace(letters, letter)
    return word.translate(_LETTERS)
