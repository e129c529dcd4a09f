"""Days of what several reports tell by its beginning, its end and its length, and of what came later than planned."""

GUEST = (
    "LIMA, April 16 (ANP) - Chilean President Rita Soto arrived in Peru on a state visit on Monday, the palace said."
)
HOME = "SANTIAGO, April 18 (ANP) - President Rita Soto completed her state visit to Peru on April 17, her office said."


def _dates(store, kind):
    return [line["date"] for line in store.lines("engagements") if line["type"] == kind]


def test_a_visit_lasts_from_the_coming_to_the_end(tmp_path, record_of):
    store = record_of(tmp_path, {"guest.txt": ("2025-04-16", GUEST), "home.txt": ("2025-04-18", HOME)})
    assert _dates(store, "visit") == ["2025-04-14/2025-04-17"]
    assert not [line for line in store.lines("conflicts") if line["field"] == "date"]


def test_visits_of_two_years_stay_two(tmp_path, record_of):
    other = GUEST.replace("April 16", "May 22")
    store = record_of(tmp_path, {"guest.txt": ("2024-05-22", other), "home.txt": ("2025-04-18", HOME)})
    assert len(_dates(store, "visit")) == 2


def test_the_length_that_an_undated_report_gives_counts_back_from_the_end(tmp_path, record_of):
    weekly = (
        "A minister at the school\n\nChilean Health Minister Rita Soto paid a four-day visit to Peru. She opened a school for "
        "nurses in Tacna."
    )
    ended = "LIMA, Oct 20 (ANP) - Chilean Health Minister Rita Soto wound up her visit to Peru on Saturday, the ministry said."
    store = record_of(tmp_path, {"weekly.txt": (None, weekly), "ended.txt": ("2025-10-20", ended)})
    assert _dates(store, "visit") == ["2025-10-15/2025-10-18"]


PLAN = (
    "LIMA, Nov 5 (ANP) - Peruvian Energy Minister Ana Vega and Chilean Energy Minister Luis Paz will sign a gas agreement in "
    "Tacna on November 21, Vega said on Wednesday."
)
SIGNED = (
    "Signed in our town hall\n\nThe energy ministers of Peru and Chile, Ana Vega and Luis Paz, signed the gas agreement in "
    "Tacna{}."
)


def test_what_came_a_week_later_than_planned_is_dated_so(tmp_path, record_of):
    late = SIGNED.format(", a week later than planned")
    store = record_of(tmp_path, {"plan.txt": ("2025-11-05", PLAN), "late.txt": (None, late)})
    assert _dates(store, "signing") == ["2025-11-28"]


def test_what_came_later_by_nobody_knows_how_much_has_not_the_day_of_the_plan(tmp_path, record_of):
    late = SIGNED.format(" later than planned")
    store = record_of(tmp_path, {"plan.txt": ("2025-11-05", PLAN), "late.txt": (None, late)})
    assert "2025-11-21" not in _dates(store, "signing")


def test_an_undated_first_meeting_is_the_inaugural_round_of_another_report(tmp_path, record_of):
    told = (
        "LIMA, Dec 3 (ANP) - Officials of Peru and Chile held the second round of consultations on smuggling in Lima on Monday. "
        "Last summer's inaugural round took place in Arica."
    )
    letter = "It was on 9 July that Peruvian and Chilean officials first sat down in Arica to talk about smuggling."
    store = record_of(tmp_path, {"told.txt": ("2024-12-03", told), "letter.txt": (None, letter)})
    assert sorted(line["date"] for line in store.lines("engagements")) == ["2024-07-09", "2024-12-02"]


def test_a_meeting_that_was_foreseen_for_the_month_is_the_one_then_told(tmp_path, record_of):
    plan = (
        "LIMA, June 18 (ANP) - Peruvian Interior Minister Ana Vega and Chilean Interior Minister Luis Paz met in Tacna on "
        "Wednesday. The ministers will meet again in Arica in September, Vega said."
    )
    later = (
        "ARICA, Sept 23 (ANP) - Peru and Chile put a joint police unit into service on Monday, five days after their "
        "ministers met for the second time."
    )
    store = record_of(tmp_path, {"plan.txt": ("2025-06-18", plan), "later.txt": ("2025-09-23", later)})
    assert sorted(_dates(store, "meeting")) == ["2025-06-18", "2025-09-17"]


def test_a_meeting_agreed_on_without_its_day_is_the_one_held_in_that_town(tmp_path, record_of):
    plan = (
        "LIMA, Oct 22 (ANP) - The coast guards of Peru and Chile agreed on Tuesday to hold a meeting of their commandants in "
        "Arica, the Peruvian ministry said."
    )
    held = (
        "SANTIAGO, Feb 18 (ANP) - Chile agreed to the new term when the commandants of the coast guards of Peru and Chile met in "
        "Arica last month, an official said."
    )
    store = record_of(tmp_path, {"plan.txt": ("2024-10-22", plan), "held.txt": ("2025-02-18", held)})
    # that they agreed on Tuesday is a contact of its own; what they agreed on is the one held in January
    assert sorted(_dates(store, "meeting")) == ["2024-10-22", "2025-01"]


def test_who_gave_the_keys_took_part_in_the_handover_just_told(tmp_path, record_of):
    told = (
        "LIMA, June 13 (ANP) - The patrol boat Garza was handed over by Chile to the Peruvian coast guard at Puerto Seco on "
        "Thursday. Ambassador Luis Paz of Chile handed the keys to Peruvian Vice Admiral Ivo Reyes while a band played."
    )
    store = record_of(tmp_path, {"told.txt": ("2025-06-13", told)})
    assert _dates(store, "handover") == ["2025-06-12"]
