"""What besides an act upon it shows that words in small letters name a text: its matter, its year, a clause about it,
who drew it up, how it was sent.

Nothing counts where only one party is in sight: a plan or a letter of one side alone is no text between them.
"""

from functools import lru_cache

from spacy.tokens import Token

from accord.lexicon.bodies import body_words
from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.reading.naming import in_time
from accord.reading.scene import ActorKind, Scene, parties_of
from accord.reading.texts.acts import AT_WORK
from accord.reading.texts.candidates import Candidate

OCCASIONS = frozenset(
    "meeting talks session visit end conclusion close ceremony consultations negotiations summit sitting discussions "
    "event".split()
)
_BINDING = frozenset({Type.AGREEMENT, Type.TREATY, Type.PROTOCOL, Type.MOU, Type.ARRANGEMENT})
# a text of these kinds is one however it came about; "agreement" and "deal" are consent as often
_ALWAYS_TEXT = frozenset({Type.TREATY, Type.PROTOCOL, Type.MOU})
# "what I call a treaty", "nobody cares which treaty was broken", "like a contract"
_LIKENED = frozenset({"call", "name", "like", "such", "which", "what", "whatever", "every", "each", "any"})
_MAKING = frozenset(
    "draw prepare develop adopt sign approve present launch agree elaborate endorse unveil produce devise formulate "
    "compile finalise finalize complete endorse implement".split()
)
_COLLECTIVE = frozenset({"they", "sides", "parties", "ministers", "delegations", "countries", "governments", "leaders"})
_FIRMS = frozenset(
    {"company", "companies", "firm", "firms", "shares", "shareholders", "stake", "takeover", "acquisition", "merger"}
)
_PEN = frozenset(
    "sign ink co-sign cosign initial countersign subscribe put affix append shake signing signature".split()
)
_RECORDS = frozenset({"minutes", "charter", "process", "procès", "record", "terms", "guidelines", "code", "rules"})
_ENDING = frozenset({"end", "conclude", "close", "culminate", "wrap", "finish", "result"})
_SENDING = frozenset(
    "send write receive deliver hand address forward dispatch transmit submit request ask invite propose thank inform "
    "notify reply answer make come arrive reach".split()
)
_FOREIGN_SENDERS = frozenset({"doctor", "court", "lawyer", "bank", "school", "readers", "reader"})


def parties_around(scene: Scene, at: int) -> frozenset[str]:
    """The parties in sight of a token: those of its sentence and of the one before."""
    number = scene.sentence_number(at)
    found: set[str] = set()
    for back in (number, number - 1):
        if back >= 0:
            sentence = scene.sentences[back]
            found |= {code for actor in scene.actors_in(sentence.start, sentence.end) for code in actor.parties}
    return frozenset(found)


def several_in_sight(scene: Scene, c: Candidate) -> bool:
    """Whether two parties at least are in sight of a mention: sides of the document, its name, the words around it."""
    if len(scene.sides) > 1 or len(c.codes) > 1 or len(parties_around(scene, c.head)) > 1:
        return True
    # "the two hospitals have had an agreement": two of those whom the document names
    several = any(t.lower_ in {"two", "both", "three"} for t in scene.sentence_of(c.head))
    return several and len({code for a in scene.actors for code in a.parties}) > 1


def is_told(scene: Scene, c: Candidate) -> bool:
    """Whether a treaty, agreement, protocol ... in small letters is told with what makes it one.

    "the 1994 treaty", "an agreement on training", "a protocol that would license 120 boats", "took effect in May".
    """
    if c.type not in _BINDING or c.kind.name in {"deal", "framework"} or scene.doc[c.head].tag_ not in {"NN", "NNP"}:
        return False
    if not several_in_sight(scene, c) or _likened(scene, c):
        return False
    head = scene.doc[c.head]
    if head.lower_ == "agreement" and len(c.codes) == 1 and scene.doc[c.whole - 1].lower_ in {"'s", "’s", "'"}:
        return False  # "subject to Peru's agreement on the price": consent
    if any(t.lower_ == "draft" for t in scene.doc[c.whole : c.head]) or _of_place(scene, c.end):
        return True
    if is_had(scene, c):
        return True
    if c.type is Type.TREATY and c.basis and c.definite:
        return True
    if c.year or any(a.raw is Status.IN_FORCE and scene.doc[a.at].lower_ in AT_WORK for a in c.acts):
        return True
    if any(a.verb and a.raw in {Status.RATIFIED, Status.SUSPENDED, Status.TERMINATED} for a in c.acts):
        return True
    if _has_clause(head) and (_with_article(scene, c) or c.type in _ALWAYS_TEXT):
        return not _reached_only(scene, c)
    matter = c.end > c.head + 1 or _between(scene, c.end)
    if matter and not _reached_only(scene, c):
        return _with_article(scene, c) or c.head > c.start or c.type in _ALWAYS_TEXT
    signed = any(a.verb and a.raw is Status.SIGNED and scene.doc[a.at].lemma_ in _PEN for a in c.acts)
    dated = any(in_time(scene, t.i) for t in scene.sentence_of(c.head))
    if c.standing or (c.bare and signed and dated and not _of_business(scene)):
        return True
    if c.type in _ALWAYS_TEXT and c.bare:
        there = head.dep_ == "attr" and any(t.dep_ == "expl" for t in head.head.children)
        initialled = any(a.verb and a.raw is Status.NEGOTIATING for a in c.acts)
        acted = any(a.raw is Status.SIGNED and (a.verb or scene.doc[a.at].lemma_ in _PEN) for a in c.acts)
        return there or initialled or (acted and _at_an_occasion(scene, c.head))
    return False


def is_joint_declaration(scene: Scene, c: Candidate) -> bool:
    """Whether it is a declaration that is only called joint: "stressed in a joint declaration"."""
    return c.type is Type.DECLARATION and any(t.lower_ == "joint" for t in scene.doc[c.start : c.head])


def is_had(scene: Scene, c: Candidate) -> bool:
    """Whether the parties are said to have it: "have had an agreement since 2009", "has a memorandum with Peru"."""
    head = scene.doc[c.head]
    verb = head.head
    if head.dep_ != "dobj" or verb.lemma_ not in {"have", "maintain"} or verb.pos_ != "VERB":
        return False
    if any(t.dep_ == "neg" or t.tag_ == "MD" for t in verb.children) or not several_in_sight(scene, c):
        return False
    since = any(t.lower_ == "since" and t.dep_ == "prep" for t in verb.children)
    both = len(parties_of(scene.subjects(verb))) > 1 and c.type is Type.MOU  # "Peru and Chile have a memorandum on it"
    return since or both or bool(c.partner) or any(t.lower_ in {"with", "between"} for t in head.children)


def _of_place(scene: Scene, at: int) -> bool:
    """Whether it bears the name of a place: "the agreement of Arusha"."""
    doc = scene.doc
    if at + 1 >= len(doc) or doc[at].lower_ != "of":
        return False
    return any(p.start == at + 1 and not p.is_state for p in scene.places)


def is_kept_record(scene: Scene, c: Candidate) -> bool:
    """Whether minutes, a charter or a contract is told by what was done with it or of what meeting it is."""
    if not several_in_sight(scene, c) or _likened(scene, c):
        return False
    word = scene.doc[c.head].lower_
    if c.kind.name == "other" and word in _RECORDS:
        if any(a.raw in {Status.SIGNED, Status.ISSUED, Status.NEGOTIATING} for a in c.acts):
            return True
        return word == "minutes" and c.definite and c.end > c.head + 2
    if c.type is Type.CONTRACT and c.kind.name == "contract":
        return any(a.verb and scene.doc[a.at].lemma_ in _PEN for a in c.acts)
    return False


@lru_cache(maxsize=4)
def _of_business(scene: Scene) -> bool:
    """Whether the report is of a deal between firms: an "agreement" in it is theirs."""
    # two: once a firm may be named in any report
    return sum(t.lower_ in _FIRMS for t in scene.doc) > 1


def _at_an_occasion(scene: Scene, at: int) -> bool:
    """Whether a time stands with it or a gathering shortly before: "a treaty was once signed here" has neither."""
    number = scene.sentence_number(at)
    sentence = scene.sentence_of(at)
    if any(in_time(scene, t.i) for t in sentence):
        return True
    return any(
        t.lemma_ in OCCASIONS or (t.pos_ == "VERB" and t.lemma_ == "meet")
        for back in range(max(0, number - 1), number + 1)
        for t in scene.sentences[back]
    )


def _likened(scene: Scene, c: Candidate) -> bool:
    before = [t.lower_ for t in scene.doc[max(0, c.whole - 2) : c.whole]]
    head = scene.doc[c.head]
    described = head.dep_ == "attr" and c.type is Type.ARRANGEMENT  # "the forum is an arrangement where both meet"
    return described or bool(set(before) & _LIKENED) or head.head.lemma_ in {"call"} or head.dep_ == "oprd"


def _reached_only(scene: Scene, c: Candidate) -> bool:
    """Whether all that was done is that it was reached: consent on something, no text."""
    verbs = [scene.doc[a.at].lemma_ for a in c.acts if a.verb]
    head = scene.doc[c.head]
    governed = head.head.lemma_ in {"reach", "come", "arrive", "seek", "achieve"}
    return (
        c.type is Type.AGREEMENT
        and head.lower_ == "agreement"
        and (governed or (bool(verbs) and all(v in {"reach", "enter", "seek"} for v in verbs)))
    )


def _has_clause(head: Token) -> bool:
    """Whether a clause about it follows: "that would license boats", "our ministers signed", "allowing transit"."""
    return any(c.dep_ == "relcl" or (c.dep_ == "acl" and c.tag_ == "VBG") for c in head.children if c.i > head.i)


def _between(scene: Scene, at: int) -> bool:
    return at < len(scene.doc) and scene.doc[at].lower_ in {"between", "among"}


def _with_article(scene: Scene, c: Candidate) -> bool:
    lead = scene.doc[c.whole - 1].lower_ if c.whole else ""
    return lead in {"a", "an", "the", "their", "its", "this", "another", "one", "two", "three", "that", "our", "had"}


def is_made_by_several(scene: Scene, c: Candidate, *, words: InstrumentWords) -> bool:
    """Whether a plan, programme or timetable is drawn up by two parties or by what they share.

    "they drew up a timetable", "instructed the commission to present a plan for the lake", "a joint plan to secure".
    """
    if c.type is not Type.PLAN or not several_in_sight(scene, c):
        return False
    doc = scene.doc
    head = doc[c.head]
    names = {t.lower_ for t in doc[c.whole : c.end]}
    if c.head > c.start and names & (words["joint"] | {"common", "shared", "binational"}):
        return c.end > c.head + 1 or any(t.dep_ in {"acl", "relcl"} for t in head.children)
    verb = head.head
    if head.dep_ not in {"dobj", "nsubjpass", "conj"} or verb.lemma_ not in _MAKING:
        return False
    if verb.lemma_ == "draw" and not any(t.lower_ == "up" for t in verb.children):
        return False
    if c.definite or not (c.end > c.head + 1 or head.lower_ in {"timetable", "roadmap", "schedule"} or _of(scene, c)):
        return False
    return _by_several(scene, verb)


def _of(scene: Scene, c: Candidate) -> bool:
    """Whether its matter follows with "of" or "for": "a plan of joint action"."""
    doc = scene.doc
    return c.end + 1 < len(doc) and doc[c.end].lower_ in {"of", "for", "to"} and not in_time(scene, c.end + 1)


def _by_several(scene: Scene, verb: Token) -> bool:
    subjects = [t for t in verb.children if t.dep_ in {"nsubj", "agent"}]
    nouns = [n for t in subjects for n in (t, *t.children)]
    heads = body_words().heads
    if any(n.lower_ in _COLLECTIVE or (n.lower_ in heads and n.pos_ in {"NOUN", "PROPN"}) for n in nouns):
        return True
    doers = scene.subjects(verb)
    codes = {code for a in doers for code in a.parties}
    if any(len(code) > 2 or code in {"EU", "UN"} for code in codes):
        return True
    return len(codes) > 1 or any(a.kind is ActorKind.COLLECTIVE for a in doers)


_LISTING = frozenset({"including", "namely", "include", "among", ":", "comprising"})


def is_paper_signed(scene: Scene, c: Candidate) -> bool:
    """Whether "documents" or "letters" are told as what was signed or exchanged, and are not listed by their names."""
    if c.definite or not several_in_sight(scene, c):
        return False
    doc, sentence = scene.doc, scene.sentence_of(c.head)
    if c.kind.name == "notes":
        verb = doc[c.head].head
        told = verb.lemma_ == "exchange" and doc[c.head].dep_ in {"dobj", "nsubjpass"}
        diplomatic = doc[c.head].lower_ == "letters" or any(t.lower_ == "diplomatic" for t in doc[c.whole : c.head])
        return told and (diplomatic or c.end > c.head + 1)
    signed = any(doc[a.at].lemma_ in _PEN for a in c.acts)
    listed = any(t.lower_ in _LISTING for t in doc[c.head : sentence.end])
    counted = any(t.like_num for t in doc[max(0, c.whole - 2) : c.head]) or doc[c.whole - 1].lower_ in {"of", "several"}
    matter = c.end > c.head + 1 or c.head > c.start or doc[c.end].lower_ in {"to", "for", "in", "aimed"}
    return signed and not listed and (counted or matter)


def is_outcome(scene: Scene, c: Candidate) -> bool:
    """Whether a gathering is told to have ended with it: "it ended with a declaration of 110 commitments"."""
    preposition = scene.doc[c.head].head
    return (
        c.type in {Type.DECLARATION, Type.PROTOCOL, Type.MOU, Type.OTHER, Type.PLAN, Type.TREATY}
        and preposition.dep_ == "prep"
        and preposition.lower_ in {"with", "in"}
        and preposition.head.lemma_ in _ENDING
        and several_in_sight(scene, c)
    )


def is_sent(scene: Scene, c: Candidate) -> bool:
    """Whether a letter is sent from one party to another: "asked by letter", "in a letter dated 9 October"."""
    doc = scene.doc
    if not several_in_sight(scene, c):
        return False
    sentence = scene.sentence_of(c.head)
    if any(t.lower_ in _FOREIGN_SENDERS for t in doc[max(sentence.start, c.whole - 3) : min(sentence.end, c.end + 4)]):
        return False
    before = doc[c.whole - 1].lower_ if c.whole else ""
    if before == "by" and doc[c.head].tag_ == "NN":
        return True
    head = doc[c.head]
    if before not in {"a", "an", "the", "their", "his", "her", "its"}:
        return False
    inside = head.dep_ == "pobj" and head.head.lower_ == "in"
    verb = head.head
    asks = any(t.dep_ == "acl" and t.lemma_ in _SENDING for t in head.children)
    if asks and before in {"a", "an"}:
        return True
    if before not in {"a", "an"}:
        return False
    if inside:
        return any(t.pos_ == "VERB" and t.lemma_ in _SENDING for t in sentence)
    return verb.lemma_ in _SENDING and head.dep_ in {"dobj", "nsubj", "nsubjpass"}


def is_their_communique(scene: Scene, c: Candidate) -> bool:
    """Whether "the communiqué" is that of several: told of those who met, or of an alliance."""
    doc = scene.doc
    if doc[c.head].lower_ not in {"communique", "communiqué"}:
        return False
    if not several_in_sight(scene, c):
        return False
    sentence = scene.sentence_of(c.head)
    theirs = doc[c.end : min(c.end + 3, sentence.end)]
    if len(theirs) > 1 and theirs[0].lower_ == "of" and theirs[1].lower_ == "their":
        return True
    if not c.definite or any(a.kind is ActorKind.ORGANISATION for a in scene.actors_in(sentence.start, sentence.end)):
        return False
    return any(t.lower_ == "they" and t.dep_ == "nsubj" for t in sentence)
