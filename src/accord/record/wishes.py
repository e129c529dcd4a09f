"""Sentences into at whose wish a contact came about or a thing was made: who asked, proposed, invited or offered.

Two wishes are held against each other only where both are about one thing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.model.reading import Person
from accord.record.counted import ALIKE, one_noun
from accord.record.hanging import cue
from accord.record.mentioned import UNSETTLED, people_in, side_of, state_of, states_in
from accord.record.offices import names_a_state
from accord.record.words import EVERYWHERE, STOP, stem, words_of

CONTACT = (
    r"(?:visit|trip|stay|meetings?|encounter|talks|discussions|consultations|round|session|dialogue|exercise|training|"
    r"drill|manoeuvres|conference|forum|call|conversation)"
)

_MEETS = re.compile(
    rf"\b(?:{CONTACT}|arriv(?:ed|es|al)|came|had\s+come|visit(?:s|ed|ing)|travell?ed|flew|paid|met|meets|hosted|received|guests?)\b",
    re.IGNORECASE,
)
"""What tells that people came together, by noun or verb."""

OWN, HOST = "own", "host"
"""The guest's own wish, and an invitation by one who is not named."""

_NOUNS = (
    r"invitation|proposal|initiative|suggestion|request|behest|insistence|instigation|wish|idea|brainchild|"
    r"impetus|impulse|prompting|urging"
)
_NOUN = rf"(?P<what>{_NOUNS})"
_VERB = (
    r"(?P<what>proposed|suggested|initiated|requested|offered|asked\s+for|called\s+for|sought|put\s+forward|convened|"
    r"called|mooted|floated|tabled|broached|instigated|prompted|advanced|solicited|put\s+on\s+the\s+table)"
)

_ACTIVE = (
    r"(?P<what>proposed|suggested|initiated|requested|offered|asked\s+for|called\s+for|sought|called|pressed\s+for|pushed\s+for|"
    r"insisted\s+on|wanted|wished\s+for|desired|put\s+forward|(?:raised|brought\s+up|aired)(?=\s+the\s+(?:idea|proposal|possibility)\b)|mooted|floated|tabled|broached|instigated|came\s+up\s+with|solicited)"
)

_CUE = cue(
    r"\b(?:called|pressed|pushed|insisted|invitation|invited|proposal|initiative|suggestion|request|behest|insistence|instigation|"
    r"wish|idea|brainchild|impetus|impulse|prompting|urging|propos(?:e|ed|ing)|suggest(?:ed|ing)?|initiat\w+|requested|offered|asked|"
    r"sought|appeal|offer|put\s+(?:forward|on\s+the\s+table)|first\s+step|convened|mooted|floated|tabled|broached|instigated|prompted|advanced|solicited|came\s+up\s+with|placed|author|"
    r"originator|first\s+to|credit|pushing|promoting|advocating|championing|asking|calling|instance|launched|brought|authorship|authors?|submitted|owed?|wishes|pressing|lobbying|wanted|wished|desired)\b"
)
_OF = re.compile(
    rf"\b(?:at|on|upon|by|an?|as|was|were|is|following|back\s+to)\s+(?:the\s+|an?\s+)?(?:kind\s+|joint\s+|original\s+)?{_NOUN}\s+"
    r"(?:of|by|from|(?:made|extended|issued|addressed|put\s+forward|voiced|"
    r"presented|submitted|tabled|launched|introduced|raised|advanced|floated|formulated)\s+by)\s+(?P<who>[^,.;]{2,60})",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"\b(?:at|on|upon)\s+(?P<who>(?:the\s+)?[^,.;]{{2,40}}?)(?:['’]s?)?\s+(?P<own>own\s+)?{_NOUN}\b", re.IGNORECASE
)
_WAS = re.compile(rf"\b(?:was|were|is|as)\s+(?P<who>(?:the\s+)?[A-Z][^,.;]{{1,40}}?)['’]s\s+(?:own\s+)?{_NOUN}\b")
_CAME = re.compile(rf"\b{_NOUN}\s+(?:had\s+|has\s+)?(?:came|come|originated|stemmed)\s+from\s+(?P<who>[^,.;]{{2,50}})")
_BY = re.compile(rf"\b{_VERB}\s+by\s+(?P<who>[^,.;]{{2,50}})")
_HAD = re.compile(
    rf"(?P<who>\b[A-Z][^,.;]{{1,40}}?),?\s+(?:(?:who\s+)?had\s+(?:first\s+|itself\s+|long\s+)?|who\s+(?:first\s+)?){_VERB}\s+(?:the|this)\b"
)
_WHICH = re.compile(
    rf"\b(?:which|that)\s+(?P<who>(?:the\s+)?(?:[Gg]overnment\s+of\s+(?:the\s+)?)?[A-Z][\w'’-]*(?:\s+(?:side|government|delegation|party|ministry))?)\s+"
    rf"(?:had\s+|has\s+)?(?:first\s+|itself\s+|long\s+|kindly\s+|generously\s+|already\s+)*{_VERB}\b"
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
    r"stemmed\s+from|(?:was|had\s+been)\s+(?:put\s+forward|taken|expressed|voiced|submitted|presented|born)\s+(?:by|in)|belong(?:s|ed)\s+to|"
    r"goes\s+back\s+to|went\s+back\s+to|lies\s+with)\s+(?P<who>[^,.;]{2,50})",
    re.IGNORECASE,
)
_WHAT_THEY_MADE = re.compile(
    rf"\b(?:an?|the)\s+{_NOUN}\s+(?:that\s+|which\s+)?(?P<who>(?:the\s+)?[A-Z][\w'’-]+(?:\s+(?:side|government|delegation))?)\s+"
    r"(?:had\s+|has\s+)?(?:first\s+)?(?:made|put\s+forward|submitted|presented|tabled|floated|voiced)\b"
)
_WHOSE = re.compile(rf"(?P<who>\b[A-Z][^,.;]{{1,40}}?),\s+(?:on|at|upon)\s+whose\s+{_NOUN}\b")
_TAKEN = re.compile(r"\b[Tt]he\s+(?P<what>initiative)\s+(?:was|had\s+been)\s+taken\s+by\s+(?P<who>[^,.;]{2,50})")
_TOOK = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,30}?),?\s+(?:who\s+)?(?:took|(?:had|has)\s+taken|seized)\s+the\s+(?P<what>initiative|first\s+step|lead\s+in\s+(?:proposing|suggesting|initiating))\b"
)
_OURS = re.compile(
    rf"\b(?:the|this|that)\s+{_NOUN}\s+(?:was|is)\s+(?:ours|our\s+own|mine)\b|"
    rf"\b(?:was|is)\s+our\s+(?:own\s+)?(?:{_NOUNS})\b"
    r"|\bwe\s+(?:who\s+)?(?:had\s+|have\s+)?(?:first\s+|long\s+)?(?:proposed|suggested|initiated|asked\s+for|requested|called\s+for|put\s+forward)\s+"
    r"(?:the|this|it|that)\b|\bwe\s+put\s+(?:the|this)\s+(?:idea|proposal|matter)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,40}?),?\s+(?:was|were|had\s+been|who\s+was)\s+(?:the\s+)?first\s+to\s+(?P<what>propose|suggest|raise|ask\s+for|call\s+for|"
    r"request|moot|float|put\s+forward|broach)\b"
)
_LONG = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,40}?)\s+(?:has|had)\s+(?:long\s+)?been\s+(?P<what>asking\s+for|calling\s+for|pressing(?:\s+for)?|lobbying\s+for|urging|pushing(?:\s+for)?|promoting|advocating|"
    r"championing|seeking)\b"
)
_AS_ASKED = re.compile(
    r"\bas\s+(?P<who>(?:the\s+)?[A-Z][^,.;]{1,30}?)\s+(?:had|has)?\s*(?:first\s+|long\s+)?(?P<what>suggested|proposed|requested|asked|urged|wished)\b"
)
_POSSESSED = re.compile(
    rf"\b[Tt]he\s+{_NOUN}\s+(?:for|of|to)\s+[^.;,]{{3,60}}?\s+(?:was|is|had\s+been)\s+(?P<who>[A-Z][\w-]+)['’]s?(?=\s*[.,;]|\s*$)"
)
_ON_THE_TABLE = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,40}?)\s+(?:had\s+|has\s+)?(?:put|laid|placed)\s+(?:the|this)\s+[^.;,]{3,50}?\s+(?P<what>on\s+the\s+table)\b"
)
_PUT = re.compile(
    rf"\b[Tt]h(?:e|is)\s+(?:\w+\s+)?{_NOUN}\s+(?:was|were|had\s+been|has\s+been)\s+(?:first\s+|originally\s+)?(?:made|presented|submitted|tabled|floated|"
    r"put\s+forward|advanced|voiced|raised|brought\s+(?:in|up)|launched)\s+by\s+(?P<who>[^,.;]{2,50})"
)
_MADE_IT = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,40}?)\s+(?:had\s+|has\s+)?(?:first\s+|itself\s+)?made\s+(?:the|this|that)\s+(?P<what>offer|proposal|suggestion|request)\b"
)
_CREDIT = re.compile(
    r"\b(?P<what>[Cc]redit)\s+for\s+[^.;,]{3,60}?\s+(?:goes|belongs|is\s+due)\s+to\s+(?P<who>[^,.;]{2,50})"
)
_DOING = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,40}?)\s+(?:had\s+|has\s+)?(?:first\s+|long\s+)?(?P<what>suggested|proposed)\s+(?:setting\s+up|building|creating|opening|"
    r"establishing|forming|founding|launching|starting|holding)\b"
)
_HAS_INVITED = re.compile(
    r"(?P<who>\b[A-Z][^,.;]{1,60}?),?\s+(?:who\s+)?had\s+(?P<what>invited)\s+(?:his|her|their|the)\s+[^.;,]{0,40}?\b(?:colleague|counterpart|homologue|guest|minister|"
    r"delegation)\b"
)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_BEFORE = re.compile(
    r"^[\"“]?(?:it|its|they|their|these|this|that|the\s+(?:idea|proposal|initiative|suggestion))\b", re.IGNORECASE
)

_HIS = re.compile(
    r"^(?:his|her|its|their)\s+(?:own\s+)?(?:government|ministry|cabinet|country|side|authorities|capital|president|premier)\b",
    re.IGNORECASE,
)
"""The side of whoever is named before: "said the boat had been asked for by his government"."""
_IDEA = re.compile(
    r"\b(?:the|this|that)\s+(?:idea|proposal|initiative|suggestion|offer)\b(?!\s+(?:of|to|for|that|on)\b)",
    re.IGNORECASE,
)
"""What was told before, where it is not said of what."""
_OF_THE_TEXT = re.compile(
    r"^(?:The|This)\s+(?:[\w'’-]+\s+){0,2}?(?:agreement|pact|accord|deal|treaty|memorandum|protocol|convention|arrangement)\s+"
    r"(?:responds|goes\s+back|grew|came|comes|was|is|stems|follows|originated)\b"
)
_TEXT = re.compile(
    r"\b(?:agreement|pact|accord|deal|treaty|memorandum|protocol|convention|arrangement)\b", re.IGNORECASE
)
_THE_TEXT = "#text"
"""Stands for the text that was signed or agreed, whatever it is called."""

_PATTERNS = (
    _OF, _MADE, _CLEFT, _WAS, _CAME, _BY, _OF_SIDE, _TOOK, _HAD, _WHICH, _ASKED, _OWN, _INVITED, _AUTHOR,
    _PLACED, _WHAT_THEY_MADE, _WHOSE, _TAKEN, _SIDES, _FIRST, _LONG, _AS_ASKED, _POSSESSED, _ON_THE_TABLE, _CREDIT,
    _DOING, _HAS_INVITED, _PUT, _MADE_IT,
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
        if not _CUE.stands_in(sentence):
            continue
        # "The idea was ours": of what was told before
        goes_back = _IDEA.search(sentence) is not None
        of_it = goes_back or _BEFORE.match(sentence) or _OBJECT.search(sentence)
        # "Dr." ends no sentence: three pieces are two sentences or three
        back = sentences[max(0, at - (3 if goes_back else 2)) : at] if of_it else []
        around = " ".join((*back, sentence))
        contact = _MEETS.search(around) is not None
        about = things_in(around)
        if _OF_THE_TEXT.match(sentence) or (goes_back and _TEXT.search(" ".join(back))):
            about |= {_THE_TEXT}
        for who, words in list(_told(sentence, people)) or list(_loosely(sentence, people)):
            text = {_THE_TEXT} if _TEXT.search(words) else set()
            yield Wish(who, words, contact, about | text)


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
            named = match.group("who")
            who = _theirs(sentence[: match.start("who")], people) if _HIS.match(named) else state_of(named, people)
            if match.groupdict().get("own") and who is None:
                yield OWN, words
                return
            if who := who or (HOST if what == "invitation" else None):
                yield who, words
                return


_SOUGHT = r"requested|proposed|suggested|initiated|sought|mooted|solicited|desired"
_ORIGIN = re.compile(
    r"\b(?:idea|proposal|initiative|suggestion|brainchild|authors?|authorship|request|wish|wishes|insistence|instance|instigation|invitation|"
    r"asked\s+for|had\s+asked|launched\s+the\s+idea|brought\s+(?:up|to\s+the\s+table)|submitted|owe[sd]?|appeal|"
    rf"had\s+(?:first\s+|long\s+|itself\s+|already\s+)?(?:{_SOUGHT})|(?:was|were|been)\s+(?:first\s+|originally\s+)?(?:{_SOUGHT})\s+by|"
    r"the\s+one\s+(?:to|who|that|which)\s+(?:had\s+|has\s+)?(?:propos|suggest|request|initiat|ask)\w*)\b"
)
_OBJECT = re.compile(rf"\b(?:{_SOUGHT}|asked\s+for|propose|suggest|request|initiate)\s+(?:it|them|this|that|these)\b")
"""Where what was asked for is told before: "The Peruvian side had requested them"."""
_ANSWERED = re.compile(
    r"\b(?:welcom\w+|support\w*|back(?:s|ed)|reject\w*|prais\w+|took\s+note|taken\s+note|approv\w+|accept\w*|agreed\s+to|thank\w*|answer\w*|stud(?:y|ied)|consider\w*|"
    r"discuss\w*|react\w*|respond\w*|refus\w+|turned\s+down|will|would|should|may|might|could|not|no|never|if|whether|next|joint\s+(?:initiative|proposal)|"
    r"offer\w*|ask\w*\s+about|reporters|journalists)\b",
    re.IGNORECASE,
)


def _loosely(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    """The one side that a sentence with a word for the origin of a thing names, in whatever order its words stand."""
    told = _SAID_LAST.sub("", sentence)
    match = _ORIGIN.search(told)
    if match is None or _ANSWERED.search(told):
        return
    codes = states_in(told)
    named = {side_of(person) for _, person in people_in(told, people)}
    if len(codes) == 1 and named <= codes | {one for one in named if one.startswith(UNSETTLED)}:
        yield next(iter(codes)), _near(told, match)


_SAID_LAST = re.compile(r",\s[^,]{2,60}\b(?:said|told|noted|recalled|added|stressed|explained|reported)\b[^,]*$")
"""Who says it, at the end."""


def _near(sentence: str, match: re.Match[str]) -> str:
    """The words around those found, whole ones."""
    low = sentence.rfind(" ", 0, max(0, match.start() - _MARGIN)) + 1 if match.start() > _MARGIN else 0
    high = sentence.find(" ", match.end() + _MARGIN)
    return " ".join(sentence[low : high if high > 0 else len(sentence)].split()).rstrip(".,;")


# 30 characters before and after
_MARGIN = 30


def _theirs(before: str, people: tuple[Person, ...]) -> str | None:
    """The state of whoever a sentence named last: whose "his government" is."""
    named = people_in(before, people)
    return side_of(named[-1][1]) if named else None


def things_in(text: str) -> frozenset[str]:
    """The stems of what is spoken of: without states, and one form for what reports take for one another."""
    return frozenset(
        stem(ALIKE.get(f"{word}s") or one_noun(word))
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
