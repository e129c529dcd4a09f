"""One finding to a page that shows why it stands: slots, every quote in its sentence, reasons, judgements.

What speaks against it is shown as fully as what speaks for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from accord.model.lines import conflict_to_line, finding_to_line, question_to_line, support_to_line
from accord.model.record import CommitmentFinding
from accord.model.store import Explanation, Quote
from accord.views import cells, series
from accord.views.areas import explained
from accord.views.dates import readable, time_left
from accord.views.judging import judgement_line, verdict
from accord.views.page import Block, Heading, Page, Paragraph, Tone, Words, joined, listed, said

_APART = frozenset(
    "id kind support against reports independent doubts judgements because confidence decision first_report "
    "latest_report proposed_evidence areas_by_claimant sessions offices positions date_reasons links deadlines "
    "conditions stages".split()
)
_SERIES = (
    ("Deadlines as stated", series.deadlines),
    ("Conditions", series.conditions),
    ("Stages told", series.stages),
    ("Belongs with", series.links),
)
_SIDE = ("_basis", "_reason", "_spans")
_BASIS = {
    "stated": "stated in the text",
    "relative": "counted from the date of the text",
    "inferred": "inferred",
    "unknown": "",
}


def explanation_line(explanation: Explanation) -> dict[str, Any]:
    """The object of `explain --json`: the finding's own, with `before` and `after` at each quote, and the reasons."""
    line = finding_to_line(explanation.finding)
    line["support"] = [_quote_line(quote) for quote in explanation.quotes if not quote.against]
    line["against"] = [_quote_line(quote) for quote in explanation.quotes if quote.against]
    line["reasons"] = list(explanation.reasons)
    line["decisions"] = [judgement_line(judgement) for judgement in explanation.judgements]
    line["conflicts"] = [conflict_to_line(conflict) for conflict in explanation.conflicts]
    line["questions"] = [question_to_line(question) for question in explanation.questions]
    return line


def _quote_line(quote: Quote) -> dict[str, Any]:
    return {**support_to_line(quote.support), "before": quote.before, "after": quote.after}


def as_of(explanation: Explanation, today: date) -> Explanation:
    """The explanation with a pending commitment shown as overdue where the lists of that day show it so."""
    finding = explanation.finding
    if not isinstance(finding, CommitmentFinding) or finding.status != "pending":
        return explanation
    latest = finding.due.latest
    late = latest is not None and latest < today
    return replace(explanation, finding=replace(finding, status="overdue")) if late else explanation


def explanation_page(explanation: Explanation, *, today: date | None = None) -> Page:
    """The same for the eye."""
    line = finding_to_line(explanation.finding)
    blocks: list[Block] = [Heading(_title(line))]
    blocks.extend(_slots(line, today))
    support = [quote for quote in explanation.quotes if not quote.against]
    against = [quote for quote in explanation.quotes if quote.against]
    count = cells.count_of(line["reports"], "report")
    blocks.append(Heading(f"Evidence: {count}, {line['independent']:,} independent"))
    for number, quote in enumerate(support, 1):
        blocks.extend(_quote(number, quote))
    if against:
        blocks.append(Heading("Evidence against"))
        for number, quote in enumerate(against, 1):
            blocks.extend(_quote(number, quote))
    blocks.extend(_bullets("Possible fulfilment, for a person to judge", _proposed(line)))
    for title, told in _SERIES:
        blocks.extend(_bullets(title, told(line)))
    blocks.extend(_bullets("Reasons", explanation.reasons))
    disagreements = (_disagreement(conflict_to_line(conflict)) for conflict in explanation.conflicts)
    blocks.extend(_bullets("The reports disagree", disagreements))
    blocks.extend(_bullets("Doubts", (_doubt(doubt) for doubt in line["doubts"])))
    blocks.extend(
        _bullets("Open questions", (_question(question_to_line(question)) for question in explanation.questions))
    )
    decided = (
        f"{judgement.when[:16].replace('T', ' ')}  {judgement.who}: {verdict(judgement)}"
        f"{f' – {judgement.why}' if judgement.why else ''}  [{judgement.id}]"
        for judgement in explanation.judgements
    )
    blocks.extend(_bullets("Decided by people", decided))
    return tuple(blocks)


def _title(line: Mapping[str, Any]) -> str:
    kind = cells.spoken(line["kind"])
    singular = {"bodies": "body", "assistance": "assistance"}.get(kind, kind.removesuffix("s"))
    return f"{line['id']}  {singular}"


def _slots(line: Mapping[str, Any], today: date | None) -> Iterable[Block]:
    rows: list[tuple[str, Words]] = []
    for field, value in line.items():
        if field in _APART or field.endswith(_SIDE) or value in (None, [], "", ()):
            continue
        if f"{field}_basis" in line:
            rows.append((field, _dated(line, field, today)))
        elif field == "areas":
            rows.append((field, said(explained(value))))
        elif isinstance(value, list):
            rows.append((field, listed(value, between="; " if field in {"names", "factors", "mandate"} else ", ")))
        else:
            rows.append(
                (
                    field,
                    said(
                        {True: "yes", False: "no"}.get(value, cells.spoken(value)) if isinstance(value, bool) else value
                    ),
                )
            )
    for claim in line.get("areas_by_claimant") or ():
        items = "; ".join(claim["items"]) or explained(claim["areas"])
        rows.append((f"areas, says {claim['claimant']}", said(items)))
    rows.extend(
        (
            f"purpose, says {one['party']}",
            said(f"{one['purpose']} ({one['document']})" if one.get("document") else one["purpose"]),
        )
        for one in line.get("positions") or ()
    )
    sessions = "; ".join(_session(session) for session in line.get("sessions") or ())
    rows.append(("sessions", said(sessions)))
    rows.extend(("office", office) for office in (cells.offices({"offices": [o]}) for o in line.get("offices") or ()))
    if line.get("decision"):
        rows.append(("decision", said(line["decision"], Tone.STRONG)))
    for label, words in rows:
        if words:
            yield Paragraph(joined((said(f"{cells.spoken(label)}:", Tone.QUIET), words)), indent=2)


def _session(session: Mapping[str, Any]) -> str:
    ordinal = f"round {session['ordinal']}, " if session.get("ordinal") else ""
    return f"{ordinal}{readable(session.get('date')) or 'undated'} ({session['engagement']})"


def _dated(line: Mapping[str, Any], field: str, today: date | None) -> Words:
    basis = _BASIS.get(str(line.get(f"{field}_basis")), "")
    reason = line.get(f"{field}_reason")
    why = f"({': '.join(part for part in (basis, reason) if part)})" if basis or reason else ""
    left = time_left(line[field], today) if field == "due" and today else ""
    return joined(
        (said(readable(line[field], line.get(f"{field}_basis")), Tone.STRONG), said(left), said(why, Tone.QUIET))
    )


def _quote(number: int, quote: Quote) -> Iterable[Block]:
    support = quote.support
    source = [part for part in (support.outlet, readable(support.published) or "undated", support.document) if part]
    yield Paragraph(joined((said(f"{number}."), said(" · ".join(source)))), indent=2)
    voice = (
        joined((said(support.speaker, Tone.STRONG), said(cells.spoken(support.act))), " – ") if support.speaker else ()
    )
    if voice:
        yield Paragraph(voice, indent=5)
    if support.why:
        yield Paragraph(joined((said("against because"), said(support.why)), " "), indent=5)
    before, after = said(quote.before, Tone.QUIET), said(quote.after, Tone.QUIET)
    yield Paragraph(joined((before, said(support.span.text, Tone.QUOTE), after)), indent=5)


def _proposed(line: Mapping[str, Any]) -> Iterable[str]:
    for support in line.get("proposed_evidence") or ():
        yield f"{support['document']}: “{support['quote']}”{' – ' + support['why'] if support.get('why') else ''}"


def _disagreement(conflict: Mapping[str, Any]) -> str:
    dated = conflict["field"] in {"date", "due"}
    values = "; ".join(
        f"{readable(value['value']) if dated else value['value']} ({', '.join(value['documents'])})"
        for value in conflict["values"]
    )
    return f"{conflict['field']}: {values}"


def _doubt(doubt: Mapping[str, Any]) -> str:
    options = f" [{' | '.join(doubt['options'])}]" if doubt.get("options") else ""
    return f"{doubt['what']}: {doubt['why']}{options}"


def _question(question: Mapping[str, Any]) -> str:
    because = "; ".join(question["because"])
    return f"{question['id']} {question['question']}? {', '.join(question['about'])}{': ' + because if because else ''}"


def _bullets(title: str, items: Iterable[str]) -> Iterable[Block]:
    found = [item for item in items if item]
    if found:
        yield Heading(title)
        for item in found:
            yield Paragraph(joined((said("-"), said(item))), indent=2)
