from accord.model.shelf import Link
from accord.record.cluster import Decided, cluster


def same(a, b, score=0.8):
    return Link(a, b, "engagements", "same", score, ("alike",))


def clusters(nodes, links, *, apart=(), floating=(), decided=None):
    vetoes = {frozenset(pair) for pair in apart}
    found, opened = cluster(
        nodes,
        links,
        apart=lambda a, b: "other dates" if frozenset((a, b)) in vetoes else None,
        floating=lambda node: node in floating,
        decided=decided or Decided(),
    )
    return [one.nodes for one in found], opened


def test_links_join():
    assert clusters("abc", [same("a", "b")])[0] == [("a", "b"), ("c",)]


def test_nothing_is_joined_across_a_hard_reason_even_by_a_third():
    found, opened = clusters("abc", [same("a", "b", 0.9), same("b", "c", 0.8)], apart=["ac"])
    assert found == [("a", "b"), ("c",)]
    assert any("other dates" in reason for item in opened for reason in item.because)


def test_a_floating_node_with_one_place_left_goes_there():
    assert clusters("abx", [same("a", "x"), same("b", "x")], apart=["ab", "bx"], floating="x")[0] == [
        ("a", "x"),
        ("b",),
    ]


def test_a_floating_node_with_two_places_goes_to_neither():
    found, opened = clusters("abx", [same("a", "x"), same("b", "x")], apart=["ab"], floating="x")
    assert found == [("a",), ("b",), ("x",)]
    assert opened[0].one == ("x",)
    assert opened[0].others == (("a",), ("b",))


def test_a_person_outweighs_a_hard_reason():
    assert clusters("ab", [], apart=["ab"], decided=Decided(same={("a", "b"): "j-1"}))[0] == [("a", "b")]


def test_a_person_keeps_apart_what_looks_the_same():
    found, opened = clusters("ab", [same("a", "b")], decided=Decided(different={("a", "b"): "j-1"}))
    assert found == [("a",), ("b",)]
    assert opened == []


def test_a_reason_against_is_waived_where_another_node_of_the_side_outweighs_it():
    links = [same("a", "b", 0.9), same("b", "c", 0.7)]
    apart = lambda one, other: "other people" if {one, other} == {"a", "c"} else None  # noqa: E731
    kept, _ = cluster(list("abc"), links, apart=apart, floating=lambda _: False, decided=Decided())
    waived, _ = cluster(
        list("abc"), links, apart=apart, floating=lambda _: False, decided=Decided(),
        waived=lambda reason, one, other: reason == "other people" and {"b", "c"} <= {*one, *other},
    )  # fmt: skip
    assert [one.nodes for one in kept] == [("a", "b"), ("c",)]
    assert [one.nodes for one in waived] == [("a", "b", "c")]
