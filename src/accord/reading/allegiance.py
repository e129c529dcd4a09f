"""Fills in whose official a person is where no word beside the name says it: by list, delegation, possessive, outlet.

A country is only ever implied by the words around; where two readings are possible the person keeps none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from accord.lexicon.posts import has_no_such_post
from accord.lexicon.states import state, state_index
from accord.reading import hosting, houses, owners, posts, relations, two_by_two, voices, whereabouts
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

# What may stand between two people of one list.
_LISTING = frozenset(
    """, and & including as well the his her their both then by accompanied 's ( ) retd retired key
    senior top other officials
    ministers
    leaders""".split()
)

_SAYING = frozenset({"say", "add", "tell", "announce", "state", "note", "confirm", "report"})
# "signed by Minister Ruiz and by Mr. Paz"
_STYLES_BETWEEN = frozenset({"by", "mr", "ms", "mrs", "dr", "h.e.", "."})

# offices that organisations have and states have not
_OF_BLOCS = ("executive secretary", "deputy executive secretary", "assistant secretary general", "high representative")
# Offices that one person holds at a time.
_UNIQUE = frozenset({"president", "prime minister", "vice president", "king", "chancellor"})


def with_country(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> list[KnownPerson]:
    """The people, each with the country that its own words or the text around imply."""
    listed = two_by_two.listed_counterparts(doc, people, setting)
    host = hosting.host_of(doc, setting)
    done: list[KnownPerson] = []
    for index, person in enumerate(people):
        country = listed.get(index) or person.country
        if country is None:
            country = _implied(_Case(doc, person, done, people, setting, host))
            if country is not None and office_taken(person, country, [*people, *done]):
                country = None
            foreign = states_dealt_with(doc, person, done, setting)
            foreign |= posts.hosts(doc, person, setting)
            foreign |= {code for code in (*setting.sides, country) if code and has_no_such_post(code, person.role)}
            others = [side for side in setting.sides if side not in foreign]
            if country is not None and country in foreign:
                country = None
            if country is None and person.role and len(setting.sides) == 2 and len(others) == 1:
                country = others[0]
        done.append(replace(person, country=country))
    for index, person in enumerate(done):
        if person.country is None and person.role and not is_of_nobody(person):
            done[index] = replace(person, country=two_by_two.beside_settled(doc, person, done, setting))
        if done[index].country is None:
            apart = whereabouts.counterpart_to(doc, person, done)
            done[index] = replace(person, apart=apart | whereabouts.deals_with_colleague(doc, person, setting))
    return done


@dataclass(frozen=True, slots=True)
class _Case:
    """One person whose state no word beside the name says, with what is known of the others so far."""

    doc: Doc
    person: KnownPerson
    earlier: Sequence[KnownPerson]
    everybody: Sequence[KnownPerson]
    setting: Setting
    host: str | None

    @property
    def known(self) -> list[KnownPerson]:
        """Those settled before this person first, then all as their own words have them."""
        return [*self.earlier, *self.everybody]

    def other_than(self, code: str | None) -> str | None:
        """The other of two states that the text is about, if `code` is one of them."""
        return _other_of(self.setting.state_sides, code)


@dataclass(frozen=True, slots=True)
class _Settled:
    """What some words settle: whose the person is or, where `code` is None, that it stays open."""

    code: str | None


def _other_of(pair: Sequence[str], code: str | None) -> str | None:
    if len(pair) != 2 or code not in pair:
        return None
    return next(side for side in pair if side != code)


def _implied(case: _Case) -> str | None:
    doc, person, setting = case.doc, case.person, case.setting
    settled = _by_own_sentence(case)
    if settled is not None:
        return settled.code
    called, other = relations.by_counterpart(doc, person, case.known, setting)
    if other is not None:
        return other
    settled = _by_other_side(case) or _by_people_around(case)
    if settled is not None:
        return settled.code
    told = _by_whole_text(case, called=called)
    if told is not None and _is_met_by_one_of(case, told):
        home = setting.home(person.mentions[0][0])
        return home if home != told else None
    return told


def _is_met_by_one_of(case: _Case, code: str) -> bool:
    """ "Ruiz had a meeting with Prime Minister Sow": who holds an office of state is not of the one who meets him."""
    doc, person = case.doc, case.person
    start = person.mentions[0][0]
    if not whereabouts.is_national(person) or not whereabouts.is_met(doc, start):
        return False
    acting = [
        p
        for p in case.known
        for m in p.mentions
        if doc[start].sent.start <= m[0] < start and doc[m[0] : m[1]].root.dep_ == "nsubj"
    ]
    return bool(acting) and all(p.country in (None, code) for p in acting) and any(p.country == code for p in acting)


def _by_own_sentence(case: _Case) -> _Settled | None:
    """By the title, by the house or delegation named beside, by what the person does and by what is done with him."""
    doc, person, setting, known = case.doc, case.person, case.setting, case.known
    owner = (
        state_index().of_title(person.role or "")
        or owners.delegation_of(doc, person, setting.plain, setting.states)
        or houses.institution_of(doc, person, setting)
    )
    if owner is not None:
        return _Settled(owner)
    if _is_private(person):
        return _Settled(relations.by_apposition(doc, person, setting) or _of_firm(doc, person, setting))
    told = (
        relations.by_apposition(doc, person, setting)
        or voices.by_representation(doc, person, setting)
        or relations.by_conduct(doc, person, setting)
        or relations.by_side(doc, person, setting)
        or hosting.by_visit(doc, person, setting)
        or hosting.by_receiving(doc, person, setting)
        or relations.by_owner_before(doc, person, setting)
        or relations.by_superior(doc, person, known)
        or voices.by_leader(doc, person, known)
        or voices.by_companion(doc, person, known)
        or voices.by_side_before(doc, person, setting)
        or voices.by_own_plan(doc, person, setting)
        or posts.by_accredited(doc, person, known, setting)
        or voices.by_order(doc, person, known)
        or posts.as_host(doc, person, setting)
        or posts.at_post(doc, person, known, setting)
        or posts.by_handing(doc, person, known, setting)
    )
    return _Settled(told) if told is not None else None


def _by_other_side(case: _Case) -> _Settled | None:
    """By standing as one of two: called a counterpart, in a pair, with a house of one's own, met by a guest."""
    doc, person, setting = case.doc, case.person, case.setting
    if whereabouts.is_called_counterpart(doc, person, setting):
        return _Settled(_other_of(setting.sides, setting.official))
    if two_by_two.unsettled_pair(doc, person, case.everybody, setting):
        return _Settled(two_by_two.in_their_order(doc, person, case.everybody, setting))
    # "visited the bank in Lima and met its governor"
    told = _owner(doc, person, setting) or hosting.by_host(doc, person, case.known, setting, case.host)
    return _Settled(told) if told is not None else None


def _by_people_around(case: _Case) -> _Settled | None:
    """By those named beside the person, at the first mention behind one whose state is known."""
    doc, person, setting = case.doc, case.person, case.setting
    for start, stop in person.mentions:
        told = owners.gapped(doc, start, {**setting.capitals, **setting.nations}) or _by_partner(case, start, stop)
        if told is None and person.role and whereabouts.is_met(doc, start):
            told = case.other_than(setting.official)  # "In talks with Minister Paz", in the own office's words
        if told is not None:
            return _Settled(told)
        first = doc[start].sent.start
        before = [(m[1], p) for p in case.earlier for m in p.mentions if first <= m[0] and m[1] <= start]
        if before:
            end, neighbour = max(before, key=lambda pair: pair[0])
            return _by_neighbour(case, start, stop, end, neighbour)
        told = _by_who_meets(case, start)
        if told is not None:
            return _Settled(told)
    return None


def _by_partner(case: _Case, start: int, stop: int) -> str | None:
    """ "Minister Ruiz and Chilean Premier Paz met": the adjective sets the second apart."""
    doc = case.doc
    joint = stop + (stop + 1 < len(doc) and doc[stop].text == "," and doc[stop + 1].lower_ == "and")
    if not case.person.role or joint >= len(doc) or doc[joint].lower_ != "and":
        return None
    partner = next((p for p in case.everybody for m in p.mentions if joint <= m[0] <= joint + 2), None)
    if partner is None or not two_by_two.says_country(case.setting.states, partner) or whereabouts.attends(doc, start):
        return None
    return case.other_than(partner.country)


def _by_who_meets(case: _Case, start: int) -> str | None:
    """Of somebody met, behind nobody's name: by those who meet him, "Later he held talks with Minister Paz"."""
    doc, setting = case.doc, case.setting
    if not case.person.role or not whereabouts.is_met(doc, start):
        return None
    side = owners.met_by(doc, start, setting, case.setting.state_sides)
    if side is not None:
        return side
    acting = whereabouts.meant_by_pronoun(doc, start, case.known)
    return case.other_than(acting.country) if acting is not None else None


def _by_neighbour(case: _Case, start: int, stop: int, end: int, neighbour: KnownPerson) -> _Settled | None:
    """By the one named last before, whose name ends at `end`."""
    doc, person, setting = case.doc, case.person, case.setting
    official, met = setting.official, whereabouts.is_met(doc, start)
    if all(t.lower_ in _LISTING | _STYLES_BETWEEN for t in doc[end:start]):
        return _Settled(_in_one_list(case, start, stop, end, neighbour))
    if neighbour.country and hosting.stands_like(doc, person, neighbour):
        return _Settled(neighbour.country)  # "was received by President Ruiz and later by Speaker Paz"
    if official is not None and not (neighbour.country == official and met):
        return _Settled(whereabouts.of_host_state(person, setting) or official)
    named_with = met or doc[start:stop].root.head.lower_ != "of"  # "the will of Presidents Ruiz and Paz"
    head = doc[start:stop].root
    if head.dep_ == "nsubj" and head.head.lemma_ in _SAYING and not met:
        # "Sow stressed the need for calm, Foreign Ministry Spokesman Issa said": no other side's voice
        first = doc[end - 1].dep_ == "nsubj" and "spokes" in (person.role or "").lower()
        return _Settled(neighbour.country) if first and neighbour.country else None
    other = case.other_than(neighbour.country) if person.role and named_with else None
    return _Settled(other) if other is not None else None  # "Premier Ruiz met with President Paz"


def _in_one_list(case: _Case, start: int, stop: int, end: int, neighbour: KnownPerson) -> str | None:
    """ "Foreign Minister Ruiz, Ambassador Paz and their delegation": of one state, but where the list joins two."""
    doc, person, setting, states = case.doc, case.person, case.setting, case.setting.state_sides
    pair = setting.sides if len(setting.sides) == 2 else states
    verbs = two_by_two.TOGETHER | ({"chair"} if whereabouts.is_national(person) else set())
    other = _other_of(pair, neighbour.country)
    if other is not None and two_by_two.act_together(doc, neighbour, start, stop, end, verbs=verbs):
        return other  # "signed by Minister Ruiz and Paz"
    if person.role is None and doc[start - 1].lower_ == "and" and two_by_two.is_pair(doc, end, start, stop):
        return None  # "Vice Minister Ruiz and Luis Paz, who have led the talks": Paz may be of either
    if whereabouts.is_envoy(neighbour) and whereabouts.is_national(person) and neighbour.country in states:
        # "US Ambassador Ruiz, Defence Minister Sow and Chief of Staff Issa attended": an envoy and his hosts
        return case.other_than(neighbour.country)
    other = case.other_than(neighbour.country)
    if other is not None and two_by_two.in_the_plural(doc, neighbour):
        return other  # "Justice Ministers Ruiz and Paz"
    own = [side for side in states if state(side) is not None]
    if neighbour.country in setting.sides and neighbour.country not in own and _is_of_state(person):
        # "Head of mission Ruiz and Police Director Paz": a mission has no police
        return own[0] if len(own) == 1 else None
    return neighbour.country


def _by_whole_text(case: _Case, *, called: bool) -> str | None:
    """By houses and towns, by who tells it and where it is told; of one `called` a counterpart only what is certain."""
    doc, person, everybody, setting = case.doc, case.person, case.everybody, case.setting
    told = None if called else houses.by_own_house(doc, person, setting) or relations.by_town(person, setting)
    at = person.mentions[0][0]
    if told is None and not called and not whereabouts.is_met(doc, at):
        told = relations.by_speaker_before(doc, person, everybody, setting)
    told = told or whereabouts.of_host_state(person, setting)
    if told is not None:
        return told
    before = None if called else whereabouts.about_before(doc, person, case.known, setting)
    if person.role is None:
        return before
    if setting.official is not None:
        return setting.official
    if _is_of_many(person):
        return None
    blocs = [side for side in setting.sides if state(side) is None]
    if (person.role or "").lower().replace("-", " ").startswith(_OF_BLOCS) and len(blocs) == 1:
        return blocs[0]  # "The committee of the Union heard the Executive Secretary, Ana Ruiz"
    return (
        owners.beside_delegation(doc, person, setting)
        or whereabouts.of_the_other_side(person, setting)
        or two_by_two.apart_from_next(doc, person, everybody, setting)
        or whereabouts.at_home(doc, person, setting)
        or (None if setting.home(at) else before)
        or setting.outlet
        or houses.of_ministry(doc, person, everybody, setting.plain)
        or setting.home(at)
        or hosting.by_attendance(doc, person, everybody, setting, case.host)
        or whereabouts.of_headline(doc, person, setting)
        or whereabouts.only_state(doc, person, everybody, setting)
        or whereabouts.of_the_paper(doc, person, setting)
        or relations.by_other_met(doc, person, setting)
    )


def states_dealt_with(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson], setting: Setting) -> frozenset[str]:
    """The states that the person visits, deals with or is received by, and so is not of."""
    visited = whereabouts.visited(doc, person, setting) | hosting.goals(doc, person, setting)
    met = voices.dealt_with(doc, person, setting) | voices.received_by(doc, person, known, setting)
    return visited | met | whereabouts.counterparts(doc, person, setting)


def _of_firm(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "The Peruvian oil firm will drill, its manager, Ana Ruiz, said", "an analyst at a school in Lima"; "historian
    Ana Ruiz" and "his lawyer" are nobody's.
    """
    return _owner(doc, person, setting) or relations.by_town(person, setting)


def _owner(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    return next((code for m in person.mentions if (code := owners.possessor(doc, m[0], setting.states))), None)


# People of callings that no state gives.
_PRIVATE = frozenset(
    """analyst historian economist businessman businesswoman tycoon entrepreneur researcher scholar professor
    academic activist
    commentator columnist lawyer consultant fellow expert journalist correspondent writer author executive ceo
    founder manager
    lecturer investigator pollster doctor attorney""".split()
)


def is_of_nobody(person: KnownPerson) -> bool:
    """A calling that no state gives, or an office of a body of many states: only words around it can tell more."""
    return _is_private(person) or _is_of_many(person)


def _is_private(person: KnownPerson) -> bool:
    role = (person.role or "").lower().replace(",", " ").split()
    before = role[: role.index("of")] if "of" in role else role
    before = before[: before.index("at")] if "at" in before else before
    return bool(before) and before[-1] in _PRIVATE and before[-2:] != ["special", "attorney"]


_SERVICES = frozenset("police army navy customs gendarmerie border prosecutor judge mayor".split())


def _is_of_state(person: KnownPerson) -> bool:
    """Whether an office is one that no organisation has: of a government, police, army or court."""
    return whereabouts.is_national(person) or bool(_SERVICES & set((person.role or "").lower().split()))


def _is_of_many(person: KnownPerson) -> bool:
    """ "Secretary General of the Council of Arab Ministers": an office of a body that no one state has."""
    role = (person.role or "").lower().replace("-", " ")
    return role.startswith("secretary general") and not {"ministry", "party", "government", "cabinet"} & set(
        role.split()
    )


def office_taken(person: KnownPerson, country: str, people: Sequence[KnownPerson]) -> bool:
    """Whether somebody else of that country holds the same single office: "President Ruiz and President Paz" are of
    two.
    """
    role = _office(person)
    return bool(role) and any(
        other.country == country and _office(other) == role and other.name != person.name for other in people
    )


_SAME = {
    "defense": "defence",
    "home": "interior",
    "internal": "interior",
    "affairs": "",
    "of": "",
    "the": "",
    "for": "",
}
_OF_SEVERAL = frozenset("deputy vice state assistant first former federal acting junior union cabinet second".split())


def _office(person: KnownPerson) -> frozenset[str]:
    """The words of an office that one person holds at a time, in whatever order: "Defence Minister", "Minister of
    Defense"; nothing for an office of which there are several.
    """
    role = (person.role or "").lower()
    told = role.replace(",", " ").split()
    fields = frozenset(_SAME.get(word, word) for word in told) - {""}
    single = "minister" in told and len(fields) > 1 and not _OF_SEVERAL & fields
    return fields if role in _UNIQUE or single else frozenset()
