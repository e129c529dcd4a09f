"""Rows of actors around a word: who stands before a verb, after "with", in a list. From parse and order of words.

A row ends where another clause, a place or a time begins, whatever a wrong parse says.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from accord.reading.met.draft import Side
from accord.reading.scene import Actor, ActorKind, Scene, names_of, parties_of

_STOPS = frozenset(
    """in at on during after before over about regarding amid ahead under within for through via concerning toward
    towards since until where when while whereas whilst though although which who whose that as because if""".split()
)
# "invited the minister to visit": the minister is the visitor
_ASKED = frozenset(
    """invite ask urge request allow encourage send dispatch order instruct expect bring get want""".split()
)
_JOINERS = frozenset({"of", ",", "and", "&", "or", "including", "(", "alongside", "plus", "-", "/"})
_JOINED = frozenset({"join", "accompany", "flank"})
_PARTICIPLE_OK = frozenset({"head", "lead", "include", "represent", "chair", "co-lead", "base"})
_WITH = frozenset({"with", "alongside"})
_LED = frozenset({"delegation", "team", "mission", "side", "group", "party"})
_LEADING = frozenset({"headed", "led", "co-led", "chaired", "represented"})


def side(scene: Scene, actors: Iterable[Actor]) -> Side:
    """The side that some actors make up, with those who lead their delegations."""
    kept = [a for a in actors if a.kind is not ActorKind.TEXT]
    heads = [head for a in kept for head in heads_of(scene, a) if head not in kept]
    named = [a for a in (*kept, *heads) if a.person is None or not _speaks_for(scene, a.person)]
    names = names_of(scene, named)
    office = "" if names or len(kept) != 1 else _office_of(scene, kept[0])
    return Side(frozenset(parties_of(kept or heads)), names, office)


def _office_of(scene: Scene, actor: Actor) -> str:
    """The office of somebody who is told by it alone: "the Prime Minister"."""
    singular = scene.doc[actor.head].tag_ in ("NN", "NNP")
    if actor.kind is not ActorKind.OFFICE or actor.person is not None or not singular:
        return ""
    if scene.doc[actor.head].lower_ in ("counterpart", "colleague", "peer", "host", "guest"):
        return ""  # "received his Angolan counterpart": whoever has been named before
    words = [t.lower_ for t in scene.doc[actor.start : actor.end] if t.pos_ not in ("DET", "PART")]
    return " ".join(words[-2:])


def _speaks_for(scene: Scene, person: int) -> bool:
    """Whether somebody only tells of contacts: a spokesman takes no part in them."""
    return any(w.lower().startswith("spokes") for w in (scene.people[person].role or "").split())


def heads_of(scene: Scene, actor: Actor) -> list[Actor]:
    """The named persons who lead a delegation: "a delegation from Niger, headed by General A"; also named elsewhere."""
    if actor.person is not None or actor.kind is ActorKind.PRONOUN:
        return []
    own = _led_by(scene, actor)
    if own or len(actor.parties) != 1 or scene.doc[actor.head].lemma_.lower() not in _LED:
        return own
    others = (a for a in scene.actors if a.parties == actor.parties and scene.doc[a.head].lemma_.lower() in _LED)
    led = [heads for other in others if (heads := _led_by(scene, other))]
    return led[0] if len(led) == 1 else []


def _led_by(scene: Scene, actor: Actor) -> list[Actor]:
    """The persons in "headed by A" right behind a mention."""
    doc, last = scene.doc, scene.sentence_of(actor.head).end
    at = actor.end
    while at < min(last, actor.end + 8) and (
        doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "PART") or doc[at].lower_ == "of"
    ):
        at += 1  # "a delegation of Fiji | 's border police | led by"
    while at < last and (doc[at].text == "," or doc[at].lower_ in ("that", "which", "was", "is")):
        at += 1
    if at + 1 >= last or doc[at].lower_ not in _LEADING or doc[at + 1].lower_ != "by":
        return []
    return [a for a in run(scene, at + 2, last)[:1] if a.person is not None and a.kind is ActorKind.PERSON]


def run(scene: Scene, start: int, limit: int) -> list[Actor]:
    """The actors in a row from token `start`: "her Malian and Fijian counterparts, A and B"; ends at another clause."""
    found: list[Actor] = []
    doc, at, comma, joined = scene.doc, start, False, False
    while at < limit:
        token = doc[at]
        actor = scene.actor_at(at)
        if token.tag_ == "PRP$":
            at += 1
            continue
        if actor is not None and actor.start >= start:
            if found and _heads(scene, found[-1], actor):
                found[-1], at, comma, joined = actor, max(actor.end, at + 1), False, False
                continue
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
        if lower == "as" and _as_well_as(scene, at):
            at, joined = at + 3, True
            continue
        if token.text == ";" and found and list_goes_on(scene, at):
            joined, comma, at = True, False, at + 1
            continue
        if lower in _STOPS or token.text in {";", ":", "--", "\u2014", ".", '"'} or (lower == "to" and found):
            break
        if lower in ("in", "at", "on"):
            break
        joined = joined or token.text in _JOINERS or token.tag_ == "POS"
        comma = token.text in {",", "and"} or (comma and token.pos_ in ("DET", "ADJ"))
        at += 1
    return found


def _heads(scene: Scene, body: Actor, person: Actor) -> bool:
    """Whether an institution is only the beginning of somebody's office: "Peruvian Navy | chief Admiral | Tito Rey"."""
    gap = scene.doc[body.end : person.start]
    return (
        body.kind is ActorKind.ORGANISATION
        and person.kind is ActorKind.PERSON
        and len(gap) > 0
        and all(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in gap)
        and set(person.parties) <= set(body.parties)
    )


def _as_well_as(scene: Scene, at: int) -> bool:
    """Whether a row goes on with "as well as": "with Peru's minister, as well as those of Chile and Bolivia"."""
    if [t.lower_ for t in scene.doc[at : at + 3]] != ["as", "well", "as"]:
        return False
    return any(scene.actor_at(i) is not None for i in range(at + 3, min(at + 6, len(scene.doc))))


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
    """The end of the clause after token `at`: the next finite verb or the sentence's end."""
    last = scene.sentence_of(at).end
    for i in range(at + 1, last):
        token = scene.doc[i]
        if token.text == "--" or ends_list(scene, i):
            return i
        if token.lower_ == "means" and i + 1 < last and scene.doc[i + 1].lower_ in ("of", "to"):
            continue  # "discussed on Monday means of"
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and scene.actor_at(i) is None:
            return i
    return last


def ends_list(scene: Scene, at: int) -> bool:
    """Whether a token is a semicolon with another clause behind it, none that parts the members of a list."""
    return scene.doc[at].text == ";" and not list_goes_on(scene, at)


def list_goes_on(scene: Scene, at: int) -> bool:
    """Whether a semicolon parts the members of a list: "met the heads of Health, A; Energy, B; and the Mayor, C"."""
    last = scene.sentence_of(at).end
    end = next((i for i in range(at + 1, last) if scene.doc[i].text == ";"), last)
    inside = scene.doc[at + 1 : end]
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and scene.actor_at(t.i) is None for t in inside):
        return False
    return any(a.person is not None or a.kind is ActorKind.OFFICE for a in scene.actors_in(at + 1, end))


def with_group(scene: Scene, at: int, limit: int, *, prepositions: frozenset[str] = _WITH) -> list[Actor]:
    """The actors after the first "with" that has any, between tokens `at` and `limit`."""
    for i in range(at, limit):
        if scene.doc[i].lower_ in prepositions and scene.actor_at(i) is None and not of_border(scene, i):
            found = run(scene, i + 1, limit)
            if found:
                return found
    return []


def of_border(scene: Scene, at: int) -> bool:
    """Whether "with" or "between" says whose a border is, which meets nobody: "near the border with Niger"."""
    return scene.doc[at - 1].lower_ in ("border", "borders", "frontier", "boundary")


def finite_after_all(verb: Token) -> bool:
    """Whether a word taken for a participle is the verb of its sentence: "A, chief of staff, received on Monday B".

    The sentence has no other verb, or a day stands before it: "the detectives on Monday handed over".
    """
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or any(_by_somebody(c) for c in verb.children):
        return False
    if verb.lemma_ == "call":
        return True  # "A, who is on a visit to Oman, called on B"
    head = verb.head
    if verb.i > head.i + 1 and any(
        c.dep_ == "prep" and c.lower_ == "on" and head.i < c.i and verb.i - c.right_edge.i == 1 for c in head.children
    ):
        return True
    root = verb.sent.root
    if root.pos_ not in ("PROPN", "NOUN") or _has_predicate(root):
        return False
    return verb.nbor(-1).text == "," or (verb.head.i == root.i and verb.sent.text.rstrip().endswith("."))


LINES = frozenset({"phone", "telephone", "videolink", "teleconference", "videoconference"})
"""What people speak over; told alone ("by telephone") it is a call."""
_AFAR = LINES | {"video", "link"}


def _by_somebody(word: Token) -> bool:
    """Whether a word makes a participle a passive: "held by Fiji", not "conferred by telephone"."""
    return word.dep_ == "auxpass" or (word.dep_ == "agent" and not any(c.lower_ in _AFAR for c in word.children))


def _has_predicate(root: Token) -> bool:
    """Whether a sentence without a verb at its root has one beside it: "Talks held, the ministry said"."""
    return any(c.pos_ in ("VERB", "AUX") and c.dep_ in ("ccomp", "parataxis", "conj") for c in root.children)


_LEAVES = frozenset({"leave", "depart", "head", "embark"})


def left(scene: Scene, verb: Token) -> list[Actor]:
    """Who does what `verb` says: its subjects by the parse, else the actors in a row before it."""
    if any(c.dep_ == "nsubj" and c.lower_ == "i" for c in verb.children):
        return []  # "as Minister A confirmed when I met him": the speaker is asked for elsewhere
    top = verb.head if verb.dep_ in ("xcomp", "ccomp") else verb
    if top.lemma_ in ("decide", "agree", "resolve", "plan") and any(
        c.lower_ == "it" for c in top.children if c.i < top.i
    ):
        return []  # "It was decided to hold"
    if (around := _around_relative(scene, verb)) is not None:
        return scene.conjuncts(scene.doc[around.head]) or [around]
    if finite_after_all(verb):
        return scene.conjuncts(verb.head) or before(scene, verb.i)
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_ in _LEAVES:
        return scene.subjects(verb.head)  # "left for Lima to hold talks", "embarked on a visit to Lima to meet"
    if verb.dep_ == "pcomp" and verb.head.head.lower_ in ("apart", "aside"):
        return [a for a in scene.subjects(verb.head.head.head) if a.start < verb.i]
    found = (
        _controller(scene, verb)
        or _invited(scene, verb)
        or [a for a in scene.subjects(verb) if a.start < verb.i or verb.tag_ == "VBG"]
    )
    at = verb
    for _ in range(3):
        if found or at.dep_ not in ("xcomp", "acomp", "advcl", "oprd"):
            break
        at = at.head
        found = [a for a in scene.subjects(at) if a.start < verb.i]
    # "Presidents A of Peru and B of Chile are to open": the row stands before "are"
    row = before(scene, verb.head.i if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb.i)
    if not found or (len(row) > len(found) and all(a in row for a in found)):
        found = row
    extra = _joined_by(scene, verb.sent.start, verb.i)
    return found + [a for a in extra if a not in found]


def _around_relative(scene: Scene, verb: Token) -> Actor | None:
    """Who acts beyond a clause where the parse lost the thread: "A, who is here on a visit, called on B"."""
    if not cut_off(verb):
        return None
    first = scene.sentence_of(verb.i).start
    for at in range(verb.i - 2, first + 1, -1):
        if scene.doc[at].lower_ in ("who", "which") and scene.doc[at - 1].text == ",":
            return next((a for a in scene.actors_in(first, at) if a.end == at - 1), None)
    return None


def cut_off(verb: Token) -> bool:
    """Whether a finite verb right behind a comma was hung on a noun of the clause before it."""
    return (
        verb.tag_ in ("VBD", "VBZ")
        and verb.i > 0
        and verb.nbor(-1).text == ","
        and verb.dep_ in ("acl", "relcl", "conj", "dep")
        and verb.head.pos_ in ("NOUN", "PROPN")
        and all(c.dep_ not in ("nsubj", "nsubjpass") for c in verb.children)
    )


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


def _invited(scene: Scene, verb: Token) -> list[Actor]:
    """Who is to do it by an invitation or a plan of their own: "accepted an invitation to visit"."""
    noun = verb.head
    if verb.tag_ != "VB" or verb.dep_ not in ("acl", "relcl") or noun.lemma_ not in ("invitation", "plan", "intention"):
        return []
    above = noun.head
    if above.lemma_ in ("extend", "issue", "send", "give", "hand", "convey", "renew"):
        return []
    return [a for a in scene.subjects(above) if a.start < verb.i]


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
        if found and not all(t.pos_ in ("PUNCT", "CCONJ", "DET", "SPACE", "PRON") or t.tag_ == "POS" for t in gap):
            break
        if len(found) == 1 and gap and gap.text.strip() == "," and scene.sentence_number(at) not in scene.headings:
            break  # "to include Fiji and Tonga, Samoa's minister said"
        apposed = actor.person is None and scene.doc[actor.head].dep_ == "appos"
        if not found and apposed and scene.doc[at - 1].text == ",":
            continue  # "A of Fiji and B of Samoa, both ministers, agreed"
        previous = scene.doc[actor.start - 1] if actor.start > first else None
        if scene.doc[actor.head].tag_ == "PRP$" and any(
            t.dep_ in ("nsubj", "nsubjpass") and scene.actor_at(t.i) is None for t in gap
        ):
            continue  # "Fiji is its last stop and the fleet will depart for": of the fleet, not of Fiji
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


_PAYS = frozenset({"pay", "make", "hold", "have", "conduct", "undertake"})


def paid_by(scene: Scene, host: Actor) -> list[Actor]:
    """Those who held the contact that their clause stands on: "the meeting that A and B had", "the visit they paid"."""
    row = scene.conjuncts(scene.doc[host.head]) or run(scene, host.start, clause_limit(scene, host.end))
    end = max(a.end for a in row) if row else host.end
    verb = scene.doc[end]
    own = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ not in ("that", "which")]
    held = verb.lemma_ in _PAYS and verb.dep_ in ("relcl", "acl") and not own
    return (row or [host]) if held else []
