"""`accord reject`: findings are rejected."""

from accord.interfaces.cli.judging import weighing_command

command = weighing_command(
    "reject",
    accept=False,
    text="""Reject findings: they stay in the record, marked, with all their evidence.

    \b
    accord reject e-3f9a01c2d4 --why "a misreading: the talks were called off"
    """,
)
