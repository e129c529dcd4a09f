"""The day of the news, for what is told on as done the same day: "met on Tuesday ... She also received the envoy".

Only a lead that dates what was done, not what was merely said, gives its day on, and only until another day is named.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from spacy.tokens import Token

from accord.model.codes import Basis
from accord.model.codes import EngagementStatus as Status
from accord.model.when import When
from accord.reading.helping_verbs import helpers_of
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS, Draft
from accord.reading.met.news_day import SAYING, tied
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression

_ACTS = frozenset({"signing", "ceremony", "handover"})
# sentences of the text itself in which the day of the news is told, and how far on it still holds
_OPENING, _REACH = 3, 8
# a day further back is of an event that the news goes back to
_FRESH = timedelta(days=7)
_BACKGROUND = frozenset(
    "separate earlier previously last ago before since recently recent past already once twice when while until".split()
)
_STAYS = frozenset({"visit", "stay", "trip", "tour", "sojourn", "time"})
_COMING_BACK = frozenset("return come fly arrive get".split())
_CLOSING = frozenset("conclude end finish complete wrap wind close round".split())
_REPORTING = frozenset("report write publish release issue quote cite".split())
_VOICING = SAYING | frozenset(
    """praise thank laud hail commend criticise criticize condemn accuse blame deny warn urge appeal demand hope
    reiterate reaffirm affirm stress emphasise emphasize underline underscore claim confirm insist assert argue
    predict""".split()
)
_SHORT_WAY = 6


@dataclass(frozen=True, slots=True)
class Lead:
    """The day on which what the first sentences tell of was done, where they say so, and of whom they tell."""

    sentence: int
    day: TimeExpression
    parties: frozenset[str]
    people: frozenset[str]
    said: bool = False
    """Whether the day is only that on which it was told ("said on Wednesday"): it dates what led to it nearby."""
    there: frozenset[str] = frozenset()
    """Who speaks and whose land it is, where somebody speaks abroad: "said in Lima on Wednesday"."""
    rounds: frozenset[int] = frozenset()
    """The numbers of the rounds and sessions that the text tells of."""


def lead_of(scene: Scene, contacts: list[Contact], dates: list[When]) -> Lead | None:
    """The lead of a text that dates what was done: "agreed on Tuesday to", "On 4 May the ministers opened"."""
    told = [n for n in range(len(scene.sentences)) if n not in scene.headings][:_OPENING]
    for number in told:
        sentence = scene.sentences[number]
        for first, last, expression in scene.times:
            if not sentence.start <= first < sentence.end or not _fresh(scene, expression):
                continue
            done, said = _done(scene, first, last)
            if done or _of_contact(number, expression, contacts, dates):
                actors = scene.actors_in(sentence.start, sentence.end)
                people = frozenset(scene.people[a.person].name for a in actors if a.person is not None)
                there = _abroad(scene, first, last) if said else frozenset()
                rounds = frozenset(contact.ordinal for contact in contacts if contact.ordinal)
                parties = frozenset(p for a in actors for p in a.parties)
                return Lead(number, expression, parties, people, said, there, rounds)
    return None


def _fresh(scene: Scene, expression: TimeExpression) -> bool:
    """Whether it is a day of the week that the text tells of."""
    day, published = expression.when.earliest, scene.published
    if not one_day(expression.when):
        return False
    return day is None or published is None or timedelta(0) <= published - day < _FRESH


def _done(scene: Scene, first: int, last: int) -> tuple[bool, bool]:
    """Whether a day belongs to a verb in the past, and whether that is one of saying."""
    at = scene.doc[first:last].root
    for _ in range(_SHORT_WAY):
        if at.pos_ in ("VERB", "AUX") or at.head.i == at.i:
            break
        at = at.head
    lemma = at.lemma_.lower()
    if _went_home(at):
        return False, False  # "concluded on Tuesday a visit": what he did there was before
    if at.dep_ == "relcl" and lemma in ("arrive", "land", "come", "fly"):
        return False, False  # "the admiral, who arrived on Tuesday, has called on"
    return _over(at) and lemma not in _REPORTING and not _quoted(scene, first), lemma in _VOICING


def _went_home(verb: Token) -> bool:
    """Whether a verb tells of the end of a stay: "concluded a visit to", "returned from a trip"."""
    lemma = verb.lemma_.lower()
    if lemma in _COMING_BACK:
        return any(c.lower_ in ("home", "from", "back") for c in verb.children)
    return lemma in _CLOSING and any(t.lemma_.lower() in _STAYS for c in verb.children for t in (c, *c.children))


def _abroad(scene: Scene, first: int, last: int) -> frozenset[str]:
    """The speaker's state and that in which he speaks, if they are two: "told reporters in Lima on Wednesday"."""
    near = [p for p in scene.places if p.end == first - 1 or (p.start == last + 1 and scene.doc[last].lower_ == "in")]
    verb = scene.doc[first:last].root
    for _ in range(_SHORT_WAY):
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    speaker = {code for a in scene.subjects(verb) if a.person is not None for code in a.parties}
    host = {p.code for p in near if p.code is not None}
    return frozenset(speaker | host) if len(speaker) == len(host) == 1 and speaker != host else frozenset()


def _over(verb: Token) -> bool:
    """Whether a verb is in the simple past: "met", "were signed", not "had met", "have signed"."""
    auxiliaries = helpers_of(verb)
    if auxiliaries & {"had", "has", "have", "will", "would", "to", "may", "could", "should"}:
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(auxiliaries & {"was", "were"}))


def _of_contact(number: int, expression: TimeExpression, contacts: list[Contact], dates: list[When]) -> bool:
    """Whether the day is that of a contact which the sentence tells of: "said on Friday after meeting her"."""
    return any(
        contact.status is Status.HELD
        and date.value == expression.when.value
        and date.distance == expression.when.distance
        and any(d.sentence == number and not d.heading for d in contact.drafts)
        for contact, date in zip(contacts, dates, strict=True)
    )


def _quoted(scene: Scene, at: int) -> bool:
    start = scene.sentence_of(at).start
    return sum(t.text in ('"', "“", "”") for t in scene.doc[start:at]) % 2 == 1


def told_on(scene: Scene, contact: Contact, lead: Lead | None) -> When | None:
    """The day of the lead for a contact that the text tells on as part of the same news."""
    if lead is None or contact.status not in (Status.HELD, Status.ONGOING) or contact.day_words:
        return None
    if contact.ordinal and contact.ordinal < max(lead.rounds, default=0):
        return None  # "In the first round, held in Tacna", told after the second
    if contact.group not in (TALKS, *_ACTS) or any(d.past for d in contact.drafts):
        return None
    if not (contact.people or contact.place or contact.body or contact.ordinal or contact.group == "signing"):
        return None
    same = contact.people and lead.people & set(contact.people)
    pair = len(contact.parties) > 1 and contact.parties <= lead.parties | lead.there
    if not (same or pair or not (contact.parties or contact.people)):
        return None
    if any(t.lower_ in _BACKGROUND for t in scene.sentence_of(contact.opening.at)):
        return None  # "Earlier, he met his counterpart in Lima. In the meeting they discussed"
    if not any(_goes_on(scene, d, lead) for d in contact.drafts):
        return None
    return replace(scene.when(lead.day), basis=Basis.INFERRED, reason="told on with what the text dates so")


def _goes_on(scene: Scene, draft: Draft, lead: Lead) -> bool:
    """Whether a mention is in the simple past, near the lead, with no other day or sign of background before it."""
    gap = draft.sentence - lead.sentence
    spoke = lead.said and (not lead.there or lead.there != draft.with_host)
    if not 0 < gap <= (1 if spoke else _REACH) or draft.heading or draft.aside or _quoted(scene, draft.at):
        return False
    if spoke and draft.group != "signing" and not tied(scene, draft):
        return False
    sentence = scene.sentence_of(draft.at)
    if any(t.lower_ in _BACKGROUND for t in sentence) or _during_stay(scene, draft):
        return False
    verb = _verb(scene.doc[draft.at])
    if verb is None or not _over(verb):
        return False
    for first, _, expression in scene.times:
        if scene.sentences[lead.sentence].end <= first < sentence.start:
            if _past_day(scene, expression) and expression.when.value != lead.day.when.value:
                return False
        elif sentence.start <= first < sentence.end and _other_time(scene, expression, lead):
            return False
    return True


def _other_time(scene: Scene, expression: TimeExpression, lead: Lead) -> bool:
    """Whether it is a time before the report that is not the day of the lead."""
    when, published = expression.when, scene.published
    if when.value is None and when.distance is None:
        return False
    ahead = published is not None and when.earliest is not None and when.earliest > published
    return not ahead and (when.value, when.distance) != (lead.day.when.value, lead.day.when.distance)


def _past_day(scene: Scene, expression: TimeExpression) -> bool:
    day = expression.when.latest
    return one_day(expression.when) and (day is None or scene.published is None or day <= scene.published)


def _verb(token: Token) -> Token | None:
    """The verb that a contact is told by; itself if it is one."""
    at = token
    for _ in range(_SHORT_WAY):
        finite = at.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in at.children)
        if at.pos_ in ("VERB", "AUX") and finite and at.tag_ not in ("VBG", "VB"):
            return at
        if at.head.i == at.i:
            return None
        at = at.head
    return None


def _during_stay(scene: Scene, draft: Draft) -> bool:
    """Whether the words only say that it was during a stay of some days: "During her visit she also met"."""
    sentence = scene.sentence_of(draft.at)
    for token in sentence:
        if token.lower_ == "during" and any(t.lower_ in _STAYS for t in scene.doc[token.i : token.i + _SHORT_WAY]):
            return True
    return False
