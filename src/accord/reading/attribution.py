"""Scene -> Attributions: which stretch of a text is whose words, in which act, quoted or not, denied or conditional.

What no attribution covers is told by the reporter. Of nested sources the innermost counts; a speaker who stands for
nobody in particular ("observers") is kept but marked, and so is what an event is only said to show (a gloss).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence

from accord.lexicon.saying import saying_words
from accord.model.codes import Act
from accord.reading.saying.acts import act_of, other_act
from accord.reading.saying.attributed import Attribution
from accord.reading.saying.continued import continued
from accord.reading.saying.cues import GLOSS, Cue, Form, find_cues
from accord.reading.saying.extent import Said, cut_sentence
from accord.reading.saying.frames import object_word
from accord.reading.saying.quotes import Quotation, quotations
from accord.reading.saying.roundabout import PREAMBLES
from accord.reading.saying.speakers import voice_of
from accord.reading.saying.texts import text_meant
from accord.reading.saying.voices import Voice
from accord.reading.scene import ActorKind, Scene

__all__ = ["Attribution", "attribution_at", "attributions"]

# sentences after which a pronoun no longer means the last speaker: quotations rarely run longer without a name
_MEMORY = 4
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
# "his readiness to", "support for": an object of saying has something behind it
_GOVERNED = frozenset({"to", "for", "that", "over", "at"})
_DECIDING = frozenset({"court", "tribunal", "judge", "parliament", "assembly", "senate", "jury"})
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
    """Whose words token `at` belongs to: the innermost attribution that covers it, None for the reporter's own."""
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
    for cue in _main_first(cues):
        voice = text_meant(scene, cue, spoken) or continued(
            scene, voice_of(scene, cue, voiced), spoken, [v for _, v in voiced]
        )
        if not voice.actors and spoken and cue.entry.lemma in PREAMBLES:
            voice = Voice(spoken[-1].speakers)  # "Recalling ...;\nConvinced that ...;"
        if not (voice.actors or voice.vague):
            glosses.append(cue)
        elif cue.entry is not GLOSS and not _rules(scene, cue, voice):
            voiced.append((cue, voice))
    voiced.sort(key=lambda item: item[0].at)
    number = scene.sentence_number(sentence.start)
    heading = number in scene.headings or (number == 0 and _is_open(sentence))
    if _is_anonymous(sentence):
        voiced = [(cue, _unnamed(voice)) for cue, voice in voiced]
    for said in cut_sentence(scene, sentence, voiced):
        for part in _by_act(scene, said):
            yield _attribution(scene, part, quoted, heading=heading)
    for cue in glosses:
        if cue.form in _EVENT_FORMS and (cue.entry is GLOSS or cue.entry.lemma in saying_words().glosses):
            yield _gloss(cue, sentence.end, heading=heading)


def _rules(scene: Scene, cue: Cue, voice: Voice) -> bool:
    """Whether a court or a parliament decides and says nothing: "the court rejected his appeal"."""
    if cue.entry.lemma not in {"reject", "dismiss", "endorse", "accept", "refuse"}:
        return False
    return any(scene.doc[actor.head].lemma_.lower() in _DECIDING for actor in voice.actors)


def _gloss(cue: Cue, end: int, *, heading: bool) -> Attribution:
    """What an event is said to show: "The visit reflects the growing ties"."""
    return Attribution(
        cue=cue.at,
        cue_end=cue.end,
        form=cue.form,
        verb=cue.entry.lemma,
        speakers=(),
        start=cue.at,
        end=end,
        content=((cue.end, end),),
        act=Act.OPINION,
        gloss=True,
        heading=heading,
    )


def _is_open(sentence: Sentence) -> bool:
    """Whether no full stop ends the sentence, as in a headline."""
    return not any(token.text in {".", "?", "!"} for token in sentence[-3:])


def _is_anonymous(sentence: Sentence) -> bool:
    """ "... said on condition of anonymity", "who asked not to be named"."""
    for token in sentence:
        if token.lower_ == "anonymity" or (token.lower_ in {"named", "identified"} and token.nbor(-1).lower_ == "be"):
            return True
    return False


def _unnamed(voice: Voice) -> Voice:
    """The voice without a speaker if it is no more than an office; states and institutions keep theirs."""
    kinds = (ActorKind.OFFICE, ActorKind.COLLECTIVE)
    if any(actor.person is not None or actor.kind not in kinds for actor in voice.actors):
        return voice
    return replace(voice, actors=(), vague=True)


def _main_first(cues: Sequence[Cue]) -> list[Cue]:
    """Opening participles after the finite cues, whose speaker they share: "Stressing ..., he said"."""
    finite = next((cue.at for cue in cues if cue.form is Form.FINITE), None)
    if finite is None:
        return list(cues)
    opening = [cue for cue in cues if cue.form is Form.PARTICIPLE and cue.at < finite]
    return [cue for cue in cues if cue not in opening] + opening


def _attribution(scene: Scene, said: Said, quoted: Sequence[Quotation], *, heading: bool) -> Attribution:
    content = _content(scene, said)
    content = _with_earlier(scene, said, _with_next(scene, said, content, quoted), quoted)
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


def _with_next(
    scene: Scene, said: Said, content: tuple[tuple[int, int], ...], quoted: Sequence[Quotation]
) -> tuple[tuple[int, int], ...]:
    """What is said in the paragraph below: 'The minister said:' and a quotation on a line of its own."""
    if said.behind or any(t.is_alpha for start, end in content for t in scene.doc[start:end]):
        return content
    number = scene.sentence_number(said.cue.at) + 1
    if number >= len(scene.sentences) or ":" not in {t.text for t in scene.doc[said.cue.at : said.end]}:
        return content
    below = scene.sentences[number]
    return ((below.start, below.end),) if any(q.start == below.start for q in quoted) else content


def _with_earlier(
    scene: Scene, said: Said, content: tuple[tuple[int, int], ...], quoted: Sequence[Quotation]
) -> tuple[tuple[int, int], ...]:
    """What is said with the sentences before that belong to it: of the same quotation, or meant by "announced this"."""
    sentence = scene.sentence_of(said.cue.at)
    if said.behind and content:
        for quotation in quoted:
            if quotation.worded and quotation.start < sentence.start < quotation.end:
                return ((quotation.start, sentence.start), *content)
    number = scene.sentence_number(sentence.start)
    if number and _says_this(scene, said):
        before = scene.sentences[number - 1]
        return ((before.start, before.end), *content)
    return content


def _says_this(scene: Scene, said: Said) -> bool:
    """Whether "this" is all that is said: "This was announced by the envoy", "The envoy disclosed this on Monday"."""
    token = scene.doc[said.cue.at]
    if said.cue.entry.act is not None or said.cue.form not in (Form.FINITE, Form.PASSIVE):
        return False
    return any(c.lower_ == "this" and c.dep_ in ("dobj", "nsubjpass") for c in token.children)


def _by_act(scene: Scene, said: Said) -> Iterator[Said]:
    """What one cue says in one act each: "said that the pact was vital, and that Oman would sign it" is split."""
    if said.cue.noun is not None and not said.behind and not said.begins:
        yield from _by_object(scene, said)
        return
    if said.behind or said.begins or said.cue.entry.act is not None:
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


def _by_object(scene: Scene, said: Said) -> Iterator[Said]:
    """One for each object in another act: "expressed his thanks for the boats and his readiness to pay for more"."""
    doc, words = scene.doc, saying_words()
    noun = doc[said.cue.noun or 0]
    act = words.objects.get(object_word(noun, words))
    for at in range(noun.i + 3, said.end - 2):
        word = object_word(doc[at], words)
        if not word or words.objects[word] is act or doc[at + 1].lower_ not in _GOVERNED:
            continue
        begins = at
        while begins > noun.i and (doc[begins - 1].pos_ == "ADJ" or doc[begins - 1].tag_ == "PRP$"):
            begins -= 1
        if doc[begins - 1].lower_ != "and" or any(t.pos_ in ("VERB", "AUX") for t in doc[noun.i : begins]):
            continue
        yield replace(said, end=scene.trim(said.start, begins - 1)[1])
        yield replace(said, cue=replace(said.cue, at=at, end=at + 1, noun=at), start=begins - 1)
        return
    yield said


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
    with_cue = {scene.sentence_number(a.cue): a for a in found if not a.gloss}
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
    for answer in (a for a in found if a.form is Form.LABEL and not a.heading):
        number = scene.sentence_number(answer.cue) + 1
        while number < len(sentences) and number not in with_cue and "\n" not in sentences[number - 1].text:
            owner[number] = scene.sentence_number(answer.cue)  # "A: It is no base. Nobody will be stationed there."
            number += 1
    for attribution in found:
        number = scene.sentence_number(attribution.cue)
        first = attribution.content[0][0] if attribution.content else attribution.start
        mine = sorted(n for n, main in owner.items() if main == number and with_cue.get(number) is attribution)
        if scene.sentence_number(first) == number - 1 and number - 1 not in with_cue and number - 1 not in owner:
            owner[number - 1] = -1
            mine = [number - 1, *mine]  # "This was announced by the envoy, who praised the crews"
        if not mine:
            yield attribution
            continue
        carried = tuple(scene.trim(sentences[n].start, sentences[n].end) for n in mine)
        quoting = any(q.worded and q.start < end and start < q.end for q in quoted for start, end in carried)
        yield replace(attribution, carried=carried, direct=attribution.direct or quoting)
