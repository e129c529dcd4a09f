"""A word that is said to be an undertaking's action -> what holds it: whose it is, how strongly, from where on.

One climbs from the word to what governs it; where nobody is named on the way nobody is guessed.
"""

from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.agreed import agreed_by
from accord.reading.promised.bearers import (
    beside,
    capital,
    is_private,
    speaking,
    taken_back,
    text_of,
)
from accord.reading.promised.cues import (
    Hold,
    by_modal,
    by_noun,
    by_point,
    by_text,
    by_verb,
    cue_above,
    formula_between,
    is_told_able,
    owners,
)
from accord.reading.promised.frame import Frame, doubtful, frame_of, is_under_text, related, subject_within
from accord.reading.promised.governed import CRUCIAL
from accord.reading.promised.items import begins_item, from_bullet, from_item
from accord.reading.promised.liking import is_liking
from accord.reading.promised.necessity import NECESSARY, NEEDING
from accord.reading.promised.parties import doers, governor, named, open_conduct, own_subject, possessor, voice
from accord.reading.promised.passives import doer_of_passive
from accord.reading.promised.telling import opening
from accord.reading.promised.undertaking import Conduct
from accord.reading.promised.voicing import voices_of
from accord.reading.promised.wishes import is_wanted_done, other_side
from accord.reading.scene import ActorKind, Scene, parties_of

_HIGH = 12
_CRUCIAL = CRUCIAL | NECESSARY
_LETTING = frozenset(
    """allow enable help let give grant entrust empower permit authorize authorise commission instruct order direct task
    tell""".split()
)
_NEEDING = NEEDING | {"necessitate"}
_SIGNING = frozenset("sign conclude initial ink reach ratify adopt approve endorse seal finalize finalise".split())
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_GOING_ON = frozenset({"begin", "start", "continue", "keep", "resume"})
_HOLDING = frozenset({"include", "cover", "contain", "allow", "grant", "permit"})
_ENSURING = frozenset({"ensure", "favour", "favor", "prioritise", "prioritize", "eye", "envisage", "foresee"})


def held(scene: Scene, conduct: Conduct) -> Hold | None:
    """What holds a piece of conduct, `by` () if nobody is named; None where the text tells it as done or doubtful."""
    word = scene.doc[conduct.head]
    return _of_noun(scene, conduct, word) if conduct.noun else _of_verb(scene, conduct, word)


def is_verbal(word: Token) -> bool:
    """Whether a word is used as a verb, whatever the tagger took it for."""
    return word.pos_ in ("VERB", "AUX") or any(c.tag_ in ("TO", "MD") and c.dep_ == "aux" for c in word.children)


def _of_verb(scene: Scene, conduct: Conduct, verb: Token, depth: int = 0) -> Hold | None:
    """What holds a verb: its own modal and subject, else what stands above it."""
    if depth > _HIGH or doubtful(scene, verb):
        return None
    if verb.lemma_ == "invite" and verb.tag_ in ("VBD", "VBN", "VBZ") and depth == 0:
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        actors = speaking(scene, scene.agents(verb) if passive else doers(scene, verb))
        return Hold(parties_of(actors), Strength.OFFERS, verb.i, opening(scene, verb, actors))
    top = first_of_row(verb)
    modal = next((c for v in (verb, top) for c in v.children if c.tag_ == "MD" and c.dep_ == "aux"), None)
    if modal is not None and not is_told_able(scene, top, modal):
        return None
    subject = own_subject(top)
    if modal is not None:
        subject = subject or own_subject(modal) or subject_within(top)
        return by_modal(scene, conduct, verb, top, modal, subject)
    infinitive = any(c.tag_ == "TO" for v in (verb, top) for c in v.children)
    if subject is not None and not infinitive and top.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"):
        return _of_finite(scene, conduct, verb, top, subject)
    if subject is not None:
        return _of_asked(scene, conduct, top, subject)
    return _above(scene, conduct, top, depth)


def first_of_row(verb: Token) -> Token:
    """Of verbs in a row the one that has what this one shares with it: "will train officers and | share data"."""
    at = verb
    while at.dep_ == "conj" and at.head.i < at.i and own_subject(at) is None:
        if any(c.tag_ in ("MD", "TO") for c in at.children) or not is_verbal(at.head):
            break
        if {at.tag_, at.head.tag_} in ({"VBG", "VBD"}, {"VB", "VBD"}) and at.head.dep_ == "ROOT":
            break
        at = at.head
    return at


def _of_finite(scene: Scene, conduct: Conduct, verb: Token, top: Token, subject: Token) -> Hold | None:
    """ "is providing 19 boats", "We stand with all our means", "that the road be opened"; what was done is none."""
    kin = {c.lower_ for v in (verb, top) for c in v.children if c.dep_ in ("aux", "auxpass")}
    bare = top.tag_ == "VB" or "be" in kin
    asked = cue_above(top)
    if bare and asked is not None:
        return _of_asked(scene, conduct, top, subject)
    if top.head.lemma_ == "want" and is_wanted_done(top.head) == top:
        return _of_asked(scene, conduct, top, subject)
    past = top.tag_ == "VBD" or bool(kin & {"has", "have", "had", "was", "were", "did"})
    if past or (top.tag_ == "VBN" and conduct.subject is not None):
        return None
    subject = related(subject, top)
    if subject.lemma_.lower() in promising()["texts"]:
        return by_text(scene, subject, None)  # "a memorandum that grants the operator a tax holiday"
    actors = speaking(scene, named(scene, subject, top))
    if not actors and (settled := by_point(scene, conduct, subject)) is not None:
        return settled
    strength = None
    if asked is not None and asked[1].whose in ("self", "both"):
        strength = asked[1].strength  # "pledged that it is sending more"
    by = parties_of(actors) or (() if is_private(scene, subject) else beside(scene, subject))
    return Hold(by, strength, verb.i, opening(scene, verb, actors))


def _of_asked(scene: Scene, conduct: Conduct, verb: Token, subject: Token) -> Hold | None:
    """A verb with a subject of its own and no tense: "urged Bolivia to ratify", "for Islamabad to publish"."""
    found = cue_above(verb)
    actors = speaking(scene, named(scene, subject, verb))
    by = parties_of(actors)
    if found is None:
        at = verb.head
        if (text := text_of(at)) is not None and by:
            return Hold(by, Strength.AGREES if len(by) > 1 or len(scene.sides) > 1 else Strength.COMMITS, at.i, text.i)
        if at.lemma_ in _LETTING or (at.dep_ in ("acomp", "attr") and at.lower_ in _CRUCIAL) or at.lemma_ == "be":
            strength = Strength.URGES if at.lemma_ == "be" or at.lower_ in _CRUCIAL else None
            return Hold(by, strength, verb.i, opening(scene, verb, actors))
        return Hold(by, None, verb.i, opening(scene, verb, actors))
    cue, promise = found
    if taken_back(cue):
        return None
    if cue.pos_ == "NOUN":
        outer = _under_noun(scene, conduct, cue, 0)
        return replace(outer, by=by) if outer is not None and by else outer
    asking = parties_of(speaking(scene, doers(scene, cue)))
    if not by and conduct.subject is not None:
        by = (other_side(scene, asking) or asking) if promise.whose == "other" else asking
    if not by and promise.whose in ("other", "open"):
        by = other_side(scene, asking) or (asking if len(asking) > 1 else ())
    strength = agreed_by(promise.strength, by) if promise.whose in ("self", "both") else promise.strength
    return Hold(by, strength, cue.i, min(opening(scene, verb, actors), cue.i), () if asking == by else asking)


def _above(scene: Scene, conduct: Conduct, at: Token, depth: int) -> Hold | None:
    """What holds a verb without subject and modal: the verb, adjective or noun that it hangs on."""
    above = at.head
    if at.dep_ == "ROOT" or above.i == at.i:
        return _listed(scene, at) or _told(scene, at)
    if at.dep_ in ("nsubj", "nsubjpass", "csubj", "csubjpass"):
        return _as_subject(scene, conduct, above, depth)
    if above.pos_ == "ADP" or above.dep_ in ("prep", "agent", "dative"):
        return _behind(scene, conduct, above, depth)
    if above.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        return _under_noun(scene, conduct, above, depth)
    if is_verbal(above):
        return _under_verb(scene, conduct, above, depth, link=at.dep_)
    return _under_adjective(scene, conduct, above)


def _behind(scene: Scene, conduct: Conduct, link: Token, depth: int) -> Hold | None:
    """What holds that which stands behind a preposition: the noun, verb or adjective that this hangs on."""
    above = link.head
    if above.pos_ in ("NOUN", "PROPN"):
        return _under_noun(scene, conduct, above, depth)
    if is_verbal(above):
        return _under_verb(scene, conduct, above, depth, link=link.lower_)
    return _under_adjective(scene, conduct, above)


def _listed(scene: Scene, at: Token) -> Hold | None:
    """An item of a list under its lead-in: "They agreed to: - train ..."."""
    first = next((t for t in scene.sentence_of(at.i) if not t.is_space), at)
    to = at.nbor(-1) if at.i else at
    found = [*(from_item(scene, to) if to.lower_ == "to" else ())]
    for token in (at, first):
        found = found or (list(from_bullet(scene, token)) if begins_item(scene, token) else [])
    return Hold(found[0].by, found[0].strength, at.i, at.i) if found else None


def _told(scene: Scene, at: Token) -> Hold | None:
    """A fragment of speech or of a headline: the doer stands before it, or speaks."""
    actors = speaking(scene, doers(scene, at)) or speaking(scene, voice(scene, at))
    return Hold(parties_of(actors), None, at.i, opening(scene, at, actors))


def _as_subject(scene: Scene, conduct: Conduct, predicate: Token, depth: int) -> Hold | None:
    """ "Restoring order is crucial", "controlling the border was agreed upon"."""
    low = {c.lower_ for c in predicate.children if c.dep_ in ("acomp", "attr")}
    if low & _CRUCIAL:
        actors = speaking(scene, voice(scene, predicate))
        by = open_conduct(scene, conduct, actors, [])
        return Hold(by, Strength.URGES, predicate.i, opening(scene, scene.doc[conduct.start], actors))
    return _of_verb(scene, conduct, predicate, depth + 1)


def _under_verb(scene: Scene, conduct: Conduct, verb: Token, depth: int, *, link: str) -> Hold | None:
    """What a verb makes of the conduct it governs."""
    words = promising()
    lemma = verb.lemma_.lower()
    if taken_back(verb) or is_liking(verb):
        return None
    if verb.lower_ in words.adjectives and any(c.lemma_ == "be" for c in verb.children):
        return _under_adjective(scene, conduct, verb)
    if (noun := formula_between(verb, conduct)) is not None:
        return _under_noun(scene, conduct, noun, depth + 1)
    promise = words.verbs.get(lemma)
    if lemma == "turn" and verb.nbor(1).lower_ != "to":
        promise = None
    if promise is not None and (link != "advcl" or promise.whose != "self"):
        return by_verb(scene, conduct, verb, promise)
    if lemma == "be" or verb.pos_ == "AUX":
        return _under_be(scene, conduct, verb, depth)
    if lemma in _NEEDING:
        actors = speaking(scene, doers(scene, verb))
        above = cue_above(verb)
        settled = above is not None and above[1].strength is Strength.AGREES and len(parties_of(actors)) > 1
        by = parties_of(actors) or open_conduct(scene, conduct, speaking(scene, voice(scene, verb)), [])
        return Hold(by, Strength.AGREES if settled else Strength.URGES, verb.i, opening(scene, verb, actors))
    given = [a for a in (*scene.objects(verb), *scene.receivers(verb), *scene.objects(verb, "to")) if a.parties]
    if lemma in _LETTING and given and link in _CLAUSAL:
        return Hold(parties_of(given), None, verb.i, opening(scene, verb, given))
    infinite = any(c.tag_ == "TO" for c in scene.doc[conduct.head].children)
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    text = next((c for c in things if c.lemma_.lower() in words["texts"]), None)
    if lemma in words["term_verbs"] | _HOLDING and (laid := text_of(verb)) is not None:
        return by_text(scene, laid, None)
    if lemma in _SIGNING and text is not None:
        return by_text(scene, text, verb)
    if verb.tag_ in ("VB", "VBG") or any(c.tag_ == "MD" for c in verb.children):
        inner = _of_verb(scene, conduct, verb, depth + 1)
        if inner is not None and inner.by:
            return inner
    begun = lemma in _GOING_ON and any(c.lower_ in {"has", "have"} for c in verb.children)
    if (
        not infinite
        and not begun
        and lemma not in words["voicing"] | _ENSURING
        and verb.tag_ not in ("VB", "VBP", "VBZ")
    ):
        return None  # "discussed trade", "left after holding talks": nothing that is to come
    actors = speaking(scene, doers(scene, verb)) or given
    if not parties_of(actors) and any(c.dep_ == "nsubjpass" for c in verb.children):
        actors = speaking(scene, scene.passive_subjects(verb))
    if not parties_of(actors):
        actors = speaking(scene, voice(scene, verb))
    return Hold(parties_of(actors), None, verb.i, opening(scene, verb, actors))


def _under_be(scene: Scene, conduct: Conduct, be: Token, depth: int) -> Hold | None:
    """ "is ready to", "the plan is to deploy", "it is important to", "are to open"."""
    complement = next((c for c in be.children if c.dep_ in ("acomp", "attr", "oprd") and c.i < conduct.head), None)
    if complement is not None and (
        complement.lower_ in promising().adjectives or complement.lower_ in _CRUCIAL or complement.pos_ == "ADJ"
    ):
        return _under_adjective(scene, conduct, complement)
    subject = own_subject(be)
    if subject is None:
        return _of_verb(scene, conduct, be, depth + 1)
    if any(c.lower_ in {"must", "should"} for c in be.children):
        actors = speaking(scene, named(scene, subject, be)) or speaking(scene, voice(scene, be))
        return Hold(parties_of(actors), Strength.URGES, be.i, opening(scene, be, actors))
    if subject.lower_ in {"another", "one", "some"}:
        subject = next((p for c in subject.children if c.lower_ == "of" for p in c.children), subject)
    if (settled := by_point(scene, conduct, subject)) is not None:
        return settled
    lemma = subject.lemma_.lower()
    if lemma in promising().nouns or lemma in promising()["aims"] or lemma in promising()["texts"]:
        return _under_noun(scene, conduct, subject, depth)
    voices = tuple(voice(scene, be))
    if conduct.subject is not None or lemma in promising()["events"]:
        under = is_under_text(scene, be)
        frame = Frame(Strength.AGREES if under else Strength.PLANS, "be_to", voices)
        by = doer_of_passive(scene, scene.doc[conduct.head], subject, frame)
        return Hold(by, frame.strength, be.i, subject.left_edge.i)
    actors = speaking(scene, named(scene, subject, be))
    if not parties_of(actors):
        actors = speaking(scene, list(voices))
        by = beside(scene, subject) or open_conduct(scene, conduct, actors, []) or parties_of(actors)
        return Hold(by, None, be.i, opening(scene, be, actors))
    return Hold(parties_of(actors), None, be.i, opening(scene, be, actors))


def _under_adjective(scene: Scene, conduct: Conduct, adjective: Token) -> Hold | None:
    """ "is committed to VERB-ing", "it would be important to VERB"."""
    holder = adjective if adjective.dep_ not in ("acomp", "oprd", "attr", "amod") else adjective.head
    if taken_back(holder) or taken_back(adjective):
        return None
    if adjective.lower_ in _CRUCIAL:
        subject = own_subject(scene.doc[conduct.head])
        whose = speaking(scene, named(scene, subject, holder)) if subject is not None else []
        actors = speaking(scene, voice(scene, holder))
        by = parties_of(whose) or open_conduct(scene, conduct, actors, [])
        return Hold(by, Strength.URGES, adjective.i, opening(scene, adjective, actors))
    promise = promising().adjectives.get(adjective.lower_)
    actors = speaking(scene, doers(scene, holder))
    strength = promise.strength if promise is not None else None
    subject = subject_within(holder)
    if subject is not None and (conduct.subject is not None or subject.lemma_.lower() in promising()["events"]):
        frame = Frame(Strength.PLANS, "scheduled", tuple(voice(scene, holder)))
        by = doer_of_passive(scene, scene.doc[conduct.head], subject, frame)
        return Hold(by, strength, adjective.i, subject.left_edge.i)
    return Hold(parties_of(actors), strength, adjective.i, opening(scene, adjective, actors))


def _under_noun(scene: Scene, conduct: Conduct, noun: Token, depth: int) -> Hold | None:
    """ "its commitment to VERB-ing", "a plan to VERB", "a memorandum to VERB", "the boats to be sent"."""
    words = promising()
    lemma = noun.lemma_.lower()
    promise = words.nouns.get(lemma)
    above = governor(noun)
    if any(c.lower_ == "no" for c in noun.children) or (above is not None and taken_back(above)):
        return None
    holders = speaking(scene, possessor(scene, noun)) or capital(scene, noun)
    if promise is not None:
        voices = speaking(scene, voices_of(scene, noun, above))
        return by_noun(scene, conduct, noun, promise, holders, voices, above)
    if lemma in words["texts"]:
        return by_text(scene, noun, above)
    leads = conduct.start > noun.i and any(c.tag_ == "TO" for c in scene.doc[conduct.head].children)
    if parties_of(holders) and (lemma in words["action_nouns"] or leads):
        # "Peru's efforts to train", "the minister's announcement to begin"
        outer = _of_noun(scene, conduct, noun, depth + 1)
        return replace(outer, by=parties_of(holders)) if outer is not None else None
    actor = scene.actor_at(noun.i)
    if actor is not None and actor.parties and actor.kind is not ActorKind.TEXT:
        # "the team to be sent", "Peru to open": whom the clause is hung on does it
        outer = _of_noun(scene, conduct, noun, depth + 1) if noun.dep_ in ("dobj", "pobj") else None
        strength = outer.strength if outer is not None else None
        return Hold(actor.parties, strength, conduct.head, min(actor.start, conduct.start))
    return _of_noun(scene, conduct, noun, depth + 1)


def _of_noun(scene: Scene, conduct: Conduct, noun: Token, depth: int = 0) -> Hold | None:
    """What holds a noun of conduct: its owner, and what governs it."""
    if depth > _HIGH:
        return None
    at = noun
    while at.dep_ in ("conj", "appos") and at.head.i < at.i and at.head.pos_ in ("NOUN", "PROPN"):
        at = at.head
    found: Hold | None = None
    above = at.head
    if at.dep_ == "ROOT" or above.i == at.i:
        found = _listed(scene, at) or _told(scene, at)
    elif at.dep_ in ("nsubj", "nsubjpass"):
        found = _noun_as_subject(scene, conduct, at, above)
    elif at.dep_ == "pobj" or above.pos_ == "ADP":
        found = _behind(scene, conduct, above, depth + 1)
    elif is_verbal(above):
        found = _under_verb(scene, conduct, above, depth + 1, link=at.dep_)
    elif above.pos_ in ("NOUN", "PROPN"):
        found = _under_noun(scene, conduct, above, depth + 1)
    own = owners(scene, conduct) if conduct.head in {at.i, noun.i} else ()
    if own and found is not None:
        return replace(found, by=own)
    return found


def _noun_as_subject(scene: Scene, conduct: Conduct, noun: Token, verb: Token) -> Hold | None:
    """ "Talks will be held", "cooperation must be widened", "exchanges are some of the efforts promised by"."""
    modal = next((c for c in verb.children if c.tag_ == "MD"), None)
    if taken_back(verb):
        return None
    if modal is not None:
        frame = frame_of(scene, modal, verb)
        if frame is None:
            return None
        by = doer_of_passive(scene, verb, noun, frame)
        return Hold(by, frame.strength, modal.i, noun.left_edge.i)
    promise = promising().verbs.get(verb.lemma_.lower())
    if promise is not None and noun.dep_ == "nsubjpass":
        return by_verb(scene, conduct, verb, promise)
    crucial = {c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")} & _CRUCIAL
    if crucial or verb.lemma_ in _NEEDING:
        actors = speaking(scene, voice(scene, verb))
        return Hold(open_conduct(scene, conduct, actors, []), Strength.URGES, verb.i, noun.left_edge.i)
    actors = speaking(scene, scene.actors_under(noun)) or speaking(scene, voice(scene, verb))
    return Hold(parties_of(actors), None, verb.i, noun.left_edge.i)
