"""What an undertaking says is to be done, without when: stems, numbers, and whether it begins something.

"start joint patrols before the end of June" and "begin mixed patrols in August" are one conduct with two dates.
"""

import re

from accord.record.offices import names_a_state
from accord.record.words import STOP, small, stem, words_of

TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
BELOW_TWENTY = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
NUMBERS = BELOW_TWENTY | TENS | {"hundred": 100, "dozen": 12, "once": 1, "twice": 2}

TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer autumn fall winter year years month months week weeks day days "
    "hour hours today tomorrow tonight later earlier soon shortly promptly next last coming this end beginning start "
    "mid middle early late by before after within until till per annually weekly monthly date deadline "
    "season time".split()
)
"""Words that tell when."""

_LIGHT = frozenset(
    stem(word)
    for word in (
        "begin begins beginning start starts starting launch launching commence commencing open opening hold holding "
        "held conduct conducting carry carrying run running organise organize organising organizing make making take "
        "taking put implement implementing out further additional joint jointly mixed common shared along their its "
        "operation operational set establish have having ready preparing prepare prepared up duty duties each both all "
        "detailed promised"
    ).split()
)
"""Verbs that only say that something is done, and what every joint conduct is."""


# 15 figures: what is counted in trillions at the most
_FIGURES = 15


def count_of(word: str) -> int | None:
    """The number that a word in small letters tells: "7", "seven"; None for any other."""
    # "10²" are digits and no number, and a page of figures counts nothing
    return int(word) if word.isdecimal() and len(word) <= _FIGURES else NUMBERS.get(word)


_ONE_FORM = {
    # "deliver two patrol boats" and "both vessels will be handed over" are one conduct
    "hand": "give", "transf": "give", "vessel": "boat", "ship": "boat", "cours": "train",
}  # fmt: skip

_ASIDE = re.compile(
    r",? (?:as (?:we |they |was |were )?(?:agreed|promised|planned|announced|decided)|in (?:addition|return|order to)|"
    r"so as to|so that|promised (?:for|by|in)|which (?!will|would|shall)|after an? |provided (?:that|the)|because|"
    r"to (?:speed|help|ease|allow|enable|prevent|reduce|ensure|facilitate|curb|stop|improve|boost) ).*"
    r"|(?<=\w\w), (?:since|[^,;]*\b(?:said|says|announced|told|added|confirmed|stated|reported|according))\b.*",
    re.IGNORECASE,
)
"""What a wording goes on with that is no part of the conduct: "to speed up checks on the coastal road", who said so."""


_PLURAL = re.compile(r"[a-z]{2}(?<!s)(?<!u)(?<!i)s$")


def conduct_stems(action: str) -> frozenset[str]:
    """The stems of what is done: without grammar, times, numbers and verbs that carry nothing."""
    told = _ASIDE.sub("", action)
    counting = [
        one_form(stem(word))
        for word in words_of(told if len(told.split()) > 1 else action)
        if word not in STOP and word not in TIMES and word not in NUMBERS and not word[0].isdigit()
    ]
    heavy = frozenset(word for word in counting if word not in _LIGHT)
    return heavy or frozenset(counting)


def one_form(stemmed: str) -> str:
    """One stem for what reports take for one another: vessel, ship, boat."""
    return _ONE_FORM.get(stemmed, stemmed)


_OF_ITSELF = (
    r"open|reopen|re-open|resume|restart|start|begin|commence|launch|arrive|come|go|enter|operate|function|work|"
    r"take|run|continue|remain|stay|last|move|leave|sail|end|return|follow|become|be"
)
_ALONE = re.compile(
    rf"(?:not )?(?P<verb>{_OF_ITSELF})\b"
    r"(?P<rest>(?: (?:operation|operations|work|service|force|effect|place|live|out|up|back|into|in|to)\b)*"
    r"(?: (?:in|by|on|at|before|after|from|until|within|during|no|as|next|this|for|to|early|late|soon|again|through|"
    r"with|home|around|about|not)\b.*|,.*)?)$",
    re.IGNORECASE,
)
"""A verb that needs nothing it is done with, and no more than when, where and how."""

_MODAL = (
    r"(?:will|would|shall|should|could|may|must|(?:is|are|was|were)\s+(?:now\s+)?(?:to|due\s+to|expected\s+to|scheduled\s+to|"
    r"set\s+to|likely\s+to|supposed\s+to)|had\s+been\s+(?:due|expected)\s+to)"
)
_ADVERBS = r"(?:(?:\w+ly|now|also|not|only|then|soon|still|be|have|therefore|instead|again)\s+)*"
_CUT = re.compile(
    r".*(?:[,;:\"“”)]|\s[-–—]+\s|\b(?:that|but|while|said|says|whether|when|where|if|announced|confirmed|stated)\b)\s*",
    re.IGNORECASE,
)
_PHRASE_OF = re.compile(
    r".*?(?P<phrase>(?<![\w-])(?:(?:an?|the|its|their|these|both|some|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"(?:(?!\s(?:an?|the|its|their|is|are|was|were|has|have|had)\s).)+?(?:\s(?:of|on|for|between|in|at|to|from)(?:\s|$)|$))+)$",
    re.IGNORECASE,
)
"""The noun phrase that some words end with: from its article on, with what hangs on it by prepositions."""
_BETWEEN = re.compile(
    r",?\s+(?:which|that|who)\s+(?:was|were|had|has|have|is|are|[A-Z]\w+)\s[^,.;]*,?$"
    r"|,?\s+(?:promised|pledged|agreed|offered|announced|ordered|built|made|bought|donated|planned)\s+"
    r"(?:by|in|for|to|at|on|during|last)\s[^,.;]*,?$"
)
"""What stands between a thing and its verb: "that Korea offered", "promised by Japan"."""
_WHICH = re.compile(r",?\s+(?:which|that)(?:\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|\s+(?:it|they|he|she|the\s+\w+))?$")
_OBJECT = re.compile(
    r"(?:not )?(?P<verb>\w+)(?: which)?"
    r"(?P<rest>(?: (?:in|by|on|at|before|after|from|until|within|during|next|this|no)\b.*)?)$"
)
_NOBODY = frozenset(
    "it they he she we i you this these those there which who what all both side sides minister ministers president "
    "premier government governments officials leaders leader countries country nations states ministry delegation "
    "delegations parties presidents neighbours none each".split()
)
"""What acts, or stands for what was told before: no thing that something is done with."""
_MADE = frozenset(
    "centre center post bridge office station line school hospital market road port crossing mission exercise corridor "
    "airport railway base academy plant terminal pipeline consulate embassy checkpoint laboratory university".split()
)
"""Things that are opened or begin to work, whatever name they have."""
# 12: "the joint drug control centre of Cambodia and Thailand in Poipet"
_PHRASE = 12
# 600 letters: what is looked at before the verb; a document may hold a sentence of any length
_REACH = 600


def with_its_thing(action: str, words: str, *, before: str = "") -> str:
    """The conduct with what it is done with, where that is told before the verb: reopen the border post in December.

    `words` are those that tell it, from where their sentence begins, `before` is the sentence before. Of "the border
    post will reopen in December" the action is "reopen in December"; of "the buoys, which Peru is to lay in May" it is
    "lay in May".
    """
    words, before = words[-_REACH:], before[-_REACH:]
    if deed := _NAMED_DEED.match(action):
        return _deed_named(deed, words) or action
    alone, bare = _ALONE.match(action), _OBJECT.match(action)
    match = alone or bare
    if match is None:
        return action
    told = re.search(
        rf"(?P<who>.+)\s{_MODAL}\s+{_ADVERBS}(?:be\s+)?{match['verb'][:3]}", words, re.IGNORECASE | re.DOTALL
    )
    if told is None:
        return action
    subject = " ".join(told["who"].split())
    thing = ""
    if which := _WHICH.search(subject):
        thing = _last_phrase(_CUT.sub("", subject[: which.start()]))
    elif alone:
        thing = _last_phrase(_CUT.sub("", _BETWEEN.sub("", subject)))
    named = words_of(thing)
    if named and set(named) <= _OTHERS and (counted := _counted_before(f"{before} {subject}")):
        thing = f"{thing} {counted}"
    if not named or len(named) > _PHRASE or set(named) & _NOBODY or _names_somebody(thing):
        return action
    if action.startswith("take place"):
        return f"hold {thing}{match['rest'].removeprefix(' place')}"
    return f"{match['verb']} {thing}{match['rest']}"


_VERB_OF = {
    "opening": "open", "reopening": "reopen", "start": "start", "launch": "launch", "beginning": "begin",
    "resumption": "resume", "signing": "sign", "signature": "sign", "conclusion": "conclude", "delivery": "deliver",
    "handover": "hand over", "construction": "build", "completion": "complete", "removal": "remove",
    "establishment": "establish", "creation": "create", "deployment": "deploy", "withdrawal": "withdraw",
    "return": "return", "transfer": "transfer", "training": "train", "inauguration": "inaugurate",
}  # fmt: skip
_NAMED_DEED = re.compile(rf"(?:not )?hold (?:the )?(?P<deed>{'|'.join(_VERB_OF)})\b(?P<rest>.*)$", re.IGNORECASE)
"""A deed told by its noun: "hold opening off until October" of "the opening of the post is put off until October"."""


def _deed_named(match: re.Match[str], words: str) -> str | None:
    verb = _VERB_OF[small(match["deed"])]
    of = re.search(
        rf"\b{match['deed']}\s+of\s+(?P<thing>[^.;]+?),?\s+(?:has|have|had|was|were|is|are|will|would|moves?d?|slip\w*)\b",
        " ".join(words.split()),
        re.IGNORECASE,
    )
    if of is None or len(of["thing"].split()) > _PHRASE:
        return None
    rest = re.sub(rf"^ of {re.escape(of['thing'])}", "", match["rest"])
    return f"{verb} {of['thing']}{rest}"


_OTHERS = frozenset(
    "the remaining other others rest last first second third fourth fifth one two three four five six seven eight nine "
    "ten next another both".split()
)
"""Words that tell which of several, told before: "the remaining two"."""
_MANY = "|".join(word for word, number in NUMBERS.items() if number > 1)
_COUNTED_THINGS = re.compile(rf"\b(?:\d[\d,]*|{_MANY})\s+(?P<things>(?:[a-z][\w-]*\s+){{0,3}}?[a-z][\w-]+s)\b")


def _counted_before(before: str) -> str:
    """What was counted last before some words: "field hospitals"."""
    found = [match["things"] for match in _COUNTED_THINGS.finditer(before)]
    found = [things for things in found if not set(words_of(things)) & (TIMES | _NOBODY)]
    return found[-1] if found else ""


def _last_phrase(words: str) -> str:
    """The noun phrase at the end of some words; all of them where no article or number tells its beginning."""
    match = _PHRASE_OF.fullmatch(words)
    return match["phrase"] if match else words


def _names_somebody(phrase: str) -> bool:
    """Whether a phrase is a name, of a person, a body or a state: who acts, not what is done."""
    if words_of(phrase)[-1] in _MADE:
        return False
    return all(
        word[0].isupper() or word in STOP or not word[0].isalpha() or names_a_state(word.lower())
        for at, word in enumerate(phrase.split())
        if at or word.lower() not in STOP
    )


def head_of(action: str) -> str:
    """The stem of the verb that an action begins with."""
    return next((one_form(stem(word)) for word in words_of(action) if word not in STOP), "")


def numbers_in(text: str) -> dict[str, int]:
    """The numbers of a text by the stem of what is counted: {"officer": 30}; years and days of months are none."""
    # "a one-stop post" counts nothing
    words = words_of(re.sub(r"(?<=\d),(?=\d{3})|\bone-(?=[a-z])", "", text))
    thousands = {match.replace(",", "") for match in re.findall(r"\b\d{1,3},\d{3}\b", text)}
    found: dict[str, int] = {}
    for at, word in enumerate(words[:-1]):
        value = count_of(word)
        if value is not None and word.isdecimal() and word not in thousands and 1900 <= value <= 2100:
            value = None
        if value is None or (at and words[at - 1] in TIMES):
            continue
        named: list[str] = []
        for counted in words[at + 1 : at + 5]:
            if counted in TIMES or (named and (counted in STOP or counted in NUMBERS or counted[0].isdigit())):
                break
            if counted in STOP or names_a_state(counted) or counted in NUMBERS or stem(counted) in _LIGHT:
                continue
            named.append(counted)
            if _PLURAL.search(counted):
                break
        if named:
            # "two fast boats" are boats; where no word tells that it is many, the first
            last = value == 1 or _PLURAL.search(named[-1]) is not None
            found.setdefault(one_form(stem(named[-1] if last else named[0])), value)
    return found
