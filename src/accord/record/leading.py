"""Sentences into who led whose side at a contact.

Only where the words say "led", "headed", "at the helm of" of a person the report names.
"""

import re
from collections.abc import Iterator, Sequence

from accord.lexicon.later import later
from accord.model.reading import Person
from accord.record.hanging import Hanging, cue, hanging
from accord.record.mentioned import people_in, side_of, states_in

_SIDE = (
    r"(?:delegation|team|side|panel|group|party|mission|negotiators|contingent|personnel|half|experts|visitors|guests|"
    r"officers|part\s+of\s+the\s+\w+)"
)
_WHOLE = r"(?:drill|exercise|manoeuvres|course|training|talks|negotiations|round|session|meeting|conference|forum)"
_PEOPLE = r"the\s+(?:(?:visiting\s+)?[A-Z][\w-]+|hosts|guests|visitors)"
"""A side by its people: "the Czechs", "the hosts"."""
_HEAD = r"(?:head|leader|chief|chair|chairman|chairwoman|chairperson)"

_BY = (
    r"(?:co-)?(?:led|headed|chaired|commanded|captained|presided(?:\s+over)?|represented|conducted|spearheaded|"
    r"steered)"
)
_WHO = (
    # up to where the next side begins: "headed by X, and the Czech delegation, headed by Y"
    r"(?P<who>[^.;()]+?)(?=[.;()]|$|,?\s+(?:and|while|whereas|with)\s+(?:for\s+)?(?:the\s|[A-Z][\w-]+(?:['’]s|\s+by\b)))"
)
_NAMED = r"(?P<who>[A-Z][^.;,]+)"


def _patterns(*told: str | Hanging) -> tuple[re.Pattern[str] | Hanging, ...]:
    return tuple(later(one) if isinstance(one, str) else one for one in told)


def _hung(words: str, pattern: str) -> Hanging:
    return hanging(words, re.compile(pattern))


_OF_SIDE = _patterns(
    # "the Latvian delegation, headed by X"
    _hung(rf"\b{_BY}\b[^.;,]{{0,30}}?\bby\s",
          rf"(?i:(?P<side>[^,;:.()]*?\b{_SIDE})\b[^.;]{{0,40}}?\b{_BY}\b[^.;,]{{0,30}}?\bby\s+){_WHO}"),
    # "a delegation under Deputy Minister X", "the team, with X at its head", "under the leadership of X"
    _hung(r"\b(?:under|with)\s",
          rf"(?i:(?P<side>[^,;:.]*?\b{_SIDE}),?\s+(?:under|with)\s+(?!(?:among|participation)\b)"
          rf"(?:the\s+(?:lead|leadership|command|chairmanship|direction|guidance)\s+of\s+)?)(?P<who>[^.;,]+)"),
    # "the delegation stood under the leadership of the Deputy Chief of Police, X", "under Peru's Minister of Ports, X"
    _hung(r"\bunder\s",
          rf"(?i:(?P<side>[^,;:.]*?\b{_SIDE}),?\s+(?:(?:stood|was|were|came|worked|travelled|arrived)\s+)?under\s+"
          rf"(?:the\s+(?:leadership|command|chairmanship|direction|guidance)\s+of\s+)?)(?P<who>[^.;,]+,\s[A-Z][^.;,]+)"),
    # "the delegation from Latvia, with X at its head"
    _hung(r"\bwith\s",
          rf"(?i:(?P<side>[^,;:.]*?\b{_SIDE}\b[^.;,]{{0,40}}),?\s+with\s+(?P<who>[^.;,]+?)\s+(?:at\s+(?:its|the|their)\s+(?:head|helm)|"
          rf"as\s+(?:its\s+)?{_HEAD}|in\s+the\s+lead)\b)"),
    # "the delegation had at its head X", "the delegation had X as its head"
    _hung(r"\b(?:had|has)\s+(?:at|as)\s",
          rf"(?i:(?P<side>[^,;:.]*?\b{_SIDE})\s+(?:had|has)\s+(?:at\s+its\s+(?:head|helm)\s+|as\s+(?:its\s+)?{_HEAD}\s+)){_WHO}"),
    _hung(r"\b(?:had|has)\s",
          rf"(?i:(?P<side>[^,;:.]*?\b{_SIDE})\s+(?:had|has)\s+(?P<who>[^.;,]+?)\s+(?:at\s+its\s+(?:head|helm)|as\s+(?:its\s+)?{_HEAD}))\b"),
    # "Heading the Swedish delegation was X", "At the head of the Slovak team stood X", "Leading the side, X said"
    rf"(?i:(?:\b(?:heading|leading|chairing|presiding\s+over)|\bat\s+the\s+(?:head|helm)\s+of)\s+"
    rf"(?P<side>(?:the|a|an|its|his|her|[\w-]+['’]s?)\s[^.;,]*?\b{_SIDE})\b(?:\s+(?:was|is|were|stood|came|sat)|,)\s+)(?P<who>[^.;,]+)",
    # "For Tunisia, the talks were led by X", "On Tunisia's side the talks were led by X", "In charge of the side was X"
    rf"\b(?:[Ff]or|[Oo]n\s+behalf\s+of)\s+(?P<side>(?:the\s+)?[A-Z][\w-]+),\s+[^.;,]{{3,60}}?\b{_BY}\s+by\s+(?P<who>[^.;,]+)",
    rf"\b[Oo]n\s+(?P<side>[A-Z][\w-]+['’]s?)\s+(?:side|part),?\s+[^.;,]{{3,60}}?\b{_BY}\s+by\s+(?P<who>[^.;,]+)",
    rf"\b[Ii]n\s+(?:charge|command)\s+of\s+(?P<side>(?:the|its|[A-Z][\w-]+['’]s?)\s[^.;,]*?\b{_SIDE})\s+(?:was|is)\s+(?P<who>[^.;,]+)",
    # "On the Tunisian side the talks were conducted by X", "For the Latvian side, X chaired the session"
    rf"(?i:\b(?:on|from|for)\s+the\s+(?P<side>[a-z][\w-]+)\s+(?:side|part|delegation),?\s+[^.;,]{{0,40}}?\b{_BY}\s+by\s+)(?P<who>[^.;,]+)",
    r"\b(?:[Oo]n|[Ff]rom|[Ff]or)\s+the\s+(?P<side>[A-Z][\w-]+)\s+(?:side|part|delegation),?\s+(?P<who>[^.;,]{3,80}?)\s+"
    r"(?:(?:co-)?chaired|led|headed|presided)\b",
    # "The round was presided, on the part of Peru, by X", "Chairing for Peru was X", "the delegation, which X headed"
    rf"\b{_BY},?\s+(?:on\s+the\s+part\s+of|on\s+behalf\s+of|from\s+the\s+side\s+of|for)\s+(?P<side>(?:the\s+)?[A-Z][\w-]+(?:\s+{_SIDE})?),?\s+by\s+"
    r"(?P<who>[^.;,]+)",
    r"\b(?:[Cc]hairing|[Ll]eading|[Ss]peaking|[Nn]egotiating|[Pp]residing)\s+(?:for|on\s+behalf\s+of)\s+(?P<side>(?:the\s+)?[A-Z][\w-]+)\s+(?:was|were)\s+"
    r"(?P<who>[^.;]+)",
    rf"(?P<side>\b[A-Z][^,;:.]*?\b{_SIDE}),\s+which\s+(?P<who>[^.;,]+?)\s+(?:had\s+)?(?:headed|led|chaired)\b",
    r"(?P<side>\b[A-Z][\w-]+)\s+(?:co-)?chair(?:man|woman|person)?\s+of\s+the\s+[^.;,]{3,60},\s+(?P<who>[A-Z][^.;,]+)",
    # "the chief Tunisian negotiator, X"
    r"\b(?P<side>(?:[Cc]hief|[Ll]ead|[Hh]ead|[Tt]op)\s+[A-Z][\w-]+\s+negotiator|[A-Z][\w-]+(?:['’]s)?\s+(?:chief|lead|head|top)\s+"
    r"negotiator),?\s+(?P<who>[A-Z][^.;,]+)",
    # "..., Brazil's by X"; "..., and the Tajik one by X"; "..., and Brazil by X"
    rf"(?:[;,]\s*(?:and\s+|while\s+|with\s+)?|\s(?:and|while)\s+)(?P<side>[A-Z][\w-]+['’]s(?:\s+{_SIDE})?|"
    rf"the\s+[A-Z][\w-]+(?:\s+(?:one|[A-Z][\w-]+|{_SIDE}))?|[A-Z][\w-]+)\s+(?:(?:was|is)\s+(?:{_BY}\s+)?)?by\s+(?P<who>[^.;]+)",
    # "Latvia was represented by X", "Representing Latvia was X"
    r"(?P<side>\b[A-Z]\w+(?:\s[A-Z]\w+)?)\s+(?:was|were|is)\s+represented\s+(?:(?:at|in|there)\b[^.;,]{0,30}?)?by\s+(?P<who>[^.;,]+)",
    r"\b[Rr]epresenting\s+(?P<side>[^.;,]{3,40}?)(?:,|\s+(?:was|were|is))\s+(?P<who>[^.;,]+)",
    # "The head of the Czech delegation was X", "Head of the Czech delegation X thanked the hosts"
    rf"\b(?:[Tt]he\s+)?(?i:{_HEAD})\s+of\s+(?P<side>(?:the|its|his|her|their|[A-Z][\w-]+['’]s?)\s[^.;,]*?\b{_SIDE})\b(?:,|\s+(?:was|is))?\s+{_NAMED}",
    rf"(?P<side>\b(?:[A-Z][\w-]+(?:['’]s)?)\s+{_SIDE})(?:['’]s)?\s+{_HEAD}(?:,|\s+(?:was|is))?\s+{_NAMED}",
    rf"(?P<side>\b[A-Z][\w-]+\s+{_SIDE})\s*\((?:{_HEAD}|headed\s+by|led\s+by):?\s+(?P<who>[^.;,)]+)",
)  # fmt: skip
_OF_PEOPLE = re.compile(
    rf"(?P<side>\b(?:{_PEOPLE}|The\s+[A-Za-z][\w-]+))\s+(?:was|were|are|is|had\s+been)\s+{_BY}\s+by\s+{_WHO}"
)
_HOSTS = re.compile(r"[Tt]he\s+(?:hosts|guests|visitors)\b")
_OF_WHOLE = _patterns(
    # "the talks were co-chaired by X and Y", "the session was chaired by X on the Swedish side"
    rf"(?i:(?P<side>\b{_WHOLE})\b[^.;]{{0,140}}?\b{_BY}\s+(?:jointly\s+)?by\s+(?P<who>[^.;]+))",
    # "It is commanded by X": what was told before
    rf"^(?:It|This|They)\s+(?:is|are|was|were|will\s+be)\s+(?:being\s+)?{_BY}\s+by\s+(?P<who>[^.;]+)",
    rf"(?i:\b{_WHOLE}\b[^.;]{{0,60}}?\bunder\s+the\s+(?:command|(?:co-)?chairmanship|(?:co-)?presidency|leadership)\s+of\s+(?P<who>[^.;,]+))",
)
_CHAIRS = _patterns(
    r"(?i:\bco-(?:chairs|chairmen|chairpersons|leaders)\b(?:\s+of\s+[^.;,]+?)?\s+(?:were|are)\s+)(?P<who>[^.;]+)",
    r"(?i:\bunder\s+the\s+(?:co-chairmanship|joint\s+(?:chairmanship|presidency|leadership))\s+of\s+)(?P<who>[^.;,]+)",
    # "The delegations were headed by X of Peru and Y of Chile"
    rf"(?i:\b(?:delegations|sides|teams|parties)\s+(?:were|are|had\s+been)\s+{_BY}\s+by\s+)(?P<who>[^.;]+)",
)
"""What names one of each side."""
_ITS_HEAD = _patterns(
    # "X, head of the Slovak delegation", "X was the head of the Slovak delegation", "X was at the helm of the team"
    _hung(
        rf"{_HEAD}\s+of\s",
        rf"(?P<who>[^.;]+?)(?:,\s+|\s+(?:was|is|acted|acts|served|serves|stood)\s+(?:as\s+)?)(?:the\s+)?{_HEAD}\s+of\s+"
        rf"(?P<side>(?:the|its|his|her|their|[A-Z][\w-]+['’]s?)\s[^.;,]*?\b{_SIDE})\b",
    ),
    # "X represented Peru at the talks", "X chaired for Peru, Y for Chile", "X led for the Peruvians"
    _hung(
        r"\brepresented\s",
        r"(?P<who>[^.;,]+?)\s+represented\s+(?P<side>[A-Z][\w-]+)(?=\s+(?:at|in|during)\b|[.;,]|$)",
    ),
    _hung(
        r"\b(?:chaired|led|headed|presided)\s+(?:for|on\s+behalf\s+of)\s",
        r"(?P<who>[^.;,]+?)\s+(?:(?:co-)?chaired|led|headed|presided)\s+(?:for|on\s+behalf\s+of)\s+(?P<side>(?:the\s+)?[A-Z][\w-]+)",
    ),
    _hung(
        r"\b(?:chaired|led|headed|presided)\s+for\s",
        r"(?:chaired|led|headed|presided)\s+for\s+(?:the\s+)?[A-Z][\w-]+,?\s+(?:and\s+|while\s+)?(?P<who>[^.;,]{3,60}?)\s+"
        r"for\s+(?P<side>[A-Z][\w-]+)",
    ),
    _hung(
        r"at\s+the\s+(?:head|helm)\b",
        rf"(?P<who>[^.;]+?),?\s+(?:was|were|is|stood|who\s+was)?\s*at\s+the\s+(?:head|helm)\s+of\s+"
        rf"(?P<side>(?:the|its|his|her|their|an?|[A-Z][\w-]+['’]s?)\s[^.;,]*?\b{_SIDE})\b",
    ),
    _hung(
        r"\b(?:spoke|negotiated)\s+for\s",
        rf"(?P<who>[^.;]+?)\s+(?:spoke|negotiated)\s+for\s+(?P<side>the\s+[A-Z][\w-]+\s+{_SIDE}|[A-Z][\w-]+(?=[.;,]|$))",
    ),
    r"(?P<who>[^.;,]+),\s+(?P<side>(?:the\s+)?[A-Z][\w-]+(?:['’]s)?\s+(?:chief|lead|head|top)\s+(?:negotiator|delegate))\b",
    r"(?P<who>(?:[A-Z][\w'’-]+\s+)+[A-Z][\w-]+)['’]s?\s+(?P<side>delegation)\b",
)
_LEADS = hanging(
    r"(?:lead|leading|heading|led|leads|headed|heads|commanded|commands|conducted|captained|chaired|presided|over)\s",
    re.compile(
        r"(?P<who>[^.;]+?),?\s+(?:who\s+)?(?:will\s+lead|(?:is|was|are|were)\s+(?:leading|heading)|had\s+led|have\s+led|led|leads|"
        r"headed|heads|commanded|commands|conducted|captained|(?:co-)?chaired|presided(?:\s+over)?)\s+"
        rf"(?P<side>(?:the|a|an|its|his|her|both|two|[A-Z][\w-]+['’]s)\s[^.;,]*?(?:{_SIDE}s?|{_WHOLE}|\b(?:hosts|guests|visitors)))\b"
        r"(?P<rest>\s+(?:for|on\s+behalf\s+of)\s+[A-Z]\w+|\s+on\s+the\s+[A-Z]\w+\s+side)?",
    ),
)
_IN_CHARGE = hanging(
    r"\bin\s+(?:command|charge)\s+of\s",
    re.compile(
        rf"(?P<who>[^.;]+?)\s+(?:is|was)\s+in\s+(?:command|charge)\s+of\s+(?P<side>the\s+[A-Z][\w-]+\s+{_SIDE})\b"
        r"(?:\s*,?\s+(?:and|while|with)\s+(?P<second>[^.;]+?)\s+of\s+(?P<other>the\s+[A-Z][\w-]+)\s+(?:one|contingent|part|side|team))?"
    ),
)
_COMMANDER = hanging(
    r"\bcommander\s+of\s",
    re.compile(
        r"(?P<who>[^.;,]+),\s+(?:the\s+)?commander\s+of\s+(?P<side>the\s+(?:[A-Z][\w-]+\s+(?:contingent|troops|party|team)|guests|hosts|visitors))\b"
    ),
)
_IN_COMMAND = hanging(r"\bin\s+(?:command|charge)\b", re.compile(r"(?P<who>[^.;]+?)\s+was\s+in\s+(?:command|charge)\b"))
_FOR_STATE = hanging(
    r"\b(?:there|present)\s+for\s",
    re.compile(r"(?P<who>[^.;]+?)\s+(?:was|were)\s+(?:there|present)\s+for\s+(?P<side>[A-Z]\w+)"),
)

_LEADING = cue(
    r"\b(?:led|headed|chaired|commanded|captained|presided|represented|conducted|spearheaded|steered)\b|['’]s\s+by\b|"
    r"\b(?:one|side|team)\s+by\b|"
    r"\b(?:lead|leads|leading|chairing|heads?|heading|leader|chief|chair\w*|co-chair\w*|presid\w+|representing|negotiat\w+|leadership|"
    r"command\w*|helm|directed|fronted)\b|\bspoke\s+for\b|['’]s?\s+delegation\b|"
    r"\b(?:delegation|team|side|group|party|mission),?\s+(?:(?:stood|was|were|came|worked|travelled|arrived)\s+)?(?:under|with)\b|"
    r"\b(?:visitors|guests|experts|officers)\b[^.;]{0,30}?\b(?:under|with)\b|\bat\s+(?:its|the|their)\s+(?:head|helm)\b|"
    r"\b(?:is|was)\s+in\s+(?:command|charge)\b|\b(?:was|were)\s+(?:there|present)\s+for\b"
)
"""One of the words that every pattern above hangs on: they look for a beginning everywhere, this one is quick."""

_SIDED = re.compile(r"\bon\s+the\s+[A-Z][\w-]+\s+side\b|\bfor\s+[A-Z]\w+")
_NOT_HEAD = re.compile(r"[^.;,]*\b(?:members?|participation|among|including)\b")
_COMPANY = re.compile(r",\s*(?:accompanied|joined|flanked|with)\b|;")
_DONE_TO = re.compile(r"\s*(?:also\s+|then\s+|later\s+)?(?:\w+ed|met|given|shown|seen|taken|told|due)\b")
"""What is told of the head, who is not named: "the head of the delegation was received by X"."""


_TELLS_LEAD = re.compile(
    r"\b(?:led|leads?|leading|headed|heading|head|chaired|chair|chairman|chairwoman|co-chair|commanded|commanding|command|directed|fronted|captained|presided|"
    r"at\s+(?:the\s+front|its\s+head)|spoke)\b"
)
_A_SIDE = re.compile(
    rf"\b(?:{_SIDE}|representatives|envoys|troops|soldiers|part|section|chairman|chairwoman|co-chair|contingent|spoke|chair)\b"
)
_SENT_TO_LEAD = re.compile(r"\bsent\s+(?P<who>[A-Z][^.;,]{3,60}?)\s+to\s+lead\b")
_TWO_CHAIRS = re.compile(
    r"\b(?:led|headed|chaired|conducted|directed|leading|heading|chairing|chairs|chairmen)\b[^.;]*?(?:\bfor\s+(?:the\s+)?[A-Z]|\([A-Z]|\bon\s+the\s+[A-Z]\w+\s+side\b)"
    r"[^.;]*?(?:\band\b|,)[^.;]*?(?:\bfor\s+(?:the\s+)?[A-Z]|\([A-Z]|\bon\s+the\s+[A-Z]\w+\s+side\b)"
)
_RECEIVED = re.compile(
    r"\b(?:received|met|welcomed|thanked|told|hosted|greeted|visited|invited|praised|accompanied|introduced|saw|briefed|shown|addressed)\b[^.;]*$"
)


def _loosely(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    """The one person of a sentence that tells who led the one state's side, in whatever order its words stand."""
    if not _TELLS_LEAD.search(sentence) or not (_A_SIDE.search(sentence) or _SENT_TO_LEAD.search(sentence)):
        return
    named = people_in(sentence, people)
    codes = states_in(sentence)
    if len(named) == len(codes) == _BOTH and _TWO_CHAIRS.search(sentence):
        yield from _of_each(named)
        return
    if len(named) != 1 or len(codes) != 1:
        return
    (_, person), (code,) = named[0], codes
    told = _TELLS_LEAD.search(sentence)
    assert told is not None
    # "the head of the delegation met X": who is met leads nothing
    if person.settled_country in (None, code) and not _RECEIVED.search(sentence[: named[0][0]]):
        yield code, person.name


_BOTH = 2


_IT_WAS = re.compile(rf"^(?:It|They|This)\s+(?=(?:is|was|were|are|had\s+been|will\s+be)\s+(?:being\s+)?{_BY}\s+by\b)")
_ITS_SIDE = re.compile(
    r"\b(?:delegation|team|contingent|mission)\s+(?:of|from)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+of\s+)?(?P<of>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
    r"|\b(?P<whose>[A-Z][\w-]+)(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}?(?:delegation|team|contingent|mission)\b"
)


def with_whose(sentences: Sequence[str]) -> Iterator[str]:
    """The sentences, with the delegation of the one before where "it was headed by" somebody."""
    for at, sentence in enumerate(sentences):
        told = _ITS_SIDE.search(sentences[at - 1]) if at and _IT_WAS.match(sentence) else None
        yield _IT_WAS.sub(f"The {told['of'] or told['whose']} delegation ", sentence) if told else sentence


def leads_in(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    """Whose side (a state's code; empty for the whole) and who led it, by one sentence."""
    if not _LEADING.stands_in(sentence):
        return
    told = list(dict.fromkeys(_told(sentence, people))) or list(_loosely(sentence, people))
    of_a_side = {name for side, name in told if side}
    yield from ((side, name) for side, name in told if side or name not in of_a_side)


def _told(sentence: str, people: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    for pattern in (*_OF_SIDE, _OF_PEOPLE):
        for match in pattern.finditer(sentence):
            named = people_in(_COMPANY.split(match["who"])[0], people)
            if not named or _NOT_HEAD.match(sentence, match.start("who")) or _DONE_TO.match(match["who"]):
                continue
            if pattern is _OF_PEOPLE and not (_HOSTS.match(match["side"]) or states_in(match["side"])):
                continue
            if (side := _side(match["side"], named[0][1])) is not None:
                yield side, named[0][1].name
    for match in _IN_CHARGE.finditer(sentence):
        for who, words in ((match["who"], match["side"]), (match["second"], match["other"])):
            named = people_in(who, people) if who else []
            if named and (side := _side(words, named[-1][1])) is not None:
                yield side, named[-1][1].name
    for pattern in _CHAIRS:
        for match in pattern.finditer(sentence):
            yield from _of_each(people_in(match["who"], people))
    for pattern in _OF_WHOLE:
        for match in pattern.finditer(sentence):
            named = people_in(_COMPANY.split(match["who"])[0], people)
            if len(named) > 1 or _SIDED.search(sentence):
                yield from _of_each(named)
            elif named:
                yield "", named[0][1].name
    for pattern in (*_ITS_HEAD, _LEADS, _COMMANDER, _IN_COMMAND, _FOR_STATE):
        for match in pattern.finditer(sentence):
            named = people_in(match["who"], people)
            told = match.groupdict()
            words = f"{told.get('side') or ''} {told.get('rest') or ''}".strip()
            if pattern is _IN_COMMAND and len(named) > 1:
                continue  # "Mosquera told Prado that he was in command": nothing tells which of them
            together = len(named) > 1 and "chaired" in sentence[match.start() : match.start("side")]
            if re.search(r"\b(?:both|two)\b", words) or together:
                yield from _of_each(named[-2:])
            elif named and (side := _side(words, named[-1][1])) is not None:
                yield side, named[-1][1].name


def _of_each(named: list[tuple[int, Person]]) -> Iterator[tuple[str, str]]:
    """One of each side: each leads its own."""
    sides = [(side_of(person), person.name) for _, person in named[:2]]
    if len({side for side, _ in sides}) == len(sides):
        yield from sides


def _side(words: str, person: Person) -> str | None:
    """The side that the words name, else that of the person; empty for the whole, None where it is not known."""
    codes = states_in(words)
    if len(codes) == 1:
        return next(iter(codes))
    whole = re.search(rf"\b{_WHOLE}\b", words, re.IGNORECASE) or not words
    return "" if whole else side_of(person)
