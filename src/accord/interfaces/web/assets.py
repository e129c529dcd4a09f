"""The names of built style and script to addresses that change with their content, so that browsers may keep them.

They are built from `web/` by npm before the package is installed or packed; without them pages still work, unstyled.
"""

import hashlib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

STATIC = Path(str(files("accord.interfaces.web").joinpath("static")))
SAMPLE = Path(str(files("accord.interfaces.web").joinpath("sample")))
"""The documents that the first screen offers to try out."""


@lru_cache(maxsize=64)
def asset(name: str) -> str:
    """The address of a built file."""
    path = STATIC / name
    mark = hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else "unbuilt"
    return f"/static/{name}?v={mark}"
