from datetime import date

import pytest

from accord.model.errors import UsageError
from accord.model.lines import FINDING_TYPES
from accord.model.overview import SORTS
from accord.model.store import Query
from store.crowd import crowd

LISTS = (*FINDING_TYPES, "findings", "due", "documents", "conflicts", "review")

QUERIES = (
    Query(),
    Query(parties=("AR",)),
    Query(parties=("AR", "RO"), not_parties=("BR",)),
    Query(all_parties=("AR", "BR")),
    Query(people=("silva",)),
    Query(not_people=("silva",)),
    Query(bodies=("council",), not_bodies=("=bsc",)),
    Query(since=date(2024, 6, 1)),
    Query(until=date(2024, 6, 1), not_documents=("a.txt",)),
    Query(published_since=date(2024, 5, 4), published_until=date(2024, 11, 30)),
    Query(outlets=("Lima Post",)),
    Query(not_outlets=("Lima Post", "Rome Herald")),
    Query(kinds=("engagements", "commitments")),
    Query(not_kinds=("actors",)),
    Query(types=("meeting", "dialogue")),
    Query(not_types=("meeting",)),
    Query(words="radar crossings"),
    Query(words='"five harbour"', parties=("RO",)),
    Query(statuses=("held", "pending")),
    Query(not_statuses=("held",)),
    Query(added_since="2020-01-01T00:00:00"),
    Query(added_since="2030-01-01T00:00:00"),
)


@pytest.fixture(scope="module")
def store():
    return crowd()


def keys(store, kind, query):
    return [(line.get("id") or (line["finding"], line["field"])) for line in store.lines(kind, query)]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("kind", LISTS)
def test_a_list_is_as_long_as_its_count_and_is_the_sum_of_its_pages(store, kind, query):
    whole = keys(store, kind, query)
    assert store.count(kind, query) == len(whole)
    pages = []
    for offset in range(0, len(whole) + 2, 2):
        page = Query(
            **{name: getattr(query, name) for name in Query.__dataclass_fields__} | {"limit": 2, "offset": offset}
        )
        assert store.count(kind, page) == len(whole)
        pages.extend(keys(store, kind, page))
    assert pages == whole


@pytest.mark.parametrize(
    ("kind", "query", "found"),
    [
        ("engagements", Query(not_parties=("AR",)), 3),
        ("engagements", Query(all_parties=("BR", "RO")), 3),
        ("engagements", Query(people=("=ana silva",)), 2),
        ("engagements", Query(people=("=silva",)), 0),
        ("engagements", Query(not_people=("silva",)), 4),
        ("engagements", Query(outlets=("Quito Gazette",)), 2),
        ("engagements", Query(not_outlets=("Quito Gazette",)), 4),
        ("engagements", Query(types=("meeting",)), 2),
        ("engagements", Query(not_types=("meeting",)), 4),
        ("engagements", Query(words="quito"), 3),
        ("engagements", Query(words="quito round"), 2),
        ("commitments", Query(words="radar"), 1),
        ("commitments", Query(words='"radar crossings"'), 1),
        ("commitments", Query(words='"crossings radar"'), 0),
        ("findings", Query(kinds=("commitments", "instruments")), 3),
        ("findings", Query(kinds=("instruments",), not_kinds=("instruments",)), 0),
        ("engagements", Query(published_since=date(2024, 5, 4), published_until=date(2024, 5, 4)), 1),
        ("commitments", Query(published_since=date(2024, 6, 1), published_until=date(2024, 10, 1)), 0),
        ("commitments", Query(published_since=date(2024, 11, 1), published_until=date(2024, 12, 1)), 1),
        ("commitments", Query(not_statuses=("overdue",), today=date(2025, 6, 1)), 1),
        ("documents", Query(parties=("RO",)), 5),
        ("documents", Query(not_parties=("RO",)), 3),
        ("documents", Query(outlets=("Lima Post",)), 3),
        ("documents", Query(kinds=("instruments",)), 1),
        ("documents", Query(people=("popa",)), 1),
        ("documents", Query(statuses=("pending",)), 4),
        ("documents", Query(words="radar"), 2),
    ],
)
def test_conditions_leave_in_what_meets_them(store, kind, query, found):
    assert len(keys(store, kind, query)) == found


@pytest.mark.parametrize("kind", [*FINDING_TYPES, "findings", "due", "documents"])
@pytest.mark.parametrize("sort", SORTS)
def test_an_order_changes_no_list_but_its_order(store, kind, sort):
    has_it = {"added": kind == "documents", "due": kind != "documents", "latest": kind != "documents"}
    if not has_it.get(sort, sort != "reports" or kind != "documents"):
        with pytest.raises(UsageError, match="no order"):
            keys(store, kind, Query(sort=sort))
        return
    assert sorted(keys(store, kind, Query(sort=sort))) == sorted(keys(store, kind, Query()))


def test_lists_are_in_the_order_that_was_asked_for(store):
    dated = [line["date"] for line in store.lines("engagements", Query(sort="-date")) if line["date"]]
    assert dated == sorted(dated, reverse=True)
    reported = [line["latest_report"] or "" for line in store.lines("engagements", Query(sort="latest"))]
    assert reported == sorted(reported, reverse=True)
    names = [line["name"] for line in store.lines("actors", Query(sort="-label"))]
    assert names == sorted(names, key=str.casefold, reverse=True)
    assert [entry.name for entry in store.documents(Query(sort="added", limit=2))] == ["h.txt", "g.txt"]


def test_an_unknown_order_is_refused(store):
    with pytest.raises(UsageError, match="no order"):
        list(store.lines("engagements", Query(sort="json; DROP TABLE findings")))


@pytest.mark.parametrize("wanted", ["%", "_", "'", '"', "a' OR 1=1 --"])
def test_names_are_taken_literally(store, wanted):
    assert keys(store, "engagements", Query(people=(wanted,))) == []
    assert keys(store, "documents", Query(bodies=(wanted,))) == []
    assert keys(store, "engagements", Query(parties=(wanted,), outlets=(wanted,), types=(wanted,))) == []


def test_the_search_for_documents_can_be_paged_and_narrowed(store):
    every = [hit.document for hit in store.search("round")]
    assert len(every) == store.count("documents", Query(words="round")) == 5
    paged = [store.search("round", limit=1, query=Query(offset=at))[0].document for at in range(5)]
    assert paged == every
    assert [hit.document for hit in store.search("round", query=Query(outlets=("Quito Gazette",)))] == ["e.txt"]


@pytest.mark.parametrize("kind", FINDING_TYPES)
def test_without_quotes_a_line_is_the_same_but_for_the_words_behind_it(store, kind):
    quoted, plain = list(store.lines(kind)), list(store.lines(kind, quoted=False))
    assert all(line["support"] for line in quoted)
    assert plain == [{**line, "support": []} for line in quoted]
