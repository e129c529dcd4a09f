"""Finds the words that tell of a contact, above all nouns: "the fifth round of talks", "their next joint patrol".

A word counts by its lemma and its neighbours only; who took part and whether it happened is asked later.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.model.codes import EngagementType
from accord.reading.met.agreeing import told_otherwise
from accord.reading.met.draft import Cue
from accord.reading.met.elliptical import elliptical
from accord.reading.met.facing_or_afar import MARGINS
from accord.reading.met.gathers import gathered
from accord.reading.met.goods import handed_over, hands_over
from accord.reading.met.named import exercise_name
from accord.reading.met.noun_senses import (
    NUMBERING,
    eaten_by_the_clock,
    eaten_with_somebody,
    founded,
    held_in_singular,
    holds_call,
    in_talks,
    noun_after_all,
    titled,
    to_state,
)
from accord.reading.met.ordinals import ordinal_of
from accord.reading.met.patrols import goes_on_patrol, is_patrol_of_both
from accord.reading.met.rows import LINES
from accord.reading.met.teaching import for_learners, is_studied
from accord.reading.met.verb_cues import verb_cue
from accord.reading.scene import Scene

_IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "PUNCT", "ADV", "CCONJ", "PRON", "X", "SYM"})
_FORUMS = frozenset({EngagementType.SUMMIT, EngagementType.CONFERENCE})
_EXERCISES = frozenset({"exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "wargame", "wargames"})
# "A similar drill was held in Arica in 2019"
_AGAIN = frozenset({"similar", "such", "next", "last", "previous", "another", "following"})
_JOINT = frozenset(
    """joint military naval army bilateral multinational annual trilateral air maritime defence defense""".split()
)
# "a joint cabinet meeting" is one of two states
_JOINTLY = frozenset({"joint", "intergovernmental", "inter-governmental"})
_NEEDS_NUMBER = frozenset({"round", "session", "plenary", "sitting"})
_KINDS_OF_VISIT = frozenset("mutual reciprocal regular frequent high level high-level exchange such more".split())
_SPANS = frozenset({"years", "months", "decades"})
AT_IT = frozenset({"at", "during", "after", "for", "following"})
_NOUN_OF = frozenset({"of", "in", "for"})


def find_cues(scene: Scene, *, words: ContactWords) -> list[Cue]:
    """The contact words of the scene in order; the inner noun of "the second round of talks" is no cue of its own."""
    cues: list[Cue] = []
    inner: set[int] = set()
    for token in scene.doc:
        if token.i in inner:
            continue
        found = _noun(scene, token, words) or elliptical(scene, token, cues) or verb_cue(scene, token, words)
        if found is not None:
            cues.append(found)
            if found.inner is not None:
                inner.update(range(found.at + 1, found.inner + 1))
    cues = [c for c, after in zip(cues, (*cues[1:], None), strict=False) if not _names_the_next(scene, c, after)]
    return [c for c in cues if not (goes_on_patrol(c, cues) or (c.frame == "agree" and told_otherwise(scene, c, cues)))]


def _names_the_next(scene: Scene, cue: Cue, after: Cue | None) -> bool:
    """Whether a forum's word is part of the name of the next one: "the Forum for Andean Cooperation summit"."""
    if after is None or not (cue.type in _FORUMS and after.type in _FORUMS):
        return False
    between = scene.doc[cue.at + 1 : after.at]
    return len(between) <= 8 and all(
        t.pos_ in ("PROPN", "ADP", "ADJ", "PUNCT", "CCONJ") and t.text not in ",;" for t in between
    )


def governor(token: Token) -> int:
    """The verb that a word hangs on, by way of prepositions and nouns; the word itself if there is none near."""
    at = token
    for _ in range(6):
        if at.head.i == at.i:
            break
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            return int(at.i)
    # "The ninth edition of the drill Blue Reef commenced": a verb taken for part of the name
    finite = [c for c in at.children if c.dep_ == "acl" and c.tag_ == "VBD" and c.i > token.i]
    if at.i == token.i and token.tag_ == "VB":
        finite = [c for c in at.children if c.dep_ == "conj" and c.tag_ in ("VBD", "VBZ")]  # "Exercise Reef, ..., runs"
    return int(finite[0].i if finite else token.i)


def _noun(scene: Scene, token: Token, words: ContactWords) -> Cue | None:
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    lower = token.lower_
    lemma = _lemma(lower, words)
    if token.i > 1 and token.nbor(-1).lower_ == "of" and token.nbor(-2).lower_ in _SPANS:
        return None  # "after two years of negotiations"
    if lower in LINES and token.i > 0 and token.dep_ == "pobj" and token.head.lower_ in ("by", "over", "on", "via"):
        return _by_line(scene, token, words)
    if lower == "exchange" and _of_letters(token):
        return Cue(token.i, phrase_start(scene, token), token.i + 1, EngagementType.SIGNING, "noun", governor(token))
    if (first := _handover_start(scene, token)) is not None:
        return Cue(token.i, first, token.i + 1, EngagementType.HANDOVER, "noun", governor(token))
    if lemma not in words.nouns:
        return None
    if token.pos_ == "VERB" and not noun_after_all(token):
        return None
    if token.pos_ == "ADJ" and token.text[0].islower() and token.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    if _modifies(token) and not (lower == "exercise" and exercise_name(token)[0]):
        return None
    start = phrase_start(scene, token)
    phrase = [scene.doc[i].lower_ for i in range(start, token.i + 1)]
    before = phrase[-2] if len(phrase) > 1 else ""
    if before in words.not_after and not (before == "cabinet" and _JOINTLY.intersection(phrase)):
        return None
    if lower == "arrivals":
        return None  # "a decrease in Fijian arrivals": those of travellers
    if lower == "visits" and (
        _KINDS_OF_VISIT.intersection(phrase) or _ahead(scene, start) in ("exchange", "importance")
    ):
        return None  # "mutual visits", "an exchange of visits": none of them in particular
    if in_talks(token):
        return Cue(token.i, start, token.i + 1, EngagementType.NEGOTIATION, "noun", governor(token))
    if lemma in ("dialogue", "dialog", "forum", "mechanism") and founded(token):
        return None  # "The dialogue, launched in 2019": when it was set up, no round of it
    if lemma == "tour" and [t.lower_ for t in scene.doc[token.i + 1 : token.i + 3]][-1:] in _HELD_ON_TOURS:
        return None  # "a tour of meetings": those meetings
    if lemma == "interaction" and not (phrase[0] in ("a", "an", "the", "his", "her", "their") and len(phrase) < 4):
        return None  # "good interaction with the region", "close interactions"
    if lemma == "call" and token.head.lemma_ == "pay" and before not in ("port", "phone", "video"):
        return Cue(token.i, start, token.i + 1, EngagementType.MEETING, "noun", governor(token))
    if lemma == "visit" and "courtesy" in phrase and not to_state(scene, token):
        return Cue(token.i, start, token.i + 1, EngagementType.MEETING, "noun", governor(token))
    if lower in ("workshop", "workshops") and token.head.lemma_ not in _TAUGHT:
        pass
    elif is_studied(token, lemma) or for_learners(token):
        return Cue(token.i, start, token.i + 1, EngagementType.TRAINING, "noun", governor(token))
    led = token.i + 1 < len(scene.doc) and token.nbor(1).lower_ == "to"
    if lemma in ("mission", "delegation"):
        abroad = any(token.i + 2 <= p.start <= token.i + 3 for p in scene.places)
        if not (led and abroad and scene.doc[governor(token)].lemma_ in _GOES_ON):
            return None
    if lower == "training" and titled(token):
        # "the five-day training "Amber Net"": an exercise with a name
        return Cue(token.i, start, token.i + 1, EngagementType.EXERCISE, "noun", governor(token))
    if lemma == "conversation" and _ahead_of(token, start) in AT_IT | {"in"} and token.nbor(1).lower_ == "with":
        return Cue(token.i, start, token.i + 1, EngagementType.MEETING, "noun", governor(token))
    aside = _on_the_sidelines(scene, start)
    if lemma in ("call", "conversation") and holds_call(token):
        beside = lemma == "conversation" and any(t.lower_ in MARGINS for t in scene.sentence_of(token.i))
        kind = EngagementType.MEETING if beside else EngagementType.CALL
        return Cue(token.i, start, token.i + 1, kind, "noun", governor(token))
    for rule in words.nouns[lemma]:
        if rule.plural and lower == lemma and not held_in_singular(token):
            continue
        if aside and rule.type is EngagementType.CONFERENCE:
            return Cue(token.i, start, token.i + 1, rule.type, "noun", governor(token))
        exercise = rule.type is EngagementType.EXERCISE
        if eaten_by_the_clock(token):
            return None  # "closed on Wednesday before lunch"
        eaten = eaten_with_somebody(token)
        if (
            rule.needs
            and not (eaten or rule.needs.intersection(phrase))
            and not (exercise and lower in _EXERCISES and gathered(scene, token))
            and not (exercise and (_known(scene, token, start) or _of_two(scene, token, words)))
            and not is_patrol_of_both(scene, token, start)
        ):
            continue
        inner = _inner(scene, token, words)
        if lemma in _NEEDS_NUMBER and inner is None and not _counted(scene, start, token):
            continue
        if rule.type is EngagementType.DIALOGUE and lemma == "exchange" and not _numbered(scene, start, token.i):
            continue
        return Cue(
            token.i, start, (inner if inner is not None else token.i) + 1, rule.type, "noun", governor(token), inner
        )
    return None


_HELD_ON_TOURS = (["meetings"], ["talks"], ["consultations"])


def _ahead_of(noun: Token, start: int) -> str:
    """The word before the phrase of a noun: "after | a conversation"."""
    return str(noun.doc[start - 1].lower_) if start > 0 else ""


_GOES_ON = frozenset({"lead", "head", "conclude", "complete", "end", "undertake", "make", "wrap"})
_TAUGHT = frozenset({"conduct", "run", "undergo", "complete", "deliver", "teach"})


def _handover_start(scene: Scene, token: Token) -> int | None:
    """Where the phrase of a handing over begins: "the ceremony of handing over", "the turning over ceremony"."""
    if token.lower_ == "ceremony" and hands_over(token):
        first = max(0, token.i - 2)
        return first - 1 if first > 0 and scene.doc[first - 1].pos_ == "DET" else first
    if not handed_over(token):
        return None
    above = token.head.head if token.head.lower_ == "of" else token
    return phrase_start(scene, above if above.lower_ == "ceremony" else token)


def _of_letters(token: Token) -> bool:
    """Whether texts are exchanged, which signs them: "an exchange of letters"."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return following[:1] == ["of"] and following[-1] in ("letters", "notes", "instruments")


def _ahead(scene: Scene, start: int) -> str:
    """The noun before "of" in front of a phrase."""
    ahead = scene.doc[max(0, start - 2) : start]
    return ahead[0].lower_ if len(ahead) == 2 and ahead[1].lower_ == "of" else ""


def _on_the_sidelines(scene: Scene, start: int) -> bool:
    """Whether a contact is only the occasion of another: "on the margins of an assembly in"."""
    ahead = [t.lower_ for t in scene.doc[max(0, start - 3) : start]]
    return "of" in ahead and any(word in MARGINS for word in ahead)


def _lemma(lower: str, words: ContactWords) -> str:
    if lower in words.nouns:
        return lower
    return lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")


def _by_line(scene: Scene, token: Token, words: ContactWords) -> Cue | None:
    """A call told of another verb: "the presidents agreed by telephone to", "settled it over the phone"."""
    verb = scene.doc[governor(token)]
    told_so = any(rule.frame != "agree" for rule in words.verbs.get(verb.lemma_, ()))
    with_whom = any(t.lower_ in ("with", "to") for t in scene.doc[token.i + 1 : token.i + 3])
    with_whom = with_whom or any(c.dep_ == "nsubj" and any(t.dep_ == "conj" for t in c.subtree) for c in verb.children)
    if told_so or not (verb.pos_ == "VERB" or (verb.lemma_ == "be" and with_whom)):
        return None  # "was on the phone with A" is a call, "it was on the phone" is none
    return Cue(token.i, token.i, token.i + 1, EngagementType.CALL, "line", verb.i)


def _known(scene: Scene, token: Token, start: int) -> bool:
    """Whether an exercise has a name, or "the drill" takes up a joint one told before."""
    if token.lower_ in _EXERCISES and exercise_name(token)[0]:
        return True
    again = any(t.lower_ in _AGAIN or ordinal_of(t) is not None for t in scene.doc[start : token.i])
    again = again or any(start <= first < token.i for first, _, _ in scene.times)  # "last year's exercise"
    if token.lower_ not in _EXERCISES or not (again or scene.doc[start].lower_ in ("the", "this", "these")):
        return False
    return any(
        t.lower_ in _EXERCISES
        and (exercise_name(t)[0] or any(b.lower_ in _JOINT for b in scene.doc[max(0, t.i - 9) : t.i]))
        for t in scene.doc[:start]
    )


def _of_two(scene: Scene, token: Token, words: ContactWords) -> bool:
    """Whether two states carry out an exercise that is called nothing else: "Their navies wrapped up a drill"."""
    verb = scene.doc[governor(token)]
    together = any(t.lower_ in ("together", "jointly") for t in scene.sentence_of(token.i))
    if (
        not (token.lower_ in _EXERCISES or (token.lower_ in ("operations", "patrols") and together))
        or verb.i > token.i
        or verb.lemma_ not in words.take_part
        or token.nbor(1).lower_ == "of"
    ):
        return False
    before = scene.actors_in(scene.sentence_of(token.i).start, verb.i)
    return len({code for actor in before for code in actor.parties}) > 1


def _modifies(token: Token) -> bool:
    """Whether the noun only modifies the next one: "meeting room", "talks venue"."""
    if token.dep_ not in ("compound", "nmod", "amod"):
        return False
    head = token.head
    return token.i < head.i <= token.i + 3 and all(
        t.pos_ in ("NOUN", "PROPN", "ADJ") for t in token.doc[token.i + 1 : head.i + 1]
    )


def phrase_start(scene: Scene, token: Token) -> int:
    """The first token of the noun phrase that ends in `token`, with possessors and joined demonyms."""
    first = scene.sentence_of(token.i).start
    at = token.i
    while at > first:
        before = scene.doc[at - 1]
        actor = scene.actor_at(before.i)
        if (
            actor is not None
            and actor.start < at
            and (actor.end == at or scene.doc[at].tag_ == "POS" or scene.doc[at].text in ("-", "/"))
        ):
            at = max(first, actor.start)
            continue
        if before.is_space or before.text in {",", ";", ":", "--", "(", ")", '"'}:
            if before.text == "," and before.i - 1 >= first and at < token.i and _adjective_list(scene, before.i):
                at -= 1
                continue
            break
        if before.pos_ in _IN_PHRASE or (before.pos_ == "VERB" and before.dep_ in ("amod", "compound")):
            if before.pos_ == "CCONJ" and scene.actor_at(before.i - 1) is None and not _adjective_list(scene, before.i):
                break
            if before.pos_ == "ADV" and before.dep_ != "advmod":
                break
            if before.pos_ == "PRON" and before.tag_ != "PRP$":
                break
            at -= 1
            continue
        break
    return at


def _adjective_list(scene: Scene, at: int) -> bool:
    doc = scene.doc
    return 0 < at < len(doc) - 1 and doc[at - 1].pos_ == "ADJ" and doc[at + 1].pos_ == "ADJ"


def _counted(scene: Scene, start: int, token: Token) -> bool:
    """Whether a round or session is one of talks: "the 12th session", "a closed-door session with her counterpart"."""
    if token.tag_ == "NNS" or token.lower_ == "rounds":
        return False
    with_whom = token.lower_ == "session" and token.i + 1 < len(scene.doc) and token.nbor(1).lower_ == "with"
    return with_whom or _numbered(scene, start, token.i)


def _numbered(scene: Scene, start: int, at: int) -> bool:
    after = scene.doc[at + 1 : at + 2]
    if scene.doc[at].lower_ == "round" and any(t.pos_ == "NUM" for t in after):
        return True  # "round nine will take place in Arica"
    return any(
        ordinal_of(t) is not None or t.lower_ in NUMBERING or t.tag_ in ("PRP$", "POS") for t in scene.doc[start:at]
    )


def _inner(scene: Scene, token: Token, words: ContactWords) -> int | None:
    """The contact noun inside "round of talks", "third meeting of the strategic dialogue"."""
    doc, last = scene.doc, scene.sentence_of(token.i).end
    at = token.i + 1
    if at >= last or doc[at].lower_ not in _NOUN_OF or doc[at].lower_ != "of":
        return None
    found = None
    if token.lower_ == "ceremony" and token.nbor(-1).lower_ in ("opening", "closing", "inaugural"):
        return None  # "at the closing ceremony of the seventh session": that session, too
    for i in _phrase_ahead(scene, at + 1, last):
        lower = doc[i].lower_
        lemma = _lemma(lower, words)
        if lemma in words.nouns and not _modifies(doc[i]):
            found = i
            break
    return found


def _phrase_ahead(scene: Scene, start: int, last: int) -> Iterator[int]:
    for i in range(start, min(last, start + 9)):
        token = scene.doc[i]
        if (
            (token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound"))
            or token.pos_ == "ADP"
            or token.text in {",", ";", "."}
        ):
            return
        yield i
