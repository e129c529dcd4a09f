"""Contracts and their terms -> drafts: "signed a contract for six batteries", "the contract includes training".

Who sells is seldom told there; it is taken from the flow of the document.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.objects import is_far, is_military, objects_of
from accord.reading.giving.sides import Side, codes_of
from accord.reading.giving.things import first_thing, things
from accord.reading.scene import Scene


def contracting(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Korea and Peru signed a contract for six batteries": who sells is told elsewhere."""
    noun = next(
        (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_ in words.contract_nouns), None
    )
    if noun is None:
        return
    sentence = scene.sentence_of(verb.i)
    end = min(verb.i + 25, sentence.end)
    for at in range(noun.i + 1, end):
        token = scene.doc[at]
        if token.lower_ in ("for", "on", "of") or token.lemma_ in words.buy | {"supply", "deliver", "provide"}:
            head = first_thing(scene, at + 1, min(at + 14, end), words)
            if head is None or is_far(scene, token, head):
                continue
            given = [g for g in things(scene, head, words) if is_military(g, words)]
            signers = codes_of(scene.subjects(verb) + scene.objects(verb, "with"))
            partner = codes_of(a for c in noun.children if c.lower_ == "with" for a in scene.actors_under(c))
            partner = partner or _firm(scene, verb, noun, words)
            both = tuple(dict.fromkeys((*signers, *partner)))
            if token.lemma_ in words.buy and len(both) > 1:
                return  # told by the verb of buying
            if given and len(signers) == 1 == len(partner) and token.lower_ == "for":
                # "Peru signed a contract with Chile for six boats": who signs "with" the other buys from it
                yield from drafts(
                    scene, verb, given, provider=Side(partner), recipient=Side(signers), stage=Stage.CONTRACTED
                )
                return
            if given and len(both) == 2:
                yield from drafts(
                    scene, verb, given, provider=Side(), recipient=Side(), stage=Stage.CONTRACTED, between=both
                )
            return


def _firm(scene: Scene, verb: Token, noun: Token, words: GivingWords) -> tuple[str, ...]:
    """ "signed a contract with a Fijian shipbuilder": the state whose firm it is sells."""
    firms = [n for t in (noun, verb) for c in t.children if c.lower_ == "with" for n in c.children]
    firms = [n for n in firms if n.lemma_.lower() in words.companies]
    return codes_of([a for n in firms for a in scene.actors_in(n.left_edge.i, n.i + 1) if a.parties][:1])


def containing(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "The contract also includes training for 120 technicians": terms of a text."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in words.texts or subject.lemma_.lower() in ("programme", "plan"):
        return
    given = [t for noun in objects_of(scene, verb, words) for t in things(scene, noun, words)]
    stage = Stage.CONTRACTED if subject.lemma_.lower() in ("contract", "deal") else Stage.APPROVED
    people = tuple(dict.fromkeys(c for g in given for c in codes_of(scene.actors_in(g.start, g.end))))
    yield from drafts(scene, verb, given, provider=Side(), recipient=Side(people[:1]), stage=stage)
