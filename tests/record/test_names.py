import pytest

from accord.record.names import likeness, name_parts


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lt. Gen. Mohammed K. al-Hamdan", "Muhammad al-Hamdan"),
        ("Sergey Petrovich Volkov", "Sergei Volkov"),
        ("Tran Minh Duc", "Duc Tran Minh"),
        ("Karim el-Masri", "Kareem Al-Masri"),
        ("José Ramírez Jr", "Jose Ramirez"),
        ("A. Okafor", "Amara Okafor"),
    ],
)
def test_variants_of_one_name_are_close(a, b):
    assert likeness(a, b) >= 0.8


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hassan Ali", "Hussain Ali"),
        ("Ana Silva", "Rui Silva"),
        ("Kim Jong Su", "Kim Yong Nam"),
        ("Omar Khalid Saleh", "Omar Tariq Saleh"),
        ("Silva", "Ana Silva"),
    ],
)
def test_other_names_and_lone_surnames_are_not(a, b):
    assert likeness(a, b) < 0.8


def test_titles_suffixes_and_particles_do_not_count():
    assert name_parts("His Excellency Dr. Karim bin al-Masri III") == ("karim", "masri")
