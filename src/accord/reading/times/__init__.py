"""Text -> times: a TIMEX3-like normaliser of our own. As precise as the words and no more."""

from accord.reading.times.durations import due_within
from accord.reading.times.expression import Tense, TimeExpression, TimeRole, TimexType
from accord.reading.times.scan import scan_times

__all__ = ["Tense", "TimeExpression", "TimeRole", "TimexType", "due_within", "scan_times"]
