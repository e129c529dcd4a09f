"""People's decisions: each becomes one kept Judgement, and the record is folded again where it bears.

A judgement is about words, not ids, so that it outlives a better reading.

All return the Judgement kept. `who` and `now` come from the caller; ids are those that the commands print.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime

from accord.model.codes import NEED_A_QUOTE, STATUSES
from accord.model.document import DocumentId
from accord.model.errors import UnknownId, UsageError
from accord.model.ids import JudgementId
from accord.model.judgement import Anchor, Judgement, Verdict, in_force
from accord.model.lines import FINDING_TYPES
from accord.model.shelf import Shelf
from accord.model.span import Span
from accord.pipeline.folding import fold_all
from accord.record.anchors import anchors_of
from accord.record.decisions import corrected_value
from accord.record.library import labels_of

_FIXED = frozenset(
    "id support against reports independent doubts judgements because confidence decision first_report latest_report "
    "sessions offices positions areas_by_claimant proposed_evidence".split()
)
"""What follows from the evidence, and what is made of several values: nobody sets it by hand."""


def same(
    a: str, b: str, *more: str, store: Shelf, who: str, now: datetime, why: str = "", details: Sequence[str] = ()
) -> Judgement:
    """Findings `a` and `b` (and `more`) are one. Raises UnknownId, UsageError when they are of different kinds."""
    return _on_two(Verdict.SAME, a, (b, *more), store=store, who=who, now=now, why=why, details=details)


def different(
    a: str, b: str, *more: str, store: Shelf, who: str, now: datetime, why: str = "", details: Sequence[str] = ()
) -> Judgement:
    """Findings `a` and `b` are two.

    `b` may be a document's name: what that document tells is parted from the rest of `a`.
    """
    return _on_two(Verdict.DIFFERENT, a, (b, *more), store=store, who=who, now=now, why=why, details=details)


def unsure(
    a: str, b: str, *more: str, store: Shelf, who: str, now: datetime, why: str = "", details: Sequence[str] = ()
) -> Judgement:
    """It cannot be told: the question is not asked again, nothing is merged."""
    return _on_two(Verdict.UNSURE, a, (b, *more), store=store, who=who, now=now, why=why, details=details)


def weigh(finding_id: str, *, accept: bool, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """Accept the finding into the register, or reject it."""
    verdict = Verdict.ACCEPT if accept else Verdict.REJECT
    return keep_judgement(Judgement(_NEW, verdict, (_about(finding_id, store),), who, _at(now), why), store)


def correct(
    finding_id: str, field: str, value: str, *, store: Shelf, who: str, now: datetime, why: str = ""
) -> Judgement:
    """Set one field of the finding. Raises UsageError for a field it has not or a value that does not fit."""
    kind = store.line(finding_id)["kind"]
    known = correctable(kind)
    if field not in known:
        raise UsageError(f"{kind} have no field {field} to correct", hint=f"fields are {', '.join(sorted(known))}")
    try:
        corrected_value(field, value)
    except ValueError as error:
        raise UsageError(f"{value} does not fit {field} ({error})", hint="dates are EDTF, lists have commas") from error
    about = (_about(finding_id, store),)
    return keep_judgement(Judgement(_NEW, Verdict.CORRECT, about, who, _at(now), why, field=field, value=value), store)


def correctable(kind: str) -> tuple[str, ...]:
    """The fields of a kind that people may set, in the order of its lines."""
    return tuple(slot.name for slot in fields(FINDING_TYPES[kind]) if slot.name not in _FIXED)


def set_status(
    finding_id: str,
    status: str,
    *,
    store: Shelf,
    who: str,
    now: datetime,
    why: str = "",
    quote: str | None = None,
    details: Sequence[str] = (),
) -> Judgement:
    """Set a commitment's status.

    `kept`, `partly kept` and `contradicted` need a `quote` found in a document of the record.
    """
    kind = store.line(finding_id)["kind"]
    if kind not in ("commitments", "assistance"):
        raise UsageError(f"{kind} have no status that people set", hint="give the id of a commitment")
    if kind == "commitments" and status not in STATUSES:
        raise UsageError(f"there is no status {status}", hint=f"statuses are {', '.join(STATUSES)}")
    if status in NEED_A_QUOTE and not quote:
        raise UsageError(
            f"{status} needs the words that show it", hint="give them with --quote, as they stand in a document"
        )
    anchor = _find_quote(quote, store) if quote else None
    about = (_about(finding_id, store),)
    judgement = Judgement(
        _NEW, Verdict.STATUS, about, who, _at(now), why, value=status, quote=anchor, details=tuple(details)
    )
    return keep_judgement(judgement, store)


def undo(judgement_id: str | None = None, *, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """Take back a judgement, or the latest in force. Raises UsageError when there is none."""
    judgements = store.judgements()
    if judgement_id is None:
        forced = in_force(judgements)
        if not forced:
            raise UsageError("there is nothing to undo", hint="see `accord history`")
        target = forced[-1]
    else:
        found = [judgement for judgement in judgements if judgement.id.startswith(judgement_id)]
        if len(found) != 1:
            raise UnknownId(f"there is no one judgement {judgement_id}", hint="see `accord history`")
        target = found[0]
    return keep_judgement(Judgement(_NEW, Verdict.UNDO, (), who, _at(now), why, undoes=target.id), store)


_NEW = JudgementId("")


def _at(now: datetime) -> str:
    return now.isoformat(timespec="microseconds")


def _about(finding_id: str, store: Shelf) -> tuple[Anchor, ...]:
    id_ = store.resolve(finding_id)
    kind = store.line(id_)["kind"]
    nodes = store.nodes_in(id_)
    anchors = anchors_of(store, kind, nodes, labels=labels_of(store, nodes))
    if not anchors:
        raise UnknownId(f"{finding_id} has no evidence to judge", hint="run `accord check`")
    return anchors


def _on_two(
    verdict: Verdict,
    a: str,
    others: Sequence[str],
    *,
    store: Shelf,
    who: str,
    now: datetime,
    why: str,
    details: Sequence[str],
) -> Judgement:
    told = tuple(details)
    one = store.resolve(a)
    if verdict is Verdict.DIFFERENT and len(others) == 1 and (parted := _parted(one, others[0], store)):
        return keep_judgement(Judgement(_NEW, verdict, parted, who, _at(now), why, details=told), store)
    kind = store.line(one)["kind"]
    anchors: dict[Anchor, None] = {}
    for name in others:
        other = store.resolve(name)
        if one == other:
            raise UsageError(
                f"{a} and {name} are one finding",
                hint="to part it, give the name of the document that tells of another one: "
                "`accord different ID DOCUMENT`",
            )
        if (of := store.line(other)["kind"]) != kind:
            raise UsageError(f"{a} is of {kind}, {name} of {of}", hint="only findings of one kind can be the same")
        anchors.update(dict.fromkeys(_about(other, store)))
    about = (_about(one, store), tuple(anchors))
    return keep_judgement(Judgement(_NEW, verdict, about, who, _at(now), why, details=told), store)


def _parted(finding_id: str, name: str, store: Shelf) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]] | None:
    """The anchors of a finding in two groups: those in the document of that name, and the others.

    None if it is no document.
    """
    try:
        document = store.document(name)
    except UnknownId:
        return None
    anchors = _about(finding_id, store)
    inside = tuple(anchor for anchor in anchors if anchor.document_id == document.id)
    outside = tuple(anchor for anchor in anchors if anchor.document_id != document.id)
    if not inside or not outside:
        raise UsageError(
            f"{name} is not one document of several in {finding_id}", hint="see `accord explain` for its documents"
        )
    return inside, outside


def _find_quote(quote: str, store: Shelf) -> Anchor:
    """The words in a document of the record; white space may differ."""
    wanted = quote.split()
    # 200: the index finds the documents that hold all words, few of which are not the one
    for hit in store.search(" ".join(wanted), limit=200):
        document = store.document(hit.document_id)
        span = _stands(wanted, document.text)
        if span is not None:
            return Anchor("documents", DocumentId(document.id), span)
    raise UsageError(
        "no document of the record holds these words", hint="quote them as they stand, or add the document first"
    )


def _stands(words: Sequence[str], text: str) -> Span | None:
    at = text.find(words[0])
    while at >= 0:
        end = at
        for word in words:
            while end < len(text) and text[end].isspace():
                end += 1
            if not text.startswith(word, end):
                break
            end += len(word)
        else:
            return Span(at, end, text[at:end])
        at = text.find(words[0], at + 1)
    return None


def keep_judgement(judgement: Judgement, store: Shelf) -> Judgement:
    """Number the judgement, keep it and fold where it bears, all or nothing."""
    told = _told(judgement, store)
    with store.transaction():
        number = len(store.judgements())
        digest = f"{number}|{judgement.verdict}|{judgement.who}|{judgement.when}|{judgement.about}|{judgement.undoes}"
        kept = replace(judgement, id=JudgementId("j-" + hashlib.sha256(digest.encode()).hexdigest()[:10]))
        store.keep_judgement(kept)
        if told is not None:
            store.wait(told)
        fold_all(store, touched=(kept,))
    return kept


def _told(judgement: Judgement, store: Shelf) -> DocumentId | None:
    """The document that a judgement tells a fact of, or whose fact it takes back or brings back."""
    by_id = {one.id: one for one in store.judgements()} if judgement.undoes else {}
    while judgement.undoes and judgement.undoes in by_id:
        judgement = by_id[judgement.undoes]
    return judgement.about[0][0].document_id if judgement.verdict is Verdict.TELL else None
