"""A text's own date is told apart from the other dates on the page, and its headline and agency are found."""

import pytest

from accord.intake.masthead import Place, read_head

BODY = (
    "The ministers of Fiji and Tonga signed a protocol on fisheries on Monday, "
    "and both sides will meet again on 3 May 2029 in Suva."
)


def _dates(text: str) -> list[tuple[str, str]]:
    return [(item.place.name, item.printed.value) for item in read_head(text).dates]


@pytest.mark.parametrize(
    ("opening", "value", "agency"),
    [
        ("SUVA, July 24 (FNA) - ", "XXXX-07-24", "FNA"),
        ("SUVA, July 24, 2023 (Pacific News) -- ", "2023-07-24", "Pacific News"),
        ("Skopje, 27 November 2022 (MNS) – ", "2022-11-27", "MNS"),
        ("Kampala 25/11/17 – ", "2017-11-25", None),
        ("ASTANA, November 9. /STEPPE/. ", "XXXX-11-09", "STEPPE"),
        ("Suva, Sep 7, 2024 (FNA) ", "2024-09-07", "FNA"),
        ("Port Vila, Apr 23, 2024 (Harbor News) ", "2024-04-23", "Harbor News"),
        ("Honiara, Aug. 28, 2024 (SNA) ", "2024-08-28", "SNA"),
        ("SUVA, Fiji, November 27, 2024. ", "2024-11-27", None),
        ("APIA, 3 May 2022. ", "2022-05-03", None),
        ("Muscat, Rajab 28, 1445 H., Feb 9, 2024, ONW -- ", "2024-02-09", "ONW"),
        ("(Copied- Gulf Agency (GNA)) KUWAIT, Feb 2 (GNA) -- ", "XXXX-02-02", "GNA"),
    ],
)
def test_a_dateline_gives_date_and_agency(opening: str, value: str, agency: str | None):
    head = read_head(opening + BODY)
    assert [(item.place, item.printed.value) for item in head.dates] == [(Place.DATELINE, value)]
    assert head.outlet == agency


def test_an_agency_between_strokes():
    assert read_head("Suva / FNA / " + BODY).outlet == "FNA"
    assert read_head("Harbor News / " + BODY).outlet == "Harbor News"


@pytest.mark.parametrize(
    "body",
    [
        "July 24, 2024 marked the tenth anniversary of the treaty between the two states, the ministers said in Suva.",
        "On 24 July 2024, the two ministers signed the treaty in Suva, and the ceremony was attended by the king.",
        "On September 7, 2024 (Saturday) The Islander was the first to tell of the treaty of the two ministers in Suva.",
        "The treaty was signed on May 3, 2019. Both ministers said that it will be renewed in Suva before long.",
        "Fiji has had a treaty since May 3, 2019. Both ministers said that it will be renewed in Suva before long.",
        "The treaty of 3 May 2019 - the first of its kind - will be renewed, the ministers of both states said.",
    ],
)
def test_a_date_in_the_story_is_not_the_date_of_the_text(body: str):
    assert _dates(body) == []


def test_the_banner_above_the_headline_and_the_masthead_below_it():
    text = f"Friday, June 9, 2023\n\nFiji and Tonga sign protocol on fish\n\nThursday 8 June 2023 | Economy {BODY}"
    assert _dates(text) == [("BANNER", "2023-06-09"), ("MASTHEAD", "2023-06-08")]


def test_a_line_of_date_author_and_section():
    assert _dates(f"Fiji and Tonga sign protocol\nCarla Reyes | 13-05-2018 13:37 | World\n\n{BODY}") == [
        ("MASTHEAD", "2018-05-13")
    ]


def test_labels_tell_publication_from_change():
    text = f"Fiji and Tonga sign protocol\nPublished: 24 July 2024 10:22\nLast updated: 25 July 2024\n\n{BODY}"
    assert _dates(text) == [("LABEL", "2024-07-24"), ("UPDATED", "2024-07-25")]


def test_a_label_below_the_report_counts():
    assert _dates(
        f"Fiji and Tonga sign protocol\n\n{BODY}\n\n{BODY}\n\nFirst Published: Aug 14, 2023 | 5:22 PM IST"
    ) == [("LABEL", "2023-08-14")]


def test_the_headline_is_the_first_line_that_is_neither_date_nor_byline():
    assert (
        read_head(f"Friday, June 9, 2023\nBy Carla Reyes\nFiji and Tonga sign protocol\n\n{BODY}").title
        == "Fiji and Tonga sign protocol"
    )


def test_a_text_that_opens_with_its_story_has_no_headline():
    assert read_head(BODY).title is None


def test_spans_of_dates_hold_after_odd_spaces():
    text = f"\xa0Thursday 8\xa0June 2023 | Economy\r\n\r\n{BODY}"
    assert [item.span.holds_in(text) for item in read_head(text).dates] == [True]
