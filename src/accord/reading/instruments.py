"""A scene -> the texts that bind or record: treaties, agreements, joint statements, with status, parties and date.

It takes a noun for a text and a sign that it is one: a name, an act upon it, its use as a basis. Consent is none.
"""

from collections.abc import Mapping
from dataclasses import replace

from accord.lexicon.instruments import instrument_words
from accord.model.codes import EngagementType
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.model.reading import Engagement, Instrument
from accord.model.span import Span
from accord.model.when import When
from accord.reading.areas import areas_in
from accord.reading.naming import codes_in
from accord.reading.scene import Scene
from accord.reading.texts.ahead import told_plainly
from accord.reading.texts.candidates import Candidate, find_candidates
from accord.reading.texts.counting import drafts_of
from accord.reading.texts.dating import also_signed, date_of
from accord.reading.texts.draft import Draft
from accord.reading.texts.gatherings import DAY, at_that_time
from accord.reading.texts.joined import in_rows
from accord.reading.texts.listed import in_lists
from accord.reading.texts.own import own_title
from accord.reading.texts.owners import parties_for
from accord.reading.texts.ruled_out import is_ruled_out
from accord.reading.texts.settling import status_of

_MOST_EVIDENCE = 3
# sentences between a signing and one told "also"
_BESIDES = 4


def find_instruments(
    scene: Scene, *, engagements: tuple[Engagement, ...] = (), told: Mapping[int, float] | None = None
) -> tuple[Instrument, ...]:
    """The texts of one document, in the order of their first mention; the document itself first if it is one.

    `engagements` are the contacts found in it: the day of a meeting dates what was signed there. `told` are tokens that
    are said to name a text, with how sure that is: they count where the rules see no sign of one.
    """
    words = instrument_words()
    found: list[Instrument] = []
    title = own_title(scene)
    candidates = in_lists(scene, find_candidates(scene, words=words), words=words)
    candidates = in_rows(scene, candidates, words=words)
    drafts = drafts_of(scene, candidates, words=words, told=told or {})
    if title is not None:
        found.append(_own(scene, *title))
        drafts = [d for d in drafts if not _is_own(d, title[2])]
    drafts = [d for d in drafts if not is_ruled_out(scene, d)]
    read = [(draft, _instrument(scene, draft, engagements)) for draft in drafts]
    read = [(draft, _as_signed(scene, draft, instrument, engagements)) for draft, instrument in read]
    found += [_on_that_day(scene, draft, instrument, read) for draft, instrument in read]
    return tuple(found)


def _as_signed(scene: Scene, draft: Draft, instrument: Instrument, engagements: tuple[Engagement, ...]) -> Instrument:
    """The text with the day of its signing, where that is read as a contact of its own."""
    if instrument.date.value is not None or instrument.status is not Status.SIGNED:
        return instrument
    plain = [
        a.at
        for a in draft.acts
        if a.verb and not a.ahead and a.raw is Status.SIGNED and told_plainly(scene.doc[a.at], verb=True)
    ]
    signed = {scene.span(at, at + 1) for at in plain if not at_that_time(scene.sentence_of(at))}
    for engagement in engagements:
        day = engagement.date
        if engagement.type is EngagementType.SIGNING and signed & set(engagement.cues) and len(day.value or "") == DAY:
            return replace(instrument, date=day)
    return instrument


def _on_that_day(
    scene: Scene, draft: Draft, instrument: Instrument, read: list[tuple[Draft, Instrument]]
) -> Instrument:
    """The text with the day of the one signed before it, where it is told as signed besides: "they also signed"."""
    if instrument.date.value is not None or instrument.status is not Status.SIGNED or not also_signed(scene, draft):
        return instrument
    number = scene.sentence_number(draft.members[0].head)
    before = [
        text.date
        for other, text in read
        if 0 <= number - scene.sentence_number(other.members[0].head) <= _BESIDES
        and other.members[0].head < draft.members[0].head
        and text.status is Status.SIGNED
    ]
    day = before[-1] if before else None
    return replace(instrument, date=day) if day is not None and len(day.value or "") == DAY else instrument


def _is_own(draft: Draft, kind: Type) -> bool:
    """Whether a draft only names the document again: "this joint statement"."""
    full = draft.fullest
    return full.type is kind and full.year is None and not any(a.ahead for a in draft.acts)


def _own(scene: Scene, start: int, end: int, kind: Type) -> Instrument:
    codes = codes_in(scene, start, end)
    return Instrument(
        evidence=(scene.span(start, end),),
        cues=(scene.span(start, end),),
        confidence=0.95,
        name=scene.text(start, end),
        type=kind,
        status=Status.ISSUED,
        parties=codes if len(codes) > 1 else scene.sides,
        date=_own_date(scene, end),
        areas=areas_in(scene.clean.text),
    )


def _own_date(scene: Scene, at: int) -> When:
    """The full date of its dateline, if it stands right behind the title, else the day of publication."""
    published = scene.document.published
    # 14: a place, a weekday and the date; further off it may be that of anything
    limit = len(scene.doc) if published.value is None else at + 14
    for first, _, expression in scene.times:
        if at <= first < limit and expression.when.value and len(expression.when.value) == DAY:
            when = scene.when(expression)
            days = (published.latest - when.latest).days if published.latest and when.latest else 0
            # a week: a statement is put out within days
            if 0 <= days <= 7:
                return when
    return published


def _instrument(scene: Scene, draft: Draft, engagements: tuple[Engagement, ...]) -> Instrument:
    full = draft.fullest
    name = scene.text(full.start, full.end)
    if full.stands_for is not None:
        name = f"{full.stands_for} {_matter(scene, full)}"
    status = status_of(scene, draft)
    date = date_of(scene, draft, status=status, engagements=engagements)
    evidence = _evidence(scene, draft)
    return Instrument(
        evidence=evidence,
        cues=tuple(
            scene.span(c.start, c.end) for c in sorted((*draft.members, *draft.mentions), key=lambda c: c.start)
        ),
        # a name in capitals is sure; one in small letters stands on an act or a year
        confidence=min(draft.sure, 0.9 if full.capital or draft.acts else 0.7),
        name=name,
        type=full.type,
        status=status,
        parties=parties_for(scene, draft),
        date=date,
        areas=areas_in(name) or areas_in(" ".join(span.text for span in evidence)),
    )


def _matter(scene: Scene, c: Candidate) -> str:
    """What a text that is only called "one" or "another" is about."""
    if c.matter is None:
        return scene.text(c.start + 1, c.end)
    link = "" if scene.doc[c.matter[0]].lower_ == "to" else "on "
    return link + scene.text(*c.matter)


def _evidence(scene: Scene, draft: Draft) -> tuple[Span, ...]:
    places = sorted(c.head for c in (*draft.members, *draft.mentions))
    spans = dict.fromkeys(scene.sentence_span(at) for at in places)
    return tuple(list(spans)[:_MOST_EVIDENCE])
