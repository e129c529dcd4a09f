"""Whose official a person is by the house the office belongs to: "the society's director", "head of the mission", "NPA
chief Paz".

A house counts only if all that the text tells of one of that name is of one state.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from accord.reading.institutions import Institution
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

_FIELDS = {"defense": "defence", "home": "interior", "internal": "interior"}

_MINISTERIAL = frozenset("defence interior foreign justice finance trade energy health transport agriculture".split())


def institution_of(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "the office's director, Ana Ruiz", "NPA chief Paz": the owner of an institution named before by that word or
    acronym.
    """
    for start, end in person.mentions:
        first = start
        while first > max(doc[start].sent.start, start - 4) and doc[first - 1].text[0].isupper():
            first -= 1  # "CSG Vice Admiral Ruiz"
        for at in range(max(doc[start].sent.start, min(first, start - 2)), end - 1):
            token = doc[at]
            if at + 1 < end and doc[at + 1].lower_ in {"'s", "'"} and doc[at + 1].i < end - 1:
                alike = [i for i in setting.plain if doc[i.head].lower_ == token.lower_ and i.end <= at]
                owners = {i.owners[0] for i in alike if len(i.owners) == 1}
                if owners:  # "The Kenyan council met the Peruvian council. The council's director": either
                    return owners.pop() if len(owners) == 1 else None
                if token.lower_ in _SHIPS:
                    return _flag_of(doc, at, setting.nations)
                parts = [i for i in range(at) if i not in setting.nations and doc[i].lower_ == token.lower_]
                codes = {setting.states[i] for i in parts if i in setting.states}
                codes = codes or of_house(doc, token.lower_, at, setting)
                if len(codes) == 1:
                    return codes.pop()
            elif token.text.isupper() and 2 <= len(token) <= 6 and at not in setting.states:
                for known in setting.plain:
                    ahead = doc[known.end : known.end + 2]
                    if (
                        len(ahead) == 2
                        and ahead[0].text == "("
                        and ahead[1].text == token.text
                        and len(known.owners) == 1
                    ):
                        return known.owners[0]
                    if known.end <= at and len(known.owners) == 1 and _shortens(doc, known, token.text):
                        return known.owners[0]
    return None


# "A Chilean maker of cabins opened a plant ... the firm's chief executive"
_FIRMS = frozenset("firm company maker manufacturer shipyard builder contractor producer group developer".split())
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "PART", "NUM"})


def of_house(doc: Doc, house: str, before: int, setting: Setting) -> set[str]:
    """The states in the names told ahead of token `before` that end in the word `house`: "the Peruvian Relief Society
    ... the society's", "the European Union's police mission ... head of mission".
    """
    named = any(t.lower_ == house and t.pos_ in ("NOUN", "PROPN") for t in doc[:before])
    # "a maker sold it to a developer ... the developer's": no other firm than the one of that word
    alike = _FIRMS if house in _FIRMS and not named else frozenset({house})
    found: set[str] = set()
    for token in doc[:before]:
        if token.lower_ not in alike or token.pos_ not in ("NOUN", "PROPN"):
            continue
        at = token.i
        while at > token.sent.start and (doc[at - 1].pos_ in _NAMING or at - 1 in setting.states):
            at -= 1
            if at in setting.states and at not in setting.towns:
                found.add(setting.states[at])
        behind = token.i + 1
        linked = doc[behind : behind + 2]
        if len(linked) == 2 and linked[0].lower_ == "of":
            behind += 1 + (linked[1].lower_ == "the")
            found.update(setting.nations[i] for i in range(behind, behind + 1) if i in setting.nations)
    return found


def by_own_house(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "head of the department", "the brigade's commander": the owner of the one house of that name named before."""
    role = (person.role or "").lower().replace("'s", " ").split()
    start = person.mentions[0][0]
    for house in (word for word in role if word in _HOUSES):
        owners = [
            i.owners[0]
            for i in setting.plain
            if i.end <= start and len(i.owners) == 1 and any(doc[at].lower_ == house for at in range(i.start, i.end))
        ]
        codes = set(owners) or of_house(doc, house, start, setting)
        if len(codes) == 1:
            return codes.pop()
    return None


_HOUSES = frozenset(
    """ministry department directorate agency bureau commission authority committee council administration inspectorate
    office navy army police coastguard brigade regiment division fleet battalion squadron command headquarters embassy
    consulate mission delegation parliament senate presidency secretariat institute centre center academy service fund
    bank company board team union federation""".split()
)


def _shortens(doc: Doc, institution: Institution, letters: str) -> bool:
    """Whether capitals are the first letters of an institution's words: "Peru's Border Security Force ... | BSF |
    Director General Ruiz".
    """
    words = [t for t in doc[institution.start : institution.end] if t.text[0].isupper()]
    initials = "".join(t.text[0] for t in words)
    return len(letters) > 2 and initials.endswith(letters)


_SHIPS = frozenset("ship vessel frigate corvette destroyer cutter warship submarine minehunter boat".split())


def _flag_of(doc: Doc, at: int, nations: Mapping[int, str]) -> str | None:
    """ "The Peruvian frigate left Callao. The ship's commander, Ana Ruiz,": the one state whose ship was named."""
    flags = {
        nations[i - 1] for i in range(1, at) if doc[i].lower_ in _SHIPS and i - 1 in nations and doc[i].tag_ != "NNS"
    }
    return flags.pop() if len(flags) == 1 else None


def of_ministry(
    doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], plain: Sequence[Institution]
) -> str | None:
    """The state whose ministry of the same field the text names, if it names only one: "the Angolan defence ministry
    ... Defence Secretary Neto"; not the ministry that is told with the office of somebody else.
    """
    others = {at for p in everybody if p.name != person.name for m in p.mentions for at in range(*m)}
    role = (person.role or "").lower().split()
    fields = {_FIELDS.get(word, word) for word in role} & _MINISTERIAL
    anyhow = not fields and "minister" in role[-1:]
    owners = {
        institution.owners
        for institution in plain
        if len(institution.owners) == 1
        and institution.head not in others
        and doc[institution.head].lower_ in {"ministry", "department"}
        and (anyhow or fields & {_FIELDS.get(t.lower_, t.lower_) for t in doc[institution.start : institution.end]})
    }
    return owners.pop()[0] if (fields or anyhow) and len(owners) == 1 else None
