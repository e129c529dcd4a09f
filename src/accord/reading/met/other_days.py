"""Days that stand before a contact in its sentence and belong to another verb: "agreed on Tuesday to start patrols".

The day of agreeing or arriving never dates what was agreed or what the guest is still to do.
"""

from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

# "agreed on Tuesday to start patrols in June": the day is that of agreeing
_AGREEING = frozenset({"agree", "decide", "pledge", "promise", "vow", "undertake", "consent", "resolve", "commit"})


def of_agreeing(scene: Scene, first: int, last: int) -> bool:
    """Whether a time stands between a verb of agreeing and what is agreed: "decided on Friday to hold a drill"."""
    doc = scene.doc
    if last + 1 < len(doc) and doc[last].lemma_.lower() in _AGREEING and doc[last + 1].lower_ == "to":
        return True  # "the ministers Friday agreed to hold"
    verb = doc[first - 2] if first > 1 and doc[first - 1].lower_ in ("on", "in") else doc[first - 1]
    return last < len(doc) and doc[last].lower_ == "to" and verb.lemma_.lower() in _AGREEING


def before_what_is_ahead(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """Whether a time is of what is over, the contact still ahead: "came on Monday on a visit during which he will"."""
    verb = scene.doc[cue.governor]
    if not any(c.dep_ == "aux" and c.lower_ in ("will", "shall") for c in verb.children):
        return False
    then = scene.doc[first:last].root
    for _ in range(3):
        if then.pos_ in ("VERB", "AUX") or then.head.i == then.i:
            break
        then = then.head
    return then.tag_ == "VBD" and then.i != verb.i


def counted_out_of(scene: Scene, first: int) -> bool:
    """Whether a period says out of which an ordinal counts: "will be the second this month"."""
    return scene.doc[first].lower_ == "this" and ordinal_of(scene.doc[first - 1]) is not None
