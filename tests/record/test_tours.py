"""Visits to one institution, and the stay in whose course they were; how many days a contact took."""

from datetime import date

import pytest

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.reading import Engagement
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.record.belonging import visit_of
from accord.record.durations import days_taken
from accord.record.nodes import EngagementAtom, Where, Who
from accord.record.tours import in_its_course, is_stay, is_tour


def _atom(text, *, sort=EngagementType.VISIT, days=None, place=None, name="a.txt", who="Ana Silva", start=0):
    when = When("/".join(day.isoformat() for day in days), Basis.STATED) if days else UNKNOWN
    fact = Engagement(
        (cut(f"{' ' * start}{text}", start, start + len(text)),),
        sort,
        EngagementStatus.HELD,
        ("AR", "BR"),
        (who,),
        date=when,
        place=place,
    )
    first, last = days or (None, None)
    people = (Who(who, "BR", "defense minister", None),)
    return EngagementAtom(
        f"e:{name}:{start}", Where(name, name, None, None), text, fact, frozenset(("AR", "BR")), people,
        frozenset(("defense minister",)), first, last, None, None, None, False, None, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "the minister toured the coast guard training centre on thursday",
        "silva paid a visit on wednesday to the naval shipyard",
        "silva dropped in on the soldiers at their barracks",
        "silva inspected the new rescue station",
    ],
)
def test_a_look_at_one_house_is_a_tour(text):
    assert is_tour(_atom(text))


@pytest.mark.parametrize(
    "text",
    [
        "silva paid an official visit to argentina",
        "silva visited argentina to sign an agreement on the port",
        "silva ended a three-day visit after she toured the shipyard",
    ],
)
def test_a_stay_in_a_country_is_none(text):
    assert not is_tour(_atom(text, place="Argentina"))


def test_a_tour_lies_in_the_stay_of_the_same_guest_and_of_no_other():
    stay = _atom(
        "silva paid an official visit", days=(date(2024, 5, 6), date(2024, 5, 9)), place="Argentina", name="b.txt"
    )
    assert is_stay(stay)
    assert in_its_course(_atom("silva toured the shipyard"), stay)
    other = _atom("benitez toured the shipyard", who="Rosa Benitez")
    assert not in_its_course(other, stay)
    later = _atom("silva toured the shipyard", days=(date(2024, 7, 1), date(2024, 7, 1)))
    assert not in_its_course(later, stay)


def test_what_goes_on_with_a_visit_took_place_in_it():
    visit = _atom("A delegation came to Salta.", who="Juan Diaz")
    for text in ("They met the governor at his office.", "In the course of it Silva was hosted by the mayor.",
                 "He was received by the commander."):  # fmt: skip
        meeting = _atom(text, sort=EngagementType.MEETING, who="Rosa Benitez", start=40)
        assert visit_of(meeting, [visit]) == visit.id


@pytest.mark.parametrize("text", ["The ministers met at the bridge.", "During the visit of 2019 Silva met the mayor."])
def test_what_names_others_or_another_visit_did_not(text):
    meeting = _atom(text, sort=EngagementType.MEETING, who="Rosa Benitez", start=40)
    assert visit_of(meeting, [_atom("A delegation came to Salta.", who="Juan Diaz")]) is None


def _drill(text):
    end = text.index(".") + 1
    return Engagement((cut(text, 0, end),), EngagementType.EXERCISE, EngagementStatus.HELD, ("AR", "BR"), ())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ('The five-day exercise "Blue Pass" was brought to a close.', 5),
        ("Exercise Blue Pass opened at Salta. For three days the crews trained at night.", 3),
        ("The three days of drills off Salta ended.", 3),
        ("Exercise Blue Pass opened at Salta. Three days before the start it had rained.", None),
        ("The five-day exercise opened. The drill took six days.", None),
        ("Exercise Blue Pass opened at Salta.", None),
    ],
)
def test_how_many_days_it_took_is_what_the_text_says_if_it_says_one_number(text, days):
    drill = _drill(text)
    assert days_taken(drill, text=text, facts=[drill]) == days
