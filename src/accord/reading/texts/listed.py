"""Lists of texts: "The following documents were signed: ..." and lines that each name one -> all with that signing.

A line of the list is the title of its text from its first word to its last; a line with a finite verb ends the list.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.reading.scene import Scene
from accord.reading.texts.act import Act, act_at
from accord.reading.texts.acts import FINITE
from accord.reading.texts.ahead import noun_ahead
from accord.reading.texts.candidates import Candidate, text_at
from accord.reading.texts.gatherings import DAY

_DOING = frozenset({"sign", "ink", "initial", "conclude", "exchange", "adopt", "approve", "seal", "endorse"})
# nouns of such an act: "witnessed the handover of documents", "at the signing ceremony of the agreements"
_DONE = frozenset({"signing", "signature", "inking", "exchange", "handover"})
_PAPERS = frozenset({"document", "instrument", "text", "deal", "accord"})
_BULLETS = frozenset("- – — • * · ● ▪ > o".split())
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "«", "»"})
_BEFORE_TITLE = _BULLETS | _QUOTES | {".", ")", "("}
_BEHIND_TITLE = _QUOTES | {";", ".", ","}
_LEADS = frozenset({"following", "list", "below", "include", "includes", "included"})
_OF_CLAUSES = frozenset({"ROOT", "aux", "auxpass", "conj"})
# words in front of the noun of a title: "Interagency cooperation [agreement]"
_IN_FRONT = 6
# a title longer than this is cut
_LONGEST = 45


def in_lists(scene: Scene, candidates: list[Candidate], *, words: InstrumentWords) -> list[Candidate]:
    """The candidates with those of a list made whole: each line one text, with the act of the sentence above."""
    titles: dict[int, Candidate] = {}
    for number, sentence in enumerate(scene.sentences):
        if number in titles or not _opens(scene, sentence):
            continue
        act = _act_above(scene, number, words)
        if act is None:
            continue
        for line, candidate in _lines(scene, number, candidates, words):
            titles[line] = _title(scene, scene.sentences[line], candidate, act)
    if not titles:
        return _in_prose(scene, candidates, words)
    rest = [c for c in candidates if scene.sentence_number(c.head) not in titles]
    return _in_prose(scene, sorted([*rest, *titles.values()], key=lambda c: c.start), words)


def _in_prose(scene: Scene, candidates: list[Candidate], words: InstrumentWords) -> list[Candidate]:
    """The candidates, those told one by one behind the act with what was done to all: "signed five documents. Among
    them are a treaty on extradition and a plan".
    """
    found = list(candidates)
    for number, sentence in enumerate(scene.sentences[1:], 1):
        if not _tells_one_by_one(_words_of(scene, sentence), words):
            continue
        act = next((a for a in _acts_above(scene, number, words) if a.at < sentence.start), None)
        if act is None or not _of_several(scene.sentence_of(act.at), words):
            continue
        for at, c in enumerate(found):
            if sentence.start <= c.head < sentence.end:
                found[at] = replace(c, acts=(act,), basis=False, definite=False, bare=False)
    return found


def _tells_one_by_one(tokens: list[Token], words: InstrumentWords) -> bool:
    """Whether a sentence does nothing but name them: "Among them are", "They include", "The agreements include"."""
    verbs = [t for t in tokens if t.tag_ in FINITE and t.dep_ not in ("relcl", "acl", "ccomp", "aux", "auxpass")]
    if len(verbs) != 1 or verbs[0].lemma_ not in {"be", "include", "comprise"}:
        return False
    front = [t.lower_ for t in tokens if t.i < verbs[0].i]
    if verbs[0].lemma_ == "be":
        return front in (["among", "them"], ["among", "these"], ["among", "those"])
    named = [t for t in tokens if t.i < verbs[0].i and t.tag_ in ("NNS", "NNPS")]
    several = bool(named) and all(_is_text(t, words) for t in named)
    return front in (["they"], ["these"], ["those"]) or (front[:1] in (["the"], ["these"]) and several)


def _of_several(sentence: Sentence, words: InstrumentWords) -> bool:
    """Whether a sentence tells of several texts: "signed five legal instruments"."""
    return any(t.tag_ in ("NNS", "NNPS") and _is_text(t, words) for t in sentence)


def _is_text(noun: Token, words: InstrumentWords) -> bool:
    return noun.lower_ in words.heads or noun.lemma_.lower() in words.heads or noun.lemma_.lower() in _PAPERS


def _words_of(scene: Scene, sentence: Sentence) -> list[Token]:
    return [t for t in scene.doc[sentence.start : sentence.end] if not t.is_space]


def _opens(scene: Scene, sentence: Sentence) -> bool:
    """Whether a list may follow: a colon at the end, or "the following documents"."""
    tokens = _words_of(scene, sentence)
    return bool(tokens) and (tokens[-1].text == ":" or any(t.lower_ in _LEADS for t in tokens))


def _act_above(scene: Scene, number: int, words: InstrumentWords) -> Act | None:
    """What was done with the texts of the list, told in its head or in the two sentences before; where the day is
    told, too, if it is told at all.
    """
    acts = list(_acts_above(scene, number, words))
    days = [first for first, _, e in scene.times if e.when.value and len(e.when.value) == DAY]
    dated = (a for a in acts if any(at in days for at in _tokens(scene.sentence_of(a.at))))
    return next(dated, acts[0] if acts else None)


def _tokens(sentence: Sentence) -> range:
    return range(sentence.start, sentence.end)


def _acts_above(scene: Scene, number: int, words: InstrumentWords) -> Iterator[Act]:
    for back in range(number, max(-1, number - 3), -1):
        tokens = _words_of(scene, scene.sentences[back])
        of_texts = any(t.lower_ in words.heads or t.lemma_.lower() in _PAPERS for t in tokens)
        verbs = [t for t in tokens if t.lemma_ in _DOING and t.pos_ == "VERB" and t.dep_ != "amod"]
        for verb in verbs if of_texts else []:
            act = act_at(scene, verb, words)
            if act is not None and act.raw in {Status.SIGNED, Status.ISSUED, Status.NEGOTIATING}:
                yield act
        nouns = [t for t in tokens if t.lemma_ in _DONE and t.pos_ in {"NOUN", "PROPN"}]
        for noun in nouns if of_texts else []:
            if not noun_ahead(noun, words):
                yield Act(Status.SIGNED, noun.i, ahead=False, verb=False, raw=Status.SIGNED)


def _lines(
    scene: Scene, number: int, candidates: list[Candidate], words: InstrumentWords
) -> list[tuple[int, Candidate]]:
    """The lines behind a list's head and the first candidate of each, as far as the list goes."""
    found: list[tuple[int, Candidate]] = []
    numbered = False
    for line in range(number + 1, len(scene.sentences)):
        sentence = scene.sentences[line]
        tokens = _words_of(scene, sentence)
        if len(tokens) < 3:
            numbered = bool(tokens) and tokens[0].text.rstrip(".)").isdigit()
            continue
        first = _first(scene, sentence)
        if any(t.tag_ in FINITE and t.lemma_ not in _DOING and t.dep_ in _OF_CLAUSES for t in tokens):
            break
        front = range(first, min(first + _IN_FRONT, sentence.end))
        named = next((c for c in candidates if c.head in front), None) or _title_word(scene, front, words)
        if named is not None:
            found.append((line, named))
        elif not (numbered or tokens[0].text in _BULLETS or tokens[0].like_num or (found and line in scene.headings)):
            break
        numbered = False
    # one line may be anything; a list has two
    return found if len(found) > 1 else []


def _title_word(scene: Scene, front: range, words: InstrumentWords) -> Candidate | None:
    """The first noun for a text in the front of a line that capitals throughout hid: "MOU on Trade in Services"."""
    found = (text_at(scene, scene.doc[at], words=words) for at in front)
    return next((c for c in found if c is not None), None)


def _first(scene: Scene, sentence: Sentence) -> int:
    """The first token of a line behind its bullet, number and quotation mark."""
    at = sentence.start
    while at < sentence.end - 1 and (
        scene.doc[at].is_space
        or scene.doc[at].text in _BEFORE_TITLE
        or scene.doc[at].like_num
        or scene.doc[at].lower_ in {"the", "a", "an"}
    ):
        at += 1
    return at


def _title(scene: Scene, sentence: Sentence, c: Candidate, act: Act) -> Candidate:
    start = _first(scene, sentence)
    end = min(sentence.end, start + _LONGEST)
    while end > c.head + 1 and (scene.doc[end - 1].is_space or scene.doc[end - 1].text in _BEHIND_TITLE):
        end -= 1
    return replace(
        c, start=start, end=end, whole=start, acts=(act,), basis=False, definite=False, bare=False, listed=True
    )
