"""Scene -> Statements: who is reported as saying what, in which act. One entry a formula; vague voices are none.

Neighbouring formulas of one sentence with the same speaker and act are one statement; a headline is none.
"""

from collections.abc import Iterator, Sequence

from accord.model.reading import Statement
from accord.reading.attribution import Attribution, attributions
from accord.reading.saying.cues import Form
from accord.reading.scene import Actor, ActorKind, Scene, parties_of


def find_statements(scene: Scene, found: Sequence[Attribution] | None = None) -> tuple[Statement, ...]:
    """The statements of a document in order; `found` are its attributions if they are there already."""
    every = attributions(scene) if found is None else found
    spoken = [a for a in every if a.speakers and not a.vague and not a.gloss]
    body = [a for a in spoken if not a.heading]
    statements = [_statement(scene, group) for group in _grouped(scene, body)]
    alone = (a for a in spoken if a.heading and not _is_headline(scene, a) and not _repeated(a, body))
    statements.extend(_statement(scene, [attribution]) for attribution in alone)
    return tuple(sorted(statements, key=lambda s: s.evidence[0].start))


def _grouped(scene: Scene, body: Sequence[Attribution]) -> Iterator[list[Attribution]]:
    group: list[Attribution] = []
    for attribution in body:
        if group and not (
            group[-1].act is attribution.act
            and _who(group[-1]) == _who(attribution)
            and scene.sentence_number(group[-1].cue) == scene.sentence_number(attribution.cue)
        ):
            yield group
            group = []
        group.append(attribution)
    if group:
        yield group


def _who(attribution: Attribution) -> tuple[str, ...]:
    return tuple(speaker.name for speaker in attribution.speakers)


def _is_headline(scene: Scene, attribution: Attribution) -> bool:
    """Whether a heading announces in the present tense what the text goes on to tell: "Peru vows to reopen"."""
    return scene.doc[attribution.cue].tag_ not in ("VBD", "VBN") and len(scene.sentences) > 2


def _repeated(heading: Attribution, body: Sequence[Attribution]) -> bool:
    """Whether somebody of the headline's speakers, or of their side, speaks in the text."""
    names = set(_who(heading))
    sides = set(parties_of(heading.speakers))
    return any(names & set(_who(a)) or sides & set(parties_of(a.speakers)) for a in body)


def _statement(scene: Scene, group: Sequence[Attribution]) -> Statement:
    first = group[0]
    stretches = sorted([(group[0].start, group[-1].end), *(carried for a in group for carried in a.carried)])
    evidence = tuple(scene.span(*scene.trim(start, end)) for start, end in _joined(scene, stretches))
    return Statement(
        evidence=evidence,
        speaker=speaker_name(scene, first.speakers),
        act=first.act,
        direct=any(a.direct for a in group),
        parties=parties_of(first.speakers),
        cues=tuple(scene.span(a.cue, a.cue_end) for a in group),
        confidence=_confidence(first),
    )


def _joined(scene: Scene, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches with nothing but a space between them as one."""
    start, end = stretches[0]
    for first, last in stretches[1:]:
        if first <= end or all(t.is_space or t.is_punct for t in scene.doc[end:first]):
            end = max(end, last)
        else:
            yield start, end
            start, end = first, last
    yield start, end


def speaker_name(scene: Scene, speakers: Sequence[Actor]) -> str:
    """Fullest names of persons joined by "and"; others as printed, an institution by its fullest name so far."""
    names = list(dict.fromkeys(_full(scene, speaker) for speaker in speakers))
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def _full(scene: Scene, speaker: Actor) -> str:
    """ "the ministry" by the name it was given before, "DALO" by what stands before "(DALO)"."""
    if speaker.kind is not ActorKind.ORGANISATION:
        first, _, rest = speaker.name.partition(" ")
        return rest if first.lower() in {"his", "her", "its", "their"} and rest else speaker.name
    spelt = _spelt_out(scene, speaker)
    if spelt:
        return spelt
    short = speaker.name.lower().split()
    head = scene.doc[speaker.head].lemma_.lower()
    for other in reversed(scene.actors):
        if (
            other.start >= speaker.start
            or other.kind is not ActorKind.ORGANISATION
            or len(other.name) <= len(speaker.name)
        ):
            continue
        longer = other.name.lower().split()
        if head in longer and all(word in longer for word in short):
            return other.name
    return speaker.name


def _spelt_out(scene: Scene, speaker: Actor) -> str:
    """The words whose initials make the acronym that names the speaker or stands in brackets behind."""
    doc = scene.doc
    acronym = speaker.name if speaker.name.isupper() and speaker.name.isalpha() else ""
    if not acronym and speaker.end + 2 < len(doc) and doc[speaker.end].text == "(" and doc[speaker.end + 2].text == ")":
        acronym = doc[speaker.end + 1].text
    if len(acronym) < 2 or not acronym.isupper():
        return ""
    for token in doc[: speaker.end + 2]:
        if token.text == acronym and token.i and doc[token.i - 1].text == "(":
            letters, at = list(acronym), token.i - 2
            while at >= 0 and letters and doc[at].text[0].isalpha():
                if doc[at].text[0] == letters[-1]:
                    letters.pop()
                    if not letters:
                        return scene.text(at, token.i - 1)
                elif not doc[at].is_lower:
                    break
                at -= 1
    return ""


def _confidence(attribution: Attribution) -> float:
    # 0.9, 0.75: shares right in the dev gold where the speaker stands beside the cue, and where it is shared
    return 0.9 if attribution.form in (Form.FINITE, Form.SOURCE) else 0.75
