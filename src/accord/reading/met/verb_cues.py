"""Finds the verbs that tell of a contact: "met", "arrived in", "was in Lima", "sent a mission to".

A verb counts by its lemma, its particles and its object; whether its parties make it a contact is asked later.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords, VerbRule
from accord.lexicon.envoys import is_envoy
from accord.model.codes import EngagementType
from accord.reading.met.agreeing import is_reached
from accord.reading.met.brought import what_is_brought
from accord.reading.met.calendar import one_day
from accord.reading.met.draft import Cue
from accord.reading.met.facing_or_afar import MARGINS
from accord.reading.met.foreseen import AWAITED
from accord.reading.met.goods import came_from, carries_goods, given_goods, to_somebody
from accord.reading.met.joint_acts import act_together
from accord.reading.met.rows import cut_off, finite_after_all
from accord.reading.met.staying import is_there
from accord.reading.met.teaching import are_taught, goes_to_learn, learns, takes_in
from accord.reading.met.teams import team_of
from accord.reading.met.verb_senses import credentials, meant_so
from accord.reading.remainder import is_part
from accord.reading.scene import ActorKind, Scene

_LETTERS = frozenset({"letter", "note", "instrument", "memorandum", "mou", "document", "agreement"})
_INTO = frozenset("hiding exile recess details detail effect force".split())
_INSIDE = frozenset({"meeting", "talks", "session", "huddle", "discussions"})
_SENT = frozenset(
    """mission delegation team envoy emissary representative group minister deputy official expert specialist analyst
    inspector investigator adviser advisor technician engineer doctor medic surgeon scientist surveyor auditor detective
    hydrologist geologist seismologist""".split()
)


def verb_cue(scene: Scene, token: Token, words: ContactWords) -> Cue | None:
    """The cue that a verb is, None if it tells of no contact."""
    if token.lower_ == "visiting" and (visitor := _visitor(scene, token)) is not None:
        return Cue(token.i, token.i, visitor, EngagementType.VISIT, "visiting", token.i)
    if token.lower_ in AWAITED and _has_contact_noun(token, words):
        return None
    if (moved := what_is_brought(scene, token)) is not None:
        return Cue(token.i, token.i, token.i + 1, EngagementType.HANDOVER, "bring", token.i, anew=is_part(moved))
    if are_taught(token):
        return Cue(token.i, token.i, token.i + 1, EngagementType.TRAINING, "taught", token.i)
    if is_there(token):
        return Cue(token.i, token.i, token.i + 1, EngagementType.VISIT, "travel", token.i)
    if is_reached(scene, token):
        return Cue(token.i, token.i, token.i + 1, EngagementType.MEETING, "agree", token.i)
    if act_together(scene, token):
        return Cue(token.i, token.i, token.i + 1, EngagementType.EXERCISE, "gather", token.i)
    if takes_in(scene, token):
        return Cue(token.i, token.i, token.i + 1, EngagementType.TRAINING, "train", token.i)
    lemma = token.lemma_.lower()
    if lemma == "exchange" and any(c.dep_ == "nsubjpass" and c.lemma_.lower() in _LETTERS for c in token.children):
        return Cue(token.i, token.i, token.i + 1, EngagementType.SIGNING, "sign", token.i)
    if lemma == "come" and token.pos_ == "VERB" and team_of(token) is not None and _on_a_day(scene, token):
        return Cue(token.i, token.i, token.i + 1, EngagementType.VISIT, "travel", token.i)
    rules = words.verbs.get(lemma)
    if rules is None:
        if token.lower_ not in words.verbs and token.lower_.removesuffix("s") not in words.verbs:
            return None
        rules = words.verbs.get(token.lower_) or words.verbs[token.lower_.removesuffix("s")]
    actor = scene.actor_at(token.i)
    if actor is not None and actor.head != token.i:
        return None
    if token.pos_ != "VERB" and not (
        token.pos_ == "AUX" or (scene.sentence_number(token.i) in scene.headings and _like_a_verb(scene, token, words))
    ):
        return None
    if token.dep_ == "amod" or (
        token.tag_ == "VBN"
        and token.dep_ == "acl"
        and lemma not in ("sign", "ink", "pen", "initial", "host", "hand", "call")
        and not (lemma in _GIVEN_BY and _given_by(scene, token))
        and not finite_after_all(token)
    ):
        return None
    nearest = token.doc[token.i + 1 : token.i + 2]
    beside = (r for r in rules if r.particles and any(t.lower_ in r.particles for t in nearest))
    rule = next(beside, None) or next((r for r in rules if _has_particle(token, r) and _fits(scene, token, r)), None)
    if rule is None or (rule.frame == "send" and not (_sends_people(token) or goes_to_learn(scene, token))):
        return None
    if _on_a_noun(token, words) or goes_nowhere(token) or _leads(token):
        return None
    if rule.frame == "train" and _orders(token):
        return None
    if lemma == "host" and _hosts_contact(token, words):
        return None
    if lemma == "confer" and any(c.dep_ in ("auxpass", "dobj") and c.lower_ != "talks" for c in token.children):
        return None  # "was conferred with an honorary rank"
    if (
        token.dep_ == "acl"
        and token.head.lower_.removesuffix("s") in words.nouns
        and rule.frame != "sign"
        and not cut_off(token)
    ):
        return None  # "the summit, hosted by Nicosia"
    return Cue(token.i, token.i, token.i + 1, rule.type, rule.frame, token.i)


_GIVEN_BY = frozenset({"donate", "present", "gift", "give"})


def _given_by(scene: Scene, verb: Token) -> bool:
    """Whether goods are told with who gave them when: "the 36 motorcycles donated by Fiji in January"."""
    return any(c.dep_ == "agent" for c in verb.children) and bool(scene.times_in(verb.i + 1, verb.right_edge.i + 1))


def _on_a_day(scene: Scene, verb: Token) -> bool:
    """Whether a time stands right behind the verb: "will come in July", "came on Monday"."""
    return any(verb.i < first <= verb.i + _BESIDE for first, _, _ in scene.times)


def _leads(token: Token) -> bool:
    """Whether somebody is at the head of a group: "both head the delegations in Astana"."""
    return token.lemma_ == "head" and any(c.dep_ in ("dobj", "nsubjpass") for c in token.children)


def _fits(scene: Scene, token: Token, rule: VerbRule) -> bool:
    """Whether the object of a verb of many senses is what the rule's sense takes: "called the minister", no liar."""
    if rule.type is EngagementType.CEREMONY and rule.frame in ("give", "receive"):
        return credentials(token)
    if not meant_so(scene, token, rule.type):
        return False
    if rule.frame == "gift":
        goods = given_goods(token) or carries_goods(scene, token)
        return goods and (token.lemma_ != "receive" or came_from(token))
    if rule.frame == "call_on":
        return any(t.lower_ in rule.particles for t in token.doc[token.i + 1 : token.i + 2])
    if rule.frame == "agree":
        return _agreed_there(scene, token)
    if rule.frame == "invite":
        return _invited_to_state(scene, token)
    if token.lemma_ == "hand" and not rule.particles:
        given = [scene.actor_at(c.i) for c in token.children if c.dep_ in ("dative", "dobj")]
        if any(a is not None and a.parties and a.start == token.i + 1 for a in given):
            return True  # "handed Togo three men"
        # "The boats were handed to Togo", "A man was handed to Togolese police", "handed eight bases to the army"
        return to_somebody(token) and (given_goods(token) or _suspects(scene, token) or _counted_to(scene, token))
    if rule.frame == "learn":
        return learns(token)
    if rule.frame != "phone" or token.lemma_ != "call":
        return rule.frame != "receive" or token.lemma_ != "summon" or _summons(token)
    called = [c for c in token.children if c.dep_ == "dobj"]
    if not called:
        # "called Prime Minister A": taken for what somebody is called
        named = [scene.actor_at(c.i) for c in token.children if c.dep_ == "oprd"]
        return any(
            a is not None and a.kind is ActorKind.PERSON and token.doc[a.end].pos_ not in ("DET", "ADJ", "NOUN")
            for a in named
        )
    if any(
        c.dep_ in ("oprd", "prt", "ccomp", "attr", "auxpass", "prep") and c.lower_ not in _AT_A_TIME
        for c in token.children
    ):
        return False
    whom = [scene.actor_at(c.i) for c in called]
    return any(a is not None and a.kind in (ActorKind.PERSON, ActorKind.OFFICE) for a in whom) or any(
        c.lemma_ in ("counterpart", "colleague") for c in called
    )


_BEHIND_GOAL = frozenset({"for", "in", "on"})


def _invited_to_state(scene: Scene, token: Token) -> bool:
    """Whether somebody is invited to a place, to no event: "invited her counterpart to Prague"."""
    to = [c for c in token.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    ends = {p.start: p.end for p in scene.places}
    return any(
        c.i + 1 in ends
        and (
            all(g.i in range(c.i, c.i + 4) for g in c.subtree)
            or any(t.lower_ in _BEHIND_GOAL for t in token.doc[ends[c.i + 1] : ends[c.i + 1] + 1])
        )
        for c in to
    )


_AT_A_TIME = frozenset({"on", "in", "at", "before", "after", "during", "about", "over"})


def _agreed_there(scene: Scene, token: Token) -> bool:
    """Whether those who agreed did so in one place or on one day: "agreed in Arica to", "agreed on Tuesday to"."""
    if token.tag_ not in ("VBD", "VBN") or token.dep_ in ("amod", "acl", "relcl"):
        return False
    here = {p.start for p in scene.places}
    if token.tag_ == "VBD" and (agreed_then(scene, token) or _on_the_margins(token)):
        return True
    return any(
        c.dep_ == "prep" and c.lower_ in ("in", "at") and c.i - token.i in (1, 2) and c.i + 1 in here
        for c in token.children
    )


def _on_the_margins(verb: Token) -> bool:
    """Whether something was done where others had come together: "On the fringes of the assembly, A and B agreed"."""
    on = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "at"))
    return any(g.lower_ in MARGINS for c in on for g in c.children)


def agreed_then(scene: Scene, verb: Token) -> bool:
    """Whether a day of the news stands right beside a verb of agreeing: "agreed on Tuesday", "on Tuesday agreed"."""
    for first, last, expression in scene.times:
        beside = 0 < first - verb.i <= _BESIDE or last == verb.i
        beside = beside or _closes_clause(scene, verb, first)
        if beside and one_day(expression.when) and scene.doc[last].tag_ != "POS":
            return True
    return False


def _closes_clause(scene: Scene, verb: Token, first: int) -> bool:
    """Whether a day stands behind what was agreed, with no other verb between: "agreed on four pillars on 4 May"."""
    on = scene.doc[first - 1]
    if not verb.i + _BESIDE < first <= verb.i + _CLAUSE or on.lower_ != "on" or on.head.i > first:
        return False
    return all(t.pos_ not in ("VERB", "AUX") and t.text not in ",;:" for t in scene.doc[verb.i + 1 : first])


# tokens: "agreed on a list of twelve border crossings to Tonga on 4 May"
_CLAUSE = 12


# "agreed late on Tuesday"
_BESIDE = 3


def _summons(token: Token) -> bool:
    """Whether those summoned are envoys: "summoned the Malian ambassador"."""
    summoned = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(is_envoy(" ".join(t.text for t in c.subtree)) for c in summoned)


def _counted_to(scene: Scene, token: Token) -> bool:
    """Whether so many things are handed to some state's: "handed eight bases to the Chadian army"."""
    counted = any(c.dep_ == "dobj" and any(g.dep_ == "nummod" for g in c.children) for c in token.children)
    to = [c for c in token.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    return counted and any(a.parties for c in to for a in scene.actors_under(c))


_CAUGHT = frozenset("man woman suspect fugitive prisoner detainee convict smuggler trafficker captive hostage".split())


def _suspects(scene: Scene, token: Token) -> bool:
    """Whether people who were caught are handed to some state's authorities: "was handed to Salvadoran police"."""
    given = [c.lemma_ for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    # "A man wanted over ... was handed": the parse makes the participle the verb
    given += [c.lemma_ for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass") and token.dep_ == "ccomp"]
    to = [c for c in token.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    return bool(_CAUGHT & set(given)) and any(a.parties for c in to for a in scene.actors_under(c))


def _orders(token: Token) -> bool:
    """Whether "instruct" gives an order: "had instructed the groups to resume work"."""
    return token.lemma_ == "instruct" and any(c.dep_ in ("xcomp", "ccomp") for c in token.children)


def goes_nowhere(token: Token) -> bool:
    """Whether "go" says that something continues or begins: "the patrols will go on", "go ahead", "go into force"."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    if token.lemma_ not in ("go", "come") or not following:
        return False
    if token.lower_ == "going" and following == ["to", token.nbor(2).lower_] and token.nbor(2).tag_ == "VB":
        return True  # "is going to hand over"
    if following[0] == "into" and _INSIDE.intersection(t.lower_ for t in token.doc[token.i + 2 : token.i + 5]):
        return True  # "before going into a closed meeting"
    if following[0] == "over" and following[1:] != ["to"]:
        return True  # "went over the results"
    if following[:2] == ["on", "to"]:
        return token.nbor(3).tag_ == "VB"  # "went on to say", but "went on to Lima"
    if following[0] == "on":
        return following[1:] not in (["a"], ["an"], ["his"], ["her"], ["their"])
    return following[0] in ("ahead", "through") or (following[0] == "into" and following[-1] in _INTO)


def _visitor(scene: Scene, token: Token) -> int | None:
    """The end of the person after "visiting": "received visiting Lao Public Security Minister A"."""
    if token.i + 1 >= len(scene.doc) or any(c.dep_ == "aux" for c in token.children):
        return None
    actor = scene.actor_at(token.i + 1)
    return actor.end if actor is not None and actor.person is not None and actor.start - token.i in (-1, 0, 1) else None


def _on_a_noun(token: Token, words: ContactWords) -> bool:
    """Whether a participle only describes a contact before it: "the summit among A, B and C, hosted by Lima"."""
    if token.tag_ != "VBN" or token.lemma_ != "host" or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    return any(_noun_lemma(t) in words.nouns for t in token.doc[token.sent.start : token.i])


def _has_contact_noun(token: Token, words: ContactWords) -> bool:
    """Whether what is due is a contact told by a noun: "the next meeting is due in", "the fourth summit, due in"."""
    head = token.head
    subjects = [c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")]
    before = [token.nbor(-2)] if token.i > 1 and token.nbor(-1).text == "," else []
    if head.dep_ == "relcl" and any(c.lower_ in ("which", "that") for c in subjects):
        # "the first meeting of the committee, which was due in Lima"
        before += [t for t in (head.head, *head.head.ancestors) if t.pos_ in ("NOUN", "PROPN") and t.i < head.i]
    told = {_noun_lemma(t) for t in (*subjects, *before, head)} - _SENT  # a delegation that is expected is a visitor
    return not told.isdisjoint(words.nouns)


_MANY = (EngagementType.EXERCISE, EngagementType.SUMMIT, EngagementType.CONFERENCE)


def _hosts_contact(verb: Token, words: ContactWords) -> bool:
    """Whether a noun tells what is hosted: "hosted the exercise with", "the meeting is set to be hosted by"."""
    if not any(c.dep_ == "auxpass" for c in verb.children):
        return any(c.dep_ == "dobj" and _of_many(c, words) for c in verb.children)
    above = (verb.head,) if verb.dep_ == "xcomp" else ()
    hosted = (c for v in (verb, *above) for c in v.children if c.dep_ in ("nsubj", "nsubjpass"))
    return any(_noun_lemma(c) in words.nouns for c in hosted)


def _of_many(noun: Token, words: ContactWords) -> bool:
    """Whether a noun tells of what is held with many: "the exercise", "a conference"."""
    return any(rule.type in _MANY for rule in words.nouns.get(_noun_lemma(noun), ()))


def _noun_lemma(token: Token) -> str:
    lower: str = token.lower_
    return lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")


def _sends_people(token: Token) -> bool:
    """Whether those sent are visitors: "to send a technical mission to", "dispatched its envoy to"."""
    sent = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass", "oprd")]
    return any(c.lemma_.lower() in _SENT for c in sent)


def _like_a_verb(scene: Scene, token: Token, words: ContactWords) -> bool:
    """Whether a word of a headline that was taken for a noun may be its verb: "Ministers sign security pact"."""
    if token.i == 0 or token.lower_.removesuffix("s") in words.nouns or not token.text[0].islower():
        return False
    return scene.actor_at(token.i - 1) is not None


def _has_particle(token: Token, rule: VerbRule) -> bool:
    if not rule.particles:
        return True
    if any(child.lower_ in rule.particles for child in token.children):
        return True
    following = token.doc[token.i + 1 : token.i + 2]
    return any(t.lower_ in rule.particles for t in following)
