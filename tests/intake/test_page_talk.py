"""Lines are weighed by their words: what speaks of a page and to its reader goes, what speaks of states stays."""

import pytest

from accord.intake.furniture import mark
from accord.intake.page_talk import talk_of

HEAD = "Peru and Chile agree on a ferry between Ilo and Arica"
BODY = (
    "LIMA, May 4 (ANP) - Foreign Minister Ana Ruiz of Peru and Jorge Vega of Chile agreed to open a line by September.",
    "The two ministers met at the Torre Tagle palace and signed a memorandum on port security, the ministry said.",
    "Peru will lend four patrol boats to Chile under the deal, which was first proposed in 2019.",
)
BELOW = (
    "Download the Sentinel app on Google Play and the App Store|"
    "This story was produced with the assistance of artificial intelligence and checked by an editor.|"
    "Log in or register to post comments|All comments are moderated before publication. Please keep it civil.|"
    "reCAPTCHA protected. Google Privacy Policy and Terms of Service apply.|"
    "This copy is for your personal, non-commercial use only.|Scan to read on mobile|What others are reading|"
    "Sponsored Links by Taboola|Our newsroom can be reached at newsdesk@sentinel.example or on +254 700 000 111.|"
    "If you have noticed an error in the article or have a comment, please let us know.|"
    "Articles that name the Sentinel as publisher are syndicated without editing. Please contact us with complaints.|"
    "Přečtěte si také|Czytaj więcej|Deel dit artikel|Читайте также|Läs mer"
)
AMONG = (
    "Please enable JavaScript in your browser to view this content.|Watch the video above|View slideshow|"
    "This website stores cookies to enable necessary site functionality.|Get push notifications on your smartphone|"
    "To continue reading, please log in or create an account.|Please log in to bookmark this article"
)
KEPT = (
    "We will continue to support our partners and to share what we learn with them.",
    "The cost of the donation was put at 3.5 million dollars.",
    "Visitors from Chile rose to 231,000 last year, the two tourist boards said.",
    "The ministers launched an app for traders at the border and a website with the tariffs of both countries.",
    "Subscribers to the gas contract will be paid by both governments, the minister said.",
    "Photo from archive",
    "You have my word that our coast guard will be at your side, she told the fishermen.",
    "He urged people to visit the website of the joint commission to register their boats.",
    "Journalists from both countries may travel without a visa under the agreement.",
    "Q: Will you publish the text of the agreement on your website?",
)


def _marked(text: str) -> str:
    return " ".join(item.span.text for item in mark(text))


@pytest.mark.parametrize("line", BELOW.split("|"))
def test_what_speaks_of_the_page_goes_below_the_report(line: str):
    assert _marked("\n\n".join([HEAD, *BODY, line])) == line


@pytest.mark.parametrize("line", AMONG.split("|"))
@pytest.mark.parametrize("place", [1, 3])
def test_what_speaks_of_nothing_but_the_page_goes_wherever_it_stands(line: str, place: int):
    lines = [HEAD, *BODY]
    lines.insert(place, line)
    assert _marked("\n\n".join(lines)) == line


@pytest.mark.parametrize("sentence", KEPT)
@pytest.mark.parametrize("place", [1, 3, 4])
def test_what_speaks_of_states_stays_whatever_words_of_the_web_are_in_it(sentence: str, place: int):
    lines = [HEAD, *BODY]
    lines.insert(place, sentence)
    assert _marked("\n\n".join(lines)) == ""


def test_a_report_about_apps_and_subscribers_is_not_taken_for_its_matter():
    body = (
        "Two publishers of newspapers launched an app for subscribers, with a podcast and a newsletter for your phone.",
        "Readers can download the app and subscribe online; articles, videos and comments are on the homepage.",
    )
    assert _marked("\n\n".join(["Publishers launch an app", *body])) == ""


def test_words_of_a_report_weigh_against_words_of_a_page():
    page = talk_of("Read the articles on our website")
    report = talk_of("The ministers of both countries agreed to open a website")
    assert page.weight > 0 > report.weight
    assert report.mixed


def test_a_call_at_the_end_of_a_paragraph_goes_and_the_paragraph_stays():
    call = "Click here to sign up for our weekly newsletter with all the latest headlines."
    assert _marked("\n\n".join([HEAD, BODY[0], f"{BODY[1]} {call}", BODY[2]])) == call


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_a_script_left_in_the_text_goes_alone(apart: str):
    script = "(function() { var s = document.createElement('script'); })();"
    assert _marked(apart.join([HEAD, script, *BODY])) == script


def test_what_an_author_tells_of_himself_goes_with_the_heading_over_it():
    about = ("About the Author", "Rene Cruz", "Writer", "I began as a contributor of this office in 2008.")
    assert _marked("\n\n".join([HEAD, *BODY, *about])) == "\n\n".join(about)
