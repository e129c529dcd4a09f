"""Whose a text is: those its name gives, those who signed it, the one who adopts its own, else the sides of the matter.

Texts of the whole world (resolutions, conventions of the United Nations) have no parties of the matter.
"""

from spacy.tokens import Token

from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.reading.naming import codes_in, is_organisation, sides_of_matter
from accord.reading.scene import STANDING_FOR, Actor, ActorKind, Scene, parties_of
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.draft import Draft

_SIGNING = frozenset({Status.SIGNED, Status.NEGOTIATING, Status.RATIFIED, Status.AMENDED, Status.ISSUED})
_OF_THE_WORLD = frozenset({"united", "un", "u.n.", "international", "universal", "world", "geneva", "vienna", "hague"})
_OF_POLICE = "INTERPOL"
_BOUND = frozenset({Type.TREATY, Type.AGREEMENT, Type.ARRANGEMENT, Type.MOU, Type.PROTOCOL, Type.CONTRACT})


def parties_for(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Whose text it is: named in it or beside it, those that sign it, the one that adopts its own, else the sides."""
    full = draft.fullest
    names = {t.lower_ for t in scene.doc[full.whole : full.end] if not _of_a_state(t)}
    if full.type is Type.RESOLUTION or (full.type is Type.TREATY and names & _OF_THE_WORLD):
        return ()
    if full.kind.name == "warrant" and not names & {"request", "requests"}:
        return _issuer(scene, draft, names)
    if full.kind.name == "message" and (sender := _sender(scene, draft)):
        return sender
    if full.kind.name == "law" or (full.type is Type.PLAN and "national" in names):
        own = _own_state(scene, full)
        if own:
            return own
    for member in draft.members:
        if len(member.codes) > 1 and member.codes != member.partner:
            return member.codes
    if full.type is Type.JOINT_STATEMENT and (speakers := _saying_it(scene, draft)):
        return speakers
    for member in (*draft.members, *draft.mentions):
        found = _signatories(scene, member)
        if found:
            return found
    for member in draft.members:
        if member.partner:
            of_three = names & {"tripartite", "trilateral"} and len(scene.sides) > 1
            return tuple(sorted({*(scene.sides if of_three else _teller(scene, member)), *member.partner}))
    if full.type in _BOUND:
        near = _of_its_clause(scene, full)
        if near:
            return near
    owner = next((c.codes for c in draft.members if c.codes), ())
    if full.type in {Type.PLAN, Type.OTHER} and len(owner) == 1:
        return owner
    if (
        len(owner) == 1
        and is_organisation(owner[0])
        and full.type in _BOUND
        and not any(c.partner for c in draft.members)
    ):
        return owner  # "the NATO Status of Forces Agreement": its members' own
    near = _nearest_pair(scene, full) if full.type in _BETWEEN_TWO and not names & _OF_SEVERAL else ()
    if near:
        return near
    sides = sides_of_matter(scene)
    if len(owner) == 1 and owner[0] not in sides:
        sides = tuple(sorted({*sides[:1], *owner})) if len(sides) == 1 else sides
    if len(sides) == 1 and sides != owner and len(sides[0]) == 2:
        return ()
    if not sides:
        sentence = scene.sentence_of(full.head)
        near = parties_of(scene.actors_in(sentence.start, sentence.end))
        return near if len(near) > 1 else ()
    return sides


_SENDING = frozenset(
    "send write address hand deliver bring ask request demand propose inform convey justify offer".split()
)


def _sender(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Whose letter it is: the one who sends it, asks or tells something in it; nobody where several do."""
    for c in (*draft.members, *draft.mentions):
        head = scene.doc[c.head]
        up = head.head
        if head.dep_ == "pobj" and up.lower_ in {"in", "by"}:
            up = up.head
            up = up.head if up.dep_ in {"dobj", "pobj"} and up.pos_ == "NOUN" else up
        if head.dep_ in {"pobj", "dobj"} and up.lemma_ in _SENDING:
            found = parties_of(scene.subjects(up))
            if len(found) == 1:
                return found
    return ()


def _teller(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """Who has the text with the partner: who acts on it, else who stands before it, else the first other side."""
    doers = [a for act in c.acts if act.verb for a in scene.subjects(scene.doc[act.at])]
    before = scene.actors_in(scene.sentence_of(c.head).start, c.head)
    before = [a for a in before if not _partner_of_another(scene, a)]
    number = scene.sentence_number(c.head)
    last = scene.sentences[number - 1] if number else None
    home = _home(scene)
    if home and home != c.partner and (not before or any(_at_home(a) for a in before)):
        return home  # "KUWAIT - The cabinet approved an agreement with Peru"
    if not before and last is not None:
        before = scene.actors_in(last.start, last.end)
    others = (a.parties for a in (*doers, *before) if a.parties and set(a.parties) != set(c.partner))
    return next(others, tuple(code for code in scene.sides if code not in c.partner)[:1])


def _partner_of_another(scene: Scene, actor: Actor) -> bool:
    """Whether a state is named as the partner in another text: "an accord with Peru, a pact with Chile"."""
    at = actor.start - 1
    while at > 0 and scene.doc[at].lower_ in {"the", "and", "its"}:
        at -= 1
    return actor.kind is ActorKind.STATE and scene.doc[at].lower_ == "with"


def _at_home(actor: Actor) -> bool:
    """Whether it is an organ without an owner: "the cabinet" of the place that reports."""
    return actor.kind is ActorKind.ORGANISATION and not actor.parties


def _home(scene: Scene) -> tuple[str, ...]:
    """The state of the dateline."""
    lines = scene.clean.datelines
    found = {p.code for p in scene.places for a, b in lines if a <= scene.doc[p.start].idx < b}
    return tuple(found) if len(found) == 1 else ()


def _of_a_state(token: Token) -> bool:
    """Whether "United" begins the name of a state."""
    behind = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ == "united" and behind in {"states", "kingdom", "arab"}


_BETWEEN_TWO = _BOUND | {Type.LETTER, Type.PLAN, Type.DECLARATION, Type.JOINT_STATEMENT, Type.OTHER}
_OF_SEVERAL = frozenset({"trilateral", "tripartite", "quadrilateral", "multilateral", "regional"})
_POINTING = frozenset({"two", "both", "they", "their", "bilateral", "sides", "countries"})
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _saying_it(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Those who speak in a joint statement: "they said in a joint statement", "a joint statement from the three"."""
    for c in (*draft.members, *draft.mentions):
        head = scene.doc[c.head]
        sentence = scene.sentence_of(c.head)
        behind = scene.doc[c.end : min(c.end + 5, sentence.end)]
        if len(behind) > 2 and behind[0].lower_ in {"issued", "released", "signed"} and behind[1].lower_ == "by":
            by = codes_in(scene, c.end + 2, behind[1].right_edge.i + 1)
            if len(by) > 1:
                return by
        counted = next((_COUNTS[t.lower_] for t in behind if t.lower_ in _COUNTS), None)
        if len(behind) > 1 and behind[0].lower_ in {"from", "by", "of"}:
            named = parties_of(a for a in scene.actors_in(sentence.start, c.start) if a.kind is ActorKind.PERSON)
            if counted == len(named):
                return named
        if head.dep_ == "pobj" and head.head.lower_ in {"in", "through", "via"} and head.head.head.pos_ == "VERB":
            before = scene.doc[head.head.i - 1] if head.head.i else head.head.head
            subjects = scene.subjects(before if before.tag_ == "VBD" else head.head.head)
            found = parties_of(a for a in subjects if a.kind in {ActorKind.STATE, ActorKind.PERSON})
            found = found if len(found) > 1 else _counted_before(scene, subjects)
            if len(found) > 1:
                return found
    return ()


def _counted_before(scene: Scene, who: list[Actor]) -> tuple[str, ...]:
    """Those of the sentence before that "the two countries" counts, where the matter has more sides than that."""
    for actor in who:
        count = next((_COUNTS[t.lower_] for t in scene.doc[actor.start : actor.end] if t.lower_ in _COUNTS), None)
        if count is None or len(actor.parties) == count:
            continue
        number = scene.sentence_number(actor.head)
        before = scene.sentences[number - 1] if number else None
        if before is not None:
            verb = next((t for t in scene.doc[before.start : before.end] if t.dep_ == "ROOT"), None)
            named = parties_of(scene.subjects(verb)) if verb is not None else ()
            if len(named) == count:
                return named
    return ()


def _issuer(scene: Scene, draft: Draft, names: set[str]) -> tuple[str, ...]:
    """Who put out a warrant: the police organisation its notices, a court its own state's warrants."""
    if "red" in names or "interpol" in names:
        return (_OF_POLICE,)
    for act in draft.acts:
        verb = scene.doc[act.at]
        by = parties_of([*scene.objects(verb, "by"), *scene.subjects(verb)])
        if len(by) == 1 and by != ("EU",):
            return by
        places = {p.code for p in scene.places if act.at < p.start < act.at + 9}
        if len(places) == 1:
            return tuple(places)
    codes = next((c.codes for c in draft.members if len(c.codes) == 1), ())
    return codes or sides_of_matter(scene)


def _own_state(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """The one state whose law or strategy it is: its possessor, else who adopts it."""
    if len(c.codes) == 1:
        return c.codes
    for act in c.acts:
        found = parties_of(scene.subjects(scene.doc[act.at]))
        if len(found) == 1:
            return found
    sentence = scene.sentence_of(c.head)
    before = [a for a in scene.actors_in(sentence.start, c.head) if len(a.parties) == 1]
    return before[-1].parties if before else ()


def _of_its_clause(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """The two states of the sentence that goes by it, in a matter of other or more sides: "troops of A in B under"."""
    if not c.basis or len(scene.sides) == 2:
        return ()
    sentence = scene.sentence_of(c.head)
    codes = {code for a in scene.actors_in(sentence.start, c.head) for code in a.parties}
    codes |= {p.code for p in scene.places if sentence.start <= p.start < c.head}
    return tuple(sorted(codes)) if len(codes) == 2 and codes <= set(scene.sides or codes) else ()


def _nearest_pair(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """The two states of its sentence, or of the one before where it says "the two", in a matter of more than two."""
    if len(set(scene.sides)) == 2:
        return ()
    number = scene.sentence_number(c.head)
    here = _states_of(scene, number)
    if len(here) == 2:
        return tuple(sorted(here))
    if len(here) > 2 or not number:
        return ()
    pointing = {t.lower_ for t in scene.sentence_of(c.head)} & _POINTING
    before = _states_of(scene, number - 1)
    return tuple(sorted(before)) if pointing and here <= before and len(before) == 2 else ()


def _states_of(scene: Scene, number: int) -> frozenset[str]:
    """The states whose officials, organs or own name stand in a sentence."""
    sentence = scene.sentences[number]
    actors = scene.actors_in(sentence.start, sentence.end)
    named = frozenset(c for a in actors if a.kind not in STANDING_FOR for c in a.parties if not is_organisation(c))
    if len(named) > 1:
        return named  # "Peru and Chile ... of both countries": of the two, however many the matter has
    return frozenset(c for a in actors for c in a.parties if not is_organisation(c))


def _signatories(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """Those who did the act: "Peru and Chile signed", "signed by the ministers of ...", "signed with Chile"."""
    for act in c.acts:
        if not act.verb or act.raw not in _SIGNING:
            continue
        verb = scene.doc[act.at]
        who = [*_heads_of(scene, scene.subjects(verb)), *scene.objects(verb, "with", "by", "between")]
        found = parties_of([*who, *_listed_before(scene, who, verb)])
        if len(found) == 1 and c.partner and found[0] not in c.partner:
            return tuple(sorted({*found, *c.partner}))  # "the EU had concluded agreements with Peru and Chile"
        if len(found) > 1 or (len(found) == 1 and is_organisation(found[0]) and who[0].kind is ActorKind.ORGANISATION):
            return found
        if act.raw in {Status.SIGNED, Status.AMENDED} and not c.partner:
            near = parties_of(scene.actors_in(*scene.clause(verb)))
            if len(near) == 2 and not set(near) < _states_of(scene, scene.sentence_number(verb.i)):
                return near
    return ()


def _heads_of(scene: Scene, who: list[Actor]) -> list[Actor]:
    """ "The leaders [of the countries of the CIS]": those whom the words behind name, for those that "leaders" stands
    for.
    """
    found: list[Actor] = []
    for actor in who:
        last = scene.sentence_of(actor.head).end
        of = actor.kind is ActorKind.COLLECTIVE and actor.end < last and scene.doc[actor.end].lower_ == "of"
        # 9: "of the countries of the Commonwealth ..."
        inner = [a for a in scene.actors_in(actor.end, min(actor.end + 9, last)) if a.parties] if of else []
        lone = inner and inner[0].kind is ActorKind.ORGANISATION
        found += inner[:1] if lone else [actor]
    return found


def _listed_before(scene: Scene, who: list[Actor], verb: Token) -> list[Actor]:
    """The states of a list that the parse cut: "[Peru], the Netherlands and Chile today signed"."""
    states = [a.start for a in who if a.start < verb.i and a.kind is ActorKind.STATE]
    # one state alone ends no list: "with Peru, Chile signed"
    first = min(states) if len(states) > 1 else None
    found: list[Actor] = []
    while first is not None:
        at = first - 1
        sentence = scene.sentence_of(first).start
        while at >= sentence and scene.doc[at].lower_ in {",", "the", "and"}:
            at -= 1
        if at == first - 1 or (first - 1 >= sentence and scene.doc[at + 1].lower_ == "the"):
            break
        before = scene.actor_at(at)
        if before is None or before.kind is not ActorKind.STATE or at < sentence:
            break
        found.append(before)
        first = before.start
    return found
