"""Steps back over the rank and the brackets that lie between an office and a name: "the head, Maj. Gen. (retd) Sow".

Each step takes one token and gives the one before the rank, or the same token where there is none to skip.
"""

from collections.abc import Set

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading.closing import closes
from accord.reading.names import LETTERS_BEFORE, STYLES, STYLES_IN_CAPITALS

# "Director General Lin": here the rank is part of the office.
RANKED_OFFICES = frozenset(
    """director secretary attorney inspector consul governor prosecutor auditor solicitor surveyor comptroller adjutant
    commissioner quartermaster""".split()
)
# "Lieutenant General of militia Orozov": what follows a rank.
_SERVICES = frozenset("militia police justice aviation army navy customs medical artillery tax".split())


_HIGH = frozenset("marshal admiral adm adm.".split())
_FORMATIONS = frozenset({"division", "corps", "brigade", "army", "air", "squadron"})
_SERVICES_BEFORE = frozenset({"police", "militia", "army", "navy", "marine", "customs", "gendarmerie"})
# "Air Marshal", "Fleet Admiral", "Group Captain", "Flight Lieutenant", "Frigate Captain": no ranks by themselves
_RANKED = frozenset("air field fleet squadron flotilla group wing flight frigate corvette ship".split())
_CLASSES = frozenset("1st 2nd 3rd first second third".split())


# Offices that are also styles: "the chairman of the committee, Senator Ruiz".
STYLE_OFFICES = frozenset(
    """commandant commander commissioner superintendent inspector constable senator ambassador justice cardinal
    archbishop bishop judge professor prince princess""".split()
)
_HIS = frozenset("his her their royal serene".split())
_HIGHNESSES = frozenset("royal serene highness excellency excellencies majesty eminence holiness honour".split())


_UNDER = frozenset("lieutenant lieut lt wing".split())
_UNDER_HYPHENED = frozenset(f"{word}-" for word in _UNDER)
_GRADED = frozenset("lieutenant lieut colonel captain general lt".split())


def ahead_of_styles(doc: Doc, name_start: int, first: int, words: OfficeWords) -> int:
    """The last token before a name's ranks and styles, "the head of the Border Service, | Maj. Gen. A.K. Sow"."""
    styled = words.honorifics | words.ranks
    at = skip_bracket(doc, name_start - 1, first)
    at = skip_service(doc, at, first, styled)
    at = skip_class(doc, at, first)
    while (
        at > first
        and (_in_rank(doc, at, styled) or doc[at].text in STYLES_IN_CAPITALS | {".", "'", "\u2019"})
        and doc[at - 1].lower_ not in RANKED_OFFICES
        and not (doc[at - 1].text == "-" and doc[at - 2].lower_ in RANKED_OFFICES)
    ):
        at = skip_bracket(doc, at - 1, first)
        at = skip_service(doc, at, first, styled)
        at = skip_air_rank(doc, at, first)
        at = skip_class(doc, at, first)
        at = skip_owner(doc, at, first)
    if at > first and doc[at].lower_ == "the" and doc[at - 1].text == "," and at < name_start - 1:
        at -= 1  # "the Under-Secretary for Policy, the Honorable Ana Ruiz"
    return at


def _in_rank(doc: Doc, at: int, styled: Set[str]) -> bool:
    """Whether a token is a rank or style, or the hyphen within one: "Colonel-General", "Senator the Hon."."""
    if doc[at].lower_ == "lady" and doc[at - 1].lower_ == "first":
        return False
    if doc[at].lower_ in STYLES:
        return True  # "the Commissioner for Peace, H.E. Ana Ruiz"
    lower, before = doc[at].lower_.rstrip("."), doc[at - 1].lower_
    ahead = doc[at + 1].lower_
    inside = (lower == "-" and before in styled) or (lower == "the" and before in STYLE_OFFICES)
    inside = inside or (lower in _HIS and ahead in _HIGHNESSES)  # "President His Highness Sheikh Omar"
    inside = inside or (lower == "retired" and ahead in styled)  # "the Ambassador, Retired Major General Ruiz"
    inside = inside or (doc[at].text.isupper() and lower in LETTERS_BEFORE)  # "the Commandant, CP Ruiz"
    # "the ship's commander, Lieutenant-Commander Ruiz"
    inside = inside or (lower == "commander" and (before in _UNDER or doc[at - 2 : at].text.lower() in _UNDER_HYPHENED))
    inside = inside or (lower == "senior" and ahead in _GRADED)  # "Minister Senior Lieutenant General Ruiz"
    return lower in styled or inside


def skip_class(doc: Doc, at: int, first: int) -> int:
    """The token before a number that belongs to a rank: "Captain 1st | Rank", "Captain of the Second | Rank"."""
    if at > first + 1 and doc[at].lower_ in _CLASSES and doc[at + 1].lower_ in {"rank", "class"}:
        at -= 1
        while at > first and doc[at].lower_ in {"of", "the"}:
            at -= 1
    return at


def skip_air_rank(doc: Doc, at: int, first: int) -> int:
    """The token before "Air Chief" or "Field" in front of a marshal, "Vice" of an admiral: no ranks by themselves."""
    if at > first + 1 and doc[at].lower_ in {"chief", "vice"} and doc[at + 1].lower_ in _HIGH:
        at -= 1
    if at > first and doc[at].lower_ in _SERVICES_BEFORE and doc[at - 1].text == ",":
        return at - 1  # ", Police Colonel-General Ruiz"
    opening = at
    while opening > first and doc[opening].lower_ in _FORMATIONS:
        opening -= 1
    if opening < at and doc[opening].text == "," and doc[at + 1].lower_ in {"general", "admiral"}:
        return opening  # "the Minister of Peru, Division General Ruiz", ", Army Corps General Ruiz"
    if at > first and doc[at].lower_ in _RANKED and doc[at + 1].is_title:
        # not "Commander Southern | Fleet Vice Admiral Ruiz"
        return at - 1 if doc[at].lower_ in {"air", "field"} or not doc[at - 1].is_title else at
    return at


def skip_owner(doc: Doc, at: int, first: int) -> int:
    """The comma before a state that owns the rank of who is named: "the head of the mission, | Angola's Brigadier"."""
    owned = at - 2 > first and doc[at].lower_ in {"'s", "\u2019s"} and doc[at - 2].text == ","
    return at - 2 if owned and doc[at - 1].ent_type_ in {"GPE", "NORP"} else at


def is_bracketed_acronym(doc: Doc, at: int) -> bool:
    """Whether token `at` closes an acronym in brackets: "Chief of Naval Staff (CNS | )"."""
    return at > 2 and doc[at].text == ")" and doc[at - 2].text == "(" and doc[at - 1].text.isupper()


def skip_bracket(doc: Doc, at: int, first: int) -> int:
    """The token before a short bracket that ends at `at`: "Colonel (retd) Ruiz", "Joint Secretary (Borders) Ruiz"."""
    if at > first and doc[at].text == ")":
        opening = next((i for i in range(at - 1, max(first, at - 6) - 1, -1) if doc[i].text == "("), None)
        if opening is not None and opening > first:
            return opening - 1
    return at


def skip_service(doc: Doc, at: int, first: int, styled: Set[str]) -> int:
    """The rank before "of militia": "Lieutenant General of militia Orozov"; not "Inspector General of Police"."""
    rank = at - 2
    if rank <= first or doc[at].lower_ not in _SERVICES or doc[at - 1].lower_ != "of" or doc[rank].lower_ not in styled:
        return at
    return at if doc[rank - 1].text == "-" or doc[rank - 1].lower_ in RANKED_OFFICES else rank


def is_ranked(doc: Doc, name_start: int, ranks: Set[str]) -> bool:
    """Whether a rank leads up to a name past a bracket or a comma: "General (ret.) Ruiz", "their colonel, Ruiz,"."""
    first = doc[name_start].sent.start
    at = skip_bracket(doc, name_start - 1, first)
    if at == name_start - 1:
        at = skip_service(doc, at, first, ranks)
    if at < name_start - 1:
        return at >= first and doc[at].lower_.rstrip(".") in ranks
    return (
        at > first + 1
        and doc[at].text == ","
        and doc[at - 1].lower_ in ranks
        and doc[at - 2].lower_ in {"their", "his", "her", "its", "our", "the"}
        and closes(doc, name_start)
    )
