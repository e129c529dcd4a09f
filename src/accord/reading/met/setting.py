"""When and where a contact took place, from the words around its cue. A time or place of another clause is never taken.

"said on Friday", "the agreement of 2008" and "since May" date nothing; a dateline is no place.
"""

from dataclasses import dataclass

from accord.model.when import UNKNOWN, When
from accord.reading.met.draft import Cue
from accord.reading.scene import Place, Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

_SAYING = frozenset(
    "say tell announce add state report declare reveal note explain confirm stress claim write publish release issue disclose quote comment remark".split()
)
_IN = frozenset({"in", "at", "near", "off", "outside", "aboard"})
_SITES = frozenset(
    """palace headquarters ministry embassy base airport house office camp capital border port academy hotel castle villa residence
    centre center university school barracks stadium island airbase shipyard parliament resort building complex hall garrison town city
    province village summit library museum club studio site crossing""".split()
)
# "due to begin on Sunday", "originally set for 20 February", "which will run until 4 May" belong to the contact before them
_TIMED_VERBS = frozenset(
    {
        "begin",
        "start",
        "hold",
        "schedule",
        "set",
        "due",
        "take",
        "open",
        "run",
        "slate",
        "plan",
        "originally",
        "kick",
        "be",
        "will",
    }
)
# of a postponed meeting only the new date counts
_MOVED = frozenset({"postpone", "delay", "reschedule", "defer"})
_OF_CONTACTS = frozenset("hold host take begin start conclude open schedule run attend launch sign plan set convene co-host stage end".split())
_NEWS_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
_FAR = 100


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where: the When, the words of a day that may be unresolved ("Tuesday"), the place as printed, the code of its state."""

    date: When = UNKNOWN
    day_words: str = ""
    place: str | None = None
    state: str | None = None


def setting_of(scene: Scene, cue: Cue, cues: list[Cue]) -> Setting:
    """The time and place that belong to `cue` among the `cues` of the scene."""
    date, words = _time(scene, cue, cues)
    place, state = _place(scene, cue, cues)
    return Setting(date, words, place, state)


def _time(scene: Scene, cue: Cue, cues: list[Cue]) -> tuple[When, str]:
    sentence = scene.sentence_of(cue.at)
    best: tuple[int, TimeExpression] | None = None
    moved = cue.is_noun and scene.doc[cue.governor].lemma_ in _MOVED
    for first, last, expression in scene.times:
        if first < sentence.start or first >= sentence.end or not _dates(expression, cue):
            continue
        if moved and first < cue.governor:
            continue
        cost = _cost(scene, cue, first, last, cues)
        if cost < _FAR and (best is None or cost < best[0]):
            best = cost, expression
    if best is None:
        return UNKNOWN, ""
    when = scene.when(best[1])
    if moved and when.value is not None and when.value.startswith("../"):
        when = When(when.value.removeprefix("../"), when.basis, when.reason, when.evidence)
    return when, best[1].text.lower()


def _dates(expression: TimeExpression, cue: Cue) -> bool:
    if expression.type is TimexType.SET or (
        expression.type is TimexType.DURATION and expression.role is not TimeRole.DEADLINE
    ):
        return False
    if expression.role in (TimeRole.SINCE, TimeRole.DURATION, TimeRole.SPAN_UNTIL_NOW):
        return False
    if expression.clock and expression.when.value is None:
        return False
    return (
        expression.role is not TimeRole.DEADLINE
        or cue.governor != cue.at
        or cue.type.value in ("handover", "signing", "exercise", "visit", "session", "meeting", "summit")
    )


def _cost(scene: Scene, cue: Cue, first: int, last: int, cues: list[Cue]) -> int:
    """How far a time stands from the cue: tokens, with a wall at verbs, other cues and nouns that own the time."""
    doc = scene.doc
    owner = _owner(scene, first, last)
    phrase_end = max(cue.end, cue.at + 1)
    if owner is not None:
        return 0 if cue.start <= owner < phrase_end else _FAR
    if cue.start <= first and last <= phrase_end:
        return 0
    if first == phrase_end + 1 and doc[phrase_end].lower_ in ("in", "on", "for", "from"):
        return 1
    own = _chain(scene, cue)
    timed = _TIMED_VERBS if cue.type.value == "visit" else _TIMED_VERBS | {"end", "conclude", "close"}
    low, high = (last, cue.at) if last <= cue.at else (phrase_end, first)
    cost = high - low
    for i in range(low, high):
        token = doc[i]
        if i in own or scene.actor_at(i) is not None or token.lemma_.lower() in timed:
            continue
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("aux", "auxpass"):
            cost += _FAR
        elif token.tag_ == "VBN" and token.dep_ == "acl" and first > cue.at:
            cost += 20 if _fresh(scene, first, last) else _FAR
        elif (
            token.tag_ in ("VB", "VBG")
            and token.pos_ != "AUX"
            and token.dep_ not in ("amod", "compound")
            and not any(c.i == cue.at for c in token.children)
        ):
            cost += _FAR if token.tag_ == "VB" else 40
        elif token.text in {";", "--"}:
            cost += _FAR
    if sum(token.text == '"' for token in doc[low:high]) % 2:
        cost += _FAR
    for other in cues:
        if other.at != cue.at and low <= other.at < high and other.governor != cue.governor:
            cost += 25 if other.is_noun else _FAR
        elif other.at != cue.at and low <= other.at < high:
            cost += 3
    if _said(scene, first, last):
        cost += _FAR
    return cost + _elsewhere(scene, first, last, own)


def _elsewhere(scene: Scene, first: int, last: int, own: set[int]) -> int:
    """What it costs that by the parse the time hangs on another verb: "arrested in May, will be handed over"."""
    at = scene.doc[first:last].root
    for _ in range(4):
        if at.i in own or at.head.i == at.i:
            return 0
        at = at.head
        if at.pos_ == "VERB" and at.i not in own and at.lemma_.lower() not in _TIMED_VERBS:
            if at.tag_ == "VB" and any(at.i == scene.doc[i].head.i and scene.doc[i].dep_ == "conj" for i in own):
                return _FAR
            return 50 if at.dep_ not in ("acl", "relcl") or _fresh(scene, first, last) else _FAR
    return 0


def _fresh(scene: Scene, first: int, last: int) -> bool:
    """Whether the time is a day of the news itself ("on Friday", "today"), which belongs to the main report."""
    return any(t.lower_ in _NEWS_DAYS for t in scene.doc[first:last])


def _chain(scene: Scene, cue: Cue) -> set[int]:
    """The cue, the verb around it, and what belongs to that verb: "is scheduled to be held"."""
    own = {cue.at}
    noun = scene.doc[cue.at]
    if cue.is_noun:
        clauses = [c for c in noun.children if c.dep_ in ("relcl", "acl") and c.lemma_ in _OF_CONTACTS]
        own.update(c.i for c in clauses if cue.type.value != "visit" or c.lemma_ != "end")
        if noun.head.pos_ in ("NOUN", "PROPN") or (noun.head.pos_ == "ADP" and noun.head.head.pos_ in ("NOUN", "PROPN")):
            # "preparations for his trip", "the outcome of the summit": the verb around is not of the contact
            return own
    own.add(cue.governor)
    verb = scene.doc[cue.governor]
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.pos_ in ("VERB", "AUX", "ADJ"):
        own.add(verb.head.i)
    queue = [verb, *(verb.head,) * (verb.dep_ == "xcomp")]
    while queue:
        for child in queue.pop().children:
            if child.dep_ in ("aux", "auxpass", "xcomp", "acomp", "oprd", "prt") and child.i not in own:
                own.add(child.i)
                queue.append(child)
    return own


def _owner(scene: Scene, first: int, last: int) -> int | None:
    """The noun that has the time inside its phrase: "the 2017 memorandum", "the March 24 summit", "the agreement of 2008"."""
    doc = scene.doc
    end = doc[last - 1]
    token = doc[first:last].root
    if (
        token.dep_ in ("compound", "nmod", "nummod", "amod", "poss")
        and token.head.i >= last
        and token.head.i - last < 6
        and doc[last].text != ","
        and token.head.pos_ in ("NOUN", "PROPN")
    ):
        return int(token.head.i)
    if last < len(doc) and doc[last].tag_ == "POS":
        return int(doc[last - 1].head.i)
    if first > 0 and doc[first - 1].lower_ == "of" and doc[first - 1].head.pos_ in ("NOUN", "PROPN") and end.text:
        return int(doc[first - 1].head.i)
    return None


def _said(scene: Scene, first: int, last: int) -> bool:
    """Whether the time is of the saying: "told reporters on Friday", "in a statement on Monday"."""
    doc = scene.doc
    for i in range(first - 1, max(-1, first - 6), -1):
        token = doc[i]
        if token.is_sent_start and i < first - 1:
            break
        if (token.pos_ == "VERB" and token.lemma_.lower() in _SAYING) or token.lower_ in (
            "statement",
            "release",
            "communique",
            "reporters",
        ):
            return True
        if token.pos_ == "VERB" or token.text == ",":
            break
    return False


def _place(scene: Scene, cue: Cue, cues: list[Cue]) -> tuple[str | None, str | None]:
    """The place after "in" or "at" in the clause; for a visit the destination."""
    doc = scene.doc
    sentence = scene.sentence_of(cue.at)
    visit = cue.type.value == "visit"
    if visit:
        target = destination(scene, cue)
        if target is not None:
            return _text(scene, target.start, _place_end(scene, target.start)), target.code
        if cue.is_noun and cue.at + 2 < len(doc) and doc[cue.at + 1].lower_ == "to":
            return _text(scene, cue.at + 2, _place_end(scene, cue.at + 2)), None
    best: tuple[int, str, str | None] | None = None
    for place in scene.places:
        if not sentence.start <= place.start < sentence.end:
            continue
        start = _phrase(scene, place.start)
        if start is None or doc[start - 1].lower_ not in _IN:
            continue
        cost = _distance(scene, cue, start, cues)
        if cost < _FAR and (best is None or cost < best[0]):
            best = cost, _text(scene, start, _place_end(scene, start)), place.code
    if best is None:
        best = _site(scene, cue, cues)
    return (best[1], best[2]) if best is not None else (None, None)


def destinations(scene: Scene, cue: Cue) -> list[Place]:
    """All that a visit goes to: "his trip to Kenya, Uganda and Rwanda"."""
    first = destination(scene, cue)
    if first is None:
        return []
    found = [first]
    for place in scene.places:
        if place.start < found[-1].end or place.start > found[-1].end + 3:
            continue
        between = [t.lower_ for t in scene.doc[found[-1].end : place.start]]
        if place.is_state and found[-1].is_state and between and set(between) <= {",", "and", "the", "then", "later"}:
            found.append(place)
    return found


def destination(scene: Scene, cue: Cue) -> Place | None:
    """Where a visit goes: the object of "visit", what stands after "to", "in" or "for"."""
    doc = scene.doc
    sentence = scene.sentence_of(cue.at)
    accepted = {"visit": ("to", "in", "of"), "travel": ("to", "in", "for", "at", "into"), "noun": ("to",)}[cue.frame]
    for place in scene.places:
        if place.start <= cue.at or place.start >= sentence.end:
            continue
        between = doc[cue.at + 1 : place.start]
        if sum(1 for t in between if t.tag_ in ("VBD", "VBZ", "VBP", "MD")) or len(between) > 14:
            return None
        before = place.start - 1
        while before > cue.at and (
            doc[before].pos_ in ("DET", "ADJ", "PROPN", "NOUN") and doc[before].lower_ not in accepted
        ):
            before -= 1
        if doc[before].lower_ in accepted or (cue.frame == "visit" and before == cue.at):
            return place
    return None


def _phrase(scene: Scene, at: int) -> int | None:
    """The start of the noun phrase around a place: "the presidential palace in ..." counts from its preposition."""
    doc = scene.doc
    start = at
    first = scene.sentence_of(at).start
    while (
        start > first
        and doc[start - 1].pos_ in ("DET", "ADJ", "PROPN", "NOUN", "PART", "PUNCT")
        and doc[start - 1].text not in {",", "(", ")", ".", ";", '"'}
    ):
        start -= 1
        if at - start > 6:
            return None
    return start if start > first else None


def _place_end(scene: Scene, start: int) -> int:
    """The end of a place phrase: "Munich, Germany", "the National Palace in Mexico City", "Washington, DC"."""
    doc = scene.doc
    starts = {p.start: p.end for p in scene.places}
    at, last = start, scene.sentence_of(start).end
    while at < last and (_in_place_name(scene, at) or at in starts) and not (at > start and scene.doc[at].pos_ == "DET"):
        at = starts.get(at, at + 1)
    while at + 1 < last:
        if doc[at].text == "," and at + 1 in starts:
            at = starts[at + 1]
        elif doc[at].lower_ == "in" and (at + 1 in starts or (doc[at + 1].lower_ == "the" and at + 2 in starts)):
            at = starts.get(at + 1) or starts[at + 2]
        else:
            break
    return at


def _in_place_name(scene: Scene, at: int) -> bool:
    token = scene.doc[at]
    if any(first <= at < last for first, last, _ in scene.times):
        return False
    return token.pos_ in ("PROPN", "DET", "ADJ", "NOUN") or token.tag_ == "POS"


def _text(scene: Scene, start: int, end: int) -> str:
    if scene.doc[start].lower_ in ("the", "a", "an") and start + 1 < end:
        start += 1
    return scene.text(start, max(end, start + 1)).rstrip(" ,")


def _site(scene: Scene, cue: Cue, cues: list[Cue]) -> tuple[int, str, str | None] | None:
    """A building without a name: "at the presidential palace"."""
    doc = scene.doc
    sentence = scene.sentence_of(cue.at)
    for i in range(sentence.start, sentence.end - 1):
        if doc[i].lower_ not in ("at", "in") or doc[i + 1].pos_ not in ("DET", "PROPN", "ADJ", "PRON"):
            continue
        end = i + 1
        while end < sentence.end and doc[end].pos_ in ("DET", "PROPN", "ADJ", "NOUN", "PART", "PRON"):
            end += 1
        if doc[end - 1].lemma_.lower() in _SITES:
            cost = _distance(scene, cue, i + 1, cues)
            if cost < _FAR:
                return cost, _text(scene, i + 1, end), None
    return None


def _distance(scene: Scene, cue: Cue, at: int, cues: list[Cue]) -> int:
    low, high = (at, cue.at) if at < cue.at else (cue.at + 1, at)
    cost = high - low
    own = _chain(scene, cue)
    for i in range(low, high):
        token = scene.doc[i]
        if i in own or scene.actor_at(i) is not None or token.lemma_.lower() in _TIMED_VERBS:
            continue
        if (
            token.tag_ in ("VBD", "VBZ", "VBP")
            or token.text in {";", '"'}
            or (token.tag_ == "VB" and token.pos_ == "VERB" and i > cue.at)
        ):
            cost += _FAR
    for other in cues:
        if other.at != cue.at and low <= other.at < high and other.governor != cue.governor:
            cost += 25 if other.is_noun else _FAR
    return cost
