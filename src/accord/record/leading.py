"""Sentences into who led whose side, and who put their names to a text.

Only where the words say "led", "headed", "signed" of a person the report names.
"""

import re
from collections.abc import Iterator

from accord.model.codes import EngagementType
from accord.model.reading import Engagement, Person, Reading
from accord.record.mentioned import people_in, states_in

_SIDE = r"(?:delegation|team|side|panel|group|party|mission|negotiators)"
_WHOLE = r"(?:drill|exercise|manoeuvres|course|training|talks|round|session|meeting|conference|forum)"

_BY = r"(?:co-)?(?:led|headed|chaired|commanded|presided\s+over|represented|conducted)"
_LED_BY = re.compile(
    rf"(?P<side>[^,;:.]*?\b{_SIDE})\b[^.;]{{0,40}}?\b{_BY}\b[^.;,]{{0,30}}?\bby\s+(?P<who>[^.;]+)",
    re.IGNORECASE,
)
_WHOLE_LED_BY = re.compile(
    # "the talks were co-chaired by X and Y", "the session was chaired by X on the Swedish side"
    rf"(?P<side>\b{_WHOLE})\b[^.;]{{0,80}}?\b{_BY}\s+by\s+(?P<who>[^.;]+)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    # "a delegation under Deputy Minister X", "the team, with X at its head", "under the leadership of X"
    rf"(?P<side>[^,;:.]*?\b{_SIDE}),?\s+(?:under|with)\s+(?:the\s+(?:leadership|command|chairmanship|direction)\s+of\s+)?"
    r"(?P<who>[^.;,]+)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    # "Heading the Swedish delegation was X", "At the head of the Slovak team stood X", "Leading the side, X said"
    rf"(?:\b(?:heading|leading|chairing)|\bat\s+the\s+head\s+of)\s+(?P<side>(?:the|a|an|its|his|her)\s[^.;,]*?\b{_SIDE})\b"
    r"(?:\s+(?:was|is|were|stood|came|sat)|,)\s+(?P<who>[^.;,]+)",
    re.IGNORECASE,
)
_ITS_HEAD = re.compile(
    # "X, head of the Slovak delegation", "the chief Tunisian negotiator, X"
    rf"(?P<who>[^.;,]+),\s+(?:the\s+)?(?:head|leader|chief|chair|chairman|chairwoman)\s+of\s+"
    rf"(?P<side>(?:the|its|his|her|their)\s[^.;,]*?\b{_SIDE})\b",
    re.IGNORECASE,
)
_CHIEF = re.compile(
    r"\b(?P<side>(?:chief|lead|head|top)\s+[A-Z][\w-]+\s+negotiator|[A-Z][\w-]+['’]s\s+(?:chief|lead|head|top)\s+negotiator|"
    r"[A-Z][\w-]+\s+(?:chief|lead|head|top)\s+negotiator),?\s+(?P<who>[A-Z][^.;,]+)"
)
_GAPPED = re.compile(
    # "..., Brazil's by X"; "..., and the Tajik one by X"
    r"[;,]\s*(?:and\s+|while\s+)?(?P<side>[A-Z][\w-]+['’]s|the\s+[A-Z][\w-]+\s+(?:one|side|delegation|team))\s+"
    r"by\s+(?P<who>[^.;]+)"
)
_LEADS = re.compile(
    r"(?P<who>[^.;]+?),?\s+(?:who\s+)?(?:will\s+lead|(?:is|was|are|were)\s+(?:leading|heading)|had\s+led|have\s+led|led|leads|"
    r"headed|heads|commanded|(?:co-)?chaired|presided(?:\s+over)?)\s+"
    rf"(?P<side>(?:the|a|an|its|his|her|both|two|[A-Z][\w-]+['’]s)\s[^.;,]*?(?:{_SIDE}s?|{_WHOLE}))\b"
    r"(?P<rest>\s+(?:for|on\s+behalf\s+of)\s+[A-Z]\w+)?",
)
_IN_COMMAND = re.compile(r"(?P<who>[^.;]+?)\s+was\s+in\s+(?:command|charge)\b")
_UNDER_COMMAND = re.compile(
    rf"\b{_WHOLE}\b[^.;,]{{0,40}}?\bunder\s+the\s+command\s+of\s+(?P<who>[^.;,]+)", re.IGNORECASE
)
_FOR_STATE = re.compile(r"(?P<who>[^.;]+?)\s+(?:was|were)\s+(?:there|present)\s+for\s+(?P<side>[A-Z]\w+)")
_STATE_BY = re.compile(r"(?P<side>\b[A-Z]\w+)\s+(?:was|were|is)\s+represented\s+by\s+(?P<who>[^.;]+)")
_ON_SIDE = re.compile(
    # "On the Tunisian side the talks were conducted by X"
    rf"\bon\s+the\s+(?P<side>[A-Z][\w-]+)\s+side,?\s+[^.;,]{{0,40}}?\b{_BY}\s+by\s+(?P<who>[^.;,]+)",
    re.IGNORECASE,
)

_LEADING = re.compile(
    r"\b(?:led|headed|chaired|commanded|presided\s+over|represented|conducted)\b|['’]s\s+by\b|\b(?:one|side|team)\s+by\b|"
    r"\b(?:lead|leads|leading|heads?|heading|leader|chief|chair\w*|presided|negotiator|leadership|command)\b|"
    r"\b(?:delegation|team|side|group|party|mission),?\s+(?:under|with)\b|"
    r"\bwas\s+in\s+(?:command|charge)\b|\b(?:was|were)\s+(?:there|present)\s+for\b",
    re.IGNORECASE,
)
"""One of the words that every pattern above hangs on: they look for a beginning everywhere, this one is quick."""

_SIDED = re.compile(r"\bon\s+the\s+[A-Z][\w-]+\s+side\b|\bfor\s+[A-Z]\w+")
_NOT_HEAD = re.compile(r"[^.;,]*\b(?:members?|participation|among|including)\b")
_COMPANY = re.compile(r",\s*(?:accompanied|joined|flanked|with)\b|;")

_NAMES = r"(?:(?:their|his|her)\s+(?:names?|signatures?)\s+(?:to|on|under)|pen\s+to\s+paper\s+on)"
_SIGN = re.compile(
    r"(?P<who>[^.;\"“”]{4,160}?),?\s+(?:(?:have|has|had|also|then|today|jointly)\s+)*"
    rf"(?:signed|inked|initialled|(?:put|set|affixed|appended)\s+{_NAMES})\s+"
    r"(?:an?|the|their|its|two|three|several|this|that|notes|letters|for\s+[A-Z]|\w+\s+(?:notes|letters|agreements|memoranda))"
    r"(?P<rest>[^.;]{0,120}?\bfor\s+[A-Z]\w+)?"
)
_SIGNED_BY = re.compile(r"\b(?:signed|inked|initialled)\b[^.;]{0,60}?\b(?:by|between)\s+(?P<who>[^.;]{4,200})")
_BEARS = re.compile(
    r"\b(?:bears?|bore|carr(?:y|ies|ied))\s+the\s+(?:signatures?|names?)\s+of\s+(?P<who>[^.;]{4,160})|"
    r"\bsignator(?:y|ies)\s+(?:was|were|are|is)\s+(?P<who2>[^.;]{4,160})|"
    r"\b[Ss]igning\s+(?:for|on\s+behalf\s+of)\s+[^.;,]{2,40}?\s+(?:was|were)\s+(?P<who3>[^.;]{4,160})|"
    r"\bsignatures\s+(?:were|was)\s+(?:put|given|set|affixed)\s+by\s+(?P<who4>[^.;]{4,160})|"
    r"\b[Oo]n\s+(?:behalf\s+of\s+[A-Z]\w+|[A-Z]\w+['’]s?\s+behalf),?\s+(?P<who5>[^.;]{4,80}?)\s+signed\b"
)
_GAPPED_SIGNER = re.compile(
    # "signed for Morocco and Treasury Secretary Pablo Ferrer for Spain"
    r"\bsigned\s+(?:it\s+)?(?:for|on\s+behalf\s+of)\s+[A-Z][^.;,]{1,40}?(?:,?\s+and|,|;?\s+while)\s+"
    r"(?P<who>[^.;,]{4,80}?)\s+(?:for|on\s+behalf\s+of)\s+[A-Z]"
)
_WITNESS = re.compile(r"\b(?:witness\w*|in\s+the\s+presence|in\s+front|before\s+the\s+eyes|attended|presence)\b")


def leads_in(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    """Whose side (a state's code; empty for the whole) and who led it, by one sentence."""
    if _LEADING.search(sentence) is None:
        return
    for pattern in (_LED_BY, _UNDER, _HEADING, _ON_SIDE, _CHIEF, _GAPPED, _STATE_BY):
        for match in pattern.finditer(sentence):
            named = people_in(_COMPANY.split(match.group("who"))[0], people)
            if named and not (pattern is _UNDER and _NOT_HEAD.match(sentence, match.start("who"))):
                yield _side(match.group("side"), named[0][1]), named[0][1].name
    for pattern in (_WHOLE_LED_BY, _UNDER_COMMAND):
        for match in pattern.finditer(sentence):
            named = people_in(_COMPANY.split(match.group("who"))[0], people)
            if len(named) > 1 or _SIDED.search(sentence):
                # one of each side: each leads its own
                yield from ((person.settled_country, person.name) for _, person in named[:2] if person.settled_country)
            elif named:
                yield "", named[0][1].name
    for match in _ITS_HEAD.finditer(sentence):
        if named := people_in(match.group("who"), people):
            yield _side(match.group("side"), named[-1][1]), named[-1][1].name
    for pattern in (_LEADS, _IN_COMMAND, _FOR_STATE):
        for match in pattern.finditer(sentence):
            named = people_in(match.group("who"), people)
            side = f"{match.groupdict().get('side') or ''} {match.groupdict().get('rest') or ''}".strip()
            together = len(named) > 1 and "chaired" in sentence[match.start() : match.start("side")]
            if re.search(r"\b(?:both|two)\b", side) or together:
                for _, person in named[-2:]:
                    if person.settled_country:
                        yield person.settled_country, person.name
            elif named:
                yield _side(side, named[-1][1]), named[-1][1].name


def _side(words: str, person: Person) -> str:
    codes = states_in(words)
    if len(codes) == 1:
        return next(iter(codes))
    whole = re.search(rf"\b{_WHOLE}\b", words, re.IGNORECASE) or not words
    return "" if whole else person.settled_country or ""


# "came to the port three days after the ministers signed": who came signed nothing
_COUNTED_FROM = re.compile(r"\b(?:after|before|since|when)\s+(?=(?:the|both|their|his|her)\b)")
_SIGNING = re.compile(r"\b(?:sign|initial|ink)", re.IGNORECASE)


def _signs_there(name: str, contact: Engagement, people: tuple[Person, ...]) -> bool:
    """Whether a participant of a signing is not named only as one who did something else before or after it."""
    told = [(span.text, _COUNTED_FROM.search(span.text, 1)) for span in contact.evidence]
    counted = [words[match.end() :] for words, match in told if match and _SIGNING.search(words, match.end())]
    if len(counted) < len(told):
        return True
    return any(person.name == name for words in counted for _, person in people_in(words, people))


def signers_in(sentences: list[str], reading: Reading) -> tuple[tuple[str, str], ...]:
    """State and name of those who signed: of the contacts read, and of the sentences that say who put their names."""
    country = {person.name: person.settled_country for person in reading.people}
    told = [
        (code, name)
        for contact in reading.engagements
        if contact.type is EngagementType.SIGNING
        for name in contact.participants
        if (code := country.get(name)) and _signs_there(name, contact, reading.people)
    ]
    for sentence in sentences:
        if not any(cue in sentence for cue in ("sign", "Sign", "inked", "initialled", "pen to paper", " name")):
            continue
        for pattern in (_SIGN, _SIGNED_BY, _GAPPED_SIGNER, _BEARS):
            for match in pattern.finditer(sentence):
                told_by = " ".join(part for part in match.groupdict().values() if part)
                who = _COUNTED_FROM.split(_WITNESS.split(told_by)[0])[-1]
                told.extend((person.settled_country, person.name) for _, person in people_in(who, reading.people)
                            if person.settled_country)  # fmt: skip
    return tuple(dict.fromkeys(told))
