"""Settles the slots of a text: how far it has come, from the acts told upon it.

The furthest act that is told wins; what is only cited as a basis is in force.
"""

from accord.lexicon.instruments import instrument_words
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.model.when import When
from accord.reading.scene import Scene, parties_of
from accord.reading.texts.act import Act
from accord.reading.texts.ahead import denied, lies_ahead
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.dating import date_behind
from accord.reading.texts.draft import Draft
from accord.reading.texts.telling import is_had, is_joint_declaration

_FURTHEST = (
    Status.TERMINATED,
    Status.SUSPENDED,
    Status.AMENDED,
    Status.RATIFIED,
    Status.NEGOTIATING,
    Status.SIGNED,
    Status.IN_FORCE,
    Status.ISSUED,
    Status.PROPOSED,
)
_BINDING = frozenset({Type.TREATY, Type.AGREEMENT, Type.MOU, Type.PROTOCOL, Type.ARRANGEMENT})
_PAPERS = frozenset({Type.PLAN, Type.JOINT_STATEMENT, Type.DECLARATION, Type.OTHER})


def status_of(scene: Scene, draft: Draft) -> Status:
    """How far the text has come."""
    status = _told_status(scene, draft)
    made = draft.fullest.type is Type.DECLARATION and status is Status.IN_FORCE and _of_the_day(scene, draft)
    return Status.ISSUED if made else status


# words for the text that a meeting puts out at its end
_CLOSING = frozenset({"final", "closing", "concluding"})


def _of_the_day(scene: Scene, draft: Draft) -> bool:
    """Whether a declaration is that of the meeting told of, or was adopted not long ago: it is issued, no basis yet."""
    if any(t.lower_ in _CLOSING for c in draft.members for t in scene.doc[c.whole : c.head]):
        return True
    dates = [_act_date(scene, c) for c in draft.members]
    days = [(scene.published - d.latest).days for d in dates if d is not None and d.latest and scene.published]
    made = any(a.raw in {Status.ISSUED, Status.SIGNED} and not a.ahead for a in draft.acts)
    return made and any(0 <= day < _NEWS_DAYS for day in days)


def _act_date(scene: Scene, c: Candidate) -> When | None:
    """The time right behind the name, or behind the verb that says it was signed: "signed in Lima in May 2022"."""
    behind = date_behind(scene, c)
    if behind is not None:
        return behind
    verbs = [a.at for a in c.acts if a.verb and not a.ahead and a.raw in {Status.SIGNED, Status.ISSUED}]
    # 10: "signed under the auspices of the union in November 2016"
    times = [(first, e) for at in verbs for first, _, e in scene.times if at < first < at + 10 and e.when.value]
    return scene.when(min(times, key=lambda t: t[0])[1]) if times else None


def _told_status(scene: Scene, draft: Draft) -> Status:
    """How far it has come by the acts and words upon it."""
    full = draft.fullest
    acts = draft.acts
    if any(c.basis for c in draft.members) or any(
        not _drawn(scene, a) and a.status is not Status.PROPOSED for a in acts
    ):
        acts = [a for a in acts if not _drawn(scene, a)]
    signings = [a for a in acts if a.raw is Status.SIGNED]
    if any(a.verb and a.ahead for a in signings) and not any(a.verb and not a.ahead for a in signings):
        # "the signing ... is a sign of trust", "agreed to sign it once it has been reviewed by the ministry"
        acts = [a for a in acts if a.ahead == (a.raw is Status.SIGNED)]
    told = [a.status for a in acts if a.status is not None]
    if any(is_had(scene, c) for c in draft.members) and not _ENDED_OR_NEW & set(told):
        return Status.IN_FORCE
    if full.type is Type.JOINT_STATEMENT:
        wished = any(a.ahead or scene.doc[a.at].lower_ in {"hope", "hoped", "hoping"} for a in draft.acts)
        to_come = told and all(s is Status.PROPOSED for s in told) and wished
        return Status.PROPOSED if to_come and not _quoted_from(scene, draft) else Status.ISSUED
    if full.kind.name == "message" or (is_joint_declaration(scene, full) and not told and _quoted_from(scene, draft)):
        return Status.ISSUED
    if full.type is Type.PLAN and not full.capital and (made := _made(scene, draft)) is not None:
        return made
    if full.type is Type.RESOLUTION:
        return (
            Status.PROPOSED
            if Status.PROPOSED in told and Status.IN_FORCE not in told and not full.capital
            else Status.IN_FORCE
        )
    if draft.members[0].fresh and not told:
        return Status.SIGNED
    if not {Status.TERMINATED, Status.SUSPENDED, Status.AMENDED} & set(told) and _works(scene, draft):
        return Status.IN_FORCE
    if full.type not in _PAPERS:
        told = [s for s in told if s is not Status.ISSUED] or told
    if full.type in _BINDING and set(told) == {Status.ISSUED} and _only_approved(scene, acts):
        return Status.NEGOTIATING  # "the cabinet approved a memorandum with Peru": one side's leave to sign it
    if any(a.raw is Status.RATIFIED and a.ahead for a in acts) and not set(told) - {Status.PROPOSED}:
        return Status.SIGNED  # "discussed the ratification of the agreement": it has been signed
    firm = [s for s in told if s is not Status.PROPOSED]
    if Status.ISSUED in firm and all(a.ahead for a in acts if a.status is Status.IN_FORCE):
        firm = [s for s in firm if s is not Status.IN_FORCE]  # "adopted a plan ... they will review it"
    if any(a.verb and scene.doc[a.at].lemma_ in {"sign", "ink"} and not a.ahead for a in acts):
        # "the talks on a treaty that was signed in April", "was finalised at the talks ... was signed by"
        firm = [a.status for a in acts if a.status in firm and not _on_the_way(scene, a)]
    if not firm and Status.PROPOSED in told and _is_pending(scene, draft):
        return Status.NEGOTIATING
    for status in _FURTHEST:
        if status in firm:
            if status is Status.SIGNED and (_long_signed(scene, draft) or _still_there(scene, draft)):
                return Status.IN_FORCE
            if status is Status.SIGNED and full.type is Type.DECLARATION and not _with_pen(scene, draft):
                return Status.ISSUED
            if status is Status.ISSUED and full.type is Type.PLAN and _long_agreed(scene, draft):
                return Status.IN_FORCE
            return status
    if full.kind.name == "warrant" or scene.doc[full.head].lower_ in {
        "note",
        "diplomatic",
        "minutes",
        "process",
        "record",
    }:
        return Status.PROPOSED if Status.PROPOSED in told else Status.ISSUED
    if _on_the_table(scene, draft):
        return Status.PROPOSED
    if scene.doc[full.head].lower_ == "exchange":
        if Status.PROPOSED in told or _takes_place_later(scene, draft):
            return Status.PROPOSED
        return Status.IN_FORCE if any(_by(scene, c) for c in draft.members) else Status.SIGNED
    if not told and full.capital and _one_of_a_kind(scene, draft):
        return Status.PROPOSED
    basis = any(c.basis or c.standing for c in draft.members)
    lead = scene.doc[full.whole - 1].lower_ if full.whole else ""
    known = full.definite or (full.capital and not (full.kind.name == "mou" and lead in {"a", "an"}))
    if basis or (known and Status.PROPOSED not in told):
        return Status.IN_FORCE
    if Status.PROPOSED in told:
        return Status.PROPOSED
    if any(is_had(scene, c) or _party_to(scene, c) for c in draft.members):
        return Status.IN_FORCE
    dated = full.year or (not told and any(date_behind(scene, c) is not None for c in draft.members))
    return Status.IN_FORCE if dated else Status.UNKNOWN


# what is done with a text before it is signed
_BEFORE_SIGNING = frozenset({"finalise", "finalize", "draft", "negotiate", "complete", "hammer", "thrash", "agree"})


def _on_the_way(scene: Scene, act: Act) -> bool:
    """Whether an act only tells how a text that has been signed came about."""
    return act.status is Status.NEGOTIATING and (not act.verb or scene.doc[act.at].lemma_ in _BEFORE_SIGNING)


def _only_approved(scene: Scene, acts: list[Act]) -> bool:
    """Whether one side's government approved it, and nothing else is told."""
    verbs = [scene.doc[a.at] for a in acts if a.status is Status.ISSUED]
    approved = all(v.lemma_ in {"approve", "endorse", "approval"} for v in verbs)
    return approved and all(len(parties_of(scene.subjects(v))) < 2 for v in verbs)


# of a text that both "have had" these say more than that they have it
_ENDED_OR_NEW = frozenset({Status.TERMINATED, Status.SUSPENDED, Status.SIGNED, Status.RATIFIED})
_PENDING = frozenset("pending drafted drafting delayed outstanding wording initialled initialed".split())


def _is_pending(scene: Scene, draft: Draft) -> bool:
    """Whether there is a wording already of what is to be signed: "the pending agreement", "A draft has been sent"."""
    for c in draft.members:
        number = scene.sentence_number(c.head)
        behind = scene.sentences[number + 1] if number + 1 < len(scene.sentences) else ()
        # 5: "The drafting teams met"
        opens = {t.lower_ for t in behind[:5]}
        if _PENDING & {t.lower_ for t in scene.sentence_of(c.head)}:
            return True
        if opens & (_PENDING | {"draft", "drafts"}) and not any(t.tag_ == "MD" for t in behind):
            return True
    return False


def _drawn(scene: Scene, act: Act) -> bool:
    """Whether an act only says who once worked on the text: "guidelines [drafted by Peru] were adopted"."""
    verb = scene.doc[act.at]
    return verb.lemma_ in {"negotiate", "draft"} and verb.tag_ == "VBN" and verb.dep_ == "acl"


# "expires next year", "runs out in June": it holds until then
_WORKING = frozenset("force effect valid extend prolong renew enter restore reinstate expire lapse run".split())
_DRAWING = frozenset(
    "draw prepare develop adopt present agree elaborate endorse unveil produce devise formulate compile approve "
    "work".split()
)


def _works(scene: Scene, draft: Draft) -> bool:
    """Whether it is told to be in force, or that it goes on longer: "takes effect today", "extended by one year"."""
    return any(
        a.status is Status.IN_FORCE
        and (scene.doc[a.at].lower_ in _WORKING or (scene.doc[a.at].lemma_ in _WORKING and not a.ahead))
        for a in draft.acts
    )


def _made(scene: Scene, draft: Draft) -> Status | None:
    """How far a plan is by the verb that makes it: drawn up, or still to be drawn up."""
    head = scene.doc[draft.members[0].head]
    verb = head.head
    drawn = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in _DRAWING]
    if head.dep_ == "nsubj" and verb.lemma_ == "be" and drawn and drawn[0].tag_ == "VBN":
        return Status.PROPOSED  # "a plan is to be drawn up"
    if head.dep_ == "attr" and verb.lemma_ == "be":
        return Status.PROPOSED if any(c.lower_ in {"will", "would", "shall"} for c in verb.children) else None
    if head.dep_ not in {"dobj", "nsubjpass", "conj"} or verb.lemma_ not in _DRAWING:
        return None
    if denied(verb):
        return None
    if any(c.lower_ == "being" for c in verb.children):
        return Status.NEGOTIATING
    words = instrument_words()
    return Status.PROPOSED if lies_ahead(verb, words) else Status.ISSUED if verb.tag_ in {"VBD", "VBN"} else None


def _quoted_from(scene: Scene, draft: Draft) -> bool:
    """Whether it is quoted from, so that it is there: "in a joint statement they agreed", "the statement said"."""
    for c in (*draft.members, *draft.mentions):
        before = scene.doc[c.whole - 2].lower_ if c.whole > 1 else ""
        head = scene.doc[c.head]
        if before in {"in", "under"} and head.dep_ == "pobj":
            return True
        if head.dep_ == "nsubj" and head.head.lemma_ in {"say", "add", "state", "read", "note"}:
            return True
    return False


def _on_the_table(scene: Scene, draft: Draft) -> bool:
    """Whether it is laid ready for a day to come: "a letter of intent is on the table for Tuesday"."""
    for c in draft.members:
        words = [t.lower_ for t in scene.doc[c.end : c.end + 6]]
        if "table" in words or "agenda" in words:
            return True
    return False


def _under(scene: Scene, c: Candidate) -> bool:
    """Whether something goes on under it: "works under a memorandum signed in 2014", "based on a memorandum"."""
    words = [t.lower_ for t in scene.doc[max(0, c.whole - 3) : c.whole]]
    return bool({"under", "pursuant"} & set(words[-2:])) or "based" in words


def _one_of_a_kind(scene: Scene, draft: Draft) -> bool:
    """Whether a name in capitals is that of a text there may be: "could lead to a Visiting Forces Agreement"."""
    for c in draft.members:
        lead = scene.doc[c.whole - 1].lower_ if c.whole else ""
        if lead not in {"a", "an"} or not any(t.tag_ == "MD" for t in scene.sentence_of(c.head)):
            return False
    return True


def _party_to(scene: Scene, c: Candidate) -> bool:
    """Whether a state is told to be bound by it: "is party to a status of forces agreement"."""
    words = [t.lower_ for t in scene.doc[max(0, c.whole - 4) : c.whole]]
    return "to" in words[-2:] and bool({"party", "signatory", "signatories"} & set(words))


def _takes_place_later(scene: Scene, draft: Draft) -> bool:
    """Whether an exchange is still to come: "The exchange of notes will take place on 24 June"."""
    verbs = [scene.doc[c.head].head for c in draft.members if scene.doc[c.head].dep_ == "nsubj"]
    return any(v.lemma_ in {"take", "be", "follow"} and lies_ahead(v, instrument_words()) for v in verbs)


def _by(scene: Scene, c: Candidate) -> bool:
    """Whether something stands by it: "was created by an exchange of letters"."""
    return any(t.lower_ in {"by", "through", "under"} for t in scene.doc[max(0, c.whole - 2) : c.whole])


def _with_pen(scene: Scene, draft: Draft) -> bool:
    """Whether it was signed in the narrow sense: a summit that "concluded with a declaration" issued it."""
    return any(
        scene.doc[a.at].lemma_.lower() in {"sign", "ink", "co-sign", "signing", "initial", "put", "affix", "signature"}
        for a in draft.acts
    )


def _long_agreed(scene: Scene, draft: Draft) -> bool:
    """Whether a plan is only told as agreed in some year past: "the programme agreed by the ministers last year"."""
    dates = [when.value or "" for c in draft.members if c.definite and (when := date_behind(scene, c)) is not None]
    return any(len(value) == 4 for value in dates)


def _still_there(scene: Scene, draft: Draft) -> bool:
    """Whether it is told as the one that holds now: "the current agreement, which was signed in 2001"."""
    told = {t.lower_ for c in draft.members for t in scene.doc[c.whole : c.head]}
    return bool(told & {"current", "existing"}) and not any(a.ahead for a in draft.acts)


# half a year: "under a memorandum inked in May" is news still, "under an agreement signed in 2014" a standing basis
_NEWS_DAYS = 180


# what is done with a text that binds already
_KEPT = frozenset({"violate", "breach", "honour", "honor", "observe", "respect", "comply", "fulfil", "fulfill"})


def _long_signed(scene: Scene, draft: Draft) -> bool:
    """Whether its signing is only told aside: "under a framework agreement signed in 2014"."""
    old = False
    for member in (*draft.members, *draft.mentions):
        when = _act_date(scene, member)
        value = when.value if when is not None else None
        if when is not None and when.latest and scene.published:
            old = old or (scene.published - when.latest).days >= _NEWS_DAYS
        if when is None or value is None or len(value) < 7:
            continue
        if value.startswith("X"):
            return False
        if when.latest and scene.published and (scene.published - when.latest).days < _NEWS_DAYS:
            return False
    if not old and scene.published and not any(c.year for c in draft.members):
        return False
    standing = any(c.definite or c.capital or _under(scene, c) or _provides(scene, c) for c in draft.members)
    standing = standing or any(a.verb and scene.doc[a.at].lemma_ in _KEPT for a in draft.acts)
    if not standing and _with_pen(scene, draft):
        return False  # "as part of an agreement signed in 2016": told for its signing
    told = (*draft.members, *draft.mentions)
    used = any(c.basis or _at_work(scene, c) or _provides(scene, c) or _it_binds(scene, c) for c in told)
    used = used or any(a.verb and a.raw is Status.IN_FORCE for a in draft.acts)
    return used and all(a.raw is not Status.SIGNED or any(a.at >= c.end for c in told) for a in draft.acts)


def _provides(scene: Scene, c: Candidate) -> bool:
    """Whether what goes on comes from it: "was provided for in a memorandum", "follows from an agreement"."""
    first = scene.sentence_of(c.head).start
    words = [t.lower_ for t in scene.doc[max(first, c.whole - 4) : c.whole] if t.lower_ not in {"a", "an", "the"}]
    return words[-2:] in (["follows", "from"], ["follow", "from"], ["stems", "from"], ["foreseen", "in"]) or (
        words[-3:-1] == ["provided", "for"] or words[-2:] == ["provided", "by"]
    )


def _it_binds(scene: Scene, c: Candidate) -> bool:
    """Whether the next sentence tells what it does: "... was signed in 2018. It binds them to"."""
    number = scene.sentence_number(c.head) + 1
    opens = list(scene.sentences[number][:2]) if number < len(scene.sentences) else []
    tells = len(opens) > 1 and opens[0].lower_ == "it" and opens[1].tag_ == "VBZ" and opens[1].pos_ == "VERB"
    return tells and opens[1].lemma_ not in _AWAITED


# what a text does that is not at work yet: "enters into force on 1 May", "awaits ratification"
_AWAITED = frozenset({"enter", "come", "take", "await", "wait", "need", "require", "remain", "face", "go"})


def _at_work(scene: Scene, c: Candidate) -> bool:
    """Whether it does something itself: "the agreement signed in 2001 provides for a committee"."""
    head = scene.doc[c.head]
    verb = head.head
    return (
        c.definite and head.dep_ == "nsubj" and verb.pos_ == "VERB" and verb.i > c.end and verb.lemma_ not in _AWAITED
    )
