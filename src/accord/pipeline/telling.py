"""A fact told by hand -> a kept Judgement: its words found in the document, its slots held to the kind's own lists.

What does not fit is refused with what would; nothing is guessed and nothing is corrected on the way.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from accord.model.codes import Basis, Kind
from accord.model.contract import FACT_TYPES
from accord.model.document import Document
from accord.model.edtf import is_valid
from accord.model.errors import UsageError
from accord.model.ids import JudgementId
from accord.model.judgement import Anchor, Judgement, Verdict
from accord.model.shelf import Shelf
from accord.model.span import Span, cut
from accord.model.when import When
from accord.pipeline.judge import keep_judgement

_OWN = frozenset({"evidence", "cues", "confidence", "names", "mandate", "condition"})


@dataclass(frozen=True, slots=True)
class Blank:
    """A slot to fill: its `form` is `text`, `list`, `date`, `number`, `yes or no` or `choice` of `options`."""

    name: str
    form: str
    options: tuple[str, ...] = ()
    needed: bool = False


def blanks(kind: Kind) -> tuple[Blank, ...]:
    """The slots of a kind that people may fill."""
    hints = get_type_hints(FACT_TYPES[kind])
    found = []
    for slot in fields(FACT_TYPES[kind]):
        if slot.name in _OWN:
            continue
        hint = hints[slot.name]
        needed = slot.default is MISSING and slot.default_factory is MISSING and not _optional(hint)
        needed = needed and get_origin(hint) is not tuple and hint is not bool
        found.append(_blank(slot.name, hint, needed=needed))
    return tuple(found)


def _optional(hint: Any) -> bool:
    return isinstance(hint, UnionType) and type(None) in get_args(hint)


def _blank(name: str, hint: Any, *, needed: bool) -> Blank:
    if isinstance(hint, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        options = tuple(code.value for code in inner) if isinstance(inner, type) and issubclass(inner, Enum) else ()
        return Blank(name, "list", options, needed)
    if hint is When:
        return Blank(name, "date", (), needed)
    if hint is bool:
        return Blank(name, "yes or no", (), needed)
    if hint is int:
        return Blank(name, "number", (), needed)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Blank(name, "choice", tuple(code.value for code in hint), needed)
    return Blank(name, "text", (), needed)


def find_words(document: Document, quote: str, *, start: int | None = None) -> Span:
    """The words in the document, at `start` if given. Raises UsageError when they are not there, or not only there."""
    words = quote.strip()
    if not words:
        raise UsageError("no words are quoted", hint="quote the words of the document that say it")
    if start is not None and document.text[start : start + len(quote)] == quote:
        return cut(document.text, start, start + len(quote))
    found = _all_of(words, document.text)
    if not found:
        raise UsageError("these words do not stand in the document", hint="quote them as they stand, or select them")
    if len(found) > 1:
        raise UsageError(f"these words stand {len(found)} times in the document", hint="quote some more around them")
    return cut(document.text, *found[0])


def _all_of(words: str, text: str) -> list[tuple[int, int]]:
    import re

    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
    return [match.span() for match in pattern.finditer(text)]


def tell(
    document: Document,
    kind: Kind,
    span: Span,
    slots: Mapping[str, str],
    *,
    store: Shelf,
    who: str,
    now: datetime,
    why: str = "",
) -> Judgement:
    """Keep a fact that `span` says. `slots` are as people write them: lists with commas, dates as EDTF.

    Raises UsageError for a slot that the kind has not, a value that does not fit, one that is missing.
    """
    if not span.holds_in(document.text):
        raise UsageError("these words do not stand in the document", hint="select them again")
    plain = _filled(kind, slots)
    label = str(plain.get("action") or plain.get("name") or plain.get("item") or plain.get("type") or "")
    anchor = Anchor(f"{kind.value}/{label}", document.id, span)
    value = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    judgement = Judgement(
        JudgementId(""),
        Verdict.TELL,
        ((anchor,),),
        who,
        now.isoformat(timespec="microseconds"),
        why,
        field=kind.value,
        value=value,
    )
    return keep_judgement(judgement, store)


def _filled(kind: Kind, slots: Mapping[str, str]) -> dict[str, Any]:
    known = {blank.name: blank for blank in blanks(kind)}
    odd = sorted(set(slots) - set(known))
    if odd:
        raise UsageError(f"{kind.value} have no {odd[0]}", hint=f"slots are {', '.join(known)}")
    plain: dict[str, Any] = {}
    for name, blank in known.items():
        given = " ".join(slots.get(name, "").split())
        if not given and blank.needed:
            raise UsageError(f"{name} is missing", hint=_hint(blank))
        plain |= _value(blank, given)
    return plain


def _value(blank: Blank, given: str) -> dict[str, Any]:
    """The slot as the contract's JSON has it."""
    if blank.form == "list":
        parts = [part.strip() for part in given.split(",") if part.strip()]
        wrong = [part for part in parts if blank.options and part not in blank.options]
        if wrong:
            raise UsageError(f"there is no {blank.name} {wrong[0]}", hint=_hint(blank))
        return {blank.name: parts}
    if not given:
        return {blank.name: False if blank.form == "yes or no" else None}
    if blank.form == "choice" and given not in blank.options:
        raise UsageError(f"there is no {blank.name} {given}", hint=_hint(blank))
    if blank.form == "yes or no":
        return {blank.name: given.casefold() in {"yes", "true", "1", "on"}}
    if blank.form == "number":
        if not given.isdecimal():
            raise UsageError(f"{given} is no number", hint=f"{blank.name} is a number such as 2")
        return {blank.name: int(given)}
    if blank.form == "date":
        if not is_valid(given):
            raise UsageError(f"{given} is no date", hint="write 2024-04-16, 2024-04, 2024 or ../2024-06")
        return {blank.name: given, f"{blank.name}_when": {"basis": Basis.STATED.value, "reason": "told by hand"}}
    return {blank.name: given}


def _hint(blank: Blank) -> str:
    if blank.options:
        return f"it is one of {', '.join(blank.options)}"
    return {"date": "write 2024-04-16, 2024-04, 2024 or ../2024-06"}.get(blank.form, f"give {blank.name}")
