"""The words of a pattern -> the pattern, made when it is first asked: making the hundreds of a room takes long.

Most texts ask few of them. What asks cannot tell it from one that was made at once, but for faults in its words, which
show at its first use.
"""

import re
from typing import Any, cast

_ASKED = tuple("search match fullmatch finditer findall split sub subn flags groups groupindex".split())


class _Later:
    """Stands for a pattern; once made, its methods are at hand here without a further step."""

    def __init__(self, words: str, flags: int) -> None:
        self.pattern = words
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        made = re.compile(self.pattern, self._flags)
        self.__dict__.update({one: getattr(made, one) for one in _ASKED})
        return self.__dict__[name]

    def __repr__(self) -> str:
        return f"later({self.pattern!r})"


def later(words: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, made at its first use."""
    return cast("re.Pattern[str]", _Later(words, flags))
