"""Sentences into at whose wish a contact came about or a thing was made: who asked, proposed, invited or offered.

Two wishes are held against each other only where both are about one thing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.model.reading import Person
from accord.record.counted import ALIKE
from accord.record.mentioned import state_of
from accord.record.offices import names_a_state
from accord.record.words import EVERYWHERE, STOP, stem, words_of

CONTACT = (
    r"(?:visit|trip|stay|meetings?|encounter|talks|discussions|consultations|round|session|dialogue|exercise|training|"
    r"drill|manoeuvres|conference|forum|call|conversation)"
)

_MEETS = re.compile(
    rf"\b(?:{CONTACT}|arriv(?:ed|es|al)|visit(?:s|ed|ing)|travell?ed|flew|paid|met|meets|hosted|received|guests?)\b",
    re.IGNORECASE,
)
"""What tells that people came together, by noun or verb."""

OWN, HOST = "own", "host"
"""The guest's own wish, and an invitation by one who is not named."""

_NOUN = (
    r"(?P<what>invitation|proposal|initiative|suggestion|request|behest|insistence|instigation|wish|idea|brainchild|"
    r"impetus|impulse|prompting|urging)"
)
_VERB = (
    r"(?P<what>proposed|suggested|initiated|requested|offered|asked\s+for|called\s+for|sought|put\s+forward|convened|"
    r"called|mooted|floated|tabled|broached|instigated|prompted|advanced|solicited)"
)

_ACTIVE = (
    r"(?P<what>proposed|suggested|initiated|requested|offered|asked\s+for|called\s+for|sought|called|pressed\s+for|pushed\s+for|"
    r"insisted\s+on|put\s+forward|mooted|floated|tabled|broached|instigated|came\s+up\s+with|solicited)"
)

_CUE = re.compile(
    r"\b(?:called|pressed|pushed|insisted|invitation|invited|proposal|initiative|suggestion|request|behest|insistence|instigation|"
    r"wish|idea|brainchild|impetus|impulse|prompting|urging|proposed|proposing|suggested|suggesting|initiat\w+|requested|offered|asked|"
    r"sought|put\s+forward|convened|mooted|floated|tabled|broached|instigated|prompted|advanced|solicited|came\s+up\s+with|placed|author|"
    r"originator)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"\b(?:at|on|upon|by|an?|as|was|were|is|following|back\s+to)\s+(?:the\s+|an?\s+)?(?:kind\s+|joint\s+|original\s+)?{_NOUN}\s+"
    r"(?:of|by|from|(?:made|extended|issued|addressed|put\s+forward|voiced)\s+by)\s+(?P<who>[^,.;]{2,60})",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"\b(?:at|on|upon)\s+(?P<who>(?:the\s+)?[^,.;]{{2,40}}?)(?:['’]s?)?\s+(?P<own>own\s+)?{_NOUN}\b", re.IGNORECASE
)
_WAS = re.compile(rf"\b(?:was|were|is|as)\s+(?P<who>(?:the\s+)?[A-Z][^,.;]{{1,40}}?)['’]s\s+(?:own\s+)?{_NOUN}\b")
_CAME = re.compile(rf"\b{_NOUN}\s+(?:had\s+|has\s+)?(?:came|come|originated|stemmed)\s+from\s+(?P<who>[^,.;]{{2,50}})")
_BY = re.compile(rf"\b{_VERB}\s+by\s+(?P<who>[^,.;]{{2,50}})")
_HAD = re.compile(rf"(?P<who>\b[A-Z][^,.;]{{1,40}}?)\s+(?:who\s+)?had\s+(?:first\s+|itself\s+|long\s+)?{_VERB}\s+the\b")
_WHICH = re.compile(
    rf"\b(?:which|that)\s+(?P<who>(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:side|government|delegation|party|ministry))?)\s+(?:had|has)\s+"
    rf"(?:first\s+|itself\s+|long\s+)?{_VERB}\b"
)
_CLEFT = re.compile(
    rf"\b[Ii]t\s+(?:was|is)\s+(?P<who>(?:the\s+)?[A-Z][^,.;]{{1,40}}?)\s+(?:that|who|which)\s+(?:had\s+)?{_ACTIVE}\b"
)
_ASKED = re.compile(
    rf"^[\"“]?(?P<who>(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:side|government|delegation|party|ministry|republic|kingdom|states))?)\s+(?:had\s+|has\s+)?(?:first\s+|"
    rf"itself\s+|long\s+)?{_ACTIVE}\s+(?:the|this|to\s+(?:form|set\s+up|create|establish|found|open)\s+(?:the|an?))\b",
    re.IGNORECASE,
)
_OF_SIDE = re.compile(rf"(?:\b(?:is|was|as|[Aa]n?|[Tt]he|(?:is|was)\s+an?)|,)\s+(?P<who>[A-Z][\w-]+)\s+{_NOUN}\b")
_SIDES = re.compile(rf"(?P<who>\b[A-Z][\w-]+)['’]s?\s+{_NOUN}\s+(?:to|for|of|on|that)\b")
_INVITED = re.compile(r"\b(?P<what>[Ii]nvited)\s+by\s+(?P<who>[^,.;]{2,50})")
_AUTHOR = re.compile(
    r"\b(?P<what>initiators?|author|originator)\s+of\s+[^.;,]{3,60}?\s+(?:was|is|were)\s+(?P<who>[^,.;]{2,50})"
)
_PLACED = re.compile(
    r"\b(?:call|conversation)\s+(?:was|had\s+been)\s+(?P<what>placed|made)\s+by\s+(?P<who>[^,.;]{2,50})"
)
_MADE = re.compile(
    rf"\b{_NOUN}\s+(?:to|of|for)\s+[^.;,]{{3,60}}?\s+(?:was\s+made\s+by|came\s+from|had\s+come\s+from|originated\s+(?:from|with|in)|"
    r"stemmed\s+from|was\s+put\s+forward\s+by)\s+(?P<who>[^,.;]{2,50})",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,30}?)\s+(?:took|had\s+taken|seized)\s+the\s+(?P<what>initiative|lead\s+in\s+(?:proposing|suggesting|initiating))\b"
)
_OURS = re.compile(rf"\b(?:the|this|that)\s+{_NOUN}\s+(?:was|is)\s+(?:ours|our\s+own|mine)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_BEFORE = re.compile(
    r"^[\"“]?(?:it|its|their|this|that|the\s+(?:idea|proposal|initiative|suggestion))\b", re.IGNORECASE
)

_PATTERNS = (
    _OF, _MADE, _CLEFT, _WAS, _CAME, _BY, _OF_SIDE, _TOOK, _HAD, _WHICH, _ASKED, _OWN, _INVITED, _AUTHOR,
    _PLACED, _SIDES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """At whose wish: a state's code or `own`; the words; whether a contact came of it; the words of what did."""

    who: str
    words: str
    contact: bool
    about: frozenset[str]


def wishes_in(sentences: list[str], people: tuple[Person, ...]) -> Iterator[Wish]:
    """The wishes that sentences tell of, in order."""
    for at, sentence in enumerate(sentences):
        if _CUE.search(sentence) is None:
            continue
        # "The idea was ours": of what was told before
        back = sentences[max(0, at - 2) : at] if _BEFORE.match(sentence) else []
        around = " ".join((*back, sentence))
        contact = _MEETS.search(around) is not None
        for who, words in _told(sentence, people):
            yield Wish(who, words, contact, things_in(around))


def _told(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    for match in _OURS.finditer(sentence):
        if speaker := state_of(_QUOTED.sub("", sentence), people):
            yield speaker, " ".join(match.group().split())
            return
    for pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            what = match.group("what")
            if what[0].isupper() and match.start("what"):
                # "the Belt and Road Initiative of ...": a name
                continue
            words = " ".join(match.group().split())
            if match.groupdict().get("own"):
                yield OWN, words
                return
            if who := state_of(match.group("who"), people) or (HOST if what == "invitation" else None):
                yield who, words
                return


def things_in(text: str) -> frozenset[str]:
    """The stems of what is spoken of: without states, and one form for what reports take for one another."""
    return frozenset(
        stem(ALIKE.get(word, word))
        for word in words_of(text)
        if len(word) > 3 and word not in STOP and not names_a_state(word)
    )


def wished_otherwise(a: Wish, b: Wish) -> bool | None:
    """Whether two wishes of one thing are of two sides; False where they agree, None where they are of two things."""
    common = a.about & b.about
    # a contact's wish is the contact's; of other things a word of their own, or two that many have
    one_thing = (a.contact and b.contact) or bool(common - EVERYWHERE) or len(common) >= 2
    if not one_thing or (HOST in (a.who, b.who) and OWN not in (a.who, b.who)):
        return None
    return a.who != b.who
