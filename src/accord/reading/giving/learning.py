"""Verbs of taking in and of learning -> drafts of training: "12 Zambian students" at a school of another state.

"The university will admit 12 students", "14 gunners completed a course"; whose people they are must be told.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of, first_named, sources
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene


def _learners(scene: Scene, noun: Token, words: GivingWords) -> tuple[str, ...]:
    """The state whose people are taught: "12 Zimbabwean students", "ten South African cadets", "60 of our officers"."""
    known = noun.lemma_.lower() in words.learners or noun.lemma_.lower() in words.containers
    if not known and noun.pos_ != "NUM" and not _is_counted(noun):
        return ()
    start, end = phrase(scene, noun)
    return first_named(scene, start, end)


def _is_counted(noun: Token) -> bool:
    return any(c.like_num or c.dep_ == "nummod" for c in noun.children)


def taking_in(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "ready to accept 40 Fijian officers in its academies", "the university will admit 12 Zambian students"."""
    sentence = scene.sentence_of(verb.i)
    for noun in (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "ccomp")):
        people = _learners(scene, noun, words) if noun.lemma_.lower() not in _TEACHERS else ()
        people = people or sources(scene, noun)[:1]
        if not people or not (noun.like_num or any(_is_counted(t) for t in (noun, *noun.children))):
            continue
        near = {
            t.lemma_.lower()
            for t in scene.doc[max(sentence.start, verb.i - 8) : min(noun.right_edge.i + 12, sentence.end)]
        }
        taught = near & words.schools
        if verb.lemma_ == "invite":
            purpose = any(
                t.lower_ == "for" and t.nbor().lemma_ in ("training", "study", "instruction")
                for t in scene.doc[noun.i : min(noun.i + 9, sentence.end - 1)]
            )
            # not "invited ten officers to the training area"
            taught &= _COURSES | {"study", "academy", "attachment"} | ({"training"} if purpose else set())
        kind = AssistanceType.TRAINING if taught else None
        if near & {"rehabilitation", "treatment", "hospital", "wounded"}:
            kind = AssistanceType.HUMANITARIAN  # "will receive 120 wounded soldiers for rehabilitation"
        if kind is None:
            continue
        provider = tuple(c for c in codes_of(scene.subjects(verb)) if c not in people)
        start, end = phrase(scene, noun)
        thing = Thing(noun, start, end, kind)
        plain = Stage.OFFERED if verb.lemma_ == "invite" else Stage.DELIVERED
        stage = stage_of(scene, verb, plain, words)
        yield from drafts(scene, verb, [thing], provider=Side(provider), recipient=Side(people), stage=stage)


def studying(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "46 Fijian cadets are studying at the academy in Suva", "a Tongan platoon trained at Trentham"."""
    in_training = verb.lemma_ == "be" and any(
        c.lower_ == "in" and any(n.lower_ in ("training", "school") for n in c.children) for c in verb.children
    )
    studies = verb.lemma_.lower() in _STUDIES or verb.lower_ == "enrolled"
    if not (studies or in_training) or any(c.dep_ in ("dobj", "agent") for c in verb.children):
        return
    if verb.head.lemma_ == "have" and verb.dep_ == "ccomp":
        return  # "interest in having rescuers trained"
    noun = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if noun is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        noun = verb.head  # "212 Fijian officers trained at Trentham since 2022"
    if noun is not None and noun.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
        noun = verb.head  # "the Somali youths who are in training in Eritrea"
    if noun is None or noun.pos_ not in ("NOUN", "PROPN", "NUM"):
        return
    start, end = noun.left_edge.i, scene.clause(verb)[1] if verb.dep_ != "acl" else verb.right_edge.i + 1
    people = _learners(scene, noun, words) or (sources(scene, noun)[:1] if _is_counted(noun) else ())
    together = {t.lower_ for t in scene.doc[start : max(end, verb.i + 1)]} & _TOGETHER
    all_parties = {p for a in scene.actors_in(start, noun.i + 1) for p in a.parties}
    if together or len(all_parties) > 1:
        return
    where = any(t.lower_ in ("at", "in", "from") for t in scene.doc[verb.i + 1 : verb.i + 6])
    school = _school_where(verb)
    if not (where or school) or (not people and not _is_counted(noun)):
        return
    places = [p.code for p in scene.places if verb.i < p.start < end and p.code not in people]
    hosts_of = [a for a in scene.actors_in(verb.i + 1, end) if a.parties and not set(a.parties) & set(people)]
    near = [p for p in scene.places if verb.i < p.start < end and p.code in places]
    provider = codes_of(hosts_of[:1])
    if near and (not hosts_of or near[0].start < hosts_of[0].start):
        provider = (near[0].code,)  # "will train in Florida before deploying to Haiti"
    if school is not None and not provider:
        provider = tuple(c for c in _whose_school(scene, school) if c not in people)
    if not people and not provider:
        return
    thing = Thing(noun, *phrase(scene, noun), AssistanceType.TRAINING)
    since = any(t.lower_ == "since" for t in scene.doc[verb.i : end])
    stage = Stage.ONGOING if since else stage_of(scene, verb, Stage.DELIVERED, words)
    made = drafts(scene, verb, [thing], provider=Side(provider), recipient=Side(people), stage=stage)
    yield from (replace(draft, hosted=bool(near)) for draft in made)


def _school_where(verb: Token) -> Token | None:
    """ "the academy in Lima, where 14 Fijian cadets study": the school that the clause tells of."""
    if verb.dep_ != "relcl" or not any(c.lower_ == "where" for c in verb.children):
        return None
    return verb.head


def _whose_school(scene: Scene, school: Token) -> tuple[str, ...]:
    """The state that its name tells, else that of its place, else that of the place it stands beside."""
    named = [a for a in scene.actors_in(school.left_edge.i, school.i + 1) if a.parties]
    placed = [p.code for p in scene.places if school.left_edge.i <= p.start < school.i + _BESIDE]
    return codes_of(named[:1]) or tuple(placed[:1])


def sent_to_learn(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "shall send four officers a year to the training centre in Tbilisi": whoever sends them is taught there."""
    if verb.lemma_ not in ("send", "dispatch", "delegate", "enrol", "enroll"):
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if noun is None or noun.lemma_.lower() not in words.learners:
        return
    end = min(noun.right_edge.i + 14, scene.sentence_of(verb.i).end)
    if noun.lemma_.lower() in _TEACHERS and not _for_a_course(scene, noun.i, end):
        return
    at = next((t.i for t in scene.doc[noun.i + 1 : end] if t.lower_ in ("to", "for") and t.tag_ != "TO"), None)
    school = {t.lemma_.lower() for t in scene.doc[at:end]} & (words.schools | _COURSES) if at is not None else set()
    people = codes_of(scene.subjects(verb)) or _learners(scene, noun, words)
    asking = verb.head if verb.dep_ in ("xcomp", "ccomp", "advcl") and verb.head.lemma_ in words.ask else None
    asker = codes_of(scene.subjects(asking)) if asking is not None else ()
    if asking is not None:  # "urged Fiji to send officers to the country for training"
        people = tuple(c for c in codes_of(scene.actors_in(asking.i + 1, verb.i)) if c not in asker)
    if at is None or len(people) != 1 or not school - {"range", "facility", "programme", "program"}:
        return
    schools = [a for a in scene.actors_in(at, end) if a.parties and a.parties != people]
    provider = codes_of(schools[:1]) or tuple(p.code for p in scene.places if at < p.start < end)[:1] or asker
    if provider == people:
        return
    thing = Thing(noun, *phrase(scene, noun), AssistanceType.TRAINING)
    stage = stage_of(scene, verb, Stage.DELIVERED, words)
    yield from drafts(scene, verb, [thing], provider=Side(provider), recipient=Side(people), stage=stage)


def _for_a_course(scene: Scene, start: int, end: int) -> bool:
    """ "ten instructors to Denmark for a winter course": who teaches elsewhere is taught here."""
    for at in range(start, end):
        if scene.doc[at].lower_ == "for":
            noun = next((n for n in scene.doc[at].children if n.dep_ == "pobj"), None)
            if noun is not None and noun.lemma_.lower() in ("course", "training", "workshop", "seminar", "internship"):
                return not any(c.lower_ in ("of", "for") for c in noun.children)
    return False


def learning(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "14 Fijian gunners had completed a course in Poland", "Fijian recruits would leave for training in Lima"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if (verb.dep_ == "acl" and verb.tag_ == "VBG") or (subject is not None and subject.lower_ in ("who", "that")):
        subject = verb.head  # "23 Liberian officers joining a course in Suva"
    if subject is None and verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB":
        # "left for Crete to attend a course"
        subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return
    people = _learners(scene, subject, words) or (sources(scene, subject)[:1] if _is_counted(subject) else ())
    if not people or (verb.lemma_ == "be" and not any(c.lower_ in ("in", "at") for c in verb.children)):
        return
    end = min(verb.i + 20, scene.sentence_of(verb.i).end)
    noun = next(
        (
            t
            for t in scene.doc[verb.i + 1 : end]
            if t.pos_ in ("NOUN", "PROPN")
            and t.lemma_.lower() in _COURSES | _CURES
            and not _heads_on(t)
            and _hangs_on(t, verb)
        ),
        None,
    )
    noun = noun or (subject if verb.lemma_ in _SETS_OUT and _goes_to_learn(verb) else None)
    if noun is None or _is_for_others(scene, noun, people):
        return
    places = [p.code for p in scene.places if verb.i < p.start < end and p.code not in people]
    teachers = [a for a in scene.actors_in(verb.i + 1, end) if a.parties and not set(a.parties) & set(people)]
    provider = codes_of(teachers[:1]) or tuple(places[:1])
    start, last = phrase(scene, noun)
    stage = stage_of(scene, verb, Stage.DELIVERED, words)
    begun = verb.lemma_ in ("begin", "start") and any(c.lemma_ == "have" for c in verb.children)
    if begun and stage is Stage.DELIVERED:
        stage = Stage.ONGOING  # "have begun a six-week course"
    if verb.tag_ == "VB" and verb.head.tag_ == "VBD" and verb.head.lemma_ in _SETS_OUT:
        stage = Stage.ONGOING
    if verb.lemma_ in _SETS_OUT and stage in (Stage.DELIVERED, Stage.ONGOING):
        # "left for a course in Lima": they are at it; "leave for it on Monday": it is settled
        stage = Stage.APPROVED if verb.tag_ in ("VBZ", "VBP", "VBG") else Stage.ONGOING
    kind = AssistanceType.HUMANITARIAN if noun.lemma_.lower() in _CURES else AssistanceType.TRAINING
    yield from drafts(
        scene,
        verb,
        [Thing(noun, start, last, kind)],
        provider=Side(provider),
        recipient=Side(people),
        stage=stage,
    )


_SETS_OUT = frozenset({"leave", "depart", "fly", "travel", "go", "head", "proceed"})
_LEARNS = frozenset({"learn", "study", "train", "retrain"})
# "the academy in Lima": how far behind the school its place may stand
_BESIDE = 6
_CURES = frozenset({"treatment", "rehabilitation", "surgery", "therapy"})
# these come to teach or to heal
_TEACHERS = frozenset({"teacher", "instructor", "trainer", "doctor", "expert", "specialist", "interpreter", "lecturer"})
_STUDIES = frozenset({"study", "train", "learn", "graduate", "enrol", "enroll", "qualify", "retrain"})
_TOGETHER = frozenset("together jointly joint alongside with exercise exercises drill drills manoeuvres both".split())
_COURSES = frozenset(
    (
        "course training programme program workshop seminar retraining traineeship internship scholarship degree "
        "doctorate diploma instruction"
    ).split()
)


def setting_out(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "ten Fijian pilots are to begin training in Lima", "will travel to Suva for a course": learners only."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    head = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb
    subject = subject or next((c for c in head.children if c.dep_ == "nsubj"), None)
    begins = verb.lemma_ in ("begin", "start", "commence")
    if subject is None or not (begins or verb.lemma_ in _SETS_OUT):
        return
    if not (begins and subject.lemma_.lower() in _TEACHERS):
        yield from learning(scene, verb, words)


def _is_for_others(scene: Scene, course: Token, people: tuple[str, ...]) -> bool:
    """ "flew there for the training of Malian recruits": others are taught."""
    named = [a for c in course.children if c.lower_ in ("of", "for") for a in scene.actors_under(c)]
    return any(a.parties and not set(a.parties) & set(people) for a in named)


def _goes_to_learn(verb: Token) -> bool:
    """ "will fly to Lima to learn how to repair it", "left for Suva to be trained", "went there to study medicine"."""
    return any(_is_taught(c) for c in verb.children if c.dep_ in ("advcl", "xcomp") and c.lemma_ in _LEARNS)


def _is_taught(verb: Token) -> bool:
    what = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if verb.lemma_ in ("train", "retrain"):
        return what is None  # not "flew there to train the recruits"
    return what is None or not any(c.dep_ in ("det", "poss") for c in what.children)  # not "to study the damage"


def _hangs_on(noun: Token, verb: Token) -> bool:
    """Whether a course is what the verb takes or goes to, not one that stands in another phrase behind it."""
    at = noun
    for _ in range(5):
        if at.head.i == verb.i:
            return True
        if at.head.dep_ not in ("prep", "pobj", "dobj", "conj") or at.head.lower_ == "under":
            return False
        at = at.head
    return False


def _heads_on(noun: Token) -> bool:
    following = noun.i + 1
    return (
        following < len(noun.doc)
        and noun.doc[following].pos_ in ("NOUN", "PROPN")
        and noun.doc[following].lemma_.lower() not in _COURSES
    )
