"""Lines that stand alone on a page: buttons, marks and calls go, whatever their outlet; what belongs to the report stays."""

import pytest

from accord.intake.furniture import mark

HEAD = "Peru and Chile sign a border accord"
BODY = (
    "LIMA, March 3 (ANP) - The foreign ministers of Peru and Chile signed a protocol on border control on Monday.",
    "The two sides also agreed to hold joint patrols along the frontier from June, Minister Ana Pereyra of Peru said.",
    "The Chilean minister said that the agreement would help the police of both countries to fight smuggling.",
)
ABOVE = (
    "HarborWire.com|In-focus|Top Story|Harbor Infos > Politics > Diplomacy|Region: Peru, Chile|Theme: Politics|"
    "Get real time updates directly on your device, subscribe now.|Turn on push notifications|"
    "Click to share on X (Opens in new window)|Share on Facebook Share on Twitter|Listen • 3 min|Text size A A A|"
    "Copy short link|AddThis Sharing Buttons|Add Harbor Wire as a preferred source on Google|Tap to unmute|"
    "News ID 48392|Save for later|+ Follow|EN FR AR|© ANP/Ana Sol|© AP Photo / Ana Sol|(c) Harbor Press / Ana Sol|"
    "Geopolitics & National Security|Military|Tag Archives: naval patrols|GRID_STYLE|How informative is this news?|"
    "+2 °C, 0 °C ... +6 °C Tomorrow:+9 °C|Ads 300x250|escuela today, chile, ferry line, smuggling|Reading Time: < 1 minute|"
    "Politics & Diplomacy|South Caucasus|332 · 0|Shares 212 Likes 40 Comments 3|Monday, March 3 · Arica 22°C, sunny"
)
AMONG = (
    "ALSO READ: Ministers open new crossing|OPINION – What the new crossing means|Suggested reading: Ministers at sea|"
    "Follow Harbor Wire on Telegram. Only the most important news|View this post on Instagram|"
    "A post shared by Harbor Wire (@harborwire)|Don't miss our top stories|ADVERTISEMENT - CONTINUE READING BELOW|"
    "[Advertisement: Hotel Sol, Arica. Rooms with a view.]|— Ministry of Transport (@mot_official) May 4, 2022|"
    "Read Also   Drought raises the price of bread|escuela today, chile, ferry line, smuggling"
)
BELOW = (
    "ALSO ON LIGHTHOUSE|Get our Sunday letter. No spam. Unsubscribe at any time.|What do you think? 3 comments|"
    "Sort by: oldest|Show comments (3)|Was this article helpful?|Leave a comment below...|"
    "Catch all the World News, Breaking News Events and Latest News Updates on Harbor Mint.|"
    "For the latest news and updates, visit our website|Stay tuned to Harbor Wire for all the latest updates|"
    "(Only the headline and picture of this report may have been reworked by the Harbor staff.)|Readers also read|"
    "Next story: Ministers open the crossing|Tags Peru Chile border|Sign in to continue reading|Buy us a coffee|"
    "Republish our articles for free, online or in print|View full version|Manage consent|"
    "Ana Pereyra is a staff writer at Harbor Wire|If you see a spelling error, select it and press Ctrl+Enter.|"
    "Full or partial reproduction is prohibited|Mo Tu We Th Fr Sa Su|Harbor Wire © 2023|"
    "© HarborTrend. When using materials, a hyperlink is obligatory.|Click to enlarge|If you value our reporting, please consider a gift.|"
    "Do you live near the border? Tell us your story.|Harbor Wire is an independent news site. We take no public money."
)
KEPT = (
    "The envoys shared a page of history, and the crowd shared it with them.",
    "Follow the river and you come to the frontier of the two states, the minister said.",
    "Receive updates on the treaty, the envoy said, and act on them before the summit opens.",
    "Support for the accord came from both capitals, and your own, he told the guests.",
    "Read in the latest statement of the two ministers, the clause is clear on the border.",
    "If you see the crossing as a gate, the mayor said, you will not see the people.",
    "Regions that border the sea were visited first, a spokesman for the two ministries said.",
    "Explained in one line, the clause says that police may cross the frontier.",
    "Ana Pereyra is a journalist who was released under the exchange of prisoners.",
    "Do you want peace? Both presidents asked the crowd, and it answered.",
)


def _marked(text: str) -> str:
    return " ".join(item.span.text for item in mark(text))


@pytest.mark.parametrize("line", ABOVE.split("|"))
def test_a_button_above_the_report_goes_alone(line: str):
    assert _marked("\n\n".join([HEAD, line, *BODY])) == line


@pytest.mark.parametrize("line", AMONG.split("|"))
def test_a_link_between_paragraphs_goes_and_the_next_paragraph_stays(line: str):
    assert _marked("\n\n".join([HEAD, *BODY[:2], line, BODY[2]])) == line


@pytest.mark.parametrize("line", BELOW.split("|"))
def test_a_call_below_the_report_goes_alone(line: str):
    assert _marked("\n\n".join([HEAD, *BODY, line])) == line


@pytest.mark.parametrize("sentence", KEPT)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_sentence_that_begins_like_a_button_stays(sentence: str, place: int):
    lines = [HEAD, *BODY]
    lines.insert(place, sentence)
    assert _marked("\n\n".join(lines)) == ""


@pytest.mark.parametrize(
    "credit", ["sss", "mt.sb", "Photo: Ministry of Defense", "By Ana Pereyra", "(END)", "pk/tv/oho"]
)
def test_who_wrote_typed_and_photographed_it_stays_beside_furniture(credit: str):
    assert _marked("\n\n".join([HEAD, *BODY, credit, "Related Articles", "Coffee prices rise for third month"])) == (
        "Related Articles\n\nCoffee prices rise for third month"
    )


@pytest.mark.parametrize("word", ["EXPLAINED", "OPINION", "VIDEO"])
def test_a_word_that_opens_the_headline_does_not_take_it(word: str):
    assert _marked("\n\n".join([f"{word}: HOW THE BORDER WORKS", *BODY])) == ""


@pytest.mark.parametrize(
    ("row", "button"),
    [
        ("27 October 2021 11:13 pm Views - 1410", "Views - 1410"),
        ("18:40 | 21.04.2016 Category: Official", "Category: Official"),
        ("15 February 2025 + ↺ − 16 px", "+ ↺ − 16 px"),
        ("Friday, 2 October 2015 00:37 {{hits.values}}", "{{hits.values}}"),
    ],
)
def test_a_button_behind_the_day_goes_and_the_day_stays(row: str, button: str):
    assert _marked("\n\n".join([HEAD, row, *BODY])) == button


@pytest.mark.parametrize("row", ["Peru, Chile, Bolivia, Ecuador", "trade, transport, ports and fisheries", "INTERVIEW"])
def test_a_row_of_states_a_list_with_and_and_the_kind_of_text_stay(row: str):
    assert _marked("\n\n".join([HEAD, row, *BODY])) == ""


def test_the_time_since_goes_and_the_author_beside_it_stays():
    row = "Ana Pereyra 2 minutes ago Wed 12th February 2020 | 03:54 PM"
    assert _marked("\n\n".join([HEAD, row, *BODY])) == "2 minutes ago"


def test_counters_behind_the_author_go():
    row = "18 June 2021 at 14:12 by K. Sol | Read 9,204 times | A- A+"
    assert "K. Sol" not in _marked("\n\n".join([HEAD, row, *BODY]))
    assert "9,204" in _marked("\n\n".join([HEAD, row, *BODY]))


def test_the_last_paragraph_after_a_heading_of_other_items_stays_when_it_speaks_of_the_same():
    assert _marked("\n\n".join([HEAD, *BODY[:2], "Recommended Stories", BODY[2]])) == "Recommended Stories"


def test_other_news_with_its_hours_goes():
    others = "12:40 Coffee prices rise for third month\n12:10 Two hurt in fire at fish plant"
    assert _marked("\n\n".join([HEAD, *BODY, others])) == others


def test_neighbours_of_a_post_by_their_titles_go():
    row = "« Cycle route closed | Main | The last customs house »"
    assert _marked("\n\n".join([row, HEAD, *BODY])) == row
