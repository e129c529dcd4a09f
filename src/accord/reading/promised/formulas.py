"""Nouns and adjectives that hold an undertaking: "reaffirmed its commitment to VERB-ing", "stands ready to VERB".

A formula counts when an identified actor holds or voices it, the writer's own gloss ("this shows their will") does not.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.focus import in_view, sides_at
from accord.reading.promised.agreed import agreed_by
from accord.reading.promised.appeals import invitation, need, request
from accord.reading.promised.conduct import complement, trimmed, voiced_pieces
from accord.reading.promised.nouns import is_action_noun, is_given, is_means
from accord.reading.promised.obtained import givers
from accord.reading.promised.parties import (
    doers,
    governor,
    possessor,
    subject_of,
    toward,
)
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import asserted, credible
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.voicing import clause_start, voices_of
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_HELD_ALONE = frozenset({"availability", "decision", "invitation", "request", "proposal", "readiness", "commitment"})
# "the offer by Canada to donate", "the pledge of two aircraft" name their holder; "a commitment to peace" does not
_TURNING_DOWN = frozenset("reject decline refuse rebuff turn spurn dismiss accept welcome take".split())
# "reached consensus on opening a post": what is reached in words; a treaty that is reached is a text with terms
_REACHED = frozenset({"consensus", "understanding", "agreement", "accord", "compromise", "arrangement"})
_REACHING = frozenset({"reach", "come", "arrive", "achieve", "build", "forge"})
_REACHED_LINKS = frozenset({"to", "to_ing", "on"})
_PRAISING = frozenset({"praise", "commend", "hail", "laud", "applaud", "criticise", "criticize", "back", "support"})
_MAYBE = frozenset({"may", "might", "could", "should", "would", "must"})
_WEIGHING = frozenset({"consider", "weigh", "study", "examine", "discuss"})
_SIGNS = frozenset(
    "demonstration sign testament testimony proof expression reflection symbol evidence token signal indication".split()
)
# as printed: the lemma of "hopes" is "hop" to the tagger
_HOPING = frozenset("hope hopes hoped hoping expects expected expecting wishes wished wants wanted".split())
_SPEAKING_TEXTS = frozenset({"statement", "communique", "communiqu\u00e9", "declaration", "release"})
_SHARED = frozenset({"mutual", "shared", "common", "joint"})
_NO_ACTOR_KINDS = frozenset({ActorKind.TEXT})


def from_noun(scene: Scene, noun: Token, promise: Promise) -> Iterator[Undertaking]:
    """The undertakings that a formula noun holds."""
    if noun.dep_ in ("compound", "amod"):
        return
    stop = reach(scene, noun)
    verb = governor(noun)
    voices = voices_of(scene, noun, verb)
    holders = [a for a in possessor(scene, noun) if a.kind not in _NO_ACTOR_KINDS]
    if got := givers(scene, noun, verb):
        voices = holders = got
    if not voices and verb is not None and _told_of_several(noun, verb):
        voices = [a for a in holders if len(a.parties) > 1]
    if (verb is None and not holders) or _is_rumour(noun) or _is_hoped_for(verb):
        return
    if _is_gloss(noun, verb, voices) or (voices and not credible(scene, voices)):
        return
    if promise.whose == "open":
        yield from need(scene, noun, promise, verb, voices, stop)
    elif promise.whose == "other":
        yield from request(scene, noun, promise, voices, holders, stop)
    elif "invitation" in promise.links:
        yield from invitation(scene, noun, voices, holders, stop)
    else:
        yield from _held(scene, noun, promise, verb, voices, holders, stop)


def _told_of_several(noun: Token, verb: Token) -> bool:
    """ "The national security advisors reaffirmed their commitment": those whom "their" means voice it."""
    subject = subject_of(verb)
    words = promising()
    if subject is None or subject.tag_ not in ("NNS", "NNPS") or not any(c.lower_ == "their" for c in noun.children):
        return False
    return verb.lemma_ in words["voicing"] and subject.lemma_.lower() in words["offices"] | words["servants"]


def _is_gloss(noun: Token, verb: Token | None, voices: list[Actor]) -> bool:
    """ "the visit reflects the commitment of both states", "as a sign of their commitment": no actor says so."""
    if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "to"} and noun.head.head.lemma_.lower() in _SIGNS:
        return True
    if verb is None or voices:
        return False
    if verb.lemma_ in promising()["gloss_verbs"]:
        return True
    subject = subject_of(verb)
    return (
        subject is not None
        and subject.lower_ in {"this", "that", "which", "it"}
        and verb.lemma_ in promising()["gloss_verbs"] | {"be"}
    )


def _is_hoped_for(verb: Token | None) -> bool:
    """ "hopes that Oman will share the same commitment": not voiced by whom it is hoped of."""
    return verb is not None and verb.dep_ == "ccomp" and verb.head.lower_ in _HOPING


def _is_rumour(noun: Token) -> bool:
    """ "reports of a request for access"."""
    above = noun.head
    return (
        noun.dep_ == "pobj"
        and above.lower_ in {"of", "about"}
        and above.head.lemma_ in {"report", "rumour", "rumor", "allegation", "claim"}
    )


def _held(
    scene: Scene,
    noun: Token,
    promise: Promise,
    verb: Token | None,
    voices: list[Actor],
    holders: list[Actor],
    stop: int,
) -> Iterator[Undertaking]:
    """Commitment, resolve, readiness, plans, decisions."""
    if verb is not None and verb.lemma_ in promising()["denying"] and not (holders and promise.name == "readiness"):
        return
    weighed = verb is not None and verb.lemma_ in _WEIGHING | {"review", "explore"}
    if weighed and (promise.name == "plan" or (promise.name == "proposal" and not holders)):
        return  # "discussed plans to open a bank": talked about; "will study Chad's proposal to": it was made
    if promise.name == "plan" and holders and verb is not None and verb.lemma_ in _PRAISING:
        return  # "praised the governor's plans to rebuild the town"
    if holders and verb is not None and verb.lemma_ in _TURNING_DOWN and promise.name == "readiness":
        voices = []  # "rejected Chad's offer to mediate": the offer is Chad's
    refused = promise.name == "plan" and any(c.lower_ in {"no", "any"} for c in noun.children) and _has(verb)
    if not refused and (
        any(c.lower_ in {"no", "any"} for c in noun.children)
        or (verb is not None and any(c.dep_ == "neg" for c in verb.children))
    ):
        return
    theirs = any(c.tag_ == "PRP$" for c in noun.children)
    if (not holders or theirs) and noun.dep_ == "pobj" and noun.head.lower_ == "for" and verb is not None:
        holders = scene.objects(verb) or holders  # "commended Nigeria for the pledge", "for its pledge"
    reached = noun.lemma_ in _REACHED and verb is not None and verb.lemma_ in _REACHING and noun.tag_ == "NN"
    reached = reached or _are_in_agreement(noun, verb)
    passive = verb is not None and any(c.dep_ == "nsubjpass" and c.i == noun.i for c in verb.children)
    if reached and verb is not None and not passive and asserted(verb) and parties_of(own := doers(scene, verb)):
        voices = [*own, *_with_whom(scene, noun, verb)]  # "The two sides reached consensus on ..., Ruiz said": not his
    elif reached and verb is not None and not voices and asserted(verb):
        voices = _reached_by(scene, verb, holders) if passive else [*doers(scene, verb), *_with_whom(scene, noun, verb)]
    by = parties_of(holders) or parties_of(voices)
    if len(by) == 1 and set(by) < set(scene.sides) and any(c.lower_ in _SHARED for c in noun.children):
        by = scene.sides  # "affirmed the mutual keenness on ..."
    if (
        not by
        or (not voices and promise.name not in _HELD_ALONE)
        or (promise.name == "commitment" and not voices and not _tells(noun, verb) and not _by_a_name(verb))
    ):
        return
    if (
        promise.name == "decision"
        and verb is not None
        and verb.lemma_ in promising()["forming"]
        and noun.lemma_ != "decision"
        and not reached
    ):
        return  # a text's terms: another rule tells them
    between = len(by) > 1 and any(c.lower_ in {"between", "among"} for c in noun.children)
    # "their decision"; not "last month's agreements"
    owners = [c for c in noun.children if c.dep_ == "poss"] if voices else []
    owned = reached or between or any(c.tag_ == "PRP$" or scene.actor_at(c.i) is not None for c in owners)
    if promise.name == "decision" and noun.lemma_ != "decision" and not owned:
        return
    if noun.pos_ == "PROPN":
        return  # "the Plan of Action"
    links = promise.links | ({"of"} if refused else set()) | (_REACHED_LINKS if reached else set())
    found = list(voiced_pieces(scene, noun, links, stop=stop))
    if not found and passive and reached and verb is not None:
        found = list(voiced_pieces(scene, verb, links | {"upon"}, stop=reach(scene, verb)))
    if reached:
        # "reached consensus on the declaration to be issued": the text's, not what was reached
        found = [c for c in found if (is_action_noun(scene.doc[c.head]) if c.noun else not _is_done(scene, c))]
    if refused:
        found = [replace(c, negated=True) for c in found]
    if not found:
        found = _events(scene, noun, promise, stop) or _means(scene, noun, promise, stop)
    strength = agreed_by(promise.strength, by)
    for number, conduct in enumerate(found):
        head = scene.doc[conduct.head]
        if promise.name == "commitment" and conduct.noun and (head.lemma_ == "progress" or not _is_act(head)):
            continue
        yield Undertaking(
            promise.name,
            strength,
            conduct,
            by,
            clause_start(scene, noun, verb, voices) if number == 0 else conduct.start,
            (noun.i, noun.i + 1),
            0.85 if voices else 0.65,
            toward(scene, conduct, by),
            verb="hold"
            if promise.name == "plan" and conduct.noun
            else ("provide" if conduct.noun and is_given(scene.doc[conduct.head]) else None),
        )


def _are_in_agreement(noun: Token, verb: Token | None) -> bool:
    """ "Both sides were in agreement to create a task force"."""
    held = noun.lemma_ == "agreement" and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return held and verb is not None and verb.lemma_ == "be"


def _is_act(noun: Token) -> bool:
    return is_action_noun(noun) or is_means(noun)


def _with_whom(scene: Scene, noun: Token, verb: Token) -> list[Actor]:
    """ "reached an agreement in principle with Chad on ...": the other of the two."""
    links = [c for c in (*noun.children, *verb.children) if c.lower_ == "with"]
    return [a for link in links for a in scene.actors_under(link) if a.parties]


def _reached_by(scene: Scene, verb: Token, holders: list[Actor]) -> list[Actor]:
    """ "Agreement was also reached on opening a post": those it is between, else both sides."""
    named = [a for c in verb.children if c.lower_ in {"between", "among", "by"} for a in scene.actors_under(c)]
    found = [a for a in (*holders, *named) if a.parties]
    both = in_view(scene, verb)
    if found or len(both) != 2:
        return found
    return [replace(sides_at(scene, verb), parties=both)]


def _is_done(scene: Scene, conduct: Conduct) -> bool:
    """Whether it is in the passive: "to be issued"."""
    return scene.doc[conduct.head - 1].lower_ == "be"


def _has(verb: Token | None) -> bool:
    """ "has no plans to", "does not have any intention of"."""
    return verb is not None and verb.lemma_ in {"have", "be"}


def _by_a_name(verb: Token | None) -> bool:
    """ "Chume reiterated Mozambique's commitment", "The statement affirmed Chad's will": a name alone, or a text."""
    if verb is None or verb.lemma_ not in promising()["voicing"] or verb.tag_ not in ("VBD", "VBZ", "VBG"):
        return False
    told = verb.head if verb.tag_ == "VBG" and verb.dep_ == "advcl" else verb
    sayers = [c for c in told.children if c.dep_ == "nsubj"]
    return any(c.tag_ == "NNP" or c.lemma_.lower() in _SPEAKING_TEXTS for c in sayers)


def _tells(noun: Token, verb: Token | None) -> bool:
    """Whether a commitment nobody voices is told as a fact: "commended Nigeria for the pledge of two aircraft"."""
    there = verb is not None and verb.lemma_ == "be" and any(c.lower_ == "by" for c in noun.children)
    if there and noun.nbor(-1).lower_ in {"a", "an"}:
        return True  # "Among the results is a commitment by Oman to buy coal"
    return noun.lemma_ in {"pledge", "promise", "offer"} or (verb is not None and verb.lemma_ in {"pledge", "renew"})


def _events(scene: Scene, noun: Token, promise: Promise, stop: int) -> list[Conduct]:
    """ "outlined plans for the committee's second meeting in July"."""
    if promise.name != "plan" and "for" not in promise.links:
        return []
    link = next((c for c in noun.children if c.lower_ == "for" and c.i > noun.i), None)
    if link is None:
        return []
    head = complement(scene, link, stop=stop)
    if head is None or head.lemma_.lower() not in promising()["events"]:
        return []
    return [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]


def _means(scene: Scene, noun: Token, promise: Promise, stop: int) -> list[Conduct]:
    """ "the pledge of two transport aircraft", "the offer of mediation"."""
    if "of" not in promise.links:
        return []
    link = next((c for c in scene.doc[noun.i + 1 : min(stop, noun.i + 6)] if c.lower_ == "of"), None)
    if link is None:
        return []
    head = complement(scene, link, stop=stop)
    if head is None or not is_means(head) or scene.actor_at(head.i) is not None:
        return []
    return [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]


def from_adjective(scene: Scene, adjective: Token, promise: Promise) -> Iterator[Undertaking]:
    """ "is committed to VERB-ing", "stands ready to VERB"; not "is not ready to"."""
    holder = (
        adjective if adjective.tag_ == "VBN" and adjective.dep_ not in ("acomp", "oprd", "amod") else adjective.head
    )
    if adjective.dep_ == "amod" or holder.pos_ not in ("VERB", "AUX"):
        return
    if not any(
        t.lemma_ in {"be", "stand", "remain", "'s", "reaffirm", "'re", "'m"} for t in (holder, *holder.children)
    ):
        return
    if (
        any(c.dep_ == "neg" for c in holder.children)
        or any(c.dep_ == "neg" for c in adjective.children)
        or not _plain(holder)
    ):
        return
    stop = reach(scene, adjective)
    actors = doers(scene, holder)
    if not actors or not credible(scene, actors):
        return
    by = parties_of(actors)
    if not by:
        return
    for number, conduct in enumerate(voiced_pieces(scene, adjective, promise.links, stop=stop)):
        if promise.strength is Strength.OFFERS and scene.doc[conduct.head].lemma_ in _WEIGHING:
            continue  # "is ready to consider the proposal": no answer yet
        start = min(
            (a.start for a in actors if scene.sentence_of(adjective.i).start <= a.start < adjective.i),
            default=adjective.i,
        )
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            by,
            min(start, conduct.start) if number == 0 else conduct.start,
            (adjective.i, adjective.i + 1),
            0.85,
            toward(scene, conduct, by),
        )


def _plain(holder: Token) -> bool:
    return (
        asserted(holder)
        if holder.tag_ in ("VBN", "VBD", "VBG")
        else not any(c.dep_ == "aux" and c.lower_ in _MAYBE for c in holder.children)
    )
