"""`given_names.yaml` -> whether a name is a woman's or a man's, by a title or a given name that only one of them bears.

The first name that is listed decides, a man's only in front; of "Jean-Marie" only the first part counts, and an
unlisted name is nobody's.
"""

from collections.abc import Sequence
from functools import lru_cache

from accord.lexicon.load import Fields, load, split
from accord.lexicon.phrases import fold


def pronoun_of(titles: Sequence[str], name: str) -> str | None:
    """ "she" or "he" for a person with these words before the name; None if neither title nor name tells."""
    by_title, by_name = _listed()
    told = next((by_title[word] for word in map(_plain, titles) if word in by_title), None)
    if told is not None:
        return told
    parts = (_plain(part).partition("-")[0] for part in name.split())
    place, told = next(((n, by_name[part]) for n, part in enumerate(parts) if part in by_name), (0, None))
    # a man's name behind another may be that of her father: "Sitara Hassan"
    return None if told == "he" and place else told


def _plain(word: str) -> str:
    """A word in small letters, without accents, strokes and full stop."""
    return fold(word).rstrip(".")


@lru_cache(maxsize=1)
def _listed() -> tuple[dict[str, str], dict[str, str]]:
    group = Fields({"example": str, "names": str})
    data = load(
        "given_names", schema=Fields({"women": group, "men": group, "titles": Fields({"women": str, "men": str})})
    )
    words = {"women": "she", "men": "he"}
    titles = {title: word for who, word in words.items() for title in split(data["titles"][who])}
    names = {name: word for who, word in words.items() for name in split(data[who]["names"])}
    return titles, names
