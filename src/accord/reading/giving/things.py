"""Noun phrases -> what is given: "two patrol boats" is equipment, "30 places for Fijian officers" training.

Lists are read off the surface; neighbours of one type are one thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.kinds import is_money, kind_of
from accord.reading.giving.sums import NUMBERS, SIGNS
from accord.reading.scene import Scene

# what belongs to the phrase of a thing when it hangs on its noun
_OF = frozenset("of for in on at against".split())
_CUT = frozenset({"conj", "cc", "relcl", "acl", "appos", "punct", "advcl"})
# ", and a": what may stand between two things of one list
_GAP = 3
# so far behind a sum the help may be named for which it is meant
_HELP_REACH = 8
# how far behind the help "in the form of" may stand
_FORM_REACH = 14
_PRICED = frozenset("equipment gear hardware materiel vehicle weapon ammunition".split())
_LINKS = frozenset({"and", "or", ",", "plus", "&", "/"})
_INNER = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "SYM", "ADV", "PART"})


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing given: its head, where its words stand, its type; `listed` if it stands behind another in a list."""

    head: Token
    start: int
    end: int
    kind: AssistanceType
    listed: bool = False


def things(scene: Scene, noun: Token, words: GivingWords) -> list[Thing]:
    """What is given, where the lexicon knows its type; lists are read on along the surface."""
    found: list[Thing] = []
    limit = scene.sentence_of(noun.i).end
    shaped = _in_form_of(scene, noun, words) if noun.lemma_.lower() in words.help_nouns | words.containers else None
    if shaped is not None:
        return things(scene, shaped, words)
    for head in sorted((noun, *(c for c in noun.conjuncts if c.i > noun.i)), key=lambda t: t.i):
        if any(t.start <= head.i < t.end for t in found):
            continue
        kind = kind_of(scene, head, words)
        if kind is None:
            continue
        if kind is AssistanceType.FUNDING:
            kind = _paid_in(scene, head, words) or kind
        for place, part in enumerate(_split(scene, head, kind, words)):
            found.append(Thing(head, part[0], part[1], part[2], listed=bool(found) or place > 0))
    while found:
        following = _next_in_list(scene, found[-1].end, limit, words)
        if following is None:
            break
        found.append(following)
    return _joined(found)


def _in_form_of(scene: Scene, noun: Token, words: GivingWords) -> Token | None:
    """ "rendered assistance to Peru in the form of 300 tents": what the help is made of."""
    end = min(noun.i + _FORM_REACH, scene.sentence_of(noun.i).end)
    for at in range(noun.i + 1, end - 1):
        token = scene.doc[at]
        if token.pos_ in ("VERB", "AUX") or token.text == ";":
            return None
        if token.lower_ in ("form", "shape") and scene.doc[at + 1].lower_ == "of":
            return first_thing(scene, at + 2, min(at + 2 + _FORM_REACH, scene.sentence_of(noun.i).end), words)
    return None


def _paid_in(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    """ "9.8 billion won in equipment", "$5 million worth of radios": means, the sum tells what they cost."""
    if not is_figure(head) and not is_money(head):
        return None
    helped = _help_for(scene, head, words)
    if helped is not None:
        return helped
    end = phrase(scene, head)[1]
    priced = _behind_sum(scene, head)
    if priced is not None:
        return priced
    worth = [t.lower_ for t in scene.doc[head.i + 1 : head.i + 3]] == ["worth", "of"]
    for at in range(head.i + 1, min(end + 3, scene.sentence_of(head.i).end)):
        if scene.doc[at].lower_ == "in" or worth:
            near = scene.doc[at + 1 : at + 6]
            noun = next((t for t in near if t.pos_ in ("NOUN", "PROPN") and not _runs_on(t)), None)
            kind = words.items.get(noun.lemma_.lower()) if noun is not None else None
            return kind if kind is AssistanceType.EQUIPMENT else None
        if scene.doc[at].pos_ in ("VERB", "AUX"):
            return None
    return None


def _behind_sum(scene: Scene, head: Token) -> AssistanceType | None:
    """ "$50,000 of computer equipment", "4 million shillings ($25,000) in police equipment": the means."""
    limit = min(head.i + 2 * _HELP_REACH, scene.sentence_of(head.i).end)
    at = head.i + 1
    while at < limit and (is_figure(scene.doc[at]) or scene.doc[at].lower_ in ("us", "usd")):
        at += 1
    if at < limit and scene.doc[at].text == "(":
        at = next((t.i + 1 for t in scene.doc[at:limit] if t.text == ")"), limit)
    if at >= limit or scene.doc[at].lower_ not in ("of", "in"):
        return None
    for token in scene.doc[at + 1 : limit]:
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT") and token.dep_ not in ("amod", "compound"):
            return None
        if token.pos_ == "NOUN" and not _runs_on(token):
            return AssistanceType.EQUIPMENT if token.lemma_.lower() in _PRICED else None
    return None


def _help_for(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    """ "20 million euros in humanitarian aid", "$15 million worth of military assistance": help of that kind."""
    limit = min(head.i + _HELP_REACH, scene.sentence_of(head.i).end)
    first = head.i + 1
    if first < limit and scene.doc[first].text == "(":  # "30 million yuan ($4.59 million) of relief supplies"
        first = next((t.i + 1 for t in scene.doc[first : first + _HELP_REACH] if t.text == ")"), first)
        limit = min(first + _HELP_REACH, scene.sentence_of(head.i).end)
    at = next((t.i for t in scene.doc[first:limit] if t.lower_ in ("in", "of", "for") and t.i <= first + 2), None)
    if at is None:
        return None
    noun = next((t for t in scene.doc[at:limit] if t.lemma_.lower() in ("aid", "assistance", "relief")), None)
    if noun is None or any(_parts(t) for t in scene.doc[at : noun.i]):
        return None
    before = {t.lower_ for t in scene.doc[at : noun.i]}
    if before & words.humanitarian or noun.lemma_ == "relief":
        return AssistanceType.HUMANITARIAN
    return AssistanceType.OTHER if before & {"military", "security", "defence", "defense"} else None


def _parts(token: Token) -> bool:
    """Whether it stands between a sum and its help as no part of either: a verb or a comma, but not "life-saving"."""
    if token.text in {"-", "–"}:
        return False
    hyphened = token.i > 0 and token.nbor(-1).text == "-"
    return token.is_punct or (token.pos_ in ("VERB", "AUX") and not hyphened)


def _runs_on(token: Token) -> bool:
    following = token.i + 1
    return following < len(token.doc) and token.doc[following].pos_ in ("NOUN", "PROPN")


def _joined(found: list[Thing]) -> list[Thing]:
    """Neighbours of one type are one thing: "12 vehicles and a helicopter"; of two types they are two."""
    joined: list[Thing] = []
    for thing in found:
        last = joined[-1] if joined else None
        if last is not None and last.kind is thing.kind and last.start < thing.start and thing.start - last.end <= _GAP:
            joined[-1] = replace(last, end=max(last.end, thing.end))
        else:
            joined.append(thing)
    return joined


def first_thing(scene: Scene, start: int, end: int, words: GivingWords) -> Token | None:
    """The first noun of a known type within tokens `start` to `end`, for where the parser lost the object."""
    for at in range(start, end):
        token = scene.doc[at]
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in {";", ":"}:
            return None
        if (
            (token.pos_ in ("NOUN", "PROPN", "SYM") or is_figure(token))
            and not _is_modifier(token)
            and not _is_torn(token)
            and kind_of(scene, token, words) is not None
        ):
            return token
    return None


def _is_torn(token: Token) -> bool:
    """ "water-bombing aircraft", "food-processing plant": the first half of a word with a hyphen."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return (
        len(behind) > 1 and behind[0].text == "-" and not token.whitespace_ and behind[1].lower_.endswith(("ing", "ed"))
    )


def _is_modifier(token: Token) -> bool:
    following = token.i + 1
    return (
        token.dep_ in ("compound", "poss", "nmod")
        and following < len(token.doc)
        and token.doc[following].pos_ in ("NOUN", "PROPN")
    )


def _split(
    scene: Scene, head: Token, kind: AssistanceType, words: GivingWords
) -> Iterator[tuple[int, int, AssistanceType]]:
    """ "humanitarian and defence assistance for Peru" is two things of two types."""
    start, end = phrase(scene, head)
    if kind in (AssistanceType.HUMANITARIAN, AssistanceType.FUNDING) and head.lemma_.lower() in words.help_nouns:
        before = [t.lower_ for t in scene.doc[start : head.i]]
        other = set(before) & (words.material - words.humanitarian - words.financial)
        if other and "and" in before:
            yield start, end, kind
            yield start, end, AssistanceType.OTHER
            return
    yield start, end, kind


def _next_in_list(scene: Scene, at: int, limit: int, words: GivingWords) -> Thing | None:
    """The thing behind "," or "and" or "as well as" or "in addition to", read off the surface."""
    doc = scene.doc
    begin = at
    while begin < limit and begin - at < 3 and doc[begin].lower_ in _LINKS:
        begin += 1
    phrase_of_link = " ".join(t.lower_ for t in doc[begin : begin + 3])
    for link in ("as well as", "along with", "together with", "in addition to", "alongside"):
        if phrase_of_link.startswith(link):
            begin += len(link.split())
    if begin == at:
        begin = _linked(scene, at, limit)
    if begin == at or begin >= limit or doc[begin].lower_ in ("worth", "valued"):
        return None
    other = scene.actor_at(begin)
    if other is not None and other.end < limit and doc[other.end].pos_ in ("DET", "NUM"):
        return None  # "a clinic and Argentina a plane": given by another
    end = begin
    while (
        end < limit
        and (doc[end].pos_ in _INNER or doc[end].tag_ in ("VBG", "VBN") or doc[end].text == "-")
        and doc[end].tag_ != "TO"
        and doc[end].lower_ not in ("worth", "valued")
    ):
        end += 1
    if end == begin or (end < limit and doc[end].tag_ in ("VBD", "VBZ", "MD")):
        return None
    head = doc[end - 1]
    if head.pos_ not in ("NOUN", "PROPN") or (head.dep_ == "nsubj" and head.head.i > head.i):
        return None  # "a convoy of trucks, the radio in Lima reported"
    kind = kind_of(scene, head, words)
    if kind is None:
        return None
    start, last = phrase(scene, head)
    return Thing(head, min(begin, head.i) if start < begin else start, max(last, end), kind, listed=True)


def _linked(scene: Scene, at: int, limit: int) -> int:
    """Behind "in addition to" and the like: "food for a year, in addition to fuel grants"; `at` if there is none."""
    words = [t.lower_ for t in scene.doc[at : min(at + 14, limit)]]
    for place, word in enumerate(words):
        if scene.doc[at + place].pos_ in ("VERB", "AUX") or word == ";":
            break
        if words[place : place + 3] in (["in", "addition", "to"], ["as", "well", "as"]):
            return at + place + 3
        if words[place : place + 2] in (["along", "with"], ["together", "with"]):
            return at + place + 2
    return at


def phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """Where the words of what is given stand: a sum with its purpose, else the noun phrase."""
    if is_figure(noun) and is_money(noun):
        return _money_phrase(scene, noun)
    return _noun_phrase(scene, noun)


def _money_phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """ "EUR 31 million for demining": the figures with what the money is for, as parsers cut such phrases up."""
    limit = scene.sentence_of(noun.i)
    start, end = noun.i, noun.i + 1
    if start - 2 >= limit.start and scene.doc[start - 1].pos_ in ("ADJ", "PROPN") and is_figure(scene.doc[start - 2]):
        start -= 1  # "50 million Canadian dollars"
    while start > limit.start and (is_figure(scene.doc[start - 1]) or scene.doc[start - 1].lower_ in ("us", "u.s.")):
        start -= 1
    while end < limit.end and is_figure(scene.doc[end]):
        end += 1
    if end + 1 < limit.end and scene.doc[end].lower_ in ("for", "in"):
        behind = _noun_phrase(scene, scene.doc[end + 1]) if scene.doc[end + 1].pos_ in ("NOUN", "PROPN") else None
        last = next(
            (t.i for t in scene.doc[end + 1 : limit.end] if t.pos_ in ("VERB", "AUX", "PUNCT", "ADP", "CCONJ")), end
        )
        end = max(last, behind[1] if behind else 0) if last > end + 1 or behind else end
    return scene.trim(start, end)


def _noun_phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """The noun phrase of what is given, without relative clauses, coordinated nouns, receivers and times."""
    cut_off = {
        t.i
        for c in noun.children
        if c.i > noun.i
        and (c.dep_ in _CUT or (c.dep_ == "prep" and c.lower_ not in _OF) or c.ent_type_ in ("DATE", "TIME"))
        for t in c.subtree
    }
    inside = {t.i for t in noun.subtree if t.i not in cut_off}
    start = min(inside)
    end = noun.i + 1
    while end in inside and scene.doc[end].lower_ not in ("to", "from"):
        end += 1
    while start < noun.i and scene.doc[start].pos_ in ("VERB", "AUX", "ADP", "CCONJ", "PUNCT"):
        start += 1
    for first, last, _ in scene.times:
        if noun.i < first < end <= last and first > noun.i:
            end = first
    while end > noun.i + 1 and scene.doc[end - 1].pos_ in ("ADP", "DET", "CCONJ", "PUNCT"):
        end -= 1
    return scene.trim(start, end)


def amount_of(scene: Scene, thing: Thing) -> str | None:
    """The sum of money told of the thing: "$15 million", also behind it ("hardware, worth 2.4 million euros")."""
    limit = scene.sentence_of(thing.head.i).end
    ahead = thing.end
    if any(t.lower_ in ("worth", "valued") for t in scene.doc[ahead : min(ahead + 3, limit)]):
        ahead = min(ahead + 9, limit)
    for at in range(thing.start, ahead):
        if scene.doc[at].lower_ in SIGNS or scene.doc[at].text in SIGNS:
            start, end = at, at + 1
            while start > thing.start and is_figure(scene.doc[start - 1]):
                start -= 1
            while end < limit and is_figure(scene.doc[end]):
                end += 1
            if end - start > 1:
                return scene.text(start, end)
    return None


def is_figure(token: Token) -> bool:
    """A number or the sign or word of a currency, as sums of money are made of."""
    return token.like_num or token.lower_ in NUMBERS or token.lower_ in SIGNS
