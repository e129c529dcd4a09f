"""Finds institutions, sides and speaking texts: "the Peruvian Ministry of Defence", "the two sides", "the joint
statement".

Only shape and owner are decided here; whom "the two sides" means is settled in `coreference`.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from accord.lexicon.office_words import OfficeWords
from accord.reading.guests import GUESTS, HOSTS
from accord.reading.scene import ActorKind

# "the two sides", "both delegations", "the parties": whoever the sides of the matter are.
COLLECTIVE_HEADS = frozenset(
    """sides parties countries nations states governments delegations leaders ministers officials representatives
    neighbours neighbors
    counterparts peers generals admirals kings teams presidents premiers chiefs partners allies capitals peoples members
    commanders negotiators ambassadors envoys
    diplomats secretaries participants delegates heads pair duo duos trio men neighbours interlocutors experts
    signatories
    ministries cabinets blocs organisations organizations trio quartet governors commissioners directors rulers
    monarchs princes armies navies militaries services agencies institutions parliaments administrations authorities
    commands economies""".split()
)
# "the Peruvian side", "the delegation from Peru", "Peruvian officials": one party, by its adjective or by "of/from".
# "the Attorneys General": the plural stands in the first word
_GENERALS = frozenset("attorneys secretaries directors consuls governors inspectors prosecutors solicitors".split())
SIDE_HEADS = frozenset(
    """side delegation delegations representatives officials government governments authorities administration
    leadership
    army military troops forces navy police team negotiators diplomats lawmakers people cabinet monarchy kingdom
    sultanate emirate
    republic
    state country nation""".split()
)
# "the country", "the delegation" without an adjective: the one last spoken of.
_SINGLE_SIDES = frozenset(
    (
        "side delegation government authorities administration cabinet kingdom sultanate emirate republic state "
        "country nation army archipelago principality"
    ).split()
)
_ORGANISATION_NOUNS = frozenset(
    """ministry department embassy presidency parliament army government foreign-office cabinet police secretariat
    agency service
    directorate bureau council commission navy command office authority bloc grouping alliance
    organisation organization""".split()
)
# "the alliance": a bloc named before
GATHERED = frozenset("alliance organisation organization".split())
# "the junta in Bamako", "the government in Togo"
RULING = frozenset("government cabinet parliament junta authorities presidency leadership".split())
_TEXT_HEADS = frozenset(
    """statement communique communiqué declaration readout document draft report text release letter memo message
        post""".split()
)
# "each side", "either country": all of them.
_EACH = frozenset("side party country nation state government delegation minister leader".split())
# "the visiting dignitary".
_GUESTS = frozenset("dignitary guest leader official".split())
_OF_MANY = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_SOME = frozenset({"two", "three", "four", "five"})
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True)
class Institution:
    """A mention of an institution, a side, a collective or a text; `owners` are codes that its own words give."""

    kind: ActorKind
    start: int
    end: int
    head: int
    owners: tuple[str, ...]
    count: int | None = None
    """How many sides a collective is said to be; None if it does not say."""


def find_named(doc: Doc, *, states: Mapping[int, str], words: OfficeWords) -> Iterator[Institution]:
    """Capitalised institutions: "Peru's Ministry of Trade and Tourism", "the Chilean Coast Guard", "Interior
    Ministry".
    """
    taken = -1
    for token in doc:
        if token.i <= taken or not token.text[0].isupper() or token.lower_ not in words.organisation_heads:
            continue
        if token.i in states:
            continue
        start, end = _named_extent(doc, token, words)
        if end - start < 2 and not _owned(doc, start, states):
            continue
        joined = _joined_states(doc, start, token, states)
        owners = _owners(doc, joined, end, states)
        taken = end - 1
        kind = ActorKind.COLLECTIVE if joined < start else ActorKind.ORGANISATION
        yield Institution(kind, joined, end, _root(doc, start, end), owners)


def _joined_states(doc: Doc, start: int, head: Token, states: Mapping[int, str]) -> int:
    """Where a plural of several states starts: "[Peruvian, Chilean and] Bolivian Interior Ministries"."""
    if not head.lower_.endswith("s") or start not in states:
        return start
    at, first = start, head.sent.start
    while at - 2 >= first and doc[at - 1].lower_ in {"and", ",", "&"} and at - 2 in states:
        at -= 2
    return at if any(t.lower_ in {"and", "&"} for t in doc[at:start]) else start


def _named_extent(doc: Doc, head: Token, words: OfficeWords) -> tuple[int, int]:
    sentence = head.sent
    start, end = head.i, head.i + 1
    while start > sentence.start and _leads(doc, start - 1, words):
        start -= 1
    while start < head.i and doc[start].lower_ in {"the", "a", "and", "'s", "of", "&"}:
        start += 1
    while end < sentence.end:
        token = doc[end]
        if token.text[0].isupper() and (token.lower_ in words.organisation_heads or token.lower_ in words.portfolios):
            end += 1
        elif token.lower_ in {"of", "for"} and end + 1 < sentence.end and _capital_ahead(doc, end + 1):
            end += 2 if doc[end + 1].text[0].isupper() else 3
        elif (
            token.lower_ in {"and", "&"}
            and end + 1 < sentence.end
            and doc[end + 1].lower_ in words.portfolios
            and doc[end + 1].text[0].isupper()
        ) or (
            token.text == ","
            and end + 2 < sentence.end
            and doc[end + 1].lower_ in words.portfolios
            and doc[end + 1].text[0].isupper()
            and _list_goes_on(doc, end + 2)
        ):
            end += 2
        else:
            break
    return start, end


def _capital_ahead(doc: Doc, at: int) -> bool:
    return doc[at].text[0].isupper() or (
        doc[at].lower_ == "the" and at + 1 < len(doc) and doc[at + 1].text[0].isupper()
    )


def _list_goes_on(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].text in {",", "and", "&"}


def _leads(doc: Doc, at: int, words: OfficeWords) -> bool:
    """Whether a token before the head noun belongs to the institution's name: "US", "Peruvian", "National", "'s",
    "Foreign".
    """
    token = doc[at]
    if token.lower_.rstrip(".") in words.heads or token.is_space:
        return False
    if token.text[0].isupper() and (token.text[-1].isalpha() or token.text[-1] == "."):
        return not (token.is_sent_start and token.pos_ in ("ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV"))
    return token.lower_ in {"'s", "'"} and at + 1 < len(doc)


def _owned(doc: Doc, start: int, states: Mapping[int, str]) -> bool:
    return start > 0 and (start - 1 in states or (doc[start - 1].lower_ in {"'s", "'"} and start - 2 in states))


def _owners(doc: Doc, start: int, end: int, states: Mapping[int, str]) -> tuple[str, ...]:
    inside = [states[i] for i in range(start, end) if i in states]
    if not inside and _owned(doc, start, states):
        inside = [states.get(start - 1) or states[start - 2]]
    if not inside and end + 1 < len(doc) and doc[end].lower_ in {"of", "in"}:
        at = end + 2 if doc[end + 1].lower_ == "the" else end + 1
        if at in states:
            inside = [states[at]]
    return tuple(dict.fromkeys(inside))


def _root(doc: Doc, start: int, end: int) -> int:
    root: int = doc[start:end].root.i
    return root


def find_common(doc: Doc, *, states: Mapping[int, str], words: OfficeWords, covered: Set[int]) -> Iterator[Institution]:
    """Lower-case ones, outside the `covered` tokens: "the two sides", "the Peruvian delegation", "the ministry", "a
    ministry spokesman", "the joint statement".
    """
    for token in doc:
        lower = token.lower_
        if token.i in covered or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i:
            continue  # "the military status", "ministry spokesman": not the head of its phrase
        if (
            lower in COLLECTIVE_HEADS
            or lower in SIDE_HEADS
            or lower in _ORGANISATION_NOUNS
            or lower in _TEXT_HEADS
            or lower in words.heads
            or (lower.endswith("s") and lower[:-1] in words.heads)
            or lower in _EACH
            or lower in _GUESTS
            or lower in GUESTS | HOSTS
            or lower in words.ranks
        ):
            found = _common(doc, token, states, words)
            if found is not None:
                yield found


def _phrase_start(doc: Doc, head: Token, words: OfficeWords) -> int:
    at, first = head.i, head.sent.start
    while at > first:
        token = doc[at - 1]
        if token.lower_ in {
            "the",
            "a",
            "an",
            "both",
            "two",
            "three",
            "four",
            "five",
            "all",
            "their",
            "its",
            "his",
            "her",
            "these",
            "our",
            "each",
            "either",
            "neither",
            "visiting",
        }:
            at -= 1
            if token.lower_ in {"the", "a", "an", "both", "all"}:
                break
        elif (
            token.pos_ in ("ADJ", "PROPN")
            or (token.pos_ == "NOUN" and token.dep_ in ("compound", "nmod", "amod", "poss"))
            or token.text in {"-", "'s", "'"}
        ) or token.lower_.rstrip(".") in words.modifiers | words.portfolios:
            at -= 1
        else:
            break
    return at


def _common(doc: Doc, head: Token, states: Mapping[int, str], words: OfficeWords) -> Institution | None:
    first = head.sent.start
    start = _phrase_start(doc, head, words)
    # "the Peruvian and Chilean ministers": both adjectives belong
    while start - 2 >= first and start in states and doc[start - 1].lower_ in {"and", ","} and start - 2 in states:
        start -= 2
        while start > first and doc[start - 1].lower_ == "the":
            start -= 1
    while (
        start - 3 >= first and doc[start - 1].lower_ == "and" and doc[start - 2].tag_ == "POS" and start - 3 in states
    ):
        start -= 3  # "Peru's and Chile's presidents"
    end = head.i + 1
    owners = list(dict.fromkeys(states[i] for i in range(start, end) if i in states))
    seated = (
        head.lower_ in RULING | {"ministry"} and end + 1 < len(doc) and doc[end].lower_ == "in" and end + 1 in states
    )
    if not owners and end + 1 < len(doc) and (doc[end].lower_ in {"of", "from"} or seated):
        at = end + 1
        while at < head.sent.end and (doc[at].lower_ in {"the", "and", ",", "republic", "of"} or at in states):
            if at in states and states[at] not in owners:
                owners.append(states[at])
                end = at + 1
            at += 1
        while end < len(doc) and end in states:
            end += 1
    lower = head.lower_
    determiner = doc[start].lower_
    if lower == "general" and head.i > start and doc[head.i - 1].lower_ in _GENERALS:
        kind = ActorKind.COLLECTIVE if len(owners) != 1 else ActorKind.OFFICE
        return Institution(kind, start, end, head.i, tuple(owners))
    count = next((_NUMBERS[t.lower_] for t in doc[start:end] if t.lower_ in _NUMBERS), _OF_MANY.get(lower))
    if not owners and determiner in _SOME and head.dep_ in ("dobj", "nsubjpass"):
        return None  # "sent two experts": some, and not the two of whom is spoken
    if lower in COLLECTIVE_HEADS and (
        count
        or lower in {"sides", "parties", "delegations"}
        or (not owners and determiner in {"the", "both", "all", "their"})
        or len(owners) > 1
    ):
        if owners and not count and lower not in {"sides", "parties", "delegations"}:
            return Institution(
                ActorKind.COLLECTIVE if len(owners) > 1 else ActorKind.OFFICE, start, end, head.i, tuple(owners)
            )
        return Institution(ActorKind.COLLECTIVE, start, end, head.i, tuple(owners), count)
    if not owners and lower.endswith("s") and lower not in words.heads and lower[:-1] in words.heads:
        # "the three NSAs", "both envoys": any office in the plural
        return (
            Institution(ActorKind.COLLECTIVE, start, end, head.i, (), count) if count or determiner == "both" else None
        )
    if determiner in {"each", "either", "neither"} and not owners and lower in _EACH:
        return Institution(ActorKind.COLLECTIVE, start, end, head.i, ())
    if "visiting" in {t.lower_ for t in doc[start : head.i]} and (lower in _GUESTS or lower in words.ranks):
        return Institution(ActorKind.OFFICE, start, end, head.i, tuple(owners))
    if lower in GUESTS | HOSTS and not owners:
        named = any(c.dep_ == "appos" for c in head.children)  # "the host, Minister Ruiz"
        bare = determiner in {"the", "its", "their"} and not named
        return Institution(ActorKind.OFFICE, start, end, head.i, ()) if bare else None
    if lower in GATHERED and (determiner != "the" or head.i > start + 1):
        return None  # "a non-governmental organisation"
    if lower in _TEXT_HEADS:
        return Institution(ActorKind.TEXT, start, end, head.i, tuple(owners))
    if lower in _ORGANISATION_NOUNS and head.pos_ != "VERB":
        return Institution(ActorKind.ORGANISATION, start, end, head.i, tuple(owners))
    if lower in SIDE_HEADS:
        if not owners and (determiner not in {"the", "both"} or lower not in _SINGLE_SIDES):
            return None
        kind = ActorKind.COLLECTIVE if len(owners) > 1 or count else ActorKind.OFFICE
        return Institution(kind, start, end, head.i, tuple(owners), count)
    if lower.rstrip(".") in words.heads and lower not in words.ranks:
        return Institution(ActorKind.OFFICE, start, end, head.i, tuple(owners))
    return None
