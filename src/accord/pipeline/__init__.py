"""Carries data between the rooms: what must be done, in which order, by how many workers.

The only room that knows the time.
"""

from accord.pipeline.add import add, read
from accord.pipeline.judge import correct, different, same, set_status, undo, unsure, weigh
from accord.pipeline.progress import Failure, Progress, Silent, Summary
from accord.pipeline.rebuild import rebuild, verify

__all__ = [
    "Failure",
    "Progress",
    "Silent",
    "Summary",
    "add",
    "correct",
    "different",
    "read",
    "rebuild",
    "same",
    "set_status",
    "undo",
    "unsure",
    "verify",
    "weigh",
]
