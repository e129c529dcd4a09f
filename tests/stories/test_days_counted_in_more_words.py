"""Days counted from what another report dates, in further words."""

import pytest

TALKS = (
    "2024-06-19",
    (
        "LIMA, June 19 (ANP) - Peruvian Interior Minister Ana Vega and her Chilean counterpart Luis Paz held talks in Tacna on "
        "Tuesday on smuggling."
    ),
)
VISIT = (
    "2024-06-17",
    "LIMA, June 17 (ANP) - Chilean Defence Minister Luis Paz began a four-day visit to Peru on Monday.",
)
DRILL = (
    "2024-06-07",
    (
        "LIMA, June 7 (ANP) - Peru and Chile will hold the exercise Pacific Shield off Ilo from June 10 to 21, the Peruvian navy "
        "said."
    ),
)
PLAN = (
    "2024-06-03",
    "LIMA, June 3 (ANP) - The trade ministers of Peru and Chile, Eva Luna and Ivo Reyes, will meet in Tacna later this month.",
)
MET = "Ministers Ana Vega and Luis Paz met in Tacna"
ADMIRALS = "Admirals Raul Soto of Peru and Juan Lobos of Chile met in Ilo"


@pytest.mark.parametrize(
    ("dated", "told", "day"),
    [
        (TALKS, f"The month after {MET}, Peru and Chile signed a protocol on customs in Arica.", "2024-07"),
        (TALKS, f"Peru and Chile signed a protocol on customs in Arica 48 hours after {MET}.", "2024-06-20"),
        (
            TALKS,
            ("Interior Ministers Ana Vega of Peru and Luis Paz of Chile held talks in Tacna. The next day the customs chiefs "
            "of Peru and Chile met in Arica."),
            "2024-06-19",
        ),
        (
            TALKS,
            ("Interior Ministers Ana Vega of Peru and Luis Paz of Chile held talks in Tacna. Two days later the customs "
            "chiefs of Peru and Chile met in Arica."),
            "2024-06-20",
        ),
        (
            VISIT,
            "Chilean Defence Minister Luis Paz wound up his visit to Peru by meeting Admiral Raul Soto of Peru in Callao.",
            "2024-06-20",
        ),
        (DRILL, f"The day Pacific Shield ended, {ADMIRALS}.", "2024-06-21"),
        (DRILL, f"During the exercise Pacific Shield, {ADMIRALS}.", "2024-06-10/2024-06-21"),
        (PLAN, "Trade Ministers Eva Luna of Peru and Ivo Reyes of Chile met in Tacna on the 25th to talk.", "2024-06-25"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_what_another_report_dates(tmp_path, record_of, dated, told, day):
    store = record_of(tmp_path, {"dated.txt": dated, "told.txt": (None, told)})
    assert day in {line["date"] for line in store.lines("engagements")}
