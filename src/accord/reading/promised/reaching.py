"""Where the words that a cue of promising governs end in its sentence.

They end before another clause, an aside of the reporter and whatever else the parse may have hung on the cue.
"""

from spacy.tokens import Doc, Token

from accord.lexicon.promising import promising
from accord.reading.promised.parties import quoted
from accord.reading.promised.rows import bare_though_finite, goes_on_behind, mistagged
from accord.reading.scene import Scene
from accord.reading.sentences import ABBREVIATIONS

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_APPEALING = frozenset({"urge", "ask", "request", "invite"})
_TELLING = frozenset({"say", "report", "add", "announce", "tell", "state", "note", "write"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM", "AUX"})
_CONDITIONAL = frozenset({"provided", "providing", "if", "unless", "once"})
_ACKNOWLEDGING = frozenset("hope welcome thank appreciate commend praise congratulate condemn deplore".split())


def reach(scene: Scene, cue: Token) -> int:
    """Where the words that `cue` governs end: before another clause, an aside of the reporter, the sentence's end."""
    sentence = scene.sentence_of(cue.i)
    inside = {t.i for t in cue.subtree}
    above = {t.i for t in cue.ancestors}
    end = sentence.end
    reporting = promising()["reporting"] | promising()["gloss_verbs"] | _APPEALING
    for at in range(cue.i + 1, sentence.end):
        token = scene.doc[at]
        if token.text == ":" and any(t.tag_ in _FINITE for t in scene.doc[at + 1 : at + 4]):
            return at  # "invited Tunis to sign: the minister took note"
        if token.text == ";" and any(t.text == ":" for t in scene.doc[cue.i + 1 : at]):
            continue  # "efforts to: enhance capabilities; maintain order; and": a list that a colon opens
        if token.text == ";" and at + 1 < sentence.end and goes_on_behind(scene.doc, at):
            continue  # "agreed to share data; fight smugglers; train divers"
        if token.text == "." and scene.doc[at - 1].lower_ in ABBREVIATIONS:
            continue  # "Col. Gen. Ana Ruiz"
        if token.text == "," and _is_tail(scene.doc, at, sentence.end):
            return at  # ", the Al-Nahar website reported on Sunday", whatever the parse made of it
        if token.text in {";", "/"} or (token.text == "." and at + 1 < sentence.end):
            return at
        if token.is_quote and scene.doc[at - 1].text == "," and _is_said(scene, cue, at, sentence.end):
            return before(scene.doc, at)  # "... with Oman," read the statement
        if token.lower_ == "according" and token.nbor(1).lower_ == "to" and _closes(scene.doc[at - 1]):
            return before(scene.doc, at)  # "and train divers, according to ministry spokesman Ali Saleh"
        if token.lower_ in {"while", "whereas"} and scene.doc[at - 1].text == ",":
            return at - 1  # "pledged two boats, while Mauritania said it would ..."
        if at > cue.i + 2 and _opens_an_aside(scene.doc, token):
            return before(scene.doc, at)
        if token.lemma_ in _ACKNOWLEDGING and token.tag_ in ("VB", "VBP") and scene.doc[at - 1].lower_ == "and":
            return at - 1  # "We thank Norway for its offer to send boats and welcome the other contributions"
        again = token.lower_ == "that" and token.dep_ == "mark" and token.head.i > at
        if again and scene.doc[at - 1].lower_ in {"and", "but"}:
            return before(scene.doc, at)  # "that units would be sent and that the base would be closed"
        if mistagged(scene.doc, at) or bare_though_finite(cue, token):
            continue
        if at in inside and (not (token.dep_ == "conj" and token.head.i == cue.i) or _goes_on(cue, token)):
            if (
                token.tag_ == "VBG"
                and at > 0
                and scene.doc[at - 1].text == ","
                and token.lemma_ in reporting
                and token.dep_ != "conj"
            ):
                return at - 1
            if token.lower_ == "according" and at > 0:
                return at
            if (
                token.tag_ in ("VBD", "VBZ")
                and token.dep_ == "conj"
                and token.head.tag_ in ("VB", "VBG")
                and token.head.i >= cue.i
            ):
                return before(scene.doc, at)
            continue
        if token.tag_ in _FINITE or (token.dep_ == "conj" and token.head.i == cue.i and token.pos_ == "VERB"):
            verb = token.head if token.dep_ in ("aux", "auxpass") and token.head.i > at else token
            starts = [t.left_edge.i for t in verb.children if t.i > cue.i and t.i <= verb.i and t.left_edge.i > cue.i]
            if at in above or verb.i in above:
                starts = [s for s in starts if s not in inside]
            ends = before(scene.doc, min([*starts, at]))
            told = scene.doc[max(cue.i, ends - 1) : at]
            if {t.lower_ for t in told if t.i == 0 or t.nbor(-1).lower_ != "at"} & _CONDITIONAL:
                continue  # "stands ready to host it provided that the Union covers the costs"
            return ends
        if token.tag_ == "VBG" and scene.doc[at - 1].text == "," and token.lemma_ in reporting:
            return at - 1
    return end


def _is_said(scene: Scene, cue: Token, mark: int, stop: int) -> bool:
    """Whether the quotation that `cue` stands in ends, or one that is said: '," read the statement', '," Ruiz said'."""
    verbs = promising()["reporting"] | {"read"}
    return quoted(scene, cue) or any(t.lemma_ in verbs for t in scene.doc[mark + 1 : min(stop, mark + 9)])


def _is_tail(doc: Doc, comma: int, stop: int) -> bool:
    """Whether nothing but a name, a verb of saying and perhaps its day follows up to the end of the sentence."""
    verb = next((t for t in doc[comma + 2 : min(stop, comma + 12)] if t.lemma_ in _TELLING), None)
    if verb is None or verb.tag_ not in ("VBD", "VBN", "VBZ"):
        return False
    sayer, rest = doc[comma + 1 : verb.i], [t for t in doc[verb.i + 1 : stop] if not t.is_space and not t.is_punct]
    named = all(t.pos_ in _NAMING or t.text in {"-", "'s", "'", "of"} for t in sayer)
    day = not rest or (rest[0].lower_ == "on" and len(rest) <= 4) or (len(rest) == 1 and rest[0].pos_ == "PROPN")
    return named and any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in sayer) and day


def _closes(token: Token) -> bool:
    return token.text == "," or token.is_quote


def _opens_an_aside(doc: Doc, token: Token) -> bool:
    """ "..., after the two agreed on Monday to share", "... as Manila boosts its ties": what is told beside it."""
    link = token.lower_ == "as" or (token.lower_ == "after" and doc[token.i - 1].text == ",")
    if token.dep_ != "mark" or not link or token.head.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i > token.i for c in token.head.children)


def _goes_on(cue: Token, token: Token) -> bool:
    """ "will send two boats and train their crews": one modal, two bare verbs."""
    own = {"nsubj", "nsubjpass", "aux", "auxpass"}
    if token.tag_ == "VB" and cue.tag_ in ("VBD", "VBZ", "VBN") and not any(c.dep_ in own for c in token.children):
        return True  # "agreed to share data, fight smugglers": a bare verb that the parse hung on the past one
    return cue.tag_ == "VB" and token.tag_ in ("VB", "VBP") and not any(c.dep_ in own for c in token.children)


def before(doc: Doc, at: int) -> int:
    """`at` moved back over the links and quotation marks that stand before it."""
    while at > 0 and (
        doc[at - 1].text in {",", "-", "--", "and", "but", '"', "''", "while", "whereas", "as", "that"}
        or doc[at - 1].is_space
    ):
        at -= 1
    return at
