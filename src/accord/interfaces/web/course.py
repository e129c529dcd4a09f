"""What a detail page shows beyond the finding itself: the chain it is part of, and which document uses which name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from accord.interfaces.web.screens import Ask
from accord.model.errors import UnknownId
from accord.views.course import Step, Use, chain, uses

# 24 of each kind: the chain shows eight, and says how many more there are
_MOST = 24
# 30 documents: their texts are looked through for names
_DOCUMENTS = 30

Line = Mapping[str, Any]


def course_of(ask: Ask, line: Line) -> tuple[Step, ...]:
    """The chain of an engagement, instrument, commitment or body; nothing for other kinds."""
    kind = line["kind"]
    if kind == "engagements":
        found = _of_engagements(ask, [line])
    elif kind == "bodies":
        held = [session["engagement"] for session in line.get("sessions") or ()][-_MOST:]
        found = [line, *_of_engagements(ask, _lines(ask, held))]
    elif kind == "instruments":
        found = [*_lines(ask, ask.store.leading_to(line["id"])), line, *_lines(ask, ask.store.laid_down_in(line["id"]))]
    elif kind == "commitments":
        found = [*_lines(ask, _around(line)), line]
    else:
        return ()
    return chain(found, here=line["id"])


def _around(line: Line) -> list[str]:
    ids = (line.get("engagement"), line.get("instrument"), *(line.get("restates") or ()), line.get("superseded_by"))
    return [id_ for id_ in ids if id_]


def _of_engagements(ask: Ask, engagements: Sequence[Line]) -> list[Line]:
    """Contacts, the texts that came of them, the promises made at them or laid down in those texts."""
    outcomes = _lines(ask, [id_ for one in engagements for id_ in one.get("outcomes") or ()])
    texts = [one["id"] for one in outcomes if one["kind"] == "instruments"]
    return [*engagements, *outcomes, *_lines(ask, [id_ for text in texts for id_ in ask.store.laid_down_in(text)])]


def _lines(ask: Ask, ids: Iterable[str]) -> list[Line]:
    found: list[Line] = []
    for id_ in list(dict.fromkeys(ids))[:_MOST]:
        try:
            found.append(ask.store.line(id_, today=ask.today))
        except UnknownId:
            continue
    return found


def names_of(ask: Ask, line: Line) -> Mapping[str, tuple[Use, ...]]:
    """Which documents use which of the names of an entry; nothing for what has no names."""
    names = list(dict.fromkeys((*(line.get("names") or ()), *(line.get("acronyms") or ()))))
    if not names:
        return {}
    documents = {one["document_id"]: one["document"] for one in line["support"]}
    texts = ((name, id_, ask.store.document(id_).text) for id_, name in list(documents.items())[:_DOCUMENTS])
    return uses(names, texts)
