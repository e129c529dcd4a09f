import pytest

from accord.lexicon.organisations import OrganisationKind, find_organisations, organisation, organisation_index
from accord.lexicon.states import state


def codes(text):
    return [match.code for match in find_organisations(text.split())]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the United Nations", "UN"),
        ("the U.N.", "UN"),
        ("the European Union's envoy", "EU"),
        ("the Gulf Cooperation Council", "GCC"),
        ("the Organisation of Islamic Cooperation", "OIC"),
        ("Interpol", "INTERPOL"),
        ("the G-7", "G7"),
        ("US Africa Command", "AFRICOM"),
        ("al-Qa'ida", "AL-QAEDA"),
        ("Daesh", "ISIS"),
        ("Agence France-Presse", "AFP"),
        ("the Anadolu Agency", "Anadolu"),
    ],
)
def test_an_organisation_is_found_by_its_names(text, code):
    assert codes(text) == [code]


def test_the_longest_name_wins():
    assert codes("the UN Security Council met UN staff") == ["UNSC", "UN"]
    assert codes("the National Security Council") == []


def test_the_kinds_tell_parties_from_threats_and_media():
    assert organisation("ASEAN").party
    assert organisation("HAMAS").threat
    assert not organisation("HAMAS").party
    assert organisation("Reuters").media
    assert not organisation("Reuters").party


def test_a_part_knows_its_parent_and_a_mission_is_one():
    assert (organisation("UNHCR").parent, organisation("UNHCR").kind) == ("UN", OrganisationKind.AGENCY)
    assert organisation("MONUSCO").kind is OrganisationKind.MISSION


def test_a_group_is_its_members():
    assert organisation("E3").members == ("FR", "DE", "GB")
    assert not organisation("E3").party


def test_a_command_acts_for_its_state():
    assert (organisation("CENTCOM").country, organisation("CENTCOM").party) == ("US", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KABUL ( APP )", ["APP"]),
        ("APP reported", ["APP"]),
        ("an APP on his phone", []),
        ("The Oman News Agency reported . Later ONA added", ["ONA", "ONA"]),
        ("fighting with RSF units", ["RSF"]),
        ("WHO KILLED THE DEAL", []),
        ("ANKARA (AA)", ["Anadolu"]),
        ("doctors of the WHO", ["WHO"]),
    ],
)
def test_an_ambiguous_abbreviation_needs_a_sign(text, expected):
    assert codes(text) == expected


def test_every_country_member_and_parent_is_known():
    known = organisation_index().organisations
    unknown = [
        entry.code
        for entry in known.values()
        if (entry.country and state(entry.country) is None)
        or any(state(member) is None for member in entry.members)
        or (entry.parent and entry.parent not in known)
    ]
    assert unknown == []


def test_there_are_at_least_a_hundred_parties_and_a_news_agency_for_most_regions():
    kinds = [entry.kind for entry in organisation_index().organisations.values()]
    assert kinds.count(OrganisationKind.IGO) >= 100
    assert len({entry.country for entry in organisation_index().organisations.values() if entry.media}) >= 90
