"""The ids that findings and judgements go by, apart from the nouns: who only passes one on loads no more."""

from typing import NewType

FindingId = NewType("FindingId", str)
"""A short stable id: a letter for the kind and ten hex digits made from the evidence that founds it, e.g.

`e-3f9a01c2d4`.
"""

JudgementId = NewType("JudgementId", str)
"""The id of a person's decision."""
