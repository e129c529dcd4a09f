"""Decides which name runs are people: by the office beside them, the honorific before them, or the part they take.

"Foreign Minister Ana Flores Quispe", "Sheikh Omar", "Ruiz said": a name run without any of these is nobody.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from accord.lexicon.office_words import OfficeWords
from accord.reading import apposed, names, ranks, titles
from accord.reading.beside import country_ahead, country_behind, country_of, state_before
from accord.reading.grouping import NameMention, speaks
from accord.reading.name_signs import (
    is_joined,
    is_linked_place,
    is_listed,
    is_of_state,
    is_place,
    is_quoted,
    is_second_of_two,
    is_signed,
    is_surnamed,
    is_thing,
    opens_style,
    signs_for,
    takes_part,
)
from accord.reading.titles import OfficePhrase

# Words that make a name run the name of a thing.
_EVENT_WORDS = frozenset(
    """
    dialogue summit forum conference meeting round session treaty agreement memorandum accord pact protocol
    declaration statement plan strategy partnership initiative committee commission council coalition group force
    mission exercise operation day week year program programme project party street airport palace hotel house
    university institute bank company corporation club cup league hall river sea island strait gulf city province
    region district embassy road belt union times post news daily tribune gazette herald television tv radio
    channel base camp weekly monthly wire review monitor courier observer bulletin shipyard shipyards bridge crossing
    dam
    stadium barracks hospital museum school square tower canal terminal pipeline plant mine ltd inc plc gmbh industries
    port alliance typhoon cyclone hurricane
    systems technologies motors airlines airways shipping federation association foundation fund award prize act bill
    board mosque mosques headquarters
    training
    """.split()
)


# "head of the Government of National | Unity": an office does not end in one of these.
_UNCLOSED = frozenset("national general north south east west northern southern eastern western new the".split())
# Verbs that open headlines with every word in capitals: "Minister of Interior Receives Chilean Counterpart".
HEADLINE_VERBS = frozenset(
    """
    receives meets visits hosts holds signs discusses discuss welcomes attends inaugurates chairs says announces
    pledges urges calls vows arrives begins concludes leaves departs heads opens sign meet hold agree agrees seeks backs
    hails condemns lauds reviews confers embarks briefs joins leads stresses thanks praises returns rejects denies warns
    approves visit receive host attend pledge urge vow announce welcome conclude chair say arrive review stress
    underscores underlines undertakes highlights emphasizes emphasises reaffirms reiterates confirms affirms assures
    blasts cautions cites commends commits congratulates considers convenes conveys criticises criticizes declares
    defends delivers demands dismisses donates endorses ensures exchanges explains explores expresses extends greets
    inks inspects insists invites launches lays mulls notes orders outlines participates pitches plans proposes
    pushes raises reassures recalls rejoins renews replaces reports requests resigns responds reveals sends shares
    slams speaks submits suggests supports takes talks tells tours travels unveils updates voices wraps hands gives
    gets wants sees sets shows offers opposes orders presents promises signals tackles addresses salutes stops
    unite explore boost deepen strengthen finalize finalise eye ink exchange seek
    underline underscore reaffirm launch offer thank praise back hail condemn travel travels
    """.split()
)


# "linked up with KRI Bintang Laut": letters before the name of a ship.
_SHIPS = frozenset(
    """KRI KD BRP ARC BAP USS HMS HMAS HMCS HMNZS INS PNS ROKS JS JDS BNS SLNS FS ITS TCG ENS HNLMS ESPS NRP KNM HDMS
    HSWMS ORP ARA ARM HTMS UMS CNS KDB RSS MV MT SS ICGS CGS CCG CCGS USCGC USCG USNS SLCGS BRF FNS RFA FGS
    SAS NNS GNS KNS TNS RCGS SPS ABPF CSB""".split()
)


@dataclass(frozen=True, slots=True)
class NameRun:
    """A run of name words in its text, with what is known of the tokens."""

    doc: Doc
    start: int
    end: int
    taken: set[int]
    """Tokens of the people named before."""
    states: Mapping[int, str]
    person_tokens: set[int]
    """Tokens that the tagger has for a person's."""
    headings: Set[int]
    words: OfficeWords

    @property
    def span(self) -> Span:
        """The run itself."""
        return self.doc[self.start : self.end]

    @property
    def capitals(self) -> list[Token]:
        """The words with a capital: all but particles."""
        return [t for t in self.span if t.text[0].isupper()]

    @property
    def is_single(self) -> bool:
        """Whether it is one word, particles apart."""
        return len(self.capitals) == 1

    @property
    def in_heading(self) -> bool:
        """Whether it stands in a headline or heading."""
        return self.doc[self.start].sent.start in self.headings

    @property
    def is_tagged(self) -> bool:
        """Whether the tagger or an initial tells a person."""
        tagged = any(i in self.person_tokens for i in range(self.start, self.end))
        return tagged or names.has_initial(self.span.text)


def judge(run: NameRun) -> NameMention | None:
    """The person that a run names, with the offices and the country that the words beside it give; None if nobody."""
    if _is_no_name(run):
        return None
    doc, start, end, states, words = run.doc, run.start, run.end, run.states, run.words
    honorific = _is_styled(run)
    before, after = _offices(run)
    if before is not None and run.is_single:
        if opens_style(doc, end, words):
            return None
        if not run.is_tagged and doc[start - 1].text != "," and doc[start - 1].lower_ in _UNCLOSED:
            before = None
    if honorific and run.is_single and start > 1 and doc[start - 2].lower_ in {"in", "at", "near"}:
        return None  # "caught in General Pico": a town
    for_side = signs_for(doc, start, end, states)
    signs = is_signed(doc, start) or for_side
    strong = before is not None or honorific or signs or is_listed(doc, start, words, states)
    strong = strong or (not run.is_single and is_of_state(doc, start, end, states) and not run.in_heading)
    owned = _is_owned(run)
    joined = owned or (not run.is_single and is_joined(doc, start, run.taken, states))
    if not strong and after is None and not joined and not _acts(run):
        return None
    full_end, country = _with_tail(run, after)
    country = country or country_of(doc, before, after, states)
    if country is None and before is not None and any(t.text in {"'s", "\u2019s"} for t in doc[before.end : start]):
        country = state_before(doc, start, states)  # "the head of the mission, Chile's General Ruiz"
    if country is None and (owned or for_side):
        country = states[start - 2]
    lead = before.start if before is not None else start
    country = country or country_behind(doc, end, states) or country_ahead(doc, lead, states)
    if country is None and after is None:
        country = _of_or_for(run, signs=signs)
    if country is None and (honorific or before is not None):
        lead = start - 1 if is_surnamed(doc, start) else start
        country = state_before(doc, before.start if before else lead, states)
    return NameMention(start, end, before, after, honorific, country, full_end)


def _is_no_name(run: NameRun) -> bool:
    """Whether the run names a ship, a place, a body or another thing, or is no name at all."""
    doc, start, end, words, solid = run.doc, run.start, run.end, run.words, run.capitals
    lowered = [t.lower_ for t in run.span]
    if doc[start].text in _SHIPS or (start > 0 and doc[start - 1].text in _SHIPS) or is_linked_place(doc, start, end):
        return True
    if any(word in _EVENT_WORDS for word in lowered) or lowered[0] in HEADLINE_VERBS or is_thing(doc, start, end):
        return True
    plain = doc[end - 1].tag_ in {"NNPS", "NNS"} and not any(i in run.person_tokens for i in range(start, end))
    if plain and len(solid) <= 2 and not doc[end - 1].is_oov and doc[end - 1].lemma_ != doc[end - 1].lower_:
        return True  # "Heads of Border Services of the Member States"
    if not solid or (
        len(solid) == 1 and (len(solid[0].text) < 2 or (solid[0].text.isupper() and len(solid[0].text) <= 5))
    ):
        return True
    if all(t.text.isupper() and len(t.text) <= 5 for t in solid) and start not in run.person_tokens:
        return True
    if _is_inside_a_name(doc, start, end, words):
        return True
    # "Member of the Central Committee, | Member | of"
    return is_quoted(doc, start, end, words) or (len(lowered) == 1 and lowered[0] in words.modifiers | {"member"})


def _is_styled(run: NameRun) -> bool:
    """Whether an honorific, a rank or the like opens the name, or it stands in a list of such."""
    doc, start, end, words = run.doc, run.start, run.end, run.words
    return start > 0 and (
        doc[start - 1].lower_.rstrip(".") in words.honorifics | words.ranks
        or doc[start - 1].lower_ in names.STYLES
        or doc[start - 1].text in names.STYLES_IN_CAPITALS
        or (doc[start - 1].text.isupper() and doc[start - 1].lower_ in names.LETTERS_BEFORE)
        or ranks.is_ranked(doc, start, words.ranks)
        or is_surnamed(doc, start)
        or is_second_of_two(doc, start, run.taken, words)
        or (is_listed(doc, start, words, run.states) and end < len(doc) and doc[end].lower_ == "and")
    )


def _offices(run: NameRun) -> tuple[OfficePhrase | None, OfficePhrase | None]:
    """The offices before and behind the name that are this person's."""
    doc, start, end, words = run.doc, run.start, run.end, run.words
    before = titles.before(doc, start, barred=run.taken, words=words, heading=run.in_heading)
    after = apposed.after(doc, end, barred=run.taken, states=run.states.keys(), words=words)
    if before is not None and after is not None and apposed.is_next_ones(doc, end, after, words):
        after = None
    if before is not None and after is not None and apposed.is_last_ones(doc, before, after, run.taken):
        before = None
    untagged = run.is_single and not run.is_tagged
    if untagged and doc[start - 1].text == "," and _goes_on(doc, end):
        before = None  # "Director of Civil Status, | Passports, and Residency"
    # "Adviser to the Director of Drug | Control": what follows a complement is seldom a lone name
    if before is not None and untagged and doc[start - 1].text != "," and start - before.head > 1:
        goes_on = end < len(doc) and doc[end].lower_ in {",", "and"}
        if goes_on or not titles.complement_known(doc, before, words):
            before = None
    # "Defence Ministry Spokesman": no office after a lone word that no model takes for a person
    return before, None if untagged else after


def _is_owned(run: NameRun) -> bool:
    """ "Peru's Ana Ruiz said": a name of two words that a state has, of no place and before no thing."""
    doc, start, end = run.doc, run.start, run.end
    return (
        start > 1
        and doc[start - 1].lower_ in {"'s", "'"}
        and start - 2 in run.states
        and not run.is_single
        and end < len(doc)
        and doc[end].pos_ not in ("NOUN", "PROPN")
        and not any(e.label_ in ("GPE", "LOC", "FAC") and e.start <= start < e.end for e in doc.ents)
    )


def _acts(run: NameRun) -> bool:
    """Whether a name without any sign beside it is somebody's by what it does: it speaks or takes part."""
    doc, start, end = run.doc, run.start, run.end
    said = speaks(doc, start, end)
    if run.in_heading or not (run.is_tagged or (said and not run.is_single)):
        return False
    if not said and (is_place(doc, start, end) or not takes_part(doc, start, end)):
        return False
    return not any(
        e.label_ in ("ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART")
        and e.start <= start
        and e.end >= end
        and len(e) > end - start
        for e in doc.ents
    )


def _with_tail(run: NameRun, after: OfficePhrase | None) -> tuple[int, str | None]:
    """Where the whole mention ends, and the state of its "of Peru"."""
    doc, end, states = run.doc, run.end, run.states
    if after is not None and not apposed.is_told_by_verb(doc, end):
        return after.end, None
    if end + 1 >= len(doc) or doc[end].lower_ != "of":
        return end, None
    at = end + 1 if end + 1 in states else end + 2
    if at not in states or (at == end + 2 and doc[end + 1].lower_ != "the"):
        return end, None
    full_end = at + 1
    while full_end in states and states[full_end] == states[at]:
        full_end += 1
    return full_end, states[at]


def _of_or_for(run: NameRun, *, signs: bool) -> str | None:
    """ "the ministers Celia Paz, of Bolivia, and Luis Rey, of Chile"; of who signs, also "for Bolivia"."""
    doc, end = run.doc, run.end
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    link = doc[end + 1].lower_
    return run.states.get(end + 2) if link == "of" or (signs and link == "for") else None


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether a lone word is one of a list of fields or part of a longer name of a thing."""
    if end + 1 >= len(doc):
        return False
    ahead = end + 1 + (doc[end + 1].lower_ == "and")
    if doc[end].lower_ == "and" and doc[end + 1].text[0].isupper() and doc[end + 1].ent_type_ != "PERSON":
        return True
    listed = doc[end].text == "," and ahead < len(doc) and doc[ahead].text[0].isupper() and doc[ahead].pos_ != "VERB"
    return listed or (doc[end].text[0].isupper() and doc[end].is_alpha)


def _is_inside_a_name(doc: Doc, start: int, end: int, words: OfficeWords) -> bool:
    """Whether a run is part of the name of a thing: "Chief of the Main | Operational | Department", "of the First |
    Jungle | Infantry Brigade", "the | King Salman | relief centre".
    """
    if end >= len(doc) or not doc[end].is_alpha:
        return False
    ahead = doc[end].lower_
    if doc[end].is_title and ahead in words.organisation_heads:
        return True
    closed = ahead in words.portfolios - words.heads or ahead == "team"
    if doc[end].is_title and closed and end == start + 1 and doc[end - 1].ent_type_ != "PERSON":
        return True
    head = doc[start:end].root
    return bool(head.dep_ == "compound" and head.head.i >= end and head.head.lower_ in _BUILT)


_BUILT = frozenset("airport bridge hospital school road stadium museum centre center barracks dam mosque".split())
