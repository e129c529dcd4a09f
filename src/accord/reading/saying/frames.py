"""Tells whether what stands around a verb makes it a verb of saying: a clause, a request, a name given, an object.

The parse is asked first, the words after the verb where it is wrong.
"""

from spacy.tokens import Token

from accord.lexicon.saying import Frame, SayingVerb, SayingWords, saying_words
from accord.reading.scene import ActorKind, Scene

_OBJECTS = frozenset({"dobj", "obj"})
_PORTRAYING = frozenset({"describe", "characterise", "characterize", "portray", "depict"})
_MONUMENTS = frozenset("mausoleum memorial tomb monument grave cenotaph statue shrine cemetery wreath pantheon".split())
_POSTING = frozenset({"post", "write", "tweet"})
# "offered boats for the drill" asks nobody for anything
_ORDERING = frozenset({"offer", "threaten"})
_LINES = frozenset({"message", "word", "letter", "sense", "note", "cable", "telegram", "feeling", "expression"})


def fits_frame(scene: Scene, token: Token, entry: SayingVerb, noun: int | None, *, end: int, quoted: bool) -> bool:
    """Whether what stands around the verb makes it a verb of saying."""
    match entry.frame:
        case Frame.OBJECT:
            if noun is None or any(c.lower_ == "no" for c in scene.doc[noun].children):
                return False  # "gave no details"
            return (
                entry.nouns is None
                or entry.act is not None
                or object_word(scene.doc[noun], saying_words()) in entry.nouns
            )
        case Frame.CLAUSE:
            if token.lemma_ in {"ask", "wonder"} and not any(
                t.text == '"' for t in scene.doc[token.sent.start : token.i]
            ):
                return False  # "asked what they needed"
            if token.lemma_ in {"expect", "anticipate"} and scene.doc[end].lower_ == "to":
                return False  # "India expects to complete its own this year"
            return quoted or _has_clause(scene, token, end)
        case Frame.TARGET:
            return not _targets_person(scene, token)
        case Frame.REQUEST:
            return _asks(scene, token, end)
        case Frame.NAMING:
            return _names(scene, token, end)
        case Frame.ANY:
            silent = any(c.dep_ == "dobj" and c.lower_ == "nothing" for c in token.children)  # "has said nothing"
            return not silent and not (token.lemma_ == "pay" and _is_at_monument(token))


def _is_at_monument(token: Token) -> bool:
    """Whether somebody pays tribute by going there: "paid tribute to the mausoleum", "paid homage at the memorial"."""
    reach = token.doc[token.i + 1 : min(token.i + 9, token.sent.end)]
    return any(t.lemma_.lower() in _MONUMENTS for t in reach)


def sought(token: Token, nouns: frozenset[str]) -> int | None:
    """The object among the nouns that a verb with an act of its own needs: "sought assistance"."""
    objects = (child for child in token.children if child.dep_ in _OBJECTS)
    return next((child.i for child in objects if child.lemma_.lower() in nouns), None)


def object_noun(token: Token, end: int, words: SayingWords, entry: SayingVerb) -> int | None:
    """The object that tells the act: by the parse, else the first known noun before a verb or preposition."""
    for child in token.children:
        if child.dep_ in _OBJECTS and child.i >= end:
            found = _known_noun(child, words)
            if found is not None:
                return found
    if entry.frame is not Frame.OBJECT:
        return None
    doc = token.doc
    for at in range(end, min(end + 7, len(doc))):
        follower = doc[at]
        if follower.pos_ in ("NOUN", "PROPN") and object_word(follower, words):
            return at
        if follower.pos_ in ("VERB", "AUX", "SCONJ", "ADP", "PUNCT", "SPACE"):
            return None
    return None


def object_word(noun: Token, words: SayingWords) -> str:
    """The entry of an object noun, "" if it is none; "thanks" stays in the plural."""
    for form in (noun.lower_, noun.lemma_.lower()):
        if form in words.objects:
            return form
    return ""


def _known_noun(noun: Token, words: SayingWords) -> int | None:
    if object_word(noun, words):
        return noun.i
    if noun.lemma_.lower() in _LINES:  # "a message of condolence"
        for child in noun.children:
            if child.lower_ == "of":
                for inner in child.children:
                    if object_word(inner, words):
                        return inner.i
    for child in noun.conjuncts:  # "his warm greetings and thanks"
        if object_word(child, words):
            return child.i
    return None


def _has_clause(scene: Scene, token: Token, end: int) -> bool:
    """Whether a verb has a clause, a quotation or a colon for its object, or stands in brackets (", she added")."""
    doc = scene.doc
    at = end
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    following = doc[at].text if at < len(doc) else "."
    if following == ",":  # "replied, according to an official, that"
        close = next((i for i in range(at + 1, min(at + 12, token.sent.end)) if doc[i].text == ","), at)
        following = doc[close + 1].text if close > at and doc[close + 1].lower_ == "that" else following
    if following in {"that", '"', ":"} or (following == "," and at + 1 < len(doc) and doc[at + 1].text == '"'):
        return True
    if token.lemma_ in _POSTING:  # 'posted on X on Friday, "Good talks"'
        reach = doc[end : min(end + 9, token.sent.end)]
        first = next((t for t in reach if t.text in {":", '"'} or t.pos_ == "VERB"), None)
        if first is not None and first.pos_ != "VERB":
            return True
    for child in token.children:
        # "concluded the drill on Friday, the ministry said": the parse may hang the formula on the verb before it
        if child.dep_ == "ccomp" and (child.i < token.i or not any(t.text == "," for t in doc[end : child.i])):
            return True
        # "hoped Ruiz, in her position, would help"
        if child.dep_ == "ccomp" and any(c.dep_ == "nsubj" and 0 <= c.left_edge.i - end <= 1 for c in child.children):
            return True
    return is_bracketed(token, end) or _is_inverted(scene, token, end) or _is_tail(token, end)


# words that open a clause which no verb of saying closes
_SUBORDINATING = frozenset("after when while as before although though if since because once asked".split())
# what a noun phrase that speaks may be made of
_NAMING = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PART", "ADP", "NUM", "PRON", "CCONJ", "X"})


def _is_tail(token: Token, end: int) -> bool:
    """Whether who speaks and the verb close the sentence, whatever the parse says: "..., its envoy, Ana Ruiz, warned
    on Tuesday.", "..., the ministry's press service reported."
    """
    doc, start = token.doc, token.sent.start
    if token.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or not closes(token, end):
        return False
    if doc[start].lower_ in _SUBORDINATING or doc[start].tag_ in ("VBG", "VBN"):
        return False  # "Asked whether Oman would pay, Minister Ruiz smiled."
    at, parts = token.i - 1, 0
    at -= doc[at].text == ","
    while at > start and parts < 3:
        close = at
        while at > start and doc[at].text not in {",", '"'} and doc[at].pos_ in _NAMING:
            at -= 1
        if close == at or doc[at].text not in {",", '"'}:
            return False
        first = doc[at + 1]
        if first.pos_ == "DET" or first.tag_ == "PRP$" or (first.pos_ == "PROPN" and doc[token.i - 1].text != ","):
            return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in doc[start:at])
        at, parts = at - 1, parts + 1
    return False


def is_for_somebody(scene: Scene, token: Token) -> bool:
    """Whether "for" opens what somebody thinks, quoted in part: 'For Ana Ruiz, the "weakest point" is fuel'."""
    actor = next((a for a in map(scene.actor_at, range(token.i + 1, token.i + 3)) if a is not None), None)
    if actor is None or actor.person is None or scene.doc[actor.end : actor.end + 1].text != ",":
        return False
    behind = scene.doc[actor.end : token.sent.end]
    return any(t.text == '"' for t in behind) and not any(t.lemma_ in saying_words().verbs for t in behind)


def leads_to_quotation(token: Token) -> bool:
    """Whether a verb that is none of saying leads to a quotation: 'Minister Ruiz was blunt: "Nothing is signed."'."""
    if token.tag_ not in ("VBD", "VBZ") or token.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    if not any(c.dep_ == "nsubj" and c.pos_ in ("PROPN", "PRON") for c in token.children):
        return False
    doc, limit = token.doc, min(token.i + 12, len(token.doc) - 1)
    colon = next((t for t in doc[token.i + 1 : limit] if t.text == ":"), None)
    if colon is None or doc[colon.i + 1].text != '"':
        return False
    if not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in doc[colon.i + 2 : colon.i + 25]):
        return False  # 'wrote a book: "The War"'
    verbs = saying_words().verbs
    others = [t for t in doc[token.sent.start : colon.i] if t.pos_ == "VERB"]
    return not any(t.lemma_ in verbs or t.tag_ == "VBG" for t in others)


def closes(token: Token, end: int) -> bool:
    """Whether nothing but a time, a place or a listener stands behind the verb."""
    doc, last = token.doc, token.sent.end
    if end >= len(doc) or doc[end].is_space or doc[end].text in {".", "!"}:
        return True
    behind = [t for t in doc[end:last] if not t.is_space]
    told = doc[end].pos_ == "ADP" or doc[end].ent_type_ == "DATE" or token.lemma_ in {"tell", "inform"}
    return len(behind) < 8 and told and not _tells(behind)


def _tells(tokens: list[Token]) -> bool:
    return any(t.pos_ in ("VERB", "AUX") or t.lower_ == "that" or t.text == '"' for t in tokens)


def _is_inverted(scene: Scene, token: Token, end: int) -> bool:
    """Whether the speaker stands behind the verb at the end: "..., indicated the Ministry of Health."."""
    doc = scene.doc
    if not token.i or doc[token.i - 1].text not in {",", '"'} or token.tag_ not in ("VBD", "VBZ"):
        return False
    if any(c.dep_ in ("nsubj", "ccomp") for c in token.children):
        return False
    at = end + 1 if end + 1 < len(doc) and doc[end].pos_ == "DET" else end
    actor = scene.actor_at(at) if at < len(doc) else None
    if actor is None or actor.start > at or actor.kind in (ActorKind.STATE, ActorKind.PRONOUN):
        return False
    return actor.end >= len(doc) or doc[actor.end].is_punct or doc[actor.end].is_space


def is_bracketed(token: Token, end: int) -> bool:
    """Whether verb and subject stand apart from what is said: "..., the ministry added." or "..., said the envoy"."""
    subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    # '"Nobody aimed," the minister told the paper': the parse may give a verb two subjects
    subject = next((c for c in reversed(subjects) if c.i < token.i), subjects[0] if subjects else None)
    doc = token.doc
    start = token.i if subject is None or subject.i > token.i else subject.left_edge.i
    before = start - 1
    while before > token.sent.start and doc[before].pos_ in ("ADV", "SCONJ") and doc[before].lower_ != "that":
        before -= 1
    if subject is None and token.dep_ != "parataxis":
        return False
    if before <= token.sent.start or doc[before].text not in {",", '"', "'", "-", "?", "!"}:
        return False
    after = doc[end] if end < len(doc) else None
    if subject is not None and subject.i > token.i:
        return True
    return (
        after is None
        or after.is_punct
        or after.is_space
        or (after.pos_ in ("ADP", "ADV", "NOUN", "PROPN", "SCONJ") and after.lower_ != "that")
        or (token.lemma_ == "tell" and after.pos_ in ("DET", "PRON", "ADJ"))  # '"Let us wait," she told the summit'
    )


def _asks(scene: Scene, token: Token, end: int) -> bool:
    """Whether an infinitive, "that" or "for" follows: "called on donors to give", "asked Peru for six boats"."""
    doc = scene.doc
    # 25: "called on all member states of the community and its partners in the region to pay"
    if end < len(doc) and doc[end].lower_ == "that" and token.lemma_ != "advise":
        return True  # "asked that supplies be brought back"
    for at in range(end, min(end + 25, token.sent.end - 1)):
        text = doc[at].lower_
        if doc[at].tag_ in ("VBZ", "VBD", "MD") and (doc[at].head.i != token.i or doc[at].dep_ == "conj"):
            return False  # "called on the mayor and conveyed his readiness to help"
        if text == "to":
            ahead = doc[at + 2] if doc[at + 1].pos_ == "ADV" and at + 2 < len(doc) else doc[at + 1]
            if ahead.tag_ == "VB" or ahead.text == '"':
                return True  # "called on Peru to immediately stop"
        if (
            text in {"for", "that"}
            and token.lemma_ not in _ORDERING
            and not (text == "for" and token.lemma_ == "call" and doc[at - 1].pos_ == "PROPN")
            and doc[at].head.i in (token.i, at - 1, doc[at - 1].head.i)
        ):
            return True
    return False


def _names(scene: Scene, token: Token, end: int) -> bool:
    """Whether a name or a quotation is given to the object: 'called the accord "a victory"', "called it historic"."""
    if scene.doc[end].lower_ in {"on", "upon", "for"}:
        return False
    if any(c.dep_ == "oprd" and c.i >= end for c in token.children):
        return True
    clause = next((c for c in token.children if c.dep_ == "ccomp" and c.i >= end), None)
    if clause is not None and clause.pos_ in ("NOUN", "ADJ") and any(c.dep_ == "nsubj" for c in clause.children):
        return True
    if any(
        t.lower_ == "as" and t.head.i in (token.i, t.i - 1) for t in scene.doc[end + 1 : min(end + 12, token.sent.end)]
    ):
        return True
    if token.lemma_ in _PORTRAYING:  # "described cooperation with Rwanda as exemplary", whatever "as" hangs on
        for at in range(end + 1, min(end + 12, token.sent.end - 1)):
            if scene.doc[at].pos_ in ("VERB", "AUX", "PUNCT"):
                break
            if scene.doc[at].lower_ == "as":
                return True
    # 12: "called the decision to close the northern gate "a mistake""
    return any(t.text == '"' for t in scene.doc[end + 1 : min(end + 12, token.sent.end)]) and scene.doc[end].text != '"'


def _targets_person(scene: Scene, token: Token) -> bool:
    for child in token.children:
        if child.dep_ in (*_OBJECTS, "nsubjpass"):
            actor = scene.actor_at(child.i)
            if actor is not None and actor.kind in (
                ActorKind.PERSON,
                ActorKind.OFFICE,
                ActorKind.COLLECTIVE,
                ActorKind.PRONOUN,
            ):
                return True
            return child.lemma_.lower() in {
                "delegation",
                "guest",
                "visitor",
                "counterpart",
                "peer",
                "president",
                "minister",
            }
    return False
