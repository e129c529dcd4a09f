"""Finds the words by which a text reports that somebody says something. A verb counts only where saying is done.

"will announce", "did not say", "asked not to be named" and whatever stands inside a quotation tell of none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from accord.lexicon.saying import Frame, SayingVerb, SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.frames import (
    fits_frame,
    is_for_somebody,
    leads_to_quotation,
    object_noun,
    object_word,
    sought,
)
from accord.reading.saying.points import header_of, is_answer, is_topic
from accord.reading.saying.quotes import Quotation, is_of_text, is_told_in_part
from accord.reading.saying.roundabout import (
    PREAMBLES,
    ROUNDABOUT,
    in_a_text,
    in_view,
    is_aside,
    is_mistagged,
    leaves_open,
    puts_at,
    roundabout,
)
from accord.reading.scene import Actor, ActorKind, Scene


class Form(StrEnum):
    """How a cue stands in its sentence; it tells where the speaker is to be looked for."""

    FINITE = "finite"  # "the minister said", "has urged"
    PARTICIPLE = "participle"  # ", stressing that ..."; "Recalling ..., both sides ..."
    PURPOSE = "purpose"  # "met in Doha to reaffirm ..."
    PASSIVE = "passive"  # "was welcomed by Oman"
    QUOTED = "quoted"  # "was quoted as saying", "quoted the minister as saying"
    SOURCE = "source"  # "according to the ministry", "citing the ministry"
    LABEL = "label"  # "Minister: ..."; "...: minister"
    GRANTED = "granted"  # "got an assurance from the minister that ..."


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying: its token, its form, its entry, and the object noun that tells the act ("gratitude")."""

    at: int
    form: Form
    entry: SayingVerb
    noun: int | None = None
    end: int = 0
    """The token after the cue's last word ("according to", "pointed out")."""


_SOURCE = SayingVerb("according", ("to",), Frame.ANY, None)
_VIEW = SayingVerb("view", (), Frame.ANY, Act.OPINION)
_LABEL = SayingVerb(":", (), Frame.ANY, None)
_SPEECH = SayingVerb("discuss", (), Frame.ANY, Act.REPORTS)
_OPEN = SayingVerb("rule out", (), Frame.ANY, Act.OPINION)
_COUNT = SayingVerb("put", (), Frame.ANY, Act.REPORTS)
_AGREED = SayingVerb("agree", (), Frame.ANY, Act.COMMITS)

GLOSS = SayingVerb("gloss", (), Frame.ANY, Act.OPINION)
"""The entry of verbs that only tell what an event shows: "the visit reflects"."""

_MODALS = frozenset("will would shall should can could may might must 'll ll to".split())
# "is pleased to announce", "would like to thank" say it by the very words
_WILLING = frozenset("pleased happy proud glad honoured honored delighted like wish want love regret continue".split())
# "according to the plan" names no speaker
_MUTE_SOURCES = frozenset(
    "plan schedule law constitution order timetable calendar rule regulation tradition custom need principle".split()
)
_LEADING_IN = frozenset(
    {"touch", "refer", "speak", "comment", "allude", "dwell", "ask", "answer", "reply", "respond", "call"}
)
_INFORMING = frozenset({"inform", "announce", "report", "state", "post", "tweet", "say"})
# whose object is who listens
HEARD = frozenset({"tell", "inform", "notify", "brief", "remind"})
_ANSWERING = frozenset({"respond", "reply", "answer"})
_PASSING = frozenset({"report", "announce", "state", "quote", "confirm", "indicate", "disclose", "reveal"})
_LABELLED = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.ORGANISATION})


def find_cues(scene: Scene, quoted: Sequence[Quotation]) -> Iterator[Cue]:
    """The cues of a document in order. Those inside quotations are the speaker's own words and left out."""
    words = saying_words()
    verbs = words.verbs
    inside = {
        at
        for quotation in quoted
        if quotation.worded and not is_of_text(scene.doc, quotation) and not is_told_in_part(scene.doc, quotation)
        for at in range(quotation.start, quotation.end)
    }
    for token in scene.doc:
        at = token.i
        if at in inside or _is_name(scene, token):
            continue
        lemma = "hope" if token.lower_ in {"hoped", "hoping"} else token.lemma_  # the tagger makes "hop" of it
        if lemma in ROUNDABOUT or token.lower_ in PREAMBLES:
            way = roundabout(token)
            if way is not None:
                yield Cue(at, Form(way[0]), way[1], way[2], way[3])
                continue
        if leads_to_quotation(token):
            end = next(t.i for t in token.doc[at:] if t.text == ":") + 1
            yield Cue(at, Form.FINITE, _LABEL, end=end)
        elif token.tag_.startswith("VB") or is_mistagged(token):
            lemma = token.lower_.removesuffix("s") if token.tag_ == "NNS" else lemma
            if lemma in verbs:
                cue = _verb_cue(scene, token, verbs[lemma], words)
                if cue is not None and not is_aside(token):
                    yield cue
            elif lemma in words.glosses:
                form = _form(token)
                if form in (Form.FINITE, Form.PARTICIPLE):
                    yield Cue(at, form, GLOSS, end=at + 1)
            elif lemma == "agree" and in_a_text(token):
                yield Cue(at, Form.FINITE, _AGREED, end=at + 1)
            elif puts_at(token):
                yield Cue(at, Form.FINITE if token.tag_ != "VBN" else Form.PASSIVE, _COUNT, end=at + 1)
            elif lemma in words.telling and _after_speech(scene, token, words):
                yield Cue(at, Form.FINITE, _SPEECH, end=at + 1)
            elif _names_source(token):
                end = next((c.i for c in token.children if c.lower_ == "from"), at) + 1
                yield Cue(at, Form.SOURCE, _SOURCE, end=end)
            elif lemma == "accord" and token.lower_ == "according":
                yield from _according(scene, token)
        elif token.lower_ == "according":
            yield from _according(scene, token)
        elif token.lower_ == "for" and token.is_sent_start and is_for_somebody(scene, token):
            yield Cue(at, Form.SOURCE, _VIEW, end=at + 1)
        elif token.lower_ == "in" and (seen := in_view(token)):
            yield Cue(at, Form.SOURCE, _SOURCE if seen[0] == "words" else _VIEW, end=seen[1])
        elif token.text in {":", "-", "--", "\u2014", "\u2013"}:
            label = _label(scene, token, words)
            if label:
                yield Cue(at, Form.LABEL, _LABEL, end=at + 1)


def _names_source(token: Token) -> bool:
    """Whether a medium names its source: "citing the ministry", "Wire News learned from the ministry"."""
    if token.lemma_ in {"cite", "quote"}:
        return token.tag_ == "VBG" or (
            token.tag_ in ("VBZ", "VBD") and not any(c.lower_ == "as" for c in token.children)
        )
    return token.lemma_ == "learn" and token.tag_ == "VBD" and any(c.lower_ == "from" for c in token.children)


def _is_name(scene: Scene, token: Token) -> bool:
    """Whether a word that looks like a verb is part of a name: "Said Houmed"."""
    if not token.text[0].isupper() or token.is_sent_start:
        return False
    actor = scene.actor_at(token.i)
    return actor is not None and actor.kind is ActorKind.PERSON


def _according(scene: Scene, token: Token) -> Iterator[Cue]:
    after = token.i + 1
    if after < len(scene.doc) and scene.doc[after].lower_ == "to":
        noun = next((t for c in token.children if c.lower_ == "to" for t in c.children if t.dep_ == "pobj"), None)
        if noun is None or noun.lemma_.lower() not in _MUTE_SOURCES:
            yield Cue(token.i, Form.SOURCE, _SOURCE, end=after + 1)


def _verb_cue(scene: Scene, token: Token, entries: Sequence[SayingVerb], words: SayingWords) -> Cue | None:
    if leaves_open(token):
        return Cue(token.i, Form.FINITE, _OPEN, end=token.i + 2)
    form = _form(token)
    if form in (None, Form.PARTICIPLE) and header_of(scene, token) is not None:
        form = Form.FINITE  # "- express their concern" below "The Ministers:"
    if form is None or _is_deed(token, form):
        return None
    for entry in entries:
        end = _tail_end(token, entry.tail)
        if end is None:
            continue
        noun = sought(token, entry.nouns) if entry.act and entry.nouns else object_noun(token, end, words, entry)
        if token.lemma_ in HEARD:
            noun = None  # "told a briefing": who listens is not what is said
        if not fits_frame(scene, token, entry, noun, end=end, quoted=form is Form.QUOTED or passes_on(token)):
            continue
        return None if _is_supposed(token) else Cue(token.i, form, entry, noun, end)
    return None


def _is_deed(token: Token, form: Form) -> bool:
    """ "responded by sending a team", "struck a pact, raising concern in Lima": done or caused, not said."""
    following = token.doc[token.i + 1 : token.i + 3]
    if token.lemma_ in _ANSWERING and len(following) == 2:
        return following[0].lower_ == "by" and following[1].tag_ == "VBG"
    if token.lemma_ != "raise" or form is not Form.PARTICIPLE:
        return False
    behind = [t for c in token.children if c.dep_ == "dobj" for t in token.doc[c.i + 1 : c.i + 2]]
    return any(t.lower_ in {"in", "among", "across"} for t in behind)


def _form(token: Token) -> Form | None:
    """The form of a verb that tells of saying done; None for any other."""
    auxiliaries = [c for c in token.children if c.dep_ in ("aux", "auxpass")]
    if any(c.dep_ == "neg" for c in token.children):
        return None
    if any(c.lower_ in _MODALS for c in auxiliaries if c.i < token.i):
        if main_of(token) != token:
            return Form.FINITE
        return Form.PURPOSE if token.tag_ == "VB" and _says_by_willing(token) else None
    tag = token.tag_
    if token.dep_ == "amod" and token.lower_ == "said":
        return None  # "to intensify said cooperation": the one spoken of
    if tag == "VBG":
        before = token.nbor(-1) if token.i else None
        if before is not None and before.lower_ == "as":
            return Form.QUOTED
        if any(c.lemma_ == "be" for c in auxiliaries):
            return Form.FINITE
        if before is not None and before.dep_ == "prep" and before.lower_ != "while":
            return None  # "without saying", "after stressing", "renewed its pledge by announcing"
        if token.i <= token.sent.start + 1 and token.lemma_ in _LEADING_IN:
            return None  # "Touching on the floods, he said ..."
        if token.is_sent_start and token.dep_ == "amod" and object_word(token.head, saying_words()):
            return Form.PARTICIPLE  # "Voicing concern over the raid, Minister Ruiz asked"
        return Form.PARTICIPLE if token.dep_ not in ("amod", "compound", "nsubj", "pobj", "dobj", "attr") else None
    if tag == "VBN":
        if any(c.dep_ == "auxpass" for c in auxiliaries) or any(c.lemma_ == "be" for c in auxiliaries):
            return Form.PASSIVE if any(c.dep_ == "agent" or c.lower_ == "by" for c in token.children) else None
        if any(c.lemma_ == "have" for c in auxiliaries):
            return Form.FINITE
        if passes_on(token):
            return Form.PASSIVE
        if not auxiliaries and token.dep_ in ("advcl", "ccomp") and _is_told_by_subject(token):
            return Form.FINITE  # "As the press service informed, ...": the tagger takes the past for a participle
        if token.dep_ == "acl" and (_is_said_by(token) or _has_object(token)):
            return Form.FINITE
        if token.dep_ in ("acl", "amod", "advcl", "pcomp", "compound", "acomp", "attr") or token.nbor(1).lower_ == "by":
            return None  # "the ties described by", "as stated in", "is committed to"
        return Form.FINITE
    if tag == "VB":
        return Form.FINITE if any(c.dep_ == "nsubj" for c in token.children) and not auxiliaries else None
    return Form.FINITE


def _is_said_by(token: Token) -> bool:
    """Whether a name right before a participle speaks: '"Thank you," Ana Ruiz posted', parsed as her that is posted."""
    name = token.head
    start = name.left_edge.i
    # ", the ministry of health informed on Monday"
    speaking = token.lemma_ in _INFORMING or (name.lemma_.lower() in saying_words().bare and name.i == token.i - 1)
    if (
        start
        and token.doc[start - 1].text in {",", '"'}
        and speaking
        and name.pos_ in ("NOUN", "PROPN")
        and token.nbor(1).lower_ not in {"by", "of", "as", ","}
    ):
        return True
    if name.dep_ == "ROOT" and name.pos_ == "PROPN" and token.nbor(-1).text == ",":
        # "Its chief negotiator, Ana Ruiz, asked for half": no other verb is there to tell it
        return token.nbor(1).lower_ not in {"by", "of", "as", "with"} and name.left_edge.i >= token.sent.start
    if name.pos_ != "PROPN" or name.i != token.i - 1 or token.nbor(1).lower_ in {"by", "of", "as", ",", "with", "to"}:
        return False
    return name.dep_ in ("ROOT", "npadvmod") or (name.head.i < name.i - 1 and name.dep_ == "appos")


def _has_object(token: Token) -> bool:
    """Whether a participle behind a comma has an object, so that it is none: "praised Oman, stressed the need for"."""
    after_comma = token.i > token.sent.start and token.nbor(-1).text == ","
    return after_comma and any(c.dep_ == "dobj" and c.i > token.i for c in token.children)


def _is_told_by_subject(token: Token) -> bool:
    """Whether a participle has a subject before it and "by" nowhere behind it."""
    subject = any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)
    return subject and token.nbor(1).lower_ != "by"


def passes_on(token: Token) -> bool:
    """ "..., as reported by the state agency"."""
    if token.tag_ != "VBN" or not 0 < token.i < len(token.doc) - 1 or token.lemma_ not in _PASSING:
        return False
    before = token.nbor(-1)
    # "As reported by Rift Wire, ..." opens with a credit only
    return before.lower_ == "as" and not before.is_sent_start and token.nbor(1).lower_ == "by"


def _says_by_willing(token: Token) -> bool:
    """Whether an infinitive tells of saying done: "met to reaffirm", "is pleased to say"; not "is expected to say"."""
    if not any(c.lower_ == "to" for c in token.children):
        return False
    head = token.head
    if head.lemma_ in _WILLING or head.lower_ in _WILLING:
        return True
    if head.lemma_ == "agree":
        return token.lemma_ == "commit" and in_a_text(head)
    if token.dep_ in ("acl", "relcl", "pcomp"):  # the parse hangs "met the queen of Spain to reaffirm" on Spain
        head = token.sent.root
        return head.lemma_ in {"meet", "convene", "gather"} and head.tag_ == "VBD" and head.i < token.i
    gathered = head.lemma_ in saying_words().gatherings and head.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return (
        gathered
        and token.dep_ in ("advcl", "xcomp")
        and not any(c.lower_ in _MODALS and c.dep_ == "aux" for c in head.children)
    )


def main_of(token: Token) -> Token:
    """The verb by which somebody goes on to a saying: "went" in "went on to say", "proceeded to thank"."""
    head = token.head
    if token.tag_ != "VB" or head.tag_ not in ("VBD", "VBZ") or token.dep_ not in ("xcomp", "advcl"):
        return token
    goes_on = head.lemma_ in {"proceed", "hasten", "rush"} or (head.lemma_ == "go" and head.nbor(1).lower_ == "on")
    return head if goes_on and token.i - head.i < 5 else token


def _tail_end(token: Token, tail: tuple[str, ...]) -> int | None:
    """The end of the verb with its further words, None if they do not follow; an adverb in "-ly" may go before."""
    if not tail:
        return token.i + 1
    doc, at = token.doc, token.i + 1
    if len(tail) == 1 and any(c.dep_ == "prt" and c.lower_ == tail[0] for c in token.children):
        return at if doc[at].lower_ != tail[0] else at + 1  # "turned the request down"
    if tail == ("against",) and any(c.lower_ == "against" for c in token.children):
        return at  # "cautioned Peru against closing the pass"
    if tail[0].endswith("ly") and token.i and doc[token.i - 1].lower_ == tail[0]:
        return at
    for word in tail:
        # 3: "called once again on", "took careful note"
        reach = min(at + (3 if word == tail[0] else 1), len(doc))
        found = next((i for i in range(at, reach) if doc[i].lower_ == word), None)
        if found is None or any(doc[i].pos_ not in ("ADV", "PART", "ADJ", "PRON") for i in range(at, found)):
            return None
        at = found + 1
    return at


def _is_supposed(token: Token) -> bool:
    """Whether the verb stands in a condition: "if Oman so requested"."""
    return any(
        c.dep_ in ("mark", "advmod") and c.lower_ in {"if", "unless", "whether", "once", "until", "should"}
        for c in token.children
    )


def _after_speech(scene: Scene, token: Token, words: SayingWords) -> bool:
    """Whether the sentence opens with the speech in which it was said: "In his remarks, the envoy discussed ..."."""
    start = scene.sentence_of(token.i).start
    if token.i - start < 4 or scene.doc[start].lower_ not in {"in", "during"} or token.tag_ not in ("VBD", "VBZ"):
        return False
    for at in range(start + 1, min(start + 8, token.i)):
        if scene.doc[at].lemma_.lower() in words.speech:
            return any(
                scene.doc[i].lower_ in {"his", "her", "their", "a", "an"} or scene.doc[i].tag_ == "POS"
                for i in range(start, at)
            )
    return False


def _label(scene: Scene, token: Token, words: SayingWords) -> bool:
    """Whether a colon or dash sets a speaker apart: "Foreign minister: talks resume", "Talks resume - envoy"."""
    sentence = scene.sentence_of(token.i)
    if is_answer(token) or is_topic(token):
        return True
    after = token.i + 1
    tokens = [t for t in scene.doc[after : sentence.end] if not t.is_space]
    if token.text == ":" and token.i > sentence.start and len(tokens) > 2:
        actor = scene.actor_at(token.i - 1)
        if actor is not None and _opens(scene, actor) and actor.kind in _LABELLED:
            return True
    return scene.sentence_number(token.i) in scene.headings and _is_label_behind(scene, token, tokens, words)


def _opens(scene: Scene, actor: Actor) -> bool:
    """Whether a mention opens its sentence, but for a bullet or a dateline."""
    start = scene.sentence_of(actor.start).start
    before = scene.doc[start : actor.start]
    if len(before) <= 1 or (len(before) <= 4 and before[-1].text in {"-", "--", "\u2013"}):
        return True
    # "Col. Mahaman: I found partners"
    return len(before) <= 4 and before[0].is_title and all(t.text == "." or t.text[0].isupper() for t in before)


def _is_label_behind(scene: Scene, token: Token, tokens: Sequence[Token], words: SayingWords) -> bool:
    sentence = scene.sentence_of(token.i)
    spaced = token.text == ":" or (bool(token.whitespace_) and bool(scene.doc[token.i - 1].whitespace_))
    if not tokens or len(tokens) > 6 or token.i - sentence.start < 3 or not spaced:
        return False
    actor = scene.actor_at(tokens[0].i)
    if actor is not None and actor.end > tokens[-1].i:
        return actor.kind in _LABELLED
    return tokens[-1].lemma_.lower() in words.speakers
