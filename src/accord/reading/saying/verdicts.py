"""Tells whether the predicate of a clause judges: by an adjective, a superlative, a standing, an effect, a comparison.

Only what is said of the subject counts, not what stands elsewhere in the sentence.
"""

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.reading.saying.predicates import has_to, is_judged, is_passive

# "makes a contribution to stability"
_SHARES = frozenset({"contribution", "difference", "impetus", "boost"})
# "the visit represents a milestone", "has played an effective role"
_AMOUNTING = frozenset({"represent", "mark", "constitute", "form", "play", "become", "signify"})
# "our partnership is anchored on shared values"
_RESTING = frozenset({"anchor", "root", "ground", "underpin", "bind", "bound", "unite"})
# "the two nations enjoy cordial ties", "share a common vision"
_RELATED = frozenset(
    """relation relationship tie bond friendship partnership view position vision potential tendency
    history cooperation understanding interest value will ability capability experience opinion stance""".split()
)
_ASIDE = frozenset({"have", "share", "maintain", "possess", "hold", "enjoy"})
_OPENING = frozenset({"open", "turn", "write", "mark", "begin", "start"})
_ERAS = frozenset({"horizon", "chapter", "page", "era", "avenue", "vista"})
_FEELING = frozenset(
    "convinced persuaded surprised alarmed worried concerned encouraged disappointed pleased satisfied shocked".split()
)
_PRIZING = frozenset({"cherish", "treasure", "prize", "enjoy", "value"})
_PROSPECTS = frozenset(
    {"potential", "room", "scope", "prospect", "opportunity", "hope", "possibility", "chance", "danger"}
)
_STANDINGS = frozenset(
    """crossroad crossroads reach interest track importance value significance stake peril jeopardy core heart forefront
    threshold brink edge best threat strain pressure favour favor""".split()
)
_PROVING = frozenset(
    "demonstrate prove deserve earn enable contribute strengthen deepen enhance undermine fail".split()
)
_BEARING = frozenset("yield bear produce achieve show display reach enter make".split())
# "there was no cause for alarm"
_NO_NEED = frozenset({"reason", "cause", "need", "doubt", "alternative", "excuse", "hurry", "sense", "harm"})
_THINKING = frozenset("believe think hope expect fear trust doubt deserve regret feel understand".split())


def evaluates(predicate: Token, complement: Token | None) -> bool:
    """Whether a predicate with its complement judges what it is said of."""
    words, verb = saying_words(), predicate.lemma_
    if predicate.lower_ in {"hopes", "hoped", "hoping"}:
        verb = "hope"  # the tagger makes "hop" of it
    if verb == "be" and any(c.dep_ == "expl" for c in predicate.children):
        there = [c for c in predicate.children if c.dep_ == "attr"]
        if any(c.lemma_.lower() in _PROSPECTS or is_judged(c) for c in there):
            return True  # "there is great potential"
        missing = [c for c in there if any(g.lower_ == "no" for g in c.children)]
        if missing and missing[0].lemma_.lower() in _NO_NEED:
            return True  # "there is no cause for alarm"
    if complement is not None:
        if _is_too(complement) or is_judged(complement) or _is_more_than(predicate):
            return True
        around = [complement, *(c for c in complement.children if c.dep_ in ("amod", "advmod", "compound"))]
        if complement.lower_ == "one":  # "is one of the closest partners"
            inner = (c for of in complement.children if of.lower_ == "of" for c in of.children)
            around += [t for noun in inner for t in (noun, *noun.children) if t.dep_ in ("pobj", "amod")]
        if any({c.lemma_.lower(), c.lower_} & words.predicates for c in around) or complement.tag_ in ("JJS", "RBS"):
            return True
        if complement.i > 1 and complement.doc[complement.left_edge.i - 1].text == '"':
            return True  # 'the delay is "a gift"'
        return any(c.tag_ in ("JJS", "RBS", "JJR", "RBR") for c in (*complement.children, *around))
    if verb in _AMOUNTING and not is_passive(predicate) and _is_of_note(predicate):
        return True
    if verb in _RESTING and is_passive(predicate):
        return True
    if verb in _OPENING and any(c.dep_ == "dobj" and c.lemma_.lower() in _ERAS for c in predicate.children):
        return True  # "the visit opens new horizons"
    if predicate.tag_ == "VBN" and predicate.lower_ in _FEELING and is_passive(predicate):
        return True  # "she was convinced that Chad would honour the deal"
    if _is_placed(predicate) or _is_utmost(predicate):
        return True
    held = {c.lemma_.lower() for c in predicate.children if c.dep_ == "dobj"}
    if (verb in {"meet", "serve"} and "interest" in held) or (verb == "have" and held & _PROSPECTS):
        return True  # "the accord meets the interests of both", "the two have large potential"
    if verb in _BEARING and predicate.tag_ in ("VBZ", "VBP", "VBG", "VBN") and not is_passive(predicate):
        return any(c.dep_ == "dobj" and is_judged(c) for c in predicate.children)  # "is yielding fruitful results"
    if (verb == "take" and held & {"pride", "delight", "comfort"}) or (
        verb in _ASIDE | _PRIZING and _prizes(predicate)
    ):
        return True
    if verb in {"make", "give", "bring"} and held & _SHARES:
        return True
    if verb in words.effects and predicate.tag_ in ("VBZ", "VBP"):
        return verb not in words.plain_effects
    if verb in _PROVING and predicate.tag_ == "VBN" and not is_passive(predicate):
        return True  # "Iraq has demonstrated its sense of responsibility"
    if verb in {"attach", "lay", "place", "assign", "give", "accord"}:
        return any(
            c.lemma_ in {"importance", "priority", "weight", "significance", "value"} for c in predicate.children
        )
    if verb == "pay" and "attention" in held and predicate.tag_ in ("VBZ", "VBP"):
        return True  # "pays great attention to its ties"
    if verb == "fail" and predicate.tag_ in ("VBD", "VBN") and not any(c.dep_ == "xcomp" for c in predicate.children):
        return True  # "the sanctions have failed"
    if verb in _THINKING:
        return not is_passive(predicate)  # "is expected to take place" is nobody's opinion
    return _compares(predicate) or regards(predicate, words)


def _is_of_note(predicate: Token) -> bool:
    """Whether what something amounts to is a judgement: "the first step", "a very effective role"."""
    for child in predicate.children:
        if child.dep_ in ("dobj", "attr") and child.i > predicate.i:
            return is_judged(child) or (
                predicate.lemma_ != "play" and child.lemma_.lower() in saying_words().predicates
            )
    return False


def _is_more_than(predicate: Token) -> bool:
    """ "Our borders are not just lines", "the gift is not only a symbol"."""
    doc, at = predicate.doc, predicate.i + 1
    return at + 1 < len(doc) and doc[at].lower_ in {"not", "n't"} and doc[at + 1].lower_ in {"just", "only", "merely"}


def _is_placed(predicate: Token) -> bool:
    """ "The bloc is at a crossroads", "a deal is within reach", "peace is in the interest of all"."""
    if predicate.lemma_ not in {"be", "remain", "stand"}:
        return False
    links = [c for c in predicate.children if c.dep_ == "prep" and c.i > predicate.i]
    return any({c.lemma_.lower(), c.lower_} & _STANDINGS for link in links for c in link.children)


def _is_utmost(predicate: Token) -> bool:
    """ "Ties are going through one of their best moments"."""
    if predicate.tag_ not in ("VBZ", "VBP", "VBG"):
        return False
    things = [g for c in predicate.children if c.dep_ == "prep" and c.i > predicate.i for g in c.children]
    things += [g for t in things for c in t.children if c.dep_ == "prep" for g in c.children]
    return any(c.tag_ == "JJS" and c.lower_ not in {"least", "latest", "most"} for t in things for c in t.children)


def _is_too(complement: Token) -> bool:
    """ "Progress had been too slow", "the help is not enough"."""
    return complement.lower_ == "enough" or any(c.lower_ in {"too", "enough"} for c in complement.children)


def _prizes(predicate: Token) -> bool:
    """ "The two nations enjoy cordial ties", "Kenya cherishes the friendship", "we have a similar view"."""
    for child in predicate.children:
        if child.dep_ != "dobj" or child.lemma_.lower() not in _RELATED:
            continue
        return predicate.lemma_ in _PRIZING or is_judged(child)
    return False


def _compares(predicate: Token) -> bool:
    """ "Lima has no better friend", "there is no higher priority"."""
    for child in predicate.children:
        if child.dep_ in ("dobj", "attr") and any(g.lower_ == "no" for g in child.children):
            return any(g.tag_ in ("JJR", "RBR") for g in child.children)
    return False


def regards(predicate: Token, words: SayingWords) -> bool:
    """ "views the plan as serious", "continues to see it as vital"."""
    verbs = [predicate, *(c for c in predicate.children if c.dep_ == "xcomp" and has_to(c))]
    return any(v.lemma_ in words.regarding and any(t.lower_ == "as" for t in v.subtree) for v in verbs)
