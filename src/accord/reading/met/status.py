"""Whether a contact took place: held, ongoing, planned, cancelled, proposed, or denied (then it is none).

The nearest sign wins: words in the noun phrase, then the verb with its auxiliaries, then the verbs above it.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

# verbs that say that a contact noun took place; "welcomed the visit" leaves that open
OCCURS = frozenset(
    """hold have take occur happen begin start open kick conclude end close finish wrap resume follow host convene attend meet pay conduct launch
    focus cover last complete chair cochair co-chair visit arrive be mark run join participate make sign receive lead""".split()
)


def status_of(scene: Scene, cue: Cue, *, words: ContactWords) -> tuple[Status | None, bool]:
    """The status (None: denied or only imagined) and whether a sign of its own says so; held is what the past tense leaves."""
    signs = words.status
    if cue.frame == "travel" and scene.doc[cue.at].lower_ == "due":
        return Status.PLANNED, True
    if cue.is_noun:
        moved = _by_lemma(scene, cue, scene.doc[cue.governor], scene.doc[cue.governor].lemma_.lower(), signs)
        if moved is not None and (
            moved[0] is Status.CANCELLED or scene.doc[cue.governor].lemma_ in ("postpone", "delay", "reschedule")
        ):
            return moved
        found = _in_phrase(scene, cue, signs)
        if found is not None:
            return found, True
        above = _noun_above(scene, cue, signs)
        if above is not None:
            return above, True
    verb = scene.doc[cue.governor]
    if cue.type is Type.VISIT and (now := _under_way(scene, cue, verb)) is not None:
        return now, True
    if verb.pos_ not in ("VERB", "AUX") and cue.is_noun:
        return Status.HELD, False
    return _of_verb(scene, cue, verb, signs)


def _under_way(scene: Scene, cue: Cue, verb: Token) -> Status | None:
    """A visitor who has just come for some days is there: "is on a visit to", "arrived for a two-day visit"."""
    sentence = scene.sentence_of(cue.at)
    if cue.is_noun and verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and scene.doc[cue.at].dep_ == "pobj":
        return Status.ONGOING
    if verb.lemma_ not in ("arrive", "land") or verb.tag_ != "VBD":
        return None
    if any(c.lemma_ == "last" and c.pos_ == "VERB" for c in sentence):
        return Status.ONGOING
    return Status.ONGOING if any(t.lower_ == "day" and t.i > 1 and t.nbor(-1).text == "-" for t in sentence) else None


def _in_phrase(scene: Scene, cue: Cue, signs: dict[str, frozenset[str]] | object) -> Status | None:
    assert isinstance(signs, dict)
    for token in scene.doc[cue.start : cue.at]:
        lower = token.lower_
        if lower in signs["planned_modifiers"]:
            return Status.PLANNED
        if lower in signs["cancelled_modifiers"]:
            return Status.CANCELLED
        if lower in signs["ongoing_modifiers"]:
            return Status.ONGOING
        if lower in ("proposed", "possible", "potential", "suggested"):
            return Status.PROPOSED
    for child in scene.doc[cue.at].children:
        if child.i > cue.at and child.dep_ in ("acl", "relcl", "amod", "appos"):
            if child.lemma_.lower() in ("schedule", "slate", "plan", "due", "set") and child.tag_ != "VBD":
                return Status.PLANNED
            if any(c.lower_ in ("to", "will") and c.dep_ == "aux" for c in child.children) and child.lemma_ in (
                "hold",
                "convene",
                "host",
                "take",
                "run",
                "begin",
                "start",
                "open",
            ):
                return Status.PLANNED
    return None


def _noun_above(scene: Scene, cue: Cue, signs: dict[str, frozenset[str]] | object) -> Status | None:
    """What a noun above says: "an invitation to visit", "plans for a second meeting", "initiative to bring A and B together for talks"."""
    assert isinstance(signs, dict)
    at = scene.doc[cue.at]
    for _ in range(5):
        if at.head.i == at.i:
            return None
        at = at.head
        lemma = at.lemma_.lower()
        if at.pos_ == "NOUN":
            if lemma in signs["proposed_nouns"]:
                return _answered(scene, at)
            if lemma in signs["planned_nouns"] and lemma not in ("date", "agenda"):
                return Status.PLANNED
        elif at.pos_ == "VERB" and at.tag_ in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _of_verb(
    scene: Scene, cue: Cue, verb: Token, signs: dict[str, frozenset[str]] | object
) -> tuple[Status | None, bool]:
    assert isinstance(signs, dict)
    at = verb
    for step in range(5):
        lemma = at.lemma_.lower()
        if _negated(at) and step == 0:
            return None, True
        if step == 0 and any(
            c.dep_ == "conj" and c.lemma_.lower() in signs["cancelled"] - {"call"} and c.tag_ == "VBN"
            for c in at.children
        ):
            return Status.CANCELLED, True
        is_object = step == 0 and cue.is_noun
        if is_object or step > 0:
            found = _by_lemma(scene, cue, at, lemma, signs)
            if found is not None:
                return found
        if step == 0 and any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in at.children):
            return None, True
        auxiliaries = {c.lower_ for c in at.children if c.dep_ in ("aux", "auxpass")}
        if auxiliaries & signs["planned_modals"]:
            if step == 0 and cue.is_noun and scene.doc[cue.at].dep_ == "nsubj" and at.lemma_.lower() not in OCCURS:
                # "he said the visit would help" leaves open whether it is still to come
                return (Status.HELD if auxiliaries & {"would", "'d"} else Status.PLANNED), False
            return Status.PLANNED, True
        if auxiliaries & signs["proposed_modals"]:
            return Status.PROPOSED, True
        if "to" in auxiliaries:
            if at.head.i == at.i or at.dep_ == "ROOT":
                return Status.PLANNED, True
            head = at.head
            if head.pos_ == "AUX" or head.lemma_ == "be":
                return Status.PLANNED, True
            if head.lemma_.lower() in signs["planned_adjectives"] and head.pos_ == "ADJ":
                return Status.PLANNED, True
            if head.lemma_.lower() in signs["proposed_adjectives"] and head.pos_ == "ADJ":
                return Status.PROPOSED, True
            at = head
            if head.pos_ in ("NOUN", "PROPN"):
                if head.lemma_.lower() in signs["proposed_nouns"]:
                    return _answered(scene, head), True
                if head.lemma_.lower() in signs["planned_nouns"]:
                    return Status.PLANNED, True
            continue
        if at.tag_ == "VBG" and auxiliaries & {"is", "are", "'s", "'re", "am"}:
            return (
                Status.ONGOING
                if cue.type.value in ("visit", "exercise", "session", "dialogue", "meeting", "training")
                else Status.HELD
            ), True
        if at.tag_ in ("VBD", "VBZ", "VBP", "VBN") and (at.tag_ != "VBN" or auxiliaries or at.dep_ == "ROOT"):
            if at.lemma_ == "be" and any(
                c.dep_ in ("acomp", "attr") and c.lower_ in signs["planned_adjectives"] for c in at.children
            ):
                return Status.PLANNED, True
            occurs = not cue.is_noun or at.lemma_.lower() in OCCURS
            return Status.HELD, occurs and (at.tag_ == "VBD" or bool(auxiliaries))
        if at.dep_ in ("pcomp", "advcl", "acl", "xcomp", "ccomp", "conj", "relcl") and at.head.i != at.i:
            at = at.head
            continue
        break
    return Status.HELD, False


def _by_lemma(
    scene: Scene, cue: Cue, verb: Token, lemma: str, signs: dict[str, frozenset[str]]
) -> tuple[Status | None, bool] | None:
    """What a verb around a contact makes of it: "postponed the visit", "called for talks", "is scheduled for"."""
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "prep", "advmod")}
    future = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")} & signs["planned_modals"]
    if lemma in signs["moved"] and (lemma not in ("put", "push") or particles & {"off", "back"}):
        return Status.PLANNED, True
    if lemma in signs["cancelled"] and (lemma != "call" or "off" in particles):
        return Status.CANCELLED, True
    if lemma in signs["denied"]:
        return None, True
    if lemma in signs["planned_verbs"] and not future:
        direct = cue.governor == verb.i and not _is_clause_above(scene, cue, verb)
        if direct and lemma in (
            "agree",
            "accept",
            "decide",
            "announce",
            "promise",
            "pledge",
            "vow",
            "commit",
            "outline",
            "look",
            "prepare",
            "aim",
        ):
            noun = scene.doc[cue.at]
            if noun.dep_ not in ("dobj", "pobj") or (
                noun.dep_ == "pobj" and noun.head.lower_ not in ("on", "to", "for", "of")
            ):
                return None
        return Status.PLANNED, True
    if lemma in signs["proposed_verbs"] and not future:
        noun = scene.doc[cue.at]
        if cue.is_noun and cue.governor == verb.i:
            if noun.dep_ == "pobj" and noun.head.lower_ not in ("for", "to", "on", "of"):
                return None
            if noun.dep_ in ("nsubj", "nsubjpass") and verb.tag_ != "VBN":
                return None
            if lemma in ("call",) and not particles & {"for"}:
                return None
            if lemma in ("ask", "need", "support", "back", "consider", "want", "like") and noun.dep_ != "dobj":
                return None
        return _answered(scene, verb) if lemma == "invite" else Status.PROPOSED, True
    return None


def _answered(scene: Scene, proposal: Token) -> Status:
    """Planned where the invitation is accepted in the same sentence or the next two, else only proposed."""
    if proposal.lemma_.lower() not in ("invite", "invitation"):
        return Status.PROPOSED
    if proposal.head.lemma_ == "accept" and not _negated(proposal.head):
        return Status.PLANNED
    number = scene.sentence_number(proposal.i)
    for sentence in scene.sentences[number : number + 3]:
        lowers = {t.lower_ for t in sentence}
        for token in sentence:
            if (
                token.lemma_ == "accept"
                and token.i > proposal.i
                and not _negated(token)
                and lowers & {"invitation", "it", "he", "she", "invite"}
            ):
                return Status.PLANNED
    return Status.PROPOSED


def _is_clause_above(scene: Scene, cue: Cue, verb: Token) -> bool:
    return cue.governor != verb.i


def _negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in ("never", "not", "n't") for c in verb.children) or any(
        c.dep_ in ("nsubj", "nsubjpass", "dobj") and any(g.lower_ == "no" and g.dep_ == "det" for g in c.children)
        for c in verb.children
    )
