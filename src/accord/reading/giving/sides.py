"""Who gives and who receives, read off subject, object, "to" and "for", the people in the thing, and the place.

A receiver that is told but is no party ("to farmers in the south") closes the question.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from accord.lexicon.giving import GivingWords
from accord.reading.giving.doers import doers
from accord.reading.giving.parallel import sharing
from accord.reading.giving.served import people_served
from accord.reading.giving.things import Thing
from accord.reading.scene import Actor, ActorKind, Scene

_NP_ENDS = frozenset({"VERB", "AUX", "ADP", "PUNCT", "SCONJ", "CCONJ"})
_LOOK = 16
_PAIR = 2
_GOES_ON = frozenset("worth valued to for and as along including bound destined intended earmarked meant".split())
# "a ceremony to hand over vehicles": whoever tells of it gives nothing
_OCCASIONS = frozenset({"ceremony", "event", "function"})
_TEXTS = frozenset("agreement accord deal treaty protocol memorandum contract pact mou arrangement".split())
# what has been given pays or brings nothing anew
_GIVEN = frozenset("measure package assistance aid grant loan money funding donation fund sum amount".split())
_TO_WHOM = frozenset("give promise grant offer award allocate pledge send lend assign allot provide hand".split())
_MEANT = frozenset({"be", "expect", "intend", "mean", "use", "aim", "design", "set"})
_GUESTS_OF = frozenset({"refugee", "migrant", "asylum-seeker", "evacuee"})
_OWN = frozenset("its their his her own".split())
# "donated to its host": whose own is another state
_GUESTS = frozenset({"host", "guest", "neighbour", "neighbor", "ally", "partner", "counterpart", "peer", "visitor"})
# what is sent there is given to nobody: "sent soldiers to the border with Chile"
_ELSEWHERE = frozenset({"border", "frontier", "front", "frontline", "strait", "sea", "gulf", "embassy", "consulate"})
_SERVES = frozenset("support help assist strengthen improve boost enhance equip train build develop aid".split())
_ASSURES = frozenset({"promise", "assure", "guarantee"})
_MONEY = frozenset("dollar dollars euro euros francs pounds dollar-denominated $".split())
_RECEIVING = frozenset({"to", "for", "at", "with"})
_PODIUMS = frozenset("headquarters headquarter summit conference meeting session forum assembly talks ceremony".split())
_PLACE_PREPOSITIONS = frozenset("in at across inside near".split())


@dataclass(frozen=True, slots=True)
class Side:
    """The codes of one side; `closed` if the text names it and it is no party, `multinational` if a group of states."""

    codes: tuple[str, ...] = ()
    closed: bool = False
    multinational: bool = False


def codes_of(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The codes for which the actors stand, each once, in their order."""
    return tuple(dict.fromkeys(code for actor in actors for code in actor.parties))


def first_named(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The codes of the first mention with a state of its own within tokens `start` to `end`."""
    return codes_of([a for a in scene.actors_in(start, end) if a.parties][:1])


def givers(scene: Scene, verb: Token, words: GivingWords) -> Side:
    """The subject of a verb of giving, its agent if passive."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "agent") and _is_company(child, words):
            return Side(closed=True)
    if _is_by_text(verb):
        return Side()
    # "the money was to finance", "the loan is expected to finance"
    being = [verb.head] if verb.dep_ == "xcomp" and verb.head.lemma_ in _MEANT else []
    subjects = [c for t in (verb, *being) for c in t.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    subjects = [c for c in subjects if c.dep_ == "nsubj" or c.head.i != verb.i]
    given = [c for c in subjects if c.lemma_.lower() in _GIVEN and c.text[0].islower()]  # not "the Kuwait Fund"
    if any(_is_definite(c) and scene.actor_at(c.i) is None for c in given):
        return Side(closed=True)  # "the measure will finance vehicles": told by the measure
    if verb.tag_ == "VB" and any(
        c.lower_ == "with" and any(_is_company(n, words) for n in c.children)
        for t in (verb.head, verb.head.head)
        for c in t.children
    ):
        return Side(closed=True)  # "signed a contract with a Turkish company to build a hospital"
    thanked = thanked_for(scene, verb, words)
    if thanked is not None:
        return Side(thanked[0])
    if is_given_to(verb):
        return Side(
            codes_of(
                a
                for t in (verb, *(c for c in verb.children if c.dep_ == "dobj"))
                for p in t.children
                if p.lower_ == "by" and p.i > verb.i
                for a in scene.actors_under(p)
            )[:1]
        )
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB" and verb.head.lemma_ in _OCCASIONS:
        return Side(_label(scene, verb))
    actors = doers(scene, verb) or scene.subjects(sharing(verb))
    return Side(codes_of(actors[:4]) or _label(scene, verb))


def is_given_to(verb: Token) -> bool:
    """ "Moldova was promised 20 vehicles by Germany": the subject receives."""
    subjects = [c for c in verb.children if c.dep_ == "nsubjpass"]
    return verb.lemma_ in _TO_WHOM and bool(subjects) and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)


def _is_definite(noun: Token) -> bool:
    return any(c.lower_ in ("the", "this", "these") for c in noun.children)


def _is_by_text(verb: Token) -> bool:
    """ "an agreement that will bring nurses to Jamaica": both its sides stand in it, and neither is the subject."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    named = verb.head if subject.lower_ in ("that", "which") and verb.dep_ == "relcl" else subject
    return named.lemma_.lower() in _TEXTS


def _label(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "Slovenia: 50 containers delivered": the state before the colon that opens the line."""
    start = scene.sentence_of(verb.i).start
    for actor in scene.actors_in(start, start + 4):
        colon = scene.doc[actor.end : actor.end + 1]
        if colon and colon[0].text == ":" and actor.end < verb.i and len(actor.parties) == 1:
            return actor.parties
    return ()


def thanked_for(scene: Scene, verb: Token, words: GivingWords) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """ "thanked Algeria for offering to train 70 engineers": who is thanked and who thanks, in codes."""
    at, behind = verb, False
    for _ in range(5):
        if at.head.i == at.i or at.dep_ not in ("xcomp", "conj", "pcomp", "prep", "acl", "ccomp", "relcl", "pobj"):
            return None
        behind = behind or at.lower_ == "for"
        at = at.head
        said = at.pos_ == "VERB" and next(
            (c for c in at.children if c.dep_ == "dobj" and c.lemma_ in words.thanks), None
        )
        if behind and said:
            at = said  # "expressed appreciation to Peru for granting it a loan"
        if behind and (
            (at.lemma_ in words.thank and at.pos_ == "VERB") or (at.lemma_ in words.thanks and at.pos_ == "NOUN")
        ):
            break
    else:
        return None
    if not behind or at.lemma_ not in words.thank | words.thanks:
        return None
    cue = next((t for t in (at, *at.ancestors) if t.pos_ == "VERB"), at)
    giving = codes_of(scene.subjects(cue))
    between = codes_of(a for a in scene.actors_in(at.i + 1, verb.i) if a.parties and not set(a.parties) & set(giving))
    return (between[:1], giving) if between else None


def _is_company(noun: Token, words: GivingWords) -> bool:
    heads = [noun, *noun.children] if noun.dep_ == "agent" else [noun]
    return any(t.lemma_.lower() in words.companies for t in heads)


def receivers(
    scene: Scene,
    verb: Token,
    given: Sequence[Thing],
    provider: Sequence[str],
    words: GivingWords,
) -> Side:
    """Whom a verb of giving names as receiver, by object, preposition, people in the thing, or place."""
    told: list[Side] = []
    datives = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    told += [_of_noun(scene, child, words, provider) for child in datives]
    if not given:
        return _first(told, provider)
    first, last = given[0], given[-1]
    if first.start > verb.i + 1:
        between = [
            a
            for a in scene.actors_in(verb.i + 1, first.start)
            if a.parties and a.end <= first.start and not set(a.parties) <= set(provider)
        ]
        if between and _lemma_gives_whom(verb, words):
            told.append(Side(codes_of(between)))
    governor = verb.head if verb.dep_ == "ccomp" else None
    assured = [Side(codes_of(scene.objects(governor)))] if governor is not None and governor.lemma_ in _ASSURES else []
    shared = verb.lemma_ in ("share", "exchange")  # "share with Peru our know-how"
    following = scene.doc[verb.i + 1 : verb.i + 3]
    shared = shared or any(t.lower_ == "to" and t.tag_ != "TO" for t in following)  # "sent to Bishkek 150,000 masks"
    told += _behind(
        scene,
        first.start if first.start > verb.i and not shared else verb.i + 1,
        max(last.end, verb.i + 1),
        words,
        provider,
    )
    owned = codes_of(
        a
        for t in given
        for a in scene.actors_in(t.start, t.end)
        if _is_owner(scene, a) and not (_names_giver(t.head, words) and a.end <= t.head.i)
    )
    told.append(Side(tuple(c for c in owned if c not in provider)))
    return _first([*told, *assured], provider)


def _names_giver(noun: Token, words: GivingWords) -> bool:
    """ "Peruvian help", "Peru's fuel donation": who stands before it gives."""
    return noun.lemma_.lower() in words.help_nouns | {"donation", "gift", "grant", "loan"}


def _is_owner(scene: Scene, actor: Actor) -> bool:
    """Whether a mention within a thing tells whose it is: not "its crew", nor the state of "US dollars"."""
    following = scene.doc[actor.end : actor.end + 1]
    return (
        bool(actor.parties)
        and actor.kind is not ActorKind.PRONOUN
        and not (following and following[0].lower_ in _MONEY)
    )


def _lemma_gives_whom(verb: Token, words: GivingWords) -> bool:
    return verb.lemma_.lower() in words.gives_whom or verb.lemma_.lower() in words.gives_with


def _first(told: Sequence[Side], provider: Sequence[str]) -> Side:
    """The first side with parties other than the giver; closed if the receiver told is nobody or the giver's own."""
    closed = multinational = False
    for side in told:
        others = tuple(c for c in side.codes if c not in provider)
        if others:
            return Side(others)
        closed = closed or side.closed or bool(side.codes)
        multinational = multinational or side.multinational
    return Side((), closed and not multinational, multinational)


def is_by_name(scene: Scene, actor: Actor) -> bool:
    """Whether its own words name whose it is: "Peruvian pilots", not "the police"."""
    return actor.kind is not ActorKind.PRONOUN and any(t.text[0].isupper() for t in scene.doc[actor.start : actor.end])


def _named(scene: Scene, actors: Iterable[Actor], provider: Sequence[str]) -> tuple[str, ...]:
    """Whom the actors stand for; "the police" without a state of its own is hardly the giver's."""
    return codes_of(
        a
        for a in actors
        if not set(a.parties) <= set(provider)
        or a.kind is ActorKind.PRONOUN
        or any(t.text[0].isupper() or t.lower_ in _OWN for t in scene.doc[a.start : a.end])
    )


def _of_noun(scene: Scene, noun: Token, words: GivingWords, provider: Sequence[str]) -> Side:
    codes = _named(scene, scene.conjuncts(noun) or scene.actors_under(noun), provider)
    if codes:
        return Side(codes)
    place = place_at(scene, noun.i) or _place_behind(scene, noun.i, noun.right_edge.i + 1)
    if place:
        return Side((place,))
    return Side((), closed=_is_own(noun), multinational=noun.lemma_.lower() in words.open_receivers)


def _is_own(noun: Token) -> bool:
    return any(c.lower_ in _OWN for c in noun.children)


def place_at(scene: Scene, at: int) -> str | None:
    """The state of the place that a token names: "promised Chisinau a loan"."""
    return next((p.code for p in scene.places if p.start <= at < p.end), None)


def _place_behind(scene: Scene, start: int, end: int) -> str | None:
    return next((p.code for p in scene.places if start < p.start < end), None)


def _behind(scene: Scene, start: int, end: int, words: GivingWords, provider: Sequence[str]) -> list[Side]:
    """What "to" and "for" name, from the thing on to the next clause, along the surface."""
    doc = scene.doc
    limit = min(scene.sentence_of(end - 1).end, end + _LOOK)
    found: list[Side] = []
    for at in range(start, limit):
        token = doc[at]
        if at >= end and (
            token.text in {";", '"', "”"} or (token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.dep_ != "relcl")
        ):
            break
        if at >= end and token.text == "," and not _goes_on(scene, at, limit):
            break
        infinitive = token.lower_ == "to" and at + 1 < limit and doc[at + 1].tag_ == "VB"
        if infinitive and doc[at + 1].lemma_ in _SERVES:
            helped = _np(scene, at + 2, limit, words, provider, to=False).codes
            helped = helped or people_served(scene, at + 2, limit, provider)
            found.append(Side(helped))  # "$130 million to support Peruvian workers"
        if infinitive or token.lower_ not in _RECEIVING or _is_expense(doc, at, limit):
            continue
        if token.lower_ == "at" and any(t.lemma_.lower() in _PODIUMS for t in doc[at + 1 : min(at + 6, limit)]):
            continue  # "was announced at the UN headquarters"
        side = _np(scene, at + 1, limit, words, provider, to=token.lower_ == "to")
        if token.lower_ in ("at", "with"):
            side = Side(tuple(c for c in side.codes if c not in provider))  # "ten places at its academy"
        if side.codes or side.closed or side.multinational:
            found.append(side)
        if side.closed and token.lower_ == "to":
            break  # "to its border with Peru"
    return found


def _is_expense(doc: Doc, at: int, limit: int) -> bool:
    """ "purchased at the expense of Peru": who pays."""
    return any(t.lower_ in ("expense", "cost") for t in doc[at + 1 : min(at + 3, limit)])


def _goes_on(scene: Scene, at: int, limit: int) -> bool:
    """Whether the receiver may stand behind this comma: "two boats, worth $3 million, to Peru"."""
    following = scene.doc[at + 1 : min(at + 12, limit)]
    if not following or following[0].lower_ in _GOES_ON:
        return True
    return any(a.text == "," and b.lower_ in ("to", "for") for a, b in itertools.pairwise(following))


def _np(scene: Scene, start: int, limit: int, words: GivingWords, provider: Sequence[str], *, to: bool) -> Side:
    """The parties of the noun phrase at `start`, of those coordinated with it, else of the place it lies in."""
    doc = scene.doc
    end = start
    while end < limit and (doc[end].pos_ not in _NP_ENDS or doc[end].lower_ in ("of", "'s")):
        end += 1
    if end > start and doc[end - 1].lemma_.lower() in _ELSEWHERE:
        return Side(closed=True)
    actors = [a for a in scene.actors_in(start, end) if a.parties and not _is_one_state(doc[a.start : a.end])]
    while actors and end + 1 < limit and doc[end].lower_ in (",", "and"):
        following = next((a for a in scene.actors if a.start in (end + 1, end + 2) and a.parties), None)
        if following is None or following.kind in (ActorKind.PERSON, ActorKind.PRONOUN) or doc[end + 1].is_punct:
            break
        gapped = doc[following.end : following.end + 1]
        if gapped and (gapped[0].pos_ in ("DET", "NUM") or gapped[0].lower_ == "for"):
            break  # "a clinic to Chad and Argentina a plane"
        actors.append(following)
        end = following.end
    codes = _named(scene, actors, provider)
    if end > start and end < limit and doc[end - 1].lemma_.lower() in _GUESTS_OF and doc[end].lower_ in ("in", "at"):
        host = next((p.code for p in scene.places if end < p.start <= end + 3), None)
        codes = (host,) if host else codes  # "for Syrian refugees in Jordan"
    if codes:
        return Side(codes)
    behind = end < limit and doc[end].lower_ in _PLACE_PREPOSITIONS
    places = [p.code for p in scene.places if start <= p.start < end]
    places = places or [p.code for p in scene.places if behind and end < p.start <= end + 3]
    if places:
        return Side((places[0],))
    nouns = [t for t in doc[start:end] if t.pos_ in ("NOUN", "PROPN")]
    lemmas = {t.lemma_.lower() for t in nouns}
    forces = any(t.tag_ == "NNS" and t.lemma_.lower() == "force" for t in nouns)  # those of one state
    if lemmas & words.open_receivers and not forces and not _is_one_state(doc[start:end]):
        return Side(multinational=True)
    if not to or not nouns or lemmas & words.institutions:
        return Side()
    return Side(closed=any(_is_own(t) and t.pos_ == "NOUN" for t in nouns) and not lemmas & _GUESTS)


def _is_one_state(noun: Iterable[Token]) -> bool:
    """ "sent supplies to the country": one that was named before."""
    words = list(noun)
    return (
        len(words) == _PAIR
        and words[0].lower_ in ("the", "this", "that")
        and words[1].tag_ == "NN"
        and (words[1].lower_ in ("country", "nation", "state"))
    )


def hosts(scene: Scene, start: int, provider: Sequence[str]) -> Side:
    """The state in which it is done: "set up a laboratory in Moldova"; closed if that is the giver's own."""
    sentence = scene.sentence_of(start)
    for place in scene.places:
        if start <= place.start < sentence.end and any(
            t.lower_ in _PLACE_PREPOSITIONS for t in scene.doc[max(start, place.start - 4) : place.start]
        ):
            if place.code in provider:
                return Side(closed=True)
            return Side((place.code,))
    return Side()


def sources(scene: Scene, *tokens: Token) -> tuple[str, ...]:
    """Whom "from" or "by" names beside any of the tokens."""
    found = []
    for token in tokens:
        for child in token.children:
            if child.lower_ in ("from", "by") and child.i > token.i:
                # "by the embassy to the police": those who give, not whom their own phrase names
                named = [a for noun in child.children for a in scene.conjuncts(noun) if a.parties]
                found += named or [a for a in scene.actors_under(child) if a.parties]
    return codes_of(found[:2])


def owners(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Whose it is: "Peru's assistance", "Peruvian aid", "U.S. military aid"."""
    return first_named(scene, noun.left_edge.i, noun.i)
