"""What one pays for and cannot hand over -> drafts of funding: programmes, repairs, a secretariat, a reconstruction.

Whoever pays is a party and pays for something that is not his own; whom it serves is named behind it or nobody.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.bearing import OWN
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.objects import lemma_of
from accord.reading.giving.parallel import sharing
from accord.reading.giving.sides import givers, hosts, receivers
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

PAYS = frozenset({"fund", "finance", "co-finance", "bankroll", "underwrite", "sponsor", "subsidise", "subsidize"})
_PAID = frozenset(
    (
        "programme program project initiative secretariat study research campaign reconstruction construction repair "
        "purchase procurement acquisition upgrade modernisation modernization rehabilitation restoration renovation "
        "maintenance event operation stage phase building scheme effort activity mission deployment demining clearance"
    ).split()
)


def paying(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "will fund health programmes in Kiribati", "is financing the reconstruction of the port"."""
    lemma = lemma_of(verb)
    if lemma not in PAYS and lemma != "pay for":
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    behind = [n for c in verb.children if lemma == "pay for" and c.lower_ == "for" for n in c.children]
    noun = next(iter(behind), noun)
    if noun is None or noun.lemma_.lower() not in _PAID or any(c.lower_ in OWN for c in noun.children):
        return
    if noun.dep_ == "nsubjpass" and any(c.lemma_ in words.contains for c in verb.children if c.dep_ == "conj"):
        return  # "the project is financed by Fiji and includes two schools": told by what it includes
    provider = givers(scene, verb, words)
    if provider.closed or len(provider.codes) != 1:
        return
    thing = Thing(noun, *phrase(scene, noun), AssistanceType.FUNDING)
    recipient = receivers(scene, verb, [thing], provider.codes, words)
    if not recipient.codes:
        recipient = hosts(scene, noun.i, provider.codes)
    if len(recipient.codes) != 1:
        return
    stage = stage_of(scene, sharing(verb), Stage.DELIVERED, words)
    yield from drafts(scene, verb, [thing], provider=provider, recipient=recipient, stage=stage)
