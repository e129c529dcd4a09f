"""A gift whose clause tells no receiver -> whom the words around it name, and whether it may stand without one.

What is named nearest counts, one state alone; a receiver is never guessed among several.
"""

from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Token

from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft
from accord.reading.giving.things import Thing
from accord.reading.naming import is_organisation
from accord.reading.scene import Actor, ActorKind, Scene

_HANDS = frozenset({AssistanceType.OTHER, AssistanceType.ADVICE})
_DASHES = frozenset({"-", "–", "—", "--", "(", ":"})
# how far behind the verb its "to" may stand
_FAR = 16
# how many sentences back a receiver may have been named
_BACK = 2
# with these one gives, whoever receives; "send" and "build" may serve the giver himself
_GIFTS = frozenset(
    (
        "equip furnish contribute donate give lend loan gift offer provide supply pledge promise hand pay finance fund "
        "allocate donation"
    ).split()
)
# with these one sends: the receiver may be told before, but what goes to a sea or a front goes to nobody
_SENDING = frozenset("send dispatch fly ship airlift bring assign second rush truck hand cede detach".split())
_BUILDING = frozenset({"build", "construct", "pave", "rebuild", "renovate", "erect", "restore"})
# a state by its name, not "the Peruvian army"
_NAME = 2
_GRANTING = frozenset({"announce", "grant", "award", "commit", "pledge", "extend", "disburse"})
_SCHOOLING = frozenset({"scholarship", "fellowship"})
_TWO = 2
_SUMS = frozenset({"contribute", "donate", "pledge", "give", "allocate"})
# what goes to these, or to "the country", is given; what goes to a sea or a front is not
_PEOPLE = frozenset(
    "family people victim guest patient resident person survivor farmer school child country nation".split()
)
# what carries or houses people is relief where they have fled or been struck
_CARRYING = frozenset(
    "bus truck lorry container tanker cabin caravan generator blanket stretcher stove tarpaulin".split()
)
_STRUCK = frozenset(
    (
        "refugee returnee displaced evacuee earthquake quake flood famine drought cyclone hurricane typhoon epidemic "
        "homeless tremor aftershock rubble survivor landslide tsunami cholera pandemic asylum"
    ).split()
)
_AID = frozenset({"aid", "assistance", "help", "supply"})
_FORCE = frozenset({"military", "security", "defence", "defense", "police", "technical"})
_DISASTERS = frozenset(
    "earthquake quake flood flooding cyclone hurricane typhoon tsunami wildfire drought rescue landslide".split()
)
_HITS = frozenset({"hit", "strike", "devastate", "ravage", "batter", "affect"})
_TOLD = 7
_TOWARDS = frozenset({"to", "into", "towards", "against", "for", "near", "off", "in", "at"})
_USE = frozenset({"use", "access"})
_CONCRETE = frozenset(
    {
        AssistanceType.EQUIPMENT,
        AssistanceType.HUMANITARIAN,
        AssistanceType.TRAINING,
        AssistanceType.INFRASTRUCTURE,
    }
)


def named_near(scene: Scene, draft: Draft, providers: Sequence[str]) -> tuple[str, ...]:
    """The one other party of the same sentence, else of the sentences before it."""
    number = scene.sentence_number(draft.cue)
    for at in range(number, max(-1, number - 1 - _BACK), -1):
        sentence = scene.sentences[at]
        end = draft.start if at == number else sentence.end
        codes = _others(scene.actors_in(sentence.start, end), providers)
        if len(codes) == 1:
            return codes
        if codes:
            return codes if len(codes) == 2 and _coordinated(scene, sentence.start, end, codes) else ()
    return tuple(c for c in dateline(scene) if c not in providers)


@lru_cache(maxsize=8)
def struck(scene: Scene) -> tuple[str, ...]:
    """ "the earthquake in Fiji", "quake-hit Fiji", "search and rescue in Fiji": the one state where disaster struck."""
    found: set[str] = set()
    for token in scene.doc:
        if token.lemma_.lower() not in _DISASTERS:
            continue
        hit = scene.doc[token.i + 1 : token.i + 2].text == "-"
        end = min(token.i + _TOLD, scene.sentence_of(token.i).end)
        near = [t.i for t in scene.doc[token.i + 1 : end] if t.lower_ in ("in", "off") or t.lemma_ in _HITS]
        starts = [token.i + 3] if hit else [i + 1 for i in near[:1]]
        for start in starts:
            actors = [a for a in scene.actors_in(start, start + 3) if a.kind is not ActorKind.PRONOUN]
            named = [c for c in _others(actors, ()) if not is_organisation(c)]
            found |= set(named or [p.code for p in scene.places if start <= p.start < start + 3])
    return tuple(found) if len(found) == 1 else ()


def headline(scene: Scene) -> tuple[str, ...]:
    """ "Iran earthquake: what the neighbours do", "Tonga: UN envoy sees floods": the one party, or the one state among
    them, that the headline names.
    """
    first = min(scene.headings, default=None)
    if first is None or first > 1:
        return ()
    sentence = scene.sentences[first]
    actors = scene.actors_in(sentence.start, sentence.end)
    named = {
        c for a in actors if a.kind is not ActorKind.COLLECTIVE and a.kind is not ActorKind.OFFICE for c in a.parties
    }
    named |= {p.code for p in scene.places if sentence.start <= p.start < sentence.end}
    states = {c for c in named if not is_organisation(c)}
    named = states if len(states) == 1 else named
    return tuple(named) if len(named) == 1 else ()


def dateline(scene: Scene) -> tuple[str, ...]:
    """ "COTABATO CITY (MPN) -": where it is told from, if a place opens the report."""
    for place in scene.places[:2]:
        behind = scene.doc[place.end : place.end + 6]
        opens = any(place.start - s.start <= 1 for s in scene.sentences[:4] if s.start <= place.start < s.end)
        if opens and not place.is_state and any(t.text in _DASHES for t in behind):
            return (place.code,)
    return ()


def _others(actors: Sequence[Actor], providers: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for a in actors for c in a.parties if c not in providers))


def _coordinated(scene: Scene, start: int, end: int, codes: Sequence[str]) -> bool:
    """ "Kosovo and Montenegro": both receive."""
    pair = [a for a in scene.actors_in(start, end) if set(a.parties) & set(codes)]
    if len(pair) == 1:
        return True
    first, second = pair[0], pair[1]
    return (
        first.kind is ActorKind.STATE
        and second.start - first.end == 1
        and scene.doc[first.end].lower_ == "and"
        and len(pair) == 2
    )


def is_sure_gift(scene: Scene, draft: Draft) -> bool:
    """ "Kenya had contributed a mobile laboratory and 22 staff": a gift, whoever may receive it."""
    cue = scene.doc[draft.cue]
    if draft.thing.kind is AssistanceType.HUMANITARIAN and draft.stage is Stage.OFFERED:
        return True  # "has offered to send humanitarian aid"
    if draft.thing.kind is AssistanceType.FUNDING:
        figures = any(t.like_num for t in scene.doc[draft.thing.start : draft.thing.end])
        return cue.lemma_ == "pay" or (figures and cue.lemma_ in _SUMS)
    listed = draft.cue == draft.thing.head.i and draft.sure  # "Armenia: 22 rescuers"
    if draft.thing.head.lemma_ in _USE and draft.thing.kind is AssistanceType.INTELLIGENCE:
        return cue.lemma_.lower() in _GIFTS  # "offered the use of its surveillance system"
    return (cue.lemma_.lower() in _GIFTS or listed) and draft.thing.kind in _CONCRETE


def is_built(scene: Scene, verb: Token, thing: Thing) -> bool:
    """ "Peru built a clinic in Desaguadero": where a state itself builds, it builds for another."""
    builder = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    actor = scene.actor_at(builder.i) if builder is not None else None
    installed = verb.lemma_ in ("install", "instal") and thing.kind is AssistanceType.EQUIPMENT
    if not installed and (thing.kind is not AssistanceType.INFRASTRUCTURE or verb.lemma_ not in _BUILDING):
        return False
    if actor is None or actor.kind not in (ActorKind.STATE, ActorKind.PRONOUN) or actor.end - actor.start > _NAME:
        return False
    end = min(thing.head.i + _FAR, scene.sentence_of(verb.i).end)
    return any(
        t.lower_ in ("in", "at", "to", "as") and any(n.pos_ == "PROPN" for n in scene.doc[t.i + 1 : t.i + 5])
        for t in scene.doc[thing.head.i + 1 : end]
    )


def is_sent(scene: Scene, verb: Token, thing: Thing) -> bool:
    """ "Somalia will send two nurses", to whom is told around it; not "sent a frigate to the Red Sea"."""
    if verb.lemma_.lower() not in _SENDING:
        return False
    offered = verb.dep_ == "xcomp" and verb.head.lemma_ in ("offer", "promise", "pledge")
    counted = offered or any(t.like_num for t in scene.doc[thing.start : thing.end])
    counted = counted or thing.kind is AssistanceType.HUMANITARIAN or serves(scene, verb)
    one = scene.doc[thing.head.left_edge.i].lower_ in ("a", "an")
    counted = counted or (thing.kind is AssistanceType.ADVICE and one)  # "send a technician for three months"
    for at in range(verb.i + 1, min(verb.i + _FAR, scene.sentence_of(verb.i).end)):
        token = scene.doc[at]
        if scene.doc[at - 1].lower_ == "according":
            break
        if token.lower_ in ("to", "into", "towards", "against") and token.tag_ != "TO":
            target = next((n for n in token.children if n.dep_ == "pobj"), None)
            if target is not None and target.lemma_.lower() not in _PEOPLE and target.ent_type_ != "GPE":
                return False
    return counted and (thing.kind in _CONCRETE or thing.kind in _HANDS)


def is_relief(scene: Scene, draft: Draft) -> bool:
    """ "Peru shall provide buses" for returnees, "50 containers" after an earthquake: relief, no equipment."""
    aid = draft.thing.kind is AssistanceType.OTHER and draft.thing.head.lemma_.lower() in _AID
    aid = aid and not any(t.lower_ in _FORCE for t in scene.doc[draft.thing.start : draft.thing.end])
    carrying = draft.thing.kind is AssistanceType.EQUIPMENT and draft.thing.head.lemma_.lower() in _CARRYING
    if not (aid or carrying):
        return False
    number = scene.sentence_number(draft.cue)
    near = (*range(max(0, number - 2), min(number + 2, len(scene.sentences))), 0)
    return any(t.lemma_.lower() in _STRUCK for at in near for t in scene.sentences[at])


def goes_nowhere(scene: Scene, verb: Token, thing: Thing) -> bool:
    """ "has sent vehicles, weapons and other equipment": whoever got things before, if the text tells of one alone."""
    if verb.lemma_.lower() not in _SENDING or thing.kind not in _CONCRETE:
        return False
    end = min(thing.end + _FAR, scene.sentence_of(verb.i).end)
    return not any(t.lower_ in _TOWARDS and t.tag_ != "TO" for t in scene.doc[verb.i + 1 : end])


def serves(scene: Scene, verb: Token) -> bool:
    """ "sent a helicopter to help put out the fire"."""
    return any(
        t.lemma_ in ("help", "assist", "support") and t.i and scene.doc[t.i - 1].lower_ == "to"
        for t in verb.subtree
        if t.i > verb.i
    )


def is_schooling(scene: Scene, verb: Token, thing: Thing) -> bool:
    """ "also announced 100 scholarships": nobody needs to say that they are for the other side."""
    if thing.head.lemma_ not in _SCHOOLING or verb.lemma_ not in _GRANTING | {"increase", "double", "raise"}:
        return False
    return any(t.like_num for t in scene.doc[thing.start : thing.head.i])


def is_sum(scene: Scene, verb: Token, thing: Thing) -> bool:
    """ "a grant of $60 million announced by Doha": money granted where the document has but one other side."""
    if thing.kind is not AssistanceType.FUNDING or verb.lemma_ not in _GRANTING or len(scene.sides) != _TWO:
        return False
    figures = any(t.like_num for t in scene.doc[thing.start : thing.end + 4])
    own = any(t.lower_ in ("its", "own", "national") for t in scene.doc[thing.start : thing.end + 6])
    return figures and not own
