"""Mentions of texts in a row: "a treaty on X, an agreement on Y and one on Z" -> each with what was done with them all.

What is told of the first of a row holds for those behind it, as long as nothing but commas and "and" parts them.
"""

from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentType as Type
from accord.reading.naming import codes_behind, topic_end
from accord.reading.scene import Scene
from accord.reading.texts.act import Act
from accord.reading.texts.acts import FINITE, acts_on
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.many import INCLUDING, is_plural

_ROW = frozenset(", and & as well plus also both ; along with together".split())
_DETERMINERS = frozenset("a an the another one two three its their of".split())
# what stands for a text told before: "and one on air services", "another on fisheries"
_STANDS_FOR = frozenset("one another first second third fourth fifth other others latter".split())
_ABOUT = frozenset("on for concerning regarding covering about with between to".split())
# behind "one", "the second" the parse takes a verb of the present for a noun or a bare verb
_PREDICATES = frozenset({"VBZ", "VBD", "VBP", "NNS", "VB"})
# what a text named by "one", "the second" is said to do
_TREATS = frozenset(
    "concern cover deal relate provide aim focus address regard pertain seek establish allow envisage set involve "
    "target promote facilitate touch define lay regulate govern foresee sign ink conclude include".split()
)
_TEXTS = frozenset({Type.TREATY, Type.AGREEMENT, Type.MOU, Type.PROTOCOL, Type.ARRANGEMENT, Type.DECLARATION})


def in_rows(scene: Scene, candidates: list[Candidate], *, words: InstrumentWords) -> list[Candidate]:
    """The candidates with the acts of the row that each stands in, and with those that only "one" stands for."""
    rows: list[Candidate] = []
    for c in candidates:
        rows.append(c if c.listed or _verbal(c) else _with_acts_before(scene, rows, c))
    return sorted([*rows, *_stood_for(scene, rows, words)], key=lambda c: c.start)


def _with_acts_before(scene: Scene, rows: list[Candidate], c: Candidate) -> Candidate:
    """The candidate with the acts told before it: of the row it stands in, or of the number it is included in."""
    if rows and _in_row(scene, rows[-1], c):
        acts = tuple(a for a in rows[-1].acts if a.at < rows[-1].whole)
        return replace(c, acts=acts or c.acts)
    before = _included_in(scene, rows, c) or _named_among(scene, rows, c)
    return replace(c, acts=before.acts) if before is not None else c


def _verbal(c: Candidate) -> bool:
    return any(a.verb for a in c.acts)


def _in_row(scene: Scene, first: Candidate, second: Candidate) -> bool:
    """Whether the second follows the first in one row of objects."""
    doc = scene.doc
    if scene.sentence_number(first.head) != scene.sentence_number(second.head) or first.end > second.whole:
        return False
    between = [t for t in doc[first.end : second.whole] if not t.is_space]
    if any(t.tag_ in FINITE or t.text in {".", ":", '"', "“"} for t in between):
        return False
    joint = next((t for t in reversed(between) if t.lower_ not in _DETERMINERS), None)
    # 12: the matter of the first may run on
    return joint is not None and joint.lower_ in _ROW and len(between) < 12


def _included_in(scene: Scene, rows: list[Candidate], c: Candidate) -> Candidate | None:
    """The number of texts of the sentence before that this sentence includes it in: "These include a protocol on"."""
    number = scene.sentence_number(c.head)
    opens = [t for t in scene.sentence_of(c.head) if not t.is_space][:5]
    if not any(t.lemma_ in INCLUDING for t in opens):
        return None
    near = [r for r in rows if number - scene.sentence_number(r.head) == 1 and _is_several(scene, r)]
    return near[-1] if near else None


def _named_among(scene: Scene, rows: list[Candidate], c: Candidate) -> Candidate | None:
    """The number of texts of its own sentence that it is one of: "the agreements signed include a memorandum on"."""
    sentence = scene.sentence_of(c.head)
    before = [r for r in rows if sentence.start <= r.head and r.end <= c.whole and _is_several(scene, r)]
    if c.acts or not before:
        return None
    between = scene.doc[before[-1].end : c.whole]
    return before[-1] if any(t.lemma_ in INCLUDING for t in between) else None


def _stood_for(scene: Scene, candidates: list[Candidate], words: InstrumentWords) -> list[Candidate]:
    """Texts that a word stands for: "an agreement on trade and [one on visas]", "[Another] deals with drugs"."""
    found: list[Candidate] = []
    taken = {at for c in candidates for at in range(c.whole, c.end)}
    several = [c for c in candidates if _is_several(scene, c)]
    for token in scene.doc:
        if token.lower_ not in _STANDS_FOR or token.i in taken or token.i + 1 >= len(scene.doc):
            continue
        number = scene.sentence_number(token.i)
        told = [c for c in candidates if c.head < token.i and c.type in _TEXTS]
        same = [c for c in told if scene.sentence_number(c.head) == number]
        made = _listed_one(scene, token, same[-1]) if same else None
        before = [c for c in several if c.head < token.i]
        if made is None and before:
            # 1: the sentence behind; once one is told the others follow it
            reach = number - scene.sentence_number(max(before[-1].head, found[-1].head if found else 0))
            made = _told_one(scene, token, before[-1], words) if reach <= 1 else None
        if made is not None:
            found.append(made)
    return found


def _is_several(scene: Scene, c: Candidate) -> bool:
    """Whether it is a number of texts that were signed: "five agreements"."""
    return (
        c.type in _TEXTS
        and is_plural(scene.doc[c.head])
        and any(a.verb and not a.ahead and scene.doc[a.at].pos_ == "VERB" for a in c.acts)
    )


def _listed_one(scene: Scene, token: Token, home: Candidate) -> Candidate | None:
    """ "... and [one on preferential tariffs]": a matter of its own behind the word."""
    doc, at = scene.doc, token.i
    if doc[at - 1].lower_ not in {",", "and", "while", "the", "with", ";", "them", "including"} or not _verbal(home):
        return None
    if doc[at + 1].lower_ not in _ABOUT - {"to", "with"}:
        return None
    end = topic_end(scene, at + 1)
    if end <= at + 2:
        return None
    acts = tuple(a for a in home.acts if a.at < home.whole)
    return _made(scene, home, token, end, acts=acts) if acts else None


def _told_one(scene: Scene, token: Token, home: Candidate, words: InstrumentWords) -> Candidate | None:
    """ "[One] concerns prisons. [Another, signed between the police forces], aims to ...": of a row told before."""
    doc = scene.doc
    before = doc[token.i - 1]
    opens = token.is_sent_start or before.lower_ in {",", ";", "and", "while", "the", "a"} or before.is_space
    # 20: an aside may stand between
    limit = min(token.i + 20, scene.sentence_of(token.i).end)
    verb = next((t for t in doc[token.i + 1 : limit] if t.lemma_ in _TREATS and t.tag_ in _PREDICATES), None)
    if verb is None or not opens or (verb.i > token.i + 2 and not _aside(scene, token.i + 1, verb.i)):
        return None
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "prep", "xcomp"} and c.i > verb.i), None)
    # 14: long enough to tell it by
    if thing is not None:
        start, end = thing.left_edge.i + (thing.dep_ == "prep"), min(thing.right_edge.i + 1, thing.i + 14)
    else:
        start, end = verb.i + 1, min(verb.i + 15, scene.sentence_of(token.i).end)
        start += doc[start].pos_ == "ADP"
    end = next((t.i for t in doc[start:end] if t.text in {";", "."} or _next_one(t)), end)
    while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].lower_ in {"and", "while", "the", "a"}):
        end -= 1
    if end <= start:
        return None
    own = tuple(acts_on(scene, token.i, token.i + 1, token.i, words=words))
    made = _made(scene, home, token, end, acts=(*home.acts, *(a for a in own if a.verb)))
    return replace(made, matter=(start, end))


def _next_one(token: Token) -> bool:
    """Whether the next of the row begins: ", [another] deals with"."""
    return token.lower_ in _STANDS_FOR and token.i > 0 and token.nbor(-1).lower_ in {",", "and", ";", "the", "while"}


def _aside(scene: Scene, start: int, end: int) -> bool:
    """Whether what stands between is set off by commas, or a clause about it: ", signed between the police forces,"."""
    first, last = scene.doc[start], scene.doc[end - 1]
    return first.text == "," and last.text in {",", "–", "-"}


def _made(scene: Scene, home: Candidate, token: Token, end: int, *, acts: tuple[Act, ...]) -> Candidate:
    behind = codes_behind(scene, end)
    return replace(
        home,
        start=token.i,
        end=end,
        head=token.i,
        whole=token.i,
        capital=False,
        codes=behind if len(behind) > 1 else home.codes,
        year=None,
        acts=acts,
        basis=False,
        definite=False,
        fresh=False,
        standing=False,
        partner=(),
        bare=False,
        stands_for=home.stands_for or _noun(scene, home),
    )


def _noun(scene: Scene, c: Candidate) -> str:
    """The noun of a text in the singular: "memoranda of understanding" -> "memorandum of understanding"."""
    doc, at = scene.doc, c.head
    noun = {"memoranda": "memorandum", "mous": "MoU"}.get(doc[at].lower_, doc[at].lemma_)
    if doc[at + 1].lower_ == "of" and doc[at + 2].lower_ in {"understanding", "cooperation", "intent", "agreement"}:
        return f"{noun} of {doc[at + 2].text}"
    return str(noun)
