"""Terms of a signed text told by the report: "signed a deal to supply", "the accord provides for a withdrawal".

The terms are the signatories'; a title and the purpose in it ("a memorandum to strengthen ties") promise nothing.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.conduct import complement, infinitive, pieces, split_verbs, trimmed, voiced_pieces
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.parties import addressed, doers, subject_of
from accord.reading.promised.reaching import reach
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of

FORESEEING = frozenset({"envisage", "envision", "foresee", "stipulate"})
BINDING = frozenset({"oblige", "obligate", "require", "commit", "bind"})
_FRAMES = frozenset({"framework", "basis", "foundation", "platform", "structure", "ground", "groundwork", "umbrella"})
_FIELDS = frozenset({"cooperation", "collaboration", "coordination"})
_LIST_VERBS = frozenset(
    ["cooperate", "collaborate", "cooperation", "collaboration", "work", "coordinate", "coordination"]
)


def from_text(scene: Scene, noun: Token) -> Iterator[Undertaking]:
    """The undertakings that a sentence tells as terms of the text that `noun` names."""
    for child in noun.children:
        if child.dep_ == "relcl" and child.lemma_ in BINDING:
            yield from _terms(scene, noun, child)  # "minutes that commit both sides to reducing patrols"
    verb = noun.head if noun.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") else None
    if verb is not None and verb.dep_ == "prep":
        verb = verb.head
    if verb is None or verb.pos_ != "VERB" or any(c.dep_ == "neg" for c in verb.children):
        return
    words = promising()
    if noun.dep_ == "nsubj" and (
        verb.lemma_ in words["term_verbs"] or verb.lemma_ in {"include", "contain", "feature", "comprise"}
    ):
        yield from _terms(scene, noun, verb)
    elif noun.dep_ in ("dobj", "nsubjpass", "pobj") and verb.lemma_ in words["forming"]:
        yield from _formed(scene, noun, verb)


def _signatories(scene: Scene, noun: Token, verb: Token) -> tuple[str, ...]:
    passive = noun.dep_ == "nsubjpass"
    actors = [] if passive else doers(scene, verb)
    within = [
        a for c in noun.children if c.lower_ in {"with", "between"} for p in c.children for a in scene.conjuncts(p)
    ]
    with_whom = scene.objects(verb, "with", "in")
    by = parties_of([*actors, *within, *with_whom])
    if (
        not passive
        and not parties_of(actors)
        and (subject := subject_of(verb)) is not None
        and subject.pos_ in ("NOUN", "PROPN")
    ):
        actor = scene.actor_at(subject.i)
        if actor is None or actor.kind is not ActorKind.COLLECTIVE:
            return ()  # "the residents' council reached an agreement with the city"
    return by if len(by) > 1 else (in_view(scene, verb) or by)


def _formed(scene: Scene, noun: Token, verb: Token) -> Iterator[Undertaking]:
    """ "signed an agreement to supply gas", "a memorandum had been signed to collaborate in ..."."""
    if noun.dep_ == "pobj" and noun.lemma_ != "partnership":
        return
    if verb.lemma_ == "negotiate" and verb.tag_ == "VBG":
        return  # "is negotiating a pact to curb smuggling": nothing agreed yet
    stop = reach(scene, verb)
    after = noun if noun.i > verb.i else verb
    found = infinitive(scene, after, stop=stop, far=12)
    if found is None:
        return
    begin, head = found
    if any(t.lower_ == "on" and t.head.i in (noun.i, verb.i) and t.i > noun.i for t in scene.doc[after.i + 1 : begin]):
        return  # "reached an agreement on the funding of a project to build a plant"
    if head.lemma_ in promising()["purposes"] or head.lemma_ == "be":
        return
    if any(t.tag_ == "VBG" and t.dep_ in ("acl", "advcl") for t in scene.doc[after.i + 1 : begin]):
        return  # "signed an agreement allowing lorries to cross": a term of it, which another rule tells
    by = _signatories(scene, noun, verb)
    if not by:
        return
    first = min(verb.i, noun.left_edge.i)
    for number, conduct in enumerate(_lists(scene, split_verbs(scene, head, start=begin, stop=stop))):
        yield Undertaking(
            "formed",
            Strength.AGREES if len(by) > 1 else Strength.COMMITS,
            conduct,
            by,
            first if number == 0 else min(first, conduct.start),
            (noun.i, noun.i + 1),
            0.65,
        )


def _terms(scene: Scene, noun: Token, verb: Token) -> Iterator[Undertaking]:
    stop = reach(scene, verb)
    doc = scene.doc
    cue = (verb.i, verb.i + 1)
    first = noun.left_edge.i
    words = promising()
    if verb.lemma_ in BINDING:
        yield from obliged(scene, verb, noun, stop)
        return
    if verb.lemma_ in {"call", "provide"} and (called := list(_called_for(scene, verb, noun, stop))):
        yield from called
        return
    if verb.lemma_ == "call":
        return
    by = in_view(scene, noun)
    if len(by) < 2:
        return
    provision = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in words["provisions"]), None)
    anchor = provision or verb
    if provision is None and verb.lemma_ not in words["term_verbs"]:
        return
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is not None and provision is None and thing.lemma_ in _FRAMES:
        return  # "establishes a framework for cooperation": what the text is
    link = next((t for t in doc[anchor.i + 1 : min(stop, anchor.i + 4)] if t.lower_ in {"for", "on", "to"}), None)
    field: Token | None = None
    if verb.lemma_ in FORESEEING and provision is None and thing is not None and is_action_noun(thing):
        field, start = thing, thing.left_edge.i  # "the memorandum envisages the creation of a joint fund"
    elif link is not None:
        field, start = complement(scene, link, stop=stop), link.i + 1
    if field is None:
        return
    found_pieces = pieces(scene, field, start=start, stop=stop)
    if provision is None:
        found_pieces = [p for p in found_pieces if not is_field(scene, p)]
    for number, conduct in enumerate(_lists(scene, found_pieces)):
        yield Undertaking("term", Strength.AGREES, conduct, by, first if number == 0 else conduct.start, cue, 0.65)


def is_field(scene: Scene, conduct: Conduct) -> bool:
    """ "two pacts providing for cooperation in finance": what they are about, no act."""
    head = scene.doc[conduct.head]
    told = any(c.dep_ in ("det", "poss") or any(p.dep_ == "pcomp" for p in c.children) for c in head.children)
    return conduct.noun and head.lemma_.lower() in _FIELDS and not told


def obliged(scene: Scene, verb: Token, subject: Token, stop: int) -> Iterator[Undertaking]:
    """ "minutes that commit both sides to reducing patrols", "the deal obliges Oman to pay": of whom it binds."""
    link = next((t for t in scene.doc[verb.i + 1 : stop] if t.lower_ == "to"), None)
    by = parties_of(addressed(scene, verb.i + 1, link.i)) if link is not None else ()
    first, cue = subject.left_edge.i, (verb.i, verb.i + 1)
    for number, conduct in enumerate(voiced_pieces(scene, verb, frozenset({"to", "to_ing"}), stop=stop)):
        if by:
            yield Undertaking("term", Strength.AGREES, conduct, by, first if number == 0 else conduct.start, cue, 0.7)


def _called_for(scene: Scene, verb: Token, noun: Token, stop: int) -> Iterator[Undertaking]:
    """ "The deal calls for Oman to deliver fertiliser", "provides for both to train": of the one named before."""
    doc = scene.doc
    link = verb.i + 1
    if noun.lemma_.lower() not in promising()["binding_texts"] | {"plan"} or doc[link].lower_ != "for":
        return
    to = next((t for t in doc[link + 1 : min(stop, link + 8)] if t.tag_ == "TO"), None)
    if to is None or to.head.tag_ != "VB":
        return
    by = parties_of(addressed(scene, link + 1, to.i))
    for number, conduct in enumerate(split_verbs(scene, to.head, start=to.i, stop=stop) if by else ()):
        first = noun.left_edge.i if number == 0 else conduct.start
        yield Undertaking("term", Strength.AGREES, conduct, by, first, (verb.i, link + 1), 0.7)


def _lists(scene: Scene, found: list[Conduct]) -> list[Conduct]:
    """ "cooperate in fighting drugs, border control and extradition": one piece of conduct for each field listed."""
    out: list[Conduct] = []
    for conduct in found:
        head = scene.doc[conduct.head]
        link = next((c for c in head.children if c.lower_ in {"in", "on"} and c.i > head.i), None)
        if head.lemma_ not in _LIST_VERBS or link is None or conduct.head != found[-1].head:
            out.append(conduct)
            continue
        starts = _items(scene, link.i + 1, conduct.end)
        if len(starts) < 3:
            out.append(conduct)
            continue
        for number, begin in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else conduct.end
            out.append(
                Conduct(
                    conduct.head, conduct.start if number == 0 else begin, trimmed(scene, begin, end), noun=conduct.noun
                )
            )
    return out


def _items(scene: Scene, start: int, end: int) -> list[int]:
    """Where the items of a plain list begin: after each comma and the last "and"."""
    doc = scene.doc
    commas = [at for at in range(start, end) if doc[at].text == ","]
    if not commas:
        return [start]
    starts = [start, *(at + 1 for at in commas if at + 1 < end)]
    ands = [at for at in range(commas[-1] + 1, end) if doc[at].lower_ == "and"]
    # "..., combating organised crime and money laundering": one verb, one item
    if ands and ands[0] != commas[-1] + 1 and ands[0] - commas[-1] <= 4 and doc[commas[-1] + 1].tag_ != "VBG":
        starts.append(ands[0] + 1)
    return starts
