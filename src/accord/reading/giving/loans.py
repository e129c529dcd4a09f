"""Loans and grants that are signed -> drafts: "Fiji and the Kuwait Fund signed a $12 million loan agreement".

Who lends is a fund or bank, whose ambassador signs, whose grant it is called, or who is thanked; else nobody is told.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from accord.lexicon.envoys import is_envoy
from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of, owners, sources
from accord.reading.giving.stages import is_ahead
from accord.reading.giving.sums import SIGNS
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Actor, Scene

_LOANS = frozenset({"loan", "grant", "financing", "credit", "funding", "finance"})
_PAPERS = frozenset(
    "agreement accord deal contract memorandum note notes exchange protocol arrangement document line facility".split()
)
_SIGNS = frozenset("sign ink conclude seal initial exchange finalise finalize clinch".split())
_RATIFIES = frozenset({"ratify", "approve"})
_AID = frozenset({"grant", "loan", "aid", "assistance", "funding", "financing", "credit"})
_THANKS = frozenset({"thank", "gratitude", "appreciation", "thanks", "grateful", "praise"})
_BORROWED = _LOANS | {"facility", "support", "bailout", "line", "package"}
_BORROWING = {
    **dict.fromkeys(("approve", "clear", "endorse", "okay", "accept", "sign", "ratify", "agree"), Stage.APPROVED),
    **dict.fromkeys(("negotiate", "discuss", "explore", "consider"), Stage.DISCUSSED),
    **dict.fromkeys(("seek", "request", "apply", "ask", "want"), Stage.REQUESTED),
}
_ABOUT = frozenset({"for", "on", "of", "concerning", "regarding", "about", "covering"})
_TALKS = frozenset({"talk", "talks", "negotiation", "discussion"})
_NEAR = 10
_FAR = 14
_PAIR = 2


def lending(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "A loan agreement of 28 million euros was signed between Fiji and the German bank": money, by who lends."""
    lemma = verb.lemma_.lower()
    if lemma not in _SIGNS and lemma not in words.contract_verbs and lemma not in _RATIFIES:
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    money = _money(scene, noun) if noun is not None else None
    if noun is None or money is None or (lemma in _RATIFIES and money.i == noun.i):
        return
    both = _signers(scene, verb, noun)
    codes = codes_of(both)
    named = _lender(scene, verb, both, codes, words)
    if len(codes) == 1 and named and named != codes:
        codes = (*codes, *named)
    if len(codes) != _PAIR or not named or named[0] not in codes:
        return
    taken = tuple(c for c in codes if c not in named)
    thing = Thing(money, *phrase(scene, noun), AssistanceType.FUNDING)
    stage = Stage.OFFERED if is_ahead(verb) else Stage.APPROVED
    yield from drafts(scene, verb, [thing], provider=Side(named), recipient=Side(taken), stage=stage)


def borrowing(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "The cabinet approved a loan from the World Bank", "is in talks with the IMF for a loan": the subject gets."""
    taker = codes_of(scene.subjects(verb))
    if len(taker) != 1 or any(c.dep_ in ("nsubjpass", "neg") for c in verb.children):
        return
    partner: tuple[str, ...] = ()
    stage = _BORROWING.get(verb.lemma_.lower())
    nouns = [c for c in verb.children if c.dep_ == "dobj"]
    leads = [c for c in verb.children if c.lower_ == "for"]
    if verb.lemma_ in ("be", "hold", "enter", "conclude", "start", "begin"):
        talks = next((t for t in verb.subtree if t.lemma_.lower() in _TALKS and t.i > verb.i), None)
        if talks is None:
            return
        partner = codes_of(a for t in (talks, verb) for c in t.children if c.lower_ == "with" for a in _under(scene, c))
        leads += [t for t in talks.subtree if t.lower_ in ("for", "on", "over")]
        stage, nouns = Stage.DISCUSSED, []
    nouns += [n for c in leads for n in c.children if n.dep_ == "pobj"]
    money = next((n for n in nouns if n.lemma_.lower() in _BORROWED), None)
    if stage is None or money is None or not any(t.lower_ in SIGNS | _LOANS for t in money.subtree):
        return
    told = sources(scene, money) or codes_of(scene.objects(verb, "from")) or partner
    lender = tuple(c for c in told if c not in taker)
    if len(lender) == 1:
        kind = kind_of(scene, money, words) or AssistanceType.FUNDING  # "a loan of two radios"
        thing = Thing(money, *phrase(scene, money), kind)
        yield from drafts(scene, verb, [thing], provider=Side(lender), recipient=Side(taker), stage=stage)


def _under(scene: Scene, preposition: Token) -> list[Actor]:
    return [a for a in scene.actors_under(preposition) if len(a.parties) == 1][:1]


def _money(scene: Scene, noun: Token) -> Token | None:
    """The loan or grant that a signed paper is about: "loan agreement", "exchange of notes for the grant"."""
    if noun.lemma_.lower() in _LOANS:
        return noun
    if noun.lemma_.lower() not in _PAPERS:
        return None
    end = min(noun.i + _NEAR, scene.sentence_of(noun.i).end)
    before = [t for t in scene.doc[noun.left_edge.i : noun.i] if t.lemma_.lower() in _LOANS]
    behind = [
        t for t in scene.doc[noun.i + 1 : end] if _is_loan(t) and t.dep_ in ("pobj", "dobj") and t.head.lower_ in _ABOUT
    ]
    if noun.lemma_.lower() in ("note", "notes", "exchange") and not (before or behind):
        # "exchanged notes for 575 million yen"
        lead = next((t.i for t in scene.doc[noun.i + 1 : end] if t.lower_ == "for"), None)
        sums = scene.doc[lead + 1 : min(lead + _NEAR, end)] if lead is not None else ()
        return noun if any(t.lower_ in SIGNS for t in sums) else None
    return next(iter((*before, *behind)), None)


def _is_loan(noun: Token) -> bool:
    """ "a loan", "grant aid"."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    return noun.lemma_.lower() in _LOANS or (noun.lemma_.lower() in ("aid", "assistance") and before == "grant")


def _signers(scene: Scene, verb: Token, noun: Token) -> list[Actor]:
    """Both who sign: subjects, "with Fiji", "between Fiji and the bank"."""
    end = min(noun.i + _FAR, scene.sentence_of(verb.i).end)
    leads = [c for t in (verb, noun) for c in t.children if c.lower_ in ("with", "to", "between", "by")]
    leads += [t for t in scene.doc[noun.i + 1 : end] if t.lower_ in ("with", "between") and t not in leads]
    partners = [a for c in leads for a in scene.actors_under(c)]
    # "Tonga signed": a name that the parser took for an adverb
    first = scene.subjects(verb) or [a for a in scene.actors if a.end == verb.i]
    return [a for a in (*first, *partners) if a.parties]


def _lender(
    scene: Scene, verb: Token, both: Sequence[Actor], codes: Sequence[str], words: GivingWords
) -> tuple[str, ...]:
    sentence = scene.sentence_of(verb.i)
    return (
        _of_bank(scene, sentence.start, sentence.end, words)
        or next((a.parties for a in both if _is_at_post(scene, a)), ())
        or _called_after(scene, codes)
        or _by_currency(scene, verb, codes, words)
        or _thanked(scene, codes)
    )


def _of_bank(scene: Scene, start: int, end: int, words: GivingWords) -> tuple[str, ...]:
    """ "the Saudi Fund for Development", "the KFW Bank in Germany", "Kuwait Fund": whose fund or bank it is."""
    for token in scene.doc[start:end]:
        if token.lemma_.lower() not in words.lenders or not token.text[0].isupper():
            continue
        actor = scene.actor_at(token.i)
        if actor is not None and len(actor.parties) == 1:
            return actor.parties
        before = [a for a in scene.actors_in(max(start, token.i - 3), token.i) if len(a.parties) == 1]
        place = next((p.code for p in scene.places if token.i < p.start <= token.i + 3), None)
        if before or place:
            return before[-1].parties if before else (place or "",)
    return ()


def _is_at_post(scene: Scene, actor: Actor) -> bool:
    words = scene.doc[actor.start : actor.end]
    return is_envoy(" ".join(t.text for t in words)) or any(t.lower_ == "embassy" for t in words)


def _called_after(scene: Scene, codes: Sequence[str]) -> tuple[str, ...]:
    """ "The Japanese grant will help", "a loan from Fiji" anywhere in the text."""
    for token in scene.doc:
        if token.lemma_.lower() in _AID and token.pos_ == "NOUN":
            named = owners(scene, token) or sources(scene, token)
            if len(named) == 1 and named[0] in codes:
                return named
    return ()


def _by_currency(scene: Scene, verb: Token, codes: Sequence[str], words: GivingWords) -> tuple[str, ...]:
    """ "a grant of 500 million yen": of two who sign the one whose money it is."""
    for token in scene.sentence_of(verb.i):
        whose = words.currencies.get(token.lower_)
        if whose is not None and whose in codes:
            return (whose,)
    return ()


def _thanked(scene: Scene, codes: Sequence[str]) -> tuple[str, ...]:
    """ "expressed his gratitude to the Kingdom": of two who signed the one that is thanked gave."""
    for token in scene.doc:
        if token.lemma_.lower() in _THANKS:
            end = min(token.i + _NEAR + 2, scene.sentence_of(token.i).end)
            named = [a for a in scene.actors_in(token.i + 1, end) if len(a.parties) == 1 and a.parties[0] in codes]
            if named:
                return named[0].parties
    return ()
