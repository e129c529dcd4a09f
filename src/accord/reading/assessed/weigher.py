"""An evaluating verb or noun -> the words for whoever evaluates: a known body, a group set up for it, a party.

A pronoun is whoever the sentence before was about; a person's name is nobody who assesses, his state or ministry is.
"""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from accord.lexicon.assessing import AssessingWords
from accord.model.reading import Body
from accord.reading.assessed.named import Named
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.scene import Actor, ActorKind, Scene

_PARTIES = (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.COLLECTIVE)
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "CCONJ"})
_THIRD = frozenset({"it", "they", "she", "he", "which", "who", "that"})
_BRIEFS = frozenset({"brief", "remit", "assignment", "job"})
_VIEWS = frozenset({"view", "opinion", "judgement", "judgment"})
_FIRST = frozenset({"we", "i", "us"})


def body_of(scene: Scene, cue: Token, words: AssessingWords, bodies: Sequence[Body]) -> str | None:
    """A body as subject, or set up or sent for it ("a committee to analyse", "a mission to assess")."""
    doers = _doers(cue)
    for noun in doers:
        found = _body(scene, noun, words, bodies)
        if found is not None:
            return found
    if any(noun.lower_ in _THIRD for noun in doers[:1]):
        return _before(scene, cue, words, bodies)
    return None


def assessor_of(scene: Scene, sentence: Span, words: AssessingWords, bodies: Sequence[Body]) -> str | None:
    """ "According to the assessment of the monitoring centre, ...": whose judgement the sentence gives."""
    for noun in sentence:
        if noun.lemma_.lower() not in words.judgements | _VIEWS:
            continue
        links = [c for c in noun.children if c.i > noun.i and c.lower_ in ("of", "by")]
        doers = [n for c in links for n in c.children if n.dep_ == "pobj"]
        found = next((_body(scene, n, words, bodies) for n in doers), None)
        if found is not None:
            return found
        actors = [actor for n in doers for actor in (scene.actor_at(n.i),) if actor is not None]
        named = next((a.name for a in actors if a.kind in (ActorKind.ORGANISATION, ActorKind.STATE)), None)
        if named is not None:
            return named
    return None


def party_of(scene: Scene, cue: Token, attributions: Sequence[Attribution]) -> str | None:
    """The state or institution that evaluates, by itself or as whoever speaks of "we"."""
    subjects = scene.subjects(cue)
    named = next(
        (a.name for a in subjects if a.kind in _PARTIES or (a.kind is ActorKind.PRONOUN and _is_many(a))), None
    )
    if named is not None:
        return named
    if any(c.lower_ in _FIRST for t in (cue, cue.head) for c in t.children if c.dep_ == "nsubj"):
        return speaker_of(scene, cue, attributions)
    return None


def _is_many(pronoun: Actor) -> bool:
    """Whether "they" or "it" means an institution or a group: "They weighed the cost", of the chiefs of staff."""
    return bool(pronoun.name) and pronoun.person is None


def deciding(scene: Scene, cue: Token, attributions: Sequence[Attribution]) -> str | None:
    """Whoever wants or tells it, where the evaluation has no doer: "Oman wants its results evaluated"."""
    for above in cue.ancestors:
        named = next((a.name for a in scene.subjects(above) if a.kind in _PARTIES), None)
        if named is not None:
            return named
    return speaker_of(scene, cue, attributions)


def speaker_of(scene: Scene, cue: Token, attributions: Sequence[Attribution]) -> str | None:
    """The institution or office that speaks, or that of the person who does."""
    said = attribution_at(attributions, cue.i)
    if said is None or said.vague:
        return None
    for speaker in said.speakers:
        if speaker.person is not None:
            known = scene.people[speaker.person]
            return known.organisation or known.name
        if speaker.name:
            return speaker.name
    return None


def owner_of(scene: Scene, told: Named, words: AssessingWords, bodies: Sequence[Body]) -> str | None:
    """ "Three criteria guide the fund's choice", "the team's findings on soil and water decide": whose they are."""
    nouns = [told.subject] if told.subject is not None else []
    nouns += [c for c in told.at.children if c.dep_ == "nsubj"]
    owners = [c for noun in nouns for c in noun.children if c.dep_ == "poss"]
    return next((found for noun in owners if (found := _body(scene, noun, words, bodies)) is not None), None)


def _body(scene: Scene, noun: Token, words: AssessingWords, bodies: Sequence[Body]) -> str | None:
    span = scene.span(noun.left_edge.i, noun.right_edge.i + 1)
    for body in bodies:
        forms = (body.name, *body.names, *((body.acronym,) if body.acronym else ()))
        if any(form and form in span.text for form in forms) or any(span.overlaps(cue) for cue in body.cues):
            return body.name
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None and noun.lemma_.lower() in words.aims | _BRIEFS:
        return _body(scene, owner, words, bodies)  # "the commission's brief is to examine"
    if noun.lemma_.lower() not in words.evaluators | words.nouns:
        return None
    start, end = noun.left_edge.i, noun.i + 1
    if end < len(scene.doc) and scene.doc[end].lower_ in ("of", "by"):
        people = end + 1
        while people < len(scene.doc) and scene.doc[people].pos_ in _NOMINAL:
            people += 1
        end = people if people > end + 1 else end  # "panel of engineers", "review by three retired officers"
    while start < noun.i and scene.doc[start].pos_ in ("DET", "PRON"):
        start += 1
    return scene.text(start, end)


def _before(scene: Scene, cue: Token, words: AssessingWords, bodies: Sequence[Body]) -> str | None:
    """ "A Chinese team visited the valley. It was to weigh ...": the subject of the clause or sentence before."""
    number = scene.sentence_number(cue.i)
    for token in scene.doc[scene.sentences[number].start : cue.i]:
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i != cue.i and token.lower_ not in _THIRD:
            return _body(scene, token, words, bodies)
    if number == 0:
        return None
    for token in scene.sentences[number - 1]:
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("ROOT", "conj"):
            return _body(scene, token, words, bodies)
    return None


def _doers(cue: Token) -> list[Token]:
    """The nouns that may do it: agent or subject, the noun of a relative clause, the object before an infinitive."""
    acted = any(c.dep_ == "nsubj" for c in cue.children)  # "the board rated the bids by price": no agent
    links = [c for c in cue.children if c.dep_ == "agent" or (c.lower_ == "by" and not acted)]
    agents = [n for c in links for n in c.children if n.dep_ == "pobj"]
    if agents or any(c.dep_ == "nsubjpass" for c in cue.children):
        owners = [p for c in cue.children if c.dep_ == "nsubjpass" for p in c.children if p.dep_ == "poss"]
        # "is examined, including its length, by a team": hung on "length"
        return (
            agents
            or owners
            or [n for t in cue.sent if t.i > cue.i and t.lower_ == "by" for n in t.children if n.dep_ == "pobj"]
        )
    found = [c for c in cue.children if c.dep_ == "nsubj"]
    if found:
        if found[0].lower_ in ("which", "who", "that") and cue.dep_ == "relcl":
            return [cue.head]
        return found
    for above in [cue, *cue.ancestors]:
        if above.pos_ == "NOUN" and above.i < cue.i:
            found.append(above)
        found += [c for c in above.children if c.dep_ == "dobj" and c.i < cue.i]
    found += [c for above in cue.ancestors for c in above.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < cue.i]
    return found
