"""Which body or party evaluates what by which factors. It takes an evaluator and at least two named factors.

"The committee will weigh the threat, the cost and the readiness of the force before it advises on deployment."
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords, assessing_words
from accord.model.reading import Assessment, Body
from accord.reading.assessed.factors import FEWEST, MANY, listed
from accord.reading.assessed.named import named_factors
from accord.reading.assessed.outcomes import bounds, decided_after, outcome_of
from accord.reading.assessed.papers import DASHES, drafts, looked_at, of_paper, of_report
from accord.reading.assessed.scales import effects_of, members_named, questions_of, scale_of, takes_stock
from accord.reading.assessed.weigher import assessor_of, body_of, deciding, owner_of, party_of, speaker_of
from accord.reading.attribution import Attribution
from accord.reading.scene import Scene

_LEADS = frozenset({",", ":", "-", "--", "–", "—", "namely", "including"})
# verbs that are themselves the basis: "the length will depend on price, draught and speed"
_OPENING = frozenset(
    "turn turns rest rests take takes taken depend depends hinge hinges based determined dictated dependent".split()
)
# "evaluated the cooperation, the exchange and the training positively": praise
_PRAISING = frozenset({"highly", "positively", "favourably", "favorably", "negatively", "warmly"})
# a dash may stand so far behind the verb: "will assess the drill held at the border - speed, clothing, cost"
_REACH = 16
_LIGHTS = frozenset({"light", "basis", "strength", "account"})
_AHEAD = frozenset({"will", "would", "shall", "may", "could", "can", "should", "to", "must", "might"})


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What is weighed: the factors, the subject if it is named, whether a basis or the word "factors" marks them.

    `dashed` factors stand behind a dash or colon: "will assess the drill - speed, clothing, cost".
    """

    factors: tuple[str, ...]
    subject: str | None
    marked: bool
    dashed: bool = False


def find_assessments(
    scene: Scene, *, bodies: Sequence[Body] = (), attributions: Sequence[Attribution] = ()
) -> tuple[Assessment, ...]:
    """The assessments a document tells of, in the order of the text."""
    words = assessing_words()
    found: dict[int, Assessment] = {}
    for verb in scene.doc:
        number = scene.sentence_number(verb.i)
        if verb.pos_ not in ("VERB", "AUX") or number in scene.headings or number in found:
            continue
        assessment = _assessment(scene, verb, words, bodies, attributions)
        if assessment is not None:
            found[number] = assessment
    for number, sentence in enumerate(scene.sentences):
        if number in found or number in scene.headings:
            continue
        assessment = _by_list(scene, sentence, words, bodies, attributions)
        if assessment is not None:
            found[number] = assessment
    return tuple(found[number] for number in sorted(found))


def _by_list(
    scene: Scene,
    sentence: Sentence,
    words: AssessingWords,
    bodies: Sequence[Body],
    attributions: Sequence[Attribution],
) -> Assessment | None:
    """What is evaluated by a list of factors that no verb of evaluating governs."""
    for told in named_factors(scene, sentence, words):
        verb = next((t for t in told.at.ancestors if t.pos_ in ("VERB", "AUX")), sentence.root)
        if any(c.dep_ == "neg" for c in verb.children):
            continue
        if told.at.pos_ in ("NOUN", "PROPN"):
            by = body_of(scene, verb, words, bodies) or party_of(scene, verb, attributions)
        else:
            by = assessor_of(scene, sentence, words, bodies) or body_of(scene, verb, words, bodies)
            by = by or speaker_of(scene, told.at, attributions)
        if by is None or told.at.dep_ == "nsubj":
            by = deciding(scene, told.at, attributions) or owner_of(scene, told, words, bodies)
        if by is None:
            continue
        subject = _bare(scene.text(*bounds(scene, told.subject))) if told.subject is not None else told.factors[0]
        return Assessment(
            evidence=(scene.span(*scene.trim(sentence.start, sentence.end)),),
            by=by,
            subject=subject,
            factors=told.factors,
            cues=(scene.span(told.at.i, told.at.i + 1),),
            confidence=0.6,
        )
    return None


def _assessment(
    scene: Scene,
    verb: Token,
    words: AssessingWords,
    bodies: Sequence[Body],
    attributions: Sequence[Attribution],
) -> Assessment | None:
    if any(c.dep_ == "neg" for c in verb.children) or any(t.lower_ in _PRAISING for t in verb.subtree):
        return None
    weighed = _weighed(scene, verb, words)
    if weighed is None:
        return None
    outcome = outcome_of(scene, verb, words) or decided_after(scene, verb, words)
    body = body_of(scene, verb, words, bodies)
    by = body or party_of(scene, verb, attributions)
    by = by or (deciding(scene, verb, attributions) if weighed.marked else None)
    if by is None or not _is_enough(verb, words, weighed, by=body, serves=outcome is not None):
        return None
    sentence = scene.sentence_of(verb.i)
    subject = weighed.subject or (scene.text(*outcome) if outcome is not None else weighed.factors[0])
    return Assessment(
        evidence=(scene.span(*scene.trim(sentence.start, sentence.end)),),
        by=by,
        subject=subject,
        factors=weighed.factors,
        cues=(scene.span(verb.i, verb.i + 1),),
        confidence=0.8 if outcome is not None or weighed.marked else 0.6,
    )


def _is_enough(verb: Token, words: AssessingWords, weighed: _Weighed, *, by: str | None, serves: bool) -> bool:
    """Whether it is more than talk of several matters ("reviewed trade, energy and security")."""
    by_body = by is not None
    told = any(" " in factor for factor in weighed.factors)  # not "progress, challenges and opportunities"
    told = told or (by_body and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children))
    sure = verb.lemma_.lower() in words.sure_verbs or takes_stock(verb)
    many = len(weighed.factors) >= MANY
    if weighed.marked:
        return sure or serves or by_body or (weighed.subject is not None and not weighed.dashed)
    if serves:
        return True
    ahead = any(c.lower_ in _AHEAD for c in verb.children if c.dep_ == "aux")
    if not (many and told):
        return False
    if by is not None and words.nouns & set(by.lower().replace("-", " ").split()):
        return True  # "the assessment mission looked at the strength of the rebels, the army and the needs"
    by_body = by_body or _goes_on(verb, words)
    return (sure and (by_body or ahead)) or (by_body and verb.lemma_.lower() in words.verbs - {"test"} and ahead)


def _goes_on(verb: Token, words: AssessingWords) -> bool:
    """ "... are to deliver an assessment. It will look at arrests, seizures and the delay": what "it" goes on from."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    start = verb.sent.start
    if subject is None or subject.pos_ != "PRON" or start == 0:
        return False
    return any(t.lemma_.lower() in words.judgements for t in verb.doc[start - 1].sent)


def _weighed(scene: Scene, verb: Token, words: AssessingWords) -> _Weighed | None:
    lemma = verb.lemma_.lower()
    evaluates = lemma in words.verbs or _establishes(scene, verb, words) or takes_stock(verb)
    for found in _marked(scene, verb, words):
        few = evaluates or lemma in words.deciding_verbs or _decided(verb, words) is not None
        if len(found.factors) >= (FEWEST if few else MANY):
            return found
    if drafts(verb):
        factors = of_paper(scene, verb, words)
        return _Weighed(factors, None, marked=True) if factors else None
    if not evaluates:
        factors = of_report(scene, verb)
        return _Weighed(factors, None, marked=False) if factors else None
    asked = questions_of(scene, verb)
    if asked:
        return _Weighed(asked, asked[0], marked=True)
    scaled = scale_of(scene, verb)
    if scaled:
        return _Weighed(scaled, _matter(scene, verb) or _passive(scene, verb), marked=True)
    effects = effects_of(scene, verb)
    if effects:
        return _Weighed(effects, None, marked=True)
    dashed = _behind_dash(scene, verb)
    if dashed is not None:
        return dashed
    noun = looked_at(verb)
    if noun is None:
        among = members_named(scene, verb, scene.sentence_of(verb.i).end) if _is_passive(verb) else ()
        return _Weighed(among, _passive(scene, verb), marked=True) if len(among) >= MANY else None
    if noun.lemma_ == "note":
        return None  # "compared notes on tobacco, fuel and medicines"
    if noun.lemma_ in words.effects:
        on = next((c for c in (*noun.children, *verb.children) if c.lower_ == "on" and c.i > noun.i), None)
        factors = listed(scene, on.i + 1, scene.sentence_of(verb.i).end) if on is not None else ()
        subject = _bare(scene.text(*bounds(scene, noun)))
        return _Weighed(factors, subject, marked=True) if len(factors) >= FEWEST else None
    return _of_object(scene, verb, noun, words)


def _establishes(scene: Scene, verb: Token, words: AssessingWords) -> bool:
    """ "sent to determine the extent of the damage, urgent needs and access": what has a measure is found out."""
    noun = looked_at(verb)
    measured = noun is not None and noun.lemma_.lower() in words.measures
    if verb.lemma_ in _LEARNING and any(c.dep_ == "aux" and c.lower_ in _AHEAD for c in verb.children):
        return bool(questions_of(scene, verb))  # "want to see how many use it, how long they wait and what they carry"
    return verb.lemma_ in _FINDING and (measured or any(c.dep_ == "ccomp" for c in verb.children))


_FINDING = frozenset({"determine", "establish", "ascertain", "estimate"})
_LEARNING = frozenset({"see", "learn", "clarify", "verify", "find"})


def _of_object(scene: Scene, verb: Token, noun: Token, words: AssessingWords) -> _Weighed | None:
    """The object itself is the list: "weighs demand, cost and the availability of the port"."""
    sentence = scene.sentence_of(verb.i)
    aspects = _qualified(noun, words)
    if aspects is not None:
        return aspects
    among = members_named(scene, noun, sentence.end) if noun.lemma_.lower() in words.drawbacks | words.effects else ()
    if len(among) >= FEWEST:
        return _Weighed(among, _bare(scene.text(*bounds(scene, noun))), marked=True)
    counted = noun.lemma_ in words.factor_nouns and scene.doc[noun.i + 1].lower_ != "of"
    start = noun.left_edge.i
    if counted:
        start = noun.i + 1
        while start < sentence.end and scene.doc[start].lower_ in _LEADS:
            start += 1
    factors = listed(scene, start, sentence.end)
    whether = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > noun.i), None)
    subject = scene.text(whether.left_edge.i, whether.right_edge.i + 1) if whether is not None else None
    return _Weighed(factors, subject, marked=counted) if len(factors) >= FEWEST else None


def _qualified(noun: Token, words: AssessingWords) -> _Weighed | None:
    """ "examine the legal, technical and financial aspects of the link": each adjective is what it looks at."""
    of = next((c for c in noun.children if c.lower_ == "of" and c.i > noun.i), None)
    matter = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if noun.lemma_ not in words.factor_nouns or noun.tag_ != "NNS" or matter is None:
        return None
    sides = [t for c in noun.children if c.dep_ == "amod" for t in (c, *c.conjuncts) if t.i < noun.i]
    factors = tuple(t.text for t in sorted(set(sides), key=lambda t: t.i))
    return _Weighed(factors, matter.text, marked=True) if len(factors) >= FEWEST else None


def _marked(scene: Scene, verb: Token, words: AssessingWords) -> Iterator[_Weighed]:
    """The factors behind a basis ("in the light of") that belongs to an evaluating, deciding or future verb."""
    lemma = verb.lemma_.lower()
    sentence = scene.sentence_of(verb.i)
    judged = lemma in words.verbs or lemma in words.deciding_verbs
    made = _makes(verb, words)
    ahead = any(c.lower_ in _AHEAD for c in verb.children if c.dep_ in ("aux", "mark"))
    matter = _decided(verb, words)
    if not (judged or made is not None or ahead or matter is not None):
        return
    for start, phrase in _bases(scene, verb.i, sentence.end, words):
        if not (judged or made is not None or phrase in words.conditions):
            continue
        factors = listed(scene, start, sentence.end)
        if _are_principles(factors, words):
            continue
        subject = _matter(scene, verb) if judged or made is None else scene.text(*bounds(scene, made))
        if subject is None and lemma in words.deciding_verbs:
            subject = _asked_before(scene, verb, start - len(phrase))
        if subject is None and lemma in ("make", "keep", "leave"):
            subject = _bare(scene.text(*scene.trim(verb.i + 1, start - len(phrase))))
        if matter is not None and not judged:
            subject = _bare(scene.text(*bounds(scene, matter)))
        if subject is not None:
            yield _Weighed(factors, subject, marked=True)


def _asked_before(scene: Scene, verb: Token, limit: int) -> str | None:
    """ "will decide in which order villages get power by looking at": the question that is decided."""
    asked = next((t for t in scene.doc[verb.i + 1 : limit] if t.tag_ in ("WDT", "WP", "WRB")), None)
    return scene.text(verb.i + 1, limit - (scene.doc[limit - 1].lower_ == "by")) if asked is not None else None


def _are_principles(factors: Sequence[str], words: AssessingWords) -> bool:
    """ "on the basis of equality, mutual benefit and respect for sovereignty": how one deals, nothing one weighs."""
    named = [factor for factor in factors if words.principles & set(factor.lower().split())]
    return 2 * len(named) >= len(factors)


def _makes(verb: Token, words: AssessingWords) -> Token | None:
    """ "an assessment will be made on the basis of", "any decision will take into account": the noun that is made."""
    return next(
        (
            c
            for c in verb.children
            if c.dep_ in ("nsubj", "nsubjpass", "dobj") and c.lemma_.lower() in words.nouns | words.decisions
        ),
        None,
    )


def _decided(verb: Token, words: AssessingWords) -> Token | None:
    """ "The pace of the withdrawal will depend on ...": the matter for decision that is the subject."""
    return next(
        (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.lemma_.lower() in words.matters), None
    )


def _bases(scene: Scene, at: int, limit: int, words: AssessingWords) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where the factors begin behind "on the basis of" and the like, or "take into account"."""
    lowered = [t.lower_ for t in scene.doc[at:limit]]
    for place, word in enumerate(lowered):
        for phrase in words.bases.get(word, ()):
            opens = place > 0 or word in _OPENING
            if phrase == ("against",) and scene.doc[at + place].head.i != at:
                continue  # "a model for the fight against piracy"
            if opens and tuple(lowered[place : place + len(phrase)]) == phrase:
                start = at + place + len(phrase)
                if phrase[-1] == "by" and any(word in _LIGHTS for word in lowered[place + len(phrase) : place + 9]):
                    continue  # "determined by a panel in the light of": who determines it
                yield _behind_report(scene, start, limit), phrase


def _behind_report(scene: Scene, start: int, limit: int) -> int:
    """ "on the basis of a report by the chiefs on manpower, equipment and communications": behind its "on"."""
    nouns = {"report", "paper", "data", "survey", "study", "information", "figure", "figures", "briefing"}
    for at in range(start, min(start + 4, limit)):
        if scene.doc[at].lemma_.lower() in nouns:
            on = next((t for t in scene.doc[at + 1 : min(at + 16, limit)] if t.lower_ in ("on", "about")), None)
            return on.i + 1 if on is not None else start
    return start


def _behind_dash(scene: Scene, verb: Token) -> _Weighed | None:
    """ "will assess the drill - speed of notification, protective clothing, treatment of travellers"."""
    sentence = scene.sentence_of(verb.i)
    end = min(verb.i + _REACH, sentence.end)
    at = next((t.i for t in scene.doc[verb.i + 1 : end] if t.text in DASHES and t.text != "-"), None)
    if at is None or any(t.text in {"“", '"', ";"} for t in scene.doc[verb.i : at]):
        return None
    factors = listed(scene, at + 1, sentence.end, asked=True)
    subject = _matter(scene, verb) or _passive(scene, verb)
    return (
        _Weighed(factors, subject, marked=True, dashed=True) if len(factors) >= MANY and subject is not None else None
    )


def _passive(scene: Scene, verb: Token) -> str | None:
    noun = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return _bare(scene.text(*bounds(scene, noun))) if noun is not None else None


def _matter(scene: Scene, verb: Token) -> str | None:
    """What is evaluated on a basis: the clause with "whether", else the object or the passive subject."""
    sentence = scene.sentence_of(verb.i)
    whether = next((t for t in scene.doc[verb.i + 1 : sentence.end] if t.lower_ == "whether"), None)
    if whether is not None:
        start = next((t.i for t in scene.doc[whether.i : sentence.end] if t.text == ","), sentence.end)
        return scene.text(whether.i, start).rstrip(".")
    noun = looked_at(verb)
    if noun is not None:
        return _bare(scene.text(*bounds(scene, noun)))
    passive = _passive(scene, verb)
    if passive is not None:
        return passive
    asked = next((n for c in verb.children if c.dep_ == "prep" and c.lower_ in ("for", "on") for n in c.children), None)
    above = next((c for c in verb.head.children if c.dep_ == "nsubj"), None) if _is_passive(verb) else None
    asked = asked or above  # "the length is to be set by": the parser hangs it on "is"
    return _bare(scene.text(*bounds(scene, asked))) if asked is not None else None


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "agent") for c in verb.children)


def _bare(text: str) -> str:
    return text.removeprefix("the ").removeprefix("its ")
