"""Finds who speaks by a word of saying: its subject, the one it shares, the source or agent it names.

The parse is asked first; where it gives no subject, the words beside the cue are.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.saying import saying_words
from accord.reading.saying.cues import Cue, Form, main_of, passes_on
from accord.reading.saying.points import header_of, is_answer, is_topic
from accord.reading.saying.voices import NOBODY, RELATIVES, SUBJECTS, Voice, again, named, subject_of, unlisted
from accord.reading.scene import Actor, ActorKind, Scene

_PASSED_ON = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "acl", "relcl", "parataxis")
_SKIPPED = frozenset(
    "also further furthermore then later both all for his her its their part has have had is was are were been".split()
)


def voice_of(scene: Scene, cue: Cue, earlier: Sequence[tuple[Cue, Voice]]) -> Voice:
    """Who speaks by `cue`; `earlier` are the cues before it in the same sentence with their voices."""
    token = scene.doc[cue.at]
    match cue.form:
        case Form.SOURCE:
            return _source(scene, cue)
        case Form.LABEL:
            return _label(scene, cue)
        case Form.QUOTED:
            return _quoted(scene, token)
        case Form.PASSIVE:
            return _agent(scene, token)
        case Form.GRANTED:
            actor = next(iter(scene.actors_in(cue.end, min(cue.end + 6, scene.sentence_of(cue.at).end))), None)
            return named(scene, scene.doc[actor.head], None) if actor is not None else NOBODY
        case Form.PARTICIPLE | Form.PURPOSE:
            return _shared(scene, token, earlier, participle=cue.form is Form.PARTICIPLE)
        case Form.FINITE:
            return _finite(scene, main_of(token), cue.end, earlier)


def _finite(scene: Scene, token: Token, end: int, earlier: Sequence[tuple[Cue, Voice]]) -> Voice:
    if token.tag_ in ("NN", "NNS"):  # '," the joint communique notes': the tagger takes the verb for a noun
        return unlisted(scene, token.nbor(-1), None, saying_words())
    subject = subject_of(token)
    if subject is None and token.tag_ == "VBN" and token.dep_ == "acl":
        told = token.head
        if told.dep_ == "ROOT" or scene.doc[told.left_edge.i - 1].text == ",":
            subject = told  # ", the ministry of health informed on Monday"
    if subject is not None and sum(t.text == '"' for t in scene.doc[subject.i : token.i]) % 2:
        before = _before(scene, token)  # '"The ice is thin, the traffic thick," the captain, Ana Ruiz, observed'
        if before is not None:
            return before
    if subject is None and end < len(scene.doc):
        inverted = _beside(scene, end, token)
        if inverted is not None:
            return inverted
    listed = header_of(scene, token)
    if listed is not None and (subject is None or subject.i > token.i):
        return again(Voice((listed,), listed.start, listed.end))
    if subject is None:
        before = _before(scene, token)
        if before is not None:
            return before
        opening = token.text[0].isupper() or (token.i and token.nbor(-1).pos_ == "ADV" and token.nbor(-1).is_title)
        if opening and token.tag_ == "VBZ":
            return _issuer(scene, token)
        return _shared(scene, token, earlier, participle=False)
    if subject.text == "HE":  # "HE the Minister of State affirmed"
        subject = next((c for c in subject.children if c.dep_ == "appos"), subject)
    if subject.lower_ in RELATIVES and subject.i == token.i - 1:
        before = _before(scene, token)
        if before is not None:
            return before
    voice = _by_name_behind(scene, named(scene, subject, token), token)
    if not voice.actors and not voice.vague:
        before = _before(scene, token)
        if before is not None:
            return before
    return voice


def _by_name_behind(scene: Scene, voice: Voice, verb: Token) -> Voice:
    """The person whom commas set between an office and the verb: "The captain of the ship, Ana Ruiz, said"."""
    doc, close = scene.doc, verb.i - 1
    while close > 1 and (doc[close].pos_ in ("ADV", "AUX") or doc[close].lower_ in _SKIPPED):
        close -= 1
    person = scene.actor_at(close - 1) if doc[close].text == "," else None
    if person is None or person.person is None or person.end != close:
        return voice
    at = person.start - 1
    while at > verb.sent.start and doc[at].text[0].isupper():
        at -= 1  # a rank
    if doc[at].text != "," or any(actor.person is not None for actor in voice.actors):
        return voice
    # "a spokesman for the president, Ana Ruiz, said": whose name it is stays open
    office = scene.actor_at(at - 1)
    apart = office is not None and office.kind is ActorKind.OFFICE and office not in voice.actors
    if apart or not voice.actors or any(actor.kind is not ActorKind.OFFICE for actor in voice.actors):
        return voice
    if any(t.text in {",", ";"} or t.pos_ in ("VERB", "AUX") for t in doc[voice.end : at]):
        return voice
    return replace(voice, actors=(person,), end=close)


def _issuer(scene: Scene, token: Token) -> Voice:
    """The body whose decisions open with the verb: "Requests the Commission to dispatch a mission"."""
    issuers = saying_words().issuers
    for actor in scene.actors:
        if actor.start > token.i:
            break
        if actor.kind is ActorKind.ORGANISATION and any(
            t.lower_ in issuers for t in scene.doc[actor.start : actor.end]
        ):
            return again(Voice((actor,), actor.start, actor.end))
    return NOBODY


def _beside(scene: Scene, at: int, verb: Token) -> Voice | None:
    """The speaker right after the verb: "..., said Ana Petrova, the minister"."""
    actor = scene.actor_at(at)
    before = verb.i - 1
    if verb.lemma_ == "tell" or scene.doc[before].text not in {",", '"', "'"}:
        return None
    if actor is None:
        # "None of it binds anyone, recalled the head teacher, Sister Mary Eze"
        noun = next((c for c in verb.children if c.dep_ == "dobj" and c.left_edge.i == at), None)
        found = named(scene, noun, verb) if noun is not None and scene.doc[at].lower_ in {"the", "a", "an"} else NOBODY
        return found if found.actors or found.vague else None  # "praised Oman, stressed the need": a thing says nothing
    if actor.start != at:
        return None
    return named(scene, scene.doc[actor.head], verb)


def _before(scene: Scene, verb: Token) -> Voice | None:
    """The speaker right before the verb, over adverbs and an apposition: "Petrova, the minister, also said"."""
    at = verb.i - 1
    start = scene.sentence_of(verb.i).start
    while at > start and (scene.doc[at].pos_ in ("ADV", "AUX") or scene.doc[at].lower_ in _SKIPPED):
        at -= 1
    if at >= start and scene.doc[at].lower_ in RELATIVES:
        at -= 1
    if scene.doc[at].text == ")":  # "The European Union (EU) announced"
        at = next((i - 1 for i in range(at, max(at - 8, start), -1) if scene.doc[i].text == "("), at)
    actor = scene.actor_at(at)
    if actor is None and scene.doc[at].text == "," and at > start:
        actor = _before_brackets(scene, at, start)
    if actor is None and scene.doc[at].pos_ == "NOUN":
        actor = _opening_phrase(scene, at, start)
    if actor is None or actor.end < at - 20 or actor.head > verb.i:
        return None
    head = scene.doc[actor.head]
    whole = _whole(head)
    if whole is not None:
        voice = named(scene, whole, verb)
        return voice if voice.actors or voice.vague else None
    # "after talks with the minister, he said": an object is no subject, whatever stands next
    opened = scene.doc[start].tag_ == "VBG" and scene.doc[actor.start - 1].text == ","
    if opened and actor.kind is ActorKind.PERSON:
        return named(scene, head, verb)  # "Hailing the pact as a milestone, Minister Ruiz said"
    if head.dep_ in ("pobj", "dobj", "poss") and scene.doc[verb.i - 1].text != "," and head.dep_ != "dobj":
        return None
    if actor.kind is ActorKind.PERSON or head.dep_ in (*SUBJECTS, "ROOT", "appos", "conj", "dobj", "compound", "nmod"):
        voice = named(scene, head, verb)
        return voice if voice.actors or voice.vague else None
    return None


def _opening_phrase(scene: Scene, at: int, start: int) -> Actor | None:
    """The office that the phrase before the verb opens with: "In Oman, the minister for food and farming reminded"."""
    first = at
    while first > start and scene.doc[first].pos_ in ("NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET"):
        first -= 1
    if first > start and scene.doc[first].text != ",":
        return None
    first += scene.doc[first].text == ","
    actor = next((a for a in map(scene.actor_at, range(first, min(first + 3, at))) if a is not None), None)
    if actor is None or actor.kind is not ActorKind.OFFICE or scene.doc[actor.end].lower_ not in {"of", "for"}:
        return None
    return actor


def _whole(part: Token) -> Token | None:
    """The noun behind a comma that "of" hangs a name on: ", the press service of the Foreign Ministry said"."""
    at = part.head
    if part.dep_ != "pobj" or at.lower_ not in {"of", "for", "at", "in", "from"}:
        return None
    whole = at.head
    opens = whole.pos_ in ("NOUN", "PROPN") and whole.dep_ in ("appos", "conj", "dep", "ROOT") and whole.left_edge.i
    return whole if opens and whole.doc[opens - 1].text in {",", '"'} else None


def _before_brackets(scene: Scene, comma: int, start: int) -> Actor | None:
    """Who stands before ", the minister," that ends at `comma`."""
    inner = scene.actor_at(comma - 1)
    at = comma - 1
    while at > start and scene.doc[at].text != ",":
        at -= 1
    outer = scene.actor_at(at - 1) if at > start else None
    # 25: "Petrova, who had been minister of the interior until the spring of last year, said"
    near = outer is not None and outer.kind is ActorKind.PERSON and comma - at < 25
    if outer is not None and near and scene.doc[outer.head].dep_ != "pobj":
        return outer
    return inner if inner is not None and scene.doc[inner.head].dep_ in (*SUBJECTS, "appos") else None


def _shared(scene: Scene, token: Token, earlier: Sequence[tuple[Cue, Voice]], *, participle: bool) -> Voice:
    """The speaker that a verb without a subject shares: with the verb it hangs on, else with the cue before it."""
    if participle:
        own = subject_of(token)
        if own is not None and own.i < token.i:  # ", with Warsaw accusing"
            return named(scene, own, token)
    at = token
    by_cue = {cue.at: voice for cue, voice in earlier}
    for step in range(6):
        if at.head == at or (at.dep_ not in _PASSED_ON and step):
            break
        if at.dep_ in ("acl", "relcl"):
            if step == 0 and participle:
                return _of_noun(scene, at.head, earlier, token)
            if participle:
                break
        at = _governing(at)
        if at.i in by_cue:
            return again(by_cue[at.i])
        subject = subject_of(at) if at.pos_ in ("VERB", "AUX") else None
        if subject is not None and abs(subject.i - token.i) < 80:
            if participle and earlier and subject.i < token.i and not _same_voice(subject, earlier[-1][1]):
                # "X said the bridge was safe, adding that ...": the speaker goes on, whatever the parse says
                return again(earlier[-1][1])
            return again(named(scene, subject, at))
    if earlier:
        return again(earlier[-1][1])
    root = scene.sentence_of(token.i).root
    subject = subject_of(root)
    return again(named(scene, subject, root)) if subject is not None else NOBODY


def _governing(verb: Token) -> Token:
    """The verb that a verb without a subject is joined to, out of what is said where it does not fit into it."""
    head = verb.head
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and head.head.i < head.i and leaves_clause(verb, head):
        return head.head
    return head


def leaves_clause(verb: Token, clause: Token) -> bool:
    """Whether a joined verb goes on with the verb of saying, not with what is said.

    A comma parts it ("said Fiji was grateful, and asked for a ship"), or its tense: "said Japan will send an officer
    and invited Fiji"; but "said the board approved the plan and recommended a vote" is all said.
    """
    doc = verb.doc
    at = verb.i - 1
    while at > clause.i and (doc[at].pos_ in ("ADV", "CCONJ") or doc[at].lower_ in _SKIPPED):
        at -= 1
    if doc[at].text == ",":
        return True
    outer_past = clause.head.tag_ == "VBD"
    inner_past = clause.tag_ in ("VBD", "VBN") and not any(
        c.tag_ in ("MD", "VBZ", "VBP") for c in clause.children if c.dep_ in ("aux", "auxpass")
    )
    return verb.tag_ == "VBD" and outer_past and not inner_past


def _of_noun(scene: Scene, noun: Token, earlier: Sequence[tuple[Cue, Voice]], token: Token) -> Voice:
    """The speaker of "a message from the queen thanking ..."; after any other noun and a comma the one before."""
    words = saying_words()
    comma = token.i > 0 and token.nbor(-1).text in {",", '"'}  # '"the grave state of things" stressing'
    if comma and earlier:
        return again(earlier[-1][1])
    if noun.lemma_.lower() in words.denied:
        return NOBODY  # "dismissed a report alleging that troops had crossed"
    if noun.lemma_.lower() in words.texts or noun.lemma_.lower() in words.speech:
        for child in noun.children:
            if child.lower_ in {"from", "by"}:
                for inner in child.children:
                    voice = named(scene, inner, None)
                    if voice.actors:
                        return again(voice)
        if noun.dep_ in SUBJECTS or not comma:
            return again(named(scene, noun, None))
    if not comma:
        voice = named(scene, noun, None)
        return again(voice) if voice.actors and noun.dep_ in SUBJECTS else NOBODY
    root = scene.sentence_of(token.i).root
    subject = subject_of(root)
    return again(named(scene, subject, None)) if subject is not None else NOBODY


def _same_voice(subject: Token, voice: Voice) -> bool:
    return voice.start <= subject.i < voice.end


def _source(scene: Scene, cue: Cue) -> Voice:
    """Who is named as the source: "according to the ministry", "citing a statement"."""
    sentence = scene.sentence_of(cue.at)
    limit = min(cue.end + 20, sentence.end)
    comma = next((at for at in range(cue.end + 1, limit) if scene.doc[at].text == ","), limit)
    # "according to the state-run agency": no state
    actor = next((a for a in scene.actors_in(cue.end, comma) if scene.doc[a.end : a.end + 1].text != "-"), None)
    for token in scene.doc[cue.end : comma]:
        if actor is not None and token.i >= actor.start:
            whole = _of_state(scene, actor)  # "according to the Vietnamese general"
            voice = named(scene, whole if whole is not None else scene.doc[actor.head], None)
            # "According to Ruiz, Peru and Chile share": whoever stands behind the comma tells nothing
            near = tuple(a for a in voice.actors if a.start < comma)
            return replace(voice, actors=near, end=near[-1].end) if near else voice
        hyphened = scene.doc[token.i + 1 : token.i + 2].text == "-"
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "poss", "nmod") and not hyphened:
            return unlisted(scene, token, None, saying_words())
    return NOBODY


def _of_state(scene: Scene, actor: Actor) -> Token | None:
    """The office that the name of a state only tells the side of."""
    noun = scene.doc[actor.head].head
    told = actor.kind is ActorKind.STATE and scene.doc[actor.head].dep_ in ("amod", "compound", "nmod")
    words = saying_words()
    if told and noun.i == actor.end and noun.lemma_.lower() in words.speakers | words.vague | words.outlets:
        return noun
    owned = actor.kind is ActorKind.PERSON and actor.end + 1 < len(scene.doc) and scene.doc[actor.end].tag_ == "POS"
    if not owned:
        return None
    # "according to President Ana Ruiz's press office"
    following = scene.doc[actor.end + 1 : min(actor.end + 5, len(scene.doc))]
    return next((t for t in following if t.lemma_.lower() in words.speakers), None)


def _label(scene: Scene, cue: Cue) -> Voice:
    if is_answer(scene.doc[cue.at]):
        return _interviewed(scene, cue)
    if is_topic(scene.doc[cue.at]):
        people = [actor for actor in scene.actors if actor.person is not None and actor.end <= cue.at]
        return Voice((people[-1],), cue.at, cue.at + 1) if people else NOBODY
    before = scene.actor_at(cue.at - 1)
    sentence = scene.sentence_of(cue.at)
    if before is not None and scene.doc[cue.at].text == ":" and before.start - sentence.start <= 4:
        return Voice((before,), before.start, before.end, own=True)
    tokens = [t for t in scene.doc[cue.end : sentence.end] if not t.is_space]
    actor = scene.actor_at(tokens[0].i)
    if actor is not None:
        return Voice((actor,), actor.start, actor.end, own=True)
    return unlisted(scene, tokens[-1], None, saying_words())


def _interviewed(scene: Scene, cue: Cue) -> Voice:
    """Who answers in an interview: the person named last before the first question."""
    doc = scene.doc
    asked = next((t.i for t in doc if t.text == ":" and t.i and doc[t.i - 1].text in {"Q", "Question"}), cue.at)
    people = [actor for actor in scene.actors if actor.person is not None and actor.end <= asked]
    return Voice((people[-1],), cue.at - 1, cue.at, own=True) if people else NOBODY


def _quoted(scene: Scene, token: Token) -> Voice:
    """Who is quoted: the subject of "was quoted as saying", the object of "quoted the minister as saying"."""
    at = token.head
    for _ in range(3):
        if at.lemma_ in {"quote", "cite", "report"}:
            break
        at = at.head
    for kinds in (("nsubjpass",), ("dobj", "obj"), ("nsubj",)):
        for child in at.children:
            if child.dep_ in kinds:
                return named(scene, child, None)
    return NOBODY


def _agent(scene: Scene, token: Token) -> Voice:
    """By whom: "was welcomed by Oman"."""
    for child in token.children:
        if child.dep_ == "agent" or child.lower_ == "by":
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return named(scene, inner, None if passes_on(token) else token)
    return NOBODY
