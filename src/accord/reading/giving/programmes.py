"""Programmes by name, lists behind "including", and means spoken of without a giver -> drafts of assistance.

"Through Foreign Military Sales": a programme tells type and giver; "training programmes" take them from the text.
"""

from collections.abc import Iterator

from spacy.tokens import Span as Sentence

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of
from accord.reading.giving.stages import discussed
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import ActorKind, Scene

_CARRIED = frozenset("training education program programme initiative equipment".split())
_UNDER = frozenset({"under", "through", "via", "within", "from"})


def by_programme(scene: Scene, words: GivingWords) -> Iterator[Draft]:
    """Programmes of the lexicon where nothing else tells what runs under them."""
    text = scene.clean.text
    for name, (kind, giver) in words.programmes.items():
        at = text.find(name)
        while at >= 0:
            span = scene.doc.char_span(at, at + len(name))
            at = text.find(name, at + 1)
            if span is None or not _runs_under(scene, span.start) or any(t.lemma_ == "request" for t in span.sent):
                continue
            receivers = [
                a for a in scene.actors_in(span.sent.start, span.sent.end) if a.parties and giver not in a.parties
            ]
            spoken = any(t.lemma_ in words.discuss and t.pos_ == "VERB" for t in span.sent)
            stage = Stage.DISCUSSED if spoken else Stage.ONGOING
            thing = Thing(span.root, span.start, span.end, kind, listed=True)
            for draft in drafts(
                scene, span.root, [thing], provider=Side((giver,)), recipient=Side(codes_of(receivers[:1])), stage=stage
            ):
                yield Draft(
                    draft.cue,
                    draft.thing,
                    draft.start,
                    draft.end,
                    draft.provider,
                    draft.recipient,
                    stage,
                    programme=name,
                )


def _runs_under(scene: Scene, start: int) -> bool:
    """ "through", "from the": something runs under the programme; "a contribution to the fund" goes the other way."""
    before = [t.lower_ for t in scene.doc[max(0, start - 3) : start] if t.lower_ not in ("the", "its")]
    return bool(before) and before[-1] in _UNDER | {"including", "and"}


def programme_in(scene: Scene, start: int, end: int, words: GivingWords) -> str | None:
    """The programme named in a stretch: one of the lexicon, or "under the Maritime Security Programme"."""
    text = scene.text(start, end)
    for name in words.programmes:
        if name in text:
            return name
    doc = scene.doc
    for at in range(start, end):
        if doc[at].lower_ not in _UNDER:
            continue
        first = at + 1
        while first < end and doc[first].lower_ in ("the", "its", "a"):
            first += 1
        last = first
        while last < end and (
            doc[last].text[0].isupper() or doc[last].lower_ in ("of", "for", "and", "to", "the", "-")
        ):
            last += 1
        while last > first and doc[last - 1].text not in words.programme_ends:
            last -= 1
        agency = scene.actor_at(last - 1) if last > first else None
        if last - first >= 2 and (agency is None or agency.kind is not ActorKind.ORGANISATION):
            return scene.text(first, last)
    return None


def by_list(scene: Scene, sentence: Sentence, words: GivingWords) -> Iterator[Draft]:
    """ "highlighted initiatives in Peru, including loans for housing": what stands behind "including"."""
    doc = scene.doc
    at = next((t.i for t in sentence if t.lower_ == "including" or t.text == "include"), None)
    if at is None or not any(t.lemma_.lower() in words.undertakings for t in doc[sentence.start : at]):
        return
    actors = [a for a in scene.actors_in(sentence.start, at) if len(a.parties) == 1]
    givers = codes_of(actors[:1])
    receivers = [c for c in codes_of(actors) if c not in givers]
    receivers += [p.code for p in scene.places if sentence.start <= p.start < sentence.end and p.code not in givers]
    if not receivers:
        return
    future = any(
        t.lower_ in ("will", "would") or t.lemma_ in ("announce", "pledge", "promise") for t in doc[sentence.start : at]
    )
    stage = Stage.OFFERED if future else Stage.ONGOING
    for start, end in _items(scene, at + 1, sentence.end):
        thing = _item(scene, start, end, words)
        if thing is not None:
            yield from drafts(
                scene,
                thing.head,
                [thing],
                provider=Side(givers),
                recipient=Side((receivers[0],)),
                stage=stage,
                sure=False,
            )


def _items(scene: Scene, start: int, limit: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas."""
    begin = start
    for at in range(start, limit):
        if scene.doc[at].text in {",", ";", "."} or at == limit - 1:
            first = begin + (scene.doc[begin].lower_ == "and")
            if at > first:
                yield first, at
            begin = at + 1


def _item(scene: Scene, start: int, end: int, words: GivingWords) -> Thing | None:
    """A loan, a mission or support by its first noun phrase."""
    doc = scene.doc
    stop = next((i for i in range(start, end) if doc[i].pos_ in ("ADP", "VERB", "AUX") or doc[i].tag_ == "TO"), end)
    if stop == start or doc[stop - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    head = doc[stop - 1]
    kind = kind_of(scene, head, words)
    if kind is None and head.lemma_ == "support" and stop < end and doc[stop].lower_ == "to":
        kind = AssistanceType.OTHER
    return Thing(head, start, end, kind, listed=True) if kind is not None else None


def carried(scene: Scene, taken: set[int], words: GivingWords) -> Iterator[Draft]:
    """ "discussed training programmes", "the value of military education": means spoken of without a giver."""
    for noun in scene.doc:
        if (
            noun.lemma_ not in _CARRIED
            or noun.i in taken
            or noun.pos_ not in ("NOUN", "PROPN")
            or noun.dep_ in ("compound", "amod")
        ):
            continue
        if scene.sentence_number(noun.i) in scene.headings:
            continue
        kind = kind_of(scene, noun, words)
        if kind is None and any(t.lower_ in ("training", "education") for t in scene.doc[noun.left_edge.i : noun.i]):
            kind = AssistanceType.TRAINING
        spoken = discussed(noun, words)
        if kind not in (AssistanceType.TRAINING, AssistanceType.EQUIPMENT) or not (
            spoken or any(v.lemma_ in words.dwell for v in noun.ancestors)
        ):
            continue
        start, end = phrase(scene, noun)
        if end - start < 2:
            continue
        stage = Stage.DISCUSSED if spoken else Stage.ONGOING
        thing = Thing(noun, start, end, kind, listed=True)
        yield from drafts(scene, noun, [thing], provider=Side(), recipient=Side(), stage=stage, sure=False)
