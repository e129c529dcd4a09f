"""Reports that name other people and share few words are of one occasion by its day or town, and are held together."""

AGENCY = (
    "ASUNCION, Oct 12 (ANP) - Paraguay and Bolivia have agreed on a price for gas, Energy Minister Ana Vega announced on Tuesday after "
    "the fourth session of the Bilateral Energy Commission in Tulmira. The Bolivian delegation was headed by Minister Eva Luna. A pipeline is planned."
)
MINISTRY = (
    "The Fifth Meeting of the Bolivia-Paraguay Energy Commission was held in Ibarqua on Tuesday. Bolivia was represented by Vice "
    "Minister Ivo Reyes. The parties advanced in the discussion of the gas price, on which there is no agreement yet. The pipeline was spoken of."
)


def _fields(store):
    return {line["field"] for line in store.lines("conflicts")}


def test_a_session_told_with_other_heads_in_another_town_is_held_against_it(tmp_path, record_of):
    store = record_of(tmp_path, {"one.txt": ("2022-10-12", AGENCY), "other.txt": ("2022-10-13", MINISTRY)})
    assert {"place", "lead", "status"} <= _fields(store)


def test_what_came_out_on_other_days_of_another_meeting_is_not(tmp_path, record_of):
    store = record_of(tmp_path, {"one.txt": ("2022-10-12", AGENCY), "other.txt": ("2022-11-09", MINISTRY)})
    assert not _fields(store)


def test_a_report_without_a_date_that_tells_of_the_contact_is_of_its_days(tmp_path, record_of):
    agency = (
        "LIMA, May 14 (ANP) - Peru's Interior Minister Ana Vega met her Chilean colleague Ivo Luna in Lima on Tuesday. The border bridge "
        "will open in June. Chile will hand over nine cars to the border police."
    )
    paper = "Interior Ministers Ana Vega of Peru and Ivo Luna of Chile met in Lima on Tuesday. The border bridge will open in July. Chile will hand over six cars to the border police."
    store = record_of(tmp_path, {"one.txt": ("2024-05-14", agency), "paper.txt": (None, paper)})
    assert {"items", "date"} <= _fields(store)
