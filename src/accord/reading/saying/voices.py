"""Finds whom a noun phrase names as a speaker. Whoever stands for nobody in particular ("observers") is told apart.

The scene's actors come first; a text, an office, an acronym or a short name that it does not list is taken as printed.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.lexicon.states import state_index
from accord.reading.scene import Actor, ActorKind, Scene

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVES = frozenset({"who", "which", "that", "whom"})
_ARTICLES = frozenset({"the", "a", "an"})
_DEFINITE = frozenset({"the", "both", "these", "his", "her", "its", "their"})
_PAPERS = frozenset(
    "newspaper daily weekly magazine outlet website broadcaster agency concern company firm airline operator".split()
)
_CREDITING = frozenset({"report", "transmit", "inform", "learn", "write", "cite", "quote"})
# what happens says nothing by itself: "the Lima Summit reaffirmed"
_HAPPENINGS = frozenset(
    "summit conference forum meeting talk consultation negotiation visit exercise round dialogue session agreement "
    "treaty plan "
    "programme program project law act day week war operation region area river island city".split()
)
_ANY = frozenset({"each", "every", "any", "some"})
_MANY = frozenset({"other", "others", "many", "several", "most", "various", "few"})
_COUNTS = frozenset({"two", "three", "four", "pair", "duo", "trio"})
_ON_X = frozenset({"on", "platform", "via", "network"})
_HONOURS = frozenset({"excellency", "majesty", "highness", "holiness", "eminence"})
# what only somebody does
_PERSONAL = frozenset(
    "say tell add express thank stress explain reply answer note recall emphasize emphasise urge".split()
)
_ISSUERS = (ActorKind.ORGANISATION, ActorKind.OFFICE)
_INSTITUTIONS = (ActorKind.ORGANISATION, ActorKind.STATE)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words they are. `start` to `end`: the tokens that name the speaker; `own`: named beside the cue itself.

    Without `actors`, `vague` tells of somebody who stands for nobody ("observers"); if neither is there, an event or a
    thing is the subject.
    """

    actors: tuple[Actor, ...] = ()
    start: int = -1
    end: int = -1
    own: bool = False
    vague: bool = False


NOBODY = Voice()


def subject_of(verb: Token) -> Token | None:
    """The word that is the verb's own subject; for "who" the word it stands for."""
    found = None
    # '..., said Ana Ruiz': what goes before the comma is no subject where one stands behind
    turned = verb.i > 0 and verb.nbor(-1).text in {",", '"'}
    for child in verb.children:
        if child.dep_ in SUBJECTS and (found is None or child.i < verb.i or turned):
            found = child  # the nearest before the verb: a long office may be parsed as a subject of its own
    if found is not None and found.text == "X" and found.i and found.nbor(-1).lower_ in _ON_X:
        # "the ministry in a post on X thanked": the site says nothing
        found = next((t for t in verb.sent if t.i < found.i and t.dep_ in (*SUBJECTS, "ROOT")), None)
    if found is not None:
        return verb.head if found.lower_ in RELATIVES and verb.dep_ == "relcl" else found
    if verb.dep_ == "relcl" and verb.i and verb.nbor(-1).lower_ in RELATIVES:
        return verb.head
    return None


def named(scene: Scene, noun: Token, verb: Token | None) -> Voice:
    """The voice that a noun phrase names."""
    words = saying_words()
    any_of_them = noun.left_edge.lower_ in (_ANY if noun.tag_ == "NN" else _ANY | _MANY)
    if any_of_them and noun.lemma_.lower() in {"state", "country", "nation"}:
        return Voice(start=noun.left_edge.i, end=noun.i + 1, own=True, vague=True)
    if verb is not None and _is_credit(scene, noun, verb):
        return unlisted(scene, noun, verb, words)
    actors = tuple(_joined_on(scene, _coordinated(scene, noun), verb))
    if verb is not None and len(actors) == 1:
        actors = (_apposed(scene, actors[0], verb),)
    if actors:
        texts = all(actor.kind is ActorKind.TEXT for actor in actors)
        if any(_is_vague(scene, actor, words) for actor in actors):
            return Voice(start=actors[0].start, end=actors[-1].end, own=True, vague=True)
        if texts and verb is not None and not _is_of_text(verb, words):
            return NOBODY
        if texts:
            issuer = _issued_by(scene, actors[-1].end)
            if issuer is not None:
                return Voice((issuer,), actors[0].start, issuer.end, own=True)
        return Voice(actors, actors[0].start, actors[-1].end, own=True)
    return unlisted(scene, noun, verb, words)


def _is_of_text(verb: Token, words: SayingWords) -> bool:
    """Whether a text can do it: "says", "went on to say"; not "thanked"."""
    return verb.lemma_ in words.text_verbs or verb.lemma_ in {"go", "proceed"}


def _apposed(scene: Scene, office: Actor, verb: Token) -> Actor:
    """The person named behind a long office: "the envoy to the talks with the rebels, Ana Ruiz, said"."""
    at = verb.i - 1
    if (
        office.kind is not ActorKind.OFFICE
        or office.person is not None
        or at <= office.end
        or scene.doc[at].text != ","
    ):
        return office
    person = scene.actor_at(at - 1)
    if person is None or person.kind is not ActorKind.PERSON or scene.doc[person.start - 1].text != ",":
        return office
    before = scene.actor_at(person.start - 2)  # "a spokesman for the president, Ana Ruiz, said": whose name it is
    unclear = before is not None and before is not office and before.kind is ActorKind.OFFICE
    return office if unclear or person.end != at else replace(person, start=office.start)


def _is_credit(scene: Scene, noun: Token, verb: Token) -> bool:
    """Whether a correspondent signs: "... with his colleague Ana Ruiz, Rift Wire correspondent reports"."""
    actor = scene.actor_at(noun.i)
    return verb.lemma_ in _CREDITING and noun.i == verb.i - 1 and actor is not None and actor.head < noun.i - 1


def _issued_by(scene: Scene, at: int) -> Actor | None:
    """Who issued a text: "a statement by the ministry", "a press release issued on Monday by the embassy"."""
    doc = scene.doc
    # 5: "issued late on Monday by"
    for i in range(at, min(at + 6, len(doc) - 1)):
        if doc[i].lower_ in {"by", "from"}:
            issuer = scene.actor_at(i + 1) or scene.actor_at(i + 2)
            good = issuer is not None and issuer.kind in _ISSUERS and issuer.start <= i + 2
            return issuer if good else None
        if (i == at and doc[i].tag_ != "VBN") or doc[i].is_punct:
            return None
    return None


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
    """The actors of a noun and of those joined to it; a noun inside a mention counts by its mention."""
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
    holders = [n for n, person in enumerate(scene.people) if member.text in person.name.replace("-", " ").split()]
    if len(holders) != 1:
        return None
    person = scene.people[holders[0]]
    parties = (person.country,) if person.country else ()
    return Actor(ActorKind.PERSON, member.i, member.i + 1, member.i, person.name, parties, holders[0])


def _with_name(scene: Scene, actor: Actor) -> Actor:
    """An office with what the scene lists apart: the name behind it, or the institution it speaks for."""
    doc, at = scene.doc, actor.end
    if actor.kind not in (ActorKind.OFFICE, ActorKind.ORGANISATION) or actor.person is not None or at + 1 >= len(doc):
        return actor
    if doc[at].text == "," and at + 3 < len(doc):
        # "the navy's commander, Vice Admiral Jorge Salcedo, said"
        close = next((a for a in map(scene.actor_at, range(at + 1, at + 4)) if a and a.kind is ActorKind.PERSON), None)
        titled = close is not None and all(t.text[0].isupper() for t in doc[at + 1 : close.start])
        if close is not None and titled and close.end < len(doc) and doc[close.end].text == ",":
            return replace(close, start=actor.start)
        return actor
    near = scene.actor_at(at) or scene.actor_at(at + 1)
    if doc[at].lower_ == "of" and doc[at + 1].lower_ in {"state", "government"}:
        return replace(actor, end=at + 2, name=f"{actor.name} {doc[at].text} {doc[at + 1].text}")
    if doc[at].lower_ in {"for", "of"}:
        inner = near or (scene.actor_at(at + 2) if at + 2 < len(doc) else None)
        if inner is not None and inner.start <= at + 2 and inner.kind in _INSTITUTIONS:
            # "a spokesperson for the European Commission"
            first = actor.start + (doc[actor.start].lower_ in _ARTICLES)
            return replace(actor, end=inner.end, name=scene.text(first, inner.end), parties=inner.parties)
        return actor
    if doc[at].lower_ == "to" and actor.kind is ActorKind.OFFICE:
        # "Russian Ambassador to Managua Arkady Bessonov"
        near = next(
            (a for a in map(scene.actor_at, range(at + 1, min(at + 4, len(doc)))) if a and a.person is not None), None
        )
        return near or actor
    if near is None or near.kind is not ActorKind.PERSON or near.start > at + 1:
        return actor
    # "GCC envoy Hassan Omar", "... for Security Affairs Brigadier Hassan Omar"
    return near if near.start == at or doc[at].text[0].isupper() else actor


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
        if lemma == "source" and _is_placed_at(scene, scene.doc[actor.head]):
            return False
        return not any(t.lower_ in {"state", "official"} for t in scene.doc[actor.start : actor.end])  # "state media"
    return lemma in words.bare and not _is_placed(scene, actor)


def _is_placed(scene: Scene, actor: Actor) -> bool:
    """Whether a bare noun is told apart: "Omani officials", "the official"; not "two officials"."""
    mention = scene.doc[actor.start : actor.end]
    if mention[0].lower_ in _DEFINITE:
        return True
    speakers = saying_words().speakers
    named = any(t.pos_ == "PROPN" or t.ent_type_ in ("NORP", "GPE", "ORG") for t in mention)
    named = named or bool(state_index().find_states([t.text for t in mention]))  # "Bahraini officials"
    # "a ministry official" has an institution, "a senior official" has none
    if named or any(t.i != actor.head and t.lemma_.lower() in speakers for t in mention):
        return True
    return _is_seated(scene.doc[actor.head])


def _is_seated(noun: Token) -> bool:
    """Whether a place or an institution stands behind: "lawmakers in Quito", "officials of both countries", "an
    official in his department".
    """
    speakers = saying_words().speakers
    for link in noun.children:
        if link.lower_ in {"in", "from", "of", "at"} and link.i == noun.i + 1:
            return any(c.dep_ == "pobj" and (c.pos_ == "PROPN" or c.lemma_.lower() in speakers) for c in link.children)
    return False


def _is_placed_at(scene: Scene, noun: Token) -> bool:
    """Whether an institution is named behind: "a source at the Peruvian Foreign Ministry"."""
    for child in noun.children:
        if child.lower_ in {"at", "in", "within", "from"}:
            inner = next((scene.actor_at(c.i) for c in child.children), None)
            return inner is not None and inner.kind is ActorKind.ORGANISATION
    return False


def unlisted(scene: Scene, noun: Token, verb: Token | None, words: SayingWords) -> Voice:
    """A speaker that the scene does not list: a text ("an MEA release"), an office or collective, a proper name."""
    if noun.lower_ in _HONOURS:  # "His Excellency stressed": whom "his" means
        owner = scene.actor_at(noun.i - 1) if noun.i else None
        if owner is not None and owner.kind is ActorKind.PRONOUN:
            return Voice((replace(owner, end=noun.i + 1, head=noun.i),), owner.start, noun.i + 1, own=True)
    if noun.lower_ in {"he", "she", "they"}:  # whom nobody settled: it is left to those who spoke before
        return _of_word(noun, Actor(ActorKind.PRONOUN, noun.i, noun.i + 1, noun.i, ""))
    if noun.lower_ == "both" and (noun.is_title or noun.dep_ == "nsubj"):  # "Both stressed the need"
        return _of_word(noun, Actor(ActorKind.COLLECTIVE, noun.i, noun.i + 1, noun.i, noun.text))
    if noun.lower_ in _COUNTS and noun.i and noun.nbor(-1).lower_ == "the":  # "The two also stressed"
        return _of_word(noun, Actor(ActorKind.COLLECTIVE, noun.i, noun.i + 1, noun.i, noun.text))
    if noun.lower_ == "we":
        return _we(scene, noun)
    if noun.pos_ in ("PRON", "DET") or noun.dep_ == "expl":
        return NOBODY
    title = next((c for c in noun.children if c.dep_ == "appos" and c.i <= noun.i + 4 and c.pos_ == "PROPN"), None)
    if title is not None and noun.lemma_.lower() in _PAPERS:
        noun = title  # "the newspaper Delo Plus reported"
    start, end = _phrase(scene, noun)
    lemma = singular(noun, words)
    seated = _is_seated(noun) or any(
        c.lower_ in {"in", "from"} and any(_is_place(g) for g in c.children) for c in noun.children
    )
    definite = seated or noun.left_edge.lower_ in {"the", "both", "these", "two", "three"}
    # "state media", "a source at the Peruvian Foreign Ministry", "a ministry official"
    spoken_for = any(c.lower_ in {"state", "official"} or c.lemma_.lower() in words.speakers for c in noun.children)
    spoken_for = spoken_for or (lemma in {"source", *words.bare} and _is_placed_at(scene, noun))
    # "New Zealand Customs officials"
    spoken_for = spoken_for or (
        lemma in words.bare and any(a.kind in _INSTITUTIONS for a in scene.actors_in(start, noun.i))
    )
    capitals = [t for t in scene.doc[start:end] if t.pos_ == "PROPN" and t.text[0].isupper()]
    proper = noun.pos_ == "PROPN" and noun.text[0].isupper() and len(capitals) > 1 and lemma not in _HAPPENINGS
    if title is None and verb is not None and verb.lemma_ in _CREDITING and lemma not in words.speakers:
        proper = False
        if verb.tag_ == "VBZ" and noun.pos_ == "PROPN":
            return NOBODY  # "..., Rift Wire reports"
    if (lemma in words.vague and not spoken_for and not proper) or (
        lemma in words.bare and not (definite or spoken_for)
    ):
        return Voice(start=start, end=end, own=True, vague=True)
    name = scene.text(start, end)
    if lemma in words.texts:
        if verb is not None and not _is_of_text(verb, words):
            return NOBODY
        issuer = _issued_by(scene, noun.i + 1)
        if issuer is not None:
            return Voice((issuer,), start, issuer.end, own=True)
        kind = ActorKind.TEXT
    elif lemma in words.speakers or lemma in words.bare or spoken_for:
        kind = ActorKind.OFFICE
    elif _is_named(noun) or (proper and lemma not in words.denied) or _is_somebody(noun, verb):
        kind = ActorKind.PERSON if noun.ent_type_ == "PERSON" else ActorKind.ORGANISATION
    else:
        return NOBODY
    return Voice((Actor(kind, start, end, noun.i, name),), start, end, own=True)


def _we(scene: Scene, pronoun: Token) -> Voice:
    """Whom a text that opens with "We, the heads of customs of Peru and Oman," means by "we"."""
    # 8: below a title and a place
    for sentence in scene.sentences[:8]:
        words = [t for t in sentence if not t.is_space and t.text not in {'"', "\u201c"}]
        if len(words) < 5 or words[0].text != "We" or words[1].text != ",":
            continue
        actor = scene.actor_at(words[2].i) or scene.actor_at(words[3].i)
        if actor is not None:
            phrase = _phrase(scene, scene.doc[actor.head])
            name = actor.name if actor.person is not None else scene.text(*phrase)
            return _of_word(pronoun, replace(actor, start=pronoun.i, end=pronoun.i + 1, head=pronoun.i, name=name))
        noun = next((t for t in words[2:8] if t.pos_ == "NOUN" and t.dep_ != "compound"), None)
        if noun is None:
            return NOBODY
        name = scene.text(*_phrase(scene, noun))
        return _of_word(pronoun, Actor(ActorKind.COLLECTIVE, pronoun.i, pronoun.i + 1, pronoun.i, name))
    return NOBODY


def _of_word(word: Token, actor: Actor) -> Voice:
    """The voice of an actor whom one word stands for."""
    return Voice((actor,), word.i, word.i + 1, own=True)


def _is_place(noun: Token) -> bool:
    return noun.ent_type_ == "GPE" or noun.lemma_ in {"country", "capital", "state"}


def _is_named(noun: Token) -> bool:
    """Whether a proper name is somebody's who can speak: tagged as such, or an acronym."""
    if noun.pos_ != "PROPN" or not noun.text[0].isupper():
        return False
    return noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or (noun.is_upper and len(noun.text) > 1)


def _is_somebody(noun: Token, verb: Token | None) -> bool:
    """Whether a capitalised word that nothing else tells of must be a name, for it says something: "Stoere said"."""
    if verb is None or verb.lemma_ not in _PERSONAL or noun.tag_ != "NNP" or not noun.is_title or len(noun.text) < 4:
        return False
    alone = not any(c.dep_ in ("amod", "det", "poss", "prep", "relcl") for c in noun.children)
    return alone and noun.dep_ == "nsubj" and noun.i < verb.i and noun.lemma_.lower() not in _HAPPENINGS


def singular(noun: Token, words: SayingWords) -> str:
    """The lemma of a noun; a capitalised plural ("Interior Ministers") is told too."""
    lemma = noun.lemma_.lower()
    if noun.tag_ in ("NNPS", "NNP") and lemma not in words.speakers and lemma.endswith("s"):
        return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]
    return lemma


def _phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """A noun with what goes before it and an "of" or "in" behind: no article, relative clause or apposition."""
    doc = scene.doc
    start, end = noun.left_edge.i, noun.i + 1
    for child in noun.children:
        # 8: "the secretariat of the Organisation of Eastern Caribbean States"
        if child.i == end and child.lower_ in {"of", "in", "for", "at"} and child.right_edge.i - noun.i <= 8:
            end = child.right_edge.i + 1
    while start < noun.i and (doc[start].lower_ in _ARTICLES or doc[start].is_punct or doc[start].is_space):
        start += 1
    return start, end


def again(voice: Voice) -> Voice:
    """The same speaker, not named beside the cue."""
    return Voice(voice.actors, voice.start, voice.end, own=False, vague=voice.vague)
