"""Finds where sentences start in clean text. Abbreviations, initials and quotations do not break a sentence."""

import re
from collections.abc import Iterator

# What may stand before a full stop that ends nothing: "Lt. Gen. A. B. Karimi", "No. 4", "St. Julian's"
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof pol insp supt cdr sqn wg flt asst dep pres min eng ing adv fr atty ret retd gen lt col maj "
    "capt brig sgt adm cmdr rear vice st ste hon rev sen rep gov amb no nos art vs etc inc ltd co corp"
    " jr sr messrs mt ft dept approx est fig vol pp par sec jan feb mar apr jun jul aug sep sept oct nov dec mon tue "
    "wed thu fri sat sun lieut snr"
    " sh ch zh kh ye dzh th ts yu ya"
    " e.g i.e cf al ph.d m.p h.e u.s u.k u.n u.a.e d.c a.m p.m".split()
)
# These close a sentence as well: "... of Astra Ltd. The talks", "said the spokesperson Lin Yu. She believed"
_MAY_END = frozenset("inc ltd co corp etc jr sr sh ch zh kh ye dzh th ts yu ya".split())
# After "U.S." and "a.m." a new sentence starts only with a word like these: "... with the U.S. The talks ..."
_STARTERS = frozenset(
    "the a an in on at he she it they this that these those both we i his her its their during after before while "
    "meanwhile according"
    """ as for with when if but and however also earlier later last since under there speaking asked following
        despite""".split()
)
_END = re.compile(r"([.?!\u2026]+)([\"')\]]*)\s+(?=([\"'(\[]*)([A-Z\u00c0-\u00de0-9][^\s]*))")
_ENDS_IN_ABBREVIATION = re.compile(r"(?:^|[\s(\"'/-])([A-Za-z](?:\.[A-Za-z])*|[A-Za-z]+)$")


def sentence_starts(text: str, paragraphs: tuple[tuple[int, int], ...]) -> Iterator[int]:
    """The offset in `text` of the first character of each sentence; paragraphs always start one."""
    for begin, end in paragraphs:
        yield begin
        for found in _END.finditer(text, begin, end):
            if _breaks(text, found, begin):
                yield found.end()


def _breaks(text: str, found: re.Match[str], begin: int) -> bool:
    stop, closing, _, following = found.groups()
    if stop != "." or closing not in {"", ")"}:
        return True
    before = _ENDS_IN_ABBREVIATION.search(text[max(begin, found.start() - 20) : found.start()])
    word = before.group(1).lower() if before else ""
    if closing:
        return word not in ABBREVIATIONS  # "General (ret.) Pedro Ruiz"
    next_word = re.sub(r"[^A-Za-z]", "", following).lower()
    if len(word) == 1 and word.isalpha():
        return next_word in _STARTERS and next_word not in {"a", "i"}
    if "." in word or word in {"u.s", "a.m", "p.m"}:
        return next_word in _STARTERS
    if word in ABBREVIATIONS:
        return word in _MAY_END and next_word in _STARTERS
    return True
