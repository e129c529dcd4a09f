"""Words of teaching that tell of a training: "completed a course in Dakar", "took in 20 cadets".

A noun counts by the verb that holds it, a verb by learners who are counted or who study somewhere; promises of training
are left to assistance.
"""

from spacy.tokens import Token

from accord.lexicon.giving import giving_words
from accord.reading.remainder import is_bare, is_figure, is_part
from accord.reading.scene import Scene

# "completed a course in Dakar", "is undergoing six weeks of training"
_STUDIES = frozenset({"course", "training", "programme", "program", "workshop"})
_STUDIED = frozenset(
    """host hold run conduct organise organize wrap start begin commence complete undergo attend receive finish follow
    take pass undertake""".split()
)
_TAKES_IN = frozenset({"admit", "accept", "receive", "host", "take", "enrol", "enroll", "welcome"})
_STUDY = frozenset(
    "study studies training schooling courses course attachment attachments internship internships placement".split()
)
_OPENED = frozenset({"kick", "launch", "open", "conclude", "inaugurate", "close"})


_SPANS = frozenset("day days week weeks month months year".split())
_LESSONS = frozenset("training seminar course workshop".split())


def is_studied(noun: Token, lemma: str) -> bool:
    """Whether teaching is held or gone through: "completed a course", "kicked off a three-week training"."""
    if lemma not in _STUDIES:
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in _SPANS:
        noun = noun.head.head  # "are completing a month of training"
    if noun.dep_ != "dobj":
        return False
    verb = noun.head.lemma_
    return verb in _STUDIED or (verb in _OPENED and noun.lower_ in ("training", "course"))


def for_learners(token: Token) -> bool:
    """Whether training is for people who are counted: "training for 50 firefighters in Algeria"."""
    if _begins(token):
        return True
    if token.lower_ not in _LESSONS or token.nbor(1).lower_ != "for":
        return False
    return any(
        c.lower_ == "for" and any(g.lemma_.lower() in giving_words().learners and _number(g) for g in c.children)
        for c in token.children
    )


def _begins(token: Token) -> bool:
    """Whether the training of some who learn is told to begin or end: "The training of the pilots starts in May"."""
    if token.lower_ not in ("training", "classes") or token.dep_ != "nsubj" or token.head.lemma_ not in _RUNS:
        return False
    known = giving_words().learners | _STUDENTS
    whose = (g for c in token.children if c.lower_ in ("of", "for") for g in c.children)
    return any(g.lemma_.lower() in known for g in whose)


_RUNS = frozenset({"begin", "start", "open", "end", "conclude", "resume", "commence", "finish"})


def learns(verb: Token) -> bool:
    """Whether the subject are learners who study or train somewhere: "forty cadets train at Koren"."""
    if any(c.dep_ == "dobj" and c.tag_ in ("NNS", "NN") and c.lemma_ in giving_words().learners for c in verb.children):
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        subjects = [verb.head]  # "A Fijian platoon trained at Suva for the first time": taken for a participle
    where = any(c.dep_ == "prep" and c.lower_ in ("in", "at", "under") for c in verb.children)
    return where and any(s.lemma_.lower() in giving_words().learners for s in subjects)


def takes_in(scene: Scene, verb: Token) -> bool:
    """Whether learners are taken in to be taught: "will receive 60 of our officers at its school"."""
    if verb.lemma_ not in _TAKES_IN or verb.pos_ != "VERB":
        return False
    words = giving_words()
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    taken = [c for c in verb.children if c.dep_ == ("nsubjpass" if passive else "dobj")]
    learners = [t for c in taken for t in (c, *(g for p in c.children if p.lower_ == "of" for g in p.children))]
    counted = any(
        t.pos_ == "NUM" or t.like_num for c in taken for t in (*c.children, *verb.doc[c.left_edge.i : c.i + 1])
    )
    if not counted or not any(t.lemma_.lower() in words.learners for t in learners):
        return False
    clause = scene.doc[verb.i : verb.sent.end]
    return any(t.lower_ in _STUDY or (t.lemma_.lower() in words.schools and t.dep_ == "pobj") for t in clause)


def _number(noun: Token) -> bool:
    return any(c.pos_ == "NUM" for c in noun.children)


_TAUGHT = frozenset({"train", "instruct", "coach", "teach", "school"})
_STUDENTS = frozenset("recruit cadet trainee student apprentice intern pupil conscript".split())


def are_taught(verb: Token) -> bool:
    """Whether people who are counted are taught somewhere or until a day: "32 engineers are being trained in Arica"."""
    in_training = verb.lemma_ == "be" and [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]] == ["in", "training"]
    taught = verb.tag_ == "VBN" and verb.lemma_ in _TAUGHT and verb.dep_ != "amod"
    leaves = verb.lemma_ in ("leave", "depart", "report") and verb.pos_ == "VERB"
    if not (in_training or taught or leaves):
        return False
    labels = ("nsubj", "nsubjpass") if not taught else ("nsubjpass",)
    subjects = [c for c in verb.children if c.dep_ in labels and c.i < verb.i]
    if taught and verb.dep_ == "acl":
        subjects = [verb.head]
    words = giving_words()
    known = _STUDENTS if leaves else words.learners | _STUDENTS
    if in_training and verb.dep_ == "relcl":
        subjects = [verb.head]  # "the Fijian youths who are in training in Apia"
    if not any(s.lemma_.lower() in known and (_number(s) or in_training) for s in subjects):
        return False
    return any(c.lower_ in ("in", "at", "for", "until") and c.i > verb.i for c in verb.children)


_LEARNS = frozenset({"learn", "undergo"})
_ATTENDS = frozenset({"attend", "take", "follow", "complete", "join", "begin", "start", "receive", "participate"})
_SCHOOLING = frozenset("training course courses internship internships traineeship attachment studies".split())
_SENDS = frozenset({"send", "dispatch", "despatch"})
_TEAMS = frozenset({"team", "group", "delegation"})
# "a second group of the same size comes in January"
_CLASSES = frozenset({"group", "batch", "class", "contingent", "intake"})
# sentences back in which training is told, for "the first ten will leave for Lima"
_BACK = 1


def goes_to_learn(scene: Scene, verb: Token) -> bool:
    """Whether a journey or a stay is for training: "will go to Lima to learn", "are in Lima for a course", "arrive to
    coach the police".

    Those who learn or teach are counted or form a team; a minister on a visit to a school is on a visit.
    """
    who = _travellers(verb)
    if who is None or _is_somebody(scene, who):
        return False
    part = (is_part(who) or is_figure(who)) and (is_bare(who) or who.lemma_.lower() in _CLASSES)
    known = who.lemma_.lower() in giving_words().people | _STUDENTS
    counted = _number(who) or (known and who.tag_ in ("NNS", "NNPS"))
    team = who.lemma_.lower() in _TEAMS
    if not (part or (known and counted) or team):
        return False
    behind = [*verb.children, *(c for c in who.children if verb.lemma_ in _SENDS)]
    behind += [c for p in behind if p.lower_ == "to" for n in p.children for c in n.children]  # "to Lima for a course"
    if any(_is_schooling(c) for c in behind):
        return True
    return part and _told_of_training(scene, verb)


def _travellers(verb: Token) -> Token | None:
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    if not subjects and verb.dep_ == "xcomp":
        subjects = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    if verb.lemma_ in _SENDS:
        sent = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        return sent[0] if sent else None
    if subjects and verb.dep_ == "relcl" and subjects[0].lower_ in ("who", "that"):
        return verb.head  # "ten Ghanaians who left for an internship"
    return subjects[0] if subjects else None


def _is_somebody(scene: Scene, who: Token) -> bool:
    actor = scene.actor_at(who.i)
    return actor is not None and actor.person is not None


def _is_schooling(child: Token) -> bool:
    """Whether a word behind the verb tells that it is for learning or teaching."""
    if child.dep_ == "prep" and child.lower_ == "for":
        return any(g.lower_ in _SCHOOLING for g in child.children)
    if child.dep_ == "prep" and child.lower_ == "from" and child.head.lemma_ == "return":
        return any(g.lower_ in _SCHOOLING for g in child.subtree)  # "returned from three months of training"
    passive = child.tag_ == "VBN" and any(c.lower_ == "be" for c in child.children)
    if child.dep_ not in ("xcomp", "advcl", "acl") or not (child.tag_ == "VB" or passive):
        return False
    objects = {g.lower_ for g in child.subtree if g.dep_ in ("dobj", "pobj")}
    if child.lemma_ in _LEARNS or (child.lemma_ in _TAUGHT and _has_learners(child)):
        return True
    if child.lemma_ == "study":
        return any(g.lower_ in ("at", "under") for g in child.children)
    return child.lemma_ in _ATTENDS and bool(objects & _SCHOOLING)


def _has_learners(verb: Token) -> bool:
    """Whether it is told who is taught, or on what: "to coach the police", "to be trained on the radar"."""
    if any(c.dep_ == "auxpass" for c in verb.children):
        return True
    taught = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
    known = giving_words().learners | _STUDENTS
    return any(t.lemma_.lower() in known for c in taught for t in (c, *c.children)) or (
        not taught and verb.lemma_ == "train" and any(c.dep_ == "prep" for c in verb.children)
    )


def _told_of_training(scene: Scene, verb: Token) -> bool:
    """Whether training is told just before: "agreed to train 25 officers; the first ten will leave for Lima"."""
    number = scene.sentence_number(verb.i)
    first = scene.sentences[max(0, number - _BACK)].start
    return any(t.lemma_ in _TAUGHT or t.lower_ in ("training", "course", "courses") for t in scene.doc[first : verb.i])


def teaches(verb: Token) -> bool:
    """Whether "teach" tells of a training: "engineers will teach road building to the troops", but no lesson."""
    words = giving_words()
    who = [c for c in verb.children if c.dep_ in ("nsubj", "agent", "dobj", "dative", "nsubjpass")]
    who += [g for c in verb.children if c.dep_ in ("prep", "dative", "agent") for g in c.children]
    people = words.people | _STUDENTS
    return any(t.lemma_.lower() in people and t.tag_ in ("NNS", "NNPS", "NN") for t in who)
