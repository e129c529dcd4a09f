"""Sentences into who put their names to a text, and for which state.

Only of a person the report names; who looked on signed nothing.
"""

import re
from collections.abc import Iterable, Iterator

from accord.model.codes import EngagementType
from accord.model.reading import Engagement, Person, Reading
from accord.record.mentioned import people_in, states_in

_NAMES = (
    r"(?:(?:their|his|her)\s+(?:names?|signatures?|initials)\s+(?:to|on|under|at\s+the\s+(?:foot|bottom)\s+of)|"
    r"pen\s+to\s+paper\s+on)"
)
_SIGNED = r"(?:signed|inked|initialled|penned|sealed)"
_A_BOOK = r"(?![^.;,]{0,20}\bbooks?\b)"
_FOR = r"(?:for|on\s+behalf\s+of)"

_TOLD = (
    re.compile(
        r"(?P<who>[^.;\"“”]{4,160}?),?\s+(?:(?:have|has|had|also|then|today|jointly)\s+)*"
        rf"(?:{_SIGNED}|(?:put|set|affixed|appended|placed)\s+{_NAMES})\s+"
        rf"(?:it|both|them|an?|the|their|its|two|three|several|this|that|notes|letters|for\s+[A-Z]|\w+\s+(?:notes|letters|agreements|memoranda)){_A_BOOK}"
        r"(?P<rest>[^.;]{0,120}?\bfor\s+[A-Z]\w+)?"
    ),
    re.compile(rf"\b(?<!be ){_SIGNED}\b[^.;]{{0,60}}?\b(?:by|between)\s+(?P<who>[^.;]{{4,200}})"),
    re.compile(
        r"\b[Ss]igning\b(?:\s+of\s+[^.;,]{2,60}?)?(?:\s+was\s+(?:done|performed|carried\s+out))?\s+by\s+(?P<who>[^.;]{4,160})"
    ),
    re.compile(
        r"\b(?:agreement|accord|memorandum|protocol|treaty|pact|deal|[Nn]otes|[Ll]etters)\s+(?:was|were)\s+(?:concluded|exchanged)\s+"
        r"(?:[^.;,]{0,30}\s)?by\s+(?P<who>[^.;]{4,160})"
    ),
    # "signed for Morocco and Treasury Secretary Pablo Ferrer for Spain"
    re.compile(
        rf"\bsigned\s+(?:it\s+)?{_FOR}\s+[A-Z][^.;,]{{1,40}}?(?:,?\s+and|,|;?\s+while)\s+(?P<who>[^.;,]{{4,80}}?)\s+{_FOR}\s+[A-Z]"
    ),
    re.compile(rf"(?P<who>[^.;,]{{4,120}}?)\s+(?:signing|(?:signed|inked|initialled|penned)\s+it)\s+{_FOR}\s"),
    # "X signed on behalf of Peru", "X and Y put pen to paper", "the signature on the Peruvian side is that of X"
    re.compile(r"(?P<who>[^.;,\"“”]{4,120}?),?\s+(?:who\s+)?signed\s+(?:on\s+behalf\s+of|for)\s+[A-Z]"),
    re.compile(r"(?P<who>[^.;\"“”]{4,160}?)\s+put\s+pen\s+to\s+paper\b"),
    re.compile(r"\bsignature\s+(?:on|for|from)\s+[^.;,]{2,40}?\s+(?:is|was)\s+(?:that\s+of\s+)?(?P<who>[^.;]{4,160})"),
    re.compile(r"\b[Ss]igning\s+on\s+[A-Z]\w+['’]s?\s+behalf\s+(?:was|were)\s+(?P<who>[^.;]{4,160})"),
    re.compile(r"\b(?:bears?|bore|carr(?:y|ies|ied))\s+the\s+(?:signatures?|names?)\s+of\s+(?P<who>[^.;]{4,160})"),
    re.compile(r"\bsignatures?\s+of\s+(?P<who>[^.;]{4,160})"),
    re.compile(
        r"\b[Ss]ignator(?:y|ies)(?:\s+(?:to|of|for)\s+[^.;,]{2,60}?)?\s+(?:was|were|are|is)\s+(?P<who>[^.;]{4,160})"
    ),
    re.compile(r"(?P<who>[^.;]{4,160}?)\s+(?:was|were|are|is)\s+(?:the|its|their)\s+signator(?:y|ies)\b"),
    re.compile(rf"\b[Ss]igning\s+{_FOR}\s+[^.;,]{{2,40}}?\s+(?:was|were)\s+(?P<who>[^.;]{{4,160}})"),
    re.compile(r"\bsignatures\s+(?:were|was)\s+(?:put|given|set|affixed|placed)\s+by\s+(?P<who>[^.;]{4,160})"),
    re.compile(
        r"\b(?:[Oo]n\s+behalf\s+of|[Ff]or)\s+(?:the\s+)?[A-Z]\w+(?:\s+\w+){0,2}?,?\s+(?P<who>[A-Z][^.;]{3,80}?)\s+signed\b"
    ),
    re.compile(r"\b[Oo]n\s+[A-Z]\w+['’]s?\s+behalf,?\s+(?P<who>[^.;]{4,80}?)\s+signed\b"),
)
_CUE = re.compile(r"[Ss]ign|inked|initial|penned|sealed|pen\s+to\s+paper|\bnames?\b|concluded|exchanged")
_WITNESS = re.compile(r"\b(?:witness\w*|in\s+the\s+presence|in\s+front|before\s+the\s+eyes|attended|presence)\b")

# "came to the port three days after the ministers signed": who came signed nothing
_COUNTED_FROM = re.compile(r"\b(?:after|before|since|when)\s+(?=(?:the|both|their|his|her)\b)")
_SIGNING = re.compile(r"\b(?:sign|initial|ink)", re.IGNORECASE)

_SIDE = r"(?P<side>(?:the\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)"
_FOR_STATE = re.compile(
    rf"^[^.;]{{0,40}}?\b(?:for|on\s+behalf\s+of|on\s+the\s+part\s+of)\s+{_SIDE}(?=\s+(?:side|party|part|government|and|in|at|on|while)\b|\s*[.,;)]|\s*$)"
)
_BEFORE = re.compile(
    rf"\b(?:[Ff]or|[Oo]n\s+behalf\s+of|[Oo]n\s+the\s+part\s+of|[Oo]n|[Ff]rom)\s+{_SIDE}(?:\s+(?:side|party|part|government))?[,\s][^.;]{{0,80}}$"
)
"""What says for whom somebody signs, behind the name and before it."""


def signers_in(sentences: Iterable[str], reading: Reading) -> tuple[tuple[str, str], ...]:
    """State and name of those who signed: of the contacts read, and of the sentences that say who put their names."""
    told = list(_told(list(sentences), reading))
    return tuple(dict.fromkeys((code, name) for code, name in told if code))


def _told(sentences: list[str], reading: Reading) -> Iterator[tuple[str | None, str]]:
    signings = [contact for contact in reading.engagements if contact.type is EngagementType.SIGNING]
    country = {person.name: person.settled_country for person in reading.people}
    for contact in signings:
        words = " . ".join(span.text for span in contact.evidence)
        side = {name: country.get(name) or _by_words(name, words, reading.people) for name in contact.participants}
        _other_party(side, contact)
        yield from ((side[name], name) for name in contact.participants if _signs_there(name, contact, reading.people))
        country.update(side)
    for sentence in sentences:
        if _CUE.search(sentence) is None:
            continue
        if _BOTH_SIGNED.search(sentence) and not _COMING.search(sentence):
            yield from _one_of_each(reading)
        for pattern in _TOLD:
            for match in pattern.finditer(sentence):
                told_by = " ".join(part for part in match.groupdict().values() if part)
                who = _COUNTED_FROM.split(_WITNESS.split(told_by)[0])[-1]
                for _, person in people_in(who, reading.people):
                    yield country.get(person.name) or _by_words(person.name, sentence, reading.people), person.name


_OFFICES = (
    r"ministers|presidents|premiers|prime\s+ministers|secretaries|ambassadors|generals|admirals|chiefs|governors|"
    r"officials|directors|mayors"
)
_BOTH_SIGNED = re.compile(
    rf"\b(?:[Tt]he|[Bb]oth)\s+(?:two\s+)?(?:{_OFFICES})\s+(?:(?:also|then|later)\s+)?(?:signed|inked|put\s+{_NAMES})\b(?!\s+(?:the\s+)?(?:guest)?books?\b)|"
    rf"\b(?:signed|inked)\b[^.;]{{0,40}}?\bby\s+(?:the|both)\s+(?:two\s+)?(?:{_OFFICES})\b(?!\s+[A-Z])(?!\s+of\b)"
)
"""Signed by those whom the document named before."""
_COMING = re.compile(r"\b(?:will|would|to\s+be|not|when|after|before)\b")


def _one_of_each(reading: Reading) -> Iterator[tuple[str | None, str]]:
    """The people of the document, where they are two, of two states."""
    people = [person for person in reading.people if person.settled_country]
    sides = {person.settled_country for person in people}
    if len(people) == len(sides) == _TWO:
        yield from ((person.settled_country, person.name) for person in people)


_TWO = 2


def _by_words(name: str, words: str, people: tuple[Person, ...]) -> str | None:
    """The state that somebody signs for, by the words beside the name: "X for Armenia", "for the Senegalese side X"."""
    words = " ".join(words.split())
    named = people_in(words, people)
    at = next((place for place, person in named if person.name == name), None)
    if at is None:
        return None
    before = max((place for place, _ in named if place < at), default=0)
    after = min((place for place, _ in named if place > at), default=len(words))
    for match in (_FOR_STATE.search(words[at:after]), _BEFORE.search(words[before:at])):
        codes = states_in(match["side"]) if match else frozenset()
        if len(codes) == 1:
            return next(iter(codes))
    return None


def _other_party(side: dict[str, str | None], contact: Engagement) -> None:
    """Of two who sign for two parties, the one whose side is not told signs for the other."""
    unknown = [name for name, code in side.items() if code is None]
    left = [party for party in contact.parties if party not in side.values()]
    if len(side) == len(contact.parties) == 2 and len(unknown) == len(left) == 1:
        side[unknown[0]] = left[0]


def _signs_there(name: str, contact: Engagement, people: tuple[Person, ...]) -> bool:
    """Whether a participant of a signing is not named only as one who did something else before or after it."""
    told = [(span.text, _COUNTED_FROM.search(span.text, 1)) for span in contact.evidence]
    counted = [words[match.end() :] for words, match in told if match and _SIGNING.search(words, match.end())]
    if len(counted) < len(told):
        return True
    return any(person.name == name for words in counted for _, person in people_in(words, people))
