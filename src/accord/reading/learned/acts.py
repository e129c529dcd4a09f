"""Statements that the rules take for plain reports or opinions -> with the act that their words tell, where it is sure.

Every other act of the rules has a word of the lexicon behind it and stays; nobody commits to what nobody is said to do.
"""

from collections.abc import Iterable
from dataclasses import replace

from accord.model.codes import Act
from accord.model.reading import Statement
from accord.reading.learned.judging import Judged

# 0.7: chosen on b01, b08 and b20 (dev) with 144 real reports and the seeds in sight; at 0.6 more is gained on dev and
# as much lost on gold-dev. Of the 47 statements of the seeds it loses one
SURE = 0.7
# what is told as it is and what somebody thinks of it differ by wording more than by any word
_OPEN = frozenset({Act.REPORTS, Act.OPINION})
_WILL = frozenset({"will", "would", "shall", "'ll", "wo", "going"})


def with_acts(judged: Judged, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements with their acts."""
    return tuple(_with_act(judged, one) if one.act in _OPEN else one for one in statements)


def _with_act(judged: Judged, statement: Statement) -> Statement:
    shares = judged.acts(statement)
    best = max(shares, key=lambda act: shares[act], default=Act.REPORTS)
    if best is statement.act or shares[best] < SURE or (best is Act.COMMITS and not _somebody_will(judged, statement)):
        return statement
    return replace(statement, act=best, confidence=round(shares[best], 2))


def _somebody_will(judged: Judged, statement: Statement) -> bool:
    """Whether what is to come, if anything is told to, is done by somebody: "a meeting will be held" is a report."""
    coming = [t.head for t in judged.inside(statement) if t.lower_ in _WILL and t.dep_ == "aux"]
    return not coming or any(all(child.dep_ != "auxpass" for child in verb.children) for verb in coming)
