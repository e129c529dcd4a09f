"""Who is, stays or spends time somewhere: "is due in Lima", "was in Lima", "spent three days in the country".

Only the verb and the words right behind it are asked; whether it is abroad is asked later.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import contact_words
from accord.reading.met.foreseen import AWAITED

_MEANWHILE = frozenset({"currently", "now", "presently", "already", "still", "also"})
_FORESEEN = frozenset({"schedule", "expect", "set", "slate", "plan", "due", "book", "bill"})
# the 31st of a month
_LAST_DAY = 31
_SPANS = frozenset({"day", "night", "week", "weekend", "month", "evening", "afternoon", "morning"})
_UNTIL = frozenset({"until", "till", "since"})
# tokens: "is staying at a camp in Lima until"
_CLAUSE = 10


def is_there(token: Token) -> bool:
    """Whether the words say that somebody is or will be somewhere: "is due in Lima", "was in Lima"."""
    if token.lemma_ != "be" and token.lower_ != "been" and token.lower_ not in AWAITED:
        return False
    following = token.doc[token.i + 1 : token.i + 3]
    if len(following) > 1 and following[0].lower_ in _MEANWHILE:
        following = following[1:]
    if token.lower_ == "been" and any(c.lower_ in ("had", "has", "have") for c in token.children):
        if following[:1].text == "in" and _since_a_day(token):
            return True
        behind = token.doc[following.start + 1 : following.start + 2]
        return following[:1].text == "to" and any(
            t.pos_ == "PROPN" for t in behind
        )  # "had been to Arica the day before"
    if token.lower_ in AWAITED and following[:1].text == "here":
        return True
    if not following or following[0].lower_ not in ("in", "at"):
        return False
    if token.lower_ in AWAITED:
        return True
    will = token.tag_ == "VB" and (any(c.lower_ in ("will", "would") for c in token.children) or _is_to_be(token))
    return token.lemma_ == "be" and (token.tag_ in ("VBD", "VBZ", "VBP") or will) and following[0].lower_ == "in"


def _is_to_be(token: Token) -> bool:
    """Whether somebody is foreseen to be somewhere: "is scheduled to be in Lima"."""
    return token.dep_ == "xcomp" and token.head.lemma_ in _FORESEEN and any(c.lower_ == "to" for c in token.children)


def _since_a_day(token: Token) -> bool:
    """Whether somebody has been there since a day, not for years as an ambassador: "has been in Lima since Monday"."""
    behind = token.doc[token.i + 1 : min(token.i + 8, token.sent.end - 1)]
    since = next((t for t in behind if t.lower_ == "since"), None)
    if since is None:
        return False
    days = token.doc[since.i + 1 : since.i + 3]
    if days[:1].text.lower().endswith("day"):
        return True
    had = any(c.lower_ == "had" for c in token.children)
    return not had and any(t.text.isdecimal() and int(t.text) <= _LAST_DAY for t in days)


def spends_days(verb: Token) -> bool:
    """Whether somebody is somewhere for some days, not for years: "spent three days in Lima", "spent a month here"."""
    spent = [c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and c.i > verb.i]
    if not any(t.lemma_.lower() in _SPANS for t in spent):
        return False
    behind = [t.lower_ for t in verb.doc[spent[0].i + 1 : spent[0].i + 3]]
    return behind[:1] in (["in"], ["at"]) and behind[1:] not in (["prison"], ["jail"], ["hospital"], ["custody"])


def stays_until(verb: Token) -> bool:
    """Whether somebody stays somewhere until a day or for some days: "is staying in Lima until 8 March"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + _CLAUSE, verb.sent.end)]
    if behind[:1].text not in ("in", "at"):
        return False
    return any(
        t.lower_ in ("until", "till") or (t.lower_ == "for" and any(g.lemma_ in _SPANS for g in t.children))
        for t in behind
    )


def in_the_country(verb: Token) -> bool:
    """Whether somebody is in a state that goes without its name, for some days: "is in the country until Friday"."""
    if verb.lemma_ not in ("be", "stay", "spend"):
        return False
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _CLAUSE, verb.sent.end)]]
    if not set(behind[1:]).intersection(contact_words().here):
        return False
    counted = verb.lemma_ == "spend" or _SPANS.intersection(word.removesuffix("s") for word in behind)
    return bool(counted or _UNTIL.intersection(behind))
