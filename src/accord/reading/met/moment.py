"""When a contact took place: the time that belongs to its cue. A time of another clause is never taken.

"said on Friday", "the agreement of 2008" and "since May" date nothing.
"""

from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.times import WEEKDAYS
from accord.model.when import UNKNOWN, When
from accord.reading.helping_verbs import helpers_of
from accord.reading.joined_times import joined
from accord.reading.met.agreed_at import agreed_in
from accord.reading.met.counted import CountedFrom, ahead_of, clause_of, counts_this_year
from accord.reading.met.destination import right_behind
from accord.reading.met.draft import Cue
from accord.reading.met.first_meant import drops, meant_before, meant_then, was_first_meant, was_set_before
from accord.reading.met.guests import stays_since
from accord.reading.met.named import year_of_name
from accord.reading.met.other_days import (
    across_the_verb,
    awaited_then,
    before_agreeing_on,
    before_what_is_ahead,
    counted_out_of,
    last_met,
    of_agreeing,
    period_of_text,
    when_it_was,
    years_of_something,
)
from accord.reading.met.receivers import SENDS
from accord.reading.met.rows import ends_list
from accord.reading.met.walls import asides, in_aside_of_another, told_elsewhere
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

_SAYING = frozenset(
    """say tell announce add state report declare reveal note explain confirm stress claim write publish release issue
    disclose quote comment remark""".split()
)
# "due to begin on Sunday", "which will run until 4 May" belong to the contact before them
TIMED_VERBS = frozenset(
    """begin start hold host schedule set due slat take open run slate plan originally kick be will""".split()
)
# of a postponed meeting only the new date counts
_MOVED = frozenset({"postpone", "delay", "reschedule", "defer", "move", "shift"})
_SET = frozenset({"set", "schedule", "slate", "due", "plan"})
_OF_CONTACTS = frozenset(
    """hold host take begin start conclude open schedule run attend launch sign plan set convene co-host
    stage end involve feature gather draw""".split()
)
# "the second week of April", "the end of May": the time is of the contact all the same
_PARTS = frozenset(
    """hour evening morning afternoon night week half part end beginning start middle quarter day third fortnight
    course""".split()
)
_NEWS_DAYS = WEEKDAYS | {"today", "yesterday", "tomorrow"}
_OTHER_CLAUSE = frozenset({"since", "until", "when", "while", "after", "before", "because"})
# a cost of tokens between; at 100 and above the time or place belongs to something else
FAR = 100
# "initialled in Baku in December": tokens from a verb to the time that is its own
_NEAR = 4


def time_of(
    scene: Scene, cue: Cue, cues: list[Cue], *, clauses: tuple[CountedFrom, ...] = (), certain: bool = False
) -> tuple[When, str]:
    """The time of a contact and its words, which may be all there is ("Tuesday" in a report without a date).

    `clauses` tell of other contacts that days are counted from, at other times. Of a `certain` contact also the time
    of its sentence that is nobody else's.
    """
    number = scene.sentence_number(cue.at)
    anchor = clause_of(clauses, cue.at, number)
    sentence = scene.sentence_of(cue.at)
    best: tuple[int, TimeExpression] | None = None
    verb = scene.doc[cue.governor]
    put_off = verb.lemma_ in ("put", "push") and any(c.lower_ in ("off", "back") for c in verb.children)
    moved = cue.is_noun and (verb.lemma_ in _MOVED or put_off)
    dropped = cue.is_noun and drops(verb)
    since = stays_since(scene, cue) or _goes_on(verb, cue)
    later = ahead_of(scene, cue)
    for first, last, expression in scene.times:
        if first < sentence.start or first >= sentence.end or not _dates(expression, cue, since=since):
            continue
        if moved and (first < cue.governor or meant_before(scene, first)):
            continue
        if dropped and _fresh(scene, first, last) and not meant_then(scene, cue, first):
            continue
        if not moved and not dropped and (was_first_meant(scene, first) or was_set_before(scene, cue, first)):
            continue
        if anchor is not clause_of(clauses, first, number) or (later is not None and first < later):
            continue
        if counts_this_year(scene, cue, expression) or _only_now(scene, first):
            continue
        if cue.frame == "sign" and period_of_text(scene, cue, first, expression):
            continue
        if years_of_something(scene, first, expression):
            continue
        cost = _cost(scene, cue, first, last, cues)
        if certain and cost >= FAR and not _of_another(scene, cue, first, last, cues):
            cost = FAR - 1
        if cost < FAR and (best is None or cost < best[0]):
            best = cost, expression
    if best is None and (then := when_it_was(scene, cue) or last_met(scene, cue)) is not None:
        day = then.when.value or ""
        return replace(scene.when(then), value=day.removesuffix("/..")) if day else UNKNOWN, then.text.lower()
    if best is None:
        return UNKNOWN, ""
    when = joined(scene, best[1]) or _same_day(scene, cue, best[1]) or scene.when(best[1])
    if moved and when.value is not None and when.value.startswith("../"):
        when = replace(when, value=when.value.removeprefix("../"))
    return when, best[1].text.lower()


def _only_now(scene: Scene, first: int) -> bool:
    """Whether "now" is said of a plan that was changed: "will now be held on 11 July"."""
    around = {t.lower_ for t in scene.doc[max(0, first - 2) : first + 3]}
    return scene.doc[first].lower_ == "now" and bool(around & {"will", "would", "to"})


def _goes_on(verb: Token, cue: Cue) -> bool:
    """Whether an exercise is told as done again and again from a day on: "have been holding patrols since May"."""
    helpers = helpers_of(verb)
    done = verb.tag_ == "VBN" and not cue.is_noun and helpers & {"has", "have"}  # "have patrolled together since May"
    return cue.type.value == "exercise" and ((verb.tag_ == "VBG" and "been" in helpers) or bool(done))


def _same_day(scene: Scene, cue: Cue, expression: TimeExpression) -> When | None:
    """The last day that had come, for "the same day" of what is told as done after a day still ahead was named."""
    when, published = expression.when, scene.published
    if "same" not in expression.text.lower() or when.earliest is None or published is None:
        return None
    if when.earliest <= published or scene.doc[cue.governor].tag_ != "VBD":
        return None
    before = [e for first, _, e in scene.times if first < cue.at and e.when.earliest == e.when.latest]
    over = [e for e in before if e.when.earliest is not None and e.when.earliest <= published]
    return scene.when(over[-1]) if over else None


def _dates(expression: TimeExpression, cue: Cue, *, since: bool) -> bool:
    if expression.type is TimexType.SET or (
        expression.type is TimexType.DURATION
        and expression.role is not TimeRole.DEADLINE
        and not (expression.role is TimeRole.POINT and expression.when.value)  # "in two months"
    ):
        return False
    if expression.role is TimeRole.SINCE and (cue.type.value == "training" or since):
        return True
    if expression.role in (TimeRole.SINCE, TimeRole.DURATION, TimeRole.SPAN_UNTIL_NOW):
        return False
    if expression.when.value is None and (expression.clock or "hour" in expression.text or "minute" in expression.text):
        return False
    return (
        expression.role is not TimeRole.DEADLINE
        or cue.governor != cue.at
        or cue.type.value in ("handover", "signing", "exercise", "visit", "session", "meeting", "summit")
    )


def _cost(scene: Scene, cue: Cue, first: int, last: int, cues: list[Cue]) -> int:
    """How far a time stands from the cue: tokens, with a wall at verbs, other cues and nouns that own the time."""
    doc = scene.doc
    if first > 0 and (doc[first - 1].lower_ == "time" or counted_out_of(scene, first)):
        return FAR  # "for the third time this year", "the second this month"
    agreeing = cue.frame != "agree" and of_agreeing(scene, first, last)
    agreeing = agreeing or before_agreeing_on(scene, cue, last) or (last < cue.start and agreed_in(scene, cue))
    if last <= cue.at and (agreeing or before_what_is_ahead(scene, cue, first, last)):
        return FAR
    if any(_own_participle(scene, c, first) for c in cues if c.at != cue.at and last <= cue.at):
        return FAR  # "initialled in May, will be signed"
    if cue.type.value == "exercise" and year_of_name(doc[first:last]):
        return _AFTER_ALL
    owner = _owner(scene, first, last)
    phrase_end = max(cue.end, cue.at + 1)
    if owner is not None:
        return 0 if cue.start <= owner < phrase_end else FAR
    if cue.start <= first and last <= phrase_end:
        if doc[last].pos_ == "DET" and _said(scene, first):
            return FAR  # "said in a statement Saturday the talks will"
        return 0
    if first == phrase_end + 1 and doc[phrase_end].lower_ in ("in", "on", "for", "from"):
        return 1
    if right_behind(scene, cue, first) or awaited_then(doc, cue, first):
        return 1
    if last <= cue.at and _clause_before(scene, cue, last):
        return FAR  # "starting with two boats in May, after a meeting of ministers"
    own = own_words(scene, cue)
    if in_aside_of_another(doc, cue, first, own):
        return FAR
    timed = TIMED_VERBS if cue.type.value == "visit" else TIMED_VERBS | {"end", "conclude", "close"}
    low, high = (last, cue.at) if last <= cue.at else (phrase_end, first)
    cost = high - low
    over = asides(doc, low, high)
    for i in range(low, high):
        token = doc[i]
        if i in own or i in over or scene.actor_at(i) is not None or token.lemma_.lower() in timed:
            continue
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("aux", "auxpass"):
            cost += FAR
        elif token.tag_ == "VBN" and token.dep_ == "acl" and first > cue.at:
            cost += 20 if _fresh(scene, first, last) else FAR
        elif (
            token.tag_ in ("VB", "VBG")
            and token.pos_ != "AUX"
            and token.dep_ not in ("amod", "compound")
            and not any(c.i == cue.at for c in token.children)
        ):
            cost += FAR if token.tag_ == "VB" else 40
        elif token.text == "--" or ends_list(scene, i):
            cost += FAR
    if first > cue.at and any(token.lower_ in _OTHER_CLAUSE for token in doc[low : first - 1]):
        cost += FAR
    if sum(token.text == '"' for token in doc[low:high]) % 2 and not _in_scare_quotes(scene, cue.at):
        cost += FAR
    for other in cues:
        if other.at in over:
            continue
        if other.at != cue.at and low <= other.at < high and other.governor != cue.governor:
            cost += 25 if other.is_noun else FAR
        elif other.at != cue.at and low <= other.at < high:
            cost += 3
    if _said(scene, first) or across_the_verb(scene.doc, cue, first, last, cues):
        cost += FAR
    if cost < FAR and first > cue.at + 2 and doc[first - 2].lemma_.lower() in _SET and cue.is_noun:
        return 2  # "a gathering set for next week"
    if _went_before(scene, cue, last):
        cost += FAR
    return cost + _elsewhere(scene, first, last, own | over, cues=cues)


# more than any time of the clause costs, less than one of another clause
_AFTER_ALL = 60


def _of_another(scene: Scene, cue: Cue, first: int, last: int, cues: list[Cue]) -> bool:
    """Whether a time is of the saying, of a noun that owns it, or stands with another contact of the sentence."""
    if _said(scene, first) or _owner(scene, first, last) is not None:
        return True
    sentence = scene.sentence_of(cue.at)
    rivals = (c for c in cues if c.at not in (cue.at, cue.governor) and sentence.start <= c.at < sentence.end)
    return any(abs(c.at - first) < abs(cue.at - first) for c in rivals)


def _in_scare_quotes(scene: Scene, at: int) -> bool:
    """Whether the word stands within a name in quotation marks: "agreed to hold "law enforcement dialogues" in May"."""
    before = [t for t in scene.doc[max(0, at - 8) : at] if t.text == '"']
    after = [t for t in scene.doc[at + 1 : at + 9] if t.text == '"']
    if not before or not after:
        return False
    return all(t.tag_ not in ("VBD", "VBZ", "VBP", "MD") for t in scene.doc[before[-1].i : after[0].i])


def _clause_before(scene: Scene, cue: Cue, last: int) -> bool:
    """Whether a time closes a clause that the contact only follows: "in May, after a meeting"."""
    doc = scene.doc
    return cue.is_noun and doc[last].text == "," and doc[last + 1].lower_ in ("after", "following", "before")


def _own_participle(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a time stands right behind the participle of another contact."""
    verb = scene.doc[cue.at]
    return verb.tag_ == "VBN" and 0 < first - cue.at <= _NEAR and verb.i > 0 and verb.nbor(-1).text == ","


def _went_before(scene: Scene, cue: Cue, last: int) -> bool:
    """Whether the time is of the way to a forum, not of the forum: "arrived on Wednesday to attend the forum"."""
    verb = scene.doc[cue.governor]
    return (
        cue.is_noun
        and cue.type.value in ("conference", "summit")
        and last <= verb.i
        and verb.tag_ == "VB"
        and verb.head.lemma_ in ("arrive", "fly", "travel", "land", "leave", "go", "come", "depart")
    )


_STAYS = frozenset({"visit", "stay", "trip", "tour"})


def _elsewhere(scene: Scene, first: int, last: int, own: set[int], *, cues: list[Cue]) -> int:
    """What it costs that by the parse the time hangs on another verb: "arrested in May, will be handed over"."""
    at = scene.doc[first:last].root
    for _ in range(4):
        if at.i in own or at.head.i == at.i:
            return 0
        at = at.head
        if at.dep_ == "relcl" and at.i not in own and any(c.lemma_.lower() in _STAYS for c in at.children):
            return FAR  # "signed by the minister, who began a visit on Sunday"
        of_another = at.dep_ in ("relcl", "acl") and any(c.at == at.head.i for c in cues)
        if of_another and at.i not in own and at.head.i not in own:
            return FAR  # "met on the sidelines of the summit that ends on Friday"
        if at.pos_ == "VERB" and at.i not in own and at.lemma_.lower() not in TIMED_VERBS:
            if at.lemma_ in _LEAVING or (at.dep_ == "relcl" and at.lemma_ in _ARRIVING):
                return FAR  # "departed on Friday after talks", "who arrived on Monday, has called on the President"
            if at.tag_ == "VB" and any(at.i == scene.doc[i].head.i and scene.doc[i].dep_ == "conj" for i in own):
                return FAR
            return 50 if at.dep_ not in ("acl", "relcl") or _fresh(scene, first, last) else FAR
    return 0


_LEAVING = frozenset({"leave", "depart"})
_ARRIVING = frozenset({"arrive", "land", "fly", "come", "travel", "reach", "expect"})


def _fresh(scene: Scene, first: int, last: int) -> bool:
    """Whether the time is a day of the news itself ("on Friday", "today"), which belongs to the main report."""
    return any(t.lower_ in _NEWS_DAYS for t in scene.doc[first:last])


_EDITIONS = frozenset({"edition", "iteration", "phase", "version", "leg"})


def own_words(scene: Scene, cue: Cue) -> set[int]:
    """The cue, the verb around it, and what belongs to that verb: "is scheduled to be held"."""
    own = {cue.at}
    noun = scene.doc[cue.at]
    if cue.is_noun:
        own.update(_participles(cue, noun))
        own.update(c.i for c in noun.children if c.dep_ in ("relcl", "acl") and c.lemma_ in _OF_CONTACTS)
        if noun.dep_ == "compound" and cue.type.value == "exercise":
            noun = noun.head  # "the fourth edition of Exercise Blue Reef"
        of = noun.head.pos_ == "ADP" and noun.head.head.pos_ in ("NOUN", "PROPN")
        if noun.head.pos_ in ("NOUN", "PROPN") or (of and noun.head.head.lower_ not in _EDITIONS):
            # "preparations for his trip", "the outcome of the summit": the verb around is not of the contact
            return own
    own.add(cue.governor)
    verb = scene.doc[cue.governor]
    sent = verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_ in SENDS  # "In May it sent men to train"
    said_after = verb.dep_ == "ccomp" and verb.i < verb.head.i and told_elsewhere(verb.head)  # "will meet, she said"
    above = verb.dep_ in ("xcomp", "ccomp") and not said_after
    if (above or sent) and verb.head.pos_ in ("VERB", "AUX", "ADJ"):
        own.add(verb.head.i)
    queue = [verb, *(verb.head,) * (verb.dep_ == "xcomp")]
    while queue:
        for child in queue.pop().children:
            if child.dep_ in ("aux", "auxpass", "xcomp", "acomp", "oprd", "prt") and child.i not in own:
                own.add(child.i)
                queue.append(child)
    return own


def _participles(cue: Cue, noun: Token) -> list[int]:
    """Participles on the noun, wherever a parse hangs them: "the summit among A, B and C, hosted by Lima on Monday"."""
    return [
        t.i
        for t in noun.doc[cue.at + 2 : min(cue.at + 16, noun.sent.end)]
        if t.tag_ == "VBN"
        and t.lemma_ in _OF_CONTACTS
        and t.nbor(-1).text == ","
        and not any(c.dep_ in ("aux", "auxpass") for c in t.children)
    ]


def _owner(scene: Scene, first: int, last: int) -> int | None:
    """The noun that has the time inside its phrase: "the 2017 memorandum", "the agreement of 2008"."""
    doc = scene.doc
    end = doc[last - 1]
    token = doc[first:last].root
    on_a_day = first > 1 and doc[first - 1].lower_ == "on" and doc[last : last + 1].text != "'s"
    if on_a_day and (_fresh(scene, first, last) or doc[first - 2].pos_ == "VERB"):
        return None  # "received on Monday Peru's ambassador", "received on May 4 Deputy Minister"
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
    if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lemma_.lower() in _PARTS:
        return None
    if first > 0 and doc[first - 1].lower_ == "of" and doc[first - 1].head.pos_ in ("NOUN", "PROPN") and end.text:
        return int(doc[first - 1].head.i)
    return None


def _said(scene: Scene, first: int) -> bool:
    """Whether the time is of the saying: "told reporters on Friday", "in a statement on Monday"."""
    doc = scene.doc
    opening = scene.sentence_of(first).start
    for i in range(first - 1, max(opening - 1, first - 6), -1):
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
