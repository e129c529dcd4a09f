"""Bytes in, Documents out: `sources.expand`, `sources.load` and `take_in`.

What is no part of the report is marked, never cut out.
"""

from accord.intake.raw import Given, RawSource
from accord.intake.taking import take_in

__all__ = ["Given", "RawSource", "take_in"]
