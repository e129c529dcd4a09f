"""Finds the words that may name a text: the extent of the name, its kind, and what makes it count.

"Agreement" in the sense of consent, plans of one side and statements of one speaker are left out here.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentHead, InstrumentWords
from accord.model.codes import InstrumentStatus
from accord.model.codes import InstrumentType as Type
from accord.reading.naming import (
    HYPHENS,
    capital_end,
    capital_start,
    codes_behind,
    codes_in,
    in_time,
    is_acronym,
    is_capital,
    is_ordinal,
    is_organisation,
    titled,
    topic_end,
)
from accord.reading.scene import Scene
from accord.reading.texts.acts import Act, acts_on, is_basis, lies_ahead

# "awarded a contract", "won a deal": of nothing else does this say that it was signed
_FOR_GOODS = frozenset({"award", "win", "land", "secure"})
_INNER_TEXTS = frozenset(
    {"agreement", "arrangement", "treaty", "convention", "memorandum", "protocol", "accord", "pact"}
)
_DRAFTING = frozenset({"prepare", "draw", "produce", "present", "submit", "table", "elaborate", "develop"})
_AMOUNTS = frozenset("billion million trillion bn mln tln mn won dollar euro rupee yuan year month day".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a text; `codes` are parties that its words or those right behind give."""

    start: int
    end: int
    head: int
    kind: InstrumentHead
    type: Type
    capital: bool
    codes: tuple[str, ...]
    year: str | None
    acts: tuple[Act, ...]
    basis: bool
    definite: bool
    whole: int
    fresh: bool
    """Told as new: "recent agreements between"."""
    standing: bool
    """Told as there already: "existing", "prior"."""
    partner: tuple[str, ...]
    """The other party as one of them tells it: "the agreement with Peru"."""
    bare: bool
    """Only its head, with an article: "the agreement", "the pact"."""


def find_candidates(scene: Scene, *, words: InstrumentWords) -> list[Candidate]:
    """The candidates of a scene in order."""
    found: list[Candidate] = []
    for token in scene.doc:
        entries = words.heads.get(token.lower_)
        if (
            entries is None
            or token.pos_ not in {"NOUN", "PROPN", "ADJ", "X", "VERB"}
            or (token.pos_ == "VERB" and not is_capital(token))
        ):
            continue
        if found and (token.i < found[-1].end or (token.i == found[-1].end + 1 and _in_brackets(scene, token.i))):
            continue
        match = _phrase(token, entries)
        if match is None or titled(scene, token.i):
            continue
        candidate = _candidate(scene, token, *match, words)
        if candidate is not None:
            found.append(candidate)
    return found


def _phrase(
    token: Token, entries: tuple[tuple[tuple[str, ...], InstrumentHead], ...]
) -> tuple[int, InstrumentHead] | None:
    doc, at = token.doc, token.i
    for rest, head in entries:
        if tuple(t.lower_ for t in doc[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest), head
    return None


def _candidate(scene: Scene, token: Token, core: int, kind: InstrumentHead, words: InstrumentWords) -> Candidate | None:
    doc, head = scene.doc, token.i
    last = scene.sentence_of(head).end
    if (
        core < last
        and (doc[core].pos_ == "NOUN" and not is_capital(doc[core]))
        and doc[core].lower_ not in {"signing", "talks", "negotiations"}
        and doc[core].dep_ != "dobj"
    ):
        return None  # "plan members", "deal value": the word only modifies
    if (
        core < last
        and doc[core].lower_ in words.heads
        and (doc[core].pos_ in {"NOUN", "PROPN"})
        and is_capital(doc[core]) == is_capital(token)
    ):
        return None  # "Framework Agreement": the last noun is the head
    if token.dep_ == "compound" and token.head.i == core and is_capital(token) and is_capital(token.head):
        return None  # "Collective Security Treaty Organization": the name of what a treaty made
    own_year = None
    if core + 2 < last and doc[core].lower_ == "of" and doc[core + 1].text.isdigit() and len(doc[core + 1]) == 4:
        own_year = doc[core + 1].text  # "the Agreement of 1998 on Police Cooperation"
        core += 2 if doc[core + 2].lower_ in {"on", "for", "between", "concerning"} else 0
    capital = (is_capital(token) and not token.text.isupper()) or (token.text.isupper() and kind.name == "mou")
    if capital and kind.name != "mou" and not _in_capitals(scene, head, core):
        capital = False
    if capital:
        start = capital_start(scene, head)
        end = _capital_tail(scene, core)
    else:
        start = _small_start(scene, head)
        end = _small_tail(scene, core, kind)
    if end + 2 < last and _in_brackets(scene, end + 1) and (topic := topic_end(scene, end + 3)) > end + 3:
        end = topic  # "a Memorandum of Understanding (MoU) on police training"
    whole = start
    start, year = _strip(scene, start, head, words)
    year = year or own_year
    codes = codes_in(scene, whole, end)
    if not codes and whole >= 2 and doc[whole - 1].lower_ in {"'s", "’s", "'"}:
        owner = scene.actor_at(whole - 2)
        codes = owner.parties if owner is not None else ()
    behind = codes_behind(scene, end)
    if len(behind) > 1 and doc[end].lower_ != "for":
        codes = behind
        if doc[end].lower_ == "between" and end - start <= 2:
            end = _parties_end(scene, end)
    elif not capital and end + 1 < last and doc[end].lower_ == "between" and doc[end + 1].lower_ in {"the", "both"}:
        sides_end = _parties_end(scene, end)
        if sides_end < last and (topic := topic_end(scene, sides_end)) > sides_end:
            end = topic  # "a memorandum between the two navies on search and rescue"
    elif len(behind) == 1 and not codes and is_organisation(behind[0]) and doc[end].lower_ == "of":
        codes = behind  # "the protocol on free movement of the ECOWAS"
    partner = behind if behind and doc[end].lower_ == "with" and not capital else ()
    if partner:
        end = _with_end(scene, end)
        codes = codes or partner
    if year is None and whole > 0 and doc[whole - 1].text.isdigit() and doc[whole - 1].text[:2] in {"19", "20"}:
        year = doc[whole - 1].text
    acts = tuple(acts_on(scene, whole, end, head, words=words))
    lead = doc[whole - 1].lower_ if whole > 0 else ""
    if lead in {"no", "without", "any", "neither"}:
        return None
    if any(t.lower_ in {"possible", "potential", "eventual", "hypothetical"} for t in doc[whole:head]):
        return None  # "discussed a possible agreement": there is none yet
    if kind.name not in {"contract", "deal"}:
        acts = tuple(a for a in acts if doc[a.at].lemma_ not in _FOR_GOODS)
    if any(t.lower_ == "draft" for t in doc[whole:head]):
        stage = InstrumentStatus.NEGOTIATING
        maker = token.head
        if token.dep_ == "dobj" and maker.lemma_ in _DRAFTING and lies_ahead(maker, words):
            stage = InstrumentStatus.PROPOSED  # "are to prepare a draft treaty": there is none yet
        acts = (Act(stage, head, ahead=False, verb=False, raw=stage),)
    return Candidate(
        start=start,
        end=end,
        head=head,
        kind=kind,
        type=_type(scene, kind, start, end, last, words),
        capital=capital,
        codes=codes,
        year=year,
        acts=acts,
        basis=is_basis(scene, whole, words=words),
        definite=lead in {"the", "this", "that", "their", "its", "both", "these", "'s", "’s", "his"},
        whole=whole,
        partner=partner,
        fresh=any(t.lower_ in {"recent", "new", "historic", "landmark", "signed"} for t in doc[whole:head])
        and len(behind) > 1,
        standing=any(
            t.lower_ in {"existing", "prior", "previous", "current", "earlier", "longstanding"} for t in doc[whole:head]
        ),
        bare=(end - start == core - head and not capital) or (end - start == 1 and lead in {"the", "this"}),
    )


def _in_brackets(scene: Scene, at: int) -> bool:
    """Whether one word stands in brackets: "(MoU)"."""
    doc = scene.doc
    return 0 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")"


def _with_end(scene: Scene, at: int) -> int:
    """The end of "with Peru on the readmission of migrants" in a name."""
    doc, last, end = scene.doc, scene.sentence_of(at).end, at + 1
    while end < last and (
        doc[end].pos_ in {"PROPN", "DET"} or (doc[end].lower_ == "and" and doc[end + 1].pos_ == "PROPN")
    ):
        end += 1
    return topic_end(scene, end) if end < last else end


def _parties_end(scene: Scene, at: int) -> int:
    """The end of "between the Government of Peru and Chile" in a name."""
    doc, last, end = scene.doc, scene.sentence_of(at).end, at + 1
    while end < last and (
        doc[end].pos_ in {"DET", "PROPN", "ADJ", "CCONJ"}
        or doc[end].lower_ in {"of", "two", "three", "government", "governments"}
        or (doc[end].tag_ == "NNS" and doc[end - 1].pos_ in {"NUM", "DET", "PROPN"})
    ):
        end += 1
    while doc[end - 1].pos_ in {"DET", "CCONJ"} or doc[end - 1].lower_ == "of":
        end -= 1
    return end


def _in_capitals(scene: Scene, head: int, core: int) -> bool:
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
        return capital_end(scene, core - 1) > core or topic_end(scene, core) > core or doc[core].lower_ == "between"
    return core < len(doc) and doc[core].like_num


def _capital_tail(scene: Scene, core: int) -> int:
    doc = scene.doc
    end = capital_end(scene, core - 1)
    if end == core:
        end = topic_end(scene, core)
    last = scene.sentence_of(core - 1).end
    if end == core and end + 1 < last and doc[end].lower_ == "for" and doc[end + 1].text[0].isdigit():
        end += 2
    while end < last and (
        doc[end].text[:1].isdigit() or (doc[end].text in HYPHENS and end + 1 < last and doc[end + 1].like_num)
    ):
        end += 1
    return end


def _small_start(scene: Scene, head: int) -> int:
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
        elif before.lower_ == "of" and at - 2 >= first and doc[at - 2].lower_ in {"status", "rules", "code"}:
            at -= 1  # "status of forces agreement"
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


def _small_tail(scene: Scene, core: int, kind: InstrumentHead) -> int:
    doc, last = scene.doc, scene.sentence_of(core - 1).end
    if core < last and doc[core].lower_ == "on" and core + 1 < last and in_time(scene, core + 1):
        return core
    end = topic_end(scene, core)
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
        while token.pos_ in {"NUM", "DET", "ADJ"} and token.head is not token and token.head.i > token.i:
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
        if doc[core].lower_ == "in" and any(
            t.lower_ in {"field", "fields", "area", "areas"} for t in doc[core : core + 4]
        ):
            end = core + 1
            while (
                end < last
                and end < core + 10
                and doc[end].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "ADP"}
                and not in_time(scene, end)
            ):
                end += 1
            return end
    return core


def _strip(scene: Scene, start: int, head: int, words: InstrumentWords) -> tuple[int, str | None]:
    """The name without words of the occasion and the year in front; the year it bore."""
    doc, year = scene.doc, None
    start = max((t.i + 1 for t in doc[start:head] if t.lower_ in _AMOUNTS), default=start)
    while start < head:
        token = doc[start]
        if token.text.isdigit() and len(token) == 4 and token.text[0] in "12":
            year = token.text
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


def _type(scene: Scene, kind: InstrumentHead, start: int, end: int, last: int, words: InstrumentWords) -> Type:
    names = {t.lower_ for t in scene.doc[start:end]}
    if kind.name == "deal":
        near = {t.lower_ for t in scene.doc[start : min(last, end + 8)]}
        return Type.CONTRACT if near & words["money"] else Type.AGREEMENT
    if kind.name == "declaration" and names & {"joint"} and names & {"press"}:
        return Type.JOINT_STATEMENT
    return kind.type


def acronym_of(scene: Scene, end: int) -> str | None:
    """The acronym in brackets behind a name."""
    doc = scene.doc
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")" and is_acronym(doc[end + 1].text):
        return str(doc[end + 1].text)
    return None
