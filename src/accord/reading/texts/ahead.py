"""Whether an act upon a text is done, lies ahead, is only near or is denied.

A time to come, a modal and a verb of planning put it ahead; whoever came or met to do it did it.
"""

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords

_NEAR = frozenset({"close", "closer", "near", "nearer", "verge", "brink", "nearing", "approaching"})
# "the early signing of": it has not been signed
_COMING = frozenset(
    "planned upcoming possible early forthcoming expected future speedy proposed expeditious prompt swift quick rapid "
    "imminent coming impending eventual timely".split()
)
# verbs whose object is an act that is not done yet: "await the signing of", "stressed the conclusion of"
_WANTED = frozenset(
    "discuss await negotiate explore support pave delay approve authorise authorize postpone endorse recommend "
    "envision envisage foresee submit vote examine debate emphasise emphasize stress underline underscore "
    "expedite accelerate hasten finalise finalize anticipate".split()
)
# nouns that put what hangs on them ahead: "approval for the signing of", "the possibility of signing"
_PROSPECTS = frozenset(
    "approval consent nod authorisation authorization clearance permission go-ahead mandate possibility prospect "
    "readiness preparation progress proposal plan intention willingness need importance desire hope option idea".split()
)
_TOWARDS = frozenset({"look", "plan", "aim", "discuss", "consider", "towards", "prepare"})
# "managed to sign": done
_CARRIED_OUT = frozenset({"manage", "proceed", "go", "continue", "help", "vote"})


def nearly(token: Token) -> bool:
    """Whether they are only near it: "close to concluding", "on the verge of signing"."""
    return (
        token.i > 1
        and token.tag_ in {"VBG", "NN"}
        and token.nbor(-1).lower_ in {"to", "of", "the"}
        and bool({t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]} & _NEAR)
    )


_TALKING = frozenset({"talks", "negotiations", "consultations", "discussions", "negotiating", "negotiation"})


def in_talks(token: Token) -> bool:
    """Whether it is what is talked about: "talks with Peru on signing", "negotiations for the conclusion of"."""
    doc, at = token.doc, token.i - 1
    if at > 0 and doc[at].lower_ in {"the", "a"}:
        at -= 1
    # 6: "talks with the government of Peru on"
    near = {t.lower_ for t in doc[max(0, at - 6) : at]}
    return token.tag_ in {"VBG", "NN"} and doc[at].lower_ in {"on", "for", "about", "over"} and bool(near & _TALKING)


def ahead_now(verb: Token) -> bool:
    """Whether the verb has a word of its own that puts it ahead: "will expire", "is to fly in", not "could expire"."""
    return any(c.lower_ in {"will", "would", "shall", "to"} for c in verb.children if c.dep_ == "aux")


def denied(token: Token) -> bool:
    """Whether the verb is denied: "did not sign", "refused to sign"."""
    if any(c.dep_ == "neg" or c.lower_ in {"not", "never", "n't"} for c in token.children):
        return True
    return token.dep_ == "xcomp" and token.head.lemma_ in {"refuse", "decline", "fail", "deny"}


def lies_ahead(verb: Token, words: InstrumentWords) -> bool:
    """Whether the verb tells of something to come: "will be signed", "expects to sign", "once both ratify it"."""
    at = verb
    if (
        verb.dep_ == "conj"
        and verb.head.pos_ == "VERB"
        and not any(c.dep_ in {"aux", "auxpass", "nsubj"} for c in verb.children)
    ):
        at = verb.head
    has_to = any(c.lower_ == "to" for c in at.children if c.dep_ == "aux")  # "has to be ratified"
    if at.dep_ in {"ccomp", "xcomp"} and at.tag_ == "VBN" and at.head.lemma_ in {"have", "get", "see"} and not has_to:
        at = at.head  # "hoped to have the pact signed"
    elif at.dep_ == "acl" and at.tag_ == "VBN" and at.head.dep_ == "dobj" and at.head.head.lemma_ in {"have", "get"}:
        at = at.head.head
    modal = {c.lower_ for c in at.children if c.dep_ == "aux"} & words["modals"]
    if modal - {"to"} or _yet_to(verb):
        return True
    if "to" in modal:
        head = at.head
        if at.dep_ in {"xcomp", "acl", "advcl", "ccomp"} or at is not head:
            return head.lemma_ not in _CARRIED_OUT and not _came_to(head)
        return True
    if at.dep_ == "ccomp" and at.tag_ in {"VB", "VBP"} and at.head.lemma_ in _URGING:
        return True  # "suggested that Peru and Chile conclude a pact"
    if any(c.dep_ == "mark" and _sets_ahead(c) for c in at.children):
        past = any(c.dep_ in {"aux", "auxpass"} and c.tag_ == "VBD" for c in at.children)
        return at.tag_ in {"VBP", "VBZ", "VB", "VBN"} and not past
    if any(c.dep_ == "mark" and c.lower_ == "after" for c in at.children) and _has_been(at):
        return at.head is not at and lies_ahead(at.head, words)  # "will sign it after it has been approved"
    if at.tag_ == "VBG" and at.dep_ == "pcomp":
        if at.head.lower_ == "before":
            return at.head.head.tag_ != "VBD"  # "spoke before signing it": signed
        if at.head.lower_ == "to" and at.head.head.lower_ not in {"addition", "prior", "due", "thanks"}:
            return True  # "are committed to signing", "look forward to signing"
        return at.head.head.lemma_ in _TOWARDS | _PROSPECTS or at.head.lower_ in {"towards", "toward"}
    return False


_URGING = frozenset("suggest propose urge recommend request demand ask insist advise".split())


def _yet_to(verb: Token) -> bool:
    """Whether it is still to be done: "has yet to be ratified"."""
    before = [t.lower_ for t in verb.doc[max(0, verb.i - 4) : verb.i]]
    return "yet" in before and "to" in before[before.index("yet") :]


def _sets_ahead(mark: Token) -> bool:
    """Whether the word that opens a clause puts it ahead: "once both ratify it", "as soon as a protocol is signed"."""
    if mark.lower_ == "as":
        return mark.i > 0 and mark.nbor(-1).lower_ == "soon"
    return mark.lower_ in {"once", "if", "until", "unless", "before", "when"}


def _came_to(head: Token) -> bool:
    """Whether the verb in front tells that they were there to do it: "was in Tirana on Monday to pen an accord"."""
    if head.tag_ != "VBD":
        return False
    if head.lemma_ == "be":
        return any(c.dep_ == "prep" and c.lower_ in {"in", "at"} for c in head.children)
    return head.lemma_ in {"meet", "gather", "join", "convene", "come", "assemble", "visit", "reconvene", "sit"}


def noun_ahead(noun: Token, words: InstrumentWords) -> bool:
    """Whether the act that a noun names lies ahead: "the planned signing", "called for the adoption of"."""
    if any(c.lower_ in _COMING for c in noun.children):
        return True
    token = noun
    # 4: "gave its approval for the signing of"
    for _ in range(4):
        token = token.head
        if token.pos_ == "NOUN" and token.lemma_ in _PROSPECTS:
            return True
        if token.lemma_.lower() == "bill":
            return token.head.lemma_ not in _PASSED  # "the bill on the ratification of ... was sent to a committee"
        if token.pos_ == "AUX" and token.tag_ in {"VBD", "VBN"}:
            return False  # "stressed that the ratification of the protocol had been among the first"
        if token.pos_ == "VERB":
            if lies_ahead(token, words) or (noun.lemma_ != "ratification" and _gives_way(token)):
                return True
            return token.lemma_ in words["planning"] or token.lemma_ in _WANTED
    return False


def _gives_way(verb: Token) -> bool:
    """Whether it lets something be done: "gave the green light to the signing", "gave its approval for"."""
    given = {c.lemma_ for c in verb.children if c.dep_ == "dobj"}
    return verb.lemma_ in {"give", "grant", "clear", "pave", "open"} and bool(
        given & (_PROSPECTS | {"light", "way", "door"})
    )


_PASSED = frozenset({"pass", "approve", "adopt", "back", "vote", "sign", "clear", "endorse", "enact"})
_NOUNS = frozenset({"signing", "signature", "conclusion", "adoption", "exchange"})


def told_plainly(token: Token, *, verb: bool) -> bool:
    """Whether an act is told in the simple past: "signed", "was signed", "witnessed the signing of"."""
    if not verb:
        # "witnessed the signing", "ended with the signing"
        verbs = {token.head.tag_, token.head.head.tag_ if token.head.dep_ == "prep" else ""}
        return token.lemma_.lower() in _NOUNS and bool(verbs & {"VBD", "VBN"})
    if token.tag_ not in {"VBD", "VBN", "VBG"}:
        return False
    if any(c.lower_ in {"already", "earlier", "previously", "once", "before"} for c in token.children):
        return False
    if token.tag_ == "VBG" and token.dep_ == "pcomp" and _has_been(token.head.head.head):
        return False  # "have been deepening ties, including by signing a deal on radars"
    return not any(t.dep_ in {"aux"} and t.lower_ in {"had", "would", "will"} for t in token.children)


def _has_been(verb: Token) -> bool:
    """Whether a verb tells of what has been going on of late."""
    return any(c.dep_ == "aux" and c.lower_ in {"have", "has"} for c in verb.children)
