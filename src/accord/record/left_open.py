"""Sentences into what they say was not agreed on: denied, only talked about, still to be decided.

Held against what other reports of the same days tell as agreed; what one document tells as both is no clash.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accord.model.reading import Commitment
from accord.record.conduct import one_form
from accord.record.deeds import ASKING, deed_of
from accord.record.hanging import told_anywhere
from accord.record.offices import names_a_state
from accord.record.timeline import CALENDAR
from accord.record.wishes import things_in
from accord.record.words import EVERYWHERE, plain, stem

_OPEN = told_anywhere(
    r"\b(?:denied|denies|rejected)\s+(?:\w+\s+){0,3}?(?:that\b|having\b|reports?\b|claims?\b)[^.;]*\b(?:agreed|promised|decided|accepted|"
    r"committed|undertaken|pledged|agreement|deal|commitment)\b"
    r"|\b(?:made|gave|given|took|taken|reached|entered\s+into)\s+no\s+(?:\w+\s+)?(?:promises?|commitments?|decisions?|agreement|undertaking)\b"
    r"|\bno\s+(?:\w+\s+)?(?:promises?|commitments?|decisions?|agreement|undertaking)\b[^.;]{0,40}?\b(?:was|were|has\s+been|have\s+been|"
    r"had\s+been)\s+(?:\w+\s+)?(?:made|given|taken|reached)\b"
    r"|\b(?:did\s+not|had\s+not|has\s+not|have\s+not|never)\s+(?:yet\s+)?(?:agreed?|promised?|committed?|accepted?|decided?)\b"
    r"|\b(?:was|were)\s+(?:only|merely|just|simply)\s+(?:discussed|mentioned|raised|considered|touched\s+(?:up)?on|talked\s+about)\b"
    r"|\b(?:discussed|studied|examined|considered|explored|looked\s+at|weighed|talked\s+about)\s+(?:with\s+[^,;]{2,50}?\s)?(?:the|an?|their|this)\s+(?:\w+\s+){0,2}?"
    r"(?:possibility|proposal|proposition|idea|prospect|option|feasibility|suggestion|request)\b"
    r"|\b(?:discussed|studied|examined|considered|explored|weighed)\s+(?:the\s+|a\s+)?(?:possible|potential|eventual)\b"
    r"|\b(?:is|was|are|were|remains?|remained)\s+(?:still\s+|only\s+|currently\s+)?(?:under\s+(?:study|consideration|discussion|examination)|"
    r"being\s+(?:studied|considered|examined)|to\s+be\s+decided)\b"
    r"|\b(?:will|would|shall|(?:is|are|has|have|was|were)\s+(?:yet\s+|still\s+)?to)\s+(?:(?:still|first|now|continue\s+to)\s+)*be\s+(?:further\s+)?"
    r"(?:studied|considered|examined|weighed|looked\s+(?:into|at))\b"
    r"|\b(?:possibility|proposal|idea|prospect|option|feasibility|suggestion|request)\s+(?:of|for|to)\b[^.;,]{0,90}?\b(?:was|were)\s+"
    r"(?:\w+\s+)?(?:discussed|studied|examined|considered|explored|raised|touched\s+(?:up)?on|looked\s+at)\b"
    r"|\braised\s+the\s+(?:matter|question|issue|idea|possibility|request)\s+of\b|\btook\s+note\s+of\s+the\s+(?:request|proposal|wish)\b"
    r"|\b(?:was|were)\s+not\s+(?:on\s+the\s+agenda|discussed|raised|agreed(?:\s+(?:up)?on)?)\b"
    r"|\bbut\s+(?:nothing|no\s+decision)\s+was\s+(?:agreed|decided|promised|settled|taken)\b"
    r"|\b(?:discussed|mentioned|raised|talked\s+about|touched\s+(?:up)?on)\b[^.;]{0,40}?\b(?:without\s+(?:an?\s+|any\s+)?(?:result|decision|outcome|agreement|"
    r"commitment|promise)|as\s+(?:one|a|an)\s+(?:\w+\s+)?(?:possibility|option|idea))\b"
    r"|\b(?:was|were)\s+(?:also\s+|likewise\s+)?(?:touched\s+(?:up)?on|referred\s+to\s+(?:the\s+|an?\s+)?(?:\w+\s+)?(?:experts?|group|committee|cabinet|ministr\w+|"
    r"government))\b"
    r"|\b(?:question|matter|issue|idea|proposal|request)\s+of\b[^.;,]{0,80}?\b(?:was|were|is|remains?|remained)\s+(?:still\s+)?(?:left\s+open|open|on\s+the\s+table|"
    r"pending|unresolved|undecided|unsettled)\b"
    r"|\b(?:taken|took|takes)\s+note\s+of\s+(?:the|this|that|an?|their|his|her|[a-z][\w-]+['’]s)\s+(?:\w+\s+)?(?:wish|request|proposal|idea|suggestion)\b"
    r"|\b(?:no\s+more\s+than|only|merely|just|still)\s+an?\s+(?:\w+\s+)?(?:idea|proposal|wish|suggestion|plan\s+on\s+paper)\b"
    r"|\b(?:will|would)\s+(?:give|send|have)\s+(?:its|his|her|their|an)\s+(?:answer|reply|response)\b[^.;]{0,40}?\b(?:later|after|once|when|in|by|next)\b"
    r"|\bwill\s+(?:answer|reply|revert|come\s+back\s+to\s+it)\b"
    r"|\b(?:there\s+(?:is|was)|has\s+been|had\s+been)\s+(?:still\s+|as\s+yet\s+)?no\s+(?:\w+\s+)?(?:decision|agreement|understanding|consensus|promise)\b"
    r"|\b(?:did\s+not|could\s+not|failed\s+to|have\s+not|has\s+not|had\s+not)\s+(?:yet\s+)?(?:reach(?:ed)?|come\s+to|arrived?\s+at)\s+(?:an?|any)\s+"
    r"(?:\w+\s+)?(?:agreement|understanding|decision|accord|deal|result)\b"
    r"|\bno\s+final\s+(?:result|agreement|decision)\b|\bwithout\s+(?:reaching\s+)?(?:an\s+)?(?:agreement|result)\b"
    r"|\b(?:talks|negotiations|consultations)\s+(?:ended|broke\s+up|closed|concluded)\s+(?:\w+\s+){0,3}?without\b"
    r"|\b(?:yet|still)\s+to\s+be\s+(?:decided|agreed|settled|approved|negotiated)\b"
    r"|\b(?:has|have|had|is|are|was|were)\s+not\s+(?:yet\s+)?(?:been\s+)?(?:approved|decided|settled)\b"
    r"|\b(?:asked|needs?|wants?)\s+(?:for\s+)?(?:more\s+)?time\s+to\s+(?:consider|study|examine|think)\b"
    r"|\b(?:will|would|is\s+to|are\s+to|promised\s+to|agreed\s+to)\s+(?:only\s+|first\s+|also\s+|continue\s+to\s+)?(?:look\s+at|look\s+into|examine|study|consider|explore|"
    r"discuss|weigh)\s+(?:whether|an?\s|the\s+(?:\w+\s+){0,2}?(?:proposal|proposition|idea|request|possibility|option|question)\b)"
    r"|\bwill\s+(?:only\s+)?continue\s+to\s+(?:discuss|study|examine|consider)\b"
    r"|\b(?:is|are)\s+(?:only\s+)?conceivable\b|\b(?:did|does|do)\s+not\s+(?:want\s+to\s+)?commit\s+(?:himself|herself|itself|themselves)\b"
    r"|\b(?:depends?|depended|hinges?)\s+on\s+(?:an?|the)\s+(?:decision|approval|consent|vote)\b|\b(?:still|only)\s+thinking\s+about\b"
    r"|\bsubject\s+(?:to|of)\s+(?:further|later|more|additional)\s+(?:study|studies|talks|discussions?|negotiations?)\b"
    r"|\bnegotiations\s+(?:have|had)\s+not\s+(?:yet\s+)?(?:begun|started)\b"
    r"|\b(?:has|have|had|did|does)\s+not\s+(?:yet\s+)?(?:given|give|granted|grant)\s+(?:its|his|her|their)\s+(?:consent|agreement|approval|assent)\b"
    r"|\b(?:question|matter|issue|idea|proposal|request)\s+of\b[^.;,]{0,80}?\b(?:was|were)\s+(?:also\s+|likewise\s+)?(?:opened|raised|brought\s+up|aired|put)\b"
    r"|\b(?:evaluated|assessed|analy[sz]ed|examined|studied|weighed)\s+(?:the|an?)\s+(?:\w+\s+)?(?:extension|possibility|option|proposal|request|feasibility|opening|idea|sending|"
    r"creation|construction|establishment|introduction|purchase)\b"
    r"|\b(?:would|will|remains?|is|are)\s+(?:be\s+)?subject\s+to\s+(?:the\s+)?(?:availability|approval|consent|agreement|funds|decision|financing)\b"
    r"|\b(?:depend|depends|contingent|conditional)\s+on\s+(?:the\s+)?(?:availability|approval|consent|agreement|funds|decision|financing|parliament)\b"
    r"|\b(?:could\s+not|failed\s+to|unable\s+to|did\s+not)\s+agree\b|\b(?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:planned|foreseen|envisaged|intended)\b"
    r"|\b(?:there\s+(?:will\s+be|are|is|were)\s+)no\s+(?:plans?\s+(?:for|to)|question\s+of)\b|\b(?:has|have|had|voiced|expressed)\s+(?:\w+\s+)?(?:reservations|misgivings|doubts)\b"
    r"|\b(?:rejected|refused|turned\s+down|declined|ruled\s+out|not\s+ready\s+for|not\s+in\s+favour\s+of|opposed)\b"
    r"|\b(?:promised|wants?|agreed|undertook|offered)\s+(?:only\s+)?to\s+(?:consider|think\s+(?:about|over)|weigh|study|examine)\b"
    r"|\b(?:premature|too\s+early|matter\s+for\s+the\s+future|have\s+to\s+wait|has\s+to\s+wait|feasibility\s+study|stage\s+of\s+study|exchange\s+of\s+views)\b"
    r"|\b(?:evoked|envisaged?|spoken\s+of|mooted)\b|\b(?:showed|expressed)\s+(?:\w+\s+)?interest\s+in\b|\bcontinue\s+to\s+(?:talk|speak|negotiate)\b"
    r"|\b(?:passed\s+on|handed|referred|submitted|entrusted|left|given)\s+(?:on\s+)?to\s+(?:the\s+|an?\s+)?(?:\w+\s+)?(?:experts?|committee|specialists|working\s+group|teams?)\b"
    r"|\b(?:committee|experts|working\s+group|specialists)\s+(?:will|would|is\s+to|are\s+to)\s+(?:look\s+at|study|weigh|examine|assess|evaluate|consider|submit\s+an?\s+(?:assessment|opinion|report))\b"
    r"|\bidea\s+of\b[^.;,]{0,60}?\bwas\s+(?:welcomed|greeted|put\s+forward)\b|\b(?:being|been)\s+studied\b"
    r"|\b(?:considered|discussed|studied|weighed|explored|examined)\s+(?:setting\s+up|creating|opening|establishing|forming|building|launching|"
    r"sending|starting|introducing|buying|giving|holding)\b"
    r"|\b(?:is|are|was|were)\s+(?:still|only|currently)\s+being\s+(?:discussed|studied|considered|examined|negotiated|weighed)\b"
    r"|\b(?:has|have|had)\s+not\s+(?:yet\s+)?been\s+(?:agreed|decided|settled|approved|promised)\b"
    r"|\bnothing\s+(?:had|has|was)\s+(?:yet\s+)?(?:been\s+)?(?:agreed|decided|promised|settled)\b"
    r"|\b(?:asked|instructed|told|charged)\s+(?:the\s+|their\s+)?(?:experts|officials|teams?|committee|ministries|specialists)\s+(?:to|with)\s+"
    r"(?:examin|stud|look(?:ing)?\s+into|consider|explor|assess)\w*\b"
    r"|\b(?:experts|officials|specialists|a\s+(?:committee|team|working\s+group))\s+(?:will|would|are\s+to|is\s+to)\s+(?:first\s+)?(?:look\s+into|examine|study|consider|"
    r"assess|explore)\b"
    r"|\basked\s+for\s+(?:more\s+)?time\b|\b(?:has|have|had)\s+yet\s+to\s+(?:answer|reply|respond|decide|agree|approve|accept)\b"
    r"|\b(?:a|the|no|any|its)\s+(?:final\s+)?decision\s+(?:on|about)\b[^.;,]{0,80}?\b(?:will\s+be|is\s+to\s+be|is\s+expected|was\s+(?:put\s+off|postponed|deferred|left|adjourned)|"
    r"has\s+yet|would\s+be)\b"
    r"|\bwhether\b[^.;]{0,80}?\b(?:is|was|remains?|remained)\s+(?:still\s+)?(?:open|unclear|undecided|to\s+be\s+(?:seen|decided))\b"
    r"|\b(?:is|was|remains?)\s+(?:still\s+)?(?:open|unclear|undecided)\s+whether\b"
    r"|\b(?:will|would|is\s+to)\s+be\s+(?:taken\s+up|discussed|dealt\s+with|considered)\s+(?:again|further|later|at\s+the\s+next)\b"
    r"|\bagreed\s+(?:only\s+)?to\s+(?:talk|keep\s+talking|continue\s+(?:talking|discussing)|discuss|explore|study|consider|examine)\b"
    r"|\b(?:expressed|voiced)\s+(?:its|his|her|their|an)\s+interest\s+in\b"
    r"|\b(?:is|are)\s+(?:only\s+|still\s+)?(?:a\s+wish|wishful|a\s+proposal|an\s+idea|a\s+possibility|an\s+option)\b"
    r"|\bwill\s+(?:study|consider|examine|look\s+into)\s+(?:the|an?|their|this)\s+(?:\w+\s+){0,2}?(?:proposal|proposition|idea|request|"
    r"possibility)\b"
)
_NAME = re.compile(r"(?<=[a-z]\s)[^\W\d_a-z][\w'’-]{3,}")
_MEETS = re.compile(r"(?:meet|hold|host|visit|convene|continue|sign|travel|receive|invite|attend|exchange)\b")
_NOTHING = re.compile(
    r"^[\"“]?(?:no|nothing|neither)\b|\bnothing\s+(?:has|had|was|is)\b|\bnot\s+(?:yet\s+)?reached\s+an?\s+(?:agreement|accord|deal)\b|"
    r"\bno\s+(?:decision|agreement|accord)\s+(?:has|had|was)\b",
    re.IGNORECASE,
)
_IT = re.compile(
    r"[\"“]?(?:It|They|These|This|The\s+(?:matter|question|idea|proposal|plan|request|subject))\b(?!\s+of\b)"
)
_TROOPS = frozenset(stem(word) for word in "force brigade unit battalion contingent company detachment squad".split())


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """One sentence: its words, and the stems of the things it speaks of."""

    words: str
    things: frozenset[str]
    sentence: str = ""


def left_open_in(sentences: list[str]) -> Iterator[LeftOpen]:
    """What sentences leave open, in order."""
    for at, sentence in enumerate(sentences):
        match = _OPEN.search(sentence)
        if match is None:
            continue
        # "No decision was made", "nothing has been decided yet", "it will be studied": of what was told before
        goes_back = at and (_NOTHING.search(sentence) or _IT.match(sentence))
        told = f"{sentences[at - 1]} {sentence}" if goes_back else sentence
        if things := _things(told):
            yield LeftOpen(" ".join(match.group().split()), things, told)


def agreed_things(commitments: Iterable[Commitment], left_open: Iterable[LeftOpen] = ()) -> frozenset[str]:
    """The things of what the document tells as undertaken, but for what one side only asks for or what is left open."""
    sentences = [one.sentence for one in left_open]
    actions = [one.action for one in commitments if one.strength not in ASKING and not _told_in(one, sentences)]
    things = {_of_one_kind(thing) for action in actions for thing in deed_of(action).things}
    named = (plain(name) for action in actions if not _MEETS.match(action) for name in _NAME.findall(action))
    names = (name for name in named if name not in CALENDAR and not names_a_state(name))
    return frozenset(things - EVERYWHERE - {"text"}).union(one_form(stem(name)) for name in names)


_AGREED_ON = re.compile(
    r"\b(?<!not )(?<!nothing was )(?:agreed|settled|decided|struck\s+a\s+deal|reached\s+(?:an?\s+)?"
    r"(?:agreement|understanding|accord|deal)|came\s+to\s+terms)\s+(?:up)?on\s+"
    r"(?P<what>[^.;,]{3,80}?)(?=\s+(?:at|in|on|during|after|when|who|which|that|for|as|by)\b|[.;,]|$)"
)


def agreed_on(sentences: Iterable[str], left_open: Iterable[LeftOpen] = ()) -> frozenset[str]:
    """The things that sentences say were agreed on, but for those that leave something open."""
    unsettled = {one.sentence for one in left_open}
    return frozenset[str]().union(
        *(
            _things(match["what"])
            for sentence in sentences
            if not any(sentence in told for told in unsettled)
            for match in _AGREED_ON.finditer(sentence)
        )
    )


def _told_in(commitment: Commitment, sentences: Iterable[str]) -> bool:
    """Whether all that tells an undertaking stands in sentences that leave it open."""
    told = [" ".join(span.text.split()).strip(" .") for span in commitment.evidence]
    return bool(told) and all(any(words in sentence for sentence in sentences) for words in told)


def _things(sentence: str) -> frozenset[str]:
    return frozenset(_of_one_kind(one_form(thing)) for thing in things_in(sentence)) - EVERYWHERE


_SUMS = frozenset(stem(word) for word in "million billion euros dollars yen francs rupees pounds funds funding".split())


def _of_one_kind(thing: str) -> str:
    if thing in _SUMS:
        return "money"
    return "force" if thing in _TROOPS else thing
