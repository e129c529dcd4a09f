"""A scene -> its engagements: one entry for each contact between parties, however often the document mentions it.

It takes a contact word and a handle (date, place, body, round or a named participant); without them nothing is said.
"""

from collections.abc import Iterable

from accord.lexicon.contacts import ContactWords, contact_words
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.reading import Body, Engagement
from accord.model.when import When
from accord.reading.met.bodies import body_of, named_bodies
from accord.reading.met.cues import find_cues
from accord.reading.met.draft import TALKS, Cue, Draft, Side, group_of
from accord.reading.met.merge import Contact, merge, split_by_counterpart
from accord.reading.met.sharing import shared_dates
from accord.reading.met.setting import setting_of
from accord.reading.met.status import status_of
from accord.reading.met.who import left, sides_of
from accord.reading.scene import Scene

_BARE_DETERMINERS = frozenset({"the", "this", "these", "that", "those", "both", "during"})
_FRESH = frozenset({"another", "separate", "separately", "different"})
_DURING = frozenset({"during", "at", "within", "amid", "sidelines", "margins", "sideline", "margin"})
_MULTILATERAL = frozenset({Type.SUMMIT, Type.CONFERENCE})


def find_engagements(scene: Scene, *, bodies: tuple[Body, ...] = (), attributions: Iterable[object] = ()) -> tuple[Engagement, ...]:
    """The contacts that the scene tells of, in the order of their first mention.

    `bodies` are those found in the same scene; `attributions` is taken for the sake of one signature for all questions.
    """
    del attributions
    words = contact_words()
    cues = find_cues(scene, words=words)
    named = named_bodies(scene, words=words, bodies=bodies)
    drafts = [draft for cue in cues for draft in _drafts(scene, cue, cues, named, words)]
    contacts = merge(drafts)
    dates = shared_dates(scene, contacts)
    found = (_engagement(scene, contact, date, contacts, bodies) for contact, date in zip(contacts, dates, strict=True))
    return tuple(e for e in found if e is not None)


def _drafts(
    scene: Scene, cue: Cue, cues: list[Cue], named: list[tuple[int, int, str]], words: ContactWords
) -> list[Draft]:
    """What one cue says, or nothing if it tells of no contact after all."""
    status, firm = status_of(scene, cue, words=words)
    sides = sides_of(scene, cue, words=words)
    if status is None or not _serious(scene, cue, sides, words):
        return []
    body, ordinal = body_of(scene, cue, named=named, words=words)
    setting = setting_of(scene, cue, cues)
    kind = _type(cue, body, words)
    status = _by_calendar(scene, status, setting.date, firm=firm)
    fresh = any(t.lower_ in _FRESH for t in scene.doc[cue.start : cue.at]) or (status is Status.PLANNED and _next(scene, cue))
    sentence = scene.sentence_number(cue.at)
    draft = Draft(
        type=kind,
        status=status,
        sides=sides,
        at=cue.at,
        sentence=sentence,
        evidence=(_extent(scene, cue, cues),),
        cues=((cue.at, cue.at + 1),),
        date=setting.date,
        day_words=setting.day_words,
        place=setting.place,
        state=setting.state,
        body=body,
        ordinal=ordinal,
        bare=not sides or _attended(scene, cue),
        fresh=fresh,
        firm=firm,
        within=_within(scene, cue, cues),
        heading=sentence in scene.headings,
        people_of=_people_of(scene, sides),
    )
    if not _two_sided(scene, draft, cue):
        return []
    others = list(sides[1:])
    if _goes_apart(scene, cue, draft, words):
        parts = [Side(_party_of(scene, name), (name,)) for other in others for name in other.people]
        return split_by_counterpart(draft, parts)
    return [draft]


def _attended(scene: Scene, cue: Cue) -> bool:
    """Whether the only people named are those who came too: "The talks were also attended by the ambassador"."""
    verb = scene.doc[cue.governor]
    return (
        cue.is_noun
        and scene.doc[cue.start].lower_ in _BARE_DETERMINERS
        and verb.i > cue.at
        and verb.tag_ == "VBN"
        and verb.lemma_ in ("attend", "join")
    )


def _next(scene: Scene, cue: Cue) -> bool:
    return any(t.lower_ in ("next", "another") for t in scene.doc[cue.start : cue.at])


def _type(cue: Cue, body: str | None, words: ContactWords) -> Type:
    """A meeting of a named body is its session, of a named dialogue a round of it."""
    if body is not None and group_of(cue.type) == TALKS:
        return words.standing.get(body.split()[-1].lower(), Type.SESSION)
    return cue.type


def _party_of(scene: Scene, name: str) -> frozenset[str]:
    return frozenset(p.country for p in scene.people if p.name == name and p.country)


def _people_of(scene: Scene, sides: tuple[Side, ...]) -> tuple[tuple[str, str], ...]:
    countries = {p.name: p.country for p in scene.people if p.country}
    return tuple((countries[n], n) for side in sides for n in side.people if n in countries)


def _serious(scene: Scene, cue: Cue, sides: tuple[Side, ...], words: ContactWords) -> bool:
    """Whether a verb of many senses has the object that makes it a contact: "signed an accord", not "delivered a speech"."""
    doc = scene.doc
    verb = doc[cue.at]
    if cue.frame == "sign":
        if verb.dep_ == "acl" and not any(first > cue.at for first, _, _ in scene.times if first < verb.sent.end):
            return False
        named = any(t.lemma_.lower() in words.instruments or t.lower_ in words.instruments for t in verb.sent)
        return named or any(c.dep_ == "agent" for c in verb.children)
    if cue.frame == "give":
        given = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        return bool(given) and not any(c.lemma_.lower() in words.speeches for c in given)
    if verb.lemma_ == "exchange":
        return any(t.lower_ in ("views", "opinions", "ideas", "notes") for t in doc[cue.at + 1 : cue.at + 4])
    if cue.frame == "call_on":
        return not any(t.tag_ == "TO" and t.head.i > cue.at and t.head.tag_ == "VB" for t in doc[cue.at : verb.sent.end])
    if cue.type is Type.HANDOVER:
        return len(frozenset().union(*(s.parties for s in sides))) > 1
    return True


def _two_sided(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether a verb has the sides it needs; a noun may take them from elsewhere."""
    if cue.is_noun:
        return not (len(draft.sides) > 1 and len(draft.parties) == 1 and all(s.parties for s in draft.sides))
    if cue.frame in ("visit", "travel"):
        return bool(draft.sides) and draft.state is not None and {draft.state} != set(draft.sides[0].parties)
    if cue.frame in ("with", "gather"):
        if len(draft.parties) >= 2 or draft.body is not None:
            return True
        return len(draft.sides) > 1 and not (draft.sides[0].parties and draft.sides[0].parties == draft.sides[1].parties)
    if cue.frame == "sign":
        return bool(draft.sides) or _signed_by_them(scene, cue)
    if cue.frame == "open":
        return len(draft.parties) > 1
    if cue.frame == "give":
        return len(draft.parties) >= 2 or bool(draft.date.value)
    if cue.frame in ("discuss", "speak") and len(draft.parties) > 1 and _by_phone(scene, cue):
        return True
    if cue.frame == "discuss":
        return len(draft.sides) > 1 and len(draft.parties) >= 2 and all(s.people or draft.heading for s in draft.sides)
    return len(draft.sides) > 1 and len(draft.parties) >= 2


def _by_phone(scene: Scene, cue: Cue) -> bool:
    return any(t.lower_ in ("phone", "telephone", "video", "videolink") for t in scene.sentence_of(cue.at))


def _signed_by_them(scene: Scene, cue: Cue) -> bool:
    """Whether those who signed are the ones met before: "They signed the minutes", "a final protocol was signed"."""
    verb = scene.doc[cue.at]
    if verb.tag_ == "VBN":
        return True
    return any(c.dep_ == "nsubj" and (c.lower_ in ("they", "both") or c.tag_ == "NNS") for c in verb.children)


def _goes_apart(scene: Scene, cue: Cue, draft: Draft, words: ContactWords) -> bool:
    """Whether one person met several named others one by one: "held talks with A, B and C"."""
    if draft.group != TALKS or len(draft.sides) < 2 or draft.body is not None or cue.frame in ("receive", "gather"):
        return False
    others = [name for side in draft.sides[1:] for name in side.people]
    if len(others) < 2 or len(draft.sides[0].people) != 1 or len(draft.sides) > 2:
        return False
    return not any(t.lower_ in words.together for t in scene.sentence_of(cue.at))


def _by_calendar(scene: Scene, status: Status, date: When, *, firm: bool) -> Status:
    """A contact on a day after the report is planned, whatever the tense; without a sign of its own one before it was held."""
    if scene.published is None:
        return status
    if status in (Status.HELD, Status.ONGOING) and date.earliest is not None and date.earliest > scene.published:
        return Status.PLANNED
    if status is Status.PLANNED and date.latest is not None and date.latest < scene.published and not firm:
        return Status.HELD
    return status


def _extent(scene: Scene, cue: Cue, cues: list[Cue]) -> tuple[int, int]:
    """The sentence; where it has several contacts, the clause or the noun phrase with what follows it."""
    sentence = scene.sentence_of(cue.at)
    rivals = [c for c in cues if c.at != cue.at and sentence.start <= c.at < sentence.end and group_of(c.type) != group_of(cue.type)]
    if not rivals:
        return scene.trim(sentence.start, sentence.end)
    if cue.is_noun:
        end = min([c.start for c in rivals if c.start > cue.at] or [sentence.end])
        return scene.trim(cue.start, max(end, cue.at + 1))
    start, end = scene.clause(scene.doc[cue.at])
    return (start, end) if start <= cue.at < end else scene.trim(sentence.start, sentence.end)


def _within(scene: Scene, cue: Cue, cues: list[Cue]) -> int | None:
    """The cue that this one takes place within: "talks during the visit", "met at the summit"."""
    doc = scene.doc
    for other in cues:
        if other.at == cue.at or not other.is_noun or scene.sentence_number(other.at) != scene.sentence_number(cue.at):
            continue
        if group_of(other.type) not in ("visit", "forum", TALKS) or other.start == 0 or (group_of(other.type) == TALKS and cue.is_noun):
            continue
        ahead = {t.lower_ for t in doc[max(0, other.start - 3) : other.start]}
        if ahead & _DURING:
            return other.at
    return None


def _engagement(scene: Scene, contact: Contact, date: When, contacts: list[Contact], bodies: tuple[Body, ...]) -> Engagement | None:
    """The entry for a contact; None where it has no handle or fewer than two parties."""
    parties = _parties(scene, contact, contacts, bodies)
    handles = (date.value, contact.day_words, contact.place, contact.body, contact.ordinal, contact.people)
    if not any(handles) and not (contact.group == "signing" and len(parties) > 1):
        return None
    if all(d.heading for d in contact.drafts) and not (len(parties) > 1 and contact.people):
        return None
    alone = (contact.group == "visit" and contact.people) or contact.type in _MULTILATERAL or any(_is_organisation(p) for p in parties)
    if not parties or (len(parties) < 2 and not alone):
        return None
    told = [d for d in contact.drafts if not d.heading] or contact.drafts
    spans = {scene.span(*e) for d in told for e in d.evidence}
    return Engagement(
        evidence=tuple(sorted(spans)),
        cues=tuple(dict.fromkeys(scene.span(*c) for d in told for c in d.cues)),
        confidence=_confidence(contact, parties, date),
        type=contact.type,
        status=contact.status,
        parties=parties,
        participants=contact.people,
        body=contact.body,
        ordinal=contact.ordinal,
        date=date,
        place=contact.place,
    )


def _parties(scene: Scene, contact: Contact, contacts: list[Contact], bodies: tuple[Body, ...]) -> tuple[str, ...]:
    """The codes it names; where it names fewer than two, those of its body, of the talks before it or the two sides of the document."""
    parties = set(contact.parties)
    if contact.group == "visit" and contact.state:
        parties.add(contact.state)
    if len(parties) >= 2 or any(_is_organisation(p) for p in parties):
        return tuple(sorted(parties))
    if contact.body:
        of_body = next((b.parties for b in bodies if b.parties and contact.body in (b.name, b.acronym, *b.names)), ())
        if parties <= set(of_body):
            parties |= set(of_body)
    if len(parties) < 2 and contact.group in ("signing", "handover"):
        parties |= _of_kin(contact, contacts)
    if len(parties) < 2 and contact.type not in _MULTILATERAL and len(scene.sides) > 1:
        three_way = any(t.lower_ in ("tripartite", "trilateral") for d in contact.drafts for t in scene.sentence_of(d.at))
        if parties <= set(scene.sides) or (three_way and len(scene.sides) == 2):
            parties |= set(scene.sides)
    return tuple(sorted(parties))


def _is_organisation(code: str) -> bool:
    """Whether a party's code is that of an organisation of states, whose meetings have more parties than one."""
    return len(code) > 2 and "-" not in code


def _of_kin(contact: Contact, contacts: list[Contact]) -> frozenset[str]:
    """The parties of the talks just before a signing, or the giver of the handover before."""
    first = contact.drafts[0]
    for other in sorted(contacts, key=lambda c: -c.drafts[0].at):
        if other is contact or other.drafts[0].at > first.at or not contact.parties <= other.parties | contact.parties:
            continue
        if contact.group == "signing" and other.group == TALKS and first.sentence - other.drafts[-1].sentence <= 3:
            return other.parties
        if contact.group == "handover" and other.group == "handover" and len(other.drafts[0].sides) == 2:
            return other.drafts[0].sides[0].parties if contact.parties else other.parties
    return frozenset()


# 0.5 for a cue with its parties; each slot that the words fill makes a wrong reading less likely.
def _confidence(contact: Contact, parties: tuple[str, ...], date: When) -> float:
    score = 0.5
    score += 0.15 * (len(contact.parties) >= 2)
    score += 0.1 * bool(contact.people)
    score += 0.1 * (date.value is not None)
    score += 0.05 * bool(contact.place)
    score += 0.05 * bool(contact.body)
    score += 0.05 * (len(contact.drafts) > 1)
    return round(min(score, 1.0) * (1.0 if len(parties) > 1 else 0.7), 2)
