"""Whether a contact took place: held, ongoing, planned, cancelled, proposed, or denied (then it is none).

The nearest sign wins: words in the noun phrase, then the verb with its auxiliaries, then the verbs above it.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.helping_verbs import helpers_of
from accord.reading.met.draft import Cue
from accord.reading.met.first_meant import came_off_after_all
from accord.reading.met.foreseen import AWAITED, comes_before_the_news, is_planned_for
from accord.reading.met.guests import came_for, just_arrived, under_way, was_there
from accord.reading.met.negation import denied, negated, not_foreseen, only_if, yet_to
from accord.reading.met.noun_senses import in_talks
from accord.reading.met.other_days import last_met
from accord.reading.scene import Scene

Signs = Mapping[str, frozenset[str]]
Found = tuple[Status | None, bool] | None
"""A status and whether a sign of its own says so; None for the status: no contact; None for the whole: nothing said."""

_ONGOING_TYPES = frozenset(
    {Type.VISIT, Type.EXERCISE, Type.SESSION, Type.DIALOGUE, Type.MEETING, Type.TRAINING, Type.NEGOTIATION}
)
# "After visiting the south, they will", "will call on her apart from holding talks"
_ADDING = frozenset({"after", "before", "upon", "besides", "from", "to"})
_UPWARD = frozenset({"pcomp", "advcl", "acl", "xcomp", "ccomp", "conj", "relcl"})
_ENDS = frozenset({"end", "conclude", "wrap", "finish", "close"})
_AFTERWARDS = _ENDS | {"follow", "address", "chair"}
_SAYS = frozenset({"say", "tell", "brief", "speak"})
_WHEN = frozenset({"when", "once", "after", "before", "until", "as"})
_ASKS_THAT = frozenset({"ask", "propose", "demand", "recommend", "suggest", "request", "urge", "insist"})
_POSTPONED = frozenset({"postpone", "delay", "reschedule"})


def status_of(scene: Scene, cue: Cue, *, words: ContactWords) -> tuple[Status | None, bool]:
    """The status (None: denied or only imagined) and whether a sign of its own says so."""
    signs = words.status
    verb = scene.doc[cue.governor]
    if cue.frame in ("travel", "bring") and scene.doc[cue.at].lower_ in AWAITED:
        return Status.PLANNED, True
    if cue.is_noun and in_talks(scene.doc[cue.at]) and not negated(verb):
        return Status.ONGOING, True
    if last_met(scene, cue) is not None:
        return Status.HELD, True
    if cue.frame == "visiting":
        return Status.ONGOING, False
    if cue.frame == "invite":
        return None if negated(verb) else _answered(scene, verb), True
    if cue.is_noun and scene.doc[cue.start].lower_ == "this" and scene.doc[cue.at].dep_ == "pobj":
        return Status.HELD, False  # "we shall have strong resolutions from this meeting"
    if cue.is_noun and comes_before_the_news(scene, cue):
        return Status.HELD, True
    if cue.is_noun and is_planned_for(scene, cue, signs):
        return Status.PLANNED, True
    if cue.is_noun:
        moved = _by_lemma(scene, cue, verb, signs)
        if moved is not None and (moved[0] in (Status.CANCELLED, Status.HELD) or verb.lemma_ in _POSTPONED):
            return moved
        found = _in_phrase(scene, cue, signs)
        found = found or (Status.HELD if came_off_after_all(scene, cue, verb) else _after_noun(scene, cue, signs))
        if found is None and _told_of_what_is_done(scene, cue, verb, signs):
            found = Status.HELD
        found = found or _noun_above(scene, cue, signs)
        if found is Status.PLANNED and negated(verb) and verb.lemma_ in _COMES_ABOUT:
            return Status.CANCELLED, True  # "the meeting, due on Friday, did not take place"
        if found is not None:
            return found, True
    if cue.type in _COURSES and _goes_on_now(verb):
        return Status.ONGOING, True
    if cue.is_noun and came_for(scene, cue) and scene.doc[cue.at].head.lower_ == "for":
        return Status.PLANNED, False
    if not cue.is_noun and verb.tag_ == "VBG" and any(c.lower_ in ("currently", "now") for c in verb.children):
        return Status.ONGOING, True
    framing = cue.is_noun and verb.tag_ == "VBG" and verb.dep_ in ("advcl", "prep") and verb.lemma_ in _AFTERWARDS
    if framing and verb.head.tag_ == "VBD" and not negated(verb.head):
        return Status.HELD, False  # "Concluding the meeting, the ministers agreed to"
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in _ADDING:
        above = verb.head.head
        while above.lower_ in ("apart", "aside", "addition") and above.head.i != above.i:
            above = above.head
        if above.pos_ == "VERB" and helpers_of(above) & signs["planned_modals"] and above.lemma_ not in _SAYS:
            return Status.PLANNED, True  # "After visiting the south, the delegation will fly to"
    if cue.is_noun and verb.lemma_ in _ENDS and verb.tag_ == "VB" and scene.doc[cue.start].lower_ in ("the", "these"):
        return Status.ONGOING, False  # "the talks are due to wrap up on Thursday"
    if verb.tag_ == "VB" and was_there(verb):
        return Status.HELD, True
    if cue.type is Type.VISIT and (now := under_way(scene, cue, verb)) is not None:
        return now, True
    if cue.is_noun and verb.pos_ not in ("VERB", "AUX"):
        return Status.HELD, False
    status, firm = _of_verb(scene, cue, verb, signs)
    return status, firm and not _within_stay(scene, cue)


_COURSES = frozenset({Type.EXERCISE, Type.TRAINING})
_STARTS = frozenset({"begin", "start", "commence", "launch", "open", "join"})
_LASTS = frozenset({"last", "run", "continue"})


def _goes_on_now(verb: Token) -> bool:
    """Whether an exercise or course is under way: "have begun a course", "lasts until next Tuesday"."""
    if verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and verb.doc[verb.i + 1 : verb.i + 3].text == "in training":
        return True
    if verb.tag_ == "VBN" and "being" in helpers_of(verb) and helpers_of(verb) & {"is", "are"}:
        return True  # "32 engineers are being trained in Suva"
    if verb.tag_ == "VBN" and verb.lemma_ in _STARTS and helpers_of(verb) & {"has", "have"}:
        return not helpers_of(verb) & {"had", "to"}
    return verb.lemma_ in _LASTS and verb.tag_ == "VBZ" and any(c.lower_ in ("until", "till") for c in verb.children)


def _within_stay(scene: Scene, cue: Cue) -> bool:
    """Whether a visit is only that during which something is told: "During his visit he will meet"."""
    ahead = scene.doc[max(scene.sentence_of(cue.at).start, cue.start - 1) : cue.start + 1]
    known = scene.doc[cue.start].tag_ == "PRP$" or scene.doc[cue.start].lower_ in ("the", "this")
    return cue.type is Type.VISIT and cue.is_noun and known and any(t.lower_ == "during" for t in ahead)


_GOES_AHEAD = frozenset({"go", "resume", "proceed", "reconvene"})


def _was_to(verb: Token, signs: Signs) -> bool:
    """Whether a contact was meant for a time that had not come, or did not come off: "was to take place"."""
    then = [c for c in verb.children if c.dep_ == "xcomp" and "to" in helpers_of(c)]
    return verb.lemma_ == "be" and any(c.lemma_.lower() in signs["occurs"] | _GOES_AHEAD for c in then)


def _in_phrase(scene: Scene, cue: Cue, signs: Signs) -> Status | None:
    """What words before the noun say: "the upcoming visit", "a proposed meeting"."""
    ahead = scene.doc[cue.start : cue.at]
    if cue.start > 0 and scene.doc[cue.start - 1].text == ")":
        ahead = scene.doc[max(scene.sentence_of(cue.at).start, cue.start - 7) : cue.at]  # "the next African Union (AU)"
    for token in ahead:
        lower = token.lower_
        if lower in signs["planned_modifiers"]:
            return Status.PLANNED
        if lower in signs["held_modifiers"]:
            return Status.HELD
        if lower in signs["cancelled_modifiers"]:
            return Status.CANCELLED
        if lower in signs["ongoing_modifiers"]:
            return Status.ONGOING
        if lower in ("proposed", "possible", "potential", "suggested"):
            return Status.PROPOSED
    return None


def _after_noun(scene: Scene, cue: Cue, signs: Signs) -> Status | None:
    """What a clause on the noun says: "a conference to be held in Lima", "the summit scheduled for May"."""
    for token in scene.doc[cue.at + 1 : min(cue.at + 9, scene.sentence_of(cue.at).end - 1)]:
        lower = token.lower_
        own = any(c.dep_ in ("aux", "auxpass", "nsubj") for c in token.children)
        if lower in ("set", "scheduled", "slated", "due") and token.nbor(1).lower_ in ("for", "in", "on") and not own:
            return Status.PLANNED
        if token.pos_ in ("VERB", "AUX") or token.text == ";":
            break
    for child in scene.doc[cue.at].children:
        if child.i < cue.at or child.dep_ not in ("acl", "relcl", "amod", "appos"):
            continue
        if _of_another(child):
            continue
        over = any(c.lower_ in ("was", "were", "had", "out", "off") for c in child.children)  # "set out at dawn"
        if child.lemma_.lower() in signs["set_for"] and child.tag_ != "VBD" and not over:
            return Status.PLANNED
        if child.lemma_ in signs["to_be"] and helpers_of(child) & {"to", "will"}:
            return Status.PLANNED
        if _is_done(child, signs) and child.lemma_.lower() in signs["occurs"]:
            return Status.HELD  # "the plan will follow a summit held in Lima in April"
    return None


_AT = frozenset({"at", "during", "in", "after", "following"})


def _told_of_what_is_done(scene: Scene, cue: Cue, verb: Token, signs: Signs) -> bool:
    """Whether a participle tells what was done there, whatever is to come of it: "will carry out the plan adopted at a
    meeting in March", "the pact signed in May, during talks, will be".
    """
    noun = scene.doc[cue.at]
    if noun.dep_ != "pobj" or noun.head.lower_ not in _AT:
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and cue.at < verb.i]
    done = [verb, *(clause for subject in subjects for clause in subject.children)]
    return any(clause.i < cue.at and _is_done(clause, signs) for clause in done)


def _is_done(clause: Token, signs: Signs) -> bool:
    """Whether a clause on a noun is a participle of what has happened: "adopted at", but not "planned for"."""
    ahead = signs["set_for"] | signs["planned_verbs"] | signs["proposed_verbs"]
    bare = clause.tag_ == "VBN" and clause.dep_ == "acl" and not helpers_of(clause)
    return bare and clause.lemma_.lower() not in ahead


def _of_another(clause: Token) -> bool:
    """Whether a clause on the noun tells what somebody will do there: "a visit during which he will", "where he is"."""
    whose = [c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
    return clause.dep_ == "relcl" and any(c.lower_ not in ("which", "that") for c in whose)


_CARRIED_OUT = frozenset({"implementation", "outcome", "result", "follow-up", "minute", "conclusion", "recommendation"})


def _noun_above(scene: Scene, cue: Cue, signs: Signs) -> Status | None:
    """What a noun above says: "an invitation to visit", "plans for a second meeting"."""
    at = scene.doc[cue.at]
    for _ in range(5):
        if at.head.i == at.i:
            return None
        at = at.head
        lemma = at.lemma_.lower()
        if at.pos_ == "NOUN":
            if lemma in _CARRIED_OUT:
                return Status.HELD  # "will review the implementation of the seventh session"
            if lemma in signs["proposed_nouns"]:
                return _answered(scene, at)
            if lemma in signs["cancelled_nouns"]:
                return Status.CANCELLED
            if lemma in signs["planned_nouns"] and lemma not in ("date", "agenda"):
                return Status.PLANNED
        elif at.pos_ == "VERB" and at.tag_ in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _of_verb(scene: Scene, cue: Cue, verb: Token, signs: Signs) -> tuple[Status | None, bool]:
    """What the verb around the contact says, or the verbs above it where it has no tense of its own."""
    if (
        negated(verb)
        or yet_to(verb)
        or denied(verb, signs)
        or not_foreseen(verb, signs)
        or only_if(verb)
        or any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children)
    ):
        return None, True
    if any(c.dep_ == "conj" and c.tag_ == "VBN" and c.lemma_ in signs["cancelled"] - {"call"} for c in verb.children):
        return Status.CANCELLED, True
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not helpers_of(verb) and not cue.is_noun:
        return Status.HELD, True  # "the pact, initialled in May, will be"
    at = verb
    if verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "advcl" and any(c.lower_ in _WHEN for c in verb.children):
        at = verb.head  # "will be signed when she visits"
    for step in range(5):
        found = _by_lemma(scene, cue, at, signs) if step > 0 or cue.is_noun else None
        found = found or _by_auxiliary(scene, cue, at, signs)
        if found is not None:
            return found
        to = "to" in helpers_of(at)
        named = at.tag_ == "VBG" and at.dep_ == "pobj"
        if not to and not named and (at.dep_ not in _UPWARD or at.head.i == at.i):
            break
        at = at.head
        if at.pos_ == "ADP" and at.lower_ in ("with", "on", "to") and at.dep_ == "prep":
            at = at.head  # "tasked the ministers with convening"
        if to and at.lower_ == "order":
            return Status.PLANNED, False  # "postponed his trip in order to attend the session"
        if to and at.pos_ in ("NOUN", "PROPN"):
            if at.lemma_.lower() in signs["proposed_nouns"]:
                return _answered(scene, at), True
            if at.lemma_.lower() in signs["planned_nouns"]:
                return Status.PLANNED, True
    return Status.HELD, False


_COMES_ABOUT = frozenset({"take", "hold", "happen", "occur", "materialise", "materialize", "convene"})


def _by_auxiliary(scene: Scene, cue: Cue, verb: Token, signs: Signs) -> Found:
    """What tense and modality of a verb say: "will meet", "should meet", "is to meet", "is visiting", "met"."""
    auxiliaries = helpers_of(verb)
    occurs = not cue.is_noun or (verb.lemma_.lower() in signs["occurs"] and not _judged(verb))
    if auxiliaries & signs["planned_modals"]:
        if not occurs and verb.i == cue.governor and scene.doc[cue.at].dep_ == "nsubj":
            # "he said the visit would help" leaves open whether it is still to come
            return (Status.HELD if auxiliaries & {"would", "'d"} else Status.PLANNED), False
        return Status.PLANNED, True
    if auxiliaries & signs["proposed_modals"]:
        agreed = verb.dep_ == "ccomp" and verb.head.lemma_ in ("agree", "decide") and auxiliaries & {"should", "must"}
        return (Status.PLANNED if agreed else Status.PROPOSED), True
    if "to" in auxiliaries:
        return (Status.PLANNED, True) if _headline_to(scene, verb) else _by_head(verb, signs)
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "'s", "'re", "am", "been"}:
        return (Status.ONGOING if cue.type in _ONGOING_TYPES else Status.HELD), True
    if verb.tag_ in ("VBD", "VBZ", "VBP") or (verb.tag_ == "VBN" and (auxiliaries or verb.dep_ == "ROOT")):
        adjectives = {c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr")}
        if verb.lemma_ == "be" and adjectives & signs["planned_adjectives"]:
            return Status.PLANNED, True
        if verb.tag_ == "VBD" and scene.doc[cue.at].dep_ == "nsubj" and _was_to(verb, signs):
            return Status.PLANNED, True  # "The talks were to have resumed on Monday"
        if verb.lemma_ == "be" and cue.is_noun and adjectives & {"possible", "conceivable"}:
            return Status.PROPOSED, True
        if verb.tag_ == "VBP" and verb.dep_ == "ccomp" and verb.head.lemma_ in _ASKS_THAT:
            return Status.PROPOSED, True  # "asked that the ministers hold a meeting"
        go = scene.doc[cue.at]
        if cue.type is Type.VISIT and go.tag_ in ("VBP", "VBZ") and any("will" in helpers_of(t) for t in go.subtree):
            return Status.PLANNED, True  # "They go to Lima, where they will have a course"
        return Status.HELD, occurs and (verb.tag_ == "VBD" or bool(auxiliaries))
    return None


_JUDGING = frozenset("successful fruitful productive useful important instrumental beneficial".split())


def _judged(verb: Token) -> bool:
    """Whether a verb only tells what comes of a contact: "said the visit will be successful", "will open"."""
    if verb.lemma_ == "be":
        return any(c.lower_ in _JUDGING for c in verb.children if c.dep_ == "acomp")
    return verb.lemma_ == "open" and any(c.dep_ == "dobj" for c in verb.children)


def _headline_to(scene: Scene, verb: Token) -> bool:
    """Whether an infinitive is the verb of a headline: "Fiji's interior minister to visit Tonga over patrols"."""
    sentence = scene.sentence_of(verb.i)
    if scene.sentence_number(verb.i) not in scene.headings or verb.dep_ not in ("ROOT", "acl", "relcl", "xcomp"):
        return False
    return all(t.tag_ not in ("VBD", "VBZ", "VBP", "MD") for t in sentence if t.i < verb.i)


def _by_head(verb: Token, signs: Signs) -> Found:
    """What an infinitive hangs on: "is to meet", "is due to meet", "is ready to meet"; None to look further up."""
    head = verb.head
    lemma = head.lemma_.lower()
    if head.i == verb.i or verb.dep_ == "ROOT" or lemma == "be" or head.pos_ == "AUX":
        return Status.PLANNED, True
    if just_arrived(head):
        return Status.PLANNED, False  # "has arrived in Lima to meet her counterpart"
    if head.pos_ == "ADJ" and lemma in signs["planned_adjectives"]:
        return Status.PLANNED, True
    if head.pos_ == "ADJ" and lemma in signs["proposed_adjectives"]:
        return Status.PROPOSED, True
    return None


def _by_lemma(scene: Scene, cue: Cue, verb: Token, signs: Signs) -> Found:
    """What a verb around a contact makes of it: "postponed the visit", "called for talks", "is scheduled for"."""
    lemma = verb.lemma_.lower()
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "prep", "advmod")}
    if lemma in signs["moved"] and _moved(verb, particles):
        return Status.PLANNED, True
    if lemma in signs["cancelled"] and (lemma != "call" or "off" in particles):
        return Status.CANCELLED, True
    if lemma == "fall" and "through" in particles and verb.tag_ in ("VBD", "VBN"):
        return Status.CANCELLED, True
    if lemma in signs["denied"]:
        return None, True
    if helpers_of(verb) & signs["planned_modals"]:
        return None
    noun = scene.doc[cue.at]
    direct = cue.governor == verb.i
    within = noun.dep_ == "pobj" and noun.head.lower_ not in ("on", "to", "for", "of")
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in ("day", "days", "hours", "round"):
        within = noun.head.head.dep_ == "pobj"  # "recommended on Friday, after two days of talks"
    over = verb.tag_ == "VBD" or helpers_of(verb) & {"was", "were"}
    if lemma == "plan" and within and over and noun.head.lower_ in ("at", "during", "in"):
        return Status.HELD, False  # "It was planned at a conference in January"
    if lemma == "set" and particles & {"out", "off"}:
        return None  # "the patrol set out on Monday"
    if lemma in signs["planned_verbs"]:
        objects = ("dobj", "pobj", "nsubjpass")
        if direct and lemma in signs["planned_if_object"] and (noun.dep_ not in objects or within):
            return None
        return Status.PLANNED, True
    if lemma not in signs["proposed_verbs"]:
        return None
    if direct and cue.is_noun:
        doing = noun.dep_ in ("nsubj", "nsubjpass") and verb.tag_ != "VBN"
        if within or doing or (lemma == "call" and "for" not in particles):
            return None
        if lemma in signs["proposed_if_object"] and noun.dep_ != "dobj":
            return None
    return (_answered(scene, verb) if lemma == "invite" else Status.PROPOSED), True


def _moved(verb: Token, particles: set[str]) -> bool:
    """Whether a contact is put off or moved: "pushed back", "has been moved to November"."""
    if verb.lemma_ in ("put", "push"):
        return bool(particles & {"off", "back"})
    if verb.lemma_ in ("move", "shift"):
        return "to" in particles and any(c.dep_ == "auxpass" for c in verb.children)
    return True


def _answered(scene: Scene, proposal: Token) -> Status:
    """Planned where the invitation is accepted in the same sentence or the next two, else only proposed."""
    if proposal.lemma_.lower() not in ("invite", "invitation"):
        return Status.PROPOSED
    if proposal.head.lemma_ == "accept" and not negated(proposal.head):
        return Status.PLANNED
    number = scene.sentence_number(proposal.i)
    for sentence in scene.sentences[number : number + 3]:
        accepted = [t for t in sentence if t.lemma_ == "accept" and t.i > proposal.i and not negated(t)]
        alone = any(all(c.dep_ not in ("dobj", "nsubjpass") for c in t.children) for t in accepted)
        if accepted and (alone or any(t.lower_ in ("invitation", "it", "he", "she", "invite") for t in sentence)):
            return Status.PLANNED
    return Status.PROPOSED
