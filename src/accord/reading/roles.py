"""Gives each person the role as printed: from the office phrases around the name, or from one that several share.

The role keeps the words of the text, without the name, the state's adjective and the rank.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading import names, titles
from accord.reading.grouping import Group
from accord.reading.institutions import Institution
from accord.reading.scene import KnownPerson

_STYLES = frozenset("king prince princess sheikh sultan sayyid lord lady".split())
# "Director General Lin" holds an office, "Commander General Lin" a rank.
_GENERAL_AFTER = frozenset(
    """
    director secretary attorney inspector consul governor prosecutor auditor solicitor surveyor comptroller commissioner
    adjutant quartermaster postmaster
    """.split()
)


_HEADS_OF_STATE = frozenset({"president", "prime minister"})
_OF_THE_DAY = frozenset("new appointed visiting then counterpart".split())
_FIELDS_OF_SECRETARIES = frozenset("defence defense foreign home interior".split())


def role_of(
    doc: Doc,
    member: Group,
    *,
    states: Mapping[int, str],
    organisations: Set[int],
    headings: Set[int],
    words: OfficeWords,
) -> tuple[str | None, str | None]:
    """The role as printed, without name, state and honorific, and the organisation it names."""
    best: str | None = None
    best_in_heading = False
    organisation: str | None = None
    for mention in member.mentions:
        for phrase in (mention.before, mention.after):
            if (
                phrase is not None
                and phrase is mention.after
                and best is not None
                and _is_second(doc, mention.end, phrase)
            ):
                continue  # "Interior Minister Ruiz, who is also chairman of the Board"
            if phrase is mention.after and best is not None and best.lower() in _HEADS_OF_STATE:
                continue  # "President Ruiz, the chair of the organ,"
            if phrase is None or doc[phrase.head].lower_ in {
                "counterpart",
                "counterparts",
                "peer",
                "peers",
                "colleague",
                "colleagues",
                "number",
            }:
                continue
            start, end = phrase.start, phrase.end
            while (
                start < end
                and (start in states or doc[start].lower_ in {"'s", "'", "the", "-"})
                and start < phrase.head
            ):
                start += 1
            while (
                end - 1 > start
                and doc[end - 1].lower_ in _STYLES
                and any(titles.is_head(doc, i, words) for i in range(start, end - 1))
            ):
                end -= 1  # "Minister of Interior Prince Fahd": a style of birth
            while end - 1 > phrase.head and doc[end - 1].text.isupper() and doc[end - 1].lower_ in names.LETTERS_BEFORE:
                end -= 1  # "Commissioner of Police CP Ruiz"
            while (
                end - 1 > phrase.head
                and doc[end - 1].lower_.rstrip(".") in words.honorifics | words.ranks | names.STYLES
            ):
                # "Defence Secretary General Ruiz": a rank
                ranked = doc[end - 2].lower_ == "secretary" and doc[end - 3].lower_ in _FIELDS_OF_SECRETARIES
                if doc[end - 1].lower_ == "general" and doc[end - 2].lower_ in _GENERAL_AFTER and not ranked:
                    break
                end -= 1
            end = _without_style(doc, start, end, words)
            while start < phrase.head and doc[start].lower_.rstrip(".") in words.honorifics:
                start += 1
            while start < end and (
                doc[start].lower_ in {"but", "and", ",", "visiting", "then", "new", "newly", "appointed"}
                or (start < phrase.head and doc[start].lower_ == "counterpart")  # "his counterpart President Ruiz"
                or (start < phrase.head and doc[start - 1].lower_ in _OF_THE_DAY and start in states)
            ):
                start += 1  # "the new U.S. Ambassador to Chad"
            start = _with_acronym(doc, start, organisations)
            while end > start + 1 and doc[end - 1].lower_ in {"the", ",", "and", "of"}:
                end -= 1
            end = _before_state(doc, phrase.head, end, states)
            if end <= start:
                continue
            text = " ".join(_worded(doc, phrase.head, start, end, states).split()).strip(" ,")
            if _is_of_several(doc, start, phrase.head, words):
                text = text.replace(
                    doc[phrase.head].text, doc[phrase.head].text.removesuffix("s")
                )  # "Justice Ministers Ruiz and Paz"
            in_heading = doc[phrase.head].sent.start in headings
            styled = best is not None and phrase is mention.after and best.lower().replace("-", " ") in _STYLE_ROLES
            if best is None or best_in_heading or len(text) > len(best) + 8 or best.lower() in _VAGUE or styled:
                best, best_in_heading = text, in_heading
                organisation = _organisation_in(doc, start, end, words)
    return best or _labelled(doc, member, words), organisation


def _is_of_several(doc: Doc, start: int, head: int, words: OfficeWords) -> bool:
    """ "Justice Ministers Ruiz and Paz": an office in the plural; not "Chairman of the Joint Chiefs of Staff"."""
    lower = doc[head].lower_
    if not lower.endswith("s") or lower.removesuffix("s") not in words.heads:
        return False
    behind = doc[head + 1 : head + 3].text.lower()
    return behind != "of staff" or not (
        any(doc[i].lower_ in words.heads for i in range(start, head)) or doc[head - 1].lower_ == "joint"
    )


def _is_second(doc: Doc, end: int, phrase: titles.OfficePhrase) -> bool:
    return any(t.lower_ in {"also", "concurrently"} for t in doc[end : phrase.start])


def _labelled(doc: Doc, member: Group, words: OfficeWords) -> str | None:
    """ "Commandant: Brigadier General Ruiz": an office as a label before a colon."""
    styled = words.honorifics | words.ranks
    for mention in member.mentions:
        at = mention.start - 1
        while at > 0 and (doc[at].lower_.rstrip(".") in styled or doc[at].text == "."):
            at -= 1
        if at < 1 or doc[at].text != ":":
            continue
        start = at
        while start > 0 and doc[start - 1].is_alpha and at - start < 5 and not doc[start].is_sent_start:
            start -= 1
        if start < at and titles.is_head(doc, at - 1, words):
            return str(doc[start:at].text)
    return None


# "the Chilean leader, Paz ... President Paz": the exact office is the role.
_VAGUE = frozenset("leader official chief head premier ruler top official diplomat".split())


# "Commissioner-General Ruiz, Minister of Public Security": what stands behind the name is the office.
_STYLE_ROLES = frozenset(
    """commissioner general|commissioner|chief commissioner|senior commissioner|judge|commandant|ambassador|senator
    |inspector|inspector general|superintendent|chief superintendent|professor|captain|engineer|justice
    |commander""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_STYLE_HEADS = frozenset("commissioner superintendent inspector judge ambassador senator commandant constable".split())
_STYLE_MODIFIERS = frozenset("senior chief deputy assistant general".split())


def _without_style(doc: Doc, start: int, end: int, words: OfficeWords) -> int:
    """The end of a role without a style behind its head: "police spokesperson | Senior Commissioner"."""
    at = end
    while at - 1 > start and doc[at - 1].lower_ in _STYLE_HEADS | _STYLE_MODIFIERS:
        at -= 1
    styled = at < end and any(t.lower_ in _STYLE_HEADS for t in doc[at:end])
    before = doc[at - 1].lower_
    if not styled or at <= start or before in _STYLE_HEADS | _STYLE_MODIFIERS | titles.LINKS | titles.GLUE:
        return end
    # "Assistant Minister for American Affairs | Ambassador": the style stands behind all that the office needs
    whole = doc[end - 1].lower_ == "ambassador" and any(titles.is_head(doc, i, words) for i in range(start, at))
    return at if before in words.heads or whole else end


def _before_state(doc: Doc, head: int, end: int, states: Mapping[int, str]) -> int:
    """The end of a role without "of Peru", "of the Kyrgyz Republic", "of Peru and Chile" at its end."""
    at = end
    while at - 1 > head and (
        at - 1 in states or (at in states and at - 2 in states and doc[at - 1].lower_ in {"and", ","})
    ):
        at -= 1
    if at == end:
        return end
    if at - 1 > head and doc[at - 1].lower_ == "the":
        at -= 1
    return at - 1 if at - 1 > head and doc[at - 1].lower_ == "of" else end


def _worded(doc: Doc, head: int, start: int, end: int, states: Mapping[int, str]) -> str:
    """The words of a role without the own state inside: "Ambassador [of the Czech Republic] to Kenya"."""
    goal = next((i for i in range(head + 1, end) if doc[i].lower_ in {"to", "in", "at"}), None)
    if goal is not None:
        cut = _before_state(doc, head, goal, states)
        if cut < goal:
            return f"{doc[start:cut].text} {doc[goal:end].text}"
    return str(doc[start:end].text)


def _with_acronym(doc: Doc, start: int, organisations: Set[int]) -> int:
    """The start of a role with the organisation whose acronym stands before it: "World Customs Organization (WCO)
    Representative".
    """
    at = start - 1
    if at < 3 or doc[at].text != ")" or doc[at - 2].text != "(" or not doc[at - 1].text.isupper():
        return start
    at -= 2
    while at > 0 and doc[at - 1].text[0].isupper() and not doc[at - 1].is_sent_start:
        at -= 1
    if at in organisations or doc[at].is_sent_start or doc[at].text != "(":
        return at if doc[at].text != "(" else start
    return start


def _organisation_in(doc: Doc, start: int, end: int, words: OfficeWords) -> str | None:
    for at in range(start, end):
        if doc[at].text[0].isupper() and doc[at].lower_ in words.organisation_heads:
            first, last = at, at + 1
            while first > start and doc[first - 1].text[0].isupper() and doc[first - 1].lower_ not in words.heads:
                first -= 1
            if last < end and doc[last].lower_ == "of":
                last += 1
                while last < end and (doc[last].text[0].isupper() or doc[last].lower_ in {"and", "the", "of"}):
                    last += 1
            if last - first > 1:
                return doc[first:last].text
    return None


def with_shared_offices(
    doc: Doc, people: Sequence[KnownPerson], plain: Sequence[Institution], words: OfficeWords
) -> list[KnownPerson]:
    """The people, those without a role with the office that one plural gives to several.

    "the interior ministers of Peru and Chile", "the foreign ministers, Paz and Ruiz", "Justice Ministers Paz and Ruiz".
    """
    plural = [
        i for i in plain if doc[i.head].lower_.endswith("s") and doc[i.head].lower_.removesuffix("s") in words.heads
    ]
    given: list[KnownPerson] = []
    fuller = _full_offices(doc, plural, words)
    for person in people:
        if (person.role or "").lower() in fuller:
            owners, office = fuller[(person.role or "").lower()]
            if person.country in owners:
                given.append(replace(person, role=office))
                continue
        role = person.role or _shared(doc, person, plural, words, people) or _continued(doc, person, given, words)
        given.append(replace(person, role=role))
    return given


def _has_titular(person: KnownPerson, people: Sequence[KnownPerson]) -> bool:
    """Whether another of the same state is a minister or president already: one of each side holds the office."""
    return person.country is not None and any(
        other is not person and other.country == person.country and _TITULAR & set((other.role or "").lower().split())
        for other in people
    )


def _full_offices(
    doc: Doc, plural: Sequence[Institution], words: OfficeWords
) -> dict[str, tuple[tuple[str, ...], str]]:
    """By the bare office, the owners and the full name of the one plural that gives a field: "the Ministers of Justice
    of Peru and Chile ... The Ministers, H.E. Ana Ruiz (Peru)".
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for institution in plural:
        if len(institution.owners) < 2:
            continue
        head = doc[institution.head]
        end = head.i + 1
        while end < head.sent.end and (
            doc[end].lower_ in {"of", "for", "and", "responsible", "the"} or doc[end].lower_ in words.portfolios
        ):
            end += 1
        while end > head.i + 1 and doc[end - 1].lower_ in {"of", "for", "and", "the"}:
            end -= 1
        first = head.i
        while first > institution.start and doc[first - 1].lower_ in words.modifiers | words.portfolios:
            first -= 1
        if end > head.i + 1 or first < head.i:
            text = " ".join(
                [*(t.text for t in doc[first : head.i]), head.text[:-1], *(t.text for t in doc[head.i + 1 : end])]
            )
            found.setdefault(head.lower_[:-1], []).append((institution.owners, text))
    return {bare: full[0] for bare, full in found.items() if len({text.lower() for _, text in full}) == 1}


_TITULAR = frozenset("minister president premier secretary chief".split())


def _shared(
    doc: Doc, person: KnownPerson, plural: Sequence[Institution], words: OfficeWords, people: Sequence[KnownPerson]
) -> str | None:
    if _has_titular(person, people):
        return None
    for institution in plural:
        head = doc[institution.head]
        listed = any(
            institution.end <= m[0] < head.sent.end
            and m[0] - institution.end <= 14
            and doc[institution.end].text == ","
            for m in person.mentions
        )
        if not listed and (len(institution.owners) < 2 or person.country not in institution.owners):
            continue
        if not listed and any(doc[start - 1].lower_ in words.ranks for start, _ in person.mentions if start):
            continue  # "the ministers of Peru and Chile ... Colonel Ana Ruiz of the Chilean army"
        first = institution.head
        while first > institution.start and doc[first - 1].lower_ in words.modifiers | words.portfolios:
            first -= 1
        if first < institution.head or head.lower_.removesuffix("s") in {
            "minister",
            "president",
            "premier",
            "king",
            "emir",
            "chancellor",
        }:
            return " ".join([*(doc[i].text for i in range(first, institution.head)), head.text[:-1]])
    return None


def _continued(doc: Doc, person: KnownPerson, earlier: Sequence[KnownPerson], words: OfficeWords) -> str | None:
    """ "Justice Ministers Ana Ruiz and Elena Paz": the second has the office of the first, if it stood in the
    plural.
    """
    start = person.mentions[0][0]
    for other in earlier:
        for first, end in other.mentions:
            between = doc[end:start]
            joined = 0 < len(between) <= 5 and between[-1].lower_ == "and" and doc[end].lower_ in {"and", "of", "in"}
            joined = joined or (len(between) == 3 and between.text.lower() == "as well as")
            if not joined:
                continue
            plural = any(
                doc[i].lower_.endswith("s")
                and doc[i].lower_ not in words.heads
                and doc[i].lower_.removesuffix("s") in words.heads
                for i in range(first, end)
            )
            if plural:
                return other.role
    return None
