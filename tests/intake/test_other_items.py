"""What on a page belongs to others than the report: comments under it, teasers, headlines thrown in, lists of news."""

import pytest

from accord.intake.furniture import mark

HEAD = "Ghana and Togo open a joint customs post at Aflao"
BODY = (
    "ACCRA - Ghana and Togo opened a joint customs post at Aflao on Friday, Finance Minister Kofi Mensah said.",
    "Togolese minister Afi Lawson thanked Ghana for the land and said that both customs services would share scanners.",
    "The post was paid for by the regional bank and will be run by forty officers of both countries.",
)


def _marked(*lines: str, apart: str = "\n\n") -> str:
    return "|".join(item.span.text for item in mark(apart.join(lines)))


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_a_thread_of_comments_goes_though_no_form_opens_it(apart: str):
    thread = ("Yaw says:", "12 May 2021 at 10:11", "Finally some good news.", "Esi says:", "I will believe it then.")
    assert _marked(HEAD, *BODY, *thread, apart=apart) == apart.join(thread)


def test_one_speaker_before_a_colon_is_no_thread():
    assert (
        _marked(HEAD, BODY[0], "Minister Lawson said:", "We thank Ghana for the land on which this post stands.") == ""
    )


def test_a_teaser_below_the_report_goes_with_its_headline():
    teaser = (
        "Rain floods two markets",
        "Traders in Tamale lost their stock after a night of heavy rain that began on…",
    )
    assert _marked(HEAD, *BODY, "Related Articles", *teaser).endswith(teaser[1])


def test_a_headline_that_shares_no_matter_with_the_paragraphs_around_it_goes():
    stray = "Black Stars coach drops Kudus before friendly"
    assert _marked(HEAD, BODY[0], stray, *BODY[1:]) == stray


@pytest.mark.parametrize(
    "line",
    [
        "Customs officers to share scanners",
        "Kofi Mensah and Afi Lawson",
        "Does Ghana gain from Togo?",
        "The way forward",
        "Minister Afi Lawson at the opening of the post",
    ],
)
def test_a_subheading_a_caption_and_a_byline_among_paragraphs_stay(line: str):
    assert _marked(HEAD, BODY[0], line, *BODY[1:]) == ""


@pytest.mark.parametrize("lead", ["- {}", "{} -", "• {}", "{}"])
def test_a_list_of_other_news_goes_however_it_is_set(lead: str):
    titles = (
        "Cocoa price climbs again",
        "Teachers call off their strike",
        "Kotoko win the derby",
        "Rain floods markets",
    )
    news = [lead.format(title) for title in titles]
    assert _marked(HEAD, *BODY, *news, apart="\n") == "\n".join(news)


def test_a_list_of_what_was_signed_stays():
    assert _marked(HEAD, *BODY, "- Agreement on Scanners", "- Protocol on Transit", "- Memorandum on Training") == ""


@pytest.mark.parametrize("name", ["The Volta Times", "Lome Tribune", "GULF HERALD"])
def test_the_name_of_a_newspaper_over_the_headline_goes_and_the_day_stays(name: str):
    assert _marked("Tuesday, July 16, 2024", name, HEAD, *BODY) == name


@pytest.mark.parametrize("line", ["Volta News Agency", "Press Statement", "By Ama Owusu", "Joint Statement"])
def test_an_agency_and_the_kind_of_text_over_the_headline_stay(line: str):
    assert _marked(line, HEAD, *BODY) == ""


def test_the_headline_over_a_section_stays_when_the_report_opens_with_many_names():
    body = "Lome /VNA/. On May 4, Finance Minister of Ghana Kofi Mensah received Ambassador of Togo Afi Lawson."
    assert _marked("Finance Minister meets Ambassador", "Politics", body, BODY[1]) == "Politics"


def test_headlines_in_a_box_over_the_report_go_and_its_first_paragraph_stays():
    box = ("Related", "Cocoa price climbs again in London", "Kotoko win the derby against Hearts")
    assert _marked(HEAD, *box, *BODY) == "\n\n".join(box)


def test_the_paragraph_after_a_box_of_other_news_stays_when_it_names_the_same_people():
    last = "Lawson said work would take nine months."
    marked = _marked(HEAD, *BODY, "Also Read", "Why sugar is scarce in Tamale", "Two held over ivory", last, apart="\n")
    assert last not in marked
    assert "ivory" in marked
