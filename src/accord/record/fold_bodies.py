"""Bodies of one component into entries with every wording of their names.

A clash between name and function is asked, never merged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from accord.model.codes import BodyType
from accord.model.lines import conflict_to_line
from accord.model.record import BodyEntry
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.record.bodies import BodyProfile, only_letters, parties_clash, same_name, taken_apart
from accord.record.choose import by_frequency, most_given
from accord.record.cluster import Decided, Open, cluster
from accord.record.context import Context, conflict_over, doubts_from, finding_id, head, questions_of
from accord.record.decisions import decide
from accord.record.origins import clash
from accord.record.profiles import Seen, body_from
from accord.record.purposes import in_order, positions_from, purpose_clash
from accord.record.words import overlap, plain, stems

CLASH = "is said to weigh what"
"""The words by which a comparison of bodies tells that name and function disagree."""


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
    clashing = _odd_ones(bodies, links, seen)
    unclear = _letters_of_several(bodies, links)
    odd = clashing | unclear
    why = {
        **dict.fromkeys(unclear, "other bodies of the same parties fit these letters as well"),
        **{node: f"{bodies[node].names[0]} here does what another body is named for" for node in clashing},
    }
    demoted = [
        replace(link, verdict="ask", because=(*link.because, f"but {why[node]}"))
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
    conflicts = []
    for one in clusters:
        given = [(node, origin) for node in one.nodes for origin in seen[node].origins]
        id_ = finding_id("bodies", one.nodes)
        names = by_frequency((name, origin) for node, origin in given for name in bodies[node].names)
        acronyms = by_frequency((str(bodies[node].acronym), origin) for node, origin in given if bodies[node].acronym)
        factors = _alike_once([factor for node in one.nodes for factor in bodies[node].factors])
        positions = in_order(
            position
            for node in one.nodes
            for position in positions_from(profiles[node].get("purposes", ()), seen[node].names[0])
        )
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
            established=most_given((profiles[node].get("origin", {}).get("year"), origin) for node, origin in given),
            positions=positions,
        )
        told = [(profiles[node]["origin"], seen[node].names) for node in one.nodes if "origin" in profiles[node]]
        disputed = clash(told)
        if disputed:
            conflicts.append(conflict_to_line(conflict_over(id_, "origin", disputed)))
        # where it weighs factors, the conflict stands with the assessment
        if not factors and (denied := purpose_clash(positions)):
            conflicts.append(conflict_to_line(conflict_over(id_, "purpose", denied)))
        kept = Kept(
            id_, "bodies", one.nodes, head(entry), label=entry.name, parties=entry.parties, bodies=(*names, *acronyms)
        )
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions))


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


def _letters_of_several(bodies: Mapping[NodeId, BodyProfile], links: Sequence[Link]) -> frozenset[NodeId]:
    """The bodies called by letters alone that two bodies with other names may be meant by."""
    fitting: dict[NodeId, set[NodeId]] = {}
    for link in links:
        for node, other in ((link.a, link.b), (link.b, link.a)):
            if node in bodies and other in bodies and only_letters(bodies[node]) and not only_letters(bodies[other]):
                fitting.setdefault(node, set()).add(other)
    return frozenset(
        node
        for node, others in fitting.items()
        if any(same_name(bodies[a].names[0], bodies[b].names[0]) is not True for a in others for b in others if a < b)
    )


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
