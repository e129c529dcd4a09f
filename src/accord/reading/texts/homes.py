"""Which text a mention names again or points to: "the agreement", "the coast guard deal", "the texts", a headline.

A mention that brings a word of its own, another year or other parties is another text.
"""

from accord.lexicon.instruments import InstrumentWords
from accord.lexicon.phrases import fold
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.reading.naming import codes_in, is_organisation
from accord.reading.scene import Scene
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.draft import Draft
from accord.reading.texts.gatherings import DAY
from accord.reading.texts.many import is_lump
from accord.reading.texts.telling import is_had

_STOP = frozenset(
    {"the", "of", "on", "and", "for", "to", "in", "between", "against", "a", "joint", "bilateral", "understanding", "s"}
)
# words that stand for any text that was agreed: "a pact ... The memorandum says"
_LOOSE = frozenset({"pact", "deal", "accord", "agreement"})
AGREED = frozenset({Type.AGREEMENT, Type.TREATY, Type.MOU, Type.PROTOCOL, Type.ARRANGEMENT, Type.CONTRACT, Type.LETTER})


def told_in_headline(scene: Scene, drafts: list[Draft], c: Candidate, words: InstrumentWords) -> Draft | None:
    """The text that a headline names in short: "sign information pact" over an "agreement on the protection of ..."."""
    word = scene.doc[c.head].lower_
    for draft in drafts:
        full = draft.fullest
        if (
            full.type is c.type
            or scene.doc[full.head].lower_ == word
            or (word.removesuffix("s") in words["generic"] and full.type in AGREED)
        ):
            return draft
    return None


def pointed_at(scene: Scene, drafts: list[Draft], c: Candidate, words: InstrumentWords) -> Draft | None:
    """The text told before that "the coast guard deal" points to: all its words stood in the sentence that told it."""
    singular = scene.doc[c.head].tag_ == "NN" and scene.doc[c.head].lower_ in words["generic"]
    if (
        not (c.definite and singular)
        or c.capital
        or c.bare
        or c.year
        or c.standing
        or c.partner
        or c.type not in AGREED
        or _of_named_parties(scene, c)
    ):
        return None
    new = content_of(scene, c) - {fold(scene.doc[c.head].text).removesuffix("s")}
    for draft in reversed(drafts):
        first = draft.members[0]
        if first.type not in AGREED or first.year or scene.sentence_number(first.head) == scene.sentence_number(c.head):
            continue
        if len(c.codes) > 1 and len(first.codes) > 1 and c.codes != first.codes:
            continue
        if signed_on_another_day(scene, first, c):
            continue
        if c.end > c.head + 1 and not _nameless(scene, first) and not content_of(scene, first) & content_of(scene, c):
            continue  # "the extradition treaty and a framework for legal aid ... the agreement on legal aid"
        around = words_around(scene, first) | words["not_in_name"] | words["joint"] | {"upcoming"}
        if new and {_root(word) for word in new} <= {_root(word) for word in around}:
            return draft
    return None


def _of_named_parties(scene: Scene, c: Candidate) -> bool:
    """Whether it is told by its own parties: "the agreement between the Ministry of Peru and", not "the two sides"."""
    doc, sentence = scene.doc, scene.sentence_of(c.head)
    behind = [t.lower_ for t in doc[c.end : min(c.end + 3, sentence.end)]]
    return behind[:1] == ["between"] and not {"two", "both", "them", "sides"} & set(behind)


def _root(word: str) -> str:
    """The part in which kin words are alike: "fight", "fighting"; "establishing", "establishment"."""
    # 5: "traini" parts "trainers" from "training"
    return word[:5]


def of_others(scene: Scene, member: Candidate, c: Candidate) -> bool:
    """Whether the sentences of two mentions name other states: "Peru and Chile signed ...", "Peru and Bolivia ..."."""
    one, other = states_near(scene, member), states_near(scene, c)
    return len(one) > 1 and len(other) > 1 and not (one <= other or other <= one)


def states_near(scene: Scene, c: Candidate) -> frozenset[str]:
    """The states that act in the sentence of a mention."""
    sentence = scene.sentence_of(c.head)
    actors = scene.actors_in(sentence.start, sentence.end)
    return frozenset(code for a in actors for code in a.parties if not is_organisation(code))


def _nameless(scene: Scene, c: Candidate) -> bool:
    """Whether it is only called by its noun, in one: "a memorandum of understanding"."""
    singular = scene.doc[c.head].tag_ in {"NN", "NNP"}
    return singular and c.year is None and content_of(scene, c) == frozenset({fold(scene.doc[c.head].text)})


def words_around(scene: Scene, c: Candidate) -> frozenset[str]:
    """The words of its sentence, in the singular."""
    return frozenset(fold(t.text).removesuffix("s") for t in scene.sentence_of(c.head))


def all_of_them(scene: Scene, c: Candidate) -> bool:
    """Whether it points to several texts told before: "The agreements were signed in Lima on Monday"."""
    plural = scene.doc[c.head].tag_ == "NNS" and c.definite and c.end == c.head + 1
    plural = plural and all(t.like_num for t in scene.doc[c.start : c.head])
    return plural and c.stands_for is None and not c.year and "any" not in c.kind.lower


def signed_before(scene: Scene, drafts: list[Draft], c: Candidate) -> list[Draft]:
    """The texts signed in the three sentences before."""
    number = scene.sentence_number(c.head)
    near = [d for d in drafts if 0 <= number - scene.sentence_number(d.members[-1].head) <= 3]
    ahead = any(a.ahead for a in c.acts)
    made = {Status.SIGNED, Status.RATIFIED}
    return [d for d in near if any(a.raw in made and a.verb and a.ahead is ahead for a in d.acts)]


def home_of(scene: Scene, drafts: list[Draft], c: Candidate, words: InstrumentWords) -> Draft | None:
    """The text that a mention names again or points to."""
    if c.stands_for is not None or c.listed:
        return None
    if c.bare:
        if not c.definite:
            return None
        word = scene.doc[c.head].lower_
        for draft in reversed(drafts):
            full = draft.fullest
            if _with_a_third(scene, draft) and any(not _with_a_third(scene, d) for d in drafts):
                continue  # "is akin to the pact it has with Brazil. The agreement was signed"
            if _replaced(scene, c) or (c.standing and _in_the_making(draft)):
                continue  # "to replace the memorandum signed in 2006", "a draft ... the current agreement"
            if c.kind.name == "mou" and full.kind.name != "mou" and _besides(scene, c):
                continue  # "signed an agreement ... also signed the MoU"
            if c.standing and ((draft.acts and all(a.ahead for a in draft.acts)) or _of_another_date(scene, draft, c)):
                continue  # "the existing pact lapses": not the one that is to be signed
            if (
                word in {t.lower_ for t in scene.doc[full.head : min(full.head + 2, full.end)]}
                or (word in words["generic"] and full.type in AGREED)
                or (full.type is c.type and c.type is not Type.PLAN)
                or (c.kind.name == "mou" and scene.doc[full.head].lower_ in _LOOSE and not full.capital)
            ):
                return draft
        return None
    if c.kind.name == "mou" and is_lump(scene, c):
        return next((d for d in reversed(drafts) if d.fullest.kind.name == "mou" and is_lump(scene, d.fullest)), None)
    new = content_of(scene, c)
    for draft in reversed(drafts):
        if c.standing and _of_another_date(scene, draft, c):
            continue
        for member in draft.members:
            if member.type is not c.type and not {member.type, c.type} <= {Type.AGREEMENT, Type.TREATY, Type.CONTRACT}:
                continue
            if c.type is Type.JOINT_STATEMENT:
                if _ahead(member) == _ahead(c) and (c.definite or not (new - {"statement", "communique"})):
                    return draft
                continue
            if member.year and c.year and member.year != c.year:
                continue
            if signed_on_another_day(scene, member, c):
                continue
            if scene.doc[c.head] in scene.doc[member.head].conjuncts:
                continue  # "the trade agreement and the border trade agreement"
            if is_had(scene, c) and any(a.raw is Status.SIGNED for a in draft.acts):
                continue  # "signed a treaty ... have had a treaty since 1953"
            if member.partner and c.partner and member.partner != c.partner:
                continue
            if not same_noun(scene, member, c) or (not c.definite and of_others(scene, member, c)):
                continue
            old = content_of(scene, member)
            here = scene.sentence_number(member.head) == scene.sentence_number(c.head)
            if here and member.capital and c.capital and new != old:
                continue  # "the Visiting Forces Agreement it has with Peru and the Status of Visiting Forces Agreement"
            if c.definite and _nameless(scene, member) and new <= words_around(scene, member):
                return draft  # "signed a memorandum with Peru on Monday on prisons. The memorandum on prisons"
            if new and old and (new <= old or old <= new) and (c.definite or new == old or c.capital):
                if len(c.codes) > 1 and len(member.codes) > 1 and c.codes != member.codes:
                    continue
                return draft
    return None


def _with_a_third(scene: Scene, draft: Draft) -> bool:
    """Whether a text is that of one side with a state that is no side of the matter."""
    partner = draft.members[0].partner
    return bool(partner) and len(scene.sides) > 1 and not set(partner) & set(scene.sides)


_REPLACING = frozenset({"replace", "supersede", "succeed", "supplant", "substitute"})


def _replaced(scene: Scene, c: Candidate) -> bool:
    """Whether it is the one that another is to stand in for."""
    head = scene.doc[c.head]
    return head.dep_ == "dobj" and head.head.lemma_ in _REPLACING


def _in_the_making(draft: Draft) -> bool:
    """Whether nothing more is told of a text than that it is worked on or is to come."""
    return bool(draft.acts) and all(a.ahead or a.status in {Status.NEGOTIATING, Status.PROPOSED} for a in draft.acts)


def _besides(scene: Scene, c: Candidate) -> bool:
    """Whether it is told as signed besides another."""
    sentence = scene.sentence_of(c.head)
    signed = any(a.verb and a.raw is Status.SIGNED for a in c.acts)
    return signed and any(t.lower_ in {"also", "another"} for t in scene.doc[sentence.start : c.head])


def _of_another_date(scene: Scene, draft: Draft, c: Candidate) -> bool:
    """Whether one told as standing has a date of its own: "the current agreement, reached on March 28, 1994"."""
    if any(m.standing for m in draft.members):
        return False
    # 8: "between the countries reached on"
    return any(c.end <= first < c.end + 8 for first, _, e in scene.times if e.when.value)


def signed_on_another_day(scene: Scene, member: Candidate, c: Candidate) -> bool:
    """Whether each of two mentions, in one sentence or in two, is told as signed on a day of its own."""
    one, other = _signing_days(scene, member), _signing_days(scene, c)
    return bool(one) and bool(other) and not one & other


def _signing_days(scene: Scene, c: Candidate) -> frozenset[str]:
    """The full dates right behind the verb that says it was signed."""
    # 6: "was signed in Lima on 5 July 2001"
    verbs = [a.at for a in c.acts if a.verb and not a.ahead and a.raw is Status.SIGNED and a.at > c.head]
    return frozenset(
        e.when.value
        for at in verbs
        for first, _, e in scene.times
        if at < first < at + 6 and e.when.value and len(e.when.value) == DAY
    )


def same_noun(scene: Scene, a: Candidate, b: Candidate) -> bool:
    """Whether both name a text by one noun: "agreement", "agreements"; "MoU", "memorandum of understanding"."""
    if a.kind.name == b.kind.name == "mou":
        return True
    return bool(scene.doc[a.head].lower_[:6] == scene.doc[b.head].lower_[:6])


def _ahead(c: Candidate) -> bool:
    return any(a.ahead for a in c.acts)


def content_of(scene: Scene, c: Candidate) -> frozenset[str]:
    """The words that tell a text from others: without its noun, its parties and its year."""
    found = set()
    for token in scene.doc[c.start : c.end]:
        word = fold(token.text).strip(".'’\"")
        if not word or not word[0].isalnum() or word in _STOP or codes_in(scene, token.i, token.i + 1):
            continue
        if word == "operation" and token.i > 1 and scene.doc[token.i - 2].lower_ == "co":
            word = "cooperation"
        if word != "co" and not (word.isdigit() and len(word) == 4 and token.i < c.head):
            found.add(word.removesuffix("s"))
    head = fold(scene.doc[c.head].text).removesuffix("s")
    return frozenset(found - {head}) or frozenset({head})
