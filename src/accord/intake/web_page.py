"""An HTML page to its report and its metadata.

Only dates that the page declares as its publication are taken, none is searched for.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from accord.intake.decoding import declared_in, decode
from accord.intake.extracted import Extracted
from accord.intake.raw import Given
from accord.model.errors import UnsupportedContent

_HINT = "save the article itself, or its text, and add that"
_PUBLISHED = tuple(
    "article:published_time og:article:published_time datepublished pubdate publishdate publish-date publication_date"
    " parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.created dc.date.created"
    " citation_publication_date date".split()
)
_SITE = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher")
_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_ARTICLE = re.compile(
    r"(?:News|Blog|Report|Analysis|Web)?(?:Article|Posting|Page)|PressRelease|Report|Statement", re.IGNORECASE
)
_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 tr br article section header footer blockquote pre td table ul ol figure "
    "figcaption".split()
)
_SKIPPED = frozenset("script style noscript template svg iframe head nav form select button".split())
# 2 MB of HTML: trafilatura needs a second for it; the longest article page met had 1.4 MB, nearly all script
_MAX_HTML = 5_000_000
_DEEP = 2_000
_ANY_TAG = re.compile(r"<(/?[a-zA-Z!][a-zA-Z0-9-]{0,30})[^<>]{0,5000}>")


def extract(data: bytes, *, charset: str | None = None) -> Extracted:
    """The report on a page. Raises UnsupportedContent if the page holds no text."""
    return extract_html(decode(data, declared=charset or declared_in(data)))


def extract_html(html: str) -> Extracted:
    """The report in decoded HTML."""
    html = html.lstrip("\ufeff")[:_MAX_HTML]
    tree = _tree(html)
    metadata = _metadata(tree) if tree is not None else Given()
    text = _with_headline(_article(html) or _all_text(tree), tree) or _without_tags(html)
    if not text.strip():
        raise UnsupportedContent("the page holds no text (it may be drawn by a script)", hint=_HINT)
    return Extracted(text, "text/html", metadata)


def _tree(html: str) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    # comments and an XML declaration would make lxml refuse a decoded string
    cleaned = re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", html)
    try:
        return lxml_html.document_fromstring(cleaned, parser=lxml_html.HTMLParser(huge_tree=False, recover=True))
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _article(html: str) -> str:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = trafilatura.extract(
            html, include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
        )
    except (RecursionError, ValueError, TypeError, AttributeError, MemoryError):
        # what a broken page does inside the extractor is no reason to lose its text: the plain text of the page is
        # taken
        return ""
    return text or ""


def _all_text(tree: Any) -> str:
    if tree is None:
        return ""
    parts: list[str] = []
    # a stack instead of recursion: pages with ten thousand nested tags exist
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        node, closing = stack.pop()
        if closing:
            parts.append("\n" if node.tag in _BLOCKS else "")
            parts.append(node.tail or "")
            continue
        if not isinstance(node.tag, str) or node.tag in _SKIPPED:
            parts.append(node.tail or "")
            continue
        parts.append("\n" if node.tag in _BLOCKS else "")
        parts.append(node.text or "")
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _without_tags(html: str) -> str:
    """The words between the tags of a page that no parser gets through (5,000 open tags, for one)."""
    parts: list[str] = []
    at = 0
    hidden: str | None = None
    # one walk over the tags: a search for each closing tag would take the square of the length on "<script><script>..."
    for tag in _ANY_TAG.finditer(html):
        if hidden is None:
            parts.append(html[at : tag.start()])
        name = tag[1].lower()
        if hidden is None and name in {"script", "style", "head"}:
            hidden = f"/{name}"
        elif name == hidden:
            hidden = None
        at = tag.end()
    if hidden is None:
        parts.append(html[at:])
    return " ".join(unescape(" ".join(parts)).split())


def _with_headline(text: str, tree: Any) -> str:
    """The headline stands above the report, as on the page."""
    if tree is None or not text:
        return text
    heading = next((" ".join("".join(h1.itertext()).split()) for h1 in tree.iter("h1")), "")
    if not 12 <= len(heading) <= 300 or heading.casefold() in " ".join(text[:600].split()).casefold():
        return text
    return f"{heading}\n\n{text}"


# --- metadata -----------------------------------------------------------------------------------------------------


def _metadata(tree: Any) -> Given:
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if key and meta.get("content"):
            named.setdefault(key.strip().lower(), meta.get("content").strip())
    linked = list(_linked_data(tree))
    first = {
        key: next((item[key] for item in linked if item.get(key)), None) for key in ("published", "outlet", "title")
    }
    canonical = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    url = canonical or named.get("og:url")
    return Given(
        published=_first(named, _PUBLISHED[:1]) or first["published"] or _first(named, _PUBLISHED) or _time_tag(tree),
        outlet=_short(_first(named, _SITE[:1]) or first["outlet"] or _first(named, _SITE)),
        url=url if url and re.match(r"https?://", url) else None,
        title=_short(_first(named, _TITLE) or first["title"] or _title_tag(tree)),
        language=_language(tree),
    )


def _first(named: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((named[key] for key in keys if named.get(key)), None)


def _short(value: str | None) -> str | None:
    value = " ".join((value or "").split())
    return value[:300] or None


def _title_tag(tree: Any) -> str | None:
    title = next(tree.iter("title"), None)
    return "".join(title.itertext()) if title is not None else None


def _time_tag(tree: Any) -> str | None:
    """The one machine-readable time that is marked as the publication; a bare list of times is of other items."""
    for tag in tree.iter("time"):
        marks = f"{tag.get('itemprop')} {tag.get('class')} {'pubdate' if 'pubdate' in tag.attrib else ''}".lower()
        if tag.get("datetime") and re.search(
            r"datepublished|pubdate|published|entry-date|post-date|dt-published", marks
        ):
            return str(tag.get("datetime"))
    return None


def _language(tree: Any) -> str | None:
    found = re.match(r"[a-zA-Z]{2,3}", tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return found[0].lower() if found else None


def _linked_data(tree: Any) -> Iterator[dict[str, str]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > 500_000:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kind = node.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(isinstance(name, str) and _ARTICLE.search(name) for name in kinds):
                publisher = node.get("publisher")
                outlet = publisher.get("name") if isinstance(publisher, dict) else publisher
                values = {"published": node.get("datePublished"), "outlet": outlet, "title": node.get("headline")}
                yield {key: value for key, value in values.items() if isinstance(value, str)}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    stack = [data]
    seen = 0
    while stack and seen < _DEEP:
        item = stack.pop()
        seen += 1
        if isinstance(item, dict):
            yield item
            stack.extend(value for key, value in item.items() if key in {"@graph", "mainEntity", "mainEntityOfPage"})
        elif isinstance(item, list):
            stack.extend(reversed(item))
