"""The head of a noun phrase with the words beside it -> the type of assistance it is; None if nobody can give it.

An everyday noun takes a word beside it that makes it a means: "radar data", "border post", "two engineers".
"""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.kinds_of_help import kind_of_help
from accord.reading.giving.sums import SIGNS, SUMS
from accord.reading.scene import ActorKind, Scene

# nouns that name means only beside something military or technical
_VAGUE_EQUIPMENT = frozenset(
    {
        "system",
        "part",
        "technology",
        "device",
        "tool",
        "car",
        "engine",
        "machine",
        "server",
        "round",
        "arm",
        "mine",
        "carrier",
        "battery",
        "gear",
        "pump",
    }
)
_LENT = frozenset({"credit", "loan", "lending", "swap", "overdraft"})
# what is owed is given only by who lets it stand
_DEBTS = frozenset({"debt", "deposit", "arrears", "repayment"})
_RELIEVES = frozenset("write forgive reschedule restructure roll cancel defer extend waive annul wipe".split())
# numbers of people and doses as well as of rupees
_COUNTS = frozenset({"crore", "lakh"})
_SCIENTISTS = ("ologist", "nomist", "grapher")
_UNITS = frozenset("mobile ray x-ray desalination power filtration purification radar dialysis cooling storage".split())
_TRACES = frozenset(
    {"name", "fingerprint", "map", "chart", "coordinate", "coordinates", "profile", "dossier", "footage"}
)
_POSTS = frozenset(
    "border police customs observation frontier coastguard guard health joint army military command".split()
)
# "two C-17s", "three Mi-17 helicopters": a military make is a thing by itself
_MODEL = re.compile(r"^[A-Z]{1,4}-?\d{1,4}[A-Z]{0,2}s?$")
_CARRIERS = frozenset(
    "plane aircraft flight convoy ship vessel truck shipment airlift bridge airbridge caravan".split()
)
_LOADS = frozenset({"cargo", "shipment", "consignment", "load", "delivery", "batch", "parcel"})
_WEIGHED = frozenset("ton tonne kilogram kilogramme kilo planeload truckload shipload lorryload".split())
_NEEDED = frozenset(
    "shelter epidemic pandemic hygiene school protective lifesaving life-saving essential winter first-aid".split()
)
_SECRETS = frozenset({"intelligence", "intel", "database", "databank"})
_PRICED = frozenset("project programme program package facility initiative outlay allocation envelope scheme".split())
_NEEDY = frozenset("hygiene shelter dignity first-aid aid sanitary medical family food kitchen baby trauma".split())
_CREWS = frozenset(
    "team squad unit crew group member worker personnel official specialist staff contingent detachment rescuer".split()
)
_STAFF = frozenset({"people", "person", "personnel", "member", "staff"})
_FAR = 24
_RESCUING = frozenset({"rescue", "relief", "rescuers", "emergency", "emergencies", "disaster"})
_PACKAGES = frozenset("package tranche programme program project facility".split())
_DETERMINERS = frozenset("the a an its their new this that".split())
_VAGUE_PEOPLE = frozenset(
    """engineer technician specialist consultant analyst pharmacist veterinarian judge prosecutor mediator magistrate
    negotiator""".split()
)
_HELD = frozenset("prisoner inmate detainee captive fisherman fishermen hostage candidate minister winner".split())
# drugs that heal, not those that are seized
_HEALING = frozenset(
    "essential medical life-saving lifesaving antimalarial antiretroviral cancer generic pharmaceutical".split()
)
# "a repair workshop": a house, no course
_SHOPS = frozenset("repair maintenance vehicle sewing welding carpentry tailoring mechanical service".split())
_HANDED = frozenset({"hand", "build", "inaugurate", "equip", "donate", "renovate", "rebuild"})
_VAGUE_PLACES = frozenset({"place", "seat", "slot", "course", "education"})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a rule settles: the type or, with None, that it is nothing to give."""

    kind: AssistanceType | None


def kind_of(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    """The type of what `head` names, None if it is nothing that can be given."""
    before = {t.lower_ for t in scene.doc[head.left_edge.i : head.i]}
    for tells in (_lent, _for_those_in_need, _by_neighbours, _loads_and_crews, _by_form):
        told = tells(scene, head, before, words)
        if told is not None:
            return told.kind
    return _listed(scene, head, before, words)


def _lent(scene: Scene, head: Token, before: set[str], words: GivingWords) -> _Told | None:
    """What is lent, owed or written off, and lights and maps that are none."""
    lemma = head.lemma_.lower()
    if lemma == "line" and (before & {"credit"} or any(t.lower_ == "credit" for t in head.subtree)):
        return _Told(AssistanceType.FUNDING)
    if lemma in _DEBTS:
        sums = lemma == "deposit" and any(t.lower_ in SIGNS for t in scene.doc[head.left_edge.i : head.i + 6])
        return _Told(AssistanceType.FUNDING if sums or any(t.lemma_ in _RELIEVES for t in head.ancestors) else None)
    if lemma in ("facility", "arrangement") and before & _LENT:
        return _Told(AssistanceType.FUNDING)  # "a $50 million credit facility"
    if lemma in _CARRIERS and before & (words.humanitarian | {"aid", "rescue"}) and "search" not in before:
        return _Told(AssistanceType.HUMANITARIAN)  # "a relief plane", "an aid convoy"
    if (lemma == "map" and "road" in before) or (
        lemma == "light" and (before & {"green", "red"} or _leads(head, "in"))
    ):
        return _Told(None)
    if lemma in ("loan", "grant", "donation"):
        lent = next((n for c in head.children if c.lower_ == "of" and c.i > head.i for n in c.children), None)
        inner = kind_of(scene, lent, words) if lent is not None else None
        if inner is not None:
            return _Told(inner)  # "a loan of 15,000 tonnes of diesel", "a loan of 20 million euros"
        if lemma == "loan" and lent is not None and lent.pos_ == "NOUN" and _is_counted_thing(lent):
            return _Told(AssistanceType.EQUIPMENT)  # "the loan of two repeaters"
    return None


def _for_those_in_need(scene: Scene, head: Token, before: set[str], words: GivingWords) -> _Told | None:
    """Goods, kits, water and carriers for people in need; what is swapped, cooked in or burnt."""
    lemma = head.lemma_.lower()
    if head.lower_ in ("goods", "items", "supplies", "materials") and before & (words.humanitarian | _NEEDED | {"aid"}):
        return _Told(AssistanceType.HUMANITARIAN)  # "relief goods"
    if (lemma == "tank" and "water" in before) or (lemma == "ship" and "hospital" in before):
        return _Told(AssistanceType.HUMANITARIAN)
    if lemma in ("kit", "set", "pack") and before & _NEEDY:
        return _Told(AssistanceType.HUMANITARIAN)  # "500 hygiene kits"
    if lemma == "kitchen" and before & {"field", "mobile"}:
        return _Told(AssistanceType.EQUIPMENT)
    if lemma == "unit" and before & _UNITS:
        return _Told(AssistanceType.EQUIPMENT)
    if (lemma == "swap" and "currency" in before) or (lemma == "derivative" and before & {"oil", "fuel"}):
        return _Told(AssistanceType.FUNDING if lemma == "swap" else AssistanceType.OTHER)
    if lemma == "oil":
        cooking = AssistanceType.HUMANITARIAN if "cooking" in before else None
        return _Told(AssistanceType.OTHER if "fuel" in before else cooking)
    if lemma in _CARRIERS and _is_loaded(scene, head, words):
        return _Told(AssistanceType.HUMANITARIAN)
    return None


def _by_neighbours(scene: Scene, head: Token, before: set[str], words: GivingWords) -> _Told | None:
    """What takes its type from the word before or behind: "a mobile clinic", "a field hospital"."""
    lemma = head.lemma_.lower()
    if lemma == "service" and before & {"medical", "health"} and head.dep_ == "dobj" and head.head.lemma_ == "provide":
        return _Told(AssistanceType.HUMANITARIAN)  # "had been providing free medical services"
    if lemma == "experience":
        shared = head.dep_ == "dobj" and head.head.lemma_ in ("share", "pass", "offer", "transfer")
        return _Told(AssistanceType.ADVICE if shared and before & {"its", "their", "our"} else None)
    if lemma == "round" and any(
        t.ent_type_ == "ORDINAL" or t.tag_ == "JJS" or t.lower_ == "next" for t in head.children
    ):
        return _Told(None)
    if "mobile" in before and words.items.get(lemma) is AssistanceType.INFRASTRUCTURE:
        return _Told(AssistanceType.EQUIPMENT)  # "a mobile clinic", "two mobile laboratories"
    if lemma == "hospital" and "field" in before:
        return _Told(AssistanceType.HUMANITARIAN)
    if lemma == "worth" and _has(head, "of"):
        worth = next((n for c in head.children if c.lower_ == "of" for n in c.children), None)
        # "11 million pesos worth of equipment"
        return _Told(kind_of(scene, worth, words) if worth is not None else None)
    if lemma == "workshop" and (before & _SHOPS or head.head.lemma_ in _HANDED):
        return _Told(AssistanceType.INFRASTRUCTURE)
    if lemma == "shelter" and before & {"temporary", "emergency"}:
        return _Told(AssistanceType.HUMANITARIAN)
    if lemma == "measure" and before & {"assistance", "support", "aid"}:
        return _Told(AssistanceType.FUNDING)  # "an assistance measure worth 40 million euros"
    return None


def _loads_and_crews(scene: Scene, head: Token, before: set[str], words: GivingWords) -> _Told | None:
    """Loads, packages and teams: by what they hold and whom they bring."""
    lemma = head.lemma_.lower()
    if lemma in ("material", "supply", "asset", "load") and before & (words.armed | {"defense", "military"}):
        return _Told(AssistanceType.EQUIPMENT)
    if lemma in words.containers and before & (words.humanitarian | {"aid"}) and lemma in _LOADS:
        return _Told(AssistanceType.HUMANITARIAN)  # "humanitarian cargo", "an aid shipment"
    if lemma in _PACKAGES and before & words.help_nouns and not before & words.material:
        following = scene.doc[head.i + 1 : min(head.i + 8, scene.sentence_of(head.i).end)]
        priced = bool(before & SIGNS) or any(t.lower_ in SIGNS for t in following)
        return _Told(AssistanceType.FUNDING if priced else AssistanceType.OTHER)  # "a support package worth"
    if lemma in ("package", "tranche") and before & words.help_nouns and before & {"military", "security", "defence"}:
        return _Told(AssistanceType.OTHER)  # "a military aid package of $2 billion": arms, whatever they cost
    if lemma in words.containers:
        kind = _contained(scene, head, words)
        if kind is not None:
            return _Told(kind)
    if lemma in _CREWS and before & _RESCUING and not before & words.armed:
        return _Told(AssistanceType.HUMANITARIAN)  # "130 rescue squad members", "an emergency medical team"
    if lemma in _CREWS and _searches(scene, head):
        return _Told(AssistanceType.HUMANITARIAN)  # "a team of 50 people to help with rescue efforts"
    if lemma in ("mission", "team", "crew", "brigade", "unit"):
        if before & {"expert", "advisory"}:
            return _Told(AssistanceType.ADVICE)
        if before & {"firefighting", "disposal", "demining", "diving", "forensic"}:
            return _Told(AssistanceType.OTHER)
        return _Told(AssistanceType.HUMANITARIAN if before & {"medical", "rescue"} else None)
    return None


def _by_form(scene: Scene, head: Token, _before: set[str], words: GivingWords) -> _Told | None:
    """Sums, models and set words, known by their form."""
    lemma = head.lemma_.lower()
    if head.lower_ == "how" and head.i > 1 and scene.doc[head.i - 2].lower_ == "know":
        return _Told(AssistanceType.ADVICE)
    if head.lower_ == "building" and head.i and scene.doc[head.i - 1].lower_ in ("capacity", "-"):
        return _Told(AssistanceType.OTHER)
    if head.like_num and head.i and scene.doc[head.i - 1].lower_ in SIGNS:
        return _Told(AssistanceType.FUNDING)  # "donated $200,000"
    if _MODEL.match(head.text) or (head.lower_ == "ups" and head.i > 1 and scene.doc[head.i - 2].lower_ == "pick"):
        return _Told(AssistanceType.EQUIPMENT)  # "two C-17s", "40 pick-ups"
    if head.lower_ in SUMS or (head.ent_type_ == "MONEY" and lemma not in words.items):
        return _Told(AssistanceType.FUNDING if is_money(head) else None)
    return None


def _listed(scene: Scene, head: Token, before: set[str], words: GivingWords) -> AssistanceType | None:
    """The type that the lexicon has for the word, if it is a means here."""
    lemma = head.lemma_.lower()
    kind = words.items.get(lemma) or words.items.get(head.lower_)
    if kind is None and lemma.endswith(_SCIENTISTS) and _counted(head):
        return AssistanceType.ADVICE  # "two forensic anthropologists"
    if kind is None:
        return AssistanceType.FUNDING if before & SIGNS and lemma in _PRICED else None
    actor = scene.actor_at(head.i)
    if (
        actor is not None
        and actor.kind not in (ActorKind.OFFICE, ActorKind.PRONOUN)
        and actor.head == head.i
        and (actor.parties or actor.kind is not ActorKind.COLLECTIVE)
        and kind is not AssistanceType.INFRASTRUCTURE
    ):
        return None
    if kind is AssistanceType.OTHER and lemma in words.help_nouns:
        return kind_of_help(head, before, words)
    uncounted = lemma in words.sent_people - {"firefighter", "fireman", "firemen", "rescuer"}
    if kind is AssistanceType.OTHER and uncounted and not _counted(head):
        return None  # "sent troops": an act of war as well as of help
    return kind if _is_means(head, kind, before, words) else None


def _searches(scene: Scene, head: Token) -> bool:
    """A team of so many people of whom it is told that they search, rescue or heal."""
    of = next((n for c in head.children if c.lower_ == "of" and c.i == head.i + 1 for n in c.children), None)
    if of is None or of.lemma_.lower() not in _STAFF or not any(t.like_num for t in of.subtree):
        return False
    rest = scene.doc[of.i + 1 : min(of.i + _FAR, scene.sentence_of(head.i).end)]
    return any(t.lemma_.lower() in {"rescue", "survivor", "rubble", "medical"} for t in rest)


def _is_loaded(scene: Scene, head: Token, words: GivingWords) -> bool:
    """ "a plane carrying 50 tonnes of food", "25 trucks loaded with blankets"."""
    limit = scene.sentence_of(head.i).end
    near = [t for t in scene.doc[head.i + 1 : head.i + 3] if t.lower_ in ("carrying", "loaded", "with", "of", "full")]
    # "dispatched a plane to Chad loaded with 40 tonnes of relief goods"
    far = [t for t in scene.doc[head.i + 3 : min(head.i + 7, limit)] if t.lower_ in ("carrying", "loaded", "laden")]
    loading = (near or far)[:1]
    if not loading:
        return False
    return any(
        words.items.get(t.lemma_.lower()) is AssistanceType.HUMANITARIAN or t.lower_ in words.humanitarian
        for t in scene.doc[loading[0].i + 1 : min(loading[0].i + 8, limit)]
    )


def _is_means(head: Token, kind: AssistanceType, before: set[str], words: GivingWords) -> bool:
    """Whether an everyday noun stands beside what makes it a means: "radar data", "two engineers", "border post"."""
    lemma = head.lemma_.lower()
    if kind is AssistanceType.INTELLIGENCE:
        if lemma == "name" and any(t.lemma_.lower() in _HELD for t in head.subtree):
            return False  # lists of prisoners are exchanged every year
        told = lemma in _TRACES and (_has(head, "of", "for") or (_counted(head) and lemma != "name"))
        source = {t.lower_ for t in head.doc[head.i + 1 : min(head.i + 9, head.sent.end)]} & words.secret
        source = source if _has(head, "from") else set()  # "data from its weather satellite"
        return lemma in _SECRETS or told or bool(before & words.secret or source)
    if lemma == "drug":
        return bool(before & _HEALING)
    if lemma in _VAGUE_EQUIPMENT:
        return bool(before - _DETERMINERS)
    if lemma in _VAGUE_PLACES:
        return bool(before & {"training", "scholarship"}) or _has(head, "for", "at", "in", "on", "of") or _counted(head)
    if lemma in ("ground", "range", "area"):
        return bool(before & {"training", "firing", "shooting", "test", "testing", "exercise", "proving"})
    if lemma == "post":
        return bool(before & _POSTS)
    if lemma in _VAGUE_PEOPLE:
        return _counted(head) or any(c.dep_ == "compound" for c in head.children)  # "burn specialists"
    if lemma in ("contribution", "donation", "guarantee", "advance"):
        return bool(before & (SIGNS | words.financial)) or _has(head, "of")
    return lemma != "date" or bool(before & {"tonnes", "tons"}) or _counted(head)


def is_money(head: Token) -> bool:
    """ "$15 million", "87 million euros"; "two million people" is none."""
    near = head.doc[max(0, head.i - 3) : head.i + 3]
    return any(t.lower_ in SIGNS - _COUNTS or t.ent_type_ == "MONEY" for t in near)


def _counted(head: Token) -> bool:
    return any(
        c.like_num or c.dep_ == "nummod" or c.lower_ in ("several", "additional", "more", "extra", "dozens")
        for c in head.children
    )


def _is_counted_thing(head: Token) -> bool:
    return any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for c in head.children) and not is_money(head)


def _leads(head: Token, word: str) -> bool:
    return head.i > 0 and head.doc[head.i - 1].lower_ == word


def _has(head: Token, *prepositions: str) -> bool:
    following = head.i + 1
    return (following < len(head.doc) and head.doc[following].lower_ in prepositions) or any(
        c.lower_ in prepositions for c in head.children
    )


def _contained(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    """ "a batch of tents", "training programmes", "a set of radars": the type of what is inside."""
    lemma = head.lemma_.lower()
    for child in head.children:
        if child.lower_ == "of" and child.i > head.i:
            for noun in child.children:
                deeper = [n for c in noun.children if noun.like_num and c.lower_ == "of" for n in c.children]
                if lemma in _WEIGHED and noun.lower_ in ("supplies", "goods", "cargo", "items", "products", "aid"):
                    return AssistanceType.HUMANITARIAN  # "12 tonnes of supplies"
                for inner in (noun, *noun.conjuncts, *deeper):  # "maintenance of four of its planes"
                    kind = kind_of(scene, inner, words) if inner.i > head.i else None
                    if kind is not None:
                        return kind
    at = head.i - 1
    while at >= head.left_edge.i:
        token = scene.doc[at]
        lower = token.lower_
        if lower in ("training", "education", "capacity-building", "exchange") or (
            lower == "building" and at and scene.doc[at - 1].lower_ in ("capacity", "-")
        ):
            return AssistanceType.TRAINING if lower != "exchange" else None
        if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in words.items:
            kind = words.items[token.lemma_.lower()]
            if kind is AssistanceType.OTHER and token.lemma_.lower() in words.help_nouns:
                return kind_of_help(token, {t.lower_ for t in scene.doc[head.left_edge.i : at]}, words)
            return (
                kind
                if lemma not in ("project", "team", "mission", "initiative", "phase", "stage", "programme", "program")
                else None
            )
        at -= 1
    return None
