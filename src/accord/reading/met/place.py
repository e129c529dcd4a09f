"""Where a contact took place, as printed: "in Split, Croatia", "at the palace"; for a visit, where it goes.

A dateline is no place unless the words say "here", and the place of another clause is never taken.
"""

import re

from accord.lexicon.contacts import contact_words
from accord.lexicon.office_words import office_words
from accord.reading.met.counted import CountedFrom, clause_of
from accord.reading.met.destination import SITES, destination
from accord.reading.met.draft import Cue
from accord.reading.met.first_meant import was_set_before
from accord.reading.met.moment import FAR, TIMED_VERBS, own_words
from accord.reading.met.rows import ends_list
from accord.reading.met.walls import asides, in_aside_of_another, of_talks_about_it, told_elsewhere
from accord.reading.scene import Place, Scene

_IN = frozenset({"in", "at", "near", "off", "outside", "aboard"})
_AMONG_OTHERS = frozenset({"including", "especially", "particularly", "notably", "elsewhere"})
# What stands in a place for a long time or stood there at another time: its place is not that of the contact.
_STANDING = frozenset(
    """mission presence force forces troops operation campaign war conflict crisis situation anniversary regime
    government intervention deployment tragedy ceasefire truce
    hostilities aggression famine unrest fighting violence stability interest investment development event issue
    problem matter election coup process transition peace security reform dispute question threat""".split()
)
# Who is somewhere by trade: "an analyst at the Baltic Centre" tells nothing of where others met.
_ATTACHED = frozenset(
    """analyst expert fellow researcher professor lecturer scholar specialist historian adviser student director head
    correspondent spokesman spokeswoman spokesperson ambassador consul attaché employee official""".split()
)

_WHY = frozenset({"because", "owing", "despite", "amid", "amidst"})


def place_of(
    scene: Scene, cue: Cue, cues: list[Cue], *, clauses: tuple[CountedFrom, ...] = ()
) -> tuple[str | None, str | None]:
    """The place after "in" or "at" in the clause; for a visit the destination.

    `clauses` tell of other contacts that days are counted from, in other places.
    """
    anchor = clause_of(clauses, cue.at, scene.sentence_number(cue.at))
    doc = scene.doc
    sentence = scene.sentence_of(cue.at)
    visit = cue.type.value == "visit"
    if visit:
        target = destination(scene, cue)
        if target is not None:
            return _text(scene, target.start, _place_end(scene, target.start)), target.code
        goal = doc[cue.at + 2 : cue.at + 4]
        here = any(t.lower_ in contact_words().here for t in goal)
        if len(goal) > 1 and cue.is_noun and doc[cue.at + 1].lower_ == "to" and goal[0].tag_ != "VB" and not here:
            return _text(scene, cue.at + 2, _place_end(scene, cue.at + 2)), None
    best: tuple[int, str, str | None] | None = None
    # "visited the mill at Elva the day after his talks in Lima": where, no lexicon knows; of the same state
    near = (
        next((p.code for p in scene.places if any(c.holds(p.start) for c in clauses)), None)
        if anchor is False
        else None
    )
    if cue.frame == "visit" and (seen := _seen(scene, cue)) is not None:
        return seen, near
    for place in scene.places:
        if not sentence.start <= place.start < sentence.end or (cue.is_noun and cue.start <= place.start < cue.at):
            continue  # "the 15th Fiji-Tonga summit" was in neither by that
        if anchor is not None and anchor is not clause_of(clauses, place.start, scene.sentence_number(cue.at)):
            continue
        if _owns(scene, place) or was_set_before(scene, cue, place.start):
            continue
        start = _phrase(scene, place.start)
        if start is None or doc[start - 1].lower_ not in _IN:
            continue
        if start > 1 and doc[start - 2].lower_ in _AMONG_OTHERS:
            continue  # "discussed developments, including in Fiji"
        if start > 1 and doc[start - 2].i != cue.at and doc[start - 2].lemma_.lower() in _STANDING | _ATTACHED:
            continue
        cost = _distance(scene, cue, start, cues)
        if cost < FAR and (best is None or cost < best[0]):
            best = cost, _text(scene, start, _place_end(scene, start)), place.code
    if best is None and not visit and (town := _here(scene, cue, cues, clauses)) is not None:
        return town
    if best is None:
        best = _site(scene, cue, cues, clauses)
    if best is None and visit and near is not None:
        return None, near
    return (best[1], best[2]) if best is not None else (None, None)


def _owns(scene: Scene, place: Place) -> bool:
    """Whether a state only owns what stands behind it: "in Fiji's methods", but not "in Fiji's capital"."""
    if not place.is_state or scene.doc[place.end].tag_ != "POS":
        return False
    owned = scene.doc[place.end + 1 : place.end + 5]
    return all(t.pos_ != "PROPN" and t.lemma_.lower() not in SITES | _PARTS_OF_STATES for t in owned)


_PARTS_OF_STATES = frozenset(
    """region district state north south east west coast waters airspace territory county department mountain lake
    desert""".split()
)


def host_of(scene: Scene, cue: Cue) -> tuple[str, str] | None:
    """The state that is to host a contact, as its place: "the next meeting will be hosted by Brazil"."""
    verb = scene.doc[cue.governor]
    if not cue.is_noun or verb.lemma_ != "host":
        return None
    agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children]
    hosts = agents or [c for c in verb.children if c.dep_ == "nsubj"]
    place = next((p for p in scene.places if p.is_state and any(p.start <= h.i < p.end for h in hosts)), None)
    return (scene.text(place.start, place.end), place.code) if place is not None else None


def _seen(scene: Scene, cue: Cue) -> str | None:
    """The building or spot that is the object of "visit": "visited, on Sunday, the border post of Caripande"."""
    for child in scene.doc[cue.at].children:
        if child.dep_ == "dobj" and child.i > cue.at and (child.lemma_.lower() in SITES or child.pos_ == "PROPN"):
            end = child.i + 1
            if end + 1 < len(scene.doc) and scene.doc[end].lower_ in ("of", "in", "at"):
                end = _place_end(scene, end + 1)
            return _text(scene, child.left_edge.i, end)
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
    while (
        at < last and (_in_place_name(scene, at) or at in starts) and not (at > start and scene.doc[at].pos_ == "DET")
    ):
        if at > start and _begins_person(scene, at):
            return at  # "In Luanda President Melo received"
        at = starts.get(at, at + 1)
    while at + 1 < last:
        if doc[at].text == "," and at + 1 in starts:
            at = starts[at + 1]
        elif doc[at].lower_ == "in" and (at + 1 in starts or (doc[at + 1].lower_ == "the" and at + 2 in starts)):
            at = starts.get(at + 1) or starts[at + 2]
        else:
            break
    return at


def _begins_person(scene: Scene, at: int) -> bool:
    """Whether an official is named from here on, with the office before the name: "President Melo"."""
    words = office_words()
    titles = words.heads | words.modifiers | words.portfolios
    named = any(start <= at + 3 and at < end for who in scene.people for start, end in who.mentions)
    return named and scene.doc[at].text[0].isupper() and scene.doc[at].lower_ in titles


def _in_place_name(scene: Scene, at: int) -> bool:
    token = scene.doc[at]
    if any(first <= at < last for first, last, _ in scene.times):
        return False
    return token.pos_ in ("PROPN", "DET", "ADJ", "NOUN") or token.tag_ == "POS"


def _text(scene: Scene, start: int, end: int) -> str:
    if scene.doc[start].lower_ in ("the", "a", "an") and start + 1 < end:
        start += 1
    return scene.text(start, max(end, start + 1)).rstrip(" ,")


def _site(
    scene: Scene, cue: Cue, cues: list[Cue], clauses: tuple[CountedFrom, ...]
) -> tuple[int, str, str | None] | None:
    """A building without a name: "at the presidential palace"."""
    doc = scene.doc
    sentence = scene.sentence_of(cue.at)
    number = scene.sentence_number(cue.at)
    for i in range(sentence.start, sentence.end - 1):
        if clause_of(clauses, i, number) is not clause_of(clauses, cue.at, number):
            continue
        if doc[i].lower_ not in ("at", "in", "near", "off") or doc[i + 1].pos_ not in ("DET", "PROPN", "ADJ", "PRON"):
            continue
        if i > sentence.start and doc[i - 1].lemma_.lower() in _ATTACHED:
            continue
        end = i + 1
        while end < sentence.end and (
            doc[end].pos_ in ("DET", "PROPN", "ADJ", "NOUN", "PART", "PRON", "NUM") or _joins(scene, end)
        ):
            if any(first <= end < last for first, last, _ in scene.times):
                break  # "in Ipiales this month"
            end += 1
        if any(c.at == end - 1 for c in cues):
            continue  # "took part in the 15th summit": an event, no place
        region = end - 2 > i and doc[end - 1].lower_ in _REGIONS
        if doc[end - 1].lemma_.lower() in SITES or _proper_place(scene, i + 1, end - region):
            if was_set_before(scene, cue, i + 1):
                continue
            cost = _distance(scene, cue, i + 1, cues)
            if cost < FAR:
                start, end = _of_name(scene, i + 1, end)
                return cost, _text(scene, start, end), None
    return None


_REGIONS = frozenset("province district region county governorate prefecture oblast department island valley".split())
_TOWNS = frozenset({"town", "city", "village", "township", "municipality"})


def _joins(scene: Scene, at: int) -> bool:
    """Whether a hyphen joins two parts of a name: "in Bayan-Ulgii"."""
    doc = scene.doc
    return doc[at].text == "-" and not doc[at - 1].whitespace_ and doc[at + 1 : at + 2].text[:1].isupper()


def _of_name(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A site with the name that follows it: "the House of the Guilds"; of "the town of Zaysan" the name alone."""
    doc = scene.doc
    if doc[end : end + 1].text != "of":
        return start, end
    first = last = end + 1 + (doc[end + 1 : end + 2].text == "the")
    while last < len(doc) and (doc[last].pos_ == "PROPN" or (last > first and _joins(scene, last))):
        last += 1
    if last == first:
        return start, end
    return (first if doc[end - 1].lower_ in _TOWNS else start), last


def _proper_place(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase after "in" or "at" names a place that no lexicon knows: "near the Blue Lagoon"."""
    token = scene.doc[end - 1]
    words = end - start - 2 * sum(_joins(scene, i) for i in range(start, end))
    named = token.ent_type_ in ("GPE", "LOC", "FAC") or (words <= 3 and token.ent_type_ not in ("DATE", "LAW"))
    if token.pos_ != "PROPN" or not named or not token.text[0].isupper() or token.text.isupper():
        return False
    return not any(scene.actor_at(i) for i in range(start, end)) and not scene.times_in(start, end)


_DATELINE = re.compile(
    r"^(?:\d{1,3}[/.)]\s*)?(?P<town>[^\W\d_a-z][\w'’-]*(?:[ ][^\W\d_a-z][\w'’-]*){0,3})"
    r"(?P<more>(?:,[^\n(–—:]{1,40}?)?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?)\s*(?:--|[-–—:])\s",
    re.MULTILINE,
)
"""Where a report was filed: "LIMA, May 3 (Andes Wire) - ", "Doha, January 29, 2024, SPX -- "."""


def _here(scene: Scene, cue: Cue, cues: list[Cue], clauses: tuple[CountedFrom, ...]) -> tuple[str, str | None] | None:
    """The town of the dateline, for what took place "here"."""
    sentence = scene.sentence_of(cue.at)
    number = scene.sentence_number(cue.at)
    anchor = clause_of(clauses, cue.at, number)
    for token in sentence:
        if token.lower_ != "here" or clause_of(clauses, token.i, number) is not anchor:
            continue
        quoted = sum(t.text in ('"', "“", "”") for t in scene.doc[sentence.start : token.i]) % 2
        if quoted or _distance(scene, cue, token.i, cues) >= FAR:
            continue
        lines = _DATELINE.finditer(scene.doc.text, 0, token.idx)
        filed = [line for line in lines if line["town"].isupper() or line["more"].strip()]
        if not filed:
            return None
        town, start = filed[-1]["town"], filed[-1].start("town")
        code = next((p.code for p in scene.places if scene.doc[p.start].idx == start), None)
        return (town.title() if town.isupper() else town), code
    return None


def _is_present(scene: Scene, at: int) -> bool:
    """Whether somebody is told to be there as the contact takes place: "met B, who is in Lima on a visit"."""
    before = [t for t in scene.doc[max(0, at - 8) : at] if t.pos_ in ("VERB", "AUX")]
    return bool(before) and before[-1].lower_ in ("is", "are", "visiting", "staying")


def _distance(scene: Scene, cue: Cue, at: int, cues: list[Cue]) -> int:
    low, high = (at, cue.at) if at < cue.at else (cue.at + 1, at)
    cost = high - low
    own, over = own_words(scene, cue), asides(scene.doc, low, high)
    aside = in_aside_of_another(scene.doc, cue, at, own) and not _is_present(scene, at)
    if aside or of_talks_about_it(cue, cues, low, high):
        return FAR
    for i in range(low, high):
        token = scene.doc[i]
        if i in own or i in over or scene.actor_at(i) is not None or token.lemma_.lower() in TIMED_VERBS:
            continue
        if token.lower_ in _WHY and high == at:
            cost += FAR  # "was moved to Zagreb because of fog in Belgrade"
        if (
            token.tag_ in ("VBD", "VBZ", "VBP")
            or token.text == '"'
            or (told_elsewhere(token) and high == at)
            or ends_list(scene, i)
            or (token.tag_ == "VB" and token.pos_ == "VERB")
        ):
            cost += FAR
    for other in cues:
        if other.at in over:
            continue
        if other.at != cue.at and low <= other.at < high and other.governor != cue.governor:
            cost += 25 if other.is_noun else FAR
    return cost
