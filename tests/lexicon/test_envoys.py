import pytest

from accord.lexicon.envoys import is_envoy, may_be_abroad


@pytest.mark.parametrize(
    "office",
    [
        "Ambassador",
        "Ambassador-at-Large",
        "Deputy High Commissioner",
        "Chargé d’Affaires",
        "chargé",
        "Apostolic Nuncio",
    ],
)
def test_who_is_sent_is_an_envoy(office):
    assert is_envoy(office)


@pytest.mark.parametrize("office", ["Police Commissioner", "State Counsellor", "Officer in charge", "Minister", None])
def test_who_may_be_at_home_is_none(office):
    assert not is_envoy(office)


@pytest.mark.parametrize("office", ["Special Representative", "Consul General"])
def test_representatives_and_envoys_may_be_abroad(office):
    assert may_be_abroad(office)


@pytest.mark.parametrize("office", ["Interior Minister", None])
def test_others_are_at_home(office):
    assert not may_be_abroad(office)
