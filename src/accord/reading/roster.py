"""Decides which name runs are people: by the office beside them, the honorific before them, or the part they take.

"Foreign Minister Ana Flores Quispe", "Sheikh Omar", "Ruiz said": a name run without any of these is nobody.
"""

from collections.abc import Iterable, Iterator, Mapping, Set

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading import apposed, names, ranks, titles
from accord.reading.beside import country_ahead, country_behind, country_of, state_before
from accord.reading.grouping import NameMention, fits, name_words, speaks
from accord.reading.name_signs import (
    is_byline,
    is_dateline,
    is_given_style,
    is_inner_style,
    is_joined,
    is_linked_place,
    is_listed,
    is_of_state,
    is_place,
    is_quoted,
    is_second_of_two,
    is_signed,
    is_surname,
    is_surnamed,
    is_thing,
    opens_style,
    signs_for,
    takes_part,
)

# Words that make a name run the name of a thing.
_EVENT_WORDS = frozenset(
    """
    dialogue summit forum conference meeting round session treaty agreement memorandum accord pact protocol
    declaration statement plan strategy partnership initiative committee commission council coalition group force
    mission exercise operation day week year program programme project party street airport palace hotel house
    university institute bank company corporation club cup league hall river sea island strait gulf city province
    region district embassy road belt union times post news daily tribune gazette herald television tv radio
    channel base camp weekly monthly wire review monitor courier observer bulletin shipyard shipyards bridge crossing
    dam
    stadium barracks hospital museum school square tower canal terminal pipeline plant mine ltd inc plc gmbh industries
    port alliance typhoon cyclone hurricane
    systems technologies motors airlines airways shipping federation association foundation fund award prize act bill
    board mosque mosques headquarters
    training
    """.split()
)


# "head of the Government of National | Unity": an office does not end in one of these.
_UNCLOSED = frozenset("national general north south east west northern southern eastern western new the".split())
# Verbs that open headlines with every word in capitals: "Minister of Interior Receives Chilean Counterpart".
_HEADLINE_VERBS = frozenset(
    """
    receives meets visits hosts holds signs discusses discuss welcomes attends inaugurates chairs says announces
    pledges urges calls vows arrives begins concludes leaves departs heads opens sign meet hold agree agrees seeks backs
    hails condemns lauds reviews confers embarks briefs joins leads stresses thanks praises returns rejects denies warns
    approves visit receive host attend pledge urge vow announce welcome conclude chair say arrive review stress
    underscores underlines undertakes highlights emphasizes emphasises reaffirms reiterates confirms affirms assures
    blasts cautions cites commends commits congratulates considers convenes conveys criticises criticizes declares
    defends delivers demands dismisses donates endorses ensures exchanges explains explores expresses extends greets
    inks inspects insists invites launches lays mulls notes orders outlines participates pitches plans proposes
    pushes raises reassures recalls rejoins renews replaces reports requests resigns responds reveals sends shares
    slams speaks submits suggests supports takes talks tells tours travels unveils updates voices wraps hands gives
    gets wants sees sets shows offers opposes orders presents promises signals tackles addresses salutes stops
    unite explore boost deepen strengthen finalize finalise eye ink exchange seek
    underline underscore reaffirm launch offer thank praise back hail condemn travel travels
    """.split()
)


# "linked up with KRI Bintang Laut": letters before the name of a ship.
_SHIPS = frozenset(
    """KRI KD BRP ARC BAP USS HMS HMAS HMCS HMNZS INS PNS ROKS JS JDS BNS SLNS FS ITS TCG ENS HNLMS ESPS NRP KNM HDMS
    HSWMS ORP ARA ARM HTMS UMS CNS KDB RSS MV MT SS ICGS CGS CCG CCGS USCGC USCG USNS SLCGS BRF FNS RFA FGS
    SAS NNS GNS KNS TNS RCGS SPS ABPF CSB""".split()
)
_FATHERS = frozenset({"bin", "binti", "ibn"})
_SERVANTS = frozenset({"abdul", "abdel", "abd"})


def find_names(
    doc: Doc,
    *,
    states: Mapping[int, str],
    organisations: Set[int],
    cities: Set[int],
    headings: Set[int],
    words: OfficeWords,
) -> list[NameMention]:
    """The people named in a parsed text, in order. `states` maps tokens to the code they stand for; the other sets
    are token indices.
    """
    person_starts, person_tokens = _tagged_people(doc, states)
    office_words = (
        words.heads | words.modifiers | words.portfolios | words.organisation_heads | words.honorifics | words.ranks
    )
    barred = {
        token.i
        for token in doc
        if (token.i in states and token.i not in person_tokens)
        or token.i in organisations
        or (
            (token.lower_.rstrip(".") in office_words or token.lower_.removesuffix("s") in words.heads)
            and not _inside_name(doc, token.i, person_tokens, words)
        )
        or token.is_space
        or (token.lower_ == "field" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "marshal")
    }
    # "Azlan bin Haji Rahmat": a style inside a name
    barred -= {i for i in barred if i > 0 and doc[i - 1].lower_ in _FATHERS and i not in states}
    # "Abdul-Amir Hasan": a style that is the second half of a given name
    barred -= {i for i in barred if i > 1 and doc[i - 1].text == "-" and doc[i - 2].lower_ in _SERVANTS}
    # "Minister of State Sultan bin Khalid": a word of rank that is a given name
    barred -= {i for i in barred if i + 1 < len(doc) and doc[i + 1].lower_ in _FATHERS and doc[i].text.istitle()}
    barred -= {i for i in barred if is_given_style(doc, i, words)}
    given = {doc[i : i + 2].text for i in range(len(doc)) if i not in barred and is_given_style(doc, i, words)}
    barred -= {i for i in barred if doc[i : i + 2].text in given}  # "Amir Durrani ... Amir Durrani said"
    barred -= {i for i in barred if is_inner_style(doc, i, words) or is_surname(doc, i, words)}
    found: list[NameMention] = []
    left: list[tuple[int, int]] = []
    taken: set[int] = set()
    named = list(names.runs(doc, barred=barred))
    towns = {doc[start:end].text for start, end in named if is_dateline(doc, start, end)}
    for start, run_end in named:
        end = run_end
        run_start = next((i for i in range(start, end) if i in person_starts and i > start), start)
        if run_start > start and not (start > 0 and doc[start - 1].lower_ in {"of", "for"}):
            run_start = start
        while (
            run_start < end - 1
            and run_start in cities
            and doc[run_start - 1].lower_ in {"to", "in", "of", "at", "from"}
        ):
            run_start += 1  # "Ambassador to Managua | Arkady Bessonov"
        if all(i in cities for i in range(start, end)) or is_byline(doc, run_start) or doc[start:end].text in towns:
            continue
        # "Russian Counterpart Sorokin Discuss Matters": the verb of a headline in capitals ends the name
        end = next((i for i in range(run_start + 1, end) if doc[i].lower_ in _HEADLINE_VERBS), end)
        run_start, end = names.without_letters(doc, run_start, end)
        mention = _judge(
            doc, run_start, end, taken, states=states, person_tokens=person_tokens, headings=headings, words=words
        )
        if mention is not None:
            found.append(mention)
            taken.update(range(mention.start, mention.end))
        else:
            left.append((run_start, end))
    return sorted([*found, *_short_names(doc, left, found)], key=lambda m: m.start)


def _short_names(doc: Doc, left: Iterable[tuple[int, int]], found: Iterable[NameMention]) -> Iterator[NameMention]:
    """The runs that by themselves are nobody, but name somebody told of with an office, in full or by surname."""
    full = {name_words(doc, m.start, m.end) for m in found}
    for start, end in left:
        words = name_words(doc, start, end)
        fitting = [
            f
            for f in full
            if (words == f and len(words) > 1)
            or (
                words
                and len(words) < len(f)
                and fits(words, f)
                and (len(words) > 1 or words[0] in (f[-1], f[0], *f[-2:-1][: len(f) - 2]))
            )
        ]
        if len(fitting) == 1:
            yield NameMention(start, end, None, None, False, None, end)


def _tagged_people(doc: Doc, states: Mapping[int, str]) -> tuple[set[int], set[int]]:
    """First tokens and all tokens of what the model tags as PERSON; a state's name alone is none."""
    starts: set[int] = set()
    tokens: set[int] = set()
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            inside = [
                t.i
                for t in entity
                if not (
                    t.i in states
                    and (
                        t.i == entity.start
                        or len(entity) == 1
                        # "Sri Lanka", "Sierra Leone"
                        or states.get(t.i - 1) == states[t.i]
                        or doc[t.i - 1].lower_ in {"of", "to", "for", "from", "in", "the"}
                    )
                )
            ]
            if inside:
                starts.add(inside[0])
                tokens.update(inside)
    return starts, tokens


def _inside_name(doc: Doc, at: int, person_tokens: set[int], words: OfficeWords) -> bool:
    """ "Linda Price", "Tom King": an office word that closes a tagged name of two words is a surname."""
    lower = doc[at].lower_.rstrip(".")
    office = doc[at].lower_ in words.heads and doc[at].text[0].isupper()
    if office and doc[at + 1].text == "." and at + 2 < len(doc) and names.is_name_word(doc[at + 2]):
        return False  # "Defence Sec. Ana Ruiz"
    if office and at + 1 in person_tokens and doc[at + 1].text[0].isupper():
        return False  # "Custodian of the Holy Mosques King Omar": an office before a name
    return (
        at in person_tokens
        and at - 1 in person_tokens
        and (doc[at - 1].lower_, lower) != ("field", "marshal")
        and doc[at - 1].lower_.rstrip(".") not in words.heads | words.modifiers | words.honorifics | words.ranks
        and lower not in words.organisation_heads
        and names.is_name_word(doc[at - 1])
        and doc[at - 1].lower_ not in names.STYLES
    )


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether a lone word is one of a list of fields or part of a longer name of a thing."""
    if end + 1 >= len(doc):
        return False
    ahead = end + 1 + (doc[end + 1].lower_ == "and")
    if doc[end].lower_ == "and" and doc[end + 1].text[0].isupper() and doc[end + 1].ent_type_ != "PERSON":
        return True
    listed = doc[end].text == "," and ahead < len(doc) and doc[ahead].text[0].isupper() and doc[ahead].pos_ != "VERB"
    return listed or (doc[end].text[0].isupper() and doc[end].is_alpha)


def _is_inside_a_name(doc: Doc, start: int, end: int, words: OfficeWords) -> bool:
    """Whether a run is part of the name of a thing: "Chief of the Main | Operational | Department", "of the First |
    Jungle | Infantry Brigade", "the | King Salman | relief centre".
    """
    if end >= len(doc) or not doc[end].is_alpha:
        return False
    ahead = doc[end].lower_
    if doc[end].is_title and ahead in words.organisation_heads:
        return True
    closed = ahead in words.portfolios - words.heads or ahead == "team"
    if doc[end].is_title and closed and end == start + 1 and doc[end - 1].ent_type_ != "PERSON":
        return True
    head = doc[start:end].root
    return bool(head.dep_ == "compound" and head.head.i >= end and head.head.lower_ in _BUILT)


_BUILT = frozenset("airport bridge hospital school road stadium museum centre center barracks dam mosque".split())


def _judge(
    doc: Doc,
    start: int,
    end: int,
    taken: set[int],
    *,
    states: Mapping[int, str],
    person_tokens: set[int],
    headings: Set[int],
    words: OfficeWords,
) -> NameMention | None:
    run = doc[start:end]
    lowered = [t.lower_ for t in run]
    if doc[start].text in _SHIPS or (start > 0 and doc[start - 1].text in _SHIPS) or is_linked_place(doc, start, end):
        return None
    if any(word in _EVENT_WORDS for word in lowered) or lowered[0] in _HEADLINE_VERBS or is_thing(doc, start, end):
        return None
    solid = [t for t in run if t.text[0].isupper()]
    plain = doc[end - 1].tag_ in {"NNPS", "NNS"} and not any(i in person_tokens for i in range(start, end))
    if plain and len(solid) <= 2 and not doc[end - 1].is_oov and doc[end - 1].lemma_ != doc[end - 1].lower_:
        return None  # "Heads of Border Services of the Member States"
    if not solid or (
        len(solid) == 1 and (len(solid[0].text) < 2 or (solid[0].text.isupper() and len(solid[0].text) <= 5))
    ):
        return None
    if all(t.text.isupper() and len(t.text) <= 5 for t in solid) and start not in person_tokens:
        return None
    if _is_inside_a_name(doc, start, end, words):
        return None
    if is_quoted(doc, start, end, words) or (len(run) == 1 and lowered[0] in words.modifiers | {"member"}):
        return None  # "Member of the Central Committee, | Member | of"
    honorific = start > 0 and (
        doc[start - 1].lower_.rstrip(".") in words.honorifics | words.ranks
        or doc[start - 1].lower_ in names.STYLES
        or doc[start - 1].text in names.STYLES_IN_CAPITALS
        or (doc[start - 1].text.isupper() and doc[start - 1].lower_ in names.LETTERS_BEFORE)
        or ranks.is_ranked(doc, start, words.ranks)
        or is_surnamed(doc, start)
        or is_second_of_two(doc, start, taken, words)
        or (is_listed(doc, start, words) and end < len(doc) and doc[end].lower_ == "and")
    )
    heading = doc[start].sent.start in headings
    before = titles.before(doc, start, barred=taken, words=words, heading=heading)
    after = apposed.after(doc, end, barred=taken, states=states.keys(), words=words)
    if before is not None and after is not None and apposed.is_next_ones(doc, end, after, words):
        after = None
    if before is not None and after is not None and apposed.is_last_ones(doc, before, after, taken):
        before = None
    tagged = any(i in person_tokens for i in range(start, end))
    tagged = tagged or names.has_initial(run.text)
    lone = len(solid) == 1 and not tagged and doc[start - 1].text != ","
    # "Adviser to the Director of Drug | Control": what follows a complement is seldom a lone name
    if len(solid) == 1 and not tagged and doc[start - 1].text == "," and _goes_on(doc, end):
        before = None  # "Director of Civil Status, | Passports, and Residency"
    if (
        before is not None
        and lone
        and start - before.head > 1
        and (not titles.complement_known(doc, before, words) or (end < len(doc) and doc[end].lower_ in {",", "and"}))
    ):
        before = None
    said = speaks(doc, start, end)
    # "Defence Ministry Spokesman": no office after a lone word that no model takes for a person
    if after is not None and not (tagged or len(solid) >= 2):
        after = None
    if before is not None and len(solid) == 1:
        if opens_style(doc, end, words):
            return None
        if lone and doc[start - 1].lower_ in _UNCLOSED:
            before = None
    if honorific and len(solid) == 1 and start > 1 and doc[start - 2].lower_ in {"in", "at", "near"}:
        return None  # "caught in General Pico": a town
    for_side = signs_for(doc, start, end, states)
    signs = is_signed(doc, start) or for_side
    strong = before is not None or honorific or signs or is_listed(doc, start, words)
    strong = strong or (len(solid) >= 2 and is_of_state(doc, start, end, states) and not heading)
    owned = start > 1 and doc[start - 1].lower_ in {"'s", "'"} and start - 2 in states and len(solid) >= 2
    owned = (
        owned
        and end < len(doc)
        and doc[end].pos_ not in ("NOUN", "PROPN")
        and not any(e.label_ in ("GPE", "LOC", "FAC") and e.start <= start < e.end for e in doc.ents)
    )
    joined = owned or (len(solid) >= 2 and is_joined(doc, start, taken, states))
    if not strong and after is None and not joined:
        if heading:
            return None
        if (
            not (tagged and len(solid) >= 2)
            and not (said and (tagged or len(solid) >= 2))
            and not (tagged and len(solid) == 1)
        ):
            return None
        if not said and (is_place(doc, start, end) or not takes_part(doc, start, end)):
            return None
        if any(
            e.label_ in ("ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART")
            and e.start <= start
            and e.end >= end
            and len(e) > len(run)
            for e in doc.ents
        ):
            return None
    full_end = end
    country = None
    if after is not None and not apposed.is_told_by_verb(doc, end):
        full_end = after.end
    elif (
        end + 1 < len(doc)
        and doc[end].lower_ == "of"
        and (end + 1 in states or (doc[end + 1].lower_ == "the" and end + 2 in states))
    ):
        at = end + 1 if end + 1 in states else end + 2
        country = states[at]
        full_end = at + 1
        while full_end in states and states[full_end] == country:
            full_end += 1
    if country is None:
        country = country_of(doc, before, after, states)
    if country is None and before is not None and any(t.text in {"'s", "\u2019s"} for t in doc[before.end : start]):
        country = state_before(doc, start, states)  # "the head of the mission, Chile's General Ruiz"
    if country is None and owned:
        country = states[start - 2]
    if country is None and for_side:
        country = states[start - 2]
    lead = before.start if before is not None else start
    country = country or country_behind(doc, end, states) or country_ahead(doc, lead, states)
    if (
        country is None
        and after is None
        and end + 2 < len(doc)
        and doc[end].text == ","
        and (doc[end + 1].lower_ == "of" or (signs and doc[end + 1].lower_ == "for"))
        and end + 2 in states
    ):
        country = states[end + 2]  # "the ministers Celia Paz, of Bolivia, and Luis Rey, of Chile"
    if country is None and (honorific or before is not None):
        lead = start - 1 if is_surnamed(doc, start) else start
        country = state_before(doc, before.start if before else lead, states)
    return NameMention(start, end, before, after, honorific, country, full_end)
