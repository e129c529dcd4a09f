"""Who takes part in a contact: the sides around its cue, by frame, from the parse and from the order of the words.

A side without a party and without a named person is no side; nothing is filled in from elsewhere here.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.lexicon.states import state_index
from accord.reading.met.draft import Cue, Side
from accord.reading.scene import Actor, ActorKind, Scene, names_of, parties_of

_STOPS = frozenset(
    "in at on during after before over about regarding amid ahead under within for through via concerning toward towards since until"
    " where when while which who whose that as because if".split()
)
_ASKED = frozenset(
    {
        "invite",
        "ask",
        "urge",
        "request",
        "allow",
        "encourage",
        "send",
        "dispatch",
        "order",
        "instruct",
        "expect",
        "bring",
        "get",
        "want",
    }
)
_ATTENDS = frozenset(
    "attend hold host join convene chair co-chair co-host participate open address lead speak meet see represent conclude begin launch".split()
)
_MEALS = frozenset({"reception", "dinner", "luncheon", "banquet", "breakfast"})
_JOINERS = frozenset({"of", ",", "and", "&", "or", "including", "(", "alongside", "plus", "-", "/"})
_JOINED = frozenset({"join", "accompany", "flank"})
_DAY_NOUNS = frozenset(
    {
        "day",
        "morning",
        "afternoon",
        "evening",
        "night",
        "week",
        "today",
        "yesterday",
        "noon",
        "face",
        "person",
        "video",
        "phone",
        "telephone",
    }
)
_ENDS_PHRASE = frozenset(
    {"during", "after", "before", "where", "which", "who", "that", "when", "while", "as", "ahead", "since", "until"}
)
_PARTICIPLE_OK = frozenset({"head", "lead", "include", "represent", "chair", "co-lead", "base"})


def side(scene: Scene, actors: Iterable[Actor]) -> Side:
    """The side that some actors make up."""
    kept = [a for a in actors if a.kind is not ActorKind.TEXT]
    return Side(frozenset(parties_of(kept)), names_of(scene, kept))


def run(scene: Scene, start: int, limit: int) -> list[Actor]:
    """The actors in a row from token `start`: "her Somali and Ethiopian counterparts, A and B"; ends where another clause begins."""
    found: list[Actor] = []
    doc, at, comma, joined = scene.doc, start, False, False
    while at < limit:
        token = doc[at]
        actor = scene.actor_at(at)
        if token.tag_ == "PRP$":
            at += 1
            continue
        if actor is not None and actor.start >= start:
            if found and actor.start > found[-1].end and not joined:
                break
            if comma and found and _is_subject(doc[actor.head], start):
                break
            found.append(actor)
            at, comma, joined = max(actor.end, at + 1), False, False
            continue
        lower = token.lower_
        if (
            token.pos_ in ("VERB", "AUX")
            and not (token.tag_ in ("VBN", "VBG") and token.lemma_ in _PARTICIPLE_OK)
            and token.dep_ != "amod"
        ):
            break
        if lower in _STOPS or token.text in {";", ":", "--", "\u2014", ".", '"'} or (lower == "to" and found):
            break
        if lower in ("in", "at", "on"):
            break
        joined = joined or token.text in _JOINERS
        comma = token.text in {",", "and"} or (comma and token.pos_ in ("DET", "ADJ"))
        at += 1
    return found


def _is_subject(token: Token, start: int) -> bool:
    at = token
    for _ in range(3):
        if at.dep_ in ("nsubj", "nsubjpass"):
            return at.head.i > at.i and at.head.pos_ in ("VERB", "AUX")
        if at.dep_ in ("compound", "appos", "conj", "amod", "nmod") and at.head.i != at.i and at.head.i >= start:
            at = at.head
            continue
        return False
    return False


def clause_limit(scene: Scene, at: int) -> int:
    """The end of the clause after token `at`: the next finite verb that is not coordinated on its own, or the sentence's end."""
    last = scene.sentence_of(at).end
    for i in range(at + 1, last):
        token = scene.doc[i]
        if token.text in {";", "--"}:
            return i
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and scene.actor_at(i) is None:
            return i
    return last


def with_group(
    scene: Scene, at: int, limit: int, *, prepositions: frozenset[str] = frozenset({"with", "alongside"})
) -> list[Actor]:
    """The actors after the first "with" that has any, between tokens `at` and `limit`."""
    for i in range(at, limit):
        if scene.doc[i].lower_ in prepositions and scene.actor_at(i) is None:
            found = run(scene, i + 1, limit)
            if found:
                return found
    return []


def left(scene: Scene, verb: Token) -> list[Actor]:
    """Who does what `verb` says: its subjects by the parse, else the actors in a row before it."""
    found = _controller(scene, verb) or [a for a in scene.subjects(verb) if a.start < verb.i or verb.tag_ == "VBG"]
    at = verb
    for _ in range(3):
        if found or at.dep_ not in ("xcomp", "acomp", "advcl", "oprd"):
            break
        at = at.head
        found = [a for a in scene.subjects(at) if a.start < verb.i]
    row = before(scene, verb.i)
    if not found or (len(row) > len(found) and all(a in row for a in found)):
        found = row
    extra = _joined_by(scene, verb.sent.start, verb.i)
    return found + [a for a in extra if a not in found]


def _controller(scene: Scene, verb: Token) -> list[Actor]:
    """Who is to do it when another asks: "invited the minister to visit", "an invitation to the minister to visit"."""
    if verb.tag_ != "VB" or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return []
    first = scene.sentence_of(verb.i).start
    for actor in reversed(scene.actors_in(first, verb.i)):
        if actor.end != verb.i - 1:
            continue
        run_start = actor.start - 1
        if run_start < first:
            return []
        ahead = scene.doc[run_start]
        if ahead.lower_ in ("to", "for"):
            return [actor]
        if ahead.lemma_.lower() in _ASKED or scene.doc[actor.head].head.lemma_.lower() in _ASKED:
            return [actor]
        return []
    return []


def before(scene: Scene, at: int) -> list[Actor]:
    """The actors in a row that stand nearest before token `at` in its sentence and are no object of a preposition."""
    first = scene.sentence_of(at).start
    found: list[Actor] = []
    for actor in reversed(scene.actors_in(first, at)):
        if actor.end > at:
            continue
        gap = scene.doc[actor.end : found[0].start if found else at]
        if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("aux", "auxpass") and t.i != at for t in gap):
            break
        if found and not all(t.pos_ in ("PUNCT", "CCONJ", "DET", "SPACE", "PRON") for t in gap):
            break
        previous = scene.doc[actor.start - 1] if actor.start > first else None
        if previous is not None and previous.pos_ == "ADP" and previous.lower_ not in ("by",):
            continue
        found.insert(0, actor)
    return found


def _joined_by(scene: Scene, start: int, end: int) -> list[Actor]:
    """Those who come along: "Envoy A, joined by Envoy B, travelled to ..."."""
    for i in range(start, end):
        if scene.doc[i].lemma_ in _JOINED and i + 1 < end and scene.doc[i + 1].lower_ == "by":
            return run(scene, i + 2, end)
    return []


def sides_of(scene: Scene, cue: Cue, *, words: ContactWords) -> tuple[Side, ...]:
    """The sides of the contact that `cue` tells of, in the order of the words; empty if it names none of its own."""
    sides = _noun_sides(scene, cue, words) if cue.is_noun else _verb_sides(scene, cue)
    return tuple(s for s in sides if s)


def _passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )


def _verb_sides(scene: Scene, cue: Cue) -> list[Side]:
    verb = scene.doc[cue.at]
    if verb.lower_ == "due":
        verb = verb.head
    limit = clause_limit(scene, cue.at)
    if _passive(verb) and cue.frame in ("receive", "sign", "give", "visit", "phone"):
        return _passive_sides(scene, cue, verb, limit)
    who = left(scene, verb)
    if cue.frame in ("with", "speak", "discuss", "gather"):
        others = with_group(scene, cue.at + 1, limit)
        if not others and cue.frame == "with":
            others = _object_run(scene, cue.at + 1, limit)
        if not others and cue.frame == "speak":
            others = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"to"}))
        if not others and cue.frame == "with":
            others = with_group(scene, scene.sentence_of(cue.at).start, cue.at)
    elif cue.frame == "call_on":
        others = run(scene, cue.at + 2, limit)
    elif cue.frame in ("receive", "phone", "visit"):
        others = _object_run(scene, cue.at + 1, limit)
        if cue.frame == "receive" and others and others[0].kind is ActorKind.STATE:
            others = []
    elif cue.frame == "sign":
        others = with_group(scene, cue.at + 1, limit) or _between(scene, cue.at + 1, limit)
    elif cue.frame == "give":
        others = _recipients(scene, cue, limit)
    else:
        others = []
    return [side(scene, who), side(scene, [a for a in others if a not in who])]


def _object_run(scene: Scene, start: int, limit: int) -> list[Actor]:
    """The object after a verb, beyond times and places: "met today in Lima with", "received on Sunday General A"."""
    i = start
    while i < limit:
        token = scene.doc[i]
        actor = scene.actor_at(i)
        if actor is not None:
            previous = scene.doc[i - 1]
            if previous.lower_ in ("in", "at", "on", "near", "during", "to", "for"):
                i = actor.end
                continue
            owns = actor.end < limit and scene.doc[actor.end].tag_ == "POS"
            return [] if owns or actor.kind is ActorKind.TEXT else run(scene, i, limit)
        if (
            token.pos_ == "NOUN"
            and not _timed(scene, i)
            and scene.doc[i - 1].lower_ not in ("in", "at")
            and not _in_place(scene, i)
        ):
            return []
        if token.lower_ in (
            "to",
            "that",
            "during",
            "after",
            "before",
            "about",
            "over",
            "regarding",
            "for",
            "where",
            "which",
            "who",
        ):
            return []
        i += 1
    return []


def _timed(scene: Scene, at: int) -> bool:
    return any(first <= at < last for first, last, _ in scene.times) or scene.doc[at].lower_ in _DAY_NOUNS


def _in_place(scene: Scene, at: int) -> bool:
    """Whether the noun stands in a phrase of place: "received at the presidential palace General A"."""
    i = at
    while i > 0 and scene.doc[i].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "PART", "PRON"):
        i -= 1
    return scene.doc[i].lower_ in ("in", "at", "near", "by", "over", "via", "on", "behind", "for")


def _passive_sides(scene: Scene, cue: Cue, verb: Token, limit: int) -> list[Side]:
    done_to = [a for a in scene.passive_subjects(verb)]
    by = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"by"}))
    if cue.frame == "give":
        return [side(scene, by), side(scene, _recipients(scene, cue, limit))]
    if cue.frame == "sign":
        between = _between(scene, scene.sentence_of(cue.at).start, cue.at)
        return [side(scene, by or between)]
    return [side(scene, by), side(scene, done_to)]


def _recipients(scene: Scene, cue: Cue, limit: int) -> list[Actor]:
    found = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"to"}))
    return [a for a in found if a.kind is not ActorKind.COLLECTIVE]


def _between(scene: Scene, start: int, limit: int) -> list[Actor]:
    return with_group(scene, start, limit, prepositions=frozenset({"between", "among"}))


def _noun_sides(scene: Scene, cue: Cue, words: ContactWords) -> list[Side]:
    doc = scene.doc
    limit = _noun_limit(scene, cue)
    possessors = [a for a in scene.actors_in(cue.start, cue.at) if a.kind is not ActorKind.TEXT]
    handover = cue.type.value == "handover"
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
        if lower == "of" and (i > cue.end + 1 or handover):
            continue
        if (
            lower in ("with", "between", "among", "by", "of", "involving", "from", "for", "including", "bringing", "to")
            and scene.actor_at(i) is None
        ):
            if lower == "for" and cue.type.value not in ("exercise", "training") and doc[cue.at].lower_ not in _MEALS:
                continue
            if lower == "to" and not handover:
                continue
            found = run(scene, i + 1, limit)
            others += [a for a in found if a not in others]
    sides = [side(scene, possessors), side(scene, others)]
    joined = _joined_states(scene, cue)
    if len(joined) > 1:
        sides[0] = Side(sides[0].parties | joined, sides[0].people)
    verb = doc[cue.governor]
    if verb.pos_ in ("VERB", "AUX") and verb.i < cue.at and _takes_part(scene, cue, verb, words):
        who = [a for a in left(scene, verb) if a not in possessors and a not in others]
        passive = _passive(verb)
        if passive:
            who = scene.passive_subjects(verb)
        sides.insert(0, side(scene, who))
    elif verb.pos_ in ("VERB", "AUX") and verb.i > cue.at:
        if _passive(verb) and not (sides[0] and sides[1]):
            agents = with_group(
                scene, verb.i + 1, clause_limit(scene, verb.i), prepositions=frozenset({"by", "between"})
            )
            sides.append(side(scene, agents))
        elif others and not possessors and not between_marked(scene, cue, limit):
            # "In a meeting with A, B said": B is the other side
            who = [a for a in scene.subjects(verb) if a not in others and a.start > cue.at]
            sides.insert(0, side(scene, who))
    return sides


def _joined_states(scene: Scene, cue: Cue) -> frozenset[str]:
    """The states that a hyphen joins before the noun: "the Kenya-Norway dialogue"."""
    tokens = [t.text for t in scene.doc[cue.start : cue.at]]
    if not any("-" in text or "\u2013" in text for text in tokens):
        return frozenset()
    return frozenset(match.code for match in state_index().find_states(tokens))


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
    while outer.dep_ in ("compound", "nmod", "dobj", "pobj") and outer.pos_ in ("PROPN", "NOUN") and noun.dep_ in ("compound", "nmod", "appos"):
        noun, outer = outer, outer.head
    direct = outer.i == verb.i or (outer.pos_ == "ADP" and outer.head.i == verb.i)
    if not direct and not any(t.lower_ == "with" for t in scene.doc[cue.end : cue.end + 2]):
        return False
    if cue.type.value in ("summit", "conference", "visit") and (
        not direct or any(a.kind is not ActorKind.PRONOUN for a in scene.actors_in(cue.start, cue.at))
    ):
        return False
    if cue.type.value in ("summit", "conference") and verb.lemma_ not in _ATTENDS:
        return False
    if verb.lemma_ in words.take_part or verb.lemma_.lower() in words.verbs:
        return True
    return any(t.lower_ == "with" for t in scene.doc[noun.i + 1 : noun.i + 3]) or cue.type.value == "visit"
