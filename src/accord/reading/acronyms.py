"""The acronym that a text gives a name, and what has the form of one.

An acronym is taken where it is set off behind the name, never guessed from its letters.
"""

from accord.reading.naming import codes_in_words
from accord.reading.scene import Scene


def acronym_behind(scene: Scene, at: int) -> tuple[str, int] | None:
    """The acronym defined at token `at` and the token it stands at: "(JTC)", ", known as AUSM"."""
    doc = scene.doc
    if at + 1 < len(doc) and doc[at].text in {"(", "["}:
        inner = at + 1
        while inner < len(doc) and inner < at + 6 and doc[inner].text not in {")", "]"}:
            inner += 1
        words = [t.text for t in doc[at + 1 : inner] if t.text not in {'"', "“", "”", "or", "the", "'"}]
        text = "".join(words)
        if words and is_acronym(text) and len(words) <= 3:
            return text, at + 1
        return None
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 2].text in {",", "."} and doc[at + 1].text.isalpha():
        letters = doc[at + 1].text  # "the Fusion and Liaison Unit, UFL, in the capital"
        if len(letters) > 2 and letters.isupper() and is_acronym(letters) and not codes_in_words([letters]):
            return letters, at + 1
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at + 2 < len(doc) and doc[at].lower_ in {"known", "abbreviated", "called"}:
        at += 2 if doc[at + 1].lower_ in {"as", "to"} else 1
        while at < len(doc) and doc[at].lower_ in {"the", "its", "acronym", "as", '"', "“"}:
            at += 1
        if at < len(doc) and is_acronym(doc[at].text):
            return doc[at].text, at
    return None


def is_acronym(text: str) -> bool:
    """Whether it has the form of an acronym: "JTC", "SMOs", "C5+1"."""
    return (
        2 <= len(text) <= 12
        and sum(c.isupper() for c in text) >= 2
        and sum(c.islower() for c in text) <= 2
        and all(c.isalnum() or c in "+-&/" for c in text)
        and text[0].isupper()
    ) or (1 < len(text) <= 5 and text[0].isupper() and "+" in text)
