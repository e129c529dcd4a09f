"""Finds the words that may name a text: the extent of the name, its kind, and what makes it count.

"Agreement" in the sense of consent, plans of one side and statements of one speaker are left out here.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentHead, InstrumentWords
from accord.model.codes import InstrumentStatus
from accord.model.codes import InstrumentType as Type
from accord.reading.acronyms import is_acronym
from accord.reading.naming import (
    HYPHENS,
    capital_start,
    codes_behind,
    codes_in,
    is_capital,
    is_organisation,
    titled,
    topic_end,
)
from accord.reading.scene import ActorKind, Scene
from accord.reading.texts.act import Act
from accord.reading.texts.acts import acts_on, is_basis
from accord.reading.texts.ahead import lies_ahead
from accord.reading.texts.extent import (
    capital_front,
    capital_tail,
    in_brackets,
    in_capitals,
    matter_behind_parties,
    parties_end,
    small_start,
    small_tail,
    stripped,
    with_end,
)

# "awarded a contract", "won a deal": of nothing else does this say that it was signed
_FOR_GOODS = frozenset({"award", "win", "land", "secure"})
_STANDING = frozenset({"existing", "prior", "previous", "current", "earlier", "longstanding", "standing"})
# words no name ends with
_HANGING = frozenset({"with", "between", "of", "on", "for", "to", "in", "and", "the", "a", "an"})
_IN_CHARGE = frozenset({"Director", "General", "Head", "Chief", "Coordinator", "Commissioner", "Secretary", "Manager"})
_PASSING = frozenset(
    "ratification ratifying approval approving terminating termination denouncing denunciation suspending".split()
)
_DRAFTING = frozenset({"prepare", "draw", "produce", "present", "submit", "table", "elaborate", "develop"})


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
    stands_for: str | None = None
    """The noun that its first word stands for: "and [one] on air services"."""
    listed: bool = False
    """A line of a list of texts: each is one of its own."""
    matter: tuple[int, int] | None = None
    """The words that say what it is about, where they are no part of its name: "another deals with [drugs]"."""


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
        if found and (token.i < found[-1].end or _again(scene, found[-1], token)):
            if scene.doc[token.i - 1].text == "(":
                found[-1] = _with_topic_behind(scene, found[-1], token.i)
            continue
        match = _phrase(token, entries)
        if match is None or titled(scene, token.i) or _in_office(scene, token.i) or _deals_with(token):
            continue
        candidate = _candidate(scene, token, *match, words)
        if candidate is not None and not (found and _explains(scene, found[-1], candidate)):
            found.append(candidate)
    return found


def text_at(scene: Scene, token: Token, *, words: InstrumentWords) -> Candidate | None:
    """The candidate that a word begins, wherever it stands: a line of a list names a text in capitals throughout."""
    match = _phrase(token, words.heads.get(token.lower_, ()))
    return _candidate(scene, token, *match, words) if match is not None else None


def _explains(scene: Scene, last: Candidate, c: Candidate) -> bool:
    """Whether it only says what the last one is: "the General Security Agreement, an intelligence pact, ..."."""
    doc = scene.doc
    aside = last.capital and not c.capital and c.whole == last.end + 2 and doc[last.end].text == ","
    if not aside or doc[c.whole - 1].lower_ not in {"a", "an"} or c.end + 1 >= len(doc):
        return False
    return doc[c.end].text == "," and doc[c.end + 1].lower_ not in {"a", "an", "and", "the", "as"}


def _again(scene: Scene, last: Candidate, token: Token) -> bool:
    """Whether it only gives the last one its short form: "(MoU)", ", MoU,"."""
    at = token.i
    if at != last.end + 1:
        return False
    short = is_acronym(token.text) or last.kind.name == "mou"
    long = last.kind.name == "mou" and scene.doc[at - 1].text == "("
    aside = short and scene.doc[at - 1].text == "," and scene.doc[last.head].text != token.text
    return in_brackets(scene, at) or aside or (long and token.lower_.startswith("memorand"))


def _with_topic_behind(scene: Scene, last: Candidate, at: int) -> Candidate:
    """The candidate with the matter behind its long form: "an MoU (Memorandum of Understanding) [on prisons]"."""
    close = next((t.i for t in scene.doc[at : at + 5] if t.text == ")"), None)
    if close is None or last.end > at or close + 1 >= scene.sentence_of(at).end:
        return last
    end = topic_end(scene, close + 1)
    return replace(last, end=end, bare=False) if end > close + 1 else last


def _deals_with(token: Token) -> bool:
    """Whether a verb was taken for the noun: "another [deals] with drugs", "the other two [deal] with sport"."""
    if token.lower_ not in {"deal", "deals"} or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before = token.nbor(-1)
    words = {"another", "others", "which", "that"}
    return token.nbor(1).lower_ == "with" and (before.like_num or before.lower_ in words)


def _in_office(scene: Scene, at: int) -> bool:
    """Whether the word belongs to an office: "the Minister for Constitution and Legal Affairs"."""
    actor = scene.actor_at(at)
    if actor is not None and actor.kind in {ActorKind.PERSON, ActorKind.OFFICE} and actor.start < at:
        return True
    start = capital_start(scene, at)
    # "the Director General for Defence Strategy": what somebody is in charge of
    return start > 1 and scene.doc[start - 1].lower_ in {"for", "of"} and scene.doc[start - 2].text in _IN_CHARGE


def _phrase(
    token: Token, entries: tuple[tuple[tuple[str, ...], InstrumentHead], ...]
) -> tuple[int, InstrumentHead] | None:
    doc, at = token.doc, token.i
    for rest, head in entries:
        if tuple(t.lower_ for t in doc[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest), head
    return None


def _candidate(scene: Scene, token: Token, core: int, kind: InstrumentHead, words: InstrumentWords) -> Candidate | None:
    doc = scene.doc
    if kind.name in {"law", "resolution"} and _on_a_text(scene, core, words):
        return None  # "a bill on the ratification of the treaty": of the treaty it tells
    first = token.i
    if token.dep_ == "amod" and token.i < token.head.i < core:
        token = token.head  # "joint declaration": the noun of the phrase
    head = token.i
    last = scene.sentence_of(head).end
    if _only_modifies(scene, token, core, words):
        return None
    own_year = None
    if core + 2 < last and doc[core].lower_ == "of" and doc[core + 1].text.isdigit() and len(doc[core + 1]) == 4:
        own_year = doc[core + 1].text  # "the Agreement of 1998 on Police Cooperation"
        core += 2 if doc[core + 2].lower_ in {"on", "for", "between", "concerning"} else 0
    capital = (is_capital(token) and not token.text.isupper()) or (token.text.isupper() and kind.name == "mou")
    if capital and kind.name != "mou" and not in_capitals(scene, head, core):
        capital = False
    whole = capital_front(scene, head) if capital else small_start(scene, head)
    end = capital_tail(scene, core) if capital else small_tail(scene, core, kind)
    if end + 2 < last and in_brackets(scene, end + 1) and (topic := topic_end(scene, end + 3)) > end + 3:
        end = topic  # "a Memorandum of Understanding (MoU) on police training"
    start, year = stripped(scene, whole, head, words)
    start = min(start, first)
    end, codes, partner, several = _with_parties(scene, kind, (whole, start, core, end), capital=capital)
    lead = doc[whole - 1].lower_ if whole > 0 else ""
    if _is_no_text(scene, token, kind, whole, core, capital=capital):
        return None
    return Candidate(
        start=start,
        end=end,
        head=head,
        kind=kind,
        type=_type(scene, kind, start, end, last, words),
        capital=capital,
        codes=codes,
        year=_year(scene, whole, start, head, told=year or own_year),
        acts=_acts(scene, kind, token, whole, end, words),
        basis=is_basis(scene, whole, words=words),
        definite=lead in {"the", "this", "that", "their", "its", "both", "these", "'s", "’s", "his"},
        whole=whole,
        partner=partner,
        fresh=any(t.lower_ in {"recent", "new", "historic", "landmark", "signed"} for t in doc[whole:head]) and several,
        standing=any(t.lower_ in _STANDING for t in doc[whole:head]),
        bare=(end - start == core - head and not capital)
        or (end - start == 1 and lead in {"the", "this"})
        or (
            lead == "this" and not capital and {t.lower_ for t in doc[start:head]} <= words["joint"] | {"international"}
        ),
    )


def _only_modifies(scene: Scene, token: Token, core: int, words: InstrumentWords) -> bool:
    """Whether the word only modifies the noun behind it, or names what a treaty made."""
    doc = scene.doc
    if core < scene.sentence_of(token.i).end:
        behind = doc[core]
        if (
            behind.pos_ == "NOUN"
            and not is_capital(behind)
            and behind.lower_ not in {"signing", "talks", "negotiations"}
            and behind.dep_ != "dobj"
        ):
            return True  # "plan members", "deal value"
        named = behind.lower_ in words.heads and behind.pos_ in {"NOUN", "PROPN"}
        if named and is_capital(behind) == is_capital(token):
            return True  # "Framework Agreement": the last noun is the head
    # "Collective Security Treaty Organization": the name of what a treaty made
    return token.dep_ == "compound" and token.head.i == core and is_capital(token) and is_capital(token.head)


def _with_parties(
    scene: Scene, kind: InstrumentHead, at: tuple[int, int, int, int], *, capital: bool
) -> tuple[int, tuple[str, ...], tuple[str, ...], bool]:
    """Where the name ends with its parties and their matter, whose it is, with whom, and whether several are behind
    it. `at` is where the phrase, the name and the tail start, and where the name ends without its parties.
    """
    doc = scene.doc
    whole, start, core, end = at
    last = scene.sentence_of(start).end
    codes = codes_in(scene, whole, end)
    if not codes and whole >= 2 and doc[whole - 1].lower_ in {"'s", "’s", "'"}:
        owner = scene.actor_at(whole - 2)
        codes = owner.parties if owner is not None else ()
    if end + 3 < last and in_brackets(scene, end + 1) and doc[end + 3].lower_ == "with" and _behind(scene, end + 3):
        end += 3  # "a memorandum of understanding (MoU) with Peru"
    told = _had_with(scene, end)
    behind = told or _behind(scene, end)
    if len(behind) > 1 and doc[end].lower_ != "for":
        codes = behind
        if doc[end].lower_ == "between" and end == core:
            matter = matter_behind_parties(scene, end)
            end = matter if matter > end or end - start > 2 else parties_end(scene, end)
    elif not capital and end + 1 < last and doc[end].lower_ == "between" and doc[end + 1].lower_ in {"the", "both"}:
        end = matter_behind_parties(scene, end)  # "a memorandum between the two navies on search and rescue"
    elif len(behind) == 1 and not codes and is_organisation(behind[0]) and doc[end].lower_ == "of":
        codes = behind  # "the protocol on free movement of the ECOWAS"
    partner = told or (behind if doc[end].lower_ == "with" else ())
    named = capital and kind.name != "mou"
    if named and partner and codes != partner and set(partner) & {*scene.sides, *codes}:
        partner = ()  # of a title only a third state tells more than the title
    if partner:
        end = end if named or told else with_end(scene, end)
        codes = codes or partner
    while end > core and doc[end - 1].lower_ in _HANGING:
        end -= 1
    return end, codes, partner, len(behind) > 1


def _year(scene: Scene, whole: int, start: int, head: int, *, told: str | None) -> str | None:
    """The year of the text: the one told in its name, or the one before it."""
    before = scene.doc[whole - 1].text if whole > 0 else ""
    year = before if told is None and before.isdigit() and before[:2] in {"19", "20"} else told
    # "the 2024-2026 action plan": what it covers
    return None if year is not None and _of_years(scene, start, head) else year


def _is_no_text(scene: Scene, token: Token, kind: InstrumentHead, whole: int, core: int, *, capital: bool) -> bool:
    """Whether the phrase names none: denied, at home, a gathering, of others, any of its kind, or merely possible."""
    doc, head = scene.doc, token.i
    if whole > 0 and doc[whole - 1].lower_ in {"no", "without", "any", "neither"}:
        return True
    if not capital and (doc[core - 1].lower_ in _OF_MEN and _at_home(scene, whole, head)):
        return True  # "a wage agreement", "the coalition agreement"
    if kind.name == "treaty" and not capital and _is_gathering(token):
        return True  # "the annual convention of dentists opened"
    ahead = {t.lower_ for t in doc[max(0, whole - 2) : head]}
    if kind.type is Type.PLAN and capital and "between" in {t.lower_ for t in doc[max(0, whole - 2) : whole]}:
        return True  # "an agreement between the National Scholarship Programme and ...": who signs it
    if "such" in ahead and not capital:
        return True  # "against concluding such a pact": any of the kind
    # "discussed a possible agreement": there is none yet
    return any(t.lower_ in {"possible", "potential", "eventual", "hypothetical"} for t in doc[whole:head])


def _acts(
    scene: Scene, kind: InstrumentHead, token: Token, whole: int, end: int, words: InstrumentWords
) -> tuple[Act, ...]:
    """What is done with it; of a draft only that it is drafted."""
    doc, head = scene.doc, token.i
    if any(t.lower_ in {"draft", "proposal"} for t in doc[whole:head]):
        stage = InstrumentStatus.NEGOTIATING
        maker = token.head
        if token.dep_ == "dobj" and maker.lemma_ in _DRAFTING and lies_ahead(maker, words):
            stage = InstrumentStatus.PROPOSED  # "are to prepare a draft treaty": there is none yet
        return (Act(stage, head, ahead=False, verb=False, raw=stage),)
    acts = acts_on(scene, whole, end, head, words=words)
    return tuple(a for a in acts if kind.name in {"contract", "deal"} or doc[a.at].lemma_ not in _FOR_GOODS)


# letters of a year
_YEAR = 4
_OF_MEN = frozenset({"agreement", "deal", "pact", "contract", "accord", "agreements", "deals", "contracts"})
# what an agreement is of that no two states make
_HOME = frozenset(
    "wage wages salary pay coalition plea franchise sponsorship shareholder merger prenuptial tenancy recording record "
    "publishing book movie kit shirt bargaining".split()
)
_GATHERING = frozenset({"open", "hold", "attend", "host", "gather", "convene", "begin", "close", "address", "organise"})


def _at_home(scene: Scene, start: int, head: int) -> bool:
    """Whether the words in front of the noun tell of employers, firms or parties at home."""
    return any(t.lower_ in _HOME for t in scene.doc[start:head])


def _is_gathering(token: Token) -> bool:
    """Whether a convention is one that people go to."""
    verb = token.head
    return (
        token.lower_ in {"convention", "conventions"}
        and token.dep_ in {"nsubj", "nsubjpass", "dobj"}
        and (verb.lemma_ in _GATHERING)
    )


def _of_years(scene: Scene, start: int, head: int) -> bool:
    """Whether the years in front of a name are those that it covers: "the [2024-2026] action plan"."""
    doc = scene.doc
    # 4: "2024 - 2026"
    for token in doc[max(0, start - 4) : head]:
        if token.text in HYPHENS and 0 < token.i < head - 1:
            years = [t for t in (token.nbor(-1), token.nbor(1)) if t.text.isdigit() and len(t) == _YEAR]
            if len(years) > 1:
                return True
    return False


def _on_a_text(scene: Scene, core: int, words: InstrumentWords) -> bool:
    """Whether a law does no more than pass or end another text: "on the ratification of", "on an agreement between"."""
    # 5: "on the ratification of the"
    near = scene.doc[core : core + 5]
    if {t.lower_ for t in near} & _PASSING:
        return True
    on = len(near) > 2 and near[0].lower_ == "on" and near[1].lower_ in {"a", "an", "the"}
    kinds = [head.name for t in near[2:4] for rest, head in words.heads.get(t.lower_, ()) if not rest]
    return on and bool({"agreement", "treaty", "mou", "protocol"} & set(kinds))


def _behind(scene: Scene, at: int) -> tuple[str, ...]:
    """The parties right behind a name; behind "with" a comma ends them where no "and" closes a list."""
    found = codes_behind(scene, at)
    first = scene.actor_at(min(at + 1, len(scene.doc) - 1)) or scene.actor_at(min(at + 2, len(scene.doc) - 1))
    if len(found) < 2 or scene.doc[at].lower_ != "with" or first is None or scene.doc[first.end].text != ",":
        return found
    # 8: "with Peru, Chile and Ecuador"
    listed = any(t.lower_ == "and" for t in scene.doc[first.end : first.end + 8])
    return found if listed else first.parties


def _had_with(scene: Scene, at: int) -> tuple[str, ...]:
    """With whom a text is had, where that is told behind its name: "the Forces Agreement (FA) [it has with] Peru"."""
    doc, last = scene.doc, scene.sentence_of(at - 1).end
    at += 3 if at + 3 < last and in_brackets(scene, at + 1) else 0
    at += 1 if at < last and doc[at].lower_ in {"that", "which"} else 0
    words = [t.lower_ for t in doc[at : min(at + 3, last)]]
    had = len(words) == 3 and words[0] in {"it", "they"} and words[1] in {"has", "have"} and words[2] == "with"
    return _behind(scene, at + 2) if had else ()


def _type(scene: Scene, kind: InstrumentHead, start: int, end: int, last: int, words: InstrumentWords) -> Type:
    names = {t.lower_ for t in scene.doc[start:end]}
    if kind.name == "deal":
        near = {t.lower_ for t in scene.doc[start : min(last, end + 8)]}
        return Type.CONTRACT if near & words["money"] else Type.AGREEMENT
    if kind.name == "declaration" and names & {"joint"} and names & {"press"}:
        return Type.JOINT_STATEMENT
    return kind.type
