"""Finds office phrases before names: "US Secretary of Homeland Security", "Deputy Minister of Trade and Industry".

The phrase is grammar over the office lexicon: a head ("minister"), what may modify it ("deputy", "foreign", a state),
and what follows it ("of ...", "for ..."). A phrase always contains a head.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading import ranks
from accord.reading.closing import closes, is_told
from accord.reading.names import is_calendar_word

LINKS = frozenset({"of", "for", "to", "on", "in", "at"})
# "Minister responsible for Border Guards", "secretary in charge of trade".
_CHARGE = frozenset({"responsible", "charge"})
# "Ambassador Extraordinary and Plenipotentiary of Peru"
_ENVOYS_STYLE = frozenset({"extraordinary", "plenipotentiary"})
# "President-elect Ruiz"
_CHOSEN = frozenset({"elect", "designate"})
# "Ambassador to the sisterly Republic of Chad"
_KIND_WORDS = frozenset("sisterly brotherly friendly fraternal".split())
GLUE = frozenset({"the", "and", "&", "'s", "'", "-", "/", "&amp;", "d'", "d"})


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """Tokens of an office phrase, determiner left out; `head` is the token of its (last) head noun."""

    start: int
    end: int
    head: int


def _is_cap(doc: Doc, at: int) -> bool:
    return doc[at].text[0].isupper()


def is_known(doc: Doc, at: int, words: OfficeWords) -> bool:
    """Whether a token is a word of the office lexicon or joins such words."""
    lower = doc[at].lower_.rstrip(".")
    return (
        lower in words.heads
        or lower in words.modifiers
        or lower in words.portfolios
        or lower in words.organisation_heads
        or lower in words.ranks
        or doc[at].lower_ in LINKS
        or doc[at].lower_ in GLUE
        or doc[at].lower_ in _CHARGE
        or doc[at].lower_ in _ENVOYS_STYLE | _CHOSEN | _KIND_WORDS
    )


def is_member(doc: Doc, at: int, words: OfficeWords, *, heading: bool = False) -> bool:
    """Whether token `at` may stand inside an office phrase; in a headline every word is capitalised, so only known
    ones may.
    """
    if is_known(doc, at, words) or is_head(doc, at, words) or doc[at].lower_ == "opposite":
        return True
    text = doc[at].text
    holy = text == "Two" and doc[at + 1].text == "Holy"  # "Custodian of the Two Holy Mosques King Omar"
    if text[:2] in {"d'", "d\u2019"} and text[2:3].isupper():
        return not heading  # "Ambassador to C\u00f4te d'Ivoire"
    if not text[0].isupper() or not text[0].isalpha() or (is_calendar_word(doc[at]) and not holy):
        return False
    return not heading or (text.isupper() and len(text) <= 6)


def before(
    doc: Doc, name_start: int, *, barred: frozenset[int] | set[int], words: OfficeWords, heading: bool = False
) -> OfficePhrase | None:
    """The office phrase that leads up to a name beginning at `name_start`, with or without a comma between.

    "The Peruvian Prime Minister, Ana Flores Quispe", "Deputy Assistant and Senior Adviser for Energy Paul Reid".
    `barred` tokens (names of other people) end it.
    """
    found = _before(doc, name_start, barred=barred, words=words, heading=heading)
    if found is None or doc[found.end].text != "," or closes(doc, name_start):
        return found
    own = found.start - 2 in barred or found.start - 3 in barred  # ", led by Paz, Chilean minister, Interfax reports"
    return found if not own and is_told(doc, found.start, name_start, barred=barred) else None


def _before(
    doc: Doc, name_start: int, *, barred: frozenset[int] | set[int], words: OfficeWords, heading: bool
) -> OfficePhrase | None:
    """The phrase, whatever follows a name behind a comma."""
    first = doc[name_start].sent.start
    at = name_start - 1
    if at >= first and (doc[at].lower_ in LINKS or doc[at].lower_ in {"and", "the", "&"}):
        return None  # "researcher at the Institute for | Strategic Studies": a complement, no name
    at = ranks.ahead_of_styles(doc, name_start, first, words)
    comma = at >= first and doc[at].text == ","
    if comma:
        if heading:
            return None
        at -= 1
        if not ranks.is_bracketed_acronym(doc, at):
            at = ranks.skip_bracket(doc, at, first)  # "the Permanent Secretary (Defence), Ms Ruiz"
    end = at + 1
    start, heads = _members_before(doc, at, first, barred=barred, words=words, heading=heading, comma=comma)
    if heads:
        start = _cut_left(doc, start, end, heads, comma=comma, words=words)
        if start > first + 1 and doc[start - 1].text == "," and start - 2 in barred:
            start = _behind_anothers(doc, start, end, heads)
    kept = [h for h in heads if h >= start]
    last = max(kept) if kept and start < end else None
    if (
        last is not None
        and comma
        and doc[last].lower_.rstrip(".") not in words.beside_names
        and doc[last].lower_ != "number"
    ):
        return None  # "his Somali and Ethiopian counterparts, Ali Nur and Tesfaye Bekele": a list, settled as a whole
    found = None if last is None else OfficePhrase(start, end, _with_general(doc, last, end))
    if found is None or not _reaches(doc, found, name_start, words, comma=comma):
        return _long_phrase(doc, end, barred=barred, words=words) if comma else None
    if not comma and _is_style(doc, start, end) and start > first and doc[start - 1].text == ",":
        # "the head of the Japan Coast Guard, Commandant Ota": a rank that is an office elsewhere
        longer = before(doc, start, barred=barred, words=words, heading=heading)
        return longer if longer is not None and doc[longer.head].lower_ not in _RELATIONS else found
    return found


def _members_before(
    doc: Doc,
    at: int,
    first: int,
    *,
    barred: frozenset[int] | set[int],
    words: OfficeWords,
    heading: bool,
    comma: bool,
) -> tuple[int, list[int]]:
    """Where the words of an office that end at `at` start, and its heads, the last first."""
    end = at + 1
    heads: list[int] = []
    while at >= first and at not in barred and not doc[at].is_space and not _is_dash(doc, at):
        if ranks.is_bracketed_acronym(doc, at):
            at -= 3  # "the Inspector General of Police (IGP) of Peru"
            continue
        if not is_member(doc, at, words, heading=heading):
            break
        if is_head(doc, at, words) and not _is_justice(doc, at):
            heads.append(at)
        at -= 1
    # "Minister of Energy, Trade, Industry and Tourism Tom Reid": commas inside the portfolio
    while (
        at > first
        and doc[at].text == ","
        and not comma
        and (_portfolio_list(doc, at, first, words) or _house_behind(doc, at, end, words) or _is_home(doc, at + 1, end))
    ):
        at -= 1
        while at >= first and at not in barred and is_member(doc, at, words, heading=heading):
            if is_head(doc, at, words) and not _is_justice(doc, at):
                heads.append(at)
            at -= 1
    return at + 1, heads


def _behind_anothers(doc: Doc, start: int, end: int, heads: Sequence[int]) -> int:
    """ "Ana Ruiz, Director for Relief and | President of Chad Ali Nur": the first office is hers."""
    ands = [i for i in range(start, end) if doc[i].lower_ == "and" and any(start <= h < i for h in heads)]
    joint = next((i for i in ands if any(h > i for h in heads)), None)
    return joint + 1 if joint is not None else start


def _with_general(doc: Doc, head: int, end: int) -> int:
    """The head, or the "General" of "Inspector-General" behind it."""
    if doc[head].lower_ not in ranks.RANKED_OFFICES:
        return head
    general = head + 2 if head + 1 < end and doc[head + 1].text == "-" else head + 1
    return general if general < end and doc[general].lower_ == "general" else head


def _reaches(doc: Doc, found: OfficePhrase, name_start: int, words: OfficeWords, *, comma: bool) -> bool:
    """Whether the phrase reaches the name: what stands between its head and the name is its complement."""
    start, end, last = found.start, found.end, found.head
    styled = words.honorifics | words.ranks
    tail = range(last + 1, end)  # "Minister Ana Petrova" has none
    bare = tail and doc[last + 1].lower_ not in LINKS and not (comma and doc[last + 1].lower_ in GLUE)
    bare = bare and not (doc[last + 1].text == "," and _house_behind(doc, last + 1, end, words))
    bare = bare and not _is_led_or_field(doc, last, end, name_start, words)
    # "Commander General" is rank after office
    if not bare or all(
        doc[i].lower_.rstrip(".") in styled or doc[i].text in "()" or doc[i].text.isupper() or _is_chosen(doc, i)
        for i in tail
    ):
        return True
    # "The District Commissioner Soroti, Ms Ruiz": the place of an office behind it, where a style opens the name
    placed = comma and doc[name_start - 1].lower_.rstrip(".") in styled and _is_cap(doc, start)
    placed = placed and (len(tail) <= 2 or all(is_known(doc, i, words) for i in tail[:2]))
    return placed and all(_is_cap(doc, i) or is_known(doc, i, words) or doc[i].text in "()" for i in tail)


def _is_led_or_field(doc: Doc, head: int, end: int, name_start: int, words: OfficeWords) -> bool:
    """ "Pakistan's Secretary | Interior | Ruiz", "Commander | Southern Fleet | Vice Admiral Ruiz": the field of a
    secretary or, before a rank, what a commander leads, right behind the head.
    """
    tail = range(head + 1, end)
    if doc[head].lower_ == "secretary":
        return all(_is_cap(doc, i) and doc[i].lower_ in words.portfolios for i in tail)
    led = doc[head].lower_ == "commander" and doc[end - 1].lower_ in words.organisation_heads
    return led and end < name_start and doc[end].text != "," and all(_is_cap(doc, i) for i in range(head, end))


def _is_justice(doc: Doc, at: int) -> bool:
    """ "Minister of | Justice and Home Affairs": a field, no judge."""
    return doc[at].lower_ == "justice" and at > 0 and doc[at - 1].lower_ in LINKS | {"and", "&"}


def _is_dash(doc: Doc, at: int) -> bool:
    """ "Puno (PNA) - Peru's minister": a dash between words, no hyphen within one."""
    return doc[at].text == "-" and at > 0 and bool(doc[at - 1].whitespace_ and doc[at].whitespace_)


def _is_chosen(doc: Doc, at: int) -> bool:
    """ "president-elect", with its hyphen."""
    return doc[at].lower_ in _CHOSEN or (doc[at].text == "-" and doc[at + 1].lower_ in _CHOSEN)


_HIGHER = frozenset({"senior", "chief", "deputy", "assistant", "general", "police", "-"})
_RELATIONS = frozenset("counterpart counterparts peer peers colleague colleagues number".split())


def _is_style(doc: Doc, start: int, end: int) -> bool:
    """ "Commandant", "Chief Commissioner", "Police Commissioner General": an office that may be a mere style."""
    told = [t.lower_ for t in doc[start:end]]
    return any(word in ranks.STYLE_OFFICES for word in told) and all(
        word in ranks.STYLE_OFFICES | _HIGHER for word in told
    )


def _long_phrase(doc: Doc, end: int, *, barred: frozenset[int] | set[int], words: OfficeWords) -> OfficePhrase | None:
    """ "the head of the European police support mission in Ramallah, Ana Ruiz", "the Minister of Trade, Works and
    Chileans Abroad, Ana Ruiz": an office whose complement is any noun phrase.
    """
    first = max(doc[end - 1].sent.start, end - 24)
    at = end - 1
    while at >= first and at not in barred and not doc[at].is_space and _continues(doc, at, end):
        linked = any(
            t.lower_ in {"of", "for", "in", "at", "from", "responsible"} for t in doc[at + 1 : min(at + 3, end)]
        )
        general = doc[at + 1 : at + 3].text.lower() == "-general" and at + 3 < end
        linked = linked or (general and doc[at + 3].lower_ in {"of", "for"})  # "director-general for foreign nationals"
        # "Chairman, Oyo North,"
        linked = linked or (at + 1 < end and doc[at + 1].text.startswith(",") and doc[at].text[0].isupper())
        if doc[at].lower_ in words.beside_names and linked:
            start = at
            while start > first and start - 1 not in barred and is_known(doc, start - 1, words):
                if doc[start - 1].lower_ in LINKS | {"the", "and"}:
                    break
                start -= 1
            return OfficePhrase(start, end, at)
        at -= 1
    return None


def _continues(doc: Doc, at: int, end: int) -> bool:
    """Whether a token may stand in the complement of an office: any noun phrase, and a comma between capitals."""
    if doc[at].text == ",":
        ahead = at + 1 + (at + 2 < end and doc[at + 1].lower_ == "and")  # "Foreign Affairs, Trade, and Worship"
        return ahead < end and doc[at - 1].text[0].isupper() and doc[ahead].text[0].isupper()
    if doc[at].text in "()":
        return ranks.is_bracketed_acronym(doc, at) or (at + 2 < end and ranks.is_bracketed_acronym(doc, at + 2))
    token = doc[at]
    if token.lower_ in {"directorate", "secretariat", "inspectorate"}:
        return True  # whatever the tagger takes it for
    return token.pos_ in _NOMINAL or token.tag_ in ("PRP$", "VBG") or token.text in {"-", "'s"} or token.text.istitle()


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "NUM", "PART"})


def complement_known(doc: Doc, phrase: OfficePhrase, words: OfficeWords) -> bool:
    """Whether all that follows the head is office vocabulary, so that a lone word behind it can only be a name."""
    return all(is_known(doc, at, words) or doc[at].text in "()," for at in range(phrase.head + 1, phrase.end))


_GATHERINGS = frozenset("council conference committee meeting forum association summit board".split())


def is_head(doc: Doc, at: int, words: OfficeWords) -> bool:
    """Whether a token is the head noun of an office, in the singular or plural: "minister", "Justice Ministers Ruiz
    and Paz".
    """
    lower = doc[at].lower_.rstrip(".")
    if lower in {"number", "numbers"} and at > 0 and doc[at - 1].lower_ == "opposite":
        return True  # "his Chilean opposite number"
    single = lower.removesuffix("s")
    capitals = lower != single and at + 1 < len(doc) and doc[at].text[0].isupper() and doc[at + 1].text[0].isupper()
    if capitals and doc[at + 1].lower_ in words.organisation_heads | _GATHERINGS:
        return False  # "Secretary General of the Arab Interior Ministers Council"
    plural = len(lower) > 4 and (single in words.heads or lower not in words.portfolios)  # "of Defence and Veterans"
    return lower in words.beside_names or (plural and single in words.beside_names)


def _portfolio_list(doc: Doc, comma: int, first: int, words: OfficeWords) -> bool:
    before_comma = doc[comma - 1]
    at = comma - 1
    while at >= first and (doc[at].text[0].isupper() or doc[at].text == ","):
        at -= 1
    return (
        before_comma.text[0].isupper()
        and at >= first
        and doc[at].lower_ in {"of", "for"}
        and doc[at - 1].lower_ in words.heads
    )


_HOUSES = frozenset(
    "ministry department office bureau directorate embassy secretariat agency guard police navy army customs".split()
)


def _house_behind(doc: Doc, comma: int, end: int, words: OfficeWords) -> bool:
    """ "Permanent Secretary, Ministry of Defence | General Ruiz": the house of an office behind a comma."""
    ahead = doc[comma + 1 : end]
    house = next((t.i for t in ahead if t.lower_ in _HOUSES), None)
    plain = house is not None and not any(is_head(doc, t.i, words) for t in ahead)
    office = is_head(doc, comma - 1, words) or is_head(doc, comma - 2, words)  # "Director General, Coast Guard"
    return plain and office and (house == comma + 1 or doc[comma + 1].text[0].isupper())


def _is_home(doc: Doc, start: int, end: int) -> bool:
    """ "Secretary General of the Ministry of Defence, | Indonesia | Air Marshal Ruiz": the state behind a comma."""
    return end > start and all(t.ent_type_ == "GPE" for t in doc[start:end])


def _cut_left(doc: Doc, start: int, end: int, heads: list[int], *, comma: bool, words: OfficeWords) -> int:
    """Where the phrase really begins: after a determiner of its own, after an "and" that joins two people, after a
    preposition.
    """
    begin = start
    for at in range(start, end):
        lower = doc[at].lower_
        is_lead = lower in LINKS and not any(h < at for h in heads if h >= begin)
        is_lead = is_lead or (lower == "the" and at > begin and doc[at - 1].lower_ not in LINKS | {"and", "&"})
        others = (
            lower.endswith("s") and doc[at].is_lower and is_head(doc, at, words) and any(at < h < end for h in heads)
        )
        # "their U.S. counterparts | Secretary of State Ruiz": an office in the plural is that of several
        is_lead = is_lead or (others and doc[at + 1].text[0].isupper())
        if is_lead or (lower in {"'s", "'"} and at == begin):
            begin = at + 1  # "talks in Lima with", "of": a link before any head leads in from outside
        elif lower in GLUE and lower not in {"'s", "-"} and at == begin:
            begin = at + 1
        elif lower in {"and", "&"} and at > begin and doc[at + 1].lower_ not in _ENVOYS_STYLE:
            left = any(begin <= h < at for h in heads)
            right = any(at < h < end for h in heads)
            has_article = begin > 0 and doc[begin - 1].lower_ in {"the", "a"}
            fields = doc[at - 1].lower_ in words.portfolios and doc[at + 1].lower_ in words.portfolios
            owned = at + 2 < end and doc[at + 2].lower_ == "'s"
            # "the Director and the Rector of the University, Ana Ruiz": two people
            owned = owned or (
                comma and doc[at + 1].lower_ == "the" and not fields
            )  # "the Chilean Prime Minister and Peru's Secretary for"
            if right and ((not left and not fields) or (left and ((has_article and not comma) or owned))):
                begin = at + 1  # "the President and Prime Minister Ito" are two people
        elif lower == "," and any(at < h < end for h in heads) and any(begin <= h < at for h in heads):
            begin = at + 1  # "the minister of justice, the head of the police Ana Ruiz"
    while begin < end and doc[begin].lower_ in {"the", "a", "an", "and", ","}:
        begin += 1
    if begin + 1 < end and doc[begin].text == "under" and doc[begin + 1].text[0].isupper():
        begin += 1  # "an inquiry under Justice Ruiz"
    return begin
