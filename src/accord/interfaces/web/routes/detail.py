"""One finding or entry: every slot with its evidence, the reasons, what speaks against it, what people decided."""

from collections.abc import Iterable, Mapping
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.course import course_of, names_of
from accord.interfaces.web.routes.lists import TITLES, sheet
from accord.interfaces.web.screens import Answer, Ask, flattened, screen
from accord.interfaces.web.seen import seen
from accord.model.codes import NEED_A_QUOTE, STATUSES, Stage
from accord.model.errors import UnknownId
from accord.model.lines import FINDING_TYPES
from accord.pipeline import judge
from accord.views.comparing import shown_value
from accord.views.explanation import as_of, explanation_line
from accord.views.judging import verdict
from accord.views.rows import row
from accord.views.slots import slots


def _shower(kind: str) -> Any:
    def show(ask: Ask) -> Answer:
        wanted = ask.given("id")
        explanation = as_of(ask.store.explain(wanted, today=ask.today), ask.today)
        line = explanation_line(explanation)
        if line["kind"] != kind:
            raise UnknownId(
                f"{line['id']} is not among the {kind}",
                hint=f"it is one of the {line['kind']}: /{line['kind']}/{line['id']}",
            )
        shown = row(line)
        known = slots(line)
        values = {
            "kind": kind,
            "kind_title": TITLES[kind],
            "row": shown,
            "line": line,
            "slots": known,
            "linked": linked(ask, _ids(line, known)),
            "evidence": evidence(line["support"]),
            "against": evidence(line["against"]),
            "chain": course_of(ask, line),
            "names": names_of(ask, line),
            "reasons": explanation.reasons,
            "decided": [(judgement, verdict(judgement)) for judgement in explanation.judgements],
            "conflicts": line["conflicts"],
            "questions": line["questions"],
            "fields": [(name, shown_value(line.get(name))) for name in judge.correctable(kind)],
            "statuses": _statuses(kind),
            "need_quote": sorted(NEED_A_QUOTE),
            "documents": list(
                {one["document_id"]: one["outlet"] or one["document"] for one in line["support"]}.items()
            ),
            "seen": seen(ask.store, [line["id"]]),
        }
        return Answer("detail.html", values, shown.title, lines=lambda: (line,), rows=lambda: sheet(kind, (line,)))

    return show


def _statuses(kind: str) -> tuple[str, ...]:
    """The statuses that a person may set."""
    if kind == "commitments":
        return STATUSES
    return tuple(stage.value for stage in Stage) if kind == "assistance" else ()


def evidence(quotes: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The quotes with reprints folded: the same words once, with the other documents that print them under it."""
    found: dict[str, dict[str, Any]] = {}
    for quote in quotes:
        key = " ".join(quote["quote"].split()).casefold()
        if key in found:
            found[key]["again"].append(quote)
        else:
            found[key] = {**quote, "again": []}
    return list(found.values())


def _ids(line: Mapping[str, Any], known: Iterable[Any]) -> list[str]:
    ids = [value for slot in known if slot.form == "links" for value in slot.values]
    ids.extend(session["engagement"] for session in line.get("sessions") or ())
    ids.extend(id_ for question in line["questions"] for id_ in question["about"])
    return ids


def linked(ask: Ask, ids: Iterable[str]) -> dict[str, Any]:
    """The rows of the findings that are pointed at, by id; one that is gone is left out."""
    found = {}
    for id_ in dict.fromkeys(ids):
        try:
            found[id_] = row(ask.store.line(id_, today=ask.today))
        except UnknownId:
            continue
    return found


ROUTES: list[BaseRoute] = list(flattened(screen(f"/{kind}/{{id}}", _shower(kind)) for kind in FINDING_TYPES))
