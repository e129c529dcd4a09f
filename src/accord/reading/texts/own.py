"""Tells whether the document itself is a joint statement or declaration: its title says so and tells nothing else.

A headline that reports one ("... issue joint statement") has a verb and names none.
"""

from accord.model.codes import InstrumentType as Type
from accord.reading.naming import codes_in
from accord.reading.scene import Scene

_HEADS = {
    "statement": Type.JOINT_STATEMENT,
    "communique": Type.JOINT_STATEMENT,
    "communiqué": Type.JOINT_STATEMENT,
    "declaration": Type.DECLARATION,
    "release": Type.JOINT_STATEMENT,
}
# "FINAL COMMUNIQUÉ OF THE COMMITTEE"
_LAST = frozenset({"final", "closing", "concluding"})
_JOINT = frozenset({"joint", "trilateral", "tripartite", "quadrilateral", "common"})
_BEHIND = frozenset(
    {
        "of",
        "on",
        "following",
        "from",
        "by",
        "between",
        "after",
        "at",
        "for",
        ":",
        "-",
        "–",
        "—",
        "issued",
        "regarding",
        "|",
        "to",
    }
)
# a title stands at the top: behind a ministry's name, a menu or the date of the release
_FIRST_SENTENCES = 8


def own_title(scene: Scene) -> tuple[int, int, Type] | None:
    """The tokens of the title and the type, if the document is itself such a text."""
    for number, sentence in enumerate(scene.sentences[:_FIRST_SENTENCES]):
        if number not in scene.headings:
            continue
        for token in sentence:
            kind = _HEADS.get(token.lower_)
            if kind is None:
                continue
            before = scene.doc[sentence.start : token.i]
            joint = any(t.lower_ in _JOINT for t in before)
            alone = token.i == sentence.start or all(t.lower_ in _LAST for t in before)
            official = alone and token.lower_.startswith("communiqu")
            if not joint and not official:
                continue
            if token.lower_ == "release" and [t.lower_ for t in before][-2:] != ["joint", "press"]:
                continue  # "Joint Press Release"; a press release is no text
            if any(
                t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBZ", "VBP", "VBD", "MD") and not t.text[0].isupper()
                for t in before
            ):
                continue
            first = next((t for t in before if not t.is_space), token)
            opens = (
                official
                or first.lower_ in _JOINT
                or first.like_num
                or bool(codes_in(scene, sentence.start, token.i))
                or first.lower_ in {"full", "text", "the"}
            )
            behind = scene.doc[token.i + 1] if token.i + 1 < sentence.end else None
            if not opens or any(
                t.lower_ in {"issue", "issues", "release", "sign", "in", "adopt", "issued"} for t in before
            ):
                continue
            if behind is None or behind.is_space or behind.lower_ in _BEHIND:
                return sentence.start, _title_end(scene, sentence.start, sentence.end), kind
    return None


def _title_end(scene: Scene, start: int, end: int) -> int:
    """The title without the site's name behind a bar."""
    for token in scene.doc[start:end]:
        if token.text in {"|", "»"} and token.i > start + 2:
            return int(token.i)
    return end
