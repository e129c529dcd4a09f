"""What a body or a text stands under: "set up under the 2008 accord", "a subcommittee of the commission".

It takes the two named beside each other and the words that join them; nearness alone joins nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from accord.model.codes import BodyType, InstrumentType
from accord.model.reading import Body, Instrument
from accord.model.span import Span
from accord.reading.scene import Scene

_UNDER = (
    r"(?:under|pursuant to|in accordance with|in line with|within the framework of|in the framework of|"
    r"on the basis of|as part of|as provided (?:for )?(?:by|in))"
)
_ARTICLE = (
    r"(?:\s+(?:the|its|their|a|an|this|that|such))?(?:\s+terms\s+of(?:\s+the)?)?(?:\s+(?:bilateral|joint|existing))?"
)
_YEAR = r"(?:\s+(?:19|20)\d\d)?"
_FORMED = (
    r"(?:set up|established|created|formed|founded|constituted|launched|convened|instituted|provided for|foreseen)"
)
_WORKING = r"(?:works|working|worked|operates|operating|acts|acting|meets|meeting|met|functions|functioning)"
_WHICH = r"(?:[,\s]*(?:which|that)\s+)?(?:\s*(?:was|were|is|are|has been|had been)\s+)?"

_BODY_UNDER_TEXT = re.compile(
    rf"^\s*(?:\([^)]{{1,12}}\))?[,\s]*{_WHICH}(?:{_FORMED}|{_WORKING})?(?:\s*in\s+\d{{4}})?\s*{_UNDER}{_ARTICLE}{_YEAR}\s*$"
)
_BODY_BY_TEXT = re.compile(
    rf"^\s*(?:\([^)]{{1,12}}\))?[,\s]*{_WHICH}{_FORMED}(?:\s+in\s+\d{{4}})?\s+by{_ARTICLE}{_YEAR}\s*$"
)
_PART_OF = re.compile(
    r"^\s*(?:of|under|within|reporting to|which reports to|subordinate to)(?:\s+(?:the|their|its))?\s*$"
)
_OWNED = re.compile(r"^['’]s?(?:\s+[a-z-]+){0,2}\s*$")
_TEXT_UNDER_TEXT = re.compile(
    rf"^[,\s]*{_WHICH}(?:signed|concluded|adopted|drawn up)?(?:\s*in\s+\d{{4}})?\s*"
    rf"(?:{_UNDER}|implementing|to implement|amending|supplementing|extending|in implementation of)"
    rf"{_ARTICLE}{_YEAR}\s*$"
)
_TEXT_TO_TEXT = re.compile(rf"^\s*to{_ARTICLE}{_YEAR}\s*$")
_ADDED = re.compile(r"\b(?:protocol|annex|amendment|addendum|supplement|appendix|extension)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\bsub-?(?:committee|commission|group)|\b(?:working|expert) group|\bpanel\b|\bteam\b", re.IGNORECASE
)

# 90 characters: "(JSC), which was established in 2012 within the framework of the bilateral"
_FAR = 90


def with_parents(
    scene: Scene, *, bodies: Sequence[Body], instruments: Sequence[Instrument]
) -> tuple[tuple[Body, ...], tuple[Instrument, ...]]:
    """The bodies and texts, each with the name of what it stands under where the document says so."""
    text = scene.document.text

    def between(child: Span, parent: Span) -> str | None:
        """The words between two names, the child first, in one sentence; None where they are far apart."""
        words = text[child.end : parent.start]
        return words if 0 < len(words) <= _FAR and not re.search(r"[.;!?]\s", words) else None

    def under(child: Body | Instrument, others: Sequence[Body | Instrument], *patterns: re.Pattern[str]) -> str | None:
        for other in others:
            if other is child or other.name == child.name:
                continue
            for cue in child.cues:
                for name in other.cues:
                    words = between(cue, name)
                    if words is not None and any(pattern.match(words) for pattern in patterns):
                        return other.name
        return None

    def owned(child: Body) -> str | None:
        """ "the commission's technical subcommittee"."""
        for other in bodies:
            for name in other.cues:
                for cue in child.cues:
                    words = text[name.end : cue.start]
                    if other.name != child.name and 0 < len(words) <= 40 and _OWNED.match(words):
                        return other.name
        return None

    def in_its_name(child: Body) -> str | None:
        """ "Joint Working Group on Patrols of the Joint Border Commission"."""
        _, of, tail = child.name.rpartition(" of ")
        tail = tail.removeprefix("the ")
        # two words: "of the Commission" may be any
        if not of or len(tail.split()) < 2:
            return None
        return next((one.name for one in bodies if one.name != child.name and one.name.endswith(tail)), None)

    def of_body(body: Body) -> str | None:
        part = body.type is BodyType.WORKING_GROUP or bool(_PARTS.search(body.name))
        above = (under(body, bodies, _PART_OF) or owned(body) or in_its_name(body)) if part else None
        return above or under(body, instruments, _BODY_UNDER_TEXT, _BODY_BY_TEXT)

    def of_text(instrument: Instrument) -> str | None:
        added = instrument.type is InstrumentType.PROTOCOL or bool(_ADDED.search(instrument.name))
        found = under(instrument, instruments, _TEXT_UNDER_TEXT)
        return found or (under(instrument, instruments, _TEXT_TO_TEXT) if added else None)

    return (
        tuple(replace(body, parent=of_body(body)) for body in bodies),
        tuple(replace(instrument, parent=of_text(instrument)) for instrument in instruments),
    )
