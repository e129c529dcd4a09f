"""Joins the mentions of one person within a document. One person, one entry; a name alone joins nothing.

"Foreign Minister Ana Flores Quispe ... Flores said ... the minister added": the mentions are joined by surname.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from accord.lexicon.phrases import fold
from accord.reading.names import FIRST_OR_PARTICLE, PARTICLES, SUFFIXES, has_initial
from accord.reading.titles import OfficePhrase


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name run that is a person: tokens of the name, the office phrases around it, the country they give."""

    start: int
    end: int
    before: OfficePhrase | None
    after: OfficePhrase | None
    honorific: bool
    country: str | None
    full_end: int
    """The end of the whole mention: with ", assistant secretary ...," and " of Peru"."""

    @property
    def full_start(self) -> int:
        """The start of the whole mention, its office in front included."""
        return self.before.start if self.before else self.start


@dataclass(slots=True)
class Group:
    """The mentions of one person, while the document is being gone through."""

    mentions: list[NameMention] = field(default_factory=list)
    tokens: tuple[str, ...] = ()


def _letters(word: str) -> str:
    """A name word without accents, strokes, case and punctuation: for comparison only."""
    return "".join(c for c in fold(word) if c.isalnum())


def name_words(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The words of a name that tell people apart: no particles, initials or suffixes."""
    kept = [
        t.text
        for t in doc[start:end]
        if (t.lower_ not in PARTICLES and t.lower_ not in SUFFIXES) or (t.i == start and t.text == FIRST_OR_PARTICLE)
    ]
    folded = [_letters(text.partition(".")[2] if has_initial(text) else text) for text in kept]
    return tuple(word for word in folded if len(word) > 1)


def speaks(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is the subject of a verb of saying: what speaks is a person."""
    head = doc[start:end].root
    return head.dep_ == "nsubj" and head.head.lemma_ in {
        "say",
        "tell",
        "add",
        "stress",
        "note",
        "announce",
        "state",
        "explain",
        "declare",
    }


def _is_label(doc: Doc, end: int) -> bool:
    """ "President Ruiz's war": a name that only labels something."""
    return (
        end + 1 < len(doc)
        and doc[end].lower_ in {"'s", "'"}
        and any(
            t.lower_ in {"war", "invasion", "regime", "aggression", "doctrine", "junta"} for t in doc[end + 1 : end + 5]
        )
    )


def group(doc: Doc, mentions: Iterable[NameMention]) -> list[Group]:
    """Mentions of one person together, in order of first appearance."""
    ordered = list(mentions)
    groups: list[Group] = []
    for mention in sorted(ordered, key=lambda m: (-len(name_words(doc, m.start, m.end)), m.start)):
        tokens = name_words(doc, mention.start, mention.end)
        if not tokens:
            continue
        first = _initial(doc, mention.start, mention.end)
        fitting = [
            g
            for g in groups
            if fits(tokens, g.tokens)
            and not _other_initial(first, tokens, g.tokens)
            and not _is_father(doc, mention, g, tokens)
            and not _is_other_son(doc, mention, g, tokens)
            and not _is_relative(doc, mention, g)
        ]
        if len(fitting) > 1:
            fitting = _nearest(doc, mention, fitting)
        if fitting:
            fitting[0].mentions.append(mention)
        elif _is_label(doc, mention.end):
            continue
        elif (
            len(tokens) > 1
            or mention.before
            or mention.honorific
            or mention.after
            or speaks(doc, mention.start, mention.end)
        ):
            groups.append(Group([mention], tokens))
    for member in groups:
        member.mentions.sort(key=lambda m: m.start)
    living = [g for g in groups if not all(_is_remembered(doc, m) for m in g.mentions)]
    return sorted(living, key=lambda g: g.mentions[0].start)


_FOUNDING = frozenset("founded nurtured cultivated laid fostered forged initiated built".split())
_BONDS = frozenset("friendship relations ties relationship bonds solidarity foundation foundations cooperation".split())


def _is_remembered(doc: Doc, mention: NameMention) -> bool:
    """ "silence for the late coach Paz", "the friendship founded by Presidents Ruiz and Paz": who takes no part now."""
    start = mention.full_start
    near = [t.lower_ for t in doc[max(doc[start].sent.start, start - 2) : start + 2]]
    head = doc[mention.start : mention.end].root
    head = head.head if head.dep_ == "appos" else head
    if "late" in near and "of" not in near and head.dep_ not in ("nsubj", "nsubjpass"):
        return True
    # 24: a list of two or three founders with their offices
    for at in range(start - 1, max(doc[start].sent.start, start - 24), -1):
        if doc[at].lower_ == "by" and doc[at - 1].lower_ in _FOUNDING:
            return any(t.lower_ in _BONDS for t in doc[doc[at].sent.start : at - 1])
        if doc[at].pos_ in ("VERB", "AUX"):
            return False
    return False


_SON_OF = frozenset({"bin", "ibn", "bint", "binti"})


def _is_father(doc: Doc, mention: NameMention, member: Group, tokens: tuple[str, ...]) -> bool:
    """Whether a name is that of the father of whom the group names: "Ali bin Aziz" and "Omar bin Ali bin Aziz"."""
    if len(tokens) < 2 or doc[mention.start].lower_ in _SON_OF or tokens[0] == member.tokens[0]:
        return False
    full = member.mentions[0]
    return any(
        doc[at].lower_ in _SON_OF and _letters(doc[at + 1].text) == tokens[0] for at in range(full.start, full.end - 1)
    )


def _is_other_son(doc: Doc, mention: NameMention, member: Group, tokens: tuple[str, ...]) -> bool:
    """Whether two names with fathers begin differently: "Turki bin Omar Al Fahd" and "Omar bin Aziz Al Fahd"."""
    fathered = [any(t.lower_ in _SON_OF for t in doc[m.start + 1 : m.end]) for m in (mention, member.mentions[0])]
    return all(fathered) and tokens[0] != member.tokens[0]


_KIN = frozenset(
    """wife husband spouse widow widower son daughter brother sister mother father nephew niece cousin uncle aunt
    grandson granddaughter relative relation related lady namesake""".split()
)


def _is_relative(doc: Doc, mention: NameMention, member: Group) -> bool:
    """Whether who holds an office is named beside a relative or a namesake without one: "President Ruiz ... his wife,
    Ana Ruiz", "Minister Paz ... Ana Paz, no relative of the minister".
    """
    offices = [office for m in member.mentions for office in (m.before, m.after) if office is not None]
    if not (mention.before or mention.after) or any(doc[office.head].lower_ not in _KIN for office in offices):
        return False
    return any(_is_kin(doc, one) for one in member.mentions)


def _is_kin(doc: Doc, mention: NameMention) -> bool:
    """Whether a word for a relative stands right before or behind a name."""
    sentence = doc[mention.start].sent
    before = doc[max(sentence.start, mention.start - 2) : mention.start]
    # 6: "Ana Ruiz, who is not related to the minister"
    behind = doc[mention.end : min(mention.end + 6, sentence.end)]
    set_off = bool(behind) and behind[0].text in {",", "("}
    return any(t.lower_ in _KIN for t in before) or (set_off and any(t.lower_ in _KIN for t in behind))


def _initial(doc: Doc, start: int, end: int) -> str | None:
    """The first letter of a name that is given by its initial: "a" of "A. Ruiz"."""
    if end - start < 2:
        return None
    first = _letters(doc[start].text)
    return first if len(first) == 1 and first.isalpha() else None


def _other_initial(first: str | None, tokens: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether an initial is nobody's of a full name: "A. Ruiz" is not "Carla Ruiz"."""
    if first is None or len(full) <= len(tokens):
        return False
    return not any(word.startswith(first) for word in full if word not in tokens)


def fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """ "Flores" or "Ana Flores" for "Ana Flores Quispe"; "Akiba" for "Akiba Takeo"; never "Ana Ruiz" for "Ana
    Flores".
    """
    if len(short) == 1:
        return short[0] in full
    if short[-1] not in full and short[0] != full[0]:
        return False
    if short[0] not in full and full[0] not in short:
        return False  # "Omar bin Ali Hasan" and "Salim bin Ali Hasan": brothers
    return sum(word in full for word in short) >= max(2, len(short) - 1)


def _nearest(doc: Doc, mention: NameMention, fitting: list[Group]) -> list[Group]:
    """Among people of one surname: the one with the same office head, else the last one mentioned before."""
    if mention.before is not None:
        head = doc[mention.before.head].lower_
        same = [g for g in fitting if any(m.before and doc[m.before.head].lower_ == head for m in g.mentions)]
        if len(same) == 1:
            return same
    earlier = [g for g in fitting if any(m.start < mention.start for m in g.mentions)]
    ranked = sorted(earlier, key=lambda g: max(m.start for m in g.mentions if m.start < mention.start), reverse=True)
    return ranked[:1] or fitting[:1]
