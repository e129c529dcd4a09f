"""Reports of which one only speaks of the town, and exercises of which one tells the beginning, another the end."""

from datetime import UTC, datetime

import pytest

from accord.pipeline.add import add
from accord.pipeline.rebuild import digest
from accord.reading.readers.learned import LearnedReader
from accord.record.places import towns_told
from accord.store import open_record
from mini_reader import document
from reading_room import documents

POST = {
    "wire.txt": (
        "2024-08-22",
        (
            "Chile and Peru open joint border post\n"
            "Chilean Interior Minister Rodrigo Valdivieso and his Peruvian counterpart Teresa Huamán opened a joint police post "
            "in Arica this week. The post will be manned by forty officers of both countries. It cost four million dollars and "
            "has cells, a laboratory and a kennel for sniffer dogs.\n"
        ),
    ),
    "local.txt": (
        None,
        (
            "A post for two countries\n"
            "When the ribbon of the new police post in Arica was cut, the dogs barked louder than the band played. The kennel "
            "and the laboratory were shown to guests.\n"
            "The ministers of the interior of Chile and Peru opened the joint post on Wednesday. It will be manned by forty "
            "officers, and it has cells.\n"
        ),
    ),
}
ANCHOR = {
    "launch.txt": (
        "2024-05-13",
        (
            "Norway and Iceland launch rescue exercise\n"
            'The coast guards of Norway and Iceland launched the joint exercise "Polar Anchor" off Tromso on Monday, the '
            "Norwegian defence ministry said.\n"
        ),
    ),
    "end.txt": (
        "2024-05-21",
        (
            "Exercise Polar Anchor ends\n"
            'The joint Norwegian-Icelandic exercise "Polar Anchor" ended on Friday. Rear Admiral Tor Hagen called it the largest '
            "of its kind.\n"
        ),
    ),
    "home.txt": (
        None,
        (
            "Our sailors home from Polar Anchor\n"
            "Exercise Polar Anchor with the Norwegian coast guard opened with the rescue of a burning trawler. Two days before "
            "it the coast guard chiefs of Iceland and Norway met in Tromso.\n"
        ),
    ),
}


def _of(store, sort):
    return [line for line in store.lines("engagements") if line["type"] == sort]


def test_a_town_that_the_other_report_only_speaks_of_and_its_weekday_date_the_opening(tmp_path, record_of):
    (line,) = _of(record_of(tmp_path, POST), "ceremony")
    assert documents(line) == ["local.txt", "wire.txt"]
    assert line["date"] == "2024-08-21"
    assert any("puts it on a Wednesday" in reason for reason in line["date_reasons"])


def test_towns_told_are_those_of_the_words_and_neither_capitals_nor_months():
    text = "They met in Santiago in May, drove to Arica on Friday and slept near Visviri. From Lima came nobody."
    assert towns_told(document(text)) == {"arica", "visviri"}


def test_the_day_on_which_an_exercise_was_launched_is_not_its_only_one(tmp_path, record_of):
    (line,) = _of(record_of(tmp_path, {"launch.txt": ANCHOR["launch.txt"]}), "exercise")
    assert line["date"] == "2024-05-13/.."
    assert line["date_reasons"][-1] == "that is the day on which it began"


def test_one_report_tells_how_an_exercise_began_and_another_how_it_ended(tmp_path, record_of):
    store = record_of(tmp_path, ANCHOR)
    (line,) = _of(store, "exercise")
    assert line["date"] == "2024-05-13/2024-05-17"
    assert not [one for one in store.lines("conflicts") if one["field"] == "date"]


def test_two_days_before_it_is_counted_from_the_first_day_of_what_was_told_before(tmp_path, record_of):
    (line,) = _of(record_of(tmp_path, ANCHOR), "meeting")
    assert line["date"] == "2024-05-11"


@pytest.mark.parametrize("first", ["end.txt", "home.txt", "local.txt", "wire.txt"])
def test_the_order_in_which_reports_come_makes_no_difference(tmp_path, record_of, first):
    whole = record_of(tmp_path, {**ANCHOR, **POST})
    store = open_record(None)
    for name in (first, *sorted({*ANCHOR, *POST} - {first}, reverse=True)):
        add([str(tmp_path / name)], store=store, reader=LearnedReader(), now=datetime(2026, 1, 1, tzinfo=UTC))
    assert digest(store) == digest(whole)
