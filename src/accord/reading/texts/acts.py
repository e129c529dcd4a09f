"""What the words around a mention of a text say was done with it: signed, ratified, to be signed, cited as a basis.

Parse and surface are asked both; an act that is denied says nothing.
"""

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.reading.scene import Scene
from accord.reading.texts.act import PASSIVE_AT_HEART, VERB_TAGS, Act, act_at
from accord.reading.texts.ahead import denied, lies_ahead
from accord.reading.texts.doers import ends_with
from accord.reading.texts.others import among_others, changed, only_drafts

_UP = frozenset("pobj prep dobj nsubjpass conj compound appos attr nsubj agent oprd nmod pcomp dative dep".split())
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
# what follows such a verb is told by the text, not of it: "the ministers agreed on it, the document said"
_TELLING = frozenset({"say", "mention", "state", "read", "note", "add", "declare", "stress", "report"})
AT_WORK = frozenset({"force", "effect", "valid"})
_SETTING_OFF = frozenset({",", "-", "–", "—", "--", "(", ":"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def acts_of_it(scene: Scene, head: int, *, words: InstrumentWords, titled: bool = False) -> list[Act]:
    """The acts that the next sentence tells of "it": "It is expected to be signed in July"; of a title also what a
    sentence without a subject tells: "Signed in Doha in 2016".
    """
    number = scene.sentence_number(head) + 1
    found: list[Act] = []
    # 2: "In April it was approved. In May it was signed."
    for sentence in scene.sentences[number : number + 2]:
        told = (titled and _fragment(scene, sentence, words)) or _told_of_it(scene, sentence, words)
        found += told
        if not told:
            break
    return found


def _told_of_it(scene: Scene, sentence: Sentence, words: InstrumentWords) -> list[Act]:
    first = next((t for t in sentence if not t.is_space), None)
    if first is not None and first.pos_ == "ADP":
        # 6: "In May it was signed by ..."
        first = next((t for t in scene.doc[first.i : min(first.i + 6, sentence.end)] if t.lower_ == "it"), first)
    if first is None or first.lower_ != "it" or first.dep_ not in {"nsubjpass", "nsubj"}:
        return []
    verb = first.head
    if any(c.dep_ == "ccomp" for c in verb.children):
        return []  # "It is envisaged that the agreement will ..."
    # "It comes into effect today", "It is valid till the end of the year"
    working = next((t for t in verb.subtree if verb.i < t.i <= verb.i + 3 and t.lower_ in AT_WORK), None)
    if working is not None and not denied(verb) and not lies_ahead(verb, words):
        return [Act(Status.IN_FORCE, working.i, ahead=False, verb=True, raw=Status.IN_FORCE)]
    inner = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    found = [act_at(scene, t, words) for t in inner if any(c.dep_ == "auxpass" for c in t.children)]
    return [a for a in found if a is not None]


def _fragment(scene: Scene, sentence: Sentence, words: InstrumentWords) -> list[Act]:
    """The act of a sentence without a subject behind a title: "Signed in Doha in May 2016.", "Under negotiation"."""
    first = next((t for t in sentence if not t.is_space and not t.is_punct), None)
    if first is None or any(t.dep_ in {"nsubj", "nsubjpass"} for t in sentence):
        return []
    if first.lower_ == "under" and first.i + 1 < sentence.end and first.nbor().lower_ in _IN_THE_MAKING:
        return [Act(Status.NEGOTIATING, first.i + 1, False, False, Status.NEGOTIATING)]
    if first.tag_ not in {"VBN", "VBD", "JJ"} or first.lemma_.lower() not in PASSIVE_AT_HEART:
        return []
    act = act_at(scene, first, words)
    return [act] if act is not None and not act.ahead else []


def acts_on(scene: Scene, start: int, end: int, head: int, *, words: InstrumentWords) -> list[Act]:
    """The acts upon the text named by tokens `start` to `end`, nearest first."""
    if only_drafts(scene.doc[head]):
        return [Act(Status.NEGOTIATING, head, ahead=False, verb=False, raw=Status.NEGOTIATING)]
    change = changed(scene, start, words)
    if change is not None:
        return [change]
    found: list[Act] = []
    token = scene.doc[head]
    for _ in range(5):
        if token.head.i == token.i or not (token.dep_ in _UP or token.lower_ in {"away", "out"}):
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
        verb = token.pos_ in VERB_TAGS and token.dep_ != "prep"  # "documents, including a treaty"
        ended = link == "prep" and ends_with(token) and not (denied(token) or lies_ahead(token, words))
        act = Act(Status.ISSUED, token.i, ahead=False, verb=True, raw=Status.ISSUED) if ended else None
        act = act or act_at(scene, token, words) or _with_the_pen(token, words)
        if act is not None and act.raw is Status.NEGOTIATING and any(_keeps(scene.doc[a.at]) for a in found):
            break  # "talks on the renewal of the agreement": there is one already
        told_by_it = verb and link == "nsubj" and act is not None and not _of_its_subject(token, act)
        if act is not None and not told_by_it:
            found.append(act)
            if not verb and act.raw is Status.AMENDED:
                break  # "signed an amendment to the treaty": the amendment was signed
        if verb and link not in {"conj"}:
            inner = (
                [c for c in token.children if c.dep_ in {"xcomp", "ccomp"} and c.lemma_ in words.acts]
                if link in {"nsubj", "nsubjpass"} and token.lemma_ not in _TELLING
                else []
            )
            found += [a for c in inner if (a := act_at(scene, c, words)) is not None]
            break
    found += _worked_on(scene.doc[head])
    found += _worded(scene.doc[head], words)
    found += _behind(scene, end, head, words)
    found += among_others(scene, head, words)
    found += acts_of_it(scene, head, words=words, titled=not found)
    if not found:
        found += _before(scene, start, words) or _far_before(scene, start, words)
    found += _ratified_it(scene, head, words)
    return found


def _keeps(noun: Token) -> bool:
    """Whether a noun tells that a text that is there goes on: "the renewal of", "the extension of"."""
    return noun.pos_ == "NOUN" and noun.lemma_ in {"renewal", "extension", "prolongation"}


def _of_its_subject(verb: Token, act: Act) -> bool:
    """Whether a verb tells of the text that is its subject: "the pact expired", "the text is ready"; not "the pact
    renews a programme".
    """
    if verb.lemma_ in {"renew", "extend", "prolong"} and any(c.dep_ == "dobj" for c in verb.children):
        return False
    return act.raw in (Status.IN_FORCE, Status.TERMINATED) or verb.lemma_ in {"be", "remain", "stay"}


_PUTTING = frozenset({"put", "affix", "append", "set", "add", "attach", "lend"})


def _with_the_pen(verb: Token, words: InstrumentWords) -> Act | None:
    """Signing told with other words: "put their names to a pact", "affixed its signature to it", "shook hands on"."""
    if verb.pos_ not in VERB_TAGS or denied(verb):
        return None
    things = {c.lower_ for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    penned = verb.lemma_ in _PUTTING and things & {"signature", "signatures", "name", "names", "initials"}
    if not penned and not (verb.lemma_ == "shake" and things & {"hand", "hands"}):
        return None
    ahead = lies_ahead(verb, words)
    return Act(Status.PROPOSED if ahead else Status.SIGNED, verb.i, ahead, True, Status.SIGNED)


_WORDING = frozenset({"text", "wording", "draft"})
_AGREED_ON = frozenset({"agree", "finalise", "finalize", "complete", "reach", "settle"})


def _worded(head: Token, words: InstrumentWords) -> list[Act]:
    """That its wording is agreed, so that it can be signed: "agreed on the text of a peace treaty"."""
    noun = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or noun.lower_ not in _WORDING:
        return []
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ not in VERB_TAGS or verb.lemma_ not in _AGREED_ON or denied(verb) or lies_ahead(verb, words):
        return []
    return [Act(Status.NEGOTIATING, verb.i, ahead=False, verb=True, raw=Status.NEGOTIATING)]


def _worked_on(head: Token) -> list[Act]:
    """That it is in the making: "work is under way on a treaty", "talks continue on a pact"."""
    on = head.head
    if head.dep_ != "pobj" or on.lower_ != "on" or on.head.pos_ not in VERB_TAGS or denied(on.head):
        return []
    subjects = {c.lower_ for c in on.head.children if c.dep_ == "nsubj"}
    if not subjects & {"work", "talks", "negotiations", "drafting"}:
        return []
    return [Act(Status.NEGOTIATING, on.head.i, ahead=False, verb=True, raw=Status.NEGOTIATING)]


def _far_before(scene: Scene, start: int, words: InstrumentWords) -> list[Act]:
    """The act of a verb whose object was shifted back: "concluded in Doha, on 6 June, an agreement on ..."."""
    first = scene.sentence_of(start).start
    # 12: a place and a date in between
    for token in reversed(scene.doc[max(first, start - 12) : start]):
        if token.pos_ in VERB_TAGS:
            shifted = token.lemma_ in PASSIVE_AT_HEART and not any(c.dep_ == "dobj" for c in token.children)
            act = act_at(scene, token, words) if shifted and token.tag_ in {"VBD", "VBN"} else None
            return [act] if act is not None else []
        if token.text in {";", ":"} or token.dep_ in {"nsubj", "mark"}:
            return []
    return []


def _ratified_it(scene: Scene, head: int, words: InstrumentWords) -> list[Act]:
    """The act that the rest of the sentence tells of "it": "..., and parliament has ratified it"."""
    sentence = scene.sentence_of(head)
    for token in scene.doc[head + 1 : sentence.end]:
        if token.lower_ == "it" and token.dep_ == "dobj" and token.head.lemma_ in {"ratify", "approve", "sign"}:
            act = act_at(scene, token.head, words)
            by_none = any(t.lower_ == "no" for c in token.head.children if c.dep_ == "nsubj" for t in c.subtree)
            if act is not None and not act.ahead and not by_none:
                return [act]
    return []


def _behind(scene: Scene, at: int, head: int, words: InstrumentWords) -> list[Act]:
    """Acts told behind the name: "signed in 2014", "which Peru ratified", "is suspended", "entered into force"."""
    doc, last = scene.doc, scene.sentence_of(head).end
    found: list[Act] = []
    # 26: a signing in commas may stand before "has entered into force", and nothing else is told so far off
    limit = min(last, at + 26)
    passed_comma = False
    for step in range(at, limit):
        token = doc[step]
        if step >= at + 14 and not (doc[at].text == "," and token.lemma_ in {"enter", "come", "take"}):
            continue
        if token.text in {";", ":", "."}:
            break
        if token.text == ",":
            passed_comma = True
        if token.pos_ in VERB_TAGS and token.lemma_.lower() in words.acts:
            directly = step == at and step + 1 < limit and doc[step + 1].pos_ == "ADP"
            # "Memorandum on Prisons - signed in Juba", "a convention, signed in 2016, still waits"
            directly = directly or (
                step == at + 1 and doc[at].text in _SETTING_OFF and token.tag_ in {"VBN", "VBD"} and step + 1 < last
            )
            passive = token.lemma_ in PASSIVE_AT_HEART and any(c.i == head for c in token.children)
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
                or (token.dep_ == "conj" and token.head.dep_ == "acl" and token.head.head.i == head)
                or any(c.dep_ == "nsubjpass" and c.i <= head + 1 for c in token.children)
                or passive
                or relative
            )
            if (
                (governed or relative)
                and mine
                and not (other and token.lemma_ != "enter")
                and not (passed_comma and not relative and step > at + 8 and token.lemma_ not in {"enter", "come"})
            ):
                act = act_at(scene, token, words)
                if act is not None:
                    found.append(act)
        elif token.lemma_ == "await" and "signature" in doc[step : min(step + 4, last)].text.lower():
            found.append(Act(Status.NEGOTIATING, step, False, True, Status.NEGOTIATING))
        elif token.lower_ == "effect" and doc[step - 1].lemma_ in {"take"}:
            act = Act(None if lies_ahead(doc[step - 1], words) else Status.IN_FORCE, step, False, True, Status.IN_FORCE)
            found.append(act)
        elif token.lower_ in _IN_THE_MAKING and any(
            t.lower_ in {"under", "in", "at"} for t in doc[max(at, step - 4) : step]
        ):
            found.append(Act(Status.NEGOTIATING, step, False, False, Status.NEGOTIATING))
        elif token.lower_ == "place" and doc[step - 1].lower_ == "in" and doc[step - 2].lemma_ == "be":
            if not lies_ahead(doc[step - 2], words) and not denied(doc[step - 2]):
                found.append(Act(Status.IN_FORCE, step, False, True, Status.IN_FORCE))
        elif token.lower_ == "force" and doc[step - 1].lower_ in {"in", "into"}:
            verb = next((t for t in reversed(doc[at:step]) if t.pos_ in VERB_TAGS), None)
            if (verb is not None and not lies_ahead(verb, words) and not denied(verb) and verb.tag_ != "VBZ") or doc[
                step - 1
            ].lower_ == "in":
                found.append(Act(Status.IN_FORCE, step, False, True, Status.IN_FORCE))
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
        if token.lower_ == "that" or (token.text in {",", ";", ":"} and not listed):
            break
        if token.lemma_.lower() in words.acts and token.pos_ in {"VERB", "NOUN"}:
            act = act_at(scene, token, words)
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
