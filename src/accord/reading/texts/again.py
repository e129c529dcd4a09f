"""Which text a mention with "a" tells of again: reports open with a text and tell it once more, with who and where.

A word of its own, a year, other parties, "another", "also" make it another text.
"""

from accord.lexicon.instruments import InstrumentWords
from accord.lexicon.phrases import fold
from accord.model.codes import InstrumentStatus as Status
from accord.reading.scene import Scene
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.draft import Draft
from accord.reading.texts.homes import AGREED, content_of, of_others, same_noun, signed_on_another_day, words_around
from accord.reading.texts.many import is_plural

_ANOTHER = frozenset(
    "another second third separate other others similar also further additional additionally previously earlier "
    "already later subsequently too besides moreover furthermore meanwhile finally well own".split()
)
# nouns that stand for a text before its title is told
_TITLED = frozenset({"agreement", "deal", "treaty"})
# letters of a year
_YEAR = 4


def told_again(scene: Scene, drafts: list[Draft], c: Candidate, words: InstrumentWords) -> Draft | None:
    """The text of an earlier sentence that "a memorandum on prisons" tells again, signed by the same."""
    if c.bare and c.definite:
        return None  # "the agreement": pointed to, by what was told last
    if c.listed or c.stands_for is not None or c.year or c.type not in AGREED:
        return None
    if is_plural(scene.doc[c.head]) or scene.sentence_number(c.head) in scene.headings:
        return None
    sentence = scene.sentence_of(c.head)
    # 3: "a memorandum of its own"
    if {t.lower_ for t in scene.doc[sentence.start : min(c.end + 3, sentence.end)]} & _ANOTHER:
        return None
    if _in_another_year(scene, c) or (scene.doc[c.whole].lower_ == "new" and not _signed(c)):
        return None
    new = content_of(scene, c)
    unnamed = _unnamed(scene, drafts, c) or _told_as_basis(scene, drafts, c) or _titled_later(scene, drafts, c)
    if unnamed is not None:
        return unnamed
    alike = [d for d in drafts if _may_be(scene, d, c, words)]
    if new == frozenset({fold(scene.doc[c.head].text).removesuffix("s")}):
        return alike[0] if len(alike) == 1 else None
    for draft in reversed(alike) if _signed(c) else ():
        first = draft.members[0]
        told = content_of(scene, first)
        if len(alike) == 1:
            told |= words_around(scene, first)
        if new <= told and _signed(first):
            return draft
    return None


# sentences between "an accord that would ..." and its title
_NEAR = 3


def _unnamed(scene: Scene, drafts: list[Draft], c: Candidate) -> Draft | None:
    """The text told before without its name, where a title with "the" follows: "signing of an accord ... The Visiting
    Forces Agreement is designed to".
    """
    if not (c.capital and c.definite) or c.acts or c.basis or len(c.codes) > 1:
        return None
    number = scene.sentence_number(c.head)
    near = [d for d in drafts if 0 < number - scene.sentence_number(d.members[0].head) <= _NEAR]
    loose = [d for d in near if all(_is_loose(m) for m in d.members)]
    return loose[0] if len(loose) == 1 else None


def _titled_later(scene: Scene, drafts: list[Draft], c: Candidate) -> Draft | None:
    """The one text that was told as signed by a loose noun, where its title follows as signed: "signed a military deal
    ... The two sides signed the Cross-Servicing Agreement".
    """
    if not (c.capital and c.definite and _signed(c)) or c.type not in AGREED:
        return None
    number = scene.sentence_number(c.head)
    signed = [d for d in drafts if any(_signed(m) for m in d.members)]
    near = [d for d in signed if 0 < number - scene.sentence_number(d.members[0].head) <= _NEAR]
    loose = [d for d in near if all(_loosely_signed(scene, m) for m in d.members)]
    alone = len(loose) == len(near) == 1 and not of_others(scene, loose[0].members[0], c)
    return loose[0] if alone else None


_LOOSE = frozenset({"deal", "pact", "accord"})


def _loosely_signed(scene: Scene, c: Candidate) -> bool:
    plain = not c.capital and not c.definite and c.year is None and c.end == c.head + 1
    return plain and scene.doc[c.head].lower_ in _LOOSE and _signed(c)


def _told_as_basis(scene: Scene, drafts: list[Draft], c: Candidate) -> Draft | None:
    """The text that was told as a basis by its noun alone: "within the framework of an agreement between the two
    governments ... The agreement on defence cooperation was signed".
    """
    if not _signed(c) or c.end == c.head + 1:
        return None
    based = [d for d in drafts if all(m.basis and m.bare and not m.definite and not m.year for m in d.members)]
    based = [d for d in based if not d.acts and same_noun(scene, d.members[0], c)]
    based = [d for d in based if not of_others(scene, d.members[0], c)]
    return based[0] if len(based) == 1 else None


def _is_loose(c: Candidate) -> bool:
    """Whether it is told as new and by its noun alone: "an accord"."""
    return c.bare and not c.definite and not c.basis and c.year is None and c.kind.name in _TITLED and bool(c.acts)


def _may_be(scene: Scene, draft: Draft, c: Candidate, words: InstrumentWords) -> bool:
    first = draft.members[0]
    if first.listed or first.stands_for is not None or is_plural(scene.doc[first.head]) or first.type not in AGREED:
        return False
    if scene.sentence_number(first.head) >= scene.sentence_number(c.head):
        return False
    if any(m.year for m in draft.members) or first.standing or first.basis:
        return False
    one, other = set(first.codes), set(c.codes)
    if signed_on_another_day(scene, first, c):
        return False
    if len(one) > 1 and len(other) > 1 and one != other:
        return False  # "the agreement of the three on the point where they meet ... that of two of them"
    if one and other and not (one <= other or other <= one) and not (first.partner and one | other == set(scene.sides)):
        return False
    if _signed(c) and (any(a.ahead for a in first.acts) or of_others(scene, first, c)):
        return False
    if _signed(c) and first.capital and not draft.acts:
        return False  # "The Visiting Forces Agreement would ease ... by signing a deal on radars"
    loose = scene.doc[c.head].lower_ in words["generic"] or scene.doc[first.head].lower_ in words["generic"]
    return same_noun(scene, first, c) or (loose and (first.type is c.type or _signed(c) is _signed(first)))


def _signed(c: Candidate) -> bool:
    return any(a.raw is Status.SIGNED and not a.ahead for a in c.acts)


def _in_another_year(scene: Scene, c: Candidate) -> bool:
    """Whether its sentence names a year: "they reached a defence agreement in 1963", "in place since 1994"."""
    sentence = scene.sentence_of(c.head)
    return any(
        sentence.start <= first < sentence.end and len((e.when.value or "").split("/")[0]) == _YEAR
        for first, _, e in scene.times
    )
