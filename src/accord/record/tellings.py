"""A document's sentences into what it tells as done, beyond the facts that were read in it.

Kept only to be laid beside promises: it founds no finding, and what is still to come, denied, or no part of the text
proper (a comment, an advertisement) tells of nothing done.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accord.model.document import Document
from accord.model.shelf import TELLING
from accord.model.span import Span
from accord.record.conduct import NUMBERS, TIMES, numbers_in, one_form
from accord.record.counted import ALIKE
from accord.record.deeds import sorts_of
from accord.record.hanging import cue
from accord.record.nodes import NO_TOPIC, NOTHING_TOLD, Atom, Story, Telling, Topic
from accord.record.words import STOP, stem, words_of

_SENTENCE = re.compile(r"[^\n]+?(?:(?<=[a-z0-9)\"”’'%])[.!?][\"”’']?(?=\s+[\"“‘']?[A-Z]|\s*$|\n)|(?=\n)|$)")

_PAST = re.compile(
    r"\b(?:has|have|had|was|were|been|began|begun|held|met|sent|gave|took|came|went|got|left|paid|built|brought|flew|set|"
    r"now|\w{3,}ed)\b"
)
_ASIDE = re.compile(
    r",?\s*\b(?:(?:as|which|that|who)\s+)?(?:(?:it|he|she|they|both|ministers|was|were|is|are|had|has|have|been|first)\s+)*"
    r"(?P<said>agreed|pledged|promised|planned|announced|decided)\b(?!\s+(?:to|that|on)\b)",
    re.IGNORECASE,
)
_SAID = cue(r"agreed|pledged|promised|planned|announced|decided")
_COMING = re.compile(
    r"\b(?:will|would|shall|to\s+be|plans?|intends?|expected|scheduled|agreed|decided|pledged|vowed|urged|called\s+for|"
    r"promised\s+to|postponed|cancelled|not\s+yet|foreseen|envisaged|must|should|could|may|might|asked|"
    r"pushed\s+back|put\s+off|delayed|extend(?:ed|s)\s+(?:by\s+(?:[\w-]+\s+){1,3})?(?:the|its|their)\s+(?:deadline|term|period))\b"
)
_IN_TIME = re.compile(
    r"\b(?:deadline|(?:on|ahead\s+of|behind|before)\s+schedule|in\s+(?:good\s+)?time|on\s+time|"
    r"(?:later|earlier|sooner|longer)\s+than\s+(?:promised|planned|agreed|scheduled|announced)|(?:weeks?|months?|days?|year)\s+late)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that there was a term for what it tells."""
_REST = re.compile(r"[,;]\s+(?:while|but|whereas|and\s+(?:the|another|a)\s+(?:\w+\s+)?)", re.IGNORECASE)
"""What a sentence goes on with about the others: "and the second will follow"."""
_DENIED = re.compile(r"\b(?:not|never|no\s+longer|failed|refused|without|none|no(?!\s+later))\b", re.IGNORECASE)

# 4 to 60 words: shorter ones are lines of a page, longer ones hold many things
_SHORTEST, _LONGEST = 4, 60

# 40 sentences: a report; what is longer is a collection
_MOST = 40


@dataclass(frozen=True, slots=True)
class Done:
    """One sentence: its place, its stems, the sorts of deed that its verbs tell, what it counts.

    `kept` is set where the sentence itself says that this was promised, `timed` where it tells that there was a term.
    """

    span: Span
    stems: frozenset[str]
    sorts: frozenset[str]
    numbers: frozenset[tuple[str, int]]
    kept: bool
    timed: bool = False


@dataclass(frozen=True, slots=True)
class TellingAtom(Atom):
    """All that a document tells as done, and between which states."""

    done: tuple[Done, ...]
    states: frozenset[str]
    story: Story | None = None
    """Set where the document tells of no contact: what it tells of is held against what others tell of one."""
    topic: Topic = NO_TOPIC
    telling: Telling = NOTHING_TOLD


def telling_id(short: str) -> str:
    """The id of the one such node of a document."""
    return f"{TELLING}:{short}:"


def is_telling(node: str) -> bool:
    """Whether a node is such a one."""
    return node.startswith(f"{TELLING}:")


def done_in(document: Document, known: Iterable[Span]) -> Iterator[Done]:
    """The sentences that tell something as done, but for those that hold `known` evidence and the headline."""
    taken = list(known)
    found = 0
    headline = document.text.find("\n") + 1
    if document.text[:headline].rstrip().endswith((".", ".”", '."')):
        # a report that begins with its lead
        headline = 0
    for match in _SENTENCE.finditer(document.text, headline):
        text = match.group().strip()
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        span = Span(start, start + len(text), text)
        rest = _REST.search(text)
        if rest and _COMING.search(text, rest.start()) and not _COMING.search(_ASIDE.sub("", text[: rest.start()])):
            text = text[: rest.start()]
            span = Span(start, start + len(text), text)
        if not _SHORTEST <= len(text.split()) <= _LONGEST or any(span.overlaps(other) for other in taken):
            continue
        if any(span.overlaps(one.span) for one in document.furniture):
            continue
        aside = _ASIDE.search(text) if _SAID.stands_in(text) else None
        told = _ASIDE.sub("", text) if aside else text
        if not _PAST.search(told) or _COMING.search(told) or _DENIED.search(told):
            continue
        timed = _IN_TIME.search(text) is not None
        yield Done(
            span, told_stems(told), sorts_of(told), frozenset(numbers_in(text).items()), aside is not None, timed
        )
        found += 1
        if found == _MOST:
            return


def told_stems(text: str) -> frozenset[str]:
    """The stems of a sentence, in the forms that conduct is told in."""
    return frozenset(
        one_form(stem(ALIKE.get(word, word)))
        for word in words_of(text)
        if word not in STOP and word not in TIMES and word not in NUMBERS and not word[0].isdigit()
    )
