from dataclasses import replace
from datetime import date

import pytest

from accord.model.errors import UsageError
from accord.model.lines import FINDING_TYPES
from accord.model.overview import SLOTS
from accord.model.store import Query
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import document
from shelved import keep
from store.crowd import crowd
from store.test_conditions import QUERIES

ASKED_BY = {
    "party": "parties",
    "person": "people",
    "body": "bodies",
    "area": "areas",
    "kind": "kinds",
    "type": "types",
    "outlet": "outlets",
    "act": "acts",
    "status": "statuses",
}


@pytest.fixture(scope="module")
def store():
    return crowd()


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("kind", ["engagements", "commitments", "actors", "findings", "due", "documents"])
def test_a_facet_tells_how_long_the_list_gets_by_choosing_it(store, kind, query):
    for slot, facets in store.facets(kind, query, slots=tuple(ASKED_BY), most=100).items():
        for facet in facets:
            value = f"={facet.value}" if slot in ("person", "body") else facet.value
            chosen = replace(query, **{ASKED_BY[slot]: (value,)})
            assert store.count(kind, chosen) == facet.count > 0, (slot, facet)


def test_a_slot_that_is_asked_for_keeps_its_other_values(store):
    free = store.facets("engagements", slots=("party", "outlet"))
    bound = store.facets("engagements", Query(parties=("AR",)), slots=("party", "outlet"))
    assert bound["party"] == free["party"]
    assert bound["outlet"] != free["outlet"]


def test_what_is_left_out_has_no_count(store):
    values = [facet.value for facet in store.facets("engagements", Query(not_outlets=("Lima Post",)))["outlet"]]
    assert "Lima Post" not in values
    assert values


def test_names_are_counted_as_they_are_written(store):
    (council, *_) = store.facets("engagements", slots=("body",))["body"]
    assert (council.value, council.label) in {("border security council", "Border Security Council"), ("bsc", "BSC")}


def test_only_so_many_values_are_counted(store):
    assert len(store.facets("engagements", slots=("party",), most=2)["party"]) == 2
    with pytest.raises(UsageError, match="nothing is counted by"):
        store.facets("engagements", slots=("json",))


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("kind", [*FINDING_TYPES, "findings", "due", "documents"])
@pytest.mark.parametrize("by", ["year", "month", "day"])
def test_bars_hold_every_line_once(store, kind, query, by):
    assert sum(bar.count for bar in store.histogram(kind, query, by=by)) == store.count(kind, query)


def test_a_year_is_no_month(store):
    months = {bar.period: bar.count for bar in store.histogram("engagements", by="month")}
    assert months == {"2023": 1, "2024-03": 1, "2024-05": 1, "2024-11": 1, "2025-03": 1, "2025-04": 1}
    assert {bar.period: bar.count for bar in store.histogram("documents")} == {"": 1, "2024": 4, "2025": 3}
    assert store.facets("engagements", slots=("month",))["month"][0].count == 1


@pytest.mark.parametrize(
    ("rows", "columns"), [("party", "type"), ("kind", "party"), ("outlet", "kind"), ("party", "outlet")]
)
def test_a_cell_tells_how_long_the_list_of_both_is(store, rows, columns):
    cells = store.matrix(rows=rows, columns=columns)
    assert cells
    for cell in cells:
        both = Query(**{ASKED_BY[rows]: (cell.row,), ASKED_BY[columns]: (cell.column,)})
        assert store.count("findings", both) == cell.count
    narrowed = store.matrix(Query(parties=("RO",)), rows=rows, columns=columns)
    assert sum(cell.count for cell in narrowed) < sum(cell.count for cell in cells)


def test_an_edge_counts_the_engagements_of_two(store):
    edges = store.network()
    assert {(edge.a, edge.b): edge.count for edge in edges} == {("AR", "BR"): 2, ("BR", "RO"): 3, ("AR", "RO"): 1}
    for edge in edges:
        assert store.count("engagements", Query(all_parties=(edge.a, edge.b))) == edge.count
    council = next(edge for edge in edges if (edge.a, edge.b) == ("BR", "RO"))
    assert council.forums == (("Border Security Council", 2),)
    assert (council.first, council.last) == ("2023-01-01", "2025-03-01")


def test_a_network_can_be_narrowed_and_be_of_people(store):
    (edge,) = store.network(Query(bodies=("maritime",)))
    assert (edge.a, edge.b, edge.count) == ("AR", "RO", 1)
    (pair,) = store.network(between="person")
    assert (pair.a_label, pair.b_label, pair.count) == ("Ana Silva", "Juan Diaz", 2)
    assert store.network(Query(since=date(2030, 1, 1))) == []
    with pytest.raises(UsageError):
        store.network(between="json")


def test_every_slot_can_be_counted_for_every_kind(store):
    for kind in (*FINDING_TYPES, "findings", "due", "documents"):
        assert set(store.facets(kind)) == set(SLOTS)


def test_counts_follow_what_is_written():
    store = crowd()
    before = store.facets("engagements", slots=("party",))["party"]
    assert store.facets("engagements", slots=("party",))["party"] == before
    keep(store, document("AR and BR held round 9 of the River Police Dialogue in Rome on 2025-05-02.", name="z.txt"))
    assert store.facets("engagements", slots=("party",))["party"] == before
    fold_all(store)
    after = {facet.value: facet.count for facet in store.facets("engagements", slots=("party",))["party"]}
    assert after["AR"] == {facet.value: facet.count for facet in before}["AR"] + 1


def test_counts_follow_what_another_process_writes(tmp_path):
    path = tmp_path / "accord.db"
    one = document("AR and BR held round 9 of the River Police Dialogue in Rome on 2025-05-02.", name="a.txt")
    other = document("AR and RO held round 2 of the Air Police Dialogue in Rome on 2025-06-02.", name="b.txt")
    with open_record(path, create=True) as writer:
        keep(writer, one)
        fold_all(writer)
        with open_record(path) as reader:
            assert [(edge.a, edge.b) for edge in reader.network()] == [("AR", "BR")]
            keep(writer, other)
            fold_all(writer)
            assert [(edge.a, edge.b) for edge in reader.network()] == [("AR", "BR"), ("AR", "RO")]
