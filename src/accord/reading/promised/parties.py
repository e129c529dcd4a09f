"""Whose conduct it is and toward whom, by the grammar around the cue.

Where the words name nobody the answer is empty, never a guess.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.focus import sides_at
from accord.reading.promised.agreement import agreeing, alone_before
from accord.reading.promised.counted import all_of_us, by_number, counted, we_together
from accord.reading.promised.glossed import in_brackets, is_beside, is_pair, of_whom
from accord.reading.promised.items import is_listed, is_resolving, resolver
from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_DEMANDING = frozenset({"tell", "agree", "demand", "urge", "propose", "suggest", "request", "ask", "hope", "wish"})
_THANKING = frozenset({"thank", "praise", "commend", "hail", "applaud", "congratulate"})
_IN_TITLES = frozenset({"resident", "author", "source", "lawyer"})  # "resident district commissioner"
_TOWNS = frozenset({"city", "town", "capital", "port"})
_COUNTING = frozenset({"number", "hundred", "thousand", "dozen", "group", "majority", "lot", "score"})
PRIVATE = frozenset(
    """refugee refuge migrant immigrant citizen national resident villager worker trader farmer fisherman prisoner
    detainee inmate rebel militant fugitive suspect victim company firm investor businessman merchant protester
    returnee tourist passenger voter actor actress singer athlete player fan spectator reader student
    patient shareholder""".split()
)
_MUTUAL = frozenset({"bilateral", "joint", "mutual", "trilateral"})
_LANDS = frozenset({"nation", "country", "state", "people"})
_GOING_ON = frozenset({"move", "go", "press", "push", "forge", "carry"})
_CABINETS = frozenset({"administration", "government", "cabinet"})
_CLAUSE_DEPS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acl", "dep", "acomp", "relcl"})


def doers(scene: Scene, verb: Token, *, asked: frozenset[int] = frozenset()) -> list[Actor]:
    """The actors that do what `verb` says: its subjects, those of the verb it hangs on, else the nearest before it.

    `asked` are the verbs of which it was asked already who says them: two of them may lead to each other.
    """
    own = own_subject(verb)
    if own is not None:
        return named(scene, own, verb, asked=asked)
    if is_resolving(scene, verb) or is_listed(scene, verb):
        return resolver(scene, verb)
    thanked = _thanked(scene, verb)
    if thanked:
        return thanked
    if (above := _reported_by(verb)) is not None:
        return doers(scene, above, asked=asked)
    if (meant := agreeing(verb)) is not verb:
        return doers(scene, meant, asked=asked)
    if found := scene.subjects(verb):
        subject = subject_of(verb)
        if subject is not None and are_people(scene, subject):
            return []
        return found if subject is None or any(a.parties for a in found) else named(scene, subject, verb, asked=asked)
    sentence = scene.sentence_of(verb.i)
    for at in range(verb.i - 1, sentence.start - 1, -1):
        token = scene.doc[at]
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i != verb.i:
            return named(scene, token, verb, asked=asked)
    return []


def _thanked(scene: Scene, verb: Token) -> list[Actor]:
    """ "thanked Algeria for offering to train them": the one who is thanked."""
    above = verb.head
    if verb.tag_ != "VBG" or above.lower_ != "for" or above.head.lemma_ not in _THANKING:
        return []
    return scene.objects(above.head)


def _reported_by(verb: Token) -> Token | None:
    """ "He said the request would be granted, and directed the college": the sayer goes on, not what was said."""
    at = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or at.dep_ != "ccomp" or at.head.tag_ != "VBD":
        return None
    bare = at.tag_ in ("VB", "VBP") or any(c.tag_ == "MD" or c.lower_ == "had" for c in at.children)
    return at.head if bare and at.head.lemma_ in promising()["reporting"] | set(promising().verbs) else None


def own_subject(verb: Token) -> Token | None:
    """The subject nearest before the verb: "Meeting in Oslo, the ministers decided"."""
    found = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if not found and (guest := next((c for c in verb.children if c.dep_ == "csubj"), None)) is not None:
        # "Visiting Kenyan President Ruto pledged": the parse takes the guest for what is visited
        return next((c for c in guest.children if c.dep_ == "dobj" and guest.lower_ == "visiting"), None)
    if not found and verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.i - verb.head.i == 2:
        # 'The three "committed to ..."': a quotation mark that made a phrase of the sentence
        return verb.head if verb.nbor(-1).is_quote else None
    return max((c for c in found if c.i < verb.i), key=lambda c: c.i, default=found[0] if found else None)


def named(scene: Scene, subject: Token, verb: Token, *, asked: frozenset[int] = frozenset()) -> list[Actor]:
    """The actors a subject stands for: itself, the state of "Somali forces", the sides of "both armies", of "we"."""
    if subject.lower_ in {"who", "which", "that"} and subject.dep_ == "nsubj" and verb.dep_ == "relcl":
        subject = verb.head
    if are_people(scene, subject):
        return []
    if subject.lemma_.lower() == "member" and (inside := of_whom(scene, subject)):
        return inside
    if subject.pos_ == "PRON" and (glossed := in_brackets(scene, subject)) is not None:
        return [glossed]
    if subject.lower_ in {"it", "they"} and verb.dep_ == "ccomp" and (said := sayer_of(verb.head)) is not None:
        # "The Maltese side assured that it will hand over the ship"
        sayers = [a for a in scene.conjuncts(said) if a.parties and said.lower_ not in {"it", "they"}]
        if not sayers and said.tag_ == "NNS":
            return named(scene, said, verb.head, asked=asked)  # "authorities in Congo said they will ..."
        alone = len(sayers) == 1 and sayers[0].kind is ActorKind.PERSON
        if alone and subject.lower_ == "they":  # "She said they had agreed"
            they = scene.actor_at(subject.i)
            if they is None and len(scene.sides) == 2:
                return [sides_at(scene, subject)]
            if they is not None and set(parties_of(sayers)) < set(they.parties):
                return [they]
        if quoted(scene, subject) and any(a.kind is ActorKind.PERSON for a in sayers):
            sayers = []  # "It will help us to train them," the minister said: not he
        if sayers and not _is_neutral(scene, said):
            return sayers
    if subject.lower_ == "we" and len(scene.sides) > 1 and any(c.lower_ in {"both", "all"} for c in subject.children):
        return [sides_at(scene, subject)]  # "We both agreed"
    found = scene.conjuncts(subject)
    if any(a.parties for a in found):
        whole = listed(scene, found)
        lone = parties_of(whole)
        if len(scene.sides) == 2 and len(lone) == 1 and lone[0] in scene.sides and is_pair(subject, whole):
            return [sides_at(scene, subject)]  # "Ruiz and Okello agreed", one of whom the text places
        return whole
    if len(scene.sides) == 2 and len(found) > 1 and all(a.kind is ActorKind.PERSON for a in found):
        return [sides_at(scene, subject)]  # two ministers by name, of no state that the text tells
    if subject.lower_ in {"we", "i"}:
        heard = [a for a in voice(scene, verb, asked=asked) if a.parties]
        if heard and subject.lower_ == "we" and (together := we_together(scene, subject, verb, heard)):
            return [together]
        if not heard and subject.lower_ == "we" and quoted(scene, subject) and (before := alone_before(scene, verb)):
            return [before]  # 'Kampala has yet to respond. "We will answer in due course," an official said.'
        # "We shall meet again": the sides of a joint text
        return heard or ([all_of_us(scene, subject)] if subject.lower_ == "we" and len(scene.sides) > 1 else [])
    lemma = subject.lemma_.lower()
    words = promising()
    under = [a for a in scene.actors_under(subject) if not is_beside(scene, a)]
    low = {c.lower_ for c in subject.children}
    if subject.tag_ == "NNS" and "our" in low and lemma in _LANDS and len(scene.sides) == 2:
        return [sides_at(scene, subject)]  # "Our nations must work together"
    if low & {"his", "her", "our", "my"} and (lemma in words["servants"] or lemma in words["offices"]):
        return [a for a in voice(scene, verb, asked=asked) if a.parties]  # "his country will resume exports"
    told = lemma in _CABINETS and any(above.lemma_ in words["reporting"] for above in verb.ancestors)
    if (told or lemma in words["organs"]) and not any(a.parties for a in (*under, *found)):
        return [
            a for a in voice(scene, verb, asked=asked) if a.parties
        ]  # "the university will admit them, the minister said"
    if "the" in low and not found and (several := by_number(scene, subject)) is not None:
        return several
    if subject.lower_ == "both" and not found and (both := by_number(scene, subject)) is not None:
        return both
    if subject.lower_ in {"they", "all"} and not found and len(scene.sides) > 1:
        return [sides_at(scene, subject)]
    alone = not under or all(not a.parties for a in under) or all(a.kind is ActorKind.COLLECTIVE for a in under)
    if alone and subject.pos_ in ("NOUN", "PROPN") and (group := counted(scene, subject)):
        first, end = subject.left_edge.i, subject.i + 1
        return [Actor(ActorKind.COLLECTIVE, first, end, subject.i, scene.text(first, end), group)]
    if lemma in words["analysts"] or lemma in words["events"] or lemma in words["texts"]:
        return []
    if lemma in _TOWNS:  # "which the city of Lima will host"
        near = [p for p in scene.places if subject.left_edge.i <= p.start <= subject.right_edge.i]
        return [scene.state_of(p) for p in near[:1]]
    if (
        lemma in words["servants"]
        or _agentive(subject)
        or any(
            scene.doc[a.start].i < subject.i and t.lemma_.lower() in words["servants"]
            for a in under
            for t in scene.doc[subject.left_edge.i : subject.i]
        )
    ):
        return [a for a in under if a.kind is not ActorKind.TEXT]
    if lemma not in words["offices"]:
        return found
    own = [a for a in under if a.kind is not ActorKind.TEXT]
    if not any(a.parties for a in own) and subject.tag_ == "NN" and any(c.dep_ == "compound" for c in subject.children):
        # "the tourism secretary will visit China", told by the ministry of one side
        heard = [a for a in voice(scene, verb, asked=asked) if a.kind in (ActorKind.ORGANISATION, ActorKind.OFFICE)]
        return heard if len(parties_of(heard)) == 1 else own
    return own


def are_people(scene: Scene, subject: Token) -> bool:
    """ "a number of Kenyan refugees", "Kenyans": of a state, but nobody who binds it; "the Kenyans" may."""
    noun = subject
    if noun.lemma_ in _COUNTING:
        noun = next((p for c in noun.children if c.lower_ == "of" for p in c.children), noun)
    if noun.lemma_.lower() in PRIVATE and noun.pos_ == "NOUN":
        return True
    actor = scene.actor_at(noun.i)
    if actor is None or actor.kind is not ActorKind.STATE or noun.tag_ not in ("NNS", "NNPS"):
        return False
    demonym = noun.lower_.endswith("s") and not any(p.start <= noun.i < p.end for p in scene.places)
    return demonym and not any(c.dep_ == "det" for c in noun.children)


def sayer_of(verb: Token) -> Token | None:
    """The subject of a verb of saying, or of the verb it is coordinated with: "praised the efforts and announced"."""
    while (own := own_subject(verb)) is None and verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    return own


def quoted(scene: Scene, token: Token) -> bool:
    """Whether quotation marks are open where the token stands."""
    before = scene.doc[scene.sentence_of(token.i).start : token.i]
    return sum(t.text in {'"', "``", "''", "\u201c", "\u201d"} for t in before) % 2 == 1


def _agentive(noun: Token) -> bool:
    """ "four Fijian handlers", "Chadian officers": people by what they do, and of the state beside them."""
    return noun.tag_ == "NNS" and noun.lower_.endswith(("ers", "ors", "eers", "ists", "men", "women", "ants"))


def _is_neutral(scene: Scene, said: Token) -> bool:
    """A text, or a person of whom "it" and "they" cannot be said to speak alone."""
    actor = scene.actor_at(said.i)
    return actor is not None and actor.kind is ActorKind.TEXT


def listed(scene: Scene, found: list[Actor]) -> list[Actor]:
    """With those listed before, which a parse may lose: "Under the plan, Chile, Peru and Ecuador will ..."."""
    first = min(found, key=lambda a: a.start)
    before = [a for a in scene.actors if a.end < first.start]
    # a headline has no "and": "Peru, Chile agree to open hotline"
    joined = scene.sentence_number(first.start) in scene.headings
    while before:
        last = before.pop()
        between = {t.lower_ for t in _unbracketed(scene, last.end, first.start)} - {"the"}
        if not between or not between <= {",", "and"} or not (joined or "and" in between):
            break
        joined = True
        if last.kind is not first.kind:
            break
        found = [last, *found]
        first = last
    return found


def _unbracketed(scene: Scene, start: int, end: int) -> list[Token]:
    """The tokens without letters in brackets: "the coast guards of Peru (PCG), Chile (CCG) and ..."."""
    shown = list(scene.doc[start:end])
    if len(shown) > 2 and shown[0].text == "(" and shown[2].text == ")":
        shown = shown[3:]
    return shown


def voice(scene: Scene, verb: Token, *, asked: frozenset[int] = frozenset()) -> list[Actor]:
    """Who says the clause of `verb`: the subject of the reporting verb above it, in its sentence or the one before."""
    if verb.i in asked:
        return []
    asked |= {verb.i}
    reporting = promising()["reporting"] | _DEMANDING
    for above in verb.ancestors:
        if above.lemma_ in reporting and above.pos_ == "VERB":
            subject = own_subject(above)
            return [] if subject is not None and subject.lower_ in {"we", "i"} else doers(scene, above, asked=asked)
    number = scene.sentence_number(verb.i)
    if found := _according(scene, number):
        return found
    for sentence in (scene.sentences[number], *scene.sentences[max(0, number - 1) : number]):
        for token in sentence:
            if token.lemma_ in reporting and token.tag_ in ("VBD", "VBZ") and token.i != verb.i:
                subject = own_subject(token)
                if (subject is None or subject.lower_ not in {"we", "i"}) and (
                    found := doers(scene, token, asked=asked)
                ):
                    return found
    return []


def _according(scene: Scene, number: int) -> list[Actor]:
    """ "..., according to Latvia's defence chief"."""
    sentence = scene.sentences[number]
    for at in range(sentence.start, sentence.end - 2):
        if scene.doc[at].lower_ == "according" and scene.doc[at + 1].lower_ == "to":
            found = [a for a in scene.actors_in(at + 2, min(at + 8, sentence.end)) if a.kind is not ActorKind.TEXT]
            return [a for a in found if a.parties][:1]
    return []


def subject_of(verb: Token) -> Token | None:
    """The subject noun of `verb` or of the verb it hangs on."""
    at = verb
    for _ in range(5):
        own = own_subject(at)
        if own is not None:
            return own
        if at.dep_ not in _CLAUSE_DEPS or at.head.i == at.i:
            return None
        at = at.head
    return None


def governor(noun: Token) -> Token | None:
    """The verb that a noun phrase depends on, through prepositions and coordination."""
    at = noun
    for _ in range(6):
        if at.head.i == at.i:
            return None
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            return at
    return None


def possessor(scene: Scene, noun: Token) -> list[Actor]:
    """Whose a formula is: "Peru's commitment", "their resolve", "the readiness of Peru", "U.S. support"."""
    for child in noun.children:
        if child.dep_ == "poss":
            found = scene.conjuncts(child)
            if not any(a.parties for a in found) and child.lower_ == "their" and len(scene.sides) > 1:
                return [sides_at(scene, child)]
            if found or (actor := scene.actor_at(child.i)) is None:
                return found
            return [actor]
    if noun.i + 2 < len(scene.doc) and noun.nbor(1).lower_ in {"by", "from"}:
        # "the pledge by Algeria of $300,000", whatever the parse hung it on
        near = [a for a in scene.actors_in(noun.i + 2, noun.i + 4) if a.parties]
        if near:
            return near[:1]
    if noun.dep_ == "conj" and not any(c.dep_ in ("det", "poss") for c in noun.children) and noun.head.pos_ == "NOUN":
        return possessor(scene, noun.head)
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in {"of", "by", "from", "between", "among"}:
            found = [a for c in child.children if c.dep_ == "pobj" for a in scene.conjuncts(c)]
            if found:
                return found
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "nmod") and (actor := scene.actor_at(child.i)) is not None:
            return [actor]
    return []


def addressed(scene: Scene, start: int, end: int) -> list[Actor]:
    """Who is asked or urged: the actors named between the cue and its link."""
    found = [actor for actor in scene.actors_in(start, end) if actor.kind is not ActorKind.TEXT]
    if found:
        return found
    # "asked Bamako for helicopters": a capital stands for its state
    return [
        scene.state_of(p)
        for p in scene.places
        if start <= p.start < end and scene.doc[p.end - 1].dep_ in ("dobj", "nsubj", "dative")
    ]


def counterpart(scene: Scene, verb: Token, *prepositions: str) -> list[Actor]:
    """With whom: "agreed with his Omani counterpart"."""
    return scene.objects(verb, *prepositions)


def toward(scene: Scene, conduct: Conduct, by: Iterable[str], named: Iterable[Actor] = ()) -> tuple[str, ...]:
    """The other party that the conduct is toward: those it names; empty when all act together."""
    own = set(by)
    others = {c for a in (*named, *scene.actors_in(conduct.start, conduct.end)) for c in a.parties} - own
    if scene.sides:
        if set(scene.sides) <= own:
            return ()
        others = others & set(scene.sides) or others
        if not others and len(own) == 1 and own <= set(scene.sides) and len(scene.sides) == 2:
            return ()
    return tuple(sorted(others))


def is_joint(scene: Scene, conduct: Conduct) -> bool:
    """Whether it takes two to do it: "strengthen relations", "cooperation", "exchange information"."""
    words = promising()
    head = scene.doc[conduct.head]
    if head.lemma_ in _GOING_ON and head.i + 1 < len(scene.doc) and head.nbor(1).lower_ in {"forward", "ahead", "on"}:
        return True  # "moving forward with the tunnel"
    if conduct.noun and any(c.lower_ in _MUTUAL for c in head.children):
        return True
    if any(c.dep_ == "dobj" and any(a.lower_ in _MUTUAL for a in c.children) for c in head.children):
        return True  # "providing mutual support"
    if head.lemma_.lower() not in words["cooperative"] and head.lower_ not in words["cooperative"]:
        return False
    if conduct.noun:
        return True
    return any(t.lemma_.lower() in words["joint_objects"] for t in scene.doc[conduct.head : conduct.end])


def open_conduct(scene: Scene, conduct: Conduct, speakers: list[Actor], heard: list[Actor]) -> tuple[str, ...]:
    """Whose the conduct is that somebody stressed the need for: several speakers' own, the sides' if it takes two."""
    voices = parties_of(speakers)
    if is_joint(scene, conduct):
        both = set(voices) | set(parties_of(heard))
        if len(both) == 1 and both <= set(scene.sides):
            both = set(scene.sides)
        return tuple(sorted(both))
    if len(voices) > 1:
        return voices
    return parties_of(heard)


def analyst(scene: Scene, actor: Actor) -> bool:
    """Whether an actor speaks for nobody: an analyst, an expert, a professor."""
    words = promising()["analysts"]
    if actor.kind is ActorKind.COLLECTIVE and len(actor.parties) > 1:
        return False  # "experts of the two countries decided"
    if actor.person is not None:
        role = scene.people[actor.person].role or ""
        if any(word in words - _IN_TITLES for word in role.lower().replace("-", " ").split()):
            return True
    return any(t.lemma_.lower() in words for t in scene.doc[max(0, actor.start - 1) : actor.end])
