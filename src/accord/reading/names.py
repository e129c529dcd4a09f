"""Finds runs of tokens that may be a person's name. Shape only: whether a run is a person is decided in `roster`.

"Abdul Karim al-Tamimi", "J. P. van der Berg Jr.", "Kim Min-seok", "Nguyen Thi Thu Ha", "Ursula de Souza e Lima",
"O'Brien".
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

_CHILD_OF = frozenset("oglu oğlu ogly oghlu ogli ugli uulu qizi qızı kyzy kizi gyzy".split())
"""What stands behind a father's name: "Almaz Bakyt uulu"."""
PARTICLES = _CHILD_OF | frozenset(
    """al el ul ur as ad at az bin binti binte ibn bint ben abu abd ould de da do dos das del della di du van von
        der den ter la le las los af av zu y e dit""".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
# Capitalised words that begin sentences or are no part of a name.
_NO_NAME = frozenset(
    """the a an in on at by to for from with of and or but as it he she they we i his her its their our this that
    these those there here
    both all each some many most several no not after before during while when where which who what how if although
    though since
    because despite according also however meanwhile moreover furthermore additionally later earlier speaking asked
    following under
    over new first second third two three four five six seven eight nine ten dialogue talks meeting statement
    agreement today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august
    september october november december  gmt utc news agency photo file end covid
    mr mrs ms dr sheikh sayyid excellency highness majesty sir lord dame hon
    north south east west middle near far central eastern western northern southern africa america asia europe
    eurasia levant pacific
    atlantic mediterranean baltic balkans caucasus gulf sahel caribbean americas hemisphere enforcement control
    assistance law arms
    representing addressing welcoming commenting responding accompanied
    policy abroad extraordinary plenipotentiary""".split()
)


# articles before a sun letter, which always take a hyphen: "at-Tamimi"
_ASSIMILATED = frozenset({"at", "as", "ad"})
LONG_INITIALS = frozenset("sh. ch. zh. kh. ye. yu. ya. yo. dzh. ts. th. gh. dz. dj.".split())
"""Initials of names that one letter of another script begins: "Sh. Abdullayev"."""

_GLUED = re.compile(r"(?!(?:St|Mt|Ft)\.)[A-Z][a-z]?\.[A-Z][a-z]{2,}\Z")


def has_initial(text: str) -> bool:
    """Whether a word is an initial and a surname in one: "D.Tsogtbaatar"."""
    return _GLUED.match(text) is not None


_ELIDED = frozenset({"d'", "l'", "o'", "n'"})


def _is_cap(token: Token) -> bool:
    text = token.text
    if not text[0].isupper():
        return text[:2].lower() in _ELIDED and len(text) > 2 and text[2].isupper()
    # "J." and "A.K." are initials; "Sept." is none
    if text == "St.":
        return True
    return text[-1].isalpha() or (
        text[-1] == "."
        and (
            text.lower() in SUFFIXES
            or text.lower() in LONG_INITIALS
            or all(len(part) == 1 for part in text[:-1].split("."))
        )
    )


def _glued_hyphen(doc: Doc, at: int) -> bool:
    """A hyphen that joins two parts of a word: "al-Tamimi", "Min-seok"."""
    return (
        0 < at < len(doc) - 1
        and doc[at].text == "-"
        and not doc[at - 1].whitespace_
        and not doc[at].whitespace_
        and doc[at + 1].text[0].isalpha()
    )


def is_calendar_word(token: Token) -> bool:
    """Whether a token names a day or month or opens sentences: never part of a name or an office."""
    return token.lower_ in _NO_NAME


def is_name_word(token: Token) -> bool:
    """Whether a token may be part of a name by its looks."""
    return _is_cap(token) and (token.lower_ not in _NO_NAME or _may_be_given(token))


def _may_be_given(token: Token) -> bool:
    """ "met To Lam Quang": a small word in capitals where the model sees a person or a name goes on."""
    if token.lower_ in _SMALL_GIVEN and not token.is_sent_start and _beside_name(token):
        return True
    return (
        token.lower_ in {*_SMALL_GIVEN, "april", "june", "august"}
        and token.ent_type_ == "PERSON"
        and not token.is_sent_start
        and token.i + 1 < len(token.doc)
        and token.nbor().ent_type_ == "PERSON"
        and token.nbor().text[0].isupper()
    )


_TITLED = frozenset("general gen minister president secretary chairman comrade mr ms mrs dr colonel col".split())
_SMALL_GIVEN = frozenset({"to", "an", "on", "in", "so"})


def _beside_name(token: Token) -> bool:
    """ "General To Lam hosted", "Tran Quoc To received": capitals within a sentence in small letters."""
    before = token.nbor(-1)
    if not token.text.istitle() or not before.text[0].isupper() or before.pos_ not in ("PROPN", "NOUN"):
        return False
    behind = token.nbor() if token.i + 1 < len(token.doc) else None
    # "Police General To Lam hosted", "Tran Quoc To hosted": a verb in the past is no infinitive
    if behind is not None and (behind.tag_ in ("VBD", "VBZ") or behind.lower_.endswith("ed")):
        return True
    if before.lower_.rstrip(".") in _TITLED and behind is not None and behind.text[0].isupper():
        return True
    words = [t for t in token.sent if t.is_alpha and len(t) > 3]
    return 2 * sum(t.text[0].isupper() for t in words) <= len(words) + 4 and sum(t.is_lower for t in words) > 3


def run_end(doc: Doc, start: int, *, barred: frozenset[int] | set[int], limit: int) -> int:
    """The end of the name run that begins at `start` (which is a name word or a particle); `start` itself if there
    is none.
    """
    at, end = start, start
    while at < limit and at not in barred:
        token = doc[at]
        if is_name_word(token):
            end = at + 1
            at += 1
        elif _glued_hyphen(doc, at) and at + 1 < limit and at + 1 not in barred:
            end = at + 2
            at += 2
        elif (
            token.text in ("'", "’")
            and not token.whitespace_
            and not doc[at - 1].whitespace_
            and at + 1 < limit
            and is_name_word(doc[at + 1])
        ):
            at += 1
        elif token.text in {"Sheikh", "Sayyid"} and start < at < limit - 1 and is_name_word(doc[at + 1]):
            at += 1  # "Mahsin Sheikh Karim": barred where it is a style
        elif token.lower_ in _CHILD_OF and end == at > start + 1:
            end = at + 1
            at += 1
        elif token.lower_ in _ASSIMILATED and not _glued_hyphen(doc, at + 1):
            break  # "Idrus at Headquarters"
        elif token.lower_ in PARTICLES and at in (start, end) and at + 1 < limit:
            ahead = at + 1
            while ahead < limit and (
                doc[ahead].lower_ in PARTICLES or (doc[ahead].text == "-" and _glued_hyphen(doc, ahead))
            ):
                ahead += 1
            if (
                ahead < limit
                and ahead not in barred
                and is_name_word(doc[ahead])
                and (token.text[0].islower() or at == start or _glued_hyphen(doc, at + 1))
            ):
                at = ahead
            else:
                break
        elif token.text == "," and at + 1 < limit and doc[at + 1].lower_ in SUFFIXES:
            end = at + 2
            at += 2
        elif (
            token.text in {'"', "'"}
            and at > start
            and at + 3 < limit
            and doc[at + 2].text == token.text
            and is_name_word(doc[at + 1])
            and is_name_word(doc[at + 3])
        ):
            at += 3  # Juan "Tito" Vargas
        else:
            break
    return end


_OPENING = frozenset({"al", "el", "bin", "ibn", "abu", "ould", "van", "von", "de"})
FIRST_OR_PARTICLE = "Ben"
"""A first name that in other names is a particle: "Ben Carter", "Ahmed Ben Salah"."""


def runs(doc: Doc, *, barred: frozenset[int] | set[int]) -> Iterator[tuple[int, int]]:
    """The maximal name runs outside the `barred` tokens, in order; a run never crosses a sentence."""
    at, ends = 0, [0] * len(doc)
    for sentence in doc.sents:
        for i in range(sentence.start, sentence.end):
            ends[i] = sentence.end
    while at < len(doc):
        token = doc[at]
        begins = at not in barred and (
            is_name_word(token)
            or (token.lower_ in PARTICLES and (token.lower_ in _OPENING or token.text == FIRST_OR_PARTICLE))
        )
        if not begins:
            at += 1
            continue
        end = run_end(doc, at, barred=barred, limit=ends[at])
        if end > at:
            yield at, end
        at = max(end, at + 1)


# Ranks, orders and degrees in letters around a name: "CG Felix Moyo", "Asif Nawaz HI (M)", "Ruth Cole MP".
LETTERS_BEFORE = frozenset(
    """cg dcg acg cp acp dcp ssp sp asp dsp igp dig aig adig sdig csp ig dgp adgp avm acm am ag mg bg lg ltg rdml
        radm vadm dato""".split()
)
STYLES = frozenset({"h.e.", "h.h.", "h.r.h.", "h.m.", "h.e", "h.h"})
"""Styles in letters with full stops before a name: "H.E. Ana Ruiz"."""
STYLES_IN_CAPITALS = frozenset({"HE", "HH", "HRH", "HM", "HIH"})
"""The same without full stops; in small letters they are other words: "HE Ana Ruiz"."""
_LETTERS_AFTER = frozenset(
    """ni hi si ti sbt tbt hj tst mp mps mla mna mpp mep kc qc sc phd frs obe cbe mbe kbe dbe ao ac am psc ndc awc
    qpm qgm cgm mvo usa usn usaf
    usmc retd rtd nd avsm vsm pvsm uysm ips ias ifs jp ch pc dso""".split()
)


def without_letters(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The run without ranks, orders and degrees in capital letters at its edges, where two words of a name are left."""
    while end - start > 1 and (doc[start].lower_ in STYLES or doc[start].text in STYLES_IN_CAPITALS):
        start += 1
    while end - start > 1 and doc[start].text.isupper() and doc[start].lower_ in LETTERS_BEFORE:
        start += 1
    while end - start > 2 and doc[end - 1].text.isupper() and doc[end - 1].lower_.partition("(")[0] in _LETTERS_AFTER:
        end -= 1
    return start, end


def spoken(doc: Doc, start: int, end: int) -> str:
    """A name as printed, on one line."""
    return " ".join(doc[start:end].text.split()).strip(" ,")
