"""Tells what a speaker does by saying something: reports, promises, judges, calls for, praises, denies or criticises.

The verb decides where it can ("thanked"); otherwise the object noun ("readiness"), then the predicate of what is said.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.saying import Frame, SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.announced import gives_means, is_of_money
from accord.reading.saying.clauses import act_of_clause
from accord.reading.saying.cues import Form
from accord.reading.saying.denials import bare_act, is_contrary, is_of_claim, stand_together
from accord.reading.saying.extent import Said, is_outlet
from accord.reading.saying.frames import object_word
from accord.reading.saying.predicates import finite_verbs, is_finite, is_judged, is_negated, main_predicate, modals_of
from accord.reading.saying.prospects import sets_out
from accord.reading.saying.sides import is_foreign
from accord.reading.saying.voices import Voice, subject_of
from accord.reading.saying.wishing import wishes_done
from accord.reading.scene import Scene

_LISTENING = frozenset({"tell", "notify", "inform", "brief", "reassure"})
_HEDGED = frozenset({"insist", "argue", "believe", "hope", "warn"})
# "believes that a deal will be reached" promises none
_EXPECTING = frozenset({"believe", "hope"})
_TELLING = frozenset({"note", "recall", "confirm", "outline", "detail", "mention", "announce"})
_DEGREES = frozenset(
    {"level", "state", "quality", "pace", "nature", "character", "relation", "relations", "bond", "tie"}
)
_AFFIRMING = frozenset({"affirm", "reaffirm", "reiterate"})
_PROPOSED = frozenset({"announce", "disclose", "reveal", "detail", "explain", "outline"})
_REGRETTING = frozenset({"regret", "lament", "deplore"})
_STRENGTHS = frozenset("depth strength solidity closeness robustness importance warmth".split())
_DOINGS = frozenset(
    """decision measure position move step action stance refusal failure delay statement remark attitude approach
    conduct behaviour behavior policy announcement withdrawal expulsion alignment""".split()
)
_ADMITTING = frozenset({"admit", "concede", "acknowledge"})
_FAULTS = frozenset("refuse fail decline reject block boycott ignore withdraw abandon choose violate".split())
_URGING = frozenset({"emphasize", "emphasise", "stress", "underscore", "underline"})
_MERITED = frozenset({"role", "leadership", "contribution", "effort", "sacrifice", "achievement", "generosity"})


def act_of(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> Act:
    """The act of one cue; `content` are the tokens of what is said."""
    words = saying_words()
    entry = said.cue.entry
    inner = said.inner
    told_by = inner is not None and (inner.entry.act is not None or inner.noun is not None)
    if inner is not None and told_by and entry.act is None and inner.entry.lemma not in words.asking:
        within = Said(inner, said.voice, behind=False, start=said.start, end=said.end)
        return act_of(scene, within, ((inner.end, said.end),))
    if entry.act is Act.DENIES and entry.lemma in {"reject", "dismiss", "discount"}:
        return Act.DENIES if is_of_claim(scene, said, words) else Act.CRITICISES
    if entry.act is None and said.cue.noun is None:
        bare = _plain_answer(scene, said) or bare_act(scene, content)
        if bare is not None:
            return Act.REPORTS if bare is Act.DENIES and entry.lemma in _ADMITTING else bare
    if entry.frame is Frame.NAMING or entry.tail == ("as",):
        if _is_harsh(scene, content, words.untrue) or stand_together(scene, content, "not", "true"):
            return Act.DENIES  # 'called the reports "pure invention"'
        if _is_harsh(scene, content, words.scathing | words.harsh) or _is_opposed(scene, said, words):
            return Act.CRITICISES
    if is_contrary(scene, content, words):
        return Act.DENIES
    if entry.act in (None, Act.OPINION) and wishes_done(scene, said, content):
        return Act.CALLS_FOR
    clause = said.behind or main_predicate(scene, said, content) is not None
    blamed = _is_of_doing(scene, said) or (entry.lemma == "lament" and clause)
    if entry.lemma in _REGRETTING and (blamed or _is_of_anothers_fault(scene, said, content)):
        return Act.CRITICISES  # "regretted the decision", not "the loss of life"
    if entry.lemma == "assure" and _is_done(scene, said, content):
        return Act.REPORTS
    if entry.act is Act.OPINION and said.cue.noun is None and entry.lemma in _HEDGED:
        by_clause = _by_predicate(scene, said, content, words)
        promising = by_clause is Act.COMMITS and entry.lemma not in _EXPECTING
        return by_clause if promising or by_clause in (Act.CALLS_FOR, Act.DENIES) else Act.OPINION
    if entry.act is not None:
        return entry.act
    act = _by_noun(scene, said, words) or _by_predicate(scene, said, content, words)
    if act is Act.DENIES and entry.lemma in _ADMITTING:
        return Act.REPORTS  # "We had no fuel," she admitted
    if act is Act.COMMITS and _is_paper(scene, said.voice):
        return Act.REPORTS  # a paper can promise nothing: "Taiwan will pay for two boats, the agency reported"
    if act is Act.REPORTS and said.behind and _goes_on_promising(scene, said, content):
        return Act.COMMITS
    if act in (Act.REPORTS, Act.OPINION) and _promises_later(scene, said, content):
        return Act.COMMITS
    if act is Act.OPINION and (_is_harsh(scene, content, words.harsh) or _is_named_harshly(scene, content, words)):
        return Act.CRITICISES
    return act


def _plain_answer(scene: Scene, said: Said) -> Act | None:
    """ "Oman said yes", "Bulgaria has said no": the answer is all that is said."""
    doc, at = scene.doc, said.cue.end
    if said.behind or said.cue.entry.lemma not in {"say", "answer", "reply"} or at >= said.end:
        return None
    if at + 1 < len(doc) and doc[at + 1].pos_ in ("NOUN", "PROPN", "ADJ", "PRON"):
        return None  # "said no date had been set"
    return {"yes": Act.COMMITS, "no": Act.DENIES}.get(doc[at].lower_)


def other_act(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> int | None:
    """Where a further clause begins that promises or calls for something, while the first one does something else."""
    first = main_predicate(scene, said, content)
    if first is None or first.head.i != said.cue.at or said.inner is not None:
        return None
    doc = scene.doc
    act = act_of(scene, said, content)
    for clause in first.conjuncts:
        if clause.i < first.i or clause.i >= said.end or clause.pos_ not in ("VERB", "AUX") or not is_finite(clause):
            continue
        begins = max(clause.left_edge.i, first.i + 1)
        if doc[begins - 1].lower_ not in {"and", "but", ","} or doc[begins].lower_ in {"and", "but"}:
            continue
        other = act_of_clause(scene, said, clause)
        if other in (Act.COMMITS, Act.CALLS_FOR) and other is not act:
            return begins
    return None


def _goes_on_promising(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> bool:
    """Whether what is told ends in a promise: "The team crossed the border and will work there, the ministry said"."""
    first = main_predicate(scene, said, content)
    if first is None:
        return False
    later = (c for c in first.conjuncts if first.i < c.i < said.end and c.pos_ in ("VERB", "AUX") and is_finite(c))
    return any(
        ({"will", "'ll", "would"} & modals_of(clause) or sets_out(clause))
        and act_of_clause(scene, said, clause) is Act.COMMITS
        for clause in later
    )


def _is_paper(scene: Scene, voice: Voice) -> bool:
    """Whether a paper or news agency speaks; a police agency and a press service can promise."""
    named = {t.lower_ for a in voice.actors for t in scene.doc[a.start : a.end]}
    return is_outlet(scene, voice) and bool((named & saying_words().outlets) - {"agency", "press", "report", "post"})


def _promises_later(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> bool:
    """Whether a quotation goes on to a promise of the own side: "They lack boats, and we are committed to help"."""
    first = main_predicate(scene, said, content)
    if first is None or not _is_quoting(scene, content):
        return False
    for verb in finite_verbs(scene, content):
        subject = subject_of(verb) if verb.i > first.i and verb.dep_ != "ccomp" else None
        if subject is not None and subject.lower_ == "we" and act_of_clause(scene, said, verb) is Act.COMMITS:
            return True
    return False


def _is_quoting(scene: Scene, content: Sequence[tuple[int, int]]) -> bool:
    """Whether a quotation mark stands in what is said."""
    return any(t.text == '"' for start, end in content for t in scene.doc[max(start - 1, 0) : end])


def _is_done(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> bool:
    """Whether somebody is assured of what is done already: "assured her that all had been arrested"."""
    predicate = main_predicate(scene, said, content)
    if predicate is None or predicate.tag_ != "VBN":
        return False
    return any(
        c.dep_ in ("aux", "auxpass") and c.lower_ in {"had", "have", "has", "was", "were"} for c in predicate.children
    )


def _is_of_doing(scene: Scene, said: Said) -> bool:
    """Whether what is regretted is somebody's conduct."""
    return any(c.dep_ == "dobj" and c.lemma_.lower() in _DOINGS for c in scene.doc[said.cue.at].children)


def _is_of_anothers_fault(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> bool:
    """Whether it is regretted what another side did wrong or left undone: "regretted that Chad had not opened it"."""
    predicate = main_predicate(scene, said, content)
    if predicate is None or not is_foreign(scene, subject_of(predicate), said):
        return False
    return is_negated(predicate) or predicate.lemma_ in _FAULTS


def _is_opposed(scene: Scene, said: Said, words: SayingWords) -> bool:
    """Whether an opponent gives the name: 'the opposition senator called the plan "a fire sale"'."""
    voice = said.voice
    around = scene.doc[max(voice.start - 4, 0) : voice.end] if voice.own and voice.start >= 0 else ()
    return any(t.lower_ == "opposition" for t in around) and not any(
        t.lemma_.lower() in words.predicates - words.scathing for t in scene.doc[said.cue.end : said.end]
    )


def _is_harsh(scene: Scene, content: Sequence[tuple[int, int]], harsh: frozenset[str]) -> bool:
    """An opinion in harsh words is criticism: "shared their concern about the brutal siege"."""
    return any(t.lemma_.lower() in harsh for start, end in content for t in scene.doc[start:end])


def _is_named_harshly(scene: Scene, content: Sequence[tuple[int, int]], words: SayingWords) -> bool:
    """Whether it is said to be a thing that one only criticises: 'the delay is "a gift"', "regards it as hostile"."""
    return any(
        t.lemma_.lower() in words.scathing
        and (
            (t.dep_ in ("attr", "acomp") and t.head.lemma_ == "be")
            or (t.dep_ in ("amod", "pobj") and t.head.lower_ == "as")
        )
        for start, end in content
        for t in scene.doc[start:end]
    )


def _by_predicate(scene: Scene, said: Said, content: Sequence[tuple[int, int]], words: SayingWords) -> Act:
    predicate = main_predicate(scene, said, content)
    if predicate is not None:
        return act_of_clause(scene, said, predicate)
    for start, end in content:
        for token in scene.doc[start:end]:
            lemma = token.lemma_.lower()
            if lemma in words.importance:
                return Act.CALLS_FOR
            doing = token.i == said.cue.end and token.tag_ == "VBG"
            if doing and said.cue.entry.lemma in _URGING:
                return Act.CALLS_FOR  # "emphasised removing all obstacles"
            if doing and said.cue.entry.lemma in _AFFIRMING:
                return Act.COMMITS  # "affirming supporting Sudan"
            if lemma in words.thanks:
                return Act.PRAISES
            if (
                said.cue.form is not Form.SOURCE
                and token.pos_ == "NOUN"
                and is_judged(token)
                and _is_quoting(scene, content)
            ):
                return Act.OPINION  # '"A productive meeting with a friend," he wrote'
    return Act.REPORTS


def _by_noun(scene: Scene, said: Said, words: SayingWords) -> Act | None:
    """The act that the object tells: "the need to", "readiness", "the strength of"."""
    cue = said.cue
    if cue.form in (Form.SOURCE, Form.LABEL) or said.behind:
        return None
    if cue.noun is not None:
        known = scene.doc[cue.noun]
        return _of_object(scene, said, known, words) or words.objects[object_word(known, words)]
    if cue.entry.lemma in _LISTENING and not cue.entry.tail:
        return _told_of(scene, said, words)
    if cue.entry.lemma in _LISTENING or (cue.form is Form.PASSIVE and scene.sentence_of(cue.at)[0].lower_ == "as"):
        return None
    children = list(scene.doc[cue.at].children)
    noun = next((c for c in children if c.dep_ in ("dobj", "obj") and c.i >= cue.end), None)
    if noun is None or any(c.dep_ == "ccomp" and c.i > cue.at for c in children):
        noun = _noun_after(scene, cue.end, said.end)
    if is_of_money(scene, said):
        return Act.COMMITS  # "announced in Accra $87 million for refugees"
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or _has_predicate(noun):
        return None
    return _of_object(scene, said, noun, words)


def _told_of(scene: Scene, said: Said, words: SayingWords) -> Act | None:
    """ "Informed the minister of its intention to take part", "notified Quito of the decision to waive the fee"."""
    for link in scene.doc[said.cue.at].subtree:
        if link.lower_ not in {"of", "about"} or not said.cue.end <= link.i < said.end or link.head.i > link.i:
            continue
        for noun in link.children:
            meant = noun.lemma_.lower() == "decision" or words.objects.get(noun.lemma_.lower()) is Act.COMMITS
            if noun.dep_ == "pobj" and meant and _is_to_do(noun):
                return Act.COMMITS
    return None


def _has_predicate(noun: Token) -> bool:
    """Whether a noun is the subject of what is said, not its object: "reaffirmed the bank would lend"."""
    if noun.head.pos_ in ("VERB", "AUX") and subject_of(noun.head) == noun and is_finite(noun.head):
        return True
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    return following is not None and following.tag_ in ("MD", "VBZ", "VBP") and following.pos_ in ("AUX", "VERB")


def _of_object(scene: Scene, said: Said, noun: Token, words: SayingWords) -> Act | None:
    lemma, verb = noun.lemma_.lower(), said.cue.entry.lemma
    known = object_word(noun, words)
    if lemma in words.importance:
        return _importance(scene, noun, words)
    if verb in words.acknowledging:
        if lemma in words.merits:
            return Act.PRAISES
        if any(t.lower_ == "as" for t in scene.doc[noun.i + 1 : min(noun.i + 10, said.end)]):
            return Act.OPINION  # "recognized the ford as the main danger"
    if lemma in _MERITED and verb not in _TELLING and verb not in _AFFIRMING and _is_of_other(scene, said, noun, words):
        return Act.PRAISES
    if verb in _PROPOSED and known and words.objects[known] is Act.CALLS_FOR:
        return Act.REPORTS  # "announced the proposal"
    if verb in _AFFIRMING and not known and _is_to_do(noun):
        return Act.COMMITS
    if gives_means(said, noun):
        return Act.COMMITS  # "announced a package of aid", "confirmed her attendance"
    if lemma == "respect":
        return Act.COMMITS if scene.doc[noun.i + 1].lower_ == "for" else Act.OPINION
    if known:
        return words.objects[known]
    if verb == "highlight" and lemma in _DEGREES and is_judged(noun):
        return Act.OPINION  # "highlighted the excellent level of cooperation"
    if lemma in words.judged and (
        verb not in _TELLING or (verb == "note" and (lemma in _STRENGTHS or is_judged(noun)))
    ):
        return Act.OPINION
    if verb in _URGING and _is_conduct(noun):
        return Act.CALLS_FOR
    return Act.OPINION if verb in words.stressing else None


def _is_conduct(noun: Token) -> bool:
    """Whether it is a doing, not yet done, that is stressed: "emphasised the early conclusion of the pact"."""
    if any(c.dep_ == "poss" for c in noun.children) or not noun.lemma_.lower().endswith(("tion", "sion", "ment")):
        return False
    return any(c.lower_ == "of" and c.i == noun.i + 1 for c in noun.children)


def _is_of_other(scene: Scene, said: Said, noun: Token, words: SayingWords) -> bool:
    """Whether the merits of another side are told: "underlined the crucial role of Morocco", "Fiji's leadership"."""
    owners = [c for c in noun.children if c.dep_ == "poss"]
    for link in noun.children:
        if link.lower_ in {"of", "by"} or link.dep_ == "acl":
            owners += [t for t in link.subtree if t.dep_ == "pobj" and t.i <= link.i + 8]
    if not owners or (noun.lemma_ == "effort" and noun.head.lower_ == "of"):
        return False
    bare = noun.lemma_ != "role" or said.cue.entry.lemma in words.acknowledging
    return (is_judged(noun) or bare) and is_foreign(scene, owners[0], said)


def _is_to_do(noun: Token) -> bool:
    """Whether something is to be done by it: "a new partnership to work jointly"."""
    for child in noun.children:
        if child.dep_ in ("acl", "relcl", "xcomp") and any(g.lower_ == "to" for g in child.children):
            return True
    return False


def _noun_after(scene: Scene, at: int, end: int) -> Token | None:
    """The head of a noun phrase that starts right after the cue: "stressed Kenya's readiness", "the urgent need"."""
    # 9: "the two countries' full and long-standing commitment"
    for token in scene.doc[at : min(at + 9, end)]:
        if token.pos_ in ("VERB", "AUX", "SCONJ", "SPACE") or token.lower_ in {",", ";", ":", ".", "that"}:
            return None
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "poss", "nmod", "amod"):
            return token
    return None


def _importance(scene: Scene, noun: Token, words: SayingWords) -> Act:
    """The importance of some conduct calls for it; the importance of a thing, or to somebody, judges it."""
    if noun.lemma_ in {"need", "necessity", "urgency", "imperative", "requirement"}:
        return Act.CALLS_FOR
    doc, after = scene.doc, noun.i + 1
    link = doc[after].lower_ if after < len(doc) else ""
    # 16: "the importance to both peoples and to the whole of the region of building"
    reach = doc[after + 1 : min(after + 16, noun.sent.end)]
    if link == "to":
        doing = any(t.lower_ == "of" and t.nbor(1).tag_ == "VBG" for t in reach[:-1])
        return Act.CALLS_FOR if doing else Act.OPINION
    if link not in {"of", "for"}:
        return Act.OPINION
    for token in reach:
        if token.tag_ == "VBG" and token.dep_ in ("pcomp", "pobj", "ROOT", "acl", "xcomp"):
            return Act.CALLS_FOR
        if token.tag_ == "VBG" and token.dep_ == "amod":
            return _thing(token.head, words)
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "nsubj", "dobj"):
            return _thing(token, words)
    return Act.CALLS_FOR


def _thing(noun: Token, words: SayingWords) -> Act:
    lemma = noun.lemma_.lower()
    if lemma in words.things:
        return Act.OPINION
    conduct = lemma in words.doing or lemma.endswith(("tion", "ment", "ing", "ance", "sion", "al"))
    return Act.CALLS_FOR if conduct else Act.OPINION
