"""Whether a verb goes on in a row of verbs that the parse hung elsewhere: "to run patrols, open a hotline and train".

Only the surface is asked: the link before the word, its tag, and what opens the phrase behind it.
"""

from spacy.tokens import Doc, Token

_OFTEN_NOUNS = frozenset({"share", "exchange", "host", "launch", "boost", "train"})
_GOING_ON = frozenset({"continue", "seek", "work", "help", "begin", "start", "strive"})
# "exchange visits", "training and exchange programmes" are things, no acts
_NOT_OBJECTS = frozenset({"visit", "programme", "program", "student", "scheme", "price", "rate", "service", "of"})


def coordinated_on_the_surface(doc: Doc, at: int, *, gerund: bool) -> bool:
    """ "..., and to VERB", which the parse may have hung elsewhere."""
    start = opener(doc, at)
    before = doc[start - 1] if start else None
    if before is None or gerund:
        return False
    has_to = any(doc[i].lower_ == "to" for i in range(start, at))
    if has_to and before.text == ",":
        # "to hold an exercise, to exchange students, and to explore ..."
        return any(
            doc[i].lower_ in {"and", "or"} and doc[i + 1].lower_ == "to" for i in range(at, min(at + 15, len(doc) - 1))
        )
    so_as = before.lower_ == "as" and start > 1 and doc[start - 2].lower_ == "so"  # "so as to": a purpose
    return has_to and not so_as and before.lower_ in {"and", "or", "also", "as"}


def bare_in_row(doc: Doc, at: int, stop: int, *, begun: bool = False) -> bool:
    """ "agreed to run patrols, | open a hotline and | organise an exchange": bare verbs in a row, or its last."""
    token = doc[at]
    if token.tag_ not in ("VB", "VBP") or token.pos_ != "VERB" or at + 1 >= stop or _heads_clause(token):
        return False
    first = opener(doc, at)
    if first < 2:
        return False
    row = doc[first - 1].text == ";" or (
        doc[first - 1].text in {",", ":"}
        and any(doc[i].lower_ in {"and", "or"} and doc[i + 1].tag_ in ("VB", "VBP") for i in range(at + 1, stop - 1))
    )
    last = doc[first - 1].lower_ in {"and", "or"} and (doc[first - 2].text in {",", ";"} or begun)
    goes_on = token.lemma_ in _GOING_ON and doc[at + 1].lower_ == "to"
    return (row or last) and (goes_on or doc[at + 1].pos_ in ("DET", "NOUN", "ADJ", "NUM", "PROPN", "ADP", "PRON"))


def bare_though_finite(cue: Token, verb: Token) -> bool:
    """ "is willing to deepen trust, | scale up trade, and | support her": no present tense, for it has no subject."""
    doc, first = cue.doc, opener(cue.doc, verb.i)
    link = doc[first - 1] if first > cue.i + 2 else None
    if verb.tag_ != "VBP" or verb.pos_ != "VERB" or link is None or link.lower_ not in {",", ";", "and"}:
        return False
    if _heads_clause(verb):
        return False
    finite = next((t for t in (cue, *cue.ancestors) if t.tag_ in ("VBZ", "VBD", "VBP")), None)
    told = finite is not None and (finite.tag_ != "VBP" or finite.lemma_ in {"be", "stand", "have"})
    # "The sides reaffirm their readiness to send boats, agree to ...": they do
    return told and any(t.tag_ == "TO" for t in doc[cue.i + 1 : verb.i])


def goes_on_behind(doc: Doc, semicolon: int) -> bool:
    """ "agreed to share data; jointly fight smugglers; train divers": a bare verb behind the semicolon."""
    for token in doc[semicolon + 1 : semicolon + 4]:
        if token.tag_ in ("VB", "VBP") and token.pos_ == "VERB":
            return not _heads_clause(token)
        if token.pos_ != "ADV" and token.lower_ != "and":
            return False
    return False


def _heads_clause(verb: Token) -> bool:
    """Whether a subject, an auxiliary or a "that" of its own stands with the verb."""
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux", "mark", "expl") for c in verb.children)


def mistagged_infinitive(doc: Doc, at: int) -> bool:
    """ "to finish the road and to double traffic": a second infinitive that the tagger took for something else."""
    if at < 2:
        return False
    to, link = doc[at - 1], doc[at - 2]
    return (
        to.tag_ == "TO"
        and to.lower_ == "to"
        and (link.lower_ in {"and", "or", "nor"} or link.text == ",")
        and doc[at].tag_ in ("JJ", "NN", "VBN", "VBP")
        and at + 1 < len(doc)
        and doc[at + 1].pos_ in ("NOUN", "DET", "NUM", "ADJ", "PROPN", "PRON", "ADP")
    )


def mistagged(doc: Doc, at: int) -> bool:
    """ "..., share data and set up a hotline": a bare verb in a row that the tagger took for a noun or a past."""
    word, before = doc[at].lower_, doc[max(at - 1, 0)]
    if not 0 < at < len(doc) - 1 or not (before.text == "," or before.lower_ in {"and", "or"}):
        return False
    following = doc[at + 1]
    if word in {"set", "step"}:
        return following.lower_ == "up"
    return (
        word in _OFTEN_NOUNS
        and following.pos_ in ("NOUN", "ADJ", "DET", "NUM")
        and following.lemma_ not in _NOT_OBJECTS
    )


def in_addition(doc: Doc, at: int) -> bool:
    """ "in addition to VERB-ing", "as well as VERB-ing", "along with VERB-ing"."""
    before = doc[max(0, at - 3) : at].text.lower()
    return before.endswith(("in addition to", "as well as", "along with"))


def shares_object(doc: Doc, verb: int, begin: int) -> bool:
    """ "address and resolve the dispute": nothing but a link between the two verbs."""
    return all(t.pos_ in ("CCONJ", "PUNCT", "ADV", "PART") or t.lower_ == "to" for t in doc[verb + 1 : begin])


def opener(doc: Doc, at: int) -> int:
    """Where the conduct of the verb at `at` begins: with its "to" and adverbs."""
    start = at
    while start > 0 and (doc[start - 1].pos_ == "ADV" or doc[start - 1].lower_ in {"to", "not", "be"}):
        start -= 1
    return start
