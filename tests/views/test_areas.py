from accord.model.codes import Area
from accord.views.areas import AREA_NAMES, explained


def test_every_area_has_a_name():
    assert set(AREA_NAMES) == set(Area)


def test_codes_are_explained_in_the_order_of_the_list():
    assert explained(["MIL", "CT", "MIL", "no code"]) == "CT counter-terrorism, MIL military cooperation"
