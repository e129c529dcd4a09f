"""What the words around a mention of a text say was done with it: signed, ratified, to be signed, cited as a basis.

Parse and surface are asked both; an act that is denied says nothing.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.reading.scene import Scene

_UP = frozenset(
    {
        "pobj",
        "prep",
        "dobj",
        "nsubjpass",
        "conj",
        "compound",
        "appos",
        "attr",
        "nsubj",
        "agent",
        "oprd",
        "nmod",
        "pcomp",
        "dative",
        "dep",
    }
)
# "under negotiation", "at the final stage of approval", "in the works"
_IN_THE_MAKING = frozenset(
    {"negotiation", "negotiations", "stage", "stages", "works", "discussion", "drafting", "preparation"}
)
_ASIDE = frozenset(
    {"under", "within", "per", "via", "by", "at", "following", "after", "during", "before", "through", "as"}
)
# nouns that pass the act on to what stands behind "of": "signed a number of documents", "the text of the treaty"
_SEE_THROUGH = frozenset(
    "number text draft series set package couple raft pair part term provision document letter talk version".split()
)
# "managed to sign": done
_CARRIED_OUT = frozenset({"manage", "proceed", "go", "continue", "help"})
# with the text as its subject such a verb is a passive that the parse took for a past: "contract signed 14 March"
_PASSIVE_AT_HEART = frozenset({"sign", "ink", "initial", "ratify", "adopt", "conclude"})
_NEAR = frozenset({"close", "closer", "near", "nearer", "verge", "brink"})
AT_WORK = frozenset({"force", "effect", "valid"})
_SETTING_OFF = frozenset({",", "-", "–", "—", "--", "(", ":"})
_VERB_TAGS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act upon a text: what status it gives, the token that says it, whether it lies ahead."""

    status: Status | None
    at: int
    ahead: bool
    verb: bool
    raw: Status


def acts_of_it(scene: Scene, head: int, *, words: InstrumentWords) -> list[Act]:
    """The acts that the next sentence tells of "it": "It is expected to be signed in July"."""
    number = scene.sentence_number(head) + 1
    if number >= len(scene.sentences):
        return []
    sentence = scene.sentences[number]
    first = next((t for t in sentence if not t.is_space), None)
    if first is None or first.lower_ != "it" or first.dep_ not in {"nsubjpass", "nsubj"}:
        return []
    verb = first.head
    # "It comes into effect today", "It is valid till the end of the year"
    working = next((t for t in verb.subtree if verb.i < t.i <= verb.i + 3 and t.lower_ in AT_WORK), None)
    if working is not None and not denied(verb) and not lies_ahead(verb, words):
        return [Act(Status.IN_FORCE, working.i, ahead=False, verb=True, raw=Status.IN_FORCE)]
    inner = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    found = [_act(scene, t, words) for t in inner if any(c.dep_ == "auxpass" for c in t.children)]
    return [a for a in found if a is not None]


def acts_on(scene: Scene, start: int, end: int, head: int, *, words: InstrumentWords) -> list[Act]:
    """The acts upon the text named by tokens `start` to `end`, nearest first."""
    found: list[Act] = []
    token = scene.doc[head]
    for _ in range(5):
        if token.head is token or token.dep_ not in _UP:
            break
        if token.dep_ == "prep" and token.lower_ in _ASIDE:
            break  # "cooperation expands under the agreement": no act upon it
        link, token = token.dep_, token.head
        if start <= token.i < end:
            continue
        if (
            token.pos_ == "NOUN"
            and token.lemma_ not in words.acts
            and link in {"prep", "nmod"}
            and token.lemma_ not in _SEE_THROUGH
        ):
            break
        verb = token.pos_ in _VERB_TAGS
        act = _act(scene, token, words)
        if act is not None and not (verb and link == "nsubj" and act.raw not in (Status.IN_FORCE, Status.TERMINATED)):
            found.append(act)
        if verb and link not in {"conj"}:
            inner = (
                [c for c in token.children if c.dep_ in {"xcomp", "ccomp"} and c.lemma_ in words.acts]
                if link in {"nsubj", "nsubjpass"}
                else []
            )
            found += [a for c in inner if (a := _act(scene, c, words)) is not None]
            break
    found += _behind(scene, end, head, words)
    found += acts_of_it(scene, head, words=words)
    if not found:
        found += _before(scene, start, words) or _far_before(scene, start, words)
    found += _ratified_it(scene, head, words)
    return found


def _far_before(scene: Scene, start: int, words: InstrumentWords) -> list[Act]:
    """The act of a verb whose object was shifted back: "concluded in Doha, on 6 June, an agreement on ..."."""
    first = scene.sentence_of(start).start
    # 12: a place and a date in between
    for token in reversed(scene.doc[max(first, start - 12) : start]):
        if token.pos_ in _VERB_TAGS:
            shifted = token.lemma_ in _PASSIVE_AT_HEART and not any(c.dep_ == "dobj" for c in token.children)
            act = _act(scene, token, words) if shifted and token.tag_ in {"VBD", "VBN"} else None
            return [act] if act is not None else []
        if token.text in {";", ":"} or token.dep_ in {"nsubj", "mark"}:
            return []
    return []


def _ratified_it(scene: Scene, head: int, words: InstrumentWords) -> list[Act]:
    """The act that the rest of the sentence tells of "it": "..., and parliament has ratified it"."""
    sentence = scene.sentence_of(head)
    for token in scene.doc[head + 1 : sentence.end]:
        if token.lower_ == "it" and token.dep_ == "dobj" and token.head.lemma_ in {"ratify", "approve", "sign"}:
            act = _act(scene, token.head, words)
            by_none = any(t.lower_ == "no" for c in token.head.children if c.dep_ == "nsubj" for t in c.subtree)
            if act is not None and not act.ahead and not by_none:
                return [act]
    return []


def _act(scene: Scene, token: Token, words: InstrumentWords) -> Act | None:
    lemma = token.lemma_.lower()
    raw = words.acts.get(lemma) or words.acts.get(token.lower_)
    if raw is None or denied(token):
        return None
    verb = token.pos_ in _VERB_TAGS
    if lemma == "enter":
        raw = Status.IN_FORCE if any(t.lower_ == "force" for t in scene.doc[token.i : token.i + 4]) else raw
    if lemma == "work" and scene.doc[min(token.i + 1, len(scene.doc) - 1)].lower_ != "on":
        return None
    if lemma in _VOTING and _by_parliament(token, words):
        raw = Status.RATIFIED
    if lemma == "submit" and any(t.lower_ in {"signature", "signing", "ratification"} for t in token.subtree):
        return Act(Status.NEGOTIATING, token.i, ahead=False, verb=verb, raw=Status.NEGOTIATING)
    if lemma in {"renew", "renewal"} and verb and lies_ahead(token, words):
        return None
    if lemma in {"expire", "lapse"} and (ahead_now(token) or token.tag_ in {"VBZ", "VBP"} or token.lower_[-1] == "s"):
        return Act(Status.IN_FORCE, token.i, ahead=False, verb=True, raw=Status.IN_FORCE)
    if lemma in {"agree"} and not any(c.lower_ in {"on", "upon"} or c.dep_ == "agent" for c in token.children):
        return None
    ahead = verb and lies_ahead(token, words)
    if not verb and lemma in {
        "signing",
        "signature",
        "ratification",
        "adoption",
        "conclusion",
        "negotiation",
        "issuance",
    }:
        ahead = noun_ahead(token, words)
    if ahead and lemma == "conclusion":
        return Act(Status.NEGOTIATING, token.i, ahead, verb, raw)  # "called for the early conclusion of"
    if raw is Status.SIGNED and _nearly(token):
        return Act(Status.NEGOTIATING, token.i, ahead=False, verb=verb, raw=Status.NEGOTIATING)
    if ahead and lemma in {"negotiate", "draft", "initial"}:
        return Act(Status.PROPOSED, token.i, ahead, verb, raw)  # "is to be negotiated": there is none yet
    return Act(words.ahead.get(raw) if ahead else raw, token.i, ahead, verb, raw)


_VOTING = frozenset({"approve", "pass", "adopt", "endorse", "back", "clear", "okay"})


def _by_parliament(verb: Token, words: InstrumentWords) -> bool:
    """Whether a parliament does it: "MPs approved", "was passed by the Senate"."""
    doers = [c for c in verb.children if c.dep_ in {"nsubj", "agent"}]
    return any(t.lower_ in words["parliaments"] for c in doers for t in c.subtree)


def _nearly(token: Token) -> bool:
    """Whether they are only near it: "close to concluding", "on the verge of signing"."""
    return (
        token.i > 1
        and token.tag_ in {"VBG", "NN"}
        and token.nbor(-1).lower_ in {"to", "of", "the"}
        and bool({t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]} & _NEAR)
    )


def ahead_now(verb: Token) -> bool:
    """Whether the verb has a modal of its own: "will expire"."""
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
    modal = {c.lower_ for c in at.children if c.dep_ == "aux"} & words["modals"]
    if modal - {"to"}:
        return True
    if "to" in modal:
        head = at.head
        if at.dep_ in {"xcomp", "acl", "advcl", "ccomp"} or at is not head:
            return head.lemma_ not in _CARRIED_OUT and not _came_to(head)
        return True
    if any(c.dep_ == "mark" and c.lower_ in {"once", "if", "until", "unless", "before", "when"} for c in at.children):
        return at.tag_ in {"VBP", "VBZ", "VB", "VBN"}
    if at.tag_ == "VBG" and at.dep_ == "pcomp":
        return at.head.head.lemma_ in {
            "look",
            "plan",
            "aim",
            "discuss",
            "consider",
            "towards",
            "prepare",
        } or at.head.lower_ in {"towards", "toward", "before"}
    return False


def _came_to(head: Token) -> bool:
    """Whether the verb in front tells that they were there to do it: "was in Tirana on Monday to pen an accord"."""
    if head.tag_ != "VBD":
        return False
    if head.lemma_ == "be":
        return any(c.dep_ == "prep" and c.lower_ in {"in", "at"} for c in head.children)
    return head.lemma_ in {"meet", "gather", "convene", "come", "assemble"}


def noun_ahead(noun: Token, words: InstrumentWords) -> bool:
    """Whether the act that a noun names lies ahead: "the planned signing", "called for the adoption of"."""
    if any(
        c.lower_
        in {"planned", "upcoming", "possible", "early", "forthcoming", "expected", "future", "speedy", "proposed"}
        for c in noun.children
    ):
        return True
    token = noun
    for _ in range(3):
        token = token.head
        if token.pos_ == "VERB":
            if lies_ahead(token, words):
                return True
            return token.lemma_ in words["planning"] or token.lemma_ in {
                "discuss",
                "await",
                "negotiate",
                "explore",
                "support",
                "pave",
                "delay",
            }
    return False


def _behind(scene: Scene, at: int, head: int, words: InstrumentWords) -> list[Act]:
    """Acts told behind the name: "signed in 2014", "which Peru ratified", "is suspended", "entered into force"."""
    doc, last = scene.doc, scene.sentence_of(head).end
    found: list[Act] = []
    limit = min(last, at + 14)
    step = at
    passed_comma = False
    while step < limit:
        token = doc[step]
        if token.text in {";", ":", "."}:
            break
        if token.text == ",":
            passed_comma = True
        if token.pos_ in _VERB_TAGS and token.lemma_.lower() in words.acts:
            directly = step == at and step + 1 < limit and doc[step + 1].pos_ == "ADP"
            # "Memorandum on Prisons - signed in Juba", "a convention, signed in 2016, still waits"
            directly = directly or (
                step == at + 1 and doc[at].text in _SETTING_OFF and token.tag_ in {"VBN", "VBD"} and step + 1 < last
            )
            passive = token.lemma_ in _PASSIVE_AT_HEART and any(c.i == head for c in token.children)
            governed = (
                token.tag_ == "VBN"
                or directly
                or passive
                or token.lemma_ in {"enter", "expire", "lapse", "come", "take"}
            )
            relative = token.dep_ == "relcl" or any(t.lower_ in {"which", "that"} for t in doc[at:step])
            other = any(c.dep_ == "dobj" and c.lower_ not in {"which", "that"} for c in token.children)
            mine = (
                directly
                or token.head.i <= head
                or any(c.dep_ == "nsubjpass" and c.i <= head + 1 for c in token.children)
                or (token.lemma_ in _PASSIVE_AT_HEART and any(c.i == head for c in token.children))
                or relative
            )
            if (
                (governed or relative)
                and mine
                and not (other and token.lemma_ != "enter")
                and not (passed_comma and not relative and step > at + 8)
            ):
                act = _act(scene, token, words)
                if act is not None:
                    found.append(act)
        elif token.lower_ == "effect" and doc[step - 1].lemma_ in {"take"}:
            act = Act(None if lies_ahead(doc[step - 1], words) else Status.IN_FORCE, step, False, True, Status.IN_FORCE)
            found.append(act)
        elif token.lower_ in _IN_THE_MAKING and any(
            t.lower_ in {"under", "in", "at"} for t in doc[max(at, step - 4) : step]
        ):
            found.append(Act(Status.NEGOTIATING, step, False, False, Status.NEGOTIATING))
        elif token.lower_ == "force" and doc[step - 1].lower_ in {"in", "into"}:
            verb = next((t for t in reversed(doc[at:step]) if t.pos_ in _VERB_TAGS), None)
            if (verb is not None and not lies_ahead(verb, words) and not denied(verb) and verb.tag_ != "VBZ") or doc[
                step - 1
            ].lower_ == "in":
                found.append(Act(Status.IN_FORCE, step, False, True, Status.IN_FORCE))
        step += 1
    return found


def _before(scene: Scene, start: int, words: InstrumentWords) -> list[Act]:
    """Acts right before the name, where the parse lost them: "signed [a] ...", "the signing of [a] ..."."""
    doc = scene.doc
    first = scene.sentence_of(start).start
    near = doc[max(first, start - 5) : start]
    if any(t.lower_ in _ASIDE for t in doc[max(first, start - 2) : start]):
        return []
    if any(t.lower_ in {"including", "namely"} for t in near):
        near = doc[max(first, start - 12) : start]
    listed = any(t.lower_ in {"including", "namely"} for t in near)
    for token in reversed(near):
        if token.text in {",", ";", ":"} and not listed:
            break
        if token.lemma_.lower() in words.acts and token.pos_ in {"VERB", "NOUN"}:
            act = _act(scene, token, words)
            if act is not None:
                return [act]
    return []


def is_basis(scene: Scene, start: int, *, words: InstrumentWords) -> bool:
    """Whether the text is cited as a basis: "under the ...", "in line with the ...", "Article IV of the ..."."""
    first = scene.sentence_of(start).start
    lowers = [t.lower_ for t in scene.doc[max(first, start - 6) : start]]
    if lowers and lowers[-1] in {"the", "a", "an", "their", "its", "this", "'s"}:
        lowers.pop()
    if not lowers:
        return False
    if lowers[-1] in {"under", "per", "via", "within"}:
        return True
    return lowers[-1] in {"with", "to", "of", "in", "by", "on", "through"} and bool(
        set(lowers[-5:]) & words["basis"] - {"by", "through", "within"}
    )
