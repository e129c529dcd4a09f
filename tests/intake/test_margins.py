"""What stands over and under a report is furniture by its place, and only with a reason."""

from accord.intake.furniture import mark

REPORT = (
    "The foreign ministers of Peru and Chile met in Arica on Thursday and agreed to reopen talks on border management. "
    "A joint committee will meet every three months, the Peruvian minister said."
)


def _marked(text: str) -> str:
    return " ".join(" ".join(item.span.text for item in mark(text)).split())


def test_the_name_of_a_site_goes_with_the_menu_under_it():
    text = f"THE RIVER POST\nHome  World  Sport  Shop\n\nMinisters meet in Arica\n\n{REPORT}"
    assert _marked(text) == "THE RIVER POST Home World Sport Shop"


def test_a_ministry_over_the_headline_stays():
    assert _marked(f"MINISTRY OF THE INTERIOR\nPRESS RELEASE\n\nMinisters meet in Arica\n\n{REPORT}") == ""


def test_a_headline_over_a_menu_stays():
    assert "Ministers" not in _marked(f"Foreign ministers meet in Arica\nHome  World  Sport  Shop\n\n{REPORT}")


def test_three_headlines_of_other_matters_under_the_report_go():
    text = f"{REPORT}\n\nWhy is maize so dear?\nFerry captain tells of his night\nTen cows sold for a house"
    assert _marked(text) == "Why is maize so dear? Ferry captain tells of his night Ten cows sold for a house"


def test_headlines_that_name_the_matter_stay():
    text = f"{REPORT}\n\nWhat Peru wants of Chile\nHow Chile sees the border now\nWhat the people of Arica say"
    assert _marked(text) == ""


def test_a_list_that_the_report_announces_stays():
    text = f"{REPORT}\n\nThey named:\nFishing in the bay\nTraffic on the coast road\nSchools in the valley"
    assert _marked(text) == ""


def test_signatures_and_credits_at_the_foot_stay():
    assert (
        _marked(f"{REPORT}\n\nDone at Arica in two copies\nFor the Republic of Peru\nFor the Republic of Chile") == ""
    )
    assert _marked(f"{REPORT}\n\nReporting by Ana Pereyra\nEditing by Tom Hale\nHW/ap") == ""


def test_the_headline_again_under_the_report_is_the_site_s_list_of_news():
    text = f"Foreign ministers meet in Arica\n\n{REPORT}\n\nForeign ministers meet in Arica"
    assert _marked(text) == "Foreign ministers meet in Arica"
    more = f"{text}\n\nWhy is maize so dear\n\nFerry captain tells of his night"
    assert _marked(more).endswith("Why is maize so dear Ferry captain tells of his night")


def test_a_menu_under_the_report_goes_and_a_row_of_those_who_signed_stays():
    assert _marked(f"{REPORT}\n\nSubscribe | Donate | Jobs") == "Subscribe | Donate | Jobs"
    assert _marked(f"{REPORT}\n\nForeign Ministry | Lima | Arica") == ""


def test_a_call_to_the_reader_goes_among_paragraphs_too_and_a_call_of_the_report_stays():
    second = "The two will meet again in Lima in June, the Chilean minister told reporters after the talks."
    assert _marked(f"{REPORT}\n\nSubscribe to our newsletter\n\n{second}") == "Subscribe to our newsletter"
    assert _marked(f"{REPORT}\n\nSupport for local news\n\n{second}") == ""


def test_what_a_paper_prints_beside_a_report_goes_and_an_item_of_a_digest_stays():
    assert _marked(f"{REPORT}\n\nHoroscope: page 12") == "Horoscope: page 12"
    assert _marked(f"{REPORT}\n\nSport: Red Arrows 2, Zanaco 1") == ""
