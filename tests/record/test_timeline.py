"""Bounds that hang together, held against a timeline that is known and against all days tried one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.model.when import Step
from accord.record.timeline import Pattern, Said, index, pattern_of, settle, unit_bounds

START = date(2024, 1, 1)
WINDOW = 60
NODES = ("one", "other", "third")
days = st.integers(0, WINDOW - 1).map(lambda step: START + timedelta(days=step))
planted = st.fixed_dictionaries(dict.fromkeys(NODES, days))


@st.composite
def true_of(draw, truth):
    """Something that is true of the planted timeline, and of no use to anyone who does not propagate it."""
    node = draw(st.sampled_from(NODES))
    day, rank = truth[node], draw(st.integers(0, 4))
    match draw(st.sampled_from(("bound", "weekday", "month", "steps", "steps", "inside"))):
        case "bound":
            first = day - timedelta(days=draw(st.integers(0, 9)))
            last = day + timedelta(days=draw(st.integers(0, 9)))
            sides = draw(st.sampled_from(("both", "first", "last")))
            return Said(
                node, f"bound {day}", rank, first if sides != "last" else None, last if sides != "first" else None
            )
        case "weekday":
            return Said(node, "weekday", rank, pattern=Pattern(weekday=day.isoweekday()))
        case "month":
            return Said(node, "month", rank, pattern=Pattern(months=(day.month,)))
        case "inside":
            other = draw(st.sampled_from([one for one in NODES if one != node]))
            step = draw(st.sampled_from((Step.WEEK, Step.MONTH)))
            far = index(day, step) - index(truth[other], step)
            return Said(node, f"{far} {step} from", rank, other=other, step=step, low=far, high=far)
    other = draw(st.sampled_from([one for one in NODES if one != node]))
    far = (day - truth[other]).days
    low = far - draw(st.integers(0, 3)) if draw(st.booleans()) else None
    return Said(node, "days from", rank, other=other, low=low, high=far + draw(st.integers(0, 3)))


@st.composite
def timelines(draw):
    truth = draw(planted)
    base = [Said(node, "within the time", 0, START, START + timedelta(days=WINDOW - 1)) for node in NODES]
    return truth, base + draw(st.lists(true_of(truth), max_size=8))


@settings(deadline=None)
@given(timelines())
def test_what_is_true_is_never_excluded(timeline):
    truth, said = timeline
    for node, span in settle(said, nodes=NODES).items():
        assert span.first <= truth[node] <= span.last
        assert span.left_out == ()


@settings(deadline=None)
@given(timelines(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_said_makes_no_difference(timeline, random):
    _, said = timeline
    shuffled = list(said)
    random.shuffle(shuffled)
    assert settle(shuffled, nodes=NODES) == settle(said, nodes=NODES)


@settings(deadline=None)
@given(timelines(), st.data())
def test_another_true_statement_never_widens(timeline, data):
    truth, said = timeline
    more = settle([*said, data.draw(true_of(truth))], nodes=NODES)
    for node, span in settle(said, nodes=NODES).items():
        assert span.first <= more[node].first
        assert more[node].last <= span.last


def _fits(said, days):
    day = days[said.node]
    if (said.first and day < said.first) or (said.last and day > said.last):
        return False
    if said.pattern and not said.pattern.fits(day):
        return False
    if said.other is None:
        return True
    far = index(day, said.step) - index(days[said.other], said.step)
    return (said.low is None or said.low <= far) and (said.high is None or far <= said.high)


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_two_days_that_hang_together_are_as_narrow_as_trying_all(timeline):
    """With one relation between two nodes bounds lose nothing; so the days tried one by one give the same."""
    truth, said = timeline
    pair = ("one", "other")
    said = [one for one in said if one.node in pair and one.other in (None, *pair)]
    relations = [one for one in said if one.other][:1]
    said = [one for one in said if not one.other and not one.pattern] + relations
    every = [START + timedelta(days=step) for step in range(WINDOW)]
    fitting = [(a, b) for a in every for b in every if all(_fits(one, {"one": a, "other": b}) for one in said)]
    found = settle(said, nodes=pair)
    for at, node in enumerate(pair):
        tried = [both[at] for both in fitting]
        assert (found[node].first, found[node].last) == (min(tried), max(tried))
    assert truth["one"] in [one for one, _ in fitting]


def test_a_statement_of_lower_rank_yields_and_is_named():
    said = [
        Said("a", "the text says so", 0, date(2024, 3, 4), date(2024, 3, 6)),
        Said("a", "news is of the week", 4, date(2024, 3, 10)),
    ]
    span = settle(said, nodes=["a"])["a"]
    assert (span.first, span.last, span.left_out) == (date(2024, 3, 4), date(2024, 3, 6), ("news is of the week",))


def test_of_two_equals_that_exclude_each_other_neither_is_used():
    said = [
        Said("a", "before the talks", 2, last=date(2024, 3, 4)),
        Said("a", "after the visit", 2, date(2024, 3, 10)),
    ]
    span = settle(said, nodes=["a"])["a"]
    assert (span.first, span.last, span.left_out) == (None, None, ("after the visit", "before the talks"))


def test_what_rests_on_a_weak_statement_yields_with_it():
    said = [
        Said("visit", "news is of the week", 4, date(2024, 3, 1), date(2024, 3, 7)),
        Said("talks", "a day after the visit", 2, other="visit", low=1, high=1),
        Said("talks", "told as over by then", 1, last=date(2024, 2, 20)),
    ]
    spans = settle(said, nodes=["visit", "talks"])
    assert spans["talks"].last == date(2024, 2, 20)
    assert spans["visit"].left_out == ("news is of the week",)


def test_the_chain_of_reasons_leads_from_what_is_stated_to_what_follows():
    said = [
        Said("visit", "b.txt dates it 15 April 2024", 0, date(2024, 4, 15), date(2024, 4, 15)),
        Said("talks", "a.txt puts it the day after the visit", 2, other="visit", low=1, high=1),
    ]
    assert settle(said, nodes=["talks"])["talks"].reasons == (
        "a.txt puts it the day after the visit, which lies on 15 April 2024: b.txt dates it 15 April 2024",
    )


@pytest.mark.parametrize(
    ("value", "fitting", "other"),
    [("XXXX-07", date(2024, 7, 9), date(2024, 8, 9)), ("XXXX-07-14", date(2023, 7, 14), date(2023, 7, 15)),
     ("XXXX-11-18/XXXX-11-19", date(2024, 11, 19), date(2024, 11, 20)), ("XXXX-22", date(2024, 6, 1), date(2024, 9, 1)), ("XXXX-24", date(2024, 1, 31), date(2024, 3, 1))],
)  # fmt: skip
def test_a_date_without_its_year_is_a_pattern(value, fitting, other):
    pattern = pattern_of(value)
    assert pattern.fits(fitting)
    assert not pattern.fits(other)


@pytest.mark.parametrize("value", ["2024-07", "XXXX-07/XXXX-08", "XXXX-07-30/XXXX-08-02", None, "XXXX"])
def test_any_other_date_is_none(value):
    assert pattern_of(value) is None


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(Step))
def test_a_day_lies_in_its_unit_and_the_next_unit_begins_where_it_ends(day, step):
    first, last = unit_bounds(index(day, step), step)
    assert first <= day <= last
    assert unit_bounds(index(day, step) + 1, step)[0] == last + timedelta(days=1)


def test_days_beyond_the_calendar_bound_nothing():
    said = [
        Said("a", "at the end of time", 0, date(9999, 12, 30), date(9999, 12, 31)),
        Said("b", "a month later", 2, other="a", step=Step.MONTH, low=1, high=1),
        Said("c", "on 30 February", 1, date(2024, 1, 1), pattern=Pattern(months=(2,), days=(30,))),
    ]
    assert settle(said, nodes=["b"])["b"].first is None
