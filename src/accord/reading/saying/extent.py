"""Cuts a sentence into what each of its words of saying covers. Of nested sources only the innermost is kept.

A cue stands before what is said ("said that ..."), or behind or amid it ("..., he said, ..."); a stretch has one cue.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.organisations import OrganisationKind, organisation_index
from accord.lexicon.saying import saying_words
from accord.reading.saying.cues import HEARD, Cue, Form, main_of, passes_on
from accord.reading.saying.frames import closes, is_bracketed
from accord.reading.saying.points import is_answer, is_topic
from accord.reading.saying.speakers import leaves_clause
from accord.reading.saying.voices import Voice, subject_of
from accord.reading.scene import ActorKind, Scene


@dataclass(frozen=True, slots=True)
class Said:
    """A cue with its voice and the tokens it covers, formula included; `behind`: behind or amid what is said."""

    cue: Cue
    voice: Voice
    behind: bool
    start: int = 0
    end: int = 0
    begins: int = 0
    """Where a further clause of what is said begins, if this is one: "added that ..., and that the port is open"."""
    inner: Cue | None = None
    """The word of saying within what is said that tells the act: "said Bulgaria welcomed ..."."""

    @property
    def formula(self) -> tuple[int, int]:
        """The tokens of speaker and cue."""
        if self.voice.own and self.voice.start >= 0:
            return min(self.cue.at, self.voice.start), max(self.cue.end, self.voice.end)
        return self.cue.at, self.cue.end


_COMPLEMENTS = frozenset({"ccomp", "xcomp", "dobj", "obj", "oprd", "attr", "acomp"})
_HOUSES = frozenset(
    {"ministry", "government", "army", "navy", "agency", "cabinet", "embassy", "commission", "department"}
)
_JOINTS = frozenset({"and", "but", "while", "whereas", "whilst", "or", ";", "although", "though", "with"})
_LISTENERS = HEARD | {"assure"}


def is_behind(scene: Scene, cue: Cue, voice: Voice) -> bool:
    """Whether the cue follows what is said, or stands amid it."""
    token = scene.doc[cue.at]
    sentence = scene.sentence_of(cue.at)
    match cue.form:
        case Form.SOURCE:
            return cue.at - sentence.start > 2
        case Form.LABEL:
            actor = scene.actor_at(cue.at - 1)
            return not (is_answer(token) or is_topic(token)) and not (
                token.text == ":" and actor is not None and actor.start - sentence.start <= 4
            )
        case Form.QUOTED:
            if cue.end >= len(scene.doc):
                return True
            following = scene.doc[cue.end]
            if voice.start > 0 and scene.doc[voice.start - 1].text == '"':
                return True  # '"The port is open," the envoy was quoted as saying at the close'
            return following.lower_ == "by" or (following.is_punct and following.text not in {'"', ":"})
        case Form.PASSIVE:
            return passes_on(token) and cue.at - sentence.start > 3  # "..., as reported by the agency"
        case Form.PARTICIPLE | Form.PURPOSE | Form.GRANTED:
            return False
        case Form.FINITE:
            return _verb_behind(scene, token, cue, voice, sentence)


def _verb_behind(scene: Scene, token: Token, cue: Cue, voice: Voice, sentence: Sentence) -> bool:
    if cue.noun is not None and cue.noun > cue.at:
        return False
    turned = voice.own and 0 <= voice.start - cue.end <= 1 and token.i and token.nbor(-1).text in {",", '"'}
    if turned and token.tag_ in ("VBD", "VBZ") and token.i - sentence.start > 1 and _ends_formula(scene, voice.end):
        return True  # '"We agree," added the navy chief': the parse may make her what is added
    beside = voice.own and sentence.start < voice.start < token.i <= voice.end + 2
    if beside and scene.doc[voice.start - 1].text == '"':
        return True  # '"It is open," Ana Ruiz told a "two-plus-two" briefing'
    for child in token.children:
        listener = token.lemma_ in _LISTENERS and child.dep_ in ("dobj", "dative", "obj") and child.pos_ != "VERB"
        if child.dep_ in _COMPLEMENTS and child.i >= cue.end and not listener and not _is_after_comma(token, child):
            return False
    doc = scene.doc
    for at in range(cue.end, min(cue.end + 12, sentence.end)):
        text = doc[at].lower_
        if text == "," and not (at + 1 < sentence.end and doc[at + 1].text == '"'):
            break
        if text in {"that", '"', ":"}:
            return False
    subject = subject_of(token)
    if subject is not None and subject.i > token.i:
        return token.i - sentence.start > 1
    first = (
        voice.start
        if voice.own and voice.start < token.i
        else (subject.left_edge.i if subject is not None else token.i)
    )
    if any(child.dep_ == "ccomp" and child.i < first for child in token.children):
        return True
    bracketed = is_bracketed(token, cue.end) or (voice.own and _stands_apart(scene, first, cue, sentence))
    return bracketed and any(t.pos_ in ("VERB", "AUX") or t.text == '"' for t in doc[sentence.start : first])


def _ends_formula(scene: Scene, at: int) -> bool:
    """Whether the sentence ends behind the speaker, or goes on with a comma or a time: "said the envoy on Friday"."""
    if at >= len(scene.doc):
        return True
    after = scene.doc[at]
    return (after.is_punct and after.text != ";") or after.is_space or after.pos_ == "ADP"


def _stands_apart(scene: Scene, first: int, cue: Cue, sentence: Sentence) -> bool:
    """Whether a comma goes before the speaker and nothing said follows: ", its envoy, Ms Amina Sow, announced."."""
    doc = scene.doc
    while first > sentence.start and (doc[first - 1].pos_ in ("DET", "PRON") or doc[first - 1].tag_ == "PRP$"):
        first -= 1
    return doc[first - 1].text in {",", '"'} and closes(doc[cue.at], cue.end)


def _is_after_comma(token: Token, child: Token) -> bool:
    """Whether a complement is cut off by a comma: "..., he said, contained" (what is said goes on behind the cue)."""
    return child.dep_ == "ccomp" and any(token.doc[i].text == "," for i in range(token.i + 1, child.left_edge.i))


def cut_sentence(scene: Scene, sentence: Sentence, items: Sequence[tuple[Cue, Voice]]) -> list[Said]:
    """What each cue of a sentence covers, in order; outer sources of what an inner one says are left out."""
    said = [Said(cue, voice, is_behind(scene, cue, voice)) for cue, voice in items]
    kept = list(_innermost(scene, said))
    kept += _second_clauses(scene, said, kept)
    kept.sort(key=lambda item: item.begins or item.cue.at)
    starts = [_start(scene, sentence, kept, number) for number in range(len(kept))]
    for number in range(len(kept) - 1):
        if starts[number + 1] <= kept[number].cue.at and scene.doc[kept[number].cue.at].dep_ == "relcl":
            # "Oman, which has urged a vote, said ...": the relative clause lies within what the next cue covers
            kept[number] = replace(kept[number], start=kept[number].cue.at, end=kept[number + 1].cue.at)
            starts[number + 1] = min(starts[number], starts[number + 1])
    for number in range(len(kept)):
        if kept[number].end:
            continue
        end = starts[number + 1] if number + 1 < len(kept) else sentence.end
        start = starts[number]
        if number and not kept[number - 1].start > start:
            start = max(start, starts[number - 1])
        kept[number] = replace(kept[number], start=start, end=max(end, start + 1))
    return [replace(item, start=first, end=last) for item in kept for first, last in (_trimmed(scene, item),)]


def _trimmed(scene: Scene, item: Said) -> tuple[int, int]:
    """The stretch without a joint left hanging at its end: ", although", ", with"."""
    start, end = scene.trim(item.start, item.end)
    while end - start > 1 and scene.doc[end - 1].lower_ in _JOINTS:
        end = scene.trim(start, end - 1)[1]
    return start, end


def _innermost(scene: Scene, said: list[Said]) -> Iterator[Said]:
    """Leaves out the outer of two nested sources, or the inner one where both are the same side.

    "Ana Petrova said Bulgaria welcomed the offer": Petrova says it, in the act of the inner verb.
    """
    dropped: set[int] = set()
    changed: dict[int, Said] = {}
    for outer in said:
        for inner in said:
            if inner is outer or inner.cue.at in dropped or not _is_content(scene, outer, inner):
                continue
            if _has_asked(outer, inner):
                dropped.add(outer.cue.at)
            elif _is_own_side(outer.voice, inner.voice) or _only_told(outer, inner):
                dropped.add(inner.cue.at)
                changed[outer.cue.at] = replace(outer, inner=inner.cue)
            elif inner.voice.own and (outer.voice.vague or not inner.voice.vague):
                dropped.add(outer.cue.at)  # but "Silva said many people thought it impossible" is Silva's
            else:
                dropped.add(inner.cue.at)
    for item in said:
        if item.cue.at not in dropped:
            yield changed.get(item.cue.at, item)


def _has_asked(outer: Said, inner: Said) -> bool:
    """Whether an office tells what a state has asked for: "Niger has asked Chad for soldiers, the ministry said"."""
    if inner.cue.entry.lemma not in {"ask", "request"} or not inner.voice.own or not inner.voice.actors:
        return False
    told = any(a.kind is ActorKind.TEXT or a.person is not None for a in outer.voice.actors)
    return not told and all(a.kind is ActorKind.STATE for a in inner.voice.actors)


def _only_told(outer: Said, inner: Said) -> bool:
    """Whether a request is told as a fact: by a text, a medium, an institution, or one that is only named as source.

    "Fiji had asked that its boats be let in, he revealed": Fiji asks.
    """
    lemma = inner.cue.entry.lemma
    if lemma not in saying_words().asking:
        return False
    if not outer.voice.actors:
        return True
    return any(a.kind in (ActorKind.TEXT, ActorKind.ORGANISATION) for a in outer.voice.actors)


def _second_clauses(scene: Scene, said: Sequence[Said], kept: Sequence[Said]) -> Iterator[Said]:
    """Further clauses of what one cue says behind an inner cue: "said Oman thanked Fiji, and that it will help"."""
    for outer in said:
        if outer.behind or not any(k.cue.at > outer.cue.at for k in kept):
            continue
        for clause in further_clauses(scene, outer):
            if any(outer.cue.at < k.cue.at < clause for k in kept) and not any(k.cue.at > clause for k in kept):
                yield replace(outer, begins=clause)


def further_clauses(scene: Scene, said: Said) -> Iterator[int]:
    """Where each further clause of what a cue says begins: at the "that" of ", and that"."""
    token = scene.doc[said.cue.at]
    for clause in token.children:
        if clause.dep_ != "ccomp" or clause.i < token.i:
            continue
        for joined in clause.conjuncts:
            mark = next((c for c in joined.children if c.dep_ == "mark" and c.lower_ == "that"), None)
            if mark is not None and mark.i > clause.i and scene.doc[mark.i - 1].lower_ in {"and", "but", ","}:
                yield mark.i


def _is_own_side(outer: Voice, inner: Voice) -> bool:
    """Whether the inner speaker is the outer one again, or a state or body the outer one speaks for."""
    if outer.vague or inner.vague or not inner.actors:
        return False
    if any(a.name == b.name for a in inner.actors for b in outer.actors):
        return True
    if any(a.name.split()[0].lower() in {"his", "her", "its", "their"} for a in inner.actors):
        return True
    if any(a.kind is ActorKind.TEXT for a in outer.actors) or any(a.person is not None for a in inner.actors):
        return False
    if all(a.kind is ActorKind.COLLECTIVE for a in inner.actors):
        return False  # "He added that the member states affirmed their resolve"
    if all(a.name.lower() in _HOUSES for a in inner.actors) and all(
        a.person is not None or a.kind is ActorKind.OFFICE for a in outer.actors
    ):
        return True  # "the spokesperson said the ministry regretted the loss"
    sides = {code for a in outer.actors for code in a.parties}
    within = {code for a in inner.actors for code in a.parties}
    # somebody whose side is not known mostly speaks for the state he speaks of
    unknown = not sides and any(a.person is not None for a in outer.actors)
    states = all(a.kind in (ActorKind.STATE, ActorKind.ORGANISATION) for a in inner.actors)
    return bool(within) and (within <= sides or (unknown and states))


def _is_content(scene: Scene, outer: Said, inner: Said) -> bool:
    """Whether `inner` is the very thing that `outer` says: "X thanked Y, the statement said"."""
    if inner.cue.form is Form.SOURCE:
        return _is_passed_on(scene, outer, inner)
    if inner.cue.form not in (Form.FINITE, Form.PASSIVE, Form.QUOTED) or not (inner.voice.actors or inner.voice.vague):
        return False
    if outer.cue.form in (Form.SOURCE, Form.LABEL):
        return main_of(scene.doc[inner.cue.at]).dep_ == "ROOT" and not _is_passed_on(scene, inner, outer)
    if outer.cue.form is Form.PASSIVE:
        return False
    token, verb = scene.doc[outer.cue.at], main_of(scene.doc[inner.cue.at])
    if _closes(scene, outer, inner):
        return True
    if outer.behind:
        if inner.cue.at > outer.cue.at and not _is_after_comma(token, verb):
            return False
        if verb.head == token and verb.dep_ in ("ccomp", "advcl"):
            return True
        return verb.i < token.i and verb in token.ancestors and (verb.dep_ == "ROOT" or verb.head == verb)
    if inner.behind or inner.cue.at < outer.cue.end or _is_joined(scene, inner, outer):
        return False
    if inner.voice.own and _comes_first(scene, outer, inner):
        return True
    if not inner.voice.own:
        clause = verb.head
        return (
            verb.dep_ == "conj" and clause.dep_ == "ccomp" and clause.head == token and not leaves_clause(verb, clause)
        )
    parted = any(t.text in {":", ";"} for t in scene.doc[outer.cue.end : inner.formula[0]])
    return verb.head == token and verb.dep_ == "ccomp" and not parted


def _closes(scene: Scene, outer: Said, inner: Said) -> bool:
    """Whether a source only closes what somebody says: "He noted that trade grew, reported the press service"."""
    at = outer.cue.at
    if outer.cue.form is not Form.FINITE or inner.behind or not inner.voice.own or inner.cue.at > at:
        return False
    turned = outer.voice.own and outer.voice.start >= outer.cue.end and scene.doc[at - 1].text in {",", '"'}
    return turned and is_outlet(scene, outer.voice)


def _is_passed_on(scene: Scene, outer: Said, inner: Said) -> bool:
    """Whether a medium only passes on what a source says: "the agency reported, citing the ministry"."""
    opening = (
        inner.cue.at <= scene.sentence_of(inner.cue.at).start + 1 and outer.behind
    )  # "According to ..., Wire said"
    if outer.cue.form is not Form.FINITE or not (opening or scene.doc[inner.cue.at].lower_ in {"citing", "quoting"}):
        return False
    return outer.voice.vague or is_outlet(scene, outer.voice) or (opening and outer.cue.entry.lemma == "report")


def is_outlet(scene: Scene, voice: Voice) -> bool:
    """Whether a paper, an agency or a station speaks, by a word of its name."""
    outlets = saying_words().outlets
    named = [[t.text for t in scene.doc[a.start : a.end]] for a in voice.actors if a.kind is ActorKind.ORGANISATION]
    return any(any(word.lower() in outlets for word in words) or _is_medium(words) for words in named)


def _is_medium(words: list[str]) -> bool:
    """Whether a name is that of a paper, agency or station that the lexicon knows."""
    known = organisation_index().find_organisations(words)
    return any(m.organisation.kind is OrganisationKind.MEDIA for m in known)


def _comes_first(scene: Scene, outer: Said, inner: Said) -> bool:
    """Whether the inner speaker stands right after the "that" of the outer cue, whatever the parse hangs together."""
    doc, at = scene.doc, inner.formula[0] - 1
    while at > outer.cue.end and doc[at].pos_ == "DET":
        at -= 1
    return doc[at].lower_ == "that" and not any(
        t.pos_ in ("VERB", "AUX") or t.text == "," for t in doc[outer.cue.end : at]
    )


def _is_joined(scene: Scene, inner: Said, outer: Said) -> bool:
    """Whether a joint stands right before the inner speaker: "Peru said it was ready, and Chile welcomed the move"."""
    start = inner.formula[0]
    return any(
        scene.doc[at].lower_ in _JOINTS and scene.doc[at - 1].text in {",", ";"}
        for at in range(max(start - 3, outer.cue.end), start)
    )


def _start(scene: Scene, sentence: Sentence, kept: Sequence[Said], number: int) -> int:
    """Where the stretch of the cue begins."""
    item = kept[number]
    if item.begins:
        return item.begins
    if number == 0:
        if (
            item.behind
            or item.cue.form in (Form.SOURCE, Form.PARTICIPLE, Form.PURPOSE, Form.LABEL)
            or not _follows_other(scene, item)
        ):
            if item.cue.form is Form.PARTICIPLE and item.cue.at > sentence.start + 1 and _cuts(scene, item.cue.at):
                return _with_adverbs(scene, item.cue.at)
            return sentence.start
        return _own_start(scene, item, sentence.start)
    return _own_start(scene, item, kept[number - 1].formula[1])


def _cuts(scene: Scene, at: int) -> bool:
    """Whether a participle is set off from what goes before it: "..., stressing"."""
    before = scene.doc[at - 1]
    return before.text in {",", ";", "-"} or (before.pos_ == "ADV" and scene.doc[at - 2].text == ",")


def _follows_other(scene: Scene, item: Said) -> bool:
    """Whether the cue is joined to an earlier predicate that says nothing: "met in Accra and reaffirmed"."""
    token = scene.doc[item.cue.at]
    while token.dep_ == "conj" and token.head.i < token.i:
        if token.head.pos_ in ("VERB", "AUX"):
            return True
        token = token.head
    return False


def _own_start(scene: Scene, item: Said, floor: int) -> int:
    doc = scene.doc
    if item.cue.form is Form.PARTICIPLE:
        return item.formula[0] if item.voice.own else _with_adverbs(scene, item.cue.at)
    if item.cue.form is Form.SOURCE and not item.behind:
        return item.cue.at
    start = item.formula[0]
    if not item.voice.own and item.cue.form is not Form.SOURCE:
        start = _with_adverbs(scene, item.cue.at)
        if not item.behind:
            return start
    # 30: "..., and on the sidelines of the congress the envoy said"; what is said behind may be longer
    for at in range(start - 1, max(floor, start - (80 if item.behind else 30)) - 1, -1):
        if doc[at].lower_ in _JOINTS and (doc[at - 1].text == "," or doc[at].text == ";" or at + 1 == start):
            return at + 1
    return floor if item.behind else start


def _with_adverbs(scene: Scene, at: int) -> int:
    while scene.doc[at - 1].pos_ in ("ADV", "AUX") and scene.doc[at - 1].lower_ not in {"not"}:
        at -= 1
    return at
