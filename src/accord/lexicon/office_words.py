"""The office lexicon word by word: which single words head an office, modify one, name its field or head an
institution.

`offices.py` parses whole phrases; where names and offices run into each other it takes words, and those come from
the same file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import load, split
from accord.lexicon.offices import SCHEMA


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Lower-case single words by what they do in an office phrase; dots left out."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    portfolios: frozenset[str]
    organisation_heads: frozenset[str]
    honorifics: frozenset[str]
    ranks: frozenset[str]
    callings: frozenset[str]
    """What a named person may be without an office: "coach", "abbot"; heads of phrases beside names only."""

    @property
    def beside_names(self) -> frozenset[str]:
        """What heads the phrase beside a name: an office or a calling."""
        return _beside_names(self.heads, self.callings)


@cache
def _beside_names(heads: frozenset[str], callings: frozenset[str]) -> frozenset[str]:
    return heads | callings


_SMALL = frozenset("of the and for to on at in de la le du des s d' l' affaires cause her his their your dear".split())
# Heads of the lexicon that are no office by themselves: people of any calling.
_NO_OFFICE = frozenset(
    """witness resident eyewitness victim suspect prisoner detainee soldier trooper pilot refugee worker villager
    mother father wife
    husband son daughter brother widow patriarch owner citizen general state bench court house staff force forces
    army navy police
    physician scientist engineer teacher author blogger nation revolution rebels elect designate interim parliament
    assembly senate
    exchequer mission part house presidency council government commission committee department cabinet operations
    intelligence
    member relations section division office secretariat communications information portfolio east west
    congress major marshal""".split()
)


def _head_words(phrases: Iterable[str]) -> set[str]:
    found = set()
    for phrase in phrases:
        words = phrase.lower().replace("-", " ").split()
        before = words[: words.index("of")] if "of" in words else words
        before = before[: before.index("to")] if "to" in before else before
        if before:
            found.add(before[-1])
    return found


def _all_words(phrases: Iterable[str]) -> set[str]:
    return {word.strip(",'") for phrase in phrases for word in phrase.lower().replace("-", " ").split()} - _SMALL


_RELATIONS = frozenset("counterpart peer colleague attorney inspector consul".split())
# Words that open or close such phrases and are something else far more often by themselves.
_NO_INSTITUTION = frozenset(
    """staff fund company board division defence security media general house reserve branch unit cross crescent tank
    chiefs
    foundation society""".split()
)
# single words of longer honorifics that are names or other things by themselves ("Yang Berhormat", but "Yang Wei")
_NO_HONORIFIC = frozenset(
    "chief justice royal grand citizen baron count he e h u right don advocate attorney yang".split()
)
_NO_RANK = frozenset(
    """staff army air police corps group private first class inspector counter field fleet flight flotilla four star
    vice second
    wing squadron master divisional senior 1st 2nd""".split()
)


# short forms that a hyphen joins into one word: "Brig.-Gen. Ruiz"
_HYPHENED = frozenset("brig.-gen maj.-gen lt.-gen lieut.-gen col.-gen lt.-col lieut.-col lt.-cmdr".split())


@cache
def office_words() -> OfficeWords:
    """The words, made once from `offices.yaml`."""
    data = load("offices", schema=SCHEMA)
    head_phrases = [phrase for group in data["heads"].values() for phrase in split(group)]
    # compounds such as "undersecretary" and "attorney-general" count by their last and their first word
    heads = (_head_words(head_phrases) | _RELATIONS) - _NO_OFFICE - _SMALL
    leading = {p.lower().replace("-", " ").split()[0] for p in head_phrases if " " in p and " of " not in p} - heads
    modifiers = (
        (_all_words(phrase for group in data["modifiers"].values() for phrase in split(group)) | leading)
        - heads
        - {"then", "yang"}
    )
    institution_phrases = [phrase for group in data["institutions"].values() for phrase in split(group)]
    portfolios = _all_words(
        [p for group in data["portfolios"].values() for p in split(group)] + list(split(data["areas"]))
    )
    portfolios |= _all_words(p for p in institution_phrases if " " in p)
    return OfficeWords(
        heads=frozenset(heads),
        modifiers=frozenset(modifiers),
        portfolios=frozenset(portfolios - heads),
        organisation_heads=frozenset(_head_words(institution_phrases) - _SMALL - _NO_INSTITUTION),
        honorifics=frozenset(_all_words(split(data["honorifics"])) - _NO_HONORIFIC),
        ranks=frozenset(_all_words(split(data["ranks"])) - heads - _NO_RANK | _HYPHENED),
        callings=frozenset(_head_words(split(data["callings"])) - heads - _SMALL),
    )
