"""`envoys.yaml` -> whether an office is held in another state than its own: "ambassador", "high commissioner".

Says only that the holder is sent, never by whom.
"""

from functools import cache

from accord.lexicon.load import Fields, load, split


def is_envoy(office: str | None) -> bool:
    """Whether the words of an office (or those around it) name an envoy.

    >>> is_envoy("Deputy High Commissioner"), is_envoy("Commissioner"), is_envoy(None)
    (True, False, False)
    """
    return office is not None and _names_one(office, "envoys")


def may_be_abroad(office: str | None) -> bool:
    """Whether the office is an envoy's or one of those that are held abroad as well as at home: "observer"."""
    return is_envoy(office) or (office is not None and _names_one(office, "at_posts"))


def _names_one(office: str, group: str) -> bool:
    words = f" {_apart(office)} "
    return any(f" {phrase} " in words for phrase in _listed()[group])


def _apart(office: str) -> str:
    """In small letters, hyphens and apostrophes as spaces: "ambassador-at-large", "chargé d'affaires"."""
    return " ".join(office.lower().translate(_PARTING).split())


_PARTING = str.maketrans("-'’,", "    ")


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    data = load("envoys", schema=Fields({"envoys": str, "at_posts": str}))
    return {group: tuple(_apart(phrase) for phrase in split(phrases)) for group, phrases in data.items()}
