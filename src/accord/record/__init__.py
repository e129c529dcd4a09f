"""Readings and judgements to the Record: nodes, comparisons with reasons, clusters, dates, conflicts, questions.

The fold is pure: the same documents, readings, judgements and rules give the same record, whatever came first.
"""

from accord.record.fold import RULES, fold_pending

__all__ = ["RULES", "fold_pending"]
