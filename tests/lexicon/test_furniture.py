"""Every furniture cue takes the line that taught us and spares the look-alike."""

import pytest

from accord.lexicon.furniture import Cue, Match, cue_book, cues
from accord.lexicon.load import LexiconError, parse


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.id)
def test_a_cue_takes_its_example(cue: Cue):
    assert cue.found_in(cue.example)


@pytest.mark.parametrize("cue", [cue for cue in cues() if cue.spares], ids=lambda cue: cue.id)
def test_no_cue_takes_the_sentence_that_one_spares(cue: Cue):
    assert cue_book().speaking_of(cue.spares or "") is None
    assert list(cue_book().inside_of(cue.spares or "")) == []


def test_cue_ids_are_unique():
    assert len({cue.id for cue in cues()}) == len(cues())


def test_the_book_finds_what_the_cues_find():
    book = cue_book()
    for cue in cues():
        if cue.match is Match.INSIDE:
            assert any(hit.id == cue.id for hit, _, _ in book.inside_of(cue.example))
        else:
            assert book.speaking_of(cue.example) is not None


def test_an_ordinary_sentence_has_no_cue():
    assert cue_book().speaking_of("The two ministers signed a protocol on fisheries in Suva.") is None


def test_a_cue_without_an_example_is_refused():
    from accord.lexicon.furniture import _SCHEMA

    with pytest.raises(LexiconError, match="example"):
        parse("- {id: a, reason: SHARE, match: whole, scope: line, zone: any, pattern: x}", schema=_SCHEMA)
