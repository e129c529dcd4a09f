"""Statements with the act of the rules -> with the act that rules and network together make likeliest.

No promise is made of what the speaker's side is not to do.
"""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.saying import saying_words
from accord.model.codes import Act
from accord.model.reading import Statement
from accord.reading.learned.judging import Judged
from accord.reading.learned.weighing import weighed

# praise, criticism and calls have a word of the lexicon
_ASKED = frozenset({Act.REPORTS, Act.COMMITS, Act.OPINION, Act.DENIES})
_WILL = frozenset({"will", "would", "shall", "'ll", "wo", "going"})
# what else looks ahead than "will"
_AHEAD = frozenset(
    "ready commitment willingness readiness plan planned intend impending pledge continue keep about".split()
)
# what is announced and nobody is said to bring about: "the equipment would arrive by sea"
_COMING_ABOUT = frozenset({"arrive", "house"})


def with_acts(judged: Judged, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements with their acts."""
    return tuple(_with_act(judged, one) for one in statements)


def _with_act(judged: Judged, statement: Statement) -> Statement:
    shares = judged.acts(statement)
    other = (
        weighed("statements.act", statement.act, {str(act): told for act, told in shares.items()}) if shares else None
    )
    if other is None or other[0] not in _ASKED or (other[0] == Act.COMMITS and not _can_promise(judged, statement)):
        return statement
    return replace(statement, act=Act(other[0]), confidence=round(other[1], 2))


def _can_promise(judged: Judged, statement: Statement) -> bool:
    """Whether something lies ahead that somebody of the speaker's side is to do: no meeting that "will be held", no aid
    of another state, and no paper's word.
    """
    words = judged.inside(statement)
    coming = [t.head for t in words if t.lower_ in _WILL and t.dep_ == "aux"]
    if coming and not any(all(child.dep_ != "auxpass" for child in verb.children) for verb in coming):
        return False
    if not coming and not any({t.lower_, t.lemma_.lower()} & _AHEAD for t in words):
        return False
    if coming and all(verb.lemma_ in _COMING_ABOUT for verb in coming):
        return False
    if saying_words().outlets & {word.lower() for word in statement.speaker.split()}:
        return False
    return not any(_is_anothers(judged, statement, verb) for verb in coming)


def _is_anothers(judged: Judged, statement: Statement, verb: Token) -> bool:
    """Whether another state than the speaker's is to do it."""
    for child in verb.children:
        actor = judged.scene.actor_at(child.i) if child.dep_ == "nsubj" else None
        if actor is not None and actor.parties and statement.parties:
            return not set(actor.parties) & set(statement.parties)
    return False
