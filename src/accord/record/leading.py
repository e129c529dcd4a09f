"""Sentences into who led whose side, and who put their names to a text.

Only where the words say "led", "headed", "signed" of a person the report names.
"""

import re
from collections.abc import Iterator

from accord.model.codes import EngagementType
from accord.model.reading import Person, Reading
from accord.record.mentioned import people_in, states_in

_SIDE = r"(?:delegation|team|side|panel|group|party|mission|negotiators)"
_WHOLE = r"(?:drill|exercise|manoeuvres|course|training|talks|round|session|meeting|conference|forum)"

_LED_BY = re.compile(
    rf"(?P<side>[^,;:.]*?\b{_SIDE})\b[^.;]{{0,30}}?\b(?:led|headed|chaired|commanded|presided over|represented)\s+by\s+"
    r"(?P<who>[^.;]+)",
    re.IGNORECASE,
)
_GAPPED = re.compile(
    # "..., Brazil's by X"; "..., and the Tajik one by X"
    r"[;,]\s*(?:and\s+|while\s+)?(?P<side>[A-Z][\w-]+['’]s|the\s+[A-Z][\w-]+\s+(?:one|side|delegation|team))\s+"
    r"by\s+(?P<who>[^.;]+)"
)
_LEADS = re.compile(
    r"(?P<who>[^.;]+?),?\s+(?:who\s+)?(?:will\s+lead|had\s+led|have\s+led|led|leads|headed|heads|commanded|chaired|"
    r"presided(?:\s+over)?)\s+"
    rf"(?P<side>(?:the|a|an|its|his|her|both|two)\s[^.;,]*?\b(?:{_SIDE}s?|{_WHOLE}))\b",
)
_IN_COMMAND = re.compile(r"(?P<who>[^.;]+?)\s+was\s+in\s+(?:command|charge)\b")
_FOR_STATE = re.compile(r"(?P<who>[^.;]+?)\s+(?:was|were)\s+(?:there|present)\s+for\s+(?P<side>[A-Z]\w+)")
_STATE_BY = re.compile(r"(?P<side>\b[A-Z]\w+)\s+(?:was|were|is)\s+represented\s+by\s+(?P<who>[^.;]+)")

_LEADING = re.compile(
    r"\b(?:led|headed|chaired|commanded|presided\s+over|represented)\s+by\b|['’]s\s+by\b|\b(?:one|side|team)\s+by\b|"
    r"\b(?:lead|led|leads|headed|heads|commanded|chaired|presided|over)\s+(?:the|a|an|its|his|her|both|two)\s|"
    r"\bwas\s+in\s+(?:command|charge)\b|\b(?:was|were)\s+(?:there|present)\s+for\b",
    re.IGNORECASE,
)
"""One of the words that every pattern above hangs on: they look for a beginning everywhere, this one is quick."""

_COMPANY = re.compile(r",\s*(?:accompanied|joined|flanked|with)\b|;")

_SIGN = re.compile(
    r"(?P<who>[^.;\"“”]{4,160}?)\s+(?:(?:have|has|had|also|then|today|jointly)\s+)*"
    r"(?:signed|inked|initialled|put\s+their\s+(?:names|signatures)\s+to)\s+"
    r"(?:an?|the|their|its|two|three|several|this|that|notes|letters|\w+\s+(?:notes|letters|agreements|memoranda))\b"
)
_SIGNED_BY = re.compile(r"\bsigned\b[^.;]{0,60}?\bby\s+(?P<who>[^.;]{4,200})")
_WITNESS = re.compile(r"\b(?:witness\w*|in\s+the\s+presence|in\s+front|before\s+the\s+eyes|attended|presence)\b")


def leads_in(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    """Whose side (a state's code; empty for the whole) and who led it, by one sentence."""
    if _LEADING.search(sentence) is None:
        return
    for pattern in (_LED_BY, _GAPPED, _STATE_BY):
        for match in pattern.finditer(sentence):
            named = people_in(_COMPANY.split(match.group("who"))[0], people)
            if named:
                yield _side(match.group("side"), named[0][1]), named[0][1].name
    for pattern in (_LEADS, _IN_COMMAND, _FOR_STATE):
        for match in pattern.finditer(sentence):
            named = people_in(match.group("who"), people)
            side = match.groupdict().get("side") or ""
            if re.search(r"\b(?:both|two)\b", side):
                for _, person in named[-2:]:
                    if person.country:
                        yield person.country, person.name
            elif named:
                yield _side(side, named[-1][1]), named[-1][1].name


def _side(words: str, person: Person) -> str:
    codes = states_in(words)
    if len(codes) == 1:
        return next(iter(codes))
    whole = re.search(rf"\b{_WHOLE}\b", words, re.IGNORECASE) or not words
    return "" if whole else person.country or ""


def signers_in(sentences: list[str], reading: Reading) -> tuple[tuple[str, str], ...]:
    """State and name of those who signed: of the contacts read, and of the sentences that say who put their names."""
    country = {person.name: person.country for person in reading.people}
    told = [
        (code, name)
        for contact in reading.engagements
        if contact.type is EngagementType.SIGNING
        for name in contact.participants
        if (code := country.get(name))
    ]
    for sentence in sentences:
        if "sign" not in sentence and "inked" not in sentence and "initialled" not in sentence:
            continue
        for pattern in (_SIGN, _SIGNED_BY):
            for match in pattern.finditer(sentence):
                who = _WITNESS.split(match.group("who"))[0]
                told.extend((person.country, person.name) for _, person in people_in(who, reading.people)
                            if person.country)  # fmt: skip
    return tuple(dict.fromkeys(told))
