"""The file `NAME.meta.json` beside `NAME.txt` to what it says of the document.

What is in it is taken as said by a person.
"""

import json
from pathlib import Path

from accord.intake.published import given
from accord.intake.raw import NOTHING_GIVEN, Given
from accord.model.errors import UnsupportedContent

SUFFIX = ".meta.json"
# 1 MB: a sidecar has five short fields
_MAX_BYTES = 1_000_000


def beside(path: Path) -> Path:
    """Where the sidecar of a file would be: `017.meta.json` for `017.txt`."""
    return path.with_name(path.stem + SUFFIX)


def read(path: Path) -> Given:
    """What the sidecar of the file at `path` says; nothing if there is none.

    Raises UnsupportedContent if it is no sidecar.
    """
    place = beside(path)
    try:
        if not place.is_file():
            return NOTHING_GIVEN
        with place.open("rb") as file:
            return parse(file.read(_MAX_BYTES), name=place.name)
    except OSError as error:
        raise UnsupportedContent(
            f"its sidecar {place.name} cannot be read", hint="mend its permissions or take it away"
        ) from error


def parse(data: bytes, *, name: str = "sidecar") -> Given:
    """What the bytes of a sidecar say.

    Raises UnsupportedContent if they are no JSON object or give no date as `published`.
    """
    try:
        plain = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnsupportedContent(f"its sidecar {name} is no JSON", hint="mend it or take it away") from error
    if not isinstance(plain, dict):
        raise UnsupportedContent(
            f"its sidecar {name} is no JSON object", hint='write {"published": ..., "publisher": ...}'
        )
    published = _text(plain, "published")
    if published and given(published, where="") is None:
        raise UnsupportedContent(
            f"its sidecar {name} has {published[:40]!r} as published, which is no date",
            hint="write it as 2024-07-24, 2024-07 or 2024",
        )
    return Given(
        published=published,
        outlet=_text(plain, "publisher"),
        url=_text(plain, "url"),
        title=_text(plain, "title"),
        language=_text(plain, "language"),
    )


def _text(plain: dict[str, object], key: str) -> str | None:
    value = plain.get(key)
    return " ".join(value.split())[:2000] or None if isinstance(value, str) else None
