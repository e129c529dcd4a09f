"""Undertakings held against each other: whose conduct, what, toward whom, by when.

Said again later it is restated, not reported twice.
"""

from accord.record.closeness import Closeness, Outcome, apart
from accord.record.keys import Keys, word_pairs
from accord.record.nodes import AssessmentAtom, AssistanceAtom, CommitmentAtom, StatementAtom, digest
from accord.record.words import jaccard, overlap, plain

# 10 days: a communique is reported for a week; what is said a fortnight later is said again
ONE_OCCASION = 10


# 4 quarters: what is restated is restated within the year; over a longer time every pair of states repeats itself
_BACK = 4


def commitment_keys(atom: CommitmentAtom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys an undertaking is found by and looks under.

    Whose it is, toward whom, what (two stems), and the quarter it was said in.
    """
    # the two states of an undertaking: who of them acts is told in one report and left to both in another
    by = "+".join(sorted(atom.parties)) or "-"
    toward = sorted(atom.fact.toward)
    # single words only where there are few: "patrols" must meet "night patrols"
    pairs = sorted({*word_pairs(atom.stems), *(atom.stems if len(atom.stems) <= 5 and atom.fact.due.value else ())})
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
    return tuple(sorted(emits)), tuple(sorted(probes))


def compare_commitments(a: CommitmentAtom, b: CommitmentAtom) -> Closeness:
    """Whether two reports are of one undertaking, or of one said again (`series`)."""
    if a.where.id == b.where.id:
        return apart("one document tells them as two")
    if a.by != b.by and not (a.by & b.by and (a.by <= b.by or b.by <= a.by) and a.parties == b.parties):
        return apart("other actors")
    if a.negative != b.negative:
        return apart("one undertakes not to")
    toward_a, toward_b = frozenset(a.fact.toward), frozenset(b.fact.toward)
    if toward_a and toward_b and not toward_a & toward_b:
        return apart("toward others")
    if a.text == b.text and len(a.text) >= 20 and a.stems == b.stems:
        return Closeness(1.0, Outcome.SAME, ("told in the same words",))
    close = jaccard(a.stems, b.stems)
    part = overlap(a.stems, b.stems)
    occasion = bool(a.said and b.said and abs((a.said - b.said).days) <= ONE_OCCASION)
    # 0.6: "train officers of the border guard" and "training of border guard officers" 0.75; two clauses of one list
    # under 0.5. One told more fully on the same occasion: "patrols" and "night patrols, mixed and armed"
    fuller = part == 1.0 and occasion and (a.fact.due.value is not None and b.fact.due.value is not None)
    if close < 0.6 and not fuller and not (part >= 0.8 and close >= 0.4 and min(len(a.stems), len(b.stems)) >= 2):
        return apart("other conduct")
    because = [f"{', '.join(sorted(a.by)) or 'nobody named'}: {a.fact.action} / {b.fact.action}"]
    due_a, due_b = a.fact.due, b.fact.due
    other_due = bool(due_a.latest and due_b.latest and due_a.value != due_b.value and not _within(a, b))
    if other_due and not occasion:
        return Closeness(max(close, part / 2), Outcome.SERIES, (*because, f"due {due_a.value} and {due_b.value}"))
    if a.said and b.said and not occasion:
        days = abs((a.said - b.said).days)
        return Closeness(max(close, part / 2), Outcome.SERIES, (*because, f"said {days} days apart"))
    if occasion:
        because.append("said on the same occasion")
        if other_due:
            because.append(f"but due {due_a.value} and {due_b.value}")
    elif close < 0.75:
        return apart("alike, but nothing says that it was the same occasion")
    return Closeness(round(max(close, part / 2), 4), Outcome.SAME, tuple(because))


def _within(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    one, other = a.fact.due, b.fact.due
    return bool(
        one.earliest
        and one.latest
        and other.earliest
        and other.latest
        and one.earliest <= other.latest
        and other.earliest <= one.latest
    )


def assistance_keys(atom: AssistanceAtom) -> Keys:
    """The keys assistance is found by: giver, receiver, sort, two stems, and the years it may be told in."""
    base = f"h|{atom.fact.provider}|{atom.fact.recipient}|{atom.fact.type.value}"
    published = atom.where.published
    years = [str(published.year), str(published.year + 1)] if published else ["none"]
    keys = tuple(f"{base}|{words}|{year}" for words in word_pairs(atom.stems) for year in years)
    return keys, keys


def compare_assistance(a: AssistanceAtom, b: AssistanceAtom) -> Closeness:
    """Whether two reports are of one assistance, at whatever stage."""
    if a.where.id == b.where.id:
        return apart("one document tells them as two")
    if (a.fact.provider, a.fact.recipient, a.fact.type) != (b.fact.provider, b.fact.recipient, b.fact.type):
        return apart("other giver, receiver or sort")
    if a.fact.programme and b.fact.programme and plain(a.fact.programme) != plain(b.fact.programme):
        return apart("other programmes")
    close = jaccard(a.stems, b.stems)
    far = a.where.published and b.where.published and abs((a.where.published - b.where.published).days) > 400
    # 0.5: "32 armoured vehicles" and "armoured vehicles" 0.67; "training of pilots" and "training of police" 0.33
    if close < 0.5 or far:
        return apart("other means" if close < 0.5 else "more than a year apart")
    return Closeness(
        round(close, 4),
        Outcome.SAME,
        (f"{a.fact.item} / {b.fact.item}", f"both from {a.fact.provider} to {a.fact.recipient}"),
    )


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
