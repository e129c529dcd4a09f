"""A brief's every sentence with a finding has a footnote that leads to the words, or says that they are gone."""

import io
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from accord.model.brief import Brief, Part
from accord.model.store import Query
from accord.pipeline.folding import fold_all
from accord.store import open_record
from accord.views.brief import build, gather, moved, picked, public
from accord.views.brief_docx import docx
from accord.views.brief_html import html
from accord.views.brief_markdown import escaped, markdown
from accord.views.explanation import explanation_line
from mini_reader import document
from shelved import keep

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05."
EVIL = '<script>alert(1)</script> [x](javascript:alert(2)) **b** "q" & </w:t> \u202e =1+1 http://evil.example @me'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def stored(*names):
    texts = {
        "a.txt": (f"{MET} BR will open two crossings for AR by 2024-12.", "2024-06-03", "Herald"),
        "b.txt": (f"{MET} A second text says so in words of its own.", "2024-06-04", f"Courier {EVIL}"),
    }
    store = open_record(None)
    for name in names:
        text, published, outlet = texts[name]
        keep(store, document(text, name=name, published=published, outlet=outlet))
    fold_all(store)
    return store


def line_of(store, kind="engagements"):
    (line,) = store.lines(kind)
    return explanation_line(store.explain(line["id"]))


def built(store, *parts):
    def explain(id_):
        return next(
            (explanation_line(store.explain(one["id"])) for one in store.lines("findings") if one["id"] == id_), None
        )

    def addresses(ids):
        return {entry.id: entry.url for id_ in ids for entry in store.documents(Query(documents=(id_,)))}

    brief = Brief("x", f"Title {EVIL}", "Ana", "", parts=parts)
    known = gather(brief, explain=explain, addresses=addresses)
    return build(brief, known, record="accord.db", day="2026-01-15", address="http://127.0.0.1:8123")


@pytest.fixture(scope="module")
def both():
    with stored("a.txt", "b.txt") as store:
        yield store


@pytest.fixture(scope="module")
def brief(both):
    return built(
        both,
        Part(f"Before it: {EVIL}"),
        picked(line_of(both)),
        Part("Between.\n\nTwo."),
        picked(line_of(both, "commitments")),
    )


def test_every_sentence_with_a_finding_has_the_next_footnote_and_free_words_have_none(brief):
    assert [one.note for one in brief.paragraphs] == [None, 1, None, 2]
    assert [note.number for note in brief.notes] == [1, 2]
    quotes = brief.notes[0].quotes
    assert {quote.told_by.split(",")[0].split(" ")[0] for quote in quotes} <= {"Herald", "Courier"}
    assert all(re.fullmatch(r"http://127.0.0.1:8123/documents/[0-9a-f]+\?q=\d+-\d+", quote.address) for quote in quotes)


def test_a_month_stays_a_month_in_every_form(brief):
    told = [markdown(brief), html(brief), docx_text(docx(brief))]
    for text in told:
        assert "2024-05" in text.replace("\\", "")
        assert not re.search(r"2024-05-\d\d", text.replace("\\", ""))


def test_a_document_that_is_gone_is_told_in_the_footnote(both):
    part = picked(line_of(both))
    with stored("b.txt") as less:
        (note,) = built(less, part).notes
    assert "no longer in the record" in note.warning
    gone = [quote for quote in note.quotes if quote.gone]
    assert [quote.told_by for quote in gone] == ["Herald, 2024-06-03"]
    assert gone[0].address == ""


def test_a_finding_that_is_gone_is_told_and_its_words_are_still_quoted(both):
    part = picked(line_of(both, "commitments"))
    with stored("b.txt") as less:
        page = built(less, part)
    assert "no longer in the record" in page.notes[0].warning
    assert "open two crossings" in page.notes[0].quotes[0].words
    assert all("no longer in the record" in form for form in (markdown(page), html(page), docx_text(docx(page))))


def test_nothing_in_markdown_is_markup_of_others(brief):
    text = markdown(brief)
    assert "<script" not in text.replace("\\<", "")
    assert "[x](" not in text
    assert not re.search(r"(?<!\\)\*\*b", text)
    assert "http://evil" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("given", ["# a", "- a", "1. a", "12) a", "= a", "a <b>", "`a`", "www.example.org", "[^1]"])
def test_what_markdown_would_take_for_itself_is_escaped(given):
    assert "\\" in escaped(given)
    assert re.sub(r"\\(.)", r"\1", escaped(given)) == given


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"}]


def test_nothing_in_html_is_a_tag_or_link_of_others(brief):
    seen = _Tags()
    seen.feed(html(brief))
    assert not seen.tags & {"script", "img", "iframe", "b"}
    assert all(link.startswith(("#", "http://127.0.0.1:8123/")) for link in seen.links)
    assert "&lt;script&gt;" in html(brief)


def docx_text(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        trees = [ET.fromstring(file.read(name)) for name in ("word/document.xml", "word/footnotes.xml")]
    return "\n".join("".join(one.text or "" for one in tree.iter(f"{W}t")) for tree in trees)


def test_word_has_real_footnotes_each_referred_to_once(brief):
    data = docx(brief)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        body, notes = (ET.fromstring(file.read(name)) for name in ("word/document.xml", "word/footnotes.xml"))
        types, relations = file.read("[Content_Types].xml"), file.read("word/_rels/document.xml.rels")
    referred = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    there = [one.get(f"{W}id") for one in notes.iter(f"{W}footnote") if not one.get(f"{W}type")]
    assert referred == there == ["1", "2"]
    assert b"/word/footnotes.xml" in types
    assert b"footnotes.xml" in relations
    fields = [one.get(f"{W}instr") for one in notes.iter(f"{W}fldSimple")]
    assert fields
    assert all(field.startswith('HYPERLINK "http://127.0.0.1:8123/') and field.count('"') == 2 for field in fields)
    assert "<script>alert(1)</script>" in docx_text(data)


def test_word_opens_it_again_and_the_same_brief_is_the_same_words(brief):
    from docx import Document

    opened = Document(io.BytesIO(docx(brief)))
    assert any("Between." in paragraph.text for paragraph in opened.paragraphs)
    assert docx_text(docx(brief)) == docx_text(docx(brief))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil", "http://", "ht\ntp://a.b", None]
)
def test_only_addresses_that_open_safely_are_links(url):
    assert public(url) == ""


def test_a_published_address_cannot_leave_its_place():
    assert public('https://a.example/x"><script>') == "https://a.example/x%22%3E%3Cscript%3E"


def test_parts_move_within_their_bounds():
    parts = (Part("a"), Part("b"), Part("c"))
    assert [part.text for part in moved(parts, 0, 1)] == ["b", "a", "c"]
    assert moved(parts, 0, -1) == parts
    assert moved(parts, 2, 1) == parts
