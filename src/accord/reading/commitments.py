"""Scene -> what was promised, planned, offered, asked and urged: future conduct that a third person could check.

Each rule of `promised` proposes; here every piece of conduct is taken once and its slots are filled; said twice is one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.promised import (
    agenda,
    consents,
    datebook,
    duties,
    formulas,
    future,
    governed,
    letting,
    liking,
    loads,
    means,
    moving,
    necessity,
    permits,
    targets,
    terms,
    things,
    timetable,
)
from accord.reading.promised.appeals import GRANTED
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.enumerated import enumerated
from accord.reading.promised.filling import filled
from accord.reading.promised.gapping import gapped
from accord.reading.promised.items import begins_item, from_bullet, from_item, is_bare, is_resolving, opens_item
from accord.reading.promised.occasions import with_occasions
from accord.reading.promised.ready_by import with_readiness
from accord.reading.promised.speakers import spoken
from accord.reading.promised.telling import disowned, is_mood
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene

_VERB_TAGS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG"})
_BE = frozenset({"is", "are", "'s", "'re", "was", "were"})
_MODALS = frozenset({"will", "'ll", "wo", "shall", "would", "should", "must"})
_ABLE = frozenset({"can", "could"})
_ANNOUNCING = frozenset({"announce", "earmark", "allocate", "commit", "unveil"})
_DESCRIBING = frozenset(
    {"employ", "maintain", "protect", "comprise", "operate", "run", "have", "own", "manage", "serve"}
)
_NOBODY = frozenset({"neither", "none", "nobody"})
_HAVING = frozenset({"has", "have"})
# Words that stand in nearly every undertaking and tell no two apart.
_COMMON = frozenset(
    """the a an of in on to for and or with by their its his her our between both two this that these joint
    bilateral""".split()
)
_ORDER = list(Strength)

# "invite the Omani minister to visit Tokyo": what the guest will do
_INVITED = re.compile(r"^invite .*? to (?=[a-z])")

_BARE_AID = re.compile(r"^(?:provide|give|offer|send|deliver|extend) (?:the |this |its )?(?:aid|assistance|help)\b")
_AID = re.compile(r"^(?:provide|give|offer|send|deliver|donate|extend) .*\b(?:aid|assistance|help|relief)\b")

Rule = Callable[[Scene, Token, Promise], Iterator[Undertaking]]


def find_commitments(scene: Scene, *, attributions: Sequence[Attribution] = ()) -> tuple[Commitment, ...]:
    """The commitments of the document in the order of the text; what `attributions` show to be denied is none."""
    found: list[Undertaking] = []
    taken: dict[tuple[int, bool], Undertaking] = {}
    scene = spoken(scene, attributions)
    for undertaking in (part for whole in _parted(scene) for part in gapped(scene, whole)):
        if is_mood(scene.doc[undertaking.conduct.head]) or _asked_of_nobody(undertaking):
            continue
        if _by_neither(scene.doc[undertaking.cue[0]]):
            continue
        if attributions and disowned(attribution_at(attributions, undertaking.cue[0]), undertaking):
            continue
        key = (undertaking.conduct.start, undertaking.rule == GRANTED)
        rival = taken.get(key)
        if rival is None:
            taken[key] = undertaking
            found.append(undertaking)
        elif undertaking.confidence > rival.confidence:
            found[found.index(rival)] = undertaking
            taken[key] = undertaking
    told = with_occasions(scene, [(u, filled(scene, u)) for u in _outermost(scene, found)])
    told = with_readiness(scene, told)
    return tuple(_merged(_answered([(u.rule, commitment) for u, commitment in told])))


def _parted(scene: Scene) -> Iterator[Undertaking]:
    """What is proposed, a list behind a colon item by item."""
    for undertaking in _proposed(scene):
        yield from enumerated(scene, undertaking)


def _by_neither(cue: Token) -> bool:
    """ "neither promised money", "none of them agreed to pay": told of nobody."""
    told = cue.tag_ in ("VBD", "VBZ", "VBN", "VBP") and not any(c.tag_ == "MD" for c in cue.children)
    return told and any(
        c.dep_ in ("nsubj", "nsubjpass")
        and (c.lower_ in _NOBODY or any(d.lower_ in {"neither", "no"} and d.dep_ == "det" for d in c.children))
        for c in cue.children
    )


def _asked_of_nobody(undertaking: Undertaking) -> bool:
    """ "asked for a list", "asked to do so": a request of which nobody is told whose it is to meet."""
    conduct = undertaking.conduct
    bare = conduct.noun or conduct.start <= undertaking.cue[1]
    return undertaking.strength is Strength.REQUESTS and not undertaking.by and bare


def _proposed(scene: Scene) -> Iterator[Undertaking]:
    """What all rules propose, sentence by sentence; a headline only repeats the report."""
    words = promising()
    only_headings = len(scene.headings) == len(scene.sentences)
    for number, sentence in enumerate(scene.sentences):
        # "... early next year. (end) fm" closes no sentence of its own
        if number in scene.headings and not only_headings and not any(t.text == "." for t in sentence[:-1]):
            continue
        for token in sentence:
            yield from _at(scene, token, words.verbs, words.nouns, words.adjectives)


def _at(
    scene: Scene, token: Token, verbs: dict[str, Promise], nouns: dict[str, Promise], adjectives: dict[str, Promise]
) -> Iterator[Undertaking]:
    lower = token.lower_
    yield from datebook.from_event(scene, token)
    if token.tag_ == "MD":
        yield from _at_modal(scene, token)
        return
    if lower in _BE:
        yield from loads.next_load(scene, token)
        yield from agenda.from_be_to(scene, token)
        yield from timetable.from_progressive(scene, token)
        return
    if lower in necessity.NECESSARY:
        yield from necessity.from_necessary(scene, token)
    if token.lemma_ in necessity.NEEDING and token.pos_ == "VERB":
        yield from necessity.from_needing(scene, token)
    if lower == "yes":
        yield from consents.said_yes(scene, token)
    if lower in adjectives and token.tag_ in ("VBN", "JJ", "VBD", "IN"):
        promise = adjectives[lower]
        if promise.name == "scheduled":
            yield from agenda.from_scheduled(scene, token)
            yield from timetable.from_expected_in(scene, token)
            yield from timetable.from_impersonal(scene, token)
            yield from moving.now_expected(scene, token)
        elif _is_predicate(token):
            yield from formulas.from_adjective(scene, token, promise)
            return
    if lower == "planned" and token.dep_ == "amod":
        yield from means.planned(scene, token)
        return
    lemma = token.lemma_.lower()
    if lemma == "like":
        yield from liking.from_liking(scene, token)
    if token.tag_ in _VERB_TAGS and (lemma in _ANNOUNCING or means.is_set_aside(token)):
        yield from means.announced(scene, token)
    if token.pos_ == "VERB" and token.tag_ in _VERB_TAGS:
        yield from permits.from_phrase(scene, token)
    if token.pos_ in ("VERB", "AUX") and token.tag_ in _VERB_TAGS and (coming := list(loads.next_load(scene, token))):
        yield from coming
        return
    if lemma in moving.PUTTING_OFF and token.pos_ in ("VERB", "ADJ"):
        moved = list(moving.put_back(scene, token))
        yield from moved or (means.put_off(scene, token) if token.tag_ == "VBN" else ())
    if lower == "to" and opens_item(scene, token):
        yield from from_item(scene, token)
        return
    if begins_item(scene, token):
        yield from from_bullet(scene, token)
    if lower == "to" and token.tag_ == "TO":
        yield from timetable.from_bare_to(scene, token)
        return
    if lower in _HAVING:
        yield from timetable.from_having(scene, token)
    if token.lemma_ == "have" and token.i + 1 < len(scene.doc) and token.nbor(1).lower_ == "to":
        yield from duties.from_have_to(scene, token)
    yield from _at_present(scene, token)
    if lemma in verbs and is_resolving(scene, token):
        yield from governed.from_verb(scene, token, verbs[lemma])
        return
    if token.tag_ in ("VBD", "VBN", "VBZ") and token.pos_ == "VERB" and (bare := list(consents.consents(scene, token))):
        yield from bare
        return
    if is_bare(token) and opens_item(scene, token):
        yield from governed.from_verb(scene, token, verbs[lemma])
        return
    if token.tag_ in _VERB_TAGS and token.pos_ == "VERB" and lemma in verbs and not _describes(token):
        yield from governed.from_verb(scene, token, verbs[lemma])
    elif token.pos_ in ("NOUN", "PROPN") or (lemma in nouns and token.i and token.nbor(-1).tag_ == "DT"):
        yield from _at_noun(scene, token, nouns)


def _at_modal(scene: Scene, modal: Token) -> Iterator[Undertaking]:
    """ "will send", "can take", "must not be opened until"."""
    lower = modal.lower_
    if lower in _ABLE:
        yield from future.from_able(scene, modal)
    elif lower in _MODALS:
        if moved := list(moving.not_until(scene, modal)):
            yield from moved
            return
        found = list(future.from_modal(scene, modal)) or list(letting.from_letting(scene, modal.head))
        found = found or list(datebook.existing(scene, modal.head))
        yield from found
        if lower == "must" and not found:
            yield from duties.from_must(scene, modal)


def _at_present(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "lets ships in", "opens on Monday", "runs until 2027": a present that tells what is to come."""
    if verb.tag_ in ("VBZ", "VBP", "VBG") or (verb.tag_ == "NNS" and verb.dep_ == "ROOT"):
        yield from letting.from_letting(scene, verb)
    if verb.tag_ in ("VBZ", "VBP"):
        yield from timetable.from_present(scene, verb)
        yield from datebook.running(scene, verb)
        yield from letting.from_term(scene, verb)
        yield from things.present_thing(scene, verb)


def _at_noun(scene: Scene, noun: Token, nouns: dict[str, Promise]) -> Iterator[Undertaking]:
    """ "a target of", "a pledge to", "the terms of the agreement"."""
    lemma = noun.lemma_.lower()
    if lemma in targets.GOALS:
        yield from targets.from_goal(scene, noun)
    if lemma in targets.YIELDS:
        yield from targets.from_yield(scene, noun)
    if lemma in nouns:
        yield from formulas.from_noun(scene, noun, nouns[lemma])
    if lemma in promising()["texts"]:
        yield from terms.from_text(scene, noun)


def _describes(token: Token) -> bool:
    """ "It employs 20,000 people, maintains aircraft and offers training": what an office is, promised to nobody."""
    first = token
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    return token.tag_ == "VBZ" and first is not token and first.tag_ == "VBZ" and first.lemma_ in _DESCRIBING


def _is_predicate(token: Token) -> bool:
    """ "is committed to", "stands ready to"; not "they committed to"."""
    return (
        token.tag_ == "JJ" or token.dep_ in ("acomp", "oprd", "attr") or any(c.lemma_ == "be" for c in token.children)
    )


def _outermost(scene: Scene, found: Iterable[Undertaking]) -> list[Undertaking]:
    """Without conduct that is told within other conduct: "urged both to commit to a truce"."""
    ordered = sorted(found, key=lambda u: (u.conduct.start, -u.conduct.end))
    kept: list[Undertaking] = []
    for undertaking in ordered:
        # "... and their determination to deepen": coordinated with the object, not part of it
        cue = scene.doc[undertaking.cue[0]]
        apart = cue.dep_ == "conj" and any(c.dep_ == "poss" for c in cue.children)
        sits = undertaking.rule == "sits"  # "set up a committee | that would meet once a year"
        inside = not (apart or sits) and any(
            k.conduct.start <= undertaking.cue[0] < k.conduct.end and k.conduct.start < undertaking.conduct.start
            for k in kept
        )
        if inside or any(_is_the_same(k, undertaking) for k in kept):
            continue
        if apart or sits:
            begin = undertaking.first if sits else cue.left_edge.i
            kept = [_cut(scene, k, begin) if k.conduct.head < begin < k.conduct.end else k for k in kept]
        kept.append(undertaking)
    return kept


def _is_the_same(a: Undertaking, b: Undertaking) -> bool:
    """ "is expected to start work": the same words of the same doer, found by two rules."""
    same = (a.conduct.head, a.conduct.end, a.by) == (b.conduct.head, b.conduct.end, b.by)
    return same and GRANTED not in (a.rule, b.rule)


def _cut(scene: Scene, undertaking: Undertaking, end: int) -> Undertaking:
    conduct = undertaking.conduct
    return replace(undertaking, conduct=replace(conduct, end=trimmed(scene, conduct.start, end)))


def _answered(found: Iterable[tuple[str, Commitment]]) -> list[Commitment]:
    """Gives what was accepted its content, a request or invitation told before; without one it is left out."""
    out: list[Commitment] = []
    for rule, commitment in found:
        if rule not in ("accept", "consent"):
            out.append(commitment)
            continue
        asked = next((c for c in reversed(out) if c.strength in (Strength.REQUESTS, Strength.OFFERS)), None)
        if asked is None:
            continue
        invited = asked.strength is Strength.OFFERS
        if rule == "consent" and not _answers(commitment, asked, invited=invited):
            continue
        by = commitment.by if len(commitment.by) == 1 else (asked.toward if invited else asked.by)
        if by:
            action = _INVITED.sub("", asked.action) if invited else asked.action
            out.append(
                replace(commitment, by=by, toward=asked.by if invited else asked.toward, action=action, due=asked.due)
            )
    return out


def _answers(consent: Commitment, asked: Commitment, *, invited: bool) -> bool:
    """Whether bare consent stands close behind what was asked, and is not the asker's own."""
    # 400 characters: the sentence before, or one between
    near = 0 <= consent.evidence[0].start - asked.evidence[-1].end <= 400
    if not invited:
        return near and (not consent.by or not asked.by or bool(set(consent.by) & set(asked.by)))
    # "Jakarta offered panels. Dili accepted": the giver's undertaking alone
    invitation = len(asked.by) == 1 and asked.action.startswith("invite")
    return near and invitation and (not consent.by or not set(consent.by) & set(asked.by))


def _merged(found: list[Commitment]) -> Iterator[Commitment]:
    """The same undertaking said twice is one entry with both spans: same doer, nearly the same words, no other time."""
    out: list[Commitment] = []
    for commitment in found:
        twin = next((n for n, earlier in enumerate(out) if _same(earlier, commitment)), None)
        if twin is None:
            out.append(commitment)
            continue
        earlier = out[twin]
        fuller = max(earlier, commitment, key=lambda c: (c.due.value is not None, len(c.by), len(c.action)))
        out[twin] = Commitment(
            (*earlier.evidence, *commitment.evidence),
            fuller.by,
            fuller.toward,
            max(earlier.strength, commitment.strength, key=_ORDER.index),
            fuller.action,
            fuller.due,
            fuller.areas,
            fuller.condition,
            cues=(*earlier.cues, *commitment.cues),
            confidence=max(earlier.confidence, commitment.confidence),
        )
    yield from out


def _same(a: Commitment, b: Commitment) -> bool:
    if abs(_ORDER.index(a.strength) - _ORDER.index(b.strength)) > 2:
        return False
    if a.due.value and b.due.value and a.due.value != b.due.value:
        return False
    if a.by and b.by and not set(a.by) & set(b.by):
        return False
    if any(x.overlaps(y) for x in a.evidence for y in b.evidence):
        return False
    if a.by == b.by and a.toward == b.toward and _is_aid_again(a, b):
        return True
    x, y = _content(a.action), _content(b.action)
    shared = len(x & y)
    # 0.7 of the shorter and at least three words: "meet again in May" and "meet in Lima" stay two
    return shared >= 3 and shared >= 0.7 * min(len(x), len(y))


def _is_aid_again(a: Commitment, b: Commitment) -> bool:
    """ "will provide $18 million in aid to Chad", then "plans to provide assistance to Chad": the same aid."""
    fuller, later = (a, b) if a.evidence[0].start < b.evidence[0].start else (b, a)
    bare = _BARE_AID.match(later.action) is not None and not any(c.isdigit() for c in later.action)
    return bare and _AID.search(fuller.action) is not None and later.due.value is None


def _content(action: str) -> set[str]:
    return {word.strip(".,'\"")[:6].lower() for word in action.split() if word.lower() not in _COMMON}
