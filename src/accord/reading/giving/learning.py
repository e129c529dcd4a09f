"""Verbs of taking in and of learning -> drafts of training: "12 Zambian students" at a school of another state.

"The university will admit 12 students", "14 gunners completed a course"; whose people they are must be told.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene


def _learners(scene: Scene, noun: Token, words: GivingWords) -> tuple[str, ...]:
    """The state whose people are taught: "12 Zimbabwean students", "ten South African cadets"."""
    if noun.lemma_.lower() not in words.learners and noun.lemma_.lower() not in words.containers:
        return ()
    start, end = phrase(scene, noun)
    return codes_of([a for a in scene.actors_in(start, end) if a.parties][:1])


def taking_in(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "ready to accept 40 Fijian officers in its academies", "the university will admit 12 Zambian students"."""
    sentence = scene.sentence_of(verb.i)
    for noun in (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "ccomp")):
        people = _learners(scene, noun, words)
        if not people or not any(c.like_num or c.dep_ == "nummod" for t in (noun, *noun.children) for c in t.children):
            continue
        near = {
            t.lemma_.lower()
            for t in scene.doc[max(sentence.start, verb.i - 8) : min(noun.right_edge.i + 12, sentence.end)]
        }
        kind = AssistanceType.TRAINING if near & words.schools else None
        if near & {"rehabilitation", "treatment", "hospital", "wounded"}:
            kind = AssistanceType.HUMANITARIAN  # "will receive 120 wounded soldiers for rehabilitation"
        if kind is None:
            continue
        provider = tuple(c for c in codes_of(scene.subjects(verb)) if c not in people)
        start, end = phrase(scene, noun)
        thing = Thing(noun, start, end, kind)
        stage = stage_of(scene, verb, Stage.DELIVERED, words)
        yield from drafts(scene, verb, [thing], provider=Side(provider), recipient=Side(people), stage=stage)


def learning(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "14 Fijian gunners had completed a course in Poland", "Fijian recruits would leave for training in Lima"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return
    people = _learners(scene, subject, words)
    if not people:
        return
    end = min(verb.i + 20, scene.sentence_of(verb.i).end)
    noun = next(
        (
            t
            for t in scene.doc[verb.i + 1 : end]
            if t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() in _COURSES and not _heads_on(t)
        ),
        None,
    )
    if noun is None:
        return
    places = [p.code for p in scene.places if verb.i < p.start < end and p.code not in people]
    teachers = [a for a in scene.actors_in(verb.i + 1, end) if a.parties and not set(a.parties) & set(people)]
    provider = codes_of(teachers[:1]) or tuple(places[:1])
    start, last = phrase(scene, noun)
    stage = stage_of(scene, verb, Stage.DELIVERED, words)
    yield from drafts(
        scene,
        verb,
        [Thing(noun, start, last, AssistanceType.TRAINING)],
        provider=Side(provider),
        recipient=Side(people),
        stage=stage,
    )


_COURSES = frozenset(
    "course training programme program workshop seminar retraining traineeship internship scholarship".split()
)


def _heads_on(noun: Token) -> bool:
    following = noun.i + 1
    return (
        following < len(noun.doc)
        and noun.doc[following].pos_ in ("NOUN", "PROPN")
        and noun.doc[following].lemma_.lower() not in _COURSES
    )
