"""Finds who speaks: the actors that a word of saying has for its subject. Whoever stands for nobody in particular is told apart.

The parse is asked first; where it gives no subject, the words beside the cue are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.reading.saying.cues import Cue, Form
from accord.reading.scene import Actor, ActorKind, Scene


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words they are. `start` to `end`: the tokens that name the speaker; `own`: named beside the cue itself.

    Without `actors`, `vague` tells of somebody who stands for nobody ("observers"); neither: an event or a thing is the subject.
    """

    actors: tuple[Actor, ...] = ()
    start: int = -1
    end: int = -1
    own: bool = False
    vague: bool = False


NOBODY = Voice()
_SUBJECTS = ("nsubj", "nsubjpass")
_PASSED_ON = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "acl", "relcl", "parataxis")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_ARTICLES = frozenset({"the", "a", "an"})
_SKIPPED = frozenset(
    "also further furthermore then later has have had is was are were been being both all for his her its their part".split()
)


def subject_of(verb: Token) -> Token | None:
    """The word that is the verb's own subject; for "who" the word it stands for."""
    found = None
    for child in verb.children:
        if child.dep_ in _SUBJECTS and (found is None or child.i < verb.i):
            found = child  # the nearest before the verb: a long office may be parsed as a subject of its own
    if found is not None:
        return verb.head if found.lower_ in _RELATIVES and verb.dep_ == "relcl" else found
    if verb.dep_ == "relcl" and verb.i and verb.nbor(-1).lower_ in _RELATIVES:
        return verb.head
    return None


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
        case Form.PARTICIPLE | Form.PURPOSE:
            return _shared(scene, token, earlier, participle=cue.form is Form.PARTICIPLE)
        case Form.FINITE:
            return _finite(scene, token, cue.end, earlier)


def _finite(scene: Scene, token: Token, end: int, earlier: Sequence[tuple[Cue, Voice]]) -> Voice:
    subject = subject_of(token)
    if subject is None and end < len(scene.doc):
        inverted = _beside(scene, end, token)
        if inverted is not None:
            return inverted
    if subject is None:
        before = _before(scene, token)
        if before is not None:
            return before
        return _shared(scene, token, earlier, participle=False)
    if subject.lower_ in _RELATIVES and subject.i == token.i - 1:
        before = _before(scene, token)
        if before is not None:
            return before
    voice = _named(scene, subject, token)
    if not voice.actors and not voice.vague:
        before = _before(scene, token)
        if before is not None:
            return before
    return voice


def _named(scene: Scene, noun: Token, verb: Token | None) -> Voice:
    """The voice that a noun phrase names."""
    words = saying_words()
    actors = tuple(_joined_on(scene, _coordinated(scene, noun), verb))
    if actors:
        if any(_is_vague(scene, actor, words) for actor in actors):
            return Voice(start=actors[0].start, end=actors[-1].end, own=True, vague=True)
        if (
            all(actor.kind is ActorKind.TEXT for actor in actors)
            and verb is not None
            and verb.lemma_ not in words.text_verbs
        ):
            return NOBODY
        return Voice(actors, actors[0].start, actors[-1].end, own=True)
    return _unlisted(scene, noun, verb, words)


def _joined_on(scene: Scene, actors: list[Actor], verb: Token | None) -> list[Actor]:
    """The actors and those that "and" joins to the last of them before the verb, whatever the parse says."""
    while actors and verb is not None and actors[-1].end < verb.i and scene.doc[actors[-1].end].lower_ == "and":
        at = actors[-1].end + 1
        following = scene.actor_at(at) or scene.actor_at(at + 1)
        if following is None or following.start > at + 1 or following.end > verb.i or following in actors:
            break
        actors.append(following)
    return actors


def _coordinated(scene: Scene, noun: Token) -> list[Actor]:
    """The actors of a noun and of those joined to it; a noun that only stands inside a mention counts by its mention."""
    found: list[Actor] = []
    for member in (noun, *noun.conjuncts):
        if member.i > noun.i and member.pos_ in ("VERB", "AUX"):
            continue
        actor = scene.actor_at(member.i)
        if actor is None:
            # "police chiefs": the mention may hang on another word of the phrase
            actor = next((a for a in scene.actors if a.head == member.i), None)
        elif not _heads(scene, actor, member):
            actor = None
        actor = _by_name(scene, member) if actor is None else _with_name(scene, actor)
        if actor is not None and actor not in found:
            found.append(actor)
    return sorted(found, key=lambda actor: actor.start)


def _by_name(scene: Scene, member: Token) -> Actor | None:
    """A person of the document by a part of the name that the scene does not list as a mention."""
    if not member.text[0].isupper() or member.dep_ in ("compound", "poss") or len(member.text) < 3:
        return None
    holders = [
        n
        for n, person in enumerate(scene.people)
        if member.text in person.name.replace("-", " - ").split() or member.text in person.name.split()
    ]
    if len(holders) != 1:
        return None
    person = scene.people[holders[0]]
    parties = (person.country,) if person.country else ()
    return Actor(ActorKind.PERSON, member.i, member.i + 1, member.i, person.name, parties, holders[0])


def _with_name(scene: Scene, actor: Actor) -> Actor:
    """The person whose name follows an office that the scene lists apart: "the GCC envoy" + "Brigadier Hassan Omar"."""
    if (
        actor.kind not in (ActorKind.OFFICE, ActorKind.ORGANISATION)
        or actor.person is not None
        or actor.end >= len(scene.doc)
    ):
        return actor
    if scene.doc[actor.end].lower_ in {"for", "of"}:
        inner = scene.actor_at(actor.end + 1) or scene.actor_at(min(actor.end + 2, len(scene.doc) - 1))
        if (
            inner is not None
            and inner.start <= actor.end + 2
            and inner.kind in (ActorKind.ORGANISATION, ActorKind.STATE)
        ):
            # "a spokesperson for the European Commission"
            first = actor.start + (scene.doc[actor.start].lower_ in _ARTICLES)
            return replace(actor, end=inner.end, name=scene.text(first, inner.end), parties=inner.parties)
        return actor
    following = scene.actor_at(actor.end)
    if following is None and scene.doc[actor.end].text[0].isupper() and actor.end + 1 < len(scene.doc):
        following = scene.actor_at(actor.end + 1)  # "... Affairs Brigadier Hassan Omar"
    return (
        following
        if following is not None and following.kind is ActorKind.PERSON and following.start <= actor.end + 1
        else actor
    )


def _heads(scene: Scene, actor: Actor, member: Token) -> bool:
    """Whether the mention is the phrase of `member`, not a mere modifier of it ("Peru" in "the Peru visit")."""
    if actor.head == member.i or actor.kind in (ActorKind.PERSON, ActorKind.PRONOUN):
        return True
    following = scene.doc[actor.end] if actor.end < len(scene.doc) else None
    return following is None or following.pos_ not in ("NOUN", "PROPN")


def _is_vague(scene: Scene, actor: Actor, words: SayingWords) -> bool:
    if actor.person is not None or actor.kind in (ActorKind.STATE, ActorKind.TEXT):
        return False
    lemma = scene.doc[actor.head].lemma_.lower()
    if lemma in words.vague and actor.kind in (ActorKind.OFFICE, ActorKind.COLLECTIVE):
        return not any(t.lower_ in {"state", "official"} for t in scene.doc[actor.start : actor.end])  # "state media"
    return lemma in words.bare and not _is_placed(scene, actor)


def _is_placed(scene: Scene, actor: Actor) -> bool:
    """Whether a bare noun is told apart: "Omani officials", "the official", "White House aides"; not "two officials"."""
    mention = scene.doc[actor.start : actor.end]
    if mention[0].lower_ in {"the", "both", "these", "his", "her", "its", "their"}:
        return True
    return any(t.pos_ == "PROPN" or t.ent_type_ in ("NORP", "GPE", "ORG") for t in mention)


def _unlisted(scene: Scene, noun: Token, verb: Token | None, words: SayingWords) -> Voice:
    """A speaker that the scene does not list: a text ("an MEA release"), an office or collective, a proper name."""
    if noun.pos_ in ("PRON", "DET") or noun.dep_ == "expl":
        return NOBODY
    start, end = _phrase(scene, noun)
    lemma = singular(noun, words)
    definite = noun.left_edge.lower_ in {"the", "both", "these", "two", "three"}
    spoken_for = any(c.lower_ in {"state", "official"} for c in noun.children)  # "state media"
    if (lemma in words.vague and not spoken_for) or (lemma in words.bare and not definite):
        return Voice(start=start, end=end, own=True, vague=True)
    name = scene.text(start, end)
    if lemma in words.texts:
        if verb is not None and verb.lemma_ not in words.text_verbs:
            return NOBODY
        kind = ActorKind.TEXT
    elif lemma in words.speakers or lemma in words.bare or spoken_for:
        kind = ActorKind.OFFICE
    elif _is_named(noun):
        kind = ActorKind.PERSON if noun.ent_type_ == "PERSON" else ActorKind.ORGANISATION
    else:
        return NOBODY
    return Voice((Actor(kind, start, end, noun.i, name),), start, end, own=True)


def _is_named(noun: Token) -> bool:
    """Whether a proper name is somebody's who can speak: tagged as such, or an acronym."""
    if noun.pos_ != "PROPN" or not noun.text[0].isupper():
        return False
    return noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or (noun.is_upper and len(noun.text) > 1)


def singular(noun: Token, words: SayingWords) -> str:
    """The lemma of a noun; a capitalised plural ("Interior Ministers") is told too."""
    lemma = noun.lemma_.lower()
    if noun.tag_ in ("NNPS", "NNP") and lemma not in words.speakers and lemma.endswith("s"):
        return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]
    return lemma


def _phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """A noun with what stands before it and an "of" or "in" behind: without article, relative clauses and appositions."""
    start, end = noun.left_edge.i, noun.i + 1
    for child in noun.children:
        if (
            child.i == end
            and child.dep_ == "prep"
            and child.lower_ in {"of", "in", "for"}
            and child.right_edge.i - noun.i <= 8
        ):
            end = child.right_edge.i + 1
    while start < noun.i and (
        scene.doc[start].lower_ in _ARTICLES or scene.doc[start].is_punct or scene.doc[start].is_space
    ):
        start += 1
    return start, end


def _beside(scene: Scene, at: int, verb: Token) -> Voice | None:
    """The speaker right after the verb: "..., said Ana Petrova, the minister"."""
    actor = scene.actor_at(at)
    if actor is None or actor.start != at or verb.lemma_ == "tell":
        return None
    before = verb.i - 1
    if scene.doc[before].text not in {",", '"', "'"}:
        return None
    return _named(scene, scene.doc[actor.head], verb)


def _before(scene: Scene, verb: Token) -> Voice | None:
    """The speaker right before the verb, over adverbs and a bracketed apposition: "Petrova, the minister, also said"."""
    at = verb.i - 1
    start = scene.sentence_of(verb.i).start
    while at > start and (scene.doc[at].pos_ in ("ADV", "AUX") or scene.doc[at].lower_ in _SKIPPED):
        at -= 1
    if at >= start and scene.doc[at].lower_ in _RELATIVES:
        at -= 1
    actor = scene.actor_at(at)
    if actor is None and scene.doc[at].text == "," and at > start:
        actor = _before_brackets(scene, at, start)
    if actor is None or actor.end < at - 20 or actor.head > verb.i:
        return None
    head = scene.doc[actor.head]
    # "after talks with the minister, he said": an object is no subject, whatever stands next
    if head.dep_ in ("pobj", "dobj", "poss") and scene.doc[verb.i - 1].text != "," and head.dep_ != "dobj":
        return None
    if actor.kind is ActorKind.PERSON or head.dep_ in (*_SUBJECTS, "ROOT", "appos", "conj", "dobj", "compound", "nmod"):
        voice = _named(scene, head, verb)
        return voice if voice.actors or voice.vague else None
    return None


def _before_brackets(scene: Scene, comma: int, start: int) -> Actor | None:
    """Who stands before ", the minister," that ends at `comma`."""
    inner = scene.actor_at(comma - 1)
    at = comma - 1
    while at > start and scene.doc[at].text != ",":
        at -= 1
    outer = scene.actor_at(at - 1) if at > start else None
    if (
        outer is not None
        and outer.kind is ActorKind.PERSON
        and comma - at < 25
        and scene.doc[outer.head].dep_ not in ("pobj",)
    ):
        return outer
    return inner if inner is not None and scene.doc[inner.head].dep_ in (*_SUBJECTS, "appos") else None


def _shared(scene: Scene, token: Token, earlier: Sequence[tuple[Cue, Voice]], *, participle: bool) -> Voice:
    """The speaker that a verb without a subject shares: with the verb it hangs on, else with the cue before it."""
    if participle:
        own = subject_of(token)
        if own is not None and own.i < token.i:  # ", with Warsaw accusing"
            return _named(scene, own, token)
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
            return _again(by_cue[at.i])
        subject = subject_of(at) if at.pos_ in ("VERB", "AUX") else None
        if subject is not None and abs(subject.i - token.i) < 80:
            if participle and earlier and subject.i < token.i and not _same_voice(subject, earlier[-1][1]):
                # "X said the bridge was safe, adding that ...": the speaker goes on, whatever the parse says
                return _again(earlier[-1][1])
            return _again(_named(scene, subject, at))
    if earlier:
        return _again(earlier[-1][1])
    root = scene.sentence_of(token.i).root
    subject = subject_of(root)
    return _again(_named(scene, subject, root)) if subject is not None else NOBODY


def _governing(verb: Token) -> Token:
    """The verb that a verb without a subject is joined to; out of a clause of what is said where it does not fit into it."""
    head = verb.head
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and head.head.i < head.i and leaves_clause(verb, head):
        return head.head
    return head


def leaves_clause(verb: Token, clause: Token) -> bool:
    """Whether a joined verb goes on with the verb of saying, not with what is said.

    A comma parts it ("said Fiji was grateful, and asked for a ship"), or its tense: "said Japan will send an officer and invited
    Fiji"; but "said the board approved the plan and recommended a vote" is all said.
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
    """The speaker of "a message from the queen thanking ..."; for any other noun the one who spoke before, if it is bracketed."""
    words = saying_words()
    comma = token.i > 0 and token.nbor(-1).text == ","
    if comma and earlier:
        return _again(earlier[-1][1])
    if noun.lemma_.lower() in words.texts or noun.lemma_.lower() in words.speech:
        for child in noun.children:
            if child.lower_ in {"from", "by"}:
                for inner in child.children:
                    voice = _named(scene, inner, None)
                    if voice.actors:
                        return _again(voice)
        if noun.dep_ in _SUBJECTS or not comma:
            return _again(_named(scene, noun, None))
    if not comma:
        named = _named(scene, noun, None)
        return _again(named) if named.actors and noun.dep_ in _SUBJECTS else NOBODY
    root = scene.sentence_of(token.i).root
    subject = subject_of(root)
    return _again(_named(scene, subject, None)) if subject is not None else NOBODY


def _same_voice(subject: Token, voice: Voice) -> bool:
    return voice.start <= subject.i < voice.end


def _again(voice: Voice) -> Voice:
    """The same speaker, not named beside the cue."""
    return Voice(voice.actors, voice.start, voice.end, own=False, vague=voice.vague)


def _source(scene: Scene, cue: Cue) -> Voice:
    """Who is named as the source: "according to the ministry", "citing a statement"."""
    sentence = scene.sentence_of(cue.at)
    limit = min(cue.end + 20, sentence.end)
    comma = next((at for at in range(cue.end + 1, limit) if scene.doc[at].text == ","), limit)
    actor = next(iter(scene.actors_in(cue.end, comma)), None)
    for token in scene.doc[cue.end : comma]:
        if actor is not None and token.i >= actor.start:
            return _named(scene, scene.doc[actor.head], None)
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "poss", "nmod"):
            return _unlisted(scene, token, None, saying_words())
    return NOBODY


def _label(scene: Scene, cue: Cue) -> Voice:
    before = scene.actor_at(cue.at - 1)
    sentence = scene.sentence_of(cue.at)
    if before is not None and before.start == sentence.start and scene.doc[cue.at].text == ":":
        return Voice((before,), before.start, before.end, own=True)
    tokens = [t for t in scene.doc[cue.end : sentence.end] if not t.is_space]
    actor = scene.actor_at(tokens[0].i)
    if actor is not None:
        return Voice((actor,), actor.start, actor.end, own=True)
    return _unlisted(scene, tokens[-1], None, saying_words())


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
                return _named(scene, child, None)
    return NOBODY


def _agent(scene: Scene, token: Token) -> Voice:
    """By whom: "was welcomed by Oman"."""
    for child in token.children:
        if child.dep_ == "agent" or child.lower_ == "by":
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return _named(scene, inner, token)
    return NOBODY
