"""Evidence held against that of facts already read: whether a new one would tell the same again.

What the rules have found stays as it is; a head only adds beside it.
"""

from collections.abc import Iterable

from accord.model.reading import Fact
from accord.model.span import Span


def is_told(evidence: Span, facts: Iterable[Fact], *, share: float) -> bool:
    """Whether a fact's evidence covers that share of the shorter of the two."""
    own = set(range(evidence.start, evidence.end))
    for fact in facts:
        other = {at for span in fact.evidence for at in range(span.start, span.end)}
        if own and other and len(own & other) / min(len(own), len(other)) >= share:
            return True
    return False
