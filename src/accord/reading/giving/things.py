"""Noun phrases -> what is given: "two patrol boats" is equipment, "30 places for Fijian officers" training.

The type is that of the head noun, or of what a container holds; plain "support" counts only where it is material.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.scene import ActorKind, Scene

_SIGNS = frozenset(
    "$ € £ ¥ us$ a$ usd eur gbp jpy dkk sek nok chf aed inr cny dollars euros dollar euro yen won pounds yuan".split()
)
_NUMBERS = frozenset("million billion mln bln thousand hundred m bn".split())
# what belongs to the phrase of a thing when it hangs on its noun
_OF = frozenset("of for in on at against".split())
_CUT = frozenset({"conj", "cc", "relcl", "acl", "appos", "punct", "advcl"})
# ", and a": what may stand between two things of one list
_GAP = 3
_LINKS = frozenset({"and", "or", ",", "plus", "&", "/"})
_INNER = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "SYM", "ADV", "PART"})
# nouns that name means only beside something military or technical
_VAGUE_EQUIPMENT = frozenset(
    {
        "system",
        "part",
        "technology",
        "device",
        "tool",
        "car",
        "engine",
        "machine",
        "server",
        "round",
        "arm",
        "mine",
        "carrier",
        "battery",
        "gear",
        "pump",
    }
)
_POSTS = frozenset(
    "border police customs observation frontier coastguard guard health joint army military command".split()
)
# "two C-17s", "three Mi-17 helicopters": a military make is a thing by itself
_MODEL = re.compile(r"^[A-Z]{1,4}-?\d{1,4}[A-Z]{0,2}s?$")
_CARRIERS = frozenset(
    "plane aircraft flight convoy ship vessel truck shipment airlift bridge airbridge caravan".split()
)
# what states sell each other every day
_ENERGY = frozenset({"gas", "electricity", "power", "coal", "uranium"})
_DETERMINERS = frozenset("the a an its their new this that".split())
_VAGUE_PEOPLE = frozenset({"engineer", "technician", "specialist", "consultant"})
_VAGUE_PLACES = frozenset({"place", "seat", "slot", "course", "education"})


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
    for head in sorted((noun, *(c for c in noun.conjuncts if c.i > noun.i)), key=lambda t: t.i):
        if any(t.start <= head.i < t.end for t in found):
            continue
        kind = kind_of(scene, head, words)
        if kind is None:
            continue
        for place, part in enumerate(_split(scene, head, kind, words)):
            found.append(Thing(head, part[0], part[1], part[2], listed=bool(found) or place > 0))
    while found:
        following = _next_in_list(scene, found[-1].end, limit, words)
        if following is None:
            break
        found.append(following)
    return _joined(found)


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
            (token.pos_ in ("NOUN", "PROPN", "SYM") or token.lower_ in _NUMBERS | _SIGNS or token.like_num)
            and not _is_modifier(token)
            and kind_of(scene, token, words) is not None
        ):
            return token
    return None


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
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
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
    if _is_figure(noun) and _is_money(noun):
        return _money_phrase(scene, noun)
    return _noun_phrase(scene, noun)


def _money_phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """ "EUR 31 million for demining": the figures with what the money is for, as parsers cut such phrases up."""
    limit = scene.sentence_of(noun.i)
    start, end = noun.i, noun.i + 1
    while start > limit.start and (_is_figure(scene.doc[start - 1]) or scene.doc[start - 1].lower_ in ("us", "u.s.")):
        start -= 1
    while end < limit.end and _is_figure(scene.doc[end]):
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


def kind_of(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    """The type of what `head` names, None if it is nothing that can be given."""
    lemma = head.lemma_.lower()
    before = {t.lower_ for t in scene.doc[head.left_edge.i : head.i]}
    if lemma == "line" and (before & {"credit"} or any(t.lower_ == "credit" for t in head.subtree)):
        return AssistanceType.FUNDING
    if lemma in _CARRIERS and before & (words.humanitarian | {"aid"}):
        return AssistanceType.HUMANITARIAN  # "a relief plane", "an aid convoy"
    if lemma == "oil":
        return (
            AssistanceType.OTHER if "fuel" in before else AssistanceType.HUMANITARIAN if "cooking" in before else None
        )
    if lemma == "round" and any(
        t.ent_type_ == "ORDINAL" or t.tag_ == "JJS" or t.lower_ == "next" for t in head.children
    ):
        return None
    if "mobile" in before and words.items.get(lemma) is AssistanceType.INFRASTRUCTURE:
        return AssistanceType.EQUIPMENT  # "a mobile clinic", "two mobile laboratories"
    if lemma == "hospital" and "field" in before:
        return AssistanceType.HUMANITARIAN
    if lemma in words.containers:
        kind = _contained(scene, head, words)
        if kind is not None:
            return kind
    if lemma in ("mission", "team", "delegation") and lemma in words.containers:
        if before & {"expert", "advisory"}:
            return AssistanceType.ADVICE
        return AssistanceType.HUMANITARIAN if before & {"medical", "rescue"} else None
    if head.lower_ == "how" and head.i > 1 and scene.doc[head.i - 2].lower_ == "know":
        return AssistanceType.ADVICE
    if head.lower_ == "building" and head.i and scene.doc[head.i - 1].lower_ in ("capacity", "-"):
        return AssistanceType.OTHER
    if head.like_num and head.i and scene.doc[head.i - 1].lower_ in _SIGNS:
        return AssistanceType.FUNDING  # "donated $200,000"
    if _MODEL.match(head.text) or (head.lower_ == "ups" and head.i > 1 and scene.doc[head.i - 2].lower_ == "pick"):
        return AssistanceType.EQUIPMENT  # "two C-17s", "40 pick-ups"
    if head.text.lower() in _SIGNS | _NUMBERS or (head.ent_type_ == "MONEY" and lemma not in words.items):
        return AssistanceType.FUNDING if _is_money(head) else None
    kind = words.items.get(lemma) or words.items.get(head.lower_)
    if kind is None:
        return (
            AssistanceType.FUNDING
            if before & _SIGNS and lemma in ("project", "programme", "program", "package", "facility", "initiative")
            else None
        )
    actor = scene.actor_at(head.i)
    if (
        actor is not None
        and actor.kind not in (ActorKind.OFFICE, ActorKind.PRONOUN)
        and actor.head == head.i
        and (actor.parties or actor.kind is not ActorKind.COLLECTIVE)
        and kind is not AssistanceType.INFRASTRUCTURE
    ):
        return None
    if kind is AssistanceType.OTHER and lemma in words.help_nouns:
        return _kind_of_help(head, before, words)
    if kind is AssistanceType.OTHER and lemma in words.sent_people and not _counted(head):
        return None  # "sent troops": an act of war as well as of help
    return kind if _is_means(head, kind, before, words) else None


def _is_means(head: Token, kind: AssistanceType, before: set[str], words: GivingWords) -> bool:
    """Whether an everyday noun stands beside what makes it a means: "radar data", "two engineers", "border post"."""
    lemma = head.lemma_.lower()
    if kind is AssistanceType.INTELLIGENCE:
        return lemma in {"intelligence", "intel"} or bool(before & words.secret)
    if lemma in _VAGUE_EQUIPMENT:
        return bool(before - _DETERMINERS)
    if lemma in _VAGUE_PLACES:
        return bool(before & {"training", "scholarship"}) or _has(head, "for", "at", "in", "on", "of") or _counted(head)
    if lemma == "post":
        return bool(before & _POSTS)
    if lemma in _VAGUE_PEOPLE:
        return _counted(head)
    if lemma in ("contribution", "donation", "guarantee", "advance"):
        return bool(before & (_SIGNS | words.financial)) or _has(head, "of")
    return lemma != "date" or bool(before & {"tonnes", "tons"}) or _counted(head)


def _is_money(head: Token) -> bool:
    """ "$15 million", "87 million euros"; "two million people" is none."""
    near = head.doc[max(0, head.i - 3) : head.i + 3]
    return any(t.lower_ in _SIGNS or t.ent_type_ == "MONEY" for t in near)


def _counted(head: Token) -> bool:
    return any(
        c.like_num or c.dep_ == "nummod" or c.lower_ in ("several", "additional", "more", "extra", "dozens")
        for c in head.children
    )


def _has(head: Token, *prepositions: str) -> bool:
    following = head.i + 1
    return (following < len(head.doc) and head.doc[following].lower_ in prepositions) or any(
        c.lower_ in prepositions for c in head.children
    )


def _contained(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    """ "a batch of tents", "training programmes", "a set of radars": the type of what is inside."""
    lemma = head.lemma_.lower()
    for child in head.children:
        if child.lower_ == "of" and child.i > head.i:
            for noun in child.children:
                for inner in (noun, *noun.conjuncts):
                    kind = kind_of(scene, inner, words) if inner.i > head.i else None
                    if kind is not None:
                        return kind
    at = head.i - 1
    while at >= head.left_edge.i:
        token = scene.doc[at]
        lower = token.lower_
        if lower in ("training", "education", "capacity-building", "exchange") or (
            lower == "building" and at and scene.doc[at - 1].lower_ in ("capacity", "-")
        ):
            return AssistanceType.TRAINING if lower != "exchange" else None
        if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in words.items:
            kind = words.items[token.lemma_.lower()]
            if kind is AssistanceType.OTHER and token.lemma_.lower() in words.help_nouns:
                return _kind_of_help(token, {t.lower_ for t in scene.doc[head.left_edge.i : at]}, words)
            return (
                kind
                if lemma not in ("project", "team", "mission", "initiative", "phase", "stage", "programme", "program")
                else None
            )
        at -= 1
    return None


def _kind_of_help(head: Token, before: set[str], words: GivingWords) -> AssistanceType | None:
    """Assistance by what it is made of or meant for: "humanitarian aid", "support in the training of recruits"."""
    lemma = head.lemma_.lower()
    if before & words.humanitarian and not before & {"military", "security"}:
        return AssistanceType.HUMANITARIAN
    if before & words.financial:
        return AssistanceType.FUNDING
    if before & words.technical:
        return AssistanceType.ADVICE
    if lemma in _ENERGY:
        given = head.dep_ == "dobj" and head.head.lemma_ in ("offer", "lend", "give", "donate", "pledge", "promise")
        return AssistanceType.OTHER if given else None
    pledged = head.dep_ == "dobj" and head.head.lemma_ in ("pledge", "provide", "offer", "give", "promise")
    following = head.i + 1
    needs = {t.lower_ for t in head.doc[following : following + 10]} & words.material
    if pledged and needs and head.doc[following].tag_ == "TO":
        return AssistanceType.OTHER  # "pledged support to meet the country's needs"
    if _is_asked_for(head, words):
        return _purpose(head, words) or AssistanceType.OTHER
    if "building" in before or lemma in ("assistance", "aid", "capacity-building") or before & words.material:
        return _purpose(head, words) or AssistanceType.OTHER
    return _purpose(head, words)


def _is_asked_for(head: Token, words: GivingWords) -> bool:
    """ "asked Italy for help in patrolling its waters"."""
    following = head.doc[head.i + 1 : head.i + 2]
    if not following or following[0].lower_ not in ("in", "with", "to"):
        return False
    asking = [head.head, head.head.head] if head.dep_ == "pobj" and head.head.lower_ == "for" else [head.head]
    return any(t.lemma_ in words.ask and t.pos_ == "VERB" for t in asking)


def _purpose(head: Token, words: GivingWords) -> AssistanceType | None:
    """The type of what help is for: "assistance in maintaining two aircraft", "support for training recruits"."""
    for preposition in head.children:
        if preposition.lower_ not in ("in", "for", "with") or preposition.i < head.i:
            continue
        for noun in preposition.children:
            if noun.tag_ == "VBG" and noun.lower_ != "training":
                kinds = [words.items.get(c.lemma_.lower()) for c in noun.children if c.dep_ == "dobj"]
                kind = next((k for k in kinds if k), None)
                return words.by_itself.get(noun.lemma_) or (kind if kind is AssistanceType.EQUIPMENT else None)
            if noun.lower_ == "training" or noun.lemma_ in words.by_itself:
                return AssistanceType.TRAINING
            kind = words.items.get(noun.lemma_.lower())
            if kind is AssistanceType.EQUIPMENT:
                return kind
    return None


def amount_of(scene: Scene, thing: Thing) -> str | None:
    """The sum of money told of the thing: "$15 million", also behind it ("hardware, worth 2.4 million euros")."""
    limit = scene.sentence_of(thing.head.i).end
    ahead = thing.end
    if any(t.lower_ in ("worth", "valued") for t in scene.doc[ahead : min(ahead + 3, limit)]):
        ahead = min(ahead + 9, limit)
    for at in range(thing.start, ahead):
        if scene.doc[at].lower_ in _SIGNS or scene.doc[at].text in _SIGNS:
            start, end = at, at + 1
            while start > thing.start and _is_figure(scene.doc[start - 1]):
                start -= 1
            while end < limit and _is_figure(scene.doc[end]):
                end += 1
            if end - start > 1:
                return scene.text(start, end)
    return None


def _is_figure(token: Token) -> bool:
    return token.like_num or token.lower_ in _NUMBERS or token.lower_ in _SIGNS
