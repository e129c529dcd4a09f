"""`accord engagements`: contacts between parties, by date or by how many report them."""

from accord.interfaces.cli.listing import list_command
from accord.model.codes import EngagementStatus

command = list_command(
    "engagements",
    text="""Contacts between parties: meetings, visits, calls, rounds of dialogues, sessions, signings.

    \b
    accord engagements --status planned
    accord engagements --most-reported --limit 10
    """,
    statuses=[status.value for status in EngagementStatus],
    most_reported=True,
)
