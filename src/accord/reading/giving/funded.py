"""A building or programme that names its payer in a compound -> drafts: "a Kuwaiti-funded clinic".

The payer is another state than the one where it stands; who opens it gives nothing.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.lexicon.states import code_of
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of, hosts
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

_BY = frozenset(
    """funded financed sponsored aided assisted supported backed built constructed donated gifted supplied trained
    equipped""".split()
)
# what is called so is there already
_THERE = frozenset("built constructed donated gifted supplied trained equipped".split())
_DONE = frozenset({"open", "inaugurate", "complete", "finish", "unveil", "commission", "launch", "receive"})
_MAKING = frozenset({"build", "construct", "fund", "finance", "pay", "rebuild", "renovate", "equip"})
_KINDS = frozenset({AssistanceType.INFRASTRUCTURE, AssistanceType.EQUIPMENT, AssistanceType.TRAINING})
_MOST = 4
# "South Korean-funded", "United Arab Emirates-funded"
_WORDS = 3


def by_compound(scene: Scene, token: Token, words: GivingWords) -> Iterator[Draft]:
    """ "opened a Kuwaiti-funded clinic in Tirana", "the Japan-donated vessels arrived in Dili"."""
    if token.lower_ not in _BY or token.i < 2 or scene.doc[token.i - 1].text != "-":
        return
    codes = before_hyphen(scene, token.i - 1)
    near = [t for t in scene.doc[token.i + 1 : token.i + 1 + _MOST] if t.dep_ != "compound"]
    taught = next((t for t in near[:1] if token.lower_ == "trained" and t.lemma_.lower() in words.learners), None)
    noun = taught or next((t for t in near if kind_of(scene, t, words) in _KINDS), None)
    if len(codes) != 1 or noun is None:
        return
    kind = kind_of(scene, noun, words) if taught is None else AssistanceType.TRAINING
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    host = hosts(scene, noun.i, codes)
    doers = codes_of(scene.subjects(verb)) if verb is not None else ()
    recipient = host.codes or tuple(c for c in doers if c not in codes)
    if kind is None or host.closed or len(recipient) != 1:
        return
    done = verb is not None and verb.lemma_ in _DONE and verb.tag_ in ("VBD", "VBN")
    planned = verb is not None and any(c.lower_ in ("will", "would", "to") for c in verb.children if c.dep_ == "aux")
    works = noun.dep_ == "pobj" and noun.head.head.lemma_ in ("work", "construction")
    done = done and not works  # "work on the Japanese-funded bridge was launched"
    done = done or (token.lower_ in _THERE and not works)
    stage = Stage.OFFERED if planned else Stage.DELIVERED if done else Stage.ONGOING
    thing = Thing(noun, *phrase(scene, noun), kind)
    yield from drafts(scene, noun, [thing], provider=Side(codes), recipient=Side(recipient), stage=stage)


def before_hyphen(scene: Scene, end: int) -> tuple[str, ...]:
    """Whose name ends before the hyphen: "Chinese-", "South Korean-", "EU-"."""
    actor = next((a for a in scene.actors if a.end == end and len(a.parties) == 1), None)
    if actor is not None:
        return actor.parties
    names = (scene.text(start, end) for start in range(max(0, end - _WORDS), end))
    return next(((code,) for name in names if (code := code_of(name)) is not None), ())


def is_paid_by_another(scene: Scene, verb: Token) -> bool:
    """ "Samoa opened a school built with Korean money": whoever opens it gave nothing."""
    if verb.lemma_ not in _DONE:
        return False
    for noun in (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")):
        if any(c.dep_ == "acl" and c.lemma_ in _MAKING and _has_means(c) for c in noun.children):
            return True
        if any(
            t.lower_ in _BY and t.i and scene.doc[t.i - 1].text == "-" for t in scene.doc[noun.left_edge.i : noun.i]
        ):
            return True
    return False


def _has_means(verb: Token) -> bool:
    return any(c.lower_ in ("with", "by", "through") or c.dep_ == "agent" for c in verb.children)
