"""Verb, mood, tense and the text behind it -> how far assistance has come; a sentence sets at most the stage it states.

"Will supply" is offered, "is to supply" under a signed text approved, "has supplied" delivered, "is supplying" ongoing.
"""

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.terms import under_terms
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import Scene
from accord.reading.texts.ahead import ahead_now

_FUTURE = frozenset({"will", "would", "shall", "to", "can", "could", "'ll", "’ll", "may", "might", "should", "wo"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "conj", "relcl"})
# "hopes that Peru will provide": how far before the verb one hopes
_HOPED = 7
# "pledged to allocate": not allocated yet
_PROMISING = frozenset("pledge promise vow offer plan intend propose want hope consider ask".split())
_MOVES = frozenset("hand deliver transfer ship send give provide supply arrive reach come leave".split())
# "installed" is "instal" to the lemmatiser
_COMES = _MOVES | {"install", "instal", "land"}
# "are keen to receive training", "would like to get radars": who wants to receive asks
_WISHES = frozenset("keen eager anxious want wish hope hop like need seek desire interested".split())
# "was honoured to receive", "is pleased to hand over": done, no plan
_GLAD = frozenset("honour honor honoured honored please pleased happy glad delight delighted proud privilege".split())
_ON_ITS_WAY = frozenset({"send", "ship", "dispatch", "fly", "deliver"})
_SCHOOLING = frozenset({"scholarship", "fellowship", "bursary"})
_BEGINS = frozenset({"begin", "start"})
_EFFORTS = frozenset({"mission", "effort", "work", "operation", "programme", "program", "campaign"})
_PAIR = 2
_POSTS = frozenset({"attach", "second", "station", "deploy", "assign", "post"})
# "helped to draw up the text": done, where nothing tells that it goes on
_HELPS = frozenset({"help", "assist", "aid"})
# by these the present tense tells what a side takes on
_BRINGS_IN = frozenset({"give", "contribute", "bear", "cover", "lend", "allocate", "shoulder"})
_HABITS = frozenset("still already since now currently every each annually regularly always daily".split())
# how far before a verb of training those may remain who do it
_NEAR = 14


def stage_of(scene: Scene, verb: Token, plain: Stage, words: GivingWords) -> Stage:
    """The stage that a verb of giving tells, where `plain` is that of its simple past."""
    chain = [verb, *_governors(verb)]
    above = chain[1].lemma_.lower() if len(chain) > 1 else ""
    if above in words.end or (len(chain) > 1 and chain[1].lower_ == "used" and chain[1].tag_ == "VBD"):
        return Stage.ENDED
    if _spoken_of(chain, words):
        return Stage.DISCUSSED
    if _was_first(verb):
        return plain
    if (
        plain is Stage.APPROVED
        and verb.tag_ == "VBG"
        and verb.lemma_ in ("grant", "award")
        and _is_thanked(verb, words)
    ):
        return Stage.DELIVERED
    if plain is Stage.APPROVED and verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.lemma_ in _SCHOOLING:
        return Stage.ONGOING  # "the scholarships granted to 26 students": they are studying
    if verb.lemma_ in words.receive and above in _WISHES:  # "are keen to receive training"
        return Stage.REQUESTED
    auxiliaries = helpers_of(verb) | _shared(verb)
    future = bool(auxiliaries & _FUTURE) or (verb.tag_ == "VB" and verb.i > 0 and scene.doc[verb.i - 1].lower_ == "to")
    future = future and above not in _GLAD
    if plain is Stage.DELIVERED and _has_begun(verb, auxiliaries):
        return Stage.ONGOING
    if plain is Stage.CONTRACTED:
        return Stage.OFFERED if above in ("offer", "propose") else Stage.CONTRACTED
    if _was_handed_in_ceremony(verb):
        return plain
    if plain is Stage.DELIVERED and _is_yet_to_come(verb):
        return Stage.APPROVED
    if above in words.go_on and (verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ", "VBP")):
        return Stage.OFFERED if above in _BEGINS and is_ahead(chain[1]) else Stage.ONGOING
    if future and any(t.lemma_ in ("remain", "stay") for t in scene.doc[max(0, verb.i - _NEAR) : verb.i]):
        return Stage.ONGOING  # "remain in the country to train and advise"
    if future and _at_work(verb, words):
        return Stage.ONGOING  # "French soldiers are in Chad to train its army"
    if future and (under_terms(scene, verb, words) or _by_paper(verb, words)):
        return Stage.APPROVED
    if above in words.decide and future:
        return Stage.APPROVED
    if future and above and _is_undertaken(chain[1]):
        return Stage.APPROVED
    if future and (_is_decided(verb, words) or _has_green_light(verb)):
        return Stage.APPROVED
    if future and _carries_on(verb):
        return Stage.ONGOING
    if future or (above in words.ready and verb.tag_ in ("VBG", "VB")):
        return plain if plain is Stage.APPROVED and above not in _PROMISING else Stage.OFFERED
    if plain is Stage.OFFERED and under_terms(scene, verb, words):
        return Stage.APPROVED
    if plain is Stage.DELIVERED and verb.lemma_ == "extend" and _opens_credit(verb):
        return Stage.APPROVED
    if plain in (Stage.OFFERED, Stage.APPROVED):
        return _come_of(verb) or plain
    if _is_on_its_way(verb, words) and auxiliaries & {"is", "are"}:
        return Stage.APPROVED
    return _by_tense(verb, plain, auxiliaries)


def _is_on_its_way(verb: Token, words: GivingWords) -> bool:
    """ "is sending ten tents": goods, settled and not there yet; "is sending rescuers": they are at it."""
    sent = [n for c in verb.children if c.dep_ == "dobj" for n in (c, *c.conjuncts)]
    goods = any(words.items.get(n.lemma_.lower()) is AssistanceType.EQUIPMENT for n in sent)
    return verb.tag_ == "VBG" and verb.lemma_ in _ON_ITS_WAY and goods


def _has_begun(verb: Token, auxiliaries: set[str]) -> bool:
    """ "began the training of recruits", "have been attached to the ministry since March": it goes on."""
    if auxiliaries & _FUTURE or verb.tag_ not in ("VBD", "VBN"):
        return False
    posted = verb.lemma_ in _POSTS and auxiliaries & _HAVE and any(t.lower_ == "since" for t in verb.subtree)
    begun = verb.lemma_ in _BEGINS and any(c.dep_ == "dobj" and c.lemma_ == "training" for c in verb.children)
    return begun or bool(posted)


def _opens_credit(verb: Token) -> bool:
    """ "extended a line of credit": money that may be drawn from now on."""
    lent = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(t.lower_ in ("credit", "loan") for c in lent for t in c.subtree if abs(t.i - c.i) <= _PAIR)


def _is_undertaken(verb: Token) -> bool:
    """ "undertook to deliver", "committed itself to train": what a party takes upon itself."""
    if verb.pos_ != "VERB" or any(c.dep_ == "neg" or c.tag_ == "MD" for c in verb.children):
        return False
    itself = any(c.dep_ == "dobj" and c.lower_ in ("itself", "themselves", "himself") for c in verb.children)
    return verb.lemma_ == "undertake" or (verb.lemma_ == "commit" and itself)


def _is_decided(verb: Token, words: GivingWords) -> bool:
    """ "approved a plan to lend", "adopted a decision to send": what one decides to do."""
    plan = verb.head
    deciding = plan.head
    if verb.dep_ != "acl" or plan.dep_ not in ("dobj", "nsubjpass"):
        return False
    return deciding.lemma_ in words.decide | {"adopt"} and deciding.tag_ in ("VBD", "VBN", "VBZ")


def _has_green_light(verb: Token) -> bool:
    """ "gave the green light to a mission to train soldiers"."""
    above = list(verb.ancestors)
    light = next((t for t in (*above, *(c for t in above for c in t.children)) if t.lower_ == "light"), None)
    return light is not None and any(c.lower_ == "green" for c in light.children)


def _carries_on(verb: Token) -> bool:
    """ "would continue to support the mission to train its police": what goes on is the mission."""
    effort = verb.doc[verb.i - 2] if verb.i > 1 else verb
    if effort.lemma_ not in _EFFORTS:
        return False
    return any(t.lemma_ in ("continue", "keep", "resume") for t in verb.ancestors if t.pos_ == "VERB")


def is_ahead(verb: Token) -> bool:
    """ "will open", "could be built", "is to sign": a modal or "to" stands with the verb."""
    return any(c.tag_ == "MD" or c.lower_ == "to" for c in verb.children if c.dep_ == "aux")


def _was_handed_in_ceremony(verb: Token) -> bool:
    """ "a ceremony to hand over 20 vehicles was held", "attended the ceremony to present the boats"."""
    before = verb.doc[max(0, verb.i - 9) : verb.i]
    occasion = next((t for t in before if t.lemma_ in ("ceremony", "event", "function") and t.sent == verb.sent), None)
    if verb.tag_ != "VB" or occasion is None or verb.dep_ not in ("acl", "advcl", "xcomp", "relcl"):
        return False
    top = next((t for t in occasion.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return top is not None and top.tag_ in ("VBD", "VBN") and not any(c.tag_ == "MD" for c in top.children)


def _is_thanked(verb: Token, words: GivingWords) -> bool:
    """ "thanked Peru for granting scholarships"."""
    thanked = any(
        t.lemma_.lower() in words.thank | words.thanks
        or any(c.dep_ == "dobj" and c.lemma_ in words.thanks for c in t.children)
        for t in verb.ancestors
    )
    return thanked and verb.head.lower_ in ("for", "in")  # "commended Peru for its help in awarding scholarships"


def _at_work(verb: Token, words: GivingWords) -> bool:
    """Whether those who train or help already are where they do it."""
    being = verb.head
    if verb.dep_ not in ("advcl", "xcomp") or being.lemma_ != "be" or being.tag_ not in ("VBP", "VBZ"):
        return False
    people = any(c.dep_ == "nsubj" and c.lemma_.lower() in words.people for c in being.children)
    return people and any(c.lower_ in ("in", "at", "on") and c.i > being.i for c in being.children)


def _by_paper(verb: Token, words: GivingWords) -> bool:
    """ "signed an agreement to provide", "a deal was reached to supply": what the paper binds to is approved."""
    paper = verb.head
    if verb.dep_ not in ("acl", "advcl", "xcomp") or verb.tag_ != "VB":
        return False
    signing = paper if paper.lemma_ in words.signs else paper.head
    papers = [paper, *(c for c in signing.children if c.dep_ in ("dobj", "nsubjpass"))]
    signed = signing.lemma_ in words.signs | {"reach", "strike"} and signing.tag_ in ("VBD", "VBN", "VBZ")
    return signed and any(t.lemma_.lower() in words.texts for t in papers)


def _is_yet_to_come(verb: Token) -> bool:
    """ "Two boats donated by Peru will be handed over next week": given, but not there yet."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    coming = verb.head.head
    return coming.lemma_.lower() in _MOVES and ahead_now(coming)


def _come_of(verb: Token) -> Stage | None:
    """ "The boats that Peru pledged have been handed over", "the aid it promised arrived": what became of a promise."""
    noun = verb.head
    if verb.dep_ not in ("relcl", "acl", "amod"):
        return None
    if any(c.dep_ == "conj" and c.tag_ == "VBN" and c.lemma_ in _MOVES for c in verb.children):
        return Stage.DELIVERED  # "offered by Peru in May and delivered in June"
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head  # "seven of the 11 scanners that Peru pledged"
    coming = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or coming.lemma_.lower() not in _COMES:
        return None
    helpers = helpers_of(coming)
    if any(c.tag_ == "MD" or c.dep_ == "neg" for c in coming.children) or coming.tag_ not in ("VBD", "VBN"):
        return None
    return Stage.ONGOING if "being" in helpers else Stage.DELIVERED


def _was_first(verb: Token) -> bool:
    """ "Chile was the first country to lend vaccines": a deed, no intention."""
    above = verb.head
    return (
        verb.dep_ in ("acl", "relcl")
        and any(c.lower_ in ("first", "only", "last") for c in above.children)
        and above.head.lemma_ == "be"
        and above.head.tag_ in ("VBD", "VBZ")
    )


def _by_tense(verb: Token, plain: Stage, auxiliaries: set[str]) -> Stage:
    if (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and verb.head.tag_ == "VBD"
        and not auxiliaries
        and verb.i > verb.head.i
    ):
        return plain  # "responded quickly, sending 157 firefighters"
    if verb.tag_ == "VBG":
        thanked_for = verb.dep_ == "pcomp" and verb.head.lower_ in ("for", "by")
        if verb.dep_ == "pcomp" and verb.head.lower_ == "after" and not auxiliaries:
            return Stage.DELIVERED  # "came home after training 200 mechanics"
        return plain if thanked_for and not auxiliaries - _HAVE else Stage.ONGOING
    if plain is Stage.ONGOING and verb.lemma_ in _HELPS and verb.tag_ == "VBD" and not auxiliaries:
        return Stage.DELIVERED
    if plain is Stage.DELIVERED and _is_undertaken_now(verb):
        return Stage.APPROVED
    if verb.tag_ in ("VBZ", "VBP") or (
        verb.tag_ == "VBN" and auxiliaries & {"is", "are", "being"} and not auxiliaries & _HAVE
    ):
        return Stage.ONGOING
    if plain is Stage.ONGOING and auxiliaries & _HAVE:
        return Stage.DELIVERED
    return plain


def _is_undertaken_now(verb: Token) -> bool:
    """ "Peru gives two boats, Chile bears the cost": what each brings in, told as settled; "still gives" goes on."""
    if verb.lemma_ not in _BRINGS_IN or verb.tag_ not in ("VBZ", "VBP"):
        return False
    return not any(t.lower_ in _HABITS or _is_by_the_year(t) for t in verb.subtree)


def _is_by_the_year(word: Token) -> bool:
    """ "ten places a year", "40 tonnes per month"."""
    before = word.doc[max(0, word.i - 1) : word.i]
    return word.lemma_ in ("year", "month", "week", "day") and any(t.lower_ in ("a", "per") for t in before)


def _shared(verb: Token) -> set[str]:
    """Auxiliaries of the first of two coordinated verbs: "will train officers and supply radars"."""
    if verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX") or any(c.dep_ == "nsubj" for c in verb.children):
        return set()
    modal = verb.tag_ == "VBP" and any(c.tag_ == "MD" for c in verb.head.children)  # "will supply ... and train"
    if verb.tag_ not in ("VB", verb.head.tag_) and not modal:
        return set()
    return helpers_of(verb.head)


def _governors(verb: Token) -> list[Token]:
    found: list[Token] = []
    at = verb
    while at.dep_ in _GOVERNED and at.head.i != at.i and len(found) < 4:
        if _joined_with_subject(at):
            break  # "is considering a loan, and it could provide": two clauses
        if at.dep_ == "relcl" and at.tag_ in ("VBD", "VBZ", "VBP"):
            break  # "discussed the courses that the Carabinieri give"
        at = at.head
        found.append(at)
    return found


def _joined_with_subject(verb: Token) -> bool:
    """Whether a verb that is joined to another has a subject of its own."""
    return verb.dep_ == "conj" and any(c.dep_ == "nsubj" for c in verb.children)


def _spoken_of(chain: list[Token], words: GivingWords) -> bool:
    """Something under "discuss" or "prospects for" is only spoken of."""
    for token in chain[1:]:
        if token.lemma_ in words.discuss or token.lemma_ in words.discuss_nouns:
            return True
    top = chain[-1]
    if top.dep_ == "relcl" or _joined_with_subject(top):
        return False
    return any(t.lemma_ in words.discuss and t.pos_ == "VERB" for t in top.ancestors)


def discussed(noun: Token, words: GivingWords) -> bool:
    """Whether a noun stands under a word of speaking: "discussed training programmes", "prospects for the supply"."""
    return any(
        t.lemma_ in words.discuss or (t.lemma_ in words.discuss_nouns and t.pos_ == "NOUN") for t in noun.ancestors
    )


def is_hoped(verb: Token, words: GivingWords) -> bool:
    """ "expressed hope that Peru will expand the places for its cadets": a wish turned to the other side."""
    before = verb.doc[max(0, verb.i - _HOPED) : verb.i]
    hoping = next((t for t in before if t.lemma_ in words.hope and t.sent == verb.sent), None)
    if hoping is None or any(t.text in {",", ";"} for t in verb.doc[hoping.i : verb.i]):
        return False
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i > hoping.i for c in verb.children)
