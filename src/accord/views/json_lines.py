"""Objects to lines of JSON, one line each, that any program takes. Nothing in a line is obeyed by a terminal."""

import json
import re
from collections.abc import Mapping
from typing import Any

# besides what JSON escapes itself: DEL and C1 controls, bidirectional overrides, line separators, lone surrogates
_ESCAPED = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def json_line(plain: Mapping[str, Any], *, only_ascii: bool = False) -> str:
    """The object on one line, without a line end; `only_ascii` for an output that takes no more."""
    text = json.dumps(plain, ensure_ascii=only_ascii)
    return text if only_ascii else _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
