from accord.record.conduct import conduct_stems, numbers_in


def test_one_conduct_with_two_dates_has_the_same_stems():
    first = conduct_stems("start joint patrols along the border before the end of June")
    assert first == conduct_stems("begin mixed patrols of their border in August")


def test_numbers_are_told_by_what_they_count():
    assert numbers_in("twenty Jordanian rescuers and 3 boats by 2024") == {"rescu": 20, "boat": 3}
