"""People, states and organisations of one component into entries with all their names and offices.

A name alone never merges people.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from accord.model.record import ActorEntry, Office
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.record.choose import by_spread, most_spread
from accord.record.cluster import Cluster, Decided, cluster
from accord.record.context import Context, doubts_from, finding_id, head, questions_of
from accord.record.decisions import decide
from accord.record.people import PersonProfile
from accord.record.profiles import Seen, person_from


def fold_actors(
    profiles: Mapping[NodeId, Mapping[str, Any]],
    links: Sequence[Link],
    decided: Decided,
    context: Context,
    seen: Mapping[NodeId, Seen],
) -> Folded:
    """People with the offices they are given, states and organisations."""
    people = {node: person_from(one) for node, one in profiles.items()}

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = people[a], people[b]
        if one.country and other.country and one.country != other.country:
            return f"of {one.country} and of {other.country}"
        return None

    clusters, opened = cluster(
        sorted(profiles), links, apart=why_not, floating=lambda node: not people[node].country, decided=decided
    )
    labels = {
        node: f"{people[node].name} ({people[node].role or people[node].country or 'nothing else known'})"
        for node in profiles
    }
    questions = questions_of("actors", clusters, opened, labels=labels)
    doubts = doubts_from(questions)
    findings = []
    for one in clusters:
        names = by_spread(
            (name, seen[node].origins) for node in one.nodes for name in (people[node].name, *people[node].names)
        )
        id_ = finding_id("actors", one.nodes)
        fullest = max(names, key=lambda name: (len(name.split()), -names.index(name)))
        entry = ActorEntry(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=one.because,
            name=fullest,
            names=names,
            type=str(profiles[one.nodes[0]]["type"]),
            country=most_spread((people[node].country, seen[node].origins) for node in one.nodes),
            offices=_offices(one, people, seen),
        )
        kept = Kept(
            id_,
            "actors",
            one.nodes,
            head(entry),
            label=entry.name,
            parties=(entry.country,) if entry.country else (),
            people=names,
        )
        findings.append(decide(kept, context))
    return Folded(tuple(findings), (), tuple(questions))


def _offices(one: Cluster, people: Mapping[NodeId, PersonProfile], seen: Mapping[NodeId, Seen]) -> tuple[Office, ...]:
    """Each office once, with the first and the last publication that gives it."""
    by_office: dict[str, list[NodeId]] = {}
    for node in one.nodes:
        if people[node].office:
            by_office.setdefault(str(people[node].office), []).append(node)
    found = []
    for nodes in by_office.values():
        days = [day for node in nodes for day in (seen[node].first, seen[node].last) if day]
        role = most_spread((people[node].role, seen[node].origins) for node in nodes)
        organisation = most_spread((people[node].organisation, seen[node].origins) for node in nodes)
        since, until = min(days, default=None), max(days, default=None)
        found.append(
            Office(role or "", organisation, since.isoformat() if since else None, until.isoformat() if until else None)
        )
    return tuple(sorted(found, key=lambda held: (held.since or "", held.role)))
