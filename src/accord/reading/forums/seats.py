"""Who sits in a body: those its name gives, those named beside it, those that set it up or hold it, else the sides.

A coalition and a format without named members have no parties unless the words beside it give them.
"""

from accord.lexicon.bodies import BodyWords
from accord.model.codes import BodyType
from accord.reading.forums.candidates import Candidate
from accord.reading.forums.folding import Draft
from accord.reading.forums.signs import Sign, founders, party_number
from accord.reading.naming import codes_behind, codes_in, is_organisation, sides_of_matter
from accord.reading.scene import STANDING_FOR, Scene, parties_of


def parties_for(scene: Scene, draft: Draft, *, words: BodyWords) -> tuple[str, ...]:
    """The codes of those whom the document places inside the body."""
    if draft.fullest.kind.type is BodyType.COALITION:
        full = draft.fullest
        if full.capital or any(t.lower_ in words["allied"] for t in scene.doc[full.start : full.end]):
            return ()
        sentence = scene.sentence_of(full.head)
        return _states_of(scene, sentence.start, sentence.end)
    for member in draft.members:
        if len(member.codes) > 1:
            return tuple(sorted({*member.codes, *_who_wants_it(scene, member)}))
    if _of_a_region(scene, draft, words):
        return ()
    if (number := party_number(scene, draft.fullest.start, draft.fullest.head)) is not None:
        return _so_many(scene, draft.fullest.head, number)
    for member in draft.members:
        if Sign.BETWEEN in member.signs and len(member.codes) == 1:
            by = founders(scene, member.head, words=words) or sides_of_matter(scene)
            return tuple(sorted({*by, *member.codes}))  # "decided to form a committee with Peru"
    for member in draft.members:
        found = _brought_together(scene, member.end, words)
        if len(found) > 1:
            return found
    for _, end in draft.mentions:
        found = _brought_together(scene, end, words)
        if len(found) > 1:
            return found
    for member in draft.members:
        found = _set_up_with(scene, member.end)
        if found:
            return tuple(
                sorted(
                    {*found, *scene.sides[:2]}
                    if len(found) == 1
                    else {*found, *(scene.sides[:1] if scene.sides and scene.sides[0] not in found else ())}
                )
            )
    for member in draft.members:
        if Sign.ABROAD in member.signs:
            sentence = scene.sentence_of(member.head)
            near = codes_in(scene, sentence.start, sentence.end)
            if len(near) == 2:
                return near
    for member in draft.members:
        if Sign.OF_IGO in member.signs:
            if member.kind.type is not BodyType.MISSION:
                return tuple(sorted(member.codes))
            told = {*_with_mission(scene, draft), *serving_in(scene, [c.start for c in draft.members])}
            return tuple(sorted({*member.codes, *told}))
    for member in draft.members:
        found = founders(scene, member.head, words=words)
        if len(found) > 1 or (len(found) == 1 and is_organisation(found[0])):
            return found
    first = draft.members[0]
    sentence = scene.sentence_of(first.head)
    near = tuple(c for c in _states_of(scene, sentence.start, sentence.end))
    named = parties_of(a for a in scene.actors_in(sentence.start, sentence.end) if a.kind not in STANDING_FOR)
    if len(scene.sides) > 2 and len(named) == 2 and set(named) < set(scene.sides):
        return named  # "Egypt and Sudan back their commission" in a report on Ethiopia's dam
    if len(scene.sides) > 1:
        about = _about(scene, draft)
        return tuple(c for c in sides_of_matter(scene) if c not in about)
    if len(near) > 1:
        return near
    before = _before(scene, first.head)
    if before:
        return before
    # one side alone shares nothing
    return scene.sides if scene.sides and len(scene.sides[0]) > 2 else ()


def _who_wants_it(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """The one who has it "with" several others: "Peru proposed a contact group with Chile, Bolivia and Brazil"."""
    doc = scene.doc
    if c.end >= len(doc) or doc[c.end].lower_ != "with" or codes_behind(scene, c.end) != c.codes:
        return ()
    before = [a for a in scene.actors_in(scene.sentence_of(c.head).start, c.whole) if len(a.parties) == 1]
    return before[0].parties if before else ()


def _about(scene: Scene, draft: Draft) -> frozenset[str]:
    """The states that it is about and not of: "the working group on Gabon"."""
    found: set[str] = set()
    for c in draft.members:
        if c.end > c.head + 2 and scene.doc[c.head + 1].lower_ in {"on", "for", "about"}:
            found |= set(codes_in(scene, c.head + 2, c.end))
    return frozenset(found)


def _so_many(scene: Scene, at: int, number: int) -> tuple[str, ...]:
    """The parties of "the six-way talks": the states of a sentence near by that names as many, else nobody."""
    here = scene.sentence_number(at)
    # three sentences: reports list the parties right behind the name, or just before it
    for sentence in scene.sentences[max(0, here - 3) : here + 4]:
        named = tuple(c for c in _states_of(scene, sentence.start, sentence.end) if not is_organisation(c))
        if len(named) == number:
            return named
    return scene.sides if len(scene.sides) == number else ()


_CONTINENTS = frozenset({"africa", "african", "asia", "asian", "europe", "european", "america", "americas", "pacific"})


def _of_a_region(scene: Scene, draft: Draft, words: BodyWords) -> bool:
    """Whether it is larger than the matter: "the International Commission for the River", "the Force of the Sahel".

    Whom such a body takes in the document tells by a list of members or not at all.
    """
    full = draft.fullest
    if not full.capital or full.kind.type is BodyType.COALITION:
        return False
    names = [t.lower_ for t in scene.doc[full.start : full.end]]
    founded = {Sign.FORMED, Sign.BETWEEN, Sign.OF_IGO}
    if full.kind.name == "formation" and not any(c.signs & founded for c in draft.members):
        return True  # a corps or battalion that is there has more nations than the report tells of
    if draft.acronym is None and any(Sign.OF_IGO in c.signs for c in draft.members):
        return False
    if full.kind.type is BodyType.TASK_FORCE and set(names) & _CONTINENTS:
        return not any(c.signs & founded for c in draft.members)  # "the Eastern Africa Standby Force"
    if set(names) & {"interstate", "inter-state"} and any(Sign.FORMED in c.signs for c in draft.members):
        return False  # "agreed to establish a Supreme Interstate Council": of those who found it
    return bool(set(names) & {"international", "interstate", "inter-state", "regional"}) or (
        names[-1] in words["regions"] and "of" in names
    )


def _before(scene: Scene, at: int) -> tuple[str, ...]:
    """The states of the nearest sentence before that names two or more, where the document has no sides."""
    if scene.sides:
        return ()
    number = scene.sentence_number(at)
    for back in range(number - 1, max(-1, number - 4), -1):
        sentence = scene.sentences[back]
        near = tuple(c for c in _states_of(scene, sentence.start, sentence.end) if not is_organisation(c))
        if len(near) > 1:
            return near
    return ()


def _set_up_with(scene: Scene, at: int) -> tuple[str, ...]:
    """The parties in "set up with Italy and Austria" right behind the name."""
    doc = scene.doc
    last = min(scene.sentence_of(at - 1).end, at + 5)
    if at >= last or doc[at].tag_ != "VBN":
        return ()
    for token in doc[at + 1 : last]:
        if token.lower_ in {"with", "between"}:
            return codes_behind(scene, token.i)
    return ()


def _states_of(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    return parties_of(a for a in scene.actors_in(start, end))


def _with_mission(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """The states that a mission of an organisation takes in: in its name ("Mission in Chad"), or "as part of" it."""
    found: set[str] = set()
    for c in draft.members:
        doc, sentence = scene.doc, scene.sentence_of(c.head)
        if c.capital and c.end + 1 < sentence.end and doc[c.end].lower_ in {"in", "to", "for"}:
            found |= set(codes_in(scene, c.end + 1, c.end + 2))
        if c.whole - 3 >= sentence.start and doc[c.whole - 3 : c.whole - 1].text.lower() == "part of":
            actors = [a for a in scene.actors_in(sentence.start, sentence.end) if not c.whole <= a.start < c.end]
            found |= set(actors[0].parties) if actors else set()
    return tuple(sorted(code for code in found if not is_organisation(code)))


_SERVING = frozenset("troops soldiers peacekeepers contingent battalion platoon engineers policemen company".split())


def serving_in(scene: Scene, places: list[int]) -> set[str]:
    """The states whose troops are told to be in a mission named at `places`: "the Peruvian contingent in KFOR"."""
    found: set[str] = set()
    for at in places:
        sentence = scene.sentence_of(at)
        troops = [t.i for t in scene.doc[sentence.start : at] if t.lower_ in _SERVING]
        # 4: "Peru's second infantry battalion"
        near = [a for a in scene.actors_in(sentence.start, at) if any(0 <= i - a.head <= 4 for i in troops)]
        found |= {code for a in near if len(a.parties) == 1 for code in a.parties if not is_organisation(code)}
    return found


def _brought_together(scene: Scene, at: int, words: BodyWords) -> tuple[str, ...]:
    """The parties in "which brings together Peru, Chile and Brazil", "made up of", "of the three countries"."""
    doc = scene.doc
    last = scene.sentence_of(at - 1).end
    for token in doc[at : min(at + 6, last)]:
        if token.lemma_ in words["bringing"] and token.pos_ in {"VERB", "NOUN"}:
            return codes_in(scene, token.i + 1, min(last, token.i + 24)) or parties_of(
                scene.actors_in(token.i, min(last, token.i + 12))
            )
    return ()
