"""Sentences into how far a text has come: signed, still to be signed, or only talked about, by the sort of the text.

What was first planned and is then signed has moved on; a clash is one only where the times leave no room for that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from accord.lexicon.later import later
from accord.record.hanging import cue

_SORTS = {
    "memorandum": "memorandum", "mou": "memorandum", "protocol": "protocol", "plan": "plan", "roadmap": "plan",
    "road map": "plan", "programme": "plan",
    "declaration": "declaration", "statement": "declaration", "communique": "declaration",
    "text": "", "document": "", "letter": "letter",
}  # fmt: skip
"""Texts by sort; all others are agreements; "the document" may be any."""

_TEXT = (
    r"(?P<text>roadmap|road\s+map|contract|programme|agreement|accord|memorandum|protocol|treaty|pact|deal|arrangement|text|document|plan|letter|mou|convention|"
    r"declaration)"
)
_ANY = _TEXT.replace("?P<text>", "?:")
_TEXT_TOO = _TEXT.replace("?P<text>", "?P<text_too>")
_ADJECTIVES = r"(?:[\w'’-]+\s+){0,3}?"


def _patterns(*told: str) -> tuple[re.Pattern[str], ...]:
    return tuple(later(pattern, re.IGNORECASE) for pattern in told)


_UNSIGNED = (
    r"awaits?\s+(?:its\s+)?signature|awaiting\s+signature|(?:is|has|have)\s+yet\s+to\s+be\s+(?:signed|concluded|agreed)|"
    r"(?:has|was|is)\s+not\s+(?:been\s+|yet\s+)*signed|remains?\s+unsigned|"
    r"(?:merely|only)\s+initial\w+|initial\w+\s+only|"
    r"(?:was|were|is|are)\s+(?:only\s+|merely\s+|being\s+|still\s+being\s+)?(?:discussed|considered|studied|examined)"
)
_WORDING = r"(?:the\s+(?:text|draft|wording)\s+of\s+)?(?:the|an?|their)\s+"
_POSSIBLE = r"(?:the\s+)?(?:possibility|prospect|idea|conclusion|signing)\s+of\s+"
_OPEN = _patterns(
    rf"\b[Nn]o\s+{_ADJECTIVES}{_TEXT}\b[^.;]{{0,30}}?\b(?:was|were|has\s+been|had\s+been)\s+(?:signed|concluded|reached)\b",
    rf"\b(?:(?:failed|unable|unwilling|refused|declined)\s+to|(?:did|do|does)\s+not(?:\s+yet)?)\s+(?:sign|conclude)\b(?:[^.;]*?\b{_TEXT}\b)?",
    rf"\b(?:denie[sd]|denying|dismissed|refuted)\b[^.;]*?\b{_TEXT}\b[^.;]*?\b(?:signed|concluded|inked)\b",
    rf"\b(?:denie[sd]|denying|dismissed|refuted)\b[^.;]*?\b(?:signed|concluded|inked)\b[^.;]*?\b{_TEXT}\b",
    rf"\bdiscussed\s+an?\s+{_ADJECTIVES}{_TEXT}\b(?![^.;]{{0,30}}?\b(?:signed|concluded|reached|in\s+force))",
    r"\b(?:speed(?:ing)?\s+up|accelerat\w+|expedit\w+|continu\w+|step(?:ping)?\s+up|resum\w+|finish\w*|complet\w+)\s+(?:the\s+|their\s+)?(?:work|"
    rf"negotiations|talks|drafting)\s+(?:on|of)\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:close|closer|near)\s+to\s+(?:concluding\s+|signing\s+)?(?:an?|the)\s+{_ADJECTIVES}{_TEXT}\b",
    r"\b(?:nothing|no\s+(?:document|paper|text))\s+(?:was|has\s+been|had\s+been)\s+signed\b|\bno\s+signing\b",
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:is|was|were|are|remains?|remained)\s+(?:still\s+|now\s+)?(?:under\s+(?:discussion|negotiation|study|"
    r"consideration|review|preparation)|being\s+(?:prepared|drafted|negotiated|worked\s+on|finali[sz]ed)|in\s+preparation|"
    r"(?:almost\s+|nearly\s+)?ready\s+(?:for|to\s+be)\s+(?:signature|signing|signed))",
    rf"\b(?:still|are|were)\s+(?:negotiating|drafting|preparing|discussing|working\s+on)\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:negotiations|talks|work)\s+on\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b[^.;]{{0,20}}?\b(?:continu\w+|goes\s+on|went\s+on|"
    r"are\s+(?:under\s+way|ongoing))",
    rf"\bexchanged\s+views\s+on\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b{_TEXT}\b[^.;]{{0,40}}?\b(?:was|were|has\s+been)\s+initial\w+",
    rf"\binitial(?:l?ed|ing)\s+(?:of\s+)?(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:{_UNSIGNED})\b",
    rf"\bdraft\s+(?:of\s+(?:the|an?|their)\s+)?{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:finali[sz]ed|completing|completed|initialled)\s+{_WORDING}{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:a\s+)?possible\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:discussed|studied|considered|examined|explored)\s+{_POSSIBLE}{_ADJECTIVES}{_TEXT}\b",
    rf"\b{_TEXT}\b[^.;]{{0,40}}?\b(?:could|can)\s+not\s+be\s+signed\b|\b{_TEXT_TOO}\b[^.;]{{0,30}}?\b(?:is|was|are|were)\s+not\s+(?:yet\s+)?ready\b",
    rf"\b(?:reviewed|polished|discussed|went\s+(?:through|over)|worked\s+on|finish\w*|finali[sz]\w+|settle[ds]?)\s+(?:on\s+)?the\s+(?:text|wording|draft)\s+of\s+"
    rf"(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:text|wording|draft)\s+of\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b[^.;]{{0,40}}?\b(?:was|were|has\s+been)\s+(?:\w+\s+)?(?:agreed|settled|discussed|"
    r"finali[sz]ed|reviewed|gone\s+through|polished)\b",
    rf"\bworked\s+on\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b|\b{_TEXT_TOO}\b[^.;]{{0,40}}?\bin\s+draft\b",
    r"\b(?:nothing|no\s+word)\s+was\s+put\s+(?:on|to)\s+paper\b",
    rf"\bnot\s+signed\b(?:[^.;]*?\b{_TEXT}\b)?",
    rf"\b{_TEXT}\b[^.;]{{0,40}}?\b(?:is|are)\s+(?:still\s+|currently\s+)?being\s+(?:agreed|coordinated|harmoni[sz]ed|elaborated|discussed|examined|studied|considered)\b",
    rf"\b[Nn]o\s+{_ADJECTIVES}{_TEXT}\b[^.;]{{0,40}}?\b(?:figured|was|is|stood)\s+(?:on\s+the\s+(?:agenda|table)|discussed|among)\b",
    rf"\b{_TEXT}\b[^.;]{{0,40}}?\b(?:is|was|remains?)\s+(?:still\s+|only\s+|as\s+yet\s+)?(?:a\s+draft|at\s+the\s+draft\s+stage)\b",
    rf"\b(?:only|merely|just)\s+(?:discussed|talked\s+about)\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:exchanged|compared|examined|studied|discussed|reviewed)\s+(?:the\s+)?drafts?\s+of\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:continue|continued|agreed|are|is)\s+(?:to\s+)?(?:negotiate|negotiating|draft|drafting)\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:reviewed|made|noted|welcomed)\s+(?:the\s+|some\s+|good\s+)?progress\s+(?:made\s+)?(?:on|towards?|in|with)\s+(?:negotiating\s+)?(?:the|an?|their)\s+"
    rf"{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:text\s+of\s+the\s+{_ADJECTIVES})?{_TEXT}\b[^.;]{{0,60}}?\b(?:must|has\s+to|needs\s+to|have\s+to)\s+(?:still\s+|first\s+)?be\s+(?:approved|cleared|finali[sz]ed|"
    r"examined|agreed|completed)",
    rf"\b(?:going|go|went)\s+(?:over|through)\s+the\s+(?:text|draft|wording)\s+of\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\bwithout\s+(?:signing|the\s+signing\s+of|a\s+signature\s+(?:under|on|to)|the\s+signature\s+of|concluding)\s+(?:the|an?|any|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:work|negotiations|talks)\s+on\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b[^.;]{{0,40}}?\b(?:is|are)\s+(?:still\s+)?(?:continuing|going\s+on|in\s+progress)\b",
    rf"\b{_TEXT}\b[^.;]{{0,30}}?,?\s+(?:which\s+)?(?:still\s+)?awaits?\s+(?:the\s+)?(?:approval|consent|clearance|signature)\b",
    rf"\b(?:experts|lawyers|officials|they|teams?)\s+(?:will|would|are\s+to)\s+(?:now\s+|first\s+)?(?:finali[sz]e|complete|draft|prepare|work\s+out|negotiate)\s+(?:the|an?)\s+"
    rf"{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:it|this|the\s+(?:paper|ceremony))\s+(?:was|is)\s+(?:only\s+|just\s+|merely\s+)(?:the\s+)?(?:an?\s+)?(?:initialling|initialing|draft|minutes)\b(?:[^.;]*?\b{_TEXT}\b)?",
    r"\bonly\s+a\s+(?P<text>statement)\s+of\s+intent\b|\bnegotiations\s+have\s+not\s+begun\b",
)
_FORESEEN = (
    r"\b(?:its|pending)\s+(?:adoption|signature|signing|conclusion)\s+(?:is|was)\s+(?:expected|planned|foreseen)\b"
)
_COMING = _patterns(
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:to\s+be|will\s+be|would\s+be|shall\s+be)\s+(?:signed|adopted|concluded)\b",
    rf"\b(?:(?:signing|signature|conclusion)\s+of\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}|{_TEXT_TOO}['’]s\s+(?:signing|signature|conclusion))\b"
    r"[^.;]{0,40}?\b(?:is|was|has\s+been)\s+(?:planned|scheduled|foreseen|expected|set|put\s+off|postponed|delayed|deferred|left|shelved|slated)\b",
    rf"\b(?:hopes?|hoped|expects?|expected|intends?|aims?|due|set|ready|prepared|agreed|wants?|slated|scheduled)\s+to\s+sign\s+(?:the|an?|their)\s+"
    rf"{_ADJECTIVES}{_TEXT}\b",
    rf"\b(?:will|would|shall|is\s+to|are\s+to|plans?\s+to)\s+sign\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:should|could|can|may|might)\s+be\s+(?:ready\s+(?:for|to\s+be)\s+)?(?:signed|signature|signing|concluded)\b",
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:will|would|should)\s+be\s+(?:ready\s+for|put\s+to|submitted\s+for|open\s+for)\s+(?:signature|signing)\b",
    rf"\b{_TEXT}\b[^.;]{{0,40}}?\b(?:is|was|are)\s+(?:scheduled|planned|slated|set|foreseen)\s+for\s+(?:signature|signing)\b",
    rf"{_FORESEEN}(?:[^.;]*?\b{_TEXT}\b)?",
)
_SIGNED = _patterns(
    rf"(?<!be )(?<!not )\b(?:signed|inked|penned|sealed|concluded|entered\s+into)\s+(?:(?:a|an|the|their|its)\s+)?"
    rf"{_ADJECTIVES}{_TEXT}\b",
    rf"\b{_TEXT}\b[^.;]{{0,60}}?\b(?:was|were|got\s+its|has\s+been|have\s+been)\s+sign\w+",
    # "the agreement that allows police to follow thieves across the border was signed in Arica"
    rf"\b{_TEXT}\s+(?:that|which|under\s+which|allowing|providing|enabling)\b[^.;]{{0,120}}?,?\s(?:was|were)\s+signed\b",
    rf"\b(?:A|An)\s+{_ADJECTIVES}{_TEXT}\s+(?:signed|inked)\s+(?:on|in|at|by|yesterday|today|here)\b",
    rf"\b(?:ended|concluded|closed|culminated)\s+(?:on\s+\w+\s+)?(?:with|in)\s+the\s+(?:signing|signature)\s+of\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b",
    rf"\b{_TEXT}\b[^.;]{{0,50}}?,\s+(?:which\s+was\s+)?signed\s+(?:on\s+\w+day|yesterday|today|here|this\s+(?:morning|week|afternoon))\b",
    rf"\b{_TEXT}\b[^.;]{{0,40}}?\b(?:is|are)\s+now\s+signed\b",
    rf"\b(?:signing|signature)\s+of\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\b[^.;]{{0,30}}?\btook\s+place\b",
    rf"\bunder\s+(?:the|an?|their)\s+{_ADJECTIVES}{_TEXT}\s+(?:that\s+(?:they|was|the\s+\w+)\s+)?(?:signed|inked)\s+(?:on|in|at|by|yesterday|today|here)\b",
    rf"\b(?:put|set|affixed)\s+(?:their|his|her)\s+(?:names?|signatures?)\s+(?:to|on|under)\b(?:[^.;]*?\b{_TEXT}\b)?",
    rf"\bput\s+pen\s+to\s+paper\b(?:[^.;]*?\b{_TEXT}\b)?",
    rf"\b{_TEXT}\s+(?:bears?|carries)\s+the\s+signatures?\b",
)
_CUE = cue(
    rf"\b{_ANY}\b|\bsign\w*\b|\binitial\w*\b|\bpen\s+to\s+paper\b|\bput\s+their\s+names\b|\bnegotiations\b|\bstatement\s+of\s+intent\b|\bits\s+adoption\b|\bdrafts?\b|\b(?:on|to)\s+paper\b"
)

_ANY_TEXT = later(rf"\b{_TEXT}\b|\b(?:signature|signing)\b(?!\s+ceremony)", re.IGNORECASE)
_UNDONE = later(
    r"\b(?:without\s+(?:a\s+|the\s+|any\s+)?(?:signature|signing)|no\s+(?:signature|signing)|not\s+(?:yet\s+)?(?:ripe|take\s+place|ready)|fell\s+through|put\s+off|"
    r"still\s+(?:needs?|lacks?|awaits?|requires?|has\s+to|have\s+to)|lacks?\s+only|needs\s+(?:still\s+)?the\s+(?:approval|consent)|first\s+(?:go|be\s+put|be\s+laid)\s+(?:to|before)|"
    r"be\s+laid\s+before|(?:readiness|willingness|intention|desire|wish|agreed|plans?)\s+to\s+(?:sign|conclude|work\s+(?:on|towards?)|begin\s+(?:negotiations|talks|work)\s+on|"
    r"negotiate|draft|prepare)|need\s+for|in\s+negotiations?|in\s+the\s+negotiations?\s+of|state\s+of\s+the\s+negotiations|(?:sides|parties|ministers|they|delegations)\s+negotiated|"
    r"proceeded\s+to\s+the\s+initial\w+|only\s+a\s+letter\s+of\s+intent|(?:only|merely)\s+(?:exists\s+)?on\s+paper|before\s+it\s+signs|changes\s+(?:in|to)|only\s+after|"
    r"only\s+in\s+principle|agreed\s+in\s+principle|a\s+draft|drafts?\s+(?:was|were)|was\s+presented\s+to|will\s+be\s+submitted|being\s+(?:prepared|worked))\b",
    re.IGNORECASE,
)
"""Words by which a sentence about a text, or about signing, tells that it is not done, in whatever order they stand."""

SIGNED, COMING, OPEN = "signed", "to be signed", "not signed"

# 3 days: a report of talks that only looked at a draft, and a later one that has it signed there
_CLOSE = timedelta(days=3)
# 10 days: after that the text may have been signed since
_OCCASION = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Stage:
    """How far a text of a sort has come by one report; no sort where the words leave it open."""

    sort: str
    value: str
    loose: bool = False
    """Whether only the words of the sentence tell it, in no known order: it counts where the days are known."""


def stages_in(sentences: list[str]) -> Iterator[Stage]:
    """The stages that sentences tell, in order; a sentence that tells of what is open tells of nothing signed."""
    for sentence in sentences:
        if not _CUE.stands_in(sentence):
            continue
        for value, patterns in ((OPEN, _OPEN), (COMING, _COMING), (SIGNED, _SIGNED)):
            match = next((found for pattern in patterns if (found := pattern.search(sentence))), None)
            if match is not None:
                told = match.groupdict()
                yield Stage(_sort(told.get("text") or told.get("text_too")), value)
                break
        else:
            if (text := _ANY_TEXT.search(sentence)) and _UNDONE.search(sentence):
                yield Stage(_sort(text.groupdict().get("text")), OPEN, loose=True)


def _sort(word: str | None) -> str:
    return _SORTS.get(word.lower(), "agreement") if word else ""


def at_odds(one: tuple[Stage, ...], other: tuple[Stage, ...], *, days: tuple[date | None, date | None]) -> str | None:
    """What the other says of a text that the one has signed, where both cannot be; None if they can."""
    for signed in one:
        rivals = [stage for stage in other if stage.sort == signed.sort or "" in (stage.sort, signed.sort)]
        if signed.value != SIGNED or not rivals or any(stage.value == SIGNED for stage in rivals):
            continue
        if any(stage.value != SIGNED for stage in one if stage.sort == signed.sort):
            continue
        first, second = days
        for stage in rivals:
            room = _CLOSE if stage.value == OPEN else timedelta(0)
            if first is None or second is None:
                if stage.value == OPEN and not stage.loose:
                    return stage.value
            elif first - room <= second <= first + _OCCASION:
                return stage.value
    return None
