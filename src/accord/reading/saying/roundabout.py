"""Finds what is said in a roundabout way: "got an assurance from", "came with a request", "official data showed".

Also tells the asides apart, in which a verb of saying reports nothing of its own ("the ships that it had promised").
"""

from spacy.tokens import Token

from accord.lexicon.saying import Frame, SayingVerb, saying_words
from accord.model.codes import Act

_GETTING = frozenset({"get", "receive", "obtain", "secure", "win", "extract", "elicit"})
_GIVEN = frozenset({"assurance", "pledge", "promise", "guarantee", "commitment", "reassurance"})
_TURNING = frozenset({"address", "approach", "turn", "apply", "come"})
_ASKED = frozenset({"request", "appeal", "plea", "demand", "proposal", "petition"})
_SHOWING = frozenset({"show", "indicate", "suggest"})
_DATA = frozenset({"datum", "data", "figure", "statistic", "record", "survey", "study", "census"})
_TO_BLAME = frozenset({"responsible", "accountable"})
_REFUSING = frozenset({"refuse", "decline"})
_SPEAKING = frozenset("give name identify answer discuss provide be take speak speculate elaborate go talk".split())
_OFFERED = frozenset({"offer", "request", "invitation", "proposal", "demand", "aid", "help", "assistance"})
# "were of the view that", "shared the opinion that"
_VIEWING = frozenset({"be", "share"})
# "closed the talks with a pledge to open the border"
_FRAMING = frozenset({"end", "close", "conclude", "finish", "wrap", "open", "begin", "start"})
_WORDED = {
    "pledge": Act.COMMITS,
    "promise": Act.COMMITS,
    "vow": Act.COMMITS,
    "commitment": Act.COMMITS,
    "call": Act.CALLS_FOR,
    "appeal": Act.CALLS_FOR,
    "plea": Act.CALLS_FOR,
}
# "accepted with pleasure", "refused on Monday", "accepted at once", "accepted for June"
_BEHIND_ANSWER = frozenset({"with", "on", "at", "for", "but", "and", "in", "yesterday", "immediately", "gladly"})
_PUTTING = frozenset({"put", "place"})
_VIEWS = frozenset({"view", "opinion", "belief", "conviction", "understanding", "recognition", "assessment"})

ROUNDABOUT = frozenset(
    {
        *_GETTING,
        *_TURNING,
        *_SHOWING,
        *_VIEWING,
        *_REFUSING,
        "inform",
        *_PUTTING,
        *_FRAMING,
        "accept",
        "wish",
        "reference",
        "warn",
        "hold",
        "want",
    }
)
"""Lemmas that may be said in a roundabout way; all others need not be looked at."""

# "Convinced that trust comes first;", "Determined to end piracy,": words that open a paragraph of a preamble
PREAMBLES = {
    "convinced": Act.OPINION,
    "concerned": Act.OPINION,
    "alarmed": Act.OPINION,
    "encouraged": Act.OPINION,
    "disturbed": Act.OPINION,
    "mindful": Act.OPINION,
    "persuaded": Act.OPINION,
    "aware": Act.OPINION,
    "conscious": Act.OPINION,
    "determined": Act.COMMITS,
    "resolved": Act.COMMITS,
    "desirous": Act.COMMITS,
}
_SOURCE = SayingVerb("according", ("to",), Frame.ANY, None)


_Way = tuple[str, SayingVerb, int | None, int]


def roundabout(token: Token) -> _Way | None:
    """Form, entry, object noun and end of a roundabout way of saying; None where nothing is said."""
    lemma = token.lemma_
    if token.lower_ in PREAMBLES and _opens_paragraph(token):
        entry = SayingVerb(token.lower_, (), Frame.ANY, PREAMBLES[token.lower_])
        return "participle", entry, None, token.i + 1
    if lemma == "reference":
        # "transmits with reference to the press centre"
        around = token.i and token.nbor(-1).lower_ == "with" and token.nbor(1).lower_ == "to"
        return ("source", _SOURCE, None, token.i + 2) if around else None
    if lemma == "inform" and token.tag_ == "VBN":
        source = next((c for c in token.children if c.lower_ == "from"), None)
        return ("source", _SOURCE, None, source.i + 1) if source is not None else None
    if lemma == "show" and token.tag_ == "NN" and _is_shown_last(token):
        return _says("show", Act.REPORTS, token.i + 1)
    if token.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VBG") or any(c.dep_ == "neg" for c in token.children):
        return None
    if any(c.tag_ == "MD" or c.dep_ == "auxpass" for c in token.children):
        return None
    return _done(token, lemma)


def _says(lemma: str, act: Act | None, end: int) -> _Way:
    """A finite verb that says something by itself, without a noun."""
    return "finite", SayingVerb(lemma, (), Frame.ANY, act), None, end


def _done(token: Token, lemma: str) -> _Way | None:
    after = token.i + 1
    objects = [c for c in token.children if c.dep_ in ("dobj", "obj")]
    if lemma in _GETTING:
        noun = next((c for c in objects if c.lemma_.lower() in _GIVEN), None)
        giver = _behind(noun, {"from"}) if noun is not None else None
        if noun is None or giver is None:
            return None
        return "granted", SayingVerb(lemma, (), Frame.OBJECT, Act.COMMITS), noun.i, giver.i + 1
    if lemma in _TURNING:
        asked = _behind(token, {"with"})
        if asked is None or not any(c.lemma_.lower() in _ASKED for c in asked.children if c.dep_ == "pobj"):
            return None
        return _says(lemma, Act.CALLS_FOR, after)
    if lemma in _SHOWING:
        data = next((c for c in token.children if c.dep_ == "nsubj" and c.lemma_.lower() in _DATA), None)
        if data is None or not any(c.dep_ in ("compound", "poss", "amod", "acl", "prep") for c in data.children):
            return None
        return _says("show", Act.REPORTS, after)
    if lemma == "put" and objects and objects[0].lower_ == "it" and objects[0].i == after:
        as_it = any(c.lower_ == "as" and c.i < token.i for c in token.children)
        return _says(lemma, None, after + 1) if as_it else None
    if lemma in _PUTTING and objects:
        at = _behind(token, {"at"})
        if at is None or not any(t.like_num for t in at.subtree):
            return None
        return _says(lemma, Act.REPORTS, after)
    if lemma in _VIEWING:
        view = next((t for t in token.doc[token.i + 1 : token.i + 5] if t.lower_ in _VIEWS), None)
        if view is None or view.i + 1 >= len(token.doc) or view.nbor(1).lower_ != "that":
            return None
        return _says(lemma, Act.OPINION, view.i + 1)
    if lemma == "hold" and objects:
        blamed = next((t for t in token.doc[token.i + 2 : token.i + 9] if t.lower_ in _TO_BLAME), None)
        if blamed is None or any(t.is_punct for t in token.doc[token.i : blamed.i]):
            return None
        return _says(lemma, Act.CRITICISES, after)
    if lemma in _REFUSING and (_refuses(token) or _is_bare(token)):
        return _says(lemma, Act.DENIES, after)
    if lemma == "accept":
        return _says(lemma, Act.COMMITS, after) if _is_bare(token) else None
    if lemma in _FRAMING:
        return _with_words(token)
    if lemma == "want" and _of_others(token):
        return _says(lemma, Act.CALLS_FOR, after)
    if lemma == "warn" and objects and _behind(token, {"against"}) is not None:
        return _says(lemma, Act.CALLS_FOR, after)
    if lemma == "wish" and token.tag_ in ("VBD", "VBZ"):
        wishing = token.nbor(1).tag_ == "TO" or any(c.dep_ == "dative" for c in token.children)
        return _says(lemma, Act.OPINION, after) if wishing else None
    return None


def _is_last(token: Token) -> bool:
    """Whether no word of its sentence or clause stands right behind it."""
    return token.i + 1 >= len(token.doc) or token.nbor(1).is_punct or token.nbor(1).is_space


def _is_shown_last(token: Token) -> bool:
    """Whether the tagger takes the verb for a noun at the end: ", ministry data show."."""
    return _is_last(token) and token.i > 1 and token.nbor(-1).lemma_.lower() in _DATA


def _is_bare(token: Token) -> bool:
    """Whether an answer to an offer or a request is all that is told: "Oman accepted", "General Sow refused."."""
    if token.tag_ == "VBG" or token.dep_ in ("relcl", "acl") or token.i + 1 >= len(token.doc):
        return False
    if any(c.dep_ in ("dobj", "obj", "xcomp", "ccomp", "nsubjpass") for c in token.children):
        return False
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if subject is None or (subject.pos_ == "NOUN" and subject.lemma_.lower() not in saying_words().speakers):
        return False
    return _is_last(token) or token.nbor(1).lower_ in _BEHIND_ANSWER


def _with_words(token: Token) -> _Way | None:
    """ "Closed the talks with a pledge to open the border", "opened the round with a call for restraint"."""
    link = _behind(token, {"with"}) if token.tag_ in ("VBD", "VBZ") else None
    noun = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    act = _WORDED.get(noun.lemma_.lower()) if noun is not None else None
    if noun is None or act is None or not any(c.dep_ == "acl" or c.lower_ in {"for", "of"} for c in noun.children):
        return None  # "a call to his mother"
    return "finite", SayingVerb(token.lemma_, (), Frame.ANY, act), None, noun.i + 1


def _of_others(token: Token) -> bool:
    """Whether somebody wants others to do something now: "Oman wants the banks to pay"."""
    if token.tag_ not in ("VBZ", "VBP") or any(c.dep_ == "advcl" and c.i < token.i for c in token.children):
        return False
    if token.dep_ not in ("ROOT", "conj"):
        return False
    for child in token.children:
        if child.dep_ in ("ccomp", "xcomp") and child.tag_ == "VB" and child.i > token.i:
            return any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children)
    return False


def _refuses(token: Token) -> bool:
    """Whether conduct or an offer is refused: "declined to send soldiers", not "declined to comment"."""
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" and child.i > token.i:
            return child.lemma_ not in _SPEAKING and child.lemma_ not in saying_words().verbs
        if child.dep_ == "dobj" and child.lemma_.lower() in _OFFERED:
            return True
    return False


def _behind(token: Token, prepositions: set[str]) -> Token | None:
    """The preposition behind a word, by the parse or within the next seven words."""
    doc = token.doc
    for at in range(token.i + 1, min(token.i + 8, token.sent.end)):
        if doc[at].lower_ in prepositions:
            return doc[at]
        if doc[at].text in {",", ";"} or doc[at].lower_ == "that":
            return None
    return None


def _opens_paragraph(token: Token) -> bool:
    """Whether a capitalised word opens a paragraph, but for an adverb ("Deeply concerned by")."""
    at = token.i
    if at and token.nbor(-1).pos_ == "ADV" and token.nbor(-1).is_title:
        at -= 1
    elif not token.is_title:
        return False
    before = token.doc[at - 1] if at else None
    if before is not None and not (before.is_space and "\n" in before.text):
        return False
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"that", "of", "by", "at", "about", "to", "over"}


def in_view(token: Token) -> tuple[str, int] | None:
    """ "words" or "view" of "In his words, ...", "In the view of Ana Ruiz, ...", and where the speaker begins."""
    if not token.is_sent_start and (not token.i or token.nbor(-1).text not in {",", '"'}):
        return None
    comma = next((t for t in token.doc[token.i + 1 : token.i + 14] if t.text == "," or t.is_sent_start), None)
    close = comma.i if comma is not None else min(token.i + 14, len(token.doc) - 1)
    if token.is_sent_start and comma is None:
        return None
    for word in token.doc[token.i + 2 : close]:
        if word.lower_ not in {"words", "view", "opinion", "estimation"}:
            continue
        kind = "words" if word.lower_ == "words" else "view"
        if word.nbor(-1).tag_ in ("PRP$", "POS"):
            return kind, token.i + 1
        if word.nbor(1).lower_ == "of":
            return kind, word.i + 2
    return None


def in_a_text(token: Token) -> bool:
    """Whether it was agreed in a text: "agreed, in a joint communique, to open consulates"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "in":
            return any(
                c.lemma_.lower() in {"statement", "communique", "communiqu\u00e9", "declaration"}
                for c in child.children
            )
    return False


def leaves_open(token: Token) -> bool:
    """ "The minister did not rule out a second round": it is thought possible."""
    if token.lemma_ != "rule" or token.nbor(1).lower_ != "out" or token.dep_ not in ("ROOT", "conj"):
        return False
    return any(c.dep_ == "neg" for c in token.children) and any(c.dep_ == "nsubj" for c in token.children)


_COUNTED = frozenset("number figure toll total cost costs loss losses damage value price volume share".split())


def puts_at(token: Token) -> bool:
    """ "The minister put the number of its citizens there at 400,000", "Costs are put at two billion by Chad"."""
    if token.lemma_ != "put" or token.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    if token.tag_ == "VBN" and not any(c.dep_ == "agent" for c in token.children):
        return False
    things = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    reach = token.doc[token.i + 1 : min(token.i + 16, token.sent.end - 1)]
    measured = any(t.lower_ == "at" and any(n.like_num for n in token.doc[t.i + 1 : t.i + 4]) for t in reach)
    return measured and any(thing.lower_ in _COUNTED for thing in things)


def is_mistagged(token: Token) -> bool:
    """Whether the tagger takes for a noun how a text speaks at the end: '," the joint communique notes.'"""
    if token.tag_ != "NNS" or token.lower_ not in {"notes", "states", "reports", "details"} or token.i < 2:
        return False
    text = token.nbor(-1)
    return _is_last(token) and text.lemma_.lower() in saying_words().texts and text.left_edge.i > 0


def is_aside(token: Token) -> bool:
    """Whether a verb stands in a clause about a thing: "the boats that it had promised", "which he called late"."""
    if token.dep_ != "relcl" or token.i < 2:
        return False
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    if subject.tag_ in ("WDT", "WP"):
        if subject.lower_ == "that" and token.head.dep_ in ("dobj", "pobj") and token.head.pos_ == "NOUN":
            return subject.nbor(-1).text != ","  # "fights a group that has declared the valley its own"
        # "signed an action plan which calls for joint patrols"
        return token.head.lemma_.lower() in saying_words().texts and token.head.dep_ in ("dobj", "pobj")
    first = token.left_edge
    if first.lower_ in {"that", "which", "whom"} and first.tag_ in ("WDT", "WP", "IN"):
        return first.head == token and first.dep_ in ("dobj", "obj", "pobj", "dative", "mark")
    if first.lower_ == "under":
        return True  # "an accord under which Oman pledged two million"
    # "the boats it had promised"
    return first == subject and subject.pos_ == "PRON" and token.lemma_ in saying_words().pledging
