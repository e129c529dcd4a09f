"""A course that is held, opens or ends -> drafts: who teaches stands behind it, who learns is named in it or hosts it.

"A workshop for Albanian officers opened in Tirana with Estonian support", "a course was conducted by Peru".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of, hosts
from accord.reading.giving.stages import is_ahead
from accord.reading.giving.things import Thing, phrase
from accord.reading.giving.works import backers
from accord.reading.scene import Scene

_COURSES = frozenset({"course", "workshop", "seminar", "training", "programme", "program", "session", "internship"})
_ENDS = frozenset({"wrap", "conclude", "finish", "end", "complete"})
_STAGES = {
    **dict.fromkeys(("open", "begin", "start", "commence", "continue", "run", "launch"), Stage.ONGOING),
    **dict.fromkeys(
        "conclude end finish close complete hold organise organize conduct take deliver lead arrange".split(),
        Stage.DELIVERED,
    ),
}


def ending(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Peru wrapped up a course for Chilean officers": whoever ends it has taught."""
    if verb.lemma_ not in _ENDS or verb.tag_ not in ("VBD", "VBN"):
        return
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _COURSES), None)
    if noun is None or kind_of(scene, noun, words) is not AssistanceType.TRAINING:
        return
    teachers = codes_of(scene.subjects(verb))
    taught = codes_of(a for a in scene.actors_in(noun.i + 1, noun.right_edge.i + 1) if a.parties)
    taught = tuple(c for c in taught if c not in teachers)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is not None and subject.lemma_.lower() in words.learners and scene.actor_at(subject.i) is None:
        return  # "Ten guards completed a course": who learns
    if len(teachers) == 1 == len(taught):
        thing = Thing(noun, *phrase(scene, noun), AssistanceType.TRAINING)
        yield from drafts(scene, verb, [thing], provider=Side(teachers), recipient=Side(taught), stage=Stage.DELIVERED)


def by_course(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """A course that is the subject of its verb and names its teacher behind "with the support of" or "by"."""
    verb = noun.head
    if noun.lemma_.lower() not in _COURSES or noun.dep_ not in ("nsubj", "nsubjpass"):
        return
    plain = _STAGES.get(verb.lemma_.lower())
    if plain is None or any(c.dep_ == "dobj" for c in verb.children if c.lower_ != "place"):
        return
    kind = kind_of(scene, noun, words)
    end = scene.sentence_of(verb.i).end
    givers = backers(scene, noun.i + 1, end)
    if kind is not AssistanceType.TRAINING or not givers:
        return
    taught = codes_of(a for a in scene.actors_in(noun.left_edge.i, verb.i) if len(a.parties) == 1)
    taught = tuple(c for c in taught if c not in givers) or hosts(scene, noun.i, givers).codes
    if len(taught) != 1:
        return
    future = is_ahead(verb)
    stage = Stage.OFFERED if future else plain
    if verb.tag_ == "VBG" and not future:
        stage = Stage.ONGOING
    thing = Thing(noun, *phrase(scene, noun), AssistanceType.TRAINING)
    yield from drafts(scene, verb, [thing], provider=Side(givers), recipient=Side(taught), stage=stage)
