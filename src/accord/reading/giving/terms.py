"""A verb and the sentences around it -> whether it tells terms of a signed text or of what was agreed.

"Under the agreement, Peru will train ...": what a text or a meeting has settled is approved, no mere offer.
"""

from enum import StrEnum

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import InstrumentType
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import ActorKind, Scene
from accord.reading.texts.own import own_title

_LEADS = frozenset({"under", "according", "per", "pursuant", "accordance", "line", "virtue", "terms"})
# how many sentences the terms of a signed text go on
_TERMS = 3
# fewer lines that begin "Article 3" may quote a text
_ARTICLES = 2
# "under its aid programme" tells what it runs under, no signed text
_RUNNING = frozenset({"programme", "program", "package"})
_SETTLING = frozenset("agree decide resolve settle sign conclude adopt approve prolong extend arrange".split())


def _leads(token: Token) -> bool:
    return (
        token.lower_ in _LEADS
        or (token.lower_ in ("in", "by") and token.i + 1 < len(token.doc) and token.nbor().lower_ in _LEADS)
        or (token.lower_ == "as" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "part")
    )


class Text(StrEnum):
    """What the document itself is."""

    TERMS = "terms"  # articles, a declaration, a communique that says "we" or "shall": its "will" binds
    JOINT = "joint"  # a joint statement that reports who discussed what: its "will" is an intention
    REPORT = "report"


def text_of(scene: Scene) -> Text:
    """Whether the document is itself a text in articles or a joint one."""
    articles = sum(s[0].lower_ == "article" and len(s) > 1 and s[1].like_num for s in scene.sentences)
    title = own_title(scene)
    if articles >= _ARTICLES:
        return Text.TERMS
    if title is None:
        return Text.REPORT
    binds = title[2] is InstrumentType.DECLARATION or any(t.lower_ in ("we", "shall") for t in scene.doc)
    return Text.TERMS if binds else Text.JOINT


def is_binding(text: Text, verb: Token) -> bool:
    """Whether a verb undertakes something in such a text."""
    intends = any(c.lower_ == "will" for t in (verb, verb.head) for c in t.children if c.dep_ == "aux")
    return text is Text.TERMS or (text is Text.JOINT and not intends)


def agreed_in(scene: Scene, at: int) -> bool:
    """Whether the sentence before tells what both sides settled together, or one before others of the same kind."""
    number = scene.sentence_number(at)
    for earlier in range(number - 1, max(-1, number - 1 - _TERMS), -1):
        sentence = scene.sentences[earlier]
        if earlier in scene.headings:
            return False
        if any(t.lemma_ in _SETTLING and t.tag_ in ("VBD", "VBN") and _together(scene, t) for t in sentence):
            return True
        if not any(t.lower_ in ("will", "shall") for t in sentence):
            return False
    return False


def _together(scene: Scene, verb: Token) -> bool:
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    subjects = scene.subjects(verb)
    return len({c for a in subjects for c in a.parties}) > 1 or any(a.kind is ActorKind.COLLECTIVE for a in subjects)


def under_terms(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """Whether the sentence tells terms of a signed text: "Under the agreement ...", "minutes under which ..."."""
    number = scene.sentence_number(verb.i)
    sentence = scene.sentences[number]
    doc = scene.doc
    for at in range(sentence.start, sentence.end):
        token = doc[at]
        if at > verb.i and token.lower_ not in ("under", "as"):
            continue
        if _leads(token) and any(
            t.lemma_.lower() in words.texts and not (token.lower_ == "under" and t.lemma_.lower() in _RUNNING)
            for t in doc[at + 1 : min(at + 9, sentence.end)]
        ):
            return True
        if token.lower_ in ("which", "whereby") and any(
            t.lemma_.lower() in words.texts for t in doc[sentence.start : at]
        ):
            return True
    if any(t.text == "Parties" for t in sentence) or _goes_on_with_terms(scene, number, words):
        return True
    lead = [t for t in sentence if not t.is_space][:1]
    is_to = bool(helpers_of(verb) & {"is", "are"}) or (
        verb.i > 1 and doc[verb.i - 1].lower_ == "to" and doc[verb.i - 2].lower_ in ("is", "are")
    )
    bullet = bool(lead) and lead[0].text in ("•", "-", "–", "*", "—")
    if not (is_to or bullet):
        return False
    return any(_tells_signing(scene, n, words) for n in range(max(0, number - _TERMS - 7 * bullet), number + 1))


def _goes_on_with_terms(scene: Scene, number: int, words: GivingWords) -> bool:
    """Whether a sentence before in the same paragraph opens "Under the agreement, ..."."""
    for earlier in range(number - 1, max(-1, number - 1 - _TERMS), -1):
        sentence = scene.sentences[earlier]
        if "\n\n" in sentence[-1].text:
            return False
        if _leads(sentence[0]) and any(t.lemma_.lower() in words.texts for t in sentence[1:9]):
            return True
    return False


def _tells_signing(scene: Scene, number: int, words: GivingWords) -> bool:
    lemmas = {t.lemma_.lower() for t in scene.sentences[number]}
    return bool(lemmas & words.signs and lemmas & words.texts)
