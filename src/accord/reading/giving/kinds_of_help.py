"""Help without a thing -> the type of assistance it is, by what it is made of or what it is for.

"Humanitarian aid", "technical assistance", "support in the training of recruits", "help in dredging the harbour".
"""

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.sums import SIGNS, SUMS

# what one helps with by knowing how, or by finding out
_ADVISED = frozenset(
    """establish organise organize draft manage reform plan design introduce management reform drafting organisation
    organization planning digitalisation digitalization accession""".split()
)
_BUILDS = frozenset(
    """build rebuild construct reconstruct repair renovate restore modernise modernize upgrade expand extend widen
    dredge pave rehabilitate erect refurbish""".split()
)
_TRACING = frozenset({"trace", "track", "identify", "locate"})
# what states sell each other every day
_ENERGY = frozenset({"gas", "electricity", "power", "coal", "uranium"})


def kind_of_help(head: Token, before: set[str], words: GivingWords) -> AssistanceType | None:
    """Assistance by what it is made of or meant for: "humanitarian aid", "support in the training of recruits"."""
    lemma = head.lemma_.lower()
    if head.i and head.doc[head.i - 1].lower_ in ("equipment", "training"):
        return words.items[head.doc[head.i - 1].lower_]  # "equipment aid", "training assistance"
    if before & words.humanitarian and not before & {"military", "security"}:
        return AssistanceType.HUMANITARIAN
    if before & (words.financial | {"grant"}) or _is_a_sum(head):
        return AssistanceType.FUNDING
    if before & words.technical and "military" not in before:  # "military-technical assistance" is arms
        return AssistanceType.ADVICE
    if lemma in _ENERGY:
        given = head.dep_ == "dobj" and head.head.lemma_ in ("offer", "lend", "give", "donate", "pledge", "promise")
        return AssistanceType.OTHER if given else None
    pledged = head.dep_ == "dobj" and head.head.lemma_ in ("pledge", "provide", "offer", "give", "promise")
    following = head.i + 1
    needs = {t.lower_ for t in head.doc[following : following + 10]} & words.material
    if pledged and needs and head.doc[following].tag_ == "TO":
        return AssistanceType.OTHER  # "pledged support to meet the country's needs"
    inside = any(c.lower_ in ("in", "with") for c in head.children) or head.doc[following].lower_ in ("in", "with")
    if pledged and inside and lemma in ("support", "help", "assistance"):
        return _purpose(head, words) or AssistanceType.OTHER  # "offered the support of its police in prison management"
    if _is_asked_for(head, words):
        return _purpose(head, words) or AssistanceType.OTHER
    if "building" in before or lemma in ("assistance", "aid", "capacity-building") or before & words.material:
        return _purpose(head, words) or AssistanceType.OTHER
    return _purpose(head, words)


def _is_a_sum(head: Token) -> bool:
    """ "Rs 8 billion assistance", "an assistance of $5 million": help in money; "military aid worth" tells a price."""
    if any(t.lower_ in ("military", "security", "humanitarian") for t in head.children):
        return False
    before = head.doc[max(0, head.i - 3) : head.i]
    of = [n for c in head.children if c.lower_ == "of" and c.i == head.i + 1 for n in c.subtree]
    summed = any(t.lower_ in SIGNS for t in before) and head.i > 0 and before[-1].lower_ in SUMS
    summed = summed and any(t.like_num for t in before)  # "2 million USD aid"
    return summed or (any(t.lower_ in SIGNS for t in of) and any(t.like_num for t in of[:4]))


def _is_asked_for(head: Token, words: GivingWords) -> bool:
    """ "asked Italy for help in patrolling its waters"."""
    following = head.doc[head.i + 1 : head.i + 2]
    if not following or following[0].lower_ not in ("in", "with", "to"):
        return False
    asking = [head.head, head.head.head] if head.dep_ == "pobj" and head.head.lower_ == "for" else [head.head]
    return any(t.lemma_ in words.ask and t.pos_ == "VERB" for t in asking)


def _purpose(head: Token, words: GivingWords) -> AssistanceType | None:
    """The type of what help is for: "assistance in maintaining two aircraft", "support for training recruits"."""
    for preposition in head.children:
        if preposition.lower_ not in ("in", "for", "with") or preposition.i < head.i:
            continue
        for noun in preposition.children:
            if noun.tag_ == "VBG" and noun.lower_ != "training":
                kinds = [words.items.get(c.lemma_.lower()) for c in noun.children if c.dep_ == "dobj"]
                kind = next((k for k in kinds if k), None)
                told = words.by_itself.get(noun.lemma_) or (kind if kind is AssistanceType.EQUIPMENT else None)
                if kind is AssistanceType.INFRASTRUCTURE and noun.lemma_.lower() in _BUILDS:
                    return kind  # "assistance in dredging the harbour"
                return told or _skill(noun)
            # "help in training divers": a parse may take the training for the divers'
            trained = any(c.lower_ == "training" and c.i == preposition.i + 1 for c in noun.children)
            if trained or noun.lower_ == "training" or noun.lemma_ in words.by_itself:
                return AssistanceType.TRAINING
            kind = words.items.get(noun.lemma_.lower())
            if kind is AssistanceType.EQUIPMENT:
                return kind
            if (skill := _skill(noun)) is not None:
                return skill
    return None


def _skill(word: Token) -> AssistanceType | None:
    """ "help in setting up a data centre", "in prison management": advice; "in tracing payments": intelligence."""
    if word.lemma_.lower() in _TRACING:
        return AssistanceType.INTELLIGENCE
    set_up = word.lemma_ == "set" and any(c.lower_ == "up" for c in word.children)
    return AssistanceType.ADVICE if set_up or word.lemma_.lower() in _ADVISED else None
