"""A parsed text -> the people named in it, in order: its runs of name words, each judged, then the short names.

An office, a style or a state is no part of a name, but where it is a surname or a given name.
"""

from collections.abc import Iterable, Iterator, Mapping, Set

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading import names
from accord.reading.grouping import NameMention, fits, name_words
from accord.reading.name_judging import HEADLINE_VERBS, NameRun, judge
from accord.reading.name_signs import is_byline, is_dateline, is_given_style, is_inner_style, is_surname

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
        end = next((i for i in range(run_start + 1, end) if doc[i].lower_ in HEADLINE_VERBS), end)
        run_start, end = names.without_letters(doc, run_start, end)
        mention = judge(NameRun(doc, run_start, end, taken, states, person_tokens, headings, words))
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
