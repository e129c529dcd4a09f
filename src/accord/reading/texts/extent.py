"""How far the name of a text reaches: its words in front of the noun and behind it, with or without its parties.

A name ends where another text, a time or another clause begins.
"""

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentHead, InstrumentWords
from accord.reading.naming import (
    HYPHENS,
    capital_end,
    capital_start,
    codes_in,
    in_time,
    is_capital,
    is_ordinal,
    topic_end,
)
from accord.reading.scene import ActorKind, Scene

_AMOUNTS = frozenset("billion million trillion bn mln tln mn won dollar euro rupee yuan year month day".split())
_INNER_TEXTS = frozenset(
    {"agreement", "arrangement", "treaty", "convention", "memorandum", "protocol", "accord", "pact"}
)
_FIELDS = frozenset({"field", "fields", "area", "areas", "sphere"})
# nouns with "of" inside a name: "Status of Forces Agreement", "rules of origin protocol"
_OF_INSIDE = frozenset({"status", "rules", "code", "security"})


def with_end(scene: Scene, at: int) -> int:
    """The end of "with Peru on the readmission of migrants" in a name."""
    doc, last, end = scene.doc, scene.sentence_of(at).end, at + 1
    while end < last and (
        doc[end].pos_ in {"PROPN", "DET"} or (doc[end].lower_ == "and" and doc[end + 1].pos_ == "PROPN")
    ):
        if in_time(scene, end):
            return end  # "an agreement with Peru Friday"
        actor = scene.actor_at(end)
        if actor is not None and actor.kind is ActorKind.PERSON:
            return end  # "the signing of the treaty with Peruvian President Ana Roca"
        end += 1
    return topic_end(scene, end) if end < last else end


def parties_end(scene: Scene, at: int) -> int:
    """The end of "between the Government of Peru and Chile" in a name."""
    doc, last, end = scene.doc, scene.sentence_of(at).end, at + 1
    while end < last and (
        doc[end].pos_ in {"DET", "PROPN", "ADJ", "CCONJ"}
        or doc[end].lower_ in {"of", "two", "three", "government", "governments"}
        or (doc[end].tag_ == "NNS" and doc[end - 1].pos_ in {"NUM", "DET", "PROPN", "ADJ"})
        or _of_an_owner(doc[end])
    ):
        end += 1
    while doc[end - 1].pos_ in {"DET", "CCONJ"} or doc[end - 1].lower_ == "of":
        end -= 1
    return end


def _of_an_owner(token: Token) -> bool:
    """Whether it stands in "Peru['s public] broadcaster": what a state owns and signs for it."""
    if token.lower_ in {"'s", "’s"}:
        return True
    return token.pos_ == "NOUN" and (token.nbor(-1).lower_ in {"'s", "’s"} or token.nbor(-1).pos_ == "ADJ")


def in_capitals(scene: Scene, head: int, core: int) -> bool:
    """Whether a capital stands beside a capitalised head: a name, no start of a sentence, no "the Agreement"."""
    doc = scene.doc
    before = doc[head - 1] if head > scene.sentence_of(head).start else None
    if (
        before is not None
        and (is_capital(before) or before.text in HYPHENS)
        and before.lower_ not in {"the", "this", "a", "an", "under"}
    ):
        return True
    if core < len(doc) and doc[core].lower_ in {
        "on",
        "for",
        "of",
        "in",
        "concerning",
        "regarding",
        "to",
        "between",
        "against",
    }:
        return (
            capital_end(scene, core - 1) > core
            or topic_end(scene, core, purpose=True) > core
            or doc[core].lower_ == "between"
        )
    return core < len(doc) and doc[core].like_num


def capital_front(scene: Scene, head: int) -> int:
    """The start of a name in capitals whose noun is `head`, with an "of" inside: "Status of Forces Agreement"."""
    doc, start = scene.doc, capital_start(scene, head)
    inside = start > 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _OF_INSIDE
    return capital_start(scene, start - 2) if inside else start


def capital_tail(scene: Scene, core: int) -> int:
    """The end of a name in capitals whose noun ends at `core`: with its matter, its years."""
    doc = scene.doc
    end = capital_end(scene, core - 1)
    if end == core:
        end = topic_end(scene, core, purpose=True)
    last = scene.sentence_of(core - 1).end
    if end == core and end + 1 < last and doc[end].lower_ == "for" and doc[end + 1].text[0].isdigit():
        end += 2
    while end < last and (
        doc[end].text[:1].isdigit() or (doc[end].text in HYPHENS and end + 1 < last and doc[end + 1].like_num)
    ):
        end += 1
    # "the Declaration of December 22, 2020"
    dated = end > core and end + 1 < last and doc[end].text == "," and doc[end + 1].text.isdigit()
    if dated and doc[end - 1].text.isdigit() and len(doc[end + 1]) == 4:
        end += 2
    return end


def small_start(scene: Scene, head: int) -> int:
    """The start of a name in small letters: the adjectives and nouns in front of its noun."""
    doc, at, first = scene.doc, head, scene.sentence_of(head).start
    while at > first:
        before = doc[at - 1]
        if before.text in HYPHENS:
            if before.whitespace_ and doc[at - 2].whitespace_:
                break
        elif before.text in {'"', "“", "”"} and at - 2 >= first and doc[at - 2].like_num:
            pass
        elif before.like_num or before.text == "/":
            if in_time(scene, at - 1) and not (before.text.isdigit() and len(before) == 4):
                break
        elif before.lower_ == "of" and at - 2 >= first and doc[at - 2].lower_ in _OF_INSIDE:
            at -= 1  # "status of forces agreement"
        elif before.lower_ == "and" and at - 2 >= first and _modifies(doc[at - 2], at, head):
            pass  # "the partnership and cooperation agreement"
        elif (
            (
                before.pos_ not in {"ADJ", "NOUN", "PROPN"}
                and not (
                    before.pos_ == "VERB" and before.dep_ in {"amod", "compound"} and before.tag_ in {"VBN", "VBG"}
                )
            )
            or (in_time(scene, at - 1) and not before.text.isdigit())
            or before.lower_ in {"'s", "’s"}
        ):
            break
        at -= 1
    while (
        at < head
        and doc[at].text in {*HYPHENS, '"', "“", "”"}
        and not (doc[at].text in {'"', "“"} and doc[at + 1].like_num)
    ):
        at += 1
    return at


def _modifies(token: Token, at: int, head: int) -> bool:
    """Whether a word in front of "and" belongs to the noun behind, so that both tell what text it is."""
    nouny = token.pos_ in {"NOUN", "ADJ"} and token.dep_ in {"compound", "nmod", "amod"}
    return nouny and at <= token.head.i <= head and at < head


_WHEN = frozenset({"day", "occasion", "sidelines", "margins", "eve"})
# what a text is of: "a treaty of friendship and cooperation", "a convention of judicial assistance"
_MATTERS = frozenset(
    "cooperation collaboration friendship extradition association partnership assistance amity peace neighbourliness "
    "alliance".split()
)


def small_tail(scene: Scene, core: int, kind: InstrumentHead) -> int:
    """The end of a name in small letters whose noun ends at `core`: with its matter."""
    doc, last = scene.doc, scene.sentence_of(core - 1).end
    if core < last and doc[core].lower_ == "on" and core + 1 < last and in_time(scene, core + 1):
        return core
    # 5: "on the first day", "on the sidelines"
    if core < last and doc[core].lower_ == "on" and any(t.lower_ in _WHEN for t in doc[core + 1 : core + 5]):
        return core
    end = _without_sides(scene, core, topic_end(scene, core, purpose=True))
    if end > core:
        return end
    if kind.name == "plan" and core + 1 < last and doc[core].lower_ == "for" and doc[core + 1].text[0].isdigit():
        end = core + 2
        while end < last and (doc[end].text[:1].isdigit() or doc[end].text in HYPHENS):
            end += 1
        return end
    if (
        core + 1 < last
        and doc[core].lower_ == "for"
        and kind.name in {"contract", "deal"}
        and doc[core + 1].pos_ in {"NUM", "DET"}
    ):
        token = doc[core + 1]
        while token.pos_ in {"NUM", "DET", "ADJ"} and token.head.i > token.i:
            token = token.head
        return min(token.right_edge.i + 1, token.i + 9)
    if core + 1 < last and doc[core].lower_ == "with" and kind.name in {"deal", "agreement"}:
        end = core + 1
        while end < last and (doc[end].pos_ in {"PROPN", "DET"} or doc[end].lower_ == "and"):
            end += 1
        if (
            end > core + 1
            and codes_in(scene, core + 1, end)
            and end + 1 < last
            and doc[end].lower_ == "to"
            and doc[end + 1].tag_ == "VB"
        ):
            return min(doc[end + 1].right_edge.i + 1, end + 9, last - 1)
        return core
    if core + 1 < last and doc[core].lower_ in {"of", "to", "in"}:
        if doc[core].lower_ == "of" and doc[core + 1].lower_ in _MATTERS and kind.name in {"treaty", "agreement"}:
            end = core + 2
            while end + 1 < last and doc[end].lower_ == "and" and doc[end + 1].lower_ in _MATTERS:
                end += 2
            return max(topic_end(scene, end), field_end(scene, end))
        if doc[core].lower_ == "of" and kind.name in {"other", "mou", "protocol", "declaration", "plan", "programme"}:
            end = core + 1
            while end < last and (
                doc[end].pos_ in {"DET", "ADJ", "NOUN", "PROPN"}
                or is_ordinal(doc[end])
                or doc[end].lower_ in {"of", "and", "on"}
                or doc[end].text in HYPHENS
            ):
                if in_time(scene, end) or (is_capital(doc[end]) and doc[end].lower_ in _INNER_TEXTS):
                    return core  # "the guidelines of the Arrangement on ...": two texts
                end += 1
            while end > core and doc[end - 1].lower_ in {"of", "and", "the", "on"}:
                end -= 1
            return end if end > core + 1 else core
        if doc[core].lower_ == "to" and kind.name not in {"deal", "agreement", "contract"}:
            return core
        if doc[core].lower_ == "to" and doc[core + 1].tag_ == "VB" and doc[core + 1].lemma_ not in {"be"}:
            new = any(t.lower_ in {"a", "an"} for t in doc[max(0, core - 5) : core])
            return (
                min(doc[core + 1].right_edge.i + 1, core + 8, last - 1)
                if new and doc[core + 1].head.i <= core
                else core
            )
        return field_end(scene, core)
    return core


def field_end(scene: Scene, at: int) -> int:
    """The end of "in the field of prisons" that begins at `at`; `at` if there is none."""
    doc, last, end = scene.doc, scene.sentence_of(at).end, at + 1
    if doc[at].lower_ != "in" or not any(t.lower_ in _FIELDS for t in doc[at : at + 4]):
        return at
    while (
        end < last
        and end < at + 10
        and doc[end].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "ADP"}
        and not in_time(scene, end)
    ):
        end += 1
    return end


def matter_behind_parties(scene: Scene, end: int) -> int:
    """The end of a name whose parties stand before its matter: "between Peru and Chile on prisons"; `end` without."""
    sides_end = parties_end(scene, end)
    if sides_end >= scene.sentence_of(end).end:
        return end
    topic = topic_end(scene, sides_end)
    topic = topic if topic > sides_end else field_end(scene, sides_end)
    return topic if topic > sides_end else end


_MEASURES = frozenset({"article", "point", "page", "clause", "paragraph"})
_SIDES = frozenset({"governments", "countries", "states", "sides", "nations", "parties"})


def _without_sides(scene: Scene, core: int, end: int) -> int:
    """The end of a matter without "between the two countries" behind it."""
    doc = scene.doc
    between = next((t.i for t in doc[core + 2 : end] if t.lower_ == "between"), None)
    return between if between is not None and doc[end - 1].lower_ in _SIDES and end - between < 5 else end


def stripped(scene: Scene, start: int, head: int, words: InstrumentWords) -> tuple[int, str | None]:
    """The name without words of the occasion and the year in front; the year it bore."""
    doc, year = scene.doc, None
    start = max((t.i + 1 for t in doc[start:head] if t.lower_ in _AMOUNTS), default=start)
    while start < head:
        token = doc[start]
        if token.text.isdigit() and len(token) == 4 and token.text[0] in "12":
            year = token.text
        elif token.tag_ in {"VBN", "VBG"} and doc[start - 1].text in HYPHENS and not doc[start - 1].whitespace_:
            pass  # "the much-[awaited] pact"
        elif token.like_num and start + 2 < head and doc[start + 2].lower_ in _MEASURES:
            start += 2  # "a 9-article agreement"
        elif not (
            token.lower_ in words["not_in_name"]
            or token.text in HYPHENS
            or token.lower_ in {"the", "a", "an", "of", "and"}
            or is_ordinal(token)
        ):
            break
        start += 1
    if year is None:
        year = next(
            (t.text for t in doc[start:head] if t.text.isdigit() and len(t) == 4 and t.text[:2] in {"19", "20"}), None
        )
    return start, year


def in_brackets(scene: Scene, at: int) -> bool:
    """Whether one word stands in brackets: "(MoU)"."""
    doc = scene.doc
    return 0 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")"
