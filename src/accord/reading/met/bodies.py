"""Names the body or dialogue that a contact belongs to: "the 4th Defence Working Group meeting", "its 43rd session".

A body is a run of capitalised words that ends in a word for one; names found by the question of bodies come first.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords, contact_words
from accord.model.reading import Body
from accord.reading.met.cues import phrase_start
from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

_LINKS = frozenset({"of", "on", "for", "and", "&", "the"})


def named_bodies(scene: Scene, *, words: ContactWords, bodies: tuple[Body, ...]) -> list[tuple[int, int, str]]:
    """Each mention of a body by name or acronym: first token, last token (exclusive), name."""
    known = {n: b.name for b in bodies for n in (b.name, b.acronym, *b.names) if n}
    found: list[tuple[int, int, str]] = []
    doc = scene.doc
    acronyms = {n for n in known if " " not in n}
    at = 0
    while at < len(doc):
        token = doc[at]
        if token.text in acronyms:
            found.append((at, at + 1, known[token.text]))
            at += 1
            continue
        if token.text[0].isupper() and token.lower_ in words.standing and at + 1 <= len(doc):
            start = at
            first = scene.sentence_of(at).start
            while start > first and _in_name(scene, start - 1):
                start -= 1
            while start < at and (
                doc[start].lower_ in _LINKS
                or ordinal_of(doc[start]) is not None
                or doc[start].like_num
                or doc[start].text in "'s-"
            ):
                start += 1
            if start < at:
                name = scene.text(start, at + 1)
                name = known.get(name) or next(
                    (full for n, full in known.items() if n in name or (name in n and len(name) > 8)), name
                )
                end = at + 1
                found.append((start, end, name))
                acronym = _acronym_after(scene, end)
                if acronym:
                    known[acronym] = name
                    acronyms.add(acronym)
        at += 1
    return found


def _in_name(scene: Scene, at: int) -> bool:
    token = scene.doc[at]
    if token.tag_ in ("TO", "MD"):
        return False  # "Ministers To Hold Consultations", in a headline
    if token.text[0].isupper():
        return not (token.is_sent_start and token.pos_ in ("DET", "ADP", "PRON", "ADV", "SCONJ"))
    if token.text in ("-", "\u2013"):
        return not token.whitespace_
    return token.lower_ in ("of", "on", "and", "for") and at > 0 and scene.doc[at - 1].text[0].isupper()


def _acronym_after(scene: Scene, at: int) -> str | None:
    doc = scene.doc
    if at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")" and doc[at + 1].text.isupper():
        return str(doc[at + 1].text)
    return None


def body_of(scene: Scene, cue: Cue, *, named: list[tuple[int, int, str]]) -> tuple[str | None, int | None]:
    """The body whose meeting the cue tells of, and which one in the row."""
    doc = scene.doc
    last = cue.inner if cue.inner is not None else cue.at
    ordinal = next((n for t in doc[cue.start : last + 1] if (n := ordinal_of(t)) is not None), None)
    limit = min(scene.sentence_of(cue.at).end, last + 14)
    for start, end, name in named:
        inside = (start >= cue.start and end <= last + 2) or _in_brackets(scene, end, cue.at)
        after = start > last and start < limit and _linked(scene, last + 1, start)
        if inside or after or start <= cue.at < end:
            if ordinal is None:
                ordinal = next(
                    (n for t in doc[max(cue.start, start - 4) : start + 2] if (n := ordinal_of(t)) is not None), None
                )
            return name, ordinal
    if not cue.is_noun or doc[cue.start].tag_ == "PRP$":
        verb = doc[cue.governor]
        for start, end, name in named:
            if end <= verb.i and any(c.dep_ in ("nsubj", "nsubjpass") and start <= c.i < end for c in verb.children):
                # "The committee first met in April 2023"
                first = not cue.is_noun and any(c.lower_ == "first" and c.dep_ == "advmod" for c in verb.children)
                return name, 1 if first and ordinal is None else ordinal
    return None, ordinal


def _in_brackets(scene: Scene, end: int, at: int) -> bool:
    """Whether only its acronym in brackets parts a body from the noun: "Joint Trade Committee (JTC) meeting"."""
    behind = scene.doc[end : at + 1]
    return len(behind) == _BRACKETED and behind[0].text == "(" and behind[2].text == ")"


_BRACKETED = 4


def _linked(scene: Scene, start: int, at: int) -> bool:
    """Whether only "of the", "within the", "as part of the" stand between."""
    between = scene.doc[start:at]
    return (
        bool(between)
        and between[0].pos_ in ("ADP", "SCONJ")
        and all(
            t.lower_ in ("of", "the", "within", "as", "part", "under", "a", "this", "framework", "in", "-", "'s")
            or ordinal_of(t) is not None
            or t.ent_type_ in ("GPE", "NORP")
            for t in between
        )
    )


def committee_of(scene: Scene, cue: Cue) -> str | None:
    """The joint body without a name that meets: "the working group, which will meet again in Arica"."""
    own = cue.is_noun and scene.doc[cue.start].lower_ == "its" and scene.doc[cue.at].dep_ == "dobj"
    if not own and cue.frame not in ("with", "gather"):
        return None
    words = contact_words()
    verb = scene.doc[cue.governor if own else cue.at]  # "the committee will hold its fifth meeting"
    above = verb.head if verb.dep_ == "xcomp" else verb
    for noun in (*verb.children, *(above.children if above.i != verb.i else ())):
        if noun.dep_ not in ("nsubj", "nsubjpass"):
            continue
        if noun.lower_ == "it":
            return _body_before(scene, cue, words)
        relative = noun.lower_ in ("which", "that") and noun.head.dep_ == "relcl"
        who = noun.head.head if relative else noun
        while relative and who.dep_ == "pobj" and who.lemma_.lower() not in words.standing:
            who = who.head.head  # "the committee on dams, which had not sat"
        if who.tag_ in ("NN", "NNP") and (who.lemma_.lower() in words.standing or who.lower_ == "board"):
            return _without_article(scene, who)
    return None


def _body_before(scene: Scene, cue: Cue, words: ContactWords) -> str | None:
    """The joint body that "it" means: "set up a working group on fisheries. It first met on 31 December"."""
    number = scene.sentence_number(cue.at)
    if number == 0:
        return None
    before = scene.sentences[number - 1]
    nouns = [
        t for t in before if t.tag_ in ("NN", "NNP") and t.lemma_.lower() in words.standing and t.dep_ != "compound"
    ]
    return _without_article(scene, nouns[0]) if len(nouns) == 1 else None


def _without_article(scene: Scene, noun: Token) -> str:
    """The phrase of a noun from its first adjective or noun on: "joint working group"."""
    first = phrase_start(scene, noun)
    start = next(i for i in range(first, noun.i + 1) if scene.doc[i].pos_ in ("ADJ", "NOUN", "PROPN"))
    return scene.text(start, noun.i + 1)
