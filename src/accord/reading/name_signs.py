"""Tells of a run of names what stands around it: a thing, a place, a byline, the second of two, who signs for whom.

Each looks at the words beside the run and decides nothing alone; `roster` weighs them.
"""

from collections.abc import Mapping, Set

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.lexicon.states import How, StateMatch
from accord.reading import names

# "the frigate Almirante Paz", "shipbuilder Astilleros Sur", "exercise Silver Anchor": what follows is the name of a
# thing.
_THINGS = frozenset(
    """
    frigate ship vessel corvette destroyer submarine patrol tanker trawler ferry boat cutter yacht carrier exercise
    operation
    shipbuilder shipyard yard company firm maker manufacturer group conglomerate retailer lender miner producer operator
    newspaper daily weekly magazine broadcaster party opposition bank airline club team side factory startup giant
    typhoon roaster packer brewer grower processor exporter importer distributor insurer
    utility contractor refiner steelmaker carmaker automaker planemaker chipmaker
    cyclone hurricane storm codenamed named dubbed called
    """.split()
)
# ", the first winter exercise": an apposition that tells a thing from a person.
_THING_HEADS = _THINGS - {"side", "patrol", "named", "called", "codenamed", "dubbed"} | frozenset(
    "drill drills manoeuvres maneuvers town city village port island project pipeline subsidiary".split()
)


def is_thing(doc: Doc, start: int, end: int) -> bool:
    """ "the frigate Almirante Paz", "Frozen Anvil, the first winter exercise of": the name of a thing."""
    if start > 0 and doc[start - 1].lower_ in _THINGS:
        return True
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in {"a", "an", "the"}:
        for token in doc[end + 2 : end + 7]:
            if token.lower_ in _THING_HEADS and (token.dep_ == "appos" or token.i + 1 >= len(doc)):
                return True
            if token.pos_ not in ("ADJ", "NOUN", "PROPN", "NUM"):
                break
    return False


def opens_style(doc: Doc, end: int, words: OfficeWords) -> bool:
    """ "The District Commissioner Soroti, Ms Ruiz": the name comes behind the comma."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    lower = doc[end + 1].lower_.rstrip(".")
    return lower in words.honorifics | words.ranks and doc[end + 1].text[0].isupper()


_PLACES_JOINED = frozenset({"\u2013", "\u2014", "-", "/"})


def is_linked_place(doc: Doc, start: int, end: int) -> bool:
    """ "the crossings at Lubok Antu\u2013Badau", "on the axis Ayorou-Labbezanga": places that a dash joins."""
    before, after = start - 1, end
    if (
        after < len(doc)
        and doc[after].text in _PLACES_JOINED
        and not doc[after - 1].whitespace_ + doc[after].whitespace_
    ):
        return True
    if before > 0 and doc[before].text in _PLACES_JOINED and not doc[before - 1].whitespace_ + doc[before].whitespace_:
        return True
    return before >= 0 and doc[before].lower_ in _STRETCHES


_STRETCHES = frozenset(
    """axis crossing crossings checkpoint checkpoints gate gates line corridor route section highway stretch railway
    road port ports valley mount lake island islands town village city""".split()
)


def signs_for(doc: Doc, start: int, end: int, states: Mapping[int, str]) -> bool:
    """ "For Peru: A. Ruiz.": a name under a text, with the side it signs for."""
    return (
        start > 2
        and doc[start - 1].text == ":"
        and start - 2 in states
        and (end >= len(doc) or doc[end].text in {".", ",", ";"} or doc[end].is_space)
    )


_QUOTES = frozenset({'"', "\u201c", "\u201d", "'", "\u2018", "\u2019"})


def is_quoted(doc: Doc, start: int, end: int, words: OfficeWords) -> bool:
    """'the Academy "General Luis Paz"', "leader of 'Los Lobos'": a name by itself in quotation marks is a thing's."""
    while start > 0 and doc[start - 1].lower_.rstrip(".") in words.ranks | words.honorifics:
        start -= 1
    return (
        start > 1
        and end < len(doc)
        and doc[start - 1].text in _QUOTES
        and doc[end].text in _QUOTES
        and bool(doc[start - 2].whitespace_)
    )


def is_signed(doc: Doc, start: int) -> bool:
    """ "(signed) Ana Ruiz, for Peru": a name under a text."""
    return start > 2 and doc[start - 1].text == ")" and doc[start - 2].lower_ == "signed"


def is_surnamed(doc: Doc, start: int) -> bool:
    """ "a Chilean man surnamed Paz", "a patient woman named Paz": a word that says that a name follows."""
    if start < 2:
        return False
    return doc[start - 1].lower_ in {"surnamed", "nicknamed"} or (
        doc[start - 1].lower_ in {"named", "called"} and doc[start - 2].lower_ in _HUMANS
    )


_HUMANS = frozenset(
    """man woman boy girl national citizen officer lawyer farmer fisherman trader driver teacher doctor nurse engineer
    captain colonel general sergeant soldier student suspect fugitive resident man's villager herder official""".split()
)


def is_listed(doc: Doc, start: int, words: OfficeWords, states: Mapping[int, str]) -> bool:
    """ "her Somali and Ethiopian counterparts, Ali Nur and Tesfaye Bekele": the first name after a plural office."""
    before = start - 2
    if start > 2 and doc[start - 1].text == "," and _heads_list(doc, start - 2, words, states):
        return True
    return (
        before > 0
        and doc[start - 1].text in {",", ":", "-", "--", "\u2014", "\u2013"}
        and doc[before].lower_.endswith("s")
        and doc[before].lower_.removesuffix("s") in words.heads
    )


def is_of_state(doc: Doc, start: int, end: int, states: Mapping[int, str]) -> bool:
    """ "His guests were Ana Ruiz of Peru and": a name without article whose state "of" tells."""
    behind = end + 1 + (end + 1 < len(doc) and doc[end + 1].lower_ == "the")
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or behind not in states or start == 0:
        return False
    lead = doc[start - 1].lower_
    head = doc[start:end].root
    return (
        lead in {"were", "was", "are", "with", "by", "and", ",", ":", "-", "between", "including", "met", "hosted"}
        and (head.dep_ in {*_PART, "attr"} or head.dep_ == "pobj")
        and all(t.pos_ == "PROPN" or t.text in {"-", "'"} or t.lower_ in names.PARTICLES for t in doc[start:end])
    )


def _heads_list(doc: Doc, at: int, words: OfficeWords, states: Mapping[int, str]) -> bool:
    """ "the ministers of health of the Republic of Peru, | Ana Ruiz, and of Chile, Luis Paz"; "of Peru, Chile and
    Bolivia, | Ana Ruiz".
    """
    first = max(doc[at].sent.start, at - 18)  # 18: four states and a field
    while at >= first and (
        doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
        or doc[at].lower_ in {"of", "and", "for", "on", "the", "from"}
        or (doc[at].text == "," and at - 1 in states and at + 1 in states)
    ):
        lower = doc[at].lower_
        if lower.endswith("s") and lower not in words.heads and lower[:-1] in words.heads:
            return True
        at -= 1
    return False


def is_joined(doc: Doc, start: int, taken: Set[int], states: Mapping[int, str]) -> bool:
    """ "Paz and Ruiz", "Celia Paz, of Bolivia, and Luis Ruiz": a name that "and" puts beside a person."""
    at = start - 1
    if at > 3 and doc[start - 3 : start].text.lower() == "as well as":
        return start - 4 in taken
    if at < 1 or doc[at].lower_ not in {"and", ","}:
        return False
    plain = doc[at].lower_ == "and"
    at -= 1
    while at > 0 and (doc[at].lower_ in {",", "(", ")", "and", "of", "the", "for", "'s"} or at in states):
        plain = plain or at in states
        at -= 1
    return plain and at in taken


def is_second_of_two(doc: Doc, start: int, taken: Set[int], words: OfficeWords) -> bool:
    """ "ministers Paz and Ruiz", "the two ministers, Paz and Ruiz,": the second name after an office in the plural."""
    at = start - 2
    if at < 1 or doc[start - 1].lower_ != "and" or at not in taken:
        return False
    while at > 0 and (at in taken or doc[at].text in {",", ":"} or (doc[at].is_punct and at - 1 in taken)):
        at -= 1
    return doc[at].lower_.endswith("s") and doc[at].lower_.removesuffix("s") in words.heads


_GIVEN_STYLES = frozenset({"Sultan", "Amir", "Ameer"})


def is_given_style(doc: Doc, at: int, words: OfficeWords) -> bool:
    """ "Dr Sultan Qasim", "Foreign Minister Amir Khan", "Sultan Ali Qasim, Assistant Minister for": a style of rulers
    that is a given name.
    """
    if doc[at].text not in _GIVEN_STYLES or at + 1 >= len(doc) or not names.is_name_word(doc[at + 1]):
        return False
    if doc[at + 1].lower_.rstrip(".") in words.honorifics:
        return False  # "his counterpart Amir Sheikh Omar"
    before = doc[at - 1].lower_.rstrip(".") if at else ""
    if before in words.honorifics | words.ranks or before in words.heads or (at and doc[at - 1].text == "HE"):
        return True
    if at > 2 and doc[at - 2].lower_ == "of" and doc[at - 3].lower_ in words.heads:
        return True  # "Chief of Protocol Amir Khan"
    if at > 1 and _is_within_name(doc, at, words):
        return True  # "his counterpart Hossein Amir Durrani"
    end = names.run_end(doc, at, barred=frozenset(), limit=doc[at].sent.end)
    if end >= len(doc) or doc[end].text != ",":
        return False
    behind = doc[end + 1 : end + 6]
    return any(t.lower_ in words.heads and t.text[0].isupper() for t in behind)


_INNER_STYLES = frozenset("sheikh shaikh syed sayed sayyid haji amir mir imam dato datuk datu paduka pengiran".split())


def is_inner_style(doc: Doc, at: int, words: OfficeWords) -> bool:
    """ "Datuk Mahsin Sheikh Karim": a style that stands inside a name, as its father's."""
    inside = doc[at].lower_ in _INNER_STYLES and doc[at].is_title and at > 1 and at + 1 < len(doc)
    return inside and names.is_name_word(doc[at + 1]) and _is_within_name(doc, at, words)


def is_surname(doc: Doc, at: int, words: OfficeWords) -> bool:
    """ "Administrator Ana Power, who": a word for a field that closes a name behind an office."""
    if at < 2 or at + 1 >= len(doc) or doc[at].lower_ not in words.portfolios or not doc[at].is_title:
        return False
    known = words.heads | words.modifiers | words.portfolios | words.organisation_heads | words.honorifics | words.ranks
    given, office = doc[at - 1], doc[at - 2].lower_.rstrip(".")
    alone = names.is_name_word(given) and given.is_title and given.lower_ not in known and given.ent_type_ != "GPE"
    behind = doc[at + 1]
    closed = behind.text in {",", ".", "'s", "\u2019s"} or behind.lower_ in {"said", "in", "at", "on", "with"}
    closed = closed or behind.tag_ in {"VBD", "VBZ"}
    return alone and office in words.heads | words.honorifics | words.ranks | words.portfolios and closed


def _is_within_name(doc: Doc, at: int, words: OfficeWords) -> bool:
    """Whether the words right before, back to an office, rank or style, are words of a name: "Datuk Karim | Amir"."""
    office = words.modifiers | words.portfolios | words.organisation_heads | words.heads
    named = False
    back = at - 1
    while back > at - 6 and names.is_name_word(doc[back]) and doc[back].lower_ not in office:
        if doc[back].lower_.rstrip(".") in words.honorifics | words.ranks:
            if named or doc[back].lower_ not in _INNER_STYLES:
                return named
        elif doc[back].ent_type_ in {"GPE", "NORP", "LOC", "FAC"} or doc[back].is_sent_start:
            return False
        else:
            named = True
        back -= 1
    return named and doc[back].lower_.rstrip(".") in words.heads | words.honorifics | words.ranks


def is_byline(doc: Doc, start: int) -> bool:
    """ "By Ana Ruiz", "(Reporting by Ana Ruiz)": who wrote it is no part of the matter."""
    if start > 0 and doc[start - 1].lower_ in {"writer", "correspondent", "reporter"}:
        return any(t.lower_ in {"contributed", "reported"} for t in doc[start : start + 16])
    if _is_credited(doc, start):
        return True
    if start == 0 or doc[start - 1].lower_ != "by":
        return False
    before = doc[start - 2].lower_ if start > 1 else ""
    return doc[start - 1].is_sent_start or before in {
        "reporting",
        "editing",
        "writing",
        "written",
        "compiled",
        "edited",
        "reported",
        "photo",
        "(",
        "\n\n",
    }


def is_dateline(doc: Doc, start: int, end: int) -> bool:
    """ "Puno (PNA) - A delegation": the town of a dateline that no list of towns knows."""
    opens = start == 0 or doc[start - 1].is_space or doc[start].is_sent_start
    if not opens or end + 3 >= len(doc) or doc[end].text != "(":
        return False
    closing = next((i for i in range(end + 2, min(end + 5, len(doc) - 1)) if doc[i].text == ")"), None)
    return closing is not None and doc[closing + 1].text in _PLACES_JOINED | {"--", ":"}


def _is_credited(doc: Doc, start: int) -> bool:
    """ "(Web editor: Ana Ruiz, Luis Paz)": a name in the brackets of a credit."""
    first = max(doc[start].sent.start, start - 10)
    opening = next((i for i in range(start - 1, first - 1, -1) if doc[i].text in "()"), None)
    if opening is None or doc[opening].text == ")":
        return False
    marked = {"editor": ":", "editors": ":", "ed": ".", "eds": ".", "ed.": "", "eds.": ""}
    return any(
        t.lower_ in marked and (t.nbor().text == marked[t.lower_] or t.i == start - 1) for t in doc[opening:start]
    )


_PART = frozenset({"nsubj", "nsubjpass", "appos", "conj", "poss", "dobj", "ROOT"})
_PART_PREPOSITIONS = frozenset({"with", "by", "alongside", "including", "between"})


def takes_part(doc: Doc, start: int, end: int) -> bool:
    """Whether a name without office stands where people stand: "Rey thanked", "talks with Rey", not "a ship of the
    yard Astra".
    """
    head = doc[start:end].root
    if head.dep_ == "pobj":
        return head.head.lower_ in _PART_PREPOSITIONS
    return head.dep_ in _PART


def is_place(doc: Doc, start: int, end: int) -> bool:
    """ "between Aparri and Santa Ana", "near Mount Kenya": what stands after a preposition of place is seldom a
    person.
    """
    head = doc[start:end].root
    if any(e.label_ in ("GPE", "LOC", "FAC", "ORG") and e.start <= start < e.end for e in doc.ents):
        return True
    if doc[start - 1].lower_ in _PLACE_LINKS and head.dep_ == "pobj":
        return True
    first = head.head
    return head.dep_ == "conj" and first.dep_ == "pobj" and first.head.lower_ in {*_PLACE_LINKS, "of"} - {"from"}


_PLACE_LINKS = frozenset({"in", "at", "near", "from", "off", "around", "into", "toward", "towards"})


_MISTER = frozenset("mr mrs ms dr mr. mrs. ms. dr.".split())


def is_in_a_name(doc: Doc, match: StateMatch, words: OfficeWords) -> bool:
    """ "Rafael Trinidad", "Mr Bharat Koirala": a state's name that is a name of a person here."""
    at = match.start
    if match.how is not How.NAME or match.end > at + 1:
        return False
    if at > 0 and doc[at - 1].lower_ in _MISTER:
        return at + 1 < len(doc) and doc[at + 1].text.istitle() and doc[at + 1].pos_ == "PROPN"
    before = doc[at - 1]
    given = at > 0 and before.text.istitle() and before.is_alpha
    given = given and before.lower_ not in words.heads | words.modifiers | words.portfolios
    return given and any(e.label_ == "PERSON" and e.start < at == e.end - 1 for e in doc.ents)
