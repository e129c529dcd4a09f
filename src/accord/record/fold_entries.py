"""People, states, bodies and texts of one component into entries with all their names.

A clash between name and function is asked, never merged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from accord.model.codes import Area, Basis, BodyType, InstrumentStatus, InstrumentType
from accord.model.lines import conflict_to_line
from accord.model.record import ActorEntry, BodyEntry, ClaimedAreas, Conflict, ConflictValue, InstrumentEntry, Office
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import When
from accord.record.bodies import BodyProfile, parties_clash, taken_apart
from accord.record.choose import by_frequency, most_given
from accord.record.cluster import Cluster, Decided, Open, cluster
from accord.record.context import Context, doubts_from, finding_id, head, questions_of
from accord.record.decisions import decide
from accord.record.instruments import InstrumentProfile, types_agree
from accord.record.people import PersonProfile
from accord.record.words import overlap, plain, stems

CLASH = "is said to weigh what"
"""The words by which a comparison of bodies tells that name and function disagree."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where and when a profile stands: documents (by origin) and days of publication."""

    origins: tuple[str, ...]
    names: tuple[str, ...]
    first: date | None
    last: date | None


def person_from(plain_profile: Mapping[str, Any]) -> PersonProfile:
    """The profile that a JSON object spells."""
    return PersonProfile(
        plain_profile["name"],
        plain_profile.get("country"),
        plain_profile.get("role"),
        plain_profile.get("organisation"),
        tuple(plain_profile.get("names", ())),
        plain_profile.get("document", ""),
    )


def body_from(plain_profile: Mapping[str, Any]) -> BodyProfile:
    """The profile that a JSON object spells."""
    return BodyProfile(
        tuple(plain_profile["names"]),
        plain_profile["acronym"],
        BodyType(plain_profile["type"]),
        frozenset(plain_profile["parties"]),
        tuple(plain_profile["factors"]),
        tuple(plain_profile["mandate"]),
    )


def instrument_from(plain_profile: Mapping[str, Any]) -> InstrumentProfile:
    """The profile that a JSON object spells."""

    def day(name: str) -> date | None:
        return date.fromisoformat(plain_profile[name]) if plain_profile[name] else None

    return InstrumentProfile(
        plain_profile["name"],
        InstrumentType(plain_profile["type"]),
        InstrumentStatus(plain_profile["status"]),
        frozenset(plain_profile["parties"]),
        plain_profile["date"],
        day("first"),
        day("last"),
        tuple(Area(area) for area in plain_profile["areas"]),
        plain_profile["document"],
        tuple(plain_profile["people"]),
        day("published"),
    )


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
        given = [(node, origin) for node in one.nodes for origin in seen[node].origins]
        names = by_frequency(
            (name, origin) for node, origin in given for name in (people[node].name, *people[node].names)
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
            country=most_given((people[node].country, origin) for node, origin in given),
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
        role = most_given((people[node].role, origin) for node in nodes for origin in seen[node].origins)
        organisation = most_given(
            (people[node].organisation, origin) for node in nodes for origin in seen[node].origins
        )
        since, until = min(days, default=None), max(days, default=None)
        found.append(
            Office(role or "", organisation, since.isoformat() if since else None, until.isoformat() if until else None)
        )
    return tuple(sorted(found, key=lambda held: (held.since or "", held.role)))


def fold_bodies(
    profiles: Mapping[NodeId, Mapping[str, Any]],
    links: Sequence[Link],
    decided: Decided,
    context: Context,
    seen: Mapping[NodeId, Seen],
) -> Folded:
    """Bodies with every wording of their names.

    The side of a clash that its name fits less is merged with nothing, and asked.
    """
    bodies = {node: body_from(one) for node, one in profiles.items()}
    odd = _odd_ones(bodies, links, seen)
    demoted = [
        replace(
            link,
            verdict="ask",
            because=(*link.because, f"but {bodies[node].names[0]} here does what another body is named for"),
        )
        if link.verdict == "same" and (node := next((end for end in (link.a, link.b) if end in odd), None)) is not None
        else link
        for link in links
    ]

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = bodies[a], bodies[b]
        if parties_clash(one.parties, other.parties):
            return f"other parties: {', '.join(sorted(one.parties))} and {', '.join(sorted(other.parties))}"
        if one.acronym and other.acronym and plain(one.acronym) != plain(other.acronym):
            return f"other acronyms: {one.acronym} and {other.acronym}"
        return None

    clusters, opened = cluster(
        sorted(profiles), demoted, apart=why_not, floating=lambda node: not bodies[node].parties, decided=decided
    )
    opened = _together(opened, odd)
    labels = {
        node: bodies[node].names[0] + (f" ({', '.join(seen[node].names[:2])})" if seen[node].names else "")
        for node in profiles
    }
    questions = questions_of("bodies", clusters, opened, labels=labels)
    doubts = doubts_from(questions)
    findings = []
    for one in clusters:
        given = [(node, origin) for node in one.nodes for origin in seen[node].origins]
        id_ = finding_id("bodies", one.nodes)
        names = by_frequency((name, origin) for node, origin in given for name in bodies[node].names)
        acronyms = by_frequency((str(bodies[node].acronym), origin) for node, origin in given if bodies[node].acronym)
        factors = _alike_once([factor for node in one.nodes for factor in bodies[node].factors])
        entry = BodyEntry(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=one.because,
            name=most_given((bodies[node].names[0], origin) for node, origin in given) or names[0],
            names=names,
            acronyms=acronyms,
            type=most_given((bodies[node].type, origin) for node, origin in given) or BodyType.OTHER,
            parties=tuple(sorted({party for node in one.nodes for party in bodies[node].parties})),
            mandate=tuple(sorted({text for node in one.nodes for text in bodies[node].mandate})),
            factors=factors,
        )
        kept = Kept(
            id_, "bodies", one.nodes, head(entry), label=entry.name, parties=entry.parties, bodies=(*names, *acronyms)
        )
        findings.append(decide(kept, context))
    return Folded(tuple(findings), (), tuple(questions))


def _odd_ones(
    bodies: Mapping[NodeId, BodyProfile], links: Sequence[Link], seen: Mapping[NodeId, Seen]
) -> frozenset[NodeId]:
    """Of two profiles that do the same under names of different bodies, the one whose name fits less.

    Both if that cannot be told.
    """
    odd: set[NodeId] = set()
    for link in links:
        if not any(CLASH in reason for reason in link.because) or link.a not in bodies or link.b not in bodies:
            continue
        done = frozenset(
            word
            for node in (link.a, link.b)
            for text in (*bodies[node].factors, *bodies[node].mandate)
            for word in stems(text)
        )
        fits = {node: len(taken_apart(bodies[node].names[0]).function & done) for node in (link.a, link.b)}
        weight = {node: _backing(node, links, seen) for node in (link.a, link.b)}
        if fits[link.a] != fits[link.b]:
            odd.add(min(fits, key=lambda node: fits[node]))
        elif weight[link.a] != weight[link.b]:
            odd.add(min(weight, key=lambda node: weight[node]))
        else:
            odd.update((link.a, link.b))
    return frozenset(odd)


def _backing(node: NodeId, links: Sequence[Link], seen: Mapping[NodeId, Seen]) -> int:
    """How many independent documents use the name of this profile for a body."""
    others = {
        end for link in links if link.verdict == "same" and node in (link.a, link.b) for end in (link.a, link.b)
    } | {node}
    return len({origin for other in others if other in seen for origin in seen[other].origins})


def _together(opened: Sequence[Open], odd: frozenset[NodeId]) -> list[Open]:
    """All questions about one odd body as one question."""
    rest: list[Open] = []
    by_one: dict[NodeId, list[tuple[tuple[NodeId, ...], tuple[NodeId, ...], Open]]] = {}
    for item in opened:
        sides = (item.one, *item.others)
        mine = next((side for side in sides if odd.intersection(side)), None)
        if mine is None or len(sides) != 2:
            rest.append(item)
        else:
            other = next(side for side in sides if side is not mine)
            by_one.setdefault(mine[0], []).append((mine, other, item))
    for _, items in sorted(by_one.items()):
        others = tuple(dict.fromkeys(other for _, other, _ in items))
        because = tuple(dict.fromkeys(reason for *_, item in items for reason in item.because))
        rest.append(Open(items[0][0], others, because, max(item.score for *_, item in items)))
    return rest


def _alike_once(texts: Sequence[str]) -> tuple[str, ...]:
    """Wordings without those that say what another one says; the order of the fullest list."""
    found: list[str] = []
    for text in texts:
        # 0.5: "threat from ISIS" and "ISIS threat assessment" share both words of the shorter
        if not any(overlap(frozenset(stems(text)), frozenset(stems(other))) >= 0.5 for other in found):
            found.append(text)
    return tuple(found)


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
        sorted(profiles), links, apart=why_not, floating=lambda node: texts[node].first is None, decided=decided
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
            first=_iso(when.earliest), last=_iso(when.latest),
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


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
        found.append(
            Conflict(
                id_, "date", tuple(ConflictValue(value, tuple(sorted(names))) for value, names in sorted(dates.items()))
            )
        )
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
        found.append(
            Conflict(
                id_,
                "status",
                tuple(ConflictValue(value, tuple(sorted(names))) for value, names in sorted(statuses.items())),
            )
        )
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
                lists.setdefault(claim["claimant"], items)
                values.setdefault(f"{claim['claimant']}: {'; '.join(items)} ({len(items)} items)", set()).update(names)
            else:
                counts.add(claim["count"])
                values.setdefault(f"stated count: {claim['words']}", set()).update(names)
    claimed = tuple(ClaimedAreas(claimant, (), lists[claimant]) for claimant in sorted(lists))
    contents = list(lists.values())
    differ = any(_differ(a, b) for at, a in enumerate(contents) for b in contents[at + 1 :])
    differ |= any(len(items) != count for items in contents for count in counts) or len(counts) > 1
    if not differ:
        return claimed, []
    return claimed, [
        Conflict(id_, "items", tuple(ConflictValue(value, tuple(sorted(values[value]))) for value in sorted(values)))
    ]


def _differ(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether an item of either list has nothing like it in the other."""

    def lacks(items: tuple[str, ...], others: tuple[str, ...]) -> bool:
        return any(
            not any(overlap(frozenset(stems(item)), frozenset(stems(other))) >= 0.5 for other in others)
            for item in items
        )

    return lacks(a, b) or lacks(b, a)
