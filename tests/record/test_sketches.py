"""What the store keeps of undertakings and of assistance for comparisons: enough of it, and no document read for it."""

import json
from datetime import date, timedelta
from itertools import product

import pytest

from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import verify
from accord.record.assistance import compare_assistance
from accord.record.commitments import compare_commitments
from accord.record.fulfilment import compare_fulfilment
from accord.record.library import Library
from accord.record.nodes import AssistanceAtom, CommitmentAtom
from accord.record.sketches import from_sketch, sketch_of
from mini_reader import document
from shelved import keep, record_of

TOLD = (
    ("BR will train 30 river police officers for AR by 2025-06.", "2024-05-03"),
    ("BR will train thirty officers of the river police for AR by the end of the year.", "2024-05-04"),
    ("BR will train 400 desert police officers for AR by 2026-06.", "2024-05-04"),
    ("BR reaffirmed that it will train river police officers for AR by 2025-12.", "2025-02-11"),
    ("BR will not train river police officers for AR.", "2025-02-11"),
    ("BR will open two border crossings for AR by 2024-12.", None),
    ("BR will deliver river patrol boats for AR by 2025-06.", "2024-05-03"),
    ("BR delivered river patrol boats to AR.", "2025-01-20"),
    ("BR delivered four river patrol boats to AR.", "2025-01-21"),
)


def _atoms():
    store = record_of(document(text, name=f"{at}.txt", published=day) for at, (text, day) in enumerate(TOLD))
    library = Library(store)
    found = [atom for one in store.document_ids() for atom in library.prepared(one[:20]).atoms.values()]
    return [atom for atom in found if isinstance(atom, CommitmentAtom | AssistanceAtom)]


def _kept(atom):
    return from_sketch(atom.id, json.loads(json.dumps(sketch_of(atom))))


@pytest.mark.parametrize(
    ("kind", "other", "compare"),
    [
        (CommitmentAtom, CommitmentAtom, compare_commitments),
        (AssistanceAtom, AssistanceAtom, compare_assistance),
        (CommitmentAtom, AssistanceAtom, compare_fulfilment),
    ],
)
def test_a_comparison_of_what_was_kept_comes_to_that_of_the_documents(kind, other, compare):
    atoms = _atoms()
    pairs = [(a, b) for a, b in product(atoms, atoms) if isinstance(a, kind) and isinstance(b, other) and a is not b]
    assert len(pairs) > 1
    outcomes = {str(compare(a, b)) for a, b in pairs}
    assert len(outcomes) > 1
    for a, b in pairs:
        assert compare(_kept(a), _kept(b)) == compare(_kept(a), b) == compare(a, _kept(b)) == compare(a, b)


THINGS = ("river", "desert", "harbour", "mountain", "airport", "railway", "forest", "island")
DEEDS = ("fund {} laboratories", "open a {} liaison office", "train {} officers", "send {} advisers")


def _years_of_promises(count):
    """Promises of one state to another, no two alike, a month apart."""
    day = date(2024, 6, 1)
    told = [deed.format(thing) for deed, thing in product(DEEDS, THINGS)][:count]
    return [
        document(
            f"BR will {what} for AR. " + " ".join(f"{what[-9:]}{at}word{turn}" for turn in range(40)),
            published=(day - timedelta(days=12 * (at + 1))).isoformat(),
        )
        for at, what in enumerate(told)
    ]


def _read_for_one_more(count, monkeypatch):
    store = record_of(_years_of_promises(count))
    asked = []
    source = store.source
    monkeypatch.setattr(store, "source", lambda id_: asked.append(id_) or source(id_))
    keep(store, document("BR will fund harbour radars for AR.", published="2024-06-01"))
    fold_all(store)
    assert verify(store) == []
    return len(set(asked))


def test_a_report_reads_no_old_document_that_it_has_only_words_in_common_with(monkeypatch):
    assert _read_for_one_more(8, monkeypatch) == _read_for_one_more(32, monkeypatch) == 1


def test_what_was_kept_of_no_fact_is_found_in_its_document():
    documents = [document(text, name=f"{at}.txt", published=day) for at, (text, day) in enumerate(TOLD)]
    whole = record_of(documents)
    lost = record_of(documents[:5])
    lost._db.execute("DELETE FROM sketches")
    for one in documents[5:]:
        keep(lost, one)
    fold_all(lost)
    for kind in ("commitments", "assistance"):
        assert [line["id"] for line in lost.lines(kind)] == [line["id"] for line in whole.lines(kind)]
        assert [line.get("links") for line in lost.lines(kind)] == [line.get("links") for line in whole.lines(kind)]


def test_what_was_kept_goes_with_its_document():
    store = record_of(document(text, published=day) for text, day in TOLD)
    nodes = [atom.id for atom in _atoms()]
    assert store.sketches(nodes)
    for one in store.document_ids():
        store.drop_document_nodes(one)
    assert store.sketches(nodes) == {}
