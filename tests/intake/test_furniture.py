"""Furniture is marked and reports are kept, on pages of many manners (⟦ ⟧ in the fixtures holds what is furniture)."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.intake.furniture import mark
from accord.model.document import FurnitureReason

PAGES = sorted(Path(__file__).parent.parent.joinpath("fixtures/intake/pages").glob("*.page"))
REPORT = (
    "The foreign ministers of Peru and Chile met in Arica on Thursday and agreed to reopen talks on border management. "
    "A joint committee will meet every three months, the Peruvian minister said."
)
SECOND = "Peru and Chile will also exchange liaison officers before the end of the year, the ministry in Lima said."


def _unmarked(page: Path) -> tuple[str, set[int]]:
    text, wanted, on = "", set(), False
    for letter in page.read_bytes().decode("utf-8"):
        if letter in "⟦⟧":
            on = letter == "⟦"
            continue
        if on and not letter.isspace():
            wanted.add(len(text))
        text += letter
    return text, wanted


def _marked(text: str) -> str:
    return " ".join(" ".join(item.span.text for item in mark(text)).split())


def _reasons(text: str) -> list[FurnitureReason]:
    return [item.reason for item in mark(text)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_scraped_page_is_told_apart_from_its_report(page: Path):
    text, wanted = _unmarked(page)
    found = {i for item in mark(text) for i in range(item.span.start, item.span.end) if not text[i].isspace()}
    assert "".join(text[i] for i in sorted(found - wanted)) == "", "report text was lost"
    assert "".join(text[i] for i in sorted(wanted - found)) == "", "furniture was kept"


def test_there_are_enough_pages():
    assert len(PAGES) >= 30


def test_a_comment_form_ends_the_page():
    text = f"{REPORT}\n\nLeave a Reply\n\nSome passer-by wrote that all of this was a long time coming, he thought.\n"
    assert mark(text)[-1].span.end == len(text.rstrip())


def test_a_comment_link_above_the_report_ends_nothing():
    assert _marked(f"Ministers meet in Arica\nLeave a comment\n\n{REPORT}\n\n{SECOND}") == "Leave a comment"


def test_a_related_box_inside_the_report_does_not_take_the_rest():
    text = f"{REPORT}\n\nRelated Stories\nA new bridge opens\nRain in the south\n\n{SECOND}\n\n{SECOND}"
    assert _marked(text) == "Related Stories A new bridge opens Rain in the south"


def test_a_subheading_after_a_related_box_stays():
    text = f"{REPORT}\n\nRelated Stories\nA new bridge opens\nRain in the south\n\nNext steps\n\n{SECOND}\n\n{SECOND}"
    assert "Next steps" not in _marked(text)


def test_a_bare_number_goes_with_the_image_beside_it():
    assert _marked(f"Ministers meet in Arica\n\n0\nimg_77.jpg\n\n{REPORT}") == "0 img_77.jpg"


def test_a_number_inside_the_report_stays():
    assert _marked(f"{REPORT}\n\n12\n\n{SECOND}") == ""


def test_the_end_mark_itself_is_no_furniture():
    text = f"{REPORT} (end) ab.cd\n\nTennis: The home team won again in front of a large crowd on Sunday.\n"
    assert _marked(text) == "Tennis: The home team won again in front of a large crowd on Sunday."


def test_what_follows_an_end_mark_and_speaks_of_the_same_stays():
    text = (
        f"{REPORT}\n\nENDS\n\nThe accord between Peru and Chile replaces that of Arica, "
        f"which was signed by both in 1999."
    )
    assert _marked(text) == ""


def test_a_credit_below_the_report_stays():
    assert _marked(f"{REPORT}\n\n(Reporting by Ana Pereyra; Editing by Tom Hale)\n\nShare\nTweet") == "Share Tweet"


@pytest.mark.parametrize(
    "line",
    [
        "Share of the costs will be borne by both sides, the ministers said.",
        "“Leave a reply,” the portal tells travellers who complain.",
        "Subscribe to the principle of equality, the delegations urged all parties.",
        "Comments were invited from both ministries by the end of May.",
        "Live fire was used in the exercise that the two armies held on Monday.",
        "Radio operators of the two navies will be trained together from June.",
        "Cookies and other trackers fall under the new accord, the commission said.",
        "Related crimes such as money laundering are covered by the treaty.",
        "Read together, the two declarations leave little doubt, he said.",
        "Views were exchanged on 12 articles of the draft.",
        "Advertisement of the tender will follow in July, the minister said.",
        "Copyright is dealt with in the fourth chapter of the trade accord.",
        "Follow us to the border, the guards told the inspectors of both countries.",
    ],
)
def test_a_report_about_such_things_keeps_every_sentence(line: str):
    assert _marked(f"{REPORT}\n\n{line}\n\n{SECOND}") == ""


@pytest.mark.parametrize("heading", ["Radio", "Sharing", "Topics", "Video", "Search", "Next", "Latest", "World"])
def test_a_subheading_of_one_word_inside_the_report_stays(heading: str):
    assert _marked(f"{REPORT}\n\n{heading}\n\n{SECOND}") == ""


def test_hard_wrapped_lines_are_no_headings():
    text = (
        "The two ministers met in Suva and agreed to\nshare\nthe costs of the patrol, "
        "which will begin in the\nmonth of May after the rains.\n"
    )
    assert _marked(text) == ""


def test_carriage_returns_and_zero_width_characters_do_not_disturb():
    text = f"Ministers meet in Arica\r\n\r\n\u200bShare this article\u200b\r\n\r\n{REPORT}\r\n\r\nNo\xa0comments:\r\n"
    assert [item.reason for item in mark(text)] == [FurnitureReason.SHARE, FurnitureReason.COMMENTS]
    assert all(item.span.holds_in(text) for item in mark(text))


def test_each_stretch_says_why():
    text = (
        f"Home > World > Americas\n\nMinisters meet in Arica\n\nphoto_1.jpg\n\n{REPORT}\n"
        f"\nAdvertisement\n\n{SECOND}\n\n© 2024 Harbor Wire. All rights reserved."
    )
    assert _reasons(text) == [
        FurnitureReason.NAVIGATION,
        FurnitureReason.IMAGE,
        FurnitureReason.ADVERTISEMENT,
        FurnitureReason.LEGAL,
    ]


def test_a_text_without_furniture_is_left_alone():
    assert mark(f"Ministers meet in Arica\n\n{REPORT}\n\n{SECOND}\n") == ()
    assert mark("") == ()


_PIECES = st.sampled_from(
    [
        REPORT, SECOND, "Leave a Reply", "Related Articles", "Share",
        "3", "img_1.jpg", "ENDS", "", "2 hours ago", "\u200b",
        "A headline here", "© 2024 X. All rights reserved", "الوزير", "\xa0", "He said. READ MORE: More here",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=30), max_size=25), st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_spans_hold_and_stand_apart_on_any_text(pieces: list[str], newline: str):
    text = newline.join(pieces)
    last = 0
    for item in mark(text):
        assert item.span.holds_in(text)
        assert item.span.start >= last
        last = item.span.end


def test_ten_thousand_lines_of_furniture_are_marked_in_time():
    lines = [
        "Share",
        "Tweet 12",
        "Related Articles",
        "A minister opens a fair",
        "3 Comments",
        "img_1.jpg",
        "2 hours ago",
        "Read more »",
    ]
    text = REPORT + "\n\n" + "\n".join(lines * 1250)
    started = time.process_time()
    found = mark(text)
    # 0.2 s on a slow core; 5 s leaves room for a busy machine and none for a square law
    assert time.process_time() - started < 5
    assert sum(len(item.span.text) + 1 for item in found) > 0.95 * (len(text) - len(REPORT))


def test_time_grows_with_length_not_with_its_square():
    def seconds(paragraphs: int) -> float:
        text = "\n\n".join([REPORT, "Related Articles\nA fair opens", SECOND] * paragraphs)
        started = time.process_time()
        mark(text)
        return time.process_time() - started

    seconds(50)
    # four times the text takes four times the time; 9 allows for noise, a square law would take 16 times
    assert seconds(2000) < 9 * max(seconds(500), 0.02)
