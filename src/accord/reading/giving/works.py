"""Building and projects told by a noun, with whose means they are done -> drafts: "the construction of a school".

The payer stands in the sentence ("with Peruvian assistance", "financed by Peru") or is told elsewhere in the document.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.handing import behind_sides, by_right_behind
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of, hosts, owners, sources
from accord.reading.giving.stages import is_ahead
from accord.reading.giving.things import Thing, first_thing, phrase
from accord.reading.scene import Scene

_WORKS = frozenset(
    (
        "construction building establishment setting creation renovation refurbishment rehabilitation reconstruction "
        "upgrade upgrading installation modernisation modernization expansion completion inauguration restoration "
        "electrification development"
    ).split()
)
_PROJECTS = frozenset({"project", "programme", "program", "initiative", "scheme", "work", "activity"})
_DONE_BY = frozenset(
    (
        "fund finance support sponsor build donate implement execute undertake construct run back pay conduct organise "
        "organize lead deliver hold facilitate host give teach"
    ).split()
)
_BACKING = frozenset(
    "support funding help assistance aid fund money financing grant backing loan cooperation credit".split()
)
_LEADS = frozenset({"with", "through", "under", "by", "from", "to"})
_FINISHED = frozenset({"inaugurate", "complete", "finish", "open", "unveil", "commission"})
_AHEAD = frozenset("plan announce pledge promise offer propose begin start launch agree approve".split())
_KINDS = frozenset({AssistanceType.INFRASTRUCTURE, AssistanceType.EQUIPMENT})
# "capacity building" builds nothing
_LIGHT = frozenset("other the several many all building".split())
_REACH = 8
_FAR = 24


def by_works(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "the construction of a police academy with Peruvian assistance", "projects financed by Peru"."""
    lemma = noun.lemma_.lower()
    if lemma in _WORKS:
        yield from _built(scene, noun, words)
    elif lemma in _PROJECTS:
        yield from _project(scene, noun, words)


def _built(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    end = scene.sentence_of(noun.i).end
    of = behind_sides(scene, noun)  # also "the construction by Peru of a school"
    head = first_thing(scene, of + 1, min(of + 1 + _REACH, end), words) if of is not None else None
    if head is None or of is None or any(t.pos_ in ("VERB", "AUX", "ADP") for t in scene.doc[of + 1 : head.i]):
        return
    kind = kind_of(scene, head, words)
    if kind not in _KINDS:
        return
    givers = (
        by_right_behind(scene, noun)
        or backers(scene, head.i + 1, end)
        or backers(scene, scene.sentence_of(noun.i).start, noun.i)
    )
    host = hosts(scene, head.i, givers)
    named = [a for a in scene.actors_in(head.left_edge.i, head.right_edge.i + 1) if len(a.parties) == 1]
    whose = tuple(c for c in codes_of(named) if c not in givers)
    recipient = (host.codes or whose)[:1]
    if not givers or not recipient or host.closed:
        return
    thing = Thing(noun, noun.left_edge.i, phrase(scene, head)[1], AssistanceType.INFRASTRUCTURE)
    yield from drafts(
        scene, noun, [thing], provider=Side(givers), recipient=Side(recipient), stage=_stage(scene, noun, words)
    )


def _project(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "capacity-building projects being implemented with Peruvian assistance"."""
    verb = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and c.lemma_ in _DONE_BY), None)
    verb = verb or next(
        (t for t in scene.doc[noun.i + 1 : noun.i + 4] if t.tag_ == "VBN" and t.lemma_ in _DONE_BY), None
    )
    if verb is None:
        return
    end = scene.sentence_of(noun.i).end
    givers = backers(scene, verb.i, min(verb.i + _REACH, end))
    before = [t for t in scene.doc[noun.left_edge.i : noun.i] if t.lower_ not in _LIGHT]
    kinds = [words.items.get(t.lemma_.lower()) for t in before]
    if not givers or not any(t.pos_ in ("NOUN", "PROPN") for t in before):
        return
    host = hosts(scene, noun.i, givers)
    others = [a for a in scene.actors_in(noun.left_edge.i, end) if len(a.parties) == 1 and a.parties != givers]
    recipient = host.codes or codes_of(others[:1])
    kind = next((k for k in kinds if k in (*_KINDS, AssistanceType.TRAINING)), None) or AssistanceType.OTHER
    thing = Thing(noun, *phrase(scene, noun), kind)
    yield from drafts(
        scene, noun, [thing], provider=Side(givers), recipient=Side(recipient), stage=_stage(scene, noun, words)
    )


def backers(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """Whose means they are: "with Peru's assistance", "with support from Peru", "funded by Peru"."""
    for token in scene.doc[start : min(start + _FAR, end)]:
        if token.lemma_.lower() in _BACKING and token.pos_ in ("NOUN", "PROPN"):
            lead = scene.doc[token.left_edge.i - 1 : token.left_edge.i].text.lower() if token.left_edge.i else ""
            named = owners(scene, token) or sources(scene, token) or _of_whom(scene, token)
            if named and (lead in _LEADS or token.head.lower_ in _LEADS):
                return named[:1]
        if token.lower_ == "by" and token.i and scene.doc[token.i - 1].lemma_ in _DONE_BY:
            actors = [a for a in scene.actors_in(token.i + 1, min(token.i + 7, end)) if len(a.parties) == 1]
            if actors and not any(t.pos_ in ("VERB", "AUX") for t in scene.doc[token.i + 1 : actors[0].start]):
                return actors[0].parties
    return ()


def _of_whom(scene: Scene, noun: Token) -> tuple[str, ...]:
    """ "with the support of Peru"."""
    return codes_of(a for c in noun.children if c.lower_ == "of" for a in scene.actors_under(c) if len(a.parties) == 1)


def _stage(scene: Scene, noun: Token, words: GivingWords) -> Stage:
    """ "reviewed the ongoing construction" goes on; "inaugurated" is done, "discussed the construction" spoken of."""
    before = {t.lower_ for t in scene.doc[noun.left_edge.i : noun.i]}
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if before & {"ongoing", "continued", "current"} or verb is None:
        return Stage.ONGOING
    lemma = verb.lemma_.lower()
    opened = noun.lemma_ in ("inauguration", "completion")
    if (lemma in _FINISHED or opened) and verb.tag_ in ("VBD", "VBN"):
        return Stage.DELIVERED
    if lemma in words.decide | {"sign", "award", "conclude"}:
        return Stage.APPROVED
    if is_ahead(verb) or (lemma in _AHEAD and noun.dep_ == "dobj"):
        return Stage.OFFERED
    return Stage.DISCUSSED if lemma in words.discuss - {"review", "include", "encompass"} else Stage.ONGOING
