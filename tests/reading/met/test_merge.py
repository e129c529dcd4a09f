"""When two mentions are one contact."""

from accord.model.codes import Basis
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.when import UNKNOWN, When
from accord.reading.met.draft import Draft, Side
from accord.reading.met.merge import merge


def mention(at: int, *, people: dict[str, str] | None = None, parties: str = "", **slots: object) -> Draft:
    people = people or {}
    sides = tuple(Side(frozenset({party}), (name,)) for name, party in people.items())
    sides += tuple(Side(frozenset({party})) for party in parties.split())
    defaults: dict[str, object] = {"type": Type.MEETING, "status": Status.HELD, "bare": not sides}
    return Draft(
        **{**defaults, **slots},
        sides=sides,
        at=at,
        sentence=at,
        evidence=((at, at + 1),),
        cues=((at, at + 1),),
        people_of=tuple((party, name) for name, party in people.items()),
    )


def on(value: str) -> When:
    return When(value, Basis.STATED)


def test_the_same_people_on_the_same_day_met_once():
    first = mention(0, people={"Ana Vega": "PE", "Ole Berg": "NO"}, date=on("2024-03-04"))
    again = mention(1, people={"Ana Vega": "PE", "Ole Berg": "NO"})
    assert len(merge([first, again])) == 1


def test_the_same_people_on_two_days_met_twice():
    first = mention(0, people={"Ana Vega": "PE", "Ole Berg": "NO"}, date=on("2024-03-04"))
    second = mention(1, people={"Ana Vega": "PE", "Ole Berg": "NO"}, date=on("2023-03-04"))
    assert len(merge([first, second])) == 2


def test_other_people_of_the_same_states_had_another_meeting():
    first = mention(0, people={"Ana Vega": "PE", "Ole Berg": "NO"})
    second = mention(1, people={"Ana Vega": "PE", "Liv Dahl": "NO"})
    assert len(merge([first, second])) == 2


def test_a_bare_mention_joins_the_nearest_contact_before():
    first = mention(0, people={"Ana Vega": "PE", "Ole Berg": "NO"})
    second = mention(1, people={"Ana Vega": "PE", "Liv Dahl": "NO"})
    talks = mention(2, takes_up=True, firm=False)
    assert [len(c.drafts) for c in merge([first, second, talks])] == [1, 2]


def test_the_next_round_is_another_contact():
    first = mention(0, parties="PE NO", type=Type.SESSION, ordinal=3)
    following = mention(1, takes_up=True, type=Type.SESSION, ordinal=4)
    assert len(merge([first, following])) == 2


def test_a_planned_meeting_is_not_the_one_that_was_held():
    held = mention(0, people={"Ana Vega": "PE", "Ole Berg": "NO"})
    planned = mention(1, people={"Ana Vega": "PE", "Ole Berg": "NO"}, status=Status.PLANNED)
    assert len(merge([held, planned])) == 2


def test_a_visit_is_never_a_meeting():
    visit = mention(0, people={"Ana Vega": "PE"}, type=Type.VISIT, state="NO")
    assert len(merge([visit, mention(1, people={"Ana Vega": "PE", "Ole Berg": "NO"})])) == 2


def test_two_mentions_of_a_visit_may_name_its_first_and_last_day():
    first = mention(0, people={"Ana Vega": "PE"}, type=Type.VISIT, state="NO", date=on("2024-03-04"))
    last = mention(1, people={"Ana Vega": "PE"}, type=Type.VISIT, state="NO", date=on("2024-03-06"))
    assert len(merge([first, last])) == 1


def test_the_most_precise_date_stands():
    vague = mention(0, people={"Ana Vega": "PE", "Ole Berg": "NO"}, date=on("2024-03"))
    precise = mention(1, people={"Ana Vega": "PE", "Ole Berg": "NO"}, date=on("2024-03-04"))
    (contact,) = merge([vague, precise])
    assert contact.date.value == "2024-03-04"
    assert merge([mention(0, parties="PE NO")])[0].date is UNKNOWN
