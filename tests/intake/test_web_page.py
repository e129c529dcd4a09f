"""A page gives its report and the date it declares, whatever state its HTML is in."""

import json

import pytest

from accord.intake.web_page import extract, extract_html
from accord.model.errors import EmptySource, UnsupportedContent

PARAGRAPHS = (
    "<p>The foreign ministers of Peru and Chile met in Arica on Thursday and "
    "agreed to reopen talks on border management.</p>"
) + "".join(
    (
        f"<p>Article {n} of the accord sets up a joint committee, which will meet "
        f"every three months in one of the capitals.</p>"
    )
    for n in "ABCD"
)


def _page(head: str = "", body: str = PARAGRAPHS) -> str:
    return (
        f"<!doctype html><html lang='en-GB'><head>{head}</head><body><nav><a href='/'>"
        f"Home</a> <a href='/w'>World</a></nav><article><h1>Peru and Chile reopen "
        f"talks</h1>{body}</article><footer>All rights reserved</footer></body></html>"
    )


def test_the_report_is_taken_and_the_menu_is_not():
    text = extract_html(_page()).text
    assert "agreed to reopen talks" in text
    assert "Article D" in text
    assert "Home" not in text


def test_the_headline_stands_above_the_report():
    assert extract_html(_page()).text.startswith("Peru and Chile reopen talks\n")


def test_metadata_of_the_page():
    head = (
        "<title>x</title><meta property='og:title' content='Peru and Chile reopen talks'>"
        "<meta property='og:site_name' content='Harbor Wire'>"
        "<meta property='article:published_time' content='2024-03-05T10:00:00-05:00'>"
        "<link rel='canonical' href='https://harbor.example/a'>"
    )
    found = extract_html(_page(head)).metadata
    assert (found.published, found.outlet, found.url, found.title, found.language) == (
        "2024-03-05T10:00:00-05:00", "Harbor Wire", "https://harbor.example/a", "Peru and Chile reopen talks", "en",
    )  # fmt: skip


def test_linked_data_in_a_graph():
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "x"},
            {
                "@type": ["NewsArticle"],
                "datePublished": "2024-03-05",
                "publisher": {"name": "Harbor Wire"},
                "headline": "Talks",
            },
        ]
    }
    found = extract_html(_page(f"<script type='application/ld+json'>{json.dumps(data)}</script>")).metadata
    assert (found.published, found.outlet, found.title) == ("2024-03-05", "Harbor Wire", "Talks")


@pytest.mark.parametrize("script", ["{broken", "[" * 20_000, "null", '"x"', '{"@type": {"a": 1}, "datePublished": 7}'])
def test_broken_linked_data_is_passed_over(script: str):
    assert extract_html(_page(f"<script type='application/ld+json'>{script}</script>")).metadata.published is None


def test_the_time_of_another_item_is_not_the_date_of_the_page():
    assert (
        extract_html(
            _page(body=PARAGRAPHS + "<aside><time datetime='2019-01-01'>old</time></aside>")
        ).metadata.published
        is None
    )
    assert (
        extract_html(
            _page(body="<time class='entry-date' datetime='2024-01-02'>x</time>" + PARAGRAPHS)
        ).metadata.published
        == "2024-01-02"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<html><p>The two <b>sides met in Rabat <div><<<>>> and they signed the accord.<table><tr>",
        "<p>The two sides met in Rabat and they signed the accord.",
        "<html><body>" + "<div>" * 5000 + "The two sides met in Rabat and they signed the accord.",
        (
            "<?xml version='1.0' encoding='utf-8'?><html><body><p>The two sides met in "
            "Rabat and they signed the accord.</p></body></html>"
        ),
        "<html><body><!-- <p> --><p>The two sides met in Rabat and they signed the accord.&nbsp;&bogus;</p>\x0b</body>",
    ],
)
def test_broken_html_still_gives_its_words(html: str):
    assert "signed the accord" in extract_html(html).text


def test_entities_in_a_doctype_are_not_expanded():
    bomb = (
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]>"
    )
    text = extract_html(bomb + _page(body=PARAGRAPHS + "<p>&c;</p>")).text
    assert "aaaaaaaaaaaaaaaaaaaa" not in text


def test_a_page_drawn_by_a_script_is_refused():
    with pytest.raises(UnsupportedContent, match="no text"):
        extract_html(
            "<html><head><title>x</title></head><body><script>draw('The two sides met.')</script></body></html>"
        )


def test_the_encoding_of_the_server_and_of_the_page():
    page = _page().replace("Arica", "Málaga")
    assert "Málaga" in extract(page.encode("latin-1"), charset="iso-8859-1").text
    assert "Málaga" in extract(page.replace("<head>", "<head><meta charset=windows-1252>").encode("cp1252")).text


def test_an_empty_page_is_empty():
    with pytest.raises(EmptySource):
        extract(b"  \n ")
