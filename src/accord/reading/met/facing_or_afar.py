"""Whether those who spoke did so by a line or stood before each other: "over the phone", "on the sidelines of".

Only the words of the sentence decide; who they are is asked elsewhere.
"""

from spacy.tokens import Token

from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

_TOGETHER = frozenset("meeting audience sidelines sideline margins margin visit person lunch dinner reception".split())
LINES = frozenset({"phone", "telephone", "video", "videolink"})
"""By what some speak who are far apart."""
MARGINS = frozenset({"sidelines", "margins", "sideline", "margin", "fringes"})
"""Where some meet beside what brought them together: "on the fringes of the assembly"."""


def by_line(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of talking is told as done from afar: "discussed over the phone", "reviewed by video link"."""
    start, end = scene.clause(scene.doc[cue.at])
    lines = (t for t in scene.doc[start:end] if t.lower_ in LINES and t.dep_ in ("pobj", "compound"))
    return any(not _in_clause_beside(t, cue) for t in lines)


def _in_clause_beside(word: Token, cue: Cue) -> bool:
    """Whether a word is of a clause that counts time: "a week after they spoke by telephone, the two met in Lima"."""
    at = word
    while at.i not in (at.head.i, cue.at):
        if at.dep_ in ("advcl", "pcomp") and any(
            c.lower_ in _COUNTING for c in at.children if c.dep_ in ("mark", "prep")
        ):
            return all(t.i != cue.at for t in at.subtree)
        at = at.head
    return False


_COUNTING = frozenset({"after", "before", "since"})


def by_phone(scene: Scene, cue: Cue) -> bool:
    """Whether the sentence tells of a phone or a video link."""
    return any(t.lower_ in LINES for t in scene.sentence_of(cue.at))


def spoke_before(scene: Scene, cue: Cue) -> bool:
    """Whether two are told to have spoken: "had last spoken in August", "spoke to each other"."""
    around = {t.lower_ for t in scene.doc[max(0, cue.at - 2) : cue.at + 4]}
    again = scene.doc[cue.at + 1 : cue.at + 2].text == "again" and scene.doc[cue.at].tag_ == "VB"
    return again or "last" in around or {"each", "other"} <= around or {"one", "another"} <= around


def face_to_face(scene: Scene, cue: Cue) -> bool:
    """Whether the sentence says that those who spoke stood before each other: "talking to the envoy in a meeting"."""
    sentence = scene.sentence_of(cue.at)
    return to_each_other(scene, cue) or any(
        token.lower_ in _TOGETHER
        and any(t.lower_ in ("during", "in", "at", "on") for t in scene.doc[max(sentence.start, token.i - 4) : token.i])
        for token in scene.doc[sentence.start : min(cue.at + 16, sentence.end)]
    )


def to_each_other(scene: Scene, cue: Cue) -> bool:
    """Whether some spoke to each other, to nobody else: "spoke on the sidelines of", "talked in Lima"."""
    behind = [t.lower_ for t in scene.doc[cue.at + 1 : cue.at + 4]]
    if behind in (["face", "to", "face"], ["face", "-", "to"]):
        return True
    told = any(c.lower_ == "to" for c in scene.doc[cue.at].children)  # "spoke to reporters on the sidelines"
    if scene.doc[cue.at].lemma_ == "talk" and behind[:1] == ["in"] and not told:
        return any(p.start == cue.at + 2 for p in scene.places)  # "The ministers talked in Lima on Monday"
    return not told and behind[:1] == ["on"] and bool(MARGINS.intersection(behind))
