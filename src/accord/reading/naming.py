"""Where the name of an institution or a text begins and ends around its head noun, and which parties its words name.

Surface order decides, not the parse: capitals and small letters, hyphens, "of", "on" and "for".
"""

from functools import lru_cache

from spacy.tokens import Doc, Token

from accord.lexicon.instruments import instrument_words
from accord.lexicon.organisations import OrganisationKind, organisation_index
from accord.lexicon.states import How, state_index
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import ActorKind, Scene

HYPHENS = frozenset({"-", "–", "—", "‑", "/"})
_TOPIC_LINKS = frozenset({"on", "for", "against", "concerning", "regarding", "about"})
_INNER = frozenset({"of", "and", "&", "for", "on", "the", "to", "against", "in"})
_NOUNY = frozenset({"NOUN", "PROPN", "ADJ"})
_BARE_STARTS = frozenset({"DET", "ADP", "PRON", "ADV", "SCONJ", "CCONJ"})
_CITY = frozenset({How.CITY, How.CAPITAL, How.PLACE, How.METONYM})
_PERIODS = frozenset({"quarter", "half", "day", "week", "year", "month"})
_LOOSE = frozenset({"and", "of", "in", "the", ",", "&", "between", "against", "a", "an"})
_ARTICLES = frozenset({"a", "an", "their"})
_NOT_TOPIC = frozenset(
    {
        "strength",
        "grounds",
        "behalf",
        "example",
        "instance",
        "top",
        "sidelines",
        "margins",
        "condition",
        "side",
        "part",
        "basis",
    }
)


def is_capital(token: Token) -> bool:
    """Whether the token is written as a part of a name: "Joint", "U.S.", "d'Ivoire" is not."""
    return token.text[0].isupper()


def titled(scene: Scene, at: int) -> bool:
    """Whether the token stands in a headline in title case or capitals, where capitals tell nothing."""
    number = scene.sentence_number(at)
    return number in scene.headings and is_title_case(scene, number)


def is_title_case(scene: Scene, number: int) -> bool:
    """Whether nearly all longer words of a sentence begin with a capital."""
    words = [t for t in scene.sentences[number] if t.is_alpha and len(t) > 3]
    return len(words) > 2 and sum(map(is_capital, words)) >= 0.75 * len(words)


def capital_start(scene: Scene, head: int) -> int:
    """The first token of the capitalised name that ends in `head`: "the [Peru-Chile Joint Trade] Committee"."""
    doc, at, first = scene.doc, head, scene.sentence_of(head).start
    while at > first:
        before = doc[at - 1]
        if is_capital(before) and not (before.text.isupper() and len(before) > 6) and before.text[-1] != ",":
            if before.i == first and before.pos_ in _BARE_STARTS:
                break
            if before.lower_ in {"the", "a", "an"}:
                break
        elif before.text in HYPHENS or before.text in {"+", "'", "’"}:
            if before.i == first or (before.whitespace_ and doc[at - 2].whitespace_):
                break
        elif before.lower_ in {"and", "&"}:
            if before.i - 1 <= first or not is_capital(doc[at - 2]) or _apart(scene, at - 2, at):
                break
            if doc[at - 2].i == first and doc[at - 2].pos_ in _BARE_STARTS:
                break
        elif before.text[0].isdigit() and at - 2 >= first and doc[at - 2].text in {"+", *HYPHENS}:
            pass
        elif _hyphened(doc, at - 1, first):
            pass  # "the Tripartite Anti-smuggling Committee", "Joint military-Technical Agreement"
        elif not (before.text[:2] in {"d'", "d’", "l’", "l'"} or before.lower_ in {"de", "du"}):
            break
        at -= 1
    return at


def _hyphened(doc: Doc, at: int, first: int) -> bool:
    """Whether a word in small letters is joined to a capitalised one: "Anti-smuggling", "military-Technical"."""
    if not doc[at].text.isalpha() or at - 1 < first:
        return False
    behind = doc[at - 1].text in HYPHENS and not doc[at - 1].whitespace_ and is_capital(doc[at - 2])
    before = doc[at + 1].text in HYPHENS and not doc[at].whitespace_ and is_capital(doc[at - 1])
    return (behind and at - 2 >= first and not doc[at - 2].whitespace_) or (before and is_capital(doc[at + 2]))


def _apart(scene: Scene, left: int, right: int) -> bool:
    """Whether "A and B Committee" are two things: an institution ends on the left ("the Ministry and Joint ...")."""
    actor = scene.actor_at(left)
    return (
        actor is not None
        and actor.end == left + 1
        and actor.end - actor.start > 1
        and actor is not scene.actor_at(right)
    )


def capital_end(scene: Scene, head: int, *, states: bool = False) -> int:
    """The end of a capitalised name behind its head: "Commission [on Delimitation]". With states only if `states`."""
    doc, at, last = scene.doc, head + 1, scene.sentence_of(head).end
    end = at
    while at < last:
        token = doc[at]
        if is_capital(token) and token.is_alpha:
            if in_time(scene, at) and doc[at - 1].lower_ != "of":
                break  # "the Joint Staff on Wednesday"; but "the Declaration of December 22"
            if not states and codes_in(scene, at, at + 1) and doc[at - 1].lower_ in {"of", "in", "the", "and"}:
                break
            at += 1
            end = at
        elif token.lower_ in _INNER and at + 1 < last and (at - end) < 2:
            if token.lower_ in {"in", "and"} and end == head + 1:
                break
            if token.lower_ == "and" and scene.doc[at + 1].lower_ == "the":
                break  # "the Committee of Ministers and the Assembly": two things
            if token.lower_ == "in" and at + 1 in _placed(scene):
                break  # "the Memorandum on Wildlife in Lima": where it was signed
            at += 1
        elif (token.text in HYPHENS and not token.whitespace_ and end == at) or (
            token.text == "," and end > head + 1 and end == at and _listed_names(scene, at + 1, last)
        ):
            at += 1
        else:
            break
    return end


def _listed_names(scene: Scene, at: int, last: int) -> bool:
    """Whether a list of capitalised topics goes on behind the comma: "Plan on Women, Peace and Security"."""
    for token in scene.doc[at : min(at + 6, last)]:
        if token.lower_ == "and":
            return token.i > at and token.i + 1 < last and is_capital(scene.doc[token.i + 1])
        if not (is_capital(token) and token.is_alpha) and token.text != ",":
            return False
    return False


def topic_end(scene: Scene, at: int) -> int:
    """The end of a topic in small letters that begins at `at`: "[on fisheries and crime]"; `at` if there is none."""
    doc, last = scene.doc, scene.sentence_of(at).end if at < len(scene.doc) else at
    if at + 1 >= last or doc[at].lower_ not in _TOPIC_LINKS:
        return at
    start = at + 1
    if doc[start].lower_ in {"the", "a", "an"}:
        start += 1
    if doc[at].lower_ == "on" and _making(scene, start, last):
        start = start + 2 if doc[start + 1].lower_ in {"a", "an", "the"} else start + 1
    if start >= last or not _topic_word(scene, start) or doc[start].lower_ in _NOT_TOPIC:
        return at
    if start + 1 < last and doc[start + 1].lower_ == "time":
        return at  # "for the first time"
    end = start
    while end < last and end - at < 14:
        token = doc[end]
        if token.lower_ in {"dating", "dated", "signed"} and end > start:
            break
        if _topic_word(scene, end) or token.text in HYPHENS or token.lower_ in {"'s", "’s"} or token.tag_ == "VBG":
            end += 1
        elif token.lower_ in {"and", "of", "in", "the", "&", "between", "against"} and end + 1 < last:
            article = doc[end + 1].lower_ == "the" or (token.lower_ == "of" and doc[end + 1].lower_ in _ARTICLES)
            step = 2 if article and end + 2 < last else 1
            if token.lower_ in {"in", "between"} and not _topic_word(scene, end + step):
                break
            if token.lower_ == "in" and doc[end + 1].lower_ == "order":
                break  # "on police cooperation in order to fight crime"
            if token.lower_ in {"in", "between"} and codes_in(scene, end + step, end + step + 1):
                break
            if not (_topic_word(scene, end + step) or doc[end + step].tag_ == "VBG"):
                break
            if token.lower_ == "and" and (_new_clause(scene, end + step) or (step == 2 and _new_text(scene, end + 2))):
                break
            end += step
        elif token.text == "," and _listed(scene, end + 1, last):
            end += 1
        else:
            break
    while end > start and doc[end - 1].lower_ in _LOOSE:
        end -= 1
    if doc[end - 1].lower_ in {"side", "sides"}:
        return at  # "the agreement, on the Bulgarian side"
    return end if end > start else at


def _making(scene: Scene, at: int, last: int) -> bool:
    """Whether a topic begins with what is to be done: "on [establishing a committee]"."""
    doc = scene.doc
    return at + 2 < last and doc[at].tag_ == "VBG" and doc[at].dep_ == "pcomp" and doc[at + 1].pos_ in {"DET", *_NOUNY}


def _topic_word(scene: Scene, at: int) -> bool:
    token = scene.doc[at]
    return (
        (token.pos_ in _NOUNY or token.tag_ == "NN" or (token.tag_ == "VBN" and token.dep_ == "amod"))
        and token.is_alpha
        and at not in _timed(scene)
        and at not in _placed(scene)
    )


def _new_clause(scene: Scene, at: int) -> bool:
    """Whether the word after "and" begins another statement: a noun with its own verb."""
    token = scene.doc[at]
    return token.dep_ in {"nsubj", "nsubjpass"} or (token.dep_ == "conj" and token.head.pos_ == "VERB")


def _new_text(scene: Scene, at: int) -> bool:
    """Whether the name of another text begins: "prisons and the [accord on fisheries]"."""
    heads = instrument_words().heads
    return any(t.lower_ in heads and t.pos_ in _NOUNY for t in scene.doc[at : at + 3])


def _listed(scene: Scene, at: int, last: int) -> bool:
    """Whether a list goes on behind the comma: "prisons, police training and health"."""
    words = scene.doc[at : min(at + 7, last)]
    for token in words:
        if token.lower_ == "and":
            return token.i > at
        if token.pos_ not in _NOUNY and token.text != ",":
            return False
    return False


@lru_cache(maxsize=4)
def _timed(scene: Scene) -> frozenset[int]:
    return frozenset(at for first, last, _ in scene.times for at in range(first, last))


@lru_cache(maxsize=4)
def _placed(scene: Scene) -> frozenset[int]:
    return frozenset(at for p in scene.places if not p.is_state for at in range(p.start, p.end))


def in_time(scene: Scene, at: int) -> bool:
    """Whether the token belongs to an expression of time."""
    return at in _timed(scene)


def codes_in(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The states and organisations that tokens `start` to `end` name, each once, in code order."""
    return codes_in_words([t.text for t in scene.doc[start:end]])


def codes_in_words(words: list[str]) -> tuple[str, ...]:
    """The states and organisations that these words name, each once, in code order."""
    found = {m.code for m in state_index().find_states(words) if m.how not in _CITY}
    for match in organisation_index().find_organisations(words):
        if match.organisation.party:
            mission = match.organisation.kind is OrganisationKind.MISSION
            found.add(match.organisation.parent or match.code if mission else match.code)
    return tuple(sorted(found))


def is_organisation(code: str) -> bool:
    """Whether the code is that of an organisation: those of two letters are known, the others are longer."""
    return code in {"EU", "UN"} or (len(code) > 2 and "-" not in code)


def codes_behind(scene: Scene, at: int) -> tuple[str, ...]:
    """The parties named right behind a name: "between Peru and Chile", "of Peru, Chile and Brazil", "with Peru"."""
    doc = scene.doc
    if at >= len(doc) or doc[at].lower_ not in {"between", "of", "with", "among", "for", "from"}:
        return ()
    last = min(scene.sentence_of(at).end, at + 22)
    stop = at + 1
    while stop < last and (
        doc[stop].pos_ in {"PROPN", "ADJ", "DET", "CCONJ", "NOUN"}
        or doc[stop].text in {",", *HYPHENS, "'s", "’s"}
        or doc[stop].lower_ in {"of", "its"}
    ):
        if doc[stop].dep_ in {"nsubj", "nsubjpass"} and doc[stop].head.i > stop and doc[stop].pos_ == "NOUN":
            break
        stop += 1
    found = codes_in(scene, at + 1, stop)
    if not found and doc[at].lower_ == "between":
        capitals = {p.code for p in scene.places if at < p.start < stop}
        return tuple(sorted(capitals)) if len(capitals) == 2 else ()  # "the pact between Lima and Quito"
    return found


def sides_of_matter(scene: Scene) -> tuple[str, ...]:
    """The sides of the document; a group of three or more named together at its top, if the sides are among them.

    Of an organisation and states, the states are meant if there are two, the organisation if it opens the report.
    """
    sides = scene.sides
    top = [s for n, s in enumerate(scene.sentences) if n not in scene.headings][:3]
    for sentence in top:
        actors = scene.actors_in(sentence.start, sentence.end)
        for first, actor in enumerate(actors):
            group = set(actor.parties)
            last = actor
            for other in actors[first + 1 :]:
                between = {t.lower_ for t in scene.doc[last.end : other.start]}
                if other.kind is not actor.kind and not (
                    other.kind is ActorKind.STATE and last.kind is not ActorKind.PERSON
                ):
                    break
                if not between or not between <= {",", "and", "of", "the"}:
                    break
                group |= set(other.parties)
                last = other
            if len(group) > 2 and len(group) > len(sides) and set(sides) <= group:
                return tuple(sorted(group))
    states = tuple(c for c in sides if not is_organisation(c))
    if 0 < len(states) < len(sides):
        if len(states) > 1:
            return states
        organisation = tuple(c for c in sides if c not in states)[:1]
        opening = next((a for s in top for a in scene.actors_in(s.start, s.end) if a.parties), None)
        lead = top[0] if top else None
        official = lead is not None and any(
            a.parties == states and a.kind in {ActorKind.PERSON, ActorKind.OFFICE, ActorKind.ORGANISATION}
            for a in scene.actors_in(lead.start, lead.end)
        )
        return organisation if opening is not None and opening.parties == organisation and not official else sides
    return sides


def acronym_behind(scene: Scene, at: int) -> tuple[str, int] | None:
    """The acronym defined at token `at` and the token it stands at: "(JTC)", ", known as AUSM"."""
    doc = scene.doc
    if at + 1 < len(doc) and doc[at].text in {"(", "["}:
        inner = at + 1
        while inner < len(doc) and inner < at + 6 and doc[inner].text not in {")", "]"}:
            inner += 1
        words = [t.text for t in doc[at + 1 : inner] if t.text not in {'"', "“", "”", "or", "the", "'"}]
        text = "".join(words)
        if words and is_acronym(text) and len(words) <= 3:
            return text, at + 1
        return None
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 2].text in {",", "."} and doc[at + 1].text.isalpha():
        letters = doc[at + 1].text  # "the Fusion and Liaison Unit, UFL, in the capital"
        if len(letters) > 2 and letters.isupper() and is_acronym(letters) and not codes_in_words([letters]):
            return letters, at + 1
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at + 2 < len(doc) and doc[at].lower_ in {"known", "abbreviated", "called"}:
        at += 2 if doc[at + 1].lower_ in {"as", "to"} else 1
        while at < len(doc) and doc[at].lower_ in {"the", "its", "acronym", "as", '"', "“"}:
            at += 1
        if at < len(doc) and is_acronym(doc[at].text):
            return doc[at].text, at
    return None


def is_acronym(text: str) -> bool:
    """Whether it has the form of an acronym: "JTC", "SMOs", "C5+1"."""
    return (
        2 <= len(text) <= 12
        and sum(c.isupper() for c in text) >= 2
        and sum(c.islower() for c in text) <= 2
        and all(c.isalnum() or c in "+-&/" for c in text)
        and text[0].isupper()
    ) or (1 < len(text) <= 5 and text[0].isupper() and "+" in text)


def is_ordinal(token: Token) -> bool:
    """Whether the token counts rounds: "fifth", "39th", "inaugural"; not "second-quarter"."""
    if ordinal_of(token) is None:
        return False
    behind = token.doc[token.i + 1 : token.i + 3]
    return not any(t.lower_ in _PERIODS for t in behind)
