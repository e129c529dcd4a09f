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
