"""What a text of the sides lets, gives or holds, told in the present: "It lets police share premises" of an accord.

The subject is the text, a pronoun for the one just told or the noun before a participle; its terms are of the sides.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import complement, pieces, split_verbs, trimmed
from accord.reading.promised.frame import doubtful, is_under_text, related, subject_within
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.parties import analyst, named
from accord.reading.promised.reaching import reach
from accord.reading.promised.terms import BINDING, FORESEEING, is_field, obliged
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of

_LETTING = frozenset({"let", "allow", "permit", "enable", "authorise", "authorize", "entitle"})
_GRANTING = frozenset({"give", "grant", "guarantee", "assure"})
_HOLDING = FORESEEING | {"include", "contain", "feature", "comprise", "cover"}
# "provides for", "calls for", "includes": the conduct is a noun behind the verb
_FOR = frozenset({"provide", "call", "allow"})
# "The treaty abolishes visas", "the truce bans patrols": what a text does by itself
_ENACTING = frozenset(
    """abolish waive exempt scrap lift remove ban prohibit forbid extend raise double triple halve cut reduce cap limit
    restore open create establish simplify""".split()
)
_ENACTED = frozenset(
    """visa tariff duty quota fee charge tax toll requirement restriction limit lease mandate stay number holder embargo
    sanction control check airport route border market procedure share volume ceiling term""".split()
)
_KINDS = _LETTING | _GRANTING | _HOLDING | _FOR | BINDING | _ENACTING
_GRANTED = frozenset(
    {"access", "right", "permission", "priority", "preference", "entry", "exemption", "use", "passage"}
)
_TEXTS = frozenset({"document", "text", "plan", "minutes", "declaration", "package", "roadmap"})
_POINTING = frozenset({"it", "this", "they", "these"})


def from_letting(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "It lets border police share premises", "a pact providing for patrols", "which envisages two posts"."""
    coming = verb.tag_ == "VB" and verb.lemma_ in _LETTING
    modal = next((c for c in verb.children if c.tag_ == "MD"), None)
    if verb.lemma_ not in _KINDS or any(c.dep_ == "neg" for c in verb.children):
        return
    if modal is not None and not (coming and modal.lower_ == "will"):
        return
    subject = _text_of(scene, verb)
    if subject is None or doubtful(scene, verb):
        return
    number = scene.sentence_number(verb.i)
    by = scene.sides
    if len(by) < 2:
        by = parties_of(scene.actors_under(subject))  # "The pact signed by Lima and Quito allows ..."
    if len(by) < 2 and number:
        by = parties_of(scene.actors_in(scene.sentences[number - 1].start, verb.i))  # a digest has no sides
    if len(by) < 2:
        return
    stop = reach(scene, verb)
    first = subject.left_edge.i if scene.sentence_number(subject.i) == number and subject.i < verb.i else verb.i
    if verb.lemma_ in BINDING:
        yield from obliged(scene, verb, subject, stop)
        return
    for place, conduct in enumerate(_terms_of(scene, verb, stop)):
        begin = first if place == 0 else conduct.start
        yield Undertaking("letting", Strength.AGREES, conduct, by, begin, (verb.i, verb.i + 1), 0.65)


def _text_of(scene: Scene, verb: Token) -> Token | None:
    """The text whose term the verb tells, or None."""
    words = promising()["binding_texts"]
    if verb.tag_ == "VBG":
        behind = verb.dep_ in ("acl", "advcl", "prep") and verb.lemma_ not in {"include", "cover"}
        return _nearest(scene, verb) if behind else None
    # "The treaty obliges both", which the tagger takes for a plural
    coming = verb.tag_ == "VB" and any(c.lower_ == "will" for c in verb.children)
    if verb.tag_ not in ("VBZ", "VBP") and not coming and not (verb.tag_ == "NNS" and verb.dep_ == "ROOT"):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None and verb.dep_ == "conj":
        subject = subject_within(verb)
    if subject is None:
        return None
    subject = related(subject, verb)
    if verb.dep_ == "relcl" and subject.lemma_.lower() not in words:
        return _nearest(scene, verb)
    if subject.lower_ in _POINTING:
        number = scene.sentence_number(verb.i)
        before = scene.sentences[number - 1] if number else ()
        return subject if any(t.lemma_.lower() in words for t in before) else None
    if subject.lemma_.lower() in words:
        return subject
    told = any(c.lower_ in {"the", "this", "joint"} for c in subject.children)
    joint = len(parties_of(scene.actors_under(subject))) > 1 or _is_of_all(scene, subject)
    return subject if subject.lemma_.lower() in _TEXTS and told and joint else None


def _nearest(scene: Scene, verb: Token) -> Token | None:
    """ "signed a protocol in Podgorica on Monday, which envisages": the text that the clause goes on about."""
    words = promising()["binding_texts"] | _TEXTS
    for at in range(verb.i - 1, scene.sentence_of(verb.i).start - 1, -1):
        token = scene.doc[at]
        if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in words and token.dep_ != "compound":
            return token
        if token.dep_ in ("dobj", "nsubj", "nsubjpass") and token.pos_ in ("NOUN", "PROPN"):
            return None
    return None


def _is_of_all(scene: Scene, subject: Token) -> bool:
    """Whether a plan or document was signed, agreed or issued by the sides: told in it or the two before."""
    number = scene.sentence_number(subject.i)
    first = scene.sentences[max(0, number - 2)].start
    texts = promising()["binding_texts"]
    return any(
        t.lemma_.lower() in texts or (t.lemma_ in {"sign", "agree", "adopt"} and t.pos_ == "VERB")
        for t in scene.doc[first : subject.i]
    )


def _terms_of(scene: Scene, verb: Token, stop: int) -> list[Conduct]:
    """The conduct that the verb of a text leads to."""
    doc = scene.doc
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    link = next((t for t in doc[verb.i + 1 : min(stop, verb.i + 3)] if t.lower_ == "for"), None)
    if verb.lemma_ in _FOR and link is not None:
        head = complement(scene, link, stop=stop)
        told = pieces(scene, head, start=link.i + 1, stop=stop) if head is not None else []
        if not told and head is not None and _is_thing(head):
            told = [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]
        return [p for p in told if not is_field(scene, p)]
    if verb.lemma_ in _ENACTING:
        enacted = thing is not None and (thing.lemma_.lower() in _ENACTED or is_action_noun(thing) or _is_thing(thing))
        if verb.lemma_ == "extend" and thing is not None and is_means(thing):
            return []  # "an agreement extending $2 million to Fiji": one side's to give
        return [Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop))] if enacted else []
    if verb.lemma_ in _LETTING:
        to = any(t.tag_ == "TO" for t in doc[verb.i + 1 : stop]) or verb.lemma_ == "let"
        return [Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop))] if to or thing is not None else []
    if thing is None or thing.lemma_ in promising()["provisions"]:
        return []  # "includes provisions for ..." has its own rule
    if verb.lemma_ in _GRANTING:
        granted = thing.lemma_.lower() in _GRANTED or is_means(thing)
        return [Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop))] if granted else []
    if verb.lemma_ in _HOLDING and verb.lemma_ != "cover" and is_action_noun(thing):
        return pieces(scene, thing, start=thing.left_edge.i, stop=stop)
    if verb.lemma_ in FORESEEING and _is_thing(thing):
        start = thing.left_edge.i
        return [Conduct(thing.i, start, trimmed(scene, start, stop), noun=True)]
    return []


def _is_stipulated(verb: Token) -> bool:
    """ "The agreement stipulates that each side appoints an officer"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ not in FORESEEING | {"provide", "specify"}:
        return False
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in promising()["texts"] for c in above.children)


def _is_thing(noun: Token) -> bool:
    """Means, works and bodies, which a text can foresee."""
    return is_means(noun) or noun.lemma_.lower() in promising()["works"] | promising()["bodies"]


def from_term(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "Under the accord, Oman provides 20 scholarships", "According to the text, each side appoints an officer"."""
    if (
        verb.tag_ not in ("VBZ", "VBP")
        or verb.dep_ not in ("ROOT", "conj", "ccomp")
        or not (is_under_text(scene, verb) or _is_stipulated(verb))
    ):
        return
    words = promising()
    lemma = verb.lemma_.lower()
    kin = [c for c in verb.children if c.dep_ in ("neg", "aux", "mark")]
    if any(c.lower_ != "that" for c in kin) or lemma in words["stative"] - words["willed"]:
        return
    subject = subject_within(verb)
    if subject is None or lemma in words["reporting"] | {"be", "have"} or doubtful(scene, verb):
        return
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT and not analyst(scene, a)]
    by = parties_of(actors)
    if not by or not any(c.dep_ in ("dobj", "prep", "prt") and c.i > verb.i for c in verb.children):
        return
    stop = reach(scene, verb)
    for number, conduct in enumerate(split_verbs(scene, verb, start=verb.i, stop=stop)):
        first = subject.left_edge.i if number == 0 else conduct.start
        yield Undertaking("term", Strength.AGREES, conduct, by, first, (verb.i, verb.i + 1), 0.65)
