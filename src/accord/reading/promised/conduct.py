"""Finds the conduct that a cue leads to: "to VERB", "to VERB-ing", "for NOUN", and splits it where the verbs differ.

Parse and surface order are both asked, because either is often wrong alone; what nobody could check is left out.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from accord.lexicon.promising import promising
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.rows import (
    bare_in_row,
    coordinated_on_the_surface,
    in_addition,
    mistagged,
    mistagged_infinitive,
    opener,
    shares_object,
)
from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import Scene

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ADVERBS = frozenset({"ADV", "PART"})
_NOUNISH = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"})
# "agreed on Tuesday, at talks that lasted two days in Oslo, to ...": how far a link may stand from its cue
_FAR = 24
_RESULTING = frozenset({"serve", "reflect", "contribute", "lead", "pave", "underscore", "underline", "mark", "benefit"})
_OCCASIONS = frozenset("meeting talk summit session visit conference forum dialogue call round".split())
# "agreed at a meeting to review the accord": what the meeting was for
_AT_TALKS = frozenset("discuss review mark assess address prepare examine consider resolve end".split())
_BESIDES = frozenset({"in addition to", "as well as", "along with"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_QUOTES = frozenset({'"', "'", "''", "``", "(", "-"})


def infinitive(scene: Scene, cue: Token, *, stop: int, far: int = _FAR) -> tuple[int, Token] | None:
    """The first "to VERB" behind `cue` that depends on it: where "to" stands, and the verb."""
    doc = scene.doc
    for at in range(cue.i + 1, min(stop, cue.i + far)):
        if doc[at].lower_ != "to":
            continue
        verb = verb_after(doc, at + 1, stop)
        if verb is not None and verb.tag_ == "VBG" and doc[at].head.i == cue.i:
            return None  # "committed to meeting again and continuing to build": another link comes first
        if verb is None or verb.tag_ == "VBG":
            continue
        if verb.tag_ == "JJ" and at - cue.i <= 2:
            return at, verb
        if _hangs_on(verb, cue) or at - cue.i <= 2:
            return at, verb
    return None


def verb_after(doc: Doc, at: int, stop: int) -> Token | None:
    """The verb in base form or in -ing at `at`, behind adverbs, quotation marks and "not"."""
    for where in range(at, min(stop, at + 4)):
        token = doc[where]
        if token.tag_ in ("VB", "VBG") or (token.pos_ == "VERB" and token.tag_ in ("VBP", "NN")):
            return _passive_head(token)
        if token.tag_ == "VBN" and where > at and doc[where - 1].lower_ == "be":
            return token
        if (
            where > 0
            and doc[where - 1].lower_ == "to"
            and doc[where - 1].dep_ == "aux"
            and doc[where - 1].head.i == where
        ):
            return token  # "agreed to designate contact points": whatever the tagger took it for
        if (
            token.lower_ == "second"
            and doc[where - 1].lower_ == "to"
            and where + 1 < stop
            and doc[where + 1].tag_ == "CD"
        ):
            return token  # "offered to second ten detectives"
        if token.tag_ == "NN" and where + 1 < stop and doc[where + 1].tag_ in ("RB", "DT", "PRP$"):
            return token  # "to partner together", which the tagger takes for a noun
        if (
            token.pos_ not in _ADVERBS
            and token.text not in _QUOTES
            and token.lower_ not in {"not", "jointly", "further", "fully", "never"}
        ):
            return None
    return None


def _passive_head(token: Token) -> Token:
    if token.lemma_ == "be" and token.dep_ == "auxpass" and token.head.i > token.i:
        return token.head
    return token


def _hangs_on(verb: Token, cue: Token) -> bool:
    """Whether `verb` leads up to `cue` with no other verb between that could own it."""
    at = verb
    occasion = verb.dep_ in ("acl", "advcl") and verb.head.dep_ == "pobj" and verb.head.lemma_ in _OCCASIONS
    if occasion and verb.lemma_ not in _AT_TALKS:
        at = verb.head.head  # "agreed at talks in Lima to set up a desk": the parse hung it on the talks
    for _ in range(8):
        if at.head.i == at.i:
            return False
        at = at.head
        if at.i == cue.i:
            return True
        if cue.pos_ == "NOUN" and at.pos_ in ("NOUN", "PROPN"):
            return False
        if at.i < cue.i:
            # attached above the cue: "He | called on donors | to cover"
            return at.pos_ in ("VERB", "AUX", "NOUN") and verb.dep_ in ("xcomp", "advcl", "acl", "ccomp", "conj")
        if at.pos_ == "VERB" and (verb.dep_ == "acl" or at.dep_ == "relcl"):
            return False
    return False


def complement(scene: Scene, preposition: Token, *, stop: int) -> Token | None:
    """What a preposition leads to: a verb in -ing or the head of a noun phrase."""
    doc = scene.doc
    following = verb_after(doc, preposition.i + 1, stop)
    if following is not None and following.tag_ == "VBG" and following.dep_ not in ("amod", "compound"):
        return following
    for child in preposition.children:
        if child.i > preposition.i and child.dep_ in ("pobj", "pcomp", "dobj", "xcomp"):
            return child
    last = None
    for at in range(preposition.i + 1, stop):
        token = doc[at]
        if token.pos_ not in _NOUNISH and token.tag_ not in ("POS", "PRP$", "HYPH", "VBG", "VBN", "RB"):
            break
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
    return last


def _is_gerund(token: Token) -> bool:
    return token.tag_ == "VBG" and token.pos_ in ("VERB", "AUX")


def split_verbs(scene: Scene, head: Token, *, start: int, stop: int) -> list[Conduct]:
    """The conduct that begins at `start` with the verb `head`: a piece for each verb with an object of its own."""
    doc = scene.doc
    gerund = head.tag_ == "VBG"
    tags = {"VBG"} if gerund else {"VB", "VBP"}
    chain = {t.i for t in head.conjuncts}
    heads = [(start, head)]
    for at in range(head.i + 1, stop):
        token = doc[at]
        begun = opener(doc, at)
        if (token.dep_ == "amod" and not in_addition(doc, at)) or (gerund and _is_result(doc, token)):
            continue
        joined = (
            token.i in chain
            and token.pos_ in ("VERB", "AUX")
            and (token.tag_ in tags or (token.tag_ == "NN" and not gerund))
        )
        if not joined and token.tag_ in tags and token.pos_ == "VERB":
            joined = coordinated_on_the_surface(doc, at, gerund=gerund)
        if not joined and gerund and token.tag_ == "VBG":
            # "agreed on forming teams and on convening the next round"
            joined = doc[at - 1].lower_ in {"on", "of", "to", "for"} and doc[at - 2].lower_ in {"and", "or"}
        joined = joined or (
            not gerund and (mistagged_infinitive(doc, at) or bare_in_row(doc, at, stop, begun=len(heads) > 1))
        )
        joined = joined or (token.tag_ == "VBG" and in_addition(doc, at)) or (not gerund and mistagged(doc, at))
        if not joined and gerund and token.dep_ == "conj" and _is_noun_apart(doc, token, after=head.i):
            heads.append((token.left_edge.i, token))
        elif joined and token.i not in {h.i for _, h in heads}:
            heads.append((begun, token))
    kept = [heads[0]]
    for begin, token in heads[1:]:
        if shares_object(doc, kept[-1][1].i, begin):
            continue
        kept.append((begin, token))
    found = []
    for number, (begin, token) in enumerate(kept):
        end = kept[number + 1][0] if number + 1 < len(kept) else stop
        noun = token.pos_ == "NOUN"
        negated = not noun and _negated(doc, begin, token)
        found.append(
            Conduct(token.i, begin, trimmed(scene, begin, end), noun=noun and token is not head, negated=negated)
        )
    return found


def _is_result(doc: Doc, token: Token) -> bool:
    """ "strengthening trade, serving mutual interests": what comes of it, where no list goes on."""
    return token.tag_ == "VBG" and token.lemma_ in _RESULTING and doc[token.i - 1].text == ","


def _is_noun_apart(doc: Doc, noun: Token, *, after: int) -> bool:
    """ "the importance of reuniting families and the swift resolution of the dispute": a second act, as a noun."""
    start = noun.left_edge.i
    own = {c.dep_ for c in noun.children}
    return start > after and {"det", "prep"} <= own and doc[start - 1].lower_ in {"and", "or"} and is_action_noun(noun)


def _negated(doc: Doc, start: int, head: Token) -> bool:
    return any(t.lower_ in {"not", "never", "n't", "neither", "nor"} for t in doc[max(0, start - 1) : head.i]) or any(
        c.dep_ == "neg" for c in head.children
    )


def trimmed(scene: Scene, start: int, end: int) -> int:
    """`end` without links, commas and asides at the edge of the conduct, and before a clause that only adds to it."""
    doc = scene.doc
    end = _before_relative(doc, start, end)
    while end > start + 1 and (
        doc[end - 1].is_space
        or doc[end - 1].text in {",", ";", "-", "--", "and", "but", "or", "(", "also", '"', ".", "''", ":"}
        or doc[end - 3 : end].text.lower() in _BESIDES
        or doc[end - 2 : end].text.lower() == "in addition"
    ):
        end -= 3 if doc[end - 3 : end].text.lower() in _BESIDES else 2 if doc[end - 1].lower_ == "addition" else 1
    return end


def _before_relative(doc: Doc, start: int, end: int) -> int:
    """ "set up a committee, | which will report in May": what is told of a thing beside the promise."""
    for at in range(start + 2, end - 1):
        which = at + (doc[at].pos_ == "ADP")  # ", within which the matter will be solved"
        if doc[at - 1].text == "," and doc[which].tag_ in _RELATIVE and doc[which].lower_ != "that":
            return at - 1
    return end


def split_nouns(scene: Scene, head: Token, *, start: int, stop: int) -> list[Conduct]:
    """The conduct named by the noun `head` and by the nouns and gerunds coordinated with it that stand on their own."""
    doc = scene.doc
    heads = [(start, head, True)]
    for other in sorted(head.conjuncts, key=lambda t: t.i):
        if not head.i < other.i < stop:
            continue
        if other.pos_ == "NOUN" and other.lemma_.lower() in promising()["no_conduct"] and _is_described(other):
            stop = other.left_edge.i  # "their commitment to cooperation and common interest in stability"
            break
        if _is_gerund(other):
            heads.append((opener(doc, other.i), other, False))
        elif is_action_noun(other) and other.left_edge.i > head.i and _stands_alone(other) and _stands_alone(head):
            heads.append((other.left_edge.i, other, True))
    heads = _with_rows(doc, head, heads, stop)
    found = []
    for number, (begin, token, noun) in enumerate(heads):
        end = heads[number + 1][0] if number + 1 < len(heads) else stop
        found.append(Conduct(token.i, begin, trimmed(scene, begin, end), noun=noun))
    return found


def _with_rows(doc: Doc, head: Token, heads: list[tuple[int, Token, bool]], stop: int) -> list[tuple[int, Token, bool]]:
    """With ", the exchange of data and the training of cadets", which the parse may have hung elsewhere."""
    known = {token.i for _, token, _ in heads}
    if not _stands_alone(head):
        return heads
    for at in range(head.i + 2, stop - 1):
        noun = doc[at]
        if at in known or doc[at + 1].lower_ != "of" or doc[at - 1].lower_ != "the" or not is_action_noun(noun):
            continue
        if doc[at - 2].text == "," or doc[at - 2].lower_ == "and":
            heads = [*heads, (at - 1, noun, True)]
    return sorted(heads, key=lambda h: h[0])


def _is_described(noun: Token) -> bool:
    return any(c.dep_ in ("det", "prep", "amod", "poss") for c in noun.children)


def _stands_alone(noun: Token) -> bool:
    """ "the release of hostages": with an article or a complement of its own."""
    return any(c.dep_ in ("det", "prep", "acl") for c in noun.children)


def pieces(scene: Scene, head: Token, *, start: int, stop: int) -> list[Conduct]:
    """Conduct of verbs or of nouns, as the head is; empty when the head names none."""
    if head.tag_ in ("VB", "VBG", "VBP", "VBN") and head.pos_ in ("VERB", "AUX"):
        return split_verbs(scene, head, start=start, stop=stop)
    if is_action_noun(head):
        return split_nouns(scene, head, start=start, stop=stop)
    return []


def _linked_again(doc: Doc, link: Token, stop: int) -> int | None:
    """ "agreed on the removal of checkpoints and | on a solution for names": where the same link stands again."""
    for at in range(link.i + 2, stop):
        if (
            doc[at].lower_ == link.lower_
            and doc[at].dep_ in ("conj", "prep")
            and (doc[at].head.i in (link.i, link.head.i) and doc[at - 1].lower_ in {"and", ","})
        ):
            return at
    return None


def voiced_pieces(scene: Scene, cue: Token, links: frozenset[str], *, stop: int) -> Iterator[Conduct]:
    """The conduct that `cue` leads to by one of the prepositions or infinitives in `links`."""
    doc = scene.doc
    for at in range(cue.i + 1, min(stop, cue.i + _FAR)):
        token = doc[at]
        word = token.lower_
        if word == "to" and links & {"to", "to_ing"}:
            verb = verb_after(doc, at + 1, stop)
            if verb is not None and verb.tag_ != "VBG" and "to" in links and (_hangs_on(verb, cue) or at - cue.i <= 2):
                yield from split_verbs(scene, verb, start=at, stop=stop)
                return
            if "to_ing" in links and (token.head.i == cue.i or at - cue.i <= 2):
                head = complement(scene, token, stop=stop)
                if head is not None:
                    yield from pieces(scene, head, start=at + 1, stop=stop)
                return
        elif word == "in" and "in_ing" in links and at - cue.i <= 2:
            head = verb_after(doc, at + 1, stop)
            if head is not None and head.tag_ == "VBG":
                yield from pieces(scene, head, start=at + 1, stop=stop)
                return
        elif word in links and word in {"on", "of", "for", "upon", "in"} and (token.head.i == cue.i or at - cue.i == 1):
            head = complement(scene, token, stop=stop)
            again = _linked_again(doc, token, stop)
            if head is not None and (found := pieces(scene, head, start=at + 1, stop=again or stop)):
                yield from found
                if again is not None and (other := complement(scene, doc[again], stop=stop)) is not None:
                    yield from pieces(scene, other, start=again + 1, stop=stop)
                return
        elif token.tag_ in _FINITE and token.dep_ != "aux" and word not in {"is", "was"}:
            return
