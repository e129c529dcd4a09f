"""Whether a contact stands before what its sentence tells as done or planned: "agreed to, after talks", "plans for".

The words right before the noun and the verbs above it are asked, in that order.
"""

from collections.abc import Mapping

from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

AWAITED = frozenset({"due", "expected", "awaited"})
"""What is said of visitors who are still to come: "is due in Lima"."""
_AFTER = frozenset({"after", "following"})


def comes_before_the_news(scene: Scene, cue: Cue) -> bool:
    """Whether what is told as done came after it: "agreed on joint patrols, after a meeting that had been delayed"."""
    sentence = scene.sentence_of(cue.at)
    at = cue.start - 1
    if at <= sentence.start or scene.doc[at].lower_ not in _AFTER or scene.doc[at - 1].text != ",":
        return False
    root = sentence.root
    if root.tag_ == "VBD" and root.i < at:
        return True
    # "It comes as the leaders agreed to settle it, after talks in Lima on Monday"
    return any(above.tag_ == "VBD" and above.i < at for above in scene.doc[cue.at].ancestors)


def is_planned_for(scene: Scene, cue: Cue, signs: Mapping[str, frozenset[str]]) -> bool:
    """Whether plans are told to be under way for it: "preparations are under way for a second meeting"."""
    link = scene.doc[cue.at].head
    verb = link.head
    if link.lower_ != "for" or verb.lemma_ not in ("be", "make", "get") or link.i < verb.i:
        return False
    plans = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i)
    return any(c.lemma_.lower() in signs["planned_nouns"] - {"date", "agenda"} for c in plans)
