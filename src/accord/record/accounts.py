"""What one document tells around its contacts: who led, who signed, at whose wish, what for, how many, who else came.

Only what the words say outright is taken; what is not said is not held against another account.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accord.lexicon.states import state_index
from accord.model.codes import EngagementType
from accord.model.document import Document
from accord.model.reading import Person, Reading
from accord.record.counted import Counted, counted_in
from accord.record.names import name_parts
from accord.record.offices import names_a_state
from accord.record.terms import Term, terms_in
from accord.record.words import plain, telling_words

_CONTACT = (
    r"(?:visit|trip|stay|meetings?|encounter|talks|discussions|consultations|round|session|dialogue|exercise|training|"
    r"drill|manoeuvres|conference|forum|call|conversation)"
)
_SIDE = r"(?:delegation|team|side|panel|group|party|mission|negotiators)"
_WHOLE = r"(?:drill|exercise|manoeuvres|course|training|talks|round|session|meeting|conference|forum)"
_END = re.compile(r"(?<=[a-z0-9)\"”’'%])[.!?][\"”’']?\s+(?=[\"“‘']?[A-Z])|\n+")

_LED_BY = re.compile(
    rf"(?P<side>[^,;:.]*?\b{_SIDE})\b[^.;]{{0,30}}?\b(?:led|headed|chaired|commanded|presided over|represented)\s+by\s+"
    r"(?P<who>[^.;]+)",
    re.IGNORECASE,
)
_GAPPED = re.compile(r"[;,]\s*(?:and\s+)?(?P<side>[A-Z][\w-]+)['’]s\s+by\s+(?P<who>[^.;]+)")
_LEADS = re.compile(
    r"(?P<who>[^.;]+?),?\s+(?:who\s+)?(?:will\s+lead|had\s+led|have\s+led|led|leads|headed|heads|commanded|chaired)\s+"
    rf"(?P<side>(?:the|a|an|its|his|her|both|two)\s[^.;,]*?\b(?:{_SIDE}s?|{_WHOLE}))\b",
)
_IN_COMMAND = re.compile(r"(?P<who>[^.;]+?)\s+was\s+in\s+(?:command|charge)\b")
_FOR_STATE = re.compile(r"(?P<who>[^.;]+?)\s+(?:was|were)\s+(?:there|present)\s+for\s+(?P<side>[A-Z]\w+)")

_LEADING = re.compile(
    r"\b(?:led|headed|chaired|commanded|presided\s+over|represented)\s+by\b|['’]s\s+by\b|"
    r"\b(?:lead|led|leads|headed|heads|commanded|chaired)\s+(?:the|a|an|its|his|her|both|two)\s|"
    r"\bwas\s+in\s+(?:command|charge)\b|\b(?:was|were)\s+(?:there|present)\s+for\b",
    re.IGNORECASE,
)
"""One of the words that every pattern above hangs on: they look for a beginning everywhere, this one is quick."""

_WISH = re.compile(
    r"\b(?:at|on|upon|by)\s+(?:the\s+)?(?:kind\s+|joint\s+)?(?P<what>invitation|proposal|initiative|request|suggestion)\s+"
    r"of\s+(?P<who>[^,.;]{2,60})",
    re.IGNORECASE,
)
_OWN_WISH = re.compile(
    r"\b(?:at|on|upon)\s+(?P<who>(?:the\s+)?[^,.;]{2,40}?)(?:['’]s?)?\s+(?P<own>own\s+)?"
    r"(?P<what>invitation|proposal|initiative|request|suggestion)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"\b(?:it was\s+)?(?P<who>[A-Z][^,.;]{{1,40}}?)\s+(?:who\s+)?had\s+(?:asked|called)\s+for\s+the\s+{_CONTACT}\b"
)

_PURPOSES = (
    re.compile(rf"\b(?:purpose|aim|object|goal)\s+of\s+(?:the|this)\s+(?:\w+\s+)?{_CONTACT}\b[^.;]*?\b(?:was|is)\s+(?:to\s+)?"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{_CONTACT}\b[^.;,]{{0,50}}?\b(?:was|were|is|are)\s+(?:meant|intended|designed|directed|aimed|about)\s*"
               r"(?:at|to)?\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{_CONTACT}\b[^.;]{{0,80}}?\b(?:with\s+a\s+view\s+to|with\s+the\s+aim\s+of|aimed\s+at|in\s+order\s+to)\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:was|were|is|are)\s+in\s+[A-Z]\w+\s+(?:this\s+week\s+|last\s+week\s+|on\s+\w+\s+)?to\s+(?P<what>[^.;]+)"),
)  # fmt: skip

_TEXT = (
    r"(?:agreement|accord|memorandum|protocol|treaty|pact|deal|arrangement|text|document|plan|letter|mou|convention)"
)
_NOT_YET = re.compile(
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:awaits?\s+(?:its\s+)?signature|awaiting\s+signature|is\s+yet\s+to\s+be\s+signed|"
    r"(?:has|was|is)\s+not\s+(?:been\s+|yet\s+)*signed|remains?\s+unsigned|(?:merely|only)\s+initial\w+|initial\w+\s+only|"
    rf"was\s+only\s+discussed)\b|\bnot\s+signed\b|\b(?:a\s+)?possible\s+{_TEXT}\b|"
    rf"\bcompleting\s+the\s+{_TEXT}\b|\bonly\s+a\s+statement\s+of\s+intent\b|\bnegotiations\s+have\s+not\s+begun\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    rf"\b(?:signed|inked|sealed|concluded)\s+(?:(?:a|an|the|their|its)\s+)?(?:[\w'’-]+\s+){{0,3}}?{_TEXT}\b|"
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:was|were|got\s+its|been)\s+sign\w+|\bput\s+their\s+names\s+to\b",
    re.IGNORECASE,
)

_JOINED = re.compile(
    r"\b(?:joined|attended|took\s+part\s+in|sat\s+in\s+on|were\s+a\s+party\s+to|was\s+a\s+party\s+to)\b", re.IGNORECASE
)
_GUESTS = re.compile(
    r"\b(?:observers?|secretary|minister|envoy|ambassador|representatives?|police|officers?|officials?)\b",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")


# 1,200 characters: no sentence of a report is longer; what is (tables, encoded data) would cost the patterns minutes
_LONGEST = 1_200


@dataclass(frozen=True, slots=True)
class Account:
    """One document's account of what stands around its contacts."""

    counted: tuple[Counted, ...] = ()
    terms: tuple[Term, ...] = ()
    published: date | None = None
    leads: tuple[tuple[str, str], ...] = ()
    """Whose side (a state's code; empty for the whole) and who led it."""
    signed: tuple[tuple[str, str], ...] = ()
    """State and name of those who signed."""
    wish: tuple[str, str] | None = None
    """At whose wish it took place: a state's code or `own` or `host`, and the words."""
    purposes: tuple[tuple[str, frozenset[str]], ...] = ()
    """What it was for, in words and stems."""
    stage: str | None = None
    """`signed` or `not signed`, where the text that came of it is spoken of."""
    joined: frozenset[str] = frozenset()
    """States whose people are told to have joined."""
    states: frozenset[str] = frozenset()
    """All states that the document names."""


def account_of(document: Document, reading: Reading) -> Account:
    """The account that a document gives."""
    body = document.text
    sentences = [" ".join(part.split()) for part in _END.split(body) if part and part.strip()]
    sentences = [sentence for sentence in sentences if len(sentence) <= _LONGEST]
    people = reading.people
    states = _states_in(body)
    return Account(
        counted=tuple(counted_in(sentences)),
        terms=tuple(terms_in(sentences)),
        published=document.published.latest,
        leads=tuple(dict.fromkeys(lead for sentence in sentences for lead in _leads(sentence, people))),
        signed=_signers(reading),
        wish=next((wish for sentence in sentences if (wish := _wish(sentence, people))), None),
        purposes=tuple(_purposes(sentences)),
        stage=_stage(sentences),
        joined=frozenset(code for sentence in sentences for code in _joined(sentence, reading)),
        states=states,
    )


def _states_in(text: str) -> frozenset[str]:
    return frozenset(match.code for match in state_index().find_states(_WORD.findall(text)) if not match.doubt)


def _named(text: str, people: tuple[Person, ...]) -> list[tuple[int, Person]]:
    """The people whose surname stands in a text, by place."""
    words = plain(text)
    found = []
    for person in people:
        parts = name_parts(person.name)
        if parts and (at := words.rfind(parts[-1])) >= 0 and (len(parts[-1]) > 2 or len(parts) == 1):
            found.append((at, person))
    return sorted(found, key=lambda pair: pair[0])


def _leads(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    """Who led which side, by one sentence."""
    if _LEADING.search(sentence) is None:
        return
    for pattern in (_LED_BY, _GAPPED):
        for match in pattern.finditer(sentence):
            first = re.split(r",\s*(?:accompanied|joined|flanked|with)\b|;", match.group("who"))[0]
            named = _named(first, people)
            if named:
                yield _side(match.group("side"), named[0][1]), named[0][1].name
    for pattern in (_LEADS, _IN_COMMAND, _FOR_STATE):
        for match in pattern.finditer(sentence):
            named = _named(match.group("who"), people)
            side = match.groupdict().get("side") or ""
            if re.search(r"\b(?:both|two)\b", side):
                for _, person in named[-2:]:
                    if person.country:
                        yield person.country, person.name
            elif named:
                yield _side(side, named[-1][1]), named[-1][1].name


def _side(words: str, person: Person) -> str:
    codes = _states_in(words)
    if len(codes) == 1:
        return next(iter(codes))
    whole = re.search(rf"\b{_WHOLE}\b", words, re.IGNORECASE) or not words
    return "" if whole else person.country or ""


def _signers(reading: Reading) -> tuple[tuple[str, str], ...]:
    country = {person.name: person.country for person in reading.people}
    return tuple(
        dict.fromkeys(
            (code, name)
            for contact in reading.engagements
            if contact.type is EngagementType.SIGNING
            for name in contact.participants
            if (code := country.get(name))
        )
    )


def _wish(sentence: str, people: tuple[Person, ...]) -> tuple[str, str] | None:
    """At whose wish, where a sentence says so."""
    for pattern in (_WISH, _ASKED, _OWN_WISH):
        for match in pattern.finditer(sentence):
            who, words = match.group("who"), " ".join(match.group().split())
            if match.groupdict().get("own"):
                return "own", words
            codes = _states_in(who)
            if len(codes) == 1:
                return next(iter(codes)), words
            named = [person for _, person in _named(who, people) if person.country]
            if named:
                return str(named[-1].country), words
            if match.groupdict().get("what") == "invitation":
                return "host", words
    return None


def _purposes(sentences: list[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for sentence in sentences:
        for pattern in _PURPOSES:
            match = pattern.search(sentence)
            if match:
                words = " ".join(match.group("what").split())
                stems = telling_words(
                    " ".join(word for word in words.split() if not names_a_state(word.strip(",.").lower()))
                )
                if stems:
                    yield words, stems
                break


def _stage(sentences: list[str]) -> str | None:
    if any(_NOT_YET.search(sentence) for sentence in sentences):
        return "not signed"
    return "signed" if any(_SIGNED.search(sentence) for sentence in sentences) else None


def _joined(sentence: str, reading: Reading) -> Iterator[str]:
    """States beyond those that meet, whose people a sentence says joined."""
    match = _JOINED.search(sentence)
    if match is None:
        return
    before = sentence[: match.start()]
    if not _GUESTS.search(before):
        return
    main = {code for contact in reading.engagements for code in contact.parties}
    pairs = [set(contact.parties) for contact in reading.engagements if len(contact.parties) == 2]
    for code in _states_in(before):
        if not main or code not in main or all(code not in pair for pair in pairs):
            yield code
