"""Scene -> Attributions: which stretch of a text is whose words, in which act, quoted or not, denied or conditional.

What no attribution covers is told by the reporter. Of nested sources the innermost counts; a speaker who stands for nobody
in particular ("observers") is kept but marked, and so is what an event is only said to show (a gloss).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Sentence

from accord.lexicon.saying import saying_words
from accord.model.codes import Act
from accord.reading.saying.acts import act_of, other_act
from accord.reading.saying.cues import Cue, Form, find_cues
from accord.reading.saying.extent import Said, cut_sentence
from accord.reading.saying.quotes import Quotation, quotations
from accord.reading.saying.speakers import NOBODY, Voice, subject_of, voice_of
from accord.reading.scene import Actor, ActorKind, Scene


@dataclass(frozen=True, slots=True)
class Attribution:
    """One formula of saying and what it covers, in tokens.

    `cue` to `cue_end` are the words of saying; `start` to `end` the clause with speaker and formula; `content` what is said.
    `carried` are sentences that go on with the same speaker's words. Without `speakers` it is `vague` or a `gloss`.
    """

    cue: int
    cue_end: int
    form: Form
    verb: str
    speakers: tuple[Actor, ...]
    start: int
    end: int
    content: tuple[tuple[int, int], ...]
    act: Act
    direct: bool = False
    denied: bool = False
    conditional: bool = False
    vague: bool = False
    gloss: bool = False
    heading: bool = False
    carried: tuple[tuple[int, int], ...] = ()

    def covers(self, at: int) -> bool:
        """Whether token `at` is part of the formula or of what is said."""
        return self.start <= at < self.end or any(start <= at < end for start, end in self.carried)


# sentences after which a pronoun no longer means the last speaker: quotations rarely run longer without a name
_MEMORY = 4
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
# "The visit signifies a new chapter": verbs by which an event is said to show something
_EVENT_FORMS = frozenset({Form.FINITE, Form.PARTICIPLE})


def attributions(scene: Scene) -> tuple[Attribution, ...]:
    """Every formula of saying of a document in order, with what it covers."""
    quoted = quotations(scene.doc)
    found: list[Attribution] = []
    for number, cues in _by_sentence(scene, find_cues(scene, quoted)):
        spoken = [a for a in found[-6:] if number - scene.sentence_number(a.cue) <= _MEMORY and not a.heading]
        found.extend(_of_sentence(scene, scene.sentences[number], cues, quoted, spoken))
    return tuple(_carry(scene, found, quoted))


def attribution_at(found: Sequence[Attribution], at: int) -> Attribution | None:
    """Whose words token `at` belongs to: the innermost attribution that covers it, None for the reporter's own words."""
    best: Attribution | None = None
    for attribution in found:
        if attribution.covers(at) and (best is None or attribution.end - attribution.start < best.end - best.start):
            best = attribution
    return best


def _by_sentence(scene: Scene, cues: Iterable[Cue]) -> Iterator[tuple[int, list[Cue]]]:
    current, group = -1, list[Cue]()
    for cue in cues:
        number = scene.sentence_number(cue.at)
        if number != current and group:
            yield current, group
            group = []
        current = number
        group.append(cue)
    if group:
        yield current, group


def _of_sentence(
    scene: Scene,
    sentence: Sentence,
    cues: Sequence[Cue],
    quoted: Sequence[Quotation],
    spoken: Sequence[Attribution],
) -> Iterator[Attribution]:
    voiced: list[tuple[Cue, Voice]] = []
    glosses: list[Cue] = []
    for cue in _main_first(scene, cues):
        voice = continued(scene, voice_of(scene, cue, voiced), spoken)
        if voice is NOBODY or not (voice.actors or voice.vague):
            glosses.append(cue)
        else:
            voiced.append((cue, voice))
    voiced.sort(key=lambda item: item[0].at)
    heading = scene.sentence_number(sentence.start) in scene.headings
    if any(
        t.lower_ == "anonymity" or (t.lower_ in {"named", "identified"} and t.nbor(-1).lower_ == "be")
        for t in sentence[1:]
    ):
        voiced = [(cue, voice if _is_person(voice) else replace(voice, actors=(), vague=True)) for cue, voice in voiced]
    for said in cut_sentence(scene, sentence, voiced):
        for part in _by_act(scene, said):
            yield _attribution(scene, part, quoted, heading=heading)
    for cue in glosses:
        if cue.form in _EVENT_FORMS and cue.entry.lemma in saying_words().glosses:
            end = sentence.end
            yield Attribution(
                cue.at,
                cue.end,
                cue.form,
                cue.entry.lemma,
                (),
                cue.at,
                end,
                ((cue.end, end),),
                Act.OPINION,
                gloss=True,
                heading=heading,
            )


def continued(scene: Scene, voice: Voice, spoken: Sequence[Attribution]) -> Voice:
    """A pronoun that speaks is the one who spoke last, if it can be: "he" a person, "it" an institution or text."""
    if voice.vague or (len(voice.actors) == 1 and voice.actors[0].kind is ActorKind.OFFICE):
        return _same_person(scene, voice, spoken)
    if len(voice.actors) != 1 or voice.actors[0].kind is not ActorKind.PRONOUN:
        return voice
    pronoun = voice.actors[0]
    word = scene.doc[pronoun.start].lower_
    if word == "it":
        told = _main_subject(scene, pronoun)
        if told is not None:
            return replace(voice, actors=(replace(told, start=pronoun.start, end=pronoun.end, head=pronoun.head),))
    for attribution in reversed(spoken):
        speakers = attribution.speakers
        if not speakers or attribution.vague:
            continue
        last = scene.sentence_number(pronoun.start) - scene.sentence_number(attribution.cue)
        fits = _fits(word, speakers)
        if fits and (last <= 1 or attribution.carried or not _fits(word, (pronoun,))):
            return replace(
                voice,
                actors=tuple(replace(s, start=pronoun.start, end=pronoun.end, head=pronoun.head) for s in speakers),
            )
        if fits:
            break
    return voice


# "Petkovic told reporters. ... the politician said": another word for the speaker before, with nothing to tell who else;
# titles ("the minister") are settled with the actors
_OTHER_WORDS = frozenset({"politician", "official", "leader", "expert", "analyst", "diplomat"})
_DIPLOMATS = frozenset({"ambassador", "envoy", "consul", "diplomat", "foreign", "representative"})


def _same_person(scene: Scene, voice: Voice, spoken: Sequence[Attribution]) -> Voice:
    """ "The diplomat added" is the person who spoke last, if nothing but the article goes before."""
    first = scene.doc[voice.start]
    head = scene.doc[voice.end - 1]
    article = first.lower_ == "the" or (voice.start > 0 and scene.doc[voice.start - 1].lower_ == "the")
    bare = voice.end - voice.start == (2 if first.lower_ == "the" else 1)
    if not (article and bare and head.lemma_.lower() in _OTHER_WORDS) or any(
        a.person is not None for a in voice.actors
    ):
        return voice
    for attribution in reversed(spoken):
        if not attribution.speakers or attribution.speakers[0].kind is ActorKind.OFFICE:
            break  # somebody else without a name spoke between
        person = attribution.speakers[0].person
        if len(attribution.speakers) == 1 and person is not None:
            role = (scene.people[person].role or "").lower().split()
            if head.lemma_.lower() == "diplomat" and not _DIPLOMATS.intersection(role):
                break
            speaker = replace(attribution.speakers[0], start=voice.start, end=voice.end, head=head.i)
            return replace(voice, actors=(speaker,), vague=False)
    return voice


def _main_subject(scene: Scene, pronoun: Actor) -> Actor | None:
    """The institution or text that was the subject of the sentence before: "The statement confirmed that ... It stressed ..."."""
    number = scene.sentence_number(pronoun.start)
    if number == 0:
        return None
    subject = subject_of(scene.sentences[number - 1].root)
    actor = scene.actor_at(subject.i) if subject is not None else None
    return actor if actor is not None and actor.kind in (ActorKind.TEXT, ActorKind.ORGANISATION) else None


def _fits(word: str, speakers: Sequence[Actor]) -> bool:
    if word == "they":
        return len(speakers) > 1 or speakers[0].kind is ActorKind.COLLECTIVE
    if len(speakers) > 1:
        return False
    speaker = speakers[0]
    if word in {"he", "she"}:
        return speaker.person is not None
    return word == "it" and speaker.person is None and speaker.kind not in (ActorKind.COLLECTIVE, ActorKind.PRONOUN)


def _is_person(voice: Voice) -> bool:
    return any(actor.person is not None for actor in voice.actors)


def _main_first(scene: Scene, cues: Sequence[Cue]) -> list[Cue]:
    """Opening participles after the finite cues, for they share the speaker of the main clause: "Stressing ..., he said"."""
    finite = next((cue.at for cue in cues if cue.form is Form.FINITE), None)
    if finite is None:
        return list(cues)
    opening = [cue for cue in cues if cue.form is Form.PARTICIPLE and cue.at < finite]
    return [cue for cue in cues if cue not in opening] + opening


def _attribution(scene: Scene, said: Said, quoted: Sequence[Quotation], *, heading: bool) -> Attribution:
    content = _content(scene, said)
    act = act_of(scene, said, content)
    direct = any(q.worded and q.start < end and start < q.end for q in quoted for start, end in content)
    conditional = any(
        t.lower_ in _CONDITIONS and t.dep_ in ("mark", "ROOT", "advcl", "prep")
        for start, end in content
        for t in scene.doc[start:end]
    )
    return Attribution(
        cue=said.cue.at,
        cue_end=said.cue.end,
        form=said.cue.form,
        verb=said.cue.entry.lemma,
        speakers=said.voice.actors,
        start=said.start,
        end=said.end,
        content=content,
        act=act,
        direct=direct,
        denied=act is Act.DENIES,
        conditional=conditional,
        vague=said.voice.vague,
        heading=heading,
    )


def _by_act(scene: Scene, said: Said) -> Iterator[Said]:
    """What one cue says in one act each: "said that the pact was vital, and that Oman would sign it" is split."""
    if said.behind or said.begins or said.cue.entry.act is not None or said.cue.noun is not None:
        yield said
        return
    content = _content(scene, said)
    second = other_act(scene, said, content)
    if second is None or not said.cue.end < second < said.end - 2:
        yield said
        return
    end = scene.trim(said.start, second)[1]
    yield replace(said, end=end)
    yield replace(said, start=second, begins=second)


def _content(scene: Scene, said: Said) -> tuple[tuple[int, int], ...]:
    """The tokens of what is said: the clause without the formula."""
    if said.begins:
        return ((said.begins, said.end),)
    first, last = said.formula
    if not said.behind:
        return ((max(last, said.start), said.end),) if max(last, said.start) < said.end else ()
    parts = []
    if first > said.start:
        parts.append((said.start, first))
    # "The plan, he said on Sunday, would go ahead": what follows the closing comma is said too
    comma = next((at for at in range(last, said.end) if scene.doc[at].text == ","), None)
    if comma is not None and comma + 1 < said.end and (comma - last) < 12:
        parts.append((comma + 1, said.end))
    return tuple(parts)


def _carry(scene: Scene, found: Sequence[Attribution], quoted: Sequence[Quotation]) -> Iterator[Attribution]:
    """Gives sentences inside a quotation that have no cue of their own to the speaker of the one beside them."""
    with_cue = {scene.sentence_number(a.cue): a for a in found}
    sentences = scene.sentences
    owner: dict[int, int] = {}
    for quotation in quoted:
        if not quotation.worded:
            continue
        first, last = scene.sentence_number(quotation.start), scene.sentence_number(quotation.end - 1)
        speaking = [n for n in range(first, last + 1) if n in with_cue]
        if speaking:
            owner.update({n: speaking[-1] for n in range(first, last + 1) if n not in with_cue})
    for quotation in quoted:
        first, last = scene.sentence_number(quotation.start), scene.sentence_number(quotation.end - 1)
        before = owner.get(first - 1, first - 1)
        if not quotation.worded or before not in with_cue or quotation.start > sentences[first].start + 1:
            continue
        for number in range(first, last + 1):
            if number not in with_cue and number not in owner and number not in scene.headings:
                owner[number] = before  # '"It works," she said. "It will last. It is stone."'
    for attribution in found:
        number = scene.sentence_number(attribution.cue)
        mine = sorted(n for n, main in owner.items() if main == number)
        if not mine or with_cue[number] is not attribution:
            yield attribution
            continue
        carried = tuple(scene.trim(sentences[n].start, sentences[n].end) for n in mine)
        yield _extended(attribution, carried)


def _extended(attribution: Attribution, carried: tuple[tuple[int, int], ...]) -> Attribution:
    return replace(attribution, carried=carried, direct=True)
