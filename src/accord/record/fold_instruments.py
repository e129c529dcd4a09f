"""Texts of one component into entries, with the lists that each claimant gives of them.

Lists are kept by claimant, never merged.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from accord.model.codes import Basis, InstrumentStatus, InstrumentType
from accord.model.lines import conflict_to_line
from accord.model.record import ClaimedAreas, Conflict, InstrumentEntry
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import When, iso_day
from accord.record.bodies import parties_clash
from accord.record.choose import by_frequency, most_given
from accord.record.cluster import Cluster, Decided, cluster
from accord.record.context import Context, conflict_over, doubts_from, finding_id, head, questions_of
from accord.record.decisions import decide
from accord.record.instruments import InstrumentProfile, is_nameless, types_agree
from accord.record.profiles import Seen, instrument_from
from accord.record.words import overlap, stems

_STATUS_RANK = (
    InstrumentStatus.UNKNOWN,
    InstrumentStatus.PROPOSED,
    InstrumentStatus.NEGOTIATING,
    InstrumentStatus.ISSUED,
    InstrumentStatus.SIGNED,
    InstrumentStatus.RATIFIED,
    InstrumentStatus.IN_FORCE,
    InstrumentStatus.AMENDED,
    InstrumentStatus.SUSPENDED,
    InstrumentStatus.TERMINATED,
)
"""The course of a text's life; the furthest that any document tells is shown."""


def fold_instruments(
    profiles: Mapping[NodeId, Mapping[str, Any]],
    links: Sequence[Link],
    decided: Decided,
    context: Context,
    seen: Mapping[NodeId, Seen],
) -> Folded:
    """Texts with every wording, and the lists that each claimant gives of them."""
    texts = {node: instrument_from(one) for node, one in profiles.items()}

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = texts[a], texts[b]
        if one.document and one.document == other.document:
            return "one document tells them as two"
        if not types_agree(one.type, other.type) or parties_clash(one.parties, other.parties):
            return "other sort or parties"
        if (
            one.first
            and one.last
            and other.first
            and other.last
            and max((one.first - other.last).days, (other.first - one.last).days) > 31
        ):
            return "other dates"
        return None

    clusters, opened = cluster(
        sorted(profiles),
        links,
        apart=why_not,
        floating=lambda node: texts[node].first is None or is_nameless(texts[node]),
        decided=decided,
    )
    labels = {node: texts[node].name for node in profiles}
    questions = questions_of("instruments", clusters, opened, labels=labels)
    doubts = doubts_from(questions)
    findings: list[Kept] = []
    conflicts: list[dict[str, Any]] = []
    for one in clusters:
        given = [(node, origin) for node in one.nodes for origin in seen[node].origins]
        id_ = finding_id("instruments", one.nodes)
        names = by_frequency((texts[node].name, origin) for node, origin in given)
        when = _date(one, texts, profiles)
        claimed, clash = _claimed(id_, one, profiles, seen)
        conflicts.extend(
            conflict_to_line(conflict) for conflict in (*clash, *_instrument_conflicts(id_, one, texts, seen))
        )
        entry = InstrumentEntry(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=one.because,
            name=names[0],
            names=names,
            type=most_given((texts[node].type, origin) for node, origin in given) or InstrumentType.OTHER,
            status=max((texts[node].status for node in one.nodes), key=_STATUS_RANK.index),
            parties=tuple(sorted({party for node in one.nodes for party in texts[node].parties})),
            date=when,
            areas=tuple(sorted({area for node in one.nodes for area in texts[node].areas})),
            areas_by_claimant=claimed,
        )
        kept = Kept(
            id_, "instruments", one.nodes, head(entry), label=entry.name, status=entry.status.value,
            parties=entry.parties, areas=entry.areas,
            first=iso_day(when.earliest), last=iso_day(when.latest),
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions))


def _date(
    one: Cluster, texts: Mapping[NodeId, InstrumentProfile], profiles: Mapping[NodeId, Mapping[str, Any]]
) -> When:
    stated = sorted((len(texts[node].date or ""), node) for node in one.nodes if texts[node].date)
    if not stated:
        return When()
    node = stated[-1][1]
    return When(texts[node].date, Basis(profiles[node]["date_basis"]))


def _instrument_conflicts(
    id_: Any, one: Cluster, texts: Mapping[NodeId, InstrumentProfile], seen: Mapping[NodeId, Seen]
) -> list[Conflict]:
    dates: dict[str, set[str]] = {}
    clash = False
    dated = [node for node in one.nodes if texts[node].date]
    for node in dated:
        dates.setdefault(str(texts[node].date), set()).update(seen[node].names)
        a = When(texts[node].date)
        for other in dated:
            b = When(texts[other].date)
            clash |= bool(a.earliest and a.latest and b.earliest and b.latest and a.latest < b.earliest)
    found = []
    if clash:
        found.append(conflict_over(id_, "date", dates))
    statuses: dict[str, set[str]] = {}
    for node in one.nodes:
        statuses.setdefault(texts[node].status.value, set()).update(seen[node].names)
    done = [
        texts[node].published
        for node in one.nodes
        if texts[node].status in (InstrumentStatus.SIGNED, InstrumentStatus.ISSUED)
    ]
    open_ = [
        texts[node].published
        for node in one.nodes
        if texts[node].status in (InstrumentStatus.PROPOSED, InstrumentStatus.NEGOTIATING)
    ]
    if any(a and b and b >= a for a in done for b in open_):
        found.append(conflict_over(id_, "status", statuses))
    return found


def _claimed(
    id_: Any, one: Cluster, profiles: Mapping[NodeId, Mapping[str, Any]], seen: Mapping[NodeId, Seen]
) -> tuple[tuple[ClaimedAreas, ...], list[Conflict]]:
    """The list of each claimant, and the conflict where lists or counts differ."""
    lists: dict[str, tuple[str, ...]] = {}
    values: dict[str, set[str]] = {}
    counts: set[int] = set()
    for node in one.nodes:
        for claim in profiles[node].get("lists", ()):
            names = seen[node].names[:1]
            if claim["claimant"]:
                items = tuple(claim["items"])
                own = claim["claimant"] == "the document"
                claimant = ", ".join(names) if own else claim["claimant"]
                lists.setdefault(claimant, items)
                values.setdefault(f"{claimant}: {'; '.join(items)} ({len(items)} items)", set()).update(names)
            else:
                counts.add(claim["count"])
                values.setdefault(f"stated count: {claim['words']}", set()).update(names)
    claimed = tuple(ClaimedAreas(claimant, (), lists[claimant]) for claimant in sorted(lists))
    contents = list(lists.values())
    differ = any(_differ(a, b) for at, a in enumerate(contents) for b in contents[at + 1 :])
    differ |= any(len(items) != count for items in contents for count in counts) or len(counts) > 1
    if not differ:
        return claimed, []
    return claimed, [conflict_over(id_, "items", values)]


def _differ(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether an item of either list has nothing like it in the other."""

    def lacks(items: tuple[str, ...], others: tuple[str, ...]) -> bool:
        return any(
            not any(overlap(frozenset(stems(item)), frozenset(stems(other))) >= 0.5 for other in others)
            for item in items
        )

    return lacks(a, b) or lacks(b, a)
