"""Undertakings held against each other: whose conduct, what, toward whom, by when.

Said again later it is restated, not reported twice.
"""

from itertools import combinations

from accord.model.edtf import in_words
from accord.model.when import When
from accord.record.closeness import Closeness, Outcome, apart
from accord.record.conduct import head_of
from accord.record.deadlines import ONE_OCCASION, ends
from accord.record.deeds import ANY, ASKING, COMMON, MEETING, SIGNING, STAYING, deed_of, shared_things
from accord.record.keys import Keys, word_pairs
from accord.record.nodes import AssessmentAtom, CommitmentAtom, StatementAtom, digest
from accord.record.restating import TERM_MOVED, is_occasion, overlap_in_time, says_again
from accord.record.words import jaccard, overlap

# a year: what is said again after it takes words that say so, or much the same wording
_A_YEAR = 366

# 4 quarters: what is restated is restated within the year; later it takes more words in common to meet
_BACK = 4

# 3 years, and those before and after: a promise of 2019 said again in 2024
_LONG = 3


def commitment_keys(atom: CommitmentAtom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys an undertaking is found by and looks under.

    Whose it is, toward whom, what (two stems), and the quarter it was said in.
    """
    # the two states of an undertaking: who of them acts is told in one report and left to both in another
    by = "+".join(sorted(atom.parties)) or "-"
    toward = sorted(atom.fact.toward)
    # single words only where there are few: "patrols" must meet "night patrols"
    singles = atom.stems if len(atom.stems) <= 5 and atom.fact.due.value else ()
    pairs = sorted({*word_pairs(atom.stems), *_with_head(atom), *singles})
    own, looked = ((*toward, "*"), (*toward, "-")) if toward else (("-",), ("-", "*"))
    times: tuple[str, ...]
    around: tuple[str, ...]
    if atom.said is None:
        times, around = ("none",), ("none", "any")
    else:
        quarter = atom.said.year * 4 + (atom.said.month - 1) // 3
        times = (str(quarter), "any")
        around = ("none", *(str(quarter + step) for step in range(-_BACK, _BACK + 1)))
    emits = {f"c|{by}|{to}|{words}|{when}" for to in own for words in pairs for when in times}
    probes = {f"c|{by}|{to}|{words}|{when}" for to in looked for words in pairs for when in around}
    if len(atom.by) == 1:
        found_by, looks = _by_doer(atom)
        emits |= {f"c|{doer}|{words}|{when}" for doer in found_by for words in pairs for when in times}
        probes |= {f"c|{doer}|{words}|{when}" for doer in looks for words in pairs for when in around}
    found_by, looks = _by_deed(atom)
    emits |= {f"{deed}|{when}" for deed in found_by for when in times}
    probes |= {f"{deed}|{when}" for deed in looks for when in around}
    if atom.said is not None:
        period = atom.said.year // _LONG
        again = says_again(atom)
        # what tells that it was said before is held against what was said longer ago
        emits |= {f"{deed}|{which}{period}" for deed in found_by for which in ("ever", "again")[: 1 + again]}
        sought = ("again", "ever")[: 1 + again]
        probes |= {f"{deed}|{which}{period + step}" for deed in looks for which in sought for step in (-1, 0, 1)}
        three = [f"l|{by}|{words}" for words in _threes(atom.stems)]
        emits |= {f"{words}|{period}" for words in three}
        probes |= {f"{words}|{period + step}" for words in three for step in (-1, 0, 1)}
    return tuple(sorted(emits)), tuple(sorted(probes))


def _by_doer(atom: CommitmentAtom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Under which signs of one doer an undertaking is found, and under which it looks.

    Whose it is alone ("promised to Fiji" names no counterpart of what the giver will deliver) meets all that the same
    state will do; what has its counterpart meets that, and what has the same one: else what a state promises to
    many would all meet.
    """
    (doer,) = atom.by
    others = sorted(atom.parties - atom.by)
    if not others:
        return (f"{doer}|alone",), (f"{doer}|alone", f"{doer}|with")
    beside = tuple(f"{doer}>{other}" for other in others)
    return (f"{doer}|with", *beside), (f"{doer}|alone", *beside)


def _by_deed(atom: CommitmentAtom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """By sort of deed and thing, among the same parties, or of the same doer where one is told alone."""
    deed = deed_of(atom.conduct)
    if deed.sorts == {MEETING}:
        due = atom.fact.due.latest
        things = [f"due {due.year}-{due.month // 3}"] if due else []
    else:
        # 3: the first of many; a list of things shares one of them
        things = sorted(deed.things)[:3] or (["text"] if SIGNING in deed.sorts else [])
        things += [f"the {turn}" for turn in sorted(deed.turn)]
        things += [f"at {place}" for place in sorted(deed.places)[:2]] + ["stay"] * (deed.sorts == {STAYING})
    kinds = dict(deed.kinds)
    emits, probes = set[str](), set[str]()
    for thing in things:
        # of one kind, or of a kind that one of the two leaves open
        own = [f"{thing}|{word}" for word in sorted(kinds.get(thing, ()))]
        emits |= {*(own or [f"{thing}|-"]), f"{thing}|*"}
        probes |= {*own, f"{thing}|-"} if own else {f"{thing}|*"}
    by = "+".join(sorted(atom.parties)) or "-"
    # what is told without its verb meets all that is done with the thing
    bare = ANY in deed.sorts
    found_by = {f"k|{by}|{sort}|{thing}" for sort in deed.sorts for thing in emits}
    found_by |= {f"k|{by}|{'bare' if bare else 'full'}|{thing}" for thing in emits}
    looks = {f"k|{by}|{sort}|{thing}" for sort in {*deed.sorts, "bare"} for thing in probes}
    if bare:
        looks |= {f"k|{by}|full|{thing}" for thing in probes}
    alone = len(atom.parties) < 2
    for doer in sorted(atom.by):
        told = [f"{sort}|{thing}" for sort in deed.sorts for thing in emits]
        found_by |= {f"k|{doer}|{'alone' if alone else 'with'}|{one}" for one in told}
        told = [f"{sort}|{thing}" for sort in deed.sorts for thing in probes]
        looks |= {f"k|{doer}|{which}|{one}" for one in told for which in (("alone", "with") if alone else ("alone",))}
    return tuple(found_by), tuple(looks)


def _with_head(atom: CommitmentAtom) -> list[str]:
    """The verb, or else the longest word, with each of the six longest others.

    "both vessels will be handed over" must meet a fuller wording, and so must "the table-top exercise has been moved".
    """
    if not atom.stems:
        return []
    head = head_of(atom.conduct)
    ordered = sorted(sorted(atom.stems), key=len, reverse=True)
    first = head if head in atom.stems else ordered[0]
    others = [word for word in ordered if word != first][:6]
    return [f"{min(first, word)}+{max(first, word)}" for word in others]


def _threes(stems: frozenset[str]) -> list[str]:
    """Each three of the four longest words: few, so that what everybody says every year does not meet."""
    chosen = sorted(sorted(stems), key=len, reverse=True)[:4]
    return ["+".join(sorted(three)) for three in combinations(chosen, 3)]


def compare_commitments(a: CommitmentAtom, b: CommitmentAtom) -> Closeness:
    """Whether two reports are of one undertaking, or of one said again (`series`)."""
    if a.where.id == b.where.id:
        return apart("one document tells them as two")
    if a.by != b.by and not (a.by & b.by and (a.by <= b.by or b.by <= a.by) and _one_circle(a, b)):
        return apart("other actors")
    if a.negative != b.negative:
        return apart("one undertakes not to")
    if (a.fact.strength in ASKING) != (b.fact.strength in ASKING):
        return apart("one is only asked for")
    toward_a, toward_b = frozenset(a.fact.toward), frozenset(b.fact.toward)
    if toward_a and toward_b and not toward_a & toward_b:
        return apart("toward others")
    if min(len(a.parties), len(b.parties)) > 1 and not (a.parties <= b.parties or b.parties <= a.parties):
        return apart("between others")
    if _one_of_several(a, b):
        return apart("one of several, and the several")
    days = abs((a.said - b.said).days) if a.said and b.said else 0
    if a.text == b.text and len(a.text) >= 20 and a.stems == b.stems and days <= _A_YEAR:
        return Closeness(1.0, Outcome.SAME, ("told in the same words",))
    close = jaccard(a.stems, b.stems)
    part = overlap(a.stems, b.stems)
    shared = a.stems & b.stems
    occasion = bool(a.said and b.said and abs((a.said - b.said).days) <= ONE_OCCASION)
    due_a, due_b = a.fact.due, b.fact.due
    both_due = due_a.latest is not None and due_b.latest is not None
    one_due = both_due and overlap_in_time(due_a, due_b)
    # 0.6: "train officers of the border guard" and "training of border guard officers" 0.75; two clauses of one list
    # under 0.5
    alike = close >= 0.6 or (part >= 0.8 and close >= 0.4 and min(len(a.stems), len(b.stems)) >= 2)
    if not alike and occasion:
        alike = _told_otherwise(a, b, one_due=one_due, both_due=due_a.value is not None and due_b.value is not None)
    typed = not alike and _one_deed(a, b, occasion=occasion, one_due=one_due)
    alike = alike or typed
    # "deliver two patrol boats to the coast guard by the end of 2024", "both vessels will be handed over this year"
    alike = alike or (one_due and part == 1.0 and len(shared) >= 2 and (says_again(a) or says_again(b)))
    if not alike:
        return apart("other conduct")
    because = [f"{', '.join(sorted(a.by)) or 'nobody named'}: {a.fact.action} / {b.fact.action}"]
    # 0.45: what only the sort of deed and the thing have in common gives way to what is told in like words
    score = max(close, part / 2, 0.45 if typed else 0.0)
    other_due = both_due and due_a.value != due_b.value and not one_due
    if not occasion and a.said and b.said:
        return _later(a, b, close=max(close, 0.75) if typed else close, because=because, other_due=other_due)
    if other_due and not occasion:
        return Closeness(score, Outcome.SERIES, (*because, f"due {in_words(due_a.value)} and {in_words(due_b.value)}"))
    if occasion:
        because.append("said on the same occasion")
        if other_due:
            because.append(f"but due {in_words(due_a.value)} and {in_words(due_b.value)}")
    elif typed and (a.said is None or b.said is None):
        because.append("as many, or for the same month")
    elif typed or close < 0.75:
        return apart("alike, but nothing says that it was the same occasion")
    return Closeness(round(score, 4), Outcome.SAME, tuple(because))


def _one_circle(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether two undertakings are between the same parties, or one leaves some out: "Slovakia will host them all"."""
    return bool(a.parties) and bool(b.parties) and (a.parties <= b.parties or b.parties <= a.parties)


# 31 days: for one month or day; much is promised "by the end of next year"
_MONTH = 31

# 100 days: a season; two meetings of one pair "next year" may be two
_SEASON = 100


def _one_deed(a: CommitmentAtom, b: CommitmentAtom, *, occasion: bool, one_due: bool) -> bool:
    """Whether the same sort of deed is done with the same thing, whatever the words.

    On one occasion that is enough; what is told later must fall due alike, count as many, or say that it was said
    before. A meeting is known by when it is due.
    """
    one, other = deed_of(a.conduct), deed_of(b.conduct)
    sorts = one.sorts & other.sorts
    bare = ANY in one.sorts or ANY in other.sorts
    if not (sorts or bare):
        # "finance a hospital in Obock", "work on a hospital in Obock that was promised last June will begin in July"
        again = any(says_again(atom) for atom in (a, b)) and a.parties == b.parties
        return again and bool(one.places & other.places) and bool(shared_things(one, other))
    if sorts == {STAYING} and not (one.things and other.things) and a.parties == b.parties:
        # "they will stay until September", "the crews will stay until December, longer than planned"
        return any(TERM_MOVED.search(atom.text) for atom in (a, b))
    if sorts == {MEETING}:
        near = one_due and max(_span(a), _span(b)) <= _SEASON
        again = says_again(a) or says_again(b)
        towns_differ = bool(one.places) and bool(other.places) and not one.places & other.places
        return near and (occasion or again or bool(one.places & other.places)) and (again or not towns_differ)
    if sorts == {SIGNING} and not (one.things and other.things):
        return one_due
    which = bool(one.turn & other.turn) and not (one.things and other.things)
    if one.turn != other.turn or not (which or shared_things(one, other)) or _counted_apart(a, b):
        return False
    if occasion and not bare:
        return True
    as_many = any(count in b.numbers for count in a.numbers)
    if a.said is None or b.said is None:
        known = bool(one.places & other.places) or len(a.stems & b.stems) >= _WORDS
        return as_many or _one_month(a, b) or known or (one_due and _span(b) <= _A_YEAR)
    again = any(says_again(atom) or TERM_MOVED.search(atom.text) for atom in (a, b))
    return one_due or as_many or again or len(a.stems & b.stems) >= _WORDS


# 3 words: "the joint fund is to be set up", "set up a joint fund of 5 million"
_WORDS = 3


def _one_month(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether both fall due in a month of one name; an undated text leaves the year open."""
    months = [_month(atom.fact.due) for atom in (a, b)]
    return months[0] is not None and months[0] == months[1]


def _month(due: When) -> int | None:
    value = due.value or ""
    if value.startswith("XXXX-") and value[5:7].isdecimal():
        return int(value[5:7])
    return due.latest.month if due.latest and value.count("-") >= 1 else None


def _one_of_several(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether one tells which of many ("the first vessel"), and the other another of them, or how many there are."""
    one, other = deed_of(a.conduct).turn, deed_of(b.conduct).turn
    counts = {bool(one): b.numbers, bool(other): a.numbers}.get(True, ())
    return one != other and (bool(one and other) or bool(counts))


_FAR = 10_000


def _span(atom: CommitmentAtom) -> int:
    """How many days the deadline leaves open."""
    due = ends(atom.fact.due)
    return (due[1] - due[0]).days if due else _FAR


def _counted_apart(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether both count, and one more than three times as many as the other: "30 officers", "400 officers"."""
    one, other = dict(a.numbers), dict(b.numbers)
    both = one.keys() & other.keys()
    # "two drones, at a cost of 14 million": what both count tells, not the price that one adds
    counts = [told[noun] for told in (one, other) for noun in (both or told.keys())]
    return bool(one and other) and max(counts) > 3 * min(counts)


def _told_otherwise(a: CommitmentAtom, b: CommitmentAtom, *, one_due: bool, both_due: bool) -> bool:
    """Whether two reports of one occasion may tell one undertaking in words that differ more."""
    part = overlap(a.stems, b.stems)
    shared = len(a.stems & b.stems)
    one, other = deed_of(a.conduct), deed_of(b.conduct)
    if one.sorts & other.sorts:
        # "reopen the Isfara road to civilian vehicles", "resume traffic on the road to Isfara"
        if shared >= 3 and part >= 0.6:
            return True
        # a deed that few promise ("vaccinate") with another word of it
        if not (one.sorts | other.sorts) & COMMON and shared >= 2 and not _counted_apart(a, b):
            return True
    # told more fully: "patrols" and "night patrols, mixed and armed"
    if part == 1.0 and both_due:
        return True
    # for one day: "station a customs brigade there from 1 July", "a brigade of customs will take up duty at the post"
    if one_due and max(_span(a), _span(b)) <= _MONTH and part >= 0.6 and shared >= 2:
        return True
    # "send 60 de-mining experts in March", "a group of de-miners will arrive in March"
    told = [deed.things.union(*(words for _, words in deed.kinds)) for deed in (one, other)]
    if one_due and max(_span(a), _span(b)) <= _MONTH and one.sorts & other.sorts and told[0] & told[1]:
        return not _counted_apart(a, b)
    # "invited instructors to the desert rescue centre in Zarqa", "invited a team of instructors to Zarqa"
    return part >= 0.75 and shared >= 3 and head_of(a.conduct) == head_of(b.conduct) != ""


def _later(a: CommitmentAtom, b: CommitmentAtom, *, close: float, because: list[str], other_due: bool) -> Closeness:
    """Said again on another occasion."""
    assert a.said
    assert b.said
    days = abs((a.said - b.said).days)
    later = a if a.said > b.said else b
    told = says_again(later)
    if other_due and is_occasion(a) and is_occasion(b) and not told:
        return apart("the next one of its kind")
    if days > _A_YEAR and not told and (close < 0.75 or len(a.stems & b.stems) < 4):
        return apart("alike, but more than a year apart")
    dues = f"due {in_words(a.fact.due.value)} and {in_words(b.fact.due.value)}"
    why = dues if other_due else f"said {days} days apart"
    return Closeness(max(close, overlap(a.stems, b.stems) / 2), Outcome.SERIES, (*because, why))


def assessment_keys(atom: AssessmentAtom) -> Keys:
    """The keys an assessment is found by: each stem of who makes it."""
    keys = tuple(sorted({f"v|{word}" for word in atom.by.split()}))
    return keys, keys


def statement_keys(atom: StatementAtom) -> Keys:
    """The keys a statement is found by: its quotation."""
    keys = (f"s|{digest(atom.quote)}",) if atom.quote else ()
    return keys, keys


def compare_assessments(a: AssessmentAtom, b: AssessmentAtom) -> Closeness:
    """Whether two reports are of one assessment: the same body, much the same subject."""
    if a.where.id == b.where.id:
        return apart("one document tells them as two")
    if a.by != b.by:
        return apart("made by others")
    if not (a.fact.factors and b.fact.factors):
        return Closeness(0.8, Outcome.SAME, (f"both on what {a.fact.by} is for",))
    close = max(jaccard(a.stems, b.stems), overlap(a.stems, b.stems) * 0.8)
    if close < 0.4:
        return apart("other subjects")
    return Closeness(round(close, 4), Outcome.SAME, (f"both by {a.fact.by}", f"{a.fact.subject} / {b.fact.subject}"))


def compare_statements(a: StatementAtom, b: StatementAtom) -> Closeness:
    """Whether two documents carry one utterance: the same quotation, or the same sentence."""
    if a.where.id == b.where.id:
        return apart("one document tells them as two")
    if a.fact.act is not b.fact.act:
        return apart("another act")
    if a.text == b.text:
        return Closeness(1.0, Outcome.SAME, ("told in the same words",))
    if a.quote and a.quote == b.quote:
        return Closeness(0.9, Outcome.SAME, ("the same quotation",))
    return apart("other words")
