"""Undertakings of one component into findings: said again is linked, a new deadline supersedes.

The machine sets only reported, corroborated and pending (overdue is computed when shown); what was kept or broken is
people's to say.
"""

import hashlib
import re
import shlex
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from accord.model.codes import Basis
from accord.model.edtf import in_words, is_valid
from accord.model.ids import FindingId
from accord.model.judgement import Verdict
from accord.model.lines import conflict_to_line, question_to_line
from accord.model.record import CommitmentFinding, Conflict, Question, Related, Support
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import When, iso_day
from accord.record.choose import most_given
from accord.record.cluster import Decided, cluster, pair
from accord.record.conduct import TIMES
from accord.record.context import (
    Context,
    conflict_over,
    doubts_from,
    finding_id,
    head,
    questions_of,
    stated,
    told_apart,
)
from accord.record.deadlines import ONE_OCCASION, series_of
from accord.record.decisions import decide
from accord.record.nodes import CommitmentAtom
from accord.record.places import two_places
from accord.record.restating import BACKWARD, MOVED, relation
from accord.record.timeline import MONTHS, next_year, pattern_of
from accord.record.words import words_of


def _order(atom: CommitmentAtom) -> tuple[str, str]:
    """When it was said, unknown last."""
    return (iso_day(atom.said) or _UNKNOWN, atom.id)


_UNKNOWN = "9999"


def fold_commitments(
    atoms: Mapping[NodeId, CommitmentAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Undertakings with what they restate and what supersedes them."""

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = atoms[a], atoms[b]
        if one.text == other.text and one.where.id != other.where.id:
            # a copy's relative deadline is counted from its own day of publication: no other deadline
            return None
        if _dues_clash(one, other) and not (
            one.said and other.said and abs((one.said - other.said).days) <= ONE_OCCASION
        ):
            return f"due {in_words(one.fact.due.value)} and {in_words(other.fact.due.value)}"
        return told_apart(one, other)

    clusters, opened = cluster(
        sorted(atoms),
        links,
        apart=why_not,
        floating=lambda node: atoms[node].said is None,
        decided=decided,
        alike=context.alike,
    )
    key_of = {node: one.nodes[0] for one in clusters for node in one.nodes}
    members = {one.nodes[0]: sorted((atoms[node] for node in one.nodes), key=_order) for one in clusters}
    ids = {one.nodes[0]: finding_id("commitments", one.nodes) for one in clusters}
    earlier, superseded = _series(links, key_of, members, decided)
    related = _related(earlier, ids, members)
    chained = _chains(members, earlier)
    labels = {node: atoms[node].fact.action for node in atoms}
    questions = questions_of("commitments", clusters, opened, labels=labels)
    doubts = doubts_from(questions)
    finding_of = {atom.id: ids[key] for key, atoms_ in members.items() for atom in atoms_}
    proposed = _proposals(members, earlier, context)
    findings: list[Kept] = []
    conflicts: list[Any] = []
    for one in clusters:
        key = one.nodes[0]
        said = members[key]
        id_ = ids[key]
        due = _due_of(said, context)
        because = (*one.because, *(f"{link.kind} {link.to}: {link.because}" for link in related.get(key, ())))
        finding = CommitmentFinding(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=because,
            confidence=max(atom.fact.confidence for atom in said),
            by=tuple(sorted(said[0].by)),
            toward=tuple(sorted({party for atom in said for party in atom.fact.toward})),
            strength=most_given((atom.fact.strength, context.origin(atom.where.id)) for atom in said)
            or said[0].fact.strength,
            action=most_given((atom.fact.action, context.origin(atom.where.id)) for atom in said) or "",
            due=due,
            condition=next((atom.fact.condition.text for atom in said if atom.fact.condition), None),
            conditions=tuple(
                support for atom in said if atom.fact.condition for support in stated(atom, (atom.fact.condition,))
            ),
            areas=tuple(sorted({area for atom in said for area in atom.fact.areas})),
            # a deadline whose year is only inferred is shown, and passes for nobody
            status="pending" if due.latest and due.basis is not Basis.INFERRED else "reported",
            restates=tuple(ids[other] for other in earlier.get(key, ())),
            superseded_by=ids[superseded[key]] if key in superseded else None,
            proposed_evidence=proposed[key],
            links=tuple(related.get(key, ())),
            deadlines=series_of((atom for other in chained[key] for atom in members[other]), finding=finding_of),
        )
        if finding.proposed_evidence and not _settled(one.nodes, context):
            questions.append(_asked(finding, {context.origin(atom.where.id) for atom in said}))
        conflicts.extend(_clashes(id_, said))
        days = sorted(filter(None, (iso_day(atom.said) for atom in said)))
        kept = Kept(
            id_, "commitments", one.nodes, head(finding),
            first=days[0] if days else None, last=days[-1] if days else None,
            status=finding.status, label=finding.action,
            due=None if due.basis is Basis.INFERRED else iso_day(due.latest),
            parties=tuple(sorted({*finding.by, *finding.toward})), areas=finding.areas,
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflict_to_line(one) for one in conflicts if one), tuple(questions))


def _proposed(said: Sequence[CommitmentAtom], context: Context) -> tuple[Support, ...]:
    """Each stretch of later reports that may tell it as done, once, earliest first."""
    own = {context.origin(atom.where.id) for atom in said}
    found: dict[tuple[str, int, int], Support] = {}
    for atom in said:
        for support in context.proposed.get(atom.id, ()):
            if support.document_id not in own:
                found.setdefault((support.document_id, support.span.start, support.span.end), support)
    ordered = sorted(found.values(), key=lambda one: (one.published or "", one.document_id, one.span.start))
    return tuple(one for one in ordered if not any(_holds(other, one) for other in ordered))


def _holds(one: Support, other: Support) -> bool:
    """Whether one piece is the shorter of two that overlap: the words that tell it, not the sentence around them."""
    if one is other or one.document_id != other.document_id or not one.span.overlaps(other.span):
        return False
    lengths = [span.end - span.start for span in (one.span, other.span)]
    return (lengths[0], -one.span.start) < (lengths[1], -other.span.start)


def _settled(nodes: Sequence[NodeId], context: Context) -> bool:
    """Whether a person has said what became of it."""
    return any(judgement.verdict is Verdict.STATUS for node in nodes for judgement in context.judged.get(node, ()))


def _asked(finding: CommitmentFinding, origins: set[str]) -> dict[str, Any]:
    """The question whether it was kept, for people to answer with a quotation; `origins` are those who tell of it."""
    evidence = finding.proposed_evidence
    digest = hashlib.sha1(f"{finding.id}|fulfilment".encode(), usedforsecurity=False).hexdigest()[:10]
    because = (
        f"possible fulfilment of: {finding.action}",
        *dict.fromkeys(f"{one.document}: {one.why}" for one in evidence),
    )
    options = ("kept", "partly kept", "contradicted", "none of them")
    words = shlex.quote(" ".join(evidence[0].span.text.split()))
    commands = (
        *(f"accord status {finding.id} {shlex.quote(option)} --quote {words}" for option in options[:3]),
        f"accord status {finding.id} {finding.status}",
    )
    # what more documents tell weighs more, as where two findings may be one
    weight = 1.0 + min(len(origins), len({one.document_id for one in evidence}))
    return question_to_line(Question(f"q-{digest}", "fulfilment", (finding.id,), options, because, weight, commands))


def _width(when: When) -> int:
    return (when.latest - when.earliest).days if when.earliest and when.latest else 10_000


def _dues_clash(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether the two deadlines exclude each other."""
    one, other = a.fact.due, b.fact.due
    if one.value is None or other.value is None or one.latest is None or other.latest is None:
        return False
    if one.earliest and other.earliest:
        slack = timedelta(days=1 if _COUNTED_DAYS.search(a.text) or _COUNTED_DAYS.search(b.text) else 0)
        return not (one.earliest <= other.latest + slack and other.earliest <= one.latest + slack)
    # "before the end of June" excludes "in August"
    start = other.earliest or one.earliest
    if start is not None:
        return start > (one.latest if other.earliest else other.latest)
    apart = abs((one.latest - other.latest).days)
    from_the_report = bool(_FROM_REPORT.search(a.text) and _FROM_REPORT.search(b.text))
    return apart > (_A_WEEK if from_the_report else 1) and not _one_month(a, b)


# 1 day: "before 30 April" and "by the end of April" are one term; a week: "within three weeks", told on two days
_A_WEEK = 7
_FROM_REPORT = re.compile(r"\b(?:within|in\s+the\s+(?:next|coming|following))\b")
# 1 day: "ten days later" than 1 October is told of 10 October as well
_COUNTED_DAYS = re.compile(r"\b[\w-]+\s+days\s+(?:later|after|afterwards|before|earlier|from\s+(?:then|now))\b")
_BY_MONTH = re.compile(rf"\b(?:by|before|until|till) ({'|'.join(MONTHS)})\b")


def _one_month(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether both terms are told by the name of one month: "by October" and "before October" contradict nothing."""
    return bool(set(_BY_MONTH.findall(a.text)) & set(_BY_MONTH.findall(b.text)))


def _disagree(said: Sequence[CommitmentAtom], *, across: bool) -> bool:
    """Whether two accounts in other words, of two documents if `across`, give deadlines that exclude each other."""
    # many accounts share their words: each wording with its deadline is held against the others once
    told: dict[tuple[str | None, str], CommitmentAtom] = {}
    documents: dict[tuple[str | None, str], set[str]] = {}
    for atom in said:
        if (value := atom.fact.due.value) is not None:
            told.setdefault((value, atom.text), atom)
            documents.setdefault((value, atom.text), set()).add(atom.where.id)
    ordered = list(told.items())
    return any(
        a.text != b.text and _dues_clash(a, b) and not (across and len(documents[one] | documents[other]) == 1)
        for at, (one, a) in enumerate(ordered)
        for other, b in ordered[at + 1 :]
    )


def _clashes(id_: Any, said: Sequence[CommitmentAtom]) -> list[Conflict]:
    """Deadlines and numbers in which reports of one undertaking disagree."""
    found = []
    if _disagree(said, across=True):
        dues: dict[str, set[str]] = {}
        for atom in said:
            if atom.fact.due.value:
                dues.setdefault(atom.fact.due.value, set()).add(atom.where.name)
        found.append(conflict_over(id_, "date", dues))
    if towns := _towns_apart(said):
        found.append(conflict_over(id_, "place", towns))
    counted: dict[str, dict[int, set[str]]] = {}
    for atom in said:
        for noun, number in atom.numbers if not _BY_SIDE.search(f"{atom.text}; {atom.conduct}") else ():
            counted.setdefault(noun, {}).setdefault(number, set()).add(atom.where.name)
    clash = {noun: given for noun, given in counted.items() if len(given) > 1}
    values = {f"{number} {noun}": names for noun, given in sorted(clash.items()) for number, names in given.items()}
    if values:
        found.append(conflict_over(id_, "items", values))
    return found


_BY_SIDE = re.compile(
    r"\bone\b[^.;]{0,40}?\band\s+(?:one|another)\b|\band\s+(?:as\s+many|the\s+same\s+number)\b", re.IGNORECASE
)
"""Where what is counted is a part: "one boat of Peru and one of Chile", "twenty in June and as many in May"."""

_TOWN = re.compile(r"\b(?:in|at|near)\s+([^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?)")


def _towns_apart(said: Sequence[CommitmentAtom]) -> dict[str, set[str]]:
    """The towns in which reports of one undertaking put it, each report one, if two of them are two towns."""
    told: dict[str, set[str]] = {}
    for atom in said:
        towns = {town for town in _TOWN.findall(atom.conduct) if not set(words_of(town)) & TIMES}
        if len(towns) == 1:
            told.setdefault(towns.pop(), set()).add(atom.where.name)
    return told if any(two_places(a, b) for a in told for b in told) else {}


def _series(
    links: Sequence[Link],
    key_of: Mapping[NodeId, NodeId],
    members: Mapping[NodeId, Sequence[CommitmentAtom]],
    decided: Decided,
) -> tuple[dict[NodeId, tuple[NodeId, ...]], dict[NodeId, NodeId]]:
    """Which earlier undertakings each later one belongs to, and by which later one each was replaced."""
    found: dict[NodeId, set[NodeId]] = {}
    parted = {pair(key_of[a], key_of[b]) for a, b in decided.different if a in key_of and b in key_of}
    for link in links:
        a, b = key_of[link.a], key_of[link.b]
        if link.verdict not in ("series", "same") or a == b or pair(a, b) in parted:
            continue
        first, second = sorted((a, b), key=lambda key: _order(members[key][0]))
        if members[first][0].said and members[second][0].said and members[first][0].said != members[second][0].said:
            found.setdefault(second, set()).add(first)
    earlier = {key: tuple(sorted(some, key=lambda other: _order(members[other][0]))) for key, some in found.items()}
    superseded: dict[NodeId, NodeId] = {}
    for key in sorted(earlier, key=lambda one: _order(members[one][0]), reverse=True):
        for other in earlier[key]:
            if relation(members[other], members[key])[0] in MOVED:
                superseded[other] = key
    return earlier, superseded


def _related(
    earlier: Mapping[NodeId, Sequence[NodeId]],
    ids: Mapping[NodeId, FindingId],
    members: Mapping[NodeId, Sequence[CommitmentAtom]],
) -> dict[NodeId, list[Related]]:
    """For each undertaking what it is to earlier ones, and what later ones are to it."""
    found: dict[NodeId, list[Related]] = {}
    for key in sorted(earlier, key=lambda one: _order(members[one][0])):
        for other in _nearest(earlier, key):
            kind, why = relation(members[other], members[key])
            found.setdefault(key, []).append(Related(kind, ids[other], why))
            found.setdefault(other, []).append(Related(BACKWARD[kind], ids[key], why))
    return found


def _nearest(earlier: Mapping[NodeId, Sequence[NodeId]], key: NodeId) -> list[NodeId]:
    """The earlier undertakings that none of the others leads back to."""
    return [one for one in earlier[key] if not any(one in earlier.get(mid, ()) for mid in earlier[key])]


def _chains(
    members: Mapping[NodeId, Sequence[CommitmentAtom]], earlier: Mapping[NodeId, Sequence[NodeId]]
) -> dict[NodeId, list[NodeId]]:
    """The undertakings that hang together with each, itself included, in the order of their saying."""
    group = {key: {key} for key in members}
    for key, others in earlier.items():
        for other in others:
            if group[key] is not group[other]:
                group[key] |= group[other]
                for one in group[other]:
                    group[one] = group[key]
    return {key: sorted(group[key], key=lambda one: _order(members[one][0])) for key in members}


def _proposals(
    members: Mapping[NodeId, Sequence[CommitmentAtom]], earlier: Mapping[NodeId, Sequence[NodeId]], context: Context
) -> dict[NodeId, tuple[Support, ...]]:
    """What may show each as done; what is told after it was said again goes with the last that was said before."""
    order = sorted(members, key=lambda one: _order(members[one][0]))
    successor: dict[NodeId, NodeId] = {}
    for key in reversed(order):
        successor.update(dict.fromkeys(_nearest(earlier, key) if key in earlier else (), key))
    found: dict[NodeId, dict[tuple[str, int, int], Support]] = {key: {} for key in members}
    for key in order:
        for support in _proposed(members[key], context):
            at = key
            while at in successor and (support.published or "") > (iso_day(members[successor[at]][0].said) or "9999"):
                at = successor[at]
            if support.document_id not in {context.origin(atom.where.id) for atom in members[at]}:
                found[at].setdefault((support.document_id, support.span.start, support.span.end), support)
    return {
        key: tuple(sorted(some.values(), key=lambda one: (one.published or "", one.document_id, one.span.start)))
        for key, some in found.items()
    }


def _with_its_year(atom: CommitmentAtom, context: Context) -> When:
    """The deadline of an undated text ("in July") with the year that follows from when the text came out."""
    due, out = atom.fact.due, context.came_out.get(atom.where.id)
    pattern = pattern_of(due.value)
    if pattern is None or out is None or out.earliest is None or out.latest is None or len(pattern.months) != 1:
        return due
    years = {next_year(pattern, day) for day in (out.earliest, out.latest)}
    if len(years) != 1:
        return due
    value = str(due.value).replace("XXXX", f"{years.pop():04d}")
    if not is_valid(value):
        return due  # 29 February of no leap year
    why = f"{atom.where.name}, of {in_words(out.value)}, gives it without the year"
    return When(value, Basis.INFERRED, why, due.evidence)


def _due_of(said: Sequence[CommitmentAtom], context: Context) -> When:
    """The deadline that most independent reports give, the narrowest of those that agree; else all of them."""
    dated = [atom for atom in said if atom.fact.due.value]
    if not dated:
        return When()
    if not _disagree(dated, across=False):
        dues = [_with_its_year(atom, context) for atom in dated]
        return min(dues, key=lambda due: (_width(due), str(due.value)))
    backing: dict[str, set[str]] = {}
    for atom in dated:
        backing.setdefault(str(atom.fact.due.value), set()).add(context.origin(atom.where.id))
    most = max(len(origins) for origins in backing.values())
    chosen = [value for value, origins in backing.items() if len(origins) == most]
    if len(chosen) == 1:
        return next(atom.fact.due for atom in dated if atom.fact.due.value == chosen[0])
    dues = [When(value) for value in chosen]
    first = [due.earliest for due in dues]
    # "from March on" told twice outweighs each of two terms, and has no last day
    last = max((due.latest for due in dues if due.latest), default=None)
    begin = min(day for day in first if day) if all(first) else None
    why = f"reports disagree: {', '.join(map(in_words, sorted(chosen)))}"
    if last is None and begin is None:
        return When(reason=why)
    value = f"{begin.isoformat() if begin else '..'}/{last.isoformat() if last else '..'}"
    return When(value, Basis.STATED, why)
