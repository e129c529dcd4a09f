"""Words that a head takes for means given or asked for -> assistance, where the rules have read none.

Giver and receiver must both be told, by the words or by the head; only a request may lack one.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.giving import giving_words
from accord.model.codes import AssistanceType, Stage
from accord.model.reading import Assistance
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.giving.things import first_thing, things
from learned_reader.judging import Judged, Told
from learned_reader.overlap import is_told
from learned_reader.spots import Kind

# 0.75: on b01 and b08 P .84 -> .87, R .28 -> .36; on gold-dev it adds nothing
LEAST = 0.75
# 0.2: a party that has a part at all; of two the likelier
_PART = 0.2
_SHORT = 4
_ITEM = 8


def given(judged: Judged, known: Sequence[Assistance], said: Sequence[Attribution]) -> tuple[Assistance, ...]:
    """The assistance to add."""
    added: list[Assistance] = []
    for told in judged.told(Kind.ASSISTANCE, LEAST):
        found = _assistance(judged, told, said)
        if found is not None and not is_told(found.evidence[0], (*known, *added), share=0.5):
            added.append(found)
    return tuple(added)


def _assistance(judged: Judged, told: Told, said: Sequence[Attribution]) -> Assistance | None:
    scene, token, stage = judged.scene, told.token, Stage(told.best("assistance.stage"))
    attribution = attribution_at(said, token.i)
    refused = any(c.dep_ == "neg" for c in token.children) or (attribution is not None and attribution.denied)
    if refused and stage is not Stage.REQUESTED:
        return None
    parts = judged.parts(Kind.ASSISTANCE, told)
    provider = _likeliest(parts, "provider", None)
    recipient = _likeliest(parts, "recipient", provider)
    if (provider is None or recipient is None) and (stage is not Stage.REQUESTED or provider is recipient):
        return None
    start, end = _clause(judged, token)
    kind, item = _means(judged, told, start, end)
    return Assistance(
        (scene.span(start, end),),
        provider,
        recipient,
        kind,
        item,
        None,
        stage,
        cues=(scene.span(token.i, token.i + 1),),
        confidence=round(0.3 + 0.4 * told.sure, 2),
    )


def _likeliest(parts: dict[str, dict[str, float]], part: str, taken: str | None) -> str | None:
    fitting = {c: shares.get(part, 0.0) for c, shares in parts.items() if c != taken and shares.get(part, 0.0) >= _PART}
    return max(fitting, key=lambda code: (fitting[code], code)) if fitting else None


def _clause(judged: Judged, token: Token) -> tuple[int, int]:
    scene = judged.scene
    if token.pos_ in ("VERB", "AUX"):
        start, end = scene.clause(token)
    else:
        start, end = scene.trim(token.left_edge.i, token.right_edge.i + 1)
    sentence = scene.sentence_of(token.i)
    return (start, end) if end - start >= _SHORT else scene.trim(sentence.start, sentence.end)


def _means(judged: Judged, told: Told, start: int, end: int) -> tuple[AssistanceType, str]:
    """What is given: a thing of the lexicon with its type, else the object in its words with the head's type."""
    scene, token, words = judged.scene, told.token, giving_words()
    verb = token.pos_ in ("VERB", "AUX")
    limit = min(end, scene.sentence_of(token.i).end)
    behind = token.i + 1 if verb else token.left_edge.i
    noun = first_thing(scene, behind, limit, words) or first_thing(scene, start, limit, words)
    found = things(scene, noun, words) if noun is not None else []
    if found:
        return found[0].kind, scene.text(found[0].start, found[0].end)
    thing = next((c for c in token.children if c.dep_ in ("dobj", "nsubjpass", "pobj")), token if not verb else None)
    item = token.text
    if thing is not None:
        item = scene.text(thing.left_edge.i, min(thing.right_edge.i + 1, thing.i + _ITEM))
    return AssistanceType(told.best("assistance.type")), item
