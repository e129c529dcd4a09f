"""Nouns of asking, offering, handing over, helping and being sent -> drafts of assistance.

"A request for radars from Peru", "the pledge of two aircraft", "Peruvian aid to Chile", "a Turkish training mission".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.access import used
from accord.reading.giving.courses import by_course
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.gifts import as_gift, by_gift, on_loan
from accord.reading.giving.handing import adjoins, by_right_behind, handed
from accord.reading.giving.objects import lemma_of
from accord.reading.giving.sent import deployment, sent
from accord.reading.giving.sides import Side, codes_of, first_named, owners, receivers, sources
from accord.reading.giving.stages import discussed, stage_of
from accord.reading.giving.thanking import thanks_for
from accord.reading.giving.things import Thing, first_thing, phrase, things
from accord.reading.giving.works import by_works
from accord.reading.scene import Scene

_REACH = 12
_CONCLUDES = frozenset({"end", "conclude", "finish", "close", "complete"})
_SPENDS = frozenset({"use", "spend", "utilise", "utilize"})
_PRAISES = frozenset("commend praise appreciate hail welcome acknowledge laud applaud value enjoy".split())


def by_noun(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """All drafts of one noun, by what it does."""
    lemma = noun.lemma_.lower()
    if lemma in words.request_nouns:
        yield from _asked(scene, noun, words)
    elif lemma in words.offer_nouns:
        yield from _offered(scene, noun, words)
    elif lemma in words.handing_nouns:
        yield from handed(scene, noun, words.handing_nouns[lemma], words)
    elif lemma in words.thanks and noun.pos_ == "NOUN":
        yield from _thanked(scene, noun, words)
    yield from used(scene, noun, words)
    yield from by_gift(scene, noun, words)
    yield from as_gift(scene, noun, words)
    yield from on_loan(scene, noun, words)
    yield from deployment(scene, noun, words)
    yield from by_works(scene, noun, words)
    yield from by_course(scene, noun, words)
    if lemma in words.missions | words.sent_people | words.learners:
        yield from sent(scene, noun, words)
    if lemma == "expertise" and discussed(noun, words):
        whose = codes_of(a for p in noun.children if p.lower_ == "of" for a in scene.actors_under(p)) or owners(
            scene, noun
        )
        thing = Thing(noun, *phrase(scene, noun), AssistanceType.ADVICE)
        yield from drafts(scene, noun, [thing], provider=Side(whose[:1]), recipient=Side(), stage=Stage.DISCUSSED)
    if noun.lower_ == "training":
        yield from _trained(scene, noun, words)
    if lemma in words.help_nouns or lemma in ("grant", "loan", "package"):
        yield from _help(scene, noun, words)


def _of_or_for(scene: Scene, noun: Token, words: GivingWords, *, to_verb: bool) -> list[Thing]:
    """The things behind "of" or "for", or behind a verb of giving: "the offer by Peru to donate two boats"."""
    end = min(noun.i + _REACH, scene.sentence_of(noun.i).end)
    for at in range(noun.i + 1, end):
        token = scene.doc[at]
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in {";", ","}:
            break
        gives = to_verb and token.tag_ == "VB" and lemma_of(token) in words.give
        if token.tag_ == "VB" and not gives:
            break
        if token.lemma_ in ("return", "release", "extradition", "repatriation"):
            break
        if token.lower_ not in ("for", "of") and not gives:
            continue
        head = first_thing(scene, at + 1, min(at + 12, scene.sentence_of(noun.i).end), words)
        if head is not None and adjoins(scene, at, head):
            return things(scene, head, words)
        if gives and token.lemma_ in words.by_itself:
            people = next((c for c in token.children if c.dep_ == "dobj"), None)
            if people is not None:
                return [Thing(people, at, phrase(scene, people)[1], words.by_itself[token.lemma_])]
    return []


def _owner(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Who asks or offers: "Peru's request", "the request by Peru", else the subject of the verb above."""
    own = owners(scene, noun) or by_right_behind(scene, noun)
    if own:
        return own
    by = codes_of(
        a for p in noun.children if p.lower_ in ("by", "of") for a in scene.actors_under(p) if a.head < p.i + 6
    )
    return by or _above(scene, noun)


def _above(scene: Scene, noun: Token) -> tuple[str, ...]:
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return codes_of(scene.subjects(verb)) if verb is not None else ()


def _asked(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    given = _of_or_for(scene, noun, words, to_verb=True)
    if not given:
        return
    owner = _owner(scene, noun)
    other = sources(scene, *(g.head for g in given)) or codes_of(
        a
        for t in (noun, noun.head)
        for p in t.children
        if p.lower_ in ("from", "to") and p.i > noun.i - 6
        for a in scene.actors_under(p)
    )
    end = min(given[-1].end + 6, scene.sentence_of(noun.i).end)
    if not other:
        at = next((t.i for t in scene.doc[given[-1].end : end] if t.lower_ in ("from", "to")), None)
        other = codes_of(list(scene.actors_in(at + 1, end))[:1]) if at is not None else ()
    whose = _receives_requests(scene, noun)
    if whose:
        other = whose
        made = codes_of(a for v in noun.children if v.dep_ == "relcl" for a in scene.subjects(v))
        owner = made or codes_of(a for p in noun.children if p.lower_ == "from" for a in scene.actors_under(p))
        owner = tuple(c for c in owner if c not in whose)
    if not other:  # "the demand for Turkish drones"
        other = owners(scene, given[0].head)
    provider = tuple(c for c in other if c not in owner)
    if noun.dep_ == "nsubjpass" and not other:
        agents = [a for c in noun.head.children if c.dep_ == "agent" for a in scene.actors_under(c)]
        provider = tuple(c for c in codes_of(agents) if c not in owner) or tuple(
            p.code for c in noun.head.children if c.dep_ == "agent" for p in scene.places if c.i < p.start < c.i + 3
        )
    refused = any(c.dep_ == "neg" for c in noun.head.children)
    granted = (
        not refused
        and noun.dep_ == "nsubjpass"
        and noun.head.lemma_
        in (
            "approve",
            "grant",
            "accept",
            "meet",
            "fulfil",
            "fulfill",
            "honour",
            "honor",
            "satisfy",
        )
    )
    above = noun.head.head
    granted = granted or (noun.head.lower_ == "to" and above.lemma_ in ("agree", "accede", "consent", "bow"))
    if granted and not provider:
        provider = tuple(c for c in _above(scene, noun) if c not in owner)
    stage = Stage.APPROVED if granted else Stage.REQUESTED
    yield from drafts(scene, noun, given, provider=Side(provider), recipient=Side(owner), stage=stage)


def _receives_requests(scene: Scene, noun: Token) -> tuple[str, ...]:
    """ "Kenya received a request for helicopters": the subject is the one asked."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in (
        "receive",
        "answer",
        "get",
        "consider",
        "reject",
        "refuse",
        "grant",
        "approve",
        "decline",
        "study",
        "confirm",
    ):
        return codes_of(scene.subjects(verb))
    return ()


def _offered(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    given = _of_or_for(
        scene, noun, words, to_verb=noun.lemma_ not in ("readiness", "willingness", "intention", "commitment")
    )
    if not given:
        return
    accepted = (
        noun.head.lemma_ in ("accept", "welcome", "receive", "note", "decline", "reject", "thank")
        and noun.dep_ == "dobj"
    )
    owner = owners(scene, noun) or by_right_behind(scene, noun) or sources(scene, noun, *(g.head for g in given))
    subject = _above(scene, noun)
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if not owner and verb is not None and verb.lemma_ in words.thank:
        owner, accepted = codes_of(scene.objects(verb))[:1], True
    if not owner and not accepted:
        owner = subject
    recipient = receivers(scene, noun, given, owner, words)
    if accepted and not recipient.codes:
        recipient = Side(tuple(c for c in subject if c not in owner))
    if not owner:
        owner = _gave_before(scene, noun)
    taken = noun.head.lemma_ == "accept" and noun.head.tag_ in ("VBD", "VBN") and noun.dep_ in ("dobj", "nsubjpass")
    stage = Stage.APPROVED if taken else Stage.OFFERED
    yield from drafts(scene, noun, given, provider=Side(owner), recipient=recipient, stage=stage)


def _gave_before(scene: Scene, noun: Token) -> tuple[str, ...]:
    """ "thanked Nigeria for ... and the pledge of two aircraft": whoever is thanked in the sentence."""
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return codes_of(scene.objects(verb)) if verb is not None else ()


def _trained(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "the training of Peruvian police in Santiago": whose people are taught stands behind "of" or "for"."""
    people = next(
        (
            n
            for c in noun.children
            if c.lower_ in ("of", "for")
            for n in c.children
            if n.lemma_.lower() in words.learners
        ),
        None,
    )
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    given = verb is not None and (verb.lemma_ in words.give or verb.lemma_ in words.ask)
    term = any(
        _is_term(scene, t, words) for t in scene.doc[scene.sentence_of(noun.i).start : noun.i] if t.pos_ == "VERB"
    )
    if people is None or (given and not term):
        return
    taught = first_named(scene, people.left_edge.i, people.i + 1)
    if not taught:
        return
    if verb is not None and verb.lemma_ in words.thank | {"assure"}:
        return  # "thanked Japan for the boat and the training of its crew": told by the verb of thanks
    first, last = phrase(scene, noun)
    stage = Stage.DISCUSSED if discussed(noun, words) else Stage.ONGOING
    if term:
        stage = Stage.APPROVED
    thing = Thing(noun, first, last, AssistanceType.TRAINING)
    if verb is not None and any(c.lower_ in ("could", "may", "might") for c in verb.children if c.dep_ == "aux"):
        stage = Stage.DISCUSSED
    ended = verb is not None and verb.lemma_ in _CONCLUDES and noun.dep_ == "nsubj" and verb.i == noun.head.i
    if ended and verb is not None and verb.tag_ in ("VBD", "VBN"):
        stage = Stage.DELIVERED  # "a training for Chilean officers ended in Lima"
    teachers = tuple(c for c in owners(scene, noun) if c not in taught)  # "Jordanian training of Lebanese officers"
    yield from drafts(scene, noun, [thing], provider=Side(teachers), recipient=Side(taught), stage=stage)


def _is_term(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """ "a programme that includes training for 50 firefighters", "the plan provides for the training of cadets"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.lemma_ not in words.contains or subject is None:
        return False
    named = [subject]
    if subject.lower_ in ("that", "which"):
        named = list(scene.doc[max(scene.sentence_of(verb.i).start, subject.i - 8) : subject.i])
    return any(t.lemma_.lower() in words.texts for t in named)


def _thanked(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "conveyed gratitude to the agency for its efforts in recovering artifacts"."""
    recipient = _above(scene, noun)
    end = min(noun.i + 40, scene.sentence_of(noun.i).end)
    thanked = tuple(c for c in codes_of(scene.actors_in(noun.i + 1, end)) if c not in recipient)[:1]
    if thanked:
        yield from thanks_for(scene, noun, end, Side(thanked), Side(recipient), words)


def _help(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Peruvian assistance to Chile", "suspended military aid to Mali", "recipients of Peruvian aid"."""
    if noun.dep_ in ("compound", "amod"):
        return
    given = things(scene, noun, words)
    if not given or given[0].head.i != noun.i:
        return
    means = noun.dep_ == "pobj" and noun.head.lower_ in ("with", "through", "by") and noun.head.head.tag_ == "VBN"
    if means and noun.head.head.lemma_.lower() in words.give:
        return  # "built with a grant from Japan to Cambodia": told by the verb
    provider = owners(scene, noun) or sources(scene, noun)
    recipient = receivers(scene, noun, given, provider, words)
    recipients = tuple(c for c in recipient.codes if c not in provider)
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is not None and verb.lemma_ in _SPENDS and noun.dep_ == "nsubjpass":
        return  # "the aid will be used to buy seed": what becomes of it, no gift of its own
    subject = codes_of(scene.subjects(verb)) if verb is not None else ()
    lemma = verb.lemma_ if verb is not None else ""
    ended = lemma in words.end
    if not provider and recipients and (ended or lemma in words.go_on):
        provider = tuple(c for c in subject if c not in recipients)
    through = any(
        t.lower_ in ("through", "via") for t in scene.doc[max(0, noun.left_edge.i - 1) : noun.left_edge.i + 1]
    )
    if provider and not recipients and through:
        sentence = scene.sentence_of(noun.i)
        others = codes_of(a for a in scene.actors_in(sentence.start, noun.i) if len(a.parties) == 1)
        recipients = tuple(c for c in others if c not in provider)[:1]
    if provider and not recipients and not recipient.closed and _is_recipient(scene, noun):
        recipients = tuple(c for c in subject if c not in provider)
    paper = next((t for t in noun.ancestors if t.lemma_.lower() in words.texts and t.pos_ == "NOUN"), None)
    settled = paper is not None and lemma in words.signs | {"ratify", "approve"} and verb is not None
    if provider and not recipients and settled:
        recipients = tuple(c for c in subject if c not in provider)  # "ratified the agreement on Chinese aid"
    if not (provider and recipients):
        return
    stage = (
        Stage.APPROVED
        if settled
        else Stage.ENDED
        if ended
        else Stage.DISCUSSED
        if discussed(noun, words)
        else Stage.ONGOING
    )
    if verb is not None and noun.dep_ == "nsubjpass" and verb.i == noun.head.i and lemma in words.give:
        stage = stage_of(scene, verb, words.give[lemma], words)  # "the packages were pledged"
    if lemma == "welcome" and verb is not None and any(c.lower_ == "would" for c in verb.children):
        stage = Stage.REQUESTED  # "would welcome Dutch assistance"
    yield from drafts(scene, noun, given[:1], provider=Side(provider), recipient=Side(recipients), stage=stage)


def _is_recipient(scene: Scene, noun: Token) -> bool:
    """ "Peru is one of the largest recipients of Chilean aid", "depends on Chilean aid", "praised Chilean aid"."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in _PRAISES:
        return True
    return any(
        t.lemma_ in ("recipient", "beneficiary", "rely", "depend") for t in scene.doc[max(0, noun.i - 14) : noun.i]
    )
