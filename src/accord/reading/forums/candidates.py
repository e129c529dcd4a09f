"""Finds the words that may name a body and the signs around them that parties share it.

Nothing is decided but the extent of the name; a headline in title case names nothing new.
"""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from accord.lexicon.bodies import BodyHead, BodyWords
from accord.lexicon.organisations import organisation_index
from accord.reading.naming import (
    HYPHENS,
    acronym_behind,
    capital_end,
    capital_start,
    codes_in,
    is_capital,
    is_ordinal,
    titled,
    topic_end,
)
from accord.reading.scene import ActorKind, Scene


# what in capitals still tells of the round, not of the body: "the Next Joint Committee"
_OF_THE_ROUND = frozenset({"new", "next", "inaugural", "first", "second", "third", "last", "latest", "upcoming", "the"})
# behind a name these are its sittings: "Committee meeting", "Commission talks"
_ROUNDS = frozenset({"meeting", "meetings", "session", "sessions", "talks", "round"})


class Sign(StrEnum):
    """What shows that parties share a body."""

    SHARED = "shared"  # "joint" in the name
    WEAKLY = "weakly shared"  # "international" in a capitalised name
    PAIR = "pair"  # "the Peru-Chile ..."
    BETWEEN = "between"  # "between Peru and Chile", "with Peru"
    NUMBERED = "numbered"  # "the fifth session of the ..."
    FORMED = "formed"  # "agreed to set up a ..."
    THROUGH = "through"  # "discussions within the ..."
    OWNED = "owned"  # "their ..."
    SERIES = "series"  # "annual", "trilateral" before a numbered meeting
    ABROAD = "abroad"  # "a Turkish training mission ... in Gambia"
    OF_IGO = "organisation"  # "the GCC Centre for ..."
    DEFINED = "acronym"  # "(JTC)"
    NATIONAL = "national"  # "the Senate ... Committee", "India's ... Council"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a body: extent, head, codes that the name or the words beside it give, signs, acronym."""

    start: int
    end: int
    head: int
    kind: BodyHead
    capital: bool
    signs: frozenset[Sign]
    codes: tuple[str, ...]
    acronym: str | None
    whole: int
    """First token of the phrase with its possessor, ordinal and article."""
    label: str | None = None
    """A name that the text spreads over two phrases: "the ministers held their 39th meeting"."""


def find_candidates(scene: Scene, *, words: BodyWords) -> list[Candidate]:
    """The candidates in the order of the text, longest head first."""
    found: list[Candidate] = []
    for token in scene.doc:
        entries = words.heads.get(token.lower_)
        if entries is None or (token.pos_ in {"VERB", "ADJ"} and not is_capital(token)):
            continue
        kind = _kind(token, entries)
        if kind is None or titled(scene, token.i) or _in_person(scene, token.i):
            continue
        candidate = _candidate(scene, token, kind, words)
        if candidate is not None and not (found and found[-1].end > candidate.head):
            found.append(candidate)
    return found


def _in_person(scene: Scene, at: int) -> bool:
    """Whether the word belongs to somebody's title: "Bureau of Trade Director Ana Silva"."""
    actor = scene.actor_at(at)
    return actor is not None and actor.kind is ActorKind.PERSON


def _kind(token: Token, entries: tuple[tuple[tuple[str, ...], BodyHead], ...]) -> BodyHead | None:
    doc, at = token.doc, token.i
    for before, head in entries:
        if not before or (at >= len(before) and tuple(t.lower_ for t in doc[at - len(before) : at]) == before):
            return head
    return None


def _candidate(scene: Scene, token: Token, kind: BodyHead, words: BodyWords) -> Candidate | None:
    doc, head = scene.doc, token.i
    after = doc[head + 1] if head + 1 < len(doc) else None
    if after is not None and after.pos_ == "NOUN" and kind.name not in {"working_group"} and not is_capital(token):
        if after.lower_ not in {"meeting", "meetings", "session", "talks", "round"} or kind.name in {
            "meeting",
            "talks",
        }:
            return None  # "council members", "mission chief": the word only modifies
    if (
        after is not None
        and after.lower_ in words.heads
        and after.pos_ in {"NOUN", "PROPN"}
        and after.lower_ not in _ROUNDS
    ):
        return None  # "Foreign Office Consultations": the last noun is the head
    capital = is_capital(token) and head > 0 and _named_before_or_behind(scene, head)
    if capital:
        start, end = capital_start(scene, head), capital_end(scene, head)
        if end == head + 1 and not (after is not None and after.lower_ == "for" and in_verb(scene, head)):
            end = topic_end(scene, end)
    else:
        start = _small_start(scene, head, words)
        end = topic_end(scene, head + 1)
        if kind.name == "meeting":
            end = _meeting_end(scene, head)
            if any(t.lower_ in words.heads for t in doc[head + 1 : end]):
                return None  # "the fifth meeting of the Joint Committee": the committee is the body
    whole, end_of_name = start, end
    if any(t.lower_ in {"possible", "potential", "eventual"} for t in doc[whole:head]):
        return None  # "discussed a possible joint centre": there is none yet
    start = _strip(scene, start, head, words)
    end = min(end_of_name, len(doc))
    signs, codes = _signs(scene, start, end, whole, head, kind, capital=capital, words=words)
    acronym = acronym_behind(scene, end)
    if acronym is not None and (capital or sum(t.text[0].lower() in acronym[0].lower() for t in doc[start:end]) > 1):
        signs.add(Sign.DEFINED)
    else:
        acronym = None
    if not capital:
        # a single demonym in front of a common noun is the owner, no part of the name: "a Turkish training mission"
        while start < head and len(codes_in(scene, start, start + 1)) == 1 and doc[start + 1].text not in HYPHENS:
            start += 1
    label = None
    if kind.name == "meeting" and {Sign.OWNED, Sign.NUMBERED} <= signs:
        label = _meeting_of(scene, head)
    return Candidate(
        start, end, head, kind, capital, frozenset(signs), codes, acronym[0] if acronym else None, whole, label
    )


def _meeting_of(scene: Scene, head: int) -> str | None:
    """The name of a row of meetings by those who hold "their" meeting: "meeting of the undersecretaries of ..."."""
    verb = scene.doc[head].head
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < head), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or subject.ent_type_ == "PERSON":
        return None
    first, last = subject.left_edge.i, min(subject.right_edge.i + 1, verb.i)
    while first < last and scene.doc[first].lower_ in {"the", "a"}:
        first += 1
    if last - first > 20 or codes_in(scene, first, last) and last - first < 3:
        return None
    return f"meeting of the {scene.text(first, last)}"


def in_verb(scene: Scene, head: int) -> bool:
    """Whether "for" behind the head belongs to the verb: "held the Committee for ..."."""
    token = scene.doc[head + 1]
    return token.head.pos_ == "VERB"


def _named_before_or_behind(scene: Scene, head: int) -> bool:
    """Whether a capital stands beside a capitalised head, so that it is a name and no start of a sentence."""
    doc = scene.doc
    if head > scene.sentence_of(head).start and (is_capital(doc[head - 1]) or doc[head - 1].text in HYPHENS):
        return (
            doc[head - 1].lower_ not in {"the", "a", "this", "its", "their", "an"}
            or capital_end(scene, head) > head + 1
        )
    return capital_end(scene, head) > head + 1 or topic_end(scene, head + 1) > head + 1


def _small_start(scene: Scene, head: int, words: BodyWords) -> int:
    doc, at, first = scene.doc, head, scene.sentence_of(head).start
    while at > first:
        before = doc[at - 1]
        if before.text in HYPHENS:
            if before.whitespace_ and doc[at - 2].whitespace_:
                break
        elif before.text == "+" or (before.is_digit and (doc[at].text in {*HYPHENS, "+"} or doc[at - 2].text == "+")):
            pass  # "the eighth 2+2 meeting"
        elif (
            before.lower_ in {"'s", "’s", "'"}
            or (is_capital(before) and _is_threat(before.text))
            or before.pos_ in {"DET", "PRON", "ADP", "CCONJ", "PUNCT", "AUX", "NUM", "SCONJ", "PART"}
            or (before.pos_ == "VERB" and before.tag_ not in {"VBN", "VBG"} and before.lower_ not in words["shared"])
            or (before.pos_ == "VERB" and before.dep_ not in {"amod", "compound"})
            or (before.pos_ == "ADV" and before.dep_ != "advmod")
        ):
            break
        at -= 1
    return at


def _is_threat(word: str) -> bool:
    """Whether the word names an armed group: in "Coalition to Defeat ISIS military mission" it ends the name before."""
    return any(m.organisation.threat for m in organisation_index().find_organisations([word]))


def _strip(scene: Scene, start: int, head: int, words: BodyWords) -> int:
    """The name without ordinals, years and words of the occasion in front: "[second annual] Trade Dialogue"."""
    doc = scene.doc
    while start < head:
        token = doc[start]
        if is_capital(token) and token.lower_ in words["not_in_name"] and token.lower_ not in _OF_THE_ROUND:
            break
        if (
            is_ordinal(token)
            or (token.like_num and doc[start + 1].text != "+")
            or token.text in HYPHENS
            or token.text in {"'", '"'}
            or (token.lower_ in words["not_in_name"] and not (token.lower_ == "annual" and is_capital(token)))
            or token.lower_ in {"the", "a", "an", "of", "and", "'s"}
            or token.lower_.endswith("strong")
        ):
            start += 1
        else:
            break
    return start


def _meeting_end(scene: Scene, head: int) -> int:
    """The end of "meeting of the undersecretaries of the ministries of interior": of what people it is."""
    doc, at, last = scene.doc, head + 1, scene.sentence_of(head).end
    if at >= last or doc[at].lower_ not in {"of", "between"}:
        return head + 1
    end = at
    while at < last and (doc[at].lower_ in {"of", "the", "and", "between"} or doc[at].pos_ in {"NOUN", "ADJ", "PROPN"}):
        if codes_in(scene, at, at + 1):
            break
        at += 1
        if doc[at - 1].pos_ in {"NOUN", "PROPN"}:
            end = at
    return max(head + 1, end)


def _signs(
    scene: Scene, start: int, end: int, whole: int, head: int, kind: BodyHead, *, capital: bool, words: BodyWords
) -> tuple[set[Sign], tuple[str, ...]]:
    doc = scene.doc
    name = [t.lower_ for t in doc[whole:end]]
    signs: set[Sign] = set()
    strong = words["shared"] - words["weakly_shared"] if capital else words["shared"]
    if any(word in strong for word in name):
        signs.add(Sign.SHARED)
    elif any(word in words["weakly_shared"] for word in name):
        signs.add(Sign.WEAKLY)
    codes = codes_in(scene, whole, end)
    first = scene.sentence_of(head).start
    if not codes and whole - 1 > first and doc[whole - 1].lower_ in {"'s", "’s", "'"}:
        owner = scene.actor_at(whole - 2)
        codes = owner.parties if owner is not None else codes_in(scene, max(first, whole - 4), whole)
    behind = codes_behind(scene, end)
    if len(codes) > 1 or len(behind) > 1:
        signs.add(Sign.PAIR if len(codes) > 1 else Sign.BETWEEN)
        codes = codes if len(codes) > 1 else behind
    elif behind and behind != codes and doc[end].lower_ == "with":
        signs.add(Sign.BETWEEN)
        codes = tuple(sorted({*codes, *behind}))
    elif len(codes) == 1:
        code = codes[0]
        if _is_organ(scene, start, end, head) or (len(code) > 2 and _of_organ_words(scene, start, end, words)):
            signs.add(Sign.NATIONAL)
        elif len(code) > 2 and "-" not in code:
            signs.add(Sign.OF_IGO)
        elif kind.name == "mission":
            signs.add(Sign.ABROAD)
        else:
            signs.add(Sign.NATIONAL)
    elif _is_organ(scene, start, end, head):
        signs.add(Sign.NATIONAL)
    if any(_is_national(doc, at, words) for at in range(whole, head)):
        signs.add(Sign.NATIONAL)
    before = doc[whole - 1] if whole > first else None
    if any(is_ordinal(t) for t in doc[whole:head]) or (before is not None and is_ordinal(before)):
        signs.add(Sign.NUMBERED)
    if before is not None and (before.lower_ == "their" or (before.lower_ == "its" and kind.name == "working_group")):
        signs.add(Sign.OWNED)
    if _sits(scene, end):
        signs.add(Sign.NUMBERED)
    if kind.name == "mission" and head > 0 and doc[head - 1].lower_ in words["missions"]:
        signs |= {Sign.ABROAD} if codes_in(scene, head + 1, min(head + 5, len(doc))) else set()
    if any(word in words["series"] for word in name[: head - whole]):
        signs.add(Sign.SERIES)
    _signs_around(scene, whole, end, first, signs, words)
    return signs, codes


def _sits(scene: Scene, end: int) -> bool:
    """Whether the body is told to hold a numbered session: "the committee ... at its 43rd session"."""
    doc, last = scene.doc, min(scene.sentence_of(end - 1).end, end + 14)
    return any(
        doc[at].lower_ == "its"
        and any(is_ordinal(t) for t in doc[at + 1 : at + 3])
        and any(t.lower_ in {"session", "meeting"} for t in doc[at + 2 : at + 5])
        for at in range(end, last)
    )


def _is_national(doc: object, at: int, words: BodyWords) -> bool:
    lower = doc[at].lower_  # type: ignore[index]
    if lower in words["national"]:
        return True
    return at + 1 < len(doc) and f"{lower} {doc[at + 1].lower_}" in words["national"]  # type: ignore[arg-type,index]


def _is_organ(scene: Scene, start: int, end: int, head: int) -> bool:
    """Whether a known organisation covers the head: "the UN Security Council" is no body of the matter."""
    tokens = [t.text for t in scene.doc[start:end]]
    return any(
        m.start <= head - start < m.end and not m.organisation.threat
        for m in organisation_index().find_organisations(tokens)
    )


def _of_organ_words(scene: Scene, start: int, end: int, words: BodyWords) -> bool:
    """Whether an organisation's name is followed by nothing but a word for its own organs: "GCC General Secretariat"."""
    rest = [t for t in scene.doc[start:end] if not codes_in(scene, t.i, t.i + 1) and t.is_alpha]
    return sum(t.lower_ not in words["organs"] for t in rest) <= (1 if len(rest) > 2 else 0)


def codes_behind(scene: Scene, at: int) -> tuple[str, ...]:
    """The parties named right behind a name: "between Peru and Chile", "of Peru, Chile and Brazil", "with Peru"."""
    doc = scene.doc
    if at >= len(doc) or doc[at].lower_ not in {"between", "of", "with", "among", "for", "from"}:
        return ()
    last = min(scene.sentence_of(at).end, at + 22)
    stop = at + 1
    while stop < last and (
        doc[stop].pos_ in {"PROPN", "ADJ", "DET", "CCONJ", "NOUN"}
        or doc[stop].text in {",", *HYPHENS, "'s", "’s"}
        or doc[stop].lower_ in {"of", "its"}
    ):
        if doc[stop].dep_ in {"nsubj", "nsubjpass"} and doc[stop].head.i > stop and doc[stop].pos_ == "NOUN":
            break
        stop += 1
    return codes_in(scene, at + 1, stop)


def _signs_around(scene: Scene, whole: int, end: int, first: int, signs: set[Sign], words: BodyWords) -> None:
    doc = scene.doc
    before = [t for t in doc[max(first, whole - 7) : whole]]
    lowers = [t.lower_ for t in before]
    if lowers and lowers[-1] in {"the", "a", "an", "this", "their", "its"}:
        lowers, before = lowers[:-1], before[:-1]
    if lowers and lowers[-1] in words["through"]:
        if lowers[-1] in {"within", "through", "under", "via", "inside"}:
            signs.add(Sign.THROUGH)
        for at in range(len(lowers) - 2, -1, -1):
            if lowers[at] in words["sitting"]:
                signs.add(Sign.THROUGH)
                if any(is_ordinal(t) for t in before[max(0, at - 3) : at]):
                    signs.add(Sign.NUMBERED)
                break
        if any(t in words["forming_nouns"] for t in lowers[-3:]):
            signs.add(Sign.FORMED)
    if end < len(doc) and doc[end].lower_ in {"meeting", "meetings", "session", "talks", "round"}:
        signs.add(Sign.THROUGH)
    verb = doc[whole:end].root
    for _ in range(3):
        if verb.head is verb or verb.dep_ not in {
            "dobj",
            "nsubjpass",
            "pobj",
            "conj",
            "compound",
            "appos",
            "oprd",
            "attr",
            "nsubj",
            "acl",
        }:
            break
        link = verb.dep_
        verb = verb.head
        if verb.pos_ in {"VERB", "AUX"}:
            if (
                verb.i < whole
                and any(t.pos_ in {"NOUN", "PROPN"} for t in doc[verb.i + 1 : whole])
                and link != "nsubjpass"
            ):
                break
            if link in {"dobj", "nsubjpass", "conj"} and verb.lemma_ in words["forming"] and _forms(verb):
                signs.add(Sign.FORMED)
            break
    for token in reversed(before[-4:]):
        if token.pos_ == "VERB" and token.lemma_ in words["forming"] and _forms(token):
            signs.add(Sign.FORMED)
        if token.lower_ not in {"a", "an", "the", "up", "-"} and token.pos_ not in {"ADJ", "NUM"}:
            break
    if whole > first and doc[whole - 1].lower_ in {"its", "his", "her"}:
        signs.discard(Sign.FORMED)
    if end + 1 < len(doc) and doc[end].tag_ == "VBN" and doc[end].lemma_ in words["forming"] and _forms(doc[end]):
        signs.add(Sign.FORMED)


def _forms(verb: Token) -> bool:
    """Whether the verb brings into being: "set" only with "up"."""
    if verb.lemma_ != "set":
        return True
    following = verb.doc[verb.i + 1 : verb.i + 3]
    return any(t.lower_ in {"up", "-"} for t in following)
