"""The signs around a name that parties share the body it names: "joint", a pair of states, a numbered session.

Signs are only gathered here; which of them suffice for a kind of body is said in the lexicon and decided in `folding`.
"""

from enum import StrEnum

from spacy.tokens import Doc, Token

from accord.lexicon.bodies import BodyHead, BodyWords
from accord.lexicon.organisations import OrganisationKind, organisation_index
from accord.model.codes import BodyType
from accord.reading.acronyms import acronym_behind
from accord.reading.met.facing_or_afar import MARGINS
from accord.reading.naming import (
    HYPHENS,
    codes_behind,
    codes_in,
    is_capital,
    is_ordinal,
    is_organisation,
)
from accord.reading.scene import ActorKind, Scene, parties_of


class Sign(StrEnum):
    """What shows that parties share a body."""

    SHARED = "shared"  # "joint" in the name
    WEAKLY = "weakly shared"  # "international" in a capitalised name
    PAIR = "pair"  # "the Peru-Chile ..."
    BETWEEN = "between"  # "between Peru and Chile", "with Peru"
    NUMBERED = "numbered"  # "the fifth session of the ..."
    FORMED = "formed"  # "agreed to set up a ..."
    THROUGH = "through"  # "discussions within the ..."
    OWNED = "owned"  # "their ..."
    SERIES = "series"  # "annual", "trilateral" before a numbered meeting
    ABROAD = "abroad"  # "a Turkish training mission ... in Gambia"
    OF_IGO = "organisation"  # "the GCC Centre for ..."
    DEFINED = "acronym"  # "(JTC)"
    NATIONAL = "national"  # "the Senate ... Committee", "India's ... Council"


_MATTER = frozenset({"on", "for", "about", "concerning", "regarding"})
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_SHARES = frozenset({"way", "party", "nation", "country", "sided", "power", "state"})
_PREFIXES = frozenset({"bi", "tri", "multi", "trans", "inter", "cross"})


def signs_of(
    scene: Scene, start: int, end: int, whole: int, head: int, kind: BodyHead, *, capital: bool, words: BodyWords
) -> tuple[set[Sign], tuple[str, ...]]:
    """The signs around a name (tokens `start` to `end`, with its surroundings from `whole`) and the codes it gives."""
    doc = scene.doc
    name = [t.lower_ for t in doc[whole:end]]
    signs: set[Sign] = set()
    strong = words["shared"] - words["weakly_shared"] if capital else words["shared"]
    if any(word in strong for word in name):
        signs.add(Sign.SHARED)
    elif any(t.lower_ in words["weakly_shared"] for t in doc[whole:head]):
        signs.add(Sign.WEAKLY)  # not "the Agency for International Development"
    codes = codes_in(scene, whole, end)
    if len(codes) == 1 and not codes_in(scene, whole, head + 1) and doc[head + 1].lower_ in _MATTER:
        codes = ()  # "the Contact Group on Peru" is not of Peru
    if party_number(scene, start, head) is not None:
        signs.add(Sign.SHARED)
    first = scene.sentence_of(head).start
    # "the two countries' Council": the apostrophe may have been taken into the name
    owned = whole if doc[whole].text in {"'", "’"} else whole - 1
    if not codes and owned > first and doc[owned].lower_ in {"'s", "’s", "'", "’"}:
        owner = scene.actor_at(owned - 1)
        codes = owner.parties if owner is not None else codes_in(scene, max(first, owned - 3), owned)
        if owner is not None and owner.start - 1 > first and doc[owner.start - 1].lower_ == "and":
            partner = scene.actor_at(owner.start - 2)  # "Peru and Chile's Consultative Committee"
            if partner is not None and partner.kind is ActorKind.STATE and owner.start in range(owned - 2, owned):
                codes = tuple(sorted({*codes, *partner.parties}))
    behind = codes_behind(scene, _behind_acronym(scene, end))
    of = end < len(doc) and doc[end].lower_ == "of" and len(behind) == 1
    if not codes and kind.name in {"council", "committee", "commission"} and of and capital:
        codes = behind if is_organisation(behind[0]) else ()  # "the Council of Defence Ministers of the GCC"
    if len(codes) < 2 and _of_one_behind(scene, end, kind, capital=capital):
        signs.add(Sign.NATIONAL)
    elif len(codes) > 1 or len(behind) > 1:
        signs.add(Sign.PAIR if len(codes) > 1 else Sign.BETWEEN)
        codes = codes if len(codes) > 1 else behind
    elif behind and behind != codes and doc[end].lower_ == "with":
        signs.add(Sign.BETWEEN)
        codes = tuple(sorted({*codes, *behind}))
    elif len(codes) == 1:
        code = codes[0]
        of_several = is_organisation(code) or _names_organisation(scene, whole, end, code)
        if _with_region(scene, start, head):
            signs.add(Sign.PAIR)
        elif _is_organ(scene, start, end, head) or (of_several and _of_organ_words(scene, start, end, words)):
            signs.add(Sign.NATIONAL)
        elif of_several:
            signs.add(Sign.NATIONAL if _is_house(doc, end, head, kind) else Sign.OF_IGO)
        elif kind.name == "mission":
            signs.add(Sign.ABROAD)
        else:
            signs.add(Sign.NATIONAL)
    elif _is_organ(scene, start, end, head):
        signs.add(Sign.NATIONAL)
    # "the GCC Supreme Military Committee", "the Peruvian provincial reconstruction team"
    spared = "supreme" if Sign.OF_IGO in signs else "provincial" if kind.name == "mission" else ""
    national = [at for at in range(whole, head) if _is_national(doc, at, words) and doc[at].lower_ != spared]
    if national and doc[head - 1].lower_ != "friendship":
        signs.add(Sign.NATIONAL)
    if {t.lower_ for t in doc[head + 1 : end]} & {"congress", "parliament", "senate"} and len(codes) < 2:
        signs.add(Sign.NATIONAL)  # "the Standing Committee of the National People's Congress"
    if [t.lower_ for t in doc[head + 1 : head + 3]] == ["of", "ministers"] and kind.name in {"council", "school"}:
        signs.add(Sign.NATIONAL)  # a government by another name
    members = members_behind(scene, end) or _made_up_of(scene, end)
    if len(members) > 1 and len(codes) < 2:
        signs.add(Sign.BETWEEN)
        codes = members
    before = doc[whole - 1] if whole > first else None
    if any(is_ordinal(t) for t in doc[whole:head]) or (before is not None and is_ordinal(before)):
        signs.add(Sign.NUMBERED)
    if before is not None and is_ordinal(before) and before.i > first:
        before = doc[before.i - 1]  # "their 14th High-Level Meeting"
    if before is not None and (before.lower_ == "their" or (before.lower_ == "its" and kind.name == "working_group")):
        signs.add(Sign.OWNED)
    if _of_both(scene, end) or (kind.type in _CHAIRED and _chaired_jointly(scene, end)):
        signs.add(Sign.SHARED)
    if _every(scene, end):
        signs.add(Sign.FORMED)
    if _sits(scene, end):
        signs.add(Sign.NUMBERED)
    if kind.name == "mission" and head > 0 and doc[head - 1].lower_ in words["missions"]:
        signs |= {Sign.ABROAD} if codes_in(scene, head + 1, min(head + 5, len(doc))) else set()
    if any(word in words["series"] for word in name[: head - whole]):
        signs.add(Sign.SERIES)
    if kind.name in {"gathering", "meeting"} and _is_occasion(doc, first, whole):
        signs.add(Sign.NATIONAL)
    _add_signs_around(scene, whole, end, first, signs, words)
    if kind.type is not BodyType.TASK_FORCE and _handed_to(doc, first, whole, words):
        signs.add(Sign.FORMED)  # "was referred to a working group"; but "will send men to the Corps"
    return signs, codes


def _names_organisation(scene: Scene, start: int, end: int, code: str) -> bool:
    """Whether a code that is also a state's is that of an organisation: "the AU Liaison Office" is not Australia's."""
    words = [t.text for t in scene.doc[start:end] if t.text not in HYPHENS]
    found = organisation_index().find_organisations(words)
    whole = any(m.organisation.party and m.code == code for m in found)
    part = any(m.organisation.parent == code for m in found)
    return whole or (part and words[0] in {"African", code})


def _is_occasion(doc: Doc, first: int, whole: int) -> bool:
    """ "on the sidelines of the 59th ... Conference": a forum at which others meet is no body of the matter."""
    return any(t.lower_ in MARGINS for t in doc[max(first, whole - 4) : whole])


def _is_house(doc: Doc, end: int, head: int, kind: BodyHead) -> bool:
    """Whether it is where an organisation itself works: "the OSCE Programme Office", "the OSCE Centre in Ashgabat"."""
    if doc[head].lower_ == "authority":
        return True  # "the GCC Interconnection Authority" is an agency of its own
    if kind.name == "gathering":
        return doc[head].lower_ == "meeting"  # "the ASEAN Leaders' Meeting" is its summit
    if doc[head].lower_ == "office":
        return doc[head - 1].lower_ in {"programme", "program", "field", "country", "nations"}
    return kind.name == "centre" and end == head + 1 and head > 0


def number_of_parties(doc: Doc, at: int) -> int | None:
    """How many parties a word at `at` begins to tell of: "six-party", "four-nation"; None if it tells of none."""
    if at + 2 >= len(doc) or doc[at + 1].text not in HYPHENS or doc[at + 2].lower_ not in _SHARES:
        return None
    return _NUMBERS.get(doc[at].lower_)


def party_number(scene: Scene, start: int, head: int) -> int | None:
    """How many share a body by its name: "the six-party talks"; None if the name tells none."""
    found = (number_of_parties(scene.doc, at) for at in range(start, head))
    return next((number for number in found if number is not None), None)


def members_behind(scene: Scene, at: int) -> tuple[str, ...]:
    """The members told right behind a name: ", of which Peru and Chile are members", ", in which A, B and C sit"."""
    doc, last = scene.doc, scene.sentence_of(at - 1).end
    start = at
    acronym = acronym_behind(scene, at)
    if acronym is not None:
        start = acronym[1] + 1
    while start < last and doc[start].text in {",", ")", "]"}:
        start += 1
    lead = [t.lower_ for t in doc[start : start + 2]]
    if lead not in (["of", "which"], ["in", "which"], ["among", "them"], ["whose", "members"]):
        return ()
    stop = start + 2
    # 20: a list of five states with their commas
    while stop < min(last, start + 22) and (
        doc[stop].pos_ in {"PROPN", "ADJ", "DET", "CCONJ", "NOUN", "ADP"} or doc[stop].text in {",", *HYPHENS}
    ):
        stop += 1
    return codes_in(scene, start + 2, stop)


_MADE_UP = frozenset({"compose", "comprise", "consist", "make", "bring", "unite", "gather", "group", "form"})


def _made_up_of(scene: Scene, at: int) -> tuple[str, ...]:
    """The members in "composed of Peruvian and Chilean judges", "made up of officers from both Peru and Chile"."""
    doc, last = scene.doc, scene.sentence_of(at - 1).end
    # 3: "which is composed"
    for token in doc[at : min(at + 3, last)]:
        if token.lemma_ in _MADE_UP and token.tag_ in {"VBN", "VBG", "VBZ", "VBD"}:
            return codes_in(scene, token.i + 1, min(last, token.i + 16))
        if token.tag_ in {"VBN", "VBD"} and token.lemma_ not in {"be"}:
            break
    return ()


def _behind_acronym(scene: Scene, end: int) -> int:
    """The token behind an acronym in brackets: "Committee (JTC) [of Peru and Chile]"."""
    acronym = acronym_behind(scene, end)
    after = acronym[1] + 2 if acronym is not None else end
    return after if after < len(scene.doc) and scene.doc[after - 1].text in {")", "]"} else end


def _with_region(scene: Scene, start: int, head: int) -> bool:
    """Whether a hyphen joins a party to a region: "the GCC-Central Asia Dialogue", "the EU-Western Balkans Forum"."""
    doc = scene.doc
    return any(
        doc[at].text in HYPHENS
        and is_capital(doc[at - 1])
        and is_capital(doc[at + 1])
        and bool(codes_in(scene, at - 1, at)) != bool(codes_in(scene, at + 1, at + 2))
        for at in range(start + 1, head - 1)
    )


def _of_one_behind(scene: Scene, end: int, kind: BodyHead, *, capital: bool) -> bool:
    """Whether it is of one state by the words behind: "the Border Guard Command of Peru's northern province"."""
    own = capital and (kind.type is BodyType.OTHER or kind.name == "centre")
    if not own or end >= len(scene.doc) or scene.doc[end].lower_ != "of":
        return False
    return len(codes_in(scene, end + 1, min(end + 4, len(scene.doc)))) == 1


def _every(scene: Scene, end: int) -> bool:
    """Whether it is told to be held again and again: "a strategic dialogue every year"."""
    words = {t.lower_ for t in scene.doc[end : end + 3]}
    return bool(words & {"every", "annually", "regularly", "yearly", "twice", "biannually"})


def _of_both(scene: Scene, end: int) -> bool:
    """Whether it is said to be of the sides: "a panel of engineers from both countries", "of the three armies"."""
    words = [t.lower_ for t in scene.doc[end : end + 4]]
    if len(words) < 3 or words[0] not in {"of", "from", "between"}:
        return False
    return words[1] == "both" or (words[1] == "the" and words[2] in {"two", "three", "four"})


_CHAIRED = frozenset(
    {BodyType.COMMISSION, BodyType.COMMITTEE, BodyType.COUNCIL, BodyType.WORKING_GROUP, BodyType.OFFICE}
)


def _chaired_jointly(scene: Scene, end: int) -> bool:
    """Whether it is led by two: "a committee co-chaired by the two directors", "(HC), to be jointly chaired by"."""
    text = scene.doc[end : min(end + 9, scene.sentence_of(end - 1).end)].text.lower()
    return any(
        word in text for word in ("co-chaired", "cochaired", "co-headed", "co-led", "jointly chaired", "jointly headed")
    )


def _sits(scene: Scene, end: int) -> bool:
    """Whether the body is told to hold a numbered session: "the committee ... at its 43rd session"."""
    doc, last = scene.doc, min(scene.sentence_of(end - 1).end, end + 14)
    return any(
        doc[at].lower_ == "its"
        and any(is_ordinal(t) for t in doc[at + 1 : at + 3])
        and any(t.lower_ in {"session", "meeting"} for t in doc[at + 2 : at + 5])
        for at in range(end, last)
    )


def _is_national(doc: Doc, at: int, words: BodyWords) -> bool:
    lower = doc[at].lower_
    if at > 1 and doc[at - 1].text in HYPHENS and doc[at - 2].lower_ in _PREFIXES:
        return False  # "bi-national", "trans-national"
    if lower == "district" and at > 0 and doc[at - 1].lower_ in {"border", "frontier", "boundary"}:
        return False  # "the Border District Coordination Committees"
    if lower in words["national"]:
        return True
    return at + 1 < len(doc) and f"{lower} {doc[at + 1].lower_}" in words["national"]


def _is_organ(scene: Scene, start: int, end: int, head: int) -> bool:
    """Whether a known organisation covers the head: "the UN Security Council" is no body of the matter."""
    tokens = [t.text for t in scene.doc[start:end]]
    return any(
        m.start <= head - start < m.end
        and not m.organisation.threat
        and m.organisation.kind is not OrganisationKind.MISSION
        for m in organisation_index().find_organisations(tokens)
    )


def _of_organ_words(scene: Scene, start: int, end: int, words: BodyWords) -> bool:
    """Whether an organisation's name is followed only by words for its own organs: "GCC General Secretariat"."""
    rest = [t for t in scene.doc[start:end] if not codes_in(scene, t.i, t.i + 1) and t.is_alpha]
    return sum(t.lower_ not in words["organs"] for t in rest) <= (1 if len(rest) > 2 else 0)


def _add_signs_around(scene: Scene, whole: int, end: int, first: int, signs: set[Sign], words: BodyWords) -> None:
    doc = scene.doc
    before = list(doc[max(first, whole - 7) : whole])
    lowers = [t.lower_ for t in before]
    if lowers and lowers[-1] in {"the", "a", "an", "this", "their", "its"}:
        lowers, before = lowers[:-1], before[:-1]
    if lowers and lowers[-1] in words["through"]:
        if lowers[-1] in {"within", "through", "under", "via", "inside"}:
            signs.add(Sign.THROUGH)
        for at in range(len(lowers) - 2, -1, -1):
            if lowers[at] in words["sitting"]:
                signs.add(Sign.THROUGH)
                if any(is_ordinal(t) for t in before[max(0, at - 3) : at]):
                    signs.add(Sign.NUMBERED)
                break
        if any(t in words["forming_nouns"] for t in lowers[-3:]):
            signs.add(Sign.FORMED)
    if end < len(doc) and doc[end].lower_ in {"meeting", "meetings", "session", "talks", "round"}:
        signs.add(Sign.THROUGH)
    verb = doc[whole:end].root
    for _ in range(3):
        if verb.head.i == verb.i or verb.dep_ not in {
            "dobj",
            "nsubjpass",
            "pobj",
            "conj",
            "compound",
            "appos",
            "oprd",
            "attr",
            "nsubj",
            "acl",
        }:
            break
        link = verb.dep_
        verb = verb.head
        if verb.pos_ in {"VERB", "AUX"}:
            if (
                verb.i < whole
                and any(t.pos_ in {"NOUN", "PROPN"} for t in doc[verb.i + 1 : whole])
                and link != "nsubjpass"
            ):
                break
            if link in {"dobj", "nsubjpass", "conj"} and verb.lemma_ in words["forming"] and _forms(verb):
                signs.add(Sign.FORMED)
            break
    for token in reversed(before[-4:]):
        if token.pos_ == "VERB" and token.lemma_ in words["forming"] and _forms(token):
            signs.add(Sign.FORMED)
        if token.lower_ not in {"a", "an", "the", "up", "-"} and token.pos_ not in {"ADJ", "NUM"}:
            break
    if whole > first and doc[whole - 1].lower_ in {"its", "his", "her"}:
        signs.discard(Sign.FORMED)
    if end + 1 < len(doc) and doc[end].tag_ == "VBN" and doc[end].lemma_ in words["forming"] and _forms(doc[end]):
        signs.add(Sign.FORMED)


def _handed_to(doc: Doc, first: int, whole: int, words: BodyWords) -> bool:
    """Whether a matter is given to it: "was referred to a working group"."""
    before = list(doc[max(first, whole - 7) : whole])
    if before and before[-1].lower_ in {"the", "a", "an", "this", "their", "its"}:
        before.pop()
    return bool(before) and before[-1].lower_ == "to" and any(t.lemma_ in words["handing"] for t in before)


def _forms(verb: Token) -> bool:
    """Whether the verb brings into being: "set" only with "up"."""
    if verb.lemma_ != "set":
        return True
    following = verb.doc[verb.i + 1 : verb.i + 3]
    return any(t.lower_ in {"up", "-"} for t in following)


def founders(scene: Scene, head: int, *, words: BodyWords) -> tuple[str, ...]:
    """The parties whose verb the body hangs on: "Peru and Chile set up ...", "the ministers of ... held ..."."""
    token = scene.doc[head]
    for _ in range(6):
        if token.head.i == token.i:
            break
        token = token.head
        if token.pos_ == "VERB" and (token.lemma_ in words["forming"] or token.lemma_ in words["holding"]):
            found = parties_of(scene.subjects(token)) or parties_of(scene.objects(token, "with", "between", "by"))
            both = parties_of([*scene.subjects(token), *scene.objects(token, "with")])
            agreed = token.head if token.dep_ in ("xcomp", "ccomp", "conj") else token
            agreed = agreed.head if agreed.dep_ in ("xcomp", "ccomp") and agreed.lemma_ != "agree" else agreed
            if agreed.lemma_ in {"agree", "decide"}:  # "Peru has agreed with Chile to set up a task force"
                both = parties_of([*scene.subjects(agreed), *scene.objects(agreed, "with")]) or both
            return both if len(both) > 1 else found
    return ()
