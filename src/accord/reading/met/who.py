"""Who takes part in a contact: the sides around its cue, by the frame of the verb or the phrase of the noun.

A side without a party and without a named person is no side; nothing is filled in from elsewhere here.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.model.codes import EngagementType as Type
from accord.reading.met.destination import destination, tours_state
from accord.reading.met.draft import Cue, Side
from accord.reading.met.facing import facing, joined_states
from accord.reading.met.gathers import gathered
from accord.reading.met.goods import presented_with
from accord.reading.met.objects import group_led_by, object_run
from accord.reading.met.receivers import (
    SENDS_HOME,
    brought_sides,
    counterparts,
    given_to,
    home_of,
    recipients,
    told_whom,
    trained,
    whom,
)
from accord.reading.met.rows import clause_limit, finite_after_all, left, of_border, paid_by, run, side, with_group
from accord.reading.scene import Actor, ActorKind, Scene

# whose subjects take part in a forum: "attended the summit"
_ATTENDS = frozenset(
    """attend hold host join convene chair co-chair co-host participate open address lead speak meet see represent
    conclude begin launch""".split()
)
_MEALS = frozenset({"reception", "dinner", "lunch", "luncheon", "banquet", "breakfast"})
_ENDS_PHRASE = frozenset("during after before where which who that when while as ahead since until amid within".split())
_TRAVELLERS = frozenset("team delegation mission official expert officer envoy commander guest group party".split())
# verbs of meeting somebody, whose object is of the other side
_FACING = frozenset({"with", "receive", "call_on", "speak", "phone", "discuss", "tell", "spend"})
_BOTH_SIDES = 2
# letters of a state's code
_STATE = 2
_SETS = frozenset({"part", "series", "number", "string", "host", "tour", "flurry", "spate", "round"})
_COLLECTIVES = frozenset({"two", "pair", "duo", "both", "they", "we", "sides", "men", "women"})
_LINKS_SIDES = frozenset(
    {"with", "between", "among", "by", "of", "involving", "from", "for", "including", "to", "alongside"}
)


def sides_of(scene: Scene, cue: Cue, *, words: ContactWords) -> tuple[Side, ...]:
    """The sides of the contact that `cue` tells of, in the order of the words; empty if it names none of its own."""
    sides = _noun_sides(scene, cue, words) if cue.is_noun else _verb_sides(scene, cue)
    return tuple(dict.fromkeys(s for s in sides if s))


def _passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl" and not finite_after_all(verb)
    )


def _verb_sides(scene: Scene, cue: Cue) -> list[Side]:
    verb = scene.doc[cue.governor]
    if cue.frame == "visiting":
        visitor = scene.actor_at(cue.end - 1)
        return [side(scene, [visitor] if visitor is not None else [])]
    if cue.frame == "line":
        others = with_group(scene, verb.i + 1, clause_limit(scene, verb.i))
        return [side(scene, left(scene, verb)), side(scene, others)]
    verb = scene.doc[cue.at]
    if verb.lower_ == "due" and verb.head.i != verb.i:
        verb = verb.head
    limit = clause_limit(scene, cue.at)
    if cue.frame == "bring":
        return brought_sides(scene, cue, verb, limit)
    passive = ("agree", "receive", "sign", "give", "gift", "visit", "phone", "open")
    if _passive(verb) and (cue.frame in passive or verb.lemma_ == "brief"):
        return _passive_sides(scene, cue, verb, limit)
    who = left(scene, verb)
    if who and not any(a.parties or a.person is not None for a in who):
        # "Police chiefs of both countries will get together"
        who = [b for a in who for b in scene.actors_under(scene.doc[a.head]) if b.parties] or who
    if cue.frame == "speak" and not any(_spoken_to(t, verb) for t in scene.doc[cue.at + 1 : limit]):
        others = []
    elif cue.frame == "open":  # "lays a wreath together with the chief of staff", but "opened with Fijian money"
        others = [a for a in with_group(scene, cue.at + 1, limit) if a.person is not None or a.kind is ActorKind.OFFICE]
    elif cue.frame in ("with", "speak", "discuss", "gather"):
        others = with_group(scene, cue.at + 1, limit)
        if not others and cue.frame == "with":
            others = object_run(scene, cue.at + 1, limit)
        if not others and cue.frame == "speak":
            others = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"to"}))
        if not others and cue.frame == "with":
            others = with_group(scene, scene.sentence_of(cue.at).start, cue.at)
        if not others and cue.frame == "speak":
            others = counterparts(scene, cue.at + 1, limit)
    elif cue.frame == "call_on":
        others = run(scene, cue.at + 2, limit) or object_run(scene, cue.at + 2, limit)
    elif cue.frame in ("receive", "phone", "visit") or verb.lemma_ == "brief":
        others = whom(scene, verb) or object_run(scene, cue.at + 1, limit)
        if cue.frame == "receive" and cue.type is Type.CEREMONY:  # "received the credentials of the ambassador"
            others = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"of", "from"}))
        if cue.frame == "receive" and others and others[0].kind is ActorKind.STATE:
            others = []
        if cue.frame == "receive" and not any(a.person is not None for a in others):
            heads = group_led_by(scene, cue.at + 1)
            same = {a.person for a in who}.intersection(a.person for a in heads)
            others = heads if heads and not same else others  # "his counterpart and the delegation headed by him"
    elif cue.frame in ("tell", "spend"):
        others = (told_whom if cue.frame == "tell" else with_group)(scene, cue.at + 1, limit)
    elif cue.frame == "sign":
        others = with_group(scene, cue.at + 1, limit) or _between(scene, cue.at + 1, limit)
    elif cue.frame == "give":
        others = recipients(scene, cue, limit)
        if not others and verb.lemma_ == "hand":
            others = scene.receivers(verb) or scene.objects(verb)
        if not others and verb.lemma_ in SENDS_HOME:
            others = home_of(scene, verb)
    elif cue.frame == "agree":
        others = _between(scene, cue.at + 1, limit)
    elif cue.frame == "gift" and verb.lemma_ == "receive":
        others = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"from", "by"}))
    elif cue.frame == "gift":
        others = given_to(scene, cue, verb, limit)
    elif cue.frame in ("train", "study", "learn", "taught"):
        return trained(scene, verb)
    elif cue.frame == "invite":
        return [side(scene, scene.objects(verb)), side(scene, who)]
    elif cue.frame == "send" and _passive(verb):
        return [side(scene, with_group(scene, cue.at + 1, limit, prepositions=frozenset({"by"})))]
    else:
        others = []
    two = cue.frame in ("with", "gather", "speak", "open") and not others and len(side(scene, who).parties) < 2
    if two and _both(verb):
        return _the_two(scene, cue) or [side(scene, who)]
    if cue.frame in ("travel", "visit") and not any(a.parties or a.person is not None for a in who):
        return [_the_other(scene, cue, verb)]
    others = [a for a in others if a not in who]
    return facing(scene, who, others) if cue.frame in _FACING else [side(scene, who), side(scene, others)]


def _the_other(scene: Scene, cue: Cue, verb: Token) -> Side:
    """Whose "the team" or "the mission" is that goes to one of the two sides: the other one's."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    goal = destination(scene, cue)
    if goal is None or not any(c.lemma_.lower() in _TRAVELLERS for c in subjects):
        return Side()
    inside = {t.i for c in subjects for t in c.subtree}
    home = next((p.code for p in scene.places if p.start in inside), None)
    if home is not None:
        return Side(frozenset({home}))  # "a delegation from Buenos Aires is expected in"
    if len(scene.sides) != 2 or goal.code not in scene.sides:
        return Side()
    return Side(frozenset(scene.sides) - {goal.code})


def _both(verb: Token) -> bool:
    """Whether the subject is a collective without a name: "The two sat down", "We shall meet again"."""
    return any(c.dep_ == "nsubj" and c.lower_ in _COLLECTIVES for c in verb.children)


def _the_two(scene: Scene, cue: Cue) -> list[Side]:
    """Whom "the two" or "we" means: two people of two states in the sentence before, else the two sides of the text."""
    number = scene.sentence_number(cue.at)
    for before in reversed(scene.sentences[max(0, number - 2) : number]):
        people: dict[str, Actor] = {}
        for actor in scene.actors_in(before.start, before.end):
            if actor.person is not None and actor.kind is ActorKind.PERSON and len(actor.parties) == 1:
                people.setdefault(actor.parties[0], actor)
        if len(people) == 2:
            return [side(scene, [actor]) for actor in people.values()]
    return [Side(frozenset(scene.sides))] if 1 < len(scene.sides) < 4 else []


def _passive_sides(scene: Scene, cue: Cue, verb: Token, limit: int) -> list[Side]:
    done_to = scene.passive_subjects(verb)
    by = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"by"}))
    if cue.frame == "gift" and verb.lemma_ == "receive":
        # "were received by the minister from the envoy"
        return [side(scene, with_group(scene, cue.at + 1, limit, prepositions=frozenset({"from"}))), side(scene, by)]
    if cue.frame in ("give", "gift"):
        # "have been extradited to Peru from Chile"
        source = by or with_group(scene, cue.at + 1, limit, prepositions=frozenset({"from"}))
        to = recipients(scene, cue, limit) or (home_of(scene, verb) if verb.lemma_ in ("release", "free") else [])
        if not to and cue.frame == "gift" and (any(c.dep_ == "dobj" for c in verb.children) or presented_with(verb)):
            to = done_to  # "The police were given two vans", "were presented with two vans"
        return [side(scene, source), side(scene, to)]
    if cue.frame == "sign":
        between = _between(scene, scene.sentence_of(cue.at).start, cue.at) or _between(scene, cue.at + 1, limit)
        signed_by = by if not between or any(c.dep_ == "agent" for c in verb.children) else []
        return [side(scene, signed_by or between)]
    if cue.frame == "open":
        return [side(scene, by)]
    if cue.frame == "agree":  # "The deal was struck between A and B"
        return [side(scene, by or _between(scene, cue.at + 1, limit))]
    return facing(scene, by, done_to)


def _between(scene: Scene, start: int, limit: int) -> list[Actor]:
    return with_group(scene, start, limit, prepositions=frozenset({"between", "among"}))


def _noun_sides(scene: Scene, cue: Cue, words: ContactWords) -> list[Side]:
    doc = scene.doc
    limit = _noun_limit(scene, cue)
    possessors = [a for a in scene.actors_in(cue.start, cue.at) if a.kind is not ActorKind.TEXT]
    handover = cue.type.value == "handover"
    gap = 2 if doc[cue.at + 1].lower_ in ("that", "which") else 1
    host = scene.actor_at(cue.at + gap)
    if host is not None and host.start == cue.at + gap and (paid := paid_by(scene, host)):
        possessors = [*possessors, *paid]  # "the visit the Malian delegation paid to Lima"
        limit = clause_limit(scene, possessors[-1].end)
    if handover:
        possessors = [a for a in possessors if a.kind is not ActorKind.PRONOUN]
    if doc[cue.governor].lemma_ == "bring" and cue.governor < cue.at:
        # "to bring A and B together for talks"
        return [side(scene, [a]) for a in run(scene, cue.governor + 1, cue.at)]
    others: list[Actor] = []
    for i in range(cue.at + 1, limit):
        lower = doc[i].lower_
        if lower in _ENDS_PHRASE and scene.actor_at(i) is None:
            break
        if lower == "to" and doc[i + 1].tag_ == "VB" and not handover:
            break  # "talks to discuss ties between"
        if lower == "of" and (i > cue.end + 1 or handover or tours_state(scene, cue)):
            continue
        if lower == "by" and [t.lower_ for t in doc[i - 2 : i]] == ["also", "attended"]:
            break  # "his meeting with A, also attended by B"
        if lower in _LINKS_SIDES and scene.actor_at(i) is None and not of_border(scene, i):
            if lower == "for" and cue.type.value not in ("exercise", "training") and doc[cue.at].lower_ not in _MEALS:
                continue
            if lower == "to" and not handover:
                continue
            found = run(scene, i + 1, limit)
            others += [a for a in found if a not in others]
    sides = [side(scene, possessors), side(scene, others)]
    if cue.type in _BRING_TOGETHER and (together := gathered(scene, doc[cue.at])):
        return [*sides, side(scene, together)]
    if not any(sides):
        sides[1] = _capitals(scene, cue.at + 1, limit)
    joined = joined_states(scene, cue)
    if len(joined) > 1:
        sides[0] = Side(sides[0].parties | joined, sides[0].people)
    verb = doc[cue.governor]
    if not others and not possessors and verb.i < cue.at and (own := _occasion(scene, cue)) is not None:
        together = left(scene, verb) if own else []
        group = side(scene, together)
        if cue.type.value != "visit" and (len(group.parties) > 1 or any(len(p) > _STATE for p in group.parties)):
            return [group]  # "A and B agreed at a summit in Lima"
    if doc[cue.at].lower_ in ("call", "visit") and cue.type.value == "meeting":
        # "paid a call on the minister", "a courtesy visit to the minister"
        met = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"on", "upon", "to"}))
        return facing(scene, left(scene, verb), met or object_run(scene, cue.at + 2, limit))
    if doc[cue.at + 1 : cue.at + 2] and not any(sides) and scene.actor_at(cue.at + 1) is not None:
        sides.append(side(scene, run(scene, cue.at + 1, limit)))  # "Talks Tunisia/Italy broken off"
    if cue.at == verb.sent.start and doc[cue.at + 1].lower_ in ("in", "at", "on", "for") and not possessors:
        # "Meeting in Lima, the ministers of A and B decided"
        later = [
            a for a in scene.actors_in(cue.at + 2, verb.i) if a.kind is ActorKind.COLLECTIVE or a.person is not None
        ]
        return [side(scene, later)] if later else [side(scene, others)]
    if doc[cue.start].lower_ == "their" and verb.i < cue.at and not others:
        # "A, B and C agreed at their meeting"
        return [side(scene, [*left(scene, verb), *possessors])]
    if doc[cue.start].tag_ == "PRP$" and not any(sides):
        # "The council, at its 43rd meeting, decided"
        return [side(scene, [a for a in scene.subjects(verb) if a.kind is not ActorKind.PRONOUN])]
    if verb.pos_ in ("VERB", "AUX") and verb.i < cue.at and _takes_part(scene, cue, verb, words):
        who = [a for a in left(scene, verb) if a not in possessors and a not in others]
        passive = _passive(verb)
        if passive:
            who = scene.passive_subjects(verb)
        if others and not possessors and len(sides) == _BOTH_SIDES and cue.type.value != "visit":
            return facing(scene, who, others)
        sides.insert(0, side(scene, who))
    elif verb.pos_ in ("VERB", "AUX") and verb.i > cue.at:
        on_it = cue.type.value == "visit" and doc[cue.at].dep_ == "pobj"  # "On the visit he will be honoured by A"
        if _passive(verb) and not on_it and not (sides[0] and sides[1]):
            agents = with_group(
                scene, verb.i + 1, clause_limit(scene, verb.i), prepositions=frozenset({"by", "between"})
            )
            sides.append(side(scene, agents))
            met = with_group(scene, verb.i + 1, clause_limit(scene, verb.i))
            if met and not (any(sides) or agents):
                return facing(scene, _told_of(scene, cue), met)  # "Talks were also held with the ministers of"
        elif not others and not possessors and cue.start > verb.sent.start and _new(scene, cue):
            # "At an expert meeting in Lomé, the two sides agreed": they met there
            on_visit = cue.type.value == "visit" and scene.doc[cue.start - 1].lower_ == "on"
            if on_visit or scene.doc[cue.start - 1].lower_ in ("at", "in", "during"):
                sides.insert(0, side(scene, [a for a in scene.subjects(verb) if a.start > cue.at]))
        elif not others and not possessors and (apart := _between(scene, verb.i + 1, clause_limit(scene, verb.i))):
            sides.append(side(scene, apart))  # "Talks are under way between A and B"
        elif not others and not possessors and scene.doc[cue.start].lower_ == "the":
            # "During the meeting, Minister A and her guest B stressed": two people of two states
            pair = side(scene, [a for a in scene.subjects(verb) if a.start > cue.at and a.person is not None])
            if len(pair.people) == _BOTH_SIDES == len(pair.parties) and cue.type.value in ("meeting", "negotiation"):
                sides.insert(0, pair)
        elif others and not possessors and not between_marked(scene, cue, limit):
            # "In a meeting with A, B said": B is the other side
            who = [a for a in scene.subjects(verb) if a not in others and a.start > cue.at]
            sides.insert(0, side(scene, who))
    return sides


def _new(scene: Scene, cue: Cue) -> bool:
    """Whether a contact is told as none known before: "at a meeting in", "in talks in"."""
    return scene.doc[cue.start].lower_ in ("a", "an") or (cue.start == cue.at and scene.doc[cue.at].tag_ == "NNS")


_BRING_TOGETHER = (Type.EXERCISE, Type.CONFERENCE, Type.SUMMIT, Type.TRAINING, Type.MEETING)


def _told_of(scene: Scene, cue: Cue) -> list[Actor]:
    """Of whom the sentence before tells, for "Talks were also held with A": the person who is its subject."""
    number = scene.sentence_number(cue.at)
    if number == 0 or scene.doc[cue.governor].lemma_ not in ("hold", "conduct"):
        return []
    before = scene.sentences[number - 1]
    subjects = [a for a in scene.subjects(before.root) if a.person is not None]
    return subjects[:1]


def _capitals(scene: Scene, start: int, limit: int) -> Side:
    """The states of two or more cities that talks are between: "talks between Tunis and Tripoli"."""
    if scene.doc[start].lower_ not in ("between", "among"):
        return Side()
    row: list[str] = []
    at = start + 1
    for place in (p for p in scene.places if start < p.start < limit):
        if place.is_state or any(t.text not in (",", "and") for t in scene.doc[at : place.start]):
            break
        row.append(place.code)
        at = place.end
    return Side(frozenset(row)) if len(set(row)) > 1 else Side()


def _spoken_to(token: Token, verb: Token) -> bool:
    """Whether a preposition tells whom somebody spoke to: "spoke via video link with", not "spoke after talks with"."""
    line = token.head.lower_ in ("link", "phone", "telephone", "video", "videolink", "line")
    return token.lower_ in ("with", "to") and token.dep_ in ("prep", "dative") and (token.head.i == verb.i or line)


def _occasion(scene: Scene, cue: Cue) -> bool | None:
    """Whether a contact of nobody's own is the occasion of the verb before it: "agreed after two days of talks".

    None where the words take up one told before ("after the talks").
    """
    ahead = [t.lower_ for t in scene.doc[max(scene.sentence_of(cue.at).start, cue.start - 4) : cue.start]]
    if "of" in ahead and {"day", "days", "hours", "round"}.intersection(ahead):
        return bool({"after", "following", "during"}.intersection(ahead))
    if scene.doc[cue.start].lower_ in ("a", "an", "their"):
        return ahead[-1:] in (["at"], ["in"], ["during"], ["after"], ["following"])
    return True if cue.start == cue.at and ahead[-1:] in (["after"], ["following"], ["during"], ["at"]) else None


def between_marked(scene: Scene, cue: Cue, limit: int) -> bool:
    """Whether the noun names both sides itself: "talks between A and B"."""
    return any(t.lower_ in ("between", "among") for t in scene.doc[cue.at + 1 : limit])


def _noun_limit(scene: Scene, cue: Cue) -> int:
    """Where the phrase of a contact noun ends: at a finite verb, or at a comma before the main clause."""
    limit = clause_limit(scene, cue.at)
    subject = min(
        (c.left_edge.i for c in scene.doc[cue.governor].children if c.dep_ == "nsubj" and c.left_edge.i > cue.at),
        default=limit,
    )
    return min(limit, subject) if cue.governor > cue.at else limit


def _takes_part(scene: Scene, cue: Cue, verb: Token, words: ContactWords) -> bool:
    """Whether the subject of the verb around a contact noun takes part: "A held talks", "A said after talks with B"."""
    noun = scene.doc[cue.at]
    outer = noun.head
    while (
        outer.dep_ in ("compound", "nmod", "dobj", "pobj")
        and outer.pos_ in ("PROPN", "NOUN")
        and noun.dep_ in ("compound", "nmod", "appos")
    ):
        noun, outer = outer, outer.head
    if outer.pos_ == "ADP" and outer.head.lower_ in _SETS:
        outer = outer.head  # "took part in the exercise", "held a series of meetings"
    if outer.pos_ == "ADP" and outer.head.lower_ in ("delegation", "team") and verb.lemma_ in ("head", "lead"):
        outer = outer.head  # "headed his country's delegation at the meeting"
    direct = outer.i == verb.i or (outer.head.i == verb.i and (outer.pos_ == "ADP" or outer.lower_ == "part"))
    if not direct and not any(t.lower_ == "with" for t in scene.doc[cue.end : cue.end + 2]):
        return False
    if cue.type.value in ("summit", "conference", "visit") and (
        not direct or any(a.kind is not ActorKind.PRONOUN for a in scene.actors_in(cue.start, cue.at))
    ):
        return False
    part = any(c.lower_ == "part" and c.dep_ == "dobj" for c in verb.children)
    if cue.type.value in ("summit", "conference") and verb.lemma_ not in _ATTENDS and not part:
        return False
    if verb.lemma_ in words.take_part or verb.lemma_.lower() in words.verbs:
        return True
    return any(t.lower_ == "with" for t in scene.doc[noun.i + 1 : noun.i + 3]) or cue.type.value == "visit"
