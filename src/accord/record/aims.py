"""Sentences into what a contact, or a thing that is given, is said to be for.

Only where the words say that it is the purpose; what was also spoken of is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.record.hanging import cue, hanging
from accord.record.offices import names_a_state
from accord.record.wishes import CONTACT, things_in
from accord.record.words import EVERYWHERE, telling_words

_AIM = r"(?:purpose|aim|object|objective|goal|intention|task)"

_GOAL = r"(?:\w+\s+)?(?:purpose|aim|object|objective|goal|intention|task|focus|subject|topic)"

_MAIN = r"(?:main|sole|only|chief|principal|stated|central|primary|key|declared|avowed)"
_ASIDE = r"(?:,[^,.;]{3,40},)?"
_WITH_AIM = rf"(?:with\s+a\s+view\s+to|(?:with|for)\s+the\s+(?:{_MAIN}\s+)?{_AIM}\s+of)"
_OFFICIAL = r"\b(?:[Mm]inister|[Pp]resident|[Pp]remier|[Dd]elegation|[Ss]ecretary|[Ee]nvoy|[Cc]hief)\b"
_GOES = r"travel\w*|fl(?:y|ies|ew)|arriv\w+|came|went|go(?:es)?|head\w*"

_OF_CONTACT = (
    re.compile(rf"\b{CONTACT}(?:['’]s|['’])\s+(?:\w+\s+)?{_GOAL}{_ASIDE}\s+(?:was|is)\s+(?:to\s+)?(?P<what>[^.;]+)",
               re.IGNORECASE),
    re.compile(rf"^(?:The|This)\s+(?:\w+\s+){{0,2}}?{CONTACT}\s+(?:aims?|aimed|seeks?|sought|serves?|served|is\s+to|was\s+to)\s+(?:to\s+)?"
               r"(?P<what>(?!be\b|take\b|begin\b|start\b|last\b|end\b)[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,30}}?\b(?:was|were|had\s+been)\s+(?:called|convened|convoked|summoned|held|organi[sz]ed|arranged|requested)\s+"
               r"(?:in\s+\w+\s+|on\s+\w+\s+)?to\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,30}}?\b(?:was|were|is|are)\s+(?:all\s+about|only\s+about|solely\s+about|purely\s+about)\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,30}}?\bhad\s+(?:only\s+one|one\s+(?:sole\s+|single\s+)?)\s*{_GOAL}(?:\s+only)?\s*[:,]\s*(?P<what>[^.;]+)",
               re.IGNORECASE),
    re.compile(r"\b(?:minister|president|premier|delegation|secretary|envoy|chief)\b[^.;]{0,60}?\b(?:travel\w*|fl(?:y|ies|ew)|arriv\w+|came|"
               r"went|go(?:es)?|head\w*)\s+to\s+(?:[A-Z][\w-]+\s+){1,3}(?:on\s+[A-Z]\w+\s+|yesterday\s+|today\s+|this\s+week\s+)?"
               r"to\s+(?P<what>(?!be\b|attend\b|take\s+part)[a-z][^.;]+)"),
    re.compile(r"^(?:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}|He|She|They)\s+(?:travelled|traveled|flew|came|went)\s+to\s+(?:[A-Z][\w-]+\s+){1,3}"
               r"(?:on\s+[A-Z]\w+\s+|yesterday\s+|today\s+|this\s+week\s+)?to\s+(?P<what>(?!be\b|attend\b|take\s+part)[a-z][^.;]+)"),
    re.compile(rf"\b(?:{_AIM}|(?:{_MAIN}|^the)\s+(?:focus|subject|topic|theme))\s+of\s+(?:the|this|his|her|their|[A-Z]\w+day['’]s)\s+"
               rf"(?:\w+\s+){{0,3}}?{CONTACT}\b"
               r"[^.;]*?\b(?:was|is)\s+(?:to\s+)?(?P<what>[^.;]+)", re.IGNORECASE),
    hanging(rf"\b{_AIM}\s+of\s",
        re.compile(rf"(?P<what>\w[^.;,]{{8,120}}?)\s+(?:was|is)\s+the\s+(?:{_MAIN}\s+)?{_AIM}\s+of\s+(?:the|this|his|her|their)\s+"
                   rf"(?:\w+\s+){{0,3}}?{CONTACT}\b", re.IGNORECASE)),
    re.compile(rf"\b{CONTACT}\b[^.;]{{0,90}}?,?\s+whose\s+(?:{_MAIN}\s+)?{_AIM}\s+(?:was|is)\s+(?:to\s+)?"
               r"(?P<what>[^.;,]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,60}}?\b(?:served\s+to|(?:had|has)\s+(?:the|as\s+its)\s+(?:{_MAIN}\s+)?{_AIM}\s+(?:of\s+)?)"
               r"\s*(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,30}}?\b(?:was|were|had\s+been)\s+(?:(?:called|convened|convoked|held|requested)\s+(?:because\s+of|on\s+account\s+of|over)"
               r"|occasioned\s+by|prompted\s+by|made\s+necessary\s+by)\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\bthe\s+(?:only|sole|single)\s+(?:item|point|topic|question|matter|subject)\s+(?:on\s+the\s+agenda|of\s+the\s+talks|discussed)\s+(?:was|is)\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"^(?:The|This)\s+(?:[\w'’-]+\s+){0,4}?(?:committee|commission|council|group|ministers|delegations|sides|parties|experts)\s+(?:met|gathered|convened|"
               r"sat\s+down|came\s+together)\s+(?:in\s+[A-Z]\w+\s+|here\s+|on\s+[A-Z]\w+\s+|yesterday\s+|today\s+)*to\s+"
               r"(?P<what>(?!be\b|discuss\b|talk\b|review\b|exchange\b|mark\b|sign\b)[a-z][^.;]+)"),
    re.compile(r"\bagenda\b[^.;]{0,40}?\b(?:one|a\s+single|only\s+one)\s+(?:item|point|topic|question)(?:\s+only)?\s*[:,–-]\s*(?P<what>[^.;]+)",
               re.IGNORECASE),
    re.compile(rf"\b(?:top|head)\s+of\s+the\s+agenda\s+of\s+the\s+(?:\w+\s+){{0,2}}?{CONTACT}\s+(?:was|is)\s+(?P<what>[^.;]+)",
               re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,60}}?\b(?:is|was|comes?|came)\s+(?:a\s+)?part\s+of\s+(?:[\w'’]+\s+){{0,3}}?"
               r"(?:efforts?|attempts?|drive|campaign|push|bid)\s+to\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\s+(?:comes?|came)\s+as\s+[^.;,]{{2,60}}?\b(?:tr(?:y|ies|ied)|seeks?|sought|(?:is|was|are)\s+(?:trying|seeking))\s+"
               r"(?:to\s+)?(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"{_OFFICIAL}[^.;]{{0,80}}?\b(?:(?:{_GOES})\s+to|(?:is|was|are|were)\s+(?:in|visiting|on\s+a\s+visit\s+to))\s+"
               rf"(?:[A-Z][\w-]+\s+){{1,3}}(?:on\s+[A-Z]\w+\s+)?(?:seeking|in\s+search\s+of|looking\s+for|{_WITH_AIM})\s+(?P<what>[^.;]+)"),
    re.compile(r"\b(?:is|was|are|were)\s+(?:visiting|on\s+a\s+visit\s+to)\s+(?:[A-Z][\w-]+\s+){1,3}(?:this\s+week\s+|on\s+[A-Z]\w+\s+)?"
               r"to\s+(?P<what>[a-z][^.;]+)"),
    re.compile(rf"^(?:The|Its|Their|Its\s+only|Their\s+only)\s+(?:(?:main|sole|only|chief|principal|stated)\s+)?{_AIM}(?:,[^,.;]{{3,40}},)?\s+was\s+to\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{_AIM}\s+of\s+the\s+(?:[A-Z][\w-]+\s+){{1,3}}(?:side|delegation|party|team|guests?)?\s*(?:was|is)\s+to\s+"
               r"(?P<what>[^.;]+)"),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,110}}?(?:,\s+which\s+)?\b(?:was|were|is|are)\s+(?:meant|intended|designed|directed|aimed|about|devoted|"
               r"dedicated)\s*(?:at|to)?\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;]{{0,80}}?\b(?:{_WITH_AIM}|aimed\s+at|in\s+order\s+to|"
               r"in\s+a\s+bid\s+to|in\s+an\s+effort\s+to)\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:travel\w*|fl(?:y|ies|ew)|arriv\w+|came|went|go(?:es)?|head\w*)\b[^.;]{0,60}?\b(?:in\s+a\s+bid|"
               r"in\s+an\s+(?:effort|attempt)|in\s+order)\s+to\s+(?P<what>[^.;]+)"),
    re.compile(rf"\b{CONTACT}\b[^.;]{{0,30}}?\b(?:within|in)\s+the\s+(?:framework|context|scope)\s+of\s+"
               r"(?P<what>\w+ing\s+[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b(?:had|has|have)\s+(?:as|for)\s+(?:(?:its|their|the|main|principal|chief|only|sole|primary)\s+)*{_AIM}\s+"
               r"(?:to\s+)?(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:met|meets|hosted|received|held\s+talks\s+with)\s+(?:[A-Z]|the\s|h(?:is|er)\s)[^.;,]{3,90}?\s(?:here|today|yesterday|in\s+[A-Z][\w-]+)\s+"
               r"(?:(?:on\s+)?[A-Z]\w+day\s+)?to\s+(?P<what>(?!be\b|attend\b|take\s+part|mark\b|discuss\b|talk\b)[a-z][^.;]+)"),
    re.compile(r"\b(?:was|were|is|are)\s+in\s+(?:[A-Z]\w+|the\s+(?:country|capital|city|region))\s+"
               r"(?:this\s+week\s+|last\s+week\s+|on\s+\w+\s+)?to\s+(?P<what>[^.;]+)"),
    # "At the heart of the talks was smuggling"; "The talks pursued the goal of ending it"; "Peru's aim was to end it"
    re.compile(rf"\b(?:[Aa]t|[Ii]n)\s+the\s+(?:cent(?:re|er)|heart|core|top|foreground)\s+of\s+(?:the|this|his|her|their)\s+(?:\w+\s+){{0,2}}?{CONTACT}\s+(?:stood|was|were|is)\s+"
               r"(?P<what>[^.;]+)"),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,30}}?\b(?:pursue[sd]?|has|had|served)\s+(?:the|as)\s+(?:its\s+|their\s+)?(?:\w+\s+)?(?:{_AIM}|end)\s*(?:of|to)?\s+(?P<what>[^.;]+)",
               re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,40}}?\b(?:consecrated\s+to|for\s+the\s+sake\s+of|in\s+connection\s+with|because\s+of|with\s+the\s+intention\s+of|motivated\s+by)\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b{CONTACT}\s+had\s+(?P<what>[^.;,]{{4,60}}?)\s+as\s+(?:its|their)\s+(?:\w+\s+)?(?:subject|theme|topic|object|aim|purpose)\b",
               re.IGNORECASE),
    re.compile(rf"\b[A-Z][\w-]+['’]s?\s+(?:{_MAIN}\s+|declared\s+)?{_AIM}\s+(?:was|is)\s+to\s+(?P<what>[^.;]+)"),
    re.compile(rf"\b[Ww]hat\s+[A-Z][^.;,]{{2,40}}?\s+(?:wanted|sought|expected)\s+(?:from|of)\s+(?:the|this)\s+{CONTACT}\s+was\s+(?P<what>[^.;]+)"),
    re.compile(r"\b[Ff]or\s+(?:the\s+)?[A-Z][\w-]+(?:\s+side)?,?\s+it\s+was\s+(?:all\s+|only\s+|above\s+all\s+|chiefly\s+)?about\s+(?P<what>[^.;]+)"),
    re.compile(r"\b(?:had\s+come|came)\s+(?:together\s+|here\s+)?(?:about|for\s+one\s+thing\s+only:)\s+(?P<what>[^.;]+)"),
    # "the main reason for the meeting was smuggling"; "With the aim of ending it, X met Y"
    re.compile(rf"\b(?:reason|occasion|motive|cause|grounds)\s+(?:for|of)\s+(?:the|this|his|her|their)\s+(?:\w+\s+){{0,2}}?{CONTACT}\b[^.;,]{{0,30}}?\s+(?:was|is)\s+(?:to\s+)?(?P<what>[^.;]+)",
               re.IGNORECASE),
    re.compile(r"\b[Ww]hat\s+(?:brought|convened|called|united|took|drew)\s+(?:us|them|him|her|the\s+[^.;,]{3,40}?|[A-Z][^.;,]{2,40}?)\s+(?:(?:together|here|there|to\s+[A-Z]\w+)\s+)?was\s+"
               r"(?P<what>[^.;\"”]+)"),
    re.compile(rf"^With\s+the\s+(?:{_MAIN}\s+)?(?:{_AIM}|end)\s+(?:of|to)\s+(?P<what>[^.;,]+),[^.;]*?\b(?:met|meets|received|held|visited|hosted|travelled|flew|gathered|sat)\b"),
    re.compile(r"\b(?:talks|conversation|discussion|discussions|meeting|exchange)\s+(?:turned|revolved|centred|centered|focused|focussed|concentrated)\s+"
               r"(?:on|around|about)\s+(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:exercise|drill|manoeuvres|training)\b[^.;]{0,150}?\b(?:rehears(?:es|ed|ing)|practis(?:es|ed|ing)|simulat(?:es|ed|ing)|is\s+dedicated\s+to|was\s+dedicated\s+to)\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:[Tt]he|[Ii]ts)\s+(?:exercise\s+)?scenario\s+(?:was|is|foresaw|foresees|assumed|assumes|envisaged|provided\s+for)\s+(?P<what>[^.;]+)"),
    re.compile(rf"\b{CONTACT}\b[^.;,]{{0,40}}?\b(?:focus\w*|cent(?:red|ered|res|ers)|concentrat\w+|turned|concern(?:ed|s))\s+(?:mainly\s+|chiefly\s+|only\s+|solely\s+|exclusively\s+|"
               r"primarily\s+|entirely\s+)(?:on\s+|around\s+)?(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(rf"\b(?:described|presented|portrayed)\s+(?:the|this|his|her|their)\s+(?:\w+\s+)?{CONTACT}\s+as\s+(?:a\s+)?(?:part\s+of|step\s+(?:in|towards?)|contribution\s+to)\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:said|told|explained|stressed|declared)\b[^.;]{0,40}?\b(?:he|she|they|his\s+delegation|her\s+delegation)\s+(?:had|have|has)\s+come\s+(?:here\s+)?to\s+"
               r"(?P<what>[a-z][^.;]+)"),
    re.compile(rf"\b(?:said|explained|stressed|declared)\b[^.;]{{0,40}}?\b(?:the|its|their|his|her)\s+(?:{_MAIN}\s+)?{_AIM}\s+(?:was|is)\s+to\s+(?P<what>[a-z][^.;]+)"),
    re.compile(rf"\b{CONTACT}\b[^.;]{{0,30}}?\bdealt\s+(?P<what>[^.;]*\b(?:only|exclusively|solely|alone|nothing\s+(?:else|but))\b"
               r"[^.;]*)", re.IGNORECASE),
)  # fmt: skip

_OF_THING = (
    re.compile(rf"\b{_AIM}\s+of\s+(?P<thing>(?:the|this|these|their)\s[^.;,]{{3,60}}?)\s+(?:was|is|are|were|will\s+be)\s+to\s+"
               r"(?P<what>[^.;]+)", re.IGNORECASE),
    re.compile(r"(?:^|\b(?:said|that)\s+|^(?:For|According\s+to|To)\s+[A-Z][^,.;]{1,40},\s+)(?P<thing>(?:the|these|this|both|joint)\s[^.;,]{3,60}?)\s+(?:aims?|aimed|seeks?|sought|is\s+aimed|are\s+aimed|"
               r"serves?)\s+(?:to|at)\s+(?P<what>[a-z][^.;]+)", re.IGNORECASE),
    hanging(r"(?:purpose|aim|task|mission|job|role)\s",
        re.compile(r"(?P<thing>[^.;]{4,80}?)['’]s?\s+(?:\w+\s+)?(?:purpose|aim|task|mission|job|role)\s+(?:is|was|will\s+be)\s+to\s+(?P<what>[^.;]+)",
                   re.IGNORECASE)),
    re.compile(r"^(?P<thing>(?:the|these)\s[^.;,]{3,60}?)\s+(?:will\s+help|would\s+help|help|serve|will\s+allow|should\s+help)\s+"
               r"(?:[A-Z]\w+\s+|to\s+|us\s+|them\s+)*(?P<what>[a-z][^.;]+)", re.IGNORECASE),
    re.compile(r"^(?P<thing>(?:the|these)\s(?:(?!\b(?:minister|president|delegation|side|sides|ministers|officials|experts)\b)[^.;,]){3,60}?)\s+"
               r"(?:are|is)\s+to\s+(?P<what>(?:stop|prevent|protect|curb|combat|fight|halt|end|keep|help|guard|watch|speed|ease|cut|improve|secure|give|rescue|"
               r"train|avoid|make)\b[^.;]+)", re.IGNORECASE),
    re.compile(r"^(?P<thing>(?:the|these)\s[^.;,]{3,60}?)\s+(?:are|is)\s+for\s+(?P<what>[^.;]+)", re.IGNORECASE),
    hanging(r"(?:serve|used)\s",
        re.compile(r"(?P<thing>[^.;]{4,80}?)\s+(?:will|would|shall|are\s+to|is\s+to)\s+(?:serve|be\s+used)\s+(?:to|for)\s+"
                   r"(?P<what>[^.;]+)", re.IGNORECASE)),
    hanging(r"(?:meant|intended|destined)\s",
        re.compile(r"(?P<thing>[^.;]{4,80}?)\s+(?:is|are|was|were)\s+(?:meant|intended|destined)\s+(?:to|for)\s+(?P<what>[^.;]+)",
                   re.IGNORECASE)),
    hanging(r"(?:designed|supposed|needed|directed|aimed|there|conceived|devised)\s",
        re.compile(r"(?P<thing>[^.;]{4,80}?)\s+(?:is|are|was|were)\s+(?:designed|supposed|needed|directed|aimed|there|conceived|devised)\s+(?:to|for|against|at)\s+(?P<what>[^.;]+)",
                   re.IGNORECASE)),
    # "the patrols, meant to stop smuggling, ..."; "the patrols, whose purpose is to stop smuggling"
    hanging(r",\s+(?:meant|intended|designed|aimed|conceived|planned|whose)\s",
        re.compile(rf"(?P<thing>\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Jj]oint|[Aa]n?|[Ss]uch)\s[^.;,]{{3,60}}?),\s+(?:which\s+(?:is|are)\s+)?(?:(?:meant|intended|designed|aimed|conceived|planned)\s+(?:to|for|at|as)|"
                   rf"whose\s+(?:{_MAIN}\s+)?{_AIM}\s+(?:is|was|will\s+be)\s+(?:to\s+)?)\s*(?P<what>[^.;,]+)")),
    # "with the patrols, Peru wants to stop smuggling"; "Peru wants the patrols to stop smuggling"
    hanging(r"\b(?:wants?|wanted|hopes?|hoped|intends?|seeks?)\s",
        re.compile(r"\b[Ww]ith\s+(?P<thing>(?:the|these|this|such)\s[^.;,]{3,50}?),?\s+[A-Z][^.;,]{2,40}?\s+(?:wants?|wanted|hopes?|hoped|intends?|seeks?)\s+to\s+(?P<what>[^.;]+)")),
    hanging(r"\b(?:wants?|wanted)\s",
        re.compile(r"\b(?:wants?|wanted)\s+(?P<thing>(?:the|these|this|it|them)\s[^.;,]{3,50}?)\s+to\s+(?P<what>[^.;]+)")),
    hanging(r"\bas\s+an?\s",
        re.compile(r"\b(?:sees?|saw|views?|regards?|described?|describes|presented|considers?)\s+(?P<thing>(?:the|these|this)\s[^.;,]{3,50}?)\s+as\s+an?\s+(?:\w+\s+)?"
                   r"(?:means|measure|tool|way|weapon|step|instrument|answer|contribution)\s+(?:of|to|against|towards|for)\s+(?P<what>[^.;]+)")),
    hanging(r"(?:have|has|had)\s+the\s",
        re.compile(rf"(?P<thing>[^.;]{{4,60}}?)\s+(?:have|has|had|will\s+have)\s+(?:the|as\s+(?:their|its))\s+(?:{_MAIN}\s+)?(?:{_AIM}|job|mission)\s+(?:of\s+|to\s+)?(?P<what>[^.;]+)")),
    re.compile(rf"\b{_AIM}\s+of\s+(?P<thing>(?:the|this|these|their)\s[^.;,]{{3,60}}?)\s+(?:was|is|are|were|will\s+be)\s+(?P<what>(?:the\s+)?(?:fight|struggle|protection|prevention|"
               r"rescue|training|improvement|defence|security|safety|\w+ing)\b[^.;]+)", re.IGNORECASE),
    re.compile(r"\b(?:will|would|shall|to)\s+(?P<thing>(?:patrol|train|work|exercise|fly|sail|inspect|check)\b[^.;,]{0,30}?)\s+(?:in\s+order\s+)?to\s+"
               r"(?P<what>(?:stop|prevent|protect|curb|combat|fight|halt|end|keep|guard|catch|rescue|improve|secure)\b[^.;]+)"),
    re.compile(r"^(?P<thing>(?:the|these|this|joint)\s(?:(?!\b(?:minister|president|delegation|side|sides|ministers|officials|experts|meeting|talks|visit)\b)[^.;,]){3,60}?)\s+"
               r"(?:should|will)\s+(?P<what>(?:stop|watch|spot|rescue|prevent|protect|curb|combat|fight|halt|guard|speed|ease|secure|go\s+after)\b[^.;]+)",
               re.IGNORECASE),
    re.compile(r"\b(?P<thing>(?:joint|common|mixed)\s+(?:\w+\s+)?(?:patrols?|force|unit|teams?|checks|inspections|operations|posts?))\s+(?:against|to\s+(?:stop|prevent|curb|combat|fight))\s+"
               r"(?P<what>[^.;,]+?)(?=\s+(?:will|would|from|in|by|start|begin)\b|[.;,]|$)", re.IGNORECASE),
    hanging(r"\sfor\s",
        re.compile(r"\b(?:provide|supply|give|donate|deliver|send|lend|hand\s+over|handed\s+over|receive)\b(?P<thing>[^.;]{4,80}?)\s+for\s+"
                   r"(?P<what>(?:the\s+)?(?:training|protection|fight|rescue|defence|transport|control|surveillance|evacuation|treatment|education|repair|security|patrolling)\b[^.;]+)",
                   re.IGNORECASE)),
    re.compile(r"^(?P<thing>(?:The|This)\s+(?:\w+\s+){0,2}?(?:agreement|pact|accord|deal|treaty|memorandum|protocol|convention|arrangement))\s+(?:is|was)\s+"
               r"(?:all\s+|chiefly\s+|above\s+all\s+)?about\s+(?P<what>[^.;]+)"),
    # what a thing is for, in whatever words: its noun, and behind it "to stop", "against", "for the fight against"
    re.compile(r"^(?:(?:[A-Z][\w'’-]+\s+){1,3}(?:will|would|is\s+to|has|agreed\s+to|undertook\s+to|gives?|gave|sends?|sent|lends?|promised(?:\s+to)?)\s+(?:give|send|lend|hand\s+over|donate|"
               r"deliver|provide|supply)?\s*)?(?P<thing>(?:(?!\b(?:minister|ministers|president|delegation|sides?|officials|said|meeting|talks|visit|visited|signed|asked|agreed|session|round|"
               r"trip|discussed)\b)[^.;,]){4,70}?)(?:,\s+which\s+(?:is|are)|\s+that\s+(?:is|are))?\s+"
               r"(?:(?:in\s+order\s+)?to\s+(?:help\s+(?:to\s+)?)?|with\s+which\s+to\s+|of\s+)?(?P<what>(?:(?<=to\s)|(?<=help\s)|(?<=of\s))(?:stop|prevent|protect|curb|combat|fight|halt|end|catch|rescue|guard|watch|spot|hunt|stem|reduce|cut|secure|monitor|detect|speed|ease|train|improve|save|keep|search|police|deter|evacuate|escort|supply|help)(?:ing)?\b[^.;,]+)"),
    re.compile(r"^(?P<thing>(?:(?!\b(?:minister|ministers|president|delegation|sides?|officials|said|meeting|talks|visit|session|round|signed|discussed)\b)[^.;,]){4,70}?)\s+"
               r"(?:against\s+|for\s+(?:use\s+(?:in|against)\s+)?(?:the\s+)?)(?P<what>(?:fight|struggle|protection|prevention|rescue|training|defence|control|surveillance|evacuation|treatment|security|patrolling|transfer|transport|fishing|search|monitoring|improvement|smuggl\w+|pirac\w+|traffick\w+|poach\w+)\b[^.;,]*|(?<=against\s)[a-z][^.;,]+)"),
    hanging(r"(?:tasked|charged)\s",
        re.compile(r"(?P<thing>[^.;]{4,80}?)\s+(?:is|are|was|were|will\s+be)\s+(?:tasked|charged)\s+with\s+"
                   r"(?P<what>[^.;]+)", re.IGNORECASE)),
    # "mixed patrols along the river, in order to prevent poaching", "flights for the purpose of watching the border"
    hanging(r"(?:in\s+order\s+to|so\s+as\s+to|view\s+to|bid\s+to|(?:purpose|aim|goal|intention|objective|object|task)\s+of)\s",
        re.compile(rf"^(?P<thing>[^.;]{{8,220}}?),?\s+(?:in\s+order\s+to|so\s+as\s+to|in\s+a\s+bid\s+to|{_WITH_AIM})\s+"
                   r"(?P<what>[^.;,]+)", re.IGNORECASE)),
    re.compile(r"\b(?:provide|supply|give|donate|deliver|send|lend)\b(?P<thing>[^.;]{4,80}?)\s+to\s+"
               r"(?P<what>(?:beef|boost|strengthen|step|improve|protect|support|combat|fight|curb|help|enhance|police|guard)"
               r"\b[^.;]+)", re.IGNORECASE),
)  # fmt: skip

_A_CONTACT = re.compile(CONTACT, re.IGNORECASE)
_PATTERNS = tuple(
    (CONTACT in (one.pattern if isinstance(one, re.Pattern) else one.pattern.pattern), one)
    for one in (*_OF_CONTACT, *_OF_THING)
)
"""Each pattern, and whether it finds nothing in a sentence without a word for a contact: half of them do not."""

_CUE = cue(
    rf"\b{_AIM}s?\b|\b(?:meant|intended|designed|directed|aimed|about|devoted|dedicated|destined|view|bid|effort|order|"
    r"scenario|framework|context|scope|dealt|serve|used|beef|boost|strengthen|step|improve|protect|support|combat|fight|curb|help|"
    r"enhance|police|guard|seeks?|sought|serve[sd]|called|convened|convoked|summoned|occasioned|prompted|supposed|needed|conceived|devised|wants?|wanted|hopes?|sees|saw|regards?|presented|described?|describes|should|against|whose|reason|occasion|motive|cause|grounds|what|turned|revolved|rehears\w+|practis\w+|simulat\w+|dedicated|with\s+the|concern\w*|focus\w*|concentrat\w+|cent\w+|explained|will|made\s+necessary|gathered|sat\s+down|came\s+together|are\s+to|is\s+to|organi[sz]ed|arranged|held|subject|focus|topic|"
    r"agenda|theme|whose|met|meets|hosted|received|talks\s+with|tasked|charged|part\s+of|comes|visiting|allow|role|job|mission|travel\w*|flew|fl(?:y|ies)|arriv\w+|came|went|go(?:es)?|head\w*|(?:are|is)\s+for)\b|\bin\s+(?:[a-z]|the\s+(?:country|capital|city|region))"
)


_FOR_WHAT = cue(
    r"\b(?:to|of|help)\s+(?:stop|prevent|protect|curb|combat|fight|halt|end|catch|rescue|guard|watch|spot|hunt|stem|reduce|cut|secure|monitor|detect|speed|ease|train|improve|save|keep|search|police|deter|evacuate|escort|supply|help)(?:ing)?\b|\bagainst\b|\bfor\s+(?:use\s+)?(?:the\s+)?(?:fight|struggle|protection|prevention|rescue|training|defence|control|surveillance|evacuation|treatment|security|patrolling|transfer|transport|fishing|search|monitoring|improvement|smuggl\w+|pirac\w+|traffick\w+|poach\w+)\b"
)

_IT_IS = re.compile(r"It\s+(?:is|was)\s+(?:meant|intended|designed)\s+to\b")
_THEY_ARE = re.compile(
    r"^[\"“]?(?P<they>They|These|It|This)\s+(?=(?:is|are|was|were|will|should)\s+(?:be\s+)?(?:for|to|guard|watch|protect|stop|rescue|patrol|used|meant|intended|designed|aimed|supposed|needed|there|serve|help)\b)"
)
_THEIR_AIM = re.compile(
    rf"^(?:Their|Its)\s+(?P<aim>(?:{_MAIN}\s+)?(?:{_AIM}|job|mission|role))\s+(?=(?:is|was|will\s+be|would\s+be)\b)"
)
"""Where a purpose is that of what was told before."""
_PRONOUN = re.compile(r"^[\"“]?(?:It|They|These|This|Its|Their)\b")
_SUBJECT = re.compile(
    r"^(?P<subject>(?:The|A|An|Its|Their|Joint|These|Both)\s[^.;,]{2,50}?)(?:,|\s+(?:will|is|are|was|were|has|have|had|would|shall|should|can|could)\b)"
)
_GIVEN = re.compile(
    r"\b(?:provide|supply|give|donate|deliver|send|lend|hand\s+over|handed\s+over|gave|delivered|(?:has|have)\s+(?:received|obtained|got|given|bought)|received(?!\s+by)|build|set\s+up|create|open|train|establish)\s+(?P<subject>[^.;,]{3,60}?)(?=[.;,]|\s+(?:in|by|from|to|on|at)\b|$)"
)
"""What "they are for" and "it is to" go back on: what the sentence before begins with, or what is given in it."""
_IT = re.compile(r"^It\b")
_WHO_SAYS = re.compile(r",?\s+(?:(?:he|she|they)\s+)?(?:said|says|added|noted|explained|stressed|according\s+to)\b.*$")
"""Who says it, behind what is said."""
_THE_CONTACT = re.compile(rf"(?:The|This)\s+(?:\w+\s+){{0,2}}?{CONTACT}\b")
"""The sentence before "It is meant to", where it is of the contact."""

_A_TEXT = re.compile(
    r"\b(?:agreement|pact|accord|deal|treaty|memorandum|protocol|convention|mou|declaration|document)\b", re.IGNORECASE
)
_TEXT = "#text"
"""Stands for the text that was signed or agreed, whatever it is called."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What something is for: the words, their stems, and the stems of the thing; none where it is the contact."""

    words: str
    stems: frozenset[str]
    thing: frozenset[str] = frozenset()


def aims_in(sentences: list[str]) -> Iterator[Aim]:
    """The aims that sentences tell, in order; one of each sentence."""
    for at, told_there in enumerate(sentences):
        if not (_CUE.stands_in(told_there) or _FOR_WHAT.stands_in(told_there)):
            continue
        of_contact = at > 0 and _IT_IS.match(told_there) and _THE_CONTACT.match(sentences[at - 1])
        sentence = (
            _IT.sub("The exercise", told_there, count=1) if of_contact else _with_subject(told_there, sentences[:at])
        )
        names_contact = _A_CONTACT.search(sentence) is not None
        for hangs_on_contact, pattern in _PATTERNS:
            match = pattern.search(sentence) if names_contact or not hangs_on_contact else None
            if match is None:
                continue
            words = _WHO_SAYS.sub("", " ".join(match.group("what").split()))
            told = telling_words(
                " ".join(word for word in words.split() if not names_a_state(word.strip(",.").lower()))
            )
            about = match.groupdict().get("thing")
            thing = things_in(about) - EVERYWHERE if about else frozenset()
            if about and _A_TEXT.search(about):
                thing |= {_TEXT}
            if told and (thing or not about):
                yield Aim(words, told, thing)
            break


def _with_subject(sentence: str, before: list[str]) -> str:
    """The sentence with what its "they" stands for, where the one before has one thing that it may be."""
    if before and (aim := _THEIR_AIM.match(sentence)):
        return f"The {aim['aim']} of {_whose(before)} {sentence[aim.end() :]}"
    match = _THEY_ARE.match(sentence)
    if match is None or not before:
        return sentence
    told = None
    if match["they"] in ("They", "These"):
        told = next((given for one in reversed(before[-_BACK:]) if (given := _GIVEN.search(one))), None)
    told = told or _SUBJECT.match(before[-1])
    return f"The {told['subject']} {sentence[match.end() :]}" if told else sentence


# 3 sentences: "It will consist of six. It starts in May. Its aim is to ..."
_BACK = 3


def _whose(before: list[str]) -> str:
    """What "their purpose" is the purpose of: what was given or stands first before, else the contact that was told."""
    told = next((one for one in reversed(before[-_BACK:]) if not _PRONOUN.match(one)), before[-1])
    given = _GIVEN.search(told)
    if given is None and _A_CONTACT.search(told):
        return "the meeting"
    subject = given or _SUBJECT.match(told) or _BEGINS.match(told)
    return f"the {_ARTICLE.sub('', subject['subject'])}" if subject else "the meeting"


_BEGINS = re.compile(r"^(?P<subject>(?:The|A|An|These|Joint|Both)\s(?:[a-z][\w-]+\s){1,3}?)(?=[a-z]+s?\b)")
_ARTICLE = re.compile(r"^(?:the|an?|its|their|these|both)\s+", re.IGNORECASE)


def aimed_otherwise(a: Aim, b: Aim) -> bool | None:
    """Whether two aims of one thing have no word in common; None where they are of two things."""
    if bool(a.thing) != bool(b.thing) or (a.thing and not a.thing & b.thing):
        return None
    return not (a.stems & b.stems) - EVERYWHERE
