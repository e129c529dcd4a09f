"""Facts that people told by hand -> the Reading of their document with these facts in it, as sure as any.

They are judgements: undone, they are gone; whatever is read anew, they stay, since a text never changes.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from accord.model.codes import Kind
from accord.model.contract import fact_from_json
from accord.model.document import Document, DocumentId
from accord.model.judgement import Judgement, Verdict
from accord.model.reading import Fact, Reading

READER = "hand"


def told_by_hand(judgements: Iterable[Judgement]) -> dict[DocumentId, tuple[Judgement, ...]]:
    """The facts told by hand among judgements in force, by document, oldest first."""
    found: defaultdict[DocumentId, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        if judgement.verdict is Verdict.TELL:
            found[judgement.about[0][0].document_id].append(judgement)
    return {document_id: tuple(told) for document_id, told in found.items()}


def with_hand_facts(document: Document, reading: Reading | None, told: Iterable[Judgement]) -> Reading | None:
    """The Reading with what was told by hand; None if there is neither."""
    added: dict[Kind, list[Fact]] = {}
    for judgement in told:
        fact = hand_fact(judgement, document)
        if fact is not None:
            added.setdefault(Kind(judgement.field or ""), []).append(fact)
    if not added:
        return reading
    base = reading or Reading(document.id, READER, "1")
    changed: Mapping[str, tuple[Fact, ...]] = {
        kind.value: (*base.facts(kind), *(fact for fact in facts if fact not in base.facts(kind)))
        for kind, facts in added.items()
    }
    return replace(base, **changed)  # type: ignore[arg-type]


def hand_fact(judgement: Judgement, document: Document) -> Fact | None:
    """The fact that a judgement tells; None where its words are not the text's or it does not fit its kind."""
    spans = [anchor.span for anchor in judgement.about[0]]
    if not spans or not all(span.holds_in(document.text) for span in spans):
        return None
    try:
        plain = json.loads(judgement.value or "")
        plain["evidence"] = [{"start": span.start, "end": span.end} for span in spans]
        return fact_from_json(Kind(judgement.field or ""), plain, document.text)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
