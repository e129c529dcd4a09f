"""Verbs of receiving, buying and asking -> drafts: the subject receives, whoever "from" names or is asked gives.

"Moldova received vests from Poland", "Somalia asked Kenya for helicopters"; what is bought counts if it is military.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.doers import seat
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.objects import dedupe, is_far, is_military, lemma_of, objects_of, referred
from accord.reading.giving.payers import owner_behind
from accord.reading.giving.sides import Side, codes_of, first_named, owners, place_at, sources
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, first_thing, phrase, things
from accord.reading.scene import Scene

_PRESENTED = frozenset({"presented", "donated", "gifted", "given", "provided", "handed", "funded", "supplied"})
_BOUGHT = frozenset("purchase buy acquire procure finance fund provide donate supply".split())
_MEANS = frozenset({"with", "through", "by", "at", "from", "under"})
_GETS = frozenset({"receive", "get", "obtain"})
_FAR = 14
_RAISING = frozenset("raise increase extend expand double continue complete provide supply prolong send give".split())


def receiving(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Moldova has received 87 million euros from the European Union", "bought air defence systems from Germany"."""
    recipient = Side(codes_of(scene.subjects(verb)) or seat(scene, verb))
    given = [t for noun in objects_of(scene, verb, words) for t in things(scene, noun, words)]
    if verb.lemma_ == "benefit":  # "has benefited from military aid from Peru"
        given = [t for c in verb.children if c.lower_ == "from" for n in c.children for t in things(scene, n, words)]
    given = given or referred(scene, verb, words)  # "asked for 50 vessels and has received 15"
    given = given or _behind_source(scene, verb, words) or _help_in(scene, verb, words)
    bought = verb.lemma_ in words.buy
    if bought:
        given = [g for g in given if is_military(g, words)]
    if not given:
        return
    source = codes_of(scene.objects(verb, "from")) or sources(scene, *(g.head for g in given))
    if not source:
        source = _after_from(scene, verb.i + 1, verb.i + 2)
    if not source:
        end = min(given[-1].end + 8, scene.sentence_of(verb.i).end)
        source = _after_from(scene, given[0].start, end)
    taken = verb.lemma_ == "take"  # "took delivery of six Turkish drones"
    source = source or (
        codes_of(
            a
            for g in given
            for a in scene.actors_in(g.start, g.end if taken else g.head.i)
            if not taken or scene.doc[a.head].dep_ in ("amod", "compound")
        )
        if not bought
        else ()
    )
    source = tuple(c for c in source if c not in recipient.codes)  # "received its first battery"
    source = source or _in_deal_with(scene, verb, words) or _presented_by(scene, given[0].head.i + 1, given[-1].end)
    source = source or _paid_by(scene, given[-1])
    source = source or (_asked_before(scene, verb, words) if given[0].head.pos_ == "NUM" else ())
    if not source and any(c.dep_ == "nsubjpass" for c in verb.children) and given[0].kind is AssistanceType.FUNDING:
        stage = stage_of(scene, verb, Stage.DELIVERED, words)  # "so far, 9 million euros has been received"
        yield from drafts(scene, verb, given, provider=Side(), recipient=Side(), stage=stage)
    source = source or _under_text_with(scene, verb, words)
    if not source:
        if len(recipient.codes) == 1 and verb.lemma_ in _GETS and not bought:
            stage = stage_of(scene, verb, Stage.DELIVERED, words)
            for draft in drafts(scene, verb, dedupe(given), provider=Side(), recipient=recipient, stage=stage):
                yield replace(
                    draft, known=True
                )  # "Ukraine will also receive 20 launchers": from whoever gives it others
        return
    offered = verb.lemma_ == "accept" and any(c.lemma_ in words.offer_nouns for c in verb.children)
    told = Stage.APPROVED if offered else Stage.DELIVERED  # "accepted an offer of 20 scholarships"
    plain = Stage.CONTRACTED if bought else stage_of(scene, verb, told, words)
    if bought and _has_come(verb):
        plain = Stage.DELIVERED
    for draft in drafts(scene, verb, dedupe(given), provider=Side(source), recipient=recipient, stage=plain):
        # "received food from Peru and a clinic from Chile": each from whoever stands behind it
        own = tuple(c for c in sources(scene, draft.thing.head) if c not in recipient.codes)
        yield replace(draft, provider=Side(own)) if own else draft


def _under_text_with(scene: Scene, verb: Token, words: GivingWords) -> tuple[str, ...]:
    """ "Under the agreement with Peru, the army will receive 20 trucks"."""
    sentence = scene.sentence_of(verb.i)
    text = next((t for t in sentence if t.i < verb.i and t.lemma_.lower() in words.texts), None)
    lead = next((c for c in text.children if c.lower_ == "with" and c.i < verb.i), None) if text is not None else None
    if lead is None or not any(t.lower_ in ("under", "according") for t in scene.doc[sentence.start : lead.i]):
        return ()
    return codes_of([a for a in scene.actors_under(lead) if len(a.parties) == 1][:1])


def _has_come(verb: Token) -> bool:
    """ "four boats that Peru ordered from Chile were handed over": what was bought is there."""
    coming = verb.head.head
    return (
        verb.dep_ in ("relcl", "acl")
        and verb.head.dep_ in ("nsubj", "nsubjpass", "dobj")
        and coming.lemma_ in ("hand", "deliver", "arrive", "land", "receive", "transfer", "reach")
        and coming.tag_ in ("VBD", "VBN")
        and not any(c.tag_ == "MD" or c.dep_ == "neg" for c in coming.children)
    )


def _help_in(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "is to get help from Portugal in mapping its seabed": help is means where it says in what."""
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in words.help_nouns), None)
    if noun is None or not scene.objects(verb, "from") + [a for a in scene.actors_under(noun) if a.parties]:
        return []
    end = scene.sentence_of(verb.i).end
    plain = noun.lemma_.lower() == "support"
    if plain and not any(t.lower_ in ("in", "with") for t in scene.doc[noun.i + 1 : min(noun.i + 8, end)]):
        return []
    return [Thing(noun, *phrase(scene, noun), AssistanceType.OTHER)]


def _behind_source(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "received from Iran 300 tonnes of fuel": the thing behind whoever gave it."""
    end = min(verb.i + 12, scene.sentence_of(verb.i).end)
    if verb.i + 1 >= end or scene.doc[verb.i + 1].lower_ != "from":
        return []
    source = next((a.end for a in scene.actors_in(verb.i + 2, verb.i + 5) if a.parties), None)
    source = source or next((p.end for p in scene.places if verb.i + 2 <= p.start < verb.i + 5), None)
    noun = first_thing(scene, source, end, words) if source is not None else None
    if noun is None or any(t.pos_ in ("VERB", "AUX") for t in scene.doc[verb.i + 1 : noun.left_edge.i]):
        return []
    return things(scene, noun, words)


def _asked_before(scene: Scene, verb: Token, words: GivingWords) -> tuple[str, ...]:
    """ "asked Peru for 50 vessels and has received 15": whoever was asked in the same sentence."""
    sentence = scene.sentence_of(verb.i)
    asking = next((t for t in scene.doc[sentence.start : verb.i] if t.lemma_ in words.ask and t.pos_ == "VERB"), None)
    return codes_of(scene.objects(asking))[:1] if asking is not None else ()


def _after_from(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    for at in range(start, end):
        if scene.doc[at].lower_ == "from":
            named = first_named(scene, at + 1, min(at + 5, len(scene.doc)))
            return named or tuple(p.code for p in scene.places if at < p.start < at + 4)[:1]
    return ()


def _presented_by(scene: Scene, start: int, behind: int) -> tuple[str, ...]:
    """ "accepted the boat for the nation, presented by Ambassador Mori", "a boat built and donated by Peru"."""
    end = min(behind + _FAR, scene.sentence_of(start - 1).end)
    for at in range(start, end - 1):
        if scene.doc[at].lower_ in _PRESENTED and scene.doc[at + 1].lower_ == "by":
            return first_named(scene, at + 2, min(at + 8, end))
    return ()


def _paid_by(scene: Scene, thing: Thing) -> tuple[str, ...]:
    """ "received 38 cars. They were purchased with Peruvian support": with whose money, in the sentence behind."""
    number = scene.sentence_number(thing.head.i) + 1
    if number >= len(scene.sentences):
        return ()
    for verb in scene.sentences[number]:
        subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        if verb.lemma_ not in _BOUGHT or subject is None:
            continue
        same = subject.lower_ in ("they", "these", "it") or subject.lemma_ == thing.head.lemma_
        if same and (owner := owner_behind(scene, verb, _MEANS)) is not None:
            return owner
    return ()


def _in_deal_with(scene: Scene, verb: Token, words: GivingWords) -> tuple[str, ...]:
    """ "clinched a deal with Sweden to buy 120 vehicles": the seller behind the deal."""
    for governor in [verb.head, *verb.head.children]:
        if governor.lemma_ in words.contract_nouns or governor.lemma_ in words.contract_verbs:
            sellers = [
                a
                for c in governor.children
                if c.lower_ == "with"
                for a in scene.actors_under(c)
                if a.parties and a.start < verb.i
            ]
            if sellers:
                return codes_of(sellers[:1])
    return ()


_TURNS = frozenset({"turn", "apply"})
_LETTING = frozenset("let accept stop remove withdraw lift release drop return".split())


def asking(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Somalia asked Kenya for five helicopters", "requested India to supply a survey vessel"."""
    asker = codes_of(scene.subjects(verb))
    asked = codes_of(scene.objects(verb) + scene.objects(verb, "from", "to", "on", "of"))
    if any(c.dep_ == "nsubjpass" for c in verb.children) and verb.lemma_ in ("ask", "request", "urge"):
        asked = codes_of(scene.passive_subjects(verb))  # "the Union had been asked for money"
    if not asked:
        asked = _capital(scene, verb)
    if verb.lemma_ in _TURNS and not any(c.lower_ == "to" and c.dep_ in ("prep", "dative") for c in verb.children):
        return  # "turned the boats over", "the rule applies": nobody is asked
    sentence = scene.sentence_of(verb.i)
    given: list[Thing] = [t for c in verb.children if c.dep_ == "dobj" for t in things(scene, c, words)]
    for at in range(verb.i + 1, min(verb.i + 30, sentence.end)):
        token = scene.doc[at]
        if token.text in {";"} or (token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ != "relcl" and at > verb.i + 1):
            break
        if token.lower_ == "for" and any(g.start <= token.head.i < g.end or g.end == at for g in given):
            continue  # "spare parts for its tanks"
        if token.lower_ == "for" and not given and _is_purpose(scene, verb, token, words):
            continue  # "the dispatch of instructors for the new academy"
        going_on = token.tag_ == "VBG" and token.dep_ == "xcomp" and token.head.lemma_ in words.go_on | words.pondering
        gives = (token.tag_ == "VB" or going_on) and lemma_of(token) in words.give and token.lemma_ != "open"
        if token.lower_ == "for" or gives:  # not "called on Peru to open its border crossings"
            noun = first_thing(scene, at + 1, min(at + 10, sentence.end), words)
            if noun is not None and not is_far(scene, token, noun):
                given += things(scene, noun, words)
            kind = words.by_itself.get(token.lemma_)
            if kind is not None:
                people = [c for c in token.children if c.dep_ == "dobj"]
                given += [Thing(p, at, phrase(scene, p)[1], kind) for p in people]
    if any(t.lemma_ in ("send", "second", "delegate") and t.tag_ == "VB" and t.head.i == verb.i for t in verb.subtree):
        # "urged Fiji to send officers for training"
        given = [g for g in given if g.kind is not AssistanceType.TRAINING]
    given = [g for g in dedupe(given) if not _is_counsel(g) and not _is_let_be(verb, g)]
    given = given or referred(scene, verb, words) or _to_be_raised(scene, verb, words)
    if not given:
        return
    if verb.lemma_ == "call" and not any(t.lower_ in ("on", "upon") for t in scene.doc[verb.i + 1 : verb.i + 2]):
        return
    if not asked:
        asked = codes_of(
            a
            for c in verb.children
            if c.dep_ in ("xcomp", "ccomp")
            for s in c.children
            if s.dep_ == "nsubj"
            for a in scene.conjuncts(s)
        )
    possessed = owners(scene, given[0].head)
    asked = (
        tuple(c for c in asked if c not in asker)
        or tuple(c for c in possessed if c not in asker)
        or sources(scene, *(g.head for g in given))
    )
    owners_of = tuple(c for g in given for c in codes_of(scene.actors_in(g.start, g.end)) if c not in asked)
    if asker and not asked:
        between = [a for a in scene.actors_in(verb.i + 1, given[0].start) if a.parties]
        asked = tuple(c for c in codes_of(between[:1]) if c not in asker)
    stage = Stage.CONTRACTED if any(_already_bought(g, words) for g in given) else Stage.REQUESTED
    yield from drafts(scene, verb, given, provider=Side(asked), recipient=Side(asker or owners_of), stage=stage)


def _is_purpose(scene: Scene, verb: Token, lead: Token, words: GivingWords) -> bool:
    """Whether a "for" stands right behind a thing that hangs on another noun, and tells what that is for."""
    before = lead.doc[lead.i - 1]
    inner = before.dep_ == "pobj" and before.head.lower_ == "of" and before.i - verb.i > 1
    return inner and kind_of(scene, before, words) is not None


def _to_be_raised(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "asked that the number of places be raised", "requested that the delivery be completed": more of a thing."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.lemma_ in _RAISING), None)
    noun = next((c for c in clause.children if c.dep_ == "nsubjpass"), None) if clause is not None else None
    return things(scene, noun, words) if noun is not None else []


def _is_let_be(verb: Token, thing: Thing) -> bool:
    """ "asked to let a dozen ambulances pass", "to accept payment for diesel": it is let happen, nothing is given."""
    clause = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.lemma_ in _LETTING), None)
    return clause is not None and clause.i < thing.head.i and clause.is_ancestor(thing.head)


def _is_counsel(thing: Thing) -> bool:
    """ "to seek his guidance": a courtesy, no means."""
    return thing.head.lemma_ in ("guidance", "advice") and any(c.tag_ == "PRP$" for c in thing.head.children)


def _capital(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "has asked Abuja for four tugs": a capital that is asked stands for its state."""
    nouns = [c for c in verb.children if c.dep_ == "dobj"]
    nouns += [n for c in verb.children if c.lower_ in ("to", "from", "of") for n in c.children]
    return tuple(code for n in nouns if (code := place_at(scene, n.i)))[:1]


def _already_bought(thing: Thing, words: GivingWords) -> bool:
    """ "requested delivery of the vehicles Senegal purchased in 2023": under contract, whoever asks for it now."""
    after = thing.head.doc[thing.head.i + 1 : thing.head.i + 6]
    inside = thing.head.doc[thing.start : thing.end]
    return any(t.lemma_ in words.buy and t.tag_ in ("VBN", "VBD") for t in (*inside, *after))
