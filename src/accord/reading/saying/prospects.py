"""Tells what a clause about things to come does: promises, announces or predicts. Texts only report what is to be.

A promise takes conduct of the speaker's side, or of nobody's in particular ("the fugitives will be handed over").
"""

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.extent import Said
from accord.reading.saying.predicates import BEING, complement_of, has_to, is_passive, modals_of
from accord.reading.saying.sides import is_foreign, is_of_a_side
from accord.reading.scene import ActorKind, Scene

_POINTING = frozenset({"it", "this", "that", "these", "those"})
_PLEDGES = frozenset({"promise", "pledge", "vow", "undertake", "guarantee", "offer"})
# what befalls the subject is no conduct of it: "Slovenia will receive 120 patients"
_BEFALLING = frozenset({"receive", "get", "undergo", "suffer", "face", "obtain", "gain", "see", "lose"})

_CHANGING = frozenset({"shrink", "grow", "fall", "rise", "drop", "decrease", "increase", "decline", "swell", "dwindle"})
# what is done with a meeting or a text is announced; to submit or extend it is conduct
_OPENING = frozenset("sign host open launch start complete finalise finalize conclude set".split())
# how somebody fares he can only foresee
_FARING = frozenset({"enjoy", "benefit", "prosper", "thrive", "profit", "flourish", "succeed", "prevail", "win"})
# what is arranged, conduct of somebody; that a meeting will be held is only reported
_ARRANGED = frozenset("receive launch inaugurate exchange resume reopen".split())
# "the task is to prepare the summit" explains and promises nothing
_PURPOSES = frozenset("task aim goal objective purpose role point idea mission mandate challenge problem job".split())
# what these will do nobody can promise
_INDEPENDENT = frozenset("court judge tribunal jury prosecutor voter".split())
_TOPICS = frozenset({"focus", "topic", "subject", "theme", "agenda"})
_LASTING = frozenset("continue remain go last waver stop end cease persist increase grow".split())
_GIVEN = frozenset("support assistance aid help backing commitment solidarity delivery training operation".split())
_SIGNED = frozenset({"agreement", "memorandum", "mou", "treaty", "contract", "accord", "deal", "pact", "protocol"})
# what befalls the subject by nobody's promise
_UNDERGOING = frozenset(
    """affect see know need require expect estimate mean remember hit cause drive determine shape govern decide base
    consist concern call name test mark celebrate recognise recognize elect reduce increase double triple surprise
    tempt force bind judge measure feel note find""".split()
)
_SETTING_OUT = frozenset(
    """launch start begin send donate leave withdraw raise increase double deploy extend buy purchase
    acquire lend""".split()
)
_WORKING = frozenset("work strive plan prepare".split())
_COURSES = frozenset({"course", "training", "class", "seminar", "workshop"})
_GATHERING = frozenset({"meet", "visit", "convene", "confer"})
_OCCASIONS = frozenset({"drill", "exercise", "visit", "negotiation", "conference", "dialogue", "briefing", "event"})
# what a text or thing brings is judged
_YIELDING = frozenset(
    """end solve transform revive attract relieve reduce serve provide furnish give allow permit make create ensure
    secure offer step add save cut""".split()
)


def promises(predicate: Token, complement: Token | None) -> bool:
    """Whether the own side is bound, ready or committed, or has pledged."""
    words = saying_words()
    if complement is not None:
        links = {c.lower_ for c in complement.children}
        if "for" in links:
            return False  # "we are prepared for the worst"
        if complement.lower_ == "able" and predicate.tag_ == "VBD":
            return False  # "he was able to secure two ships"
        if any(c.dep_ == "xcomp" and is_passive(c) for c in complement.children):
            return False  # "300 citizens are ready to be flown home"
        if complement.lower_ == "open":
            return "to" in links
        return bool({complement.lemma_.lower(), complement.lower_} & words.promise_predicates)
    if is_passive(predicate):
        bound = any(c.lower_ == "to" or c.dep_ == "xcomp" for c in predicate.children)
        return bound and predicate.lower_ in words.promise_predicates
    children = list(predicate.children)
    if predicate.lemma_ not in words.promise_verbs or predicate.tag_ not in ("VBP", "VBZ", "VBD", "VBN"):
        return False
    if any(c.dep_ == "xcomp" and c.lemma_ in words.minding for c in children):
        return False
    if predicate.tag_ == "VBD" and any(c.lower_ in {"always", "long", "then", "once"} for c in children):
        return False  # "the two peoples always supported each other"
    if predicate.lemma_ == "stand" and any(c.lower_ in {"on", "at", "in"} for c in children):
        return False  # "they stand on solid ground"
    if predicate.lemma_ in _PLEDGES and any(c.dep_ in ("dobj", "dative") for c in children):
        return True  # "Oman has promised Fiji twenty trucks"
    return any(c.dep_ in ("xcomp", "prep", "advmod", "acomp") for c in children)


def sets_out(predicate: Token) -> bool:
    """ "We are starting five courses", "Oman is working to reopen the road": what the own side is about to do."""
    if predicate.tag_ != "VBG" or not any(c.dep_ == "aux" and c.lemma_ == "be" for c in predicate.children):
        return False
    if predicate.lemma_ in _SETTING_OUT:
        return True
    if predicate.lemma_ == "do":  # "is doing everything in its power"
        return any(c.dep_ == "dobj" and c.lower_ in {"everything", "utmost", "best", "all"} for c in predicate.children)
    conduct = saying_words().conduct - {"sign"}
    # "is working with partners to speed up", "are planning to launch"
    return predicate.lemma_ in _WORKING and any(
        c.dep_ in ("xcomp", "advcl") and has_to(c) and (c.lemma_ in conduct or predicate.lemma_ == "work")
        for c in predicate.children
    )


def looks_forward(predicate: Token) -> bool:
    """ "We look forward to the summit", "to working with Oman"."""
    behind = [t.lower_ for t in predicate.doc[predicate.i + 1 : predicate.i + 3]]
    return predicate.lemma_ == "look" and behind == ["forward", "to"]


def looks_ahead(predicate: Token) -> bool:
    """ "We look forward to working with Oman": what the two will do together, not "to the summit"."""
    at = predicate.i + 3
    return looks_forward(predicate) and at < len(predicate.doc) and predicate.doc[at].tag_ == "VBG"


def stands_by(predicate: Token) -> bool:
    """ "Stand side by side with the people of Oman", "stands with its ally"."""
    if predicate.lemma_ != "stand" or predicate.tag_ not in ("VBP", "VBZ", "VB"):
        return False
    doc = predicate.doc
    following = {t.lower_ for t in doc[predicate.i + 1 : min(predicate.i + 6, len(doc))]}
    return bool(following & {"with", "alongside", "behind", "beside", "shoulder"})


def is_to_be(predicate: Token) -> bool:
    """ "The jets are to be stationed in Oman", "both agencies are to link their systems"."""
    head = predicate.head
    if predicate.dep_ != "xcomp" or not has_to(predicate) or head.lemma_ != "be":
        return False
    if any(c.dep_ == "nsubj" and c.lemma_.lower() in _PURPOSES for c in head.children):
        return False
    if any(c.lower_ == "yet" for c in (*head.children, *predicate.children)):
        return False  # "the ties are yet to meet expectations"
    return head.tag_ in ("VBZ", "VBP", "VBD") and not any(c.dep_ in ("attr", "acomp") for c in head.children)


def is_scheduled(predicate: Token) -> bool:
    """ "The meeting is scheduled for May", "is set to be held"; not "was scheduled by the previous cabinet"."""
    if predicate.lower_ not in {"scheduled", "slated", "planned"} or not is_passive(predicate):
        return False
    return any(c.lower_ in {"for", "in", "on"} or c.dep_ == "xcomp" for c in predicate.children)


def future(scene: Scene, said: Said, predicate: Token, subject: Token | None, *, own: bool) -> Act:
    """What "will" makes of it: a promise of the own side, an event ahead, or a prediction."""
    words, verb = saying_words(), predicate.lemma_
    counted = any(c.dep_ == "dobj" and any(g.dep_ == "nummod" for g in c.children) for c in predicate.children)
    pointing = subject is not None and subject.lower_ in _POINTING
    text = any(a.kind is ActorKind.TEXT for a in said.voice.actors)
    dated = words.events | words.takes_place | _UNDERGOING | {"sign"}
    if text and is_passive(predicate) and "shall" in modals_of(predicate) and verb not in words.takes_place:
        return Act.COMMITS  # "lorries shall be inspected by the country of entry"
    if text and is_to_be(predicate) and not (is_passive(predicate) and not pointing and verb not in dated):
        return Act.REPORTS  # but "the codes are to be handed over" is a term of it
    if is_scheduled(predicate):
        return Act.REPORTS
    if verb in words.takes_place and not is_passive(predicate):
        held = [c.lemma_.lower() for c in predicate.children if c.dep_ == "dobj"]
        meets = subject is not None and subject.lemma_.lower() in words.appointments
        if meets or (verb == "hold" and not own and words.appointments.intersection(held)):
            return Act.REPORTS  # an announcement
    if is_passive(predicate):
        if is_to_be(predicate) and (pointing or subject is None):
            return Act.REPORTS
        if predicate.lower_ == "gone":
            return Act.OPINION  # "our reserves will be gone in a month"
        if verb in _ARRANGED and not pointing and any(c.lower_ == "will" for c in predicate.children):
            return Act.COMMITS  # "maps will be exchanged by May"
        if verb == "sign" or (_is_appointed(subject) and verb not in words.conduct - _OPENING):
            return Act.REPORTS  # "it would not be signed until May": a signing is announced
        return Act.REPORTS if verb in words.events | _UNDERGOING else Act.COMMITS
    complement = complement_of(predicate, words)
    if not _is_self(subject) and _is_occasion(predicate, words):
        return Act.REPORTS
    if _is_of_all(predicate, subject):
        return Act.REPORTS
    if own:
        if complement is not None:
            return Act.OPINION if complement.lemma_.lower() in words.predicates else Act.COMMITS
        if verb in _BEFALLING or (verb in _CHANGING and not any(c.dep_ == "dobj" for c in predicate.children)):
            return Act.REPORTS  # "will receive 120 patients", "will shrink to twelve"
        if verb in _FARING or verb == "believe":
            return Act.OPINION  # "the two states will always enjoy a close relationship"
        return Act.REPORTS if verb in {"speculate", "comment", "elaborate"} else Act.COMMITS
    if (
        verb in _LASTING
        and subject is not None
        and subject.lemma_.lower() in _GIVEN
        and not is_foreign(scene, subject, said)
    ):
        return Act.COMMITS  # "our support will continue", "Denmark's aid will not waver"
    if subject is not None and subject.lemma_.lower() in _INDEPENDENT:
        return Act.REPORTS
    actor = scene.actor_at(subject.i) if subject is not None and not pointing else None
    giving = _contributes(predicate)
    acting = verb in words.conduct or verb in words.moving or giving
    if text and _is_term(scene, predicate, subject):
        return Act.COMMITS  # "Oman will train 40 cadets, the communique says"
    if acting and not text and subject is not None and is_of_a_side(subject) and not is_foreign(scene, subject, said):
        return Act.COMMITS  # "the cabinet would decide by May", "60 officers would fly in"
    if actor is not None and actor.kind is not ActorKind.TEXT:
        if verb in words.effects and verb not in words.conduct & words.plain_effects and not counted and not giving:
            return Act.OPINION
        mine = {p for a in said.voice.actors for p in a.parties} & set(actor.parties)
        shared = bool(mine) or len(actor.parties) > 1 or (acting and _are_many(scene, said))
        return Act.COMMITS if shared and complement is None and verb not in _BEFALLING else Act.REPORTS
    if verb in BEING and complement is not None and complement.lemma_.lower() in _TOPICS:
        return Act.REPORTS  # "trade will be the focus of the talks"
    if verb in words.effects or (verb in BEING and complement is not None):
        return Act.OPINION
    thing = subject is not None and not pointing and not is_of_a_side(subject)
    if thing and verb in _YIELDING and not is_to_be(predicate) and not counted:
        return Act.OPINION  # "the treaty will provide a framework"
    return Act.OPINION if pointing and verb not in words.events else Act.REPORTS


def _contributes(predicate: Token) -> bool:
    """Whether something is given: "will contribute two ships", not "will contribute to peace"."""
    return predicate.lemma_ == "contribute" and any(c.dep_ == "dobj" for c in predicate.children)


def _are_many(scene: Scene, said: Said) -> bool:
    """Whether several speak for their states: "the prime ministers of the two countries"."""
    return any(a.kind is ActorKind.COLLECTIVE or scene.doc[a.head].tag_ == "NNS" for a in said.voice.actors)


def _is_term(scene: Scene, predicate: Token, subject: Token | None) -> bool:
    """Whether a text holds what a side will do: a term of it."""
    words, verb = saying_words(), predicate.lemma_
    if subject is None or not (verb in words.conduct or _contributes(predicate)) or subject.lower_ in _POINTING:
        return False
    actor = scene.actor_at(subject.i)
    if is_of_a_side(subject) or (actor is not None and actor.kind is not ActorKind.TEXT):
        return True
    return verb not in words.effects | _YIELDING and subject.tag_ == "NNS"  # "the investigators will submit"


def _is_appointed(subject: Token | None) -> bool:
    """Whether what will be done is a meeting, round, drill or signing, which is announced."""
    return subject is not None and subject.lemma_.lower() in saying_words().appointments | _OCCASIONS | _SIGNED


def _is_self(subject: Token | None) -> bool:
    """Whether somebody tells of his own going and meeting: "we", "he", which he can promise."""
    return subject is not None and subject.lower_ in {"we", "i", "he", "she", "they"}


def _is_of_all(predicate: Token, subject: Token | None) -> bool:
    """Whether several announce what they meet for: "they would meet again in May", "the two will sign an accord"."""
    if predicate.lemma_ == "meet":
        return (
            subject is not None
            and subject.lower_ in {"we", "they"}
            and not any(c.dep_ == "dobj" for c in predicate.children)
        )
    several = subject is not None and (
        subject.tag_ in ("NNS", "NNPS") or any(t.i > subject.i for t in subject.conjuncts)
    )
    return (
        several
        and predicate.lemma_ == "sign"
        and any(c.dep_ == "dobj" and c.lemma_.lower() in _SIGNED for c in predicate.children)
    )


def _is_occasion(predicate: Token, words: SayingWords) -> bool:
    """Whether what lies ahead is a meeting, visit, round or drill, which is announced and not promised."""
    if predicate.lemma_ in _GATHERING:
        return True
    if predicate.lemma_ in {"take", "attend", "follow"} and any(
        c.dep_ == "dobj" and c.lemma_.lower() in _COURSES for c in predicate.children
    ):
        return True
    held = {c.lemma_.lower() for c in predicate.children if c.dep_ == "dobj"}
    if predicate.lemma_ in {"hold", "have", "conduct", "host", "resume", "start", "begin"}:
        return bool(held & (words.appointments | _OCCASIONS))
    return predicate.lemma_ in {"exchange", "share"} and bool(held & {"view", "perspective", "opinion"})
