"""An RSS or Atom feed to its items. Declarations of entities are refused before anything expands them."""

import re
from dataclasses import dataclass

from accord.intake.raw import Given
from accord.model.errors import EmptySource, UnsupportedContent

_ROOT = re.compile(rb"<(?:rss|(?:atom:)?feed|rdf:rdf)[\s>]", re.IGNORECASE)
_NEVER = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
# 500 items: the longest feed met had 200; a longer one is an archive, which is added as files
_MAX_ITEMS = 500


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed: where the whole text is, what the feed says of it, and the text it carries itself (HTML)."""

    url: str | None
    given: Given
    content: str


def is_feed(data: bytes) -> bool:
    """Whether the bytes open like a feed."""
    start = data[:4096]
    return _ROOT.search(start) is not None and _NEVER.search(start) is None


def items_of(data: bytes) -> tuple[FeedItem, ...]:
    """The items of a feed.

    Raises UnsupportedContent for what is no feed or declares entities, EmptySource for one without items.
    """
    _guard(data)
    import feedparser

    try:
        feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, KeyError, AssertionError) as error:
        raise UnsupportedContent(
            "the feed's XML is broken", hint="tell its publisher, or add the pages it links to"
        ) from error
    if not feed.entries and feed.bozo:
        raise UnsupportedContent("the feed's XML is broken", hint="tell its publisher, or add the pages it links to")
    if not feed.entries:
        raise EmptySource("the feed has no items", hint="try again later")
    outlet = _text(feed.feed.get("title"))
    language = _text(feed.feed.get("language"))
    return tuple(_item(entry, outlet, language) for entry in feed.entries[:_MAX_ITEMS])


def _guard(data: bytes) -> None:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise UnsupportedContent(
            "the feed declares XML entities, which feeds never need", hint="do not trust this address"
        ) from error
    except (ParseError, ValueError, LookupError):
        # not well-formed: the lenient parser may still find items, but must not meet entities either
        if re.search(rb"<!ENTITY", data, re.IGNORECASE):
            raise UnsupportedContent(
                "the feed declares XML entities, which feeds never need", hint="do not trust this address"
            ) from None


def _text(value: object) -> str | None:
    return " ".join(value.split())[:300] or None if isinstance(value, str) else None


def _item(entry: dict[str, object], outlet: str | None, language: str | None) -> FeedItem:
    link = entry.get("link")
    url = link if isinstance(link, str) and re.match(r"https?://", link) else None
    contents = entry.get("content")
    parts = [part.get("value") for part in contents if isinstance(part, dict)] if isinstance(contents, list) else []
    content = next((part for part in (*parts, entry.get("summary")) if isinstance(part, str) and part.strip()), "")
    published = entry.get("published") or entry.get("updated")
    given = Given(
        published=_text(published),
        outlet=outlet,
        url=url,
        title=_text(entry.get("title")),
        language=language[:2].lower() if language else None,
    )
    return FeedItem(url, given, content)
