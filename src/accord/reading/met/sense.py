"""Whether a contact word is meant as one, and how: which objects, sides and articles make it a contact of its own.

"signed an accord" counts and "delivered a speech" does not; "the meeting" takes up one told before.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.met.destination import destination
from accord.reading.met.draft import TALKS, Cue, Draft, Side, codes_of
from accord.reading.met.facing_or_afar import by_phone, spoke_before, to_each_other
from accord.reading.met.goods import at_or_by, given_goods, handed_over, things_given, to_somebody
from accord.reading.met.of_two import is_of_the_two
from accord.reading.met.signed import is_listed, on_an_occasion, signed_by_them, signs_nothing
from accord.reading.met.staying import in_the_country
from accord.reading.met.teams import goes_to_the_other
from accord.reading.naming import is_organisation
from accord.reading.remainder import subject_of
from accord.reading.scene import Scene

_BARE_DETERMINERS = frozenset({"the", "this", "these", "that", "those", "both", "during"})
_GUESTS = frozenset(
    {
        "team",
        "mission",
        "envoys",
        "officials",
        "experts",
        "delegation",
        "delegations",
        "guests",
        "visitors",
        "delegates",
    }
)
# who travels for himself: "Indian tourists visiting Fiji"
_PRIVATE = frozenset(
    """tourist traveller traveler visitor pilgrim migrant citizen national resident fan student worker holidaymaker
    passenger refugee shopper family relative""".split()
)
_BOTH = frozenset({"they", "both", "two", "sides", "leaders", "ministers", "pair"})
_MET_VERBS = frozenset(
    """hold host conclude convene launch begin open attend co-chair cochair chair kick take resume conduct meet end
    start inaugurate close organise organize continue""".split()
)
# "called on the minister to convey": what a caller comes for, no conduct that is asked of the minister
_COMES_TO = frozenset(
    """convey discuss express pay bid exchange brief thank congratulate present inform apprise introduce condole seek
    explore hand deliver follow review extend talk""".split()
)
_PARTS_OF_DAY = frozenset("day days morning afternoon evening hour hours".split())
# "concluded an agreement" signs it, "concluded a programme" ends it
_ENDS_OR_SIGNS = frozenset({"conclude", "clinch", "seal", "execute"})
# where the parse hangs what is handed when it takes the receiver for the object: "handed the envoy a note"
_GIVEN = frozenset({"dobj", "appos", "oprd", "attr", "npadvmod", "conj", "dep"})
_RUN = frozenset({"programme", "program", "plan", "statement", "cooperation", "letter"})


_OFTEN = frozenset(
    "once twice annually yearly monthly weekly quarterly biannually regularly periodically usually".split()
)


def _is_habit(verb: Token) -> bool:
    """Whether a present tense tells what is done again and again: "meets every six months", "meets twice a year"."""
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 6, verb.sent.end)]]
    whole = verb.doc[verb.i + 1 : verb.sent.end].text.lower()
    return bool(_OFTEN.intersection(behind)) or "all the time" in whole or any(a in ("every", "each") for a in behind)


def serious(scene: Scene, cue: Cue, status: Status, sides: tuple[Side, ...], words: ContactWords) -> bool:
    """Whether a verb of many senses has the object that makes it a contact: "signed an accord", no speech."""
    doc = scene.doc
    verb = doc[cue.at]
    if not cue.is_noun and _is_habit(verb):
        return False  # "the board, which meets twice a year"
    if cue.frame == "bring":
        open_yet = any(t.lower_ in ("once", "if", "when", "unless") for t in doc[cue.at + 1 : verb.sent.end])
        return status is not Status.PROPOSED and not (open_yet and status is Status.PLANNED)
    if cue.frame == "sign" and verb.lemma_.lower() in _ENDS_OR_SIGNS:
        made = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        behind = verb.doc[verb.i + 1 : verb.sent.end] if not made else ()
        texts = [*made, *(t for t in behind if t.dep_ in ("dobj", "appos", "conj", "npadvmod"))]
        texts += [verb.head] if verb.dep_ == "acl" else filter(None, (subject_of(verb),) if not made else ())
        if not any(c.lemma_.lower() in words.instruments - _RUN for c in texts):
            return False
    if cue.frame == "sign":
        if status is Status.PROPOSED or signs_nothing(verb):
            return False
        timed = any(first > cue.at for first, _, _ in scene.times if first < verb.sent.end)
        if verb.dep_ == "acl" and not timed and not on_an_occasion(verb, words):
            return False
        named = any(t.lemma_.lower() in words.instruments or t.lower_ in words.instruments for t in verb.sent)
        above = [verb, verb.head] if verb.dep_ == "xcomp" else [verb]
        if verb.lemma_ == "exchange":
            return True  # "Instruments were exchanged in Dhaka"
        if not named and verb.i == verb.sent.start and scene.sentence_number(cue.at) > 0:
            before = scene.sentences[scene.sentence_number(cue.at) - 1]
            named = any(t.lemma_.lower() in words.instruments for t in before)  # "... Convention. Signed in Colombo"
        if not named and any(c.dep_ == "nsubjpass" and c.lower_ in ("it", "they") for v in above for c in v.children):
            number = scene.sentence_number(cue.at)
            named = number > 0 and any(t.lemma_.lower() in words.instruments for t in scene.sentences[number - 1])
        return named or any(c.dep_ == "agent" for c in verb.children)
    conduct = verb.tag_ == "VB" and not any(s.people for s in sides)
    if cue.frame == "open" and conduct and not scene.times_in(verb.i, verb.sent.end):
        return False  # "agreed on Monday to reopen the crossing": conduct, no ceremony
    if cue.type is Type.TRAINING and status is Status.PROPOSED and not cue.is_noun:
        return False
    if cue.frame == "agree" and any(c.dep_ == "auxpass" for c in verb.children):
        return status is Status.HELD
    if cue.frame == "tell":
        return len(sides) > 1 and bool(sides[0].people) and bool(sides[1].people)
    if cue.frame == "spend":
        spent = [c for c in verb.children if c.dep_ in ("dobj", "npadvmod")]
        return any(first <= c.i < last for c in spent for first, last, _ in scene.times) or any(
            t.lower_ in _PARTS_OF_DAY for c in spent for t in c.subtree
        )
    if cue.frame == "give" and status is Status.PROPOSED:
        return False
    if cue.frame == "give" and cue.type is Type.CEREMONY:
        return True
    if cue.frame == "give":
        if (
            status is Status.PLANNED
            and verb.lemma_ in ("transfer", "deliver", "return", "release", "free")
            and not any(s.people for s in sides)
            and not ((any(c.dep_ == "auxpass" for c in verb.children) or given_goods(verb)) and at_or_by(verb))
        ):
            return False  # a delivery still to come is assistance
        given = things_given(verb)
        papers = [t for t in doc[verb.i + 1 : verb.sent.end] if t.dep_ in _GIVEN and t.lemma_.lower() in words.speeches]
        if verb.lemma_ == "hand" and papers and not given_goods(verb):
            return False  # "handed the envoy a note of protest"
        if not any(sides) and any(c.dep_ in ("prep", "dative") and c.lower_ == "to" for c in verb.children):
            return False  # to whom no party is: "handed over to the gardeners"
        if not given and verb.lemma_ in ("hand", "turn", "extradite", "deport", "repatriate", "surrender"):
            return len(codes_of(sides)) > 1  # "handed over to Chile two men wanted for"
        return bool(given) and not any(c.lemma_.lower() in words.speeches for c in given)
    if cue.frame == "gift":
        perfect = any(c.lower_ in ("has", "have") for c in verb.children)
        to_come = status is Status.PLANNED and bool(scene.times_in(verb.i, verb.sent.end)) and at_or_by(verb)
        return (status is Status.HELD or to_come) and not perfect and (bool(sides) or to_somebody(verb))
    if verb.lemma_ == "exchange" and not cue.is_noun:
        return any(t.lower_ in ("views", "opinions", "ideas", "notes") for t in doc[cue.at + 1 : cue.at + 4])
    if cue.frame == "call_on":
        start, end = scene.clause(verb)
        asked = ("xcomp", "advcl", "ccomp", "acl")
        to_do = [c for c in doc[start:end] if c.tag_ == "VB" and c.i > cue.at and c.dep_ in asked]
        somebody = len(sides) > 1 and bool(sides[1].people or sides[1].office)
        return not to_do or (somebody and to_do[0].lemma_ in _COMES_TO)
    if cue.type is Type.HANDOVER:
        told_before = doc[cue.start].lower_ in ("the", "this") and verb.dep_ == "nsubj" and verb.head.lemma_ == "take"
        if verb.lower_ == "ceremony" or handed_over(verb):
            return True
        return told_before or len(codes_of(sides)) > 1
    return True


def two_sided(scene: Scene, draft: Draft, cue: Cue, words: ContactWords) -> bool:
    """Whether a mention has the sides that its frame needs; a noun may take them from elsewhere."""
    two = len(draft.parties) > 1
    people = [side for side in draft.sides if side.people]
    named = draft.body is not None and draft.ordinal is not None
    if draft.group == TALKS and len(draft.sides) > 1 and not two and all(s.parties for s in draft.sides) and not named:
        return False  # two officials of one state
    match cue.frame:
        case "noun":
            if scene.doc[cue.at].lower_ == "arrival" and not people:
                return False
            # talks of one state with itself are none of ours; a visit goes to another by its place
            if cue.type is Type.VISIT and draft.state is not None and draft.parties - {draft.state}:
                return True
            return two or len(draft.sides) < 2 or not all(s.parties for s in draft.sides) or not draft.parties
        case "bring":
            there = draft.state is not None and len(draft.with_host) > 1 and bool(draft.parties)
            return two or is_of_the_two(scene, draft) or (there and bool(draft.date.value or draft.day_words))
        case "taught":
            return two or is_of_the_two(scene, draft, placed=True)
        case "visit" | "travel" | "send" | "invite":
            return _goes_abroad(scene, draft, cue, words)
        case "gather" if scene.doc[cue.at].lemma_ == "sit":
            return draft.body is not None  # "the committee sat in Lima"; people sit in many places
        case "with" | "gather":
            who = [t.lower_ for c in scene.doc[cue.at].children if c.dep_ == "nsubj" for t in c.subtree]
            both = cue.type is Type.EXERCISE and not {"two", "both", "they"}.isdisjoint(who)
            drilled = both and is_of_the_two(scene, draft)  # "The two navies sailed together"
            return two or drilled or _meets(scene, draft, cue)
        case "sign":
            return bool(draft.sides) or signed_by_them(scene, cue) or is_listed(scene, cue, words)
        case "give":
            return two or bool(draft.date.value) or draft.status is Status.PLANNED or _one_of_two(scene, draft)
        case "agree":
            placed = bool(draft.place) and draft.status is Status.HELD and not draft.sides
            return (two and all(s.parties for s in draft.sides)) or (placed and is_of_the_two(scene, draft))
        case "gift" if len(draft.sides) > 1 and not two and any(s.people and not s.parties for s in draft.sides):
            return False  # "presented a donation to the imam"
        case "gift":
            return two or _one_of_two(scene, draft)
        case "visiting":
            return bool(people)
        case "discuss":
            if two and by_phone(scene, cue):
                return True
            if len(draft.sides) == 1 and len(people) == 1 and len(draft.people) > 1:
                return two
            if len(draft.sides) == 1:
                ahead = draft.status is Status.PLANNED and draft.date.value is not None
                told = draft.place is not None and draft.date.value is not None and draft.status is Status.HELD
                return two and draft.place is not None and (bool(people) or ahead or (told and not draft.heading))
            handled = draft.heading or draft.date.value is not None or draft.place is not None
            return two and len(draft.sides) > 1 and all(s.people or handled for s in draft.sides)
        case "speak":
            apart = by_phone(scene, cue) or spoke_before(scene, cue) or to_each_other(scene, cue)
            return (two and (apart or len(draft.sides) > 1)) or (len(draft.sides) > 1 and bool(people))
        case "open" if len(draft.people) > 1 or (draft.people and draft.state and draft.state not in draft.parties):
            return two or bool(draft.parties)
        case "open" | "train" | "study" | "learn" | "line":
            there = (draft.state is not None and draft.state not in draft.parties) or (
                _one_of_two(scene, draft) and draft.state is None
            )
            return two or (cue.frame in ("study", "train", "learn") and bool(draft.parties) and there)
        case _:
            return len(draft.sides) > 1 and (two or len(people) > 1)


def _one_of_two(scene: Scene, draft: Draft) -> bool:
    """Whether the party told is one of the two that the text is about, so that the other is left for the rest."""
    return len(scene.sides) == 2 and len(draft.parties) == 1 and draft.parties <= set(scene.sides)


def _goes_abroad(scene: Scene, draft: Draft, cue: Cue, words: ContactWords) -> bool:
    """Whether a visitor goes abroad: to a state by name, to "the country", or as a delegation that is shown round."""
    verb = scene.doc[cue.at]
    if draft.type is Type.TRAINING:
        learners = frozenset({draft.state}) | draft.parties if draft.state is not None else draft.parties
        return len(learners) > 1 or is_of_the_two(scene, draft, placed=True)
    sent = any(c.dep_ == "nsubj" and c.lower_ in ("team", "delegation", "experts") for c in verb.children)
    if goes_to_the_other(scene, draft):
        return True
    if not draft.sides or (verb.lemma_ == "be" and not draft.people and not sent):
        return False
    if any(c.dep_ == "nsubj" and c.lemma_.lower() in _PRIVATE for c in (*verb.children, verb.head)):
        return False
    if verb.lemma_ == "fly" and any(c.dep_ == "auxpass" for c in verb.children):
        return False  # "The fugitive was flown from Suva to Apia"
    behind = {t.pos_ for t in verb.doc[verb.i + 1 : verb.i + 2]}
    loaded = bool(behind & {"DET", "NOUN", "PROPN", "PRON"})
    loaded = loaded or ("NUM" in behind and any(c.dep_ == "dobj" for c in verb.children))
    if verb.lemma_ in ("fly", "land", "sail") and loaded:
        return False  # "flew the fugitive back to", "flew 2,000 blankets to"
    if draft.state is not None and scene.doc[cue.at].lemma_ in ("leave", "depart", "come"):
        target = destination(scene, cue)
        return target is not None and {target.code} != set(draft.sides[0].parties)
    if draft.state is not None:
        return {draft.state} != set(draft.sides[0].parties)
    comes_here = verb.lemma_ in ("arrive", "land") and _here(scene, cue, words)
    if cue.frame == "travel" and draft.people and (comes_here or in_the_country(verb)):
        return True
    if draft.place is not None and cue.frame == "visit" and draft.people:
        return _is_abroad(scene, draft)
    if cue.frame != "visit":
        return False
    if any(t.lower_ in words.here for t in scene.doc[cue.at + 1 : cue.at + 4]):
        return True
    guests = any(t.lower_ in _GUESTS for t in scene.doc[max(0, cue.at - 6) : cue.at])
    return guests and draft.place is not None


def _here(scene: Scene, cue: Cue, words: ContactWords) -> bool:
    """Whether somebody came to where the report is from: "arrived here on Tuesday", "arrived today in this capital"."""
    for token in scene.doc[cue.at + 1 : min(cue.at + 6, scene.sentence_of(cue.at).end)]:
        if token.lower_ == "here":
            return True
        if token.lower_ in words.here and scene.doc[token.i - 1].lower_ in ("this", "the"):
            return True
    return False


def _is_abroad(scene: Scene, draft: Draft) -> bool:
    """Whether a visitor to a place of no known state is on a visit that the text tells of: "will visit the Academy"."""
    number = scene.sentence_number(draft.at)
    return any(t.lower_ in ("visit", "trip", "tour", "visiting") for s in scene.sentences[:number] for t in s)


def _meets(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether a meeting with fewer than two known parties is one all the same: of a body, a bloc, of "the two"."""
    if draft.body is not None or any(is_organisation(p) for p in draft.parties):
        return True
    if draft.sides and any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in scene.doc[cue.at].children):
        return True
    if cue.frame == "with" and len(draft.sides) < 2:
        return any(c.dep_ == "nsubj" and c.lower_ in _BOTH for c in scene.doc[cue.at].children)
    return len(draft.sides) > 1 and not (draft.sides[0].parties and draft.sides[0].parties == draft.sides[1].parties)


_COVERS = frozenset("focus cover tackle touch deal address include centre center dwell revolve explore look".split())


def also(scene: Scene, cue: Cue) -> bool:
    """Whether the words say that it is one more: "also met with", "also held talks with"."""
    verb = scene.doc[cue.governor if cue.is_noun else cue.at]
    if cue.frame in ("discuss", "visit"):
        return False  # "also discussed": another subject of the same talks; "also visited the port": of the same visit
    noun = scene.doc[cue.at]
    taken_up = scene.doc[cue.start].lower_ in _BARE_DETERMINERS or (cue.start == cue.at and verb.lemma_ in _COVERS)
    if cue.is_noun and noun.dep_ == "nsubj" and taken_up:
        return False  # "The discussions also covered", "Talks also focused on"
    return any(c.lower_ in ("also", "additionally") and c.dep_ == "advmod" for c in verb.children)


def aside(scene: Scene, cue: Cue) -> bool:
    """Whether a contact is told beside the matter: "to Lima, where he held talks", "bodies, including the dialogue"."""
    at = scene.doc[cue.at]
    for _ in range(8):
        if at.dep_ == "relcl" or at.lower_ == "including":
            return True
        if at.head.i == at.i:
            break
        at = at.head
    return False


def takes_up(scene: Scene, cue: Cue) -> bool:
    """Whether a cue without parties may mean a contact told before: "the meeting", "Discussions focused on"."""
    if not cue.is_noun:
        return True
    first = scene.doc[cue.start]
    if first.lower_ in ("a", "an", "any", "no", "another", "further", "more"):
        return False
    if first.lower_ in _BARE_DETERMINERS or first.tag_ in ("PRP$", "POS"):
        return True
    if any(start <= cue.start < end for start, end, _ in scene.times):
        return True  # "Wednesday's meeting"
    noun = scene.doc[cue.at]
    if scene.sentence_number(cue.at) in scene.headings:
        return True
    return (
        noun.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj")
        and cue.end - cue.start <= 2
        and noun.head.lower_ not in ("to", "for", "of")
    )


def told(scene: Scene, cue: Cue) -> bool:
    """Whether the words say that a standing dialogue met: "held the dialogue", "during the dialogue"."""
    ahead = {t.lower_ for t in scene.doc[max(0, cue.start - 2) : cue.start]}
    if ahead & {"during", "after", "following", "at", "before", "sidelines", "margins"}:
        return True
    return scene.doc[cue.governor].lemma_ in _MET_VERBS


# "The conference was opened by the president"
_FRAMES = frozenset({"open", "close", "address", "chair", "inaugurate"})


def attended(scene: Scene, cue: Cue) -> bool:
    """Whether the only people named are those who came too: "The talks were also attended by the ambassador"."""
    verb = scene.doc[cue.governor]
    behind = scene.doc[cue.at + 1 : cue.at + 5].text.lower().removeprefix(", ").removeprefix("which was ")
    if cue.is_noun and behind.startswith(("attended by", "joined by")):
        return scene.doc[cue.start].lower_ in _BARE_DETERMINERS  # "The meeting, attended by the crown prince, covered"
    if cue.is_noun and verb.i < cue.at and verb.lemma_ in ("attend", "join") and cue.at - cue.start == 1:
        return scene.doc[cue.start].lower_ in _BARE_DETERMINERS and scene.doc[cue.at].dep_ == "dobj"
    if cue.is_noun and verb.i < cue.at and cue.at - cue.start == 1 and _took_part(scene.doc[cue.at]):
        return scene.doc[cue.start].lower_ in _BARE_DETERMINERS and cue.type not in _MANY_CAME
    forum = cue.type in _MANY_CAME and cue.at - cue.start == 1
    return (
        cue.is_noun
        and scene.doc[cue.start].lower_ in _BARE_DETERMINERS
        and verb.i > cue.at
        and verb.tag_ == "VBN"
        and (verb.lemma_ in ("attend", "join") or (forum and verb.lemma_ in _FRAMES))
    )


_MANY_CAME = (Type.SUMMIT, Type.CONFERENCE, Type.EXERCISE)


def _took_part(noun: Token) -> bool:
    """Whether it is what somebody took part in: "Officials are taking part in the meeting, including General A"."""
    verb = noun.head.head
    part = verb.lower_ == "part" or any(c.lower_ == "part" for c in verb.children)
    return noun.dep_ == "pobj" and noun.head.lower_ == "in" and (verb.lemma_ == "participate" or part)
