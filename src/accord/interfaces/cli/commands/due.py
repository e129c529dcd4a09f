"""`accord due`: commitments that have a deadline, by deadline."""

from accord.interfaces.cli.listing import list_command
from accord.interfaces.cli.statuses import COMMITMENT_STATUSES

command = list_command(
    "due",
    text="""Commitments with a deadline, in the order of deadlines: what is overdue stands first.

    \b
    accord due --overdue
    accord due --until 2025-06
    accord due --as-of 2025-01-01
    """,
    statuses=COMMITMENT_STATUSES,
    overdue=True,
)
