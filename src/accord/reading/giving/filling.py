"""Drafts -> entries: what a clause leaves open comes from the flow of the document; the same thing said twice is one.

A side is filled only where the document leaves one choice; what stays without giver and receiver is dropped.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.model.reading import Assistance
from accord.reading.giving.drafts import Draft
from accord.reading.giving.labelled import labelled
from accord.reading.giving.programmes import programme_in
from accord.reading.giving.sides import Side, hosts
from accord.reading.giving.things import amount_of
from accord.reading.giving.whom import dateline, headline, is_relief, is_sure_gift, named_near, struck
from accord.reading.naming import is_organisation
from accord.reading.scene import Scene

# how many sentences back a receiver is remembered
_MEMORY = 2
# more pairs than these from one clause are a list of guests, not of receivers
_MOST = 4
# a state named less often is not what the document is about
_OFTEN = 4
_ORGANS = frozenset({"cabinet", "government", "ministry", "army", "parliament", "navy", "force", "council"})
# these go out to everybody
_APPEALS = frozenset({"appeal", "plead", "call", "plea"})
_WEAK = 0.45
_TOGETHER = 3
_BOTH = 2
_DONATES = frozenset({"donate", "donation"})
# how far behind a thing it is told for what it is
_BEHIND = 6
_POOLS = frozenset({AssistanceType.FUNDING, AssistanceType.OTHER})
_POOLING = frozenset({"contribute"})
_SHARING = frozenset("provide supply contribute pay bear cover equip bring put fund finance build make".split())
_SHARED = frozenset({AssistanceType.EQUIPMENT, AssistanceType.FUNDING, AssistanceType.INFRASTRUCTURE})


def flows(found: Sequence[Draft]) -> set[tuple[str, str]]:
    """Who gives whom, wherever a clause says both."""
    return {
        (p, r)
        for d in found
        for p in d.provider.codes
        for r in d.recipient.codes
        if len(d.provider.codes) == 1 == len(d.recipient.codes)
    }


def fill(scene: Scene, found: Sequence[Draft], *, known: AbstractSet[tuple[str, str]] = frozenset()) -> Iterator[Draft]:
    """The drafts with the sides that the document leaves no choice about; `known` tells who else gives whom."""
    known = flows(found) | known
    home = _home(scene)
    labels = labelled(scene)
    before: list[tuple[int, str]] = []
    for draft in sorted(found, key=lambda d: (bool(d.between), d.cue)):
        number = scene.sentence_number(draft.cue)
        recent = [code for at, code in before[-_MOST:] if number - at <= _MEMORY]
        filled = _filled(scene, draft, known, recent, home, labels.get(number, ()), found)
        if filled is not None:
            known |= flows([filled])
            before += [(number, code) for code in filled.recipient.codes]
            yield filled


def _filled(
    scene: Scene,
    draft: Draft,
    known: set[tuple[str, str]],
    recent: Sequence[str],
    home: str | None,
    label: Sequence[str],
    found: Sequence[Draft],
) -> Draft | None:
    providers, recipients = (
        draft.provider.codes,
        tuple(c for c in draft.recipient.codes if c not in draft.provider.codes),
    )
    if draft.provider.closed or (draft.recipient.closed and not recipients):
        return None
    if draft.hosted and not recipients and len(teachers := {p for p, r in known if r in providers}) == 1:
        providers, recipients = tuple(teachers), providers
    if draft.between:
        return _directed(draft, known)
    if not providers and draft.stage is not Stage.REQUESTED:
        providers = tuple(c for c in label if c not in recipients)
    if draft.known and not providers:
        givers = {p for p, r in known if r in recipients}
        return replace(draft, provider=Side(tuple(givers))) if len(givers) == 1 else None
    if draft.known:
        fitting = {r for p, r in known if p in providers}
        return replace(draft, recipient=Side(tuple(fitting))) if len(fitting) == 1 else None
    sides = set(scene.sides)
    titled = headline(scene)
    strangers = _strangers(scene, draft) - sides
    # "Brazil will contribute a field hospital": to the common work
    joint = scene.doc[draft.cue].lemma_.lower() in _POOLING or _is_pooled(scene, draft, found)
    shared = len(providers) == 1 and not recipients and _is_shared(scene, draft)
    joint = joint or shared
    # "the Union paid for the study" between two states: neither's alone
    third = len(sides) == _BOTH and sides.isdisjoint(providers) and draft.stage is not Stage.REQUESTED
    if draft.stage is Stage.ONGOING and _each_brings(scene, draft, found):
        draft = replace(draft, stage=Stage.APPROVED)
    if not recipients and providers and not draft.recipient.multinational and not joint:
        fitting = {r for p, r in known if p in providers}
        other = sides - set(providers)
        givers = {p for d in found for p in d.provider.codes}
        needy = (set(struck(scene)) or _in_need(found)) - set(providers)
        if len(fitting) == 1:
            recipients = tuple(fitting)
        elif needy and draft.thing.kind is not AssistanceType.TRAINING:
            recipients = tuple(sorted(needy))
        elif len(sides) == 2 and len(other) == 1 and not strangers:
            recipients = _rather_a_state(scene, draft, tuple(other), givers)
        elif (host := _state_among(sides)) and givers.isdisjoint(host) and strangers <= givers:
            recipients = host
        elif recent and recent[-1] not in providers and not (third and {r for _, r in known} != {recent[-1]}):
            recipients = (recent[-1],)
        elif len({r for _, r in known}) == 1 and not strangers - set(providers):
            recipients = tuple({r for _, r in known} - set(providers))
        elif draft.thing.kind is AssistanceType.HUMANITARIAN and (hit := set(struck(scene)) - set(providers)):
            recipients = tuple(hit)
        elif titled and titled[0] not in providers and not strangers - {*titled, *providers}:
            recipients = titled
        elif home is not None and home not in providers and not strangers - {home, *providers}:
            recipients = (home,)
        elif not third:
            recipients = _rather_a_state(scene, draft, named_near(scene, draft, providers), givers)
    elif not providers and recipients and not _is_appeal(scene, draft):
        fitting = {p for p, r in known if r in recipients and p not in recipients}
        other = sides - set(recipients)
        if len(fitting) == 1:
            providers = tuple(fitting)
        elif len(sides) == 2 and len(other) == 1 and not strangers:
            providers = tuple(other)
        elif len(others := {p for p, _ in known} - set(recipients)) == 1 and _goes_on(scene, draft, found):
            providers = tuple(others)
        elif _has_home_subject(scene, draft):
            providers = tuple(c for c in dateline(scene) if c not in recipients)
        elif draft.stage is Stage.REQUESTED:
            providers = _asked(scene, draft, recipients, home)
    elif not (providers or recipients) and len(known) == 1:
        (pair,) = known
        if not _strangers(scene, draft) - set(pair):
            providers, recipients = (pair[0],), (pair[1],)
    if providers and not (recipients or draft.recipient.multinational or draft.thing.listed or joint):
        recipients = (home,) if home is not None and home not in providers else ()
    told = bool(providers and recipients)
    vague = draft.thing.kind in (AssistanceType.OTHER, AssistanceType.FUNDING)
    alone = (draft.stage is Stage.REQUESTED and not vague and len(recipients) == 1) or draft.recipient.multinational
    alone = alone or (len(providers) == 1 and draft.sure and (shared or third or is_sure_gift(scene, draft)))
    alone = alone or (_is_appeal(scene, draft) and len(recipients) == 1)
    if not told and not (alone and (providers or recipients)):
        return None
    if len(providers) * max(1, len(recipients)) > _MOST:
        return None
    return replace(draft, provider=Side(providers), recipient=Side(recipients))


def _rather_a_state(scene: Scene, draft: Draft, likely: tuple[str, ...], givers: AbstractSet[str]) -> tuple[str, ...]:
    """The likely receivers; of relief the one state that is told, if they are none: "The UN envoy left on Monday. Peru
    has donated two trucks".
    """
    if likely and not any(is_organisation(code) for code in likely):
        return likely
    relief = draft.thing.kind is AssistanceType.HUMANITARIAN or scene.doc[draft.cue].lemma_ in _DONATES
    return (_only_state(scene, givers) or likely) if relief or is_relief(scene, draft) else likely


def _only_state(scene: Scene, givers: AbstractSet[str]) -> tuple[str, ...]:
    """The one state that the text names besides those who give, as a party or a place."""
    named = {c for a in scene.actors for c in a.parties} | {p.code for p in scene.places}
    states = tuple(c for c in named - givers if not is_organisation(c))
    return states if len(states) == 1 else ()


def _state_among(sides: AbstractSet[str]) -> tuple[str, ...]:
    """ "Fiji has donated two trucks", in a report on a visit of the UN to Tonga: the one state of the sides."""
    states = tuple(c for c in sides if not is_organisation(c))
    return states if len(states) == 1 and len(sides) > 1 else ()


def _is_shared(scene: Scene, draft: Draft) -> bool:
    """ "will equip the joint post": nobody's alone."""
    if draft.stage is Stage.REQUESTED or draft.thing.kind is AssistanceType.HUMANITARIAN:
        return False
    end = min(draft.thing.end + _BEHIND, scene.sentence_of(draft.cue).end)
    return any(t.lower_ == "joint" for t in scene.doc[draft.thing.start : end])


def _is_appeal(scene: Scene, draft: Draft) -> bool:
    """ "appealed for food aid": to everybody."""
    return draft.stage is Stage.REQUESTED and scene.doc[draft.cue].lemma_ in _APPEALS and not draft.provider.codes


def _in_need(found: Sequence[Draft]) -> set[str]:
    """Who asks everybody for help: whatever is sent or given then is for him."""
    asked = {c for d in found if d.stage is Stage.REQUESTED and not d.provider.codes for c in d.recipient.codes}
    return asked if len(asked) == 1 else set()


def _asked(scene: Scene, draft: Draft, recipients: Sequence[str], home: str | None) -> tuple[str, ...]:
    """ "sought two more seats at the college in Lima": of whom it is asked where no word says it."""
    if draft.thing.kind is AssistanceType.TRAINING:
        taught = hosts(scene, draft.thing.head.i, recipients)
        if taught.codes:
            return taught.codes
    if home is not None and home not in recipients:
        return (home,)
    return named_near(scene, draft, recipients) if len(recipients) == 1 else ()


def _is_pooled(scene: Scene, draft: Draft, found: Sequence[Draft]) -> bool:
    """ "Senegal will equip the posts with radios; Gambia is to supply the land": each gives to what is shared."""
    if not _may_be_pooled(scene, draft):
        return False
    number = scene.sentence_number(draft.cue)
    return any(
        abs(scene.sentence_number(d.cue) - number) <= 1
        and d.provider.codes != draft.provider.codes
        and _may_be_pooled(scene, d)
        for d in found
    )


def _may_be_pooled(scene: Scene, draft: Draft) -> bool:
    cue = scene.doc[draft.cue]
    return (
        len(draft.provider.codes) == 1
        and not draft.recipient.codes
        and cue.lemma_.lower() in _SHARING
        and draft.stage in (Stage.OFFERED, Stage.APPROVED, Stage.ONGOING)
        and draft.thing.kind in _SHARED
    )


def _each_brings(scene: Scene, draft: Draft, found: Sequence[Draft]) -> bool:
    """ "Kenya gives the laboratory, Uganda the teachers": what each of several brings in is settled between them."""
    number = scene.sentence_number(draft.cue)
    return _is_brought(scene, draft) and any(
        scene.sentence_number(d.cue) == number and d.provider.codes != draft.provider.codes and _is_brought(scene, d)
        for d in found
    )


def _is_brought(scene: Scene, draft: Draft) -> bool:
    cue = scene.doc[draft.cue]
    present = cue.tag_ in ("VBZ", "VBP") and cue.lemma_ in _SHARING | {"give", "lend"}
    return present and len(draft.provider.codes) == 1 and not draft.recipient.codes


def _goes_on(scene: Scene, draft: Draft, found: Sequence[Draft]) -> bool:
    """ "has sent rice to Chad, he said. 20 tons would be shipped to Mali": by whoever gave in the sentence before."""
    cue = scene.doc[draft.cue]
    if not any(c.dep_ == "nsubjpass" for c in cue.children) or _strangers(scene, draft) - set(draft.recipient.codes):
        return False
    number = scene.sentence_number(draft.cue)
    return any(d.provider.codes and number - scene.sentence_number(d.cue) == 1 for d in found)


def _has_home_subject(scene: Scene, draft: Draft) -> bool:
    """ "The Cabinet decided to send a field hospital to Sudan": an organ without a state is that of the dateline."""
    cue = scene.doc[draft.cue]
    return draft.stage is not Stage.REQUESTED and any(
        c.dep_ == "nsubj" and c.lemma_.lower() in _ORGANS for t in (cue, *list(cue.ancestors)[:2]) for c in t.children
    )


def _home(scene: Scene) -> str | None:
    """The state a document is about, where one stands out."""
    counted = Counter(code for a in scene.actors for code in a.parties if len(a.parties) == 1).most_common(2)
    if not counted or counted[0][1] < _OFTEN:
        return None
    return counted[0][0] if len(counted) == 1 or counted[0][1] >= 1.5 * counted[1][1] else None


def _directed(draft: Draft, known: set[tuple[str, str]]) -> Draft | None:
    """ "Peru and Chile signed a contract for six batteries": sold by whoever gives in the rest of the text."""
    fitting = [pair for pair in known if set(pair) == set(draft.between)]
    if len(fitting) != 1:
        return None
    return replace(draft, provider=Side((fitting[0][0],)), recipient=Side((fitting[0][1],)))


def _strangers(scene: Scene, draft: Draft) -> set[str]:
    sentence = scene.sentence_of(draft.cue)
    return {p for a in scene.actors_in(sentence.start, sentence.end) for p in a.parties}


def entries(scene: Scene, found: Sequence[Draft], words: GivingWords) -> Iterator[Assistance]:
    """One entry for each pair of giver and receiver."""
    for draft in found:
        sentence = scene.sentence_of(draft.cue)
        amount = amount_of(scene, draft.thing) or next((a for a in draft.sums if a), None)
        kind = AssistanceType.HUMANITARIAN if is_relief(scene, draft) else draft.thing.kind
        programme = draft.programme or programme_in(scene, draft.start, sentence.end, words)
        item = scene.text(_item_start(scene, draft), draft.thing.end)
        for article in ("the ", "a ", "an ", "The ", "A ", "An ", "its ", "their ", "Its "):
            item = item.removeprefix(article)
        # "Latvia, Estonia and Finland have provided 20 million euros": nobody's sum alone
        together = len(draft.provider.codes) >= _TOGETHER and kind in _POOLS and len(draft.recipient.codes) == 1
        for provider in (None,) if together else draft.provider.codes or (None,):
            for recipient in draft.recipient.codes or (None,):
                if recipient is not None and recipient == provider:
                    continue
                yield Assistance(
                    evidence=(scene.span(draft.start, draft.end), *(scene.span(a, b) for a, b in draft.also)),
                    provider=provider,
                    recipient=recipient,
                    type=kind,
                    item=item,
                    programme=programme,
                    stage=draft.stage,
                    amount=amount,
                    cues=(scene.span(draft.cue, draft.cue + 1),),
                    confidence=_confidence(draft),
                )


def _item_start(scene: Scene, draft: Draft) -> int:
    """ "will lend Bosnia two helicopters": behind the receiver that a parse took into the thing, its name alone."""
    thing = draft.thing
    name = next((p for p in scene.places if p.start == thing.start and p.is_state and p.end < thing.end), None)
    if name is None or name.code not in draft.recipient.codes or thing.head.i < name.end:
        return thing.start
    return int(name.end) if scene.doc[name.end - 1].tag_ in ("NNP", "NNPS") else thing.start


def _confidence(draft: Draft) -> float:
    if not draft.sure:
        return _WEAK
    return 0.8 if draft.provider.codes and draft.recipient.codes else 0.5


def merged(found: Sequence[Assistance]) -> tuple[Assistance, ...]:
    """One entry for what is said twice: the same sides, type and thing; the surer one stays."""
    kept: list[Assistance] = []
    for entry in found:
        twin = next((k for k in kept if _same(k, entry)), None)
        if twin is None:
            kept.append(entry)
            continue
        both = tuple(
            dict.fromkeys(
                (*twin.evidence, *(e for e in entry.evidence if not any(e.overlaps(t) for t in twin.evidence)))
            )
        )
        better = entry if entry.confidence > twin.confidence else twin
        kept[kept.index(twin)] = replace(
            better, evidence=both, programme=twin.programme or entry.programme, amount=twin.amount or entry.amount
        )
    return tuple(kept)


def _same(a: Assistance, b: Assistance) -> bool:
    if a.type is not b.type or not _agree(a.provider, b.provider) or not _agree(a.recipient, b.recipient):
        return False
    if any(x.overlaps(y) for x in a.evidence for y in b.evidence):
        if a.type is AssistanceType.TRAINING:
            return True
        return a.item in b.item or b.item in a.item or a.item.split()[-1] == b.item.split()[-1]
    if a.confidence == b.confidence == _WEAK and a.type is AssistanceType.TRAINING:
        return a.stage is b.stage  # "training initiatives ... training programmes" spoken of in one meeting
    if b.item.lower().split()[-1] in _LOADS and _agree(a.provider, b.provider):
        return a.stage is b.stage  # "The consignment was handed over by ..."
    counted, again = ({w for w in item.split() if w.isdigit()} for item in (a.item, b.item))
    if counted and again and not counted & again:
        return False  # "12 vehicles" and "30 vehicles"
    first, second = _key(a.item), _key(b.item)
    return a.stage is b.stage and bool(second) and (second <= first or first <= second)


def _agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


_LOADS = frozenset({"consignment", "shipment", "donation", "gift", "batch"})
_LIGHT = frozenset("new its their two three four five six more additional several some the of a an".split())


def _key(item: str) -> frozenset[str]:
    return frozenset(w.lower().rstrip("s") for w in item.split() if w.lower() not in _LIGHT and not w.isdigit())
