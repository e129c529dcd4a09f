"""Finds the office phrase behind a name: "Celia Wood, assistant defence secretary for international affairs,".

The phrase must tell who the name is; the office of the next person in a list is not taken.
"""

from collections.abc import Set

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading.ranks import is_bracketed_acronym
from accord.reading.titles import GLUE, LINKS, OfficePhrase, is_known, is_member


def _opens_name(doc: Doc, at: int, limit: int, words: OfficeWords) -> bool:
    """Whether a rank or a bracket opens the name of somebody else: "Brig. Ruiz", "(Defence) Ruiz"."""
    lower = doc[at].lower_.rstrip(".")
    if doc[at].text == "(" and not (at + 2 < limit and is_bracketed_acronym(doc, at + 2)):
        closing = next((i for i in range(at + 1, min(limit, at + 5)) if doc[i].text == ")"), None)
        return closing is not None and closing + 1 < limit and doc[closing + 1].text[0].isupper()
    ahead = at + 1 + (at + 1 < limit and doc[at + 1].text == ".")
    styled = lower in words.ranks | words.honorifics and doc[at].text[0].isupper() and lower not in words.heads
    return styled and ahead < limit and doc[ahead].text[0].isupper() and not is_known(doc, ahead, words)


# ", who is also head of", ", who also serves as minister"
_WHO_IS = frozenset("the a an who is was serves served acts as also currently concurrently".split())


# "is the first Chilean minister to come"
_OF_TIME = frozenset("last only youngest latest current new".split())
_ORDER = _OF_TIME | {"first", "second", "third"}


_KIN = frozenset("son daughter brother sister wife husband widow father mother uncle nephew cousin".split())


def is_told_by_verb(doc: Doc, at: int) -> bool:
    """Whether "is the" or "was a" at token `at` opens what a name is: "Ruiz is the | first Chilean navy chief to"."""
    ahead = doc[at : at + 2]
    return len(ahead) == 2 and ahead[0].lower_ in {"is", "was"} and ahead[1].lower_ in {"the", "a", "an"}


def _is_of_another(doc: Doc, verb: int, head: int, words: OfficeWords) -> bool:
    """ "is a critic of the | President", "is the man the | President trusts": whether the office is of somebody else;
    not "is the chief of staff of the | President".
    """
    told = next((c for c in doc[verb].children if c.dep_ == "attr"), doc[head])
    if told.i >= head:
        return False
    holds = told.lower_ in words.beside_names and told.lower_ not in _KIN
    return doc[told.i + 1].pos_ == "DET" or (not holds and any(t.pos_ in {"ADP", "DET"} for t in doc[told.i : head]))


def is_last_ones(doc: Doc, before: OfficePhrase, after: OfficePhrase, barred: Set[int]) -> bool:
    """Whether an office before a name is that of the last name in a list: "of Ali Nur, Minister of Trade of Chad, Ana
    Ruiz, Minister of Trade of Peru, and".
    """
    if doc[after.head].lower_ != doc[before.head].lower_ or before.start < 2:
        return False
    return doc[before.end].text == "," and doc[before.start - 1].text == "," and before.start - 2 in barred


def after(doc: Doc, name_end: int, *, barred: Set[int], states: Set[int], words: OfficeWords) -> OfficePhrase | None:
    """The office phrase in apposition after a name: "Celia Wood, assistant defence secretary for international
    affairs,".
    """
    limit = doc[name_end - 1].sent.end
    at = _past_letters(doc, name_end, limit)
    told = at < limit and is_told_by_verb(doc, at)
    if at >= limit or not (told or doc[at].text in {",", "(", "-", "--", "\u2013", "\u2014"}):
        return None
    at += 1
    while at < limit and doc[at].lower_ in _WHO_IS and at < name_end + 5:
        at += 1
    at += told and at + 1 < limit and doc[at].lower_ in _ORDER and (at + 1 in states or doc[at].lower_ in _OF_TIME)
    start, head = at, -1
    while at < limit and at not in barred:
        token = doc[at]
        lower = token.lower_.rstrip(".")
        if at == start and (lower in {"and", "or", "but"} or (token.pos_ == "ADP" and lower not in words.modifiers)):
            return None  # "in the presence of the ambassador", "at the head of a delegation"
        if head < 0 and token.tag_ in ("VBZ", "VBD", "VBG") and lower not in words.beside_names | words.modifiers:
            return None  # "who heads the department"
        if (
            head >= 0
            and token.text[0].isupper()
            and not is_known(doc, at, words)
            and not token.text.isupper()
            and not _ends_in_house(doc, at, limit, words)
            and (
                not _complement(doc, at, words)
                or token.ent_type_ == "PERSON"
                or (at - 1 in states and at not in states and token.ent_type_ != "ORG")
            )
        ):
            joint = max((i for i in range(start, at) if doc[i].lower_ in {"and", "with"} and i < head), default=-1)
            own = [i for i in range(start, joint) if doc[i].lower_ in words.beside_names]
            if own and doc[joint + 1].lower_ not in words.portfolios:
                # "Ana Ruiz, Director for Relief and President of Chad Ali Nur": the second office is the next one's
                return OfficePhrase(start, joint, own[-1])
            return None  # ", Foreign Minister Ana Petrova": the office of the next person in a list
        if head >= 0 and _opens_name(doc, at, limit, words):
            return None  # ", Liaison Officer Brig. Ruiz", ", Secretary (Defence) Ruiz": of the next person in a list
        if lower in words.beside_names:
            head = at
        elif head < 0 and not (is_member(doc, at, words) or token.pos_ in ("ADJ", "NOUN", "PROPN")):
            return None
        elif head >= 0 and at + 2 < limit and is_bracketed_acronym(doc, at + 2):
            at += 2  # "of the Communist Party of China (CPC) Central Committee"
        elif head >= 0 and not _follows_head(doc, at, words):
            break
        at += 1
        if at - start > 24:
            break
    if head < 0 or head - start > 8 or (told and _is_of_another(doc, name_end, head, words)):
        return None
    if at < limit and doc[at].tag_ in ("VBD", "VBZ", "VBP") and doc[name_end - 1].dep_ == "pobj":
        return None  # "During talks with President Ruiz, the Indian navy chief discussed"
    end = at
    while end > head + 1 and (doc[end - 1].lower_ in LINKS | GLUE | {"with", "between"} or doc[end - 1].is_punct):
        end -= 1
    opening = next((i for i in range(end - 1, head, -1) if doc[i].text in "()"), head)
    if doc[opening].text == "(":
        end = end + 1 if end < limit and doc[end].text == ")" else opening
    return OfficePhrase(start, end, head)


def is_next_ones(doc: Doc, name_end: int, phrase: OfficePhrase, words: OfficeWords) -> bool:
    """Whether an office behind a name is that of the next in a list: "Minister Ruiz, the Governor of Puno, Mr Paz"."""
    if doc[name_end].text != "," or doc[phrase.start - 1].lower_ != "the" or phrase.end + 1 >= len(doc):
        return False
    at = phrase.end + 1
    styled = doc[at].lower_.rstrip(".") in words.honorifics | words.ranks
    return doc[phrase.end].text == "," and doc[at].text[0].isupper() and (styled or doc[at].ent_type_ == "PERSON")


def _past_letters(doc: Doc, at: int, limit: int) -> int:
    """The token after orders and degrees: "Asif Nawaz, NI (M), Director", "Ana Ruiz (retd), adviser"."""
    ahead = at
    while ahead < limit and ahead < at + 10:
        token = doc[ahead]
        if token.text == "(":
            closing = next((i for i in range(ahead + 1, min(limit, ahead + 4)) if doc[i].text == ")"), None)
            if closing is None or not all(len(doc[i]) <= 4 for i in range(ahead + 1, closing)):
                break
            ahead = closing + 1
        elif (token.text.isupper() and token.text.isalpha() and 2 <= len(token) <= 4 and ahead + 1 < limit) or (
            token.text == "," and ahead + 1 < limit and doc[ahead + 1].text.isupper() and 2 <= len(doc[ahead + 1]) <= 4
        ):
            ahead += 1
        else:
            break
    skipped = ahead > at and ahead < limit and doc[ahead].text in {",", "-", "--", "\u2014"}
    return ahead if skipped else at


# "commander of the First Naval | Zone"
_AREAS = frozenset({"zone", "team", "squad", "theatre", "theater", "sector", "directorate", "academy"})


def _ends_in_house(doc: Doc, at: int, limit: int, words: OfficeWords) -> bool:
    """Whether the capitals from `at` are the rest of the name of a house, no person: "of Peru's National Mine | Action
    Agency", "of the First Naval | Zone"; not "of Peru's Navy | Ana Ruiz".
    """
    end = at
    while end < limit and doc[end].text[0].isupper():
        end += 1
    return end > at and (
        doc[end - 1].lower_ in _AREAS or (end > at + 1 and doc[end - 1].lower_ in words.organisation_heads)
    )


# "of the Coast Guard Unit"
_UNITS = frozenset("unit group wing squadron station base headquarters school college academy association".split())
_DIRECTIONS = frozenset(
    "north south east west central northern southern eastern western upper lower greater new".split()
)


def _complement(doc: Doc, at: int, words: OfficeWords) -> bool:
    """Whether an unknown capitalised word continues what follows "of" or "for": "of the Zenith Bureau", "for
    Levantine Affairs".
    """
    back = at - 1
    if doc[back].lower_ in {"-", "&", "'s"} or doc[at].lower_ in _UNITS:
        return True
    if doc[at].ent_type_ in {"GPE", "LOC", "FAC"} or doc[at].lower_ in _DIRECTIONS or doc[back].lower_ in _DIRECTIONS:
        return True  # "of Naval Forces Western Mindanao"
    # "of the Maghreb Institute for Strategic Studies": a chain of capitals that hangs on a link
    while back > at - 7 and doc[back].text[0].isupper() and doc[back].lower_ not in words.heads:
        back -= 1
    if doc[back].lower_ not in LINKS | {"the", "and", "&"}:
        return False
    chain = doc[back + 1 : at]
    ahead = doc[at + 1] if at + 1 < len(doc) else None
    known = bool(chain) and all(is_known(doc, t.i, words) for t in chain)
    if known and ahead is not None and ahead.is_title and not is_known(doc, at + 1, words):
        return False  # "Foreign Secretary Paz, Secretary of Security Rosa Ruiz": the office of the next in a list
    return not known or len(chain) < 2


def _follows_head(doc: Doc, at: int, words: OfficeWords) -> bool:
    token = doc[at]
    if token.lower_ in LINKS | {"the", "&", "'s", "-"}:
        return True
    if token.lower_ == "and" and at + 1 < len(doc):
        if doc[at + 1].lower_.rstrip(".") in words.honorifics:
            return False  # "Ana Ruiz, Regional Minister and | Mr Paz"
        return (
            doc[at + 1].text[0].isupper()
            or doc[at + 1].lower_ in words.portfolios
            or doc[at + 1].lower_ in words.heads
            or doc[at + 1].lower_ in words.modifiers
        )
    if token.text == ",":
        return False
    return token.text[0].isupper() or token.lower_ in words.portfolios or token.pos_ in ("NOUN", "ADJ", "PROPN")
