"""The words behind an evaluating verb or a basis -> the factors, read off the surface, as parsers cut such lists up.

A list takes at least two parts; what names states or people in every part is a list of these and no factors.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.reading.scene import ActorKind, Scene

_LIST_ENDS = frozenset(
    """before after with in so while which that who where whether when until as if but because by from without
    although to""".split()
)
# within an item these words are part of it: "capacity in the north", "the risk from floods", "distance to houses"
_WITHIN = frozenset({"in", "with", "after", "as", "from", "to", "by", "without"})
_STOPS = frozenset({";", ".", ":", '"', "”", "“", "–", "—", "--", "(", ")", "?"})
_ASKING = frozenset({"whether", "who", "what", "how", "where", "when", "which"})
_RELATIVE = frozenset({"who", "where", "when", "which"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TOLD = frozenset({"say", "add", "tell", "note", "explain"})
_JOINS = frozenset({"and", "or"})
# "political, economic and military relations" are no three items
_ADJECTIVES = ("al", "ic", "ary", "ive", "ous", "ian", "ese", "ish", "able", "ful", "ly")
# fewer parts are no list of factors
FEWEST = 2
# so many make a list even where nothing tells what it serves
MANY = 3


def listed(scene: Scene, start: int, limit: int, *, asked: bool = False) -> tuple[str, ...]:
    """The items of a list from token `start` on: "the threat, the cost and the force".

    With `asked` the first may be a question, too: ": who is waiting, what is loaded".
    """
    parts: list[list[Token]] = [[]]
    for at in range(start, limit):
        token = scene.doc[at]
        asking = bool(parts[-1]) and parts[-1][0].lower_ in _ASKING
        opens = not parts[-1] and token.lower_ in _ASKING and (asked or len(parts) > 1 or token.lower_ == "whether")
        if token.lower_ in _RELATIVE and not (asked or (parts[0] and parts[0][0].lower_ in _ASKING)):
            opens = False  # "the right bank, where the hill slides"
        again = not parts[-1] and len(parts) > 1 and _repeats(parts, scene, at)
        if not opens and not again and _ends_list(scene, at, opening=not parts[-1], asking=asking):
            joined = scene.doc[at - 1].lower_ in _JOINS  # "... and the needs of traders and proposed two posts"
            apart = bool(parts[-1]) and scene.doc[parts[-1][0].i - 1].text == ","
            if _is_finite(scene, at) and (len(parts) > FEWEST or apart) and not joined:
                parts.pop()  # ", the statement said": the subject of another clause
            break
        if token.text == "," or (
            token.lower_ in _JOINS
            and (_opens_item(scene, at + 1, limit) or _repeats(parts, scene, at + 1))
            and _coordinates(parts, token)
        ):
            if parts[-1]:
                parts.append([])
        elif token.lower_ not in _JOINS or parts[-1]:
            parts[-1].append(token)
    return _words(scene, parts)


def _words(scene: Scene, parts: Sequence[Sequence[Token]]) -> tuple[str, ...]:
    kept = [part for part in parts if _is_item(part)]
    if kept and all(_names(scene, part) for part in kept):
        return ()
    factors = []
    for part in kept:
        start, end = part[0].i, part[-1].i + 1
        if part[0].pos_ == "ADP" and end > start + 1:
            start += 1  # "on the enemy, | on the weather and | on our friends"
        while start < end - 1 and scene.doc[start].lower_ in ("the", "a", "an", "and", "its", "their"):
            start += 1
        while end > start + 1 and scene.doc[end - 1].lower_ in ("and", "to"):
            end -= 1
        factors.append(scene.text(start, end))
    return tuple(factors)


def _is_item(part: Sequence[Token]) -> bool:
    """A noun phrase or a question; "gradient" alone counts where the tagger takes it for an adjective."""
    if any(t.pos_ in ("NOUN", "PROPN") for t in part):
        return True
    if len(part) == 1:
        return part[0].tag_ in ("JJ", "VBG", "RB") and not part[0].lower_.endswith(_ADJECTIVES)
    return bool(part) and part[0].lower_ in _ASKING


def _names(scene: Scene, part: Sequence[Token]) -> bool:
    """Whether a part is a name of a state, place or person: "the situation in Gaza, Lebanon and Syria"."""
    head = part[-1].i
    actor = scene.actor_at(head)
    named = actor is not None and actor.kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION)
    return named or any(p.start <= head < p.end for p in scene.places)


def _ends_list(scene: Scene, at: int, *, opening: bool, asking: bool) -> bool:
    token = scene.doc[at]
    following = scene.doc[at + 1 : at + 2]
    dash = token.text == "-" and not opening and bool(scene.doc[at - 1].whitespace_)
    if dash or token.text in _STOPS or (_is_finite(scene, at) and not asking):
        return True
    if token.lower_ == "ahead" and following and following[0].lower_ == "of":
        return True  # "supply lines ahead of a decision"
    if token.lower_ == "to" and token.head.dep_ == "acl" and not opening and token.head.head.i == at - 1:
        return False  # "the number of attempts to cross"
    if token.lower_ in ("to", "and") and following and following[0].tag_ in ("TO", "VB"):
        return True  # "... and the budget, to decide whether", "... and to advise the council"
    if token.lower_ in ("in", "by") and following and (following[0].lower_ == "order" or following[0].like_num):
        return True  # "in order to", "by 30 April"
    if token.lower_ == "which" and at and scene.doc[at - 1].pos_ == "ADP":
        return False  # "the speed at which these are refilled"
    if token.lower_ == "so" and following and following[0].lower_ == "far":
        return False  # "the expenditure so far"
    if asking and token.lower_ not in ("before", "after", "so", "while", "until", "but"):
        return False
    return token.lower_ in _LIST_ENDS and (opening or token.lower_ not in _WITHIN)


def _is_finite(scene: Scene, at: int) -> bool:
    """A finite verb; "detected" in "volumes, detected fraud and cost" only looks like one."""
    token = scene.doc[at]
    following = scene.doc[at + 1 : at + 2]
    if token.tag_ == "VBD" and at and scene.doc[at - 1].text == "," and following and following[0].pos_ == "NOUN":
        return False
    listing = bool(following) and (following[0].text == "," or following[0].lower_ in _JOINS)
    if token.lemma_ in _TOLD and token.tag_ in _VERBS:
        return True  # ", its press officer said, and"
    if token.tag_ == "VBD" and listing and at and scene.doc[at - 1].pos_ == "NOUN":
        return False  # "time saved, revenue lost and abuses detected"
    return token.tag_ in _VERBS


def _repeats(parts: Sequence[Sequence[Token]], scene: Scene, at: int) -> bool:
    """ "depends on the enemy, on the weather and | on": the preposition before the list stands before items, too."""
    first = parts[0][0].i - 1 if parts[0] else -1
    return (
        first >= 0
        and at < len(scene.doc)
        and scene.doc[first].pos_ == "ADP"
        and scene.doc[first].lower_ == scene.doc[at].lower_
    )


def _coordinates(parts: Sequence[Sequence[Token]], token: Token) -> bool:
    """An "and" divides the list once a comma has, or where it joins objects."""
    return len(parts) > 1 or token.head.dep_ in ("dobj", "appos", "pobj")


def _opens_item(scene: Scene, at: int, limit: int) -> bool:
    return at < limit and (
        scene.doc[at].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") or scene.doc[at].lower_ in _ASKING
    )
