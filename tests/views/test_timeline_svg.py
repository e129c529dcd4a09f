"""Dated contacts as bars on a line of time: as long as the date is wide, solid only where the text states the day."""

from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from accord.views.lanes import Window, around, event_of, laid_out, shares, ticks
from accord.views.timeline_svg import WIDTH, by_period, timeline

LINE = {
    "id": "e-1", "kind": "engagements", "type": "meeting", "status": "held", "parties": ["AR", "BR"],
    "participants": ["Ana Silva"], "body": None, "date": "2024-05-02", "date_basis": "stated", "date_reason": "",
    "date_spans": [{"quote": "2 May 2024"}], "support": [],
}  # fmt: skip
YEAR = Window(date(2024, 1, 1), date(2024, 12, 31))
SVG = "{http://www.w3.org/2000/svg}"


def event(by="party", **more):
    return event_of({**LINE, **more}, by=by)


def drawn(*events, window=YEAR, **more):
    text = timeline(events, window, href=lambda id_: f"/engagements/{id_}", lane_name=str, **more)
    return text, ET.fromstring(text)


def bar(date_, basis="stated", window=YEAR):
    (lane,) = laid_out([event(date=date_, date_basis=basis, parties=["BR"])], window, width=WIDTH)
    return lane.bars[0]


def test_a_stated_day_is_solid():
    assert event().look == "sure"
    assert event(date="2024-05-02/2024-05-04").look == "sure"


@pytest.mark.parametrize("value", ["2024-05", "2024", "2024-22", "2024-05-02~"])
def test_what_is_stated_less_exactly_is_wide_and_not_solid(value):
    assert event(date=value).look == "wide"


@pytest.mark.parametrize("basis", ["relative", "inferred"])
def test_what_is_counted_or_inferred_is_told_apart(basis):
    assert event(date_basis=basis).look == "told"


def test_a_bar_reaches_from_the_first_day_to_the_last():
    month = bar("2024-05")
    assert month.x == pytest.approx(121 / 366 * WIDTH)
    assert month.width == pytest.approx(31 / 366 * WIDTH)


def test_an_open_end_goes_to_the_edge_and_has_a_point():
    open_ = bar("../2024-05")
    assert (open_.x, open_.opens, open_.ends) == (0, True, False)
    text, _ = drawn(event(date="../2024-05"))
    assert 'class="point"' in text


def test_a_day_is_wide_enough_to_be_seen():
    assert bar("2024-05-02", window=Window(date(1900, 1, 1), date(2024, 12, 31))).width >= 6


def test_bars_of_a_lane_never_cover_one_another():
    events = [event(id=f"e-{n}", date=f"2024-05-{n:02d}") for n in range(1, 29)]
    (lane, _) = laid_out(events, YEAR, width=WIDTH)
    for row in range(lane.rows):
        ends = sorted((one.x, one.x + one.width) for one in lane.bars if one.row == row)
        assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_an_event_stands_in_the_lane_of_each_party_or_of_its_body():
    assert event().lanes == ("AR", "BR")
    assert event(by="body", body="Border Group").lanes == ("Border Group",)
    assert event(by="body").lanes == ("",)


def test_what_has_no_body_is_the_last_lane():
    events = [event(by="body"), event(by="body"), event(by="body", body="Border Group")]
    assert [lane.key for lane in laid_out(events, YEAR, width=WIDTH)] == ["Border Group", ""]


def test_the_label_has_the_words_of_the_text_and_beside_what_was_counted_from_them():
    assert event().said == "“2 May 2024”"
    assert event(date_spans=[{"quote": "Tuesday"}], date_basis="relative").said == "“Tuesday”, 2024-05-02"
    assert event(date_spans=[], date="2024-05").said == "2024-05"


def test_the_basis_is_told_in_words_to_pointer_and_ear():
    told = event(date_basis="relative", date_reason="counted from the day of publication")
    text, root = drawn(told)
    said = "2024-05-02 (counted from the date of the text, counted from the day of publication)"
    assert said in text
    assert all(said in link.get("aria-label") for link in root.iter(f"{SVG}a"))


def test_every_bar_is_a_link_that_the_keyboard_reaches():
    _, root = drawn(event(), event(id="e-2"))
    links = [link.get("href") for link in root.iter(f"{SVG}a")]
    assert sorted(links) == ["/engagements/e-1", "/engagements/e-1", "/engagements/e-2", "/engagements/e-2"]


def test_words_of_a_text_are_words_of_the_drawing():
    hostile = '<script>alert(1)</script> " onload=x \u202e'
    text, root = drawn(event(parties=[hostile], date_spans=[{"quote": hostile[:20]}], body=hostile))
    assert not list(root.iter(f"{SVG}script"))
    assert not any(name.startswith("on") for one in root.iter() for name in one.attrib)
    assert "\u202e" not in text


def test_lanes_can_be_shown_page_by_page():
    text, _ = drawn(event(), lanes=slice(1, 2))
    assert ">BR<" in text
    assert ">AR<" not in text


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        (date(1900, 1, 1), date(2024, 12, 31), "1950"),
        (date(2024, 1, 1), date(2024, 12, 31), "May"),
        (date(2024, 5, 1), date(2024, 5, 31), "17"),
    ],
)
def test_the_line_is_marked_by_years_months_or_days(first, last, some):
    labels = [tick.label for tick in ticks(Window(first, last), width=WIDTH)]
    assert some in labels
    assert len(labels) <= 32


def test_the_window_holds_every_date():
    window = around([event(date="2024-05"), event(date="2022")])
    assert window.first < date(2022, 1, 1)
    assert window.last > date(2024, 5, 31)
    assert around([]) is None


def test_counts_of_periods_are_columns_that_lead_into_the_period():
    text = by_period(
        [("BR", {"2023": 4, "2024": 8})], ["2023", "2024"],
        href=lambda key, period: f"/timeline?party={key}&at={period}", lane_name=str, period_name=str,
    )  # fmt: skip
    root = ET.fromstring(text)
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == [
        "/timeline?party=BR&at=2023",
        "/timeline?party=BR&at=2024",
    ]
    heights = [float(one.get("height")) for one in root.iter(f"{SVG}rect")]
    assert heights[1] == pytest.approx(2 * heights[0])


def test_shades_grow_with_the_number_and_the_largest_is_the_darkest():
    assert shares({"a": 1, "b": 8, "c": 1000}) == {"a": 1, "b": 2, "c": 5}
    assert shares({}) == {}
