"""A feed gives its items; bombs and broken XML are refused in one line."""

import time

import pytest

from accord.intake.feeds import is_feed, items_of
from accord.model.errors import EmptySource, UnsupportedContent

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Wire</title><language>en-us</language>
<item><title>Talks</title><link>https://harbor.example/1</link>
<pubDate>Fri, 05 Apr 2024 10:00:00 +0000</pubDate><description>Teaser</description></item>
<item><title>No link</title><description>Only this</description></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title>
<entry><title>Talks</title><link href="https://harbor.example/2"/>
<published>2024-04-05T10:00:00Z</published>
<content type="html">&lt;p&gt;The two sides met.&lt;/p&gt;</content></entry></feed>"""


def test_rss_items():
    first, second = items_of(RSS)
    assert (first.url, first.given.title, first.given.outlet, first.given.published, first.given.language) == (
        "https://harbor.example/1", "Talks", "Harbor Wire", "Fri, 05 Apr 2024 10:00:00 +0000", "en",
    )  # fmt: skip
    assert (second.url, second.content) == (None, "Only this")


def test_atom_items():
    (item,) = items_of(ATOM)
    assert (item.url, item.given.published, item.content) == (
        "https://harbor.example/2",
        "2024-04-05T10:00:00Z",
        "<p>The two sides met.</p>",
    )


def test_a_feed_is_known_by_its_root():
    assert is_feed(RSS)
    assert is_feed(ATOM)
    assert not is_feed(b"<!doctype html><html><body>an <rss > in a page</body></html>")
    assert not is_feed(b"The feed of the two ministries")


@pytest.mark.parametrize("tail", [b"</rss>", b"<item>", b""])
def test_an_entity_bomb_is_refused_at_once(tail: bytes):
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">'
        + levels
        + b"]><rss><channel><title>&l11;</title><item><title>&l11;</title></item></channel>"
        + tail
    )
    started = time.process_time()
    with pytest.raises(UnsupportedContent, match="entities"):
        items_of(bomb)
    assert time.process_time() - started < 2


def test_an_outside_entity_is_refused():
    with pytest.raises(UnsupportedContent, match="entities"):
        items_of(
            b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item>'
            b"<title>&x;</title></item></channel></rss>"
        )


def test_broken_xml_without_items_is_refused():
    with pytest.raises(UnsupportedContent, match="XML is broken"):
        items_of(b"<rss><channel><title>Harbor")


def test_broken_xml_with_whole_items_still_gives_them():
    items = items_of(RSS.replace(b"</channel></rss>", b"<bad & worse"))
    assert items[0].given.title == "Talks"


def test_a_feed_without_items_is_empty():
    with pytest.raises(EmptySource):
        items_of(b"<rss version='2.0'><channel><title>Harbor</title></channel></rss>")


def test_an_address_that_is_no_web_address_is_not_followed():
    (item, *_) = items_of(RSS.replace(b"https://harbor.example/1", b"file:///etc/passwd"))
    assert item.url is None
