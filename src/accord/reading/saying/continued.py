"""Settles who speaks on when only a pronoun or another word is given: mostly the one who spoke last.

A pronoun that says something means the last speaker more often than the last name in the text; titles ("the minister")
are settled with the actors.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.saying import saying_words
from accord.lexicon.states import state_index
from accord.reading.saying.attributed import Attribution
from accord.reading.saying.he_or_she import can_be, other_one
from accord.reading.saying.later import named_later
from accord.reading.saying.of_nation import of_nation, titles_of
from accord.reading.saying.voices import NOBODY, Voice, subject_of
from accord.reading.scene import STANDING_FOR, Actor, ActorKind, Scene

_SHORTENED = {"fm": ("foreign", "minister"), "pm": ("prime", "minister"), "dm": ("deputy", "minister")}
_RULING = frozenset({"president", "king", "emir", "amir", "sultan", "queen", "emperor"})


def continued(scene: Scene, voice: Voice, spoken: Sequence[Attribution], beside: Sequence[Voice]) -> Voice:
    """A pronoun that speaks is the one who spoke last, if it can be: "he" a person, "it" an institution or text.

    `spoken` are the attributions of the sentences before, `beside` the voices before it in its own sentence.
    """
    if len(voice.actors) == 1 and voice.actors[0].name.lower() in saying_words().blocs:
        return _same_bloc(scene, voice)
    countryman = of_nation(scene, voice, spoken)
    if countryman is not None:
        return replace(voice, actors=_moved((countryman,), voice.start, voice.end), vague=False)
    if voice.vague or (len(voice.actors) == 1 and voice.actors[0].kind is ActorKind.OFFICE):
        return _same_person(scene, voice, spoken)
    if len(voice.actors) != 1 or voice.actors[0].kind is not ActorKind.PRONOUN:
        return voice
    pronoun = voice.actors[0]
    word = scene.doc[pronoun.start].lower_
    if not pronoun.name:
        for attribution in reversed(spoken):
            last_one = attribution.speakers
            if (_fits(word, last_one) and can_be(scene, word, last_one)) or _is_one_official(scene, word, last_one):
                return replace(voice, actors=_moved(attribution.speakers, pronoun.start, pronoun.end))
        return NOBODY
    if word in {"he", "she"}:
        teller = _teller(scene, pronoun, beside)
        if teller is not None and can_be(scene, word, teller.actors):
            return replace(voice, actors=_moved(teller.actors, pronoun.start, pronoun.end))
    if word == "it":
        for other in reversed(beside):  # "A spokesman for the Council confirmed it had pledged a loan"
            if other.own and other.start < pronoun.start and _fits(word, other.actors):
                return replace(voice, actors=_moved(other.actors, pronoun.start, pronoun.end))
        told = _main_subject(scene, pronoun)
        if told is not None:
            return replace(voice, actors=_moved((told,), pronoun.start, pronoun.end))
    for attribution in reversed(spoken):
        speakers = attribution.speakers
        if not speakers or attribution.vague:
            continue
        last = scene.sentence_number(pronoun.start) - scene.sentence_number(attribution.cue)
        if not can_be(scene, word, speakers):
            continue
        fits = _fits(word, speakers)
        nearest = _fits(word, (pronoun,)) and can_be(scene, word, (pronoun,))
        if fits and (last <= 1 or attribution.carried or not nearest):
            return replace(voice, actors=_moved(speakers, pronoun.start, pronoun.end))
        if fits:
            break
    if not can_be(scene, word, (pronoun,)):
        meant = other_one(scene, pronoun)
        return replace(voice, actors=_moved((meant,), pronoun.start, pronoun.end)) if meant is not None else NOBODY
    return voice


def _teller(scene: Scene, pronoun: Actor, beside: Sequence[Voice]) -> Voice | None:
    """Who says of himself that he hopes: "Rossi said he hoped the visit would help"."""
    at = pronoun.start - 1
    if at > 0 and scene.doc[at].lower_ == "that":
        at -= 1
    if at < 0 or scene.doc[at].lemma_ not in saying_words().verbs:
        return None
    for other in reversed(beside):
        if other.own and other.end <= at and at - other.end <= 2 and len(other.actors) == 1:
            return other if other.actors[0].person is not None else None
    return None


def _moved(speakers: Sequence[Actor], start: int, end: int) -> tuple[Actor, ...]:
    """The speakers as mentioned at another place."""
    return tuple(replace(speaker, start=start, end=end, head=start) for speaker in speakers)


def _same_person(scene: Scene, voice: Voice, spoken: Sequence[Attribution]) -> Voice:
    """ "The diplomat added" is the person who spoke last, if nothing but the article goes before."""
    words = saying_words()
    first, head = scene.doc[voice.start], scene.doc[voice.end - 1]
    article = first.lower_ == "the" or (voice.start > 0 and scene.doc[voice.start - 1].lower_ == "the")
    inner = scene.doc[voice.start + (first.lower_ == "the") : voice.end - 1]
    bare = all(token.is_lower and token.pos_ == "ADJ" for token in inner)
    if inner and inner[0].lower_ == "same" and head.lower_ == "source" and spoken and spoken[-1].speakers:
        return replace(voice, actors=_moved(spoken[-1].speakers, voice.start, voice.end), vague=False)
    known = any(a.person is not None for a in voice.actors)
    guest = _visitor(scene, voice)
    if guest is not None:
        return replace(voice, actors=_moved((guest,), voice.start, voice.end), vague=False)
    sided = any(a.parties for a in voice.actors) and first.is_title  # "Peruvian foreign minister said"
    titled = None if known or not (article or sided) else _titled(scene, voice)
    if titled is not None:
        return replace(voice, actors=_moved((titled,), voice.start, voice.end), vague=False)
    later = None if known else named_later(scene, voice)
    if later is not None:
        return replace(voice, actors=_moved((later,), voice.start, voice.end), vague=False)
    if known or not (article and bare):
        return voice
    for attribution in reversed(spoken):
        # "a ministry official said ... The official added"
        if len(attribution.speakers) == 1 and _is_nameless(attribution.speakers[0]):
            office = attribution.speakers[0]
            if office.name != voice.actors[0].name if voice.actors else True:
                same = scene.doc[office.head].lemma_ == head.lemma_ and office.person is None
                return replace(voice, actors=_moved((office,), voice.start, voice.end), vague=False) if same else voice
    for attribution in reversed(spoken):
        if not attribution.speakers or _is_nameless(attribution.speakers[0]):
            break  # somebody else without a name spoke between
        person = attribution.speakers[0].person
        if len(attribution.speakers) == 1 and person is not None:
            role = titles_of(scene, person)
            named = head.lower_ in role or head.lemma_.lower() in words.naming_the_last
            if not named or (head.lemma_.lower() == "diplomat" and not words.diplomats.intersection(role)):
                break
            return replace(voice, actors=_moved(attribution.speakers, voice.start, voice.end), vague=False)
    return voice


def _is_nameless(speaker: Actor) -> bool:
    """Whether an office speaks of which no person is known."""
    return speaker.kind is ActorKind.OFFICE and speaker.person is None


def _titled(scene: Scene, voice: Voice) -> Actor | None:
    """The one person of the text so far whose title "the Commissioner", "the Estonian minister" is."""
    mention = scene.doc[max(voice.start, 0) : voice.end]
    parties = {code for actor in voice.actors for code in actor.parties}
    states = state_index().find_states([t.text for t in mention])
    parties = parties or {m.code for m in states}
    # "Estonian" and "New Zealand's" tell the side; they need not stand in the title
    named = {word for m in states for word in range(m.start, m.end)}
    wanted = {
        t.lower_
        for n, t in enumerate(mention)
        if t.is_alpha
        and t.lower_ not in {"the", "acting"}
        and not (parties and (n in named or t.ent_type_ == "NORP" or t.lower_.endswith(("ian", "ese", "ish"))))
    }
    if wanted == {"head", "of", "state"}:
        return _ruler(scene, voice, parties)
    wanted = {word for short in wanted for word in _SHORTENED.get(short, (short,))}
    if len(wanted) == 1 and mention[-1].is_upper and len(mention[-1].text) > 2:
        return _by_initials(scene, voice, mention[-1].text)
    if not wanted or wanted & saying_words().owned:
        return None  # a delegation is nobody, though its leader's title names it
    # "The Peruvian envoy left. ... Envoy Ana Ruiz": a name that comes later must be of the same side
    for later in (False, True) if parties else (False,):
        near = {a.person: a for a in scene.actors if a.person is not None and (a.start > voice.start) is later}
        fitting = [
            actor
            for person, actor in near.items()
            if wanted <= titles_of(scene, person) and (not parties or scene.people[person].country in parties)
        ]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _by_initials(scene: Scene, voice: Voice, letters: str) -> Actor | None:
    """Who "the COAS" is: the one person so far whose title, "Chief of Army Staff", has these initials."""
    near = {a.person: a for a in scene.actors if a.person is not None and a.start < voice.start}
    fitting = [a for person, a in near.items() if letters in _initials(scene.people[person or 0].role or "")]
    return fitting[0] if len(fitting) == 1 else None


def _initials(role: str) -> set[str]:
    words = [word for word in role.replace("-", " ").split() if word[0].isalpha()]
    letters = {"".join(w[0] for w in words).upper(), "".join(w[0] for w in words if w[0].isupper())}
    return letters | {role.rpartition("(")[2].rstrip(")")}


def _ruler(scene: Scene, voice: Voice, parties: set[str]) -> Actor | None:
    """Who "the Head of State" is: the one president or monarch of that side who spoke or was named so far."""
    near = {a.person: a for a in scene.actors if a.person is not None and a.start < voice.start}
    rulers = [a for person, a in near.items() if titles_of(scene, person) & _RULING]
    own = [a for a in rulers if not parties or scene.people[a.person or 0].country in parties]
    return own[0] if len(own) == 1 else None


def _visitor(scene: Scene, voice: Voice) -> Actor | None:
    """Who "the visiting dignitary" is: the first person of the text, whose visit it tells."""
    words = {t.lower_ for t in scene.doc[max(voice.start, 0) : voice.end]}
    if not words & {"dignitary", "guest", "visitor"}:
        return None
    before = [a for a in scene.actors if a.person is not None and a.start < voice.start]
    sides = {m.code for m in state_index().find_states([t.text for t in scene.doc[max(voice.start, 0) : voice.end]])}
    if sides:  # "The Kenyan guest"
        before = [a for a in before if scene.people[a.person or 0].country in sides]
    # "receiving his counterpart Sato, ... The guest"
    received = [a for a in before if _is_guest(scene.doc[a.head])]
    known = any(a.person is not None for a in voice.actors)
    return next(iter(received[-1:] or ([] if known else before)), None)


def _is_guest(noun: Token) -> bool:
    """Whether somebody is received or talked to, or calls on the host."""
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        return verb.lemma_ in {"receive", "welcome", "host", "greet"}
    if noun.dep_ == "nsubj":
        following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
        return verb.lemma_ == "call" and following is not None and following.lower_ in {"on", "upon"}
    return noun.dep_ == "pobj" and verb.lower_ == "to" and verb.head.lemma_ == "talk"


def _same_bloc(scene: Scene, voice: Voice) -> Voice:
    """ "The alliance" is the organisation named before in the sentence or the one before it."""
    actor = voice.actors[0]
    for other in reversed(scene.actors):
        near = scene.sentence_number(actor.start) - scene.sentence_number(other.start) <= 1
        if other.start < actor.start and near and other.kind is ActorKind.ORGANISATION and other.name != actor.name:
            return replace(voice, actors=_moved((other,), actor.start, actor.end))
    return voice


def _main_subject(scene: Scene, pronoun: Actor) -> Actor | None:
    """The institution or text that the sentence before was about: "The statement confirmed ... It stressed ..."."""
    number = scene.sentence_number(pronoun.start)
    if number == 0:
        return None
    subject = subject_of(scene.sentences[number - 1].root)
    actor = scene.actor_at(subject.i) if subject is not None else None
    return actor if actor is not None and actor.kind in (ActorKind.TEXT, ActorKind.ORGANISATION) else None


def _is_one_official(scene: Scene, word: str, speakers: Sequence[Actor]) -> bool:
    """Whether "she" may be an official without a name: "A spokesperson said ... She added"."""
    if word not in {"he", "she"} or len(speakers) != 1 or speakers[0].kind is not ActorKind.OFFICE:
        return False
    return scene.doc[speakers[0].head].tag_ in ("NN", "NNP")


def _fits(word: str, speakers: Sequence[Actor]) -> bool:
    if word == "they":
        return len(speakers) > 1 or any(speaker.kind is ActorKind.COLLECTIVE for speaker in speakers)
    if len(speakers) != 1:
        return False
    speaker = speakers[0]
    if word in {"he", "she"}:
        return speaker.person is not None
    return word == "it" and speaker.person is None and speaker.kind not in STANDING_FOR
