"""`accord commitments`: what was promised, by whom, toward whom, until when."""

from accord.interfaces.cli.listing import list_command
from accord.interfaces.cli.statuses import COMMITMENT_STATUSES

command = list_command(
    "commitments",
    text="""What was promised: by whom, toward whom, how firmly, until when, and what has become of it.

    The status is the record's (reported, corroborated, pending, overdue) until a person sets another one with
    `accord status`.

    \b
    accord commitments --party KE --area MIL
    accord commitments --status pending --status overdue --csv
    """,
    statuses=COMMITMENT_STATUSES,
    overdue=True,
    most_reported=True,
)
