"""Later reports that tell the conduct of an undertaking as done: proposed as evidence, never decided.

What was kept is people's to say; a proposal only lays the words beside the promise.
"""

import re
from datetime import date, timedelta

from accord.model.codes import Act, EngagementStatus, EngagementType, Stage
from accord.model.edtf import day_in_words
from accord.model.span import Span
from accord.record.closeness import Closeness, Outcome
from accord.record.conduct import conduct_stems, head_of
from accord.record.deadlines import ends
from accord.record.deeds import ASKING, COMMON, MEETING, deed_of
from accord.record.keys import Keys, party_pairs
from accord.record.nodes import AssistanceAtom, Atom, CommitmentAtom, EngagementAtom, StatementAtom
from accord.record.restating import is_occasion
from accord.record.tellings import Done, TellingAtom
from accord.record.words import means

KIND = "fulfilment"
"""The kind of a link between an undertaking and what may fulfil it; it joins no findings."""

_DONE = (Stage.DELIVERED, Stage.ONGOING, Stage.ENDED)

# "has delivered", "was handed over", "began", but not "will deliver", "agreed to deliver"
_PAST = re.compile(r"\b(?:has|have|had|was|were|been|began|begun|held|met|sent|gave|took|\w{3,}ed)\b")
_COMING = re.compile(
    r"\b(?:will|would|shall|to be|plans?|(?<!than )planned|intends?|expected|scheduled|agreed|decided|pledged|"
    r"vowed|urged|called for|promised to|postponed|cancelled|delayed|not yet|foreseen|envisaged|pushed back)\b"
)

# 92 days: a deadline of a whole year is met by any act of its sort
_QUARTER = 92

# 3 days: other reports of the day on which it was promised
_SAME_TELLING = 3

# 2 years: what is done later is seldom told as the fruit of that promise
_YEARS = 2


# 31 days: what is done late is done all the same
_LATE = timedelta(days=31)


def _day(atom: Atom) -> date | None:
    if isinstance(atom, EngagementAtom) and atom.last:
        return atom.last
    return atom.where.published


def _states(atom: Atom) -> frozenset[str]:
    if isinstance(atom, EngagementAtom):
        return atom.parties
    if isinstance(atom, AssistanceAtom):
        return atom.parties
    if isinstance(atom, TellingAtom):
        return atom.states
    return frozenset(atom.fact.parties) if isinstance(atom, StatementAtom) else frozenset()


def tells_done(atom: Atom) -> bool:
    """Whether a fact tells of something that took place."""
    if isinstance(atom, EngagementAtom):
        held = atom.fact.status in (EngagementStatus.HELD, EngagementStatus.ONGOING) and not atom.moved
        return held and not _COMING.search(atom.text)
    if isinstance(atom, AssistanceAtom):
        return atom.fact.stage in _DONE
    if isinstance(atom, StatementAtom) and atom.fact.act is Act.REPORTS:
        return bool(_PAST.search(atom.text)) and not _COMING.search(atom.text)
    return False


def _longest(stems: frozenset[str]) -> list[str]:
    return sorted(sorted(stems), key=len, reverse=True)


_ACTS = {
    EngagementType.EXERCISE: frozenset({"train", "exercis", "drill", "manoeuvr"}),
    EngagementType.TRAINING: frozenset({"train", "cours", "teach", "instruct"}),
    EngagementType.SIGNING: frozenset({"sign", "signatur", "conclud"}),
    EngagementType.HANDOVER: frozenset({"give", "return", "extradit", "repatri", "surrend", "home", "transfer"}),
}
"""Acts by what they fulfil; of meetings there are too many for the sort alone to tell."""


def _acts(stems: frozenset[str], head: str) -> list[str]:
    """The sorts of act that conduct of these words comes to."""
    return sorted(sort.value for sort, words in _ACTS.items() if head in words or stems & words)


def _is_the_act(promise: CommitmentAtom, done: Atom, day: date) -> bool:
    """ "will train side by side next month" and an exercise of the same two held in that month."""
    due = ends(promise.fact.due)
    return (
        isinstance(done, EngagementAtom)
        and done.fact.type.value in _acts(promise.stems, head_of(promise.conduct))
        and len(promise.parties) > 1
        and promise.parties == done.parties
        and due is not None
        and (due[1] - due[0]).days <= _QUARTER
        and due[0] <= day
        and (done.first or day) <= due[1] + _LATE
    )


def fulfilment_keys(atom: Atom) -> Keys:
    """The keys under which promises and what may fulfil them meet: two parties, a stem, the year."""
    if isinstance(atom, CommitmentAtom):
        if len(atom.parties) < 2:
            return (), ()
        deed = deed_of(atom.conduct)
        known = {*_longest(atom.stems)[:3], *_acts(atom.stems, head_of(atom.conduct)), *sorted(deed.things)[:3]}
        bases = [f"{pair}|{stem}" for pair in party_pairs(atom.parties) for stem in sorted(known)]
        if atom.said is None:
            # only what says itself that it was promised came after it for sure
            return tuple(f"fc|{base}|{_NO_DAY}" for base in bases), tuple(f"fe|{base}|{_KEPT}" for base in bases)
        years = range(atom.said.year, atom.said.year + _YEARS + 1)
        return (
            tuple(f"fc|{base}|{when}" for base in bases for when in (atom.said.year, "ever")),
            tuple(f"fe|{base}|{when}" for base in bases for when in (*years, "undated")),
        )
    if isinstance(atom, TellingAtom):
        return _telling_keys(atom)
    day = _day(atom)
    states = _states(atom)
    if day is None or len(states) < 2 or not tells_done(atom):
        return (), ()
    stems = frozenset(means(atom.fact.item)) if isinstance(atom, AssistanceAtom) else conduct_stems(atom.text)
    # 10 stems: a sentence; what matters of it is among its longer words
    told = (*_longest(stems)[:10], *((atom.fact.type.value,) if isinstance(atom, EngagementAtom) else ()))
    bases = [f"{pair}|{stem}" for pair in party_pairs(states) for stem in told]
    years = range(day.year - _YEARS, day.year + 1)
    return (
        tuple(f"fe|{base}|{day.year}" for base in bases),
        tuple(f"fc|{base}|{year}" for base in bases for year in years),
    )


_NO_DAY, _KEPT = "no day", "kept"


def _telling_keys(atom: TellingAtom) -> Keys:
    """The keys of what sentences tell as done: two of the document's states, a longer word, the year."""
    found_by, looks = _telling_by_year(atom)
    kept = sorted({stem for done in atom.done if done.kept for stem in _longest(done.stems)[:10]})
    bases = [f"{pair}|{stem}" for pair in party_pairs(atom.states) for stem in kept]
    return (
        (*found_by, *(f"fe|{base}|{_KEPT}" for base in bases)),
        (*looks, *(f"fc|{base}|{_NO_DAY}" for base in bases)),
    )


def _telling_by_year(atom: TellingAtom) -> Keys:
    stems = sorted({stem for done in atom.done for stem in _longest(done.stems)[:10]})
    bases = [f"{pair}|{stem}" for pair in party_pairs(atom.states) for stem in stems]
    day = atom.where.published
    if day is None:
        return tuple(f"fe|{base}|undated" for base in bases), tuple(f"fc|{base}|ever" for base in bases)
    years = range(day.year - _YEARS, day.year + 1)
    return (
        tuple(f"fe|{base}|{day.year}" for base in bases),
        tuple(f"fc|{base}|{year}" for base in bases for year in years),
    )


def _fitting(promise: CommitmentAtom, told: TellingAtom) -> list[tuple[int, Done, tuple[str, ...]]]:
    """The sentences of a document that may tell a promise as done, the likeliest first: what they share, and what."""
    deed = deed_of(promise.conduct)
    found: list[tuple[int, Done, tuple[str, ...]]] = []
    for done in told.done:
        shared = promise.stems & done.stems
        things = deed.things & done.stems
        counts = [noun for noun, number in promise.numbers if (noun, number) in done.numbers]
        sort = bool(deed.sorts & (done.sorts | done.stems))
        signs = len((shared | things) - deed.sorts) + 2 * len(counts) + (done.kept or done.timed)
        # the sort of deed with its thing, and a second sign: a count, another word, that it says that it was promised;
        # where the verb is another (cars moved, a road was reopened) three words and half of what was promised
        enough = (sort and things and signs >= 2) or (
            bool(deed.sorts) and len(shared) >= 3 and 2 * len(shared) >= len(promise.stems) and signs >= 3
        )
        # a deed that few promise, with another word of it and its term
        enough = enough or (sort and not deed.sorts & COMMON and (done.kept or done.timed) and signs >= 2)
        # nothing tells whether an undated text came after the promise but its own words or a number
        later = told.where.published and promise.said
        if enough and (later or (promise.said and (counts or (sort and signs >= 3))) or done.kept):
            found.append((signs, done, tuple(sorted(shared | things))))
    return sorted(found, key=lambda item: (-item[0], item[1].span.start))


def _told_as_done(promise: CommitmentAtom, told: TellingAtom) -> Closeness | None:
    day = told.where.published
    if day is not None and promise.said is not None and (day - promise.said).days <= _SAME_TELLING:
        return None
    if promise.negative or (promise.by and not promise.by & told.states):
        return None
    # what one side only wants of another is no promise of it
    if promise.fact.strength in ASKING:
        return None
    # whether people met is told by contacts: sentences speak of many meetings
    if is_occasion(promise) or MEETING in deed_of(promise.conduct).sorts:
        return None
    fitting = _fitting(promise, told)
    if not fitting:
        return None
    _, _, words = fitting[0]
    when = day_in_words(day) if day else "undated"
    return Closeness(
        0.6, Outcome.ASK, (f"{told.where.name}, {when}, tells it as done", f"the same words: {', '.join(words)}")
    )


def compare_fulfilment(promise: Atom, done: Atom) -> Closeness | None:
    """Whether what one document tells as done may be what was promised in another before."""
    if not isinstance(promise, CommitmentAtom) or promise.where.id == done.where.id:
        return None
    if isinstance(done, TellingAtom):
        return _told_as_done(promise, done)
    if not tells_done(done):
        return None
    day = _day(done)
    if promise.said is None or day is None or promise.negative or (day - promise.said).days <= _SAME_TELLING:
        return None
    if promise.by and not (promise.by & _states(done)):
        return None
    if _is_the_act(promise, done, day):
        sort = done.fact.type.value  # type: ignore[attr-defined]
        return Closeness(
            0.6, Outcome.ASK, (f"{done.where.name}, {day_in_words(day)}: {sort} of the same parties, when due",)
        )
    told = conduct_stems(done.text)
    shared = promise.stems & told
    item = frozenset(means(done.fact.item)) if isinstance(done, AssistanceAtom) else frozenset()
    given = (
        bool(item) and isinstance(done, AssistanceAtom) and done.fact.provider in promise.by and item <= promise.stems
    )
    part = len(shared) / len(promise.stems) if promise.stems else 0.0
    # 0.6 and two words: "train river police officers in Lubango" and "river police officers completed their training"
    # share 0.8; two clauses of one list under 0.5
    if not given and (part < 0.6 or len(shared) < 2):
        return None
    head = head_of(promise.conduct)
    # "train crews in Auckland": a crew that arrived there has not been trained
    if not given and head in promise.stems and head not in told:
        return None
    # a meeting promised for its day is not fulfilled by another one
    due = ends(promise.fact.due)
    if is_occasion(promise) and due and not due[0] <= day <= due[1]:
        return None
    words = ", ".join(sorted(shared | (item if given else frozenset())))
    return Closeness(
        round(max(part, 0.6), 4),
        Outcome.ASK,
        (f"{done.where.name}, {day_in_words(day)}, tells it as done", f"the same words: {words}"),
    )


def telling(promise: Atom, done: Atom) -> tuple[Span, ...]:
    """The words of a report that tell the promise as done; of several stretches those that share most with it."""
    if isinstance(done, TellingAtom):
        fitting = _fitting(promise, done) if isinstance(promise, CommitmentAtom) else []
        return tuple(one.span for _, one, _ in fitting[:1])
    evidence: tuple[Span, ...] = done.fact.evidence  # type: ignore[attr-defined]
    if not isinstance(promise, CommitmentAtom):
        return evidence
    shared = {span: len(conduct_stems(span.text) & promise.stems) for span in evidence}
    most = max(shared.values(), default=0)
    return tuple(span for span in evidence if 2 * shared[span] > most or not most)
