"""Finds the words that may name a body: the extent of the name, its kind of head, its acronym.

Nothing is decided but the extent of the name; a headline in title case names nothing new.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from accord.lexicon.bodies import BodyHead, BodyWords
from accord.lexicon.organisations import organisation_index
from accord.model.codes import BodyType
from accord.reading.acronyms import acronym_behind
from accord.reading.forums.signs import Sign, number_of_parties, signs_of
from accord.reading.naming import (
    HYPHENS,
    capital_end,
    capital_start,
    codes_behind,
    codes_in,
    is_capital,
    is_ordinal,
    is_organisation,
    titled,
    topic_end,
)
from accord.reading.scene import ActorKind, Scene

# what in capitals still tells of the round, not of the body: "the Next Joint Committee"
_OF_THE_ROUND = frozenset({"new", "next", "inaugural", "first", "second", "third", "last", "latest", "upcoming", "the"})
# what a mechanism is for that is a dialogue
_CONSULTING = frozenset({"consultation", "consultations", "dialogue", "talks"})
# words in small letters in front of a name in capitals that say that it is shared
_LEADING = frozenset({"joint", "bilateral", "trilateral", "tripartite", "quadrilateral", "mixed", "intergovernmental"})
# what is only thought of, and what is not told which
_UNNAMED = frozenset("possible potential eventual relevant competent responsible appropriate corresponding".split())
# behind a name these are its sittings: "Committee meeting", "Commission talks"
_ROUNDS = frozenset({"meeting", "meetings", "session", "sessions", "talks", "round"})


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
        if kind is None or titled(scene, token.i) or _in_person(scene, token.i, words):
            continue
        candidate = _candidate(scene, token, kind, words)
        if candidate is None or (found and found[-1].end > candidate.head):
            continue
        if (
            found
            and candidate.start <= found[-1].start
            and found[-1].end < candidate.end
            and token.lower_ not in _ROUNDS
        ):
            found.pop()  # "Joint Commission sub-committee": the last noun is the head
        found.append(candidate)
    return found


def _in_person(scene: Scene, at: int, words: BodyWords) -> bool:
    """Whether the word belongs to somebody's title: "Bureau of Trade Director Ana Silva"."""
    actor = scene.actor_at(at)
    if actor is None or actor.kind is not ActorKind.PERSON:
        return False
    start = capital_start(scene, at)
    # "Force Commander of the ECOWAS Mission, Colonel Mor Ndiaye": what he heads is a name of its own
    led = start - 2 > actor.start and scene.doc[start - 2].lower_ == "of" and scene.doc[start - 1].lower_ == "the"
    named = codes_in(scene, start, at + 1) or any(t.lower_ in words["shared"] for t in scene.doc[start:at])
    return not (led and named)


def _kind(token: Token, entries: tuple[tuple[tuple[str, ...], BodyHead], ...]) -> BodyHead | None:
    doc, at = token.doc, token.i
    for before, head in entries:
        if not before or (at >= len(before) and tuple(t.lower_ for t in doc[at - len(before) : at]) == before):
            return head
    return None


def _of_many(doc: Doc, head: int, at: int) -> bool:
    """Whether the body between belongs to those who meet: "the meeting of the secretaries of the security councils"."""
    return doc[at].tag_ == "NNS" and any(t.tag_ == "NNS" for t in doc[head + 1 : at])


_TEXTS = frozenset("mou memo memorandum understanding agreement protocol letter arrangement treaty accord pact".split())


def _is_title_of_text(doc: Doc, head: int, after: Token | None) -> bool:
    """Whether the word closes what a text is on: "signed the MoU on Political and Diplomatic | Consultations"."""
    if doc[head].lower_ != "consultations" and (after is None or after.lower_ != "of"):
        return False
    first = max(doc[head].sent.start, head - 8)
    on = next((i for i in range(head - 1, first, -1) if doc[i].lower_ in {"on", "for"}), None)
    if on is None or any(t.text in {",", ";"} or t.pos_ == "VERB" for t in doc[on:head]):
        return False
    return any(t.lower_ in _TEXTS for t in doc[max(first, on - 2) : on])


def _candidate(scene: Scene, token: Token, kind: BodyHead, words: BodyWords) -> Candidate | None:
    doc, head = scene.doc, token.i
    after = doc[head + 1] if head + 1 < len(doc) else None
    if after is not None and after.text == "-" and not token.whitespace_:
        return None  # "Ministerial-Level Committee"
    modifies = after is not None and after.pos_ == "NOUN" and kind.name != "working_group" and not is_capital(token)
    if modifies and after is not None and (after.lower_ not in _ROUNDS or kind.name in {"meeting", "talks"}):
        return None  # "council members", "mission chief": the word only modifies
    if (
        after is not None
        and after.lower_ in words.heads
        and after.pos_ in {"NOUN", "PROPN"}
        and after.lower_ not in _ROUNDS
    ):
        return None  # "Foreign Office Consultations": the last noun is the head
    if capital_noun_behind(scene, head, words):
        return None  # "the Counter Terrorism Joint Working Group": the last noun is the head
    if doc[head - 1 : head + 1].text == "peacekeeping missions":
        return None  # "peacekeeping missions" in general
    if kind.type in {BodyType.DIALOGUE, BodyType.OTHER} and _is_title_of_text(doc, head, after):
        return None  # "the memorandum on Political Consultations"
    capital = is_capital(token) and head > 0 and _named_before_or_behind(scene, head)
    if not capital and kind.name == "other" and (token.tag_ == "NNS" or len(codes_behind(scene, head + 1)) == 1):
        return None  # "cooperation mechanisms", "joint initiatives"; "the joint command of Peru's forces"
    if capital:
        start, end = capital_start(scene, head), capital_end(scene, head)
        if end == head + 1 and not (after is not None and after.lower_ == "for" and in_verb(scene, head)):
            end = topic_end(scene, end)
    else:
        start = _small_start(scene, head, kind, words)
        end = topic_end(scene, head + 1)
        if end == head + 1 and kind.name != "meeting" and not _of_so_many(doc, end, kind):
            end = _members_end(scene, end)
        if kind.name == "meeting":
            if is_capital(doc[head - 1]) and doc[head - 1].lower_ in words.heads:
                return None  # "the fourth Joint Defence Committee meeting": the committee is the body
            end = _meeting_end(scene, head)
    if kind.name == "meeting" and any(
        t.lower_ in words.heads and t.nbor().tag_ not in {"NNS", "NNPS"} and not _of_many(doc, head, t.i)
        for t in doc[head + 1 : min(end + 2, len(doc) - 1)]
    ):
        return None  # "the fifth Meeting of the Joint Committee": the committee is the body
    if kind.name == "office" and any(t.lower_ == "against" for t in doc[head + 1 : end]):
        end = next(t.i for t in doc[head + 1 : end] if t.lower_ == "against")
    end = next((t.i for t in doc[head + 2 : end] if t.lower_ == "between"), end)
    part = _part_of(doc, head, end, words) if not capital else None
    end = part if part is not None else end
    whole, end_of_name = start, end
    if capital and start > scene.sentence_of(head).start and doc[start - 1].lower_ in _LEADING & words["shared"]:
        whole = start - 1  # "the bilateral Military Committee"
    if whole > 0 and doc[whole - 1].lower_ == "no":
        return None  # "no joint commission is planned"
    if any(t.lower_ in _UNNAMED for t in doc[whole:head]):
        return None  # "discussed a possible joint centre": there is none yet; "sent to the relevant committee"
    start = _strip(scene, max(start, _behind_a_post(doc, start, head)), head, words)
    end = min(end_of_name, len(doc))
    if kind.name == "other" and any(t.lower_ in _CONSULTING for t in doc[head + 1 : end]):
        kind = replace(kind, type=BodyType.DIALOGUE)  # "a mechanism for political consultations"
    signs, codes = signs_of(scene, start, end, whole, head, kind, capital=capital, words=words)
    if part is not None:
        signs.add(Sign.SHARED)
        codes = codes or codes_in(scene, part, scene.sentence_of(head).end)
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


def _part_of(doc: Doc, head: int, end: int, words: BodyWords) -> int | None:
    """Where the name of a part of a body ends: "the subcommittee on railways [of the Peru-Chile Commission]"."""
    # "sub-committee" is three tokens
    parted = head > 1 and doc[head - 1].text in HYPHENS and doc[head - 2].lower_ == "sub"
    if not parted and not doc[head].lower_.startswith("sub"):
        return None
    whole = next((t.i for t in doc[head + 2 : end] if is_capital(t) and t.lower_ in words.heads), None)
    if whole is None:
        return None
    return next((t.i for t in reversed(doc[head + 1 : whole]) if t.lower_ == "of"), None)


_POSTS = frozenset({"Commander", "Spokesman", "Spokesperson", "Coordinator", "Chairman", "Chairperson", "Director"})


def _behind_a_post(doc: Doc, start: int, head: int) -> int:
    """Where a name begins behind the post of one who leads it: "Force Commander [Joint Task Force]"."""
    return max((t.i + 1 for t in doc[start : head - 1] if t.text in _POSTS), default=start)


def capital_noun_behind(scene: Scene, head: int, words: BodyWords) -> bool:
    """Whether a name in capitals goes on to another noun of a body, with no "of" or "on" between."""
    doc, at, last = scene.doc, head + 1, scene.sentence_of(head).end
    while is_capital(doc[head]) and at < last and is_capital(doc[at]) and doc[at].is_alpha:
        kind = _kind(doc[at], words.heads.get(doc[at].lower_, ()))
        if kind is not None and kind.name not in {"meeting", "talks"}:
            return True
        at += 1
    return False


def _meeting_of(scene: Scene, head: int) -> str | None:
    """The name of a row of meetings by those who hold "their" meeting: "meeting of the undersecretaries of ..."."""
    verb = scene.doc[head].head
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < head), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or subject.ent_type_ == "PERSON":
        return None
    first, last = subject.left_edge.i, min(subject.right_edge.i + 1, verb.i)
    while first < last and scene.doc[first].lower_ in {"the", "a"}:
        first += 1
    if last - first > 20 or (codes_in(scene, first, last) and last - first < 3):
        return None
    return f"meeting of the {scene.text(first, last)}"


def in_verb(scene: Scene, head: int) -> bool:
    """Whether "for" behind the head belongs to the verb: "held the Committee for ..."."""
    token = scene.doc[head + 1]
    return token.head.pos_ == "VERB"


def _named_before_or_behind(scene: Scene, head: int) -> bool:
    """Whether a capital stands beside a capitalised head, so that it is a name and no start of a sentence."""
    doc = scene.doc
    if head > 1 and doc[head - 1].text in {"'", "’"} and is_capital(doc[head - 2]):
        return True  # "the Defence Ministers' Meeting"
    if head > scene.sentence_of(head).start and (is_capital(doc[head - 1]) or doc[head - 1].text in HYPHENS):
        return (
            doc[head - 1].lower_ not in {"the", "a", "this", "its", "their", "an"}
            or capital_end(scene, head) > head + 1
        )
    return capital_end(scene, head) > head + 1 or topic_end(scene, head + 1) > head + 1


def _small_start(scene: Scene, head: int, kind: BodyHead, words: BodyWords) -> int:
    doc, at, first = scene.doc, head, scene.sentence_of(head).start
    while at > first:
        before = doc[at - 1]
        if before.text in HYPHENS:
            if before.whitespace_ and doc[at - 2].whitespace_:
                break
        elif before.text == "+" or (before.is_digit and (doc[at].text in {*HYPHENS, "+"} or doc[at - 2].text == "+")):
            pass  # "the eighth 2+2 meeting"
        elif number_of_parties(doc, at - 1) is not None:
            pass  # "the six-party talks"
        elif before.text in {"'", "’"} and kind.type is BodyType.DIALOGUE and doc[at - 2].tag_ == "NNS":
            pass  # "proximity commanders' meeting"
        elif before.lower_ == "up" and doc[at - 2].text in HYPHENS:
            pass  # "joint follow-up committee"
        elif before.lower_ == "follow" and doc[at].text in HYPHENS:
            pass
        elif before.lower_ == "and" and (
            _shared_before(scene, at - 1, first, words)
            or _of_two_works(doc, at, head)
            or _of_two_services(doc, at, kind)
        ):
            pass  # "a combined maritime policing and security patrol committee"
        elif (
            before.lower_ in {"'s", "’s", "'"}
            or (is_capital(before) and kind.name != "coalition" and _is_threat(before.text))
            or before.pos_ in {"DET", "PRON", "ADP", "CCONJ", "PUNCT", "AUX", "NUM", "SCONJ", "PART"}
            or (before.pos_ == "VERB" and before.tag_ not in {"VBN", "VBG"} and before.lower_ not in words["shared"])
            or (before.pos_ == "VERB" and before.dep_ not in {"amod", "compound"})
            or (before.pos_ == "ADV" and before.dep_ != "advmod")
        ):
            break
        at -= 1
    return at


def _shared_before(scene: Scene, at: int, first: int, words: BodyWords) -> bool:
    """Whether "and" joins two matters of one shared body: "a joint [trade] and [investment] committee"."""
    step = at - 1
    # five words: the longest matter in front of the "and"
    while step > max(first, at - 5) and scene.doc[step].pos_ in {"NOUN", "ADJ", "VERB"}:
        if scene.doc[step].lower_ in words["shared"]:
            return step < at - 1
        step -= 1
    return False


def _of_two_works(doc: Doc, at: int, head: int) -> bool:
    """Whether "and" joins two works of one body: "a [monitoring] and [evaluation] committee"."""
    works = {"VBG", "NN"}
    return at == head - 1 and at > 1 and doc[at].tag_ in works and doc[at - 2].tag_ == "VBG"


def _of_two_services(doc: Doc, at: int, kind: BodyHead) -> bool:
    """Whether "and" joins two services of one office: "the [police] and [customs] cooperation centre"."""
    return (
        kind.type is BodyType.OFFICE
        and at >= _THREE
        and {doc[at].tag_, doc[at - 2].tag_} <= {"NN", "NNS"}
        and doc[at - _THREE].pos_ in {"DET", "ADJ"}
    )


_THREE = 3


def _members_end(scene: Scene, at: int) -> int:
    """The end of "of six experts", "of Peruvian and Chilean judges" behind a head in small letters; else `at`."""
    doc, last = scene.doc, scene.sentence_of(at - 1).end
    if at + 1 >= last or doc[at].lower_ != "of":
        return at
    end = at + 1
    # 7: "Peruvian and Chilean border officials"
    while end < min(last, at + 7) and (
        doc[end].pos_ in {"ADJ", "NOUN", "NUM"}
        or (codes_in(scene, end, end + 1) and doc[end].tag_ in {"JJ", "NNP"})
        or (doc[end].lower_ == "and" and codes_in(scene, end - 1, end) and codes_in(scene, end + 1, end + 2))
        or (doc[end].lower_ == "and" and end + 2 < last and doc[end + 1].pos_ == "NOUN" and doc[end + 2].tag_ == "NNS")
    ):
        end += 1
    return end if doc[end - 1].tag_ == "NNS" else at


def _of_so_many(doc: Doc, at: int, kind: BodyHead) -> bool:
    """Whether only its strength stands behind a force or an office: "a joint force [of 600 men]"."""
    behind = doc[at : at + 2]
    strength = len(behind) > 1 and behind[0].lower_ == "of" and (behind[1].like_num or behind[1].pos_ == "NUM")
    return strength and kind.type in {BodyType.TASK_FORCE, BodyType.OFFICE} and kind.name != "squad"


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
            or (token.like_num and doc[start + 1].text != "+" and number_of_parties(doc, start) is None)
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
        if at + 3 < last and doc[at + 1].text == "(" and doc[at + 3].text == ")" and is_capital(doc[at + 4]):
            at += 4  # "the meeting of Arab League (LAS) Interior Ministers"
            end = at
            continue
        codes = codes_in(scene, at, at + 1)
        if codes and not (len(codes) == 1 and is_organisation(codes[0]) and doc[at].text.isupper()):
            break  # "the 41st meeting of GCC ministers of interior" has its organisation within
        at += 1
        if doc[at - 1].pos_ in {"NOUN", "PROPN"}:
            end = at
    return max(head + 1, end)
