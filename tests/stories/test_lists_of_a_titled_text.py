"""A titled text of which one report tells the contents and another only the signing: one line, with the contents."""

import pytest

_TITLE = "Memorandum of Understanding on Combating Wildlife Trafficking"


_TOLD = f"""Police chiefs Ana Roca of Peru and Luis Vidal of Chile signed the {_TITLE} in Lima on 14 May 2024.

Roca said the memorandum on wildlife trafficking covers patrols, training, customs checks and ports.
"""
_SIGNED = f"Peru and Chile signed the {_TITLE} in Lima on 14 May 2024.\n"


@pytest.fixture(scope="module")
def store(record_of, tmp_path_factory):
    reports = {"01-told.txt": ("2024-05-15", _TOLD), "02-signed.txt": ("2024-05-16", _SIGNED)}
    return record_of(tmp_path_factory.mktemp("lists"), reports)


def test_the_contents_stay_with_the_text_and_both_reports_support_one_line(store):
    (line,) = store.lines("instruments")
    assert line["name"] == _TITLE
    assert {support["document"] for support in line["support"]} == {"01-told.txt", "02-signed.txt"}
    assert [list(claim["items"]) for claim in line["areas_by_claimant"]] == [
        ["patrols", "training", "customs checks", "ports"]
    ]
