"""A report in which no contact is read is held against those that tell of the occasion all the same."""

import json
from datetime import UTC, datetime

from accord.pipeline.add import add
from accord.reading.readers.learned import LearnedReader
from accord.store import open_record

NOW = datetime(2026, 1, 1, tzinfo=UTC)
RELEASE = (
    "OSLO, March 7 (ANP) - Latvian Defence Minister Anna Kalna and Norwegian Defence Minister Ola Vik met in Oslo on "
    "Thursday. Norway will send 12 instructors to the school for divers in Ventspils, Anna Kalna said."
)
LOCAL = (
    "Divers in Ventspils are glad. Norway will send 20 instructors to the school for divers, Latvian Defence Minister "
    "Anna Kalna told our paper. The bread is baked already."
)


def _conflicts(tmp_path, *, local_published):
    for name, text, published in (("release", RELEASE, "2024-03-07"), ("local", LOCAL, local_published)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.meta.json").write_text(json.dumps({"published": published}), encoding="utf-8")
    with open_record(tmp_path / "accord.db", create=True) as store:
        add([str(tmp_path / "local.txt")], store=store, reader=LearnedReader(), now=NOW)
        assert not list(store.lines("engagements"))
        add([str(tmp_path / "release.txt")], store=store, reader=LearnedReader(), now=NOW)
        # what promises differ in is shown with the promises; this is shown with the meeting
        return [
            {value["value"]: value["documents"] for value in line["values"]}
            for line in store.lines("conflicts")
            if line["field"] == "items" and line["finding"].startswith("e-")
        ]


def test_its_numbers_are_held_against_those_of_the_report_of_the_meeting(tmp_path):
    assert _conflicts(tmp_path, local_published="2024-03-08") == [
        {"12 instructors": ["release.txt"], "20 instructors": ["local.txt"]}
    ]


def test_a_report_of_another_month_is_of_another_occasion(tmp_path):
    assert _conflicts(tmp_path, local_published="2024-06-08") == []


def test_a_report_without_a_date_may_tell_of_another_number_later(tmp_path):
    assert _conflicts(tmp_path, local_published=None) == []
